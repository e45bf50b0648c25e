"""A program that is killed while it saves leaves whole data: every acknowledged save and perhaps the next."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from moi_desktop.plan.model import Record
from moi_desktop.store.database import connect
from moi_desktop.store.doctor import doctor
from moi_desktop.store.office_workspace import OfficeWorkspace
from moi_desktop.store.opening import open_workspace

SAVER = """
import sys
from pathlib import Path
from moi_desktop.store.office_workspace import OfficeWorkspace
office = OfficeWorkspace.open(Path(sys.argv[1]))
for number in range(1, int(sys.argv[2]) + 1):
    with office.changes("save"):
        office.save_value("project", "p", "rank", number)
        office.save_value("project", "p", "rationale", "ข้อความ" * 2000 + str(number))
    print(number, flush=True)
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.db"
    with OfficeWorkspace.create(path, "PIO50", "2563-2565", practice=False) as office:
        office.add(Record("project", "p", {"name_th": "โครงการ"}))
    return path


def acknowledged(output: bytes) -> int:
    numbers = output.decode().split()
    return int(numbers[-1]) if numbers else 0


def check(path: Path, saved: int) -> None:
    with open_workspace(path) as office:
        assert isinstance(office, OfficeWorkspace)
        assert doctor(office) == []
        record = office.records("project")[0]
        rank = record.whole("rank") or 0
        assert rank in {saved, saved + 1}
        assert rank == 0 or record.text("rationale").endswith(f"ความ{rank}")
        office.save_value("project", "p", "rank", 99)
        office.undo()
        assert (office.records("project")[0].whole("rank") or 0) == rank
    assert [p.name for p in path.parent.iterdir()] == [path.name]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Linux")
@pytest.mark.parametrize("after", [1, 4, 9])
def test_killed_from_outside(plan: Path, after: int) -> None:
    saver = subprocess.Popen([sys.executable, "-c", SAVER, str(plan), "1000000"], stdout=subprocess.PIPE)
    assert saver.stdout is not None
    output = b"".join(saver.stdout.readline() for _ in range(after))
    saver.send_signal(signal.SIGKILL)
    output += saver.stdout.read()
    saver.stdout.close()
    assert saver.wait() == -signal.SIGKILL
    check(plan, acknowledged(output))


KILL_AT = [("pwrite64", when) for when in (1, 3, 8, 14, 20, 27)] + [
    ("fdatasync", 1),
    ("fdatasync", 3),
    ("fdatasync", 6),
    ("ftruncate", 1),
    ("ftruncate", 2),
    ("fsync", 1),
]


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace, which a bare machine does not have")
@pytest.mark.parametrize(("call", "when"), KILL_AT)
def test_killed_at_a_system_call(plan: Path, call: str, when: int) -> None:
    inject = ["-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={when}"]
    strace = ["strace", "-f", "-qq", "-o", "/dev/null", *inject, sys.executable, "-c", SAVER, str(plan), "5"]
    done = subprocess.run(strace, capture_output=True, check=False)
    if b"ptrace" in done.stderr.lower():
        pytest.skip("tracing is not allowed here")
    check(plan, acknowledged(done.stdout))


def test_a_half_made_workspace_is_not_there(tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from moi_desktop.store import safe_file;"
        "safe_file.FileCalls.replace = lambda *a: os._exit(9);"
        "from moi_desktop.store.office_workspace import OfficeWorkspace;"
        "OfficeWorkspace.create(Path(sys.argv[1]), 'PIO50', 'x', practice=False)"
    )
    path = tmp_path / "plan.db"
    assert subprocess.run([sys.executable, "-c", code, str(path)], check=False).returncode == 9
    assert not path.exists()
    OfficeWorkspace.create(path, "PIO50", "x", practice=False).close()


@pytest.mark.skipif(os.name == "nt", reason="reads the unfinished journal of Linux")
def test_reading_only_after_a_kill_is_refused_with_a_way_out(plan: Path) -> None:
    db = connect(plan)
    db.conn.execute("PRAGMA journal_mode=TRUNCATE")
    db.conn.execute("PRAGMA cache_size=1")
    db.conn.execute("BEGIN IMMEDIATE")
    for number in range(300):
        db.conn.execute("INSERT INTO setting VALUES (?, ?)", (str(number), "x" * 500))
    crashed = plan.with_name("crashed.db")
    shutil.copy(plan, crashed)
    shutil.copy(f"{plan}-journal", f"{crashed}-journal")
    db.conn.execute("ROLLBACK")
    db.close()
    from moi_desktop.errors import StoreError

    with pytest.raises(StoreError) as caught:
        OfficeWorkspace.open(crashed, read_only=True)
    assert caught.value.code == "store-unfinished"
    with OfficeWorkspace.open(crashed) as office:
        assert office.setting("0", "rolled back") == "rolled back"
