"""The toast: it tells what was done, and stands in nobody's way."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QPushButton, QWidget

from moi_desktop.desktop.widgets.toast import Toast


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(900, 500)
    qtbot.addWidget(made)
    made.show()
    return made


def button_at(window, place):
    button = QPushButton("ทำขั้นต่อไป", window)
    button.setGeometry(place)
    button.show()
    return button


def test_it_lies_in_the_middle_of_the_lower_edge_where_that_is_free(window):
    toast = Toast(window)
    toast.tell("รวมในแผนแล้ว 1 ฉบับ", lambda: None)
    assert abs(toast.geometry().center().x() - 450) <= 2
    assert 450 < toast.geometry().bottom() < 500


def test_it_covers_no_button(window):
    lower = button_at(window, QRect(20, 440, 860, 40))
    toast = Toast(window)
    toast.tell("รวมในแผนแล้ว 1 ฉบับ", lambda: None)
    assert not toast.geometry().intersects(lower.geometry())


def test_it_makes_way_for_a_button_that_comes_later_and_keeps_its_own(window, qtbot):
    toast = Toast(window)
    toast.tell("รวมในแผนแล้ว 1 ฉบับ", lambda: None)
    later = button_at(window, toast.geometry())
    qtbot.waitUntil(lambda: not toast.geometry().intersects(later.geometry()))
    assert toast.button.isVisible()
    later.setEnabled(False)
    toast.tell("อีกเรื่อง")
    assert abs(toast.geometry().center().x() - 450) <= 2, "what cannot be pressed may be covered"


def test_a_window_full_of_buttons_still_shows_it(window):
    button_at(window, QRect(0, 0, 900, 500))
    toast = Toast(window)
    toast.tell("รวมในแผนแล้ว 1 ฉบับ")
    assert window.rect().contains(toast.geometry())
