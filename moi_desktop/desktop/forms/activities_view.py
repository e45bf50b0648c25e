"""The activities of a project: a month bar of all, the fields of one, and the money of a year.

Beneath are two tables, activities and their year records; the picture is made of both, and what is painted becomes one step
of the second. An activity that is removed takes its year records along; they come back with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from moi_desktop.desktop import icons, theme
from moi_desktop.desktop.forms.activity_fields import KEYS, ActivityFields
from moi_desktop.desktop.forms.activity_words import ActivityWords
from moi_desktop.desktop.forms.money_panel import MoneyPanel
from moi_desktop.desktop.forms.project_years import years_of
from moi_desktop.desktop.forms.record_table import RecordTable, in_order
from moi_desktop.desktop.forms.section_view import SectionView
from moi_desktop.desktop.models.activity_money import MoneyOf, asked_of
from moi_desktop.desktop.models.activity_steps import HUNDRED, moving, sharing_weights, total_weight
from moi_desktop.desktop.models.grid_model import Change, Mark, Pin, PlacedRow, Row
from moi_desktop.desktop.models.month_model import ActivityLine, MonthSheet
from moi_desktop.desktop.models.month_plan import ACTIVITY, YEAR, Month, painting, picture_of, rows_of_year
from moi_desktop.desktop.values import Surroundings
from moi_desktop.desktop.widgets.filter_box import FilterBox
from moi_desktop.desktop.widgets.labels import Label, WrapLabel
from moi_desktop.desktop.widgets.meter import Meter
from moi_desktop.desktop.widgets.month_bar import MonthBar
from moi_desktop.plan.catalogue import FISCAL_MONTH_KEYS, QUARTER_KEYS

ACTIVITIES, YEARS = "activity", "activity_year"

YEAR_BUTTONS = 6
"""So many years have a button each; more are chosen from a list."""


class ActivitiesView(SectionView):
    """The keys of the month bar are told in `MonthBar`; Insert in it adds an activity."""

    def __init__(self, tables: Mapping[str, RecordTable], around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(tables, around, parent)
        self.activities = self.tables[ACTIVITIES].model
        self.years = self.tables[YEARS].model
        self._words = ActivityWords(self)
        self._year = 0
        self._gone: dict[str, tuple[PlacedRow, ...]] = {}
        self.bar = MonthBar()
        self.fields = ActivityFields(around)
        self.money = MoneyPanel(self.years)
        self.add_button = QPushButton(self.tr("เพิ่มกิจกรรม"))
        self.add_button.setIcon(icons.icon("add"))
        self.add_button.setToolTip(self.tr("เพิ่มกิจกรรมต่อท้าย (Insert ในแผนรายเดือน)"))
        self.weights = Label()
        self.meter = Meter()
        self.meter.setFixedWidth(theme.SIZES.search_width // 2)
        self.meter.setAccessibleName(self.tr("น้ำหนักกิจกรรมรวม"))
        self.share = QPushButton(self.tr("แบ่งน้ำหนักให้ครบ 100"))
        self.share.setToolTip(self.tr("กิจกรรมที่ยังไม่มีน้ำหนักได้ส่วนที่เหลือ ถ้ามีครบแล้วจะปรับตามสัดส่วนเดิม"))
        self.status = WrapLabel("", "note")
        self.lost = WrapLabel("", "note", "warning")
        self.nothing = WrapLabel(
            self.tr("ยังไม่มีกิจกรรม เพิ่มกิจกรรมแรก แล้วคลิกหรือลากในแผนรายเดือนเพื่อระบุเดือนที่ดำเนินการ"), "muted"
        )
        self.year_buttons: dict[int, QPushButton] = {}
        self.year_box = FilterBox(self.tr("ปีงบประมาณที่แสดง"), self.tr("ทุกปี"), theme.SIZES.money_column)
        self._lay_out_face()
        self.lay_out(self.add_button)
        self._connect()

    # What the form asks

    def commit(self) -> None:
        """Tell what has been typed but not told yet."""
        self.fields.commit()

    def go_to(self, entity: str, uid: str, field: str) -> bool:
        """Give a field, a month or an amount the focus; without a uid, where an activity is added or weights are shared."""
        if not uid:
            first = self.share if self.share.isVisible() else self.add_button
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            self.bring_to_sight(first)
            return True
        found = self._go_to_activity(uid, field) if entity == ACTIVITIES else self._go_to_year(uid, field)
        focused = self.window().focusWidget()
        if found and focused is not None and self.isAncestorOf(focused):
            self.bring_to_sight(focused)
        return found

    def redraw(self) -> None:
        """Show the activities, the months and the money as the rows stand."""
        rows = self.rows
        self._show_years()
        self.bar.show_sheet(self._sheet(rows), locked=self.is_locked)
        if rows and self.bar.current() is None:
            self.bar.go_to(rows[0].uid, focus=False)
        for widget in (self.bar, self.status, self.fields, self.money, self._above, self._beneath):
            widget.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self.add_button.setVisible(not self.is_locked)
        self._show_weights(rows)
        self._show_one()
        undated = [row for row in self.years.rows if not isinstance(row.values.get(YEAR), int)]
        self.lost.setText(self._words.undated(len(undated)))
        self.lost.setVisible(bool(undated))

    # What stands here

    @property
    def rows(self) -> list[Row]:
        """The activities in their order."""
        return in_order(self.activities.rows)

    @property
    def shown_years(self) -> tuple[int, ...]:
        """The fiscal years (BE) that are shown: the project's, and those in which there is something already."""
        dated = {year for row in self.years.rows if isinstance(year := row.values.get(YEAR), int)}
        return tuple(sorted({*years_of(self.values, self.around), *self.around.years, *dated}))

    @property
    def year(self) -> int:
        """The fiscal year (BE) whose money is shown: the chosen one, or that of the current month."""
        here = self.bar.current()
        years = self.shown_years
        return self._year or (here[1] if here else years[0] if years else 0)

    # What people do

    def add_activity(self) -> None:
        """Add an activity at the end and put the focus on its name."""
        if self.is_locked:
            return
        self.commit()
        new = self.tables[ACTIVITIES].new_row()
        count = len(self.activities.rows)
        place = PlacedRow(count, new.uid, dict(new.values), count)
        self.activities.do(Change(self.tr("เพิ่มกิจกรรม"), added=(place,)))
        self.go_to(ACTIVITIES, new.uid, "name")

    def remove_activity(self, uid: str) -> None:
        """Take an activity out with its month plans, and say what went."""
        if self.is_locked:
            return
        self.commit()
        row = self._row(uid)
        here = [one.uid for one in self.rows].index(uid)
        lines = [line for line in self.others.get("budget_line", ()) if line.values.get("activity") == uid]
        words = self._words.removed(
            row, [one for one in self.years.rows if one.values.get(ACTIVITY) == uid], len(lines)
        )
        self.activities.do(Change(self.tr("ลบกิจกรรม"), removed=(self.activities.placed(uid),)))
        left = self.rows
        if left:
            self.bar.go_to(left[min(here, len(left) - 1)].uid)
        else:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.tell_done(words)

    def move_activity(self, uid: str, by: int) -> None:
        """Move an activity up (-1) or down (1)."""
        self.commit()
        if self.activities.do(moving(self.rows, uid, by, self.tr("เลื่อนกิจกรรม"))):
            self.bar.go_to(uid, focus=False)

    def share_weights(self) -> None:
        """Make the weights add up to 100."""
        self.commit()
        if not self.activities.do(sharing_weights(self.rows, self.tr("แบ่งน้ำหนักให้ครบ 100"))):
            self.refused.emit(self.tr("น้ำหนักรวมครบ 100 แล้ว"))

    def choose_year(self, year: int) -> None:
        """Show one fiscal year (BE) large, or all of them for 0."""
        here = self.bar.current()
        self._year = year
        self.redraw()
        if here is not None and year and here[1] != year:
            self.bar.go_to(here[0], year, here[2], focus=False)

    def _on_painted(self, months: Mapping[Month, bool]) -> None:
        on = any(months.values())
        words = self.tr("ระบุเดือนที่ดำเนินการ") if on else self.tr("ล้างเดือนที่ดำเนินการ")
        self.years.do(painting(self.years.rows, months, words))

    def _on_written(self, uid: str, key: str, value: object) -> None:
        words = self.activities.columns[self.activities.column_of(key)].title
        self.activities.edit({uid: {key: value}}, words, is_typing=True)

    def _on_activities(self, change: Change) -> None:
        """Let year records go and come with their activity; the workspace does the same."""
        for gone in change.removed:
            placed = tuple(
                PlacedRow(number, row.uid, dict(row.values), number)
                for number, row in enumerate(self.years.rows)
                if row.values.get(ACTIVITY) == gone.uid
            )
            self._gone[gone.uid] = placed
            self.years.follow(Change("", removed=placed))
        for come in change.added:
            back = tuple(one for one in self._gone.pop(come.uid, ()) if self.years.row_of(one.uid) is None)
            self.years.follow(Change("", added=back))
        self.refresh()

    # How it shows

    def _sheet(self, rows: list[Row]) -> MonthSheet:
        begins, ends = self.values.get("start_date"), self.values.get("end_date")
        own_years = years_of(self.values, self.around) if isinstance(self.values.get("start_fy"), int) else range(0)
        return MonthSheet(
            lines=tuple(
                ActivityLine(row.uid, self._words.name(row), self._words.weight(row.values.get("weight")))
                for row in rows
            ),
            years=(self._year,) if self._year else self.shown_years,
            on=picture_of(self.years.rows),
            words=self._month_words(),
            begins=begins if isinstance(begins, date) else None,
            ends=ends if isinstance(ends, date) else None,
            project_years=own_years,
            today=self.around.today,
        )

    def _month_words(self) -> dict[Month, str]:
        """What the check and the centre say of months; what is said of a year stands at each month that is marked."""
        found: dict[Month, str] = {}
        for row in self.years.rows:
            activity, year = str(row.values.get(ACTIVITY)), row.values.get(YEAR)
            if not isinstance(year, int):
                continue
            of_year = self._said_of(row.uid, YEAR)
            for position, key in enumerate(FISCAL_MONTH_KEYS, 1):
                said = self._said_of(row.uid, key)
                if row.values.get(key) is True:
                    said = [*said, *of_year]
                if said:
                    found[activity, year, position] = " · ".join(said)
        return found

    def _said_of(self, uid: str, key: str) -> list[str]:
        mark = self.years.mark_of(uid, key)
        said = [mark.words] if mark is not None else []
        pin = self.pins.get((YEARS, uid, key))
        return [*said, pin.words] if pin is not None else said

    def _show_years(self) -> None:
        years = self.shown_years
        if self._year not in years:
            self._year = 0
        if list(self.year_buttons) != [0, *years]:
            for button in self.year_buttons.values():
                self._year_line.removeWidget(button)
                button.hide()
                button.deleteLater()
            self.year_buttons = {year: self._year_button(year, place) for place, year in enumerate((0, *years))}
            self.year_box.show_answers((str(year), str(year)) for year in years)
        crowded = len(years) > YEAR_BUTTONS
        self.year_box.setVisible(crowded)
        with QSignalBlocker(self.year_box):
            self.year_box.choose(str(self._year or ""))
        for year, button in self.year_buttons.items():
            button.setVisible(not crowded)
            button.setChecked(year == self._year)

    def _year_button(self, year: int, place: int) -> QPushButton:
        button = QPushButton(self.tr("ปี {year}").format(year=year) if year else self.tr("ทุกปี"))
        button.setCheckable(True)
        theme.mark(button, role="filter")
        button.clicked.connect(lambda: self.choose_year(year))
        self._year_line.insertWidget(place, button)
        return button

    def _show_weights(self, rows: list[Row]) -> None:
        total = total_weight(rows)
        self.weights.setText(self._words.total(total))
        theme.mark(self.weights, tone="" if total == HUNDRED else "warning")
        self.meter.show_part(int(total), int(HUNDRED), "good" if total == HUNDRED else "warning")
        self.share.setVisible(bool(rows) and total != HUNDRED and not self.is_locked)

    def _show_one(self) -> None:
        here = self.bar.current()
        if here is None:
            return
        uid, year, position = here
        row = self._row(uid)
        number = [one.uid for one in self.rows].index(uid) + 1
        asked = asked_of(self.others.get("budget_line", ()))
        about = self.activities.mark_of(uid, "")
        self.fields.show_activity(
            row,
            self._words.heading(number, row),
            self._words.asked(uid, asked),
            about.words if about else "",
            locked=self.is_locked,
        )
        self.fields.show_known(partial(self.activities.mark_of, uid), partial(self._pin, uid), locked=self.is_locked)
        column = self.bar.months.column_of(year, position)
        if column >= 0:
            self.status.setText(
                f"{self._words.name(row)} · {self.bar.months.words_of(self.bar.months.row_of(uid), column)}"
            )
        by_activity = {activity: satang for (activity, in_year), satang in asked.items() if in_year == self.year}
        money = MoneyOf(self.rows, self.years.rows, self.year, by_activity)
        self.money.show_money(money, self._money_marks(money), locked=self.is_locked)

    def _money_marks(self, money: MoneyOf) -> dict[tuple[str, str], Mark]:
        """What the check and the centre say of the quarters, by activity and quarter key."""
        found: dict[tuple[str, str], Mark] = {}
        for activity in money.activities:
            for row in rows_of_year(money.years, activity.uid, money.year):
                for quarter in QUARTER_KEYS:
                    said = " · ".join(self._said_of(row.uid, quarter))
                    mark = self.years.mark_of(row.uid, quarter)
                    if said:
                        found[activity.uid, quarter] = Mark(mark.state if mark else "changed", said)
        return found

    def _pin(self, uid: str, key: str) -> Pin | None:
        return self.pins.get((ACTIVITIES, uid, key))

    def _row(self, uid: str) -> Row:
        return next(row for row in self.activities.rows if row.uid == uid)

    def _go_to_activity(self, uid: str, field: str) -> bool:
        found = self.bar.go_to(uid)
        if found and field in KEYS:
            self.fields.rows[field].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return found

    def _go_to_year(self, uid: str, field: str) -> bool:
        row = next((one for one in self.years.rows if one.uid == uid), None)
        if row is None or not isinstance(year := row.values.get(YEAR), int):
            return False
        activity = str(row.values.get(ACTIVITY))
        if self._year and self._year != year:
            self.choose_year(0)
        marked = [position for position, key in enumerate(FISCAL_MONTH_KEYS, 1) if row.values.get(key) is True]
        position = FISCAL_MONTH_KEYS.index(field) + 1 if field in FISCAL_MONTH_KEYS else (marked or [1])[0]
        found = self.bar.go_to(activity, year, position)
        return self.money.go_to(activity, field) if found and field in QUARTER_KEYS else found

    # How it is set up

    def _on_month(self, uid: str, year: int, position: int) -> None:
        if self.fields.uid and self.fields.uid != uid:
            self.fields.commit()
        self._show_one()
        if self.bar.hasFocus():
            self._tell_entered(uid, year, FISCAL_MONTH_KEYS[position - 1])

    def _on_money(self, uid: str, key: str) -> None:
        if key in QUARTER_KEYS:
            self._tell_entered(uid, self.year, key)

    def _tell_entered(self, uid: str, year: int, key: str) -> None:
        there = rows_of_year(self.years.rows, uid, year)
        self.entered.emit(YEARS, there[0].uid if there else "", key)

    def _connect(self) -> None:
        self.activities.changed.connect(self._on_activities)
        self.bar.painted.connect(self._on_painted)
        self.bar.moved.connect(self.move_activity)
        self.bar.remove_wanted.connect(self.remove_activity)
        self.bar.add_wanted.connect(self.add_activity)
        self.bar.fields_wanted.connect(lambda uid: self.go_to(ACTIVITIES, uid, "name"))
        self.bar.refused.connect(self.refused)
        self.bar.came_to.connect(self._on_month)
        self.fields.written.connect(self._on_written)
        self.fields.entered.connect(lambda uid, key: self.entered.emit(ACTIVITIES, uid, key))
        self.fields.comment_wanted.connect(self.comment_wanted)
        self.fields.moved.connect(self.move_activity)
        self.fields.remove_wanted.connect(self.remove_activity)
        self.money.refused.connect(self.refused)
        self.money.entered.connect(self._on_money)
        self.year_box.chosen.connect(lambda key: self.choose_year(int(key or 0)))
        self.add_button.clicked.connect(self.add_activity)
        self.share.clicked.connect(self.share_weights)

    def _lay_out_face(self) -> None:
        self._above = QWidget()
        self._year_line = QHBoxLayout(self._above)
        self._year_line.setContentsMargins(0, 0, 0, 0)
        self._year_line.setSpacing(theme.SIZES.space_inside)
        self._year_line.addWidget(self.year_box)
        self._year_line.addStretch(1)
        self._beneath = QWidget()
        beneath = QHBoxLayout(self._beneath)
        beneath.setContentsMargins(0, 0, 0, 0)
        beneath.setSpacing(theme.SIZES.space)
        for widget in (self.weights, self.meter):
            beneath.addWidget(widget)
        beneath.addStretch(1)
        beneath.addWidget(self.share)
        keeps_place = self.share.sizePolicy()
        keeps_place.setRetainSizeWhenHidden(True)
        self.share.setSizePolicy(keeps_place)
        column = QVBoxLayout(self.face)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SIZES.space)
        for part in (
            self._above,
            self.bar,
            self.status,
            self._beneath,
            self.lost,
            self.nothing,
            self.fields,
            self.money,
        ):
            column.addWidget(part)
        column.addStretch(1)
