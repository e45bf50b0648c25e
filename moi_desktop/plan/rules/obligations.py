"""Rules about money of several years: obligations (ผูกพันงบประมาณ) and forward estimates.

A line's amount is the money of its own fiscal year. The obligation rows name the money of every year; the row of the
line's own year may be left out and then is the amount.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from moi_desktop.plan.amounts import HUNDRED_BAHT, money_by_year, obliged_by_year, share_of
from moi_desktop.plan.model import Record
from moi_desktop.plan.rules.findings import Finding, error, warning
from moi_desktop.plan.rules.view import PlanView
from moi_desktop.plan.thai_numbers import format_baht, format_decimal
from moi_desktop.text import QT_TRANSLATE_NOOP

B030 = error(
    "B030",
    QT_TRANSLATE_NOOP("moi", "เงินผูกพันของปีรายการเท่ากับจำนวนเงิน"),
    QT_TRANSLATE_NOOP("moi", "เงินผูกพันปี {year} คือ {obliged} บาท แต่จำนวนเงินของรายการคือ {amount} บาท"),
    QT_TRANSLATE_NOOP("moi", "แก้เงินผูกพันปีนั้นหรือจำนวนเงินให้เท่ากัน ผลรวมรายปีจะเท่ากับวงเงินทั้งสิ้น"),
)
B031 = error(
    "B031",
    QT_TRANSLATE_NOOP("moi", "รายการผูกพันต้องมีตั้งแต่ 2 ปี"),
    QT_TRANSLATE_NOOP("moi", "เป็นรายการผูกพันงบประมาณ แต่มีวงเงินเพียง {count} ปี"),
    QT_TRANSLATE_NOOP("moi", "เพิ่มวงเงินผูกพันของปีต่อไป หรือเอาเครื่องหมายผูกพันงบประมาณออก"),
)
B032 = warning(
    "B032",
    QT_TRANSLATE_NOOP("moi", "ปีที่ผูกพันต่อเนื่องกัน"),
    QT_TRANSLATE_NOOP("moi", "ปีที่ผูกพันไม่ต่อเนื่อง ขาดปี {years}"),
    QT_TRANSLATE_NOOP("moi", "เพิ่มปีที่ขาด หรือระบุเหตุผล"),
)
B033 = warning(
    "B033",
    QT_TRANSLATE_NOOP("moi", "สัดส่วนเงินปีแรกของรายการผูกพัน"),
    QT_TRANSLATE_NOOP("moi", "ปีแรกตั้งไว้ร้อยละ {share} ของวงเงินทั้งสิ้น {total} บาท น้อยกว่าร้อยละ {least}"),
    QT_TRANSLATE_NOOP("moi", "เพิ่มเงินปีแรกให้ไม่น้อยกว่าร้อยละ {least} หรือระบุเหตุผล"),
)
B034 = warning(
    "B034",
    QT_TRANSLATE_NOOP("moi", "ประมาณการล่วงหน้าไม่น้อยกว่าเงินผูกพัน"),
    QT_TRANSLATE_NOOP("moi", "ประมาณการปี {year} คือ {forward} บาท น้อยกว่าเงินผูกพัน {obliged} บาท"),
    QT_TRANSLATE_NOOP("moi", "แก้ประมาณการล่วงหน้าให้ไม่น้อยกว่าเงินผูกพัน"),
)
B035 = warning(
    "B035",
    QT_TRANSLATE_NOOP("moi", "มีเงินผูกพันแต่ไม่ได้ทำเครื่องหมาย"),
    QT_TRANSLATE_NOOP("moi", "มีวงเงินผูกพันรายปี แต่ไม่ได้ทำเครื่องหมายผูกพันงบประมาณ"),
    QT_TRANSLATE_NOOP("moi", "ทำเครื่องหมายผูกพันงบประมาณ หรือลบวงเงินผูกพันรายปี"),
)
B036 = error(
    "B036",
    QT_TRANSLATE_NOOP("moi", "ปีผูกพันหรือประมาณการซ้ำ"),
    QT_TRANSLATE_NOOP("moi", "ปี {year} มีวงเงินประเภทเดียวกันซ้ำกัน {count} รายการ"),
    QT_TRANSLATE_NOOP("moi", "เหลือปีละรายการเดียวสำหรับแต่ละประเภท"),
)

RULES: Final = (B030, B031, B032, B033, B034, B035, B036)

_FEWEST_YEARS: Final = 2
_HUNDRED: Final = Decimal(100)


def check_obligations(view: PlanView) -> Iterator[Finding]:
    """Obligations and forward estimates of every budget line."""
    for line in view.records("budget_line"):
        rows = view.children("line_year", line)
        if not rows and not line.flag("obligated"):
            continue
        yield from _repeated_years(view, line, rows)
        obliged, forward = money_by_year(rows, "OBLIGATION"), money_by_year(rows, "FORWARD")
        if obliged and not line.flag("obligated"):
            yield view.finding(B035, line, "obligated")
        if obliged or line.flag("obligated"):
            yield from _obligation(view, line, obliged)
        for year, amount in forward.items():
            if amount < obliged.get(year, 0):
                words = {"forward": format_baht(amount), "obliged": format_baht(obliged[year])}
                yield view.finding(B034, line, "", year=str(year), **words)


def _repeated_years(view: PlanView, line: Record, rows: list[Record]) -> Iterator[Finding]:
    times = Counter((row.text("kind"), row.text("fiscal_year")) for row in rows)
    for (_kind, year), count in times.items():
        if count > 1:
            yield view.finding(B036, line, "", year=year, count=str(count))


def _obligation(view: PlanView, line: Record, obliged: dict[int, int]) -> Iterator[Finding]:
    own_year, amount = line.whole("fiscal_year"), line.money("amount")
    if own_year is not None and obliged.get(own_year, amount) != amount:
        words = {"obliged": format_baht(obliged[own_year]), "amount": format_baht(amount)}
        yield view.finding(B030, line, "amount", year=str(own_year), **words)
    by_year = obliged_by_year(line, view.children("line_year", line))
    if len(by_year) < _FEWEST_YEARS:
        yield view.finding(B031, line, "obligated", count=str(len(by_year)))
        return
    missing = [str(year) for year in range(min(by_year), max(by_year)) if year not in by_year]
    if missing:
        yield view.finding(B032, line, "obligated", years=" ".join(missing))
    if own_year == min(by_year):
        yield from _first_share(view, line, by_year)


def _first_share(view: PlanView, line: Record, by_year: dict[int, int]) -> Iterator[Finding]:
    least = view.context.first_year_percent
    first, total = by_year[min(by_year)], sum(by_year.values())
    if total and (first + HUNDRED_BAHT) * _HUNDRED < least * total:  # printed amounts are rounded to a hundred baht
        share = format_decimal(share_of(first, total), decimals=2)
        words = {"share": share, "total": format_baht(total), "least": format_decimal(least)}
        yield view.finding(B033, line, "amount", **words)
