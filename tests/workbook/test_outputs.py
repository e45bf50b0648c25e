"""Official tables become sheets that people can print, and the same bytes every time."""

from __future__ import annotations

import io
import time
import xml.etree.ElementTree as ET
import zipfile
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from moi_desktop.errors import Cancelled
from moi_desktop.workbook.book_writing import render
from moi_desktop.workbook.outputs import (
    Book,
    Cell,
    Column,
    Look,
    PageBreak,
    Row,
    Sheet,
    Table,
    Text,
    Tone,
    sheet_name,
)
from moi_desktop.workbook.text_size import column_for, lines_in, row_height, width_of

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def book(*rows: Row, columns: tuple[Column, ...] | None = None, name: str = "รายการ") -> Book:
    columns = columns or (Column("รายการ"), Column("จำนวนเงิน", Look.BAHT))
    widths = [30.0] * len(columns)
    return Book("เอกสารทดสอบ", [Sheet(name, widths, [Text("หัวเรื่อง", Tone.TITLE), Table(columns, rows, main=True)], 1)])


def values(data: bytes, sheet: int = 0) -> list[list[Any]]:
    return CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(sheet).to_python()


def part(data: bytes, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode("utf-8")


def test_money_is_a_number_of_baht_and_million_baht_keeps_every_satang() -> None:
    columns = (Column("ก"), Column("บาท", Look.BAHT), Column("ล้านบาท", Look.MILLION))
    data = render(
        book(Row(["ค่าวัสดุ", 2_705_900_000, 2_705_900_000]), Row(["เศษ", 101, 123_456_789_01]), columns=columns)
    )
    assert values(data)[2:] == [["ค่าวัสดุ", 27_059_000, 27.059], ["เศษ", 1.01, 123.4567890100]]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+66 2 430 6991", "-5", "@SUM(A1)", "{=1}", "http://x.th", "007", "1E5", "<r>ก</r>", "<r>", "_x0041_"],
)
def test_text_stays_text_whatever_it_looks_like(text: str) -> None:
    data = render(book(Row([text, 0])))
    assert str(values(data)[2][0]).rstrip() == text
    assert "<f>" not in part(data, "xl/worksheets/sheet1.xml")
    ET.fromstring(part(data, "xl/worksheets/sheet1.xml"))


def test_text_that_a_sheet_program_would_run_is_marked_as_text() -> None:
    styles = part(render(book(Row(["=1+1", 0]))), "xl/styles.xml")
    assert 'quotePrefix="1"' in styles
    assert 'quotePrefix="1"' not in part(render(book(Row(["-", 0]))), "xl/styles.xml")


@given(st.lists(st.tuples(st.text(max_size=40), st.integers(-(10**15), 10**15) | st.none()), max_size=6))
@settings(max_examples=40, deadline=None)
def test_any_text_and_amount_makes_a_readable_file(pairs: list[tuple[str, int | None]]) -> None:
    data = render(book(*(Row([text, amount]) for text, amount in pairs)))
    for name in zipfile.ZipFile(io.BytesIO(data)).namelist():
        if name.endswith(".xml"):
            ET.fromstring(part(data, name))
    total = sum(Decimal(str(row[1])) for row in values(data)[2:] if isinstance(row[1], int | float))
    assert total * 100 == sum(amount or 0 for _, amount in pairs)


@pytest.mark.parametrize("year", [1970, 1980, 2025, 2568])
def test_the_clock_leaves_no_trace(year: int, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = render(book(Row(["ก", 1])))
    moment = datetime(year, 6, 15, tzinfo=UTC).timestamp()
    monkeypatch.setattr(time, "time", lambda: moment)
    assert render(book(Row(["ก", 1]))) == plain


def test_long_tables_tell_how_far_they_are_and_can_be_stopped() -> None:
    heard: list[tuple[int, int]] = []
    rows = [Row(["ก", n]) for n in range(2500)]
    sheets = [Sheet(name, [10, 10], [Table((Column("ก"), Column("ข", Look.NUMBER)), rows)]) for name in ("ก", "ข")]
    render(Book("ทดสอบ", sheets), lambda done, total: heard.append((done, total)))
    assert heard == [(0, 2)] * 3 + [(1, 2)] * 3

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        render(Book("ทดสอบ", sheets), stop)


def test_headings_repeat_on_each_page_and_pages_are_numbered() -> None:
    data = render(book(Row(["ก", 1])))
    sheet = part(data, "xl/worksheets/sheet1.xml")
    assert "หน้า &amp;P จาก &amp;N" in sheet
    assert 'orientation="landscape"' in sheet
    assert 'fitToHeight="0"' in sheet
    assert 'paperSize="9"' in sheet
    assert "$2:$2" in part(data, "xl/workbook.xml")
    assert 'state="frozen"' in sheet


def test_grouped_headings_stand_over_their_columns() -> None:
    columns = (Column("รายการ"), Column("2563", Look.BAHT, "ปีงบประมาณ"), Column("2564", Look.BAHT, "ปีงบประมาณ"))
    data = render(book(Row(["ก", 1, 2]), columns=columns))
    assert values(data)[1:3] == [["รายการ", "ปีงบประมาณ", ""], ["", "2563", "2564"]]
    merged = {m.get("ref") for m in ET.fromstring(part(data, "xl/worksheets/sheet1.xml")).iter(f"{MAIN}mergeCell")}
    assert merged == {"A1:C1", "A2:A3", "B2:C2"}


def test_a_column_may_span_columns_of_the_sheet() -> None:
    columns = (Column("รายการ", span=2), Column("ปี", Look.YEAR))
    table = Table(columns, [Row(["ก", 2563]), Row(["ข", 2564], Tone.TOTAL)])
    data = render(Book("ทดสอบ", [Sheet("ก", [10, 20, 12], [table, PageBreak(), Text("หมายเหตุ", Tone.NOTE)])]))
    assert values(data)[1:] == [["ก", "", 2563], ["ข", "", 2564], ["หมายเหตุ", "", ""]]
    assert "rowBreaks" in part(data, "xl/worksheets/sheet1.xml")


def test_rows_are_as_high_as_their_longest_text() -> None:
    long = "โครงการยกระดับผู้ประกอบการแปรรูปผลไม้สู่มาตรฐานสากลและเพิ่มมูลค่าด้วยนวัตกรรม " * 3
    data = render(book(Row(["สั้น", 1]), Row([long, 1])))
    rows = ET.fromstring(part(data, "xl/worksheets/sheet1.xml")).iter(f"{MAIN}row")
    heights = [float(row.get("ht", "0")) for row in rows]
    assert heights[2] == pytest.approx(row_height(1), abs=0.5)  # the library rounds to whole pixels
    assert heights[3] > 4 * heights[2]


def test_quantities_keep_their_decimals_and_huge_ones_their_digits() -> None:
    columns = (Column("จำนวน", Look.NUMBER), Column("ปี", Look.YEAR))
    rows: list[list[Cell]] = [[Decimal("12.50"), 2563], [Decimal("1E+3"), None], [Decimal("1234567890123456.5"), "ไม่มี"]]
    data = render(book(*(Row(cells) for cells in rows), columns=columns))
    assert values(data)[2:] == [[12.5, 2563], [1000, ""], ["1234567890123456.5", "ไม่มี"]]


def test_a_sheet_may_stand_and_its_name_may_begin_with_a_figure() -> None:
    sheet = Sheet("001 KF00", [20], [Text("หัวเรื่อง")], upright=True)
    xml = part(render(Book("ทดสอบ", [sheet])), "xl/worksheets/sheet1.xml")
    assert "landscape" not in xml
    assert "&amp;12 001 KF00" in xml  # else the size of type would be 12001


def test_month_marks_show_as_filled_cells() -> None:
    columns = (Column("กิจกรรม"), Column("ต.ค.", Look.MARK), Column("พ.ย.", Look.MARK))
    assert values(render(book(Row(["ก", 1, None]), columns=columns)))[2] == ["ก", "■", ""]


def test_sheet_names_fit_excel() -> None:
    name = sheet_name("ยุทธศาสตร์[1]: แผนงาน/โครงการ*?" + "ก" * 40)
    assert len(name) <= 31
    assert not set(name) & set("[]:*?/\\'")
    assert CalamineWorkbook.from_filelike(io.BytesIO(render(book(name="ก/ข")))).sheet_names == ["ก ข"]


def test_marks_above_and_below_take_no_room() -> None:
    assert width_of("กิ่ง") == width_of("กง")
    assert lines_in("ก\nข\nค", 50) == 3
    assert lines_in("ก" * 100, column_for("ก" * 100) + 2) == 1
