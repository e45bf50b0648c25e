"""The list of projects to be decided on, and what narrows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models import central_review_words
from moi_desktop.desktop.models.central_columns import money_words, state_column, text_column
from moi_desktop.desktop.models.central_inbox import short_name
from moi_desktop.desktop.models.central_review_list import ReviewLine, ReviewList
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.pages.central_kept import KeptChoices
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.central_page import action_button
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.clear_filters import ClearFilters
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice
from moi_desktop.desktop.widgets.filter_box import FilterBox
from moi_desktop.desktop.widgets.labels import ElidedLabel
from moi_desktop.plan import catalogue
from moi_desktop.plan.thai_text import search_key
from moi_desktop.text import QT_TRANSLATE_NOOP

_HELD: Final = QT_TRANSLATE_NOOP("moi", "{office} (พัก)")


class ReviewListCard(Card):
    """Filters and order stay as they were left. The page says what the buttons do."""

    def __init__(self, kept: KeptChoices, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._list = ReviewList((), (), (), ())
        self._words = ""
        self._wanted = ""
        self.grid = FactsGrid(self.tr("โครงการ"), self._columns())
        self.grid.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.filters = FilterBar(self.tr("กรองตามสถานะ"), ("", *central_review_words.REVIEW_KINDS))
        width = theme.SIZES.list_width
        self.offices = FilterBox(self.tr("หน่วยงาน"), self.tr("ทุกหน่วยงาน"), width)
        self.programmes = FilterBox(self.tr("แผนงาน"), self.tr("ทุกแผนงาน"), width)
        self.clear = ClearFilters()
        self._lay_out()
        kept.filters(kind=self.filters, office=self.offices, programme=self.programmes)
        kept.order(self.grid)
        for part in (self.filters, self.offices, self.programmes):
            part.chosen.connect(lambda _key: self._fill())
        self.clear.clicked.connect(lambda _checked: self.clear_filters())

    @property
    def stops(self) -> Sequence[QWidget]:
        """Where the Tab key goes, in order."""
        return (
            self.choose_side,
            self.offices,
            self.programmes,
            *self.filters.buttons.values(),
            self.clear,
            self.grid,
            self.approve_many,
            self.return_many,
        )

    @property
    def forks(self) -> Sequence[str]:
        """The offices whose revisions compete."""
        return self._list.forks

    @property
    def chosen_lines(self) -> list[ReviewLine]:
        """The selected projects; all that are shown where one row only is selected."""
        rows = {index.row() for index in self.grid.selectionModel().selectedRows()}
        uids = [str(row[0]) for number, row in enumerate(self.grid.facts.listed) if len(rows) < 2 or number in rows]
        known = {line.uid: line for line in self._list.lines}
        return [known[uid] for uid in uids]

    def search_for(self, words: str) -> None:
        """Show the projects whose name, number or office hold all of `words`."""
        self._words = words
        self._fill()

    def show_place(self, place: Place) -> None:
        """Show the projects of one office, or one project (its office as owner)."""
        office = place.uid if place.entity == "office" else place.owner
        self.clear_filters()
        if place.entity == "project":
            self._wanted = f"{office}/{place.uid}"
        if self.offices.findData(office) < 0:
            self.offices.addItem(short_name(office), office)
        self.offices.choose(office)
        self._fill()

    def show_list(self, found: ReviewList) -> None:
        """Show all projects that fit the filters."""
        self._list = found
        self.offices.show_answers(found.offices)
        self.programmes.show_answers(found.programmes)
        names = ", ".join(short_name(office) for office in found.forks)
        self.fork_words.setText(self.tr("ส่งมาหลายฉบับ: {offices}").format(offices=names))
        self._fork_bar.setVisible(bool(found.forks))
        self._fill()

    def clear_filters(self) -> None:
        """Show everything again."""
        self.offices.choose("")
        self.programmes.choose("")
        self.filters.choose("")

    def go(self, step: int) -> None:
        """To the next or the former project."""
        row = self.grid.currentIndex().row() + step
        if 0 <= row < len(self.grid.facts.listed):
            self.grid.setCurrentIndex(self.grid.facts.index(row, 0))
            self.grid.scrollTo(self.grid.currentIndex())

    def _fill(self) -> None:
        wanted = [line for line in self._list.lines if self._is_wanted(line)]
        self._show_counts(wanted)
        shown = [line for line in wanted if line.is_of(self.filters.current)]
        before, chosen = self.grid.currentIndex().row(), self.grid.chosen
        self.grid.show_rows([_row(line) for line in shown])
        if self._wanted and self.grid.choose(self._wanted):
            self._wanted = ""
        elif chosen and shown and self.grid.facts.row_of(chosen) < 0 and before > 0:
            # What was decided left the list: go on with what stands in its place.
            self.grid.setCurrentIndex(self.grid.facts.index(min(before, len(shown) - 1), 0))
        self._stack.setCurrentIndex(0 if shown else 1)
        self.clear.show_hidden(sum(map(self._holds, self._list.lines)) - len(shown))
        total = sum(line.satang for line in shown)
        self.sum.setText(
            self.tr("{count:,} โครงการ · ขอ {money} บาท").format(count=len(shown), money=money_words(total))
        )
        for button in (self.approve_many, self.return_many):
            button.setEnabled(bool(shown))

    def _show_counts(self, lines: Sequence[ReviewLine]) -> None:
        kinds = central_review_words.REVIEW_KINDS
        counts = Counter(kind for line in lines for kind in kinds if line.is_of(kind))
        choices = [FilterChoice("", self.tr("ทั้งหมด"), len(lines))]
        choices += [FilterChoice(kind, central_review_words.review_kind(kind).words, counts[kind]) for kind in kinds]
        self.filters.show_choices(choices, is_whole=not self._list.is_more)

    def _is_wanted(self, line: ReviewLine) -> bool:
        office, programme = self.offices.key, self.programmes.key
        return office in ("", line.office) and programme in ("", line.programme) and self._holds(line)

    def _holds(self, line: ReviewLine) -> bool:
        """Whether a project holds the words that are searched for."""
        return all(word in line.words for word in search_key(self._words).split())

    # How it is set up

    def _columns(self) -> list[Column]:
        return [
            state_column("state", self.tr("สถานะ"), central_review_words.review_kind, 12),
            text_column("name", self.tr("โครงการ"), 14, stretch=True),
            text_column("office", self.tr("หน่วยงาน"), 10),
        ]

    def _lay_out(self) -> None:
        self.body.setContentsMargins(1, theme.SIZES.space, 1, 1)
        self.body.addLayout(self._filters())
        nothing = EmptyState(self.tr("ไม่มีโครงการที่ตรงกับตัวกรองหรือคำค้น"), self.tr("ล้างตัวกรอง"))
        nothing.acted.connect(self.clear_filters)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(nothing)
        self.body.addWidget(self._stack, 1)
        self.body.addLayout(self._foot())

    def _filters(self) -> QVBoxLayout:
        self._fork_bar = QWidget()
        self.fork_words = ElidedLabel("", "strong", "warning")
        self.choose_side = action_button(self.tr("เลือกฉบับ…"), _nothing, "Ctrl+Shift+F")
        bar = QHBoxLayout(self._fork_bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.addWidget(self.fork_words, 1)
        bar.addWidget(self.choose_side)
        self._fork_bar.hide()
        choices = QHBoxLayout()
        choices.setSpacing(theme.SIZES.space_inside)
        choices.addWidget(self.offices, 1)
        choices.addWidget(self.programmes, 1)
        head = QVBoxLayout()
        head.setContentsMargins(theme.SIZES.space, 0, theme.SIZES.space, 0)
        head.setSpacing(theme.SIZES.space_inside)
        head.addWidget(self._fork_bar)
        head.addLayout(choices)
        head.addWidget(self.filters)
        head.addWidget(self.clear)
        return head

    def _foot(self) -> QVBoxLayout:
        self.sum = ElidedLabel("", "muted")
        hint = self.tr("ดูตัวอย่างก่อน: โครงการที่เลือกไว้ หรือทุกโครงการที่แสดงถ้าเลือกแถวเดียว")
        self.approve_many = action_button(self.tr("เห็นชอบหลายโครงการ…"), _nothing, "Ctrl+Shift+A", hint=hint)
        self.return_many = action_button(self.tr("ส่งกลับหลายโครงการ…"), _nothing, "Ctrl+Shift+R", hint=hint)
        foot = QVBoxLayout()
        foot.setContentsMargins(theme.SIZES.space, 0, theme.SIZES.space, theme.SIZES.space)
        foot.setSpacing(theme.SIZES.space_inside)
        foot.addWidget(self.sum)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SIZES.space_inside)
        buttons.addWidget(self.approve_many, 1)
        buttons.addWidget(self.return_many, 1)
        foot.addLayout(buttons)
        return foot


def _nothing() -> None:
    """The page says what the buttons do."""


def _row(line: ReviewLine) -> tuple[object, ...]:
    state = "conflict" if line.conflicts and line.state != "deleted" else line.state
    name = line.name.removeprefix(catalogue.entity("project").th).strip() or line.name  # most names begin with the word
    office = moi(_HELD, {"office": line.office_name}) if line.is_held else line.office_name
    return (line.uid, state, name, office)
