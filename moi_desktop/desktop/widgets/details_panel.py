"""The panel at the right: everything about what has the focus."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.widgets.card import separator
from moi_desktop.desktop.widgets.clearing import clear
from moi_desktop.desktop.widgets.labels import ElidedLabel, Label, WrapLabel
from moi_desktop.desktop.widgets.meter import Meter


@dataclass(frozen=True, slots=True)
class Details:
    """What there is to say: the thing's name, what it means, facts as (name, value), and longer notes as (title, text).

    `codes` are told to whoever supports the program; they stand small below everything else.
    """

    title: str
    meaning: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    codes: tuple[str, ...] = ()


class DetailsPanel(QFrame):
    """Paper of fixed width. `add_first` puts what waits for an answer above all else, `add_below` things under the notes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.mark(self, role="card")
        self.setFixedWidth(theme.SIZES.details_width)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        theme.mark(inside, role="scrolled")
        area.setWidget(inside)
        outer.addWidget(area, 1)
        self._layout = QVBoxLayout(inside)
        edge = theme.SIZES.space_between
        self._layout.setContentsMargins(edge, edge, edge, edge)
        self._layout.setSpacing(theme.SIZES.space - 2)
        self.title = WrapLabel("", "heading")
        self.meaning = WrapLabel("", "muted")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.SIZES.space_inside)
        self._below = QVBoxLayout()
        self._layout.addWidget(self.title)
        self._layout.addWidget(self.meaning)
        self._layout.addLayout(self._lines)
        self._layout.addLayout(self._below)
        self.codes = WrapLabel("", "note")
        self.codes.setToolTip(self.tr("รหัสสำหรับแจ้งผู้ดูแล"))
        self.codes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._layout.addWidget(self.codes)
        self._layout.addStretch(1)
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(edge, 0, edge, edge)
        self._foot.setSpacing(theme.SIZES.space_inside)
        outer.addLayout(self._foot)

    def show_details(self, details: Details) -> None:
        """Show what is to be said about the thing that has the focus now."""
        self.title.setText(details.title)
        self.meaning.setText(details.meaning)
        self.meaning.setVisible(bool(details.meaning))
        clear(self._lines)
        for name, value in details.facts:
            self._lines.addLayout(_fact(name, value))
        for title, text in details.notes:
            self._lines.addWidget(separator())
            self._lines.addWidget(WrapLabel(title, "strong"))
            self._lines.addWidget(WrapLabel(text))
        self.codes.setText("  ".join(details.codes))
        self.codes.setVisible(bool(details.codes))

    def add_first(self, widget: QWidget) -> None:
        """Keep `widget` right under the name of the thing."""
        self._layout.insertWidget(1, widget)

    def add_below(self, widget: QWidget) -> None:
        """Keep `widget` under the notes."""
        self._below.addWidget(widget)

    def show_meters(self, meters: Sequence[tuple[str, int, int, str]]) -> None:
        """Show at the foot how much is used: (name, done, total, words), such as the ceiling of each year."""
        clear(self._foot)
        for name, done, total, words in meters:
            meter = Meter()
            meter.show_part(done, total)
            self._foot.addWidget(Label(name, "strong"))
            self._foot.addWidget(meter)
            self._foot.addWidget(WrapLabel(words, "note"))


def _fact(name: str, value: str) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(theme.SIZES.space)
    line.addWidget(Label(name, "muted"))
    shown = ElidedLabel(value)
    shown.align_right()
    line.addWidget(shown, 1)
    return line
