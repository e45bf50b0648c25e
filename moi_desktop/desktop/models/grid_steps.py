"""Steps of the work in a grid: what was changed, what takes it back, and what of it is still possible.

A step speaks of records by their uid, never by where they stand, so that it can be taken back whatever is filtered, sorted
or read anew in the meantime. A cell that somebody changed elsewhere after the step is left as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

Values = Mapping[str, object]


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
    """A row as it is when added and as it was when removed.

    `position` is its place among the rows shown then, `home` its place among all rows; both are where it comes back to.
    """

    position: int
    uid: str
    values: Values
    home: int = -1


class Turn(StrEnum):
    """Whether a change is new, or a whole step of the grid that is taken back or done again."""

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

    def then(self, later: Change) -> Change:
        """The two changes as one; `later` edits cells only."""
        edits = {(edit.uid, edit.key): edit for edit in self.edits}
        added = {row.uid: dict(row.values) for row in self.added}
        for edit in later.edits:
            if edit.uid in added:
                put(added[edit.uid], edit.key, edit.after)
            else:
                before = edits.get((edit.uid, edit.key), edit).before
                edits[edit.uid, edit.key] = CellEdit(edit.uid, edit.key, before, edit.after)
        rows = tuple(replace(row, values=added[row.uid]) for row in self.added)
        return Change(self.words, tuple(edits.values()), rows, self.removed)

    @property
    def size(self) -> int:
        """How many cells and rows it is about; 0 changes nothing."""
        return len(self.edits) + len(self.added) + len(self.removed)

    @property
    def uids(self) -> tuple[str, ...]:
        """The records that it is about, each once, in its order."""
        parts: tuple[PlacedRow | CellEdit, ...] = (*self.removed, *self.added, *self.edits)
        return tuple(dict.fromkeys(part.uid for part in parts))

    def possible(self, rows: Mapping[str, Row]) -> Change:
        """Return what of it can be done to `rows` by uid: a cell must still hold what the step found there."""
        removed = tuple(
            replace(row, values=dict(rows[row.uid].values)) for row in self.removed if row.uid in rows
        )  # as it is by now: what was typed into it since comes back with it
        added = tuple(row for row in self.added if row.uid not in rows)
        coming = {row.uid: row.values for row in added}
        edits = tuple(edit for edit in self.edits if self._fits(edit, rows, coming))
        return Change(self.words, edits, added, removed)

    def followed_by(self, later: Change) -> Change | None:
        """One change for this one and a later one that edits the same single cell; None where they are about more."""
        if len(self.edits) != 1 or len(later.edits) != 1 or self.size + later.size > 2:
            return None
        first, second = self.edits[0], later.edits[0]
        if (first.uid, first.key) != (second.uid, second.key):
            return None
        return Change(self.words, (replace(first, after=second.after),))

    @staticmethod
    def _fits(edit: CellEdit, rows: Mapping[str, Row], coming: Mapping[str, Values]) -> bool:
        values = rows[edit.uid].values if edit.uid in rows else coming.get(edit.uid)
        return values is not None and values.get(edit.key) == edit.before


@dataclass(frozen=True, slots=True)
class Stepped:
    """A step was taken back or done again: what of it was done, and how many cells and rows had to be left as they are."""

    change: Change
    left: int
    back: bool


def put(values: dict[str, object], key: str, value: object) -> None:
    """Write a cell; nothing, no tick and no words are the same: the key goes."""
    if value is None or value is False or value == "":
        values.pop(key, None)
    else:
        values[key] = value
