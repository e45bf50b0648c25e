"""Rotating backups that are opened and looked through before they count, and the way back from one.

A backup's number, not the clock, says which is newer: a computer whose clock is 543 years off loses nothing. The last
ones always stay; of the older ones the newest of each day and week named in them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from moi_desktop.errors import StoreError
from moi_desktop.plan.canonical import moment_text
from moi_desktop.plan.clock import Clock, utc_now
from moi_desktop.store import database, migrations
from moi_desktop.store.copies import copy_checked, put_in_place
from moi_desktop.store.doctor import DoctorFinding, doctor, is_sound
from moi_desktop.store.holding import Hold
from moi_desktop.store.opening import open_workspace
from moi_desktop.store.safe_file import copy_file_out
from moi_desktop.store.workspace import Workspace, add_install, role_of
from moi_desktop.text import QT_TRANSLATE_NOOP

_NAME: Final = re.compile(r"(?P<stem>.+)-(?P<number>\d{6,})-(?P<day>\d{8})\.backup\.db")


@dataclass(frozen=True, slots=True)
class Keeping:
    """How many backups stay: the last ones, one for each of so many days, one for each of so many weeks."""

    last: int = 10
    days: int = 7
    weeks: int = 4


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup file. `number` counts up; `day` is the date that the computer's clock showed (CE), for people."""

    path: Path
    number: int
    day: date


@dataclass(frozen=True, slots=True)
class Restored:
    """A restored workspace: its file, its new install id, and where the file that stood there before was kept."""

    path: Path
    install_id: str
    kept: Path | None


def make_backup(workspace: Workspace, folder: Path, keeping: Keeping = Keeping()) -> Backup:
    """Write a backup of an open workspace, look it through, then let go of the oldest ones.

    Raises StoreError `store-backup` (it could not be written), `store-backup-damaged` (the workspace is damaged: the
    older backups stay) or FileWriteError `disk-full`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    former = backups(folder, workspace.path.stem)
    number = former[0].number + 1 if former else 1
    day = workspace.clock().date()
    path = folder / f"{workspace.path.stem}-{number:06d}-{day.year:04d}{day.month:02d}{day.day:02d}.backup.db"
    copy_checked(workspace.database, path, look=_sound_or_raise)
    made = Backup(path, number, day)
    for backup in _superfluous([made, *former], keeping):
        backup.path.unlink(missing_ok=True)
    return made


def backups(folder: Path, stem: str) -> list[Backup]:
    """The backups of a workspace (`stem` is its file name without suffix), newest first."""
    if not folder.is_dir():
        return []
    found = []
    for path in folder.iterdir():
        match = _NAME.fullmatch(path.name)
        if match and match["stem"] == stem:
            day = _day(match["day"])
            if day is not None:
                found.append(Backup(path, int(match["number"]), day))
    return sorted(found, key=lambda backup: backup.number, reverse=True)


def examine(path: Path) -> list[DoctorFinding]:
    """What the doctor says of a workspace file that is not open, whatever its role. Raises StoreError as opening does."""
    with open_workspace(path, read_only=True) as workspace:
        return doctor(workspace)


def restore(backup: Path, target: Path, *, clock: Clock = utc_now) -> Restored:
    """Put a backup in the place of `target`; what stood there is kept beside it. `target` must not be open.

    The backup is copied, brought to today's tables, looked through and given a new install id before anything is
    replaced. Raises StoreError `store-backup-damaged`, `store-locked`, or what opening a file raises.
    """
    hold = Hold.take(target)
    part = database.part_beside(target)
    try:
        _copy_of(backup, part)
        install_id = _renewed(part, clock)
        kept = _set_aside(target) if target.exists() else None
        put_in_place(part, target)
    except OSError as error:
        raise StoreError(_NOT_RESTORED, code="store-restore", file=backup.name, detail=str(error)) from error
    finally:
        part.unlink(missing_ok=True)
        hold.release()
    return Restored(target, install_id, kept)


def _superfluous(newest_first: Sequence[Backup], keeping: Keeping) -> list[Backup]:
    stay = {backup.number for backup in newest_first[: keeping.last]}
    for key_of, most in ((_day_of, keeping.days), (_week_of, keeping.weeks)):
        seen: list[object] = []
        for backup in newest_first:
            key = key_of(backup)
            if key not in seen and len(seen) < most:
                seen.append(key)
                stay.add(backup.number)
    return [backup for backup in newest_first if backup.number not in stay]


def _day_of(backup: Backup) -> object:
    return backup.day


def _week_of(backup: Backup) -> object:
    return backup.day.isocalendar()[:2]


def _day(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None


def _sound_or_raise(part: Path) -> None:
    with open_workspace(part, read_only=True) as workspace:
        _raise_unless_sound(doctor(workspace), part)


def _raise_unless_sound(findings: list[DoctorFinding], path: Path) -> None:
    if not is_sound(findings):
        first = next(f for f in findings if not is_sound([f]))
        raise StoreError(
            _DAMAGED, code="store-backup-damaged", place=f"{path.name} {first.place}", detail=first.message
        )


def _copy_of(backup: Path, part: Path) -> None:
    file = database.open_file(backup, read_only=True)
    try:
        with database.explained(backup):
            database.copy_database(file.db, part)
    finally:
        file.close()


def _renewed(part: Path, clock: Clock) -> str:
    """Bring the copy to today's tables, look it through and give it a new install id."""
    db = database.connect(part)
    try:
        with database.explained(part):
            database.set_unjournalled(db)
            migrations.apply(db, role_of(db))
            _sound_or_raise(part)
            with db.atomic():
                return add_install(db, "restored", moment_text(clock()))
    finally:
        db.close()


def _set_aside(target: Path) -> Path:
    """Keep a copy of the file that will be replaced, with the journal of an unfinished save if there is one."""
    _settle(target)
    kept = _free_name(target)
    copy_file_out(target, kept)
    journal = target.with_name(target.name + "-journal")
    if journal.exists():
        journal.replace(kept.with_name(kept.name + "-journal"))
    return kept


def _settle(target: Path) -> None:
    """Let SQLite finish what a crash left, so that no journal belongs to the file; a damaged file stays as it is."""
    try:
        with database.explained(target):
            db = database.connect(target)
            try:
                database.take_write_lock(db)
                db.conn.execute("PRAGMA journal_mode=DELETE")
            finally:
                db.close()
    except StoreError as error:
        if error.code == "store-locked":
            raise


def _free_name(target: Path) -> Path:
    number = 1
    while (kept := target.with_name(f"{target.stem}-replaced-{number}{target.suffix}")).exists():
        number += 1
    return kept


_DAMAGED: Final = QT_TRANSLATE_NOOP(
    "moi", "แฟ้มสำรองใช้ไม่ได้ เพราะข้อมูลไม่ครบถ้วน: {detail} แฟ้มสำรองเดิมยังอยู่ครบ ให้เลือกแฟ้มสำรองฉบับก่อนหน้า"
)
_NOT_RESTORED: Final = QT_TRANSLATE_NOOP(
    "moi", "กู้คืนจาก {file} ไม่สำเร็จ ({detail}) แฟ้มงานเดิมยังอยู่ ให้ตรวจสอบโฟลเดอร์และพื้นที่ว่างแล้วลองใหม่"
)
