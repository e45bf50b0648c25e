"""What the pages with a grid above and a form of the chosen row beneath have in common: KPIs and budget lines."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from moi_desktop.desktop import office_projects, saving, theme
from moi_desktop.desktop.forms.field_story import Story, StoryTeller, read_story
from moi_desktop.desktop.forms.grouped_form import GroupedForm
from moi_desktop.desktop.models.grid_model import Change, Column, GridModel, Mark, Row
from moi_desktop.desktop.models.row_order import Order, Searching, folded, sorted_uids
from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.office_projects import RecordSheet
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.field_review import FieldReview
from moi_desktop.desktop.pages.grid_frame import GridFrame
from moi_desktop.desktop.pages.import_entry import import_action
from moi_desktop.desktop.pages.office_page import OfficePage
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.values import Surroundings, label_of
from moi_desktop.desktop.widgets.details_panel import DetailsPanel
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.filter_box import FilterBox
from moi_desktop.desktop.widgets.grid_view import Grid, GridView
from moi_desktop.plan.catalogue import DELETED
from moi_desktop.plan.model import new_uid

if TYPE_CHECKING:
    from moi_desktop.store.office_workspace import OfficeWorkspace


class GridPage(OfficePage):
    """All records of one entity in a grid. A page of its own says which columns, which filters, and how a step is saved."""

    entity = ""
    pinned = 1
    shares = (11, 10)
    """How grid and form share the height of the page."""

    def __init__(self, key: str, title: str, session: OfficeSession, parent: QWidget | None = None) -> None:
        super().__init__(key, title, session, parent)
        self._around = Surroundings()
        self._form_around = Surroundings()
        self._teller = StoryTeller(self)
        self._searching = Searching(self._searched_text)
        self._order = Order()
        self._places: dict[str, int] = {}
        self.changes_made = 0
        self._is_from_form = False
        self._wanted: Place | None = None
        self._shown_columns: tuple[int, ...] | None = None
        self.grid: Grid | None = None
        self.projects = FilterBox(self.tr("โครงการที่แสดง"), self.tr("ทุกโครงการ"), theme.SIZES.list_width)
        self.form = self.make_form(self._form_around)
        self.details = DetailsPanel()
        self.review = FieldReview(session, self)
        self.details.add_first(self.review)
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

    def filters(self) -> Sequence[FilterBox]:
        """Return the filters that stand beside the one for projects."""
        return ()

    def beside(self) -> QWidget | None:
        """Return what stands at the right of everything, with the details panel in it; None leaves that by the form."""
        return None

    def beneath_grid(self) -> Sequence[QWidget]:
        """Return what stands in the line under the grid, at the left of the sum of the selected cells."""
        return ()

    def prepare_view(self, view: GridView) -> None:
        """Give a new grid what only this page does with rows; called before columns are pinned."""

    def is_shown(self, row: Row) -> bool:
        """Whether the filters let a row through."""
        return self.projects.key in ("", row.values.get("project"))

    def show_marks(self, look: Look) -> None:
        """Mark the grid's cells with what the check says."""
        raise NotImplementedError

    def field_of(self, key: str) -> str:
        """Return the field that the details panel speaks of when a column has the focus."""
        return key

    def show_row_changed(self) -> None:
        """Note that the chosen row, or what it holds, is another one."""

    # What the shell asks

    def load(self) -> None:
        """Show the plan as it stands, once its rows are read."""
        if self.session.look is None:
            self.session.look_now()
        self.reload()

    def leave(self) -> None:
        """Tell what has been typed but not saved yet."""
        self.form.commit()

    def search_for(self, words: str) -> None:
        """Show the rows whose name, code or project holds all of `words`."""
        self._searching.look_for(words)
        self.show_rows()

    def show_place(self, place: Place) -> None:
        """Bring a cell, or a field of the form, to sight and give it the focus."""
        self._wanted = place
        if self.all_rows:
            self._go_to_wanted()

    def show_look(self, look: Look) -> None:
        """Show names, choices and marks anew."""
        look.surround(self._around)
        self._surround_form(look)
        self._make_grid(look)
        live = look.plan.live_projects()
        self.projects.show_answers((project.uid, project.text("name_th") or "–") for project in live)
        self._stack.setCurrentWidget(self.frame if live or self.all_rows else self._empty)
        self.show_rows()
        self.show_marks(look)
        self._show_pins(look)
        if self.form.uid:
            self.form.show_findings(
                [one for one in look.findings if self.owner_of(one.entity, one.uid) == self.form.uid]
            )
            self._show_waiting(look)
        if self.grid is not None:
            self.grid.view.viewport().update()

    def waiting_marks(self, look: Look) -> dict[tuple[str, str], Mark]:
        """Return a mark for each cell whose value came from last year and was not confirmed."""
        waits = Mark("inherited", self.tr("ค่าจากปีก่อน ยังไม่ยืนยัน"))
        places = (place for project in look.unconfirmed.values() for place in project)
        return {(uid, key): waits for entity, uid, key in places if entity == self.entity}

    def _show_waiting(self, look: Look) -> None:
        project = look.project_of(self.entity, self.form.uid)
        places = look.unconfirmed.get(project, frozenset())
        self.form.show_unconfirmed(place for place in places if self.owner_of(*place[:2]) == self.form.uid)

    def confirm_here(self) -> None:
        """Say that the inherited value of the cell or field that has the focus still holds."""
        focused = QApplication.focusWidget()
        row = next((one for one in self.form.fields.values() if focused and one.isAncestorOf(focused)), None)
        if row is not None:
            self.form.confirm_field(self.entity, self.form.uid, row.key)
        elif self.grid is not None and self.current_row is not None:
            key = self.grid.model.columns[self.grid.view.currentIndex().column()].key
            self._on_confirmed({(self.entity, self.current_row.uid, self.field_of(key))})

    def _on_confirmed(self, places: Collection[tuple[str, str, str]]) -> None:
        label = self.tr("ยืนยันค่าจากปีก่อน {count} ค่า").format(count=f"{len(places):,}")
        self.session.act(self, lambda workspace, _: workspace.confirm(places, label), lambda _: self.session.look_now())

    def _show_pins(self, look: Look) -> None:
        """Pin what the centre wrote to the cells and to the form; what has no column stands in the first one."""
        self.form.show_pins(look.pins)
        self.review.show_look(look)
        if self.grid is None:
            return
        first = self.grid.model.columns[0].key
        pins = {}
        for (entity, uid, field), pin in look.pins.items():
            row = self.owner_of(entity, uid)
            if row:
                pins[row, self.column_for(Place(self.key, entity, uid, field)) or first] = pin
        self.grid.model.set_pins(pins)

    # Rows

    @property
    def all_rows(self) -> Sequence[Row]:
        """All rows, whatever is shown."""
        return self.grid.model.all_rows if self.grid is not None else ()

    @property
    def current_row(self) -> Row | None:
        """The row with the focus; None in the one that waits for typing."""
        if self.grid is None:
            return None
        number = self.grid.view.currentIndex().row()
        rows = self.grid.model.rows
        return rows[number] if 0 <= number < len(rows) else None

    def reload(self) -> None:
        """Read the rows anew; what is typed while they are read is not lost: they are read once more then."""
        made = self.changes_made
        self.session.read(self, self.read_rows, lambda rows: self._on_rows(rows, made))

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

    def _on_rows(self, rows: list[Row], made: int) -> None:
        if made != self.changes_made:
            self.reload()
            return
        if self.session.look is None:
            return
        self._make_grid(self.session.look)
        assert self.grid is not None
        if rows != list(self.grid.model.all_rows):
            with self._kept_place():
                self.grid.model.take_rows(rows)
        QTimer.singleShot(0, self, self._show_read)  # a moment for keys and painting: thousands of rows take a while

    def _show_read(self) -> None:
        """Show the rows that were read, with all that is said of them."""
        look, grid = self.session.look, self.grid
        if look is None or grid is None:
            return
        self.show_look(look)
        if self._wanted is None and self.current_row is None and grid.model.shown_count:
            grid.view.setCurrentIndex(grid.model.index(0, 0))
        self._go_to_wanted()
        unknown = self._searching.unknown(self.all_rows)
        if unknown:
            self.session.read(self, lambda _: folded(unknown), self._searching.learn)

    def show_rows(self) -> None:
        """Show the rows that search and filters let through, in the order that was asked for."""
        if self.grid is None:
            return
        gone = self._deleted_projects()
        shown = [
            row.uid
            for row in self.grid.model.all_rows
            if row.values.get("project") not in gone and self.is_shown(row) and self._searching.finds(row)
        ]
        if self.grid.view.is_typing:
            return
        if self._places:
            last = len(self._places)
            shown.sort(key=lambda uid: self._places.get(uid, last))
        with self._kept_place():
            self.grid.model.show_only(shown)

    @contextmanager
    def _kept_place(self) -> Iterator[None]:
        """Leave the focus on its cell whatever happens to the rows."""
        assert self.grid is not None
        here, row = self.grid.view.currentIndex(), self.current_row
        key = self.grid.model.columns[max(0, here.column())].key
        yield
        place = self.grid.model.place_of(row.uid, key) if row is not None else QModelIndex()
        if place.isValid() and place != self.grid.view.currentIndex():
            self.grid.view.setCurrentIndex(place)

    # Order

    def sort_by(self, key: str) -> None:
        """Sort by a column: up, down, and as entered again. Nothing of the plan changes."""
        self.show_order(self._order.after(key))

    def show_order(self, order: Order) -> None:
        """Show the rows in this order; rows that are changed later stay where they are until it is asked for again."""
        if self.grid is None:
            return
        self._order = order
        model = self.grid.model
        uids = self.uids_in_order(order) if order.key else []
        self._places = {uid: number for number, uid in enumerate(uids)}
        self.grid.view.show_order(order.key if order.key in model.column_keys else "", descending=order.descending)
        self.show_rows()
        self.grid.view.scrollTo(self.grid.view.currentIndex())

    def uids_in_order(self, order: Order) -> list[str]:
        """Return all rows in an order."""
        assert self.grid is not None
        model = self.grid.model
        return sorted_uids(model.all_rows, model.columns[model.column_of(order.key)], descending=order.descending)

    @property
    def order(self) -> Order:
        """The order in which the rows are shown."""
        return self._order

    def _deleted_projects(self) -> set[str]:
        look = self.session.look
        projects = look.plan.of("project") if look else []
        return {project.uid for project in projects if project.text("status") == DELETED}

    def _searched_text(self, row: Row) -> str:
        look = self.session.look
        project = look.plan.get("project", str(row.values.get("project") or "")) if look else None
        return f"{row.values.get('code') or ''} {row.values.get('name') or ''} {project.text('name_th') if project else ''}"

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
        grid.view.rows_removed.connect(self.tell_step)
        grid.view.sort_wanted.connect(self.sort_by)
        grid.view.summed.connect(self.frame.sums.setText)
        model.undo_stack.canUndoChanged.connect(self.undo_button.setEnabled)
        self.undo_button.setEnabled(False)
        old, self.grid = self.grid, grid
        self.frame.grid_place.addWidget(grid)
        if old is not None:
            model.set_rows(old.model.all_rows)
            self.frame.grid_place.removeWidget(old)
            old.deleteLater()
        grid.setFocusProxy(None)  # type: ignore[arg-type] # Qt takes none; a stop beside the view itself would close a ring
        QWidget.setTabOrder(self.add_button, grid.view)
        self.prepare_view(grid.view)
        grid.pin(self.pinned)  # not before: Qt would count the second view as a stop of its own
        grid.view.let_sort()

    def tell_step(self, words: str) -> None:
        """Say what the last step in the grid did, with a way back that takes back this step and no other."""
        assert self.grid is not None
        model = self.grid.model
        step = model.last_step

        def back() -> None:
            is_last = self.grid is not None and self.grid.model is model and model.last_step is step
            if is_last:
                model.undo_stack.undo()
            else:
                self.tell(self.tr("มีการแก้ไขหลังจากนั้นแล้ว กด Ctrl+Z เพื่อเลิกทำทีละขั้น"))

        self.tell(words, back)

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
            self.grid.view.undo()

    def _on_changed(self, change: Change) -> None:
        self.changes_made += 1
        self.save_step(change)
        if not self._is_from_form and self.form.uid in change.uids:
            self._open(self.form.uid)
        self.show_row_changed()
        QTimer.singleShot(0, self, self._show_row)  # a row that was just typed into the empty one is chosen now

    # The chosen row

    def _on_cell(self, uid: str, key: str) -> None:
        self._show_row()
        field = self.field_of(key)
        if uid and field in self.form.entity.keys:
            self._tell_story(self.entity, uid, field)

    def _show_row(self) -> None:
        row = self.current_row
        if row is None or row.uid == self.form.uid:
            self.show_row_changed()
            return
        self._open(row.uid)

    def _open(self, uid: str) -> None:
        self.form.commit()
        entity, around, made = self.entity, self._form_around, self.changes_made
        self.session.read(
            self,
            lambda workspace: office_projects.record_sheet(workspace, entity, uid, around),
            lambda sheet: self._show_sheet(sheet, made),
        )

    def _show_sheet(self, sheet: RecordSheet | None, made: int) -> None:
        """Show what was read; what was typed while it was read is newer, so that it is read once more then."""
        row = self.current_row
        if sheet is None or (row is not None and row.uid != sheet.record.uid):
            return
        self.form.commit()
        if made != self.changes_made:
            self._open(sheet.record.uid)
            return
        self.form.show_record(sheet.record.uid, sheet.values)
        if self.session.look is not None:
            self._surround_form(self.session.look)
        for entity, rows in sheet.rows.items():
            self.form.show_rows(entity, rows)
        self.frame.show_form()
        if self.session.look is not None:
            self.form.show_findings(
                [one for one in self.session.look.findings if self.owner_of(one.entity, one.uid) == self.form.uid]
            )
            self._show_waiting(self.session.look)
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
        if grid.model.row_of(uid) is None:
            return
        if not grid.model.is_shown(uid):
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
        self._searching.look_for("")
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
        self.details.show_details(self._teller.details_of(story, self._form_around, findings))
        self.review.show_place(look, place)

    def _on_committed(self, key: str, value: object) -> None:
        """A field of the form is a cell of the same row: it is saved and undone like one."""
        uid = self.form.uid
        label = label_of(self.form.entity.field(key).th, self.form.entity.field(key).en)
        if self.grid is not None and self.grid.model.row_of(uid) is not None:
            self._is_from_form = True
            try:
                self.grid.model.edit({uid: {key: value}}, label, is_typing=True)
            finally:
                self._is_from_form = False
        else:
            self.session.save_field(self.entity, uid, key, value)

    def _on_table_changed(self, entity: str, change: Change) -> None:
        self.changes_made += 1
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
        self.form.confirm_wanted.connect(self._on_confirmed)
        self.form.entered.connect(self._tell_story)
        self.form.refused.connect(self.tell)
        self.form.comment_wanted.connect(self._on_pin)
        self.form.told.connect(self.tell)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("F8"), self, context=inside).activated.connect(self.review.focus_answer)
        QShortcut(QKeySequence("F9"), self, context=inside).activated.connect(self.confirm_here)
        QShortcut(QKeySequence("Shift+F9"), self, context=inside).activated.connect(self.form.confirm_section)

    def _on_pin(self, key: str) -> None:
        self.review.focus_when_shown()
        self._tell_story(self.entity, self.form.uid, key)

    def _lay_out(self) -> None:
        self._empty = EmptyState(self.tr("เพิ่มโครงการก่อน แล้วกลับมาที่หน้านี้"), self.tr("ไปที่หน้าโครงการ"))
        filters = [self.projects, *self.filters()]
        side = self.beside()
        self.frame = GridFrame(
            filters=filters,
            beneath=self.beneath_grid(),
            form=self.form,
            details=self.details if side is None else None,
            side=side,
            shares=self.shares,
        )
        self.row_name = self.frame.row_name
        self.add_button, self.remove_button = self.frame.add_button, self.frame.remove_button
        self.undo_button = self.frame.undo_button
        self.frame.add_action(import_action(self.session, self))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.frame)
        self._stack.setCurrentWidget(self.frame)
        edge = theme.SIZES.space_between
        outer = QVBoxLayout(self)
        outer.setContentsMargins(edge, edge, edge, edge)
        outer.addWidget(self._stack)


def pending_rows(workspace: OfficeWorkspace, entity: str, around: Surroundings) -> list[Row]:
    """Read all records of an entity as rows; runs on the thread of the jobs."""
    return saving.rows_of(workspace.records(entity), workspace.pending_texts(entity), around)
