"""The heads of a grid's rows, by which selected rows can be taken and dropped between others."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView

from moi_desktop.desktop import theme


class RowHeads(QHeaderView):
    """A press on the head of a selected row takes it; `dropped(number)` says before which row it was let go."""

    dropped = Signal(int)

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self._table = table
        self._pressed: QPoint | None = None
        self._target = -1
        self.setSectionsClickable(True)
        self.setMouseTracking(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take selected rows; select others as usual."""
        row = self.logicalIndexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and not event.modifiers() and self._is_chosen(row):
            self._pressed = event.position().toPoint()
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where the rows would go."""
        place = event.position().toPoint()
        if self._pressed is None:
            row = self.logicalIndexAt(place)
            self.setCursor(Qt.CursorShape.OpenHandCursor if self._is_chosen(row) else Qt.CursorShape.ArrowCursor)
            super().mouseMoveEvent(event)
            return
        if self._target < 0 and (place - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._show_target(self._row_at(place))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the rows go; without a way in between it was a click."""
        if self._pressed is None:
            super().mouseReleaseEvent(event)
            return
        row, target, self._pressed = self.logicalIndexAt(self._pressed), self._target, None
        self.unsetCursor()
        self._show_target(-1)
        if target >= 0:
            self.dropped.emit(target)
        else:
            self._table.selectRow(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line between two rows where the taken ones would go."""
        super().paintEvent(event)
        if self._target < 0:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(theme.colour("accent"), theme.SIZES.space_inside))
        y = self._edge(self._target)
        painter.drawLine(0, y, self.width(), y)

    def _is_chosen(self, row: int) -> bool:
        chosen = self._table.selectionModel()
        return row >= 0 and chosen is not None and chosen.isRowSelected(row, self._table.rootIndex())

    def _row_at(self, place: QPoint) -> int:
        row = self.logicalIndexAt(place)
        if row < 0:
            return 0 if place.y() < 0 else self.count() - 1
        middle = self.sectionViewportPosition(row) + self.sectionSize(row) // 2
        return row + (place.y() > middle)

    def _edge(self, row: int) -> int:
        if row < self.count():
            return self.sectionViewportPosition(row)
        return self.sectionViewportPosition(self.count() - 1) + self.sectionSize(self.count() - 1)

    def _show_target(self, row: int) -> None:
        self._target = row
        self.viewport().update()
