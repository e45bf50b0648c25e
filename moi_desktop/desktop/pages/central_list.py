"""A list of facts as a grid of whole rows: one row is chosen, columns are sorted by their heads, blocks are copied."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QWidget

from moi_desktop.desktop.models.central_columns import ListedModel, Part, Shown
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.pages.central_chip_delegate import ChipGridDelegate, chip_width
from moi_desktop.desktop.widgets.grid_view import GridView
from moi_desktop.plan.thai_order import thai_key


class FactsGrid(GridView):
    """Rows that are read, never typed into."""

    row_chosen = Signal(str)
    """Another row is the chosen one: its uid, empty for none."""

    wanted = Signal(str)
    """A row was double-clicked, or Ctrl+Enter pressed on it: its uid."""

    order_changed = Signal(str, bool)
    """A person sorts by the column of this key, empty for none, and whether from the largest to the smallest."""

    def __init__(self, name: str, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(ChipGridDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.facts = ListedModel(columns, self)
        self._sorted = ("", False)
        self._rows: Sequence[Sequence[object]] = ()
        self._told = ""
        self._is_filling = False
        self.setModel(self.facts)
        head = self.horizontalHeader()
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.facts.sort_wanted.connect(self._on_sort)
        head.sortIndicatorChanged.connect(self._on_indicator)
        self.selectionModel().currentRowChanged.connect(self._on_row)
        self.doubleClicked.connect(lambda index: self.wanted.emit(self.facts.uid_at(index.row()) or ""))
        self.details_wanted.connect(lambda uid, _key: self.wanted.emit(uid))

    def edit(self, *_what: object) -> bool:  # type: ignore[override]  # Qt has two methods of this name
        """Open nothing: these rows are read only."""
        return False

    @property
    def chosen(self) -> str:
        """The uid of the chosen row, empty for none."""
        here = self.currentIndex()
        return (self.facts.uid_at(here.row()) or "") if here.isValid() else ""

    def show_rows(self, rows: Sequence[Sequence[object]]) -> None:
        """Show these rows, each with its uid first; the chosen one stays chosen while it is there."""
        before = self.chosen or self._told
        self._rows = rows
        self._is_filling = True
        self.facts.show_rows(self._in_order(rows))
        number = self.facts.row_of(before) if before else -1
        if number < 0 and rows:
            number = 0
        if number >= 0:
            self.setCurrentIndex(self.facts.index(number, max(0, self.currentIndex().column())))
        self._is_filling = False
        self._fit_chips(rows)
        self._tell()

    def choose(self, uid: str) -> bool:
        """Choose a row and bring it to sight; return whether it is there."""
        number = self.facts.row_of(uid)
        if number < 0:
            return False
        self.setCurrentIndex(self.facts.index(number, 0))
        self.scrollTo(self.currentIndex())
        return True

    def sort_by(self, key: str, *, downwards: bool) -> None:
        """Sort by a column; a key that no column has changes nothing."""
        number = next((n for n, column in enumerate(self.facts.columns) if column.key == key), -1)
        if number >= 0:
            order = Qt.SortOrder.DescendingOrder if downwards else Qt.SortOrder.AscendingOrder
            self.horizontalHeader().setSortIndicator(number, order)

    def go(self, step: int) -> None:
        """To the next row, or to a former one."""
        row = self.currentIndex().row() + step
        if 0 <= row < len(self.facts.listed):
            self.setCurrentIndex(self.facts.index(row, max(0, self.currentIndex().column())))
            self.scrollTo(self.currentIndex())

    def go_by_letters(self) -> None:
        """Let J go on and K back, also where the same keys type Thai letters."""
        for letters, step in ((("J", "่"), 1), (("K", "า"), -1)):
            shortcut = QShortcut(self)
            shortcut.setKeys([QKeySequence(letter) for letter in letters])
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self.go, step))

    def _fit_chips(self, rows: Sequence[Sequence[object]]) -> None:
        """Widen columns of chips to the widest that is shown, whatever the language; the stretched column gives way."""
        for number, column in enumerate(self.facts.columns):
            if not isinstance(column.form, Shown) or column.form.name is None:
                continue
            names = {column.form.name(str(row[number + 1])).words for row in rows if row[number + 1] is not None}
            widest = max(map(chip_width, names), default=0)
            if widest > self.columnWidth(number):
                self.setColumnWidth(number, widest)
                self.stretch()

    def _in_order(self, rows: Sequence[Sequence[object]]) -> Sequence[Sequence[object]]:
        key, downwards = self._sorted
        if not key:
            return rows
        place = 1 + next(number for number, column in enumerate(self.facts.columns) if column.key == key)
        return sorted(rows, key=lambda row: _sort_key(row[place]), reverse=downwards)

    def _on_sort(self, key: str, downwards: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._sorted = (key, downwards)
        self.show_rows(self._rows)
        self.order_changed.emit(key, downwards)

    def _on_indicator(self, column: int, _order: Qt.SortOrder) -> None:
        if column < 0:
            self._on_sort("", False)  # noqa: FBT003 - the signal's own shape

    def _on_row(self, _current: QModelIndex, _before: QModelIndex) -> None:
        if not self._is_filling:
            self._tell()

    def _tell(self) -> None:
        chosen = self.chosen
        if chosen != self._told:
            self._told = chosen
            self.row_chosen.emit(chosen)


def _sort_key(value: object) -> tuple[bool, int, str]:
    """Empty cells last, numbers by size, words in Thai order."""
    if isinstance(value, int):
        return False, value, ""
    if isinstance(value, Part):
        return not value.whole, value.done * 1_000_000 // max(1, value.whole), ""
    return not value, 0, thai_key(str(value or ""))
