"""Records in the making: projects and activities by name, KPIs by project and name, lines one by one.

What the plan holds already is found by its code or its name. It is never written over here: where the file says
something else, that becomes a proposed change, and a person decides.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from moi_desktop.plan.amounts import with_amount
from moi_desktop.plan.catalogue import FACTOR_KEYS, LIVE
from moi_desktop.plan.model import Plan, Record, Value
from moi_desktop.plan.places import record_label
from moi_desktop.plan.thai_text import search_key

Values = dict[str, Value]
RowPlace = tuple[str, int]
"""A row of the workbook: sheet and number, counted from 0."""

_ORDER: Final = ("project", "activity", "kpi", "kpi_target", "budget_line")
_SAME_LINE: Final = ("project", "activity", "fiscal_year", "category", "amount")
_NAME_KEYS: Final = {"project": "name_th", "activity": "name", "kpi": "name"}
_ARITHMETIC: Final = frozenset({"unit_price", *(key for pair in FACTOR_KEYS for key in pair)})


@dataclass(frozen=True, slots=True)
class Typed:
    """A text that is no value of the field it was meant for, and the code of what is wrong with it."""

    text: str
    code: str


@dataclass(slots=True)
class Draft:
    """A record that the file speaks of. `old` is what the plan holds of it, None for a new record.

    `values` are those of the new record, or what would become of the old one; `typed` texts that are no values. `rows`
    are the rows that speak of it, the one that began it first. Of `assumed` values the file itself says nothing.
    """

    entity: str
    uid: str
    values: Values
    old: Record | None = None
    by_code: bool = False
    typed: dict[str, Typed] = field(default_factory=dict)
    rows: dict[RowPlace, None] = field(default_factory=dict)
    assumed: frozenset[str] = frozenset()
    as_one: bool = False
    years: set[int] = field(default_factory=set)
    like: int = 0
    """How many records of the plan it may be, where that cannot be told."""

    def put(self, key: str, value: Value) -> bool:
        """Give it a value; False when another row has given it another one."""
        if self.old is not None and self.old.values.get(key) == value and key not in self.values:
            return True
        return self.values.setdefault(key, value) == value

    @property
    def label(self) -> str:
        """The words that people know it by."""
        return record_label(Record(self.entity, self.uid, {**(self.old.values if self.old else {}), **self.values}))


class Drafts:
    """The records of one load."""

    def __init__(
        self, plan: Plan, make_uid: Callable[[], str], pending: Collection[tuple[str, str, str, str]] = ()
    ) -> None:
        self._plan = plan
        self._pending = frozenset(pending)
        self._make_uid = make_uid
        self._drafts: dict[str, dict[str, Draft]] = {key: {} for key in _ORDER}
        self._named: dict[tuple[str, str, str], Draft] = {}
        self._coded: dict[tuple[str, str, str], Draft] = {}
        self._seats: Counter[str] = Counter()
        for project in plan.live_projects():
            self._know(project, "")
        for entity in ("activity", "kpi"):
            for record in plan.of(entity):
                self._know(record, record.text("project"))
        for activity in plan.of("activity"):
            owner = activity.text("project")
            self._seats[owner] = max(self._seats[owner], activity.whole("seq") or 0)
        self._targets = {(t.text("kpi"), t.whole("fiscal_year")): _old(t) for t in plan.of("kpi_target")}
        self._targets_seen: set[tuple[str, int | None]] = set()
        self._lines: list[Draft] = []

    def project(self, name: str, row: RowPlace, code: str = "") -> str:
        """The uid of the project with this code or name."""
        return self._find("project", "", {"name_th": name, "status": LIVE}, row, code)

    def activity(self, project: str, name: str, row: RowPlace) -> str:
        """The uid of the project's activity with this name."""
        if ("activity", project, search_key(name)) not in self._named:
            self._seats[project] += 1
        values: Values = {"project": project, "seq": self._seats[project], "name": name}
        return self._find("activity", project, values, row)

    def kpi(self, project: str, name: str, row: RowPlace, code: str = "") -> str:
        """The uid of the project's KPI with this code or name."""
        values: Values = {"name": name}
        if project:
            values["project"] = project
        return self._find("kpi", project, values, row, code)

    def set(self, entity: str, uid: str, key: str, value: Value) -> bool:
        """Give a record a value. False when another row has given it another one: the cell is not taken then."""
        return self._drafts[entity][uid].put(key, value)

    def keep(self, entity: str, uid: str, key: str, typed: Typed) -> bool:
        """Keep a text that is no value beside a field. False where another row has kept another one."""
        draft = self._drafts[entity][uid]
        return draft.typed.setdefault(key, typed) == typed

    def add_target(self, kpi: str, year: int | None, values: Values, project: str, row: RowPlace) -> Draft | None:
        """Add a yearly target, or change the one there is; None when the file has one for that year already."""
        if (kpi, year) in self._targets_seen:
            return None
        self._targets_seen.add((kpi, year))
        draft = self._targets.get((kpi, year))
        if draft is None:
            draft = Draft("kpi_target", self._make_uid(), {"kpi": kpi, **_with_year({}, year)})
        self._drafts["kpi_target"][draft.uid] = draft
        for key, value in values.items():
            draft.put(key, value)
        draft.rows[row] = None
        self._note_year(project, year)
        return draft

    def add_line(
        self, values: Values, year: int | None, row: RowPlace, *, assumed: frozenset[str], as_one: bool
    ) -> Draft:
        """Add a budget line. Whether the plan has it already is looked at when all rows are read: see `settle`."""
        line = Draft("budget_line", self._make_uid(), _with_year(values, year), assumed=assumed, as_one=as_one)
        line.rows[row] = None
        self._lines.append(line)
        if values.get("obligated") is not True:  # obligations reach beyond the project's own years
            self._note_year(str(values.get("project", "")), year)
        return line

    def settle(self) -> None:
        """Find the lines that the plan holds: the very same ones first, then those of the same name, year and project."""
        there = defaultdict(list)
        for record in self._plan.of("budget_line"):
            there[_line_key(record.values)].append(record)
        left = []
        for line in self._lines:
            found = there[_line_key(line.values)]
            if found:
                _become_change(line, found.pop(0))
                line.typed.clear()  # the very same line: what it holds beside its values was seen when it came
            else:
                left.append(line)
        by_name = defaultdict(list)
        for record in (record for records in there.values() for record in records):
            by_name[_name_key(record.values)].append(record)
        wanted = Counter(_name_key(line.values) for line in left)
        for line in left:
            found = by_name[_name_key(line.values)]
            if len(found) == wanted[_name_key(line.values)] == 1:
                _become_change(line, found[0])
            else:
                line.like = len(found)
        for line in self._lines:
            if line.old is not None:
                line.uid = line.old.uid
                line.values = _differing(line)
            self._drafts["budget_line"][line.uid] = line

    def drafts(self) -> Iterator[Draft]:
        """Everything that some row of the file speaks of, owners before what they own; after `settle`."""
        for project in self._drafts["project"].values():
            if project.old is None and project.years:
                project.values.setdefault("start_fy", min(project.years))
                project.values.setdefault("end_fy", max(project.years))
        for entity in _ORDER:
            for draft in self._drafts[entity].values():
                if draft.rows:
                    self._forget_known_texts(draft)
                    yield draft

    def _forget_known_texts(self, draft: Draft) -> None:
        """A text that stands beside the field already is nothing new."""
        for key, typed in list(draft.typed.items()):
            if (draft.entity, draft.uid, key, typed.text) in self._pending:
                del draft.typed[key]

    def _know(self, record: Record, owner: str) -> None:
        draft = _old(record)
        self._named.setdefault((record.entity, owner, search_key(record_label(record))), draft)
        if record.text("code"):
            self._coded.setdefault((record.entity, owner, search_key(record.text("code"))), draft)

    def _find(self, entity: str, owner: str, values: Values, row: RowPlace, code: str = "") -> str:
        name = str(values[_NAME_KEYS[entity]])
        named, coded = (entity, owner, search_key(name)), (entity, owner, search_key(code))
        by_code = self._coded.get(coded) if code else None
        draft = by_code or self._named.get(named)
        if draft is None:
            draft = Draft(entity, self._make_uid(), values)
        self._named.setdefault(named, draft)
        if code:
            self._coded.setdefault(coded, draft)
        if by_code is not None and by_code.old is not None:
            draft.by_code = True
            if search_key(record_label(by_code.old)) != search_key(name):
                draft.put(_NAME_KEYS[entity], name)
        self._drafts[entity][draft.uid] = draft
        draft.rows[row] = None
        return draft.uid

    def _note_year(self, project: str, year: int | None) -> None:
        draft = self._drafts["project"].get(project)
        if draft is not None and year is not None:
            draft.years.add(year)


def _old(record: Record) -> Draft:
    return Draft(record.entity, record.uid, {}, record)


def _become_change(line: Draft, old: Record) -> None:
    line.old = old
    amount = line.values.get("amount")
    if line.as_one and isinstance(amount, int) and amount == old.whole("amount"):
        line.values = {key: value for key, value in line.values.items() if key not in _ARITHMETIC}
    elif line.as_one and isinstance(amount, int):
        # The file has an amount and no arithmetic: quantity and price of the plan follow as they do in the grid.
        line.values = {key: value for key, value in line.values.items() if key not in _ARITHMETIC}
        line.values |= {key: value for key, value in with_amount(old, amount).items() if value is not None}


def _differing(line: Draft) -> Values:
    assert line.old is not None
    before = line.old.values
    return {
        key: value
        for key, value in line.values.items()
        if before.get(key) != value
        and not (key in line.assumed and key in before)
        and not _same_text(before.get(key), value)
    }


def _same_text(before: Value | None, after: Value) -> bool:
    return isinstance(before, str) and isinstance(after, str) and search_key(before) == search_key(after)


def _with_year(values: Values, year: int | None) -> Values:
    return values if year is None else {**values, "fiscal_year": year}


def _line_key(values: Mapping[str, Value]) -> tuple[object, ...]:
    return (*(values.get(key) for key in _SAME_LINE), search_key(str(values.get("name", ""))))


def _name_key(values: Mapping[str, Value]) -> tuple[object, ...]:
    return (values.get("project"), values.get("fiscal_year"), search_key(str(values.get("name", ""))))
