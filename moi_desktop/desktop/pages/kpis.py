"""KPIs: all of the office in a grid with their targets by year, and what the chosen one means beneath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from moi_desktop.desktop.forms.grouped_form import GroupedForm, KpiForm
from moi_desktop.desktop.models import kpi_rows
from moi_desktop.desktop.models.grid_model import Change, Column, Row
from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.grid_page import GridPage
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.values import Surroundings

if TYPE_CHECKING:
    from moi_desktop.store.office_workspace import OfficeWorkspace


class KpisPage(GridPage):
    """The office's KPIs."""

    entity = "kpi"
    pinned = kpi_rows.PINNED

    def __init__(self, session: OfficeSession, parent: QWidget | None = None) -> None:
        super().__init__("kpis", self.tr("ตัวชี้วัด"), session, parent)
        self.add_button.setText(self.tr("เพิ่มตัวชี้วัด"))

    def make_form(self, around: Surroundings) -> GroupedForm:
        """Return the form of a KPI."""
        return KpiForm(around)

    def make_columns(self, look: Look) -> list[Column]:
        """Return the KPI's fields and a target for each year of the cycle."""
        return kpi_rows.kpi_columns(self._around, look.years)

    def read_rows(self, workspace: OfficeWorkspace) -> list[Row]:
        """Read all KPIs with their targets."""
        return kpi_rows.read_kpi_rows(workspace, self._around)

    def save_step(self, change: Change) -> None:
        """Keep KPIs and targets."""
        self.session.act(self, lambda workspace, _: kpi_rows.save_kpi_change(workspace, change))

    def new_values(self) -> dict[str, object]:
        """Begin with the project at hand."""
        project = self.project_at_hand()
        return {"project": project} if project else {}

    def column_for(self, place: Place) -> str:
        """A target stands in the column of its year; all else as in the catalogue."""
        look = self.session.look
        record = look.plan.get("kpi_target", place.uid) if look and place.entity == "kpi_target" else None
        if record is not None and place.field == "target":
            return kpi_rows.target_key(record.whole("fiscal_year") or 0)
        return super().column_for(place)

    def show_marks(self, look: Look) -> None:
        """Mark what the check says of KPIs and targets."""
        if self.grid is not None:
            targets = {one.uid: (one.text("kpi"), one.whole("fiscal_year") or 0) for one in look.plan.of("kpi_target")}
            self.grid.model.set_marks(kpi_rows.kpi_marks(look.findings, targets))

    def show_row_changed(self) -> None:
        """Name the KPI above its form."""
        row = self.current_row
        self.row_name.setText(str(row.values.get("name") or "") if row else "")
