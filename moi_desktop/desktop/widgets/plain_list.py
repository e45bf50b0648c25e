"""The view of a `PlainTable`: whole lines are chosen with the arrows, Space sets a tick, Tab leaves."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models.plain_table import PlainTable


class PlainList(QTableView):
    """Shows lines of words; `chosen` tells the key of the line at hand."""

    chosen = Signal(int)

    def __init__(self, model: PlainTable, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows, heads = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)
        rows.setMinimumSectionSize(theme.SIZES.grid_row)
        rows.setDefaultSectionSize(theme.SIZES.grid_row)
        heads.setFixedHeight(theme.SIZES.grid_head)
        heads.setHighlightSections(False)
        heads.setMinimumSectionSize(theme.SIZES.icon_large)
        self.selectionModel().currentRowChanged.connect(self._on_current)

    def choose_first(self) -> None:
        """Go to the first line."""
        if self._table.rowCount():
            self.setCurrentIndex(self._table.index(0, 0))

    @property
    def key(self) -> int | None:
        """The key of the line at hand."""
        row = self.currentIndex().row()
        return self._table.keys[row] if 0 <= row < len(self._table.keys) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space turns the tick of the line over."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._table.toggle(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each column its letters, and what is left to those that ask for it."""
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        fixed = [column.width * letter + 2 * theme.SIZES.cell_padding for column in self._table.columns if column.width]
        free = [number for number, column in enumerate(self._table.columns) if not column.width]
        rest = max(0, self.viewport().width() - sum(fixed)) // max(1, len(free))
        for number, column in enumerate(self._table.columns):
            width = column.width * letter + 2 * theme.SIZES.cell_padding if column.width else rest
            self.setColumnWidth(number, width)

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self._table.keys[current.row()])
