"""A list of answers by which a grid is narrowed; the first answer shows everything."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from moi_desktop.desktop import theme


class FilterBox(QComboBox):
    """`chosen` tells the key of the answer, empty for everything."""

    chosen = Signal(str)

    def __init__(self, name: str, everything: str, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._everything = everything
        self._restored = ""
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMaxVisibleItems(theme.SIZES.popup_rows * 2)
        # As wide as it was given; on a narrow line the words are cut short.
        self.setMaximumWidth(width)
        self.setMinimumWidth(theme.SIZES.code_column)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.view().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.addItem(everything, "")
        self.currentIndexChanged.connect(lambda _index: self._on_index())

    @property
    def key(self) -> str:
        """The key of the chosen answer."""
        return str(self.currentData() or "")

    def show_answers(self, answers: Iterable[tuple[str, str]]) -> None:
        """Offer these answers as (key, words); the chosen one stays chosen where it is still there."""
        wanted = [("", self._everything), *answers]
        if wanted == [(str(self.itemData(row) or ""), self.itemText(row)) for row in range(self.count())]:
            return
        before = self.key
        sought = before or self._restored
        if len(wanted) > 1:
            self._restored = ""
        with QSignalBlocker(self):
            self.clear()
            for key, words in wanted:
                self.addItem(words, key)
                self.setItemData(self.count() - 1, words, Qt.ItemDataRole.ToolTipRole)
            self.setCurrentIndex(max(0, self.findData(sought)))
        if self.key != before:
            self.chosen.emit(self.key)

    def restore(self, key: str) -> None:
        """Choose an answer that may be offered only later, unless a person chooses another before."""
        self.choose(key)
        self._restored = key if self.key != key else ""

    def choose(self, key: str) -> None:
        """Choose an answer, everything where there is no such key."""
        self.setCurrentIndex(max(0, self.findData(key)))

    def _on_index(self) -> None:
        self._restored = ""
        self.chosen.emit(self.key)
