"""Paints states as chips in grids and trees, as the look asks for: the word on its soft colour."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from moi_desktop.desktop import theme
from moi_desktop.desktop.models.central_columns import Part, Shown
from moi_desktop.desktop.models.central_words import StateName
from moi_desktop.desktop.models.grid_model import Role
from moi_desktop.desktop.models.windowed_model import WindowedModel
from moi_desktop.desktop.widgets.grid_delegate import GridDelegate

Index = QModelIndex | QPersistentModelIndex
_SOFT = {"plain": "head", "accent": "accent_soft", "good": "good_soft", "warning": "warning_soft", "bad": "bad_soft"}
_STRONG = {"plain": "muted"}


class ChipGridDelegate(GridDelegate):
    """For grids: the columns whose values have a name with a tone are chips, all others as in every grid."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a chip, or the words of the cell."""
        name, part = _name_of(index), index.data(Role.VALUE)
        if name is None and not isinstance(part, Part):
            super().paint(painter, option, index)
            return
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.colour("accent_soft"))
        if name is not None:
            paint_chip(painter, option.rect, name)
        elif isinstance(part, Part):
            paint_part(painter, option.rect, part)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
        painter.restore()


class ChipTreeDelegate(QStyledItemDelegate):
    """For trees: a cell whose model answers a `StateName` for `Role.VALUE` is a chip."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint what the tree paints, and a chip over it where there is a state."""
        super().paint(painter, option, index)
        name = index.data(Role.VALUE)
        if isinstance(name, StateName) and name.words:
            painter.save()
            paint_chip(painter, option.rect, name)
            painter.restore()


def chip_width(words: str) -> int:
    """How wide a cell has to be so that no word of its chip is cut short."""
    chip = QFontMetrics(theme.font(theme.SIZES.small)).horizontalAdvance(words) + 2 * theme.SIZES.space + 2
    return chip + 2 * theme.SIZES.cell_padding


def paint_chip(painter: QPainter, area: QRect, name: StateName) -> None:
    """Paint `name` as a chip at the left of `area`; nothing for no words."""
    if not name.words:
        return
    font = theme.font(theme.SIZES.small)
    metrics = QFontMetrics(font)
    width = min(area.width(), chip_width(name.words)) - 2 * theme.SIZES.cell_padding
    height = min(theme.SIZES.chip, area.height() - theme.SIZES.space_inside)
    chip = QRectF(area.left() + theme.SIZES.cell_padding, 0, width, height)
    chip.moveTop(area.top() + (area.height() - height) / 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(_SOFT[name.tone]))
    painter.drawRoundedRect(chip, height / 2, height / 2)
    painter.setFont(font)
    painter.setPen(theme.colour(_STRONG.get(name.tone, name.tone)))
    room = int(width) - 2 * theme.SIZES.space_inside
    words = metrics.elidedText(name.words, Qt.TextElideMode.ElideRight, room)
    painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), words)


def paint_part(painter: QPainter, area: QRect, part: Part) -> None:
    """Paint a bar over the left half of `area`, and its figures beside it."""
    inside = QRectF(area).adjusted(theme.SIZES.cell_padding, 0, -theme.SIZES.cell_padding, 0)
    track = QRectF(0, 0, inside.width() / 2, theme.SIZES.meter)
    track.moveCenter(inside.center())
    track.moveLeft(inside.left())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("track"))
    painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
    if part.done and part.whole:
        done = QRectF(track)
        done.setWidth(track.width() * min(1.0, part.done / part.whole))
        painter.setBrush(theme.colour("good" if part.done >= part.whole else "accent"))
        painter.drawRoundedRect(done, track.height() / 2, track.height() / 2)
    painter.setFont(theme.body_font())
    painter.setPen(theme.colour("ink"))
    words = QRectF(inside)
    words.setLeft(track.right() + theme.SIZES.space)
    painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), str(part))


def _name_of(index: Index) -> StateName | None:
    model = index.model()
    if not isinstance(model, WindowedModel):
        return None
    form = model.columns[index.column()].form
    value = index.data(Role.VALUE)
    return form.name(str(value)) if isinstance(form, Shown) and form.name and value is not None else None
