"""The office's first page: what to do next, what is missing, what it costs against the ceiling, how many days are left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from moi_desktop.desktop import office_backups, theme
from moi_desktop.desktop.key_words import key_state, role_name
from moi_desktop.desktop.office_figures import completeness, parts_by_category
from moi_desktop.desktop.office_look import Look, YearMoney
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.office_page import OfficePage
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.pages.project_words import counts, without_word
from moi_desktop.desktop.pages.sent_words import SentWords
from moi_desktop.desktop.values import label_of
from moi_desktop.desktop.widgets.bar_chart import Bar, BarChart, BarGroup
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.labels import Label, WrapLabel
from moi_desktop.desktop.widgets.meter_list import MeterLine, MeterList
from moi_desktop.desktop.widgets.stacked_bars import StackedBars
from moi_desktop.desktop.widgets.tick_list import Task, TickList
from moi_desktop.desktop.widgets.year_totals import short_baht
from moi_desktop.plan.catalogue import SECTIONS
from moi_desktop.plan.thai_calendar import format_date

if TYPE_CHECKING:
    from moi_desktop.exchange.own_keys import OwnKey
    from moi_desktop.store.office_workspace import OfficeWorkspace

SHOWN_PROJECTS = 6
_KEYS_TO_TELL = frozenset({"damaged", "ending", "expired", "revoked"})
MANY_DAYS = 365
"""More days than this say nothing to anybody; the date alone does."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What was set up on this computer: whether somebody said who works here, whether there is a key, the last backup.

    `keys` are those that end soon or that nothing can be sent with.
    """

    has_person: bool
    has_key: bool
    backup: date | None
    keys: tuple[OwnKey, ...] = ()


class OverviewPage(OfficePage):
    """Figures at a glance; everything on it leads somewhere."""

    def __init__(self, session: OfficeSession, parent: QWidget | None = None) -> None:
        super().__init__("overview", self.tr("ภาพรวม"), session, parent)
        self._sent_words = SentWords(self)
        self._setup = Setup(has_person=True, has_key=True, backup=None)
        self._figures: list[Label] = []
        self.days = Label("", "title")
        self.days_words = WrapLabel("", "muted")
        self.tasks = TickList()
        self.projects = TickList()
        self.projects_card = Card(self.tr("โครงการที่ยังต้องแก้"))
        self.chart = BarChart([(self.tr("ขอในกรอบ"), "accent"), (self.tr("เกินกรอบ"), "bad")], self.tr("กรอบวงเงิน"))
        self.chart_words = WrapLabel("", "note")
        self.categories = StackedBars(short_baht)
        self.sections = MeterList()
        self._lay_out()
        self.tasks.acted.connect(lambda key: self.jump_wanted.emit(Place(key)))
        self.projects.acted.connect(lambda uid: self.jump_wanted.emit(Place("projects", "project", uid)))

    def glance(self, look: Look) -> None:
        """Say in the top bar which plan and revision is open."""
        self.described.emit(self._plan_words(look))

    def show_look(self, look: Look) -> None:
        """Show the figures, and look anew at what was set up."""
        self.session.read(self, _setup_of, self._show_setup)
        live = look.plan.live_projects()
        uids = {project.uid for project in live}
        lines = sum(line.text("project") in uids for line in look.plan.of("budget_line"))
        kpis = sum(kpi.text("project") in uids or not kpi.text("project") for kpi in look.plan.of("kpi"))
        for label, count in zip(self._figures, (len(live), kpis, lines), strict=True):
            label.setText(f"{count:,}")
        self._show_days(look)
        self.tasks.show_tasks(self._tasks(look))
        missing = self._missing(look)
        self.projects_card.setVisible(bool(missing))
        self.projects.show_tasks(missing)
        self.chart.show_groups([self._group(money) for money in look.money])
        free = sum(money.asked - money.limited for money in look.money)
        words = self.tr("นอกกรอบวงเงินมีอีก {money} บาท (แหล่งเงินที่ไม่มีกรอบ)")
        self.chart_words.setText(words.format(money=short_baht(free)) if free else "")
        self.chart_words.setVisible(bool(free))
        years, parts = parts_by_category(look, self.tr("ยังไม่ได้เลือกหมวดรายจ่าย"))
        self.categories.show_parts([self.tr("ปี {year}").format(year=year) for year in years], parts)
        self.money_cards[1].setVisible(bool(parts))
        self.sections.show_lines(self._section_lines(look) if live else ())
        self.sections_card.setVisible(bool(live))

    def _section_lines(self, look: Look) -> list[MeterLine]:
        found = completeness(look)
        return [
            MeterLine(label_of(section.th, section.en), progress.done, progress.total, f"{progress.percent} %")
            for section in SECTIONS
            if (progress := found[section.key]).total
        ]

    def _show_setup(self, setup: Setup) -> None:
        self._setup = setup
        if self.session.look is not None:
            self.tasks.show_tasks(self._tasks(self.session.look))

    # Words

    def _plan_words(self, look: Look) -> str:
        cycle = self.tr("แผนปฏิบัติราชการ พ.ศ. {cycle}").format(cycle=self.session.cycle.replace("-", "–"))
        return f"{cycle} · {self._sent_words.top_bar(look)}"

    def _show_days(self, look: Look) -> None:
        title, words = self._window_words(look.kit.opens, look.kit.closes, self.session.today)
        self.days.setText(title)
        self.days_words.setText(words)

    def _window_words(self, opens: date | None, closes: date | None, today: date) -> tuple[str, str]:
        if closes is None:
            return "–", self.tr("ชุดแผนไม่ได้กำหนดวันปิดรับ")
        closing = self.tr("ปิดรับ {day}").format(day=format_date(closes))
        if opens is not None and today < opens:
            return format_date(opens), self.tr("วันเปิดรับ · {closing}").format(closing=closing)
        left = (closes - today).days
        if left < 0:
            late = self.tr("เลยกำหนด {count} วัน").format(count=f"{-left:,}")
            return late if -left <= MANY_DAYS else self.tr("เลยกำหนดแล้ว"), closing
        title = self.tr("วันนี้วันสุดท้าย") if left == 0 else self.tr("เหลือ {count} วัน").format(count=f"{left:,}")
        return title, closing

    def _tasks(self, look: Look) -> list[Task]:
        errors, warnings = counts(look.findings)
        has_profile = look.plan.single("office_profile") is not None
        has_projects = bool(look.plan.live_projects())
        tasks = [
            *self._setup_tasks(look, has_people=has_profile and self._setup.has_person),
            Task(
                "projects",
                self.tr("กรอกโครงการ ตัวชี้วัด และคำของบประมาณ"),
                state="good" if has_projects else "muted",
                action=self.tr("ไปที่โครงการ"),
            ),
            self._check_task(errors, warnings, has_projects=has_projects),
        ]
        if look.unanswered:
            words = self.tr("ส่วนกลางถามหรือเสนอมา {count} เรื่อง").format(count=look.unanswered)
            tasks.append(Task("history", self.tr("ตอบส่วนกลาง"), words, "warning", self.tr("ไปตอบ")))
        tasks += [self._key_task(key) for key in self._setup.keys]
        tasks.append(self._send_task(look))
        return tasks

    def _key_task(self, key: OwnKey) -> Task:
        """A key that ends soon, or that nothing can be sent with."""
        state = key_state(key)
        title = f"{role_name(key.role)}: {state.words}"
        return Task("settings", title, state.meaning, state.tone, self.tr("ไปที่ตั้งค่า"))

    def _setup_tasks(self, look: Look, *, has_people: bool) -> list[Task]:
        """What is done once on a computer; one line when all of it is."""
        backup = self._setup.backup
        if look.years and has_people and backup is not None:
            words = self.tr("ชุดแผนฉบับที่ {number} · สำรองข้อมูลล่าสุด {day}")
            note = words.format(number=look.kit.number or 1, day=format_date(backup))
            return [Task("settings", self.tr("ตั้งค่าเครื่องนี้ครบแล้ว"), note, "good")]
        people = Task(
            "settings",
            self.tr("บอกว่าใครกรอก และใครรับรอง"),
            "" if has_people else self.tr("กรอกชื่อผู้ใช้งาน ผู้จัดทำ และผู้รับรองครั้งเดียว"),
            "good" if has_people else "muted",
            "" if has_people else self.tr("ไปที่ตั้งค่า"),
        )
        kept = self.tr("สำรองล่าสุด {day} โปรแกรมเปิดตรวจแล้ว").format(day=format_date(backup)) if backup else ""
        copy = Task(
            "settings",
            self.tr("สำรองข้อมูล"),
            kept or self.tr("โปรแกรมสำรองให้วันละครั้งเมื่อเปิดแฟ้มงาน"),
            "good" if backup else "muted",
        )
        return [self._kit_task(look), people, copy]

    def _kit_task(self, look: Look) -> Task:
        if not look.years:
            note = self.tr("ยังไม่มีรายการแผนงานและกรอบวงเงิน รับชุดแผนจากส่วนกลางก่อน")
            return Task("history", self.tr("รับชุดแผน"), note, "warning", self.tr("รับไฟล์"))
        words = self.tr("รับชุดแผนฉบับที่ {number} แล้ว").format(number=look.kit.number or 1)
        return Task("history", words, look.kit.plan_name, "good")

    def _check_task(self, errors: int, warnings: int, *, has_projects: bool) -> Task:
        parts = [self.tr("ต้องแก้ {count} แห่ง").format(count=errors)] if errors else []
        parts += [self.tr("คำเตือนที่ยังไม่มีเหตุผล {count} แห่ง").format(count=warnings)] if warnings else []
        state = "bad" if errors else "warning" if warnings else "good" if has_projects else "muted"
        action = self.tr("ไปตรวจ") if parts else ""
        return Task("check", self.tr("ตรวจให้ผ่าน"), " · ".join(parts), state, action)

    def _send_task(self, look: Look) -> Task:
        words, note, state = self._sent_words.task(look)
        if look.sent:
            return Task("export", words, note, state, self.tr("ส่งอีกครั้ง"))
        note = "" if self._setup.has_key else self.tr("ครั้งแรกจะให้สร้างกุญแจลงนามด้วย")
        return Task("export", words, note, state, self.tr("ไปส่งออก"))

    def _missing(self, look: Look) -> list[Task]:
        """The projects with errors or open warnings, the worst first."""
        found = []
        for project in look.plan.live_projects():
            errors, warnings = counts(look.by_project.get(project.uid, ()))
            if errors or warnings:
                found.append((errors, warnings, project))
        found.sort(key=lambda one: one[:2], reverse=True)
        words = self.tr("ต้องแก้ {errors} เตือน {warnings}")
        return [
            Task(
                project.uid,
                without_word(project.text("name_th"), self.tr("โครงการ")) or self.tr("(ยังไม่มีชื่อ)"),
                words.format(errors=errors, warnings=warnings),
                "bad" if errors else "warning",
                self.tr("เปิด"),
            )
            for errors, warnings, project in found[:SHOWN_PROJECTS]
        ]

    def _group(self, money: YearMoney) -> BarGroup:
        over = 0 < money.ceiling < money.limited
        words = self.tr("{asked} จาก {ceiling}") if money.ceiling else "{asked}"
        figure = words.format(asked=short_baht(money.limited), ceiling=short_baht(money.ceiling))
        if not money.ceiling:
            figure = short_baht(money.asked)
        bar = Bar(money.limited if money.ceiling else money.asked, figure, "bad" if over else "accent")
        return BarGroup(self.tr("ปี {year}").format(year=money.year), (bar,), money.ceiling)

    # How it is set up

    def _lay_out(self) -> None:
        inside = QWidget()
        theme.mark(inside, role="scrolled")
        edge = theme.SIZES.space_between
        column = QVBoxLayout(inside)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(edge)
        column.addLayout(self._counts())
        lower = QHBoxLayout()
        lower.setSpacing(edge)
        todo = Card(self.tr("ขั้นต่อไป"))
        todo.body.addWidget(self.tasks)
        self.sections_card = Card(self.tr("ความครบถ้วนของข้อมูลโครงการ"))
        self.sections_card.body.addWidget(self.sections)
        self.money_cards = (
            Card(self.tr("เงินที่ขอแต่ละปีเทียบกรอบวงเงิน (บาท)")),
            Card(self.tr("เงินที่ขอแยกตามงบรายจ่าย (บาท)")),
        )
        self.money_cards[0].body.addWidget(self.chart)
        self.money_cards[0].body.addWidget(self.chart_words)
        self.money_cards[1].body.addWidget(self.categories)
        self.projects_card.body.addWidget(self.projects)
        for cards, share in (((todo, self.sections_card), 2), ((*self.money_cards, self.projects_card), 3)):
            side = QVBoxLayout()
            side.setSpacing(edge)
            for card in cards:
                side.addWidget(card)
            side.addStretch(1)
            lower.addLayout(side, share)
        column.addLayout(lower)
        column.addStretch(1)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _counts(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space_between)
        names: Sequence[str] = (self.tr("โครงการ"), self.tr("ตัวชี้วัด"), self.tr("รายการงบประมาณ"))
        for name in names:
            figure = Label("–", "headline")
            self._figures.append(figure)
            line.addWidget(_short_card(figure, Label(name, "muted")), 1)
        days = _short_card(self.days, self.days_words)
        line.addWidget(days, 2)
        return line


def _short_card(figure: Label, words: QWidget) -> Card:
    """Return a card of one line: a figure and what it counts."""
    card = Card()
    line = QHBoxLayout()
    line.setSpacing(theme.SIZES.space)
    line.addWidget(figure)
    line.addWidget(words, 1)
    card.body.addLayout(line)
    return card


def _setup_of(workspace: OfficeWorkspace) -> Setup:
    from moi_desktop.exchange.own_keys import own_keys

    newest = next(iter(office_backups.copies(workspace)), None)
    keys = own_keys(workspace)
    told = tuple(key for key in keys if key.standing.value in _KEYS_TO_TELL)
    return Setup(bool(workspace.person), keys[0].exists, newest.day if newest else None, told)
