"""Icons in the colours of the scheme: the drawings in `resources/icons` have one stroke colour, which is put in here."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QFile, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from moi_desktop.desktop import theme

DRAWN_STROKE = "#6b7a88"
"""The stroke colour in the files; readable on both schemes where the style sheet uses a file as it is."""

_drawn: dict[tuple[str, str, int, float], QPixmap] = {}


def pixmap(name: str, tone: str = "muted", size: int = theme.SIZES.icon) -> QPixmap:
    """Return the drawing `name` in the colour `tone`, `size` pixels wide; raises FileNotFoundError if there is none."""
    stroke = theme.colour(tone).name()
    ratio = _device_ratio()
    key = (name, stroke, size, ratio)
    if key not in _drawn:
        _drawn[key] = _draw(_read(name).replace(DRAWN_STROKE, stroke), size, ratio)
    return _drawn[key]


def icon(name: str, tone: str = "muted", size: int = theme.SIZES.icon) -> QIcon:
    """Return the drawing `name` as an icon in the colour `tone`."""
    return QIcon(pixmap(name, tone, size))


def application_icon() -> QIcon:
    """Return the program's own picture."""
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128):
        made.addPixmap(_draw(_read("moi_desktop"), size, 1.0))
    return made


def _read(name: str) -> str:
    file = QFile(f":/icons/{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(name)
    return bytes(file.readAll().data()).decode("ascii")


def _device_ratio() -> float:
    screen = QApplication.primaryScreen()
    return screen.devicePixelRatio() if screen else 1.0


def _draw(drawing: str, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    made = QPixmap(QSize(size, size) * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(drawing.encode("ascii"))).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return made
