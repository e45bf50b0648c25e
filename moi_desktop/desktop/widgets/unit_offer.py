"""Baht, thousands or millions? Offered beside an amount that is not a usual one; nothing is asked that would hold up typing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from moi_desktop.desktop import theme


class UnitOffer(QWidget):
    """`chosen` tells what the amount was written in: 1, 1,000 or 1,000,000 baht. `words` say why that is offered."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ""
        self.buttons: dict[int, QPushButton] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SIZES.space_inside)
        for factor, words in (
            (1_000, self.tr("เป็นพันบาท")),
            (1_000_000, self.tr("เป็นล้านบาท")),
            (1, self.tr("เป็นบาท ถูกแล้ว")),
        ):
            button = QPushButton(words)
            theme.mark(button, role="link")
            button.clicked.connect(lambda _on=False, one=factor: self.chosen.emit(one))
            line.addWidget(button)
            self.buttons[factor] = button
        self.hide()

    def show_doubt(self, words: str, *, is_large: bool = False) -> None:
        """Offer the units, or nothing where there are no words; a large amount was not written in more than baht."""
        self.words = words
        self.setVisible(bool(words))
        for factor, button in self.buttons.items():
            button.setVisible(factor == 1 or not is_large)
