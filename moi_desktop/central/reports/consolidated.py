"""Everything in one workbook: pictures of the money, all projects, all lines, all indicators, and a sheet per office.

The contents lead to every sheet. Lines are streamed from the database, since a whole country has 182,400 of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Final

from moi_desktop.central.reports.budget import quantity_text
from moi_desktop.central.reports.frame import LINES, Frame, Project, Years, numbers, year_cells, year_heading
from moi_desktop.central.reports.indicators import every_sheet, indicators
from moi_desktop.central.reports.parts import (
    BUDGET_ROOT,
    MILLION,
    NO_PROGRAMME,
    baht_look,
    money_columns,
    money_widths,
    sum_row,
    titles,
    width_for,
)
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.workbook.outputs import (
    Book,
    Chart,
    Column,
    Look,
    PageBreak,
    Part,
    Row,
    Shape,
    Sheet,
    Table,
    Text,
    Tone,
    sheet_name,
)

CONTENTS: Final = "สารบัญ"
OVERVIEW: Final = "ภาพรวม"
PROJECTS: Final = "โครงการทั้งหมด"
ITEMS: Final = "รายการงบประมาณทั้งหมด"
_MOST_OFFICES: Final = 30
_LOW: Final = 11  # lines of a chart that stands on one page with its table


def book(frame: Frame) -> Book:
    """The workbook of the whole cycle."""
    whole = _Whole(frame)
    offices = [whole.office_sheet(head) for head in frame.heads]
    sheets = [whole.overview(), whole.projects_sheet(), whole.items_sheet(), every_sheet(frame, indicators(frame))]
    title = f"ฐานข้อมูลแผนรวม {frame.owner} {frame.cycle.period}"
    return Book(title, [whole.contents(title, sheets), *sheets, *offices], frame.foot)


class _Whole:
    """The figures and sheets of the whole plan."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.years = frame.years
        self.look = baht_look(frame)

    def _sheet_of(self, office: str) -> str:
        return sheet_name(f"{office} {self.frame.office(office)}")

    @cached_property
    def by_office(self) -> Mapping[tuple[Any, ...], Years]:
        """Satang by year of each office."""
        return self.frame.sums('"office"')

    def contents(self, title: str, sheets: Sequence[Sheet]) -> Sheet:
        """Where everything is; every name leads there."""
        said = {
            OVERVIEW: "ตารางสรุปและแผนภูมิของวงเงินตามปี แหล่งเงิน งบรายจ่าย เรื่อง และหน่วยงาน",
            PROJECTS: f"{numbers(len(self.frame.projects))} โครงการ หนึ่งแถวต่อโครงการ กรองและเรียงได้",
            ITEMS: f"{numbers(self.frame.counts[0])} รายการ หนึ่งแถวต่อรายการ กรองและเรียงได้",
        }
        rows = [
            Row([sheet.name, said.get(sheet.name, "ตัวชี้วัดของแผน หน่วยงาน และโครงการ"), None, None]) for sheet in sheets
        ]
        rows.append(Row(["หน่วยงาน"], Tone.SUBGROUP, banner=True))
        for head in self.frame.heads:
            money = sum(self.by_office.get((head["office"],), {}).values())
            name = self.frame.name(CodeList.OFFICE, head["office"])
            rows.append(Row([self._sheet_of(head["office"]), name, head["projects"], money]))
        columns = [
            Column("แผ่นงาน", Look.LINK),
            Column("เนื้อหา"),
            Column("โครงการ", Look.NUMBER),
            Column(f"วงเงิน ({MILLION})", Look.MILLION),
        ]
        return Sheet(CONTENTS, [34.0, 80.0, 12.0, 20.0], [*titles(self.frame, title), Table(columns, rows, main=True)])

    # -- pictures --------------------------------------------------------------------------------------------------

    def overview(self) -> Sheet:
        """Tables of sums, each with its chart."""
        parts: list[Part] = [_back(), *titles(self.frame, "ภาพรวมวงเงินของแผน")]
        parts += [*self._by_year(), PageBreak(), *self._by_class(), PageBreak(), *self._by_issue(), PageBreak()]
        parts += self._by_offices()
        widths = [56.0, *money_widths([self.frame.whole], self.years)]
        return Sheet(OVERVIEW, [*widths, *([16.0] * max(0, 6 - len(widths)))], parts)

    def _by_year(self) -> list[Part]:
        frame = self.frame
        sources = frame.codes.table(CodeList.FUND_SOURCE)
        roots = {entry.code: sources.lineage(entry.code)[-1] for entry in sources}
        found = frame.sums("COALESCE(\"meaning\", '')", names=roots, of="source")
        inside: dict[int, int] = defaultdict(int)
        outside: dict[int, int] = defaultdict(int)
        for (root,), money in found.items():
            for year, satang in money.items():
                (inside if root == BUDGET_ROOT else outside)[year] += satang
        rows = [
            Row([f"ปี {year_heading(y)}" if y else "ปีอื่น", inside[y], outside[y], inside[y] + outside[y]])
            for y in self.years
        ]
        total = [sum(inside.values()), sum(outside.values()), sum(frame.whole.values())]
        columns = [Column("ปีงบประมาณ"), *(Column(n, Look.MILLION) for n in ("เงินงบประมาณ", "เงินนอกงบประมาณ", "รวม"))]
        table = Table(columns, [*rows, Row(["รวมทั้งสิ้น", *total], Tone.TOTAL)])
        chart = Chart("วงเงินตามปีงบประมาณและแหล่งเงิน", Shape.STACKED, len(rows), (1, 2), MILLION, _LOW)
        return [Text(f"วงเงินตามปีงบประมาณ ({MILLION})", Tone.HEADING), table, chart]

    def _by_class(self) -> list[Part]:
        rows = [
            sum_row([self._class_name(code)], money, self.years, Tone.PLAIN)
            for code, money in sorted(self._classes.get("", {}).items(), key=lambda item: (item[0] == "", item[0]))
        ]
        chart = Chart("สัดส่วนตามงบรายจ่าย", Shape.PIE, len(rows), (len(self.years) + 1,), MILLION, _LOW)
        return self._captioned("งบรายจ่าย", rows, chart)

    def _by_issue(self) -> list[Part]:
        frame = self.frame
        rows = [
            sum_row([f"{issue.number}. {issue.name}"], frame.money_of_nodes.get(issue.code, {}), self.years, Tone.PLAIN)
            for issue in frame.issues
        ]
        if frame.money_of_nodes.get(""):
            rows.append(sum_row([NO_PROGRAMME], frame.money_of_nodes[""], self.years, Tone.PLAIN))
        return self._captioned(
            "เรื่อง", rows, Chart("วงเงินตามเรื่อง", Shape.BARS, len(rows), (len(self.years) + 1,), MILLION, 10)
        )

    def _by_offices(self) -> list[Part]:
        """The largest first, since a picture of all would be a wall."""
        order = sorted(self.frame.heads, key=lambda head: -sum(self.by_office.get((head["office"],), {}).values()))
        rows = [
            sum_row(
                [self.frame.office(head["office"])], self.by_office.get((head["office"],), {}), self.years, Tone.PLAIN
            )
            for head in order
        ]
        shown = min(len(rows), _MOST_OFFICES)
        title = "วงเงินตามหน่วยงาน" if shown == len(rows) else f"วงเงินตามหน่วยงาน {shown} อันดับแรก"
        chart = Chart(title, Shape.BARS, shown, (len(self.years) + 1,), MILLION, lines=max(_LOW, shown))
        return self._captioned("หน่วยงาน", rows, chart)

    def _captioned(self, first: str, rows: list[Row], chart: Chart) -> list[Part]:
        table = Table(
            [Column(first), *money_columns(self.years, f"วงเงินงบประมาณ ({MILLION})")],
            [*rows, sum_row(["รวมทั้งสิ้น"], self.frame.whole, self.years, Tone.TOTAL)],
        )
        return [Text(f"วงเงินตาม{first} ({MILLION})", Tone.HEADING), table, *([chart] if rows else [])]

    @cached_property
    def _classes(self) -> Mapping[str, Mapping[str, Years]]:
        """Satang by year of each top expense category, by office; of all offices under an empty code."""
        expenses = self.frame.codes.table(CodeList.EXPENSE)
        roots = {entry.code: expenses.lineage(entry.code)[-1] for entry in expenses}
        meaning = "COALESCE(\"meaning\", '')"
        found: dict[str, dict[str, Years]] = defaultdict(dict)
        for (office, root), money in self.frame.sums('"office"', meaning, names=roots, of="category").items():
            found[office][root] = money
        for (root,), money in self.frame.sums(meaning, names=roots, of="category").items():
            found[""][root] = money
        return found

    def _class_name(self, code: str) -> str:
        return self.frame.name(CodeList.EXPENSE, code) or "ยังไม่ระบุหมวดรายจ่าย"

    # -- lists -----------------------------------------------------------------------------------------------------

    def projects_sheet(self) -> Sheet:
        """All projects, one a row, to be sorted and filtered."""
        columns = [
            Column("หน่วยงาน", Look.CODE, key="office"),
            Column("โครงการ", Look.CODE, key="project"),
            Column("แผนงาน", Look.CODE, key="programme"),
            Column("ช่องทางงบประมาณ", Look.CODE, key="channel"),
            Column("ปีเริ่มต้น", Look.YEAR, key="start_fy"),
            Column("ปีสิ้นสุด", Look.YEAR, key="end_fy"),
            *(Column(f"{year_heading(y)} (บาท)", self.look, key=f"y{y}") for y in self.years),
            Column("รวม (บาท)", self.look, key="total"),
        ]
        width = self._baht_width()
        widths = [20.0, 60.0, 40.0, 28.0, 10.0, 10.0, *([width] * (len(self.years) + 1))]
        table = Table(columns, map(self._project_row, self.frame.projects), main=True, wrap=False)
        return Sheet(PROJECTS, widths, [_back(), table], 2)

    def _project_row(self, project: Project) -> Row:
        frame, row = self.frame, project.row
        node = frame.nodes.get(project.programme)
        channel = catalogue.entity("project").field("channel").choice(row["channel"] or "")
        words = [
            frame.office(project.office),
            project.name,
            node.name if node else None,
            channel.th if channel else None,
        ]
        money = year_cells(frame.money_of_projects.get(project.key, {}), self.years)
        return Row([*words, row["start_fy"], row["end_fy"], *money])

    def _baht_width(self) -> float:
        return max(15.0, width_for([sum(self.frame.whole.values())], self.look))

    def items_sheet(self) -> Sheet:
        """All budget lines, one a row, streamed."""
        columns = [
            Column("หน่วยงาน", Look.CODE, key="office"),
            Column("โครงการ", Look.CODE, key="project"),
            Column("ปีงบประมาณ", Look.YEAR, key="fiscal_year"),
            Column("งบรายจ่าย", Look.CODE, key="group"),
            Column("หมวดรายจ่าย", Look.CODE, key="category"),
            Column("รายการ", Look.CODE, key="line"),
            Column("จำนวน x หน่วย x ราคาต่อหน่วย", Look.CODE, key="quantity"),
            Column("แหล่งเงิน", Look.CODE, key="source"),
            Column("วงเงิน (บาท)", self.look, key="amount"),
            Column("คำขอเดิม (บาท)", self.look, key="requested"),
        ]
        width = self._baht_width()
        widths = [20.0, 50.0, 12.0, 18.0, 30.0, 56.0, 40.0, 30.0, width, width]
        return Sheet(ITEMS, widths, [_back(), Table(columns, self._items(), main=True, wrap=False)], 2)

    def _items(self) -> Iterator[Row]:
        frame = self.frame
        names = {project.key: project.name for project in frame.projects}
        expenses = frame.codes.table(CodeList.EXPENSE)
        tops = {entry.code: frame.name(CodeList.EXPENSE, expenses.lineage(entry.code)[-1]) for entry in expenses}
        for head in frame.heads:
            rows = frame.query(
                f'WITH {LINES} SELECT * FROM "line" WHERE "office" = :office '  # noqa: S608 - constant text
                'ORDER BY "project", "fiscal_year", "category", "rank", "uid"',
                office=head["office"],
            )
            short = frame.office(head["office"])
            for row in rows:
                code = row["category"] or ""
                words = [tops.get(code), frame.name(CodeList.EXPENSE, code), row["name"], quantity_text(row)]
                source = frame.name(CodeList.FUND_SOURCE, row["source"])
                name = names.get((row["office"], row["project"]))
                yield Row([short, name, row["fiscal_year"], *words, source, row["amount"], row["requested_amount"]])

    # -- offices ---------------------------------------------------------------------------------------------------

    @cached_property
    def _projects_of(self) -> Mapping[str, Sequence[Project]]:
        found: dict[str, list[Project]] = defaultdict(list)
        for project in self.frame.projects:
            found[project.office].append(project)
        return found

    def office_sheet(self, head: Mapping[str, Any]) -> Sheet:
        """One office: its money by expense category with a chart, and its projects."""
        frame, office = self.frame, head["office"]
        money = self.by_office.get((office,), {})
        columns = money_columns(self.years, "วงเงินงบประมาณ (บาท)", self.look)
        classes = [
            sum_row([self._class_name(code)], own, self.years, Tone.PLAIN)
            for code, own in sorted(self._classes.get(office, {}).items(), key=lambda item: (item[0] == "", item[0]))
        ]
        total = sum_row(["รวมทั้งสิ้น"], money, self.years, Tone.TOTAL)
        projects = [
            sum_row([f"{n}. {p.name}"], frame.money_of_projects.get(p.key, {}), self.years, Tone.PLAIN)
            for n, p in enumerate(self._projects_of.get(office, ()), 1)
        ]
        series = tuple(range(1, len(self.years) + 1))
        parts: list[Part] = [
            _back(),
            *titles(frame, frame.name(CodeList.OFFICE, office)),
            Text(f"{numbers(head['projects'])} โครงการ ฉบับที่รวมในแผน {_revision(head)}"),
            Text("วงเงินตามงบรายจ่าย (บาท)", Tone.HEADING),
            Table([Column("งบรายจ่าย"), *columns], [*classes, total]),
            *([Chart("วงเงินตามงบรายจ่ายและปี", Shape.COLUMNS, len(classes), series, "บาท", 13)] if classes else []),
            PageBreak(),
            Text("โครงการ (บาท)", Tone.HEADING),
            Table([Column("โครงการ"), *columns], [*projects, total]),
        ]
        return Sheet(self._sheet_of(office), [72.0, *([self._baht_width()] * (len(self.years) + 1))], parts)


def _revision(head: Mapping[str, Any]) -> str:
    return f"R{head['revision_no']:02d}" if head["revision_no"] else str(head["revision_id"])[:8]


def _back() -> Text:
    return Text(f"กลับไป{CONTENTS}", link=CONTENTS)
