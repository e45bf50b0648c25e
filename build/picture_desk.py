"""A window that is photographed: the real one, without a screen, on a day and in folders that are the same everywhere.

`prepare` comes before anything of the program is imported: it sets the clock that the program then takes as its own.
"""

from __future__ import annotations

import os
import sys
import time
import uuid
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from moi_desktop.store.office_workspace import OfficeWorkspace
    from tests.journeys.hands import MouseHands

ROOT = Path(__file__).resolve().parents[1]
SIZE = (1366, 728)
"""What is left of a screen of 1366x768 above the task bar."""

DOCUMENTS = Path("แผนปฏิบัติราชการ 2563")
"""Where travelling files are written; a path without a root, so that no machine's folders are on a picture."""

COLOURS = 256
_NUMBERS = Random(2563)  # noqa: S311 - names that repeat are wanted here


class StandingClock:
    """The morning of 16 ต.ค. 2562, inside the time for submissions; every look at it is a second later."""

    def __init__(self) -> None:
        self.begin_anew()

    def begin_anew(self) -> None:
        """It is half past nine in Bangkok."""
        self._now = datetime(2019, 10, 16, 2, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Tell the time."""
        self._now += timedelta(seconds=1)
        return self._now

    def pass_by(self, **duration: int) -> None:
        """Let some time pass, given as for `timedelta`."""
        self._now += timedelta(**duration)


def prepare() -> StandingClock:
    """Make this process photograph the same on every machine."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["TZ"] = "Asia/Bangkok"
    if hasattr(time, "tzset"):
        time.tzset()
    sys.path.insert(0, str(ROOT))  # the program and the hands of the journeys are those of this checkout
    clock = StandingClock()
    uuid.uuid4 = lambda: uuid.UUID(int=_NUMBERS.getrandbits(128), version=4)
    from moi_desktop.plan import clock as clocks

    clocks.utc_now = clock
    return clock


class PictureDesk:
    """The window over one workspace, the hands that use it, and the camera. Works in the new folder `place`."""

    def __init__(self, place: Path, clock: StandingClock, target: Path, wanted: Callable[[str], bool]) -> None:
        from PySide6.QtWidgets import QApplication

        from moi_desktop.desktop import file_dialogs, language, office_session, theme
        from moi_desktop.desktop.app import Desktop
        from moi_desktop.desktop.main_window import MainWindow
        from moi_desktop.desktop.settings import Settings
        from tests.journeys.hands import MouseHands

        app = QApplication.instance() or QApplication(["moi-desktop"])
        assert isinstance(app, QApplication)
        app.setCursorFlashTime(0)
        clock.begin_anew()
        _NUMBERS.seed(2563)
        language.install(app, "th")
        theme.apply(app, "light")
        office_session.LOOK_AFTER_MS = 30
        self.clock, self.target, self.wanted = clock, target, wanted
        place.mkdir()
        os.chdir(place)
        DOCUMENTS.mkdir()
        self.folder = Path("แฟ้มงาน")
        self.window = MainWindow()
        self.window.resize(*SIZE)
        self.desktop = Desktop(self.window, Settings(self.folder / "settings.ini"), self.folder)
        self.hands: MouseHands = MouseHands(self.desktop)
        self.file = Path()
        self.failures: list[object] = []
        self.desktop.runner.unheard.connect(self.failures.append)
        file_dialogs.documents_folder = lambda: DOCUMENTS
        file_dialogs.file_to_open = lambda *_: self.file
        file_dialogs.files_to_open = lambda *_: [self.file]
        self.window.show()
        self.window.activateWindow()

    def play(self, script: Callable[[PictureDesk], None]) -> None:
        """Begin where a person begins, act out a script, and close the window."""
        try:
            self.desktop.start()
            self.hands.run(lambda: script(self))
        finally:
            self.window.close()
        if self.failures:
            raise RuntimeError(self.failures)

    def ask(self, what: Callable[[OfficeWorkspace], object]) -> None:
        """Do something to the workspace, on its own thread."""

        def begin() -> None:
            page = self.desktop.shell.page("overview")
            assert isinstance(page, OverviewPage)
            page.session.act(page, lambda workspace, _: what(workspace), on_failure=self.failures.append)

        from moi_desktop.desktop.pages.overview import OverviewPage

        self.hands.do(begin)
        self.hands.rest_and_look()
        if self.failures:
            raise RuntimeError(self.failures)

    def page(self, key: str) -> None:
        """Go to a page and wait until it shows everything."""
        self.hands.do(lambda: self.desktop.shell.go_to(key))
        self.hands.rest_and_look()

    def take(self, name: str) -> None:
        """Take the picture called `name`, with whatever dialog is open, if it is wanted."""
        if not self.wanted(name):
            return
        self.hands.rest()
        image = self.hands.read(self._photograph)
        path = self.target / f"{name}.png"
        if not image.save(str(path)):
            raise OSError(f"{path} cannot be written")
        print(f"{name}.png  {path.stat().st_size // 1024} KB")

    def _photograph(self) -> QImage:
        from PySide6.QtGui import QColor, QPainter
        from PySide6.QtWidgets import QApplication, QDialog

        picture = self.window.grab()
        for dialog in QApplication.topLevelWidgets():
            if not isinstance(dialog, QDialog) or not dialog.isVisible():
                continue
            painter = QPainter(picture)
            painter.fillRect(picture.rect(), QColor(27, 39, 51, 110))
            place = dialog.rect().translated(self.window.rect().center() - dialog.rect().center())
            painter.drawPixmap(place.topLeft(), dialog.grab())
            painter.setPen(QColor("#5b6b7a"))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
            painter.end()
        return few_colours(picture.toImage())


def few_colours(picture: QImage) -> QImage:
    """Return a picture with a palette of the colours it uses most; every other one becomes the nearest of them."""
    from PySide6.QtGui import QImage

    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(plain.constBits()).cast("I")
    counts = Counter(pixels)
    palette = [colour for colour, _ in counts.most_common(COLOURS)]
    number = {colour: at for at, colour in enumerate(palette)}
    for colour in counts:
        if colour not in number:
            number[colour] = min(range(len(palette)), key=lambda at: _distance(palette[at], colour))
    rows = bytes(map(number.__getitem__, pixels))
    made = QImage(rows, plain.width(), plain.height(), plain.width(), QImage.Format.Format_Indexed8)
    made.setColorTable(palette)
    return made.copy()


def _distance(one: int, other: int) -> int:
    return sum(((one >> shift & 255) - (other >> shift & 255)) ** 2 for shift in (0, 8, 16))
