"""Thai fiscal years: October to September, numbered by the Buddhist year in which they end."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moi_desktop.plan import fiscal_year
from moi_desktop.plan.reading import Status


def test_fiscal_year_2563_runs_from_1_october_2562_to_30_september_2563():
    assert fiscal_year.first_day(2563) == date(2019, 10, 1)
    assert fiscal_year.last_day(2563) == date(2020, 9, 30)


def test_months_stand_in_fiscal_order_with_their_quarters():
    names = [month.short for month in fiscal_year.MONTHS]
    assert names == ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."]
    assert [fiscal_year.quarter_of_month(month.number) for month in fiscal_year.MONTHS] == [
        quarter for quarter in (1, 2, 3, 4) for _ in range(3)
    ]
    assert [fiscal_year.position_of_month(month.number) for month in fiscal_year.MONTHS] == list(range(1, 13))


def test_the_months_of_a_year_know_their_first_day():
    days = [month.first_day for month in fiscal_year.months(2563)]
    assert days[0] == date(2019, 10, 1)
    assert days[3] == date(2020, 1, 1)
    assert days[-1] == date(2020, 9, 1)
    assert [month.quarter for month in fiscal_year.months(2563)][::3] == [1, 2, 3, 4]


def test_years_include_both_ends():
    assert list(fiscal_year.years(2563, 2565)) == [2563, 2564, 2565]
    assert list(fiscal_year.years(2565, 2563)) == []


@pytest.mark.parametrize(
    "value", ["2563", "๒๕๖๓", "พ.ศ. 2563", "ปี 2563", "ปีงบประมาณ พ.ศ. 2563", "ปีงบประมาณ ๒๕๖๓", "FY2563", 2563, 2563.0]
)
def test_buddhist_years_are_taken(value):
    reading = fiscal_year.parse_fiscal_year(value)
    assert (reading.status, reading.value) == (Status.OK, 2563)


@pytest.mark.parametrize("value", ["2020", 2020, "ค.ศ. 2020", "63", "ปี 63", "พ.ศ. ๖๓", "20"])
def test_common_era_and_two_digit_years_are_asked_about(value):
    reading = fiscal_year.parse_fiscal_year(value)
    assert (reading.status, reading.value) == (Status.NEEDS_CONFIRMATION, 2563)
    assert "2563" in reading.sentence


@pytest.mark.parametrize("value", ["", "-", None])
def test_nothing_is_no_year(value):
    assert fiscal_year.parse_fiscal_year(value).status is Status.EMPTY


@pytest.mark.parametrize("value", ["256", "3000", "ปีหน้า", "2563-2565", 2563.5, True, "พ.ศ. 2020", "ค.ศ. 2563"])
def test_what_is_no_year_is_refused(value):
    reading = fiscal_year.parse_fiscal_year(value)
    assert (reading.status, reading.value) == (Status.REFUSED, None)
    assert reading.sentence


@given(st.dates(date(1960, 1, 1), date(2150, 12, 31)))
def test_every_day_lies_in_its_fiscal_year_and_quarter(day):
    year = day.year + 543 + (day.month >= 10)
    assert fiscal_year.first_day(year) <= day <= fiscal_year.last_day(year)
    assert fiscal_year.last_day(year) + timedelta(days=1) == fiscal_year.first_day(year + 1)
    month = fiscal_year.months(year)[fiscal_year.position_of_month(day.month) - 1]
    assert month.first_day == day.replace(day=1)
    assert month.quarter == fiscal_year.quarter_of_month(day.month)
