"""The pages of a paper, one at a time: PgUp and PgDown turn them, Ctrl++ and Ctrl+- change the size."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from moi_desktop.desktop import theme

STEPS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
"""Sizes against the usual one: as drawn, or as wide as the view where that is narrower."""

_FITTING = 2


class PageView(QScrollArea):
    """Shows one page; `turned` tells which, counted from 0."""

    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: Sequence[bytes] = ()
        self._number = 0
        self._step = _FITTING
        self._page = QPixmap()
        self._sheet = QLabel()
        self._sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(self._sheet)
        self.setWidgetResizable(False)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("หน้ากระดาษ"))
        theme.mark(self, role="sheets")

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pictures)

    @property
    def number(self) -> int:
        """The page in sight, counted from 0."""
        return self._number

    def show_pages(self, pictures: Sequence[bytes]) -> None:
        """Show other pages, each a picture file; the first comes to sight."""
        self._pictures = pictures
        self.turn_to(0)

    def turn_to(self, number: int) -> None:
        """Bring a page to sight; numbers beyond the ends are the ends."""
        self._number = max(0, min(number, self.count - 1))
        self._page = QPixmap()
        if self.count:
            self._page.loadFromData(self._pictures[self._number])
        self._fit()
        self.verticalScrollBar().setValue(0)
        self.turned.emit(self._number)

    def resize_by(self, steps: int) -> None:
        """Show the page larger or smaller."""
        self._step = max(0, min(self._step + steps, len(STEPS) - 1))
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages and change the size by keys; the arrows scroll."""
        turns = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        key = Qt.Key(event.key())
        if key in turns:
            self.turn_to(self._number + turns[key])
        elif key == Qt.Key.Key_Home:
            self.turn_to(0)
        elif key == Qt.Key.Key_End:
            self.turn_to(self.count - 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self._page
        usual = min(self.viewport().width() - 2 * theme.SIZES.space_card, shown.width())
        width = int(usual * STEPS[self._step])
        if not shown.isNull() and width > 0:
            shown = shown.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        self._sheet.setPixmap(shown)
        self._sheet.resize(shown.size())
