"""Shows what a pasted block will become where that is not just what it was."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from moi_desktop.desktop import icons, theme
from moi_desktop.desktop.generated.ui_paste_preview import Ui_PastePreview
from moi_desktop.desktop.models.grid_model import GridModel
from moi_desktop.desktop.models.pasting import Outcome, PastedCell, Pasting
from moi_desktop.desktop.values import Unparsed
from moi_desktop.desktop.widgets.labels import Label

SHOWN_CELLS = 200
"""More than anybody reads; the counts above the list are always whole."""

_SHOWN_WORDS = 40

_ICONS = {
    Outcome.MENDED: ("information", "accent"),
    Outcome.DOUBTFUL: ("warning", "warning"),
    Outcome.UNPARSED: ("problem", "bad"),
    Outcome.LOCKED: ("lock", "muted"),
    Outcome.OUTSIDE: ("warning", "warning"),
}


class PastePreview(QDialog):
    """Accepted to paste, rejected to leave everything as it is. What has to be answered first is asked above the cells."""

    def __init__(self, pasting: Pasting, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PastePreview()
        self.ui.setupUi(self)
        self._model = model
        self._pasting = pasting
        self.units: dict[int, QButtonGroup] = {column: self._ask_for_unit(column) for column in pasting.small_columns}
        """By column of the model: the buttons that say what its numbers were written in; their ids are 1, 1,000, 1,000,000."""
        self.total_box = QCheckBox(
            self.tr("ไม่วางแถวผลรวม “{words}” (โปรแกรมรวมให้เอง)").format(words=_words_of(pasting.total))
        )
        self.total_box.setChecked(pasting.leaves_total)
        self.total_box.setVisible(bool(pasting.total))
        self.total_box.toggled.connect(self._on_total)
        self.ui.questions.addWidget(self.total_box)
        self.ui.paste_button.clicked.connect(self.accept)
        self.ui.leave_button.clicked.connect(self.reject)
        self.ui.paste_button.setDefault(True)
        self._show()

    def _ask_for_unit(self, column: int) -> QButtonGroup:
        line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space_between)
        words = self.tr("“{column}” ที่วางไม่ถึง 1,000 ทุกช่อง ตัวเลขมีหน่วยเป็น")
        title = self._model.columns[column].title
        line.addWidget(Label(words.format(column=title), "strong", "warning"))
        group = QButtonGroup(self)
        for factor, unit in ((1, self.tr("บาท")), (1_000, self.tr("พันบาท")), (1_000_000, self.tr("ล้านบาท"))):
            button = QRadioButton(unit)
            button.setAccessibleName(f"{title}: {unit}")
            group.addButton(button, factor)
            line.addWidget(button)
        group.idClicked.connect(lambda factor: self._on_unit(column, factor))
        line.addStretch(1)
        self.ui.questions.addLayout(line)
        return group

    def _on_unit(self, column: int, factor: int) -> None:
        self._pasting.factors[column] = factor
        self._pasting.work_out()
        self._show()

    def _on_total(self, leaves: bool) -> None:  # noqa: FBT001 - a slot of Qt's
        self._pasting.leaves_total = leaves
        self._pasting.work_out()
        self._show()

    def _show(self) -> None:
        is_answered = all(group.checkedId() > 0 for group in self.units.values())
        self.ui.paste_button.setEnabled(is_answered)
        self.ui.paste_button.setToolTip("" if is_answered else self.tr("เลือกหน่วยเงินก่อน"))
        self.ui.summary.setText(self._summary(self._pasting))
        self._fill(self.ui.cells, self._cells_to_read()[:SHOWN_CELLS])

    def _cells_to_read(self) -> tuple[PastedCell, ...]:
        """The cells that need a look, then what the others become."""
        notable = self._pasting.notable
        plain = tuple(cell for cell in self._pasting.cells if cell.outcome is Outcome.TAKEN and cell.text.strip())
        return notable + plain

    def _summary(self, pasting: Pasting) -> str:
        parts = [self.tr("จะวาง {count} ช่อง").format(count=len(pasting.values))]
        if pasting.new_rows:
            parts.append(self.tr("เพิ่ม {count} แถว").format(count=pasting.new_rows))
        if pasting.heading:
            parts.append(self.tr("ไม่วางแถวหัวตาราง “{words}”").format(words=_words_of(pasting.heading)))
        for outcome, words in (
            (Outcome.MENDED, self.tr("ปรับให้ {count} ช่อง")),
            (Outcome.DOUBTFUL, self.tr("มากผิดปกติ {count} ช่อง")),
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
                    item.setIcon(icons.icon(*_ICONS.get(cell.outcome, ("good", "good"))))
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


def _words_of(row: Sequence[str]) -> str:
    """The first words of a row, as many as there is room for in a sentence."""
    words = " ".join(" ".join(row).split())
    return words if len(words) <= _SHOWN_WORDS else words[:_SHOWN_WORDS].rstrip() + "…"
