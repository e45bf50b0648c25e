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

    def __init__(self, name: str, keys: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.current = ""
        group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SIZES.space_inside)
        for key in keys:
            button = QPushButton()
            button.setCheckable(True)
            button.setProperty("key", key)
            button.hide()
            theme.mark(button, role="filter")
            group.addButton(button)
            line.addWidget(button)
            self._buttons[key] = button
        line.addStretch(1)
        group.buttonClicked.connect(self._on_clicked)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons in their order."""
        return tuple(self._buttons.values())

    def show_choices(self, choices: Sequence[FilterChoice]) -> None:
        """Offer these states; the one that is looked at stays, if there still is one of it."""
        counts = {choice.key: choice.count for choice in choices}
        if not counts.get(self.current):
            self.current = ""
        for choice in choices:
            button = self._buttons[choice.key]
            button.setText(f"{choice.words}  {choice.count:,}")
            button.setVisible(choice.count > 0 or not choice.key)
            button.setChecked(choice.key == self.current)

    def choose(self, key: str) -> None:
        """Look at another state."""
        self.current = key
        self._buttons[key].setChecked(True)
        self.chosen.emit(key)

    def _on_clicked(self, button: QPushButton) -> None:
        self.choose(str(button.property("key")))
