"""The description of every indicator (คำอธิบายตัวชี้วัด) on the official form: one indicator a sheet, or a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from moi_desktop.central.reports.frame import Frame
from moi_desktop.central.reports.indicators import Indicator, indicators, label, number, target_cell
from moi_desktop.central.reports.parts import titles
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import QUARTER_KEYS
from moi_desktop.plan.thai_numbers import format_decimal
from moi_desktop.workbook.documents import (
    Block,
    Contents,
    Document,
    Gap,
    Grid,
    Heading,
    Kind,
    Paragraph,
    Section,
    cell_text,
    grid_of,
)
from moi_desktop.workbook.outputs import (
    Book,
    Cell,
    Column,
    Look,
    PageBreak,
    Part,
    Row,
    Sheet,
    Table,
    Text,
    Tone,
    sheet_name,
)

TITLE: Final = "คำอธิบายตัวชี้วัด"
CONTENTS: Final = "สารบัญ"
MOST_SHEETS: Final = 200
"""With more indicators than that, each office has one sheet with its indicators page by page."""

_KPI: Final = catalogue.entity("kpi")
_WIDTHS: Final = [30.0, *([15.0] * 7)]
_CHOICES: Final = frozenset({"level", "type", "polarity", "aggregation", "frequency"})
_BEFORE: Final = ("code", "name")
_AFTER: Final = (
    "level",
    "type",
    "unit",
    "weight",
    "polarity",
    "definition",
    "scope",
    "formula",
    "aggregation",
    "data_source",
    "frequency",
    "steward",
    "collector",
    "phone",
)

Levels = Mapping[tuple[str, str], Sequence[Mapping[str, Any]]]
"""The scoring levels of each indicator, by its office and uid."""


def book(frame: Frame) -> Book:
    """The workbook: contents that lead to the indicators, and their sheets."""
    every, levels = indicators(frame), _levels(frame)
    sheets = _single_sheets(frame, every, levels) if len(every) <= MOST_SHEETS else _office_sheets(frame, every, levels)
    title = f"{TITLE} {frame.owner} {frame.cycle.period}"
    return Book(title, [_contents(frame, title, sheets), *(sheet for sheet, _ in sheets)], frame.foot)


def document(frame: Frame) -> Document:
    """The document: a page for each indicator, behind a cover and contents."""
    levels = _levels(frame)
    title = f"{TITLE} {frame.owner} {frame.cycle.period}"
    lines = [Paragraph(TITLE, Kind.COVER_TITLE), Paragraph(f"{frame.owner} {frame.cycle.period}", Kind.COVER_TITLE)]
    cover = Section([Gap(60), *lines, Gap(85), Paragraph(f"ชุดแผนฉบับที่ {frame.cycle.kit_no}", Kind.COVER_LINE)])
    pages = [Section(_page(frame, one, levels)) for one in indicators(frame)]
    return Document(title, frame.owner, [cover, Section([Contents(CONTENTS, 1)]), *pages], frame.foot)


def _levels(frame: Frame) -> Levels:
    found: dict[tuple[str, str], list[Mapping[str, Any]]] = defaultdict(list)
    for row in frame.query('SELECT * FROM "view_kpi_level" ORDER BY "office", "kpi", "level", "uid"'):
        found[row["office"], row["kpi"]].append(row)
    return found


def _name(one: Indicator) -> str:
    return str(one.row["name"] or "(ยังไม่มีชื่อตัวชี้วัด)")


def _owner(frame: Frame, one: Indicator) -> str:
    return "ส่วนกลาง (ชุดแผน)" if one.own else frame.office(one.office)


# -- workbook ----------------------------------------------------------------------------------------------------------


def _single_sheets(frame: Frame, every: Sequence[Indicator], levels: Levels) -> list[tuple[Sheet, Row]]:
    made = []
    for place, one in enumerate(every, 1):
        name = sheet_name(f"{place:03d} {one.row['code'] or ''}")
        parts = [_back(), *titles(frame, TITLE, _name(one)), *_parts(frame, one, levels)]
        sheet = Sheet(name, _WIDTHS, parts, upright=True)
        made.append((sheet, Row([name, _name(one), one.project_name or None, _owner(frame, one)])))
    return made


def _office_sheets(frame: Frame, every: Sequence[Indicator], levels: Levels) -> list[tuple[Sheet, Row]]:
    made = []
    for office, members in groupby(every, key=lambda one: one.office):
        own = list(members)
        name = sheet_name(f"{office} {_owner(frame, own[0])}")
        parts: list[Part] = [_back()]
        for one in own:
            parts += [*titles(frame, TITLE, _name(one)), *_parts(frame, one, levels), PageBreak()]
        made.append(
            (
                Sheet(name, _WIDTHS, parts[:-1], upright=True),
                Row([name, f"{len(own):,} ตัวชี้วัด", None, _owner(frame, own[0])]),
            )
        )
    return made


def _back() -> Text:
    return Text(f"กลับไป{CONTENTS}", link=CONTENTS)


def _contents(frame: Frame, title: str, sheets: Sequence[tuple[Sheet, Row]]) -> Sheet:
    columns = [Column("แผ่นงาน", Look.LINK), Column("ตัวชี้วัด"), Column("โครงการ"), Column("หน่วยงาน")]
    table = Table(columns, [row for _, row in sheets], main=True)
    return Sheet(CONTENTS, [24.0, 66.0, 56.0, 24.0], [*titles(frame, title), table])


def _parts(frame: Frame, one: Indicator, levels: Levels) -> list[Part]:
    parts: list[Part] = [_facts(frame, one, span=7), Text("ค่าฐานและค่าเป้าหมาย", Tone.HEADING), _targets(frame, one)]
    if own := levels.get((one.office, one.row["uid"])):
        parts += [Text("เกณฑ์การให้คะแนน", Tone.HEADING), _scores(own, span=6)]
    return [*parts, Text(_SIGNED, Tone.NOTE)]


# -- document ----------------------------------------------------------------------------------------------------------


def _page(frame: Frame, one: Indicator, levels: Levels) -> list[Block]:
    code = f"{one.row['code']} " if one.row["code"] else ""
    whose = (
        "" if one.own else f" ({frame.office(one.office)})"
    )  # offices answer for indicators of one and the same code
    own = levels.get((one.office, one.row["uid"]))
    blocks: list[Block] = [
        Heading(f"{code}{_name(one)}{whose}", 1),
        grid_of(_facts(frame, one), [2.6, 7.4], small=bool(own)),  # else the scores stand alone on a second page
        Paragraph("ค่าฐานและค่าเป้าหมาย", Kind.CAPTION),
        grid_of(_targets(frame, one), [1.6, *([1.2] * 7)]),
    ]
    if own:
        blocks += [Paragraph("เกณฑ์การให้คะแนน", Kind.CAPTION), _scores_on_paper(own)]
    return [*blocks, Paragraph(_SIGNED, Kind.NOTE)]


# -- tables ------------------------------------------------------------------------------------------------------------

_SIGNED: Final = "ผู้กำกับดูแลตัวชี้วัดและผู้จัดเก็บข้อมูลตามที่ระบุข้างต้นเป็นผู้รับผิดชอบความถูกต้องของข้อมูล"


def _facts(frame: Frame, one: Indicator, *, span: int = 1) -> Table:
    """What the indicator is, a row for each question of the form; empty answers stay to be seen."""
    rows = [Row([_KPI.field(key).th, _answer(one, key)]) for key in _BEFORE]
    rows.append(Row(["หน่วยงาน", _owner(frame, one)]))
    if one.project_name:
        rows.append(Row(["โครงการ", one.project_name]))
    if node := frame.nodes.get(one.row["frame"] or ""):
        rows.append(Row(["วัดความสำเร็จของ", f"{node.number} {node.name}"]))
    rows += [Row([_KPI.field(key).th, _answer(one, key)]) for key in _AFTER]
    return Table([Column("หัวข้อ"), Column("รายละเอียด", span=span)], rows)


def _answer(one: Indicator, key: str) -> str:
    value = one.row[key]
    if value in (None, ""):
        return "-"
    if key in _CHOICES:
        return label(key, value)
    return f"ร้อยละ {format_decimal(number(value) or 0)}" if key == "weight" else str(value)  # type: ignore[arg-type]


def _targets(frame: Frame, one: Indicator) -> Table:
    rhythm = "สะสม" if one.row["cumulative"] else "รายไตรมาส"
    columns = [
        Column("ปีงบประมาณ", Look.WORD),
        Column("ค่าเป้าหมาย", Look.NUMBER),
        *(Column(f"ไตรมาส {n}", Look.NUMBER, f"ค่าเป้าหมายไตรมาส ({rhythm})") for n in range(1, 5)),
        Column("ตัวตั้ง", Look.NUMBER),
        Column("ตัวหาร", Look.NUMBER),
    ]
    year = f"\n(ปี {one.row['baseline_fy']})" if one.row["baseline_fy"] else ""
    baseline: Cell = number(one.row["baseline"])
    rows = [Row([f"ค่าฐาน{year}", "ไม่มีข้อมูล" if baseline is None else baseline, *([None] * 6)], Tone.SUBGROUP)]
    for fiscal_year in sorted({*frame.cycle.years, *one.targets}):
        target = one.targets.get(fiscal_year)
        keys = (*QUARTER_KEYS, "numerator", "denominator")
        figures: list[Cell] = [number(target[key]) if target else None for key in keys]
        rows.append(Row([str(fiscal_year), target_cell(target), *figures]))
    return Table(columns, rows)


def _scores_on_paper(levels: Sequence[Mapping[str, Any]]) -> Grid:
    """The levels side by side, as on the form, so that the sheet stays one page; one below the other where words are long."""
    table = _scores(levels)
    rows = [[cell_text(*pair) for pair in zip(_SCORE_LOOKS, row.cells, strict=True)] for row in table.rows]
    if len(rows) > _MOST_ACROSS or any(len(text) > _SHORT_WORDS for row in rows for text in row):
        return grid_of(table, [1.2, 1.2, 7.6])
    columns = [Column("ระดับ"), *(Column(level or "-", Look.WORD) for level, _, _ in rows)]
    across = [Row(["คะแนน", *(score for _, score, _ in rows)]), Row(["เกณฑ์", *(words for _, _, words in rows)])]
    return grid_of(Table(columns, across), [1.6, *([8.4 / len(rows)] * len(rows))])


_SCORE_LOOKS: Final = (Look.WORD, Look.NUMBER, Look.TEXT)
_MOST_ACROSS: Final = 6
"""Scoring levels that stand side by side on paper."""
_SHORT_WORDS: Final = 36
"""Letters of a criterion up to which it is short enough for that."""


def _scores(levels: Sequence[Mapping[str, Any]], *, span: int = 1) -> Table:
    rows = []
    for row in levels:
        threshold = number(row["threshold"])
        words = row["threshold_text"] or ("" if threshold is None else format_decimal(threshold))
        rows.append(Row([str(row["level"] or ""), number(row["score"]), words]))
    return Table([Column("ระดับ", Look.WORD), Column("คะแนน", Look.NUMBER), Column("เกณฑ์", span=span)], rows)
