"""A checked copy of an open workspace, as one file that counts only when SQLite finds nothing wrong with it."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from moi_desktop.errors import StoreError
from moi_desktop.store import database
from moi_desktop.store.safe_file import FILE_CALLS, PAUSE_SECONDS, TRIES, free_space_or_raise
from moi_desktop.text import QT_TRANSLATE_NOOP

_SPARE_BYTES: Final = 50_000_000


def copy_checked(source: Database, target: Path, *, look: Callable[[Path], None] | None = None) -> None:
    """Copy a live workspace to `target`, replacing it only when the copy is whole.

    `look` is given the finished copy and may raise; without it SQLite's own check has to find nothing. Raises StoreError `store-backup`, FileWriteError `disk-full`.
    """
    (pages,) = source.conn.execute("PRAGMA page_count").fetchone()
    (size,) = source.conn.execute("PRAGMA page_size").fetchone()
    free_space_or_raise(target.parent, pages * size + _SPARE_BYTES)
    part = database.part_beside(target)
    try:
        with database.explained(target):
            database.copy_database(source, part)
            if look is None:
                _whole_or_raise(part, target)
            else:
                look(part)
        put_in_place(part, target)
    except OSError as error:
        raise StoreError(
            _FAILED, code="store-backup", file=target.name, place=str(target), detail=str(error)
        ) from error
    finally:
        part.unlink(missing_ok=True)


def copy_of_workspace(source: Path, target: Path) -> None:
    """Copy a workspace that is only to be read, also one that is open elsewhere or of an older version.

    The source is not written to. Raises StoreError as opening does.
    """
    file = database.open_file(source, read_only=True)
    try:
        with database.explained(source):
            database.copy_database(file.db, target)
    finally:
        file.close()


def put_in_place(part: Path, target: Path) -> None:
    """Give a finished file its name and bring the name to the disk; patient with virus scanners. Raises OSError."""
    for _ in range(TRIES):
        try:
            FILE_CALLS.replace(part, target)
            break
        except PermissionError:
            FILE_CALLS.sleep(PAUSE_SECONDS)
    else:
        FILE_CALLS.replace(part, target)
    try:
        FILE_CALLS.sync_folder(target.parent)
    except OSError as error:  # some shares cannot do this: then the rename is all that there is
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS):
            raise


def _whole_or_raise(part: Path, target: Path) -> None:
    copy = database.connect(part, read_only=True)
    try:
        flaws = database.flaws_of_pages(copy, thorough=True)
    finally:
        copy.close()
    if flaws:
        raise StoreError(_FAILED, code="store-backup", file=target.name, place=str(target), detail=flaws[0])


_FAILED: Final = QT_TRANSLATE_NOOP(
    "moi", "ทำแฟ้มสำรอง {file} ไม่สำเร็จ ({detail}) แฟ้มงานไม่ถูกแตะต้อง ให้ตรวจสอบโฟลเดอร์สำรองแล้วลองใหม่"
)
