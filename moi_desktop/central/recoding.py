"""Codes of an office's revision as the newest kit knows them.

A revision is judged by the kit that it names, and shown through the maps of all kits that came after it: a code that was
renamed or merged is shown as the new one. A code for which there is no map, or more than one, is kept as it was sent and
listed, so that a person gives it a code of today.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from moi_desktop.central.centre import Centre
from moi_desktop.central.holdings import revision_snapshot
from moi_desktop.exchange.snapshots import Rows
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import canonical_text, sha256_hex
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.code_book import reference_book
from moi_desktop.plan.model import Canonical
from moi_desktop.store.central_workspace import SealedRecord
from moi_desktop.store.holdings import Recode

_FIELDS: Final[Mapping[str, tuple[tuple[str, CodeList], ...]]] = {
    key: found
    for key in catalogue.PLAN_ENTITIES
    if (found := tuple((f.key, f.codes) for f in catalogue.entity(key).fields if f.codes is not None))
}

_TO_ANOTHER: Final = frozenset({"RENAME", "MERGE"})


@dataclass(frozen=True, slots=True)
class Change:
    """One row of a kit's map from the former kit."""

    codes: str
    change: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class KitCodes:
    """The codes that a kit knows, by list, and its map from the former kit. An empty list says nothing about its codes."""

    codes: Mapping[str, frozenset[str]]
    changes: frozenset[Change] = frozenset()

    def knows(self, codes: str, code: str) -> bool:
        """Whether a code stands in a list, as far as anything is known about the list."""
        known = self.codes.get(codes)
        return not known or code in known


class CodeMap:
    """From the codes of one kit to those of the newest."""

    def __init__(self, named: KitCodes, steps: Iterable[Iterable[Change]], newest: KitCodes) -> None:
        self._named = named
        self._newest = newest
        self._steps = [_by_code(step) for step in steps]
        self._known: dict[tuple[str, str], str | None] = {}

    def shown(self, codes: str, code: str) -> str | None:
        """The code of today, None where there is none, or no single one."""
        place = codes, code
        if place not in self._known:
            self._known[place] = self._followed(codes, code)
        return self._known[place]

    def _followed(self, codes: str, code: str) -> str | None:
        if not self._named.knows(codes, code):
            return None
        for step in self._steps:
            changes = step.get((codes, code), [])
            if changes:
                new = {one.new for one in changes}
                if len(new) != 1 or not all(one.change in _TO_ANOTHER and one.new for one in changes):
                    return None
                (code,) = new
        return code if self._newest.knows(codes, code) else None


def _by_code(changes: Iterable[Change]) -> dict[tuple[str, str], list[Change]]:
    found: dict[tuple[str, str], list[Change]] = defaultdict(list)
    for change in changes:
        found[change.codes, change.old].append(change)
    return found


def kit_codes(centre: Centre, kit: str) -> KitCodes:
    """The codes of a kit; of no kit, those that the program itself knows."""
    known = centre.kit_codes.get(kit)
    if known is None:
        known = _read(revision_snapshot(centre, kit).rows if kit else {})
        centre.kit_codes[kit] = known
    return known


def _read(rows: Rows) -> KitCodes:
    own: dict[str, set[str]] = {codes.value: {e.code for e in reference_book().table(codes)} for codes in CodeList}
    changes = set()
    for (entity, _), values in rows.items():
        if entity == "frame_node":
            own[CodeList.FRAME].add(str(values.get("code")))
        elif entity == "code_item":
            own.setdefault(str(values.get("list")), set()).add(str(values.get("code")))
        elif entity == "code_change":
            facts = (str(values.get(key, "")) for key in ("list", "change", "old_code", "new_code"))
            changes.add(Change(*facts))
    return KitCodes({codes: frozenset(found) for codes, found in own.items()}, frozenset(changes))


def code_map(centre: Centre, named: str) -> CodeMap:
    """The map from the kit that a revision names to the newest one. A kit repeats the rows of the maps before it."""
    kits = centre.ledger.kits
    number = kits.get(named, 0)
    former, steps = kit_codes(centre, named), []
    first = former
    for kit in sorted((k for k in kits if kits[k] > number), key=lambda k: kits[k]):
        following = kit_codes(centre, kit)
        if named or kits[kit] > 1:  # the first kit's map leads from a former cycle
            steps.append(following.changes - former.changes)
        former = following
    return CodeMap(first, steps, former)


def offices_to_recode(centre: Centre) -> set[str]:
    """The offices whose codes may be shown otherwise since the newest kit."""
    kits = sorted(centre.ledger.kits, key=lambda kit: centre.ledger.kits[kit])
    newest = kit_codes(centre, kits[-1])
    former = kit_codes(centre, kits[-2]) if len(kits) > 1 else newest
    gone = any(codes - newest.codes.get(name, frozenset()) for name, codes in former.codes.items())
    if gone or newest.changes - former.changes:
        return {holding.office for holding in centre.workspace.holdings.of()} | centre.ledger.heads().keys()
    return {recode.office for recode in centre.workspace.holdings.recodes() if not recode.is_mapped}


def through_the_map(
    office: str, records: Iterable[SealedRecord], mapping: CodeMap
) -> tuple[list[SealedRecord], list[Recode]]:
    """The records as they are shown today, and every code that is shown otherwise or has to be given a new one."""
    shown: list[SealedRecord] = []
    recodes: list[Recode] = []
    for sealed in records:
        entity, uid, values, _ = sealed
        changed: dict[str, Canonical] = {}
        for key, codes in _FIELDS.get(entity, ()):
            code = values.get(key)
            if code is None:
                continue
            today = mapping.shown(codes, str(code))
            if today != code:
                recodes.append(Recode(office, entity, uid, key, str(code), today or str(code), today is not None))
                if today is not None:
                    changed[key] = today
        shown.append(_with(sealed, changed) if changed else sealed)
    return shown, recodes


def _with(sealed: SealedRecord, changed: Mapping[str, Canonical]) -> SealedRecord:
    entity, uid, values, _ = sealed
    values = {**values, **changed}
    return entity, uid, values, sha256_hex(canonical_text(entity, uid, values).encode())
