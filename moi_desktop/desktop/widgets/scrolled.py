"""A column of things that scrolls when there is no room for all of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from moi_desktop.desktop import theme


def scrolled(column: QVBoxLayout) -> QScrollArea:
    """Return an area that shows `column`, which is put into it; Tab passes it by."""
    inside = QWidget()
    theme.mark(inside, role="scrolled")
    column.setContentsMargins(0, 0, theme.SIZES.space, 0)
    column.setSpacing(theme.SIZES.space_inside)
    inside.setLayout(column)
    return scroll_area(inside)


def scroll_area(inside: QWidget) -> QScrollArea:
    """Return a frameless area that scrolls `inside` up and down; Tab passes it by."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area
