"""Pooled lines: many project lines that are one printed line of the Budget Bureau's document, and their amount layers.

Requested and working amounts are always the sums of the offices' lines; the other layers are entered here, for a pool or
for one of its lines. Every act is one journal entry and one transaction.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any, Final

from moi_desktop.central.amount_book import (
    Amounts,
    LineKey,
    Pool,
    Target,
    amounts_payload,
    line_key,
    line_of,
    pool_key,
)
from moi_desktop.central.amount_sharing import LAYERS, HeldLine, called_then_each, held_lines, lay_amounts, where_now
from moi_desktop.central.centre import Centre
from moi_desktop.central.ledger import Act
from moi_desktop.errors import CentralError
from moi_desktop.plan.model import new_uid
from moi_desktop.plan.thai_text import clean, search_key
from moi_desktop.text import QT_TRANSLATE_NOOP

_NO_NAME: Final = QT_TRANSLATE_NOOP("moi", "กรุณากรอกชื่อรายการตามที่พิมพ์ในเล่มงบประมาณก่อน")
_NAME_TAKEN: Final = QT_TRANSLATE_NOOP("moi", "มีรายการ “{name}” ของปี {year} อยู่แล้ว กรุณาใช้ชื่ออื่นหรือเพิ่มรายการย่อยในรายการเดิม")
_NO_POOL: Final = QT_TRANSLATE_NOOP("moi", "ไม่พบรายการที่พิมพ์รหัส {pool} กรุณาเลือกจากตารางอีกครั้ง")
_YEAR_FIXED: Final = QT_TRANSLATE_NOOP(
    "moi", "เปลี่ยนปีของ “{name}” ไม่ได้ เพราะมีรายการย่อยของปี {year} อยู่ {count} รายการ กรุณานำออกก่อน"
)
_NO_LINE: Final = QT_TRANSLATE_NOOP("moi", "ไม่พบรายการงบประมาณรหัส {line} ของ {office} ในแผนรวม")
_OTHER_YEAR: Final = QT_TRANSLATE_NOOP("moi", "รวม “{line}” ไม่ได้ เพราะเป็นของปี {year} แต่รายการที่พิมพ์เป็นของปี {wanted}")
_IN_OTHER: Final = QT_TRANSLATE_NOOP("moi", "“{line}” อยู่ในรายการที่พิมพ์ “{pool}” แล้ว กรุณานำออกจากรายการนั้นก่อน")
_NO_LAYER: Final = QT_TRANSLATE_NOOP("moi", "ไม่รู้จักชั้นวงเงิน {layer} กรุณาเลือกจากคอลัมน์ในตาราง")
_NEGATIVE: Final = QT_TRANSLATE_NOOP("moi", "วงเงินต้องไม่ติดลบ กรุณาตรวจตัวเลขแล้วกรอกใหม่")


@dataclass(frozen=True, slots=True)
class Printed:
    """What a printed line is called and where it stands. `fiscal_year` is BE; the codes may be empty."""

    name: str
    fiscal_year: int
    category: str = ""
    bb_plan: str = ""
    bb_output: str = ""


@dataclass(frozen=True, slots=True)
class PoolRow:
    """A pool as people compare it. `layers` are satang by layer as entered; absent where nothing was entered.

    `of_lines` is by layer what stands at the lines, own or shared out. `missing` lines are in no applied revision any more,
    `left_out` belong to projects that do not count. A layer in `unequal` was entered otherwise than its lines add up to.
    """

    id: str
    printed: Printed
    lines: int
    missing: int
    left_out: int
    requested: int
    working: int
    layers: dict[str, int]
    of_lines: dict[str, int]

    @property
    def unequal(self) -> tuple[str, ...]:
        """The layers whose entered amount is not what stands at the lines."""
        return tuple(layer for layer, satang in self.layers.items() if satang != self.of_lines.get(layer, 0))


@dataclass(frozen=True, slots=True)
class PoolLine:
    """One line of a pool, called as when it was added; `now` is the office it stands in today. `layers` is satang by layer as it stands at the line; `own` are the layers entered for it."""

    office: str
    uid: str
    now: str
    project: str
    project_name: str
    name: str
    category: str
    requested: int
    working: int
    state: str
    layers: dict[str, int]
    own: frozenset[str]


def define_pool(centre: Centre, printed: Printed, pool: str = "") -> str:
    """Make a pool, or describe one otherwise; its id. CentralError: pool-no-name, pool-name-taken, pool-year, no-pool."""
    tidy = replace(printed, name=clean(printed.name), bb_output=clean(printed.bb_output))
    if not tidy.name:
        raise CentralError(_NO_NAME, code="pool-no-name")
    known = _pool(centre, pool) if pool else None
    _refuse_taken_name(centre, tidy, pool)
    if known and known.lines and known.fiscal_year != tidy.fiscal_year:
        raise CentralError(
            _YEAR_FIXED, code="pool-year", name=known.name, year=known.fiscal_year, count=len(known.lines)
        )
    made = pool or new_uid()
    _define(centre, tidy, made)
    return made


def remove_pool(centre: Centre, pool: str) -> None:
    """Take a pool away; its lines are free, and what it shared out is gone. `restore_pool` brings it back."""
    lines = _pool(centre, pool).lines
    with centre.transaction():
        centre.record(Act.REMOVE_POOL, f"pool/{pool}", {"id": pool})
        lay_amounts(centre, lines)


def restore_pool(centre: Centre, pool: str) -> None:
    """Bring a removed pool back with its amounts, and with the lines that feed no other pool by now."""
    known = centre.ledger.amounts.pools.get(pool)
    if known is None:
        raise CentralError(_NO_POOL, code="no-pool", pool=pool)
    if known.removed:
        printed = Printed(known.name, known.fiscal_year, known.category, known.bb_plan, known.bb_output)
        _refuse_taken_name(centre, printed, pool)
        _define(centre, printed, pool)


def _define(centre: Centre, printed: Printed, pool: str) -> None:
    payload = {"id": pool, **asdict(printed)}
    with centre.transaction():
        centre.record(Act.DEFINE_POOL, f"pool/{pool}", payload)
        lay_amounts(centre, centre.ledger.amounts.pools[pool].lines)


def _refuse_taken_name(centre: Centre, printed: Printed, pool: str) -> None:
    for other in centre.ledger.amounts.live:
        same = search_key(other.name) == search_key(printed.name) and other.fiscal_year == printed.fiscal_year
        if same and other.id != pool:
            raise CentralError(_NAME_TAKEN, code="pool-name-taken", name=printed.name, year=printed.fiscal_year)


def add_lines(centre: Centre, pool: str, lines: Iterable[LineKey]) -> int:
    """Let lines feed a pool; how many are new. CentralError: no-line, pool-other-year, line-in-other-pool."""
    known = _pool(centre, pool)
    come = [line for line in dict.fromkeys(called_then_each(centre, lines).values()) if line not in known.lines]
    if not come:
        return 0
    _refuse_unfit(centre, known, come)
    _change_lines(centre, known, add=come)
    return len(come)


def take_lines_out(centre: Centre, pool: str, lines: Iterable[LineKey]) -> int:
    """Let lines feed a pool no longer; how many did."""
    known = _pool(centre, pool)
    gone = [line for line in dict.fromkeys(called_then_each(centre, lines).values()) if line in known.lines]
    if gone:
        _change_lines(centre, known, remove=gone)
    return len(gone)


def enter_amounts(centre: Centre, amounts: Amounts, reason: str = "", source: str = "") -> int:
    """Enter amounts by target and layer as one act, None taking one back; how many differ from what was entered.

    CentralError: no-layer, no-pool, no-line, amount-negative. Lines need not feed a pool.
    """
    book = centre.ledger.amounts
    named = _as_called_then(centre, amounts)
    new = {place: satang for place, satang in named.items() if book.amount(*place) != satang}
    for (_, layer), satang in new.items():
        if layer not in LAYERS:
            raise CentralError(_NO_LAYER, code="no-layer", layer=layer)
        if satang is not None and satang < 0:
            raise CentralError(_NEGATIVE, code="amount-negative")
    if not new:
        return 0
    touched = _lines_of(centre, {about for about, _ in new})
    with centre.transaction():
        centre.record(Act.ENTER_AMOUNTS, source or "amounts", amounts_payload(new, clean(reason), source))
        lay_amounts(centre, touched)
    return len(new)


def _as_called_then(centre: Centre, amounts: Amounts) -> Amounts:
    """The same amounts, with lines named as pools and former amounts name them."""
    lines = {target: line for target, _ in amounts if (line := line_of(target)) is not None}
    then = called_then_each(centre, lines.values())
    named = {target: line_key(then[line]) for target, line in lines.items()}
    return {(named.get(target, target), layer): satang for (target, layer), satang in amounts.items()}


def _lines_of(centre: Centre, targets: Collection[Target]) -> set[LineKey]:
    lines: set[LineKey] = set()
    single: set[LineKey] = set()
    for target in targets:
        line = line_of(target)
        if line is None:
            lines.update(_pool(centre, target.removeprefix("pool:")).lines)
        else:
            single.add(line)
    book = centre.ledger.amounts
    known = held_lines(centre, single)
    for office, uid in sorted(single):
        # what was entered for a line that is gone by now can still be taken back
        if (office, uid) not in known and (office, uid) not in book.lines:
            raise CentralError(_NO_LINE, code="no-line", line=uid, office=office)
    return lines | single


def _pool(centre: Centre, pool: str) -> Pool:
    known = centre.ledger.amounts.pools.get(pool)
    if known is None or known.removed:
        raise CentralError(_NO_POOL, code="no-pool", pool=pool)
    return known


def _refuse_unfit(centre: Centre, pool: Pool, lines: Collection[LineKey]) -> None:
    held = held_lines(centre, lines)
    facts = dict(_of_lines(centre, lines, 'l."name", l."fiscal_year"'))
    for line in lines:
        row = facts.get(line)
        if line not in held or not held[line].counts or row is None:
            raise CentralError(_NO_LINE, code="no-line", line=line[1], office=line[0])
        if row["fiscal_year"] != pool.fiscal_year:
            raise CentralError(
                _OTHER_YEAR, code="pool-other-year", line=row["name"], year=row["fiscal_year"], wanted=pool.fiscal_year
            )
        other = centre.ledger.amounts.pool_of(line)
        if other is not None and other.id != pool.id:
            raise CentralError(_IN_OTHER, code="line-in-other-pool", line=row["name"], pool=other.name)


def _change_lines(
    centre: Centre, pool: Pool, *, add: Collection[LineKey] = (), remove: Collection[LineKey] = ()
) -> None:
    payload = {
        "id": pool.id,
        "add": [{"office": office, "line": uid} for office, uid in add],
        "remove": [{"office": office, "line": uid} for office, uid in remove],
    }
    with centre.transaction():
        centre.record(Act.POOL_LINES, f"pool/{pool.id}", payload)
        lay_amounts(centre, {*pool.lines, *add})


def pool_rows(centre: Centre) -> list[PoolRow]:
    """All pools with their layers side by side: by year, then in the order in which they were made."""
    pools = centre.ledger.amounts.live
    every = {line for pool in pools for line in pool.lines}
    held = held_lines(centre, every)
    working = _working(centre, every)
    laid = _laid(centre, every)
    rows = [_row(centre, pool, held, working, laid) for pool in pools]
    return sorted(rows, key=lambda row: row.printed.fiscal_year)


def _row(
    centre: Centre,
    pool: Pool,
    held: dict[LineKey, HeldLine],
    working: dict[LineKey, int],
    laid: dict[LineKey, dict[str, int]],
) -> PoolRow:
    book = centre.ledger.amounts
    here = [line for line in pool.lines if line in held]
    counting = [line for line in here if held[line].counts]
    entered = {layer: book.amount(pool_key(pool.id), layer) for layer in LAYERS}
    at_lines: dict[str, int] = {}
    for line in counting:
        for layer, satang in laid.get(line, {}).items():
            at_lines[layer] = at_lines.get(layer, 0) + satang
    return PoolRow(
        id=pool.id,
        printed=Printed(pool.name, pool.fiscal_year, pool.category, pool.bb_plan, pool.bb_output),
        lines=len(pool.lines),
        missing=len(pool.lines) - len(here),
        left_out=len(here) - len(counting),
        requested=sum(held[line].requested for line in counting),
        working=sum(working.get(line, 0) for line in counting),
        layers={layer: satang for layer, satang in entered.items() if satang is not None},
        of_lines=at_lines,
    )


def pool_lines(centre: Centre, pool: str) -> list[PoolLine]:
    """The lines of a pool that the merged plan has, with what stands at each in every layer."""
    known = _pool(centre, pool)
    book, laid = centre.ledger.amounts, _laid(centre, known.lines)
    columns = """l."project", l."name", COALESCE(l."category", '') AS "category",
        COALESCE(l."requested_amount", 0) AS "requested", COALESCE(l."amount", 0) AS "working",
        COALESCE(p."name_th", '') AS "project_name", COALESCE(p."name_th_order", '') AS "place",
        CASE WHEN p."status" = 'DELETED' THEN 'DELETED' ELSE COALESCE(a."state", '') END AS "state" """
    join = """LEFT JOIN "view_project" p ON p."office" = l."office" AND p."uid" = l."project"
        LEFT JOIN "view_approval" a ON a."office" = l."office" AND a."project" = l."project" """
    rows = _of_lines(centre, known.lines, columns, join)
    rows.sort(key=lambda found: (found[0][0], found[1]["place"], found[1]["name"] or "", found[0][1]))
    return [
        PoolLine(
            office=line[0],
            uid=line[1],
            now=row["office"],
            project=row["project"] or "",
            project_name=row["project_name"],
            name=row["name"] or "",
            category=row["category"],
            requested=row["requested"],
            working=row["working"],
            state=row["state"],
            layers=laid.get(line, {}),
            own=frozenset(layer for layer in LAYERS if book.amount(line_key(line), layer) is not None),
        )
        for line, row in rows
    ]


def _working(centre: Centre, lines: Collection[LineKey]) -> dict[LineKey, int]:
    return {line: row["satang"] for line, row in _of_lines(centre, lines, 'COALESCE(l."amount", 0) AS "satang"')}


def _laid(centre: Centre, lines: Collection[LineKey]) -> dict[LineKey, dict[str, int]]:
    found: dict[LineKey, dict[str, int]] = {}
    join = 'JOIN "view_amount_layer" v ON v."office" = l."office" AND v."budget_line" = l."uid"'
    for line, row in _of_lines(centre, lines, 'v."layer", v."amount"', join):
        found.setdefault(line, {})[row["layer"]] = row["amount"]
    return found


def _of_lines(
    centre: Centre, lines: Collection[LineKey], columns: str, join: str = ""
) -> list[tuple[LineKey, dict[str, Any]]]:
    places: dict[LineKey, list[LineKey]] = {}
    for line, place in where_now(centre, lines).items():
        places.setdefault(place, []).append(line)
    rows = centre.workspace.query(
        f"""SELECT l."office", l."uid", {columns} FROM (
            SELECT json_extract("value", '$[0]') AS "office", json_extract("value", '$[1]') AS "uid" FROM json_each(:lines)
        ) c CROSS JOIN "view_budget_line" l ON l."office" = c."office" AND l."uid" = c."uid" {join}""",  # noqa: S608 - constant text
        {"lines": json.dumps(sorted(places))},
    )
    return [(line, row) for row in rows for line in places[row["office"], row["uid"]]]
