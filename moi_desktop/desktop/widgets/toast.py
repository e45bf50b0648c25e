"""A toast: what was just done, with a button that undoes it. It leaves by itself and never takes the focus."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QPushButton, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.widgets.labels import Label

STAYS_MS = 8000
"""How long it stays: long enough to read two lines and reach for the button."""

LOOKS_MS = 200
"""How often it looks whether a button has come to stand beneath it."""


class Toast(QFrame):
    """Lies over `parent` where it covers no button, at the lower edge if it can. A new one takes the place of the one before."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        theme.mark(self, role="toast")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.SIZES.space_card, theme.SIZES.space, theme.SIZES.space, theme.SIZES.space)
        layout.setSpacing(theme.SIZES.space_card)
        self.words = Label()
        self.button = QPushButton(self.tr("เลิกทำ"))
        layout.addWidget(self.words)
        layout.addWidget(self.button)
        self._undo: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._looking = QTimer(self)
        self._looking.setInterval(LOOKS_MS)
        self._looking.timeout.connect(self._make_way)
        self.button.clicked.connect(self._on_undo)
        parent.installEventFilter(self)
        self.hide()

    def tell(self, sentence: str, undo: Callable[[], None] | None = None) -> None:
        """Show `sentence`; with `undo`, also the button that calls it once."""
        self.words.setText(sentence)
        self._undo = undo
        self.button.setVisible(undo is not None)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start(STAYS_MS)
        self._looking.start()

    def _on_undo(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def _place(self) -> None:
        buttons = self._buttons()
        places = self._places()
        self.move(next((p for p in places if not _covers(QRect(p, self.size()), buttons)), places[0]))

    def _make_way(self) -> None:
        """Go elsewhere when the page beneath has put a button here."""
        if not self.isVisible():
            self._looking.stop()
        elif _covers(self.geometry(), self._buttons()):
            self._place()

    def _places(self) -> list[QPoint]:
        """Where it may lie, the best first: the middle of the lower edge, its ends, then the same higher and higher."""
        around, edge = self._around, theme.SIZES.space_card
        right = max(edge, around.width() - self.width() - edge)
        across = (right // 2 + edge // 2, right, edge)
        lowest = around.height() - self.height() - edge
        heights = range(lowest, 0, -(theme.SIZES.grid_row // 2)) or (lowest,)
        return [QPoint(x, y) for y in heights for x in across]

    def _buttons(self) -> list[QRect]:
        """The buttons of the window that can be pressed, where they are seen."""
        around = self._around
        return [
            QRect(button.mapTo(around, QPoint(0, 0)), button.size())
            for button in around.findChildren(QAbstractButton)
            if button.isVisible() and button.isEnabled() and not self.isAncestorOf(button)
            if button.window() is around.window() and not button.visibleRegion().isEmpty()
        ]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Find a place anew when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)


def _covers(area: QRect, buttons: Sequence[QRect]) -> bool:
    return any(area.intersects(button) for button in buttons)
