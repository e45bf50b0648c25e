"""Damage in Thai text that no rule can repair, only point at: what is lost is for a person to type again.

Most of it comes from PDF files: letters that became U+FFFD, marks that vanished or doubled, spaces inside words.
"""

from __future__ import annotations

import re
from typing import Final

from moi_desktop.plan.reading import Remark
from moi_desktop.text import QT_TRANSLATE_NOOP

STRAY_MARK: Final = re.compile(r"(?<![ก-ฮัิ-ฺ็-๎])(?<![ก-ฮ] )[ัิ-ฺ็-๎]|(?<![ก-๎])(?<![ก-ฮ] )[ะาำ]|[เ-ไ](?![ก-ฮเ-ไ ])")
"""A mark or vowel sign with no consonant to belong to."""

DOUBLED_MARK: Final = re.compile(r"[่-๋][่-์]|์[่-์]|[ัิ-ู]{2}|็็|ะะ|าา|ำำ|[เ-ไ]{2}")
"""Marks or vowels that cannot follow each other."""

_SPACE_IN_WORD = re.compile(r"[ก-ฮ] [ะาำัิ-ฺ็-๎]|[เ-ไ] [ก-ฮ]")
_MANGLED = re.compile(r"[\xa1-\xff]{3}|à[¸¹]|(?:เ[ธน]\S){3}")
_UNKNOWN_GLYPH = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")

# Damaged form -> the word that was meant. Only forms that occur in no sound Thai text, so that a flag is worth
# reading: "นา" for "นำ" or "ลาดับ" for "ลำดับ" (เวลาดับไฟ) are left out.
_LOST_MARKS: Final = {
    "สาคัญ": "สำคัญ",
    "สานักงาน": "สำนักงาน",
    "สารวจ": "สำรวจ",
    "สาเร็จ": "สำเร็จ",
    "สาหรับ": "สำหรับ",
    "อานวย": "อำนวย",
    "อานาจ": "อำนาจ",
    "อาเภอ": "อำเภอ",
    "จานวน": "จำนวน",
    "จาเป็น": "จำเป็น",
    "ดาเนิน": "ดำเนิน",
    "กาหนด": "กำหนด",
    "บารุง": "บำรุง",
    "ประจาปี": "ประจำปี",
    "คานวณ": "คำนวณ",
    "ตาบล": "ตำบล",
    "แนะนา": "แนะนำ",
    "ตามลาดับ": "ตามลำดับ",
    "น้าหนัก": "น้ำหนัก",
    "น้ามัน": "น้ำมัน",
    "น้าตาล": "น้ำตาล",
    "น้าเสีย": "น้ำเสีย",
    "ตัวชีวัด": "ตัวชี้วัด",
    "พืนที": "พื้นที่",
    "พืนที่": "พื้นที่",
    "พื้นที": "พื้นที่",
    "ขันตอน": "ขั้นตอน",
    "ทังนี": "ทั้งนี้",
    "ทังหมด": "ทั้งหมด",
    "ตังแต่": "ตั้งแต่",
    "จัดตัง": "จัดตั้ง",
    "เพือ": "เพื่อ",
    "เพิม": "เพิ่ม",
    "เบียเลี้ยง": "เบี้ยเลี้ยง",
    "เบียประชุม": "เบี้ยประชุม",
    "เบียประกัน": "เบี้ยประกัน",
    "เครืองมือ": "เครื่องมือ",
    "เครืองจักร": "เครื่องจักร",
    "เชือเพลิง": "เชื้อเพลิง",
    "เชื่อเพลิง": "เชื้อเพลิง",
    "ตำกว่า": "ต่ำกว่า",
    "สิงแวดล้อม": "สิ่งแวดล้อม",
    "สิงก่อสร้าง": "สิ่งก่อสร้าง",
    "ค่าใชจ่าย": "ค่าใช้จ่าย",
    "ราชชการ": "ราชการ",
}
# A form that goes on with another mark is another word: พื้นที + ่ is sound.
_LOST_MARK = re.compile("(?:" + "|".join(sorted(_LOST_MARKS, key=len, reverse=True)) + ")(?![ัิ-ฺ็-๎])")

_REPLACEMENT = Remark(
    "lost-letter",
    QT_TRANSLATE_NOOP("moi", "มีอักขระที่สูญหาย ({character}) ใน “{around}” กู้คืนเองไม่ได้ โปรดพิมพ์คำนี้ใหม่"),
)
_GLYPH = Remark(
    "unknown-glyph",
    QT_TRANSLATE_NOOP("moi", "มีอักขระเฉพาะแบบอักษร ({character}) ใน “{around}” ที่เครื่องอื่นอาจไม่แสดง โปรดพิมพ์คำนี้ใหม่"),
)
_MANGLED_TEXT = Remark(
    "mojibake",
    QT_TRANSLATE_NOOP("moi", "ข้อความช่วง “{around}” น่าจะถูกอ่านด้วยรหัสภาษาผิด และแปลงกลับทั้งข้อความไม่ได้ โปรดคัดลอกจากต้นฉบับใหม่"),
)
_DOUBLED = Remark(
    "doubled-mark",
    QT_TRANSLATE_NOOP("moi", "สระหรือวรรณยุกต์ซ้อนกันใน “{around}” โปรดตรวจตัวสะกด"),
)
_SPLIT = Remark(
    "space-in-word",
    QT_TRANSLATE_NOOP("moi", "มีช่องว่างแทรกกลางคำใน “{around}” โปรดลบช่องว่างที่เกิน"),
)
_STRAY = Remark(
    "stray-mark",
    QT_TRANSLATE_NOOP("moi", "มีสระหรือวรรณยุกต์ที่ไม่มีพยัญชนะรองรับใน “{around}” โปรดตรวจตัวสะกด"),
)
_LOST = Remark(
    "lost-mark",
    QT_TRANSLATE_NOOP("moi", "“{found}” น่าจะเป็น “{meant}” ที่สูญเสียสระหรือวรรณยุกต์ โปรดตรวจและพิมพ์ใหม่"),
)

_SEARCHES = (
    (re.compile("\ufffd"), _REPLACEMENT),
    (_UNKNOWN_GLYPH, _GLYPH),
    (_MANGLED, _MANGLED_TEXT),
    (DOUBLED_MARK, _DOUBLED),
    (_SPACE_IN_WORD, _SPLIT),
    (STRAY_MARK, _STRAY),
)


def damage(text: str) -> tuple[Remark, ...]:
    """Return one remark per kind of damage and place in `text`, which has been repaired before."""
    if text.isascii():
        return ()
    found = [
        remark.about(character=f"U+{ord(match.group()[0]):04X}", around=_around(text, match.start(), match.end()))
        for pattern, remark in _SEARCHES
        for match in pattern.finditer(text)
    ]
    found += [_LOST.about(found=match.group(), meant=_LOST_MARKS[match.group()]) for match in _LOST_MARK.finditer(text)]
    return tuple(dict.fromkeys(found))


def _around(text: str, start: int, end: int) -> str:
    """The damaged place with a few letters on both sides, enough to find it again."""
    return text[max(start - 8, 0) : end + 8].strip()
