from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moi_desktop.plan.amounts import factor_product, line_amount, rounded_to_hundred, times
from moi_desktop.plan.model import Record


def line(**values: object) -> Record:
    return Record("budget_line", "x", values)  # type: ignore[arg-type]  # tests write values of every kind


def test_three_people_for_five_days_two_times_multiply() -> None:
    record = line(qty1=Decimal(3), qty2=Decimal(5), qty3=Decimal(2), unit_price=24_000)
    assert factor_product(record) == 30
    assert line_amount(record) == 720_000


@pytest.mark.parametrize(
    ("quantity", "price", "amount"),
    [
        ("0.5", 1, 1),
        ("0.4", 1, 0),
        ("1.5", 1, 2),
        ("2.5", 1, 3),
        ("0.005", 100, 1),
        ("0.0049", 100, 0),
        ("1.125", 100, 113),
    ],
)
def test_amounts_are_rounded_half_up_to_the_satang(quantity: str, price: int, amount: int) -> None:
    assert times(Decimal(quantity), price) == amount


def test_a_line_without_quantity_or_price_has_no_amount_yet() -> None:
    assert line_amount(line(qty1=Decimal(3))) is None
    assert line_amount(line(unit_price=100)) is None
    assert line_amount(line(qty2=Decimal(3), unit_price=100)) is None
    assert line_amount(line(qty1=Decimal(0), unit_price=100)) == 0


def test_large_factors_multiply_without_loss() -> None:
    huge = Decimal("999999999999.999")
    record = line(qty1=huge, qty2=huge, qty3=huge, qty4=huge, unit_price=1000)
    exact = (999999999999999**4 * 1000 * 2 + 10**12) // (2 * 10**12)
    assert line_amount(record) == exact


@given(st.decimals(0, 10**9, places=3), st.integers(0, 10**13))
def test_no_amount_is_further_than_half_a_satang_from_the_exact_product(quantity: Decimal, price: int) -> None:
    thousandths = int(quantity * 1000) * price
    assert -500 < times(quantity, price) * 1000 - thousandths <= 500


@given(st.integers(0, 10**15))
def test_rounding_to_a_hundred_baht_moves_by_half_of_it_at_most(satang: int) -> None:
    assert rounded_to_hundred(satang) % 10_000 == 0
    assert -5_000 < rounded_to_hundred(satang) - satang <= 5_000
