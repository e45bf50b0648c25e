"""On which page each heading will probably stand, until the program that opens the document has laid it out.

Word renews the table of contents when the document is opened; what stands there before should not be far off. Text is
measured as in the workbooks: marks above and below a letter take no room.
"""

from __future__ import annotations

import math
from typing import Final

from moi_desktop.workbook.documents import (
    Block,
    Contents,
    Document,
    Gap,
    Grid,
    Heading,
    Kind,
    Paragraph,
    cell_text,
)
from moi_desktop.workbook.outputs import Row
from moi_desktop.workbook.table_fit import LYING, UNIT, UPRIGHT, fit
from moi_desktop.workbook.text_size import width_of

LINE: Final = 1.32
"""Points of a line for each point of type, in 16 point type of the national font."""

_UPRIGHT: Final = (UPRIGHT, 714.0)  # points of a page between its edges
_LYING: Final = (LYING, 453.0)
_CHAPTER_ROOM: Final = 3.0  # above an entry of the first level
_HEADINGS: Final = {1: (20.0, 12.0), 2: (18.0, 18.0), 3: (16.0, 14.0)}
_PARAGRAPHS: Final = {
    Kind.BODY: (16.0, 4.0),
    Kind.ITEM: (16.0, 2.0),
    Kind.NOTE: (12.8, 4.0),
    Kind.CAPTION: (16.0, 11.0),
    Kind.COVER_TITLE: (28.0, 8.0),
    Kind.COVER_LINE: (20.0, 6.0),
}


def heading_pages(document: Document) -> list[int]:
    """The probable page of every heading, in reading order, counted from the cover."""
    pages: list[int] = []
    page = 0
    for section in document.sections:
        page += 1
        across, down = _LYING if section.lying else _UPRIGHT
        used = 0.0
        for block in section.blocks:
            heights = _heights(document, block, across)
            first = heights[0] if heights else 0.0
            if isinstance(block, Heading) and used + first * 3 > down:
                page, used = page + 1, 0.0
            if isinstance(block, Heading):
                pages.append(page)
            for height in heights:
                if used + height > down:
                    page, used = page + 1, 0.0
                used += height
    return pages


def _heights(document: Document, block: Block, across: float) -> list[float]:
    """Of the pieces that may stand on different pages, in points."""
    if isinstance(block, Gap):
        return [block.height / 25.4 * 72]
    if isinstance(block, Heading):
        size, room = _HEADINGS[block.level]
        return [_lines(block.text, across, size) * size * LINE + room]
    if isinstance(block, Paragraph):
        size, room = _PARAGRAPHS[block.kind]
        return [*([size * LINE] * _lines(f"{block.label} {block.text}", across, size)), room]
    if isinstance(block, Contents):
        return [
            16 * LINE * _lines(one.text, across - 20, 16) + (_CHAPTER_ROOM if one.level == 1 else 0)
            for one in document.headings(block.depth)
        ]
    return _table_heights(block, across)


def _table_heights(grid: Grid, across: float) -> list[float]:
    fitted = fit(grid, lying=across == LYING)
    size, widths = fitted.size, [width - 9 for width in fitted.widths]
    columns = grid.table.columns
    heads = max(_lines(c.heading, w, size) for c, w in zip(columns, widths, strict=True))
    groups = 1 if any(column.group for column in columns) else 0
    rows = [_row_lines(grid, row, widths, across, size) for row in grid.table.rows]
    return [size * LINE * lines + 0.5 for lines in (heads + groups, *rows)]


def _row_lines(grid: Grid, row: Row, widths: list[float], across: float, size: float) -> int:
    if row.banner:
        return _lines(str(row.cells[0] or ""), across, size)
    texts = [cell_text(column.look, value) for column, value in zip(grid.table.columns, row.cells, strict=False)]
    return max((_lines(text, width, size) for text, width in zip(texts, widths, strict=False)), default=1)


def _lines(text: str, room: float, size: float) -> int:
    points = max(room, 10.0)
    return sum(max(1, math.ceil(width_of(line, 14) * UNIT * size / 14 / points)) for line in text.split("\n"))
