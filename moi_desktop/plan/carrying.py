"""Carrying projects forward from a former plan: copies with uids of their own, in the years of this plan.

Nothing that was entered for the former plan counts for this one until somebody has confirmed it: beside the copies stand
the values that their fields had.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import CodeList, Field, Kind
from moi_desktop.plan.families import copied, family, new_uids
from moi_desktop.plan.model import Plan, Record, Value
from moi_desktop.plan.thai_text import search_key

CodeChanges = Mapping[tuple[str, str], str]
"""By code list and former code, the code that stands for it now."""

SET_BY_PROGRAM: Final = frozenset({"kind", "rank", "status", "deleted_reason", "carried_from", "code"})
"""Fields of a project that the carrying itself sets or empties: there is nothing to confirm."""

_EMPTIED: Final = {"project": ("code", "rank", "status", "deleted_reason"), "budget_line": ("prev_alloc", "prev_spent")}
_STANDING: Final = frozenset({("kpi", "baseline_fy")})
"""Years of things that happened: they stay what they are."""

_LONGEST_NUMBER: Final = 60


@dataclass(frozen=True, slots=True)
class FormerValue:
    """What a field held in the former plan. `confirmed` says that the value standing there now was confirmed or edited."""

    entity: str
    uid: str
    field: str
    value: Value
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Carried:
    """Copies for this plan, each project before what belongs to it, and the values that their fields had."""

    records: tuple[Record, ...] = ()
    former: tuple[FormerValue, ...] = ()

    @property
    def projects(self) -> tuple[str, ...]:
        """The uids of the copied projects."""
        return tuple(record.uid for record in self.records if record.entity == "project")


def carry(
    plan: Plan,
    uids: Iterable[str],
    *,
    shift: int,
    first_fy: int | None = None,
    next_rank: int = 1,
    codes: CodeChanges | None = None,
) -> Carried:
    """Copy projects of the former `plan`, `shift` fiscal years later; unknown uids are passed over.

    `first_fy` (BE) is this plan's first year: its lines get last year's money from the former plan. `next_rank` is the
    rank of the first copy, `codes` what became of former codes.
    """
    records: list[Record] = []
    former: list[FormerValue] = []
    for uid in uids:
        members = family(plan, uid)
        fresh = new_uids(members)
        for member in members:
            copy = _moved(copied(member, fresh), shift, codes or {})
            if member.entity == "project":
                copy = _continued(copy, member, next_rank)
                next_rank += 1
            elif member.entity == "budget_line":
                copy = _with_last_year(copy, member, plan, first_fy)
            records.append(copy)
            former += _former(member, copy)
    return Carried(tuple(records), tuple(former))


def later(day: date, years: int) -> date:
    """The same day some years later; the last day of February where there is no 29th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _moved(record: Record, shift: int, codes: CodeChanges) -> Record:
    """A copy in the years and codes of this plan, without what only the former plan can say."""
    changes: dict[str, Value | None] = dict.fromkeys(_EMPTIED.get(record.entity, ()))
    for field in catalogue.entity(record.entity).fields:
        value = record.values.get(field.key)
        if value is not None and field.key not in changes and (record.entity, field.key) not in _STANDING:
            changes[field.key] = _in_this_plan(field, value, shift, codes)
    return record.changed(changes)


def _in_this_plan(field: Field, value: Value, shift: int, codes: CodeChanges) -> Value:
    if field.kind is Kind.FISCAL_YEAR and isinstance(value, int):
        return value + shift
    if field.kind is Kind.DATE and isinstance(value, date):
        return later(value, shift)
    if field.codes is not None:
        return codes.get((field.codes.value, str(value)), value)
    return value


def _continued(copy: Record, former: Record, rank: int) -> Record:
    number = former.text("code") or former.uid
    return copy.changed({"kind": "CONT", "carried_from": number[:_LONGEST_NUMBER], "rank": rank})


def _with_last_year(copy: Record, former: Record, plan: Plan, first_fy: int | None) -> Record:
    """A line of this plan's first year with the money that the year before it had in the former plan."""
    year = copy.whole("fiscal_year")
    if year is None or year != first_fy:
        return copy
    amounts = [line.money("amount") for line in _same_item(former, plan) if line.whole("fiscal_year") == year - 1]
    return copy.changed({"prev_alloc": sum(amounts)}) if amounts else copy


def _same_item(line: Record, plan: Plan) -> list[Record]:
    """The lines of the same project for the same thing, in whatever year."""
    key = (search_key(line.text("name")), line.text("category"), line.text("activity"))
    return [
        other
        for other in plan.children("budget_line", line.text("project"))
        if (search_key(other.text("name")), other.text("category"), other.text("activity")) == key
    ]


def _former(member: Record, copy: Record) -> list[FormerValue]:
    """What each field had. What was not taken along, or is computed here, is only for comparing: nobody need confirm it."""
    found = []
    for field in catalogue.entity(member.entity).fields:
        was, now = member.values.get(field.key), copy.values.get(field.key)
        if field.kind is Kind.REFERENCE or field.key == "seq" or (was is None and now is None):
            continue
        by_program = member.entity == "project" and field.key in SET_BY_PROGRAM
        settled = now is None or field.computed or by_program
        value = was if was is not None else now
        if value is not None and not (was is None and settled):
            found.append(FormerValue(member.entity, copy.uid, field.key, value, confirmed=settled))
    return found


def code_changes(kit: Plan) -> dict[tuple[str, str], str]:
    """What the kit says became of former codes, where one code stands for them now."""
    lists = {code_list.value for code_list in CodeList}
    return {
        (change.text("list"), change.text("old_code")): change.text("new_code")
        for change in kit.of("code_change")
        if change.text("change") in ("RENAME", "MERGE") and change.text("list") in lists and change.text("new_code")
    }


def marks_of_copies(former: Iterable[FormerValue], uids: Mapping[str, str]) -> list[FormerValue]:
    """The same marks on copies of their records, by the uids that the copies got."""
    return [replace(one, uid=uids[one.uid]) for one in former if one.uid in uids]
