"""What the sessions of both desks share: one open workspace, the thread it lives on, the clock, and its end."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject

from moi_desktop.desktop.jobs import JobRunner
from moi_desktop.plan.clock import Clock, utc_now
from moi_desktop.plan.thai_calendar import THAI_TIME

if TYPE_CHECKING:  # these import the libraries of signing and of the database
    from moi_desktop.signing.keys import PinCost
    from moi_desktop.store.workspace import Workspace

W = TypeVar("W", bound="Workspace")


class Session(QObject, Generic[W]):
    """One open workspace, used only on the thread of the jobs. `clock` and `pin_cost` are given in tests."""

    def __init__(
        self,
        workspace: W,
        runner: JobRunner,
        *,
        clock: Clock = utc_now,
        pin_cost: PinCost | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._runner = runner
        self._is_over = False
        self.clock = clock
        self.pin_cost = pin_cost

    @property
    def cycle(self) -> str:
        """The years of the plan, such as 2563-2565."""
        return self._workspace.info.cycle_name

    @property
    def path(self) -> Path:
        """The workspace file; files are offered to be written beside it."""
        return self._workspace.path

    @property
    def today(self) -> date:
        """The day in Thailand."""
        return self.clock().astimezone(THAI_TIME).date()

    def finish(self) -> None:
        """Ask nothing more and do nothing more: the workspace is about to be closed."""
        self._is_over = True
