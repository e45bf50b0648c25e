"""How a grid's cells are painted and edited."""

from __future__ import annotations

import itertools

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from moi_desktop.desktop import icons, theme
from moi_desktop.desktop.models.grid_model import Column, GridModel, Mark, Pin, Role
from moi_desktop.desktop.models.windowed_model import WindowedModel
from moi_desktop.desktop.widgets.code_search import CodeSearch
from moi_desktop.desktop.widgets.resting import Resting

Index = QModelIndex | QPersistentModelIndex
_typings = itertools.count(1)
_SOFT = {"problem": "bad_soft", "warning": "warning_soft"}
_STRONG = {"problem": "bad", "warning": "warning", "inherited": "warning", "changed": "accent"}


class GridDelegate(QStyledItemDelegate):
    """Paints one line of words per cell with its mark in the corner; edits in a plain line."""

    entered = Signal()
    """The person pressed Enter while editing: the value is in, the view moves down."""

    abandoned = Signal(int)
    """The person pressed Esc while editing: what that typing (its number) had put into the grid is to be taken back."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint background, mark and words."""
        column = _column(index)
        mark = index.data(Role.MARK)
        painter.save()
        self._paint_background(painter, option, index, mark)
        if column.flag:
            _paint_flag(painter, option.rect, is_set=index.data(Role.VALUE) is True)
        else:
            self._paint_words(painter, option, index, column)
        if isinstance(mark, Mark):
            _paint_corner(painter, option.rect, mark.state)
        pin = index.data(Role.PIN)
        if isinstance(pin, Pin):
            _paint_pin(painter, option.rect, waits=pin.waits)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_background(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, mark: object) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.colour("accent_soft"))
        elif isinstance(mark, Mark) and mark.state in _SOFT:
            painter.fillRect(option.rect, theme.colour(_SOFT[mark.state]))
        elif index.data(Role.LOCKED) is True and isinstance(index.model(), GridModel):
            painter.fillRect(option.rect, theme.colour("page"))

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, column: Column) -> None:
        inside = option.rect.adjusted(theme.SIZES.cell_padding, 0, -theme.SIZES.cell_padding, 0)
        painter.setFont(option.font)
        words = option.fontMetrics.elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, inside.width())
        side = Qt.AlignmentFlag.AlignRight if column.form.align_right else Qt.AlignmentFlag.AlignLeft
        painter.setPen(theme.colour("ink"))
        painter.drawText(inside, int(side | Qt.AlignmentFlag.AlignVCenter), words)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open a line to type into; one that searches, where codes are chosen."""
        column = _column(index)
        if column.form.is_chosen:
            line: QLineEdit = self._searching(CodeSearch(column.form, parent))
        else:
            line = QLineEdit(parent)
        theme.mark(line, role="cell")
        if column.form.align_right:
            line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._watch(line, QPersistentModelIndex(index))
        return line

    def _watch(self, line: QLineEdit, place: QPersistentModelIndex) -> None:
        """Put the text into the grid while it is being typed, so that little is lost when the power goes."""
        line.setProperty("typing", next(_typings))
        rest = Resting(line)
        line.textEdited.connect(rest.touch)
        rest.rested.connect(lambda: self._put(line, place))

    def _put(self, line: QLineEdit, place: Index, *, leaving: bool = False) -> None:
        """Put what was typed into the grid; while an entry of a list is being chosen, only when the cell is left."""
        model = place.model() if place.isValid() else None
        choosing = isinstance(line, CodeSearch) and line.is_choosing and not leaving
        if isinstance(model, GridModel) and line.isModified() and not choosing:
            model.type_text(place.row(), place.column(), line.text(), int(line.property("typing")))

    def _searching(self, search: CodeSearch) -> CodeSearch:
        """Choosing from the list is all there is to do in the cell."""
        search.chosen.connect(lambda: self._finish(search))
        return search

    def _finish(self, editor: QLineEdit) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self.entered.emit()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Fill the cell, and more where searching for a code needs room."""
        area = QRect(option.rect)
        if isinstance(editor, CodeSearch):
            area.setWidth(max(area.width(), theme.SIZES.search_width))
        editor.setGeometry(area)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what stands in the cell, selected."""
        assert isinstance(editor, QLineEdit)
        if not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Read the typed text into the cell, where anything was typed."""
        assert isinstance(editor, QLineEdit)
        picked = editor.picked if isinstance(editor, CodeSearch) else None
        if picked is not None and isinstance(model, GridModel):
            typing = int(editor.property("typing"))
            model.enter({(index.row(), index.column()): picked.code}, _column(index).title, typing)
        else:
            self._put(editor, index, leaving=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter puts the value in and asks the view to move down; Esc leaves the cell as it was before."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(watched, QLineEdit):
            choosing = isinstance(watched, CodeSearch) and watched.is_choosing
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not choosing:
                self._finish(watched)
                return True
            if event.key() == Qt.Key.Key_Escape and not choosing:
                typing = int(watched.property("typing"))
                handled = super().eventFilter(watched, event)
                self.abandoned.emit(typing)
                return handled
        return super().eventFilter(watched, event)


def _column(index: Index) -> Column:
    model = index.model()
    assert isinstance(model, GridModel | WindowedModel)
    return model.columns[index.column()]


def _paint_flag(painter: QPainter, area: QRect, *, is_set: bool) -> None:
    if is_set:
        size = theme.SIZES.icon
        corner = QPointF(area.center().x() - size / 2 + 1, area.center().y() - size / 2 + 1)
        painter.drawPixmap(corner, icons.pixmap("good", "accent"))


def _paint_corner(painter: QPainter, area: QRect, state: str) -> None:
    if state not in _STRONG:
        return
    size = theme.SIZES.cell_mark
    right, top = area.right() + 1, area.top()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(_STRONG[state]))
    painter.drawPolygon(QPolygonF([QPointF(right - size, top), QPointF(right, top), QPointF(right, top + size)]))


def _paint_pin(painter: QPainter, area: QRect, *, waits: bool) -> None:
    """A triangle in the left corner: full while it waits for an answer, only its edge afterwards."""
    size = theme.SIZES.cell_mark + 1
    left, top = area.left(), area.top()
    colour = theme.colour("accent")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1))
    painter.setBrush(colour if waits else Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF([QPointF(left, top), QPointF(left + size, top), QPointF(left, top + size)]))
