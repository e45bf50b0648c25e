"""What was written last: each file with a way to open it, and each that could not be written with the reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models.central_reports import Written
from moi_desktop.desktop.pages.central_page import action_button
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.clearing import clear
from moi_desktop.desktop.widgets.labels import ElidedLabel, WrapLabel


class WrittenCard(Card):
    """Hidden until something was written."""

    def __init__(
        self,
        opens_file: Callable[[Path], object],
        opens_folder: Callable[[Path], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("ไฟล์ที่เขียนล่าสุด"))
        self._opens_file = opens_file
        self._opens_folder = opens_folder
        self._folder: Path | None = None
        self.place = ElidedLabel("", "note")
        self.folder_button = action_button(self.tr("เปิดโฟลเดอร์"), self._open_folder, "Ctrl+Shift+O", role="link")
        self.add_beside_title(self.folder_button)
        self.body.addWidget(self.place)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.SIZES.space_inside)
        self.body.addLayout(self._lines)
        self.names: list[str] = []
        self.troubles: list[str] = []
        self.buttons: list[QPushButton] = []
        self.hide()

    def show_files(self, files: Sequence[Written]) -> None:
        """Show what became of each file, in place of what was shown before."""
        clear(self._lines)
        self._folder = files[0].path.parent
        self.place.setText(str(self._folder))
        self.names = [one.path.name for one in files if not one.trouble]
        self.troubles = [one.trouble for one in files if one.trouble]
        self.buttons = []
        for one in files:
            if one.trouble:
                self._lines.addWidget(self._trouble(one))
            else:
                self._lines.addLayout(self._line(one))
        self.show()

    def _line(self, one: Written) -> QHBoxLayout:
        name = self.tr("{name} ({size} กิโลไบต์)").format(name=one.path.name, size=f"{max(1, one.size // 1024):,}")
        button = action_button(
            self.tr("เปิดไฟล์"),
            partial(self._opens_file, one.path),
            role="link",
            hint=self.tr("เปิด {name}").format(name=one.path.name),
        )
        button.setAccessibleName(self.tr("เปิด {name}").format(name=one.path.name))
        self.buttons.append(button)
        line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space_card)
        line.addWidget(ElidedLabel(name), 1)
        line.addWidget(button)
        return line

    def _trouble(self, one: Written) -> WrapLabel:
        said = self.tr("{name} เขียนไม่ได้ {reason}").format(name=one.path.name, reason=one.trouble)
        return WrapLabel(said, tone="bad")

    def _open_folder(self) -> None:
        if self._folder is not None:
            self._opens_folder(self._folder)
