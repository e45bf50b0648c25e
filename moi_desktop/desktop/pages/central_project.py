"""One project of the merged plan: what is known of it, its lines, and the buttons of the reviewer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models import central_words
from moi_desktop.desktop.models.central_columns import (
    moment_words,
    money_column,
    money_words,
    state_column,
    text_column,
)
from moi_desktop.desktop.models.central_project import LineFacts, ProjectFacts
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.central_page import ActionsPanel, action_button
from moi_desktop.desktop.values import FieldFormat, Surroundings, label_of
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.details_panel import Details
from moi_desktop.plan.catalogue import Field, entity
from moi_desktop.plan.code_book import reference_book
from moi_desktop.plan.values import ReadingContext


class LinesCard(Card):
    """The budget lines of the project."""

    line_chosen = Signal(object)
    """Another line is the chosen one: its `LineFacts`, None for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.body.setContentsMargins(1, theme.SIZES.space, 1, 1)
        head = self.body.itemAt(0)
        if head is not None and (row := head.layout()) is not None:
            row.setContentsMargins(theme.SIZES.space_between, 0, theme.SIZES.space_between, 0)
        self._lines: Sequence[LineFacts] = ()
        self.grid = FactsGrid(self.tr("รายการงบประมาณของโครงการ"), self._columns())
        self.body.addWidget(self.grid, 1)
        self.grid.row_chosen.connect(lambda _uid: self.line_chosen.emit(self.chosen))
        self.show_lines(())

    @property
    def chosen(self) -> LineFacts | None:
        """The chosen line, None for none."""
        return next((line for line in self._lines if line.uid == self.grid.chosen), None)

    def show_lines(self, lines: Sequence[LineFacts]) -> None:
        """Show the lines of a project; none where no project is chosen."""
        self._lines = lines
        words = self.tr("รายการงบประมาณของโครงการ (บาท)")
        self.set_title(f"{words}  {len(lines):,}" if lines else self.tr("รายการงบประมาณ: เลือกโครงการในแผนรวม"))
        self.grid.show_rows([_row(line) for line in lines])
        self.line_chosen.emit(self.chosen)

    def _columns(self) -> list[Column]:
        around = Surroundings(ReadingContext(codes=reference_book()))
        lines = entity("budget_line")
        return [
            text_column("year", self.tr("ปี"), 5),
            text_column("name", self.tr("รายการ"), 24, stretch=True),
            _field_column(lines.field("category"), around, 18),
            _field_column(lines.field("source"), around, 16),
            money_column("requested", self.tr("หน่วยงานขอ"), 13),
            money_column("working", self.tr("หลังเสนอปรับ"), 13),
            state_column("state", self.tr("ค่าเสนอ"), central_words.amendment_state, 13),
        ]


class ProjectPanel(ActionsPanel):
    """The panel at the right of the merged plan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.approve = action_button(
            self.tr("เห็นชอบ"), _nothing, role="primary", hint=self.tr("เห็นชอบโครงการนี้ (A ในแผนรวม)")
        )
        self.give_back = action_button(self.tr("ส่งกลับแก้ไข…"), _nothing, hint=self.tr("ส่งกลับพร้อมเหตุผล (R ในแผนรวม)"))
        self.propose = action_button(
            self.tr("เสนอปรับวงเงินรายการ…"), _nothing, hint=self.tr("เสนอวงเงินใหม่ของรายการที่เลือก (M ในแผนรวม)")
        )
        self.withdraw = action_button(self.tr("ถอนค่าเสนอ…"), _nothing, hint=self.tr("ถอนค่าเสนอของรายการที่เลือก"))
        self.remark = action_button(self.tr("ความเห็น…"), _nothing, hint=self.tr("เขียนความเห็นถึงหน่วยงาน (C ในแผนรวม)"))
        for button in (self.approve, self.give_back, self.propose, self.withdraw, self.remark):
            self.add_action(button)
        self._line: LineFacts | None = None
        self.show_project(None)

    def show_project(self, facts: ProjectFacts | None) -> None:
        """Show a project; None for none chosen, or one that is not in the plan any more."""
        for button in (self.approve, self.give_back, self.propose, self.remark):
            button.setVisible(facts is not None)
        self.withdraw.setVisible(facts is not None and self._can_withdraw())
        if facts is None:
            self.show_details(Details(self.tr("แผนรวม"), self.tr("เลือกโครงการเพื่อดูรายละเอียดและพิจารณา")))
            return
        state = central_words.decision_state(facts.state).words
        self.show_details(Details(facts.name, state, tuple(self._facts(facts)), tuple(self._notes(facts))))

    def show_line(self, line: LineFacts | None) -> None:
        """Offer what can be done with the chosen line."""
        self._line = line
        self.propose.setEnabled(line is not None)
        self.withdraw.setVisible(self.approve.isVisibleTo(self) and self._can_withdraw())

    def _can_withdraw(self) -> bool:
        return self._line is not None and self._line.state in ("OPEN", "CONFLICT")

    def _facts(self, facts: ProjectFacts) -> Iterable[tuple[str, str]]:
        requested: Counter[int] = Counter()
        working: Counter[int] = Counter()
        for line in facts.lines:
            requested[line.fiscal_year or 0] += line.requested or 0
            working[line.fiscal_year or 0] += line.working or 0
        found = [
            (self.tr("เลขที่"), facts.code),
            (self.tr("หน่วยงาน"), facts.office_name),
            (self.tr("แผนงาน"), facts.programme),
            (self.tr("ฉบับที่"), str(facts.revision_no) if facts.revision_no else ""),
            (self.tr("ผู้รับรอง"), facts.signer),
            (self.tr("รับเมื่อ"), moment_words(facts.received)),
            (self.tr("ผู้รับผิดชอบ"), facts.person),
            (self.tr("โทรศัพท์"), facts.phone),
        ]
        for year in sorted(requested):
            name = str(year) if year else self.tr("ปีอื่น")
            found.append((self.tr("ขอปี {year}").format(year=name), money_words(requested[year])))
            if working[year] != requested[year]:
                found.append((self.tr("หลังปรับปี {year}").format(year=name), money_words(working[year])))
        yield from ((name, value) for name, value in found if value)

    def _notes(self, facts: ProjectFacts) -> Iterable[tuple[str, str]]:
        if facts.state:
            when = f"{facts.reviewer} · {moment_words(facts.decided_at)}"
            yield central_words.decision_state(facts.state).words, "\n".join(filter(None, (facts.reason, when)))
        for remark in facts.remarks:
            words = self.tr("ความเห็น: {about}").format(about=remark.about) if remark.about else self.tr("ความเห็น")
            yield words, f"{remark.text}\n{remark.person} · {moment_words(remark.at)}"


def _row(line: LineFacts) -> tuple[object, ...]:
    return (
        line.uid,
        line.fiscal_year,
        line.name,
        line.category,
        line.source,
        line.requested,
        line.working,
        line.state or None,
    )


def _nothing() -> None:
    """The page says what the buttons do."""


def _field_column(field: Field, around: Surroundings, letters: int) -> Column:
    return Column(field.key, label_of(field.th, field.en), FieldFormat(field, around), letters)
