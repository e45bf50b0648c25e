"""Files are written whole or not at all: a fault at every call, a target held open, sticks, shares and full disks."""

import errno
import hashlib
import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moi_desktop.errors import FileWriteError
from moi_desktop.store import safe_file
from moi_desktop.store.safe_file import FileCalls, FolderRisk, copy_file_out, folder_risk, write_file

OLD = "แผนเดิม".encode() * 50
NEW = "แผนใหม่".encode() * 70


CALLS_OF_A_WRITE = ["create", "write", "sync", "open", "read", "read", "replace", "sync_folder"]


class FaultyCalls(FileCalls):
    """Counts the calls and raises `error` at the calls `first` to `last` (counted from 0)."""

    COUNTED = ("create", "write", "sync", "open", "read", "replace", "remove", "sync_folder", "exists")

    def __init__(self, error: OSError | None = None, first: int = 0, last: int | None = None) -> None:
        self.error = error
        self.first = first
        self.last = first if last is None else last
        self.seen: list[str] = []
        self.slept = 0.0
        for name in self.COUNTED:
            setattr(self, name, self._counted(name, getattr(self, name)))

    def _counted(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def counting(*arguments):
            index = len(self.seen)
            self.seen.append(name)
            if self.error is not None and self.first <= index <= self.last:
                raise self.error
            return call(*arguments)

        return counting

    def sleep(self, seconds: float) -> None:
        self.slept += seconds


class HeldTarget(FileCalls):
    """A target that another program holds open for the first `times` attempts, as Windows reports it."""

    def __init__(self, target: Path, times: int, winerror: int) -> None:
        self.target, self.times, self.winerror = target, times, winerror

    def replace(self, part: Path, target: Path) -> None:
        if target == self.target and self.times > 0:
            self.times -= 1
            error = PermissionError(errno.EACCES, "held", str(target))
            error.winerror = self.winerror  # type: ignore[attr-defined]  # exists on Windows only
            raise error
        super().replace(part, target)

    def sleep(self, seconds: float) -> None:
        pass


@pytest.fixture
def target(tmp_path) -> Path:
    path: Path = tmp_path / "MOI-PIO50-FY2563-2565-R03.xlsx"
    path.write_bytes(OLD)
    return path


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def refused(action) -> FileWriteError:
    with pytest.raises(FileWriteError) as caught:
        action()
    assert caught.value.sentence
    return caught.value


def test_a_written_file_reports_where_it_is_and_its_hash(target):
    written = write_file(target, NEW)
    assert (written.path, written.renamed_from, written.size) == (target, None, len(NEW))
    assert written.sha256 == hashlib.sha256(NEW).hexdigest()
    assert target.read_bytes() == NEW
    assert names_in(target.parent) == [target.name]


def test_an_empty_file_and_a_long_thai_name_can_be_written(tmp_path):
    path = tmp_path / ("ก" * 80 + ".xlsx")
    assert write_file(path, b"").path.read_bytes() == b""


def test_the_order_is_write_sync_read_back_replace_sync_folder(target):
    calls = FaultyCalls()
    write_file(target, NEW, calls=calls)
    assert calls.seen == CALLS_OF_A_WRITE


ERRORS = {
    "disk-full": OSError(errno.ENOSPC, "No space left on device"),
    "read-only": OSError(errno.EROFS, "Read-only file system"),
    "disk-error": OSError(errno.EIO, "Input/output error"),
    "drive-gone": OSError(errno.ENODEV, "No such device"),
    "no-permission": PermissionError(errno.EACCES, "Permission denied"),
    "file-write": OSError(errno.EMFILE, "Too many open files"),
}


@pytest.mark.parametrize("for_ever", [False, True])
@pytest.mark.parametrize("code", ERRORS)
@pytest.mark.parametrize("at", range(len(CALLS_OF_A_WRITE)))
def test_a_fault_at_any_call_leaves_the_old_or_the_new_file_and_never_says_saved_when_it_is_not(
    target, at, code, for_ever
):
    calls = FaultyCalls(ERRORS[code], at, 10_000 if for_ever else at)
    if code == "no-permission" and not for_ever and CALLS_OF_A_WRITE[at] in ("open", "replace"):
        assert write_file(target, NEW, calls=calls).path.read_bytes() == NEW  # held for a moment: survived
    else:
        error = refused(lambda: write_file(target, NEW, calls=calls))
        assert error.code == ("write-unconfirmed" if CALLS_OF_A_WRITE[at] == "sync_folder" else code)
        assert target.read_bytes() == (NEW if CALLS_OF_A_WRITE[at] == "sync_folder" else OLD)
    if not for_ever:
        leftovers = [name for name in names_in(target.parent) if name.endswith(".part")]
        assert leftovers == []
    safe_file.remove_stale_parts(target.parent)
    assert set(names_in(target.parent)) == {target.name}
    assert write_file(target, NEW).path == target


@given(at=st.integers(0, 12), length=st.integers(1, 30))
@settings(max_examples=60, deadline=None)
def test_permission_faults_of_any_length_keep_old_or_new(tmp_path_factory, at, length):
    target = tmp_path_factory.mktemp("held") / "a.xlsx"
    target.write_bytes(OLD)
    calls = FaultyCalls(PermissionError(errno.EACCES, "held"), at, at + length - 1)
    try:
        written = write_file(target, NEW, calls=calls)
    except FileWriteError:
        assert target.read_bytes() in (OLD, NEW)
    else:
        assert written.path.read_bytes() == NEW
        assert (written.renamed_from is None) == (written.path == target)
        assert target.read_bytes() == (NEW if written.path == target else OLD)


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_a_target_held_for_a_moment_is_waited_for(target, winerror):
    written = write_file(target, NEW, calls=HeldTarget(target, 9, winerror))
    assert written.path == target
    assert target.read_bytes() == NEW


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_a_target_held_for_good_is_left_alone_and_a_new_name_is_reported(target, winerror):
    (target.parent / "MOI-PIO50-FY2563-2565-R03 (2).xlsx").write_bytes(b"taken")
    written = write_file(target, NEW, calls=HeldTarget(target, 10_000, winerror))
    assert written.path.name == "MOI-PIO50-FY2563-2565-R03 (3).xlsx"
    assert written.renamed_from == target
    assert (target.read_bytes(), written.path.read_bytes()) == (OLD, NEW)
    assert len(names_in(target.parent)) == 3


def test_bytes_that_come_back_different_are_not_saved(target):
    class Rotten(FileCalls):
        def read(self, file):
            return super().read(file).replace(b"\xb9", b"\xb8")

    assert refused(lambda: write_file(target, NEW, calls=Rotten())).code == "write-verify"
    assert target.read_bytes() == OLD
    assert names_in(target.parent) == [target.name]


def test_the_check_of_the_caller_sees_the_finished_part_and_can_refuse_it(target):
    seen = []

    def verify(part: Path) -> None:
        seen.append(part.read_bytes())
        raise ValueError("not a workbook")

    with pytest.raises(ValueError, match="not a workbook"):
        write_file(target, NEW, verify=verify)
    assert seen == [NEW]
    assert target.read_bytes() == OLD
    assert names_in(target.parent) == [target.name]


def test_a_part_swept_away_by_another_copy_of_the_program_is_written_again(target):
    class Swept(FileCalls):
        swept = False

        def replace(self, part, target):
            if not self.swept:
                self.swept = True
                part.unlink()
            super().replace(part, target)

    assert write_file(target, NEW, calls=Swept()).path == target
    assert target.read_bytes() == NEW


def test_a_missing_folder_is_a_drive_that_is_gone(tmp_path):
    assert refused(lambda: write_file(tmp_path / "E" / "a.xlsx", NEW)).code == "drive-gone"


def test_a_name_that_is_too_long_is_a_bad_name(tmp_path):
    assert refused(lambda: write_file(tmp_path / ("ก" * 300), NEW)).code == "bad-name"
    assert names_in(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows calls a folder in the way a held file")
def test_a_name_that_is_a_folder_is_a_bad_name(tmp_path):
    (tmp_path / "a.xlsx").mkdir()
    assert refused(lambda: write_file(tmp_path / "a.xlsx", NEW)).code == "bad-name"
    assert names_in(tmp_path) == ["a.xlsx"]


def test_windows_errors_have_their_own_names(tmp_path):
    for winerror, code in ((112, "disk-full"), (19, "read-only"), (1167, "drive-gone"), (1117, "disk-error")):
        error = OSError(errno.EACCES, "?")
        error.winerror = winerror  # type: ignore[attr-defined]  # exists on Windows only
        assert safe_file._explained(error, tmp_path / "a").code == code


def test_only_our_own_part_files_are_swept(tmp_path):
    ours = tmp_path / "moi-0123456789abcdef.part"
    others = [tmp_path / "movie.mkv.part", tmp_path / "moi-012.part", tmp_path / "moi-0123456789abcdef.part.xlsx"]
    for path in (ours, *others):
        path.write_bytes(b"")
    assert safe_file.remove_stale_parts(tmp_path) == 1
    assert sorted(tmp_path.iterdir()) == sorted(others)
    assert safe_file.remove_stale_parts(tmp_path / "gone") == 0


def test_a_part_being_written_by_this_program_is_not_swept(target):
    found = []
    write_file(target, NEW, verify=lambda part: found.append(safe_file.remove_stale_parts(part.parent)))
    assert found == [0]
    assert target.read_bytes() == NEW


def test_copying_out_reads_the_copy_back(target, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    written = copy_file_out(target, stick / target.name)
    assert written.sha256 == hashlib.sha256(OLD).hexdigest()
    assert (stick / target.name).read_bytes() == OLD


def test_a_copy_over_many_pieces_is_whole(tmp_path):
    source = tmp_path / "big.bin"
    source.write_bytes(os.urandom(3_000_001))
    assert copy_file_out(source, tmp_path / "copy.bin").path.read_bytes() == source.read_bytes()


def test_a_source_that_cannot_be_read_is_named_as_such_and_leaves_no_copy(tmp_path):
    error = refused(lambda: copy_file_out(tmp_path / "none.xlsx", tmp_path / "copy.xlsx"))
    assert (error.code, names_in(tmp_path)) == ("source-unreadable", [])


@pytest.mark.parametrize("at", range(12))
def test_a_stick_pulled_at_any_call_never_leaves_a_copy_that_looks_done(target, tmp_path, at):
    stick = tmp_path / "stick"
    stick.mkdir()
    calls = FaultyCalls(OSError(errno.EIO, "pulled"), at, 10_000)
    try:
        copy_file_out(target, stick / "a.xlsx", calls=calls)
    except FileWriteError:
        assert not (stick / "a.xlsx").exists() or (stick / "a.xlsx").read_bytes() == OLD
    else:
        assert len(calls.seen) <= at  # the fault lay behind the last call
        assert (stick / "a.xlsx").read_bytes() == OLD


def test_too_little_space_is_told_before_anything_is_written(tmp_path):
    safe_file.free_space_or_raise(tmp_path, 1)
    error = refused(lambda: safe_file.free_space_or_raise(tmp_path, 1 << 60))
    assert error.code == "disk-full"
    assert "MB" in error.sentence
    assert refused(lambda: safe_file.free_space_or_raise(tmp_path / "gone", 1)).code == "drive-gone"


@pytest.mark.skipif(sys.platform == "win32", reason="needs /dev/full")
def test_a_full_device_says_disk_full(target):
    class Full(FileCalls):
        def create(self, path):
            path.touch()
            return Path("/dev/full").open("wb")

    assert refused(lambda: write_file(target, NEW, calls=Full())).code == "disk-full"
    assert target.read_bytes() == OLD


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
@pytest.mark.parametrize(
    ("call", "time", "expected"),
    [("write", 1, OLD), ("fsync", 1, OLD), ("rename,renameat,renameat2", 1, OLD), ("fsync", 2, NEW)],
)
def test_a_program_killed_at_a_system_call_leaves_old_or_new(target, call, time, expected):
    script = f"""if True:
        from pathlib import Path
        from moi_desktop.store.safe_file import write_file
        write_file(Path({str(target)!r}), {NEW!r})
    """
    kill = [f"--trace={call}", f"--inject={call}:signal=KILL:when={time}"]
    # No byte code is written, so that the first write and the first rename are those of our file.
    program = [sys.executable, "-B", "-c", script]
    traced = subprocess.run(
        ["strace", "-f", "-qq", "-o", os.devnull, *kill, *program], check=False, capture_output=True
    )
    if b"ptrace" in traced.stderr:
        pytest.skip("tracing is not allowed here")
    assert traced.returncode in (-9, 137)
    assert target.read_bytes() == expected
    safe_file.remove_stale_parts(target.parent)
    assert names_in(target.parent) == [target.name]


MOUNTS = textwrap.dedent(
    """\
    /dev/sda1 / ext4 rw 0 0
    //server/plan /mnt/แผน\\040รวม cifs rw 0 0
    server:/home /home/nfs nfs4 rw 0 0
    /dev/sdb1 /media/user/KINGSTON vfat rw 0 0
    /dev/sdc1 /run/media/user/DATA ext4 rw 0 0
    /dev/sdd1 /mnt/stick exfat rw 0 0
    tmpfs /mnt/stick/inner tmpfs rw 0 0
    """
)


@pytest.mark.skipif(sys.platform == "win32", reason="mounts are a POSIX idea")
@pytest.mark.parametrize(
    ("path", "risk"),
    [
        ("/home/user/แผนงาน/work.db", FolderRisk.NONE),
        ("/mnt/แผน รวม/work.db", FolderRisk.NETWORK),
        ("/home/nfs/user/work.db", FolderRisk.NETWORK),
        ("/home/nfsuser/work.db", FolderRisk.NONE),
        ("/media/user/KINGSTON/work.db", FolderRisk.REMOVABLE),
        ("/run/media/user/DATA/work.db", FolderRisk.REMOVABLE),
        ("/mnt/stick/work.db", FolderRisk.REMOVABLE),
        ("/mnt/stick/inner/work.db", FolderRisk.NONE),
        ("/home/user/OneDrive/work.db", FolderRisk.SYNCED),
        ("/home/user/OneDrive - กระทรวงอุตสาหกรรม/work.db", FolderRisk.SYNCED),
        ("/home/user/Dropbox/a/work.db", FolderRisk.SYNCED),
        ("/home/user/Google Drive/work.db", FolderRisk.SYNCED),
        ("/home/user/ไดรฟ์ของฉัน/work.db", FolderRisk.SYNCED),
        ("/home/user/dropbox-notes/work.db", FolderRisk.NONE),
        ("/cloud/moi/work.db", FolderRisk.SYNCED),
        (r"\\server\plan\work.db", FolderRisk.NETWORK),
        (r"\\?\UNC\server\plan\work.db", FolderRisk.NETWORK),
    ],
)
def test_folders_that_lose_data_are_recognised(path, risk):
    assert folder_risk(Path(path), environment={"OneDriveCommercial": "/cloud/moi"}, mounts=MOUNTS) is risk
    assert bool(risk.warning) == (risk is not FolderRisk.NONE)


def test_an_ordinary_folder_of_this_pc_has_no_warning(tmp_path):
    assert folder_risk(tmp_path, environment={}) is FolderRisk.NONE
