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
from moi_desktop.desktop.single_instance import SingleInstance

if TYPE_CHECKING:
    from moi_desktop.desktop.beginnings import AnyWorkspace
    from moi_desktop.desktop.pages.page import Wish
    from moi_desktop.desktop.shell import Shell
    from moi_desktop.plan.code_book import CodeBook


def run(argv: Sequence[str]) -> int:
    """Show the window until it is closed; return the exit code. `argv` begins with the program's name."""
    app = QApplication(list(argv))
    app.setApplicationName(APPLICATION)
    app.setApplicationVersion(__version__)
    instance = SingleInstance(data_folder())
    if not instance.is_first and instance.ask_first():
        return 0
    settings = Settings()
    window = MainWindow()
    if not settings.geometry.isEmpty():
        window.restoreGeometry(settings.geometry)

    def on_painted() -> None:
        fill(app, window, settings)
        instance.listen(window.come_to_front)

    window.first_painted.connect(lambda: QTimer.singleShot(0, window, on_painted))
    window.show()
    try:
        return app.exec()
    finally:
        instance.release()


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
        from moi_desktop.desktop.program_menu import ProgramMenu

        super().__init__(window)
        self.settings = settings
        self.folder = folder
        self.runner = JobRunner(self)
        self.window = window
        self.workspace: AnyWorkspace | None = None
        self.menu = ProgramMenu(settings, self._on_wish, self)
        self.shell = self._make_shell()
        window.closing.connect(self._on_closing)

    def _make_shell(self) -> Shell:
        from moi_desktop.desktop.shell import Shell

        shell = Shell(self.runner, self.window)
        shell.menu_wanted.connect(
            lambda menu: self.menu.fill(menu, has_workspace=self.workspace is not None, show_keys=shell.show_keys)
        )
        self.window.setCentralWidget(shell)
        return shell

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

        screen = FirstRun(self.folder)
        screen.open_chosen.connect(self.open)
        screen.practice_wanted.connect(self.practise)
        screen.kit_chosen.connect(self.begin_with_kit)
        screen.restore_chosen.connect(self.restore)
        screen.central_wanted.connect(self.begin_central)
        screen.menu_wanted.connect(self.shell.open_menu)
        self.shell.show_identity("", "")
        self.shell.show_alone(screen)

    def open(self, path: Path) -> None:
        """Open a workspace."""
        self._begin(
            lambda: beginnings.open_existing(path),
            self.tr("กำลังเปิดแฟ้มงาน"),
            lambda error: self._on_not_opened(path, error),
        )

    def practise(self) -> None:
        """Open the workspace with sample data, making it where there is none."""
        self._begin(lambda: beginnings.practise(self.folder), self.tr("กำลังเตรียมข้อมูลตัวอย่าง"))

    def restore(self, backup: Path) -> None:
        """Bring back a backup and open it."""
        self._begin(lambda: beginnings.restore_backup(backup, self.folder), self.tr("กำลังกู้คืนจากไฟล์สำรอง"))

    def begin_with_kit(self, kit: Path) -> None:
        """Look at a kit, ask which office this is, and make its workspace."""

        def ask(found: tuple[tuple[str, bool], CodeBook]) -> None:
            from moi_desktop.desktop.pages.begin_dialog import office_dialog

            (cycle, practice), codes = found
            dialog = office_dialog(self.window, cycle, practice=practice, codes=codes)
            if dialog.exec():
                office = str(dialog.value("office"))
                self._begin(lambda: beginnings.begin_with_kit(kit, office, self.folder), self.tr("กำลังสร้างแฟ้มงาน"))

        def look() -> tuple[tuple[str, bool], CodeBook]:
            return beginnings.kit_facts(kit), beginnings.kit_codes(kit)

        self.runner.do(look, ask, title=self.tr("กำลังตรวจไฟล์ชุดแผน"))

    def begin_central(self) -> None:
        """Ask for the years and make a workspace for the central office."""
        from moi_desktop.desktop.pages.begin_dialog import central_dialog

        dialog = central_dialog(self.window)
        if dialog.exec():
            cycle = f"{dialog.value('first_fy')}-{dialog.value('last_fy')}"
            self._begin(lambda: beginnings.begin_central(self.folder, cycle), self.tr("กำลังสร้างแฟ้มงาน"))

    def _begin(
        self, make: Callable[[], AnyWorkspace], title: str, refused: Callable[[object], None] | None = None
    ) -> None:
        self._close_workspace()
        self.runner.do(make, self._show_desk, refused or self._on_refused, title=title)

    def _show_desk(self, workspace: AnyWorkspace) -> None:
        from moi_desktop.desktop.desks import desk_of

        self.workspace = workspace
        self.settings.workspace = workspace.path
        desk = desk_of(workspace, self.runner, self.settings)
        for page in desk.pages:
            page.wished.connect(self._on_wish)
        self.shell.show_identity(desk.who, desk.plan, practice=desk.practice)
        self.shell.set_pages(desk.pages)
        self.shell.set_commands(desk.commands)
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

    def _on_not_opened(self, path: Path, error: object) -> None:
        """A workspace that cannot be opened: offer its newest backup, where there is one, before anything else."""
        self._on_refused(error)
        self.runner.do(lambda: beginnings.newest_backup(path), self._offer_backup)

    def _offer_backup(self, backup: Path | None) -> None:
        from moi_desktop.desktop import messages
        from moi_desktop.desktop.messages import Verb

        if backup is None or self.workspace is not None:
            return
        question = self.tr(
            "มีไฟล์สำรองของแฟ้มงานนี้ คือ {backup} ซึ่งโปรแกรมตรวจแล้วว่าสมบูรณ์ กู้คืนเป็นแฟ้มงานใหม่ได้ แฟ้มเดิมยังเก็บไว้ ไม่ถูกเขียนทับ"
        ).format(backup=backup.name)
        if messages.ask(self.window, question, [Verb("restore", self.tr("กู้คืนจากไฟล์สำรอง"), "primary")]) == "restore":
            self.restore(backup)

    def _close_workspace(self) -> None:
        workspace, self.workspace = self.workspace, None
        self.shell.show_notice("")
        if workspace is not None:
            self.shell.finish_pages()
            self.runner.do(workspace.close)

    def _on_wish(self, wish: Wish) -> None:
        from moi_desktop.desktop.pages.page import Act

        if wish.act is Act.RESTORE and isinstance(wish.value, Path):
            self.restore(wish.value)
        elif wish.act is Act.BEGIN_ANEW:
            self._close_workspace()
            self.show_first_run()
        elif wish.act is Act.DIAGNOSTICS:
            self.save_diagnostics()
        else:
            self._change_look(wish)

    def _change_look(self, wish: Wish) -> None:
        """Keep how the program should look, and make everything in the window anew where that is needed."""
        from moi_desktop.desktop import language, theme
        from moi_desktop.desktop.pages.page import Act

        app = QApplication.instance()
        assert isinstance(app, QApplication)
        if wish.act is Act.SCHEME:
            self.settings.scheme = str(wish.value)
            theme.apply(app, self.settings.scheme)
            return
        if wish.act is Act.LANGUAGE:
            self.settings.language = str(wish.value)
            language.install(app, self.settings.language)
        elif wish.act is Act.TEXT_SIZE and isinstance(wish.value, int):
            self.settings.text_size = wish.value
            theme.set_text_size(self.settings.text_size)
            theme.apply(app, self.settings.scheme)
        # Whoever wished stands in the old window and must have returned first.
        QTimer.singleShot(0, self, self._make_anew)

    def _make_anew(self) -> None:
        key = self.shell.front_key
        self.shell.finish_pages()
        self.shell = self._make_shell()
        if self.workspace is None:
            self.show_first_run()
        else:
            self._show_desk(self.workspace)
            self.shell.go_to(key)

    def save_diagnostics(self) -> None:
        """Ask where, and whether the plan may go along, and write a file for those who help."""
        from moi_desktop.desktop import diagnostics, file_dialogs, messages
        from moi_desktop.desktop.messages import Verb

        question = self.tr(
            "ไฟล์นี้บอกรุ่นโปรแกรม เครื่อง ผลตรวจแฟ้มงาน และบันทึกข้อผิดพลาด ไม่มีข้อมูลแผน ถ้าผู้ดูแลขอดูข้อมูลด้วย ให้แนบสำเนาแฟ้มงาน"
        )
        verbs = [Verb("plain", self.tr("ไม่แนบข้อมูลแผน"), "primary")]
        if self.workspace is not None:
            verbs.append(Verb("plan", self.tr("แนบสำเนาแฟ้มงาน")))
        answer = messages.ask(self.window, question, verbs)
        if answer is None:
            return
        proposal = file_dialogs.documents_folder() / f"{APPLICATION}-diagnostics.zip"
        target = file_dialogs.file_to_save(self.window, self.tr("บันทึกไฟล์ให้ผู้ดูแลระบบ"), "ZIP (*.zip)", proposal)
        if target is None:
            return
        workspace, logs, screen = self.workspace, self.folder / "logs", self._screen_words()
        self.runner.do(
            lambda: diagnostics.write_diagnostics(target, workspace, logs, screen=screen, with_plan=answer == "plan"),
            lambda written: self.shell.tell(self.tr("บันทึก {name} แล้ว").format(name=written.path.name)),
            title=self.tr("กำลังรวบรวมข้อมูลให้ผู้ดูแลระบบ"),
        )

    def _screen_words(self) -> str:
        from PySide6.QtCore import qVersion

        size, ratio = self.window.size(), self.window.devicePixelRatioF()
        look = f"{self.settings.language}, {self.settings.scheme}, text {self.settings.text_size} %"
        return f"Qt {qVersion()} on {QApplication.platformName()}, window {size.width()}x{size.height()} x {ratio:g}, {look}"

    def _on_closing(self) -> None:
        self.shell.leave_page()
        self.settings.geometry = self.window.saveGeometry()
        self._close_workspace()
        self.runner.close()
