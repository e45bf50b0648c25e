"""How much room Thai text takes in a cell, without a screen: marks above and below a letter take none.

The figures fit the official font of forms at 14 points, and a little more, for the fonts that stand in for it where it
is missing. Widths are in Excel's column unit (one digit of the default font).
"""

from __future__ import annotations

import math
import re
from typing import Final

FONT: Final = "TH Sarabun New"
"""The official font of forms."""

LINE_HEIGHT: Final = 23.0
"""Points between two lines of 14 point text."""

BODY_SIZE: Final = 14

_LETTER_WIDTH: Final = 1.12
_NO_WIDTH: Final = re.compile("[ัิ-ฺ็-๎\u200b]")
_NARROW: Final = re.compile(r"[ .,:;|!'()\[\]/-]")
_PADDING: Final = 1.4
_RAGGED_EDGE: Final = 1.6  # words are not cut, so lines end short of the edge
_TALLEST_ROW: Final = 409.0  # what Excel allows


def width_of(text: str, size: int = BODY_SIZE) -> float:
    """The width of one line of text in column units, without padding."""
    visible = _NO_WIDTH.sub("", text)
    narrow = len(_NARROW.findall(visible))
    return (len(visible) - narrow * 0.5) * _LETTER_WIDTH * size / BODY_SIZE


def column_for(text: str) -> float:
    """The column width that shows `text` on one line."""
    return round(width_of(text) + _PADDING, 1)


def lines_in(text: str, width: float, size: int = BODY_SIZE) -> int:
    """How many lines `text` takes in a column of `width` units."""
    room = max(2.0, width - _PADDING - (_RAGGED_EDGE if width > 8 else 0))
    return sum(max(1, math.ceil(width_of(line, size) / room)) for line in text.split("\n"))


def row_height(lines: int, size: int = BODY_SIZE) -> float:
    """The height in points of a row of so many lines, at most what Excel allows."""
    return min(_TALLEST_ROW, round(lines * LINE_HEIGHT * size / BODY_SIZE + 2, 1))
