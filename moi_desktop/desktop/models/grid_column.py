"""The columns of a grid, what its cells are asked for, and the marks that say what is the matter with a cell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Qt

from moi_desktop.desktop.models.grid_steps import Values
from moi_desktop.desktop.values import FieldFormat


class Role(IntEnum):
    """What the view asks for beyond Qt's own roles."""

    VALUE = Qt.ItemDataRole.UserRole + 1
    MARK = Qt.ItemDataRole.UserRole + 2
    LOCKED = Qt.ItemDataRole.UserRole + 3
    PIN = Qt.ItemDataRole.UserRole + 4


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `width` is in characters of the body font; `total` asks for a sum in the totals row.

    A column that shows several fields as one says how: `join` makes what it holds of a row's values, `split` makes the
    values of what was typed. A `hidden` column is there, but shown only when the person asks for it.
    """

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
    join: Callable[[Values], object] | None = None
    split: Callable[[object], Values] | None = None
    hidden: bool = False

    def value_in(self, values: Values) -> object:
        """What the cell of this column holds in a row of these values; None is empty."""
        return self.join(values) if self.join else values.get(self.key)

    def values_of(self, value: object) -> Values:
        """The values of a row that putting `value` into the cell sets."""
        return self.split(value) if self.split else {self.key: value}


@dataclass(frozen=True, slots=True)
class Mark:
    """What is the matter with a cell: state changed, inherited, warning, problem or locked, and the words for it."""

    state: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Pin:
    """What the centre wrote about a field, and whether that waits for an answer. It stands beside any mark."""

    words: str
    waits: bool = True
