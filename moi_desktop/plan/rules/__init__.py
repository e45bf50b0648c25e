"""The rules of a plan: the same set at the office and at the centre.

Errors are few and must be put right; a warning may pass with a written reason (a `waiver` record). Each rule has a
stable id: G any field, O office, P project, L plan links, A activities, K KPIs, B budget lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import Final

from moi_desktop.plan import catalogue
from moi_desktop.plan.model import Plan
from moi_desktop.plan.places import describe_place
from moi_desktop.plan.rules import activities, budget, fields, inherited, kpis, links, obligations, office, projects
from moi_desktop.plan.rules.context import Ceiling, RuleContext, UnreadText, context_of_kit
from moi_desktop.plan.rules.findings import Finding, Rule, Severity
from moi_desktop.plan.rules.view import PlanView

__all__ = [
    "RULES",
    "Ceiling",
    "Finding",
    "Rule",
    "RuleContext",
    "Severity",
    "UnreadText",
    "check",
    "context_of_kit",
    "describe_place",
]

RULES: Final[tuple[Rule, ...]] = (
    *fields.RULES,
    *office.RULES,
    *projects.RULES,
    *inherited.RULES,
    *links.RULES,
    *activities.RULES,
    *kpis.RULES,
    *budget.RULES,
    *obligations.RULES,
)
"""Every rule, for the manual, the settings and the tests."""

_CHECKS: Final = (
    office.check_office,
    fields.check_unread,
    fields.check_fields,
    projects.check_projects,
    projects.check_contacts,
    inherited.check_inherited,
    links.check_links,
    activities.check_activities,
    kpis.check_kpis,
    budget.check_budget,
    obligations.check_obligations,
)

_ENTITY_ORDER: Final = {key: n for n, key in enumerate(catalogue.PLAN_ENTITIES)}


def check(plan: Plan, context: RuleContext) -> list[Finding]:
    """Every finding about a plan: the office's first, then project by project in the order of the tables.

    Warnings that the plan's own `waiver` records answer are kept and carry the written reason.
    """
    view = PlanView(plan, context)
    found = chain.from_iterable(examine(view) for examine in _CHECKS)
    return _in_order(plan, _waived(plan, found))


def _waived(plan: Plan, found: Iterable[Finding]) -> Iterator[Finding]:
    reasons = {(w.text("rule"), w.text("record"), w.text("field")): w.text("reason") for w in plan.of("waiver")}
    for finding in found:
        reason = ""
        if reasons and finding.severity is Severity.WARNING:
            reason = reasons.get((finding.code, finding.uid, finding.field), "")
            reason = reason or reasons.get((finding.code, finding.uid, ""), "")
        yield replace(finding, waived=reason) if reason else finding


def _in_order(plan: Plan, found: Iterable[Finding]) -> list[Finding]:
    positions = {(record.entity, record.uid): n for n, record in enumerate(plan)}
    projects_at = {project.uid: n for n, project in enumerate(plan.of("project"), 1)}

    def place(finding: Finding) -> tuple[int, int, int]:
        record = plan.get(finding.entity, finding.uid)
        project = plan.project_of(record) if record else None
        return (
            projects_at[project.uid] if project else 0,
            _ENTITY_ORDER.get(finding.entity, len(_ENTITY_ORDER)),
            positions.get((finding.entity, finding.uid), 0),
        )

    return sorted(found, key=place)
