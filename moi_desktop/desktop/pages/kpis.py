"""KPIs: all of the office in a grid with their targets by year, and what the chosen one means beneath."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.forms.grouped_form import GroupedForm
from moi_desktop.desktop.forms.kpi_form import KpiForm
from moi_desktop.desktop.models import kpi_rows
from moi_desktop.desktop.models.grid_model import Change, Column, Row
from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.grid_page import GridPage
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.pages.reasons import keep_reason, take_back
from moi_desktop.desktop.translated import sentence_of
from moi_desktop.desktop.values import Surroundings, label_of
from moi_desktop.desktop.widgets.labels import ElidedLabel
from moi_desktop.plan import kpi_words
from moi_desktop.plan.model import Record
from moi_desktop.plan.rules import Finding
from moi_desktop.plan.rules.fields import G002

if TYPE_CHECKING:
    from moi_desktop.store.office_workspace import OfficeWorkspace


class KpisPage(GridPage):
    """The office's KPIs."""

    entity = "kpi"
    pinned = kpi_rows.PINNED
    shares = (1, 1)

    def __init__(self, session: OfficeSession, parent: QWidget | None = None) -> None:
        super().__init__("kpis", self.tr("ตัวชี้วัด"), session, parent)
        self.add_button.setText(self.tr("เพิ่มตัวชี้วัด"))

    def make_form(self, around: Surroundings) -> GroupedForm:
        """Return the form of a KPI."""
        self.sheet = KpiForm(around)
        self.sheet.unknown_wanted.connect(self._set_unknown)
        return self.sheet

    def beneath_grid(self) -> Sequence[QWidget]:
        """What the merge rule of the chosen KPI means, and the usual one where it is probably a mistake."""
        self.merge_words = ElidedLabel("", "muted")
        self.mend_button = QPushButton()
        theme.mark(self.mend_button, role="link")
        self.mend_button.clicked.connect(self._mend_rule)
        self.mend_button.hide()
        return (self.merge_words, self.mend_button)

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
            marks = kpi_rows.kpi_marks(look.findings, targets)
            self.grid.model.set_marks({**self.waiting_marks(look), **marks})

    def show_look(self, look: Look) -> None:
        """Show what was said of the baseline, too."""
        super().show_look(look)
        self._show_unknown()

    def show_row_changed(self) -> None:
        """Name the KPI above its form, and say what its merge rule means."""
        row = self.current_row
        self.row_name.setText(str(row.values.get("name") or "") if row else "")
        self._show_unknown()
        rule, unit = (_text(row, key) for key in ("aggregation", "unit"))
        mistake = kpi_words.merging_mistake(rule, unit)
        words = sentence_of(mistake[0] if mistake else kpi_words.merging(rule, unit)) if row is not None else ""
        self.merge_words.setText(f"! {words}" if mistake else words)
        self.merge_words.set_tone("warning" if mistake else "", "" if mistake else "muted")
        self.mend_button.setVisible(mistake is not None)
        if mistake is not None:
            choice = self.sheet.entity.field("aggregation").choice(mistake[1])
            self.mend_button.setText(self.tr("ใช้{rule}").format(rule=label_of(choice.th, choice.en) if choice else ""))

    def _mend_rule(self) -> None:
        row = self.current_row
        mistake = kpi_words.merging_mistake(_text(row, "aggregation"), _text(row, "unit"))
        if row is not None and mistake is not None and self.grid is not None:
            self.grid.model.edit({row.uid: {"aggregation": mistake[1]}}, self.tr("เปลี่ยนวิธีรวมค่า"))

    # A baseline that nobody knows is an answer: the reason stands beside the warning, and no value is made up

    def _show_unknown(self) -> None:
        waiver = self._unknown_waiver(self.sheet.uid)
        self.sheet.show_unknown(waiver.text("reason") if waiver is not None else "")

    def _set_unknown(self, is_unknown: bool) -> None:  # noqa: FBT001 - a slot of Qt's
        uid = self.sheet.uid
        waiver = self._unknown_waiver(uid)
        if is_unknown and self._is_new_project(uid):
            self.tell(self.tr("โครงการใหม่ไม่ต้องมีค่าฐาน เว้นว่างไว้ได้เลย"))
        elif is_unknown and waiver is None:
            reason = self.tr("ไม่มีข้อมูล / เป็นครั้งแรก")
            words = self.tr("จดไว้แล้วว่าไม่มีค่าฐาน")
            keep_reason(self, [Finding(G002, self.entity, uid, "baseline", "")], reason, words)
        elif not is_unknown and waiver is not None:
            take_back(self, [waiver])

    def _is_new_project(self, uid: str) -> bool:
        look = self.session.look
        kpi = look.plan.get(self.entity, uid) if look else None
        project = look.plan.get("project", kpi.text("project")) if look and kpi else None
        return project is not None and project.text("kind") == "NEW"

    def _unknown_waiver(self, uid: str) -> Record | None:
        look = self.session.look
        waivers = look.plan.of("waiver") if look and uid else ()
        about = (G002.id, uid, "baseline")
        return next(
            (one for one in waivers if (one.text("rule"), one.text("record"), one.text("field")) == about), None
        )


def _text(row: Row | None, key: str) -> str:
    value = row.values.get(key) if row is not None else None
    return value if isinstance(value, str) else ""
