"""The centre's own authority: it issues certificates for confirmed keys, so that Office programs show a file as valid.

It decides nothing: what lets data in is the register of fingerprints. Because its root certificate is installed on the PCs of
offices, it is made worthless for anything else: it may issue certificates for signing documents and e-mail of this ministry
only, none for web sites or addresses, and no further authorities.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from moi_desktop.errors import KeyFileError
from moi_desktop.signing import keys
from moi_desktop.signing.certificates import COUNTRY, MINISTRY, Holder, issued, purposes, serial_of, starting
from moi_desktop.signing.keys import OfficeKey, PinCost
from moi_desktop.text import QT_TRANSLATE_NOOP

LABEL: Final = "MOI-CA"
NAME: Final = "MOI Plan Signing CA"
_LIFE: Final = timedelta(days=10 * 365 + 2)

_NOT_AN_AUTHORITY: Final = QT_TRANSLATE_NOOP(
    "moi", "แฟ้มนี้ไม่ใช่กุญแจออกใบรับรองของส่วนกลาง กรุณาเลือกสำเนากุญแจออกใบรับรองที่บันทึกไว้"
)


@dataclass(frozen=True, slots=True)
class Authority:
    """The opened authority. `root_der` is what is imported into Windows."""

    key: OfficeKey

    @property
    def root_der(self) -> bytes:
        """The root certificate."""
        return self.key.certificate_der

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the authority's key, in groups."""
        return self.key.fingerprint

    def issue(self, certificate_der: bytes, holder: Holder, *, now: datetime) -> bytes:
        """Issue a certificate for the public key of an office's own certificate; what that one says is not taken over.

        Raises KeyFileError (certificate-damaged) for one that cannot be read or is not of an RSA key.
        """
        keys.fingerprint(certificate_der)  # says what is wrong with bytes that are no certificate
        public = x509.load_der_x509_certificate(certificate_der).public_key()
        if not isinstance(public, rsa.RSAPublicKey) or public.key_size < keys.KEY_BITS:
            raise KeyFileError(_NOT_RSA, code="certificate-not-rsa")
        return issued(
            public,
            holder,
            x509.load_der_x509_certificate(self.root_der),
            self.key._private,  # noqa: SLF001 - an authority is a key that signs certificates
            now,
        )


def create_authority(*, now: datetime) -> Authority:
    """Make the centre's authority with a root certificate of ten years from `now`."""
    private = rsa.generate_private_key(keys.PUBLIC_EXPONENT, keys.KEY_BITS)
    return Authority(OfficeKey(private, _root(private, now)))


def seal_authority(authority: Authority, pin: str, *, cost: PinCost = keys.OFFICE_COST) -> bytes:
    """The authority as a key file under a PIN of its own; copies of it are as safe as it is. KeyFileError key-pin-short."""
    return keys.seal_key(authority.key, pin, label=LABEL, cost=cost)


def open_authority(blob: bytes, pin: str) -> Authority:
    """Open a sealed authority. Raises KeyFileError as `keys.open_key` does, and not-an-authority."""
    root_of(blob)
    return Authority(keys.open_key(blob, pin))


def root_of(blob: bytes) -> bytes:
    """The root certificate in a sealed authority, which needs no PIN. Raises KeyFileError (key-file-…, not-an-authority)."""
    info = keys.sealed_key_info(blob)
    try:
        constraints = x509.load_der_x509_certificate(info.certificate_der).extensions.get_extension_for_class(
            x509.BasicConstraints
        )
        is_authority = constraints.value.ca
    except (ValueError, x509.ExtensionNotFound):
        is_authority = False
    if not is_authority or info.label != LABEL:
        raise KeyFileError(_NOT_AN_AUTHORITY, code="not-an-authority")
    return info.certificate_der


def thumbprint(certificate_der: bytes) -> str:
    """The SHA-1 that Windows shows of a certificate as its thumbprint (ลายนิ้วมือ), in pairs; for comparing by eye only."""
    digest = x509.load_der_x509_certificate(certificate_der).fingerprint(hashes.SHA1())  # noqa: S303 - what Windows shows
    return digest.hex(" ").upper()


def _root(private: rsa.RSAPrivateKey, now: datetime) -> bytes:
    public = private.public_key()
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, COUNTRY),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, MINISTRY),
            x509.NameAttribute(NameOID.COMMON_NAME, NAME),
        ]
    )
    start = starting(now)
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(public)
        .serial_number(serial_of(public, name, name, start))
        .not_valid_before(start)
        .not_valid_after(start + _LIFE)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_issuing_only(), critical=True)
        .add_extension(purposes(), critical=False)
        .add_extension(_constraints(), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    )
    return builder.sign(private, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


def _issuing_only() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=False,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=True,
        crl_sign=True,
        encipher_only=False,
        decipher_only=False,
    )


def _constraints() -> x509.NameConstraints:
    """Names of this ministry only; no host and no address at all."""
    ours = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, COUNTRY),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, MINISTRY),
        ]
    )
    nowhere = (
        x509.IPAddress(ipaddress.ip_network("0.0.0.0/0")),
        x509.IPAddress(ipaddress.ip_network("::/0")),
        x509.DNSName(""),
    )
    return x509.NameConstraints([x509.DirectoryName(ours)], list(nowhere))


_NOT_RSA: Final = QT_TRANSLATE_NOOP(
    "moi", "ใบรับรองนี้ไม่ได้เป็นของกุญแจ RSA 3072 บิตขึ้นไป จึงออกใบรับรองให้ไม่ได้ กรุณาให้หน่วยงานสร้างกุญแจใหม่ในโปรแกรม"
)
