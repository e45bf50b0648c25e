"""Dates as Thai officials write them: Buddhist Era on paper and screen, `datetime.date` (Common Era) inside.

The 543 years between the eras are added and taken off here and nowhere else, and taken off *before* a date is made:
29/2/2563 is a real day although 2563 is no leap year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final, Literal

from moi_desktop.plan.reading import Reading, Remark, Status, is_empty_mark
from moi_desktop.plan.thai_text import clean
from moi_desktop.reference.folding import TO_ARABIC_DIGITS, TO_THAI_DIGITS
from moi_desktop.text import QT_TRANSLATE_NOOP

BE_OFFSET: Final = 543
"""Buddhist Era year less Common Era year."""

_FIRST_YEAR_OF_A_WRONG_CLOCK: Final = 2400

BE_YEARS: Final = range(2400, 2701)
"""Four-digit years that are read as Buddhist Era."""

CE_YEARS: Final = range(1900, 2201)
"""Four-digit years that are read as Common Era."""

THAI_TIME: Final = timezone(timedelta(hours=7))
"""Thailand's clock: +07:00 the whole year, so no time zone tables are needed."""

DateStyle = Literal["short", "long", "full", "numeric"]


@dataclass(frozen=True, slots=True)
class Month:
    """A calendar month: number 1 to 12, full and short Thai name."""

    number: int
    name: str
    short: str


CALENDAR_MONTHS: Final = (
    Month(1, QT_TRANSLATE_NOOP("moi", "มกราคม"), QT_TRANSLATE_NOOP("moi", "ม.ค.")),
    Month(2, QT_TRANSLATE_NOOP("moi", "กุมภาพันธ์"), QT_TRANSLATE_NOOP("moi", "ก.พ.")),
    Month(3, QT_TRANSLATE_NOOP("moi", "มีนาคม"), QT_TRANSLATE_NOOP("moi", "มี.ค.")),
    Month(4, QT_TRANSLATE_NOOP("moi", "เมษายน"), QT_TRANSLATE_NOOP("moi", "เม.ย.")),
    Month(5, QT_TRANSLATE_NOOP("moi", "พฤษภาคม"), QT_TRANSLATE_NOOP("moi", "พ.ค.")),
    Month(6, QT_TRANSLATE_NOOP("moi", "มิถุนายน"), QT_TRANSLATE_NOOP("moi", "มิ.ย.")),
    Month(7, QT_TRANSLATE_NOOP("moi", "กรกฎาคม"), QT_TRANSLATE_NOOP("moi", "ก.ค.")),
    Month(8, QT_TRANSLATE_NOOP("moi", "สิงหาคม"), QT_TRANSLATE_NOOP("moi", "ส.ค.")),
    Month(9, QT_TRANSLATE_NOOP("moi", "กันยายน"), QT_TRANSLATE_NOOP("moi", "ก.ย.")),
    Month(10, QT_TRANSLATE_NOOP("moi", "ตุลาคม"), QT_TRANSLATE_NOOP("moi", "ต.ค.")),
    Month(11, QT_TRANSLATE_NOOP("moi", "พฤศจิกายน"), QT_TRANSLATE_NOOP("moi", "พ.ย.")),
    Month(12, QT_TRANSLATE_NOOP("moi", "ธันวาคม"), QT_TRANSLATE_NOOP("moi", "ธ.ค.")),
)

WEEKDAYS: Final = (
    QT_TRANSLATE_NOOP("moi", "จันทร์"),
    QT_TRANSLATE_NOOP("moi", "อังคาร"),
    QT_TRANSLATE_NOOP("moi", "พุธ"),
    QT_TRANSLATE_NOOP("moi", "พฤหัสบดี"),
    QT_TRANSLATE_NOOP("moi", "ศุกร์"),
    QT_TRANSLATE_NOOP("moi", "เสาร์"),
    QT_TRANSLATE_NOOP("moi", "อาทิตย์"),
)
"""Thai weekday names, Monday first as `date.weekday` counts."""

_ENGLISH_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH_NUMBERS = {
    word.replace(".", ""): month.number for month in CALENDAR_MONTHS for word in (month.name, month.short)
}
_MONTH_NUMBERS |= {word[:size]: number for number, word in enumerate(_ENGLISH_MONTHS, 1) for size in (3, len(word))}
_WEEKDAY_NUMBERS = {name: number for number, name in enumerate(WEEKDAYS)} | {"พฤหัส": 3}

_TIME = r"(?:(?:[T ]|,? ?เวลา ?)\d{1,2}[:.]\d{2}(?:[:.]\d{2})?.*)?"
_NUMERIC = re.compile(rf"(?P<day>\d{{1,2}})([/.-])(?P<month>\d{{1,2}})\2(?P<year>\d{{2,4}}){_TIME}")
_ISO = re.compile(rf"(?P<year>\d{{4}})([-/])(?P<month>\d{{1,2}})\2(?P<day>\d{{1,2}}){_TIME}")
_WORDS = re.compile(
    r"(?:วัน)?(?P<weekday>" + "|".join(sorted(_WEEKDAY_NUMBERS, key=len, reverse=True)) + r")?(?:ที่)? ?"
    r"(?P<day>\d{1,2})[ -]?(?:เดือน)? ?(?P<name>[^\W\d_][^\d -]*?)[ -]?"
    r"(?P<era>พ\.?ศ\.?|ค\.?ศ\.?)? ?(?P<year>\d{2,4})" + _TIME
)
_NO_DAY = re.compile(r"(?:พ\.?ศ\.?|ค\.?ศ\.?|ปี)? ?\d{4}|[^\W\d_]\D* ?\d{2,4}")
_SERIAL_TEXT = re.compile(r"\d{5,6}(?:\.\d+)?")

_SERIAL_EPOCH = date(1899, 12, 30)
_FIRST_SERIAL = 10_959  # 1 Jan 1930: spreadsheets read two-digit years 30 to 99 as 1930 to 1999
_LAST_SERIAL = 300_000  # CE 2721, beyond every year that either era could mean

_NOT_A_DATE = Remark(
    "not-a-date",
    QT_TRANSLATE_NOOP("moi", "“{text}” ไม่ใช่วันที่ โปรดพิมพ์วัน เดือน ปี พ.ศ. เช่น 1/10/2563 หรือ 1 ต.ค. 2563"),
)
_DAY_MISSING = Remark(
    "no-day",
    QT_TRANSLATE_NOOP("moi", "“{text}” ยังไม่ครบวัน เดือน ปี โปรดพิมพ์ให้ครบ เช่น 1/10/2563"),
)
_UNKNOWN_MONTH = Remark(
    "unknown-month",
    QT_TRANSLATE_NOOP("moi", "ไม่รู้จักเดือน “{month}” โปรดพิมพ์วันก่อนเดือน เช่น 25/10/2563 หรือ 25 ต.ค. 2563"),
)
_YEAR_OUT_OF_RANGE = Remark(
    "year-out-of-range",
    QT_TRANSLATE_NOOP("moi", "ปี “{year}” ไม่ใช่ปี พ.ศ. หรือ ค.ศ. ที่ใช้ในแผน โปรดพิมพ์ปี พ.ศ. สี่หลัก เช่น 2563"),
)
_ERA_DIFFERS = Remark(
    "era-differs",
    QT_TRANSLATE_NOOP("moi", "ปี {year} ไม่ตรงกับ “{era}” ที่เขียนไว้ โปรดตรวจว่าเป็น พ.ศ. หรือ ค.ศ."),
)
_NOT_A_LEAP_YEAR = Remark(
    "not-a-leap-year",
    QT_TRANSLATE_NOOP("moi", "ปี พ.ศ. {be} (ค.ศ. {ce}) ไม่มีวันที่ 29 กุมภาพันธ์ โปรดตรวจวันที่หรือปี"),
)
_NO_SUCH_DAY = Remark(
    "no-such-day",
    QT_TRANSLATE_NOOP("moi", "เดือน{month} ไม่มีวันที่ {day} โปรดตรวจวันที่"),
)
_TWO_DIGIT_YEAR = Remark(
    "two-digit-year",
    QT_TRANSLATE_NOOP("moi", "ปี “{year}” ไม่ชัดเจน หมายถึงวันที่ {proposal} ใช่หรือไม่"),
)
_TWO_DIGIT_SERIAL = Remark(
    "two-digit-year",
    QT_TRANSLATE_NOOP("moi", "ตารางคำนวณอ่านปีสองหลักเป็น ค.ศ. {year} วันที่ที่ตั้งใจคือ {proposal} ใช่หรือไม่"),
)
_WRONG_WEEKDAY = Remark(
    "wrong-weekday",
    QT_TRANSLATE_NOOP("moi", "วันที่ {date} ตรงกับวัน{right} ไม่ใช่วัน{written} ต้องการใช้วันที่นี้ใช่หรือไม่"),
)
_SERIAL_AS_TEXT = Remark(
    "serial-as-text",
    QT_TRANSLATE_NOOP("moi", "“{text}” คล้ายเลขลำดับวันที่ของตารางคำนวณ หมายถึงวันที่ {proposal} ใช่หรือไม่"),
)


def be_year(ce: int) -> int:
    """Return the Buddhist Era year of a Common Era year."""
    return ce + BE_OFFSET


def ce_year(be: int) -> int:
    """Return the Common Era year of a Buddhist Era year."""
    return be - BE_OFFSET


def nearest_year(two_digits: int) -> int:
    """Return the Common Era year that a two-digit year most likely means; to be offered, never taken.

    Plans are written for years near our own: 63 is พ.ศ. 2563, but 20 is ค.ศ. 2020 and not พ.ศ. 2520.
    """
    of_be = ce_year(2500 + two_digits)
    return of_be if of_be >= 2000 else 2000 + two_digits


def parse_date(value: str | float | date | None) -> Reading[date]:
    """Read a date from typed text, a spreadsheet serial number or a date cell.

    Four-digit years tell their era by value (2400-2700 BE, 1900-2200 CE); two-digit years, spreadsheet dates in
    1930-1999 (two digits again) and a weekday that does not fit are asked about. A time of day is dropped.
    """
    if value is None:
        return Reading(Status.EMPTY)
    if isinstance(value, str):
        return _from_text(clean(value).translate(TO_ARABIC_DIGITS))
    if isinstance(value, date):
        return _from_cell_date(value.year, value.month, value.day)
    return _from_serial(value)


def format_date(day: date, style: DateStyle = "short", *, thai_digits: bool = False) -> str:
    """Return a date in Buddhist Era.

    short: 28 ส.ค. 2562 · long: 28 สิงหาคม 2562 · full: วันพุธที่ 28 สิงหาคม 2562 · numeric: 28/08/2562.
    """
    month, year = CALENDAR_MONTHS[day.month - 1], be_year(day.year)
    match style:
        case "short":
            text = f"{day.day} {month.short} {year}"
        case "long":
            text = f"{day.day} {month.name} {year}"
        case "full":
            text = f"วัน{WEEKDAYS[day.weekday()]}ที่ {day.day} {month.name} {year}"
        case "numeric":
            text = f"{day.day:02d}/{day.month:02d}/{year}"
    return text.translate(TO_THAI_DIGITS) if thai_digits else text


def format_moment(moment: datetime, *, thai_digits: bool = False) -> str:
    """Return a moment in Thai time: 28 ส.ค. 2562 09.30 น. A `moment` without a zone is taken as UTC."""
    local = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(THAI_TIME)
    text = f"{format_date(local.date())} {local:%H.%M} น."
    return text.translate(TO_THAI_DIGITS) if thai_digits else text


def true_moment(moment: datetime) -> datetime:
    """Return the moment that a computer means whose clock may count the years of the Buddhist era: 2568 means 2025.

    A `moment` without a zone is taken as UTC.
    """
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    if moment.year < _FIRST_YEAR_OF_A_WRONG_CLOCK:
        return moment
    try:
        return moment.replace(year=moment.year - BE_OFFSET)
    except ValueError:  # 29 February of a year that has none here
        return moment.replace(year=moment.year - BE_OFFSET, day=28)


def arrival_day(moment: datetime) -> date:
    """Return the day in Thailand on which something happened, by a clock that may count the Buddhist era."""
    return true_moment(moment).astimezone(THAI_TIME).date()


def month_number(word: str) -> int | None:
    """Return 1 to 12 for a Thai month name, full or short, with or without its dots, or an English one; else None."""
    return _MONTH_NUMBERS.get(word.replace(".", "").replace(" ", "").casefold())


def _from_text(text: str) -> Reading[date]:
    if is_empty_mark(text):
        return Reading(Status.EMPTY)
    found = _NUMERIC.fullmatch(text) or _ISO.fullmatch(text)
    if found:
        return _from_parts(found["day"], int(found["month"]), found["month"], found["year"], era="")
    words = _WORDS.fullmatch(text)
    if words:
        number = month_number(words["name"])
        reading = _from_parts(words["day"], number or 0, words["name"], words["year"], era=words["era"] or "")
        return _check_weekday(reading, words["weekday"])
    if _SERIAL_TEXT.fullmatch(text):
        return _from_serial_text(text)
    return _refused((_DAY_MISSING if _NO_DAY.fullmatch(text) else _NOT_A_DATE).about(text=text))


def _from_parts(day: str, month: int, month_word: str, year: str, *, era: str) -> Reading[date]:
    if not 1 <= month <= 12:
        return _refused(_UNKNOWN_MONTH.about(month=month_word))
    if len(year) == 2:
        reading = _make(nearest_year(int(year)), month, int(day))
        return _ask(reading, _TWO_DIGIT_YEAR, year=year)
    if int(year) in BE_YEARS:
        ce = ce_year(int(year))
    elif int(year) in CE_YEARS:
        ce = int(year)
    else:
        return _refused(_YEAR_OUT_OF_RANGE.about(year=year))
    if era and era.startswith("พ") != (int(year) in BE_YEARS):
        return _refused(_ERA_DIFFERS.about(year=year, era=era))
    return _make(ce, month, int(day))


def _make(ce: int, month: int, day: int) -> Reading[date]:
    """Make the date, or say why there is no such day."""
    try:
        return Reading(Status.OK, date(ce, month, day))
    except ValueError:
        if (month, day) == (2, 29):
            return _refused(_NOT_A_LEAP_YEAR.about(be=str(be_year(ce)), ce=str(ce)))
        return _refused(_NO_SUCH_DAY.about(month=CALENDAR_MONTHS[month - 1].name, day=str(day)))


def _from_serial(serial: float) -> Reading[date]:
    """Read a spreadsheet's day number (1900 date system); fractions are times of day."""
    if isinstance(serial, bool) or not _FIRST_SERIAL <= serial < _LAST_SERIAL:
        year_alone = not isinstance(serial, bool) and (serial in BE_YEARS or serial in CE_YEARS)
        return _refused((_DAY_MISSING if year_alone else _NOT_A_DATE).about(text=str(serial)))
    day = _SERIAL_EPOCH + timedelta(days=int(serial))
    return _from_cell_date(day.year, day.month, day.day)


def _from_serial_text(text: str) -> Reading[date]:
    reading = _from_serial(float(text))
    return _ask(reading, _SERIAL_AS_TEXT, text=text) if reading.status is Status.OK else reading


def _from_cell_date(year: int, month: int, day: int) -> Reading[date]:
    """Read the date of a date cell, where a spreadsheet took every typed year for a Common Era one."""
    if year in BE_YEARS:
        return _make(ce_year(year), month, day)
    if 1930 <= year <= 1999:
        return _ask(_make(nearest_year(year % 100), month, day), _TWO_DIGIT_SERIAL, year=str(year))
    if year in CE_YEARS:
        return _make(year, month, day)
    return _refused(_YEAR_OUT_OF_RANGE.about(year=str(year)))


def _check_weekday(reading: Reading[date], weekday: str | None) -> Reading[date]:
    day = reading.value
    if weekday is None or day is None or day.weekday() == _WEEKDAY_NUMBERS[weekday]:
        return reading
    right = WEEKDAYS[day.weekday()]
    remark = _WRONG_WEEKDAY.about(date=format_date(day, "long"), right=right, written=weekday)
    return Reading(Status.NEEDS_CONFIRMATION, day, remark=remark)


def _ask(reading: Reading[date], remark: Remark, **values: str) -> Reading[date]:
    """Turn a date into a proposal; a refusal stays one."""
    if reading.value is None:
        return reading
    proposal = format_date(reading.value, "long")
    return Reading(Status.NEEDS_CONFIRMATION, reading.value, remark=remark.about(proposal=proposal, **values))


def _refused(remark: Remark) -> Reading[date]:
    return Reading(Status.REFUSED, remark=remark)
