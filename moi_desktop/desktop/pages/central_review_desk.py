"""The projects to be decided on: a list that can be narrowed, one project in parts, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models import central_acts, central_words
from moi_desktop.desktop.models.central_acts import BulkLine, Subject
from moi_desktop.desktop.models.central_columns import signed_words
from moi_desktop.desktop.models.central_fork import Fork, read_fork
from moi_desktop.desktop.models.central_inbox import short_name
from moi_desktop.desktop.models.central_intake import resolve
from moi_desktop.desktop.models.central_review import ReviewReader
from moi_desktop.desktop.models.central_review_facts import ProjectReview
from moi_desktop.desktop.models.central_review_list import ReviewList, ReviewLists
from moi_desktop.desktop.pages import central_dialogs
from moi_desktop.desktop.pages.central_bulk import BulkDialog
from moi_desktop.desktop.pages.central_fork import ForkDialog
from moi_desktop.desktop.pages.central_kept import KeptChoices
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.central_page import tab_order
from moi_desktop.desktop.pages.central_review import ReviewActs
from moi_desktop.desktop.pages.central_review_card import ReviewListCard
from moi_desktop.desktop.pages.central_review_notes import Chosen
from moi_desktop.desktop.pages.central_review_panel import ReviewPanel
from moi_desktop.desktop.pages.central_review_parts import PARTS, ReviewParts
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.labels import ElidedLabel, WrapLabel


class ReviewDesk(QWidget):
    """J/K go on and back, A approves, R returns, X leaves out, M proposes, C remarks, W withdraws, U takes back, H holds."""

    told = Signal(str, object)
    saved = Signal()
    jump_wanted = Signal(object)

    waiting = Signal(int)
    """How many projects wait for a decision."""

    def __init__(self, session: CentralSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lists, self._reader = ReviewLists(), ReviewReader()
        self._review: ProjectReview | None = None
        self.acts = ReviewActs(session, self)
        self.fork_menu = QMenu(self)
        self.list = ReviewListCard(KeptChoices(session, "review"))
        self.grid = self.list.grid
        self.parts = ReviewParts()
        self.panel = ReviewPanel()
        self.title = WrapLabel("", "title")
        self.state = WrapLabel("", "muted")
        self.effect = ElidedLabel("", "strong")
        self._lay_out()
        self._connect()

    # What it shows

    def load(self) -> None:
        """Read the list anew, and the project that is looked at."""
        self.count()
        self._read_project()

    def count(self) -> None:
        """Read the list anew, so that the number of what waits is right."""
        self._session.read(self, self._lists.read, self._show_list)

    def search_for(self, words: str) -> None:
        """Show the projects whose name, number or office hold all of `words`."""
        self.list.search_for(words)

    def show_place(self, place: Place) -> None:
        """Show the projects of one office, or one project."""
        self.list.show_place(place)

    def _show_list(self, found: ReviewList) -> None:
        self.waiting.emit(sum(line.is_of("waiting") for line in found.lines) + len(found.forks))
        self._stack.setCurrentIndex(1 if found.lines or found.forks else 0)
        self.list.show_list(found)
        if found.is_more:
            self.count()

    def _on_row(self, uid: str) -> None:
        if self._review is None or f"{self._review.office}/{self._review.project}" != uid:
            self._read_project()

    def _read_project(self) -> None:
        office, _, project = self.grid.chosen.partition("/")
        if not office:
            self._show_review(None)
            return
        self._session.read(
            self,
            lambda centre: self._reader.read(centre, office, project),
            lambda review: self._on_review(f"{office}/{project}", review),
        )

    def _on_review(self, uid: str, review: ProjectReview | None) -> None:
        if uid == self.grid.chosen:
            self._show_review(review)

    def _show_review(self, review: ProjectReview | None) -> None:
        self._review = review
        self.panel.show_review(review)
        self.parts.show_review(review)
        if review is None:
            self.title.setText(self.tr("ยังไม่ได้เลือกโครงการ"))
            self.state.setText("")
            self.effect.setText("")
            return
        self.title.setText(review.name)
        self.state.setText(self._state_words(review))
        self.effect.setText(self._effect_words(review))

    def _state_words(self, review: ProjectReview) -> str:
        state = self.tr("หน่วยงานแก้หลังพิจารณา")
        if review.state != "CHANGED":
            state = central_words.decision_state(review.state).words
        held = self.tr("พักรับฉบับใหม่") if review.held else ""
        holding = {
            "missing": self.tr("ไม่อยู่ในฉบับล่าสุดของหน่วยงาน และไม่ได้แจ้งเหตุผล"),
            "arriving": self.tr("รับโอนมา หน่วยงานยังไม่ได้ส่งในฉบับของตน"),
        }.get(review.holding, "")
        return " · ".join(filter(None, (review.office_name, state, holding, held)))

    def _effect_words(self, review: ProjectReview) -> str:
        if not review.base_no:
            return self.tr("ฉบับแรก ไม่มีฉบับก่อนให้เทียบ")
        base = self.tr("เทียบกับฉบับที่ {number} ที่พิจารณาไว้") if review.is_since_decision else self.tr("เทียบกับฉบับที่ {number}")
        money = signed_words(review.effect)
        effect = self.tr("วงเงิน {money} บาท").format(money=money) if money else self.tr("วงเงินไม่เปลี่ยน")
        count = self.tr("เปลี่ยน {count:,} แห่ง").format(count=len(review.changes))
        return " · ".join((base.format(number=review.base_no), count, effect))

    # What people do

    def do(self, what: str) -> None:
        """Do one thing with the project or with the chosen row, by the name of its button."""
        review = self._review
        button = self.panel.buttons[what]
        if review is None or not button.isEnabled():
            return
        if f"{review.office}/{review.project}" != self.grid.chosen:
            self.told.emit(self.tr("กำลังเปิดโครงการที่เลือก ยังไม่ได้บันทึกอะไร ดูแล้วกดอีกครั้ง"), None)
            return
        subject = Subject(review.office, review.project, review.name, review.seen)
        chosen = self.parts.chosen
        does: dict[str, Callable[[], None]] = {
            "approve": lambda: self.acts.approve(subject),
            "give_back": lambda: self.acts.give_back(subject),
            "leave_out": lambda: self.acts.leave_out(subject),
            "propose": lambda: self.acts.propose(review.office, chosen.spot if chosen else ("", "", "")),
            "remark": lambda: self._remark(review, chosen),
            "withdraw": lambda: self._withdraw(chosen),
            "undo": lambda: self.acts.undo([(review.office, review.project, review.decision_seq)]),
            "hold": lambda: self._hold(review),
        }
        does[what]()

    def _on_button(self, what: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        self.do(what)

    def _remark(self, review: ProjectReview, chosen: Chosen | None) -> None:
        """On the chosen row where the rows have the focus, else on the whole project."""
        if chosen is None or not chosen.spot[1] or not self.parts.grid.hasFocus():
            self.acts.remark(review.office, ("project", review.project, ""), review.name)
        else:
            self.acts.remark(review.office, chosen.spot, chosen.place or review.name)

    def _withdraw(self, chosen: Chosen | None) -> None:
        if chosen is not None and chosen.amendment:
            self.acts.withdraw(chosen.amendment, chosen.place)
        elif chosen is not None and chosen.remark:
            self.acts.withdraw_remark(chosen.remark)

    def _hold(self, review: ProjectReview) -> None:
        if review.held:
            self.acts.release(review.office, review.office_name)
        else:
            self.acts.hold(review.office, review.office_name)

    def ask_for_many(self, decision: str) -> None:
        """Show what deciding on the selected projects, or on all that are shown, would do."""
        lines = self.list.chosen_lines
        subjects = [Subject(line.office, line.project, line.name, satang=line.satang) for line in lines]
        self._session.act_in_steps(
            self,
            lambda centre, progress: central_acts.preview(centre, subjects, decision, progress),
            lambda found: self._ask_for_many(found, decision),
            title=self.tr("กำลังตรวจโครงการที่เลือก"),
            changes=False,
        )

    def _ask_for_many(self, lines: Sequence[BulkLine], decision: str) -> None:
        dialog = BulkDialog(lines, decision, self)
        needs_reason = decision != "APPROVED"
        central_dialogs.shown(
            dialog, lambda: self._decide_many(lines, decision, dialog.text("reason") if needs_reason else "")
        )

    def _decide_many(self, lines: Sequence[BulkLine], decision: str, reason: str) -> None:
        subjects = [line.subject for line in lines if line.why is None]
        self._session.act_in_steps(
            self,
            lambda centre, progress: central_acts.decide_all(centre, subjects, decision, reason, progress),
            lambda done: self._on_many(decision, *done),
            title=self.tr("กำลังบันทึกผลการพิจารณา"),
        )

    def _on_many(self, decision: str, lines: Sequence[BulkLine], done: Sequence[tuple[str, str, int]]) -> None:
        words = self.tr("{decision} {count:,} โครงการแล้ว").format(
            decision=central_words.decision_state(decision).words, count=len(done)
        )
        if len(done) < len(lines):
            words += " · " + self.tr("ทำไม่ได้ {count:,} โครงการ").format(count=len(lines) - len(done))
        self.acts.tell(words, (lambda: self.acts.undo(done)) if done else None)

    def choose_revision(self) -> None:
        """Show how the revisions of an office differ; where several offices sent several, a menu asks for the office."""
        forks = self.list.forks
        if len(forks) == 1:
            self.choose_revision_of(forks[0])
        elif forks:
            self._offer_forks(forks)

    def choose_revision_of(self, office: str) -> None:
        """Show how the revisions of this office differ."""
        self._session.read(self, lambda centre: read_fork(centre, office), self._ask_for_side)

    def _offer_forks(self, offices: Sequence[str]) -> None:
        """Let a person say which office; the one of the project that is looked at stands ready."""
        self.fork_menu.clear()
        here = self.grid.chosen.partition("/")[0]
        for office in offices:
            action = self.fork_menu.addAction(short_name(office), partial(self.choose_revision_of, office))
            if office == here or self.fork_menu.activeAction() is None:
                self.fork_menu.setActiveAction(action)
        button = self.list.choose_side
        self.fork_menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _ask_for_side(self, fork: Fork) -> None:
        if not fork.sides:
            return
        dialog = ForkDialog(fork, self)

        def resolve_it() -> None:
            revision, reason = dialog.chosen, dialog.text("reason")
            words = self.tr("ใช้ฉบับที่เลือกของ {office} แล้ว ฉบับอื่นพักไว้").format(office=short_name(fork.office))
            self._session.act(
                self,
                lambda centre: resolve(centre, fork.office, revision, reason),
                lambda _office: self.acts.tell(words),
                title=self.tr("กำลังรวมฉบับที่เลือก"),
            )

        central_dialogs.shown(dialog, resolve_it)

    # How it is set up

    def _lay_out(self) -> None:
        self._stack = QStackedLayout(self)
        empty = EmptyState(
            self.tr("ยังไม่มีโครงการให้พิจารณา รับแฟ้มและกดรวมฉบับที่พร้อมในกล่องรับก่อน"), self.tr("ไปที่กล่องรับ"), "folder"
        )
        empty.acted.connect(lambda: self.jump_wanted.emit(Place("inbox")))
        inside = QWidget()
        across = QHBoxLayout(inside)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.SIZES.space_between)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(theme.SIZES.space)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.list)
        splitter.addWidget(self._project_card())
        splitter.setSizes([3 * theme.SIZES.list_width, 5 * theme.SIZES.list_width])
        across.addWidget(splitter, 1)
        across.addWidget(self.panel)
        self._stack.addWidget(empty)
        self._stack.addWidget(inside)

    def _project_card(self) -> Card:
        card = Card()
        card.body.setSpacing(theme.SIZES.space_inside)
        card.body.addWidget(self.title)
        card.body.addWidget(self.state)
        card.body.addWidget(self.effect)
        card.body.addWidget(self.parts, 1)
        return card

    def _connect(self) -> None:
        self.grid.row_chosen.connect(self._on_row)
        self.grid.wanted.connect(lambda _uid: self.parts.grid.setFocus())
        self.list.choose_side.clicked.connect(self.choose_revision)
        self.list.approve_many.clicked.connect(lambda: self.ask_for_many("APPROVED"))
        self.list.return_many.clicked.connect(lambda: self.ask_for_many("RETURNED"))
        self.parts.row_chosen.connect(self.panel.show_chosen)
        self.acts.told.connect(self.told)
        self.acts.saved.connect(self.saved)
        for name, button in self.panel.buttons.items():
            button.clicked.connect(partial(self._on_button, name))
        for grid in (self.grid, *self.parts.grids.values()):
            self._bind_keys(grid)
        self._on_key(self.grid, ("Return",), self.parts_take_focus)
        for grid in self.parts.grids.values():
            self._on_key(grid, ("Escape",), self.grid.setFocus)
        tab_order(
            *self.list.stops,
            *self.parts.switch.buttons.values(),
            self.parts.section,
            *self.parts.grids.values(),
            *self.panel.buttons.values(),
        )

    def parts_take_focus(self) -> None:
        """Go from the list into the project."""
        self.parts.grid.setFocus()

    def _bind_keys(self, grid: FactsGrid) -> None:
        # The second letter is what the same key types on a Thai keyboard.
        for letters, does in (
            (("J", "่"), lambda: self.list.go(1)),
            (("K", "า"), lambda: self.list.go(-1)),
            (("A", "ฟ"), lambda: self.do("approve")),
            (("R", "พ"), lambda: self.do("give_back")),
            (("X", "ป"), lambda: self.do("leave_out")),
            (("M", "ท"), lambda: self.do("propose")),
            (("C", "แ"), lambda: self.do("remark")),
            (("W", "ไ"), lambda: self.do("withdraw")),
            (("U", "ี"), lambda: self.do("undo")),
            (("H", "้"), lambda: self.do("hold")),
        ):
            self._on_key(grid, letters, does)
        for part, letters in zip(
            PARTS, (("1", "ๅ"), ("2", "/"), ("3", "-"), ("4", "ภ"), ("5", "ถ"), ("6", "ุ")), strict=True
        ):
            self._on_key(grid, letters, partial(self._show_part, part))

    def _show_part(self, part: str) -> None:
        in_parts = self.parts.grid.hasFocus()
        self.parts.switch.choose(part)
        if in_parts:
            self.parts.grid.setFocus()

    def _on_key(self, grid: FactsGrid, letters: Sequence[str], does: Callable[[], object]) -> None:
        shortcut = QShortcut(grid)
        shortcut.setKeys([QKeySequence(letter) for letter in letters])
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(does)
