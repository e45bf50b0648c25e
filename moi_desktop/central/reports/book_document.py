"""A workbook as a document: every sheet a section of its own, lying, with the same tables."""

from __future__ import annotations

from typing import Final

from moi_desktop.central.reports.frame import Frame
from moi_desktop.workbook.documents import Block, Document, Gap, Heading, Kind, Paragraph, Section, grid_of, is_right
from moi_desktop.workbook.outputs import Book, Part, Sheet, Table, Text, Tone

_FIGURES: Final = 1.35
"""Figures cannot be broken, so on paper their columns take more of the width than on a sheet."""

_KINDS = {Tone.NOTE: Kind.NOTE, Tone.SMALL: Kind.NOTE, Tone.SUBTITLE: Kind.CAPTION, Tone.HEADING: Kind.CAPTION}


def document_of(frame: Frame, book: Book) -> Document:
    """The document of a workbook, behind a cover of its own. Charts stay in the workbook."""
    cover: list[Block] = [Gap(60), Paragraph(book.title.removesuffix(frame.owner).strip(), Kind.COVER_TITLE)]
    cover += [Paragraph(frame.owner, Kind.COVER_TITLE), Gap(85), Paragraph(frame.cycle.name, Kind.COVER_LINE)]
    cover.append(Paragraph(f"ชุดแผนฉบับที่ {frame.cycle.kit_no}", Kind.COVER_LINE))
    sections = [
        Section([block for part in sheet.parts for block in _blocks(part, sheet)], lying=True) for sheet in book.sheets
    ]
    return Document(book.title, frame.owner, [Section(cover), *sections], book.foot)


def _blocks(part: Part, sheet: Sheet) -> list[Block]:
    if isinstance(part, Table):
        return [grid_of(part, _shares(part, sheet))]
    if isinstance(part, Text):
        return (
            [Heading(part.text, 1)]
            if part.tone is Tone.TITLE
            else [Paragraph(part.text, _KINDS.get(part.tone, Kind.BODY))]
        )
    return []


def _shares(table: Table, sheet: Sheet) -> list[float]:
    shares, left = [], 0
    for column in table.columns:
        share = sum(sheet.widths[left : left + column.span])
        shares.append(share * _FIGURES if is_right(column) else share)
        left += column.span
    return shares
