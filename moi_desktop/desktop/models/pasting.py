"""What a pasted block will become, worked out before anything is changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from moi_desktop.desktop.models.grid_model import GridModel
from moi_desktop.desktop.values import Unparsed


class Outcome(StrEnum):
    """What becomes of one pasted cell. `NOTHING` is a cell without content that has no place, or that changes nothing."""

    TAKEN = "taken"
    NOTHING = "nothing"
    MENDED = "mended"
    UNPARSED = "unparsed"
    LOCKED = "locked"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class PastedCell:
    """One cell of the block: where it goes (rows and columns counted from 0), what was pasted and what it becomes."""

    row: int
    column: int
    text: str
    value: object
    outcome: Outcome
    words: str = ""


@dataclass(frozen=True, slots=True)
class Pasting:
    """A whole block before it is pasted."""

    cells: tuple[PastedCell, ...]
    new_rows: int

    @property
    def values(self) -> dict[tuple[int, int], object]:
        """The cells that will change, by (row, column)."""
        return {(cell.row, cell.column): cell.value for cell in self.cells if cell.outcome in _KEPT}

    @property
    def notable(self) -> tuple[PastedCell, ...]:
        """The cells that do not become just what was pasted."""
        return tuple(cell for cell in self.cells if cell.outcome not in (Outcome.TAKEN, Outcome.NOTHING))

    def count(self, outcome: Outcome) -> int:
        """Count the cells with this outcome."""
        return sum(cell.outcome is outcome for cell in self.cells)


_KEPT = frozenset({Outcome.TAKEN, Outcome.MENDED, Outcome.UNPARSED})


def pasting_of(model: GridModel, block: Sequence[Sequence[str]], targets: Sequence[tuple[int, int]]) -> Pasting:
    """Return what `block` becomes when pasted with its first cell at the first of `targets`, (row, column) pairs.

    A single cell fills all targets. Cells that fall off the right edge, or below the last row where rows cannot be added,
    are told as outside; empty cells of the block empty their target.
    """
    if len(block) == 1 and len(block[0]) == 1:
        placed = [(row, column, block[0][0]) for row, column in targets]
    else:
        top, left = targets[0]
        placed = [(top + y, left + x, text) for y, cells in enumerate(block) for x, text in enumerate(cells)]
    cells = tuple(_pasted(model, row, column, text) for row, column, text in placed)
    beyond = {
        cell.row for cell in cells if cell.outcome in _KEPT and cell.row >= len(model.rows) and cell.value is not None
    }
    return Pasting(cells, len(beyond))


def _pasted(model: GridModel, row: int, column: int, text: str) -> PastedCell:
    if column >= len(model.columns) or (row >= len(model.rows) and not model.can_add):
        return PastedCell(row, column, text, None, Outcome.OUTSIDE if text.strip() else Outcome.NOTHING)
    if not model.may_edit(row, column):
        same = row < len(model.rows) and text == model.index(row, column).data()
        return PastedCell(row, column, text, None, Outcome.NOTHING if same or not text.strip() else Outcome.LOCKED)
    reading = model.columns[column].form.read(text)
    if isinstance(reading.value, Unparsed):
        return PastedCell(row, column, text, reading.value, Outcome.UNPARSED, reading.value.reason)
    outcome = Outcome.MENDED if reading.remark else Outcome.TAKEN
    return PastedCell(row, column, text, reading.value, outcome, reading.remark)
