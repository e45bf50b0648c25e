"""Bars cut into parts: what a year's money is made of. The parts are named beneath, with their sums."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from moi_desktop.desktop import theme

TONES = ("part_1", "part_2", "part_3", "part_4", "part_5")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of all bars: its name and its value in each of them, in any unit that all parts share."""

    name: str
    values: tuple[int, ...]


class StackedBars(QWidget):
    """Lying bars. `figure` puts a value into words; hovering over a part tells its name and figure."""

    def __init__(self, figure: Callable[[int], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure = figure
        self._labels: tuple[str, ...] = ()
        self._parts: tuple[Part, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, labels: Sequence[str], parts: Sequence[Part]) -> None:
        """Draw one bar for each label; raises ValueError for a part that has not one value for each."""
        if any(len(part.values) != len(labels) for part in parts):
            message = "A part needs one value for each bar"
            raise ValueError(message)
        self._labels, self._parts = tuple(labels), tuple(parts)
        spoken = [f"{part.name}: {self._figure(sum(part.values))}" for part in self._parts]
        self.setAccessibleDescription("; ".join(spoken))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a line for each bar and for each part's name."""
        bars = len(self._labels) * theme.SIZES.chart_bar
        names = len(self._parts) * theme.line_height(theme.SIZES.small)
        return QSize(theme.SIZES.popup_width, bars + names + theme.SIZES.space)

    def minimumSizeHint(self) -> QSize:
        """Need every line."""
        return QSize(theme.SIZES.search_width, self.sizeHint().height())

    def areas(self) -> list[tuple[int, int, QRectF]]:
        """Return where each part of each bar is drawn: (number of the bar, number of the part, area)."""
        metrics = self.fontMetrics()
        left = max((metrics.horizontalAdvance(label) for label in self._labels), default=0) + theme.SIZES.space
        right = max((metrics.horizontalAdvance(self._figure(total)) for total in self._totals()), default=0)
        scale = max(1, self.width() - left - right - theme.SIZES.space) / max(1, *self._totals(), 1)
        found = []
        for bar in range(len(self._labels)):
            x = float(left)
            for number, part in enumerate(self._parts):
                width = part.values[bar] * scale
                found.append(
                    (bar, number, QRectF(x, bar * theme.SIZES.chart_bar + 4, width, theme.SIZES.chart_bar - 8))
                )
                x += width
        return found

    def event(self, event: QEvent) -> bool:
        """Tell what the part under the pointer is."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            under = next((one for one in self.areas() if one[2].contains(event.pos().toPointF())), None)
            if under is not None:
                bar, number, _ = under
                part = self._parts[number]
                QToolTip.showText(
                    event.globalPos(), f"{self._labels[bar]} {part.name} {self._figure(part.values[bar])}"
                )
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars, their sums, and the names of the parts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(theme.SIZES.small))
        painter.setPen(Qt.PenStyle.NoPen)
        areas = self.areas()
        for _, number, area in areas:
            painter.setBrush(theme.colour(TONES[number % len(TONES)]))
            painter.drawRect(area)
        self._draw_labels(painter, areas)
        self._draw_names(painter)

    def _totals(self) -> list[int]:
        return [sum(part.values[bar] for part in self._parts) for bar in range(len(self._labels))]

    def _draw_labels(self, painter: QPainter, areas: Sequence[tuple[int, int, QRectF]]) -> None:
        height = theme.SIZES.chart_bar
        middle = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.setPen(theme.colour("ink"))
        for bar, (label, total) in enumerate(zip(self._labels, self._totals(), strict=True)):
            end = max((area.right() for one, _, area in areas if one == bar), default=0.0)
            painter.drawText(QRectF(0, bar * height, self.width(), height), middle, label)
            left = end + theme.SIZES.space_inside
            painter.drawText(QRectF(left, bar * height, self.width() - left, height), middle, self._figure(total))

    def _draw_names(self, painter: QPainter) -> None:
        line, side = theme.line_height(theme.SIZES.small), theme.SIZES.space
        top = float(len(self._labels) * theme.SIZES.chart_bar + theme.SIZES.space)
        for number, part in enumerate(self._parts):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(TONES[number % len(TONES)]))
            painter.drawRoundedRect(QRectF(0, top + (line - side) / 2, side, side), 2, 2)
            figure = self._figure(sum(part.values))
            painter.setPen(theme.colour("ink"))
            room = self.width() - 2 * side - painter.fontMetrics().horizontalAdvance(figure) - theme.SIZES.space
            name = painter.fontMetrics().elidedText(part.name, Qt.TextElideMode.ElideRight, room)
            area = QRectF(2 * side, top, self.width() - 2 * side, line)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), name)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), figure)
            top += line
