"""The medium-term expenditure framework of a budget year: five year columns, and what binds the years after it.

The first table is the request by plan and output with its forward years. The second says where those years come from:
what contracts bind (obligations) and what offices foresee (forward estimates), year by year as the lines have them, with
no limit to how far a contract reaches.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from moi_desktop.central.included import INCLUDED
from moi_desktop.central.reports.budget import Request, money_kind, output_name, year_columns
from moi_desktop.central.reports.parts import MILLION, titles, width_for
from moi_desktop.workbook.outputs import Column, Look, Part, Row, Sheet, Table, Text, Tone

KINDS: Final = {
    "OBLIGATION": "ภาระผูกพันตามสัญญา (ต้องตั้งงบประมาณ)",
    "FORWARD": "ประมาณการรายจ่ายล่วงหน้าที่หน่วยงานระบุ",
}
"""What a line says of other years, in the words of the table."""

NOTE: Final = (
    "ปีเดียวกันของรายการเดียวกันที่มีทั้งภาระผูกพันและประมาณการ กรอบ MTEF ใช้จำนวนที่สูงกว่า จึงรวมสองตารางย่อยเข้าด้วยกันไม่ได้ "
    "รายการที่ไม่ได้ระบุปีล่วงหน้า กรอบ MTEF ใช้วงเงินของรายการเดียวกันในแผนปีนั้น"
)


def sheet(request: Request) -> Sheet:
    """The sheet of the framework."""
    frame, year = request.frame, request.year
    whole = max((amount or 0 for amount in request.whole), default=0)
    width = max(14.0, width_for([whole], Look.MILLION))
    table, years = by_year(request)
    parts: list[Part] = [
        *titles(frame, f"กรอบงบประมาณรายจ่ายล่วงหน้าระยะปานกลาง (MTEF) ปีงบประมาณ พ.ศ. {year}-{year + 3}", frame.owner),
        Text(f"จำแนกตามแหล่งเงิน แผนงาน และผลผลิตหรือโครงการ หน่วย: {MILLION}", Tone.HEADING),
        framework(request),
        Text(f"ภาระผูกพันและประมาณการล่วงหน้าของรายการปี {year} จำแนกตามปี หน่วย: {MILLION}", Tone.HEADING),
        table,
        Text(NOTE, Tone.NOTE),
    ]
    return Sheet("MTEF", [60.0, *([width] * max(5, years + 1))], parts)


def framework(request: Request) -> Table:
    """Money kind, plan and output with the five year columns."""
    plans, outputs = request.sums("on_budget", "plan"), request.sums("on_budget", "plan", "output")
    rows: list[Row] = []
    for (on_budget,), money in sorted(request.sums("on_budget").items(), reverse=True):
        rows.append(Row([money_kind(on_budget), *money], Tone.PART))
        for plan in sorted((key[1] for key in plans if key[0] == on_budget), key=request.plan_place):
            rows.append(Row([request.plan_name(plan), *plans[on_budget, plan]], Tone.GROUP, 1))
            own = sorted(key for key in outputs if key[:2] == (on_budget, plan))
            rows += [Row([output_name(key[2]), *outputs[key]], indent=2) for key in own]
    rows.append(Row(["รวมทั้งสิ้น", *request.whole], Tone.TOTAL))
    first = Column("แหล่งเงิน / แผนงาน / ผลผลิตหรือโครงการ")
    return Table([first, *year_columns(request, Look.MILLION)], rows, tree=0)


def by_year(request: Request) -> tuple[Table, int]:
    """Obligations and forward estimates of the year's lines by fiscal year and office; and how many years there are."""
    frame = request.frame
    rows = frame.query(
        f"""WITH {INCLUDED} SELECT y."kind", l."office", y."fiscal_year", SUM(y."amount") AS "amount"
        FROM "view_line_year" y
        JOIN "view_budget_line" l ON l."office" = y."office" AND l."uid" = y."budget_line"
        JOIN "included" p ON p."office" = l."office" AND p."uid" = l."project"
        WHERE l."fiscal_year" = :year GROUP BY 1, 2, 3""",  # noqa: S608 - constant text
        year=request.year,
    )
    found: dict[tuple[str, str], dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for row in rows:
        for office in ("", row["office"]):
            found[row["kind"], office][row["fiscal_year"] or 0] += row["amount"] or 0
    years = sorted({year for money in found.values() for year in money}) or [request.year + n for n in (1, 2, 3)]
    made: list[Row] = []
    for kind, words in KINDS.items():
        offices = sorted((office for one, office in found if one == kind and office), key=frame.office_place)
        made.append(_row(words, found[kind, ""], years, Tone.SUBGROUP))
        made += [_row(frame.office(office), found[kind, office], years, Tone.PLAIN, 1) for office in offices]
    heads = [Column(str(year) if year else "ไม่ระบุปี", Look.MILLION, "ปีงบประมาณ") for year in years]
    columns = [Column("ลักษณะ / หน่วยงาน"), *heads, Column("รวม", Look.MILLION, "ปีงบประมาณ")]
    return Table(columns, made, tree=0), len(years)


def _row(name: str, money: dict[int, int], years: list[int], tone: Tone, indent: int = 0) -> Row:
    cells = [money.get(year, 0) for year in years]
    return Row([name, *cells, sum(cells)], tone, indent)
