"""What a month bar shows: a row for each activity, a column for each month of the fiscal years, October first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from moi_desktop.desktop.models.month_plan import Month
from moi_desktop.desktop.translated import moi
from moi_desktop.plan.fiscal_year import MonthOfYear, months
from moi_desktop.plan.thai_calendar import be_year

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class MonthRole(IntEnum):
    """What the month bar asks for beyond Qt's own roles."""

    ON = Qt.ItemDataRole.UserRole + 1
    OUTSIDE = Qt.ItemDataRole.UserRole + 2
    """Outside the time that the project runs in."""

    WARNING = Qt.ItemDataRole.UserRole + 3
    """What the check says of the month, in words; None for nothing."""

    WEIGHT = Qt.ItemDataRole.UserRole + 4


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """The head of a row: the activity's uid, its name and its weight in words."""

    uid: str
    name: str
    weight: str = ""


@dataclass(frozen=True, slots=True)
class MonthSheet:
    """Everything that is shown. Months that are `on`, and what the check says of months, by activity."""

    lines: tuple[ActivityLine, ...] = ()
    years: tuple[int, ...] = ()
    on: frozenset[Month] = frozenset()
    words: Mapping[Month, str] = field(default_factory=dict)
    begins: date | None = None
    ends: date | None = None
    project_years: range = range(0)
    today: date | None = None


class MonthModel(QAbstractTableModel):
    """The months of activities, for reading; what people paint is told by the view and comes back as another sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet = MonthSheet()
        self.months: tuple[MonthOfYear, ...] = ()

    def show_sheet(self, sheet: MonthSheet) -> None:
        """Show another sheet; where it has the same rows and columns, the selection stays."""
        if sheet == self.sheet:
            return
        old = self.sheet
        same = [line.uid for line in old.lines] == [line.uid for line in sheet.lines] and old.years == sheet.years
        if not same:
            self.beginResetModel()
        self.sheet = sheet
        self.months = tuple(month for year in sheet.years for month in months(year))
        if not same:
            self.endResetModel()
        elif sheet.lines and self.months:
            self.dataChanged.emit(self.index(0, 0), self.index(len(sheet.lines) - 1, len(self.months) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(sheet.lines) - 1)

    def month_at(self, row: int, column: int) -> Month:
        """Which month of which activity stands in a cell."""
        month = self.months[column]
        return self.sheet.lines[row].uid, month.fiscal_year, month.position

    def column_of(self, year: int, position: int) -> int:
        """The column of a month; -1 when it is not shown."""
        return next((n for n, one in enumerate(self.months) if (one.fiscal_year, one.position) == (year, position)), -1)

    def row_of(self, uid: str) -> int:
        """The row of an activity; -1 when it is not shown."""
        return next((number for number, line in enumerate(self.sheet.lines) if line.uid == uid), -1)

    def is_on(self, row: int, column: int) -> bool:
        """Whether a month is marked."""
        return self.month_at(row, column) in self.sheet.on

    def is_outside(self, column: int) -> bool:
        """Whether no day of a month lies in the time that the project runs in."""
        month, sheet = self.months[column], self.sheet
        if sheet.project_years and month.fiscal_year not in sheet.project_years:
            return True
        first = month.first_day
        early = sheet.begins is not None and (first.year, first.month) < (sheet.begins.year, sheet.begins.month)
        return early or (sheet.ends is not None and first > sheet.ends)

    def is_today(self, column: int) -> bool:
        """Whether today lies in a month."""
        first, today = self.months[column].first_day, self.sheet.today
        return today is not None and (first.year, first.month) == (today.year, today.month)

    def name_of(self, column: int) -> str:
        """A month with its calendar year (BE) in full."""
        month = self.months[column]
        return f"{moi(month.month.name)} {be_year(month.first_day.year)}"

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count the activities."""
        return 0 if parent.isValid() else len(self.sheet.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Count the months."""
        return 0 if parent.isValid() else len(self.months)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name activities and months."""
        if orientation == Qt.Orientation.Horizontal:
            return self.name_of(section) if role == Qt.ItemDataRole.DisplayRole else None
        line = self.sheet.lines[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role == MonthRole.WEIGHT:
            return line.weight
        if role == Qt.ItemDataRole.ToolTipRole:
            return " · ".join(part for part in (line.name, line.weight) if part)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Show a month."""
        row, column = index.row(), index.column()
        if role == MonthRole.ON:
            return self.is_on(row, column)
        if role == MonthRole.OUTSIDE:
            return self.is_outside(column)
        if role == MonthRole.WARNING:
            return self.sheet.words.get(self.month_at(row, column))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words_of(row, column)
        return None

    def words_of(self, row: int, column: int) -> str:
        """What stands in a cell, in words: the month, whether it is marked, what is the matter with it."""
        state = self.tr("ดำเนินการ") if self.is_on(row, column) else self.tr("ไม่ดำเนินการ")
        about = self.sheet.words.get(self.month_at(row, column)) or ""
        if not about and self.is_outside(column):
            about = self.tr("อยู่นอกระยะเวลาของโครงการ")
        return " · ".join(part for part in (self.name_of(column), state, about) if part)

    def places(self, cells: Sequence[tuple[int, int]]) -> list[Month]:
        """The months in cells."""
        return [self.month_at(row, column) for row, column in cells]
