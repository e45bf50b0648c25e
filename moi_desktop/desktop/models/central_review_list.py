"""The projects that reviewers work through, and the offices that need a word. Runs on the thread of the jobs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from moi_desktop import reference
from moi_desktop.desktop.models.central_inbox import short_name
from moi_desktop.plan import catalogue
from moi_desktop.plan.thai_text import search_key

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.central.ledger import Decision

Pinned = tuple[str, str, str]
"""Office, table and record that a comment or an amendment is pinned to."""

_PROJECTS: Final = """
SELECT p."office", p."uid", p."code", p."name_th", p."programme", p."status", h."revision_id" AS "head",
       a."state", a."seen_hash", a."seq", l."satang", o."state" AS "holding"
FROM "view_project" p
JOIN "view_head" h ON h."office" = p."office"
LEFT JOIN "view_approval" a ON a."office" = p."office" AND a."project" = p."uid"
LEFT JOIN (SELECT "office", "project", SUM("requested_amount") AS "satang" FROM "view_budget_line" GROUP BY 1, 2) l
  ON l."office" = p."office" AND l."project" = p."uid"
LEFT JOIN "view_holding" o ON o."office" = p."office" AND o."project" = p."uid"
ORDER BY p."office", p.rowid
"""
_CONFLICTS: Final = """
SELECT "uid", "office", "table", "record" FROM "view_amendment" WHERE "state" = 'CONFLICT'
"""
_UNANSWERED: Final = """
SELECT c."uid", c."office", c."table", c."record" FROM "view_comment" c
WHERE NOT EXISTS (SELECT 1 FROM "view_answer" n WHERE n."office" = c."office" AND n."about" = c."uid")
"""
_PINNED: Final = """
SELECT "office", "record" FROM "view_comment" WHERE "table" = '{table}'
UNION SELECT "office", "record" FROM "view_amendment" WHERE "table" = '{table}'
"""

AT_ONCE: Final = 8
"""So many offices are compared with what was decided on them in one reading."""

WAITING: Final = frozenset({"new", "changed", "void", "reviewing"})
"""States in which something is to be decided."""


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One project of the plan: requested satang, and how many conflicts and unanswered remarks it has.

    `is_missing`: its office's newest revision does not have it any more, without a word.
    """

    office: str
    office_name: str
    project: str
    name: str
    code: str
    programme: str
    state: str
    satang: int
    conflicts: int
    unanswered: int
    is_held: bool
    is_missing: bool
    words: str

    @property
    def uid(self) -> str:
        """What tells this row from all others."""
        return f"{self.office}/{self.project}"

    def is_of(self, kind: str) -> bool:
        """Whether the project is of a kind that the list can be narrowed to: a state, waiting, conflict or unanswered."""
        match kind:
            case "":
                return True
            case "waiting":
                return self.state in WAITING or self.conflicts > 0
            case "conflict":
                return self.conflicts > 0
            case "missing":
                return self.is_missing
            case "unanswered":
                return self.unanswered > 0
            case _:
                return self.state == kind


@dataclass(frozen=True, slots=True)
class ReviewList:
    """All projects; the programmes and offices they are of (code, name); offices whose revisions compete.

    `is_more`: not every office was compared with what was decided on it, so it has to be read again.
    """

    lines: tuple[ReviewLine, ...]
    programmes: tuple[tuple[str, str], ...]
    offices: tuple[tuple[str, str], ...]
    forks: tuple[str, ...]
    is_more: bool = False


class ReviewLists:
    """Reads the list, and remembers the hashes of projects of applied revisions; used by jobs only."""

    def __init__(self) -> None:
        self._digests: dict[str, tuple[tuple[object, ...], Mapping[str, str]]] = {}
        self._standing: Mapping[str, Mapping[str, Decision]] = {}
        self._at_once, self._is_more = 0, False

    def read(self, centre: Centre) -> ReviewList:
        """All projects of the applied revisions as they stand now, by office in the usual order.

        So that nobody waits long, only some offices are compared with what was decided on them; `is_more` says to read again.
        """
        from moi_desktop.central.office_review import every_standing_decision

        order = {office.code: number for number, office in enumerate(reference.provincial_offices())}
        conflicts = self._counted(centre, _CONFLICTS)
        unanswered = self._counted(centre, _UNANSWERED)
        self._standing = every_standing_decision(centre)
        self._at_once, self._is_more = AT_ONCE, False
        lines = []
        for row in centre.workspace.query(_PROJECTS):
            key = row["office"], row["uid"]
            line = self._line(centre, row, conflicts[key], unanswered[key])
            if line.state != "deleted" or line.conflicts:
                lines.append(line)
        lines.sort(key=lambda line: (order.get(line.office, len(order)), line.office))
        offices = dict.fromkeys((line.office, line.office_name) for line in lines)
        forks = centre.workspace.query(
            'SELECT DISTINCT "office" FROM "view_package" WHERE "state" = \'fork\' ORDER BY 1'
        )
        return ReviewList(
            tuple(lines),
            _programmes(centre, lines),
            tuple(offices),
            tuple(str(row["office"]) for row in forks),
            self._is_more,
        )

    def _digest(self, centre: Centre, office: str, head: str, project: str) -> str | None:
        """The hash of a project as it stands; None while its office waits for a later reading."""
        from moi_desktop.central.decisions import applied_plan
        from moi_desktop.central.working import project_digests

        held = ((one.project, one.revision, one.state) for one in centre.workspace.holdings.of(office))
        key = (head, *held)
        known = self._digests.get(office)
        if known is None or known[0] != key:
            if not self._at_once:
                self._is_more = True
                return None
            self._at_once -= 1
            known = key, project_digests(applied_plan(centre, office))
            self._digests[office] = known
        return known[1].get(project, "")

    def _line(self, centre: Centre, row: Mapping[str, Any], conflicts: int, unanswered: int) -> ReviewLine:
        name, code = row["name_th"] or "", row["code"] or ""
        office_name = short_name(row["office"])
        return ReviewLine(
            office=row["office"],
            office_name=office_name,
            project=row["uid"],
            name=name,
            code=code,
            programme=row["programme"] or "",
            state=self._state(centre, row),
            satang=row["satang"] or 0,
            conflicts=conflicts,
            unanswered=unanswered,
            is_held=row["office"] in centre.ledger.held,
            is_missing=row["holding"] == "missing",
            words=search_key(f"{name} {code} {office_name} {row['office']}"),
        )

    def _state(self, centre: Centre, row: Mapping[str, Any]) -> str:
        if row["status"] == catalogue.DELETED:
            return "deleted"
        state = row["state"] or ""
        if state in ("", "VOID", "APPROVED"):
            return {"": "new", "VOID": "void", "APPROVED": "approved"}[state]
        made = self._standing.get(row["office"], {}).get(row["uid"])
        if made is not None and made.revision != row["head"]:
            now = self._digest(centre, row["office"], row["head"], row["uid"])
            if now not in (None, row["seen_hash"]):
                return "changed"
        return str(state).lower()

    def _counted(self, centre: Centre, sql: str) -> Counter[tuple[str, str]]:
        """How many of these are pinned to each project."""
        rows = centre.workspace.query(sql)
        owners = owners_of(centre, {str(row["table"]) for row in rows})
        found: Counter[tuple[str, str]] = Counter()
        for row in rows:
            owner = owners.get((row["office"], row["table"], row["record"])) or _gone(centre, row)
            found[row["office"], owner] += 1
        return found


def owners_of(centre: Centre, tables: Iterable[str]) -> dict[Pinned, str]:
    """The project of each record of these tables that something is pinned to."""
    owners: dict[Pinned, str] = {}
    for table in sorted(tables):
        if table not in catalogue.PLAN_ENTITIES:
            continue
        pinned = _PINNED.format(table=table)
        if table == "project":
            owners |= {(r["office"], table, r["record"]): r["record"] for r in centre.workspace.query(pinned)}
            continue
        column, joins = _way_up(table)
        rows = centre.workspace.query(
            f'SELECT t0."office", t0."uid", {column} AS "owner" FROM "view_{table}" t0 {joins} '  # noqa: S608 - catalogue names
            f'WHERE (t0."office", t0."uid") IN ({pinned})'
        )
        owners |= {(r["office"], table, r["uid"]): r["owner"] or "" for r in rows}
    return owners


def _way_up(table: str) -> tuple[str, str]:
    """The column that names the project of a record, and the joins that lead to it; an empty text where none does."""
    joins, entity, depth = "", catalogue.entity(table), 0
    while "project" not in entity.keys:
        if not entity.parent:
            return "''", joins
        parent = entity.field(entity.parent).refers
        joins += (
            f' LEFT JOIN "view_{parent}" t{depth + 1} '
            f'ON t{depth + 1}."office" = t{depth}."office" AND t{depth + 1}."uid" = t{depth}."{entity.parent}"'
        )
        entity, depth = catalogue.entity(parent), depth + 1
    return f't{depth}."project"', joins


def _gone(centre: Centre, row: Mapping[str, Any]) -> str:
    """The project of an amendment or remark whose record its office removed."""
    from moi_desktop.central.office_review import place_of
    from moi_desktop.plan.model import Plan

    one = centre.ledger.amendments.get(row["uid"]) or centre.ledger.comments.get(row["uid"])
    return place_of(centre, Plan(), one)[0] if one else ""


def _programmes(centre: Centre, lines: Iterable[ReviewLine]) -> tuple[tuple[str, str], ...]:
    """The programmes that projects are of, in the order of the frame."""
    used = {line.programme for line in lines} - {""}
    rows = centre.workspace.query(
        'SELECT "code", "name" FROM "view_frame_node" WHERE "office" = \'MOI\' ORDER BY rowid'
    )
    named = {str(row["code"]): str(row["name"] or row["code"]) for row in rows if row["code"] in used}
    return (*named.items(), *((code, code) for code in sorted(used - named.keys())))
