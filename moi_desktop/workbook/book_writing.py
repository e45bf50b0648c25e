"""Official tables to the bytes of an .xlsx file: headings, trees of rows, charts, print set-up; the same bytes every time.

Money stands in the sheet as a number of baht or of million baht; nothing is a formula, and no text can become one. Rows
are streamed to the file; headings of a table that continues are repeated on each page.
"""

from __future__ import annotations

import io
import math
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from functools import partial
from itertools import groupby
from typing import Any, Final

from moi_desktop.workbook import book_charts
from moi_desktop.workbook.archive import without_machine
from moi_desktop.workbook.outputs import (
    FEW_DECIMALS,
    MOST_DECIMALS,
    Book,
    Cell,
    Chart,
    Column,
    Look,
    Row,
    Sheet,
    Table,
    Text,
    Tone,
    exact_decimals,
    printable,
    sheet_name,
)
from moi_desktop.workbook.text_size import BODY_SIZE, FONT, lines_in, row_height

_CREATED: Final = datetime(1980, 1, 1)  # noqa: DTZ001 - a constant of the file, not a moment
_INK, _MUTED, _LINE = "#1B2733", "#5B6B7A", "#9AA7B4"
_HEADING_FILL, _MARK_FILL = "#D9E6F5", "#7FA6D6"
_ACCENT: Final = "#1F5FA8"
_MOST_BARS: Final = 120
_ROWS_A_WORD: Final = 1000  # between two words about how far the writing is
_UNSAFE_START: Final = re.compile(r"[=+\-@\t\r].")
_DIGITS_IN_A_CELL: Final = 15
_DEEPEST_FREEZE: Final = 7
_SPACE_ABOVE: Final = 10.0
_WIDEST_PAGE: Final = 300.0  # column units that are still readable on one landscape page

_NUMERIC: Final = frozenset({Look.BAHT, Look.CENTS, Look.MILLION, Look.NUMBER, Look.YEAR})
_SCALE: Final[dict[Look, int]] = {Look.BAHT: 2, Look.CENTS: 2, Look.MILLION: 8}
_MONEY_FORMATS: Final[dict[Look, str]] = {
    Look.BAHT: '#,##0_ ;-#,##0_ ;"-"_ ',
    Look.CENTS: '#,##0.00_ ;-#,##0.00_ ;"-"_ ',
    Look.MILLION: '#,##0.0000_ ;-#,##0.0000_ ;"-"_ ',
}
_TONES: Final[dict[Tone, dict[str, object]]] = {
    Tone.PLAIN: {},
    Tone.SMALL: {"font_size": 12, "font_color": _MUTED},
    Tone.PART: {"bold": True, "bg_color": "#C9DAEE"},
    Tone.GROUP: {"bold": True, "bg_color": "#E3EDF8"},
    Tone.SUBGROUP: {"bold": True, "bg_color": "#F3F7FB"},
    Tone.ITEM: {"bold": True},
    Tone.TOTAL: {"bold": True, "bg_color": "#EEF1F4", "top": 2},
}
_TEXT_TONES: Final[dict[Tone, dict[str, object]]] = {
    Tone.TITLE: {"bold": True, "font_size": 20, "align": "center"},
    Tone.SUBTITLE: {"bold": True, "font_size": 16, "align": "center"},
    Tone.HEADING: {"bold": True, "font_size": 16, "valign": "bottom"},
    Tone.NOTE: {"font_size": 12, "font_color": _MUTED},
}


Told = Callable[[int, int], None]
"""Hears how much of how much is done."""


def nobody(_done: int, _total: int) -> None:
    """Who hears nothing."""


def render(book: Book, told: Told = nobody) -> bytes:
    """The workbook as .xlsx bytes. Equal books give equal bytes, whatever the clock of the machine says.

    `told` hears how many sheets of how many are done, and more often in long ones; what it raises ends the writing.
    """
    import xlsxwriter

    out = io.BytesIO()
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(out, options) as workbook:
        about = {"title": book.title, "author": "moi-desktop", "comments": book.foot, "created": _CREATED}
        workbook.set_properties(about)
        workbook.calc_on_load = False  # nothing to calculate, so Excel need not offer to save on closing
        formats = _Formats(workbook)
        for number, sheet in enumerate(book.sheets):
            heard = partial(told, number, len(book.sheets))
            heard()
            _SheetWriter(workbook, sheet, formats, heard).write(book.title, book.foot)
    return without_machine(out)


class _Formats:
    """Cell formats of a workbook, made when they are first needed."""

    def __init__(self, workbook: Any) -> None:  # noqa: ANN401 - xlsxwriter carries no types
        self._workbook = workbook
        self._made: dict[tuple[object, ...], Any] = {}

    def text(self, tone: Tone) -> Any:  # noqa: ANN401 - an xlsxwriter format
        """A line over the whole sheet."""
        return self._get(("text", tone), {"text_wrap": True, "valign": "top", **_TEXT_TONES.get(tone, {})})

    def link(self) -> Any:  # noqa: ANN401 - an xlsxwriter format
        """A line that leads to another sheet."""
        return self._get(("link",), {"font_color": _ACCENT, "underline": 1, "valign": "top"})

    def heading(self) -> Any:  # noqa: ANN401 - an xlsxwriter format
        """The heading of a column."""
        look = {"bold": True, "bg_color": _HEADING_FILL, "align": "center", "valign": "vcenter", "text_wrap": True}
        return self._get(("heading",), {**look, **_BORDER})

    def key(self) -> Any:  # noqa: ANN401 - an xlsxwriter format
        """The machine key under a heading."""
        return self._get(("key",), {"font_size": 10, "font_color": _MUTED, **_BORDER})

    def cell(self, look: Look, tone: Tone, *, number: str = "", indent: int = 0, quoted: bool = False) -> Any:  # noqa: ANN401 - an xlsxwriter format
        """The format of a table cell; `number` is Excel's number format."""
        properties: dict[str, object] = {"valign": "top", **_BORDER, **_TONES.get(tone, {})}
        if number:
            properties |= {"num_format": number, "align": "right"}
        elif look in _NUMERIC or look in {Look.WORD, Look.MARK}:
            properties |= {"align": "center", "text_wrap": True}
        else:
            properties |= {"num_format": "@", "text_wrap": look is Look.TEXT, "align": "left", "indent": indent}
        if look is Look.LINK:
            properties |= {"font_color": _ACCENT, "underline": 1}
        if look is Look.MARK and quoted:
            properties |= {"bg_color": _MARK_FILL}
        elif quoted:
            properties |= {"quote_prefix": True}
        return self._get(("cell", look, tone, number, indent, quoted), properties)

    def _get(self, key: tuple[object, ...], properties: dict[str, object]) -> Any:  # noqa: ANN401 - an xlsxwriter format
        if key not in self._made:
            base = {"font_name": FONT, "font_size": BODY_SIZE, "font_color": _INK}
            self._made[key] = self._workbook.add_format({**base, **properties})
        return self._made[key]


_BORDER: Final[dict[str, object]] = {"border": 1, "border_color": _LINE}


class _SheetWriter:
    """Writes one sheet from top to bottom, row by row and never back."""

    def __init__(self, workbook: Any, sheet: Sheet, formats: _Formats, told: Callable[[], None]) -> None:  # noqa: ANN401 - xlsxwriter carries no types
        self._workbook = workbook
        self._target = workbook.add_worksheet(sheet_name(sheet.name))
        self._last: tuple[_Layout, int, list[Row]] | None = None
        self._told = told
        self._sheet = sheet
        self._formats = formats
        self._row = 0
        self._breaks: list[int] = []

    def write(self, title: str, foot: str) -> None:
        """Set up the page and write all parts."""
        self._set_up_page(title, foot)
        for part in self._sheet.parts:
            if isinstance(part, Text):
                self._write_text(part)
            elif isinstance(part, Table):
                self._write_table(part)
            elif isinstance(part, Chart):
                self._write_chart(part)
            else:
                self._breaks.append(self._row)
        if self._breaks:
            self._target.set_h_pagebreaks(self._breaks)

    def _set_up_page(self, title: str, foot: str) -> None:
        target = self._target
        for index, width in enumerate(self._sheet.widths):
            target.set_column(index, index, width)
        target.set_default_row(row_height(1))
        target.hide_gridlines(2)
        if not self._sheet.upright:
            target.set_landscape()
        target.set_paper(9)  # A4
        target.fit_to_pages(math.ceil(sum(self._sheet.widths) / _WIDEST_PAGE), 0)
        target.center_horizontally()
        target.set_margins(left=0.4, right=0.4, top=0.65, bottom=0.6)
        face = f'&"{FONT},Regular"&12'
        target.set_header(f"&L{face}{_in_header(title)}&R{face}{_in_header(self._sheet.name)}", {"margin": 0.3})
        target.set_footer(f"&L{face}{_in_header(foot)}&C{face}หน้า &P จาก &N", {"margin": 0.3})

    def _write_text(self, part: Text) -> None:
        last = len(self._sheet.widths) - 1
        style = self._formats.link() if part.link else self._formats.text(part.tone)
        size = _size(_TEXT_TONES, part.tone)
        lines = lines_in(part.text, sum(self._sheet.widths), size) if part.text else 1
        above = _SPACE_ABOVE if part.tone is Tone.HEADING and self._row else 0
        self._target.set_row(self._row, row_height(lines, size) + above)
        if last:
            self._target.merge_range(self._row, 0, self._row, last, "", style)
        if part.link:
            self._target.write_url(self._row, 0, _inside(part.link), style, string=_safe(part.text))
        else:
            self._target.write_string(self._row, 0, _safe(part.text), style)
        self._row += 1

    def _write_chart(self, part: Chart) -> None:
        """A native chart of the table before it; its figures stand in it too, for those who only look at the file."""
        assert self._last is not None
        layout, first, kept = self._last
        rows = kept[: part.rows]
        chart = self._workbook.add_chart(book_charts.KINDS[part.shape])
        left = layout.places[0][0]
        for place in part.series:
            column = layout.table.columns[place]
            across = layout.places[place][0]
            span = (sheet_name(self._sheet.name), first, across, first + len(rows) - 1, across)
            names = (sheet_name(self._sheet.name), first, left, first + len(rows) - 1, left)
            chart.add_series(
                {
                    "name": _safe(column.heading),
                    "categories": list(names),
                    "values": list(span),
                    "categories_data": [_safe(str(row.cells[0] or "")) for row in rows],
                    "values_data": [_plain(column.look, row.cells[place]) for row in rows],
                    **book_charts.series_look(part, len(chart.series)),
                }
            )
        book_charts.dress(chart, part)
        self._target.insert_chart(self._row, 0, chart, {"x_offset": 4, "y_offset": 4, "object_position": 2})
        self._row += part.lines

    def _write_table(self, table: Table) -> None:
        first = self._row
        self._write_headings(table)
        if table.main:
            self._target.repeat_rows(first, self._row - 1)
            if self._row <= _DEEPEST_FREEZE:
                self._target.freeze_panes(self._row, self._sheet.frozen_columns)
        layout = _Layout(table, self._sheet.widths)
        keys = self._row - 1
        kept: list[Row] = []
        self._last = layout, self._row, kept
        for place, row in enumerate(table.rows, 1):
            if place % _ROWS_A_WORD == 0:
                self._told()
            if len(kept) < _MOST_BARS:
                kept.append(row)
            self._write_row(layout, row)
        if any(column.key for column in table.columns):
            self._target.autofilter(keys, 0, self._row - 1, layout.places[-1][1])

    def _write_headings(self, table: Table) -> None:
        layout = _Layout(table, self._sheet.widths)
        style = self._formats.heading()
        merges: list[tuple[int, int, int, int]] = []
        if any(column.group for column in table.columns):
            self._write_group_headings(layout, merges)
        height = max(lines_in(c.heading, w) for c, w in zip(table.columns, layout.widths, strict=True))
        self._target.set_row(self._row, row_height(height))
        for column, (left, right) in zip(table.columns, layout.places, strict=True):
            self._fill(left, right, style)
            above = any(m[0] == self._row - 1 and m[1] == left and m[2] == self._row for m in merges)
            if not above:
                self._target.write_string(self._row, left, _safe(column.heading), style)
            if right > left and not above:
                merges.append((self._row, left, self._row, right))
        self._row += 1
        if any(column.key for column in table.columns):
            self._write_keys(table, layout)
        for top, left, bottom, right in merges:
            # Cells of a row that has been written can no longer be touched, so the area is only announced.
            self._target.merge.append([top, left, bottom, right])

    def _write_group_headings(self, layout: _Layout, merges: list[tuple[int, int, int, int]]) -> None:
        style = self._formats.heading()
        columns = list(zip(layout.table.columns, layout.places, strict=True))
        lines = 1
        for group, members in groupby(columns, key=lambda pair: pair[0].group):
            block = list(members)
            left, right = block[0][1][0], block[-1][1][1]
            self._fill(left, right, style)
            if group:
                self._target.write_string(self._row, left, _safe(group), style)
                lines = max(lines, lines_in(group, sum(self._sheet.widths[left : right + 1])))
                if right > left:
                    merges.append((self._row, left, self._row, right))
                continue
            for column, (first, last) in block:
                self._target.write_string(self._row, first, _safe(column.heading), style)
                merges.append((self._row, first, self._row + 1, last))
        self._target.set_row(self._row, row_height(lines))
        self._row += 1

    def _write_keys(self, table: Table, layout: _Layout) -> None:
        style = self._formats.key()
        self._target.set_row(self._row, row_height(1, 10))
        for column, (left, right) in zip(table.columns, layout.places, strict=True):
            self._fill(left, right, style)
            self._target.write_string(self._row, left, column.key, style)
        self._row += 1

    def _fill(self, left: int, right: int, style: Any) -> None:  # noqa: ANN401 - an xlsxwriter format
        for index in range(left, right + 1):
            self._target.write_blank(self._row, index, None, style)

    def _write_row(self, layout: _Layout, row: Row) -> None:
        if layout.table.wrap:
            self._target.set_row(self._row, layout.height(row))
        if row.banner:
            style = self._write_cell(0, Look.TEXT, row.tone, 0, row.cells[0])
            self._spread(0, layout.places[-1][1], style)
            self._row += 1
            return
        for index, value in enumerate(row.cells):
            if value is None and not layout.table.wrap:
                continue  # a table for machines needs no borders around nothing
            left, right = layout.places[index]
            look = layout.table.columns[index].look
            indent = row.indent if index == layout.table.tree else 0
            style = self._write_cell(left, look, row.tone, indent, value)
            self._spread(left, right, style)
        self._row += 1

    def _spread(self, left: int, right: int, style: Any) -> None:  # noqa: ANN401 - an xlsxwriter format
        """Let the cell at `left` of the current row stand over the columns up to `right`."""
        for extra in range(left + 1, right + 1):
            self._target.write_blank(self._row, extra, None, style)
        if right > left:
            self._target.merge.append([self._row, left, self._row, right])

    def _write_cell(self, column: int, look: Look, tone: Tone, indent: int, value: Cell) -> Any:  # noqa: ANN401 - an xlsxwriter format
        if look is Look.MARK:
            style = self._formats.cell(look, tone, quoted=bool(value))
            self._target.write_string(self._row, column, "■" if value else "", style)
        elif value is None or value == "":
            style = self._formats.cell(look, tone, indent=indent)
            self._target.write_blank(self._row, column, None, style)
        elif look is Look.LINK:
            style = self._formats.cell(look, tone, indent=indent)
            self._target.write_url(self._row, column, _inside(str(value)), style, string=_safe(str(value)))
        elif isinstance(value, str) or not _fits(value):
            text = _safe(str(value))
            style = self._formats.cell(look, tone, indent=indent, quoted=bool(_UNSAFE_START.match(text)))
            self._target.write_string(self._row, column, text, style)
        else:
            number, shape = _number(look, value)
            style = self._formats.cell(look, tone, number=shape)
            self._target.write_number(self._row, column, number, style)
        return style


class _Layout:
    """Where the columns of a table lie in the sheet."""

    def __init__(self, table: Table, widths: Sequence[float]) -> None:
        self.table = table
        self.places = list(_places(table.columns))
        self.widths = [sum(widths[left : right + 1]) for left, right in self.places]

    def height(self, row: Row) -> float:
        """The height in points that the longest wrapped text of a row needs."""
        size = _size(_TONES, row.tone)
        if row.banner:
            return row_height(lines_in(str(row.cells[0] or ""), sum(self.widths), size), size)
        lines = 1
        for index, value in enumerate(row.cells):
            if isinstance(value, str) and self.table.columns[index].look is not Look.CODE:
                room = self.widths[index] - (1.6 * row.indent if index == self.table.tree else 0)
                lines = max(lines, lines_in(value, room, size))
        return row_height(lines, size)


def _inside(name: str) -> str:
    """The address of a sheet of the same workbook."""
    return f"internal:'{sheet_name(name)}'!A1"


def _plain(look: Look, value: Cell) -> float:
    """A figure as a chart draws it."""
    return float(_number(look, value)[0]) if isinstance(value, int | Decimal) else 0.0


def _places(columns: Sequence[Column]) -> Iterator[tuple[int, int]]:
    left = 0
    for column in columns:
        yield left, left + column.span - 1
        left += column.span


def _size(tones: dict[Tone, dict[str, object]], tone: Tone) -> int:
    size = tones.get(tone, {}).get("font_size", BODY_SIZE)
    assert isinstance(size, int)
    return size


def _fits(value: int | Decimal) -> bool:
    """Whether a cell can hold the number without losing digits."""
    return len(Decimal(value).normalize().as_tuple().digits) <= _DIGITS_IN_A_CELL


def _number(look: Look, value: int | Decimal) -> tuple[Decimal, str]:
    """The number as it stands in the sheet, and its format."""
    if look in _SCALE:
        return Decimal(value).scaleb(-_SCALE[look]), _MONEY_FORMATS[look]
    if look is Look.YEAR:
        return Decimal(value), "0"
    number = Decimal(value).normalize()
    exact = exact_decimals(number)
    decimals = exact if exact <= MOST_DECIMALS else FEW_DECIMALS  # the cell still holds them all
    return number, "#,##0" + ("." + "0" * decimals if decimals else "") + "_ "


def _safe(text: str) -> str:
    """Text that a sheet can hold. The library takes `<r>…</r>` for markup of its own unless it ends otherwise."""
    clean = printable(text)
    return f"{clean} " if clean.startswith("<r>") and clean.endswith("</r>") else clean


def _in_header(text: str) -> str:
    """Text of a page's edge; a figure at its beginning would be read as part of the size of type before it."""
    clean = text.replace("&", "&&")[:120]
    return f" {clean}" if clean[:1].isdigit() else clean
