"""What an office answers: each amendment is a suggestion with three values; answers travel in the next submission."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from moi_desktop.errors import PlanError
from moi_desktop.plan import catalogue
from moi_desktop.plan.amounts import with_amount
from moi_desktop.plan.canonical import canonical_values, from_canonical
from moi_desktop.plan.catalogue import Kind
from moi_desktop.plan.model import Canonical, Record, Value, new_uid
from moi_desktop.store.office_workspace import OfficeWorkspace
from moi_desktop.text import QT_TRANSLATE_NOOP

_LOST: Final = QT_TRANSLATE_NOOP(
    "moi",
    "รับค่าเสนอข้อนี้ไม่ได้ เพราะรายการถูกลบไปแล้ว หรือโปรแกรมรุ่นนี้ยังไม่รู้จักช่องนี้ กรุณาปรับรุ่นโปรแกรม หรือยืนยันค่าเดิมพร้อมเหตุผล",
)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The centre's proposal for one field: what it saw (`reviewed`), what stands here now (`mine`), what it proposes.

    `lost`: the record is no longer in the plan, or this version does not know the field; only refusing is then possible.
    """

    amendment: Record
    reviewed: Canonical | None
    mine: Canonical | None
    proposed: Canonical | None
    answered: bool
    lost: bool = False

    @property
    def safe(self) -> bool:
        """Whether nobody here touched the field since: only then may it be accepted without a look."""
        return not self.lost and self.mine == self.reviewed


def suggestions(workspace: OfficeWorkspace) -> list[Suggestion]:
    """All open proposals of the centre, newest wording."""
    open_items = (i for i in workspace.review_items("amendment") if i.record.text("state") in ("OPEN", "CONFLICT"))
    return [suggestion_of(workspace, item.record, answered=item.answer is not None) for item in open_items]


def suggestion_of(workspace: OfficeWorkspace, amendment: Record, *, answered: bool) -> Suggestion:
    """An amendment beside what stands here now."""
    field = _field(amendment)
    record = workspace.record(amendment.text("table"), amendment.text("record")) if field else None
    kind = field.kind if field else Kind.LONG_TEXT
    reviewed, proposed = (_typed(amendment.text(key), kind) for key in ("base", "proposed"))
    mine = canonical_values(record).get(field.key) if field and record else None
    return Suggestion(amendment, reviewed, mine, proposed, answered, lost=record is None)


def accept(workspace: OfficeWorkspace, suggestion: Suggestion, reason: str = "") -> None:
    """Take the proposed value over and say so in the next submission; what hangs on an amount follows it.

    Raises PlanError (answer-no-field) for a proposal that is lost.
    """
    amendment = suggestion.amendment
    table, uid = amendment.text("table"), amendment.text("record")
    field = _field(amendment)
    if suggestion.lost or field is None:
        raise PlanError(_LOST, code="answer-no-field", place=f"{table} {uid} {amendment.text('field')}")
    value: Value | None = None
    if suggestion.proposed is not None:
        value = from_canonical(field.kind, suggestion.proposed)
    with workspace.changes("รับค่าเสนอของส่วนกลาง"):
        workspace.save_values(table, uid, {field.key: value})
        if (table, field.key) == ("budget_line", "amount") and isinstance(value, int):
            _follow_amount(workspace, uid, value)
        _answer(workspace, amendment, "ACCEPT", reason)


def _follow_amount(workspace: OfficeWorkspace, uid: str, satang: int) -> None:
    line = workspace.record("budget_line", uid)
    if line is None:
        return
    workspace.save_values("budget_line", uid, with_amount(line, satang))
    for year in workspace.children("line_year", uid):
        if year.text("kind") == "OBLIGATION" and year.whole("fiscal_year") == line.whole("fiscal_year"):
            workspace.save_value("line_year", year.uid, "amount", satang)


def keep_own(workspace: OfficeWorkspace, suggestion: Suggestion, reason: str) -> None:
    """Keep the office's value; the reason is required. Raises PlanError (answer-reason)."""
    if not reason.strip():
        raise PlanError(QT_TRANSLATE_NOOP("moi", "กรุณาระบุเหตุผลที่ยืนยันค่าเดิม"), code="answer-reason")
    _answer(workspace, suggestion.amendment, "REJECT", reason)


def accept_safe(workspace: OfficeWorkspace) -> list[str]:
    """Accept every proposal whose field nobody here touched since; the amendment ids. The rest waits for a person."""
    accepted = []
    for suggestion in suggestions(workspace):
        if suggestion.safe and not suggestion.answered:
            accept(workspace, suggestion)
            accepted.append(suggestion.amendment.uid)
    return accepted


def _answer(workspace: OfficeWorkspace, amendment: Record, answer: str, reason: str) -> None:
    """Write the answer, in the place of an earlier one: two would leave the centre to guess which is meant."""
    earlier = next((r for r in workspace.records("answer") if r.text("about") == amendment.uid), None)
    if earlier is not None:
        workspace.save_values("answer", earlier.uid, {"answer": answer, "reason": reason or None})
        return
    values = {"about": amendment.uid, "answer": answer, "reason": reason}
    workspace.add(Record("answer", new_uid(), {k: v for k, v in values.items() if v}))


def _field(amendment: Record) -> catalogue.Field | None:
    """The field of the office's plan that a proposal is about; None when this version has none such."""
    table = amendment.text("table")
    if table not in catalogue.PLAN_ENTITIES:
        return None
    return next((f for f in catalogue.entity(table).fields if f.key == amendment.text("field")), None)


def _typed(text: str, kind: Kind) -> Canonical | None:
    if not text:
        return None
    if kind in (Kind.INTEGER, Kind.FISCAL_YEAR):
        return int(text)
    return True if kind is Kind.FLAG else text
