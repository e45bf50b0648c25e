"""A key's fingerprint in its eight groups, to be read out over the telephone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.widgets.labels import Label

GROUPS_IN_A_LINE = 4


class Fingerprint(QWidget):
    """Each group under its number."""

    def __init__(self, parent: QWidget | None = None, *, narrow: bool = False) -> None:
        super().__init__(parent)
        self._role = "heading" if narrow else "title"
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.SIZES.space_card)
        self._grid.setVerticalSpacing(0)
        self._groups: list[Label] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_fingerprint(self, fingerprint: str) -> None:
        """Show the groups of a fingerprint, which are parted by hyphens."""
        groups = fingerprint.split("-") if fingerprint else []
        while len(self._groups) < len(groups):
            self._add(len(self._groups))
        for label, group in zip(self._groups, groups, strict=False):
            label.setText(group)
        self.setAccessibleName(" ".join(groups))
        self.setVisible(bool(groups))

    def _add(self, number: int) -> None:
        line, column = divmod(number, GROUPS_IN_A_LINE)
        label = Label("", self._role)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._groups.append(label)
        self._grid.addWidget(Label(self.tr("กลุ่ม {number}").format(number=number + 1), "note"), 2 * line, column)
        self._grid.addWidget(label, 2 * line + 1, column)
