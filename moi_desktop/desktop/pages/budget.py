"""The budget request: all lines of the office in a grid, totals against the ceilings beside it, the chosen line beneath."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.forms.grouped_form import GroupedForm, LineForm
from moi_desktop.desktop.models import line_rows
from moi_desktop.desktop.models.grid_model import Change, Column, Row
from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.grid_page import GridPage, pending_rows
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.values import Surroundings
from moi_desktop.desktop.widgets.filter_box import FilterBox
from moi_desktop.desktop.widgets.labels import ElidedLabel
from moi_desktop.desktop.widgets.year_totals import YearTotals
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.thai_numbers import format_baht

if TYPE_CHECKING:
    from moi_desktop.store.office_workspace import OfficeWorkspace

_CEILING = re.compile(r"ceiling-(?P<year>\d+)-(?P<source>.+)")
"""The uid under which the check speaks of a ceiling."""


class BudgetPage(GridPage):
    """The office's budget lines."""

    entity = "budget_line"
    pinned = line_rows.PINNED

    def __init__(self, session: OfficeSession, parent: QWidget | None = None) -> None:
        super().__init__("budget", self.tr("คำของบประมาณ"), session, parent)
        self.add_button.setText(self.tr("เพิ่มรายการ"))

    # What the page is made of

    def make_form(self, around: Surroundings) -> GroupedForm:
        """Return the form of a line."""
        return LineForm(around)

    def make_columns(self, look: Look) -> list[Column]:
        """Return the columns of a line."""
        return line_rows.line_columns(self._around, self._activities_at_hand)

    def read_rows(self, workspace: OfficeWorkspace) -> list[Row]:
        """Read all lines."""
        return pending_rows(workspace, self.entity, self._around)

    def save_step(self, change: Change) -> None:
        """Keep the lines."""
        self.session.save_change(self.entity, change)

    def derive(self) -> Callable[[Mapping[str, object]], Mapping[str, object]]:
        """The amount follows from quantity and price."""
        return line_rows.derive_line(self._around)

    def filters(self) -> Sequence[QWidget]:
        """Years and sources of money."""
        self.years = FilterBox(self.tr("ปีที่แสดง"), self.tr("ทุกปี"), theme.SIZES.money_column)
        self.sources = FilterBox(self.tr("แหล่งเงินที่แสดง"), self.tr("ทุกแหล่งเงิน"), theme.SIZES.search_width)
        for box in (self.years, self.sources):
            box.chosen.connect(lambda _key: self.show_rows())
        return (self.years, self.sources)

    def beside(self) -> QWidget:
        """The totals, and what there is to say of the field with the focus."""
        self.totals = YearTotals()
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SIZES.space_between)
        column.addWidget(self.totals, 5)
        column.addWidget(self.details, 2)
        return side

    def beneath_grid(self) -> Sequence[QWidget]:
        """Words that always stand there: whether the quarters of the chosen row add up, and what can be done."""
        self.quarter_words = ElidedLabel("", "muted")
        self.follow_button = QPushButton()
        self.follow_all_button = QPushButton()
        self.follow_button.clicked.connect(self._let_one_follow)
        self.follow_all_button.clicked.connect(self._let_all_follow)
        for button in (self.follow_button, self.follow_all_button):
            theme.mark(button, role="link")
            button.hide()
        return (self.quarter_words, self.follow_button, self.follow_all_button)

    # What is shown

    def show_look(self, look: Look) -> None:
        """Show choices and totals anew."""
        super().show_look(look)
        self.years.show_answers((str(year), self.tr("ปี {year}").format(year=year)) for year in look.years)
        names = look.context.codes
        used = sorted({line.text("source") for line in look.plan.of("budget_line")} - {""})
        self.sources.show_answers((code, names.name(CodeList.FUND_SOURCE, code)) for code in used)
        self.totals.show_money(look.money)

    def is_shown(self, row: Row) -> bool:
        """Whether project, year and source let a row through."""
        year, source = row.values.get("fiscal_year"), row.values.get("source")
        return super().is_shown(row) and self.years.key in ("", str(year)) and self.sources.key in ("", source)

    def show_everything(self) -> None:
        """Let every line through the filters."""
        self.years.choose("")
        self.sources.choose("")
        super().show_everything()

    def show_marks(self, look: Look) -> None:
        """Mark what the check says of lines and what belongs to them."""
        if self.grid is not None:
            owners = {one.uid: one.text("budget_line") for one in look.plan.of("line_year")}
            findings = [one for one in look.findings if one.entity in ("budget_line", "line_year")]
            self.grid.model.set_marks(line_rows.line_marks(findings, owners))

    def show_place(self, place: Place) -> None:
        """Go to a line; a ceiling is shown as the lines that count against it."""
        ceiling = _CEILING.fullmatch(place.uid)
        if ceiling is None:
            super().show_place(place)
            return
        self.projects.choose("")
        self.years.choose(ceiling["year"])
        self.sources.choose(ceiling["source"])

    def new_values(self) -> dict[str, object]:
        """Begin with the project, year and source at hand, and the next rank."""
        above = self.current_row or (self.grid.model.rows[-1] if self.grid and self.grid.model.rows else None)
        values = above.values if above else {}
        look = self.session.look
        first = look.years[0] if look and look.years else None
        year = int(self.years.key) if self.years.key else values.get("fiscal_year") or first
        begun: dict[str, object] = {
            "project": self.project_at_hand() or None,
            "fiscal_year": year,
            "source": self.sources.key or values.get("source"),
            "rank": line_rows.next_rank(self.all_rows, year),
        }
        return {key: value for key, value in begun.items() if value is not None}

    def show_row_changed(self) -> None:
        """Name the line above its form, and say whether its quarters add up."""
        row = self.current_row
        self.row_name.setText(str(row.values.get("name") or "") if row else "")
        differs = row is not None and line_rows.quarters_differ(row.values)
        self.quarter_words.setText(self._quarter_words(row) if row is not None and differs else "")
        self.follow_button.setVisible(differs)
        if row is not None and differs:
            has_some = line_rows.planned(row.values) > 0
            self.follow_button.setText(self.tr("ปรับตามสัดส่วนเดิม") if has_some else self.tr("แบ่งเท่ากัน 4 ไตรมาส"))
        others = self._differing()
        self.follow_all_button.setVisible(len(others) > 1)
        self.follow_all_button.setText(self.tr("ปรับทุกแถวที่ไม่ตรง ({count})").format(count=len(others)))

    def _quarter_words(self, row: Row) -> str:
        amount = row.values.get("amount")
        assert isinstance(amount, int)
        planned = line_rows.planned(row.values)
        if not planned:
            return self.tr("ยังไม่ได้แบ่งจำนวนเงิน {amount} บาท เป็นรายไตรมาส").format(amount=format_baht(amount))
        words = self.tr("รายไตรมาสรวม {planned} บาท แต่จำนวนเงิน {amount} บาท")
        return words.format(planned=format_baht(planned), amount=format_baht(amount))

    def _differing(self) -> list[int]:
        rows = self.grid.model.rows if self.grid else ()
        return [number for number, row in enumerate(rows) if line_rows.quarters_differ(row.values)]

    def _let_one_follow(self) -> None:
        if self.grid is not None:
            words = self.tr("ปรับรายไตรมาส")
            line_rows.let_quarters_follow(self.grid.model, [self.grid.view.currentIndex().row()], words)

    def _let_all_follow(self) -> None:
        if self.grid is not None:
            rows = self._differing()
            line_rows.let_quarters_follow(self.grid.model, rows, self.tr("ปรับรายไตรมาส"))
            undo = self.grid.view.undo
            self.tell(self.tr("ปรับรายไตรมาส {count} แถวแล้ว").format(count=len(rows)), undo)

    def _activities_at_hand(self) -> Collection[str]:
        look = self.session.look
        project = self.project_at_hand()
        return {one.uid for one in look.plan.children("activity", project)} if look and project else set()
