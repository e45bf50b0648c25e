"""Records as rows: the columns of every entity come from the field catalogue, built once.

A column holds the canonical text of its value (texts, codes, references, dates, moments, decimals) or a whole number
(whole numbers, fiscal years, satang, flags as 0 and 1). An empty value is NULL. Beside the fields stand the sort keys
of the names in Thai order, the SHA-256 of the canonical record and the columns of a newer version as JSON.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import (
    Reader,
    canonical_json,
    canonical_text,
    canonical_values,
    money_from_text,
    money_text,
    reader,
    sha256_hex,
)
from moi_desktop.plan.catalogue import Entity, Field, Kind
from moi_desktop.plan.model import Canonical, Record, Value
from moi_desktop.plan.thai_order import thai_key
from moi_desktop.store.damage import damaged

Row = Sequence[Any]

_TYPES: Final[Mapping[Kind, type]] = {
    Kind.INTEGER: int,
    Kind.FISCAL_YEAR: int,
    Kind.MONEY: int,
    Kind.FLAG: bool,
    Kind.DECIMAL: Decimal,
    Kind.DATE: date,
    Kind.MOMENT: datetime,
}


def quoted(name: str) -> str:
    """A table or column name as SQL writes it; some field keys (`class`, `order`) are words of SQL."""
    return f'"{name}"'


def order_column(key: str) -> str:
    """The column that holds the Thai sort key of a field."""
    return f"{key}_order"


def checked_value(field: Field, value: Value | None) -> Value | None:
    """The value itself, or None where it is empty. TypeError if it is not of the field's kind: our own mistake."""
    if value is None or value == "" or value is False:
        return None
    expected = _TYPES.get(field.kind, str)
    if type(value) is not expected:
        raise TypeError(f"{field.key}: {type(value).__name__} where {expected.__name__} belongs")
    return value


class TableShape:
    """The table of one entity: its columns, and records to rows and back.

    `lead` are columns before the uid that the caller fills (office and revision in the central views); a field whose
    key is one of them is stored as `<key>_code`. `mirror` names a field whose value is stored a second time, under the
    second name: reading takes the second, so the first may be overlaid.
    """

    def __init__(
        self, entity: Entity, table: str, *, lead: tuple[str, ...] = (), mirror: tuple[str, str] | None = None
    ) -> None:
        self.entity = entity
        self.table = table
        self._keys = tuple(f.key for f in entity.fields)
        self.fields = {f.key: f for f in entity.fields}
        self.names = {key: f"{key}_code" if key in lead else key for key in self._keys}
        self.ordered = tuple(f.key for f in entity.fields if f.in_thai_order)
        self._money = self._places(Kind.MONEY)
        self._flags = self._places(Kind.FLAG)
        self._mirror = None if mirror is None else self._keys.index(mirror[0])
        self._readers: tuple[tuple[str, Reader, bool], ...] = tuple(
            (f.key, int if f.kind is Kind.MONEY else reader(f.kind), f.kind is Kind.FLAG) for f in entity.fields
        )
        fields = [self.names[key] for key in self._keys]
        orders = [order_column(self.names[key]) for key in self.ordered]
        tail = [] if mirror is None else [mirror[1]]
        self.columns = (*lead, "uid", *fields, *orders, "record_hash", "extra", *tail)
        read = [mirror[1] if mirror and key == mirror[0] else self.names[key] for key in self._keys]
        self.read_columns = ", ".join(quoted(name) for name in ("uid", *read, "record_hash", "extra"))
        self.insert_sql = _insert(table, self.columns)
        self.select_sql = f"SELECT {self.read_columns} FROM {quoted(table)}"

    def _places(self, kind: Kind) -> tuple[tuple[int, str], ...]:
        return tuple((n, f.key) for n, f in enumerate(self.entity.fields) if f.kind is kind)

    def row(self, record: Record, lead: tuple[str, ...] = ()) -> tuple[Any, ...]:
        """The row of a record, its hash computed afresh."""
        canonical = canonical_values(record)
        text = canonical_text(record.entity, record.uid, canonical)
        return self.canonical_row(record.uid, canonical, sha256_hex(text.encode()), lead)

    def canonical_row(
        self, uid: str, values: Mapping[str, Canonical], digest: str, lead: tuple[str, ...] = ()
    ) -> tuple[Any, ...]:
        """The row of a record in canonical form whose hash is known. ValueError for money in another spelling."""
        cells: list[Any] = list(map(values.get, self._keys))
        for place, _ in self._money:
            text = cells[place]
            if text is not None:
                cells[place] = money_from_text(text)
        for place, _ in self._flags:
            cells[place] = 1 if cells[place] else 0
        orders = [thai_key(str(values.get(key, ""))) for key in self.ordered]
        tail = [] if self._mirror is None else [cells[self._mirror]]
        return (*lead, uid, *cells, *orders, digest, self.extra_cell(values), *tail)

    def extra_cell(self, values: Mapping[str, Canonical]) -> str:
        """The columns of a newer version as JSON."""
        if values.keys() <= self.fields.keys():
            return "{}"
        return canonical_json({key: value for key, value in values.items() if key not in self.fields}).decode()

    def rows(self, records: Iterable[Record], lead: tuple[str, ...] = ()) -> list[tuple[Any, ...]]:
        """The rows of many records."""
        return [self.row(record, lead) for record in records]

    def read(self, row: Row) -> Record:
        """The record of a row of `select_sql`. StoreError where a cell does not hold what its kind says.

        A damaged text still is a text: only `is_whole` sees that.
        """
        try:
            return self._record(row)
        except (TypeError, ValueError, ArithmeticError) as error:
            raise damaged(self.table, str(row[0])) from error

    def _record(self, row: Row) -> Record:
        values: dict[str, Value] = {}
        for (key, read, is_flag), cell in zip(self._readers, row[1:], strict=False):
            if cell is not None and not (is_flag and cell == 0):
                values[key] = True if is_flag else read(cell)
        return Record(self.entity.key, row[0], values, _extra(row[-1]))

    def canonical(self, row: Row) -> dict[str, Canonical]:
        """The canonical values of a row of `select_sql`, without the detour over a record."""
        cells = list(row[1 : 1 + len(self._keys)])
        for place, _ in self._money:
            if cells[place] is not None:
                cells[place] = money_text(cells[place])
        for place, _ in self._flags:
            cells[place] = True if cells[place] else None
        values = {key: cell for key, cell in zip(self._keys, cells, strict=True) if cell is not None}
        values.update(_extra(row[-1]))
        return values

    def computed_hash(self, row: Row) -> str:
        """The record hash of what the row holds now."""
        return sha256_hex(canonical_text(self.entity.key, row[0], self.canonical(row)).encode())

    def stored_hash(self, row: Row) -> str:
        """The record hash that was written with the row."""
        return str(row[-2])

    def is_whole(self, row: Row) -> bool:
        """Whether the row still holds what was written; a damaged page that SQLite cannot see shows here."""
        try:
            return self.computed_hash(row) == self.stored_hash(row)
        except (TypeError, ValueError):
            return False

    def changed_cells(self, record: Record, keys: Sequence[str]) -> dict[str, Any]:
        """Column name to cell of the named fields, their sort keys and the record hash, as `record` has them."""
        names = {self.names[key] for key in keys} | {order_column(self.names[key]) for key in keys} | {"record_hash"}
        return {n: c for n, c in zip(self.columns, self.row(record), strict=True) if n in names}


def _insert(table: str, columns: Sequence[str]) -> str:
    names = ", ".join(quoted(name) for name in columns)
    marks = ", ".join("?" * len(columns))
    return f"INSERT INTO {quoted(table)} ({names}) VALUES ({marks})"


def _extra(text: str) -> dict[str, Canonical]:
    if text == "{}":
        return {}
    extra: dict[str, Canonical] = json.loads(text)
    return extra


OFFICE_TABLES: Final = {key: TableShape(catalogue.ENTITIES[key], key) for key in catalogue.PLAN_ENTITIES}
"""The tables of an office workspace, in the order of the sheets."""

VIEW_LEAD: Final = ("office", "revision_id")

VIEW_TABLES: Final = {
    entity.key: TableShape(
        entity,
        f"view_{entity.key}",
        lead=VIEW_LEAD,
        mirror=("amount", "requested_amount") if entity.key == "budget_line" else None,
    )
    for entity in catalogue.ENTITIES.values()
}
"""The view tables of a central workspace. An entity's own field `office` is the column `office_code` there."""
