"""How the pages of the office desk come to the import from Excel: one action, light enough to stand there from the start."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence

from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.page import Page

SHORTCUT = "Ctrl+Shift+I"


def import_action(session: OfficeSession, page: Page) -> QAction:
    """Return the action that opens the import over `page`; its shortcut works wherever the focus is on the page."""
    action = QAction(QCoreApplication.translate("import", "นำเข้าจาก Excel…"), page)
    action.setIconText(QCoreApplication.translate("import", "นำเข้า…"))  # where there is little room
    action.setShortcut(QKeySequence(SHORTCUT))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.setToolTip(f"{action.text()} ({SHORTCUT})")
    action.triggered.connect(partial(open_import, session, page))
    page.addAction(action)
    return action


def open_import(session: OfficeSession, page: Page) -> None:
    """Open the import over `page`."""
    from moi_desktop.desktop.pages.import_wizard import show_import

    show_import(session, page)
