"""The words for how an office's key stands: its state, what that means, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from moi_desktop.desktop.translated import moi
from moi_desktop.plan.thai_calendar import format_date
from moi_desktop.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from moi_desktop.exchange.own_keys import OwnKey

ROLE_NAMES: Final = {
    "PREPARE": QT_TRANSLATE_NOOP("moi", "กุญแจผู้จัดทำ"),
    "CERTIFY": QT_TRANSLATE_NOOP("moi", "กุญแจผู้รับรอง"),
}
_STATES: Final = {
    "none": (QT_TRANSLATE_NOOP("moi", "ยังไม่มีกุญแจ"), ""),
    "damaged": (QT_TRANSLATE_NOOP("moi", "กุญแจเสียหาย"), "bad"),
    "waiting": (QT_TRANSLATE_NOOP("moi", "รอส่วนกลางลงทะเบียน"), "accent"),
    "known": (QT_TRANSLATE_NOOP("moi", "ใช้ได้"), "good"),
    "ending": (QT_TRANSLATE_NOOP("moi", "ใกล้หมดอายุ"), "warning"),
    "expired": (QT_TRANSLATE_NOOP("moi", "หมดอายุแล้ว"), "bad"),
    "revoked": (QT_TRANSLATE_NOOP("moi", "ถูกเพิกถอน"), "bad"),
}
_MEANINGS: Final = {
    ("none", "PREPARE"): QT_TRANSLATE_NOOP("moi", "ต้องมีก่อนส่งแฟ้มนำส่งครั้งแรก สร้างครั้งเดียวแล้วใช้ได้ 3 ปี"),
    ("none", "CERTIFY"): QT_TRANSLATE_NOOP(
        "moi", "มีหรือไม่มีก็ได้ ถ้ามี ผู้รับรองลงนามด้วยกุญแจและรหัส PIN ของตนเองในแฟ้มนำส่ง คู่กับผู้จัดทำ"
    ),
    ("damaged", ""): QT_TRANSLATE_NOOP("moi", "อ่านกุญแจที่เก็บไว้ไม่ได้ ข้อมูลแผนยังอยู่ครบ สร้างกุญแจใหม่แล้วส่งบัตรใหม่ให้ส่วนกลาง"),
    ("waiting", ""): QT_TRANSLATE_NOOP("moi", "ส่งบัตรให้ส่วนกลาง แล้วรอโทรยืนยันลายนิ้วมือ ชุดแผนฉบับถัดไปจะแสดงว่าลงทะเบียนแล้ว"),
    ("renewing", ""): QT_TRANSLATE_NOOP("moi", "ต่ออายุแล้ว ส่งบัตรใหม่ให้ส่วนกลาง ไม่ต้องรอโทรยืนยัน เพราะกุญแจเดิมลงนามรับรองไว้"),
    ("known", ""): QT_TRANSLATE_NOOP("moi", "ใช้ได้ถึง {day}"),
    ("ending", ""): QT_TRANSLATE_NOOP(
        "moi", "ใช้ได้ถึง {day} ต่ออายุตอนนี้ไม่ต้องโทรยืนยัน ถ้าเลยวันนี้ต้องสร้างกุญแจใหม่และโทรยืนยันอีกครั้ง"
    ),
    ("expired", ""): QT_TRANSLATE_NOOP("moi", "ใช้ได้ถึง {day} แฟ้มที่ส่งหลังจากนั้นส่วนกลางไม่รับ สร้างกุญแจใหม่แล้วส่งบัตรใหม่"),
    ("revoked", ""): QT_TRANSLATE_NOOP(
        "moi", "ส่วนกลางเพิกถอนกุญแจนี้แล้ว ({reason}) แฟ้มที่ลงนามด้วยกุญแจนี้ไม่รับ สร้างกุญแจใหม่แล้วส่งบัตรใหม่"
    ),
}


@dataclass(frozen=True, slots=True)
class KeyState:
    """A key's state in one word, its tone, and a sentence that says what it means and what to do."""

    words: str
    tone: str
    meaning: str

    @property
    def is_refused(self) -> bool:
        """Whether what this key signs is not taken."""
        return self.tone == "bad"


def role_name(role: str) -> str:
    """What a key of this role is called."""
    return moi(ROLE_NAMES[role])


def key_state(key: OwnKey) -> KeyState:
    """How a key stands, in words."""
    standing = key.standing.value
    words, tone = _STATES[standing]
    about = "renewing" if standing == "waiting" and key.renews else standing
    meaning = _MEANINGS.get((about, key.role)) or _MEANINGS[about, ""]
    if standing == "known" and key.last_day is None:
        return KeyState(moi(words), tone, "")
    values = {"day": format_date(key.last_day) if key.last_day else "", "reason": key.reason or "–"}
    return KeyState(moi(words), tone, moi(meaning, values))
