"""Records from readable values: baht become satang, figures become Decimals, empty fields stay away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import FISCAL_MONTH_KEYS, QUARTER_KEYS, Kind
from moi_desktop.plan.model import Record, Value

Raw = Any
"""A value as the data file has it: text, whole number, date, flag."""

_KINDS: Final[dict[str, dict[str, Kind]]] = {
    e.key: {f.key: f.kind for f in e.fields} for e in catalogue.ENTITIES.values()
}
_MONTH_BY_NAME: Final = {
    field.th: number
    for number, field in enumerate(catalogue.entity("activity_year").fields)
    if field.key in FISCAL_MONTH_KEYS
}
_FIRST_MONTH: Final = min(_MONTH_BY_NAME.values())


def build(entity: str, uid: str, raw: Mapping[str, Raw]) -> Record:
    """A record of raw values. Raises KeyError for a field that the catalogue does not know."""
    kinds = _KINDS[entity]
    values: dict[str, Value] = {}
    for key, value in raw.items():
        kind = kinds[key]
        if value is not None and value != "" and value is not False:
            values[key] = _typed(kind, value)
    return Record(entity, uid, values)


def _typed(kind: Kind, value: Raw) -> Value:
    if kind is Kind.MONEY:
        return int(Decimal(str(value)) * 100)
    if kind is Kind.DECIMAL:
        return Decimal(str(value))
    if kind is Kind.LONG_TEXT:
        return str(value).strip("\n")
    result: Value = value
    return result


def months_of(text: str) -> list[str]:
    """Month keys of a text such as `ต.ค.-ธ.ค., มี.ค.`; ranges run in fiscal order."""
    keys: list[str] = []
    for part in filter(None, (p.strip() for p in text.split(","))):
        start, _dash, end = part.partition("-")
        first, last = _month(start), _month(end or start)
        if first > last:
            raise ValueError(text)
        keys.extend(FISCAL_MONTH_KEYS[first : last + 1])
    return keys


def _month(name: str) -> int:
    return _MONTH_BY_NAME[name.strip()] - _FIRST_MONTH


def month_shares(months: Iterable[str]) -> list[int]:
    """How many of the months lie in each quarter; evenly over the year when there are none."""
    shares = [0, 0, 0, 0]
    for key in months:
        shares[FISCAL_MONTH_KEYS.index(key) // 3] += 1
    return shares if any(shares) else [1, 1, 1, 1]


def split(total: int, shares: Sequence[int], step: int) -> dict[str, int]:
    """`total` over the quarters by shares, in multiples of `step`; the last quarter with a share takes the remainder."""
    whole, rest = sum(shares), total
    last = max(n for n, share in enumerate(shares) if share)
    parts: dict[str, int] = {}
    for n, (key, share) in enumerate(zip(QUARTER_KEYS, shares, strict=True)):
        part = rest if n == last else total * share // whole // step * step
        if part and n <= last:
            parts[key] = part
            rest -= part
    return parts
