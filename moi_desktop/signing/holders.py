"""Keys that live elsewhere: on a token, in the Windows store, in a service. What such a holder has to give, and what we make of it.

Nothing in the program but this module knows where a key is kept. A new kind of holder is one class that fills `KeyHolder`;
`signer_of` makes the `Signer` that seals, signs cards and renewals and the Office signature from it. A holder has to give

- the public key, RSA of 3,072 bits or more with the exponent 65537;
- RSA PKCS#1 v1.5 signatures with SHA-256 over any bytes. It is asked once for the certificate that stands in the seal, and then
  three or four times for each file; a token may ask for its own PIN each time, and may refuse by raising KeyFileError with a
  sentence of its own;
- the certificate that Office programs show, if a provider issued one for this key.

It never gives the private numbers, and nothing here asks for them. The self-signed certificate in the seal is made by the
holder's key itself: it says whose key this is, and is kept by the caller (it has to stay the same from file to file).
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final, NoReturn, Protocol

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed

from moi_desktop.errors import KeyFileError
from moi_desktop.signing.certificates import Holder, fingerprint, self_signed
from moi_desktop.signing.keys import KEY_BITS, OTHER_KEY, PUBLIC_EXPONENT
from moi_desktop.signing.signer import Signer
from moi_desktop.text import QT_TRANSLATE_NOOP

WEAK_KEY: Final = QT_TRANSLATE_NOOP(
    "moi",
    "กุญแจนี้ใช้ลงนามในโปรแกรมไม่ได้ เพราะต้องเป็น RSA 3072 บิตขึ้นไป (กุญแจที่เลือกคือ {found}) กรุณาขอใบรับรองแบบ RSA 3072 บิตจากผู้ให้บริการ หรือให้โปรแกรมสร้างกุญแจ",
)
_WRONG_SIGNATURE: Final = QT_TRANSLATE_NOOP(
    "moi", "อุปกรณ์ที่เก็บกุญแจลงนามแล้วตรวจไม่ผ่าน จึงยังไม่ส่งออก กรุณาเสียบอุปกรณ์ใหม่แล้วลองอีกครั้ง หากยังไม่ได้ ให้ใช้กุญแจของโปรแกรม"
)


class KeyHolder(Protocol):
    """Where a key is kept. `name` says it to people (Thai)."""

    @property
    def name(self) -> str:
        """What people call the place, such as the name of the token."""

    @property
    def public_key_der(self) -> bytes:
        """The public key as SubjectPublicKeyInfo in DER."""

    @property
    def shown_certificate_der(self) -> bytes:
        """The provider's certificate for this key, empty where there is none."""

    def sign(self, message: bytes) -> bytes:
        """RSA PKCS#1 v1.5 with SHA-256 over `message`. Raises KeyFileError when the holder refuses."""


class HeldKey:
    """A `Signer` over a holder; its certificates are fixed when it is made."""

    __slots__ = ("_holder", "certificate_der", "fingerprint", "shown_certificate_der")

    def __init__(self, holder: KeyHolder, certificate_der: bytes) -> None:
        self._holder = holder
        self.certificate_der = certificate_der
        self.shown_certificate_der = holder.shown_certificate_der or certificate_der
        self.fingerprint = fingerprint(certificate_der)

    def sign(self, message: bytes) -> bytes:
        """What the holder signed, looked at before it leaves: a token that answers with rubbish is told here."""
        signature = self._holder.sign(message)
        try:
            _public(self._holder).verify(signature, message, padding.PKCS1v15(), hashes.SHA256())
        except InvalidSignature as error:
            raise KeyFileError(_WRONG_SIGNATURE, code="holder-signature", place=self._holder.name) from error
        return signature


def signer_of(holder: KeyHolder, whose: Holder, *, certificate_der: bytes = b"", now: datetime | None = None) -> Signer:
    """The signer over a holder. `certificate_der` is the self-signed certificate made for this key before, empty the first time.

    Raises KeyFileError: key-too-weak for a key that no seal can carry, certificate-other-key where certificate and key differ.
    """
    public = _public(holder)
    made = certificate_der or self_signed(_Remote(holder, public), whose, now)
    ours = _spki(public)
    for other in filter(None, (made, holder.shown_certificate_der)):
        if _spki(x509.load_der_x509_certificate(other).public_key()) != ours:
            raise KeyFileError(OTHER_KEY, code="certificate-other-key", place=holder.name)
    return HeldKey(holder, made)


def checked_public(public: object) -> rsa.RSAPublicKey:
    """The key itself where a seal can carry it. Raises KeyFileError (key-too-weak) with what it is instead."""
    if not isinstance(public, rsa.RSAPublicKey):
        raise KeyFileError(WEAK_KEY, code="key-too-weak", found=_kind(public))
    if public.key_size < KEY_BITS or public.public_numbers().e != PUBLIC_EXPONENT:
        raise KeyFileError(WEAK_KEY, code="key-too-weak", found=f"RSA {public.key_size}")
    return public


def _kind(public: object) -> str:
    name = type(public).__name__.removesuffix("PublicKey").removesuffix("PrivateKey")
    return {"EllipticCurve": "EC", "ECP": "EC"}.get(name, name)


def _public(holder: KeyHolder) -> rsa.RSAPublicKey:
    return checked_public(serialization.load_der_public_key(holder.public_key_der))


def _spki(public: Any) -> bytes:  # noqa: ANN401 - any public key of the library
    encoded: bytes = public.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    return encoded


class _Remote(rsa.RSAPrivateKey):
    """A private key as the library's certificate builder asks for it, of which nothing but signing works."""

    def __init__(self, holder: KeyHolder, public: rsa.RSAPublicKey) -> None:
        self._holder = holder
        self._public_key = public

    def sign(self, data: Any, padding: Any, algorithm: hashes.HashAlgorithm | Prehashed | Any) -> bytes:  # noqa: ANN401, ARG002 - the library's own signature
        return self._holder.sign(bytes(data))

    def public_key(self) -> rsa.RSAPublicKey:
        return self._public_key

    @property
    def key_size(self) -> int:
        return self._public_key.key_size

    def decrypt(self, ciphertext: bytes, padding: Any) -> NoReturn:  # noqa: ANN401, ARG002 - likewise
        raise self._refusal()

    def private_numbers(self) -> NoReturn:
        raise self._refusal()

    def private_bytes(self, *_arguments: object, **_more: object) -> NoReturn:
        raise self._refusal()

    def __copy__(self) -> _Remote:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> _Remote:
        return self

    @staticmethod
    def _refusal() -> TypeError:
        return TypeError("a key that is held elsewhere only signs")
