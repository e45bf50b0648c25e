"""The office key: an RSA-3072 private key with its self-signed certificate, sealed under a PIN.

Guarantees:

- A sealed key is useless without the PIN, and every guess costs about a second and 256 MiB (Argon2id). The key
  formats that the library writes itself stretch a PIN 2,048 times only, which a six-digit PIN does not survive.
- A damaged key file and a wrong PIN are told apart, so that nobody tries PINs on a file that can never open.
- What a key file asks of the machine is bounded before anything is computed.
- The clock of the PC never prevents a key: its time is moved into what a certificate can say.

Importing this module loads the cryptography library; import it where it is used, not at program start.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import os
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, NoReturn

from cryptography import x509
from cryptography.exceptions import InvalidTag, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.asymmetric.types import CertificatePublicKeyTypes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from moi_desktop.errors import KeyFileError
from moi_desktop.text import QT_TRANSLATE_NOOP

MINISTRY: Final = "กระทรวงอุตสาหกรรม"
"""The organisation that a certificate names when the caller names none."""

KEY_BITS: Final = 3072
PUBLIC_EXPONENT: Final = 65537
SHORTEST_PIN: Final = 6

_FORMAT: Final = "moi-office-key"
_VERSION: Final = 1
_SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12
_LARGEST_KEY_FILE: Final = 1 << 20

# Microsoft's identifier is the one Office shows; the other is the one of RFC 9336. E-mail protection stands beside
# them because LibreOffice calls a certificate for documents alone invalid.
_DOCUMENT_SIGNING_MICROSOFT: Final = x509.ObjectIdentifier("1.3.6.1.4.1.311.10.3.12")
_DOCUMENT_SIGNING: Final = x509.ObjectIdentifier("1.3.6.1.5.5.7.3.36")

_VALIDITY: Final = timedelta(days=3 * 365 + 1)
_HEAD_START: Final = timedelta(days=1)
_EARLIEST: Final = datetime(1950, 1, 1, tzinfo=UTC)
_LATEST: Final = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)

_LONGEST_COMMON_NAME_BYTES: Final = 64
_LONGEST_UNIT_CHARACTERS: Final = 64

_OTHER_KEY: Final = QT_TRANSLATE_NOOP("moi", "ใบรับรองนี้เป็นของกุญแจอีกดอกหนึ่ง จึงใช้กับกุญแจนี้ไม่ได้ กรุณาเลือกใบรับรองที่ออกให้กุญแจนี้")

_THAI_DIGITS: Final = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


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
class Holder:
    """Whom a certificate names: office code (PIO50), full Thai name, short Thai name (สอจ.เชียงใหม่) or empty."""

    office_code: str
    office_name: str
    short_name: str = ""
    organisation: str = MINISTRY


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


@dataclass(frozen=True, slots=True)
class SealedKeyInfo:
    """What a sealed key file shows without its PIN: its label and the certificate, both unproven until it is opened."""

    label: str
    certificate_der: bytes


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
            raise KeyFileError(_OTHER_KEY, code="certificate-other-key")
        return OfficeKey(self._private, self.certificate_der, certificate_der)

    def sign(self, message: bytes) -> bytes:
        """Return the RSA PKCS#1 v1.5 signature with SHA-256 over `message` (384 bytes, always the same)."""
        return self._private.sign(message, padding.PKCS1v15(), hashes.SHA256())


def create_key(holder: Holder, *, now: datetime | None = None) -> OfficeKey:
    """Make a new RSA-3072 key for `holder` with a self-signed certificate of three years from `now` (aware; PC clock)."""
    private = rsa.generate_private_key(PUBLIC_EXPONENT, KEY_BITS)
    return OfficeKey(private, _self_signed(private, holder, _clock(now)))


def renew_certificate(key: OfficeKey, holder: Holder, *, now: datetime | None = None) -> OfficeKey:
    """Return the same key with a fresh certificate; its fingerprint stays. Same key, holder and time: same bytes."""
    private = key._private  # noqa: SLF001 - this module is the one place that may touch it
    return OfficeKey(private, _self_signed(private, holder, _clock(now)))


def seal_key(key: OfficeKey, pin: str, *, label: str, cost: PinCost = OFFICE_COST) -> bytes:
    """Return the key file: a header anyone can read, the private key encrypted under `pin`, and a checksum.

    `label` says whose key it is. Raises KeyFileError (key-pin-short) for a PIN of fewer than six characters.
    """
    secret_pin = _checked_pin(pin)
    salt, nonce = os.urandom(_SALT_BYTES), os.urandom(_NONCE_BYTES)
    header = _header(key, label, salt, nonce, cost)
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
    return _opened(plain, _certificate_bytes(facts))


def sealed_key_info(blob: bytes) -> SealedKeyInfo:
    """Read label and certificate of a key file without its PIN. Raises KeyFileError as open_key does."""
    header, _ = _parts(blob)
    facts = _facts(header)
    return SealedKeyInfo(str(facts.get("label", "")), _certificate_bytes(facts))


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


# ---- certificate -----------------------------------------------------------------------------------------------


def _self_signed(private: rsa.RSAPrivateKey, holder: Holder, now: datetime) -> bytes:
    public = private.public_key()
    subject = _subject(holder)
    start = _start(now)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(public)
        .serial_number(_serial(public, subject, start))
        .not_valid_before(start)
        .not_valid_after(min(start + _VALIDITY, _LATEST))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_signing_only(), critical=True)
        .add_extension(_purposes(), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(public), critical=False)
    )
    return builder.sign(private, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


def _subject(holder: Holder) -> x509.Name:
    # The common name, which Excel shows as the signer, takes 64 bytes at most: about twenty Thai letters. The full
    # name of the office therefore stands in the unit.
    common = f"{holder.office_code} {holder.short_name or holder.office_name}".strip()
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "TH"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, _clipped(holder.organisation, characters=64)),
            x509.NameAttribute(
                NameOID.ORGANIZATIONAL_UNIT_NAME, _clipped(holder.office_name, characters=_LONGEST_UNIT_CHARACTERS)
            ),
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


def _purposes() -> x509.ExtendedKeyUsage:
    return x509.ExtendedKeyUsage([_DOCUMENT_SIGNING_MICROSOFT, _DOCUMENT_SIGNING, ExtendedKeyUsageOID.EMAIL_PROTECTION])


def _clock(now: datetime | None) -> datetime:
    return datetime.now(UTC) if now is None else now.astimezone(UTC)


def _start(now: datetime) -> datetime:
    """A day before `now`, moved to where a certificate of full length can be written. Whole seconds only."""
    earliest_now, latest_now = _EARLIEST + _HEAD_START, _LATEST - _VALIDITY
    return min(max(now, earliest_now), latest_now).replace(microsecond=0) - _HEAD_START


def _serial(public: rsa.RSAPublicKey, subject: x509.Name, start: datetime) -> int:
    """A serial of 159 bits that follows from what is certified, so that the same input gives the same certificate."""
    parts = (_public_bytes(public), subject.public_bytes(), start.isoformat().encode())
    digest = hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).digest()
    return (int.from_bytes(digest[:20], "big") >> 1) | (1 << 158)


def _fingerprint_of(public: CertificatePublicKeyTypes) -> str:
    digits = hashlib.sha256(_public_bytes(public)).hexdigest()[:32].upper()
    return "-".join(digits[at : at + 4] for at in range(0, 32, 4))


def _public_bytes(public: CertificatePublicKeyTypes) -> bytes:
    return public.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)


# ---- key file --------------------------------------------------------------------------------------------------


def _header(key: OfficeKey, label: str, salt: bytes, nonce: bytes, cost: PinCost) -> bytes:
    facts = {
        "format": _FORMAT,
        "version": _VERSION,
        "label": label,
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
    except (KeyError, binascii.Error) as error:
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
    return unicodedata.normalize("NFKC", pin.strip()).translate(_THAI_DIGITS).encode("utf-8", "surrogatepass")


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


def _bad_certificate() -> KeyFileError:
    return KeyFileError(
        QT_TRANSLATE_NOOP("moi", "ใบรับรองเสียหาย อ่านไม่ได้ กรุณาขอบัตรประจำหน่วยงานฉบับใหม่จากหน่วยงานเจ้าของ"),
        code="certificate-damaged",
    )
