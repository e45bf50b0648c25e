"""The sections of a form, each with how much of it is filled in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.widgets.labels import ElidedLabel, Label
from moi_desktop.desktop.widgets.meter import Meter

MOST_IN_A_LINE = 6
"""More sections than this stand in two lines, so that their names can be read."""

MOST_LINES = 4
"""More lines than this are not taken from the form, however narrow it is."""


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
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.SIZES.space)
        self._grid.setVerticalSpacing(0)
        self._sections = []
        for number, name in enumerate(names):
            section = _Section(name)
            section.setAccessibleName(name)
            section.chosen.connect(lambda number=number: self.set_current(number))
            self._sections.append(section)
        self._columns = 0
        self._place(self._columns_in(2))
        self._current = -1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Begin another line where the names would be cut otherwise."""
        super().resizeEvent(event)
        count = len(self._sections)
        fewest = -(-count // MOST_IN_A_LINE)
        tried = (self._columns_in(lines) for lines in range(max(1, fewest), MOST_LINES))
        room = event.size().width() + self._grid.horizontalSpacing()
        self._place(
            next((columns for columns in tried if sum(self._widths(columns)) <= room), self._columns_in(MOST_LINES))
        )

    def _columns_in(self, lines: int) -> int:
        return max(1, -(-len(self._sections) // lines))

    def _widths(self, columns: int) -> list[int]:
        """What each column needs for its longest name, its edges, and the space beside it."""
        beside = 2 * theme.SIZES.space_inside + self._grid.horizontalSpacing()
        names = [self.fontMetrics().horizontalAdvance(section.accessibleName()) for section in self._sections]
        return [max(names[column::columns]) + beside for column in range(columns)]

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for number, section in enumerate(self._sections):
            self._grid.addWidget(section, *divmod(number, columns))
        for column, width in enumerate(self._widths(columns)):
            # A long name takes room from the short ones beside it; each has some for its count.
            self._grid.setColumnStretch(column, width + theme.SIZES.icon_large)

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
