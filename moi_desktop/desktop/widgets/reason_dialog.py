"""Asks for a reason before something is done that others will want to understand."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.generated.ui_reason_dialog import Ui_ReasonDialog


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. `does` is the verb on the button, `role` its look (primary or danger).

    Without `required` the reason may stay empty. `for_all` is the words of a tick that extends the answer; empty for none.
    """

    title: str
    question: str
    does: str
    explanation: str = ""
    reason: str = ""
    role: str = "primary"
    required: bool = True
    for_all: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """The answer: the reason, and whether the tick was set."""

    text: str
    for_all: bool = False


class ReasonDialog(QDialog):
    """Accepted with the reason in `answer`. Ctrl+Enter does what the button does."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ReasonDialog()
        self.ui.setupUi(self)
        self._required = question.required
        self.setWindowTitle(question.title)
        self.setMinimumWidth(theme.SIZES.dialog_width)
        self.ui.question.setText(question.question)
        self.ui.explanation.setText(question.explanation)
        self.ui.explanation.setVisible(bool(question.explanation))
        self.ui.reason.setPlainText(question.reason)
        self.ui.reason.setPlaceholderText(self.tr("เหตุผล") if question.required else self.tr("เหตุผล (เว้นว่างได้)"))
        self.ui.for_all.setText(question.for_all)
        self.ui.for_all.setVisible(bool(question.for_all))
        self.ui.do_button.setText(question.does)
        theme.mark(self.ui.do_button, role=question.role)
        self.ui.do_button.setToolTip(f"{question.does} (Ctrl+Enter)")
        self.ui.reason.textChanged.connect(self._enable)
        self.ui.leave_button.clicked.connect(self.reject)
        self.ui.do_button.clicked.connect(self.accept)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.ui.do_button.click)
        self.ui.reason.setFocus()
        self._enable()

    @property
    def answer(self) -> Reason:
        """The reason as it was written, without blanks at its ends."""
        return Reason(self.ui.reason.toPlainText().strip(), self.ui.for_all.isChecked())

    def _enable(self) -> None:
        self.ui.do_button.setEnabled(bool(self.answer.text) or not self._required)


def ask_for_reason(parent: QWidget | None, question: Question) -> Reason | None:
    """Ask, and return the answer; None when the question was put aside. Like messages, one door, closed in tests."""
    dialog = ReasonDialog(question, parent)
    return dialog.answer if dialog.exec() else None
