"""Forms of records whose fields the catalogue does not put into sections: a KPI, a budget line.

Their main fields stand in a grid; the form holds what there is no room for in a row.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from moi_desktop.desktop.forms.record_form import RecordForm
from moi_desktop.desktop.values import Surroundings
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import Entity, Field, Section


@dataclass(frozen=True, slots=True)
class Group:
    """One section of a form: its name, and by key the fields and the tables that stand in it."""

    section: Section
    fields: tuple[str, ...]
    tables: tuple[str, ...] = ()


class GroupedForm(RecordForm):
    """A form with the sections that its class names."""

    entity_key: ClassVar[str] = ""
    groups: ClassVar[tuple[Group, ...]] = ()

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(catalogue.entity(self.entity_key), around, parent=parent)

    def _sections_of_entity(self) -> list[Section]:
        return [group.section for group in self.groups]

    def _fields_of(self, section: Section) -> list[Field]:
        return [self.entity.field(key) for key in self._group(section).fields]

    def _tables_of(self, section: Section) -> list[Entity]:
        return [catalogue.entity(key) for key in self._group(section).tables]

    def _group(self, section: Section) -> Group:
        return next(group for group in self.groups if group.section is section)


class LineForm(GroupedForm):
    """Why a budget line is needed, where its price comes from, what it had last year, what later years will cost."""

    entity_key = "budget_line"
    groups = (
        Group(
            Section("reason", "เหตุผลและที่มาของราคา", "Reason and price"),
            ("reason", "standard", "place", "replacement", "replaces"),
        ),
        Group(
            Section("years", "ผูกพันและประมาณการล่วงหน้า", "Obligations and estimates"),
            ("obligated", "prev_alloc", "prev_spent"),
            ("line_year",),
        ),
        Group(Section("bureau", "สำนักงบประมาณ", "Bureau of the Budget"), ("bb_plan", "bb_output", "bb_code")),
    )
