"""A small table that is only read: names at the left, figures at the right edge of their columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.widgets.labels import ElidedLabel, Label


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One line: its name, its figures in words, whether it is a sum. `tone` colours the last figure."""

    name: str
    figures: tuple[str, ...]
    is_sum: bool = False
    tone: str = ""


class FigureTable(QWidget):
    """Shows lines under heads; the first head stands over the names. With `left`, words stand where figures would.

    With `elided`, names take the room that the figures leave, and long ones are cut short.
    """

    def __init__(self, parent: QWidget | None = None, *, left: bool = False, elided: bool = False) -> None:
        super().__init__(parent)
        self._left = left
        self._elided = elided
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.SIZES.space_card)
        self._grid.setVerticalSpacing(theme.SIZES.space_inside)

    def show_lines(self, heads: Sequence[str], lines: Sequence[FigureLine]) -> None:
        """Show other lines."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for column, head in enumerate(heads):
            if head:
                self._put(0, column, Label(head, "note"))
        for row, line in enumerate(lines, 1):
            role = "strong" if line.is_sum else ""
            if self._elided:
                self._grid.addWidget(ElidedLabel(line.name, role), row, 0)
            else:
                self._put(row, 0, Label(line.name, role))
            for column, figure in enumerate(line.figures, 1):
                tone = line.tone if column == len(line.figures) else ""
                self._put(row, column, Label(figure, role, tone))
            if not self._left:
                self._grid.setColumnMinimumWidth(0, theme.SIZES.field_label)
        for column in range(1, len(heads)):
            self._grid.setColumnMinimumWidth(column, theme.SIZES.money_column)
        self._grid.setColumnStretch(0 if self._elided else len(heads), 1)

    def _put(self, row: int, column: int, label: Label) -> None:
        side = Qt.AlignmentFlag.AlignRight if column and not self._left else Qt.AlignmentFlag.AlignLeft
        label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(label, row, column)
