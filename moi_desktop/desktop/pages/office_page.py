"""What the pages of an office's desk have in common: one session, and one look at the plan."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.page import Page, Place

PAGE_OF_ENTITY = {
    "kpi": "kpis",
    "kpi_target": "kpis",
    "kpi_level": "kpis",
    "budget_line": "budget",
    "line_year": "budget",
    "office_profile": "settings",
}
"""Where the records of a table are edited, if not on the form of their project."""


class OfficePage(Page):
    """A page that shows the plan. `show_look` is called with every new look while the page is in front, `glance` always."""

    def __init__(self, key: str, title: str, session: OfficeSession, parent: QWidget | None = None) -> None:
        super().__init__(key, title, parent)
        self.session = session
        session.looked.connect(self._on_looked)
        session.turned.connect(self._on_turned)

    def load(self) -> None:
        """Show what stands in the workspace now."""
        if self.session.look is None:
            self.session.look_now()
        else:
            self.show_look(self.session.look)

    def finish(self) -> None:
        """Ask nothing more of the workspace."""
        self.session.finish()

    def show_look(self, look: Look) -> None:
        """Show what was seen."""

    def glance(self, look: Look) -> None:
        """Take note of what was seen while the page is not in front."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Z and Ctrl+Y, where no text or grid that has the focus wants them: the last step of the whole plan."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.leave()
            self.session.undo()
        elif event.matches(QKeySequence.StandardKey.Redo) or _is_redo(event):
            self.leave()
            self.session.redo()
        else:
            super().keyPressEvent(event)

    def _on_turned(self, _turned: object) -> None:
        if self.isVisible():
            self.load()

    def _on_looked(self, look: Look) -> None:
        self.glance(look)
        if self.isVisible():
            self.show_look(look)


def _is_redo(event: QKeyEvent) -> bool:
    """Whether it is Ctrl+Y, also where the desktop's own key for redoing is another."""
    return event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier


def place_of(entity: str, uid: str, field: str = "", owner: str = "") -> Place:
    """Return where a field of a record is edited."""
    return Place(PAGE_OF_ENTITY.get(entity, "projects"), entity, uid, field, owner)
