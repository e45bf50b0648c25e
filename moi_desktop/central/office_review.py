"""One office's applied plan as far as decisions on its projects go: what may be decided, and why something may not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from moi_desktop.central.centre import Centre
from moi_desktop.central.ledger import Amendment, Comment, Decision
from moi_desktop.central.revisions import counted_packages, snapshot
from moi_desktop.central.working import AmendmentState, project_digests, standings, working_snapshot
from moi_desktop.errors import CentralError
from moi_desktop.plan import catalogue
from moi_desktop.plan.model import Plan
from moi_desktop.plan.places import describe_place
from moi_desktop.text import QT_TRANSLATE_NOOP

APPROVED: Final = "APPROVED"
RETURNED: Final = "RETURNED"
REVIEWING: Final = "REVIEWING"
REJECTED: Final = "REJECTED"
VOID: Final = "VOID"

CLOSED: Final = frozenset({APPROVED, RETURNED, REJECTED})
"""Decisions after which nothing of a project waits for the centre."""

NO_REASON: Final = QT_TRANSLATE_NOOP("moi", "กรุณาระบุเหตุผลก่อนบันทึกการตัดสินใจ")
_NO_DECISION = QT_TRANSLATE_NOOP("moi", "ไม่รู้จักผลการพิจารณา {decision} กรุณาเลือกผลจากรายการ")
_OPEN_CONFLICT = QT_TRANSLATE_NOOP(
    "moi",
    "ยังเห็นชอบโครงการนี้ไม่ได้ เพราะหน่วยงานแก้ค่าที่ส่วนกลางเสนอไว้ ({where}) กรุณาถอนค่าเสนอหรือเสนอค่าใหม่ก่อน",
)
_CHANGED_MEANWHILE = QT_TRANSLATE_NOOP("moi", "โครงการนี้เปลี่ยนไปหลังจากที่ท่านเปิดดู จึงยังไม่บันทึกผล กรุณาดูฉบับล่าสุดแล้วพิจารณาใหม่")
_NO_PROJECT = QT_TRANSLATE_NOOP("moi", "ไม่พบโครงการรหัส {project} ของ {office} ในฉบับที่รวมแล้ว")


@dataclass(frozen=True, slots=True)
class OfficeReview:
    """The applied plan of an office as far as decisions go.

    `digests` holds the hash of each project, `conflicts` by project the first place where the office changed what the
    centre had proposed.
    """

    office: str
    plan: Plan
    digests: Mapping[str, str]
    conflicts: Mapping[str, str]

    @classmethod
    def of(cls, centre: Centre, office: str) -> OfficeReview:
        """How the office stands now."""
        applied = working_snapshot(centre, office)
        plan = Plan(applied.records())
        conflicts: dict[str, str] = {}
        for standing in standings(centre, office, applied):
            if standing.state is AmendmentState.CONFLICT:
                project, place = place_of(centre, plan, standing.amendment)
                conflicts.setdefault(project, place)
        return cls(office, plan, project_digests(plan), conflicts)

    def refusal(self, project: str, decision: str, reason: str = "", seen: str = "") -> CentralError | None:
        """Why a decision cannot be made on a project; None when it can."""
        if catalogue.entity("decision").field("decision").choice(decision) is None:
            return CentralError(_NO_DECISION, code="no-decision", decision=decision)
        if decision != APPROVED and not reason.strip():
            return CentralError(NO_REASON, code="no-reason")
        if project not in self.digests:
            return CentralError(_NO_PROJECT, code="no-project", project=project, office=self.office)
        if seen and self.digests[project] != seen:
            return CentralError(_CHANGED_MEANWHILE, code="changed-meanwhile")
        if decision == APPROVED and project in self.conflicts:
            where = self.conflicts[project]
            return CentralError(_OPEN_CONFLICT, code="open-conflict", place=where, where=where)
        return None

    def is_decided(self, centre: Centre) -> bool:
        """Whether every live project has been decided on as it stands."""
        standing = standing_decisions(centre, self.office)
        made = (standing.get(project.uid) for project in self.plan.live_projects())
        return all(one and one.decision in CLOSED and one.seen_hash == self.digests[one.project] for one in made)


def standing_decisions(centre: Centre, office: str) -> dict[str, Decision]:
    """The decision that stands on each project of an office; one on a project that was transferred here goes with it."""
    return every_standing_decision(centre).get(office, {})


def every_standing_decision(centre: Centre) -> dict[str, dict[str, Decision]]:
    """Office to project to the decision that stands on it."""
    found: dict[str, dict[str, Decision]] = {}
    for made in sorted(centre.ledger.decisions.values(), key=lambda one: one.entry.seq):
        found.setdefault(decided_office(centre, made), {})[made.project] = made
    return found


def decided_office(centre: Centre, made: Decision) -> str:
    """The office in whose plan a decision stands now, or would stand if it had not been taken back."""
    office = made.office
    for transfer in centre.ledger.organisation.of_project(made.project):
        if transfer.giver == office and transfer.seq > made.entry.seq:
            office = transfer.taker
    return office


def place_of(centre: Centre, plan: Plan, one: Amendment | Comment) -> tuple[str, str]:
    """The project that something is pinned to and its place in words, also where the record is not in `plan` any more."""
    record = plan.get(one.table, one.record)
    if record is None:
        row = counted_packages(centre, one.office).get(one.revision)
        plan = Plan(snapshot(centre, row.sha256).records()) if row else plan
        record = plan.get(one.table, one.record)
    if record is None:
        return "", ""
    owner = plan.project_of(record)
    return owner.uid if owner else "", describe_place(plan, record, one.field)
