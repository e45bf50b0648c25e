"""What was sent and what came back: revisions, kits and returns, and the office's answers to the centre."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
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
from moi_desktop.desktop.pages.arrivals import Arrivals
from moi_desktop.desktop.pages.centre_list import CentreList
from moi_desktop.desktop.pages.office_page import OfficePage
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.pages.sent_papers import SentPapers
from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.facts_table import facts_table
from moi_desktop.plan.catalogue import DOCUMENT_NAMES, DocumentKind


class HistoryPage(OfficePage):
    """Papers at the left, what the centre wrote at the right."""

    def __init__(self, session: OfficeSession, parent: QWidget | None = None) -> None:
        super().__init__("history", self.tr("ประวัติ"), session, parent)
        self._papers: tuple[ReceivedPaper, ...] = ()
        self.written = CentreList(session, self)
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
        self.received = facts_table(
            self.tr("ไฟล์ที่รับจากส่วนกลาง"), (self.tr("ชนิด"), self.tr("ฉบับที่"), self.tr("วันเวลา"), self.tr("รหัสตรวจสอบ"))
        )
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
        self.written.show_look(look)
        self._read_papers()  # a merge may have been undone, or something sent

    def search_for(self, words: str) -> None:
        """Show the rows whose place or words hold all of `words`."""
        self.written.search_for(words)

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
        returns = (one for one in papers.received if one.kind == DocumentKind.RETURN.value and one.in_use)
        self.written.tell_returns(received=any(returns))
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
        self._received_place = _with_empty(
            self.received, self.tr("ยังไม่ได้รับไฟล์จากส่วนกลาง เลือกไฟล์ด้วยปุ่มข้างบน หรือลากไฟล์มาวางที่นี่")
        )
        sent.body.addWidget(self.sent, 1)
        received.body.addWidget(self._received_place, 1)
        left.addWidget(sent, 1)
        left.addWidget(received, 1)
        layout.addLayout(left, 5)
        layout.addWidget(self.written, 6)


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
