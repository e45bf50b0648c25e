"""What shows 12.5 % holds 0.125: the reader can be asked for what people see."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import Workbook

from moi_desktop.workbook.cells import CellReader


def workbook(value: float | str, number_format: str, sheet: str = "ก & ข") -> bytes:
    book = Workbook()
    made = book.active
    assert made is not None
    made.title = sheet
    made["C3"] = value
    made["C3"].number_format = number_format
    made["D3"] = 0.5
    packed = BytesIO()
    book.save(packed)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (0.125, "0%", "12.5%"),
        (0.125, "0.00%", "12.5%"),
        (1, "0%", "100%"),
        (0.07, "#,##0.0%", "7%"),
        (0.125, "0.0", 0.125),
        (3, '0" %"', 3.0),
        (3, "0\\%", 3.0),
        ("12%", "0%", "12%"),
    ],
)
def test_a_number_shown_as_per_cent_comes_as_it_is_shown(
    value: float | str, number_format: str, shown: float | str
) -> None:
    with CellReader(as_shown=True) as reader:
        rows = reader.read(workbook(value, number_format))["ก & ข"]
    assert rows[2][2] == shown
    assert rows[2][3] == 0.5


def test_without_being_asked_the_reader_gives_what_the_cell_holds() -> None:
    with CellReader() as reader:
        assert reader.read(workbook(0.125, "0%"))["ก & ข"][2][2] == 0.125
