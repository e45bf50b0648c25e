"""What a reviewer decides on one project: approve, return, propose another amount, remark."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models import central_project
from moi_desktop.desktop.models.central_project import LineFacts, ProjectFacts
from moi_desktop.desktop.pages import central_dialogs

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre


class Review(QObject):
    """Decides on `project` and on `line`, whatever they are at the moment. `window` is what questions stand over."""

    told = Signal(str, object)
    """Something was done: the sentence, and None, for a decision is changed by another one."""

    saved = Signal()
    """Something was written and is safe."""

    def __init__(self, session: CentralSession, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self.project: ProjectFacts | None = None
        self.line: LineFacts | None = None

    def approve(self) -> None:
        """Approve the project as it stands."""
        if self.project is not None:
            self._decide(self.project, "APPROVED", "")

    def give_back(self) -> None:
        """Return the project to its office, with a reason."""
        project = self.project
        if project is None:
            return
        words = self.tr("“{name}” จะแสดงเป็นส่งกลับแก้ไข และเหตุผลนี้จะไปถึงหน่วยงานในผลการพิจารณาฉบับถัดไป")
        verb = self.tr("ส่งกลับแก้ไข")
        dialog = central_dialogs.reason_dialog(verb, words.format(name=project.name), verb, self._window)
        central_dialogs.shown(dialog, lambda: self._decide(project, "RETURNED", dialog.text("reason")))

    def propose(self) -> None:
        """Propose another amount for the chosen line."""
        project, line = self.project, self.line
        if project is None:
            return
        if line is None:
            self.told.emit(self.tr("เลือกรายการที่จะเสนอปรับในตารางด้านล่างก่อน"), None)
            return
        dialog = central_dialogs.amount_dialog(line.name, line.requested or 0, line.proposed, self._window)
        central_dialogs.shown(
            dialog, lambda: self._amend(project.office, line.uid, dialog.value("amount"), dialog.text("reason"))
        )

    def withdraw(self) -> None:
        """Take the proposal on the chosen line back, with a reason."""
        line = self.line
        if line is None or not line.amendment:
            return
        amendment, verb = line.amendment, self.tr("ถอนค่าเสนอ")
        words = self.tr("“{name}” จะกลับไปใช้วงเงินที่หน่วยงานขอ").format(name=line.name)
        dialog = central_dialogs.reason_dialog(verb, words, verb, self._window)
        central_dialogs.shown(
            dialog,
            lambda: self._act(
                lambda centre: central_project.withdraw(centre, amendment, dialog.text("reason")),
                self.tr("ถอนค่าเสนอแล้ว"),
            ),
        )

    def remark(self, *, on_line: bool) -> None:
        """Write a remark on the chosen line, or on the project."""
        project, line = self.project, self.line if on_line else None
        if project is None:
            return
        table, record, about = ("budget_line", line.uid, line.name) if line else ("project", project.uid, project.name)
        dialog = central_dialogs.comment_dialog(about, self._window)
        central_dialogs.shown(
            dialog,
            lambda: self._act(
                lambda centre: central_project.comment(centre, project.office, table, record, dialog.text("text")),
                self.tr("บันทึกความเห็นแล้ว"),
            ),
        )

    def _decide(self, project: ProjectFacts, decision: str, reason: str) -> None:
        words = self.tr("เห็นชอบโครงการแล้ว") if decision == "APPROVED" else self.tr("ส่งโครงการกลับแก้ไขแล้ว")
        self._act(lambda centre: central_project.decide(centre, project.office, project.uid, decision, reason), words)

    def _amend(self, office: str, line: str, satang: object, reason: str) -> None:
        assert isinstance(satang, int)
        self._act(
            lambda centre: central_project.amend_amount(centre, office, line, satang, reason),
            self.tr("บันทึกค่าเสนอแล้ว"),
        )

    def _act(self, does: Callable[[Centre], object], words: str) -> None:
        self._session.act(self, does, lambda _result: self._tell(words), title=self.tr("กำลังบันทึก"))

    def _tell(self, words: str) -> None:
        self.saved.emit()
        self.told.emit(words, None)
