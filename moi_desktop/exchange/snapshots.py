"""A plan as one revision holds it: its records in canonical form, by entity and uid."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final

from moi_desktop.exchange.package import record_texts
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import (
    from_canonical_json,
    money_from_text,
    record_from_canonical,
    sha256_hex,
    values_by_field,
)
from moi_desktop.plan.model import Canonical, Record

Key = tuple[str, str]
"""Entity and uid."""

Rows = Mapping[Key, Mapping[str, Canonical]]
"""The records of a plan in canonical form."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The records of one revision in canonical form."""

    rows: Mapping[Key, Mapping[str, Canonical]]
    totals: Mapping[str, str | int]
    hashes: Mapping[Key, str]

    def sealed(self) -> list[tuple[str, str, Mapping[str, Canonical], str]]:
        """The plan's records, each with its hash."""
        return [
            (entity, uid, values, self.hashes[entity, uid])
            for (entity, uid), values in self.rows.items()
            if entity in catalogue.PLAN_ENTITIES
        ]

    def only(self, keys: Collection[Key]) -> Snapshot:
        """These records alone, without control totals."""
        return Snapshot(
            {k: v for k, v in self.rows.items() if k in keys}, {}, {k: h for k, h in self.hashes.items() if k in keys}
        )

    def without(self, keys: Collection[Key]) -> Snapshot:
        """All but these records, without control totals."""
        return self.only(self.rows.keys() - keys)

    def records(self) -> list[Record]:
        """The records of entities that this version knows."""
        return [record_from_canonical(e, u, v) for (e, u), v in self.rows.items() if e in catalogue.ENTITIES]


NOTHING: Final = Snapshot({}, {}, {})


def money_of(totals: Mapping[str, str | int]) -> int:
    """Requested money of all years in control totals, in satang, without deleted projects."""
    return sum(money_from_text(str(v)) for k, v in totals.items() if k.startswith("sum:") and k.count(":") == 1)


def money_by_year(totals: Mapping[str, str | int]) -> dict[int, int]:
    """Requested satang by fiscal year in control totals, without deleted projects."""
    sums = ((key.split(":"), value) for key, value in totals.items())
    years = [(parts[1], value) for parts, value in sums if parts[0] == "sum" and len(parts) == 2]
    return {int(year): money_from_text(str(value)) for year, value in years if year.isdigit()}


def size_of(totals: Mapping[str, str | int]) -> int:
    """How many records control totals count."""
    return sum(int(v) for k, v in totals.items() if k.startswith("count:"))


def parsed(data: bytes) -> Snapshot:
    """The records of a canonical payload, each with the hash of its text as it stands there."""
    payload: dict[str, Any] = from_canonical_json(data)
    rows = {(r["entity"], r["uid"]): values_by_field(r["entity"], r["values"]) for r in payload["records"]}
    hashes = dict(zip(rows, map(sha256_hex, record_texts(data)), strict=True))
    return Snapshot(rows, payload["totals"], hashes)
