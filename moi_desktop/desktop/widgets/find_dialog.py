"""Going to anything by its name: type some words, choose with the arrows, press Enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QDialog, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.commands import Hit
from moi_desktop.desktop.generated.ui_find_dialog import Ui_FindDialog

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_KEYS_OF_LIST = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class _Hits(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.hits: list[Hit] = []

    def show(self, hits: Sequence[Hit]) -> None:
        self.beginResetModel()
        self.hits = list(hits)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        hit = self.hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{hit.title}\n{hit.where}"
        return hit if role == Qt.ItemDataRole.UserRole else None


class _TwoLines(QStyledItemDelegate):
    """The name, and beneath it what it is and where."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = theme.line_height() + theme.line_height(theme.SIZES.small) + theme.SIZES.space
        return QSize(theme.SIZES.search_width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit = index.data(Qt.ItemDataRole.UserRole)
        assert isinstance(hit, Hit)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.colour("accent_soft"))
        edge, gap = theme.SIZES.space, theme.SIZES.space_inside
        inside = QRect(option.rect).adjusted(edge, gap, -edge, -gap)
        upper = QRect(inside.left(), inside.top(), inside.width(), theme.line_height())
        lower = QRect(inside.left(), upper.bottom() + 1, inside.width(), theme.line_height(theme.SIZES.small))
        for words, area, font, tone in (
            (hit.title, upper, theme.font(), "ink"),
            (hit.where, lower, theme.font(theme.SIZES.small), "muted"),
        ):
            painter.setFont(font)
            painter.setPen(theme.colour(tone))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()


class FindDialog(QDialog):
    """Accepted with the chosen hit in `chosen`. The arrows move through the list while the words keep the focus."""

    def __init__(self, find: Callable[[str], Sequence[Hit]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FindDialog()
        self.ui.setupUi(self)
        self.chosen: Hit | None = None
        self._find = find
        self._hits = _Hits(self)
        self.ui.hits.setModel(self._hits)
        self.ui.hits.setItemDelegate(_TwoLines(self.ui.hits))
        self.ui.words.textChanged.connect(self._look)
        self.ui.words.installEventFilter(self)
        self.ui.hits.activated.connect(self._choose)
        self.ui.hits.clicked.connect(self._choose)
        self.ui.words.setFocus()
        self._look("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows and Enter work on the list."""
        if watched is self.ui.words and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _KEYS_OF_LIST:
                self.ui.hits.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.ui.hits.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _look(self, words: str) -> None:
        hits = self._find(words)
        self._hits.show(hits)
        self.ui.hits.setCurrentIndex(self._hits.index(0, 0))
        if hits:
            self.ui.note.setText(self.tr("ลูกศรขึ้นลงเพื่อเลือก Enter เพื่อไป Esc เพื่อปิด"))
        else:
            self.ui.note.setText(self.tr("ไม่พบ “{words}” ลองพิมพ์คำอื่นหรือพิมพ์ให้สั้นลง").format(words=words.strip()))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen = self._hits.hits[index.row()]
            self.accept()
