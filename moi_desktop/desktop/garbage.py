"""Garbage that holds widgets is collected on the thread of the window alone.

Python looks for cycles of dead objects on whichever thread happens to allocate. Where that is a worker's and a dead widget
is among them, Qt destroys the widget on the wrong thread and the process ends without a word. So as long as there are
workers, Python does not look by itself; the window's thread does, a few times a second, by Python's own thresholds.
"""

from __future__ import annotations

import gc
from typing import ClassVar, Final

from PySide6.QtCore import QObject, QTimerEvent

EVERY_MS: Final = 300


class WindowCollector(QObject):
    """Collects on the thread that made it, from now until `close`; several may be open at once."""

    _open: ClassVar[int] = 0

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        WindowCollector._open += 1
        gc.disable()
        self._timer = self.startTimer(EVERY_MS)

    def close(self) -> None:
        """Leave the collecting to Python again, unless another collector is open; closing twice does no harm."""
        if not self._timer:
            return
        self.killTimer(self._timer)
        self._timer = 0
        WindowCollector._open -= 1
        if not WindowCollector._open:
            gc.enable()

    def timerEvent(self, event: QTimerEvent) -> None:
        """Collect the oldest generation that is due; with it go the younger ones."""
        due = [
            age
            for age, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > limit
        ]
        if due:
            gc.collect(max(due))
