"""Grids as files: read back they are what was meant, equal grids are equal bytes, and Excel finds nothing to complain of."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moi_desktop.workbook.cells import CellReader
from moi_desktop.workbook.grid import Cell, Column, Grid, Style
from moi_desktop.workbook.writing import FONT, as_read, render

TEXTS = st.one_of(
    st.text(min_size=1, max_size=30),
    st.text("กขำ่า _x05FFDA=+-@'\"\n\t#", min_size=1, max_size=12),
    st.sampled_from(
        [
            "_x0041_",
            "_x005F_",
            "_x005F_x0041_",
            "_x0041_x0042_",
            "=1+1",
            "#N/A",
            "TRUE",
            "1e5",
            "0012",
            " ก ",
            "ก" * 40_000,
        ]
    ),
)
CELLS = st.one_of(st.none(), TEXTS, st.integers(-(10**15) + 1, 10**15 - 1), st.floats(-1e307, 1e307))


@pytest.fixture(scope="module")
def reader() -> Iterator[CellReader]:
    with CellReader() as one:
        yield one


def grid(rows: list[list[Cell]], name: str = "แผ่น", **more: object) -> Grid:
    width = max(map(len, rows), default=0)
    return Grid(name, [Column(10, Style.TEXT)] * width, rows, **more)  # type: ignore[arg-type]  # the fields of a grid


@given(rows=st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=1, max_size=5))
@settings(max_examples=60)
def test_a_reader_finds_exactly_what_was_said_it_would_find(reader: CellReader, rows: list[list[Cell]]) -> None:
    width = max(map(len, rows))
    expected = [[_seen(cell) for cell in [*row, *[None] * (width - len(row))]] for row in as_read(grid(rows)).rows]
    found = reader.read(render([as_read(grid(rows))]))["แผ่น"]
    assert _trimmed(found) == _trimmed(expected)


def _seen(cell: Cell) -> Cell:
    """Numbers go through sixteen digits; an empty text is nothing."""
    if isinstance(cell, float):
        return float(f"{cell:.16g}")
    return cell or None


def _trimmed(rows: Sequence[Sequence[object]]) -> list[list[object]]:
    kept = [list(row) for row in rows]
    for row in kept:
        while row and row[-1] is None:
            row.pop()
    while kept and not kept[-1]:
        kept.pop()
    return kept


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        (None, None),
        (True, True),
        (3, 3.0),
        (0.1, 0.1),
        ("ก", "ก"),
        ("ก\x00\x1fข\ufffe", "กข"),
        ("ก\r\nข\rค", "ก\nข\nค"),
        (" \n\t", ""),
        (" ก", " ก"),
        ("\u00a0", "\u00a0"),
        ("ก" * 32_767, "ก" * 32_767),
    ],
)
def test_what_a_file_carries_of_a_cell(cell: Cell, found: Cell) -> None:
    ((carried,),) = as_read(grid([[cell]])).rows
    assert carried == found
    assert carried.__class__ is found.__class__


@pytest.mark.parametrize(
    "text", ["ก" * 32_768, "😀" * 16_384, "_x0041_" * 3_000], ids=["letters", "surrogates", "escapes"]
)
def test_a_text_too_long_for_a_cell_does_not_come_back_whole(text: str) -> None:
    ((carried,),) = as_read(grid([[text]])).rows
    assert carried != text
    assert len(str(carried).encode("utf-16-le")) // 2 <= 32_767


def test_equal_grids_are_equal_bytes_and_other_grids_are_not() -> None:
    rows: list[list[Cell]] = [["หัวตาราง", "ค่า"], ["=ก", 0.1]]
    assert render([grid(rows)]) == render([grid([list(row) for row in rows])])
    assert render([grid(rows)]) != render([grid([rows[0], ["=ก", 0.2]])])


def test_a_text_is_never_a_formula_an_error_or_a_truth_value() -> None:
    texts: list[Cell] = ["=1+1", "+1", "-1", "@A1", "#N/A", "#REF!", "TRUE", "1", "31/12/2562"]
    workbook = openpyxl.load_workbook(io.BytesIO(render([grid([texts])])))
    assert [cell.data_type for cell in workbook["แผ่น"][1]] == ["s"] * len(texts)
    assert [cell.value for cell in workbook["แผ่น"][1]] == texts


def test_headings_stay_in_sight_and_every_row_has_a_height() -> None:
    rows: list[list[Cell]] = [["หัวตาราง"], ["#x"], ["บรรทัด\nสอง\nสาม"], ["สั้น"]]
    sheet = openpyxl.load_workbook(io.BytesIO(render([grid(rows, heading_rows=2)])))["แผ่น"]
    assert sheet.freeze_panes == "A3"
    heights = [sheet.row_dimensions[n].height for n in range(1, 5)]
    assert all(heights)
    assert heights[2] > heights[3]


def test_one_font_and_styles_by_name() -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(render([grid([["ก"]])])))
    cell = workbook["แผ่น"]["A1"]
    assert (cell.style, cell.font.name) == (Style.TEXT.value, FONT)


def test_answers_are_offered_below_the_headings() -> None:
    columns = [Column(10, Style.CODE, ("A ก", "B ข"))]
    data = render([Grid("แผ่น", columns, [["หัวตาราง"], ["#x"], ["A ก"], [None]], 2)])
    (offer,) = openpyxl.load_workbook(io.BytesIO(data))["แผ่น"].data_validations.dataValidation
    assert (offer.formula1, str(offer.sqref)) == ('"A ก,B ข"', "A3:A4")


def test_every_part_is_well_formed_and_nothing_points_outside() -> None:
    with zipfile.ZipFile(io.BytesIO(render([grid([["ก\x85\u2028<&>"]])]))) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            assert name.isascii()
            assert b'TargetMode="External"' not in archive.read(name)
            ET.fromstring(archive.read(name))
