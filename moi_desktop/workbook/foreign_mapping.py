"""Which column of somebody's table goes to which field: guessed, edited by a person, kept for the next file.

The guess looks for the heading rows (below titles, in one, two or three lines, with merged group headings), reads the
headings, and drops a guess that the cells beneath do not bear out. Nothing is read yet: see `foreign`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from statistics import median
from typing import Any, Final

from moi_desktop.errors import WorkbookError
from moi_desktop.plan.catalogue import Kind
from moi_desktop.plan.quantities import read_factors
from moi_desktop.plan.reading import Status
from moi_desktop.plan.thai_text import search_key
from moi_desktop.plan.values import Cell, read_cell
from moi_desktop.text import QT_TRANSLATE_NOOP
from moi_desktop.workbook import cells
from moi_desktop.workbook import foreign_headings as headings
from moi_desktop.workbook.foreign_headings import read_heading

Row = Sequence[Cell]
Sheets = Mapping[str, Sequence[Row]]

MAPPING_VERSION: Final = 1

_OTHER_TABLE = QT_TRANSLATE_NOOP("moi", "การจับคู่คอลัมน์นี้ทำไว้กับตารางอื่น หัวตารางของแผ่นงาน “{sheet}” ไม่ตรงกัน โปรดจับคู่คอลัมน์ใหม่")
_BAD_MAPPING = QT_TRANSLATE_NOOP("moi", "อ่านการจับคู่คอลัมน์ที่บันทึกไว้ไม่ได้ โปรดจับคู่คอลัมน์ใหม่")


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `index` counts from 0; an empty `target` means that the column is not taken.

    `year` is the fiscal year (BE) that the heading names, `factor` how many baht one unit is. In a `fill_down` column
    a blank stands for what stands above it.
    """

    index: int
    heading: str
    target: str = ""
    year: int | None = None
    factor: int = 1
    fill_down: bool = False

    @property
    def letter(self) -> str:
        """The column's name in the workbook: A, B … AA."""
        return letters(self.index)


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """The table of one sheet: its heading rows, its first row of data (both counted from 0) and its columns.

    `year` is the fiscal year (BE) of the whole sheet where a title or the sheet's name tells it.
    """

    sheet: str
    heading_rows: tuple[int, ...]
    first_row: int
    columns: tuple[Column, ...]
    year: int | None = None

    @property
    def fingerprint(self) -> str:
        """What the headings of this table are known by: tables with the same headings have the same."""
        words = [[column.index, search_key(column.heading)] for column in self.columns]
        return sha256(json.dumps(words, ensure_ascii=False).encode()).hexdigest()[:24]

    def recalling(self, kept: SheetMapping) -> SheetMapping:
        """This table with the columns going where those of a kept one, with the same headings, went."""
        went = {column.index: column for column in kept.columns}
        columns = (
            replace(c, target=k.target, year=k.year, factor=k.factor, fill_down=k.fill_down)
            if (k := went.get(c.index)) is not None
            else c
            for c in self.columns
        )
        return replace(self, columns=tuple(columns))

    def to(self, target: str) -> tuple[Column, ...]:
        """The columns that go to a target, from left to right."""
        return tuple(column for column in self.columns if column.target == target)


@dataclass(frozen=True, slots=True)
class ForeignMapping:
    """How a workbook is read. Sheets that are not named here are not read."""

    sheets: tuple[SheetMapping, ...] = ()

    def of(self, sheet: str) -> SheetMapping | None:
        """The table of a sheet, or None."""
        return next((table for table in self.sheets if table.sheet == sheet), None)

    def without(self, sheet: str) -> ForeignMapping:
        """The same mapping that leaves a sheet unread."""
        return ForeignMapping(tuple(table for table in self.sheets if table.sheet != sheet))

    def with_column(self, sheet: str, index: int, **changes: Any) -> ForeignMapping:  # noqa: ANN401 - fields of Column
        """The same mapping with one column changed (`target`, `year`, `factor`, `fill_down`)."""
        tables = (
            replace(table, columns=tuple(replace(c, **changes) if c.index == index else c for c in table.columns))
            if table.sheet == sheet
            else table
            for table in self.sheets
        )
        return ForeignMapping(tuple(tables))

    def with_sheet(self, table: SheetMapping) -> ForeignMapping:
        """The same mapping with another table of one sheet, or with a sheet more."""
        others = [one for one in self.sheets if one.sheet != table.sheet]
        return ForeignMapping((*others, table))

    def check_fits(self, sheets: Sheets) -> None:
        """Raise WorkbookError (`foreign-mapping`) when a kept mapping meets a table with other headings."""
        for table in self.sheets:
            rows = sheets.get(table.sheet, ())
            if _headings(headed_columns(rows, table.heading_rows)) != _headings(table.columns):
                raise WorkbookError(_OTHER_TABLE, code="foreign-mapping", place=table.sheet, sheet=table.sheet)

    def as_json(self) -> dict[str, Any]:
        """A JSON object from which `mapping_from_json` makes the same mapping."""
        return {
            "version": MAPPING_VERSION,
            "sheets": [
                {
                    "sheet": table.sheet,
                    "heading_rows": list(table.heading_rows),
                    "first_row": table.first_row,
                    "year": table.year,
                    "columns": [
                        {name: getattr(column, name) for name in Column.__dataclass_fields__}
                        for column in table.columns
                    ],
                }
                for table in self.sheets
            ],
        }


def mapping_from_json(stored: Any) -> ForeignMapping:  # noqa: ANN401 - whatever a file held
    """The mapping that `as_json` wrote. Raises WorkbookError (`foreign-mapping`) for anything else."""
    try:
        if stored["version"] != MAPPING_VERSION:
            raise WorkbookError(_BAD_MAPPING, code="foreign-mapping")
        tables = tuple(
            SheetMapping(
                sheet=table["sheet"],
                heading_rows=tuple(table["heading_rows"]),
                first_row=table["first_row"],
                year=table["year"],
                columns=tuple(Column(**column) for column in table["columns"]),
            )
            for table in stored["sheets"]
        )
    except (KeyError, TypeError) as error:
        raise WorkbookError(_BAD_MAPPING, code="foreign-mapping") from error
    allowed = {"", *headings.targets()}
    if any(column.target not in allowed for table in tables for column in table.columns):
        raise WorkbookError(_BAD_MAPPING, code="foreign-mapping")
    return ForeignMapping(tables)


def guess_mapping(sheets: Sheets) -> ForeignMapping:
    """The likeliest mapping. Sheets that nobody sees, and sheets without a table that is understood, are left out."""
    seen = sheets.visibility if isinstance(sheets, cells.Sheets) else {}
    visible = [name for name in sheets if seen.get(name, cells.Visibility.VISIBLE) is cells.Visibility.VISIBLE]
    tables = (_guess_sheet(name, sheets[name]) for name in visible)
    return ForeignMapping(tuple(table for table in tables if table is not None))


def _headings(columns: Iterable[Column]) -> dict[int, str]:
    return {column.index: column.heading for column in columns if column.heading}


def letters(index: int) -> str:
    """The name of a column, counted from 0."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def is_empty(cell: Cell) -> bool:
    """Whether a cell holds nothing but spaces."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


_DEEPEST_HEADING: Final = 40
"""Tables begin on the first page: titles above a table are not longer than this."""
_SAMPLE_ROWS: Final = 60
_LONGEST_UNIT: Final = 15
_FEW_CELLS: Final = 4
GROUPING: Final = (
    headings.PROJECT,
    headings.OUTPUT,
    headings.PLAN,
    headings.ACTIVITY,
    headings.CATEGORY,
    headings.YEAR,
    headings.KPI,
)
"""Targets in which people write a value once for a group of rows."""

_MANY_ALLOWED: Final = frozenset({headings.CATEGORY, headings.UNIT, headings.KNOWN, ""})
_TELLING: Final = frozenset({headings.PROJECT, headings.ITEM, headings.AMOUNT, headings.PRICE, headings.KPI})


def _guess_sheet(name: str, rows: Sequence[Row]) -> SheetMapping | None:
    found = _heading_rows(rows)
    table = map_sheet(name, rows, found) if found else None
    return table if table is not None and _TELLING & {column.target for column in table.columns} else None


def map_sheet(name: str, rows: Sequence[Row], heading_rows: tuple[int, ...]) -> SheetMapping:
    """The likeliest mapping of a sheet whose heading rows (counted from 0, one at least) a person has shown."""
    found = heading_rows
    first_row = found[-1] + 1
    titles = [str(cell) for row in rows[: found[0]] for cell in row if isinstance(cell, str)]
    factor = headings.baht_of_unit(" ".join(search_key(title) for title in titles))
    columns = [_guess_column(column, factor) for column in headed_columns(rows, found)]
    columns = _with_units(_with_years(columns))
    sample = [row for row in rows[first_row:] if any(not is_empty(cell) for cell in row)]
    columns = [_if_borne_out(column, sample[:_SAMPLE_ROWS]) for column in columns]
    columns = _each_once(columns)
    columns = [replace(c, fill_down=_is_ditto(c, sample)) if c.target in GROUPING else c for c in columns]
    year = next((h.year for text in (*titles, name) if (h := read_heading(text)).year), None)
    return SheetMapping(name, found, first_row, tuple(columns), year)


def _heading_rows(rows: Sequence[Row]) -> tuple[int, ...]:
    """The rows that make up the heading: the one that is understood best, and the lines above and below it."""
    scores = [(_heading_score(row), -number) for number, row in enumerate(rows[:_DEEPEST_HEADING])]
    if not scores or max(scores)[0] < 2:
        return ()
    best = -max(scores)[1]
    found = [best]
    if best > 0 and _is_group_line(rows[best - 1], rows[best]):
        found.insert(0, best - 1)
    while found[-1] + 1 < len(rows) and _is_second_line(rows[found[-1] + 1], rows[best]):
        found.append(found[-1] + 1)
    return tuple(found)


def _heading_score(row: Row) -> int:
    """How many different things the row's texts name as headings; a row with an amount in it is no heading."""
    if any(isinstance(cell, (float, int, date)) and not _is_year(cell) for cell in row):
        return 0
    texts = [cell for cell in row if isinstance(cell, str) and not is_empty(cell)]
    exact = {h.target for text in texts if (h := read_heading(text)).exact}
    loose = {h.target for text in texts if (h := read_heading(text)).target and len(text) <= 60} - exact
    return 2 * len(exact) + len(loose) if len(exact) + len(loose) >= 2 else 0


def _is_year(cell: Cell) -> bool:
    return (
        isinstance(cell, (int, float, str)) and read_heading(_plain(cell)).year is not None and len(_plain(cell)) <= 12
    )


def _is_group_line(upper: Row, lower: Row) -> bool:
    """Whether the row above heads groups of columns: known words, some over columns that the lower row leaves empty."""
    texts = [(n, cell) for n, cell in enumerate(upper) if not is_empty(cell)]
    known = any(isinstance(cell, str) and read_heading(cell).target for _, cell in texts)
    tall = any(n >= len(lower) or is_empty(lower[n]) for n, _ in texts)
    return len(texts) >= 2 and known and tall and all(isinstance(cell, str) for _, cell in texts)


def _is_second_line(row: Row, best: Row) -> bool:
    """Whether a row goes on with the heading: only short words and years, some of them under a merged heading."""
    filled = [(n, cell) for n, cell in enumerate(row) if not is_empty(cell)]
    if not filled or not all(_is_year(cell) or isinstance(cell, str) for _, cell in filled):
        return False
    known = [n for n, cell in filled if _is_year(cell) or (isinstance(cell, str) and read_heading(cell).exact)]
    under_merged = [n for n, _ in filled if n >= len(best) or is_empty(best[n])]
    numbering = all(isinstance(cell, str) and cell.strip("() .").isdigit() and len(cell) <= 4 for _, cell in filled)
    return (bool(known) and bool(under_merged) and len(known) * 2 >= len(filled)) or numbering


def headed_columns(rows: Sequence[Row], heading_rows: Sequence[int]) -> list[Column]:
    """One column for each that has a heading or data; group headings reach to the right over what they cover."""
    lines = [list(rows[number]) for number in heading_rows if number < len(rows)]
    width = max((len(row) for row in rows), default=0)
    spread = [_spread(line, lines[n + 1 :], width) for n, line in enumerate(lines)]
    columns = []
    for index in range(width):
        words = [_plain(line[index]) for line in spread if index < len(line) and not is_empty(line[index])]
        heading = headings.LINE.join(dict.fromkeys(word for word in words if not _is_numbering(word)))
        first = heading_rows[-1] + 1 if heading_rows else 0
        if heading or any(index < len(row) and not is_empty(row[index]) for row in rows[first:]):
            columns.append(Column(index, heading))
    return columns


def _spread(line: list[Cell], below: Sequence[Sequence[Cell]], width: int) -> list[Cell]:
    """A group heading stands in the first of the cells that it covers; the others are empty and headed below."""
    full: list[Cell] = [*line, *([None] * (width - len(line)))]
    current: Cell = None
    for index, cell in enumerate(full):
        if not is_empty(cell):
            current = cell
        elif not any(index < len(lower) and not is_empty(lower[index]) for lower in below):
            current = None
        else:
            full[index] = current
    return full


def _is_numbering(word: str) -> bool:
    return word.strip("() .").isdigit() and len(word.strip("() .")) <= 2


def _plain(cell: Cell) -> str:
    """A cell as a person would type it."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return " ".join(str(cell).split())


def _guess_column(column: Column, factor: int) -> Column:
    heading = read_heading(column.heading)
    money = heading.target not in ("", headings.CATEGORY, headings.UNIT, headings.KNOWN) and (
        headings.field_of(heading.target).kind is Kind.MONEY
    )
    unit = heading.factor if heading.factor != 1 else factor
    return replace(column, target=heading.target, year=heading.year, factor=unit if money else 1)


def _with_years(columns: list[Column]) -> list[Column]:
    """Columns headed by a year alone hold money by year, or targets where the table has no money."""
    about_kpis = any(c.target == headings.KPI for c in columns) and not any(
        c.target in (headings.AMOUNT, headings.PRICE) for c in columns
    )
    target = headings.TARGET if about_kpis else headings.AMOUNT
    return [replace(c, target=target) if not c.target and c.year is not None else c for c in columns]


def _with_units(columns: list[Column]) -> list[Column]:
    """A unit belongs to what stands nearest on its left: a quantity, or a KPI and its target."""
    has_kpi = any(c.target == headings.KPI for c in columns)
    result: list[Column] = []
    nearest = headings.KPI_UNIT if has_kpi else headings.QUANTITY_UNIT
    for column in columns:
        if column.target in (headings.QUANTITY, headings.ITEM):
            nearest = headings.QUANTITY_UNIT
        elif column.target in (headings.KPI, headings.TARGET):
            nearest = headings.KPI_UNIT
        unit = replace(column, target=nearest if column.target == headings.UNIT else column.target)
        alien = unit.target.startswith("kpi") and not has_kpi
        result.append(replace(unit, target="") if alien or unit.target == headings.KNOWN else unit)
    return result


def _if_borne_out(column: Column, sample: Sequence[Row]) -> Column:
    """The column, without its target when most of its cells are no values of it.

    A few notes in a column whose heading says outright what it is are notes, and no sign of another meaning.
    """
    held = [row[column.index] for row in sample if column.index < len(row) and not is_empty(row[column.index])]
    if not column.target or not held or column.target == headings.CATEGORY:
        return column
    if column.target in (headings.QUANTITY_UNIT, headings.KPI_UNIT):
        return column if median(len(_plain(cell)) for cell in held) <= _LONGEST_UNIT else replace(column, target="")
    field = headings.field_of(column.target)
    if field.kind in (Kind.CODE, Kind.TEXT, Kind.LONG_TEXT) or column.target == headings.TARGET:
        return column
    readable = sum(_is_readable(column.target, cell) for cell in held)
    told_outright = len(held) < _FEW_CELLS and read_heading(column.heading).exact
    return column if told_outright or readable * 2 >= len(held) else replace(column, target="")


def _is_readable(target: str, cell: Cell) -> bool:
    if read_cell(headings.field_of(target), cell).status is not Status.REFUSED:
        return True
    return target == headings.QUANTITY and isinstance(cell, str) and read_factors(cell).value is not None


def _each_once(columns: list[Column]) -> list[Column]:
    """Each target (and year) keeps one column: the one whose heading says it outright, else the leftmost."""

    taken: dict[tuple[str, int | None], int] = {}
    for column in sorted(columns, key=lambda c: (not read_heading(c.heading).exact, c.index)):
        taken.setdefault((column.target, column.year), column.index)
    return [
        column
        if column.target in _MANY_ALLOWED or taken[column.target, column.year] == column.index
        else replace(column, target="")
        for column in columns
    ]


def _is_ditto(column: Column, rows: Iterable[Row]) -> bool:
    """Whether blanks repeat what stands above: there are blanks, and no value stands twice in a row."""
    blank = False
    before: Cell = None
    for row in rows:
        cell = row[column.index] if column.index < len(row) else None
        if is_empty(cell):
            blank = blank or before is not None
        elif cell == before:
            return False
        before = cell if not is_empty(cell) else before
    return blank
