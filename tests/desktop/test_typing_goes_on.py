"""Typed text is in safe hands before anybody presses Enter: in cells of a grid and in fields of a form."""

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView

from moi_desktop.desktop.models.grid_model import Column, GridModel, Row
from moi_desktop.desktop.values import FieldFormat, Unparsed
from moi_desktop.desktop.widgets.editors import LongTextEdit
from moi_desktop.desktop.widgets.grid_view import Grid
from moi_desktop.plan import catalogue
from tests.desktop.office_desk import OfficeDesk, close_popups, open_editor, pump, wait_for

LINE = catalogue.entity("budget_line")
COLUMNS = (
    Column("name", "รายการ", FieldFormat(LINE.field("name"))),
    Column("price", "ราคาต่อหน่วย", FieldFormat(LINE.field("unit_price"))),
)


@pytest.fixture
def grid(qtbot):
    numbers = itertools.count(1)
    model = GridModel(COLUMNS, lambda: Row(f"new{next(numbers)}", {"price": 100}))
    model.set_rows([Row("a", {"name": "ค่าวิทยากร", "price": 120000})])
    made = Grid(model)
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    made.view.setFocus()
    return made


def open_cell(grid, row, column):
    grid.view.setCurrentIndex(grid.model.index(row, column))
    grid.view.edit(grid.view.currentIndex())
    return next(line for line in grid.view.findChildren(QLineEdit) if line.isVisible())


def test_an_invalid_number_is_in_the_grid_while_its_cell_is_still_open(grid, keyboard):
    changes: list[object] = []
    grid.model.changed.connect(changes.append)
    line = open_cell(grid, 0, 1)
    keyboard.type(line, "รอผล")
    wait_for(lambda: isinstance(grid.model.rows[0].values["price"], Unparsed))
    assert grid.model.rows[0].values["price"].text == "รอผล"
    assert line.isVisible()
    assert line.text() == "รอผล"
    assert len(changes) == 1


def test_one_typing_with_pauses_is_one_step_of_undo(grid, keyboard):
    line = open_cell(grid, 0, 1)
    keyboard.type(line, "5")
    wait_for(lambda: grid.model.rows[0].values["price"] == 500)
    keyboard.type(line, "00")
    wait_for(lambda: grid.model.rows[0].values["price"] == 50000)
    keyboard.type(line, "0")
    keyboard.press(line, Qt.Key.Key_Return)
    assert grid.model.rows[0].values["price"] == 500000
    assert grid.model.undo_stack.count() == 1
    grid.model.undo_stack.undo()
    assert grid.model.rows[0].values["price"] == 120000
    grid.model.undo_stack.redo()
    assert grid.model.rows[0].values["price"] == 500000


def test_esc_leaves_the_cell_as_it_was_before_the_typing(grid, keyboard):
    line = open_cell(grid, 0, 1)
    keyboard.type(line, "7")
    wait_for(lambda: grid.model.rows[0].values["price"] == 700)
    keyboard.press(line, Qt.Key.Key_Escape)
    assert grid.model.rows[0].values["price"] == 120000


def test_a_new_row_is_made_under_the_hands_and_the_editor_stays_in_it(grid, keyboard):
    line = open_cell(grid, 1, 0)
    keyboard.type(line, "ค่าอา")
    wait_for(lambda: len(grid.model.rows) == 2)
    assert grid.model.rows[1].values == {"name": "ค่าอา", "price": 100}
    assert grid.view.currentIndex().row() == 1
    keyboard.type(line, "หาร")
    keyboard.press(line, Qt.Key.Key_Return)
    assert grid.model.rows[1].values["name"] == "ค่าอาหาร"
    assert grid.view.currentIndex().row() == 2
    grid.model.undo_stack.undo()
    assert [row.uid for row in grid.model.rows] == ["a"]
    grid.model.undo_stack.redo()
    assert grid.model.rows[1].values["name"] == "ค่าอาหาร"


def test_esc_in_a_new_row_takes_the_row_away(grid, keyboard):
    line = open_cell(grid, 1, 0)
    keyboard.type(line, "ค่า")
    wait_for(lambda: len(grid.model.rows) == 2)
    keyboard.press(line, Qt.Key.Key_Escape)
    pump()
    assert [row.uid for row in grid.model.rows] == ["a"]


def test_typing_without_a_pause_is_told_in_between(qtbot, keyboard):
    editor = LongTextEdit(FieldFormat(catalogue.entity("project").field("rationale")))
    qtbot.addWidget(editor)
    told: list[str] = []
    editor.committed.connect(told.append)

    def one_letter_more():
        keyboard.type(editor.area, "ก")
        return bool(told)

    wait_for(one_letter_more)  # the hands never rest: letters come until something was told
    assert set(told[0]) == {"ก"}


# Tab while the list of a code cell is open


@pytest.fixture
def kpis(qtbot, tmp_path):
    desk = OfficeDesk(qtbot, tmp_path, "kpis")
    yield desk.page("kpis").grid
    desk.close()


def begin_to_type(keyboard, grid, words):
    """Type into the kind of the last KPI, which opens the list of kinds."""
    view, row = grid.view, len(grid.model.rows) - 1
    view.setCurrentIndex(grid.model.index(row, grid.model.column_of("type")))
    view.setFocus()
    view.edit(view.currentIndex())
    editor = open_editor(view)
    editor.selectAll()
    keyboard.type(editor, words)
    return grid.model.rows[row]


def tab_in_open_list():
    """Press Tab as a person does: the key goes to the list that floats above the cell."""
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QListView)
    QTest.keyClick(popup, Qt.Key.Key_Tab)
    pump(1)


@pytest.mark.parametrize("typed", ["เชิงคุณภาพ", "คุณภาพ"])
def test_tab_while_the_list_is_open_keeps_the_answer_and_goes_on(kpis, keyboard, typed):
    row = begin_to_type(keyboard, kpis, typed)
    tab_in_open_list()
    assert row.values["type"] == "QUAL"
    assert kpis.view.currentIndex().column() == kpis.model.column_of("type") + 1


def test_a_click_elsewhere_after_the_list_keeps_what_was_typed(kpis, keyboard):
    row = begin_to_type(keyboard, kpis, "เชิงคุณภาพ")
    close_popups()
    kpis.view.setCurrentIndex(kpis.model.index(0, 0))
    kpis.view.setFocus()
    pump(1)
    assert row.values["type"] == "QUAL"
