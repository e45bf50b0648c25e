"""Offices and keys: who may sign, whose card waits for the telephone call, which key is withdrawn; and beside it which
offices there are, whose project is whose, and what the centre decides because of that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models import central_words
from moi_desktop.desktop.models.central_columns import moment_words, state_column, text_column
from moi_desktop.desktop.models.central_offices import OfficesFacts, read_offices
from moi_desktop.desktop.models.central_register import KeyLine, confirm_card, read_keys, revoke_key
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.pages import central_dialogs
from moi_desktop.desktop.pages.central_findings import FindingsPane
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.central_offices import OfficesPane
from moi_desktop.desktop.pages.central_page import CentralPage, action_button, tab_order
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice
from moi_desktop.desktop.widgets.view_switch import ViewSwitch
from moi_desktop.plan.thai_calendar import format_date
from moi_desktop.plan.thai_text import search_key

_STATES = ("card", "active", "revoked", "none")
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
        self.confirm = action_button(self.tr("ยืนยันกุญแจจากบัตร…"), self.ask_to_confirm, "Ctrl+Shift+K", role="primary")
        self.revoke = action_button(self.tr("เพิกถอนกุญแจ…"), self.ask_to_revoke, "Ctrl+Shift+X", role="danger")
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
        stops = (*self.filters.buttons.values(), self.revoke, self.confirm, self.grid)
        tab_order(*self.switch.buttons.values(), *stops, *self.offices.stops, *self.findings.stops)

    def load(self) -> None:
        """Read the register and the offices anew."""
        self.session.read(self, read_keys, self.show_keys)
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
        line.addWidget(self.revoke)
        line.addWidget(self.confirm)
        column.addLayout(line)
        card = Card()
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.addWidget(self.grid, 1)
        column.addWidget(card, 1)
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
        self._cards = sum(line.state == "card" for line in lines)
        self.attention.emit(self._cards + self._waiting)
        self._fill()
        self._enable()

    @property
    def chosen(self) -> KeyLine | None:
        """The chosen row, None for none."""
        return next((line for line in self._lines if line.uid == self.grid.chosen), None)

    def ask_to_confirm(self) -> None:
        """Show the fingerprint of the chosen card, to be compared over the telephone."""
        line = self.chosen
        if line is None or line.state != "card":
            return
        dialog = central_dialogs.CardDialog(line.name, line.fingerprint, line.holder, line.phone, self)
        central_dialogs.shown(
            dialog,
            lambda: self.session.act(
                self,
                lambda centre: confirm_card(centre, line.office, line.fingerprint, self.session.clock),
                lambda _nothing: self._told(self.tr("ยืนยันกุญแจของ {office} แล้ว").format(office=line.name)),
                title=self.tr("กำลังบันทึกกุญแจ"),
            ),
        )

    def ask_to_revoke(self) -> None:
        """Withdraw the chosen key, with a reason."""
        line = self.chosen
        if line is None or line.state != "active":
            return
        words = self.tr(
            "แฟ้มของ {office} ที่ลงนามด้วยกุญแจนี้และยังไม่รวมในแผนจะถูกกักไว้ ฉบับที่รวมแล้วไม่เปลี่ยน หน่วยงานต้องสร้างกุญแจใหม่และส่งบัตรใหม่"
        ).format(office=line.name)
        dialog = central_dialogs.reason_dialog(self.tr("เพิกถอนกุญแจ"), words, self.tr("เพิกถอนกุญแจ"), self)
        theme.mark(dialog.ui.do_button, role="danger")
        central_dialogs.shown(
            dialog,
            lambda: self.session.act(
                self,
                lambda centre: revoke_key(
                    centre, line.office, line.fingerprint, dialog.text("reason"), self.session.clock
                ),
                lambda _nothing: self._told(self.tr("เพิกถอนกุญแจของ {office} แล้ว").format(office=line.name)),
                title=self.tr("กำลังบันทึกกุญแจ"),
            ),
        )

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
        state = self.chosen.state if self.chosen else ""
        self.confirm.setEnabled(state == "card")
        self.revoke.setEnabled(state == "active")

    def _columns(self) -> list[Column]:
        return [
            text_column("office", self.tr("หน่วยงาน"), 18, stretch=True),
            state_column("state", self.tr("สถานะ"), central_words.key_state, 12),
            text_column("holder", self.tr("ผู้ถือกุญแจ"), 22),
            text_column("phone", self.tr("โทรศัพท์ในบัตร"), 14),
            text_column("fingerprint", self.tr("ลายนิ้วมือกุญแจ"), 42),
            text_column("since", self.tr("ตั้งแต่"), 18),
        ]


def _text(line: KeyLine) -> str:
    return search_key(f"{line.office} {line.name} {line.holder} {line.fingerprint}")


def _row(line: KeyLine) -> tuple[object, ...]:
    return (
        line.uid,
        line.name,
        line.state,
        line.holder,
        line.phone,
        line.fingerprint.replace("-", " "),
        key_since(line),
    )


def key_since(line: KeyLine) -> str:
    """The day from which a key counts; for a card, when it came."""
    if line.state == "card":
        return moment_words(line.since)
    return format_date(date.fromisoformat(line.since)) if line.since else ""
