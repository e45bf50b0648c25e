"""Projects that the centre transferred to this office: they come whole in its return and are taken in as local records.

Taking in is one step that can be undone. A project that this office had before, and gave away, comes back as it was
handed over. What was taken in once is not taken in again: from then on the office's own values stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from moi_desktop.plan.catalogue import PROJECT_ENTITIES
from moi_desktop.plan.families import family
from moi_desktop.plan.model import Plan, Record
from moi_desktop.store.office_workspace import OfficeWorkspace

TAKING_IN: Final = "รับโครงการที่โอนมา"
"""What the step is called in the history."""

_TAKEN: Final = "taken-in:"
"""Setting that holds, for a project, the transfer with which it was taken in."""


@dataclass(frozen=True, slots=True)
class Handover:
    """A project that was transferred to this office: the centre's record, and the project with all that belongs to it.

    `is_here`: the plan has a project of this uid, which gives way; `is_taken`: this very transfer was taken in before.
    """

    transfer: Record
    records: Sequence[Record]
    is_here: bool
    is_taken: bool

    @property
    def project(self) -> str:
        """The project's uid."""
        return self.transfer.text("project")

    @property
    def satang(self) -> int:
        """The money of its lines, of all years."""
        return sum(record.money("amount") for record in self.records if record.entity == "budget_line")


def handovers(workspace: OfficeWorkspace, records: Sequence[Record]) -> list[Handover]:
    """The projects that a return hands to this office."""
    handed = Plan(record for record in records if record.entity in PROJECT_ENTITIES)
    found = []
    for transfer in records:
        if transfer.entity == "transfer" and transfer.text("to_office") == workspace.info.office:
            project = transfer.text("project")
            is_here = workspace.record("project", project) is not None
            is_taken = is_here and workspace.setting(_TAKEN + project) == transfer.uid
            found.append(Handover(transfer, family(handed, project), is_here, is_taken))
    return [one for one in found if one.records]


def take_over(workspace: OfficeWorkspace, records: Sequence[Record]) -> list[str]:
    """Take the projects of a return into the plan, as one step; the uids of those that were not taken in before."""
    coming = [one for one in handovers(workspace, records) if not one.is_taken]
    if not coming:
        return []
    plan = workspace.plan()
    former = {(r.entity, r.uid) for one in coming for r in family(plan, one.project)}
    handed = [record for one in coming for record in one.records]
    former |= {(r.entity, r.uid) for r in handed}
    with workspace.transaction():
        workspace.become([*(r for r in plan if (r.entity, r.uid) not in former), *handed], TAKING_IN)
        for one in coming:
            workspace.set_setting(_TAKEN + one.project, one.transfer.uid)
    return [one.project for one in coming]
