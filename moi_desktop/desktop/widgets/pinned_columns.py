"""The first columns of a table, which stay in sight while the others scroll.

A second view of the same model lies over the table's left edge. The table keeps the focus and the selection; the second
view shows its columns and lends its place to the editor of a cell in them.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QFrame, QTableView, QWidget

from moi_desktop.desktop import theme

Index = QModelIndex | QPersistentModelIndex
Hint = QAbstractItemDelegate.EndEditHint


class PinnedColumns(QTableView):
    """Shows the first `count` columns of `table`; it needs the table's model to be set, and a delegate of its own."""

    left = Signal(object)
    """An editor here was closed: the `EndEditHint` that says where to go on."""

    def __init__(self, table: QTableView, count: int) -> None:
        super().__init__(table)
        self._table = table
        self.count = count
        theme.mark(self, role="pinned")
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        self._look_alike()
        for column in range(count, table.model().columnCount()):
            self.setColumnHidden(column, True)  # noqa: FBT003 - Qt's own
        self._connect()
        table.viewport().stackUnder(self)
        self.place()
        self.show()

    @property
    def pinned_width(self) -> int:
        """How much of the table's left edge is covered."""
        return sum(self._table.columnWidth(column) for column in range(self.count))

    @property
    def is_typing(self) -> bool:
        """Whether a cell here is open for typing."""
        return self.state() == QAbstractItemView.State.EditingState

    def place(self) -> None:
        """Lie over the table's first columns; called when the table has another size."""
        inside, head = self._table.viewport().geometry(), self._table.horizontalHeader()
        above = head.height() if head.isVisible() else 0
        self.setGeometry(inside.x(), inside.y() - above, self.pinned_width, inside.height() + above)

    def open_editor(self, index: Index, trigger: QAbstractItemView.EditTrigger, event: QEvent | None) -> bool:
        """Edit a cell here, as the table would."""
        return self.edit(index, trigger, event)  # type: ignore[arg-type] # without an event nothing is passed on

    def closeEditor(self, editor: QWidget, hint: Hint) -> None:
        """Close the editor and let the table go on."""
        super().closeEditor(editor, Hint.NoHint)
        self.left.emit(hint)

    def _look_alike(self) -> None:
        table = self._table
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # with Tab one comes to the table once only
        self.setFocusProxy(table)  # not before: the policy of the table itself would change
        self.setWordWrap(False)
        self.setSelectionMode(table.selectionMode())
        self.setEditTriggers(table.editTriggers())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(table.verticalScrollMode())
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(table.verticalHeader().minimumSectionSize())
        self.verticalHeader().setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
        head = self.horizontalHeader()
        head.setVisible(not table.horizontalHeader().isHidden())
        head.setFixedHeight(max(1, table.horizontalHeader().height()))
        head.setMinimumSectionSize(table.horizontalHeader().minimumSectionSize())
        head.setHighlightSections(False)
        for column in range(self.count):
            self.setColumnWidth(column, table.columnWidth(column))

    def _connect(self) -> None:
        rows, own = self._table.verticalScrollBar(), self.verticalScrollBar()
        rows.valueChanged.connect(own.setValue)
        own.valueChanged.connect(rows.setValue)
        self._table.horizontalHeader().sectionResized.connect(self._on_resized)
        self.horizontalHeader().sectionResized.connect(self._on_own_resized)

    def _on_resized(self, column: int, _before: int, width: int) -> None:
        if column < self.count:
            self.setColumnWidth(column, width)
            self.place()

    def _on_own_resized(self, column: int, _before: int, width: int) -> None:
        if column < self.count and self._table.columnWidth(column) != width:
            self._table.setColumnWidth(column, width)
