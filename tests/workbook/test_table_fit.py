"""Tables on paper: figures are never broken, words give way, and the type shrinks before they are left with nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moi_desktop.workbook.documents import Grid, grid_of
from moi_desktop.workbook.outputs import Column, Look, Row, Table
from moi_desktop.workbook.table_fit import LYING, SIZES, UNIT, UPRIGHT, fit
from moi_desktop.workbook.text_size import width_of


def grid(figures: int, amount: int, shares: list[float] | None = None) -> Grid:
    columns = [Column("โครงการ"), *(Column(f"ปี {2563 + n}", Look.CENTS) for n in range(figures))]
    return grid_of(Table(columns, [Row(["โครงการ", *[amount] * figures])]), shares or [3, *[1] * figures])


def test_what_fits_keeps_its_shares() -> None:
    fitted = fit(grid(2, 1_00), lying=False)
    assert fitted.place == 0
    assert fitted.widths == pytest.approx([UPRIGHT * 3 / 5, UPRIGHT / 5, UPRIGHT / 5])


def test_a_long_figure_takes_from_the_words() -> None:
    fitted = fit(grid(2, 123_456_789_012_00, [8, 1, 1]), lying=False)
    needed = width_of("123,456,789,012.00") * UNIT * fitted.size / 14
    assert fitted.widths[1] >= needed
    assert fitted.widths[0] < UPRIGHT * 0.8


def test_the_type_shrinks_before_words_are_left_with_nothing() -> None:
    few, many = fit(grid(4, 36_222_570_00), lying=False), fit(grid(6, 36_222_570_00), lying=False)
    assert many.place > few.place
    assert many.widths[0] >= 46


def test_a_lying_page_has_more_room() -> None:
    assert fit(grid(6, 36_222_570_00), lying=True).place < fit(grid(6, 36_222_570_00), lying=False).place


@given(st.integers(1, 20), st.integers(0, 10**15), st.booleans())
@settings(max_examples=40, deadline=None)
def test_the_columns_always_fill_the_page(figures: int, amount: int, lying: bool) -> None:
    fitted = fit(grid(figures, amount), lying=lying)
    assert sum(fitted.widths) == pytest.approx(LYING if lying else UPRIGHT)
    assert all(width > 0 for width in fitted.widths)
    assert 0 <= fitted.place < len(SIZES)


def test_a_column_of_short_figures_still_holds_the_syllables_of_its_heading() -> None:
    columns = [Column("ตัวชี้วัด"), Column("หน่วยงาน", Look.NUMBER), Column("คำอธิบายการรวมค่า")]
    fitted = fit(grid_of(Table(columns, [Row(["จำนวนโรงงาน", 3, "ผลรวม"])]), [50, 0.1, 50]), lying=False)
    assert fitted.widths[1] >= width_of("หน่วย") * UNIT * fitted.size / 14


def test_short_names_of_offices_stay_on_one_line() -> None:
    columns = [Column("รายการ"), Column("หน่วยงาน"), Column("รายละเอียด")]
    rows = [Row(["ค่าเช่ารถยนต์ตรวจการณ์ ขับเคลื่อน 4 ล้อ", "สอจ.เชียงใหม่", "ปี 2563 ตั้งงบประมาณ"]), Row(["รวมทั้งสิ้น", None, None])]
    fitted = fit(grid_of(Table(columns, rows), [50, 5, 45]), lying=False)
    assert fitted.widths[1] >= width_of("สอจ.เชียงใหม่") * UNIT * fitted.size / 14


def test_units_in_brackets_are_not_broken() -> None:
    columns = [Column("ด้าน"), Column("วงเงินงบประมาณ (ล้านบาท)", Look.MILLION)]
    fitted = fit(grid_of(Table(columns, [Row(["ก", 1_00])]), [99, 1]), lying=False)
    assert fitted.widths[1] >= width_of("(ล้านบาท)") * UNIT * fitted.size / 14
