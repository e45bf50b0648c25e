"""The list of projects: sorted, filtered and searched by the database, a page at a time.

What the database does not know (what the check found, how much is filled in, the state of the review) is handed in as
`facts`, one JSON object a project, and joined there.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final

from moi_desktop.plan.catalogue import DELETED
from moi_desktop.plan.thai_text import search_key

if TYPE_CHECKING:
    from moi_desktop.store.office_workspace import OfficeWorkspace

MARKS: Final = {
    "errors": 'f."errors" > 0',
    "comments": 'f."comments" > 0',
    "unconfirmed": 'f."unconfirmed" > 0',
    "sound": 'f."errors" + f."warnings" + f."unconfirmed" = 0',
}
"""What one can look for beside programme, kind and state."""

_YEAR: Final = "year:"


@dataclass(frozen=True, slots=True)
class ProjectFacts:
    """What is known of a project beside its record. `place` orders programmes as the plan does; `key` is searched."""

    uid: str
    programme: str
    place: int
    state: str
    done: int
    total: int
    errors: int
    warnings: int
    comments: int
    unconfirmed: int
    key: str


@dataclass(frozen=True, slots=True)
class ListQuery:
    """What is to be seen: words that must all be found, filters (empty for everything), and the order by column key."""

    words: str = ""
    programme: str = ""
    state: str = ""
    kind: str = ""
    mark: str = ""
    order: str = "rank"
    descending: bool = False


def facts_json(facts: Sequence[ProjectFacts]) -> str:
    """Put facts into the form in which they are handed to the database."""
    return json.dumps([asdict(one) for one in facts], ensure_ascii=False)


def year_key(year: int) -> str:
    """Return the column key of the money of a fiscal year (BE)."""
    return f"{_YEAR}{year}"


@dataclass(frozen=True, slots=True)
class ProjectList:
    """What is asked for, of which facts, with the money of which fiscal years (BE). Runs on the thread of the jobs."""

    query: ListQuery = ListQuery()
    facts: str = "[]"
    years: tuple[int, ...] = ()

    def count(self, workspace: OfficeWorkspace) -> Listed:
        """Count what is found."""
        sql, params = _statement(self.query, self.facts, self.years)
        sql += ' SELECT COUNT(*) AS "n", COALESCE(SUM("money"), 0) AS "m" FROM "found"'
        (row,) = workspace.query(sql, params)
        return Listed(self, int(row["n"]), int(row["m"]))

    def page(self, workspace: OfficeWorkspace, offset: int, limit: int) -> list[list[object]]:
        """Read some rows: the uid, then a value for each column of the table."""
        sql, params = _statement(self.query, self.facts, self.years)
        side = "DESC" if self.query.descending else "ASC"
        order = [f"{part} {side} NULLS LAST" for part in _order(self.query.order, self.years)]
        order += ['"rank" NULLS LAST', '"name_order"', '"entered"']
        sql += f' SELECT * FROM "found" ORDER BY {", ".join(order)} LIMIT :limit OFFSET :offset'  # noqa: S608 - names of columns only
        rows = workspace.query(sql, {**params, "limit": limit, "offset": offset})
        return [_row(row, self.years) for row in rows]


@dataclass(frozen=True, slots=True)
class Listed:
    """How many projects were found, and their satang."""

    asked: ProjectList
    count: int
    satang: int


def _statement(query: ListQuery, facts: str, years: Sequence[int]) -> tuple[str, dict[str, object]]:
    sums = "".join(
        f', SUM(CASE WHEN "fiscal_year" = {int(year)} THEN "amount" END) AS "year{number}"'
        for number, year in enumerate(years)
    )
    taken = "".join(f', m."year{number}"' for number in range(len(years)))
    words = search_key(query.words).split()
    tests = [f'instr(f."key", :w{number}) > 0' for number in range(len(words))]
    params: dict[str, object] = {f"w{number}": word for number, word in enumerate(words)}
    for name, value, test in (
        ("programme", query.programme, 'p."programme" = :programme'),
        ("kind", query.kind, 'p."kind" = :kind'),
        ("state", query.state, 'f."state" = :state'),
    ):
        if value:
            tests.append(test)
            params[name] = value
    if query.state != DELETED:
        tests.append("f.\"state\" <> 'DELETED'")
    if query.mark:
        tests.append(MARKS[query.mark])
    sql = f"""
    WITH "facts" AS (
        SELECT json_extract("value", '$.uid') AS "uid", json_extract("value", '$.programme') AS "programme",
            json_extract("value", '$.place') AS "place", json_extract("value", '$.state') AS "state",
            json_extract("value", '$.done') AS "done", json_extract("value", '$.total') AS "total",
            json_extract("value", '$.errors') AS "errors", json_extract("value", '$.warnings') AS "warnings",
            json_extract("value", '$.comments') AS "comments",
            json_extract("value", '$.unconfirmed') AS "unconfirmed", json_extract("value", '$.key') AS "key"
        FROM json_each(:facts)
    ),
    "money" AS (
        SELECT "project", SUM("amount") AS "money"{sums} FROM "budget_line" GROUP BY "project"
    ),
    "found" AS (
        SELECT p."uid", p.rowid AS "entered", p."rank", p."code", p."name_th", p."name_th_order" AS "name_order",
            p."start_fy", p."end_fy", f."programme", f."place", f."state", f."done", f."total", f."errors", f."warnings",
            f."comments", f."unconfirmed", COALESCE(m."money", 0) AS "money"{taken}
        FROM "project" p JOIN "facts" f ON f."uid" = p."uid" LEFT JOIN "money" m ON m."project" = p."uid"
        {"WHERE " + " AND ".join(tests) if tests else ""}
    )"""  # noqa: S608 - only names of columns and whole numbers are put in; values are parameters
    return sql, {**params, "facts": facts}


def _order(key: str, years: Sequence[int]) -> tuple[str, ...]:
    parts: dict[str, tuple[str, ...]] = {
        "rank": ('"rank"',),
        "code": ('"code"',),
        "name": ('"name_order"',),
        "programme": ('"place"',),
        "years": ('"start_fy"', '"end_fy"'),
        "money": ('"money"',),
        "done": ('"done" * 1000 / MAX("total", 1)',),
        "found": ('"errors"', '"warnings"'),
        "waits": ('"unconfirmed" + "comments"',),
        "state": ('"state"',),
        **{year_key(year): (f'"year{number}"',) for number, year in enumerate(years)},
    }
    return parts.get(key, parts["rank"])


def _row(row: dict[str, object], years: Sequence[int]) -> list[object]:
    span = (row["start_fy"], row["end_fy"])
    found = (row["errors"], row["warnings"])
    waits = (row["unconfirmed"], row["comments"])
    money = [row[f"year{number}"] for number in range(len(years))]
    lead = [row["uid"], row["rank"], row["code"], row["name_th"], row["programme"], span]
    return [*lead, *money, row["money"], (row["done"], row["total"]), found, waits, row["state"]]
