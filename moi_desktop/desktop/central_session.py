"""The centre's workspace as the pages see it.

Pages ask questions (`read`) and do things (`act`); both run on the thread of the jobs, where the workspace was opened, and
bring back plain facts. The rooms that work is done in are imported there too, so that the window never waits for them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from moi_desktop.desktop.jobs import Job, JobRunner, NamingProgress, Progress, while_alive
from moi_desktop.desktop.session import Session
from moi_desktop.desktop.settings import Settings
from moi_desktop.plan.clock import Clock, utc_now

if TYPE_CHECKING:  # these import the libraries of signing and of workbooks
    from moi_desktop.central.centre import Centre
    from moi_desktop.signing.keys import OfficeKey, PinCost
    from moi_desktop.store.central_workspace import CentralWorkspace

T = TypeVar("T")


class CentralSession(Session["CentralWorkspace"]):
    """One open central workspace. `clock` and `pin_cost` are given in tests; without `settings` nothing is remembered."""

    person_changed = Signal(str)
    """Somebody else works here now: the name."""

    changed = Signal()
    """Something was taken in, decided or taken back; also after an act that failed or was stopped half-way."""

    def __init__(
        self,
        workspace: CentralWorkspace,
        runner: JobRunner,
        *,
        clock: Clock = utc_now,
        pin_cost: PinCost | None = None,
        settings: Settings | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(workspace, runner, clock=clock, pin_cost=pin_cost, parent=parent)
        self.settings = settings
        self._person = settings.reviewer if settings is not None else ""
        self._centre: Centre | None = None

    @property
    def person(self) -> str:
        """Who works here, as the journal names them; empty before somebody said so."""
        return self._person

    @person.setter
    def person(self, name: str) -> None:
        self._person = " ".join(name.split())
        if self.settings is not None:
            self.settings.reviewer = self._person
        self.person_changed.emit(self._person)

    def kept(self, key: str) -> str:
        """What a page was left at in an earlier session; empty where nothing is kept."""
        return self.settings.kept(key) if self.settings is not None else ""

    def keep(self, key: str, word: str) -> None:
        """Leave a page at this until the next session."""
        if self.settings is not None:
            self.settings.keep(key, word)

    def read(self, owner: QObject, what: Callable[[Centre], T], then: Callable[[T], object]) -> None:
        """Ask a question of the workspace; `then` gets the answer on the window's thread while `owner` still exists."""
        if not self._is_over:
            self._runner.do(lambda: what(self._opened()), while_alive(owner, then))

    def act(
        self,
        owner: QObject,
        what: Callable[[Centre], T],
        then: Callable[[T], object] = lambda _result: None,
        *,
        title: str,
    ) -> None:
        """Do something with the workspace; `title` says what, in words, while it lasts."""
        if not self._is_over:
            job = self._runner.do(lambda: what(self._opened()), while_alive(owner, then), title=title)
            job.finished.connect(self.changed)

    def note(
        self, owner: QObject, what: Callable[[Centre], T], then: Callable[[T], object], over: Callable[[], object]
    ) -> None:
        """Keep working material that no other page shows; `over` is called when that came to an end, also by failing."""
        if not self._is_over:
            job = self._runner.do(lambda: what(self._opened()), while_alive(owner, then))
            told = while_alive(owner, lambda _nothing: over())
            job.finished.connect(lambda: told(None))

    def act_in_steps(
        self,
        owner: QObject,
        what: Callable[[Centre, NamingProgress], T],
        then: Callable[[T], object] = lambda _result: None,
        *,
        title: str,
        changes: bool = True,
    ) -> Job | None:
        """Do something that tells how far it is and can be stopped between two steps; what is done by then stays.

        `changes` False is for what leaves the workspace as it was. The job tells when it is over, also where it was stopped
        or failed; None when the session is over.
        """
        if self._is_over:
            return None
        job = self._runner.submit(
            lambda progress: what(self._opened(), progress), while_alive(owner, then), title=title
        )
        if changes:
            job.finished.connect(self.changed)
        return job

    def with_key(
        self,
        owner: QObject,
        pin: str,
        what: Callable[[Centre, OfficeKey, Progress], T],
        then: Callable[[T], object],
        *,
        title: str,
    ) -> None:
        """Do something that the centre signs; its key is opened with `pin` and forgotten afterwards."""

        def work(centre: Centre, progress: Progress) -> T:
            from moi_desktop.exchange import keyring

            return what(centre, keyring.open_key(centre.workspace, pin), progress)

        self.act_in_steps(owner, work, then, title=title)

    def make_key(self, owner: QObject, pin: str, then: Callable[[str], object], *, title: str) -> None:
        """Make the centre's key under `pin`; `then` gets its fingerprint."""

        def work(centre: Centre) -> str:
            from moi_desktop.exchange import keyring

            return keyring.create_key(centre.workspace, pin, cost=self.pin_cost, now=self.clock()).fingerprint

        self.act(owner, work, then, title=title)

    def take_in(
        self, owner: QObject, paths: Sequence[Path], then: Callable[[object], object], *, rehearse: bool, title: str
    ) -> None:
        """Take files, folders and e-mails in, or only see what would become of them. `then` gets an `IntakeOutcome`."""
        from moi_desktop.desktop.models import central_intake

        def work(centre: Centre, progress: NamingProgress) -> object:
            return central_intake.take_in(centre, paths, self.clock, progress, rehearse=rehearse)

        self.act_in_steps(owner, work, then, title=title, changes=not rehearse)

    def _opened(self) -> Centre:
        from moi_desktop.central.centre import UNNAMED, Centre

        if self._centre is None:
            self._centre = Centre(self._workspace)
        self._centre.person = self._person or UNNAMED
        return self._centre
