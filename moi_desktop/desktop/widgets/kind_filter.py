"""Buttons with counts, of which one is down: which kind of thing a list shows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from moi_desktop.desktop import theme


class KindFilter(QWidget):
    """`chosen` tells the key of the kind; the first kind is everything, with an empty key."""

    chosen = Signal(str)

    def __init__(self, name: str, kinds: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._words = dict(kinds)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SIZES.space)
        for key, words in kinds:
            button = QPushButton(words)
            button.setCheckable(True)
            theme.mark(button, role="filter")
            button.clicked.connect(lambda _checked, key=key: self.choose(key))
            self._group.addButton(button)
            self.buttons[key] = button
            line.addWidget(button)
        line.addStretch(1)
        self.buttons[""].setChecked(True)

    @property
    def key(self) -> str:
        """The chosen kind."""
        return next((key for key, button in self.buttons.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Show another kind."""
        if key in self.buttons:
            self.buttons[key].setChecked(True)
            self.chosen.emit(key)

    def show_counts(self, counts: Sequence[tuple[str, int]]) -> None:
        """Show how many there are of each kind."""
        for key, count in counts:
            self.buttons[key].setText(f"{self._words[key]}  {count:,}")
