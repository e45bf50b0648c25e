"""The steps of a wizard: which are done, which is at hand, which are to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from moi_desktop.desktop import icons, theme


class Stepper(QWidget):
    """A line of numbered steps. It shows where one is; it is not pressed."""

    def __init__(self, steps: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = tuple(steps)
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_current(0)

    @property
    def current(self) -> int:
        """The step at hand, counted from 0; the number of steps when all are done."""
        return self._current

    def set_current(self, index: int) -> None:
        """Show that the steps before `index` are done and `index` is at hand."""
        self._current = index
        if index < len(self._steps):
            self.setAccessibleName(f"{index + 1}/{len(self._steps)} {self._steps[index]}")
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for one line of circles and words."""
        return QSize(theme.SIZES.search_width * len(self._steps), theme.SIZES.icon_large + theme.SIZES.space)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw circles with numbers or ticks, the words, and lines between them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() / max(1, len(self._steps))
        for index, words in enumerate(self._steps):
            self._draw_step(painter, index, words, QRectF(index * width, 0, width, self.height()))

    def _draw_step(self, painter: QPainter, index: int, words: str, area: QRectF) -> None:
        size = theme.SIZES.icon + theme.SIZES.space
        circle = QRectF(area.left() + 1, area.center().y() - size / 2, size, size)
        self._draw_circle(painter, index, circle)
        at_hand = index == self._current
        font = theme.font(bold=at_hand)
        painter.setFont(font)
        painter.setPen(theme.colour("ink" if index <= self._current else "muted"))
        text = area.adjusted(size + theme.SIZES.space + 1, 0, -theme.SIZES.space, 0)
        painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
        if index < len(self._steps) - 1:
            start = text.left() + painter.fontMetrics().horizontalAdvance(words) + theme.SIZES.space
            painter.setPen(QPen(theme.colour("edge"), 1))
            painter.drawLine(
                int(start), int(area.center().y()), int(area.right() - theme.SIZES.space), int(area.center().y())
            )

    def _draw_circle(self, painter: QPainter, index: int, circle: QRectF) -> None:
        done, at_hand = index < self._current, index == self._current
        painter.setPen(QPen(theme.colour("good" if done else "accent" if at_hand else "edge"), 1.5))
        painter.setBrush(theme.colour("good_soft" if done else "accent" if at_hand else "paper"))
        painter.drawEllipse(circle)
        if done:
            picture = icons.pixmap("good", "good")
            inset = (circle.width() - theme.SIZES.icon) / 2
            painter.drawPixmap(int(circle.left() + inset), int(circle.top() + inset), picture)
            return
        painter.setFont(theme.font(theme.SIZES.small, bold=at_hand))
        painter.setPen(theme.colour("on_accent" if at_hand else "muted"))
        painter.drawText(circle, int(Qt.AlignmentFlag.AlignCenter), str(index + 1))
