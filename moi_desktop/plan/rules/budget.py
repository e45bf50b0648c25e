"""Rules about budget lines: arithmetic, years, nature and category, what an item of its kind must say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from moi_desktop.plan.amounts import line_amount
from moi_desktop.plan.catalogue import QUARTER_KEYS, CodeList
from moi_desktop.plan.model import Record
from moi_desktop.plan.rules.findings import Finding, error, warning
from moi_desktop.plan.rules.view import PlanView
from moi_desktop.plan.thai_numbers import amount_doubt, format_baht
from moi_desktop.plan.thai_text import search_key
from moi_desktop.text import QT_TRANSLATE_NOOP

B001 = error(
    "B001",
    QT_TRANSLATE_NOOP("moi", "จำนวนเงินเท่ากับจำนวนคูณราคา"),
    QT_TRANSLATE_NOOP("moi", "จำนวนคูณราคาต่อหน่วยได้ {expected} บาท แต่จำนวนเงินคือ {amount} บาท"),
    QT_TRANSLATE_NOOP("moi", "แก้จำนวนหรือราคาต่อหน่วย โปรแกรมจะคำนวณจำนวนเงินใหม่"),
)
B002 = error(
    "B002",
    QT_TRANSLATE_NOOP("moi", "แผนรายไตรมาสรวมเท่ากับจำนวนเงิน"),
    QT_TRANSLATE_NOOP("moi", "แผนรายไตรมาสรวม {planned} บาท แต่จำนวนเงินคือ {amount} บาท ต่างกัน {difference} บาท"),
    QT_TRANSLATE_NOOP("moi", "แก้แผนรายไตรมาสให้รวมกันเท่ากับจำนวนเงิน"),
)
B003 = warning(
    "B003",
    QT_TRANSLATE_NOOP("moi", "แผนการใช้จ่ายรายไตรมาส"),
    QT_TRANSLATE_NOOP("moi", "ยังไม่มีแผนการใช้จ่ายรายไตรมาส"),
    QT_TRANSLATE_NOOP("moi", "กรอกแผนการใช้จ่ายรายไตรมาสให้รวมกันเท่ากับจำนวนเงิน"),
)
B004 = warning(
    "B004",
    QT_TRANSLATE_NOOP("moi", "รายการอยู่นอกปีของโครงการ"),
    QT_TRANSLATE_NOOP("moi", "รายการปี {year} อยู่นอกปีงบประมาณของโครงการ ({start}-{end})"),
    QT_TRANSLATE_NOOP("moi", "แก้ปีของรายการหรือปีของโครงการ"),
)
B005 = warning(
    "B005",
    QT_TRANSLATE_NOOP("moi", "หน่วยบาทหรือล้านบาท"),
    "{question}",
    QT_TRANSLATE_NOOP("moi", "ตรวจว่ากรอกเป็นบาท ไม่ใช่พันบาทหรือล้านบาท ถ้าถูกต้องแล้วให้ระบุเหตุผล"),
)
B006 = warning(
    "B006",
    QT_TRANSLATE_NOOP("moi", "จำนวนเงินเป็นศูนย์"),
    QT_TRANSLATE_NOOP("moi", "จำนวนเงินของรายการเป็นศูนย์"),
    QT_TRANSLATE_NOOP("moi", "กรอกจำนวนและราคาต่อหน่วย หรือลบรายการ"),
)
B007 = warning(
    "B007",
    QT_TRANSLATE_NOOP("moi", "ประจำหรือลงทุนตรงกับหมวดรายจ่าย"),
    QT_TRANSLATE_NOOP("moi", "หมวด “{category}” ตามปกติเป็น{expected}"),
    QT_TRANSLATE_NOOP("moi", "แก้ช่องประจำหรือลงทุน หรือแก้หมวดรายจ่าย"),
)
B008 = warning(
    "B008",
    QT_TRANSLATE_NOOP("moi", "ครุภัณฑ์ต้องบอกที่มาของราคา"),
    QT_TRANSLATE_NOOP("moi", "รายการครุภัณฑ์ยังไม่ระบุราคามาตรฐานหรือที่มาของราคา"),
    QT_TRANSLATE_NOOP("moi", "ระบุบัญชีราคามาตรฐาน หรือใบเสนอราคา 3 ราย"),
)
B009 = warning(
    "B009",
    QT_TRANSLATE_NOOP("moi", "สิ่งก่อสร้างต้องบอกสถานที่"),
    QT_TRANSLATE_NOOP("moi", "รายการที่ดินและสิ่งก่อสร้างยังไม่ระบุสถานที่"),
    QT_TRANSLATE_NOOP("moi", "กรอกตำบล อำเภอ จังหวัด ของสถานที่"),
)
B010 = warning(
    "B010",
    QT_TRANSLATE_NOOP("moi", "แหล่งเงินไม่ใช้งบประมาณแต่มีเงิน"),
    QT_TRANSLATE_NOOP("moi", "แหล่งเงินคือ “{source}” แต่มีจำนวนเงิน {amount} บาท"),
    QT_TRANSLATE_NOOP("moi", "แก้แหล่งเงินหรือจำนวนเงิน"),
)
B011 = warning(
    "B011",
    QT_TRANSLATE_NOOP("moi", "ลำดับความสำคัญของรายการซ้ำ"),
    QT_TRANSLATE_NOOP("moi", "มี {count} รายการในปี {year} ใช้ลำดับความสำคัญ {rank} เหมือนกัน"),
    QT_TRANSLATE_NOOP("moi", "จัดลำดับความสำคัญไม่ให้ซ้ำกันในปีเดียวกัน"),
)
B012 = warning(
    "B012",
    QT_TRANSLATE_NOOP("moi", "รายการซ้ำ"),
    QT_TRANSLATE_NOOP("moi", "มี {count} รายการที่โครงการ กิจกรรม ปี หมวด ชื่อ และจำนวนเงินเหมือนกัน"),
    QT_TRANSLATE_NOOP("moi", "ลบรายการที่ซ้ำ หรือแก้ชื่อให้ต่างกัน"),
)
B013 = warning(
    "B013",
    QT_TRANSLATE_NOOP("moi", "ครุภัณฑ์ทดแทนต้องบอกของเดิม"),
    QT_TRANSLATE_NOOP("moi", "เป็นครุภัณฑ์ทดแทนแต่ยังไม่ระบุครุภัณฑ์เดิม"),
    QT_TRANSLATE_NOOP("moi", "กรอกเลขครุภัณฑ์เดิมและปีที่ซื้อ"),
)

RULES: Final = (B001, B002, B003, B004, B005, B006, B007, B008, B009, B010, B011, B012, B013)

INVESTMENT: Final = "B3"
EQUIPMENT: Final = "B30101"
LAND_AND_BUILDINGS: Final = "B30102"
NO_BUDGET: Final = "F3"
_CURRENT_BUDGETS: Final = frozenset({"B1", "B2"})
_CURRENT, _CAPITAL = "N1", "N2"


def check_budget(view: PlanView) -> Iterator[Finding]:
    """Every budget line by itself, then ranks and repeated lines."""
    lines = view.records("budget_line")
    for line in lines:
        yield from _arithmetic(view, line)
        yield from _year(view, line)
        yield from _category(view, line)
        if line.text("source") == NO_BUDGET and line.money("amount"):
            source = view.context.codes.name(CodeList.FUND_SOURCE, NO_BUDGET)
            yield view.finding(B010, line, "source", source=source, amount=format_baht(line.money("amount")))
        if line.text("replacement") == "REPLACE" and not line.text("replaces"):
            yield view.finding(B013, line, "replaces")
    yield from _same_ranks(view, lines)
    yield from _repeated(view, lines)


def _arithmetic(view: PlanView, line: Record) -> Iterator[Finding]:
    amount, expected = line.whole("amount"), line_amount(line)
    if expected is not None and amount != expected:
        shown = format_baht(amount or 0)
        yield view.finding(B001, line, "amount", expected=format_baht(expected), amount=shown)
    if amount is None:
        return
    quarters = [line.whole(key) for key in QUARTER_KEYS]
    planned = sum(quarter or 0 for quarter in quarters)
    if all(quarter is None for quarter in quarters):
        if amount:
            yield view.finding(B003, line, QUARTER_KEYS[0])
    elif planned != amount:
        difference = format_baht(planned - amount)
        yield view.finding(
            B002,
            line,
            QUARTER_KEYS[0],
            planned=format_baht(planned),
            amount=format_baht(amount),
            difference=difference,
        )
    if not amount:
        yield view.finding(B006, line, "amount")
    doubt = amount_doubt(amount)
    if doubt is not None:
        yield view.finding(B005, line, "amount", question=doubt.sentence)


def _year(view: PlanView, line: Record) -> Iterator[Finding]:
    project, year = view.project_of(line), line.whole("fiscal_year")
    if project is None or year is None:
        return
    start, end = project.whole("start_fy"), project.whole("end_fy")
    if start is not None and end is not None and not start <= year <= end:
        yield view.finding(B004, line, "fiscal_year", year=str(year), start=str(start), end=str(end))


def _category(view: PlanView, line: Record) -> Iterator[Finding]:
    codes = view.context.codes
    lineage = codes.table(CodeList.EXPENSE).lineage(line.text("category"))
    nature = line.text("nature")
    expected = expected_nature(lineage)
    if nature and expected and nature != expected:
        category = codes.name(CodeList.EXPENSE, line.text("category"))
        yield view.finding(B007, line, "nature", category=category, expected=codes.name(CodeList.NATURE, expected))
    if EQUIPMENT in lineage and not line.text("standard"):
        yield view.finding(B008, line, "standard")
    if LAND_AND_BUILDINGS in lineage and not line.text("place"):
        yield view.finding(B009, line, "place")


def expected_nature(lineage: tuple[str, ...]) -> str:
    """The nature that a category has by itself; empty where it may be either."""
    if INVESTMENT in lineage:
        return _CAPITAL
    return _CURRENT if lineage and lineage[-1] in _CURRENT_BUDGETS else ""


def _same_ranks(view: PlanView, lines: list[Record]) -> Iterator[Finding]:
    by_rank: dict[tuple[int, int], list[Record]] = defaultdict(list)
    for line in lines:
        year, rank = line.whole("fiscal_year"), line.whole("rank")
        if year is not None and rank is not None:
            by_rank[year, rank].append(line)
    for (year, rank), group in by_rank.items():
        if len(group) > 1:
            for line in group:
                yield view.finding(B011, line, "rank", count=str(len(group)), year=str(year), rank=str(rank))


def _repeated(view: PlanView, lines: list[Record]) -> Iterator[Finding]:
    groups: dict[tuple[object, ...], list[Record]] = defaultdict(list)
    for line in lines:
        values = line.values
        same = tuple(values.get(key) for key in ("project", "activity", "fiscal_year", "category", "amount"))
        groups[(*same, search_key(line.text("name")))].append(line)
    for group in groups.values():
        if len(group) > 1:
            for line in group:
                yield view.finding(B012, line, "name", count=str(len(group)))
