"""The keyboard map as people see it: what can be done by keys, searchable."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QTreeWidgetItem, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.generated.ui_keyboard_map import Ui_KeyboardMap
from moi_desktop.desktop.keyboard_map import Keys
from moi_desktop.plan.thai_text import search_key

FEW_KEYS = 4
"""More keys than this for one thing are a row of keys, of which the first and the last are named."""


class KeyboardDialog(QDialog):
    """Shows what the keys of a desk do, place by place; typing narrows it down."""

    def __init__(self, places: Sequence[Keys], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_KeyboardMap()
        self.ui.setupUi(self)
        self.ui.keys.setColumnWidth(0, self.width() // 3)
        self.ui.keys.setIndentation(theme.SIZES.space_between)
        for keys in places:
            head = QTreeWidgetItem(self.ui.keys, [keys.words])
            head.setFirstColumnSpanned(True)
            head.setFont(0, theme.font(bold=True))
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for binding in keys.bindings:
                shown = [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in binding.keys]
                words = f"{shown[0]} … {shown[-1]}" if len(shown) > FEW_KEYS else "  ".join(shown)
                QTreeWidgetItem(head, [words, binding.words])
            head.setExpanded(True)
        self.ui.words.textChanged.connect(self._narrow)
        self.ui.close_button.clicked.connect(self.reject)
        self.ui.words.setFocus()

    def _narrow(self, text: str) -> None:
        wanted = search_key(text).split()
        for number in range(self.ui.keys.topLevelItemCount()):
            head = self.ui.keys.topLevelItem(number)
            assert head is not None
            shown = [self._narrow_line(head.child(row), wanted) for row in range(head.childCount())]
            head.setHidden(not any(shown))

    def _narrow_line(self, item: QTreeWidgetItem | None, wanted: list[str]) -> bool:
        """Show a line that holds all of `wanted`, hide another; return whether it is shown."""
        assert item is not None
        key = search_key(f"{item.text(0)} {item.text(1)}")
        is_shown = all(word in key for word in wanted)
        item.setHidden(not is_shown)
        return is_shown
