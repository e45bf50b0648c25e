"""Editors that open something to choose from: a day of the calendar, a code of a list."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from moi_desktop.desktop import icons, theme
from moi_desktop.desktop.values import FieldFormat, Option
from moi_desktop.desktop.widgets.code_search import CodeSearch
from moi_desktop.desktop.widgets.editors import LineEdit
from moi_desktop.desktop.widgets.labels import Label
from moi_desktop.plan.clock import utc_now
from moi_desktop.plan.thai_calendar import CALENDAR_MONTHS, be_year


class ThaiDateEdit(LineEdit):
    """A day in the Buddhist Era: typed in any Thai way, stepped with the arrows, or chosen from a calendar (Alt+Down)."""

    def __init__(self, form: FieldFormat, parent: QWidget | None = None) -> None:
        super().__init__(form, parent)
        self.line.setPlaceholderText(self.tr("วว/ดด/ปปปป"))
        self._open = QAction(icons.icon("calendar"), self.tr("เลือกจากปฏิทิน (Alt+↓)"), self)
        self._open.triggered.connect(self.open_calendar)
        self.line.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)
        self._calendar: ThaiCalendar | None = None

    def open_calendar(self) -> None:
        """Open the calendar at the day that stands here, or today."""
        if self.line.isReadOnly():
            return
        if self._calendar is None:
            self._calendar = ThaiCalendar(self)
            self._calendar.chosen.connect(self._on_chosen)
        day = self.value()
        self._calendar.open_at(day if isinstance(day, date) else _today(), self.mapToGlobal(QPoint(0, self.height())))

    def set_locked(self, locked: bool) -> None:  # noqa: FBT001 - a setter, as Qt's
        """Let the day be read and copied only."""
        super().set_locked(locked)
        self._open.setVisible(not locked)

    def _on_chosen(self, day: date) -> None:
        self.line.setText(self.form.show(day))
        self.line.setModified(True)
        self.commit()

    def _step(self, days: int) -> None:
        self.commit()
        day = self.value()
        if isinstance(day, date) and not self.line.isReadOnly():
            moved = QDate(day.year, day.month, day.day).addDays(days)
            self._on_chosen(date(moved.year(), moved.month(), moved.day()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Step by a day with Up and Down, open the calendar with Alt+Down."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.open_calendar()
                return True
            steps = {int(Qt.Key.Key_Up): 1, int(Qt.Key.Key_Down): -1}
            if event.key() in steps:
                self._step(steps[event.key()])
                return True
        return super().eventFilter(watched, event)


class ThaiCalendar(QFrame):
    """A month to choose a day from, with Thai month names and the year in the Buddhist Era."""

    chosen = Signal(object)
    """The chosen `date`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        theme.mark(self, role="card")
        self.days = QCalendarWidget()
        self.days.setNavigationBarVisible(False)
        self.days.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.days.setFirstDayOfWeek(Qt.DayOfWeek.Sunday)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            plain = QTextCharFormat()
            plain.setForeground(theme.colour("muted"))
            self.days.setWeekdayTextFormat(day, plain)
        self.month = Label("", "strong")
        self.month.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        inside = theme.SIZES.space
        layout.setContentsMargins(inside, inside, inside, inside)
        layout.addLayout(self._head())
        layout.addWidget(self.days)
        self.days.currentPageChanged.connect(self._name_month)
        self.days.clicked.connect(self._on_chosen)
        self.days.activated.connect(self._on_chosen)

    def open_at(self, day: date, place: QPoint) -> None:
        """Show the month of `day` with its upper left corner at `place` on the screen."""
        shown = QDate(day.year, day.month, day.day)
        self.days.setSelectedDate(shown)
        self._name_month(shown.year(), shown.month())
        self.move(place)
        self.show()
        self.days.setFocus(Qt.FocusReason.PopupFocusReason)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(self._button("chevron_left", self.tr("เดือนก่อน"), self.days.showPreviousMonth))
        head.addWidget(self.month, 1)
        head.addWidget(self._button("chevron_right", self.tr("เดือนถัดไป"), self.days.showNextMonth))
        return head

    def _button(self, icon_name: str, words: str, does: object) -> QToolButton:
        button = QToolButton()
        button.setIcon(icons.icon(icon_name))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(does)
        return button

    def _name_month(self, year: int, month: int) -> None:
        self.month.setText(f"{CALENDAR_MONTHS[month - 1].name} {be_year(year)}")

    def _on_chosen(self, day: QDate) -> None:
        self.hide()
        self.chosen.emit(date(day.year(), day.month(), day.day()))


class CodePicker(LineEdit):
    """A code looked for by its number or by words of its name."""

    def __init__(self, form: FieldFormat, parent: QWidget | None = None) -> None:
        self.search = CodeSearch(form)
        super().__init__(form, parent, line=self.search)
        self.line.setPlaceholderText(self.tr("พิมพ์รหัสหรือคำค้น"))
        self.search.chosen.connect(self._on_chosen)

    def set_locked(self, locked: bool) -> None:  # noqa: FBT001 - a setter, as Qt's
        """Let the name be read and copied only."""
        super().set_locked(locked)
        self.search.set_locked(locked)

    def commit(self) -> None:
        """Tell what was typed; while an entry of the list is about to be chosen, that will be told instead."""
        picked = self.search.picked
        if self.search.is_choosing:
            return
        if picked is not None and picked.code != self._value:
            self._on_chosen(picked)
        else:
            super().commit()

    def _on_chosen(self, option: Option) -> None:
        self._rest.stop()
        if option.code != self._value:
            self._value = option.code
            self.committed.emit(option.code)
        self.remarked.emit("")
        self.line.setModified(False)


def _today() -> date:
    return utc_now().astimezone().date()
