"""Two states of one plan against what both came from: field by field, never inside a text.

What only one side changed is that side's; what both changed alike is the same; what both changed differently is a
conflict that a person decides. Three things are taken as one whole, because their parts mean nothing alone: what is
computed from each other (quantities, price, amount and quarters of a line), a project's deletion with its reason, and a
record that one side removed together with all that belongs to it. A removal is a conflict when the other side changed
anything of it, added to it or pointed at it since.

No I/O; the same function serves both desks. `docs/decisions/0005-a-merge-asks-wherever-both-changed.md` says why.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from moi_desktop.exchange.plan_tree import REFERENCES, PlanTree, Values, line_money, owner_of, without_dangling
from moi_desktop.exchange.snapshots import Key, Rows
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import FACTOR_KEYS, QUARTER_KEYS
from moi_desktop.plan.model import Canonical
from moi_desktop.plan.places import Spot


class Outcome(StrEnum):
    """What becomes of a difference."""

    TAKEN = "taken"  # only they changed it
    KEPT = "kept"  # only we changed it
    CONFLICT = "conflict"  # a person decides


class Side(StrEnum):
    """Whose value a decision chooses."""

    OURS = "ours"
    THEIRS = "theirs"


TOGETHER: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "project": (("status", "deleted_reason"),),
    "budget_line": ((*(key for pair in FACTOR_KEYS for key in pair), "unit_price", "amount", *QUARTER_KEYS),),
}
"""Fields of an entity that are decided as one."""

ONCE: Final[Mapping[str, tuple[str, ...]]] = {
    "office_profile": (),
    "answer": ("about",),
    "waiver": ("rule", "record", "field"),
    "kpi_target": ("kpi", "fiscal_year"),
    "kpi_level": ("kpi", "level"),
    "line_year": ("budget_line", "kind", "fiscal_year"),
    "readiness": ("project", "item"),
}
"""Entities of which there is one record for these fields: made on two computers, it still is the same record."""


@dataclass(frozen=True, slots=True)
class Base:
    """What both sides came from. With `known` false there is nothing: every difference is a conflict.

    `doubtful` names records and fields about which several newest common ancestors disagree.
    """

    rows: Rows = field(default_factory=dict)
    known: bool = True
    doubtful: frozenset[Spot] = frozenset()

    def is_doubtful(self, key: Key, name: str = "") -> bool:
        """Whether nothing can be said of how a record, or one of its fields, was."""
        return not self.known or (*key, "") in self.doubtful or (bool(name) and (*key, name) in self.doubtful)


NO_BASE: Final = Base(known=False)


def agreed(bases: Sequence[Rows]) -> Base:
    """What all of several common ancestors say; where they differ, nobody knows."""
    if not bases:
        return NO_BASE
    first, *others = bases
    if not others:
        return Base(first)
    doubtful: set[Spot] = set()
    for key in {key for rows in bases for key in rows}:
        held = [rows.get(key) for rows in bases]
        if None in held:
            doubtful.add((*key, ""))
            continue
        names = {name for values in held if values for name in values}
        doubtful |= {(*key, name) for name in names if len({(values or {}).get(name) for values in held}) > 1}
    return Base(first, doubtful=frozenset(doubtful))


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing in which the sides differ.

    `fields` are the fields that differ, empty for whole records; then `members` are all records that go or come together,
    the first being `key`. `base`, `ours` and `theirs` are the values of the fields, or of the record; None where there is
    no such record (for `base` also where nobody knows). `effect` is what taking theirs instead of ours does to the
    requested money, in satang.
    """

    key: Key
    fields: tuple[str, ...]
    outcome: Outcome
    base: Values | None
    ours: Values | None
    theirs: Values | None
    members: tuple[Key, ...] = ()
    effect: int = 0

    @property
    def spot(self) -> Spot:
        """The name under which it is decided."""
        return (*self.key, self.fields[0] if self.fields else "")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both sides, under the same uids, and where they differ, in the order of the sheets."""

    ours: Rows
    theirs: Rows
    differences: tuple[Difference, ...]

    def of(self, outcome: Outcome) -> list[Difference]:
        """The differences of one outcome."""
        return [one for one in self.differences if one.outcome is outcome]

    def merged(self, decisions: Mapping[Spot, Side]) -> dict[Key, Values]:
        """The merged plan. Raises KeyError for a conflict without a decision."""
        rows: dict[Key, Values] = dict(self.ours)
        for one in self.differences:
            side = decisions[one.spot] if one.outcome is Outcome.CONFLICT else _SIDES[one.outcome]
            if side is Side.THEIRS:
                _take(rows, one, self.theirs)
        return without_dangling(rows, (self.ours, self.theirs))


_SIDES: Final = {Outcome.TAKEN: Side.THEIRS, Outcome.KEPT: Side.OURS}


def compare_three(base: Base, ours: Rows, theirs: Rows, typed: Collection[Spot] = ()) -> Comparison:
    """Compare two states of a plan. `typed` names our fields with text that is no value yet: they count as changed."""
    same = _same_records(ours, theirs)
    theirs = {_renamed(key, same): _speaking_of(key, values, same) for key, values in theirs.items()}
    base = Base({_renamed(k, same): v for k, v in base.rows.items()}, base.known, base.doubtful)
    order = {key: number for number, key in enumerate(dict.fromkeys((*theirs, *ours)))}
    found = sorted(
        _Comparing(base, ours, theirs, frozenset(typed)).differences(), key=lambda one: _sheet_order(one, order)
    )
    return Comparison(ours, theirs, tuple(found))


class _Comparing:
    def __init__(self, base: Base, ours: Rows, theirs: Rows, typed: frozenset[Spot]) -> None:
        self.base, self.ours, self.theirs, self.typed = base, ours, theirs, typed
        self.typed_records = {spot[:2] for spot in typed}
        self._trees = {id(rows): PlanTree(rows) for rows in (base.rows, ours, theirs)}
        self._pointed = {id(rows): self._new_pointers(rows) for rows in (ours, theirs)}

    def _below(self, rows: Rows, key: Key) -> list[Key]:
        return self._trees[id(rows)].below(key)

    def _new_pointers(self, side: Rows) -> dict[Key, set[Key]]:
        """By record pointed at, the records that a side made point at it since."""
        found: dict[Key, set[Key]] = defaultdict(set)
        for key, values in side.items():
            before = self.base.rows.get(key, {})
            for name, refers in REFERENCES.get(key[0], ()):
                uid = values.get(name)
                if uid is not None and before.get(name) != uid:
                    found[refers, str(uid)].add(key)
        return found

    def differences(self) -> Iterator[Difference]:
        for key in self.ours.keys() & self.theirs.keys():
            if self.ours[key] != self.theirs[key]:
                yield from self._fields(key)
        yield from self._one_sided(self.ours, self.theirs, Outcome.KEPT, Outcome.TAKEN)
        yield from self._one_sided(self.theirs, self.ours, Outcome.TAKEN, Outcome.KEPT)

    # Records on both sides

    def _fields(self, key: Key) -> Iterator[Difference]:
        ours, theirs, base = self.ours[key], self.theirs[key], self.base.rows.get(key)
        for unit in _units(key[0], {*ours, *theirs}):
            differing = tuple(name for name in unit if ours.get(name) != theirs.get(name))
            if not differing:
                continue
            outcome = self._deletion(key, unit, self._outcome(key, unit))
            yield Difference(
                key,
                differing,
                outcome,
                None if base is None else _part(base, differing),
                _part(ours, differing),
                _part(theirs, differing),
                effect=self._effect(key, differing),
            )

    def _outcome(self, key: Key, unit: Sequence[str]) -> Outcome:
        base = self.base.rows.get(key)
        if base is None or any(self.base.is_doubtful(key, name) for name in unit):
            return Outcome.CONFLICT
        before = _part(base, unit)
        if _part(self.ours[key], unit) == before and not any((*key, name) in self.typed for name in unit):
            return Outcome.TAKEN
        return Outcome.KEPT if _part(self.theirs[key], unit) == before else Outcome.CONFLICT

    def _deletion(self, key: Key, unit: Sequence[str], outcome: Outcome) -> Outcome:
        """A project that one side deleted and the other one worked on is a conflict."""
        if key[0] != "project" or "status" not in unit or outcome is Outcome.CONFLICT:
            return outcome
        deleting, other = (self.theirs, self.ours) if outcome is Outcome.TAKEN else (self.ours, self.theirs)
        if deleting[key].get("status") != catalogue.DELETED:
            return outcome
        mine = [k for k in self._below(other, key) if self._changed(other, k, unit if k == key else ())]
        gone = [k for k in self._below(self.base.rows, key) if k not in other]
        return Outcome.CONFLICT if mine or gone else outcome

    def _changed(self, side: Rows, key: Key, without: Sequence[str] = ()) -> bool:
        """Whether a side changed or added a record, fields in `without` aside."""
        before = self.base.rows.get(key)
        if before is None or self.base.is_doubtful(key):
            return True
        if side is self.ours and key in self.typed_records:
            return True
        now = side[key]
        return any(now.get(name) != before.get(name) for name in {*now, *before} if name not in without)

    # Records on one side

    def _one_sided(self, side: Rows, other: Rows, added: Outcome, removed: Outcome) -> Iterator[Difference]:
        """Records that `side` has and `other` has not; each with all below it that `other` lacks too."""
        lone = side.keys() - other.keys()
        for key in lone:
            if owner_of(side, key) in lone:
                continue
            members = tuple(k for k in self._below(side, key) if k in lone)
            outcome = self._fate(side, key, members, added, removed)
            yield self._whole(side, key, members, outcome)

    def _fate(self, side: Rows, key: Key, members: Sequence[Key], added: Outcome, removed: Outcome) -> Outcome:
        if self.base.is_doubtful(key):
            return Outcome.CONFLICT
        if key not in self.base.rows:
            moved = any(k in self.base.rows for k in members)  # into what is new here, and removed on the other side
            return Outcome.CONFLICT if moved else added
        touched = any(self._changed(side, k) for k in members) or self._points_at(side, set(members))
        return Outcome.CONFLICT if touched else removed

    def _points_at(self, side: Rows, members: set[Key]) -> bool:
        """Whether `side` made another record point at one of `members` since."""
        pointed = self._pointed[id(side)]
        return any(pointed[member] - members for member in members if member in pointed)

    def _whole(self, side: Rows, key: Key, members: tuple[Key, ...], outcome: Outcome) -> Difference:
        money = sum(line_money(side, k) for k in members)
        ours = side is self.ours
        return Difference(
            key,
            (),
            outcome,
            self.base.rows.get(key),
            side[key] if ours else None,
            None if ours else side[key],
            members,
            -money if ours else money,
        )

    # Money

    def _effect(self, key: Key, fields: Sequence[str]) -> int:
        if key[0] == "budget_line" and "amount" in fields:
            return line_money(self.theirs, key) - line_money(self.ours, key)
        if key[0] == "project" and "status" in fields:
            before, after = (
                sum(line_money(rows, k) for k in self._below(rows, key)) for rows in (self.ours, self.theirs)
            )
            return after - before
        return 0


# ---- records ---------------------------------------------------------------------------------------------------------


def _same_records(ours: Rows, theirs: Rows) -> dict[Key, Key]:
    """Records of theirs that are ones of ours under another uid."""
    same: dict[Key, Key] = {}
    for entity, fields in ONCE.items():
        mine, yours = _by_fields(ours, entity, fields), _by_fields(theirs, entity, fields)
        for identity in mine.keys() & yours.keys():
            here, there = mine[identity], yours[identity]
            if len(here) == len(there) == 1 and here[0] not in theirs and there[0] not in ours:
                same[there[0]] = here[0]
    return same


def _by_fields(rows: Rows, entity: str, fields: Sequence[str]) -> dict[tuple[object, ...], list[Key]]:
    found: dict[tuple[object, ...], list[Key]] = defaultdict(list)
    for key, values in rows.items():
        if key[0] == entity:
            found[tuple(values.get(name) for name in fields)].append(key)
    return found


def _renamed(key: Key, same: Mapping[Key, Key]) -> Key:
    return same.get(key, key)


def _speaking_of(key: Key, values: Values, same: Mapping[Key, Key]) -> Values:
    """A waiver names its record by uid without pointing at it: it names the same record under its new uid."""
    if key[0] != "waiver":
        return values
    uids = {there[1]: here[1] for there, here in same.items()}
    return {name: uids.get(str(value), value) if name == "record" else value for name, value in values.items()}


def _units(entity: str, names: Collection[str]) -> Iterator[tuple[str, ...]]:
    """The fields that are decided together, in the order of the catalogue, then columns of a newer version."""
    known = catalogue.ENTITIES[entity].keys if entity in catalogue.ENTITIES else ()
    bundles = {name: bundle for bundle in TOGETHER.get(entity, ()) for name in bundle}
    done: set[str] = set()
    for name in (*known, *sorted(set(names) - set(known))):
        unit = bundles.get(name, (name,))
        if name not in done:
            done.update(unit)
            yield unit


def _part(values: Values, names: Iterable[str]) -> dict[str, Canonical]:
    return {name: values[name] for name in names if name in values}


def _take(rows: dict[Key, Values], one: Difference, theirs: Rows) -> None:
    if not one.fields:
        for key in one.members:
            if key in theirs:
                rows[key] = theirs[key]
            else:
                rows.pop(key, None)
        return
    if one.key in rows:
        kept = {name: value for name, value in rows[one.key].items() if name not in one.fields}
        rows[one.key] = {**kept, **(one.theirs or {})}


_ORDER: Final = {key: number for number, key in enumerate(catalogue.ENTITIES)}


def _sheet_order(one: Difference, order: Mapping[Key, int]) -> tuple[int, int, str]:
    """By sheet, then as the records stand in theirs: what is new comes in the order in which it was entered."""
    return _ORDER.get(one.key[0], len(_ORDER)), order[one.key], one.spot[2]
