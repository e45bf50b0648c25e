"""The heads of a grid: their sizes, the widths that columns ask for, and sorting by a click on one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from moi_desktop.desktop import theme
from moi_desktop.desktop.models.grid_model import Column


def set_up(view: QTableView) -> None:
    """Give rows and heads their heights; nothing moves when something is chosen."""
    rows, columns = view.verticalHeader(), view.horizontalHeader()
    rows.setSectionResizeMode(rows.ResizeMode.Fixed)
    rows.setMinimumSectionSize(theme.SIZES.grid_row)
    rows.setDefaultSectionSize(theme.SIZES.grid_row)
    rows.setFixedWidth(theme.SIZES.row_head)
    columns.setFixedHeight(theme.SIZES.grid_head)
    columns.setMinimumSectionSize(theme.SIZES.icon_large)
    columns.setHighlightSections(False)
    rows.setHighlightSections(False)


def set_widths(view: QTableView, columns: Sequence[Column]) -> None:
    """Give each column the room that it asks for, and at least that of its title."""
    for number, column in enumerate(columns):
        view.setColumnWidth(number, width_of(view, column))


def width_of(view: QTableView, column: Column, letters: int | None = None) -> int:
    """How wide a column is that asks for so many letters, else for as many as it says; never narrower than its title."""
    metrics = view.fontMetrics()
    title = metrics.horizontalAdvance(column.title + (" *" if column.required else ""))
    room = max(metrics.averageCharWidth() * (column.width if letters is None else letters), title)
    return room + 2 * theme.SIZES.cell_padding + theme.SIZES.space_inside


def let_sort(view: QTableView, clicked: Callable[[int], None]) -> None:
    """Call `clicked` with a column's number when its head is clicked."""
    head = view.horizontalHeader()
    head.setSectionsClickable(True)
    head.setSortIndicatorShown(True)
    head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    for pressed in (head.sectionPressed, head.sectionEntered):
        pressed.disconnect()  # Qt selects the whole column: the row with the focus would be lost
    head.sectionClicked.connect(clicked)
