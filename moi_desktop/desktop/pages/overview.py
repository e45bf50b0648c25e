"""The office's first page: what is there, what it costs against the ceiling, and what to do next."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.jobs import JobRunner
from moi_desktop.desktop.pages.page import Page, Place
from moi_desktop.desktop.widgets.bar_chart import Bar, BarChart, BarGroup
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.labels import Label
from moi_desktop.plan.thai_numbers import format_baht
from moi_desktop.store.office_workspace import OfficeWorkspace


@dataclass(frozen=True, slots=True)
class Summary:
    """What the page shows: how many records, and satang by fiscal year asked for and allowed."""

    projects: int
    kpis: int
    lines: int
    asked: dict[int, int]
    allowed: dict[int, int]


def summary_of(workspace: OfficeWorkspace) -> Summary:
    """Count and add up; runs on the thread of the jobs."""
    asked: dict[int, int] = {}
    for total in workspace.totals():
        if total.fiscal_year is not None:
            asked[total.fiscal_year] = asked.get(total.fiscal_year, 0) + total.satang
    allowed: dict[int, int] = {}
    for ceiling in workspace.kit_records("ceiling"):
        year = ceiling.whole("fiscal_year")
        if year is not None and ceiling.text("office") == workspace.info.office:
            allowed[year] = allowed.get(year, 0) + ceiling.money("amount")
    counts = {entity: len(workspace.records(entity)) for entity in ("project", "kpi", "budget_line")}
    return Summary(counts["project"], counts["kpi"], counts["budget_line"], asked, allowed)


class OverviewPage(Page):
    """Numbers at a glance; everything on it leads somewhere."""

    def __init__(self, workspace: OfficeWorkspace, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__("overview", self.tr("ภาพรวม"), parent)
        self._workspace = workspace
        self._runner = runner
        self._stack = QStackedLayout(self)
        edge = theme.SIZES.space_between
        self._empty = EmptyState(self.tr("ยังไม่มีโครงการในแผนนี้"), self.tr("ไปที่หน้าโครงการ"), "kit")
        self._empty.acted.connect(lambda: self.jump_wanted.emit(Place("projects")))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(edge)
        column.addLayout(self._counts())
        money = Card(self.tr("เงินที่ขอแต่ละปีเทียบกรอบวงเงิน (บาท)"))
        self.chart = BarChart([(self.tr("ขอ"), "accent")], self.tr("กรอบวงเงิน"))
        money.body.addWidget(self.chart)
        column.addWidget(money)
        column.addStretch(1)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(inside)

    def load(self) -> None:
        """Count anew."""
        self._runner.do(lambda: summary_of(self._workspace), self.show_summary)

    def show_summary(self, summary: Summary) -> None:
        """Show the figures."""
        self._stack.setCurrentIndex(1 if summary.projects else 0)
        for label, count in zip(self._figures, (summary.projects, summary.kpis, summary.lines), strict=True):
            label.setText(f"{count:,}")
        years = sorted({*summary.asked, *summary.allowed})
        self.chart.show_groups([self._group(summary, year) for year in years])

    def _group(self, summary: Summary, year: int) -> BarGroup:
        asked, allowed = summary.asked.get(year, 0), summary.allowed.get(year, 0)
        tone = "bad" if 0 < allowed < asked else "accent"
        return BarGroup(self.tr("ปี {year}").format(year=year), (Bar(asked, format_baht(asked), tone),), allowed)

    def _counts(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space_between)
        self._figures = []
        for name in (self.tr("โครงการ"), self.tr("ตัวชี้วัด"), self.tr("รายการงบประมาณ")):
            card = Card()
            figure = Label("–", "headline")
            card.body.addWidget(figure)
            card.body.addWidget(Label(name, "muted"))
            self._figures.append(figure)
            line.addWidget(card, 1)
        return line
