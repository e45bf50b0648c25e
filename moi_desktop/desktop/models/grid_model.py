"""The rows of a grid that people type into: one office's lines, targets, activities.

Values stand in memory under the row's uid. Every change, whether typed, pasted, filled down, deleted or undone, is one
`Change` that can be taken back; `changed` tells it, and whoever keeps the records saves it. What can be taken back stays
so when rows are read anew, filtered or sorted. Which rows are shown, and in which order, is decided elsewhere (`show_only`).

The last row is empty and waits to be typed into, where new rows can be made at all.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from moi_desktop.desktop.models.grid_column import Column, Mark, Pin, Role
from moi_desktop.desktop.models.grid_steps import CellEdit, Change, PlacedRow, Row, Stepped, Turn, Values, put
from moi_desktop.desktop.values import Unparsed

__all__ = ["CellEdit", "Change", "Column", "GridModel", "Mark", "Pin", "PlacedRow", "Role", "Row", "Turn", "Values"]

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


FIELD_TYPING = 1 << 30
"""Marks letters typed one after the other into a field of a form; editors of cells have small numbers of their own."""


class _Step(QUndoCommand):
    """One step. The steps of one `typing` become one: of an editor by its number, of a form's field by `FIELD_TYPING`."""

    def __init__(self, model: GridModel, change: Change, typing: int = 0) -> None:
        super().__init__(change.words)
        self._model = model
        self.change = change
        self.typing = typing
        self._is_new = True

    def id(self) -> int:
        return self.typing or -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        assert isinstance(other, _Step)
        is_field = self.typing == FIELD_TYPING
        merged = self.change.followed_by(other.change) if is_field else self.change.then(other.change)
        self.change = merged or self.change
        return merged is not None

    def redo(self) -> None:
        if self._is_new:
            self._is_new = False
            self._model.apply(self.change)
        else:
            self._model.step(self.change, back=False)

    def undo(self) -> None:
        self._model.step(self.change.reverse, back=True)


class GridModel(QAbstractTableModel):
    """Rows and columns of values that can be typed into.

    `new_row` makes the uid and the first values of a row; without it rows cannot be added. `derive` gives the values that
    follow from a row's other values, such as an amount from quantity and price.
    """

    changed = Signal(object)
    """A `Change` was made, undone or done again."""

    stepped = Signal(object)
    """A step was taken back or done again: the `Stepped`, also where nothing of it could be done."""

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
        self._all: dict[str, Row] = {}
        self._rows: list[Row] = []
        self._numbers: dict[str, int] = {}
        self._columns = {column.key: number for number, column in enumerate(self.columns)}
        self._marks: dict[tuple[str, str], Mark] = {}
        self._pins: dict[tuple[str, str], Pin] = {}
        self._locked = False

    # What stands here

    @property
    def rows(self) -> Sequence[Row]:
        """The rows that are shown, in their order, without the empty one at the end."""
        return tuple(self._rows)

    @property
    def shown_count(self) -> int:
        """How many rows are shown, without the empty one at the end."""
        return len(self._rows)

    @property
    def all_rows(self) -> Sequence[Row]:
        """All rows, whatever is shown."""
        return tuple(self._all.values())

    @property
    def can_add(self) -> bool:
        """Whether rows can be added."""
        return self._new_row is not None and not self._locked

    @property
    def is_locked(self) -> bool:
        """Whether nothing can be changed."""
        return self._locked

    def row_of(self, uid: str) -> Row | None:
        """Return a row, shown or not; None when there is none."""
        return self._all.get(uid)

    def is_shown(self, uid: str) -> bool:
        """Whether a row is among those shown."""
        return uid in self._numbers

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Take these rows in the place of all and show them all; what can be undone stays."""
        self.beginResetModel()
        self._all = {row.uid: row for row in rows}
        self._put_shown(list(self._all.values()))
        self.endResetModel()

    def renew(self, rows: Iterable[Row], *, anew: bool = False) -> None:
        """Show other values of rows that are kept elsewhere; nothing is told, and what can be undone stays.

        The same rows in the same order keep the focus; other ones need to be shown `anew`.
        """
        if anew:
            self.beginResetModel()
        self._all = {row.uid: row for row in rows}
        self._put_shown(list(self._all.values()))
        if anew:
            self.endResetModel()
        elif self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))

    def take_rows(self, rows: Iterable[Row]) -> None:
        """Take these rows, read anew, in the place of all. Those that were shown and are still there stay shown."""
        self.beginResetModel()
        self._all = {row.uid: row for row in rows}
        self._put_shown([self._all[row.uid] for row in self._rows if row.uid in self._all])
        self.endResetModel()

    def show_only(self, uids: Iterable[str]) -> None:
        """Show these rows, in this order."""
        shown = [self._all[uid] for uid in uids if uid in self._all]
        if [row.uid for row in shown] == [row.uid for row in self._rows]:
            return
        self.beginResetModel()
        self._put_shown(shown)
        self.endResetModel()

    def forget_steps(self) -> None:
        """Forget what could be undone: other records stand here from now on."""
        self.undo_stack.clear()

    def set_locked(self, locked: bool) -> None:  # noqa: FBT001 - a setter, as Qt's
        """Let everything be read and copied only."""
        self.beginResetModel()
        self._locked = locked
        self.endResetModel()

    def set_marks(self, marks: Mapping[tuple[str, str], Mark]) -> None:
        """Mark cells by (uid, column key); what was marked before is not any more."""
        if marks == self._marks:
            return
        self._marks = dict(marks)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1), [Role.MARK])

    def mark_of(self, uid: str, key: str) -> Mark | None:
        """Return what is the matter with a value: the mark that was set, or that it could not be read."""
        row = self.row_of(uid)
        value = row.values.get(key) if row is not None else None
        return Mark("problem", value.reason) if isinstance(value, Unparsed) else self._marks.get((uid, key))

    def placed(self, uid: str) -> PlacedRow:
        """Return a row as it stands here, for a change that removes it; raises KeyError when there is none."""
        return self._placed(self._numbers[uid], {one: number for number, one in enumerate(self._all)})

    def set_pins(self, pins: Mapping[tuple[str, str], Pin]) -> None:
        """Pin what the centre wrote to cells by (uid, column key); former pins are gone."""
        if pins == self._pins:
            return
        self._pins = dict(pins)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1), [Role.PIN])

    def total(self, key: str) -> object:
        """Return the sum of a column of whole satang or decimals, without what could not be read; None for no numbers."""
        found = [row.values.get(key) for row in self._rows]
        numbers = [number for number in found if not isinstance(number, bool | str | Unparsed | None)]
        return sum(numbers[1:], start=numbers[0]) if numbers else None  # type: ignore[call-overload]

    def place_of(self, uid: str, key: str) -> QModelIndex:
        """Return the cell of row `uid` and column `key`; an invalid index when there is none."""
        number = self._numbers.get(uid)
        return QModelIndex() if number is None else self.index(number, self.column_of(key))

    @property
    def column_keys(self) -> Collection[str]:
        """The keys of the columns."""
        return self._columns.keys()

    def column_of(self, key: str) -> int:
        """Return the number of a column; raises KeyError when there is none."""
        return self._columns[key]

    def may_edit(self, row: int, column: int) -> bool:
        """Whether this cell can be typed into."""
        if self._locked or not self.columns[column].editable:
            return False
        if row >= len(self._rows):
            return self.can_add
        mark = self._marks.get((self._rows[row].uid, self.columns[column].key))
        return mark is None or mark.state != "locked"

    # What people do

    def enter(self, cells: Mapping[tuple[int, int], object], words: str, typing: int = 0) -> bool:
        """Put values into cells by (row, column) as one step. Rows beyond the last are made. Return whether anything changed.

        Steps of one `typing` are undone together.
        """
        return self._push(self._change_for(cells, words), typing)

    def type_text(self, row: int, column: int, text: str, typing: int) -> bool:
        """Read text into a cell while it is still being typed, or at its end; `typing` is the number of this typing."""
        if row >= len(self._rows) and not text.strip():
            return False
        return self.enter(
            {(row, column): self.columns[column].form.read(text).value}, self.columns[column].title, typing
        )

    def take_back_typing(self, typing: int) -> None:
        """Undo what a typing has put in, where that was the last step."""
        last = self.last_step
        if last is not None and last.id() == typing:
            self.undo_stack.undo()

    @property
    def last_step(self) -> QUndoCommand | None:
        """The step that undo would take back, always the same object for the same step; None where there is none."""
        return self.undo_stack.command(self.undo_stack.index() - 1) if self.undo_stack.canUndo() else None

    def edit(self, values: Mapping[str, Values], words: str, *, is_typing: bool = False) -> bool:
        """Put values into rows by uid, shown or not, as one step. Return whether anything changed.

        With `is_typing` it becomes one step with the one before where both are about the same field.
        """
        if self._locked:
            return False
        edits = [edit for uid, those in values.items() if uid in self._all for edit in self._edits_of(uid, those)]
        return self._push(Change(words, tuple(edits)), FIELD_TYPING if is_typing else 0)

    def remove(self, rows: Iterable[int], words: str) -> bool:
        """Remove rows as one step. Return whether there were any."""
        homes = {uid: number for number, uid in enumerate(self._all)}
        placed = tuple(self._placed(number, homes) for number in sorted(set(rows)) if 0 <= number < len(self._rows))
        return not self._locked and self._push(Change(words, removed=placed))

    def step(self, change: Change, *, back: bool) -> None:
        """Do what is still possible of a step that is taken back or done again; the undo stack calls this."""
        possible = change.possible(self._all)
        if possible.size == change.size:
            possible = replace(possible, turn=Turn.BACK if back else Turn.AGAIN)
        if possible.size:
            self.apply(possible)
        self.stepped.emit(Stepped(possible, change.size - possible.size, back))

    def do(self, change: Change, typing: int = 0) -> bool:
        """Make a change that was put together elsewhere, as one step. Return whether anything changed.

        Steps of one `typing` are undone together, as long as they remove nothing.
        """
        return not self._locked and self._push(change, 0 if change.removed else typing)

    def apply(self, change: Change) -> None:
        """Make `change` visible and tell it."""
        self.follow(change)
        self.changed.emit(change)

    def follow(self, change: Change) -> None:
        """Make visible what a change elsewhere brought along, and tell nobody: it is kept already."""
        if change.removed:
            self._take_out({gone.uid for gone in change.removed})
        if change.added:
            self._put_in(change.added)
        if change.edits:
            self._apply_edits(change.edits)

    def _push(self, change: Change, typing: int = 0) -> bool:
        if not change.size:
            return False
        self.undo_stack.push(_Step(self, replace(change, typing=_name_of(change, typing)), typing))
        return True

    def _put_shown(self, rows: list[Row]) -> None:
        self._rows = rows
        self._numbers = {row.uid: number for number, row in enumerate(rows)}

    def _take_out(self, uids: Collection[str]) -> None:
        """Rows go; neighbours go together."""
        for uid in uids:
            del self._all[uid]
        numbers = sorted((self._numbers[uid] for uid in uids if uid in self._numbers), reverse=True)
        while numbers:
            last = numbers[0]
            count = next((n for n, number in enumerate(numbers) if number != last - n), len(numbers))
            first, numbers = numbers[count - 1], numbers[count:]
            self.beginRemoveRows(_NOWHERE, first, last)
            self._put_shown([*self._rows[:first], *self._rows[last + 1 :]])
            self.endRemoveRows()

    def _put_in(self, placed: Sequence[PlacedRow]) -> None:
        """Rows come back to where they were, as far as that is still there; neighbours come in one go."""
        order = list(self._all.values())
        for come in sorted(placed, key=lambda one: one.home):
            order.insert(len(order) if come.home < 0 else come.home, Row(come.uid, dict(come.values)))
        self._all = {row.uid: row for row in order}
        waiting = sorted(placed, key=lambda one: one.position)
        while waiting:
            start = waiting[0].position
            first = min(start, len(self._rows))
            count = next((n for n, one in enumerate(waiting) if one.position > start + n), len(waiting))
            block, waiting = waiting[:count], waiting[count:]
            self._insert(first, [self._all[one.uid] for one in block])

    def _insert(self, first: int, rows: Sequence[Row]) -> None:
        # At the end it is the empty row that becomes a real one, and an empty row comes after it: an editor that is open
        # in the empty row stays where it is.
        becomes = self.can_add and first == len(self._rows)
        self.beginInsertRows(_NOWHERE, first + becomes, first + becomes + len(rows) - 1)
        self._put_shown([*self._rows[:first], *rows, *self._rows[first:]])
        self.endInsertRows()
        if becomes:
            self.dataChanged.emit(self.index(first, 0), self.index(first, len(self.columns) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, first, first)

    def _apply_edits(self, edits: Sequence[CellEdit]) -> None:
        touched = set()
        for edit in edits:
            put(self._all[edit.uid].values, edit.key, edit.after)
            if edit.uid in self._numbers:
                touched.add(self._numbers[edit.uid])
        if touched:
            self.dataChanged.emit(self.index(min(touched), 0), self.index(max(touched), len(self.columns) - 1))

    def _change_for(self, cells: Mapping[tuple[int, int], object], words: str) -> Change:
        by_row: dict[int, dict[str, object]] = {}
        for (row, column), value in sorted(cells.items(), key=lambda cell: cell[0]):
            if self.may_edit(row, column):
                by_row.setdefault(row, {}).update(self.columns[column].values_of(value))
        edits: list[CellEdit] = []
        added: list[PlacedRow] = []
        for number, values in by_row.items():
            if number < len(self._rows):
                edits.extend(self._edits_of(self._rows[number].uid, values))
            elif any(value is not None for value in values.values()):
                added.append(self._added(len(self._rows) + len(added), len(self._all) + len(added), values))
        return Change(words, tuple(edits), tuple(added))

    def _edits_of(self, uid: str, values: Values) -> list[CellEdit]:
        row = self._all[uid]
        after = dict(row.values)
        for key, value in values.items():
            put(after, key, value)
        for key, value in self._following(row.values, after).items():
            put(after, key, value)
        keys = [*values, *(key for key in {**row.values, **after} if key not in values)]
        return [
            CellEdit(uid, key, row.values.get(key), after.get(key))
            for key in keys
            if row.values.get(key) != after.get(key)
        ]

    def _following(self, before: Values, after: Values) -> Values:
        """What follows from an edit. A value that agrees with others no more, such as an amount that the centre changed,
        is not put right by an edit of something else: the check asks a person."""
        was = self._derive(before)
        return {key: value for key, value in self._derive(after).items() if key not in was or was[key] != value}

    def _added(self, position: int, home: int, values: Values) -> PlacedRow:
        assert self._new_row is not None
        row = self._new_row()
        for key, value in values.items():
            put(row.values, key, value)
        for key, value in self._derive(row.values).items():
            put(row.values, key, value)
        return PlacedRow(position, row.uid, dict(row.values), home)

    def _placed(self, number: int, homes: Mapping[str, int]) -> PlacedRow:
        row = self._rows[number]
        return PlacedRow(number, row.uid, dict(row.values), homes[row.uid])

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
            Role.PIN: lambda: self._pin(index),
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
        return self.columns[index.column()].value_in(self._rows[index.row()].values)

    def _mark(self, index: Index, value: object) -> Mark | None:
        if isinstance(value, Unparsed):
            return Mark("problem", value.reason)
        if index.row() >= len(self._rows):
            return None
        return self._marks.get((self._rows[index.row()].uid, self.columns[index.column()].key))

    def _pin(self, index: Index) -> Pin | None:
        if index.row() >= len(self._rows):
            return None
        return self._pins.get((self._rows[index.row()].uid, self.columns[index.column()].key))

    def _tip(self, index: Index, column: Column, value: object) -> str | None:
        mark, pin = self._mark(index, value), self._pin(index)
        parts = (column.form.show(value), mark.words if mark else "", pin.words if pin else "")
        return "\n".join(part for part in parts if part) or None

    def _row_head(self, section: int, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return str(section + 1) if section < len(self._rows) else "+"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return None


def _nothing_follows(values: Values) -> Values:  # noqa: ARG001 - stands in for a function that looks at them
    return {}


def _name_of(change: Change, typing: int) -> str:
    """The name of a typing: an editor's number; a form's field by its place, where nothing else follows from it."""
    if typing == FIELD_TYPING:
        alone = len(change.edits) == change.size == 1
        return f"{change.edits[0].uid} {change.edits[0].key}" if alone else ""
    return str(typing or "")
