"""What the centre decides because projects vanished, stand in two offices, or carry codes of a former kit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models import central_offices, central_words
from moi_desktop.desktop.models.central_columns import money_column, state_column, text_column
from moi_desktop.desktop.models.central_offices import OfficesFacts
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.pages import central_dialogs
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.central_page import CentralPage, action_button
from moi_desktop.desktop.values import Surroundings, label_of
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice
from moi_desktop.plan import catalogue
from moi_desktop.plan.thai_text import search_key
from moi_desktop.plan.values import ReadingContext

if TYPE_CHECKING:  # the centre's rooms import the libraries of signing and of workbooks
    from moi_desktop.central.centre import Centre
    from moi_desktop.central.findings import Finding

_KINDS = ("missing", "contested", "recode")


class FindingsPane(QWidget):
    """One row for each thing that waits; the buttons say what can be done with the chosen one."""

    def __init__(self, page: CentralPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._facts: OfficesFacts | None = None
        self._names: dict[str, str] = {}
        self._words = ""
        self.filters = FilterBar(self.tr("กรองตามเรื่อง"), ("", *_KINDS))
        self.grid = FactsGrid(self.tr("เรื่องที่รอส่วนกลาง"), self._columns())
        self.ask = action_button(self.tr("ถามหน่วยงาน…"), self.ask_the_office, "Ctrl+Shift+Q")
        self.leave = action_button(self.tr("ไม่นับในแผน…"), self.ask_to_leave_out, "Ctrl+Shift+U", role="danger")
        self.here = action_button(self.tr("ให้เป็นของหน่วยงานนี้…"), self.ask_to_give_here, "Ctrl+Shift+H")
        self.there = action_button(self.tr("ให้เป็นของอีกหน่วยงาน…"), self.ask_to_leave_there, "Ctrl+Shift+J")
        self.recode = action_button(self.tr("เสนอรหัสใหม่…"), self.ask_for_code, "Ctrl+Shift+C")
        self.nothing = EmptyState(
            self.tr("ไม่มีโครงการที่หายไป ไม่มีโครงการที่อยู่สองหน่วยงาน และไม่มีรหัสที่ต้องกำหนดใหม่"), icon_name="good"
        )
        self._lay_out()
        self.filters.chosen.connect(lambda _key: self._fill())
        self.grid.row_chosen.connect(lambda _uid: self._enable())
        self.grid.wanted.connect(lambda _uid: self._do_the_usual())

    @property
    def stops(self) -> Sequence[QWidget]:
        """What the Tab key goes through, in its order."""
        return (*self.filters.buttons.values(), *self._buttons, self.grid)

    @property
    def _buttons(self) -> tuple[QWidget, ...]:
        return self.leave, self.ask, self.there, self.here, self.recode

    def show_facts(self, facts: OfficesFacts) -> None:
        """Show what waits."""
        self._facts = facts
        self._names = {one.office: one.name for one in facts.offices}
        self._fill()

    def search_for(self, words: str) -> None:
        """Show what waits whose office or name holds all of `words`."""
        self._words = words
        self._fill()

    @property
    def chosen(self) -> Finding | None:
        """The chosen row, None for none."""
        findings = self._facts.findings if self._facts else ()
        return next((one for one in findings if one.uid == self.grid.chosen), None)

    # what is asked

    def ask_the_office(self) -> None:
        """Write a question that goes to the office with its next return."""
        finding = self._of_kind("missing")
        if finding is None:
            return
        dialog = central_dialogs.comment_dialog(finding.name, self._page)
        told = self.tr("บันทึกคำถามถึง {office} แล้ว จะไปกับผลการพิจารณาฉบับถัดไป").format(office=self._office(finding.office))
        central_dialogs.shown(
            dialog,
            lambda: self._do(
                lambda centre: central_offices.ask_office(centre, finding.office, finding.project, dialog.text("text")),
                told,
            ),
        )

    def ask_to_leave_out(self) -> None:
        """Let the vanished project count no more."""
        finding = self._of_kind("missing")
        if finding is None:
            return
        words = self.tr(
            "โครงการ “{name}” ของ {office} จะไม่นับในแผนรวมอีกต่อไป ข้อมูลจากฉบับก่อนยังอยู่ในคลัง และหน่วยงานเห็นผลนี้ในผลการพิจารณา"
        )
        words = words.format(name=finding.name, office=self._office(finding.office))
        dialog = central_dialogs.reason_dialog(self.tr("ไม่นับในแผน"), words, self.tr("ไม่นับในแผน"), self._page)
        theme.mark(dialog.ui.do_button, role="danger")
        central_dialogs.shown(
            dialog,
            lambda: self._do(
                lambda centre: central_offices.leave_out(
                    centre, finding.office, finding.project, dialog.text("reason")
                ),
                self.tr("โครงการ “{name}” ไม่นับในแผนแล้ว").format(name=finding.name),
            ),
        )

    def ask_to_give_here(self) -> None:
        """Let a doubly owned project belong to the office whose copy does not count now."""
        finding = self._of_kind("contested")
        if finding is not None:
            self._settle(finding, giver=finding.other, taker=finding.office)

    def ask_to_leave_there(self) -> None:
        """Let a doubly owned project stay where it counts."""
        finding = self._of_kind("contested")
        if finding is not None:
            self._settle(finding, giver=finding.office, taker=finding.other)

    def _settle(self, finding: Finding, *, giver: str, taker: str) -> None:
        names = {"name": finding.name, "giver": self._office(giver), "taker": self._office(taker)}
        words = self.tr(
            "โครงการ “{name}” อยู่ในแผนของทั้ง {giver} และ {taker} โดยไม่มีการโอน ให้เป็นของ {taker} โดยใช้ข้อมูลของ {taker} "
            "ข้อมูลของ {giver} จะไม่นับ มีผลเมื่อออกชุดแผนฉบับถัดไป"
        ).format(**names)
        verb = self.tr("ให้เป็นของ {taker}").format(**names)
        dialog = central_dialogs.reason_dialog(self.tr("กำหนดเจ้าของโครงการ"), words, verb, self._page)
        told = self.tr("วางแผนให้โครงการ “{name}” เป็นของ {taker} แล้ว มีผลเมื่อออกชุดแผนฉบับถัดไป").format(**names)

        def plan() -> None:
            reason = dialog.text("reason")
            self._page.session.act(
                self,
                lambda centre: central_offices.plan_transfers(centre, [finding.project], giver, taker, reason),
                lambda planned: self._told(told, partial(self._take_back, planned)),
                title=self.tr("กำลังบันทึก"),
            )

        central_dialogs.shown(dialog, plan)

    def ask_for_code(self) -> None:
        """Propose a code of today to the office."""
        finding = self._of_kind("recode")
        if finding is None or self._facts is None:
            return
        words = self.tr(
            "{place} ของ {office} ใช้รหัส {code} ซึ่งไม่มีในชุดแผนล่าสุด เลือกรหัสที่ใช้แทน หน่วยงานจะได้รับเป็นค่าเสนอ"
        ).format(place=_place(finding), office=self._office(finding.office), code=finding.sent)
        dialog = central_dialogs.CentralDialog(self.tr("เสนอรหัสใหม่"), words, self.tr("บันทึกค่าเสนอ"), self._page)
        spec, around = (
            catalogue.entity(finding.table).field(finding.field),
            Surroundings(ReadingContext(self._facts.codes)),
        )
        dialog.ask_for(finding.field, spec, around)
        dialog.ask("amendment", "reason")
        told = self.tr("บันทึกค่าเสนอถึง {office} แล้ว").format(office=self._office(finding.office))
        central_dialogs.shown(
            dialog,
            lambda: self._do(
                lambda centre: central_offices.propose_code(
                    centre, finding, dialog.text(finding.field), dialog.text("reason")
                ),
                told,
            ),
        )

    def _of_kind(self, kind: str) -> Finding | None:
        finding = self.chosen
        return finding if finding is not None and finding.kind == kind else None

    def _do_the_usual(self) -> None:
        usual = {"missing": self.ask_the_office, "contested": self.ask_to_give_here, "recode": self.ask_for_code}
        if self.chosen is not None:
            usual[self.chosen.kind]()

    def _do(self, work: Callable[[Centre], object], words: str) -> None:
        self._page.session.act(self, work, lambda _done: self._told(words), title=self.tr("กำลังบันทึก"))

    def _take_back(self, planned: list[str]) -> None:
        self._do(lambda centre: central_offices.drop_planned(centre, planned), self.tr("ยกเลิกรายการที่วางแผนไว้แล้ว"))

    def _told(self, words: str, undo: Callable[[], None] | None = None) -> None:
        self._page.saved.emit()
        self._page.tell(words, undo)

    # what is shown

    def _fill(self) -> None:
        wanted = search_key(self._words).split()
        every = self._facts.findings if self._facts else ()
        found = [one for one in every if all(word in self._text(one) for word in wanted)]
        counts = Counter(one.kind.value for one in found)
        choices = [FilterChoice("", self.tr("ทั้งหมด"), len(found))]
        choices += [FilterChoice(kind, central_words.finding_name(kind).words, counts[kind]) for kind in _KINDS]
        self.filters.show_choices(choices)
        self.grid.show_rows([self._row(one) for one in found if self.filters.current in ("", one.kind)])
        self.grid.setVisible(bool(every))
        self.nothing.setVisible(not every)
        self._enable()

    def _text(self, finding: Finding) -> str:
        return search_key(f"{finding.office} {self._office(finding.office)} {finding.name} {finding.sent}")

    def _row(self, finding: Finding) -> tuple[object, ...]:
        return (
            finding.uid,
            finding.kind.value,
            self._office(finding.office),
            finding.name,
            self._story(finding),
            finding.satang or None,
            self.tr("แจ้งแล้ว รอหน่วยงาน") if finding.is_asked else self.tr("รอส่วนกลาง"),
        )

    def _story(self, finding: Finding) -> str:
        if finding.kind == "missing":
            return self.tr("ไม่มีในฉบับล่าสุดและไม่ได้แจ้งลบ แสดงจากฉบับก่อน")
        if finding.kind == "contested":
            return self.tr("นับที่ {office} อยู่ขณะนี้").format(office=self._office(finding.other))
        words = self.tr("{field}: รหัส {code} ไม่มีในชุดแผนล่าสุด")
        return words.format(field=_field_name(finding), code=finding.sent)

    def _office(self, code: str) -> str:
        return self._names.get(code, code)

    def _enable(self) -> None:
        kind = self.chosen.kind.value if self.chosen else ""
        shown = {"missing": (self.leave, self.ask), "contested": (self.there, self.here), "recode": (self.recode,)}
        for of_kind, buttons in shown.items():
            for button in buttons:
                button.setVisible(kind == of_kind)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space)
        line.addWidget(self.filters, 1)
        for button in self._buttons:
            line.addWidget(button)
        card = Card()
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.addWidget(self.grid, 1)
        card.body.addWidget(self.nothing, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SIZES.space)
        column.addLayout(line)
        column.addWidget(card, 1)

    def _columns(self) -> list[Column]:
        return [
            state_column("kind", self.tr("เรื่อง"), central_words.finding_name, 16),
            text_column("office", self.tr("หน่วยงาน"), 18),
            text_column("name", self.tr("โครงการหรือรายการ"), 30, stretch=True),
            text_column("story", self.tr("รายละเอียด"), 42),
            money_column("satang", self.tr("วงเงิน (บาท)"), 16),
            text_column("asked", self.tr("การดำเนินการ"), 18),
        ]


def _field_name(finding: Finding) -> str:
    field = catalogue.entity(finding.table).field(finding.field)
    return label_of(field.th, field.en)


def _place(finding: Finding) -> str:
    return f"{_field_name(finding)} · {finding.name}"
