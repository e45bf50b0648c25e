"""Before anything is written: what would become of each file, what it would change, and what it would cost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models import central_words
from moi_desktop.desktop.models.central_columns import (
    count_column,
    money_column,
    signed_words,
    state_column,
    text_column,
)
from moi_desktop.desktop.models.central_inbox import short_name
from moi_desktop.desktop.models.central_intake import IntakeLine, IntakeOutcome
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.pages.central_change_list import ChangeList
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.central_page import action_button, tab_order
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.figure_table import FigureLine, FigureTable
from moi_desktop.desktop.widgets.labels import Label, WrapLabel


class PreviewPane(QWidget):
    """What was rehearsed: totals and the effect on each year above, the files, and what the chosen one would change."""

    taken = Signal()
    """The person wants the files in the inbox."""

    left = Signal()
    """The person goes back without taking anything."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[IntakeLine] = ()
        self.sentence = WrapLabel("", "muted")
        self.counts = WrapLabel("", "strong")
        self.totals = FigureTable()
        self.take_button = action_button(self.tr("รับเข้ากล่องรับ"), self.taken.emit, "Ctrl+Shift+T", role="primary")
        self.back_button = action_button(
            self.tr("ไม่รับ กลับไปกล่องรับ"), self.left.emit, hint=self.tr("กลับไปกล่องรับโดยไม่บันทึกอะไร (Esc)")
        )
        self.grid = FactsGrid(self.tr("แฟ้มที่จะรับ"), self._columns())
        self.changes = ChangeList()
        self._why = EmptyState("")
        self._below = QStackedWidget()
        self._below.addWidget(self._why)
        self._below.addWidget(self.changes)
        self._lay_out()
        self.grid.row_chosen.connect(self._on_row)
        self._on_escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._on_escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._on_escape.activated.connect(self.left)
        tab_order(self.grid, *self.changes.stops, self.back_button, self.take_button)

    def show_outcome(self, outcome: IntakeOutcome) -> None:
        """Show what a rehearsal found; what wants a look stands first."""
        self._lines = sorted(outcome.lines, key=_weight)
        self.sentence.setText(self._summary(outcome))
        self._show_totals(outcome)
        self.take_button.setText(self.tr("รับเข้ากล่องรับ ({count})").format(count=len(outcome.lines)))
        self.grid.show_rows([(str(number), *_row(line)) for number, line in enumerate(self._lines)])
        self._on_row(self.grid.chosen)
        self.grid.setFocus()

    def _on_row(self, number: str) -> None:
        line = self._lines[int(number)] if number else None
        changes = line.changes if line else None
        if changes is not None and changes.lines:
            self.changes.show_changes(changes)
            self._below.setCurrentWidget(self.changes)
            return
        words = _why(line) if line else ""
        self._why.sentence.setText(words or self.tr("แฟ้มนี้ไม่เปลี่ยนอะไรในแผน"))
        self._below.setCurrentWidget(self._why)

    def _summary(self, outcome: IntakeOutcome) -> str:
        counts = Counter(line.state for line in outcome.lines)
        parts = [
            f"{central_words.package_state(state).words} {counts[state]:,}"
            for state in central_words.PACKAGE_STATES
            if counts[state]
        ]
        words = self.tr("ยังไม่ได้บันทึกอะไร ตรวจแล้ว {count:,} แฟ้ม: {states}").format(
            count=len(outcome.lines), states=" · ".join(parts)
        )
        touching = sum(bool(line.touching) for line in outcome.lines)
        if touching:
            words += " · " + self.tr("{count:,} แฟ้มแก้สิ่งที่ส่วนกลางเสนอปรับ ให้ความเห็น หรือเห็นชอบไว้").format(count=touching)
        if outcome.left_out:
            left = self.tr("ไม่อ่านไฟล์อื่นในโฟลเดอร์ {count:,} ไฟล์ เช่น {name}")
            words += " · " + left.format(count=len(outcome.left_out), name=outcome.left_out[0])
        return words

    def _show_totals(self, outcome: IntakeOutcome) -> None:
        lines = outcome.lines
        words = self.tr(
            "ทุกแฟ้มรวมกัน: เพิ่มใหม่ {new:,} · ปรับปรุง {changed:,} · ไม่เปลี่ยนแปลง {same:,} · หายไป {gone:,} · ข้าม {skipped:,} ระเบียน"
        )
        self.counts.setText(
            words.format(
                new=sum(line.new for line in lines),
                changed=sum(line.changed for line in lines),
                same=sum(line.same for line in lines),
                gone=sum(line.gone for line in lines),
                skipped=sum(line.skipped for line in lines),
            )
        )
        years = outcome.years
        heads = [self.tr("ปี {year}").format(year=year) for year, _ in years]
        figures = [signed_words(satang) for _, satang in years]
        figures.append(signed_words(sum(satang for _, satang in years)) or self.tr("ไม่เปลี่ยน"))
        total = FigureLine(self.tr("ผลต่อวงเงิน (บาท)"), tuple(figures), is_sum=True)
        self.totals.show_lines(["", *heads, self.tr("รวม")], [total])

    def _columns(self) -> list[Column]:
        return [
            text_column("office", self.tr("หน่วยงาน"), 13),
            text_column("revision", self.tr("ครั้งที่"), 5),
            state_column("state", self.tr("จะเป็น"), central_words.package_state, 11),
            count_column("new", self.tr("ใหม่"), 6),
            count_column("changed", self.tr("ปรับ"), 6),
            count_column("same", self.tr("เดิม"), 6),
            count_column("gone", self.tr("หายไป"), 6),
            count_column("skipped", self.tr("ข้าม"), 6),
            count_column("touching", self.tr("แตะงานส่วนกลาง"), 9),
            money_column("effect", self.tr("ผลต่อวงเงิน (บาท)"), 14, signed=True),
            text_column("why", self.tr("เหตุผล"), 24, stretch=True),
            text_column("file", self.tr("ไฟล์"), 24),
        ]

    def _lay_out(self) -> None:
        edge = theme.SIZES.space_between
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.SIZES.space)
        head = Card()
        line = QHBoxLayout()
        line.setSpacing(edge)
        words = QVBoxLayout()
        words.addWidget(Label(self.tr("ดูก่อนรับ"), "heading"))
        words.addWidget(self.sentence)
        line.addLayout(words, 1)
        line.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.take_button, 0, Qt.AlignmentFlag.AlignTop)
        head.body.addLayout(line)
        sums = QHBoxLayout()
        sums.setSpacing(edge)
        sums.addWidget(self.counts, 1)
        sums.addWidget(self.totals)
        head.body.addLayout(sums)
        column.addWidget(head)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setHandleWidth(edge)
        splitter.setChildrenCollapsible(False)
        for widget in (self.grid, self._below):
            card = Card()
            card.body.setContentsMargins(1, 1, 1, 1)
            card.body.addWidget(widget)
            splitter.addWidget(card)
        splitter.setSizes([theme.SIZES.window_height, theme.SIZES.window_height])
        column.addWidget(splitter, 1)


def _weight(line: IntakeLine) -> tuple[bool, bool, str]:
    """What touches the centre's work first, then what is held back, then the rest by office."""
    return not line.touching, not line.code, line.office


def _why(line: IntakeLine) -> str:
    return line.message or central_words.skip_reason(line.state)


def _row(line: IntakeLine) -> tuple[object, ...]:
    def some(count: int) -> int | None:
        return count or None

    return (
        short_name(line.office),
        str(line.revision_no or ""),
        line.state,
        some(line.new),
        some(line.changed),
        some(line.same),
        some(line.gone),
        some(line.skipped),
        some(line.touching),
        line.satang,
        _why(line),
        line.file,
    )
