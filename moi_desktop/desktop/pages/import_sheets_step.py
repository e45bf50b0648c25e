"""The second step of an import: which sheets, and where the headings of their tables are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.import_state import ImportState, cell_words, data_rows, recognised
from moi_desktop.desktop.models.plain_table import PlainColumn, PlainRow, PlainTable
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.labels import Label, WrapLabel
from moi_desktop.desktop.widgets.plain_list import PlainList
from moi_desktop.workbook.foreign import SheetMapping, map_sheet
from moi_desktop.workbook.foreign_mapping import letters

SHOWN_SHEETS = 4
SHOWN_ROWS = 30
SHOWN_COLUMNS = 12
DEEPEST_HEADING = 60
"""Down to which row a heading may be shown to stand."""


class SheetsStep(QWidget):
    """The sheets of the workbook with what was recognised on each, and the first rows of the one at hand."""

    changed = Signal()
    """Another choice of sheets or headings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = ImportState()
        self._names: list[str] = []
        columns = (
            PlainColumn(self.tr("แผ่นงาน"), 24),
            PlainColumn(self.tr("พบ")),
            PlainColumn(self.tr("แถวข้อมูล"), 10, right=True),
            PlainColumn(self.tr("หัวตาราง"), 14),
        )
        self.model = PlainTable(columns, self._line, self._is_taken, self)
        self.list = PlainList(self.model, self.tr("แผ่นงานในไฟล์"))
        self.model.ticked.connect(self._on_ticked)
        self.list.chosen.connect(self._show_sheet)
        self._rows: Sequence[Sequence[str]] = ()
        self._head: frozenset[int] = frozenset()
        self.first = self._row_box(self.tr("แถวแรกของหัวตาราง"))
        self.last = self._row_box(self.tr("แถวสุดท้ายของหัวตาราง"))
        self._lay_out()

    def show_state(self, state: ImportState) -> None:
        """Show the sheets of a file."""
        self._state = state
        self._names = list(state.sheets or ())
        self.model.show_keys(range(len(self._names)))
        taken = next((number for number in range(len(self._names)) if self._is_taken(number)), 0)
        self.list.setCurrentIndex(self.model.index(taken, 0))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # The list of sheets

    def _line(self, number: int) -> PlainRow:
        name = self._names[number]
        table = self._state.mapping.of(name)
        if table is None:
            rows = self._state.rows(name)
            words = self.tr("ไม่พบตารางที่รู้จัก") if rows else self.tr("แผ่นงานว่าง")
            return PlainRow(number, (name, words, "", ""), may_tick=bool(rows))
        heads = [row + 1 for row in table.heading_rows]
        place = self.tr("แถวที่ {row}") if len(heads) == 1 else self.tr("แถวที่ {row}–{last}")
        found = recognised(table) or self.tr("ยังไม่ได้จับคู่คอลัมน์")
        count = data_rows(self._state.rows(name), table)
        return PlainRow(number, (name, found, f"{count:,}", place.format(row=heads[0], last=heads[-1])), may_tick=True)

    def _is_taken(self, number: int) -> bool:
        name = self._names[number]
        return self._state.mapping.of(name) is not None and name not in self._state.left_out

    def _on_ticked(self, number: int, wanted: bool) -> None:  # noqa: FBT001 - the model's signal
        name = self._names[number]
        if wanted and self._state.mapping.of(name) is None:
            self._map(name, (self._first_filled(name),))
        if wanted:
            self._state.left_out.discard(name)
        else:
            self._state.left_out.add(name)
        self._state.forget_preview()
        self._refresh(number)

    def _first_filled(self, name: str) -> int:
        rows = self._state.rows(name)
        return next((n for n, row in enumerate(rows) if sum(bool(cell_words(cell)) for cell in row) > 1), 0)

    def _map(self, name: str, heads: tuple[int, ...]) -> None:
        table = map_sheet(name, self._state.rows(name), heads)
        self._state.mapping = self._state.mapping.with_sheet(table)
        self._state.forget_preview()

    def _refresh(self, number: int) -> None:
        self.model.show_keys(range(len(self._names)))
        self.list.setCurrentIndex(self.model.index(number, 0))
        self._show_sheet(number)
        self.changed.emit()

    # The sheet at hand

    def _show_sheet(self, number: int) -> None:
        name = self._names[number]
        rows = self._state.rows(name)
        table = self._state.mapping.of(name)
        self._head = frozenset(table.heading_rows if table else ())
        self._rows = [[cell_words(cell) for cell in row[:SHOWN_COLUMNS]] for row in rows[:SHOWN_ROWS]]
        self.sheet_name.setText(self.tr("ตัวอย่างแผ่นงาน “{name}”").format(name=name))
        self._show_rows(max((len(row) for row in self._rows), default=0))
        self._show_heads(table, len(rows))

    def _show_rows(self, width: int) -> None:
        columns = (PlainColumn(self.tr("แถว"), 6, right=True), *(PlainColumn(letters(n), 16) for n in range(width)))
        model = PlainTable(columns, self._sample, parent=self)
        fresh = PlainList(model, self.tr("ตัวอย่างแถวแรก ๆ"))
        model.show_keys(range(len(self._rows)))
        old = self._sample_place.takeAt(0)
        if old is not None and (widget := old.widget()) is not None:
            widget.deleteLater()
        self._sample_place.addWidget(fresh)
        QWidget.setTabOrder(self.last, fresh)

    def _sample(self, number: int) -> PlainRow:
        cells = self._rows[number]
        icon = ("good", "accent") if number in self._head else ("", "")
        return PlainRow(number, (str(number + 1), *cells), icon)

    def _show_heads(self, table: SheetMapping | None, count: int) -> None:
        for box, row in zip((self.first, self.last), _ends(table), strict=True):
            with QSignalBlocker(box):
                box.clear()
                box.addItems([str(one + 1) for one in range(max(1, min(count, DEEPEST_HEADING)))])
                box.setCurrentIndex(row)
            box.setEnabled(count > 0)

    def _on_head(self) -> None:
        number = self.list.key
        if number is None:
            return
        first = self.first.currentIndex()
        last = max(first, self.last.currentIndex())
        self._map(self._names[number], tuple(range(first, last + 1)))
        self._state.left_out.discard(self._names[number])
        self._refresh(number)

    # How it is set up

    def _row_box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setFixedWidth(theme.SIZES.field_label // 2)
        box.currentIndexChanged.connect(lambda _row: self._on_head())
        return box

    def _lay_out(self) -> None:
        upper = Card(self.tr("เลือกแผ่นงานที่จะนำเข้า"))
        upper.body.addWidget(WrapLabel(self.tr("ติ๊กแผ่นงานที่ต้องการ กดเว้นวรรคเพื่อติ๊กหรือเอาออก"), "muted"))
        self.list.setFixedHeight(theme.SIZES.grid_head + SHOWN_SHEETS * theme.SIZES.grid_row)
        upper.body.addWidget(self.list)
        lower = Card()
        self.sheet_name = Label("", "heading")
        head = QHBoxLayout()
        head.setSpacing(theme.SIZES.space)
        head.addWidget(self.sheet_name, 1)
        for words, box in ((self.tr("หัวตารางอยู่แถวที่"), self.first), (self.tr("ถึง"), self.last)):
            label = QLabel(words)
            label.setBuddy(box)
            head.addWidget(label)
            head.addWidget(box)
        self._sample_place = QVBoxLayout()
        lower.body.addLayout(head)
        lower.body.addLayout(self._sample_place, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SIZES.space_between)
        layout.addWidget(upper)
        layout.addWidget(lower, 1)


def _ends(table: SheetMapping | None) -> tuple[int, int]:
    return (table.heading_rows[0], table.heading_rows[-1]) if table else (0, 0)
