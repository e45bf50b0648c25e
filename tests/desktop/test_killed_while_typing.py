"""Nothing typed is lost when the program is killed: the real program, typed into, killed, and its workspace looked at."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from moi_desktop.desktop.settings import APPLICATION, Settings
from moi_desktop.desktop.widgets.resting import MOMENT_MS
from moi_desktop.plan.canonical import sha256_hex
from moi_desktop.plan.sample import sample_kit, sample_plan
from moi_desktop.store.office_workspace import OfficeWorkspace
from tests.desktop import typing_child

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")


@pytest.fixture
def home(tmp_path):
    """A person's folder with a workspace that was open last."""
    data = tmp_path / "data"
    folder = data / APPLICATION
    folder.mkdir(parents=True)
    path = folder / "PIO50.db"
    with OfficeWorkspace.create(path, "PIO50", "2563-2565", practice=True) as workspace:
        workspace.store_kit(sha256_hex(b"kit"), sample_kit())
        workspace.add_many(sample_plan("PIO50"), "ข้อมูลตัวอย่าง")
    Settings(folder / "settings.ini").workspace = path
    return data


def killed(home, what, word):
    """Type, and kill the program as soon as it has said `word`; return how many letters it had typed."""
    folders = {f"XDG_{name}_HOME": str(home.parent / name.lower()) for name in ("CONFIG", "CACHE", "STATE")}
    environment = {**os.environ, **folders, "XDG_DATA_HOME": str(home), "PYTHONPATH": str(ROOT)}
    letters = 0
    with subprocess.Popen(
        [sys.executable, "-m", "tests.desktop.typing_child", what], stdout=subprocess.PIPE, env=environment, cwd=ROOT
    ) as program:
        assert program.stdout is not None
        try:
            for line in program.stdout:
                said = line.decode().strip()
                letters = int(said.split()[1]) if said.startswith("typed") else letters
                if said == word:
                    break
        finally:
            program.send_signal(signal.SIGKILL)
    assert program.returncode == -signal.SIGKILL
    return letters


def opened(home):
    return OfficeWorkspace.open(home / APPLICATION / "PIO50.db")


def test_a_part_of_a_word_in_a_form_is_there_after_a_kill(home):
    text = typing_child.TEXTS["name"]
    killed(home, "name", "rested")
    with opened(home) as workspace:
        assert text in {project.text("name_th") for project in workspace.records("project")}
        assert workspace.damaged_records() == []


def test_an_invalid_number_in_a_cell_is_there_after_a_kill_although_nobody_pressed_enter(home):
    text = typing_child.TEXTS["amount"]
    killed(home, "amount", "rested")
    with opened(home) as workspace:
        assert [(one.field, one.text) for one in workspace.pending_texts("budget_line")] == [("unit_price", text)]
        assert all(line.money("unit_price") for line in workspace.records("budget_line")[:1])


def test_of_typing_without_a_pause_only_the_last_letters_are_lost(home):
    text = typing_child.TEXTS["flow"]
    killed(home, "flow", "typed 120")
    with opened(home) as workspace:
        kept = max(
            (p.text("name_th") for p in workspace.records("project") if text.startswith(p.text("name_th")[:5])), key=len
        )
    assert text.startswith(kept)
    at_risk = 2 * MOMENT_MS // typing_child.LETTER_MS
    assert len(kept) >= 120 - at_risk
