"""Dates in Buddhist Era: read, asked about, refused, printed."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moi_desktop.plan.reading import Status
from moi_desktop.plan.thai_calendar import (
    BE_OFFSET,
    CALENDAR_MONTHS,
    format_date,
    format_moment,
    month_number,
    parse_date,
)

OK, ASK, EMPTY, REFUSED = Status.OK, Status.NEEDS_CONFIRMATION, Status.EMPTY, Status.REFUSED

TAKEN = [
    ("1/10/2563", date(2020, 10, 1)),
    ("01-10-2563", date(2020, 10, 1)),
    ("1.10.2563", date(2020, 10, 1)),
    ("๑/๑๐/๒๕๖๓", date(2020, 10, 1)),
    ("1/10/2020", date(2020, 10, 1)),
    ("2563-10-01", date(2020, 10, 1)),
    ("2020-10-01", date(2020, 10, 1)),
    ("2020-10-01T00:00:00", date(2020, 10, 1)),
    ("1/10/2563 09:30", date(2020, 10, 1)),
    ("29/2/2563", date(2020, 2, 29)),
    ("28 สิงหาคม 2562", date(2019, 8, 28)),
    ("28 ส.ค. 2562", date(2019, 8, 28)),
    ("28 สค 2562", date(2019, 8, 28)),
    ("28ส.ค.2562", date(2019, 8, 28)),
    ("๒๘ สิงหาคม ๒๕๖๒", date(2019, 8, 28)),
    ("วันพุธที่ 28 สิงหาคม 2562", date(2019, 8, 28)),
    ("วันที่ 28 สิงหาคม พ.ศ. 2562", date(2019, 8, 28)),
    ("28 เดือน สิงหาคม พ.ศ.2562", date(2019, 8, 28)),
    ("28 สิงหาคม ค.ศ. 2019", date(2019, 8, 28)),
    ("28-Aug-2019", date(2019, 8, 28)),
    ("28 August 2019", date(2019, 8, 28)),
    (44105, date(2020, 10, 1)),
    (44105.5, date(2020, 10, 1)),
    (242431, date(2020, 10, 1)),
    (date(2020, 10, 1), date(2020, 10, 1)),
    (date(2563, 10, 1), date(2020, 10, 1)),
    (datetime(2020, 10, 1, 9, 30), date(2020, 10, 1)),  # noqa: DTZ001 - a spreadsheet's date cell has no zone
]


@pytest.mark.parametrize(("value", "day"), TAKEN)
def test_dates_with_a_clear_year_are_taken(value, day):
    assert (parse_date(value).status, parse_date(value).value) == (OK, day)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("1/10/63", date(2020, 10, 1)),
        ("28 ส.ค. 62", date(2019, 8, 28)),
        ("1-Oct-20", date(2020, 10, 1)),
        ("๑ ต.ค. ๖๓", date(2020, 10, 1)),
        (23285, date(2020, 10, 1)),
        (date(1963, 10, 1), date(2020, 10, 1)),
    ],
)
def test_two_digit_years_are_asked_about_also_where_a_spreadsheet_read_them(value, day):
    reading = parse_date(value)
    assert (reading.status, reading.value, reading.code) == (ASK, day, "two-digit-year")
    assert format_date(day, "long") in reading.sentence


def test_a_weekday_that_does_not_fit_is_asked_about():
    reading = parse_date("วันศุกร์ที่ 28 สิงหาคม 2562")
    assert (reading.status, reading.value, reading.code) == (ASK, date(2019, 8, 28), "wrong-weekday")
    assert "วันพุธ" in reading.sentence


def test_a_serial_number_typed_as_text_is_asked_about():
    reading = parse_date("44105")
    assert (reading.status, reading.value, reading.code) == (ASK, date(2020, 10, 1), "serial-as-text")


@pytest.mark.parametrize("value", [None, "", "-", "–", "ไม่มี"])
def test_marks_for_nothing_are_no_date(value):
    assert parse_date(value).status is EMPTY


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("29/2/2570", "not-a-leap-year"),
        ("29/2/70", "not-a-leap-year"),
        ("31/4/2563", "no-such-day"),
        ("0/4/2563", "no-such-day"),
        ("10/25/2020", "unknown-month"),
        ("28 สิงหา 2562", "unknown-month"),
        ("1/10/1800", "year-out-of-range"),
        ("1/10/256", "year-out-of-range"),
        ("28 สิงหาคม พ.ศ. 2019", "era-differs"),
        ("28 สิงหาคม ค.ศ. 2562", "era-differs"),
        ("2563", "no-day"),
        ("ตุลาคม 2563", "no-day"),
        (2563, "no-day"),
        (2563.0, "no-day"),
        ("ไตรมาสแรก", "not-a-date"),
        (12, "not-a-date"),
        (True, "not-a-date"),
        (float("nan"), "not-a-date"),
        (10**9, "not-a-date"),
        (date(2800, 1, 1), "year-out-of-range"),
        (date(2568, 2, 29), "not-a-leap-year"),
    ],
)
def test_what_is_no_clear_day_is_refused_with_a_reason(value, code):
    reading = parse_date(value)
    assert (reading.status, reading.value, reading.code) == (REFUSED, None, code)
    assert "{" not in reading.sentence


def test_29_february_is_refused_with_both_years_in_the_sentence():
    assert "พ.ศ. 2570 (ค.ศ. 2027)" in parse_date("29/2/2570").sentence


def test_dates_print_in_buddhist_era():
    day = date(2019, 8, 28)
    assert format_date(day) == "28 ส.ค. 2562"
    assert format_date(day, "long") == "28 สิงหาคม 2562"
    assert format_date(day, "full") == "วันพุธที่ 28 สิงหาคม 2562"
    assert format_date(day, "numeric") == "28/08/2562"
    assert format_date(day, "long", thai_digits=True) == "๒๘ สิงหาคม ๒๕๖๒"


def test_moments_print_in_thai_time():
    assert format_moment(datetime(2019, 8, 28, 2, 30, tzinfo=UTC)) == "28 ส.ค. 2562 09.30 น."
    assert format_moment(datetime(2019, 12, 31, 17, 0, tzinfo=UTC)) == "1 ม.ค. 2563 00.00 น."
    assert format_moment(datetime(2019, 8, 28, 2, 30, tzinfo=UTC), thai_digits=True) == "๒๘ ส.ค. ๒๕๖๒ ๐๙.๓๐ น."


def test_month_names_are_known_with_and_without_dots():
    for month in CALENDAR_MONTHS:
        assert month_number(month.name) == month.number
        assert month_number(month.short) == month.number
        assert month_number(month.short.replace(".", "")) == month.number
    assert month_number("สัปดาห์") is None


DAYS = st.dates(date(1957, 1, 1), date(2157, 12, 31))


@given(DAYS, st.sampled_from(["short", "long", "full", "numeric"]), st.booleans())
@settings(max_examples=200)
def test_printed_dates_read_back(day, style, thai_digits):
    reading = parse_date(format_date(day, style, thai_digits=thai_digits))
    assert (reading.status, reading.value) == (OK, day)


@given(DAYS)
@settings(max_examples=100)
def test_both_eras_name_the_same_day(day):
    buddhist = parse_date(f"{day.day}/{day.month}/{day.year + BE_OFFSET}")
    assert buddhist.value == parse_date(f"{day.day}/{day.month}/{day.year}").value == day


@given(st.dates(date(2000, 1, 1), date(2157, 12, 31)))
@settings(max_examples=100)
def test_spreadsheet_serial_numbers_name_the_same_day(day):
    assert parse_date((day - date(1899, 12, 30)) // timedelta(days=1)).value == day


@given(st.text("0123456789๑๒/-. พศตค.วันจทร์ที่", max_size=20))
@settings(max_examples=200)
def test_any_text_gets_an_answer(text):
    reading = parse_date(text)
    assert (reading.value is not None) == (reading.status in {OK, ASK})
