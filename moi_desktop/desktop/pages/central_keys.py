"""Offices and keys: who may sign, whose card waits for the telephone call, which key is withdrawn; and beside it which
offices there are, whose project is whose, and what the centre decides because of that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from moi_desktop.central.loss_letter import letter_of_loss
from moi_desktop.desktop import theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models import central_words
from moi_desktop.desktop.models.central_columns import state_column, text_column
from moi_desktop.desktop.models.central_keys import (
    WAITING,
    KeyLine,
    SignedLine,
    accept_renewal,
    day_words,
    read_keys,
    read_signed,
    revoke_keys,
)
from moi_desktop.desktop.models.central_offices import OfficesFacts, read_offices
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.pages import central_dialogs, central_telephone
from moi_desktop.desktop.pages.central_authority import AuthorityDialog
from moi_desktop.desktop.pages.central_findings import FindingsPane
from moi_desktop.desktop.pages.central_key_panel import KeyPanel, key_since
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.central_offices import OfficesPane
from moi_desktop.desktop.pages.central_page import CentralPage, action_button, tab_order
from moi_desktop.desktop.pages.central_signed import SignedDialog
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice
from moi_desktop.desktop.widgets.view_switch import ViewSwitch
from moi_desktop.plan.thai_calendar import arrival_day
from moi_desktop.plan.thai_text import search_key

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre

_STATES = ("card", "renewal", "active", "ending", "expired", "revoked", "none")

_VIEWS = ("keys", "offices", "findings")


class KeysPage(CentralPage):
    """The register of keys, the offices, and what waits because of them: three views of which one is in front."""

    def __init__(self, session: CentralSession, parent: QWidget | None = None) -> None:
        super().__init__(session, "keys", self.tr("หน่วยงานและกุญแจ"), parent)
        self._lines: Sequence[KeyLine] = ()
        self._waiting = self._cards = 0
        self._words = ""
        self.grid = FactsGrid(self.tr("ทะเบียนกุญแจ"), self._columns())
        self.filters = FilterBar(self.tr("กรองตามสถานะกุญแจ"), ("", *_STATES))
        self.panel = KeyPanel(self.ask_to_confirm, self.show_signed, self.ask_about_loss, self.ask_to_revoke)
        self.confirm, self.revoke = self.panel.confirm, self.panel.revoke
        self.authority = action_button(self.tr("ใบรับรองสำหรับ Excel…"), self.show_authority, "Ctrl+Shift+Q")
        self.offices = OfficesPane(self)
        self.findings = FindingsPane(self)
        names = (self.tr("ทะเบียนกุญแจ"), self.tr("หน่วยงานและการโอน"), self.tr("เรื่องที่รอส่วนกลาง"))
        views = list(zip(_VIEWS, names, strict=True))
        self.switch = ViewSwitch(self.tr("มุมมอง"), views, "(Ctrl+Shift+Y)")
        self.stack = QStackedWidget()
        for pane in (self._register(), self.offices, self.findings):
            self.stack.addWidget(pane)
        edge = theme.SIZES.space_between
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.SIZES.space)
        column.addWidget(self.switch)
        column.addWidget(self.stack, 1)
        self.switch.chosen.connect(self.show_view)
        QShortcut(QKeySequence("Ctrl+Shift+Y"), self).activated.connect(self._next_view)
        self._count_waiting(0)
        self.show_view(_VIEWS[0])
        self.filters.chosen.connect(lambda _key: self._fill())
        self.grid.row_chosen.connect(lambda _uid: self._enable())
        self.grid.wanted.connect(lambda _uid: self.ask_to_confirm())
        stops = (*self.filters.buttons.values(), self.authority, self.grid, *self.panel.buttons)
        tab_order(*self.switch.buttons.values(), *stops, *self.offices.stops, *self.findings.stops)

    def load(self) -> None:
        """Read the register and the offices anew."""
        self.session.read(self, lambda centre: read_keys(centre, self.session.clock), self.show_keys)
        self.session.read(self, read_offices, self.show_offices)

    def show_view(self, key: str) -> None:
        """Bring a view to the front: keys, offices or findings."""
        self.stack.setCurrentIndex(_VIEWS.index(key))
        self.switch.show_view(key)

    def show_offices(self, facts: OfficesFacts) -> None:
        """Show the offices and what waits."""
        self.offices.show_facts(facts)
        self.findings.show_facts(facts)
        self._count_waiting(len(facts.findings))

    def _count_waiting(self, waiting: int) -> None:
        self._waiting = waiting
        words = self.tr("เรื่องที่รอส่วนกลาง  {count}").format(count=f"{waiting:,}")
        self.switch.buttons[_VIEWS[2]].setText(words)
        self.attention.emit(self._cards + self._waiting)

    def _next_view(self) -> None:
        self.show_view(_VIEWS[(self.stack.currentIndex() + 1) % len(_VIEWS)])

    def _register(self) -> QWidget:
        pane = QWidget()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SIZES.space)
        line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space)
        line.addWidget(self.filters, 1)
        line.addWidget(self.authority)
        column.addLayout(line)
        card = Card()
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.addWidget(self.grid, 1)
        beside = QHBoxLayout()
        beside.setSpacing(theme.SIZES.space)
        beside.addWidget(card, 1)
        beside.addWidget(self.panel)
        column.addLayout(beside, 1)
        return pane

    def count(self) -> None:
        """Keep the number beside the page's name right."""
        self.load()

    def search_for(self, words: str) -> None:
        """Show the keys, offices and things that wait whose names hold all of `words`."""
        self._words = words
        self._fill()
        self.offices.search_for(words)
        self.findings.search_for(words)

    def show_keys(self, lines: Sequence[KeyLine]) -> None:
        """Show the register."""
        self._lines = lines
        self._cards = sum(line.state in (*WAITING, "ending") for line in lines)
        self.attention.emit(self._cards + self._waiting)
        self._fill()
        self._enable()

    @property
    def chosen(self) -> KeyLine | None:
        """The chosen row, None for none."""
        return next((line for line in self._lines if line.uid == self.grid.chosen), None)

    def ask_to_confirm(self) -> None:
        """Compare the fingerprint of the chosen card over the telephone; a renewal that holds is taken at once."""
        line = self.chosen
        if line is None or line.state not in WAITING:
            return
        if line.state == "renewal":
            self.session.act(
                self,
                lambda centre: accept_renewal(centre, line.office, line.fingerprint, self.session.clock),
                lambda _nothing: self._told(self.tr("ต่ออายุกุญแจของ {office} แล้ว").format(office=line.name)),
                title=self.tr("กำลังบันทึกกุญแจ"),
            )
            return
        central_telephone.ask_to_confirm(
            self,
            self.session,
            line.office,
            line.fingerprint,
            lambda facts: self._told(self.tr("ยืนยันกุญแจของ {office} แล้ว").format(office=facts.name)),
            window=self,
        )

    def ask_to_revoke(self) -> None:
        """Withdraw the chosen key, with a reason; then show what it signed."""
        line = self.chosen
        if line is None or line.state not in ("active", "ending", "expired"):
            return
        words = self.tr(
            "แฟ้มของ {office} ที่ลงนามด้วยกุญแจนี้และยังไม่รวมในแผนจะถูกกักไว้ ฉบับที่รวมแล้วไม่เปลี่ยน หน่วยงานต้องสร้างกุญแจใหม่และส่งบัตรใหม่"
        ).format(office=line.name)
        dialog = central_dialogs.reason_dialog(self.tr("เพิกถอนกุญแจ"), words, self.tr("เพิกถอนกุญแจ"), self)
        theme.mark(dialog.ui.do_button, role="danger")
        central_dialogs.shown(dialog, lambda: self._revoke(line, (line.fingerprint,), dialog.text("reason")))

    def ask_about_loss(self) -> None:
        """The office's computer is gone: all its keys at once, the list of what they signed, and the letter."""
        line = self.chosen
        if line is None or not line.counts:
            return
        keys = tuple(one.fingerprint for one in self._lines if one.office == line.office and one.counts)
        words = self.tr(
            "เพิกถอนกุญแจของ {office} ทั้งหมด {count} ดอกทันที แล้วแสดงรายการแฟ้มที่ลงนามด้วยกุญแจเหล่านั้น และข้อความถึงหน่วยงานว่าต้องทำอะไรต่อ ข้อมูลที่รวมแล้วไม่เปลี่ยน"
        ).format(office=line.name, count=len(keys))
        dialog = central_dialogs.reason_dialog(
            self.tr("เครื่องของหน่วยงานหาย"), words, self.tr("เพิกถอนและแสดงรายการ"), self
        )
        theme.mark(dialog.ui.do_button, role="danger")
        central_dialogs.shown(dialog, lambda: self._revoke(line, keys, dialog.text("reason"), is_lost=True))

    def _revoke(self, line: KeyLine, keys: tuple[str, ...], reason: str, *, is_lost: bool = False) -> None:
        today = arrival_day(self.session.clock())

        def then(rows: Sequence[SignedLine]) -> None:
            self._told(self.tr("เพิกถอนกุญแจของ {office} แล้ว").format(office=line.name))
            letter = letter_of_loss(line.name, day_words(today), reason, self.session.person) if is_lost else ""
            if rows or letter:
                self._show_signed(replace(line, revoked=today), rows, letter)

        def work(centre: Centre) -> Sequence[SignedLine]:
            revoke_keys(centre, line.office, keys, reason, self.session.clock)
            return read_signed(centre, line.office, keys)

        self.session.act(self, work, then, title=self.tr("กำลังบันทึกกุญแจ"))

    def show_signed(self) -> None:
        """List what the chosen key signed."""
        line = self.chosen
        if line is not None and line.fingerprint and line.state not in WAITING:
            keys = (line.fingerprint,)
            self.session.read(
                self,
                lambda centre: read_signed(centre, line.office, keys),
                lambda rows: self._show_signed(line, rows, ""),
            )

    def _show_signed(self, line: KeyLine, rows: Sequence[SignedLine], letter: str) -> None:
        dialog = SignedDialog(self.session, line, rows, letter=letter, parent=self)
        central_dialogs.shown(dialog, lambda: None)

    def show_authority(self) -> None:
        """The certificates that Office programs show."""
        central_dialogs.shown(AuthorityDialog(self.session, self), lambda: None)

    def _told(self, words: str) -> None:
        self.saved.emit()
        self.tell(words)

    def _fill(self) -> None:
        wanted = search_key(self._words).split()
        found = [line for line in self._lines if all(word in _text(line) for word in wanted)]
        counts = Counter(line.state for line in found)
        choices = [FilterChoice("", self.tr("ทั้งหมด"), len(found))]
        choices += [FilterChoice(state, central_words.key_state(state).words, counts[state]) for state in _STATES]
        self.filters.show_choices(choices)
        self.grid.show_rows([_row(line) for line in found if self.filters.current in ("", line.state)])

    def _enable(self) -> None:
        self.panel.show_line(self.chosen)

    def _columns(self) -> list[Column]:
        return [
            text_column("office", self.tr("หน่วยงาน"), 18, stretch=True),
            state_column("state", self.tr("สถานะ"), central_words.key_state, 12),
            text_column("role", self.tr("หน้าที่"), 9),
            text_column("holder", self.tr("ผู้ถือกุญแจ"), 22),
            text_column("since", self.tr("ตั้งแต่"), 18),
            text_column("until", self.tr("ถึง"), 13),
            text_column("fingerprint", self.tr("ลายนิ้วมือกุญแจ"), 42),
        ]


def _text(line: KeyLine) -> str:
    return search_key(f"{line.office} {line.name} {line.holder} {line.fingerprint}")


def _row(line: KeyLine) -> tuple[object, ...]:
    return (
        line.uid,
        line.name,
        line.state,
        central_words.key_role(line.role) if line.fingerprint else "",
        line.holder,
        key_since(line),
        day_words(line.until),
        line.fingerprint.replace("-", " "),
    )
