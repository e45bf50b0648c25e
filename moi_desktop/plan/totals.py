"""Control totals: the few figures that stand on the cover, travel in the seal and are compared after every import.

The keys are ASCII: `count:<entity>` (whole number of records, deleted projects too), `sum:<year>` and
`sum:<year>:<fund source>` (baht of the budget lines of projects that are not deleted, as canonical text such as
`"36000.00"`; years are Buddhist Era). A line whose year or source is empty counts under `-`, so no money is left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from moi_desktop.plan.canonical import canonical_values, money_from_text, money_text
from moi_desktop.plan.catalogue import DELETED
from moi_desktop.plan.model import Canonical, Record

CanonicalRow = tuple[str, str, Mapping[str, Canonical]]
"""Entity key, uid and canonical values of one record."""

Totals = dict[str, str | int]
"""Control totals, ready for the canonical payload."""

MISSING: Final = "-"
"""Stands for a year or fund source that is empty."""

_NOTHING: Final[Mapping[str, Canonical]] = {}
_SUMMED: Final = frozenset({"project", "budget_line"})


def control_totals(records: Iterable[Record]) -> Totals:
    """The control totals of records (a `Plan` is one)."""
    return control_totals_of_canonical(_canonical_rows(records))


def control_totals_of_canonical(rows: Iterable[CanonicalRow]) -> Totals:
    """The control totals of rows in canonical form, in any order. Raises ValueError for money in another spelling."""
    counts: dict[str, int] = defaultdict(int)
    deleted: set[str] = set()
    lines: list[Mapping[str, Canonical]] = []
    for entity, uid, values in rows:
        counts[entity] += 1
        if entity == "budget_line":
            lines.append(values)
        elif entity == "project" and values.get("status") == DELETED:
            deleted.add(uid)
    totals: Totals = {f"count:{entity}": number for entity, number in sorted(counts.items())}
    totals.update((key, money_text(satang)) for key, satang in sorted(_sums(lines, deleted).items()))
    return totals


def _sums(lines: list[Mapping[str, Canonical]], deleted: set[str]) -> dict[str, int]:
    by_source: dict[tuple[Canonical, Canonical], int] = defaultdict(int)
    for values in lines:
        if values.get("project") not in deleted:
            amount = values.get("amount")
            if amount is not None:
                by_source[values.get("fiscal_year", MISSING), values.get("source", MISSING)] += money_from_text(
                    str(amount)
                )
    sums: dict[str, int] = defaultdict(int)
    for (year, source), satang in by_source.items():
        sums[f"sum:{year}"] += satang
        sums[f"sum:{year}:{source}"] += satang
    return sums


def _canonical_rows(records: Iterable[Record]) -> Iterator[CanonicalRow]:
    for record in records:
        yield record.entity, record.uid, canonical_values(record) if record.entity in _SUMMED else _NOTHING
