"""Indicators: every KPI with its targets, and one figure for the ministry where the merge rule gives one.

KPIs that carry the same plan frame code feed the ministry's KPI of that code; others are grouped by name and unit.
KPIs of one group whose units or merge rules differ are not merged, and the table says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

from moi_desktop.central.included import INCLUDED
from moi_desktop.central.reports.frame import CENTRE, Frame, year_heading
from moi_desktop.central.reports.parts import titles
from moi_desktop.plan import catalogue
from moi_desktop.plan.scoring import Merged, MergePart, merge_kpi
from moi_desktop.plan.thai_numbers import format_decimal
from moi_desktop.plan.thai_order import thai_key
from moi_desktop.plan.thai_text import search_key
from moi_desktop.workbook.outputs import Book, Cell, Column, Look, Part, Row, Sheet, Table, Text, Tone

_KPI: Final = catalogue.entity("kpi")
_NOT_MERGED: Final = "รวมไม่ได้"
_UNIT_DIFFERS: Final = "หน่วยนับไม่ตรงกัน ({values}) จึงนำมารวมกันไม่ได้ ต้องปรับให้เป็นหน่วยเดียวกันก่อน"
_RULE_DIFFERS: Final = "วิธีรวมค่าไม่ตรงกัน ({values}) จึงนำมารวมกันไม่ได้ ต้องเลือกวิธีเดียวกันก่อน"
_NO_RULE: Final = "ยังไม่ระบุวิธีรวมค่า"


def number(value: object) -> Decimal | None:
    """A decimal of the views (canonical text), None when empty."""
    return Decimal(str(value)) if value not in (None, "") else None


def target_cell(row: Mapping[str, Any] | None, key: str = "target") -> Cell:
    """A target as it stands in a table: its text where it has one, else the figure; None without either."""
    if row is None:
        return None
    text: str | None = row.get(f"{key}_text")
    return text or number(row[key])


def label(field_key: str, code: str | None) -> str:
    """The Thai word of a choice of the KPI's own fields."""
    choice = _KPI.field(field_key).choice(code or "")
    return choice.th if choice else (code or "")


@dataclass(frozen=True, slots=True)
class Indicator:
    """A KPI with the row of its project (None for an office's own) and its targets by fiscal year (BE)."""

    row: Mapping[str, Any]
    project_name: str
    targets: Mapping[int, Mapping[str, Any]]

    @property
    def office(self) -> str:
        """The office that answers for it."""
        return str(self.row["office"])

    @property
    def own(self) -> bool:
        """Whether it is the ministry's own, from the kit."""
        return self.office == CENTRE


@dataclass(slots=True)
class Group:
    """KPIs that are one and the same for the ministry; `own` is the kit's, if there is one."""

    key: tuple[str, ...]
    own: Indicator | None = None
    members: list[Indicator] = field(default_factory=list)

    @property
    def first(self) -> Indicator:
        """What names the group: the ministry's own KPI, else the first office's."""
        return self.own or self.members[0]

    @property
    def rule(self) -> str:
        """The code of the merge rule; empty when the members do not agree or have none."""
        rules = self._values("aggregation")
        return next(iter(rules)) if len(rules) == 1 else ""

    @property
    def obstacle(self) -> str:
        """Why the members cannot be merged, in words; empty when nothing stands in the way."""
        units = {search_key(unit): unit for unit in self._values("unit")}
        if len(units) > 1:
            return _UNIT_DIFFERS.format(values=", ".join(sorted(units.values())))
        rules = self._values("aggregation")
        if len(rules) > 1:
            return _RULE_DIFFERS.format(values=", ".join(label("aggregation", rule) for rule in sorted(rules)))
        return "" if rules else _NO_RULE

    def _values(self, key: str) -> set[str]:
        every = [*self.members, *([self.own] if self.own else [])]
        return {str(i.row[key]) for i in every if i.row[key]}

    def merged(self, year: int) -> Merged | None:
        """The members' targets of a year as one figure; None when there is an obstacle or nobody has that year."""
        parts = [_part(i.targets[year], year) for i in self.members if year in i.targets]
        return merge_kpi(self.rule, parts) if parts and not self.obstacle else None


def _part(target: Mapping[str, Any], year: int) -> MergePart:
    return MergePart(number(target["target"]), number(target["numerator"]), number(target["denominator"]), year)


def indicators(frame: Frame) -> list[Indicator]:
    """All KPIs of the kit, of the offices, and of the projects that count, in the order of the tables."""
    rows = frame.query(
        f"""WITH {INCLUDED} SELECT k.*, p."name_th" AS "project_name", p."name_th_order" AS "project_order",
            p."rank" AS "project_rank"
        FROM "view_kpi" k LEFT JOIN "included" p ON p."office" = k."office" AND p."uid" = k."project"
        WHERE COALESCE(k."project", '') = '' OR p."uid" IS NOT NULL"""  # noqa: S608 - constant text
    )
    by_kpi: dict[tuple[str, str], dict[int, Mapping[str, Any]]] = defaultdict(dict)
    for target in frame.query('SELECT * FROM "view_kpi_target"'):
        by_kpi[target["office"], target["kpi"]][target["fiscal_year"]] = target
    rows.sort(key=lambda row: _place(frame, row))
    return [Indicator(row, row["project_name"] or "", by_kpi[row["office"], row["uid"]]) for row in rows]


def _place(frame: Frame, row: Mapping[str, Any]) -> tuple[object, ...]:
    levels = [choice.code for choice in _KPI.field("level").choices]
    level = levels.index(row["level"]) if row["level"] in levels else len(levels)
    rank = row["project_rank"] if row["project_rank"] is not None else 999_999
    of_project = rank, row["project_order"] or "", row["project"] or ""
    return (
        row["office"] != CENTRE,
        frame.office_place(row["office"]),
        *of_project,
        level,
        row["code"] or "",
        thai_key(row["name"] or ""),
        row["uid"],
    )


def groups(frame: Frame, every: Sequence[Indicator]) -> list[Group]:
    """The KPIs by what they are for the ministry: those of the plan frame first, in its order, then by name."""
    found: dict[tuple[str, ...], Group] = {}
    for indicator in every:
        row = indicator.row
        frame_code = row["frame"] or ""
        own_key = (search_key(row["name"] or ""), search_key(row["unit"] or ""))
        key = ("frame", frame_code) if frame_code else ("name", *own_key)
        group = found.setdefault(key, Group(key))
        if indicator.own and group.own is None:
            group.own = indicator
        elif not indicator.own:
            group.members.append(indicator)
    places = {code: place for place, code in enumerate(frame.nodes)}
    return sorted(
        found.values(),
        key=lambda g: (
            g.own is None,
            g.key[0] != "frame",
            places.get(g.key[1], len(places)) if g.key[0] == "frame" else 0,
            thai_key(g.first.row["name"] or ""),
            g.key,
        ),
    )


def book(frame: Frame) -> Book:
    """The workbook: one figure for the ministry per KPI, then every KPI."""
    every = indicators(frame)
    merged = groups(frame, every)
    title = f"ตัวชี้วัดและค่าเป้าหมาย {frame.owner} {frame.cycle.period}"
    return Book(title, [_merged_sheet(frame, merged), every_sheet(frame, every)], frame.foot)


def _merged_sheet(frame: Frame, merged: Sequence[Group]) -> Sheet:
    years = list(frame.cycle.years)
    columns = [
        Column("ที่", Look.WORD),
        Column("ตัวชี้วัด"),
        Column("หน่วยนับ", Look.WORD),
        Column("วิธีรวมค่า", Look.WORD),
        *(Column(year_heading(y), Look.NUMBER, "ค่าเป้าหมายที่กระทรวงกำหนด") for y in years),
        *(Column(year_heading(y), Look.NUMBER, "ค่ารวมจากหน่วยงาน") for y in years),
        Column("หน่วยงาน", Look.NUMBER),
        Column("ตัวชี้วัดที่นำมารวม", Look.NUMBER),
        Column("คำอธิบายการรวมค่า"),
    ]
    parts: list[Part] = [
        *titles(frame, "ค่าเป้าหมายรวมระดับกระทรวง", f"{frame.owner} {frame.cycle.period}"),
        Table(columns, [_merged_row(n, group, years) for n, group in enumerate(merged, 1)], main=True),
        Text(
            "ตัวชี้วัดที่มีรหัสในกรอบแผนเดียวกันนำมารวมกัน นอกนั้นรวมตามชื่อและหน่วยนับ "
            "ร้อยละรวมจากผลรวมตัวตั้งหารด้วยผลรวมตัวหาร ไม่ใช่ค่าเฉลี่ยของร้อยละ",
            Tone.NOTE,
        ),
    ]
    return Sheet("ค่ารวมระดับกระทรวง", [7.0, 56.0, 14.0, 20.0, *([12.0] * 2 * len(years)), 11.0, 12.0, 58.0], parts, 2)


def _merged_row(place: int, group: Group, years: Sequence[int]) -> Row:
    first = group.first.row
    asked: list[Cell] = [target_cell(group.own.targets.get(year)) if group.own else None for year in years]
    results = {year: group.merged(year) for year in years}
    figures: list[Cell] = [_figure(group, year, result) for year, result in results.items()]
    offices = {indicator.office for indicator in group.members}
    rule = label("aggregation", group.rule) if group.rule else "-"
    return Row(
        [
            str(place),
            first["name"],
            first["unit"],
            rule,
            *asked,
            *figures,
            len(offices),
            len(group.members),
            _why(group, results),
        ]
    )


def _figure(group: Group, year: int, result: Merged | None) -> Cell:
    if result is not None:
        return _NOT_MERGED if result.value is None else result.value
    return _NOT_MERGED if any(year in i.targets for i in group.members) else None


def _why(group: Group, results: Mapping[int, Merged | None]) -> str:
    """How the figures came about; once, where all years say the same."""
    if not group.members:
        return "ยังไม่มีตัวชี้วัดของหน่วยงานที่รหัสนี้"
    if group.obstacle:
        return group.obstacle
    said = {year: result.explanation for year, result in results.items() if result is not None}
    texts = sorted(set(said.values()))
    if len(texts) == 1:
        return texts[0]
    return "\n".join(f"{year}: {text}" for year, text in said.items())


def every_sheet(frame: Frame, every: Sequence[Indicator]) -> Sheet:
    """Every KPI with its targets by year."""
    years = list(frame.cycle.years)
    columns = [
        Column("รหัส", Look.WORD),
        Column("ตัวชี้วัด"),
        Column("ระดับ", Look.WORD),
        Column("ประเภท", Look.WORD),
        Column("หน่วยนับ", Look.WORD),
        Column("ทิศทาง", Look.WORD),
        Column("ค่า", Look.NUMBER, "ค่าฐาน"),
        Column("ปี", Look.YEAR, "ค่าฐาน"),
        *(Column(year_heading(y), Look.NUMBER, "ค่าเป้าหมาย") for y in years),
        Column("ตัวตั้ง / ตัวหาร", Look.WORD),
        Column("วิธีรวมค่า", Look.WORD),
        Column("ความถี่", Look.WORD),
        Column("ผู้กำกับดูแล"),
    ]
    parts: list[Part] = [
        *titles(frame, "ตัวชี้วัดและค่าเป้าหมายทั้งหมด"),
        Table(columns, _every_row(frame, every, years), main=True),
    ]
    widths = [14.0, 54.0, 15.0, 13.0, 14.0, 15.0, 11.0, 9.0, *([11.0] * len(years)), 24.0, 19.0, 14.0, 34.0]
    return Sheet("ตัวชี้วัดทั้งหมด", widths, parts, 2)


def _every_row(frame: Frame, every: Sequence[Indicator], years: Sequence[int]) -> Iterator[Row]:
    office, project = "", "?"
    for indicator in every:
        row = indicator.row
        if indicator.office != office:
            office, project = indicator.office, "?"
            name = "ตัวชี้วัดของแผน (ชุดแผนจากส่วนกลาง)" if indicator.own else frame.office(office)
            yield Row([name], Tone.GROUP, banner=True)
        if (row["project"] or "") != project:
            project = row["project"] or ""
            if not indicator.own:
                yield Row([indicator.project_name or "ตัวชี้วัดของหน่วยงาน"], Tone.SUBGROUP, banner=True)
        yield Row([*_about(row), *(target_cell(indicator.targets.get(y)) for y in years), *_method(indicator, years)])


def _about(row: Mapping[str, Any]) -> list[Cell]:
    words = [label(key, row[key]) for key in ("level", "type")]
    return [
        row["code"],
        row["name"],
        *words,
        row["unit"],
        label("polarity", row["polarity"]),
        number(row["baseline"]),
        row["baseline_fy"],
    ]


def _method(indicator: Indicator, years: Sequence[int]) -> list[Cell]:
    row = indicator.row
    fractions = [_fraction(indicator.targets.get(year), year) for year in years]
    return [
        "\n".join(filter(None, fractions)),
        label("aggregation", row["aggregation"]),
        label("frequency", row["frequency"]),
        row["steward"],
    ]


def _fraction(target: Mapping[str, Any] | None, year: int) -> str:
    if target is None:
        return ""
    top, bottom = number(target["numerator"]), number(target["denominator"])
    if top is None and bottom is None:
        return ""
    return f"{year}: {_figure_text(top)} / {_figure_text(bottom)}"


def _figure_text(value: Decimal | None) -> str:
    return "-" if value is None else format_decimal(value)
