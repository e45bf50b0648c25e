"""How far several things are, one line each: name, meter, figure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.widgets.labels import Label
from moi_desktop.desktop.widgets.meter import Meter


@dataclass(frozen=True, slots=True)
class MeterLine:
    """One thing: its name, `done` of `total`, and the figure in words."""

    name: str
    done: int
    total: int
    figure: str


class MeterList(QWidget):
    """Lines under each other with their meters in one column. What is complete is green."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QGridLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setHorizontalSpacing(theme.SIZES.space)
        self._lines.setVerticalSpacing(0)
        self._lines.setColumnStretch(1, 1)
        self._shown: tuple[MeterLine, ...] = ()

    def show_lines(self, lines: Iterable[MeterLine]) -> None:
        """Show other lines."""
        wanted = tuple(lines)
        if wanted == self._shown:
            return
        self._shown = wanted
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for row, line in enumerate(wanted):
            meter = Meter("good" if line.done >= line.total else "accent")
            meter.show_part(line.done, line.total)
            meter.setAccessibleName(line.name)
            figure = Label(line.figure, "note")
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._lines.addWidget(Label(line.name), row, 0)
            self._lines.addWidget(meter, row, 1)
            self._lines.addWidget(figure, row, 2)
