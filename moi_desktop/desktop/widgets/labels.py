"""Words on the screen: one line, wrapped Thai, or cut short with the whole in the tooltip.

Forms drawn in Designer give a widget its parent first, hand-written code its text; both are understood.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
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
        super().setText(thai_breaks.with_broken_codes(thai_breaks.for_display(text)))

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


class ClampLabel(QWidget):
    """Words over so many lines and no more; the last ends in … where there is more, and the tooltip has the whole."""

    def __init__(self, lines: int, tone: str = "ink", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._tone = tone
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def show_text(self, text: str, tone: str = "") -> None:
        """Show `text`, in another colour where one is given."""
        self._text, self._tone = text, tone or self._tone
        self.setToolTip(text)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the lines, however short the text is: nothing moves when it changes."""
        return QSize(theme.SIZES.search_width // 2, self._lines * theme.line_height(theme.SIZES.small))

    def minimumSizeHint(self) -> QSize:
        """Be content with a narrow column."""
        return QSize(theme.SIZES.icon_large, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        font = theme.font(theme.SIZES.small)
        painter.setFont(font)
        painter.setPen(theme.colour(self._tone))
        shown = thai_breaks.for_display(self._text)
        layout = QTextLayout(shown, font)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.beginLayout()
        height = theme.line_height(theme.SIZES.small)
        for number in range(self._lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self.width())
            if number == self._lines - 1 and line.textStart() + line.textLength() < len(shown):
                rest = painter.fontMetrics().elidedText(
                    shown[line.textStart() :], Qt.TextElideMode.ElideRight, self.width()
                )
                painter.drawText(0, number * height + painter.fontMetrics().ascent(), rest)
                break
            line.setPosition(QPointF(0, number * height))
            line.draw(painter, QPointF(0, 0))
        layout.endLayout()
