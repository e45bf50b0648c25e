"""The projects page: the list, the form that saves as one types, whole projects."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.widgets import reason_dialog
from moi_desktop.desktop.widgets.project_badges import LEAF, Leaf
from moi_desktop.desktop.widgets.reason_dialog import Reason
from moi_desktop.plan.catalogue import DELETED
from tests.desktop.office_desk import PAGES, OfficeDesk, pump, type_cell, type_into


@pytest.fixture
def make_desk(qtbot, tmp_path):
    made = []

    def make(*keys, **more):
        made.append(OfficeDesk(qtbot, tmp_path, *keys, **more))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def desk(make_desk):
    return make_desk("projects")


@pytest.fixture
def page(desk):
    return desk.page("projects")


def record(desk, uid):
    return desk.ask(lambda workspace: workspace.record("project", uid))


def nodes(tree, depth=0, above=None):
    """Every item of the tree as (depth, item), from above to below."""
    above = above or tree.invisibleRootItem()
    for row in range(above.childCount()):
        item = above.child(row)
        yield depth, item
        yield from nodes(tree, depth + 1, item)


def leaves(tree):
    return [item for _, item in nodes(tree) if isinstance(item.data(0, LEAF), Leaf)]


def test_projects_stand_under_the_plan_with_their_activities_and_what_the_check_says(desk, page):
    found = list(nodes(page.tree))
    assert len(leaves(page.tree)) == 8
    first = leaves(page.tree)[0]
    assert first.parent().text(0) == "ยกระดับอุตสาหกรรมเกษตรแปรรูปและอาหาร"
    names = {node.text("name") for node in desk.ask(lambda workspace: workspace.kit_records("frame_node"))}
    assert found[0][1].text(0) in names
    uid = first.data(0, LEAF).uid
    activities = desk.session.look.plan.children("activity", uid)
    assert [first.child(row).text(0) for row in range(first.childCount())] == [one.text("name") for one in activities]
    assert page._list.title.text() == "โครงการ 8"
    assert page.form.uid == page.tree.current_uid != ""


def test_what_is_searched_for_is_found_as_thais_type_it(desk, page):
    desk.shell.ui.search.setText("กาแฟ")
    assert page._list.title.text() == "โครงการ 1 จาก 8"
    desk.shell.ui.search.setText("ไม่มีคำนี้แน่")
    assert page._list.title.text() == "โครงการ 0 จาก 8"
    desk.shell.ui.search.setText("")
    assert page._list.title.text() == "โครงการ 8"


def test_a_field_is_saved_as_it_is_left_and_shown_in_the_list(desk, page, keyboard):
    type_into(keyboard, page.form.fields["name_th"], "โครงการกาแฟยุคใหม่")
    desk.settle()
    assert record(desk, page.form.uid).text("name_th") == "โครงการกาแฟยุคใหม่"
    assert page.tree.currentItem().text(0) == "กาแฟยุคใหม่"
    assert desk.shell.ui.saved.text().startswith("บันทึกแล้ว")


def test_text_that_is_no_value_is_kept_marked_and_comes_back(desk, page, keyboard):
    uid = page.form.uid
    type_into(keyboard, page.form.fields["start_fy"], "ปีหน้า")
    desk.settle()
    assert page.form.fields["start_fy"].state == "problem"
    page.tree.choose(next(p.uid for p in desk.session.look.plan.live_projects() if p.uid != uid))
    desk.settle()
    page.tree.choose(uid)
    desk.settle()
    assert page.form.fields["start_fy"].editor.line.text() == "ปีหน้า"
    assert page.form.fields["start_fy"].state == "problem"
    assert any(finding.code == "G010" for finding in desk.session.look.by_project[uid])


def test_the_sections_tell_what_the_check_found_a_moment_later(desk, page, keyboard):
    page.form.bar.set_current(2)
    page.form.fields["rationale"].editor.area.setPlainText("")
    page.form.fields["rationale"].editor.commit()
    desk.settle()
    assert page.form.bar._sections[2].count.text() == "! 1"
    assert page.form.fields["rationale"].state == "problem"
    assert "ยังไม่ได้กรอก" in page.form.fields["rationale"].note.text()


def test_going_to_another_project_saves_what_was_typed_there_and_not_here(desk, page, keyboard):
    first = page.form.uid
    other = next(p for p in desk.session.look.plan.live_projects() if p.uid != first)
    line = page.form.fields["name_en"].editor.line
    line.setFocus()
    line.selectAll()
    keyboard.type(line, "Half")
    page.tree.choose(other.uid)
    desk.settle()
    assert record(desk, first).text("name_en") == "Half"
    assert record(desk, other.uid).text("name_en") == other.text("name_en")
    assert page.form.uid == other.uid


def test_the_details_tell_meaning_limits_findings_and_history(desk, page, keyboard):
    desk.ask(lambda workspace: workspace.work_as("วรรณา"))
    type_into(keyboard, page.form.fields["phone" if "phone" in page.form.fields else "name_en"], "New name")
    desk.settle()
    page.form.fields["name_en"].editor.line.setFocus()
    page.details.show_field("project", page.form.uid, "name_en")
    desk.settle()
    assert page.details.panel.title.text() == "ชื่อโครงการ (อังกฤษ)"
    words = " ".join(label.text() for label in page.details.panel.findChildren(QWidget) if hasattr(label, "text"))
    assert "300 ตัวอักษร" in words
    assert "วรรณา" in words
    assert "New name" in words


def test_a_new_project_begins_with_years_kind_rank_and_province(desk, page):
    page.add()
    desk.settle()
    made = record(desk, page.form.uid)
    assert (made.whole("start_fy"), made.whole("end_fy"), made.text("kind")) == (2563, 2565, "NEW")
    assert made.whole("rank") == 9
    assert [row.values["province"] for row in page.form._rows["area"]] == ["50"]
    assert QApplication.focusWidget() is page.form.fields["name_th"].editor.line
    assert page.tree.current_uid == made.uid


def test_a_copy_takes_everything_along_under_uids_of_its_own(desk, page):
    former = page.form.uid
    page.duplicate()
    desk.settle()
    plan = desk.session.look.plan
    copy = plan.get("project", page.form.uid)
    assert copy.uid != former
    assert copy.text("name_th").endswith("(สำเนา)")
    assert "code" not in copy.values
    for entity in ("activity", "kpi", "budget_line", "plan_link"):
        assert len(plan.children(entity, copy.uid)) == len(plan.children(entity, former)) > 0
    activities = {one.uid for one in plan.children("activity", copy.uid)}
    assert {line.text("activity") for line in plan.children("budget_line", copy.uid)} - {""} <= activities


def test_a_deleted_project_keeps_its_reason_and_can_be_brought_back(desk, page, monkeypatch):
    asked = []

    def answer(_, question):
        asked.append(question)
        return Reason("ซ้ำกับของจังหวัด")

    monkeypatch.setattr(reason_dialog, "ask_for_reason", answer)
    uid = page.form.uid
    page.delete()
    desk.settle()
    assert "รวม 5,189,300.00 บาท" in asked[0].question
    assert record(desk, uid).text("status") == DELETED
    assert page._list.title.text() == "โครงการ 7"
    desk.shell.toast.button.click()
    desk.settle()
    assert record(desk, uid).text("status") == ""
    assert page.form.uid == uid


def test_a_deleted_project_can_be_read_and_brought_back_later(desk, page):
    uid = page.form.uid
    desk.ask(lambda workspace: workspace.remove("project", uid, "ยกเลิก"))
    desk.session.look_now()
    desk.settle()
    assert page.tree.choose(uid)
    desk.settle()
    assert page.form.fields["name_th"].editor.line.isReadOnly()
    assert page.head.chip.text() == "ลบแล้ว"
    page.head.restore_button.click()
    desk.settle()
    assert record(desk, uid).text("status") == ""
    assert not page.form.fields["name_th"].editor.line.isReadOnly()


def test_a_question_put_aside_deletes_nothing(desk, page, monkeypatch):
    monkeypatch.setattr(reason_dialog, "ask_for_reason", lambda *_: None)
    page.delete()
    desk.settle()
    assert page._list.title.text() == "โครงการ 8"


def test_rows_of_a_table_are_saved_and_new_names_can_be_chosen_beside(desk, page, keyboard):
    page.form.bar.set_current(4)
    page.form.views["activity"].as_table.click()
    table = page.form.tables["activity"]
    number = len(table.model.rows)
    type_cell(keyboard, table.grid, number, "name", "ถอดบทเรียน")
    desk.settle()
    made = desk.ask(lambda workspace: workspace.children("activity", page.form.uid))[-1]
    assert (made.text("name"), made.whole("seq")) == ("ถอดบทเรียน", number + 1)
    form = page.form.tables["activity_year"].model.columns[0].form
    assert "ถอดบทเรียน" in [option.label for option in form.options()]
    assert "ออกแบบ" not in " ".join(option.label for option in form.search("วินิจฉัยสายการผลิต"))


def test_a_place_leads_to_its_project_section_and_cell(desk, page):
    plan = desk.session.look.plan
    project = plan.live_projects()[3]
    risk = plan.children("risk", project.uid)[0]
    desk.shell.go_to(Place("projects", "risk", risk.uid, "text"))
    desk.settle()
    assert page.form.uid == project.uid
    table = page.form.tables["risk"]
    assert table.grid.view.currentIndex() == table.model.place_of(risk.uid, "text")


def test_a_place_without_a_record_leads_to_where_one_is_entered(desk, page):
    project = desk.session.look.plan.live_projects()[1].uid
    desk.shell.go_to(Place("projects", "area", "", "", project))
    desk.settle()
    table = page.form.tables["area"]
    assert page.form.uid == project
    assert table.grid.view.currentIndex().row() == len(table.model.rows)


def test_the_rank_stands_above_the_form_and_is_saved(desk, page, keyboard):
    line = page.head.rank.line
    line.setFocus()
    line.selectAll()
    keyboard.type(line, "5")
    keyboard.press(line, Qt.Key.Key_Return)
    desk.settle()
    assert record(desk, page.form.uid).whole("rank") == 5
    assert page.head.rank.inner.property("state") == "warning"  # another project has this rank


def test_an_empty_plan_offers_the_first_project(make_desk):
    desk = make_desk("projects", office="PIO57", sample=False)
    page = desk.page("projects")
    assert page._middle.currentWidget() is page._empty
    page._empty.button.click()
    desk.settle()
    assert record(desk, page.form.uid).text("kind") == "NEW"


class Windows(QObject):
    """Notes what is shown as a window of its own."""

    def __init__(self):
        super().__init__()
        self.shown = []

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


def test_nothing_flashes_as_a_window_of_its_own(qapp, make_desk):
    windows = Windows()
    qapp.installEventFilter(windows)
    desk = make_desk(*PAGES)
    for key in PAGES:
        desk.page(key)
    pump()
    qapp.removeEventFilter(windows)
    assert [window for window in windows.shown if window is not desk.shell] == []


def test_tab_goes_through_a_page_in_reading_order_and_comes_round(make_desk):
    desk = make_desk("budget", "export")
    budget = desk.page("budget")
    seen = tab_stops(desk.shell)
    assert seen.index(budget.projects) < seen.index(budget.add_button) < seen.index(budget.grid.view)
    assert seen.count(budget.grid.view) == 1
    assert desk.shell.ui.search in seen
    export = desk.page("export")
    export.ui.next_button.click()
    desk.settle()
    seen = tab_stops(desk.shell)
    assert seen.index(export.ui.back_button) < seen.index(export.ui.next_button)


def tab_stops(shell):
    """Where one comes with Tab, from the navigation until it comes again."""
    shell.ui.navigation.setFocus()
    stops = []
    for _ in range(60):
        shell.focusNextChild()
        stops.append(QApplication.focusWidget())
        if stops[-1] is shell.ui.navigation:
            return stops
    raise AssertionError(
        f"Tab never comes round: {[type(s).__name__ + (s.accessibleName() if s else '') for s in stops]}"
    )
