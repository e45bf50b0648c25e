"""What was sent and what came back: revisions, kits and returns, and the office's answers to the centre."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from moi_desktop.desktop import file_dialogs, icons, office_papers, theme
from moi_desktop.desktop.forms.field_story import when
from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.office_papers import Papers, ReceivedPaper
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.answers import Answers
from moi_desktop.desktop.pages.arrivals import Arrivals
from moi_desktop.desktop.pages.office_page import OfficePage, place_of
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.pages.review_words import GO, ReviewWords
from moi_desktop.desktop.pages.sent_papers import SentPapers
from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.values import Surroundings
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice
from moi_desktop.desktop.widgets.filter_box import FilterBox
from moi_desktop.desktop.widgets.review_rows import ReviewFacts, ReviewRow
from moi_desktop.plan.catalogue import DOCUMENT_NAMES, DocumentKind
from moi_desktop.plan.model import Record
from moi_desktop.plan.thai_text import search_key

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


class HistoryPage(OfficePage):
    """Papers at the left, what the centre wrote at the right."""

    def __init__(self, session: OfficeSession, parent: QWidget | None = None) -> None:
        super().__init__("history", self.tr("ประวัติ"), session, parent)
        self._words = ReviewWords(self)
        self._around = Surroundings()
        self._search = ""
        self._shown: object = None
        self.rows: list[ReviewRow] = []
        self._papers: tuple[ReceivedPaper, ...] = ()
        self._answers = Answers(session, self)
        self.arrivals = Arrivals(session, self)
        self.receive_button = QPushButton(self.tr("รับไฟล์จากส่วนกลาง…"))
        self.receive_button.setIcon(icons.icon("kit"))
        self.receive_button.setToolTip(self.tr("รับชุดแผนหรือผลการพิจารณา หรือลากไฟล์มาวางที่หน้านี้ (Ctrl+O)"))
        self.receive_button.setShortcut("Ctrl+O")
        self.merge_button = QPushButton(self.tr("รวมแฟ้มของเพื่อนร่วมงาน…"))
        self.merge_button.setToolTip(self.tr("รวมแฟ้มนำส่งที่เพื่อนในหน่วยงานเดียวกันจัดทำจากอีกเครื่อง (Ctrl+Shift+O)"))
        self.merge_button.setShortcut("Ctrl+Shift+O")
        self.look_button = QPushButton(self.tr("ดูไฟล์ที่เลือก…"))
        self.look_button.setToolTip(self.tr("ดูอีกครั้งว่าไฟล์ที่รับไว้เปลี่ยนอะไร (Enter)"))
        self.sent = SentPapers(session)
        self.received = _table(
            self.tr("ไฟล์ที่รับจากส่วนกลาง"), (self.tr("ชนิด"), self.tr("ฉบับที่"), self.tr("วันเวลา"), self.tr("รหัสตรวจสอบ"))
        )
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
        self._lay_out()
        session.files_dropped.connect(self.take_files)
        self.receive_button.clicked.connect(self.choose_files)
        self.merge_button.clicked.connect(self.choose_colleague)
        self.look_button.clicked.connect(self.look_again)
        self.received.doubleClicked.connect(lambda _index: self.look_again())
        self.received.itemSelectionChanged.connect(self._enable)
        enter = Qt.ShortcutContext.WidgetShortcut
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(QKeySequence(key), self.received, context=enter).activated.connect(self.look_again)
        self.arrivals.changed.connect(self._read_papers)
        self.accept_button.clicked.connect(self._answers.accept_safe)
        self.kinds.chosen.connect(lambda _key: self._refresh())
        self.projects.chosen.connect(lambda _key: self._refresh())
        self.sent.told.connect(self.tell)

    # What the shell asks

    def load(self) -> None:
        """Show what was sent and received."""
        super().load()
        self._read_papers()

    def glance(self, look: Look) -> None:
        """Count what waits for an answer."""
        self.attention.emit(look.unanswered)

    def show_look(self, look: Look) -> None:
        """Show what the centre wrote."""
        look.surround(self._around)
        self._show_rows(look)
        self._read_papers()  # a merge may have been undone, or something sent

    def search_for(self, words: str) -> None:
        """Show the rows whose place or words hold all of `words`."""
        self._search = words
        self._refresh()

    # Papers

    def _read_papers(self) -> None:
        self.session.read(self, office_papers.read_papers, self._show_papers)

    def _show_papers(self, papers: Papers) -> None:
        self.sent.show_papers(papers.sent)
        names = {kind.value: moi(name) for kind, name in DOCUMENT_NAMES.items()}
        names[DocumentKind.SUBMISSION.value] = self.tr("แฟ้มของเพื่อนร่วมงาน")
        in_use = self.tr("{kind} (ใช้อยู่)")
        lines = []
        for one in papers.received:
            name = names.get(one.kind, one.kind)
            lines.append(
                (in_use.format(kind=name) if one.in_use else name, str(one.number or "–"), when(one.at), one.code)
            )
        if papers.received != self._papers or not self.received.rowCount():
            self._papers = papers.received
            _show_lines(self.received, lines)
        self._received_place.setCurrentIndex(bool(papers.received))
        self._enable()

    def choose_files(self) -> None:
        """Ask for files of the centre and look at them in turn."""
        kinds = self.tr("ไฟล์จากส่วนกลาง (*.xlsx)")
        title = self.tr("เลือกชุดแผนหรือผลการพิจารณา")
        self.arrivals.begin(file_dialogs.files_to_open(self, title, kinds))

    def choose_colleague(self) -> None:
        """Ask for a colleague's package and compare it with this plan."""
        kinds = self.tr("แฟ้มนำส่ง (*.xlsx)")
        path = file_dialogs.file_to_open(self, self.tr("เลือกแฟ้มนำส่งของเพื่อนร่วมงาน"), kinds)
        if path is not None:
            self.arrivals.begin([path], merging=True)

    def look_again(self) -> None:
        """Show the chosen file as it was shown when it was taken in."""
        paper = self._chosen()
        if paper is not None and paper.kind != DocumentKind.SUBMISSION:
            self.arrivals.look_again(paper.sha256)

    def _chosen(self) -> ReceivedPaper | None:
        row = self.received.currentRow()
        return self._papers[row] if self.received.selectedItems() and row < len(self._papers) else None

    def _enable(self) -> None:
        paper = self._chosen()
        self.look_button.setEnabled(paper is not None and paper.kind != DocumentKind.SUBMISSION)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Look at files that were dropped on any page of the desk."""
        self.jump_wanted.emit(Place("history"))
        self.arrivals.begin(paths)

    # What the centre wrote

    def _refresh(self) -> None:
        if self.session.look is not None:
            self._show_rows(self.session.look)

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
            and _holds(f"{one.facts.place} {one.facts.words}", words)
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
                self.jump_wanted.emit(place_of(subject.text("table"), subject.text("record"), subject.text("field")))
            else:
                self._answers.act(key, subject)

        project = look.project_of(subject.text("table"), subject.text("record"))
        return _Told(kind, project, waits, facts, act)

    def _decisions(self, look: Look) -> list[_Told]:
        def acts(project: str) -> Acts:
            return lambda _key: self.jump_wanted.emit(Place("projects", "project", project))

        found = []
        for one in look.decisions:
            project = one.record.text("project")
            found.append(_Told(DECISIONS, project, False, self._words.decision(one), acts(project)))  # noqa: FBT003
        return found

    # How it is set up

    def _lay_out(self) -> None:
        edge = theme.SIZES.space_between
        layout = QHBoxLayout(self)
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(edge)
        left = QVBoxLayout()
        left.setSpacing(edge)
        sent, received = Card(self.tr("ฉบับที่นำส่ง")), Card(self.tr("ไฟล์ที่รับจากส่วนกลาง"))
        for button in (self.look_button, self.receive_button):
            received.add_beside_title(button)
        sent.add_beside_title(self.merge_button)
        self._received_place = _with_empty(self.received, self.tr("ยังไม่ได้รับไฟล์จากส่วนกลาง"))
        sent.body.addWidget(self.sent, 1)
        received.body.addWidget(self._received_place, 1)
        left.addWidget(sent, 1)
        left.addWidget(received, 1)
        right = Card(self.tr("สิ่งที่ส่วนกลางแจ้ง"))
        right.add_beside_title(self.accept_button)
        right.body.addWidget(self.kinds)
        right.body.addWidget(self.projects)
        right.body.addWidget(self._review_list(), 1)
        layout.addLayout(left, 5)
        layout.addWidget(right, 6)

    def _review_list(self) -> QStackedWidget:
        inside = QWidget()
        theme.mark(inside, role="scrolled")
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, theme.SIZES.space_inside, 0)
        self._list.setSpacing(theme.SIZES.space)
        self._list.addStretch(1)
        self._area = QScrollArea()
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setWidget(inside)
        self._none = EmptyState(self.tr("ยังไม่ได้รับผลการพิจารณาจากส่วนกลาง"))
        self._nothing = EmptyState(self.tr("ไม่มีเรื่องที่ตรงกับที่ค้นหา"), "", "search")
        self._stack = QStackedWidget()
        for widget in (self._area, self._none, self._nothing):
            self._stack.addWidget(widget)
        return self._stack


def _table(name: str, heads: Sequence[str]) -> QTableWidget:
    table = QTableWidget(0, len(heads))
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels(list(heads))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(theme.SIZES.grid_row)
    head = table.horizontalHeader()
    head.setFixedHeight(theme.SIZES.grid_head)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setHighlightSections(False)
    head.setStretchLastSection(True)
    return table


def _with_empty(table: QTableWidget, sentence: str) -> QStackedWidget:
    """Return a place that shows a sentence until the table has lines."""
    place = QStackedWidget()
    place.addWidget(EmptyState(sentence))
    place.addWidget(table)
    return place


def _show_lines(table: QTableWidget, lines: Sequence[Sequence[str]]) -> None:
    table.setRowCount(len(lines))
    for row, line in enumerate(lines):
        for column, text in enumerate(line):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            table.setItem(row, column, item)
    for column in range(table.columnCount() - 1):
        table.resizeColumnToContents(column)


def _is_of(one: _Told, kind: str) -> bool:
    return kind in ("", one.kind) or (kind == WAITING and one.waits)


def _holds(text: str, words: Sequence[str]) -> bool:
    key = search_key(text) if words else ""
    return all(word in key for word in words)
