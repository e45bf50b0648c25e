"""What comes back, from the centre's desk to the centre's desk: return read, answered in the windows, sent, seen."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from moi_desktop.central import decisions, key_register, kits
from moi_desktop.central.centre import Centre
from moi_desktop.central.intake import take_in
from moi_desktop.central.returning import issue_return
from moi_desktop.central.working import AmendmentState, applied_snapshot, standings
from moi_desktop.desktop import file_dialogs
from moi_desktop.desktop.models.grid_model import Role
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.widgets import reason_dialog
from moi_desktop.desktop.widgets.navigation import COUNT_ROLE
from moi_desktop.desktop.widgets.reason_dialog import Reason
from moi_desktop.exchange import sending
from moi_desktop.plan.model import Record
from moi_desktop.plan.sample import sample_kit
from moi_desktop.store.central_workspace import CentralWorkspace
from moi_desktop.store.received import KIT_SETTING
from tests.central.offices import key_of
from tests.desktop.office_desk import OfficeDesk


def noon():
    return datetime(2019, 11, 22, 5, 0, tzinfo=UTC)


@pytest.fixture
def centre(tmp_path):
    folder = tmp_path / "centre"
    folder.mkdir()
    with CentralWorkspace.create(folder / "central.db", "2563-2565", practice=True, clock=noon) as workspace:
        made = Centre(workspace)
        key_register.register_key(made, "PIO50", key_of("PIO50").fingerprint, clock=noon)
        yield made


@pytest.fixture
def desk(qtbot, tmp_path):
    made = OfficeDesk(qtbot, tmp_path, "history", "projects", "budget", "kpis")
    made.ask(lambda workspace: workspace.set_setting(KIT_SETTING, ""))  # the kit comes from this centre
    yield made
    made.close()


def receive(desk, path, monkeypatch):
    page = desk.page("history")
    monkeypatch.setattr(file_dialogs, "files_to_open", lambda *_: [path])
    page.receive_button.click()
    desk.settle()
    page.arrivals.dialog.ui.do_button.click()
    desk.settle()
    return page


def send(desk, centre, folder):
    sent = desk.ask(lambda workspace: sending.submit(workspace, key_of("PIO50"), folder, clock=noon))
    report = take_in(centre, [sent.path], apply=True, clock=noon)
    assert [package.state for package in report.packages] == ["applied"]
    desk.session.look_now()
    desk.settle()
    return sent


@pytest.fixture
def returned(desk, centre, tmp_path, monkeypatch):
    """The office has read what the centre says of its first submission."""
    kit = kits.issue_kit(centre, sample_kit(), key_of("MOI"), tmp_path, clock=noon).path
    receive(desk, kit, monkeypatch)
    send(desk, centre, tmp_path)
    plan = desk.session.look.plan
    project, line = plan.of("project")[0], plan.of("budget_line")[0]
    activity, target = plan.of("activity")[0], plan.of("kpi_target")[0]
    place = decisions.Place
    decisions.amend(centre, place("PIO50", "budget_line", line.uid, "amount"), 15_000_000, "ปรับตามกรอบ")
    decisions.amend(centre, place("PIO50", "project", project.uid, "name_th"), "ชื่อที่สั้นกว่า", "ให้กระชับ")
    decisions.comment(centre, place("PIO50", "project", project.uid, "rationale"), "ขอข้อมูลเพิ่ม")
    decisions.comment(centre, place("PIO50", "activity", activity.uid, "name"), "แยกกิจกรรม")
    decisions.comment(centre, place("PIO50", "kpi_target", target.uid, "target"), "สูงไป")
    back = issue_return(centre, "PIO50", key_of("MOI"), tmp_path, message="ขอบคุณ", clock=noon)
    receive(desk, back.path, monkeypatch)
    return plan


def enter(desk, page, entity, uid, key):
    page.form.entered.emit(entity, uid, key)
    desk.settle()
    return page.review


def test_answers_given_beside_the_fields_reach_the_centre(desk, centre, returned, tmp_path, monkeypatch):
    project = returned.of("project")[0]
    projects = desk.page("projects")
    review = enter(desk, projects, "project", project.uid, "name_th")
    assert [set(row.buttons) for row in review.rows] == [{"accept", "keep"}]
    monkeypatch.setattr(reason_dialog, "ask_for_reason", lambda *_: Reason("ชื่อนี้อยู่ในแผนจังหวัดแล้ว"))
    review.rows[0].buttons["keep"].click()
    desk.settle()
    monkeypatch.setattr(reason_dialog, "ask_for_reason", lambda *_: Reason("เพิ่มข้อมูลแล้ว"))
    enter(desk, projects, "project", project.uid, "rationale").rows[0].buttons["reply"].click()
    desk.settle()
    budget = desk.page("budget")
    budget.grid.view.show_cell(returned.of("budget_line")[0].uid, "amount")
    desk.settle()
    budget.review.rows[0].buttons["accept"].click()
    desk.settle()
    assert desk.session.look.plan.of("budget_line")[0].money("amount") == 15_000_000
    assert desk.session.look.reviews[project.uid] == (3, 2)

    send(desk, centre, tmp_path)
    applied = applied_snapshot(centre, "PIO50")
    told = {
        values["answer"]: values.get("reason") for (entity, _), values in applied.rows.items() if entity == "answer"
    }
    assert told == {"REJECT": "ชื่อนี้อยู่ในแผนจังหวัดแล้ว", "REPLY": "เพิ่มข้อมูลแล้ว", "ACCEPT": None}
    states = {one.amendment.field: one.state for one in standings(centre, "PIO50", applied)}
    assert states == {"amount": AmendmentState.ACCEPTED, "name_th": AmendmentState.REJECTED}


def test_pins_stand_on_fields_and_cells_until_and_after_they_are_answered(desk, returned, monkeypatch):
    project, activity = returned.of("project")[0], returned.of("activity")[0]
    line, target = returned.of("budget_line")[0], returned.of("kpi_target")[0]
    projects = desk.page("projects")
    assert not projects.form.fields["name_th"].pin.isHidden()
    assert "ชื่อที่สั้นกว่า" in projects.form.fields["name_th"].pin.toolTip()
    assert projects.form.fields["name_en"].pin.isHidden()
    projects.form.show_place("activity", activity.uid, "name")
    desk.settle()
    cells = projects.form.tables["activity"].model
    cell = cells.place_of(activity.uid, "name")
    assert cell.data(Role.PIN).waits
    assert "แยกกิจกรรม" in cell.data(Qt.ItemDataRole.ToolTipRole)
    budget = desk.page("budget")
    assert "150,000.00" in budget.grid.model.place_of(line.uid, "amount").data(Role.PIN).words
    kpis = desk.page("kpis")
    year = target.whole("fiscal_year")
    assert kpis.grid.model.place_of(target.text("kpi"), f"target:{year}").data(Role.PIN).waits
    assert desk.session.look.reviews[project.uid] == (0, 5)

    monkeypatch.setattr(reason_dialog, "ask_for_reason", lambda *_: Reason("แยกแล้ว"))
    projects = desk.page("projects")
    projects.form.tables["activity"].cell_entered.emit("activity", activity.uid, "name")
    desk.settle()
    projects.review.rows[0].buttons["reply"].click()
    desk.settle()
    assert not cells.place_of(activity.uid, "name").data(Role.PIN).waits
    assert desk.shell.ui.navigation.item(0).data(COUNT_ROLE) == 4


def test_the_pin_leads_to_the_answer_and_f8_does_too(desk, returned, keyboard):
    projects = desk.page("projects")
    projects.form.fields["name_th"].pin.click()
    desk.settle()
    assert desk.shell.focusWidget() is projects.review.rows[0].buttons["accept"]
    projects.tree.setFocus()
    projects.review.focus_answer()
    assert desk.shell.focusWidget() is projects.review.rows[0].buttons["accept"]
    enter(desk, projects, "project", projects.form.uid, "name_en")
    assert projects.review.rows == []
    assert not projects.review.focus_answer()


def test_what_is_undone_is_shown_undone_everywhere(desk, returned):
    history = desk.page("history")
    row = next(one for one in history.written.rows if "จำนวนเงิน" in one.accessibleName())
    row.buttons["accept"].click()
    desk.settle()
    assert desk.session.look.unanswered == 4
    desk.session.act(history, lambda workspace, _: workspace.undo())
    desk.settle()
    assert desk.session.look.unanswered == 5
    row = next(one for one in history.written.rows if "จำนวนเงิน" in one.accessibleName())
    assert "accept" in row.buttons
    budget = desk.page("budget")
    line = returned.of("budget_line")[0]
    assert budget.grid.model.place_of(line.uid, "amount").data(Role.PIN).waits
    assert budget.grid.model.place_of(line.uid, "amount").data() == "204,000.00"


def test_the_history_leads_to_the_field_and_its_answer(desk, returned):
    history = desk.page("history")
    desk.shell.activateWindow()
    next(one for one in history.written.rows if "แยกกิจกรรม" in one.accessibleDescription()).buttons["go"].click()
    desk.settle()
    projects = desk.shell.page("projects")
    assert desk.shell.ui.pages.currentWidget() is projects
    assert projects.form.uid == returned.of("activity")[0].text("project")
    assert ["“แยกกิจกรรม”" in row.accessibleDescription() for row in projects.review.rows] == [True]


def test_a_second_return_takes_the_place_of_the_first(desk, centre, returned, tmp_path, monkeypatch):
    project = returned.of("project")[0].uid
    decisions.decide(centre, "PIO50", project, "RETURNED", "ขอให้แก้")
    receive(desk, issue_return(centre, "PIO50", key_of("MOI"), tmp_path, clock=noon).path, monkeypatch)
    send(desk, centre, tmp_path)
    decisions.decide(centre, "PIO50", project, "REVIEWING", "กำลังดูใหม่")
    receive(desk, issue_return(centre, "PIO50", key_of("MOI"), tmp_path, clock=noon).path, monkeypatch)
    own = [one.record.text("decision") for one in desk.session.look.decisions if one.record.text("project") == project]
    assert own == ["REVIEWING"]


def test_a_return_whose_taking_in_was_stopped_can_be_taken_in_later(desk, centre, tmp_path, monkeypatch):
    kit = kits.issue_kit(centre, sample_kit(), key_of("MOI"), tmp_path, clock=noon).path
    page = desk.page("history")
    monkeypatch.setattr(file_dialogs, "files_to_open", lambda *_: [kit])
    page.receive_button.click()
    desk.settle()
    desk.stop_before_its_turn(page.arrivals.dialog.ui.do_button.click)
    assert not page.arrivals.is_busy
    assert desk.ask(lambda workspace: workspace.kit_id) == ""
    receive(desk, kit, monkeypatch)
    assert desk.ask(lambda workspace: workspace.kit_id) != ""


def test_a_place_in_words_is_jumped_to(desk, returned):
    desk.shell.go_to(Place("projects", "activity", returned.of("activity")[0].uid, "name"))
    desk.settle()
    assert desk.shell.page("projects").form.uid == returned.of("activity")[0].text("project")


def test_an_older_kit_is_asked_about_and_comes_back_when_it_is_confirmed(
    desk, centre, tmp_path, monkeypatch, shown_messages
):
    first = kits.issue_kit(centre, sample_kit(), key_of("MOI"), tmp_path, clock=noon)
    receive(desk, first.path, monkeypatch)
    second = kits.issue_kit(centre, sample_kit(), key_of("MOI"), tmp_path, clock=noon)
    receive(desk, second.path, monkeypatch)
    page = desk.page("history")
    monkeypatch.setattr(file_dialogs, "files_to_open", lambda *_: [first.path])
    shown_messages.answers = [""]
    page.receive_button.click()
    desk.settle()
    assert "เก่ากว่า" in shown_messages.read().sentence
    assert desk.ask(lambda workspace: workspace.kit_id) == second.revision_id
    assert not page.arrivals.is_busy
    shown_messages.answers = ["older"]
    receive(desk, first.path, monkeypatch)
    shown_messages.read()
    assert desk.ask(lambda workspace: workspace.kit_id) == first.revision_id


def test_a_return_that_only_confirms_what_came_is_not_called_missing(desk, centre, tmp_path, monkeypatch):
    kit = kits.issue_kit(centre, sample_kit(), key_of("MOI"), tmp_path, clock=noon).path
    page = receive(desk, kit, monkeypatch)
    assert "ยังไม่ได้รับ" in page.written._none.sentence.text()
    send(desk, centre, tmp_path)
    receive(desk, issue_return(centre, "PIO50", key_of("MOI"), tmp_path, clock=noon).path, monkeypatch)
    assert "เป็นใบรับ" in page.written._none.sentence.text()


def test_a_map_of_codes_is_read_in_thai_with_the_names_of_the_codes(desk, centre, tmp_path, monkeypatch):
    merged = Record(
        "code_change", "m1", {"list": "office", "change": "MERGE", "old_code": "PIO63", "new_code": "PIO26"}
    )
    kit = kits.issue_kit(centre, [*sample_kit(), merged], key_of("MOI"), tmp_path, clock=noon).path
    page = desk.page("history")
    monkeypatch.setattr(file_dialogs, "files_to_open", lambda *_: [kit])
    page.receive_button.click()
    desk.settle()
    words = [label.text() for label in page.arrivals.dialog.findChildren(QLabel)]
    assert "หน่วยงาน PIO63" in words
    assert not [one for one in words if one.startswith("office ")]
    assert "PIO26 สำนักงานอุตสาหกรรมจังหวัดนครนายก" in words
