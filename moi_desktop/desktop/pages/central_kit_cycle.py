"""The plan cycle and the submission windows: one for all offices, and what single offices were given beyond it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.forms.editors_of import row_of
from moi_desktop.desktop.models import central_kit_rows
from moi_desktop.desktop.models.central_kit import DraftFacts, Key
from moi_desktop.desktop.pages.central_kit_grid import KitGrid
from moi_desktop.desktop.pages.central_kit_tables import extension_table
from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.values import FieldFormat, Surroundings, label_of
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.field_row import FieldRow
from moi_desktop.desktop.widgets.labels import WrapLabel
from moi_desktop.desktop.widgets.scrolled import scrolled
from moi_desktop.plan import catalogue
from moi_desktop.plan.model import Record, new_uid

_CYCLE = ("name", "scope", "kind", "first_fy", "last_fy")
_DIRECTION = ("vision", "mission")
_ENCLOSING = ("enclosing",)
_WINDOW = ("opens", "closes")


class RecordForm(QWidget):
    """Some fields of one record of the draft. `edited` tells its key, the field, its label, and what it became."""

    edited = Signal(object, str, str, object)

    def __init__(self, entity: str, fields: tuple[str, ...], around: Surroundings) -> None:
        super().__init__()
        self.key: Key = (entity, new_uid())
        self.rows: dict[str, FieldRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SIZES.space)
        for name in fields:
            row = row_of(catalogue.entity(entity).field(name), around, is_narrow=True)
            row.committed.connect(self._on_committed)
            self.rows[name] = row
            column.addWidget(row)

    def show_record(self, facts: DraftFacts, record: Record | None, around: Surroundings) -> None:
        """Show a record, or that there is none yet; a field that is being typed into keeps what stands there."""
        if record is not None:
            self.key = record.entity, record.uid
        (shown,) = central_kit_rows.plain_rows(facts, [record], around) if record else (None,)
        for name, row in self.rows.items():
            if not row.is_in_use:
                row.set_value(shown.values.get(name) if shown else None)
            row.show_state(*self._state(facts, name, around))

    def _state(self, facts: DraftFacts, name: str, around: Surroundings) -> tuple[str, str]:
        entity, uid = self.key
        for finding in facts.look.findings:
            if finding.entity == entity and finding.uid in (uid, "") and finding.field == name:
                return "problem" if finding.is_error else "warning", moi(finding.template, finding.values)
        for change in facts.look.changes:
            for one in change.fields if (change.record.entity, change.record.uid) == self.key else ():
                if one.key == name:
                    before = FieldFormat(catalogue.entity(entity).field(name), around).show(one.before) or "–"
                    return "changed", self.tr("ฉบับก่อน: {value}").format(value=before)
        return "normal", ""

    def commit(self) -> None:
        """Tell what is being typed."""
        for row in self.rows.values():
            row.editor.commit()

    def _on_committed(self, name: str, value: object) -> None:
        spec = catalogue.entity(self.key[0]).field(name)
        self.edited.emit(self.key, name, label_of(spec.th, spec.en), value)


class CycleSection(QWidget):
    """Cycle, general window, how files are sent, vision and mission at the left, extensions at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        around = Surroundings()
        self.cycle = RecordForm("cycle", _CYCLE, around)
        self.window_form = RecordForm("window", _WINDOW, around)
        self.extensions = KitGrid(self.tr("ขยายเวลารายหน่วยงาน"), self.tr("หน่วยงานที่ไม่อยู่ในตารางใช้ช่วงเวลาของทุกหน่วยงาน"))
        self.extensions.set_table(extension_table())
        self.direction = RecordForm("cycle", _DIRECTION, around)
        self.enclosing = RecordForm("cycle", _ENCLOSING, around)
        third = Card(self.tr("การส่งแฟ้มให้ส่วนกลาง"))
        first, second = Card(self.tr("รอบแผน")), Card(self.tr("ช่วงเวลานำส่งของทุกหน่วยงาน"))
        first.body.addWidget(self.cycle)
        second.body.addWidget(self.window_form)
        second.body.addWidget(WrapLabel(self.tr("หลังวันปิดรับ หน่วยงานยังนำส่งได้ แต่กระดานจะแสดงว่าเกินกำหนด"), "note"))
        third.body.addWidget(self.enclosing)
        third.body.addWidget(
            WrapLabel(
                self.tr(
                    "เว้นว่างไว้ถ้าไม่ใช้ แฟ้มที่เข้ารหัสเปิดได้ในกล่องรับนี้เท่านั้นโดยไม่ต้องใส่รหัส ผู้ที่ได้แฟ้มไปจากอีเมลหรือแฟลชไดรฟ์เปิดไม่ได้ "
                    "กุญแจเก็บอยู่ในแฟ้มงานของส่วนกลาง จึงไม่ป้องกันผู้ที่ได้เครื่องหรือแฟ้มงานนี้ไป"
                ),
                "note",
            )
        )
        fourth = Card(self.tr("วิสัยทัศน์และพันธกิจ"))
        fourth.body.addWidget(self.direction)
        fourth.body.addWidget(WrapLabel(self.tr("พิมพ์ไว้ต้นข้อ 3.1 ของเล่มแผน เว้นว่างได้"), "note"))
        left = QVBoxLayout()
        left.setSpacing(theme.SIZES.space_between)
        left.addWidget(first)
        left.addWidget(second)
        left.addWidget(third)
        left.addWidget(fourth)
        left.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SIZES.space_between)
        line.addWidget(scrolled(left), 1)
        line.addWidget(self.extensions, 1)

    def show_draft(self, facts: DraftFacts, around: Surroundings) -> None:
        """Show cycle and windows as they stand."""
        self.cycle.show_record(facts, next(iter(facts.records("cycle")), None), around)
        self.direction.show_record(facts, next(iter(facts.records("cycle")), None), around)
        self.enclosing.show_record(facts, next(iter(facts.records("cycle")), None), around)
        self.window_form.show_record(facts, central_kit_rows.general_window(facts), around)
        self.extensions.show_draft(facts, around)

    @property
    def forms(self) -> tuple[RecordForm, ...]:
        """The forms at the left."""
        return self.cycle, self.window_form, self.enclosing, self.direction

    def commit(self) -> None:
        """Tell what is being typed."""
        for form in self.forms:
            form.commit()
        self.extensions.commit()
