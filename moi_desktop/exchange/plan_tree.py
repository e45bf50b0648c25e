"""What belongs to what in a plan in canonical form, what points at what, and its money."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from moi_desktop.exchange.snapshots import Key, Rows
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import money_from_text
from moi_desktop.plan.catalogue import Kind
from moi_desktop.plan.model import Canonical

Values = Mapping[str, Canonical]


def owner_of(rows: Rows, key: Key) -> Key | None:
    """The record that a record belongs to; None for one that belongs to none, or to nothing that is there."""
    known = catalogue.ENTITIES.get(key[0])
    if known is None or not known.parent:
        return None
    owner = (known.field(known.parent).refers, str(rows[key].get(known.parent, "")))
    return owner if owner in rows else None


class PlanTree:
    """Who belongs to whom in one plan."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self._children: dict[Key, list[Key]] = defaultdict(list)
        for key in rows:
            owner = owner_of(rows, key)
            if owner is not None:
                self._children[owner].append(key)

    def below(self, top: Key) -> list[Key]:
        """A record and all that belongs to it, owners first, each owner's in the plan's order; nothing for no such record."""
        found = [top] if top in self.rows else []
        for key in found:
            found.extend(self._children.get(key, ()))
        return found


def _references() -> dict[str, tuple[tuple[str, str], ...]]:
    return {
        key: tuple((f.key, f.refers) for f in catalogue.ENTITIES[key].fields if f.kind is Kind.REFERENCE)
        for key in catalogue.PLAN_ENTITIES
    }


REFERENCES: Final = _references()


def without_dangling(rows: dict[Key, Values], sides: Sequence[Rows]) -> dict[Key, Values]:
    """Empty references to records that a decision took out; one to an owner falls back to an owner that is there."""
    settled = False
    while not settled:
        settled = True
        for key in list(rows):
            parent = catalogue.ENTITIES[key[0]].parent if key[0] in catalogue.ENTITIES else ""
            for name, refers in REFERENCES.get(key[0], ()):
                uid = rows[key].get(name)
                if uid is None or (refers, str(uid)) in rows or not any((refers, str(uid)) in side for side in sides):
                    continue
                settled = False
                others = [side[key].get(name) for side in sides if key in side]
                owner = next((o for o in others if (refers, str(o)) in rows), None) if name == parent else None
                if owner is None and name == parent:
                    del rows[key]
                    break
                kept = {n: v for n, v in rows[key].items() if n != name}
                rows[key] = kept if owner is None else {**kept, name: owner}
    return rows


def line_money(rows: Rows, key: Key) -> int:
    """Requested satang of a budget line whose project is not deleted; nothing for other records."""
    if key[0] != "budget_line" or key not in rows:
        return 0
    project = rows.get(("project", str(rows[key].get("project", ""))), {})
    return 0 if project.get("status") == catalogue.DELETED else money_from_text(str(rows[key].get("amount", "0.00")))


def requested_money(rows: Rows) -> int:
    """Requested satang of all years in projects that are not deleted."""
    return sum(line_money(rows, key) for key in rows)
