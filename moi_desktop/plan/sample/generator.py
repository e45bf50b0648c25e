"""Offices of any size for benchmarks and long roads, with texts, money and years in the shape of the written ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from random import Random
from typing import Final

from moi_desktop.plan.catalogue import FISCAL_MONTH_KEYS, QUARTER_KEYS
from moi_desktop.plan.fiscal_year import first_day, last_day
from moi_desktop.plan.model import Plan, Record, Value
from moi_desktop.plan.sample.generated_kpis import kpi_records
from moi_desktop.plan.sample.generated_lines import LineScope, line_records
from moi_desktop.plan.sample.naming import uid_of
from moi_desktop.plan.sample.words import Bank, Words, words_of
from moi_desktop.reference import office as office_of
from moi_desktop.reference import province_name

_BANGKOK: Final = "10"
_WEIGHTS: Final = ((40, 35, 25), (30, 30, 25, 15), (35, 30, 20, 15))
_CHANNELS: Final = (
    ("FUNCTION", "F101"),
    ("AREA-P", "F103"),
    ("FUNCTION", "F101"),
    ("AGENDA", "F102"),
    ("AREA-C", "F104"),
    ("OFF", "F202"),
)
_NO_BUDGET: Final = ("NONE", "F3")
_RATIONALE_SENTENCES: Final = (4, 9)


@dataclass(frozen=True, slots=True)
class Scope:
    """What is the same for all projects of one generated office, and what is counted over them."""

    office: str
    province: str
    seed: int
    years: Sequence[int]
    bank: Bank
    rng: Random
    ranks: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    names: Counter[str] = field(default_factory=Counter)

    def uid(self, *parts: str | int) -> str:
        """A uid that two runs with the same seed agree on."""
        return uid_of(self.office, "generated", self.seed, *parts)


def generated_plan(
    office: str, bank: Bank, *, projects: int, kpis: int, lines: int, seed: int, years: Sequence[int]
) -> Plan:
    """A plan of the wanted size. Raises ValueError for sizes that no plan under the rules can have."""
    if projects < 1 or kpis < projects or lines < 0:
        raise ValueError(f"no plan has {projects} projects, {kpis} KPIs and {lines} lines")
    if not years or list(years) != list(range(years[0], years[-1] + 1)):
        raise ValueError(f"no plan has the years {list(years)}")
    province = office_of(office).province_code or _BANGKOK
    rng = Random(f"{office}/{seed}/{projects}/{kpis}/{lines}")  # noqa: S311 - sample data, no secret
    scope = Scope(office, province, seed, tuple(years), bank, rng)
    return Plan(_records(scope, projects, kpis, lines))


def _records(scope: Scope, projects: int, kpis: int, lines: int) -> Iterator[Record]:
    yield _profile(scope, scope.rng)
    funded = max(1, projects - 1) if lines else 0  # the last project uses no money
    for number in range(projects):
        share = _share(lines, funded, number) if number < funded else 0
        yield from _project_records(scope, number, _share(kpis, projects, number), share)


def _share(total: int, parts: int, number: int) -> int:
    """How many of `total` the part with this number gets; the shares differ by one at most."""
    return total // parts + (number < total % parts)


def _profile(scope: Scope, rng: Random) -> Record:
    name, chief = rng.sample(scope.bank["names"], 2)
    values: dict[str, Value] = {
        "prepared_by": name,
        "prepared_position": rng.choice(scope.bank["positions"]),
        "phone": _phone(rng),
        "certified_by": chief,
        "certified_position": f"อุตสาหกรรมจังหวัด{province_name(scope.province)}",
        "acting": "SELF",
        "letter_no": f"อก {rng.randrange(100, 999):04d}/{rng.randrange(100, 4000)}",
        "letter_date": date(2019, 10, rng.randrange(1, 31)),
    }
    return Record("office_profile", scope.uid("office_profile"), values)


def _phone(rng: Random) -> str:
    return f"0 {rng.randrange(2000, 7999)} {rng.randrange(1000, 9999)}"


def _project_records(scope: Scope, number: int, kpis: int, lines: int) -> Iterator[Record]:
    words = words_of(scope.bank, scope.rng, province_name(scope.province))
    channel, source = _CHANNELS[number % len(_CHANNELS)] if lines else _NO_BUDGET
    project = _project(scope, words, number, channel)
    yield project
    activities, months = _activities(scope, project, words)
    yield from activities
    yield from _links(scope, project, words)
    yield from _details(scope, project, words)
    yield from kpi_records(scope.uid, project, words, kpis)
    made = list(line_records(LineScope(scope.uid, project, words, source, activities, months, scope.ranks), lines))
    yield from made
    yield from _month_plans(scope, project, activities, months, made)


def _name(scope: Scope, words: Words) -> str:
    """A project name that no other project of the office bears."""
    rng, bank = words.rng, words.bank
    parts = (rng.choice(bank["verbs"]), words.some("objects"), rng.choice(bank["methods"]), words.some("tails"))
    name = "โครงการ" + "".join(parts)
    scope.names[name] += 1
    return name if scope.names[name] == 1 else f"{name} ระยะที่ {scope.names[name]}"


def _project(scope: Scope, words: Words, number: int, channel: str) -> Record:
    rng, bank = words.rng, words.bank
    continued = rng.random() < 0.4
    values: dict[str, Value] = {
        "code": f"{scope.office}-{number + 1:03d}",
        "name_th": _name(scope, words),
        "programme": words.sector.programme,
        "kind": "CONT" if continued else "NEW",
        "class": "DEVELOP",
        "channel": channel,
        "origin": rng.choice(("POLICY", "AREA", "CABINET")),
        "start_fy": scope.years[0],
        "end_fy": scope.years[-1],
        "start_date": first_day(scope.years[0]),
        "end_date": last_day(scope.years[-1]),
        "rationale": " ".join(words.many("rationale", rng.randrange(*_RATIONALE_SENTENCES))),
        "evidence": words.some("evidence"),
        "monitoring": words.some("monitoring"),
        "person": rng.choice(bank["names"]),
        "position": rng.choice(bank["positions"]),
        "phone": _phone(rng),
        "rank": number + 1,
        "status": "LIVE",
    }
    if continued:
        values["carried_from"] = f"{scope.office}-{number + 1:03d}/{scope.years[0] - 1}"
    return Record("project", scope.uid("project", number), values)


def _activities(scope: Scope, project: Record, words: Words) -> tuple[list[Record], list[tuple[int, int]]]:
    """Activities, and for each its first and last month as places in the fiscal year (0 is October)."""
    rng = words.rng
    weights = rng.choice(_WEIGHTS)
    activities, months = [], []
    for seq, (weight, name) in enumerate(zip(weights, words.many("activities", len(weights)), strict=True), 1):
        values: dict[str, Value] = {"project": project.uid, "seq": seq, "name": name, "weight": Decimal(weight)}
        activities.append(Record("activity", scope.uid(project.uid, "activity", seq), values))
        first = rng.randrange(0, 9)
        months.append((first, min(11, first + rng.randrange(1, 7))))
    return activities, months


def _month_plans(
    scope: Scope,
    project: Record,
    activities: list[Record],
    months: list[tuple[int, int]],
    made: list[Record],
) -> Iterator[Record]:
    money: dict[tuple[str, int | None, str], int] = {}
    for line in made:
        if line.entity == "budget_line":
            for quarter in QUARTER_KEYS:
                place = line.text("activity"), line.whole("fiscal_year"), quarter
                money[place] = money.get(place, 0) + line.money(quarter)
    for activity, (first, last) in zip(activities, months, strict=True):
        for year in scope.years:
            values: dict[str, Value] = {"activity": activity.uid, "fiscal_year": year}
            values.update(dict.fromkeys(FISCAL_MONTH_KEYS[first : last + 1], True))
            planned = {quarter: money.get((activity.uid, year, quarter), 0) for quarter in QUARTER_KEYS}
            values.update((quarter, satang) for quarter, satang in planned.items() if satang)
            yield Record("activity_year", scope.uid(project.uid, activity.uid, year), values)


def _links(scope: Scope, project: Record, words: Words) -> Iterator[Record]:
    sector = words.sector
    for code in (sector.strategy, sector.master_plan, sector.agenda, sector.focus, sector.s_curve):
        if code:
            values: dict[str, Value] = {"project": project.uid, "link": code, "reason": words.some("link_reasons")}
            if code == sector.strategy:
                values["primary"] = True
            yield Record("plan_link", scope.uid(project.uid, "link", code), values)


def _details(scope: Scope, project: Record, words: Words) -> Iterator[Record]:
    rng, bank = words.rng, words.bank
    rows: list[tuple[str, dict[str, Value]]] = [
        ("statement", {"kind": "OBJECTIVE", "text": words.some("objectives")}),
        ("statement", {"kind": "IMPACT", "text": words.some("impacts")}),
        ("target_group", {"name": words.group, "number": Decimal(rng.randrange(20, 400)), "unit": "ราย"}),
        ("area", {"province": scope.province, "district": rng.choice(bank["districts"])}),
        (
            "risk",
            {
                "kind": rng.choice(("STRATEGY", "OPERATION", "FINANCE")),
                "text": words.some("risks"),
                "likelihood": rng.randrange(1, 5),
                "impact": rng.randrange(2, 6),
                "measure": words.some("measures"),
            },
        ),
    ]
    for number, (entity, values) in enumerate(rows):
        own: dict[str, Value] = {"project": project.uid, "seq": 1, **values}
        yield Record(entity, scope.uid(project.uid, "detail", number), own)
    ready: dict[str, Value] = {"project": project.uid, "item": "TARGET", "ready": True}
    yield Record("readiness", scope.uid(project.uid, "readiness"), ready)
