"""The four steps of sending, and what stands there when it is done. Each shows and tells; the page decides."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

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
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.enclose_choice import EncloseChoice
from moi_desktop.desktop.pages.new_key_dialog import hidden_line
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.clearing import clear
from moi_desktop.desktop.widgets.finding_row import FindingRow
from moi_desktop.desktop.widgets.fingerprint import Fingerprint
from moi_desktop.desktop.widgets.labels import Label, WrapLabel
from moi_desktop.plan.rules import Finding, Severity

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
    """Who prepared, who certifies, and the PIN of the key that signs."""

    new_key_wanted = Signal()
    card_wanted = Signal()
    changed = Signal()
    """The PIN or the tick is another one."""

    def __init__(self, session: OfficeSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.profile = ProfileForm(session)
        people, key = Card(self.tr("ผู้จัดทำและผู้รับรอง")), Card(self.tr("กุญแจลงนามของหน่วยงาน"))
        people.body.addWidget(self.profile, 1)
        self.explanation = WrapLabel("", "muted")
        self.fingerprint = Fingerprint()
        self.new_button = QPushButton(self.tr("สร้างกุญแจลงนาม…"))
        self.card_button = QPushButton(self.tr("บันทึกบัตรประจำหน่วยงาน…"))
        self.pin = hidden_line(self.tr("รหัส PIN"))
        self.pin_label = Label(self.tr("รหัส PIN"))
        self.pin_label.setBuddy(self.pin)
        self.problem = WrapLabel("", "note", "bad")
        self.certify = QCheckBox(self.tr("ผู้รับรองได้ตรวจข้อมูลครบถ้วนแล้ว และรับรองให้นำส่ง"))
        above: Sequence[QWidget] = (self.explanation, self.fingerprint, self.new_button, self.card_button)
        beneath: Sequence[QWidget] = (self.certify, self.pin_label, self.pin, self.problem)
        for widget in above:
            key.body.addWidget(widget)
        key.body.addStretch(1)
        for widget in beneath:
            key.body.addWidget(widget)
        fill(self, people, key, shares=(3, 2))
        self.new_button.clicked.connect(self.new_key_wanted)
        self.card_button.clicked.connect(self.card_wanted)
        self.pin.textChanged.connect(self._on_changed)
        self.certify.toggled.connect(self._on_changed)
        self.show_key("")

    @property
    def is_ready(self) -> bool:
        """Whether there is a key, a PIN, and the tick."""
        return not self.pin.isHidden() and bool(self.pin.text()) and self.certify.isChecked()

    def show_key(self, fingerprint: str) -> None:
        """Show the key's fingerprint; empty where there is no key yet."""
        has_key = bool(fingerprint)
        self.fingerprint.show_fingerprint(fingerprint)
        self.explanation.setText(
            self.tr("ลายนิ้วมือกุญแจ สำหรับอ่านให้ส่วนกลางฟังทางโทรศัพท์ครั้งแรก ส่งบัตรประจำหน่วยงานให้ส่วนกลางทางอีเมลหนึ่งครั้ง")
            if has_key
            else self.tr("เครื่องนี้ยังไม่มีกุญแจลงนาม สร้างครั้งเดียวแล้วใช้ได้ 3 ปี กุญแจเก็บอยู่ในแฟ้มงานนี้ เปิดด้วยรหัส PIN เท่านั้น")
        )
        self.new_button.setVisible(not has_key)
        for widget in (self.card_button, self.certify, self.pin_label, self.pin):
            widget.setVisible(has_key)
        self.changed.emit()

    def show_problem(self, words: str) -> None:
        """Say why the PIN did not open the key."""
        self.problem.setText(words)
        self.pin.selectAll()
        self.pin.setFocus()

    def forget_pin(self) -> None:
        """Empty the PIN."""
        self.pin.clear()
        self.problem.setText("")

    def _on_changed(self) -> None:
        self.problem.setText("")
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
