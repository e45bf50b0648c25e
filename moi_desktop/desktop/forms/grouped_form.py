"""What the forms of a KPI and of a budget line share: records whose fields the catalogue does not put into sections.

Their main fields stand in a grid; the form holds what there is no room for in a row.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from moi_desktop.desktop import theme
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
    """A form with the sections that its class names, and lines of its own that say what follows from the fields."""

    told = Signal(str)
    """Something was done, or cannot be done: in words."""

    entity_key: ClassVar[str] = ""
    groups: ClassVar[tuple[Group, ...]] = ()

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        self._is_made = False
        super().__init__(catalogue.entity(self.entity_key), around, parent=parent)
        self.make_lines()
        self._is_made = True
        self.show_what_follows()

    def make_lines(self) -> None:
        """Make the lines of the form's own with `own_line`; their places are told by `_beneath_fields` and `_beside_title`."""

    def show_what_follows(self) -> None:
        """Say anew what follows from the fields and tables as they stand."""

    def own_line(self, *parts: QWidget) -> QWidget:
        """Return a line that waits unseen for its section to be made; the first part takes the room."""
        line = QWidget(self)
        inside = QHBoxLayout(line)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.SIZES.space)
        for number, part in enumerate(parts):
            inside.addWidget(part, 0 if number else 1)
        line.hide()
        return line

    def text_of(self, key: str) -> str:
        """The text or code in a field; empty where there is none."""
        value = self._values.get(key)
        return value if isinstance(value, str) else ""

    def refresh_progress(self) -> None:
        """Count what is filled in, and say what follows from it."""
        super().refresh_progress()
        if self._is_made:
            self.show_what_follows()

    def _show_states(self) -> None:
        super()._show_states()
        if self._is_made:
            self.show_what_follows()

    def _make(self, section: Section) -> QScrollArea:
        made = super()._make(section)
        own = [*self._beneath_fields(section), *(self._beside_title(one.key) for one in self._tables_of(section))]
        for line in own:
            if line is not None:
                line.show()
        return made

    def _sections_of_entity(self) -> list[Section]:
        return [group.section for group in self.groups]

    def _fields_of(self, section: Section) -> list[Field]:
        return [self.entity.field(key) for key in self._group(section).fields]

    def _tables_of(self, section: Section) -> list[Entity]:
        return [catalogue.entity(key) for key in self._group(section).tables]

    def _group(self, section: Section) -> Group:
        return next(group for group in self.groups if group.section is section)
