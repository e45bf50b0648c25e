"""What reviewers decide: approve, return, leave out, propose values, remark, hold; each with its way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models import central_acts
from moi_desktop.desktop.models.central_acts import FieldFacts, Subject
from moi_desktop.desktop.models.central_project import LineFacts, ProjectFacts
from moi_desktop.desktop.pages import central_dialogs
from moi_desktop.plan.places import Spot

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre

T = TypeVar("T")


class ReviewActs(QObject):
    """Asks what has to be known, does it, and tells it. `window` is what questions stand over."""

    told = Signal(str, object)
    """Something was done: the sentence, and a function that takes it back or None."""

    saved = Signal()
    """Something was written and is safe."""

    def __init__(self, session: CentralSession, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    # A project

    def approve(self, subject: Subject) -> None:
        """Approve a project as it was seen."""
        self._decide(subject, "APPROVED", "", self.tr("เห็นชอบโครงการแล้ว"))

    def give_back(self, subject: Subject) -> None:
        """Return a project to its office, with a reason."""
        words = self.tr("“{name}” จะแสดงเป็นส่งกลับแก้ไข และเหตุผลนี้จะไปถึงหน่วยงานในผลการพิจารณาฉบับถัดไป")
        self._ask_why(subject, "RETURNED", self.tr("ส่งกลับแก้ไข"), words, self.tr("ส่งโครงการกลับแก้ไขแล้ว"))

    def leave_out(self, subject: Subject) -> None:
        """Leave a project out of the plan, with a reason."""
        words = self.tr("“{name}” จะไม่นับในแผนรวมและเอกสารทุกฉบับ ข้อมูลยังอยู่ครบ และเหตุผลนี้จะไปถึงหน่วยงานในผลการพิจารณาฉบับถัดไป")
        self._ask_why(subject, "REJECTED", self.tr("ไม่บรรจุในแผน"), words, self.tr("บันทึกว่าไม่บรรจุโครงการในแผนแล้ว"))

    def _ask_why(self, subject: Subject, decision: str, verb: str, explanation: str, done: str) -> None:
        words = explanation.format(name=subject.name)
        dialog = central_dialogs.reason_dialog(verb, words, verb, self._window)
        central_dialogs.shown(dialog, lambda: self._decide(subject, decision, dialog.text("reason"), done))

    def _decide(self, subject: Subject, decision: str, reason: str, done: str) -> None:
        self._act(
            lambda centre: central_acts.decide(centre, subject, decision, reason),
            lambda seq: self.tell(done, lambda: self.undo([(subject.office, subject.project, seq)])),
        )

    def undo(self, lines: Sequence[tuple[str, str, int]]) -> None:
        """Take decisions back, each (office, project, journal line); what was decided before stands again."""
        words = self.tr("เลิกผลการพิจารณาแล้ว {count} โครงการ ผลก่อนหน้ากลับมาใช้ถ้ามี")
        self._act(
            lambda centre: central_acts.undo_decisions(centre, lines),
            lambda count: self.tell(words.format(count=count)),
        )

    # A field

    def propose(self, office: str, spot: Spot) -> None:
        """Propose another value for a field."""
        if not central_acts.can_propose(spot):
            self.told.emit(self.tr("เลือกแถวของช่องที่จะเสนอค่าก่อน"), None)
            return
        self._session.read(self, lambda centre: central_acts.read_field(centre, office, spot), self._ask_for_value)

    def _ask_for_value(self, facts: FieldFacts | None) -> None:
        if facts is None:
            self.told.emit(self.tr("รายการนี้ไม่อยู่ในฉบับล่าสุดของหน่วยงานแล้ว จึงเสนอค่าไม่ได้"), None)
            return
        dialog = central_dialogs.ValueDialog(facts, self._window)
        central_dialogs.shown(dialog, lambda: self._propose(facts, dialog.value("proposed"), dialog.text("reason")))

    def _propose(self, facts: FieldFacts, value: object, reason: str) -> None:
        def tell(made: tuple[str, bool]) -> None:
            amendment, took_place = made
            back = None if took_place else lambda: self._withdraw(amendment, self.tr("ถอนทันทีหลังบันทึก"))
            self.tell(self.tr("บันทึกค่าเสนอแล้ว"), back)

        self._act(
            lambda centre: central_acts.propose(centre, facts.office, facts.spot, value, reason),  # type: ignore[arg-type]  # editors hold values
            tell,
        )

    def withdraw(self, amendment: str, about: str) -> None:
        """Take a proposal back, with a reason."""
        verb = self.tr("ถอนค่าเสนอ")
        words = self.tr("“{name}” จะกลับไปใช้ค่าที่หน่วยงานส่งมา").format(name=about)
        dialog = central_dialogs.reason_dialog(verb, words, verb, self._window)
        central_dialogs.shown(dialog, lambda: self._withdraw(amendment, dialog.text("reason")))

    def _withdraw(self, amendment: str, reason: str) -> None:
        self._act(
            lambda centre: central_acts.withdraw(centre, amendment, reason),
            lambda _nothing: self.tell(self.tr("ถอนค่าเสนอแล้ว")),
        )

    def remark(self, office: str, spot: Spot, about: str) -> None:
        """Write a remark on a record or a field."""
        dialog = central_dialogs.comment_dialog(about, self._window)

        def write() -> None:
            self._act(
                lambda centre: central_acts.comment(centre, office, spot, dialog.text("text")),
                lambda remark: self.tell(self.tr("บันทึกความเห็นแล้ว"), lambda: self.withdraw_remark(remark)),
            )

        central_dialogs.shown(dialog, write)

    def withdraw_remark(self, remark: str) -> None:
        """Take a remark back that the office was not told yet."""
        self._act(
            lambda centre: central_acts.withdraw_comment(centre, remark),
            lambda _nothing: self.tell(self.tr("ถอนความเห็นแล้ว")),
        )

    # An office

    def hold(self, office: str, name: str) -> None:
        """Let nothing newer of an office in while it is reviewed, with a reason."""
        verb = self.tr("พักรับฉบับใหม่")
        words = self.tr("ฉบับใหม่ของ {office} ที่เข้ามาระหว่างนี้จะรอในกล่องรับและไม่รวมในแผน จนกว่าจะพิจารณาครบทุกโครงการหรือเลิกพักรับ")
        dialog = central_dialogs.reason_dialog(verb, words.format(office=name), verb, self._window)

        def write() -> None:
            self._act(
                lambda centre: central_acts.hold(centre, office, dialog.text("reason")),
                lambda _nothing: self.tell(
                    self.tr("พักรับฉบับใหม่ของ {office} แล้ว").format(office=name), lambda: self.release(office, name)
                ),
            )

        central_dialogs.shown(dialog, write)

    def release(self, office: str, name: str) -> None:
        """Let newer revisions of an office in again."""
        words = self.tr("เลิกพักรับฉบับใหม่ของ {office} แล้ว ฉบับที่รออยู่รวมได้ในกล่องรับ").format(office=name)
        self._act(lambda centre: central_acts.release(centre, office), lambda _nothing: self.tell(words))

    # All of them

    def tell(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Say what was done, with a way back where there is one."""
        self.saved.emit()
        self.told.emit(words, undo)

    def _act(self, does: Callable[[Centre], T], then: Callable[[T], object]) -> None:
        self._session.act(self, does, then, title=self.tr("กำลังบันทึก"))


@dataclass(slots=True, weakref_slot=True)
class Review:
    """The merged plan's way to the same: decides on `project` and on `line`, whatever they are at the moment."""

    acts: ReviewActs
    project: ProjectFacts | None = None
    line: LineFacts | None = None

    @property
    def subject(self) -> Subject | None:
        """The project, as decisions name it."""
        project = self.project
        return Subject(project.office, project.uid, project.name) if project else None

    def approve(self) -> None:
        """Approve the project as it stands."""
        if self.subject is not None:
            self.acts.approve(self.subject)

    def give_back(self) -> None:
        """Return the project to its office."""
        if self.subject is not None:
            self.acts.give_back(self.subject)

    def propose(self) -> None:
        """Propose another amount for the chosen line."""
        if self.project is not None:
            self.acts.propose(self.project.office, ("budget_line", self.line.uid if self.line else "", "amount"))

    def withdraw(self) -> None:
        """Take the proposal on the chosen line back."""
        if self.line is not None and self.line.amendment:
            self.acts.withdraw(self.line.amendment, self.line.name)

    def remark(self, *, on_line: bool) -> None:
        """Write a remark on the chosen line, or on the project."""
        project, line = self.project, self.line if on_line else None
        if project is not None:
            spot = ("budget_line", line.uid, "") if line else ("project", project.uid, "")
            self.acts.remark(project.office, spot, line.name if line else project.name)
