"""The figures over the board: how many have sent, are in the plan, wait, are late, and how long the window is open."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models.central_board import Board
from moi_desktop.desktop.models.central_sums import summed
from moi_desktop.desktop.pages.central_board_next import TO_CHECK
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.labels import ElidedLabel, Label
from moi_desktop.desktop.widgets.meter import Meter
from moi_desktop.plan.thai_calendar import format_date

_SOON = 7


class BoardHead(QWidget):
    """One small card a figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures: dict[str, Label] = {}
        self.notes: dict[str, ElidedLabel] = {}
        self.sent_meter = Meter("good")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SIZES.space)
        names = {
            "sent": self.tr("ส่งแล้ว"),
            "applied": self.tr("รวมในแผน"),
            "approved": self.tr("เห็นชอบครบ"),
            "check": self.tr("ต้องตรวจก่อนรวม"),
            "waiting": self.tr("ยังไม่ส่ง"),
            "late": self.tr("พ้นกำหนด"),
            "days": self.tr("กำหนดส่ง"),
        }
        for key, name in names.items():
            line.addWidget(self._card(key, name), 3 if key in ("sent", "days") else 2)

    def show_board(self, board: Board) -> None:
        """Show the figures of a board."""
        whole = summed("", "", board.offices)
        check = board.count(*TO_CHECK)
        self.figures["sent"].setText(f"{whole.sent:,} / {whole.offices:,}")
        self.sent_meter.show_part(whole.sent, whole.offices, "good")
        self.figures["applied"].setText(f"{whole.applied:,}")
        self.figures["approved"].setText(f"{whole.approved:,}")
        self.figures["check"].setText(f"{check:,}")
        self.figures["waiting"].setText(f"{whole.missing:,}")
        self.figures["late"].setText(f"{whole.late:,}")
        theme.mark(self.figures["late"], tone="bad" if whole.late else "")
        theme.mark(self.figures["check"], tone="warning" if check else "")
        self._show_closed(whole.closed)
        self._show_window(board)

    def _show_closed(self, closed: int) -> None:
        """Say which offices of the list are not counted."""
        words = self.tr("ส่งแล้ว")
        if closed:
            words = self.tr("ส่งแล้ว · ไม่รวมหน่วยงานที่เลิกแล้ว {count:,}").format(count=closed)
        self.notes["sent"].setText(words)

    def _show_window(self, board: Board) -> None:
        figure, note = self.figures["days"], self.notes["days"]
        left = board.days_left
        if board.closes is None or left is None:
            figure.setText("–")
            note.setText(self.tr("ยังไม่ได้กำหนดวันปิดรับ"))
            return
        theme.mark(figure, tone="bad" if left < 0 else "warning" if left <= _SOON else "")
        if left >= 0:
            figure.setText(self.tr("เหลือ {days:,} วัน").format(days=left) if left else self.tr("วันสุดท้าย"))
        else:
            figure.setText(self.tr("เลย {days:,} วัน").format(days=-left))
        words = self.tr("ปิดรับ {day}").format(day=format_date(board.closes))
        extended = sum(line.is_extended for line in board.offices)
        if extended:
            words = self.tr("{closes} · ขยาย {count} แห่ง").format(closes=words, count=extended)
        note.setText(words)

    def _card(self, key: str, name: str) -> Card:
        card = Card()
        edge = theme.SIZES.space
        card.body.setContentsMargins(theme.SIZES.space_between, edge - 2, edge, edge - 2)
        card.body.setSpacing(0)
        figure, note = Label("–", "title"), ElidedLabel(name, "note")
        figure.setAccessibleName(name)
        line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space)
        line.addWidget(figure)
        line.addWidget(self.sent_meter if key == "sent" else QWidget(), 1)
        card.body.addLayout(line)
        card.body.addWidget(note)
        self.figures[key], self.notes[key] = figure, note
        return card
