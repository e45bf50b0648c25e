"""What the merged plan's tree says: the names of dimensions, layers, rows and figures, and the shown table as plain rows.

The sums themselves come from `central/rollup.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from moi_desktop.central.rollup import Node, Tree
from moi_desktop.central.rollup_groups import LINK_ROOTS, MAY_OVERLAP, OF_LINES, PLACES, Dimension, codes_of
from moi_desktop.central.rollup_query import Counting, Layer, cycle_years
from moi_desktop.desktop.models.central_inbox import short_name
from moi_desktop.desktop.translated import moi
from moi_desktop.plan.canonical import money_text
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.workbook.outputs import Book

__all__ = ["Shown", "cycle_years"]


class Shown(StrEnum):
    """Which amounts the year columns show: a layer, or what the centre's open proposals change."""

    WORKING = Layer.WORKING.value
    REQUESTED = Layer.REQUESTED.value
    DIFFERENCE = "difference"
    MINISTRY = Layer.MINISTRY.value
    BUREAU = Layer.BUREAU.value
    ACT = Layer.ACT.value
    ALLOCATED = Layer.ALLOCATED.value
    SPENT = Layer.SPENT.value

    @property
    def layer(self) -> Layer:
        """The layer to ask for."""
        return Layer.WORKING if self is Shown.DIFFERENCE else Layer(self.value)


DIMENSION_WORDS: Final[Mapping[Dimension, str]] = {
    Dimension.FRAME: QT_TRANSLATE_NOOP("moi", "ตามกรอบแผน"),
    Dimension.STRATEGY: QT_TRANSLATE_NOOP("moi", "ตามยุทธศาสตร์ชาติ"),
    Dimension.MASTER_PLAN: QT_TRANSLATE_NOOP("moi", "ตามแผนแม่บท (Y2 > Y1)"),
    Dimension.REFORM: QT_TRANSLATE_NOOP("moi", "ตามแผนปฏิรูปประเทศ"),
    Dimension.DEVELOPMENT: QT_TRANSLATE_NOOP("moi", "ตามแผนพัฒนาฯ ฉบับที่ 12"),
    Dimension.GOVERNMENT: QT_TRANSLATE_NOOP("moi", "ตามนโยบายรัฐบาล"),
    Dimension.AGENDA: QT_TRANSLATE_NOOP("moi", "ตามวาระรัฐมนตรี"),
    Dimension.FOCUS: QT_TRANSLATE_NOOP("moi", "ตามจุดเน้นกระทรวง"),
    Dimension.S_CURVE: QT_TRANSLATE_NOOP("moi", "ตามอุตสาหกรรม S-Curve"),
    Dimension.PROVINCE: QT_TRANSLATE_NOOP("moi", "ตามจังหวัดที่ดำเนินการ"),
    Dimension.CLUSTER: QT_TRANSLATE_NOOP("moi", "ตามกลุ่มจังหวัด"),
    Dimension.REGION: QT_TRANSLATE_NOOP("moi", "ตามภาค"),
    Dimension.OFFICE: QT_TRANSLATE_NOOP("moi", "ตามหน่วยงาน"),
    Dimension.YEAR: QT_TRANSLATE_NOOP("moi", "ตามปีงบประมาณ"),
    Dimension.SOURCE: QT_TRANSLATE_NOOP("moi", "ตามแหล่งเงิน"),
    Dimension.CATEGORY: QT_TRANSLATE_NOOP("moi", "ตามหมวดรายจ่าย"),
}
SHOWN_WORDS: Final[Mapping[Shown, str]] = {
    Shown.WORKING: QT_TRANSLATE_NOOP("moi", "ยอดหลังส่วนกลางเสนอปรับ"),
    Shown.REQUESTED: QT_TRANSLATE_NOOP("moi", "ยอดที่หน่วยงานขอ"),
    Shown.DIFFERENCE: QT_TRANSLATE_NOOP("moi", "ส่วนต่าง"),
    Shown.MINISTRY: QT_TRANSLATE_NOOP("moi", "ยอดที่กระทรวงปรับ"),
    Shown.BUREAU: QT_TRANSLATE_NOOP("moi", "ยอดของสำนักงบประมาณ"),
    Shown.ACT: QT_TRANSLATE_NOOP("moi", "ยอดตามพระราชบัญญัติ"),
    Shown.ALLOCATED: QT_TRANSLATE_NOOP("moi", "ยอดจัดสรร"),
    Shown.SPENT: QT_TRANSLATE_NOOP("moi", "ยอดเบิกจ่าย"),
}
COUNTING_WORDS: Final[Mapping[Counting, str]] = {
    Counting.ONCE: QT_TRANSLATE_NOOP("moi", "นับครั้งเดียว"),
    Counting.EVERY: QT_TRANSLATE_NOOP("moi", "นับในทุกกลุ่มที่เกี่ยวข้อง"),
}

_ROWS: Final = {
    "total": QT_TRANSLATE_NOOP("moi", "แผนรวมทั้งหมด"),
    "own": QT_TRANSLATE_NOOP("moi", "ระบุเพียงระดับนี้"),
    "overlap": QT_TRANSLATE_NOOP("moi", "หัก ยอดที่นับซ้ำระหว่างกลุ่มข้างบน"),
}
_SEVERAL_LINKS: Final = QT_TRANSLATE_NOOP("moi", "หลายกลุ่ม (นับครั้งเดียวที่นี่)")
_SEVERAL_PLACES: Final = QT_TRANSLATE_NOOP("moi", "หลายจังหวัด (นับครั้งเดียวที่นี่)")
_NONE: Final[Mapping[Dimension, str]] = {
    Dimension.FRAME: QT_TRANSLATE_NOOP("moi", "ไม่อยู่ในกรอบแผนของชุดแผนปัจจุบัน"),
    Dimension.OFFICE: QT_TRANSLATE_NOOP("moi", "ไม่ระบุหน่วยงาน"),
    Dimension.SOURCE: QT_TRANSLATE_NOOP("moi", "ไม่ระบุแหล่งเงิน"),
    Dimension.CATEGORY: QT_TRANSLATE_NOOP("moi", "ไม่ระบุหมวดรายจ่าย"),
}
_NO_PLACE: Final = QT_TRANSLATE_NOOP("moi", "ไม่ระบุจังหวัด")
_NO_LINK: Final = QT_TRANSLATE_NOOP("moi", "ไม่ได้เชื่อมโยง")
_NO_SOURCE: Final = QT_TRANSLATE_NOOP("moi", "ไม่ระบุแหล่งเงิน")
_WHOLE: Final = QT_TRANSLATE_NOOP("moi", "ทั้งแผน: {name}")
_YEAR: Final = QT_TRANSLATE_NOOP("moi", "ปี {year}")
_OTHER_YEAR: Final = QT_TRANSLATE_NOOP("moi", "ปีอื่น")
_PROJECTS: Final = QT_TRANSLATE_NOOP("moi", "{count} โครงการ")
_LINES: Final = QT_TRANSLATE_NOOP("moi", "{count} รายการ")
_SUM: Final = QT_TRANSLATE_NOOP("moi", "รวม")
_GROUP: Final = QT_TRANSLATE_NOOP("moi", "กลุ่ม")
_COUNT_OF_PROJECTS: Final = QT_TRANSLATE_NOOP("moi", "โครงการ")
_COUNT_OF_LINES: Final = QT_TRANSLATE_NOOP("moi", "รายการ")
_RULES: Final[Mapping[str, str]] = {
    "shared-once-links": QT_TRANSLATE_NOOP(
        "moi", "มี {count} โครงการอยู่หลายกลุ่ม นับครั้งเดียวตามความเชื่อมโยงหลัก หากไม่ระบุหลักจะอยู่ในแถว “หลายกลุ่ม”"
    ),
    "shared-once-places": QT_TRANSLATE_NOOP("moi", "มี {count} โครงการทำหลายจังหวัด นับครั้งเดียวในแถว “หลายจังหวัด”"),
    "shared-every": QT_TRANSLATE_NOOP(
        "moi", "มี {count} โครงการอยู่หลายกลุ่มและแสดงเต็มวงเงินในทุกกลุ่ม แถว “หัก” ทำให้ยอดรวมนับครั้งเดียว"
    ),
    "places": QT_TRANSLATE_NOOP("moi", "โครงการที่ไม่ระบุพื้นที่นับตามที่ตั้งของหน่วยงาน"),
    "lines": QT_TRANSLATE_NOOP("moi", "จำนวนในวงเล็บคือรายการงบประมาณ แต่ละรายการอยู่กลุ่มเดียว"),
    "alone": QT_TRANSLATE_NOOP("moi", "แต่ละโครงการอยู่กลุ่มเดียว"),
    "ministry": QT_TRANSLATE_NOOP("moi", "รายการที่ยังไม่บันทึกยอดกระทรวงใช้ยอดหลังเสนอปรับ"),
    "entered": QT_TRANSLATE_NOOP("moi", "รวมเฉพาะรายการที่บันทึกยอดชั้นนี้แล้ว"),
}


def may_overlap(dimension: Dimension) -> bool:
    """Whether the way of counting makes a difference."""
    return dimension in MAY_OVERLAP


def usual_counting(dimension: Dimension) -> Counting:
    """How a dimension is counted before anybody says otherwise: one primary strategy, one place, but every agenda."""
    is_every = dimension in LINK_ROOTS and dimension is not Dimension.STRATEGY
    return Counting.EVERY if is_every else Counting.ONCE


def node_name(tree: Tree, node: Node) -> str:
    """What a row is called."""
    if node.kind in _ROWS:
        return moi(_ROWS[node.kind])
    if node.kind in ("several", "none"):
        return _nameless(tree.ask.dimension, node.kind)
    names: dict[str, Callable[[], str]] = {
        "whole": lambda: moi(_WHOLE, {"name": node.name}),
        "year": lambda: year_name(int(node.name or 0)),
        "office": lambda: short_name(node.office) or node.name,
    }
    if node.kind in names:
        return names[node.kind]()
    return node.name or (moi(_NO_SOURCE) if node.kind == "source" else node.key)


def _nameless(dimension: Dimension, kind: str) -> str:
    """The row of what belongs to several groups, or to none."""
    is_place = dimension in PLACES
    if kind == "several":
        return moi(_SEVERAL_PLACES if is_place else _SEVERAL_LINKS)
    return moi(_NONE.get(dimension, _NO_PLACE if is_place else _NO_LINK))


def year_name(year: int) -> str:
    """The heading of a year column."""
    return moi(_YEAR, {"year": year}) if year else moi(_OTHER_YEAR)


def count_words(tree: Tree, node: Node) -> str:
    """How many projects or lines a row has."""
    return moi(_LINES if tree.counts_lines else _PROJECTS, {"count": f"{node.count:,}"})


def amounts(shown: Shown, node: Node) -> tuple[int, ...]:
    """Satang a year column."""
    sums = node.sums
    if shown is Shown.DIFFERENCE:
        return tuple(b - a for a, b in zip(sums.requested, sums.working, strict=True))
    if shown is Shown.REQUESTED:
        return sums.requested
    return sums.working if shown is Shown.WORKING else sums.chosen


def rule_words(tree: Tree, shown: Shown) -> str:
    """How it was counted, in words: what belongs to several groups, and which lines take part."""
    ask = tree.ask
    parts = []
    if ask.dimension in OF_LINES:
        parts.append("lines")
    elif tree.shared and ask.counting is Counting.EVERY:
        parts.append("shared-every")
    elif tree.shared:
        parts.append("shared-once-places" if ask.dimension in PLACES else "shared-once-links")
    else:
        parts.append("alone")
    if ask.dimension in PLACES:
        parts.append("places")
    if shown is Shown.MINISTRY:
        parts.append("ministry")
    elif shown.layer not in (Layer.WORKING, Layer.REQUESTED):
        parts.append("entered")
    return " · ".join(moi(_RULES[part], {"count": f"{tree.shared:,}"}) for part in parts)


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of the table as it is shown: how deep it stands, its name, how many, and satang by column with the sum."""

    depth: int
    name: str
    count: int
    satang: tuple[int, ...]
    is_project: bool = False


def table_rows(tree: Tree, shown: Shown, rows: Sequence[tuple[int, Node]]) -> Iterator[TableRow]:
    """The rows that are in sight as (depth, node), as plain figures."""
    for depth, node in rows:
        cells = amounts(shown, node)
        name = node.name if node.kind == "project" else node_name(tree, node)
        yield TableRow(depth, name, node.count, (*cells, sum(cells)), node.kind == "project")


def table_text(tree: Tree, rows: Sequence[TableRow]) -> str:
    """Rows for the clipboard: cells parted by tabs, amounts in baht as Excel reads them."""
    head = [moi(_GROUP), moi(_count_head(tree)), *(year_name(year) for year in tree.years), moi(_SUM)]
    lines = ["\t".join(head)]
    for row in rows:
        lines.append("\t".join(["   " * row.depth + row.name, str(row.count), *map(money_text, row.satang)]))
    return "\n".join(lines) + "\n"


def table_book(tree: Tree, rows: Sequence[TableRow], title: str, notes: Sequence[str]) -> Book:
    """The shown table as a workbook, with its notes above and the total beneath."""
    from moi_desktop.workbook.outputs import Book, Column, Look, Row, Sheet, Table, Text, Tone

    columns = [
        Column(moi(_GROUP)),
        Column(moi(_count_head(tree)), Look.NUMBER),
        *(Column(year_name(year), Look.CENTS) for year in tree.years),
        Column(moi(_SUM), Look.CENTS),
    ]
    tones = (Tone.GROUP, Tone.SUBGROUP)
    listed = [
        Row(
            [row.name, row.count, *row.satang],
            Tone.PLAIN if row.is_project or row.depth >= len(tones) else tones[row.depth],
            row.depth,
        )
        for row in rows
    ]
    parts = [Text(title, Tone.TITLE), *(Text(note, Tone.NOTE) for note in notes if note)]
    table = Table(columns, listed, tree=0, main=True)
    widths = [60.0, 10.0, *([18.0] * (len(tree.years) + 1))]
    return Book(title, [Sheet(title, widths, [*parts, table], 1)])


def _count_head(tree: Tree) -> str:
    return _COUNT_OF_LINES if tree.counts_lines else _COUNT_OF_PROJECTS


def filter_answers(centre: Centre) -> Mapping[str, Sequence[tuple[str, str]]]:
    """What the plan can be filtered by: the sources and the uppermost categories of its lines, as (code, name)."""
    book = codes_of(centre.workspace)
    found: dict[str, Sequence[tuple[str, str]]] = {}
    for name, codes in (("source", CodeList.FUND_SOURCE), ("category", CodeList.EXPENSE)):
        rows = centre.workspace.query(f'SELECT DISTINCT "{name}" AS "code" FROM "view_budget_line"')  # noqa: S608 - one of two names
        table = book.table(codes)
        used = {table.lineage(row["code"])[-1] if name == "category" else row["code"] for row in rows if row["code"]}
        found[name] = [(code, book.name(codes, code)) for code in sorted(used)]
    return found
