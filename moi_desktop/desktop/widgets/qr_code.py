"""A text as a QR code, painted square by square: sharp at any size, on the screen and on paper."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

QUIET = 4
"""Empty squares around the code, without which a camera does not find it."""

_DARK, _LIGHT = (
    QColor("black"),
    QColor("white"),
)  # a camera wants black on white, whatever the colours of the screen


@cache
def modules_of(text: str) -> tuple[tuple[bool, ...], ...]:
    """The squares of the code, True for dark; the empty edge is not among them."""
    import segno

    return tuple(tuple(bool(one) for one in row) for row in segno.make(text, error="m", micro=False).matrix)


def paint(painter: QPainter, text: str, place: QRectF) -> None:
    """Paint the code into a square, with its edge."""
    modules = modules_of(text)
    squares = len(modules) + 2 * QUIET
    size = min(place.width(), place.height()) / squares
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(QRectF(place.topLeft(), QSize(round(size * squares), round(size * squares))), _LIGHT)
    for y, row in enumerate(modules):
        for x, dark in enumerate(row):
            if dark:
                left, top = place.left() + (x + QUIET) * size, place.top() + (y + QUIET) * size
                painter.fillRect(QRectF(left, top, size, size), _DARK)
    painter.restore()


def image_of(text: str, pixels_a_square: int = 4) -> QImage:
    """The code as a picture with whole pixels."""
    side = (len(modules_of(text)) + 2 * QUIET) * pixels_a_square
    image = QImage(side, side, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint(painter, text, QRectF(0, 0, side, side))
    painter.end()
    return image


class QrCode(QWidget):
    """A code of a fixed size that says its text to those who do not see it."""

    def __init__(self, pixels_a_square: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._pixels = pixels_a_square
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_text(self, text: str) -> None:
        """Show this text; nothing for an empty one."""
        self._text = text
        self.setAccessibleName(self.tr("คิวอาร์โค้ด: {text}").format(text=text) if text else "")
        self.setVisible(bool(text))
        if text:
            side = (len(modules_of(text)) + 2 * QUIET) * self._pixels
            self.setFixedSize(side, side)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        if self._text:
            paint(QPainter(self), self._text, QRectF(self.rect()))
