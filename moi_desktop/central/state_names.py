"""What people read for the state of a package, and for what a verification found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from moi_desktop.text import QT_TRANSLATE_NOOP

STATE_NAMES: Final[Mapping[str, str]] = {
    "quarantined": QT_TRANSLATE_NOOP("moi", "กักไว้"),
    "duplicate": QT_TRANSLATE_NOOP("moi", "ได้รับแล้ว"),
    "superseded": QT_TRANSLATE_NOOP("moi", "ถูกแทนที่"),
    "ready": QT_TRANSLATE_NOOP("moi", "พร้อมรวม"),
    "fork": QT_TRANSLATE_NOOP("moi", "แตกเป็นหลายฉบับ"),
    "applied": QT_TRANSLATE_NOOP("moi", "รวมในแผน"),
    "set-aside": QT_TRANSLATE_NOOP("moi", "พักไว้"),
    "issued": QT_TRANSLATE_NOOP("moi", "ส่วนกลางออกเอง"),
    "card": QT_TRANSLATE_NOOP("moi", "บัตรประจำหน่วยงาน รอยืนยัน"),
    "": QT_TRANSLATE_NOOP("moi", "ยังไม่ได้รับ"),
}
"""State code to Thai words; the empty code stands for a revision that never came."""

VERDICT_SENTENCES: Final[Mapping[str, str]] = {
    "intact": QT_TRANSLATE_NOOP("moi", "สมบูรณ์ ไม่ถูกแตะต้องหลังลงนาม"),
    "resaved": QT_TRANSLATE_NOOP("moi", "เปิดแล้วบันทึกซ้ำ ข้อมูลไม่เปลี่ยนหลังลงนาม"),
    "changed": QT_TRANSLATE_NOOP("moi", "ข้อมูลถูกแก้ไขหลังลงนาม"),
    "unverifiable": QT_TRANSLATE_NOOP("moi", "ตรวจสอบไม่ได้"),
}
"""Verdict to Thai words: whether a file is what was signed."""
