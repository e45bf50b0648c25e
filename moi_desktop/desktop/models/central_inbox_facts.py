"""What the inbox knows of an office beside its files, and of a revision beside its differences. Runs on the thread of the jobs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from moi_desktop import reference
from moi_desktop.central.included import INCLUDED
from moi_desktop.desktop.translated import moi

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre

_PROJECTS: Final = f"""
WITH {INCLUDED}
SELECT p."office", COUNT(*) AS "projects",
       SUM(a."state" IS NOT NULL) AS "begun",
       SUM(COALESCE(a."state", 'VOID') NOT IN ('VOID', 'REVIEWING')) AS "decided",
       SUM(COALESCE(a."state", '') = 'APPROVED') AS "approved",
       SUM(COALESCE(a."state", '') = 'RETURNED') AS "returned"
FROM "included" p LEFT JOIN "view_approval" a ON a."office" = p."office" AND a."project" = p."uid"
GROUP BY p."office"
"""  # noqa: S608 - a constant
_LAST_ACTS: Final = """
SELECT json_extract("payload", '$.office') AS "office", "act", "at", "person", MAX("seq") AS "seq"
FROM "journal" WHERE json_extract("payload", '$.office') IS NOT NULL GROUP BY 1
"""
_REVIEWERS: Final = """
SELECT json_extract("payload", '$.office') AS "office", "person", MAX("seq") AS "seq"
FROM "journal" WHERE "act" = 'decide' GROUP BY 1
"""
_CONTACTS: Final = """
SELECT p."office", MAX(r."received_at") AS "at" FROM "view_package" p JOIN "vault_receipt" r ON r."sha256" = p."sha256"
WHERE p."office" <> '' GROUP BY p."office"
"""


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """How far the centre has come with an office; `acted` names the last act and its moment, empty before the first."""

    projects: int = 0
    begun: int = 0
    decided: int = 0
    approved: int = 0
    returned: int = 0
    returns: int = 0
    acted: tuple[str, str] = ("", "")
    reviewer: str = ""

    def review(self, state: str) -> str:
        """How far a submission in this state has come: one of the keys of `central_words.review_state`."""
        if state in ("ready", "fork"):
            return "sent-again" if self.returns else "checked"
        if state != "applied":
            return ""
        if self.returned and self.returns:
            return "returned"
        if self.projects and self.approved == self.projects:
            return "approved"
        return "reviewing" if self.begun else "included"

    def step(self) -> tuple[str, int]:
        """The next step with the applied revision, and how many projects it is about."""
        waiting = self.projects - self.decided
        if waiting:
            return "review", waiting
        if not self.returns:
            return "return", 0
        return ("wait-again", 0) if self.returned else ("", 0)


NO_FACTS: Final = OfficeFacts()
"""Of an office with which nothing was done."""


@dataclass(frozen=True, slots=True)
class MissingOffice:
    """An office that is expected to send and has not. `closes` is None before the first kit; `contact` a moment or empty."""

    office: str
    name: str
    closes: date | None
    days_left: int | None
    contact: str

    @property
    def uid(self) -> str:
        """Stands where a file has its SHA-256."""
        return f"office:{self.office}"

    @property
    def is_late(self) -> bool:
        """Whether its window is over."""
        return self.days_left is not None and self.days_left < 0


@dataclass(frozen=True, slots=True)
class Quality:
    """How complete a revision is, and what the rules say of it. `first` are the first findings: (rule, sentence, place)."""

    percent: int
    errors: int
    warnings: int
    reasoned: int
    first: tuple[tuple[str, str, str], ...] = ()


def read_offices(centre: Centre) -> dict[str, OfficeFacts]:
    """The facts of every office with which anything was done."""
    query = centre.workspace.query
    projects = {row["office"]: row for row in query(_PROJECTS)}
    acts = {row["office"]: row for row in query(_LAST_ACTS)}
    reviewers = {row["office"]: row["person"] for row in query(_REVIEWERS)}
    return {
        office: _facts(projects.get(office, {}), acts.get(office), reviewers.get(office, ""), centre, office)
        for office in projects.keys() | acts.keys()
    }


def _facts(
    counts: Mapping[str, Any], act: Mapping[str, Any] | None, reviewer: str, centre: Centre, office: str
) -> OfficeFacts:
    names = ("projects", "begun", "decided", "approved", "returned")
    return OfficeFacts(
        **{name: int(counts.get(name) or 0) for name in names},
        returns=centre.ledger.returns.get(office, 0),
        acted=(_act_words(act["act"]), act["at"]) if act else ("", ""),
        reviewer=reviewer,
    )


def _act_words(act: str) -> str:
    from moi_desktop.central.act_words import act_name

    name = act_name(act)
    return moi(name.template, name.values)


def missing_offices(centre: Centre, today: date) -> tuple[MissingOffice, ...]:
    """Every office that is expected to send and of which no plan has come, the usual ones in Thai order."""
    from moi_desktop.central.office_names import name_in_lists
    from moi_desktop.central.windows import expected_offices, last_days, offices_that_sent

    here = offices_that_sent(centre)
    contacts = {row["office"]: row["at"] for row in centre.workspace.query(_CONTACTS)}
    days = last_days(centre)

    def missing(office: str) -> MissingOffice:
        closes = days.get(office, days.get(""))
        left = None if closes is None else (closes - today).days
        return MissingOffice(office, name_in_lists(centre, office), closes, left, contacts.get(office, ""))

    return tuple(missing(office) for office in expected_offices(centre) if office not in here)


def whom_to_call(centre: Centre, office: str) -> tuple[str, str]:
    """Who holds the key of an office and what telephone they gave, from its newest card; two empty texts without one."""
    from moi_desktop.central.revisions import snapshot

    for package in reversed(centre.workspace.packages(office=office, kind="card")):
        if package.state == "card":
            record = next(iter(snapshot(centre, package.sha256).records()), None)
            return (record.text("holder"), record.text("phone")) if record else ("", "")
    return "", ""


def cluster_name(office: str) -> str:
    """The group of provinces that an office plans with, or the name of its kind's place; empty where there is none."""
    if not reference.office_name(office):
        return ""
    province = reference.office(office).province_code
    code = reference.province(province).cluster_code if province else ""
    return reference.cluster(code).name_th.removeprefix("กลุ่มจังหวัด") if code else ""


_MOST_FINDINGS: Final = 3


def quality_of(centre: Centre, sha256: str, office: str, kit: str) -> Quality:
    """Run the rules on a revision as it was sent, against the kit that it names where the centre issued that."""
    from moi_desktop.central.kits import kit_records
    from moi_desktop.central.revisions import snapshot
    from moi_desktop.exchange.sending import codes_of
    from moi_desktop.plan import catalogue
    from moi_desktop.plan.completeness import NOTHING, PROJECT, progress_of
    from moi_desktop.plan.model import Plan
    from moi_desktop.plan.rules import Severity, check, context_of_kit

    own = centre.workspace.packages(revision_id=kit)[:1] if kit in centre.ledger.kits else []
    records = snapshot(centre, own[0].sha256).records() if own else kit_records(centre)
    plan = Plan(snapshot(centre, sha256).records())
    findings = check(plan, context_of_kit(Plan(records), office, codes_of(records)))
    errors = [f for f in findings if f.severity is Severity.ERROR]
    warnings = [f for f in findings if f.severity is Severity.WARNING]
    live = [project for project in plan.of(PROJECT) if project.text("status") != catalogue.DELETED]
    progress = sum((part for project in live for part in progress_of(plan, project).values()), NOTHING)
    open_ones = [*errors, *(f for f in warnings if not f.waived)]
    return Quality(
        progress.percent,
        len(errors),
        len(warnings),
        sum(bool(f.waived) for f in warnings),
        tuple((f.code, f.message, f.place) for f in open_ones[:_MOST_FINDINGS]),
    )
