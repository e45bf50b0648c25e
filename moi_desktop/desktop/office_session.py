"""An office's workspace as the pages see it.

Pages ask questions (`read`) and do things (`act`, `save_field`, `save_change`); all of it runs on the thread of the jobs,
where the workspace was opened. After anything was written the plan is looked at anew a moment later: one `Look` for all
pages, with what the check found.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from moi_desktop.desktop.jobs import Job, JobRunner, Progress, while_alive
from moi_desktop.desktop.models.grid_model import Change
from moi_desktop.desktop.office_look import Look, look_at
from moi_desktop.desktop.session import Session
from moi_desktop.desktop.values import label_of
from moi_desktop.plan.clock import Clock, utc_now

if TYPE_CHECKING:  # these import the libraries of signing and of the database
    from moi_desktop.desktop.turning import Turned
    from moi_desktop.signing.keys import PinCost
    from moi_desktop.store.office_workspace import OfficeWorkspace

T = TypeVar("T")
LOOK_AFTER_MS = 400
"""How long the work must rest before the plan is checked again."""


class OfficeSession(Session["OfficeWorkspace"]):
    """One open office workspace. `clock` and `pin_cost` are given in tests."""

    looked = Signal(object)
    """The plan was looked at: the `Look`."""

    saved = Signal()
    """Something was written and is safe."""

    not_saved = Signal(str)
    """Something could not be written: the words for it."""

    turned = Signal(object)
    """A step was taken back or done again (`Turned`): what pages show of the plan is no longer what stands there."""

    told = Signal(str, object)
    """Something was done: the sentence, and a function that takes it back or None."""
    files_dropped = Signal(object)
    """Workbooks were dropped on a page of the desk: their paths."""

    def __init__(
        self,
        workspace: OfficeWorkspace,
        runner: JobRunner,
        *,
        clock: Clock = utc_now,
        pin_cost: PinCost | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(workspace, runner, clock=clock, pin_cost=pin_cost, parent=parent)
        self.look: Look | None = None
        """What was seen last; None before the first look."""

        self.paper_folder: Path | None = None
        """Where a paper was kept last in this sitting."""

        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(LOOK_AFTER_MS)
        self._rest.timeout.connect(self.look_now)

    @property
    def office(self) -> str:
        """The office's code."""
        return self._workspace.info.office

    @property
    def practice(self) -> bool:
        """Whether this is for practice only."""
        return self._workspace.info.practice

    # Reading and writing

    def read(self, owner: QObject, what: Callable[[OfficeWorkspace], T], then: Callable[[T], object]) -> Job | None:
        """Ask a question of the workspace; `then` gets the answer on the window's thread while `owner` still exists."""
        if self._is_over:
            return None
        return self._runner.do(lambda: what(self._workspace), while_alive(owner, then))

    def inquire(
        self,
        owner: QObject,
        what: Callable[[OfficeWorkspace, Progress], T],
        then: Callable[[T], object],
        on_failure: Callable[[object], object],
        *,
        title: str,
    ) -> Job | None:
        """Ask a question that may last: the window says what is done, and the person may stop it."""
        if self._is_over:
            return None
        told, failed = while_alive(owner, then), while_alive(owner, on_failure)
        return self._runner.submit(lambda progress: what(self._workspace, progress), told, failed, title=title)

    def act(
        self,
        owner: QObject,
        what: Callable[[OfficeWorkspace, Progress], T],
        then: Callable[[T], object] = lambda _result: None,
        on_failure: Callable[[object], object] | None = None,
        *,
        title: str = "",
    ) -> Job | None:
        """Do something to the workspace; `title` says what, in words, where it may last.

        A failure is told to people unless `on_failure` takes it.
        """
        if self._is_over:
            return None
        told = while_alive(owner, on_failure) if on_failure else None
        job = self._runner.submit(
            lambda progress: what(self._workspace, progress), while_alive(owner, then), told, title=title
        )
        job.succeeded.connect(self._on_saved)
        if on_failure is None:
            job.failed.connect(self._on_failed)
        return job

    def prepare(
        self,
        owner: QObject,
        what: Callable[[OfficeWorkspace, Progress], T],
        then: Callable[[T], object],
        on_failure: Callable[[object], object] | None = None,
        *,
        title: str = "",
    ) -> Job | None:
        """Make something of the workspace that takes its time and changes nothing in it; `what` tells how far it is."""
        if self._is_over:
            return None
        told = while_alive(owner, on_failure) if on_failure else None
        return self._runner.submit(
            lambda progress: what(self._workspace, progress), while_alive(owner, then), told, title=title
        )

    def save_field(self, entity: str, uid: str, key: str, value: object) -> None:
        """Keep one field of a form: a value, None for empty, or text that is no value yet."""
        from moi_desktop.desktop import saving

        self.act(self, lambda workspace, _: saving.type_field(workspace, entity, uid, key, value))

    def save_change(self, entity: str, change: Change) -> None:
        """Keep one step of the work in a grid."""
        from moi_desktop.desktop import saving

        self.act(self, lambda workspace, _: saving.save_change(workspace, entity, change))

    # Taking back

    def undo(self) -> None:
        """Take the last step of the work back, whatever it was, and say what it was."""
        self._turn(back=True)

    def redo(self) -> None:
        """Do again what was taken back last, and say what it was."""
        self._turn(back=False)

    def undo_step(self, step: int) -> None:
        """Take one step back, if nothing was done since; a toast that is still there may be older than the last step."""
        self._turn(back=True, only=step)

    def _turn(self, *, back: bool, only: int | None = None) -> None:
        from moi_desktop.desktop import turning

        nothing = self.tr("ไม่มีอะไรให้เลิกทำ") if back else self.tr("ไม่มีอะไรให้ทำซ้ำ")
        if only is not None:
            nothing = self.tr("มีการแก้ไขหลังจากนั้นแล้ว กด Ctrl+Z เพื่อเลิกทำทีละขั้น")
        self.act(
            self,
            lambda workspace, _: turning.turn(workspace, back=back, only=only),
            lambda found: self._on_turned(found, nothing, back=back),
        )

    def _on_turned(self, found: Turned | None, nothing: str, *, back: bool) -> None:
        if found is None:
            self.told.emit(nothing, None)
            return
        self.look_now()
        self.turned.emit(found)
        words = self.tr("เลิกทำแล้ว: {what}") if back else self.tr("ทำซ้ำแล้ว: {what}")
        self.told.emit(
            words.format(what=self._named(found)), self.redo if back else partial(self.undo_step, found.step)
        )

    def _named(self, found: Turned) -> str:
        subject = label_of(*found.subject)
        if found.label or found.count < 2:
            return found.label or subject
        return self.tr("{subject} และอีก {count} ช่อง").format(subject=subject, count=found.count - 1)

    # Looking

    def look_soon(self) -> None:
        """Look at the plan when the work rests."""
        if not self._is_over:
            self._rest.start()

    def look_now(self) -> None:
        """Look at the plan after all that was handed in before."""
        self._rest.stop()
        self.read(self, look_at, self._on_looked)

    def finish(self) -> None:
        """Ask nothing more of the workspace."""
        super().finish()
        self._rest.stop()

    def _on_looked(self, look: Look) -> None:
        self.look = look
        self.looked.emit(look)

    def _on_saved(self) -> None:
        self.saved.emit()
        self.look_soon()

    def _on_failed(self) -> None:
        self.not_saved.emit(self.tr("ยังไม่ได้บันทึก"))
        self.look_soon()
