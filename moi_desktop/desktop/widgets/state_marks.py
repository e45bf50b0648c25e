"""Small drawn signs for states, so that a colour never says something alone: readable at 8 pixels, in both schemes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from moi_desktop.desktop import theme

Stroke = tuple[tuple[float, float], ...]

_MARKS: Final[dict[str, tuple[Stroke, ...]]] = {
    "tick": (((0.05, 0.55), (0.38, 0.9), (0.95, 0.1)),),
    "ticks": (((0.0, 0.55), (0.25, 0.9), (0.65, 0.2)), ((0.45, 0.75), (0.58, 0.9), (1.0, 0.2))),
    "back": (((0.35, 0.1), (0.05, 0.4), (0.35, 0.7)), ((0.05, 0.4), (0.95, 0.4), (0.95, 0.95))),
    "cross": (((0.1, 0.1), (0.9, 0.9)), ((0.9, 0.1), (0.1, 0.9))),
    "fork": (((0.5, 1.0), (0.5, 0.55), (0.05, 0.05)), ((0.5, 0.55), (0.95, 0.05))),
    "arrow": (((0.5, 0.0), (0.5, 0.95)), ((0.1, 0.55), (0.5, 0.95), (0.9, 0.55))),
    "late": (((0.5, 0.0), (0.5, 0.6)), ((0.5, 0.9), (0.5, 1.0))),
    "key": (
        ((0.0, 0.5), (0.6, 0.5)),
        ((0.2, 0.5), (0.2, 0.85)),
        ((0.6, 0.2), (1.0, 0.2), (1.0, 0.8), (0.6, 0.8), (0.6, 0.2)),
    ),
    "dots": (((0.05, 0.5), (0.1, 0.5)), ((0.47, 0.5), (0.53, 0.5)), ((0.9, 0.5), (0.95, 0.5))),
}
MARKS: Final = tuple(_MARKS)
"""The names of the signs."""


def draw_mark(painter: QPainter, area: QRectF, mark: str, tone: str) -> None:
    """Draw a sign into `area` in the colour called `tone`; nothing for an unknown sign."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = max(1.4, area.height() / 5)
    painter.setPen(
        QPen(theme.colour(tone), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    for stroke in _MARKS.get(mark, ()):
        painter.drawPolyline(
            QPolygonF([QPointF(area.left() + x * area.width(), area.top() + y * area.height()) for x, y in stroke])
        )
    painter.restore()
