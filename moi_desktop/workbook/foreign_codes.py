"""Reading a list of codes, such as the Y1 and Y2 targets of the master plan, from an Excel file of somebody else's.

Lists come in two shapes: a code a line with its name and what it stands under, or several levels side by side, where each
cell holds `090202 name` or a column of codes stands before a column of names. Both are read; what is no code, or has no
name, is told with its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final

from moi_desktop.plan import catalogue
from moi_desktop.plan.model import Value
from moi_desktop.plan.reading import Remark, Status
from moi_desktop.plan.thai_text import search_key
from moi_desktop.plan.values import Cell, read_cell
from moi_desktop.reference.folding import TO_ARABIC_DIGITS
from moi_desktop.text import QT_TRANSLATE_NOOP
from moi_desktop.workbook.foreign_mapping import (
    Column,
    ForeignMapping,
    Row,
    SheetMapping,
    Sheets,
    headed_columns,
    is_empty,
    letters,
)

CODE, NAME, ENGLISH, PARENT, FROM, TO = "code", "name_th", "name_en", "parent", "valid_from", "valid_to"
TARGETS: Final = (CODE, NAME, ENGLISH, PARENT, FROM, TO)
"""What a column may be taken as: fields of a code item."""

_DEEPEST_HEADING: Final = 40
_LONGEST_HEADING: Final = 80
_CODE_FIRST: Final = re.compile(r"\s*([A-Za-z]{0,4}\d{2,10})[\s.:)\-–]+(\S.*)", re.DOTALL)
_CODE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/\-]*")

_WORDS: Final[dict[str, tuple[str, ...]]] = {
    CODE: ("รหัส", "รหัสเป้าหมาย", "รหัสย่อย", "รหัสแผน", "code", "id", "เลขรหัส"),
    NAME: (
        "ชื่อ", "ชื่อเป้าหมาย", "เป้าหมาย", "รายการ", "ประเด็น", "แผนย่อย", "แผนแม่บท", "แผนแม่บทย่อย", "แผนแม่บทประเด็น", "name",
        "คำอธิบาย", "ชื่อรายการ", "ปัจจัย", "องค์ประกอบ",
    ),
    ENGLISH: ("ชื่ออังกฤษ", "ชื่อภาษาอังกฤษ", "english", "nameen", "englishname"),
    PARENT: ("อยู่ภายใต้รหัส", "อยู่ภายใต้", "รหัสแม่", "ภายใต้", "parent", "รหัสบน", "รหัสระดับบน", "รหัสต้นสังกัด"),
    FROM: ("ใช้ตั้งแต่ปี", "ปีเริ่ม", "เริ่มปี", "ปีที่เริ่ม", "validfrom", "from"),
    TO: ("ใช้ถึงปี", "ปีสิ้นสุด", "ถึงปี", "สิ้นสุดปี", "validto", "to"),
}  # fmt: skip

NO_CODE: Final = Remark("no-code", QT_TRANSLATE_NOOP("moi", "ไม่พบรหัสของ “{name}”"))
NO_NAME: Final = Remark("no-name", QT_TRANSLATE_NOOP("moi", "รหัส {code} ไม่มีชื่อ"))
NOT_A_CODE: Final = Remark("not-a-code", QT_TRANSLATE_NOOP("moi", "“{text}” ไม่ใช่รหัส"))


@dataclass(frozen=True, slots=True)
class CodeLine:
    """One code of the file. `values` are fields of a code item; `problem` says why it cannot be taken.

    `above` is the code at its left in a table of several levels; `number` tells a code that the file held as a number,
    which may have lost its leading zeros.
    """

    sheet: str
    row: int
    column: int
    values: dict[str, Value] = field(default_factory=dict, hash=False)
    above: str = ""
    number: bool = False
    problem: Remark | None = None

    @property
    def place(self) -> str:
        """`Sheet!B7`."""
        return f"{self.sheet}!{letters(self.column)}{self.row + 1}"

    def text(self, key: str) -> str:
        """A value as text."""
        return str(self.values.get(key, ""))


def guess_code_mapping(sheets: Sheets) -> ForeignMapping:
    """The likeliest mapping; sheets in which no column of names is found are left out."""
    tables = (guess_code_sheet(name, rows) for name, rows in sheets.items())
    return ForeignMapping(tuple(table for table in tables if table is not None))


def guess_code_sheet(name: str, rows: Sequence[Row]) -> SheetMapping | None:
    """The likeliest mapping of one sheet, or None."""
    scores = [(_score(row), -number) for number, row in enumerate(rows[:_DEEPEST_HEADING])]
    if not scores or not max(scores)[0]:
        return None
    heading = -max(scores)[1]
    columns = [_as(column, target_of(column.heading)) for column in headed_columns(rows, (heading,))]
    if not any(column.target == NAME for column in columns):
        return None
    return SheetMapping(name, (heading,), heading + 1, tuple(columns))


def plain_mapping(sheets: Sheets) -> ForeignMapping:
    """Every sheet with its first filled row as heading and no column taken: for a person to say what is what."""
    tables = []
    for name, rows in sheets.items():
        heading = next((n for n, row in enumerate(rows) if any(not is_empty(cell) for cell in row)), None)
        if heading is not None:
            tables.append(SheetMapping(name, (heading,), heading + 1, tuple(headed_columns(rows, (heading,)))))
    return ForeignMapping(tuple(tables))


def target_of(heading: str) -> str:
    """What a heading says that its column is; empty for nothing that is understood."""
    key = _key(heading)
    known = _known()
    if key in known:
        return known[key]
    if len(key) > _LONGEST_HEADING:
        return ""
    best = max(
        (word for word in known if len(word) > 3 and word in key), key=lambda w: (key.startswith(w), len(w)), default=""
    )
    return known[best] if best else ""


def read_codes(sheets: Sheets, mapping: ForeignMapping) -> list[CodeLine]:
    """Every code of the mapped sheets in their order, those that cannot be taken among them; a repeated one is told once."""
    lines: list[CodeLine] = []
    for table in mapping.sheets:
        pairs = _pairs(table)
        single = {key: _only(table, key) for key in (ENGLISH, PARENT, FROM, TO)} if len(pairs) == 1 else {}
        for number in range(table.first_row, len(sheets.get(table.sheet, ()))):
            lines += _row_lines(table.sheet, number, sheets[table.sheet][number], pairs, single)
    return _once(lines)


Pair = tuple[int | None, int]
"""The column of codes, None where the code stands before the name in its cell, and the column of names."""


def _pairs(table: SheetMapping) -> list[Pair]:
    """Each column of names with the column of codes nearest at its left that no other has."""
    pairs: list[Pair] = []
    code: int | None = None
    for column in table.columns:
        if column.target == CODE:
            code = column.index
        elif column.target == NAME:
            pairs.append((code, column.index))
            code = None
    if len(pairs) == 1 and pairs[0][0] is None and code is not None:
        pairs = [(code, pairs[0][1])]  # the code stands behind the name
    return pairs


def _only(table: SheetMapping, target: str) -> int | None:
    return next((column.index for column in table.columns if column.target == target), None)


def _row_lines(
    sheet: str, number: int, row: Row, pairs: Sequence[Pair], single: dict[str, int | None]
) -> Iterator[CodeLine]:
    above = ""
    for code_at, name_at in pairs:
        code_cell, name_cell = _cell(row, code_at), _cell(row, name_at)
        if is_empty(code_cell) and is_empty(name_cell):
            continue
        line = _line(CodeLine(sheet, number, name_at, above=above), code_cell, name_cell, own_code=code_at is not None)
        yield _with_others(line, row, single)
        above = line.text(CODE) or above


def _line(line: CodeLine, code_cell: Cell, name_cell: Cell, *, own_code: bool) -> CodeLine:
    name, number = name_cell, False
    code = ""
    if own_code:
        number = isinstance(code_cell, int | float) and not isinstance(code_cell, bool)
        code = _plain(code_cell)
    elif isinstance(name_cell, str) and (found := _CODE_FIRST.fullmatch(name_cell.translate(TO_ARABIC_DIGITS))):
        code, name = found[1], name_cell[found.start(2) :]
    if not code:
        return replace(line, problem=NO_CODE.about(name=_plain(name)))
    if not _CODE.fullmatch(code):
        return replace(line, problem=NOT_A_CODE.about(text=code))
    values: dict[str, Value] = {CODE: code}
    problem = _read_into(values, NAME, name)
    if problem is None and NAME not in values:
        problem = NO_NAME.about(code=code)
    return replace(line, values=values, number=number, problem=problem)


def _with_others(line: CodeLine, row: Row, single: dict[str, int | None]) -> CodeLine:
    values, problem = dict(line.values), line.problem
    for key, at in single.items():
        cell = _cell(row, at)
        if key == PARENT and not is_empty(cell):
            values[PARENT] = _plain(cell)
        elif not is_empty(cell):
            problem = problem or _read_into(values, key, cell)
    return replace(line, values=values, problem=problem)


def _read_into(values: dict[str, Value], key: str, cell: Cell) -> Remark | None:
    """Read a cell into its field; why it cannot be read, or None."""
    reading = read_cell(catalogue.entity("code_item").field(key), cell)
    if reading.status is Status.OK and reading.value is not None:
        values[key] = reading.value
    return reading.remark if reading.status not in (Status.OK, Status.EMPTY) else None


def _once(lines: Sequence[CodeLine]) -> list[CodeLine]:
    """Levels side by side repeat what stands above many lines."""
    seen: set[tuple[str, str]] = set()
    kept = []
    for line in lines:
        key = line.text(CODE), search_key(line.text(NAME))
        if line.problem is not None or key not in seen:
            kept.append(line)
        seen.add(key)
    return kept


def _cell(row: Row, index: int | None) -> Cell:
    return row[index] if index is not None and index < len(row) else None


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return " ".join(str(cell).translate(TO_ARABIC_DIGITS).split())


def _as(column: Column, target: str) -> Column:
    return replace(column, target=target)


def _score(row: Row) -> int:
    """How many columns the row names; a row without a word for names is no heading."""
    found = [target_of(cell) for cell in row if isinstance(cell, str) and cell.strip()]
    exact = sum(_key(cell) in _known() for cell in row if isinstance(cell, str))
    return (len([target for target in found if target]) + exact) if NAME in found else 0


def _key(text: str) -> str:
    return re.sub(r"\([^)]*\)|[\s.:/_\-–*]", "", search_key(text))


@cache
def _known() -> dict[str, str]:
    """Heading key to target: the words of the catalogue, then what others write."""
    item = catalogue.entity("code_item")
    known = {_key(word): key for key in TARGETS for word in (item.field(key).th, item.field(key).en, key)}
    return known | {_key(word): target for target, words in _WORDS.items() for word in words}
