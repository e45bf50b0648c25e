"""Records and plans: the values of the catalogue's fields, and nothing else.

A value is what the field's kind says: `str` for texts, codes and references, `int` for whole numbers, fiscal years
(Buddhist Era) and money (satang), `Decimal` for quantities, `date` and `datetime` (UTC) for time, `bool` for flags.
An empty field is absent from `values`; an absent value is not zero.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from moi_desktop.plan import catalogue

Value = str | int | bool | Decimal | date | datetime
Canonical = str | int | bool

_NOTHING: Final[Mapping[str, Canonical]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Record:
    """One row of one entity. `uid` is made once, where the record is created, and never changes.

    `extra` holds columns of a newer minor version, keyed `name:kind`, kept so that they can be written back unchanged.
    """

    entity: str
    uid: str
    values: Mapping[str, Value] = field(default_factory=dict)
    extra: Mapping[str, Canonical] = field(default_factory=lambda: _NOTHING)

    def text(self, key: str) -> str:
        """The value as text, empty when absent."""
        value = self.values.get(key)
        return "" if value is None else str(value)

    def whole(self, key: str) -> int | None:
        """A whole number: integer, fiscal year (BE) or money (satang)."""
        value = self.values.get(key)
        return value if isinstance(value, int) else None

    def money(self, key: str) -> int:
        """Money in satang; an absent amount counts as nothing."""
        return self.whole(key) or 0

    def number(self, key: str) -> Decimal | None:
        """A decimal quantity."""
        value = self.values.get(key)
        return value if isinstance(value, Decimal) else None

    def flag(self, key: str) -> bool:
        """Whether the flag is set."""
        return self.values.get(key) is True

    def changed(self, changes: Mapping[str, Value | None]) -> Record:
        """The same record with some values replaced; None empties a field."""
        values = {k: v for k, v in {**self.values, **changes}.items() if v is not None and v != "" and v is not False}
        return replace(self, values=values)


def new_uid() -> str:
    """A uid for a record that is being created."""
    return str(uuid.uuid4())


class Plan:
    """All records of one document, by entity and uid, in the order in which they were given."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._records: dict[str, dict[str, Record]] = defaultdict(dict)
        self._children: dict[str, dict[str, list[Record]]] = {}
        for record in records:
            self._records[record.entity][record.uid] = record

    def __iter__(self) -> Iterator[Record]:
        for table in self._records.values():
            yield from table.values()

    def __len__(self) -> int:
        return sum(len(table) for table in self._records.values())

    def of(self, entity: str) -> list[Record]:
        """All records of an entity."""
        return list(self._records.get(entity, {}).values())

    def get(self, entity: str, uid: str) -> Record | None:
        """The record with this uid, or None."""
        return self._records.get(entity, {}).get(uid)

    def single(self, entity: str) -> Record | None:
        """The one record of an entity that has at most one (office profile, plan cycle)."""
        return next(iter(self._records.get(entity, {}).values()), None)

    def children(self, entity: str, owner: str) -> list[Record]:
        """The records of `entity` whose parent field names `owner`."""
        if entity not in self._children:
            parent = catalogue.entity(entity).parent
            by_owner: dict[str, list[Record]] = defaultdict(list)
            for record in self._records.get(entity, {}).values():
                by_owner[record.text(parent)].append(record)
            self._children[entity] = by_owner
        return self._children[entity].get(owner, [])

    def project_of(self, record: Record) -> Record | None:
        """The project that a record belongs to, through its parents; the project itself for a project."""
        while record.entity != "project":
            parent = catalogue.ENTITIES[record.entity].parent
            if not parent:
                return None
            owner = self.get(catalogue.ENTITIES[record.entity].field(parent).refers, record.text(parent))
            if owner is None:
                return None
            record = owner
        return record

    def live_projects(self) -> list[Record]:
        """Projects that are not deleted."""
        return [p for p in self.of("project") if p.text("status") != catalogue.DELETED]
