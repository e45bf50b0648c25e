"""How much of a project is filled in, section by section: what its form shows and the overview adds up.

Counted is what a finished project has: its required and warned fields, and one row at least in each table that every
project needs. That is a measure of the way, not a check; what is wrong the rules say.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from moi_desktop.plan.catalogue import SECTIONS, Entity, Field, Need, children_of, entity
from moi_desktop.plan.model import Plan, Record

PROJECT: Final = "project"
SET_ELSEWHERE: Final = ("rank", "status", "deleted_reason")
"""Fields of a project that are set by doing something, not by typing into its form."""

_MAY_BE_EMPTY: Final = frozenset({"co_agency", "attachment", "kpi_level", "line_year"})
"""Tables that a finished project may have no row in."""


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` things that should be filled in."""

    done: int
    total: int

    def __add__(self, other: Progress) -> Progress:
        return Progress(self.done + other.done, self.total + other.total)

    @property
    def percent(self) -> int:
        """Rounded down, so that 100 means all; 100 where nothing is asked for."""
        return 100 * self.done // self.total if self.total else 100


NOTHING: Final = Progress(0, 0)
"""What sums begin with."""


def counted_fields(fields: Iterable[Field]) -> list[Field]:
    """The fields that should be filled in."""
    return [field for field in fields if field.need is not Need.OPTIONAL]


def is_counted(table: Entity) -> bool:
    """Whether a table should have a row."""
    return table.key not in _MAY_BE_EMPTY


def progress_of(plan: Plan, project: Record) -> dict[str, Progress]:
    """How far each section of a project is, by the section's key in the order of the form."""
    return {section.key: _section(plan, project, section.key) for section in SECTIONS}


def _section(plan: Plan, project: Record, section: str) -> Progress:
    own = [field for field in entity(PROJECT).fields if field.section == section and field.key not in SET_ELSEWHERE]
    fields = counted_fields(own)
    done = sum(field.key in project.values for field in fields)
    tables = [table for table in _tables() if table.section == section and is_counted(table)]
    return Progress(done + sum(_has_rows(plan, project, table) for table in tables), len(fields) + len(tables))


def _tables() -> list[Entity]:
    children = children_of(PROJECT)
    return [*children, *(below for child in children for below in children_of(child.key))]


def _has_rows(plan: Plan, project: Record, table: Entity) -> bool:
    above = table.field(table.parent).refers
    if above == PROJECT:
        return bool(plan.children(table.key, project.uid))
    return any(plan.children(table.key, owner.uid) for owner in plan.children(above, project.uid))
