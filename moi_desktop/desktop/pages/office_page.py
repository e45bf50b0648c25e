"""What the pages of an office's desk have in common: one session, and one look at the plan."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDropEvent
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
        self.setAcceptDrops(True)
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

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take workbooks: files from the centre, or a colleague's package."""
        if _workbooks(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Have the dropped files looked at."""
        paths = _workbooks(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.session.files_dropped.emit(paths)

    def _on_turned(self, _turned: object) -> None:
        if self.isVisible():
            self.load()

    def _on_looked(self, look: Look) -> None:
        self.glance(look)
        if self.isVisible():
            self.show_look(look)


def _workbooks(data: QMimeData) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() == ".xlsx"]


def place_of(entity: str, uid: str, field: str = "", owner: str = "") -> Place:
    """Return where a field of a record is edited."""
    return Place(PAGE_OF_ENTITY.get(entity, "projects"), entity, uid, field, owner)
