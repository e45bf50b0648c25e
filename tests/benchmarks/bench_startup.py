"""From starting the interpreter to the first paint of the window, beside a bare PySide6 window; memory of a full desk."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.figure import Figure

ROUNDS = 11

BARE = """
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def event(self, event):
        if event.type() == QEvent.Type.Paint:
            print("painted", flush=True)
            QTimer.singleShot(0, QApplication.quit)
        return super().event(event)
app = QApplication([])
window = Window()
window.resize(1366, 728)
window.show()
app.exec()
"""

OURS = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from moi_desktop.desktop import app, main_window
def painted():
    heavy = [m for m in ("openpyxl", "cryptography", "lxml", "sqlite_utils") if m in sys.modules]
    print("painted", *heavy, flush=True)
class Window(main_window.MainWindow):
    def __init__(self):
        super().__init__()
        self.first_painted.connect(painted)
app.MainWindow = Window
real = app.fill
def fill(*parts):
    desktop = real(*parts)
    QTimer.singleShot(0, lambda: (print("filled", flush=True), parts[1].close(), QApplication.quit()))
    return desktop
app.fill = fill
app.run(["moi-desktop"])
"""

PRACTICE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from moi_desktop.desktop import app
from moi_desktop.desktop.pages.page import Page
def resident():
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0
real = app.fill
def fill(*parts):
    desktop = real(*parts)
    desktop.practise()
    def look():
        if desktop.workspace is None or not desktop.runner.is_idle:
            QTimer.singleShot(100, look)
            return
        for page in desktop.shell.findChildren(Page):
            desktop.shell.go_to(page.key)
            QApplication.processEvents()
        print("resident", resident(), flush=True)
        parts[1].close()
        QApplication.quit()
    QTimer.singleShot(1500, look)
    return desktop
app.fill = fill
app.run(["moi-desktop"])
"""


def run() -> list[Figure]:
    """The ratio of the medians of first paints taken in turn, and how long and how large the filled window is."""
    with tempfile.TemporaryDirectory() as home:
        pairs = [(_first("painted", OURS, home), _first("painted", BARE, home)) for _ in range(ROUNDS)]
        filled = [_first("filled", OURS, home) for _ in range(5)]
        resident = _said("resident", PRACTICE, home)
    ours, bare = (statistics.median(column) for column in zip(*pairs, strict=True))
    figures = [
        Figure(
            "first paint / bare window",
            ours / bare,
            "x",
            1.5,
            "at most",
            f"ours {ours:.0f} ms; bare window {bare:.0f} ms",
        ),
        Figure("start to the filled first screen", statistics.median(filled), "ms"),
    ]
    if resident:
        beside = "practice workspace, every page shown once"
        figures.append(Figure("memory of the office window", float(resident), "MiB", 250, "at most", beside))
    return figures


def _environment(home: str) -> dict[str, str]:
    folders = {
        name: str(Path(home) / name.lower())
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    }
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": home, **folders}


def _first(word: str, program: str, home: str) -> float:
    """Milliseconds from starting the interpreter to the line that begins with `word`."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, env=_environment(home)
    )
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith(word):
            elapsed = (time.perf_counter() - start) * 1000
            assert line.split()[1:] == [], f"imported before the first paint: {line}"
            process.communicate()
            return elapsed
    raise RuntimeError(f"the program ended without saying {word}")


def _said(word: str, program: str, home: str) -> str:
    """What stands behind `word` in the program's output, empty when it said nothing."""
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, env=_environment(home), timeout=120, check=False)
    return next((line.split()[1] for line in done.stdout.splitlines() if line.startswith(word)), "")
