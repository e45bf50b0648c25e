"""Below the list of the inbox: what the chosen file changes, or what became of the files that came last."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models import central_words
from moi_desktop.desktop.models.central_changes import ChangeLine, Changes
from moi_desktop.desktop.models.central_columns import money_column, state_column, text_column
from moi_desktop.desktop.models.central_inbox import short_name
from moi_desktop.desktop.models.central_intake import IntakeLine, IntakeOutcome
from moi_desktop.desktop.models.central_words import StateName
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.central_page import action_button
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice
from moi_desktop.desktop.widgets.labels import ElidedLabel

_OUTCOME = "outcome"


class OutcomePane(Card):
    """Two lists, of which one is in front."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.body.setContentsMargins(1, theme.SIZES.space, 1, 1)
        self.has_outcome = False
        self._take: Callable[[], None] | None = None
        self.tabs = FilterBar(self.tr("รายการด้านล่าง"), ("", _OUTCOME))
        self.summary = ElidedLabel("", "muted")
        self.take_button = action_button(self.tr("รับเข้ากล่อง"), self._on_take, "Ctrl+Shift+T")
        self.take_button.hide()
        self.changes = FactsGrid(self.tr("สิ่งที่ฉบับนี้เปลี่ยน"), self._change_columns())
        self.outcome = FactsGrid(self.tr("ผลการรับครั้งล่าสุด"), self._outcome_columns())
        self._nothing = EmptyState(self.tr("เลือกฉบับที่พร้อมรวม แตกกัน หรือรวมแล้ว เพื่อดูว่าเปลี่ยนแปลงอะไร"))
        self._pages = QStackedWidget()
        for page in (self._nothing, self.changes, self.outcome):
            self._pages.addWidget(page)
        self.body.addLayout(self._head_line())
        self.body.addWidget(self._pages, 1)
        self._changes: Changes | None = None
        self._lines = 0
        self.tabs.chosen.connect(lambda _key: self._show())
        self._show_tabs()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key goes to, in its order."""
        return (*self.tabs.buttons.values(), self.take_button, self.changes, self.outcome)

    def show_changes(self, changes: Changes | None) -> None:
        """Show what a file changes; None for a file of which nothing is compared."""
        self._changes = changes
        lines = changes.lines if changes else ()
        self.changes.show_rows([(str(number), *_change_row(line)) for number, line in enumerate(lines)])
        if self.tabs.current != _OUTCOME or not self.has_outcome:
            self.tabs.current = ""
        self._show_tabs()

    def show_outcome(self, outcome: IntakeOutcome, take: Callable[[], None] | None) -> None:
        """Show what became of files; with `take` nothing was kept yet, and a button offers it."""
        self.has_outcome = bool(outcome.lines)
        self._take = take if outcome.lines else None
        self._lines = len(outcome.lines)
        ordered = sorted(outcome.lines, key=lambda line: not line.code)
        self.outcome.show_rows([(str(number), *_outcome_row(line)) for number, line in enumerate(ordered)])
        self._show_tabs()
        if self.has_outcome:
            self.tabs.choose(_OUTCOME)

    def _show_tabs(self) -> None:
        changed = len(self._changes.lines) + self._changes.more if self._changes else 0
        last = self.tr("ตัวอย่างก่อนรับ ยังไม่ได้บันทึก") if self._take else self.tr("ผลการรับครั้งล่าสุด")
        self.tabs.show_choices(
            [FilterChoice("", self.tr("สิ่งที่เปลี่ยน"), changed), FilterChoice(_OUTCOME, last, self._lines)]
        )
        self._show()

    def _show(self) -> None:
        is_outcome = self.tabs.current == _OUTCOME
        self.take_button.setVisible(is_outcome and self._take is not None)
        if is_outcome:
            self._pages.setCurrentWidget(self.outcome)
        else:
            self._pages.setCurrentWidget(self.changes if self._changes and self._changes.lines else self._nothing)
        self.summary.setText("" if is_outcome else self._compared_with())

    def _compared_with(self) -> str:
        if self._changes is None:
            return ""
        words = (
            self.tr("เทียบกับฉบับที่ {number} ที่รวมในแผน").format(number=self._changes.base_no)
            if self._changes.base_no
            else self.tr("ฉบับแรกของหน่วยงานนี้")
        )
        if self._changes.more:
            words += " · " + self.tr("แสดง {shown:,} รายการแรก").format(shown=len(self._changes.lines))
        return words

    def _on_take(self) -> None:
        take, self._take = self._take, None
        if take is not None:
            take()

    def _head_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(theme.SIZES.space, 0, theme.SIZES.space, 0)
        line.setSpacing(theme.SIZES.space_between)
        line.addWidget(self.tabs)
        line.addWidget(self.summary, 1)
        line.addWidget(self.take_button)
        return line

    def _change_columns(self) -> list[Column]:
        return [
            state_column("kind", self.tr("การเปลี่ยน"), self._kind_name, 10),
            text_column("field", self.tr("ช่อง"), 14),
            text_column("record", self.tr("รายการ"), 22, stretch=True),
            text_column("before", self.tr("เดิม"), 16),
            text_column("after", self.tr("ใหม่"), 16),
            money_column("effect", self.tr("ผลต่อวงเงิน (บาท)"), 12, signed=True),
            text_column("owner", self.tr("โครงการ"), 26),
        ]

    def _outcome_columns(self) -> list[Column]:
        return [
            text_column("file", self.tr("ไฟล์"), 24),
            text_column("office", self.tr("หน่วยงาน"), 13),
            state_column("state", self.tr("สถานะ"), central_words.package_state, 12),
            text_column("message", self.tr("เหตุผลและสิ่งที่ต้องทำ"), 24, stretch=True),
            text_column("counts", self.tr("ใหม่ · ปรับ · เดิม"), 12),
            money_column("effect", self.tr("ผลต่อวงเงิน (บาท)"), 12, signed=True),
        ]

    def _kind_name(self, kind: str) -> StateName:
        names = {
            "new": StateName(self.tr("เพิ่มใหม่"), "good"),
            "gone": StateName(self.tr("หายไป"), "bad"),
            "changed": StateName(self.tr("ปรับปรุง"), "accent"),
        }
        return names.get(kind, StateName(kind))


def _change_row(line: ChangeLine) -> tuple[object, ...]:
    return line.kind, line.field, line.record, line.before, line.after, line.effect, line.owner


def _outcome_row(line: IntakeLine) -> tuple[object, ...]:
    counts = f"{line.new:,} · {line.changed:,} · {line.same:,}" if line.new or line.changed or line.same else ""
    return line.file, short_name(line.office), line.state, line.message, counts, line.satang
