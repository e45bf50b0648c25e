"""The cells of a package back to canonical records, without asking what a plan means.

Reading follows the machine keys in the file, not this version's catalogue, so that columns of a newer minor version
keep their values and their place in the hash. Every bad cell is collected with its place; nothing is guessed and
nothing is repaired here, because the seal was made over what the cells show.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import zip_longest
from typing import Final, NamedTuple, TypeGuard

from moi_desktop.plan.canonical import (
    LARGEST_WHOLE,
    decimal_from_text,
    moment_from_text,
    money_from_text,
    money_text,
)
from moi_desktop.plan.catalogue import ENTITIES, Kind
from moi_desktop.plan.model import Canonical
from moi_desktop.plan.thai_calendar import ce_year
from moi_desktop.workbook.grid import display_text, display_texts
from moi_desktop.workbook.layout import (
    COVER_SHEET,
    FIRST_TOO_LONG,
    HEADING_ROWS,
    SEAL_HEADINGS,
    SEAL_SHEET,
    TICK,
    canonical_decimal,
)

Rows = Sequence[Sequence[object]]
Display = list[object]

_KEY: Final = re.compile(r"([a-z][a-z0-9_]*):([a-z]+)")
_DATE: Final = re.compile(r"([0-9]{2})/([0-9]{2})/([0-9]{4,5})")
_WHOLE: Final = re.compile(r"-?[1-9][0-9]{0,15}|0")
_SATANG_TOLERANCE: Final = 1e-4
_ROUNDING: Final = 2.0**-51
"""What multiplying a cell by a hundred can add to it, beside its own size."""

_EMPTY: Final = (None, "")
_KINDS: Final = frozenset(kind.value for kind in Kind) | {"uid"}


@dataclass(frozen=True, slots=True)
class CellProblem:
    """One cell or heading that does not hold what its machine key says."""

    code: str
    place: str


class ReadRow(NamedTuple):
    """One record as the file shows it. A tuple, because a ministry's packages make hundreds of thousands of them."""

    entity: str
    uid: str
    values: Mapping[str, Canonical]
    place: str


@dataclass(slots=True)
class PackageCells:
    """What stands in a package: seal rows, records, and everything visible that is not data (`display`).

    `sealed` is the list of record hashes on the seal sheet, entity and uid first, as it stands there.
    """

    seal: list[tuple[str, str]] = field(default_factory=list)
    sealed: list[tuple[tuple[str, str], str]] = field(default_factory=list)
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
    if isinstance(cell, str):
        if _WHOLE.fullmatch(cell) is None:
            raise _BadCell
    elif not _is_number(cell) or cell % 1:
        raise _BadCell
    whole = int(cell)
    if abs(whole) > LARGEST_WHOLE:
        raise _BadCell
    return whole


def _decimal(cell: object) -> Canonical:
    if _is_number(cell):
        return canonical_decimal(float(cell))
    return _spelled(decimal_from_text, cell)


def _money(cell: object) -> Canonical:
    if cell.__class__ is float and cell.is_integer() and abs(cell) < FIRST_TOO_LONG:  # most amounts are whole baht
        return f"{int(cell)}.00"
    if not _is_number(cell):
        return _spelled(money_from_text, cell)
    if not -FIRST_TOO_LONG < cell < FIRST_TOO_LONG:
        raise _BadCell
    satang = cell * 100
    whole = round(satang)
    beside = abs(satang - whole)
    if beside > _SATANG_TOLERANCE and beside > abs(satang) * _ROUNDING:
        raise _BadCell
    return money_text(whole)


def _is_number(cell: object) -> TypeGuard[float]:
    return cell.__class__ is float or cell.__class__ is int


def _date(cell: object) -> Canonical:
    match = _DATE.fullmatch(cell) if isinstance(cell, str) else None
    if match is None:
        raise _BadCell
    try:
        return date(ce_year(int(match[3])), int(match[2]), int(match[1])).isoformat()
    except ValueError:
        raise _BadCell from None


def _moment(cell: object) -> Canonical:
    return _spelled(moment_from_text, cell)


def _spelled(parse: Callable[[str], object], cell: object) -> str:
    """The cell when it is a text in canonical spelling."""
    if not isinstance(cell, str):
        raise _BadCell
    try:
        parse(cell)
    except ValueError:
        raise _BadCell from None
    return cell


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
    Kind.MOMENT: _moment,
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
    """Reads one table sheet by its machine keys, column by column: that is what makes it quick."""

    def __init__(self, sheet: str, keys: Sequence[object], found: PackageCells) -> None:
        self.sheet = sheet
        self.found = found
        self.entity = str(keys[0])[1:]
        self.width = len(keys)
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
        """Take the records, and what the sheet shows besides them."""
        width = max(map(len, rows))
        full = [(n, row if len(row) == width else [*row, *[None] * (width - len(row))]) for n, row in enumerate(rows)]
        body = [(n, row) for n, row in full[HEADING_ROWS:] if self._has_uid(n, row)]
        numbers = [n for n, _ in body]
        columns = list(zip(*(row for _, row in body), strict=True)) or [()] * width
        filled_fields = [field for field in self.fields if columns[field[0]].count(None) < len(numbers)]
        names = [name for _, name, _ in filled_fields]
        values = [self._values(columns[index], read, index, numbers) for index, _, read in filled_fields]
        per_row = zip(*values, strict=True) if values else ((),) * len(numbers)
        uids = display_texts(columns[self.uid_column])
        found = self.found.rows
        for number, uid, cells in zip(numbers, uids, per_row, strict=True):
            filled = {name: cell for name, cell in zip(names, cells, strict=True) if cell is not None}
            found.append(ReadRow(self.entity, uid, filled, f"{self.sheet}!{number + 1}"))
        self._refuse_beside(columns, numbers)
        headings = [display_texts(_trimmed(row)) for row in rows[:HEADING_ROWS]]
        shown = [uids, *(display_texts(columns[i]) for i in self.aids)]
        shown += [_words_beside_codes(columns[i]) for i in self.codes]
        # by uid: sorting a table in a spreadsheet program changes neither data nor what stands beside them
        self.found.display.append([self.sheet, [*headings, *sorted(zip(*shown, strict=True))]])

    def _refuse_beside(self, columns: Sequence[Sequence[object]], numbers: Sequence[int]) -> None:
        """Cells to the right of the table have no key, so no seal would cover them."""
        for index in range(self.width, len(columns)):
            for cell, number in zip(columns[index], numbers, strict=True):
                if cell not in _EMPTY:
                    self._problem("cell-bad", index, number)

    def _has_uid(self, number: int, row: Sequence[object]) -> bool:
        if self.uid_column >= 0 and row[self.uid_column] not in _EMPTY:
            return True
        if any(cell not in _EMPTY for cell in row):
            self._problem("uid-missing", max(self.uid_column, 0), number)
        return False

    def _values(
        self, cells: Sequence[object], read: Callable[[object], Canonical], column: int, numbers: Sequence[int]
    ) -> list[Canonical | None]:
        """One column as canonical values; a cell that does not hold its kind becomes a problem and no value."""
        try:
            if read is _text:
                return [text or None for text in display_texts(cells)]
            if read is _code:
                return [text.partition(" ")[0] if text else None for text in display_texts(cells)]
            return [None if cell is None or cell == "" else read(cell) for cell in cells]
        except _BadCell:
            return [self._value(cell, read, column, number) for cell, number in zip(cells, numbers, strict=True)]

    def _value(self, cell: object, read: Callable[[object], Canonical], column: int, number: int) -> Canonical | None:
        try:
            return None if cell in _EMPTY else read(cell)
        except _BadCell:
            self._problem("cell-bad", column, number)
            return None


def _words_beside_codes(cells: Sequence[object]) -> list[str]:
    if cells.count(None) == len(cells):
        return [""] * len(cells)
    return [text.partition(" ")[2] for text in display_texts(cells)]


def _trimmed(row: Sequence[object]) -> Sequence[object]:
    end = len(row)
    while end and row[end - 1] in _EMPTY:
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
    shown = [display_texts(_trimmed(row)) for row in rows]
    while shown and not shown[-1]:
        shown.pop()
    return shown


def _read_seal(rows: Rows, found: PackageCells) -> None:
    if display_texts(_trimmed(rows[0]) if rows else ()) != list(SEAL_HEADINGS):
        found.problems.append(CellProblem("seal-changed", f"{SEAL_SHEET}!1"))
    headings = [None] * len(SEAL_HEADINGS)  # in the place of row 1, and as wide as a row must be
    columns = map(display_texts, zip_longest(headings, *rows[1:]))
    for number, (key, value, entity, uid, digest, *beside) in enumerate(zip(*columns, strict=True), 1):
        if key:
            found.seal.append((key, value))
        if entity:
            found.sealed.append(((entity, uid), digest))
        if (value and not key) or ((uid or digest) and not entity) or any(beside):
            found.problems.append(CellProblem("seal-changed", f"{SEAL_SHEET}!{number}"))
