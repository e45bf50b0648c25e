"""The rows of a grid that people type into: one office's lines, targets, activities.

Values stand in memory under the row's uid. Every change, whether typed, pasted, filled down, deleted or undone, is one
`Change` that can be taken back; `changed` tells it, and whoever keeps the records saves it. Sorting and filtering are
not done here: the rows come in the order in which they are to stand.

The last row is empty and waits to be typed into, where new rows can be made at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum, StrEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from moi_desktop.desktop.values import FieldFormat, Unparsed

Index = QModelIndex | QPersistentModelIndex
Values = Mapping[str, object]
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What the view asks for beyond Qt's own roles."""

    VALUE = Qt.ItemDataRole.UserRole + 1
    MARK = Qt.ItemDataRole.UserRole + 2
    LOCKED = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `width` is in characters of the body font; `total` asks for a sum in the totals row."""

    key: str
    title: str
    form: FieldFormat
    width: int = 12
    editable: bool = True
    required: bool = False
    total: bool = False
    stretch: bool = False
    flag: bool = False
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """What is the matter with a cell: state changed, inherited, warning, problem, comment or locked, and the words for it."""

    state: str
    words: str = ""


@dataclass(slots=True)
class Row:
    """One record: its uid and what its cells hold. An empty cell is absent."""

    uid: str
    values: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CellEdit:
    """One cell before and after; None is empty."""

    uid: str
    key: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row and where it stands, as it is when added and as it was when removed."""

    position: int
    uid: str
    values: Values


class Turn(StrEnum):
    """Whether a change is new, or a step of the grid that is taken back or done again."""

    NEW = "new"
    BACK = "back"
    AGAIN = "again"


@dataclass(frozen=True, slots=True)
class Change:
    """One step of the person's work. The receiver applies `removed`, `added`, `edits`, in this order."""

    words: str
    edits: tuple[CellEdit, ...] = ()
    added: tuple[PlacedRow, ...] = ()
    removed: tuple[PlacedRow, ...] = ()
    turn: Turn = Turn.NEW

    @property
    def reverse(self) -> Change:
        """The change that takes this one back."""
        edits = tuple(CellEdit(edit.uid, edit.key, edit.after, edit.before) for edit in reversed(self.edits))
        return Change(self.words, edits, self.removed, self.added)


class _Step(QUndoCommand):
    def __init__(self, model: GridModel, change: Change) -> None:
        super().__init__(change.words)
        self._model = model
        self._change = change
        self._turn = Turn.NEW

    def redo(self) -> None:
        self._model.apply(replace(self._change, turn=self._turn))
        self._turn = Turn.AGAIN

    def undo(self) -> None:
        self._model.apply(replace(self._change.reverse, turn=Turn.BACK))


class GridModel(QAbstractTableModel):
    """Rows and columns of values that can be typed into.

    `new_row` makes the uid and the first values of a row; without it rows cannot be added. `derive` gives the values that
    follow from a row's other values, such as an amount from quantity and price.
    """

    changed = Signal(object)
    """A `Change` was made, undone or done again."""

    def __init__(
        self,
        columns: Sequence[Column],
        new_row: Callable[[], Row] | None = None,
        derive: Callable[[Values], Values] | None = None,
        undo_stack: QUndoStack | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.undo_stack = undo_stack or QUndoStack(self)
        self._new_row = new_row
        self._derive = derive or _nothing_follows
        self._rows: list[Row] = []
        self._marks: dict[tuple[str, str], Mark] = {}
        self._locked = False

    # What stands here

    @property
    def rows(self) -> Sequence[Row]:
        """The rows in their order, without the empty one at the end."""
        return tuple(self._rows)

    @property
    def can_add(self) -> bool:
        """Whether rows can be added."""
        return self._new_row is not None and not self._locked

    @property
    def is_locked(self) -> bool:
        """Whether nothing can be changed."""
        return self._locked

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Show these rows and forget all steps that could be undone."""
        self.beginResetModel()
        self._rows = list(rows)
        self._marks = {}
        self.undo_stack.clear()
        self.endResetModel()

    def set_locked(self, locked: bool) -> None:  # noqa: FBT001 - a setter, as Qt's
        """Let everything be read and copied only."""
        self.beginResetModel()
        self._locked = locked
        self.endResetModel()

    def set_marks(self, marks: Mapping[tuple[str, str], Mark]) -> None:
        """Mark cells by (uid, column key); what was marked before is not any more."""
        self._marks = dict(marks)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))

    def total(self, key: str) -> object:
        """Return the sum of a column of whole satang or decimals, without what could not be read; None for no numbers."""
        found = [row.values.get(key) for row in self._rows]
        numbers = [number for number in found if not isinstance(number, bool | str | Unparsed | None)]
        return sum(numbers[1:], start=numbers[0]) if numbers else None  # type: ignore[call-overload]

    def place_of(self, uid: str, key: str) -> QModelIndex:
        """Return the cell of row `uid` and column `key`; an invalid index when there is none."""
        for number, row in enumerate(self._rows):
            if row.uid == uid:
                return self.index(number, self.column_of(key))
        return QModelIndex()

    def column_of(self, key: str) -> int:
        """Return the number of a column; raises KeyError when there is none."""
        for number, column in enumerate(self.columns):
            if column.key == key:
                return number
        raise KeyError(key)

    def may_edit(self, row: int, column: int) -> bool:
        """Whether this cell can be typed into."""
        if self._locked or not self.columns[column].editable:
            return False
        if row >= len(self._rows):
            return self.can_add
        mark = self._marks.get((self._rows[row].uid, self.columns[column].key))
        return mark is None or mark.state != "locked"

    # What people do

    def enter(self, cells: Mapping[tuple[int, int], object], words: str) -> bool:
        """Put values into cells by (row, column) as one step. Rows beyond the last are made. Return whether anything changed."""
        change = self._change_for(cells, words)
        if not (change.edits or change.added):
            return False
        self.undo_stack.push(_Step(self, change))
        return True

    def remove(self, rows: Iterable[int], words: str) -> bool:
        """Remove rows as one step. Return whether there were any."""
        placed = tuple(self._placed(number) for number in sorted(set(rows)) if 0 <= number < len(self._rows))
        if not placed or self._locked:
            return False
        self.undo_stack.push(_Step(self, Change(words, removed=placed)))
        return True

    def apply(self, change: Change) -> None:
        """Make `change` visible and tell it; the undo stack calls this."""
        for gone in sorted(change.removed, key=lambda row: row.position, reverse=True):
            self.beginRemoveRows(_NOWHERE, gone.position, gone.position)
            del self._rows[gone.position]
            self.endRemoveRows()
        for come in sorted(change.added, key=lambda row: row.position):
            self.beginInsertRows(_NOWHERE, come.position, come.position)
            self._rows.insert(come.position, Row(come.uid, dict(come.values)))
            self.endInsertRows()
        if change.edits:
            self._apply_edits(change.edits)
        self.changed.emit(change)

    def _apply_edits(self, edits: Sequence[CellEdit]) -> None:
        by_uid = {row.uid: number for number, row in enumerate(self._rows)}
        touched = set()
        for edit in edits:
            number = by_uid[edit.uid]
            _put(self._rows[number].values, edit.key, edit.after)
            touched.add(number)
        self.dataChanged.emit(self.index(min(touched), 0), self.index(max(touched), len(self.columns) - 1))

    def _change_for(self, cells: Mapping[tuple[int, int], object], words: str) -> Change:
        by_row: dict[int, dict[str, object]] = {}
        for (row, column), value in sorted(cells.items()):
            if self.may_edit(row, column):
                by_row.setdefault(row, {})[self.columns[column].key] = value
        edits: list[CellEdit] = []
        added: list[PlacedRow] = []
        for number, values in by_row.items():
            if number < len(self._rows):
                edits.extend(self._edits_of(self._rows[number], values))
            elif any(value is not None for value in values.values()):
                added.append(self._added(len(self._rows) + len(added), values))
        return Change(words, tuple(edits), tuple(added))

    def _edits_of(self, row: Row, values: Values) -> list[CellEdit]:
        after = dict(row.values)
        for key, value in values.items():
            _put(after, key, value)
        for key, value in self._derive(after).items():
            _put(after, key, value)
        keys = [*values, *(key for key in {**row.values, **after} if key not in values)]
        return [
            CellEdit(row.uid, key, row.values.get(key), after.get(key))
            for key in keys
            if row.values.get(key) != after.get(key)
        ]

    def _added(self, position: int, values: Values) -> PlacedRow:
        assert self._new_row is not None
        row = self._new_row()
        for key, value in values.items():
            _put(row.values, key, value)
        for key, value in self._derive(row.values).items():
            _put(row.values, key, value)
        return PlacedRow(position, row.uid, dict(row.values))

    def _placed(self, number: int) -> PlacedRow:
        row = self._rows[number]
        return PlacedRow(number, row.uid, dict(row.values))

    # Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count the rows and the empty one."""
        return 0 if parent.isValid() else len(self._rows) + self.can_add

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name the columns, number the rows."""
        if orientation == Qt.Orientation.Vertical:
            return self._row_head(section, role)
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title + (" *" if column.required else "")
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.hint or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.form.align_right else Qt.AlignmentFlag.AlignLeft
            return (
                Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
                if column.flag
                else side | Qt.AlignmentFlag.AlignVCenter
            )
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Show a cell."""
        column = self.columns[index.column()]
        value = self._value(index)
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: column.form.show(value),
            Qt.ItemDataRole.EditRole: lambda: column.form.show(value),
            Qt.ItemDataRole.ToolTipRole: lambda: self._tip(index, column, value),
            Qt.ItemDataRole.AccessibleTextRole: lambda: f"{column.title}: {column.form.show(value)}",
            Role.VALUE: lambda: value,
            Role.MARK: lambda: self._mark(index, value),
            Role.LOCKED: lambda: not self.may_edit(index.row(), index.column()),
        }
        answer = answers.get(role)
        return answer() if answer else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Read typed text into a cell."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        column = self.columns[index.column()]
        read = column.form.read(str(value)).value if isinstance(value, str) else value
        return self.enter({(index.row(), index.column()): read}, column.title)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say which cells can be typed into."""
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if index.isValid() and self.may_edit(index.row(), index.column()) and not self.columns[index.column()].flag:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def _value(self, index: Index) -> object:
        if index.row() >= len(self._rows):
            return None
        return self._rows[index.row()].values.get(self.columns[index.column()].key)

    def _mark(self, index: Index, value: object) -> Mark | None:
        if isinstance(value, Unparsed):
            return Mark("problem", value.reason)
        if index.row() >= len(self._rows):
            return None
        return self._marks.get((self._rows[index.row()].uid, self.columns[index.column()].key))

    def _tip(self, index: Index, column: Column, value: object) -> str | None:
        mark = self._mark(index, value)
        shown = column.form.show(value)
        return "\n".join(part for part in (shown, mark.words if mark else "") if part) or None

    def _row_head(self, section: int, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return str(section + 1) if section < len(self._rows) else "+"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return None


def _nothing_follows(values: Values) -> Values:  # noqa: ARG001 - stands in for a function that looks at them
    return {}


def _put(values: dict[str, object], key: str, value: object) -> None:
    if value is None or value is False or value == "":
        values.pop(key, None)
    else:
        values[key] = value
