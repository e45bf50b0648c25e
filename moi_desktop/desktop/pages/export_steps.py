"""The four steps of sending, and what stands there when it is done. Each shows and tells; the page decides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from moi_desktop import reference
from moi_desktop.desktop import file_dialogs, icons, theme
from moi_desktop.desktop.forms.profile_form import ProfileForm
from moi_desktop.desktop.office_comparison import Comparison, Pair, ProjectChange
from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.new_key_dialog import hidden_line
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.figure_table import FigureLine, FigureTable
from moi_desktop.desktop.widgets.finding_row import FindingRow
from moi_desktop.desktop.widgets.fingerprint import Fingerprint
from moi_desktop.desktop.widgets.labels import ElidedLabel, Label, WrapLabel
from moi_desktop.plan import catalogue
from moi_desktop.plan.rules import Finding, Severity
from moi_desktop.plan.thai_numbers import format_baht, format_signed_baht

if TYPE_CHECKING:
    from moi_desktop.exchange.sending import Sent

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
        _fill(self, card)

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
        _clear(self._rows)
        for finding in sorted(findings, key=lambda one: one.severity is not Severity.ERROR)[:SHOWN_FINDINGS]:
            row = FindingRow(finding)
            row.jump_wanted.connect(self.jump_wanted)
            row.reason_wanted.connect(lambda _finding: self.all_wanted.emit())
            self._rows.addWidget(row)


class TotalsStep(QWidget):
    """What will be sent, in figures, and how it differs from the last time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts = FigureTable()
        self.money = FigureTable()
        self.words = WrapLabel("", "muted")
        self._changes = QVBoxLayout()
        self._changes.setSpacing(theme.SIZES.space_inside)
        inside = QWidget()
        theme.mark(inside, role="scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.SIZES.space, 0)
        column.addLayout(self._changes)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        figures, changes = Card(self.tr("จำนวนและยอดเงิน")), Card(self.tr("สิ่งที่เปลี่ยนจากครั้งก่อน"))
        figures.body.addWidget(self.counts)
        figures.body.addWidget(self.money)
        figures.body.addStretch(1)
        changes.body.addWidget(self.words)
        changes.body.addWidget(area, 1)
        _fill(self, figures, changes)

    def show_comparison(self, found: Comparison) -> None:
        """Show the figures."""
        has_last = found.last_no is not None
        heads = [self.tr("ครั้งก่อน"), self.tr("ครั้งนี้"), self.tr("ต่าง")] if has_last else [self.tr("ครั้งนี้")]
        lines = [FigureLine(catalogue.entity(key).th, _figures(pair, _count)) for key, pair in found.counts.items()]
        self.counts.show_lines([self.tr("รายการ"), *heads], lines)
        years = [
            FigureLine(self.tr("ปี {year}").format(year=year), _figures(pair, format_baht), tone=_tone(pair))
            for year, pair in found.money.items()
        ]
        pairs = list(found.money.values())
        total = Pair(sum(pair.before or 0 for pair in pairs) if has_last else None, sum(pair.now for pair in pairs))
        years.append(FigureLine(self.tr("รวม"), _figures(total, format_baht), is_sum=True, tone=_tone(total)))
        self.money.show_lines([self.tr("เงิน (บาท)"), *heads], years)
        self._show_changes(found)

    def _show_changes(self, found: Comparison) -> None:
        _clear(self._changes)
        if found.last_no is None:
            self.words.setText(self.tr("เป็นการนำส่งครั้งแรก"))
            return
        if found.is_same:
            self.words.setText(self.tr("ไม่มีอะไรเปลี่ยนจากครั้งที่ {number} ไม่จำเป็นต้องส่งใหม่").format(number=found.last_no))
            return
        words = self.tr("เทียบกับครั้งที่ {number}: เพิ่ม {new} ระเบียน แก้ {changed} ระเบียน ตัดออก {gone} ระเบียน")
        self.words.setText(words.format(number=found.last_no, new=found.new, changed=found.changed, gone=found.gone))
        for change in found.projects:
            self._changes.addLayout(self._change(change))

    def _change(self, change: ProjectChange) -> QHBoxLayout:
        what = {
            "new": self.tr("เพิ่ม"),
            "changed": self.tr("แก้ {count} ระเบียน").format(count=change.records),
            "gone": self.tr("ลบ"),
        }
        line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space)
        line.addWidget(ElidedLabel(change.name or self.tr("(ยังไม่มีชื่อ)")), 1)
        line.addWidget(Label(what[change.what], "muted"))
        line.addWidget(
            Label(format_signed_baht(change.money.difference) or self.tr("เงินเท่าเดิม"), "strong", _tone(change.money))
        )
        return line


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
        _fill(self, people, key, shares=(3, 2))
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
        self.choose_button.clicked.connect(self._choose)
        line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space)
        line.addWidget(Label(self.tr("โฟลเดอร์"), "muted"))
        line.addWidget(self.folder_line, 1)
        line.addWidget(self.choose_button)
        card.body.addWidget(self.words)
        card.body.addLayout(line)
        card.body.addWidget(WrapLabel(self.tr("โปรแกรมจะตรวจอีกครั้ง ลงนาม เขียนไฟล์ แล้วอ่านกลับเพื่อยืนยันว่าไฟล์สมบูรณ์"), "note"))
        card.body.addStretch(1)
        _fill(self, card)

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


class DoneStep(QWidget):
    """The file is there: its name, its code, and the words for the e-mail."""

    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path()
        card = Card()
        picture = QLabel()
        picture.setPixmap(icons.pixmap("good", "good", theme.SIZES.icon_large))
        self.title = Label("", "title")
        head = QHBoxLayout()
        head.addWidget(picture)
        head.addWidget(self.title, 1)
        self.file = FigureTable(left=True)
        self.note = WrapLabel("", "note", "warning")
        self.mail = QPlainTextEdit()
        self.mail.setReadOnly(True)
        self.mail.setAccessibleName(self.tr("ข้อความสำหรับอีเมล"))
        self.copy_button = QPushButton(self.tr("คัดลอกข้อความ"))
        self.copy_button.setIcon(icons.icon("copy"))
        self.open_button = QPushButton(self.tr("เปิดโฟลเดอร์"))
        self.open_button.setIcon(icons.icon("folder"))
        self.again_button = QPushButton(self.tr("กลับไปขั้นแรก"))
        theme.mark(self.again_button, role="link")
        buttons = QHBoxLayout()
        for button in (self.copy_button, self.open_button, self.again_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        card.body.addLayout(head)
        for widget in (self.file, self.note, Label(self.tr("ข้อความสำหรับอีเมล"), "heading")):
            card.body.addWidget(widget)
        card.body.addWidget(self.mail, 1)
        card.body.addLayout(buttons)
        _fill(self, card)
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.mail.toPlainText()))
        self.open_button.clicked.connect(lambda: file_dialogs.open_folder(self._folder))
        self.again_button.clicked.connect(self.again_wanted)

    def show_sent(self, sent: Sent, look: Look, office: str) -> None:
        """Show the file that was written."""
        from moi_desktop.exchange.package import verification_code

        self._folder = sent.path.parent
        code = verification_code(sent.revision_id)
        self.title.setText(self.tr("บันทึกแฟ้มนำส่งครั้งที่ {number} แล้ว").format(number=sent.revision_no))
        self.file.show_lines(
            ("", ""),
            [
                FigureLine(self.tr("ชื่อไฟล์"), (sent.path.name,)),
                FigureLine(self.tr("โฟลเดอร์"), (str(sent.path.parent),)),
                FigureLine(self.tr("รหัสตรวจสอบ"), (code,), is_sum=True),
            ],
        )
        former = sent.written.renamed_from
        words = self.tr("ไฟล์ {name} ถูกเปิดค้างอยู่ จึงบันทึกเป็นชื่อใหม่")
        self.note.setText(words.format(name=former.name) if former else "")
        self.note.setVisible(former is not None)
        self.mail.setPlainText(self._mail(sent, look, office, code))

    def _mail(self, sent: Sent, look: Look, office: str, code: str) -> str:
        profile = look.plan.single("office_profile")
        total = sum(money.asked for money in look.money)
        text = self.tr(
            "เรื่อง นำส่ง{plan} ({office}) ครั้งที่ {number}\n\n"
            "เรียน กองยุทธศาสตร์และแผนงาน\n\n"
            "{office} ขอนำส่งแผนตามแฟ้มแนบ {file}\n"
            "จำนวน {projects} โครงการ {kpis} ตัวชี้วัด คำของบประมาณ {lines} รายการ รวม {money} บาท\n"
            "รหัสตรวจสอบ {code}\n\n"
            "ผู้รับรอง {certified} {certified_position}\n"
            "ผู้จัดทำ {prepared} โทรศัพท์ {phone}"
        )
        live = {project.uid for project in look.plan.live_projects()}
        return text.format(
            plan=look.kit.plan_name or self.tr("แผนปฏิบัติราชการ"),
            office=reference.office_name(office) or office,
            number=sent.revision_no,
            file=sent.path.name,
            projects=len(live),
            kpis=len(look.plan.of("kpi")),
            lines=sum(line.text("project") in live for line in look.plan.of("budget_line")),
            money=format_baht(total),
            code=code,
            certified=profile.text("certified_by") if profile else "",
            certified_position=profile.text("certified_position") if profile else "",
            prepared=profile.text("prepared_by") if profile else "",
            phone=profile.text("phone") if profile else "",
        )


def _fill(step: QWidget, *cards: Card, shares: Sequence[int] = (1, 1)) -> None:
    layout = QHBoxLayout(step)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.SIZES.space_between)
    for card, share in zip(cards, shares, strict=False):
        layout.addWidget(card, share)


def _clear(layout: QVBoxLayout | QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.deleteLater()
        elif isinstance(inner, QVBoxLayout | QHBoxLayout):
            _clear(inner)
            inner.deleteLater()


def _count(number: int) -> str:
    return f"{number:,}"


def _figures(pair: Pair, shown: Callable[[int], str]) -> tuple[str, ...]:
    if pair.before is None:
        return (shown(pair.now),)
    sign = "+" if pair.difference > 0 else "−"
    return shown(pair.before), shown(pair.now), sign + shown(abs(pair.difference)) if pair.difference else "–"


def _tone(pair: Pair) -> str:
    if pair.before is None or not pair.difference:
        return ""
    return "warning" if pair.difference > 0 else "good"
