"""Sign bytes and judge signatures. One algorithm, nothing negotiable: RSA PKCS#1 v1.5 with SHA-256, 3,072 bits or more.

A verdict says only whether these bytes were signed with the key of this certificate. Whether the key is one we
trust is another question, answered by the register of fingerprints and the day of arrival; the dates in the
certificate are not looked at.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.x509.oid import PublicKeyAlgorithmOID

from moi_desktop.signing.keys import KEY_BITS, PUBLIC_EXPONENT, OfficeKey

_MOST_KEY_BITS: Final = 8192
_LONGEST_CERTIFICATE: Final = 1 << 16


class SignatureVerdict(StrEnum):
    """What became of one signature; only GOOD lets anything in."""

    GOOD = "good"
    BAD = "bad"
    KEY_TOO_WEAK = "key-too-weak"
    ALGORITHM_NOT_ALLOWED = "algorithm-not-allowed"
    CERTIFICATE_DAMAGED = "certificate-damaged"

    @property
    def is_good(self) -> bool:
        """Whether the bytes are those that the holder of the key signed."""
        return self is SignatureVerdict.GOOD


def sign(key: OfficeKey, message: bytes) -> bytes:
    """Return the signature of `key` over `message`; the same key and message always give the same 384 bytes."""
    return key.sign(message)


def verify(certificate_der: bytes, message: bytes, signature: bytes) -> SignatureVerdict:
    """Say whether `signature` over `message` was made with the key of the self-signed certificate. Never raises."""
    verdict = is_by_key_of(certificate_der, message, signature)
    if verdict in (SignatureVerdict.GOOD, SignatureVerdict.BAD):
        certificate = _certificate(certificate_der)
        return verdict if _vouches_for_itself(certificate, certificate_der) else SignatureVerdict.CERTIFICATE_DAMAGED
    return verdict


def is_by_key_of(certificate_der: bytes, message: bytes, signature: bytes) -> SignatureVerdict:
    """Say the same of a certificate that somebody else may have issued; its names and dates are not looked at.

    Whoever asks this has to have the certificate among what is signed. Never raises on any bytes.
    """
    try:
        certificate = _certificate(certificate_der)
        public = certificate.public_key()
        standard = certificate.public_key_algorithm_oid == PublicKeyAlgorithmOID.RSAES_PKCS1_v1_5
    except Exception:  # noqa: BLE001 - hostile bytes: whatever the parser makes of them, the certificate is unusable
        return SignatureVerdict.CERTIFICATE_DAMAGED
    if not standard or not isinstance(public, rsa.RSAPublicKey) or public.key_size > _MOST_KEY_BITS:
        return SignatureVerdict.ALGORITHM_NOT_ALLOWED
    if public.key_size < KEY_BITS or public.public_numbers().e != PUBLIC_EXPONENT:
        return SignatureVerdict.KEY_TOO_WEAK
    try:
        public.verify(signature, message, padding.PKCS1v15(), hashes.SHA256())
    except InvalidSignature:
        return SignatureVerdict.BAD
    return SignatureVerdict.GOOD


def same_key(one_der: bytes, other_der: bytes) -> bool:
    """Whether two certificates that can be read are of one public key."""
    return _certificate(one_der).public_key() == _certificate(other_der).public_key()


def _certificate(der: bytes) -> x509.Certificate:
    if len(der) > _LONGEST_CERTIFICATE:
        raise ValueError("too long for a certificate")
    return x509.load_der_x509_certificate(der)


def _vouches_for_itself(certificate: x509.Certificate, der: bytes) -> bool:
    """Whether the certificate is as its own key signed it, names and dates included. Only such ones exist so far."""
    try:
        certificate.verify_directly_issued_by(certificate)
        # The signature stands last, after a count of unused bits that no signature covers: it has to be zero.
        return der.endswith(b"\0" + certificate.signature)
    except Exception:  # noqa: BLE001 - names and algorithms are parsed only now: hostile bytes again
        return False
