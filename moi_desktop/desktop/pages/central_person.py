"""Who works at the central desk: asked once, shown, changed with a click; the name stands in every journal entry."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.pages.central_dialogs import CentralDialog, shown
from moi_desktop.desktop.pages.central_page import action_button
from moi_desktop.plan.thai_text import clean

LONGEST_NAME = 120


class PersonDialog(CentralDialog):
    """Asks for the name of whoever works here."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", "", "", parent)
        self.setWindowTitle(self.tr("ผู้ใช้งานโต๊ะส่วนกลาง"))
        words = self.tr(
            "ชื่อนี้จะอยู่ในสมุดบันทึกทุกครั้งที่รวมแฟ้ม พิจารณา เสนอปรับ หรือออกผล และไปถึงหน่วยงานพร้อมความเห็น "
            "รายการที่บันทึกแล้วไม่เปลี่ยนเมื่อเปลี่ยนชื่อ"
        )
        self.ui.explanation.setText(words)
        self.ui.explanation.show()
        self.ui.do_button.setText(self.tr("ใช้ชื่อนี้"))
        self.name = QLineEdit(name)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(self.tr("ชื่อและนามสกุล"))
        self.name.setPlaceholderText(self.tr("เช่น นางสาววรรณา ตรวจดี"))
        self.name.textChanged.connect(self.refresh)
        form = QFormLayout()
        form.addRow(self.tr("ชื่อและนามสกุล"), self.name)
        self.ui.fields.addLayout(form)
        self.name.setFocus()

    @property
    def chosen(self) -> str:
        """The name, repaired as every typed text is."""
        return " ".join(clean(self.name.text()).split())

    @property
    def problem(self) -> str:
        """Why it cannot be used yet."""
        return "" if self.chosen else self.tr("กรอกชื่อและนามสกุลก่อน")


class PersonBar(QWidget):
    """The name, as a button that asks for another."""

    def __init__(self, session: CentralSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._has_asked = False
        self.button = action_button("", self.ask, role="link")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SIZES.space_inside)
        line.addWidget(self.button)
        session.person_changed.connect(self._show)
        self._show(session.person)

    def ask_once(self) -> None:
        """Ask for the name where this computer has none yet and can keep one; not again before the next start."""
        if self._session.settings is not None and not self._session.person and not self._has_asked:
            self.ask()

    def ask(self) -> None:
        """Ask who works here."""
        self._has_asked = True
        dialog = PersonDialog(self._session.person, self.window())
        shown(dialog, lambda: self._take(dialog.chosen))

    def _take(self, name: str) -> None:
        self._session.person = name

    def _show(self, name: str) -> None:
        self.button.setText(self.tr("ผู้บันทึก: {name}").format(name=name) if name else self.tr("ระบุชื่อผู้บันทึก…"))
        self.button.setToolTip(self.tr("ชื่อนี้อยู่ในสมุดบันทึกทุกรายการ กดเพื่อเปลี่ยน"))
