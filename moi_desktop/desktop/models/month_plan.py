"""The month plans of activities as a picture, and what painting in it does to the records beneath.

A record of the plan is one activity in one fiscal year: twelve months and four quarters of money. Records are made when the
first month or amount of a year is set, and removed when the last is cleared, so that no record is ever empty; one that holds
money stays without months. Where a year was entered twice (the check says so) the picture shows both together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from moi_desktop.desktop.models.grid_model import CellEdit, Change, PlacedRow, Row
from moi_desktop.desktop.values import Unparsed
from moi_desktop.plan.catalogue import FISCAL_MONTH_KEYS, QUARTER_KEYS
from moi_desktop.plan.model import new_uid

ACTIVITY, YEAR = "activity", "fiscal_year"
MONTHS_OF_QUARTER = 3
_HELD = (*FISCAL_MONTH_KEYS, *QUARTER_KEYS)

Month = tuple[str, int, int]
"""Activity (uid), fiscal year (BE), place in the fiscal year from 1 (October) to 12 (September)."""

Amount = tuple[str, int, str]
"""Activity (uid), fiscal year (BE), quarter key."""


def picture_of(rows: Iterable[Row]) -> frozenset[Month]:
    """Which months are marked."""
    return frozenset(
        (str(row.values.get(ACTIVITY)), year, position)
        for row in rows
        if isinstance(year := row.values.get(YEAR), int)
        for position, key in enumerate(FISCAL_MONTH_KEYS, 1)
        if row.values.get(key) is True
    )


def rows_of_year(rows: Iterable[Row], activity: str, year: int) -> list[Row]:
    """The records of one activity in one year: one, none, or several where it was entered twice."""
    return [row for row in rows if row.values.get(ACTIVITY) == activity and row.values.get(YEAR) == year]


def amount_of(rows: Iterable[Row], activity: str, year: int, quarter: str) -> object:
    """The money (satang) of a quarter; an `Unparsed` where what was typed is no amount, None where nothing was entered."""
    values = [value for row in rows_of_year(rows, activity, year) if (value := row.values.get(quarter)) is not None]
    unread = next((value for value in values if isinstance(value, Unparsed)), None)
    sums = [value for value in values if isinstance(value, int)]
    return unread or (sum(sums) if sums else None)


def painting(rows: Sequence[Row], cells: Mapping[Month, bool], words: str, uid: Callable[[], str] = new_uid) -> Change:
    """Mark and clear months as one step."""
    wanted: dict[tuple[str, int], dict[str, object]] = {}
    for (activity, year, position), on in cells.items():
        wanted.setdefault((activity, year), {})[FISCAL_MONTH_KEYS[position - 1]] = True if on else None
    return _rewriting(rows, wanted, words, uid)


def budgeting(
    rows: Sequence[Row], cells: Mapping[Amount, object], words: str, uid: Callable[[], str] = new_uid
) -> Change:
    """Put money into quarters as one step; None clears, an `Unparsed` is kept as it was typed."""
    wanted: dict[tuple[str, int], dict[str, object]] = {}
    for (activity, year, quarter), value in cells.items():
        wanted.setdefault((activity, year), {})[quarter] = value
    return _rewriting(rows, wanted, words, uid)


def by_month(rows: Iterable[Row], activity: str, year: int) -> dict[int, int]:
    """The money of a year by month (1 to 12), each quarter's split evenly over its marked months; 0 is money without a month.

    Satang that do not divide go to the first months, so that the sum stays what it is.
    """
    found: dict[int, int] = {}
    kept = list(rows)
    marked = {position for one, in_year, position in picture_of(kept) if (one, in_year) == (activity, year)}
    for number, quarter in enumerate(QUARTER_KEYS):
        amount = amount_of(kept, activity, year, quarter)
        if not isinstance(amount, int):
            continue
        first = number * MONTHS_OF_QUARTER + 1
        months = [position for position in range(first, first + MONTHS_OF_QUARTER) if position in marked] or [0]
        share, rest = divmod(amount, len(months))
        for place, position in enumerate(months):
            found[position] = found.get(position, 0) + share + (place < rest)
    return found


def _rewriting(
    rows: Sequence[Row], wanted: Mapping[tuple[str, int], Mapping[str, object]], words: str, uid: Callable[[], str]
) -> Change:
    places = {row.uid: number for number, row in enumerate(rows)}
    edits: list[CellEdit] = []
    removed: list[PlacedRow] = []
    made: list[tuple[str, dict[str, object]]] = []
    for (activity, year), values in wanted.items():
        there = rows_of_year(rows, activity, year)
        if not there:
            held = {key: value for key, value in values.items() if value is not None}
            if held:
                made.append((uid(), {ACTIVITY: activity, YEAR: year, **held}))
            continue
        after = _after(there, values)
        for row in there:
            changes = [
                CellEdit(row.uid, key, row.values.get(key), after[row.uid].get(key))
                for key in _HELD
                if row.values.get(key) != after[row.uid].get(key)
            ]
            if changes and not any(key in after[row.uid] for key in _HELD):
                removed.append(PlacedRow(places[row.uid], row.uid, dict(row.values), places[row.uid]))
            else:
                edits.extend(changes)
    removed.sort(key=lambda row: row.position)
    first = len(rows) - len(removed)
    added = tuple(PlacedRow(first + number, one, values, first + number) for number, (one, values) in enumerate(made))
    return Change(words, tuple(edits), added, tuple(removed))


def _after(there: Sequence[Row], values: Mapping[str, object]) -> dict[str, dict[str, object]]:
    """What the records of one year hold afterwards: a value stands in one of them, what is cleared in none."""
    after = {row.uid: dict(row.values) for row in there}
    for key, value in values.items():
        holders = [row.uid for row in there if row.values.get(key) is not None]
        keeper = (holders or [there[0].uid])[0]
        if value is not None and after[keeper].get(key) != value:
            after[keeper][key] = value
        for one in holders:
            if value is None or (one != keeper and key in QUARTER_KEYS):
                after[one].pop(key, None)
    return after
