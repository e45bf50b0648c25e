"""What the details panel says of a field: its meaning and limits, what happened to it, what others say of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.values import FieldFormat, Surroundings, label_of, unit_of
from moi_desktop.desktop.widgets.details_panel import Details
from moi_desktop.plan import catalogue
from moi_desktop.plan.carrying import FormerValue
from moi_desktop.plan.catalogue import Field, Kind, Need
from moi_desktop.plan.model import Value
from moi_desktop.plan.rules import Finding
from moi_desktop.plan.thai_calendar import format_moment
from moi_desktop.plan.thai_numbers import format_signed_baht

if TYPE_CHECKING:
    from moi_desktop.store.change_log import Line
    from moi_desktop.store.office_workspace import OfficeWorkspace

SHOWN_LINES = 3
"""How much of a field's history is shown."""

_LONGEST_VALUE = 80
_LONGEST_FORMER = 400
_TEXTS = frozenset({Kind.TEXT, Kind.LONG_TEXT, Kind.CODE})
"""Kinds whose values may need more than the end of a line."""


@dataclass(frozen=True, slots=True)
class Story:
    """The history of one field, newest first, its value now, and what it was last year where it was carried over."""

    entity: str
    uid: str
    field: str
    lines: tuple[Line, ...] = ()
    now: Value | None = None
    former: FormerValue | None = None


def read_story(workspace: OfficeWorkspace, entity: str, uid: str, key: str) -> Story:
    """Read what happened to a field; runs on the thread of the jobs."""
    if not uid:
        return Story(entity, uid, key)
    lines = workspace.history(entity, uid, key, limit=SHOWN_LINES)
    record = workspace.record(entity, uid)
    former = next((one for one in workspace.inherited(entity, uid) if one.field == key), None)
    return Story(entity, uid, key, tuple(lines), record.values.get(key) if record else None, former)


def when(moment: str) -> str:
    """Return a moment of the store (UTC) as people read it."""
    return format_moment(datetime.fromisoformat(moment).astimezone(UTC))


class StoryTeller(QObject):
    """Puts what is known of a field into words."""

    def details_of(
        self,
        story: Story,
        around: Surroundings,
        findings: Sequence[Finding] = (),
    ) -> Details:
        """Return what the details panel shows of a field."""
        field = catalogue.entity(story.entity).field(story.field)
        form = FieldFormat(field, around)
        notes = [(self.tr("ผลตรวจ"), finding_words(finding)) for finding in findings]
        if story.former is not None and field.kind in _TEXTS:
            same = self.tr("เหมือนกับตอนนี้") if story.former.value == story.now else ""
            notes.append((self.tr("ปีก่อน"), same or _shortened(form.show(story.former.value), _LONGEST_FORMER)))
        if story.lines:
            notes.append((self.tr("ประวัติของช่องนี้"), "\n".join(self._line(line, form) for line in story.lines)))
        meaning = moi(field.hint) if field.hint else ""
        facts = (*self._last_year(story, form), *self._facts(field))
        return Details(label_of(field.th, field.en), meaning, facts, tuple(notes))

    def nothing_chosen(self) -> Details:
        """Return what the details panel shows while no field has the focus."""
        return Details(self.tr("รายละเอียด"), self.tr("เลือกช่องใดช่องหนึ่ง เพื่อดูความหมาย ขีดจำกัด ผลตรวจ และประวัติ"))

    def _last_year(self, story: Story, form: FieldFormat) -> tuple[tuple[str, str], ...]:
        """What the field held in the former plan; for money, how much more or less it is now."""
        if story.former is None:
            return ()
        former, now = story.former.value, story.now
        facts = []
        if form.spec.kind not in _TEXTS:
            facts.append((self.tr("ปีก่อน"), form.show(former)))
        if form.spec.kind is Kind.MONEY and isinstance(former, int) and isinstance(now, int):
            facts.append((self.tr("ต่างจากปีก่อน"), format_signed_baht(now - former) or self.tr("เท่าเดิม")))
        if not story.former.confirmed:
            facts.append((self.tr("การยืนยัน"), self.tr("ยังไม่ยืนยัน")))
        return tuple(facts)

    def line_words(self, line: Line, form: FieldFormat) -> tuple[str, str]:
        """Return what a line of a field's history says stood before and after, for a table."""
        if line.what == "typed":
            quoted = self.tr("พิมพ์ “{text}”")
            return "", quoted.format(text=line.new) if line.new else self.tr("(ล้างข้อความที่อ่านไม่ได้)")
        old, new = (form.show(value) for value in (line.old, line.new))
        return old or self.tr("(ว่าง)"), new or self.tr("(ว่าง)")

    def _facts(self, field: Field) -> tuple[tuple[str, str], ...]:
        needs = {
            Need.REQUIRED: self.tr("ต้องกรอก"),
            Need.WARNED: self.tr("ควรกรอก"),
            Need.OPTIONAL: self.tr("เว้นว่างได้"),
        }
        facts = [(self.tr("การกรอก"), self.tr("โปรแกรมคำนวณให้") if field.computed else needs[field.need])]
        if field.unit:
            facts.append((self.tr("หน่วย"), unit_of(field)))
        if field.max_length:
            facts.append((self.tr("ยาวไม่เกิน"), self.tr("{count} ตัวอักษร").format(count=f"{field.max_length:,}")))
        limits = self._limits(field)
        if limits:
            facts.append((self.tr("ค่าที่รับ"), limits))
        return tuple(facts)

    def _limits(self, field: Field) -> str:
        if field.minimum is not None and field.maximum is not None:
            return self.tr("{least} ถึง {most}").format(least=field.minimum, most=field.maximum)
        if field.minimum is not None:
            return self.tr("ตั้งแต่ {least} ขึ้นไป").format(least=field.minimum)
        return ""

    def _line(self, line: Line, form: FieldFormat) -> str:
        who = " ".join(part for part in (line.person, when(line.at)) if part)
        if line.what == "typed":
            return self.tr("{who}: พิมพ์ “{text}”").format(who=who, text=_shortened(str(line.new or "")))
        old, new = (_shortened(form.show(value)) for value in (line.old, line.new))
        if not old:
            return self.tr("{who}: กรอก {new}").format(who=who, new=new)
        return self.tr("{who}: {old} → {new}").format(who=who, old=old, new=new or self.tr("(ว่าง)"))


def finding_words(finding: Finding) -> str:
    """Return what a finding says and what to do about it."""
    message, fix = moi(finding.rule.message, finding.values), moi(finding.rule.fix, finding.values)
    return f"{message} · {fix}" if fix else message


def _shortened(text: str, most: int = _LONGEST_VALUE) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
