"""The form of a project: the catalogue's sections, with the columns that its tables show beside the fields.

KPIs and budget lines have pages of their own with all their columns; here they stand with what one needs to see and type
while the project is thought through.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from moi_desktop.desktop.completeness import progress
from moi_desktop.desktop.forms.record_form import RecordForm
from moi_desktop.desktop.values import Surroundings
from moi_desktop.plan import catalogue
from moi_desktop.plan.model import Plan, Record

TABLES: Final[dict[str, tuple[str, ...]]] = {
    "plan_link": (),
    "statement": (),
    "target_group": (),
    "area": (),
    "activity": (),
    "activity_year": (),
    "kpi": ("name", "level", "type", "unit", "polarity", "aggregation"),
    "kpi_target": ("kpi", "fiscal_year", "target", "numerator", "denominator", "q1", "q2", "q3", "q4"),
    "budget_line": ("name", "fiscal_year", "amount", "qty1", "unit1", "unit_price", "category", "source"),
    "risk": (),
    "readiness": (),
    "co_agency": (),
    "attachment": (),
}
"""Tables of the form by entity; an empty tuple means all columns."""

SET_ELSEWHERE: Final = ("rank", "status", "deleted_reason")
"""Fields that are set by doing something, not by typing here."""


class ProjectForm(RecordForm):
    """The form of one project."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(catalogue.entity("project"), around, without=SET_ELSEWHERE, tables=TABLES, parent=parent)


def completeness(plan: Plan, project: Record) -> tuple[int, int]:
    """Return how many of a project's fields and tables that should be filled in are, and how many there are."""
    fields = [field for field in catalogue.entity("project").fields if field.section and field.key not in SET_ELSEWHERE]
    return progress(
        fields, TABLES, lambda key: key in project.values, lambda entity: _has_rows(plan, entity, project.uid)
    )


def _has_rows(plan: Plan, entity: str, project: str) -> bool:
    above = catalogue.entity(entity).field(catalogue.entity(entity).parent).refers
    owners = [project] if above == "project" else [record.uid for record in plan.children(above, project)]
    return any(plan.children(entity, owner) for owner in owners)
