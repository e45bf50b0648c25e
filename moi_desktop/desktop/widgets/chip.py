"""A chip: a state in one or two words on its colour. The colour never stands alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from moi_desktop.desktop import theme

TONES = ("plain", "accent", "good", "warning", "bad")


class Chip(QLabel):
    """A state in words; `tone` is plain, accent, good, warning or bad."""

    def __init__(self, text: str | QWidget = "", tone: str = "plain", parent: QWidget | None = None) -> None:
        words, owner = ("", text) if isinstance(text, QWidget) else (text, parent)  # Designer's code gives the parent
        super().__init__(words, owner)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.mark(self, chip=tone)

    @property
    def tone(self) -> str:
        """The tone shown."""
        return str(self.property("chip"))

    def show_state(self, text: str, tone: str) -> None:
        """Show another state."""
        self.setText(text)
        theme.mark(self, chip=tone)
