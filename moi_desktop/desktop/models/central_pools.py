"""Pooled lines as the window shows them, and what hands do to them turned into acts of the journal.

Everything here runs on the thread of the jobs, apart from the plain facts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from moi_desktop.central.rollup_groups import codes_of
from moi_desktop.central.rollup_query import cycle_years
from moi_desktop.desktop.models.central_inbox import short_name
from moi_desktop.desktop.models.grid_model import Change, Turn
from moi_desktop.plan.catalogue import CodeList

if TYPE_CHECKING:
    from moi_desktop.central.amount_sheet import AmountSheet
    from moi_desktop.central.centre import Centre
    from moi_desktop.central.pool_suggestions import Suggestion
    from moi_desktop.central.pools import PoolLine, PoolRow, Printed
    from moi_desktop.workbook.outputs import Book

LAYERS: Final = ("MINISTRY", "BUREAU", "ACT", "ALLOCATED", "SPENT")
"""The layers that are entered, in their order."""


@dataclass(frozen=True, slots=True)
class PoolFacts:
    """All pools, the fiscal years (BE) of the plan, and the names of the codes that the pools carry."""

    rows: tuple[PoolRow, ...]
    years: tuple[int, ...]
    names: Mapping[str, str]


def read_pools(centre: Centre) -> PoolFacts:
    """All pools with their layers."""
    from moi_desktop.central.pools import pool_rows

    rows = pool_rows(centre)
    book = codes_of(centre.workspace)
    names = {
        code: book.name(codes, code)
        for row in rows
        for codes, code in ((CodeList.EXPENSE, row.printed.category), (CodeList.PLAN_TYPE, row.printed.bb_plan))
        if code
    }
    first, last = cycle_years(centre)
    return PoolFacts(tuple(rows), tuple(range(first, last + 1)), names)


def read_lines(centre: Centre, pool: str) -> tuple[PoolLine, ...]:
    """The lines of a pool; none of one that is gone."""
    from moi_desktop.central import pools

    known = centre.ledger.amounts.pools.get(pool)
    return () if known is None or known.removed else tuple(pools.pool_lines(centre, pool))


def line_uid(office: str, uid: str) -> str:
    """What names a line in a grid of lines of many offices."""
    return f"{office}/{uid}"


@dataclass(frozen=True, slots=True)
class Entering:
    """One amount that hands put into a cell: what for (`pool:<id>` or `line:<office>/<uid>`), layer, satang or None.

    `back` is what the cell held before where a step is taken back: then what was entered before comes back.
    """

    about: str
    layer: str
    satang: int | None
    back: int | None = None
    is_back: bool = False


def entering_of(change: Change, kind: str) -> list[Entering]:
    """What a step in a grid of pools (`pool`) or of lines (`line`) enters; text that is no amount is left out."""
    is_back = change.turn is Turn.BACK
    return [
        Entering(
            f"{kind}:{edit.uid}",
            edit.key,
            edit.after if isinstance(edit.after, int) else None,
            edit.before if isinstance(edit.before, int) else None,
            is_back,
        )
        for edit in change.edits
        if edit.key in LAYERS and (edit.after is None or isinstance(edit.after, int))
    ]


class Desk:
    """Enters what hands typed, and knows what was entered before each of its acts, so that undo brings just that back.

    A cell may show a share of a pooled amount; taking back what was typed over it must not enter the share as an amount.
    """

    def __init__(self) -> None:
        self._former: dict[tuple[str, str, int | None], int | None] = {}

    def enter(self, centre: Centre, cells: Sequence[Entering]) -> int:
        """Enter amounts as one act; how many differ from what was there."""
        from moi_desktop.central import pools
        from moi_desktop.central.amount_book import Target

        book = centre.ledger.amounts
        amounts: dict[tuple[Target, str], int | None] = {}
        for cell in cells:
            place = Target(cell.about), cell.layer
            satang = cell.satang
            if cell.is_back:
                satang = self._former.get((cell.about, cell.layer, cell.back), satang)
            else:
                self._former[cell.about, cell.layer, cell.satang] = book.amount(*place)
            amounts[place] = satang
        return pools.enter_amounts(centre, amounts)


def enter_sheet(centre: Centre, sheet: AmountSheet) -> dict[tuple[str, str], int | None]:
    """Enter what a sheet says as one act; what stood in those places before, to bring it back."""
    from moi_desktop.central import pools

    book = centre.ledger.amounts
    before: dict[tuple[str, str], int | None] = {place: book.amount(*place) for place in sheet.amounts}
    pools.enter_amounts(centre, dict(sheet.amounts), source=sheet.source)
    return before


def put_back(centre: Centre, amounts: Mapping[tuple[str, str], int | None]) -> None:
    """Enter what stood somewhere before."""
    from moi_desktop.central import pools
    from moi_desktop.central.amount_book import Target

    pools.enter_amounts(centre, {(Target(about), layer): satang for (about, layer), satang in amounts.items()})


def define(centre: Centre, values: Mapping[str, object], pool: str = "") -> str:
    """Make a pool or describe it otherwise, from the values of a dialog; its id."""
    from moi_desktop.central import pools

    return pools.define_pool(centre, printed_of(values), pool)


def printed_of(values: Mapping[str, object]) -> Printed:
    """What a dialog's values say of a printed line."""
    from moi_desktop.central.pools import Printed

    year = values["fiscal_year"]
    texts = {key: str(values.get(key) or "") for key in ("name", "category", "bb_plan", "bb_output")}
    return Printed(fiscal_year=year if isinstance(year, int) else 0, **texts)


def remove(centre: Centre, pool: str) -> None:
    """Take a pool away."""
    from moi_desktop.central import pools

    pools.remove_pool(centre, pool)


def restore(centre: Centre, pool: str) -> None:
    """Bring a removed pool back."""
    from moi_desktop.central import pools

    pools.restore_pool(centre, pool)


def add_lines(centre: Centre, pool: str, uids: Sequence[str]) -> int:
    """Let lines, by `office/uid`, feed a pool."""
    from moi_desktop.central import pools

    return pools.add_lines(centre, pool, [_line(uid) for uid in uids])


def take_lines_out(centre: Centre, pool: str, uids: Sequence[str]) -> int:
    """Let lines, by `office/uid`, feed a pool no longer."""
    from moi_desktop.central import pools

    return pools.take_lines_out(centre, pool, [_line(uid) for uid in uids])


def _line(uid: str) -> tuple[str, str]:
    office, _, line = uid.partition("/")
    return office, line


def suggest(centre: Centre, pool: str, words: str) -> list[tuple[object, ...]]:
    """Rows of lines that may feed a pool: uid, office, project, line, category, requested, likeness."""
    from moi_desktop.central.pool_suggestions import suggestions

    book = codes_of(centre.workspace)
    return [_suggested(one, book.name(CodeList.EXPENSE, one.category)) for one in suggestions(centre, pool, words)]


def _suggested(one: Suggestion, category: str) -> tuple[object, ...]:
    uid = line_uid(one.office, one.uid)
    likeness = f"{one.likeness}%"
    return uid, short_name(one.office), one.project_name, one.name, category, one.requested, likeness


def pools_book(centre: Centre) -> Book:
    """All pools and their lines as a sheet that can be filled in and read again."""
    from moi_desktop.central.amount_sheet import amounts_book

    return amounts_book(centre)


def read_sheet(centre: Centre, path: Path) -> AmountSheet:
    """What a filled-in sheet would change. Raises the errors of the reader of foreign files."""
    from moi_desktop.central.amount_sheet import read_amounts
    from moi_desktop.exchange.importing import read_file

    return read_amounts(centre, read_file(path), path.name)
