"""Official outputs of the merged plan: each with its year, its form and its button, and what was written last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from moi_desktop.desktop import file_dialogs, theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models.central_register import KitFacts, read_kit
from moi_desktop.desktop.models.central_reports import ReportOrder, Written, write_reports
from moi_desktop.desktop.pages.central_page import CentralPage, action_button
from moi_desktop.desktop.pages.central_reports_written import WrittenCard
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.labels import ElidedLabel, Label, WrapLabel
from moi_desktop.desktop.widgets.scrolled import scrolled


@dataclass(frozen=True, slots=True)
class ReportKind:
    """One output: its kind, its name, what is in it, its forms (the usual one first), and whether it is of one year."""

    kind: str
    name: str
    words: str
    forms: tuple[str, ...]
    of_year: bool = False


def open_folder(folder: Path) -> None:
    """Show a folder in the system's own file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class ReportsPage(CentralPage):
    """Buttons that write the official outputs.

    `opens` shows the folder afterwards, and `opens_file` a file; tests put something else there.
    """

    def __init__(self, session: CentralSession, parent: QWidget | None = None) -> None:
        super().__init__(session, "reports", self.tr("รายงาน"), parent)
        self.opens: Callable[[Path], None] = open_folder
        self.opens_file: Callable[[Path], None] = file_dialogs.open_file
        self.years: dict[str, QComboBox] = {}
        self.forms: dict[str, QComboBox] = {}
        self.buttons: dict[str, QPushButton] = {}
        self.kinds = self._kinds()
        self.written = WrittenCard(self._show_file, self._show_folder)
        column = QVBoxLayout()
        column.addWidget(self._card())
        column.addWidget(self.written)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        edge = theme.SIZES.space_between
        outer.setContentsMargins(edge, edge, edge, edge)
        self._area = scrolled(column)
        column.setSpacing(edge)
        outer.addWidget(self._area)

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
        filters = f"{self._form_name(self._form(report))} (*.{self._form(report)})"
        path = file_dialogs.file_to_save(self, self.tr("บันทึก{name}").format(name=report.name), filters, proposal)
        if path is not None:
            self._write([self._order(report, self._with_ending(path, report))])

    def write_all(self) -> None:
        """Ask for a folder, and write all outputs there."""
        folder = file_dialogs.folder(self, self.tr("เลือกโฟลเดอร์สำหรับรายงานทุกชุด"), self.session.path.parent)
        if folder is not None:
            self._write([self._order(report, folder / self._file_name(report)) for report in self.kinds])

    def _write(self, orders: Sequence[ReportOrder]) -> None:
        self.session.act_in_steps(
            self,
            lambda centre, progress: write_reports(centre, orders, progress),
            self._on_written,
            title=self.tr("กำลังเขียนรายงาน"),
            changes=False,
        )

    def _on_written(self, files: Sequence[Written]) -> None:
        if not files:
            return
        self.written.show_files(files)
        QTimer.singleShot(
            0, self.written, lambda: self._area.ensureWidgetVisible(self.written)
        )  # once it has its height
        good = [one for one in files if not one.trouble]
        if good:
            self.tell(self.tr("เขียนรายงานแล้ว {count} ไฟล์").format(count=len(good)))
            self.opens(good[0].path.parent)
        else:
            self.tell(self.tr("เขียนรายงานไม่ได้ {count} ไฟล์ เหตุผลอยู่ท้ายหน้านี้").format(count=len(files)))

    def _show_file(self, path: Path) -> None:
        self.opens_file(path)

    def _show_folder(self, folder: Path) -> None:
        self.opens(folder)

    def _order(self, report: ReportKind, path: Path) -> ReportOrder:
        return ReportOrder(report.kind, self._year(report), path, self._form(report), self.thai_digits.isChecked())

    def _year(self, report: ReportKind) -> int | None:
        year = self.years[report.kind].currentData() if report.of_year else None
        return year if isinstance(year, int) else None

    def _form(self, report: ReportKind) -> str:
        return str(self.forms[report.kind].currentData())

    def _with_ending(self, path: Path, report: ReportKind) -> Path:
        """The name with the ending of its form, in case it was typed without."""
        ending = f".{self._form(report)}"
        return path if path.suffix.lower() == ending else path.with_name(path.name + ending)

    def _file_name(self, report: ReportKind) -> str:
        """ASCII and sortable, as all files that travel."""
        years = str(self._year(report) or self.session.cycle)
        return f"MOI-{report.kind.upper().replace('_', '')}-FY{years}.{self._form(report)}"

    # How it is set up

    def _form_name(self, form: str) -> str:
        names = {
            "docx": self.tr("เอกสาร Word"),
            "pdf": self.tr("เอกสาร PDF"),
            "xlsx": self.tr("สมุดงาน Excel"),
            "zip": self.tr("ตาราง CSV (zip)"),
        }
        return names[form]

    def _kinds(self) -> tuple[ReportKind, ...]:
        printed, tables = ("docx", "pdf", "xlsx"), ("xlsx", "docx", "pdf")
        return (
            ReportKind(
                "plan3",
                self.tr("แผนปฏิบัติราชการตลอดรอบแผน"),
                self.tr("เล่มแผนตามบทของ สศช. พร้อมตัวชี้วัด โครงการ วงเงินทุกปี และภาคผนวก"),
                printed,
            ),
            ReportKind(
                "plan1",
                self.tr("แผนปฏิบัติราชการรายปี"),
                self.tr("เล่มแผนของปีที่เลือก พร้อมแผนรายเดือนและแผนการใช้จ่ายเงินรายไตรมาส"),
                printed,
                of_year=True,
            ),
            ReportKind(
                "budget",
                self.tr("คำของบประมาณรายจ่ายประจำปี"),
                self.tr("จำแนกตามแผนงาน หมวดรายจ่าย หน่วยงาน และรายการ กรอบ MTEF และรายการผูกพัน"),
                tables,
                of_year=True,
            ),
            ReportKind(
                "kpi",
                self.tr("ตัวชี้วัดและค่าเป้าหมายรวม"),
                self.tr("ตัวชี้วัดทุกระดับกับค่าเป้าหมายรายปี และค่ารวมระดับกระทรวง"),
                tables,
            ),
            ReportKind(
                "kpi_sheets",
                self.tr("คำอธิบายตัวชี้วัดรายตัว"),
                self.tr("แบบคำอธิบายตัวชี้วัด หนึ่งตัวต่อหนึ่งแผ่น พร้อมเกณฑ์การให้คะแนน"),
                tables,
            ),
            ReportKind(
                "consolidated",
                self.tr("ฐานข้อมูลแผนรวม"),
                self.tr("แผนภูมิ โครงการและรายการทั้งหมด และหนึ่งแผ่นต่อหน่วยงาน"),
                ("xlsx",),
            ),
            ReportKind(
                "tidy",
                self.tr("ข้อมูลสำหรับวิเคราะห์"),
                self.tr("ตารางข้อมูลดิบหนึ่งแถวต่อหนึ่งรายการ สำหรับทำตารางสรุปเอง"),
                ("xlsx", "zip"),
            ),
        )

    def _card(self) -> Card:
        card = Card(self.tr("รายงานจากแผนรวม"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SIZES.space_card)
        grid.setVerticalSpacing(theme.SIZES.space)
        for row, report in enumerate(self.kinds):
            self._add_row(grid, row, report)
        grid.setColumnStretch(1, 1)
        card.body.addLayout(grid)
        self.why_not = WrapLabel(self.tr("เขียนรายงานได้เมื่อมีชุดแผนและมีฉบับของหน่วยงานรวมในแผนแล้ว"), "muted")
        self.why_not.hide()
        card.body.addWidget(self.why_not)
        card.body.addLayout(self._foot())
        return card

    def _add_row(self, grid: QGridLayout, row: int, report: ReportKind) -> None:
        grid.addWidget(Label(str(row + 1), "muted"), row, 0)
        grid.addLayout(self._words(report), row, 1)
        if report.of_year:
            years = QComboBox()
            years.setAccessibleName(self.tr("ปีงบประมาณของ{name}").format(name=report.name))
            self.years[report.kind] = years
            grid.addWidget(years, row, 2)
        forms = QComboBox()
        forms.setAccessibleName(self.tr("ชนิดไฟล์ของ{name}").format(name=report.name))
        for form in report.forms:
            forms.addItem(self._form_name(form), form)
        forms.setEnabled(len(report.forms) > 1)
        self.forms[report.kind] = forms
        grid.addWidget(forms, row, 3)
        button = action_button(
            self.tr("เขียนรายงาน…"),
            partial(self.write_one, report.kind),
            f"Ctrl+Shift+{row + 1}",
            hint=self.tr("เขียน{name}").format(name=report.name),
        )
        self.buttons[report.kind] = button
        grid.addWidget(button, row, 4)

    def _words(self, report: ReportKind) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(report.name, "strong"))
        words.addWidget(ElidedLabel(report.words, "note"))
        return words

    def _foot(self) -> QHBoxLayout:
        self.thai_digits = QCheckBox(self.tr("ใช้เลขไทยใน Word และ PDF"))
        self.thai_digits.setToolTip(self.tr("ตัวเลขในเอกสารเป็นเลขไทยทั้งหมด รหัสที่มีตัวอักษรอังกฤษคงเดิม"))
        self.all_button = action_button(self.tr("เขียนทุกชุด…"), self.write_all, "Ctrl+Shift+W", role="primary")
        line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space)
        line.addWidget(self.thai_digits)
        line.addStretch(1)
        line.addWidget(self.all_button)
        return line
