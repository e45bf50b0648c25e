"""The sections of a form, each with how much of it is filled in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.widgets.labels import ElidedLabel, Label
from moi_desktop.desktop.widgets.meter import Meter

MOST_IN_A_LINE = 6
"""More sections than this stand in two lines, so that their names can be read."""


@dataclass(frozen=True, slots=True)
class SectionState:
    """How far a section is: `done` of `total` things that should be filled in; `problems` counts errors.

    `unconfirmed` counts values that came from last year and that nobody has confirmed.
    """

    done: int
    total: int
    problems: int = 0
    unconfirmed: int = 0

    @property
    def tone(self) -> str:
        """Bad with errors, good when all is there and confirmed, warning on the way, plain before the first."""
        if self.problems:
            return "bad"
        if self.unconfirmed:
            return "warning"
        if self.done >= self.total:
            return "good"
        return "warning" if self.done else "muted"


class _Section(QFrame):
    chosen = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        theme.mark(self, role="section")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.name = ElidedLabel(name)
        self.meter = Meter("muted")
        self.count = Label("", "note")
        layout = QGridLayout(self)
        edge = theme.SIZES.space_inside
        layout.setContentsMargins(edge, 0, edge, edge)
        layout.setHorizontalSpacing(edge)
        layout.setVerticalSpacing(0)
        layout.addWidget(self.name, 0, 0)
        layout.addWidget(self.count, 0, 1)
        layout.addWidget(self.meter, 1, 0, 1, 2)
        layout.setColumnStretch(0, 1)

    def show_state(self, state: SectionState) -> None:
        self.meter.show_part(state.done, state.total, state.tone)
        words = f"{state.done}/{state.total}" if state.total else ""
        # Where all is there the full bar says so, and the name has the room.
        shown = words if state.done < state.total else ""
        if state.unconfirmed:
            shown = f"? {state.unconfirmed:,}"
            words = self.tr("{count} ยังไม่ยืนยัน {waiting} ค่า").format(count=words, waiting=state.unconfirmed)
        self.count.setText(f"! {state.problems}" if state.problems else shown)
        if state.problems:
            words = self.tr("{count} ต้องแก้ {problems} แห่ง").format(count=words, problems=state.problems)
        self.setToolTip(f"{self.name.text()} {words}".strip())
        theme.mark(self.count, tone="bad" if state.problems else "warning" if state.unconfirmed else "")
        self.setAccessibleDescription(words)

    def set_current(self, *, is_current: bool) -> None:
        self.name.set_tone("accent" if is_current else "", role="strong" if is_current else "")
        theme.mark(self, current="yes" if is_current else "no")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
            return
        super().keyPressEvent(event)


class SectionBar(QWidget):
    """Goes to a section by click or key; `chosen` tells its number, counted from 0."""

    chosen = Signal(int)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(theme.SIZES.space)
        layout.setVerticalSpacing(0)
        self._sections = []
        lines = -(-len(names) // MOST_IN_A_LINE)
        columns = -(-len(names) // max(1, lines))
        letters = [0] * columns
        for number, name in enumerate(names):
            letters[number % columns] = max(letters[number % columns], self.fontMetrics().horizontalAdvance(name))
            section = _Section(name)
            section.setAccessibleName(name)
            section.chosen.connect(lambda number=number: self.set_current(number))
            self._sections.append(section)
            layout.addWidget(section, *divmod(number, columns))
        for column, width in enumerate(letters):
            # A long name takes room from the short ones beside it; each has some for its count.
            layout.setColumnStretch(column, width + theme.SIZES.icon_large)
        self._current = -1

    @property
    def current(self) -> int:
        """The number of the section in front."""
        return self._current

    def set_current(self, number: int) -> None:
        """Bring a section to the front."""
        if number == self._current:
            return
        self._current = number
        for other, section in enumerate(self._sections):
            section.set_current(is_current=other == number)
        self.chosen.emit(number)

    def show_state(self, number: int, state: SectionState) -> None:
        """Show how far a section is."""
        self._sections[number].show_state(state)
