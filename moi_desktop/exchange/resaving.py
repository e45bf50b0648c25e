"""Why a file whose data are as they were sealed is not the file that was signed: a code, and the Thai sentence.

These are no refusals: such a file is taken in like any other. The codes come from `signing.office_signature` and never
change their meaning.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from moi_desktop.signing.office_signature import OfficeSignatures
from moi_desktop.text import QT_TRANSLATE_NOOP

_SAVED_AGAIN: Final = QT_TRANSLATE_NOOP(
    "moi",
    "แฟ้มนี้เปิดแล้วบันทึกซ้ำด้วยโปรแกรมอื่น ลายเซ็น Office จึงหายไป ข้อมูลยังตรงกับที่ลงนาม ครั้งต่อไปกรุณาส่งแฟ้มที่ส่งออกจากโปรแกรมโดยไม่บันทึกซ้ำ",
)
_SAVED_BY: Final = QT_TRANSLATE_NOOP(
    "moi",
    "แฟ้มนี้เปิดแล้วบันทึกซ้ำด้วย {program} ลายเซ็น Office จึงหายไป ข้อมูลยังตรงกับที่ลงนาม ครั้งต่อไปกรุณาส่งแฟ้มที่ส่งออกจากโปรแกรมโดยไม่บันทึกซ้ำ",
)
_REPACKED: Final = QT_TRANSLATE_NOOP(
    "moi", "ตัวแฟ้ม (zip) ถูกเขียนใหม่หลังลงนาม ข้อมูลยังตรงกับที่ลงนาม หากสงสัยว่ามีผู้แก้ไข กรุณาขอแฟ้มเดิมจากผู้ส่ง"
)
_OTHER_PARTS: Final = QT_TRANSLATE_NOOP(
    "moi", "ส่วนประกอบของแฟ้มไม่ใช่ชุดที่ลงนามไว้ ({place}) ข้อมูลยังตรงกับที่ลงนาม กรุณาอย่าเปิดแฟ้มนี้ใน Excel และขอแฟ้มเดิมจากผู้ส่ง"
)
_SIGNATURE: Final = QT_TRANSLATE_NOOP(
    "moi", "ลายเซ็น Office ในแฟ้มไม่ใช่ลายเซ็นที่โปรแกรมนี้เขียน ({place}) ข้อมูลในตราประทับยังตรงกับที่ลงนาม กรุณาขอแฟ้มเดิมจากผู้ส่ง"
)
_OTHER_KEYS: Final = QT_TRANSLATE_NOOP(
    "moi", "ผู้ลงนามใน Office ไม่ใช่ผู้ลงนามในตราประทับ ให้ถือตามตราประทับ ข้อมูลยังตรงกับที่ลงนาม กรุณาขอแฟ้มเดิมจากผู้ส่ง"
)

OTHER_KEYS: Final = "sig-other-key"
"""The code for good Office signatures of keys that are not those of the seal, or not as many."""

_BY_KIND: Final = {
    "zip": _REPACKED,
    "part": _OTHER_PARTS,
    "rel": _OTHER_PARTS,
    "ct": _OTHER_PARTS,
    "digest": _OTHER_PARTS,
    "sig": _SIGNATURE,
}


KINDS: Final = frozenset(_BY_KIND)
"""What the codes begin with, besides `not-signed`."""


@dataclass(frozen=True, slots=True)
class Resaving:
    """What became of the bytes: stable code, the sentence before its figures, and these."""

    code: str
    template: str
    values: dict[str, object]

    @property
    def message(self) -> str:
        """The Thai sentence."""
        return self.template.format(**self.values)


def why_resaved(office: OfficeSignatures) -> Resaving:
    """Say why a file with these Office signatures is not the one that was signed."""
    if office.are_good:
        return Resaving(OTHER_KEYS, _OTHER_KEYS, {})
    if office.code == "not-signed":
        return Resaving(office.code, _SAVED_BY if office.saved_by else _SAVED_AGAIN, {"program": office.saved_by})
    return Resaving(office.code, _BY_KIND[office.code.partition("-")[0]], {"place": office.place or "zip"})
