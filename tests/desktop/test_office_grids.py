"""KPIs and budget lines: grids of the whole office, their forms, targets, totals, quarters."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from moi_desktop.desktop.models import kpi_rows, line_rows
from moi_desktop.desktop.models.grid_model import CellEdit, Change
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.values import Surroundings, Unparsed
from moi_desktop.plan.code_book import reference_book
from moi_desktop.plan.values import ReadingContext
from tests.desktop.office_desk import OfficeDesk, choose, close_popups, open_editor, pump, type_cell, type_into


@pytest.fixture
def desk(qtbot, tmp_path):
    made = OfficeDesk(qtbot, tmp_path, "kpis", "budget")
    yield made
    made.close()


@pytest.fixture
def kpis(desk):
    return desk.page("kpis")


@pytest.fixture
def budget(desk):
    return desk.page("budget")


def line(desk, uid):
    return desk.ask(lambda workspace: workspace.record("budget_line", uid))


def targets(desk, kpi):
    records = desk.ask(lambda workspace: workspace.children("kpi_target", kpi))
    return {one.whole("fiscal_year"): one.number("target") for one in records}


# KPIs


def test_all_kpis_stand_in_one_grid_with_targets_by_year(desk, kpis):
    heads = [column.title for column in kpis.grid.model.columns]
    assert heads[-3:] == ["เป้าหมาย 2563", "เป้าหมาย 2564", "เป้าหมาย 2565"]
    assert len(kpis.grid.model.rows) == 26
    first = kpis.grid.model.rows[0]
    assert first.values["target:2563"] == targets(desk, first.uid)[2563]


def test_a_target_typed_into_its_year_is_a_record_of_its_own(desk, kpis, keyboard):
    number = next(n for n, row in enumerate(kpis.grid.model.rows) if "target:2563" not in row.values)
    uid = kpis.grid.model.rows[number].uid
    type_cell(keyboard, kpis.grid, number, "target:2563", "1,250.5")
    desk.settle()
    assert targets(desk, uid)[2563] == Decimal("1250.5")
    kpis.undo_button.click()
    desk.settle()
    assert 2563 not in targets(desk, uid)


def test_a_target_that_is_no_number_is_kept_beside_the_last_one(desk, kpis, keyboard):
    uid = kpis.grid.model.rows[0].uid
    before = targets(desk, uid)[2563]
    type_cell(keyboard, kpis.grid, 0, "target:2563", "เยอะ")
    desk.settle()
    assert targets(desk, uid)[2563] == before
    kpis.reload()
    desk.settle()
    assert isinstance(kpis.grid.model.rows[0].values["target:2563"], Unparsed)


def test_emptying_a_target_keeps_what_else_was_entered_for_the_year(desk, kpis):
    uid = next(row.uid for row in kpis.grid.model.rows if row.values.get("target:2564"))
    records = desk.ask(lambda workspace: workspace.children("kpi_target", uid))
    quartered = next(one for one in records if one.number("q1") is not None or one.number("q3") is not None)
    year = quartered.whole("fiscal_year")
    change = Change("ล้าง", (CellEdit(uid, kpi_rows.target_key(year), quartered.number("target"), None),))
    desk.ask(lambda workspace: kpi_rows.save_kpi_change(workspace, change))
    kept = desk.ask(lambda workspace: workspace.record("kpi_target", quartered.uid))
    assert kept.number("target") is None
    assert kept.values.get("q3") == quartered.values.get("q3")


def test_the_chosen_kpi_is_on_the_form_beneath_and_saves_there(desk, kpis, keyboard):
    kpis.grid.view.setCurrentIndex(kpis.grid.model.index(2, 0))
    desk.settle()
    uid = kpis.grid.model.rows[2].uid
    assert kpis.form.uid == uid
    assert kpis.row_name.text() == kpis.grid.model.rows[2].values["name"]
    type_into(keyboard, kpis.form.fields["steward"], "กลุ่มแผนงาน")
    desk.settle()
    assert desk.ask(lambda workspace: workspace.record("kpi", uid)).text("steward") == "กลุ่มแผนงาน"


def test_a_target_changed_on_the_form_shows_in_the_grid(desk, kpis, keyboard):
    kpis.grid.view.setCurrentIndex(kpis.grid.model.index(0, 0))
    desk.settle()
    kpis.form.bar.set_current(1)
    table = kpis.form.tables["kpi_target"]
    type_cell(keyboard, table.grid, 0, "target", "99")
    desk.settle()
    year = table.model.rows[0].values["fiscal_year"]
    assert kpis.grid.model.rows[0].values[f"target:{year}"] == Decimal(99)


def test_findings_mark_kpis_and_targets(desk, kpis):
    uid = kpis.grid.model.rows[0].uid
    desk.ask(lambda workspace: workspace.save_values("kpi", uid, {"unit": None, "aggregation": "SUM"}))
    desk.session.look_now()
    desk.settle()
    assert kpis.grid.model._marks[uid, "unit"].state == "problem"


def test_the_project_filter_narrows_and_new_kpis_belong_to_it(desk, kpis, keyboard):
    project = desk.session.look.plan.live_projects()[2].uid
    kpis.projects.choose(project)
    shown = len(kpis.grid.model.rows)
    assert 0 < shown < 26
    kpis.add_button.click()
    editor = open_editor(kpis.grid.view)
    keyboard.type(editor, "ตัวชี้วัดใหม่")
    keyboard.press(editor, Qt.Key.Key_Return)
    desk.settle()
    made = desk.ask(lambda workspace: workspace.children("kpi", project))[-1]
    assert made.text("name") == "ตัวชี้วัดใหม่"
    kpis.projects.choose("")
    assert len(kpis.grid.model.rows) == 27


def test_a_missing_target_is_found_by_its_kpi(desk, kpis):
    uid = kpis.grid.model.rows[5].uid
    desk.shell.go_to(Place("kpis", "kpi", uid, "definition"))
    desk.settle()
    assert kpis.form.uid == uid
    assert QApplication.focusWidget() is kpis.form.fields["definition"].editor.area


# Budget lines


def test_amount_follows_and_totals_stand_beside_against_the_ceilings(desk, budget, keyboard):
    before = budget.totals._shown[0].asked
    row = budget.grid.model.rows[0]
    year = row.values["fiscal_year"]
    amount = row.values["amount"]
    type_cell(keyboard, budget.grid, 0, "unit_price", "1,000")
    desk.settle()
    saved = line(desk, row.uid)
    assert saved.money("amount") == budget.grid.model.rows[0].values["amount"] != amount
    money = next(one for one in budget.totals._shown if one.year == year)
    assert money.asked == before + saved.money("amount") - amount
    assert money.ceiling == 1_650_000_000


def test_quarters_are_offered_to_follow_the_amount(desk, budget, keyboard):
    type_cell(keyboard, budget.grid, 0, "unit_price", "1,000")
    budget.grid.view.setCurrentIndex(budget.grid.model.index(0, 3))
    desk.settle()
    assert "แต่จำนวนเงิน" in budget.quarter_words.text()
    budget.follow_button.click()
    desk.settle()
    saved = line(desk, budget.grid.model.rows[0].uid)
    assert sum(saved.money(f"q{n}") for n in range(1, 5)) == saved.money("amount")
    assert budget.quarter_words.text() == ""
    budget.undo_button.click()
    budget.undo_button.click()
    desk.settle()
    assert line(desk, saved.uid).money("unit_price") == 85000


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"amount": 1_000_000}, [250_000, 250_000, 250_000, 250_000]),
        ({"amount": 1_000_100}, [250_000, 250_000, 250_000, 250_100]),
        ({"amount": 3_000_000, "q1": 500_000, "q3": 500_000}, [1_500_000, None, 1_500_000, None]),
    ],
)
def test_quarters_follow_in_their_shares_and_lose_nothing(values, expected):
    found = line_rows.following_quarters(values)
    assert [found[f"q{n}"] for n in range(1, 5)] == expected
    assert sum(value or 0 for value in found.values()) == values["amount"]


def test_the_nature_of_a_category_is_filled_in_and_a_chosen_one_left_alone():
    derive = line_rows.derive_line(Surroundings(ReadingContext(codes=reference_book())))
    assert derive({"category": "B2010210"})["nature"] == "N1"
    assert "nature" not in derive({"category": "B2010210", "nature": "N2"})
    assert "nature" not in derive({"category": "B503"})


def test_a_new_line_goes_on_from_the_one_above(desk, budget, keyboard):
    last = budget.grid.model.rows[-1].values
    type_cell(keyboard, budget.grid, len(budget.grid.model.rows), "name", "ค่าพาหนะ")
    desk.settle()
    made = line(desk, budget.grid.model.rows[-1].uid)
    assert made.text("name") == "ค่าพาหนะ"
    assert (made.text("project"), made.whole("fiscal_year"), made.text("source")) == (
        last["project"], last["fiscal_year"], last["source"],
    )  # fmt: skip
    ranks = [
        row.values.get("rank") for row in budget.grid.model.rows if row.values.get("fiscal_year") == last["fiscal_year"]
    ]
    assert ranks.count(made.whole("rank")) == 1


def test_filters_narrow_by_year_and_source_and_everything_comes_back(desk, budget):
    every = len(budget.grid.model.rows)
    budget.years.choose("2564")
    assert {row.values["fiscal_year"] for row in budget.grid.model.rows} == {2564}
    budget.sources.choose("F101")
    assert {row.values["source"] for row in budget.grid.model.rows} == {"F101"}
    budget.show_everything()
    assert len(budget.grid.model.rows) == every


def test_activities_to_choose_from_are_those_of_the_rows_project(desk, budget):
    row = budget.grid.model.rows[0]
    budget.grid.view.setCurrentIndex(budget.grid.model.index(0, 3))
    pump()
    form = budget.grid.model.columns[budget.grid.model.column_of("activity")].form
    own = {one.uid for one in desk.session.look.plan.children("activity", row.values["project"])}
    assert {option.code for option in form.search("")} == own
    other = next(
        r for r in budget.grid.model.rows if r.values["project"] != row.values["project"] and r.values.get("activity")
    )
    assert form.show(other.values["activity"]) != other.values["activity"]


def test_removed_rows_come_back_from_the_toast(desk, budget):
    uid = budget.grid.model.rows[0].uid
    budget.grid.view.setCurrentIndex(budget.grid.model.index(0, 0))
    budget.remove_button.click()
    desk.settle()
    assert line(desk, uid) is None
    assert desk.shell.toast.words.text() == "ลบ 1 แถวแล้ว"
    desk.shell.toast.button.click()
    desk.settle()
    assert line(desk, uid) is not None


def test_a_block_from_a_spreadsheet_becomes_lines(desk, budget):
    every = len(budget.grid.model.rows)
    budget.factors_button.click()
    view = budget.grid.view
    view.setCurrentIndex(budget.grid.model.index(every, budget.grid.model.column_of("qty1")))
    QGuiApplication.clipboard().setText("3\tคน\t2\tวัน\r\n5\tเครื่อง\t\t\r\n")
    view.confirm = lambda pasting, model: True
    view.paste()
    desk.settle()
    assert len(budget.grid.model.rows) == every + 2
    saved = line(desk, budget.grid.model.rows[-2].uid)
    assert (saved.number("qty1"), saved.text("unit2")) == (Decimal(3), "วัน")


def test_obligations_of_a_line_are_entered_beneath(desk, budget, keyboard):
    budget.grid.view.setCurrentIndex(budget.grid.model.index(0, 0))
    desk.settle()
    budget.form.bar.set_current(1)
    table = budget.form.tables["line_year"]
    number = len(table.model.rows)
    for key, text in (("kind", "ประมาณการล่วงหน้า"), ("fiscal_year", "2566"), ("amount", "50,000")):
        type_cell(keyboard, table.grid, number, key, text)
    desk.settle()
    made = desk.ask(lambda workspace: workspace.children("line_year", budget.form.uid))[-1]
    assert (made.text("kind"), made.whole("fiscal_year"), made.money("amount")) == ("FORWARD", 2566, 5_000_000)


def test_a_ceiling_leads_to_the_lines_that_count_against_it(desk, budget):
    desk.shell.go_to(Place("budget", "budget_line", "ceiling-2565-F101", "amount"))
    desk.settle()
    assert {(row.values["fiscal_year"], row.values["source"]) for row in budget.grid.model.rows} == {(2565, "F101")}


def test_lines_of_a_deleted_project_are_not_shown(desk, budget):
    project = budget.grid.model.rows[0].values["project"]
    desk.ask(lambda workspace: workspace.remove("project", project, "ยกเลิก"))
    desk.session.look_now()
    desk.settle()
    assert project not in {row.values["project"] for row in budget.grid.model.rows}


# Columns that stay in sight


def test_a_pinned_cell_is_edited_where_it_is_seen_and_tab_goes_on(desk, budget, keyboard):
    view, model = budget.grid.view, budget.grid.model
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    scrolled = view.horizontalScrollBar().value()
    assert scrolled > 0
    view.setCurrentIndex(model.index(0, 0))
    assert view.horizontalScrollBar().value() == scrolled
    view.edit(view.currentIndex())
    editor = open_editor(view)
    assert editor.parent() is view._pinned.viewport()
    editor.selectAll()
    keyboard.type(editor, "ชื่อใหม่")
    keyboard.press(editor, Qt.Key.Key_Tab)
    pump()
    assert model.rows[0].values["name"] == "ชื่อใหม่"
    assert view.currentIndex().column() != 0
    close_popups()


def test_a_cell_that_comes_to_sight_is_not_hidden_under_the_pinned_ones(desk, budget):
    view, model = budget.grid.view, budget.grid.model
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    for key in ("fiscal_year", "project"):
        index = model.index(0, model.column_of(key))
        view.setCurrentIndex(index)
        assert view.visualRect(index).left() >= view._pinned.pinned_width - 1


def test_typing_on_a_pinned_cell_replaces_it(desk, budget, keyboard):
    view, model = budget.grid.view, budget.grid.model
    view.setCurrentIndex(model.index(1, 0))
    view.setFocus()
    keyboard.press(view, Qt.Key.Key_A, text="ก")
    editor = open_editor(view)
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "ก"
    keyboard.press(editor, Qt.Key.Key_Return)
    pump()
    assert model.rows[1].values["name"] == "ก"
    assert view.currentIndex().row() == 2


def test_short_answers_of_the_form_are_chosen(desk, budget):
    budget.grid.view.setCurrentIndex(budget.grid.model.index(0, 0))
    desk.settle()
    choose(budget.form.fields["replacement"], "NEW")
    desk.settle()
    assert line(desk, budget.form.uid).text("replacement") == "NEW"
