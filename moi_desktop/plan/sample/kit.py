"""The centre's sample kit: cycle, plan frame with its KPIs, ceilings of all provincial offices, submission window."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from moi_desktop.plan.model import Plan, Record
from moi_desktop.plan.sample.building import build
from moi_desktop.plan.sample.kpis import kpi_records
from moi_desktop.plan.sample.naming import uid_of
from moi_desktop.reference import provincial_offices

Table = Mapping[str, Any]

_CENTRE: Final = "MOI"
_LIMITED_SOURCES: Final = ("F101", "F102", "F103", "F104")
_MILLION: Final = 1_000_000 * 100


def kit_records(data: Table, plans: Mapping[str, Plan], closes: date | None) -> list[Record]:
    """The records of the kit. Ceilings rise, in whole million baht, where one of `plans` (by office) asks for more."""
    return [*_cycle(data), *_frame(data), *_kpis(data), *_ceilings(data, plans), *_windows(data, closes)]


def _cycle(data: Table) -> Iterator[Record]:
    yield build("cycle", uid_of(_CENTRE, "cycle"), data["cycle"])


def _frame(data: Table) -> Iterator[Record]:
    for level, nodes in data["frame"].items():
        for seq, (code, parent, name) in enumerate(nodes, 1):
            values = {"code": code, "parent": parent, "level": level, "seq": seq, "name": name}
            yield build("frame_node", uid_of(_CENTRE, "frame", code), values)


def _kpis(data: Table) -> Iterator[Record]:
    years = (data["cycle"]["first_fy"], data["cycle"]["last_fy"])
    for kpi in data["kpi"]:
        yield from kpi_records((_CENTRE,), kpi, {}, years=years)


def _ceilings(data: Table, plans: Mapping[str, Plan]) -> Iterator[Record]:
    first = data["cycle"]["first_fy"]
    asked = {office: _asked(plan) for office, plan in plans.items()}
    for office in (o.code for o in provincial_offices()):
        group = next(g for g in data["ceiling_group"] if office in g.get("offices", (office,)))
        for source in _LIMITED_SOURCES:
            for year, baht in enumerate(group[source], first):
                wanted = asked.get(office, {}).get((year, source), 0)
                amount = max(baht * 100, -(-wanted // _MILLION) * _MILLION)
                values = {"office": office, "fiscal_year": year, "source": source, "amount": amount}
                yield Record("ceiling", uid_of(_CENTRE, "ceiling", office, year, source), values)


def _asked(plan: Plan) -> dict[tuple[int, str], int]:
    """Satang by fiscal year and source of money."""
    sums: dict[tuple[int, str], int] = defaultdict(int)
    for line in plan.of("budget_line"):
        sums[line.whole("fiscal_year") or 0, line.text("source")] += line.money("amount")
    return sums


def _windows(data: Table, closes: date | None) -> Iterator[Record]:
    for window in data["window"]:
        own = {**window, "closes": closes} if closes and "office" not in window else window
        yield build("window", uid_of(_CENTRE, "window", window.get("office", "")), own)
