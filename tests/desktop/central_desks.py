"""A central workspace with real files, and its desk as a person sees it: the pages in the shell, on one worker thread.

The centre has issued its kit and knows the keys of PIO50 and PIO20. In the mail lie the cards of three offices, the first
submission of each, two competing second ones of PIO20, an e-mail, and a file that is no workbook.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop
from PySide6.QtWidgets import QDialog

from moi_desktop.central import kits
from moi_desktop.central.centre import Centre
from moi_desktop.desktop import messages
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.jobs import JobRunner
from moi_desktop.desktop.pages.central_desk import central_pages
from moi_desktop.desktop.pages.central_dialogs import CentralDialog
from moi_desktop.desktop.settings import Settings
from moi_desktop.desktop.shell import Shell
from moi_desktop.errors import MoiError
from moi_desktop.exchange import keyring
from moi_desktop.signing.keys import TEST_COST
from moi_desktop.store.central_workspace import CentralWorkspace
from tests.central.offices import Desk, noon, register, small_kit

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
PIN = "sample-2563"
LONGEST_MS = 20_000


@dataclass(frozen=True)
class Post:
    """A centre's workspace to begin from, and the files that came by mail."""

    template: Path
    cards: dict[str, Path]
    first: dict[str, Path]
    forks: tuple[Path, Path]
    mail: Path
    broken: Path


_written: list[Post] = []


def post_in(folder: Path) -> Post:
    """The post, made in `folder` the first time it is asked for."""
    if not _written:
        _written.append(_write(folder))
    return _written[0]


def _write(folder: Path) -> Post:
    """It takes some seconds for the keys."""
    with CentralWorkspace.create(folder / "central.db", "2563-2565", clock=noon) as workspace:
        centre = Centre(workspace)
        key = keyring.create_key(workspace, PIN, cost=TEST_COST)
        kit = kits.issue_kit(centre, small_kit(), key, folder, clock=noon).path
        for office in ("PIO50", "PIO20"):
            register(centre, office, on=lambda: NOW)
    desks = {office: Desk.opened(folder / office, office, kit=kit) for office in ("PIO50", "PIO20", "PIO90")}
    cards = {office: desk.card().path for office, desk in desks.items()}
    first = {office: desk.send().path for office, desk in desks.items()}
    forks = _competing(desks["PIO20"], folder / "second")
    for desk in desks.values():
        desk.workspace.close()
    mail, broken = folder / "นำส่งแผน.eml", folder / "รูปถ่าย.xlsx"
    mail.write_bytes(_mail(first["PIO50"]))
    broken.write_bytes(b"this is no workbook")
    return Post(folder / "central.db", cards, first, forks, mail, broken)


def _competing(desk: Desk, folder: Path) -> tuple[Path, Path]:
    folder.mkdir()
    second = desk.second_computer(folder)
    desk.set_amount(11_000)
    second.set_amount(7_000)
    second.rename("โครงการที่เปลี่ยนชื่อ", project=2)
    paths = desk.send().path, second.send().path
    second.workspace.close()
    return paths


def _mail(attachment: Path) -> bytes:
    message = EmailMessage()
    message["Subject"] = "นำส่งแผน"
    message.set_content("เรียน สป.อก.")
    message.add_attachment(attachment.read_bytes(), maintype="application", subtype="xlsx", filename=attachment.name)
    return message.as_bytes()


class CentralDesk:
    """The desk, opened. `settle` waits until nothing is under way any more."""

    def __init__(
        self, template: Path | None, folder: Path, now: datetime = NOW, settings: Settings | None = None
    ) -> None:
        self.folder = folder
        self.runner = JobRunner()
        self.runner.unheard.connect(self._tell)
        path = folder / "central.db"
        if template is not None:
            shutil.copyfile(template, path)
        opened: list[CentralWorkspace] = []
        self.runner.do(lambda: _open(path), opened.append)
        self.settle()
        self.workspace = opened[0]
        self.shell = Shell(self.runner)
        self.shell.resize(1366, 728)
        pages = central_pages(self.workspace, self.runner, clock=lambda: now, pin_cost=TEST_COST, settings=settings)
        self.shell.set_pages(list(pages))
        self.shell.show()
        self.session: CentralSession = pages[0].session
        self.told: list[str] = []
        self.undos: list[Callable[[], None]] = []
        for page in pages:
            page.told.connect(self._on_told)
        self.settle()

    def go(self, key: str):
        """Bring a page to the front."""
        self.shell.go_to(key)
        self.settle()
        return self.shell.page(key)

    def settle(self) -> None:
        """Let all jobs and what follows from them come to an end."""
        deadline = QDeadlineTimer(LONGEST_MS)
        quiet = 0
        while quiet < 3 and not deadline.hasExpired():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            quiet = quiet + 1 if self.runner.is_idle else 0
        assert not deadline.hasExpired(), "It never came to an end"

    def ask(self, question):
        """Ask the centre something on the thread that owns it; return the answer."""
        answers: list[object] = []
        self.session.read(self.shell, question, answers.append)
        self.settle()
        (answer,) = answers
        return answer

    def dialog(self) -> Any:
        """The small window that stands open."""
        (found,) = [d for d in self.shell.findChildren(QDialog) if d.isVisible()]
        assert isinstance(found, CentralDialog)
        return found

    def dialog_over(self, parent: QDialog) -> Any:
        """The small window that stands open over another one."""
        (found,) = [d for d in parent.findChildren(QDialog) if d.isVisible()]
        return found

    def press(self, dialog: CentralDialog) -> None:
        """Press the button that does it."""
        dialog.ui.do_button.click()
        self.settle()

    def close(self) -> None:
        """Close the workspace on its own thread."""
        self.shell.finish_pages()
        self.shell.close()
        self.runner.do(self.workspace.close)
        self.runner.close()
        self.settle()
        self.shell.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _on_told(self, sentence: str, undo: Callable[[], None]) -> None:
        self.told.append(sentence)
        self.undos.append(undo)

    def _tell(self, error: object) -> None:
        assert isinstance(error, MoiError), repr(error)
        messages.error(None, error)


def _open(path: Path) -> CentralWorkspace:
    if path.exists():
        return CentralWorkspace.open(path, clock=noon)
    return CentralWorkspace.create(path, "2563-2565", clock=noon)
