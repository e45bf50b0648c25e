"""The inbox: what came, what became of it, and the next step with each file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from moi_desktop.desktop import file_dialogs, theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models import central_words
from moi_desktop.desktop.models.central_changes import Changes, read_changes
from moi_desktop.desktop.models.central_columns import (
    moment_column,
    money_column,
    named_column,
    state_column,
    text_column,
)
from moi_desktop.desktop.models.central_inbox import InboxReader, PackageDetails, PackageLine, read_details
from moi_desktop.desktop.models.central_intake import IntakeOutcome
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.central_next_steps import NextSteps
from moi_desktop.desktop.pages.central_outcome import OutcomePane
from moi_desktop.desktop.pages.central_package import PackagePanel
from moi_desktop.desktop.pages.central_page import CentralPage, action_button, tab_order
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice
from moi_desktop.plan.thai_text import search_key

_WAITING = ("ready", "fork", "quarantined", "card")


class InboxPage(CentralPage):
    """Drop files here; nothing enters the plan before a person says so."""

    def __init__(self, session: CentralSession, parent: QWidget | None = None) -> None:
        super().__init__(session, "inbox", self.tr("กล่องรับ"), parent)
        self._reader = InboxReader()
        self._lines: Sequence[PackageLine] = ()
        self._words = ""
        self._office = ""
        self._details: PackageDetails | None = None
        self.setAcceptDrops(True)
        self.grid = FactsGrid(self.tr("แฟ้มที่ได้รับ"), self._columns())
        self.filters = FilterBar(self.tr("กรองตามสถานะ"), ("", *central_words.PACKAGE_STATES))
        self.outcome = OutcomePane()
        self.panel = PackagePanel()
        self.steps = NextSteps(session, self)
        self._lay_out()
        self._connect()
        tab_order(
            *self._file_buttons,
            self.apply_all,
            *self.filters.buttons.values(),
            self.office_filter,
            self.grid,
            *self.outcome.stops,
            *self.panel.buttons.values(),
        )

    # What it shows

    def load(self) -> None:
        """Read the inbox anew, then compare what was not compared yet."""
        self.session.read(self, self._reader.lines, self._show_lines)

    def count(self) -> None:
        """Keep the number beside the page's name right."""
        self.session.read(self, self._reader.lines, self._show_lines)

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

    def _show_lines(self, lines: Sequence[PackageLine]) -> None:
        self._lines = lines
        counts = Counter(line.state for line in lines)
        self.attention.emit(sum(counts[state] for state in _WAITING))
        self.apply_all.setText(self.tr("รวมฉบับที่พร้อมทั้งหมด ({count})").format(count=counts["ready"]))
        self.apply_all.setEnabled(counts["ready"] > 0)
        self._stack.setCurrentIndex(1 if lines or self.outcome.has_outcome else 0)
        self._fill()
        self._on_row(self.grid.chosen)
        if any(line.new is None and line.step in ("apply", "choose") for line in lines):
            self.session.read(self, self._reader.compare_some, self._on_compared)

    def _on_compared(self, any_more: bool) -> None:  # noqa: FBT001 - the answer of a job
        if any_more:
            self.session.read(self, self._reader.lines, self._show_lines)

    def _fill(self) -> None:
        found = [line for line in self._lines if self._is_wanted(line)]
        counts = Counter(line.state for line in found)
        choices = [FilterChoice("", self.tr("ทั้งหมด"), len(found))]
        choices += [
            FilterChoice(s, central_words.package_state(s).words, counts[s]) for s in central_words.PACKAGE_STATES
        ]
        self.filters.show_choices(choices)
        shown = [line for line in found if self.filters.current in ("", line.state)]
        self.office_filter.setVisible(bool(self._office))
        self.grid.show_rows([_row(line) for line in shown])

    def _is_wanted(self, line: PackageLine) -> bool:
        if self._office and line.office != self._office:
            return False
        text = search_key(f"{line.office} {line.office_name} {line.name} {line.revision_id}")
        return all(word in text for word in search_key(self._words).split())

    def _on_row(self, sha256: str) -> None:
        if not sha256:
            self._details = None
            self.panel.show_package(None)
            self.outcome.show_changes(None)
            return
        self.session.read(self, lambda centre: read_details(centre, sha256), self._show_package)

    def _show_package(self, details: PackageDetails | None) -> None:
        if details is None or details.line.sha256 != self.grid.chosen:
            return
        self._details = details
        self.panel.show_package(details)
        line = details.line
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

    def choose_files(self) -> None:
        """Ask for files and take them in."""
        kinds = self.tr("แฟ้มนำส่งและอีเมล (*.xlsx *.eml)")
        self.take_in(file_dialogs.files_to_open(self, self.tr("เลือกไฟล์ที่ได้รับ"), kinds, self.session.path.parent))

    def choose_folder(self) -> None:
        """Ask for a folder and take everything in it in."""
        folder = file_dialogs.folder(self, self.tr("เลือกโฟลเดอร์ที่มีแฟ้มนำส่ง"), self.session.path.parent)
        self.take_in([folder] if folder else [])

    def choose_to_rehearse(self) -> None:
        """Ask for files and show what would become of them."""
        kinds = self.tr("แฟ้มนำส่งและอีเมล (*.xlsx *.eml)")
        paths = file_dialogs.files_to_open(self, self.tr("เลือกไฟล์ที่จะดูก่อนรับ"), kinds, self.session.path.parent)
        self.take_in(paths, rehearse=True)

    def take_in(self, paths: Sequence[Path], *, rehearse: bool = False) -> None:
        """Take files, folders and e-mails into the vault, or only show what would become of them."""
        if not paths:
            return
        title = self.tr("กำลังตรวจแฟ้มก่อนรับ") if rehearse else self.tr("กำลังรับแฟ้มเข้ากล่อง")

        def show(outcome: object) -> None:
            assert isinstance(outcome, IntakeOutcome)
            self._show_outcome(outcome, paths)

        self.session.take_in(self, paths, show, rehearse=rehearse, title=title)

    def _show_outcome(self, outcome: IntakeOutcome, paths: Sequence[Path]) -> None:
        self._stack.setCurrentIndex(1)
        self.outcome.show_outcome(outcome, (lambda: self.take_in(paths)) if outcome.rehearsed else None)
        if outcome.rehearsed:
            return
        self.saved.emit()
        parts = [
            f"{central_words.package_state(state).words} {outcome.count(state)}"
            for state in central_words.PACKAGE_STATES
            if outcome.count(state)
        ]
        words = self.tr("รับแล้ว {count} แฟ้ม: {states}").format(count=len(outcome.lines), states=" ".join(parts))
        self.tell(words if outcome.lines else self.tr("ไม่พบแฟ้มนำส่งหรืออีเมลในที่ที่เลือก"))

    def do_next_step(self) -> None:
        """Do the next step with the chosen file."""
        if self._details is not None:
            self.steps.do(self._details.line.step, self._details)

    def _do(self, what: str) -> None:
        if self._details is not None:
            self.steps.do(what, self._details)

    # Files that are dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the dropped files in."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.take_in(paths)

    # How it is set up

    def _columns(self) -> list[Column]:
        return [
            text_column("office", self.tr("หน่วยงาน"), 15, stretch=True),
            text_column("revision", self.tr("แฟ้ม"), 6),
            state_column("state", self.tr("สถานะ"), central_words.package_state, 12),
            text_column("counts", self.tr("ใหม่ · ปรับ · เดิม"), 12),
            money_column("effect", self.tr("ผลต่อวงเงิน (บาท)"), 12, signed=True),
            text_column("step", self.tr("ขั้นต่อไป"), 12),
            named_column("verdict", self.tr("ผลตรวจ"), central_words.verdict_name, 9),
            named_column("trust", self.tr("กุญแจ"), central_words.trust_name, 8),
            moment_column("received", self.tr("รับเมื่อ"), 18),
        ]

    def _lay_out(self) -> None:
        edge = theme.SIZES.space_between
        self._stack = QStackedLayout(self)
        empty = EmptyState(
            self.tr("ลากไฟล์ โฟลเดอร์ หรืออีเมลที่บันทึกไว้ (.eml) มาวางที่นี่ หรือเลือกไฟล์ที่หน่วยงานส่งมา"),
            self.tr("เลือกไฟล์…"),
            "folder",
        )
        empty.acted.connect(self.choose_files)
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

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space)
        self.apply_all = action_button(
            self.tr("รวมฉบับที่พร้อมทั้งหมด"), self.steps.apply_everything, "Ctrl+Shift+A", role="primary"
        )
        hint = self.tr("ตรวจไฟล์ให้เห็นผลโดยยังไม่บันทึกอะไร")
        self._file_buttons = (
            action_button(self.tr("เลือกไฟล์…"), self.choose_files, "Ctrl+O"),
            action_button(self.tr("เลือกโฟลเดอร์…"), self.choose_folder, "Ctrl+Shift+O"),
            action_button(self.tr("ดูก่อนรับ…"), self.choose_to_rehearse, "Ctrl+Shift+P", hint=hint),
        )
        for button in self._file_buttons:
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(self.apply_all)
        return line

    def _filter_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(self.filters, 1)
        self.office_filter = action_button(
            self.tr("เฉพาะหน่วยงานที่เลือก · แสดงทุกหน่วยงาน"), self._show_all_offices, role="link"
        )
        self.office_filter.hide()
        line.addWidget(self.office_filter)
        return line

    def _show_all_offices(self) -> None:
        self._office = ""
        self._fill()

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
        self.grid.wanted.connect(lambda _uid: self.do_next_step())
        self.filters.chosen.connect(lambda _key: self._fill())
        self.panel.action_wanted.connect(self._do)
        self.steps.told.connect(self.tell)
        self.steps.saved.connect(self.saved)


def _row(line: PackageLine) -> tuple[object, ...]:
    counts = "" if line.new is None else f"{line.new:,} · {line.changed:,} · {line.same:,}"
    return (
        line.sha256,
        line.office_name or line.name,
        _file_words(line),
        line.state,
        counts,
        line.satang,
        central_words.step_words(line.step),
        line.verdict,
        line.trust if line.verdict in ("intact", "resaved") else None,
        line.received,
    )


def _file_words(line: PackageLine) -> str:
    """Which revision a submission is, or what else came."""
    if line.kind == "submission" and line.revision_no:
        return QCoreApplication.translate("InboxPage", "ฉบับที่ {number}").format(number=line.revision_no)
    return central_words.short_kind(line.kind)
