"""Ctrl+Z and Ctrl+Y: the text's own while typing, then the last step of the whole plan, whatever page made it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.desktop.office_desk import OfficeDesk, type_cell, type_into

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qtbot, tmp_path):
    made = OfficeDesk(qtbot, tmp_path, "projects", "budget")
    yield made
    made.close()


@pytest.fixture
def page(desk):
    return desk.page("projects")


def press(desk, key):
    """Press Ctrl and a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, CTRL)
    desk.settle()


def name_of(desk, page):
    return desk.ask(lambda workspace: workspace.record("project", page.form.uid)).text("name_en")


def test_the_last_step_is_taken_back_done_again_and_told(desk, page, keyboard):
    before = name_of(desk, page)
    type_into(keyboard, page.form.fields["name_en"], "Another name")
    desk.settle()
    page.form.fields["code"].editor.setFocus()
    press(desk, Qt.Key.Key_Z)
    assert name_of(desk, page) == before
    assert page.form.fields["name_en"].editor.line.text() == before
    assert desk.shell.toast.words.text() == "เลิกทำแล้ว: ชื่อโครงการ (อังกฤษ)"
    press(desk, Qt.Key.Key_Y)
    assert name_of(desk, page) == "Another name"
    assert page.form.fields["name_en"].editor.line.text() == "Another name"
    desk.shell.toast.button.click()
    desk.settle()
    assert name_of(desk, page) == before


def test_while_typing_the_text_takes_itself_back_first(desk, page, keyboard):
    former = desk.ask(lambda workspace: workspace.next_undo())
    line = page.form.fields["name_en"].editor.line
    before = line.text()
    line.setFocus()
    line.end(False)
    keyboard.type(line, "x")
    QTest.keyClick(line, Qt.Key.Key_Z, CTRL)
    assert line.text() == before
    page.leave()
    desk.settle()
    assert desk.ask(lambda workspace: workspace.next_undo()) == former


def test_what_is_typed_and_not_saved_yet_is_saved_before_a_step_is_taken_back(desk, page, keyboard):
    code = page.form.fields["code"].editor.line
    before = code.text()
    code.setFocus()
    code.selectAll()
    keyboard.type(code, "NEW-1")
    page.tree.setFocus()
    press(desk, Qt.Key.Key_Z)
    assert desk.ask(lambda workspace: workspace.record("project", page.form.uid)).text("code") == before
    assert desk.ask(lambda workspace: workspace.next_redo()).places[0][2] == "code"


def test_a_grid_takes_its_own_steps_back_and_then_those_of_the_plan(desk, page, keyboard):
    before = name_of(desk, page)
    type_into(keyboard, page.form.fields["name_en"], "Before the grid")
    page.form.bar.set_current(7)
    table = page.form.tables["risk"]
    risk = table.model.rows[0]
    former = risk.values["text"]
    type_cell(keyboard, table.grid, 0, "text", "น้ำท่วม")
    desk.settle()
    table.grid.view.setFocus()
    press(desk, Qt.Key.Key_Z)
    assert desk.ask(lambda workspace: workspace.record("risk", risk.uid)).text("text") == former
    assert not table.model.undo_stack.canUndo()
    press(desk, Qt.Key.Key_Z)
    assert name_of(desk, page) == before
    assert desk.ask(lambda workspace: workspace.record("risk", risk.uid)).text("text") == former


def test_a_grid_does_a_step_again_as_the_same_step(desk, page, keyboard):
    page.form.bar.set_current(7)
    table = page.form.tables["risk"]
    uid = table.model.rows[0].uid
    type_cell(keyboard, table.grid, 0, "text", "น้ำท่วม")
    desk.settle()
    table.grid.view.setFocus()
    step = desk.ask(lambda workspace: workspace.next_undo())
    press(desk, Qt.Key.Key_Z)
    press(desk, Qt.Key.Key_Y)
    assert desk.ask(lambda workspace: workspace.record("risk", uid)).text("text") == "น้ำท่วม"
    assert desk.ask(lambda workspace: workspace.next_undo()).seq == step.seq


def test_a_project_that_was_never_begun_leaves_the_form(desk, page):
    page.add()
    desk.settle()
    made = page.form.uid
    page.tree.setFocus()
    press(desk, Qt.Key.Key_Z)
    assert desk.ask(lambda workspace: workspace.record("project", made)) is None
    assert page.form.uid != made
    assert page._list.title.text() == "โครงการ 8"


def test_when_there_is_nothing_to_take_back_it_is_said(desk, page):
    while desk.ask(lambda workspace: workspace.undo()):
        pass
    desk.session.undo()
    desk.settle()
    assert desk.shell.toast.words.text() == "ไม่มีอะไรให้เลิกทำ"
    assert not desk.shell.toast.button.isVisible()


def test_an_older_toast_does_not_take_back_what_came_after_it(desk, page, keyboard):
    uids = [one.uid for one in desk.session.look.plan.live_projects()][:1]
    page.acts.assign(uids, desk.session.look.kit.programmes[-1][0])
    desk.settle()
    undo = desk.shell.toast._undo
    desk.ask(lambda workspace: workspace.save_value("project", uids[0], "name_en", "Later"))
    undo()
    desk.settle()
    assert desk.ask(lambda workspace: workspace.record("project", uids[0])).text("name_en") == "Later"
    assert "Ctrl+Z" in desk.shell.toast.words.text()


def test_the_toast_of_a_step_done_again_does_not_take_back_what_came_after_it(desk, page, keyboard):
    uid = page.form.uid
    type_into(keyboard, page.form.fields["name_en"], "First")
    desk.settle()
    desk.session.undo()
    desk.settle()
    desk.session.redo()
    desk.settle()
    undo = desk.shell.toast._undo
    desk.ask(lambda workspace: workspace.save_value("project", uid, "phone", "0 2202 3000"))
    undo()
    desk.settle()
    kept = desk.ask(lambda workspace: workspace.record("project", uid))
    assert (kept.text("name_en"), kept.text("phone")) == ("First", "0 2202 3000")


def test_another_page_takes_back_what_was_done_here(desk, page, keyboard):
    before = name_of(desk, page)
    type_into(keyboard, page.form.fields["name_en"], "Done elsewhere")
    desk.settle()
    budget = desk.page("budget")
    budget.setFocus()
    QTest.keyClick(budget, Qt.Key.Key_Z, CTRL)
    desk.settle()
    assert name_of(desk, page) == before
