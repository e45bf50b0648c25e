"""How wide the columns of a table are on paper, and how large its type: figures and codes are never broken in two.

A column gets its share of the page, and more where its longest figure needs it; columns of words give way. Where they
would be left with nothing the type becomes smaller. Measured as in the workbooks, in the type of the national font.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from moi_desktop.workbook.documents import Grid, cell_text, is_centred, is_right
from moi_desktop.workbook.text_size import width_of

UNIT: Final = 5.3
"""Points of the unit in which text is measured, at 14 point type."""

UPRIGHT: Final = 453.0
"""Points between the edges of an upright page."""

LYING: Final = 728.0
"""Points between the edges of a lying page."""

SIZES: Final = (0.875, 0.75, 0.65, 0.56)
"""Sizes of type in tables, as shares of the body's."""

_BODY: Final = 16.0
_PADDING: Final = 11.0
_LEAST_WORDS: Final = 46.0
_KEPT: Final = 0.8
"""What a column of words keeps of its share before the type becomes smaller."""

_SYLLABLE: Final = 5.0
"""Units that the longest syllables of headings take, such as หน่วย."""

_SHORT_NAME: Final = 14.0
"""Units up to which the name of an office is kept on one line."""

_THAI_DIGITS: Final = 1.3
_MOST_COLUMNS: Final = 5
_MOST_FIGURE: Final = 24  # longer runs of letters without a space may be broken


@dataclass(frozen=True, slots=True)
class Fit:
    """The widths of the columns in points, and the place of their type in SIZES."""

    widths: Sequence[float]
    place: int

    @property
    def size(self) -> float:
        """The type in points where the body has 16."""
        return SIZES[self.place] * _BODY


def fit(grid: Grid, *, lying: bool, thai_digits: bool = False) -> Fit:
    """Find the widths and the type of a table on such a page; the smallest type where nothing fits.

    Thai digits are wider than the others.
    """
    across = LYING if lying else UPRIGHT
    wider = _THAI_DIGITS if thai_digits else 1.0
    longest = [width * wider for width in _longest(grid)]
    first = 1 if grid.small or len(grid.shares) > _MOST_COLUMNS else 0
    for place in range(first, len(SIZES)):
        last = place == len(SIZES) - 1
        shares = [across * share / sum(grid.shares) for share in grid.shares]
        words = [_LEAST_WORDS if last else max(_LEAST_WORDS, share * _KEPT) for share in shares]
        least = [_least(width, SIZES[place] * _BODY) or room for width, room in zip(longest, words, strict=True)]
        if sum(least) <= across:
            return Fit(_shared(grid.shares, least, across), place)
    return Fit(shares, len(SIZES) - 1)


def _longest(grid: Grid) -> list[float]:
    """For each column the width of its longest figure, code or short name, in units; 0 for columns of words."""
    columns = grid.table.columns
    found = [0.0] * len(columns)
    firm = [n for n, column in enumerate(columns) if is_right(column) or is_centred(column)]
    for n in firm:
        found[n] = max((_heading_width(word) for word in columns[n].heading.split()), default=0.0)
    plain = [row for row in grid.table.rows if not row.banner]
    for n in set(range(len(columns))).difference(firm):
        found[n] = _short_names([cell_text(columns[n].look, row.cells[n]) for row in plain if n < len(row.cells)])
    for row in plain:
        for n in firm:
            for word in cell_text(columns[n].look, row.cells[n]).split() if n < len(row.cells) else ():
                if len(word) <= _MOST_FIGURE:
                    found[n] = max(found[n], width_of(word))
    return found


def _short_names(texts: Sequence[str]) -> float:
    """The width of the longest of short names, such as those of offices, where a column holds nothing else; 0 else."""
    if any(" " in text or "\n" in text for text in texts):
        return 0.0
    return max((width for text in texts if (width := width_of(text)) <= _SHORT_NAME), default=0.0)


def _heading_width(word: str) -> float:
    """What a word of a heading needs; a Thai one may be broken, but not into single letters."""
    return width_of(word) if _is_firm(word) else min(width_of(word), _SYLLABLE)


def _is_firm(word: str) -> bool:
    """Whether a word of a heading may not be broken: a year, the short name of a month, a unit in brackets."""
    return word.isascii() or "." in word or (word.startswith("(") and word.endswith(")"))


def _least(width: float, size: float) -> float:
    return width * UNIT * size / 14 + _PADDING if width else 0.0


def _shared(shares: Sequence[float], least: Sequence[float], across: float) -> list[float]:
    """`across` by shares, no column narrower than its least; what those take, the others give in proportion."""
    held: dict[int, float] = {}
    while True:
        free = [n for n in range(len(shares)) if n not in held]
        room = across - sum(held.values())
        whole = sum(shares[n] for n in free)
        widths = {n: room * shares[n] / whole for n in free}
        short = [n for n in free if widths[n] < least[n]]
        if not short or len(short) == len(free):
            held |= {n: max(widths[n], least[n]) for n in free}
            break
        held |= {n: least[n] for n in short}
    total = sum(held.values())
    return [held[n] * across / total for n in range(len(shares))]
