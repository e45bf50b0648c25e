"""What a paper consists of, before anybody knows of pages or printers.

A paper is parts, each of which begins on a new page; a part is lines, tables and spaces. Lengths are millimetres, type is
points. Everything is plain data, so what a paper says can be looked at without a printer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

DOTS = "." * 40
"""A dotted line, to be filled in by hand."""

SHORT_DOTS = "." * 16


class Style(StrEnum):
    """How a line is set."""

    TITLE = "title"
    HEADING = "heading"
    SUBHEADING = "subheading"
    TEXT = "text"
    NOTE = "note"


class Side(StrEnum):
    """Where text stands in its line or cell."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph. `first` moves its first line in, `indent` all of it; `before` is room above. `label` is set bold before it.

    `entry` is its place in the table of contents, counted from 0; -1 for what does not stand there.
    """

    text: str
    style: Style = Style.TEXT
    side: Side = Side.LEFT
    indent: float = 0
    first: float = 0
    before: float = 0
    label: str = ""
    entry: int = -1


@dataclass(frozen=True, slots=True)
class Rank:
    """How a row of a table is set: bold, shaded, moved in by so many millimetres; a banner's only cell spans all columns."""

    bold: bool = False
    shaded: bool = False
    indent: float = 0
    banner: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Cells in rows. `shares` are the widths in hundredths of the page's; columns in `right` hold numbers.

    `heads` stand again on every page, under their common `groups` (a text and how many columns it stands over) if there
    are any; the last `sums` rows are set bold. Without `ruled` it only puts text side by side. `ranks` say how each row
    is set, where rows differ; `tree` is the column that shows their indent; `scale` the size of type, as a share of the
    paper's, where it is neither that nor small.
    """

    rows: Sequence[Sequence[str]]
    shares: Sequence[float]
    heads: Sequence[str] = ()
    right: frozenset[int] = frozenset()
    centred: frozenset[int] = frozenset()
    sums: int = 0
    ruled: bool = True
    small: bool = True
    bold_first: bool = False
    scale: float = 0
    groups: Sequence[tuple[str, int]] = ()
    ranks: Sequence[Rank] = ()
    tree: int = -1


@dataclass(frozen=True, slots=True)
class Space:
    """Room of `height` millimetres."""

    height: float


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents: a text and its level (1, 2, …) for each entry. Its pages are found when it is laid out."""

    entries: Sequence[tuple[str, int]]
    pages: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code of a text in the middle of the page, `side` millimetres wide."""

    text: str
    side: float


Block = Line | Table | Space | Contents | Code


@dataclass(frozen=True, slots=True)
class Margins:
    """The empty edge of a page in millimetres."""

    left: float = 20
    top: float = 24
    right: float = 15
    bottom: float = 20


@dataclass(frozen=True, slots=True)
class Part:
    """What begins on a new page, upright or lying."""

    blocks: Sequence[Block]
    lying: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper. `head` and `foot` stand on every page at left and right; `mark` lies across every page.

    `stem` is what the file is called, in ASCII. `numbered` puts "หน้า x จาก y" at the foot; a letter instead has "- ๒ -"
    at the head of its further pages. A `covered` paper has neither head nor foot on its first page. `thai_digits` says how
    pages are numbered.
    """

    title: str
    stem: str
    parts: Sequence[Part]
    head: tuple[str, str] = ("", "")
    foot: str = ""
    mark: str = ""
    numbered: bool = True
    covered: bool = False
    thai_digits: bool = False
    points: float = 11.5
    margins: Margins = field(default_factory=Margins)


def texts(paper: Paper) -> Iterator[str]:
    """Every text of the paper's parts in reading order; empty cells are left out."""
    for part in paper.parts:
        for block in part.blocks:
            if isinstance(block, Line):
                yield from (text for text in (block.label, block.text) if text)
            elif isinstance(block, Table):
                yield from (text for row in (block.heads, *block.rows) for text in row if text)


def or_dots(text: str, dots: str = DOTS) -> str:
    """The text, or a dotted line where there is none."""
    return text.strip() or dots


def numbered(items: Sequence[str], before: str = "") -> list[Line]:
    """Lines "1. …", or one dotted line where there are none; `before` stands before each number (10.1)."""
    if not items:
        return [Line(DOTS, indent=8)]
    return [Line(item, indent=8, label=f"{before}{number}") for number, item in enumerate(items, 1)]
