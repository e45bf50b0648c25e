"""What the check found, project by project. Every finding leads to its field; a warning may stand with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.forms.field_story import finding_words
from moi_desktop.desktop.forms.rule_tables import TABLES_OF_RULES
from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.office_page import OfficePage, place_of
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.pages.paper_dialog import Offer, PaperDialog, PdfKeeper
from moi_desktop.desktop.papers.making import CHECK, Wanted
from moi_desktop.desktop.widgets import reason_dialog
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice
from moi_desktop.desktop.widgets.finding_group import FindingGroup
from moi_desktop.desktop.widgets.labels import ElidedLabel
from moi_desktop.desktop.widgets.reason_dialog import Question, Reason
from moi_desktop.desktop.widgets.scrolled import scrolled
from moi_desktop.plan.clock import utc_now
from moi_desktop.plan.rules import Finding, Severity
from moi_desktop.plan.thai_text import holds_words, search_key

if TYPE_CHECKING:
    from moi_desktop.store.office_workspace import OfficeWorkspace

ERRORS, WARNINGS, WAIVED = "errors", "warnings", "waived"


class CheckPage(OfficePage):
    """All findings. The check itself runs after every change; F5 runs it at once."""

    def __init__(self, session: OfficeSession, parent: QWidget | None = None) -> None:
        super().__init__("check", self.tr("ตรวจสอบ"), session, parent)
        self._search = ""
        self._shown: object = None
        self._is_folded: dict[str, bool] = {}
        self.groups: list[FindingGroup] = []
        self._kinds = {
            "": self.tr("ทั้งหมด"),
            ERRORS: self.tr("ต้องแก้"),
            WARNINGS: self.tr("คำเตือนที่ยังไม่มีเหตุผล"),
            WAIVED: self.tr("มีเหตุผลแล้ว"),
        }
        self.filters = FilterBar(self.tr("ผลตรวจที่แสดง"), tuple(self._kinds), all_kinds=True)
        self.checked_at = ElidedLabel("", "note")
        self.checked_at.align_right()
        self.again_button = QPushButton(self.tr("ตรวจอีกครั้ง"))
        self.again_button.setToolTip(self.tr("ตรวจอีกครั้ง (F5)"))
        self.save_button = QPushButton(self.tr("บันทึกเป็น PDF…"))
        self.save_button.setToolTip(self.tr("บันทึกผลการตรวจสอบทั้งหมดเป็น PDF (Ctrl+Shift+S)"))
        self.save_button.setShortcut("Ctrl+Shift+S")
        self.print_button = QPushButton(self.tr("พิมพ์…"))
        self.print_button.setToolTip(self.tr("ดูและพิมพ์ผลการตรวจสอบทั้งหมด (Ctrl+P)"))
        self.print_button.setShortcut("Ctrl+P")
        self._keeper = PdfKeeper(self, session)
        self._lay_out()
        self.save_button.clicked.connect(self.save_report)
        self.print_button.clicked.connect(self.print_report)
        self.filters.chosen.connect(lambda _key: self._refresh())
        self.again_button.clicked.connect(session.look_now)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Refresh), self).activated.connect(session.look_now)

    def glance(self, look: Look) -> None:
        """Count what waits."""
        self.attention.emit(look.blocking)
        at = utc_now().astimezone()
        self.checked_at.setText(self.tr("ตรวจล่าสุด {time} น.").format(time=f"{at:%H.%M.%S}"))

    def show_look(self, look: Look) -> None:
        """Show the findings."""
        kinds = [kind_of(finding) for finding in look.findings]
        counts = (("", len(kinds)), *((kind, kinds.count(kind)) for kind in (ERRORS, WARNINGS, WAIVED)))
        self.filters.show_choices([FilterChoice(kind, self._kinds[kind], count) for kind, count in counts])
        self._show_groups(look)

    def search_for(self, words: str) -> None:
        """Show the findings whose words, place or project hold all of `words`."""
        self._search = words
        self._refresh()

    def show_place(self, place: Place) -> None:
        """Show the findings of one kind: `place.field` is errors, warnings or waived."""
        self.filters.choose(place.field)

    # The list

    def _refresh(self) -> None:
        if self.session.look is not None:
            self._show_groups(self.session.look)

    def _show_groups(self, look: Look) -> None:
        shown = [(uid, name, self._filtered(findings, name)) for uid, name, findings in self._projects(look)]
        shown = [(uid, name, findings) for uid, name, findings in shown if findings]
        if shown == self._shown:
            return
        self._shown = shown
        for group in self.groups:
            self._list.removeWidget(group)
            group.deleteLater()
        self.groups = [self._group(number, *one) for number, one in enumerate(shown)]
        for number, group in enumerate(self.groups):
            self._list.insertWidget(number, group)
        self._stack.setCurrentWidget(self._area if self.groups else self._nothing if look.findings else self._good)

    def _projects(self, look: Look) -> list[tuple[str, str, Sequence[Finding]]]:
        found = [("", self.tr("หน่วยงานและภาพรวมของแผน"), look.by_project.get("", ()))]
        for project in look.plan.of("project"):
            name = project.text("name_th") or self.tr("(ยังไม่มีชื่อ)")
            found.append((project.uid, name, look.by_project.get(project.uid, ())))
        return found

    def _filtered(self, findings: Sequence[Finding], name: str) -> tuple[Finding, ...]:
        words = search_key(self._search).split()
        wanted = self.filters.current
        return tuple(
            finding
            for finding in findings
            if wanted in ("", kind_of(finding))
            and holds_words(f"{name} {finding.place} {finding_words(finding)}", words)
        )

    def _group(self, number: int, uid: str, name: str, findings: Sequence[Finding]) -> FindingGroup:
        is_open = not self._is_folded.get(uid, number > 0 and not any(one.blocks for one in findings))
        group = FindingGroup(name, findings, open_=is_open)
        group.jump_wanted.connect(self._jump)
        group.reason_wanted.connect(self._ask_for_reason)
        group.folded.connect(lambda folded: self._is_folded.__setitem__(uid, folded))
        return group

    # What can be done

    def save_report(self) -> None:
        """Keep all findings as PDF."""
        told = self.tr("บันทึก {name} แล้ว")
        self._keeper.keep(Wanted(CHECK), lambda name: self.tell(told.format(name=name)))

    def print_report(self) -> None:
        """Look at the report of all findings, and print it from there."""
        title = self.tr("ผลการตรวจสอบ")
        dialog = PaperDialog(self.session, title, (Offer(title, Wanted(CHECK)),), self)
        dialog.told.connect(self.tell)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _jump(self, finding: Finding) -> None:
        self.jump_wanted.emit(place_of_finding(finding))

    def _ask_for_reason(self, finding: Finding) -> None:
        look = self.session.look
        same = [one for one in look.findings if one.code == finding.code and not one.waived] if look else []
        others = len([one for one in same if one != finding])
        for_all = self.tr("ใช้เหตุผลนี้กับคำเตือนข้อเดียวกันอีก {count} แห่ง").format(count=others)
        question = Question(
            self.tr("เหตุผลประกอบคำเตือน"),
            finding_words(finding),
            self.tr("บันทึกเหตุผล"),
            self.tr("ผู้พิจารณาที่ส่วนกลางจะเห็นเหตุผลนี้ ลบข้อความทั้งหมดเพื่อถอนเหตุผล")
            if finding.waived
            else self.tr("ผู้พิจารณาที่ส่วนกลางจะเห็นเหตุผลนี้"),
            finding.waived,
            required=not finding.waived,
            for_all=for_all if others else "",
        )
        reason = reason_dialog.ask_for_reason(self, question)
        if reason is not None:
            self._keep(finding, same if reason.for_all else [], reason)

    def _keep(self, finding: Finding, same: Sequence[Finding], reason: Reason) -> None:
        about = [finding, *(one for one in same if one != finding)]
        self.session.act(
            self,
            lambda workspace, _: save_reasons(workspace, about, reason.text),
            lambda _: self.session.look_now(),
        )

    # How it is set up

    def _lay_out(self) -> None:
        edge = theme.SIZES.space_between
        layout = QVBoxLayout(self)
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(edge)
        head = Card()
        line = QHBoxLayout()
        line.addWidget(self.filters)
        line.addWidget(self.checked_at, 1)
        for button in (self.again_button, self.save_button, self.print_button):
            line.addWidget(button)
        head.body.addLayout(line)
        layout.addWidget(head)
        self._list = QVBoxLayout()
        self._list.addStretch(1)
        self._area = scrolled(self._list)
        self._list.setSpacing(theme.SIZES.space)
        self._good = EmptyState(self.tr("ตรวจแล้วไม่พบสิ่งที่ต้องแก้ ส่งออกได้"), self.tr("ไปที่หน้าส่งออก"), "good")
        self._good.acted.connect(lambda: self.jump_wanted.emit(Place("export")))
        self._nothing = EmptyState(self.tr("ไม่มีผลตรวจที่ตรงกับที่ค้นหา"), "", "search")
        self._stack = QStackedWidget()
        for widget in (self._area, self._good, self._nothing):
            self._stack.addWidget(widget)
        layout.addWidget(self._stack, 1)


def kind_of(finding: Finding) -> str:
    """Return under which filter a finding stands."""
    if finding.severity is Severity.ERROR:
        return ERRORS
    return WAIVED if finding.waived else WARNINGS


def place_of_finding(finding: Finding) -> Place:
    """Return where a finding can be put right."""
    table = TABLES_OF_RULES.get(finding.code)
    if table is not None and finding.entity == "project":
        return place_of(table, "", owner=finding.uid)
    return place_of(finding.entity, finding.uid, finding.field)


def save_reasons(workspace: OfficeWorkspace, findings: Sequence[Finding], reason: str) -> None:
    """Keep one reason for these warnings; an empty one takes theirs back. Runs on the thread of the jobs."""
    from moi_desktop.exchange.checking import waiver

    known = {(one.text("rule"), one.text("record"), one.text("field")): one for one in workspace.records("waiver")}
    with workspace.changes("เหตุผลประกอบคำเตือน"):
        for finding in findings:
            there = known.get((finding.code, finding.uid, finding.field)) or known.get((finding.code, finding.uid, ""))
            if there is None and reason:
                workspace.add(waiver(finding, reason))
            elif there is not None and reason:
                workspace.save_value("waiver", there.uid, "reason", reason)
            elif there is not None:
                workspace.remove("waiver", there.uid)
