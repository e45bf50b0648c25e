"""Arithmetic of a budget line: how many, at what price, how much money. Decimal in, whole satang out, no float."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

from moi_desktop.plan.catalogue import FACTOR_KEYS, QUARTER_KEYS
from moi_desktop.plan.model import Record, Value

HUNDRED_BAHT: Final = 100 * 100
"""The step, in satang, to which the budget documents print every amount."""

_EXACT: Final = Context(prec=120, rounding=ROUND_HALF_UP)  # four factors of any allowed size multiply without loss
_ONE: Final = Decimal(1)


def factor_product(record: Record) -> Decimal | None:
    """The product of a budget line's quantity factors; None while the first factor is empty. Later factors may be empty."""
    product = record.number(FACTOR_KEYS[0][0])
    if product is None:
        return None
    for quantity, _unit in FACTOR_KEYS[1:]:
        factor = record.number(quantity)
        if factor is not None:
            product = _EXACT.multiply(product, factor)
    return product


def times(quantity: Decimal, unit_price: int) -> int:
    """Quantity times unit price (satang), rounded half up to the satang."""
    return int(_EXACT.multiply(quantity, Decimal(unit_price)).quantize(_ONE, context=_EXACT))


def line_amount(record: Record) -> int | None:
    """What a budget line must cost, in satang: factors times unit price, rounded half up; None while either is empty."""
    quantity, unit_price = factor_product(record), record.whole("unit_price")
    return None if quantity is None or unit_price is None else times(quantity, unit_price)


def rounded_to_hundred(satang: int) -> int:
    """The amount rounded half up to whole hundreds of baht, as requests print their totals; in satang."""
    return (satang + HUNDRED_BAHT // 2) // HUNDRED_BAHT * HUNDRED_BAHT


def money_by_year(rows: Iterable[Record], kind: str) -> dict[int, int]:
    """Satang by fiscal year of a line's rows of one kind, OBLIGATION or FORWARD."""
    return {
        year: row.money("amount")
        for row in rows
        if row.text("kind") == kind and (year := row.whole("fiscal_year")) is not None
    }


def obliged_by_year(line: Record, rows: Iterable[Record]) -> dict[int, int]:
    """Satang that a line obliges by fiscal year; its own year is its own amount where no row says otherwise."""
    obliged, own_year = money_by_year(rows, "OBLIGATION"), line.whole("fiscal_year")
    return obliged if own_year is None else {own_year: line.money("amount"), **obliged}


def share_of(part: int, whole: int) -> Decimal:
    """The percentage that a part is of a whole that is not 0."""
    return _EXACT.divide(Decimal(part) * 100, Decimal(whole))


def with_amount(record: Record, satang: int) -> dict[str, Value]:
    """The fields of a budget line that follow when its amount becomes `satang`: unit price and quarters.

    The unit price follows where the quantity divides the amount exactly; where it does not, the line keeps its price and
    the check asks a person. Quarters keep their shares, and the last one that has money takes what rounding leaves.
    """
    changes: dict[str, Value] = {"amount": satang}
    quantity = factor_product(record)
    if quantity:
        price = _EXACT.divide(Decimal(satang), quantity)
        if price == price.to_integral_value():
            changes["unit_price"] = int(price)
    return changes | _following_quarters(record, satang)


def _following_quarters(record: Record, satang: int) -> dict[str, Value]:
    before = {key: record.money(key) for key in QUARTER_KEYS if record.money(key)}
    planned = sum(before.values())
    if not planned:
        return {}
    *others, last = before
    shares: dict[str, Value] = {key: before[key] * satang // planned // HUNDRED_BAHT * HUNDRED_BAHT for key in others}
    return shares | {last: satang - sum(int(str(share)) for share in shares.values())}
