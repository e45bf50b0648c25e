"""The form of a project: the catalogue's sections, with the columns that its tables show beside the fields.

KPIs and budget lines have pages of their own with all their columns; here they stand with what one needs to see and type
while the project is thought through.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from moi_desktop.desktop.forms.activities_view import ActivitiesView
from moi_desktop.desktop.forms.links_view import LinksView
from moi_desktop.desktop.forms.record_form import RecordForm
from moi_desktop.desktop.forms.section_view import ViewMaker
from moi_desktop.desktop.values import Surroundings
from moi_desktop.plan import catalogue
from moi_desktop.plan.completeness import SET_ELSEWHERE

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


VIEWS: Final[dict[tuple[str, ...], ViewMaker]] = {
    ("plan_link",): LinksView,
    ("activity", "activity_year"): ActivitiesView,
}
"""What stands in the place of plain tables."""


class ProjectForm(RecordForm):
    """The form of one project."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        entity = catalogue.entity("project")
        super().__init__(entity, around, without=SET_ELSEWHERE, tables=TABLES, views=VIEWS, parent=parent)
