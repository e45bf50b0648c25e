"""Words on the screen: one line, wrapped Thai, or cut short with the whole in the tooltip.

Forms drawn in Designer give a widget its parent first, hand-written code its text; both are understood.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from moi_desktop.desktop import thai_breaks, theme


class Label(QLabel):
    """One line of words. `role` is title, heading, strong, muted or note; `tone` is good, warning, bad or accent."""

    def __init__(self, text: str = "", role: str = "", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        theme.mark(self, role=role, tone=tone)


class WrapLabel(QLabel):
    """Words over as many lines as they need. `text()` is what was given, also where marks for wrapping were put in."""

    def __init__(self, text: str | QWidget = "", role: str = "", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text if isinstance(text, QWidget) else parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        theme.mark(self, role=role, tone=tone)
        self.setText("" if isinstance(text, QWidget) else text)

    def setText(self, text: str) -> None:
        """Show `text`."""
        super().setText(thai_breaks.for_display(text))

    def text(self) -> str:
        """Return the words without marks for wrapping."""
        return thai_breaks.without_marks(super().text())


class ElidedLabel(QFrame):
    """One line of words that ends in … where there is no room; the tooltip then holds the whole."""

    def __init__(self, text: str | QWidget = "", role: str = "", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text if isinstance(text, QWidget) else parent)
        self._text = "" if isinstance(text, QWidget) else text
        self._label = Label(self._text, role, tone, self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._text)

    def set_tone(self, tone: str, role: str = "") -> None:
        """Look like other words: `tone` good, warning, bad or accent; `role` title, heading, strong, muted or note."""
        theme.mark(self._label, role=role, tone=tone)
        self.updateGeometry()

    def align_right(self) -> None:
        """Stand at the right edge."""
        self._label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def setText(self, text: str) -> None:
        """Show as much of `text` as there is room for."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        """Ask for room for the whole text."""
        self._label.ensurePolished()
        metrics = self._label.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.lineSpacing())

    def minimumSizeHint(self) -> QSize:
        """Be content with a few letters."""
        return QSize(theme.SIZES.icon_large, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text anew."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fit the text anew where the font has become another one."""
        self._fit()
        super().paintEvent(event)

    def _fit(self) -> None:
        self._label.ensurePolished()
        shown = self._label.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        if shown != self._label.text():
            self._label.setText(shown)
        if self._label.size() != self.size():
            self._label.resize(self.size())
        tip = self._text if shown != self._text else ""
        if tip != self.toolTip():
            self.setToolTip(tip)
