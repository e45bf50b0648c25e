"""One office at the centre: its whole history as a time line, its money by revision, its people, and what waits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from moi_desktop import reference
from moi_desktop.desktop import theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models import central_words
from moi_desktop.desktop.models.central_board import OfficeLine
from moi_desktop.desktop.models.central_columns import moment_column, state_column, text_column
from moi_desktop.desktop.models.central_office import OfficeFacts, read_office
from moi_desktop.desktop.models.central_words import StateName
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.central_office_cards import MoneyCard, NeedsCard, PeopleCard, WindowCard
from moi_desktop.desktop.pages.central_page import action_button, tab_order
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.chip import Chip
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice
from moi_desktop.desktop.widgets.labels import ElidedLabel, Label, WrapLabel
from moi_desktop.desktop.widgets.scrolled import scrolled
from moi_desktop.plan.thai_text import holds_words, search_key

_FILES: Final = ("received", "refused", "again")
_PARTS: Final = ("", "files", "decisions")


class OfficeView(QWidget):
    """Shows the office that `begin` names; empty while its facts are read."""

    closed = Signal()
    """The person wants to go back to the board."""

    jump_wanted = Signal(object)
    """Go to a `Place`."""

    def __init__(self, session: CentralSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._facts: OfficeFacts | None = None
        self._words = ""
        self._names: Mapping[str, str] = {}
        self.code = ""
        self.back = action_button(self.tr("กลับไปภาพรวม"), self.closed.emit, hint=self.tr("กลับไปภาพรวม (Esc)"))
        self.title, self.state, self.place = Label("", "title"), Chip(), ElidedLabel("", "muted")
        self.filters = FilterBar(self.tr("กรองเหตุการณ์"), _PARTS)
        self.events = FactsGrid(self.tr("ประวัติของหน่วยงาน"), self._columns())
        self.sentence = WrapLabel("")
        self.to_journal = action_button(self.tr("ดูในสมุดบันทึก"), self._go_to_journal, "Ctrl+J", role="link")
        self.needs, self.people, self.money, self.window_card = NeedsCard(), PeopleCard(), MoneyCard(), WindowCard()
        edge = theme.SIZES.space_between
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(edge)
        column.addLayout(self._head())
        across = QHBoxLayout()
        across.setSpacing(edge)
        across.addWidget(self._time_line(), 1)
        across.addWidget(self._side())
        column.addLayout(across, 1)
        self.filters.chosen.connect(lambda _key: self._fill())
        self.events.row_chosen.connect(lambda _uid: self._show_event())
        self.events.wanted.connect(lambda _uid: self._go_to_journal())
        self.needs.jump_wanted.connect(self.jump_wanted)
        tab_order(self.back, *self.filters.buttons.values(), self.events, self.to_journal)

    def begin(self, office: str, name: str = "") -> None:
        """Be the page of another office, which is called `name`; empty for none."""
        self.code = office
        self._facts = None
        self.events.show_rows([])
        self.sentence.setText("")
        self.state.setVisible(False)
        if office:
            self.title.setText(name)
            self.place.setText(self._place_words(office))

    def show_line(self, line: OfficeLine | None) -> None:
        """Show what the board knows of the office, and read the rest."""
        if not self.code:
            return
        if line is not None:
            name = central_words.office_state(line.state)
            self.state.show_state(name.words, name.tone)
            self.state.setVisible(True)
            self.window_card.show_line(line)
        office = self.code
        self._session.read(self, lambda centre: read_office(centre, office), self.show_facts)

    def show_facts(self, facts: OfficeFacts) -> None:
        """Show the facts of the office that is wanted; those of another one came too late."""
        if facts.history.office != self.code:
            return
        self._facts = facts
        self._names = facts.act_names
        self.needs.show_needs(facts.history)
        self.people.show_people(facts.history)
        self.money.show_money(facts)
        self._fill()

    def search_for(self, words: str) -> None:
        """Show the events that hold all of `words`."""
        self._words = words
        self._fill()

    def _fill(self) -> None:
        if self._facts is None:
            return
        wanted = search_key(self._words).split()
        events = [
            (number, event)
            for number, event in enumerate(self._facts.history.events)
            if holds_words(f"{event.words} {event.person}", wanted)
        ]
        counts = Counter(_part(event.kind) for _, event in events)
        self.filters.show_choices(
            [
                FilterChoice("", self.tr("ทั้งหมด"), len(events)),
                FilterChoice("files", self.tr("แฟ้มที่ได้รับ"), counts["files"]),
                FilterChoice("decisions", self.tr("การดำเนินการของส่วนกลาง"), counts["decisions"]),
            ]
        )
        self.events.show_rows(
            [
                (str(number), event.at, event.kind, event.words, event.person)
                for number, event in events
                if self.filters.current in ("", _part(event.kind))
            ]
        )
        self._show_event()

    def _show_event(self) -> None:
        chosen = self.events.chosen
        event = self._facts.history.events[int(chosen)] if self._facts is not None and chosen else None
        self.sentence.setText(event.words if event else self.tr("ยังไม่มีเหตุการณ์ของหน่วยงานนี้"))
        self.to_journal.setEnabled(event is not None and event.seq > 0)

    def _go_to_journal(self) -> None:
        chosen = self.events.chosen
        seq = self._facts.history.events[int(chosen)].seq if self._facts is not None and chosen else 0
        if seq:
            self.jump_wanted.emit(Place("journal", "entry", str(seq)))

    def _kind(self, kind: str) -> StateName:
        if kind in _FILES:
            return central_words.arrival_kind(kind)
        return StateName(self._names.get(kind, kind), "accent") if kind else StateName("")

    def _place_words(self, office: str) -> str:
        province = next((p for p in reference.provinces() if p.office_code == office), None)
        if province is None:
            return office
        words = self.tr("{code} · {cluster} · {region}")
        return words.format(
            code=office, cluster=reference.cluster(province.cluster_code).name_th, region=province.region_th
        )

    # How it is set up

    def _columns(self) -> list[Column]:
        return [
            moment_column("at", self.tr("เมื่อ"), 19),
            state_column("kind", self.tr("เรื่อง"), self._kind, 19),
            text_column("words", self.tr("รายละเอียด"), 40, stretch=True),
            text_column("person", self.tr("ผู้บันทึก"), 16),
        ]

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space_between)
        for part in (self.back, self.title, self.state):
            line.addWidget(part)
        line.addWidget(self.place, 1)
        return line

    def _time_line(self) -> Card:
        card = Card()
        card.body.setContentsMargins(1, theme.SIZES.space, 1, theme.SIZES.space)
        edge = theme.SIZES.space_between
        above, below = QHBoxLayout(), QHBoxLayout()
        above.setContentsMargins(theme.SIZES.space, 0, theme.SIZES.space, 0)
        below.setContentsMargins(edge, 0, edge, 0)
        above.addWidget(self.filters)
        below.addWidget(self.sentence, 1)
        below.addWidget(self.to_journal)
        card.body.addLayout(above)
        card.body.addWidget(self.events, 1)
        card.body.addLayout(below)
        return card

    def _side(self) -> QScrollArea:
        side = QVBoxLayout()
        area = scrolled(side)
        side.setSpacing(theme.SIZES.space_between)
        for card in (self.needs, self.window_card, self.money, self.people):
            side.addWidget(card)
        side.addStretch(1)
        area.setFixedWidth(theme.SIZES.popup_width - theme.SIZES.space_card)
        return area


def _part(kind: str) -> str:
    return "files" if kind in _FILES else "decisions"
