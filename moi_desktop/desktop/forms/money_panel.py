"""The money of the activities in one year, by quarter or by month, beside what the budget lines ask for."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models.activity_money import MoneyOf, MonthMoney, QuarterMoney
from moi_desktop.desktop.models.grid_model import GridModel, Mark
from moi_desktop.desktop.widgets.grid_view import Grid
from moi_desktop.desktop.widgets.labels import Label, WrapLabel


class MoneyPanel(QWidget):
    """Quarters are what is kept, and are typed here; months follow from them."""

    refused = Signal(str)
    entered = Signal(str, str)
    """The focus came to (activity, quarter key)."""

    def __init__(self, years: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label("", "strong")
        self.quarters = Grid(QuarterMoney(years, self))
        self.months = Grid(MonthMoney(self))
        self.by_month = QPushButton(self.tr("รายเดือน"))
        self.by_quarter = QPushButton(self.tr("รายไตรมาส"))
        self.note = WrapLabel("", "note")
        head = QHBoxLayout()
        head.setSpacing(theme.SIZES.space_inside)
        head.addWidget(self.title)
        head.addStretch(1)
        for button in (self.by_quarter, self.by_month):
            button.setCheckable(True)
            button.setAutoExclusive(True)
            theme.mark(button, role="filter")
            head.addWidget(button)
        self.by_quarter.setChecked(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.quarters)
        self._stack.addWidget(self.months)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SIZES.space_inside)
        column.addLayout(head)
        column.addWidget(self._stack)
        column.addWidget(self.note)
        for grid in (self.quarters, self.months):
            grid.without_row_heads()
            grid.pin(1)
            grid.view.refused.connect(self.refused)
        self.quarters.view.setAccessibleName(self.tr("แผนใช้จ่ายรายไตรมาส"))
        self.months.view.setAccessibleName(self.tr("แผนใช้จ่ายรายเดือน"))
        self.quarters.view.cell_entered.connect(self.entered)
        self.by_month.toggled.connect(self._on_by_month)
        self._on_by_month(by_month=False)

    @property
    def quarter_model(self) -> QuarterMoney:
        """The money that can be typed."""
        model = self.quarters.model
        assert isinstance(model, QuarterMoney)
        return model

    def show_money(self, money: MoneyOf, marks: Mapping[tuple[str, str], Mark], *, locked: bool) -> None:
        """Show the money of a year, with what is said of its quarters by activity and quarter key."""
        self.title.setText(self.tr("แผนใช้จ่ายปีงบประมาณ {year} (บาท)").format(year=money.year))
        self.quarter_model.show_money(money, marks, locked=locked)
        months = self.months.model
        assert isinstance(months, MonthMoney)
        months.show_money(money)
        for grid in (self.quarters, self.months):
            grid.fit_rows()

    def go_to(self, activity: str, quarter: str) -> bool:
        """Give a quarter of an activity the focus."""
        self.by_quarter.setChecked(True)
        return self.quarters.view.show_cell(activity, quarter)

    def _on_by_month(self, by_month: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._stack.setCurrentWidget(self.months if by_month else self.quarters)
        self.note.setText(
            self.tr(
                "โปรแกรมเก็บเงินเป็นรายไตรมาส ยอดรายเดือนคือยอดของไตรมาสเฉลี่ยเท่ากันในเดือนที่ดำเนินการ ถ้าจะแก้ ให้แก้ที่มุมมองรายไตรมาส"
            )
            if by_month
            else self.tr("คำของบประมาณคือยอดรวมของรายการในหน้าคำของบประมาณที่ผูกกับกิจกรรมและปีนี้ ใช้เทียบกับแผนใช้จ่าย")
        )
