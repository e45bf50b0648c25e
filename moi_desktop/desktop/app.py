"""The program's window from start to end.

The window is on the screen before anything heavy is imported or any file is opened; its inside comes next. Workspaces are
opened, used and closed on the thread of the jobs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from moi_desktop import __version__
from moi_desktop.desktop import beginnings
from moi_desktop.desktop.main_window import MainWindow
from moi_desktop.desktop.settings import APPLICATION, Settings, data_folder

if TYPE_CHECKING:
    from moi_desktop.desktop.beginnings import AnyWorkspace
    from moi_desktop.desktop.pages.page import Wish


def run(argv: Sequence[str]) -> int:
    """Show the window until it is closed; return the exit code. `argv` begins with the program's name."""
    app = QApplication(list(argv))
    app.setApplicationName(APPLICATION)
    app.setApplicationVersion(__version__)
    settings = Settings()
    window = MainWindow()
    if not settings.geometry.isEmpty():
        window.restoreGeometry(settings.geometry)
    window.first_painted.connect(lambda: QTimer.singleShot(0, window, lambda: fill(app, window, settings)))
    window.show()
    return app.exec()


def fill(app: QApplication, window: MainWindow, settings: Settings) -> Desktop:
    """Put everything into a window that is on the screen already."""
    from moi_desktop.desktop import icons, language, theme
    from moi_desktop.desktop.crash import CrashHandler, start_log

    handler = CrashHandler(app)
    handler.install()
    language.install(app, settings.language)
    theme.set_text_size(settings.text_size)
    theme.apply(app, settings.scheme)
    app.setWindowIcon(icons.application_icon())
    desktop = Desktop(window, settings, data_folder())
    desktop.runner.unheard.connect(handler.tell)
    desktop.start()
    handler.log_file = start_log(data_folder() / "logs")
    return desktop


class Desktop(QObject):
    """What stands in the window, and the one workspace that is open in it. New workspaces are made in `folder`."""

    def __init__(self, window: MainWindow, settings: Settings, folder: Path) -> None:
        from moi_desktop.desktop.jobs import JobRunner
        from moi_desktop.desktop.shell import Shell

        super().__init__(window)
        self.settings = settings
        self.folder = folder
        self.runner = JobRunner(self)
        self.window = window
        self.shell = Shell(self.runner, window)
        self.workspace: AnyWorkspace | None = None
        window.setCentralWidget(self.shell)
        window.closing.connect(self._on_closing)

    def start(self) -> None:
        """Show the workspace that was open last, or the first screen."""
        last = self.settings.workspace
        if last is None or not last.exists():
            self.show_first_run()
        else:
            self.open(last)

    def show_first_run(self) -> None:
        """Show the screen with the ways to begin."""
        from moi_desktop.desktop.pages.first_run import FirstRun

        screen = FirstRun()
        screen.open_chosen.connect(self.open)
        screen.practice_wanted.connect(self.practise)
        screen.kit_chosen.connect(self.begin_with_kit)
        screen.restore_chosen.connect(self.restore)
        screen.central_wanted.connect(self.begin_central)
        self.shell.show_identity("", "")
        self.shell.show_alone(screen)

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

        self.runner.do(lambda: beginnings.kit_facts(kit), ask, title=self.tr("กำลังตรวจไฟล์ชุดแผน"))

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
        desk = desk_of(workspace, self.runner, self.settings)
        for page in desk.pages:
            page.wished.connect(self._on_wish)
        self.shell.show_identity(desk.who, desk.plan, practice=desk.practice)
        self.shell.set_pages(desk.pages)
        self.shell.show_next_action(desk.next_words, lambda: self.shell.go_to(desk.next_page))
        self._settle_in(workspace)

    def _settle_in(self, workspace: AnyWorkspace) -> None:
        path = workspace.path

        def warn_of_place(warning: str) -> None:
            from moi_desktop.desktop.translated import moi

            if warning and self.workspace is workspace:
                self.shell.show_notice(moi(warning))

        self.runner.do(lambda: beginnings.settle_in(path), warn_of_place)

    def _on_refused(self, error: object) -> None:
        self.runner.unheard.emit(error)
        if self.workspace is None:
            self.show_first_run()

    def _close_workspace(self) -> None:
        workspace, self.workspace = self.workspace, None
        self.shell.show_notice("")
        if workspace is not None:
            self.shell.finish_pages()
            self.runner.do(workspace.close)

    def _on_wish(self, wish: Wish) -> None:
        from moi_desktop.desktop import theme
        from moi_desktop.desktop.pages.page import Act

        if wish.act is Act.RESTORE and isinstance(wish.value, Path):
            self.restore(wish.value)
        elif wish.act is Act.BEGIN_ANEW:
            self._close_workspace()
            self.show_first_run()
        elif wish.act is Act.SCHEME:
            self.settings.scheme = str(wish.value)
            app = QApplication.instance()
            if isinstance(app, QApplication):
                theme.apply(app, self.settings.scheme)
        elif wish.act is Act.LANGUAGE:
            self.settings.language = str(wish.value)
        elif wish.act is Act.TEXT_SIZE and isinstance(wish.value, int):
            self.settings.text_size = wish.value

    def _on_closing(self) -> None:
        self.shell.leave_page()
        self.settings.geometry = self.window.saveGeometry()
        self._close_workspace()
        self.runner.close()
