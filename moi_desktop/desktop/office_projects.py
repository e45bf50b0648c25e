"""What an office does with whole records: read one for its form; begin a project, copy one, count what goes with one.

Everything here runs on the thread of the jobs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from moi_desktop import reference
from moi_desktop.desktop.saving import rows_of, values_of
from moi_desktop.desktop.values import Surroundings
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import DELETED, Kind, children_of
from moi_desktop.plan.model import Plan, Record, Value, new_uid

if TYPE_CHECKING:
    from moi_desktop.desktop.models.grid_model import Row
    from moi_desktop.store.office_workspace import OfficeWorkspace


@dataclass(frozen=True, slots=True)
class RecordSheet:
    """A record for its form: the record, its values with what was typed, and the rows of its tables by entity."""

    record: Record
    values: dict[str, object]
    rows: dict[str, list[Row]]


@dataclass(frozen=True, slots=True)
class Loss:
    """What goes with a project: how many records, and satang."""

    activities: int
    kpis: int
    lines: int
    satang: int


def record_sheet(workspace: OfficeWorkspace, entity: str, uid: str, around: Surroundings) -> RecordSheet | None:
    """Read a record with everything that belongs to it; None when it is gone."""
    record = workspace.record(entity, uid)
    if record is None:
        return None
    pending = workspace.pending_texts()
    owners: dict[str, list[Record]] = {entity: [record]}
    rows: dict[str, list[Row]] = {}
    for table in _owned_tables(entity):
        above = catalogue.entity(table).field(catalogue.entity(table).parent).refers
        records = [child for owner in owners[above] for child in workspace.children(table, owner.uid)]
        owners[table] = records
        rows[table] = rows_of(records, [text for text in pending if text.entity == table], around)
    own = [text for text in pending if (text.entity, text.uid) == (entity, uid)]
    return RecordSheet(record, values_of(record, own, around), rows)


def add_project(workspace: OfficeWorkspace, years: range, programme: str = "") -> str:
    """Begin a project with what is known beforehand, and return its uid: years, a new project, the office's province."""
    uid = new_uid()
    values: dict[str, Value] = {"kind": "NEW", "rank": _next_rank(workspace), **_contact(workspace)}
    if years:
        values |= {"start_fy": years[0], "end_fy": years[-1]}
    if programme:
        values["programme"] = programme
    records = [Record("project", uid, values)]
    province = _province(workspace.info.office)
    if province:
        area: dict[str, Value] = {"project": uid, "seq": 1, "province": province}
        records.append(Record("area", new_uid(), area))
    workspace.add_many(records, "เพิ่มโครงการ", act="add")
    return uid


def duplicate_project(workspace: OfficeWorkspace, uid: str, mark: str) -> str:
    """Copy a project with everything that belongs to it, and return the copy's uid. `mark` is put behind its name."""
    plan = workspace.plan()
    records = list(_family(plan, uid))
    uids = {record.uid: new_uid() for record in records}
    copies = [_copy(record, uids) for record in records]
    project = copies[0]
    changes: dict[str, Value | None] = {
        "name_th": f"{project.text('name_th')} {mark}".strip()[:300],
        "code": None,
        "rank": _next_rank(workspace),
        "status": None,
        "deleted_reason": None,
    }
    copies[0] = project.changed(changes)
    workspace.add_many(copies, "ทำสำเนาโครงการ", act="add")
    return project.uid


def loss_of(plan: Plan, uid: str) -> Loss:
    """Count what would go with a project."""
    lines = plan.children("budget_line", uid)
    satang = sum(line.money("amount") for line in lines)
    return Loss(len(plan.children("activity", uid)), len(plan.children("kpi", uid)), len(lines), satang)


def tables_naming(entity: str) -> frozenset[str]:
    """The tables of a project in which records of `entity` can be named, without those that belong to it."""
    return frozenset(
        table
        for table in _owned_tables("project")
        for field in catalogue.entity(table).fields
        if field.refers == entity and field.key != catalogue.entity(table).parent
    )


def _owned_tables(entity: str) -> Iterator[str]:
    """The tables below an entity, each after the one that owns it."""
    for child in children_of(entity):
        if child.key in catalogue.PLAN_ENTITIES:
            yield child.key
            yield from _owned_tables(child.key)


def _family(plan: Plan, uid: str) -> Iterator[Record]:
    project = plan.get("project", uid)
    assert project is not None
    owners: dict[str, list[Record]] = {"project": [project]}
    yield project
    for entity in _owned_tables("project"):
        above = catalogue.entity(entity).field(catalogue.entity(entity).parent).refers
        owners[entity] = [child for owner in owners[above] for child in plan.children(entity, owner.uid)]
        yield from owners[entity]


def _copy(record: Record, uids: dict[str, str]) -> Record:
    fields = {field.key: field for field in catalogue.entity(record.entity).fields}
    values = {
        key: uids.get(str(value), value) if key in fields and fields[key].kind is Kind.REFERENCE else value
        for key, value in record.values.items()
    }
    return replace(record, uid=uids[record.uid], values=values)


def _next_rank(workspace: OfficeWorkspace) -> int:
    live = (project for project in workspace.records("project") if project.text("status") != DELETED)
    return max((project.whole("rank") or 0 for project in live), default=0) + 1


def _contact(workspace: OfficeWorkspace) -> dict[str, Value]:
    person = next((one for one in workspace.people() if one.name == workspace.person), None)
    if person is None:
        return {}
    known = {"person": person.name, "position": person.position, "phone": person.phone, "email": person.email}
    return {key: text for key, text in known.items() if text}


def _province(office: str) -> str:
    return reference.office(office).province_code if reference.office_name(office) else ""
