"""Pooled lines and their layers as an Excel sheet: written to be filled in, and read again with every cell accounted for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from moi_desktop.central import pools
from moi_desktop.central.amount_book import LineKey, Target, line_key, pool_key
from moi_desktop.central.amount_sharing import LAYERS, held_lines
from moi_desktop.central.centre import Centre
from moi_desktop.plan import catalogue
from moi_desktop.plan.reading import Status
from moi_desktop.plan.thai_text import search_key
from moi_desktop.plan.values import read_cell
from moi_desktop.text import QT_TRANSLATE_NOOP
from moi_desktop.workbook.outputs import Book, Cell, Column, Look, Part, Row, Sheet, Table, Text, Tone

SHEET: Final = "วงเงินแต่ละชั้น"
ID_HEADING: Final = "รหัส (ห้ามแก้)"
_NAME: Final = "รายการ"
_YEAR: Final = "ปี"
_AMOUNT: Final = catalogue.entity("amount_layer").field("amount")
_HEADINGS: Final = {choice.code: choice.th for choice in catalogue.entity("amount_layer").field("layer").choices}
_NOTE: Final = "กรอกหรือวางยอดเป็นบาทในคอลัมน์ชั้นวงเงิน แล้วนำเข้าแฟ้มนี้กลับในแผนรวม ช่องว่างหมายถึงไม่เปลี่ยน"

NO_TABLE: Final = QT_TRANSLATE_NOOP(
    "moi", "ไม่พบตารางที่มีหัวคอลัมน์ “รหัส” หรือ “รายการ” กับชั้นวงเงิน ให้ส่งออกแบบตารางจากแผนรวมแล้วกรอกในแฟ้มนั้น"
)
UNKNOWN_ROW: Final = QT_TRANSLATE_NOOP("moi", "แถว {row}: ไม่พบรายการ “{name}” ในแผนรวม จึงข้ามแถวนี้")
SEVERAL: Final = QT_TRANSLATE_NOOP("moi", "แถว {row}: ชื่อ “{name}” ตรงกับหลายรายการ กรุณาใส่ปีหรือรหัส")
BAD_CELL: Final = QT_TRANSLATE_NOOP("moi", "แถว {row} ช่อง {column}: อ่าน “{text}” เป็นจำนวนเงินไม่ได้ จึงข้ามช่องนี้")


@dataclass(frozen=True, slots=True)
class AmountChange:
    """One amount that the sheet would change: satang before and after."""

    about: Target
    name: str
    layer: str
    before: int | None
    after: int


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that was not taken over: a template of this module with its values."""

    template: str
    values: Mapping[str, str]


@dataclass(slots=True)
class AmountSheet:
    """What a sheet says. `same` counts cells that hold what is entered already, `empty` those without an amount."""

    source: str
    changes: list[AmountChange] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    same: int = 0
    empty: int = 0

    @property
    def amounts(self) -> dict[tuple[Target, str], int]:
        """What to enter."""
        return {(change.about, change.layer): change.after for change in self.changes}


def amounts_book(centre: Centre) -> Book:
    """All pools with their lines, one row each, with what is entered by layer."""
    columns = [
        Column(ID_HEADING, Look.CODE),
        Column(_NAME),
        Column(_YEAR, Look.YEAR),
        Column("หน่วยงานขอ", Look.CENTS),
        Column("หลังเสนอปรับ", Look.CENTS),
        *(Column(_HEADINGS[layer], Look.CENTS) for layer in LAYERS),
    ]
    widths = [46.0, 60.0, 8.0, 18.0, 18.0, *([18.0] * len(LAYERS))]
    parts: list[Part] = [
        Text(SHEET, Tone.TITLE),
        Text(_NOTE, Tone.NOTE),
        Table(columns, _rows(centre), tree=1, main=True),
    ]
    return Book(SHEET, [Sheet(SHEET, widths, parts, 2)])


def _rows(centre: Centre) -> Iterator[Row]:
    book = centre.ledger.amounts
    for pool in pools.pool_rows(centre):
        entered: list[Cell] = [pool.layers.get(layer) for layer in LAYERS]
        cells = [pool_key(pool.id), pool.printed.name, pool.printed.fiscal_year, pool.requested, pool.working, *entered]
        yield Row(cells, Tone.GROUP)
        for line in pools.pool_lines(centre, pool.id):
            target = line_key((line.office, line.uid))
            own: list[Cell] = [book.amount(target, layer) for layer in LAYERS]
            year = pool.printed.fiscal_year
            yield Row([target, f"{line.office} {line.name}", year, line.requested, line.working, *own], indent=1)


def read_amounts(centre: Centre, sheets: Mapping[str, Sequence[Sequence[object]]], source: str) -> AmountSheet:
    """What the first table with known headings would change. Rows are found by their code, else by name and year."""
    found = AmountSheet(source)
    for rows in sheets.values():
        for number, row in enumerate(rows):
            columns = _columns(row)
            if columns:
                _read_rows(centre, found, rows, number, columns)
                return found
    found.findings.append(Finding(NO_TABLE, {}))
    return found


def _columns(row: Sequence[object]) -> dict[str, int]:
    """The places of the known headings in a row; nothing where it is no row of headings."""
    keys = {search_key(str(cell or "")): place for place, cell in enumerate(row)}
    known = {layer: keys[search_key(th)] for layer, th in _HEADINGS.items() if search_key(th) in keys}
    for name, headings in (("id", (ID_HEADING, "รหัส")), ("name", (_NAME, "ชื่อรายการ")), ("year", (_YEAR, "ปีงบประมาณ"))):
        for heading in headings:
            if search_key(heading) in keys:
                known.setdefault(name, keys[search_key(heading)])
    has_layer = any(layer in known for layer in LAYERS)
    return known if has_layer and ("id" in known or "name" in known) else {}


def _read_rows(
    centre: Centre, found: AmountSheet, rows: Sequence[Sequence[object]], head: int, columns: Mapping[str, int]
) -> None:
    by_name = _names(centre)
    for number, row in enumerate(rows[head + 1 :], head + 2):
        layers = [layer for layer in LAYERS if layer in columns and _text(row, columns, layer)]
        found.empty += sum(layer in columns for layer in LAYERS) - len(layers)
        if not layers:
            continue
        code, name, year = (_text(row, columns, key) for key in ("id", "name", "year"))
        target, name = _target(centre, found, (code, name, year.removesuffix(".0")), number, by_name)
        if target is None:
            continue
        for layer in layers:
            _read_amount(centre, found, (target, name, layer), row[columns[layer]], number)


def _names(centre: Centre) -> dict[str, list[tuple[int, Target, str]]]:
    names: dict[str, list[tuple[int, Target, str]]] = {}
    for pool in centre.ledger.amounts.live:
        names.setdefault(search_key(pool.name), []).append((pool.fiscal_year, pool_key(pool.id), pool.name))
    return names


def _target(
    centre: Centre,
    found: AmountSheet,
    said: tuple[str, str, str],
    number: int,
    by_name: Mapping[str, list[tuple[int, Target, str]]],
) -> tuple[Target | None, str]:
    """What a row is about, from the code, name and year that it says; told in `found` where that is nothing certain."""
    code, name, year = said
    if code and _is_known(centre, Target(code)):
        return Target(code), name or code
    fitting = [] if code else [one for one in by_name.get(search_key(name), ()) if not year or str(one[0]) == year]
    if len(fitting) == 1:
        return fitting[0][1], fitting[0][2]
    values = {"row": str(number), "name": name or code}
    found.findings.append(Finding(SEVERAL if fitting else UNKNOWN_ROW, values))
    return None, name


def _is_known(centre: Centre, target: Target) -> bool:
    kind, _, rest = target.partition(":")
    if kind == "pool":
        pool = centre.ledger.amounts.pools.get(rest)
        return pool is not None and not pool.removed
    office, _, uid = rest.partition("/")
    line: LineKey = (office, uid)
    return kind == "line" and line in held_lines(centre, [line])


def _read_amount(centre: Centre, found: AmountSheet, place: tuple[Target, str, str], cell: object, number: int) -> None:
    target, name, layer = place
    reading = read_cell(_AMOUNT, cell)  # type: ignore[arg-type]  # a cell of the reader of workbooks
    if reading.status is not Status.OK or not isinstance(reading.value, int):
        values = {"row": str(number), "column": _HEADINGS[layer], "text": str(cell)}
        found.findings.append(Finding(BAD_CELL, values))
        return
    before = centre.ledger.amounts.amount(target, layer)
    if before == reading.value:
        found.same += 1
    else:
        found.changes.append(AmountChange(target, name, layer, before, reading.value))


def _text(row: Sequence[object], columns: Mapping[str, int], key: str) -> str:
    place = columns.get(key)
    if place is None or place >= len(row) or row[place] is None:
        return ""
    return str(row[place]).strip()
