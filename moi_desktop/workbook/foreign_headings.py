"""What the headings of other people's tables mean.

A heading is compared without spaces, punctuation, years and units of money. Words of the field catalogue (Thai label,
English label, key) count too, so a table that uses this program's own words needs no guessing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import Field, Kind
from moi_desktop.plan.thai_text import search_key

LINE: Final = " > "
"""Parts the lines of a heading, the group above and the column below."""

CATEGORY: Final = "category"
"""Target of columns that hold words of the expense category, the widest on the left."""

UNIT: Final = "unit"
"""A unit of something that the neighbouring column tells; only used while guessing."""

KNOWN: Final = "known"
"""A heading that is understood and deliberately not taken (running numbers, offices); only used while guessing."""

PROJECT: Final = "project.name_th"
OUTPUT: Final = "budget_line.bb_output"
PLAN: Final = "budget_line.bb_plan"
ACTIVITY: Final = "activity.name"
ITEM: Final = "budget_line.name"
AMOUNT: Final = "budget_line.amount"
PRICE: Final = "budget_line.unit_price"
QUANTITY: Final = "budget_line.qty1"
QUANTITY_UNIT: Final = "budget_line.unit1"
YEAR: Final = "budget_line.fiscal_year"
KPI: Final = "kpi.name"
KPI_UNIT: Final = "kpi.unit"
KPI_CODE: Final = "kpi.code"
PROJECT_CODE: Final = "project.code"
TARGET: Final = "kpi_target.target"

ENTITIES: Final = ("project", "activity", "kpi", "kpi_target", "budget_line")
"""The tables that columns of a foreign workbook may go to."""

_NOT_OFFERED: Final = frozenset({"project", "activity", "kpi", "statement", "status", "deleted_reason", "seq"})

_SYNONYMS: Final[dict[str, tuple[str, ...]]] = {
    PROJECT: ("โครงการ", "งานโครงการ", "โครงการกิจกรรม", "ผลผลิตโครงการ", "project", "project name"),
    OUTPUT: ("ผลผลิต", "output"),
    PLAN: ("แผนงาน", "plan"),
    ACTIVITY: ("กิจกรรม", "กิจกรรมหลัก", "กิจกรรมย่อย", "activity"),
    ITEM: ("รายการ", "รายการค่าใช้จ่าย", "รายละเอียด", "รายละเอียดรายการ", "รายละเอียดค่าใช้จ่าย", "item", "description"),
    CATEGORY: (
        "หมวดรายจ่าย", "งบรายจ่าย", "ประเภทงบรายจ่าย", "ประเภทรายจ่าย", "ประเภทงบ", "หมวดเงิน", "หมวด", "category",
        "expense category",
    ),
    YEAR: ("ปีงบประมาณ", "ปีงบ", "ปี", "fiscal year", "fiscal year be", "fy", "year"),
    QUANTITY: ("จำนวน", "ปริมาณ", "จำนวนหน่วย", "qty", "quantity"),
    UNIT: ("หน่วย", "หน่วยนับ", "unit"),
    PRICE: ("ราคาต่อหน่วย", "ราคาหน่วย", "ราคาหน่วยละ", "หน่วยละ", "ราคา", "อัตรา", "unit price", "price"),
    AMOUNT: (
        "จำนวนเงิน", "งบประมาณ", "วงเงิน", "วงเงินงบประมาณ", "เป็นเงิน", "รวมเงิน", "รวมเป็นเงิน", "รวม", "รวมทั้งสิ้น",
        "คำของบประมาณ", "งบประมาณที่ขอ", "เงินงบประมาณ", "วงเงินรวม", "amount", "amount baht", "budget", "total",
    ),
    "budget_line.source": ("แหล่งเงิน", "แหล่งงบประมาณ", "แหล่งที่มาของเงิน", "fund source", "source"),
    "budget_line.nature": ("ประจำลงทุน", "ลักษณะรายจ่าย"),
    "budget_line.obligated": ("ผูกพัน", "ผูกพันงบประมาณ", "obligated"),
    "budget_line.rank": ("ลำดับความสำคัญ", "priority"),
    "budget_line.reason": ("เหตุผล", "เหตุผลความจำเป็น", "คำชี้แจง"),
    "budget_line.prev_alloc": ("งบประมาณปีก่อน", "จัดสรรปีก่อน", "ได้รับจัดสรร", "ได้รับจัดสรรปีก่อน"),
    "budget_line.prev_spent": ("เบิกจ่ายปีก่อน", "ผลการเบิกจ่าย"),
    "budget_line.place": ("สถานที่", "สถานที่ดำเนินการ"),
    "budget_line.q1": ("ไตรมาส1", "ไตรมาสที่1", "q1", "quarter1"),
    "budget_line.q2": ("ไตรมาส2", "ไตรมาสที่2", "q2", "quarter2"),
    "budget_line.q3": ("ไตรมาส3", "ไตรมาสที่3", "q3", "quarter3"),
    "budget_line.q4": ("ไตรมาส4", "ไตรมาสที่4", "q4", "quarter4"),
    KPI: ("ตัวชี้วัด", "ตัวชี้วัดความสำเร็จ", "ตัวชี้วัดผลผลิต", "ตัวชี้วัดโครงการ", "kpi", "indicator"),
    TARGET: ("ค่าเป้าหมาย", "เป้าหมาย", "target"),
    "kpi.baseline": ("ค่าฐาน", "ข้อมูลฐาน", "baseline"),
    "kpi.type": ("ประเภทตัวชี้วัด",),
    "project.person": ("ผู้รับผิดชอบโครงการ", "ผู้รับผิดชอบ"),
    "project.phone": ("เบอร์โทรศัพท์", "เบอร์โทร"),
    "project.code": ("รหัสโครงการ",),
    "activity.weight": ("น้ำหนักกิจกรรม",),
    KNOWN: (
        "ลำดับ", "ลำดับที่", "ที่", "no", "page", "หน้า", "หมายเหตุ", "หน่วยงาน", "หน่วยงานรับผิดชอบ", "หน่วยงานที่รับผิดชอบ",
        "หน่วยรับงบประมาณ", "ระยะเวลา", "ระยะเวลาดำเนินการ", "วัตถุประสงค์", "คงเหลือ", "งบประมาณคงเหลือ",
    ),
}  # fmt: skip

_YEAR = re.compile(r"(?:ปี(?:งบประมาณ)? ?)?(?:พ\.?ศ\.? ?)?(25[4-9]\d|26[01]\d)")
_IN_BRACKETS = re.compile(r"[(\[（].*?[)\]）]")
_SEPARATORS = re.compile(r"[\s.,:;/\\|*_\-–—'\"()\[\]]+")
_CATEGORY_NUMBER = re.compile(r"(?:category|หมวดรายจ่าย|หมวด)\d")
_MONEY_UNITS: Final = (("ล้านบาท", 10**6), ("ลบ.", 10**6), ("แสนบาท", 10**5), ("หมื่นบาท", 10**4), ("พันบาท", 10**3))
_SHORTEST_PART: Final = 4


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading says: a target (empty when not understood), a fiscal year (BE), how many baht one unit is.

    `exact` tells a heading that is a known word from one that only contains it.
    """

    target: str = ""
    year: int | None = None
    factor: int = 1
    exact: bool = False


def read_heading(text: str) -> Heading:
    """The meaning of one heading. Lines of one heading are parted by `LINE`; the lowest that is understood counts."""
    plain = search_key(text)
    year = _YEAR.search(plain)
    target, exact = "", False
    for line in reversed(plain.split(LINE.casefold())):
        target, exact = _meaning(_key(_YEAR.sub(" ", line)))
        if target:
            break
    return Heading(target, int(year[1]) if year else None, baht_of_unit(plain), exact)


def _meaning(key: str) -> tuple[str, bool]:
    """The target of a heading's key, and whether it is a known word rather than one that contains such a word."""
    words = _words()
    if key in words:
        return words[key], True
    if _CATEGORY_NUMBER.fullmatch(key):
        return CATEGORY, True
    parts = [word for word in words if len(word) >= _SHORTEST_PART and word in key]
    # A heading is led by its subject: what it begins with counts before what it contains, the longest first.
    best = max(parts, key=lambda word: (key.startswith(word), len(word)), default=None)
    return (words[best], False) if best else ("", False)


def baht_of_unit(text: str) -> int:
    """How many baht the unit of money in a heading or title is; 1 when it names none."""
    return next((factor for word, factor in _MONEY_UNITS if word in text), 1)


def field_of(target: str) -> Field:
    """The field that a target such as `budget_line.amount` goes to; KeyError for `category`, which is no single field."""
    entity, _, key = target.partition(".")
    return catalogue.entity(entity).field(key)


@cache
def targets() -> dict[str, str]:
    """Every target that a column may be given, with its Thai words, for the person who edits a mapping."""
    offered = {CATEGORY: catalogue.entity("budget_line").field("category").th}
    for key in ENTITIES:
        entity = catalogue.entity(key)
        for field in entity.fields:
            if field.key not in _NOT_OFFERED and field.kind is not Kind.REFERENCE and field.key != "category":
                offered[f"{key}.{field.key}"] = f"{entity.th}: {field.th}"
    return offered


@cache
def _words() -> dict[str, str]:
    """Heading key -> target: the catalogue's own words first, then what else people write."""
    words: dict[str, str] = {}
    for target in targets():
        if target != CATEGORY:
            field = field_of(target)
            for word in (field.th, field.en, field.key):
                words.setdefault(_key(search_key(word)), target)
    for target, synonyms in _SYNONYMS.items():
        words.update({_key(search_key(word)): target for word in synonyms})
    return words


def _key(plain: str) -> str:
    return _SEPARATORS.sub("", _IN_BRACKETS.sub(" ", plain)) or _SEPARATORS.sub("", plain)
