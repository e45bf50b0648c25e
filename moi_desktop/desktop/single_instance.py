"""One window for one data folder: a second start brings the first window to the front and ends.

A lock file says who is first; Qt knows when its owner has died, so a crash leaves nothing in the way. The second start
speaks to the first through a local socket, which no network ever sees.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLockFile, QObject

_ANSWER_MS: Final = 2000
"""How long a knock waits for an answer."""

_KNOCK_AGAIN_MS: Final = 250

_START_SECONDS: Final = 20.0
"""How long a first start may take on a slow disk before it listens; impatient people start the program twice."""


class SingleInstance(QObject):
    """The claim of this process on `folder`. Keep it for as long as the program runs."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder.mkdir(parents=True, exist_ok=True)
        self._name = "moi-desktop-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
        self._lock = QLockFile(str(folder / "running.lock"))
        self._lock.setStaleLockTime(0)  # however long the program runs; only a dead owner gives the lock free
        self.is_first = self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError
        """Whether no other start holds the folder; where nothing can be locked, every start is a first one."""

    def listen(self, asked: Callable[[], None]) -> None:
        """Call `asked` whenever another start wants the window to be shown."""
        from PySide6.QtNetwork import QLocalServer  # not before the window is on the screen

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)

        def on_connection() -> None:
            socket = server.nextPendingConnection()
            if socket is not None:
                socket.disconnected.connect(socket.deleteLater)
                socket.disconnectFromServer()
            asked()

        server.newConnection.connect(on_connection)
        if not server.listen(self._name):
            QLocalServer.removeServer(self._name)  # left behind by a crash
            server.listen(self._name)

    def ask_first(self) -> bool:
        """Ask the first start to show its window, also where it still has to open it; return whether it heard.

        Where the first one ends instead, this start is the first one from then on.
        """
        patience = time.monotonic() + _START_SECONDS
        while not self._knock():
            if self._lock.tryLock(_KNOCK_AGAIN_MS):
                self.is_first = True
                return False
            if time.monotonic() > patience:
                return False
        return True

    def _knock(self) -> bool:
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        heard = socket.waitForConnected(_ANSWER_MS)
        socket.abort()
        return heard

    def release(self) -> None:
        """Let go of the folder."""
        self._lock.unlock()
