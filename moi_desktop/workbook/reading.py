"""The cells of a package back to canonical records, without asking what a plan means.

Reading follows the machine keys in the file, not this version's catalogue, so that columns of a newer minor version
keep their values and their place in the hash. Every bad cell is collected with its place; nothing is guessed and
nothing is repaired here, because the seal was made over what the cells show.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Final

from moi_desktop.plan.canonical import decimal_text, money_text
from moi_desktop.plan.catalogue import ENTITIES, Kind
from moi_desktop.plan.model import Canonical
from moi_desktop.plan.thai_calendar import ce_year
from moi_desktop.workbook.grid import display_text
from moi_desktop.workbook.layout import COVER_SHEET, HEADING_ROWS, SEAL_SHEET, TICK, canonical_decimal

Rows = Sequence[Sequence[object]]
Display = list[object]

_KEY: Final = re.compile(r"([a-z][a-z0-9_]*):([a-z]+)")
_DATE: Final = re.compile(r"(\d{2})/(\d{2})/(\d{4})")
_SATANG_TOLERANCE: Final = 1e-4
_KINDS: Final = frozenset(kind.value for kind in Kind) | {"uid"}


@dataclass(frozen=True, slots=True)
class CellProblem:
    """One cell or heading that does not hold what its machine key says."""

    code: str
    place: str


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One record as the file shows it."""

    entity: str
    uid: str
    values: Mapping[str, Canonical]
    place: str


@dataclass(slots=True)
class PackageCells:
    """What stands in a package: seal rows, records, and everything visible that is not data (`display`)."""

    seal: list[tuple[str, str]] = field(default_factory=list)
    sealed_hashes: dict[tuple[str, str], str] = field(default_factory=dict)
    rows: list[ReadRow] = field(default_factory=list)
    display: Display = field(default_factory=list)
    problems: list[CellProblem] = field(default_factory=list)


class _BadCell(Exception):  # noqa: N818 - a signal inside this module
    pass


def _text(cell: object) -> Canonical:
    return display_text(cell)


def _code(cell: object) -> Canonical:
    return display_text(cell).partition(" ")[0]


def _whole(cell: object) -> Canonical:
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    if isinstance(cell, int) and not isinstance(cell, bool):
        return cell
    raise _BadCell


def _decimal(cell: object) -> Canonical:
    if isinstance(cell, float):
        return canonical_decimal(cell)
    if isinstance(cell, int) and not isinstance(cell, bool):
        return str(cell)
    try:
        number = Decimal(str(cell))
    except InvalidOperation:
        raise _BadCell from None
    if not isinstance(cell, str) or not number.is_finite():
        raise _BadCell
    return decimal_text(number)


def _money(cell: object) -> Canonical:
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        raise _BadCell
    satang = cell * 100
    whole = round(satang)
    if abs(satang - whole) > _SATANG_TOLERANCE:
        raise _BadCell
    return money_text(whole)


def _date(cell: object) -> Canonical:
    match = _DATE.fullmatch(cell) if isinstance(cell, str) else None
    if match is None:
        raise _BadCell
    return f"{ce_year(int(match[3])):04d}-{match[2]}-{match[1]}"


def _flag(cell: object) -> Canonical:
    if cell != TICK:
        raise _BadCell
    return True


_READERS: Final[dict[str, Callable[[object], Canonical]]] = {
    Kind.CODE: _code,
    Kind.INTEGER: _whole,
    Kind.FISCAL_YEAR: _whole,
    Kind.DECIMAL: _decimal,
    Kind.MONEY: _money,
    Kind.DATE: _date,
    Kind.FLAG: _flag,
}


def column_letters(index: int) -> str:
    """The letters of a column: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


class _TableReader:
    """Reads one table sheet by its machine keys."""

    def __init__(self, sheet: str, keys: Sequence[object], found: PackageCells) -> None:
        self.sheet = sheet
        self.found = found
        self.entity = str(keys[0])[1:]
        self.uid_column = -1
        self.aids = [0]
        self.codes: list[int] = []
        self.fields: list[tuple[int, str, Callable[[object], Canonical]]] = []
        known = {f.key: f.kind.value for f in ENTITIES[self.entity].fields} if self.entity in ENTITIES else {}
        seen: set[str] = set()
        for index, key in enumerate(keys[1:], 1):
            self._take_key(index, display_text(key), known, seen)
        if self.uid_column < 0:
            self._problem("column-uid-missing", 0, 1)

    def _problem(self, code: str, column: int, row: int) -> None:
        self.found.problems.append(CellProblem(code, f"{self.sheet}!{column_letters(column)}{row + 1}"))

    def _take_key(self, index: int, key: str, known: Mapping[str, str], seen: set[str]) -> None:
        if key.startswith("~"):
            self.aids.append(index)
            return
        match = _KEY.fullmatch(key)
        if match is None or match[2] not in _KINDS or key in seen or known.get(match[1], match[2]) != match[2]:
            self._problem("column-key-bad", index, 1)
            return
        seen.add(key)
        if key == "uid:uid":
            self.uid_column = index
            return
        if match[2] == Kind.CODE:
            self.codes.append(index)
        name = match[1] if match[1] in known else key
        self.fields.append((index, name, _READERS.get(match[2], _text)))

    def read(self, rows: Rows) -> None:
        display: list[list[str]] = [[display_text(c) for c in _trimmed(row)] for row in rows[:HEADING_ROWS]]
        for number in range(HEADING_ROWS, len(rows)):
            row = rows[number]
            if any(cell not in (None, "") for cell in row):
                self._read_row(number, row, display)
        self.found.display.append([self.sheet, display])

    def _read_row(self, number: int, row: Sequence[object], display: list[list[str]]) -> None:
        width = len(row)
        uid = display_text(row[self.uid_column]) if 0 <= self.uid_column < width else ""
        if not uid:
            self._problem("uid-missing", max(self.uid_column, 0), number)
            return
        values: dict[str, Canonical] = {}
        for index, name, read in self.fields:
            cell = row[index] if index < width else None
            if cell is None or cell == "":
                continue
            try:
                values[name] = read(cell)
            except _BadCell:
                self._problem("cell-bad", index, number)
        shown = [display_text(row[i]) if i < width else "" for i in self.aids]
        shown.extend(display_text(row[i]).partition(" ")[2] if i < width else "" for i in self.codes)
        display.append(shown)
        self.found.rows.append(ReadRow(self.entity, uid, values, f"{self.sheet}!{number + 1}"))


def _trimmed(row: Sequence[object]) -> Sequence[object]:
    end = len(row)
    while end and row[end - 1] in (None, ""):
        end -= 1
    return row[:end]


def _is_table(rows: Rows) -> bool:
    return len(rows) >= HEADING_ROWS and bool(rows[1]) and str(rows[1][0] or "").startswith("#")


def read_package(sheets: Mapping[str, Rows]) -> PackageCells:
    """Read every sheet of a package. Unreadable cells and unknown sheets are listed in `problems`, never dropped."""
    found = PackageCells()
    for name, rows in sheets.items():
        if name == SEAL_SHEET:
            _read_seal(rows, found)
        elif _is_table(rows):
            _TableReader(name, _trimmed(rows[1]), found).read(rows)
        elif name == COVER_SHEET:
            found.display.append([name, shown_rows(rows)])
        else:
            found.problems.append(CellProblem("sheet-unknown", name))
    return found


def shown_rows(rows: Rows) -> list[list[str]]:
    """The visible words of a sheet without trailing blanks: what the display hash of a cover is made of."""
    shown = [[display_text(cell) for cell in _trimmed(row)] for row in rows]
    while shown and not shown[-1]:
        shown.pop()
    return shown


def _read_seal(rows: Rows, found: PackageCells) -> None:
    for row in rows[1:]:
        cells = [display_text(cell) for cell in row] + [""] * 5
        if cells[0]:
            found.seal.append((cells[0], cells[1]))
        if cells[2]:
            found.sealed_hashes[cells[2], cells[3]] = cells[4]
