"""What the lists of the central desk were left at: filters and order stay until the next run of the program."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QComboBox

from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.widgets.filter_bar import FilterBar
from moi_desktop.desktop.widgets.filter_box import FilterBox

_DOWNWARDS = "-"
"""Stands before the key of a column that is sorted from the largest to the smallest."""


class KeptChoices:
    """Puts the choices of one list back as they were, and keeps each new one at once. `page` tells the lists apart."""

    def __init__(self, session: CentralSession, page: str) -> None:
        self._session = session
        self._page = page

    def filters(self, **parts: FilterBar | FilterBox) -> None:
        """Filters by name; those whose answers are read later are put back when they come."""
        for name, part in parts.items():
            part.restore(self.word(name))
            part.chosen.connect(partial(self.keep, name))

    def boxes(self, **parts: QComboBox) -> None:
        """Plain boxes by name, whose answers have text as data; kept when a person chooses."""
        for name, box in parts.items():
            box.setCurrentIndex(max(0, box.findData(self.word(name)) if self.word(name) else box.currentIndex()))
            box.activated.connect(lambda _row, name=name, box=box: self.keep(name, str(box.currentData() or "")))

    def order(self, grid: FactsGrid) -> None:
        """The column by which a grid is sorted, and which way."""
        word = self.word("order")
        grid.sort_by(word.removeprefix(_DOWNWARDS), downwards=word.startswith(_DOWNWARDS))
        grid.order_changed.connect(self._keep_order)

    def word(self, name: str) -> str:
        """What was kept under a name; empty where nothing was."""
        return self._session.kept(f"{self._page}/{name}")

    def keep(self, name: str, word: str) -> None:
        """Keep a word of one's own."""
        self._session.keep(f"{self._page}/{name}", word)

    def _keep_order(self, key: str, downwards: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.keep("order", f"{_DOWNWARDS if key and downwards else ''}{key}")
