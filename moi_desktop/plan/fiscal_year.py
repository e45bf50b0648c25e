"""The Thai fiscal year: พ.ศ. N runs from 1 October N-1 to 30 September N. Fiscal years are BE integers everywhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from moi_desktop.plan.reading import Reading, Remark, Status, is_empty_mark
from moi_desktop.plan.thai_calendar import (
    BE_YEARS,
    CALENDAR_MONTHS,
    CE_YEARS,
    Month,
    be_year,
    ce_year,
    nearest_year,
)
from moi_desktop.plan.thai_text import clean
from moi_desktop.reference.folding import TO_ARABIC_DIGITS
from moi_desktop.text import QT_TRANSLATE_NOOP

FIRST_MONTH: Final = 10

MONTHS: Final[tuple[Month, ...]] = CALENDAR_MONTHS[FIRST_MONTH - 1 :] + CALENDAR_MONTHS[: FIRST_MONTH - 1]
"""The twelve months in fiscal order, ตุลาคม first."""

QUARTERS: Final = (1, 2, 3, 4)

_TYPED_YEAR = re.compile(
    r"(?:ปี)? ?(?:งบประมาณ)? ?(?:fy)? ?(?P<era>พ\.?ศ\.?|ค\.?ศ\.?)? ?(?P<year>\d{2}|\d{4})", re.IGNORECASE
)

_NOT_A_YEAR = Remark(
    "not-a-year",
    QT_TRANSLATE_NOOP("moi", "“{text}” ไม่ใช่ปีงบประมาณ โปรดพิมพ์ปี พ.ศ. สี่หลัก เช่น 2563"),
)
_ASK_YEAR = Remark(
    "ask-year",
    QT_TRANSLATE_NOOP("moi", "“{text}” หมายถึงปีงบประมาณ พ.ศ. {proposal} ใช่หรือไม่"),
)


@dataclass(frozen=True, slots=True)
class MonthOfYear:
    """One month of one fiscal year: `position` is 1 (October) to 12 (September)."""

    fiscal_year: int
    position: int

    @property
    def month(self) -> Month:
        """The calendar month, with its names."""
        return MONTHS[self.position - 1]

    @property
    def first_day(self) -> date:
        """The first day of the month."""
        year = self.fiscal_year - 1 if self.month.number >= FIRST_MONTH else self.fiscal_year
        return date(ce_year(year), self.month.number, 1)

    @property
    def quarter(self) -> int:
        """The quarter of the fiscal year, 1 to 4."""
        return quarter_of_month(self.month.number)


def first_day(fiscal_year: int) -> date:
    """Return 1 October of the year before."""
    return date(ce_year(fiscal_year) - 1, FIRST_MONTH, 1)


def last_day(fiscal_year: int) -> date:
    """Return 30 September of the year."""
    return date(ce_year(fiscal_year), FIRST_MONTH - 1, 30)


def position_of_month(month: int) -> int:
    """Return the place of calendar month 1 to 12 in the fiscal year: October 1, September 12."""
    return (month - FIRST_MONTH) % 12 + 1


def quarter_of_month(month: int) -> int:
    """Return the fiscal quarter of calendar month 1 to 12: October to December is 1."""
    return (position_of_month(month) + 2) // 3


def months(fiscal_year: int) -> tuple[MonthOfYear, ...]:
    """Return the twelve months of a fiscal year, October first."""
    return tuple(MonthOfYear(fiscal_year, position) for position in range(1, 13))


def years(first: int, last: int) -> range:
    """Return the fiscal years from `first` to `last`, both included; empty when `last` is earlier."""
    return range(first, last + 1)


def years_of_cycle(name: str) -> range:
    """Return the fiscal years (BE) of a plan cycle from its name, `2563-2565` or `2563`; empty for another name."""
    first, _dash, last = name.partition("-")
    if not first.isdecimal() or (last and not last.isdecimal()):
        return range(0)
    return years(int(first), int(last or first))


def parse_fiscal_year(value: str | float | None) -> Reading[int]:
    """Read a fiscal year from text or a number cell; the value is a BE year.

    "2563", "๒๕๖๓", "พ.ศ. 2563", "ปีงบประมาณ 2563" are taken; a Common Era year and a two-digit year are asked about.
    """
    if value is None:
        return Reading(Status.EMPTY)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = clean(str(value)).translate(TO_ARABIC_DIGITS)
    if is_empty_mark(text):
        return Reading(Status.EMPTY)
    found = _TYPED_YEAR.fullmatch(text)
    if found is None or isinstance(value, bool):
        return Reading(Status.REFUSED, remark=_NOT_A_YEAR.about(text=text))
    return _by_class(text, int(found["year"]), found["era"] or "")


def _by_class(text: str, year: int, era: str) -> Reading[int]:
    common = era.startswith("ค")
    if year in BE_YEARS and not common:
        return Reading(Status.OK, year)
    if year in CE_YEARS and (common or not era):
        proposal = be_year(year)
    elif year < 100:
        proposal = be_year(2000 + year if common else nearest_year(year))
    else:
        return Reading(Status.REFUSED, remark=_NOT_A_YEAR.about(text=text))
    return Reading(Status.NEEDS_CONFIRMATION, proposal, remark=_ASK_YEAR.about(text=text, proposal=str(proposal)))
