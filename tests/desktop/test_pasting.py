"""Blocks from a spreadsheet: headings and totals left out, the unit of money asked for, hidden columns passed over."""

import pytest

from moi_desktop.desktop.models.grid_model import Column, GridModel, Row
from moi_desktop.desktop.models.line_rows import line_columns
from moi_desktop.desktop.models.pasting import Outcome, pasting_of
from moi_desktop.desktop.values import FieldFormat, Surroundings
from moi_desktop.desktop.widgets.paste_preview import PastePreview
from moi_desktop.plan import catalogue
from moi_desktop.plan.quantities import factors_of, show_factors

LINE = catalogue.entity("budget_line")
COLUMNS = [
    Column("name", "รายการ *", FieldFormat(LINE.field("name"))),
    Column("qty1", "จำนวน", FieldFormat(LINE.field("qty1"))),
    Column("unit_price", "ราคาต่อหน่วย (บาท)", FieldFormat(LINE.field("unit_price"))),
]


@pytest.fixture
def model(qapp):
    made = GridModel(COLUMNS, lambda: Row("new"))
    made.set_rows([Row("a", {"name": "เดิม"})])
    return made


def texts(pasting):
    return [cell.text for cell in pasting.cells]


@pytest.mark.parametrize(
    "heading", [["รายการ", "จำนวน", "ราคาต่อหน่วย"], ["ชื่อของ", "จำนวนหน่วย", "ราคา/หน่วย"], ["", "", "ราคา"]]
)
def test_a_heading_row_is_left_out(model, heading):
    pasting = pasting_of(model, [heading, ["ค่าเช่า", "2", "5,000"]], [(0, 0)])
    assert pasting.heading == tuple(heading)
    assert texts(pasting) == ["ค่าเช่า", "2", "5,000"]
    assert pasting.needs_a_look


def test_a_block_without_a_heading_is_taken_whole(model):
    pasting = pasting_of(model, [["ค่าเช่า", "2", "5,000"], ["ค่าจ้าง", "3", "6,000"]], [(0, 0)])
    assert pasting.heading == ()
    assert len(pasting.cells) == 6


def test_a_row_of_totals_is_asked_about(model):
    pasting = pasting_of(model, [["ค่าเช่า", "2", "5,000"], ["รวมทั้งสิ้น", "", "5,000"]], [(0, 0)])
    assert pasting.total[0] == "รวมทั้งสิ้น"
    assert len(pasting.cells) == 3
    pasting.leaves_total = False
    pasting.work_out()
    assert len(pasting.cells) == 6


def test_an_item_that_only_begins_with_the_word_is_no_total(model):
    pasting = pasting_of(model, [["ค่าเช่า", "2", "5,000"], ["รวมพลคนอุตสาหกรรม", "", ""]], [(0, 0)])
    assert pasting.total == ()


def test_a_column_of_small_money_is_asked_about_and_taken_as_answered(model):
    pasting = pasting_of(model, [["ก", "1", "1.5"], ["ข", "1", "12"]], [(0, 0)])
    assert pasting.small_columns == (2,)
    pasting.factors[2] = 1_000_000
    pasting.work_out()
    assert [cell.value for cell in pasting.cells if cell.column == 2] == [150_000_000, 1_200_000_000]


def test_one_small_price_is_not_asked_about(model):
    assert pasting_of(model, [["ก", "1", "35"]], [(0, 0)]).small_columns == ()


def test_an_amount_above_a_thousand_million_is_told(model):
    pasting = pasting_of(model, [["2,000,000,000"]], [(0, 2)])
    assert [cell.outcome for cell in pasting.cells] == [Outcome.DOUBTFUL]


def test_a_cell_of_several_lines_is_one_cell(model):
    from moi_desktop.desktop.models.clipboard import block_of

    block = block_of('"ค่าเช่า\nรถยนต์"\t2\t5,000\r\n')
    pasting = pasting_of(model, block, [(0, 0)])
    assert len(pasting.cells) == 3
    assert pasting.cells[0].value == "ค่าเช่า รถยนต์"


def test_what_is_wider_than_the_grid_is_told_and_what_is_longer_makes_rows(model):
    pasting = pasting_of(model, [["ก", "1", "5,000", "เกิน"], ["ข", "1", "5,000", ""]], [(0, 0)])
    assert pasting.count(Outcome.OUTSIDE) == 1
    assert pasting.new_rows == 1


def test_hidden_columns_are_passed_over(model):
    pasting = pasting_of(model, [["ก", "5,000"]], [(0, 0)], [0, 2])
    assert [cell.column for cell in pasting.cells] == [0, 2]


def test_factors_are_pasted_as_people_write_them(qapp):
    made = GridModel(line_columns(Surroundings(), tuple), lambda: Row("new"))
    made.set_rows([Row("a")])
    column = made.column_of("factors")
    pasting = pasting_of(made, [["๓ คน × ๕ วัน"], ["2 ชุด"]], [(0, column)])
    made.enter(pasting.values, "วาง")
    assert [made.index(number, column).data() for number in range(2)] == ["3 คน x 5 วัน", "2 ชุด"]
    assert made.rows[0].values["unit2"] == "วัน"
    assert show_factors(factors_of(made.rows[1].values)) == "2 ชุด"


def test_the_preview_waits_for_the_unit(model, qtbot):
    pasting = pasting_of(model, [["ก", "1", "1.5"], ["ข", "1", "12"], ["รวม", "", "13.5"]], [(0, 0)])
    preview = PastePreview(pasting, model)
    qtbot.addWidget(preview)
    assert not preview.ui.paste_button.isEnabled()
    preview.units[2].button(1_000).click()
    assert preview.ui.paste_button.isEnabled()
    assert pasting.values[0, 2] == 150_000
    preview.total_box.click()
    assert pasting.values[2, 0] == "รวม"
