"""Numbers and money as Thai officials write them, and back.

Thai and Arabic digits, thousands commas, `1,234.-`, units typed in the cell. Quantities are `Decimal`, money is an
integer number of satang; no float takes part in any sum. What can mean two things is asked, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Final

from moi_desktop.plan.reading import DASHES, Reading, Remark, Status, is_empty_mark
from moi_desktop.plan.thai_calendar import CALENDAR_MONTHS
from moi_desktop.plan.thai_text import clean, search_key
from moi_desktop.reference.folding import TO_ARABIC_DIGITS, TO_THAI_DIGITS
from moi_desktop.text import QT_TRANSLATE_NOOP

PERCENT: Final = "ร้อยละ"
"""The one unit word for per cent."""

SATANG_PER_BAHT: Final = 100

_MAX_WHOLE_DIGITS = 15
_MAX_DECIMALS = 15
_MAX_BAHT = 10**13
_SPREADSHEET_DIGITS = 15
_SMALL_LINE = 1_000 * SATANG_PER_BAHT
_LARGE_LINE = 1_000_000_000 * SATANG_PER_BAHT


class ColumnKind(StrEnum):
    """Where a number stands: the same mark means different things in a plan and in a printed result."""

    PLAN = "plan"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class _Found:
    """A number taken apart: its value, the unit words, and the doubt that remains, if any."""

    value: Decimal
    unit: str
    doubt: Remark | None


_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_BEFORE = (
    r"(?P<qualifier>ไม่น้อยกว่า|ไม่ต่ำกว่า|ไม่เกิน|ไม่มากกว่า|มากกว่า|น้อยกว่า|ประมาณ|อย่างน้อย|>=|<=|[≥≤><~≈])?"
    r" ?(?:จำนวน|เป็นเงิน)? ?(?P<prefix>ร้อยละ|ระดับ|฿)?"
)
_SHAPE = re.compile(
    rf"(?P<open>\()?{_BEFORE} ?(?P<sign>[-+−–] ?)?(?P<number>{_NUMBER})(?:\.[-–—])?"
    rf" ?(?P<unit>[^\W\d_%][^()]*?|%|฿)??(?P<close>\))?(?P<bound> ?(?:ขึ้นไป|โดยประมาณ|เป็นอย่างน้อย))?"
)
_LOOSE_DIGIT = re.compile(r"(?<![A-Za-z])\d")
_MONTH = "|".join(re.escape(word) for month in CALENDAR_MONTHS for word in (month.name, month.short))

_DATE = Remark(
    "date-not-number",
    QT_TRANSLATE_NOOP("moi", "“{text}” เป็นวันที่ ไม่ใช่ตัวเลข โปรดกรอกเฉพาะตัวเลข"),
)
_RANGE = Remark(
    "range",
    QT_TRANSLATE_NOOP("moi", "“{text}” เป็นช่วงค่า ช่องนี้รับค่าเดียว โปรดกรอกค่าเป้าหมายเพียงค่าเดียว"),
)
_DECIMAL_COMMA = Remark(
    "decimal-comma",
    QT_TRANSLATE_NOOP("moi", "“{text}” ใช้จุดและจุลภาคสลับกัน โปรดใช้จุลภาคคั่นหลักพันและจุดคั่นทศนิยม เช่น 1,234.50"),
)
_GROUPING = Remark(
    "grouping",
    QT_TRANSLATE_NOOP("moi", "จุลภาคใน “{text}” ไม่ได้คั่นทุกสามหลัก จึงไม่แน่ใจว่าเป็นจำนวนใด โปรดพิมพ์ใหม่ เช่น 1,234"),
)
_SPACED = Remark(
    "space-grouping",
    QT_TRANSLATE_NOOP("moi", "มีช่องว่างคั่นกลางตัวเลขใน “{text}” โปรดพิมพ์ติดกันหรือใช้จุลภาคคั่นหลักพัน เช่น 1,234"),
)
_EXPONENT = Remark(
    "exponent",
    QT_TRANSLATE_NOOP("moi", "“{text}” เป็นเลขยกกำลังแบบโปรแกรมตารางคำนวณ โปรดพิมพ์ตัวเลขเต็ม"),
)
_SEVERAL = Remark(
    "several-numbers",
    QT_TRANSLATE_NOOP("moi", "“{text}” มีตัวเลขมากกว่าหนึ่งจำนวน โปรดแยกกรอกทีละช่อง"),
)
_NO_NUMBER = Remark(
    "not-a-number",
    QT_TRANSLATE_NOOP("moi", "“{text}” ไม่ใช่ตัวเลข โปรดกรอกเป็นตัวเลข หรือเว้นว่างถ้าไม่มีค่า"),
)
_TOO_LONG = Remark(
    "too-long",
    QT_TRANSLATE_NOOP("moi", "ตัวเลข “{text}” ยาวเกินกว่าที่ระบบเก็บได้ โปรดตรวจจำนวนหลัก"),
)

# The first shape that fits names the refusal. The first group is refused even where it reads as number and unit.
_NEVER_NUMBERS = (
    (re.compile(r"[\d.,]+[eE][-+]?\d+"), _EXPONENT),
    (re.compile(r"\d{1,4}/\d{1,2}/\d{1,4}.*|\d{4}-\d{1,2}-\d{1,2}.*|\d{1,2}[-.]\d{1,2}[-.]\d{2,4}"), _DATE),
    (re.compile(rf".*\d ?-?(?:{_MONTH}).*"), _DATE),
)
_REFUSALS = (
    *_NEVER_NUMBERS,
    (re.compile(r"[\d.,]*\d ?(?:-|–|—|~|ถึง|to) ?\d.*"), _RANGE),
    (re.compile(r"\d+(?:\.\d+)+,\d+"), _DECIMAL_COMMA),
    (re.compile(r"\d[\d.]*,[\d,.]*"), _GROUPING),
    (re.compile(r"[\d.,]*\d \d[\d., ]*"), _SPACED),
    (re.compile(r".*\d.*[^\d,.].*\d.*"), _SEVERAL),
)

_QUALIFIER = Remark(
    "qualifier",
    QT_TRANSLATE_NOOP("moi", "“{text}” มีคำขยายตัวเลข ระบบจะเก็บเฉพาะค่า {value} ใช่หรือไม่"),
)
_PARENTHESES_PLAN = Remark(
    "parentheses",
    QT_TRANSLATE_NOOP("moi", "“{text}” อยู่ในวงเล็บ หมายถึงค่าติดลบ {value} ใช่หรือไม่ (ในตารางงบประมาณ วงเล็บหมายถึงผลที่ทำได้)"),
)
_PARENTHESES_RESULT = Remark(
    "parentheses",
    QT_TRANSLATE_NOOP("moi", "“{text}” อยู่ในวงเล็บ หมายถึงผลที่ทำได้ {value} ใช่หรือไม่ (ถ้าหมายถึงค่าติดลบ โปรดพิมพ์เครื่องหมายลบ)"),
)
_LOOSE_SIGN = Remark(
    "loose-sign",
    QT_TRANSLATE_NOOP("moi", "ขีดหน้า “{text}” หมายถึงค่าติดลบ {value} ใช่หรือไม่"),
)
_DASH_IN_RESULT = Remark(
    "dash-as-zero",
    QT_TRANSLATE_NOOP("moi", "“{text}” ในช่องผลงานหมายถึงศูนย์หรือยังไม่มีผล ถ้าหมายถึงศูนย์โปรดยืนยัน"),
)
_UNIT_FOUND = Remark(
    "unit-found",
    QT_TRANSLATE_NOOP("moi", "พบหน่วย “{unit}” ต่อท้ายตัวเลข ระบบจะเก็บค่า {value} ใช่หรือไม่"),
)
_UNIT_DIFFERS = Remark(
    "unit-differs",
    QT_TRANSLATE_NOOP("moi", "หน่วย “{unit}” ใน “{text}” ไม่ตรงกับหน่วย “{expected}” ของช่องนี้ ต้องการเก็บค่า {value} ใช่หรือไม่"),
)
_PERCENT_FRACTION = Remark(
    "percent-as-fraction",
    QT_TRANSLATE_NOOP("moi", "โปรแกรมตารางคำนวณเก็บร้อยละเป็นเศษส่วน ค่า {text} หมายถึงร้อยละ {value} ใช่หรือไม่"),
)
_MULTIPLIER = Remark(
    "multiplier",
    QT_TRANSLATE_NOOP("moi", "“{text}” หมายถึง {value} บาท ใช่หรือไม่"),
)
_NOT_MONEY = Remark(
    "unit-not-money",
    QT_TRANSLATE_NOOP("moi", "“{unit}” ไม่ใช่หน่วยเงิน ช่องนี้รับจำนวนเงินเป็นบาท โปรดกรอกเฉพาะจำนวนเงิน"),
)
_FINER = Remark(
    "finer-than-satang",
    QT_TRANSLATE_NOOP("moi", "“{text}” ละเอียดกว่าหนึ่งสตางค์ โปรดปัดให้เหลือทศนิยมไม่เกินสองตำแหน่ง"),
)
_ROUNDED = Remark(
    "rounded-to-satang",
    QT_TRANSLATE_NOOP("moi", "ค่าในตาราง {text} ละเอียดกว่าหนึ่งสตางค์ ปัดเป็น {value} บาท ใช่หรือไม่"),
)
_TOO_LARGE = Remark(
    "too-large",
    QT_TRANSLATE_NOOP("moi", "จำนวนเงิน “{text}” มากเกินกว่าที่ระบบเก็บได้ โปรดตรวจจำนวนหลักและหน่วย"),
)
_NOT_A_VALUE = Remark(
    "not-a-number",
    QT_TRANSLATE_NOOP("moi", "ค่าในช่อง ({text}) ไม่ใช่ตัวเลข โปรดกรอกเป็นตัวเลข"),
)
_SMALL_AMOUNT = Remark(
    "small-amount",
    QT_TRANSLATE_NOOP("moi", "จำนวนเงิน {value} บาท น้อยกว่า 1,000 บาท หน่วยเป็นบาทหรือล้านบาท โปรดตรวจสอบ"),
)
_LARGE_AMOUNT = Remark(
    "large-amount",
    QT_TRANSLATE_NOOP("moi", "จำนวนเงิน {value} บาท มากกว่า 1,000 ล้านบาท หน่วยเป็นบาทหรือไม่ โปรดตรวจสอบ"),
)

_PERCENT_WORDS = frozenset({"%", PERCENT, "เปอร์เซ็นต์", "เปอร์เซนต์", "percent"})
_BAHT_WORDS = frozenset({"", "บาท", "บาทถ้วน", "บ", "฿", "baht", "thb"})
_MULTIPLE = re.compile(r"(พัน|หมื่น|แสน)?(ล้าน)?(?:บาท)?|(ลบ|mb|ล้านบ)")
_POWERS = {"พัน": 10**3, "หมื่น": 10**4, "แสน": 10**5, None: 1}


def parse_number(text: str, *, column_kind: ColumnKind = ColumnKind.PLAN, unit: str = "") -> Reading[Decimal]:
    """Read a quantity. `unit` is the unit that the column is known to be in, if any.

    A unit typed beside the number is taken off and kept in the reading: it passes when it equals `unit` (or is per
    cent and no unit is known), and is asked about otherwise. Multipliers are units here: `12 ล้านคน` is 12.
    """
    plain = _plain(text)
    if is_empty_mark(plain):
        return _no_value(plain, column_kind)
    found = _take_apart(plain, column_kind)
    if isinstance(found, Remark):
        return Reading(Status.REFUSED, remark=found)
    doubt = found.doubt or _unit_doubt(plain, found, unit)
    return Reading(Status.NEEDS_CONFIRMATION if doubt else Status.OK, found.value, found.unit, doubt)


def parse_money(text: str, *, column_kind: ColumnKind = ColumnKind.PLAN) -> Reading[int]:
    """Read an amount of baht; the value is in satang.

    Multiples ("12ล้านบาท", "1.5 ลบ.", "300 พันบาท") are worked out and asked about. More than two decimals of a baht
    and units that are not money are refused.
    """
    plain = _plain(text)
    if is_empty_mark(plain):
        nothing = _no_value(plain, column_kind)
        return Reading(nothing.status, None if nothing.value is None else 0, remark=nothing.remark)
    found = _take_apart(plain, column_kind)
    if isinstance(found, Remark):
        return Reading(Status.REFUSED, remark=found)
    factor = _money_factor(found.unit)
    if factor is None:
        return Reading(Status.REFUSED, unit=found.unit, remark=_NOT_MONEY.about(unit=found.unit, text=plain))
    baht = found.value * factor
    if abs(baht) > _MAX_BAHT:
        return Reading(Status.REFUSED, unit=found.unit, remark=_TOO_LARGE.about(text=plain))
    satang = baht * SATANG_PER_BAHT
    if satang != satang.to_integral_value():
        return Reading(Status.REFUSED, unit=found.unit, remark=_FINER.about(text=plain))
    multiple = None if factor == 1 else _MULTIPLIER.about(text=plain, value=format_baht(int(satang)))
    doubt = multiple or found.doubt
    return Reading(Status.NEEDS_CONFIRMATION if doubt else Status.OK, int(satang), found.unit, doubt)


def decimal_from_cell(
    value: float | str | None, *, column_kind: ColumnKind = ColumnKind.PLAN, unit: str = ""
) -> Reading[Decimal]:
    """Read a quantity from a spreadsheet cell (an int, a float or a text).

    Floats are taken at the 15 digits that a spreadsheet keeps. In a per cent column a fraction of one is asked about:
    a cell that shows 12.5 % holds 0.125.
    """
    if value is None or isinstance(value, str):
        return parse_number(value or "", column_kind=column_kind, unit=unit)
    exact = _exact(value)
    if isinstance(exact, Remark):
        return Reading(Status.REFUSED, remark=exact)
    if _is_percent(unit) and isinstance(value, float) and 0 < abs(exact) <= 1:
        proposal = exact * 100
        remark = _PERCENT_FRACTION.about(text=format_decimal(exact), value=format_decimal(proposal))
        return Reading(Status.NEEDS_CONFIRMATION, proposal, remark=remark)
    return Reading(Status.OK, exact)


def money_from_cell(value: float | str | None, *, column_kind: ColumnKind = ColumnKind.PLAN) -> Reading[int]:
    """Read an amount of baht from a spreadsheet cell (an int, a float or a text); the value is in satang.

    Floats are taken at the 15 digits that a spreadsheet keeps. An amount finer than a satang is rounded half up and
    asked about, so that no rounding is silent.
    """
    if value is None or isinstance(value, str):
        return parse_money(value or "", column_kind=column_kind)
    baht = _exact(value)
    if isinstance(baht, Remark):
        return Reading(Status.REFUSED, remark=baht)
    if abs(baht) > _MAX_BAHT:
        return Reading(Status.REFUSED, remark=_TOO_LARGE.about(text=format_decimal(baht)))
    satang = baht * SATANG_PER_BAHT
    rounded = int(satang.quantize(Decimal(1), ROUND_HALF_UP))
    if rounded == satang:
        return Reading(Status.OK, rounded)
    remark = _ROUNDED.about(text=format_decimal(baht), value=format_baht(rounded))
    return Reading(Status.NEEDS_CONFIRMATION, rounded, remark=remark)


def format_baht(satang: int, *, decimals: int = 2) -> str:
    """Return an amount in baht with thousands commas; fewer `decimals` than two round half up."""
    return f"{_scaled(satang, SATANG_PER_BAHT, decimals):,}"


def format_signed_baht(satang: int) -> str:
    """Return a difference in baht with the sign that says more or less; empty for no difference."""
    return ("+" if satang > 0 else "−") + format_baht(abs(satang)) if satang else ""


def format_million_baht(satang: int) -> str:
    """Return an amount in million baht as the Bureau of the Budget prints it: four decimals, "-" for zero."""
    return f"{_scaled(satang, 1_000_000 * SATANG_PER_BAHT, 4):,}" if satang else "-"


def format_decimal(value: Decimal, *, decimals: int | None = None) -> str:
    """Return a quantity with thousands commas: all its decimals less closing zeros, or rounded half up to `decimals`."""
    if decimals is not None:
        return f"{value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP):,}"
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def to_thai_digits(text: str) -> str:
    """Return `text` with ๐-๙ for 0-9."""
    return text.translate(TO_THAI_DIGITS)


def amount_doubt(satang: int) -> Remark | None:
    """Return the question to ask about one line's amount (baht or million baht?), or None when it is a usual one."""
    if 0 < abs(satang) < _SMALL_LINE:
        return _SMALL_AMOUNT.about(value=format_baht(satang))
    if abs(satang) > _LARGE_LINE:
        return _LARGE_AMOUNT.about(value=format_baht(satang))
    return None


def looks_like_million(amounts: Iterable[int | None]) -> bool:
    """Say whether a column of amounts in satang was probably typed in million baht: all of them under 1,000 baht."""
    given = [abs(satang) for satang in amounts if satang]
    return bool(given) and max(given) < _SMALL_LINE


def _plain(text: str) -> str:
    return clean(text).translate(TO_ARABIC_DIGITS)


def _no_value(plain: str, column_kind: ColumnKind) -> Reading[Decimal]:
    """A dash stands for zero in printed results, so there it is asked about; all else is no value."""
    if plain in DASHES and column_kind is ColumnKind.RESULT:
        return Reading(Status.NEEDS_CONFIRMATION, Decimal(0), remark=_DASH_IN_RESULT.about(text=plain))
    return Reading(Status.EMPTY)


def _take_apart(plain: str, column_kind: ColumnKind) -> _Found | Remark:
    """Split a number from what stands around it, or say why it cannot be taken."""
    shape = _SHAPE.fullmatch(plain)
    unit = _unit_word(shape) if shape else ""
    refused = any(pattern.fullmatch(plain) for pattern, _ in _NEVER_NUMBERS)
    if shape is None or refused or bool(shape["open"]) != bool(shape["close"]) or _LOOSE_DIGIT.search(unit):
        return _refusal(plain)
    whole, _, fraction = shape["number"].replace(",", "").partition(".")
    if len(whole) > _MAX_WHOLE_DIGITS or len(fraction) > _MAX_DECIMALS:
        return _TOO_LONG.about(text=plain)
    negative = (shape["sign"] or "+")[0] != "+"
    value = Decimal(f"{'-' if negative else ''}{whole or '0'}.{fraction or '0'}").normalize() + 0
    return _with_doubt(plain, shape, value, unit, column_kind)


def _with_doubt(plain: str, shape: re.Match[str], value: Decimal, unit: str, column_kind: ColumnKind) -> _Found:
    doubt = None
    if shape["open"]:
        doubt = _PARENTHESES_RESULT if column_kind is ColumnKind.RESULT else _PARENTHESES_PLAN
        value = value if column_kind is ColumnKind.RESULT else -value
    elif shape["qualifier"] or shape["bound"]:
        doubt = _QUALIFIER
    elif shape["sign"] and (shape["sign"][0] == "–" or shape["sign"].endswith(" ")):
        doubt = _LOOSE_SIGN
    return _Found(value, unit, doubt and doubt.about(text=plain, value=format_decimal(value)))


def _unit_word(shape: re.Match[str]) -> str:
    """The unit words around the number: one word for per cent, spaces at the ends taken off."""
    words = (shape["prefix"] or "", (shape["unit"] or "").strip())
    unit = " ".join(word for word in words if word)
    return PERCENT if _is_percent(unit) else unit


def _is_percent(unit: str) -> bool:
    return unit.casefold() in _PERCENT_WORDS


def _unit_doubt(plain: str, found: _Found, expected: str) -> Remark | None:
    value = format_decimal(found.value)
    if not found.unit or (found.unit == PERCENT and not expected):
        return None
    if not expected:
        return _UNIT_FOUND.about(unit=found.unit, value=value, text=plain)
    same = search_key(found.unit) == search_key(PERCENT if _is_percent(expected) else expected)
    return None if same else _UNIT_DIFFERS.about(unit=found.unit, expected=expected, value=value, text=plain)


def _refusal(plain: str) -> Remark:
    for pattern, remark in _REFUSALS:
        if pattern.fullmatch(plain):
            return remark.about(text=plain)
    return _NO_NUMBER.about(text=plain)


def _money_factor(unit: str) -> int | None:
    """How many baht one of `unit` is; None when the unit is not money."""
    word = unit.replace(" ", "").replace(".", "").replace("฿", "").casefold()
    if word in _BAHT_WORDS:
        return 1
    multiple = _MULTIPLE.fullmatch(word)
    if multiple is None:
        return None
    if multiple[3]:
        return 10**6
    return _POWERS[multiple[1]] * (10**6 if multiple[2] else 1)


def _exact(value: float) -> Decimal | Remark:
    """The decimal that a spreadsheet shows for a number cell; truth values, infinities and giants are refused."""
    if isinstance(value, bool) or value != value:  # noqa: PLR0124 - only "not a number" differs from itself
        return _NOT_A_VALUE.about(text=str(value))
    if not abs(value) < 10**_MAX_WHOLE_DIGITS:
        return _TOO_LONG.about(text=f"{Decimal(value):.3E}")
    return Decimal(value) if isinstance(value, int) else Decimal(f"{value:.{_SPREADSHEET_DIGITS}g}")


def _scaled(satang: int, per_unit: int, decimals: int) -> Decimal:
    """An amount in units of `per_unit` satang, rounded half up to `decimals` with integers only."""
    steps, rest = divmod(abs(satang) * 10**decimals, per_unit)
    steps += rest * 2 >= per_unit
    return Decimal(-steps if satang < 0 else steps).scaleb(-decimals)
