"""The program's window from start to end.

The window is on the screen before anything heavy is imported or any file is opened; workspaces are opened, used and closed
on the thread of the jobs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from moi_desktop import __version__
from moi_desktop.desktop import beginnings, icons, language, theme
from moi_desktop.desktop.crash import CrashHandler, start_log
from moi_desktop.desktop.jobs import JobRunner
from moi_desktop.desktop.main_window import MainWindow
from moi_desktop.desktop.pages.first_run import FirstRun
from moi_desktop.desktop.settings import APPLICATION, Settings, data_folder

if TYPE_CHECKING:
    from moi_desktop.desktop.beginnings import AnyWorkspace


class Desktop(QObject):
    """The window and the one workspace that is open in it."""

    def __init__(self, settings: Settings, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.folder = folder
        self.runner = JobRunner(self)
        self.window = MainWindow(self.runner)
        self.workspace: AnyWorkspace | None = None
        self.window.closing.connect(self._on_closing)

    def start(self) -> None:
        """Show the window, and in it the workspace that was open last or the first screen."""
        if not self.settings.geometry.isEmpty():
            self.window.restoreGeometry(self.settings.geometry)
        last = self.settings.workspace
        if last is None or not last.exists():
            self.show_first_run()
        else:
            # After the first paint: opening imports the store and may wait for the disk.
            QTimer.singleShot(0, self, lambda: self.open(last))
        self.window.show()

    def show_first_run(self) -> None:
        """Show the screen with the ways to begin."""
        screen = FirstRun()
        screen.open_chosen.connect(self.open)
        screen.practice_wanted.connect(self.practise)
        screen.kit_chosen.connect(self.begin_with_kit)
        screen.restore_chosen.connect(self.restore)
        screen.central_wanted.connect(self.begin_central)
        self.window.show_identity("", "")
        self.window.show_alone(screen)

    def open(self, path: Path) -> None:
        """Open a workspace."""
        self._begin(lambda: beginnings.open_existing(path), self.tr("กำลังเปิดแฟ้มงาน"))

    def practise(self) -> None:
        """Open the workspace with sample data, making it where there is none."""
        self._begin(lambda: beginnings.practise(self.folder), self.tr("กำลังเตรียมข้อมูลตัวอย่าง"))

    def restore(self, backup: Path) -> None:
        """Bring back a backup and open it."""
        self._begin(lambda: beginnings.restore_backup(backup, self.folder), self.tr("กำลังกู้คืนจากไฟล์สำรอง"))

    def begin_with_kit(self, kit: Path) -> None:
        """Look at a kit, ask which office this is, and make its workspace."""

        def ask(facts: tuple[str, bool]) -> None:
            from moi_desktop.desktop.pages.begin_dialog import office_dialog

            dialog = office_dialog(self.window, facts[0], practice=facts[1])
            if dialog.exec():
                office = str(dialog.value("office"))
                self._begin(lambda: beginnings.begin_with_kit(kit, office, self.folder), self.tr("กำลังสร้างแฟ้มงาน"))

        title = self.tr("กำลังตรวจไฟล์ชุดแผน")
        self.runner.do(lambda: beginnings.kit_facts(kit), ask, self._tell, title=title)

    def begin_central(self) -> None:
        """Ask for the years and make a workspace for the central office."""
        from moi_desktop.desktop.pages.begin_dialog import central_dialog

        dialog = central_dialog(self.window)
        if dialog.exec():
            cycle = f"{dialog.value('first_fy')}-{dialog.value('last_fy')}"
            self._begin(lambda: beginnings.begin_central(self.folder, cycle), self.tr("กำลังสร้างแฟ้มงาน"))

    def _begin(self, make: Callable[[], AnyWorkspace], title: str) -> None:
        self._close_workspace()
        self.runner.do(make, self._show_desk, self._on_refused, title=title)

    def _show_desk(self, workspace: AnyWorkspace) -> None:
        from moi_desktop.desktop.desks import desk_of

        self.workspace = workspace
        self.settings.workspace = workspace.path
        desk = desk_of(workspace, self.runner)
        self.window.show_identity(desk.who, desk.plan, practice=desk.practice)
        self.window.set_pages(desk.pages)
        self.window.show_next_action(desk.next_words, lambda: self.window.go_to(desk.next_page))

    def _on_refused(self, error: object) -> None:
        self._tell(error)
        if self.workspace is None:
            self.show_first_run()

    def _tell(self, error: object) -> None:
        self.runner.unheard.emit(error)

    def _close_workspace(self) -> None:
        workspace, self.workspace = self.workspace, None
        if workspace is not None:
            self.window.leave_page()
            self.runner.do(workspace.close)

    def _on_closing(self) -> None:
        self.settings.geometry = self.window.saveGeometry()
        self._close_workspace()
        self.runner.close()


def run(argv: Sequence[str]) -> int:
    """Show the window until it is closed; return the exit code. `argv` begins with the program's name."""
    app = QApplication(list(argv))
    app.setApplicationName(APPLICATION)
    app.setApplicationVersion(__version__)
    settings = Settings()
    language.install(app, settings.language)
    theme.apply(app, settings.scheme)
    app.setWindowIcon(icons.application_icon())
    handler = CrashHandler(start_log(data_folder() / "logs"), app)
    handler.install()
    desktop = Desktop(settings, data_folder(), app)
    desktop.runner.unheard.connect(handler.tell)
    desktop.start()
    return app.exec()
