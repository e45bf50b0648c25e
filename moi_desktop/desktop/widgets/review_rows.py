"""What the centre wrote, one row each: a proposed value with three sides, a comment, a decision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.widgets.chip import Chip
from moi_desktop.desktop.widgets.labels import Label, WrapLabel

_SHORT = 16
"""Letters of a value that has room beside its name in a narrow row."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a proposal: what it is, and the value in words. `tone` marks the one that differs."""

    name: str
    value: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class ReviewFacts:
    """One row. `sides` are shown beside each other; `actions` are (key, words, role) of the buttons."""

    place: str
    words: str
    chip: str = ""
    tone: str = "plain"
    sides: tuple[Side, ...] = ()
    answer: str = ""
    actions: tuple[tuple[str, str, str], ...] = ()


class ReviewRow(QFrame):
    """Shows `ReviewFacts`; `acted` tells the key of the pressed button. A `narrow` row stands in the details panel."""

    acted = Signal(str)

    def __init__(self, facts: ReviewFacts, parent: QWidget | None = None, *, narrow: bool = False) -> None:
        super().__init__(parent)
        theme.mark(self, role="card")
        self.setAccessibleName(facts.place)
        self.setAccessibleDescription(facts.words)
        self.buttons: dict[str, QPushButton] = {}
        edge = theme.SIZES.space_between
        layout = QVBoxLayout(self)
        layout.setContentsMargins(edge, theme.SIZES.space, edge, theme.SIZES.space)
        layout.setSpacing(theme.SIZES.space_inside)
        if narrow:
            self._fill_narrow(layout, facts)
        else:
            self._fill_wide(layout, facts)
        if facts.words:
            layout.addWidget(WrapLabel(facts.words))
        if facts.answer:
            layout.addWidget(WrapLabel(facts.answer, "note", "good"))
        if facts.actions:
            layout.addLayout(self._buttons(facts, QVBoxLayout() if narrow else QHBoxLayout()))

    def _fill_wide(self, layout: QVBoxLayout, facts: ReviewFacts) -> None:
        line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space)
        line.addWidget(WrapLabel(facts.place, "strong"), 1)
        if facts.chip:
            line.addWidget(Chip(facts.chip, facts.tone), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(line)
        if facts.sides:
            layout.addLayout(_sides_in_a_line(facts.sides))

    def _fill_narrow(self, layout: QVBoxLayout, facts: ReviewFacts) -> None:
        """All above each other. Layouts inside this one would share the height wrongly and cut the last lines."""
        layout.addWidget(WrapLabel(facts.place, "strong"))
        if facts.chip:
            layout.addWidget(Chip(facts.chip, facts.tone), 0, Qt.AlignmentFlag.AlignLeft)
        for side in facts.sides:
            if len(side.value) <= _SHORT:
                line = QHBoxLayout()
                line.setSpacing(theme.SIZES.space_card)
                line.addWidget(Label(side.name, "note"))
                line.addWidget(_value_of(side), 1)
                layout.addLayout(line)
            else:
                layout.addWidget(Label(side.name, "note"))
                layout.addWidget(_value_of(side))

    def _buttons(self, facts: ReviewFacts, line: QHBoxLayout | QVBoxLayout) -> QHBoxLayout | QVBoxLayout:
        line.setSpacing(theme.SIZES.space)
        for key, words, role in facts.actions:
            button = QPushButton(words)
            theme.mark(button, role=role)
            button.clicked.connect(lambda _checked, key=key: self.acted.emit(key))
            self.buttons[key] = button
            line.addWidget(button)
        if isinstance(line, QHBoxLayout):
            line.addStretch(1)
        return line


def _sides_in_a_line(sides: Sequence[Side]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.SIZES.space_card)
    grid.setVerticalSpacing(0)
    for column, side in enumerate(sides):
        grid.addWidget(Label(side.name, "note"), 0, column)
        grid.addWidget(_value_of(side), 1, column, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(column, 1)
    return grid


def _value_of(side: Side) -> WrapLabel:
    value = WrapLabel(side.value, "strong", side.tone)
    value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return value
