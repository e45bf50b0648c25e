"""Whole projects: a record with everything that belongs to it, and copies that keep together what belongs together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import Kind, children_of
from moi_desktop.plan.model import Plan, Record, new_uid


def owned_tables(entity: str) -> Iterator[str]:
    """The tables of a plan below an entity, each after the one that owns it."""
    for child in children_of(entity):
        if child.key in catalogue.PLAN_ENTITIES:
            yield child.key
            yield from owned_tables(child.key)


def family(plan: Plan, uid: str) -> list[Record]:
    """A project with everything that belongs to it, the project first; empty when there is no such project."""
    project = plan.get("project", uid)
    if project is None:
        return []
    owners: dict[str, list[Record]] = {"project": [project]}
    found = [project]
    for entity in owned_tables("project"):
        above = catalogue.entity(entity).field(catalogue.entity(entity).parent).refers
        owners[entity] = [child for owner in owners[above] for child in plan.children(entity, owner.uid)]
        found += owners[entity]
    return found


def new_uids(records: Iterable[Record]) -> dict[str, str]:
    """A new uid for each of some records, by the uid that it has."""
    return {record.uid: new_uid() for record in records}


def copied(record: Record, uids: Mapping[str, str]) -> Record:
    """A copy of a record under its new uid; what it refers to is the copy of that, where there is one."""
    fields = {field.key: field for field in catalogue.entity(record.entity).fields}
    values = {
        key: uids.get(str(value), value) if key in fields and fields[key].kind is Kind.REFERENCE else value
        for key, value in record.values.items()
    }
    return replace(record, uid=uids[record.uid], values=values)


def reranked(order: Iterable[str], moved: Iterable[str], before: str) -> list[str]:
    """The order in which `moved`, in the order in which they stood, stand right before `before`; at the end where it is empty.

    `before` may be one of those that are moved: they then gather where it stands.
    """
    former = list(order)
    going = [uid for uid in former if uid in set(moved)]
    if before in going:
        after = former[former.index(before) :]
        before = next((uid for uid in after if uid not in going), "")
    staying = [uid for uid in former if uid not in going]
    place = staying.index(before) if before in staying else len(staying)
    return [*staying[:place], *going, *staying[place:]]
