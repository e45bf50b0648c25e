"""The enclosed file: a package that only the centre can open, for offices that must not mail figures in the clear.

RFC 9180 (HPKE) in one shot: X25519, HKDF-SHA-256, AES-256-GCM, each file under a fresh key. Nothing is negotiable, and the
heading is part of what is protected. `docs/package-format.md` says the same byte by byte.

It keeps a file from being read on its way, and nothing else: who made it, and whether it is whole, is said by the seal of
the package inside. Anybody who has a kit can enclose something for the centre. The size shows in steps only.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NoReturn

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

MAGIC: Final = b"MOI-ENC\r\n\x1a\n\0"
"""Begins every enclosed file; a mail program that changes line ends spoils it visibly."""

VERSION: Final = 1

LARGEST_INSIDE: Final = 50 * 1024 * 1024
"""Bytes of the package inside."""

_HEADING: Final = struct.Struct("<12sB16sQ")
_INSIDE: Final = struct.Struct("<HQ")
_KEY_BYTES: Final = 32
_OVERHEAD: Final = 32 + 16
_STEP: Final = 1 << 16
_LONGEST_NAME: Final = 1_000
_LARGEST: Final = 2 * LARGEST_INSIDE
_SUITE: Final = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


class EnclosureError(Exception):
    """An enclosed file that cannot be opened, or a key that is none. `code` is stable.

    enclosed-sealed (nobody here has keys), enclosed-other-key, enclosed-newer, enclosed-truncated, enclosed-damaged,
    enclosing-key-bad.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values


@dataclass(frozen=True, slots=True)
class Inside:
    """What lay in an enclosed file: the name that it should have, and its bytes. Both are foreign."""

    name: str
    data: bytes


class EnclosureKey:
    """The private half: opens what was enclosed for it."""

    __slots__ = ("_private", "public")

    def __init__(self, private: X25519PrivateKey) -> None:
        self._private = private
        self.public = PublicEnclosureKey(private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))

    @classmethod
    def made(cls) -> EnclosureKey:
        """A new key."""
        return cls(X25519PrivateKey.generate())

    @classmethod
    def from_bytes(cls, secret: bytes) -> EnclosureKey:
        """The key of its 32 bytes. EnclosureError enclosing-key-bad."""
        try:
            return cls(X25519PrivateKey.from_private_bytes(secret))
        except ValueError as error:
            raise EnclosureError("enclosing-key-bad") from error

    def secret_bytes(self) -> bytes:
        """The 32 bytes to be kept, in the clear."""
        return self._private.private_bytes(Encoding.Raw, PrivateFormat.Raw, NoEncryption())

    def __repr__(self) -> str:
        return f"EnclosureKey({self.public.fingerprint})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a private key is only kept by secret_bytes")

    def open(self, sealed: bytes, heading: bytes) -> bytes:
        """What was enclosed for this key. EnclosureError enclosed-damaged for anything else."""
        try:
            return _SUITE.decrypt(sealed, self._private, info=heading)
        except (InvalidTag, ValueError) as error:
            raise EnclosureError("enclosed-damaged") from error


class PublicEnclosureKey:
    """The public half, as it travels in a kit: 32 bytes, written as base64."""

    __slots__ = ("data",)

    def __init__(self, data: bytes) -> None:
        if len(data) != _KEY_BYTES:
            raise EnclosureError("enclosing-key-bad")
        self.data = data

    @classmethod
    def from_text(cls, text: str) -> PublicEnclosureKey:
        """The key of its base64. EnclosureError enclosing-key-bad."""
        try:
            return cls(base64.b64decode(text.encode("ascii"), validate=True))
        except (binascii.Error, UnicodeEncodeError, ValueError) as error:
            raise EnclosureError("enclosing-key-bad") from error

    @property
    def text(self) -> str:
        """Its base64, 44 letters."""
        return base64.b64encode(self.data).decode("ascii")

    @property
    def tag(self) -> bytes:
        """Stands in the heading of what is enclosed for it: the first 16 bytes of the SHA-256 of the key."""
        return hashlib.sha256(self.data).digest()[:16]

    @property
    def fingerprint(self) -> str:
        """The tag as eight groups of four hexadecimal digits."""
        return _groups(self.tag)


def enclose(name: str, data: bytes, key: PublicEnclosureKey) -> bytes:
    """The enclosed file that holds `data` under `name`. EnclosureError enclosing-key-bad."""
    spelled = name.encode()[:_LONGEST_NAME]
    plain = _INSIDE.pack(len(spelled), len(data)) + spelled + data
    padded = plain.ljust(padded_size(len(plain)), b"\0")
    heading = _HEADING.pack(MAGIC, VERSION, key.tag, len(padded) + _OVERHEAD)
    try:
        return heading + _SUITE.encrypt(padded, X25519PublicKey.from_public_bytes(key.data), info=heading)
    except ValueError as error:  # a point that no honest key has
        raise EnclosureError("enclosing-key-bad") from error


def is_enclosed(data: bytes) -> bool:
    """Whether these bytes say that they are an enclosed file."""
    return data.startswith(MAGIC[:7])


def recipient(data: bytes) -> str:
    """The fingerprint of the key that an enclosed file was made for. Raises EnclosureError."""
    return _groups(_heading(data)[0])


def opened(data: bytes, keys: Iterable[EnclosureKey] | None) -> Inside:
    """What lies in an enclosed file; `keys` is None where nobody is expected to have any.

    Raises EnclosureError, and nothing else whatever the bytes are.
    """
    tag, length = _heading(data)
    if keys is None:
        raise EnclosureError("enclosed-sealed", fingerprint=_groups(tag))
    own = next((key for key in keys if key.public.tag == tag), None)
    if own is None:
        raise EnclosureError("enclosed-other-key", fingerprint=_groups(tag))
    sealed = data[_HEADING.size :]
    if len(sealed) < length:
        raise EnclosureError("enclosed-truncated")
    if len(sealed) > length:
        raise EnclosureError("enclosed-damaged")
    return _inside(own.open(sealed, data[: _HEADING.size]))


def padded_size(size: int) -> int:
    """To how many bytes is filled up what is enclosed: to whole 64 KiB, of more than 1 MiB to a sixteenth of its size."""
    step = max(_STEP, 1 << max(size.bit_length() - 5, 0))
    return -(-size // step) * step


def _heading(data: bytes) -> tuple[bytes, int]:
    if len(data) < len(MAGIC) + 1:
        raise EnclosureError("enclosed-truncated" if MAGIC.startswith(data[: len(MAGIC)]) else "enclosed-damaged")
    if not data.startswith(MAGIC):
        raise EnclosureError("enclosed-damaged")
    version = data[len(MAGIC)]
    if version != VERSION:
        raise EnclosureError("enclosed-newer" if version > VERSION else "enclosed-damaged")
    if len(data) < _HEADING.size:
        raise EnclosureError("enclosed-truncated")
    _, _, tag, length = _HEADING.unpack_from(data)
    if not _OVERHEAD < length <= _LARGEST:
        raise EnclosureError("enclosed-damaged")
    return tag, length


def _inside(plain: bytes) -> Inside:
    if len(plain) < _INSIDE.size:
        raise EnclosureError("enclosed-damaged")
    name_length, length = _INSIDE.unpack_from(plain)
    start = _INSIDE.size + name_length
    end = start + length
    if name_length > _LONGEST_NAME or end > len(plain) or any(plain[end:]):
        raise EnclosureError("enclosed-damaged")
    try:
        return Inside(plain[_INSIDE.size : start].decode(), plain[start:end])
    except UnicodeDecodeError as error:
        raise EnclosureError("enclosed-damaged") from error


def _groups(tag: bytes) -> str:
    digits = tag.hex().upper()
    return "-".join(digits[at : at + 4] for at in range(0, 32, 4))
