"""The small windows of the central desk: a reason, an amount, a PIN, a telephone call. None of them does anything itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.forms.editors_of import editor_of
from moi_desktop.desktop.generated.ui_central_dialog import Ui_CentralDialog
from moi_desktop.desktop.models.central_acts import FieldFacts
from moi_desktop.desktop.values import Surroundings, Unparsed, label_of
from moi_desktop.desktop.widgets.field_row import FieldRow
from moi_desktop.desktop.widgets.labels import Label
from moi_desktop.plan.catalogue import Field, Kind, Need
from moi_desktop.plan.catalogue import entity as entity_of
from moi_desktop.plan.model import Value


class CentralDialog(QDialog):
    """An explanation, fields, and the one button that does it. Shown with `open`; `accepted` tells that it was pressed."""

    def __init__(self, title: str, explanation: str, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CentralDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.SIZES.choice_width)
        self.ui.explanation.setText(explanation)
        self.ui.explanation.setVisible(bool(explanation))
        self.ui.do_button.setText(verb)
        self.ui.problem.hide()
        self.ui.back_button.clicked.connect(self.reject)
        self.ui.do_button.clicked.connect(self._on_do)
        self._rows: dict[str, FieldRow] = {}
        self._needed: set[str] = set()

    def ask(self, entity: str, field: str, *, label: str = "", value: object = None, required: bool = True) -> FieldRow:
        """Ask for one field of the catalogue; `label` stands in for the field's own."""
        spec = entity_of(entity).field(field)
        return self.ask_for(field, spec, Surroundings(), label=label, value=value, required=required)

    def ask_for(
        self,
        key: str,
        spec: Field,
        around: Surroundings,
        *,
        label: str = "",
        value: object = None,
        required: bool = True,
    ) -> FieldRow:
        """Ask for what a field holds, under a key of its own."""
        editor = editor_of(spec, around)
        unit = spec.unit or (self.tr("บาท") if spec.kind is Kind.MONEY else "")
        row = FieldRow(
            key, label or label_of(spec.th, spec.en), editor, unit, required=required, hint="" if label else spec.hint
        )
        row.set_value(value)
        row.committed.connect(self.refresh)
        self._rows[key] = row
        if required:
            self._needed.add(key)
        self.ui.fields.addWidget(row)
        if len(self._rows) == 1:
            editor.setFocus()
        self.refresh()
        return row

    def value(self, field: str) -> Value | None:
        """What was filled in; None for nothing."""
        held = self._rows[field].editor.value()
        return None if isinstance(held, Unparsed) or held == "" else held  # type: ignore[return-value]  # editors hold values

    def text(self, field: str) -> str:
        """What was filled in as text."""
        return str(self.value(field) or "")

    @property
    def problem(self) -> str:
        """Why it cannot be done yet, in words; empty when it can."""
        for key, row in self._rows.items():
            if row.state == "problem":
                return self.tr("แก้ช่อง {field} ก่อน").format(field=row.label.text())
            if key in self._needed and self.value(key) is None:
                return self.tr("กรอกช่องที่มีเครื่องหมาย * ให้ครบก่อน")
        return ""

    def refresh(self) -> None:
        """Look whether it can be done by now."""
        words = self.problem
        self.ui.do_button.setToolTip(words)
        if not words:
            self.ui.problem.hide()

    def _on_do(self) -> None:
        for row in self._rows.values():
            row.editor.commit()
        words = self.problem
        self.ui.problem.setText(words)
        self.ui.problem.setVisible(bool(words))
        if not words:
            self.accept()


class PinDialog(CentralDialog):
    """Asks for the PIN of the centre's key, twice where the key is to be made."""

    def __init__(
        self, title: str, explanation: str, verb: str, *, makes_key: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, explanation, verb, parent)
        form = QFormLayout()
        form.setHorizontalSpacing(theme.SIZES.space)
        self._pin = self._line(form, self.tr("รหัส PIN"))
        self._again = self._line(form, self.tr("รหัส PIN อีกครั้ง")) if makes_key else None
        self._form = form
        edge = theme.SIZES.icon + 2 * theme.SIZES.space  # the width of a field row's mark
        form.setContentsMargins(0, 0, edge, 0)
        self.ui.fields.addLayout(form)
        self._pin.setFocus()

    def ask(self, entity: str, field: str, *, label: str = "", value: object = None, required: bool = True) -> FieldRow:
        """Ask for one field of the catalogue; the PIN stays the last thing that is asked for."""
        row = super().ask(entity, field, label=label, value=value, required=required)
        self.ui.fields.removeItem(self._form)
        self.ui.fields.addLayout(self._form)
        return row

    @property
    def pin(self) -> str:
        """What was typed."""
        return self._pin.text()

    @property
    def problem(self) -> str:
        """Why it cannot be done yet."""
        if words := super().problem:
            return words
        if not self._pin.text().strip():
            return self.tr("กรอกรหัส PIN ก่อน")
        if self._again is not None and self._again.text() != self._pin.text():
            return self.tr("รหัส PIN สองช่องไม่ตรงกัน กรุณากรอกใหม่")
        return ""

    def type_pin(self, pin: str) -> None:
        """Fill the PIN in, in both lines where there are two."""
        for line in filter(None, (self._pin, self._again)):
            line.setText(pin)

    def _line(self, form: QFormLayout, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.setAccessibleName(name)
        line.textChanged.connect(self.refresh)
        label = Label(name)
        label.setFixedWidth(theme.SIZES.field_label)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        label.setBuddy(line)
        form.addRow(label, line)
        return line


class ValueDialog(CentralDialog):
    """Another value for one field, in the field's own editor, and why; the fields are `proposed` and `reason`."""

    def __init__(self, facts: FieldFacts, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("เสนอค่าอื่น"),
            self.tr(
                "{place}\nหน่วยงานส่งมา: {value}\nค่าที่เสนอแสดงเคียงกับค่าของหน่วยงานซึ่งยังอยู่ครบ และหน่วยงานจะตอบรับหรือยืนยันค่าเดิมในฉบับถัดไป"
            ).format(place=facts.place, value=_shortened(facts.shown) or self.tr("(ว่าง)")),
            self.tr("บันทึกค่าเสนอ"),
            parent,
        )
        self._facts = facts
        begin = facts.proposed if facts.proposed is not None else facts.value
        self.ask_for(
            "proposed",
            facts.field,
            facts.around,
            label=self.tr("ค่าที่เสนอ"),
            value=begin,
            required=facts.field.need is Need.REQUIRED,
        )
        self.ask("amendment", "reason")

    @property
    def problem(self) -> str:
        """Why it cannot be done yet."""
        if words := super().problem:
            return words
        if "proposed" in self._rows and self.value("proposed") == self._facts.value:
            return self.tr("ค่าที่เสนอเหมือนค่าของหน่วยงาน กรุณาแก้ค่าก่อน")
        return ""


_LONGEST_VALUE = 200


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST_VALUE else f"{words[:_LONGEST_VALUE]}…"


def reason_dialog(title: str, explanation: str, verb: str, parent: QWidget) -> CentralDialog:
    """Ask why; the field is `reason`."""
    dialog = CentralDialog(title, explanation, verb, parent)
    dialog.ask("decision", "reason")
    return dialog


def comment_dialog(about: str, parent: QWidget) -> CentralDialog:
    """Ask for a remark; the field is `text`."""
    words = QCoreApplication.translate(
        "CentralDialog", "ความเห็นนี้จะไปถึงหน่วยงานในผลการพิจารณาฉบับถัดไป เรื่อง: {about}"
    ).format(about=about)
    dialog = CentralDialog(
        QCoreApplication.translate("CentralDialog", "เขียนความเห็น"),
        words,
        QCoreApplication.translate("CentralDialog", "บันทึกความเห็น"),
        parent,
    )
    dialog.ask("comment", "text")
    return dialog


def shown(dialog: QDialog, when_done: Callable[[], object]) -> None:
    """Show a dialog over its window without stopping the program; it is gone when it is closed."""
    dialog.accepted.connect(when_done)
    dialog.finished.connect(lambda _result: dialog.deleteLater())
    dialog.open()
