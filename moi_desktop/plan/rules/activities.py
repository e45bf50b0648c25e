"""Rules about activities: weights, months and money over the year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from moi_desktop.plan.catalogue import FISCAL_MONTH_KEYS, QUARTER_KEYS
from moi_desktop.plan.fiscal_year import MonthOfYear, months
from moi_desktop.plan.model import Record
from moi_desktop.plan.rules.findings import Finding, error, warning
from moi_desktop.plan.rules.view import PlanView
from moi_desktop.plan.thai_numbers import format_baht, format_decimal
from moi_desktop.text import QT_TRANSLATE_NOOP

A001 = warning(
    "A001",
    QT_TRANSLATE_NOOP("moi", "น้ำหนักกิจกรรมรวมเป็น 100"),
    QT_TRANSLATE_NOOP("moi", "น้ำหนักกิจกรรมรวมได้ร้อยละ {total} ไม่ใช่ 100"),
    QT_TRANSLATE_NOOP("moi", "ปรับน้ำหนักกิจกรรมให้รวมกันเป็น 100"),
)
A002 = warning(
    "A002",
    QT_TRANSLATE_NOOP("moi", "กิจกรรมไม่มีแผนรายเดือน"),
    QT_TRANSLATE_NOOP("moi", "กิจกรรมยังไม่ได้ระบุเดือนที่ดำเนินการ"),
    QT_TRANSLATE_NOOP("moi", "เลือกเดือนที่ดำเนินการอย่างน้อย 1 เดือน"),
)
A003 = warning(
    "A003",
    QT_TRANSLATE_NOOP("moi", "เดือนอยู่นอกช่วงดำเนินการ"),
    QT_TRANSLATE_NOOP("moi", "เดือน {months} อยู่นอกช่วงดำเนินการของโครงการ"),
    QT_TRANSLATE_NOOP("moi", "แก้แผนรายเดือน หรือแก้วันเริ่มและวันสิ้นสุดของโครงการ"),
)
A004 = warning(
    "A004",
    QT_TRANSLATE_NOOP("moi", "แผนรายเดือนอยู่นอกปีของโครงการ"),
    QT_TRANSLATE_NOOP("moi", "แผนรายเดือนปี {year} อยู่นอกปีงบประมาณของโครงการ ({start}-{end})"),
    QT_TRANSLATE_NOOP("moi", "แก้ปีของแผนรายเดือนหรือปีของโครงการ"),
)
A005 = warning(
    "A005",
    QT_TRANSLATE_NOOP("moi", "โครงการไม่มีกิจกรรม"),
    QT_TRANSLATE_NOOP("moi", "โครงการยังไม่มีกิจกรรม"),
    QT_TRANSLATE_NOOP("moi", "เพิ่มกิจกรรมอย่างน้อย 1 กิจกรรม"),
)
A006 = error(
    "A006",
    QT_TRANSLATE_NOOP("moi", "แผนรายเดือนซ้ำปี"),
    QT_TRANSLATE_NOOP("moi", "กิจกรรมมีแผนรายเดือนของปี {year} ซ้ำกัน {count} รายการ"),
    QT_TRANSLATE_NOOP("moi", "รวมแผนรายเดือนของปีเดียวกันให้เหลือรายการเดียว"),
)
A007 = warning(
    "A007",
    QT_TRANSLATE_NOOP("moi", "แผนใช้จ่ายกิจกรรมตรงกับคำของบประมาณ"),
    QT_TRANSLATE_NOOP("moi", "แผนใช้จ่ายรายไตรมาสปี {year} รวม {planned} บาท แต่คำของบประมาณของกิจกรรมรวม {asked} บาท"),
    QT_TRANSLATE_NOOP("moi", "แก้แผนใช้จ่ายหรือคำของบประมาณให้ตรงกัน"),
)

RULES: Final = (A001, A002, A003, A004, A005, A006, A007)

_HUNDRED: Final = Decimal(100)


def check_activities(view: PlanView) -> Iterator[Finding]:
    """Weights, month plans and quarterly money of every project's activities."""
    for project in view.projects:
        activities = view.children("activity", project)
        if not activities:
            yield view.finding(A005, project)
        weights = [weight for activity in activities if (weight := activity.number("weight")) is not None]
        if weights and sum(weights) != _HUNDRED:
            yield view.finding(A001, project, total=format_decimal(sum(weights, Decimal(0))))
        money = _money_of_activities(view, project)
        for activity in activities:
            yield from _month_plans(view, project, activity, money)


def _money_of_activities(view: PlanView, project: Record) -> dict[tuple[str, int | None], int]:
    """Satang asked for by activity and fiscal year."""
    money: dict[tuple[str, int | None], int] = defaultdict(int)
    for line in view.children("budget_line", project):
        money[line.text("activity"), line.whole("fiscal_year")] += line.money("amount")
    return money


def _month_plans(
    view: PlanView, project: Record, activity: Record, money: dict[tuple[str, int | None], int]
) -> Iterator[Finding]:
    plans = view.children("activity_year", activity)
    if not any(plan.flag(key) for plan in plans for key in FISCAL_MONTH_KEYS):
        yield view.finding(A002, activity)
    by_year: dict[int, list[Record]] = defaultdict(list)
    for plan in plans:
        year = plan.whole("fiscal_year")
        if year is not None:
            by_year[year].append(plan)
            yield from _one_year(view, project, plan, year)
            yield from _quarters(view, plan, money.get((activity.uid, year), 0))
    for year, repeated in by_year.items():
        if len(repeated) > 1:
            yield view.finding(A006, activity, year=str(year), count=str(len(repeated)))


def _one_year(view: PlanView, project: Record, plan: Record, year: int) -> Iterator[Finding]:
    start, end = project.whole("start_fy"), project.whole("end_fy")
    if start is not None and end is not None and not start <= year <= end:
        yield view.finding(A004, plan, "fiscal_year", year=str(year), start=str(start), end=str(end))
    begins, ends = project.values.get("start_date"), project.values.get("end_date")
    if not isinstance(begins, date) or not isinstance(ends, date):
        return
    ticked = [month for month in months(year) if plan.flag(FISCAL_MONTH_KEYS[month.position - 1])]
    outside = [month for month in ticked if not _within(month, begins, ends)]
    if outside:
        names = " ".join(month.month.short for month in outside)
        field = FISCAL_MONTH_KEYS[outside[0].position - 1]
        yield view.finding(A003, plan, field, months=names)


def _within(month: MonthOfYear, begins: date, ends: date) -> bool:
    """Whether any day of the month lies between two dates."""
    first = month.first_day
    return (first.year, first.month) >= (begins.year, begins.month) and first <= ends


def _quarters(view: PlanView, plan: Record, asked: int) -> Iterator[Finding]:
    given = [plan.whole(key) for key in QUARTER_KEYS]
    planned = sum(amount for amount in given if amount is not None)
    if any(amount is not None for amount in given) and planned != asked:
        yield view.finding(
            A007,
            plan,
            QUARTER_KEYS[0],
            year=plan.text("fiscal_year"),
            planned=format_baht(planned),
            asked=format_baht(asked),
        )
