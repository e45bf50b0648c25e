"""A list of codes from an Excel file: which column is what, and what would be new, changed, the same or refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models.plain_table import PlainColumn, PlainRow, PlainTable
from moi_desktop.desktop.translated import sentence_of
from moi_desktop.desktop.values import label_of
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice
from moi_desktop.desktop.widgets.labels import ElidedLabel, Label, WrapLabel
from moi_desktop.desktop.widgets.plain_list import PlainList
from moi_desktop.desktop.widgets.scrolled import scrolled
from moi_desktop.plan import catalogue

if TYPE_CHECKING:  # these import the libraries of workbooks
    from moi_desktop.central.kit_links import LinkEntry, LinkPreview
    from moi_desktop.workbook.foreign_mapping import ForeignMapping, SheetMapping, Sheets

_FATES = ("new", "changed", "same", "refused")
_ICONS = {
    "new": ("add", "good"),
    "changed": ("warning", "warning"),
    "same": ("good", "muted"),
    "refused": ("problem", "bad"),
}


@dataclass(frozen=True, slots=True)
class ReadLinks:
    """What was read of a file: its sheets, how they are taken, and what would come of it."""

    file: str
    sheets: Sheets
    mapping: ForeignMapping
    preview: LinkPreview


class LinkImportDialog(QDialog):
    """Accepted when the chosen codes are to be taken. `mapping_changed` asks for another look with another mapping."""

    mapping_changed = Signal(object)

    def __init__(self, read: ReadLinks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.read = read
        self._fate = ""
        self.ticked: set[int] = set()
        self.setWindowTitle(self.tr("นำเข้ารหัสจาก Excel"))
        wide = parent.width() * 19 // 20 if parent else 0
        self.resize(max(wide, theme.SIZES.window_width * 9 // 10), theme.SIZES.window_height)
        self.columns = QGridLayout()
        self.combos: dict[tuple[str, int], QComboBox] = {}
        self.filters = FilterBar(self.tr("แสดงเฉพาะ"), ("", *_FATES))
        self.filters.chosen.connect(self._on_fate)
        self.list = self._make_list()
        self.whole = WrapLabel("", "muted")
        self.list.chosen.connect(lambda _key: self._show_whole())
        self.take = QPushButton()
        theme.mark(self.take, role="primary")
        self.take.clicked.connect(self.accept)
        self.leave = QPushButton(self.tr("ยังไม่นำเข้า"))
        self.leave.setToolTip(self.tr("ยังไม่นำเข้า (Esc)"))
        self.leave.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.take.click)
        self._lay_out()
        self._make_combos()
        self.show_preview(read.preview)

    @property
    def chosen(self) -> list[LinkEntry]:
        """The entries with a tick."""
        return [entry for number, entry in enumerate(self.read.preview.entries) if number in self.ticked]

    def show_preview(self, preview: LinkPreview) -> None:
        """Show what would come of the file; what is new is ticked."""
        self.read = ReadLinks(self.read.file, self.read.sheets, self.read.mapping, preview)
        self.ticked = {number for number, entry in enumerate(preview.entries) if entry.fate == "new"}
        counts = {fate: sum(entry.fate == fate for entry in preview.entries) for fate in _FATES}
        words = self._fate_words()
        choices = [FilterChoice("", self.tr("ทั้งหมด"), len(preview.entries))]
        self.filters.show_choices([*choices, *(FilterChoice(fate, words[fate], counts[fate]) for fate in _FATES)])
        self._fill()

    # The list

    def _fill(self) -> None:
        entries = self.read.preview.entries
        self.model.show_keys([n for n, entry in enumerate(entries) if self._fate in ("", entry.fate)])
        self.list.choose_first()
        self._show_whole()
        self._show_count()

    def _show_count(self) -> None:
        self.take.setText(self.tr("นำเข้า {count:,} รหัส").format(count=len(self.ticked)))
        self.take.setToolTip(self.tr("ลงในร่างเป็นขั้นเดียว กดเลิกทำได้ (Ctrl+Enter)"))
        self.take.setEnabled(bool(self.ticked))

    def _on_fate(self, fate: str) -> None:
        self._fate = fate
        self._fill()

    def _on_ticked(self, key: int, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        (self.ticked.add if on else self.ticked.discard)(key)
        self._show_count()

    def _line(self, key: int) -> PlainRow:
        entry = self.read.preview.entries[key]
        line, fate = entry.line, str(entry.fate)
        remark = sentence_of(entry.remark) if entry.remark else ""
        if fate == "changed":
            remark = self.tr("เดิม: {name}").format(name=entry.was) + (f" · {remark}" if remark else "")
        cells = (self._fate_words()[fate], entry.code, line.text("name_th"), line.text("parent"), line.place, remark)
        return PlainRow(key, cells, _ICONS[fate], may_tick=fate in ("new", "changed"))

    def _show_whole(self) -> None:
        """Show the chosen row in full beneath the list, where its cells are too narrow."""
        key = self.list.key
        cells = self._line(key).cells if key is not None else ()
        _fate, code, name, _parent, place, remark = cells or ("",) * 6
        self.whole.setText(
            "\n".join(filter(None, (" ".join(filter(None, (code, name))), " · ".join(filter(None, (place, remark))))))
        )

    def _fate_words(self) -> dict[str, str]:
        return {
            "new": self.tr("ใหม่"),
            "changed": self.tr("เปลี่ยน"),
            "same": self.tr("เหมือนเดิม"),
            "refused": self.tr("ไม่รับ"),
        }

    # The columns

    def _make_combos(self) -> None:
        from moi_desktop.workbook.foreign_codes import TARGETS

        item = catalogue.entity("code_item")
        row = 0
        for table in self.read.mapping.sheets:
            self.columns.addWidget(Label(self.tr("แผ่นงาน {sheet}").format(sheet=table.sheet), "strong"), row, 0, 1, 2)
            row += 1
            for column in table.columns:
                box = QComboBox()
                box.addItem(self.tr("ไม่นำเข้า"), "")
                for key in TARGETS:
                    box.addItem(label_of(item.field(key).th, item.field(key).en), key)
                box.setCurrentIndex(max(0, box.findData(column.target)))
                name = self.tr("คอลัมน์ {letter}: {heading}").format(letter=column.letter, heading=column.heading or "–")
                box.setAccessibleName(name)
                box.currentIndexChanged.connect(
                    lambda _n, table=table, index=column.index: self._on_target(table, index)
                )
                self.combos[table.sheet, column.index] = box
                self.columns.addWidget(ElidedLabel(name), row, 0)
                self.columns.addWidget(box, row, 1)
                row += 1
        self.columns.setRowStretch(row, 1)

    def _on_target(self, table: SheetMapping, index: int) -> None:
        target = self.combos[table.sheet, index].currentData()
        mapping = self.read.mapping.with_column(table.sheet, index, target=target)
        self.read = ReadLinks(self.read.file, self.read.sheets, mapping, self.read.preview)
        self.mapping_changed.emit(self.read)

    # How it is set up

    def _make_list(self) -> PlainList:
        columns: Sequence[PlainColumn] = (
            PlainColumn(self.tr("ผล"), 13),
            PlainColumn(self.tr("รหัส"), 12),
            PlainColumn(self.tr("ชื่อ")),
            PlainColumn(self.tr("อยู่ภายใต้"), 11),
            PlainColumn(self.tr("ที่ในไฟล์"), 12),
            PlainColumn(self.tr("เหตุผล")),
        )
        self.model = PlainTable(columns, self._line, lambda key: key in self.ticked, parent=self)
        self.model.ticked.connect(self._on_ticked)
        return PlainList(self.model, self.tr("รหัสในไฟล์"))

    def _lay_out(self) -> None:
        left = Card(self.tr("คอลัมน์ในไฟล์"))
        left.setFixedWidth(theme.SIZES.list_width + theme.SIZES.field_label)
        self.columns.setVerticalSpacing(theme.SIZES.space_inside)
        self.columns.setColumnStretch(0, 1)
        inside = QVBoxLayout()
        inside.addLayout(self.columns)
        inside.addStretch(1)
        left.body.addWidget(WrapLabel(self.tr("โปรแกรมเดาจากหัวตาราง แก้ได้ ผลทางขวาเปลี่ยนตาม"), "note"))
        left.body.addWidget(scrolled(inside), 1)
        right = Card()
        right.body.addWidget(self.filters)
        right.body.addWidget(self.list, 1)
        right.body.addWidget(self.whole)
        right.body.addWidget(WrapLabel(self.tr("ติ๊กด้วยแป้นเว้นวรรค รหัสที่เปลี่ยนชื่อไม่ถูกติ๊กไว้ให้ ตรวจก่อนติ๊ก"), "note"))
        cards = QHBoxLayout()
        cards.setSpacing(theme.SIZES.space_between)
        cards.addWidget(left)
        cards.addWidget(right, 1)
        foot = QHBoxLayout()
        foot.addWidget(ElidedLabel(self.read.file, "muted"), 1)
        foot.addWidget(self.leave)
        foot.addWidget(self.take)
        outer = QVBoxLayout(self)
        outer.setSpacing(theme.SIZES.space_between)
        outer.addLayout(cards, 1)
        outer.addLayout(foot)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
