"""The next step with one file of the inbox: merge it, choose between revisions, confirm its key, answer the office."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from moi_desktop.central.reminding import Missing
from moi_desktop.desktop import messages
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models import central_intake
from moi_desktop.desktop.models.central_fork import Fork, read_fork
from moi_desktop.desktop.models.central_inbox import PackageDetails, short_name
from moi_desktop.desktop.models.central_inbox_facts import MissingOffice
from moi_desktop.desktop.models.central_intake import IntakeLine, Merged
from moi_desktop.desktop.models.central_register import confirm_card
from moi_desktop.desktop.models.central_reply import reply_about, reply_to
from moi_desktop.desktop.models.central_twins import TwinLine, deal_with_file, let_stand, look_again, take_file_up_again
from moi_desktop.desktop.pages import central_dialogs
from moi_desktop.desktop.pages.central_fork import ForkDialog
from moi_desktop.desktop.pages.central_reminder import ReminderDialog
from moi_desktop.desktop.pages.central_twins import TwinDialog
from moi_desktop.desktop.translated import sentence_of
from moi_desktop.plan.canonical import moment_text


class NextSteps(QObject):
    """Does what the inbox offers; asks first where something has to be known. `window` is what questions stand over."""

    told = Signal(str, object)
    """Something was done: the sentence, and a function that undoes it or None."""

    saved = Signal()
    """Something was written and is safe."""

    def __init__(self, session: CentralSession, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def do(self, what: str, details: PackageDetails) -> None:
        """Do one thing with a file: apply, choose, confirm, reply, done, wait or undo."""
        does: dict[str, Callable[[PackageDetails], None]] = {
            "apply": self._apply,
            "choose": self._choose,
            "confirm": self._ask_to_confirm,
            "reply": self._copy_reply,
            "done": self._ask_why_done,
            "wait": self._take_up_again,
            "undo": self._ask_to_undo,
        }
        if what in does:
            does[what](details)

    def remind(self, office: MissingOffice) -> None:
        """Offer a text for an office that has not sent, to be copied into an e-mail or read out over the telephone."""
        missing = [Missing(office.name, office.closes)]
        dialog = ReminderDialog(missing, self._session.cycle, self._session.today, self._window)
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def apply_everything(self) -> None:
        """Put all that is ready into the plan."""
        self._session.act_in_steps(self, central_intake.apply_all, self._on_merged, title=self.tr("กำลังรวมฉบับที่พร้อม"))

    def _on_merged(self, merged: Merged) -> None:
        if merged.offices:
            self.saved.emit()
            words = self.tr("รวมในแผนแล้ว {count} ฉบับ").format(count=len(merged.offices))
            self.told.emit(words, lambda: self._undo(merged.offices))
        if merged.refused:
            lines = "\n".join(f"{short_name(office)}: {sentence_of(error)}" for office, error in merged.refused)
            words = self.tr("มี {count} ฉบับที่ยังรวมไม่ได้ ฉบับอื่นรวมแล้วตามปกติ ดูเหตุผลของแต่ละฉบับในรายละเอียด")
            messages.warn(self._window, words.format(count=len(merged.refused)), lines)

    def _apply(self, details: PackageDetails) -> None:
        office, revision = details.line.office, details.line.revision_id
        self._session.act(
            self,
            lambda centre: central_intake.apply_one(centre, office, revision),
            self._on_applied,
            title=self.tr("กำลังรวมฉบับนี้ในแผน"),
        )

    def _on_applied(self, office: str) -> None:
        self.saved.emit()
        words = self.tr("รวมฉบับของ {office} ในแผนแล้ว").format(office=short_name(office))
        self.told.emit(words, lambda: self._undo([office]))

    def _ask_to_undo(self, details: PackageDetails) -> None:
        question = self.tr(
            "นำฉบับที่ {number} ของ {office} ออกจากแผนรวม และกลับไปใช้ฉบับก่อนหน้าถ้ามี แฟ้มยังอยู่ในกล่องรับและรวมใหม่ได้"
        ).format(number=details.line.revision_no, office=details.line.office_name)
        verb = messages.Verb("undo", self.tr("ยกเลิกการรวม"), "danger")
        if messages.ask(self._window, question, [verb]) == "undo":
            self._undo([details.line.office])

    def _undo(self, offices: Sequence[str]) -> None:
        self._session.act(
            self,
            lambda centre: central_intake.undo(centre, offices),
            self._on_undone,
            title=self.tr("กำลังยกเลิกการรวม"),
        )

    def _on_undone(self, offices: Sequence[str]) -> None:
        self.saved.emit()
        self.told.emit(self.tr("ยกเลิกการรวมแล้ว {count} ฉบับ").format(count=len(offices)), None)

    def _choose(self, details: PackageDetails) -> None:
        self._session.read(self, lambda centre: read_fork(centre, details.line.office), self._ask_for_side)

    def _ask_for_side(self, fork: Fork) -> None:
        if not fork.sides:
            return
        dialog = ForkDialog(fork, self._window)
        central_dialogs.shown(dialog, lambda: self._resolve(fork.office, dialog.chosen, dialog.text("reason")))

    def _resolve(self, office: str, revision: str, reason: str) -> None:
        self._session.act(
            self,
            lambda centre: central_intake.resolve(centre, office, revision, reason),
            self._on_applied,
            title=self.tr("กำลังรวมฉบับที่เลือก"),
        )

    def _ask_to_confirm(self, details: PackageDetails) -> None:
        line, fingerprint = details.line, details.fingerprint
        if line.kind != "card" and not details.waiting_card:
            words = self.tr("ยังไม่มีบัตรประจำหน่วยงานของ {office} ที่มีกุญแจนี้ในกล่องรับ ขอให้หน่วยงานส่งบัตรมาก่อน แล้วนำเข้ากล่องรับ")
            messages.inform(self._window, words.format(office=line.office_name))
            return
        dialog = central_dialogs.CardDialog(line.office_name, fingerprint, details.holder, details.phone, self._window)
        central_dialogs.shown(dialog, lambda: self._confirm(line.office, fingerprint))

    def _confirm(self, office: str, fingerprint: str) -> None:
        words = self.tr("ยืนยันกุญแจของ {office} แล้ว แฟ้มที่รอกุญแจนี้ตรวจใหม่แล้ว").format(office=short_name(office))
        self._session.act(
            self,
            lambda centre: confirm_card(centre, office, fingerprint, self._session.clock),
            lambda _nothing: self.told.emit(words, None),
            title=self.tr("กำลังบันทึกกุญแจ"),
        )

    def copy_reply_about(self, line: IntakeLine) -> None:
        """Copy the letter about a file that came just now."""
        self._copy(reply_about(line, moment_text(self._session.clock())))

    def _copy_reply(self, details: PackageDetails) -> None:
        self._copy(reply_to(details))

    def _copy(self, letter: str) -> None:
        QGuiApplication.clipboard().setText(letter)
        self.told.emit(self.tr("คัดลอกข้อความถึงหน่วยงานแล้ว วางในอีเมลหรือ LINE ได้ทันที"), None)

    def _ask_why_done(self, details: PackageDetails) -> None:
        words = self.tr("แฟ้ม {file} จะไม่นับเป็นงานที่รออยู่อีก ตัวแฟ้มและเหตุผลยังเก็บไว้ และกลับมารอจัดการได้ทุกเมื่อ")
        dialog = central_dialogs.reason_dialog(
            self.tr("จัดการแฟ้มนี้แล้ว"), words.format(file=details.line.name), self.tr("บันทึกว่าจัดการแล้ว"), self._window
        )
        central_dialogs.shown(dialog, lambda: self._deal_with(details, dialog.text("reason")))

    def _deal_with(self, details: PackageDetails, reason: str) -> None:
        sha = details.line.sha256

        def tell(_nothing: None) -> None:
            self.saved.emit()
            words = self.tr("บันทึกว่าจัดการแฟ้ม {file} แล้ว").format(file=details.line.name)
            self.told.emit(words, lambda: self._take_up_again(details))

        title = self.tr("กำลังบันทึก")
        self._session.act(self, lambda centre: deal_with_file(centre, sha, reason), tell, title=title)

    def _take_up_again(self, details: PackageDetails) -> None:
        sha = details.line.sha256

        def tell(_nothing: None) -> None:
            self.saved.emit()
            self.told.emit(self.tr("แฟ้ม {file} กลับมารอจัดการ").format(file=details.line.name), None)

        title = self.tr("กำลังบันทึก")
        self._session.act(self, lambda centre: take_file_up_again(centre, sha), tell, title=title)

    def show_twins(self, line: TwinLine) -> None:
        """Show two projects side by side, and let the person say that they are no duplicates, or take that back."""
        dialog = TwinDialog(line, self._window)
        central_dialogs.shown(dialog, lambda: self._judge(line, "" if dialog.wants_again else dialog.text("reason")))

    def _judge(self, line: TwinLine, reason: str) -> None:
        def tell(_nothing: None) -> None:
            self.saved.emit()
            if reason:
                self.told.emit(self.tr("บันทึกว่าไม่ซ้ำแล้ว พร้อมเหตุผล"), lambda: self._judge(line, ""))
            else:
                self.told.emit(self.tr("คู่นี้กลับมารอตรวจ"), None)

        self._session.act(
            self,
            lambda centre: let_stand(centre, line, reason) if reason else look_again(centre, line),
            tell,
            title=self.tr("กำลังบันทึก"),
        )
