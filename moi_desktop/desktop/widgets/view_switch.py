"""Two or more ways to look at the same things, of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.widgets.flow_layout import FlowLayout


class ViewSwitch(QWidget):
    """Buttons side by side, by key in `buttons`; `chosen` tells the key of the view that is wanted.

    Many views may take a second line where the window is narrow (`wraps`).
    """

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        views: Sequence[tuple[str, str]],
        tip: str = "",
        *,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.buttons: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        line = self._wrapping_line() if wraps else QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SIZES.space_inside)
        for key, words in views:
            button = QPushButton(words)
            button.setCheckable(True)
            button.setToolTip(f"{name}: {words} {tip}".strip())
            button.clicked.connect(lambda _checked, key=key: self.chosen.emit(key))
            theme.mark(button, role="filter")
            group.addButton(button)
            line.addWidget(button)
            self.buttons[key] = button
        if isinstance(line, QHBoxLayout):
            line.addStretch(1)

    def _wrapping_line(self) -> FlowLayout:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        return FlowLayout(theme.SIZES.space_inside, self)

    def show_view(self, key: str) -> None:
        """Show which view is in front."""
        self.buttons[key].setChecked(True)
