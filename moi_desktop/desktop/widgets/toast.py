"""A toast: what was just done, with a button that undoes it. It leaves by itself and never takes the focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.widgets.labels import Label

STAYS_MS = 8000
"""How long it stays: long enough to read two lines and reach for the button."""


class Toast(QFrame):
    """Lies over the lower edge of `parent`. A new one takes the place of the one before."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
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

    def _on_undo(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def _place(self) -> None:
        around = self.parentWidget()
        if around is not None:
            self.move((around.width() - self.width()) // 2, around.height() - self.height() - theme.SIZES.space_card)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower edge while the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
