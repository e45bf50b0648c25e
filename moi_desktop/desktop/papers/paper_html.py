"""A paper in the HTML that Qt understands. Lengths in it are pixels, which Qt holds to be those of the screen."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication

from moi_desktop.desktop import thai_breaks
from moi_desktop.desktop.papers.paper import Block, Code, Contents, Line, Rank, Side, Space, Style, Table
from moi_desktop.desktop.widgets.qr_code import image_of

MM_PER_INCH = 25.4
LINE_HEIGHT = 1.62
"""Of the type's size. Qt puts four fifths of it above the base line, which is what the highest stack of marks needs."""

_SCALE = {Style.TITLE: 1.3, Style.HEADING: 1.08, Style.SUBHEADING: 1.0, Style.TEXT: 1.0, Style.NOTE: 0.82}
_BOLD = frozenset({Style.TITLE, Style.HEADING, Style.SUBHEADING})
_SMALL = 0.82
_SQUARE_PIXELS = 12  # of a code's picture, so that its squares stay sharp on paper
ANCHOR = "entry-"
"""What the anchors of headings are called, before their place in the contents."""
_INK, GREY, RULE, _SHADE = "#000000", "#555555", "#777777", "#f0f0f0"


def html_of(blocks: Sequence[Block], points: float) -> str:
    """The blocks in the HTML that Qt understands; the same serves a screen."""
    return f'<html><body style="color:{_INK}">{"".join(_html(block, points) for block in blocks)}</body></html>'


def _html(block: Block, points: float) -> str:
    if isinstance(block, Space):
        tall = block.height / MM_PER_INCH * 72 / LINE_HEIGHT  # an empty line of so large a type; margins may be dropped
        return f'<p style="margin:0; font-size:{tall:.1f}pt">&nbsp;</p>'
    if isinstance(block, Line):
        return _line_html(block, points)
    if isinstance(block, Contents):
        return _contents_html(block, points)
    if isinstance(block, Code):
        return _code_html(block)
    return _table_html(block, points)


def _code_html(code: Code) -> str:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image_of(code.text, _SQUARE_PIXELS).save(buffer, "PNG")  # type: ignore[call-overload] # the stub knows only bytes as the format
    encoded = base64.b64encode(data.data()).decode("ascii")
    side = _px(code.side)
    return f'<p align="center" style="margin:0"><img src="data:image/png;base64,{encoded}" width="{side}" height="{side}"></p>'


def _line_html(line: Line, points: float) -> str:
    weight = "bold" if line.style in _BOLD else "normal"
    colour = f" color:{GREY};" if line.style is Style.NOTE else ""
    label = f"<b>{_text(line.label)}</b>&nbsp; " if line.label else ""
    return (
        f'<p align="{line.side}" style="margin:0; margin-top:{_px(line.before)}px; margin-left:{_px(line.indent)}px;'
        f' text-indent:{_px(line.first)}px; font-weight:{weight}; font-size:{points * _SCALE[line.style]:.1f}pt;{colour}">'
        f"{_anchored(line)}{label}{_text(line.text)}</p>"
    )


def _anchored(line: Line) -> str:
    return f'<a name="{ANCHOR}{line.entry}"></a>' if line.entry >= 0 else ""


def _contents_html(contents: Contents, points: float) -> str:
    rows = []
    for place, (text, level) in enumerate(contents.entries):
        page = contents.pages[place] if place < len(contents.pages) else 0
        weight = "b" if level == 1 else "span"
        rows.append(
            f'<tr><td width="92%"><p style="margin:0; margin-left:{_px(6 * (level - 1))}px"><{weight}>{_text(text)}</{weight}></p>'
            f'</td><td width="8%" align="right" valign="bottom">{page}</td></tr>'
        )
    style = f"font-size:{points:.1f}pt; border:none;"
    return f'<table border="0" width="100%" cellspacing="0" cellpadding="{_px(0.4)}" style="{style}">{"".join(rows)}</table>'


def _table_html(table: Table, points: float) -> str:
    size = points * (table.scale or (_SMALL if table.small else 1.0))
    border = f"border-collapse:collapse; border-style:solid; border-color:{RULE};" if table.ruled else "border:none;"
    width = 'border="1"' if table.ruled else 'border="0"'
    padding = _px(1.0) if table.ruled else 0
    rows = [_heads(table, size)] if table.heads else []
    for place, row in enumerate(table.rows):
        rank = table.ranks[place] if table.ranks else Rank(bold=place >= len(table.rows) - table.sums)
        if rank.banner:
            rows.append(
                f'<tr><td colspan="{len(table.shares)}"{_shade(rank)}>{_weighed(_cell(row[0], size), rank)}</td></tr>'
            )
            continue
        cells = "".join(_data_cell(table, column, text, size, rank) for column, text in enumerate(row))
        rows.append(f"<tr>{cells}</tr>")
    return (
        f'<table {width} width="100%" cellspacing="0" cellpadding="{padding}" style="{border}">{"".join(rows)}</table>'
    )


def _heads(table: Table, size: float) -> str:
    if not any(group for group, _ in table.groups):
        cells = (_head(head, size, f'width="{share}%"') for head, share in zip(table.heads, table.shares, strict=True))
        return f"<thead><tr>{''.join(cells)}</tr></thead>"
    upper, lower, place = [], [], 0
    for group, count in table.groups:
        own = list(zip(table.heads, table.shares, strict=True))[place : place + count]
        if group:
            upper.append(_head(group, size, f'width="{sum(share for _, share in own):g}%" colspan="{count}"'))
            lower += [_head(head, size, f'width="{share}%"') for head, share in own]
        else:
            upper += [_head(head, size, f'width="{share}%" rowspan="2"') for head, share in own]
        place += count
    return f"<thead><tr>{''.join(upper)}</tr><tr>{''.join(lower)}</tr></thead>"


def _head(text: str, size: float, shape: str) -> str:
    return f'<th {shape} bgcolor="{_SHADE}" align="center" valign="middle">{_cell(text, size)}</th>'


def _shade(rank: Rank) -> str:
    return f' bgcolor="{_SHADE}"' if rank.shaded else ""


def _weighed(inner: str, rank: Rank) -> str:
    return f"<b>{inner}</b>" if rank.bold else inner


def _data_cell(table: Table, column: int, text: str, size: float, rank: Rank) -> str:
    side = Side.RIGHT if column in table.right else Side.CENTRE if column in table.centred else Side.LEFT
    inner = _weighed(_cell(text, size), Rank(bold=rank.bold or (table.bold_first and column == 0)))
    if column == table.tree and rank.indent:
        inner = f'<p style="margin:0; margin-left:{_px(rank.indent)}px">{inner}</p>'
    return f'<td width="{table.shares[column]}%" valign="top" align="{side}"{_shade(rank)}>{inner}</td>'


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
