"""A line above a form: how many values came from last year and wait for somebody to say that they still hold."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.widgets.labels import ElidedLabel


class InheritedBar(QFrame):
    """Hidden where nothing waits. `section_wanted` and `all_wanted` tell what the person confirms."""

    section_wanted = Signal()
    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.mark(self, role="inherited")
        self.words = ElidedLabel()
        self.section_button = QPushButton()
        self.all_button = QPushButton()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.SIZES.space, 0, 0, 0)
        layout.setSpacing(theme.SIZES.space_inside)
        layout.addWidget(self.words, 1)
        for button in (self.section_button, self.all_button):
            theme.mark(button, role="link")
            layout.addWidget(button)
        self.section_button.setToolTip(self.tr("ค่าในหมวดนี้ตรวจแล้วและยังใช้ได้ (Shift+F9)"))
        self.all_button.setToolTip(self.tr("ทุกค่าของโครงการนี้ตรวจแล้วและยังใช้ได้"))
        self.section_button.clicked.connect(self.section_wanted)
        self.all_button.clicked.connect(self.all_wanted)
        self.hide()

    def show_counts(self, here: int, everywhere: int) -> None:
        """Show how many values wait in the section in front and in the whole project."""
        self.words.setText(self.tr("ยกมาจากปีก่อน ยังไม่ยืนยัน {count} ค่า").format(count=f"{everywhere:,}"))
        self.section_button.setText(self.tr("ยืนยันหมวดนี้ ({count})").format(count=f"{here:,}"))
        self.section_button.setEnabled(here > 0)
        self.all_button.setText(self.tr("ยืนยันทั้งโครงการ"))
        self.setVisible(everywhere > 0)
