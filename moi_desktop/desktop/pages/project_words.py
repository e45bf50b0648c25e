"""What the projects page says: the list by programme, states, summaries, questions."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.office_projects import loss_of
from moi_desktop.desktop.widgets.details_panel import Details
from moi_desktop.desktop.widgets.project_tree import Branch, Leaf
from moi_desktop.desktop.widgets.reason_dialog import Question
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import DELETED, CodeList
from moi_desktop.plan.model import Record
from moi_desktop.plan.rules import Finding, Severity
from moi_desktop.plan.thai_numbers import format_baht
from moi_desktop.plan.thai_text import search_key

DECISION_TONES = {"APPROVED": "good", "RETURNED": "bad", "REVIEWING": "accent", "REJECTED": "bad"}
_DELETED_BRANCH = " deleted"
_NO_PROGRAMME = " none"


class ProjectWords(QObject):
    """Facts of a look, put into words."""

    @property
    def nameless(self) -> str:
        """What stands for the name of a project that has none yet."""
        return self.tr("(ยังไม่มีชื่อ)")

    def branches(self, look: Look, search: str) -> tuple[list[Branch], int, int]:
        """Return the list by programme, how many live projects it shows and how many there are."""
        wanted = search_key(search).split()
        live = look.plan.live_projects()
        shown = [project for project in live if self._matches(look, project, wanted)]
        by_programme: dict[str, list[Leaf]] = {}
        for project in shown:
            by_programme.setdefault(project.text("programme"), []).append(self._leaf(look, project))
        branches = [
            Branch(code, without_word(name, self.tr("แผนงาน")), tuple(by_programme.pop(code)))
            for code, name in look.kit.programmes
            if code in by_programme
        ]
        for code, leaves in by_programme.items():
            name = look.context.codes.name(CodeList.FRAME, code) if code else self.tr("ยังไม่ได้เลือกแผนงาน")
            branches.append(Branch(code or _NO_PROGRAMME, name, tuple(leaves)))
        deleted = self._deleted(look, wanted)
        return branches + deleted, len(shown), len(live)

    def chip(self, look: Look, record: Record) -> tuple[str, str]:
        """Return the state of a project in words, and their tone."""
        if record.text("status") == DELETED:
            return self.tr("ลบแล้ว"), "plain"
        decision = next((one.record for one in look.decisions if one.record.text("project") == record.uid), None)
        if decision is not None:
            choice = catalogue.entity("decision").field("decision").choice(decision.text("decision"))
            if choice is not None:
                return choice.th, DECISION_TONES.get(choice.code, "plain")
        return (self.tr("เคยนำส่งแล้ว"), "plain") if record.uid in look.sent_projects else (self.tr("ร่าง"), "plain")

    def summary(self, look: Look, record: Record) -> Details:
        """Return what the details panel says while no field has the focus."""
        facts = [
            (self.tr("ปี {year}").format(year=year), format_baht(satang))
            for year, satang in look.project_money(record.uid).items()
        ]
        if len(facts) > 1:
            facts.append((self.tr("รวม"), format_baht(sum(look.project_money(record.uid).values()))))
        notes = [
            (self.tr("ผลพิจารณาจากส่วนกลาง"), one.record.text("reason"))
            for one in look.decisions
            if one.record.text("project") == record.uid and one.record.text("reason")
        ]
        meaning = self.tr("งบประมาณของโครงการ (บาท)") if facts else self.tr("ยังไม่มีคำของบประมาณของโครงการนี้")
        answered, waiting = look.reviews.get(record.uid, (0, 0))
        if answered or waiting:
            words = self.tr("ตอบแล้ว {answered} · ยังไม่ตอบ {waiting}")
            facts.append((self.tr("จากส่วนกลาง"), words.format(answered=answered, waiting=waiting)))
        notes += [(self.tr("ความเห็นจากส่วนกลาง"), f"“{one.text('text')}”") for one in self.comments(look, record.uid)]
        return Details(self.tr("สรุปโครงการ"), meaning, tuple(facts), tuple(notes))

    def comments(self, look: Look, uid: str) -> list[Record]:
        """Return the centre's comments on a project and what belongs to it."""
        return [
            one.record
            for one in look.comments
            if look.project_of(one.record.text("table"), one.record.text("record")) == uid
        ]

    def meters(self, look: Look) -> list[tuple[str, int, int, str]]:
        """Return how much of each year's ceiling the whole plan asks for."""
        words = self.tr("{asked} จาก {ceiling} บาท")
        return [
            (
                self.tr("กรอบวงเงินปี {year}").format(year=money.year),
                money.limited,
                money.ceiling,
                words.format(asked=format_baht(money.limited), ceiling=format_baht(money.ceiling)),
            )
            for money in look.money
            if money.ceiling
        ]

    def deletion(self, look: Look, record: Record) -> Question:
        """Return the question before a project is taken out of the plan."""
        loss = loss_of(look.plan, record.uid)
        name = record.text("name_th") or self.nameless
        question = self.tr(
            "ลบ “{name}” พร้อมกิจกรรม {activities} รายการ ตัวชี้วัด {kpis} ตัว และคำของบประมาณ {lines} รายการ รวม {money} บาท"
        ).format(
            name=name, activities=loss.activities, kpis=loss.kpis, lines=loss.lines, money=format_baht(loss.satang)
        )
        sent = record.uid in look.sent_projects
        explanation = (
            self.tr("โครงการนี้เคยนำส่งแล้ว ส่วนกลางจะเห็นเหตุผลในการนำส่งครั้งต่อไป กู้คืนได้ทุกเมื่อ")
            if sent
            else self.tr("ถ้าระบุเหตุผล โครงการจะอยู่ในกลุ่ม “ลบแล้ว” และกู้คืนได้ทุกเมื่อ")
        )
        return Question(self.tr("ลบโครงการ"), question, self.tr("ลบโครงการ"), explanation, role="danger", required=sent)

    def _deleted(self, look: Look, wanted: list[str]) -> list[Branch]:
        gone = [
            Leaf(
                project.uid, project.text("name_th") or self.nameless, tip=project.text("deleted_reason"), checked=False
            )
            for project in look.plan.of("project")
            if project.text("status") == DELETED and self._matches(look, project, wanted)
        ]
        return (
            [Branch(_DELETED_BRANCH, self.tr("ลบแล้ว {count}").format(count=len(gone)), tuple(gone), folded=True)]
            if gone
            else []
        )

    def _leaf(self, look: Look, project: Record) -> Leaf:
        errors, warnings = counts(look.by_project.get(project.uid, ()))
        name = project.text("name_th") or self.nameless
        short = without_word(name, self.tr("โครงการ"))
        money = sum(look.project_money(project.uid).values())
        words = self.tr("{name}\n{money} บาท").format(name=name, money=format_baht(money))
        if errors or warnings:
            found = self.tr("ต้องแก้ {errors} แห่ง เตือน {warnings} แห่ง").format(errors=errors, warnings=warnings)
            words = f"{words}\n{found}"
        answered, waiting = look.reviews.get(project.uid, (0, 0))
        if answered or waiting:
            told = self.tr("จากส่วนกลาง: ตอบแล้ว {answered} ยังไม่ตอบ {waiting}")
            words = f"{words}\n{told.format(answered=answered, waiting=waiting)}"
        return Leaf(project.uid, short, errors, warnings, words)

    def _matches(self, look: Look, project: Record, wanted: list[str]) -> bool:
        programme = look.context.codes.name(CodeList.FRAME, project.text("programme"))
        words = (
            project.text("code"),
            project.text("name_th"),
            project.text("name_en"),
            programme,
            project.text("person"),
        )
        key = search_key(" ".join(words))
        return all(word in key for word in wanted)


def counts(findings: Iterable[Finding]) -> tuple[int, int]:
    """Count errors and warnings that have no reason yet."""
    errors = warnings = 0
    for finding in findings:
        if finding.severity is Severity.ERROR:
            errors += 1
        elif not finding.waived:
            warnings += 1
    return errors, warnings


def without_word(name: str, word: str) -> str:
    """Return a name without the word for what it names, where the list says that already."""
    shorter = name.removeprefix(word).lstrip()
    return shorter or name
