"""Projects: tree or table at the left, the form of one in the middle, details of what has the focus at the right."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from moi_desktop.desktop import icons, office_projects, theme, turning
from moi_desktop.desktop.forms.project_form import ProjectForm
from moi_desktop.desktop.models.grid_model import Change
from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.office_projects import RecordSheet
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.field_details import FieldDetails
from moi_desktop.desktop.pages.field_review import FieldReview
from moi_desktop.desktop.pages.office_page import OfficePage
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.pages.paper_dialog import show_project_papers
from moi_desktop.desktop.pages.project_acts import ProjectActs
from moi_desktop.desktop.pages.project_menu import ProjectMenu
from moi_desktop.desktop.pages.project_table import ProjectTable
from moi_desktop.desktop.pages.project_words import ProjectWords, without_word
from moi_desktop.desktop.values import Surroundings, Unparsed
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.project_head import ProjectHead
from moi_desktop.desktop.widgets.project_tree import ProjectTree
from moi_desktop.desktop.widgets.view_switch import ViewSwitch
from moi_desktop.plan.catalogue import DELETED

if TYPE_CHECKING:
    from moi_desktop.store.office_workspace import OfficeWorkspace

TREE, TABLE = "tree", "table"


class ProjectsPage(OfficePage):
    """Entering projects. Ctrl+N begins one, Ctrl+L changes between tree and table, Ctrl+PgUp and Ctrl+PgDown go through
    the sections of the form, F9 confirms what came from last year."""

    def __init__(self, session: OfficeSession, parent: QWidget | None = None) -> None:
        super().__init__("projects", self.tr("โครงการ"), session, parent)
        self._around = Surroundings(today=session.today)
        self._words = ProjectWords(self)
        self._search = ""
        self._wanted: Place | None = None
        self._opening = ""
        self._changes_made = 0
        self._focus_name = False
        self._focus_form = False
        self.acts = ProjectActs(session, self._words, self)
        self.tree = ProjectTree()
        self.table = ProjectTable(session, self._words)
        self.form = ProjectForm(self._around)
        self.head = ProjectHead(self._around)
        self.review = FieldReview(session, self)
        self.details = FieldDetails(session, self._around, self.review)
        self.menu = ProjectMenu(self)
        self._lay_out()
        self._connect()
        self._make_shortcuts()
        self.show_view(TREE)

    # What the shell asks

    def load(self) -> None:
        """Show the plan as it stands, and the project that was open as it is now."""
        super().load()
        if self.form.uid:
            self._open(self.form.uid)

    def leave(self) -> None:
        """Tell what has been typed but not saved yet."""
        self.form.commit()
        self.head.commit()

    def search_for(self, words: str) -> None:
        """Show the projects whose name, number, programme or person holds all of `words`."""
        self._search = words
        self._show_list()

    def show_place(self, place: Place) -> None:
        """Open the project that the place belongs to, and give the field the focus."""
        look = self.session.look
        uid = place.owner or (look.project_of(place.entity, place.uid) if look else "")
        self._wanted = place
        self.show_view(TREE)
        if not uid or not self.tree.choose(uid):
            self._wanted = None

    # What was seen

    def show_look(self, look: Look) -> None:
        """Show the list anew, and what the check says of the open project."""
        look.surround(self._around, self.form.uid)
        self._show_list()
        self._show_state(look)
        self.details.show_meters(self._words.meters(look))
        self.review.show_look(look)
        if not self.form.uid:
            self.details.show_nothing()
        if not self.form.uid and not self._opening and self.tree.first_uid():
            self.tree.choose(self.tree.first_uid())

    def show_view(self, view: str) -> None:
        """Bring the tree with the form or the table to the front."""
        for switch in self._switches:
            switch.show_view(view)
        if view == TABLE:
            self.leave()
        self._views.setCurrentWidget(self._table_card if view == TABLE else self._desk)
        self._show_list()
        if view == TABLE:
            self.table.choose([self.form.uid] if self.form.uid else [])
            self.table.rows.setFocus()
        elif self.isVisible():
            self.tree.setFocus()

    @property
    def is_table(self) -> bool:
        """Whether the table is in front."""
        return self._views.currentWidget() is self._table_card

    def _show_list(self) -> None:
        look = self.session.look
        if look is None:
            return
        branches, shown, all_of_them = self._words.branches(look, self._search)
        self.tree.show_branches(branches)
        if self.is_table:
            self.table.show_look(look, self._search)
        title = self.tr("โครงการ {count}").format(count=all_of_them)
        if self._search:
            title = self.tr("โครงการ {shown} จาก {count}").format(shown=shown, count=all_of_them)
        self._list.set_title(title)
        self._table_card.set_title(title)
        if not self.form.uid:
            self._middle.setCurrentWidget(self._none if all_of_them else self._empty)

    def _show_state(self, look: Look) -> None:
        uid = self.form.uid
        record = look.plan.get("project", uid)
        if record is None:
            return
        findings = look.by_project.get(uid, ())
        self.form.show_findings(findings)
        self.form.show_unconfirmed(look.unconfirmed.get(uid, ()))
        self.form.show_pins(look.pins)
        self.head.show_state(record, self._words.chip(look, record), findings)

    # One project

    def _open(self, uid: str) -> None:
        self._opening = uid
        if uid != self.form.uid:
            self.leave()
        around, made = self._around, self._changes_made
        self.session.read(
            self,
            lambda workspace: office_projects.record_sheet(workspace, "project", uid, around),
            lambda sheet: self._show_sheet(uid, sheet, made),
        )

    def _show_sheet(self, uid: str, sheet: RecordSheet | None, made: int) -> None:
        """Show what was read; what was typed while it was read is newer, so that it is read once more then."""
        if uid != self._opening:
            return
        self.leave()
        if made != self._changes_made:
            self._open(uid)
            return
        self._opening = ""
        if sheet is None:
            self._close_form()
            return
        look = self.session.look
        if look is not None:
            look.surround(self._around, uid)
        is_another = uid != self.form.uid
        self.form.show_record(uid, sheet.values)
        for entity, rows in sheet.rows.items():
            self.form.show_rows(entity, rows)
        self.form.set_locked(sheet.record.text("status") == DELETED)
        self.head.show_project(sheet.record, sheet.values)
        self._middle.setCurrentWidget(self._inside)
        if look is not None:
            self._show_state(look)
            record = look.plan.get("project", uid)
            if record is not None and is_another:
                self.details.show_summary(self._words.summary(look, record))
        self._go_to_wanted()

    def _close_form(self) -> None:
        """The project that was open is gone."""
        self.form.uid = ""
        self._middle.setCurrentWidget(self._none)
        self.details.show_nothing()

    def _go_to_wanted(self) -> None:
        place, self._wanted = self._wanted, None
        if place is not None and place.field == "rank" and place.entity == "project":
            self.head.rank.setFocus()
        elif place is not None and place.entity:
            # After the form has its final size: a section that has just been made is laid out in the next turn.
            QTimer.singleShot(0, self.form, partial(self.form.show_place, place.entity, place.uid, place.field))
        elif self._focus_name:
            QTimer.singleShot(0, self.form, partial(self.form.show_place, "project", self.form.uid, "name_th"))
        elif self._focus_form:
            QTimer.singleShot(0, self.form, self.form.focus_section)
        self._focus_name = self._focus_form = False

    def _enter(self, uid: str) -> None:
        """Go into a project: from the table or with Enter in the tree."""
        self._focus_form = True
        self.show_view(TREE)
        if not self.tree.choose(uid):
            self._focus_form = False

    def _on_committed(self, key: str, value: object) -> None:
        self._changes_made += 1
        self.session.save_field("project", self.form.uid, key, value)
        if key == "name_th" and not isinstance(value, Unparsed):
            self.head.show_name(str(value or ""))
            self.tree.rename(self.form.uid, without_word(str(value or "") or self._words.nameless, self.title))

    def _on_table_changed(self, entity: str, change: Change) -> None:
        self._changes_made += 1
        self.session.save_change(entity, change)
        pointing = office_projects.tables_naming(entity)
        if pointing and (change.removed or change.added):
            uid, around = self.form.uid, self._around
            self.session.read(
                self,
                lambda workspace: office_projects.record_sheet(workspace, "project", uid, around),
                lambda sheet: self._show_tables(sheet, pointing),
            )

    def _show_tables(self, sheet: RecordSheet | None, tables: Collection[str]) -> None:
        """Show what a removed record, or one that came back, changed in other tables."""
        if sheet is not None and sheet.record.uid == self.form.uid:
            for entity in tables:
                self.form.show_rows(entity, sheet.rows[entity])

    def _on_confirmed(self, places: frozenset[tuple[str, str, str]]) -> None:
        label = self.tr("ยืนยันค่าจากปีก่อน {count} ค่า").format(count=f"{len(places):,}")

        def confirm(workspace: OfficeWorkspace, _progress: object) -> int:
            workspace.confirm(places, label)
            return turning.last_step(workspace)

        self.session.act(self, confirm, lambda step: self._on_confirm_saved(len(places), step))

    def _on_confirm_saved(self, count: int, step: int) -> None:
        self.session.look_now()
        self.details.refresh()
        if count > 1:
            words = self.tr("ยืนยันแล้ว {count} ค่า").format(count=f"{count:,}")
            self.tell(words, partial(self.session.undo_step, step))

    def _on_pin(self, key: str) -> None:
        self.review.focus_when_shown()
        self.details.show_field("project", self.form.uid, key)

    def confirm_here(self) -> None:
        """Say that the inherited value of the field that has the focus still holds."""
        self.leave()
        self.form.confirm_field(*self.details.place)

    # Whole projects

    @property
    def chosen(self) -> list[str]:
        """The uids of the projects that something should be done with: the selected ones, else the open one."""
        chosen = self.table.selected_uids if self.is_table else self.tree.selected_uids
        return chosen or ([self.form.uid] if self.form.uid and not self.is_table else [])

    def add(self) -> None:
        """Begin a project and put the focus on its name."""
        look = self.session.look
        programmes = {code for code, _ in look.kit.programmes} if look else set()
        branch = self.tree.current_branch
        self._focus_name = True
        self.acts.add(branch if branch in programmes else "")

    def duplicate(self) -> None:
        """Copy the chosen project with everything that belongs to it."""
        self.leave()
        if self.chosen:
            self._focus_name = True
            self.acts.duplicate(self.chosen[0])

    def delete(self) -> None:
        """Take the chosen projects out of the plan, with a reason."""
        self.leave()
        self.acts.delete(self.chosen)

    def carry(self) -> None:
        """Carry projects over from a former plan."""
        self.leave()
        self.acts.carry()

    def shift(self, step: int) -> None:
        """Move the chosen projects up (-1) or down (1)."""
        self.leave()
        self.acts.shift(self.chosen, step, within_programme=not self.is_table)

    def _on_made(self, uid: str) -> None:
        self.show_view(TREE)
        self.form.bar.set_current(0)
        self._opening = uid
        self.session.look_now()
        self._open(uid)
        self.session.read(self, lambda _: uid, self._select_made)

    def _select_made(self, uid: str) -> None:
        """Everything handed in before has come: the new project stands in the list."""
        with_signals = self.tree.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.tree.choose(uid)
        self.tree.blockSignals(with_signals)

    def print_project(self) -> None:
        """Look at the brief of the open project, and print it or keep it as PDF from there."""
        look = self.session.look
        record = look.plan.get("project", self.form.uid) if look else None
        if record is not None and record.text("status") != DELETED:
            self.leave()
            show_project_papers(self, self.session, record)

    def _on_gone(self, uids: list[str]) -> None:
        if self.form.uid in uids:
            self._close_form()
        self.session.look_now()

    def _on_moved(self, uids: list[str]) -> None:
        self.session.look_now()
        if self.form.uid:
            self._open(self.form.uid)
        if self.is_table:
            self.table.choose(uids)

    # How it is set up

    def _lay_out(self) -> None:
        edge = theme.SIZES.space_between
        self._switches: list[ViewSwitch] = []
        self._desk = QWidget()
        across = QHBoxLayout(self._desk)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(edge)
        self._list = self._card_with_acts()
        self._list.setMinimumWidth(theme.SIZES.list_width)
        self._list.body.addWidget(self._switch())
        self._list.body.addWidget(self.tree, 1)
        splitter = self.splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(edge)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._list)
        splitter.addWidget(self._form_card())
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([theme.SIZES.list_width, theme.SIZES.window_width])
        across.addWidget(splitter, 1)
        across.addWidget(self.details.panel)
        self._table_card = self._card_with_acts()
        self.table.add_first(self._switch())
        self._table_card.body.addWidget(self.table, 1)
        self._views = QStackedWidget()
        self._views.addWidget(self._desk)
        self._views.addWidget(self._table_card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.addWidget(self._views)

    def _card_with_acts(self) -> Card:
        """A card with buttons that begin a project and offer everything else."""
        card = Card()
        add = QPushButton(self.tr("เพิ่ม"))
        add.setIcon(icons.icon("add"))
        add.setToolTip(self.tr("เพิ่มโครงการ (Ctrl+N)"))
        add.clicked.connect(self.add)
        card.add_beside_title(add)
        card.add_beside_title(self.menu.button())
        return card

    def _switch(self) -> ViewSwitch:
        views = ((TREE, self.tr("ต้นไม้")), (TABLE, self.tr("ตาราง")))
        switch = ViewSwitch(self.tr("มุมมองโครงการ"), views, "(Ctrl+L)")
        switch.chosen.connect(self.show_view)
        self._switches.append(switch)
        return switch

    def _form_card(self) -> Card:
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.SIZES.space)
        inside.addWidget(self.head)
        inside.addWidget(self.form, 1)
        self._none = EmptyState(self.tr("เลือกโครงการจากรายการทางซ้าย"))
        self._empty = EmptyState(self.tr("ยังไม่มีโครงการในแผนนี้"), self.tr("เพิ่มโครงการแรก"), "add")
        self._carry_button = QPushButton(self.tr("ยกโครงการมาจากปีก่อน…"))
        theme.mark(self._carry_button, role="link")
        self._empty.add_action(self._carry_button)
        self._middle = QStackedWidget()
        for widget in (self._none, self._empty, self._inside):
            self._middle.addWidget(widget)
        card = Card()
        card.body.addWidget(self._middle, 1)
        return card

    def _connect(self) -> None:
        self.tree.chosen.connect(self._open)
        self.tree.opened.connect(self._enter)
        self.tree.activity_wanted.connect(lambda uid: self.show_place(Place("projects", "activity", uid, "name")))
        self.tree.shift_wanted.connect(self.shift)
        self.tree.dropped.connect(self.acts.drop)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(lambda at: self._show_menu(self.tree.viewport().mapToGlobal(at)))
        self.table.opened.connect(self._enter)
        self.table.shift_wanted.connect(self.shift)
        self.table.menu_wanted.connect(self._show_menu)
        self._empty.acted.connect(self.add)
        self._carry_button.clicked.connect(self.carry)
        self.form.committed.connect(self._on_committed)
        self.form.table_changed.connect(self._on_table_changed)
        self.form.confirm_wanted.connect(self._on_confirmed)
        self.form.entered.connect(self.details.show_field)
        self.form.refused.connect(self.tell)
        self.form.done.connect(self.tell)
        self.form.comment_wanted.connect(self._on_pin)
        self.head.committed.connect(self._on_committed)
        self.head.entered.connect(lambda key: self.details.show_field("project", self.form.uid, key))
        self.head.restore_wanted.connect(lambda: self.acts.restore([self.form.uid]))
        self.details.confirm_wanted.connect(self.confirm_here)
        self.details.returned.connect(self._on_returned)
        self.acts.made.connect(self._on_made)
        self.acts.changed.connect(self._on_moved)
        self.acts.gone.connect(self._on_gone)
        self.acts.told.connect(self.told)

    def _on_returned(self, words: str, step: int) -> None:
        """An old value stands again."""
        self.session.look_now()
        self._open(self.form.uid)
        self.tell(words, partial(self.session.undo_step, step))

    def _show_menu(self, at: QPoint) -> None:
        self.menu.prepare()
        self.menu.exec(at)

    def _make_shortcuts(self) -> None:
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, does in (
            ("Ctrl+N", self.add),
            ("Ctrl+L", lambda: self.show_view(TREE if self.is_table else TABLE)),
            ("Ctrl+Shift+D", self.duplicate),
            ("Ctrl+Shift+L", self.carry),
            ("Ctrl+P", self.print_project),
            ("F9", self.confirm_here),
            ("Shift+F9", self.form.confirm_section),
            ("F8", self.review.focus_answer),
            ("Ctrl+PgDown", lambda: self._step(1)),
            ("Ctrl+PgUp", lambda: self._step(-1)),
        ):
            QShortcut(QKeySequence(keys), self, context=inside).activated.connect(does)
        for widget in (self.tree, self.table):
            context = Qt.ShortcutContext.WidgetWithChildrenShortcut
            QShortcut(QKeySequence(Qt.Key.Key_Delete), widget, context=context).activated.connect(self.delete)

    def _step(self, by: int) -> None:
        count = len(self.form.sections)
        self.form.bar.set_current((self.form.bar.current + by) % count)
