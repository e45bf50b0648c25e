"""A file from the centre, looked at before anything is changed: what it is, what it changes, and the two verbs."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.generated.ui_arrival_dialog import Ui_ArrivalDialog
from moi_desktop.desktop.pages.arrival_words import ArrivalFacts, ArrivalSection
from moi_desktop.desktop.widgets.labels import Label, WrapLabel
from moi_desktop.desktop.widgets.review_rows import ReviewRow


class ArrivalDialog(QDialog):
    """Accepted when the person takes the file in. Ctrl+Enter takes it, Esc does not. `waiting` counts the files behind it."""

    def __init__(self, facts: ArrivalFacts, waiting: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ArrivalDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(facts.title)
        self.resize(theme.SIZES.window_width * 9 // 10, theme.SIZES.window_height)
        self.ui.subject.setText(facts.title)
        self.ui.origin.setText(facts.origin)
        self.ui.verdict.show_state(*facts.verdict)
        self.ui.trust.show_state(*facts.trust)
        self.ui.promise.setText(facts.promise)
        self.ui.warnings.setText("\n".join(facts.warnings))
        self.ui.warnings.setVisible(bool(facts.warnings))
        self.ui.note.setText(self.tr("ยังมีอีก {count} ไฟล์ต่อจากนี้").format(count=waiting) if waiting else "")
        for section in facts.sections:
            self._add(section)
        self.ui.content.addStretch(1)
        self._set_buttons(facts.does)

    def _set_buttons(self, does: str) -> None:
        self.ui.do_button.setText(does)
        self.ui.do_button.setVisible(bool(does))
        self.ui.do_button.setToolTip(f"{does} (Ctrl+Enter)")
        leave = self.tr("ยังไม่รับ") if does else self.tr("ปิด")
        self.ui.leave_button.setText(leave)
        self.ui.leave_button.setToolTip(f"{leave} (Esc)")
        self.ui.leave_button.clicked.connect(self.reject)
        self.ui.do_button.clicked.connect(self.accept)
        if does:
            for keys in ("Ctrl+Return", "Ctrl+Enter"):
                QShortcut(QKeySequence(keys), self).activated.connect(self.ui.do_button.click)
        (self.ui.do_button if does else self.ui.leave_button).setFocus()

    def _add(self, section: ArrivalSection) -> None:
        self.ui.content.addWidget(Label(section.title, "heading"))
        if section.note:
            self.ui.content.addWidget(WrapLabel(section.note))
        for row in section.rows:
            self.ui.content.addWidget(ReviewRow(row))
