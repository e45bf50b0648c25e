"""How many of a budget line, written as people write it: "3 คน x 5 วัน x 2 ครั้ง".

A line has up to four factors, each a number and a unit. Reading what `show_factors` wrote gives the same factors again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import FACTOR_KEYS
from moi_desktop.plan.reading import Reading, Remark, Status, is_empty_mark
from moi_desktop.plan.thai_text import clean
from moi_desktop.plan.values import read_value, show_value
from moi_desktop.text import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Factor:
    """One number and its unit. `quantity` is None, and `unit` empty, where nothing was entered."""

    quantity: Decimal | None
    unit: str = ""


Factors = tuple[Factor, ...]
"""The factors of a line in their order, without empty ones at the end."""

MOST: Final = len(FACTOR_KEYS)

_LINE: Final = catalogue.entity("budget_line")
_SEPARATOR: Final = r"(?:[×*✕✖]|(?<![A-Za-z])[xX])\s*(?=[\d.?])"
_PART: Final = re.compile(
    r"\s*(?P<number>\?|\.\d+|\d[\d,]*(?:\.\d+)?)\s*"
    r'(?:"(?P<quoted>(?:[^"]|"")*)"|(?P<unit>[^\d\s.,?"].*?)??)'
    rf"\s*(?:{_SEPARATOR}|\Z)"
)
_LOOSE_SEPARATOR: Final = re.compile(r"[×*✕✖]|(?<![A-Za-z])[xX](?![^\s])")
"""What parts factors, where no number follows it: half a factor was typed."""

_NO_NUMBER: Final = "?"

_UNCLEAR: Final = Remark(
    "factors-unclear",
    QT_TRANSLATE_NOOP("moi", "“{text}” อ่านเป็นจำนวนไม่ได้ ให้พิมพ์ตัวเลขและหน่วย คั่นด้วย x เช่น 3 คน x 5 วัน x 2 ครั้ง"),
)
_TOO_MANY: Final = Remark(
    "factors-many", QT_TRANSLATE_NOOP("moi", "“{text}” มีตัวคูณ {count} ตัว โปรแกรมรับได้ {most} ตัว ให้รวมบางตัวเข้าด้วยกัน")
)


def read_factors(text: str) -> Reading[Factors]:
    """Read one to four factors. x, X, ×, * part them, with or without spaces; Thai digits and units are understood.

    A unit that itself looks like a factor stands in quotation marks; ? stands for a number that is not known yet.
    """
    plain = clean(text)
    if is_empty_mark(plain):
        return Reading(Status.EMPTY)
    found: list[Factor] = []
    position = 0
    while position < len(plain) or not found:
        part = _PART.match(plain, position)
        if part is None or part.end() == position or _LOOSE_SEPARATOR.search(part["unit"] or ""):
            return Reading(Status.REFUSED, remark=_UNCLEAR.about(text=plain))
        factor = _factor(part, len(found))
        if isinstance(factor, Remark):
            return Reading(Status.REFUSED, remark=factor)
        found.append(factor)
        position = part.end()
    if len(found) > MOST:
        return Reading(Status.REFUSED, remark=_TOO_MANY.about(text=plain, count=str(len(found)), most=str(MOST)))
    return Reading(Status.OK, _trimmed(found))


def show_factors(factors: Sequence[Factor]) -> str:
    """Return factors as they are typed: "3 คน x 5 วัน x 2 ครั้ง"; empty for none."""
    return " x ".join(_shown(factor, number) for number, factor in enumerate(factors))


def factors_of(values: Mapping[str, object]) -> Factors:
    """The factors that a budget line's values hold; what is no number or text counts as empty."""
    found = []
    for quantity_key, unit_key in FACTOR_KEYS:
        quantity, unit = values.get(quantity_key), values.get(unit_key)
        found.append(Factor(quantity if isinstance(quantity, Decimal) else None, unit if isinstance(unit, str) else ""))
    return _trimmed(found)


def values_of(factors: Sequence[Factor]) -> dict[str, Decimal | str | None]:
    """All eight fields that a line keeps its factors in; None empties one. At most four factors can be kept."""
    values: dict[str, Decimal | str | None] = {}
    for number, (quantity_key, unit_key) in enumerate(FACTOR_KEYS):
        factor = factors[number] if number < len(factors) else Factor(None)
        values[quantity_key], values[unit_key] = factor.quantity, factor.unit or None
    return values


def _factor(part: re.Match[str], number: int) -> Factor | Remark:
    quantity_key, unit_key = FACTOR_KEYS[min(number, MOST - 1)]
    quoted = part["quoted"]
    unit = (part["unit"] or "").strip() if quoted is None else quoted.replace('""', '"')
    named = read_value(_LINE.field(unit_key), unit)
    if named.status is Status.REFUSED and named.remark is not None:
        return named.remark
    if part["number"] == _NO_NUMBER:
        return Factor(None, unit)
    read = read_value(_LINE.field(quantity_key), part["number"])
    if read.status is not Status.OK or not isinstance(read.value, Decimal):
        return read.remark or _UNCLEAR.about(text=part[0])
    return Factor(read.value, unit)


def _shown(factor: Factor, number: int) -> str:
    quantity_key, _ = FACTOR_KEYS[min(number, MOST - 1)]
    quantity = _NO_NUMBER if factor.quantity is None else show_value(_LINE.field(quantity_key), factor.quantity)
    if not factor.unit:
        return quantity
    alone = _PART.match(f"1 {factor.unit}")
    is_plain = alone is not None and alone["unit"] == factor.unit and not _LOOSE_SEPARATOR.search(factor.unit)
    return f"{quantity} {factor.unit}" if is_plain else quantity + ' "' + factor.unit.replace('"', '""') + '"'


def _trimmed(factors: Sequence[Factor]) -> Factors:
    found = list(factors)
    while found and found[-1] == Factor(None):
        found.pop()
    return tuple(found)
