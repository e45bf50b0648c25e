"""Official documents of the centre as PDF: the same document that becomes Word, as a paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from PySide6.QtCore import QCoreApplication, QFile, QHashSeed, QIODevice
from PySide6.QtGui import QGuiApplication

from moi_desktop.central.reports import Printing
from moi_desktop.desktop import theme
from moi_desktop.desktop.generated import rc_moi_desktop
from moi_desktop.desktop.jobs import Progress
from moi_desktop.desktop.papers.document import pdf_of
from moi_desktop.desktop.papers.paper import (
    Block,
    Contents,
    Line,
    Margins,
    Paper,
    Part,
    Rank,
    Side,
    Space,
    Style,
    Table,
)
from moi_desktop.desktop.papers.pdf_text import timeless
from moi_desktop.workbook import documents
from moi_desktop.workbook.documents import Document, Grid, Heading, Kind, Paragraph, cell_text
from moi_desktop.workbook.faces import Face, installed_face
from moi_desktop.workbook.outputs import Column, Row, Tone
from moi_desktop.workbook.table_fit import SIZES, fit

_BUNDLED_POINTS = 11.5
_HEADINGS = {
    1: (Style.TITLE, Side.CENTRE, 0.0),
    2: (Style.HEADING, Side.LEFT, 4.0),
    3: (Style.SUBHEADING, Side.LEFT, 3.0),
}
_BOLD = frozenset({Tone.PART, Tone.GROUP, Tone.SUBGROUP, Tone.ITEM, Tone.TOTAL})
_SHADED = frozenset({Tone.PART, Tone.GROUP, Tone.TOTAL})
_GROUPS = frozenset({Tone.PART, Tone.GROUP, Tone.SUBGROUP})
_LONG = 120
"""Rows after which a table goes on where the next group begins."""

_OF_THE_BODY = 0.88
"""The bundled font is wider than the national one of the same look."""

_STEP = 1.8
"""Millimetres by which each level of a tree is moved in."""


def bind(document: Document, progress: Progress | None = None) -> bytes:
    """The PDF of a document. Equal documents give equal bytes, whatever the clock and the time zone say."""
    QHashSeed.setDeterministicGlobalSeed()  # Qt writes the fonts in the order of a table that is else shuffled anew
    try:
        return timeless(pdf_of(paper_of(document), progress))
    finally:
        QHashSeed.resetRandomGlobalSeed()


def paper_of(document: Document) -> Paper:
    """The document as a paper."""
    entries = count()
    depth = next((b.depth for s in document.sections for b in s.blocks if isinstance(b, documents.Contents)), 0)
    parts = [
        Part(
            [line for block in piece for line in _blocks(document, block, entries, depth, lying=section.lying)],
            section.lying,
        )
        for section in document.sections
        for piece in _pieces(section.blocks)
    ]
    title = document.said(document.title)
    return Paper(
        title,
        "REPORT",
        parts,
        ("", title),
        document.foot,  # a fingerprint stays as the journal reads it
        covered=True,
        thai_digits=document.thai_digits,
        points=_BUNDLED_POINTS,
        margins=Margins(left=25, top=24, right=20, bottom=20),
    )


def word_face() -> Face:
    """The typeface for Word documents: the national font where this machine has it, else the bundled one, carried inside."""
    found = installed_face()
    if found is not None:
        return found
    rc_moi_desktop.qInitResources()
    return Face(theme.FONT_FAMILY, _BUNDLED_POINTS, "TH Sarabun New", _font("Regular"), _font("Bold"))


def press() -> Printing:
    """Everything that writing documents needs, also where no window is open."""
    return Printing(word_face(), _bind_anywhere)


_app: list[QCoreApplication] = []


def _bind_anywhere(document: Document) -> bytes:
    if QCoreApplication.instance() is None:  # the command line: paint without a screen
        _app.append(QGuiApplication(["moi-desktop", "-platform", "offscreen"]))
    return bind(document)


def _font(weight: str) -> bytes:
    file = QFile(f":/fonts/MOISarabun-{weight}.ttf")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(file.fileName())
    return bytes(file.readAll().data())


def _blocks(
    document: Document, block: documents.Block, entries: count[int], depth: int, *, lying: bool
) -> Sequence[Block]:
    said = document.said
    if isinstance(block, Heading):
        style, side, before = _HEADINGS[block.level]
        entry = next(entries) if block.level <= depth else -1
        return [Line(said(block.text), style, side, before=before, entry=entry)]
    if isinstance(block, Paragraph):
        return [_line(block, said(block.text), said(block.label))]
    if isinstance(block, documents.Gap):
        return [Space(block.height)]
    if isinstance(block, Grid):
        return [_table(document, block, lying=lying), Space(3)]
    listed = [(said(one.text), one.level) for one in document.headings(block.depth)]
    return [Line(said(block.title), Style.TITLE, Side.CENTRE), Space(4), Contents(listed)]


def _pieces(blocks: Sequence[documents.Block]) -> Iterator[list[documents.Block]]:
    """The blocks of a section in pieces that each begin a page.

    Qt looks at a whole table for each page of it that it paints, so a table of a whole country would take minutes; a
    long one goes on with a new page every some ten pages, where a group begins.
    """
    piece: list[documents.Block] = []
    for block in blocks:
        if not isinstance(block, Grid):
            piece.append(block)
            continue
        first, *further = _cut(block)
        piece.append(first)
        for one in further:
            yield piece
            piece = [one]
    yield piece


def _cut(grid: Grid) -> list[Grid]:
    rows = list(grid.table.rows)
    cuts, since = [0], 0
    for place, row in enumerate(rows):
        since += 1
        begins_a_group = row.banner or row.tone in _GROUPS
        if (since > _LONG and begins_a_group) or since > 2 * _LONG:
            cuts.append(place)
            since = 0
    ends = [*cuts[1:], len(rows)]
    return [
        replace(grid, table=replace(grid.table, rows=rows[start:end])) for start, end in zip(cuts, ends, strict=True)
    ]


def _line(paragraph: Paragraph, text: str, label: str) -> Line:
    shapes = {
        Kind.BODY: Line(text, first=12.5, label=label),
        Kind.ITEM: Line(text, indent=12.5, label=label),
        Kind.NOTE: Line(text, Style.NOTE, label=label),
        Kind.CAPTION: Line(text, Style.SUBHEADING, before=3, label=label),
        Kind.COVER_TITLE: Line(text, Style.TITLE, Side.CENTRE, before=4),
        Kind.COVER_LINE: Line(text, Style.HEADING, Side.CENTRE, before=2),
    }
    return shapes[paragraph.kind]


def _table(document: Document, grid: Grid, *, lying: bool) -> Table:
    columns, said, fitted = grid.table.columns, document.said, fit(grid, lying=lying, thai_digits=document.thai_digits)
    rows = list(grid.table.rows)
    return Table(
        [[said(text) for text in _texts(columns, row)] for row in rows],
        _hundredths(fitted.widths),
        [said(column.heading) for column in columns],
        frozenset(n for n, column in enumerate(columns) if documents.is_right(column)),
        frozenset(n for n, column in enumerate(columns) if documents.is_centred(column)),
        scale=SIZES[fitted.place] * _OF_THE_BODY,
        groups=[(said(text), size) for text, size in documents.grouped(columns)],
        ranks=[Rank(row.tone in _BOLD, row.tone in _SHADED, row.indent * _STEP, row.banner) for row in rows],
        tree=grid.table.tree,
    )


def _texts(columns: Sequence[Column], row: Row) -> list[str]:
    if row.banner:
        return [str(row.cells[0] or "")]
    return [cell_text(column.look, value) for column, value in zip(columns, row.cells, strict=False)]


def _hundredths(shares: Sequence[float]) -> list[float]:
    """The shares as parts of a hundred, to two decimals: a column fitted to its figures stays as wide as they are."""
    parts = [round(100 * share / sum(shares), 2) for share in shares]
    widest = max(range(len(parts)), key=parts.__getitem__)
    parts[widest] = round(parts[widest] + 100 - sum(parts), 2)
    return parts
