"""Parts that several outputs share: titles, money columns, rows of sums, and the words of codes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from moi_desktop.central.reports.frame import Frame, Years, year_cells, year_heading
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.thai_numbers import format_baht, format_million_baht
from moi_desktop.workbook.outputs import Cell, Column, Look, Row, Table, Text, Tone
from moi_desktop.workbook.text_size import column_for

MILLION: Final = "ล้านบาท"
NO_PROGRAMME: Final = "โครงการที่ยังไม่ระบุแผนงานในแผนปฏิบัติราชการ"

UNDER_REVIEW: Final = "วงเงินเป็นค่าที่อยู่ระหว่างพิจารณา คือคำขอของหน่วยงานที่ปรับตามข้อเสนอของส่วนกลางซึ่งยังรอคำตอบ"
"""What the money of the plan is, as long as the year's budget is not an Act."""

BUDGET_ROOT: Final = "F1"
"""Root code of national budget money among the sources; all else is off-budget."""


def titles(frame: Frame, title: str, subtitle: str = "") -> list[Text]:
    """The head of a sheet: what it is, whose, and which years."""
    lines = [Text(title, Tone.TITLE), Text(subtitle or f"{frame.owner} {frame.cycle.period}", Tone.SUBTITLE)]
    return [*lines, *([Text(frame.printed_on, Tone.NOTE)] if frame.printed_on else [])]


def money_columns(years: Sequence[int], group: str, look: Look = Look.MILLION) -> list[Column]:
    """A column for each year and one for the sum."""
    return [*(Column(year_heading(y), look, group) for y in years), Column("รวม", look, group)]


def money_widths(money: Iterable[Years], years: Sequence[int], look: Look = Look.MILLION) -> list[float]:
    """Column widths that hold the largest sums without hash signs."""
    sums = [year_cells(m, years) for m in money]
    return [width_for([cells[n] for cells in sums], look) for n in range(len(years) + 1)]


def width_for(amounts: Iterable[int], look: Look) -> float:
    """The width of a column that shows the largest of these amounts (satang)."""
    largest = max((abs(amount) for amount in amounts), default=0)
    decimals = 2 if look is Look.CENTS else 0
    text = format_million_baht(largest) if look is Look.MILLION else format_baht(largest, decimals=decimals)
    return max(11.0, column_for(f"{text}0"))


def baht_look(frame: Frame) -> Look:
    """Whole baht where every amount is, as budget documents print them; else two decimals."""
    return Look.CENTS if frame.has_cents else Look.BAHT


def sum_row(
    label: Sequence[Cell], money: Years, years: Sequence[int], tone: Tone, *, rest: int = 0, indent: int = 0
) -> Row:
    """A row of sums: its first cells, the years, the total, and `rest` empty cells."""
    return Row([*label, *year_cells(money, years), *([None] * rest)], tone, indent)


def source_rows(frame: Frame, years: Sequence[int]) -> list[Row]:
    """Money by source: budget and off-budget with their kinds, then the whole."""
    by_source: dict[str, Years] = {source or "": money for (source,), money in frame.sums('"source"').items()}
    above = {code: _root_source(frame, code) for code in by_source}
    roots = frame.sums("COALESCE(\"meaning\", '')", names=above, of="source")
    rows: list[Row] = []
    for root in sorted({root for (root,) in roots}, key=lambda code: (code == "", code)):
        label = frame.name(CodeList.FUND_SOURCE, root) or "ยังไม่ระบุแหล่งเงิน"
        rows.append(sum_row([label], roots[(root,)], years, Tone.SUBGROUP))
        for code in sorted(code for code in by_source if above[code] == root and code != root):
            rows.append(sum_row([frame.name(CodeList.FUND_SOURCE, code)], by_source[code], years, Tone.PLAIN, indent=2))
    return [*rows, sum_row(["รวมทั้งสิ้น"], frame.whole, years, Tone.TOTAL)]


def _root_source(frame: Frame, code: str) -> str:
    return frame.codes.table(CodeList.FUND_SOURCE).lineage(code)[-1] if code else ""


def source_table(frame: Frame, years: Sequence[int], first: str = "แหล่งเงิน") -> Table:
    """Money by source and year in million baht."""
    return Table(
        [Column(first), *money_columns(years, f"วงเงินงบประมาณ ({MILLION})")], source_rows(frame, years), tree=0
    )


def office_table(frame: Frame, years: Sequence[int]) -> Table:
    """Money by office and year in million baht, with the revision that stands in the plan."""
    by_office = frame.sums('"office"')
    rows = [
        Row(
            [
                frame.name(CodeList.OFFICE, head["office"]),
                *year_cells(by_office.get((head["office"],), {}), years),
                head["projects"],
                f"R{head['revision_no']:02d}" if head["revision_no"] else head["revision_id"][:8],
            ]
        )
        for head in frame.heads
    ]
    total = Row(["รวมทั้งสิ้น", *year_cells(frame.whole, years), len(frame.projects), None], Tone.TOTAL)
    money = money_columns(years, f"วงเงินงบประมาณ ({MILLION})")
    return Table([Column("หน่วยงาน"), *money, Column("โครงการ", Look.NUMBER), Column("ฉบับที่", Look.WORD)], [*rows, total])


def bulleted(items: Sequence[str]) -> str:
    """Several names in one cell, each on a line of its own."""
    return items[0] if len(items) == 1 else "\n".join(f"• {item}" for item in items)
