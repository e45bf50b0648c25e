"""What all pages of the central desk have in common."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QPushButton, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.keyboard_map import CENTRAL_PAGES, Binding, Keys
from moi_desktop.desktop.pages.page import Page
from moi_desktop.desktop.widgets.details_panel import Details, DetailsPanel

_COUNT: Final = re.compile(r"\s*\([\d,]+\)$")


class CentralPage(Page):
    """A page that reads the central workspace anew whenever something was done to it."""

    def __init__(self, session: CentralSession, key: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(key, title, parent)
        self.session = session
        session.changed.connect(self._on_changed)

    def count(self) -> None:
        """Find out how many things wait here, while another page is in front."""

    def finish(self) -> None:
        """Ask nothing more of the workspace."""
        self.session.finish()

    def keys(self) -> Keys:
        """The keys of its buttons, in their words, and those that have no button."""
        more = CENTRAL_PAGES.get(self.key, ())
        known = {keys for one in more for keys in one.keys}
        found = dict.fromkeys(
            (button.shortcut().toString(), _words_of(button)) for button in self.findChildren(QAbstractButton)
        )
        return Keys(
            self.title, (*more, *(Binding((keys,), words) for keys, words in found if keys and keys not in known))
        )

    def _on_changed(self) -> None:
        if self.isVisible():
            self.load()
        else:
            self.count()


class ActionsPanel(QWidget):
    """What is known of the chosen thing, and below it, always in sight, what can be done with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.details = DetailsPanel()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SIZES.space)
        self._column.addWidget(self.details, 1)
        self.setFixedWidth(theme.SIZES.details_width)

    def show_details(self, details: Details) -> None:
        """Say what is known."""
        self.details.show_details(details)

    def add_action(self, button: QPushButton) -> None:
        """Put a button below."""
        self._column.addWidget(button)


def tab_order(*widgets: QWidget) -> None:
    """Let the Tab key go through these in this order."""
    for one, following in pairwise(widgets):
        QWidget.setTabOrder(one, following)


def action_button(
    words: str, does: Callable[[], object], keys: str = "", *, role: str = "", hint: str = ""
) -> QPushButton:
    """A button that says what it does; its tooltip names the keys that do the same."""
    button = QPushButton(words)
    theme.mark(button, role=role)
    if keys:
        button.setShortcut(QKeySequence(keys))
    tip = hint or words.removesuffix("…")
    button.setToolTip(f"{tip} ({keys})" if keys else hint)
    button.clicked.connect(lambda _checked: does())
    return button


def _words_of(button: QAbstractButton) -> str:
    """What a button does, without the number of things that it would do it with just now."""
    return _COUNT.sub("", button.text()).removesuffix("…") or button.toolTip()
