"""What an office answers: each amendment is a suggestion with three values; answers travel in the next submission."""

from __future__ import annotations

from dataclasses import dataclass

from moi_desktop.errors import PlanError
from moi_desktop.plan import catalogue
from moi_desktop.plan.amounts import with_amount
from moi_desktop.plan.canonical import canonical_values, from_canonical
from moi_desktop.plan.catalogue import Kind
from moi_desktop.plan.model import Canonical, Record, Value, new_uid
from moi_desktop.store.office_workspace import OfficeWorkspace
from moi_desktop.text import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The centre's proposal for one field: what it saw (`reviewed`), what stands here now (`mine`), what it proposes."""

    amendment: Record
    reviewed: Canonical | None
    mine: Canonical | None
    proposed: Canonical | None
    answered: bool

    @property
    def safe(self) -> bool:
        """Whether nobody here touched the field since: only then may it be accepted without a look."""
        return self.mine == self.reviewed


def suggestions(workspace: OfficeWorkspace) -> list[Suggestion]:
    """All open proposals of the centre, newest wording."""
    found = []
    for item in workspace.review_items("amendment"):
        if item.record.text("state") not in ("OPEN", "CONFLICT"):
            continue
        record = workspace.record(item.record.text("table"), item.record.text("record"))
        field = _field(item.record)
        mine = canonical_values(record).get(field.key) if record else None
        reviewed, proposed = (_typed(item.record.text(key), field.kind) for key in ("base", "proposed"))
        found.append(Suggestion(item.record, reviewed, mine, proposed, item.answer is not None))
    return found


def accept(workspace: OfficeWorkspace, suggestion: Suggestion, reason: str = "") -> None:
    """Take the proposed value over and say so in the next submission; what hangs on an amount follows it."""
    amendment = suggestion.amendment
    table, uid, key = amendment.text("table"), amendment.text("record"), amendment.text("field")
    value: Value | None = None
    if suggestion.proposed is not None:
        value = from_canonical(_field(amendment).kind, suggestion.proposed)
    with workspace.changes("รับค่าเสนอของส่วนกลาง"):
        workspace.save_values(table, uid, {key: value})
        if (table, key) == ("budget_line", "amount") and isinstance(value, int):
            _follow_amount(workspace, uid, value)
        workspace.add(_answer(amendment, "ACCEPT", reason))


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
    workspace.add(_answer(suggestion.amendment, "REJECT", reason))


def accept_safe(workspace: OfficeWorkspace) -> list[str]:
    """Accept every proposal whose field nobody here touched since; the amendment ids. The rest waits for a person."""
    accepted = []
    for suggestion in suggestions(workspace):
        if suggestion.safe and not suggestion.answered:
            accept(workspace, suggestion)
            accepted.append(suggestion.amendment.uid)
    return accepted


def _answer(amendment: Record, answer: str, reason: str) -> Record:
    values = {"about": amendment.uid, "answer": answer, "reason": reason}
    return Record("answer", new_uid(), {k: v for k, v in values.items() if v})


def _field(amendment: Record) -> catalogue.Field:
    return catalogue.entity(amendment.text("table")).field(amendment.text("field"))


def _typed(text: str, kind: Kind) -> Canonical | None:
    if not text:
        return None
    if kind in (Kind.INTEGER, Kind.FISCAL_YEAR):
        return int(text)
    return True if kind is Kind.FLAG else text
