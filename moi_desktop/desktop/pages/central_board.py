"""The board: who has sent, who is late, what the plan costs, and what to do next; the page of each office behind it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedLayout, QStackedWidget, QVBoxLayout, QWidget

from moi_desktop import reference
from moi_desktop.central.reminding import Missing
from moi_desktop.desktop import theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models.central_board import GROUPS, Board, OfficeLine, read_board
from moi_desktop.desktop.models.central_sums import by_cluster, by_group, cluster_name, group_name
from moi_desktop.desktop.pages.central_board_head import BoardHead
from moi_desktop.desktop.pages.central_board_map import MapAndList
from moi_desktop.desktop.pages.central_board_next import next_step
from moi_desktop.desktop.pages.central_board_sums import MoneyView, SumsGrid
from moi_desktop.desktop.pages.central_kept import KeptChoices
from moi_desktop.desktop.pages.central_office import OfficeView
from moi_desktop.desktop.pages.central_page import CentralPage, action_button, tab_order
from moi_desktop.desktop.pages.central_person import PersonBar
from moi_desktop.desktop.pages.central_reminder import ReminderDialog
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.clear_filters import ClearFilters
from moi_desktop.desktop.widgets.filter_box import FilterBox
from moi_desktop.desktop.widgets.labels import ElidedLabel
from moi_desktop.desktop.widgets.view_switch import ViewSwitch
from moi_desktop.plan.thai_text import holds_words, search_key

VIEWS = ("map", "clusters", "groups", "money")


class BoardPage(CentralPage):
    """Numbers at a glance, and every office with its state. View and filters stay as they were left."""

    def __init__(self, session: CentralSession, parent: QWidget | None = None) -> None:
        super().__init__(session, "board", self.tr("ภาพรวม"), parent)
        self._kept = KeptChoices(session, "board")
        self._board: Board | None = None
        self._words = ""
        self._next_place = Place("inbox")
        self.head = BoardHead()
        self.person = PersonBar(session)
        self.map_view = MapAndList()
        self.grid, self.filters, self.map = self.map_view.grid, self.map_view.filters, self.map_view.map
        self.clusters = SumsGrid(self.tr("กลุ่มจังหวัด"))
        self.groups = SumsGrid(self.tr("ประเภทหน่วยงาน"))
        self.money = MoneyView()
        self.office = OfficeView(session)
        self._make_filters()
        self._lay_out()
        self._connect()
        self.show_view(self._kept.word("view") or "map")

    def load(self) -> None:
        """Read the board anew, and the office that is in front."""
        today = self.session.today
        self.session.read(self, lambda centre: read_board(centre, today), self.show_board)
        self.person.ask_once()

    def search_for(self, words: str) -> None:
        """Show the offices whose name or code holds all of `words`."""
        self._words = words
        if self._stack.currentWidget() is self.office:
            self.office.search_for(words)
        self._fill()

    def show_place(self, place: Place) -> None:
        """Open the page of an office."""
        if place.entity == "office":
            self.open_office(place.uid)

    def show_board(self, board: Board) -> None:
        """Show the figures, the views and the next step."""
        self._board = board
        self.head.show_board(board)
        step = next_step(board)
        self.next_words.setText(step.sentence)
        self.next_button.setText(step.verb)
        self._next_place = step.place
        self.remind.setEnabled(bool(board.missing))
        self.money.show_years(board.years)
        self._fill()
        if self.office.code:
            self._show_office(self.office.code)

    def show_view(self, view: str) -> None:
        """Bring a view to the front: the map with the list, clusters, sorts of offices, or the money."""
        wanted = view if view in VIEWS else VIEWS[0]
        self.views.setCurrentIndex(VIEWS.index(wanted))
        self.switch.show_view(wanted)
        self._fill()
        self._kept.keep("view", wanted)

    def open_office(self, office: str) -> None:
        """Show everything about one office."""
        line = self._line(office)
        name = reference.office_name(office) or (line.name if line else "")
        if name:
            self.office.begin(office, name)
            self._stack.setCurrentWidget(self.office)
            self._show_office(office)
            self.office.events.setFocus()

    def close_office(self) -> None:
        """Go back to the board, where the office is the chosen one."""
        office = self.office.code
        self.office.begin("")
        self._stack.setCurrentIndex(0)
        self.grid.choose(office)
        self.grid.setFocus()

    def ask_to_remind(self) -> None:
        """Offer a text for those of the shown offices that have not sent."""
        if self._board is None:
            return
        missing = [Missing(line.name, line.closes) for line in self._found() if line.is_missing]
        everyone = [Missing(line.name, line.closes) for line in self._board.missing]
        dialog = ReminderDialog(missing or everyone, self.session.cycle, self.session.today, self)
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the page of an office."""
        if event.key() == Qt.Key.Key_Escape and self._stack.currentWidget() is self.office:
            self.close_office()
            return
        super().keyPressEvent(event)

    # Which offices are shown

    def _found(self) -> Sequence[OfficeLine]:
        """The offices that the two boxes and the search let through; the state is the list's own matter."""
        if self._board is None:
            return ()
        wanted = search_key(self._words).split()
        cluster, group = self.cluster.key, self.group.key
        return [
            line
            for line in self._board.offices
            if cluster in ("", line.cluster) and group in ("", line.group) and _holds(line, wanted)
        ]

    def _fill(self) -> None:
        if self._board is None:
            return
        found = self._found()
        self.map_view.show_offices(self._board.offices, found)
        listed = len(self.grid.facts.listed) if self.views.currentWidget() is self.map_view else len(found)
        searched = [line for line in self._board.offices if _holds(line, search_key(self._words).split())]
        self.clear.show_hidden(len(searched) - listed)
        self.clusters.show_sums(by_cluster(found) if found else [])
        self.groups.show_sums(by_group(found))

    def clear_filters(self) -> None:
        """Show every office again."""
        for box in (self.cluster, self.group):
            box.choose("")
        self.filters.choose("")

    def _narrow_to(self, box: FilterBox, key: str) -> None:
        if key:
            box.choose(key)
            self.show_view("map")
            self.grid.setFocus()

    def _line(self, office: str) -> OfficeLine | None:
        return next((line for line in self._board.offices if line.office == office), None) if self._board else None

    def _show_office(self, office: str) -> None:
        self.office.show_line(self._line(office))

    # How it is set up

    def _make_filters(self) -> None:
        width = theme.SIZES.list_width
        self.cluster = FilterBox(self.tr("กลุ่มจังหวัด"), self.tr("ทุกกลุ่มจังหวัด"), width)
        self.cluster.show_answers([(cluster.code, cluster_name(cluster)) for cluster in reference.clusters()])
        self.group = FilterBox(self.tr("ประเภทหน่วยงาน"), self.tr("ทุกประเภท"), width)
        self.group.show_answers([(group, group_name(group)) for group in GROUPS])
        self._kept.filters(cluster=self.cluster, group=self.group, state=self.filters)
        self._kept.order(self.grid)
        self.clear = ClearFilters()

    def _lay_out(self) -> None:
        self._stack = QStackedLayout(self)
        inside = QWidget()
        edge = theme.SIZES.space_between
        column = QVBoxLayout(inside)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.SIZES.space)
        column.addWidget(self.head)
        column.addWidget(self._next_card())
        column.addLayout(self._switch_line())
        self.views = QStackedWidget()
        for view in (self.map_view, _in_card(self.clusters), _in_card(self.groups), self.money):
            self.views.addWidget(view)
        column.addWidget(self.views, 1)
        self._stack.addWidget(inside)
        self._stack.addWidget(self.office)

    def _next_card(self) -> Card:
        card = Card()
        edge = theme.SIZES.space_inside
        card.body.setContentsMargins(theme.SIZES.space_between, edge, edge, edge)
        line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space)
        self.next_words = ElidedLabel("")
        self.next_button: QPushButton = action_button("", self._go_on, "Ctrl+Shift+N", role="primary")
        hint = self.tr("ข้อความถึงหน่วยงานที่ยังไม่ส่ง พร้อมคัดลอกไปวางในอีเมลหรือ LINE")
        self.remind = action_button(self.tr("ทวงถามผู้ที่ยังไม่ส่ง…"), self.ask_to_remind, "Ctrl+Shift+M", hint=hint)
        line.addWidget(self.next_words, 1)
        line.addWidget(self.person)
        line.addWidget(self.remind)
        line.addWidget(self.next_button)
        card.body.addLayout(line)
        return card

    def _switch_line(self) -> QHBoxLayout:
        views = zip(
            VIEWS,
            (self.tr("แผนที่และรายการ"), self.tr("กลุ่มจังหวัด"), self.tr("ประเภทหน่วยงาน"), self.tr("วงเงินรายปี")),
            strict=True,
        )
        self.switch = ViewSwitch(self.tr("มุมมอง"), list(views), "(Ctrl+Shift+V)")
        line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space)
        line.addWidget(self.switch)
        line.addStretch(1)
        line.addWidget(self.clear)
        line.addWidget(self.cluster, 4)
        line.addWidget(self.group, 4)
        return line

    def _connect(self) -> None:
        QShortcut(QKeySequence("Ctrl+Shift+V"), self).activated.connect(self._next_view)
        self.switch.chosen.connect(self.show_view)
        for box in (self.cluster, self.group):
            box.chosen.connect(lambda _key: self._fill())
        self.filters.chosen.connect(lambda _key: self._fill())
        self.clear.clicked.connect(lambda _checked: self.clear_filters())
        self.map_view.office_wanted.connect(self.open_office)
        self.map_view.bangkok_wanted.connect(lambda: self.show_view("groups"))
        self.clusters.wanted.connect(lambda key: self._narrow_to(self.cluster, key))
        self.groups.wanted.connect(lambda key: self._narrow_to(self.group, key))
        self.office.closed.connect(self.close_office)
        self.office.jump_wanted.connect(self.jump_wanted)
        tab_order(
            self.remind,
            self.next_button,
            *self.switch.buttons.values(),
            self.clear,
            self.cluster,
            self.group,
            self.map,
            *self.filters.buttons.values(),
            self.grid,
        )

    def _next_view(self) -> None:
        self.show_view(VIEWS[(self.views.currentIndex() + 1) % len(VIEWS)])

    def _go_on(self) -> None:
        self.jump_wanted.emit(self._next_place)


def _in_card(grid: QWidget) -> Card:
    card = Card()
    card.body.setContentsMargins(1, 1, 1, 1)
    card.body.addWidget(grid, 1)
    return card


def _holds(line: OfficeLine, wanted: Sequence[str]) -> bool:
    return holds_words(f"{line.office} {line.name} {reference.office_name(line.office)}", wanted)
