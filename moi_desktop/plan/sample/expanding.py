"""From an office's data file to its plan.

A data file is TOML that a planning officer could read aloud. `[office]` and `[people]` name who signs and who answers;
each `[[project]]` holds its own fields and, as lists, its statements, target groups, areas, links, activities, lines,
risks, readiness, partners and attachments; `[[project.kpi]]` and `[[kpi]]` are indicators of a project and of the
office. Written once and expanded here: years (`years = [first, last]`), month ranges (`"พ.ย.-ก.พ."`), quantities
(`"3 คน x 5 วัน x 2 ครั้ง"`), targets as `"48/60"` (numerator and denominator), quarters as shares of the whole.
Money is in baht; fiscal years are Buddhist Era.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, Final

from moi_desktop.plan.catalogue import QUARTER_KEYS, entity
from moi_desktop.plan.fiscal_year import first_day, last_day
from moi_desktop.plan.model import Plan, Record
from moi_desktop.plan.sample.building import build, months_of
from moi_desktop.plan.sample.kpis import kpi_records
from moi_desktop.plan.sample.lines import line_records
from moi_desktop.plan.sample.naming import uid_of

Table = Mapping[str, Any]
"""One table of a data file."""

_OFFICE_CYCLE: Final = (2563, 2565)
_STATEMENTS: Final = (
    ("objectives", "OBJECTIVE"),
    ("beneficiaries", "BENEFICIARY"),
    ("outputs", "OUTPUT"),
    ("outcomes", "OUTCOME"),
    ("impacts", "IMPACT"),
)
_PROJECT_KEYS: Final = frozenset(entity("project").keys)


def plan_of(office: str, data: Table) -> Plan:
    """The plan of an office from its data file. Raises KeyError for words that the catalogue does not know."""
    return Plan(_records(office, data))


def _records(office: str, data: Table) -> Iterator[Record]:
    people = data["people"]
    yield _profile(office, data["office"], people)
    ranks: dict[int, int] = defaultdict(int)
    for number, project in enumerate(data["project"], 1):
        yield from _project_records(office, project, people, number, ranks)
    for kpi in data.get("kpi", ()):
        yield from kpi_records((office,), kpi, people, years=_OFFICE_CYCLE)
    for number, waiver in enumerate(data.get("waiver", ()), 1):
        yield _waiver(office, waiver, number)


def _profile(office: str, raw: Table, people: Table) -> Record:
    name, position, phone, email = people[raw["prepared"]]
    prepared = {"prepared_by": name, "prepared_position": position, "phone": phone, "email": email}
    rest = {key: value for key, value in raw.items() if key != "prepared"}
    return build("office_profile", uid_of(office, "office_profile"), {**prepared, **rest})


def _waiver(office: str, raw: Table, number: int) -> Record:
    about = raw["record"]
    record = about if about.startswith("ceiling-") else uid_of(office, *about.split("/"))
    return build("waiver", uid_of(office, "waiver", number), {**raw, "record": record})


def _project_records(office: str, raw: Table, people: Table, number: int, ranks: dict[int, int]) -> Iterator[Record]:
    key = (office, raw["key"])
    uid = uid_of(*key)
    yield _project(uid, raw, people, number)
    yield from _details(key, uid, raw)
    yield from _risk_and_people(key, uid, raw)
    activities = list(_activities(key, uid, raw))
    lines = list(line_records(key, raw, ranks))
    yield from (record for record, _months in activities if record.entity == "activity")
    yield from _month_plans(activities, lines)
    for seq, kpi in enumerate(raw.get("kpi", ()), 1):
        yield from kpi_records(key, kpi, people, years=raw["years"], code=f"{raw['code']}-K{seq}")
    yield from lines


def _project(uid: str, raw: Table, people: Table, number: int) -> Record:
    first, last = raw["years"]
    name, position, phone, email = people[raw["contact"]]
    values = {
        "start_fy": first,
        "end_fy": last,
        "start_date": first_day(first),
        "end_date": last_day(last),
        "person": name,
        "position": position,
        "phone": phone,
        "email": email,
        "rank": number,
        "status": "LIVE",
    }
    own = {key: value for key, value in raw.items() if key in _PROJECT_KEYS}
    return build("project", uid, {**values, **own})


def _details(key: tuple[str, str], uid: str, raw: Table) -> Iterator[Record]:
    for name, kind in _STATEMENTS:
        for seq, text in enumerate(raw.get(name, ()), 1):
            values = {"project": uid, "kind": kind, "seq": seq, "text": text}
            yield build("statement", uid_of(*key, kind, seq), values)
    for seq, (name, number, unit) in enumerate(raw.get("target_groups", ()), 1):
        values = {"project": uid, "seq": seq, "name": name, "number": number, "unit": unit}
        yield build("target_group", uid_of(*key, "target_group", seq), values)
    for seq, area in enumerate(raw.get("areas", ()), 1):
        places = dict(zip(("province", "district", "subdistrict"), area, strict=False))
        values = {"project": uid, "seq": seq, "whole_province": len(area) == 1, **places}
        yield build("area", uid_of(*key, "area", seq), values)
    for code, reason, *primary in raw.get("links", ()):
        values = {"project": uid, "link": code, "reason": reason, "primary": bool(primary)}
        yield build("plan_link", uid_of(*key, "plan_link", code), values)


def _risk_and_people(key: tuple[str, str], uid: str, raw: Table) -> Iterator[Record]:
    for seq, risk in enumerate(raw.get("risks", ()), 1):
        fields = dict(zip(("kind", "text", "likelihood", "impact", "measure"), risk, strict=True))
        yield build("risk", uid_of(*key, "risk", seq), {"project": uid, "seq": seq, **fields})
    for name, ready in (("ready", True), ("not_ready", False)):
        for item, note in raw.get(name, {}).items():
            values = {"project": uid, "item": item, "ready": ready, "note": note}
            yield build("readiness", uid_of(*key, "readiness", item), values)
    for seq, agency in enumerate(raw.get("co_agencies", ()), 1):
        field = "office" if agency.isascii() else "name"
        yield build("co_agency", uid_of(*key, "co_agency", seq), {"project": uid, "seq": seq, field: agency})
    for seq, (name, kind, pages) in enumerate(raw.get("attachments", ()), 1):
        values = {"project": uid, "seq": seq, "name": name, "kind": kind, "pages": pages}
        yield build("attachment", uid_of(*key, "attachment", seq), values)


def _activities(key: tuple[str, str], uid: str, raw: Table) -> Iterator[tuple[Record, list[str]]]:
    """Activities, each followed by its month plans; a plan of a year comes with its months."""
    first, last = raw["years"]
    for seq, activity in enumerate(raw["activities"], 1):
        own = {k: v for k, v in activity.items() if k != "months"}
        owner = uid_of(*key, "activity", seq)
        yield build("activity", owner, {"project": uid, "seq": seq, **own}), []
        for index, year in enumerate(range(first, last + 1)):
            months = months_of(_of_year(activity["months"], index))
            if months:
                values = {"activity": owner, "fiscal_year": year, **dict.fromkeys(months, True)}
                yield build("activity_year", uid_of(*key, "activity", seq, year), values), months


def _of_year(value: str | list[str], index: int) -> str:
    return value if isinstance(value, str) else value[index]


def _month_plans(activities: list[tuple[Record, list[str]]], lines: list[Record]) -> Iterator[Record]:
    """Month plans with the money of the activity's lines by quarter, so that the two always agree."""
    money: dict[tuple[str, int | None, str], int] = defaultdict(int)
    for line in lines:
        if line.entity == "budget_line":
            for quarter in QUARTER_KEYS:
                money[line.text("activity"), line.whole("fiscal_year"), quarter] += line.money(quarter)
    for record, _months in activities:
        if record.entity == "activity_year":
            place = record.text("activity"), record.whole("fiscal_year")
            yield record.changed({quarter: money[*place, quarter] or None for quarter in QUARTER_KEYS})
