"""The window's frame. It is on the screen, empty, before its inside is imported: on an old disk that takes seconds."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow


class MainWindow(QMainWindow):
    """An empty window that tells when people can see it and when it is about to close."""

    first_painted = Signal()
    """The window is on the screen for the first time."""

    closing = Signal()
    """The window is about to close."""

    def __init__(self) -> None:
        super().__init__()
        self._is_painted = False
        self.resize(1366, 728)

    def come_to_front(self) -> None:
        """Be seen and have the focus, as large as before."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def event(self, event: QEvent) -> bool:
        """Tell the first time that the window is painted."""
        handled = super().event(event)
        if not self._is_painted and event.type() == QEvent.Type.Paint:
            self._is_painted = True
            self.first_painted.emit()
        return handled

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window is about to close."""
        self.closing.emit()
        super().closeEvent(event)
