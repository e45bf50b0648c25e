"""The budget request: all lines of the office in a grid, totals against the ceilings beside it, the chosen line beneath."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.forms.grouped_form import GroupedForm
from moi_desktop.desktop.forms.line_form import LineForm
from moi_desktop.desktop.models import line_ranks, line_rows, line_sums
from moi_desktop.desktop.models.grid_model import Change, Column, Row
from moi_desktop.desktop.models.row_order import Order
from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.grid_page import GridPage, pending_rows
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.pages.reasons import keep_reason
from moi_desktop.desktop.translated import sentence_of
from moi_desktop.desktop.values import Surroundings
from moi_desktop.desktop.widgets.filter_box import FilterBox
from moi_desktop.desktop.widgets.grid_view import GridView
from moi_desktop.desktop.widgets.labels import ElidedLabel
from moi_desktop.desktop.widgets.unit_offer import UnitOffer
from moi_desktop.desktop.widgets.year_totals import YearTotals
from moi_desktop.plan import ranks
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.rules import Finding
from moi_desktop.plan.rules.budget import B005
from moi_desktop.plan.thai_numbers import format_baht

if TYPE_CHECKING:
    from moi_desktop.store.office_workspace import OfficeWorkspace

_CEILING = re.compile(r"ceiling-(?P<year>\d+)-(?P<source>.+)")
"""The uid under which the check speaks of a ceiling."""

BY_RANK = "rank"
"""The order of priorities, year by year; also the column of the ranks."""


class BudgetPage(GridPage):
    """The office's budget lines."""

    entity = "budget_line"
    pinned = line_rows.PINNED
    shares = (13, 7)

    def __init__(self, session: OfficeSession, parent: QWidget | None = None) -> None:
        super().__init__("budget", self.tr("คำของบประมาณ"), session, parent)
        self.add_button.setText(self.tr("เพิ่มรายการ"))
        self.projects.setMaximumWidth(theme.SIZES.search_width)
        add_tool, add_toggle = self.frame.add_tool, self.frame.add_toggle
        self.factors_button = add_toggle(self.tr("แยกจำนวน"), self.tr("แยกช่องจำนวนและหน่วย (Ctrl+Shift+Q)"))
        self.rank_button = add_toggle(self.tr("ตามลำดับ"), self.tr("เรียงตามลำดับความสำคัญ (Ctrl+Shift+P)"))
        self.up_button = add_tool("arrow_up", self.tr("เลื่อนลำดับความสำคัญขึ้น (Alt+Up)"), self.undo_button)
        self.down_button = add_tool("arrow_down", self.tr("เลื่อนลำดับความสำคัญลง (Alt+Down)"), self.undo_button)
        self.factors_button.toggled.connect(self._show_factors)
        self.rank_button.toggled.connect(self._show_ranked)
        self.up_button.clicked.connect(lambda: self.move_rank(-1))
        self.down_button.clicked.connect(lambda: self.move_rank(1))
        self._ranks_given: tuple[int, dict[object, int]] = (-1, {})

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

    def filters(self) -> Sequence[FilterBox]:
        """Years and sources of money."""
        self.years = FilterBox(self.tr("ปีที่แสดง"), self.tr("ทุกปี"), theme.SIZES.code_column + theme.SIZES.space_card)
        self.sources = FilterBox(self.tr("แหล่งเงินที่แสดง"), self.tr("ทุกแหล่งเงิน"), theme.SIZES.money_column)
        for box in (self.years, self.sources):
            box.chosen.connect(lambda _key: self.show_rows())
        return (self.years, self.sources)

    def beside(self) -> QWidget:
        """The totals, and what there is to say of the field with the focus."""
        self.totals = YearTotals()
        self.totals.asked.connect(self._show_totals)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SIZES.space_between)
        column.addWidget(self.totals, 5)
        column.addWidget(self.details, 2)
        return side

    def beneath_grid(self) -> Sequence[QWidget]:
        """Words that always stand there: whether the chosen row's unit and quarters are right, and what can be done."""
        self.unit_offer = UnitOffer()
        self.unit_offer.chosen.connect(self._take_unit)
        self.quarter_words = ElidedLabel("", "muted")
        self.follow_button = QPushButton()
        self.follow_all_button = QPushButton()
        self.follow_button.clicked.connect(self._let_one_follow)
        self.follow_all_button.clicked.connect(self._let_all_follow)
        for button in (self.follow_button, self.follow_all_button):
            theme.mark(button, role="link")
            button.hide()
        return (self.quarter_words, self.unit_offer, self.follow_button, self.follow_all_button)

    def prepare_view(self, view: GridView) -> None:
        """Ranks are moved by keys and by dragging the heads of rows."""
        view.let_drag_rows()
        view.rows_dropped.connect(self._drop_rows)
        view.add_action(self.tr("เลื่อนลำดับความสำคัญขึ้น"), "Alt+Up", lambda: self.move_rank(-1))
        view.add_action(self.tr("เลื่อนลำดับความสำคัญลง"), "Alt+Down", lambda: self.move_rank(1))
        view.add_action(self.tr("เรียงตามลำดับความสำคัญ"), "Ctrl+Shift+P", self.rank_button.toggle)
        view.add_action(self.tr("แยกช่องจำนวนและหน่วย"), "Ctrl+Shift+Q", self.factors_button.toggle)
        view.show_columns(line_rows.FACTOR_FIELDS, shown=self.factors_button.isChecked())

    # What is shown

    def show_look(self, look: Look) -> None:
        """Show choices and totals anew."""
        super().show_look(look)
        self.years.show_answers((str(year), self.tr("ปี {year}").format(year=year)) for year in look.years)
        names = look.context.codes
        used = sorted({line.text("source") for line in look.plan.of("budget_line")} - {""})
        self.sources.show_answers((code, names.name(CodeList.FUND_SOURCE, code)) for code in used)
        QTimer.singleShot(0, self, self._show_totals)  # after the rows are on the screen
        self.show_row_changed()

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
            marks = line_rows.line_marks(findings, owners)
            self.grid.model.set_marks({**self.waiting_marks(look), **marks})

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
            "rank": self._next_rank(year),
        }
        if begun["project"] == values.get("project"):
            begun["activity"] = values.get("activity")
        return {key: value for key, value in begun.items() if value is not None}

    def _next_rank(self, year: object) -> int:
        """The rank after the last one; each row of one pasted block gets its own."""
        if self._ranks_given[0] != self.changes_made:
            self._ranks_given = (self.changes_made, {})
        given = self._ranks_given[1]
        given[year] = given[year] + 1 if year in given else line_rows.next_rank(self.all_rows, year)
        return given[year]

    def show_rows(self) -> None:
        """Show the rows, and what they add up to where only those count."""
        super().show_rows()
        self._count_differing()
        if self.totals.only_shown:
            self._show_totals()

    def _show_totals(self) -> None:
        look = self.session.look
        if look is None or self.grid is None:
            return
        totals, model = self.totals, self.grid.model
        lines = (row.values for row in (model.rows if totals.only_shown else self._live_rows()))
        totals.show_money(line_sums.sums_of(lines, look, totals.grouping, is_part=totals.only_shown))

    def _live_rows(self) -> list[Row]:
        """All lines but those of deleted projects."""
        look = self.session.look
        live = {project.uid for project in look.plan.live_projects()} if look else set()
        return [row for row in self.all_rows if row.values.get("project") in live]

    def column_for(self, place: Place) -> str:
        """A factor stands in the column of all factors while its own is not shown."""
        key = super().column_for(place)
        is_apart = self.factors_button.isChecked()
        return line_rows.FACTORS if key in line_rows.FACTOR_FIELDS and not is_apart else key

    def field_of(self, key: str) -> str:
        """All factors in one cell begin with the first one."""
        return line_rows.FACTOR_FIELDS[0] if key == line_rows.FACTORS else key

    def _show_factors(self, shown: bool) -> None:  # noqa: FBT001 - a slot of Qt's
        if self.grid is not None:
            self.grid.view.show_columns(line_rows.FACTOR_FIELDS, shown=shown)

    # Ranks

    def move_rank(self, steps: int) -> None:
        """Move the selected lines by some places within the priorities of their fiscal year."""
        self._change_ranks(lambda ranked, uids: ranks.moved(ranked, uids, steps))

    def _change_ranks(self, how: Callable[[dict[str, int | None], set[str]], dict[str, int]]) -> None:
        """Change the ranks of the selected lines, each among the lines of its own year, as one step."""
        if self.grid is None:
            return
        model = self.grid.model
        chosen = [model.rows[number] for number in self.grid.view.selected_rows()]
        changes: dict[str, int] = {}
        for year in {row.values.get("fiscal_year") for row in chosen}:
            uids = {row.uid for row in chosen if row.values.get("fiscal_year") == year}
            changes |= how(line_ranks.ranks_of(self._live_rows(), year), uids)
        if not changes:
            self.tell(self.tr("เลื่อนต่อไม่ได้แล้ว") if chosen else self.tr("เลือกแถวที่จะเลื่อนก่อน"))
            return
        model.edit({uid: {"rank": rank} for uid, rank in changes.items()}, self.tr("จัดลำดับความสำคัญ"))
        if self.rank_button.isChecked():
            self._show_ranked(True)  # noqa: FBT003 - a slot of Qt's

    def _drop_rows(self, number: int) -> None:
        """Lines were dropped before another one: that is their place now, where the rows are shown by priority."""
        if self.grid is None:
            return
        if not self.rank_button.isChecked():
            self.rank_button.setChecked(True)
            self.tell(self.tr("เรียงแถวตามลำดับความสำคัญให้แล้ว ลากแถวอีกครั้งเพื่อจัดลำดับ"))
            return
        drop = line_ranks.drop_of(self.grid.model.rows, self.grid.view.selected_rows(), number)
        if drop is None:
            self.tell(self.tr("ลำดับความสำคัญจัดได้ภายในปีงบประมาณเดียวกัน"))
            return
        self._change_ranks(lambda ranked, uids: ranks.placed(ranked, uids, drop.before))

    def _show_ranked(self, is_on: bool) -> None:  # noqa: FBT001 - a slot of Qt's
        self.show_order(Order(BY_RANK) if is_on else Order())

    def show_order(self, order: Order) -> None:
        """Show the rows in an order; the button says whether it is that of their priorities."""
        with QSignalBlocker(self.rank_button):
            self.rank_button.setChecked(order.key == BY_RANK)
        super().show_order(order)

    def uids_in_order(self, order: Order) -> list[str]:
        """By priority means: by fiscal year, then by rank."""
        if order.key != BY_RANK:
            return super().uids_in_order(order)
        return line_ranks.in_priority(self.all_rows)

    # The unit of money

    def _take_unit(self, factor: int) -> None:
        """The person said what the doubtful amount was written in: 1, 1,000 or 1,000,000 baht."""
        row = self.current_row
        if row is None or self.grid is None:
            return
        if factor == 1:
            self._confirm_baht(row.uid)
            return
        changes = line_rows.times_unit(row.values, factor)
        self.grid.model.edit({row.uid: changes}, self.tr("เปลี่ยนหน่วยเงิน"))
        amount = row.values.get("amount")
        words = self.tr("เปลี่ยนจำนวนเงินเป็น {amount} บาทแล้ว")
        self.tell_step(words.format(amount=format_baht(amount) if isinstance(amount, int) else "–"))

    def _confirm_baht(self, uid: str) -> None:
        reason = self.tr("ยืนยันว่าหน่วยเป็นบาท")
        finding = self._unit_finding(uid)
        if finding is not None:
            keep_reason(self, [finding], reason, self.tr("จดไว้แล้วว่าหน่วยเป็นบาท"))

    def _unit_finding(self, uid: str) -> Finding | None:
        look = self.session.look
        found = look.findings if look else ()
        return next((one for one in found if one.uid == uid and one.rule is B005 and not one.waived), None)

    def show_row_changed(self) -> None:
        """Name the line above its form, and say whether its quarters add up."""
        row = self.current_row
        self.row_name.setText(str(row.values.get("name") or "") if row else "")
        doubt = line_rows.unit_doubt(row.values) if row is not None else None
        finding = self._unit_finding(row.uid) if row is not None and doubt is not None else None
        words = sentence_of(doubt) if doubt is not None and finding is not None else ""
        self.unit_offer.show_doubt(words, is_large=row is not None and not line_rows.is_small(row.values))
        differs = row is not None and line_rows.quarters_differ(row.values) and finding is None
        self.quarter_words.setText(self._quarter_words(row) if row is not None and differs else self.unit_offer.words)
        self.follow_button.setVisible(differs)
        if row is not None and differs:
            has_some = line_rows.planned(row.values) > 0
            self.follow_button.setText(self.tr("ปรับตามสัดส่วนเดิม") if has_some else self.tr("แบ่งเท่ากัน 4 ไตรมาส"))

    def _quarter_words(self, row: Row) -> str:
        amount = row.values.get("amount")
        assert isinstance(amount, int)
        planned = line_rows.planned(row.values)
        if not planned:
            return self.tr("ยังไม่ได้แบ่งจำนวนเงิน {amount} บาท เป็นรายไตรมาส").format(amount=format_baht(amount))
        words = self.tr("รายไตรมาสรวม {planned} บาท แต่จำนวนเงิน {amount} บาท")
        return words.format(planned=format_baht(planned), amount=format_baht(amount))

    def _count_differing(self) -> None:
        others = len(self._differing())
        self.follow_all_button.setVisible(others > 1)
        self.follow_all_button.setText(self.tr("ปรับทุกแถวที่ไม่ตรง ({count})").format(count=others))

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
            self.tell_step(self.tr("ปรับรายไตรมาส {count} แถวแล้ว").format(count=len(rows)))

    def _activities_at_hand(self) -> Collection[str]:
        look = self.session.look
        project = self.project_at_hand()
        return {one.uid for one in look.plan.children("activity", project)} if look and project else set()
