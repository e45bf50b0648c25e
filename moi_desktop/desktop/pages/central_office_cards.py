"""The cards beside an office's time line: what waits, its window, its money by revision, its people."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models import central_words
from moi_desktop.desktop.models.central_board import OfficeLine
from moi_desktop.desktop.models.central_office import OfficeFacts
from moi_desktop.desktop.pages.central_page import action_button
from moi_desktop.desktop.pages.central_review_page import RETURNS
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.widgets.bar_chart import Bar, BarChart, BarGroup
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.clearing import clear
from moi_desktop.desktop.widgets.labels import Label, WrapLabel
from moi_desktop.plan.thai_calendar import format_date
from moi_desktop.plan.thai_numbers import format_baht

if TYPE_CHECKING:
    from moi_desktop.central.office_history import Contact, OfficeHistory, RevisionSums

NEED_PLACES: Final = {
    "choose": ("inbox", "office"),
    "apply": ("inbox", "office"),
    "confirm": ("keys", "office"),
    "reply": ("inbox", "office"),
    "conflict": ("review", "office"),
    "renew": ("review", "office"),
    "review": ("review", "office"),
    "return": ("review", RETURNS),
}
"""What waits at an office to the page, and the part of it, where it is done."""

_REVISIONS_SHOWN: Final = 3


class NeedsCard(Card):
    """What waits for the centre, each with the button that leads there."""

    jump_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("สิ่งที่รอส่วนกลาง"))
        self.lines = _lines_of(self)

    def show_needs(self, history: OfficeHistory) -> None:
        """Show what waits at an office."""
        clear(self.lines)
        if not history.needs:
            words = self.tr("ไม่มีสิ่งที่ต้องทำกับหน่วยงานนี้ในขณะนี้")
            self.lines.addWidget(WrapLabel(words if history.events else self.tr("รอแฟ้มจากหน่วยงาน"), "muted"))
        for number, need in enumerate(history.needs):
            sentence, verb = central_words.need_words(need.key, need.count)
            button = action_button(verb, self._jump(need.key, history.office), role="" if number else "primary")
            self.lines.addWidget(WrapLabel(sentence))
            self.lines.addWidget(button)

    def _jump(self, need: str, office: str) -> Callable[[], None]:
        return lambda: self.jump_wanted.emit(Place(*NEED_PLACES[need], office))


class WindowCard(Card):
    """Until when the office may send."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("กำหนดส่ง"))
        self.day, self.note = Label("–", "strong"), WrapLabel("", "muted")
        self.body.addWidget(self.day)
        self.body.addWidget(self.note)

    def show_line(self, line: OfficeLine) -> None:
        """Show the office's own window and how it kept it."""
        if line.closes is None:
            self.day.setText(self.tr("ยังไม่ได้กำหนดวันปิดรับในชุดแผน"))
            self.note.setText("")
            return
        self.day.setText(self.tr("ปิดรับวันที่ {day}").format(day=format_date(line.closes, "long")))
        self.note.setText(" · ".join(part for part in (self._kept(line), self._extended(line)) if part))
        theme.mark(self.note, tone="bad" if line.state == "late" else "warning" if line.days_late else "")

    def _kept(self, line: OfficeLine) -> str:
        if line.days_late:
            return self.tr("ฉบับแรกมาหลังกำหนด {days:,} วัน").format(days=line.days_late)
        if line.days_left is None:
            return self.tr("ส่งภายในกำหนด")
        if line.days_left < 0:
            return self.tr("เลยกำหนดมาแล้ว {days:,} วัน").format(days=-line.days_left)
        return self.tr("เหลือ {days:,} วัน").format(days=line.days_left)

    def _extended(self, line: OfficeLine) -> str:
        return self.tr("ได้รับขยายเวลา") if line.is_extended else ""


class MoneyCard(Card):
    """Satang by fiscal year: the last revisions, what stands in the plan now, and the ceiling."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("วงเงินรายปีตามฉบับ (บาท)"))
        self.chart = BarChart([(self.tr("ตามฉบับ"), "accent"), (self.tr("ในแผนรวม"), "good")], self.tr("กรอบ"))
        self.nothing = WrapLabel(self.tr("ยังไม่มีฉบับที่ตรวจผ่าน"), "muted")
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.chart)

    def show_money(self, facts: OfficeFacts) -> None:
        """Show the sums of one office."""
        revisions = facts.history.revisions[-_REVISIONS_SHOWN:]
        years = sorted({year for one in revisions for year in one.years} | set(facts.working) | set(facts.ceilings))
        self.chart.setVisible(bool(revisions))
        self.nothing.setVisible(not revisions)
        self.chart.show_groups([self._group(year, revisions, facts) for year in years] if revisions else [])

    def _group(self, year: int, revisions: tuple[RevisionSums, ...], facts: OfficeFacts) -> BarGroup:
        numbers = [one.number for one in revisions]
        bars = [
            self._bar(one.years.get(year, 0), self._name(one, is_twofold=numbers.count(one.number) > 1))
            for one in revisions
        ]
        ceiling = facts.ceilings.get(year, 0)
        if facts.working:
            satang = facts.working.get(year, 0)
            bars.append(self._bar(satang, self.tr("ในแผน"), "bad" if 0 < ceiling < satang else "good"))
        return BarGroup(str(year), tuple(bars), ceiling)

    def _name(self, revision: RevisionSums, *, is_twofold: bool) -> str:
        """A revision by its number, and the sides of a fork by what their covers begin their codes with, too."""
        from moi_desktop.exchange.package import verification_code

        if not is_twofold:
            return self.tr("ฉบับที่ {n}").format(n=revision.number)
        code = verification_code(revision.revision).partition("-")[0]
        return self.tr("ฉบับที่ {n} ({code})").format(n=revision.number, code=code)

    def _bar(self, satang: int, name: str, tone: str = "accent") -> Bar:
        return Bar(satang, f"{format_baht(satang, decimals=0)} · {name}", tone)


class PeopleCard(Card):
    """Who prepared, certified and holds the key, with telephone and e-mail that can be selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("ผู้ติดต่อ"))
        self.lines = _lines_of(self)

    def show_people(self, history: OfficeHistory) -> None:
        """Show the people of one office."""
        clear(self.lines)
        for contact in history.contacts:
            self.lines.addWidget(Label(central_words.contact_part(contact.part), "note"))
            self.lines.addWidget(_selectable(_person_words(contact)))
            reach = " · ".join(part for part in (contact.phone, contact.email) if part)
            if reach:
                self.lines.addWidget(_selectable(reach, "strong"))
        if not history.contacts:
            self.lines.addWidget(WrapLabel(self.tr("ยังไม่มีแฟ้มที่บอกชื่อผู้จัดทำหรือผู้ถือกุญแจ"), "muted"))
        keys = self.tr("กุญแจที่ใช้ได้ {count:,} ดอก").format(count=history.active_keys)
        self.lines.addWidget(Label(keys if history.active_keys else self.tr("ยังไม่มีกุญแจที่ยืนยันแล้ว"), "note"))


def _lines_of(card: Card) -> QVBoxLayout:
    lines = QVBoxLayout()
    lines.setSpacing(theme.SIZES.space_inside)
    card.body.addLayout(lines)
    return lines


def _person_words(contact: Contact) -> str:
    return " · ".join(part for part in (contact.name, contact.position) if part) or "–"


def _selectable(words: str, role: str = "") -> WrapLabel:
    label = WrapLabel(words, role)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
