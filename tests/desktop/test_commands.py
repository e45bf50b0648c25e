"""What stands in the top bar for every desk: finding anything, the keyboard map, stepping back, the program's own commands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QTableView

from moi_desktop.desktop.commands import Commands
from moi_desktop.desktop.keyboard_map import FIELDS, GRIDS, KEYBOARD_MAP, LINKS_AND_ACTIVITIES
from moi_desktop.desktop.office_search import MOST, PlanSearch
from moi_desktop.desktop.pages.keyboard_dialog import KeyboardDialog
from moi_desktop.desktop.widgets.find_dialog import FindDialog
from moi_desktop.plan.catalogue import DELETED
from tests.desktop.office_desk import PAGES, OfficeDesk, pump
from tests.desktop.screen_faults import press


@pytest.fixture
def desk(qtbot, tmp_path):
    made = OfficeDesk(qtbot, tmp_path, *PAGES)
    yield made
    made.close()


# Finding anything


def test_anything_is_found_by_words_in_any_order(desk):
    project = desk.session.look.plan.live_projects()[0]
    words = project.text("name_th").split()
    hit = desk.find(f"{words[-1]} {words[0]}")[0]
    assert hit.title == project.text("name_th")
    assert (hit.place.page, hit.place.uid) == ("projects", project.uid)


def test_a_project_comes_before_what_belongs_to_it(desk):
    project = desk.session.look.plan.live_projects()[0]
    found = desk.find(project.text("name_th"))
    assert found[0].place.uid == project.uid
    assert {hit.place.entity for hit in found} > {"project", "activity"}


def test_thai_digits_find_arabic_ones(desk):
    code = desk.session.look.plan.live_projects()[0].text("code")
    thai = code.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
    assert desk.find(thai)[0].place == desk.find(code)[0].place


def test_a_deleted_project_is_not_found_nor_what_belonged_to_it(desk):
    project = desk.session.look.plan.live_projects()[0]
    name = project.text("name_th")
    desk.ask(lambda workspace: workspace.save_value("project", project.uid, "status", DELETED))
    desk.session.look_now()
    desk.settle()
    assert all(name not in (hit.title, hit.where) for hit in desk.find(name))


def test_no_more_is_found_than_one_can_read(desk):
    assert len(desk.find("ค่า")) == MOST


def test_nothing_is_looked_for_without_words_or_before_the_first_look(desk):
    assert desk.find("  ") == []
    assert PlanSearch().find(None, "กาแฟ") == []


def test_a_name_is_typed_and_enter_goes_there(desk, keyboard, monkeypatch):
    line = next(line for line in desk.session.look.plan.of("budget_line") if line.text("name"))

    def answer(dialog):
        dialog.show()
        assert dialog.focusWidget() is dialog.ui.words
        keyboard.type(dialog.ui.words, line.text("name"))
        while dialog._hits.hits[dialog.ui.hits.currentIndex().row()].place.uid != line.uid:
            keyboard.press(dialog.ui.words, Qt.Key.Key_Down)
        keyboard.press(dialog.ui.words, Qt.Key.Key_Return)
        return dialog.result()

    monkeypatch.setattr(FindDialog, "exec", answer)
    desk.shell.find_anything()
    desk.settle()
    assert desk.shell.front_key == "budget"
    assert desk.shell.page("budget").current_row.uid == line.uid


def test_without_words_the_pages_are_offered_and_what_is_not_there_is_said(desk, qtbot):
    dialog = FindDialog(desk.shell._hits, desk.shell)
    assert [hit.title for hit in dialog._hits.hits][:2] == ["ภาพรวม", "โครงการ"]
    dialog.ui.words.setText("ไม่มีทางพบคำนี้แน่")
    assert "ไม่พบ" in dialog.ui.note.text()
    dialog._choose(dialog.ui.hits.currentIndex())
    assert dialog.chosen is None


def test_alt_left_goes_back_to_where_one_came_from(desk, qtbot):
    desk.page("check")
    desk.page("budget")
    qtbot.keyClick(desk.shell, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.shell.front_key == "check"
    qtbot.keyClick(desk.shell, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.shell.front_key == "overview"
    desk.shell.go_back()
    assert desk.shell.front_key == "overview"


# Keys


def bound_keys(desk):
    """Every key that the window, its pages and its grids bind."""
    keys = set()
    for shortcut in desk.shell.findChildren(QShortcut):
        keys.add(shortcut.key().toString())
    for action in desk.shell.findChildren(QAction):
        keys |= {key.toString() for key in action.shortcuts()}
    for button in desk.shell.findChildren(QAbstractButton):
        keys.add(button.shortcut().toString())
    return keys - {""}


def mapped_keys():
    return {QKeySequence(key).toString() for keys in KEYBOARD_MAP for one in keys.bindings for key in one.keys}


def test_every_key_that_is_bound_stands_in_the_keyboard_map(desk):
    for key in PAGES:
        desk.page(key)
    assert bound_keys(desk) - mapped_keys() == set()


def test_every_key_of_the_map_that_is_no_custom_of_fields_and_grids_is_bound(desk):
    for key in PAGES:
        desk.page(key)
    handled = {"F6", "Shift+F6", "Ctrl+Z", "Ctrl+Y"}  # by the shell itself, as any key that nobody else took
    customs = {
        QKeySequence(key).toString()
        for place in (FIELDS, GRIDS, LINKS_AND_ACTIVITIES)
        for one in place.bindings
        for key in one.keys
    }
    assert mapped_keys() - customs - handled - bound_keys(desk) == set()


def test_the_map_is_shown_by_f1_and_narrowed_down_by_typing(desk, keyboard):
    desk.shell.show_keys()
    dialog = desk.shell.findChild(KeyboardDialog)
    tree = dialog.ui.keys
    assert tree.topLevelItemCount() == len(KEYBOARD_MAP)
    keyboard.type(dialog.ui.words, "เติมค่าจาก")
    shown = [
        item.text(1)
        for item in tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
        if item.parent() and not item.isHidden()
    ]
    assert shown == ["เติมค่าจากแถวบน"]
    dialog.reject()


def test_a_row_of_keys_is_told_by_its_first_and_its_last(desk):
    dialog = KeyboardDialog(KEYBOARD_MAP, desk.shell)
    everything = dialog.ui.keys.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
    assert "Alt+1 … Alt+8" in [item.text(0) for item in everything]
    dialog.deleteLater()


def test_f6_leaves_a_grid_and_shift_f6_comes_back(desk):
    page = desk.page("budget")
    view = page.grid.view
    view.setFocus()
    press(view, Qt.Key.Key_F6)
    after = QApplication.focusWidget()
    assert after is not None
    assert after is not view
    assert not view.isAncestorOf(after)
    press(after, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is view


def test_f6_goes_through_all_parts_and_comes_round(desk):
    desk.page("projects")
    desk.shell.ui.navigation.setFocus()
    seen = []
    for _ in range(12):
        press(QApplication.focusWidget() or desk.shell, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
        if seen[-1] is desk.shell.ui.navigation:
            break
    assert seen[-1] is desk.shell.ui.navigation
    assert len(seen) >= 3


# Stepping back


def test_ctrl_z_outside_fields_takes_the_last_step_back(desk):
    steps = []
    desk.shell.set_commands(Commands(undo=lambda: steps.append("undo"), redo=lambda: steps.append("redo")))
    navigation = desk.shell.ui.navigation
    navigation.setFocus()
    press(navigation, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    press(navigation, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    desk.shell.ui.undo_button.click()
    assert steps == ["undo", "redo", "undo"]


def test_a_desk_that_cannot_step_back_offers_no_button_for_it(desk):
    desk.shell.set_commands(Commands())
    assert desk.shell.ui.undo_button.isHidden()
    assert desk.shell.ui.redo_button.isHidden()


# The menu


def test_the_menu_asks_for_its_commands_when_it_opens(desk):
    filled: list[QMenu] = []

    def fill(menu):
        filled.append(menu)
        menu.addAction("ปิดแฟ้มงานนี้")

    desk.shell.menu_wanted.connect(fill)
    desk.shell.open_menu()
    pump()
    assert filled[0].isVisible()
    filled[0].close()


def test_a_grid_in_front_takes_tab_for_itself(desk):
    page = desk.page("budget")
    view = page.grid.view
    assert isinstance(view, QTableView)
    view.setFocus()
    view.setCurrentIndex(page.grid.model.index(0, 0))
    press(view, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is view
    assert view.currentIndex().column() == 1
