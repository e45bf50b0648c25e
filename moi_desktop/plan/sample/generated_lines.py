"""Budget lines of generated projects: items over one or more years, some investment, some bound by contracts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

from moi_desktop.plan.amounts import HUNDRED_BAHT
from moi_desktop.plan.catalogue import FACTOR_KEYS, FISCAL_MONTH_KEYS
from moi_desktop.plan.model import Record, Value
from moi_desktop.plan.sample.building import month_shares
from moi_desktop.plan.sample.lines import with_amount
from moi_desktop.plan.sample.words import Words

_EQUIPMENT_SHARE: Final = 0.10
_CONTRACT_SHARE: Final = 0.05
_ONE_YEAR_SHARE: Final = 0.20
_LONG_NAME_SHARE: Final = 0.08
_SOURCE_NOTE: Final = "สืบราคาจากผู้ขาย 3 ราย ใช้ราคาต่ำสุด"


@dataclass(frozen=True, slots=True)
class LineScope:
    """What the lines of one project share. `months` are first and last month (0 is October) of each activity."""

    uid: Callable[..., str]
    project: Record
    words: Words
    source: str
    activities: Sequence[Record]
    months: Sequence[tuple[int, int]]
    ranks: dict[int, int]
    names: Counter[str] = field(default_factory=Counter)

    @property
    def years(self) -> range:
        """The project's fiscal years (BE)."""
        return range(self.project.money("start_fy"), self.project.money("end_fy") + 1)


@dataclass(frozen=True, slots=True)
class _Item:
    """One item of a project: what its lines of several years have in common. `price` is in satang."""

    values: dict[str, Value]
    price: int
    shares: Sequence[int]
    contract: Sequence[int]  # hundredths of the whole contract by year; empty when nothing is bound


def line_records(scope: LineScope, count: int) -> Iterator[Record]:
    """Exactly `count` budget lines, each item's lines followed by their obligations and forward estimates."""
    made = 0
    while made < count:
        item = _item(scope)
        years = _item_years(scope, item, count - made)
        lines = [_line(scope, item, made + n, year) for n, year in enumerate(years)]
        made += len(lines)
        yield from lines
        for line in lines:
            yield from _later_years(scope, item, line, lines)


def _item(scope: LineScope) -> _Item:
    rng, bank = scope.words.rng, scope.words.bank
    dice = rng.random()
    key = "items" if dice > _EQUIPMENT_SHARE + _CONTRACT_SHARE else "equipment"
    template: list[Any] = rng.choice(bank["contracts" if dice < _CONTRACT_SHARE else key])
    category, name, factors, least, most = template[:5]
    values: dict[str, Value] = {"category": category, "name": _name(scope, name), "nature": "N1"}
    if category.startswith("B3"):
        place = f"อำเภอเมือง{scope.words.place} จังหวัด{scope.words.place}"
        values |= {"nature": "N2", "standard": _SOURCE_NOTE, "place": place, "replacement": "NEW"}
    for (quantity, unit), (unit_name, low, high) in zip(FACTOR_KEYS, factors, strict=False):
        values |= {quantity: Decimal(rng.randint(low, high)), unit: unit_name}
    number = rng.randrange(len(scope.activities))
    values |= {"activity": scope.activities[number].uid, "reason": scope.words.some("line_reasons")}
    first, last = scope.months[number]
    shares = month_shares(FISCAL_MONTH_KEYS[first : last + 1])
    contract = template[5] if len(template) > 5 else ()
    return _Item(values, rng.randint(least, most) * HUNDRED_BAHT, shares, contract)


def _name(scope: LineScope, template: str) -> str:
    """A name that no other item of the project bears."""
    words = scope.words
    name = words.fill(template)
    if words.rng.random() < _LONG_NAME_SHARE:
        name += words.some("places")
    scope.names[name] += 1
    return name if scope.names[name] == 1 else f"{name} ชุดที่ {scope.names[name]}"


def _item_years(scope: LineScope, item: _Item, most: int) -> Sequence[int]:
    rng, years = scope.words.rng, scope.years
    if item.contract:
        return years[: min(most, len(item.contract))]
    if item.values["nature"] == "N2" or rng.random() < _ONE_YEAR_SHARE:
        return [rng.choice(years)]
    return years[:most]


def _line(scope: LineScope, item: _Item, number: int, year: int) -> Record:
    project = scope.project
    scope.ranks[year] += 1
    values: dict[str, Value] = {
        "project": project.uid,
        "fiscal_year": year,
        "source": scope.source,
        "rank": scope.ranks[year],
        "bb_plan": "P301",
        "unit_price": _price(scope, item, year),
        **item.values,
    }
    if item.contract:
        values["obligated"] = True
    line = with_amount(Record("budget_line", scope.uid(project.uid, "line", number), values), item.shares)
    if project.text("kind") == "CONT" and year == scope.years[0]:
        before = line.money("amount") * 9 // 10 // HUNDRED_BAHT * HUNDRED_BAHT
        line = line.changed({"prev_alloc": before, "prev_spent": before})
    return line


def _price(scope: LineScope, item: _Item, year: int) -> int:
    """The unit price of a year: a contract's by its share, so that the first year carries what it must."""
    if not item.contract:
        return item.price
    return item.price * item.contract[year - scope.years[0]] // item.contract[0]


def _later_years(scope: LineScope, item: _Item, line: Record, lines: list[Record]) -> Iterator[Record]:
    year = line.money("fiscal_year")
    estimates = {other.money("fiscal_year"): other.money("amount") for other in lines}
    if item.contract:
        first = lines[0].money("amount")
        bound = {scope.years[0] + n: first * share // item.contract[0] for n, share in enumerate(item.contract)}
        estimates |= bound
        for fiscal_year, satang in bound.items():
            yield _line_year(scope, line, "OBLIGATION", fiscal_year, satang)
    for fiscal_year in range(year + 1, year + 4):
        if fiscal_year in estimates:
            yield _line_year(scope, line, "FORWARD", fiscal_year, estimates[fiscal_year])


def _line_year(scope: LineScope, line: Record, kind: str, year: int, satang: int) -> Record:
    values: dict[str, Value] = {"budget_line": line.uid, "kind": kind, "fiscal_year": year, "amount": satang}
    return Record("line_year", scope.uid(line.uid, kind, year), values)
