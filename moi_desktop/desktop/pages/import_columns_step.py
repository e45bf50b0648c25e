"""The third step of an import: which column goes where, in which unit, for which year."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.import_state import (
    NOT_TAKEN,
    ImportState,
    TargetFormat,
    has_year,
    is_money,
    samples,
    target_words,
)
from moi_desktop.desktop.models.plain_table import PlainColumn, PlainRow, PlainTable
from moi_desktop.desktop.values import Option
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.code_search import CodeSearch
from moi_desktop.desktop.widgets.labels import ElidedLabel, Label, WrapLabel
from moi_desktop.desktop.widgets.plain_list import PlainList
from moi_desktop.desktop.widgets.scrolled import scrolled
from moi_desktop.workbook import foreign_headings as headings
from moi_desktop.workbook.foreign import MONEY_UNITS, Column, SheetMapping
from moi_desktop.workbook.foreign_mapping import GROUPING


class ColumnsStep(QWidget):
    """The columns of a sheet at the left, the one at hand at the right, where it can be sent elsewhere."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = ImportState()
        self._years: range = range(0)
        self._samples: dict[int, list[str]] = {}
        columns = (
            PlainColumn(self.tr("คอลัมน์"), 9),
            PlainColumn(self.tr("หัวตารางในไฟล์")),
            PlainColumn(self.tr("ตัวอย่างข้อมูล")),
            PlainColumn(self.tr("นำเข้าเป็น")),
            PlainColumn(self.tr("หน่วย · ปี"), 16),
        )
        self.model = PlainTable(columns, self._line, parent=self)
        self.list = PlainList(self.model, self.tr("คอลัมน์ของแผ่นงาน"))
        self.list.chosen.connect(self._show_column)
        self.sheets = QComboBox()
        self.year = QComboBox()
        self.target = CodeSearch(TargetFormat())
        self.unit = QComboBox()
        self.column_year = QComboBox()
        self.ditto = QCheckBox(self.tr("ช่องว่างหมายถึงค่าเดียวกับบรรทัดบน"))
        self._lay_out()
        self._connect()

    def show_state(self, state: ImportState, years: range) -> None:
        """Show the tables that are to be read; `years` are those of the plan."""
        self._state, self._years = state, years
        names = [table.sheet for table in state.wanted.sheets]
        with QSignalBlocker(self.sheets):
            self.sheets.clear()
            self.sheets.addItems(names)
        self.sheets.setEnabled(len(names) > 1)
        self._show_sheet()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def table(self) -> SheetMapping | None:
        """The table at hand."""
        return self._state.mapping.of(self.sheets.currentText())

    @property
    def column(self) -> Column | None:
        """The column at hand."""
        table, key = self.table, self.list.key
        return next((one for one in table.columns if one.index == key), None) if table and key is not None else None

    # The columns of a sheet

    def _show_sheet(self) -> None:
        table = self.table
        if table is None:
            return
        rows = self._state.rows(table.sheet)
        self._samples = {column.index: samples(rows, table, column) for column in table.columns}
        self.model.show_keys([column.index for column in table.columns])
        self._fill_years(self.year, table.year, self.tr("ไม่ระบุ"))
        self.year.setEnabled(not table.to(headings.YEAR) or table.year is not None)
        first = next((n for n, column in enumerate(table.columns) if column.target), 0)
        self.list.setCurrentIndex(self.model.index(first, 0))

    def _line(self, index: int) -> PlainRow:
        table = self.table
        assert table is not None
        column = next(one for one in table.columns if one.index == index)
        icon = ("good", "good") if column.target else ("close", "muted")
        shown = " · ".join(self._samples.get(index, ()))
        heading = column.heading.replace(headings.LINE, " › ") or self.tr("(ไม่มีหัว)")
        return PlainRow(index, (column.letter, heading, shown, target_words(column.target), self._extras(column)), icon)

    def _extras(self, column: Column) -> str:
        parts = []
        if is_money(column.target):
            parts.append(self._unit_words().get(column.factor, f"× {column.factor:,}"))
        if column.year is not None and has_year(column.target):
            parts.append(self.tr("ปี {year}").format(year=column.year))
        if column.fill_down and column.target:
            parts.append(self.tr("เติมจากบน"))
        return " · ".join(parts)

    def _unit_words(self) -> dict[int, str]:
        words = {"baht": self.tr("บาท"), "thousand": self.tr("พันบาท"), "million": self.tr("ล้านบาท")}
        return {MONEY_UNITS[key]: name for key, name in words.items()}

    # The column at hand

    def _show_column(self, _index: int) -> None:
        column = self.column
        if column is None:
            return
        self.place.setText(self.tr("คอลัมน์ {letter}").format(letter=column.letter))
        self.heading.setText(column.heading.replace(headings.LINE, " › ") or self.tr("(ไม่มีหัวตาราง)"))
        found = self._samples.get(column.index, ())
        self.examples.setText("\n".join(found) or self.tr("ไม่มีข้อมูลในคอลัมน์นี้"))
        self.target.setText(target_words(column.target))
        with QSignalBlocker(self.unit):
            self.unit.clear()
            for factor, name in self._unit_words().items():
                self.unit.addItem(name, factor)
            if self.unit.findData(column.factor) < 0:
                self.unit.addItem(f"× {column.factor:,}", column.factor)
            self.unit.setCurrentIndex(self.unit.findData(column.factor))
        self._fill_years(self.column_year, column.year, self.tr("ตามแถว"))
        with QSignalBlocker(self.ditto):
            self.ditto.setChecked(column.fill_down)
        self.unit.setEnabled(is_money(column.target))
        self.column_year.setEnabled(has_year(column.target))
        self.ditto.setEnabled(column.target in GROUPING)

    def _fill_years(self, box: QComboBox, year: int | None, nothing: str) -> None:
        with QSignalBlocker(box):
            box.clear()
            box.addItem(nothing, None)
            for one in sorted({*self._years, *([year] if year else [])}):
                box.addItem(str(one), one)
            box.setCurrentIndex(max(0, box.findData(year)))

    def _change(self, **changes: object) -> None:
        column, table = self.column, self.table
        if column is None or table is None:
            return
        self._state.mapping = self._state.mapping.with_column(table.sheet, column.index, **changes)
        self._state.forget_preview()
        row = self.list.currentIndex().row()
        self.model.show_keys(list(self.model.keys))
        with QSignalBlocker(self.list):
            self.list.setCurrentIndex(self.model.index(row, 0))
        self._show_column(column.index)
        self.changed.emit()

    def _on_target(self, option: Option) -> None:
        target = "" if option.code == NOT_TAKEN else option.code
        column = self.column
        if column is None:
            return
        keeps = column.fill_down and target in GROUPING
        self._change(target=target, factor=column.factor if is_money(target) else 1, fill_down=keeps)

    def _on_typed(self) -> None:
        """Words that name one target are taken; anything else goes back to what stood there."""
        column = self.column
        if column is None or self.target.is_choosing:
            return
        words = self.target.text().strip()
        if words == target_words(column.target):
            return
        found = TargetFormat().search(words) if words else []
        if len(found) == 1 or (found and found[0].label == words):
            self._on_target(found[0])
        else:
            self.target.setText(target_words(column.target))

    def _on_year(self) -> None:
        table = self.table
        if table is not None:
            changed = replace(table, year=self.year.currentData())
            self._state.mapping = self._state.mapping.with_sheet(changed)
            self._state.forget_preview()
            self.changed.emit()

    # How it is set up

    def _connect(self) -> None:
        self.sheets.currentIndexChanged.connect(lambda _row: self._show_sheet())
        self.year.currentIndexChanged.connect(lambda _row: self._on_year())
        self.target.chosen.connect(self._on_target)
        self.target.editingFinished.connect(self._on_typed)
        self.unit.currentIndexChanged.connect(lambda _row: self._change(factor=self.unit.currentData()))
        self.column_year.currentIndexChanged.connect(lambda _row: self._change(year=self.column_year.currentData()))
        self.ditto.toggled.connect(lambda on: self._change(fill_down=on))

    def _lay_out(self) -> None:
        left = Card(self.tr("คอลัมน์ในไฟล์และช่องในแผน"))
        head = QHBoxLayout()
        head.setSpacing(theme.SIZES.space)
        self._labelled(head, self.tr("แผ่นงาน"), self.sheets, theme.SIZES.list_width)
        head.addStretch(1)
        self._labelled(head, self.tr("ปีงบประมาณของแถวที่ไม่ระบุปี"), self.year, theme.SIZES.money_column)
        left.body.addLayout(head)
        left.body.addWidget(self.list, 1)
        right = Card()
        right.setFixedWidth(2 * theme.SIZES.field_label + theme.SIZES.space_card * 4)
        self.place = Label("", "note")
        self.heading = ElidedLabel("", "heading")
        self.examples = WrapLabel("", "muted")
        inside = QVBoxLayout()
        words: QWidget
        for words in (self.place, self.heading, Label(self.tr("ตัวอย่างข้อมูล"), "note"), self.examples):
            inside.addWidget(words)
        fields = QGridLayout()
        fields.setVerticalSpacing(theme.SIZES.space)
        for row, (name, widget) in enumerate(
            (
                (self.tr("นำเข้าเป็น (พิมพ์เพื่อค้นหา)"), self.target),
                (self.tr("หน่วยเงิน"), self.unit),
                (self.tr("เป็นของปีงบประมาณ"), self.column_year),
            )
        ):
            label = Label(name, "note")
            label.setBuddy(widget)
            widget.setAccessibleName(name)
            fields.addWidget(label, 2 * row, 0)
            fields.addWidget(widget, 2 * row + 1, 0)
        inside.addLayout(fields)
        inside.addWidget(self.ditto)
        inside.addStretch(1)
        inside.addWidget(WrapLabel(self.tr("การจับคู่นี้จะจำไว้ใช้กับไฟล์ที่มีหัวตารางเหมือนกันในครั้งต่อไป"), "note"))
        right.body.addWidget(scrolled(inside), 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SIZES.space_between)
        layout.addWidget(left, 1)
        layout.addWidget(right)

    @staticmethod
    def _labelled(line: QHBoxLayout, words: str, box: QComboBox, width: int) -> None:
        label = QLabel(words)
        label.setBuddy(box)
        box.setAccessibleName(words)
        box.setFixedWidth(width)
        line.addWidget(label)
        line.addWidget(box)
