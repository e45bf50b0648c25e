"""Sending the plan: check, figures, certifying and signing, writing the file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from moi_desktop.desktop import file_dialogs
from moi_desktop.desktop.generated.ui_export_page import Ui_ExportPage
from moi_desktop.desktop.jobs import Job
from moi_desktop.desktop.office_comparison import Comparison, compare_with_last
from moi_desktop.desktop.office_keys import PREPARE, OpenedKeys, open_keys, read_keys
from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.check import place_of_finding
from moi_desktop.desktop.pages.export_done import DoneStep
from moi_desktop.desktop.pages.export_steps import CheckStep, SignStep, WriteStep
from moi_desktop.desktop.pages.export_totals import TotalsStep
from moi_desktop.desktop.pages.key_card_dialog import KeyCardDialog
from moi_desktop.desktop.pages.new_key_dialog import NewKeyDialog
from moi_desktop.desktop.pages.office_page import OfficePage
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.settings import Settings
from moi_desktop.desktop.translated import sentence_of
from moi_desktop.desktop.widgets.stepper import Stepper
from moi_desktop.errors import MoiError
from moi_desktop.plan.rules import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from moi_desktop.exchange.sending import Sent
    from moi_desktop.store.office_workspace import OfficeWorkspace

CHECK, TOTALS, SIGN, WRITE, DONE = range(5)
PROFILE = "office_profile"
"""What the check says of it is put right in the third step, so it does not stop the first."""


class ExportPage(OfficePage):
    """A way of four steps. Nothing leaves the computer here: the file is written to a folder and sent by hand."""

    def __init__(self, session: OfficeSession, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__("export", self.tr("ส่งออก"), session, parent)
        self._settings = settings
        self._keys: OpenedKeys | None = None
        self._job: Job | None = None
        self._comparison: Comparison | None = None
        self.ui = Ui_ExportPage()
        self.ui.setupUi(self)
        self.stepper = Stepper((self.tr("ตรวจ"), self.tr("สรุปยอด"), self.tr("รับรองและลงนาม"), self.tr("บันทึกไฟล์")))
        self.ui.stepper_place.addWidget(self.stepper)
        self.check, self.totals, self.sign = CheckStep(), TotalsStep(), SignStep(session)
        self.write, self.done = WriteStep(), DoneStep(session)
        for step in (self.check, self.totals, self.sign, self.write, self.done):
            self.ui.steps.addWidget(step)
        self._connect()
        self._go_to(CHECK)

    # What the shell asks

    def load(self) -> None:
        """Begin with the check, or go on where the work was left."""
        super().load()
        # The steps came after the buttons beneath them; not before the page has its place in the window.
        QWidget.setTabOrder(self.done.again_button, self.ui.back_button)
        QWidget.setTabOrder(self.ui.back_button, self.ui.next_button)
        if self.step == DONE:
            self._go_to(CHECK)
        self.session.read(self, read_keys, self.sign.show_keys)
        self.sign.profile.load()

    def leave(self) -> None:
        """Tell what has been typed but not saved yet."""
        self.sign.profile.commit()

    def show_look(self, look: Look) -> None:
        """Show what is in the way."""
        in_the_way = self._in_the_way(look)
        self.check.show_findings(in_the_way)
        self.sign.profile.show_look(look)
        if in_the_way and self.step in (TOTALS, SIGN, WRITE):
            self._go_to(CHECK)
        self._enable()

    # The way

    @property
    def step(self) -> int:
        """The step at hand, counted from 0; 4 when the file is written."""
        return self.ui.steps.currentIndex()

    def _in_the_way(self, look: Look) -> list[Finding]:
        return [one for one in look.findings if one.blocks and one.entity != PROFILE]

    def _go_to(self, step: int) -> None:
        self.ui.steps.setCurrentIndex(step)
        self.stepper.set_current(step)
        self.ui.foot.setVisible(step != DONE)
        self.ui.back_button.setVisible(step > CHECK)
        self.ui.next_button.setText(self._verb(step))
        if step == TOTALS:
            self.session.read(self, compare_with_last, self._show_comparison)
        elif step == SIGN:
            self.sign.profile.load()
        elif step == WRITE:
            self._show_write()
        self._enable()

    def _verb(self, step: int) -> str:
        if step == SIGN:
            return self.tr("รับรองและลงนาม")
        return self.tr("บันทึกไฟล์") if step == WRITE else self.tr("ต่อไป")

    def _enable(self) -> None:
        words = self._missing()
        self.ui.hint.setText(words)
        self.ui.next_button.setEnabled(not words and self._job is None)

    def _missing(self) -> str:
        """Why the next step cannot be done yet, in words; empty when it can."""
        look = self.session.look
        if look is None:
            return self.tr("กำลังตรวจแผน")
        if self.step == CHECK and self._in_the_way(look):
            return self.tr("แก้ข้อผิดพลาดและให้เหตุผลกับคำเตือนให้ครบก่อน")
        if self.step == TOTALS and self._comparison is None:
            return self.tr("กำลังสรุปยอด")
        if self.step == SIGN:
            return self._missing_signature(look)
        return ""

    def _missing_signature(self, look: Look) -> str:
        if any(one.entity == PROFILE and one.severity is Severity.ERROR for one in look.findings):
            return self.tr("กรอกผู้จัดทำและผู้รับรองให้ครบก่อน")
        if any(one.entity == PROFILE and one.blocks for one in look.findings):
            return self.tr("คำเตือนเรื่องหน่วยงานและผู้ลงนามยังไม่มีเหตุผล กรอกให้ครบ หรือให้เหตุผลที่หน้าตรวจสอบ")
        return self._missing_pin()

    def _missing_pin(self) -> str:
        if not self.sign.has_key:
            return self.tr("สร้างกุญแจลงนามก่อน")
        if self.sign.wait.is_waiting:
            return self.tr("รอจนครบเวลาก่อนลองรหัส PIN ใหม่")
        if self.sign.is_ready:
            return ""
        if self.sign.certifier_signs:
            return self.tr("ติ๊กรับรองและพิมพ์รหัส PIN ของทั้งสองคน")
        return self.tr("ติ๊กรับรองและพิมพ์รหัส PIN")

    def _on_next(self) -> None:
        if self.step == SIGN:
            self._open_key()
        elif self.step == WRITE:
            self._submit()
        elif self.step < SIGN:
            self._go_to(self.step + 1)

    def _on_back(self) -> None:
        self._keys = None
        self._go_to(max(CHECK, self.step - 1))

    def _show_comparison(self, found: Comparison) -> None:
        self._comparison = found
        if self.session.look is not None:
            self.totals.show_comparison(found, self.session.look)
        self._enable()

    # Signing

    def _ask_for_key(self) -> None:
        keys = self.sign.keys
        person, position = keys.holder(PREPARE) if keys else ("", "")
        is_damaged = keys is not None and keys.prepare.standing.value == "damaged"
        dialog = NewKeyDialog(self.session, replace=is_damaged, person=person, position=position, parent=self)
        dialog.accepted.connect(lambda: self.session.read(self, read_keys, self.sign.show_keys))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _open_key(self) -> None:
        pin = self.sign.pin.text()
        certifier_pin = self.sign.certifier_pin.text() if self.sign.certifier_signs else None
        self.sign.profile.commit()
        job = self.session.act(
            self,
            lambda workspace, _: open_keys(workspace, pin, certifier_pin),
            self._on_opened,
            self._on_not_opened,
            title=self.tr("กำลังเปิดกุญแจ"),
        )
        self._wait_for(job)

    def _wait_for(self, job: Job | None) -> None:
        """Nothing goes on while the key is opened or the file is written, whatever is seen of the plan meanwhile."""
        self._job = job
        self._enable()
        if job is not None:
            job.finished.connect(self._on_over)

    def _on_over(self) -> None:
        self._job = None
        self._enable()

    def _on_opened(self, keys: OpenedKeys) -> None:
        self._keys = keys
        self.sign.forget_pin()
        self._go_to(WRITE)

    def _on_not_opened(self, error: object) -> None:
        if self.sign.wait.begin(error):
            self.sign.pin.setFocus()
        else:
            words = sentence_of(error) if isinstance(error, MoiError) else str(error)
            self.sign.show_problem(words, error.place if isinstance(error, MoiError) else PREPARE)

    def _show_card(self) -> None:
        keys = self.sign.keys
        if keys is not None and keys.prepare.exists:
            dialog = KeyCardDialog(self.session, keys, PREPARE, self._folder(), self)
            dialog.told.connect(self.tell)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    # Writing

    def _folder(self) -> Path:
        folder = self._settings.export_folder
        return folder if folder is not None and folder.is_dir() else file_dialogs.documents_folder()

    def _show_write(self) -> None:
        look = self.session.look
        profile = look.plan.single(PROFILE) if look else None
        number = look.revision.revision_no + 1 if look and look.revision else 1
        self.write.show_folder(self._folder())
        self.write.enclose.show_offer(look.kit.enclosing if look else "")
        self.write.show_signers(
            number,
            profile.text("prepared_by") if profile else "",
            profile.text("certified_by") if profile else "",
        )

    def _submit(self) -> None:
        keys, folder, clock = self._keys, self.write.folder, self.session.clock
        enclose = self.write.enclose.is_chosen
        if keys is None:
            self._go_to(SIGN)
            return
        job = self.session.act(
            self,
            lambda workspace, _: submit(workspace, keys, folder, clock, enclose=enclose),
            self._on_submitted,
            self._on_not_submitted,
            title=self.tr("กำลังลงนามและเขียนแฟ้มนำส่ง"),
        )
        self._wait_for(job)

    def _on_submitted(self, sent: Sent | None) -> None:
        look = self.session.look
        if sent is None or look is None:
            self.session.look_now()
            self._go_to(CHECK)
            return
        self._keys = None
        self._comparison = None
        self._settings.export_folder = sent.path.parent
        self.done.show_sent(sent, look, self.session.office)
        self.sign.certify.setChecked(False)
        self._go_to(DONE)
        self.session.look_now()

    def _on_not_submitted(self, error: object) -> None:
        from moi_desktop.desktop import messages

        messages.error(self, error if isinstance(error, MoiError) else str(error))

    def _connect(self) -> None:
        self.ui.next_button.clicked.connect(self._on_next)
        self.ui.back_button.clicked.connect(self._on_back)
        self.check.jump_wanted.connect(lambda finding: self.jump_wanted.emit(place_of_finding(finding)))
        self.check.all_wanted.connect(lambda: self.jump_wanted.emit(Place("check")))
        self.sign.changed.connect(self._enable)
        self.sign.new_key_wanted.connect(self._ask_for_key)
        self.sign.card_wanted.connect(self._show_card)
        for line in (self.sign.pin, self.sign.certifier_pin):
            line.returnPressed.connect(self.ui.next_button.click)
        self.done.told.connect(self.tell)
        self.done.again_wanted.connect(lambda: self._go_to(CHECK))


def submit(
    workspace: OfficeWorkspace, keys: OpenedKeys, folder: Path, clock: Callable[[], datetime], *, enclose: bool = False
) -> Sent | None:
    """Check once more and send; None when something is in the way by now. Runs on the thread of the jobs."""
    from moi_desktop.exchange.checking import check_workspace
    from moi_desktop.exchange.sending import submit as send

    if any(finding.blocks for finding in check_workspace(workspace)):
        return None
    return send(workspace, keys.preparer, folder, certifier=keys.certifier, clock=clock, enclose=enclose)
