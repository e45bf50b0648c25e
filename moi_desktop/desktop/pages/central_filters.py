"""A line of states with their counts, of which one is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from moi_desktop.desktop import theme


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """One state to look at: its key (empty for all), its words, and how many there are."""

    key: str
    words: str
    count: int


class FilterBar(QWidget):
    """Buttons of which one is down. States that nothing is in are not offered."""

    chosen = Signal(str)
    """The person wants to look at another state: its key."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.current = ""
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.SIZES.space_inside)
        self._line.addStretch(1)
        self._group.buttonClicked.connect(self._on_clicked)

    def show_choices(self, choices: Sequence[FilterChoice]) -> None:
        """Offer these states; the one that is looked at stays, if there still is one of it."""
        counts = {choice.key: choice.count for choice in choices}
        if not counts.get(self.current):
            self.current = ""
        for choice in choices:
            button = self._button(choice.key)
            button.setText(f"{choice.words}  {choice.count:,}")
            button.setVisible(choice.count > 0 or not choice.key)
            button.setChecked(choice.key == self.current)

    def choose(self, key: str) -> None:
        """Look at another state."""
        self.current = key
        if key in self._buttons:
            self._buttons[key].setChecked(True)
        self.chosen.emit(key)

    def _button(self, key: str) -> QPushButton:
        if key not in self._buttons:
            button = QPushButton()
            button.setCheckable(True)
            theme.mark(button, role="filter")
            button.setProperty("key", key)
            self._group.addButton(button)
            self._line.insertWidget(self._line.count() - 1, button)
            self._buttons[key] = button
        return self._buttons[key]

    def _on_clicked(self, button: QPushButton) -> None:
        self.choose(str(button.property("key")))
