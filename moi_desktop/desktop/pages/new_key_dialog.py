"""Making the office's signing key under a PIN that is typed twice."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.generated.ui_new_key_dialog import Ui_NewKeyDialog
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.translated import sentence_of
from moi_desktop.errors import MoiError


class NewKeyDialog(QDialog):
    """Stays open until the key is made; `fingerprint` holds the new key's afterwards."""

    def __init__(self, session: OfficeSession, *, replace: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_NewKeyDialog()
        self.ui.setupUi(self)
        self.setMinimumWidth(theme.SIZES.dialog_width)
        self._session = session
        self._replace = replace
        self.fingerprint = ""
        self.ui.problem.hide()
        for line in (self.ui.pin, self.ui.again):
            line.textChanged.connect(self._enable)
        self.ui.leave_button.clicked.connect(self.reject)
        self.ui.make_button.clicked.connect(self._make)
        self._enable()

    def _enable(self) -> None:
        differs = bool(self.ui.again.text()) and self.ui.again.text() != self.ui.pin.text()
        self._show_problem(self.tr("รหัส PIN สองช่องไม่ตรงกัน") if differs else "")
        self.ui.make_button.setEnabled(bool(self.ui.pin.text()) and self.ui.again.text() == self.ui.pin.text())

    def _make(self) -> None:
        from moi_desktop.exchange import keyring

        pin, cost, replace, now = self.ui.pin.text(), self._session.pin_cost, self._replace, self._session.clock()
        self.ui.make_button.setEnabled(False)
        self._show_problem(self.tr("กำลังสร้างกุญแจ อาจใช้เวลาหลายวินาที"))
        self._session.act(
            self,
            lambda workspace, _: keyring.create_key(workspace, pin, replace=replace, cost=cost, now=now).fingerprint,
            self._on_made,
            self._on_failed,
        )

    def _on_made(self, fingerprint: str) -> None:
        self.fingerprint = fingerprint
        self.accept()

    def _on_failed(self, error: object) -> None:
        self._enable()
        self._show_problem(sentence_of(error) if isinstance(error, MoiError) else str(error))

    def _show_problem(self, words: str) -> None:
        self.ui.problem.setText(words)
        self.ui.problem.setVisible(bool(words))


def hidden_line(name: str) -> QLineEdit:
    """Return a line that shows dots for what is typed."""
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setAccessibleName(name)
    return line
