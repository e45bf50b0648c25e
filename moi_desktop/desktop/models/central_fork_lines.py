"""What competing revisions differ in, as lines that a person decides on. Runs on the thread of the jobs.

A line is one thing: a field, fields that are computed from each other, a record that came or went with all that belongs
to it, or a project that a side deleted, with all that the others did to it since.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, Final

from moi_desktop.desktop.models.central_columns import money_words
from moi_desktop.desktop.models.central_revision import RevisionWords
from moi_desktop.desktop.translated import moi
from moi_desktop.plan import catalogue
from moi_desktop.plan.code_book import CodeBook
from moi_desktop.plan.places import LABEL_KEYS
from moi_desktop.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from moi_desktop.exchange.snapshots import Key, Rows
    from moi_desktop.exchange.three_way import Base, Comparison, Difference

_DELETION = QT_TRANSLATE_NOOP("moi", "ลบโครงการหรือคงไว้")
_DELETED = QT_TRANSLATE_NOOP("moi", "ลบโครงการ เหตุผล: {reason}")
_NO_REASON = QT_TRANSLATE_NOOP("moi", "ลบโครงการ ไม่ได้แจ้งเหตุผล")
_KEPT = QT_TRANSLATE_NOOP("moi", "คงไว้ตามเดิม")
_KEPT_CHANGED = QT_TRANSLATE_NOOP("moi", "คงไว้และแก้ {count:,} ช่อง")
_ADDED = QT_TRANSLATE_NOOP("moi", "เพิ่ม{table}")
_REMOVED = QT_TRANSLATE_NOOP("moi", "ตัด{table}ออก")
_WHOLE = QT_TRANSLATE_NOOP("moi", "{table}ทั้งรายการ")
_NOTHING = QT_TRANSLATE_NOOP("moi", "ไม่มี")
_THERE = QT_TRANSLATE_NOOP("moi", "มี")
_WITH_MONEY = QT_TRANSLATE_NOOP("moi", "{words} · {money} บาท")
_AND_OTHERS = QT_TRANSLATE_NOOP("moi", "{field} และอีก {count} ช่อง")

_AMOUNT: Final = "amount"
_STATUS: Final = "status"


@dataclass(frozen=True, slots=True)
class ForkDetail:
    """One field beneath a line: where it stands, its name, what it was, and what each side says in full."""

    place: str
    label: str
    base: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ForkLine:
    """One thing in which competing revisions differ: what it was, and what each side says.

    `is_conflict`: several sides changed it, each differently, or one deleted what another worked on; otherwise only one
    changed it. `effects` is what each side does to the requested money against the common ancestor, in satang; empty
    where there is none.
    """

    owner: str
    record: str
    field: str
    base: str
    values: tuple[str, ...]
    is_conflict: bool
    effects: tuple[int, ...] = ()
    details: tuple[ForkDetail, ...] = ()


def fork_lines(base: Base, sides: Sequence[Rows], codes: CodeBook) -> list[ForkLine]:
    """What the sides differ in, questions first, then in the order of the sheets."""
    comparisons = _comparisons(base, sides)
    if not comparisons:
        return []
    # The first comparisons are those with the first side, in whose uids the records of all sides are named.
    aligned = [comparisons[0].ours, *(one.theirs for one in comparisons[: len(sides) - 1])]
    groups = _groups([one for found in comparisons for one in found.differences], base.rows, aligned)
    teller = _Teller(base, aligned, codes)
    return sorted((teller.line(group) for group in groups), key=lambda line: not line.is_conflict)


def _comparisons(base: Base, sides: Sequence[Rows]) -> list[Comparison]:
    """Every pair of sides against what they came from."""
    from moi_desktop.exchange.three_way import compare_three

    if len(sides) < 2:
        return []
    first = [compare_three(base, sides[0], other) for other in sides[1:]]
    others = [one.theirs for one in first]
    return [*first, *(compare_three(base, ours, theirs) for ours, theirs in combinations(others, 2))]


# ---- what belongs to one line ----------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Group:
    """What is one line: a deletion or a whole record with all its `members`, or the `fields` of one record."""

    key: Key
    members: tuple[Key, ...]
    is_deletion: bool = False
    is_whole: bool = False
    fields: set[str] = field(default_factory=set)
    is_conflict: bool = False


def _groups(differences: Sequence[Difference], base: Rows, sides: Sequence[Rows]) -> list[_Group]:
    from moi_desktop.exchange.three_way import Outcome

    heads: dict[Key, _Group] = {}
    for head in (*_deletions(differences, base, sides), *_wholes(differences)):
        for member in head.members:
            heads.setdefault(member, head)
    units: dict[tuple[Key, str], _Group] = {}
    found: dict[int, _Group] = {}
    for one in differences:
        if one.key in heads:
            group = heads[one.key]
        else:
            group = units.setdefault((one.key, _unit_of(one)), _Group(one.key, (one.key,)))
            group.fields.update(one.fields)
        group.is_conflict |= one.outcome is Outcome.CONFLICT
        found[id(group)] = group
    return list(found.values())


def _deletions(differences: Iterable[Difference], base: Rows, sides: Sequence[Rows]) -> Iterator[_Group]:
    """Projects that some sides deleted and others kept, each with all that belongs to it anywhere."""
    from moi_desktop.exchange.plan_tree import PlanTree

    deleted = {
        one.key
        for one in differences
        if one.key[0] == "project"
        and _STATUS in one.fields
        and any(side.get(one.key, {}).get(_STATUS) == catalogue.DELETED for side in sides)
    }
    trees = [PlanTree(rows) for rows in (base, *sides)] if deleted else []
    for key in sorted(deleted):
        members = dict.fromkeys(member for tree in trees for member in tree.below(key))
        yield _Group(key, tuple(members), is_deletion=True)


def _wholes(differences: Iterable[Difference]) -> list[_Group]:
    """Records that some sides lack, with all that goes with them, the largest first."""
    members: dict[Key, dict[Key, None]] = {}
    for one in differences:
        if not one.fields:
            members.setdefault(one.key, {}).update(dict.fromkeys(one.members))
    wholes = [_Group(key, tuple(below), is_whole=True) for key, below in members.items()]
    return sorted(wholes, key=lambda group: -len(group.members))


def _unit_of(one: Difference) -> str:
    """The first of the fields that are decided as one with those that differ."""
    from moi_desktop.exchange.three_way import TOGETHER

    bundles = TOGETHER.get(one.key[0], ())
    return next((bundle[0] for bundle in bundles if one.fields[0] in bundle), one.fields[0])


# ---- in words --------------------------------------------------------------------------------------------------------


class _Teller:
    """Puts what differs into words."""

    def __init__(self, base: Base, sides: Sequence[Rows], codes: CodeBook) -> None:
        from moi_desktop.exchange.snapshots import Snapshot

        self._is_known = base.known
        self._base = base.rows
        self._sides = sides
        self._all = (base.rows, *sides)
        self._words = [RevisionWords(Snapshot(rows, {}, {}), codes) for rows in self._all]

    def line(self, group: _Group) -> ForkLine:
        """One line with its fields beneath it."""
        details = tuple(self._details(group))
        name, shown = self._summary(group)
        base = shown[0] if self._is_known else ""
        owner, record, _ = self._place(group.key)
        return ForkLine(owner, record, name, base, tuple(shown[1:]), group.is_conflict, self._effects(group), details)

    def _summary(self, group: _Group) -> tuple[str, list[str]]:
        """What the line is called, what it was, and what each side makes of it."""
        if group.is_deletion:
            return moi(_DELETION), [self._project(group, rows) for rows in self._all]
        if group.is_whole:
            return self._whole_name(group), [self._record(group, rows) for rows in self._all]
        main = _AMOUNT if _AMOUNT in group.fields else _ordered(group.key[0], group.fields)[0]
        label = self._place(group.key, main)[2]
        if len(group.fields) > 1:
            label = moi(_AND_OTHERS, {"field": label, "count": len(group.fields) - 1})
        return label, [self._value(number, group.key, main) for number, _ in enumerate(self._all)]

    def _project(self, group: _Group, rows: Rows) -> str:
        values = rows.get(group.key)
        if values is None:
            return moi(_NOTHING)
        if values.get(_STATUS) == catalogue.DELETED:
            reason = str(values.get("deleted_reason", ""))
            return moi(_DELETED, {"reason": reason}) if reason else moi(_NO_REASON)
        changed = sum(1 for key in group.members for _ in _changed(self._base, rows, key)) if self._is_known else 0
        words = moi(_KEPT_CHANGED, {"count": changed}) if changed else moi(_KEPT)
        return self._with_money(moi(_THERE) if rows is self._base else words, self._money(rows, group.members))

    def _record(self, group: _Group, rows: Rows) -> str:
        values = rows.get(group.key)
        if values is None:
            return moi(_NOTHING)
        words = str(values.get(LABEL_KEYS.get(group.key[0], ""), "")) or moi(_THERE)
        return self._with_money(words, self._money(rows, group.members))

    def _whole_name(self, group: _Group) -> str:
        known = catalogue.ENTITIES.get(group.key[0])
        table = known.th if known is not None else group.key[0]
        if not self._is_known:
            return moi(_WHOLE, {"table": table})
        return moi(_REMOVED if group.key in self._base else _ADDED, {"table": table})

    def _with_money(self, words: str, satang: int) -> str:
        return moi(_WITH_MONEY, {"words": words, "money": money_words(satang)}) if satang else words

    def _details(self, group: _Group) -> Iterator[ForkDetail]:
        for key in group.members:
            parent = catalogue.ENTITIES[key[0]].parent if key[0] in catalogue.ENTITIES else ""
            names = group.fields or {name for rows in self._all for name in rows.get(key, ())}
            for name in _ordered(key[0], names):
                held = {rows.get(key, {}).get(name) for rows in (self._all if self._is_known else self._sides)}
                is_told = group.is_deletion and (key, name) == (group.key, _STATUS)
                if name == parent or is_told or len(held) < 2:
                    continue
                _, record, label = self._place(key, name)
                place = record if key != group.key else ""
                shown = [self._value(number, key, name) for number, _ in enumerate(self._all)]
                yield ForkDetail(place, label, shown[0], tuple(shown[1:]))

    def _value(self, number: int, key: Key, name: str) -> str:
        return self._words[number].value(key[0], name, self._all[number].get(key, {}).get(name))

    def _place(self, key: Key, name: str = "") -> tuple[str, str, str]:
        speaker = next((one for one in (*self._words[1:], self._words[0]) if one.plan.get(*key)), self._words[0])
        return speaker.place(*key, name)

    def _effects(self, group: _Group) -> tuple[int, ...]:
        if not self._is_known:
            return ()
        before = self._money(self._base, group.members)
        return tuple(self._money(rows, group.members) - before for rows in self._sides)

    def _money(self, rows: Rows, keys: Collection[Key]) -> int:
        from moi_desktop.exchange.plan_tree import line_money

        return sum(line_money(rows, key) for key in keys)


def _changed(base: Rows, rows: Rows, key: Key) -> Iterator[str]:
    """The fields of a record that a side changed."""
    before, now = base.get(key, {}), rows.get(key, {})
    return (name for name in {*before, *now} if before.get(name) != now.get(name))


def _ordered(entity: str, names: Collection[str]) -> list[str]:
    """Fields in the order of the catalogue, then columns of a newer version."""
    known = catalogue.ENTITIES[entity].keys if entity in catalogue.ENTITIES else ()
    order = {name: number for number, name in enumerate(known)}
    return sorted(names, key=lambda name: (order.get(name, len(order)), name))
