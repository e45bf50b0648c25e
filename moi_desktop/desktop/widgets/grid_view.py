"""A grid that behaves as people know it from Excel.

Tab and Enter move on, arrows move, F2 edits, typing replaces, Del empties, Ctrl+C, Ctrl+X and Ctrl+V take blocks, Ctrl+D
and Ctrl+R fill down and to the right, Ctrl+Z and Ctrl+Y step back and forth and always say what they did, Ctrl+- removes
rows, F6 leaves the grid. A pasted block that would not become just what it was is shown first.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QEventLoop,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
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
from moi_desktop.desktop.models.clipboard import block_of
from moi_desktop.desktop.models.grid_model import GridModel
from moi_desktop.desktop.models.grid_steps import Stepped
from moi_desktop.desktop.models.pasting import Pasting, pasting_of
from moi_desktop.desktop.models.windowed_model import WindowedModel
from moi_desktop.desktop.widgets import grid_blocks, grid_heads, panes
from moi_desktop.desktop.widgets.grid_delegate import GridDelegate
from moi_desktop.desktop.widgets.pinned_columns import PinnedColumns
from moi_desktop.desktop.widgets.row_heads import RowHeads
from moi_desktop.desktop.widgets.step_words import words_of_step
from moi_desktop.desktop.widgets.totals_row import TotalsRow


class GridView(QTableView):
    """A table of cells that can be typed into. `confirm` is asked before a block is pasted that needs a look."""

    details_wanted = Signal(str, str)
    """Ctrl+Enter on a cell: uid and column key."""

    cell_entered = Signal(str, str)
    """Another cell has the focus: uid (empty in the row that waits for typing) and column key."""

    refused = Signal(str)
    """What was tried cannot be done here, or was done where it is not seen, in words."""

    summed = Signal(str)
    """Other cells are selected: how many, their sum and mean, in words; empty for a single cell."""

    rows_dropped = Signal(int)
    """The selected rows were dropped before the row of this number."""

    sort_wanted = Signal(str)
    """The person asked to sort by this column: its key."""

    rows_removed = Signal(str)
    """The person removed rows: how many, in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pinned: PinnedColumns | None = None
        self.confirm: Callable[[Pasting, GridModel], bool] = self._show_preview
        delegate = GridDelegate(self)
        delegate.entered.connect(self._move_down)
        delegate.abandoned.connect(self._take_back_typing)
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
        self._summing = QTimer(self)
        self._summing.setSingleShot(True)
        self._summing.setInterval(0)
        self._summing.timeout.connect(self._sum_up)
        grid_heads.set_up(self)
        self._actions = self._make_actions()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show `model` with the widths that its columns ask for."""
        super().setModel(model)
        if isinstance(model, GridModel):
            # Where the grid has nothing to take back, Ctrl+Z goes on to the page.
            model.undo_stack.canUndoChanged.connect(self._on_steps)
            model.undo_stack.canRedoChanged.connect(self._on_steps)
        if isinstance(model, GridModel | WindowedModel):
            grid_heads.set_widths(self, model.columns)
            self.selectionModel().currentChanged.connect(self._on_current_changed)
        if isinstance(model, GridModel):
            model.stepped.connect(self._on_stepped)
            for number, column in enumerate(model.columns):
                self.setColumnHidden(number, column.hidden)
        self._enable()

    def pin(self, count: int) -> None:
        """Keep the first `count` columns in sight while the others scroll."""
        self._pinned = PinnedColumns(self, count)
        delegate = GridDelegate(self._pinned)
        delegate.entered.connect(self._move_down)
        delegate.abandoned.connect(self._take_back_typing)
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

    def let_sort(self) -> None:
        """Let a click on a column's head, or Ctrl+Shift+S, ask for sorting by it."""
        grid_heads.let_sort(self, self._on_head_clicked)
        if self._pinned is not None:
            grid_heads.let_sort(self._pinned, self._on_head_clicked)
        self.add_action(self.tr("เรียงตามคอลัมน์นี้"), "Ctrl+Shift+S", self._ask_to_sort)

    def let_drag_rows(self) -> None:
        """Let selected rows be taken by their heads and dropped between others; to be called before `pin`."""
        heads = RowHeads(self)
        self.setVerticalHeader(heads)
        grid_heads.set_up(self)
        heads.dropped.connect(self.rows_dropped)

    def show_order(self, key: str, *, descending: bool) -> None:
        """Show on the heads by which column the rows are sorted; none for an empty key."""
        model = self._grid()
        column = model.column_of(key) if model is not None and key else -1
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        for table in (self, self._pinned):
            if table is not None:
                table.horizontalHeader().setSortIndicator(column, order)

    def show_columns(self, keys: Collection[str], *, shown: bool) -> None:
        """Show or hide columns that are not always there."""
        model = self._grid()
        for number, column in enumerate(model.columns if model else ()):
            if column.key in keys:
                self.setColumnHidden(number, not shown)
        self.stretch()

    def add_action(self, words: str, keys: str, does: Callable[[], None]) -> QAction:
        """Add something that can be done with the selected cells, with its keys, also to the menu."""
        action = self._action(words, QKeySequence(keys), does)
        self._actions.append(action)
        return action

    def selected_rows(self) -> list[int]:
        """The rows that have a selected cell, without the one that waits for typing."""
        model = self._grid()
        rows = {row for row, _ in grid_blocks.selected_cells(self)}
        return sorted(row for row in rows if model is not None and row < model.shown_count)

    def copy(self) -> None:
        """Copy the selected block."""
        cells = grid_blocks.selected_cells(self)
        if cells:
            grid_blocks.copy(self, cells)

    def cut(self) -> None:
        """Copy the selected block and empty it."""
        self.copy()
        self._empty(self.tr("ตัด"))

    def paste(self) -> None:
        """Put the block on the clipboard in, the upper left cell of the selection first; show it first where it needs a look."""
        model = self._grid()
        selected = grid_blocks.selected_cells(self)
        text = QGuiApplication.clipboard().text()
        if model is None or not selected or not text:
            return
        block, columns, rows = block_of(text), grid_blocks.shown_columns(self), model.rows
        pasting = pasting_of(model, block, selected, columns, _let_others_work)
        if model.rows != rows:  # they were read anew meanwhile
            pasting = pasting_of(model, block, selected, columns)
        if pasting.needs_a_look and not self.confirm(pasting, model):
            return
        values = pasting.values
        if not model.enter(values, self.tr("วาง {count} ช่อง").format(count=len(values))):
            self.refused.emit(self.tr("ไม่มีช่องใดเปลี่ยนแปลง"))

    def fill_down(self) -> None:
        """Put the uppermost selected value into the cells below it; a single cell takes the one above."""
        model, selected = self._grid(), grid_blocks.selected_cells(self)
        if model is not None and selected:
            grid_blocks.fill_down(model, selected)

    def fill_right(self) -> None:
        """Put the leftmost selected value into the cells at its right; a single cell takes the one at its left."""
        model, selected = self._grid(), grid_blocks.selected_cells(self)
        if model is not None and selected and not grid_blocks.fill_right(model, selected):
            self.refused.emit(self.tr("เติมไปทางขวาได้เฉพาะช่องชนิดเดียวกัน เช่น เงินรายไตรมาส"))

    def empty(self) -> None:
        """Empty the selected cells."""
        self._empty(self.tr("ล้างค่า"))

    def remove_rows(self) -> None:
        """Remove the rows that have a selected cell."""
        model, rows = self._grid(), self.selected_rows()
        if model is not None and model.remove(rows, self.tr("ลบ {count} แถว").format(count=len(rows))):
            self.rows_removed.emit(self.tr("ลบ {count} แถวแล้ว").format(count=len(rows)))

    def undo(self) -> None:
        """Take back the last step of this grid. Without one the key goes on to the page, which takes back any other."""
        model = self._grid()
        if model is not None:
            model.undo_stack.undo()

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        model = self._grid()
        if model is not None:
            model.undo_stack.redo()

    # How it is set up

    def stretch(self) -> None:
        """Give the room that is left to the column that wants it; it never gets less than it asked for."""
        model = self.model()
        if not isinstance(model, GridModel | WindowedModel):
            return
        for number, column in enumerate(model.columns):
            if column.stretch:
                others = self.horizontalHeader().length() - self.columnWidth(number)
                least = grid_heads.width_of(self, column)
                self.setColumnWidth(number, max(least, self.viewport().width() - others))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the width."""
        super().resizeEvent(event)
        self.stretch()
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
        self._undo_action = self._action(self.tr("เลิกทำ"), QKeySequence(key.Undo), self.undo)
        self._redo_action = self._action(self.tr("ทำซ้ำ"), QKeySequence("Ctrl+Y"), self.redo)
        return [
            self._action(self.tr("แก้ไขช่อง"), QKeySequence(Qt.Key.Key_F2), self._edit_current),
            self._action(self.tr("ตัด"), QKeySequence(key.Cut), self.cut),
            self._action(self.tr("คัดลอก"), QKeySequence(key.Copy), self.copy, reads=True),
            self._action(self.tr("วาง"), QKeySequence(key.Paste), self.paste),
            self._action(self.tr("เติมลงล่าง"), QKeySequence("Ctrl+D"), self.fill_down),
            self._action(self.tr("เติมไปทางขวา"), QKeySequence("Ctrl+R"), self.fill_right),
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

    def _on_steps(self, _is_possible: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._enable()

    def _enable(self) -> None:
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

    def _empty(self, words: str) -> None:
        model = self._grid()
        if model is not None:
            cells = grid_blocks.selected_cells(self)
            model.enter({cell: None for cell in cells if cell[0] < model.shown_count}, words)

    def _on_stepped(self, step: Stepped) -> None:
        """Bring what a step changed to sight, or say what became of it where that is not seen."""
        model = self._grid()
        uids = step.change.uids
        shown = next((uid for uid in uids if model is not None and model.is_shown(uid)), None)
        if model is not None and shown is not None:
            edited = {edit.key for edit in step.change.edits if edit.uid == shown}
            place = model.place_of(shown, self._column_to_show(edited))
            self.setCurrentIndex(place)
            self.scrollTo(place)
        words = words_of_step(step, is_seen=shown is not None or bool(step.change.removed))
        if words:
            self.refused.emit(words)

    def _column_to_show(self, keys: Collection[str]) -> str:
        """The column in which a change is seen: the one with the focus where it is among them."""
        model = self._grid()
        assert model is not None
        here = model.columns[max(0, self.currentIndex().column())].key
        if here in keys or not keys:
            return here
        shown = (model.columns[number] for number in grid_blocks.shown_columns(self))
        return next((column.key for column in shown if column.key in keys and column.editable), here)

    def _sum_up(self) -> None:
        model, cells = self._grid(), grid_blocks.selected_cells(self)
        self.summed.emit(grid_blocks.summary(model, cells) if model is not None and len(cells) > 1 else "")

    def _on_head_clicked(self, number: int) -> None:
        model = self._grid()
        if model is not None:
            self.sort_wanted.emit(model.columns[number].key)

    def _ask_to_sort(self) -> None:
        if self.currentIndex().isValid():
            self._on_head_clicked(self.currentIndex().column())

    @property
    def is_typing(self) -> bool:
        """Whether a cell is open for typing."""
        editing = QAbstractItemView.State.EditingState
        return self.state() == editing or (self._pinned is not None and self._pinned.is_typing)

    def _take_back_typing(self, typing: int) -> None:
        model = self._grid()
        if model is not None:
            model.take_back_typing(typing)

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
        """Enter moves down, Space ticks, Ctrl+Enter asks for details, F6 leaves; all else is Qt's or an action."""
        if panes.go_on(event, self):
            return
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
        self._summing.start()

    def sizeHint(self) -> QSize:
        """Ask for room for a dozen rows."""
        return QSize(theme.SIZES.popup_width, theme.SIZES.grid_head + 12 * theme.SIZES.grid_row)


def _let_others_work() -> None:
    """Let the window paint and jobs tell what they found while something longer goes on; keys and clicks wait."""
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


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
        self._narrowed: frozenset[str] = frozenset()
        self.setFocusProxy(self.view)

    def narrow(self, keys: frozenset[str]) -> None:
        """Let these columns be as wide as their titles and no wider; those that were narrow before get their room back."""
        for number, column in enumerate(self.model.columns):
            if column.key in keys ^ self._narrowed:
                letters = 0 if column.key in keys else None
                self.view.setColumnWidth(number, grid_heads.width_of(self.view, column, letters))
        self._narrowed = keys
        self.view.stretch()

    def pin(self, count: int) -> None:
        """Keep the first `count` columns and their sums in sight while the others scroll."""
        self.view.pin(count)
        if self.totals is not None:
            self.totals.pin(count)

    def without_row_heads(self) -> None:
        """Leave out the numbers of the rows; before anything is pinned."""
        self.view.verticalHeader().hide()
        if self.totals is not None:
            self.totals.verticalHeader().hide()

    def fit_rows(self, least: int = 1, most: int = 12) -> None:
        """Be as high as the rows, within limits, for a table that stands inside a form."""
        rows = max(least, min(most, self.model.rowCount()))
        bar = theme.SIZES.scroll_bar
        self.view.setFixedHeight(theme.SIZES.grid_head + rows * theme.SIZES.grid_row + bar)
