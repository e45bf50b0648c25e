"""The keys of the office: how each stands, and everything that can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from moi_desktop.desktop import file_dialogs, messages, theme
from moi_desktop.desktop.key_words import key_state, role_name
from moi_desktop.desktop.messages import Verb
from moi_desktop.desktop.office_keys import CERTIFY, PREPARE, KeyFacts, read_keys
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.key_card_dialog import KeyCardDialog
from moi_desktop.desktop.pages.new_key_dialog import KeyTask, NewKeyDialog
from moi_desktop.desktop.widgets.card import Card, separator
from moi_desktop.desktop.widgets.fingerprint import Fingerprint
from moi_desktop.desktop.widgets.flow_layout import FlowLayout
from moi_desktop.desktop.widgets.labels import ElidedLabel, Label, WrapLabel


class KeyBlock(QWidget):
    """One key: its role, holder, state and fingerprint, and what can be done."""

    def __init__(self, role: str, does: Callable[[str, str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.role = role
        self.state = Label("", "strong")
        self.holder = ElidedLabel("", "muted")
        self.meaning = WrapLabel("", "note")
        self.fingerprint = Fingerprint(narrow=True)
        verbs = (
            ("new", self.tr("สร้างกุญแจ…")),
            ("card", self.tr("บัตรและคิวอาร์โค้ด…")),
            ("renew", self.tr("ต่ออายุ…")),
            ("change-pin", self.tr("เปลี่ยนรหัส PIN…")),
            ("replace", self.tr("สร้างกุญแจใหม่แทน…")),
            ("import", self.tr("นำเข้าใบรับรอง…")),
        )
        self.buttons: dict[str, QPushButton] = {}
        flow = QWidget()
        line = FlowLayout(theme.SIZES.space_inside, flow)
        for key, words in verbs:
            button = QPushButton(words)
            button.setAccessibleName(f"{words.removesuffix('…')} ({role_name(role)})")
            button.clicked.connect(lambda _checked, key=key: does(role, key))
            line.addWidget(button)
            self.buttons[key] = button
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SIZES.space_inside)
        head = QHBoxLayout()
        head.addWidget(Label(role_name(role), "strong"))
        head.addStretch(1)
        head.addWidget(self.state)
        column.addLayout(head)
        for widget in (self.holder, self.fingerprint, self.meaning, flow):
            column.addWidget(widget)

    def show_key(self, keys: KeyFacts) -> None:
        """Show how the key stands."""
        key = keys.key(self.role)
        state = key_state(key)
        self.state.setText(state.words)
        theme.mark(self.state, tone=state.tone)
        self.holder.setText(" ".join(filter(None, keys.holder(self.role))) if key.exists else "")
        self.holder.setVisible(key.exists)
        self.meaning.setText(state.meaning)
        self.meaning.setVisible(bool(state.meaning))
        self.fingerprint.show_fingerprint(key.fingerprint)
        standing = key.standing.value
        possible = {
            "new": not key.exists,
            "card": key.exists,
            "renew": standing in ("known", "ending"),
            "change-pin": key.exists,
            "replace": key.exists,
            "import": not key.exists,
        }
        for name, is_possible in possible.items():
            self.buttons[name].setVisible(is_possible)


class KeysCard(Card):
    """Both keys of the office."""

    told = Signal(str)

    def __init__(self, session: OfficeSession, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("กุญแจลงนามของหน่วยงาน"))
        self._session = session
        self._keys: KeyFacts | None = None
        self.blocks = {role: KeyBlock(role, self._do) for role in (PREPARE, CERTIFY)}
        self.body.addWidget(self.blocks[PREPARE])
        self.body.addWidget(separator())
        self.body.addWidget(self.blocks[CERTIFY])

    def load(self) -> None:
        """Read how the keys stand."""
        self._session.read(self, read_keys, self.show_keys)

    def show_keys(self, keys: KeyFacts) -> None:
        """Show both keys."""
        self._keys = keys
        for block in self.blocks.values():
            block.show_key(keys)

    def _do(self, role: str, what: str) -> None:
        keys = self._keys
        if keys is None:
            return
        if what == "card":
            dialog = KeyCardDialog(self._session, keys, role, file_dialogs.documents_folder(), self)
            dialog.told.connect(self.told)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()
        elif what == "import":
            path = file_dialogs.file_to_open(
                self, self.tr("เลือกไฟล์ใบรับรองจากผู้ให้บริการ"), self.tr("ใบรับรองพร้อมกุญแจ (*.p12 *.pfx)")
            )
            if path is not None:
                self._open(keys, role, KeyTask.IMPORT, data=path.read_bytes())
        elif what == "replace":
            self._ask_to_replace(keys, role)
        else:
            self._open(keys, role, KeyTask(what))

    def _ask_to_replace(self, keys: KeyFacts, role: str) -> None:
        question = self.tr(
            "สร้างกุญแจใหม่แทนกุญแจเดิม ใช้เมื่อลืมรหัส PIN หรือกุญแจรั่วไหล ข้อมูลแผนไม่หาย แต่ต้องส่งบัตรประจำหน่วยงานใหม่ให้ส่วนกลางยืนยันทางโทรศัพท์อีกครั้ง"
        )
        if messages.ask(self, question, [Verb("new", self.tr("สร้างกุญแจใหม่"), "danger")]) == "new":
            self._open(keys, role, KeyTask.NEW, replace=True)

    def _open(self, keys: KeyFacts, role: str, task: KeyTask, *, replace: bool = False, data: bytes = b"") -> None:
        person, position = keys.holder(role)
        is_damaged = keys.key(role).standing.value == "damaged"
        dialog = NewKeyDialog(
            self._session,
            task=task,
            role=role,
            replace=replace or is_damaged,
            person=person,
            position=position,
            data=data,
            parent=self,
        )
        dialog.accepted.connect(lambda: self._on_done(task))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_done(self, task: KeyTask) -> None:
        words = {
            KeyTask.CHANGE_PIN: self.tr("เปลี่ยนรหัส PIN แล้ว"),
            KeyTask.RENEW: self.tr("ต่ออายุแล้ว เปิดบัตร แล้วบันทึกแฟ้มบัตรส่งส่วนกลาง"),
        }
        self.told.emit(words.get(task, self.tr("สร้างกุญแจแล้ว เปิดบัตร แล้วบันทึกแฟ้มบัตรส่งส่วนกลาง")))
        self.load()
