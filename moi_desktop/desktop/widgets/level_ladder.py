"""The scoring levels of a KPI drawn as a scale from the worst to the best, with a supposed result on it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from moi_desktop.desktop import theme
from moi_desktop.plan.scoring import Level
from moi_desktop.plan.thai_numbers import format_decimal


class LevelLadder(QWidget):
    """Thresholds below the line, their scores above it, evenly spaced by level; the result is a pointer between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels: tuple[Level, ...] = ()
        self._result: Decimal | None = None
        self.setAccessibleName(self.tr("เส้นระดับคะแนน"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_levels(self, levels: Sequence[Level], result: Decimal | None) -> None:
        """Show levels that are in order, and where the result stands; no pointer without a result."""
        self._levels = tuple(sorted(levels, key=lambda level: level.score))
        self._result = result
        told = ", ".join(f"{format_decimal(one.threshold)} = {format_decimal(one.score)}" for one in self._levels)
        self.setAccessibleDescription(told)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for two lines of words and the scale between them."""
        return QSize(theme.SIZES.popup_width, 3 * theme.SIZES.control)

    def place_of(self, result: Decimal) -> float:
        """Where a result stands: 0 at the first level, 1 at the last."""
        steps = len(self._levels) - 1
        if steps < 1:
            return 0.0
        if _is_before(result, self._levels[0], self._levels[-1]):
            return 0.0
        for number in range(steps):
            low, high = self._levels[number].threshold, self._levels[number + 1].threshold
            if min(low, high) <= result <= max(low, high) and low != high:
                return (number + float((result - low) / (high - low))) / steps
        return 1.0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scale."""
        if not self._levels:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font())
        edge = self.width() / (2 * len(self._levels) + 2)
        left, right, middle = edge, self.width() - edge, self.height() / 2
        painter.setPen(QPen(theme.colour("edge"), 2))
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))
        steps = max(1, len(self._levels) - 1)
        for number, level in enumerate(self._levels):
            self._paint_level(painter, level, left + (right - left) * number / steps, edge)
        if self._result is not None:
            self._paint_result(painter, left + (right - left) * self.place_of(self._result), middle)

    def _paint_level(self, painter: QPainter, level: Level, x: float, edge: float) -> None:
        middle, height = self.height() / 2, theme.SIZES.control
        painter.setPen(QPen(theme.colour("edge"), 2))
        painter.drawLine(QPointF(x, middle - theme.SIZES.space_inside), QPointF(x, middle + theme.SIZES.space_inside))
        painter.setPen(theme.colour("muted"))
        above = QRectF(x - edge, middle - theme.SIZES.space - height, 2 * edge, height)
        painter.drawText(
            above, Qt.AlignmentFlag.AlignCenter, self.tr("{score} คะแนน").format(score=format_decimal(level.score))
        )
        painter.setPen(theme.colour("ink"))
        below = QRectF(x - edge, middle + theme.SIZES.space, 2 * edge, height)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, format_decimal(level.threshold))

    def _paint_result(self, painter: QPainter, x: float, middle: float) -> None:
        size = theme.SIZES.space
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(x, middle),
                    QPointF(x - size * 0.7, middle - size * 1.4),
                    QPointF(x + size * 0.7, middle - size * 1.4),
                ]
            )
        )


def _is_before(result: Decimal, first: Level, last: Level) -> bool:
    """Whether a result is worse than the first level."""
    rises = first.threshold < last.threshold
    return result <= first.threshold if rises else result >= first.threshold
