"""What the projects page says: the list by programme, states, summaries, questions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject

from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.office_projects import in_order, loss_of
from moi_desktop.desktop.values import label_of
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
_SHOWN_LEVELS = frozenset({"ISSUE", "GUIDELINE"})
"""Levels of the plan frame that stand above the programmes in the tree; goals say what is reached, not where one is."""


@dataclass(slots=True)
class _Node:
    """A branch while the tree is being put together."""

    key: str
    name: str
    below: list[_Node] = field(default_factory=list)
    programme: Branch | None = None

    def branch(self) -> Branch:
        if self.programme is not None:
            return self.programme
        return Branch(self.key, self.name, (), tuple(node.branch() for node in self.below), programme=False)


def _place(top: list[_Node], way: Sequence[tuple[str, str]], programme: Branch) -> None:
    level = top
    for code, name in way:
        node = next((node for node in level if node.key == code), None)
        if node is None:
            node = _Node(code, name)
            level.append(node)
        level = node.below
    level.append(_Node(programme.key, programme.name, programme=programme))


def _without_single(nodes: Sequence[_Node]) -> list[_Node]:
    """Leave out levels below the uppermost that stand alone there and so tell nothing; their room is needed."""
    for node in nodes:
        while len(node.below) == 1 and node.below[0].programme is None:
            node.below = node.below[0].below
        node.below = _without_single(node.below)
    return list(nodes)


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
        for project in in_order(shown):
            by_programme.setdefault(project.text("programme"), []).append(self._leaf(look, project))
        programmes = [(code, name) for code, name in look.kit.programmes if code in by_programme]
        unknown = [code for code in by_programme if code not in dict(programmes)]
        top: list[_Node] = []
        for code, name in programmes:
            words = without_word(name, self.tr("แผนงาน"))
            _place(top, self._way_to(look, code), Branch(code, words, tuple(by_programme[code])))
        for code in unknown:
            name = look.context.codes.name(CodeList.FRAME, code) if code else self.tr("ยังไม่ได้เลือกแผนงาน")
            _place(top, (), Branch(code or _NO_PROGRAMME, name, tuple(by_programme[code]), programme=bool(code)))
        return [node.branch() for node in _without_single(top)] + self._deleted(look, wanted), len(shown), len(live)

    def _way_to(self, look: Look, programme: str) -> tuple[tuple[str, str], ...]:
        """The issues and guidelines above a programme, the uppermost first, as (code, name)."""
        table = look.context.codes.table(CodeList.FRAME)
        above = [table.get(code) for code in reversed(table.lineage(programme)[1:])]
        return tuple((entry.code, entry.th) for entry in above if entry is not None and entry.group in _SHOWN_LEVELS)

    def state(self, look: Look, record: Record) -> str:
        """Return the state of a project: a code of the centre's decision, DELETED, SENT or DRAFT."""
        if record.text("status") == DELETED:
            return DELETED
        decision = next((one.record for one in look.decisions if one.record.text("project") == record.uid), None)
        if decision is not None and decision.text("decision") in DECISION_TONES:
            return decision.text("decision")
        return "SENT" if record.uid in look.sent_projects else "DRAFT"

    def chip_of(self, state: str) -> tuple[str, str]:
        """Return a state in words, and their tone."""
        own = {DELETED: self.tr("ลบแล้ว"), "SENT": self.tr("เคยนำส่งแล้ว"), "DRAFT": self.tr("ร่าง")}
        choice = catalogue.entity("decision").field("decision").choice(state)
        if choice is not None:
            return label_of(choice.th, choice.en), DECISION_TONES.get(state, "plain")
        return own.get(state, state), "plain"

    def chip(self, look: Look, record: Record) -> tuple[str, str]:
        """Return the state of a project in words, and their tone."""
        return self.chip_of(self.state(look, record))

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

    def deletion(self, look: Look, records: Sequence[Record]) -> Question:
        """Return the question before projects are taken out of the plan."""
        loss = loss_of(look.plan, [record.uid for record in records])
        name = records[0].text("name_th") or self.nameless
        if len(records) > 1:
            name = self.tr("{name} และอีก {count} โครงการ").format(name=name, count=len(records) - 1)
        question = self.tr(
            "ลบ “{name}” พร้อมกิจกรรม {activities} รายการ ตัวชี้วัด {kpis} ตัว และคำของบประมาณ {lines} รายการ รวม {money} บาท"
        ).format(
            name=name, activities=loss.activities, kpis=loss.kpis, lines=loss.lines, money=format_baht(loss.satang)
        )
        sent = any(record.uid in look.sent_projects for record in records)
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
            [
                Branch(
                    _DELETED_BRANCH,
                    self.tr("ลบแล้ว {count}").format(count=len(gone)),
                    tuple(gone),
                    folded=True,
                    programme=False,
                )
            ]
            if gone
            else []
        )

    def _leaf(self, look: Look, project: Record) -> Leaf:
        errors, warnings = counts(look.by_project.get(project.uid, ()))
        name = project.text("name_th") or self.nameless
        short = without_word(name, self.tr("โครงการ"))
        money = sum(look.project_money(project.uid).values())
        lines = [
            name,
            self.tr("{money} บาท · {state}").format(money=format_baht(money), state=self.chip(look, project)[0]),
        ]
        if errors or warnings:
            lines.append(self.tr("ต้องแก้ {errors} แห่ง เตือน {warnings} แห่ง").format(errors=errors, warnings=warnings))
        waiting = len(look.unconfirmed.get(project.uid, ()))
        if waiting:
            lines.append(self.tr("ค่าจากปีก่อนที่ยังไม่ยืนยัน {count} ค่า").format(count=waiting))
        answered, comments = look.reviews.get(project.uid, (0, 0))
        if answered or comments:
            told = self.tr("จากส่วนกลาง: ตอบแล้ว {answered} ยังไม่ตอบ {waiting}")
            lines.append(told.format(answered=answered, waiting=comments))
        activities = tuple(
            (one.uid, one.text("name") or self.nameless) for one in look.plan.children("activity", project.uid)
        )
        return Leaf(
            project.uid,
            short,
            errors,
            warnings,
            "\n".join(lines),
            unconfirmed=waiting,
            comments=comments,
            activities=activities,
        )

    def open_comments(self, look: Look, uid: str) -> int:
        """Count what the centre wrote about a project and what belongs to it that has no answer."""
        return look.reviews.get(uid, (0, 0))[1]

    def _matches(self, look: Look, project: Record, wanted: list[str]) -> bool:
        key = self.search_key_of(look, project) if wanted else ""
        return all(word in key for word in wanted)

    def search_key_of(self, look: Look, project: Record) -> str:
        """Return what a project is searched by: its number, names, programme and person, as Thais spell them."""
        programme = look.context.codes.name(CodeList.FRAME, project.text("programme"))
        words = (
            project.text("code"),
            project.text("name_th"),
            project.text("name_en"),
            programme,
            project.text("person"),
        )
        return search_key(" ".join(words))


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
