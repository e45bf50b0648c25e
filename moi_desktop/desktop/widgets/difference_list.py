"""How a plan differs from a sent revision: projects that open to their fields, before and after, with the effect in baht."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QPlainTextEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.office_comparison import Comparison, ProjectChange
from moi_desktop.desktop.office_differences import FieldChange
from moi_desktop.plan.thai_numbers import format_signed_baht

_FULL = Qt.ItemDataRole.UserRole
_LONGEST_CELL = 120
_SHOWN_LINES = 3

PLACE, BEFORE, AFTER, EFFECT = range(4)


class DifferenceList(QWidget):
    """A tree of projects and fields; beneath it the chosen line in full."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("สิ่งที่เปลี่ยน"))
        self.tree.setHeaderLabels([self.tr("โครงการและช่อง"), self.tr("ก่อน"), self.tr("หลัง"), self.tr("ผลต่อเงิน (บาท)")])
        self.tree.headerItem().setTextAlignment(EFFECT, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.tree.setUniformRowHeights(True)
        self.tree.setAlternatingRowColors(True)
        head = self.tree.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(PLACE, QHeaderView.ResizeMode.Stretch)
        for column in (BEFORE, AFTER, EFFECT):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            head.resizeSection(column, theme.SIZES.money_column - theme.SIZES.space)
        self.words = QPlainTextEdit()
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(self.tr("รายการที่เลือกแบบเต็ม"))
        self.words.setFixedHeight(_SHOWN_LINES * theme.line_height() + theme.SIZES.space_card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SIZES.space)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.words)
        self.tree.currentItemChanged.connect(self._on_current)

    def show_comparison(self, found: Comparison) -> None:
        """Show what changed; with few changes everything is open."""
        self.tree.clear()
        self.words.clear()
        self.words.hide()
        for change in found.projects:
            self._add(self._project_name(change), self._what(change), change.money.difference, change.fields)
        if found.office:
            words = self.tr("{count} แห่ง").format(count=len(found.office))
            self._add(self.tr("หน่วยงานและภาพรวมของแผน"), words, 0, found.office)
        if self.tree.topLevelItemCount() == 1:
            self.tree.expandAll()

    def _project_name(self, change: ProjectChange) -> str:
        return change.name or self.tr("(ยังไม่มีชื่อ)")

    def _what(self, change: ProjectChange) -> str:
        words = {"new": self.tr("เพิ่มโครงการ"), "gone": self.tr("ลบโครงการ")}
        return words.get(change.what) or self.tr("แก้ {count} แห่ง").format(count=len(change.fields) or change.records)

    def _add(self, name: str, what: str, effect: int, fields: Sequence[FieldChange]) -> None:
        top = _item((name, "", what, self._money(effect)), bold=True)
        top.setData(PLACE, _FULL, name)
        self.tree.addTopLevelItem(top)
        top.addChildren([self._field_item(one) for one in fields])

    def _field_item(self, change: FieldChange) -> QTreeWidgetItem:
        nothing = self.tr("(ว่าง)")
        before, after = change.before or nothing, change.after or nothing
        if not change.field:
            before, after = (self.tr("(ไม่มี)"), after) if change.after else (before, self.tr("(ตัดออก)"))
        item = _item((change.place, before, after, self._money(change.effect) if change.effect else ""))
        words = self.tr("{place}\nก่อน: {before}\nหลัง: {after}")
        item.setData(PLACE, _FULL, words.format(place=change.place, before=before, after=after))
        return item

    def _money(self, satang: int) -> str:
        return format_signed_baht(satang) or self.tr("เท่าเดิม")

    def _on_current(self, item: QTreeWidgetItem | None) -> None:
        self.words.setPlainText(item.data(PLACE, _FULL) if item is not None else "")
        self.words.setVisible(item is not None and item.parent() is not None)


def _item(texts: Sequence[str], *, bold: bool = False) -> QTreeWidgetItem:
    item = QTreeWidgetItem([_short(text) for text in texts])
    item.setTextAlignment(EFFECT, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    for column, text in enumerate(texts):
        item.setToolTip(column, text[:1000])
        if bold:
            item.setFont(column, theme.font(bold=True))
    return item


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_CELL else f"{line[: _LONGEST_CELL - 1]}…"
