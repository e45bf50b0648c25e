"""How an amount of a pooled line is shared out to the project lines that feed it, and where the shares are shown.

The rule: a line for which an amount was entered keeps it; what is left goes to the other lines in proportion to what their
offices asked for, by the largest remainder, so that the shares add up to the satang. Where nothing was asked for, all get
the same. Only lines of projects that count in the merged plan take part.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from moi_desktop.central.amount_book import EnteredAmount, LineKey, Pool, line_key, pool_key
from moi_desktop.central.centre import Centre
from moi_desktop.central.holdings import holder_of, journey
from moi_desktop.central.included import INCLUDED
from moi_desktop.plan import catalogue
from moi_desktop.plan.model import Record, Value
from moi_desktop.store.central_workspace import Ruled

LAYERS: Final = tuple(choice.code for choice in catalogue.entity("amount_layer").field("layer").choices)
"""The layers that are entered, in their order."""

_SHARE: Final = "ส่วนแบ่งจากรายการที่พิมพ์ “{name}” ตามสัดส่วนที่หน่วยงานขอ"
_LONGEST_REASON: Final = catalogue.entity("amount_layer").field("reason").max_length


@dataclass(frozen=True, slots=True)
class HeldLine:
    """A line as the merged plan holds it now: under which office, what was asked for, and whether its project counts."""

    now: LineKey
    requested: int
    counts: bool


def shares(satang: int, weights: Sequence[int]) -> list[int]:
    """Whole satang by weight that add up to `satang` exactly; equal weights where all are 0. None of them is negative.

    Remainders are given out by size, earlier places first. ValueError for a negative amount or weight, or for no place.
    """
    if satang < 0 or not weights or min(weights) < 0:
        raise ValueError(satang, weights)
    whole = sum(weights)
    if not whole:
        weights, whole = [1] * len(weights), len(weights)
    floors = [satang * weight // whole for weight in weights]
    remainders = [satang * weight % whole for weight in weights]
    order = sorted(range(len(weights)), key=lambda place: -remainders[place])
    for place in order[: satang - sum(floors)]:
        floors[place] += 1
    return floors


def where_now(centre: Centre, lines: Iterable[LineKey]) -> dict[LineKey, LineKey]:
    """Where each of some lines stands today: a line follows its project to the office that it was transferred to."""
    if not centre.ledger.organisation.transfers:
        return {line: line for line in lines}
    return {line: (holder_of(centre, line[0], "budget_line", line[1], 0), line[1]) for line in lines}


def called_then(centre: Centre, line: LineKey) -> LineKey:
    """What a line of today is called in the journal's pools and amounts; itself where they know nothing of it."""
    return called_then_each(centre, [line])[line]


def called_then_each(centre: Centre, lines: Iterable[LineKey]) -> dict[LineKey, LineKey]:
    """`called_then` for many lines, be they given as they are called today or as they were."""
    asked, known = list(lines), centre.ledger.amounts.named
    if not centre.ledger.organisation.transfers:
        return {line: line for line in asked}
    uids = {uid for _, uid in asked}
    then = {now: line for line, now in where_now(centre, (k for k in known if k[1] in uids)).items()}
    return {line: line if line in known else then.get(now, line) for line, now in where_now(centre, asked).items()}


def lines_beside(centre: Centre, office: str) -> set[LineKey]:
    """The lines of pools and amounts that stand, or stood, in an office."""
    return {known for known in centre.ledger.amounts.lines if (office, known[1]) in _places(centre, known)}


def _places(centre: Centre, line: LineKey) -> set[LineKey]:
    """Where a line stands, and at which offices it stood before."""
    if not centre.ledger.organisation.transfers:
        return {line}
    return {(stay.office, line[1]) for stay in journey(centre, line[0], "budget_line", line[1], 0)}


def held_lines(centre: Centre, lines: Iterable[LineKey]) -> dict[LineKey, HeldLine]:
    """Those of some lines that the merged plan has, wherever they stand now."""
    now = where_now(centre, lines)
    found = _held(centre, now.values())
    return {line: found[place] for line, place in now.items() if place in found}


def _held(centre: Centre, lines: Iterable[LineKey]) -> dict[LineKey, HeldLine]:
    rows = centre.workspace.query(
        f"""WITH {INCLUDED}, "chosen" AS MATERIALIZED (
            SELECT json_extract("value", '$[0]') AS "office", json_extract("value", '$[1]') AS "uid" FROM json_each(:lines)
        )
        SELECT l."office", l."uid", COALESCE(l."requested_amount", 0) AS "requested",
               p."uid" IS NOT NULL AS "counts"
        FROM "chosen" c CROSS JOIN "view_budget_line" l ON l."office" = c."office" AND l."uid" = c."uid"
        LEFT JOIN "included" p ON p."office" = l."office" AND p."uid" = l."project" """,  # noqa: S608 - constant text
        {"lines": json.dumps(sorted(set(lines)))},
    )
    return {
        (line := (row["office"], row["uid"])): HeldLine(line, row["requested"], bool(row["counts"])) for row in rows
    }


def lay_amounts(centre: Centre, lines: Collection[LineKey]) -> None:
    """Show the entered and shared amounts of some lines, and of all lines that feed the same pools. Call in a transaction."""
    if not lines:
        return
    book = centre.ledger.amounts
    pools = {pool.id: pool for line in lines if (pool := book.pool_of(line)) is not None}
    every = sorted({*lines, *(line for pool in pools.values() for line in pool.lines)})
    held = held_lines(centre, every)
    places = sorted({place for line in every for place in _places(centre, line)})
    centre.workspace.replace_amount_layers(places, _rows(centre, every, pools.values(), held))


def _rows(
    centre: Centre, lines: Iterable[LineKey], pools: Iterable[Pool], held: dict[LineKey, HeldLine]
) -> Iterator[Ruled]:
    book = centre.ledger.amounts
    for line in lines:
        for layer in LAYERS:
            own = book.entered.get((line_key(line), layer))
            if own is not None and line in held:
                yield _ruled(held[line].now, layer, own.satang, own.reason, own)
    for pool in pools:
        for layer in LAYERS:
            entered = book.entered.get((pool_key(pool.id), layer))
            if entered is not None:
                for line, satang in shared_out(centre, pool, layer, entered.satang, held).items():
                    yield _ruled(
                        held[line].now, layer, satang, _SHARE.format(name=pool.name)[:_LONGEST_REASON], entered
                    )


def shared_out(
    centre: Centre, pool: Pool, layer: str, satang: int, held: dict[LineKey, HeldLine]
) -> dict[LineKey, int]:
    """What each line of a pool gets that counts and has no amount of its own in this layer.

    Nothing is left for them where the lines' own amounts exceed the pool's.
    """
    book = centre.ledger.amounts
    counting = [line for line in sorted(pool.lines) if line in held and held[line].counts]
    own = {line: amount for line in counting if (amount := book.amount(line_key(line), layer)) is not None}
    free = [line for line in counting if line not in own]
    if not free:
        return {}
    rest = max(0, satang - sum(own.values()))
    return dict(zip(free, shares(rest, [held[line].requested for line in free]), strict=True))


def _ruled(line: LineKey, layer: str, satang: int, reason: str, entered: EnteredAmount) -> Ruled:
    office, uid = line
    values: dict[str, Value] = {"budget_line": uid, "layer": layer, "amount": satang, "reason": reason}
    row_uid = str(uuid.uuid5(uuid.NAMESPACE_OID, f"{office}/{uid}/{layer}"))
    record = Record("amount_layer", row_uid, {key: value for key, value in values.items() if value != ""})
    return Ruled(office, "", record, entered.entry.seq, entered.entry.at, entered.entry.person)
