"""Opening a workspace whose role is not known beforehand."""

from __future__ import annotations

from pathlib import Path

from moi_desktop.plan.clock import Clock, utc_now
from moi_desktop.store import database
from moi_desktop.store.central_workspace import CentralWorkspace
from moi_desktop.store.office_workspace import OfficeWorkspace
from moi_desktop.store.workspace import role_of


def open_workspace(
    path: Path, *, read_only: bool = False, clock: Clock = utc_now, who: str = ""
) -> OfficeWorkspace | CentralWorkspace:
    """Open an office or a central workspace, whichever it is. Raises StoreError as their own `open` does."""
    file = database.open_file(path, read_only=read_only, who=who)
    try:
        with database.explained(path):
            central = role_of(file.db) == CentralWorkspace.role
    except BaseException:
        file.close()
        raise
    return CentralWorkspace.opened(file, clock) if central else OfficeWorkspace.opened(file, clock)
