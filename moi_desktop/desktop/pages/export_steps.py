"""The four steps of sending, and what stands there when it is done. Each shows and tells; the page decides."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from moi_desktop.desktop import file_dialogs, theme
from moi_desktop.desktop.forms.profile_form import ProfileForm
from moi_desktop.desktop.key_words import key_state, role_name
from moi_desktop.desktop.office_keys import CERTIFY, PREPARE, KeyFacts
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.enclose_choice import EncloseChoice
from moi_desktop.desktop.pages.new_key_dialog import hidden_line
from moi_desktop.desktop.pin_words import PinWait
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.clearing import clear
from moi_desktop.desktop.widgets.finding_row import FindingRow
from moi_desktop.desktop.widgets.fingerprint import Fingerprint
from moi_desktop.desktop.widgets.labels import Label, WrapLabel
from moi_desktop.plan.rules import Finding, Severity

if TYPE_CHECKING:
    from moi_desktop.exchange.own_keys import OwnKey

SHOWN_FINDINGS = 5


class CheckStep(QWidget):
    """Whether anything still keeps the plan from being sent."""

    jump_wanted = Signal(object)
    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card = Card()
        self.verdict = Label("", "title")
        self.words = WrapLabel("", "muted")
        self.all_button = QPushButton(self.tr("เปิดหน้าตรวจสอบ"))
        self.all_button.clicked.connect(self.all_wanted)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        card.body.addWidget(self.verdict)
        card.body.addWidget(self.words)
        card.body.addLayout(self._rows)
        card.body.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addStretch(1)
        fill(self, card)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what is in the way, the errors first; nothing when the way is free."""
        errors = sum(one.severity is Severity.ERROR for one in findings)
        theme.mark(self.verdict, tone="bad" if errors else "warning" if findings else "good")
        if findings:
            self.verdict.setText(self.tr("ยังส่งออกไม่ได้"))
            warnings = len(findings) - errors
            parts = [self.tr("ต้องแก้ {count} แห่ง").format(count=errors)] if errors else []
            parts += [self.tr("คำเตือนที่ยังไม่มีเหตุผล {count} แห่ง").format(count=warnings)] if warnings else []
            self.words.setText(" · ".join(parts))
        else:
            self.verdict.setText(self.tr("ตรวจผ่าน"))
            self.words.setText(self.tr("ไม่มีข้อผิดพลาด และคำเตือนทุกข้อมีเหตุผลแล้ว"))
        self.all_button.setVisible(bool(findings))
        clear(self._rows)
        for finding in sorted(findings, key=lambda one: one.severity is not Severity.ERROR)[:SHOWN_FINDINGS]:
            row = FindingRow(finding)
            row.jump_wanted.connect(self.jump_wanted)
            row.reason_wanted.connect(lambda _finding: self.all_wanted.emit())
            self._rows.addWidget(row)


class SignStep(QWidget):
    """Who prepared, who certifies, and the PIN of each key that signs."""

    new_key_wanted = Signal()
    card_wanted = Signal()
    changed = Signal()
    """A PIN or a tick is another one."""

    def __init__(self, session: OfficeSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.profile = ProfileForm(session)
        self.keys: KeyFacts | None = None
        people, key = Card(self.tr("ผู้จัดทำและผู้รับรอง")), Card(self.tr("กุญแจลงนามของหน่วยงาน"))
        people.body.addWidget(self.profile, 1)
        self.explanation = WrapLabel("", "muted")
        self.fingerprint = Fingerprint()
        self.warning = WrapLabel("", "", "bad")
        self.new_button = QPushButton(self.tr("สร้างกุญแจลงนาม…"))
        self.card_button = QPushButton(self.tr("บัตรประจำหน่วยงาน…"))
        self.certify = QCheckBox(self.tr("ผู้รับรองได้ตรวจข้อมูลครบถ้วนแล้ว และรับรองให้นำส่ง"))
        self.pin_label, self.pin = Label(self.tr("รหัส PIN")), hidden_line(self.tr("รหัส PIN"))
        self.decline = QCheckBox(self.tr("ครั้งนี้ผู้รับรองไม่ลงนามด้วยกุญแจ"))
        self.certifier_label = Label(self.tr("รหัส PIN ของผู้รับรอง"))
        self.certifier_pin = hidden_line(self.tr("รหัส PIN ของผู้รับรอง"))
        self.pin_label.setBuddy(self.pin)
        self.certifier_label.setBuddy(self.certifier_pin)
        self.problem = WrapLabel("", "note", "bad")
        self.wait = PinWait(self, self.problem.setText, self.changed.emit)
        above: Sequence[QWidget] = (
            self.explanation,
            self.fingerprint,
            self.warning,
            self.new_button,
            self.card_button,
        )
        beneath: Sequence[QWidget] = (
            self.certify,
            self.pin_label,
            self.pin,
            self.certifier_label,
            self.certifier_pin,
            self.decline,
            self.problem,
        )
        for widget in above:
            key.body.addWidget(widget)
        key.body.addStretch(1)
        for widget in beneath:
            key.body.addWidget(widget)
        fill(self, people, key, shares=(3, 2))
        self.new_button.clicked.connect(self.new_key_wanted)
        self.card_button.clicked.connect(self.card_wanted)
        for line in (self.pin, self.certifier_pin):
            line.textChanged.connect(self._on_changed)
        self.certify.toggled.connect(self._on_changed)
        self.decline.toggled.connect(self._on_changed)
        self._show(None)

    @property
    def has_key(self) -> bool:
        """Whether the key that prepares was made."""
        return self.keys is not None and self.keys.prepare.exists

    @property
    def certifier_signs(self) -> bool:
        """Whether the key of the one who certifies is asked for as well."""
        return self.keys is not None and self.keys.certify.exists and not self.decline.isChecked()

    @property
    def is_ready(self) -> bool:
        """Whether there is a key, each PIN, and the tick."""
        has_pins = bool(self.pin.text()) and (bool(self.certifier_pin.text()) or not self.certifier_signs)
        return self.has_key and has_pins and self.certify.isChecked() and not self.wait.is_waiting

    def show_keys(self, keys: KeyFacts) -> None:
        """Show how the keys stand; a key that the centre revoked is said before anybody signs with it."""
        self._show(keys)

    def _show(self, keys: KeyFacts | None) -> None:
        self.keys = keys
        has_key = self.has_key
        # Where the centre knows the key nobody reads it out any more, and two PINs need the room: the card shows it.
        is_new = keys is not None and keys.prepare.standing.value == "waiting" and not keys.certify.exists
        self.fingerprint.show_fingerprint(keys.prepare.fingerprint if keys and is_new else "")
        self.explanation.setVisible(is_new or not has_key)
        self.explanation.setText(
            self.tr("ลายนิ้วมือกุญแจ สำหรับอ่านให้ส่วนกลางฟังทางโทรศัพท์ครั้งแรก ส่งบัตรประจำหน่วยงานให้ส่วนกลางทางอีเมลหนึ่งครั้ง")
            if has_key
            else self.tr("เครื่องนี้ยังไม่มีกุญแจลงนาม สร้างครั้งเดียวแล้วใช้ได้ 3 ปี กุญแจเก็บอยู่ในแฟ้มงานนี้ เปิดด้วยรหัส PIN เท่านั้น")
        )
        told = [self._told_of(key) for key in (keys.prepare, keys.certify)] if keys else []
        self.warning.setText(" ".join(filter(None, told)))
        self.warning.setVisible(any(told))
        self.new_button.setVisible(not has_key)
        for widget in (self.card_button, self.certify, self.pin_label, self.pin):
            widget.setVisible(has_key)
        has_certifier = has_key and keys is not None and keys.certify.exists
        if has_certifier and keys is not None:
            words = self.tr("รหัส PIN ของผู้รับรอง {name}")
            self.certifier_label.setText(words.format(name=keys.holder(CERTIFY)[0]).rstrip())
            self.pin_label.setText(self.tr("รหัส PIN ของผู้จัดทำ {name}").format(name=keys.holder(PREPARE)[0]).rstrip())
        else:
            self.pin_label.setText(self.tr("รหัส PIN"))
        self.decline.setVisible(has_certifier)
        self._show_certifier()
        self.changed.emit()

    def _told_of(self, key: OwnKey) -> str:
        state = key_state(key)
        return f"{role_name(key.role)}: {state.meaning}" if state.is_refused and key.exists else ""

    def _show_certifier(self) -> None:
        for widget in (self.certifier_label, self.certifier_pin):
            widget.setVisible(self.certifier_signs and self.has_key)

    def show_problem(self, words: str, role: str = PREPARE) -> None:
        """Say why the PIN of a key did not open it."""
        self.problem.setText(words)
        line = self.certifier_pin if role == CERTIFY else self.pin
        line.selectAll()
        line.setFocus()

    def forget_pin(self) -> None:
        """Empty the PINs."""
        self.pin.clear()
        self.certifier_pin.clear()
        self.problem.setText("")

    def _on_changed(self) -> None:
        if not self.wait.is_waiting:
            self.problem.setText("")
        self._show_certifier()
        self.changed.emit()


class WriteStep(QWidget):
    """Where the file goes, and a last look at what is signed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card = Card(self.tr("บันทึกแฟ้มนำส่ง"))
        self.words = WrapLabel()
        self.folder_line = QLineEdit()
        self.folder_line.setReadOnly(True)
        self.folder_line.setAccessibleName(self.tr("โฟลเดอร์ที่บันทึก"))
        self.choose_button = QPushButton(self.tr("เลือกโฟลเดอร์…"))
        self.enclose = EncloseChoice()
        self.choose_button.clicked.connect(self._choose)
        line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space)
        line.addWidget(Label(self.tr("โฟลเดอร์"), "muted"))
        line.addWidget(self.folder_line, 1)
        line.addWidget(self.choose_button)
        card.body.addWidget(self.words)
        card.body.addLayout(line)
        card.body.addWidget(self.enclose)
        card.body.addWidget(WrapLabel(self.tr("โปรแกรมจะตรวจอีกครั้ง ลงนาม เขียนไฟล์ แล้วอ่านกลับเพื่อยืนยันว่าไฟล์สมบูรณ์"), "note"))
        card.body.addWidget(
            WrapLabel(
                self.tr("เมื่อบันทึกแล้ว ข้อมูลครั้งนี้จะถูกล็อกไว้ให้ดูที่หน้าประวัติ แก้ไขแผนต่อได้ตามปกติ โดยจะเป็นข้อมูลของครั้งถัดไป"), "note"
            )
        )
        card.body.addStretch(1)
        fill(self, card)

    @property
    def folder(self) -> Path:
        """The chosen folder."""
        return Path(self.folder_line.text())

    def show_folder(self, folder: Path) -> None:
        """Propose a folder."""
        self.folder_line.setText(str(folder))

    def show_signers(self, number: int, prepared: str, certified: str) -> None:
        """Say what is about to be signed, and by whom."""
        words = self.tr("แฟ้มนำส่งครั้งที่ {number} ผู้จัดทำ {prepared} ผู้รับรอง {certified}")
        self.words.setText(words.format(number=number, prepared=prepared or "–", certified=certified or "–"))

    def _choose(self) -> None:
        folder = file_dialogs.folder(self, self.tr("เลือกโฟลเดอร์ที่จะบันทึกแฟ้มนำส่ง"), self.folder)
        if folder is not None:
            self.show_folder(folder)


def fill(step: QWidget, *cards: Card, shares: Sequence[int] = (1, 1)) -> None:
    """Put cards side by side into a step."""
    layout = QHBoxLayout(step)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.SIZES.space_between)
    for card, share in zip(cards, shares, strict=False):
        layout.addWidget(card, share)
