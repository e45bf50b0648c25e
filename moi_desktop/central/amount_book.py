"""What the journal says of pooled lines and entered amounts, replayed.

A pool is one printed line of the budget document that many project lines feed. An amount is entered for a pool or for one
line, in one layer; layers never replace each other, and an entered amount is replaced only by another act.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, NewType

from moi_desktop.plan.canonical import money_from_text, money_text
from moi_desktop.store.journal import Entry

LineKey = tuple[str, str]
"""Office and uid of a budget line."""

Target = NewType("Target", str)
"""What an amount is entered for: `pool:<id>` or `line:<office>/<uid>`."""


def pool_key(pool: str) -> Target:
    """A pool as what an amount is entered for."""
    return Target(f"pool:{pool}")


def line_key(line: LineKey) -> Target:
    """A line as what an amount is entered for."""
    return Target(f"line:{line[0]}/{line[1]}")


def line_of(target: Target) -> LineKey | None:
    """The line of a target, None for a pool."""
    kind, _, rest = target.partition(":")
    office, _, uid = rest.partition("/")
    return (office, uid) if kind == "line" else None


class PoolAct(StrEnum):
    """What a person did with pooled lines and amounts."""

    DEFINE = "define-pool"
    REMOVE = "remove-pool"
    LINES = "pool-lines"
    AMOUNTS = "enter-amounts"


@dataclass(frozen=True, slots=True)
class Pool:
    """One printed line. `fiscal_year` is BE; `lines` in the order in which they were added."""

    id: str
    name: str
    bb_plan: str
    bb_output: str
    category: str
    fiscal_year: int
    entry: Entry
    lines: tuple[LineKey, ...] = ()
    removed: bool = False


@dataclass(frozen=True, slots=True)
class EnteredAmount:
    """An amount as it was entered: satang, why, and the journal line."""

    satang: int
    reason: str
    entry: Entry


@dataclass(slots=True)
class AmountBook:
    """All pools, removed ones too, and the amount that was entered last for each target and layer."""

    pools: dict[str, Pool] = field(default_factory=dict)
    entered: dict[tuple[Target, str], EnteredAmount] = field(default_factory=dict)
    _pool_of: dict[LineKey, str] = field(default_factory=dict)

    @property
    def live(self) -> list[Pool]:
        """The pools that were not removed, in the order in which they were made."""
        return [pool for pool in self.pools.values() if not pool.removed]

    def pool_of(self, line: LineKey) -> Pool | None:
        """The pool that a line feeds, None for none."""
        pool = self._pool_of.get(line)
        return None if pool is None else self.pools[pool]

    @property
    def lines(self) -> set[LineKey]:
        """The lines that feed pools or for which amounts were entered, as they were called then."""
        entered = (line for target, _ in self.entered if (line := line_of(target)) is not None)
        return {*self._pool_of, *entered}

    @property
    def named(self) -> set[LineKey]:
        """`lines`, and those of removed pools, which may come back with them."""
        return {*self.lines, *(line for pool in self.pools.values() for line in pool.lines)}

    def amount(self, target: Target, layer: str) -> int | None:
        """The satang that were entered, None for nothing."""
        found = self.entered.get((target, layer))
        return None if found is None else found.satang

    def take(self, entry: Entry) -> None:
        """One step: what this entry changes; one of `PoolAct`."""
        match entry.act:
            case PoolAct.DEFINE:
                self._take_pool(entry)
            case PoolAct.REMOVE:
                self._take_removal(entry)
            case PoolAct.LINES:
                self._take_lines(entry)
            case PoolAct.AMOUNTS:
                self._take_amounts(entry)

    def _take_pool(self, entry: Entry) -> None:
        """A pool was defined anew, or described otherwise; a removed one is there again with the lines that are still free."""
        p = entry.payload
        known = self.pools.get(p["id"])
        lines = known.lines if known else ()
        if known and known.removed:
            lines = tuple(line for line in lines if line not in self._pool_of)
            for line in lines:
                self._pool_of[line] = known.id
        self.pools[p["id"]] = Pool(
            p["id"], p["name"], p["bb_plan"], p["bb_output"], p["category"], p["fiscal_year"], entry, lines
        )

    def _take_removal(self, entry: Entry) -> None:
        """A pool was removed; its lines are free."""
        pool = self.pools[entry.payload["id"]]
        for line in pool.lines:
            self._pool_of.pop(line, None)
        self.pools[pool.id] = replace(pool, removed=True)

    def _take_lines(self, entry: Entry) -> None:
        """Lines were added to a pool and taken out of it."""
        pool = self.pools[entry.payload["id"]]
        gone = {(line["office"], line["line"]) for line in entry.payload["remove"]}
        come = [(line["office"], line["line"]) for line in entry.payload["add"]]
        for line in gone:
            self._pool_of.pop(line, None)
        kept = [line for line in pool.lines if line not in gone]
        for line in come:
            self._pool_of[line] = pool.id
        self.pools[pool.id] = replace(pool, lines=tuple(dict.fromkeys([*kept, *come])))

    def _take_amounts(self, entry: Entry) -> None:
        """Amounts were entered, or taken back where they are null."""
        for one in entry.payload["amounts"]:
            place = Target(one["about"]), one["layer"]
            if one["amount"] is None:
                self.entered.pop(place, None)
            else:
                self.entered[place] = EnteredAmount(money_from_text(one["amount"]), entry.payload["reason"], entry)


Amounts = Mapping[tuple[Target, str], int | None]
"""Satang by target and layer; None takes an amount back."""


def amounts_payload(amounts: Amounts, reason: str, source: str) -> dict[str, Any]:
    """The journal's form of entered amounts; `source` names the file that they came from, empty for typed ones."""
    listed: Iterable[dict[str, Any]] = (
        {"about": about, "layer": layer, "amount": None if satang is None else money_text(satang)}
        for (about, layer), satang in sorted(amounts.items())
    )
    return {"amounts": list(listed), "reason": reason, "source": source}
