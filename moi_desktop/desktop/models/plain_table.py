"""A list that is only read, of any length: a line of words for each item, ticks where items can be chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from moi_desktop.desktop import icons

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class PlainColumn:
    """One column: its head, its width in letters (0 takes what is left), and whether it holds figures."""

    title: str
    width: int = 0
    right: bool = False


@dataclass(frozen=True, slots=True)
class PlainRow:
    """One line: its key, its words by column, and a picture (icon and tone) before the first."""

    key: int
    cells: tuple[str, ...]
    icon: tuple[str, str] = ("", "")
    may_tick: bool = False


class PlainTable(QAbstractTableModel):
    """Rows are worked out as they come into sight: `row_of` makes the line of a key."""

    ticked = Signal(int, bool)
    """The person set or took away the tick of a key."""

    def __init__(
        self,
        columns: Sequence[PlainColumn],
        row_of: Callable[[int], PlainRow],
        is_ticked: Callable[[int], bool] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._row_of = row_of
        self._is_ticked = is_ticked
        self._keys: Sequence[int] = ()
        self._made: dict[int, PlainRow] = {}

    @property
    def keys(self) -> Sequence[int]:
        """The keys in the order in which they stand."""
        return self._keys

    def show_keys(self, keys: Sequence[int]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._keys = keys
        self._made.clear()
        self.endResetModel()

    def refresh(self) -> None:
        """Show the ticks anew."""
        if self._keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._keys) - 1, len(self.columns) - 1))

    def toggle(self, row: int) -> None:
        """Turn the tick of a line over, where it may have one."""
        if 0 <= row < len(self._keys) and self._is_ticked is not None and self._line(row).may_tick:
            key = self._keys[row]
            self.ticked.emit(key, not self._is_ticked(key))
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count the lines."""
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name the columns."""
        if orientation == Qt.Orientation.Vertical:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        return _side(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Show a cell."""
        line, column = self._line(index.row()), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return line.cells[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(self.columns[column])
        if column == 0 and role == Qt.ItemDataRole.DecorationRole and line.icon[0]:
            return icons.icon(*line.icon)
        if column == 0 and role == Qt.ItemDataRole.CheckStateRole and line.may_tick and self._is_ticked is not None:
            return Qt.CheckState.Checked if self._is_ticked(line.key) else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a click on a tick."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.toggle(index.row())
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Lines can be chosen and, where they may, ticked."""
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if index.isValid() and index.column() == 0 and self._line(index.row()).may_tick:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def _line(self, row: int) -> PlainRow:
        key = self._keys[row]
        if key not in self._made:
            self._made[key] = self._row_of(key)
        return self._made[key]


def _side(column: PlainColumn) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
