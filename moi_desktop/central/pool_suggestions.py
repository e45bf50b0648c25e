"""Lines that may belong to a pooled line: of the same year, feeding no pool yet, of the same category or a similar name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from moi_desktop.central.amount_book import LineKey
from moi_desktop.central.amount_sharing import where_now
from moi_desktop.central.centre import Centre
from moi_desktop.central.included import INCLUDED
from moi_desktop.plan.thai_text import search_key

LIKE_ENOUGH: Final = 50
"""The least likeness, in percent, of a name without the same category."""

_OF_CATEGORY: Final = 25


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A line that may be added. `likeness` is of its name to the pool's, in percent."""

    office: str
    uid: str
    project: str
    project_name: str
    name: str
    category: str
    requested: int
    likeness: int
    same_category: bool

    @property
    def line(self) -> LineKey:
        """Office and uid."""
        return self.office, self.uid


def suggestions(centre: Centre, pool: str, words: str = "", limit: int = 500) -> list[Suggestion]:
    """The lines that fit a pool best; with `words` those whose name, project or office holds all of them instead."""
    known = centre.ledger.amounts.pools[pool]
    rows = centre.workspace.query(
        f"""WITH {INCLUDED} SELECT l."office", l."uid", l."project", p."name_th" AS "project_name", l."name",
            COALESCE(l."category", '') AS "category", COALESCE(l."requested_amount", 0) AS "requested"
        FROM "view_budget_line" l JOIN "included" p ON p."office" = l."office" AND p."uid" = l."project"
        WHERE l."fiscal_year" = :year""",  # noqa: S608 - constant text
        {"year": known.fiscal_year},
    )
    taken = {line for line in centre.ledger.amounts.lines if centre.ledger.amounts.pool_of(line) is not None}
    fed = set(where_now(centre, taken).values())
    wanted = search_key(words).split()
    alike = _Likeness(known.name)
    found = []
    for row in rows:
        if (row["office"], row["uid"]) in fed:
            continue
        name, project = row["name"] or "", row["project_name"] or ""
        likeness, same = alike.of(name), bool(known.category) and row["category"] == known.category
        if wanted:
            key = search_key(f"{name} {project} {row['office']}")
            fits = all(word in key for word in wanted)
        else:
            fits = likeness >= (_OF_CATEGORY if same else LIKE_ENOUGH) or (same and not known.name)
        if fits:
            facts = {**row, "name": name, "project_name": project, "project": row["project"] or ""}
            found.append(Suggestion(**facts, likeness=likeness, same_category=same))
    found.sort(key=lambda one: (not one.same_category, -one.likeness, one.office, one.name, one.uid))
    return found[:limit]


class _Likeness:
    """How like names are to one name: shared pairs of letters, since Thai has no spaces between words."""

    def __init__(self, name: str) -> None:
        self._pairs = Counter(_pairs(name))
        self._count = self._pairs.total()
        self._known: dict[str, int] = {}

    def of(self, name: str) -> int:
        """Percent; names repeat, so each is compared once."""
        if name not in self._known:
            other = Counter(_pairs(name))
            whole = self._count + other.total()
            self._known[name] = 200 * (self._pairs & other).total() // whole if whole else 0
        return self._known[name]


def _pairs(name: str) -> Iterable[str]:
    letters = search_key(name).replace(" ", "")
    return (letters[place : place + 2] for place in range(len(letters) - 1))
