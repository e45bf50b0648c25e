"""Blocks of cells on the clipboard, in the form that Excel and LibreOffice read and write.

Cells are parted by tabs, rows by line ends. A cell that holds either, or begins with a quotation mark, stands in quotation
marks with its own ones doubled; a quotation mark anywhere else is just a letter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_CELL = re.compile(r'"(?P<quoted>(?:[^"]|"")*)"(?=\t|\r\n|\n|\r|\Z)|(?P<plain>[^\t\r\n]*)')
_ROW_ENDS = ("\r\n", "\n", "\r")


def block_of(text: str) -> list[list[str]]:
    """Return the rows of cells in `text`. A line end at the very end does not begin another row."""
    rows: list[list[str]] = [[]]
    position = 0
    while True:
        match = _CELL.match(text, position)
        assert match is not None  # the plain form matches anything, also nothing
        quoted = match["quoted"]
        rows[-1].append(match["plain"] if quoted is None else quoted.replace('""', '"'))
        position = match.end()
        if position >= len(text):
            return rows
        end = next((mark for mark in _ROW_ENDS if text.startswith(mark, position)), None)
        position += len(end) if end else 1
        if end:
            if position >= len(text):
                return rows
            rows.append([])


def text_of(block: Sequence[Sequence[str]]) -> str:
    """Return `block` as text for the clipboard."""
    return "\r\n".join("\t".join(_cell(cell) for cell in row) for row in block) + "\r\n"


def _cell(text: str) -> str:
    if text.startswith('"') or any(mark in text for mark in "\t\r\n"):
        return '"' + text.replace('"', '""') + '"'
    return text
