"""The small windows in which changes of offices and transfers of projects are planned. None of them does anything itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models.central_offices import OfficeLine, ProjectLine
from moi_desktop.desktop.models.plain_table import PlainColumn, PlainRow, PlainTable
from moi_desktop.desktop.pages.central_dialogs import CentralDialog
from moi_desktop.desktop.values import Surroundings
from moi_desktop.desktop.widgets.labels import Label
from moi_desktop.desktop.widgets.plain_list import PlainList
from moi_desktop.plan import catalogue
from moi_desktop.plan.code_book import CodeBook
from moi_desktop.plan.thai_numbers import format_baht
from moi_desktop.plan.values import ReadingContext


class TransferDialog(CentralDialog):
    """Which projects of an office go where, and why. Space sets a tick."""

    def __init__(
        self,
        office: OfficeLine,
        projects: Sequence[ProjectLine],
        codes: CodeBook,
        number: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("โอนโครงการของ {office}").format(office=office.name),
            self.tr(
                "การโอนมีผลเมื่อออกชุดแผนฉบับที่ {number} ก่อนหน้านั้นยกเลิกได้ หน่วยงานปลายทางได้รับโครงการพร้อมผลการพิจารณาของตน "
                "ความเห็น ค่าเสนอ และผลการพิจารณาไปกับโครงการด้วย"
            ).format(number=number),
            self.tr("วางแผนโอน"),
            parent,
        )
        self._projects = projects
        self._ticked: set[int] = set()
        columns = [
            PlainColumn(self.tr("โครงการ")),
            PlainColumn(self.tr("เลขที่"), 10),
            PlainColumn(self.tr("วงเงิน (บาท)"), 16, right=True),
        ]
        self.table = PlainTable(columns, self._row, self._ticked.__contains__, self)
        self.list = PlainList(self.table, self.tr("โครงการที่จะโอน"))
        self.list.setMinimumHeight(6 * theme.SIZES.grid_row)
        self.table.show_keys(range(len(projects)))
        self.table.ticked.connect(self._on_ticked)
        self.every = QPushButton(self.tr("เลือกทุกโครงการ"))
        self.every.setToolTip(self.tr("ติ๊กทุกโครงการ หรือเอาออกทั้งหมด"))
        self.every.clicked.connect(self._tick_every)
        self.sum = Label("", "strong")
        line = QHBoxLayout()
        line.addWidget(self.sum, 1)
        line.addWidget(self.every)
        self.ui.fields.addWidget(self.list, 1)
        self.ui.fields.addLayout(line)
        ask_office(self, self.tr("โอนไปที่"), codes)
        self.ask("transfer", "reason")
        self.resize(theme.SIZES.window_width * 3 // 4, theme.SIZES.window_height)
        self.list.choose_first()
        self.list.setFocus()
        self._tell()

    @property
    def chosen(self) -> list[str]:
        """The uids of the ticked projects."""
        return [self._projects[number].uid for number in sorted(self._ticked)]

    @property
    def problem(self) -> str:
        """Why it cannot be done yet."""
        return super().problem if self._ticked else self.tr("เลือกโครงการที่จะโอนก่อน")

    def tick(self, uid: str) -> None:
        """Set or take away the tick of a project."""
        self.table.toggle(next(n for n, project in enumerate(self._projects) if project.uid == uid))

    def _row(self, key: int) -> PlainRow:
        project = self._projects[key]
        return PlainRow(key, (project.name, project.code, format_baht(project.satang)), may_tick=True)

    def _on_ticked(self, key: int, ticked: bool) -> None:  # noqa: FBT001 - Qt's signal
        (self._ticked.add if ticked else self._ticked.discard)(key)
        self._tell()

    def _tick_every(self) -> None:
        every = set(range(len(self._projects)))
        wanted = set() if self._ticked == every else every
        self._ticked.clear()
        self._ticked.update(wanted)
        self.table.refresh()
        self._tell()

    def _tell(self) -> None:
        satang = sum(self._projects[number].satang for number in self._ticked)
        words = self.tr("เลือก {count} จาก {all} โครงการ วงเงิน {baht} บาท")
        self.sum.setText(words.format(count=len(self._ticked), all=len(self._projects), baht=format_baht(satang)))
        self.refresh()


def ask_office(dialog: CentralDialog, label: str, codes: CodeBook) -> None:
    """Ask for an office; the field is `to_office`."""
    spec = catalogue.entity("transfer").field("to_office")
    dialog.ask_for("to_office", spec, Surroundings(ReadingContext(codes=codes)), label=label)


def merge_dialog(office: OfficeLine, codes: CodeBook, number: int, parent: QWidget) -> CentralDialog:
    """Ask into which office it merges, and why; the fields are `to_office` and `reason`."""
    words = QCoreApplication.translate(
        "OfficeDialog",
        "โครงการทั้งหมด {count} โครงการ วงเงิน {baht} บาท จะโอนไปหน่วยงานที่เลือก และหน่วยงานนี้เลิกใช้ เมื่อออกชุดแผนฉบับที่ {number} "
        "แฟ้มที่หน่วยงานนี้ส่งมาหลังจากนั้นจะกักไว้ให้ท่านอ่าน ไม่มีข้อมูลใดถูกลบ",
    ).format(count=office.projects, baht=format_baht(office.satang), number=number)
    dialog = CentralDialog(
        QCoreApplication.translate("OfficeDialog", "รวม {office} เข้ากับหน่วยงานอื่น").format(office=office.name),
        words,
        QCoreApplication.translate("OfficeDialog", "วางแผนรวม"),
        parent,
    )
    ask_office(dialog, QCoreApplication.translate("OfficeDialog", "รวมเข้ากับ"), codes)
    dialog.ask("transfer", "reason")
    return dialog


def close_dialog(office: OfficeLine, number: int, parent: QWidget) -> CentralDialog:
    """Ask why an office is closed; the field is `reason`."""
    words = QCoreApplication.translate(
        "OfficeDialog",
        "หน่วยงานนี้เลิกใช้เมื่อออกชุดแผนฉบับที่ {number} ต้องไม่มีโครงการเหลืออยู่ ถ้ายังมี ให้โอนก่อน หรือใช้ “รวมหน่วยงาน”",
    ).format(number=number)
    dialog = CentralDialog(
        QCoreApplication.translate("OfficeDialog", "เลิกใช้ {office}").format(office=office.name),
        words,
        QCoreApplication.translate("OfficeDialog", "วางแผนเลิกใช้"),
        parent,
    )
    dialog.ask("transfer", "reason")
    return dialog


def rename_dialog(office: OfficeLine, number: int, parent: QWidget) -> CentralDialog:
    """Ask for an office's new name, and why; the fields are `name_th` and `reason`."""
    words = QCoreApplication.translate(
        "OfficeDialog", "ชื่อใหม่ใช้เมื่อออกชุดแผนฉบับที่ {number} รหัส {office} และโครงการทั้งหมดไม่เปลี่ยน"
    ).format(number=number, office=office.office)
    dialog = CentralDialog(
        QCoreApplication.translate("OfficeDialog", "เปลี่ยนชื่อ {office}").format(office=office.name),
        words,
        QCoreApplication.translate("OfficeDialog", "วางแผนเปลี่ยนชื่อ"),
        parent,
    )
    dialog.ask("code_item", "name_th", label=QCoreApplication.translate("OfficeDialog", "ชื่อใหม่"), value=office.name)
    dialog.ask("transfer", "reason")
    return dialog


def open_dialog(number: int, parent: QWidget) -> CentralDialog:
    """Ask for the code and name of a new office, and why; the fields are `code`, `name_th` and `reason`."""
    words = QCoreApplication.translate(
        "OfficeDialog",
        "หน่วยงานใหม่ใช้ได้เมื่อออกชุดแผนฉบับที่ {number} ถ้าแยกจากหน่วยงานเดิม ให้เพิ่มหน่วยงานนี้ก่อน แล้วโอนโครงการมาให้ "
        "รหัสใช้ตัวอักษรอังกฤษตัวใหญ่และตัวเลข และใช้รหัสเดิมของหน่วยงานที่เลิกใช้แล้วได้เมื่อจะเปิดใหม่",
    ).format(number=number)
    dialog = CentralDialog(
        QCoreApplication.translate("OfficeDialog", "เพิ่มหน่วยงาน"),
        words,
        QCoreApplication.translate("OfficeDialog", "วางแผนเพิ่ม"),
        parent,
    )
    dialog.ask("code_item", "code", label=QCoreApplication.translate("OfficeDialog", "รหัสหน่วยงาน"))
    dialog.ask("code_item", "name_th", label=QCoreApplication.translate("OfficeDialog", "ชื่อหน่วยงาน"))
    dialog.ask("transfer", "reason")
    return dialog
