"""The budget request by keyboard and mouse: quantities in one cell, ranks, order, totals, the unit of money, undo."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.desktop.office_desk import OfficeDesk, pump, type_cell, type_into


@pytest.fixture
def desk(qtbot, tmp_path):
    made = OfficeDesk(qtbot, tmp_path, "budget", "overview")
    yield made
    made.close()


@pytest.fixture
def budget(desk):
    return desk.page("budget")


def line(desk, uid):
    return desk.ask(lambda workspace: workspace.record("budget_line", uid))


def ranks(budget, year):
    rows = (row for row in budget.all_rows if row.values.get("fiscal_year") == year)
    return {row.uid: row.values.get("rank") for row in rows}


def act(view, keys):
    next(action for action in view.actions() if action.shortcut().toString() == keys).trigger()


def toast(desk):
    return desk.shell.toast.words.text()


# Quantities


def test_an_amount_that_was_agreed_with_the_centre_stays_when_something_else_is_edited(desk, budget):
    first = desk.ask(lambda workspace: workspace.records("budget_line")[0])
    agreed = first.money("amount") - 1
    desk.ask(lambda workspace: workspace.save_value("budget_line", first.uid, "amount", agreed))
    budget.reload()
    desk.settle()
    budget.grid.model.edit({first.uid: {"name": "ชื่อใหม่", "rank": 9}}, "แก้ชื่อ")
    desk.settle()
    stored = desk.ask(lambda workspace: workspace.record("budget_line", first.uid))
    assert (stored.text("name"), stored.money("amount")) == ("ชื่อใหม่", agreed)
    budget.grid.model.edit({first.uid: {"unit_price": 1_000}}, "แก้ราคา")
    desk.settle()
    stored = desk.ask(lambda workspace: workspace.record("budget_line", first.uid))
    assert stored.money("amount") not in (agreed, agreed + 1)


def test_an_older_toast_takes_back_no_later_step_of_the_grid(desk, budget):
    grid = budget.grid
    gone, stays = (row.uid for row in grid.model.rows[:2])
    grid.view.setCurrentIndex(grid.model.index(0, 0))
    grid.view.remove_rows()
    desk.settle()
    undo = desk.shell.toast._undo
    grid.model.edit({stays: {"name": "พิมพ์ทีหลัง"}}, "แก้ชื่อ")
    desk.settle()
    undo()
    desk.settle()
    assert grid.model.row_of(stays).values["name"] == "พิมพ์ทีหลัง"
    assert grid.model.row_of(gone) is None
    assert "Ctrl+Z" in desk.shell.toast.words.text()
    grid.view.undo()
    undo()
    desk.settle()
    assert line(desk, gone) is not None


def test_all_factors_are_typed_into_one_cell(desk, budget, keyboard):
    uid = budget.grid.model.rows[0].uid
    type_cell(keyboard, budget.grid, 0, "factors", "๓คน x ๕วัน x 2 ครั้ง")
    desk.settle()
    saved = line(desk, uid)
    assert [saved.number(f"qty{n}") for n in range(1, 5)] == [3, 5, 2, None]
    assert [saved.text(f"unit{n}") for n in range(1, 5)] == ["คน", "วัน", "ครั้ง", ""]
    assert saved.money("amount") == 30 * saved.money("unit_price")
    model = budget.grid.model
    assert model.index(0, model.column_of("factors")).data() == "3 คน x 5 วัน x 2 ครั้ง"


def test_a_quantity_that_cannot_be_read_is_kept_as_typed(desk, budget, keyboard):
    uid = budget.grid.model.rows[0].uid
    before = line(desk, uid).number("qty1")
    type_cell(keyboard, budget.grid, 0, "factors", "สามคน x ห้าวัน")
    desk.settle()
    budget.reload()
    desk.settle()
    model = budget.grid.model
    assert model.index(0, model.column_of("factors")).data() == "สามคน x ห้าวัน"
    assert line(desk, uid).number("qty1") == before
    type_cell(keyboard, budget.grid, 0, "factors", "3 คน")
    desk.settle()
    assert line(desk, uid).number("qty1") == 3
    assert desk.ask(lambda workspace: workspace.pending_texts("budget_line", uid)) == []


def test_single_columns_are_there_when_they_are_asked_for(budget):
    view, model = budget.grid.view, budget.grid.model
    assert view.isColumnHidden(model.column_of("qty2"))
    act(view, "Ctrl+Shift+Q")
    assert not view.isColumnHidden(model.column_of("qty2"))
    assert not budget.grid.totals.isColumnHidden(model.column_of("qty2"))


# Undo


def test_a_paste_is_undone_after_a_search_and_after_leaving_the_page(desk, budget):
    view, model = budget.grid.view, budget.grid.model
    uids = [row.uid for row in model.rows[:2]]
    before = [row.values["name"] for row in model.rows[:2]]
    view.setCurrentIndex(model.index(0, 0))
    QGuiApplication.clipboard().setText("ชื่อหนึ่ง\r\nชื่อสอง\r\n")
    view.paste()
    desk.settle()
    desk.page("overview")
    budget = desk.page("budget")
    budget.search_for("ไม่มีคำนี้")
    assert budget.grid.model.shown_count == 0
    act(budget.grid.view, "Ctrl+Z")
    desk.settle()
    assert [line(desk, uid).text("name") for uid in uids] == before
    assert "วาง 2 ช่อง" in toast(desk)
    act(budget.grid.view, "Ctrl+Y")
    desk.settle()
    assert line(desk, uids[0]).text("name") == "ชื่อหนึ่ง"


def test_a_field_of_the_form_is_undone_like_a_cell(desk, budget, keyboard):
    budget.grid.view.setCurrentIndex(budget.grid.model.index(0, 0))
    desk.settle()
    uid, before = budget.form.uid, line(desk, budget.form.uid).text("place")
    type_into(keyboard, budget.form.fields["place"], "ตำบลสุเทพ")
    desk.settle()
    assert line(desk, uid).text("place") == "ตำบลสุเทพ"
    act(budget.grid.view, "Ctrl+Z")
    desk.settle()
    assert line(desk, uid).text("place") == before
    assert budget.form.fields["place"].editor.value() in (None, before)


def test_what_is_typed_while_rows_are_read_is_not_lost(desk, budget, keyboard):
    budget.reload()
    type_cell(keyboard, budget.grid, 0, "name", "พิมพ์ระหว่างอ่าน")
    desk.settle()
    assert budget.grid.model.rows[0].values["name"] == "พิมพ์ระหว่างอ่าน"


# Ranks


def test_alt_up_and_down_move_a_line_within_its_year(desk, budget):
    act(budget.grid.view, "Ctrl+Shift+P")
    view, model = budget.grid.view, budget.grid.model
    first, second = model.rows[0], model.rows[1]
    view.setCurrentIndex(model.index(1, 0))
    act(view, "Alt+Up")
    desk.settle()
    assert [row.uid for row in model.rows[:2]] == [second.uid, first.uid]
    assert (line(desk, second.uid).whole("rank"), line(desk, first.uid).whole("rank")) == (1, 2)
    assert view.currentIndex().row() == 0
    year = first.values["fiscal_year"]
    assert sorted(ranks(budget, year).values()) == list(range(1, len(ranks(budget, year)) + 1))
    act(view, "Ctrl+Z")
    desk.settle()
    assert line(desk, first.uid).whole("rank") == 1


def test_the_first_line_says_that_it_cannot_go_further(desk, budget):
    budget.rank_button.click()
    budget.grid.view.setCurrentIndex(budget.grid.model.index(0, 0))
    budget.move_rank(-1)  # numbers the year where that was needed
    budget.move_rank(-1)
    pump()
    assert toast(desk) == "เลื่อนต่อไม่ได้แล้ว"


def drag(view, source, target):
    heads = view.verticalHeader()
    start = QPoint(10, heads.sectionViewportPosition(source) + 10)
    end = QPoint(10, heads.sectionViewportPosition(target) + 2)
    QTest.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mousePress(heads.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for place in (start + QPoint(0, 15), end):
        QTest.mouseMove(heads.viewport(), place)
    QTest.mouseRelease(heads.viewport(), Qt.MouseButton.LeftButton, pos=end)


def test_a_line_is_dragged_by_its_head_to_another_place(desk, budget):
    budget.rank_button.click()
    model = budget.grid.model
    before = [row.uid for row in model.rows[:4]]
    drag(budget.grid.view, 3, 1)
    desk.settle()
    assert [row.uid for row in model.rows[:4]] == [before[0], before[3], before[1], before[2]]
    assert line(desk, before[3]).whole("rank") == 2


def test_dragging_in_another_order_first_shows_the_priorities(desk, budget):
    drag(budget.grid.view, 3, 1)
    pump()
    assert budget.rank_button.isChecked()
    assert "ลากแถวอีกครั้ง" in toast(desk)


def test_pasted_new_lines_get_a_rank_each(desk, budget):
    view, model = budget.grid.view, budget.grid.model
    view.setCurrentIndex(model.index(model.shown_count, 0))
    QGuiApplication.clipboard().setText("หนึ่ง\r\nสอง\r\nสาม\r\n")
    view.paste()
    desk.settle()
    made = [row.values["rank"] for row in model.rows[-3:]]
    assert made == list(range(made[0], made[0] + 3))


# Order


def test_a_click_on_a_head_sorts_and_a_third_one_brings_the_old_order_back(desk, budget):
    view, model = budget.grid.view, budget.grid.model
    before = [row.uid for row in model.rows]
    view.setCurrentIndex(model.index(2, 1))
    uid = budget.current_row.uid
    head = view.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(model.column_of("category")) + 20, 10)
    view.horizontalScrollBar().setValue(0)
    amounts = [row.values.get("amount") or 0 for row in model.rows]
    budget.sort_by("amount")
    assert [row.values.get("amount") or 0 for row in model.rows] == sorted(amounts)
    assert budget.current_row.uid == uid
    budget.sort_by("amount")
    budget.sort_by("amount")
    assert [row.uid for row in model.rows] == before
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert budget.order.key == "category"


def test_a_line_stays_where_it_is_while_its_sorted_cell_is_changed(desk, budget, keyboard):
    budget.sort_by("name")
    uid = budget.grid.model.rows[3].uid
    type_cell(keyboard, budget.grid, 3, "name", "ฮ")
    desk.settle()
    assert budget.grid.model.rows[3].uid == uid


# Totals


def test_totals_are_taken_apart_by_budget_and_by_project(desk, budget):
    whole = {year.year: year.asked for year in budget.totals._shown}
    for number in (1, 2):
        budget.totals.groupings.setCurrentIndex(number)
        parts = {year.year: sum(part.asked for part in year.sources) for year in budget.totals._shown}
        assert parts == whole
    assert {part.name for part in budget.totals._shown[0].sources} <= {
        project.text("name_th") for project in desk.session.look.plan.live_projects()
    }


def test_totals_of_what_is_shown_follow_the_filter(desk, budget):
    budget.totals.shown_box.click()
    project = desk.session.look.plan.live_projects()[0].uid
    budget.projects.choose(project)
    shown = sum(row.values.get("amount") or 0 for row in budget.grid.model.rows)
    assert sum(year.asked for year in budget.totals._shown) == shown
    assert all(year.ceiling == 0 for year in budget.totals._shown)


def test_selected_cells_are_counted_and_added_up(desk, budget):
    view, model = budget.grid.view, budget.grid.model
    block = QItemSelection(model.index(0, 1), model.index(2, 1))
    view.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    pump()
    total = sum(row.values["amount"] for row in model.rows[:3]) // 100
    assert f"นับ 3 ช่อง · ผลรวม {total:,}.00" in budget.frame.sums.text()
    view.setCurrentIndex(model.index(0, 1))
    pump()
    assert budget.frame.sums.text() == ""


# Baht or million baht


def test_a_doubtful_amount_offers_its_unit_and_typing_goes_on(desk, budget, keyboard):
    uid = budget.grid.model.rows[0].uid
    type_cell(keyboard, budget.grid, 0, "factors", "1 งาน")
    type_cell(keyboard, budget.grid, 0, "unit_price", "1.5")
    budget.grid.view.setCurrentIndex(budget.grid.model.index(0, 0))
    desk.settle()
    assert budget.unit_offer.isVisible()
    assert "1.50 บาท" in budget.quarter_words.text()
    budget.unit_offer.buttons[1_000_000].click()
    desk.settle()
    assert line(desk, uid).money("amount") == 150_000_000
    assert not budget.unit_offer.isVisible()
    desk.shell.toast.button.click()
    desk.settle()
    assert line(desk, uid).money("amount") == 150


def test_an_amount_that_is_right_in_baht_is_confirmed_once(desk, budget, keyboard):
    uid = budget.grid.model.rows[0].uid
    type_cell(keyboard, budget.grid, 0, "factors", "1 งาน")
    type_cell(keyboard, budget.grid, 0, "unit_price", "500")
    budget.grid.view.setCurrentIndex(budget.grid.model.index(0, 0))
    desk.settle()
    budget.unit_offer.buttons[1].click()
    desk.settle()
    assert not budget.unit_offer.isVisible()
    waivers = desk.ask(lambda workspace: workspace.records("waiver"))
    assert [one.text("reason") for one in waivers if one.text("record") == uid] == ["ยืนยันว่าหน่วยเป็นบาท"]
    assert line(desk, uid).money("unit_price") == 50_000


def test_an_amount_that_is_too_large_was_not_written_in_millions(desk, budget, keyboard):
    type_cell(keyboard, budget.grid, 0, "factors", "1 งาน")
    type_cell(keyboard, budget.grid, 0, "unit_price", "2,000,000,000")
    budget.grid.view.setCurrentIndex(budget.grid.model.index(0, 0))
    desk.settle()
    assert [factor for factor, button in budget.unit_offer.buttons.items() if button.isVisible()] == [1]


# Years to come


def test_obligations_are_added_up_and_are_the_floor_of_the_estimates(desk, budget, keyboard):
    planned = desk.ask(lambda workspace: {one.text("budget_line") for one in workspace.records("line_year")})
    row = next(r for r in budget.all_rows if r.values["fiscal_year"] == 2563 and r.uid not in planned)
    budget.grid.view.show_cell(row.uid, "name")
    desk.settle()
    budget.form.bar.set_current(1)
    table = budget.form.tables["line_year"]
    for number, (kind, amount) in enumerate(
        (("ผูกพันงบประมาณ", "80,000"), ("ประมาณการล่วงหน้า", "50,000")), table.model.shown_count
    ):
        for key, text in (("kind", kind), ("fiscal_year", "2564"), ("amount", amount)):
            type_cell(keyboard, table.grid, number, key, text)
    desk.settle()
    assert "50,000.00 บาท ต่ำกว่าเงินผูกพัน 80,000.00" in budget.form.year_words.text()
    budget.form.raise_button.click()
    desk.settle()
    years = desk.ask(lambda workspace: workspace.children("line_year", row.uid))
    assert [year.money("amount") for year in years if year.text("kind") == "FORWARD"] == [8_000_000]
    assert "วงเงินผูกพันทั้งสิ้น" in budget.form.year_words.text()


def test_quarters_are_filled_to_the_right(desk, budget):
    view, model = budget.grid.view, budget.grid.model
    first = model.column_of("q1")
    model.enter({(0, first): 1_000_000}, "ไตรมาส")
    block = QItemSelection(model.index(0, first), model.index(0, first + 3))
    view.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    act(view, "Ctrl+R")
    assert [model.rows[0].values[f"q{n}"] for n in range(1, 5)] == [1_000_000] * 4
    assert isinstance(model.rows[0].values["qty1"], Decimal)
