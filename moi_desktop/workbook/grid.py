"""A sheet as plain values, before and after Excel: what a package shows, cell by cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from moi_desktop.plan.canonical import decimal_text

Cell = str | int | float | bool | None


class Style(StrEnum):
    """How a column or cell looks; each is one named style of the workbook."""

    TITLE = "moi-title"
    NOTE = "moi-note"
    HEADING = "moi-heading"
    KEY = "moi-key"
    TEXT = "moi-text"
    CODE = "moi-code"
    MONEY = "moi-money"
    NUMBER = "moi-number"
    WHOLE = "moi-whole"
    FAINT = "moi-faint"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a grid: its width in characters, its style, and the answers offered to a reader's Excel."""

    width: int
    style: Style
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet. The first `heading_rows` rows are headings and stay in sight; `styles` overrides whole rows."""

    name: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    heading_rows: int = 0
    row_styles: dict[int, Style] = field(default_factory=dict)


def display_texts(cells: Iterable[object]) -> list[str]:
    """`display_text` of many cells; texts and nothing, which most cells are, are not looked at twice."""
    return [
        cell if cell.__class__ is str and "\r" not in cell else "" if cell is None else display_text(cell)
        for cell in cells
    ]


def display_text(cell: object) -> str:
    """What a reader sees in a cell, spelled one way: numbers as plain digits, nothing as an empty text."""
    if isinstance(cell, str):
        return cell if "\r" not in cell else cell.replace("\r\n", "\n").replace("\r", "\n")
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else decimal_text(Decimal(repr(cell)))
    return str(cell)
