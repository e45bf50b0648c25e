"""Whole projects in the tree and in the table: found, sorted, moved and deleted, by keys and by mouse."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from moi_desktop.desktop.models.project_list import ListQuery, ProjectFacts, ProjectList, facts_json
from moi_desktop.desktop.widgets import reason_dialog
from moi_desktop.desktop.widgets.project_badges import LEAF, Leaf
from moi_desktop.desktop.widgets.reason_dialog import Reason
from moi_desktop.plan.catalogue import DELETED
from moi_desktop.plan.model import Record
from moi_desktop.plan.thai_text import search_key
from moi_desktop.store.office_workspace import OfficeWorkspace
from tests.desktop.office_desk import OfficeDesk, type_into

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def desk(qtbot, tmp_path):
    made = OfficeDesk(qtbot, tmp_path, "projects")
    yield made
    made.close()


@pytest.fixture
def page(desk):
    return desk.page("projects")


def plan_of(desk):
    return desk.ask(lambda workspace: workspace.plan())


def ranked(desk):
    """Codes of the live projects by their priority."""
    live = plan_of(desk).live_projects()
    return [one.text("code") for one in sorted(live, key=lambda one: one.whole("rank") or 0)]


def uid_of(desk, code):
    return next(one.uid for one in plan_of(desk).live_projects() if one.text("code") == code)


def press(desk, widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifier)
    desk.settle()


def items(tree, above=None):
    above = above or tree.invisibleRootItem()
    for row in range(above.childCount()):
        yield above.child(row)
        yield from items(tree, above.child(row))


def item_of(tree, uid):
    return next(item for item in items(tree) if isinstance(item.data(0, LEAF), Leaf) and item.data(0, LEAF).uid == uid)


def table(desk, page):
    page.show_view("table")
    desk.settle()
    return page.table


def shown(desk, page, key="code"):
    """What the table shows in a column, from above to below."""
    desk.settle()
    model = page.table.model
    column = [one.key for one in model.columns].index(key)
    return [model.index(row, column).data() for row in range(model.rowCount())]


# ---- the tree ------------------------------------------------------------------------------------------------------


def test_enter_on_an_activity_leads_to_it_in_the_form(desk, page):
    project = item_of(page.tree, page.form.uid)
    activity = desk.session.look.plan.children("activity", page.form.uid)[1]
    project.setExpanded(True)
    page.tree.setFocus()
    press(desk, page.tree, Qt.Key.Key_Down)
    press(desk, page.tree, Qt.Key.Key_Down)
    assert page.tree.currentItem().text(0) == activity.text("name")
    press(desk, page.tree, Qt.Key.Key_Return)
    view = page.form.views["activity"]
    assert view.bar.months.row_of(activity.uid) == view.bar.currentIndex().row()
    assert view.isAncestorOf(QApplication.focusWidget())


def test_enter_on_a_project_goes_on_into_its_form(desk, page):
    page.tree.setFocus()
    press(desk, page.tree, Qt.Key.Key_Return)
    assert page.form.fields["code"].editor.line.hasFocus()


def test_the_tree_stays_as_it_is_folded_and_scrolled_when_the_plan_is_looked_at_again(desk, page, keyboard):
    project = item_of(page.tree, page.form.uid)
    project.setExpanded(True)
    type_into(keyboard, page.form.fields["name_th"], "โครงการกาแฟยุคใหม่")
    desk.settle()
    assert item_of(page.tree, page.form.uid).isExpanded()
    assert page.tree.current_uid == page.form.uid


def test_alt_and_down_moves_a_project_below_the_next_of_its_programme(desk, page):
    first, second = ranked(desk)[:2]
    assert page.form.uid == uid_of(desk, first)
    page.tree.setFocus()
    press(desk, page.tree, Qt.Key.Key_Down, ALT)
    assert ranked(desk)[:2] == [second, first]
    assert sorted(one.whole("rank") for one in plan_of(desk).live_projects()) == list(range(1, 9))
    assert (page.tree.current_uid, page.head.rank.line.text()) == (uid_of(desk, first), "2")
    press(desk, page.tree, Qt.Key.Key_Up, ALT)
    assert ranked(desk)[:2] == [first, second]
    press(desk, page.tree, Qt.Key.Key_Up, ALT)
    assert desk.shell.toast.words.text() == "อยู่บนสุดแล้ว"


def test_new_priorities_are_one_step_that_the_toast_takes_back(desk, page):
    before = ranked(desk)
    page.tree.setFocus()
    press(desk, page.tree, Qt.Key.Key_Down, ALT)
    step = desk.ask(lambda workspace: workspace.next_undo())
    assert {place[2] for place in step.places} == {"rank"}
    desk.shell.toast.button.click()
    desk.settle()
    assert ranked(desk) == before


def test_a_project_dragged_onto_a_programme_belongs_to_it(desk, page):
    uid = page.form.uid
    programme = next(item for item in items(page.tree) if item.text(0).startswith("พัฒนาอุตสาหกรรมชีวภาพ"))
    page.tree.scrollToItem(programme)
    place = page.tree.visualItemRect(programme).center()
    action, button = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    page.tree.dropEvent(QDropEvent(QPointF(place), action, QMimeData(), button, Qt.KeyboardModifier.NoModifier))
    desk.settle()
    moved = plan_of(desk).get("project", uid)
    assert "ชีวภาพ" in next(text for code, text in desk.session.look.kit.programmes if code == moved.text("programme"))
    assert item_of(page.tree, uid).parent().text(0).startswith("พัฒนาอุตสาหกรรมชีวภาพ")
    assert page.tree.current_uid == uid


def test_the_menu_moves_chosen_projects_to_another_programme(desk, page):
    uids = [uid_of(desk, "ชม-01"), uid_of(desk, "ชม-02")]
    for uid in uids:
        item_of(page.tree, uid).setSelected(True)
    assert sorted(page.chosen) == sorted(uids)
    page.menu.prepare()
    code, _ = desk.session.look.kit.programmes[-1]
    page.menu._programmes.actions()[-1].trigger()
    desk.settle()
    assert {plan_of(desk).get("project", uid).text("programme") for uid in uids} == {code}
    desk.shell.toast.button.click()
    desk.settle()
    assert code not in {plan_of(desk).get("project", uid).text("programme") for uid in uids}


def test_several_projects_are_deleted_with_one_reason_and_come_back_together(desk, page, monkeypatch):
    asked = []

    def answer(_, question):
        asked.append(question)
        return Reason("รวมกับโครงการของจังหวัด")

    monkeypatch.setattr(reason_dialog, "ask_for_reason", answer)
    uids = [uid_of(desk, "ชม-01"), uid_of(desk, "ชม-02")]
    for uid in uids:
        item_of(page.tree, uid).setSelected(True)
    page.tree.setFocus()
    press(desk, page.tree, Qt.Key.Key_Delete)
    assert "และอีก 1 โครงการ" in asked[0].question
    assert {plan_of(desk).get("project", uid).text("status") for uid in uids} == {DELETED}
    assert desk.shell.toast.words.text() == "ลบ 2 โครงการแล้ว"
    desk.shell.toast.button.click()
    desk.settle()
    assert len(plan_of(desk).live_projects()) == 8


def test_text_that_is_no_value_yet_is_copied_with_its_project(desk, page, keyboard):
    type_into(keyboard, page.form.fields["start_fy"], "ปีหน้า")
    desk.settle()
    former = page.form.uid
    page.duplicate()
    desk.settle()
    assert page.form.uid != former
    assert page.form.fields["start_fy"].editor.line.text() == "ปีหน้า"
    desk.session.undo()
    desk.settle()
    assert len(plan_of(desk).live_projects()) == 8
    assert [text.uid for text in desk.ask(lambda workspace: workspace.pending_texts())] == [former]


# ---- the table -----------------------------------------------------------------------------------------------------


def test_one_key_changes_between_tree_and_table(desk, page):
    page.tree.setFocus()
    press(desk, page.tree, Qt.Key.Key_L, CTRL)
    assert page.is_table
    assert page.table.rows.hasFocus()
    assert page.table.selected_uids == [page.form.uid]
    press(desk, page.table.rows, Qt.Key.Key_L, CTRL)
    assert not page.is_table


def test_the_table_shows_what_one_needs_to_compare_projects(desk, page):
    table(desk, page)
    assert shown(desk, page) == [f"ชม-0{number}" for number in range(1, 9)]
    assert shown(desk, page, "year:2563")[0] == "1,888,600.00"
    assert shown(desk, page, "money")[0] == "5,189,300.00"
    assert shown(desk, page, "years")[1] == "2563–2564"
    assert shown(desk, page, "state")[0] == "ร่าง"
    assert page.table.total.text() == "8 โครงการ รวม 36,333,700.00 บาท"


def test_heads_sort_by_the_database_in_thai_order(desk, page):
    rows = table(desk, page).rows
    names = [one.key for one in page.table.model.columns]
    rows.sortByColumn(names.index("name"), Qt.SortOrder.AscendingOrder)
    ordered = desk.ask(lambda workspace: workspace.query('SELECT "code" FROM "project" ORDER BY "name_th_order"'))
    assert shown(desk, page) == [row["code"] for row in ordered]
    rows.sortByColumn(names.index("money"), Qt.SortOrder.DescendingOrder)
    assert shown(desk, page)[0] == "ชม-07"
    rows.sortByColumn(names.index("rank"), Qt.SortOrder.AscendingOrder)
    assert shown(desk, page)[0] == "ชม-01"


@pytest.mark.parametrize(("words", "found"), [("กาแฟ", 1), ("ชม-๐๒", 1), ("PM2.5", 1), ("ไม่มีคำนี้แน่", 0), ("", 8)])
def test_what_is_searched_for_is_found_in_thai_digits_and_spellings(desk, page, words, found):
    table(desk, page)
    desk.shell.ui.search.setText(words)
    desk.settle()
    assert len(shown(desk, page)) == found


def test_filters_narrow_the_table_and_are_cleared_where_nothing_is_left(desk, page):
    table(desk, page)
    code = plan_of(desk).get("project", uid_of(desk, "ชม-01")).text("programme")
    page.table.programme.choose(code)
    assert shown(desk, page) == ["ชม-01", "ชม-02"]
    page.table.mark.choose("errors")
    assert shown(desk, page) == []
    page.table._nothing.button.click()
    assert len(shown(desk, page)) == 8
    page.table.kind.choose("NEW")
    new = [one.text("code") for one in plan_of(desk).live_projects() if one.text("kind") == "NEW"]
    assert sorted(shown(desk, page)) == sorted(new)


def test_deleted_projects_are_seen_where_they_are_asked_for(desk, page):
    uid = uid_of(desk, "ชม-03")
    desk.ask(lambda workspace: workspace.remove("project", uid, "ยกเลิก"))
    desk.session.look_now()
    table(desk, page)
    assert "ชม-03" not in shown(desk, page)
    page.table.state.choose(DELETED)
    assert shown(desk, page) == ["ชม-03"]


def test_enter_opens_the_project_of_a_row_and_a_double_click_does_too(desk, page):
    rows = table(desk, page).rows
    press(desk, rows, Qt.Key.Key_Down)
    press(desk, rows, Qt.Key.Key_Return)
    assert (page.is_table, page.form.uid) == (False, uid_of(desk, "ชม-02"))
    rows = table(desk, page).rows
    rows.doubleClicked.emit(page.table.model.index(4, 2))
    desk.settle()
    assert page.form.uid == uid_of(desk, "ชม-05")


def test_rows_move_through_the_whole_plan_by_keys(desk, page):
    rows = table(desk, page).rows
    rows.setCurrentIndex(page.table.model.index(2, 0))
    press(desk, rows, Qt.Key.Key_Up, ALT)
    assert ranked(desk)[:3] == ["ชม-01", "ชม-03", "ชม-02"]
    assert page.table.selected_uids == [uid_of(desk, "ชม-03")]
    rows.setFocus()
    press(desk, rows, Qt.Key.Key_Down, SHIFT)
    assert len(page.table.selected_uids) == 2
    press(desk, rows, Qt.Key.Key_Down, ALT)
    assert ranked(desk)[:4] == ["ชม-01", "ชม-04", "ชม-03", "ชม-02"]


def test_a_long_list_is_counted_sorted_and_paged_by_the_database(tmp_path):
    many = [
        Record("project", f"p{number}", {"name_th": f"โครงการ {number:04}", "rank": number, "kind": "NEW"})
        for number in range(1, 1001)
    ]
    lines = [
        Record("budget_line", f"l{one.uid}", {"project": one.uid, "fiscal_year": 2563, "amount": 100}) for one in many
    ]
    facts = facts_json(
        [
            ProjectFacts(one.uid, "", 0, "DRAFT", 1, 2, int(one.uid == "p7"), 0, 0, 0, search_key(one.text("name_th")))
            for one in many
        ]
    )
    with OfficeWorkspace.create(tmp_path / "many.db", "PIO50", "2563-2565", practice=True) as workspace:
        workspace.add_many([*many, *lines], "มาก")
        asked = ProjectList(ListQuery(order="name", descending=True), facts, (2563,))
        assert (asked.count(workspace).count, asked.count(workspace).satang) == (1000, 100_000)
        page = asked.page(workspace, 200, 2)
        assert [(row[0], row[6]) for row in page] == [("p800", 100), ("p799", 100)]
        wrong = ProjectList(ListQuery(mark="errors"), facts, (2563,))
        assert [row[0] for row in wrong.page(workspace, 0, 10)] == ["p7"]
        digits = ProjectList(ListQuery(words="๐๐๔๒"), facts, ())
        assert [row[0] for row in digits.page(workspace, 0, 10)] == ["p42"]
