"""The first step of an import: which file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from moi_desktop.desktop import file_dialogs, icons, theme
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.labels import Label, WrapLabel


class FileStep(QWidget):
    """Asks for a workbook; the wizard takes one that is dropped on it, too."""

    file_chosen = Signal(object)
    """The `Path` of a workbook."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        picture = QLabel()
        picture.setPixmap(icons.pixmap("folder", "accent", theme.SIZES.icon_large))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title = Label(self.tr("ลากไฟล์ Excel มาวางที่นี่"), "title")
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose_button = QPushButton(self.tr("เลือกไฟล์…"))
        self.choose_button.setToolTip(self.tr("เลือกไฟล์ Excel ที่มีอยู่ (Ctrl+O)"))
        self.choose_button.setShortcut("Ctrl+O")
        theme.mark(self.choose_button, role="primary")
        self.problem = WrapLabel("", tone="bad")
        self.problem.setAlignment(Qt.AlignmentFlag.AlignCenter)
        card = Card()
        card.body.addStretch(2)
        for widget in (picture, self.title):
            card.body.addWidget(widget)
        card.body.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignCenter)
        card.body.addWidget(self.problem)
        card.body.addStretch(1)
        card.body.addLayout(self._words())
        card.body.addStretch(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        self.choose_button.clicked.connect(self._choose)

    def show_reading(self, name: str) -> None:
        """Say that a file is being read."""
        self.problem.setText("")
        self.title.setText(self.tr("กำลังอ่าน {name}").format(name=name))
        self.choose_button.setEnabled(False)

    def show_problem(self, words: str) -> None:
        """Say why a file could not be read, and ask for another; empty words only ask."""
        self.title.setText(self.tr("ลากไฟล์ Excel มาวางที่นี่"))
        self.problem.setText(words)
        self.choose_button.setEnabled(True)
        self.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _words(self) -> QHBoxLayout:
        lines = (
            self.tr("รับตารางโครงการ ตัวชี้วัด และรายการงบประมาณในไฟล์ .xlsx ที่หน่วยงานทำไว้เอง"),
            self.tr("หัวตารางสองบรรทัดหรือผสานเซลล์ เลขไทย หน่วยในช่อง และช่องว่างที่หมายถึงค่าบรรทัดบน อ่านได้"),
            self.tr("แสดงให้ดูทุกจุดก่อน ไม่มีอะไรถูกบันทึกจนกว่าจะกดนำเข้า และเลิกทำได้ทั้งหมด"),
        )
        column = QVBoxLayout()
        column.setSpacing(theme.SIZES.space)
        for words in lines:
            line = QHBoxLayout()
            mark = QLabel()
            mark.setPixmap(icons.pixmap("good", "good"))
            line.addWidget(mark)
            line.addWidget(Label(words, "muted"), 1)
            column.addLayout(line)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addLayout(column)
        centred.addStretch(1)
        return centred

    def _choose(self) -> None:
        kinds = self.tr("ไฟล์ Excel (*.xlsx *.xlsm *.xls)")
        path = file_dialogs.file_to_open(self, self.tr("เลือกไฟล์ Excel ที่จะนำเข้า"), kinds)
        if path is not None:
            self.file_chosen.emit(Path(path))
