"""What was typed with pauses is one step, in the grid and in the workspace alike."""

import pytest
from PySide6.QtCore import Qt

from tests.desktop.office_desk import OfficeDesk, open_editor, wait_for


@pytest.fixture
def desk(qtbot, tmp_path):
    made = OfficeDesk(qtbot, tmp_path, "budget")
    yield made
    made.close()


def test_undo_of_a_typing_with_pauses_brings_grid_and_workspace_back_to_the_same(desk, keyboard):
    grid = desk.page("budget").grid
    uid, before = grid.model.rows[0].uid, dict(grid.model.rows[0].values)
    grid.view.setCurrentIndex(grid.model.index(0, grid.model.column_of("unit_price")))
    grid.view.edit(grid.view.currentIndex())
    line = open_editor(grid.view)
    line.selectAll()
    keyboard.type(line, "7")
    wait_for(lambda: grid.model.rows[0].values["unit_price"] == 700)
    keyboard.type(line, "000")
    wait_for(lambda: grid.model.rows[0].values["unit_price"] == 700_000)
    keyboard.press(line, Qt.Key.Key_Return)
    desk.settle()

    def stored():
        return desk.ask(lambda workspace: workspace.record("budget_line", uid))

    assert stored().money("unit_price") == 700_000
    grid.model.undo_stack.undo()
    desk.settle()
    assert grid.model.rows[0].values["unit_price"] == before["unit_price"] == stored().money("unit_price")
    assert grid.model.rows[0].values["amount"] == before["amount"] == stored().money("amount")
    grid.model.undo_stack.redo()
    desk.settle()
    assert grid.model.rows[0].values["unit_price"] == 700_000 == stored().money("unit_price")


def test_esc_after_a_pause_leaves_nothing_in_the_workspace(desk, keyboard):
    grid = desk.page("budget").grid
    uid, before = grid.model.rows[0].uid, grid.model.rows[0].values["unit_price"]
    grid.view.setCurrentIndex(grid.model.index(0, grid.model.column_of("unit_price")))
    grid.view.edit(grid.view.currentIndex())
    line = open_editor(grid.view)
    line.selectAll()
    for text in ("รอ", "ผล"):
        keyboard.type(line, text)
        wait_for(lambda: getattr(grid.model.rows[0].values["unit_price"], "text", "") == line.text())
    keyboard.press(line, Qt.Key.Key_Escape)
    desk.settle()
    assert grid.model.rows[0].values["unit_price"] == before
    assert desk.ask(lambda workspace: workspace.record("budget_line", uid)).money("unit_price") == before
    assert desk.ask(lambda workspace: workspace.pending_texts()) == []
