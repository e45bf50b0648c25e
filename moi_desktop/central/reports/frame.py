"""What all official outputs stand on: the plan cycle, the plan frame, names of codes, and the projects that count.

A project counts unless its office deleted it or the centre decided not to include it. Money of a fiscal year outside
the cycle is never dropped: it stands in a column of its own (year 0 here).
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, Protocol

from moi_desktop.central.included import INCLUDED
from moi_desktop.central.journal_checks import spoken_hash
from moi_desktop.central.office_names import short_names
from moi_desktop.errors import CentralError
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.clock import Clock
from moi_desktop.plan.code_book import CodeBook, CodeEntry, reference_book
from moi_desktop.plan.thai_calendar import THAI_TIME, format_date
from moi_desktop.reference import organisation
from moi_desktop.text import QT_TRANSLATE_NOOP

CENTRE: Final = "MOI"
"""The office code under which the kit's own records stand in the views."""

_PRINTED_DIGITS: Final = 16

OTHER_YEARS: Final = 0
"""The column of money whose fiscal year is empty or outside the cycle."""

Years = Mapping[int, int]
"""Satang by fiscal year (BE)."""

_BELIEVABLE_YEARS: Final = range(2015, 2100)

_NO_KIT: Final = QT_TRANSLATE_NOOP("moi", "ยังออกรายงานไม่ได้ เพราะแฟ้มงานของส่วนกลางยังไม่มีชุดแผน ให้สร้างหรือเปิดชุดแผนก่อน")

_LINE: Final = """
    "line" AS (
        SELECT l.*, p."programme" AS "programme",
            CASE WHEN l."fiscal_year" BETWEEN :first AND :last THEN l."fiscal_year" ELSE 0 END AS "bucket",
            COALESCE(l."amount", 0) AS "money"
        FROM "view_budget_line" l
        JOIN "included" p ON p."office" = l."office" AND p."uid" = l."project"
    )"""
LINES: Final = f"{INCLUDED},{_LINE}"
"""Common tables: `included`, and their budget lines with `money` (satang) and `bucket` (year of the cycle, else 0)."""

_FRAME_UP: Final = """
    "frame_up"("code", "above") AS (
        SELECT "code", "code" FROM "view_frame_node" WHERE "office" = 'MOI'
        UNION
        SELECT u."code", n."parent" FROM "frame_up" u
        JOIN "view_frame_node" n ON n."code" = u."above" AND n."office" = 'MOI'
        WHERE COALESCE(n."parent", '') <> ''
    )"""


class Workspace(Protocol):
    """What a report needs of the central workspace."""

    def query(self, sql: str, params: Mapping[str, Any], /) -> list[dict[str, Any]]:
        """Rows of a SELECT as dictionaries."""

    def journal_head(self) -> str:
        """Hash of the journal's last line; zeros when it is empty."""


@dataclass(frozen=True, slots=True)
class Cycle:
    """The plan cycle: its name, whose plan it is, its fiscal years (BE), and its vision and mission where the kit has them."""

    name: str
    scope: str
    first: int
    last: int
    kit_no: int
    vision: str = ""
    mission: str = ""

    @property
    def years(self) -> range:
        """The fiscal years of the cycle."""
        return range(self.first, self.last + 1)

    @property
    def period(self) -> str:
        """`พ.ศ. 2563-2565`, or one year alone."""
        return f"พ.ศ. {self.first}" if self.first == self.last else f"พ.ศ. {self.first}-{self.last}"


@dataclass(slots=True)
class Node:
    """A node of the plan frame: number as printed (`1.2`), level, name, and the nodes below in order."""

    code: str
    level: str
    name: str
    number: str
    below: list[Node]

    def walk(self) -> Iterable[Node]:
        """The node and everything below it, from top to bottom."""
        yield self
        for node in self.below:
            yield from node.walk()


@dataclass(frozen=True, slots=True)
class Project:
    """A project that counts, as the tables name it. `key` is its office and uid."""

    key: tuple[str, str]
    office: str
    name: str
    code: str
    programme: str
    row: Mapping[str, Any]


class Frame:
    """The cycle, names and shared queries of one workspace. Raises CentralError `report-no-kit` without a kit."""

    def __init__(self, workspace: Workspace, clock: Clock | None = None) -> None:
        self._workspace = workspace
        self._clock = clock
        self.cycle = self._read_cycle()

    def query(self, sql: str, **params: object) -> list[dict[str, Any]]:
        """Rows of a SELECT; `:first` and `:last`, the years of the cycle, may be used."""
        return self._workspace.query(sql, {"first": self.cycle.first, "last": self.cycle.last, **params})

    def _read_cycle(self) -> Cycle:
        rows = self._workspace.query('SELECT * FROM "view_cycle" WHERE "office" = :office', {"office": CENTRE})
        if not rows:
            raise CentralError(_NO_KIT, code="report-no-kit")
        row = rows[0]
        first, last = sorted((row["first_fy"], row["last_fy"]))
        return Cycle(
            row["name"] or "",
            row["scope"] or "",
            first,
            last,
            row["kit_no"] or 0,
            row["vision"] or "",
            row["mission"] or "",
        )

    @property
    def owner(self) -> str:
        """Whose plan it is, in words."""
        choice = catalogue.entity("cycle").field("scope").choice(self.cycle.scope)
        return choice.th if choice else "กระทรวงอุตสาหกรรม"

    @cached_property
    def journal_head(self) -> str:
        """Hash of the last line of the centre's journal: which decisions this output knows of. Empty without any."""
        head = self._workspace.journal_head()
        return head if head.strip("0") else ""

    @property
    def foot(self) -> str:
        """What stands at the foot of every page: the kit, and four groups of the journal's head, as the journal finds it."""
        kit = f"ชุดแผนฉบับที่ {self.cycle.kit_no}"
        head = spoken_hash(self.journal_head[:_PRINTED_DIGITS])
        return f"{kit} · ลายนิ้วมือท้ายสมุดบันทึก {head}" if head else kit

    @property
    def printed_on(self) -> str:
        """`พิมพ์เมื่อ 28 สิงหาคม 2562`; empty without a clock, and when the clock cannot be right."""
        if self._clock is None:
            return ""
        day = self._clock().astimezone(THAI_TIME).date()
        return f"พิมพ์เมื่อ {format_date(day, 'long')}" if day.year in _BELIEVABLE_YEARS else ""

    @cached_property
    def codes(self) -> CodeBook:
        """Names of all codes: the program's own lists and what the kit adds."""
        rows = self.query('SELECT * FROM "view_code_item" WHERE "office" = :office', office=CENTRE)
        added: dict[CodeList, list[CodeEntry]] = defaultdict(list)
        for row in rows:
            if row["list"] in set(CodeList):
                entry = CodeEntry(code=row["code"], th=row["name_th"] or row["code"], parent=row["parent"] or "")
                added[CodeList(row["list"])].append(entry)
        return reference_book().extended(added)

    def name(self, codes: CodeList, code: str | None) -> str:
        """The Thai name of a code, the code itself when it is not known, empty for no code."""
        return self.codes.name(codes, code) if code else ""

    @cached_property
    def _short_offices(self) -> dict[str, str]:
        return short_names(self._workspace)

    @cached_property
    def _office_places(self) -> dict[str, int]:
        provincial = organisation.provincial_offices()
        others = [office for office in organisation.offices() if office not in set(provincial)]
        return {office.code: place for place, office in enumerate([*others, *provincial])}

    def office(self, code: str) -> str:
        """The short name of an office: สอจ.เชียงใหม่."""
        return self._short_offices.get(code) or self.name(CodeList.OFFICE, code)

    def office_place(self, code: str) -> tuple[int, str]:
        """Sort key of an office: the ministry's chart, then provinces in Thai order."""
        return self._office_places.get(code, len(self._office_places)), code

    @cached_property
    def issues(self) -> list[Node]:
        """The plan frame as a tree, issues first; nodes whose parent is unknown stand at the top too."""
        rows = self.query(
            'SELECT * FROM "view_frame_node" WHERE "office" = :office ORDER BY COALESCE("seq", 999999), "code"',
            office=CENTRE,
        )
        known = {row["code"] for row in rows}
        children: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for row in rows:
            children[row["parent"] if row["parent"] in known - {row["code"]} else ""].append(row)
        return _nodes(children, "", "", set())

    @cached_property
    def nodes(self) -> dict[str, Node]:
        """The nodes of the plan frame by code."""
        return {node.code: node for issue in self.issues for node in issue.walk()}

    @cached_property
    def projects(self) -> list[Project]:
        """The projects that count: by programme, office, rank and Thai name."""
        rows = self.query(f'WITH {INCLUDED} SELECT * FROM "included"')  # noqa: S608 - constant text
        places = {code: place for place, code in enumerate(self.nodes)}
        rows.sort(
            key=lambda r: (
                places.get(r["programme"], len(places)),
                self.office_place(r["office"]),
                r["rank"] if r["rank"] is not None else 999_999,
                r["name_th_order"] or "",
                r["uid"],
            )
        )
        return [self._project(row) for row in rows]

    def _project(self, row: Mapping[str, Any]) -> Project:
        name = row["name_th"] or "(ยังไม่มีชื่อโครงการ)"
        programme = row["programme"] if row["programme"] in self.nodes else ""
        return Project((row["office"], row["uid"]), row["office"], name, row["code"] or "", programme, row)

    @cached_property
    def years(self) -> list[int]:
        """The year columns: the cycle's years, and OTHER_YEARS when some money lies outside them."""
        outside = self.query(f'WITH {LINES} SELECT 1 FROM "line" WHERE "bucket" = 0 AND "money" <> 0 LIMIT 1')  # noqa: S608 - constant text
        return [*self.cycle.years, *([OTHER_YEARS] if outside else [])]

    def sums(self, *by: str, names: Mapping[str, str] | None = None, of: str = "") -> dict[tuple[Any, ...], Years]:
        """Satang by year for each combination of SQL expressions over `line`; without any, of the whole plan.

        `names` says for each value of the column `of` what it stands for; the expression `"meaning"` then groups by that.
        """
        chosen = "".join(f"{expression} AS k{n}, " for n, expression in enumerate(by))
        grouped = "".join(f"k{n}, " for n, _ in enumerate(by))
        named = f'LEFT JOIN "named" ON "named"."key" = "line"."{of}"' if of else ""
        rows = self.query(
            f"""WITH {LINES}, "named" AS (SELECT "key", "value" AS "meaning" FROM json_each(:names))
            SELECT {chosen}"bucket", SUM("money") AS "sum" FROM "line" {named} GROUP BY {grouped}"bucket"
            """,  # noqa: S608 - expressions of this room
            names=json.dumps(names or {}),
        )
        result: dict[tuple[Any, ...], dict[int, int]] = defaultdict(dict)
        for row in rows:
            result[tuple(row[f"k{n}"] for n, _ in enumerate(by))][row["bucket"]] = row["sum"]
        return dict(result)

    @cached_property
    def money_of_nodes(self) -> dict[str, dict[int, int]]:
        """Satang by year of each node of the plan frame with all that lies below it; `""` has what has no programme."""
        rows = self.query(
            f'WITH RECURSIVE {LINES},{_FRAME_UP} SELECT COALESCE(u."above", \'\') AS "code", "bucket", '  # noqa: S608 - constant text
            'SUM("money") AS "sum" FROM "line" LEFT JOIN "frame_up" u ON u."code" = "line"."programme" GROUP BY 1, 2'
        )
        result: dict[str, dict[int, int]] = defaultdict(dict)
        for row in rows:
            result[row["code"]][row["bucket"]] = row["sum"]
        return dict(result)

    @cached_property
    def money_of_projects(self) -> dict[tuple[str, str], Years]:
        """Satang by year of each project."""
        return {(office, uid): money for (office, uid), money in self.sums('"office"', '"project"').items()}

    @cached_property
    def whole(self) -> Years:
        """Satang by year of the whole plan."""
        return self.sums().get((), {})

    @cached_property
    def counts(self) -> tuple[int, int]:
        """How many budget lines and indicators the projects that count have."""
        row = self.query(
            f"""WITH {LINES} SELECT (SELECT COUNT(*) FROM "line") AS "lines", (
                SELECT COUNT(*) FROM "view_kpi" k LEFT JOIN "included" p ON p."office" = k."office" AND p."uid" = k."project"
                WHERE k."office" <> :office AND (COALESCE(k."project", '') = '' OR p."uid" IS NOT NULL)
            ) AS "indicators"
            """,  # noqa: S608 - constant text
            office=CENTRE,
        )[0]
        return row["lines"], row["indicators"]

    @cached_property
    def has_cents(self) -> bool:
        """Whether any amount is not in whole baht, so that tables in baht need two decimals."""
        return bool(
            self.query(
                'SELECT 1 FROM "view_budget_line" WHERE ("amount" % 100) OR (COALESCE("prev_alloc", 0) % 100) OR '
                '(COALESCE("q1", 0) % 100) OR (COALESCE("q2", 0) % 100) OR (COALESCE("q3", 0) % 100) LIMIT 1'
            )
        )

    @cached_property
    def left_out(self) -> list[dict[str, Any]]:
        """Projects that the centre decided not to include, with their satang over all years and the reason."""
        return self.query(
            'SELECT p."office", p."name_th" AS "name", p."programme", a."reason", '
            'COALESCE(SUM(l."amount"), 0) AS "money" FROM "view_project" p '
            'JOIN "view_approval" a ON a."office" = p."office" AND a."project" = p."uid" AND a."state" = \'REJECTED\' '
            'LEFT JOIN "view_budget_line" l ON l."office" = p."office" AND l."project" = p."uid" '
            'WHERE COALESCE(p."status", \'LIVE\') <> \'DELETED\' GROUP BY p."office", p."uid" '
            'ORDER BY p."office", p."name_th_order"'
        )

    @cached_property
    def heads(self) -> list[dict[str, Any]]:
        """The applied revision of each office: office, revision_id, revision_no, and how many projects count."""
        rows = self.query(
            f"""WITH {INCLUDED} SELECT h."office", h."revision_id",
                (SELECT MAX(v."revision_no") FROM "view_package" v WHERE v."revision_id" = h."revision_id") AS "revision_no",
                (SELECT COUNT(*) FROM "included" i WHERE i."office" = h."office") AS "projects"
            FROM "view_head" h"""  # noqa: S608 - constant text
        )
        return sorted(rows, key=lambda row: self.office_place(row["office"]))


def _nodes(children: Mapping[str, list[dict[str, Any]]], above: str, number: str, seen: set[str]) -> list[Node]:
    nodes: list[Node] = []
    for place, row in enumerate(children.get(above, ()), 1):
        if row["code"] in seen:
            continue
        seen.add(row["code"])
        own = f"{number}.{place}" if number else str(place)
        below = _nodes(children, row["code"], own, seen)
        nodes.append(Node(row["code"], row["level"] or "", row["name"] or row["code"], own, below))
    return nodes


def year_heading(year: int) -> str:
    """The heading of a year column."""
    return str(year) if year else "ปีอื่น"


def year_cells(money: Years, years: Sequence[int]) -> list[int]:
    """Satang of each year column, then their sum."""
    cells = [money.get(year, 0) for year in years]
    return [*cells, sum(cells)]


def numbers(count: int) -> str:
    """A count with thousands commas."""
    return f"{count:,}"
