"""What the pages with a grid above and a form of the chosen row beneath have in common: KPIs and budget lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from moi_desktop.desktop import icons, office_projects, saving, theme
from moi_desktop.desktop.forms.field_story import Story, StoryTeller, read_story
from moi_desktop.desktop.forms.grouped_form import GroupedForm
from moi_desktop.desktop.models.grid_model import Change, Column, GridModel, Row
from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.office_projects import RecordSheet
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.import_entry import import_button
from moi_desktop.desktop.pages.office_page import OfficePage
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.values import Surroundings
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.details_panel import DetailsPanel
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.filter_box import FilterBox
from moi_desktop.desktop.widgets.grid_view import Grid
from moi_desktop.desktop.widgets.labels import ElidedLabel
from moi_desktop.plan.catalogue import DELETED
from moi_desktop.plan.model import new_uid
from moi_desktop.plan.thai_text import search_key

if TYPE_CHECKING:
    from moi_desktop.store.office_workspace import OfficeWorkspace


class GridPage(OfficePage):
    """All records of one entity in a grid. A page of its own says which columns, which filters, and how a step is saved."""

    entity = ""
    pinned = 1

    def __init__(self, key: str, title: str, session: OfficeSession, parent: QWidget | None = None) -> None:
        super().__init__(key, title, session, parent)
        self._around = Surroundings()
        self._form_around = Surroundings()
        self._teller = StoryTeller(self)
        self._all: list[Row] = []
        self._search = ""
        self._wanted: Place | None = None
        self._shown_columns: tuple[int, ...] | None = None
        self.grid: Grid | None = None
        self.projects = FilterBox(self.tr("โครงการที่แสดง"), self.tr("ทุกโครงการ"), theme.SIZES.list_width)
        self.form = self.make_form(self._form_around)
        self.row_name = ElidedLabel("", "heading")
        self.details = DetailsPanel()
        self._lay_out()
        self._connect()
        self.details.show_details(self._teller.nothing_chosen())

    # What a page of its own says

    def make_form(self, around: Surroundings) -> GroupedForm:
        """Return the form of the chosen row."""
        raise NotImplementedError

    def make_columns(self, look: Look) -> list[Column]:
        """Return the grid's columns."""
        raise NotImplementedError

    def read_rows(self, workspace: OfficeWorkspace) -> list[Row]:
        """Read all rows; runs on the thread of the jobs."""
        raise NotImplementedError

    def save_step(self, change: Change) -> None:
        """Keep one step of the work in the grid."""
        raise NotImplementedError

    def new_values(self) -> dict[str, object]:
        """Return what a new row begins with."""
        raise NotImplementedError

    def derive(self) -> Callable[[Mapping[str, object]], Mapping[str, object]] | None:
        """Return what computes the values that follow from others."""
        return None

    def filters(self) -> Sequence[QWidget]:
        """Return the filters that stand beside the one for projects."""
        return ()

    def beside(self) -> QWidget | None:
        """Return what stands at the right of everything, with the details panel in it; None leaves that by the form."""
        return None

    def beneath_grid(self) -> QWidget | None:
        """Return a line under the grid."""
        return None

    def is_shown(self, row: Row) -> bool:
        """Whether the filters let a row through."""
        return self.projects.key in ("", row.values.get("project"))

    def show_marks(self, look: Look) -> None:
        """Mark the grid's cells with what the check says."""
        raise NotImplementedError

    def show_row_changed(self) -> None:
        """Note that the chosen row, or what it holds, is another one."""

    # What the shell asks

    def load(self) -> None:
        """Show the plan as it stands."""
        super().load()
        self.reload()

    def leave(self) -> None:
        """Tell what has been typed but not saved yet."""
        self.form.commit()

    def search_for(self, words: str) -> None:
        """Show the rows whose name, code or project holds all of `words`."""
        self._search = words
        self.show_rows()

    def show_place(self, place: Place) -> None:
        """Bring a cell, or a field of the form, to sight and give it the focus."""
        self._wanted = place
        if self.grid is not None and self._all:
            self._go_to_wanted()

    def show_look(self, look: Look) -> None:
        """Show names, choices and marks anew."""
        look.surround(self._around)
        self._surround_form(look)
        self._make_grid(look)
        live = look.plan.live_projects()
        self.projects.show_answers((project.uid, project.text("name_th") or "–") for project in live)
        self._stack.setCurrentWidget(self._inside if live or self._all else self._empty)
        self.show_rows()
        self.show_marks(look)
        if self.form.uid:
            self.form.show_findings(
                [one for one in look.findings if self.owner_of(one.entity, one.uid) == self.form.uid]
            )
        if self.grid is not None:
            self.grid.view.viewport().update()

    # Rows

    @property
    def all_rows(self) -> Sequence[Row]:
        """All rows, whatever is shown."""
        return tuple(self._all)

    @property
    def current_row(self) -> Row | None:
        """The row with the focus; None in the one that waits for typing."""
        if self.grid is None:
            return None
        number = self.grid.view.currentIndex().row()
        rows = self.grid.model.rows
        return rows[number] if 0 <= number < len(rows) else None

    def reload(self) -> None:
        """Read the rows anew."""
        self.session.read(self, self.read_rows, self._on_rows)

    def owner_of(self, entity: str, uid: str) -> str:
        """Return the uid of the row that a record is, or belongs to; empty for others."""
        if entity == self.entity:
            return uid
        record = self.session.look.plan.get(entity, uid) if self.session.look else None
        if record is None:
            return ""
        fields = {"kpi_target": "kpi", "kpi_level": "kpi", "line_year": "budget_line"}
        return record.text(fields.get(entity, ""))

    def project_at_hand(self) -> str:
        """Return the project that a new row most likely belongs to: the filter's, the row's above, or the only one."""
        row = self.current_row or (self.grid.model.rows[-1] if self.grid and self.grid.model.rows else None)
        if self.projects.key or row is None:
            only = self.projects.itemData(1) if self.projects.count() == 2 else ""
            return self.projects.key or str(only or "")
        return str(row.values.get("project") or "")

    def _on_rows(self, rows: list[Row]) -> None:
        self._all = rows
        if self.session.look is None:
            return
        self.show_look(self.session.look)
        if self._wanted is None and self.current_row is None and self.grid is not None and self.grid.model.rows:
            self.grid.view.setCurrentIndex(self.grid.model.index(0, 0))
        self._go_to_wanted()

    def show_rows(self) -> None:
        """Show the rows that search and filters let through."""
        if self.grid is None:
            return
        words = search_key(self._search).split()
        gone = self._deleted_projects()
        shown = [
            row
            for row in self._all
            if row.values.get("project") not in gone and self.is_shown(row) and self._matches(row, words)
        ]
        if shown == list(self.grid.model.rows) or self.grid.view.is_typing:
            return
        here = self.grid.view.currentIndex()
        row = self.current_row
        self.grid.model.set_rows(shown)
        if row is not None:
            place = self.grid.model.place_of(row.uid, self.grid.model.columns[max(0, here.column())].key)
            if place.isValid():
                self.grid.view.setCurrentIndex(place)
        if self.session.look is not None:
            self.show_marks(self.session.look)

    def _deleted_projects(self) -> set[str]:
        look = self.session.look
        projects = look.plan.of("project") if look else []
        return {project.uid for project in projects if project.text("status") == DELETED}

    def _matches(self, row: Row, words: list[str]) -> bool:
        if not words:
            return True
        look = self.session.look
        project = look.plan.get("project", str(row.values.get("project") or "")) if look else None
        text = f"{row.values.get('code') or ''} {row.values.get('name') or ''} {project.text('name_th') if project else ''}"
        key = search_key(text)
        return all(word in key for word in words)

    def _make_grid(self, look: Look) -> None:
        if self.grid is not None and self._shown_columns == tuple(look.years):
            return
        self._shown_columns = tuple(look.years)
        model = GridModel(self.make_columns(look), self._new_row, self.derive(), parent=self)
        grid = Grid(model)
        grid.view.setAccessibleName(self.title)
        model.changed.connect(self._on_changed)
        grid.view.cell_entered.connect(self._on_cell)
        grid.view.details_wanted.connect(lambda _uid, _key: self.form.setFocus())
        grid.view.refused.connect(self.tell)
        grid.view.rows_removed.connect(lambda words: self.tell(words, model.undo_stack.undo))
        model.undo_stack.canUndoChanged.connect(self.undo_button.setEnabled)
        self.undo_button.setEnabled(False)
        old, self.grid = self.grid, grid
        self._grid_place.addWidget(grid)
        if old is not None:
            self._grid_place.removeWidget(old)
            old.deleteLater()
        grid.setFocusProxy(None)  # type: ignore[arg-type] # Qt takes none; a stop beside the view itself would close a ring
        QWidget.setTabOrder(self.add_button, grid.view)
        grid.pin(self.pinned)  # not before: Qt would count the second view as a stop of its own

    def _new_row(self) -> Row:
        return Row(new_uid(), self.new_values())

    def add_row(self) -> None:
        """Put the focus where a new row begins."""
        if self.grid is not None:
            place = self.grid.model.index(len(self.grid.model.rows), 0)
            self.grid.view.setCurrentIndex(place)
            self.grid.view.setFocus()
            self.grid.view.edit(place)

    def _remove_rows(self) -> None:
        if self.grid is not None:
            self.grid.view.remove_rows()

    def _undo(self) -> None:
        if self.grid is not None:
            self.grid.model.undo_stack.undo()

    def _on_changed(self, change: Change) -> None:
        shown = {row.uid: row for row in self.grid.model.rows} if self.grid else {}
        known = {row.uid for row in self._all}
        gone = {row.uid for row in change.removed}
        self._all = [shown.get(row.uid, row) for row in self._all if row.uid not in gone]
        self._all += [row for uid, row in shown.items() if uid not in known]
        self.save_step(change)
        if self.form.uid in {edit.uid for edit in change.edits}:
            self._open(self.form.uid)
        self.show_row_changed()
        QTimer.singleShot(0, self, self._show_row)  # a row that was just typed into the empty one is chosen now

    # The chosen row

    def _on_cell(self, uid: str, key: str) -> None:
        self._show_row()
        if uid and key in self.form.entity.keys:
            self._tell_story(self.entity, uid, key)

    def _show_row(self) -> None:
        row = self.current_row
        if row is None or row.uid == self.form.uid:
            self.show_row_changed()
            return
        self._open(row.uid)

    def _open(self, uid: str) -> None:
        self.form.commit()
        entity, around = self.entity, self._form_around
        self.session.read(
            self, lambda workspace: office_projects.record_sheet(workspace, entity, uid, around), self._show_sheet
        )

    def _show_sheet(self, sheet: RecordSheet | None) -> None:
        row = self.current_row
        if sheet is None or (row is not None and row.uid != sheet.record.uid):
            return
        self.form.show_record(sheet.record.uid, sheet.values)
        if self.session.look is not None:
            self._surround_form(self.session.look)
        for entity, rows in sheet.rows.items():
            self.form.show_rows(entity, rows)
        self._lower.setCurrentWidget(self._form_side)
        if self.session.look is not None:
            self.form.show_findings(
                [one for one in self.session.look.findings if self.owner_of(one.entity, one.uid) == self.form.uid]
            )
        self.show_row_changed()

    def _surround_form(self, look: Look) -> None:
        record = look.plan.get(self.entity, self.form.uid) if self.form.uid else None
        look.surround(self._form_around, record.text("project") if record else "")

    def _go_to_wanted(self) -> None:
        place, grid = self._wanted, self.grid
        if place is None or grid is None:
            return
        self._wanted = None
        if place.owner and not place.uid:
            self.show_everything()
            self.projects.choose(place.owner)
            self.add_row()
            return
        uid = self.owner_of(place.entity, place.uid)
        row = next((one for one in self._all if one.uid == uid), None)
        if row is None:
            return
        if row not in grid.model.rows:
            self.show_everything()
        key = self.column_for(place)
        if grid.view.show_cell(uid, key or grid.model.columns[0].key) and not key:
            self.session.read(self, lambda _: place, self._go_to_form)  # after the form has been filled

    def column_for(self, place: Place) -> str:
        """Return the column in which a place is edited; empty where that is on the form."""
        columns = {column.key for column in self.grid.model.columns} if self.grid else set()
        return place.field if place.entity == self.entity and place.field in columns else ""

    def show_everything(self) -> None:
        """Let every row through the filters."""
        self.projects.choose("")
        self._search = ""
        self.show_rows()

    def _go_to_form(self, place: Place) -> None:
        if place.field or place.entity != self.entity:
            self.form.show_place(place.entity, place.uid, place.field)

    # Details

    def _tell_story(self, entity: str, uid: str, key: str) -> None:
        self.session.read(self, lambda workspace: read_story(workspace, entity, uid, key), self._show_story)

    def _show_story(self, story: Story) -> None:
        look = self.session.look
        if look is None:
            return
        place = (story.entity, story.uid, story.field)
        findings = [one for one in look.findings if (one.entity, one.uid, one.field) == place]
        comments = look.comments_on(*place)
        self.details.show_details(self._teller.details_of(story, self._form_around, findings, comments))

    def _on_committed(self, key: str, value: object) -> None:
        self.session.save_field(self.entity, self.form.uid, key, value)

    def _on_table_changed(self, entity: str, change: Change) -> None:
        self.session.save_change(entity, change)
        self.reload()

    # How it is set up

    def _connect(self) -> None:
        self.projects.chosen.connect(lambda _key: self.show_rows())
        self.add_button.clicked.connect(self.add_row)
        self.remove_button.clicked.connect(self._remove_rows)
        self.undo_button.clicked.connect(self._undo)
        self._empty.acted.connect(lambda: self.jump_wanted.emit(Place("projects")))
        self.form.committed.connect(self._on_committed)
        self.form.table_changed.connect(self._on_table_changed)
        self.form.entered.connect(self._tell_story)
        self.form.refused.connect(self.tell)

    def _lay_out(self) -> None:
        self._empty = EmptyState(self.tr("เพิ่มโครงการก่อน แล้วกลับมาที่หน้านี้"), self.tr("ไปที่หน้าโครงการ"))
        self._inside = QWidget()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._inside)
        edge = theme.SIZES.space_between
        outer = QVBoxLayout(self)
        outer.setContentsMargins(edge, edge, edge, edge)
        outer.addWidget(self._stack)
        inside = QHBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(edge)
        side = self.beside()
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setHandleWidth(edge)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._upper_side())
        splitter.addWidget(self._lower_side(has_details=side is None))
        for number, part in enumerate((11, 10)):
            splitter.setStretchFactor(number, part)
        splitter.setSizes([11_000, 10_000])  # shares of whatever room there is
        inside.addWidget(splitter, 1)
        if side is not None:
            inside.addWidget(side)

    def _upper_side(self) -> QWidget:
        upper = Card()
        self.add_button = QPushButton(self.tr("เพิ่มแถว"))
        self.add_button.setIcon(icons.icon("add"))
        self.remove_button = self._tool("remove", self.tr("ลบแถวที่เลือก (Ctrl+-)"))
        self.undo_button = self._tool("undo", self.tr("เลิกทำ (Ctrl+Z) ทำซ้ำใช้ Ctrl+Y"))
        line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space)
        line.addWidget(self.projects)
        for widget in self.filters():
            line.addWidget(widget)
        line.addStretch(1)
        self.import_button = import_button(self.session, self)
        for button in (self.import_button, self.undo_button, self.remove_button, self.add_button):
            line.addWidget(button)
        self._grid_place = QVBoxLayout()
        self._grid_place.setContentsMargins(0, 0, 0, 0)
        upper.body.addLayout(line)
        upper.body.addLayout(self._grid_place, 1)
        beneath = self.beneath_grid()
        if beneath is not None:
            upper.body.addWidget(beneath)
        return upper

    def _tool(self, icon_name: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icons.icon(icon_name))
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    def _lower_side(self, *, has_details: bool) -> QWidget:
        self._form_side = QWidget()
        inside = QVBoxLayout(self._form_side)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.SIZES.space_inside)
        inside.addWidget(self.row_name)
        inside.addWidget(self.form, 1)
        self._lower = QStackedWidget()
        self._lower.addWidget(EmptyState(self.tr("เลือกแถวในตาราง เพื่อดูและกรอกรายละเอียด")))
        self._lower.addWidget(self._form_side)
        card = Card()
        card.body.addWidget(self._lower, 1)
        lower = QWidget()
        line = QHBoxLayout(lower)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SIZES.space_between)
        line.addWidget(card, 1)
        if has_details:
            line.addWidget(self.details)
        return lower


def pending_rows(workspace: OfficeWorkspace, entity: str, around: Surroundings) -> list[Row]:
    """Read all records of an entity as rows; runs on the thread of the jobs."""
    return saving.rows_of(workspace.records(entity), workspace.pending_texts(entity), around)
