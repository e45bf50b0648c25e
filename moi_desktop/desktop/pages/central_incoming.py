"""Files on their way into the inbox: asked for, looked at before anything is written, and taken in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from moi_desktop.desktop import file_dialogs
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models import central_words
from moi_desktop.desktop.models.central_intake import IntakeOutcome


class IncomingFiles(QObject):
    """Remembers what was looked at until it is taken in or let go. `window` is what questions stand over."""

    previewed = Signal(object)
    """What would become of the files: an `IntakeOutcome`."""

    taken = Signal(object)
    """What became of the files: an `IntakeOutcome`."""

    told = Signal(str)

    def __init__(self, session: CentralSession, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._previewed: Sequence[Path] = ()

    def choose_files(self) -> None:
        """Ask for files and show what would become of them."""
        kinds = self.tr("แฟ้มนำส่ง อีเมล และแฟ้มบีบอัด (*.xlsx *.eml *.zip)")
        folder = self._session.path.parent
        self.preview(file_dialogs.files_to_open(self._window, self.tr("เลือกไฟล์ที่ได้รับ"), kinds, folder))

    def choose_folder(self) -> None:
        """Ask for a folder and show what would become of everything in it."""
        folder = file_dialogs.folder(self._window, self.tr("เลือกโฟลเดอร์ที่มีแฟ้มนำส่ง"), self._session.path.parent)
        self.preview([folder] if folder else [])

    def preview(self, paths: Sequence[Path]) -> None:
        """Find out what would become of files, folders, e-mails and archives; nothing is written."""

        def show(outcome: object) -> None:
            assert isinstance(outcome, IntakeOutcome)
            if not outcome.lines:
                self.told.emit(self._nothing_found())
                return
            self._previewed = paths
            self.previewed.emit(outcome)

        if paths:
            self._session.take_in(self, paths, show, rehearse=True, title=self.tr("กำลังตรวจแฟ้มก่อนรับ"))

    def forget_preview(self) -> None:
        """Let go what was looked at; nothing of it is taken."""
        self._previewed = ()

    def take_previewed(self) -> None:
        """Take in what was looked at."""
        paths, self._previewed = self._previewed, ()
        self.take_in(paths)

    def take_in(self, paths: Sequence[Path]) -> None:
        """Take files, folders, e-mails and archives into the vault."""

        def show(outcome: object) -> None:
            assert isinstance(outcome, IntakeOutcome)
            self.taken.emit(outcome)
            self.told.emit(self._outcome_words(outcome))

        if paths:
            self._session.take_in(self, paths, show, rehearse=False, title=self.tr("กำลังรับแฟ้มเข้ากล่อง"))

    def _outcome_words(self, outcome: IntakeOutcome) -> str:
        if not outcome.lines:
            return self._nothing_found()
        parts = [
            f"{central_words.package_state(state).words} {outcome.count(state)}"
            for state in central_words.PACKAGE_STATES
            if outcome.count(state)
        ]
        words = self.tr("รับแล้ว {count} แฟ้ม: {states}")
        return words.format(count=len(outcome.lines), states=" ".join(parts))

    def _nothing_found(self) -> str:
        return self.tr("ไม่พบแฟ้มนำส่งหรืออีเมลในที่ที่เลือก")
