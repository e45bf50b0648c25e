"""Write a file so that the old or the new one is whole, whatever happens, and "saved" is said only when it is.

The order is always the same: a part file beside the target, fsync, read it back and compare, put it in place with one
rename, fsync the folder. A target that another program holds open is neither deleted nor rewritten: the new file is
saved beside it under a free name, and the caller is told.

All file calls go through one small class, FileCalls, so that a fault can be put at any of them.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import secrets
import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, Final, TypeVar

from moi_desktop.errors import FileWriteError
from moi_desktop.text import QT_TRANSLATE_NOOP

TRIES: Final = 10
PAUSE_SECONDS: Final = 0.05
"""A virus scanner lets go of a fresh file within a few of these; Excel does not."""

_T = TypeVar("_T")
_CHUNK: Final = 1 << 20
_HIGHEST_NUMBER_IN_A_NAME: Final = 999
_PART_NAME: Final = re.compile(r"moi-[0-9a-f]{16}\.part")

_parts_in_use: set[Path] = set()
_parts_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Written:
    """A file that is certainly on the disk.

    `path` is where it landed; `renamed_from` is the name that was asked for when another program held that one open,
    else None. `sha256` (hexadecimal) and `size` (bytes) were read back from the disk.
    """

    path: Path
    renamed_from: Path | None
    sha256: str
    size: int


class FileCalls:
    """The file calls of this module, one method each, so that tests can let any of them fail."""

    def create(self, path: Path) -> BinaryIO:
        """Open a new file for writing; an existing one is an error."""
        return path.open("xb")

    def write(self, file: BinaryIO, chunk: bytes) -> None:
        """Write all of `chunk`."""
        file.write(chunk)

    def sync(self, file: BinaryIO) -> None:
        """Return when the bytes written so far are on the disk."""
        file.flush()
        os.fsync(file.fileno())

    def open(self, path: Path) -> BinaryIO:
        """Open a file for reading, from the disk rather than from memory where the system allows to ask for that."""
        file = path.open("rb")
        if sys.platform == "linux":
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return file

    def read(self, file: BinaryIO) -> bytes:
        """Return the next piece of the file, empty at its end."""
        return file.read(_CHUNK)

    def replace(self, part: Path, target: Path) -> None:
        """Put `part` in the place of `target` in one step."""
        part.replace(target)

    def remove(self, path: Path) -> None:
        """Delete a file."""
        path.unlink()

    def sync_folder(self, folder: Path) -> None:
        """Return when the names in `folder` are on the disk. Windows keeps them itself."""
        if sys.platform == "win32":
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def exists(self, path: Path) -> bool:
        """Whether something has this name."""
        return os.path.lexists(path)

    def names(self, folder: Path) -> list[str]:
        """Return the names in `folder`."""
        return [entry.name for entry in folder.iterdir()]

    def free_bytes(self, folder: Path) -> int:
        """Return the free space for this user on the drive of `folder`."""
        return shutil.disk_usage(folder).free

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)


FILE_CALLS: Final = FileCalls()


def write_file(
    target: Path, data: bytes, *, verify: Callable[[Path], None] | None = None, calls: FileCalls = FILE_CALLS
) -> Written:
    """Write `data` to `target`, or leave what stood there untouched.

    `verify` is given the finished part file (its name does not end like the target's) before it takes the target's
    place; whatever it raises goes on to the caller and nothing is replaced. Where the target is held open, the file
    is saved as "name (2).xlsx" and Written.renamed_from says so. The folder has to exist.

    Raises FileWriteError: disk-full, read-only, drive-gone, target-held, no-permission, bad-name, file-too-large,
    disk-error, write-verify, write-unconfirmed or file-write.
    """

    def pieces() -> Iterator[bytes]:
        yield data

    return _put(target, pieces, verify, calls)


def copy_file_out(source: Path, target: Path, *, calls: FileCalls = FILE_CALLS) -> Written:
    """Copy a file to a stick or share and read the copy back before saying so.

    Raises FileWriteError as write_file does, and source-unreadable when the file to copy cannot be read.
    """

    def pieces() -> Iterator[bytes]:
        try:
            with calls.open(source) as file:
                while piece := calls.read(file):
                    yield piece
        except OSError as error:
            raise _told("source-unreadable", source) from error

    return _put(target, pieces, None, calls)


def remove_stale_parts(folder: Path, *, calls: FileCalls = FILE_CALLS) -> int:
    """Delete the part files that a crash left in `folder`; return how many. Other programs' files are not touched."""
    try:
        found = [folder / name for name in calls.names(folder) if _PART_NAME.fullmatch(name)]
    except OSError:
        return 0
    with _parts_lock:
        stale = [part for part in found if part not in _parts_in_use]
    return sum(_removed(part, calls) for part in stale)


def free_space_or_raise(folder: Path, needed: int, *, calls: FileCalls = FILE_CALLS) -> None:
    """Raise FileWriteError (disk-full, drive-gone) unless the drive of `folder` has `needed` bytes free."""
    try:
        free = calls.free_bytes(folder)
    except OSError as error:
        raise _explained(error, folder / "") from error
    if free < needed:
        raise FileWriteError(
            QT_TRANSLATE_NOOP(
                "moi",
                "เนื้อที่ว่างในไดรฟ์ของ {folder} ไม่พอ ต้องใช้ประมาณ {needed} MB แต่เหลือ {free} MB "
                "กรุณาลบแฟ้มที่ไม่ใช้หรือเลือกที่เก็บอื่น แล้วทำใหม่",
            ),
            code="disk-full",
            folder=folder,
            needed=-(-needed // 1_000_000),
            free=free // 1_000_000,
        )


# ---- writing ---------------------------------------------------------------------------------------------------


def _put(
    target: Path, pieces: Callable[[], Iterator[bytes]], verify: Callable[[Path], None] | None, calls: FileCalls
) -> Written:
    try:
        try:
            return _put_once(target, pieces(), verify, calls)
        except FileNotFoundError:
            if not calls.exists(target.parent):
                raise
            # The part file vanished under us: another copy of the program, starting up, took it for a crash's.
            return _put_once(target, pieces(), verify, calls)
    except OSError as error:
        raise _explained(error, target) from error


def _put_once(
    target: Path, pieces: Iterable[bytes], verify: Callable[[Path], None] | None, calls: FileCalls
) -> Written:
    part = target.with_name(f"moi-{secrets.token_hex(8)}.part")
    with _parts_lock:
        _parts_in_use.add(part)
    try:
        digest, size = _fill(part, pieces, calls)
        _compare(part, digest, calls)
        if verify is not None:
            verify(part)
        landed = _take_place(part, target, calls)
    except BaseException:
        _removed(part, calls)
        raise
    finally:
        with _parts_lock:
            _parts_in_use.discard(part)
    _confirm_folder(landed, calls)
    return Written(landed, target if landed != target else None, digest, size)


def _fill(part: Path, pieces: Iterable[bytes], calls: FileCalls) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    with calls.create(part) as file:
        for piece in pieces:
            calls.write(file, piece)
            digest.update(piece)
            size += len(piece)
        calls.sync(file)
    return digest.hexdigest(), size


def _compare(part: Path, expected: str, calls: FileCalls) -> None:
    digest = hashlib.sha256()
    with _patiently(lambda: calls.open(part), calls) as file:
        while piece := calls.read(file):
            digest.update(piece)
    if digest.hexdigest() != expected:
        raise _told("write-verify", part)


def _take_place(part: Path, target: Path, calls: FileCalls) -> Path:
    """Rename `part` to `target`, or to a free name beside it when another program holds the target open."""
    try:
        _patiently(lambda: calls.replace(part, target), calls)
    except OSError as error:
        if not _is_held(error):
            raise
        beside = _free_name(target, calls)
        _patiently(lambda: calls.replace(part, beside), calls)
        return beside
    return target


def _confirm_folder(landed: Path, calls: FileCalls) -> None:
    try:
        calls.sync_folder(landed.parent)
    except OSError as error:
        # Shares and some stick drivers cannot do this at all; then the rename is all that there is.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS):
            raise _told("write-unconfirmed", landed) from error


def _patiently(call: Callable[[], _T], calls: FileCalls) -> _T:
    for _ in range(TRIES):
        try:
            return call()
        except OSError as error:
            if not _is_held(error):
                raise
            calls.sleep(PAUSE_SECONDS)
    return call()


def _is_held(error: OSError) -> bool:
    """Whether another program may let go of the file soon: Windows says "access denied" for that, too."""
    return isinstance(error, PermissionError) or getattr(error, "winerror", None) in (5, 32, 33)


def _free_name(target: Path, calls: FileCalls) -> Path:
    for number in range(2, _HIGHEST_NUMBER_IN_A_NAME):
        candidate = target.with_name(f"{target.stem} ({number}){target.suffix}")
        if not calls.exists(candidate):
            return candidate
    raise _told("target-held", target)


def _removed(part: Path, calls: FileCalls) -> bool:
    try:
        calls.remove(part)
    except OSError:
        return False  # gone already, or swept up at the next start
    return True


# ---- telling people --------------------------------------------------------------------------------------------

_SENTENCES: Final[Mapping[str, str]] = {
    "disk-full": QT_TRANSLATE_NOOP(
        "moi",
        "ยังไม่ได้บันทึก {name} เพราะเนื้อที่ใน {folder} เต็ม แฟ้มเดิมยังอยู่ครบ กรุณาลบแฟ้มที่ไม่ใช้หรือเลือกที่เก็บอื่น แล้วบันทึกใหม่",
    ),
    "read-only": QT_TRANSLATE_NOOP(
        "moi",
        "ยังไม่ได้บันทึก {name} เพราะ {folder} ถูกป้องกันการเขียน แฟ้มเดิมยังอยู่ครบ "
        "กรุณาปลดสวิตช์กันเขียนของแฟลชไดรฟ์หรือเลือกที่เก็บอื่น แล้วบันทึกใหม่",
    ),
    "drive-gone": QT_TRANSLATE_NOOP(
        "moi",
        "บันทึก {name} ไม่เสร็จ เพราะไม่พบ {folder} แฟลชไดรฟ์อาจถูกถอดหรือเครือข่ายหลุด "
        "อย่าใช้แฟ้มที่ค้างอยู่ในนั้น กรุณาเสียบแฟลชไดรฟ์ให้แน่นหรือเลือกที่เก็บอื่น แล้วบันทึกใหม่",
    ),
    "target-held": QT_TRANSLATE_NOOP(
        "moi",
        "ยังไม่ได้บันทึก {name} เพราะโปรแกรมอื่น (เช่น Excel) เปิดแฟ้มนี้อยู่ แฟ้มเดิมยังอยู่ครบ กรุณาปิดแฟ้มในโปรแกรมนั้น แล้วบันทึกใหม่",
    ),
    "no-permission": QT_TRANSLATE_NOOP(
        "moi",
        "ยังไม่ได้บันทึก {name} เพราะบัญชีผู้ใช้นี้ไม่มีสิทธิ์เขียนใน {folder} แฟ้มเดิมยังอยู่ครบ "
        "กรุณาเลือกโฟลเดอร์ของท่านเอง เช่น เอกสาร แล้วบันทึกใหม่",
    ),
    "bad-name": QT_TRANSLATE_NOOP(
        "moi",
        "ยังไม่ได้บันทึก เพราะใช้ชื่อ {name} ใน {folder} ไม่ได้ ชื่ออาจยาวเกินไป มีอักขระต้องห้าม หรือเป็นชื่อโฟลเดอร์ "
        "กรุณาใช้ชื่อที่สั้นลงหรือโฟลเดอร์อื่น แล้วบันทึกใหม่",
    ),
    "file-too-large": QT_TRANSLATE_NOOP(
        "moi",
        "ยังไม่ได้บันทึก {name} เพราะไดรฟ์ของ {folder} ไม่รับแฟ้มใหญ่ขนาดนี้ แฟ้มเดิมยังอยู่ครบ กรุณาเลือกไดรฟ์อื่น แล้วบันทึกใหม่",
    ),
    "disk-error": QT_TRANSLATE_NOOP(
        "moi",
        "ยังไม่ได้บันทึก {name} เพราะไดรฟ์ของ {folder} อ่านหรือเขียนผิดพลาด แฟ้มเดิมยังอยู่ครบ "
        "กรุณาบันทึกไว้ที่ไดรฟ์อื่น และให้ผู้ดูแลเครื่องตรวจไดรฟ์นี้",
    ),
    "write-verify": QT_TRANSLATE_NOOP(
        "moi",
        "ยังไม่ได้บันทึก เพราะอ่านกลับจาก {folder} แล้วไม่ตรงกับที่เขียน ไดรฟ์อาจเสีย แฟ้มเดิมยังอยู่ครบ กรุณาบันทึกไว้ที่ไดรฟ์อื่น และเลิกใช้ไดรฟ์นี้",
    ),
    "write-unconfirmed": QT_TRANSLATE_NOOP(
        "moi",
        "เขียน {name} แล้ว แต่ไดรฟ์ของ {folder} ไม่ยืนยันว่าเก็บไว้แน่นอน หากไฟดับตอนนี้อาจเหลือเพียงแฟ้มเดิม กรุณาบันทึกอีกครั้งหรือเลือกไดรฟ์อื่น",
    ),
    "source-unreadable": QT_TRANSLATE_NOOP(
        "moi",
        "คัดลอกไม่ได้ เพราะอ่านแฟ้มต้นทาง {name} ใน {folder} ไม่ได้ กรุณาตรวจว่าแฟ้มยังอยู่และไม่มีโปรแกรมอื่นเปิดอยู่ แล้วทำใหม่",
    ),
    "file-write": QT_TRANSLATE_NOOP(
        "moi",
        "ยังไม่ได้บันทึก {name} ใน {folder} เพราะระบบแจ้งว่า: {reason} แฟ้มเดิมยังอยู่ครบ กรุณาลองใหม่หรือเลือกที่เก็บอื่น",
    ),
}

_CODE_OF_ERRNO: Final[Mapping[int, str]] = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EROFS: "read-only",
    errno.ENOENT: "drive-gone",
    errno.ENOTDIR: "drive-gone",
    errno.ENODEV: "drive-gone",
    errno.ENXIO: "drive-gone",
    errno.ESTALE: "drive-gone",
    errno.EHOSTDOWN: "drive-gone",
    errno.EHOSTUNREACH: "drive-gone",
    errno.ETIMEDOUT: "drive-gone",
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
    errno.EBUSY: "target-held",
    errno.ENAMETOOLONG: "bad-name",
    errno.EISDIR: "bad-name",
    errno.EINVAL: "bad-name",
    errno.EILSEQ: "bad-name",
    errno.EFBIG: "file-too-large",
    errno.EIO: "disk-error",
}

_CODE_OF_WINERROR: Final[Mapping[int, str]] = {
    3: "drive-gone",  # path not found
    5: "no-permission",
    15: "drive-gone",  # no such drive
    19: "read-only",
    21: "drive-gone",  # not ready
    23: "disk-error",  # checksum of the medium
    32: "target-held",
    33: "target-held",
    39: "disk-full",
    53: "drive-gone",  # network path
    55: "drive-gone",
    59: "drive-gone",  # network error
    64: "drive-gone",  # network name deleted
    67: "drive-gone",
    112: "disk-full",
    121: "drive-gone",  # timeout of the network
    123: "bad-name",
    206: "bad-name",
    223: "file-too-large",
    433: "drive-gone",  # device pulled out
    483: "disk-error",
    1006: "drive-gone",  # volume changed under an open file
    1117: "disk-error",
    1167: "drive-gone",
}


def _explained(error: OSError, target: Path) -> FileWriteError:
    code = _CODE_OF_WINERROR.get(getattr(error, "winerror", None) or 0)
    return _told(code or _CODE_OF_ERRNO.get(error.errno or 0, "file-write"), target, error.strerror or str(error))


def _told(code: str, path: Path, reason: str = "") -> FileWriteError:
    return FileWriteError(
        _SENTENCES[code], code=code, place=str(path), name=path.name, folder=path.parent, reason=reason
    )


# ---- folders that lose data ------------------------------------------------------------------------------------


class FolderRisk(StrEnum):
    """Why a folder is no place for the workspace file. Packages may go to any of these."""

    NONE = "none"
    NETWORK = "network"
    SYNCED = "synced"
    REMOVABLE = "removable"

    @property
    def warning(self) -> str:
        """A Thai sentence for people, empty where there is nothing to warn of."""
        return _WARNINGS.get(self, "")


_WARNINGS: Final[Mapping[FolderRisk, str]] = {
    FolderRisk.NETWORK: QT_TRANSLATE_NOOP(
        "moi",
        "โฟลเดอร์นี้อยู่บนเครือข่าย แฟ้มข้อมูลอาจเสียหายเมื่อเครือข่ายสะดุดหรือมีผู้เปิดพร้อมกัน กรุณาเก็บแฟ้มข้อมูลไว้ในเครื่องนี้",
    ),
    FolderRisk.SYNCED: QT_TRANSLATE_NOOP(
        "moi",
        "โฟลเดอร์นี้ถูกส่งขึ้นคลาวด์โดยอัตโนมัติ (เช่น OneDrive, Google Drive, Dropbox) แฟ้มข้อมูลอาจถูกแทนที่ด้วยรุ่นเก่าหรือแยกเป็นสองแฟ้ม "
        "กรุณาเก็บแฟ้มข้อมูลไว้ในโฟลเดอร์อื่นของเครื่องนี้",
    ),
    FolderRisk.REMOVABLE: QT_TRANSLATE_NOOP(
        "moi",
        "โฟลเดอร์นี้อยู่ในแฟลชไดรฟ์หรือไดรฟ์ที่ถอดได้ ข้อมูลอาจหายเมื่อถอดไดรฟ์ขณะทำงาน กรุณาเก็บแฟ้มข้อมูลไว้ในเครื่องนี้ แล้วใช้แฟลชไดรฟ์เฉพาะรับส่งแฟ้ม",
    ),
}

_SYNCED_NAMES: Final = re.compile(
    r"onedrive( - .*)?|dropbox( \(.*\))?|google ?drive|my ?drive|ไดรฟ์ของฉัน|googledrive-.*|icloud ?drive|com~apple~clouddocs"
    r"|nextcloud|owncloud|box( sync)?|pcloud ?drive|mega(sync)?|seafile",
    re.IGNORECASE,
)
_SYNCED_VARIABLES: Final = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_NETWORK_TYPES: Final = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "davfs", "fuse.sshfs"})
_NETWORK_TYPES_OF_DESKTOPS: Final = frozenset({"fuse.gvfsd-fuse", "fuse.rclone", "fuse.davfs2", "fuse.kio-fuse"})
_STICK_TYPES: Final = frozenset({"vfat", "exfat", "msdos", "fuse.exfat"})
_STICK_PLACES: Final = ("/media/", "/run/media/")
_DRIVE_REMOVABLE: Final = 2
_DRIVE_REMOTE: Final = 4


def folder_risk(path: Path, *, environment: Mapping[str, str] | None = None, mounts: str | None = None) -> FolderRisk:
    """Say whether `path` lies on a share, in a folder that a cloud program copies, or on a stick.

    The path need not exist. `environment` and `mounts` (text of /proc/mounts) stand in for the PC's own in tests.
    """
    if _is_unc(str(path)):
        return FolderRisk.NETWORK
    known = os.environ if environment is None else environment
    resolved = Path(os.path.realpath(path))
    kind = _windows_drive(resolved) if sys.platform == "win32" else _mounted(resolved, mounts)
    if kind is FolderRisk.NETWORK or _is_unc(str(resolved)):
        return FolderRisk.NETWORK
    return FolderRisk.SYNCED if _is_synced(path, resolved, known) else kind


def _is_unc(text: str) -> bool:
    text = text.replace("/", "\\") if sys.platform == "win32" else text
    if text.startswith("\\\\?\\"):
        return text[4:8].upper() == "UNC\\"
    return text.startswith("\\\\") and not text.startswith("\\\\.\\")


def _is_synced(path: Path, resolved: Path, environment: Mapping[str, str]) -> bool:
    if any(_SYNCED_NAMES.fullmatch(part) for part in (*path.parts, *resolved.parts)):
        return True
    roots = [Path(os.path.realpath(root)) for name in _SYNCED_VARIABLES if (root := environment.get(name))]
    return any(resolved.is_relative_to(root) for root in roots)


def _mounted(resolved: Path, mounts: str | None) -> FolderRisk:
    """Judge by the file system that is mounted nearest above the path."""
    kind, at = "", ""
    for line in (_own_mounts() if mounts is None else mounts).splitlines():
        fields = line.split()
        point = _unescaped(fields[1]) if len(fields) > 2 else ""
        if point and resolved.is_relative_to(point) and len(point) >= len(at):
            kind, at = fields[2], point
    if kind in _NETWORK_TYPES or kind in _NETWORK_TYPES_OF_DESKTOPS:
        return FolderRisk.NETWORK
    on_a_stick = kind in _STICK_TYPES or f"{at}/".startswith(_STICK_PLACES)
    return FolderRisk.REMOVABLE if on_a_stick else FolderRisk.NONE


def _unescaped(mount_point: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), mount_point)


def _own_mounts() -> str:
    try:
        return Path("/proc/mounts").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""


def _windows_drive(resolved: Path) -> FolderRisk:
    if sys.platform != "win32":
        return FolderRisk.NONE
    import ctypes

    kind = ctypes.windll.kernel32.GetDriveTypeW(f"{resolved.drive}\\")
    return {_DRIVE_REMOTE: FolderRisk.NETWORK, _DRIVE_REMOVABLE: FolderRisk.REMOVABLE}.get(kind, FolderRisk.NONE)
