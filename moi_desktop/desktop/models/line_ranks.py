"""The priorities of budget lines, each among the lines of its own fiscal year, as the grid shows and moves them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from moi_desktop.desktop.models.grid_steps import Row
from moi_desktop.plan.ranks import in_rank_order


@dataclass(frozen=True, slots=True)
class Drop:
    """Where dropped lines go: before this line of their year, at the year's end for None."""

    before: str | None


def ranks_of(rows: Iterable[Row], year: object) -> dict[str, int | None]:
    """The ranks of a fiscal year's lines by uid; None where there is none."""
    return {row.uid: _rank(row) for row in rows if row.values.get("fiscal_year") == year}


def in_priority(rows: Iterable[Row]) -> list[str]:
    """Uids by fiscal year, then by rank."""
    some = list(rows)
    years = sorted({row.values.get("fiscal_year") for row in some}, key=lambda year: str(year or ""))
    return [uid for year in years for uid in in_rank_order(ranks_of(some, year))]


def drop_of(rows: Sequence[Row], chosen: Sequence[int], number: int) -> Drop | None:
    """Where `chosen` rows go that are dropped before row `number`; None when that is not among lines of their own year."""
    years = {rows[one].values.get("fiscal_year") for one in chosen}
    following = rows[number] if number < len(rows) else None
    neighbours = [one for one in (following, rows[number - 1] if number else None) if one is not None]
    if len(years) != 1 or not any(one.values.get("fiscal_year") in years for one in neighbours):
        return None
    is_inside = following is not None and following.values.get("fiscal_year") in years
    return Drop(following.uid if following is not None and is_inside else None)


def _rank(row: Row) -> int | None:
    rank = row.values.get("rank")
    return rank if isinstance(rank, int) else None
