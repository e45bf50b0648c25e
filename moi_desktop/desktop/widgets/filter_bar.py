"""Buttons with counts, of which one is down: which kind of thing a list shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.widgets.flow_layout import FlowLayout


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """One kind to look at: its key (empty for all), its words, and how many there are."""

    key: str
    words: str
    count: int


class FilterBar(QWidget):
    """Buttons of which one is down, by key in `buttons`. Kinds of which there is nothing are left out unless `all_kinds`."""

    chosen = Signal(str)
    """The person wants to look at another kind: its key."""

    def __init__(
        self, name: str, keys: Sequence[str], *, all_kinds: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.current = ""
        self._restored = ""
        self.buttons: dict[str, QPushButton] = {}
        self._all_kinds = all_kinds
        group = QButtonGroup(self)
        line = FlowLayout(theme.SIZES.space_inside, self)
        for key in keys:
            button = QPushButton()
            button.setCheckable(True)
            button.setProperty("key", key)
            button.hide()
            theme.mark(button, role="filter")
            group.addButton(button)
            line.addWidget(button)
            self.buttons[key] = button
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        group.buttonClicked.connect(self._on_clicked)

    def restore(self, key: str) -> None:
        """Look at this kind as soon as there is any of it, unless a person chooses before; nothing is told."""
        if key in self.buttons:
            self._restored = self.current = key

    def show_choices(self, choices: Sequence[FilterChoice], *, is_whole: bool = True) -> None:
        """Offer these kinds; the one that is looked at stays while it is offered. `is_whole` False: more is being read."""
        offered = {choice.key for choice in choices if choice.count or self._all_kinds}
        if self._restored and self._restored in offered:
            self.current = self._restored
        if is_whole and offered:
            self._restored = ""
        if self.current not in offered:
            self.current = ""
        for choice in choices:
            button = self.buttons[choice.key]
            button.setText(f"{choice.words}  {choice.count:,}")
            button.setVisible(choice.key in offered or not choice.key)
            button.setChecked(choice.key == self.current)
        # Of exclusive buttons Qt lets Tab come only to the one that had the focus last, and that one may be hidden now.
        self.buttons[self.current].setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def choose(self, key: str) -> None:
        """Look at another kind; an unknown one changes nothing."""
        if key not in self.buttons:
            return
        self.current, self._restored = key, ""
        self.buttons[key].setChecked(True)
        self.chosen.emit(key)

    def _on_clicked(self, button: QPushButton) -> None:
        self.choose(str(button.property("key")))
