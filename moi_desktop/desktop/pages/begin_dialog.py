"""What must be known before a workspace can be made: which office, or which years."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.forms.editors_of import row_of
from moi_desktop.desktop.generated.ui_begin_dialog import Ui_BeginDialog
from moi_desktop.desktop.values import Surroundings
from moi_desktop.desktop.widgets.field_row import FieldRow
from moi_desktop.plan.catalogue import entity
from moi_desktop.plan.code_book import CodeBook, reference_book
from moi_desktop.plan.values import ReadingContext


class BeginDialog(QDialog):
    """A few fields and the button that makes the workspace; it stays closed to that until all fields are filled in."""

    def __init__(self, title: str, explanation: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_BeginDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.SIZES.dialog_width)
        self.ui.explanation.setText(explanation)
        self._rows: dict[str, FieldRow] = {}
        self.ui.back_button.clicked.connect(self.reject)
        self.ui.begin_button.clicked.connect(self._on_begin)

    def add(self, entity_key: str, field_key: str, codes: CodeBook | None = None) -> FieldRow:
        """Ask for one field of the catalogue; `codes` are what can be chosen, the program's own where none are given."""
        around = Surroundings(ReadingContext(codes=codes or reference_book()))
        row = row_of(entity(entity_key).field(field_key), around)
        row.committed.connect(self._enable)
        self._rows[field_key] = row
        self.ui.fields.addWidget(row)
        if len(self._rows) == 1:
            row.editor.setFocus()
        self._enable()
        return row

    def value(self, field_key: str) -> object:
        """Return what was filled in."""
        return self._rows[field_key].editor.value()

    def _enable(self) -> None:
        complete = all(row.state != "problem" and row.editor.value() is not None for row in self._rows.values())
        self.ui.begin_button.setEnabled(complete)

    def _on_begin(self) -> None:
        for row in self._rows.values():
            row.editor.commit()
        if self.ui.begin_button.isEnabled():
            self.accept()


def office_dialog(parent: QWidget, cycle: str, *, practice: bool, codes: CodeBook | None = None) -> BeginDialog:
    """Ask which office this is, for a workspace from a kit of `cycle`; `codes` are those of the kit."""
    words = QCoreApplication.translate(
        "BeginDialog", "ชุดแผนรอบ {cycle} ใช้ได้ เลือกหน่วยงานของท่าน พิมพ์ชื่อจังหวัดหรือรหัสหน่วยงานเพื่อค้นหา"
    )
    if practice:
        words = QCoreApplication.translate(
            "BeginDialog", "ชุดแผนรอบ {cycle} นี้ใช้สำหรับฝึกหัดเท่านั้น เลือกหน่วยงานของท่าน พิมพ์ชื่อจังหวัดหรือรหัสหน่วยงานเพื่อค้นหา"
        )
    dialog = BeginDialog(
        QCoreApplication.translate("BeginDialog", "เริ่มแฟ้มงานของหน่วยงาน"), words.format(cycle=cycle), parent
    )
    dialog.add("office_card", "office", codes)
    return dialog


def central_dialog(parent: QWidget) -> BeginDialog:
    """Ask for the years of the plan, for a workspace of the central office."""
    words = QCoreApplication.translate(
        "BeginDialog", "แฟ้มงานของส่วนกลางใช้รับแฟ้มนำส่งจากทุกหน่วยงาน ระบุปีงบประมาณแรกและปีสุดท้ายของแผน (พ.ศ.)"
    )
    dialog = BeginDialog(QCoreApplication.translate("BeginDialog", "เริ่มแฟ้มงานของส่วนกลาง"), words, parent)
    dialog.add("cycle", "first_fy")
    dialog.add("cycle", "last_fy")
    return dialog
