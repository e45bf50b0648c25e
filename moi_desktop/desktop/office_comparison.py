"""What is about to be sent, held against what was sent last: counts, baht by year, and which projects changed.

Everything here runs on the thread of the jobs.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from moi_desktop.desktop.papers.facts import sent_plan
from moi_desktop.plan.canonical import canonical_rows, money_from_text, values_by_field
from moi_desktop.plan.catalogue import DELETED, ENTITIES
from moi_desktop.plan.model import Canonical

if TYPE_CHECKING:
    from moi_desktop.desktop.office_differences import FieldChange
    from moi_desktop.store.office_workspace import OfficeWorkspace

COUNTED = ("project", "activity", "kpi", "budget_line")
"""Tables whose numbers are told; deleted projects and what belongs to them are not counted."""

Key = tuple[str, str]
Rows = Mapping[Key, Mapping[str, Canonical]]


@dataclass(frozen=True, slots=True)
class Pair:
    """One figure before and now; before is None where nothing was sent yet."""

    before: int | None
    now: int

    @property
    def difference(self) -> int:
        """How much more it is now."""
        return self.now - (self.before or 0)


@dataclass(frozen=True, slots=True)
class ProjectChange:
    """A project that is not as it was sent: new, changed or gone, and its satang of all years."""

    uid: str
    name: str
    what: str
    money: Pair
    records: int
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """`last_no` is the number of the revision sent last, None before the first. Money is satang by fiscal year (BE)."""

    last_no: int | None
    counts: Mapping[str, Pair]
    money: Mapping[int, Pair]
    programmes: Mapping[str, Pair]
    """Satang of all years by the code of the programme; empty for projects without one."""

    new: int
    changed: int
    gone: int
    projects: tuple[ProjectChange, ...]
    office: tuple[FieldChange, ...] = ()
    """What changed outside the projects: signatories, indicators of the office, reasons, answers."""

    @property
    def is_same(self) -> bool:
        """Whether nothing was changed since the last time."""
        return self.last_no is not None and not (self.new or self.changed or self.gone)


def compare_with_last(workspace: OfficeWorkspace) -> Comparison:
    """Compare the plan as it stands with the revision sent last."""
    last = workspace.last_revision()
    return compare_with(workspace, last.revision_id if last else "")


def compare_with(workspace: OfficeWorkspace, revision_id: str) -> Comparison:
    """Compare the plan as it stands with one sent revision, or with nothing for an empty id."""
    from moi_desktop.desktop.office_differences import differences
    from moi_desktop.exchange.checking import rule_context

    now = workspace.plan()
    if not revision_id:
        return compare(None, canonical_rows(now))
    number = next(one.revision_no for one in workspace.revisions() if one.revision_id == revision_id)
    payload = workspace.revision_payload(revision_id)
    found = compare(_sent_rows(payload), canonical_rows(now), number)
    fields = differences(sent_plan(payload), now, rule_context(workspace).codes)
    office = fields.get("", ())
    return replace(
        found,
        projects=tuple(replace(one, fields=tuple(fields.get(one.uid, ()))) for one in found.projects),
        office=tuple(office),
    )


def compare(before: Rows | None, now: Rows, last_no: int | None = None) -> Comparison:
    """Compare two states of a plan; None before the first was sent."""
    old = before or {}
    changed = [key for key, values in now.items() if key in old and old[key] != values]
    new = [key for key in now if key not in old]
    gone = [key for key in old if key not in now]
    counts_before, counts_now = _counts(old), _counts(now)
    money_before, money_now = _money(old), _money(now)
    has_before = before is not None
    return Comparison(
        last_no,
        {key: Pair(counts_before[key] if has_before else None, counts_now[key]) for key in COUNTED},
        {
            year: Pair(money_before.get(year, 0) if has_before else None, money_now.get(year, 0))
            for year in sorted({*money_before, *money_now})
        },
        _by_programme(before, now),
        len(new),
        len(changed),
        len(gone),
        _projects(old, now, {*new, *changed, *gone}) if has_before else (),
    )


def _sent_rows(payload: bytes) -> Rows:
    records = json.loads(payload)["records"]
    return {
        (one["entity"], one["uid"]): values_by_field(one["entity"], one["values"])
        for one in records
        if one["entity"] in ENTITIES
    }


def _counts(rows: Rows) -> dict[str, int]:
    owners = _owners(rows)
    counts = dict.fromkeys(COUNTED, 0)
    for entity, uid in rows:
        if entity in counts and _is_live(rows, owners.get((entity, uid), "")):
            counts[entity] += 1
    return counts


def _money(rows: Rows, project: str = "") -> dict[int, int]:
    sums: dict[int, int] = defaultdict(int)
    for (entity, _), values in rows.items():
        owner = str(values.get("project", ""))
        if entity == "budget_line" and project in ("", owner) and _is_live(rows, owner):
            sums[int(values.get("fiscal_year", 0))] += money_from_text(str(values.get("amount", "0.00")))
    return {year: satang for year, satang in sums.items() if year}


def _by_programme(before: Rows | None, now: Rows) -> dict[str, Pair]:
    was, is_now = _money_of_programmes(before or {}), _money_of_programmes(now)
    codes = sorted({*was, *is_now}, key=lambda code: (not code, code))
    return {code: Pair(was.get(code, 0) if before is not None else None, is_now.get(code, 0)) for code in codes}


def _money_of_programmes(rows: Rows) -> dict[str, int]:
    programmes = {
        uid: str(values.get("programme", "")) for (entity, uid), values in rows.items() if entity == "project"
    }
    sums: dict[str, int] = defaultdict(int)
    for (entity, _), values in rows.items():
        owner = str(values.get("project", ""))
        if entity == "budget_line" and _is_live(rows, owner):
            sums[programmes.get(owner, "")] += money_from_text(str(values.get("amount", "0.00")))
    return dict(sums)


def _is_live(rows: Rows, project: str) -> bool:
    return rows.get(("project", project), {}).get("status") != DELETED


def _owners(rows: Rows) -> dict[Key, str]:
    """The project that each record belongs to; empty for those of the office."""
    return {key: _owner(rows, *key) for key in rows}


def _owner(rows: Rows, entity: str, uid: str) -> str:
    if entity == "project":
        return uid
    known = ENTITIES.get(entity)
    if known is None or not known.parent:
        return ""
    above = rows.get((entity, uid), {}).get(known.parent)
    return _owner(rows, known.field(known.parent).refers, str(above)) if above else ""


def _projects(old: Rows, now: Rows, touched: set[Key]) -> tuple[ProjectChange, ...]:
    before, after = _owners(old), _owners(now)
    records: dict[str, int] = defaultdict(int)
    for key in touched:
        owner = after.get(key) or before.get(key, "")
        if owner:
            records[owner] += 1
    return tuple(
        ProjectChange(
            uid,
            str((now.get(("project", uid)) or old[("project", uid)]).get("name_th", "")),
            _what(old, now, uid),
            Pair(sum(_money(old, uid).values()), sum(_money(now, uid).values())),
            count,
        )
        for uid, count in records.items()
    )


def _what(old: Rows, now: Rows, uid: str) -> str:
    was = ("project", uid) in old and _is_live(old, uid)
    is_there = ("project", uid) in now and _is_live(now, uid)
    if was == is_there:
        return "changed"
    return "new" if is_there else "gone"
