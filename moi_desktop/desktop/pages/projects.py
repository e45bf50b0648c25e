"""Projects: the list by programme at the left, the form of one in the middle, details of what has the focus at the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from moi_desktop.desktop import icons, office_projects, theme
from moi_desktop.desktop.forms.field_story import Story, StoryTeller, read_story
from moi_desktop.desktop.forms.project_form import ProjectForm
from moi_desktop.desktop.models.grid_model import Change
from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.office_projects import RecordSheet
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.import_entry import import_action
from moi_desktop.desktop.pages.office_page import OfficePage
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.pages.project_words import ProjectWords, without_word
from moi_desktop.desktop.values import Surroundings, Unparsed
from moi_desktop.desktop.widgets import reason_dialog
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.details_panel import DetailsPanel
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.project_head import ProjectHead
from moi_desktop.desktop.widgets.project_tree import ProjectTree
from moi_desktop.plan.catalogue import DELETED


class ProjectsPage(OfficePage):
    """Entering projects. Ctrl+N begins one, Ctrl+PgUp and Ctrl+PgDown go through the sections of the form."""

    def __init__(self, session: OfficeSession, parent: QWidget | None = None) -> None:
        super().__init__("projects", self.tr("โครงการ"), session, parent)
        self._around = Surroundings()
        self._words = ProjectWords(self)
        self._teller = StoryTeller(self)
        self._search = ""
        self._wanted: Place | None = None
        self._opening = ""
        self._focus_name = False
        self.tree = ProjectTree()
        self.form = ProjectForm(self._around)
        self.head = ProjectHead(self._around)
        self.details = DetailsPanel()
        self._lay_out()
        self._connect()
        self._make_shortcuts()

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
        self._show_tree()

    def show_place(self, place: Place) -> None:
        """Open the project that the place belongs to, and give the field the focus."""
        look = self.session.look
        uid = place.owner or (look.project_of(place.entity, place.uid) if look else "")
        self._wanted = place
        if not uid or not self.tree.choose(uid):
            self._wanted = None

    # What was seen

    def show_look(self, look: Look) -> None:
        """Show the list anew, and what the check says of the open project."""
        look.surround(self._around, self.form.uid)
        self._show_tree()
        self._show_state(look)
        self.details.show_meters(self._words.meters(look))
        if not self.form.uid:
            self.details.show_details(self._teller.nothing_chosen())
        if not self.form.uid and not self._opening and self.tree.first_uid():
            self.tree.choose(self.tree.first_uid())

    def _show_tree(self) -> None:
        look = self.session.look
        if look is None:
            return
        branches, shown, all_of_them = self._words.branches(look, self._search)
        self.tree.show_branches(branches)
        title = self.tr("โครงการ {count}").format(count=all_of_them)
        if self._search:
            title = self.tr("โครงการ {shown} จาก {count}").format(shown=shown, count=all_of_them)
        self._list.set_title(title)
        if not self.form.uid:
            self._middle.setCurrentWidget(self._none if all_of_them else self._empty)

    def _show_state(self, look: Look) -> None:
        uid = self.form.uid
        record = look.plan.get("project", uid)
        if record is None:
            return
        findings = look.by_project.get(uid, ())
        self.form.show_findings(findings)
        self.form.show_comments(self._words.comment_counts(look, uid))
        self.head.show_state(record, self._words.chip(look, record), findings)

    # One project

    def _open(self, uid: str) -> None:
        self._opening = uid
        if uid != self.form.uid:
            self.leave()
        around = self._around
        self.session.read(
            self, lambda workspace: office_projects.record_sheet(workspace, "project", uid, around), self._show_sheet
        )

    def _show_sheet(self, sheet: RecordSheet | None) -> None:
        if sheet is None or sheet.record.uid != self._opening:
            return
        self._opening = ""
        look = self.session.look
        if look is not None:
            look.surround(self._around, sheet.record.uid)
        self.form.show_record(sheet.record.uid, sheet.values)
        for entity, rows in sheet.rows.items():
            self.form.show_rows(entity, rows)
        self.form.set_locked(sheet.record.text("status") == DELETED)
        self.head.show_project(sheet.record, sheet.values)
        self._middle.setCurrentWidget(self._inside)
        if look is not None:
            self._show_state(look)
            self._show_summary(look)
        self._go_to_wanted()

    def _show_summary(self, look: Look) -> None:
        record = look.plan.get("project", self.form.uid)
        if record is not None:
            self.details.show_details(self._words.summary(look, record))

    def _go_to_wanted(self) -> None:
        place, self._wanted = self._wanted, None
        if place is not None and place.field == "rank" and place.entity == "project":
            self.head.rank.setFocus()
        elif place is not None and place.entity:
            # After the form has its final size: a section that has just been made is laid out in the next turn.
            QTimer.singleShot(0, self.form, partial(self.form.show_place, place.entity, place.uid, place.field))
        elif self._focus_name:
            QTimer.singleShot(0, self.form, partial(self.form.show_place, "project", self.form.uid, "name_th"))
        self._focus_name = False

    def _on_committed(self, key: str, value: object) -> None:
        self.session.save_field("project", self.form.uid, key, value)
        if key == "name_th" and not isinstance(value, Unparsed):
            self.head.show_name(str(value or ""))
            self.tree.rename(self.form.uid, without_word(str(value or "") or self._words.nameless, self.title))

    def _on_table_changed(self, entity: str, change: Change) -> None:
        self.session.save_change(entity, change)

    def _on_entered(self, entity: str, uid: str, key: str) -> None:
        self.session.read(self, lambda workspace: read_story(workspace, entity, uid, key), self._show_story)

    def _show_story(self, story: Story) -> None:
        look = self.session.look
        if look is None:
            return
        place = (story.entity, story.uid, story.field)
        findings = [one for one in look.findings if (one.entity, one.uid, one.field) == place]
        comments = look.comments_on(*place)
        self.details.show_details(self._teller.details_of(story, self._around, findings, comments))

    # Whole projects

    def add(self) -> None:
        """Begin a project and put the focus on its name."""
        look = self.session.look
        years = look.years if look else range(0)
        programmes = {code for code, _ in look.kit.programmes} if look else set()
        branch = self.tree.current_branch
        programme = branch if branch in programmes else ""
        self._focus_name = True
        self.session.act(
            self, lambda workspace, _: office_projects.add_project(workspace, years, programme), self._on_made
        )

    def duplicate(self) -> None:
        """Copy the open project with everything that belongs to it."""
        if self.form.uid:
            self.leave()
            uid, mark = self.form.uid, self.tr("(สำเนา)")
            self._focus_name = True
            self.session.act(
                self,
                lambda workspace, _: office_projects.duplicate_project(workspace, uid, mark),
                self._on_made,
            )

    def _on_made(self, uid: str) -> None:
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

    def delete(self) -> None:
        """Ask why, and take the open project out of the plan."""
        look = self.session.look
        record = look.plan.get("project", self.form.uid) if look else None
        if look is None or record is None or record.text("status") == DELETED:
            return
        reason = reason_dialog.ask_for_reason(self, self._words.deletion(look, record))
        if reason is not None:
            uid, text = record.uid, reason.text
            self.session.act(
                self, lambda workspace, _: workspace.remove("project", uid, text), lambda _: self._on_deleted(uid)
            )

    def _on_deleted(self, uid: str) -> None:
        self.form.uid = ""
        self._middle.setCurrentWidget(self._none)
        self.session.look_now()
        self.tell(self.tr("ลบโครงการแล้ว"), lambda: self._bring_back(uid))

    def restore(self) -> None:
        """Bring the open project, which is deleted, back into the plan."""
        self._bring_back(self.form.uid)

    def _bring_back(self, uid: str) -> None:
        self.session.act(self, lambda workspace, _: workspace.restore("project", uid), lambda _: self._on_made(uid))

    # How it is set up

    def _lay_out(self) -> None:
        edge = theme.SIZES.space_between
        layout = QHBoxLayout(self)
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(edge)
        self._list = Card()
        self._list.setFixedWidth(theme.SIZES.list_width)
        self.add_button = QPushButton(self.tr("เพิ่ม"))
        self.add_button.setIcon(icons.icon("add"))
        self.add_button.setToolTip(self.tr("เพิ่มโครงการ (Ctrl+N)"))
        self._list.add_beside_title(self.add_button)
        self._list.add_beside_title(self._more_button())
        self._list.body.addWidget(self.tree, 1)
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.SIZES.space)
        inside.addWidget(self.head)
        inside.addWidget(self.form, 1)
        self._none = EmptyState(self.tr("เลือกโครงการจากรายการทางซ้าย"))
        self._empty = EmptyState(self.tr("ยังไม่มีโครงการในแผนนี้"), self.tr("เพิ่มโครงการแรก"), "add")
        self._middle = QStackedWidget()
        for widget in (self._none, self._empty, self._inside):
            self._middle.addWidget(widget)
        card = Card()
        card.body.addWidget(self._middle, 1)
        layout.addWidget(self._list)
        layout.addWidget(card, 1)
        layout.addWidget(self.details)

    def _more_button(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(icons.icon("more"))
        button.setToolTip(self.tr("ทำอย่างอื่นกับโครงการ"))
        button.setAccessibleName(button.toolTip())
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.addAction(self.tr("ทำสำเนาโครงการ"), self.duplicate)
        menu.addAction(self.tr("ลบโครงการ…"), self.delete)
        self.import_action = import_action(self.session, self)
        menu.addAction(self.import_action)
        button.setMenu(menu)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(lambda at: menu.exec(self.tree.viewport().mapToGlobal(at)))
        return button

    def _connect(self) -> None:
        self.tree.chosen.connect(self._open)
        self.add_button.clicked.connect(self.add)
        self._empty.acted.connect(self.add)
        self.form.committed.connect(self._on_committed)
        self.form.table_changed.connect(self._on_table_changed)
        self.form.entered.connect(self._on_entered)
        self.form.refused.connect(self.tell)
        self.form.comment_wanted.connect(lambda _key: self.jump_wanted.emit(Place("history")))
        self.head.committed.connect(self._on_committed)
        self.head.entered.connect(lambda key: self._on_entered("project", self.form.uid, key))
        self.head.restore_wanted.connect(self.restore)

    def _make_shortcuts(self) -> None:
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, does in (
            ("Ctrl+N", self.add),
            ("Ctrl+Shift+D", self.duplicate),
            ("Ctrl+PgDown", lambda: self._step(1)),
            ("Ctrl+PgUp", lambda: self._step(-1)),
        ):
            QShortcut(QKeySequence(keys), self, context=inside).activated.connect(does)
        QShortcut(
            QKeySequence(Qt.Key.Key_Delete), self.tree, context=Qt.ShortcutContext.WidgetShortcut
        ).activated.connect(self.delete)

    def _step(self, by: int) -> None:
        count = len(self.form.sections)
        self.form.bar.set_current((self.form.bar.current + by) % count)
