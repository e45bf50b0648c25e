from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from moi_desktop.plan.quantities import Factor, factors_of, read_factors, show_factors, values_of
from moi_desktop.plan.reading import Status
from moi_desktop.plan.thai_text import clean

THREE = (Factor(Decimal(3), "คน"), Factor(Decimal(5), "วัน"), Factor(Decimal(2), "ครั้ง"))


@pytest.mark.parametrize(
    "text",
    [
        "3 คน x 5 วัน x 2 ครั้ง",
        "3คนx5วันx2ครั้ง",
        "3 คน × 5 วัน × 2 ครั้ง",
        "3 คน * 5 วัน * 2 ครั้ง",
        "๓ คน X ๕ วัน X ๒ ครั้ง",
        "  3  คน  x  5 วัน x2 ครั้ง ",
    ],
)
def test_factors_are_read_however_people_write_them(text):
    assert read_factors(text).value == THREE


def test_they_are_shown_in_one_form():
    assert show_factors(THREE) == "3 คน x 5 วัน x 2 ครั้ง"
    assert show_factors(()) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30", (Factor(Decimal(30)),)),
        ("3x5", (Factor(Decimal(3)), Factor(Decimal(5)))),
        ("1,250 ราย", (Factor(Decimal(1250), "ราย"),)),
        ("1.5 เดือน", (Factor(Decimal("1.5"), "เดือน"),)),
        ("3 box x 5 m2", (Factor(Decimal(3), "box"), Factor(Decimal(5), "m2"))),
        ('2 "ชุด x 5 ชิ้น" x 4 งวด', (Factor(Decimal(2), "ชุด x 5 ชิ้น"), Factor(Decimal(4), "งวด"))),
        ("? คน x 5 วัน", (Factor(None, "คน"), Factor(Decimal(5), "วัน"))),
    ],
)
def test_a_factor_is_a_number_and_what_it_counts(text, expected):
    assert read_factors(text).value == expected


@pytest.mark.parametrize("text", ["สามคน", "3 คน x", "x 5", "3 คน x วัน", "-3 คน", "1,23 คน", '3 "คน', "3 คน x 5 วัน x"])
def test_what_is_no_quantity_is_refused_with_words(text):
    reading = read_factors(text)
    assert reading.status is Status.REFUSED
    assert reading.sentence


def test_more_than_four_factors_are_refused_and_none_is_lost():
    reading = read_factors("1 x 2 x 3 x 4 x 5")
    assert reading.status is Status.REFUSED
    assert "5 ตัว" in reading.sentence


@pytest.mark.parametrize("text", ["", "-", " "])
def test_nothing_is_nothing(text):
    assert read_factors(text).status is Status.EMPTY


quantities = st.decimals(min_value=0, max_value=10**9, places=3).map(
    lambda number: Decimal(format(number.normalize(), "f"))
)
units = st.text(max_size=30).map(clean).filter(lambda unit: "\n" not in unit)
factors = st.builds(Factor, st.none() | quantities, units)


@given(st.lists(factors, max_size=4))
@example([Factor(Decimal(3), "x 5")])
@example([Factor(Decimal(3), 'กล่อง "ใหญ่" x 2')])
@example([Factor(None, "คน"), Factor(None), Factor(Decimal(2))])
@example([Factor(Decimal(1), "๒"), Factor(Decimal(1), "?")])
@example([Factor(None, "X0")])
def test_what_is_shown_reads_back_the_same(some):
    kept = factors_of(values_of(some))
    assert (read_factors(show_factors(kept)).value or ()) == kept
