"""What the reading process sends comes out as it went in, and nonsense is refused."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moi_desktop.workbook.cells_wire import pack_sheet, unpack_sheet

cells = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.none(),
    st.dates(),
    st.datetimes(),
    st.sampled_from(["", "\0", "a\0b", "\0\0", "๑ำ", "😀"]),
)


@st.composite
def tables(draw):
    width = draw(st.integers(1, 5))
    return draw(st.lists(st.lists(cells, min_size=width, max_size=width), max_size=8))


@given(rows=tables(), name=st.text(st.characters(exclude_categories=["Cs"]), max_size=31))
@settings(max_examples=200, deadline=None)
def test_a_sheet_comes_out_as_it_went_in_with_empty_text_as_none(rows, name):
    got_name, visibility, got = unpack_sheet(pack_sheet(name, "hidden", rows))
    assert (got_name, visibility) == (name, "hidden")
    assert got == [[None if cell == "" else cell for cell in row] for row in rows]
    assert [[type(cell) for cell in row] for row in got] == [
        [type(None) if cell == "" else type(cell) for cell in row] for row in rows
    ]


def test_times_durations_and_numbers_beyond_all_numbers_come_out_as_text():
    row = [dt.time(8, 30), dt.timedelta(hours=36, seconds=5), -dt.timedelta(minutes=1), float("inf"), float("nan")]
    assert unpack_sheet(pack_sheet("a", "visible", [row]))[2] == [["08:30:00", "36:00:05", "-00:01:00", "inf", "nan"]]


def test_an_empty_sheet_has_no_rows():
    assert unpack_sheet(pack_sheet("a", "visible", [])) == ("a", "visible", [])


def test_every_float_keeps_all_its_bits():
    numbers = [0.1 + 0.2, 1e308, 5e-324, -0.0, 76866.64999999999, 123456789012345.67]
    (row,) = unpack_sheet(pack_sheet("a", "visible", [numbers]))[2]
    assert [repr(cell) for cell in row] == [repr(number) for number in numbers]


@given(st.binary(max_size=200))
@settings(max_examples=100, deadline=None)
def test_random_bytes_are_no_sheet(payload):
    with pytest.raises(ValueError, match=r".*"):
        unpack_sheet(payload)


@given(rows=tables(), position=st.integers(0, 500), byte=st.integers(0, 255))
@settings(max_examples=200, deadline=None)
def test_a_changed_payload_is_refused_or_still_holds_nothing_but_values(rows, position, byte):
    payload = bytearray(pack_sheet("a", "visible", rows))
    payload[position % len(payload)] = byte
    try:
        got = unpack_sheet(bytes(payload))[2]
    except ValueError:
        return
    allowed = (str, int, float, dt.date, type(None))
    assert all(isinstance(cell, allowed) for row in got for cell in row)
