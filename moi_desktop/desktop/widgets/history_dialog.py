"""Everything that happened to a record: who changed what from what to what, and a way to take an old value back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QTableWidgetItem, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.generated.ui_history_dialog import Ui_HistoryDialog


@dataclass(frozen=True, slots=True)
class PastLine:
    """One line in words. `value` is what stood there before; `can_return` says whether it can be taken back."""

    when: str
    who: str
    field: str
    label: str
    before: str
    after: str
    value: object = None
    can_return: bool = False


class HistoryDialog(QDialog):
    """`returned(field key, value)` tells that an old value should stand again."""

    returned = Signal(str, object)

    def __init__(self, subject: str, field: str, lines: Sequence[PastLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_HistoryDialog()
        self.ui.setupUi(self)
        self._field = field
        self._lines = tuple(lines)
        self._shown: list[PastLine] = []
        self.ui.subject.setText(subject)
        has_own = any(line.field == field for line in self._lines)
        self.ui.only_field.setVisible(bool(field))
        self.ui.only_field.setChecked(has_own)
        self.ui.only_field.setEnabled(has_own)
        self._set_up_table()
        self.ui.only_field.toggled.connect(lambda _on: self._show())
        self.ui.lines.currentCellChanged.connect(lambda *_: self._enable())
        self.ui.close_button.clicked.connect(self.reject)
        self.ui.take_button.clicked.connect(self._take)
        self._show()

    def _show(self) -> None:
        only = bool(self._field) and self.ui.only_field.isChecked()
        self._shown = [line for line in self._lines if not only or line.field == self._field]
        table = self.ui.lines
        table.setRowCount(len(self._shown))
        for row, line in enumerate(self._shown):
            for column, text in enumerate((line.when, line.who, line.label, line.before, line.after)):
                item = QTableWidgetItem(" ".join(text.split()))
                item.setToolTip(text)
                table.setItem(row, column, item)
        if self._shown:
            table.setCurrentCell(0, 0)
            table.setFocus()
        self._enable()

    def _enable(self) -> None:
        row = self.ui.lines.currentRow()
        line = self._shown[row] if 0 <= row < len(self._shown) else None
        self.ui.take_button.setEnabled(line is not None and line.can_return)
        words = self.tr("จะนำ “{value}” กลับมาเป็นการแก้ไขครั้งใหม่ เลิกทำได้")
        self.ui.note.setText(words.format(value=_short(line.before)) if line is not None and line.can_return else "")
        if not self._shown:
            self.ui.note.setText(self.tr("ยังไม่มีการแก้ไข"))

    def _take(self) -> None:
        line = self._shown[self.ui.lines.currentRow()]
        self.accept()
        self.returned.emit(line.field, line.value)

    def _set_up_table(self) -> None:
        table, head = self.ui.lines, self.ui.lines.horizontalHeader()
        self.ui.outer.setStretchFactor(table, 1)
        table.verticalHeader().setDefaultSectionSize(theme.SIZES.grid_row)
        head.setFixedHeight(theme.SIZES.grid_head)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setStretchLastSection(True)
        for column, part in enumerate((5, 6, 6, 4)):
            table.setColumnWidth(column, self.width() // part)


def _short(text: str, most: int = 40) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
