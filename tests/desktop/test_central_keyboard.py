"""F1 on the central desk: every key that is bound there, page by page, in words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QTableView

from moi_desktop.desktop.pages.keyboard_dialog import KeyboardDialog
from tests.desktop.central_desks import CentralDesk

PAGES = ("board", "inbox", "review", "merged", "reports", "kit", "keys", "journal")
IN_EVERY_GRID = {"Ctrl+X", "Ctrl+V", "Ctrl+D", "Ctrl+R", "Del", "Ctrl+-", "F2", "Ctrl+Z", "Ctrl+Y", "Space", "F11"}
"""What grids bind that are typed into; there the office's own customs hold."""


@pytest.fixture
def desk(qtbot, tmp_path):
    made = CentralDesk(None, tmp_path)
    yield made
    made.close()


def shown(desk):
    desk.shell.show_keys()
    dialog = desk.shell.findChild(KeyboardDialog)
    tree = dialog.ui.keys
    found = {}
    for number in range(tree.topLevelItemCount()):
        head = tree.topLevelItem(number)
        found[head.text(0)] = [(head.child(n).text(0), head.child(n).text(1)) for n in range(head.childCount())]
    dialog.reject()
    return found


def bound_keys(widget):
    keys = set()
    for shortcut in widget.findChildren(QShortcut):
        keys.add(shortcut.key().toString())
    for action in widget.findChildren(QAction):
        if not isinstance(action.parent(), QTableView):
            keys |= {key.toString() for key in action.shortcuts()}
    for button in widget.findChildren(QAbstractButton):
        keys.add(button.shortcut().toString())
    return keys - {""}


def test_the_map_names_the_eight_pages_and_nothing_of_the_office(desk):
    places = shown(desk)
    titles = [desk.shell.page(key).title for key in PAGES]
    assert [name for name in places if name in titles] == titles
    assert ("Alt+1 … Alt+8", "ไปหน้าที่ 1 ถึง 8 ตามลำดับทางซ้าย") in places["ทุกหน้า"]
    assert "ช่องกรอก" not in places
    words = [does for lines in places.values() for _keys, does in lines]
    assert "เพิ่มโครงการ" not in words
    assert ("Ctrl+O", "รับไฟล์") in places["กล่องรับ"]
    assert ("A", "เห็นชอบ") in places["พิจารณา"]


def test_every_key_that_a_page_binds_stands_under_it_or_under_lists(desk):
    for key in PAGES:
        page = desk.go(key)
        named = {QKeySequence(k).toString() for one in page.keys().bindings for k in one.keys}
        named |= {"J", "K", "Ctrl+Return", "Ctrl+C", "Ctrl+Enter"}
        bound = {k for k in bound_keys(page) if k.isascii()}
        assert bound - named - IN_EVERY_GRID == set(), key


def test_typing_narrows_it_down(desk, keyboard):
    desk.shell.show_keys()
    dialog = desk.shell.findChild(KeyboardDialog)
    keyboard.type(dialog.ui.words, "รับโฟลเดอร์")
    lines = dialog.ui.keys.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
    assert [one.text(0) for one in lines if one.parent() and not one.isHidden()] == ["Ctrl+Shift+O"]
    dialog.reject()
