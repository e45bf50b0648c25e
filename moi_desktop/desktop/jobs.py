"""Work away from the window, one piece after the other.

A job is a plain function that receives `progress`; it may read and write the workspace, because all jobs of a runner share
one thread, and so the workspace has one writer. Guarantees: jobs run in the order in which they were handed in; every
signal arrives on the thread of the window; `finished` always comes, and comes last; a failure that nobody listens to reaches
the runner's `unheard`.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from moi_desktop.desktop.garbage import WindowCollector
from moi_desktop.errors import Cancelled, MoiError

log = logging.getLogger(__name__)
T = TypeVar("T")


class Progress(Protocol):
    """Tells how far the work is, and raises `Cancelled` when the person has stopped it."""

    def __call__(self, done: int, total: int, /) -> None:
        """Say that `done` of `total` steps are through; `total` 0 means unknown."""
        ...


class NamingProgress(Progress, Protocol):
    """Tells also what comes next, such as the name of a file. Every job gets one."""

    def __call__(self, done: int, total: int, about: str = "", /) -> None:
        """Say that `done` of `total` steps are through and that `about` comes next."""
        ...


class Job(QObject):
    """One piece of work. Of `succeeded`, `failed` and neither (cancelled), exactly one comes; then `finished`."""

    progressed = Signal(int, int)
    told = Signal(str)
    """What the work is about to take in hand, such as the name of a file."""

    succeeded = Signal(object)
    failed = Signal(object)
    finished = Signal()

    _arrived = Signal(str, object)

    def __init__(self, work: Callable[[NamingProgress], object], title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        """What is being done, in words for people; empty for work too short to be shown."""
        self._work = work
        self._stop = threading.Event()
        self._is_heard = False
        self._is_over = False
        # Emitted on the worker's thread, received on the window's: everything else happens there.
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    @property
    def is_over(self) -> bool:
        """Whether `finished` has come."""
        return self._is_over

    def cancel(self) -> None:
        """Ask the work to stop at its next word about progress."""
        self._stop.set()

    def on_success(self, receiver: Callable[[object], object]) -> Job:
        """Call `receiver` with the result."""
        self.succeeded.connect(receiver)
        return self

    def on_failure(self, receiver: Callable[[object], object]) -> Job:
        """Call `receiver` with the exception, and do not report it elsewhere."""
        self._is_heard = True
        self.failed.connect(receiver)
        return self

    def run(self) -> None:
        """Do the work; called on the worker's thread."""
        try:
            self._progress(0, 0)
            result = self._work(self._progress)
        except Cancelled:
            self._arrived.emit("cancelled", None)
        except Exception as error:  # noqa: BLE001 - whatever it is, it belongs to the window's thread and is told there
            self._arrived.emit("failed", error)
        else:
            self._arrived.emit("succeeded", result)

    def _progress(self, done: int, total: int, about: str = "", /) -> None:
        if self._stop.is_set():
            raise Cancelled
        if about:
            self._arrived.emit("told", about)
        if done or total:
            self._arrived.emit("progressed", (done, total))

    def _on_arrived(self, what: str, content: object) -> None:
        if what == "progressed":
            assert isinstance(content, tuple)
            self.progressed.emit(*content)
            return
        if what == "told":
            self.told.emit(content)
            return
        self._is_over = True
        if what == "succeeded":
            self.succeeded.emit(content)
        elif what == "failed":
            assert isinstance(content, Exception)
            self._tell_failure(content)
        self.finished.emit()

    def _tell_failure(self, error: Exception) -> None:
        # What people can be told is no fault of the program; everything else must leave a trace.
        log.log(
            logging.INFO if isinstance(error, MoiError) else logging.ERROR, "Job failed: %s", self.title, exc_info=error
        )
        self.failed.emit(error)
        runner = self.parent()
        if not self._is_heard and isinstance(runner, JobRunner):
            runner.unheard.emit(error)


class JobRunner(QObject):
    """Runs jobs one after the other on one thread of its own."""

    unheard = Signal(object)
    """A job failed and nobody had asked to be told: the exception."""

    started = Signal(object)
    """A job with a title was handed in: the job."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._collector = WindowCollector(self)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="moi-store")
        self._waiting: dict[Job, Future[None]] = {}

    @property
    def is_idle(self) -> bool:
        """Whether all jobs are through."""
        return not self._waiting

    def submit(
        self,
        work: Callable[[NamingProgress], T],
        on_success: Callable[[T], object] | None = None,
        on_failure: Callable[[object], object] | None = None,
        *,
        title: str = "",
    ) -> Job:
        """Hand in `work`. With a `title` the window shows progress and a button that cancels.

        A receiver that is a widget's own method is forgotten together with the widget; a lambda is not.
        """
        job = Job(work, title, self)
        if on_success is not None:
            job.succeeded.connect(on_success)
        if on_failure is not None:
            job.on_failure(on_failure)
        job.finished.connect(self._forget_finished)
        self._waiting[job] = self._executor.submit(job.run)
        if title:
            self.started.emit(job)
        return job

    def do(
        self,
        work: Callable[[], T],
        on_success: Callable[[T], object] | None = None,
        on_failure: Callable[[object], object] | None = None,
        *,
        title: str = "",
    ) -> Job:
        """Hand in work that is too short to tell how far it is."""

        def without_progress(_progress: Progress) -> T:
            return work()

        return self.submit(without_progress, on_success, on_failure, title=title)

    def close(self) -> None:
        """Wait until all that was handed in is done; nothing can be handed in afterwards."""
        self._executor.shutdown(wait=True)
        self._collector.close()

    def _forget_finished(self) -> None:
        for job in [job for job in self._waiting if job.is_over]:
            del self._waiting[job]
            job.deleteLater()


def while_alive(owner: QObject, then: Callable[[T], object]) -> Callable[[T], object]:
    """Return a receiver that calls `then` as long as `owner`, which it speaks for, has not been thrown away."""

    def deliver(result: T) -> None:
        if shiboken6.isValid(owner):
            then(result)

    return deliver
