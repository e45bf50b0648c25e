"""The check page: every finding leads to its field, a warning may stand with a reason, the count waits in the navigation."""

from dataclasses import replace

import pytest

from moi_desktop.desktop.forms.rule_tables import TABLES_OF_RULES
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.widgets import reason_dialog
from moi_desktop.desktop.widgets.navigation import COUNT_ROLE
from moi_desktop.desktop.widgets.reason_dialog import Question, Reason, ReasonDialog
from moi_desktop.plan.catalogue import ENTITIES
from moi_desktop.plan.rules import RULES, Severity
from tests.desktop.office_desk import OfficeDesk


@pytest.fixture
def desk(qtbot, tmp_path):
    made = OfficeDesk(qtbot, tmp_path, "check", "projects")
    yield made
    made.close()


@pytest.fixture
def page(desk):
    return desk.page("check")


def spoil(desk):
    """Two projects lose what they must have, and one what it should have."""

    def work(workspace):
        one, other = workspace.records("project")[:2]
        workspace.save_value("project", one.uid, "rationale", None)
        workspace.save_value("project", one.uid, "class", None)
        workspace.save_value("project", other.uid, "class", None)
        for area in workspace.children("area", other.uid):
            workspace.remove("area", area.uid)
        return one.uid, other.uid

    uids = desk.ask(work)
    desk.session.look_now()
    desk.settle()
    return uids


def rows(page):
    return [row for group in page.groups for row in group.rows]


def row_of(page, code, uid=""):
    return next(row for row in rows(page) if row.finding.code == code and uid in ("", row.finding.uid))


def test_findings_are_grouped_by_project_and_counted(desk, page):
    one, _ = spoil(desk)
    assert page.filters.buttons["errors"].text().split() == ["ต้องแก้", "1"]
    assert page.filters.buttons["warnings"].text().split()[-1] == "3"
    assert desk.shell.ui.navigation.item(0).data(COUNT_ROLE) == 4
    assert {finding.uid for finding in desk.session.look.by_project[one]} >= {one}
    page.filters.choose("errors")
    assert [row.finding.code for row in rows(page)] == ["G001"]
    page.filters.choose("")


def test_a_finding_leads_to_its_field(desk, page):
    one, _ = spoil(desk)
    row_of(page, "G001").jump_wanted.emit(row_of(page, "G001").finding)
    desk.settle()
    projects = desk.shell.page("projects")
    assert desk.shell.ui.pages.currentWidget() is projects
    assert projects.form.uid == one
    assert projects.form.stack.currentWidget().isAncestorOf(projects.form.fields["rationale"])


def test_what_is_missing_leads_to_where_it_is_entered(desk, page):
    _, other = spoil(desk)
    row_of(page, "P012").jump_wanted.emit(row_of(page, "P012").finding)
    desk.settle()
    projects = desk.shell.page("projects")
    table = projects.form.tables["area"]
    assert projects.form.uid == other
    assert table.grid.view.currentIndex().row() == len(table.model.rows) == 0


def test_a_warning_may_stand_with_a_reason_that_can_be_changed_and_taken_back(desk, page, monkeypatch):
    one, other = spoil(desk)
    said = iter((Reason("ยังไม่กำหนด"), Reason("กำหนดปีหน้า"), Reason("")))
    asked = []

    def answer(_, question):
        asked.append(question)
        return next(said)

    monkeypatch.setattr(reason_dialog, "ask_for_reason", answer)
    for expected in ("ยังไม่กำหนด", "กำหนดปีหน้า", ""):
        finding = next(f for f in desk.session.look.by_project[one] if f.field == "class")
        page._ask_for_reason(finding)
        desk.settle()
        waived = next(f.waived for f in desk.session.look.by_project[one] if f.field == "class")
        assert waived == expected
    assert [question.required for question in asked] == [True, False, False]
    assert next(f.waived for f in desk.session.look.by_project[other] if f.field == "class") == ""


def test_one_reason_can_be_given_to_all_warnings_of_a_kind(desk, page, monkeypatch):
    one, other = spoil(desk)
    asked = []

    def answer(_, question):
        asked.append(question)
        return Reason("เหมือนกันทุกโครงการ", for_all=True)

    monkeypatch.setattr(reason_dialog, "ask_for_reason", answer)
    page._ask_for_reason(next(f for f in desk.session.look.by_project[one] if f.field == "class"))
    desk.settle()
    assert "อีก 1 แห่ง" in asked[0].for_all
    for uid in (one, other):
        assert next(f.waived for f in desk.session.look.by_project[uid] if f.field == "class")


def test_search_narrows_the_findings(desk, page):
    spoil(desk)
    desk.shell.ui.search.setText("หลักการและเหตุผล")
    assert {row.finding.code for row in rows(page)} == {"G001"}
    desk.shell.ui.search.setText("xyz")
    assert page._stack.currentWidget() is page._nothing


def test_what_was_folded_stays_folded_when_the_check_runs_again(desk, page):
    spoil(desk)
    page.groups[0].head.click()
    page.again_button.click()
    desk.settle()
    assert not page.groups[0].head.isChecked()
    assert page.groups[1].head.isChecked()


def test_a_sound_plan_may_be_sent(desk, page):
    page.show_look(replace(desk.session.look, findings=()))
    assert page._stack.currentWidget() is page._good


def test_every_rule_leads_to_a_page():
    for rule in RULES:
        table = TABLES_OF_RULES.get(rule.id)
        assert table is None or table in ENTITIES


def test_reason_dialog_asks_only_for_what_it_needs(qtbot, keyboard):
    dialog = ReasonDialog(Question("หัวเรื่อง", "คำถาม", "ทำ", for_all="ทุกข้อ"))
    qtbot.addWidget(dialog)
    assert not dialog.ui.do_button.isEnabled()
    keyboard.type(dialog.ui.reason, "  เพราะว่า  ")
    dialog.ui.for_all.click()
    assert dialog.ui.do_button.isEnabled()
    assert dialog.answer == Reason("เพราะว่า", for_all=True)
    optional = ReasonDialog(Question("หัวเรื่อง", "คำถาม", "ทำ", required=False))
    qtbot.addWidget(optional)
    assert optional.ui.do_button.isEnabled()


def test_filters_can_be_set_from_elsewhere(desk, page):
    spoil(desk)
    desk.shell.go_to(Place("check", field="warnings"))
    assert all(row.finding.severity is Severity.WARNING for row in rows(page))
