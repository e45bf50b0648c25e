"""Whether the submission is written so that only the centre can open it; asked where the kit offers that."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.widgets.labels import WrapLabel

SHOULD = "SHOULD"


class EncloseChoice(QWidget):
    """One tick and what it means. Not to be seen where the kit offers nothing, and not ticked then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox(self.tr("เข้ารหัสแฟ้มให้ส่วนกลางเปิดได้เท่านั้น"))
        self.box.setShortcut("Ctrl+Shift+E")
        self.box.setToolTip(self.tr("เข้ารหัสแฟ้มนำส่ง (Ctrl+Shift+E)"))
        self.note = WrapLabel("", "note")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SIZES.space_inside)
        column.addWidget(self.box)
        column.addWidget(self.note)
        self._shown = ""
        self.show_offer("")

    @property
    def is_chosen(self) -> bool:
        """Whether the file shall be enclosed."""
        return self._shown != "" and self.box.isChecked()

    def show_offer(self, offered: str) -> None:
        """Show what the kit offers: empty for nothing, else MAY or SHOULD. The tick stays until the offer is another."""
        if offered != self._shown or not offered:
            self.box.setChecked(offered == SHOULD)
        self._shown = offered
        meaning = self.tr(
            "ผู้อื่นที่ได้แฟ้มไปจากอีเมลหรือแฟลชไดรฟ์จะเปิดอ่านไม่ได้ แฟ้มที่ได้ลงท้ายด้วย .moi-enclosed และเปิดดูใน Excel ไม่ได้ ข้อมูลในเครื่องนี้ยังอยู่ครบตามปกติ"
        )
        advice = self.tr("ส่วนกลางขอให้เข้ารหัส") if offered == SHOULD else ""
        self.note.setText(" · ".join(part for part in (advice, meaning) if part))
        self.setVisible(bool(offered))
