"""What stands there when the file is written: the file, the way to send it, and the papers that go along."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from moi_desktop import reference
from moi_desktop.desktop import file_dialogs, icons, theme
from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.export_steps import fill
from moi_desktop.desktop.pages.paper_dialog import Offer, PaperDialog
from moi_desktop.desktop.papers import making
from moi_desktop.desktop.papers.making import BRIEFS, CHECK, EMENSCR, LETTER, Wanted
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.figure_table import FigureLine, FigureTable
from moi_desktop.desktop.widgets.labels import Label, WrapLabel
from moi_desktop.plan.thai_numbers import format_baht

if TYPE_CHECKING:
    from moi_desktop.exchange.sending import Sent


class DoneStep(QWidget):
    """The file is there. What it says is locked; it counts as received only when a receipt has been read."""

    again_wanted = Signal()
    told = Signal(str)
    """Something was done: the sentence."""

    def __init__(self, session: OfficeSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._path = Path()
        self._revision_id = ""
        self._number = 0
        self.title = Label("", "title")
        self.file = FigureTable(left=True)
        self.note = WrapLabel("", "note", "warning")
        self.mail = QPlainTextEdit()
        self.mail.setReadOnly(True)
        self.mail.setTabChangesFocus(True)
        self.mail.setAccessibleName(self.tr("ข้อความสำหรับอีเมล"))
        self.papers = {
            LETTER: QCheckBox(self.tr("หนังสือนำส่ง")),
            BRIEFS: QCheckBox(self.tr("โครงการ (แบบ จ.1-1)")),
            EMENSCR: QCheckBox(self.tr("ตามลำดับการกรอก eMENSCR")),
            CHECK: QCheckBox(self.tr("ผลการตรวจสอบ")),
        }
        for kind in (LETTER, BRIEFS):
            self.papers[kind].setChecked(True)
        self._make_buttons()
        fill(self, self._file_card(), self._mail_card())
        self._connect()

    def show_sent(self, sent: Sent, look: Look, office: str) -> None:
        """Show the file that was written."""
        from moi_desktop.exchange.package import verification_code

        self._path, self._revision_id, self._number = sent.path, sent.revision_id, sent.revision_no
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
        notes = [words.format(name=former.name)] if former else []
        if self._is_enclosed(sent):
            notes.append(self.tr("แฟ้มนี้ส่วนกลางเปิดได้เท่านั้น แต่เอกสาร PDF ด้านล่างมีตัวเลขและไม่ได้เข้ารหัส ไม่ควรแนบไปในอีเมลเดียวกัน"))
        self.note.setText("\n".join(notes))
        self.note.setVisible(bool(notes))
        self.mail.setPlainText(self._mail(sent, look, office, code))

    # Papers

    @property
    def chosen(self) -> list[Wanted]:
        """The papers that are ticked, of the revision that was written."""
        kinds = tuple(kind for kind, box in self.papers.items() if box.isChecked())
        return [self._wanted(kind, kinds) for kind in kinds]

    def _wanted(self, kind: str, kinds: Sequence[str]) -> Wanted:
        return Wanted(kind, self._revision_id, encloses=tuple(one for one in kinds if one in (BRIEFS, CHECK)))

    def write_papers(self) -> None:
        """Write the ticked papers as PDF beside the package."""
        chosen, folder, clock = self.chosen, self._path.parent, self._session.clock
        self._session.prepare(
            self,
            lambda workspace, progress: making.write_all(workspace, clock, chosen, folder, progress),
            self._on_papers,
            title=self.tr("กำลังจัดทำเอกสาร PDF"),
        )

    def _on_papers(self, paths: Sequence[Path]) -> None:
        names = ", ".join(path.name for path in paths)
        self.told.emit(self.tr("บันทึกเอกสารข้างแฟ้มนำส่งแล้ว: {names}").format(names=names))
        if len(paths) == 1:
            file_dialogs.open_file(paths[0])
        else:
            file_dialogs.open_folder(self._path.parent)

    def look_at_papers(self) -> None:
        """Look at the ticked papers, and print them from there."""
        offers = [Offer(self.papers[one.kind].text(), one) for one in self.chosen]
        title = self.tr("เอกสารประกอบการนำส่งครั้งที่ {number}").format(number=self._number)
        dialog = PaperDialog(self._session, title, offers, self)
        dialog.told.connect(self.told)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # Words

    def _mail(self, sent: Sent, look: Look, office: str, code: str) -> str:
        profile = look.plan.single("office_profile")
        text = self.tr(
            "เรื่อง นำส่ง{plan} ({office}) ครั้งที่ {number}\n\n"
            "เรียน กองยุทธศาสตร์และแผนงาน\n\n"
            "{office} ขอนำส่งแผนตามแฟ้มแนบ {file}\n"
            "{figures}\n"
            "รหัสตรวจสอบ {code}\n"
            "เมื่อได้รับแล้ว ขอความอนุเคราะห์ส่งใบรับกลับมาที่อีเมลนี้\n\n"
            "ผู้รับรอง {certified} {certified_position}\n"
            "ผู้จัดทำ {prepared} โทรศัพท์ {phone}"
        )
        return text.format(
            plan=look.kit.plan_name or self.tr("แผนปฏิบัติราชการ"),
            office=reference.office_name(office) or office,
            number=sent.revision_no,
            file=sent.path.name,
            figures=self._figures(sent, look),
            code=code,
            certified=profile.text("certified_by") if profile else "",
            certified_position=profile.text("certified_position") if profile else "",
            prepared=profile.text("prepared_by") if profile else "",
            phone=profile.text("phone") if profile else "",
        )

    def _is_enclosed(self, sent: Sent) -> bool:
        from moi_desktop.exchange.enclosing import is_enclosed_name

        return is_enclosed_name(sent.path.name)

    def _figures(self, sent: Sent, look: Look) -> str:
        """What the file holds; nothing of it in a letter beside a file that nobody on the way may read."""
        if self._is_enclosed(sent):
            return self.tr("แฟ้มนี้เข้ารหัสไว้ ส่วนกลางเปิดได้ในกล่องรับของโปรแกรม")
        live = {project.uid for project in look.plan.live_projects()}
        return self.tr("จำนวน {projects} โครงการ {kpis} ตัวชี้วัด คำของบประมาณ {lines} รายการ รวม {money} บาท").format(
            projects=len(live),
            kpis=len(look.plan.of("kpi")),
            lines=sum(line.text("project") in live for line in look.plan.of("budget_line")),
            money=format_baht(sum(money.asked for money in look.money)),
        )

    # How it is set up

    def _make_buttons(self) -> None:
        self.copy_button = QPushButton(self.tr("คัดลอกข้อความ"))
        self.copy_button.setIcon(icons.icon("copy"))
        self.copy_file_button = QPushButton(self.tr("คัดลอกไฟล์"))
        self.copy_file_button.setIcon(icons.icon("copy"))
        self.copy_file_button.setToolTip(self.tr("คัดลอกแฟ้มนำส่ง แล้ววางในอีเมลหรือแฟลชไดรฟ์ (Ctrl+V)"))
        self.open_button = QPushButton(self.tr("เปิดโฟลเดอร์"))
        self.open_button.setIcon(icons.icon("folder"))
        self.write_papers_button = QPushButton(self.tr("บันทึกเป็น PDF ข้างแฟ้มนำส่ง"))
        self.look_button = QPushButton(self.tr("ดูและพิมพ์…"))
        self.look_button.setToolTip(self.tr("ดูเอกสารที่เลือก แล้วพิมพ์หรือบันทึก (Ctrl+P)"))
        self.look_button.setShortcut("Ctrl+P")
        self.again_button = QPushButton(self.tr("กลับไปขั้นแรก"))
        theme.mark(self.again_button, role="link")

    def _file_card(self) -> Card:
        inside = QWidget()
        theme.mark(inside, role="scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.SIZES.space, 0)
        column.setSpacing(theme.SIZES.space)
        column.addLayout(self._title_line())
        column.addWidget(self.file)
        column.addWidget(self.note)
        column.addLayout(_row(self.open_button, self.copy_file_button))
        column.addWidget(WrapLabel(self._what_next(), "muted"))
        column.addWidget(Label(self.tr("เอกสารประกอบ"), "heading"))
        boxes = QGridLayout()
        for place, box in enumerate(self.papers.values()):
            boxes.addWidget(box, place // 2, place % 2)
        column.addLayout(boxes)
        column.addLayout(_row(self.write_papers_button, self.look_button))
        column.addStretch(1)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        card = Card()
        card.body.addWidget(area, 1)
        card.body.addLayout(_row(self.again_button))
        return card

    def _title_line(self) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(icons.pixmap("good", "good", theme.SIZES.icon_large))
        line = QHBoxLayout()
        line.addWidget(picture)
        line.addWidget(self.title, 1)
        return line

    def _what_next(self) -> str:
        return self.tr(
            "ส่งไฟล์นี้ให้ส่วนกลางทางอีเมลหรือแฟลชไดรฟ์ แล้วรอใบรับ โปรแกรมจะถือว่าส่วนกลางได้รับแล้ว "
            "เมื่ออ่านใบรับที่หน้าประวัติเท่านั้น ข้อมูลที่แก้ไขต่อจากนี้จะอยู่ในครั้งถัดไป"
        )

    def _mail_card(self) -> Card:
        card = Card(self.tr("ข้อความสำหรับอีเมล"))
        card.body.addWidget(self.mail, 1)
        card.body.addLayout(_row(self.copy_button))
        return card

    def _connect(self) -> None:
        self.copy_button.clicked.connect(self._copy_mail)
        self.copy_file_button.clicked.connect(self._copy_file)
        self.open_button.clicked.connect(lambda: file_dialogs.open_folder(self._path.parent))
        self.write_papers_button.clicked.connect(self.write_papers)
        self.look_button.clicked.connect(self.look_at_papers)
        self.again_button.clicked.connect(self.again_wanted)
        for box in self.papers.values():
            box.toggled.connect(self._enable)

    def _copy_mail(self) -> None:
        QGuiApplication.clipboard().setText(self.mail.toPlainText())
        self.told.emit(self.tr("คัดลอกข้อความแล้ว วางในอีเมลได้เลย (Ctrl+V)"))

    def _copy_file(self) -> None:
        file_dialogs.copy_file(self._path)
        self.told.emit(self.tr("คัดลอกไฟล์ {name} แล้ว วางในอีเมลหรือโฟลเดอร์ได้เลย (Ctrl+V)").format(name=self._path.name))

    def _enable(self) -> None:
        is_any = any(box.isChecked() for box in self.papers.values())
        self.write_papers_button.setEnabled(is_any)
        self.look_button.setEnabled(is_any)


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.SIZES.space)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
