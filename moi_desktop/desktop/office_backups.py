"""Backups of an office's workspace. Everything here runs on the thread of the jobs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from moi_desktop.desktop.beginnings import BACKUPS

if TYPE_CHECKING:
    from moi_desktop.store.office_workspace import OfficeWorkspace


@dataclass(frozen=True, slots=True)
class Copy:
    """One backup: the file, its number, the day (CE) that the computer's clock showed."""

    path: Path
    number: int
    day: date


def folder_of(workspace: OfficeWorkspace) -> Path:
    """Return where the backups of a workspace lie."""
    return workspace.path.parent / BACKUPS


def copies(workspace: OfficeWorkspace) -> list[Copy]:
    """Return the backups, newest first."""
    from moi_desktop.store.backup import backups

    return [Copy(one.path, one.number, one.day) for one in backups(folder_of(workspace), workspace.path.stem)]


def back_up(workspace: OfficeWorkspace) -> Copy:
    """Make a backup now. Raises StoreError or FileWriteError."""
    from moi_desktop.store.backup import make_backup

    made = make_backup(workspace, folder_of(workspace))
    return Copy(made.path, made.number, made.day)


def back_up_daily(workspace: OfficeWorkspace) -> None:
    """Make a backup unless there is one of today."""
    newest = next(iter(copies(workspace)), None)
    if newest is None or newest.day != workspace.clock().date():
        back_up(workspace)
