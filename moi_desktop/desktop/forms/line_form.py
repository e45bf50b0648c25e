"""The form of a budget line: why it is needed, where its price comes from, and what later years will cost."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.forms.grouped_form import Group, GroupedForm
from moi_desktop.desktop.widgets.labels import ElidedLabel
from moi_desktop.plan.amounts import money_by_year, obliged_by_year, share_of
from moi_desktop.plan.catalogue import Section
from moi_desktop.plan.model import Record
from moi_desktop.plan.thai_numbers import format_baht, format_decimal

YEARS = "line_year"


class LineForm(GroupedForm):
    """Why a budget line is needed, where its price comes from, what it had last year, what later years will cost."""

    entity_key = "budget_line"
    groups = (
        Group(
            Section("reason", "เหตุผลและที่มาของราคา", "Reason and price"),
            ("reason", "standard", "place", "replacement", "replaces"),
        ),
        Group(
            Section("years", "ผูกพันและประมาณการล่วงหน้า", "Obligations and estimates"),
            ("obligated",),
            (YEARS,),
        ),
        Group(
            Section("bureau", "ปีก่อนและสำนักงบประมาณ", "Last year and Bureau of the Budget"),
            ("prev_alloc", "prev_spent", "bb_plan", "bb_output", "bb_code"),
        ),
    )

    def make_lines(self) -> None:
        """What the obligations of all years add up to, and estimates that are below them."""
        self.year_words = ElidedLabel("", "muted")
        self.raise_button = QPushButton(self.tr("ปรับประมาณการให้เท่าเงินผูกพัน"))
        theme.mark(self.raise_button, role="link")
        self.raise_button.clicked.connect(self._raise_estimates)
        self._year_line = self.own_line(self.year_words, self.raise_button)

    def show_what_follows(self) -> None:
        """Add up the years, and hold the estimates against the obligations."""
        below = self._below()
        self.year_words.setText(self._below_words(below) if below else self._sum_words())
        self.year_words.set_tone("warning" if below else "", "" if below else "muted")
        self.raise_button.setVisible(bool(below))

    def _beside_title(self, entity: str) -> QWidget | None:
        return self._year_line if self._is_made and entity == YEARS else None

    def _sum_words(self) -> str:
        line, years = self._line_and_years()
        if not any(year.text("kind") == "OBLIGATION" for year in years):
            if self._values.get("obligated"):
                return self.tr("เพิ่มวงเงินผูกพันของปีต่อไปทีละปี ปีของรายการนับเงินของรายการเอง")
            return ""
        by_year = obliged_by_year(line, years)
        total, first = sum(by_year.values()), by_year[min(by_year)]
        rest = total - (by_year.get(line.whole("fiscal_year") or 0) or 0)
        words = self.tr("วงเงินผูกพันทั้งสิ้น {total} บาท {count} ปี · ปีแรกร้อยละ {share} · ปีอื่นรวม {rest} บาท")
        share = format_decimal(share_of(first, total), decimals=2) if total else "–"
        return words.format(total=format_baht(total), count=len(by_year), share=share, rest=format_baht(rest))

    def _below_words(self, below: dict[int, tuple[int, int]]) -> str:
        year = min(below)
        forward, obliged = below[year]
        words = self.tr("! ปี {year}: ประมาณการ {forward} บาท ต่ำกว่าเงินผูกพัน {obliged} บาท")
        return words.format(year=year, forward=format_baht(forward), obliged=format_baht(obliged))

    def _below(self) -> dict[int, tuple[int, int]]:
        """By year: the forward estimate and the obligation that it is below."""
        _, years = self._line_and_years()
        forward, obliged = money_by_year(years, "FORWARD"), money_by_year(years, "OBLIGATION")
        return {year: (satang, obliged[year]) for year, satang in forward.items() if satang < obliged.get(year, 0)}

    def _raise_estimates(self) -> None:
        below, table = self._below(), self.tables[YEARS]
        changes = {
            row.uid: {"amount": below[year][1]}
            for row in table.model.rows
            if row.values.get("kind") == "FORWARD" and (year := row.values.get("fiscal_year")) in below
        }
        if table.model.edit(changes, self.tr("ปรับประมาณการให้เท่าเงินผูกพัน")):
            self.told.emit(self.tr("ปรับประมาณการให้เท่าเงินผูกพันแล้ว กด Ctrl+Z ในตารางรายปีเพื่อเลิกทำ"))

    def _line_and_years(self) -> tuple[Record, list[Record]]:
        line = Record("budget_line", self.uid, _sound(self._values))
        return line, [Record(YEARS, row.uid, _sound(row.values)) for row in self._rows.get(YEARS, ())]


def _sound(values: dict[str, object]) -> dict[str, int | str]:
    return {key: value for key, value in values.items() if isinstance(value, int | str)}
