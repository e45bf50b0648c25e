"""Grids to the bytes of an .xlsx file, by openpyxl, the same bytes every time.

Nothing in the file depends on the clock, the machine or the libraries that happen to be installed: the archive has
one fixed date (a PC whose clock says the year 2568 or 1970 writes the same file as any other), and the document
properties are constants.
"""

from __future__ import annotations

import io
import math
import os
import re
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

from moi_desktop.workbook.grid import Cell, Column, Grid, Style, display_text

os.environ["OPENPYXL_LXML"] = "False"  # with lxml installed openpyxl would write other bytes

if TYPE_CHECKING:
    from openpyxl.styles import NamedStyle
    from openpyxl.worksheet.worksheet import Worksheet

FONT: Final = "TH Sarabun New"
_ARCHIVE_DATE: Final = (1980, 1, 1, 0, 0, 0)
_CORE_PROPERTIES: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>moi-desktop</dc:creator></cp:coreProperties>'
)
_ESCAPE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BLANKS: Final = " \t\r\n"
_LONGEST_TEXT: Final = 32_767
"""UTF-16 units in one cell; programs cut off the rest in silence."""

_LINE_HEIGHT: Final = 21.0
_TALLEST_ROW: Final = 400.0
_TITLE_HEIGHT: Final = 34.0
_INK, _FAINT, _HEADING_FILL = "FF1B2733", "FF8A96A3", "FFE6EFF9"


class _FixedArchive(zipfile.ZipFile):
    """A zip file whose entries carry no time and no trace of the machine."""

    def writestr(self, zinfo_or_arcname: str | zipfile.ZipInfo, data: Any, *_: Any, **__: Any) -> None:  # noqa: ANN401 - zipfile's own signature
        name = zinfo_or_arcname if isinstance(zinfo_or_arcname, str) else zinfo_or_arcname.filename
        info = zipfile.ZipInfo(name, _ARCHIVE_DATE)
        info.compress_type = zipfile.ZIP_DEFLATED
        info.create_system = 0  # the same on Windows and Linux
        if name == "docProps/core.xml":
            data = _CORE_PROPERTIES
        super().writestr(info, data)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:  # noqa: ANN401 - zipfile's own signature
        self.writestr(str(arcname), Path(filename).read_bytes())


def as_read(grid: Grid) -> Grid:
    """The sheet as a reader will find it in the file; what a file cannot carry is missing from it.

    A file knows no control characters but tab and line feed, no text of blanks alone, no text of more than 32,767
    letters, and whole numbers only as numbers.
    """
    return replace(grid, rows=[[_cell_as_read(cell) for cell in row] for row in grid.rows])


def _cell_as_read(cell: Cell) -> Cell:
    if isinstance(cell, int) and not isinstance(cell, bool):
        return float(cell)
    if not isinstance(cell, str):
        return cell
    text = display_text(_NOT_IN_XML.sub("", cell) if _NOT_IN_XML.search(cell) else cell)
    if text.isspace() and not text.strip(_BLANKS):
        return ""
    return text if 2 * len(text) <= _LONGEST_TEXT else _cut(text)


def _cut(text: str) -> str:
    units = len(_stored_text(text).encode("utf-16-le")) // 2
    return text if units <= _LONGEST_TEXT else text[: _LONGEST_TEXT // 2]


def render(grids: Sequence[Grid]) -> bytes:
    """The workbook of these sheets, in this order. Equal grids give equal bytes."""
    from openpyxl import Workbook
    from openpyxl.writer.excel import ExcelWriter

    workbook = Workbook()
    workbook.remove(workbook.active)
    for style in _named_styles():
        workbook.add_named_style(style)
    for grid in grids:
        _fill(workbook.create_sheet(grid.name), grid)
    workbook.calculation.fullCalcOnLoad = False  # else Excel recalculates on opening and offers to save
    out: IO[bytes] = io.BytesIO()
    with _FixedArchive(out, "w") as archive:
        ExcelWriter(workbook, archive).write_data()
    out.seek(0)
    return out.read()


def workbook_parts(grids: Sequence[Grid]) -> dict[str, bytes]:
    """The parts of that workbook which depend on the sheets: book, styles, theme, sheets. The frame around them is its reader's."""
    with zipfile.ZipFile(io.BytesIO(render(grids))) as archive:
        names = [name for name in archive.namelist() if name.startswith("xl/") and not name.endswith(".rels")]
        return {name: archive.read(name) for name in names}


def _named_styles() -> list[NamedStyle]:
    from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill

    def style(
        name: Style,
        *,
        number_format: str = "@",
        bold: bool = False,
        size: int = 14,
        colour: str = _INK,
        horizontal: str = "left",
        wrap: bool = False,
        fill: str = "",
    ) -> NamedStyle:
        named = NamedStyle(name.value)
        named.font = Font(name=FONT, size=size, bold=bold, color=colour)
        named.alignment = Alignment(
            horizontal=horizontal, vertical="top", wrap_text=wrap, indent=1 if number_format == "@" else 0
        )
        named.number_format = number_format
        if fill:
            named.fill = PatternFill("solid", fgColor=fill)
        return named

    return [
        style(Style.TITLE, bold=True, size=20),
        style(Style.NOTE, bold=True),
        style(Style.HEADING, bold=True, horizontal="center", wrap=True, fill=_HEADING_FILL),
        style(Style.KEY, size=9, colour=_FAINT),
        style(Style.TEXT, wrap=True),
        style(Style.CODE),
        style(Style.MONEY, number_format="#,##0.00", horizontal="right"),
        style(Style.NUMBER, number_format="General", horizontal="right"),
        style(Style.WHOLE, number_format="0", horizontal="right"),
        style(Style.FAINT, colour=_FAINT),
    ]


def _fill(sheet: Worksheet, grid: Grid) -> None:
    from openpyxl.utils import get_column_letter

    for index, column in enumerate(grid.columns, 1):
        sheet.column_dimensions[get_column_letter(index)].width = column.width
    for number, row in enumerate(grid.rows, 1):
        _fill_row(sheet, grid, number, row)
    if grid.heading_rows:
        sheet.freeze_panes = sheet.cell(grid.heading_rows + 1, 1)
        sheet.print_title_rows = "1:1"
    _offer_answers(sheet, grid)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _style_of(grid: Grid, number: int, column: Column) -> Style:
    if number <= grid.heading_rows:
        return Style.HEADING if number == 1 else Style.KEY
    return grid.row_styles.get(number - 1, column.style)


def _fill_row(sheet: Worksheet, grid: Grid, number: int, row: Sequence[Cell]) -> None:
    for index, value in enumerate(row):
        if value is None:
            continue
        cell = sheet.cell(number, index + 1)
        cell.value = _stored_text(value) if isinstance(value, str) else value
        if isinstance(value, str):
            cell.data_type = "s"  # a text that begins with = stays a text
        cell.style = _style_of(grid, number, grid.columns[index]).value
    sheet.row_dimensions[number].height = _height(grid, number, row)


def _stored_text(text: str) -> str:
    """Excel reads `_x0041_` in a file as a letter; the underscore of such runs is escaped as Excel itself does."""
    return _ESCAPE.sub("_x005F_", text)


def _height(grid: Grid, number: int, row: Sequence[Cell]) -> float:
    """Explicit height: readers that do not measure Thai text would let wrapped lines overlap."""
    if grid.heading_rows > 1 and number == 2:
        return 12.0
    if grid.row_styles.get(number - 1) is Style.TITLE:
        return _TITLE_HEIGHT
    lines = 1
    for value, column in zip(row, grid.columns, strict=False):
        if isinstance(value, str) and (column.style is Style.TEXT or number <= grid.heading_rows):
            lines = max(lines, sum(max(1, math.ceil(len(part) * 0.8 / column.width)) for part in value.split("\n")))
    return min(_TALLEST_ROW, _LINE_HEIGHT * lines)


def _offer_answers(sheet: Worksheet, grid: Grid) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for index, column in enumerate(grid.columns, 1):
        if column.answers and len(grid.rows) > grid.heading_rows:
            validation = DataValidation("list", formula1=f'"{",".join(column.answers)}"', allow_blank=True)
            letter = get_column_letter(index)
            validation.add(f"{letter}{grid.heading_rows + 1}:{letter}{len(grid.rows)}")
            sheet.add_data_validation(validation)
