"""The chain X > Y1 > Y2 > Z of a project, one line for each way up; an empty place says what is missing and asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from moi_desktop.desktop import icons, theme
from moi_desktop.desktop.widgets.labels import ClampLabel, ElidedLabel

FULL, KNOWN, PART, EMPTY = "full", "known", "part", "empty"
_TONES = {EMPTY: "warning"}


@dataclass(frozen=True, slots=True)
class Rung:
    """One place of the chain. `state` is full, known (as far as the list goes), part or empty; `foot` says what is missing.

    `key` and `code` tell whoever listens what to open; a rung without `key` cannot be chosen.
    """

    title: str
    words: str
    state: str
    foot: str = ""
    key: str = ""
    code: str = ""


class ChainStrip(QWidget):
    """The project at the left, one line for each way up, the strategy at the right.

    `wanted` tells the `Rung` that was clicked, or chosen with Enter or Space.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.places: list[ChainPlace] = []
        self._arrows: list[QLabel] = []
        self._shown: tuple[Rung, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2)
        self._grid.setVerticalSpacing(theme.SIZES.space_inside)

    def show_chain(self, project: Rung, ways: Sequence[Sequence[Rung]], top: Rung) -> None:
        """Show the chain; each of `ways` has the same number of rungs, the lowest first."""
        rungs = (project, *(rung for way in ways for rung in way), top)
        if rungs == self._shown:
            return
        if len(rungs) != len(self._shown):
            self._make_places([len(way) for way in ways])
        self._shown = rungs
        for place, rung in zip(self.places, rungs, strict=True):
            place.show_rung(rung)

    def first_missing(self) -> ChainPlace | None:
        """The first place at which something is missing, seen from the strategy down."""
        return next((place for place in reversed(self.places) if place.rung.state in (PART, EMPTY)), None)

    def _make_places(self, ways: Sequence[int]) -> None:
        for widget in (*self.places, *self._arrows):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._arrows = []
        lines = 3 if len(ways) == 1 else 2
        beside = max(3, 3 * len(ways) - 1)  # as many as stand in all the ways together
        self.places = [self._put(0, 0, len(ways), beside)]
        last = 0
        for row, count in enumerate(ways):
            for number in range(count):
                self._put_arrow(row, 2 * number + 1)
                last = 2 * number + 2
                self.places.append(self._put(row, last, 1, lines))
            self._put_arrow(row, last + 1)
        self.places.append(self._put(0, last + 2, len(ways), beside))

    def _put(self, row: int, column: int, rows: int, lines: int) -> ChainPlace:
        place = ChainPlace(lines)
        place.wanted.connect(self.wanted)
        self._grid.addWidget(place, row, column, rows, 1)
        self._grid.setColumnStretch(column, 1)
        return place

    def _put_arrow(self, row: int, column: int) -> None:
        arrow = QLabel()
        arrow.setPixmap(icons.pixmap("chevron_right"))
        self._arrows.append(arrow)
        self._grid.addWidget(arrow, row, column)


class ChainPlace(QFrame):
    """One rung, drawn."""

    wanted = Signal(object)

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.mark(self, role="chain")
        self.rung = Rung("", "", EMPTY)
        self.title = ElidedLabel("", "note")
        self.words = ClampLabel(lines)
        self.foot = ElidedLabel("", "note", "warning")
        column = QVBoxLayout(self)
        edge = theme.SIZES.space
        column.setContentsMargins(edge, theme.SIZES.space_inside, edge, theme.SIZES.space_inside)
        column.setSpacing(0)
        for widget in (self.title, self.words, self.foot):
            column.addWidget(widget)
        column.addStretch(1)

    def show_rung(self, rung: Rung) -> None:
        """Show another rung."""
        self.rung = rung
        self.title.setText(rung.title)
        self.words.show_text(rung.words, _TONES.get(rung.state, "ink"))
        self.foot.setText(rung.foot)
        self.foot.setVisible(rung.state == PART)
        self.setToolTip("\n".join(part for part in (rung.title, rung.words, rung.foot) if part))
        theme.mark(self, state=rung.state, acts="yes" if rung.key else "no")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if rung.key else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if rung.key else Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(f"{rung.title}: {rung.words}")
        self.setAccessibleDescription(rung.foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose."""
        if self.rung.key and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.wanted.emit(self.rung)
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        if (
            self.rung.key
            and event.button() == Qt.MouseButton.LeftButton
            and self.rect().contains(event.position().toPoint())
        ):
            self.wanted.emit(self.rung)
        super().mouseReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()
