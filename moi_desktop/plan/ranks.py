"""The order of priority of things that each have a rank: 1 first, one after the other, none twice."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence


def in_rank_order(ranks: Mapping[str, int | None]) -> list[str]:
    """Uids by rank. Those with the same rank, and those without one at the end, keep the order in which they come."""
    return sorted(ranks, key=lambda uid: (ranks[uid] is None, ranks[uid] or 0))


def moved(ranks: Mapping[str, int | None], uids: Collection[str], steps: int) -> dict[str, int]:
    """Move some by a number of places (negative: to the front) and number all anew from 1; the ranks that change.

    Those that are moved keep their order among themselves, and stop at the first and last place.
    """
    order = in_rank_order(ranks)
    chosen = [uid for uid in order if uid in uids]
    if not chosen:
        return {}
    others = [uid for uid in order if uid not in uids]
    first = order.index(chosen[0])
    ahead = sum(uid not in uids for uid in order[:first])
    place = max(0, min(len(others), ahead + steps))
    return _numbered(ranks, [*others[:place], *chosen, *others[place:]])


def placed(ranks: Mapping[str, int | None], uids: Collection[str], before: str | None) -> dict[str, int]:
    """Put some before another one (at the end for None) and number all anew from 1; the ranks that change."""
    order = in_rank_order(ranks)
    chosen = [uid for uid in order if uid in uids]
    if before in uids:  # dropped on itself: what follows it stays behind it
        following = order[order.index(before) :] if before is not None else []
        before = next((uid for uid in following if uid not in uids), None)
    others = [uid for uid in order if uid not in uids]
    place = others.index(before) if before in others else len(others)
    return _numbered(ranks, [*others[:place], *chosen, *others[place:]])


def _numbered(ranks: Mapping[str, int | None], order: Sequence[str]) -> dict[str, int]:
    return {uid: number for number, uid in enumerate(order, 1) if ranks[uid] != number}
