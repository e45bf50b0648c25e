"""What the centre wrote, put into rows of words: proposals, comments, decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from moi_desktop.desktop.office_look import Look, Remarked
from moi_desktop.desktop.pages.project_words import DECISION_TONES
from moi_desktop.desktop.values import FieldFormat, Surroundings, label_of
from moi_desktop.desktop.widgets.review_rows import ReviewFacts, Side
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import from_canonical
from moi_desktop.plan.catalogue import Field, Kind
from moi_desktop.plan.model import Canonical, Record
from moi_desktop.plan.places import describe_place
from moi_desktop.plan.thai_numbers import format_signed_baht

if TYPE_CHECKING:
    from moi_desktop.exchange.answering import Suggestion

ACCEPT, KEEP, REPLY, GO = "accept", "keep", "reply", "go"


class ReviewWords(QObject):
    """Facts of a look, put into words."""

    def proposal(self, look: Look, suggestion: Suggestion, around: Surroundings) -> ReviewFacts:
        """Return the row of a proposed value: what the centre saw, what stands here, what it proposes."""
        amendment = suggestion.amendment
        table, key = amendment.text("table"), amendment.text("field")
        known = table in catalogue.PLAN_ENTITIES and key in catalogue.entity(table).keys
        field = catalogue.entity(table).field(key) if known else None
        shown = [
            self._value(field, value, around) for value in (suggestion.reviewed, suggestion.mine, suggestion.proposed)
        ]
        answer = look.answer_to(amendment.uid)
        accepted = answer is not None and answer.text("answer") == "ACCEPT"
        touched = not suggestion.safe and not suggestion.lost and not accepted
        sides = (
            Side(self.tr("ที่ส่วนกลางพิจารณา"), shown[0]),
            Side(self.tr("ของหน่วยงานขณะนี้"), shown[1], "warning" if touched else ""),
            Side(self.tr("ที่ส่วนกลางเสนอ"), shown[2], "accent"),
        )
        chip, tone = self._proposal_state(look, suggestion)
        effect = "" if accepted else self._effect(field, suggestion)
        reason = self.tr("เหตุผลของส่วนกลาง: {reason}").format(reason=amendment.text("reason"))
        accept = self.tr("รับค่าเสนอ {value}").format(value=shown[2]) if len(shown[2]) < 24 else self.tr("รับค่าเสนอ")
        actions = [(GO, self.tr("ไปที่ช่องนี้"), "link")]
        if not accepted:
            actions.insert(0, (KEEP, self.tr("ยืนยันค่าเดิม…"), ""))
        if not accepted and not suggestion.lost:
            actions.insert(0, (ACCEPT, accept, ""))
        return ReviewFacts(
            self._place(look, amendment),
            f"{reason} · {effect}" if effect else reason,
            chip,
            tone,
            sides,
            self._answer(look, amendment.uid),
            tuple(actions),
        )

    def comment(self, look: Look, remarked: Remarked) -> ReviewFacts:
        """Return the row of a comment."""
        record = remarked.record
        author = record.text("author")
        words = f"“{record.text('text')}”" + (f" · {author}" if author else "")
        answered = remarked.answer is not None
        return ReviewFacts(
            self._place(look, record),
            words,
            self.tr("ตอบแล้ว") if answered else self.tr("ยังไม่ตอบ"),
            "good" if answered else "warning",
            answer=self._answer(look, record.uid),
            actions=(
                (REPLY, self.tr("แก้คำตอบ…") if answered else self.tr("ตอบ…"), ""),
                (GO, self.tr("ไปที่ช่องนี้"), "link"),
            ),
        )

    def decision(self, remarked: Remarked) -> ReviewFacts:
        """Return the row of a decision on a project."""
        record = remarked.record
        choice = catalogue.entity("decision").field("decision").choice(record.text("decision"))
        return ReviewFacts(
            record.text("project_name") or self.tr("โครงการ"),
            record.text("reason"),
            label_of(choice.th, choice.en) if choice else record.text("decision"),
            DECISION_TONES.get(record.text("decision"), "plain"),
            actions=((GO, self.tr("ไปที่โครงการ"), "link"),),
        )

    def _proposal_state(self, look: Look, suggestion: Suggestion) -> tuple[str, str]:
        answer = look.answer_to(suggestion.amendment.uid)
        if answer is not None:
            choice = catalogue.entity("answer").field("answer").choice(answer.text("answer"))
            return self.tr("ตอบแล้ว: {answer}").format(answer=label_of(choice.th, choice.en) if choice else ""), "good"
        if suggestion.lost:
            return self.tr("รายการนี้ถูกลบแล้ว"), "bad"
        if not suggestion.safe:
            return self.tr("หน่วยงานแก้ค่านี้หลังส่ง"), "warning"
        return self.tr("รอคำตอบ"), "warning"

    def _answer(self, look: Look, subject: str) -> str:
        answer = look.answer_to(subject)
        if answer is None or not answer.text("reason"):
            return ""
        return self.tr("คำตอบของหน่วยงาน: {reason}").format(reason=answer.text("reason"))

    def _place(self, look: Look, subject: Record) -> str:
        record = look.plan.get(subject.text("table"), subject.text("record"))
        if record is not None:
            return describe_place(look.plan, record, subject.text("field"))
        return subject.text("place") or self.tr("รายการที่ไม่มีในแผนแล้ว")

    def _value(self, field: Field | None, value: Canonical | None, around: Surroundings) -> str:
        if value is None or value == "":
            return self.tr("(ว่าง)")
        return FieldFormat(field, around).show(from_canonical(field.kind, value)) if field else str(value)

    def _effect(self, field: Field | None, suggestion: Suggestion) -> str:
        if field is None or field.kind is not Kind.MONEY or suggestion.proposed is None or suggestion.mine is None:
            return ""
        after, before = (from_canonical(field.kind, value) for value in (suggestion.proposed, suggestion.mine))
        assert isinstance(after, int)
        assert isinstance(before, int)
        return self.tr("ผลต่อยอดเงิน {effect} บาท").format(effect=format_signed_baht(after - before) or "0.00")
