"""Code lists of the draft, one at a time, and the ceilings with their paste by the names of offices."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models.central_kit import DraftFacts
from moi_desktop.desktop.models.central_kit_rows import OFFICE_NAME
from moi_desktop.desktop.models.clipboard import block_of
from moi_desktop.desktop.models.grid_model import GridModel
from moi_desktop.desktop.models.pasting import pasting_of
from moi_desktop.desktop.pages.central_kit_grid import KitGrid
from moi_desktop.desktop.pages.central_kit_tables import ceiling_table, code_table
from moi_desktop.desktop.pages.central_page import action_button
from moi_desktop.desktop.values import Surroundings
from moi_desktop.desktop.widgets.filter_box import FilterBox
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.code_book import CodeTable, Sureness
from moi_desktop.plan.thai_text import search_key

LISTS = (
    CodeList.OFFICE,
    CodeList.PROVINCE,
    CodeList.EXPENSE,
    CodeList.FUND_SOURCE,
    CodeList.NATURE,
    CodeList.PLAN_TYPE,
)
"""The lists that are shown one at a time; frame and plan links have pages of their own."""


class CodesSection(KitGrid):
    """One code list, chosen above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(hint="", parent=parent)
        self.hint.setText(self.tr("รหัสที่ออกไปแล้วไม่ลบ ให้ใส่ “ใช้ถึงปี” เพื่อเลิกใช้"))
        names = {
            CodeList.PROVINCE: self.tr("จังหวัด"),
            CodeList.EXPENSE: self.tr("หมวดรายจ่าย"),
            CodeList.FUND_SOURCE: self.tr("แหล่งเงิน"),
            CodeList.NATURE: self.tr("ลักษณะรายจ่าย"),
            CodeList.PLAN_TYPE: self.tr("ประเภทแผนงานงบประมาณ"),
        }
        self._names = names
        self.lists = FilterBox(self.tr("บัญชีรหัส"), self.tr("หน่วยงาน"), theme.SIZES.list_width)
        self.lists.show_answers([(key.value, names[key]) for key in LISTS[1:]])
        self.lists.chosen.connect(lambda _key: self._choose())
        self.lists.setMinimumWidth(theme.SIZES.list_width)
        self.tools.insertWidget(0, self.lists)
        self._choose()

    def show_list(self, codes: str) -> None:
        """Show one list."""
        number = max(0, self.lists.findData("" if codes == CodeList.OFFICE else codes))
        self.lists.setCurrentIndex(number)

    def _choose(self) -> None:
        key = CodeList(self.lists.key or CodeList.OFFICE)
        self.set_table(code_table(key.value, self.lists.currentText()))


class LinksSection(KitGrid):
    """The plan links: the program's own list, and what comes from files of the planning agency."""

    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.hint.setText(self.tr("รหัสที่ออกไปแล้วไม่ลบ ให้ใส่ “ใช้ถึงปี” เพื่อเลิกใช้"))
        self.load = action_button(
            self.tr("นำเข้าจาก Excel…"),
            self.import_wanted.emit,
            "Ctrl+Shift+O",
            hint=self.tr("อ่านรายการเป้าหมาย Y1 Y2 จากไฟล์ แล้วดูก่อนว่าอะไรใหม่ เปลี่ยน หรือไม่รับ"),
        )
        self.tools.insertWidget(2, self.load)
        self.set_table(code_table(CodeList.PLAN_LINK.value, self.tr("ความเชื่อมโยงแผน")))


class CeilingsSection(KitGrid):
    """Ceilings by office, year and source of money."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.hint.setText(self.tr("วางจาก Excel ได้ตรงช่อง หรือวางตามชื่อหน่วยงานเมื่อเรียงไม่เหมือนกัน"))
        self._more: list[str] = []
        self._offices = CodeTable()
        self.sources = FilterBox(self.tr("แสดงแหล่งเงินเพิ่ม"), self.tr("แสดงแหล่งเงินเพิ่ม…"), theme.SIZES.list_width)
        self.sources.chosen.connect(self._show_source)
        self.by_name = action_button(
            self.tr("วางตามชื่อหน่วยงาน"),
            self.paste_by_name,
            "Ctrl+Shift+V",
            hint=self.tr("คอลัมน์แรกที่คัดลอกมาต้องเป็นชื่อหรือรหัสหน่วยงาน ช่องอื่นลงตั้งแต่คอลัมน์ที่เลือกไปทางขวา"),
        )
        self.sources.setMinimumWidth(theme.SIZES.list_width)
        self.tools.insertWidget(0, self.sources)
        self.tools.insertWidget(3, self.by_name)
        self.set_table(ceiling_table(self._more))

    def show_draft(self, facts: DraftFacts, around: Surroundings) -> None:
        """Show the ceilings as they stand, and which other sources of money there are."""
        super().show_draft(facts, around)
        codes = around.context.codes
        self._offices = codes.table(CodeList.OFFICE)
        shown = {key.partition("|")[2] for key in self.grid.model.column_keys} if self.grid else set()
        answers = [(e.code, e.th) for e in codes.table(CodeList.FUND_SOURCE) if e.leaf and e.code not in shown]
        if [self.sources.itemData(n) for n in range(1, self.sources.count())] != [code for code, _ in answers]:
            self.sources.blockSignals(True)  # noqa: FBT003 - Qt's own
            self.sources.show_answers(answers)
            self.sources.setCurrentIndex(0)
            self.sources.blockSignals(False)  # noqa: FBT003 - Qt's own

    def paste_by_name(self) -> None:
        """Put a block whose first column names offices into the rows of those offices, after a look where it needs one."""
        grid = self.grid
        if grid is None:
            return
        model, column = grid.model, max(1, grid.view.currentIndex().column())
        block = [row for row in block_of(QGuiApplication.clipboard().text()) if any(cell.strip() for cell in row)]
        by_office, unknown = self._by_office(block)
        if not by_office:
            self.told.emit(self.tr("คอลัมน์แรกที่คัดลอกไม่มีชื่อหรือรหัสหน่วยงานที่รู้จัก"))
            return
        width = max(len(cells) for cells in by_office.values())
        whole = [
            [_text(model, number, column + x, by_office.get(row.uid, ()), x) for x in range(width)]
            for number, row in enumerate(model.rows)
        ]
        pasting = pasting_of(model, whole, [(0, column)])
        if pasting.needs_a_look and not grid.view.confirm(pasting, model):
            return
        done = model.enter(pasting.values, self.tr("วางกรอบวงเงิน {count} หน่วยงาน").format(count=len(by_office)))
        self._tell_pasted(len(by_office), unknown, done=done)

    def _tell_pasted(self, offices: int, unknown: Sequence[str], *, done: bool) -> None:
        words = self.tr("วางกรอบวงเงินของ {count} หน่วยงานแล้ว").format(count=offices)
        if not done:
            words = self.tr("ไม่มีช่องใดเปลี่ยนแปลง")
        if unknown:
            names = " · ".join(unknown[:3])
            words += " " + self.tr("ไม่พบหน่วยงาน {count} แถว: {names}").format(count=len(unknown), names=names)
        self.told.emit(words)

    def _by_office(self, block: Sequence[Sequence[str]]) -> tuple[dict[str, list[str]], list[str]]:
        """The cells after the first by office, and the names that no office in the grid has; headings are left out."""
        assert self.grid is not None
        found: dict[str, list[str]] = {}
        unknown = []
        names = {search_key(str(row.values.get(OFFICE_NAME, ""))): row.uid for row in self.grid.model.all_rows}
        for number, (first, *cells) in enumerate(block):
            match = self._offices.match(first)
            sure = match.entries[0].code if match.sureness is Sureness.SURE else names.get(search_key(first), "")
            if sure and self.grid.model.is_shown(sure):
                found[sure] = list(cells)
            elif number and first.strip():
                unknown.append(first.strip())
        return found, unknown

    def _show_source(self, source: str) -> None:
        if source:
            self._more.append(source)
            self.set_table(ceiling_table(self._more))


def _text(model: GridModel, row: int, column: int, cells: Sequence[str], x: int) -> str:
    """The pasted text of a cell; what stands there where nothing was pasted."""
    if x < len(cells):
        return cells[x]
    return str(model.index(row, column).data() or "") if column < len(model.columns) else ""
