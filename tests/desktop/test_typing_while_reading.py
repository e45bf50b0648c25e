"""What is typed while a page reads the same record anew stays under the hands, and goes on where it was."""

import pytest
from PySide6.QtCore import Qt

from tests.desktop.office_desk import OfficeDesk


@pytest.fixture
def desk(qtbot, tmp_path):
    made = OfficeDesk(qtbot, tmp_path, "projects", "kpis")
    yield made
    made.close()


def go_to_line(editor):
    editor.inner.setFocus(Qt.FocusReason.TabFocusReason)
    editor.inner.selectAll()
    return editor.inner


@pytest.mark.parametrize(("key", "field"), [("projects", "name_en"), ("kpis", "steward")])
def test_a_word_goes_on_although_its_form_was_read_anew(desk, keyboard, key, field):
    page = desk.page(key)
    desk.settle()
    form = page.form
    entity, uid = form.entity.key, form.uid
    assert form.show_place(entity, uid, field)
    desk.settle()
    line = go_to_line(form.fields[field].editor)
    keyboard.type(line, "First")
    page._open(uid)
    keyboard.type(line, " half")
    desk.settle()
    assert line.text() == "First half"
    keyboard.type(line, " and more")
    page._open(uid)
    desk.settle()
    assert line.text() == "First half and more"
    assert line.cursorPosition() == len(line.text())
    keyboard.press(line, Qt.Key.Key_Return)
    desk.settle()
    assert desk.ask(lambda workspace: workspace.record(entity, uid)).text(field) == "First half and more"


def test_a_rank_typed_while_another_project_is_read_belongs_to_its_own_project(desk, keyboard):
    page = desk.page("projects")
    desk.settle()
    here, there = (one.uid for one in desk.session.look.plan.live_projects()[:2])
    page.tree.choose(here)
    desk.settle()
    before = desk.session.look.plan.get("project", there).whole("rank")
    page._open(there)
    keyboard.type(go_to_line(page.head.rank), "9")
    desk.settle()
    ranks = [
        desk.ask(lambda workspace, uid=uid: workspace.record("project", uid)).whole("rank") for uid in (here, there)
    ]
    assert ranks == [9, before]
