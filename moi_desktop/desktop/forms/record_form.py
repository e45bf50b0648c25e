"""The form of one record, built from the catalogue: sections of fields, and the tables of what belongs to the record.

A section is made when it first comes to the front. The form shows and tells; whoever owns it reads and saves. Typed text
that is not a value is told as an `Unparsed`, to be kept as it is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.forms.editors_of import room_of, row_of
from moi_desktop.desktop.forms.fields_pane import FieldsPane
from moi_desktop.desktop.forms.record_table import RecordTable, in_order
from moi_desktop.desktop.forms.rule_tables import TABLES_OF_RULES
from moi_desktop.desktop.forms.section_view import SectionView, ViewMaker
from moi_desktop.desktop.models.grid_model import Mark, Pin, Row
from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.values import Surroundings, Unparsed, label_of
from moi_desktop.desktop.widgets.field_row import FieldRow
from moi_desktop.desktop.widgets.inherited_bar import InheritedBar
from moi_desktop.desktop.widgets.scrolled import scroll_area
from moi_desktop.desktop.widgets.section_bar import SectionBar, SectionState
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import SECTIONS, Entity, Field, Section, children_of
from moi_desktop.plan.catalogue import entity as entity_of
from moi_desktop.plan.completeness import counted_fields, is_counted
from moi_desktop.plan.places import Spot
from moi_desktop.plan.rules.findings import Finding, Severity

WHOLE = Section("", "ข้อมูล", "Data")
"""The one section of an entity whose fields name none."""


class RecordForm(QWidget):
    """One record of `entity` with its sections in a bar at the top.

    `keys` restricts the fields and `tables` the tables below them; by default a table stands in the section that its entity
    names in the catalogue. `around` is what the code lists and names are read from. `views` names what stands in the place of
    the tables of some entities.
    """

    committed = Signal(str, object)
    """A field of the record has a new value: (key, value or `Unparsed` or None)."""

    table_changed = Signal(str, object)
    """Rows that belong to the record have changed: (entity key, `Change`)."""

    entered = Signal(str, str, str)
    """The focus came to (entity key, uid, field key)."""

    comment_wanted = Signal(str)
    refused = Signal(str)
    done = Signal(str, object)
    """Something was done that people may want back: the sentence, and what undoes it."""

    confirm_wanted = Signal(object)
    """The person says that inherited values still hold: their places, each entity, uid and field."""

    def __init__(
        self,
        entity: Entity,
        around: Surroundings,
        *,
        without: Iterable[str] = (),
        tables: Mapping[str, Sequence[str]] | None = None,
        views: Mapping[tuple[str, ...], ViewMaker] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.entity = entity
        self.uid = ""
        self._around = around
        self._without = frozenset(without)
        self._tables_wanted = tables
        self._views_wanted = dict(views or {})
        self._values: dict[str, object] = {}
        self._rows: dict[str, list[Row]] = {}
        self._states: dict[str, tuple[str, str]] = {}
        self._marks: dict[str, dict[tuple[str, str], Mark]] = {}
        self._findings: tuple[Finding, ...] = ()
        self._pins: Mapping[Spot, Pin] = {}
        self._waiting: frozenset[Spot] = frozenset()
        self._locked = False
        self.fields: dict[str, FieldRow] = {}
        self.tables: dict[str, RecordTable] = {}
        self.views: dict[str, SectionView] = {}
        self.sections = self._sections_of_entity()
        self._made: dict[int, QScrollArea] = {}
        self.bar = SectionBar([label_of(section.th, section.en) for section in self.sections])
        if len(self.sections) < 2:
            self.bar.hide()
        self.inherited = InheritedBar("" if entity.key == "project" else self.tr("ยืนยันทั้งรายการ"))
        self.inherited.section_wanted.connect(self.confirm_section)
        self.inherited.all_wanted.connect(lambda: self._confirm(self._waiting))
        self.stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SIZES.space)
        layout.addWidget(self.bar)
        layout.addWidget(self.inherited)
        layout.addWidget(self.stack, 1)
        self.bar.chosen.connect(self._show_section)
        self.bar.set_current(0)

    # What the owner puts in

    def show_record(self, uid: str, values: Mapping[str, object]) -> None:
        """Show a record; `values` may hold an `Unparsed` for what was typed but is not a value.

        The same record anew leaves the field that is being typed into alone where it holds the same value.
        """
        self.commit()
        is_another = uid != self.uid
        if is_another:
            for table in self.tables.values():
                table.forget_steps()
        self.uid = uid
        self._values = dict(values)
        for key, row in self.fields.items():
            if is_another or not row.is_in_use or row.editor.value() != self._values.get(key):
                row.set_value(self._values.get(key))
            row.show_pin(self._pin_of(key))
        self._tell_views()
        self.refresh_progress()

    def show_rows(self, entity: str, rows: Iterable[Row]) -> None:
        """Show the rows of a table; where they stand there already, what can be undone stays."""
        shown = in_order(rows)
        table = self.tables.get(entity)
        if shown == (list(table.model.rows) if table else self._rows.get(entity)):
            return
        self._rows[entity] = shown
        if table is not None:
            table.set_rows(self._rows[entity])
        self._tell_views()
        self.refresh_progress()

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Mark the fields and cells that the check spoke of, the worst word first, and count errors by section."""
        self._states, self._marks = {}, {}
        self._findings = tuple(findings)
        for finding in sorted(self._findings, key=lambda one: one.severity is Severity.ERROR):
            state = "problem" if finding.severity is Severity.ERROR else "warning"
            words = moi(finding.rule.message, finding.values)
            if finding.entity == self.entity.key and finding.uid == self.uid:
                self._states[finding.field] = (state, words)
            else:
                self._marks.setdefault(finding.entity, {})[finding.uid, finding.field] = Mark(state, words)
        self._show_states()
        self.refresh_progress()

    def show_pins(self, pins: Mapping[Spot, Pin]) -> None:
        """Show what the centre wrote about the fields and cells, by entity, uid and field."""
        self._pins = pins
        for key, row in self.fields.items():
            row.show_pin(self._pin_of(key))
        for entity, table in self.tables.items():
            table.set_pins({(uid, field): pin for (one, uid, field), pin in pins.items() if one == entity})
        for view in self._each_view():
            view.show_pins(pins)

    def show_unconfirmed(self, places: Iterable[Spot]) -> None:
        """Mark what came from last year and waits to be confirmed: places of the record and of what belongs to it."""
        self._waiting = frozenset(places)
        self._show_states()
        self.refresh_progress()

    def confirm_field(self, entity: str, uid: str, key: str) -> None:
        """Say that an inherited value still holds; nothing happens where none waits there."""
        self._confirm({(entity, uid, key)} & self._waiting)

    def confirm_section(self) -> None:
        """Say that all inherited values of the section in front still hold."""
        self._confirm(self._waiting_in(self.sections[self.bar.current]))

    def set_locked(self, locked: bool) -> None:  # noqa: FBT001 - a setter, as Qt's
        """Let everything be read and copied only."""
        self._locked = locked
        self._show_states()
        for table in self.tables.values():
            table.set_locked(locked)

    def commit(self) -> None:
        """Tell what has been typed but not told yet."""
        for row in self.fields.values():
            row.editor.commit()
        for view in self._each_view():
            view.commit()

    def show_place(self, entity: str, uid: str, field: str) -> bool:
        """Bring a field or a cell to sight and give it the focus; return whether it is on this form.

        Without `uid` a table is meant: the focus goes to where a new row begins.
        """
        number = self._section_of(entity, field)
        if number is None:
            return False
        self.bar.set_current(number)
        if entity == self.entity.key and field in self.fields:
            row = self.fields[field]
            self._made[number].ensureWidgetVisible(row)
            row.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if entity in self.views:
            return self.views[entity].show_place(entity, uid, field)
        if entity in self.tables:
            table = self.tables[entity]
            self._made[number].ensureWidgetVisible(table)
            if not uid:
                table.go_to_new_row()
                return True
            return table.show_place(uid, field)
        return entity == self.entity.key

    def focus_section(self) -> None:
        """Give what comes first in the section in front the focus: a field, or what stands for its first table."""
        inside = self._made[self.bar.current]
        tab = Qt.FocusPolicy.TabFocus
        for widget in inside.findChildren(QWidget) if inside else ():
            if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & tab == tab:
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def refresh_progress(self) -> None:
        """Count anew what is filled in and what waits to be confirmed."""
        for number, section in enumerate(self.sections):
            self.bar.show_state(number, self._state_of(section))
        here = self._waiting_in(self.sections[self.bar.current])
        self.inherited.show_counts(len(here), 0 if self._locked else len(self._waiting))

    # Sections

    def _sections_of_entity(self) -> list[Section]:
        named = [section for section in SECTIONS if self._fields_of(section) or self._tables_of(section)]
        return named or [WHOLE]

    def _fields_of(self, section: Section) -> list[Field]:
        return [
            field
            for field in self.entity.fields
            if field.section == section.key and field.key not in self._without and field.key != self.entity.parent
        ]

    def _tables_of(self, section: Section) -> list[Entity]:
        found = []
        for child in children_of(self.entity.key):
            for one in (child, *children_of(child.key)):
                wanted = self._tables_wanted is None or one.key in self._tables_wanted
                if wanted and one.section == section.key:
                    found.append(one)
        return found

    def _section_of(self, entity: str, field: str) -> int | None:
        for number, section in enumerate(self.sections):
            if entity == self.entity.key and (not field or any(one.key == field for one in self._fields_of(section))):
                return number
            if any(one.key == entity for one in self._tables_of(section)):
                return number
        return None

    def _show_section(self, number: int) -> None:
        self.commit()
        if number not in self._made:
            self._made[number] = self._make(self.sections[number])
            self.stack.addWidget(self._made[number])
            self._show_states()
        self.stack.setCurrentWidget(self._made[number])
        self.refresh_progress()

    def _make(self, section: Section) -> QScrollArea:
        inside = QWidget()
        theme.mark(inside, role="scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, theme.SIZES.space_inside, theme.SIZES.space, theme.SIZES.space)
        column.setSpacing(theme.SIZES.space_between)
        fields = self._fields_of(section)
        if fields:
            column.addWidget(FieldsPane([(self._make_row(field), room_of(field)) for field in fields]))
        for widget in self._beneath_fields(section):
            column.addWidget(widget)
        for widget in self._make_tables(section):
            column.addWidget(widget)
        column.addStretch(1)
        return scroll_area(inside)

    def _beneath_fields(self, section: Section) -> Sequence[QWidget]:
        """What a form of its own puts between the fields and the tables of a section."""
        return ()

    def _beside_title(self, entity: str) -> QWidget | None:
        """What a form of its own puts beside the title of a table."""
        return None

    def _make_row(self, field: Field) -> FieldRow:
        row = row_of(field, self._around)
        row.set_value(self._values.get(field.key))
        row.show_pin(self._pin_of(field.key))
        row.committed.connect(self._on_committed)
        row.entered.connect(lambda key: self.entered.emit(self.entity.key, self.uid, key))
        row.comment_wanted.connect(self.comment_wanted)
        row.confirm_wanted.connect(lambda key: self.confirm_field(self.entity.key, self.uid, key))
        self.fields[field.key] = row
        return row

    def _make_tables(self, section: Section) -> Iterator[QWidget]:
        covered = {key: keys for keys in self._views_wanted for key in keys}
        for entity in self._tables_of(section):
            if entity.key in self.views:
                continue
            keys = covered.get(entity.key)
            yield self._make_view(keys) if keys else self._make_table(entity)

    def _make_view(self, keys: tuple[str, ...]) -> SectionView:
        steps = QUndoStack(self)
        tables = {key: self._make_table(entity_of(key), steps) for key in keys}
        view = self._views_wanted[keys](tables, self._around)
        view.entered.connect(self.entered)
        view.refused.connect(self.refused)
        view.done.connect(self.done)
        view.comment_wanted.connect(self.comment_wanted)
        self.views.update(dict.fromkeys(keys, view))
        view.show_pins(self._pins)
        view.show_owner(self.uid, self._values, self._rows)
        return view

    def _each_view(self) -> list[SectionView]:
        return list(dict.fromkeys(self.views.values()))

    def _tell_views(self) -> None:
        for view in self._each_view():
            view.show_owner(self.uid, self._values, self._rows)

    def _pin_of(self, key: str) -> Pin | None:
        return self._pins.get((self.entity.key, self.uid, key))

    def _make_table(self, entity: Entity, steps: QUndoStack | None = None) -> RecordTable:
        keys = (self._tables_wanted or {}).get(entity.key, ())
        belongs = entity.parent and entity.field(entity.parent).refers == self.entity.key
        table = RecordTable(
            entity, self._around, keys=keys, hidden=(entity.parent,) if belongs else (), undo_stack=steps
        )
        if belongs:
            table.set_fixed(lambda: {entity.parent: self.uid})
        table.set_rows(self._rows.get(entity.key, ()))
        table.set_locked(self._locked)
        table.set_pins({(uid, field): pin for (one, uid, field), pin in self._pins.items() if one == entity.key})
        table.changed.connect(self._on_table_changed)
        beside = self._beside_title(entity.key)
        if beside is not None:
            table.add_beside_title(beside)
        table.cell_entered.connect(self.entered)
        table.refused.connect(self.refused)
        self.tables[entity.key] = table
        return table

    # What happens

    def _on_committed(self, key: str, value: object) -> None:
        if value is None or value is False:
            self._values.pop(key, None)
        else:
            self._values[key] = value
        self._tell_views()
        if not isinstance(value, Unparsed):
            self._settle({(self.entity.key, self.uid, key)})
        self.refresh_progress()
        self.committed.emit(key, value)

    def _on_table_changed(self, entity: str, change: object) -> None:
        self._rows[entity] = list(self.tables[entity].model.rows)
        if entity not in self.views:
            self._tell_views()
        self.refresh_progress()
        self.table_changed.emit(entity, change)

    def _confirm(self, places: Iterable[Spot]) -> None:
        told = frozenset(places)
        if told:
            self._settle(told)
            self.refresh_progress()
            self.confirm_wanted.emit(told)

    def _settle(self, places: Collection[Spot]) -> None:
        """Take marks away at once; whoever owns the form saves and shows what then waits."""
        if self._waiting & frozenset(places):
            self._waiting -= frozenset(places)
            self._show_states()

    def _waiting_in(self, section: Section) -> frozenset[Spot]:
        own = {field.key for field in self._fields_of(section)}
        return frozenset(
            place
            for place in self._waiting
            if (place[2] in own if place[0] == self.entity.key else self._belongs(place[0], section))
        )

    def _belongs(self, entity: str, section: Section) -> bool:
        """Whether what waits in a table waits in a section: where the table stands, or where the catalogue puts it."""
        stands = any(table.key == entity for table in self._tables_of(section))
        return section is WHOLE or stands or catalogue.entity(entity).section == section.key

    def _show_states(self) -> None:
        for key, row in self.fields.items():
            row.show_inherited(waits=not self._locked and (self.entity.key, self.uid, key) in self._waiting)
            if self._locked or self.entity.field(key).computed:
                row.show_state("locked")
            else:
                row.show_state(*self._states.get(key, ("normal", "")))
        for entity, table in self.tables.items():
            waits = Mark("inherited", self.tr("ค่าจากปีก่อน ยังไม่ยืนยัน"))
            inherited = {(uid, key): waits for one, uid, key in self._waiting if one == entity}
            table.set_marks({**inherited, **self._marks.get(entity, {})})
        for view in self._each_view():
            view.show_findings(self._findings)

    def _state_of(self, section: Section) -> SectionState:
        """Count what should be filled in, the errors, and what waits to be confirmed."""
        fields = counted_fields(self._fields_of(section))
        done = sum(self._is_filled(field.key) for field in fields)
        tables = self._tables_of(section)
        counted = [entity for entity in tables if is_counted(entity)]
        done += sum(bool(self._rows.get(entity.key)) for entity in counted)
        keys = {field.key for field in self._fields_of(section)}
        problems = sum(key in keys and state == "problem" for key, (state, _) in self._states.items())
        for entity in tables:
            problems += sum(mark.state == "problem" for mark in self._marks.get(entity.key, {}).values())
            problems += self._missing_in(entity.key)
        waiting = 0 if self._locked else len(self._waiting_in(section))
        return SectionState(done, len(fields) + len(counted), problems, waiting)

    def _missing_in(self, table: str) -> int:
        """Errors of the whole record that are put right in one of its tables, such as that the table is empty."""
        return sum(
            one.severity is Severity.ERROR and (one.entity, one.uid, one.field) == (self.entity.key, self.uid, "")
            for one in self._findings
            if TABLES_OF_RULES.get(one.code) == table
        )

    def _is_filled(self, key: str) -> bool:
        value = self._values.get(key)
        return value is not None and not isinstance(value, Unparsed)
