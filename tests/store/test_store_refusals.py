"""Files that are not opened, each with its reason; and what one writer means."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest

from moi_desktop.errors import StoreError
from moi_desktop.plan.model import Record
from moi_desktop.store import database
from moi_desktop.store.central_workspace import CentralWorkspace
from moi_desktop.store.holding import lock_path
from moi_desktop.store.office_workspace import OfficeWorkspace
from moi_desktop.store.opening import open_workspace


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "แผน 50% #1?.db"
    with OfficeWorkspace.create(path, "PIO50", "2563-2565", practice=False) as workspace:
        workspace.add(Record("project", "p", {"name_th": "โครงการ"}))
    return path


def refused(path: Path, *, read_only: bool = False) -> StoreError:
    with pytest.raises(StoreError) as caught:
        OfficeWorkspace.open(path, read_only=read_only)
    assert caught.value.sentence
    assert not lock_path(path).exists()
    return caught.value


def change(path: Path, sql: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(sql)
    connection.commit()
    connection.close()


def test_a_missing_file_is_said_to_be_missing_and_is_not_made(tmp_path: Path) -> None:
    assert refused(tmp_path / "no.db").code == "store-missing"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"x", b"PK\x03\x04" * 500, bytes(4096)])
def test_any_other_file_is_not_a_workspace_and_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.db"
    path.write_bytes(content)
    assert refused(path).code == "store-not-workspace"
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_not_a_workspace(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    change(path, "CREATE TABLE t (a)")
    assert refused(path).code == "store-not-workspace"


def test_a_newer_workspace_is_refused_by_name_and_left_alone(plan: Path) -> None:
    major, minor = database.DATABASE_VERSION
    change(plan, f"PRAGMA user_version={database.version_number((major, minor + 1))}")
    before = plan.read_bytes()
    error = refused(plan)
    assert error.code == "store-newer"
    assert error.sentence.startswith("แฟ้มนี้สร้างด้วยโปรแกรมรุ่นใหม่กว่า")
    assert f"{major}.{minor + 1}" in error.sentence
    assert refused(plan, read_only=True).code == "store-newer"
    assert plan.read_bytes() == before


def test_a_workspace_of_the_other_kind_is_refused(plan: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        CentralWorkspace.open(plan)
    assert caught.value.code == "store-wrong-role"
    CentralWorkspace.create(tmp_path / "c.db").close()
    assert refused(tmp_path / "c.db").code == "store-wrong-role"
    with open_workspace(plan) as office, open_workspace(tmp_path / "c.db") as central:
        assert (type(office), type(central)) == (OfficeWorkspace, CentralWorkspace)


def test_a_damaged_header_page_is_refused_as_damaged(plan: Path) -> None:
    data = bytearray(plan.read_bytes())
    data[100:600] = b"\xff" * 500
    plan.write_bytes(data)
    assert refused(plan).code == "store-damaged"


@pytest.mark.parametrize(
    "sql",
    [
        "DROP TABLE waiver",
        "DROP TRIGGER history_no_delete",
        "ALTER TABLE project DROP COLUMN rank",
        "ALTER TABLE project RENAME COLUMN rank TO rang",
    ],
)
def test_a_file_that_lost_a_table_column_or_guard_is_refused_as_damaged(plan: Path, sql: str) -> None:
    change(plan, sql)
    assert refused(plan).code == "store-damaged"


def test_a_file_cut_short_is_refused(plan: Path) -> None:
    data = plan.read_bytes()
    plan.write_bytes(data[: len(data) // 2])
    assert refused(plan).code == "store-damaged"


def test_an_existing_file_is_never_made_anew(plan: Path) -> None:
    before = plan.read_bytes()
    with pytest.raises(StoreError) as caught:
        OfficeWorkspace.create(plan, "PIO50", "2563-2565", practice=True)
    assert caught.value.code == "store-exists"
    assert plan.read_bytes() == before


def test_a_second_window_may_only_read_and_is_told_who_writes(plan: Path) -> None:
    with OfficeWorkspace.open(plan, who="สมชาย เครื่อง PC-7") as first:
        error = _locked(plan)
        assert "สมชาย เครื่อง PC-7" in error.sentence
        with OfficeWorkspace.open(plan, read_only=True) as second:
            first.save_value("project", "p", "name_th", "ใหม่")
            assert second.records("project")[0].text("name_th") == "ใหม่"
            with pytest.raises(StoreError) as caught:
                second.save_value("project", "p", "name_th", "อีก")
            assert caught.value.code == "store-read-only"
    OfficeWorkspace.open(plan).close()


def _locked(path: Path) -> StoreError:
    with pytest.raises(StoreError) as caught:
        OfficeWorkspace.open(path)
    assert caught.value.code == "store-locked"
    return caught.value


def test_another_program_that_is_writing_is_noticed(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_MILLISECONDS", 50)
    other = sqlite3.connect(plan, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    _locked(plan)
    with OfficeWorkspace.open(plan, read_only=True) as reader:
        assert len(reader.plan()) == 1
    other.execute("ROLLBACK")
    other.close()
    OfficeWorkspace.open(plan).close()


def test_the_hold_of_a_program_that_died_is_void(plan: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from moi_desktop.store.office_workspace import OfficeWorkspace;"
        "OfficeWorkspace.open(Path(sys.argv[1]), who='gone'); os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", code, str(plan)], check=False).returncode == 9
    assert lock_path(plan).exists()
    with OfficeWorkspace.open(plan) as workspace:
        assert len(workspace.plan()) == 1
    assert not lock_path(plan).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="file modes of Linux")
def test_a_file_that_may_not_be_written_opens_for_reading_only() -> None:
    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    try:
        path = folder / "plan.db"
        OfficeWorkspace.create(path, "PIO50", "2563-2565", practice=False).close()
        path.chmod(0o444)
        folder.chmod(0o555)
        answer = _as_nobody(path)
        assert answer == "store-read-only 0"
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def _as_nobody(path: Path) -> str:
    """What an ordinary user is told; the super-user may write everywhere, so a child steps down."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        answer = "child failed"
        try:
            if os.geteuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
            answer = _answer(path)
        finally:
            os.write(writing, answer.encode())
            os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading) as pipe:
        return pipe.read()


def _answer(path: Path) -> str:
    try:
        OfficeWorkspace.open(path)
    except StoreError as error:
        with OfficeWorkspace.open(path, read_only=True) as reader:
            return f"{error.code} {len(reader.plan())}"
    return "opened"


def test_a_connection_belongs_to_the_thread_that_opened_it(office: OfficeWorkspace) -> None:
    caught: list[BaseException] = []

    def use() -> None:
        try:
            office.plan()
        except sqlite3.ProgrammingError as error:
            caught.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert len(caught) == 1


def test_settings_are_durable_and_closing_leaves_one_file(plan: Path) -> None:
    with OfficeWorkspace.open(plan) as workspace:
        execute = workspace.database.conn.execute
        assert execute("PRAGMA journal_mode").fetchone() == ("truncate",)
        assert execute("PRAGMA synchronous").fetchone() == (2,)
        assert execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert execute("PRAGMA user_version").fetchone() == (1001,)
        workspace.save_value("project", "p", "name_th", "ใหม่")
    assert [path.name for path in plan.parent.iterdir()] == [plan.name]


def test_a_disk_that_is_full_is_told_and_nothing_is_changed(office: OfficeWorkspace) -> None:
    office.add(Record("project", "p", {"name_th": "เดิม"}))
    (pages,) = office.database.conn.execute("PRAGMA page_count").fetchone()
    office.database.conn.execute(f"PRAGMA max_page_count={pages}")

    def fill() -> None:
        for number in range(500):
            office.save_value("project", "p", "rationale", "ข้อความยาว" * 500 + str(number))

    with pytest.raises(StoreError) as caught:
        fill()
    assert caught.value.code == "store-full"
    office.database.conn.execute("PRAGMA max_page_count=1000000")
    assert office.damaged_records() == []
    office.save_value("project", "p", "name_th", "ใหม่")
    assert office.record("project", "p") is not None


def test_a_sqlite_that_is_too_old_is_told(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 8, 0))
    assert refused(plan).code == "store-sqlite"


def test_a_query_can_only_read(office: OfficeWorkspace) -> None:
    office.add(Record("project", "p", {"name_th": "เดิม"}))
    with pytest.raises(StoreError):
        office.query('DELETE FROM "project"')
    assert len(office.plan()) == 1
    office.save_value("project", "p", "name_th", "ใหม่")
