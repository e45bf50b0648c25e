"""What the check found, one row each: mark, words, what to do, and the way there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from moi_desktop.desktop import icons, theme
from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.widgets.chip import Chip
from moi_desktop.desktop.widgets.labels import ElidedLabel, WrapLabel
from moi_desktop.plan.rules.findings import Finding, Severity


class FindingRow(QFrame):
    """One finding. A click, Enter or the button goes there; a warning can be given a reason."""

    jump_wanted = Signal(object)
    """Go to the place of this `Finding`."""

    reason_wanted = Signal(object)
    """Write, or change, the reason why this warning may stand: the `Finding`."""

    def __init__(self, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding = finding
        theme.mark(self, role="row")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(moi(finding.rule.message, finding.values))
        self.setAccessibleDescription(finding.place)
        layout = QHBoxLayout(self)
        space = theme.SIZES.space
        layout.setContentsMargins(space, space - 2, space, space - 2)
        layout.setSpacing(theme.SIZES.space_between)
        layout.addWidget(self._picture(), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self._words(), 1)
        layout.addLayout(self._buttons())

    def _picture(self) -> QLabel:
        picture = QLabel()
        if self.finding.severity is Severity.ERROR:
            picture.setPixmap(icons.pixmap("problem", "bad"))
        elif self.finding.waived:
            picture.setPixmap(icons.pixmap("good", "good"))
        else:
            picture.setPixmap(icons.pixmap("warning", "warning"))
        picture.setFixedHeight(theme.line_height())
        return picture

    def _words(self) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        message, fix = (moi(text, self.finding.values) for text in (self.finding.rule.message, self.finding.rule.fix))
        words.addWidget(WrapLabel(f"{message} · {fix}" if fix else message))
        words.addWidget(ElidedLabel(self.finding.place, "note"))
        if self.finding.waived:
            words.addWidget(WrapLabel(self.tr("เหตุผล: {reason}").format(reason=self.finding.waived), "note", "good"))
        return words

    def _buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        if self.finding.severity is Severity.WARNING:
            words = self.tr("แก้เหตุผล…") if self.finding.waived else self.tr("ให้เหตุผล…")
            buttons.addWidget(self._button(words, self._ask_for_reason))
        if self.finding.waived:
            buttons.addWidget(Chip(self.tr("มีเหตุผลแล้ว"), "good"))
        buttons.addWidget(self._button(self.tr("ไปแก้ไข"), self._jump))
        return buttons

    def _button(self, words: str, does: object) -> QPushButton:
        button = QPushButton(words)
        theme.mark(button, role="link")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(does)
        return button

    def _jump(self) -> None:
        self.jump_wanted.emit(self.finding)

    def _ask_for_reason(self) -> None:
        self.reason_wanted.emit(self.finding)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._jump()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go there on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._jump()
            return
        super().keyPressEvent(event)
