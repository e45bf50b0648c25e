"""The SQL of the merged plan's sums: which projects and lines count, and their satang by project, by code and in all."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from moi_desktop import reference
from moi_desktop.central.included import INCLUDED
from moi_desktop.central.rollup_groups import Dimension, Forest, Group, Key, codes_of, forest_of
from moi_desktop.plan.catalogue import CodeList

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre


class Counting(StrEnum):
    """How a project that belongs to several groups is shown."""

    ONCE = "once"
    EVERY = "every"


class Layer(StrEnum):
    """Which amounts. WORKING is what was asked for with the centre's open proposals over it.

    MINISTRY is what was entered for a line, and its working amount where nothing was entered.
    """

    REQUESTED = "requested"
    WORKING = "working"
    MINISTRY = "MINISTRY"
    BUREAU = "BUREAU"
    ACT = "ACT"
    ALLOCATED = "ALLOCATED"
    SPENT = "SPENT"


ENTERED: Final = (Layer.MINISTRY, Layer.BUREAU, Layer.ACT, Layer.ALLOCATED, Layer.SPENT)
"""The layers that the centre enters, in their order; the codes of the catalogue."""

UNDECIDED: Final = "NONE"
"""Stands for no decision among the states that can be asked for."""


@dataclass(frozen=True, slots=True)
class Ask:
    """What is added up. Empty filters let everything through.

    `words` must all stand in name, number or office; `source` and `category` let what lies below them through too;
    `cluster` is of the office's seat; `state` a decision's, VOID for approvals that fell, or UNDECIDED.
    """

    dimension: Dimension = Dimension.FRAME
    counting: Counting = Counting.ONCE
    layer: Layer = Layer.WORKING
    words: str = ""
    source: str = ""
    category: str = ""
    cluster: str = ""
    state: str = ""

    @property
    def narrows(self) -> bool:
        """Whether anything is filtered out."""
        return bool(self.words.strip() or self.source or self.category or self.cluster or self.state)


@dataclass(frozen=True, slots=True)
class Sums:
    """Satang a year column: asked for, with the centre's open proposals, and of the layer that was asked for."""

    requested: tuple[int, ...]
    working: tuple[int, ...]
    chosen: tuple[int, ...]

    @classmethod
    def none(cls, years: int) -> Sums:
        """No money in so many columns."""
        return cls((0,) * years, (0,) * years, (0,) * years)

    def plus(self, other: Sums, times: int = 1) -> Sums:
        """Both together, the other so many times."""
        pairs = ((self.requested, other.requested), (self.working, other.working), (self.chosen, other.chosen))
        return Sums(*(tuple(a + times * b for a, b in zip(one, two, strict=True)) for one, two in pairs))


def added_up(parts: Iterable[tuple[Sums, int]], years: int) -> Sums:
    """Many sums together, each so many times."""
    totals = [[0] * years for _ in range(3)]
    for own, times in parts:
        for total, part in zip(totals, (own.requested, own.working, own.chosen), strict=True):
            for column, satang in enumerate(part):
                total[column] += times * satang
    return Sums(*(tuple(total) for total in totals))


def cycle_years(centre: Centre) -> tuple[int, int]:
    """The first and the last fiscal year (BE) of the plan: from the kit, before the first kit from the workspace."""
    rows = centre.workspace.query('SELECT "first_fy", "last_fy" FROM "view_cycle" WHERE "office" = \'MOI\'')
    if rows and rows[0]["first_fy"] and rows[0]["last_fy"]:
        return rows[0]["first_fy"], rows[0]["last_fy"]
    first, _, last = centre.workspace.info.cycle_name.partition("-")
    return int(first), int(last or first)


BUCKET: Final = 'CASE WHEN l."fiscal_year" BETWEEN :first AND :last THEN l."fiscal_year" ELSE 0 END'
"""The year column of a line `l`."""

_LINE_KEYS: Final = {
    Dimension.YEAR: f"({BUCKET} || '/' || COALESCE(l.\"source\", ''))",
    Dimension.SOURCE: "COALESCE(l.\"source\", '')",
    Dimension.CATEGORY: "COALESCE(l.\"category\", '')",
}


class Query:
    """The statements of one question. `years` are given where the columns are known already."""

    def __init__(self, centre: Centre, ask: Ask, years: tuple[int, ...] = ()) -> None:
        self.workspace = centre.workspace
        self.ask = ask
        self._first, self._last = cycle_years(centre)
        self._words = ask.words.split()
        self._given = self._parameters()
        self.years = years or self._all_years()
        self._columns = {year: column for column, year in enumerate(self.years)}

    @property
    def zero(self) -> Sums:
        """No money."""
        return Sums.none(len(self.years))

    # Parts of statements

    @property
    def wanted(self) -> str:
        """`WITH` and the table `wanted`: office, uid and programme of the projects that count here, whatever their lines."""
        tests = "".join(
            f""" AND (p."name_th" LIKE :w{n} ESCAPE '\\' OR p."code" LIKE :w{n} ESCAPE '\\'
                OR p."office" IN (SELECT "value" FROM json_each(:o{n})))"""  # noqa: S608 - only the number of the word is put in
            for n, _ in enumerate(self._words)
        )
        if self.ask.cluster:
            tests += ' AND p."office" IN (SELECT "value" FROM json_each(:seats))'
        if self.ask.state:
            tests += " AND COALESCE(a.\"state\", '') = :state"
        return f"""WITH {INCLUDED}, "wanted" AS MATERIALIZED (
            SELECT p."office", p."uid", p."programme" FROM "included" p
            LEFT JOIN "view_approval" a ON a."office" = p."office" AND a."project" = p."uid" WHERE 1 {tests})"""  # noqa: S608 - constant text

    @property
    def line_test(self) -> str:
        """The test of the filters on a line `l`."""
        tests = {
            "source": 'l."source" IN (SELECT "value" FROM json_each(:source))',
            "category": 'l."category" IN (SELECT "value" FROM json_each(:category))',
        }
        return " AND ".join(test for name, test in tests.items() if self._given[name]) or "1"

    @property
    def layer_join(self) -> str:
        """The join that brings the entered amount of a line `l` as `e`; empty for layers that stand in the line."""
        if self.ask.layer not in ENTERED:
            return ""
        return """LEFT JOIN "view_amount_layer" e
            ON e."office" = l."office" AND e."budget_line" = l."uid" AND e."layer" = :layer"""

    @property
    def chosen(self) -> str:
        """The satang of a line `l` in the chosen layer; NULL where it has none."""
        if self.ask.layer is Layer.REQUESTED:
            return 'l."requested_amount"'
        if self.ask.layer is Layer.WORKING:
            return 'l."amount"'
        return 'COALESCE(e."amount", l."amount")' if self.ask.layer is Layer.MINISTRY else 'e."amount"'

    @property
    def line_key(self) -> str:
        """The code under which a line `l` stands, in dimensions of lines."""
        return _LINE_KEYS[self.ask.dimension]

    @property
    def code_test(self) -> str:
        """The test that a line `l` stands under one of `:codes`, in dimensions of lines."""
        return f'{self.line_key} IN (SELECT "value" FROM json_each(:codes))'  # noqa: S608 - constant text

    @property
    def _sums(self) -> str:
        return f"""SUM(COALESCE(l."requested_amount", 0)) AS "requested", SUM(COALESCE(l."amount", 0)) AS "working",
            SUM(COALESCE({self.chosen}, 0)) AS "chosen" """

    # Answers

    @cached_property
    def projects(self) -> dict[Key, dict[str, Any]]:
        """The projects that count here; with a filter on lines only those that have such lines."""
        rows = self.rows(f'{self.wanted} SELECT * FROM "wanted"')  # noqa: S608 - constant text
        found = {(row["office"], row["uid"]): row for row in rows}
        if self.ask.source or self.ask.category:
            found = {key: row for key, row in found.items() if key in self.by_project}
        return found

    @cached_property
    def by_project(self) -> dict[Key, Sums]:
        """Satang of each project that has lines here."""
        return self._by_project("1")

    def by_project_of(self, codes: Iterable[str]) -> dict[Key, Sums]:
        """Satang of each project, of the lines under some codes alone; in dimensions of lines."""
        return self._by_project(self.code_test, codes=json.dumps(list(codes)))

    def _by_project(self, test: str, **params: object) -> dict[Key, Sums]:
        rows = self.rows(
            f"""{self.wanted} SELECT s.* FROM (
                SELECT l."office", l."project", l."fiscal_year" AS "year", {self._sums}
                FROM "view_budget_line" l {self.layer_join} WHERE {self.line_test} AND {test} GROUP BY 1, 2, 3
            ) s JOIN "wanted" w ON w."office" = s."office" AND w."uid" = s."project" """,  # noqa: S608 - constant text
            **params,
        )
        return self._gathered(((row["office"], row["project"]), row) for row in rows)

    @cached_property
    def by_code(self) -> tuple[dict[str, Sums], dict[str, int]]:
        """In dimensions of lines: satang by code, and how many lines."""
        rows = self.rows(
            f"""{self.wanted} SELECT {self.line_key} AS "code", l."fiscal_year" AS "year", COUNT(*) AS "lines", {self._sums}
            FROM "wanted" w JOIN "view_budget_line" l ON l."office" = w."office" AND l."project" = w."uid"
            {self.layer_join} WHERE {self.line_test} GROUP BY 1, 2"""  # noqa: S608 - constant text
        )
        counts: dict[str, int] = {}
        for row in rows:
            counts[row["code"]] = counts.get(row["code"], 0) + row["lines"]
        return self._gathered((row["code"], row) for row in rows), counts

    def total(self) -> Sums:
        """The money of all lines that count, added up in one go."""
        rows = self.rows(
            f"""{self.wanted} SELECT l."fiscal_year" AS "year", {self._sums}
            FROM "wanted" w CROSS JOIN "view_budget_line" l ON l."office" = w."office" AND l."project" = w."uid"
            {self.layer_join} WHERE {self.line_test} GROUP BY 1"""  # noqa: S608 - constant text
        )
        return self._gathered(("", row) for row in rows).get("", self.zero)

    def names(self, wanted: Mapping[Key, object]) -> list[dict[str, Any]]:
        """Office, uid, name and state of some projects, in Thai order."""
        rows = self.rows(
            """SELECT p."office", p."uid", p."name_th" AS "name", COALESCE(a."state", '') AS "state"
            FROM "view_project" p LEFT JOIN "view_approval" a ON a."office" = p."office" AND a."project" = p."uid"
            WHERE p."office" IN (SELECT "value" FROM json_each(:offices))
            ORDER BY p."name_th_order", p."office", p."uid" """,
            offices=json.dumps(sorted({office for office, _ in wanted})),
        )
        return [row for row in rows if (row["office"], row["uid"]) in wanted]

    def rows(self, sql: str, **params: object) -> list[dict[str, Any]]:
        """Rows of a statement made of the parts above."""
        return self.workspace.query(sql, {**self._given, **params})

    def line_forest(self, codes: Iterable[str]) -> Forest:
        """In dimensions of lines: the groups, those of the lists and those that lines name beside them."""
        if self.ask.dimension is Dimension.YEAR:
            return self._years_and_sources(codes)
        forest = forest_of(self.workspace, self.ask.dimension)
        for code in sorted(codes):
            if code:
                forest.add(Group(code, code, self.ask.dimension.value))
        return forest

    def _years_and_sources(self, codes: Iterable[str]) -> Forest:
        book = codes_of(self.workspace)
        groups = [Group(str(year), str(year) if year else "", "year") for year in self.years]
        for code in sorted(codes):
            year, _, source = code.partition("/")
            name = book.name(CodeList.FUND_SOURCE, source) if source else ""
            groups.append(Group(code, name, "source", year))
        return Forest.of(groups)

    def _gathered(self, rows: Iterable[tuple[Any, Mapping[str, Any]]]) -> dict[Any, Sums]:
        width = len(self.years)
        found: dict[Any, tuple[list[int], list[int], list[int]]] = {}
        other = self._columns.get(0)
        for key, row in rows:
            sums = found.setdefault(key, ([0] * width, [0] * width, [0] * width))
            column = self._columns.get(row["year"] or 0, other)
            if column is None:
                continue  # a year without any money
            for side, name in enumerate(("requested", "working", "chosen")):
                sums[side][column] += row[name]
        return {key: Sums(*(tuple(side) for side in sums)) for key, sums in found.items()}

    def _all_years(self) -> tuple[int, ...]:
        years = tuple(range(self._first, self._last + 1))
        outside = self.rows(
            'SELECT 1 FROM "view_budget_line" WHERE ("fiscal_year" IS NULL OR "fiscal_year" NOT BETWEEN :first AND :last) '
            'AND ("amount" <> 0 OR "requested_amount" <> 0) LIMIT 1'
        )
        return (*years, 0) if outside else years

    def _parameters(self) -> dict[str, object]:
        ask = self.ask
        given: dict[str, object] = {
            "first": self._first,
            "last": self._last,
            "layer": ask.layer.value,
            "state": "" if ask.state == UNDECIDED else ask.state,
            "seats": json.dumps(_offices_in(ask.cluster)),
            "source": self._under(CodeList.FUND_SOURCE, ask.source),
            "category": self._under(CodeList.EXPENSE, ask.category),
        }
        for number, word in enumerate(self._words):
            given[f"w{number}"] = f"%{_escaped(word)}%"
            given[f"o{number}"] = json.dumps(_offices_named(word))
        return given

    def _under(self, codes: CodeList, code: str) -> str:
        """The code and all below it; empty text where nothing is filtered."""
        if not code:
            return ""
        table = codes_of(self.workspace).table(codes)
        return json.dumps([code, *(entry.code for entry in table if table.is_under(entry.code, code))])


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _offices_named(word: str) -> list[str]:
    folded = word.casefold()
    return [
        office.code
        for office in reference.offices()
        if folded in f"{office.code} {office.abbr_th} {office.name_th}".casefold()
    ]


def _offices_in(cluster: str) -> list[str]:
    provinces = set(reference.cluster(cluster).province_codes) if cluster else set()
    return [office.code for office in reference.offices() if office.province_code in provinces]
