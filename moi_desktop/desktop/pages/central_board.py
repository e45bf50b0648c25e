"""The board: who has sent, who is late, what the plan costs, and what to do next."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models import central_words
from moi_desktop.desktop.models.central_board import Board, OfficeLine, YearMoney, read_board
from moi_desktop.desktop.models.central_columns import (
    count_column,
    moment_column,
    money_column,
    state_column,
    text_column,
)
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.central_page import CentralPage, action_button, tab_order
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.widgets.bar_chart import Bar, BarChart, BarGroup
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice
from moi_desktop.desktop.widgets.labels import Label, WrapLabel
from moi_desktop.desktop.widgets.meter import Meter
from moi_desktop.desktop.widgets.scrolled import scrolled
from moi_desktop.plan.thai_calendar import format_date
from moi_desktop.plan.thai_numbers import format_baht
from moi_desktop.plan.thai_text import search_key

_SENT = ("fork", "ready", "returned", "applied", "quarantined")
_TO_CHECK = ("fork", "quarantined", "card")


@dataclass(frozen=True, slots=True)
class NextStep:
    """What to do next: the sentence, the button, and the page where it is done."""

    sentence: str
    verb: str
    page: str


class BoardPage(CentralPage):
    """Numbers at a glance, and every office with its state."""

    def __init__(self, session: CentralSession, parent: QWidget | None = None) -> None:
        super().__init__(session, "board", self.tr("ภาพรวม"), parent)
        self._board: Board | None = None
        self._words = ""
        self.figures: dict[str, Label] = {}
        self.grid = FactsGrid(self.tr("หน่วยงาน"), self._columns())
        self.filters = FilterBar(self.tr("กรองตามสถานะ"), ("", *central_words.OFFICE_STATES))
        self.chart = BarChart([(self.tr("หน่วยงานขอ"), "accent"), (self.tr("หลังเสนอปรับ"), "good")], self.tr("กรอบวงเงิน"))
        edge = theme.SIZES.space_between
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(edge)
        column.addLayout(self._figures_line())
        below = QHBoxLayout()
        below.setSpacing(edge)
        below.addWidget(self._office_card(), 1)
        below.addWidget(self._side())
        column.addLayout(below, 1)
        self.filters.chosen.connect(lambda _key: self._fill())
        self.grid.wanted.connect(self._open_office)
        tab_order(*self.filters.buttons.values(), self.grid, self.next_button)

    def load(self) -> None:
        """Read the board anew."""
        today = self.session.today
        self.session.read(self, lambda centre: read_board(centre, today), self.show_board)

    def search_for(self, words: str) -> None:
        """Show the offices whose name or code holds all of `words`."""
        self._words = words
        self._fill()

    def show_board(self, board: Board) -> None:
        """Show the figures, the list and the next step."""
        self._board = board
        whole = len(board.offices)
        sent, late = board.count(*_SENT), board.count("late")
        self.figures["sent"].setText(f"{sent:,} / {whole:,}")
        self.sent_meter.show_part(sent, whole, "good")
        self.figures["applied"].setText(f"{sum(line.is_applied for line in board.offices):,}")
        self.figures["check"].setText(f"{board.count(*_TO_CHECK):,}")
        self.figures["waiting"].setText(f"{board.count('waiting'):,}")
        self.figures["late"].setText(f"{late:,}")
        theme.mark(self.figures["late"], tone="bad" if late else "")
        theme.mark(self.figures["check"], tone="warning" if board.count(*_TO_CHECK) else "")
        self._show_window(board)
        self._show_next(board)
        has_money = any(year.requested or year.working for year in board.years)
        self.chart.setVisible(has_money)
        self.no_money.setVisible(not has_money)
        self.chart.show_groups([self._group(year) for year in board.years])
        self._fill()

    def next_step(self, board: Board) -> NextStep:
        """The one thing to do next."""
        if not board.kit_no:
            words = self.tr("ยังไม่มีชุดแผน หน่วยงานเริ่มกรอกได้เมื่อได้รับชุดแผนจากส่วนกลาง")
            return NextStep(words, self.tr("ไปออกชุดแผน"), "kit")
        ready, check = board.count("ready"), board.count(*_TO_CHECK)
        if ready:
            words = self.tr("มี {count} หน่วยงานที่ตรวจผ่านและพร้อมรวมในแผน").format(count=ready)
            return NextStep(words, self.tr("ไปรวมในกล่องรับ"), "inbox")
        if check:
            words = self.tr("มี {count} หน่วยงานที่ต้องตรวจหรือยืนยันก่อนรวม").format(count=check)
            return NextStep(words, self.tr("ไปที่กล่องรับ"), "inbox")
        if any(line.step == "review" for line in board.offices):
            words = self.tr("ทุกแฟ้มที่ได้รับรวมในแผนแล้ว พิจารณาโครงการที่ยังไม่มีผลต่อได้")
            return NextStep(words, self.tr("ไปพิจารณาในแผนรวม"), "merged")
        if not board.count(*_SENT):
            words = self.tr("ส่งชุดแผนให้หน่วยงานแล้วรอแฟ้มนำส่ง เมื่อได้รับให้นำเข้ากล่องรับ")
            return NextStep(words, self.tr("ไปที่กล่องรับ"), "inbox")
        return NextStep(self.tr("พิจารณาครบแล้ว ออกผลการพิจารณาและรายงานได้"), self.tr("ไปออกรายงาน"), "reports")

    def _show_window(self, board: Board) -> None:
        if board.closes is None or board.days_left is None:
            self.days.setText("–")
            self.closes.setText(self.tr("ยังไม่ได้กำหนดวันปิดรับในชุดแผน"))
            return
        left = board.days_left
        theme.mark(self.days, tone="bad" if left < 0 else "warning" if left <= 7 else "")
        if left >= 0:
            self.days.setText(self.tr("เหลือ {days:,} วัน").format(days=left) if left else self.tr("วันสุดท้าย"))
        else:
            self.days.setText(self.tr("เลยกำหนด {days:,} วัน").format(days=-left))
        self.closes.setText(self.tr("ปิดรับวันที่ {day}").format(day=format_date(board.closes, "long")))

    def _show_next(self, board: Board) -> None:
        step = self.next_step(board)
        self.next_words.setText(step.sentence)
        self.next_button.setText(step.verb)
        self.next_button.setProperty("page", step.page)

    def _group(self, money: YearMoney) -> BarGroup:
        label = self.tr("ปี {year}").format(year=money.year) if money.year else self.tr("ปีอื่น")
        over = 0 < money.ceiling < money.working
        bars = (
            Bar(money.requested, format_baht(money.requested, decimals=0)),
            Bar(money.working, format_baht(money.working, decimals=0), "bad" if over else "good"),
        )
        return BarGroup(label, bars, money.ceiling)

    def _fill(self) -> None:
        if self._board is None:
            return
        wanted = search_key(self._words).split()
        found = [line for line in self._board.offices if all(word in _text(line) for word in wanted)]
        counts = Counter(line.state for line in found)
        choices = [FilterChoice("", self.tr("ทั้งหมด"), len(found))]
        choices += [
            FilterChoice(s, central_words.office_state(s).words, counts[s]) for s in central_words.OFFICE_STATES
        ]
        self.filters.show_choices(choices)
        self.grid.show_rows([_row(line) for line in found if self.filters.current in ("", line.state)])

    def _open_office(self, office: str) -> None:
        line = next((line for line in self._board.offices if line.office == office), None) if self._board else None
        if line is not None and line.state != "waiting":
            page = "merged" if line.step == "review" else "inbox"
            self.jump_wanted.emit(Place(page, "office", office))

    # How it is set up

    def _columns(self) -> list[Column]:
        return [
            text_column("office", self.tr("หน่วยงาน"), 13, stretch=True),
            state_column("state", self.tr("สถานะ"), central_words.office_state, 13),
            count_column("revision", self.tr("ครั้งที่"), 6),
            moment_column("received", self.tr("รับล่าสุด"), 18),
            text_column("decided", self.tr("พิจารณาแล้ว"), 9),
            money_column("money", self.tr("ขอรวม (บาท)"), 13),
            text_column("step", self.tr("ขั้นต่อไป"), 17),
        ]

    def _figures_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space_between)
        self.sent_meter = Meter("good")
        names = {
            "sent": self.tr("ส่งแล้ว"),
            "applied": self.tr("รวมในแผน"),
            "check": self.tr("ต้องตรวจก่อนรวม"),
            "waiting": self.tr("ยังไม่ส่ง"),
            "late": self.tr("พ้นกำหนด"),
        }
        for key, name in names.items():
            card = Card()
            figure = Label("–", "headline")
            figure.setAccessibleName(name)
            words = QHBoxLayout()
            words.setSpacing(theme.SIZES.space_between)
            words.addWidget(figure)
            words.addWidget(Label(name, "muted"))
            words.addWidget(self.sent_meter if key == "sent" else QWidget(), 1)
            card.body.addLayout(words)
            self.figures[key] = figure
            line.addWidget(card, 1)
        return line

    def _office_card(self) -> Card:
        card = Card()
        card.body.setContentsMargins(1, theme.SIZES.space, 1, 1)
        line = QHBoxLayout()
        line.setContentsMargins(theme.SIZES.space, 0, theme.SIZES.space, 0)
        line.addWidget(self.filters)
        card.body.addLayout(line)
        card.body.addWidget(self.grid, 1)
        return card

    def _side(self) -> QWidget:
        side = QVBoxLayout()
        area = scrolled(side)
        side.setSpacing(theme.SIZES.space_between)
        self.next_words = WrapLabel()
        self.next_button: QPushButton = action_button("", self._go_on, "Ctrl+Shift+N", role="primary")
        step = Card(self.tr("ขั้นต่อไป"))
        step.body.addWidget(self.next_words)
        step.body.addWidget(self.next_button)
        self.days: QLabel = Label("–", "title")
        self.closes = WrapLabel("", "muted")
        window = Card(self.tr("กำหนดส่ง"))
        window.body.addWidget(self.days)
        window.body.addWidget(self.closes)
        money = Card(self.tr("เงินตามแผนรวม (บาท)"))
        money.body.addWidget(self.chart)
        self.no_money = WrapLabel(self.tr("ยังไม่มีฉบับใดรวมในแผน"), "muted")
        money.body.addWidget(self.no_money)
        for card in (step, window, money):
            card.setFixedWidth(theme.SIZES.dialog_width - theme.SIZES.search_width // 2)
            side.addWidget(card)
        side.addStretch(1)
        area.setFixedWidth(money.width() + theme.SIZES.space + theme.SIZES.scroll_bar)
        return area

    def _go_on(self) -> None:
        self.jump_wanted.emit(Place(str(self.next_button.property("page"))))


def _text(line: OfficeLine) -> str:
    return search_key(f"{line.office} {line.name}")


def _row(line: OfficeLine) -> tuple[object, ...]:
    decided = "" if line.projects is None else f"{line.decided or 0} / {line.projects}"
    return (
        line.office,
        line.name,
        line.state,
        line.revision_no,
        line.received,
        decided,
        line.satang,
        central_words.step_words(line.step, line.step_count),
    )
