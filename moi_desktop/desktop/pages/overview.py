"""The office's first page: what to do next, what is missing, what it costs against the ceiling, how many days are left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.office_look import Look, YearMoney
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.office_page import OfficePage
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.pages.project_words import counts, without_word
from moi_desktop.desktop.pages.sent_words import SentWords
from moi_desktop.desktop.widgets.bar_chart import Bar, BarChart, BarGroup
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.labels import Label, WrapLabel
from moi_desktop.desktop.widgets.tick_list import Task, TickList
from moi_desktop.desktop.widgets.year_totals import short_baht
from moi_desktop.plan.thai_calendar import format_date

if TYPE_CHECKING:
    from moi_desktop.store.office_workspace import OfficeWorkspace

SHOWN_PROJECTS = 6
MANY_DAYS = 365
"""More days than this say nothing to anybody; the date alone does."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What was set up on this computer: whether somebody said who works here, and whether there is a key."""

    has_person: bool
    has_key: bool


class OverviewPage(OfficePage):
    """Figures at a glance; everything on it leads somewhere."""

    def __init__(self, session: OfficeSession, parent: QWidget | None = None) -> None:
        super().__init__("overview", self.tr("ภาพรวม"), session, parent)
        self._sent_words = SentWords(self)
        self._setup = Setup(has_person=True, has_key=True)
        self._figures: list[Label] = []
        self.days = Label("", "title")
        self.days_words = WrapLabel("", "muted")
        self.tasks = TickList()
        self.projects = TickList()
        self.projects_card = Card(self.tr("โครงการที่ยังต้องแก้"))
        self.chart = BarChart([(self.tr("ขอในกรอบ"), "accent"), (self.tr("เกินกรอบ"), "bad")], self.tr("กรอบวงเงิน"))
        self.chart_words = WrapLabel("", "note")
        self._lay_out()
        self.tasks.acted.connect(lambda key: self.jump_wanted.emit(Place(key)))
        self.projects.acted.connect(lambda uid: self.jump_wanted.emit(Place("projects", "project", uid)))

    def load(self) -> None:
        """Look anew at what was set up, and show the plan."""
        super().load()
        self.session.read(self, _setup_of, self._show_setup)

    def glance(self, look: Look) -> None:
        """Say in the top bar which plan and revision is open."""
        self.described.emit(self._plan_words(look))

    def show_look(self, look: Look) -> None:
        """Show the figures."""
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
            self._kit_task(look),
            Task(
                "settings",
                self.tr("บอกว่าใครกรอก และใครรับรอง"),
                "" if has_profile and self._setup.has_person else self.tr("กรอกชื่อผู้ใช้งาน ผู้จัดทำ และผู้รับรองครั้งเดียว"),
                "good" if has_profile and self._setup.has_person else "muted",
                "" if has_profile and self._setup.has_person else self.tr("ไปที่ตั้งค่า"),
            ),
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
        tasks.append(self._send_task(look))
        return tasks

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
        todo, money = Card(self.tr("ขั้นต่อไป")), Card(self.tr("เงินที่ขอแต่ละปีเทียบกรอบวงเงิน (บาท)"))
        todo.body.addWidget(self.tasks)
        todo.body.addStretch(1)
        money.body.addWidget(self.chart)
        money.body.addWidget(self.chart_words)
        self.projects_card.body.addWidget(self.projects)
        lower.addWidget(todo, 2)
        right = QVBoxLayout()
        right.setSpacing(edge)
        right.addWidget(money)
        right.addWidget(self.projects_card)
        right.addStretch(1)
        lower.addLayout(right, 3)
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
            card = Card()
            figure = Label("–", "headline")
            card.body.addWidget(figure)
            card.body.addWidget(Label(name, "muted"))
            self._figures.append(figure)
            line.addWidget(card, 1)
        days = Card()
        days.body.addWidget(self.days)
        days.body.addWidget(self.days_words)
        line.addWidget(days, 1)
        return line


def _setup_of(workspace: OfficeWorkspace) -> Setup:
    from moi_desktop.exchange import keyring

    return Setup(has_person=bool(workspace.person), has_key=keyring.has_key(workspace))
