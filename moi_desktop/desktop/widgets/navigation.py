"""The list of destinations at the left, with the number of things that wait behind each."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from moi_desktop.desktop import theme

COUNT_ROLE = Qt.ItemDataRole.UserRole + 1


class NavigationDelegate(QStyledItemDelegate):
    """Paints the number of waiting things as a pill at the right edge."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Ask for rows that are easy to hit."""
        return QSize(theme.SIZES.navigation, theme.SIZES.navigation_row)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the name as the style sheet says, and the pill."""
        super().paint(painter, option, index)
        count = index.data(COUNT_ROLE)
        if not isinstance(count, int) or count <= 0:
            return
        words = str(count) if count < 1000 else "999+"
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(theme.SIZES.small, bold=True))
        width = max(theme.SIZES.chip, painter.fontMetrics().horizontalAdvance(words) + 2 * theme.SIZES.space)
        height = theme.SIZES.chip - 2
        pill = QRectF(0, 0, width, height)
        pill.moveCenter(option.rect.center().toPointF())
        pill.moveRight(option.rect.right() - theme.SIZES.space)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("warning_soft"))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(theme.colour("warning"))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), words)
        painter.restore()
