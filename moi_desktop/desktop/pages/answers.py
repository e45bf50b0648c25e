"""Answering what the centre wrote: from the list of the history page, and from the details beside a field."""

from __future__ import annotations

from PySide6.QtCore import QObject

from moi_desktop.desktop import office_papers
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.page import Page
from moi_desktop.desktop.pages.review_words import ACCEPT, KEEP, REPLY
from moi_desktop.desktop.widgets import reason_dialog
from moi_desktop.desktop.widgets.reason_dialog import Question
from moi_desktop.plan.model import Record


class Answers(QObject):
    """Does what the buttons of a comment or a proposal say; answers travel with the next submission."""

    def __init__(self, session: OfficeSession, page: Page) -> None:
        super().__init__(page)
        self._session = session
        self._page = page

    def act(self, key: str, subject: Record) -> None:
        """Do what a button says about a comment or an amendment."""
        if key == ACCEPT:
            self._answer(subject, None)
        elif key == KEEP:
            self._keep(subject)
        elif key == REPLY:
            self._reply(subject)

    def accept_safe(self) -> None:
        """Take every proposal whose field nobody here touched since."""
        from moi_desktop.exchange import answering

        self._session.act(self, lambda workspace, _: answering.accept_safe(workspace), self._on_answered)

    def _keep(self, amendment: Record) -> None:
        question = Question(
            self.tr("ยืนยันค่าเดิม"),
            self.tr("ยืนยันค่าของหน่วยงาน และไม่รับค่าที่ส่วนกลางเสนอ"),
            self.tr("ยืนยันค่าเดิม"),
            self.tr("เหตุผลจะไปถึงส่วนกลางในการนำส่งครั้งต่อไป"),
        )
        reason = reason_dialog.ask_for_reason(self._page, question)
        if reason is not None:
            self._answer(amendment, reason.text)

    def _answer(self, amendment: Record, kept_because: str | None) -> None:
        from moi_desktop.exchange import answering

        look = self._session.look
        found = next((one for one in look.suggestions if one.amendment.uid == amendment.uid), None) if look else None
        if found is None:
            return
        if kept_because is None:
            self._session.act(self, lambda workspace, _: answering.accept(workspace, found), self._on_answered)
        else:
            self._session.act(
                self, lambda workspace, _: answering.keep_own(workspace, found, kept_because), self._on_answered
            )

    def _reply(self, comment: Record) -> None:
        look = self._session.look
        answer = look.answer_to(comment.uid) if look else None
        question = Question(
            self.tr("ตอบความเห็น"),
            f"“{comment.text('text')}”",
            self.tr("บันทึกคำตอบ"),
            self.tr("คำตอบจะไปถึงส่วนกลางในการนำส่งครั้งต่อไป"),
            answer.text("reason") if answer else "",
        )
        reply = reason_dialog.ask_for_reason(self._page, question)
        if reply is not None:
            uid, text = comment.uid, reply.text
            self._session.act(self, lambda ws, _: office_papers.reply(ws, uid, text), self._on_answered)

    def _on_answered(self, _result: object) -> None:
        self._session.look_now()
        self._page.tell(self.tr("บันทึกคำตอบแล้ว จะส่งไปพร้อมการนำส่งครั้งต่อไป"))
