"""What people do to the links of a project, each as one step. Rows are those of the plan-link table."""

from __future__ import annotations

from collections.abc import Sequence

from moi_desktop.desktop.models.grid_model import CellEdit, Change, PlacedRow, Row
from moi_desktop.desktop.values import Unparsed
from moi_desktop.plan.code_book import CodeTable
from moi_desktop.plan.link_chain import Level, LinkKind, kind_of, level_of

LINK, PRIMARY, REASON = "link", "primary", "reason"


def code_of(row: Row) -> str:
    """The code a row links to; empty while what was typed is no code."""
    value = row.values.get(LINK)
    return "" if isinstance(value, Unparsed) else str(value or "")


def primary_row(table: CodeTable, rows: Sequence[Row]) -> Row | None:
    """The row of the primary national strategy; the first where there are several, None where there is none."""
    return next((row for row in rows if row.values.get(PRIMARY) is True and _is_strategy(table, row)), None)


def adding(table: CodeTable, rows: Sequence[Row], new: Row, *, primary: bool, words: str) -> Change:
    """Add a link; a primary one takes the mark from the others."""
    values = dict(new.values)
    edits: tuple[CellEdit, ...] = ()
    if primary:
        values[PRIMARY] = True
        edits = tuple(_unmark(row) for row in rows if row.values.get(PRIMARY) is True and _is_strategy(table, row))
    return Change(words, edits, (PlacedRow(len(rows), new.uid, values, len(rows)),))


def moving_primary(table: CodeTable, rows: Sequence[Row], uid: str, words: str) -> Change:
    """Make one national strategy the primary one, and no other."""
    edits = [
        _unmark(row) for row in rows if row.uid != uid and row.values.get(PRIMARY) is True and _is_strategy(table, row)
    ]
    edits += [
        CellEdit(uid, PRIMARY, before=None, after=True)
        for row in rows
        if row.uid == uid and row.values.get(PRIMARY) is not True
    ]
    return Change(words, tuple(edits))


def replacing(row: Row, code: str, reason: object, words: str, *, keeps_primary: bool) -> Change:
    """Link to another entry in the place of a former one."""
    after = {LINK: code, REASON: reason}
    if not keeps_primary:
        after[PRIMARY] = None
    edits = [
        CellEdit(row.uid, key, row.values.get(key), value)
        for key, value in after.items()
        if row.values.get(key) != value
    ]
    return Change(words, tuple(edits))


def in_shown_order(table: CodeTable, rows: Sequence[Row]) -> list[Row]:
    """Rows by plan as officials list them: the primary strategy first, then level 1, level 2 and the policies, each by code."""
    order = list(LinkKind)

    def place(row: Row) -> tuple[bool, int, bool, str]:
        code = code_of(row)
        known = code in table
        kind = order.index(kind_of(table, code)) if known else -1
        return known, kind, row.values.get(PRIMARY) is not True, code

    return sorted(rows, key=place)


def _is_strategy(table: CodeTable, row: Row) -> bool:
    code = code_of(row)
    return code in table and level_of(table, code) is Level.STRATEGY


def _unmark(row: Row) -> CellEdit:
    return CellEdit(row.uid, PRIMARY, before=True, after=None)
