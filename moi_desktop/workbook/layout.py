"""How the catalogue becomes sheets: columns, machine keys, and the one spelling of each kind in a cell.

Row 1 of a table sheet holds the Thai headings, row 2 the machine keys, data start in row 3. A machine key is
`#entity` over the running number, `~words` over a reading aid (words repeated for people, not data), `uid:uid`, or
`field:kind`. The kind stands in the file so that an older program can carry columns that it does not know.

| kind | cell |
| --- | --- |
| text, long, ref, uid | text |
| code | text, `CODE label`; the code ends at the first space |
| int, year | whole number |
| dec | number |
| money | number of baht |
| date | text `31/12/2562`, Buddhist Era |
| moment | text `2019-08-28T02:30:00Z` |
| flag | `✓` or empty |

A number of more than 15 digits, which is what a spreadsheet keeps, is text in its canonical spelling.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final

from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import canonical_values, decimal_text, money_from_text
from moi_desktop.plan.catalogue import Entity, Field, Kind
from moi_desktop.plan.model import Canonical, Plan, Record
from moi_desktop.plan.thai_calendar import be_year
from moi_desktop.text import QT_TRANSLATE_NOOP
from moi_desktop.workbook.grid import Cell, Column, Grid, Style

COVER_SHEET: Final = QT_TRANSLATE_NOOP("moi", "หน้าปก")
SEAL_SHEET: Final = QT_TRANSLATE_NOOP("moi", "ตราประทับ")
SEAL_HEADINGS: Final = ("รายการ", "ค่า", "ตาราง", "รหัสระเบียน", "ค่าตรวจ (SHA-256)")
TICK: Final = "✓"
HEADING_ROWS: Final = 2

Labels = Callable[[Field, str], str]
"""The words beside a code, for people; empty when there are none."""

_UID_KEY: Final = "uid:uid"
FIRST_TOO_LONG: Final = 10**15
"""The first whole number of more digits than a spreadsheet keeps."""

_LONGEST_NUMBER: Final = 400
"""Characters; what is longer is more than any spreadsheet's number holds."""

_ANSWERS_LIMIT: Final = 250  # an inline validation list may hold 255 characters

_STYLES: Final[dict[Kind, Style]] = {
    Kind.INTEGER: Style.WHOLE,
    Kind.FISCAL_YEAR: Style.WHOLE,
    Kind.DECIMAL: Style.NUMBER,
    Kind.MONEY: Style.MONEY,
    Kind.CODE: Style.CODE,
    Kind.REFERENCE: Style.FAINT,
    Kind.FLAG: Style.CODE,
    Kind.DATE: Style.CODE,
    Kind.MOMENT: Style.CODE,
}


def _money_cell(value: Canonical) -> Cell:
    satang = money_from_text(str(value))
    return satang / 100 if abs(satang) < FIRST_TOO_LONG else str(value)


def _decimal_cell(value: Canonical) -> Cell:
    text = str(value)
    if len(text) > _LONGEST_NUMBER:
        return text
    number = float(text)
    return number if canonical_decimal(number) == text else text


def _whole_cell(value: Canonical) -> Cell:
    return int(value) if abs(int(value)) < FIRST_TOO_LONG else str(value)


def _date_cell(value: Canonical) -> Cell:
    year, month, day = str(value).split("-")
    return f"{day}/{month}/{be_year(int(year)):04d}"


def _text_cell(value: Canonical) -> Cell:
    return str(value)


_CELLS: Final[dict[Kind, Callable[[Canonical], Cell]]] = {
    Kind.MONEY: _money_cell,
    Kind.DECIMAL: _decimal_cell,
    Kind.INTEGER: _whole_cell,
    Kind.FISCAL_YEAR: _whole_cell,
    Kind.DATE: _date_cell,
    Kind.FLAG: lambda value: TICK if value else None,
}


def _answers(field: Field) -> tuple[str, ...]:
    answers = tuple(f"{c.code} {c.th}" for c in field.choices)
    return answers if answers and sum(map(len, answers)) + len(answers) <= _ANSWERS_LIMIT else ()


def _width(field: Field) -> int:
    if field.kind is Kind.LONG_TEXT:
        return 60
    if field.kind is Kind.TEXT:
        return 44 if field.max_length > 200 else 22
    if field.kind is Kind.CODE:
        return 30 if field.codes else 22
    if field.kind is Kind.REFERENCE:
        return 12
    return 5 if field.kind is Kind.FLAG else 16 if field.kind is Kind.MONEY else 12


def _heading(field: Field) -> str:
    return f"{field.th} ({field.unit})" if field.unit else field.th


def _label_of(record: Record | None) -> str:
    """The words by which people know a record."""
    if record is None:
        return ""
    for key in ("name_th", "name", "text"):
        if record.text(key):
            return record.text(key)
    return ""


class _Table:
    """The columns of one entity, and how its records become rows."""

    def __init__(self, entity: Entity, labels: Labels, extra: Sequence[str]) -> None:
        self.entity = entity
        self.labels = labels
        self.references = [f for f in entity.fields if f.kind is Kind.REFERENCE]
        self.data = [f for f in entity.fields if f.kind is not Kind.REFERENCE]
        self.extra = list(extra)

    @property
    def headings(self) -> list[Cell]:
        aids = [f.th for f in self.references]
        refs = [f"{f.th} (รหัสอ้างอิง)" for f in self.references]
        return [
            "ลำดับ",
            *aids,
            *map(_heading, self.data),
            *(e.partition(":")[0] for e in self.extra),
            *refs,
            "รหัสระเบียน",
        ]

    @property
    def keys(self) -> list[Cell]:
        aids = [f"~{f.key}" for f in self.references]
        fields = [f"{f.key}:{f.kind.value}" for f in self.data]
        refs = [f"{f.key}:{f.kind.value}" for f in self.references]
        return [f"#{self.entity.key}", *aids, *fields, *self.extra, *refs, _UID_KEY]

    @property
    def columns(self) -> list[Column]:
        return [
            Column(6, Style.FAINT),
            *(Column(34, Style.FAINT) for _ in self.references),
            *(Column(_width(f), _STYLES.get(f.kind, Style.TEXT), _answers(f)) for f in self.data),
            *(Column(16, _extra_style(key)) for key in self.extra),
            *(Column(12, Style.FAINT) for _ in self.references),
            Column(12, Style.FAINT),
        ]

    def row(self, number: int, record: Record, plan: Plan) -> list[Cell]:
        values = canonical_values(record)
        aids = [_label_of(plan.get(f.refers, record.text(f.key))) or None for f in self.references]
        data = [self._cell(f, values) for f in self.data]
        extra = [_extra_cell(key, values) for key in self.extra]
        refs: list[Cell] = [record.text(f.key) or None for f in self.references]
        return [number, *aids, *data, *extra, *refs, record.uid]

    def _cell(self, field: Field, values: Mapping[str, Canonical]) -> Cell:
        value = values.get(field.key)
        if value is None:
            return None
        if field.kind is Kind.CODE:
            return f"{value} {self.labels(field, str(value))}".rstrip()
        return _CELLS.get(field.kind, _text_cell)(value)


def _extra_style(key: str) -> Style:
    kind = key.partition(":")[2]
    return _STYLES[Kind(kind)] if kind in _STYLES else Style.TEXT


def _extra_cell(key: str, values: Mapping[str, Canonical]) -> Cell:
    value = values.get(key)
    if value is None:
        return None
    kind = key.partition(":")[2]
    return _CELLS[Kind(kind)](value) if kind in _CELLS else _text_cell(value)


def table_grid(key: str, records: Iterable[Record], plan: Plan, labels: Labels) -> Grid:
    """The sheet of one entity. `plan` supplies the words of referenced records."""
    rows = list(records)
    table = _Table(catalogue.entity(key), labels, sorted({e for r in rows for e in r.extra}))
    body = [table.row(number, record, plan) for number, record in enumerate(rows, 1)]
    return Grid(table.entity.th, table.columns, [table.headings, table.keys, *body], HEADING_ROWS)


def cover_grid(lines: Sequence[tuple[str, Cell]], title: str, note: str) -> Grid:
    """The cover: a title, a note, then label and value pairs."""
    rows: list[list[Cell]] = [
        [title],
        [note],
        [],
        *([label, value] for label, value in lines),
    ]
    return Grid(
        COVER_SHEET, [Column(34, Style.NOTE), Column(70, Style.TEXT)], rows, row_styles={0: Style.TITLE, 1: Style.NOTE}
    )


def seal_grid(header: Sequence[tuple[str, str]], hashes: Iterable[tuple[str, str, str]]) -> Grid:
    """The seal sheet: key and value pairs in the first two columns, then entity, uid and hash of each record."""
    rows: list[list[Cell]] = [[*SEAL_HEADINGS]]
    pairs = [list(pair) for pair in header]
    records = [list(entry) for entry in hashes]
    for n in range(max(len(pairs), len(records))):
        left: list[Cell] = [*pairs[n]] if n < len(pairs) else [None, None]
        right: list[Cell] = [*records[n]] if n < len(records) else []
        rows.append(left + right)
    return Grid(
        SEAL_SHEET,
        [
            Column(18, Style.CODE),
            Column(70, Style.CODE),
            Column(16, Style.FAINT),
            Column(38, Style.FAINT),
            Column(66, Style.FAINT),
        ],
        rows,
        1,
    )


def canonical_decimal(value: float) -> str:
    """The canonical decimal text of a number read from a cell: its 15 digits, which all spreadsheets show and keep."""
    if value.is_integer() and abs(value) < FIRST_TOO_LONG:
        return str(int(value))
    return decimal_text(Decimal(f"{value:.15g}"))
