"""Certificates: whom one names, what it may be used for, from when to when, and the fingerprint of the key in it.

The clock of the PC never prevents a certificate: its time is moved into what one can say. Nothing that a certificate says is
trusted by us; it is what Office programs show.
"""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.types import CertificatePublicKeyTypes
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from moi_desktop.errors import KeyFileError
from moi_desktop.text import QT_TRANSLATE_NOOP

COUNTRY: Final = "TH"
MINISTRY: Final = "กระทรวงอุตสาหกรรม"
"""The organisation that a certificate names when the caller names none."""

# Microsoft's identifier is the one Office shows; the other is the one of RFC 9336. E-mail protection stands beside
# them because LibreOffice calls a certificate for documents alone invalid.
_DOCUMENT_SIGNING_MICROSOFT: Final = x509.ObjectIdentifier("1.3.6.1.4.1.311.10.3.12")
_DOCUMENT_SIGNING: Final = x509.ObjectIdentifier("1.3.6.1.5.5.7.3.36")

VALIDITY: Final = timedelta(days=3 * 365 + 1)
"""How long a certificate of an office lasts."""

_HEAD_START: Final = timedelta(days=1)
_EARLIEST: Final = datetime(1950, 1, 1, tzinfo=UTC)
_LATEST: Final = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)

_LONGEST_COMMON_NAME_BYTES: Final = 64
_LONGEST_UNIT_CHARACTERS: Final = 64


@dataclass(frozen=True, slots=True)
class Holder:
    """Whom a certificate names: office code (PIO50), full Thai name, short Thai name (สอจ.เชียงใหม่) or empty.

    `person` and `position` are those of who holds the key; without a person the certificate names the office.
    """

    office_code: str
    office_name: str
    short_name: str = ""
    organisation: str = MINISTRY
    person: str = ""
    position: str = ""


@dataclass(frozen=True, slots=True)
class CertificateInfo:
    """What a certificate says of itself. Nothing here is trusted; the register of fingerprints decides.

    `subject` is one line for people; times are aware datetimes (UTC, years of the common era).
    """

    subject: str
    common_name: str
    serial: str
    not_before: datetime
    not_after: datetime
    fingerprint: str


def fingerprint(certificate_der: bytes) -> str:
    """Return the SHA-256 of the certificate's public key as eight groups of four hexadecimal digits (128 bits).

    Renewing the certificate of a key keeps it. Raises KeyFileError (certificate-damaged).
    """
    try:
        return _fingerprint_of(x509.load_der_x509_certificate(certificate_der).public_key())
    except Exception as error:
        raise _bad_certificate() from error


def certificate_info(certificate_der: bytes) -> CertificateInfo:
    """Return what a certificate says of itself. Raises KeyFileError (certificate-damaged)."""
    try:
        certificate = x509.load_der_x509_certificate(certificate_der)
        names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
        return CertificateInfo(
            subject=certificate.subject.rfc4514_string(),
            common_name=str(names[0].value) if names else "",
            serial=f"{certificate.serial_number:X}",
            not_before=certificate.not_valid_before_utc,
            not_after=certificate.not_valid_after_utc,
            fingerprint=_fingerprint_of(certificate.public_key()),
        )
    except Exception as error:
        raise _bad_certificate() from error


def self_signed(private: rsa.RSAPrivateKey, holder: Holder, now: datetime | None = None) -> bytes:
    """The certificate (DER) in which a key names its holder and signs for itself, for three years from `now` (PC clock)."""
    subject = _subject(holder)
    return _leaf(private.public_key(), subject, subject, private.public_key(), now=_moment(now), private=private)


def issued(
    public: rsa.RSAPublicKey, holder: Holder, authority: x509.Certificate, private: rsa.RSAPrivateKey, now: datetime
) -> bytes:
    """The certificate (DER) that an authority issues for the key of a holder, for three years or as long as it lasts."""
    issuer_key = authority.public_key()
    assert isinstance(issuer_key, rsa.RSAPublicKey)
    last = authority.not_valid_after_utc
    return _leaf(public, _subject(holder), authority.subject, issuer_key, now=_moment(now), private=private, last=last)


def _leaf(
    public: rsa.RSAPublicKey,
    subject: x509.Name,
    issuer: x509.Name,
    issuer_key: rsa.RSAPublicKey,
    *,
    now: datetime,
    private: rsa.RSAPrivateKey,
    last: datetime = _LATEST,
) -> bytes:
    start = starting(now)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(serial_of(public, issuer, subject, start))
        .not_valid_before(start)
        .not_valid_after(min(start + VALIDITY, last))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_signing_only(), critical=True)
        .add_extension(purposes(), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key), critical=False)
    )
    return builder.sign(private, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


def _subject(holder: Holder) -> x509.Name:
    # The common name, which Excel shows as the signer, takes 64 bytes at most: about twenty Thai letters. The full
    # name of the office therefore stands in the unit.
    common = f"{holder.office_code} {holder.person or holder.short_name or holder.office_name}".strip()
    position = _clipped(holder.position, characters=_LONGEST_UNIT_CHARACTERS)
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, COUNTRY),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, _clipped(holder.organisation, characters=64)),
            x509.NameAttribute(
                NameOID.ORGANIZATIONAL_UNIT_NAME, _clipped(holder.office_name, characters=_LONGEST_UNIT_CHARACTERS)
            ),
            *([x509.NameAttribute(NameOID.TITLE, position)] if position else []),
            x509.NameAttribute(NameOID.COMMON_NAME, _clipped(common, octets=_LONGEST_COMMON_NAME_BYTES)),
        ]
    )


def _clipped(text: str, *, characters: int = 1 << 16, octets: int = 1 << 16) -> str:
    """Shorten `text` to both limits without leaving a Thai letter without its marks."""
    kept = text[:characters]
    while len(kept.encode()) > octets:
        kept = kept[:-1]
    if kept == text:
        return text
    rest = text[len(kept) :]
    if unicodedata.category(rest[0]) == "Mn":
        while kept and unicodedata.category(kept[-1]) == "Mn":
            kept = kept[:-1]
        kept = kept[:-1]
    return kept.rstrip()


def _signing_only() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def purposes() -> x509.ExtendedKeyUsage:
    """What a key may be used for: documents (both identifiers) and e-mail."""
    return x509.ExtendedKeyUsage([_DOCUMENT_SIGNING_MICROSOFT, _DOCUMENT_SIGNING, ExtendedKeyUsageOID.EMAIL_PROTECTION])


def _moment(now: datetime | None) -> datetime:
    return datetime.now(UTC) if now is None else now.astimezone(UTC)


def starting(now: datetime) -> datetime:
    """A day before `now`, moved to where a certificate of full length can be written. Whole seconds only."""
    earliest_now, latest_now = _EARLIEST + _HEAD_START, _LATEST - VALIDITY
    return min(max(now, earliest_now), latest_now).replace(microsecond=0) - _HEAD_START


def serial_of(public: rsa.RSAPublicKey, issuer: x509.Name, subject: x509.Name, start: datetime) -> int:
    """A serial of 159 bits that follows from what is certified, so that the same input gives the same certificate."""
    names = subject.public_bytes() if issuer == subject else issuer.public_bytes() + subject.public_bytes()
    parts = (_public_bytes(public), names, start.isoformat().encode())
    digest = hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).digest()
    return (int.from_bytes(digest[:20], "big") >> 1) | (1 << 158)


def _fingerprint_of(public: CertificatePublicKeyTypes) -> str:
    digits = hashlib.sha256(_public_bytes(public)).hexdigest()[:32].upper()
    return "-".join(digits[at : at + 4] for at in range(0, 32, 4))


def _public_bytes(public: CertificatePublicKeyTypes) -> bytes:
    return public.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def _bad_certificate() -> KeyFileError:
    return KeyFileError(
        QT_TRANSLATE_NOOP("moi", "ใบรับรองเสียหาย อ่านไม่ได้ กรุณาขอบัตรประจำหน่วยงานฉบับใหม่จากหน่วยงานเจ้าของ"),
        code="certificate-damaged",
    )


def issuer_name(certificate_der: bytes) -> str:
    """Who issued a certificate, for people; empty where it does not say. Raises KeyFileError (certificate-damaged)."""
    try:
        issuer = x509.load_der_x509_certificate(certificate_der).issuer
        for kind in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
            if names := issuer.get_attributes_for_oid(kind):
                return str(names[0].value)
    except Exception as error:
        raise _bad_certificate() from error
    return ""
