"""The merged plan, added up by SQL: the tree with its year columns, and one project with its lines.

Everything here runs on the thread of the jobs. Money of a fiscal year outside the plan is never dropped: it stands under
year 0.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from moi_desktop import reference
from moi_desktop.central.included import INCLUDED
from moi_desktop.desktop.models.central_inbox import short_name
from moi_desktop.desktop.translated import moi
from moi_desktop.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre

SEVERAL: Final = "*"
"""Stands for more than one province."""

_NO_FRAME: Final = QT_TRANSLATE_NOOP("moi", "ไม่อยู่ในกรอบแผนของชุดแผนปัจจุบัน")
_SEVERAL: Final = QT_TRANSLATE_NOOP("moi", "หลายจังหวัด")
_NO_PROVINCE: Final = QT_TRANSLATE_NOOP("moi", "ไม่ระบุจังหวัด")


class Grouping(StrEnum):
    """What the projects stand under. A province is where a project is carried out; without areas, its office's seat."""

    FRAME = "frame"
    OFFICE = "office"
    PROVINCE = "province"


@dataclass(frozen=True, slots=True)
class Sums:
    """Satang a year column: what the offices asked for, and what it is with the centre's open proposals."""

    requested: tuple[int, ...]
    working: tuple[int, ...]

    def plus(self, other: Sums) -> Sums:
        """Both together."""
        return Sums(
            tuple(a + b for a, b in zip(self.requested, other.requested, strict=True)),
            tuple(a + b for a, b in zip(self.working, other.working, strict=True)),
        )


@dataclass(frozen=True, slots=True)
class PlanNode:
    """A row of the tree. `kind` is issue, goal, guideline, programme, office, cluster, province or project.

    `below` are the nodes under it; a node with `projects` but none below has projects, which are read when they are
    wanted. For a project, `key` is its uid and `state` what was decided on it.
    """

    kind: str
    key: str
    name: str
    projects: int
    sums: Sums
    below: tuple[PlanNode, ...] = ()
    office: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class PlanTree:
    """The whole tree without its projects. `years` are the columns (BE; 0 for years outside the plan)."""

    grouping: Grouping
    words: str
    years: tuple[int, ...]
    nodes: tuple[PlanNode, ...]
    total: PlanNode


def cycle_years(centre: Centre) -> tuple[int, int]:
    """The first and the last fiscal year (BE) of the plan: from the kit, before the first kit from the workspace."""
    rows = centre.workspace.query('SELECT "first_fy", "last_fy" FROM "view_cycle" WHERE "office" = \'MOI\'')
    if rows and rows[0]["first_fy"] and rows[0]["last_fy"]:
        return rows[0]["first_fy"], rows[0]["last_fy"]
    first, _, last = centre.workspace.info.cycle_name.partition("-")
    return int(first), int(last or first)


def read_tree(centre: Centre, grouping: Grouping, words: str = "") -> PlanTree:
    """Add up the plan by `grouping`, of the projects that hold all of `words` in name, number or office."""
    query = _Query(centre, grouping, words)
    sums, counts = query.sums(), query.counts()
    leaves = _Leaves(query.years, sums, counts)
    if grouping is Grouping.FRAME:
        nodes = _by_frame(centre, leaves)
    else:
        nodes = _by_office(leaves) if grouping is Grouping.OFFICE else _by_province(leaves)
    total = _parent("total", "", "", nodes, query.zero)
    return PlanTree(grouping, words, query.years, nodes, total)


def read_projects(centre: Centre, tree: PlanTree, key: str) -> tuple[PlanNode, ...]:
    """The projects under one node of the tree, in Thai order."""
    return _Query(centre, tree.grouping, tree.words, tree.years).projects(key)


class _Query:
    """The statements for one grouping and one search."""

    def __init__(self, centre: Centre, grouping: Grouping, words: str, years: tuple[int, ...] = ()) -> None:
        self._workspace = centre.workspace
        self._first, self._last = cycle_years(centre)
        self._wanted = words.split()
        self._with = f"WITH {_included(len(self._wanted))},{_GROUPED[grouping]}"
        self.years = years or self._all_years()
        self.zero = Sums((0,) * len(self.years), (0,) * len(self.years))

    def sums(self) -> dict[str, Sums]:
        """Satang by group."""
        rows = self._rows(
            f"""{self._with}
            SELECT g."key" AS "key", l."year" AS "year", SUM(l."requested") AS "requested", SUM(l."working") AS "working"
            FROM (
                SELECT "office", "project", {_BUCKET} AS "year",
                       SUM(COALESCE("requested_amount", 0)) AS "requested", SUM(COALESCE("amount", 0)) AS "working"
                FROM "view_budget_line" l GROUP BY 1, 2, 3
            ) l JOIN "grouped" g ON g."office" = l."office" AND g."uid" = l."project" GROUP BY 1, 2"""  # noqa: S608 - constant text
        )
        return self._by_key(rows)

    def counts(self) -> dict[str, int]:
        """Projects by group."""
        rows = self._rows(f'{self._with} SELECT "key", COUNT(*) AS "count" FROM "grouped" GROUP BY 1')  # noqa: S608 - constant text
        return {row["key"]: row["count"] for row in rows}

    def projects(self, key: str) -> tuple[PlanNode, ...]:
        """The projects of one group."""
        rows = self._rows(
            f"""{self._with}
            SELECT p."office", p."uid", p."name_th" AS "name", COALESCE(a."state", '') AS "state"
            FROM "grouped" g JOIN "view_project" p ON p."office" = g."office" AND p."uid" = g."uid"
            LEFT JOIN "view_approval" a ON a."office" = p."office" AND a."project" = p."uid"
            WHERE g."key" = :key ORDER BY p."name_th_order", p."office", p."uid" """,  # noqa: S608 - constant text
            key=key,
        )
        sums = self._rows(
            f"""{self._with}
            SELECT g."office" || '/' || g."uid" AS "key", {_BUCKET} AS "year",
                   SUM(COALESCE(l."requested_amount", 0)) AS "requested", SUM(COALESCE(l."amount", 0)) AS "working"
            FROM "grouped" g JOIN "view_budget_line" l ON l."office" = g."office" AND l."project" = g."uid"
            WHERE g."key" = :key GROUP BY 1, 2""",  # noqa: S608 - constant text
            key=key,
        )
        by_project = self._by_key(sums)
        return tuple(
            PlanNode(
                "project",
                row["uid"],
                row["name"] or "",
                1,
                by_project.get(f"{row['office']}/{row['uid']}", self.zero),
                office=row["office"],
                state=row["state"],
            )
            for row in rows
        )

    def _all_years(self) -> tuple[int, ...]:
        years = tuple(range(self._first, self._last + 1))
        outside = self._rows(
            'SELECT 1 FROM "view_budget_line" WHERE ("fiscal_year" IS NULL OR "fiscal_year" NOT BETWEEN :first AND :last) '
            'AND ("amount" <> 0 OR "requested_amount" <> 0) LIMIT 1'
        )
        return (*years, 0) if outside else years

    def _by_key(self, rows: Iterable[Mapping[str, Any]]) -> dict[str, Sums]:
        found: dict[str, dict[int, tuple[int, int]]] = defaultdict(dict)
        for row in rows:
            found[row["key"]][row["year"]] = (row["requested"], row["working"])
        return {
            key: Sums(*(tuple(by_year.get(year, (0, 0))[side] for year in self.years) for side in (0, 1)))
            for key, by_year in found.items()
        }

    def _rows(self, sql: str, **params: object) -> list[dict[str, Any]]:
        given: dict[str, object] = {"first": self._first, "last": self._last, **params}
        if ":seats" in sql:
            given["seats"] = json.dumps({office.code: office.province_code for office in reference.offices()})
        for number, word in enumerate(self._wanted):
            given[f"w{number}"] = f"%{_escaped(word)}%"
            given[f"o{number}"] = json.dumps(_offices_named(word))
        return self._workspace.query(sql, given)


_BUCKET: Final = 'CASE WHEN l."fiscal_year" BETWEEN :first AND :last THEN l."fiscal_year" ELSE 0 END'
_GROUPED: Final = {
    Grouping.FRAME: """
    "grouped" AS (
        SELECT p."office", p."uid", COALESCE(n."code", '') AS "key" FROM "included" p
        LEFT JOIN "view_frame_node" n ON n."office" = 'MOI' AND n."code" = p."programme"
    )""",
    Grouping.OFFICE: '"grouped" AS (SELECT p."office", p."uid", p."office" AS "key" FROM "included" p)',
    Grouping.PROVINCE: """
    "placed" AS (
        SELECT "office", "project",
            CASE WHEN MIN("province") = MAX("province") THEN MIN("province") ELSE '*' END AS "province"
        FROM "view_area" WHERE COALESCE("province", '') <> '' GROUP BY "office", "project"
    ),
    "seat" AS (SELECT "key" AS "office", "value" AS "province" FROM json_each(:seats)),
    "grouped" AS (
        SELECT p."office", p."uid", COALESCE(d."province", s."province", '') AS "key" FROM "included" p
        LEFT JOIN "placed" d ON d."office" = p."office" AND d."project" = p."uid"
        LEFT JOIN "seat" s ON s."office" = p."office"
    )""",
}


def _included(words: int) -> str:
    """The projects that count and hold all of some words."""
    tests = "".join(
        f""" AND (p."name_th" LIKE :w{n} ESCAPE '\\' OR p."code" LIKE :w{n} ESCAPE '\\'
            OR p."office" IN (SELECT "value" FROM json_each(:o{n})))"""  # noqa: S608 - only the number of the word is put in
        for n in range(words)
    )
    return INCLUDED.rstrip().removesuffix(")") + tests + ")"


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _offices_named(word: str) -> list[str]:
    folded = word.casefold()
    return [
        office.code
        for office in reference.offices()
        if folded in f"{office.code} {office.abbr_th} {office.name_th}".casefold()
    ]


class _Leaves:
    """The groups that projects stand under, as nodes."""

    def __init__(self, years: tuple[int, ...], sums: Mapping[str, Sums], counts: Mapping[str, int]) -> None:
        self.zero = Sums((0,) * len(years), (0,) * len(years))
        self._sums = sums
        self.counts = counts

    def node(self, kind: str, key: str, name: str, office: str = "") -> PlanNode:
        """One group."""
        return PlanNode(kind, key, name, self.counts.get(key, 0), self._sums.get(key, self.zero), office=office)


def _parent(kind: str, key: str, name: str, below: Sequence[PlanNode], zero: Sums) -> PlanNode:
    sums = zero
    for node in below:
        sums = sums.plus(node.sums)
    return PlanNode(kind, key, name, sum(node.projects for node in below), sums, tuple(below))


def _by_frame(centre: Centre, leaves: _Leaves) -> tuple[PlanNode, ...]:
    """Issue, goal, guideline, programme; nodes without a project stand there too, unless something is searched."""
    rows = centre.workspace.query(
        'SELECT "code", "parent", "level", "name" FROM "view_frame_node" WHERE "office" = \'MOI\' '
        'ORDER BY COALESCE("seq", 999999), "code"'
    )
    known = {row["code"] for row in rows}
    children: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        children[row["parent"] if row["parent"] in known else ""].append(row)

    def nodes(above: str) -> list[PlanNode]:
        return [node(row) for row in children.get(above, ())]

    def node(row: Mapping[str, Any]) -> PlanNode:
        kind, key, name = (row["level"] or "").lower(), row["code"], row["name"] or row["code"]
        own = leaves.node(kind, key, name)
        # A project stands under a programme; where it does not, its own node still shows it.
        below = nodes(key)
        return _parent(kind, key, name, [*below, own] if own.projects else below, leaves.zero) if below else own

    lost = [leaves.node("lost", "", moi(_NO_FRAME))] if leaves.counts.get("") else []
    return (*nodes(""), *lost)


def _by_office(leaves: _Leaves) -> tuple[PlanNode, ...]:
    order = {office.code: number for number, office in enumerate(reference.provincial_offices())}
    offices = sorted(leaves.counts, key=lambda office: (order.get(office, len(order)), office))
    return tuple(leaves.node("office", office, short_name(office), office) for office in offices)


def _by_province(leaves: _Leaves) -> tuple[PlanNode, ...]:
    """Clusters of provinces with their provinces; what is done in several provinces or in none stands last."""
    nodes = []
    for cluster in reference.clusters():
        own = [code for code in cluster.province_codes if leaves.counts.get(code)]
        below = [leaves.node("province", code, reference.province_name(code)) for code in own]
        if below:
            nodes.append(_parent("cluster", cluster.code, cluster.name_th, below, leaves.zero))
    shown = {node.key for parent in nodes for node in parent.below}
    for code in sorted(leaves.counts.keys() - shown - {SEVERAL, ""}):
        nodes.append(leaves.node("province", code, reference.province_name(code) or code))
    for key, name in ((SEVERAL, _SEVERAL), ("", _NO_PROVINCE)):
        if leaves.counts.get(key):
            nodes.append(leaves.node("province", key, moi(name)))
    return tuple(nodes)
