"""Budget lines of a project: one entry of the data file is one item, one record for each of its fiscal years."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from moi_desktop.plan.amounts import HUNDRED_BAHT, line_amount
from moi_desktop.plan.catalogue import FACTOR_KEYS, entity
from moi_desktop.plan.model import Record
from moi_desktop.plan.sample.building import build, month_shares, months_of, split
from moi_desktop.plan.sample.naming import uid_of

Table = Mapping[str, Any]

_LINE_KEYS: Final = frozenset(entity("budget_line").keys)
_FORWARD_YEARS: Final = 3


@dataclass(frozen=True, slots=True)
class _Item:
    """One entry of `lines`: the natural key of its project, the project's table, its own table and number."""

    key: tuple[str, str]
    project: Table
    entry: Table
    number: int

    @property
    def years(self) -> Sequence[int]:
        first, last = self.project["years"]
        years: Sequence[int] = self.entry.get("years") or range(first, last + 1)
        return years

    def uid(self, *parts: str | int) -> str:
        return uid_of(*self.key, "line", self.number, *parts)

    def shares(self, year: int) -> Sequence[int]:
        """The share of each quarter: as written, or by the months in which the item's activity works that year."""
        if "q" in self.entry:
            written: Sequence[int] = self.entry["q"]
            return written
        months = self.project["activities"][self.entry["act"] - 1]["months"]
        return month_shares(months_of(_of_year(months, year - self.project["years"][0])))


def line_records(key: tuple[str, str], project: Table, ranks: dict[int, int]) -> Iterator[Record]:
    """Lines, obligations and forward estimates of a project. `ranks` counts the office's lines by fiscal year."""
    for number, entry in enumerate(project.get("lines", ()), 1):
        item = _Item(key, project, entry, number)
        lines = [_line(item, year, ranks) for year in item.years]
        yield from lines
        for line in lines:
            yield from _years_of(item, line, lines)


def _line(item: _Item, year: int, ranks: dict[int, int]) -> Record:
    index = list(item.years).index(year)
    entry = item.entry
    ranks[year] += 1
    values = {
        "project": uid_of(*item.key),
        "activity": uid_of(*item.key, "activity", entry["act"]),
        "fiscal_year": year,
        "nature": "N2" if entry["category"].startswith("B3") else "N1",
        "source": item.project["fund"],
        "bb_plan": item.project.get("bb_plan"),
        "bb_output": item.project.get("bb_output"),
        "unit_price": _of_year(entry["price"], index),
        "rank": ranks[year],
        "obligated": "obligation" in entry,
    }
    if "prev" in entry and index == 0:
        values["prev_alloc"], values["prev_spent"] = entry["prev"]
    own = {k: v for k, v in entry.items() if k in _LINE_KEYS}
    quantities = quantity(entry["qty"], entry.get("first"), index)
    return with_amount(build("budget_line", item.uid(year), {**values, **quantities, **own}), item.shares(year))


def with_amount(line: Record, shares: Sequence[int]) -> Record:
    """The line with its amount computed and laid over the quarters by shares, in steps of 100 baht."""
    amount = line_amount(line)
    assert amount is not None
    return line.changed({"amount": amount, **split(amount, shares, HUNDRED_BAHT)})


def _years_of(item: _Item, line: Record, lines: list[Record]) -> Iterator[Record]:
    """Obligations of the whole contract, and estimates for the three years after the line's own."""
    year = line.whole("fiscal_year") or 0
    obligation = {int(fy): amount * 100 for fy, amount in item.entry.get("obligation", {}).items()}
    for fy, satang in obligation.items():
        yield _line_year(item, line, "OBLIGATION", fy, satang)
    estimates = {other.whole("fiscal_year") or 0: other.money("amount") for other in lines} | obligation
    for fy in range(year + 1, year + 1 + _FORWARD_YEARS):
        if fy in estimates:
            yield _line_year(item, line, "FORWARD", fy, estimates[fy])


def _line_year(item: _Item, line: Record, kind: str, year: int, satang: int) -> Record:
    uid = item.uid(line.text("fiscal_year"), kind, year)
    return Record("line_year", uid, {"budget_line": line.uid, "kind": kind, "fiscal_year": year, "amount": satang})


def _of_year(value: Any, index: int) -> Any:  # noqa: ANN401 - a figure or text of the data file, or one for each year
    return value[index] if isinstance(value, list) else value


def quantity(text: str, first: Sequence[int] | None = None, index: int = 0) -> dict[str, str]:
    """Factors and units of a text such as `3 คน x 5 วัน x 2 ครั้ง`; `first` holds the first factor of each year."""
    values: dict[str, str] = {}
    for (number_key, unit_key), factor in zip(FACTOR_KEYS, text.split(" x "), strict=False):
        values[number_key], values[unit_key] = factor.split(" ", 1)
    if first:
        values[FACTOR_KEYS[0][0]] = str(first[index])
    return values
