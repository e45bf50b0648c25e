"""Who has not sent, as a text ready to be copied into an e-mail or a group chat."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from moi_desktop.central.reminding import Missing, Style, reminder
from moi_desktop.desktop import theme
from moi_desktop.desktop.pages.central_page import action_button
from moi_desktop.desktop.widgets.labels import Label, WrapLabel
from moi_desktop.desktop.widgets.view_switch import ViewSwitch


class ReminderDialog(QDialog):
    """The text can be edited before it is copied; nothing is sent from here."""

    def __init__(self, missing: Sequence[Missing], cycle: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._missing = tuple(missing)
        self._cycle, self._today = cycle, today
        self.setWindowTitle(self.tr("ข้อความทวงถามหน่วยงานที่ยังไม่ส่ง"))
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("ข้อความทวงถาม"))
        self.text.setTabChangesFocus(True)
        self.switch = ViewSwitch(
            self.tr("รูปแบบข้อความ"), [(Style.MAIL, self.tr("อีเมล")), (Style.CHAT, self.tr("ข้อความกลุ่ม (LINE)"))]
        )
        self.copied = Label("", "", "good")
        self.copy_button = action_button(self.tr("คัดลอกข้อความ"), self.copy_text, "Ctrl+Shift+C", role="primary")
        close = action_button(self.tr("ปิด"), self.accept, "Esc")
        edge = theme.SIZES.space_card
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.SIZES.space)
        words = self.tr("{count} หน่วยงานยังไม่มีแฟ้มนำส่งที่ใช้ได้ แก้ข้อความได้ก่อนคัดลอก โปรแกรมไม่ได้ส่งข้อความให้เอง")
        column.addWidget(WrapLabel(words.format(count=len(self._missing)), "muted"))
        column.addWidget(self.switch)
        column.addWidget(self.text, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copied)
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(self.copy_button)
        column.addLayout(buttons)
        self.switch.chosen.connect(self.show_style)
        self.show_style(Style.MAIL)
        self.resize(theme.SIZES.choice_width + theme.SIZES.search_width // 2, theme.SIZES.window_height)
        self.copy_button.setFocus()

    def show_style(self, style: str) -> None:
        """Write the text for an e-mail or for a group chat."""
        self.switch.show_view(style)
        self.text.setPlainText(reminder(self._missing, cycle=self._cycle, today=self._today, style=Style(style)))
        self.copied.setText("")

    def copy_text(self) -> None:
        """Put the text as it stands on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copied.setText(self.tr("คัดลอกแล้ว วางในอีเมลหรือกลุ่มได้ทันที"))
