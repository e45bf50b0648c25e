"""The small windows of the pooled lines: what a printed line is called, which lines feed it, what a sheet would change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.forms.editors_of import editor_of
from moi_desktop.desktop.models import central_pools
from moi_desktop.desktop.models.central_columns import money_column, text_column
from moi_desktop.desktop.models.central_pool_rows import layer_name
from moi_desktop.desktop.pages.central_dialogs import CentralDialog
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.central_page import action_button
from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.values import Surroundings, label_of
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.field_row import FieldRow
from moi_desktop.desktop.widgets.labels import Label, WrapLabel
from moi_desktop.plan.catalogue import entity
from moi_desktop.plan.code_book import reference_book
from moi_desktop.plan.values import ReadingContext

if TYPE_CHECKING:
    from moi_desktop.central.amount_sheet import AmountSheet

REST_MS = 250
"""How long typing must rest before lines are looked for."""

FIELDS = ("name", "fiscal_year", "category", "bb_plan", "bb_output")


class PoolDialog(CentralDialog):
    """Asks for name, year, category, plan and output of a printed line; the values stand under the fields of a budget line."""

    def __init__(self, title: str, verb: str, values: Mapping[str, object], parent: QWidget | None = None) -> None:
        words = self.tr("รายการหนึ่งบรรทัดตามที่พิมพ์ในเล่มงบประมาณ รวมรายการย่อยจากหลายโครงการและหลายหน่วยงานได้")
        super().__init__(title, words, verb, parent)
        around = Surroundings(ReadingContext(codes=reference_book()))
        short = {
            "name": self.tr("ชื่อรายการที่พิมพ์"),
            "bb_plan": self.tr("แผนงาน"),
            "bb_output": self.tr("ผลผลิต/โครงการ"),
        }
        for key in FIELDS:
            spec = entity("budget_line").field(key)
            required = key in ("name", "fiscal_year")
            editor = editor_of(spec, around)
            label = short.get(key) or label_of(spec.th, spec.en)
            row = FieldRow(key, label, editor, required=required)
            row.set_value(values.get(key))
            row.committed.connect(self.refresh)
            self._rows[key] = row
            if required:
                self._needed.add(key)
            self.ui.fields.addWidget(row)
        self._rows["name"].editor.setFocus()
        self.refresh()

    def values(self) -> dict[str, object]:
        """What was filled in."""
        return {key: self.value(key) for key in FIELDS}


class LinesDialog(QDialog):
    """Suggests lines for a pool, best first, or finds lines by words; `chosen` tells the `office/uid` of those to add."""

    chosen = Signal(list)

    def __init__(self, session: CentralSession, pool: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pool = pool
        self.setWindowTitle(self.tr("เพิ่มรายการย่อย"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("ค้นด้วยชื่อรายการ โครงการ หรือรหัสหน่วยงาน"))
        self.search.setAccessibleName(self.tr("ค้นหารายการงบประมาณ"))
        self.search.setClearButtonEnabled(True)
        self.count = Label("", "muted")
        self.grid = FactsGrid(
            self.tr("รายการที่เพิ่มได้"),
            [
                text_column("office", self.tr("หน่วยงาน"), 14),
                text_column("project", self.tr("โครงการ"), 24, stretch=True),
                text_column("name", self.tr("รายการ"), 24),
                text_column("category", self.tr("หมวดรายจ่าย"), 16),
                money_column("requested", self.tr("หน่วยงานขอ"), 14),
                text_column("likeness", self.tr("ชื่อคล้าย"), 8),
            ],
        )
        self.grid.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.add = action_button(self.tr("เพิ่มรายการที่เลือก"), self._on_add, "Ctrl+Return", role="primary")
        self.back = action_button(self.tr("กลับ"), self.reject, hint=self.tr("ปิดหน้าต่างนี้โดยไม่ทำอะไร (Esc)"))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.load)
        self.search.textChanged.connect(lambda _text: self._rest.start())
        self.grid.selectionModel().selectionChanged.connect(lambda *_: self._on_selection())
        self._lay_out(name)
        self.load()

    def load(self) -> None:
        """Look for lines."""
        pool, words = self._pool, self.search.text()
        self._session.read(self, lambda centre: central_pools.suggest(centre, pool, words), self._show)

    def _show(self, rows: Sequence[Sequence[object]]) -> None:
        self.grid.show_rows(rows)
        if rows:
            words = self.tr("พบ {count:,} รายการ กด Ctrl หรือ Shift ค้างไว้เพื่อเลือกหลายรายการ หรือ Ctrl+A เลือกทั้งหมด")
        else:
            words = self.tr("ไม่พบรายการของปีนี้ที่ยังไม่อยู่ในรายการใด ลองค้นด้วยคำอื่น")
        self.count.setText(words.format(count=len(rows)))
        self._on_selection()

    @property
    def selected(self) -> list[str]:
        """The `office/uid` of the selected lines."""
        rows = self.grid.selectionModel().selectedRows()
        return [uid for index in rows if (uid := self.grid.facts.uid_at(index.row()))]

    def _on_selection(self) -> None:
        count = len(self.selected)
        self.add.setEnabled(count > 0)
        self.add.setText(self.tr("เพิ่ม {count:,} รายการที่เลือก").format(count=count))

    def _on_add(self) -> None:
        lines = self.selected
        self.accept()
        self.chosen.emit(lines)

    def _lay_out(self, name: str) -> None:
        edge = theme.SIZES.space_card
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.SIZES.space)
        column.addWidget(WrapLabel(self.tr("เพิ่มรายการย่อยใน “{name}”").format(name=name), "heading"))
        column.addWidget(self.search)
        card = Card()
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.addWidget(self.grid)
        column.addWidget(card, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        for button in (self.back, self.add):
            button.setAutoDefault(False)
            foot.addWidget(button)
        column.addLayout(foot)
        self.resize(theme.SIZES.window_width, theme.SIZES.window_height)
        self.search.setFocus()


class SheetDialog(CentralDialog):
    """What a filled-in sheet would change, before it does; what could not be taken over is told row by row."""

    def __init__(self, sheet: AmountSheet, parent: QWidget | None = None) -> None:
        self.sheet = sheet
        words = self.tr("แฟ้ม {name}: เปลี่ยน {changes:,} ยอด เหมือนเดิม {same:,} ช่อง ว่าง {empty:,} ช่อง ข้าม {skipped:,} ข้อ")
        super().__init__(
            self.tr("นำเข้าวงเงินจาก Excel"),
            words.format(
                name=sheet.source,
                changes=len(sheet.changes),
                same=sheet.same,
                empty=sheet.empty,
                skipped=len(sheet.findings),
            ),
            self.tr("บันทึก {count:,} ยอด").format(count=len(sheet.changes)),
            parent,
        )
        self.grid = FactsGrid(
            self.tr("ยอดที่จะเปลี่ยน"),
            [
                text_column("name", self.tr("รายการ"), 30, stretch=True),
                text_column("layer", self.tr("ชั้นวงเงิน"), 16),
                money_column("before", self.tr("เดิม"), 15),
                money_column("after", self.tr("ใหม่"), 15),
            ],
        )
        self.grid.show_rows(
            [
                (f"{change.about}/{change.layer}", change.name, layer_name(change.layer), change.before, change.after)
                for change in sheet.changes
            ]
        )
        self.ui.fields.addWidget(self.grid, 1)
        findings = [moi(finding.template, finding.values) for finding in sheet.findings]
        self.findings = WrapLabel("\n".join(findings[:_MOST_FINDINGS]), "muted")
        self.findings.setVisible(bool(findings))
        self.ui.fields.addWidget(self.findings)
        self.ui.do_button.setEnabled(bool(sheet.changes))
        self.resize(theme.SIZES.window_width, theme.SIZES.window_height)


_MOST_FINDINGS = 8
