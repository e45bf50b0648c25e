"""What the centre wrote: proposals, comments and decisions in one list, narrowed by kind, project and words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout

from moi_desktop.desktop import theme
from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.answers import Answers
from moi_desktop.desktop.pages.office_page import place_of
from moi_desktop.desktop.pages.page import Page, Place
from moi_desktop.desktop.pages.review_words import GO, ReviewWords
from moi_desktop.desktop.values import Surroundings
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice
from moi_desktop.desktop.widgets.filter_box import FilterBox
from moi_desktop.desktop.widgets.review_rows import ReviewFacts, ReviewRow
from moi_desktop.desktop.widgets.scrolled import scrolled
from moi_desktop.plan.model import Record
from moi_desktop.plan.thai_text import holds_words, search_key

WAITING, PROPOSALS, COMMENTS, DECISIONS = "waiting", "proposals", "comments", "decisions"
Acts = Callable[[str], None]
_OFFICE = " office"
"""The answer of the filter for what belongs to no project."""


@dataclass(frozen=True, slots=True)
class _Told:
    """One thing that the centre wrote: what sort, about which project, whether it waits, its row and what its buttons do."""

    kind: str
    project: str
    waits: bool
    facts: ReviewFacts
    acts: Acts


class CentreList(Card):
    """A row for each thing that the centre wrote; `page` is told where to go and what was done."""

    def __init__(self, session: OfficeSession, page: Page) -> None:
        super().__init__(self.tr("สิ่งที่ส่วนกลางแจ้ง"))
        self._session = session
        self._page = page
        self._words = ReviewWords(self)
        self._answers = Answers(session, page)
        self._around = Surroundings()
        self._search = ""
        self._shown: object = None
        self.rows: list[ReviewRow] = []
        self._kind_words = {
            "": self.tr("ทั้งหมด"),
            WAITING: self.tr("ยังไม่ตอบ"),
            PROPOSALS: self.tr("ค่าที่เสนอ"),
            COMMENTS: self.tr("ความเห็น"),
            DECISIONS: self.tr("ผลโครงการ"),
        }
        self.kinds = FilterBar(self.tr("เรื่องที่แสดง"), tuple(self._kind_words), all_kinds=True)
        self.projects = FilterBox(self.tr("โครงการที่แสดง"), self.tr("ทุกโครงการ"), theme.SIZES.list_width)
        self.accept_button = QPushButton()
        self.add_beside_title(self.accept_button)
        self.body.addWidget(self.kinds)
        self.body.addWidget(self.projects)
        self.body.addWidget(self._review_list(), 1)
        self.accept_button.clicked.connect(self._answers.accept_safe)
        self.kinds.chosen.connect(lambda _key: self._refresh())
        self.projects.chosen.connect(lambda _key: self._refresh())

    def show_look(self, look: Look) -> None:
        """Show what the centre wrote as it stands now."""
        look.surround(self._around)
        self._show_rows(look)

    def tell_returns(self, *, received: bool) -> None:
        """Say of an empty list whether a return came at all."""
        self._none.sentence.setText(
            self.tr("ผลการพิจารณาฉบับล่าสุดเป็นใบรับ ไม่มีค่าที่เสนอ ความเห็น หรือผลโครงการ")
            if received
            else self.tr("ยังไม่ได้รับผลการพิจารณาจากส่วนกลาง")
        )

    def search_for(self, words: str) -> None:
        """Show the rows whose place or words hold all of `words`."""
        self._search = words
        self._refresh()

    def _refresh(self) -> None:
        if self._session.look is not None:
            self._show_rows(self._session.look)

    def _show_rows(self, look: Look) -> None:
        every = [*self._proposals(look), *self._comments(look), *self._decisions(look)]
        counts = {key: sum(_is_of(one, key) for one in every) for key in self._kind_words}
        self.kinds.show_choices([FilterChoice(key, self._kind_words[key], count) for key, count in counts.items()])
        self._show_projects(look, every)
        safe = sum(one.safe and not one.answered for one in look.suggestions)
        self.accept_button.setText(self.tr("รับค่าเสนอที่หน่วยงานไม่ได้แก้ ({count})").format(count=safe))
        self.accept_button.setVisible(safe > 1)
        words = search_key(self._search).split()
        shown = [
            (one.facts, one.acts)
            for one in every
            if _is_of(one, self.kinds.current)
            and self.projects.key in ("", one.project or _OFFICE)
            and holds_words(f"{one.facts.place} {one.facts.words}", words)
        ]
        facts_shown = [facts for facts, _ in shown]
        if facts_shown != self._shown:
            self._shown = facts_shown
            self._make_rows(shown)
        self._stack.setCurrentWidget(self._area if shown else self._nothing if every else self._none)

    def _show_projects(self, look: Look, every: Sequence[_Told]) -> None:
        """Offer the projects that the centre wrote about, each with what is answered and what waits."""
        words = self.tr("{name} (ตอบแล้ว {answered} · ยังไม่ตอบ {waiting})")
        answers = []
        for uid in dict.fromkeys(one.project for one in every):
            record = look.plan.get("project", uid)
            name = record.text("name_th") if record else self.tr("เรื่องที่ไม่อยู่ในโครงการ")
            answered, waiting = look.reviews.get(uid, (0, 0))
            answers.append((uid or _OFFICE, words.format(name=name, answered=answered, waiting=waiting)))
        self.projects.show_answers(answers)
        self.projects.setVisible(bool(answers))

    def _make_rows(self, shown: Sequence[tuple[ReviewFacts, Acts]]) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.deleteLater()
        self.rows = []
        for number, (facts, acts) in enumerate(shown):
            row = ReviewRow(facts)
            row.acted.connect(acts)
            self.rows.append(row)
            self._list.insertWidget(number, row)

    def _proposals(self, look: Look) -> list[_Told]:
        return [
            self._told(
                look, PROPOSALS, one.amendment, self._words.proposal(look, one, self._around), waits=not one.answered
            )
            for one in sorted(look.suggestions, key=lambda one: one.answered)
        ]

    def _comments(self, look: Look) -> list[_Told]:
        return [
            self._told(look, COMMENTS, one.record, self._words.comment(look, one), waits=one.answer is None)
            for one in sorted(look.comments, key=lambda one: one.answer is not None)
        ]

    def _told(self, look: Look, kind: str, subject: Record, facts: ReviewFacts, *, waits: bool) -> _Told:
        def act(key: str) -> None:
            if key == GO:
                self._page.jump_wanted.emit(
                    place_of(subject.text("table"), subject.text("record"), subject.text("field"))
                )
            else:
                self._answers.act(key, subject)

        project = look.project_of(subject.text("table"), subject.text("record"))
        return _Told(kind, project, waits, facts, act)

    def _decisions(self, look: Look) -> list[_Told]:
        def acts(project: str) -> Acts:
            return lambda _key: self._page.jump_wanted.emit(Place("projects", "project", project))

        found = []
        for one in look.decisions:
            project = one.record.text("project")
            found.append(_Told(DECISIONS, project, waits=False, facts=self._words.decision(one), acts=acts(project)))
        return found

    def _review_list(self) -> QStackedWidget:
        self._list = QVBoxLayout()
        self._list.addStretch(1)
        self._area = scrolled(self._list)
        self._list.setSpacing(theme.SIZES.space)
        self._none = EmptyState(self.tr("ยังไม่ได้รับผลการพิจารณาจากส่วนกลาง"))
        self._nothing = EmptyState(self.tr("ไม่มีเรื่องที่ตรงกับที่ค้นหา"), "", "search")
        self._stack = QStackedWidget()
        for widget in (self._area, self._none, self._nothing):
            self._stack.addWidget(widget)
        return self._stack


def _is_of(one: _Told, kind: str) -> bool:
    return kind in ("", one.kind) or (kind == WAITING and one.waits)
