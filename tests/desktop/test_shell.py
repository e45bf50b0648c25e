import threading
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from moi_desktop.desktop.jobs import JobRunner
from moi_desktop.desktop.pages.page import Page, Place
from moi_desktop.desktop.shell import Shell
from moi_desktop.desktop.widgets.navigation import COUNT_ROLE


class Noted(Page):
    def __init__(self, key, title):
        super().__init__(key, title)
        self.notes: list[object] = []

    def load(self):
        self.notes.append("load")

    def leave(self):
        self.notes.append("leave")

    def search_for(self, words):
        self.notes.append(words)

    def show_place(self, place):
        self.notes.append(place)


@pytest.fixture
def runner(qtbot):
    made = JobRunner()
    yield made
    made.close()


@pytest.fixture
def shell(qtbot, runner):
    made = Shell(runner)
    qtbot.addWidget(made)
    made.resize(1366, 728)
    made.show()
    made.set_pages([Noted("overview", "ภาพรวม"), Noted("projects", "โครงการ")])
    return made


def test_the_first_page_is_loaded(shell):
    assert shell.page("overview").notes == ["load"]
    assert shell.ui.pages.currentWidget() is shell.page("overview")


def test_going_on_lets_the_page_before_hand_in_what_was_typed(shell):
    shell.ui.navigation.setCurrentRow(1)
    assert shell.page("overview").notes == ["load", "leave"]
    assert shell.page("projects").notes == ["load"]


def test_a_jump_brings_page_and_place(shell):
    place = Place("projects", "project", "u1", "name_th")
    shell.page("overview").jump_wanted.emit(place)
    assert shell.ui.pages.currentWidget() is shell.page("projects")
    assert shell.page("projects").notes == ["load", place]


def test_alt_and_a_number_go_to_a_destination(shell, qtbot):
    shell.activateWindow()
    qtbot.keyClick(shell, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert shell.ui.navigation.currentRow() == 1


def test_what_is_searched_reaches_the_page_in_front_and_the_next(shell):
    shell.ui.search.setText("กาแฟ")
    shell.ui.navigation.setCurrentRow(1)
    assert shell.page("overview").notes[1] == "กาแฟ"
    assert shell.page("projects").notes == ["load", "กาแฟ"]


def test_a_page_shows_how_much_waits_there(shell):
    shell.page("projects").attention.emit(6)
    assert shell.ui.navigation.item(1).data(COUNT_ROLE) == 6
    assert not shell.grab().isNull()


def test_the_top_bar_says_who_what_and_when(shell):
    shell.show_identity("สอจ.เชียงใหม่", "แผน 2563–2565", practice=True)
    shell.show_saved(datetime(2019, 11, 22, 10, 42, tzinfo=UTC))
    assert shell.ui.who.text() == "สอจ.เชียงใหม่"
    assert shell.ui.practice.isVisible()
    assert shell.ui.saved.text() == "บันทึกแล้ว 10.42 น."
    assert "สอจ.เชียงใหม่" in shell.windowTitle()


def test_what_a_page_has_saved_is_said(shell):
    shell.page("overview").saved.emit()
    assert shell.ui.saved.text().startswith("บันทึกแล้ว")


def test_what_was_done_can_be_undone_from_the_toast(shell, qtbot):
    undone = []
    shell.page("overview").tell("ลบ 3 แถวแล้ว", lambda: undone.append(3))
    assert shell.toast.isVisible()
    assert shell.toast.words.text() == "ลบ 3 แถวแล้ว"
    shell.toast.button.click()
    assert undone == [3]
    assert not shell.toast.isVisible()


def test_the_next_action_is_one_button_and_one_key(shell, qtbot):
    done = []
    shell.show_next_action("ตรวจและส่งออก…", lambda: done.append(1))
    shell.ui.next_action.click()
    shell.activateWindow()
    qtbot.keyClick(shell, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert done == [1, 1]
    shell.show_next_action("")
    assert not shell.ui.next_action.isVisible()


def test_a_notice_stays_until_it_is_closed(shell):
    shell.show_notice("แฟ้มงานอยู่บนเครือข่าย", "ย้าย…", lambda: None)
    assert shell.ui.notice.isVisible()
    shell.ui.notice_close.click()
    assert not shell.ui.notice.isVisible()


def test_short_work_is_not_shown_and_long_work_can_be_stopped(shell, runner, qtbot):
    go_on = threading.Event()

    def work(progress):
        for step in range(200):
            progress(step, 200)
            go_on.wait(0.05)

    job = runner.submit(work, title="รวมแผน")
    assert not shell.ui.work.isVisible()
    qtbot.waitUntil(shell.ui.work.isVisible, timeout=3000)
    assert shell.ui.work_words.text() == "รวมแผน"
    with qtbot.waitSignal(job.finished):
        shell.ui.work_cancel.click()
    go_on.set()
    qtbot.waitUntil(lambda: not shell.ui.work.isVisible())


def test_one_screen_alone_has_neither_top_bar_nor_destinations(shell, tmp_path):
    from moi_desktop.desktop.pages.first_run import FirstRun

    shell.show_alone(FirstRun(tmp_path))
    assert not shell.ui.top_bar.isVisible()
    assert not shell.ui.navigation.isVisible()
    shell.set_pages([Noted("overview", "ภาพรวม")])
    assert shell.ui.top_bar.isVisible()
