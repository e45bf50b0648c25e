"""What an official workbook says, row by row, before anybody knows what it looks like.

Money comes in satang. Rows may be streamed, so a table may be longer than the memory. `book_writing` makes the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

Cell = str | int | Decimal | None
"""Text, a whole number (satang in a money column), a quantity, or nothing."""

SHEET_NAME_LIMIT: Final = 31


class Look(StrEnum):
    """What the values of a column are, and so how they stand."""

    TEXT = "text"  # wrapped, from the left
    WORD = "word"  # wrapped, centred
    CODE = "code"  # one line, from the left, never a number
    BAHT = "baht"  # satang as whole baht
    CENTS = "cents"  # satang as baht with two decimals
    MILLION = "million"  # satang as million baht with four decimals, as the Bureau of the Budget prints them
    NUMBER = "number"  # whole number or Decimal, with its own decimals
    YEAR = "year"  # whole number without thousands commas
    MARK = "mark"  # filled when there is anything
    LINK = "link"  # the name of a sheet of the same workbook, to go there


class Tone(StrEnum):
    """The rank of a row or of a line of text."""

    PLAIN = "plain"
    SMALL = "small"
    PART = "part"
    GROUP = "group"
    SUBGROUP = "subgroup"
    ITEM = "item"
    TOTAL = "total"
    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table. Neighbours of one `group` stand under a common heading; `span` counts sheet columns."""

    heading: str
    look: Look = Look.TEXT
    group: str = ""
    key: str = ""
    span: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a value per column, its rank, and how far the tree column is indented.

    The only cell of a `banner` stands over all columns.
    """

    cells: Sequence[Cell]
    tone: Tone = Tone.PLAIN
    indent: int = 0
    banner: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text over the whole width of the sheet; `link` is the name of a sheet that it leads to."""

    text: str
    tone: Tone = Tone.PLAIN
    link: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and rows. `tree` is the column that shows the indent; `main` repeats the headings on every page."""

    columns: Sequence[Column]
    rows: Iterable[Row]
    tree: int = -1
    main: bool = False
    wrap: bool = True


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next part starts a new printed page."""


class Shape(StrEnum):
    """The shape of a chart."""

    COLUMNS = "column"
    STACKED = "stacked"
    BARS = "bar"
    PIE = "pie"


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart over the table before it: its first `rows` rows, a series for each of the columns `series`.

    Names come from the first column. It takes `lines` lines of the sheet.
    """

    title: str
    shape: Shape
    rows: int
    series: Sequence[int]
    unit: str = ""
    lines: int = 16


Part = Text | Table | Chart | PageBreak
"""What a sheet is made of, from top to bottom."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name, the widths of its columns, and its parts from top to bottom. It is printed lying, or `upright`."""

    name: str
    widths: Sequence[float]
    parts: Sequence[Part]
    frozen_columns: int = 0
    upright: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook of official tables. `title` stands at the head of every printed page, `foot` at its foot."""

    title: str
    sheets: Sequence[Sheet]
    foot: str = ""


MOST_DECIMALS: Final = 4
"""A figure with more decimals was reckoned, not written by anybody, and is shown with FEW_DECIMALS."""

FEW_DECIMALS: Final = 2


def exact_decimals(number: Decimal) -> int:
    """How many decimals a figure has, less the zeros at its end."""
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BAD_IN_SHEET_NAME: Final = re.compile(r"[\[\]:*?/\\']")


def sheet_name(text: str) -> str:
    """`text` as Excel allows it for a sheet: at most 31 characters, without []:*?/\\ and quotes."""
    return _BAD_IN_SHEET_NAME.sub(" ", text)[:SHEET_NAME_LIMIT].strip()


def printable(text: str) -> str:
    """`text` without the control characters that no XML file may hold."""
    return _NOT_XML.sub("", text)
