"""Taking files in: all are verified, then looked at one after the other; nothing is kept before a person says so.

A bad file does not stop the others: what is wrong with it is told when the rest has been looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from moi_desktop.desktop import messages
from moi_desktop.desktop.jobs import Job, Progress
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.arrival_dialog import ArrivalDialog
from moi_desktop.desktop.pages.arrival_words import ArrivalFacts, ArrivalWords
from moi_desktop.desktop.pages.merge_dialog import MergeDialog
from moi_desktop.desktop.pages.merge_words import MergeFacts, MergeWords
from moi_desktop.desktop.pages.page import Page, Place
from moi_desktop.desktop.translated import sentence_of
from moi_desktop.errors import MoiError
from moi_desktop.plan.catalogue import DocumentKind

if TYPE_CHECKING:  # these import the libraries of signing and of the database
    from moi_desktop.exchange.merging import Merged, MergePreview
    from moi_desktop.exchange.receiving import Arrived, Received
    from moi_desktop.store.office_workspace import OfficeWorkspace

T = TypeVar("T")
_ORDER = (DocumentKind.KIT, DocumentKind.RETURN, DocumentKind.SUBMISSION)
"""A kit may bring the key by which a return is known, so it comes first."""

_OLDER_KIT = "kit-older"
"""The refusal that the person may overrule."""


class Arrivals(QObject):
    """Leads through the files; the page gives the window that the dialogs stand before."""

    changed = Signal()
    """Something was kept."""

    def __init__(self, session: OfficeSession, page: Page) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._words = ArrivalWords(self)
        self._merge_words = MergeWords(self)
        self._waiting: list[Arrived] = []
        self._refused: list[tuple[str, str]] = []
        self._merging = False
        self.is_busy = False
        self.dialog: QDialog | None = None

    def begin(self, paths: Sequence[Path], *, merging: bool = False) -> None:
        """Verify these files and look at them in turn; nothing while others are looked at.

        With `merging` a colleague's package is expected, and a kit or return is refused.
        """
        if self.is_busy or not paths:
            return

        def verify(workspace: OfficeWorkspace, progress: Progress) -> list[Arrived]:
            from moi_desktop.exchange.receiving import verify_files

            return verify_files(workspace, paths, progress)

        self.is_busy, self._merging, self._refused = True, merging, []
        self._ask(verify, self._on_verified, self._on_stopped, self.tr("กำลังตรวจไฟล์"))

    def look_again(self, sha256: str) -> None:
        """Show a kept file once more; nothing can be done with it."""
        if self.is_busy:
            return

        def read(workspace: OfficeWorkspace, _progress: Progress) -> ArrivalFacts:
            from moi_desktop.exchange.previewing import preview
            from moi_desktop.exchange.receiving import kept_again

            return self._words.of(preview(workspace, kept_again(workspace, sha256), again=True))

        title = self.tr("กำลังเปิดไฟล์ที่รับไว้")
        self._ask(read, lambda found: self._show(found, None), self._on_stopped, title)

    # One after the other

    def _on_verified(self, arrived: list[Arrived]) -> None:
        def place(one: Arrived) -> tuple[int, int]:
            known = one.kind in _ORDER
            return _ORDER.index(DocumentKind(one.kind)) if known else len(
                _ORDER
            ), one.verification.claims.revision_no or 0

        self._waiting = sorted(arrived, key=place)
        self._next()

    def _next(self) -> None:
        if not self._waiting:
            self._finish()
            return
        arrived = self._waiting.pop(0)
        own = arrived.verification.claims.office == self._session.office
        if self._merging or (arrived.kind == DocumentKind.SUBMISSION and own):
            self._preview_merge(arrived)
        else:
            self._preview(arrived)

    def _preview(self, arrived: Arrived, *, older_kit: bool = False) -> None:
        def look(workspace: OfficeWorkspace, _progress: Progress) -> ArrivalFacts:
            from moi_desktop.exchange.previewing import preview

            return self._words.of(preview(workspace, arrived, older_kit=older_kit))

        self._ask(
            look,
            lambda found: self._show(found, arrived, older_kit=older_kit),
            lambda error: self._refuse_or_ask(arrived, error),
            self.tr("กำลังเทียบกับแผนที่มีอยู่"),
        )

    def _show(self, facts: ArrivalFacts, arrived: Arrived | None, *, older_kit: bool = False) -> None:
        dialog = ArrivalDialog(facts, len(self._waiting), self._page.window())
        if arrived is not None and facts.does:
            dialog.accepted.connect(lambda: self._accept(arrived, older_kit=older_kit))
            dialog.rejected.connect(self._next)
        elif arrived is not None:
            dialog.finished.connect(lambda _result: self._next())
        self._open(dialog)

    def _accept(self, arrived: Arrived, *, older_kit: bool) -> None:
        def keep(workspace: OfficeWorkspace, _progress: Progress) -> Received:
            from moi_desktop.exchange.receiving import accept

            return accept(workspace, arrived, older_kit=older_kit)

        refuse = partial(self._refuse, arrived)
        self._ask(keep, self._on_kept, refuse, self.tr("กำลังบันทึกไฟล์จากส่วนกลาง"), self._session.act)

    def _on_kept(self, received: Received) -> None:
        self._session.look_now()
        self.changed.emit()
        if received.kind is DocumentKind.KIT:
            self._page.tell(self.tr("รับชุดแผนแล้ว ข้อมูลที่กรอกไว้ไม่เปลี่ยน โปรแกรมตรวจแผนใหม่ตามชุดแผนนี้"))
        else:
            words = self.tr("รับผลการพิจารณาแล้ว: ผล {decisions} โครงการ ความเห็น {comments} ข้อ ค่าที่เสนอ {amendments} ข้อ")
            counts = {f"{name}s": received.count(name) for name in ("decision", "comment", "amendment")}
            self._page.tell(words.format(**counts))
        if received.taken:
            words = self.tr("รับโครงการที่โอนมา {count} โครงการเข้าในแผนแล้ว").format(count=len(received.taken))
            self._page.tell(words, partial(self._session.undo_step, received.step))
        self._next()

    # A colleague's package

    def _preview_merge(self, arrived: Arrived) -> None:
        def look(workspace: OfficeWorkspace, _progress: Progress) -> tuple[MergePreview, MergeFacts]:
            from moi_desktop.exchange.merging import preview_merge
            from moi_desktop.exchange.sending import codes_of

            preview = preview_merge(workspace, arrived)
            return preview, self._merge_words.of(preview, codes_of(workspace.kit_records()))

        def show(found: tuple[MergePreview, MergeFacts]) -> None:
            preview, facts = found
            dialog = MergeDialog(facts, self._page.window())
            dialog.decided.connect(lambda decisions: self._merge(preview, decisions, dialog))
            dialog.check_wanted.connect(lambda: self._page.jump_wanted.emit(Place("check")))
            dialog.finished.connect(lambda _result: self._next())
            self._open(dialog)

        refuse = partial(self._refuse, arrived)
        self._ask(look, show, refuse, self.tr("กำลังเทียบแฟ้มของเพื่อนร่วมงาน"))

    def _merge(self, preview: MergePreview, decisions: object, dialog: MergeDialog) -> None:
        def write(workspace: OfficeWorkspace, _progress: Progress) -> Merged:
            from moi_desktop.exchange.merging import merge

            return merge(workspace, preview, decisions)  # type: ignore[arg-type] # a signal's object

        def done(merged: Merged) -> None:
            self._session.look_now()
            self.changed.emit()
            dialog.undo_wanted.connect(partial(self._undo, merged.step))
            dialog.show_result(self._merge_words.result(merged))

        job = self._session.act(dialog, write, done, self._tell_error, title=self.tr("กำลังรวมแฟ้ม"))
        if job is not None:
            job.finished.connect(dialog.let_go)

    def _undo(self, step: int) -> None:
        def undo(workspace: OfficeWorkspace, _progress: Progress) -> bool:
            from moi_desktop.desktop import turning

            return turning.turn(workspace, back=True, only=step) is not None

        self._session.act(self, undo, self._on_undone)

    def _on_undone(self, undone: bool) -> None:  # noqa: FBT001 - the answer of a job
        self._session.look_now()
        self.changed.emit()
        not_undone = self.tr("มีการแก้ไขหลังจากนั้นแล้ว กด Ctrl+Z เพื่อเลิกทำทีละขั้น")
        self._page.tell(self.tr("เลิกทำการรวมแล้ว แผนเป็นอย่างก่อนรวม") if undone else not_undone)

    # The end

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._on_closed)
        dialog.open()

    def _on_closed(self) -> None:
        if self.sender() is self.dialog:
            self.dialog = None

    def _refuse_or_ask(self, arrived: Arrived, error: object) -> None:
        """A kit that is older than the one in use may come back when the person confirms it."""
        if not isinstance(error, MoiError) or error.code != _OLDER_KIT:
            self._refuse(arrived, error)
            return
        words = self.tr(
            "ชุดแผนในไฟล์ {file} เก่ากว่าหรือคนละสายกับที่ใช้อยู่ ตามปกติไม่ต้องรับ "
            "รับเฉพาะเมื่อส่วนกลางแจ้งให้กลับไปใช้ชุดแผนนี้ แผนจะถูกตรวจตามชุดแผนเก่าแทน"
        ).format(file=arrived.verification.file)
        verb = messages.Verb("older", self.tr("ดูสิ่งที่จะเปลี่ยนก่อนรับ…"), "danger")
        if messages.ask(self._page, words, [verb]):
            self._preview(arrived, older_kit=True)
        else:
            self._next()

    def _refuse(self, arrived: Arrived, error: object) -> None:
        if not isinstance(error, MoiError):
            self._tell_error(error)
            return
        self._refused.append((arrived.verification.file, sentence_of(error)))
        self._next()

    def _ask(
        self,
        work: Callable[[OfficeWorkspace, Progress], T],
        then: Callable[[T], object],
        failed: Callable[[object], object],
        title: str,
        how: Callable[..., Job | None] | None = None,
    ) -> None:
        """Ask the workspace something that may last; where the person stops it, the files are put aside.

        `how` is the session's way of asking: `inquire`, or `act` for what writes.
        """
        heard: list[bool] = []

        def hear(deliver: Callable[[T], object], result: T) -> None:
            heard.append(True)
            deliver(result)

        def end() -> None:
            if not heard:
                self._put_aside()

        job = (how or self._session.inquire)(self, work, partial(hear, then), partial(hear, failed), title=title)
        if job is not None:
            job.finished.connect(end)

    def _put_aside(self) -> None:
        self._waiting = []
        self.is_busy = False

    def _on_stopped(self, error: object) -> None:
        self._put_aside()
        self._tell_error(error)

    def _tell_error(self, error: object) -> None:
        if not isinstance(error, MoiError):
            assert isinstance(error, Exception)
            self._put_aside()
            raise error  # our own mistake: the crash dialog tells it
        messages.error(self._page, error)

    def _finish(self) -> None:
        self.is_busy = False
        if len(self._refused) == 1:
            file, words = self._refused[0]
            messages.warn(self._page, self.tr("ไม่ได้รับไฟล์ {file}: {reason}").format(file=file, reason=words))
        elif self._refused:
            told = "\n\n".join(f"{file}: {words}" for file, words in self._refused)
            head = self.tr("ไม่ได้รับ {count} ไฟล์").format(count=len(self._refused))
            messages.warn(self._page, f"{head}\n\n{told}")
