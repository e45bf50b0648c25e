"""The groups that the merged plan can be added up by, and which of them each project or budget line belongs to.

A `Forest` is the groups of one dimension as codes with names, in their official order. Whole projects stand under the plan
frame, plan links, places and offices; single budget lines under years, sources of money and expense categories.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from moi_desktop import reference
from moi_desktop.central.office_names import short_names
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.code_book import MASTER_PLAN, NATIONAL_STRATEGY, CodeBook, CodeEntry, reference_book
from moi_desktop.reference.organisation import Office

if TYPE_CHECKING:
    from moi_desktop.store.central_workspace import CentralWorkspace

Key = tuple[str, str]
"""Office and uid of a project."""


class Dimension(StrEnum):
    """What the money stands under. A place is where a project is carried out; without areas, its office's seat."""

    FRAME = "frame"
    STRATEGY = "strategy"
    MASTER_PLAN = "master_plan"
    REFORM = "reform"
    DEVELOPMENT = "development"
    GOVERNMENT = "government"
    AGENDA = "agenda"
    FOCUS = "focus"
    S_CURVE = "s_curve"
    PROVINCE = "province"
    CLUSTER = "cluster"
    REGION = "region"
    OFFICE = "office"
    YEAR = "year"
    SOURCE = "source"
    CATEGORY = "category"


LINK_ROOTS: Final[Mapping[Dimension, str]] = {
    Dimension.STRATEGY: NATIONAL_STRATEGY,
    Dimension.MASTER_PLAN: MASTER_PLAN,
    Dimension.REFORM: "NR",
    Dimension.DEVELOPMENT: "DP12",
    Dimension.GOVERNMENT: "GP",
    Dimension.AGENDA: "MA",
    Dimension.FOCUS: "MF",
    Dimension.S_CURVE: "SC",
}
"""The root of each plan or policy among the plan links."""

PLACES: Final = frozenset({Dimension.PROVINCE, Dimension.CLUSTER, Dimension.REGION})
OF_LINES: Final = frozenset({Dimension.YEAR, Dimension.SOURCE, Dimension.CATEGORY})
"""Dimensions in which the lines of one project may stand in different groups, each line in one."""

MAY_OVERLAP: Final = frozenset(LINK_ROOTS) | PLACES
"""Dimensions in which one project may belong to several groups."""


WHOLE: Final = "whole"
"""The kind of the group of projects that are linked to a plan, but to none of its parts."""


@dataclass(frozen=True, slots=True)
class Group:
    """One group. `kind` is the level of a frame node in small letters, else what the group is."""

    code: str
    name: str
    kind: str
    parent: str = ""
    office: str = ""


@dataclass(slots=True)
class Forest:
    """Groups in their order. `always` are codes that are shown even when nothing stands there."""

    groups: dict[str, Group] = field(default_factory=dict)
    below: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    always: frozenset[str] = frozenset()

    @classmethod
    def of(cls, groups: Iterable[Group], always: Collection[str] = ()) -> Forest:
        """Put groups together; one whose parent is unknown, or whose way up runs in a circle, stands at the top."""
        forest = cls(always=frozenset(always))
        forest.groups = {group.code: group for group in groups}
        for code in forest.groups:
            forest.below[forest.parent(code)].append(code)
        return forest

    def parent(self, code: str) -> str:
        """The group above, empty at the top."""
        group = self.groups.get(code)
        above = group.parent if group else ""
        if above not in self.groups or above == code:
            return ""
        return "" if self._is_circle(code) else above

    def _is_circle(self, code: str) -> bool:
        seen = {code}
        above = self.groups[code].parent
        while above in self.groups:
            if above in seen:
                return above == code
            seen.add(above)
            above = self.groups[above].parent
        return False

    def lineage(self, code: str) -> tuple[str, ...]:
        """The code and those above it, nearest first."""
        way = []
        while code:
            way.append(code)
            code = self.parent(code)
        return tuple(way)

    def under(self, code: str) -> Iterator[str]:
        """The code and all below it."""
        yield code
        for child in self.below.get(code, ()):
            yield from self.under(child)

    def add(self, group: Group) -> None:
        """Put one more group at the end, where there is none of its code."""
        if group.code not in self.groups:
            self.groups[group.code] = group
            self.below[self.parent(group.code)].append(group.code)

    def smallest(self, codes: Iterable[str]) -> tuple[str, ...]:
        """The codes without those that others of them lie below, each once, in their order."""
        known = dict.fromkeys(code for code in codes if code in self.groups)
        above = {up for code in known for up in self.lineage(code)[1:]}
        return tuple(code for code in known if code not in above)

    def meeting(self, codes: Sequence[str]) -> str:
        """The lowest group that all of some codes lie below; empty for the top."""
        ways = [self.lineage(code)[::-1] for code in codes]
        shared = ""
        for step in zip(*ways, strict=False):
            if len(set(step)) > 1:
                break
            shared = step[0]
        return shared


@dataclass(frozen=True, slots=True)
class Belonging:
    """What one project says it belongs to: its codes, and the one that it calls its primary one (empty for none)."""

    codes: tuple[str, ...]
    primary: str = ""


def codes_of(workspace: CentralWorkspace) -> CodeBook:
    """The program's own code lists with what the kit adds."""
    rows = workspace.query('SELECT * FROM "view_code_item" WHERE "office" = \'MOI\'')
    added: dict[CodeList, list[CodeEntry]] = defaultdict(list)
    for row in rows:
        if row["list"] in set(CodeList):
            entry = CodeEntry(code=row["code"], th=row["name_th"] or row["code"], parent=row["parent"] or "")
            added[CodeList(row["list"])].append(entry)
    return reference_book().extended(added) if added else reference_book()


def forest_of(workspace: CentralWorkspace, dimension: Dimension) -> Forest:
    """The groups of a dimension."""
    if dimension is Dimension.FRAME:
        return _frame(workspace)
    if dimension in LINK_ROOTS:
        return _links(codes_of(workspace), LINK_ROOTS[dimension])
    if dimension in PLACES:
        return _places(dimension)
    if dimension is Dimension.OFFICE:
        names = short_names(workspace)
        places = dict.fromkeys([*(office.code for office in _offices()), *names])
        return Forest.of(Group(code, names[code], "office", office=code) for code in places)
    if dimension is Dimension.YEAR:
        return Forest()  # the years that are there are known only once the lines are added up
    codes = CodeList.FUND_SOURCE if dimension is Dimension.SOURCE else CodeList.EXPENSE
    return _codes(codes_of(workspace), codes, dimension.value)


def _frame(workspace: CentralWorkspace) -> Forest:
    rows = workspace.query(
        'SELECT "code", "parent", "level", "name" FROM "view_frame_node" WHERE "office" = \'MOI\' '
        'ORDER BY COALESCE("seq", 999999), "code"'
    )
    groups = [Group(r["code"], r["name"] or r["code"], (r["level"] or "").lower(), r["parent"] or "") for r in rows]
    return Forest.of(groups, always=[group.code for group in groups])


def _links(book: CodeBook, root: str) -> Forest:
    table = book.table(CodeList.PLAN_LINK)
    groups = [
        Group(entry.code, entry.th, "link", "" if entry.parent == root else entry.parent)
        for entry in table
        if table.is_under(entry.code, root)
    ]
    always = [group.code for group in groups if not group.parent]
    # A project may be linked to a plan as a whole.
    if (whole := table.get(root)) is not None:
        groups.append(Group(root, whole.th, WHOLE))
    return Forest.of(groups, always)


def _places(dimension: Dimension) -> Forest:
    groups: list[Group] = []
    clusters = reference.clusters()
    if dimension is Dimension.REGION:
        regions = {p.region_code: p.region_th for p in reference.provinces()}
        groups += [Group(f"R:{code}", name, "region") for code, name in sorted(regions.items())]
    if dimension is not Dimension.PROVINCE:
        groups += [
            Group(c.code, c.name_th, "cluster", f"R:{c.region_code}" if dimension is Dimension.REGION else "")
            for c in clusters
        ]
    for province in reference.provinces():
        above = province.cluster_code or (f"R:{province.region_code}" if dimension is Dimension.REGION else "")
        groups.append(
            Group(province.code, province.name_th, "province", above if dimension is not Dimension.PROVINCE else "")
        )
    return Forest.of(groups)


def _codes(book: CodeBook, codes: CodeList, kind: str) -> Forest:
    return Forest.of(Group(entry.code, entry.th, kind, entry.parent) for entry in book.table(codes))


def _offices() -> list[Office]:
    """Provincial offices in Thai order, then the others in the order of the ministry's chart."""
    provincial = reference.provincial_offices()
    known = {office.code for office in provincial}
    return [*provincial, *(office for office in reference.offices() if office.code not in known)]


def belongings(
    workspace: CentralWorkspace, dimension: Dimension, forest: Forest, projects: Mapping[Key, Mapping[str, Any]]
) -> dict[Key, Belonging]:
    """What each of some projects belongs to. `projects` are rows with at least `programme`."""
    if dimension is Dimension.FRAME:
        return {key: Belonging((row["programme"] or "",)) for key, row in projects.items()}
    if dimension is Dimension.OFFICE:
        return {key: Belonging((key[0],)) for key in projects}
    if dimension in PLACES:
        return _where(workspace, projects)
    return _linked(workspace, forest, projects)


def _linked(workspace: CentralWorkspace, forest: Forest, projects: Collection[Key]) -> dict[Key, Belonging]:
    rows = workspace.query(
        'SELECT "office", "project", "link", "primary" FROM "view_plan_link" '
        'WHERE "link" IN (SELECT "value" FROM json_each(:codes)) ORDER BY "office", "project", "link", "uid"',
        {"codes": json.dumps(list(forest.groups))},
    )
    codes: dict[Key, list[str]] = defaultdict(list)
    primary: dict[Key, set[str]] = defaultdict(set)
    for row in rows:
        key = row["office"], row["project"]
        codes[key].append(row["link"])
        if row["primary"]:
            primary[key].add(row["link"])
    wholes = {group.code for group in forest.groups.values() if group.kind == WHOLE}
    return {
        key: Belonging(_parts(own, wholes), next(iter(primary[key])) if len(primary[key]) == 1 else "")
        for key, own in codes.items()
        if key in projects
    }


def _parts(codes: Sequence[str], wholes: Collection[str]) -> tuple[str, ...]:
    """The links without those to a whole plan, where there are links to its parts."""
    parts = tuple(code for code in codes if code not in wholes)
    return parts or tuple(codes)


def _where(workspace: CentralWorkspace, projects: Collection[Key]) -> dict[Key, Belonging]:
    rows = workspace.query(
        'SELECT DISTINCT "office", "project", "province" FROM "view_area" WHERE COALESCE("province", \'\') <> \'\' '
        'ORDER BY "office", "project", "province"'
    )
    found: dict[Key, list[str]] = defaultdict(list)
    for row in rows:
        found[row["office"], row["project"]].append(row["province"])
    seats = {office.code: office.province_code for office in reference.offices()}
    return {key: Belonging(tuple(found.get(key) or filter(None, (seats.get(key[0], ""),)))) for key in projects}
