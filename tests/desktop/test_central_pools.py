"""Pooled Bureau lines and indicators on the page of the merged plan, as hands use them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from moi_desktop.central import pools
from moi_desktop.desktop import file_dialogs
from moi_desktop.desktop.models.grid_model import Role
from moi_desktop.desktop.pages.central_figure import FigureDialog
from moi_desktop.desktop.pages.central_pool_dialogs import LinesDialog, PoolDialog, SheetDialog
from moi_desktop.desktop.values import Unparsed
from tests.desktop.central_desks import CentralDesk, Post, post_in

BAHT = 100


@pytest.fixture(scope="session")
def post(tmp_path_factory) -> Post:
    return post_in(tmp_path_factory.mktemp("post"))


@pytest.fixture
def desk(qtbot, post, tmp_path):
    made = CentralDesk(post.template, tmp_path)
    inbox = made.go("inbox")
    inbox.take_in([post.first["PIO50"], post.first["PIO20"]])
    made.settle()
    inbox.steps.apply_everything()
    made.settle()
    yield made
    made.close()


@pytest.fixture
def page(desk):
    return desk.go("merged")


@pytest.fixture
def view(desk, page):
    page.switch.buttons["pools"].click()
    desk.settle()
    return page.pools


def opened(desk, kind):
    (found,) = [d for d in desk.shell.findChildren(QDialog) if d.isVisible() and isinstance(d, kind)]
    return found


def make_pool(desk, view, name="ค่าจ้างเหมาบริการ", *lines):
    view.define()
    dialog = opened(desk, PoolDialog)
    dialog._rows["name"].set_value(name)
    desk.press(dialog)
    if lines:
        view.acts.add_lines(view.chosen.id, lines)
        desk.settle()
    return view.chosen.id


def put(desk, grid, uid, layer, text):
    """Type into a cell, as the delegate does at the end of typing, and let it rest."""
    place = grid.model.place_of(uid, layer)
    grid.view.setCurrentIndex(place)
    assert grid.model.setData(place, text)
    rest(desk, grid)


def rest(desk, grid):
    view = grid.parent()
    while not hasattr(view, "keep"):
        view = view.parent()
    view.keep()
    desk.settle()


def entered(desk):
    return desk.ask(
        lambda centre: {(about, layer): e.satang for (about, layer), e in centre.ledger.amounts.entered.items()}
    )


LINES = ("PIO50/PIO50-p1-l1", "PIO50/PIO50-p1-l2", "PIO20/PIO20-p1-l1")


def test_without_a_pool_the_view_offers_to_make_one(desk, view):
    assert view._stack.currentIndex() == 0
    view._stack.currentWidget().button.click()
    desk.settle()
    dialog = opened(desk, PoolDialog)
    desk.press(dialog)
    assert dialog.isVisible(), "a name is needed"
    dialog._rows["name"].set_value("ค่าจ้างเหมา")
    desk.press(dialog)
    assert view._stack.currentIndex() == 1
    assert (view.chosen.printed.name, view.chosen.printed.fiscal_year) == ("ค่าจ้างเหมา", 2563)


def test_a_layer_without_amounts_takes_no_more_room_than_its_title(desk, view):
    uid = make_pool(desk, view, "ค่าจ้างเหมาบริการ", *LINES)
    place = view.pools.model.place_of(uid, "MINISTRY").column()
    empty = view.pools.view.columnWidth(place)
    put(desk, view.pools, uid, "MINISTRY", "1000000")
    assert view.pools.view.columnWidth(place) > empty


def test_suggested_lines_are_added_and_taken_back(desk, view):
    make_pool(desk, view, "ค่าจ้างเหมาบริการ 1")
    view.add.click()
    desk.settle()
    dialog = opened(desk, LinesDialog)
    assert len(dialog.grid.facts.listed) == 8
    assert dialog.add.isEnabled()
    dialog.grid.selectAll()
    dialog.add.click()
    desk.settle()
    assert view.chosen.lines == 8
    desk.undos[-1]()
    desk.settle()
    assert view.chosen.lines == 0


def test_lines_are_found_by_words(desk, view):
    make_pool(desk, view, "อย่างอื่น")
    view.add.click()
    desk.settle()
    dialog = opened(desk, LinesDialog)
    assert dialog.grid.facts.listed == []
    assert "ไม่พบ" in dialog.count.text()
    dialog._rest.setInterval(0)
    dialog.search.setText("PIO50 บริการ 2")
    desk.settle()
    assert {row[0] for row in dialog.grid.facts.listed} == {
        f"PIO50/PIO50-{line}" for line in ("p1-l2", "p2-l1", "p2-l2")
    }
    dialog.reject()


def test_an_amount_is_shared_out_shown_beside_its_lines_and_undone(desk, view):
    pool = make_pool(desk, view, "ค่าจ้างเหมา", *LINES)
    put(desk, view.pools, pool, "BUREAU", "๓๐,๐๐๐.-")
    assert entered(desk) == {(f"pool:{pool}", "BUREAU"): 30_000 * BAHT}
    cell = view.lines.model.place_of(LINES[1], "BUREAU")
    assert cell.data() == "15,000.00"
    assert cell.data(Role.MARK).state == "inherited"
    view.pools.view.undo()
    rest(desk, view.pools)
    assert entered(desk) == {}
    view.pools.view.redo()
    rest(desk, view.pools)
    assert entered(desk) == {(f"pool:{pool}", "BUREAU"): 30_000 * BAHT}


def test_typing_over_a_share_and_taking_it_back_leaves_the_share(desk, view):
    pool = make_pool(desk, view, "ค่าจ้างเหมา", *LINES)
    put(desk, view.pools, pool, "SPENT", "40000")
    put(desk, view.lines, LINES[0], "SPENT", "7000")
    assert entered(desk)[f"line:{LINES[0]}", "SPENT"] == 7_000 * BAHT
    assert view.lines.model.mark_of(LINES[0], "SPENT") is None
    view.lines.view.undo()
    rest(desk, view.lines)
    assert set(entered(desk)) == {(f"pool:{pool}", "SPENT")}
    assert view.lines.model.place_of(LINES[0], "SPENT").data() == "10,000.00"


def test_a_pasted_block_is_one_line_of_the_journal(desk, view):
    pool = make_pool(desk, view, "ค่าจ้างเหมา", *LINES)
    before = desk.ask(lambda centre: len(centre.workspace.entries()))
    QGuiApplication.clipboard().setText("1,000\t2,000\n")
    view.pools.view.setCurrentIndex(view.pools.model.place_of(pool, "ALLOCATED"))
    view.pools.view.show_columns(["gap-ALLOCATED", "gap-SPENT"], shown=False)
    view.pools.view.confirm = lambda _pasting, _model: True
    view.pools.view.paste()
    rest(desk, view.pools)
    assert entered(desk) == {(f"pool:{pool}", "ALLOCATED"): 1_000 * BAHT, (f"pool:{pool}", "SPENT"): 2_000 * BAHT}
    assert desk.ask(lambda centre: len(centre.workspace.entries())) == before + 1


def test_text_that_is_no_amount_stays_and_is_marked_and_nothing_is_entered(desk, view):
    pool = make_pool(desk, view, "ค่าจ้างเหมา", *LINES)
    put(desk, view.pools, pool, "ACT", "รอเล่ม")
    assert entered(desk) == {}
    view.load()
    desk.settle()
    held = view.pools.model.row_of(pool).values["ACT"]
    assert isinstance(held, Unparsed)
    assert held.text == "รอเล่ม"


def test_what_is_typed_rests_before_it_goes_into_the_journal(desk, view):
    pool = make_pool(desk, view, "ค่าจ้างเหมา", *LINES)
    view.rest.setInterval(10)
    model = view.pools.model
    for number, text in enumerate(("1", "12", "123")):
        model.type_text(0, model.column_of("ACT"), text, 1)
        assert number < 3
    assert view.rest.isActive()
    view.rest.timeout.emit()
    desk.settle()
    assert entered(desk) == {(f"pool:{pool}", "ACT"): 123 * BAHT}
    acts = desk.ask(lambda centre: [entry.act for entry in centre.workspace.entries()])
    assert acts.count("enter-amounts") == 1


def test_the_differences_between_layers_are_shown_on_demand(desk, view):
    pool = make_pool(desk, view, "ค่าจ้างเหมา", *LINES)
    put(desk, view.pools, pool, "BUREAU", "30000")
    place = view.pools.model.place_of(pool, "gap-BUREAU")
    assert view.pools.view.isColumnHidden(place.column())
    view.gaps.click()
    assert not view.pools.view.isColumnHidden(place.column())
    assert place.data() == "−10,000.00"
    assert "−10,000.00" in str(view._details(view.chosen).facts)


def test_a_pool_is_removed_and_comes_back(desk, view):
    make_pool(desk, view, "ค่าจ้างเหมา", *LINES)
    view.remove.click()
    desk.settle()
    assert view.facts.rows == ()
    desk.undos[-1]()
    desk.settle()
    assert view.chosen.lines == 3


def test_lines_are_taken_out_and_come_back(desk, view):
    make_pool(desk, view, "ค่าจ้างเหมา", *LINES)
    view.lines.view.setCurrentIndex(view.lines.model.place_of(LINES[2], "office"))
    view.take_out.click()
    desk.settle()
    assert view.chosen.lines == 2
    desk.undos[-1]()
    desk.settle()
    assert view.chosen.lines == 3


def test_a_sheet_goes_out_is_filled_in_and_comes_back_with_a_preview(desk, view, tmp_path, monkeypatch):
    import openpyxl

    pool = make_pool(desk, view, "ค่าจ้างเหมา", *LINES)
    path = tmp_path / "amounts.xlsx"
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_: path)
    monkeypatch.setattr(file_dialogs, "file_to_open", lambda *_: path)
    view.write_sheet.click()
    desk.settle()
    book = openpyxl.load_workbook(path)
    sheet = book.active
    head = next(row for row in sheet.iter_rows() if row[0].value == "รหัส (ห้ามแก้)")
    bureau = next(cell.column for cell in head if cell.value == "สำนักงบประมาณ")
    sheet.cell(head[0].row + 1, bureau).value = 12345.67
    sheet.cell(head[0].row + 2, bureau).value = "ไม่ทราบ"
    book.save(path)
    book.close()
    view.open_sheet.click()
    desk.settle()
    dialog = opened(desk, SheetDialog)
    assert [row[1:] for row in dialog.grid.facts.listed] == [("ค่าจ้างเหมา", "สำนักงบประมาณ", None, 12345_67)]
    assert "ไม่ทราบ" in dialog.findings.text()
    desk.press(dialog)
    assert entered(desk) == {(f"pool:{pool}", "BUREAU"): 12345_67}
    desk.undos[-1]()
    desk.settle()
    assert entered(desk) == {}


def test_a_printed_line_is_called_otherwise(desk, view):
    make_pool(desk, view, "ค่าจ้างเหมา", *LINES)
    view.edit.click()
    desk.settle()
    dialog = opened(desk, PoolDialog)
    dialog._rows["name"].set_value("ชื่อตามเล่ม")
    desk.press(dialog)
    assert view.chosen.printed.name == "ชื่อตามเล่ม"
    desk.undos[-1]()
    desk.settle()
    assert view.chosen.printed.name == "ค่าจ้างเหมา"


def test_search_narrows_the_printed_lines(desk, view):
    make_pool(desk, view, "ค่าจ้างเหมา")
    make_pool(desk, view, "ค่าวัสดุ")
    view.search_for("วัสดุ")
    assert [row.values["name"] for row in view.pools.model.rows] == ["ค่าวัสดุ"]


def test_the_figure_under_the_cursor_tells_its_lines_file_and_journal(desk, page):
    plan = page.projects
    plan.tree.setCurrentIndex(plan.model.index(plan.model.rowCount() - 1, 1))
    desk.settle()
    plan.origin_button.click()
    desk.settle()
    dialog = opened(desk, FigureDialog)
    assert (dialog.behind.lines, dialog.behind.satang) == (8, 120_000 * BAHT)
    assert "ตรงกับตัวเลขในแผนรวม" in dialog.sum.text()
    assert "ตรงกับแฟ้มที่ลงนาม" in dialog.origin.details.meaning
    assert any("บันทึกบรรทัดที่" in words for _, words in dialog.origin.details.notes)
    dialog.open_project.click()
    desk.settle()
    assert plan.wanted == (dialog.origin.office, dialog.origin.project)
    assert plan.panel.details.title.text().startswith("โครงการยกระดับ")


def test_the_file_behind_a_line_is_shown_in_the_inbox(desk, page):
    plan = page.projects
    plan.show_origin()
    desk.settle()
    dialog = opened(desk, FigureDialog)
    sha256 = dialog.origin.sha256
    dialog.open_file.click()
    desk.settle()
    inbox = desk.shell.ui.pages.currentWidget()
    assert (inbox.key, inbox.grid.chosen) == ("inbox", sha256)


def test_the_layers_stand_in_the_tree_too(desk, page, view):
    pool = make_pool(desk, view, "ค่าจ้างเหมา", *LINES)
    put(desk, view.pools, pool, "ACT", "999.99")
    page.switch.buttons["projects"].click()
    plan = page.projects
    plan.choices.amounts.setCurrentIndex(plan.choices.amounts.findData("ACT"))
    plan.choices.amounts.activated.emit(0)
    desk.settle()
    assert sum(plan.model.tree.total.sums.chosen) == 999_99
    plan.show_origin()
    desk.settle()
    dialog = opened(desk, FigureDialog)
    assert (dialog.behind.lines, dialog.behind.satang) == (3, 999_99)
    assert any("ค่าจ้างเหมา" in words for _, words in dialog.origin.details.notes)
    dialog.reject()


def test_the_indicators_say_what_cannot_be_added(desk, page):
    page.switch.buttons["kpis"].click()
    desk.settle()
    assert page.view is page.kpis
    assert page.kpis._stack.currentIndex() == 0, "this kit has no indicators"


def test_keys_go_from_view_to_view(desk, page):
    seen = []
    for _ in range(3):
        QTest.keyClick(
            desk.shell, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        desk.settle()
        seen.append(page.view)
    assert seen == [page.pools, page.kpis, page.projects]


def test_amounts_that_were_typed_are_kept_when_another_page_comes(desk, view):
    pool = make_pool(desk, view, "ค่าจ้างเหมา", *LINES)
    place = view.pools.model.place_of(pool, "ACT")
    assert view.pools.model.setData(place, "5")
    desk.go("inbox")
    assert entered(desk) == {(f"pool:{pool}", "ACT"): 5 * BAHT}
    assert desk.ask(pools.pool_rows)[0].layers == {"ACT": 5 * BAHT}
