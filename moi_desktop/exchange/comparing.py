"""What a revision would change: record by record, field by field, and in baht."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from moi_desktop.exchange.snapshots import Key, Snapshot, money_of
from moi_desktop.plan import catalogue
from moi_desktop.plan.model import Canonical


@dataclass(frozen=True, slots=True)
class Counts:
    """How many records are new, changed, the same, gone, or skipped because the package does not count now."""

    new: int = 0
    changed: int = 0
    same: int = 0
    gone: int = 0
    skipped: int = 0
    money_effect_satang: int = 0


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field whose value differs; None stands for an empty field."""

    entity: str
    uid: str
    field: str
    before: Canonical | None
    after: Canonical | None


def count_changes(before: Snapshot, after: Snapshot) -> Counts:
    """The counts between the applied revision and another one. Money counts requested amounts of live projects."""
    same = changed = 0
    for key, values in after.rows.items():
        if key in before.rows:
            if before.rows[key] == values:
                same += 1
            else:
                changed += 1
    return Counts(
        new=len(after.rows) - same - changed,
        changed=changed,
        same=same,
        gone=len(before.rows) - same - changed,
        money_effect_satang=money_of(after.totals) - money_of(before.totals),
    )


def field_changes(before: Snapshot, after: Snapshot) -> Iterator[FieldChange]:
    """Every field that differs, in the order of the sheets; a new or gone record is told by its fields."""
    keys: list[Key] = sorted(before.rows.keys() | after.rows.keys(), key=_sheet_order)
    for key in keys:
        old, new = before.rows.get(key, {}), after.rows.get(key, {})
        for field in sorted(old.keys() | new.keys()):
            if old.get(field) != new.get(field):
                yield FieldChange(*key, field, old.get(field), new.get(field))


_ORDER = {key: number for number, key in enumerate(catalogue.ENTITIES)}


def _sheet_order(key: Key) -> tuple[int, str]:
    return _ORDER.get(key[0], len(_ORDER)), key[1]
