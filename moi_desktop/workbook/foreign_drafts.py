"""Records in the making: projects and activities by name, KPIs by project and name, lines one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from moi_desktop.plan.catalogue import LIVE
from moi_desktop.plan.model import Plan, Record, Value
from moi_desktop.plan.places import record_label
from moi_desktop.plan.thai_text import search_key

Values = dict[str, Value]

_ORDER: Final = ("project", "activity", "kpi", "kpi_target", "budget_line")
_SAME_LINE: Final = ("project", "activity", "fiscal_year", "category", "amount")


@dataclass(slots=True)
class _Draft:
    uid: str
    values: Values
    years: set[int] = field(default_factory=set)


class Drafts:
    """The records of one load. What the plan holds already is found by name and used, never written again."""

    def __init__(self, plan: Plan, make_uid: Callable[[], str]) -> None:
        self._make_uid = make_uid
        self._drafts: dict[str, dict[str, _Draft]] = {key: {} for key in _ORDER}
        self._named: dict[tuple[str, str, str], _Draft] = {}
        self._lines_there = Counter(_line_key(line.values) for line in plan.of("budget_line"))
        self._seats: Counter[str] = Counter()
        for project in plan.live_projects():
            self._named["project", "", search_key(record_label(project))] = _old(project)
        for entity in ("activity", "kpi"):
            for record in plan.of(entity):
                key = (entity, record.text("project"), search_key(record_label(record)))
                self._named.setdefault(key, _old(record))
        for activity in plan.of("activity"):
            owner = activity.text("project")
            self._seats[owner] = max(self._seats[owner], activity.whole("seq") or 0)
        self._targets_there = {(t.text("kpi"), t.whole("fiscal_year")) for t in plan.of("kpi_target")}

    def project(self, name: str) -> str:
        """The uid of the project with this name."""
        return self._by_name("project", "", name, {"name_th": name, "status": LIVE}).uid

    def activity(self, project: str, name: str) -> str:
        """The uid of the project's activity with this name."""
        known = ("activity", project, search_key(name)) in self._named
        if not known:
            self._seats[project] += 1
        values: Values = {"project": project, "seq": self._seats[project], "name": name}
        return self._by_name("activity", project, name, values).uid

    def kpi(self, project: str, name: str) -> str:
        """The uid of the project's KPI with this name."""
        values: Values = {"name": name}
        if project:
            values["project"] = project
        return self._by_name("kpi", project, name, values).uid

    def set(self, entity: str, uid: str, key: str, value: Value) -> bool:
        """Give a new record a value. False when it has another already, or is not new: the cell is not taken then."""
        draft = self._drafts[entity].get(uid)
        return draft is not None and draft.values.setdefault(key, value) == value

    def add_target(self, kpi: str, year: int | None, values: Values, project: str) -> bool:
        """Add a yearly target; False when the KPI has one for that year."""
        if (kpi, year) in self._targets_there:
            return False
        self._targets_there.add((kpi, year))
        self._add("kpi_target", {"kpi": kpi, **_with_year(values, year)})
        self._note_year(project, year)
        return True

    def add_line(self, values: Values, year: int | None) -> bool:
        """Add a budget line; False when the plan holds the very same line already."""
        line = _with_year(values, year)
        key = _line_key(line)
        if self._lines_there[key]:
            self._lines_there[key] -= 1
            return False
        self._add("budget_line", line)
        if line.get("obligated") is not True:  # obligations reach beyond the project's own years
            self._note_year(str(line.get("project", "")), year)
        return True

    def records(self) -> Iterator[Record]:
        """The new records, owners before what they own; projects run over the years of their lines and targets."""
        for project in self._drafts["project"].values():
            if project.years:
                project.values.setdefault("start_fy", min(project.years))
                project.values.setdefault("end_fy", max(project.years))
        for entity in _ORDER:
            for draft in self._drafts[entity].values():
                yield Record(entity, draft.uid, dict(draft.values))

    def _by_name(self, entity: str, owner: str, name: str, values: Values) -> _Draft:
        key = (entity, owner, search_key(name))
        if key not in self._named:
            self._named[key] = self._add(entity, values)
        return self._named[key]

    def _add(self, entity: str, values: Values) -> _Draft:
        draft = _Draft(self._make_uid(), values)
        self._drafts[entity][draft.uid] = draft
        return draft

    def _note_year(self, project: str, year: int | None) -> None:
        draft = self._drafts["project"].get(project)
        if draft is not None and year is not None:
            draft.years.add(year)


def _old(record: Record) -> _Draft:
    return _Draft(record.uid, {})


def _with_year(values: Values, year: int | None) -> Values:
    return values if year is None else {**values, "fiscal_year": year}


def _line_key(values: Mapping[str, Value]) -> tuple[object, ...]:
    return (*(values.get(key) for key in _SAME_LINE), search_key(str(values.get("name", ""))))
