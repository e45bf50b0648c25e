"""The program as a script starts it: a process, its streams and its exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def start(*words: object, encoding: str = "utf-8", cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding}
    command = [sys.executable, "-m", "moi_desktop", *(str(word) for word in words)]
    return subprocess.run(command, capture_output=True, env=environment, cwd=cwd, timeout=120, check=False)


def test_a_script_gets_one_json_object_on_stdout_and_words_on_stderr(tmp_path: Path) -> None:
    centre = tmp_path / "ส่วนกลาง.db"
    made = start("new", "--role", "central", "--cycle", "2563-2565", "--workspace", centre, "--json")
    assert (made.returncode, json.loads(made.stdout)["cycle"]) == (0, "2563-2565")
    assert "สร้างแฟ้มงานส่วนกลาง" in made.stderr.decode()
    (tmp_path / "ขยะ.xlsx").write_bytes(b"x")
    taken = start("intake", "--workspace", centre, tmp_path / "ขยะ.xlsx", "--json")
    assert taken.returncode == 1
    assert json.loads(taken.stdout)["packages"][0]["file"] == "ขยะ.xlsx"
    missing = start("digest", "--workspace", tmp_path / "ไม่มี.db", "--json")
    assert missing.returncode == 3
    assert json.loads(missing.stdout)["error"]["code"] == "store-missing"
    wrong = start("digest")
    assert (wrong.returncode, wrong.stdout) == (2, b"")


def test_thai_is_written_also_where_the_console_knows_another_code_page(tmp_path: Path) -> None:
    for encoding in ("ascii", "cp874"):
        told = start("verify", tmp_path / "ไม่มี.xlsx", encoding=encoding)
        assert told.returncode == 1
        assert "ตรวจสอบไม่ได้" in told.stdout.decode()


def test_a_file_in_the_current_folder_is_never_run_in_place_of_a_library(tmp_path: Path) -> None:
    (tmp_path / "python_calamine.py").write_text("raise SystemExit(77)", encoding="utf-8")
    (tmp_path / "x.xlsx").write_bytes(b"x")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-P", "-m", "moi_desktop", "verify", "x.xlsx", "--json"]
    told = subprocess.run(command, capture_output=True, env=environment, cwd=tmp_path, timeout=120, check=False)
    assert told.returncode == 1
    assert json.loads(told.stdout)["files"][0]["problems"][0]["code"] == "file-not-xlsx"


def test_the_command_line_never_loads_the_window(tmp_path: Path) -> None:
    script = (
        "import sys; from moi_desktop.__main__ import main; code = main(['verify', 'none.xlsx']); "
        "assert not any(name.startswith('PySide6') for name in sys.modules), 'Qt'; sys.exit(code)"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    told = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, env=environment, cwd=tmp_path, timeout=120, check=False
    )
    assert told.returncode == 1, told.stderr.decode()
