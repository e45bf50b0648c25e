"""Below the list of the inbox: what the chosen file changes, what became of the files that came last, and like projects."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models import central_words
from moi_desktop.desktop.models.central_changes import Changes
from moi_desktop.desktop.models.central_columns import money_column, state_column, text_column
from moi_desktop.desktop.models.central_inbox import short_name
from moi_desktop.desktop.models.central_intake import IntakeLine, IntakeOutcome
from moi_desktop.desktop.models.central_reply import has_reply
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.pages.central_change_list import ChangeList
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.central_page import action_button
from moi_desktop.desktop.pages.central_twins import TwinList
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice

_OUTCOME = "outcome"
_TWINS = "twins"


class OutcomePane(Card):
    """Three lists, of which one is in front."""

    reply_wanted = Signal(object)
    """The person wants a letter about a file that came last: its `IntakeLine`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.body.setContentsMargins(1, theme.SIZES.space, 1, 1)
        self.has_outcome = False
        self.tabs = FilterBar(self.tr("รายการด้านล่าง"), ("", _TWINS, _OUTCOME))
        self.change_list = ChangeList()
        self.twins = TwinList()
        self.outcome = FactsGrid(self.tr("ผลการรับครั้งล่าสุด"), self._outcome_columns())
        self.reply_button = action_button(self.tr("คัดลอกข้อความถึงผู้ส่ง"), self._reply, "Ctrl+Alt+C", role="link")
        self._nothing = EmptyState(self.tr("เลือกฉบับที่พร้อมรวม แตกกัน หรือรวมแล้ว เพื่อดูว่าเปลี่ยนแปลงอะไร"))
        self._pages = QStackedWidget()
        for page in (self._nothing, self.change_list, self.twins, self.outcome):
            self._pages.addWidget(page)
        self.body.addLayout(self._head_line())
        self.body.addWidget(self._pages, 1)
        self._changes: Changes | None = None
        self._lines: Sequence[IntakeLine] = ()
        self._twins = 0
        self.tabs.chosen.connect(lambda _key: self._show())
        self.outcome.row_chosen.connect(lambda _row: self._show())
        self._show_tabs()

    @property
    def changes(self) -> FactsGrid:
        """The grid of what the chosen file changes."""
        return self.change_list.grid

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key goes to, in its order."""
        return (
            *self.tabs.buttons.values(),
            self.reply_button,
            *self.change_list.stops,
            *self.twins.stops,
            self.outcome,
        )

    def show_changes(self, changes: Changes | None) -> None:
        """Show what a file changes; None for a file of which nothing is compared."""
        self._changes = changes
        self.change_list.show_changes(changes or Changes(0, (), 0))
        if self.tabs.current == _OUTCOME and not self.has_outcome:
            self.tabs.current = ""
        self._show_tabs()

    def show_outcome(self, outcome: IntakeOutcome) -> None:
        """Show what became of files."""
        self.has_outcome = bool(outcome.lines)
        self._lines = sorted(outcome.lines, key=lambda line: not line.code)
        self.outcome.show_rows([(str(number), *_outcome_row(line)) for number, line in enumerate(self._lines)])
        self._show_tabs()
        if self.has_outcome:
            self.tabs.choose(_OUTCOME)

    def show_twins(self, waiting: int, every: int) -> None:
        """Say how many pairs of like projects wait for a look, and how many there are in all."""
        self._twins = waiting or every
        self._show_tabs()

    def bring_twins(self) -> None:
        """Bring the like projects to the front."""
        self.tabs.choose(_TWINS)

    def _show_tabs(self) -> None:
        changed = len(self._changes.lines) + self._changes.more if self._changes else 0
        self.tabs.show_choices(
            [
                FilterChoice("", self.tr("สิ่งที่เปลี่ยน"), changed),
                FilterChoice(_TWINS, self.tr("โครงการคล้ายกัน"), self._twins),
                FilterChoice(_OUTCOME, self.tr("ผลการรับครั้งล่าสุด"), len(self._lines)),
            ]
        )
        self._show()

    @property
    def _chosen(self) -> IntakeLine | None:
        number = self.outcome.chosen
        return self._lines[int(number)] if number else None

    def _reply(self) -> None:
        if self._chosen is not None:
            self.reply_wanted.emit(self._chosen)

    def _show(self) -> None:
        line = self._chosen if self.tabs.current == _OUTCOME else None
        self.reply_button.setVisible(line is not None and has_reply([(line.code, "", "")]))
        if self.tabs.current == _OUTCOME:
            self._pages.setCurrentWidget(self.outcome)
        elif self.tabs.current == _TWINS:
            self._pages.setCurrentWidget(self.twins)
        else:
            self._pages.setCurrentWidget(self.change_list if self._changes and self._changes.lines else self._nothing)

    def _head_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(theme.SIZES.space, 0, theme.SIZES.space, 0)
        line.addWidget(self.tabs, 1)
        line.addWidget(self.reply_button)
        return line

    def _outcome_columns(self) -> list[Column]:
        return [
            text_column("file", self.tr("ไฟล์"), 24),
            text_column("office", self.tr("หน่วยงาน"), 13),
            state_column("state", self.tr("สถานะ"), central_words.package_state, 12),
            text_column("message", self.tr("เหตุผลและสิ่งที่ต้องทำ"), 24, stretch=True),
            text_column("counts", self.tr("ใหม่ · ปรับ · เดิม"), 12),
            money_column("effect", self.tr("ผลต่อวงเงิน (บาท)"), 12, signed=True),
        ]


def _outcome_row(line: IntakeLine) -> tuple[object, ...]:
    counts = f"{line.new:,} · {line.changed:,} · {line.same:,}" if line.new or line.changed or line.same else ""
    words = line.message or central_words.skip_reason(line.state)
    return line.file, short_name(line.office), line.state, words, counts, line.satang
