"""Two levels of difference: what touches the centre's own work, and the rest.

A new revision of an office may change a field that the centre proposed another value for or commented on, or anything of
a project that was approved. Those changes are looked at one by one; the others are only counted.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from moi_desktop.central.centre import Centre
from moi_desktop.central.decisions import comments_on, decision_states
from moi_desktop.central.office_review import APPROVED
from moi_desktop.central.working import standings
from moi_desktop.exchange.comparing import FieldChange, field_changes
from moi_desktop.exchange.snapshots import Snapshot
from moi_desktop.plan.model import Plan


class Touch(StrEnum):
    """What of the centre's work a change touches."""

    AMENDED = "amended"
    COMMENTED = "commented"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True)
class Touching:
    """A change and everything of the centre's that it touches."""

    change: FieldChange
    touches: frozenset[Touch]


class CentralWork:
    """What the centre has done to one office's plan as it is applied: `before` is that plan."""

    def __init__(self, centre: Centre, office: str, before: Snapshot) -> None:
        waiting = [s.amendment for s in standings(centre, office, before) if s.state.waits]
        self._amended = {(a.table, a.record, a.field) for a in waiting}
        self._commented = {(remark.table, remark.record, remark.field) for remark in comments_on(centre, office)}
        self._approved = {made.project for made, state in decision_states(centre, office) if state == APPROVED}
        self._before = before

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing that a change could touch."""
        return not (self._amended or self._commented or self._approved)

    def of(self, changes: Iterable[FieldChange], after: Snapshot) -> list[Touching]:
        """The changes that touch something, in their order; `after` is the plan that they lead to."""
        plans = [Plan(after.records()), Plan(self._before.records())]
        found = ((change, frozenset(self._touches(change, plans))) for change in changes)
        return [Touching(change, touches) for change, touches in found if touches]

    def _touches(self, change: FieldChange, plans: list[Plan]) -> Iterable[Touch]:
        entity, uid = change.entity, change.uid
        if (entity, uid, change.field) in self._amended:
            yield Touch.AMENDED
        if {(entity, uid, change.field), (entity, uid, "")} & self._commented:
            yield Touch.COMMENTED
        if self._approved and self._project(entity, uid, plans) in self._approved:
            yield Touch.APPROVED

    def _project(self, entity: str, uid: str, plans: list[Plan]) -> str:
        """The project that a record belongs to, before or after."""
        for plan in plans:
            record = plan.get(entity, uid)
            owner = plan.project_of(record) if record is not None else None
            if owner is not None:
                return owner.uid
        return ""


def touching(centre: Centre, office: str, before: Snapshot, after: Snapshot) -> list[Touching]:
    """The changes from the applied plan `before` to `after` that touch what the centre did."""
    work = CentralWork(centre, office, before)
    return [] if work.is_empty else work.of(field_changes(before, after), after)
