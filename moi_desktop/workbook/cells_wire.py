"""A sheet of cells on its way from the reading process to its parent.

It travels as a head, a JSON object, all its text in one piece, and its numbers as doubles with their positions. This
costs a third of what JSON alone costs, and like JSON it can carry nothing but values.
"""

from __future__ import annotations

import datetime as dt
import json
import math
import struct
from array import array
from collections.abc import Sequence
from itertools import chain
from typing import Final, TypeAlias

Cell: TypeAlias = str | int | float | bool | dt.date | dt.datetime | None
Row: TypeAlias = list[Cell]

_SHEET_HEAD: Final = struct.Struct("<IQI")
_BETWEEN_TEXTS: Final = "\0"
_ENCODING: Final = "utf-16-le"  # Thai text is kept in two bytes a letter already: packing it is one copy
_DATE_MARK: Final = "d"
_MOMENT_MARK: Final = "t"


def pack_sheet(name: str, visibility: str, rows: Sequence[Sequence[object]]) -> bytes:
    """Return the bytes of a sheet. All rows have to be of one width; cells are what python_calamine gives."""
    width = len(rows[0]) if rows else 0
    cells = list(chain.from_iterable(rows))
    positions = [at for at, cell in enumerate(cells) if cell.__class__ is not str]
    others: list[tuple[int, object]] = []
    places, numbers = array("I"), array("d")
    for at in positions:
        cell = cells[at]
        if cell.__class__ is float and math.isfinite(cell):
            places.append(at)
            numbers.append(cell)
        else:
            others.append((at, _in_json(cell)))
        cells[at] = ""
    text = _joined(cells, others)
    about = json.dumps([name, visibility, len(rows), width, others]).encode()
    head = _SHEET_HEAD.pack(len(about), len(text), len(numbers))
    return b"".join((head, about, text, places.tobytes(), numbers.tobytes()))


def unpack_sheet(payload: bytes) -> tuple[str, str, list[Row]]:
    """Return name, visibility and rows of a packed sheet, empty cells as None. Raises ValueError on any nonsense."""
    try:
        about_length, text_length, count = _SHEET_HEAD.unpack_from(payload)
        view = memoryview(payload)[_SHEET_HEAD.size :]
        name, visibility, height, width, others = json.loads(bytes(view[:about_length]), object_hook=_out_of_json)
        view = view[about_length:]
        cells: Row = [text or None for text in str(view[:text_length], _ENCODING).split(_BETWEEN_TEXTS)]
        places, numbers = array("I"), array("d")
        places.frombytes(view[text_length : text_length + count * places.itemsize])
        numbers.frombytes(view[text_length + count * places.itemsize :])
        for at, number in zip(places, numbers, strict=True):
            cells[at] = number
        for at, cell in others:
            cells[at] = _checked(cell)
        if not isinstance(name, str) or not isinstance(visibility, str) or len(cells) != max(height * width, 1):
            raise ValueError("not a sheet")
        rows = [cells[at : at + width] for at in range(0, height * width, width or 1)]
    except (struct.error, IndexError, TypeError, RecursionError) as error:
        raise ValueError("not a sheet") from error
    return name, visibility, rows


def _checked(cell: object) -> Cell:
    if cell is None or isinstance(cell, str | int | float | dt.date):
        return cell
    raise ValueError("not a cell")


def _joined(cells: list[object], others: list[tuple[int, object]]) -> bytes:
    """Join all text cells; those that hold the separator itself, which no honest workbook has, travel as `others`."""
    text = _BETWEEN_TEXTS.join(cells)  # type: ignore[arg-type]  # only text is left in it
    if text.count(_BETWEEN_TEXTS) > max(len(cells) - 1, 0):
        for at, cell in enumerate(cells):
            if _BETWEEN_TEXTS in cell:  # type: ignore[operator]  # as above
                others.append((at, cell))
                cells[at] = ""
        text = _BETWEEN_TEXTS.join(cells)  # type: ignore[arg-type]  # as above
    return text.encode(_ENCODING)


def _in_json(cell: object) -> object:
    """Dates are marked; a time of day or a duration becomes text like 08:30:00, a number beyond all numbers text."""
    if isinstance(cell, bool | int | None):
        return cell
    if isinstance(cell, dt.datetime):
        return {_MOMENT_MARK: cell.isoformat()}
    if isinstance(cell, dt.date):
        return {_DATE_MARK: cell.isoformat()}
    return _hours(cell) if isinstance(cell, dt.timedelta) else str(cell)


def _hours(duration: dt.timedelta) -> str:
    seconds = int(abs(duration.total_seconds()))
    sign = "-" if duration < dt.timedelta() else ""
    return f"{sign}{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _out_of_json(marked: dict[str, str]) -> object:
    if _DATE_MARK in marked:
        return dt.date.fromisoformat(marked[_DATE_MARK])
    if _MOMENT_MARK in marked:
        return dt.datetime.fromisoformat(marked[_MOMENT_MARK])
    raise ValueError("not a date")
