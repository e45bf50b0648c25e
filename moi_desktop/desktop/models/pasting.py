"""What a pasted block will become, worked out before anything is changed, and what has to be asked about it first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from moi_desktop.desktop.models.grid_model import GridModel
from moi_desktop.desktop.translated import sentence_of
from moi_desktop.desktop.values import Unparsed
from moi_desktop.plan.catalogue import Kind
from moi_desktop.plan.thai_numbers import amount_doubt, looks_like_million
from moi_desktop.plan.thai_text import search_key


class Outcome(StrEnum):
    """What becomes of one pasted cell. `NOTHING` is a cell without content that has no place, or that changes nothing."""

    TAKEN = "taken"
    NOTHING = "nothing"
    MENDED = "mended"
    DOUBTFUL = "doubtful"
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


Block = Sequence[Sequence[str]]

_KEPT: Final = frozenset({Outcome.TAKEN, Outcome.MENDED, Outcome.DOUBTFUL, Outcome.UNPARSED})
_TOTAL: Final = re.compile(r"(?:รวม|ยอดรวม|ผลรวม|(?:grand )?total\b)")
_AT_A_TIME: Final = 250
"""So many cells are read before others may work for a moment."""

_FEWEST_FOR_A_UNIT: Final = 2
"""One small price is usual; a whole column of them was probably written in thousands or millions."""


class Pasting:
    """A whole block before it is pasted, with its first cell at the first of `targets`, (row, column) pairs.

    A single cell fills all targets. `columns` are the columns that are shown, in their order: the block goes into those.
    The heading row of the block is left out; a row of totals is as long as `leaves_total` says so. `factors` gives, for a
    column of money, what its numbers were written in: 1, 1,000 or 1,000,000 baht.
    """

    def __init__(
        self,
        model: GridModel,
        block: Block,
        targets: Sequence[tuple[int, int]],
        columns: Sequence[int] = (),
        rest: Callable[[], object] = lambda: None,
    ) -> None:
        self._model = model
        self._rest = rest
        self._targets = targets
        self._columns = tuple(columns) or tuple(range(len(model.columns)))
        self.heading: tuple[str, ...] = ()
        if len(block) > 1 and self._is_heading(block):
            self.heading, block = tuple(block[0]), block[1:]
        self._block = block
        self.total: tuple[str, ...] = tuple(block[-1]) if len(block) > 1 and _is_total(block[-1]) else ()
        self.leaves_total = bool(self.total)
        self.factors: dict[int, int] = {}
        self.cells: tuple[PastedCell, ...] = ()
        self.work_out()
        self.small_columns = tuple(self._columns_of_small_money())

    def work_out(self) -> None:
        """Work out anew what becomes of each cell, after an answer was given."""
        cells = []
        for number, (row, column, text) in enumerate(self._placed(), 1):
            cells.append(self._pasted(row, column, text))
            if number % _AT_A_TIME == 0:
                self._rest()
        self.cells = tuple(cells)

    @property
    def values(self) -> dict[tuple[int, int], object]:
        """The cells that will change, by (row, column)."""
        return {(cell.row, cell.column): cell.value for cell in self.cells if cell.outcome in _KEPT}

    @property
    def new_rows(self) -> int:
        """How many rows will be made."""
        end = len(self._model.rows)
        return len(
            {cell.row for cell in self.cells if cell.outcome in _KEPT and cell.row >= end and cell.value is not None}
        )

    @property
    def notable(self) -> tuple[PastedCell, ...]:
        """The cells that do not become just what was pasted."""
        return tuple(cell for cell in self.cells if cell.outcome not in (Outcome.TAKEN, Outcome.NOTHING))

    @property
    def needs_a_look(self) -> bool:
        """Whether a person should see it before it is pasted."""
        return bool(self.notable or self.heading or self.total or self.small_columns)

    def count(self, outcome: Outcome) -> int:
        """Count the cells with this outcome."""
        return sum(cell.outcome is outcome for cell in self.cells)

    # Where each cell goes

    def _placed(self) -> Iterator[tuple[int, int, str]]:
        block = self._block[:-1] if self.leaves_total else self._block
        if len(block) == 1 and len(block[0]) == 1:
            for row, column in self._targets:
                yield row, column, block[0][0]
            return
        top, left = self._targets[0]
        shown = self._columns[self._columns.index(left) :] if left in self._columns else range(left, left)
        for y, cells in enumerate(block):
            for x, text in enumerate(cells):
                yield top + y, shown[x] if x < len(shown) else len(self._model.columns) + x, text

    def _column_at(self, x: int) -> int | None:
        left = self._targets[0][1]
        place = self._columns.index(left) + x if left in self._columns else len(self._columns)
        return self._columns[place] if place < len(self._columns) else None

    # What each cell becomes

    def _pasted(self, row: int, column: int, text: str) -> PastedCell:
        model = self._model
        row_count = model.shown_count
        if column >= len(model.columns) or (row >= row_count and not model.can_add):
            return PastedCell(row, column, text, None, Outcome.OUTSIDE if text.strip() else Outcome.NOTHING)
        if not model.may_edit(row, column):
            same = row < row_count and text == model.index(row, column).data()
            return PastedCell(row, column, text, None, Outcome.NOTHING if same or not text.strip() else Outcome.LOCKED)
        form = model.columns[column].form
        reading = form.read(text)
        factor = self.factors.get(column, 1)
        if factor != 1 and isinstance(reading.value, int):
            reading = form.read(form.show(reading.value * factor))
        value = reading.value
        if isinstance(value, Unparsed):
            return PastedCell(row, column, text, value, Outcome.UNPARSED, value.reason)
        doubt = amount_doubt(value) if self._is_large(column, value) and isinstance(value, int) else None
        if doubt is not None:
            return PastedCell(row, column, text, value, Outcome.DOUBTFUL, sentence_of(doubt))
        is_mended = bool(reading.remark) or factor != 1
        return PastedCell(row, column, text, value, Outcome.MENDED if is_mended else Outcome.TAKEN, reading.remark)

    def _is_large(self, column: int, value: object) -> bool:
        return self._is_money(column) and isinstance(value, int) and not looks_like_million([value])

    def _is_money(self, column: int) -> bool:
        spec = self._model.columns[column].form.spec
        return spec.kind is Kind.MONEY

    def _columns_of_small_money(self) -> Iterator[int]:
        """Columns of money in which every number is below what is usual for one line."""
        amounts: dict[int, list[int]] = {}
        for cell in self.cells:
            if cell.outcome in _KEPT and isinstance(cell.value, int) and cell.value and self._is_money(cell.column):
                amounts.setdefault(cell.column, []).append(cell.value)
        for column, found in amounts.items():
            if len(found) >= _FEWEST_FOR_A_UNIT and looks_like_million(found):
                yield column

    # Rows that are no records

    def _is_heading(self, block: Block) -> bool:
        """Whether the first row names the columns: by their own titles, or by words over what are numbers beneath."""
        first = [text.strip() for text in block[0]]
        given = [(x, text) for x, text in enumerate(first) if text]
        titles = {_title_key(column.title) for column in self._model.columns}
        named = sum(_title_key(text) in titles for _, text in given)
        if given and 2 * named >= len(given):
            return True
        return any(self._is_word_over_numbers(x, block) for x, _ in given)

    def _is_word_over_numbers(self, x: int, block: Block) -> bool:
        column = self._column_at(x)
        if column is None or any(letter.isdigit() for letter in block[0][x]):
            return False
        form = self._model.columns[column].form
        if not form.align_right:
            return False
        return any(_is_number(form.read(row[x]).value) for row in block[1:] if x < len(row))


def _is_number(value: object) -> bool:
    return value is not None and not isinstance(value, Unparsed | str)


def _is_total(row: Sequence[str]) -> bool:
    first = next((text.strip() for text in row if text.strip()), "")
    return _TOTAL.match(first.casefold()) is not None and any(any(map(str.isdigit, text)) for text in row)


def _title_key(title: str) -> str:
    return search_key(re.sub(r"\([^)]*\)|\*", "", title)).strip()


def pasting_of(
    model: GridModel,
    block: Block,
    targets: Sequence[tuple[int, int]],
    columns: Sequence[int] = (),
    rest: Callable[[], object] = lambda: None,
) -> Pasting:
    """Return what `block` becomes when pasted into `model`; `rest` is called now and then while it is worked out.

    Cells that fall off the right edge, or below the last row where rows cannot be added, are told as outside; empty cells
    of the block empty their target.
    """
    return Pasting(model, block, targets, columns, rest)
