"""The inbox: what came, what became of it, and the next step with each file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models import central_words
from moi_desktop.desktop.models.central_changes import Changes, read_changes
from moi_desktop.desktop.models.central_inbox import Inbox, InboxReader, PackageDetails, PackageLine, read_details
from moi_desktop.desktop.models.central_inbox_facts import MissingOffice, whom_to_call
from moi_desktop.desktop.models.central_intake import IntakeOutcome
from moi_desktop.desktop.models.central_twins import TwinLine, TwinReader
from moi_desktop.desktop.pages.central_column_chooser import ColumnChooser
from moi_desktop.desktop.pages.central_inbox_columns import FIRST_HIDDEN, columns, rows_of
from moi_desktop.desktop.pages.central_incoming import IncomingFiles
from moi_desktop.desktop.pages.central_kept import KeptChoices
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.central_next_steps import NextSteps
from moi_desktop.desktop.pages.central_outcome import OutcomePane
from moi_desktop.desktop.pages.central_package import PackagePanel
from moi_desktop.desktop.pages.central_page import CentralPage, action_button, tab_order
from moi_desktop.desktop.pages.central_preview import PreviewPane
from moi_desktop.desktop.pages.central_review_page import RETURNS
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.clear_filters import ClearFilters
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice

_EMPTY, _LIST, _PREVIEW = range(3)


class InboxPage(CentralPage):
    """Drop files here; nothing enters the plan before a person says so."""

    def __init__(self, session: CentralSession, parent: QWidget | None = None) -> None:
        super().__init__(session, "inbox", self.tr("กล่องรับ"), parent)
        self._reader = InboxReader()
        self._twins = TwinReader()
        self._lines: Sequence[PackageLine] = ()
        self._missing: Sequence[MissingOffice] = ()
        self._came = ""
        self._words = ""
        self._office = ""
        self._details: PackageDetails | None = None
        self.setAcceptDrops(True)
        self.grid = FactsGrid(self.tr("แฟ้มที่ได้รับ"), columns())
        self.chooser = ColumnChooser(self.grid, FIRST_HIDDEN)
        self.filters = FilterBar(self.tr("กรองตามสถานะ"), ("", *central_words.INBOX_STATES))
        self.clear = ClearFilters()
        self._kept = KeptChoices(session, "inbox")
        self._kept.filters(state=self.filters)
        self._kept.order(self.grid)
        self.outcome = OutcomePane()
        self.preview_pane = PreviewPane()
        self.panel = PackagePanel()
        self.steps = NextSteps(session, self)
        self.incoming = IncomingFiles(session, self)
        self._lay_out()
        self._connect()
        tab_order(
            *self._file_buttons,
            self.chooser,
            self.apply_all,
            *self.filters.buttons.values(),
            self.clear,
            self.grid,
            *self.outcome.stops,
            *self.panel.buttons.values(),
        )

    # What it shows

    def load(self) -> None:
        """Read the inbox anew, then compare what was not compared yet."""
        self._read()
        self.session.read(self, self._twins.lines, self._show_twins)

    def count(self) -> None:
        """Keep the number beside the page's name right."""
        self._read()

    def _read(self) -> None:
        today = self.session.today
        self.session.read(self, lambda centre: self._reader.inbox(centre, today), self._show_inbox)

    def search_for(self, words: str) -> None:
        """Show the files whose name, office or signer's words hold all of `words`."""
        self._words = words
        self._fill()

    def show_place(self, place: Place) -> None:
        """Show the files of one office, or one file (its owner is the office)."""
        self._office = {"office": place.uid, "package": place.owner}.get(place.entity, "")
        self.filters.choose("")
        if place.entity == "package":
            self.grid.choose(place.uid)

    def _show_inbox(self, inbox: Inbox) -> None:
        self._lines, self._missing = inbox.lines, inbox.missing
        ready = sum(line.step == "apply" for line in self._lines)
        self.attention.emit(sum(line.waits for line in self._lines))
        self.apply_all.setText(self.tr("รวมฉบับที่พร้อมทั้งหมด ({count})").format(count=ready))
        self.apply_all.setEnabled(ready > 0)
        if self._stack.currentIndex() != _PREVIEW:
            self._show_list()
        self._fill()
        if self._came:
            self.grid.choose(self._came)
            self._came = ""
        self._on_row(self.grid.chosen)
        if self.isVisible() and any(line.new is None and line.is_compared for line in self._lines):
            self.session.read(self, self._reader.compare_some, self._on_compared)

    def _show_list(self) -> None:
        self._stack.setCurrentIndex(_LIST if self._lines or self.outcome.has_outcome else _EMPTY)

    def _on_compared(self, any_more: bool) -> None:  # noqa: FBT001 - the answer of a job
        if any_more:
            self._read()

    def _show_twins(self, lines: Sequence[TwinLine]) -> None:
        self.outcome.twins.show_lines(lines)
        self.outcome.show_twins(self.outcome.twins.waiting(), len(lines))

    def _fill(self) -> None:
        rows = rows_of(self._lines, self._missing, words=self._words, office=self._office)
        counts = Counter(state for state, _ in rows)
        choices = [FilterChoice("", self.tr("ทั้งหมด"), len(rows))]
        choices += [FilterChoice(s, central_words.row_state(s).words, counts[s]) for s in central_words.INBOX_STATES]
        self.filters.show_choices(choices)
        shown = [row for state, row in rows if self.filters.current in ("", state)]
        self.grid.show_rows(shown)
        whole = rows_of(self._lines, self._missing, words=self._words, office="") if self._office else rows
        self.clear.show_hidden(len(whole) - len(shown))

    def _on_row(self, uid: str) -> None:
        missing = self._chosen_missing
        if missing is None and uid:
            self.session.read(self, lambda centre: read_details(centre, uid), self._show_package)
            return
        self._details = None
        self.outcome.show_changes(None)
        self.outcome.twins.show_office("")
        if missing is None:
            self.panel.show_package(None)
            return
        self.panel.show_missing(missing)
        self.session.read(
            self, lambda centre: whom_to_call(centre, missing.office), lambda whom: self._show_whom(missing, whom)
        )

    @property
    def _chosen_missing(self) -> MissingOffice | None:
        """The chosen office that sent nothing, None where a file is chosen."""
        return next((one for one in self._missing if one.uid == self.grid.chosen), None)

    def _show_whom(self, missing: MissingOffice, whom: tuple[str, str]) -> None:
        if missing.uid == self.grid.chosen:
            self.panel.show_missing(missing, whom)

    def _show_package(self, details: PackageDetails | None) -> None:
        if details is None or details.line.sha256 != self.grid.chosen:
            return
        known = next((line for line in self._lines if line.sha256 == details.line.sha256), details.line)
        details = replace(details, line=known)  # with what was compared and checked by now
        self._details = details
        line = details.line
        self.outcome.twins.show_office(line.office)
        self.panel.show_package(details, self.outcome.twins.waiting(line.office) if line.office else 0)
        if line.kind != "submission" or line.state not in ("ready", "fork", "applied"):
            self.outcome.show_changes(None)
            return
        self.session.read(
            self,
            lambda centre: read_changes(centre, line.office, line.sha256, line.revision_id),
            lambda changes: self._show_changes(line, changes),
        )

    def _show_changes(self, line: PackageLine, changes: Changes) -> None:
        if line.sha256 == self.grid.chosen:
            self.outcome.show_changes(changes)

    # What people do

    def preview(self, paths: Sequence[Path]) -> None:
        """Show what would become of files, folders, e-mails and archives; nothing is written."""
        self.incoming.preview(paths)

    def take_in(self, paths: Sequence[Path]) -> None:
        """Take files, folders, e-mails and archives into the vault."""
        self.incoming.take_in(paths)

    def _show_preview(self, outcome: IntakeOutcome) -> None:
        self._stack.setCurrentIndex(_PREVIEW)
        self.preview_pane.show_outcome(outcome)

    def _take_rehearsed(self) -> None:
        self._show_list()
        (self.grid if self._lines else self._empty.button).setFocus()
        self.incoming.take_previewed()

    def leave_preview(self) -> None:
        """Go back to the list without taking anything."""
        self.incoming.forget_preview()
        self._show_list()
        (self.grid if self._lines else self._empty.button).setFocus()

    def _show_outcome(self, outcome: IntakeOutcome) -> None:
        self.outcome.show_outcome(outcome)
        self._came = next((line.sha256 for line in outcome.lines if line.sha256), "")
        self._show_list()
        self.saved.emit()

    def do_next_step(self) -> None:
        """Do the next step with the chosen file, or with the chosen office that sent nothing."""
        if self._chosen_missing is not None:
            self.steps.remind(self._chosen_missing)
            return
        if self._details is None:
            return
        line = self._details.line
        if line.step in ("review", "return", "held"):
            self.jump_wanted.emit(Place("review", RETURNS if line.step == "return" else "office", line.office))
        else:
            self.steps.do(line.step, self._details)

    def _do(self, what: str) -> None:
        if what == "remind":
            self.do_next_step()
        elif what == "twins":
            self.outcome.bring_twins()
            self.outcome.twins.grid.setFocus()
        elif self._details is not None:
            self.steps.do(what, self._details)

    # Files that are dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Show what would become of the dropped files."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.preview(paths)

    # How it is set up

    def _lay_out(self) -> None:
        edge = theme.SIZES.space_between
        self._stack = QStackedLayout(self)
        empty = self._empty = EmptyState(
            self.tr("ลากไฟล์ โฟลเดอร์ อีเมลที่บันทึกไว้ (.eml) หรือแฟ้มบีบอัด (.zip) มาวางที่นี่ หรือเลือกไฟล์ที่หน่วยงานส่งมา"),
            self.tr("เลือกไฟล์…"),
            "folder",
        )
        empty.acted.connect(self.incoming.choose_files)
        inside = QWidget()
        across = QHBoxLayout(inside)
        across.setContentsMargins(edge, edge, edge, edge)
        across.setSpacing(edge)
        column = QVBoxLayout()
        column.setSpacing(theme.SIZES.space)
        column.addLayout(self._buttons())
        column.addLayout(self._filter_line())
        column.addWidget(self._lists(), 1)
        across.addLayout(column, 1)
        across.addWidget(self.panel)
        self._stack.addWidget(empty)
        self._stack.addWidget(inside)
        self._stack.addWidget(self.preview_pane)

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space)
        self.apply_all = action_button(
            self.tr("รวมฉบับที่พร้อมทั้งหมด"), self.steps.apply_everything, "Ctrl+Shift+A", role="primary"
        )
        self._file_buttons = (
            action_button(self.tr("รับไฟล์…"), self.incoming.choose_files, "Ctrl+O"),
            action_button(self.tr("รับโฟลเดอร์…"), self.incoming.choose_folder, "Ctrl+Shift+O"),
        )
        for button in self._file_buttons:
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(self.chooser)
        line.addWidget(self.apply_all)
        return line

    def _filter_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(self.filters, 1)
        line.addWidget(self.clear)
        return line

    def clear_filters(self) -> None:
        """Show every file again."""
        self._office = ""
        self.filters.choose("")

    def _lists(self) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setHandleWidth(theme.SIZES.space_between)
        above = Card()
        above.body.setContentsMargins(1, 1, 1, 1)
        above.body.addWidget(self.grid)
        splitter.addWidget(above)
        splitter.addWidget(self.outcome)
        splitter.setSizes([3 * theme.SIZES.window_height, 2 * theme.SIZES.window_height])
        splitter.setChildrenCollapsible(False)
        return splitter

    def _connect(self) -> None:
        self.grid.row_chosen.connect(self._on_row)
        for grid in (self.grid, self.preview_pane.grid, self.outcome.twins.grid):
            grid.go_by_letters()
        self.grid.wanted.connect(lambda _uid: self.do_next_step())
        self.filters.chosen.connect(lambda _key: self._fill())
        self.clear.clicked.connect(lambda _checked: self.clear_filters())
        self.panel.action_wanted.connect(self._do)
        self.outcome.twins.opened.connect(self.steps.show_twins)
        self.outcome.reply_wanted.connect(self.steps.copy_reply_about)
        self.preview_pane.taken.connect(self._take_rehearsed)
        self.preview_pane.left.connect(self.leave_preview)
        self.incoming.previewed.connect(self._show_preview)
        self.incoming.taken.connect(self._show_outcome)
        self.incoming.told.connect(self.tell)
        self.steps.told.connect(self.tell)
        self.steps.saved.connect(self.saved)
