"""A long list of which only the rows in sight are in memory.

Sorting, filtering and counting are done where the rows live; this model asks for pages and shows … until one comes. The
asking returns at once: `fetch` hands the work to a job and calls `deliver` when it is done. Pages asked for under an
earlier order or filter are thrown away when they come late.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from moi_desktop.desktop.models.grid_model import Column, Role

Index = QModelIndex | QPersistentModelIndex
PAGE_ROWS = 200
KEPT_PAGES = 20
_NOWHERE = QModelIndex()
_COMING = "…"


class Fetch(Protocol):
    """Gets a page of rows away from the window."""

    def __call__(self, offset: int, limit: int, deliver: Callable[[Sequence[Sequence[object]]], None], /) -> None:
        """Call `deliver` on the window's thread with the rows from `offset` on, each a value per column."""
        ...


class WindowedModel(QAbstractTableModel):
    """Rows by the page. The first value of each row is its uid; the others stand in the columns."""

    sort_wanted = Signal(str, bool)
    """The person asked for another order: column key, whether descending."""

    def __init__(self, columns: Sequence[Column], fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._fetch = fetch
        self._count = 0
        self._pages: OrderedDict[int, Sequence[Sequence[object]]] = OrderedDict()
        self._asked: set[int] = set()
        self._generation = 0

    def show_result(self, count: int) -> None:
        """Show `count` rows of a new order or filter; they are fetched as they come into sight."""
        self.beginResetModel()
        self._count = count
        self._pages.clear()
        self._asked.clear()
        self._generation += 1
        self.endResetModel()

    def uid_at(self, row: int) -> str | None:
        """Return the uid of a row, None while it has not come."""
        found = self._row(row)
        return None if found is None else str(found[0])

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count all rows, fetched or not."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name the columns, number the rows."""
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.form.align_right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Show a cell, or … while its page is on the way."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Role.VALUE, Role.LOCKED):
            return None
        if role == Role.LOCKED:
            return True
        found = self._row(index.row())
        if found is None:
            return _COMING if role == Qt.ItemDataRole.DisplayRole else None
        value = found[index.column() + 1]
        return value if role == Role.VALUE else self.columns[index.column()].form.show(value)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Pass the wish on."""
        if 0 <= column < len(self.columns):
            self.sort_wanted.emit(self.columns[column].key, order == Qt.SortOrder.DescendingOrder)

    def _row(self, row: int) -> Sequence[object] | None:
        number, offset = divmod(row, PAGE_ROWS)
        page = self._pages.get(number)
        if page is None:
            self._ask_for(number)
            page = self._pages.get(number)
            return page[offset] if page is not None and offset < len(page) else None
        self._pages.move_to_end(number)
        return page[offset] if offset < len(page) else None

    def _ask_for(self, number: int) -> None:
        if number in self._asked:
            return
        self._asked.add(number)
        generation = self._generation

        def deliver(rows: Sequence[Sequence[object]]) -> None:
            if generation == self._generation:
                self._keep(number, rows)

        self._fetch(number * PAGE_ROWS, PAGE_ROWS, deliver)

    def _keep(self, number: int, rows: Sequence[Sequence[object]]) -> None:
        self._asked.discard(number)
        self._pages[number] = rows
        while len(self._pages) > KEPT_PAGES:
            self._pages.popitem(last=False)
        first = number * PAGE_ROWS
        last = min(first + len(rows), self._count) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
