"""The plan of one fiscal year as a document: the same chapters, with the year's projects and money by quarter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from moi_desktop.central.reports.frame import Frame, Node, Project
from moi_desktop.central.reports.indicators import target_cell
from moi_desktop.central.reports.parts import MILLION, NO_PROGRAMME, UNDER_REVIEW
from moi_desktop.central.reports.plan1 import MARK_NOTE, YearPlan, indicator_table
from moi_desktop.central.reports.plan_document import Appendix, Chapters
from moi_desktop.plan.thai_numbers import format_million_baht
from moi_desktop.workbook.documents import Block, Document, Grid, Heading, Kind, Paragraph, grid_of
from moi_desktop.workbook.outputs import Column, Look, Row, Table


def of_year(frame: Frame, year: int) -> Document:
    """The plan of one fiscal year (BE)."""
    return YearChapters(frame, year).document()


class YearChapters(Chapters):
    """The chapters of one fiscal year. Money is in baht, so that it agrees with the request to the last baht."""

    def __init__(self, frame: Frame, year: int) -> None:
        super().__init__(frame)
        self.year = year
        self.plan = YearPlan(frame, year)

    @property
    def name(self) -> str:
        """What the plan is called."""
        return f"แผนปฏิบัติราชการรายปี (พ.ศ. {self.year})"

    def projects(self) -> Sequence[Project]:
        """The projects of the year."""
        return self.plan.projects

    def money_of_projects(self) -> Mapping[tuple[str, str], int]:
        """Satang of each project in the year."""
        money = self.plan.of_projects
        return {project.key: money[project.key][4] if project.key in money else 0 for project in self.projects()}

    def _money_words(self) -> str:
        whole = self.plan.whole
        quarters = " ".join(
            f"ไตรมาส {n} จำนวน {format_million_baht(satang)} {MILLION}" for n, satang in enumerate(whole[:4], 1)
        )
        total = format_million_baht(whole[4])
        return f"แผนการใช้จ่ายเงินปีงบประมาณ พ.ศ. {self.year} รวมทั้งสิ้น {total} {MILLION} แยกเป็น {quarters}"

    def _summary_tables(self) -> list[Block]:
        return self._money_blocks(self.plan.money_tables()[:1])

    def _money_blocks(self, tables: Sequence[tuple[str, Table]]) -> list[Block]:
        blocks: list[Block] = []
        for caption, table in tables:
            shares = [3.6, *([1.6] * (len(table.columns) - 2)), 1.8]
            blocks += [Paragraph(caption, Kind.CAPTION), grid_of(table, shares)]
        return blocks

    def _overview(self) -> list[Block]:
        rows = [
            Row([kpi["name"], target_cell(kpi["targets"].get(self.year)), kpi["unit"]])
            for kpi in self.tables.targets.get("", ())
        ]
        if not rows:
            return super()._overview()
        columns = [Column("ตัวชี้วัด"), Column(f"ค่าเป้าหมาย พ.ศ. {self.year}", Look.NUMBER), Column("หน่วยนับ", Look.WORD)]
        return [Paragraph("ตัวชี้วัดและค่าเป้าหมายรวม", Kind.CAPTION), grid_of(Table(columns, rows), [6.0, 2.0, 1.6])]

    def _issue_indicators(self, issue: Node) -> list[Block]:
        rows = [
            Row([kpi["code"], kpi["name"], kpi["unit"], target_cell(kpi["targets"].get(self.year)), node.name])
            for node in issue.walk()
            for kpi in self.tables.targets.get(node.code, ())
        ]
        if not rows:
            return [Paragraph("ยังไม่กำหนดตัวชี้วัด")]
        columns = [
            Column("รหัส", Look.WORD),
            Column("ตัวชี้วัด"),
            Column("หน่วยนับ", Look.WORD),
            Column(f"ค่าเป้าหมาย พ.ศ. {self.year}", Look.NUMBER),
            Column("วัดความสำเร็จของ"),
        ]
        return [grid_of(Table(columns, rows), [1.3, 4.4, 1.4, 1.7, 3.4])]

    def _issue_projects(self, place: int, issue: Node) -> Grid:
        codes = [node.code for node in issue.walk()]
        return self._quarter_grid(self.plan.project_table(codes, f"รวมเรื่องที่ {place}"))

    def _quarter_grid(self, table: Table) -> Grid:
        return grid_of(table, [0.7, 3.6, 1.8, *([1.45] * (len(table.columns) - 4)), 1.6])

    def _unplaced(self) -> list[Block]:
        if not any(project.programme == "" for project in self.plan.projects):
            return []
        return [Heading(NO_PROGRAMME, 2), self._quarter_grid(self.plan.project_table([""], "รวม"))]

    def _money(self) -> list[Block]:
        heading = Heading(f"3.3 แผนการใช้จ่ายเงิน ปีงบประมาณ พ.ศ. {self.year} (บาท)", 2)
        return [heading, *self._money_blocks(self.plan.money_tables()[:2]), Paragraph(UNDER_REVIEW, Kind.NOTE)]

    def _appendices(self) -> list[Appendix]:
        gantt, note = self._gantt, Paragraph(MARK_NOTE, Kind.NOTE)
        indicators = grid_of(indicator_table(self.frame, self.year), [1.3, 5.0, 1.6, 1.4, *([1.1] * 5), 1.3, 2.4])
        return [
            Appendix("แผนปฏิบัติการรายเดือน", [gantt, note]),
            Appendix("หน่วยงานและวงเงิน (บาท)", self._money_blocks(self.plan.money_tables()[2:]), lying=False),
            Appendix("ตัวชี้วัดและค่าเป้าหมายรายไตรมาส", [indicators]),
            *self._common_appendices(),
        ]

    @cached_property
    def _gantt(self) -> Grid:
        """Months, and money of the year only: quarters stand with the projects in chapter 3, and in the workbook."""
        table = self.plan.gantt_table()
        rows = [Row([*row.cells[:16], row.cells[-1]], row.tone, row.indent) for row in table.rows]
        columns = [*table.columns[:16], replace(table.columns[-1], heading="วงเงิน (บาท)", group="")]
        return grid_of(Table(columns, rows, table.tree), [1.4, 5.4, 2.6, 1.3, *([0.72] * 12), 1.9])
