"""The centre's authority: made once, kept in two sealed copies, and asked for certificates that Excel shows as valid."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from moi_desktop.desktop import file_dialogs, theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.jobs import NamingProgress
from moi_desktop.desktop.models.central_keys import day_words, read_authority
from moi_desktop.desktop.pages.central_dialogs import PinDialog, shown
from moi_desktop.desktop.pages.central_page import action_button
from moi_desktop.desktop.widgets.fingerprint import Fingerprint
from moi_desktop.desktop.widgets.labels import Label, WrapLabel

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.central.key_authority import AuthorityFacts


class AuthorityDialog(QDialog):
    """Says what the authority is for, and leads through making, copying and using it."""

    def __init__(self, session: CentralSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("ใบรับรองสำหรับ Excel และ LibreOffice"))
        self.meaning = WrapLabel(
            self.tr(
                "ใบรับรองทำให้ Excel และ LibreOffice แสดงชื่อผู้ลงนามและแสดงว่าลายเซ็นถูกต้อง ไม่ใช่สิ่งที่ตัดสินว่ารับแฟ้มหรือไม่ การรับแฟ้มขึ้นกับทะเบียนกุญแจเท่านั้น"
            ),
            "muted",
        )
        self.state = WrapLabel("", "strong")
        self.fingerprint = Fingerprint()
        self.windows = WrapLabel("", "note")
        self.told = WrapLabel("", "", "good")
        self.make = action_button(self.tr("สร้างกุญแจออกใบรับรอง…"), self._ask_to_create, role="primary")
        self.take = action_button(self.tr("นำสำเนาที่เก็บไว้เข้ามา…"), self._take_copy)
        self.issue = action_button(self.tr("ออกใบรับรองที่ค้าง…"), self._ask_to_issue, role="primary")
        self.copies = [
            action_button(self.tr("เก็บสำเนาชุดที่ {number}…").format(number=number + 1), self._copier(number))
            for number in (0, 1)
        ]
        self.root = action_button(self.tr("บันทึกใบรับรองราก (.cer)…"), self._write_root)
        self._lay_out()
        self._show(None)
        self.load()

    def load(self) -> None:
        """Read how the authority stands."""
        self._session.read(self, read_authority, self._show)

    def _show(self, facts: AuthorityFacts | None) -> None:
        has = facts is not None
        for button in (self.make, self.take):
            button.setVisible(not has)
        for button in (self.issue, *self.copies, self.root):
            button.setVisible(has)
        self.fingerprint.show_fingerprint(facts.fingerprint if facts else "")
        if facts is None:
            self.state.setText(
                self.tr(
                    "ยังไม่มีกุญแจออกใบรับรอง สร้างครั้งเดียว ใช้ได้ 10 ปี ตั้งรหัส PIN แยกจากกุญแจลงนาม และให้สองคนเก็บสำเนาคนละชุดในตู้นิรภัย"
                )
            )
            self.windows.setText("")
            return
        self.issue.setEnabled(facts.waiting > 0)
        waiting = (
            self.tr("กุญแจที่ยังไม่มีใบรับรอง {count} ดอก").format(count=facts.waiting)
            if facts.waiting
            else self.tr("กุญแจที่ใช้ได้ทุกดอกมีใบรับรองแล้ว")
        )
        words = self.tr("ใช้ออกใบรับรองได้ถึง {day}").format(day=day_words(facts.not_after.date()))
        self.state.setText(f"{waiting} · {words}")
        self.windows.setText(
            self.tr("ลายนิ้วมือที่ Windows แสดง (Thumbprint) สำหรับเจ้าหน้าที่ไอทีเทียบ: {thumbprint}").format(
                thumbprint=facts.thumbprint
            )
        )

    # What is done

    def _ask_to_create(self) -> None:
        dialog = PinDialog(
            self.tr("สร้างกุญแจออกใบรับรอง"),
            self.tr(
                "ตั้งรหัส PIN ที่ยาวและไม่ใช้ที่อื่น อย่างน้อย 12 ตัวอักษร จดแยกเก็บคนละที่กับสำเนา ผู้ที่มีทั้งสำเนาและรหัสออกใบรับรองแทนส่วนกลางได้"
            ),
            self.tr("สร้าง"),
            makes_key=True,
            parent=self,
        )
        shown(dialog, lambda: self._create(dialog.pin))

    def _create(self, pin: str) -> None:
        def work(centre: Centre) -> None:
            from moi_desktop.central import key_authority

            key_authority.create(centre, pin, cost=self._session.pin_cost, clock=self._session.clock)

        self._act(
            work,
            lambda _nothing: self.tr("สร้างแล้ว เก็บสำเนาทั้งสองชุดลงไดรฟ์คนละอันก่อนใช้งาน"),
            self.tr("กำลังสร้างกุญแจออกใบรับรอง"),
        )

    def _take_copy(self) -> None:
        path = file_dialogs.file_to_open(self, self.tr("เลือกสำเนา"), self.tr("สำเนากุญแจออกใบรับรอง (*.moikey)"))
        if path is None:
            return

        def work(centre: Centre) -> None:
            from moi_desktop.central import key_authority

            key_authority.take_copy(centre, path.read_bytes())

        self._act(work, lambda _nothing: self.tr("นำสำเนาเข้ามาแล้ว"), self.tr("กำลังอ่านสำเนา"))

    def _ask_to_issue(self) -> None:
        dialog = PinDialog(
            self.tr("ออกใบรับรอง"),
            self.tr(
                "ออกใบรับรองให้กุญแจที่ใช้ได้และยังไม่มีใบรับรอง ใบรับรองไปถึงหน่วยงานพร้อมชุดแผนฉบับถัดไป ใช้รหัส PIN ของกุญแจออกใบรับรอง"
            ),
            self.tr("ออกใบรับรอง"),
            parent=self,
        )
        shown(dialog, lambda: self._issue(dialog.pin))

    def _issue(self, pin: str) -> None:
        def work(centre: Centre, progress: NamingProgress) -> int:
            from moi_desktop.central import key_authority

            return key_authority.certify(centre, pin, clock=self._session.clock, progress=progress)

        def tell(count: int) -> None:
            self.told.setText(
                self.tr("ออกใบรับรองแล้ว {count} ดอก ออกชุดแผนฉบับถัดไปเพื่อส่งใบรับรองให้หน่วยงาน").format(count=count)
            )
            self.load()

        self._session.act_in_steps(self, work, tell, title=self.tr("กำลังออกใบรับรอง"))

    def _copier(self, number: int) -> Callable[[], None]:
        def write(centre: Centre, folder: Path) -> Path:
            from moi_desktop.central import key_authority

            return key_authority.write_copy(centre, folder, number)

        return lambda: self._write(write)

    def _write_root(self) -> None:
        def write(centre: Centre, folder: Path) -> Path:
            from moi_desktop.central import key_authority

            return key_authority.write_root(centre, folder)

        self._write(write)

    def _write(self, write: Callable[[Centre, Path], Path]) -> None:
        folder = file_dialogs.folder(self, self.tr("เลือกโฟลเดอร์หรือไดรฟ์"), self._session.path.parent)
        if folder is not None:
            self._act(
                lambda centre: write(centre, folder),
                lambda path: self.tr("บันทึกและอ่านกลับแล้ว: {file}").format(file=path),
                self.tr("กำลังบันทึกไฟล์"),
            )

    def _act(self, work: Callable[[Centre], object], words: Callable[[object], str], title: str) -> None:
        def tell(result: object) -> None:
            self.told.setText(words(result))
            self.load()

        self._session.act(self, work, tell, title=title)

    def _lay_out(self) -> None:
        edge = theme.SIZES.space_card
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.SIZES.space_between)
        for widget in (self.meaning, self.state, self.fingerprint, self.windows):
            column.addWidget(widget)
        rows: tuple[tuple[QPushButton, ...], ...] = (
            (self.make, self.take, self.issue),
            (*self.copies, self.root),
        )
        for row in rows:
            line = QHBoxLayout()
            line.setSpacing(theme.SIZES.space)
            for button in row:
                line.addWidget(button)
            line.addStretch(1)
            column.addLayout(line)
        column.addWidget(self.told)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(Label(self.tr("วิธีติดตั้งใบรับรองรากใน Windows อยู่ในคู่มือ หน้า “สำหรับเจ้าหน้าที่ไอที”"), "note"))
        foot.addStretch(1)
        foot.addWidget(action_button(self.tr("ปิด"), self.accept, "Esc"))
        column.addLayout(foot)
        self.resize(theme.SIZES.choice_width + theme.SIZES.search_width // 2, theme.SIZES.window_height // 2)
