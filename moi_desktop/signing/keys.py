"""The office key: an RSA-3072 private key with its self-signed certificate, sealed under a PIN.

Guarantees:

- A sealed key is useless without the PIN, and every guess costs about a second and 256 MiB (Argon2id). The key
  formats that the library writes itself stretch a PIN 2,048 times only, which a six-digit PIN does not survive.
- A damaged key file and a wrong PIN are told apart, so that nobody tries PINs on a file that can never open.
- What a key file asks of the machine is bounded before anything is computed.

Importing this module loads the cryptography library; import it where it is used, not at program start.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Final, NoReturn

from cryptography import x509
from cryptography.exceptions import InvalidTag, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from moi_desktop.errors import KeyFileError
from moi_desktop.signing.certificates import (
    MINISTRY,
    CertificateInfo,
    Holder,
    certificate_info,
    fingerprint,
    self_signed,
)
from moi_desktop.signing.pins import THAI_DIGITS
from moi_desktop.text import QT_TRANSLATE_NOOP

__all__ = [
    "KEY_BITS",
    "MINISTRY",
    "OFFICE_COST",
    "OTHER_KEY",
    "PUBLIC_EXPONENT",
    "SHORTEST_PIN",
    "TEST_COST",
    "CertificateInfo",
    "Holder",
    "OfficeKey",
    "PinCost",
    "SealedKeyInfo",
    "certificate_info",
    "create_key",
    "fingerprint",
    "open_key",
    "renew_certificate",
    "seal_key",
    "sealed_key_info",
]

KEY_BITS: Final = 3072
PUBLIC_EXPONENT: Final = 65537
SHORTEST_PIN: Final = 6

_FORMAT: Final = "moi-office-key"
_VERSION: Final = 1
_SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12
_LARGEST_KEY_FILE: Final = 1 << 20

OTHER_KEY: Final = QT_TRANSLATE_NOOP("moi", "ใบรับรองนี้เป็นของกุญแจอีกดอกหนึ่ง จึงใช้กับกุญแจนี้ไม่ได้ กรุณาเลือกใบรับรองที่ออกให้กุญแจนี้")


@dataclass(frozen=True, slots=True)
class PinCost:
    """What one guess of the PIN costs: passes over the memory, parallel lanes, memory in KiB."""

    iterations: int
    lanes: int
    memory_kib: int


OFFICE_COST: Final = PinCost(iterations=3, lanes=4, memory_kib=256 * 1024)
"""The cost of every real key: about a second and 256 MiB a guess."""

TEST_COST: Final = PinCost(iterations=1, lanes=1, memory_kib=64)
"""No protection at all; for tests and for practice keys that guard nothing."""

_DEAREST: Final = PinCost(iterations=10, lanes=16, memory_kib=1 << 20)


@dataclass(frozen=True, slots=True)
class SealedKeyInfo:
    """What a sealed key file shows without its PIN, all of it unproven until it is opened.

    `shown_certificate_der` is a provider's certificate for the same key, empty for none; `person` and `position` say who
    holds the key, empty in the files of older versions.
    """

    label: str
    certificate_der: bytes
    shown_certificate_der: bytes = b""
    person: str = ""
    position: str = ""


class OfficeKey:
    """An opened key. It signs and shows its certificate; the private numbers never leave it except sealed."""

    __slots__ = ("_private", "_shown", "certificate_der")

    def __init__(self, private: rsa.RSAPrivateKey, certificate_der: bytes, shown: bytes = b"") -> None:
        self._private = private
        self._shown = shown
        self.certificate_der = certificate_der

    def __repr__(self) -> str:
        return f"OfficeKey({self.fingerprint})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("an opened key is never stored or sent; seal it")

    @property
    def fingerprint(self) -> str:
        """The words to read over the telephone: eight groups of four hexadecimal digits."""
        return fingerprint(self.certificate_der)

    @property
    def shown_certificate_der(self) -> bytes:
        """The certificate that Office programs show (see `signing.signer.Signer`)."""
        return self._shown or self.certificate_der

    def showing(self, certificate_der: bytes) -> OfficeKey:
        """The same key with another certificate for Office programs to show. KeyFileError certificate-other-key."""
        if fingerprint(certificate_der) != self.fingerprint:
            raise KeyFileError(OTHER_KEY, code="certificate-other-key")
        return OfficeKey(self._private, self.certificate_der, certificate_der)

    def sign(self, message: bytes) -> bytes:
        """Return the RSA PKCS#1 v1.5 signature with SHA-256 over `message` (384 bytes, always the same)."""
        return self._private.sign(message, padding.PKCS1v15(), hashes.SHA256())


def create_key(holder: Holder, *, now: datetime | None = None) -> OfficeKey:
    """Make a new RSA-3072 key for `holder` with a self-signed certificate of three years from `now` (aware; PC clock)."""
    private = rsa.generate_private_key(PUBLIC_EXPONENT, KEY_BITS)
    return OfficeKey(private, self_signed(private, holder, now))


def renew_certificate(key: OfficeKey, holder: Holder, *, now: datetime | None = None) -> OfficeKey:
    """Return the same key with a fresh certificate; its fingerprint stays. Same key, holder and time: same bytes."""
    private = key._private  # noqa: SLF001 - this module is the one place that may touch it
    return OfficeKey(private, self_signed(private, holder, now))


def seal_key(
    key: OfficeKey, pin: str, *, label: str, person: str = "", position: str = "", cost: PinCost = OFFICE_COST
) -> bytes:
    """Return the key file: a header anyone can read, the private key encrypted under `pin`, and a checksum.

    `label` says whose key it is, `person` and `position` who holds it. Raises KeyFileError (key-pin-short) for a PIN of fewer than six characters.
    """
    secret_pin = _checked_pin(pin)
    salt, nonce = os.urandom(_SALT_BYTES), os.urandom(_NONCE_BYTES)
    header = _header(key, {"label": label, "person": person, "position": position}, salt, nonce, cost)
    secret = _stretch(secret_pin, salt, cost)
    plain = key._private.private_bytes(  # noqa: SLF001 - sealing is the one way out
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    signed_part = header + b"\n" + base64.b64encode(AESGCM(secret).encrypt(nonce, plain, header))
    return signed_part + b"\n" + hashlib.sha256(signed_part).hexdigest().encode() + b"\n"


def open_key(blob: bytes, pin: str) -> OfficeKey:
    """Open a sealed key.

    Raises KeyFileError: key-pin-wrong, key-file-damaged, key-file-unknown-version, or key-memory where the PC has
    not the memory that the file asks for.
    """
    header, body = _parts(blob)
    facts = _facts(header)
    cost = _cost(facts)
    try:
        salt, nonce = bytes.fromhex(str(facts["salt"])), bytes.fromhex(str(facts["nonce"]))
        sealed = base64.b64decode(body, validate=True)
    except (KeyError, ValueError) as error:
        raise _damaged() from error
    if len(salt) != _SALT_BYTES or len(nonce) != _NONCE_BYTES:
        raise _damaged()
    secret = _stretch(_pin_bytes(pin), salt, cost)
    try:
        plain = AESGCM(secret).decrypt(nonce, sealed, header)
    except InvalidTag as error:
        raise KeyFileError(
            QT_TRANSLATE_NOOP(
                "moi",
                "รหัส PIN ไม่ถูกต้อง กรุณาตรวจแป้นพิมพ์ไทย/อังกฤษและตัวพิมพ์ใหญ่เล็ก แล้วลองใหม่ หากลืมรหัส PIN ให้สร้างกุญแจใหม่และแจ้งส่วนกลาง",
            ),
            code="key-pin-wrong",
        ) from error
    key = _opened(plain, _certificate_bytes(facts))
    shown = _shown_bytes(facts)
    return key.showing(shown) if shown else key


def sealed_key_info(blob: bytes) -> SealedKeyInfo:
    """Read label and certificate of a key file without its PIN. Raises KeyFileError as open_key does."""
    header, _ = _parts(blob)
    facts = _facts(header)
    words = {name: str(facts.get(name, "")) for name in ("label", "person", "position")}
    return SealedKeyInfo(certificate_der=_certificate_bytes(facts), shown_certificate_der=_shown_bytes(facts), **words)


# ---- key file --------------------------------------------------------------------------------------------------


def _header(key: OfficeKey, words: Mapping[str, str], salt: bytes, nonce: bytes, cost: PinCost) -> bytes:
    shown = key.shown_certificate_der if key.shown_certificate_der != key.certificate_der else b""
    facts = {
        "format": _FORMAT,
        "version": _VERSION,
        "label": "",
        **{name: text for name, text in words.items() if text},
        **({"shown": base64.b64encode(shown).decode()} if shown else {}),
        "certificate": base64.b64encode(key.certificate_der).decode(),
        "salt": salt.hex(),
        "nonce": nonce.hex(),
        **asdict(cost),
    }
    return json.dumps(facts, sort_keys=True, ensure_ascii=True).encode()


def _parts(blob: bytes) -> tuple[bytes, bytes]:
    """Split a key file into header and body after checking its checksum; mail programs may change line ends."""
    if len(blob) > _LARGEST_KEY_FILE or len(lines := blob.splitlines()) < 3:
        raise _damaged()
    header, body, checksum = lines[:3]
    facts = _json_object(header)
    version = facts.get("version")
    if facts.get("format") == _FORMAT and isinstance(version, int) and version > _VERSION:
        raise KeyFileError(
            QT_TRANSLATE_NOOP(
                "moi",
                "แฟ้มกุญแจนี้สร้างด้วยโปรแกรมรุ่นใหม่กว่า (รูปแบบที่ {version}) โปรแกรมนี้อ่านได้ถึงรูปแบบที่ {known} กรุณาปรับปรุงโปรแกรมแล้วลองใหม่",
            ),
            code="key-file-unknown-version",
            version=version,
            known=_VERSION,
        )
    expected = hashlib.sha256(header + b"\n" + body).hexdigest().encode()
    if not hmac.compare_digest(expected, checksum.strip()):
        raise _damaged()
    return header, body


def _facts(header: bytes) -> Mapping[str, object]:
    facts = _json_object(header)
    if facts.get("format") != _FORMAT or facts.get("version") != _VERSION:
        raise _damaged()
    return facts


def _json_object(header: bytes) -> Mapping[str, object]:
    try:
        facts = json.loads(header)
    except (ValueError, RecursionError) as error:
        raise _damaged() from error
    if not isinstance(facts, dict):
        raise _damaged()
    return facts


def _cost(facts: Mapping[str, object]) -> PinCost:
    """The cost written in the header, refused before it is paid when it would hold the PC for minutes."""
    found = {}
    for name, most in asdict(_DEAREST).items():
        value = facts.get(name)
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= most:
            raise _damaged()
        found[name] = value
    cost = PinCost(**found)
    if cost.memory_kib < 8 * cost.lanes:
        raise _damaged()
    return cost


def _certificate_bytes(facts: Mapping[str, object]) -> bytes:
    try:
        return base64.b64decode(str(facts["certificate"]), validate=True)
    except (KeyError, ValueError) as error:
        raise _damaged() from error


def _shown_bytes(facts: Mapping[str, object]) -> bytes:
    try:
        return base64.b64decode(str(facts.get("shown", "")), validate=True)
    except ValueError as error:
        raise _damaged() from error


def _opened(plain: bytes, certificate_der: bytes) -> OfficeKey:
    try:
        private = serialization.load_der_private_key(plain, None)
        certificate = x509.load_der_x509_certificate(certificate_der)
        same = isinstance(private, rsa.RSAPrivateKey) and private.public_key() == certificate.public_key()
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise _damaged() from error
    if not same or not isinstance(private, rsa.RSAPrivateKey):
        raise _damaged()
    return OfficeKey(private, certificate_der)


def _checked_pin(pin: str) -> bytes:
    if len(unicodedata.normalize("NFC", pin.strip())) < SHORTEST_PIN:
        raise KeyFileError(
            QT_TRANSLATE_NOOP("moi", "รหัส PIN สั้นเกินไป ต้องมีอย่างน้อย {least} ตัวอักษร ยิ่งยาวยิ่งเดายาก กรุณาตั้งใหม่"),
            code="key-pin-short",
            least=SHORTEST_PIN,
        )
    return _pin_bytes(pin)


def _pin_bytes(pin: str) -> bytes:
    """The same bytes for what looks the same: ๑๒๓ and 123, composed and decomposed letters, spaces around."""
    return unicodedata.normalize("NFKC", pin.strip()).translate(THAI_DIGITS).encode("utf-8", "surrogatepass")


def _stretch(pin: bytes, salt: bytes, cost: PinCost) -> bytes:
    try:
        return Argon2id(
            salt=salt, length=32, iterations=cost.iterations, lanes=cost.lanes, memory_cost=cost.memory_kib
        ).derive(pin)
    except MemoryError as error:
        raise KeyFileError(
            QT_TRANSLATE_NOOP(
                "moi", "หน่วยความจำของเครื่องไม่พอสำหรับเปิดกุญแจ (ต้องการประมาณ {megabytes} MB) กรุณาปิดโปรแกรมอื่นแล้วลองใหม่"
            ),
            code="key-memory",
            megabytes=cost.memory_kib // 1024,
        ) from error


def _damaged() -> KeyFileError:
    return KeyFileError(
        QT_TRANSLATE_NOOP(
            "moi",
            "แฟ้มกุญแจเสียหายหรือไม่ใช่แฟ้มกุญแจของโปรแกรมนี้ กรุณาใช้สำเนาที่เก็บไว้ หากไม่มีให้สร้างกุญแจใหม่และส่งบัตรประจำหน่วยงานให้ส่วนกลางอีกครั้ง ข้อมูลแผนไม่สูญหาย",
        ),
        code="key-file-damaged",
    )
