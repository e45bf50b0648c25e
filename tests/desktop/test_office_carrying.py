"""Last year's projects come over, every value marked until somebody has looked at it; the panel says what it was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from moi_desktop.desktop import file_dialogs
from moi_desktop.desktop.widgets.history_dialog import HistoryDialog
from moi_desktop.desktop.widgets.labels import ElidedLabel
from moi_desktop.desktop.widgets.section_bar import SectionState
from moi_desktop.plan.sample import generate_plan
from moi_desktop.store.office_workspace import OfficeWorkspace
from tests.desktop.office_desk import OfficeDesk, choose, type_cell, type_into

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LAST_YEAR = generate_plan("PIO50", projects=3, kpis=6, lines=12, seed=3, years=(2562, 2563, 2564))


@pytest.fixture
def desk(qtbot, tmp_path):
    made = OfficeDesk(qtbot, tmp_path, "projects", "check")
    yield made
    made.close()


@pytest.fixture
def page(desk):
    return desk.page("projects")


@pytest.fixture
def former(tmp_path, monkeypatch):
    path = tmp_path / "ปีก่อน" / "last.db"
    with OfficeWorkspace.create(path, "PIO50", "2562-2564", practice=True) as workspace:
        workspace.add_many(LAST_YEAR, "ปีก่อน")
    monkeypatch.setattr(file_dialogs, "file_to_open", lambda *_: path)
    return path


@pytest.fixture
def carried(desk, page, former):
    """The first project of last year, carried over and open on the form."""
    dialog = offered(desk, page)
    for row in (1, 2):
        dialog.ui.projects.item(row, 0).setCheckState(Qt.CheckState.Unchecked)
    dialog.ui.carry_button.click()
    desk.settle()
    desk.shell.activateWindow()
    desk.settle()
    return page


def offered(desk, page):
    dialog = page.acts.carry()
    dialog.ui.file_button.click()
    desk.settle()
    return dialog


def press(desk, key, modifier=Qt.KeyboardModifier.NoModifier):
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)
    desk.settle()


def waiting(desk):
    return desk.ask(lambda workspace: workspace.unconfirmed())


def words_of(page):
    return " ".join(label.text() for label in page.details.panel.findChildren(QLabel))


# ---- choosing ------------------------------------------------------------------------------------------------------


def test_by_keyboard_alone_a_project_of_last_year_is_chosen_and_comes_over(desk, page, former):
    page.tree.setFocus()
    press(desk, Qt.Key.Key_L, CTRL | SHIFT)
    dialog = next(one for one in page.findChildren(QDialog) if one.isVisible())
    dialog.ui.file_button.setFocus()
    press(desk, Qt.Key.Key_Space)
    table = dialog.ui.projects
    assert table.hasFocus()
    assert table.rowCount() == 3
    press(desk, Qt.Key.Key_Space)  # not the first
    press(desk, Qt.Key.Key_Tab)
    assert dialog.ui.carry_button.text() == "ยกมา 2 โครงการ"
    dialog.ui.carry_button.setFocus()
    press(desk, Qt.Key.Key_Space)
    live = desk.session.look.plan.live_projects()
    assert len(live) == 10
    assert [one.text("kind") for one in live[-2:]] == ["CONT", "CONT"]
    assert page.form.uid == live[-2].uid
    assert "ยกมา 2 โครงการแล้ว" in desk.shell.toast.words.text()
    desk.shell.toast.button.click()
    desk.settle()
    assert len(desk.session.look.plan.live_projects()) == 8
    assert waiting(desk) == []


def test_the_dialog_says_where_the_years_go_and_what_came_before(desk, page, carried):
    dialog = offered(desk, page)
    table = dialog.ui.projects
    assert "พ.ศ. 2562-2564" in dialog.ui.source.text()
    assert [table.item(row, 5).text() for row in range(3)] == ["ยกมาแล้ว", "", ""]
    assert dialog.chosen == [project.uid for project in dialog.offer.projects[1:]]
    first, last = (dialog.offer.projects[1].start, dialog.offer.projects[1].end)
    assert table.item(1, 3).text() in (f"{first + 1}–{last + 1}", str(first + 1))
    dialog.ui.shift.setCurrentIndex(0)
    assert table.item(1, 3).text() == table.item(1, 2).text()
    dialog.ui.every_button.click()
    assert len(dialog.chosen) == 3
    dialog.ui.every_button.click()
    assert dialog.chosen == []
    assert not dialog.ui.carry_button.isEnabled()
    dialog.reject()


def test_earlier_years_of_this_plan_are_a_source_where_a_project_ends_before_the_last(desk, page):
    dialog = page.acts.carry()
    dialog.ui.own_button.click()
    desk.settle()
    ended = [one.uid for one in desk.session.look.plan.live_projects() if (one.whole("end_fy") or 9999) < 2565]
    assert [one.uid for one in dialog.offer.projects] == ended != []
    assert dialog.shift == 1
    dialog.reject()


def test_a_file_that_is_no_plan_of_this_office_is_told_and_the_dialog_stays(
    desk, page, tmp_path, monkeypatch, shown_messages
):
    path = tmp_path / "other" / "other.db"
    OfficeWorkspace.create(path, "PIO20", "2562-2564", practice=True).close()
    monkeypatch.setattr(file_dialogs, "file_to_open", lambda *_: path)
    dialog = offered(desk, page)
    assert desk.failures.pop().code == "former-other-office"
    assert dialog.isVisible()
    assert not dialog.ui.carry_button.isEnabled()
    dialog.reject()


# ---- confirming ----------------------------------------------------------------------------------------------------


def test_every_inherited_value_is_marked_and_counted_and_blocks_sending(desk, carried):
    form = carried.form
    places = desk.session.look.unconfirmed[form.uid]
    assert form.fields["name_th"].state == "inherited"
    assert form.fields["name_th"].confirm.isVisible()
    assert form.fields["kind"].state == "normal"
    assert f"{len(places):,}" in form.inherited.words.text()
    sections = [len(form._waiting_in(section)) for section in form.sections]
    assert sum(sections) == len(places)
    assert all("?" in section.count.text() for section in form.bar._sections if section.count.text())
    leaf_tip = carried.tree.currentItem().toolTip(0)
    assert f"ยังไม่ยืนยัน {len(places)} ค่า" in leaf_tip
    finding = next(one for one in desk.session.look.by_project[form.uid] if one.code == "P022")
    assert finding.blocks
    form.bar.set_current(6)
    table = form.tables["budget_line"]
    assert table.model.index(0, table.model.column_of("name")).data(Qt.ItemDataRole.UserRole + 2).state == "inherited"


def test_a_field_is_confirmed_by_key_by_its_mark_or_by_editing_it(desk, carried, keyboard):
    form, uid = carried.form, carried.form.uid
    form.fields["name_th"].editor.setFocus()
    desk.settle()
    assert carried.details.confirm_button.isVisible()
    press(desk, Qt.Key.Key_F9)
    assert ("project", uid, "name_th") not in waiting(desk)
    assert form.fields["name_th"].state == "normal"
    assert not carried.details.confirm_button.isVisible()
    form.fields["programme"].confirm.click()
    desk.settle()
    assert ("project", uid, "programme") not in waiting(desk)
    choose(form.fields["class"], "ROUTINE" if form.fields["class"].editor.value() == "DEVELOP" else "DEVELOP")
    desk.settle()
    assert ("project", uid, "class") not in waiting(desk)
    assert form.fields["class"].state == "normal"
    assert ("project", uid, "start_fy") in waiting(desk)


def test_text_that_is_no_value_does_not_confirm(desk, carried, keyboard):
    type_into(keyboard, carried.form.fields["start_fy"], "ปีหน้า")
    desk.settle()
    assert ("project", carried.form.uid, "start_fy") in waiting(desk)


def test_a_section_is_confirmed_at_once_and_undo_marks_it_again(desk, carried):
    form = carried.form
    before = waiting(desk)
    here = form._waiting_in(form.sections[0])
    form.fields["name_th"].editor.setFocus()
    press(desk, Qt.Key.Key_F9, SHIFT)
    assert set(before) - set(waiting(desk)) == here
    assert desk.shell.toast.words.text() == f"ยืนยันแล้ว {len(here)} ค่า"
    assert not form.inherited.section_button.isEnabled()
    desk.shell.toast.button.click()
    desk.settle()
    assert waiting(desk) == before
    assert form.fields["name_th"].state == "inherited"


def test_the_whole_project_is_confirmed_and_the_line_above_the_form_goes(desk, carried):
    carried.form.inherited.all_button.click()
    desk.settle()
    assert waiting(desk) == []
    assert not carried.form.inherited.isVisible()
    assert not [one for one in desk.session.look.findings if one.code == "P022"]


def test_a_cell_is_confirmed_by_editing_it_or_by_key(desk, carried, keyboard):
    form = carried.form
    form.bar.set_current(6)
    table = form.tables["budget_line"]
    first, second = table.model.rows[0].uid, table.model.rows[1].uid
    type_cell(keyboard, table.grid, 0, "name", "ค่าวิทยากร")
    desk.settle()
    assert ("budget_line", first, "name") not in waiting(desk)
    assert ("budget_line", first, "unit_price") in waiting(desk)
    table.grid.view.setCurrentIndex(table.model.place_of(second, "name"))
    table.grid.view.setFocus()
    desk.settle()
    press(desk, Qt.Key.Key_F9)
    assert ("budget_line", second, "name") not in waiting(desk)


def test_a_section_with_nothing_but_confirmed_values_looks_done():
    assert SectionState(2, 2, unconfirmed=1).tone == "warning"
    assert SectionState(2, 2).tone == "good"
    assert SectionState(1, 2).tone == "warning"
    assert SectionState(0, 2).tone == "muted"
    assert SectionState(2, 2, problems=1, unconfirmed=3).tone == "bad"


# ---- the panel -----------------------------------------------------------------------------------------------------


def test_the_panel_says_what_a_value_was_last_year_and_how_much_more_money_it_is(desk, carried, keyboard):
    form = carried.form
    form.bar.set_current(6)
    table = form.tables["budget_line"]
    uid = table.model.rows[0].uid
    price = table.model.rows[0].values["unit_price"]
    type_cell(keyboard, table.grid, 0, "unit_price", str((price + 10_000) // 100))
    desk.settle()
    carried.details.show_field("budget_line", uid, "unit_price")
    desk.settle()
    words = words_of(carried)
    assert "ปีก่อน" in words
    assert "ต่างจากปีก่อน" in words
    assert "+100.00" in [label.text() for label in carried.details.panel.findChildren(ElidedLabel)]


def test_the_whole_history_gives_an_old_value_back_as_a_new_step(desk, page, keyboard):
    desk.ask(lambda workspace: workspace.work_as("วรรณา"))
    uid = page.form.uid
    former = page.form.fields["name_en"].editor.value()
    type_into(keyboard, page.form.fields["name_en"], "Second name")
    type_into(keyboard, page.form.fields["code"], "ชม-99")
    desk.settle()
    page.details.show_field("project", uid, "name_en")
    desk.settle()
    page.details.history_button.click()
    desk.settle()
    dialog = next(one for one in desk.shell.window().findChildren(HistoryDialog) if one.isVisible())
    assert [dialog.ui.lines.item(0, column).text() for column in (1, 3, 4)] == ["วรรณา", former, "Second name"]
    assert dialog.ui.lines.rowCount() == 1
    dialog.ui.only_field.setChecked(False)
    assert dialog.ui.lines.rowCount() == 3
    assert not dialog.ui.take_button.isEnabled() or dialog.ui.lines.item(0, 2).text() == "เลขที่โครงการ"
    dialog.ui.only_field.setChecked(True)
    dialog.ui.take_button.click()
    desk.settle()
    assert desk.ask(lambda workspace: workspace.record("project", uid)).text("name_en") == former
    assert page.form.fields["name_en"].editor.line.text() == former
    assert len(desk.ask(lambda workspace: workspace.history("project", uid, "name_en"))) == 2
    desk.shell.toast.button.click()
    desk.settle()
    assert desk.ask(lambda workspace: workspace.record("project", uid)).text("name_en") == "Second name"
