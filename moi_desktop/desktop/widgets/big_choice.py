"""A big button with a picture, what it does, and a line about it: for a screen of few choices."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from moi_desktop.desktop import icons, theme
from moi_desktop.desktop.widgets.labels import Label, WrapLabel


class BigChoice(QPushButton):
    """One choice of a few."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.mark(self, role="choice")
        self._picture = QLabel()
        self._picture.setFixedWidth(theme.SIZES.icon_large)
        self._action = Label("", "heading")
        self._explanation = WrapLabel("", "muted")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._action)
        words.addWidget(self._explanation)
        layout = QHBoxLayout(self)
        edge = theme.SIZES.space_card
        layout.setContentsMargins(edge, theme.SIZES.space_between, edge, theme.SIZES.space_between)
        layout.setSpacing(edge)
        layout.addWidget(self._picture)
        layout.addLayout(words, 1)
        for child in (self._picture, self._action, self._explanation):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMinimumWidth(theme.SIZES.choice_width)

    def show_choice(self, icon_name: str, action: str, explanation: str) -> None:
        """Say what happens when it is pressed."""
        self._picture.setPixmap(icons.pixmap(icon_name, "accent", theme.SIZES.icon_large))
        self._action.setText(action)
        self._explanation.setText(explanation)
        self.setAccessibleName(action)
        self.setAccessibleDescription(explanation)

    def sizeHint(self) -> QSize:
        """Ask for what the words need."""
        inside = self.layout()
        return inside.sizeHint() if inside else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Never cut a line."""
        return QSize(theme.SIZES.choice_width, self.sizeHint().height())
