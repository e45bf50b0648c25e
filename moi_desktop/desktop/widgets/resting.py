"""When typed text is handed on although its writer has not left the field: as soon as typing rests, and now and then while
it does not, so that little is lost when the power goes.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

REST_MS = 120
"""How long typing must rest before what was typed is handed on."""

LONGEST_MS = 300
"""How long typing may go on before what was typed so far is handed on."""


class Resting(QObject):
    """`touch` it with every letter; `rested` tells that the text should be handed on now."""

    rested = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rest = self._timer(REST_MS)
        self._longest = self._timer(LONGEST_MS)

    @property
    def is_waiting(self) -> bool:
        """Whether something was typed that has not been handed on."""
        return self._rest.isActive()

    def touch(self) -> None:
        """Something was typed."""
        self._rest.start()
        if not self._longest.isActive():
            self._longest.start()

    def stop(self) -> None:
        """There is nothing to hand on any more."""
        self._rest.stop()
        self._longest.stop()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self._on_time)
        return timer

    def _on_time(self) -> None:
        self.stop()
        self.rested.emit()
