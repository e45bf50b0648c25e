"""What a KPI's choices mean, said in plain Thai with the KPI's own unit: merging, quarters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final

from moi_desktop.plan.reading import Remark
from moi_desktop.plan.thai_numbers import PERCENT
from moi_desktop.text import QT_TRANSLATE_NOOP

_MERGING: Final[Mapping[str, Remark]] = {
    "SUM": Remark("merge-sum", QT_TRANSLATE_NOOP("moi", "ส่วนกลางจะบวกค่า ({unit}) ของทุกจังหวัดเข้าด้วยกัน")),
    "MEAN": Remark("merge-mean", QT_TRANSLATE_NOOP("moi", "ส่วนกลางจะเฉลี่ยค่า ({unit}) ของทุกจังหวัด โดยทุกจังหวัดมีน้ำหนักเท่ากัน")),
    "RATE": Remark(
        "merge-rate",
        QT_TRANSLATE_NOOP("moi", "ส่วนกลางจะใช้ตัวตั้งรวมของทุกจังหวัดหารด้วยตัวหารรวมแล้วคูณ 100 จึงต้องกรอกตัวตั้งและตัวหารทุกปี"),
    ),
    "LAST": Remark("merge-last", QT_TRANSLATE_NOOP("moi", "ส่วนกลางจะใช้ค่า ({unit}) ของช่วงเวลาล่าสุด ไม่บวกค่าของช่วงก่อน")),
    "NONE": Remark("merge-none", QT_TRANSLATE_NOOP("moi", "ส่วนกลางจะไม่รวมค่า ({unit}) แต่แสดงแยกเป็นรายจังหวัด")),
}
_UNDECIDED: Final = Remark(
    "merge-undecided", QT_TRANSLATE_NOOP("moi", "ยังไม่เลือกวิธีรวมค่า ส่วนกลางจะไม่รู้ว่าต้องรวมค่าของทุกจังหวัดอย่างไร")
)
_PERCENT_ADDED: Final = Remark(
    "percent-added",
    QT_TRANSLATE_NOOP("moi", "ร้อยละบวกกันไม่ได้ เช่น ร้อยละ 60 สองจังหวัดบวกกันเป็น 120 ควรใช้เฉลี่ยถ่วงน้ำหนัก"),
)
_PERCENT_AVERAGED: Final = Remark(
    "percent-averaged",
    QT_TRANSLATE_NOOP("moi", "จังหวัดเล็กจะมีน้ำหนักเท่าจังหวัดใหญ่ ถ้ามีตัวตั้งและตัวหาร เฉลี่ยถ่วงน้ำหนักจะถูกต้องกว่า"),
)
_COUNT_AS_RATE: Final = Remark(
    "count-as-rate", QT_TRANSLATE_NOOP("moi", "เฉลี่ยถ่วงน้ำหนักให้ผลเป็นร้อยละ แต่หน่วยนับคือ {unit} จำนวนที่นับได้มักใช้ผลรวม")
)
_MISTAKES: Final = {(True, "SUM"): _PERCENT_ADDED, (True, "MEAN"): _PERCENT_AVERAGED, (False, "RATE"): _COUNT_AS_RATE}

RATE, SUM = "RATE", "SUM"


def merging(rule: str, unit: str) -> Remark:
    """How the centre makes one figure of all offices' figures by a merge rule; empty for none chosen yet."""
    return _MERGING.get(rule, _UNDECIDED).about(unit=unit or "–")


def merging_mistake(rule: str, unit: str) -> tuple[Remark, str] | None:
    """What is probably wrong with a merge rule for a unit, and the rule that is usual there; None where all is well."""
    if not unit:
        return None
    is_percent = unit == PERCENT
    found = _MISTAKES.get((is_percent, rule))
    return (found.about(unit=unit), RATE if is_percent else SUM) if found else None


@dataclass(frozen=True, slots=True)
class YearByQuarters:
    """What the quarters make of the year. `how` says it in words that stand after "quarters"."""

    value: Decimal
    how: str
    is_falling: bool = False


ADDED: Final = QT_TRANSLATE_NOOP("moi", "รวมกัน")
LAST_QUARTER: Final = QT_TRANSLATE_NOOP("moi", "ไตรมาสสุดท้าย")
HIGHEST_QUARTER: Final = QT_TRANSLATE_NOOP("moi", "สะสมสูงสุดก่อนไตรมาสสุดท้าย")


def year_by_quarters(
    quarters: Sequence[Decimal | None], *, cumulative: bool, aggregation: str
) -> YearByQuarters | None:
    """What a year's figure must be by its quarters; None where they do not tell.

    Cumulative quarters end at the year's figure and never fall. Others add up to it where the KPI is one that is summed,
    and end at it where the latest figure counts.
    """
    given = [number for number in quarters if number is not None]
    if not given:
        return None
    last = quarters[-1]
    if cumulative and any(after < before for before, after in pairwise(given)):
        return YearByQuarters(max(given), HIGHEST_QUARTER, is_falling=True)
    if not cumulative and aggregation == SUM:
        return YearByQuarters(sum(given, Decimal(0)), ADDED)
    if last is not None and (cumulative or aggregation == "LAST"):
        return YearByQuarters(last, LAST_QUARTER)
    return None
