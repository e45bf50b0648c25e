"""The way back from a list that filters narrowed: a button that is there only while they hide something."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from moi_desktop.desktop import theme


class ClearFilters(QPushButton):
    """Says how many rows the filters hide; out of sight while they hide none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.mark(self, role="link")
        self.setToolTip(self.tr("แสดงทุกแถวอีกครั้ง ตัวกรองที่เลือกไว้คงอยู่แม้ปิดโปรแกรม"))
        self.hide()

    def show_hidden(self, count: int) -> None:
        """Tell how many rows are hidden."""
        self.setText(self.tr("ล้างตัวกรอง (ซ่อนอยู่ {count:,})").format(count=count))
        self.setVisible(count > 0)
