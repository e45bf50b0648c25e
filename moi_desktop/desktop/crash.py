"""When the program itself is at fault: a log, and a report that can be copied and sent."""

from __future__ import annotations

import logging
import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from moi_desktop import __version__
from moi_desktop.desktop import messages
from moi_desktop.errors import Cancelled, MoiError

log = logging.getLogger(__name__)
LOG_BYTES = 1_000_000


def start_log(folder: Path) -> Path | None:
    """Write warnings and errors to a file in `folder`; return the file, or None where nothing can be written."""
    from logging.handlers import RotatingFileHandler  # not before the window is on the screen: it brings sockets along

    file = folder / "moi-desktop.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(file, maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    return file


def report_of(error: BaseException) -> str:
    """Return what is needed to find the fault: version, platform, and where it happened. No plan data is in it."""
    import platform
    import traceback

    lines = [f"moi-desktop {__version__}", platform.platform(), f"Python {platform.python_version()}", ""]
    return "\n".join(lines) + "".join(traceback.format_exception(error))


class CrashHandler(QObject):
    """Catches what nobody else caught, on any thread, and tells it on the window's."""

    _caught = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.log_file: Path | None = None
        self._telling = False
        self._caught.connect(self.tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over from Python's own handlers."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def tell(self, error: BaseException) -> None:
        """Tell an error: one for people as a message, one of ours with a report."""
        if isinstance(error, Cancelled) or self._telling:
            return
        self._telling = True
        try:
            if isinstance(error, MoiError):
                messages.error(None, error)
            else:
                messages.error(None, self._sentence(), report_of(error))
        finally:
            self._telling = False

    def _sentence(self) -> str:
        words = QCoreApplication.translate(
            "crash",
            "โปรแกรมทำงานผิดพลาด ข้อมูลที่บันทึกไว้แล้วยังอยู่ครบ กดรายละเอียดแล้วคัดลอกรายงานส่งให้ผู้ดูแล จากนั้นปิดและเปิดโปรแกรมใหม่",
        )
        where = QCoreApplication.translate("crash", "บันทึกการทำงานอยู่ที่ {file}")
        return words + ("\n\n" + where.format(file=self.log_file) if self.log_file else "")

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.critical("Unexpected error", exc_info=(kind, error, trace))
        self._caught.emit(error.with_traceback(trace))

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._on_exception(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)
