"""Finding anything in an office's plan by words: projects, activities, KPIs, budget lines, comments of the centre."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from moi_desktop.desktop.commands import Hit
from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.pages.office_page import place_of
from moi_desktop.desktop.values import label_of
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import DELETED
from moi_desktop.plan.model import Record
from moi_desktop.plan.places import record_label
from moi_desktop.plan.thai_text import search_key

FOUND: Final = ("project", "activity", "kpi", "budget_line", "comment")
"""Tables that are looked through, in the order in which hits are shown."""

MOST: Final = 40
"""More hits than this nobody reads; more words narrow them down."""


class PlanSearch:
    """Looks through one look at the plan at a time; the keys of its records are worked out once."""

    def __init__(self) -> None:
        self._look: Look | None = None
        self._keyed: list[tuple[str, Hit]] = []

    def find(self, look: Look | None, words: str) -> list[Hit]:
        """Return what holds all of `words`, in any order; nothing without words."""
        wanted = search_key(words).split()
        if look is None or not wanted:
            return []
        if look is not self._look:
            self._look, self._keyed = look, list(_keyed(look))
        found = []
        for key, hit in self._keyed:
            if all(word in key for word in wanted):
                found.append(hit)
                if len(found) == MOST:
                    break
        return found


def _keyed(look: Look) -> Iterator[tuple[str, Hit]]:
    for entity in FOUND:
        table = catalogue.entity(entity)
        kind = label_of(table.th, table.en)
        records = [one.record for one in look.comments] if entity == "comment" else look.plan.of(entity)
        for record in records:
            hit = _hit(look, kind, record)
            if hit is not None:
                yield search_key(f"{record.text('code')} {hit.title} {hit.where}"), hit


def _hit(look: Look, kind: str, record: Record) -> Hit | None:
    if record.entity == "comment":
        entity, uid = record.text("table"), record.text("record")
        title, place = record.text("text"), place_of(entity, uid, record.text("field"))
    else:
        entity, uid = record.entity, record.uid
        title, place = record_label(record), place_of(entity, uid)
    project = look.plan.get("project", look.project_of(entity, uid))
    if not title or (project is not None and project.text("status") == DELETED):
        return None
    name = project.text("name_th") if project is not None and record.entity != "project" else ""
    code = record.text("code")
    return Hit(title, " · ".join(part for part in (kind, code, name) if part), place)
