"""The ways in which a workspace comes to be. Everything here runs on the thread of the jobs.

The store and what lies above it are imported when they are used: the window is on the screen before.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from moi_desktop.plan.code_book import CodeBook
    from moi_desktop.plan.model import Plan
    from moi_desktop.store.central_workspace import CentralWorkspace
    from moi_desktop.store.office_workspace import OfficeWorkspace

    AnyWorkspace = OfficeWorkspace | CentralWorkspace

PRACTICE_OFFICE = "PIO50"
BACKUPS = "backups"
"""The folder beside a workspace in which its backups lie."""


def open_existing(path: Path) -> AnyWorkspace:
    """Open a workspace, an office's or the centre's. Raises StoreError."""
    from moi_desktop.store.opening import open_workspace

    return open_workspace(path)


def settle_in(path: Path) -> str:
    """Clear away what a crash left beside a workspace file; a Thai warning where the file is in danger, else empty."""
    from moi_desktop.store.safe_file import folder_risk, remove_stale_parts

    remove_stale_parts(path.parent)
    return folder_risk(path).warning


def practise(folder: Path) -> OfficeWorkspace:
    """Make a workspace with sample data that can never be taken for a real one; open it again where it exists."""
    from moi_desktop.plan.canonical import sha256_hex
    from moi_desktop.plan.model import Plan
    from moi_desktop.plan.sample import sample_kit, sample_plan
    from moi_desktop.store.office_workspace import OfficeWorkspace

    path = folder / f"practice-{PRACTICE_OFFICE}.db"
    if path.exists():
        return OfficeWorkspace.open(path)
    kit = sample_kit()
    workspace = OfficeWorkspace.create(path, PRACTICE_OFFICE, _cycle_name(Plan(kit)), practice=True)
    workspace.store_kit(sha256_hex(b"sample kit"), kit)
    workspace.add_many(sample_plan(PRACTICE_OFFICE), "ข้อมูลตัวอย่าง")
    return workspace


def kit_facts(kit: Path) -> tuple[str, bool]:
    """Return the cycle of a kit and whether it is for practice. Raises PackageError for a file that is no sound kit."""
    from moi_desktop.exchange import receiving

    return receiving.kit_facts(kit)


def kit_codes(kit: Path) -> CodeBook:
    """Return the codes of a kit, with the offices that the centre opened or renamed. Raises PackageError likewise."""
    from moi_desktop.exchange import receiving

    return receiving.kit_codes(kit)


def begin_with_kit(kit: Path, office: str, folder: Path) -> OfficeWorkspace:
    """Make an office's workspace from the centre's kit. Raises PackageError for a file that is no sound kit."""
    from moi_desktop.exchange import receiving
    from moi_desktop.store.office_workspace import OfficeWorkspace

    cycle, practice = receiving.kit_facts(kit)
    path = free_path(folder, f"{office}-{cycle}")
    workspace = OfficeWorkspace.create(path, office, cycle, practice=practice)
    try:
        receiving.receive(workspace, kit)
    except BaseException:
        # Nothing was entered yet; a workspace without its kit is of no use and only stands in the way.
        workspace.close()
        path.unlink(missing_ok=True)
        raise
    return workspace


def begin_central(folder: Path, cycle: str) -> CentralWorkspace:
    """Make a workspace for the central office; `cycle` is its years, such as 2563-2565."""
    from moi_desktop.store.central_workspace import CentralWorkspace

    return CentralWorkspace.create(free_path(folder, f"central-{cycle}"), cycle, practice=False)


def restore_backup(backup: Path, folder: Path) -> AnyWorkspace:
    """Bring back a backup as a workspace of its own in `folder`. Raises StoreError for one that is damaged."""
    from moi_desktop.store.backup import restore
    from moi_desktop.store.opening import open_workspace

    return open_workspace(restore(backup, free_path(folder, backup.stem)).path)


def newest_backup(path: Path) -> Path | None:
    """Return the newest backup of a workspace that is sound; None where there is none. Backups lie in `backups` beside it."""
    from moi_desktop.errors import StoreError
    from moi_desktop.store.backup import backups, examine
    from moi_desktop.store.doctor import is_sound

    for backup in backups(path.parent / BACKUPS, path.stem):
        try:
            if is_sound(examine(backup.path)):
                return backup.path
        except StoreError:
            continue
    return None


def workspaces_in(folder: Path) -> list[Path]:
    """Return the workspace files in `folder`, the one used last first. Only names and times are looked at."""
    found = [path for path in folder.glob("*.db") if path.is_file()] if folder.is_dir() else []
    return sorted(found, key=lambda path: path.stat().st_mtime, reverse=True)


def free_path(folder: Path, stem: str) -> Path:
    """Return a path for a new workspace that does not exist yet."""
    path = folder / f"{stem}.db"
    number = 2
    while path.exists():
        path = folder / f"{stem}-{number}.db"
        number += 1
    return path


def _cycle_name(kit: Plan) -> str:
    cycle = kit.single("cycle")
    assert cycle is not None
    return f"{cycle.whole('first_fy')}-{cycle.whole('last_fy')}"
