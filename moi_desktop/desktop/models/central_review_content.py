"""What a project holds, field by field in the sections of its form, as the office sent it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import PLAN_ENTITIES, SECTIONS, Entity, Field
from moi_desktop.plan.model import Plan, Record
from moi_desktop.plan.places import Spot, describe_place
from moi_desktop.plan.values import show_value

if TYPE_CHECKING:
    from moi_desktop.desktop.models.central_revision import RevisionWords

_UNSHOWN = frozenset({"seq", "status", "carried_from"})


@dataclass(frozen=True, slots=True)
class ContentLine:
    """One field that is filled in: section, record in words (empty for the project itself), its value, what is proposed."""

    section: str
    record: str
    field: str
    value: str
    proposed: str
    comments: int
    spot: Spot

    @property
    def uid(self) -> str:
        """What tells this row from all others."""
        return "/".join(self.spot)


def content_lines(
    plan: Plan, words: RevisionWords, project: str, proposed: Mapping[Spot, str], comments: Mapping[Spot, int]
) -> Iterator[ContentLine]:
    """Every filled field of a project, and every field on which there is a proposal or a remark, section by section."""
    records = [record for record in plan if _owner(plan, record) == project]
    for section in SECTIONS:
        for key in PLAN_ENTITIES:
            entity = catalogue.entity(key)
            for record in (one for one in records if one.entity == key):
                label = "" if key == "project" else _label(plan, record)
                for field in _fields(entity, section.key):
                    spot = (key, record.uid, field.key)
                    value = show_value(field, record.values.get(field.key), context=words.context)
                    if value or spot in proposed or spot in comments:
                        yield ContentLine(
                            section.key, label, field.key, value, proposed.get(spot, ""), comments.get(spot, 0), spot
                        )


def _fields(entity: Entity, section: str) -> list[Field]:
    """The fields of a table that stand in a section: each says so itself, or the whole table does."""
    return [
        field
        for field in entity.fields
        if field.key not in _UNSHOWN
        and field.key != entity.parent
        and (field.section or entity.section or SECTIONS[0].key) == section
    ]


def _owner(plan: Plan, record: Record) -> str:
    owner = plan.project_of(record)
    return owner.uid if owner else ""


def _label(plan: Plan, record: Record) -> str:
    """Where a record stands in its project."""
    _, _, rest = describe_place(plan, record).partition(" > ")
    return rest
