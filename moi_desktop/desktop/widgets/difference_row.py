"""One field before and after, with what it does to the money."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from moi_desktop.desktop import icons, theme
from moi_desktop.desktop.widgets.labels import ElidedLabel, Label, WrapLabel
from moi_desktop.plan.thai_numbers import format_baht


class DifferenceRow(QFrame):
    """Where, what it was, what it is. `effect` is the change of the total in satang; None where money is not touched."""

    def __init__(
        self, place: str, before: str, after: str, effect: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme.mark(self, role="row")
        space = theme.SIZES.space
        layout = QHBoxLayout(self)
        layout.setContentsMargins(space, space // 2, space, space // 2)
        layout.setSpacing(theme.SIZES.space_between)
        layout.addWidget(ElidedLabel(place, "muted"), 3)
        self.before = self._side(before)
        self.after = self._side(after)
        arrow = QLabel()
        arrow.setPixmap(icons.pixmap("arrow_right"))
        layout.addWidget(self.before, 4)
        layout.addWidget(arrow)
        layout.addWidget(self.after, 4)
        self.effect = Label(signed_baht(effect), "strong", _tone(effect))
        self.effect.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.effect.setMinimumWidth(theme.SIZES.money_column)
        layout.addWidget(self.effect)
        self.setAccessibleName(place)
        self.setAccessibleDescription(f"{before} → {after} {signed_baht(effect)}")

    def _side(self, text: str) -> WrapLabel:
        return WrapLabel(text) if text else WrapLabel(self.tr("(ว่าง)"), "muted")


def signed_baht(satang: int | None) -> str:
    """Return money with a sign that says more or less; empty for nothing."""
    if not satang:
        return ""
    return ("+" if satang > 0 else "−") + format_baht(abs(satang))


def _tone(satang: int | None) -> str:
    if not satang:
        return ""
    return "warning" if satang > 0 else "good"
