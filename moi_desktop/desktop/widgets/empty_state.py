"""What stands where nothing is yet: one sentence and the button that changes it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from moi_desktop.desktop import icons, theme
from moi_desktop.desktop.widgets.labels import WrapLabel


class EmptyState(QWidget):
    """One sentence, and a button where `action` is given; `acted` tells that it was pressed."""

    acted = Signal()

    def __init__(
        self, sentence: str, action: str = "", icon_name: str = "information", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        layout = self._column = QVBoxLayout(self)
        layout.setSpacing(theme.SIZES.space_between)
        picture = QLabel()
        picture.setPixmap(icons.pixmap(icon_name, "muted", theme.SIZES.icon_large))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence = WrapLabel(sentence, "muted")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton(action)
        if not action:
            self.button.hide()  # never shown here: without a place in a layout it would be a window of its own
        self.button.clicked.connect(self.acted)
        layout.addStretch(1)
        layout.addWidget(picture)
        layout.addWidget(self.sentence)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(1)

    def add_action(self, button: QPushButton) -> None:
        """Offer a second thing to do, beneath the first."""
        self._column.insertWidget(self._column.count() - 1, button, 0, Qt.AlignmentFlag.AlignCenter)
