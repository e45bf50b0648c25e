"""Official outputs of the merged plan: five workbooks, each with its button."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from moi_desktop.desktop import file_dialogs, theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models.central_register import KitFacts, ReportOrder, read_kit, write_reports
from moi_desktop.desktop.pages.central_page import CentralPage, action_button
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.labels import ElidedLabel, Label, WrapLabel


@dataclass(frozen=True, slots=True)
class ReportKind:
    """One output: its kind, its name, what is in it, and whether it is of one fiscal year."""

    kind: str
    name: str
    words: str
    of_year: bool = False


def open_folder(folder: Path) -> None:
    """Show a folder in the system's own file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class ReportsPage(CentralPage):
    """Buttons that write the official outputs. `opens` shows the folder afterwards; tests put something else there."""

    def __init__(self, session: CentralSession, parent: QWidget | None = None) -> None:
        super().__init__(session, "reports", self.tr("รายงาน"), parent)
        self.opens: Callable[[Path], None] = open_folder
        self.years: dict[str, QComboBox] = {}
        self.buttons: dict[str, QPushButton] = {}
        self.kinds = self._kinds()
        self.last = ElidedLabel("", "note")
        self.open_button = action_button(self.tr("เปิดโฟลเดอร์"), self._open_last, role="link")
        self.open_button.hide()
        self._last: Path | None = None
        edge = theme.SIZES.space_between
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(edge)
        column.addWidget(self._card())
        column.addStretch(1)

    def load(self) -> None:
        """Offer the years of the plan."""
        self.session.read(self, read_kit, self.show_kit)

    def show_kit(self, kit: KitFacts) -> None:
        """Offer the years of the kit; without one nothing can be written."""
        years = range(kit.years[0], kit.years[1] + 1)
        for box in self.years.values():
            if [box.itemData(row) for row in range(box.count())] != list(years):
                box.clear()
                for year in years:
                    box.addItem(self.tr("ปี {year}").format(year=year), year)
        can = kit.number > 0 and kit.has_plan
        for button in (*self.buttons.values(), self.all_button):
            button.setEnabled(can)
        self.why_not.setVisible(not can)

    def write_one(self, kind: str) -> None:
        """Ask where to, and write one output."""
        report = next(report for report in self.kinds if report.kind == kind)
        proposal = self.session.path.parent / self._file_name(report)
        path = file_dialogs.file_to_save(
            self, self.tr("บันทึก{name}").format(name=report.name), self.tr("สมุดงาน Excel (*.xlsx)"), proposal
        )
        if path is not None:
            self._write([ReportOrder(kind, self._year(report), path)])

    def write_all(self) -> None:
        """Ask for a folder, and write all outputs there."""
        folder = file_dialogs.folder(self, self.tr("เลือกโฟลเดอร์สำหรับรายงานทั้งห้าชุด"), self.session.path.parent)
        if folder is not None:
            self._write([ReportOrder(r.kind, self._year(r), folder / self._file_name(r)) for r in self.kinds])

    def _write(self, orders: Sequence[ReportOrder]) -> None:
        self.session.act_in_steps(
            self,
            lambda centre, progress: write_reports(centre, orders, progress),
            self._on_written,
            title=self.tr("กำลังเขียนรายงาน"),
            changes=False,
        )

    def _on_written(self, paths: Sequence[Path]) -> None:
        if not paths:
            return
        self._last = paths[0].parent
        names = ", ".join(path.name for path in paths)
        self.last.setText(self.tr("เขียนล่าสุด: {names}").format(names=names))
        self.open_button.show()
        self.tell(self.tr("เขียนรายงานแล้ว {count} ไฟล์").format(count=len(paths)))
        self.opens(self._last)

    def _open_last(self) -> None:
        if self._last is not None:
            self.opens(self._last)

    def _year(self, report: ReportKind) -> int | None:
        year = self.years[report.kind].currentData() if report.of_year else None
        return year if isinstance(year, int) else None

    def _file_name(self, report: ReportKind) -> str:
        """ASCII and sortable, as all files that travel."""
        years = str(self._year(report) or self.session.cycle)
        return f"MOI-{report.kind.upper()}-FY{years}.xlsx"

    # How it is set up

    def _kinds(self) -> tuple[ReportKind, ...]:
        return (
            ReportKind(
                "plan3",
                self.tr("แผนปฏิบัติราชการตลอดรอบแผน"),
                self.tr("ตามกรอบแผน พร้อมตัวชี้วัด โครงการ และวงเงินทุกปีของรอบแผน"),
            ),
            ReportKind(
                "plan1",
                self.tr("แผนปฏิบัติราชการรายปี"),
                self.tr("เป้าหมาย โครงการ และวงเงินของปีที่เลือก"),
                of_year=True,
            ),
            ReportKind(
                "budget",
                self.tr("คำของบประมาณรายจ่ายประจำปี"),
                self.tr("จำแนกตามแผนงาน หมวดรายจ่าย หน่วยงาน และรายการของปีที่เลือก"),
                of_year=True,
            ),
            ReportKind("kpi", self.tr("ตัวชี้วัดและค่าเป้าหมายรวม"), self.tr("ตัวชี้วัดทุกระดับกับค่าเป้าหมายรายปี")),
            ReportKind("tidy", self.tr("ข้อมูลสำหรับวิเคราะห์"), self.tr("ตารางข้อมูลดิบหนึ่งแถวต่อหนึ่งรายการ สำหรับทำตารางสรุปเอง")),
        )

    def _card(self) -> Card:
        card = Card(self.tr("รายงานจากแผนรวม"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SIZES.space_card)
        grid.setVerticalSpacing(theme.SIZES.space_between)
        for row, report in enumerate(self.kinds):
            grid.addWidget(Label(str(row + 1), "muted"), row, 0)
            grid.addLayout(self._words(report), row, 1)
            if report.of_year:
                box = QComboBox()
                box.setAccessibleName(self.tr("ปีงบประมาณของ{name}").format(name=report.name))
                self.years[report.kind] = box
                grid.addWidget(box, row, 2)
            keys = f"Ctrl+Shift+{row + 1}"
            button = action_button(
                self.tr("เขียนรายงาน…"),
                partial(self.write_one, report.kind),
                keys,
                hint=self.tr("เขียน{name}").format(name=report.name),
            )
            self.buttons[report.kind] = button
            grid.addWidget(button, row, 3)
        grid.setColumnStretch(1, 1)
        card.body.addLayout(grid)
        self.why_not = WrapLabel(self.tr("เขียนรายงานได้เมื่อมีชุดแผนและมีฉบับของหน่วยงานรวมในแผนแล้ว"), "muted")
        self.why_not.hide()
        card.body.addWidget(self.why_not)
        card.body.addLayout(self._foot())
        return card

    def _words(self, report: ReportKind) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(report.name, "strong"))
        words.addWidget(ElidedLabel(report.words, "note"))
        return words

    def _foot(self) -> QHBoxLayout:
        self.all_button = action_button(self.tr("เขียนทั้งห้าชุด…"), self.write_all, "Ctrl+Shift+W", role="primary")
        line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space)
        line.addWidget(self.last, 1)
        line.addWidget(self.open_button)
        line.addWidget(self.all_button)
        return line
