"""What people do to the activities of a project, each as one step. Rows are those of the activity table."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_DOWN, Decimal

from moi_desktop.desktop.models.grid_model import CellEdit, Change, Row

WEIGHT, SEQ = "weight", "seq"
HUNDRED = Decimal(100)
_CENT = Decimal("0.01")


def total_weight(rows: Sequence[Row]) -> Decimal:
    """The sum of the weights that could be read."""
    return sum((weight for row in rows if (weight := _weight(row)) is not None), Decimal(0))


def sharing_weights(rows: Sequence[Row], words: str) -> Change:
    """Make the weights add up to 100.

    Where some have none yet, these share what is left; otherwise all keep their proportions. Nothing is finer than two
    decimals, and what does not divide goes to the first.
    """
    known = {row.uid: weight for row in rows if (weight := _weight(row)) is not None}
    left = HUNDRED - sum(known.values(), Decimal(0))
    unknown = [row.uid for row in rows if row.uid not in known]
    if unknown and left > 0:
        after = _shares({uid: Decimal(1) for uid in unknown}, left)
    elif any(known.values()):
        after = {uid: Decimal(0) for uid in unknown} | _shares(known, HUNDRED)
    else:
        after = _shares({row.uid: Decimal(1) for row in rows}, HUNDRED)
    edits = [
        CellEdit(row.uid, WEIGHT, row.values.get(WEIGHT), after[row.uid])
        for row in rows
        if row.uid in after and row.values.get(WEIGHT) != after[row.uid]
    ]
    return Change(words, tuple(edits))


def moving(rows: Sequence[Row], uid: str, by: int, words: str) -> Change:
    """Move an activity up (-1) or down (1) among the others; `rows` in their order. All get the number of their place."""
    order = [row.uid for row in rows]
    here = order.index(uid)
    there = here + by
    if not 0 <= there < len(order):
        return Change(words)
    order.insert(there, order.pop(here))
    by_uid = {row.uid: row for row in rows}
    edits = [
        CellEdit(one, SEQ, by_uid[one].values.get(SEQ), number)
        for number, one in enumerate(order, 1)
        if by_uid[one].values.get(SEQ) != number
    ]
    return Change(words, tuple(edits))


def _weight(row: Row) -> Decimal | None:
    value = row.values.get(WEIGHT)
    return value if isinstance(value, Decimal) else None


def _shares(parts: dict[str, Decimal], whole: Decimal) -> dict[str, Decimal]:
    """Split `whole` in the proportions of `parts`, whole cents only."""
    together = sum(parts.values(), Decimal(0))
    shares = {uid: (whole * part / together).quantize(_CENT, ROUND_DOWN) for uid, part in parts.items()}
    rest = whole - sum(shares.values(), Decimal(0))
    for uid in shares:
        if rest <= 0:
            break
        shares[uid] += _CENT
        rest -= _CENT
    return {uid: _plain(share) for uid, share in shares.items()}


def _plain(share: Decimal) -> Decimal:
    """The same number without closing zeros, as typed."""
    return share.quantize(Decimal(1)) if share == share.to_integral_value() else share.normalize()
