"""The plan of one fiscal year: projects and activities by month, money by quarter, indicators by quarter.

Money is in baht and comes from the budget lines, so that it agrees with the request; what a line has not laid over the
quarters stands in a column of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from moi_desktop.central.included import INCLUDED
from moi_desktop.central.reports.frame import CENTRE, Frame, Project
from moi_desktop.central.reports.indicators import Indicator, indicators, label, number, target_cell
from moi_desktop.central.reports.parts import NO_PROGRAMME, baht_look, titles, width_for
from moi_desktop.plan.catalogue import FISCAL_MONTH_KEYS, QUARTER_KEYS, CodeList
from moi_desktop.plan.fiscal_year import MONTHS
from moi_desktop.workbook.outputs import Book, Cell, Column, Look, Part, Row, Sheet, Table, Text, Tone

Quarters = tuple[int, int, int, int, int]
"""Satang of the four quarters, and of the whole year."""

_NOTHING: Final[Quarters] = (0, 0, 0, 0, 0)
_SUMS: Final = ", ".join(f'SUM(COALESCE("{key}", 0)) AS "{key}"' for key in QUARTER_KEYS)
_LINE: Final = """
    "line" AS (
        SELECT l.*, p."programme" AS "programme" FROM "view_budget_line" l
        JOIN "included" p ON p."office" = l."office" AND p."uid" = l."project" WHERE l."fiscal_year" = :year
    )"""
_OF_YEAR: Final = f"{INCLUDED},{_LINE}"
MARK_NOTE: Final = "ช่องที่มีเครื่องหมาย ■ คือเดือนที่ดำเนินกิจกรรม"
_NO_ACTIVITY: Final = "รายการที่ยังไม่ระบุกิจกรรม"


def book(frame: Frame, year: int) -> Book:
    """The workbook of one fiscal year (BE)."""
    plan = YearPlan(frame, year)
    title = f"แผนปฏิบัติราชการรายปี พ.ศ. {year} {frame.owner}"
    return Book(title, [plan.summary_sheet(), plan.gantt_sheet(), _indicator_sheet(frame, year)], frame.foot)


@dataclass(frozen=True, slots=True)
class _Activity:
    """An activity with its months (1 to 12, October first) and money in the year."""

    name: str
    owner: str
    weight: Any
    months: frozenset[int]
    money: Quarters


class YearPlan:
    """The figures and sheets of one fiscal year."""

    def __init__(self, frame: Frame, year: int) -> None:
        self.frame = frame
        self.year = year
        self.look = baht_look(frame)

    def _money(self, *by: str) -> dict[tuple[Any, ...], Quarters]:
        """Satang by quarter for each combination of columns of `line`; of the whole year without any."""
        chosen = "".join(f'"{column}", ' for column in by)
        rows = self.frame.query(
            f'WITH {_OF_YEAR} SELECT {chosen}{_SUMS}, SUM(COALESCE("amount", 0)) AS "sum" FROM "line"'  # noqa: S608 - columns of this room
            + (f" GROUP BY {chosen.rstrip(', ')}" if by else ""),
            year=self.year,
        )
        return {tuple(row[column] for column in by): _quarters(row) for row in rows}

    @cached_property
    def whole(self) -> Quarters:
        """Satang by quarter of all projects."""
        return self._money().get((), _NOTHING)

    @cached_property
    def of_projects(self) -> dict[tuple[Any, ...], Quarters]:
        """Satang by quarter of each project."""
        return self._money("office", "project")

    @cached_property
    def of_programmes(self) -> dict[str, Quarters]:
        """Satang by quarter of each programme; what has none in the plan frame under an empty code."""
        sums: dict[str, Quarters] = {}
        for (code,), money in self._money("programme").items():
            place = code if code in self.frame.nodes else ""
            sums[place] = _added(sums.get(place, _NOTHING), money)
        return sums

    @cached_property
    def undistributed(self) -> bool:
        """Whether some money of the year is not laid over the quarters, or more than its amount."""
        quarters = " + ".join(f'COALESCE("{key}", 0)' for key in QUARTER_KEYS)
        return bool(
            self.frame.query(
                f'WITH {_OF_YEAR} SELECT 1 FROM "line" WHERE {quarters} <> COALESCE("amount", 0) LIMIT 1',  # noqa: S608 - columns of this room
                year=self.year,
            )
        )

    @cached_property
    def activities(self) -> dict[tuple[str, str], list[_Activity]]:
        """The activities of each project in their order; money without an activity comes last."""
        months = self._months()
        money = self._money("office", "project", "activity")
        found: dict[tuple[str, str], list[_Activity]] = defaultdict(list)
        taken: set[tuple[str, str, str]] = set()
        for row in self._activity_rows():
            key = (row["office"], row["project"], row["uid"])
            taken.add(key)
            own = money.get(key, _NOTHING)
            name = row["name"] or "(ยังไม่มีชื่อกิจกรรม)"
            active = months.get((row["office"], row["uid"]), frozenset())
            found[key[:2]].append(_Activity(name, row["owner"] or "", number(row["weight"]), active, own))
        for key, left in money.items():
            if key not in taken:
                found[key[0], key[1]].append(_Activity(_NO_ACTIVITY, "", None, frozenset(), left))
        return dict(found)

    def _activity_rows(self) -> list[dict[str, Any]]:
        return self.frame.query(
            f"""WITH {INCLUDED} SELECT a.* FROM "view_activity" a
            JOIN "included" p ON p."office" = a."office" AND p."uid" = a."project"
            ORDER BY a."office", a."project", COALESCE(a."seq", 999999), a."uid"
            """  # noqa: S608 - constant text
        )

    def _months(self) -> dict[tuple[str, str], frozenset[int]]:
        rows = self.frame.query('SELECT * FROM "view_activity_year" WHERE "fiscal_year" = :year', year=self.year)
        found: dict[tuple[str, str], frozenset[int]] = {}
        for row in rows:
            key = (row["office"], row["activity"])
            marked = {n for n, month in enumerate(FISCAL_MONTH_KEYS, 1) if row[month]}
            found[key] = found.get(key, frozenset()) | marked
        return found

    @cached_property
    def projects(self) -> list[Project]:
        """The projects of the year: those that run in it, and any other with money or months in it."""
        return [p for p in self.frame.projects if self._runs(p) or p.key in self.of_projects or self._months_of(p)]

    def _runs(self, project: Project) -> bool:
        first, last = project.row["start_fy"], project.row["end_fy"]
        return bool(first and last and first <= self.year <= last)

    def _months_of(self, project: Project) -> frozenset[int]:
        return frozenset().union(*(a.months for a in self.activities.get(project.key, ())))

    # -- sheets ----------------------------------------------------------------------------------------------------

    def _columns(self) -> list[Column]:
        group = "แผนการใช้จ่ายเงิน (บาท)"
        quarters = [Column(f"ไตรมาส {n}", self.look, group) for n in range(1, 5)]
        rest = [Column("ยังไม่กระจาย", self.look, group)] if self.undistributed else []
        return [*quarters, *rest, Column("รวม", self.look, group)]

    def _cells(self, money: Quarters) -> list[Cell]:
        return [*money[:4], *([money[4] - sum(money[:4])] if self.undistributed else []), money[4]]

    def _widths(self) -> list[float]:
        width = max(13.0, width_for([self.whole[4]], self.look))
        return [width] * len(self._columns())

    def money_tables(self) -> list[tuple[str, Table]]:
        """Money of the year by source, programme and office, each with its caption."""
        return [
            ("แผนการใช้จ่ายเงิน จำแนกตามแหล่งเงิน", self._table("แหล่งเงิน", self._source_rows())),
            ("แผนการใช้จ่ายเงิน จำแนกตามแผนงาน", self._table("แผนงาน", self._programme_rows())),
            ("แผนการใช้จ่ายเงิน จำแนกตามหน่วยงาน", self._table("หน่วยงาน", self._office_rows())),
        ]

    def summary_sheet(self) -> Sheet:
        """Money of the year by source, programme and office."""
        parts: list[Part] = [
            *titles(self.frame, f"แผนปฏิบัติราชการรายปี พ.ศ. {self.year}", self.frame.owner),
            Text(f"รวม {len(self.frame.heads):,} หน่วยงาน {len(self.projects):,} โครงการ"),
        ]
        for caption, table in self.money_tables():
            parts += [Text(caption, Tone.HEADING), table]
        return Sheet("สรุป", [70.0, *self._widths()], parts)

    def _table(self, heading: str, rows: Sequence[Row]) -> Table:
        total = Row(["รวมทั้งสิ้น", *self._cells(self.whole)], Tone.TOTAL)
        return Table([Column(heading), *self._columns()], [*rows, total], tree=0)

    def _source_rows(self) -> list[Row]:
        money = self._money("source")
        names = {key: self.frame.name(CodeList.FUND_SOURCE, key[0]) or "ยังไม่ระบุแหล่งเงิน" for key in money}
        return [Row([names[key], *self._cells(money[key])]) for key in sorted(money, key=lambda k: k[0] or "~")]

    def _programme_rows(self) -> list[Row]:
        rows = [
            Row([f"{node.number} {node.name}", *self._cells(self.of_programmes[code])])
            for code, node in self.frame.nodes.items()
            if code in self.of_programmes
        ]
        if "" in self.of_programmes:
            rows.append(Row([NO_PROGRAMME, *self._cells(self.of_programmes[""])]))
        return rows

    def _office_rows(self) -> list[Row]:
        money = self._money("office")
        return [
            Row(
                [self.frame.name(CodeList.OFFICE, head["office"]), *self._cells(money.get((head["office"],), _NOTHING))]
            )
            for head in self.frame.heads
        ]

    def gantt_table(self) -> Table:
        """Projects and activities with the months in which they work, and their money by quarter."""
        before, after = f"พ.ศ. {self.year - 1}", f"พ.ศ. {self.year}"
        months = [Column(m.short, Look.MARK, before if n < 3 else after) for n, m in enumerate(MONTHS)]
        columns = [
            Column("ที่", Look.WORD),
            Column("โครงการ / กิจกรรม"),
            Column("ผู้รับผิดชอบ"),
            Column("น้ำหนัก (ร้อยละ)", Look.NUMBER),
            *months,
            *self._columns(),
        ]
        return Table(columns, [*self._gantt_rows(), self._total_row()], tree=1, main=True)

    def gantt_sheet(self) -> Sheet:
        """The table of months on a sheet."""
        parts: list[Part] = [
            *titles(self.frame, f"แผนปฏิบัติการรายเดือนและแผนการใช้จ่ายเงิน ปีงบประมาณ พ.ศ. {self.year}", self.frame.owner),
            self.gantt_table(),
            Text(MARK_NOTE, Tone.NOTE),
        ]
        return Sheet("แผนรายเดือน", [9.0, 52.0, 24.0, 9.0, *([5.6] * 12), *self._widths()], parts, 2)

    def project_table(self, programmes: Collection[str], label: str) -> Table:
        """The year's projects of some programmes with their money by quarter, and the sum of it in the row `label`."""
        rows: list[Row] = []
        total, place = _NOTHING, 0
        for code in programmes:
            own = [project for project in self.projects if project.programme == code]
            if own:
                rows.append(
                    self._list_row(None, self._programme_name(code), None, self.of_programmes.get(code, _NOTHING))
                )
            for project in own:
                place += 1
                money = self.of_projects.get(project.key, _NOTHING)
                rows.append(self._list_row(place, project.name, self.frame.office(project.office), money))
                total = _added(total, money)
        columns = [Column("ที่", Look.WORD), Column("แผนงาน / โครงการ"), Column("หน่วยงานรับผิดชอบ"), *self._columns()]
        return Table(columns, [*rows, Row([None, label, None, *self._cells(total)], Tone.TOTAL)], tree=1, main=True)

    def _list_row(self, place: int | None, name: str, office: str | None, money: Quarters) -> Row:
        tone = Tone.SUBGROUP if place is None else Tone.PLAIN
        return Row(
            [None if place is None else str(place), name, office, *self._cells(money)], tone, int(place is not None)
        )

    def _programme_name(self, code: str) -> str:
        node = self.frame.nodes.get(code)
        return f"{node.number} {node.name}" if node else NO_PROGRAMME

    def _total_row(self) -> Row:
        return Row([None, "รวมทั้งสิ้น", None, None, *([None] * 12), *self._cells(self.whole)], Tone.TOTAL)

    def _gantt_rows(self) -> Iterator[Row]:
        programme, place = None, 0
        for project in self.projects:
            if project.programme != programme:
                programme, place = project.programme, 0
                yield self._programme_row(programme)
            place += 1
            head = self.frame.nodes[programme].number if programme else "-"
            yield from self._project_rows(project, f"{head}.{place}" if programme else str(place))

    def _programme_row(self, code: str) -> Row:
        node = self.frame.nodes.get(code)
        money = self._cells(self.of_programmes.get(code, _NOTHING))
        name = node.name if node else NO_PROGRAMME
        return Row([node.number if node else None, name, None, None, *([None] * 12), *money], Tone.GROUP)

    def _project_rows(self, project: Project, place: str) -> Iterator[Row]:
        money = self._cells(self.of_projects.get(project.key, _NOTHING))
        marks = _marks(self._months_of(project))
        yield Row([place, project.name, self.frame.office(project.office), None, *marks, *money], Tone.SUBGROUP, 1)
        for activity in self.activities.get(project.key, ()):
            if activity.months or any(activity.money) or self._runs(project):
                owner = activity.owner
                cells = [None, activity.name, owner, activity.weight, *_marks(activity.months)]
                yield Row([*cells, *self._cells(activity.money)], indent=2)


def _quarters(row: Mapping[str, Any]) -> Quarters:
    return tuple(row[key] or 0 for key in (*QUARTER_KEYS, "sum"))  # type: ignore[return-value]


def _added(one: Quarters, other: Quarters) -> Quarters:
    return tuple(a + b for a, b in zip(one, other, strict=True))  # type: ignore[return-value]


def _marks(months: frozenset[int]) -> list[Cell]:
    return [1 if n in months else None for n in range(1, 13)]


def indicator_table(frame: Frame, year: int) -> Table:
    """Every indicator with a target in the year, by quarter."""
    group = f"ค่าเป้าหมาย พ.ศ. {year}"
    columns = [
        Column("รหัส", Look.WORD),
        Column("ตัวชี้วัด"),
        Column("ระดับ", Look.WORD),
        Column("หน่วยนับ", Look.WORD),
        Column("ทั้งปี", Look.NUMBER, group),
        *(Column(f"ไตรมาส {n}", Look.NUMBER, group) for n in range(1, 5)),
        Column("ค่าไตรมาส", Look.WORD),
        Column("ผู้กำกับดูแล"),
    ]
    every = [i for i in indicators(frame) if year in i.targets]
    return Table(columns, _indicator_rows(frame, every, year), main=True)


def _indicator_sheet(frame: Frame, year: int) -> Sheet:
    parts: list[Part] = [
        *titles(frame, f"ตัวชี้วัดและค่าเป้าหมายรายไตรมาส ปีงบประมาณ พ.ศ. {year}", frame.owner),
        indicator_table(frame, year),
    ]
    return Sheet("ตัวชี้วัดรายไตรมาส", [12.0, 60.0, 17.0, 15.0, *([11.0] * 5), 14.0, 36.0], parts, 2)


def _indicator_rows(frame: Frame, every: Sequence[Indicator], year: int) -> Iterator[Row]:
    place: tuple[str, str] | None = None
    for indicator in every:
        row, target = indicator.row, indicator.targets[year]
        own = (indicator.office, row["project"] or "")
        if own != place:
            place = own
            yield Row([_owner_of(frame, indicator)], Tone.SUBGROUP, banner=True)
        rhythm = ("สะสม" if row["cumulative"] else "รายไตรมาส") if any(target[q] for q in QUARTER_KEYS) else None
        quarters = [number(target[q]) for q in QUARTER_KEYS]
        words = [row["code"], row["name"], label("level", row["level"]), row["unit"]]
        yield Row([*words, target_cell(target), *quarters, rhythm, row["steward"]])


def _owner_of(frame: Frame, indicator: Indicator) -> str:
    if indicator.office == CENTRE:
        return "ตัวชี้วัดของแผน (ชุดแผนจากส่วนกลาง)"
    name = frame.office(indicator.office)
    return f"{indicator.project_name} ({name})" if indicator.project_name else f"ตัวชี้วัดของหน่วยงาน ({name})"
