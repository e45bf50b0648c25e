"""A button that says which columns of a grid are shown, and lets people choose others."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from moi_desktop.desktop.models.windowed_model import WindowedModel
from moi_desktop.desktop.widgets.grid_view import GridView


class ColumnChooser(QPushButton):
    """Opens a list of all columns but the first, each with a tick. `hidden` are the keys of those that begin hidden."""

    def __init__(self, grid: GridView, hidden: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("คอลัมน์"))
        self.setShortcut(QKeySequence("Ctrl+Shift+L"))
        self.setToolTip(self.tr("เลือกคอลัมน์ที่แสดง (Ctrl+Shift+L)"))
        self._grid = grid
        self._hidden = frozenset(hidden)
        self.actions_by_key: dict[str, QAction] = {}
        menu = QMenu(self)
        model = grid.model()
        assert isinstance(model, WindowedModel)
        for number, column in enumerate(model.columns):
            grid.setColumnHidden(number, column.key in self._hidden)
            if number == 0:
                continue
            action = QAction(column.title, menu)
            action.setCheckable(True)
            action.setChecked(column.key not in self._hidden)
            action.toggled.connect(lambda on, at=number: self._grid.setColumnHidden(at, not on))
            menu.addAction(action)
            self.actions_by_key[column.key] = action
        menu.addSeparator()
        self._usual = QAction(self.tr("แสดงตามปกติ"), menu)
        self._usual.triggered.connect(self.show_usual)
        menu.addAction(self._usual)
        self.setMenu(menu)

    def show_usual(self) -> None:
        """Show the columns that are shown at first."""
        for key, action in self.actions_by_key.items():
            action.setChecked(key not in self._hidden)
