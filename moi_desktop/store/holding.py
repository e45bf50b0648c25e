"""Who writes in a workspace: a small lock file beside it, held through the operating system while the file is open.

SQLite's own lock only lasts for the moment of a save, so two windows could write in turns without knowing of each
other. The lock of the operating system ends with the program that held it, so a crash leaves nothing to clean up; the
text in the lock file says who has the workspace open.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import BinaryIO, Final, Self

from moi_desktop.errors import StoreError
from moi_desktop.text import QT_TRANSLATE_NOOP

_LOCKED: Final = QT_TRANSLATE_NOOP("moi", "แฟ้ม {file} เปิดใช้อยู่แล้วโดย {who} ให้ปิดที่นั่นก่อน หรือเปิดแบบอ่านอย่างเดียว")
_UNKNOWN: Final = QT_TRANSLATE_NOOP("moi", "โปรแกรมอื่นหรือหน้าต่างอื่น")
_LOCK_AT: Final = 4096
"""The locked byte stands behind the text: Windows lets nobody read a locked range."""
_TRIES: Final = 5


class Hold:
    """The right to write in one workspace file, until `release`."""

    def __init__(self, lock_path: Path, file: BinaryIO | None) -> None:
        self._path = lock_path
        self._file = file

    @classmethod
    def take(cls, workspace: Path, who: str = "") -> Self:
        """Take the hold. Raises StoreError `store-locked` naming the holder.

        In a folder where no lock file can be made the hold is empty: SQLite then says that the file is read-only.
        """
        path = lock_path(workspace)
        for _ in range(_TRIES):
            try:
                file = path.open("r+b" if path.exists() else "x+b")
            except FileNotFoundError:
                if not path.parent.is_dir():
                    return cls(path, None)
                continue
            except FileExistsError:
                continue
            except OSError:
                return cls(path, None)
            if not _lock(file):
                holder = file.read(_LOCK_AT).decode("utf-8", "replace").strip()
                file.close()
                raise StoreError(
                    _LOCKED, code="store-locked", file=workspace.name, place=str(workspace), who=holder or _UNKNOWN
                )
            if _same_file(file, path):
                _write(file, who)
                return cls(path, file)
            file.close()
        raise StoreError(_LOCKED, code="store-locked", file=workspace.name, place=str(workspace), who=_UNKNOWN)

    def release(self) -> None:
        """Let others write. Does nothing the second time."""
        if self._file is None:
            return
        file, self._file = self._file, None
        if sys.platform == "win32":
            file.close()
            _remove(self._path)
        else:
            _remove(self._path)  # while still held: whoever waits for the old file sees that it is gone
            file.close()


def lock_path(workspace: Path) -> Path:
    """The lock file of a workspace file."""
    return workspace.with_name(workspace.name + "-lock")


def _same_file(file: BinaryIO, path: Path) -> bool:
    """Whether the locked file still stands under its name: another program may have removed it meanwhile."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False


def _write(file: BinaryIO, who: str) -> None:
    file.seek(0)
    file.truncate()
    file.write(who.encode("utf-8")[:_LOCK_AT])
    file.flush()
    file.seek(0)


def _remove(path: Path) -> None:
    try:
        path.unlink()
    except OSError:  # another program has it open (Windows): it takes over the empty file
        return


if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> bool:
        file.seek(_LOCK_AT)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            file.seek(0)
        return True

else:
    import fcntl

    def _lock(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
