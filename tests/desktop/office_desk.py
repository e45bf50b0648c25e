"""An office's desk in tests: a workspace, the pages as the window shows them, and hands that type."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from moi_desktop.desktop.commands import Commands
from moi_desktop.desktop.jobs import JobRunner
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
from moi_desktop.desktop.settings import Settings
from moi_desktop.desktop.shell import Shell
from moi_desktop.plan.canonical import sha256_hex
from moi_desktop.plan.sample import sample_kit, sample_plan
from moi_desktop.signing.keys import TEST_COST
from moi_desktop.store.office_workspace import OfficeWorkspace

WAIT_SECONDS = 20


PAGES = {
    "overview": OverviewPage,
    "projects": ProjectsPage,
    "kpis": KpisPage,
    "budget": BudgetPage,
    "check": CheckPage,
    "export": ExportPage,
    "history": HistoryPage,
    "settings": SettingsPage,
}


class OfficeDesk:
    """A desk of some pages over a workspace of its own. `ask` reaches the workspace on its thread."""

    def __init__(self, qtbot, folder: Path, *keys: str, office: str = "PIO50", sample: bool = True):
        self.runner = JobRunner()
        self.failures: list[object] = []
        self.runner.unheard.connect(self.failures.append)
        self.workspace = self.ask_now(lambda: _workspace(folder, office, sample=sample))
        self.shell = Shell(self.runner)
        qtbot.addWidget(self.shell)
        self.shell.resize(1366, 728)
        self.shell.show()
        self.settings = Settings(folder / "settings.ini")
        self.session = OfficeSession(self.workspace, self.runner, pin_cost=TEST_COST, parent=self.shell)
        pages = [self._made(key) for key in keys]
        self.session.saved.connect(pages[0].saved)
        self.session.told.connect(pages[0].told)
        self.shell.set_pages(pages)
        self.shell.set_commands(Commands(self.session.undo, self.session.redo, self.find))
        self.shell.activateWindow()
        self.settle()

    def find(self, words):
        """Find anything in the plan."""
        return PlanSearch().find(self.session.look, words)

    def _made(self, key):
        if key in ("export", "settings"):
            return PAGES[key](self.session, self.settings)
        return PAGES[key](self.session)

    def page(self, key):
        """Go to a page and wait until it shows everything."""
        self.shell.go_to(key)
        self.settle()
        return self.shell.page(key)

    def ask_now(self, work: Callable[[], object]):
        """Do something on the thread of the jobs, and return what came of it."""
        found: list[object] = []
        failed: list[object] = []
        job = self.runner.do(work, found.append, failed.append)
        wait_for(lambda: job.is_over)
        assert not failed, failed
        return found[0]

    def ask(self, what):
        """Ask the workspace."""
        return self.ask_now(lambda: what(self.workspace))

    def settle(self):
        """Wait until all jobs are done and the plan was looked at."""
        for _ in range(2):  # what comes of a look may hand in more
            pump()
            if self.session_rests():
                self.session.look_now()
            wait_for(lambda: self.runner.is_idle)
        pump()

    def stop_before_its_turn(self, press: Callable[[], object]) -> None:
        """Press something that takes a while, and the button that stops it, while other work is still going on."""
        go_on = threading.Event()
        self.runner.do(lambda: go_on.wait(10))
        try:
            press()
            self.shell.ui.work_cancel.click()
        finally:
            go_on.set()
        self.settle()

    def session_rests(self):
        return self.session._rest.isActive()

    def close(self):
        self.shell.finish_pages()
        self.runner.do(self.workspace.close)
        self.runner.close()
        assert not self.failures, self.failures


_ready: dict[tuple[str, bool], bytes] = {}
"""Workspaces that were made once in this run, as files."""


def _workspace(folder: Path, office: str, *, sample: bool) -> OfficeWorkspace:
    path = folder / f"{office}.db"
    if (office, sample) not in _ready:
        with OfficeWorkspace.create(path, office, "2563-2565", practice=sample) as workspace:
            workspace.store_kit(sha256_hex(b"kit"), sample_kit())
            if sample:
                workspace.add_many(sample_plan(office), "ข้อมูลตัวอย่าง")
        _ready[office, sample] = path.read_bytes()
    path.write_bytes(_ready[office, sample])
    return OfficeWorkspace.open(path)


def pump(milliseconds: int = 3) -> None:
    """Let the window work for a moment."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_for(is_true: Callable[[], bool]) -> None:
    """Let the window work until something is true."""
    end = time.monotonic() + WAIT_SECONDS
    while not is_true():
        assert time.monotonic() < end, "Waited in vain"
        pump()
    pump()


def type_into(keyboard, row, text: str) -> None:
    """Type into a field of a form, as a person who comes to it, writes, and goes on."""
    inner = row.editor.inner
    inner.setFocus(Qt.FocusReason.TabFocusReason)
    if isinstance(inner, QLineEdit):
        inner.selectAll()
    keyboard.type(inner, text)
    close_popups()
    if isinstance(inner, QLineEdit):
        keyboard.press(inner, Qt.Key.Key_Return)
    else:
        row.editor.commit()


def choose(row, code: str) -> None:
    """Choose an answer of a short list."""
    row.editor.box.setCurrentIndex(row.editor.box.findData(code))


def type_cell(keyboard, grid, number: int, key: str, text: str) -> None:
    """Type into a cell of a grid: go there, write over what it holds, press Enter."""
    view = grid.view
    view.setCurrentIndex(grid.model.index(number, grid.model.column_of(key)))
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    view.edit(view.currentIndex())
    editor = open_editor(view)
    editor.selectAll()
    keyboard.type(editor, text)
    close_popups()
    keyboard.press(editor, Qt.Key.Key_Return)
    pump(1)


def open_editor(view: QWidget) -> QLineEdit:
    """Return the line in which a cell is being edited."""
    lines = [line for line in view.findChildren(QLineEdit) if line.property("role") == "cell" and line.isVisible()]
    assert lines, "No cell is being edited"
    return lines[-1]


def close_popups() -> None:
    """Put away a list that opened while typing; what was typed is read as it stands."""
    popup = QApplication.activePopupWidget()
    while popup is not None:
        popup.hide()
        popup = QApplication.activePopupWidget()
