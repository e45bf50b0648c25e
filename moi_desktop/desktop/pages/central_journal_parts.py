"""Parts of the journal page: the bar with the chain's verdict, the filter by days, the question for a hash."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.forms.editors_of import editor_of
from moi_desktop.desktop.models.central_journal import HeadWords, Verdict
from moi_desktop.desktop.pages.central_page import action_button
from moi_desktop.desktop.values import Surroundings
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.chip import Chip
from moi_desktop.desktop.widgets.editors import Editor
from moi_desktop.desktop.widgets.flow_layout import FlowLayout
from moi_desktop.desktop.widgets.labels import Label, WrapLabel
from moi_desktop.plan.catalogue import entity


class ChainBar(Card):
    """Whether the chain holds, in words, and the hash of the last line, to be read over the telephone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.head = ""
        self.state = Chip()
        self.words = WrapLabel(self.tr("กำลังตรวจลูกโซ่ของสมุดบันทึก"))
        self.hash = WrapLabel("", "strong")
        self.hash.setAccessibleName(self.tr("ลายนิ้วมือท้ายสมุด"))
        self.hash.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.note = WrapLabel("")
        self.note.hide()
        self.state.hide()
        edge = theme.SIZES.space
        self.body.setContentsMargins(theme.SIZES.space_between, edge, edge, edge)
        self.body.setSpacing(theme.SIZES.space_inside)
        first = QHBoxLayout()
        first.setSpacing(theme.SIZES.space)
        first.addWidget(self.state)
        first.addWidget(self.words, 1)
        second = QHBoxLayout()
        second.setSpacing(theme.SIZES.space)
        second.addWidget(Label(self.tr("ลายนิ้วมือท้ายสมุด"), "muted"))
        second.addWidget(self.hash, 1)
        self._buttons = FlowLayout(theme.SIZES.space_inside)
        self.body.addLayout(first)
        self.body.addLayout(second)
        self.body.addWidget(self.note)
        self.body.addLayout(self._buttons)

    def add_button(self, button: QPushButton) -> None:
        """Put a button under the words."""
        self._buttons.addWidget(button)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show what a check found."""
        self.head = verdict.head
        name, tone = (self.tr("ลูกโซ่ครบ"), "good") if verdict.is_whole else (self.tr("ลูกโซ่ขาด"), "bad")
        self.state.show_state(name, tone)
        self.state.show()
        self.words.setText(" ".join(verdict.words))
        theme.mark(self.words, tone="" if verdict.is_whole else "bad")
        self.hash.setText(verdict.head.replace("-", " ") if verdict.entries else "–")
        self.hash.setToolTip(self.tr("อ่านทางโทรศัพท์ทีละ 4 ตัว 8 ตัวแรกก็พอสำหรับค้นหา"))

    def show_note(self, words: str, tone: str) -> None:
        """Say what became of a rebuild, until the next."""
        self.note.setText(words)
        theme.mark(self.note, tone=tone)
        self.note.setVisible(bool(words))


class DayFilter(QWidget):
    """From a day, to a day; both may be left empty."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        window = entity("window")
        self.from_day: Editor = editor_of(window.field("opens"), Surroundings())
        self.to_day: Editor = editor_of(window.field("closes"), Surroundings())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SIZES.space_inside)
        for editor, words in ((self.from_day, self.tr("ตั้งแต่วันที่")), (self.to_day, self.tr("ถึงวันที่"))):
            editor.name_for_readers(words)
            editor.setToolTip(words)
            editor.setFixedWidth(theme.SIZES.field_label)
            editor.committed.connect(lambda _value: self.changed.emit())
            line.addWidget(Label(words, "muted"))
            line.addWidget(editor)

    @property
    def first(self) -> date | None:
        """The first day that is wanted."""
        return _day(self.from_day.value())

    @property
    def last(self) -> date | None:
        """The last day that is wanted."""
        return _day(self.to_day.value())

    def choose(self, first: str, last: str) -> None:
        """Let the days between two ISO dates through; an empty one sets no limit. Nothing is told."""
        for editor, word in ((self.from_day, first), (self.to_day, last)):
            editor.set_value(date.fromisoformat(word) if word else None)


class HeadDialog(QDialog):
    """An office reads the hash that its return prints; the answer stands under what was typed."""

    asked = Signal(str)
    """Look this up."""

    line_wanted = Signal(int)
    """Show this line of the journal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seq = 0
        self.setWindowTitle(self.tr("เทียบลายนิ้วมือที่หน่วยงานอ่าน"))
        self.setMinimumWidth(theme.SIZES.choice_width)
        edge = theme.SIZES.space_card
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.SIZES.space)
        words = self.tr(
            "ผลการพิจารณาและชุดแผนทุกฉบับพิมพ์ลายนิ้วมือท้ายสมุดบันทึกไว้ในช่อง “ลำดับบันทึกของส่วนกลาง” "
            "และรายงานพิมพ์ไว้ที่ท้ายหน้า ให้ผู้ถืออ่านทีละ 4 ตัว อย่างน้อย 8 ตัวแรก หรือวางทั้งหมด"
        )
        column.addWidget(WrapLabel(words, "muted"))
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("ลายนิ้วมือที่หน่วยงานอ่าน"))
        self.line.setPlaceholderText("4F2A-91C0-…")
        self.answer = WrapLabel("")
        self.answer.hide()
        column.addWidget(self.line)
        column.addWidget(self.answer)
        buttons = QHBoxLayout()
        close = action_button(self.tr("ปิด"), self.accept, "Esc")
        self.show_line = action_button(self.tr("ดูรายการนั้น"), self._go, "Ctrl+J")
        self.show_line.hide()
        self.ask_button = action_button(self.tr("ค้นหา"), self.ask, role="primary")
        self.ask_button.setDefault(True)
        buttons.addStretch(1)
        for button in (close, self.show_line, self.ask_button):
            buttons.addWidget(button)
        column.addLayout(buttons)
        self.line.setFocus()

    def ask(self) -> None:
        """Look up what was typed."""
        self.asked.emit(self.line.text())

    def show_answer(self, answer: HeadWords) -> None:
        """Say what was found."""
        self._seq = answer.seq
        self.answer.setText(answer.words)
        theme.mark(self.answer, tone="good" if answer.is_good else "bad")
        self.answer.show()
        self.show_line.setVisible(answer.seq > 0)

    def _go(self) -> None:
        self.line_wanted.emit(self._seq)
        self.accept()


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None
