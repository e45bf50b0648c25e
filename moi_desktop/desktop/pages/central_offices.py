"""Offices: which are open, what is planned for them with the next kit, and transfers of projects between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models import central_offices, central_words
from moi_desktop.desktop.models.central_columns import count_column, money_column, state_column, text_column
from moi_desktop.desktop.models.central_offices import OfficeLine, OfficesFacts, PlannedLine, ProjectLine
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.pages import central_dialogs, central_office_dialogs
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.central_page import CentralPage, action_button
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice
from moi_desktop.desktop.widgets.labels import Label
from moi_desktop.plan.thai_text import search_key

if TYPE_CHECKING:  # the centre's rooms import the libraries of signing and of workbooks
    from moi_desktop.central.centre import Centre

_FILTERS = ("open", "planned", "closed")


class OfficesPane(QWidget):
    """The list of offices above, what is planned below. The page reads; this acts through the page's session."""

    def __init__(self, page: CentralPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._facts: OfficesFacts | None = None
        self._words = ""
        self.filters = FilterBar(self.tr("กรองตามสถานะหน่วยงาน"), ("", *_FILTERS))
        self.grid = FactsGrid(self.tr("หน่วยงาน"), self._columns())
        self.planned = FactsGrid(self.tr("การเปลี่ยนแปลงที่วางแผนไว้"), self._planned_columns())
        self.transfer = action_button(self.tr("โอนโครงการ…"), self.ask_to_transfer, "Ctrl+Shift+M", role="primary")
        self.merge = action_button(self.tr("รวมหน่วยงาน…"), self.ask_to_merge, "Ctrl+Shift+G")
        self.rename = action_button(self.tr("เปลี่ยนชื่อ…"), self.ask_to_rename, "Ctrl+Shift+N")
        self.close_office = action_button(self.tr("เลิกใช้…"), self.ask_to_close, "Ctrl+Shift+L", role="danger")
        self.open_new = action_button(self.tr("เพิ่มหน่วยงาน…"), self.ask_to_open, "Ctrl+Shift+O")
        self.drop = action_button(self.tr("ยกเลิกรายการที่เลือก"), self.drop_chosen, "Ctrl+Shift+D")
        self.head = Label("", "heading")
        self.nothing = EmptyState(
            self.tr("ยังไม่มีการเปลี่ยนแปลงที่วางแผนไว้ เลือกหน่วยงานด้านบน แล้วโอนโครงการ รวม เปลี่ยนชื่อ หรือเลิกใช้")
        )
        self._lay_out()
        self.filters.chosen.connect(lambda _key: self._fill())
        self.grid.row_chosen.connect(lambda _uid: self._enable())
        self.grid.wanted.connect(lambda _uid: self.ask_to_transfer())
        self.planned.row_chosen.connect(lambda _uid: self._enable())

    @property
    def stops(self) -> Sequence[QWidget]:
        """What the Tab key goes through, in its order."""
        acts = (self.open_new, self.close_office, self.rename, self.merge, self.transfer)
        return (*self.filters.buttons.values(), *acts, self.grid, self.drop, self.planned)

    def show_facts(self, facts: OfficesFacts) -> None:
        """Show the offices and what is planned."""
        self._facts = facts
        self.head.setText(self.tr("มีผลเมื่อออกชุดแผนฉบับที่ {number}").format(number=facts.number))
        self.planned.show_rows([_planned_row(line) for line in facts.planned])
        self.planned.setVisible(bool(facts.planned))
        self.drop.setVisible(bool(facts.planned))
        self.nothing.setVisible(not facts.planned)
        self._fill()
        self._enable()

    def search_for(self, words: str) -> None:
        """Show the offices whose code or name holds all of `words`."""
        self._words = words
        self._fill()

    @property
    def chosen(self) -> OfficeLine | None:
        """The chosen office, None for none."""
        offices = self._facts.offices if self._facts else ()
        return next((line for line in offices if line.office == self.grid.chosen), None)

    # what is asked

    def ask_to_transfer(self) -> None:
        """Ask which projects of the chosen office go where."""
        office = self.chosen
        if office is not None and office.projects:
            self._page.session.read(
                self,
                lambda centre: central_offices.read_projects(centre, office.office),
                lambda projects: self._ask_which(office, projects),
            )

    def _ask_which(self, office: OfficeLine, projects: list[ProjectLine]) -> None:
        assert self._facts is not None
        dialog = central_office_dialogs.TransferDialog(
            office, projects, self._facts.codes, self._facts.number, self._page
        )
        words = self.tr("วางแผนโอน {count} โครงการของ {office} แล้ว มีผลเมื่อออกชุดแผนฉบับถัดไป")

        def plan() -> None:
            chosen, taker, reason = dialog.chosen, dialog.text("to_office"), dialog.text("reason")
            self._plan(
                lambda centre: central_offices.plan_transfers(centre, chosen, office.office, taker, reason),
                words.format(count=len(chosen), office=office.name),
            )

        central_dialogs.shown(dialog, plan)

    def ask_to_merge(self) -> None:
        """Ask into which office the chosen one merges."""
        office = self.chosen
        if office is None or office.state != "open" or self._facts is None:
            return
        dialog = central_office_dialogs.merge_dialog(office, self._facts.codes, self._facts.number, self._page)
        words = self.tr("วางแผนรวม {office} แล้ว มีผลเมื่อออกชุดแผนฉบับถัดไป").format(office=office.name)
        self._change(dialog, "MERGE", office.office, words, into="to_office")

    def ask_to_close(self) -> None:
        """Ask why the chosen office is closed."""
        office = self.chosen
        if office is None or office.state != "open" or self._facts is None:
            return
        dialog = central_office_dialogs.close_dialog(office, self._facts.number, self._page)
        words = self.tr("วางแผนเลิกใช้ {office} แล้ว มีผลเมื่อออกชุดแผนฉบับถัดไป").format(office=office.name)
        self._change(dialog, "CLOSE", office.office, words)

    def ask_to_rename(self) -> None:
        """Ask for the chosen office's new name."""
        office = self.chosen
        if office is None or office.state != "open" or self._facts is None:
            return
        dialog = central_office_dialogs.rename_dialog(office, self._facts.number, self._page)
        words = self.tr("วางแผนเปลี่ยนชื่อ {office} แล้ว มีผลเมื่อออกชุดแผนฉบับถัดไป").format(office=office.name)
        self._change(dialog, "RENAME", office.office, words, name="name_th")

    def ask_to_open(self) -> None:
        """Ask for the code and name of a new office."""
        if self._facts is None:
            return
        dialog = central_office_dialogs.open_dialog(self._facts.number, self._page)
        words = self.tr("วางแผนเพิ่มหน่วยงานแล้ว มีผลเมื่อออกชุดแผนฉบับถัดไป")
        self._change(dialog, "OPEN", "", words, name="name_th")

    def drop_chosen(self) -> None:
        """Take the chosen planned thing back."""
        planned = self.planned.chosen
        if planned:
            self._page.session.act(
                self,
                lambda centre: central_offices.drop_planned(centre, [planned]),
                lambda _nothing: self._told(self.tr("ยกเลิกรายการที่วางแผนไว้แล้ว")),
                title=self.tr("กำลังบันทึก"),
            )

    def _change(
        self,
        dialog: central_dialogs.CentralDialog,
        kind: str,
        office: str,
        words: str,
        *,
        into: str = "",
        name: str = "",
    ) -> None:
        """Plan a change when the dialog is done; `into` and `name` are the fields that hold the other office and the name."""

        def plan() -> None:
            whose = office or dialog.text("code")
            other, title = (dialog.text(key) if key else "" for key in (into, name))
            reason = dialog.text("reason")

            def work(centre: Centre) -> list[str]:
                from moi_desktop.central.organisation import OfficeChangeKind

                what = OfficeChangeKind(kind)
                return central_offices.plan_change(centre, what, whose, into=other, name=title, reason=reason)

            self._plan(work, words)

        central_dialogs.shown(dialog, plan)

    def _plan(self, work: Callable[[Centre], list[str]], words: str) -> None:
        self._page.session.act(
            self,
            work,
            lambda planned: self._told(words, partial(self._take_back, planned)),
            title=self.tr("กำลังบันทึก"),
        )

    def _take_back(self, planned: list[str]) -> None:
        self._page.session.act(
            self,
            lambda centre: central_offices.drop_planned(centre, planned),
            lambda _nothing: self._told(self.tr("ยกเลิกรายการที่วางแผนไว้แล้ว")),
            title=self.tr("กำลังบันทึก"),
        )

    def _told(self, words: str, undo: Callable[[], None] | None = None) -> None:
        self._page.saved.emit()
        self._page.tell(words, undo)

    # what is shown

    def _fill(self) -> None:
        wanted = search_key(self._words).split()
        offices = self._facts.offices if self._facts else ()
        found = [one for one in offices if all(word in search_key(f"{one.office} {one.name}") for word in wanted)]
        counts = Counter(_group(one) for one in found)
        names = (self.tr("ใช้งาน"), self.tr("มีการเปลี่ยนแปลง"), self.tr("เลิกใช้แล้ว"))
        choices = [FilterChoice("", self.tr("ทั้งหมด"), len(found))]
        choices += [FilterChoice(key, words, counts[key]) for key, words in zip(_FILTERS, names, strict=True)]
        self.filters.show_choices(choices)
        self.grid.show_rows([self._row(one) for one in found if self.filters.current in ("", _group(one))])
        self._enable()

    def _row(self, line: OfficeLine) -> tuple[object, ...]:
        names = {one.office: one.name for one in self._facts.offices} if self._facts else {}
        other = names.get(line.other, line.other)
        return (
            line.office,
            line.office,
            line.name,
            line.state,
            other,
            line.projects or None,
            line.satang or None,
            line.coming or None,
            line.going or None,
        )

    def _enable(self) -> None:
        office = self.chosen
        is_open = office is not None and office.state == "open"
        self.transfer.setEnabled(office is not None and bool(office.projects))
        for button in (self.merge, self.rename, self.close_office):
            button.setEnabled(is_open)
        self.drop.setEnabled(bool(self.planned.chosen))

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space)
        line.addWidget(self.filters, 1)
        for button in (self.open_new, self.close_office, self.rename, self.merge, self.transfer):
            line.addWidget(button)
        upper, lower = Card(), Card()
        upper.body.setContentsMargins(1, 1, 1, 1)
        upper.body.addWidget(self.grid, 1)
        heads = QHBoxLayout()
        heads.addWidget(self.head, 1)
        heads.addWidget(self.drop)
        lower.body.addLayout(heads)
        lower.body.addWidget(self.planned, 1)
        lower.body.addWidget(self.nothing, 1)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(upper)
        parts.addWidget(lower)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 2)
        parts.setSizes([3 * theme.SIZES.window_height, 2 * theme.SIZES.window_height])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SIZES.space)
        column.addLayout(line)
        column.addWidget(parts, 1)

    def _columns(self) -> list[Column]:
        return [
            text_column("code", self.tr("รหัส"), 9),
            text_column("name", self.tr("หน่วยงาน"), 24, stretch=True),
            state_column("state", self.tr("สถานะ"), central_words.office_change, 14),
            text_column("other", self.tr("หน่วยงานที่รับต่อ"), 20),
            count_column("projects", self.tr("โครงการ"), 9),
            money_column("satang", self.tr("วงเงิน (บาท)"), 17),
            count_column("coming", self.tr("จะโอนเข้า"), 10),
            count_column("going", self.tr("จะโอนออก"), 10),
        ]

    def _planned_columns(self) -> list[Column]:
        return [
            state_column("what", self.tr("รายการ"), central_words.planned_name, 15),
            text_column("office", self.tr("หน่วยงาน"), 22),
            text_column("other", self.tr("ไปหน่วยงาน"), 22),
            text_column("name", self.tr("โครงการหรือชื่อใหม่"), 30, stretch=True),
            text_column("reason", self.tr("เหตุผล"), 30),
        ]


def _group(line: OfficeLine) -> str:
    if line.state in ("merged", "closed"):
        return "closed"
    return "planned" if line.state != "open" or line.coming or line.going else "open"


def _planned_row(line: PlannedLine) -> tuple[object, ...]:
    return line.id, line.what, line.office, line.other, line.name, line.reason
