"""Chooses last year's projects that go on in this plan."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHeaderView, QTableWidgetItem, QWidget

from moi_desktop.desktop import icons, theme
from moi_desktop.desktop.generated.ui_carry_dialog import Ui_CarryDialog
from moi_desktop.desktop.office_carrying import FormerProject, Offer
from moi_desktop.plan.thai_numbers import format_baht

_UID = Qt.ItemDataRole.UserRole
MOST_YEARS = 10
"""Further back than this nobody carries projects from."""


class CarryDialog(QDialog):
    """Asks for a source, shows its projects with a tick before each, and is accepted with `chosen` and `shift`.

    `file_wanted` and `own_wanted` tell that a former file, or the earlier years of this plan, should be read; whoever
    opened the dialog reads and calls `show_offer`.
    """

    file_wanted = Signal()
    own_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CarryDialog()
        self.ui.setupUi(self)
        self.offer: Offer | None = None
        self.ui.file_button.setIcon(icons.icon("folder"))
        self.ui.shift_label.setBuddy(self.ui.shift)
        self.ui.shift.addItems([self.tr("{count} ปี").format(count=count) for count in range(MOST_YEARS + 1)])
        self.ui.shift.setFixedWidth(theme.SIZES.money_column)
        self.ui.source_line.setStretchFactor(self.ui.source, 1)
        self._set_up_table()
        self.ui.file_button.clicked.connect(self.file_wanted)
        self.ui.own_button.clicked.connect(self.own_wanted)
        self.ui.every_button.clicked.connect(self._tick_every)
        self.ui.shift.currentIndexChanged.connect(self._show_years)
        self.ui.projects.itemChanged.connect(lambda _item: self._count())
        self.ui.leave_button.clicked.connect(self.reject)
        self.ui.carry_button.clicked.connect(self.accept)
        self._show_parts()
        self._count()

    @property
    def chosen(self) -> list[str]:
        """The uids of the ticked projects, in the order in which they stand."""
        return [project.uid for row, project in enumerate(self._projects) if self._is_ticked(row)]

    @property
    def shift(self) -> int:
        """By how many fiscal years they move."""
        return self.ui.shift.currentIndex()

    def show_offer(self, offer: Offer) -> None:
        """Show the projects of a former plan; those that were not carried over before are ticked."""
        self.offer = offer
        table = self.ui.projects
        table.blockSignals(True)  # noqa: FBT003 - Qt's own
        table.setRowCount(len(offer.projects))
        for row, project in enumerate(offer.projects):
            self._show_project(row, project)
        table.blockSignals(False)  # noqa: FBT003 - Qt's own
        self.ui.shift.setCurrentIndex(min(offer.shift, MOST_YEARS))
        self._show_years()
        self._show_parts()
        self._count()
        if offer.projects:
            table.setCurrentCell(0, 0)
            table.setFocus()

    @property
    def _projects(self) -> Sequence[FormerProject]:
        return self.offer.projects if self.offer else ()

    def _is_ticked(self, row: int) -> bool:
        item = self.ui.projects.item(row, 0)
        return item is not None and item.checkState() == Qt.CheckState.Checked

    def _show_project(self, row: int, project: FormerProject) -> None:
        note = self.tr("ยกมาแล้ว") if project.carried else ""
        name = project.name or self.tr("(ยังไม่มีชื่อ)")
        for column, text in enumerate((name, project.code, _years(project, 0), "", format_baht(project.satang), note)):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            if column == 0:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked if project.carried else Qt.CheckState.Checked)
                item.setData(_UID, project.uid)
            if column == 4:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.ui.projects.setItem(row, column, item)

    def _show_years(self) -> None:
        for row, project in enumerate(self._projects):
            item = self.ui.projects.item(row, 3)
            if item is not None:
                item.setText(_years(project, self.shift))

    def _show_parts(self) -> None:
        offer = self.offer
        words = self.tr("ยังไม่ได้เลือกแหล่ง")
        if offer is not None:
            own = self.tr("แผนนี้ เฉพาะโครงการที่สิ้นสุดก่อนปีสุดท้ายของแผน")
            words = self.tr("{file} (แผน พ.ศ. {cycle})").format(file=offer.former.name, cycle=offer.former.cycle)
            words = words if offer.former.name else own
            if not offer.projects:
                words = self.tr("{source} ไม่มีโครงการให้ยกมา").format(source=words)
        self.ui.source.setText(words)
        for widget in (self.ui.shift_label, self.ui.shift, self.ui.every_button):
            widget.setVisible(bool(self._projects))

    def _count(self) -> None:
        chosen = set(self.chosen)
        satang = sum(project.satang for project in self._projects if project.uid in chosen)
        self.ui.total.setText(
            self.tr("เลือก {count} จาก {all} โครงการ รวม {money} บาท").format(
                count=len(chosen), all=len(self._projects), money=format_baht(satang)
            )
            if self._projects
            else ""
        )
        self.ui.carry_button.setText(self.tr("ยกมา {count} โครงการ").format(count=len(chosen)))
        self.ui.carry_button.setEnabled(bool(chosen))
        self.ui.every_button.setText(
            self.tr("ไม่เลือกเลย") if len(chosen) == len(self._projects) else self.tr("เลือกทั้งหมด")
        )

    def _tick_every(self) -> None:
        every = len(self.chosen) < len(self._projects)
        for row in range(self.ui.projects.rowCount()):
            item = self.ui.projects.item(row, 0)
            if item is not None:
                item.setCheckState(Qt.CheckState.Checked if every else Qt.CheckState.Unchecked)

    def _set_up_table(self) -> None:
        table, head = self.ui.projects, self.ui.projects.horizontalHeader()
        self.ui.outer.setStretchFactor(table, 1)
        table.verticalHeader().setDefaultSectionSize(theme.SIZES.grid_row)
        head.setFixedHeight(theme.SIZES.grid_head)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate((0, 2, 2, 2, 3, 2)):
            if width:
                table.setColumnWidth(column, width * theme.SIZES.code_column * 5 // 8)


def _years(project: FormerProject, shift: int) -> str:
    if project.start is None and project.end is None:
        return ""
    start, end = (year + shift if year is not None else None for year in (project.start, project.end))
    return str(start) if start == end else f"{start or '?'}–{end or '?'}"
