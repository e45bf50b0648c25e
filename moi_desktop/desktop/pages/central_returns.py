"""What goes back to the offices: who has news, what each return says, the files, and a text for the e-mail."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from moi_desktop.desktop import file_dialogs, theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models import central_review_words, central_words
from moi_desktop.desktop.models.central_columns import count_column, state_column, text_column
from moi_desktop.desktop.models.central_returns import (
    ReturnLine,
    ReturnList,
    ReturnOrder,
    ReturnPreview,
    SaidLine,
    issue_returns,
    offices_with_news,
    read_preview,
    read_returns,
)
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.pages import central_dialogs
from moi_desktop.desktop.pages.central_dialogs import PinDialog
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.central_page import action_button, tab_order
from moi_desktop.desktop.pages.central_reports import open_folder
from moi_desktop.desktop.pages.central_return_mail import mail_text
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice
from moi_desktop.desktop.widgets.labels import Label, WrapLabel
from moi_desktop.plan.thai_text import search_key

_NEWS, _TOLD = "news", "told"


class ReturnsPane(QWidget):
    """Offices at the left, what the chosen one is told at the right. `opens` shows a folder; tests put something else there."""

    told = Signal(str, object)
    saved = Signal()
    jump_wanted = Signal(object)

    def __init__(self, session: CentralSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opens: Callable[[Path], None] = open_folder
        self._session = session
        self._list = ReturnList((), can_sign=False)
        self._words = ""
        self._wanted = self._message = ""
        self._preview: ReturnPreview | None = None
        self.grid = FactsGrid(self.tr("หน่วยงาน"), self._columns())
        self.said = FactsGrid(self.tr("สิ่งที่จะแจ้งหน่วยงาน"), self._said_columns())
        self.filters = FilterBar(self.tr("กรองหน่วยงาน"), ("", _NEWS, _TOLD), all_kinds=True)
        self.title = Label("", "strong")
        self.text = WrapLabel("", "muted")
        self.mail = QPlainTextEdit()
        self.mail.setReadOnly(True)
        self.mail.setTabChangesFocus(True)
        self.mail.setAccessibleName(self.tr("ข้อความสำหรับอีเมล"))
        self._lay_out()
        self.grid.row_chosen.connect(lambda _office: self._read_preview())
        self.filters.chosen.connect(lambda _key: self._fill())
        self.said.row_chosen.connect(self._on_said)

    # What it shows

    def load(self) -> None:
        """Read the offices anew, and what the chosen one is told."""
        self._session.read(self, read_returns, self.show_list)
        self._read_preview()

    def search_for(self, words: str) -> None:
        """Show the offices whose name holds `words`."""
        self._words = words
        self._fill()

    def show_office(self, office: str) -> None:
        """Choose an office, now or as soon as the list is there; none for an empty code."""
        self._wanted = office if office and not self.grid.choose(office) else ""

    def show_list(self, found: ReturnList) -> None:
        """Show the offices."""
        self._list = found
        self._stack.setCurrentWidget(self._offices if found.lines else self._empty)
        self._no_key.setVisible(not found.can_sign)
        self._fill()

    def _fill(self) -> None:
        words = search_key(self._words).split()
        lines = [
            line for line in self._list.lines if all(word in search_key(f"{line.office} {line.name}") for word in words)
        ]
        news = sum(line.has_news for line in lines)
        self.filters.show_choices(
            [
                FilterChoice("", self.tr("ทั้งหมด"), len(lines)),
                FilterChoice(_NEWS, self.tr("มีเรื่องใหม่"), news),
                FilterChoice(_TOLD, self.tr("แจ้งครบแล้ว"), len(lines) - news),
            ]
        )
        wanted = {"": (True, False), _NEWS: (True,), _TOLD: (False,)}[self.filters.current]
        self.grid.show_rows([_row(line) for line in lines if line.has_news in wanted])
        if self._wanted and self.grid.choose(self._wanted):
            self._wanted = ""
        can_sign, with_news = self._list.can_sign, offices_with_news(self._list.lines)
        self.issue_one.setEnabled(can_sign and bool(self.grid.chosen))
        self.issue_news.setText(self.tr("ออกผลที่มีเรื่องใหม่ ({count})…").format(count=len(with_news)))
        self.issue_news.setEnabled(can_sign and bool(with_news))
        self.issue_all.setEnabled(can_sign and bool(self._list.lines))

    def _read_preview(self) -> None:
        office = self.grid.chosen
        if not office:
            self._show_preview(None)
            return
        self._session.read(self, lambda centre: read_preview(centre, office), self._show_preview)

    def _show_preview(self, preview: ReturnPreview | None) -> None:
        if preview is not None and preview.office != self.grid.chosen:
            return
        self._preview = preview
        self.copy_mail.setEnabled(preview is not None)
        self.said.show_rows([self._said_row(line) for line in preview.lines] if preview else [])
        self.mail.setPlainText(mail_text(preview) if preview else "")
        if preview is None:
            is_all_told = self.filters.current == _NEWS and not offices_with_news(self._list.lines)
            self.title.setText(
                self.tr("แจ้งครบทุกหน่วยงานแล้ว ไม่มีเรื่องใหม่") if is_all_told else self.tr("เลือกหน่วยงานเพื่อดูสิ่งที่จะแจ้ง")
            )
            return
        words = (
            self.tr("{office}: ฉบับที่ {number} ออกแล้ว")
            if preview.is_issued
            else self.tr("{office}: ฉบับที่ {number} ยังไม่ออก")
        )
        self.title.setText(words.format(office=preview.office_name, number=preview.number))

    def _on_said(self, uid: str) -> None:
        line = next((one for one in self._preview.lines if one.uid == uid), None) if self._preview else None
        if line is None:
            self.text.setText("")
            return
        words = "\n".join(filter(None, (line.place, line.words)))
        self.text.setText(words or self.tr("ใบรับฉบับที่พิจารณา ไม่มีข้อความเพิ่มเติม"))

    # What people do

    def ask_for_one(self) -> None:
        """Issue the return of the chosen office."""
        if self.grid.chosen:
            self._ask([self.grid.chosen])

    def ask_for_news(self) -> None:
        """Issue the returns of all offices to which there is something to tell."""
        self._ask(offices_with_news(self._list.lines))

    def ask_for_all(self) -> None:
        """Issue the returns of all offices that have something in the plan."""
        self._ask([line.office for line in self._list.lines])

    def _ask(self, offices: Sequence[str]) -> None:
        if not offices or not self._list.can_sign:
            return
        words = self.tr(
            "ผลการพิจารณา {count} หน่วยงานจะมีใบรับ ผลของแต่ละโครงการ ความเห็น ค่าเสนอ และค่าที่ยังขัดกันทั้งหมดที่บันทึกไว้ถึงตอนนี้ ฉบับใหม่ใช้แทนทุกฉบับก่อนหน้า"
        ).format(count=len(offices))
        dialog = PinDialog(self.tr("ออกผลการพิจารณา"), words, self.tr("เลือกโฟลเดอร์และออกผล…"), parent=self)
        dialog.ask("receipt", "message", value=self._message or None, required=False)
        dialog.finished.connect(lambda _result: self._keep_message(dialog.text("message")))
        central_dialogs.shown(dialog, lambda: self._issue(offices, dialog.pin, dialog.text("message")))

    def _keep_message(self, message: str) -> None:
        """Keep a message until it went out: a wrong PIN, or going back, does not cost what was typed."""
        self._message = message

    def _issue(self, offices: Sequence[str], pin: str, message: str) -> None:
        folder = file_dialogs.folder(self, self.tr("เลือกโฟลเดอร์สำหรับผลการพิจารณา"), self._session.path.parent)
        if folder is None:
            return
        order = ReturnOrder(tuple(offices), folder, message)
        self._session.with_key(
            self,
            pin,
            lambda centre, key, progress: issue_returns(centre, key, order, self._session.clock, progress),
            self._on_issued,
            title=self.tr("กำลังออกผลการพิจารณา"),
        )

    def _on_issued(self, paths: Sequence[Path]) -> None:
        self._keep_message("")
        self.saved.emit()
        words = self.tr("ออกผลการพิจารณาแล้ว {count} ไฟล์ ข้อความอีเมลของแต่ละหน่วยงานคัดลอกได้ทางขวา").format(count=len(paths))
        self.told.emit(words, None)
        if paths:
            self.opens(paths[0].parent)

    def copy(self) -> None:
        """Put the e-mail's text on the clipboard, and go on to the next office."""
        if self._preview is None:
            return
        QGuiApplication.clipboard().setText(self.mail.toPlainText())
        words = self.tr("คัดลอกข้อความถึง {office} แล้ว แนบไฟล์ {file}")
        self.told.emit(words.format(office=self._preview.office_name, file=self._preview.file), None)

    # How it is set up

    def _said_row(self, line: SaidLine) -> tuple[object, ...]:
        kinds = {
            "receipt": self.tr("ใบรับ"),
            "decision": central_words.decision_state(line.state).words,
            "amendment": central_words.amendment_state(line.state).words,
            "comment": self.tr("ความเห็น"),
            "transfer": self.tr("รับโอนโครงการ"),
        }
        return (line.uid, _NEWS if line.is_new else "", kinds[line.kind], line.place, line.words.replace("\n", " "))

    def _columns(self) -> list[Column]:
        return [
            state_column("news", self.tr("สถานะ"), central_review_words.return_state, 11),
            text_column("office", self.tr("หน่วยงาน"), 12, stretch=True),
            count_column("revision", self.tr("ฉบับ"), 5),
            count_column("approved", self.tr("เห็นชอบ"), 7),
            count_column("returned", self.tr("ส่งกลับ"), 7),
            count_column("amendments", self.tr("ค่าเสนอ"), 6),
            count_column("comments", self.tr("ความเห็น"), 7),
            count_column("returns", self.tr("ออกแล้ว"), 7),
        ]

    def _said_columns(self) -> list[Column]:
        return [
            state_column("new", self.tr("ใหม่"), central_review_words.return_state, 10),
            text_column("kind", self.tr("เรื่อง"), 18),
            text_column("place", self.tr("ที่"), 14),
            text_column("words", self.tr("ข้อความ"), 14, stretch=True),
        ]

    def _lay_out(self) -> None:
        self._stack = QStackedLayout(self)
        reading = EmptyState(self.tr("กำลังนับเรื่องที่จะแจ้งหน่วยงาน"))
        self._empty = empty = EmptyState(
            self.tr("ออกผลการพิจารณาได้เมื่อมีฉบับของหน่วยงานรวมในแผนแล้ว"), self.tr("ไปที่กล่องรับ"), "folder"
        )
        empty.acted.connect(lambda: self.jump_wanted.emit(Place("inbox")))
        self._offices = splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(theme.SIZES.space)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._office_card())
        splitter.addWidget(self._told_card())
        splitter.setSizes([theme.SIZES.window_width // 2, theme.SIZES.window_width // 2])
        for part in (reading, empty, splitter):
            self._stack.addWidget(part)
        tab_order(
            *self.filters.buttons.values(),
            self.grid,
            self.issue_one,
            self.issue_all,
            self.issue_news,
            self.said,
            self.mail,
            self.copy_mail,
        )

    def _office_card(self) -> Card:
        card = Card()
        card.body.setContentsMargins(1, theme.SIZES.space, 1, 1)
        head, foot = QVBoxLayout(), QVBoxLayout()
        for part in (head, foot):
            part.setContentsMargins(theme.SIZES.space, 0, theme.SIZES.space, 0)
        foot.setContentsMargins(theme.SIZES.space, 0, theme.SIZES.space, theme.SIZES.space)
        head.addWidget(self.filters)
        self._no_key = WrapLabel(self.tr("ยังไม่มีกุญแจของส่วนกลาง สร้างในหน้าชุดแผนก่อนออกผล"), "", "warning")
        head.addWidget(self._no_key)
        card.body.addLayout(head)
        card.body.addWidget(self.grid, 1)
        self.issue_one = action_button(self.tr("ออกผลที่เลือก…"), self.ask_for_one, "Ctrl+Shift+S")
        self.issue_all = action_button(self.tr("ออกผลทั้งหมด…"), self.ask_for_all, "Ctrl+Shift+E")
        self.issue_news = action_button("", self.ask_for_news, "Ctrl+Shift+N", role="primary")
        self.issue_news.setToolTip(self.tr("ออกผลของทุกหน่วยงานที่มีเรื่องใหม่ตั้งแต่ผลครั้งก่อน (Ctrl+Shift+N)"))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SIZES.space_inside)
        for button in (self.issue_one, self.issue_all, self.issue_news):
            buttons.addWidget(button, 1)
        foot.addLayout(buttons)
        card.body.addLayout(foot)
        return card

    def _told_card(self) -> Card:
        card = Card()
        card.body.setSpacing(theme.SIZES.space_inside)
        card.body.addWidget(self.title)
        card.body.addWidget(self.said, 3)
        card.body.addWidget(self.text)
        card.body.addWidget(Label(self.tr("ข้อความสำหรับอีเมล"), "strong"))
        card.body.addWidget(self.mail, 2)
        self.copy_mail = action_button(self.tr("คัดลอกข้อความอีเมล"), self.copy, "Ctrl+Shift+C")
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.copy_mail)
        card.body.addLayout(line)
        return card


def _row(line: ReturnLine) -> tuple[object, ...]:
    return (
        line.office,
        _NEWS if line.has_news else _TOLD,
        line.name,
        line.revision_no,
        line.approved,
        line.returned,
        line.amendments,
        line.comments,
        line.returns,
    )
