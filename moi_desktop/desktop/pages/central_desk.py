"""The pages of the centre's desk, in their order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.jobs import JobRunner
from moi_desktop.desktop.pages.central_board import BoardPage
from moi_desktop.desktop.pages.central_inbox import InboxPage
from moi_desktop.desktop.pages.central_journal import JournalPage
from moi_desktop.desktop.pages.central_keys import KeysPage
from moi_desktop.desktop.pages.central_kit import KitPage
from moi_desktop.desktop.pages.central_page import CentralPage
from moi_desktop.desktop.pages.central_plan import MergedPlanPage
from moi_desktop.desktop.pages.central_reports import ReportsPage
from moi_desktop.desktop.pages.central_review_page import ReviewPage
from moi_desktop.desktop.settings import Settings
from moi_desktop.plan.clock import utc_now

if TYPE_CHECKING:
    from moi_desktop.signing.keys import PinCost
    from moi_desktop.store.central_workspace import CentralWorkspace


def central_pages(
    workspace: CentralWorkspace,
    runner: JobRunner,
    *,
    clock: Callable[[], datetime] = utc_now,
    pin_cost: PinCost | None = None,
    settings: Settings | None = None,
) -> tuple[CentralPage, ...]:
    """The pages of an open central workspace; called on the window's thread, reads nothing of the file yet.

    `workspace` must have been opened on the thread of `runner`. Settings are a page of the whole program and not among
    them. `clock` and `pin_cost` are given in tests; without `settings` nothing is remembered.
    """
    session = CentralSession(workspace, runner, clock=clock, pin_cost=pin_cost, settings=settings)
    pages = (
        BoardPage(session),
        InboxPage(session),
        ReviewPage(session),
        MergedPlanPage(session),
        ReportsPage(session),
        KitPage(session),
        KeysPage(session),
        JournalPage(session),
    )
    session.setParent(pages[0])  # they live and go together
    # What waits in a page is shown beside its name before anybody has gone there.
    QTimer.singleShot(0, session, lambda: [page.count() for page in pages])
    return pages
