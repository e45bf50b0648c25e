"""Where the pages of a laid-out paper end: rows of tables stay whole, headings stay with what they stand over.

Qt ends a page in the middle of a row and leaves headings behind at the foot. It begins a row overleaf only when the row
above reaches the foot, so that row is made to. The heading of a group of rows goes along with the first row below it, and
a sum with the row above it. A row higher than a page is left to Qt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
    QTextTableCell,
)

_SHORT = 5.0
"""Pixels by which a row stops short of the foot: less than a line, so that the next row begins overleaf, and more than a
foreseen height may be wrong by, since text that would stand lower than that would itself be moved."""

_MOST_HEADINGS = 9
"""Rows of headings, one above the other, that go along to the next page."""


def settle(document: QTextDocument) -> None:
    """Put in every break that the document needs, from its first page to its last."""
    document.pageCount()  # lays the document out
    block = document.begin()
    while block.isValid():
        table = QTextCursor(block).currentTable()
        if table is not None:
            if table.format().border():
                _settle_table(document, table)
            block = table.lastCursorPosition().block().next()
            continue
        block = _keep_heading_with_text(document, block)


def page_of(document: QTextDocument, block: QTextBlock) -> int:
    """The page, counted from 0, on which a paragraph begins."""
    layout = block.layout()
    top = document.documentLayout().blockBoundingRect(block).top()
    if layout.lineCount():  # a block may begin at the foot, and its first line stand overleaf
        top += layout.lineAt(0).y() + layout.lineAt(0).height() / 2
    return int(top // document.pageSize().height())


def _keep_heading_with_text(document: QTextDocument, first: QTextBlock) -> QTextBlock:
    """Begin a new page before headings that would stand alone at the foot of one; what comes after them."""
    after = first
    while after.isValid() and _is_heading(after):
        after = after.next()
    if after == first:
        return first.next()
    if after.isValid() and document.begin() != first and page_of(document, first) != page_of(document, after):
        _begin_page(document, first)
    return after


def _is_heading(block: QTextBlock) -> bool:
    if block.begin().atEnd() or QTextCursor(block).currentTable() is not None:
        return False
    it = block.begin()
    bold = it.fragment().charFormat().fontWeight() > QFont.Weight.Medium
    it += 1
    return bool(bold and it.atEnd())


def _begin_page(document: QTextDocument, block: QTextBlock) -> None:
    shape = QTextBlockFormat()
    shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    QTextCursor(block).mergeBlockFormat(shape)
    document.pageCount()


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a table: where its text stands, in pixels from the top of the document, and what it is."""

    top: float
    bottom: float
    height: float
    """What its text takes where no page ends in it."""
    tallest: int
    """The column with most text."""
    heads: bool
    """Whether it is the heading of the rows below, or a sum: nothing in it but bold type."""


def _settle_table(document: QTextDocument, table: QTextTable) -> None:
    page = document.pageSize().height()
    heads = table.format().headerRowCount()
    reaching: dict[int, int] = {}
    _foresee(document, table, heads, reaching)
    place = heads
    while True:
        rows = _rows(document, table)
        room = _room(rows, heads, page)
        found = next(
            ((n, at) for n in range(place, len(rows)) if (at := _begins_page(rows, page, heads, room, n)) is not None),
            None,
        )
        if found is None:
            return
        place = found[0] + 1
        if found[1] > heads:
            _reach_foot(table, found[1] - 1, rows[found[1] - 1], page)
            reaching[found[1] - 1] = rows[found[1] - 1].tallest
            document.pageCount()
            _foresee(document, table, found[1], reaching)
        elif _move_table(document, table):
            _foresee(document, table, heads, reaching)
            place = heads  # everything has moved


def _foresee(document: QTextDocument, table: QTextTable, first: int, reaching: dict[int, int]) -> None:
    """Put in all breaks from row `first` on at once, by the heights of rows: each new layout of a long table takes long.

    `reaching` has the rows that were made to reach the foot, with the cell that does; it is kept up to date.
    """
    page = document.pageSize().height()
    heads = table.format().headerRowCount()
    rows = _rows(document, table)
    pairs = [(one, two) for one, two in pairwise(rows[heads:]) if _page(one.top, page) == _page(two.bottom, page)]
    together = QTextCursor(document)
    together.beginEditBlock()
    for place in [place for place in reaching if place >= first]:
        _let_go(table, place, reaching.pop(place))
    if pairs and _page(rows[first].top, page) != _page(rows[-1].bottom, page):
        gap = median(two.top - one.top - one.height for one, two in pairs)
        for place, row in _foreseen(rows, page, heads, first, gap):
            _reach_foot(table, place, row, page)
            reaching[place] = row.tallest
    together.endEditBlock()
    document.pageCount()


def _foreseen(rows: list[_Row], page: float, heads: int, first: int, gap: float) -> Iterator[tuple[int, _Row]]:
    """The rows from `first` on that ought to reach the foot of a page, as they will stand; `rows` is changed on the way."""
    room = _room(rows, heads, page)
    place, top = first, rows[first].top
    while place < len(rows) and rows[place].height <= room:
        rows[place] = replace(rows[place], top=top, bottom=top + rows[place].height)
        begins = _begins_page(rows, page, heads, room, place) if place > first or first == heads else None
        if begins is not None and begins <= heads:
            return
        if begins is not None:
            yield begins - 1, rows[begins - 1]
            place, top = begins, (_page(rows[begins - 1].top, page) + 1) * page + (page - room) + gap
            rows[place] = replace(rows[place], top=top, bottom=top + rows[place].height)
        top += rows[place].height + gap
        place += 1


def _rows(document: QTextDocument, table: QTextTable) -> list[_Row]:
    return [_measured(document, table, number) for number in range(table.rows())]


def _room(rows: Sequence[_Row], heads: int, page: float) -> float:
    """What a page holds below the heads of a table."""
    return page - (rows[heads].top - rows[0].top if heads < len(rows) else 0)


def _reach_foot(table: QTextTable, place: int, row: _Row, page: float) -> None:
    """Make a row reach the foot of its page, so that the next one begins overleaf."""
    cell = table.cellAt(place, row.tallest)
    shape = cell.format().toTableCellFormat()
    shape.setBottomPadding(max(0.0, (_page(row.top, page) + 1) * page - row.bottom - _SHORT))
    cell.setFormat(shape)


def _let_go(table: QTextTable, place: int, column: int) -> None:
    """Let a row be as high as its text again."""
    cell = table.cellAt(place, column)
    shape = cell.format().toTableCellFormat()
    shape.clearProperty(QTextFormat.Property.TableCellBottomPadding.value)
    cell.setFormat(shape)


def _begins_page(rows: Sequence[_Row], page: float, heads: int, room: float, place: int) -> int | None:
    """The row that ought to begin a page because a page ends in row `place` or just before it; None if all is well."""
    row = rows[place]
    cut = _page(row.top, page) != _page(row.bottom, page)
    if cut and row.height > room:
        return None
    above = _page(row.top, page) if cut else _page(rows[place - 1].top, page)
    if place > heads and not cut and above == _page(row.top, page):
        return None  # in the middle of a page
    begins = place
    if place == len(rows) - 1 and row.heads:
        begins -= 1
    for _ in range(_MOST_HEADINGS):
        if begins - 1 >= heads and rows[begins - 1].heads and _page(rows[begins - 1].top, page) == above:
            begins -= 1
    if begins > heads and (rows[begins - 1].heads or _page(rows[begins - 1].top, page) != above):
        begins = place  # too many headings, or nothing would be left on the page
        if _page(rows[begins - 1].top, page) != above:
            return None
    if begins <= heads:
        return heads if cut or begins != place else None
    return begins if cut or begins != place else None


def _page(height: float, page: float) -> int:
    return int((height + (-1 if height else 0)) // page)


def _move_table(document: QTextDocument, table: QTextTable) -> bool:
    """Begin a page with the table, or with the headings above it; False where it begins one already."""
    first = table.firstCursorPosition().block()
    before = first.previous()
    while before.isValid() and _is_heading(before):
        first, before = before, before.previous()
    if not before.isValid() or page_of(document, before) != page_of(document, first):
        return False
    if first == table.firstCursorPosition().block():
        shape = table.format()
        shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        table.setFormat(shape)
        document.pageCount()
    else:
        _begin_page(document, first)
    return True


def _measured(document: QTextDocument, table: QTextTable, place: int) -> _Row:
    cells: dict[int, QTextTableCell] = {}
    column = 0
    while column < table.columns():
        cells[column] = table.cellAt(place, column)
        column += cells[column].columnSpan()
    lines = {at: list(_lines(document, cell)) for at, cell in cells.items()}
    heights = {at: sum(bottom - top for top, bottom in own) for at, own in lines.items()}
    tallest = max(heights, key=heights.__getitem__)
    every = [line for own in lines.values() for line in own]
    bold = [one for cell in cells.values() for one in _bold(cell)]
    top, bottom = min(top for top, _ in every), max(bottom for _, bottom in every)
    return _Row(top, bottom, heights[tallest], tallest, bool(bold) and all(bold))


def _blocks(cell: QTextTableCell) -> Iterator[QTextBlock]:
    block, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
    while block != last:
        yield block
        block = block.next()
    yield last


def _lines(document: QTextDocument, cell: QTextTableCell) -> Iterator[tuple[float, float]]:
    """Top and bottom of each line in a cell; a line of fixed height is taken to be so high, whatever its font says."""
    for block in _blocks(cell):
        at, layout, shape = (
            document.documentLayout().blockBoundingRect(block).top(),
            block.layout(),
            block.blockFormat(),
        )
        for line in map(layout.lineAt, range(layout.lineCount())):
            top = at + line.y()
            yield top, top + shape.lineHeight(line.height(), 1.0)


def _bold(cell: QTextTableCell) -> Iterator[bool]:
    """Whether each paragraph of a cell that says anything is set bold."""
    for block in _blocks(cell):
        if block.text().strip():
            yield block.begin().fragment().charFormat().fontWeight() > QFont.Weight.Medium
