"""When typed text is handed on although its writer has not left the field: with the first letter, and then every moment, so
that next to nothing is lost when the power goes.
"""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

MOMENT_MS = 200
"""How long what was typed may wait until it is handed on; a slower writer's letters are handed on one by one."""


class Resting(QObject):
    """`touch` it with every letter; `rested` tells that the text should be handed on now."""

    rested = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
        self._since = QElapsedTimer()

    @property
    def is_waiting(self) -> bool:
        """Whether something was typed that has not been handed on."""
        return self._timer.isActive()

    def touch(self) -> None:
        """Something was typed."""
        if not self._timer.isActive():
            left = MOMENT_MS - self._since.elapsed() if self._since.isValid() else 0
            self._timer.start(max(0, left))

    def stop(self) -> None:
        """There is nothing to hand on any more."""
        self._timer.stop()

    def _on_time(self) -> None:
        self._since.start()
        self.rested.emit()
