"""The month bar (Gantt): activities by month, painted with the mouse or the keyboard.

A click marks or clears a month, a drag does so with all it passes. Arrows move, Shift+arrows select, Space marks or clears
what is selected, Delete clears; Ctrl+C takes the selected block (or the whole row), Ctrl+V puts it in. Alt+Up and Alt+Down move
the activity, F2 or Enter goes to its fields. Each of these is told once, when it is over.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models.clipboard import block_of, text_of
from moi_desktop.desktop.models.month_model import MonthModel, MonthSheet
from moi_desktop.desktop.models.month_plan import Month
from moi_desktop.desktop.values import FieldFormat, Unparsed
from moi_desktop.desktop.widgets.month_drawing import ActivityHead, MonthCell, MonthHead
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import FISCAL_MONTH_KEYS

ROWS_AT_MOST = 12
"""So many activities are shown without scrolling inside the bar."""

_MARK = "1"
Cell = tuple[int, int]


class MonthBar(QTableView):
    """Shows a `MonthSheet`; nothing is changed here, `painted` tells what is to be."""

    painted = Signal(object)
    """Months were marked or cleared: `Mapping[Month, bool]`."""

    moved = Signal(str, int)
    """An activity is to stand one place higher (-1) or lower (1): its uid."""

    fields_wanted = Signal(str)
    """The fields of an activity are to be typed into: its uid."""

    remove_wanted = Signal(str)
    add_wanted = Signal()
    refused = Signal(str)

    came_to = Signal(str, int, int)
    """Another month is the current one: activity, fiscal year (BE), place in the year."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.months = MonthModel()
        self.months.setParent(self)
        self._locked = False
        self._drag: dict[Cell, bool] = {}
        self._last: Cell | None = None
        self._reads = FieldFormat(catalogue.entity("activity_year").field(FISCAL_MONTH_KEYS[0]))
        self.setHorizontalHeader(MonthHead(self))
        self.setVerticalHeader(ActivityHead(self))
        self.setModel(self.months)
        self.setItemDelegate(MonthCell(self, self))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(False)
        self.setAccessibleName(self.tr("แผนรายเดือนของกิจกรรม"))
        self.setToolTip("")
        self.verticalHeader().sectionClicked.connect(self._on_head_clicked)
        self.verticalHeader().sectionDoubleClicked.connect(lambda row: self.fields_wanted.emit(self._uid(row)))
        self.selectionModel().currentChanged.connect(self._on_current)

    # What the owner puts in

    def show_sheet(self, sheet: MonthSheet, *, locked: bool) -> None:
        """Show activities and months; the current month stays where it is still shown."""
        self._locked = locked
        here = self.current()
        self.months.show_sheet(sheet)
        if here is not None and self.current() != here:
            self.go_to(*here, focus=False)
        self._fit()
        self.viewport().update()
        self.verticalHeader().viewport().update()

    def current(self) -> Month | None:
        """The current month; None when there is none."""
        index = self.currentIndex()
        return self.months.month_at(index.row(), index.column()) if index.isValid() else None

    def go_to(self, uid: str, year: int = 0, position: int = 1, *, focus: bool = True) -> bool:
        """Make a month the current one, or the activity's where the bar stands; return whether it is shown."""
        row = self.months.row_of(uid)
        column = self.months.column_of(year, position) if year else max(0, self.currentIndex().column())
        if row < 0 or column < 0 or not self.months.months:
            return False
        self.setCurrentIndex(self.months.index(row, column))
        if focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def shows_on(self, row: int, column: int) -> bool:
        """Whether a month is marked, or about to be while the mouse is down."""
        return self._drag.get((row, column), self.months.is_on(row, column))

    # What people do

    def toggle(self) -> None:
        """Mark the selected months, or clear them where all are marked."""
        cells = self._selected()
        on = not all(self.months.is_on(*cell) for cell in cells)
        self._tell(dict.fromkeys(cells, on))

    def clear_selected(self) -> None:
        """Clear the selected months."""
        self._tell(dict.fromkeys(self._selected(), False))

    def copy(self) -> None:
        """Copy the selected block; with a single month, the whole row."""
        cells = self._selected()
        if not cells:
            return
        rows = sorted({row for row, _ in cells})
        columns = sorted({column for _, column in cells})
        if len(cells) == 1:
            columns = list(range(len(self.months.months)))
        block = [[_MARK if self.months.is_on(row, column) else "" for column in columns] for row in rows]
        QGuiApplication.clipboard().setText(text_of(block))

    def paste(self) -> None:
        """Put a block in: a whole row as it was copied, anything else from the first selected month on."""
        cells, text = self._selected(), QGuiApplication.clipboard().text()
        if not cells or not text:
            return
        block = block_of(text)
        whole = max((len(line) for line in block), default=0) == len(self.months.months)
        first = 0 if whole else min(column for _, column in cells)
        rows = sorted({row for row, _ in cells})
        if len(block) == 1:
            block = block * len(rows)
        painted: dict[Cell, bool] = {}
        for row, line in enumerate(block, rows[0]):
            for column, word in enumerate(line, first):
                if row >= self.months.rowCount() or column >= self.months.columnCount():
                    continue
                value = self._reads.read(word).value
                if isinstance(value, Unparsed):
                    self.refused.emit(self.tr("“{word}” ไม่ใช่เครื่องหมายของเดือน ใช้ 1 หรือเว้นว่าง").format(word=word[:20]))
                    return
                painted[row, column] = value is True
        self._tell(painted)

    # How it works

    def _tell(self, cells: Mapping[Cell, bool]) -> None:
        changed = {self.months.month_at(*cell): on for cell, on in cells.items() if self.months.is_on(*cell) != on}
        if changed and not self._locked:
            self.painted.emit(changed)

    def _uid(self, row: int) -> str:
        return self.months.sheet.lines[row].uid

    def _selected(self) -> list[Cell]:
        cells = sorted((index.row(), index.column()) for index in self.selectionModel().selectedIndexes())
        here = self.currentIndex()
        return cells or ([(here.row(), here.column())] if here.isValid() else [])

    def _on_head_clicked(self, row: int) -> None:
        column = max(0, self.currentIndex().column())
        self.setCurrentIndex(self.months.index(row, column))
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _on_current(self, current: QModelIndex) -> None:
        if not current.isValid():
            return
        words = self.months.words_of(current.row(), current.column())
        self.setAccessibleDescription(f"{self.months.sheet.lines[current.row()].name}: {words}")
        self.verticalHeader().viewport().update()
        self.came_to.emit(*self.months.month_at(current.row(), current.column()))

    def _fit(self) -> None:
        """Share the width among the months, and be as high as the rows."""
        count = len(self.months.months)
        if count:
            room = (self.viewport().width() - 1) // count
            self.horizontalHeader().setDefaultSectionSize(max(theme.SIZES.month_least, room))
        rows = max(1, min(ROWS_AT_MOST, self.months.rowCount()))
        bar = theme.SIZES.scroll_bar if self.horizontalScrollBar().maximum() > 0 else 0
        self.setFixedHeight(theme.SIZES.month_head + rows * theme.SIZES.grid_row + bar + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the width."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Ask for the names and a year or two."""
        return QSize(theme.SIZES.popup_width, self.height())

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys of this bar do; arrows are Qt's."""
        key, alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        here = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and here.isValid():
            self.moved.emit(self._uid(here.row()), -1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Space:
            self.toggle()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_selected()
        elif key in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter) and here.isValid():
            self.fields_wanted.emit(self._uid(here.row()))
        elif key == Qt.Key.Key_Insert:
            self.add_wanted.emit()
        elif key == Qt.Key.Key_Minus and event.modifiers() & Qt.KeyboardModifier.ControlModifier and here.isValid():
            self.remove_wanted.emit(self._uid(here.row()))
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Alt+Up and Alt+Down, which a window may use, for moving activities."""
        if event.type() == QEvent.Type.ShortcutOverride:
            key = cast("QKeyEvent", event)
            if key.modifiers() & Qt.KeyboardModifier.AltModifier and key.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                event.accept()
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first month where none is the current one."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.months.rowCount() and self.months.months:
            self.setCurrentIndex(self.months.index(0, 0))
        self.viewport().update()

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to paint; with Shift or Ctrl a block is selected instead."""
        index = self.indexAt(event.position().toPoint())
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if not plain or not index.isValid():
            super().mousePressEvent(event)
            return
        self.setCurrentIndex(index)
        if not self._locked:
            cell = index.row(), index.column()
            self._drag = {cell: not self.months.is_on(*cell)}
            self._last = cell
            self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second of two quick clicks as a click."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Paint what the mouse passes in the row where it began."""
        if self._last is None:
            super().mouseMoveEvent(event)
            return
        row, before = self._last
        x = min(max(round(event.position().x()), 0), self.viewport().width() - 1)
        column = self.columnAt(x)
        if column < 0:
            return
        on = next(iter(self._drag.values()))
        for passed in range(min(before, column), max(before, column) + 1):
            self._drag[row, passed] = on
        self._last = row, column
        self.scrollTo(self.months.index(row, column))
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell what was painted, as one step."""
        painted, self._drag, self._last = self._drag, {}, None
        if painted:
            self._tell(painted)
        else:
            super().mouseReleaseEvent(event)
        self.viewport().update()

    def place_of_cell(self, row: int, column: int) -> QPoint:
        """Where the middle of a month is in the viewport."""
        return self.visualRect(self.months.index(row, column)).center()
