"""A grid that behaves as people know it from Excel.

Tab and Enter move on, arrows move, F2 edits, typing replaces, Del empties, Ctrl+C, Ctrl+X and Ctrl+V take blocks, Ctrl+D
fills down, Ctrl+Z and Ctrl+Y step back and forth, Ctrl+- removes rows. A pasted block that would not become just what it
was is shown first.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QMenu,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from moi_desktop.desktop import theme
from moi_desktop.desktop.models.clipboard import block_of, text_of
from moi_desktop.desktop.models.grid_model import Column, GridModel
from moi_desktop.desktop.models.pasting import Pasting, pasting_of
from moi_desktop.desktop.models.windowed_model import WindowedModel
from moi_desktop.desktop.widgets.grid_delegate import GridDelegate
from moi_desktop.desktop.widgets.pinned_columns import PinnedColumns
from moi_desktop.desktop.widgets.totals_row import TotalsRow

Cells = list[tuple[int, int]]


class GridView(QTableView):
    """A table of cells that can be typed into. `confirm` is asked before a block is pasted that needs a look."""

    details_wanted = Signal(str, str)
    """Ctrl+Enter on a cell: uid and column key."""

    cell_entered = Signal(str, str)
    """Another cell has the focus: uid (empty in the row that waits for typing) and column key."""

    refused = Signal(str)
    """What was tried cannot be done here, in words."""

    rows_removed = Signal(str)
    """The person removed rows: how many, in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pinned: PinnedColumns | None = None
        self.confirm: Callable[[Pasting, GridModel], bool] = self._show_preview
        delegate = GridDelegate(self)
        delegate.entered.connect(self._move_down)
        self.setItemDelegate(delegate)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.clicked.connect(self._on_clicked)
        self._set_heads()
        self._actions = self._make_actions()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show `model` with the widths that its columns ask for."""
        super().setModel(model)
        if isinstance(model, GridModel):
            # Where the grid has nothing to take back, Ctrl+Z goes on to the page.
            model.undo_stack.canUndoChanged.connect(self._enable)
            model.undo_stack.canRedoChanged.connect(self._enable)
        if isinstance(model, GridModel | WindowedModel):
            self._set_widths(model.columns)
            self.selectionModel().currentChanged.connect(self._on_current_changed)
        self._enable()

    def pin(self, count: int) -> None:
        """Keep the first `count` columns in sight while the others scroll."""
        self._pinned = PinnedColumns(self, count)
        delegate = GridDelegate(self._pinned)
        delegate.entered.connect(self._move_down)
        self._pinned.setItemDelegate(delegate)
        self._pinned.left.connect(self._on_pinned_left)
        self._pinned.clicked.connect(self._on_clicked)
        self._pinned.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._pinned.customContextMenuRequested.connect(self._show_menu)

    def show_cell(self, uid: str, key: str) -> bool:
        """Go to a cell and give it the focus; return whether it is there."""
        model = self._grid()
        place = model.place_of(uid, key) if model else QModelIndex()
        if not place.isValid():
            return False
        self.setCurrentIndex(place)
        self.scrollTo(place)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def copy(self) -> None:
        """Copy the selected block."""
        selected = self._selected()
        if not selected:
            return
        model = self.model()
        rows = sorted({row for row, _ in selected})
        columns = sorted({column for _, column in selected})
        wanted = set(selected)
        block = [
            [str(model.index(row, column).data() or "") if (row, column) in wanted else "" for column in columns]
            for row in rows
        ]
        QGuiApplication.clipboard().setText(text_of(block))

    def cut(self) -> None:
        """Copy the selected block and empty it."""
        self.copy()
        self._empty(self.tr("ตัด"))

    def paste(self) -> None:
        """Put the block on the clipboard in, the upper left cell of the selection first; show it first where it needs a look."""
        model = self._grid()
        selected = self._selected()
        text = QGuiApplication.clipboard().text()
        if model is None or not selected or not text:
            return
        pasting = pasting_of(model, block_of(text), selected)
        if pasting.notable and not self.confirm(pasting, model):
            return
        if not model.enter(pasting.values, self.tr("วาง {count} ช่อง").format(count=len(pasting.values))):
            self.refused.emit(self.tr("ไม่มีช่องใดเปลี่ยนแปลง"))

    def fill_down(self) -> None:
        """Put the uppermost selected value into the cells below it; a single cell takes the one above."""
        model, selected = self._grid(), self._selected()
        if model is None or not selected:
            return
        rows = sorted({row for row, _ in selected})
        source = rows[0] if len(rows) > 1 else rows[0] - 1
        if source < 0 or source >= len(model.rows):
            return
        values = model.rows[source].values
        cells = {(row, column): values.get(model.columns[column].key) for row, column in selected if row != source}
        model.enter(cells, self.tr("เติมลงล่าง {count} ช่อง").format(count=len(cells)))

    def empty(self) -> None:
        """Empty the selected cells."""
        self._empty(self.tr("ล้างค่า"))

    def remove_rows(self) -> None:
        """Remove the rows that have a selected cell."""
        model = self._grid()
        rows = {row for row, _ in self._selected()}
        rows = {row for row in rows if model is not None and row < len(model.rows)}
        if model is not None and model.remove(rows, self.tr("ลบ {count} แถว").format(count=len(rows))):
            self.rows_removed.emit(self.tr("ลบ {count} แถวแล้ว").format(count=len(rows)))

    # How it is set up

    def _set_heads(self) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)
        rows.setMinimumSectionSize(theme.SIZES.grid_row)
        rows.setDefaultSectionSize(theme.SIZES.grid_row)
        rows.setFixedWidth(theme.SIZES.row_head)
        columns.setFixedHeight(theme.SIZES.grid_head)
        columns.setMinimumSectionSize(theme.SIZES.icon_large)
        columns.setHighlightSections(False)
        rows.setHighlightSections(False)

    def _set_widths(self, columns: tuple[Column, ...]) -> None:
        metrics = self.fontMetrics()
        for number, column in enumerate(columns):
            title = metrics.horizontalAdvance(column.title + (" *" if column.required else ""))
            room = max(metrics.averageCharWidth() * column.width, title)
            self.setColumnWidth(number, room + 2 * theme.SIZES.cell_padding + theme.SIZES.space_inside)

    def _stretch(self) -> None:
        """Give the room that is left to the column that wants it; it never gets less than it asked for."""
        model = self.model()
        if not isinstance(model, GridModel | WindowedModel):
            return
        letter = self.fontMetrics().averageCharWidth()
        for number, column in enumerate(model.columns):
            if column.stretch:
                others = self.horizontalHeader().length() - self.columnWidth(number)
                least = letter * column.width + 2 * theme.SIZES.cell_padding
                self.setColumnWidth(number, max(least, self.viewport().width() - others))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the width."""
        super().resizeEvent(event)
        self._stretch()
        if self._pinned is not None:
            self._pinned.place()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell to sight, beside the pinned columns."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        if self._pinned is None:
            return
        if index.column() < self._pinned.count:
            bar.setValue(before)  # it is in sight wherever the others are
        else:
            bar.setValue(bar.value() - max(0, self._pinned.pinned_width - self.visualRect(index).left()))

    def edit(  # type: ignore[override] # Qt's two methods of this name in one
        self,
        index: QModelIndex | QPersistentModelIndex,
        trigger: QAbstractItemView.EditTrigger = QAbstractItemView.EditTrigger.AllEditTriggers,
        event: QEvent | None = None,
    ) -> bool:
        """Open a cell for typing, a pinned one where it is in sight."""
        if self._pinned is not None and index.isValid() and index.column() < self._pinned.count:
            return self._pinned.open_editor(index, trigger, event)
        return super().edit(index, trigger, event)  # type: ignore[arg-type] # without an event nothing is passed on

    def _make_actions(self) -> list[QAction]:
        key = QKeySequence.StandardKey
        self._undo_action = self._action(self.tr("เลิกทำ"), QKeySequence(key.Undo), self._undo)
        self._redo_action = self._action(self.tr("ทำซ้ำ"), QKeySequence("Ctrl+Y"), self._redo)
        return [
            self._action(self.tr("แก้ไขช่อง"), QKeySequence(Qt.Key.Key_F2), self._edit_current),
            self._action(self.tr("ตัด"), QKeySequence(key.Cut), self.cut),
            self._action(self.tr("คัดลอก"), QKeySequence(key.Copy), self.copy, reads=True),
            self._action(self.tr("วาง"), QKeySequence(key.Paste), self.paste),
            self._action(self.tr("เติมลงล่าง"), QKeySequence("Ctrl+D"), self.fill_down),
            self._action(self.tr("ล้างค่า"), QKeySequence(Qt.Key.Key_Delete), self.empty),
            self._action(self.tr("ลบแถว"), QKeySequence("Ctrl+-"), self.remove_rows),
            self._undo_action,
            self._redo_action,
        ]

    def _action(self, words: str, keys: QKeySequence, does: Callable[[], None], *, reads: bool = False) -> QAction:
        action = QAction(words, self)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setProperty("reads", reads)
        action.triggered.connect(does)
        self.addAction(action)
        return action

    def _enable(self, *_what: object) -> None:
        model = self._grid()
        for action in self._actions:
            action.setEnabled(bool(action.property("reads")) or (model is not None and not model.is_locked))
        if model is not None:
            self._undo_action.setEnabled(model.undo_stack.canUndo() and not model.is_locked)
            self._redo_action.setEnabled(model.undo_stack.canRedo() and not model.is_locked)

    def _show_menu(self, place: QPoint) -> None:
        self._enable()
        menu = QMenu(self)
        menu.addActions(self._actions)
        menu.exec(self.viewport().mapToGlobal(place))
        menu.deleteLater()

    def _show_preview(self, pasting: Pasting, model: GridModel) -> bool:
        from moi_desktop.desktop.widgets.paste_preview import PastePreview

        return PastePreview(pasting, model, self).exec() == PastePreview.DialogCode.Accepted

    # What happens in it

    def _grid(self) -> GridModel | None:
        model = self.model()
        return model if isinstance(model, GridModel) else None

    def _selected(self) -> Cells:
        chosen = self.selectionModel()
        if chosen is None:
            return []
        return sorted((index.row(), index.column()) for index in chosen.selectedIndexes())

    def _empty(self, words: str) -> None:
        model = self._grid()
        if model is not None:
            model.enter({cell: None for cell in self._selected() if cell[0] < len(model.rows)}, words)

    def _undo(self) -> None:
        model = self._grid()
        if model is not None:
            model.undo_stack.undo()

    def _redo(self) -> None:
        model = self._grid()
        if model is not None:
            model.undo_stack.redo()

    def _edit_current(self) -> None:
        self.edit(self.currentIndex())

    def _move_down(self) -> None:
        here = self.currentIndex()
        below = here.siblingAtRow(here.row() + 1)
        if below.isValid():
            self.setCurrentIndex(below)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_pinned_left(self, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go on from an editor in the pinned columns as from any other."""
        hints = QAbstractItemDelegate.EndEditHint
        moves = {hints.EditNextItem: self.CursorAction.MoveNext, hints.EditPreviousItem: self.CursorAction.MovePrevious}
        if hint in moves:
            following = self.moveCursor(moves[hint], Qt.KeyboardModifier.NoModifier)
            if following.isValid():
                self.setCurrentIndex(following)
                self.edit(following)

    def _on_clicked(self, index: QModelIndex) -> None:
        # One click on a tick sets it, as people know it from forms; keys and blocks work as on any cell.
        model = self._grid()
        if model is not None and model.columns[index.column()].flag:
            self._toggle(model, index)

    def _toggle(self, model: GridModel, index: QModelIndex | QPersistentModelIndex) -> None:
        column = model.columns[index.column()]
        row = index.row()
        before = row < len(model.rows) and model.rows[row].values.get(column.key) is True
        model.enter({(row, index.column()): None if before else True}, column.title)

    def _on_current_changed(self, current: QModelIndex) -> None:
        model = self.model()
        if not current.isValid() or not isinstance(model, GridModel | WindowedModel):
            return
        key = model.columns[current.column()].key
        self.cell_entered.emit(self._uid(current.row()), key)

    def _uid(self, row: int) -> str:
        model = self.model()
        if isinstance(model, WindowedModel):
            return model.uid_at(row) or ""
        return model.rows[row].uid if isinstance(model, GridModel) and row < len(model.rows) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter moves down, Space ticks, Ctrl+Enter asks for details; all else is Qt's or an action."""
        here, model = self.currentIndex(), self._grid()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._ask_for_details(here)
            else:
                self._move_down()
            return
        is_flag = model is not None and here.isValid() and model.columns[here.column()].flag
        if model is not None and is_flag and event.key() == Qt.Key.Key_Space:
            self._toggle(model, here)
            return
        super().keyPressEvent(event)

    def _ask_for_details(self, here: QModelIndex) -> None:
        model = self.model()
        if here.isValid() and isinstance(model, GridModel | WindowedModel):
            self.details_wanted.emit(self._uid(here.row()), model.columns[here.column()].key)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Keep the corner marks of cells whole."""
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Ask for room for a dozen rows."""
        return QSize(theme.SIZES.popup_width, theme.SIZES.grid_head + 12 * theme.SIZES.grid_row)


class Grid(QWidget):
    """A grid with its totals always in sight beneath."""

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.model = model
        self.view = GridView()
        self.view.setModel(model)
        layout.addWidget(self.view, 1)
        self.totals: TotalsRow | None = None
        if any(column.total for column in model.columns):
            self.totals = TotalsRow(model, self.view)
            layout.addWidget(self.totals)
        self.setFocusProxy(self.view)

    def pin(self, count: int) -> None:
        """Keep the first `count` columns and their sums in sight while the others scroll."""
        self.view.pin(count)
        if self.totals is not None:
            self.totals.pin(count)

    def fit_rows(self, least: int = 1, most: int = 12) -> None:
        """Be as high as the rows, within limits, for a table that stands inside a form."""
        rows = max(least, min(most, self.model.rowCount()))
        bar = theme.SIZES.scroll_bar
        self.view.setFixedHeight(theme.SIZES.grid_head + rows * theme.SIZES.grid_row + bar)
