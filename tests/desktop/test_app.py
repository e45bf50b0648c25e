import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from moi_desktop.desktop.app import Desktop
from moi_desktop.desktop.main_window import MainWindow
from moi_desktop.desktop.pages.first_run import FirstRun
from moi_desktop.desktop.pages.page import Act, Wish
from moi_desktop.desktop.settings import Settings
from moi_desktop.errors import StoreError
from moi_desktop.store import safe_file

FIRST_PAINT = """
import json, os, sys
from moi_desktop.desktop import app
def told(*_):
    heavy = ("openpyxl", "xlsxwriter", "python_calamine", "cryptography", "lxml", "sqlite_utils", "sqlite3")
    print(json.dumps([name for name in sys.modules if name.split(".")[0] in heavy]), flush=True)
    os._exit(0)
app.fill = told
app.run(["moi-desktop"])
"""


@pytest.fixture
def desktop(qtbot, tmp_path, caplog):
    window = MainWindow()
    qtbot.addWidget(window)
    made = Desktop(window, Settings(tmp_path / "settings.ini"), tmp_path / "data")
    window.show()
    yield made
    window.close()


def test_the_window_is_painted_before_anything_heavy_is_imported(tmp_path):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(tmp_path), "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT], env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    assert json.loads(done.stdout) == []


def test_the_first_start_asks_how_to_begin(desktop):
    desktop.start()
    assert isinstance(desktop.shell.ui.pages.currentWidget(), FirstRun)


def test_practice_opens_a_desk_that_is_marked_and_remembered(desktop, qtbot):
    desktop.practise()
    qtbot.waitUntil(lambda: desktop.workspace is not None, timeout=20_000)
    assert desktop.workspace.info.practice
    assert desktop.shell.ui.practice.isVisible()
    assert desktop.shell.ui.who.text() == "สำนักงานอุตสาหกรรมจังหวัดเชียงใหม่"
    assert desktop.settings.workspace == desktop.workspace.path
    overview = desktop.shell.page("overview")
    qtbot.waitUntil(lambda: overview._figures[0].text() == "8", timeout=10_000)


def test_a_workspace_on_a_shared_drive_is_opened_with_a_warning(desktop, qtbot, monkeypatch):
    monkeypatch.setattr(safe_file, "folder_risk", lambda path: safe_file.FolderRisk.NETWORK)
    desktop.practise()
    qtbot.waitUntil(desktop.shell.ui.notice.isVisible, timeout=20_000)
    notice, words = desktop.shell.ui.notice, desktop.shell.ui.notice_words
    assert words.text() == safe_file.FolderRisk.NETWORK.warning
    qtbot.waitUntil(lambda: notice.height() < 3 * words.fontMetrics().height() + 8, timeout=5_000)


def test_the_warning_of_a_workspace_goes_when_the_workspace_is_closed(desktop, qtbot, monkeypatch):
    monkeypatch.setattr(safe_file, "folder_risk", lambda path: safe_file.FolderRisk.NETWORK)
    desktop.practise()
    qtbot.waitUntil(desktop.shell.ui.notice.isVisible, timeout=20_000)
    desktop.shell.page("settings").wished.emit(Wish(Act.BEGIN_ANEW))
    assert isinstance(desktop.shell.ui.pages.currentWidget(), FirstRun)
    assert not desktop.shell.ui.notice.isVisible()


def test_what_a_crash_left_beside_the_workspace_is_cleared_away(desktop, qtbot, tmp_path):
    left, kept = tmp_path / "data" / f"moi-{'0a' * 8}.part", tmp_path / "data" / "แผนงาน.part"
    left.parent.mkdir(exist_ok=True)
    for file in (left, kept):
        file.write_bytes(b"half a file")
        os.utime(file, (0, 0))
    desktop.practise()
    qtbot.waitUntil(lambda: not left.exists(), timeout=20_000)
    assert kept.exists()


def test_the_next_start_opens_what_was_open(desktop, qtbot):
    desktop.practise()
    qtbot.waitUntil(lambda: desktop.workspace is not None, timeout=20_000)
    path = desktop.workspace.path
    desktop.window.close()

    window = MainWindow()
    qtbot.addWidget(window)
    again = Desktop(window, desktop.settings, desktop.folder)
    again.start()
    qtbot.waitUntil(lambda: again.workspace is not None, timeout=20_000)
    assert again.workspace is not None
    assert again.workspace.path == path
    window.close()


def test_a_file_that_is_no_workspace_is_told_and_the_first_screen_comes(desktop, qtbot, tmp_path):
    wrong = tmp_path / "ผิด.db"
    wrong.write_bytes(b"not a database")
    with qtbot.waitSignal(desktop.runner.unheard, timeout=20_000) as caught:
        desktop.open(wrong)
    assert isinstance(caught.args[0], StoreError)
    assert desktop.workspace is None
    assert isinstance(desktop.shell.ui.pages.currentWidget(), FirstRun)


def test_a_workspace_that_is_gone_leads_to_the_first_screen(desktop, tmp_path):
    desktop.settings.workspace = tmp_path / "gone.db"
    desktop.start()
    assert isinstance(desktop.shell.ui.pages.currentWidget(), FirstRun)


def test_settings_come_back(tmp_path):
    settings = Settings(tmp_path / "s.ini")
    assert (settings.scheme, settings.language, settings.workspace) == ("light", "th", None)
    settings.scheme, settings.language, settings.workspace = "dark", "en", Path("ก ข.db")
    again = Settings(tmp_path / "s.ini")
    assert (again.scheme, again.language, again.workspace) == ("dark", "en", Path("ก ข.db"))


def test_a_setting_that_nobody_knows_counts_as_unset(tmp_path):
    settings = Settings(tmp_path / "s.ini")
    settings.scheme = "pink"
    assert settings.scheme == "light"


def test_qts_own_buttons_speak_thai(qapp):
    from PySide6.QtWidgets import QDialogButtonBox

    from moi_desktop.desktop import language

    language.install(qapp)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
    texts = {button.text() for button in box.buttons()}
    assert texts == {"บันทึก", "ยกเลิก"}
