"""Going from one part of the window to the next with F6, as Windows programs do. In a grid Tab stays inside; F6 leaves it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

_PANES = frozenset({"card", "top-bar", "navigation", "notice"})
"""Roles of widgets that are a part of the window of their own."""


def pane_of(widget: QWidget) -> QWidget:
    """Return the part of the window that a widget belongs to; a list or grid is one by itself."""
    at = widget
    while not at.isWindow():
        if isinstance(at, QAbstractItemView) or at.property("role") in _PANES:
            return at
        parent = at.parentWidget()
        if parent is None:
            break
        at = parent
    return at


def go_on(event: QKeyEvent, widget: QWidget) -> bool:
    """Go to the next part on F6 and back on Shift+F6; return whether the key was one of these."""
    if event.key() != Qt.Key.Key_F6:
        return False
    backwards = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    step_over(QApplication.focusWidget() or widget, backwards=backwards)
    return True


def step_over(start: QWidget, *, backwards: bool = False) -> None:
    """Give the focus to the first widget of the next part that takes it."""
    here = pane_of(start)
    at: QWidget | None = start
    for _ in range(10_000):  # the ring of a window never is that long; without an end of its own it would turn for ever
        assert at is not None
        at = at.previousInFocusChain() if backwards else at.nextInFocusChain()
        if at is None or at is start:
            return
        if _takes_focus(at) and pane_of(at) is not here and not here.isAncestorOf(at) and not _is_inner(at, here):
            at.setFocus(Qt.FocusReason.TabFocusReason)
            return


def _takes_focus(widget: QWidget) -> bool:
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(takes) and widget.isEnabled() and widget.isVisible() and widget.focusProxy() is None


def _is_inner(widget: QWidget, here: QWidget) -> bool:
    """Whether the way would only go from a list into a second view of the same list."""
    return isinstance(here, QAbstractItemView) and widget.parentWidget() is here
