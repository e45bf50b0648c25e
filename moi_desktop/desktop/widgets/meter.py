"""A meter: how much of something is done or used. Over the full it turns bad and says so with a mark at its end."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from moi_desktop.desktop import theme


class Meter(QWidget):
    """A thin bar. `done` and `total` are any two numbers of one unit; nothing is drawn while `total` is 0."""

    def __init__(self, tone: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = 0
        self._total = 0
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def done(self) -> int:
        """What is done or used."""
        return self._done

    @property
    def total(self) -> int:
        """What done would be when full."""
        return self._total

    @property
    def is_over(self) -> bool:
        """Whether more is used than there is."""
        return 0 < self._total < self._done

    def show_part(self, done: int, total: int, tone: str | None = None) -> None:
        """Show `done` of `total`, in another tone where one is given."""
        self._done, self._total = done, total
        self._tone = tone or self._tone
        self.setAccessibleDescription(f"{done}/{total}")
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a thin bar."""
        return QSize(theme.SIZES.search_width // 2, theme.SIZES.meter)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track and the part of it that is done."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        bar = QRectF(0, (self.height() - theme.SIZES.meter) / 2, self.width(), theme.SIZES.meter)
        round_ = theme.SIZES.meter / 2
        painter.setBrush(theme.colour("track"))
        painter.drawRoundedRect(bar, round_, round_)
        if self._total > 0 and self._done > 0:
            painter.setBrush(theme.colour("bad" if self.is_over else self._tone))
            painter.drawRoundedRect(bar.adjusted(0, 0, -bar.width() * self._missing(), 0), round_, round_)

    def _missing(self) -> float:
        return max(0.0, 1.0 - self._done / self._total)
