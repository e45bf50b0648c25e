"""The lines behind a figure of the merged plan: how many, what they add up to, and each with its part."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from moi_desktop.central.rollup import Rollup
from moi_desktop.central.rollup_query import BUCKET, Ask

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre

EVERY_YEAR: Final = -1
"""Stands for all year columns together."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a tree: the question, the row, and the year column (BE, 0 for other years, or EVERY_YEAR).

    A `difference` is what the centre's open proposals change. With a `project` (office, uid) it is that project's part.
    """

    ask: Ask
    key: str
    years: tuple[int, ...]
    year: int = EVERY_YEAR
    difference: bool = False
    project: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Behind:
    """How many lines a figure has and their sum in satang."""

    lines: int
    satang: int


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One line behind a figure. `satang` is what it adds, already multiplied by `times` (negative where repeats go off)."""

    office: str
    project: str
    project_name: str
    uid: str
    name: str
    fiscal_year: int | None
    category: str
    source: str
    requested: int | None
    working: int | None
    satang: int
    times: int


def behind(centre: Centre, figure: Figure) -> Behind:
    """How many lines a figure has, and their sum."""
    statement, params, rollup = _statement(centre, figure)
    rows = rollup.query.rows(
        f'{statement} SELECT COUNT(*) AS "lines", COALESCE(SUM("satang"), 0) AS "satang" FROM "behind"',  # noqa: S608 - constant text
        **params,
    )
    return Behind(rows[0]["lines"], rows[0]["satang"])


def figure_lines(centre: Centre, figure: Figure, offset: int = 0, limit: int = -1) -> list[FigureLine]:
    """The lines behind a figure, the largest first; all of them with a negative `limit`."""
    statement, params, rollup = _statement(centre, figure)
    rows = rollup.query.rows(
        f"""{statement} SELECT b.*, p."name_th" AS "project_name" FROM "behind" b
        JOIN "view_project" p ON p."office" = b."office" AND p."uid" = b."project"
        ORDER BY ABS(b."satang") DESC, b."office", b."uid" LIMIT :limit OFFSET :offset""",  # noqa: S608 - constant text
        **params,
        limit=limit,
        offset=offset,
    )
    return [_line(row) for row in rows]


def _statement(centre: Centre, figure: Figure) -> tuple[str, Mapping[str, object], Rollup]:
    rollup = Rollup(centre, figure.ask, figure.years)
    query = rollup.query
    value = 'COALESCE(l."amount", 0) - COALESCE(l."requested_amount", 0)' if figure.difference else query.chosen
    tests = [query.line_test, f"COALESCE({value}, 0) <> 0"]
    params: dict[str, object] = {}
    if figure.year != EVERY_YEAR:
        tests.append(f"{BUCKET} = :year")
        params["year"] = figure.year
    if rollup.of_lines:
        weights = dict.fromkeys(query.projects, 1)
        tests.append(query.code_test)
        params["codes"] = json.dumps(rollup.line_codes(figure.key))
    else:
        weights = rollup.placement.weights(figure.key)
    if figure.project is not None:
        weights = {key: times for key, times in weights.items() if key == figure.project}
    params["weights"] = json.dumps([[office, uid, times] for (office, uid), times in weights.items()])
    statement = f"""WITH "weight" AS MATERIALIZED (
        SELECT json_extract("value", '$[0]') AS "office", json_extract("value", '$[1]') AS "uid",
               json_extract("value", '$[2]') AS "times" FROM json_each(:weights)
    ), "behind" AS (
        SELECT l."office", l."project", l."uid", l."name", l."fiscal_year", l."category", l."source",
               l."requested_amount" AS "requested", l."amount" AS "working",
               w."times" * ({value}) AS "satang", w."times" AS "times"
        FROM "weight" w CROSS JOIN "view_budget_line" l ON l."office" = w."office" AND l."project" = w."uid"
        {query.layer_join} WHERE {" AND ".join(tests)})"""  # noqa: S608 - constant text
    return statement, params, rollup


def _line(row: Mapping[str, Any]) -> FigureLine:
    return FigureLine(
        office=row["office"],
        project=row["project"],
        project_name=row["project_name"] or "",
        uid=row["uid"],
        name=row["name"] or "",
        fiscal_year=row["fiscal_year"],
        category=row["category"] or "",
        source=row["source"] or "",
        requested=row["requested"],
        working=row["working"],
        satang=row["satang"],
        times=row["times"],
    )
