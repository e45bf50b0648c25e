"""The buttons that narrow a list: which are offered, and that keys always get to them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice


def choices(ready: int) -> list[FilterChoice]:
    return [FilterChoice("", "ทั้งหมด", 3), FilterChoice("ready", "พร้อมรวม", ready), FilterChoice("held", "กักไว้", 2)]


def test_tab_gets_to_the_buttons_after_the_chosen_kind_is_gone(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    column, line, bar = QVBoxLayout(page), QLineEdit(), FilterBar("กรอง", ("", "ready", "held"))
    column.addWidget(line)
    column.addWidget(bar)
    bar.show_choices(choices(1))
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: bar.buttons["held"].x() > bar.buttons["ready"].x() > bar.buttons[""].x())
    bar.buttons[""].setFocus()
    qtbot.keyClick(bar.buttons[""], Qt.Key.Key_Right)
    assert bar.current == "ready"
    line.setFocus()
    bar.show_choices(choices(0))
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert page.focusWidget() is bar.buttons[""]
    assert not bar.buttons["ready"].isVisible()
