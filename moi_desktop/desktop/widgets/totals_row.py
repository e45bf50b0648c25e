"""The row of sums under a grid. It stands still while the grid scrolls, and its columns follow the grid's."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from moi_desktop.desktop import theme
from moi_desktop.desktop.models.grid_model import GridModel
from moi_desktop.desktop.widgets.pinned_columns import PinnedColumns

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class _Sums(QAbstractTableModel):
    def __init__(self, model: GridModel) -> None:
        super().__init__(model)
        self._model = model
        self._sums: dict[str, object] = {}
        for signal in (model.modelReset, model.dataChanged, model.rowsInserted, model.rowsRemoved):
            signal.connect(self._on_changed)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._model.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = self._model.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            if column.total:
                return column.form.show(self._sum_of(column.key))
            return self.tr("รวม") if index.column() == self._before_first_sum() else ""
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return None

    def _sum_of(self, key: str) -> object:
        if key not in self._sums:
            self._sums[key] = self._model.total(key)
        return self._sums[key]

    def _before_first_sum(self) -> int:
        first = next(number for number, column in enumerate(self._model.columns) if column.total)
        return first - 1

    def _on_changed(self) -> None:
        self._sums.clear()
        self.dataChanged.emit(self.index(0, 0), self.index(0, self.columnCount() - 1))


class _Bold(QStyledItemDelegate):
    """Sums stand just under the numbers that they add up."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        inside = option.rect.adjusted(theme.SIZES.cell_padding, 0, -theme.SIZES.cell_padding, 0)
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.colour("ink"))
        painter.drawText(
            inside, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(index.data() or "")
        )


class TotalsRow(QTableView):
    """The sums of the columns that ask for one. It cannot be entered."""

    def __init__(self, model: GridModel, above: QTableView) -> None:
        super().__init__()
        theme.mark(self, role="totals")
        self._above = above
        self._pinned: PinnedColumns | None = None
        self.setModel(_Sums(model))
        self.setItemDelegate(_Bold(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(theme.SIZES.grid_row)
        self.verticalHeader().setDefaultSectionSize(theme.SIZES.grid_row)
        self.verticalHeader().setFixedWidth(theme.SIZES.row_head)
        self.setFixedHeight(theme.SIZES.grid_row + 1)
        above.horizontalHeader().sectionResized.connect(self._on_resized)
        above.horizontalScrollBar().valueChanged.connect(self.horizontalScrollBar().setValue)
        self._follow()

    def pin(self, count: int) -> None:
        """Keep the sums of the first `count` columns in sight."""
        self._pinned = PinnedColumns(self, count)
        theme.mark(self._pinned, role="totals")
        self._pinned.setItemDelegate(_Bold(self._pinned))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pinned sums in their place."""
        super().resizeEvent(event)
        if self._pinned is not None:
            self._pinned.place()

    def _on_resized(self, column: int, _before: int, width: int) -> None:
        self.setColumnHidden(column, self._above.isColumnHidden(column))
        if width:
            self.setColumnWidth(column, width)

    def _follow(self) -> None:
        for column in range(self.model().columnCount()):
            self._on_resized(column, 0, self._above.columnWidth(column))
