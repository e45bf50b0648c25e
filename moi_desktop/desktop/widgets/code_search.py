"""Finding a code by its number or by words of its name, in any order, as Thai people type them."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QCompleter,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from moi_desktop.desktop import icons, theme
from moi_desktop.desktop.values import FieldFormat, Option, Unparsed

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class _Found(QAbstractListModel):
    def __init__(self, form: FieldFormat, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self.options: list[Option] = []

    def look_for(self, words: str) -> None:
        self.beginResetModel()
        self.options = self._form.search(words)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.options)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        option = self.options[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return option.label
        if role == Qt.ItemDataRole.UserRole:
            return option
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{option.code} {option.label}" if option.shows_code else option.label
        return None


class _TwoColumns(QStyledItemDelegate):
    """The code, muted, then the name."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = index.data(Qt.ItemDataRole.UserRole)
        assert isinstance(found, Option)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.colour("accent_soft"))
        inside = QRect(option.rect).adjusted(theme.SIZES.space, 0, -theme.SIZES.space, 0)
        painter.setFont(theme.font(theme.SIZES.small))
        painter.setPen(theme.colour("muted"))
        if found.shows_code:
            painter.drawText(inside, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), found.code)
            inside.setLeft(inside.left() + theme.SIZES.code_column)
        painter.setFont(theme.font())
        painter.setPen(theme.colour("ink"))
        words = painter.fontMetrics().elidedText(found.label, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.SIZES.search_width, theme.SIZES.grid_row)


class CodeSearch(QLineEdit):
    """A line in which a code is looked for. Typing narrows the list; arrows and Enter choose; Alt+Down shows all."""

    chosen = Signal(object)
    """An entry of the list was chosen: the `Option`."""

    def __init__(self, form: FieldFormat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._picked: Option | None = None
        self._found = _Found(form, self)
        self._completer = QCompleter(self._found, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(theme.SIZES.popup_rows)
        self._completer.setWidget(self)
        self._popup = QListView()
        theme.mark(self._popup, role="popup")
        self._completer.setPopup(self._popup)
        self._popup.setItemDelegate(_TwoColumns(self._popup))
        self._popup.setUniformItemSizes(True)
        self._completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]
        self.textEdited.connect(self._on_typed)
        self._all = QAction(icons.icon("chevron_down"), self.tr("แสดงรายการทั้งหมด (Alt+↓)"), self)
        self._all.triggered.connect(self.show_all)
        self.addAction(self._all, QLineEdit.ActionPosition.TrailingPosition)

    @property
    def is_choosing(self) -> bool:
        """Whether the list is open with an entry of it marked."""
        return self._popup.isVisible() and self._popup.currentIndex().isValid()

    def show_all(self) -> None:
        """Open the list with every entry, whatever was typed."""
        if not self.isReadOnly():
            self._open("")

    @property
    def picked(self) -> Option | None:
        """The entry that was chosen from the list, None when something was typed since."""
        return self._picked

    def set_locked(self, locked: bool) -> None:  # noqa: FBT001 - a setter, as Qt's
        """Hide what opens the list."""
        self._all.setVisible(not locked)

    def _on_typed(self, text: str) -> None:
        self._picked = None
        self._open(text)

    def _open(self, words: str) -> None:
        self._found.look_for(words)
        if not self._found.options:
            self._popup.hide()
            return
        area = self.rect()
        area.setWidth(max(area.width(), theme.SIZES.popup_width))
        self._completer.complete(area)

    def _on_activated(self, index: QModelIndex) -> None:
        found = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(found, Option):
            self._pick(found)
            self.chosen.emit(found)

    def event(self, event: QEvent) -> bool:
        """Open the list on Alt+Down; on Tab while it is open take what it marks, then go on."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if _asks_for_all(event):
                self.show_all()
                return True
            if self._popup.isVisible() and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self._leave_list()
                # The list handed the key over without asking those who watch this line; now they are asked.
                QApplication.sendEvent(self, QKeyEvent(event.type(), event.key(), event.modifiers(), event.text()))
                event.accept()
                return True
        return super().event(event)

    def _leave_list(self) -> None:
        """Close the list. Words that mean nothing by themselves stand for the entry that the list marks."""
        marked = self._popup.currentIndex().data(Qt.ItemDataRole.UserRole)
        self._popup.hide()
        if isinstance(marked, Option) and isinstance(self._form.read(self.text()).value, Unparsed):
            self._pick(marked)

    def _pick(self, found: Option) -> None:
        self.setText(self._form.show(found.code))
        self.setModified(True)
        self._picked = found


def _asks_for_all(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Down and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
