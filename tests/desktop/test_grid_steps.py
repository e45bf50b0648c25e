"""What can be undone in a grid stays so whatever is read anew, filtered or sorted in the meantime."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moi_desktop.desktop.models.grid_model import Column, GridModel, Row
from moi_desktop.desktop.models.grid_steps import Stepped
from moi_desktop.desktop.models.row_order import Order, sorted_uids
from moi_desktop.desktop.values import FieldFormat
from moi_desktop.plan import catalogue

LINE = catalogue.entity("budget_line")
COLUMNS = [Column(key, key, FieldFormat(LINE.field(key))) for key in ("name", "qty1", "unit_price")]


def rows():
    return [Row(uid, {"name": name}) for uid, name in (("a", "ค่าเช่า"), ("b", "ค่าจ้าง"), ("c", "เบี้ยเลี้ยง"))]


class Watched(GridModel):
    def __init__(self):
        super().__init__(COLUMNS, lambda: Row("new"))
        self.told: list[Stepped] = []
        self.stepped.connect(self.told.append)


@pytest.fixture
def model(qapp):
    made = Watched()
    made.set_rows(rows())
    return made


def names(model):
    return {row.uid: row.values.get("name") for row in model.all_rows}


def test_a_step_is_taken_back_although_its_row_is_filtered_away(model):
    model.enter({(0, 0): "ค่าเช่ารถ"}, "แก้")
    model.show_only(["b", "c"])
    model.undo_stack.undo()
    assert names(model)["a"] == "ค่าเช่า"
    assert [row.uid for row in model.rows] == ["b", "c"]
    model.undo_stack.redo()
    assert names(model)["a"] == "ค่าเช่ารถ"


def test_a_step_is_taken_back_after_the_rows_were_read_anew(model):
    model.enter({(1, 0): "ค่าจ้างเหมา"}, "แก้")
    model.take_rows([Row("b", {"name": "ค่าจ้างเหมา"}), *[row for row in rows() if row.uid != "b"]])
    model.undo_stack.undo()
    assert names(model)["b"] == "ค่าจ้าง"


def test_a_cell_that_was_changed_elsewhere_is_left_and_told(model):
    model.enter({(0, 0): "ก", (1, 0): "ข"}, "วาง 2 ช่อง")
    model.take_rows([Row("a", {"name": "แก้ที่หน้าโครงการ"}), Row("b", {"name": "ข"}), rows()[2]])
    model.undo_stack.undo()
    assert names(model)["a"] == "แก้ที่หน้าโครงการ"
    assert names(model)["b"] == "ค่าจ้าง"
    assert model.told[-1].left == 1


def test_removed_rows_come_back_to_their_place_and_a_gone_row_is_no_error(model):
    model.remove([0, 2], "ลบ 2 แถว")
    assert [row.uid for row in model.rows] == ["b"]
    model.undo_stack.undo()
    assert [row.uid for row in model.rows] == ["a", "b", "c"]
    model.take_rows([row for row in rows() if row.uid != "a"])
    model.undo_stack.redo()
    assert [row.uid for row in model.rows] == ["b"]


def test_letters_typed_into_a_field_are_one_step(model):
    for text in ("ค", "ค่า", "ค่าน้ำ"):
        model.edit({"a": {"name": text}}, "รายการ", is_typing=True)
    model.undo_stack.undo()
    assert names(model)["a"] == "ค่าเช่า"
    assert not model.undo_stack.canUndo()


def test_a_pasted_block_and_a_field_are_two_steps(model):
    model.enter({(0, 0): "ก", (1, 0): "ข"}, "วาง")
    model.edit({"a": {"name": "ค"}}, "รายการ", is_typing=True)
    model.undo_stack.undo()
    assert names(model)["a"] == "ก"


def test_rows_sort_in_thai_order_and_empty_ones_last(model):
    model.enter({(0, 1): Decimal(10), (1, 1): Decimal(9)}, "จำนวน")
    assert sorted_uids(model.all_rows, COLUMNS[0]) == ["b", "a", "c"]
    assert sorted_uids(model.all_rows, COLUMNS[1]) == ["b", "a", "c"]
    assert sorted_uids(model.all_rows, COLUMNS[1], descending=True) == ["a", "b", "c"]


def test_asking_for_the_same_column_goes_up_down_and_back():
    order = Order()
    seen = []
    for _ in range(3):
        order = order.after("name")
        seen.append((order.key, order.descending))
    assert seen == [("name", False), ("name", True), ("", False)]


acts = st.lists(
    st.one_of(
        st.tuples(st.just("enter"), st.integers(0, 4), st.text("กขค", max_size=2)),
        st.tuples(st.just("remove"), st.integers(0, 4), st.just("")),
        st.tuples(st.just("show"), st.integers(0, 7), st.just("")),
        st.tuples(st.just("read"), st.just(0), st.just("")),
    ),
    max_size=8,
)


@given(acts)
def test_all_steps_taken_back_leave_what_was_there(some):
    numbers = iter(range(100))
    model = GridModel(COLUMNS, lambda: Row(f"new{next(numbers)}"))
    model.set_rows(rows())
    before = {row.uid: dict(row.values) for row in model.all_rows}
    for act, number, text in some:
        if act == "enter" and number <= model.shown_count:
            model.enter({(number, 0): text or None}, "แก้")
        elif act == "remove":
            model.remove([number], "ลบ")
        elif act == "show":
            model.show_only(row.uid for place, row in enumerate(model.all_rows) if number >> place % 3 & 1)
        else:
            model.take_rows([Row(row.uid, dict(row.values)) for row in model.all_rows])
    while model.undo_stack.canUndo():
        model.undo_stack.undo()
    assert {row.uid: row.values for row in model.all_rows} == before
