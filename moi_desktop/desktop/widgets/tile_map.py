"""A map of squares: each place one tile in a grid, with its short name and the sign and colour of its state."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.widgets.state_marks import draw_mark

_SOFT = {"plain": "paper", "accent": "accent_soft", "good": "good_soft", "warning": "warning_soft", "bad": "bad_soft"}
_STRONG = {"plain": "muted"}
_LEAST, _MOST = 17, 34
"""Height of a tile in pixels."""

_ASPECT = 1.4
_WAYS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


@dataclass(frozen=True, slots=True)
class Tile:
    """One place: where it stands, two or three letters, the sign and tone of its state, and what is told of it.

    `words` say the same for those who cannot see it, and in the tooltip. A tile with `mark` empty bears no sign.
    """

    key: str
    column: int
    row: int
    label: str
    words: str
    mark: str = ""
    tone: str = "plain"


@dataclass(frozen=True, slots=True)
class LegendLine:
    """What a sign means."""

    mark: str
    tone: str
    words: str


class TileMap(QWidget):
    """One tile is the chosen one. Arrows go to the neighbour, Enter or a double-click wants it opened.

    `legend_at` is where there is room for the legend, in tiles: left, top, right, bottom.
    """

    chosen = Signal(str)
    """Another tile was chosen by a person: its key."""

    wanted = Signal(str)
    """A tile should be opened: its key."""

    def __init__(self, name: str, legend_at: tuple[float, float, float, float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._legend_at = legend_at
        self._tiles: tuple[Tile, ...] = ()
        self._lit: frozenset[str] | None = None
        self._legend: tuple[LegendLine, ...] = ()
        self._current = ""
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    @property
    def current(self) -> str:
        """The key of the chosen tile, empty for none."""
        return self._current

    def show_tiles(self, tiles: Sequence[Tile], legend: Sequence[LegendLine] = ()) -> None:
        """Show these places; the chosen one stays chosen while it is there."""
        self._tiles, self._legend = tuple(tiles), tuple(legend)
        if self._tile(self._current) is None:
            self._current = ""
        self._describe()
        self.updateGeometry()
        self.update()

    def light(self, keys: Collection[str] | None) -> None:
        """Let only these stand out; None lets all."""
        self._lit = None if keys is None else frozenset(keys)
        self.update()

    def choose(self, key: str) -> None:
        """Make a tile the chosen one without telling; an unknown key chooses none."""
        self._current = key if self._tile(key) is not None else ""
        self._describe()
        self.update()

    def area_of(self, key: str) -> QRectF:
        """Where a tile is drawn; empty for an unknown key."""
        tile = self._tile(key)
        if tile is None:
            return QRectF()
        width, height = self._tile_size()
        return QRectF(tile.column * width, tile.row * height, width, height).adjusted(1, 1, -1, -1)

    def width_for(self, height: int) -> int:
        """How wide the map is where it may be `height` high, in pixels."""
        columns, rows = self._extent()
        return round(columns * _ASPECT * max(_LEAST, min(_MOST, height / rows)))

    def sizeHint(self) -> QSize:
        """Ask for tiles that are easy to read."""
        columns, rows = self._extent()
        return QSize(int(columns * _MOST * _ASPECT), rows * _MOST)

    def minimumSizeHint(self) -> QSize:
        """Need tiles that can be read at all."""
        columns, rows = self._extent()
        return QSize(int(columns * _LEAST * _ASPECT), rows * _LEAST)

    # What hands do

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the tile under the pointer."""
        tile = self._under(event)
        if tile is not None:
            self._go_to(tile.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the tile under the pointer."""
        tile = self._under(event)
        if tile is not None:
            self.wanted.emit(tile.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End choose; Enter opens."""
        key = Qt.Key(event.key())
        if key in _WAYS:
            self._step(*_WAYS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._tiles:
            self._go_to(self._tiles[0 if key == Qt.Key.Key_Home else -1].key)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current:
            self.wanted.emit(self._current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose a tile where none is chosen, so that the arrows begin somewhere."""
        if not self._current and self._tiles and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._go_to(self._tiles[0].key)
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell what the tile under the pointer is."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            tile = next((t for t in self._tiles if self.area_of(t.key).contains(event.pos().toPointF())), None)
            QToolTip.showText(event.globalPos(), tile.words if tile else "", self)
            return True
        return super().event(event)

    # How it is drawn

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tiles, then the chosen one's frame over its neighbours, and the legend."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for tile in self._tiles:
            self._draw_tile(painter, tile)
        if self._current:
            pen = QPen(theme.colour("accent" if self.hasFocus() else "ink"), 2.5 if self.hasFocus() else 1.6)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.area_of(self._current), theme.SIZES.radius, theme.SIZES.radius)
        self._draw_legend(painter)

    def _draw_tile(self, painter: QPainter, tile: Tile) -> None:
        area = self.area_of(tile.key)
        lit = self._lit is None or tile.key in self._lit
        strong = _STRONG.get(tile.tone, tile.tone)
        painter.setOpacity(1.0 if lit else 0.3)
        painter.setPen(QPen(theme.colour(strong if tile.tone != "plain" else "edge"), 1))
        painter.setBrush(theme.colour(_SOFT[tile.tone]))
        painter.drawRoundedRect(area, theme.SIZES.radius, theme.SIZES.radius)
        has_sign = bool(tile.mark) and lit
        side = min(area.height() / 2.6, 10.0)
        room = area.adjusted(2, 0, -(side + 4 if has_sign else 2), 0)
        font = theme.font(min(theme.SIZES.small, area.height() * 0.38))
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), tile.label)
        if has_sign:
            sign = QRectF(0, 0, side, side)
            sign.moveCenter(area.center())
            sign.moveRight(area.right() - 3)
            draw_mark(painter, sign, tile.mark, strong)
        painter.setOpacity(1.0)

    def legend_areas(self) -> list[QRectF]:
        """Where the lines of the legend are drawn: in the free room, in two columns where one would be too long."""
        free, count = self._legend_room(), len(self._legend)
        columns = 1 if count * theme.line_height(theme.SIZES.small) <= free.height() else 2
        lines = max(1, -(-count // columns))
        height = min(theme.line_height(theme.SIZES.small), free.height() / lines)
        width = free.width() / columns
        return [
            QRectF(free.left() + number // lines * width, free.top() + number % lines * height, width, height)
            for number in range(count)
        ]

    def _legend_room(self) -> QRectF:
        width, height = self._tile_size()
        left, top, right, bottom = self._legend_at
        return QRectF(left * width, top * height, (right - left) * width, (bottom - top) * height)

    def _draw_legend(self, painter: QPainter) -> None:
        for one, area in zip(self._legend, self.legend_areas(), strict=True):
            side = min(theme.SIZES.space + 1.0, area.height() / 2)
            painter.setFont(theme.font(min(theme.SIZES.small, area.height() * 0.42)))
            box = QRectF(area.left(), area.top() + 1.5, side + 8, area.height() - 3)
            painter.setPen(QPen(theme.colour(one.tone if one.tone != "plain" else "edge"), 1))
            painter.setBrush(theme.colour(_SOFT[one.tone]))
            painter.drawRoundedRect(box, 3, 3)
            sign = QRectF(0, 0, side, side)
            sign.moveCenter(box.center())
            draw_mark(painter, sign, one.mark, _STRONG.get(one.tone, one.tone))
            painter.setPen(theme.colour("muted"))
            words = area.adjusted(box.width() + theme.SIZES.space_inside, 0, 0, 0)
            shown = painter.fontMetrics().elidedText(one.words, Qt.TextElideMode.ElideRight, int(words.width()))
            painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)

    # What it knows

    def _extent(self) -> tuple[int, int]:
        columns = max((tile.column for tile in self._tiles), default=0) + 1
        return columns, max((tile.row for tile in self._tiles), default=0) + 1

    def _tile_size(self) -> tuple[float, float]:
        columns, rows = self._extent()
        height = max(_LEAST, min(_MOST, self.height() / rows))
        width = max(_LEAST, min(height * _ASPECT, self.width() / columns))
        return width, height

    def _tile(self, key: str) -> Tile | None:
        return next((tile for tile in self._tiles if tile.key == key), None)

    def _under(self, event: QMouseEvent) -> Tile | None:
        return next((tile for tile in self._tiles if self.area_of(tile.key).contains(event.position())), None)

    def _step(self, across: int, down: int) -> None:
        """Go to the nearest tile on that side: straight on counts half as far as aside."""
        here = self._tile(self._current)
        if here is None:
            if self._tiles:
                self._go_to(self._tiles[0].key)
            return

        def cost(tile: Tile) -> tuple[int, int]:
            columns, rows = tile.column - here.column, tile.row - here.row
            ahead, aside = columns * across + rows * down, abs(columns * down) + abs(rows * across)
            return (ahead + 2 * aside, aside) if ahead > 0 else (-1, 0)

        there = [(cost(tile), tile.key) for tile in self._tiles if cost(tile)[0] > 0]
        if there:
            self._go_to(min(there)[1])

    def _go_to(self, key: str) -> None:
        if key != self._current:
            self.choose(key)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
            self.chosen.emit(key)

    def _describe(self) -> None:
        tile = self._tile(self._current)
        self.setAccessibleDescription(tile.words if tile else "")
