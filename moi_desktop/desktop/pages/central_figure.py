"""Behind one figure of the merged plan: its lines, and for the chosen one the file, signer, key and journal lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from moi_desktop.central.figures import Behind, Figure
from moi_desktop.desktop import file_dialogs, theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models import central_figure
from moi_desktop.desktop.models.central_columns import money_column, money_words, text_column
from moi_desktop.desktop.models.central_figure import LineOrigin
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.models.windowed_model import WindowedModel
from moi_desktop.desktop.pages.central_page import action_button
from moi_desktop.desktop.pages.central_sheet import save_book
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.details_panel import Details, DetailsPanel
from moi_desktop.desktop.widgets.grid_view import GridView
from moi_desktop.desktop.widgets.labels import Label, WrapLabel


class FigureDialog(QDialog):
    """`shown_satang` is what the tree shows; the lines must add up to it, and it is said when they do not."""

    jump_wanted = Signal(object)
    """Go to a `Place`: the file in the inbox, or the project in the plan."""

    told = Signal(str)
    """Something was done, in words."""

    def __init__(
        self, session: CentralSession, figure: Figure, words: str, shown_satang: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.figure = figure
        self._words = words
        self._shown = shown_satang
        self.behind: Behind | None = None
        self.origin: LineOrigin | None = None
        self.setWindowTitle(self.tr("ที่มาของตัวเลข"))
        self.title = WrapLabel(words, "heading")
        self.sum = Label(self.tr("กำลังรวมรายการ"), "muted")
        self.details = DetailsPanel()
        self.lines = WindowedModel(self._columns(), self._fetch, self)
        self.grid = self._grid()
        self.open_file = self._button(self.tr("เปิดแฟ้มในกล่องรับ"), self._to_file, "Ctrl+O")
        self.open_project = self._button(self.tr("เปิดโครงการในแผนรวม"), self._to_project, "Ctrl+Return")
        self.export = self._button(self.tr("ส่งออกเป็น Excel…"), self._export, "Ctrl+E")
        self.back = self._button(self.tr("ปิด"), self.reject, "", hint=self.tr("ปิดหน้าต่างนี้ (Esc)"))
        self._lay_out()
        self._show_origin(None)
        session.read(self, lambda centre: central_figure.read_behind(centre, figure), self._show_behind)

    def _show_behind(self, behind: Behind) -> None:
        self.behind = behind
        holds = behind.satang == self._shown
        words = (
            self.tr("ผลรวมของ {lines:,} รายการ = {sum} บาท ตรงกับตัวเลขในแผนรวม")
            if holds
            else self.tr("ผลรวมของ {lines:,} รายการ = {sum} บาท ไม่ตรงกับตัวเลขในแผนรวม {shown} บาท กรุณาโหลดแผนรวมใหม่")
        )
        self.sum.setText(
            words.format(lines=behind.lines, sum=money_words(behind.satang), shown=money_words(self._shown))
        )
        theme.mark(self.sum, tone="good" if holds else "bad")
        self.lines.show_result(behind.lines)
        if behind.lines:
            self.grid.setFocus()
            self.grid.setCurrentIndex(self.lines.index(0, 0))
        else:
            empty = self.tr("ไม่มีรายการที่มียอดในตัวเลขนี้")
            self.details.show_details(Details(self.tr("ไม่มีรายการ"), empty))

    def _fetch(self, offset: int, limit: int, deliver: Callable[[Sequence[Sequence[object]]], None]) -> None:
        def then(rows: Sequence[Sequence[object]]) -> None:
            deliver(rows)
            self._on_row(self.grid.currentIndex())

        self._session.read(self, lambda centre: central_figure.read_rows(centre, self.figure, offset, limit), then)

    def _on_row(self, current: QModelIndex) -> None:
        uid = self.lines.uid_at(current.row()) if current.isValid() else None
        if uid is not None:
            figure = self.figure
            self._session.read(self, lambda centre: central_figure.read_origin(centre, figure, uid), self._show_origin)

    def _show_origin(self, origin: LineOrigin | None) -> None:
        self.origin = origin
        self.open_file.setEnabled(origin is not None and bool(origin.sha256))
        self.open_project.setEnabled(origin is not None)
        if origin is not None:
            self.details.show_details(origin.details)
        else:
            self.details.show_details(Details(self.tr("เลือกรายการเพื่อดูที่มา")))

    def _to_file(self) -> None:
        if self.origin is not None:
            self._go(Place("inbox", "package", self.origin.sha256, owner=self.origin.office))

    def _to_project(self) -> None:
        if self.origin is not None:
            self._go(Place("merged", "project", self.origin.project, owner=self.origin.office))

    def _go(self, place: Place) -> None:
        self.accept()
        self.jump_wanted.emit(place)

    def _export(self) -> None:
        proposal = self._session.path.parent / "MOI-FIGURE.xlsx"
        path = file_dialogs.file_to_save(self, self.tr("ส่งออกที่มาของตัวเลข"), self.tr("สมุดงาน Excel (*.xlsx)"), proposal)
        if path is not None:
            figure, words = self.figure, self._words
            self._session.act_in_steps(
                self,
                lambda centre, _progress: save_book(central_figure.figure_book(centre, figure, words), path),
                self._on_saved,
                title=self.tr("กำลังเขียนไฟล์ Excel"),
                changes=False,
            )

    def _on_saved(self, path: Path) -> None:
        self.told.emit(self.tr("เขียนไฟล์ {name} แล้ว").format(name=path.name))

    # How it is set up

    def _columns(self) -> list[Column]:
        return [
            text_column("office", self.tr("หน่วยงาน"), 11),
            text_column("project", self.tr("โครงการ"), 14, stretch=True),
            text_column("name", self.tr("รายการ"), 14),
            text_column("year", self.tr("ปี"), 4),
            text_column("category", self.tr("หมวดรายจ่าย"), 10),
            money_column("satang", self.tr("จำนวนเงิน (บาท)"), 12),
        ]

    def _grid(self) -> GridView:
        grid = GridView()
        grid.setAccessibleName(self.tr("รายการที่อยู่เบื้องหลังตัวเลข"))
        grid.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        grid.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        grid.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        grid.setTabKeyNavigation(False)
        grid.verticalHeader().hide()
        grid.setModel(self.lines)
        grid.selectionModel().currentRowChanged.connect(lambda current, _before: self._on_row(current))
        return grid

    def _button(self, words: str, does: Callable[[], object], keys: str, *, hint: str = "") -> QPushButton:
        button = action_button(words, does, keys, hint=hint)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        edge = theme.SIZES.space_card
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.SIZES.space)
        column.addWidget(self.title)
        column.addWidget(self.sum)
        across = QHBoxLayout()
        across.setSpacing(theme.SIZES.space_between)
        card = Card()
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.addWidget(self.grid)
        across.addWidget(card, 1)
        across.addWidget(self.details)
        column.addLayout(across, 1)
        foot = QHBoxLayout()
        foot.setSpacing(theme.SIZES.space)
        for button in (self.open_file, self.open_project, self.export):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.back)
        column.addLayout(foot)
        self.resize(theme.SIZES.window_width, theme.SIZES.window_height)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
