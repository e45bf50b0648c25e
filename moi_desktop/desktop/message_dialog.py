"""How a message looks. Callers use `messages`."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from moi_desktop.desktop import icons, theme
from moi_desktop.desktop.generated.ui_message_dialog import Ui_MessageDialog
from moi_desktop.desktop.messages import Kind, Message, Verb
from moi_desktop.desktop.thai_breaks import for_display, without_marks

_TONES = {Kind.ERROR: "bad", Kind.WARNING: "warning", Kind.INFORMATION: "accent", Kind.QUESTION: "accent"}


class MessageDialog(QDialog):
    """A message with its verbs as buttons; `chosen` is the key of the pressed one, empty when it was closed."""

    def __init__(self, message: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_MessageDialog()
        self.ui.setupUi(self)
        self.chosen = ""
        self.setWindowTitle(message.title)
        self.setMinimumWidth(theme.SIZES.dialog_width)
        self.ui.icon.setPixmap(icons.pixmap(message.kind.value, _TONES[message.kind], theme.SIZES.icon_large))
        self.ui.sentence.setText(for_display(message.sentence))
        self.ui.details.setPlainText(message.details)
        self.ui.details.setAccessibleName(self.ui.details_button.text())
        self.ui.details.hide()
        self.ui.details_button.setVisible(bool(message.details))
        self.ui.copy_button.setVisible(bool(message.details))
        self.ui.copy_button.setIcon(icons.icon("copy"))
        self.ui.details_button.toggled.connect(self._on_details)
        self.ui.copy_button.clicked.connect(self._on_copy)
        # What Enter does by itself: the primary verb, else the last one, which puts the question aside.
        usual = next((verb for verb in message.verbs if verb.role == "primary"), message.verbs[-1])
        for verb in message.verbs:
            self._add(verb, is_usual=verb is usual)

    def _add(self, verb: Verb, *, is_usual: bool) -> None:
        button = QPushButton(verb.text)
        theme.mark(button, role=verb.role)
        button.setAutoDefault(is_usual)
        button.setDefault(is_usual)
        button.clicked.connect(lambda: self._on_chosen(verb.key))
        self.ui.buttons.addWidget(button)
        if is_usual:
            button.setFocus()

    def _on_details(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.ui.details.setVisible(shown)
        self.adjustSize()

    def _on_chosen(self, key: str) -> None:
        self.chosen = key
        self.accept()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(
            f"{without_marks(self.ui.sentence.text())}\n\n{self.ui.details.toPlainText()}"
        )
