"""The card of a key: its fingerprint to read out over the telephone, the same as a QR code, the file for the centre, the paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from moi_desktop.desktop import file_dialogs, theme
from moi_desktop.desktop.key_words import key_state, role_name
from moi_desktop.desktop.office_keys import KeyFacts, write_card
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.central_page import action_button
from moi_desktop.desktop.pages.new_key_dialog import hidden_line
from moi_desktop.desktop.pages.paper_dialog import Offer, PaperDialog
from moi_desktop.desktop.papers.making import KEY_CARD, Wanted
from moi_desktop.desktop.pin_words import PinWait
from moi_desktop.desktop.translated import sentence_of
from moi_desktop.desktop.widgets.fingerprint import Fingerprint
from moi_desktop.desktop.widgets.labels import Label, WrapLabel
from moi_desktop.desktop.widgets.qr_code import QrCode
from moi_desktop.errors import MoiError


class KeyCardDialog(QDialog):
    """Shows the card of one key; `told` says where its file was written."""

    told = Signal(str)

    def __init__(
        self, session: OfficeSession, keys: KeyFacts, role: str, folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._keys, self._role, self._folder = session, keys, role, folder
        key = keys.key(role)
        self.setWindowTitle(self.tr("บัตรประจำหน่วยงาน"))
        self.fingerprint, self.code = Fingerprint(), QrCode()
        self.fingerprint.show_fingerprint(key.fingerprint)
        self.code.show_text(keys.qr_text(role))
        self.pin = hidden_line(self.tr("รหัส PIN ของกุญแจนี้"))
        self.problem = WrapLabel("", "note", "bad")
        self.done_words = WrapLabel("", "", "good")
        self.save_button = action_button(self.tr("บันทึกแฟ้มบัตรสำหรับส่งส่วนกลาง…"), self._save, "Ctrl+S", role="primary")
        self.paper_button = action_button(self.tr("พิมพ์หรือเก็บเป็น PDF…"), self._show_paper, "Ctrl+P")
        self._wait = PinWait(self, self._show_problem, self._enable)
        self.pin.textChanged.connect(lambda _text: self._enable())
        self.pin.returnPressed.connect(self.save_button.click)
        self._lay_out(key_state(key).meaning)
        self._show_problem("")
        self._show_done("")
        self._enable()
        self.pin.setFocus()

    def _lay_out(self, meaning: str) -> None:
        person, position = self._keys.holder(self._role)
        edge = theme.SIZES.space_card
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.SIZES.space)
        upper, words = QHBoxLayout(), QVBoxLayout()
        upper.setSpacing(edge)
        words.setSpacing(theme.SIZES.space)
        words.addWidget(Label(role_name(self._role), "title"))
        words.addWidget(Label(" ".join(filter(None, (person, position))) or "–"))
        words.addWidget(WrapLabel(self.tr("อ่านให้ส่วนกลางฟังทีละกลุ่มเมื่อเจ้าหน้าที่โทรมา ไม่มีใครมีสิทธิ์ถามรหัส PIN"), "muted"))
        words.addWidget(self.fingerprint)
        words.addWidget(WrapLabel(meaning, "note"))
        words.addStretch(1)
        upper.addLayout(words, 1)
        upper.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(upper)
        line = QHBoxLayout()
        label = Label(self.tr("รหัส PIN ของกุญแจนี้"))
        label.setBuddy(self.pin)
        line.addWidget(label)
        line.addWidget(self.pin, 1)
        column.addLayout(line)
        column.addWidget(WrapLabel(self.tr("แฟ้มบัตรต้องลงนามด้วยกุญแจ จึงต้องใช้รหัส PIN ส่วนกระดาษไม่ต้อง"), "note"))
        column.addWidget(self.problem)
        column.addWidget(self.done_words)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SIZES.space)
        buttons.addWidget(self.paper_button)
        buttons.addStretch(1)
        buttons.addWidget(action_button(self.tr("ปิด"), self.accept, "Esc"))
        buttons.addWidget(self.save_button)
        column.addLayout(buttons)
        self.setMinimumWidth(theme.SIZES.choice_width + theme.SIZES.search_width // 2)

    def _enable(self) -> None:
        self.save_button.setEnabled(bool(self.pin.text()) and not self._wait.is_waiting)

    def _save(self) -> None:
        folder = file_dialogs.folder(self, self.tr("เลือกโฟลเดอร์ที่จะบันทึกบัตร"), self._folder)
        if folder is None:
            return
        pin, role, clock = self.pin.text(), self._role, self._session.clock
        self._show_problem("")
        self._session.act(
            self,
            lambda workspace, _: write_card(workspace, pin, role, folder, clock),
            self._on_written,
            self._on_failed,
            title=self.tr("กำลังเขียนบัตรประจำหน่วยงาน"),
        )

    def _on_written(self, path: Path) -> None:
        words = self.tr("บันทึกบัตร {name} แล้ว ส่งให้ส่วนกลางทางอีเมล").format(name=path.name)
        self.pin.clear()
        self._show_done(words)
        self.told.emit(words)

    def _on_failed(self, error: object) -> None:
        if not self._wait.begin(error):
            self._show_problem(sentence_of(error) if isinstance(error, MoiError) else str(error))
            self.pin.selectAll()
            self.pin.setFocus()

    def _show_problem(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _show_done(self, words: str) -> None:
        self.done_words.setText(words)
        self.done_words.setVisible(bool(words))

    def _show_paper(self) -> None:
        title = self.tr("บัตรกุญแจลงนาม")
        dialog = PaperDialog(self._session, title, (Offer(title, Wanted(KEY_CARD, role=self._role)),), self)
        dialog.told.connect(self._show_done)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
