"""The fields of a section beside each other, or beneath each other where there is no room for two."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.widgets.field_row import FieldRow


class Room(Enum):
    """How much of the width a field takes."""

    HALF = auto()
    WHOLE_IF_ALONE = auto()
    WHOLE = auto()


class FieldsPane(QWidget):
    """Rows of fields; two stand beside each other where there is room."""

    def __init__(self, rows: Sequence[tuple[FieldRow, Room]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.mark(self, role="scrolled")
        self._rows = tuple(rows)
        self._is_narrow: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(theme.SIZES.space_inside)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._place(is_narrow=False)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest field: two beside each other give way."""
        widest = max((row.minimumSizeHint().width() for row, _ in self._rows), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Begin another number of columns where the room asks for it."""
        super().resizeEvent(event)
        self._place(is_narrow=event.size().width() < 2 * theme.SIZES.half_form)

    def _place(self, *, is_narrow: bool) -> None:
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        rooms = [Room.WHOLE if is_narrow else room for _, room in self._rows]
        line, side = 0, 0
        for number, (row, _) in enumerate(self._rows):
            stays_alone = not side and rooms[number + 1 : number + 2] in ([], [Room.WHOLE])
            is_whole = rooms[number] is Room.WHOLE or (rooms[number] is Room.WHOLE_IF_ALONE and stays_alone)
            if side and is_whole:
                line, side = line + 1, 0
            self._grid.addWidget(row, line, side, 1, 2 if is_whole else 1, Qt.AlignmentFlag.AlignTop)
            line, side = (line + 1, 0) if is_whole or side else (line, 1)
