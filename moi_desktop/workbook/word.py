"""A document to the bytes of a .docx file: the same bytes every time, and Thai set as Thai.

The file is written element by element rather than kept as a tree, so that the tables of a whole country fit into the
memory of an office PC (docs/decisions/0008). Nothing in it runs: no macros, no links out, and the only fields are page
numbers and the table of contents.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, count, zip_longest
from typing import Final
from xml.sax.saxutils import escape

from moi_desktop.workbook import word_parts
from moi_desktop.workbook.archive import archive_of
from moi_desktop.workbook.documents import (
    Block,
    Contents,
    Document,
    Gap,
    Grid,
    Heading,
    Kind,
    Paragraph,
    Section,
    cell_text,
    grouped,
    is_centred,
    is_right,
)
from moi_desktop.workbook.faces import SARABUN_NEW, Face
from moi_desktop.workbook.outputs import Column, Look, Row, Tone, printable
from moi_desktop.workbook.page_guess import heading_pages
from moi_desktop.workbook.table_fit import fit
from moi_desktop.workbook.word_parts import CELLS

_UPRIGHT: Final = (11906, 16838)
_LEFT, _RIGHT, _TOP, _BOTTOM = 1701, 1134, 1418, 1134  # twentieths of a point: 3, 2, 2.5 and 2 cm
_INDENT: Final = 110
_STYLES: Final = {
    Kind.BODY: "Body",
    Kind.ITEM: "Item",
    Kind.NOTE: "Note",
    Kind.COVER_TITLE: "CoverTitle",
    Kind.COVER_LINE: "CoverLine",
    Kind.CAPTION: "Caption",
}
_HEAD_SHADE: Final = "D9E6F5"
_SHADES: Final = {
    Tone.PART: "C9DAEE",
    Tone.GROUP: "E3EDF8",
    Tone.SUBGROUP: "F3F7FB",
    Tone.TOTAL: "EEF1F4",
}
_GROUPS: Final = frozenset({Tone.PART, Tone.GROUP, Tone.SUBGROUP})
_BOLD: Final = frozenset({Tone.PART, Tone.GROUP, Tone.SUBGROUP, Tone.ITEM, Tone.TOTAL})


def word_of(document: Document, face: Face = SARABUN_NEW) -> bytes:
    """The document as .docx bytes in this typeface. Equal documents in equal typefaces give equal bytes."""
    return archive_of(
        [
            ("[Content_Types].xml", word_parts.CONTENT_TYPES),
            ("_rels/.rels", word_parts.PACKAGE_LINKS),
            ("docProps/core.xml", word_parts.properties(document.title, document.author, document.foot)),
            ("docProps/app.xml", word_parts.APPLICATION),
            ("word/_rels/document.xml.rels", word_parts.DOCUMENT_LINKS),
            ("word/document.xml", _Body(document).xml()),
            ("word/styles.xml", word_parts.styles(face)),
            ("word/settings.xml", word_parts.settings(face)),
            ("word/header1.xml", _edge("hdr", "Header", [_run(document.said(document.title))])),
            ("word/footer1.xml", _edge("ftr", "Footer", _foot(document))),
            *word_parts.fonts(face),
        ]
    )


def _edge(tag: str, style: str, lines: Sequence[str]) -> str:
    paragraphs = "".join(_paragraph(style, line) for line in lines)
    return f"{word_parts.HEAD}<w:{tag} {word_parts.SPACES}>{paragraphs}</w:{tag}>"


def _foot(document: Document) -> list[str]:
    """The page's number, in the digits that its section counts in, and the line below it."""
    number = _run("- ") + _field(" PAGE ", document.said("1")) + _run(" -")
    return [number, *([_run(document.foot)] if document.foot else [])]


class _Body:
    """Writes word/document.xml from its first paragraph to its last."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._marks = count(1)

    def xml(self) -> str:
        """The whole part."""
        pieces = [f"{word_parts.HEAD}<w:document {word_parts.SPACES}><w:body>"]
        sections = self._document.sections
        for place, section in enumerate(sections):
            for block, after in zip_longest(section.blocks, section.blocks[1:]):
                noted = isinstance(after, Paragraph) and after.kind is Kind.NOTE
                pieces += self._block(block, section, noted=noted)
            shape = self._shape(section, first=place == 0)
            pieces.append(shape if place == len(sections) - 1 else _end_of_section(shape))
        return "".join([*pieces, "</w:body></w:document>"])

    def _shape(self, section: Section, *, first: bool) -> str:
        across, down = _UPRIGHT[::-1] if section.lying else _UPRIGHT
        edges = (_TOP, _RIGHT, _BOTTOM, _LEFT) if not section.lying else (_LEFT, _RIGHT, _BOTTOM, _RIGHT)
        top, right, bottom, left = edges
        kind = '<w:pgNumType w:fmt="thaiNumbers"/>' if self._document.thai_digits else ""
        turned = ' w:orient="landscape"' if section.lying else ""
        return (
            f'<w:sectPr><w:headerReference w:type="default" r:id="{word_parts.HEADER_LINK}"/>'
            f'<w:footerReference w:type="default" r:id="{word_parts.FOOTER_LINK}"/><w:type w:val="nextPage"/>'
            f'<w:pgSz w:w="{across}" w:h="{down}"{turned}/><w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" '
            f'w:left="{left}" w:header="567" w:footer="425" w:gutter="0"/>{kind}{"<w:titlePg/>" if first else ""}</w:sectPr>'
        )

    def _block(self, block: Block, section: Section, *, noted: bool) -> Iterator[str]:
        said = self._document.said
        if isinstance(block, Heading):
            yield self._heading(block)
        elif isinstance(block, Paragraph):
            label = _run(f"{said(block.label)} ", bold=True) if block.label else ""
            yield _paragraph(_STYLES[block.kind], label + _run(said(block.text)))
        elif isinstance(block, Gap):
            room = round(block.height / 25.4 * 1440)
            yield f'<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="{room}" w:lineRule="exact"/></w:pPr></w:p>'
        elif isinstance(block, Contents):
            yield from self._contents(block)
        else:
            yield from self._table(block, section, noted=noted)

    def _heading(self, heading: Heading) -> str:
        number = next(self._marks)
        inner = (
            f'<w:bookmarkStart w:id="{number}" w:name="{_mark(number)}"/>'
            f'{_run(self._document.said(heading.text))}<w:bookmarkEnd w:id="{number}"/>'
        )
        return _paragraph(f"Heading{heading.level}", inner)

    def _contents(self, contents: Contents) -> Iterator[str]:
        """The field with its entries filled in; Word renews it when the document is opened."""
        said = self._document.said
        yield _paragraph("TOCHeading", _run(said(contents.title)))
        every = zip(self._document.headings(3), heading_pages(self._document), strict=True)
        shown = [(n, one, page) for n, (one, page) in enumerate(every, 1) if one.level <= contents.depth]
        begin = (
            '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> '
            rf'TOC \o "1-{contents.depth}" \h \z \u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        )
        for place, (number, heading, page) in enumerate(shown):
            code = rf" PAGEREF {_mark(number)} \h "
            entry = (
                f'<w:hyperlink w:anchor="{_mark(number)}" w:history="1">{_run(said(heading.text))}'
                f"<w:r><w:tab/></w:r>{_field(code, said(str(page)))}</w:hyperlink>"
            )
            end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>' if place == len(shown) - 1 else ""
            yield _paragraph(f"TOC{heading.level}", (begin if place == 0 else "") + entry + end)

    def _table(self, grid: Grid, section: Section, *, noted: bool) -> Iterator[str]:
        """The table; its last row stays with the note below it, where it is `noted`."""
        rows = _Rows(self._document, grid, lying=section.lying)
        yield (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="Official"/><w:tblW w:w="{sum(rows.widths)}" w:type="dxa"/>'
            '<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>'
            + "".join(f'<w:gridCol w:w="{width}"/>' for width in rows.widths)
            + "</w:tblGrid>"
        )
        yield from rows.heads()
        every = list(grid.table.rows)
        for row, after in zip_longest(every, every[1:]):
            yield rows.row(row, keep=noted if after is None else _stays_with(row, after))
        yield "</w:tbl>"
        kept = "<w:keepNext/>" if noted else ""
        yield f'<w:p><w:pPr>{kept}<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>'


class _Rows:
    """The rows of one table."""

    def __init__(self, document: Document, grid: Grid, *, lying: bool) -> None:
        self._document = document
        self._table = grid.table
        fitted = fit(grid, lying=lying, thai_digits=document.thai_digits)
        self._style = CELLS[fitted.place]
        across = (_UPRIGHT[1] - 2 * _RIGHT) if lying else (_UPRIGHT[0] - _LEFT - _RIGHT)
        edges = [round(across * part / sum(fitted.widths)) for part in accumulate(fitted.widths)]
        self.widths = [right - left for left, right in zip([0, *edges], edges, strict=False)]
        """Of the columns, in twentieths of a point."""

    def heads(self) -> Iterator[str]:
        """The headings, which stand again on every page."""
        columns = self._table.columns
        groups = grouped(columns)
        if not any(group for group, _ in groups):
            yield _row([self._head(column.heading, [place]) for place, column in enumerate(columns)], head=True)
            return
        upper, place = [], 0
        for group, size in groups:
            taken = list(range(place, place + size))
            text = group or columns[place].heading
            upper.append(self._head(text, taken, merge="" if group else "restart"))
            place += size
        yield _row(upper, head=True)
        lower = [
            self._head(column.heading if column.group else "", [n], merge="" if column.group else "continue")
            for n, column in enumerate(columns)
        ]
        yield _row(lower, head=True)

    def row(self, row: Row, *, keep: bool = False) -> str:
        """One row of values, on the page of the next one where it is to `keep` with that."""
        bold, shade = row.tone in _BOLD, _SHADES.get(row.tone, "")
        if row.banner:
            every = list(range(len(self.widths)))
            return _row(
                [self._cell(self._said(str(row.cells[0] or "")), every, "left", bold=bold, shade=shade, keep=keep)]
            )
        cells = []
        for place, (column, value) in enumerate(zip(self._table.columns, row.cells, strict=False)):
            text = self._said(cell_text(column.look, value))
            indent = row.indent * _INDENT if place == self._table.tree else 0
            cells.append(
                self._cell(text, [place], _side(column, value), bold=bold, shade=shade, indent=indent, keep=keep)
            )
        return _row(cells)

    def _head(self, text: str, places: Sequence[int], *, merge: str = "") -> str:
        return self._cell(
            self._said(text), places, "center", bold=True, shade=_HEAD_SHADE, merge=merge, middle=True, keep=True
        )

    def _said(self, text: str) -> str:
        return self._document.said(text)

    def _cell(
        self,
        text: str,
        places: Sequence[int],
        side: str,
        *,
        bold: bool,
        shade: str,
        indent: int = 0,
        merge: str = "",
        middle: bool = False,
        keep: bool = False,
    ) -> str:
        span = f'<w:gridSpan w:val="{len(places)}"/>' if len(places) > 1 else ""
        tall = {"": "", "restart": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>"}[merge]
        fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
        centre = '<w:vAlign w:val="center"/>' if middle else ""
        shape = f'<w:ind w:left="{indent}"/>' if indent else ""
        kept = "<w:keepNext/>" if keep else ""
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{sum(self.widths[n] for n in places)}" w:type="dxa"/>{span}{tall}{fill}{centre}</w:tcPr>'
            f'<w:p><w:pPr><w:pStyle w:val="{self._style}"/>{kept}{shape}<w:jc w:val="{side}"/></w:pPr>'
            f"{_run(text, bold=bold) if text else ''}</w:p></w:tc>"
        )


def _stays_with(row: Row, after: Row) -> bool:
    """Whether the foot of a page may not come between two rows: the heading of a group and its first row, a row and the sum."""
    return row.banner or row.tone in _GROUPS or after.tone is Tone.TOTAL


def _side(column: Column, value: object) -> str:
    if is_right(column):
        return "center" if isinstance(value, str) else "right"
    return "center" if is_centred(column) and column.look is not Look.TEXT else "left"


def _row(cells: Sequence[str], *, head: bool = False) -> str:
    shape = "<w:cantSplit/>" + ("<w:tblHeader/>" if head else "")
    return f"<w:tr><w:trPr>{shape}</w:trPr>{''.join(cells)}</w:tr>"


def _end_of_section(shape: str) -> str:
    return f'<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>{shape}</w:pPr></w:p>'


def _mark(number: int) -> str:
    return f"_Toc{number:06d}"


def _paragraph(style: str, inner: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inner}</w:p>'


def _run(text: str, *, bold: bool = False) -> str:
    look = "<w:rPr><w:b/><w:bCs/></w:rPr>" if bold else ""
    lines = [escape(printable(line)) for line in text.split("\n")]
    return f"<w:r>{look}" + "<w:br/>".join(f'<w:t xml:space="preserve">{line}</w:t>' for line in lines) + "</w:r>"


def _field(code: str, shown: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{_run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
