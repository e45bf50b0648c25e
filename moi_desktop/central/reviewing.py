"""What reviewers do beyond one decision: decide in bulk, take a decision or a remark back, hold an office's newer revisions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from moi_desktop.central.centre import Centre
from moi_desktop.central.decisions import record_decision, settle_decisions, show_comments, show_decisions
from moi_desktop.central.holdings import holder_of
from moi_desktop.central.ledger import Act, Decision
from moi_desktop.central.office_review import NO_REASON, OfficeReview, standing_decisions
from moi_desktop.central.revisions import restate
from moi_desktop.errors import CentralError
from moi_desktop.text import QT_TRANSLATE_NOOP

Progress = Callable[[int, int], None]

_NOTHING_DECIDED: Final = QT_TRANSLATE_NOOP("moi", "โครงการนี้ยังไม่มีผลการพิจารณา จึงไม่มีอะไรให้เลิก")
_NOT_THE_LAST: Final = QT_TRANSLATE_NOOP("moi", "เลิกผลนี้ไม่ได้ เพราะมีผลการพิจารณาใหม่กว่าแล้ว กรุณาเลิกผลล่าสุดก่อน")
_ALREADY: Final = QT_TRANSLATE_NOOP("moi", "โครงการนี้มีผลนี้อยู่แล้ว และไม่มีอะไรเปลี่ยน")
_DELETED: Final = QT_TRANSLATE_NOOP("moi", "หน่วยงานลบโครงการนี้แล้ว จึงไม่ต้องพิจารณา")
_NOTHING_TO_HOLD: Final = QT_TRANSLATE_NOOP("moi", "ยังไม่มีฉบับของ {office} ที่รวมในแผน จึงยังไม่ต้องพักรับฉบับใหม่")
_HELD_ALREADY: Final = QT_TRANSLATE_NOOP("moi", "พักรับฉบับใหม่ของ {office} อยู่แล้ว")
_NOT_HELD: Final = QT_TRANSLATE_NOOP("moi", "ไม่ได้พักรับฉบับใหม่ของ {office} อยู่")
_NO_COMMENT = QT_TRANSLATE_NOOP("moi", "ไม่พบความเห็นรหัส {comment} กรุณาเลือกจากรายการอีกครั้ง")
_COMMENT_SENT = QT_TRANSLATE_NOOP(
    "moi", "ถอนความเห็นนี้ไม่ได้ เพราะส่งให้หน่วยงานแล้วในผลการพิจารณา หากต้องการ ให้เขียนความเห็นเพิ่มเติม"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A project to be decided on, with its hash as the reviewer saw it (empty: as it stands now)."""

    office: str
    project: str
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What would become, or became, of one project; `error` says why nothing did."""

    wanted: Wanted
    error: CentralError | None = None


def preview(
    centre: Centre,
    wanted: Sequence[Wanted],
    decision: str,
    progress: Progress = lambda _done, _total: None,
) -> list[Outcome]:
    """What deciding on all of these would do, in their order; nothing is written. The reason is asked for afterwards.

    Each outcome is bound to the project as it stands now, where the caller did not say what was seen.
    """
    reviews: dict[str, OfficeReview] = {}
    outcomes = []
    for number, one in enumerate(wanted):
        progress(number, len(wanted))
        if one.office not in reviews:
            reviews[one.office] = OfficeReview.of(centre, one.office)
        review = reviews[one.office]
        seen = replace(one, seen=one.seen or review.digests.get(one.project, ""))
        outcomes.append(Outcome(seen, _refusal(centre, review, one, decision, "-")))
    progress(len(wanted), len(wanted))
    return outcomes


def decide_many(
    centre: Centre,
    wanted: Sequence[Wanted],
    decision: str,
    reason: str = "",
    progress: Progress = lambda _done, _total: None,
) -> list[Outcome]:
    """Decide on all of these, one journal line each, an office at a time; one that is refused stops none of the others."""
    by_office: dict[str, list[Wanted]] = {}
    for one in wanted:
        by_office.setdefault(one.office, []).append(one)
    outcomes: dict[Wanted, Outcome] = {}

    def decide_office(office: str) -> None:
        review = OfficeReview.of(centre, office)
        with centre.transaction():
            for one in by_office[office]:
                progress(len(outcomes), len(wanted))
                error = _refusal(centre, review, one, decision, reason)
                outcomes[one] = Outcome(one, error)
                if error is None:
                    record_decision(centre, review, one.project, decision, reason)
            if any(outcomes[one].error is None for one in by_office[office]):
                settle_decisions(centre, review)

    centre.in_shared_saves(by_office, decide_office)
    progress(len(wanted), len(wanted))
    return [outcomes[one] for one in wanted]


def _refusal(centre: Centre, review: OfficeReview, one: Wanted, decision: str, reason: str) -> CentralError | None:
    """In bulk, what stands already is not decided again, and what is deleted is not decided at all."""
    error = review.refusal(one.project, decision, reason, one.seen)
    if error is not None:
        return error
    project = review.plan.get("project", one.project)
    if project is None or project not in review.plan.live_projects():
        return CentralError(_DELETED, code="deleted")
    made = standing_decisions(centre, one.office).get(one.project)
    if made is not None and (made.decision, made.seen_hash) == (decision, review.digests[one.project]):
        return CentralError(_ALREADY, code="already-decided")
    return None


def undo_decision(centre: Centre, office: str, project: str, reason: str = "", *, seq: int = 0) -> Decision:
    """Take the last decision on a project back, so that the one before stands again; the decision that was taken back.

    `seq` is the journal line that is meant, 0 for the last. Raises CentralError (nothing-decided, not-the-last).
    """
    made = standing_decisions(centre, office).get(project)
    if made is None:
        raise CentralError(_NOTHING_DECIDED, code="nothing-decided")
    if seq and made.entry.seq != seq:
        raise CentralError(_NOT_THE_LAST, code="not-the-last")
    payload: Mapping[str, object] = {
        "office": made.office,
        "project": project,
        "decision": made.decision,
        "seq": made.entry.seq,
        "reason": reason,
    }
    with centre.transaction():
        centre.record(Act.UNDO_DECISION, f"{made.office}/{project}", payload)
        show_decisions(centre, office)
    return made


def hold(centre: Centre, office: str, reason: str) -> None:
    """Let nothing newer of an office into the plan while it is reviewed, until `release` or until all is decided.

    Raises CentralError (no-reason, nothing-applied, held-already).
    """
    if not reason.strip():
        raise CentralError(NO_REASON, code="no-reason")
    if centre.ledger.head(office) is None:
        raise CentralError(_NOTHING_TO_HOLD, code="nothing-applied", office=office)
    if office in centre.ledger.held:
        raise CentralError(_HELD_ALREADY, code="held-already", office=office)
    with centre.transaction():
        centre.record(Act.HOLD, office, {"office": office, "reason": reason})
        restate(centre, office)


def release(centre: Centre, office: str, reason: str = "") -> None:
    """Let newer revisions of an office in again. Raises CentralError (not-held)."""
    if office not in centre.ledger.held:
        raise CentralError(_NOT_HELD, code="not-held", office=office)
    with centre.transaction():
        centre.record(Act.RELEASE, office, {"office": office, "reason": reason})
        restate(centre, office)


def withdraw_comment(centre: Centre, remark: str) -> None:
    """Take a remark back that the office has not been told yet. Raises CentralError (no-comment, comment-sent)."""
    known = centre.ledger.comments.get(remark)
    if known is None:
        raise CentralError(_NO_COMMENT, code="no-comment", comment=remark)
    office = holder_of(centre, known.office, known.table, known.record, known.entry.seq)
    issued = centre.ledger.issued.get(office)
    if issued is not None and issued.entry.seq > known.entry.seq:
        raise CentralError(_COMMENT_SENT, code="comment-sent")
    with centre.transaction():
        said = {name: getattr(known, name) for name in ("id", "office", "table", "record", "field", "text")}
        centre.record(Act.WITHDRAW_COMMENT, remark, said)
        show_comments(centre, office)
