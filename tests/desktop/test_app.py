import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu

from moi_desktop import __version__
from moi_desktop.desktop import file_dialogs, language, theme
from moi_desktop.desktop.app import Desktop
from moi_desktop.desktop.main_window import MainWindow
from moi_desktop.desktop.pages.first_run import FirstRun
from moi_desktop.desktop.pages.page import Act, Wish
from moi_desktop.desktop.settings import Settings
from moi_desktop.desktop.single_instance import SingleInstance
from moi_desktop.errors import StoreError
from moi_desktop.store import safe_file
from moi_desktop.store.backup import make_backup
from moi_desktop.store.office_workspace import OfficeWorkspace

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


# What is offered when a workspace cannot be opened


def damage(path):
    with path.open("r+b") as file:
        file.write(b"\0" * 4096)


def test_a_damaged_workspace_is_not_opened_but_its_newest_sound_backup_is_offered(
    desktop, qtbot, tmp_path, shown_messages
):
    path = tmp_path / "data" / "PIO50.db"
    path.parent.mkdir(exist_ok=True)
    with OfficeWorkspace.create(path, "PIO50", "2563-2565", practice=False) as workspace:
        kept = make_backup(workspace, path.parent / "backups")
        spoilt = make_backup(workspace, path.parent / "backups")
    damage(spoilt.path)
    damage(path)
    shown_messages.answers.append("restore")
    with qtbot.waitSignal(desktop.runner.unheard, timeout=20_000) as caught:
        desktop.open(path)
    assert isinstance(caught.args[0], StoreError)
    qtbot.waitUntil(lambda: desktop.workspace is not None, timeout=20_000)
    assert kept.path.name in shown_messages.read().sentence
    assert desktop.workspace.path != path
    assert path.read_bytes()[:4] == b"\0" * 4


def test_without_a_backup_nothing_is_offered(desktop, qtbot, tmp_path):
    wrong = tmp_path / "ผิด.db"
    wrong.write_bytes(b"not a database")
    with qtbot.waitSignal(desktop.runner.unheard, timeout=20_000):
        desktop.open(wrong)
    qtbot.waitUntil(lambda: desktop.runner.is_idle, timeout=20_000)
    assert isinstance(desktop.shell.ui.pages.currentWidget(), FirstRun)


# How it looks


def test_another_language_is_spoken_at_once_and_the_page_stays(desktop, qtbot, usual_look):
    desktop.practise()
    qtbot.waitUntil(lambda: desktop.workspace is not None, timeout=20_000)
    desktop.shell.go_to("budget")
    former = desktop.shell
    desktop.shell.page("settings").wished.emit(Wish(Act.LANGUAGE, "en"))
    qtbot.waitUntil(lambda: desktop.shell is not former, timeout=5_000)
    assert desktop.settings.language == "en"
    assert desktop.shell.front_key == "budget"
    assert desktop.shell.page("budget").title.startswith("Budget")
    qtbot.waitUntil(lambda: desktop.shell.page("budget").all_rows != (), timeout=20_000)
    desktop.shell.page("settings").wished.emit(Wish(Act.LANGUAGE, "th"))
    qtbot.waitUntil(lambda: desktop.shell.page("budget").title == "คำของบประมาณ", timeout=5_000)


def test_larger_text_is_there_at_once(desktop, qtbot, usual_look):
    desktop.practise()
    qtbot.waitUntil(lambda: desktop.workspace is not None, timeout=20_000)
    small = desktop.shell.ui.who.fontMetrics().height()
    desktop._on_wish(Wish(Act.TEXT_SIZE, 130))
    qtbot.waitUntil(lambda: desktop.shell.ui.who.fontMetrics().height() > small, timeout=5_000)


def test_what_was_typed_is_kept_when_the_language_changes(desktop, qtbot, keyboard, usual_look):
    desktop.practise()
    qtbot.waitUntil(lambda: desktop.workspace is not None, timeout=20_000)
    desktop.shell.go_to("projects")
    page = desktop.shell.page("projects")
    qtbot.waitUntil(lambda: bool(page.form.uid), timeout=20_000)
    uid = page.form.uid
    keyboard.type(page.form.fields["name_en"].editor.line, "Coffee")
    desktop._on_wish(Wish(Act.LANGUAGE, "en"))
    qtbot.waitUntil(lambda: desktop.shell.page("projects") is not page, timeout=5_000)
    again = desktop.shell.page("projects")
    qtbot.waitUntil(lambda: again.form.uid == uid, timeout=20_000)
    assert again.form.fields["name_en"].editor.line.text().startswith("Coffee")


def test_the_menu_offers_looks_keys_and_help(desktop, qtbot, usual_look):
    desktop.practise()
    qtbot.waitUntil(lambda: desktop.workspace is not None, timeout=20_000)
    menu = QMenu()
    qtbot.addWidget(menu)
    desktop.menu.fill(menu, has_workspace=True, show_keys=lambda: None)
    dark = next(action for action in submenu(menu, "สี").actions() if action.text() == "มืด")
    dark.trigger()
    assert theme.scheme_name() == "dark"
    assert desktop.settings.scheme == "dark"
    names = [action.text() for action in menu.actions() if action.text()]
    assert names[0] == "ปิดแฟ้มงานนี้ เปิดแฟ้มอื่น"
    assert "แป้นพิมพ์ลัด" in names


def submenu(menu, name):
    return next(action.menu() for action in menu.actions() if action.text() == name)


def test_the_program_says_which_version_it_is(desktop, qtbot, shown_messages):
    desktop.menu.tell_about(None)
    told = shown_messages.read()
    assert __version__ in told.sentence
    assert "LGPL" in told.details


# The file for those who help


def diagnostics_of(desktop, qtbot, monkeypatch, shown_messages, target, answer):
    shown_messages.answers.append(answer)
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_: target)
    desktop.save_diagnostics()
    shown_messages.read()
    qtbot.waitUntil(lambda: target.exists() and desktop.runner.is_idle, timeout=20_000)
    with zipfile.ZipFile(target) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_file_for_those_who_help_holds_no_plan_data(desktop, qtbot, tmp_path, monkeypatch, shown_messages):
    desktop.practise()
    qtbot.waitUntil(lambda: desktop.workspace is not None, timeout=20_000)
    logs = desktop.folder / "logs"
    logs.mkdir()
    (logs / "moi-desktop.log").write_text("ERROR: KeyError: 'โครงการกาแฟ'\n" * 3, encoding="utf-8")
    files = diagnostics_of(desktop, qtbot, monkeypatch, shown_messages, tmp_path / "ช่วย.zip", "plain")
    assert set(files) == {"report.txt", "logs/moi-desktop.log"}
    report, log = (files[name].decode() for name in ("report.txt", "logs/moi-desktop.log"))
    assert "Doctor: 0 findings" in report
    assert "project: 8" in report
    assert not re.search("[\u0e01-\u0e5b]", report + log)
    assert "KeyError" in log


def test_the_plan_goes_along_only_when_that_was_chosen(desktop, qtbot, tmp_path, monkeypatch, shown_messages):
    desktop.practise()
    qtbot.waitUntil(lambda: desktop.workspace is not None, timeout=20_000)
    files = diagnostics_of(desktop, qtbot, monkeypatch, shown_messages, tmp_path / "ช่วย.zip", "plan")
    copy = tmp_path / "copy.db"
    copy.write_bytes(files["workspace.db"])
    with OfficeWorkspace.open(copy) as workspace:
        assert len(workspace.records("project")) == 8


def test_help_can_be_asked_for_before_there_is_a_workspace(desktop, qtbot, tmp_path, monkeypatch, shown_messages):
    desktop.start()
    files = diagnostics_of(desktop, qtbot, monkeypatch, shown_messages, tmp_path / "ช่วย.zip", "plain")
    assert "No workspace is open" in files["report.txt"].decode()


# One window


def test_a_second_start_brings_the_first_window_to_the_front(qtbot, tmp_path):
    first = SingleInstance(tmp_path)
    asked = []
    first.listen(lambda: asked.append(True))
    assert first.is_first
    script = (
        "import sys; from pathlib import Path; from moi_desktop.desktop.single_instance import SingleInstance\n"
        "from PySide6.QtCore import QCoreApplication; app = QCoreApplication([])\n"
        "second = SingleInstance(Path(sys.argv[1])); print(second.is_first, second.ask_first())"
    )
    second = subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.communicate()[0].strip() == "False True"
    assert asked == [True]
    first.release()


SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from moi_desktop.desktop.single_instance import SingleInstance
app = QCoreApplication([])
second = SingleInstance(Path(sys.argv[1]))
print(second.is_first, flush=True)
print(second.ask_first(), second.is_first)
"""


@pytest.mark.parametrize(("end", "told"), [("listen", "True False"), ("release", "False True")])
def test_a_second_start_waits_for_a_first_one_that_has_no_window_yet(qtbot, tmp_path, end, told):
    first = SingleInstance(tmp_path)
    asked = []
    second = subprocess.Popen([sys.executable, "-c", SECOND_START, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert second.stdout is not None
    assert second.stdout.readline().strip() == "False"
    qtbot.wait(600)  # it knocks at a door behind which nobody listens yet
    if end == "listen":
        first.listen(lambda: asked.append(True))
    else:
        first.release()
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.communicate()[0].strip() == told
    assert asked == [True] * (end == "listen")
    first.release()


def test_a_start_that_died_leaves_nothing_in_the_way(tmp_path):
    script = (
        "import sys, os; from pathlib import Path; from moi_desktop.desktop.single_instance import SingleInstance\n"
        "held = SingleInstance(Path(sys.argv[1])); print(held.is_first, flush=True); os.kill(os.getpid(), 9)"
    )
    died = subprocess.run([sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=False)
    assert died.stdout.strip() == "True"
    again = SingleInstance(tmp_path)
    assert again.is_first
    again.release()


def test_two_people_of_one_computer_do_not_meet(tmp_path):
    one, other = SingleInstance(tmp_path / "a"), SingleInstance(tmp_path / "b")
    assert one.is_first
    assert other.is_first
    one.release()
    other.release()


def test_a_window_that_was_put_away_comes_back(qtbot):
    window = MainWindow()
    qtbot.addWidget(window)
    window.showMinimized()
    window.come_to_front()
    assert window.isVisible()
    assert not window.isMinimized()


def test_settings_come_back(tmp_path):
    settings = Settings(tmp_path / "s.ini")
    assert (settings.scheme, settings.language, settings.workspace) == ("light", "th", None)
    settings.scheme, settings.language, settings.workspace = "dark", "en", Path("ก ข.db")
    again = Settings(tmp_path / "s.ini")
    assert (again.scheme, again.language, again.workspace) == ("dark", "en", Path("ก ข.db"))


def test_a_divider_stands_where_it_was_left_after_the_next_start(desktop, qtbot):
    desktop.practise()
    qtbot.waitUntil(lambda: desktop.workspace is not None, timeout=20_000)
    splitter = desktop.shell.page("budget").frame.splitter
    desktop.shell.go_to("budget")
    before = splitter.sizes()
    splitter.moveSplitter(before[0] - 60, 1)
    moved = share_above(splitter)
    assert moved < before[0] / sum(before) - 0.05
    desktop._make_anew()
    desktop.shell.go_to("budget")
    assert share_above(desktop.shell.page("budget").frame.splitter) == pytest.approx(moved, abs=0.02)


def share_above(splitter):
    above, beneath = splitter.sizes()
    return above / (above + beneath)


def test_what_a_divider_shared_is_forgotten_where_the_settings_were_spoiled(tmp_path):
    settings = Settings(tmp_path / "settings.ini")
    assert settings.shares("budget") == ()
    settings._store.setValue("shares/budget", "300 wide")
    assert settings.shares("budget") == ()


def test_a_setting_that_nobody_knows_counts_as_unset(tmp_path):
    settings = Settings(tmp_path / "s.ini")
    settings.scheme = "pink"
    assert settings.scheme == "light"


def test_qts_own_buttons_speak_thai(qapp):
    from PySide6.QtWidgets import QDialogButtonBox

    language.install(qapp)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
    texts = {button.text() for button in box.buttons()}
    assert texts == {"บันทึก", "ยกเลิก"}
