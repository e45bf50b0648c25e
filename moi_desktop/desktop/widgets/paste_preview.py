"""Shows what a pasted block will become where that is not just what it was."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTableWidget, QTableWidgetItem, QWidget

from moi_desktop.desktop import icons, theme
from moi_desktop.desktop.generated.ui_paste_preview import Ui_PastePreview
from moi_desktop.desktop.models.grid_model import GridModel
from moi_desktop.desktop.models.pasting import Outcome, PastedCell, Pasting
from moi_desktop.desktop.values import Unparsed

SHOWN_CELLS = 200
"""More than anybody reads; the counts above the list are always whole."""

_ICONS = {
    Outcome.MENDED: ("information", "accent"),
    Outcome.UNPARSED: ("problem", "bad"),
    Outcome.LOCKED: ("lock", "muted"),
    Outcome.OUTSIDE: ("warning", "warning"),
}


class PastePreview(QDialog):
    """Accepted to paste, rejected to leave everything as it is."""

    def __init__(self, pasting: Pasting, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PastePreview()
        self.ui.setupUi(self)
        self._model = model
        self.ui.summary.setText(self._summary(pasting))
        self._fill(self.ui.cells, pasting.notable[:SHOWN_CELLS])
        self.ui.paste_button.clicked.connect(self.accept)
        self.ui.leave_button.clicked.connect(self.reject)
        self.ui.paste_button.setDefault(True)

    def _summary(self, pasting: Pasting) -> str:
        parts = [self.tr("จะวาง {count} ช่อง").format(count=len(pasting.values))]
        if pasting.new_rows:
            parts.append(self.tr("เพิ่ม {count} แถว").format(count=pasting.new_rows))
        for outcome, words in (
            (Outcome.MENDED, self.tr("ปรับให้ {count} ช่อง")),
            (Outcome.UNPARSED, self.tr("อ่านไม่ได้ {count} ช่อง (วางตามเดิมและทำเครื่องหมายไว้)")),
            (Outcome.LOCKED, self.tr("แก้ไม่ได้ {count} ช่อง (ข้าม)")),
            (Outcome.OUTSIDE, self.tr("เลยขอบตาราง {count} ช่อง (ข้าม)")),
        ):
            if pasting.count(outcome):
                parts.append(words.format(count=pasting.count(outcome)))
        return " · ".join(parts)

    def _fill(self, table: QTableWidget, cells: tuple[PastedCell, ...]) -> None:
        table.setRowCount(len(cells))
        table.verticalHeader().setDefaultSectionSize(theme.SIZES.grid_row)
        head = table.horizontalHeader()
        head.setFixedHeight(theme.SIZES.grid_head)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setStretchLastSection(True)
        for column, part in enumerate((14, 6, 5, 6)):
            table.setColumnWidth(column, self.width() // part)
        for row, cell in enumerate(cells):
            for column, text in enumerate(self._words(cell)):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                item.setToolTip(text)
                if column == 0:
                    item.setIcon(icons.icon(*_ICONS[cell.outcome]))
                table.setItem(row, column, item)

    def _words(self, cell: PastedCell) -> tuple[str, str, str, str, str]:
        columns = self._model.columns
        inside = cell.column < len(columns)
        becomes = columns[cell.column].form.show(cell.value) if inside and not isinstance(cell.value, Unparsed) else ""
        place = columns[cell.column].title if inside else self.tr("นอกตาราง")
        return str(cell.row + 1), place, cell.text, becomes, cell.words or self._reason(cell)

    def _reason(self, cell: PastedCell) -> str:
        if cell.outcome is Outcome.LOCKED:
            return self.tr("ช่องนี้แก้ไม่ได้")
        return self.tr("ไม่มีช่องให้วาง") if cell.outcome is Outcome.OUTSIDE else ""
