"""A paper in the HTML that Qt understands. Lengths in it are pixels, which Qt holds to be those of the screen."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtGui import QGuiApplication

from moi_desktop.desktop import thai_breaks
from moi_desktop.desktop.papers.paper import Block, Line, Side, Space, Style, Table

MM_PER_INCH = 25.4
LINE_HEIGHT = 1.62
"""Of the type's size. Qt puts four fifths of it above the base line, which is what the highest stack of marks needs."""

_SCALE = {Style.TITLE: 1.3, Style.HEADING: 1.08, Style.SUBHEADING: 1.0, Style.TEXT: 1.0, Style.NOTE: 0.82}
_BOLD = frozenset({Style.TITLE, Style.HEADING, Style.SUBHEADING})
_SMALL = 0.82
_INK, GREY, _RULE, _SHADE = "#000000", "#555555", "#777777", "#f0f0f0"


def html_of(blocks: Sequence[Block], points: float) -> str:
    """The blocks in the HTML that Qt understands; the same serves a screen."""
    return f'<html><body style="color:{_INK}">{"".join(_html(block, points) for block in blocks)}</body></html>'


def _html(block: Block, points: float) -> str:
    if isinstance(block, Space):
        tall = block.height / MM_PER_INCH * 72 / LINE_HEIGHT  # an empty line of so large a type; margins may be dropped
        return f'<p style="margin:0; font-size:{tall:.1f}pt">&nbsp;</p>'
    if isinstance(block, Line):
        return _line_html(block, points)
    return _table_html(block, points)


def _line_html(line: Line, points: float) -> str:
    weight = "bold" if line.style in _BOLD else "normal"
    colour = f" color:{GREY};" if line.style is Style.NOTE else ""
    label = f"<b>{_text(line.label)}</b>&nbsp; " if line.label else ""
    return (
        f'<p align="{line.side}" style="margin:0; margin-top:{_px(line.before)}px; margin-left:{_px(line.indent)}px;'
        f' text-indent:{_px(line.first)}px; font-weight:{weight}; font-size:{points * _SCALE[line.style]:.1f}pt;{colour}">'
        f"{label}{_text(line.text)}</p>"
    )


def _table_html(table: Table, points: float) -> str:
    size = points * (_SMALL if table.small else 1.0)
    border = f"border-collapse:collapse; border-style:solid; border-color:{_RULE};" if table.ruled else "border:none;"
    width = 'border="1"' if table.ruled else 'border="0"'
    padding = _px(1.0) if table.ruled else 0
    rows = []
    if table.heads:
        cells = "".join(
            f'<th width="{share}%" bgcolor="{_SHADE}" align="center">{_cell(head, size)}</th>'
            for head, share in zip(table.heads, table.shares, strict=True)
        )
        rows.append(f"<thead><tr>{cells}</tr></thead>")
    for place, row in enumerate(table.rows):
        bold = place >= len(table.rows) - table.sums
        rows.append(
            f"<tr>{''.join(_data_cell(table, column, text, size, bold=bold) for column, text in enumerate(row))}</tr>"
        )
    return (
        f'<table {width} width="100%" cellspacing="0" cellpadding="{padding}" style="{border}">{"".join(rows)}</table>'
    )


def _data_cell(table: Table, column: int, text: str, size: float, *, bold: bool) -> str:
    side = Side.RIGHT if column in table.right else Side.CENTRE if column in table.centred else Side.LEFT
    strong = bold or (table.bold_first and column == 0)
    inner = _cell(text, size)
    return (
        f'<td width="{table.shares[column]}%" valign="top" align="{side}">{f"<b>{inner}</b>" if strong else inner}</td>'
    )


def _cell(text: str, size: float) -> str:
    return f'<span style="font-size:{size:.1f}pt">{_text(text) or "&nbsp;"}</span>'


def _text(text: str) -> str:
    return escape(thai_breaks.for_display(text)).replace("\n", "<br>")


def dots(millimetres: float) -> float:
    """Millimetres in the pixels of HTML, which Qt holds to be those of the screen."""
    return millimetres / MM_PER_INCH * screen_dpi()


def _px(millimetres: float) -> int:
    return round(dots(millimetres))


def screen_dpi() -> float:
    """The pixels to the inch that Qt takes HTML to be in."""
    screen = QGuiApplication.primaryScreen()
    return round(screen.logicalDotsPerInchY()) if screen is not None else 96.0
