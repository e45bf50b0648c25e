"""Indicators with their yearly and quarterly targets and scoring levels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from moi_desktop.plan.catalogue import QUARTER_KEYS, entity
from moi_desktop.plan.model import Record
from moi_desktop.plan.sample.building import build
from moi_desktop.plan.sample.naming import uid_of

Table = Mapping[str, Any]

_KPI_KEYS: Final = frozenset(entity("kpi").keys)


def kpi_records(
    owner: tuple[str, ...], raw: Table, people: Table, *, years: Sequence[int], code: str = ""
) -> Iterator[Record]:
    """A KPI, its targets and levels. `owner` is the natural key of a project, or of the office alone."""
    key = (*owner, "kpi", raw["key"])
    uid = uid_of(*key)
    yield build("kpi", uid, {**_places(owner, raw), **_numbers(raw, code), **_own(raw, people)})
    yield from _targets(key, uid, raw, years)
    for level, threshold in enumerate(raw.get("levels", ()), 1):
        texts = raw.get("level_texts", ())
        values = {"kpi": uid, "level": level, "score": level, "threshold": threshold}
        yield build(
            "kpi_level", uid_of(*key, "level", level), {**values, "threshold_text": "".join(texts[level - 1 : level])}
        )


def _places(owner: tuple[str, ...], raw: Table) -> dict[str, str]:
    """Which project, and which output or outcome (`of = "OUTPUT 1"`), the KPI measures."""
    if "of" not in raw:
        return {}
    kind, _space, number = raw["of"].partition(" ")
    places = {"project": uid_of(*owner), "level": kind}
    return {**places, "statement": uid_of(*owner, kind, number)} if number else places


def _numbers(raw: Table, code: str) -> dict[str, Any]:
    values: dict[str, Any] = {"polarity": "UP", "code": code}
    if "base" in raw:
        values["baseline"], values["baseline_fy"] = raw["base"]
    return values


def _own(raw: Table, people: Table) -> dict[str, Any]:
    own = {key: value for key, value in raw.items() if key in _KPI_KEYS}
    for role in ("steward", "collector"):
        person = people.get(own.get(role, ""))
        if person:
            own[role] = f"{person[0]} {person[1]}" if role == "steward" else person[0]
            own["phone"] = person[2]
    return own


def _targets(key: tuple[str, ...], uid: str, raw: Table, years: Sequence[int]) -> Iterator[Record]:
    first, last = raw.get("years", years)
    texts = raw.get("target_texts") or [""] * len(raw["targets"])
    for year, target, text in zip(range(first, last + 1), raw["targets"], texts, strict=True):
        values = {"kpi": uid, "fiscal_year": year, "target_text": text, **target_values(str(target))}
        if "quarters" in raw:
            adds_up = raw["aggregation"] == "SUM" and not raw.get("cumulative")
            values |= quarter_targets(values["target"], raw["quarters"], adds_up=adds_up)
        yield build("kpi_target", uid_of(*key, "target", year), values)


def target_values(text: str) -> dict[str, Decimal]:
    """`"48/60"` is 80 with numerator and denominator, rounded half up to two decimals; `"12.5"` is the target itself."""
    numerator, slash, denominator = text.partition("/")
    if not slash:
        return {"target": Decimal(text)}
    top, bottom = Decimal(numerator), Decimal(denominator)
    target = (top * 100 / bottom).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return {"target": target, "numerator": top, "denominator": bottom}


def quarter_targets(target: Decimal, shares: Sequence[int], *, adds_up: bool) -> dict[str, Decimal]:
    """Targets by quarter, each `shares` hundredths of the year's target, with as many decimals as the target has.

    Where the quarters add up to the year, the last one takes what rounding leaves.
    """
    step = Decimal(1).scaleb(min(0, int(target.normalize().as_tuple().exponent)))
    quarters: dict[str, Decimal] = {}
    rest, last = target, max(n for n, share in enumerate(shares) if share)
    for n, (key, share) in enumerate(zip(QUARTER_KEYS, shares, strict=True)):
        part = (target * share / 100).quantize(step, ROUND_HALF_UP)
        if adds_up and n == last:
            part = rest
        if part:
            quarters[key] = part
            rest -= part
    return quarters
