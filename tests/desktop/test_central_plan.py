"""The merged plan: what is added up, what stands behind a figure, and what a reviewer decides."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from moi_desktop.central.centre import Centre
from moi_desktop.central.reports import write_report
from moi_desktop.central.rollup import read_projects, read_tree
from moi_desktop.central.rollup_groups import Dimension
from moi_desktop.central.rollup_query import Ask
from moi_desktop.desktop import file_dialogs, theme
from moi_desktop.desktop.models.central_kpis import read_kpis
from moi_desktop.desktop.models.central_plan import Shown
from moi_desktop.desktop.models.central_plan_tree import PlanTreeModel
from moi_desktop.desktop.models.grid_model import Role
from moi_desktop.desktop.pages.central_project import LinesCard
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.widgets.toast import Toast
from moi_desktop.plan.thai_numbers import format_baht
from tests.central.report_workspaces import record, row_of, sheets, workspace_with
from tests.desktop.central_desks import CentralDesk, Post, post_in

WHOLE = """
SELECT SUM("requested_amount") AS "requested", SUM("amount") AS "working"
FROM "view_budget_line" WHERE "fiscal_year" = 2563
"""


@pytest.fixture(scope="session")
def post(tmp_path_factory) -> Post:
    return post_in(tmp_path_factory.mktemp("post"))


@pytest.fixture
def desk(qtbot, post, tmp_path):
    made = CentralDesk(post.template, tmp_path)
    yield made
    made.close()


@pytest.fixture
def plan(desk, post):
    inbox = desk.go("inbox")
    inbox.take_in([post.first["PIO50"], post.first["PIO20"]])
    desk.settle()
    inbox.steps.apply_everything()
    desk.settle()
    return desk.go("merged").projects


def open_everything(desk, plan):
    for _ in range(5):
        for index in plan.tree.all_rows(QModelIndex()):
            plan.tree.expand(index)
        desk.settle()


def projects(plan):
    found = {}
    for index in plan.tree.all_rows(QModelIndex()):
        node = plan.model.node(index)
        if node.kind == "project":
            found[node.key] = index
    return found


def choose(desk, plan, uid):
    open_everything(desk, plan)
    plan.tree.setCurrentIndex(projects(plan)[uid])
    desk.settle()


def shown(plan, uid, column):
    return projects(plan)[uid].siblingAtColumn(column)


def fill(dialog, field, value):
    dialog._rows[field].set_value(value)


def test_without_anything_merged_the_plan_leads_to_the_inbox(desk):
    page = desk.go("merged")
    assert page.stack.currentIndex() == 0
    page.stack.currentWidget().button.click()
    desk.settle()
    assert desk.shell.ui.pages.currentWidget().key == "inbox"


@pytest.mark.parametrize("dimension", list(Dimension))
def test_the_tree_adds_up_to_what_sql_and_the_official_outputs_say(desk, plan, dimension):
    tree = desk.ask(lambda centre: read_tree(centre, Ask(dimension)))
    (row,) = desk.ask(lambda centre: centre.workspace.query(WHOLE))
    assert (tree.total.sums.requested[0], tree.total.sums.working[0]) == (row["requested"], row["working"])
    printed = desk.ask(lambda centre: write_report(centre.workspace, "plan3").money)
    assert {year: satang for year, satang in zip(tree.years, tree.total.sums.working, strict=True) if satang} == printed
    assert tree.total.count == (8 if tree.counts_lines else 4)


def test_the_page_shows_the_sums_and_reads_projects_when_their_node_is_opened(desk, plan):
    assert not projects(plan)
    open_everything(desk, plan)
    assert set(projects(plan)) == {"PIO50-p1", "PIO50-p2", "PIO20-p1", "PIO20-p2"}
    assert shown(plan, "PIO50-p1", 1).data() == format_baht(30_000 * 100)
    assert "4 โครงการ" in plan.choices.total.text()
    assert format_baht(120_000 * 100, decimals=0) in plan.choices.total.text()


def test_other_pages_lead_to_the_projects_of_an_office(desk, plan):
    board = desk.go("board")
    board.jump_wanted.emit(Place("merged", "office", "PIO20"))
    desk.settle()
    assert desk.shell.ui.pages.currentWidget().projects is plan
    assert plan.panel.details.title.text() == "สอจ.ชลบุรี"
    assert set(projects(plan)) == {"PIO20-p1", "PIO20-p2"}


def test_the_tree_is_a_sound_model(desk, plan):
    model = PlanTreeModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tree = desk.ask(lambda centre: read_tree(centre, Ask(Dimension.OFFICE)))
    model.show_tree(tree)
    node = model.node(model.index(0, 0))
    assert node is not None
    model.fetchMore(model.index(0, 0))
    found = desk.ask(lambda centre: read_projects(centre, tree.ask, node.key, tree.years))
    model.put_projects(tree, node, found)
    assert model.rowCount(model.index(0, 0)) == 2
    assert model.parent(model.index(1, 0, model.index(0, 0))) == model.index(0, 0)
    model.show_amounts(Shown.DIFFERENCE)
    assert model.index(0, 1).data() == ""
    del tester


def test_search_finds_by_words_of_name_and_office(desk, plan):
    plan.rest.setInterval(0)
    plan.search_for("ยกระดับ ชลบุรี")
    desk.settle()
    assert plan.model.tree.total.count == 2
    assert {index.data(Qt.ItemDataRole.DisplayRole) for index in projects(plan).values()} == {
        "โครงการยกระดับผู้ประกอบการที่ 1 ของ PIO20",
        "โครงการยกระดับผู้ประกอบการที่ 2 ของ PIO20",
    }
    plan.search_for("100%_")
    desk.settle()
    assert plan.model.tree.total.count == 0
    plan.search_for("")
    desk.settle()
    assert plan.model.tree.total.count == 4


def test_a_project_is_approved_and_its_state_is_seen_in_the_tree(desk, plan):
    choose(desk, plan, "PIO50-p1")
    assert plan.panel.details.title.text().startswith("โครงการยกระดับผู้ประกอบการที่ 1")
    plan.panel.approve.click()
    desk.settle()
    open_everything(desk, plan)
    assert shown(plan, "PIO50-p1", 5).data(Role.VALUE).words == "เห็นชอบ"
    assert plan.panel.details.meaning.text() == "เห็นชอบ"


def test_a_project_is_returned_only_with_a_reason(desk, plan):
    choose(desk, plan, "PIO50-p2")
    plan.review.give_back()
    dialog = desk.dialog()
    desk.press(dialog)
    assert dialog.isVisible()
    fill(dialog, "reason", "ขอข้อมูลเพิ่ม")
    desk.press(dialog)
    states = desk.ask(lambda centre: {a.project: (a.state, a.reason) for a in centre.workspace.approvals()})
    assert states == {"PIO50-p2": ("RETURNED", "ขอข้อมูลเพิ่ม")}


def test_a_proposed_amount_moves_the_working_sum_and_leaves_the_request(desk, plan):
    choose(desk, plan, "PIO50-p1")
    plan.lines.grid.choose("PIO50-p1-l2")
    desk.settle()
    plan.review.propose()
    desk.settle()
    dialog = desk.dialog()
    assert "20,000.00" in dialog.ui.explanation.text()
    fill(dialog, "proposed", 15_000 * 100)
    fill(dialog, "reason", "ตามกรอบวงเงิน")
    desk.press(dialog)
    row = next(row for row in plan.lines.grid.facts.listed if row[0] == "PIO50-p1-l2")
    assert row[5:] == (20_000 * 100, 15_000 * 100, "OPEN")
    total = plan.model.tree.total.sums
    assert (total.requested[0], total.working[0]) == (120_000 * 100, 115_000 * 100)
    plan.lines.grid.choose("PIO50-p1-l2")
    desk.settle()
    assert plan.panel.withdraw.isVisible()
    plan.review.withdraw()
    dialog = desk.dialog()
    fill(dialog, "reason", "ใช้ค่าเดิม")
    desk.press(dialog)
    assert plan.model.tree.total.sums.working[0] == 120_000 * 100


def test_a_remark_on_a_project_is_shown_beside_it(desk, plan):
    choose(desk, plan, "PIO20-p1")
    plan.panel.remark.click()
    dialog = desk.dialog()
    fill(dialog, "text", "ขอให้เพิ่มจำนวนสถานประกอบการ")
    desk.press(dialog)
    assert [remark.text for remark in plan.review.project.remarks] == ["ขอให้เพิ่มจำนวนสถานประกอบการ"]


def test_keys_of_a_thai_keyboard_do_what_the_latin_ones_do(desk, plan, keyboard, qtbot):
    choose(desk, plan, "PIO50-p1")
    plan.tree.setFocus()
    desk.shell.activateWindow()
    qtbot.keyClick(plan.tree, Qt.Key.Key_A)
    desk.settle()
    assert desk.ask(lambda centre: [a.state for a in centre.workspace.approvals()]) == ["APPROVED"]


def test_the_toast_of_the_shell_offers_the_way_back(desk, plan):
    toast = desk.shell.findChild(Toast)
    assert toast is not None
    assert "รวมในแผนแล้ว 2 ฉบับ" in toast.words.text()
    toast.button.click()
    desk.settle()
    assert desk.ask(lambda centre: centre.ledger.heads()) == {}


def test_the_rows_in_sight_are_copied_and_exported_with_their_total(desk, plan, tmp_path, monkeypatch):
    plan.choices.group_by(Dimension.OFFICE)
    plan.load()
    desk.settle()
    plan.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["กลุ่ม", "โครงการ", "ปี 2563", "ปี 2564", "ปี 2565", "รวม"]
    assert [line.split("\t")[1:3] for line in lines[1:]] == [["2", "60000.00"], ["2", "60000.00"], ["4", "120000.00"]]
    path = tmp_path / "plan.xlsx"
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_: path)
    plan.export_button.click()
    desk.settle()
    (rows,) = sheets(path.read_bytes()).values()
    assert row_of(rows, "แผนรวมทั้งหมด")[1:3] == [4.0, 120_000.0]
    assert any("แต่ละโครงการอยู่กลุ่มเดียว" in str(row[0]) for row in rows)


def test_indicators_are_merged_by_their_rule_or_it_is_said_why_not(tmp_path):
    plans = {
        "PIO50": [
            record("kpi", "a", name="จำนวนราย", unit="ราย", aggregation="SUM"),
            record("kpi_target", "at", kpi="a", fiscal_year=2563, target=Decimal(7)),
            record("kpi", "b", name="ร้อยละสำเร็จ", unit="ร้อยละ", aggregation="RATE"),
            record(
                "kpi_target",
                "bt",
                kpi="b",
                fiscal_year=2563,
                target=Decimal(50),
                numerator=Decimal(1),
                denominator=Decimal(2),
            ),
            record("kpi", "c", name="รายได้", unit="บาท", aggregation="SUM", frame="GO0101"),
        ],
        "PIO20": [
            record("kpi", "a", name="จำนวนราย", unit="ราย", aggregation="SUM"),
            record("kpi_target", "at", kpi="a", fiscal_year=2563, target=Decimal(5)),
            record("kpi", "b", name="ร้อยละสำเร็จ", unit="ร้อยละ", aggregation="RATE"),
            record(
                "kpi_target",
                "bt",
                kpi="b",
                fiscal_year=2563,
                target=Decimal(100),
                numerator=Decimal(4),
                denominator=Decimal(4),
            ),
            record("kpi", "c", name="รายได้", unit="ล้านบาท", aggregation="SUM", frame="GO0101"),
            record("kpi_target", "ct", kpi="c", fiscal_year=2563, target=Decimal(5)),
        ],
    }
    with workspace_with(tmp_path / "k.db", plans) as workspace:
        facts = read_kpis(Centre(workspace))
        groups = {group.name: group for group in facts.groups if group.members}
        assert groups["จำนวนราย"].merged[0] == "12"
        assert groups["ร้อยละสำเร็จ"].merged[0] == "83.33"
        (odd,) = [group for group in groups.values() if group.state == "not"]
        assert odd.merged[0] == "รวมกันไม่ได้"
        assert "หน่วยนับไม่ตรงกัน" in odd.reasons[0]
        assert [g.name for g in read_kpis(Centre(workspace), "สำเร็จ ร้อยละ").groups] == ["ร้อยละสำเร็จ"]


def test_the_title_over_the_lines_of_a_project_keeps_away_from_the_edge(qtbot):
    card = LinesCard()
    qtbot.addWidget(card)
    card.resize(theme.SIZES.window_width, theme.SIZES.choice_width)
    card.show()
    assert card.title.x() >= theme.SIZES.space_between
