"""The chosen row of a review in full, under its list."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.widgets.clearing import clear
from moi_desktop.desktop.widgets.labels import Label, WrapLabel
from moi_desktop.desktop.widgets.scrolled import scrolled
from moi_desktop.plan.places import Spot


@dataclass(frozen=True, slots=True)
class Chosen:
    """The chosen row: the field it is about, its place in words, and longer notes as (title, text).

    `amendment` and `remark` are what can be withdrawn there.
    """

    spot: Spot
    place: str
    notes: tuple[tuple[str, str], ...] = ()
    amendment: str = ""
    remark: str = ""


class NotesPane(QWidget):
    """The chosen row in full: its place, and its notes side by side."""

    ACROSS = 3

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = WrapLabel("", "strong")
        self._notes = QGridLayout()
        self._notes.setHorizontalSpacing(theme.SIZES.space_card)
        self._notes.setVerticalSpacing(theme.SIZES.space_inside)
        inside = QVBoxLayout()
        inside.setSpacing(theme.SIZES.space_inside)
        inside.addWidget(self.place)
        inside.addLayout(self._notes)
        inside.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside))

    def show_chosen(self, chosen: Chosen | None) -> None:
        """Show another row; None for none."""
        clear(self._notes)
        self.place.setText(chosen.place if chosen else "")
        notes = chosen.notes if chosen else ()
        across = min(len(notes), self.ACROSS) or 1
        for number, (title, text) in enumerate(notes):
            row, side = divmod(number, across)
            self._notes.addWidget(Label(title, "muted"), 2 * row, side)
            words = WrapLabel(text)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._notes.addWidget(words, 2 * row + 1, side, Qt.AlignmentFlag.AlignTop)
        for side in range(self.ACROSS):
            self._notes.setColumnStretch(side, 1 if side < across else 0)
