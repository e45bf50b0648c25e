"""What an office does with whole records: read one for its form; begin a project, copy one, count what goes with one.

Everything here runs on the thread of the jobs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from moi_desktop import reference
from moi_desktop.desktop.saving import rows_of, values_of
from moi_desktop.desktop.values import Surroundings
from moi_desktop.plan import catalogue
from moi_desktop.plan.carrying import marks_of_copies
from moi_desktop.plan.catalogue import DELETED
from moi_desktop.plan.families import copied, family, new_uids, owned_tables, reranked
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
    """What goes with some projects: how many records, and satang."""

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
    for table in owned_tables(entity):
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
    """Copy a project with everything that belongs to it, and return the copy's uid. `mark` is put behind its name.

    Text that is no value yet is copied too, and values that were not confirmed are not confirmed in the copy.
    """
    records = family(workspace.plan(), uid)
    uids = new_uids(records)
    copies = [copied(record, uids) for record in records]
    project = copies[0]
    changes: dict[str, Value | None] = {
        "name_th": f"{project.text('name_th')} {mark}".strip()[:300],
        "code": None,
        "rank": _next_rank(workspace),
        "status": None,
        "deleted_reason": None,
    }
    copies[0] = project.changed(changes)
    with workspace.changes("ทำสำเนาโครงการ", act="add"):
        workspace.carry_in(copies, marks_of_copies(workspace.inherited(), uids), "ทำสำเนาโครงการ")
        for text in workspace.pending_texts():
            if text.uid in uids:
                workspace.save_typed(text.entity, uids[text.uid], text.field, text.text, text.problem)
    return project.uid


def in_order(projects: Iterable[Record]) -> list[Record]:
    """Projects in the order of their priority; those without one after the others, as they were entered."""
    return sorted(projects, key=lambda project: (project.whole("rank") is None, project.whole("rank") or 0))


def move_projects(
    workspace: OfficeWorkspace, uids: Sequence[str], before: str, programme: str | None, label: str
) -> int:
    """Let projects stand right before another (at the end where `before` is empty), in another programme if one is given.

    All live projects get the priorities 1, 2, 3 …, as one step called `label`. Returns how many projects were changed.
    """
    live = in_order(workspace.plan().live_projects())
    order = reranked([project.uid for project in live], uids, before)
    ranks = {uid: rank for rank, uid in enumerate(order, 1)}
    changed = 0
    with workspace.changes(label, act="move"):
        for project in live:
            values: dict[str, Value | None] = {"rank": ranks[project.uid]}
            if programme is not None and project.uid in uids:
                values["programme"] = programme or None
            changed += project.changed(values) != project
            workspace.save_values("project", project.uid, values)
    return changed


def tables_naming(entity: str) -> frozenset[str]:
    """The tables of a project in which records of `entity` can be named, without those that belong to it."""
    return frozenset(
        table
        for table in owned_tables("project")
        for field in catalogue.entity(table).fields
        if field.refers == entity and field.key != catalogue.entity(table).parent
    )


def assign_programme(workspace: OfficeWorkspace, uids: Sequence[str], programme: str, label: str) -> int:
    """Put projects into another programme as one step; priorities stay. Returns how many were changed."""
    there = [record for uid in uids if (record := workspace.record("project", uid)) is not None]
    going = [record for record in there if record.text("programme") != programme]
    with workspace.changes(label, act="move"):
        for record in going:
            workspace.save_value("project", record.uid, "programme", programme)
    return len(going)


def remove_projects(workspace: OfficeWorkspace, uids: Sequence[str], reason: str, label: str) -> None:
    """Take projects out of the plan as one step."""
    with workspace.changes(label, act="remove"):
        for uid in uids:
            workspace.remove("project", uid, reason)


def restore_projects(workspace: OfficeWorkspace, uids: Sequence[str], label: str) -> None:
    """Bring removed projects back into the plan as one step."""
    with workspace.changes(label, act="restore"):
        for uid in uids:
            workspace.restore("project", uid)


def loss_of(plan: Plan, uids: Iterable[str]) -> Loss:
    """Count what would go with some projects."""
    some = list(uids)
    lines = [line for uid in some for line in plan.children("budget_line", uid)]
    activities, kpis = (sum(len(plan.children(entity, uid)) for uid in some) for entity in ("activity", "kpi"))
    return Loss(activities, kpis, len(lines), sum(line.money("amount") for line in lines))


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
