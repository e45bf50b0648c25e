import itertools
from decimal import Decimal

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from moi_desktop.desktop.models.grid_model import Change, Column, GridModel, Mark, Role, Row
from moi_desktop.desktop.models.pasting import Outcome, pasting_of
from moi_desktop.desktop.values import FieldFormat, Surroundings, Unparsed
from moi_desktop.desktop.widgets.grid_view import Grid
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.code_book import CodeBook, CodeEntry
from moi_desktop.plan.values import ReadingContext

LINE = catalogue.entity("budget_line")
AROUND = Surroundings(
    ReadingContext(
        codes=CodeBook(
            {CodeList.FUND_SOURCE: [CodeEntry(code="F1", th="งบประมาณ"), CodeEntry(code="F2", th="เงินรายได้")]}
        )
    )
)


def form(key):
    return FieldFormat(LINE.field(key), AROUND)


COLUMNS = (
    Column("name", "รายการ", form("name"), stretch=True),
    Column("qty", "จำนวน", form("qty1")),
    Column("price", "ราคาต่อหน่วย", form("unit_price")),
    Column("amount", "จำนวนเงิน", form("amount"), editable=False, total=True),
    Column("source", "แหล่งเงิน", form("source")),
    Column("obligated", "ผูกพัน", form("obligated"), flag=True),
)


def amount(values):
    qty, price = values.get("qty"), values.get("price")
    known = isinstance(qty, Decimal) and isinstance(price, int)
    return {"amount": int(qty * price) if known else None}


class Watched(GridModel):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.seen: list[Change] = []
        self.changed.connect(self.seen.append)


@pytest.fixture
def model(qapp):
    numbers = itertools.count(1)
    made = Watched(COLUMNS, lambda: Row(f"new{next(numbers)}"), amount)
    made.set_rows(
        [
            Row("a", {"name": "ค่าวิทยากร", "qty": Decimal(30), "price": 120000, "amount": 3600000, "source": "F1"}),
            Row("b", {"name": "ค่าที่ปรึกษา", "qty": Decimal(12), "price": 8500000, "amount": 102000000}),
        ]
    )
    return made


@pytest.fixture
def grid(model, qtbot):
    made = Grid(model)
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    made.view.confirm = lambda pasting, model: True
    made.view.setFocus()
    return made


def go(grid, row, column):
    grid.view.setCurrentIndex(grid.model.index(row, column))


def select(grid, top, left, bottom, right):
    go(grid, top, left)
    block = QItemSelection(grid.model.index(top, left), grid.model.index(bottom, right))
    grid.view.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def shown(model):
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def press(grid, keyboard, key, modifier=Qt.KeyboardModifier.NoModifier):
    keyboard.press(QApplication.focusWidget() or grid.view, key, modifier)


def editor_of(grid):
    return grid.view.findChild(QLineEdit)


def trigger(grid, words):
    next(action for action in grid.view.actions() if action.text() == words).trigger()


def test_typing_replaces_and_enter_moves_down(grid, model, keyboard):
    go(grid, 0, 0)
    keyboard.type(grid.view, "ค")
    editor = editor_of(grid)
    keyboard.type(editor, "่าห้อง")
    keyboard.press(editor, Qt.Key.Key_Return)
    assert model.rows[0].values["name"] == "ค่าห้อง"
    assert grid.view.currentIndex().row() == 1


def test_f2_edits_what_stands_there_and_esc_leaves_it(grid, model, keyboard):
    go(grid, 0, 0)
    trigger(grid, "แก้ไขช่อง")
    editor = editor_of(grid)
    assert editor.text() == "ค่าวิทยากร"
    keyboard.press(editor, Qt.Key.Key_Escape)
    assert model.rows[0].values["name"] == "ค่าวิทยากร"
    assert model.seen == []


def test_an_edit_of_a_number_carries_what_follows_from_it_in_one_step(grid, model):
    model.setData(model.index(0, 1), "๑๐")
    (change,) = model.seen
    assert {(edit.key, edit.after) for edit in change.edits} == {("qty", Decimal(10)), ("amount", 1200000)}
    model.undo_stack.undo()
    assert model.rows[0].values["qty"] == Decimal(30)
    assert model.rows[0].values["amount"] == 3600000
    model.undo_stack.redo()
    assert model.rows[0].values["amount"] == 1200000
    assert len(model.seen) == 3


def test_what_is_not_a_number_is_kept_marked_and_left_out_of_the_sum(model):
    model.setData(model.index(0, 1), "สามสิบ")
    value = model.rows[0].values["qty"]
    assert isinstance(value, Unparsed)
    assert model.index(0, 1).data() == "สามสิบ"
    assert model.index(0, 1).data(Role.MARK).state == "problem"
    assert model.total("amount") == 102000000


def test_typing_into_the_last_row_makes_a_row(grid, model):
    model.setData(model.index(2, 0), "ค่าเช่า")
    assert model.rows[2].uid == "new1"
    assert model.rowCount() == 4
    model.undo_stack.undo()
    assert [row.uid for row in model.rows] == ["a", "b"]
    model.undo_stack.redo()
    assert model.rows[2].uid == "new1"


def test_an_empty_entry_in_the_last_row_makes_nothing(model):
    model.setData(model.index(2, 0), "")
    assert len(model.rows) == 2


def test_a_copied_block_pastes_back_the_same(grid, model):
    before = shown(model)
    select(grid, 0, 0, 1, 5)
    grid.view.copy()
    grid.view.paste()
    assert shown(model) == before
    assert model.seen == []


def test_pasting_beyond_the_end_adds_rows_as_one_step(grid, model):
    QGuiApplication.clipboard().setText("ก\t1\t100\nข\t2\t200\nค\t3\t300\n")
    select(grid, 1, 0, 1, 0)
    grid.view.paste()
    assert [row.values["name"] for row in model.rows] == ["ค่าวิทยากร", "ก", "ข", "ค"]
    assert model.total("amount") == 3600000 + 10000 + 40000 + 90000
    model.undo_stack.undo()
    assert [row.uid for row in model.rows] == ["a", "b"]


def test_one_cell_pasted_over_many_fills_them(grid, model):
    QGuiApplication.clipboard().setText("7")
    select(grid, 0, 1, 1, 1)
    grid.view.paste()
    assert [row.values["qty"] for row in model.rows] == [Decimal(7), Decimal(7)]


def test_the_preview_tells_what_becomes_of_each_cell(model):
    block = [["นํ้า", "12 ราย", "1.2.3", "99", "เงินรายได้", "✓", "เกิน"]]
    outcomes = [cell.outcome for cell in pasting_of(model, block, [(0, 0)]).cells]
    assert outcomes == [
        Outcome.MENDED,
        Outcome.UNPARSED,
        Outcome.UNPARSED,
        Outcome.LOCKED,
        Outcome.TAKEN,
        Outcome.TAKEN,
        Outcome.OUTSIDE,
    ]


def test_a_refused_preview_leaves_everything(grid, model):
    grid.view.confirm = lambda pasting, model: False
    QGuiApplication.clipboard().setText("สิบ")
    go(grid, 0, 1)
    grid.view.paste()
    assert model.seen == []


def test_a_plain_paste_is_not_asked_about(grid, model):
    grid.view.confirm = None
    QGuiApplication.clipboard().setText("ค่าเช่า\t5")
    go(grid, 0, 0)
    grid.view.paste()
    assert model.rows[0].values["qty"] == Decimal(5)


def test_fill_down_copies_the_uppermost(grid, model):
    select(grid, 0, 4, 1, 4)
    grid.view.fill_down()
    assert model.rows[1].values["source"] == "F1"


def test_fill_down_of_one_cell_takes_the_one_above(grid, model):
    go(grid, 1, 0)
    grid.view.fill_down()
    assert model.rows[1].values["name"] == "ค่าวิทยากร"


def test_delete_empties_and_removing_rows_can_be_undone(grid, model):
    select(grid, 0, 0, 0, 1)
    grid.view.empty()
    assert "name" not in model.rows[0].values
    select(grid, 0, 0, 1, 0)
    grid.view.remove_rows()
    assert model.rows == ()
    model.undo_stack.undo()
    assert [row.uid for row in model.rows] == ["a", "b"]


def test_space_ticks_a_flag(grid, model, keyboard):
    go(grid, 0, 5)
    keyboard.press(grid.view, Qt.Key.Key_Space)
    assert model.rows[0].values["obligated"] is True
    keyboard.press(grid.view, Qt.Key.Key_Space)
    assert "obligated" not in model.rows[0].values


def test_a_computed_or_locked_cell_is_not_typed_into(grid, model):
    model.set_marks({("a", "qty"): Mark("locked")})
    assert not model.setData(model.index(0, 3), "5")
    assert not model.setData(model.index(0, 1), "5")
    assert model.seen == []


def test_a_locked_grid_has_no_row_to_type_into(grid, model):
    model.set_locked(True)
    assert model.rowCount() == 2
    select(grid, 0, 0, 1, 0)
    grid.view.remove_rows()
    grid.view.empty()
    assert len(model.rows) == 2
    assert model.seen == []


def test_the_sum_follows_every_change(grid, model):
    sums = grid.totals.model()
    assert sums.index(0, 3).data() == "1,056,000.00"
    assert sums.index(0, 2).data() == "รวม"
    model.setData(model.index(0, 1), "0")
    assert sums.index(0, 3).data() == "1,020,000.00"


def test_the_sum_keeps_under_its_column(grid):
    grid.view.setColumnWidth(1, 140)
    assert grid.totals.columnWidth(1) == 140


def test_going_to_a_cell_by_name(grid, model):
    assert grid.view.show_cell("b", "price")
    assert (grid.view.currentIndex().row(), grid.view.currentIndex().column()) == (1, 2)
    assert not grid.view.show_cell("gone", "price")


def test_details_are_asked_for_with_ctrl_enter(grid, keyboard, qtbot):
    go(grid, 1, 2)
    with qtbot.waitSignal(grid.view.details_wanted) as caught:
        keyboard.press(grid.view, Qt.Key.Key_Return, keyboard.ctrl)
    assert caught.args == ["b", "price"]


def test_a_grid_paints_every_state(grid, model):
    model.set_marks({("a", "name"): Mark("warning", "ยาว"), ("b", "qty"): Mark("changed", "ทบทวน")})
    model.setData(model.index(0, 1), "สิบ")
    assert not grid.grab().isNull()
