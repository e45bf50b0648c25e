"""A key with the certificate of a Thai provider (.p12, .pfx): taken in once, then sealed in our own format.

What the library would store as PKCS#12 gives a short PIN away in minutes; such files are read, never written.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12

from moi_desktop.errors import KeyFileError
from moi_desktop.signing.certificates import Holder, certificate_info, self_signed
from moi_desktop.signing.holders import checked_public
from moi_desktop.signing.keys import OfficeKey
from moi_desktop.text import QT_TRANSLATE_NOOP

_LARGEST: Final = 1 << 20

_DAMAGED: Final = QT_TRANSLATE_NOOP(
    "moi", "ไฟล์นี้อ่านเป็นใบรับรองพร้อมกุญแจ (.p12 หรือ .pfx) ไม่ได้ กรุณาเลือกไฟล์ที่ได้จากผู้ให้บริการใบรับรอง หรือขอส่งออกใหม่"
)
_WRONG_PASSWORD: Final = QT_TRANSLATE_NOOP(
    "moi", "รหัสผ่านของไฟล์ใบรับรองไม่ถูกต้อง กรุณาใช้รหัสผ่านที่ตั้งไว้ตอนส่งออกไฟล์ (ไม่ใช่รหัส PIN ของโปรแกรม) แล้วลองใหม่"
)
_NO_KEY: Final = QT_TRANSLATE_NOOP(
    "moi", "ไฟล์นี้มีแต่ใบรับรอง ไม่มีกุญแจส่วนตัว จึงใช้ลงนามไม่ได้ กรุณาส่งออกใหม่โดยเลือกให้รวมกุญแจส่วนตัว (export private key)"
)
_NO_CERTIFICATE: Final = QT_TRANSLATE_NOOP(
    "moi", "ไฟล์นี้ไม่มีใบรับรองที่ตรงกับกุญแจส่วนตัว จึงใช้ลงนามไม่ได้ กรุณาขอไฟล์ที่มีทั้งใบรับรองและกุญแจจากผู้ให้บริการ"
)


@dataclass(frozen=True, slots=True)
class Imported:
    """What a provider's file held: the key, whom its certificate names, who issued it, until when (UTC)."""

    key: OfficeKey
    subject: str
    issuer: str
    not_after: datetime


def read_pkcs12(data: bytes, password: str, holder: Holder, *, now: datetime | None = None) -> Imported:
    """Take the key out of a PKCS#12 file, with the provider's certificate as the one that Office programs show.

    Of several certificates the one that fits the key counts; those of the issuers are left aside. Raises KeyFileError:
    pkcs12-damaged, pkcs12-password, pkcs12-no-key, pkcs12-no-certificate, key-too-weak.
    """
    private, certificates = _loaded(data, password)
    if private is None:
        raise KeyFileError(_NO_KEY, code="pkcs12-no-key")
    checked_public(private.public_key() if hasattr(private, "public_key") else private)
    assert isinstance(private, rsa.RSAPrivateKey)
    fitting = [one for one in certificates if _fits(one, private)]
    if not fitting:
        raise KeyFileError(_NO_CERTIFICATE, code="pkcs12-no-certificate")
    shown = max(fitting, key=lambda one: one.not_valid_after_utc)  # a renewed one beside the former of the same key
    der = shown.public_bytes(serialization.Encoding.DER)
    key = OfficeKey(private, self_signed(private, holder, now)).showing(der)
    issuer = shown.issuer.rfc4514_string()
    return Imported(key, certificate_info(der).common_name, issuer, shown.not_valid_after_utc)


def _loaded(data: bytes, password: str) -> tuple[object | None, list[x509.Certificate]]:
    if len(data) > _LARGEST:
        raise KeyFileError(_DAMAGED, code="pkcs12-damaged")
    try:
        held = pkcs12.load_pkcs12(data, password.encode() if password else None)
    except ValueError as error:
        wrong = "password" in str(error).lower() or "mac" in str(error).lower()
        template, code = (_WRONG_PASSWORD, "pkcs12-password") if wrong else (_DAMAGED, "pkcs12-damaged")
        raise KeyFileError(template, code=code) from error
    except Exception as error:  # hostile bytes: whatever the parser makes of them, the file is of no use
        raise KeyFileError(_DAMAGED, code="pkcs12-damaged") from error
    beside = [held.cert, *held.additional_certs]
    return held.key, [one.certificate for one in beside if one is not None]


def _fits(certificate: x509.Certificate, private: rsa.RSAPrivateKey) -> bool:
    try:
        return certificate.public_key() == private.public_key()
    except Exception:  # noqa: BLE001 - a certificate beside the key that cannot be read is not the one
        return False
