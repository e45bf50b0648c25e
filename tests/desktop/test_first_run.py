import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from moi_desktop.desktop import file_dialogs
from moi_desktop.desktop.pages.begin_dialog import central_dialog, office_dialog
from moi_desktop.desktop.pages.first_run import FirstRun
from moi_desktop.desktop.widgets.pickers import CodePicker


@pytest.fixture
def screen(qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(file_dialogs, "file_to_open", lambda *arguments: Path("chosen.xlsx"))
    made = FirstRun(tmp_path)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("button", "signal"),
    [("kit_button", "kit_chosen"), ("restore_button", "restore_chosen"), ("open_button", "open_chosen")],
)
def test_a_choice_with_a_file_tells_the_file(screen, qtbot, button, signal):
    with qtbot.waitSignal(getattr(screen, signal)) as caught:
        getattr(screen.ui, button).click()
    assert caught.args == [Path("chosen.xlsx")]


@pytest.mark.parametrize(
    ("button", "signal"), [("practice_button", "practice_wanted"), ("central_button", "central_wanted")]
)
def test_a_choice_without_a_file_is_told(screen, qtbot, button, signal):
    with qtbot.waitSignal(getattr(screen, signal)):
        getattr(screen.ui, button).click()


def test_no_file_chosen_is_no_answer(screen, qtbot, monkeypatch):
    monkeypatch.setattr(file_dialogs, "file_to_open", lambda *arguments: None)
    with qtbot.assertNotEmitted(screen.kit_chosen):
        screen.ui.kit_button.click()


def test_every_choice_says_what_it_does_to_screen_readers(screen):
    for button in (screen.ui.kit_button, screen.ui.practice_button, screen.ui.restore_button):
        assert button.accessibleName()
        assert button.accessibleDescription()


def drop(screen, *paths):
    """Drop files on the screen as a file window does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), copy, data, Qt.MouseButton.LeftButton, none)
    event.ignore()
    screen.dropEvent(event)
    return event.isAccepted()


def test_a_kit_can_be_dropped_on_the_first_screen(screen, qtbot, tmp_path):
    with qtbot.waitSignal(screen.kit_chosen) as caught:
        assert drop(screen, tmp_path / "MOI-KIT.XLSX")
    assert caught.args == [tmp_path / "MOI-KIT.XLSX"]


def test_a_workspace_can_be_dropped_on_the_first_screen(screen, qtbot, tmp_path):
    with qtbot.waitSignal(screen.open_chosen):
        assert drop(screen, tmp_path / "PIO50.db")


def test_what_one_cannot_begin_with_is_not_taken(screen, tmp_path):
    assert not drop(screen, tmp_path / "จดหมาย.docx")
    assert not drop(screen, tmp_path / "a.xlsx", tmp_path / "b.xlsx")


def test_workspaces_that_are_there_are_offered_the_last_one_first(qtbot, tmp_path):
    for number, name in enumerate(("เก่าที่สุด", "เก่า", "ใหม่", "ใหม่ที่สุด")):
        path = tmp_path / f"{name}.db"
        path.touch()
        os.utime(path, (number, number))
    screen = FirstRun(tmp_path)
    qtbot.addWidget(screen)
    assert [button.text() for button in screen.workspaces] == ["ใหม่ที่สุด", "ใหม่", "เก่า"]
    with qtbot.waitSignal(screen.open_chosen) as caught:
        screen.workspaces[1].click()
    assert caught.args == [tmp_path / "ใหม่.db"]


def test_the_first_screen_says_where_the_data_are_and_opens_the_folder(screen, tmp_path, monkeypatch):
    opened: list[Path] = []
    monkeypatch.setattr(file_dialogs, "open_folder", opened.append)
    assert str(tmp_path) in screen.ui.folder.text()
    assert screen.ui.recent.isHidden()
    screen.ui.folder_button.click()
    assert opened == [tmp_path]


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_an_office_workspace_needs_the_office(window, keyboard):
    dialog = office_dialog(window, "2563-2565", practice=False)
    assert "2563-2565" in dialog.ui.explanation.text()
    assert not dialog.ui.begin_button.isEnabled()
    picker = dialog._rows["office"].editor
    assert isinstance(picker, CodePicker)
    keyboard.type(picker.line, "PIO50")
    picker.search._popup.hide()
    picker.commit()
    assert dialog.ui.begin_button.isEnabled()
    dialog.ui.begin_button.click()
    assert dialog.result() == dialog.DialogCode.Accepted
    assert dialog.value("office") == "PIO50"


def test_a_central_workspace_needs_the_years(window, keyboard):
    dialog = central_dialog(window)
    for key, text in (("first_fy", "2563"), ("last_fy", "สองห้าหกห้า")):
        keyboard.type(dialog._rows[key].editor.inner, text)
        dialog._rows[key].editor.commit()
    assert not dialog.ui.begin_button.isEnabled()
    dialog._rows["last_fy"].set_value(2565)
    dialog._rows["first_fy"].committed.emit("first_fy", 2563)
    assert dialog.ui.begin_button.isEnabled()
