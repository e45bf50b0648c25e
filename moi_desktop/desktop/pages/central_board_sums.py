"""The board's other views: the 18 clusters and the sorts of offices with their progress, and the money by year."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models.central_board import YearMoney
from moi_desktop.desktop.models.central_columns import Part, count_column, money_column, part_column, text_column
from moi_desktop.desktop.models.central_sums import SumLine
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.widgets.bar_chart import Bar, BarChart, BarGroup
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.figure_table import FigureLine, FigureTable
from moi_desktop.desktop.widgets.labels import WrapLabel
from moi_desktop.desktop.widgets.scrolled import scrolled
from moi_desktop.plan.thai_numbers import format_baht, format_signed_baht


class SumsGrid(FactsGrid):
    """Offices added up, a row each; a row that is wanted narrows the board to its offices."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, _columns(name), parent)

    def show_sums(self, lines: Sequence[SumLine]) -> None:
        """Show these lines."""
        self.show_rows([_row(line) for line in lines])


class MoneyView(QWidget):
    """The plan's money by year: asked for, as it stands with the proposals, and the ceiling."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.chart = BarChart([(self.tr("หน่วยงานขอ"), "accent"), (self.tr("หลังเสนอปรับ"), "good")], self.tr("กรอบวงเงิน"))
        self.table = FigureTable()
        self.nothing = WrapLabel(self.tr("ยังไม่มีฉบับใดรวมในแผน เมื่อรวมแล้ววงเงินรายปีจะแสดงที่นี่"), "muted")
        card = Card(self.tr("เงินตามแผนรวม (บาท)"))
        inside = QVBoxLayout()
        area = scrolled(inside)
        inside.setSpacing(theme.SIZES.space_between)
        for part in (self.nothing, self.chart, self.table):
            inside.addWidget(part)
        inside.addStretch(1)
        card.body.addWidget(area, 1)
        column.addWidget(card, 1)

    def show_years(self, years: Sequence[YearMoney]) -> None:
        """Show these years and their sum."""
        has_money = any(year.requested or year.working for year in years)
        self.chart.setVisible(has_money)
        self.table.setVisible(has_money)
        self.nothing.setVisible(not has_money)
        self.chart.show_groups([self._group(year) for year in years])
        whole = YearMoney(
            -1, sum(y.requested for y in years), sum(y.working for y in years), sum(y.ceiling for y in years)
        )
        heads = ("", self.tr("หน่วยงานขอ"), self.tr("หลังเสนอปรับ"), self.tr("กรอบวงเงิน"), self.tr("คงเหลือในกรอบ"))
        self.table.show_lines(heads, [self._figures(year) for year in (*years, whole)])

    def _figures(self, money: YearMoney) -> FigureLine:
        room = money.ceiling - money.working
        figures = (
            format_baht(money.requested),
            format_baht(money.working),
            format_baht(money.ceiling) if money.ceiling else "–",
            format_signed_baht(room) if money.ceiling else "–",
        )
        is_sum = money.year < 0
        return FigureLine(self._name(money.year), figures, is_sum, "bad" if money.ceiling and room < 0 else "")

    def _group(self, money: YearMoney) -> BarGroup:
        over = 0 < money.ceiling < money.working
        bars = (
            Bar(money.requested, format_baht(money.requested, decimals=0)),
            Bar(money.working, format_baht(money.working, decimals=0), "bad" if over else "good"),
        )
        return BarGroup(self._name(money.year), bars, money.ceiling)

    def _name(self, year: int) -> str:
        if year < 0:
            return self.tr("รวม")
        return self.tr("ปี {year}").format(year=year) if year else self.tr("ปีอื่น")


def _columns(first: str) -> list[Column]:
    return [
        text_column("name", first, 30, stretch=True),
        part_column("sent", QCoreApplication.translate("SumsGrid", "ส่งแล้ว"), 15),
        part_column("applied", QCoreApplication.translate("SumsGrid", "รวมในแผน"), 15),
        part_column("approved", QCoreApplication.translate("SumsGrid", "เห็นชอบครบ"), 15),
        count_column("late", QCoreApplication.translate("SumsGrid", "พ้นกำหนด"), 8),
        money_column("requested", QCoreApplication.translate("SumsGrid", "ขอรวม (บาท)"), 14),
        money_column("working", QCoreApplication.translate("SumsGrid", "หลังเสนอปรับ"), 14),
        money_column("ceiling", QCoreApplication.translate("SumsGrid", "กรอบวงเงิน"), 14),
        money_column("room", QCoreApplication.translate("SumsGrid", "คงเหลือในกรอบ"), 16, signed=True),
    ]


def _row(line: SumLine) -> tuple[object, ...]:
    room = line.ceiling - line.working if line.ceiling else None
    return (
        line.key,
        line.name,
        Part(line.sent, line.offices),
        Part(line.applied, line.offices),
        Part(line.approved, line.offices),
        line.late,
        line.requested if line.applied or line.requested else None,
        line.working if line.applied or line.working else None,
        line.ceiling or None,
        room,
    )
