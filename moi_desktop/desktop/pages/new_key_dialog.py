"""Making, importing and renewing an office's key, and changing its PIN: each under a PIN that is typed twice."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.generated.ui_new_key_dialog import Ui_NewKeyDialog
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pin_words import PinWait, strength_words
from moi_desktop.desktop.translated import sentence_of
from moi_desktop.errors import MoiError

if TYPE_CHECKING:
    from moi_desktop.store.office_workspace import OfficeWorkspace

PREPARE: Final = "PREPARE"


class KeyTask(Enum):
    """What the dialog is opened for."""

    NEW = "new"
    IMPORT = "import"
    RENEW = "renew"
    CHANGE_PIN = "change-pin"


_ROWS: Final = {
    KeyTask.NEW: ("person", "position", "pin", "again"),
    KeyTask.IMPORT: ("password", "person", "position", "pin", "again"),
    KeyTask.RENEW: ("old_pin", "pin", "again"),
    KeyTask.CHANGE_PIN: ("old_pin", "pin", "again"),
}
_MAY_BE_EMPTY: Final = frozenset({"password", "position"})
_LINES: Final = ("person", "position", "password", "old_pin", "pin", "again")


class NewKeyDialog(QDialog):
    """Stays open until it is done; `fingerprint` holds the key's afterwards.

    `person` and `position` are proposed as the holder; `data` are the bytes of a provider's file to import.
    """

    def __init__(
        self,
        session: OfficeSession,
        *,
        task: KeyTask = KeyTask.NEW,
        role: str = PREPARE,
        replace: bool = False,
        person: str = "",
        position: str = "",
        data: bytes = b"",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_NewKeyDialog()
        self.ui.setupUi(self)
        self.setMinimumWidth(theme.SIZES.choice_width)
        self._session, self._task, self._role, self._replace, self._data = session, task, role, replace, data
        self._is_working = False
        self.fingerprint = ""
        self._wait = PinWait(self, self._show_problem, self._enable)
        for name in _LINES:
            line = self._line(name)
            self.ui.fields.setRowVisible(line, name in _ROWS[task])
            line.textChanged.connect(self._enable)
        self.ui.person.setText(person)
        self.ui.position.setText(position)
        title, explanation, verb = self._words()
        self.setWindowTitle(title)
        self.ui.explanation.setText(explanation)
        self.ui.make_button.setText(verb)
        self.ui.leave_button.setText(self.tr("ไม่เปลี่ยน") if task is KeyTask.CHANGE_PIN else self.tr("ไม่สร้าง"))
        self.ui.leave_button.clicked.connect(self.reject)
        self.ui.make_button.clicked.connect(self._make)
        self._show_problem("")
        self._enable()
        first = next(name for name in _ROWS[task] if not self._line(name).text())
        self._line(first).setFocus()

    def _words(self) -> tuple[str, str, str]:
        """The title, what to know before, and the verb."""
        pin = self.tr(
            "ตั้งรหัส PIN อย่างน้อย 6 ตัวอักษร ใช้ทุกครั้งที่ลงนาม โปรแกรมไม่เก็บรหัส PIN และกู้คืนให้ไม่ได้ หากลืม ให้สร้างกุญแจใหม่ ข้อมูลแผนไม่หาย"
        )
        match self._task:
            case KeyTask.RENEW:
                words = self.tr(
                    "สร้างกุญแจใหม่แทนกุญแจเดิม กุญแจเดิมลงนามรับรองกุญแจใหม่ ส่วนกลางจึงไม่ต้องโทรยืนยัน ใช้ได้ทั้งสองดอก 30 วันหลังส่วนกลางรับ แล้วกุญแจเดิมสิ้นสุด อย่าลืมส่งบัตรใหม่"
                )
                return self.tr("ต่ออายุกุญแจ"), words, self.tr("ต่ออายุ")
            case KeyTask.CHANGE_PIN:
                words = self.tr("กุญแจและลายนิ้วมือไม่เปลี่ยน ไม่ต้องแจ้งส่วนกลาง ไฟล์สำรองที่ทำไว้ก่อนหน้านี้ยังใช้รหัส PIN เดิม")
                return self.tr("เปลี่ยนรหัส PIN"), words, self.tr("เปลี่ยนรหัส PIN")
            case KeyTask.IMPORT:
                words = self.tr(
                    "นำกุญแจจากไฟล์ของผู้ให้บริการใบรับรองเข้ามาครั้งเดียว จากนั้นเก็บไว้ในแฟ้มงานนี้ภายใต้รหัส PIN ของท่าน ไฟล์เดิมไม่ถูกแก้ไข"
                )
                return self.tr("นำเข้าใบรับรอง (.p12, .pfx)"), words, self.tr("นำเข้า")
            case KeyTask.NEW:
                return self.tr("สร้างกุญแจลงนาม"), pin, self.tr("สร้างกุญแจ")

    def _line(self, name: str) -> QLineEdit:
        line = getattr(self.ui, name)
        assert isinstance(line, QLineEdit)
        return line

    def _enable(self) -> None:
        pin, again = self.ui.pin.text(), self.ui.again.text()
        if not self._wait.is_waiting and not self._is_working:
            self._show_problem(self.tr("รหัส PIN สองช่องไม่ตรงกัน") if again and again != pin else "")
        words, tone = strength_words(pin)
        self.ui.strength.setText(words)
        theme.mark(self.ui.strength, role="note", tone=tone)
        filled = all(self._line(name).text().strip() for name in _ROWS[self._task] if name not in _MAY_BE_EMPTY)
        self.ui.make_button.setEnabled(filled and again == pin and not self._wait.is_waiting and not self._is_working)

    def _make(self) -> None:
        self._is_working = True
        self.ui.make_button.setEnabled(False)
        self._show_problem(self.tr("กำลังทำ อาจใช้เวลาหลายวินาที"))
        work = self._work()
        self._session.act(self, lambda workspace, _: work(workspace), self._on_made, self._on_failed)

    def _work(self) -> Callable[[OfficeWorkspace], str]:
        """What is done to the workspace; gives the key's fingerprint. Runs on the thread of the jobs."""
        texts = {name: self._line(name).text() for name in _LINES}
        role, replace, data = self._role, self._replace, self._data
        cost, now = self._session.pin_cost, self._session.clock()

        def work(workspace: OfficeWorkspace) -> str:
            from moi_desktop.exchange import keyring

            holder = keyring.Person(texts["person"].strip(), texts["position"].strip())
            old, pin = texts["old_pin"], texts["pin"]
            match self._task:
                case KeyTask.RENEW:
                    keyring.renew_key(workspace, old, pin, role=role, cost=cost)
                case KeyTask.CHANGE_PIN:
                    keyring.change_pin(workspace, old, pin, role=role, cost=cost)
                case KeyTask.IMPORT:
                    password = texts["password"]
                    keyring.import_key(
                        workspace, data, password, pin, role=role, person=holder, replace=replace, cost=cost, now=now
                    )
                case KeyTask.NEW:
                    keyring.create_key(workspace, pin, role=role, person=holder, replace=replace, cost=cost, now=now)
            return keyring.key_fingerprint(workspace, role)

        return work

    def _on_made(self, fingerprint: str) -> None:
        self.fingerprint = fingerprint
        self.accept()

    def _on_failed(self, error: object) -> None:
        self._is_working = False
        self._enable()
        if not self._wait.begin(error):
            self._show_problem(sentence_of(error) if isinstance(error, MoiError) else str(error))
            if isinstance(error, MoiError) and error.code == "key-pin-wrong":
                self.ui.old_pin.selectAll()
                self.ui.old_pin.setFocus()

    def _show_problem(self, words: str) -> None:
        self.ui.problem.setText(words)
        self.ui.problem.setVisible(bool(words))


def hidden_line(name: str) -> QLineEdit:
    """Return a line that shows dots for what is typed."""
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setAccessibleName(name)
    return line
