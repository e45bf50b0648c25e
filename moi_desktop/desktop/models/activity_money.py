"""The money of a project's activities in one fiscal year: by quarter, to be typed; by month, to be read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject

from moi_desktop.desktop.models.grid_model import Column, GridModel, Mark, Row
from moi_desktop.desktop.models.month_plan import amount_of, budgeting, by_month
from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.values import FieldFormat, label_of
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import QUARTER_KEYS
from moi_desktop.plan.fiscal_year import MONTHS
from moi_desktop.text import QT_TRANSLATE_NOOP

NAME, SUM, ASKED, NO_MONTH = "name", "sum", "asked", "m00"
_ACTIVITY, _YEAR = catalogue.entity("activity"), catalogue.entity("activity_year")
_MONEY_WIDTH, _NAME_WIDTH = 11, 14
_WHOLE_YEAR: Final = QT_TRANSLATE_NOOP("moi", "รวมทั้งปี")
_ASKED_FOR: Final = QT_TRANSLATE_NOOP("moi", "คำของบประมาณ")
_NO_MONTH: Final = QT_TRANSLATE_NOOP("moi", "ไม่ระบุเดือน")


@dataclass(frozen=True, slots=True)
class MoneyOf:
    """What money is shown: the activities in their order, their year records, the year (BE), satang of lines by activity."""

    activities: Sequence[Row]
    years: Sequence[Row]
    year: int
    asked: Mapping[str, int]


def asked_of(lines: Iterable[Row]) -> dict[tuple[str, int], int]:
    """Satang of budget lines by activity (uid) and fiscal year (BE)."""
    found: dict[tuple[str, int], int] = defaultdict(int)
    for line in lines:
        year, amount = line.values.get("fiscal_year"), line.values.get("amount")
        if isinstance(year, int) and isinstance(amount, int):
            found[str(line.values.get("activity") or ""), year] += amount
    return dict(found)


class QuarterMoney(GridModel):
    """Rows are activities under their uid; what is typed goes into the records of `years`, where it can be undone."""

    def __init__(self, years: GridModel, parent: QObject | None = None) -> None:
        super().__init__(_quarter_columns(), undo_stack=years.undo_stack, parent=parent)
        self._years = years
        self._shown: MoneyOf | None = None

    def show_money(self, money: MoneyOf, marks: Mapping[tuple[str, str], Mark], *, locked: bool) -> None:
        """Show the money of a year. The cell that has the focus keeps it while the activities stay the same."""
        self._shown = money
        rows = [self._row(money, activity) for activity in money.activities]
        if [row.uid for row in rows] == [row.uid for row in self.rows] and locked == self.is_locked:
            self.renew(rows)
        else:
            self.renew(rows, anew=True)
            self.set_locked(locked)
        self.set_marks(marks)

    def enter(self, cells: Mapping[tuple[int, int], object], words: str, typing: int = 0) -> bool:
        """Put money into quarters as one step of the year records; steps of one `typing` are undone together."""
        money = self._shown
        if money is None:
            return False
        amounts = {
            (self.rows[row].uid, money.year, self.columns[column].key): value
            for (row, column), value in cells.items()
            if row < len(self.rows) and self.may_edit(row, column)
        }
        return self._years.do(budgeting(self._years.rows, amounts, words), typing)

    def remove(self, rows: Iterable[int], words: str) -> bool:
        """Remove nothing: an activity is removed where it is named."""
        return False

    def _row(self, money: MoneyOf, activity: Row) -> Row:
        values: dict[str, object] = {NAME: activity.values.get("name")}
        for quarter in QUARTER_KEYS:
            values[quarter] = amount_of(money.years, activity.uid, money.year, quarter)
        known = [value for quarter in QUARTER_KEYS if isinstance(value := values[quarter], int)]
        values[SUM] = sum(known) if known else None
        values[ASKED] = money.asked.get(activity.uid)
        return Row(activity.uid, {key: value for key, value in values.items() if value is not None})


class MonthMoney(GridModel):
    """The same money by month, for reading: a quarter's amount is split evenly over its marked months."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_month_columns(), parent=parent)
        self.set_locked(True)

    def show_money(self, money: MoneyOf) -> None:
        """Show the money of a year."""
        self.renew([_month_row(money, activity) for activity in money.activities], anew=True)


def _month_row(money: MoneyOf, activity: Row) -> Row:
    months = by_month(money.years, activity.uid, money.year)
    values: dict[str, object] = {f"m{position:02d}": satang for position, satang in months.items()}
    values |= {NAME: activity.values.get("name"), SUM: sum(months.values()) if months else None}
    return Row(activity.uid, {key: value for key, value in values.items() if value is not None})


def _name_column() -> Column:
    field = _ACTIVITY.field(NAME)
    form = FieldFormat(field)
    return Column(NAME, label_of(field.th, field.en), form, width=_NAME_WIDTH, editable=False, stretch=True)


def _money_column(key: str, title: str, *, editable: bool = False) -> Column:
    form = FieldFormat(_YEAR.field(QUARTER_KEYS[0]))
    return Column(key, title, form, width=_MONEY_WIDTH, editable=editable, total=True)


def _quarter_columns() -> list[Column]:
    quarters = [_YEAR.field(key) for key in QUARTER_KEYS]
    return [
        _name_column(),
        _money_column(ASKED, moi(_ASKED_FOR)),
        *(_money_column(field.key, label_of(field.th, field.en), editable=True) for field in quarters),
        _money_column(SUM, moi(_WHOLE_YEAR)),
    ]


def _month_columns() -> list[Column]:
    months = [(f"m{position:02d}", moi(month.short)) for position, month in enumerate(MONTHS, 1)]
    return [
        _name_column(),
        *(_money_column(key, title) for key, title in months),
        _money_column(NO_MONTH, moi(_NO_MONTH)),
        _money_column(SUM, moi(_WHOLE_YEAR)),
    ]
