"""What stands at the right edge of a project in the tree: ticks, numbers of findings, what waits, comments."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from moi_desktop.desktop import icons, theme

LEAF = Qt.ItemDataRole.UserRole + 1
"""The role under which an item holds its `Leaf`."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One project: uid, name, errors and open warnings, values not confirmed, open comments, more for the tooltip.

    `activities` are (uid, name). Without `checked` it is deleted and carries no marks.
    """

    uid: str
    name: str
    errors: int = 0
    warnings: int = 0
    tip: str = ""
    checked: bool = True
    unconfirmed: int = 0
    comments: int = 0
    activities: tuple[tuple[str, str], ...] = ()


class Badges(QStyledItemDelegate):
    """The name, cut short where it must be, and the marks at the right edge."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Ask for one row's height; the tree gives the width."""
        return QSize(0, theme.SIZES.grid_row)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the name, its marks and the focus."""
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.colour("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme.colour("page"))
        leaf = index.data(LEAF)
        is_branch = not isinstance(leaf, Leaf) and index.model().hasChildren(index)
        area = QRect(option.rect).adjusted(theme.SIZES.space_inside, 0, -theme.SIZES.space_inside, 0)
        if isinstance(leaf, Leaf):
            area.setRight(area.right() - _paint_badges(painter, area, leaf))
        painter.setFont(theme.font(bold=is_branch))
        painter.setPen(theme.colour("ink" if isinstance(leaf, Leaf) else "muted"))
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.colour("accent"))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.restore()


def _paint_badges(painter: QPainter, area: QRect, leaf: Leaf) -> int:
    """Paint the marks from the right edge inwards and return how much room they took."""
    if not leaf.checked:
        return 0
    room = QRect(area)
    if leaf.errors:
        _paint_words(painter, room, f"! {leaf.errors}", "bad")
    elif leaf.unconfirmed:
        _paint_words(painter, room, f"? {leaf.unconfirmed}", "warning")
    elif leaf.warnings:
        _paint_words(painter, room, str(leaf.warnings), "warning")
    else:
        _paint_icon(painter, room, "good", "good")
    if leaf.comments:
        _paint_icon(painter, room, "comment", "accent")
    return area.right() - room.right()


def _paint_words(painter: QPainter, room: QRect, words: str, tone: str) -> None:
    painter.setFont(theme.font(theme.SIZES.small, bold=True))
    painter.setPen(theme.colour(tone))
    painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), words)
    room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(words) - theme.SIZES.space_inside)


def _paint_icon(painter: QPainter, room: QRect, name: str, tone: str) -> None:
    size = theme.SIZES.icon
    painter.drawPixmap(room.right() - size, room.top() + (room.height() - size) // 2, icons.pixmap(name, tone))
    room.setRight(room.right() - size - theme.SIZES.space_inside)
