"""Which pages a workspace gets, and what stands in the top bar above them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt

from moi_desktop import reference
from moi_desktop.desktop.commands import NO_COMMANDS, Commands
from moi_desktop.desktop.jobs import JobRunner
from moi_desktop.desktop.pages.page import Page
from moi_desktop.desktop.settings import Settings
from moi_desktop.store.central_workspace import CentralWorkspace
from moi_desktop.store.office_workspace import OfficeWorkspace


@dataclass(frozen=True, slots=True)
class Desk:
    """The pages of one workspace in their order, and the words of the top bar. `next_page` is where the next step is done."""

    who: str
    plan: str
    practice: bool
    pages: tuple[Page, ...]
    next_words: str = ""
    next_page: str = ""
    commands: Commands = NO_COMMANDS


def desk_of(workspace: OfficeWorkspace | CentralWorkspace, runner: JobRunner, settings: Settings | None = None) -> Desk:
    """Return the desk of a workspace; called on the window's thread and reads only what needs no database."""
    if isinstance(workspace, OfficeWorkspace):
        return office_desk(workspace, runner, settings or Settings())
    return central_desk(workspace, runner, settings)


def central_desk(workspace: CentralWorkspace, runner: JobRunner, settings: Settings | None = None) -> Desk:
    """Return the desk of the central office."""
    from moi_desktop.desktop.pages.central_desk import central_pages

    return Desk(
        QCoreApplication.translate("desks", "ส่วนกลาง สป.อก."),
        _plan_words(workspace.info.cycle_name),
        workspace.info.practice,
        central_pages(workspace, runner, settings=settings),
    )


def office_desk(workspace: OfficeWorkspace, runner: JobRunner, settings: Settings) -> Desk:
    """Return the desk of an office."""
    from moi_desktop.desktop.office_backups import back_up_daily
    from moi_desktop.desktop.office_search import PlanSearch
    from moi_desktop.desktop.office_session import OfficeSession
    from moi_desktop.desktop.pages.budget import BudgetPage
    from moi_desktop.desktop.pages.check import CheckPage
    from moi_desktop.desktop.pages.export import ExportPage
    from moi_desktop.desktop.pages.history import HistoryPage
    from moi_desktop.desktop.pages.kpis import KpisPage
    from moi_desktop.desktop.pages.overview import OverviewPage
    from moi_desktop.desktop.pages.projects import ProjectsPage
    from moi_desktop.desktop.pages.settings import SettingsPage
    from moi_desktop.desktop.widgets.split_memory import remember

    session, search = OfficeSession(workspace, runner), PlanSearch()
    projects, kpis, budget = ProjectsPage(session), KpisPage(session), BudgetPage(session)
    for key, splitter in (
        ("projects", projects.splitter),
        ("kpis", kpis.frame.splitter),
        ("budget", budget.frame.splitter),
    ):
        remember(splitter, settings, key)
    pages = (
        OverviewPage(session),
        projects,
        kpis,
        budget,
        CheckPage(session),
        ExportPage(session, settings),
        HistoryPage(session),
        SettingsPage(session, settings),
    )
    session.setParent(pages[0])
    session.looked.connect(
        lambda _look: session.read(session, back_up_daily, lambda _: None), Qt.ConnectionType.SingleShotConnection
    )
    session.saved.connect(pages[0].saved)
    session.not_saved.connect(pages[0].not_saved)
    session.told.connect(pages[0].told)
    return Desk(
        reference.office_name(workspace.info.office) or workspace.info.office,
        _plan_words(workspace.info.cycle_name),
        workspace.info.practice,
        pages,
        QCoreApplication.translate("desks", "ตรวจและส่งออก…"),
        "export",
        Commands(session.undo, session.redo, lambda words: search.find(session.look, words)),
    )


def _plan_words(cycle: str) -> str:
    return QCoreApplication.translate("desks", "แผนปฏิบัติราชการ พ.ศ. {cycle}").format(cycle=cycle.replace("-", "–"))
