"""What was sent and what came back: revisions, kits and returns, and the office's answers to the centre."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
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

from moi_desktop.desktop import file_dialogs, icons, messages, office_papers, theme
from moi_desktop.desktop.forms.field_story import when
from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.office_papers import Arrival, Papers
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.office_page import OfficePage, place_of
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.pages.review_words import ACCEPT, GO, KEEP, REPLY, ReviewWords
from moi_desktop.desktop.pages.sent_papers import SentPapers
from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.values import Surroundings
from moi_desktop.desktop.widgets import reason_dialog
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice
from moi_desktop.desktop.widgets.reason_dialog import Question
from moi_desktop.desktop.widgets.review_rows import ReviewFacts, ReviewRow
from moi_desktop.plan.catalogue import DOCUMENT_NAMES, DocumentKind
from moi_desktop.plan.model import Record
from moi_desktop.plan.thai_text import search_key

PROPOSALS, COMMENTS, DECISIONS = "proposals", "comments", "decisions"
Acts = Callable[[str], None]


class HistoryPage(OfficePage):
    """Papers at the left, what the centre wrote at the right."""

    def __init__(self, session: OfficeSession, parent: QWidget | None = None) -> None:
        super().__init__("history", self.tr("ประวัติ"), session, parent)
        self._words = ReviewWords(self)
        self._around = Surroundings()
        self._search = ""
        self._shown: object = None
        self.rows: list[ReviewRow] = []
        self.receive_button = QPushButton(self.tr("รับไฟล์จากส่วนกลาง…"))
        self.receive_button.setIcon(icons.icon("kit"))
        self.receive_button.setToolTip(self.tr("รับชุดแผนหรือผลการพิจารณา (Ctrl+O)"))
        self.receive_button.setShortcut("Ctrl+O")
        self.sent = SentPapers(session)
        self.received = _table(
            self.tr("ไฟล์ที่รับจากส่วนกลาง"), (self.tr("ชนิด"), self.tr("ฉบับที่"), self.tr("วันเวลา"), self.tr("รหัสตรวจสอบ"))
        )
        self._kind_words = {
            "": self.tr("ทั้งหมด"),
            PROPOSALS: self.tr("ค่าที่เสนอ"),
            COMMENTS: self.tr("ความเห็น"),
            DECISIONS: self.tr("ผลโครงการ"),
        }
        self.kinds = FilterBar(self.tr("เรื่องที่แสดง"), tuple(self._kind_words), all_kinds=True)
        self.accept_button = QPushButton()
        self._lay_out()
        self.receive_button.clicked.connect(self.choose_file)
        self.accept_button.clicked.connect(self._accept_safe)
        self.kinds.chosen.connect(lambda _key: self._refresh())
        self.sent.told.connect(self.tell)

    # What the shell asks

    def load(self) -> None:
        """Show what was sent and received."""
        super().load()
        self.session.read(self, office_papers.read_papers, self._show_papers)

    def glance(self, look: Look) -> None:
        """Count what waits for an answer."""
        self.attention.emit(look.unanswered)

    def show_look(self, look: Look) -> None:
        """Show what the centre wrote."""
        look.surround(self._around)
        self._show_rows(look)

    def search_for(self, words: str) -> None:
        """Show the rows whose place or words hold all of `words`."""
        self._search = words
        self._refresh()

    # Papers

    def _show_papers(self, papers: Papers) -> None:
        self.sent.show_papers(papers.sent)
        names = {kind.value: moi(name) for kind, name in DOCUMENT_NAMES.items()}
        in_use = self.tr("{kind} (ใช้อยู่)")
        lines = []
        for one in papers.received:
            name = names.get(one.kind, one.kind)
            lines.append(
                (in_use.format(kind=name) if one.in_use else name, str(one.number or "–"), when(one.at), one.code)
            )
        _show_lines(self.received, lines)
        self._received_place.setCurrentIndex(bool(papers.received))

    def choose_file(self) -> None:
        """Ask for a file of the centre and take it in."""
        kinds = self.tr("ไฟล์จากส่วนกลาง (*.xlsx)")
        path = file_dialogs.file_to_open(self, self.tr("เลือกชุดแผนหรือผลการพิจารณา"), kinds)
        if path is not None:
            title = self.tr("กำลังตรวจไฟล์จากส่วนกลาง")
            self.session.act(self, lambda ws, _: office_papers.take_in(ws, path), self._on_arrived, title=title)

    def _on_arrived(self, arrival: Arrival) -> None:
        self.session.look_now()
        self.load()
        if arrival.again:
            self.tell(self.tr("ไฟล์นี้รับไว้แล้ว ไม่มีอะไรเปลี่ยน"))
        elif arrival.kind == DocumentKind.KIT:
            self._tell_kit(arrival)
        else:
            words = self.tr("รับผลการพิจารณาแล้ว: ผล {decisions} โครงการ ความเห็น {comments} ข้อ ค่าที่เสนอ {amendments} ข้อ")
            self.tell(
                words.format(decisions=arrival.decisions, comments=arrival.comments, amendments=arrival.amendments)
            )
        for warning in arrival.warnings:
            messages.warn(self, warning)

    def _tell_kit(self, arrival: Arrival) -> None:
        parts = [self.tr("รับชุดแผนแล้ว ข้อมูลที่กรอกไว้ไม่เปลี่ยน โปรแกรมตรวจแผนใหม่ตามชุดแผนนี้")]
        if arrival.changes:
            parts.append(self.tr("สิ่งที่เปลี่ยน: {changes}").format(changes=arrival.changes))
        if arrival.fingerprint:
            words = self.tr("ลายนิ้วมือกุญแจส่วนกลางคือ {fingerprint} โทรเทียบกับส่วนกลางให้ตรงกันหนึ่งครั้ง")
            parts.append(words.format(fingerprint=arrival.fingerprint))
        messages.inform(self, "\n\n".join(parts))

    # What the centre wrote

    def _refresh(self) -> None:
        if self.session.look is not None:
            self._show_rows(self.session.look)

    def _show_rows(self, look: Look) -> None:
        every = [*self._proposals(look), *self._comments(look), *self._decisions(look)]
        kinds = [kind for kind, _, _ in every]
        counts = (("", len(every)), *((kind, kinds.count(kind)) for kind in (PROPOSALS, COMMENTS, DECISIONS)))
        self.kinds.show_choices([FilterChoice(kind, self._kind_words[kind], count) for kind, count in counts])
        safe = sum(one.safe and not one.answered for one in look.suggestions)
        self.accept_button.setText(self.tr("รับค่าเสนอที่หน่วยงานไม่ได้แก้ ({count})").format(count=safe))
        self.accept_button.setVisible(safe > 1)
        words = search_key(self._search).split()
        shown = [
            (facts, acts)
            for kind, facts, acts in every
            if self.kinds.current in ("", kind) and _holds(f"{facts.place} {facts.words}", words)
        ]
        facts_shown = [facts for facts, _ in shown]
        if facts_shown != self._shown:
            self._shown = facts_shown
            self._make_rows(shown)
        self._stack.setCurrentWidget(self._area if shown else self._nothing if every else self._none)

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

    def _proposals(self, look: Look) -> list[tuple[str, ReviewFacts, Acts]]:
        def acts(amendment: Record) -> Acts:
            return lambda key: self._on_proposal(key, amendment)

        return [
            (PROPOSALS, self._words.proposal(look, one, self._around), acts(one.amendment))
            for one in sorted(look.suggestions, key=lambda one: one.answered)
        ]

    def _comments(self, look: Look) -> list[tuple[str, ReviewFacts, Acts]]:
        def acts(comment: Record) -> Acts:
            return lambda key: self._on_comment(key, comment)

        return [
            (COMMENTS, self._words.comment(look, one), acts(one.record))
            for one in sorted(look.comments, key=lambda one: one.answer is not None)
        ]

    def _decisions(self, look: Look) -> list[tuple[str, ReviewFacts, Acts]]:
        def acts(project: str) -> Acts:
            return lambda _key: self.jump_wanted.emit(Place("projects", "project", project))

        return [(DECISIONS, self._words.decision(one), acts(one.record.text("project"))) for one in look.decisions]

    # Answers

    def _on_proposal(self, key: str, amendment: Record) -> None:
        if key == GO:
            self._go(amendment)
        elif key == ACCEPT:
            self._answer(amendment, None)
        elif key == KEEP:
            question = Question(
                self.tr("ยืนยันค่าเดิม"),
                self.tr("ยืนยันค่าของหน่วยงาน และไม่รับค่าที่ส่วนกลางเสนอ"),
                self.tr("ยืนยันค่าเดิม"),
                self.tr("เหตุผลจะไปถึงส่วนกลางในการนำส่งครั้งต่อไป"),
            )
            reason = reason_dialog.ask_for_reason(self, question)
            if reason is not None:
                self._answer(amendment, reason.text)

    def _answer(self, amendment: Record, kept_because: str | None) -> None:
        from moi_desktop.exchange import answering

        look = self.session.look
        suggestion = (
            next((one for one in look.suggestions if one.amendment.uid == amendment.uid), None) if look else None
        )
        if suggestion is None:
            return
        if kept_because is None:
            self.session.act(self, lambda workspace, _: answering.accept(workspace, suggestion), self._on_answered)
        else:
            self.session.act(
                self, lambda workspace, _: answering.keep_own(workspace, suggestion, kept_because), self._on_answered
            )

    def _accept_safe(self) -> None:
        from moi_desktop.exchange import answering

        self.session.act(self, lambda workspace, _: answering.accept_safe(workspace), self._on_answered)

    def _on_comment(self, key: str, comment: Record) -> None:
        if key == GO:
            self._go(comment)
        elif key == REPLY:
            look = self.session.look
            answer = look.answer_to(comment.uid) if look else None
            question = Question(
                self.tr("ตอบความเห็น"),
                f"“{comment.text('text')}”",
                self.tr("บันทึกคำตอบ"),
                self.tr("คำตอบจะไปถึงส่วนกลางในการนำส่งครั้งต่อไป"),
                answer.text("reason") if answer else "",
            )
            reply = reason_dialog.ask_for_reason(self, question)
            if reply is not None:
                uid, text = comment.uid, reply.text
                self.session.act(self, lambda ws, _: office_papers.reply(ws, uid, text), self._on_answered)

    def _on_answered(self, _result: object) -> None:
        self.session.look_now()
        self.tell(self.tr("บันทึกคำตอบแล้ว จะส่งไปพร้อมการนำส่งครั้งต่อไป"))

    def _go(self, subject: Record) -> None:
        self.jump_wanted.emit(place_of(subject.text("table"), subject.text("record"), subject.text("field")))

    # How it is set up

    def _lay_out(self) -> None:
        edge = theme.SIZES.space_between
        layout = QHBoxLayout(self)
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(edge)
        left = QVBoxLayout()
        left.setSpacing(edge)
        sent, received = Card(self.tr("ฉบับที่นำส่ง")), Card(self.tr("ไฟล์ที่รับจากส่วนกลาง"))
        received.add_beside_title(self.receive_button)
        self._received_place = _with_empty(self.received, self.tr("ยังไม่ได้รับไฟล์จากส่วนกลาง"))
        sent.body.addWidget(self.sent, 1)
        received.body.addWidget(self._received_place, 1)
        left.addWidget(sent, 1)
        left.addWidget(received, 1)
        right = Card(self.tr("สิ่งที่ส่วนกลางแจ้ง"))
        right.add_beside_title(self.accept_button)
        right.body.addWidget(self.kinds)
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


def _holds(text: str, words: Sequence[str]) -> bool:
    key = search_key(text) if words else ""
    return all(word in key for word in words)
