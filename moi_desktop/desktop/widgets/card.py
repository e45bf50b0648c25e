"""A card: one subject on paper, with a title where it has one."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.widgets.flow_layout import FlowLayout
from moi_desktop.desktop.widgets.labels import Label


class Card(QFrame):
    """Paper with a thin line around it. Put things into `body`; small things beside the title with `add_beside_title`."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.mark(self, role="card")
        inside, between = theme.SIZES.space_card, theme.SIZES.space
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(
            inside, inside - theme.SIZES.space_inside, inside, inside - theme.SIZES.space_inside
        )
        self.body.setSpacing(between)
        self._head = FlowLayout(between)
        self.title = Label(title, "heading")
        self._head.addWidget(self.title)
        self._head.add_push()
        self.body.addLayout(self._head)
        self.title.setVisible(bool(title))

    def set_title(self, text: str) -> None:
        """Show `text` as the title, or no title where it is empty."""
        self.title.setText(text)
        self.title.setVisible(bool(text))

    def add_beside_title(self, widget: QWidget) -> None:
        """Put `widget` at the right end of the title's line."""
        self._head.addWidget(widget)


def separator() -> QFrame:
    """Return a thin line across."""
    line = QFrame()
    theme.mark(line, role="line")
    return line
