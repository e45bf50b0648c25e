"""What has to be done, in order: a tick before what is done, and a way to what is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from moi_desktop.desktop import icons, theme
from moi_desktop.desktop.widgets.labels import ElidedLabel, WrapLabel


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do. `key` is told when its button is pressed; `state` is good, bad, warning or muted (to come)."""

    key: str
    words: str
    note: str = ""
    state: str = "muted"
    action: str = ""


_PICTURES = {"good": "good", "bad": "problem", "warning": "warning", "muted": "arrow_right"}


class TickList(QWidget):
    """Shows tasks; `acted` tells which one the person wants to do."""

    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QPushButton] = {}
        self._shown: tuple[Task, ...] = ()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.SIZES.space_inside)

    def show_tasks(self, tasks: Sequence[Task]) -> None:
        """Show other tasks."""
        if tuple(tasks) == self._shown:
            return
        self._shown = tuple(tasks)
        self.buttons = {}
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for task in tasks:
            self._lines.addWidget(self._line(task))

    def _line(self, task: Task) -> QWidget:
        line = QWidget()
        inside = QHBoxLayout(line)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.SIZES.space)
        picture = QLabel()
        picture.setPixmap(icons.pixmap(_PICTURES[task.state], task.state))
        picture.setFixedHeight(theme.line_height())
        inside.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(task.words, "muted" if task.state == "good" else ""))
        if task.note:
            words.addWidget(WrapLabel(task.note, "note", task.state if task.state in ("bad", "warning") else ""))
        inside.addLayout(words, 1)
        if task.action:
            button = QPushButton(task.action)
            theme.mark(button, role="link")
            button.clicked.connect(lambda _checked: self.acted.emit(task.key))
            self.buttons[task.key] = button
            inside.addWidget(button)
        return line
