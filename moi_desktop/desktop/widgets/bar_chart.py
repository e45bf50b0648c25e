"""Bars of money: one group for each year or category, one bar for each part. Every bar has its figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from moi_desktop.desktop import theme


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar. `value` sets its length, in any unit that all bars share; `words` is the figure that is read."""

    value: int
    words: str
    tone: str = "accent"


@dataclass(frozen=True, slots=True)
class BarGroup:
    """The bars that belong together. `limit` draws a line across them, such as a ceiling; 0 draws none."""

    label: str
    bars: tuple[Bar, ...]
    limit: int = 0


class BarChart(QWidget):
    """Lying bars, so that long Thai names have room.

    `legend` names the tones that are used as (name, tone); `limit_name` says what the dashed line is.
    """

    def __init__(
        self, legend: Sequence[tuple[str, str]] = (), limit_name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._groups: tuple[BarGroup, ...] = ()
        self._legend = tuple(legend)
        self._limit_name = limit_name
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_groups(self, groups: Sequence[BarGroup]) -> None:
        """Draw these groups, the first at the top."""
        self._groups = tuple(groups)
        spoken = [f"{group.label}: " + ", ".join(bar.words for bar in group.bars) for group in self._groups]
        self.setAccessibleDescription("; ".join(spoken))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a line for each bar."""
        lines = sum(len(group.bars) for group in self._groups)
        gaps = theme.SIZES.space * max(0, len(self._groups) - 1)
        legend = theme.SIZES.grid_row if self._legend or self._limit_name else 0
        return QSize(theme.SIZES.popup_width, lines * theme.SIZES.chart_bar + gaps + legend)

    def minimumSizeHint(self) -> QSize:
        """Need every line."""
        return QSize(theme.SIZES.search_width, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the groups and the legend."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(theme.SIZES.small))
        top = 0.0
        for group in self._groups:
            top = self._draw_group(painter, group, top) + theme.SIZES.space
        if self._legend or self._limit_name:
            self._draw_legend(painter, top)

    def _names_width(self, painter: QPainter) -> int:
        widest = max((painter.fontMetrics().horizontalAdvance(group.label) for group in self._groups), default=0)
        return min(widest + 2, self.width() // 3) + theme.SIZES.space

    def _words_width(self, painter: QPainter) -> int:
        words = (bar.words for group in self._groups for bar in group.bars)
        return max((painter.fontMetrics().horizontalAdvance(text) for text in words), default=0) + theme.SIZES.space

    def _draw_group(self, painter: QPainter, group: BarGroup, top: float) -> float:
        height, left = theme.SIZES.chart_bar, self._names_width(painter)
        scale = max(1, self.width() - left - self._words_width(painter)) / self._longest()
        whole = height * len(group.bars)
        painter.setPen(theme.colour("ink"))
        label = painter.fontMetrics().elidedText(group.label, Qt.TextElideMode.ElideRight, left - theme.SIZES.space)
        name = QRectF(0, top, left - theme.SIZES.space, whole)
        painter.drawText(name, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), label)
        areas = [
            QRectF(left, top + number * height, max(2.0, bar.value * scale), height)
            for number, bar in enumerate(group.bars)
        ]
        for bar, area in zip(group.bars, areas, strict=True):
            _draw_bar(painter, bar, area)
        if group.limit:
            _draw_limit(painter, left + group.limit * scale, top, top + whole)
        line = left + group.limit * scale if group.limit else None
        painter.setPen(theme.colour("ink"))
        for bar, area in zip(group.bars, areas, strict=True):
            words = words_beside(area, painter.fontMetrics().horizontalAdvance(bar.words), line)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), bar.words)
        return top + whole

    def _draw_legend(self, painter: QPainter, top: float) -> None:
        left = float(self._names_width(painter))
        side = theme.SIZES.space + theme.SIZES.space_inside
        for words, tone in self._legend:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(tone))
            painter.drawRoundedRect(QRectF(left, top + (theme.SIZES.grid_row - side) / 2, side, side), 2, 2)
            painter.setPen(theme.colour("muted"))
            left += side + theme.SIZES.space_inside
            width = painter.fontMetrics().horizontalAdvance(words)
            area = QRectF(left, top, width + 2, theme.SIZES.grid_row)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)
            left += width + theme.SIZES.space_card
        if self._limit_name:
            middle = int(top + theme.SIZES.grid_row / 2)
            painter.setPen(_limit_pen())
            painter.drawLine(int(left), middle, int(left + side + side), middle)
            painter.setPen(theme.colour("muted"))
            area = QRectF(left + 2 * side + theme.SIZES.space_inside, top, self.width(), theme.SIZES.grid_row)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self._limit_name)

    def _longest(self) -> int:
        values = [bar.value for group in self._groups for bar in group.bars]
        return max([1, *values, *(group.limit for group in self._groups)])


def words_beside(bar: QRectF, width: int, line: float | None) -> QRectF:
    """Where a figure so wide stands: right of its bar, and beyond the limit's line where that would cross it."""
    gap = theme.SIZES.space_inside
    words = QRectF(bar.right() + gap, bar.top(), width + 1, bar.height())
    if line is not None and words.left() - gap < line < words.right() + gap:
        words.moveLeft(line + gap)
    return words


def _draw_bar(painter: QPainter, bar: Bar, area: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(bar.tone))
    painter.drawRoundedRect(area.adjusted(0, 4, 0, -4), 2, 2)


def _draw_limit(painter: QPainter, x: float, top: float, bottom: float) -> None:
    painter.setPen(_limit_pen())
    painter.drawLine(int(x), int(top), int(x), int(bottom))


def _limit_pen() -> QPen:
    return QPen(theme.colour("ink"), 1.5, Qt.PenStyle.DashLine)
