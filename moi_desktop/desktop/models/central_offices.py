"""Offices, what is planned for them, and what waits because of it, as facts for the window. Runs on the jobs' thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from moi_desktop import reference
from moi_desktop.central.windows import planning_offices
from moi_desktop.plan.code_book import CodeBook

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.central.findings import Finding
    from moi_desktop.central.organisation import OfficeChange, OfficeChangeKind

_PROJECTS: Final = """
SELECT p."office", COUNT(*) AS "projects",
       SUM((SELECT COALESCE(SUM(l."amount"), 0) FROM "view_budget_line" l
            WHERE l."office" = p."office" AND l."project" = p."uid")) AS "satang"
FROM "view_project" p WHERE COALESCE(p."status", 'LIVE') <> 'DELETED' GROUP BY 1
"""
_OF_OFFICE: Final = """
SELECT p."uid", p."code", p."name_th",
       (SELECT COALESCE(SUM(l."amount"), 0) FROM "view_budget_line" l
        WHERE l."office" = p."office" AND l."project" = p."uid") AS "satang"
FROM "view_project" p WHERE p."office" = ? AND COALESCE(p."status", 'LIVE') <> 'DELETED'
ORDER BY p."name_th_order"
"""


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """One office. `state` is open, opening, renaming, merging, closing, merged or closed; `other` the office it goes into.

    `coming` and `going` count projects that are to be transferred here and away with the next kit.
    """

    office: str
    name: str
    state: str
    other: str
    projects: int
    satang: int
    coming: int
    going: int


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """One thing that takes effect with the next kit. `what` is TRANSFER, RENAME, OPEN, MERGE or CLOSE."""

    id: str
    what: str
    office: str
    other: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class OfficesFacts:
    """Everything that the pages about offices show. `number` is the next kit's; `codes` has the offices' names of today."""

    number: int
    offices: tuple[OfficeLine, ...]
    planned: tuple[PlannedLine, ...]
    findings: tuple[Finding, ...]
    codes: CodeBook


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """One project that can be transferred."""

    uid: str
    code: str
    name: str
    satang: int


def read_offices(centre: Centre) -> OfficesFacts:
    """All offices in their order, what is planned, and what waits."""
    from moi_desktop.central.findings import findings
    from moi_desktop.central.kits import kit_records
    from moi_desktop.exchange.sending import codes_of

    counts = {row["office"]: row for row in centre.workspace.query(_PROJECTS)}
    return OfficesFacts(
        max(centre.ledger.kits.values(), default=0) + 1,
        tuple(_line(centre, office, counts.get(office, {})) for office in _codes(centre, counts)),
        tuple(_planned(centre)),
        tuple(findings(centre)),
        codes_of(kit_records(centre)),
    )


def _codes(centre: Centre, counts: Mapping[str, object]) -> Sequence[str]:
    """The offices that plan in their order, then all others that have a plan or were spoken of."""
    organisation = centre.ledger.organisation
    usual = planning_offices()
    spoken = {c.office for c in (*organisation.changes, *organisation.planned_changes.values())}
    spoken |= {t.taker for t in organisation.planned_transfers.values()}
    spoken |= {t.taker for t in organisation.every_transfer()}
    return [*usual, *sorted((counts.keys() | spoken | centre.ledger.heads().keys()) - set(usual))]


def _line(centre: Centre, office: str, counts: Mapping[str, Any]) -> OfficeLine:
    organisation = centre.ledger.organisation
    planned = next((c for c in organisation.planned_changes.values() if c.office == office), None)
    state, other = _state(planned, organisation.closing(office))
    transfers = organisation.planned_transfers.values()
    return OfficeLine(
        office,
        office_title(centre, office),
        state,
        other,
        counts.get("projects", 0),
        counts.get("satang", 0),
        sum(t.taker == office for t in transfers),
        sum(t.giver == office for t in transfers),
    )


_COMING: Final = {"RENAME": "renaming", "OPEN": "opening", "MERGE": "merging", "CLOSE": "closing"}


def _state(planned: OfficeChange | None, closed: OfficeChange | None) -> tuple[str, str]:
    if planned is not None:
        return _COMING[planned.kind.value], planned.into
    if closed is not None:
        return ("merged", closed.into) if closed.into else ("closed", "")
    return "open", ""


def office_title(centre: Centre, office: str) -> str:
    """An office as lists name it now: the name that the centre gave it, else its short name."""
    planned = centre.ledger.organisation.planned_changes.values()
    given = next((c.name for c in planned if c.office == office and c.kind == "OPEN"), "")
    return centre.ledger.organisation.name(office) or given or reference.office_short_name(office)


def _planned(centre: Centre) -> list[PlannedLine]:
    organisation = centre.ledger.organisation
    lines = [
        PlannedLine(t.id, "TRANSFER", office_title(centre, t.giver), office_title(centre, t.taker), t.name, t.reason)
        for t in organisation.planned_transfers.values()
    ]
    lines += [
        PlannedLine(
            c.id,
            c.kind.value,
            office_title(centre, c.office),
            office_title(centre, c.into) if c.into else "",
            c.name,
            c.reason,
        )
        for c in organisation.planned_changes.values()
    ]
    return lines


def read_projects(centre: Centre, office: str) -> list[ProjectLine]:
    """The projects that an office can hand over, in Thai order."""
    rows = centre.workspace.query(_OF_OFFICE, (office,))
    planned = {t.project for t in centre.ledger.organisation.planned_transfers.values()}
    return [
        ProjectLine(row["uid"], row["code"] or "", row["name_th"] or "", row["satang"])
        for row in rows
        if row["uid"] not in planned
    ]


def plan_transfers(centre: Centre, projects: Sequence[str], giver: str, taker: str, reason: str) -> list[str]:
    """Plan that these projects go to another office; the ids of the plans. All of them or none."""
    from moi_desktop.central import transfers

    with centre.transaction():
        return [transfers.plan_transfer(centre, project, giver, taker, reason) for project in projects]


def plan_change(
    centre: Centre, kind: OfficeChangeKind, office: str, *, into: str = "", name: str = "", reason: str
) -> list[str]:
    """Plan that an office is renamed, opened, merged or closed; the id of the plan."""
    from moi_desktop.central import transfers

    return [transfers.plan_change(centre, kind, office, into=into, name=name, reason=reason)]


def drop_planned(centre: Centre, planned: Sequence[str]) -> None:
    """Take planned things back, those that are still planned."""
    from moi_desktop.central import transfers

    organisation = centre.ledger.organisation
    with centre.transaction():
        for one in planned:
            if one in organisation.planned_transfers or one in organisation.planned_changes:
                transfers.drop_planned(centre, one)


def ask_office(centre: Centre, office: str, project: str, text: str) -> str:
    """Ask an office about a project, in its next return; the remark's id."""
    from moi_desktop.central import decisions

    return decisions.comment(centre, decisions.Place(office, "project", project, ""), text)


def leave_out(centre: Centre, office: str, project: str, reason: str) -> None:
    """Let a vanished project count no more."""
    from moi_desktop.central import decisions

    decisions.decide(centre, office, project, "REJECTED", reason)


def propose_code(centre: Centre, finding: Finding, code: str, reason: str) -> str:
    """Propose a code of today for one of a former kit; the proposal's id."""
    from moi_desktop.central import decisions

    place = decisions.Place(finding.office, finding.table, finding.record, finding.field)
    return decisions.amend(centre, place, code, reason)
