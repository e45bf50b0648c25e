"""A document as plain data, before anybody knows of Word, PDF or pages: sections, headings, paragraphs and tables.

Tables are those of the workbooks (`outputs.Table`), so that a figure is put together once and printed three ways. What a
cell says in print is decided here too, for Word and PDF alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Final

from moi_desktop.plan.thai_numbers import format_baht, format_decimal, format_million_baht, to_thai_digits
from moi_desktop.workbook.outputs import FEW_DECIMALS, MOST_DECIMALS, Cell, Column, Look, Table, exact_decimals


class Kind(StrEnum):
    """What a paragraph is."""

    BODY = "body"
    ITEM = "item"
    NOTE = "note"
    COVER_TITLE = "cover_title"
    COVER_LINE = "cover_line"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (a chapter) to 3; it stands in the table of contents and never alone at the foot of a page."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `label` is set bold before it."""

    text: str
    kind: Kind = Kind.BODY
    label: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty room of so many millimetres."""

    height: float


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with the shares of its columns in the width of the page (any unit); `small` where a page has to hold much."""

    table: Table
    shares: Sequence[float]
    small: bool = False


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents: the headings of the document down to `depth`, with their pages."""

    title: str
    depth: int = 2


Block = Heading | Paragraph | Gap | Grid | Contents


@dataclass(frozen=True, slots=True)
class Section:
    """What begins on a new page, upright or lying."""

    blocks: Sequence[Block]
    lying: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. The first section is the cover, which has neither head nor number.

    `foot` stands on every other page, with the page's number. `thai_digits` is a wish of the reader's, not of the data:
    figures are the same either way.
    """

    title: str
    author: str
    sections: Sequence[Section]
    foot: str = ""
    thai_digits: bool = False

    def said(self, text: str) -> str:
        """`text` as this document prints it: with Thai digits if those are wanted, codes as they are."""
        return with_thai_digits(text) if self.thai_digits else text

    def headings(self, depth: int) -> Iterator[Heading]:
        """The headings down to a level, in reading order."""
        for section in self.sections:
            yield from (block for block in section.blocks if isinstance(block, Heading) and block.level <= depth)


_WORD: Final = re.compile(r"[0-9A-Za-z_][0-9A-Za-z_.,/-]*")
_LATIN: Final = re.compile(r"[A-Za-z_]")
_RIGHT: Final = frozenset({Look.BAHT, Look.CENTS, Look.MILLION, Look.NUMBER})
_CENTRED: Final = frozenset({Look.WORD, Look.YEAR, Look.MARK})


def with_thai_digits(text: str) -> str:
    """Figures in Thai digits; a code such as PG010101 or R03 stays what it is, so that it can be looked for."""
    return _WORD.sub(lambda word: word.group() if _LATIN.search(word.group()) else to_thai_digits(word.group()), text)


def cell_text(look: Look, value: Cell) -> str:
    """What a cell of this look says in print: a dash for no money, nothing for an empty cell."""
    if value is None or value == "":
        return ""
    if look is Look.MARK:
        return "■" if value else ""
    if isinstance(value, str):
        return value
    if look in (Look.MILLION, Look.BAHT, Look.CENTS):
        return _money(look, value)
    if look is Look.YEAR:
        return str(value)
    number = Decimal(value)
    return format_decimal(number, decimals=None if exact_decimals(number) <= MOST_DECIMALS else FEW_DECIMALS)


def _money(look: Look, value: int | Decimal) -> str:
    satang = int(value)
    if not satang:
        return "-"
    if look is Look.MILLION:
        return format_million_baht(satang)
    return format_baht(satang, decimals=2 if look is Look.CENTS else 0)


def is_right(column: Column) -> bool:
    """Whether the column holds figures that stand under one another from the right."""
    return column.look in _RIGHT


def is_centred(column: Column) -> bool:
    """Whether the column holds short words, years or marks."""
    return column.look in _CENTRED


def grouped(columns: Sequence[Column]) -> list[tuple[str, int]]:
    """The common headings over the columns and how many each stands over; an empty one stands over one column."""
    groups: list[tuple[str, int]] = []
    for column in columns:
        if column.group and groups and groups[-1][0] == column.group:
            groups[-1] = (column.group, groups[-1][1] + 1)
        else:
            groups.append((column.group, 1))
    return groups


def grid_of(table: Table, shares: Sequence[float], *, small: bool = False) -> Grid:
    """A table of a document. Its rows are taken down here, since a document is read more than once."""
    assert len(table.columns) == len(shares), [column.heading for column in table.columns]
    return Grid(replace(table, rows=tuple(table.rows)), shares, small)
