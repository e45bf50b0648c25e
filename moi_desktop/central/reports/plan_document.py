"""The plan as a document in the chapters that NESDC asks for, for the whole cycle and for one fiscal year.

Chapters: summary for executives, consistency with the three levels of plans, substance of the plan issue by issue, the
estimated money, and appendices. From this one document come Word and PDF.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from moi_desktop.central.reports.frame import Frame, Node, Project, numbers, year_cells, year_heading
from moi_desktop.central.reports.links import LEVELS, Links
from moi_desktop.central.reports.parts import (
    MILLION,
    NO_PROGRAMME,
    UNDER_REVIEW,
    money_columns,
    office_table,
    source_table,
    sum_row,
)
from moi_desktop.central.reports.plan3 import LINK_NOTE, plan_title
from moi_desktop.central.reports.plan_tables import (
    PlanTables,
    frame_table,
    left_out_table,
    link_table,
    moneyless_table,
    node_title,
    reason_table,
)
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.code_book import MASTER_PLAN, NATIONAL_STRATEGY
from moi_desktop.plan.thai_numbers import format_million_baht
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
    grid_of,
)
from moi_desktop.workbook.outputs import Column, Look, Row, Table, Tone

RESOLUTION: Final = "ตามนัยมติคณะรัฐมนตรี เมื่อวันที่ 4 ธันวาคม 2560"
_LETTERS: Final = "กขคงจฉช"
_LEVEL_2: Final = tuple(root for root, level in LEVELS.items() if level == "แผนระดับที่ 2")


def of_cycle(frame: Frame) -> Document:
    """The plan of the whole cycle."""
    return Chapters(frame).document()


@dataclass(frozen=True, slots=True)
class Appendix:
    """An appendix before it has its letter."""

    title: str
    blocks: Sequence[Block]
    lying: bool = True


class Chapters:
    """The chapters of the whole cycle."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.links = Links(frame)
        self.tables = PlanTables(frame, self.links)

    def document(self) -> Document:
        """All chapters behind their cover and contents."""
        sections = [
            self.cover(),
            Section([Contents("สารบัญ")]),
            Section(self.summary()),
            Section(self.consistency()),
            *self.substance(),
            *self.appendices(),
        ]
        owner = self.frame.owner
        return Document(f"{self.name} {owner}", owner, sections, self.frame.foot)

    @property
    def name(self) -> str:
        """What the plan is called."""
        return plan_title(self.frame)

    def cover(self) -> Section:
        """The first page."""
        frame = self.frame
        lines: list[Block] = [Paragraph(self.name, Kind.COVER_TITLE), Paragraph(frame.owner, Kind.COVER_TITLE), Gap(85)]
        if frame.owner != "กระทรวงอุตสาหกรรม":
            lines.append(Paragraph("กระทรวงอุตสาหกรรม", Kind.COVER_LINE))
        if not _same(frame.cycle.name, self.name):
            lines.append(Paragraph(f"ภายใต้{frame.cycle.name}", Kind.COVER_LINE))
        lines.append(Paragraph(f"ชุดแผนฉบับที่ {frame.cycle.kit_no}", Kind.COVER_LINE))
        if frame.printed_on:
            lines.append(Paragraph(frame.printed_on, Kind.COVER_LINE))
        return Section([Gap(60), *lines])

    # -- chapter 1 -------------------------------------------------------------------------------------------------

    def summary(self) -> list[Block]:
        """Chapter 1: what an executive reads."""
        frame = self.frame
        return [
            Heading("ส่วนที่ 1 บทสรุปผู้บริหาร", 1),
            Paragraph(
                f"{self.name} ของ{frame.owner} จัดทำขึ้นตามกรอบแผนที่ส่วนกลางกำหนด และตามรูปแบบของ"
                "สำนักงานสภาพัฒนาการเศรษฐกิจและสังคมแห่งชาติ โดยรวบรวมโครงการจากหน่วยงาน "
                f"{numbers(len(frame.heads))} แห่ง รวม {numbers(len(self.projects()))} โครงการ "
                f"ภายใต้แผนปฏิบัติราชการ {numbers(len(frame.issues))} เรื่อง"
            ),
            Paragraph(self._money_words()),
            Paragraph(self._link_words()),
            *self._summary_tables(),
            Paragraph(UNDER_REVIEW, Kind.NOTE),
        ]

    def projects(self) -> Sequence[Project]:
        """The projects of this document."""
        return self.frame.projects

    def money_of_projects(self) -> Mapping[tuple[str, str], int]:
        """Satang of each project of this document."""
        money = self.frame.money_of_projects
        return {project.key: sum(money.get(project.key, {}).values()) for project in self.projects()}

    def _money_words(self) -> str:
        money, total = self.frame.whole, sum(self.frame.whole.values())
        years = [f"{_year(y)} จำนวน {format_million_baht(money.get(y, 0))} {MILLION}" for y in self.frame.years]
        return f"ประมาณการวงเงินงบประมาณตลอดแผนรวมทั้งสิ้น {format_million_baht(total)} {MILLION} แยกเป็น " + " ".join(years)

    def _summary_tables(self) -> list[Block]:
        return [
            Paragraph("วงเงินจำแนกตามเรื่อง", Kind.CAPTION),
            self._issue_grid(),
            Paragraph("วงเงินจำแนกตามแหล่งเงิน", Kind.CAPTION),
            self._source_grid(),
        ]

    def _link_words(self) -> str:
        own = [link for project in self.projects() for link in self.links.by_project.get(project.key, ())]
        strategies = {link.code for link in own if link.root == NATIONAL_STRATEGY and link.primary}
        masters = {link.code for link in own if link.root == MASTER_PLAN}
        return (
            f"โครงการทั้งหมดสนับสนุนยุทธศาสตร์ชาติเป็นหลัก {len(strategies)} ด้าน และเชื่อมโยงกับแผนแม่บทภายใต้ยุทธศาสตร์ชาติ "
            f"{len(masters)} รายการ รายละเอียดอยู่ในส่วนที่ 2 และเหตุผลของแต่ละโครงการอยู่ในภาคผนวก"
        )

    def _issue_grid(self) -> Grid:
        frame, years = self.frame, self.frame.years
        rows = [sum_row([node_title(i)], frame.money_of_nodes.get(i.code, {}), years, Tone.PLAIN) for i in frame.issues]
        if frame.money_of_nodes.get(""):
            rows.append(sum_row([NO_PROGRAMME], frame.money_of_nodes[""], years, Tone.PLAIN))
        rows.append(sum_row(["รวมทั้งสิ้น"], frame.whole, years, Tone.TOTAL))
        columns = [Column("เรื่อง"), *money_columns(years, f"วงเงินงบประมาณ ({MILLION})")]
        return self._money_grid(Table(columns, rows))

    def _source_grid(self) -> Grid:
        return self._money_grid(source_table(self.frame, self.frame.years))

    def _money_grid(self, table: Table, *more: float) -> Grid:
        return grid_of(table, [5.0, *([1.6] * (len(table.columns) - 1 - len(more))), *more])

    # -- chapter 2 -------------------------------------------------------------------------------------------------

    def consistency(self) -> list[Block]:
        """Chapter 2: the three levels of plans, and policies."""
        blocks: list[Block] = [
            Heading(f"ส่วนที่ 2 ความสอดคล้องกับแผน 3 ระดับ {RESOLUTION}", 1),
            Heading("2.1 ยุทธศาสตร์ชาติ (แผนระดับที่ 1)", 2),
            *self._links_of(NATIONAL_STRATEGY, "ยังไม่มีโครงการที่ระบุความเชื่อมโยงกับยุทธศาสตร์ชาติ"),
            Heading("2.2 แผนระดับที่ 2", 2),
        ]
        for number, root in enumerate(_LEVEL_2, 1):
            blocks.append(Heading(f"2.2.{number} {self.links.plan(root)}", 3))
            blocks += self._links_of(root, "ยังไม่มีโครงการที่ระบุความเชื่อมโยงกับแผนนี้")
        roots = {link.root for project in self.projects() for link in self.links.by_project.get(project.key, ())}
        rest = sorted(roots - LEVELS.keys())
        blocks.append(Heading("2.3 แผนระดับที่ 3 นโยบายรัฐบาล และนโยบายที่เกี่ยวข้อง", 2))
        for number, root in enumerate(rest, 1):
            blocks.append(Heading(f"2.3.{number} {self.links.plan(root)}", 3))
            blocks += self._links_of(root, "")
        if not rest:
            blocks.append(Paragraph("ยังไม่มีโครงการที่ระบุความเชื่อมโยงกับนโยบาย"))
        blocks.append(Paragraph(LINK_NOTE, Kind.NOTE))
        return blocks

    def _links_of(self, root: str, nothing: str) -> list[Block]:
        table = link_table(self.frame, self.links, root, self.money_of_projects())
        shown = [2, 3, *([4] if root == NATIONAL_STRATEGY else []), 5, 6]  # the heading names level and plan
        rows = [Row([row.cells[n] for n in shown], row.tone) for row in table.rows]
        shares = [1.7, 5.2, *([1.3] if root == NATIONAL_STRATEGY else []), 1.5, 2.2]
        return [grid_of(Table([table.columns[n] for n in shown], rows), shares)] if rows else [Paragraph(nothing)]

    # -- chapter 3 -------------------------------------------------------------------------------------------------

    def substance(self) -> list[Section]:
        """Chapter 3: the plan itself, issue by issue, and the estimated money."""
        opening: list[Block] = [Heading("ส่วนที่ 3 สาระสำคัญของแผนปฏิบัติราชการ", 1), Heading("3.1 ภาพรวม", 2)]
        opening += self._direction() + self._overview()
        opening.append(Heading(f"3.2 {self.name}", 2))
        opening += [Paragraph(f"เรื่องที่ {n} {issue.name}", Kind.ITEM) for n, issue in enumerate(self.frame.issues, 1)]
        issues = [Section(self._issue(n, issue)) for n, issue in enumerate(self.frame.issues, 1)]
        return [Section(opening), *issues, Section(self._unplaced() + self._money())]

    def _direction(self) -> list[Block]:
        """Vision and mission as the kit has them, a line of which is a paragraph; nothing where it has none."""
        blocks: list[Block] = []
        for title, text in (("วิสัยทัศน์", self.frame.cycle.vision), ("พันธกิจ", self.frame.cycle.mission)):
            lines = [line for line in text.split("\n") if line.strip()]
            blocks += [Heading(title, 3), *map(Paragraph, lines)] if lines else []
        return blocks

    def _overview(self) -> list[Block]:
        indicators = self.tables.whole_indicators()
        if indicators is None:
            return [Paragraph("กรอบแผนยังไม่กำหนดตัวชี้วัดรวมของแผน ตัวชี้วัดของแต่ละเรื่องอยู่ในข้อ 3.2")]
        shares = [4.5, *([1.2] * len(self.frame.cycle.years)), 1.2, 1.6]
        return [Paragraph("ตัวชี้วัดและค่าเป้าหมายรวม", Kind.CAPTION), grid_of(indicators, shares)]

    def _issue(self, place: int, issue: Node) -> list[Block]:
        number = f"3.2.{place}"
        nodes = list(issue.walk())
        blocks: list[Block] = [Heading(f"{number} แผนปฏิบัติราชการ เรื่องที่ {place} {issue.name}", 2)]
        blocks.append(Heading(f"{number}.1 เป้าหมาย", 3))
        blocks += _items([node for node in nodes if node.level == "GOAL"], "ยังไม่กำหนดเป้าหมาย")
        blocks.append(Heading(f"{number}.2 ตัวชี้วัดและค่าเป้าหมาย", 3))
        blocks += self._issue_indicators(issue)
        blocks.append(Heading(f"{number}.3 แนวทางการพัฒนา", 3))
        blocks += _items([node for node in nodes if node.level == "GUIDELINE"], "ยังไม่กำหนดแนวทางการพัฒนา")
        blocks += [Heading(f"{number}.4 แผนงาน / โครงการสำคัญ", 3), self._issue_projects(place, issue)]
        return blocks

    def _issue_indicators(self, issue: Node) -> list[Block]:
        table = self.tables.indicators(issue)
        if table is None:
            return [Paragraph("ยังไม่กำหนดตัวชี้วัด")]
        return [grid_of(table, [1.6, 4.2, 1.5, *([1.3] * len(self.frame.cycle.years)), 1.2, 3.0])]

    def _issue_projects(self, place: int, issue: Node) -> Grid:
        table = self.tables.projects(issue, f"รวมเรื่องที่ {place}", linked=False)
        return grid_of(table, [1.45, 5.6, 2.2, *([1.65] * (len(table.columns) - 3))])

    def _unplaced(self) -> list[Block]:
        table = self.tables.unplaced(linked=False)
        if table is None:
            return []
        grid = grid_of(table, [1.45, 5.6, 2.2, *([1.65] * (len(table.columns) - 3))])
        return [Heading(NO_PROGRAMME, 2), grid]

    def _money(self) -> list[Block]:
        return [
            Heading("3.3 ประมาณการวงเงินงบประมาณรวม", 2),
            Paragraph("จำแนกตามแหล่งเงิน", Kind.CAPTION),
            self._source_grid(),
            Paragraph("จำแนกตามเรื่อง แนวทางการพัฒนา และแผนงาน", Kind.CAPTION),
            self._money_grid(frame_table(self.frame, self.frame.years)),
            Paragraph(UNDER_REVIEW, Kind.NOTE),
        ]

    # -- appendices ------------------------------------------------------------------------------------------------

    def appendices(self) -> list[Section]:
        """The appendices, each with its letter."""
        sections = []
        for letter, one in zip(_LETTERS, self._appendices(), strict=False):
            blocks = [Heading(f"ภาคผนวก {letter} {one.title}", 1), *one.blocks]
            sections.append(Section(blocks, one.lying))
        return sections

    def _appendices(self) -> list[Appendix]:
        found = [
            Appendix("บัญชีแผนงานและโครงการ", [self._project_list()]),
            Appendix("หน่วยงานและวงเงิน", [self._office_grid()], lying=False),
            Appendix("วงเงินของหน่วยงานจำแนกตามแหล่งเงิน", [self._office_sources()]),
        ]
        return [*found, *self._common_appendices()]

    def _common_appendices(self) -> list[Appendix]:
        reasons = grid_of(reason_table(self.frame, self.links, self.projects()), [1.7, 3.2, 1.5, 4.4, 1.4, 5.6])
        found = [Appendix("ความเชื่อมโยงรายโครงการและเหตุผล", [reasons])]
        if moneyless := moneyless_table(self.frame):
            grid = grid_of(moneyless, [0.8, 5.5, 2.2, 4.2, 2.4, 1.5, 2.6])
            found.append(Appendix("โครงการที่ไม่ใช้งบประมาณหรือยังไม่มีวงเงิน", [grid]))
        if left_out := left_out_table(self.frame):
            grid = grid_of(left_out, [0.8, 6.0, 2.2, 1.8, 6.0])
            found.append(Appendix("โครงการที่ส่วนกลางพิจารณาไม่บรรจุในแผน", [grid]))
        return found

    def _project_list(self) -> Grid:
        frame = self.frame
        rows: list[Row] = []
        columns: Sequence[Column] = ()
        for place, issue in enumerate(frame.issues, 1):
            table = self.tables.projects(issue, f"รวมเรื่องที่ {place}", linked=True)
            columns = table.columns
            rows += [Row([f"เรื่องที่ {place} {issue.name}"], Tone.PART, banner=True), *table.rows]
        if unplaced := self.tables.unplaced(linked=True):
            columns = unplaced.columns
            rows += [Row([NO_PROGRAMME], Tone.PART, banner=True), *unplaced.rows]
        if not columns:
            return grid_of(Table([Column("โครงการ")], [Row(["ยังไม่มีโครงการ"])]), [1.0])
        rest = [None] * (len(columns) - 3 - len(frame.years) - 1)
        rows.append(Row([None, "รวมทั้งสิ้น", None, *year_cells(frame.whole, frame.years), *rest], Tone.TOTAL))
        money = [1.5] * (len(frame.years) + 1)
        return grid_of(Table(columns, rows, tree=1), [1.2, 4.4, 1.9, *money, 2.0, 2.6, 2.2, 1.8])

    def _office_grid(self) -> Grid:
        table = office_table(self.frame, self.frame.years)
        return self._money_grid(table, 1.5, 1.6)

    def _office_sources(self) -> Grid:
        """Money of each office by source over the whole cycle."""
        frame = self.frame
        sums = {key: sum(money.values()) for key, money in frame.sums('"office"', "COALESCE(\"source\", '')").items()}
        sources = sorted({source for _, source in sums}, key=lambda code: (code == "", code))
        rows = []
        for head in frame.heads:
            cells = [sums.get((head["office"], source), 0) for source in sources]
            rows.append(Row([frame.office(head["office"]), *cells, sum(cells)]))
        whole = [sum(sums.get((head["office"], source), 0) for head in frame.heads) for source in sources]
        rows.append(Row(["รวมทั้งสิ้น", *whole, sum(whole)], Tone.TOTAL))
        return grid_of(Table(source_columns(frame, sources), rows), [3.0, *([1.7] * (len(sources) + 1))])


def source_columns(frame: Frame, sources: Sequence[str]) -> list[Column]:
    """A column for each source of money, and their sum."""
    names = [frame.name(CodeList.FUND_SOURCE, code) or "ยังไม่ระบุแหล่งเงิน" for code in sources]
    group = f"วงเงินตลอดแผน ({MILLION})"
    return [
        Column("หน่วยงาน"),
        *(Column(name, Look.MILLION, group) for name in names),
        Column("รวม", Look.MILLION, group),
    ]


def _year(year: int) -> str:
    return f"ปี {year}" if year else year_heading(year)


def _same(name: str, title: str) -> bool:
    """Whether a cycle's name only says again what the title says."""
    return not name or name.replace(" ", "").startswith(title.replace(" ", ""))


def _items(nodes: Sequence[Node], nothing: str) -> list[Block]:
    return [Paragraph(f"{n}. {node.name}", Kind.ITEM) for n, node in enumerate(nodes, 1)] or [Paragraph(nothing)]
