"""The end of an import: what was written, the report, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from moi_desktop.desktop import icons, theme
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.figure_table import FigureLine, FigureTable
from moi_desktop.desktop.widgets.labels import Label, WrapLabel


class ResultStep(QWidget):
    """Tells what was taken."""

    report_wanted = Signal()
    undo_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = QLabel()
        self.title = Label("", "title")
        head = QHBoxLayout()
        head.addWidget(self.picture)
        head.addWidget(self.title, 1)
        self.figures = FigureTable()
        self.note = WrapLabel("", "muted")
        self.report_button = QPushButton(self.tr("บันทึกรายงาน…"))
        self.report_button.setToolTip(self.tr("บันทึกรายงานทุกแถวและทุกช่องเป็นไฟล์ข้อความ (Ctrl+S)"))
        self.report_button.setShortcut("Ctrl+S")
        self.undo_button = QPushButton(self.tr("เลิกทำการนำเข้า"))
        self.undo_button.setIcon(icons.icon("undo"))
        self.again_button = QPushButton(self.tr("นำเข้าไฟล์อื่น"))
        theme.mark(self.again_button, role="link")
        buttons = QHBoxLayout()
        for button in (self.report_button, self.undo_button, self.again_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        card = Card()
        card.body.addLayout(head)
        card.body.addWidget(self.figures)
        card.body.addWidget(self.note)
        card.body.addLayout(buttons)
        card.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        self.report_button.clicked.connect(self.report_wanted)
        self.undo_button.clicked.connect(self.undo_wanted)
        self.again_button.clicked.connect(self.again_wanted)

    def show_taken(self, title: str, lines: list[tuple[str, str]], note: str) -> None:
        """Say what was written: figures by name, and what is left to do."""
        self.picture.setPixmap(icons.pixmap("good", "good", theme.SIZES.icon_large))
        self.title.setText(title)
        self.figures.show_lines(("", ""), [FigureLine(name, (figure,)) for name, figure in lines])
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.undo_button.setEnabled(True)
        self.report_button.setFocus()

    def show_note(self, words: str) -> None:
        """Say one thing more."""
        self.note.setText(words)
        self.note.show()

    def show_undone(self, title: str) -> None:
        """Say that it was taken back."""
        self.picture.setPixmap(icons.pixmap("undo", "muted", theme.SIZES.icon_large))
        self.title.setText(title)
        self.figures.show_lines((), [])
        self.note.hide()
        self.undo_button.setEnabled(False)
        self.again_button.setFocus()
