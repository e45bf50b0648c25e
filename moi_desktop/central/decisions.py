"""What people decide at the centre. Each decision is one journal entry and one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from moi_desktop.central.amount_sharing import lay_amounts, lines_beside
from moi_desktop.central.centre import Centre
from moi_desktop.central.holdings import holder_of, settle_holdings
from moi_desktop.central.ledger import Act, Comment, Decision
from moi_desktop.central.office_review import APPROVED, NO_REASON, VOID, OfficeReview, standing_decisions
from moi_desktop.central.revisions import (
    ON_HOLD,
    counted_packages,
    line_of,
    on_hold,
    projects_of,
    ready_heads,
    restate,
)
from moi_desktop.central.state_names import STATE_NAMES
from moi_desktop.central.working import amended_office, project_digests, show_head, standings, working_snapshot
from moi_desktop.errors import CentralError
from moi_desktop.exchange.lineage import RevisionState
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import to_canonical
from moi_desktop.plan.model import Canonical, Plan, Record, Value, new_uid
from moi_desktop.store.central_workspace import Approval, PackageRow, Ruled
from moi_desktop.text import QT_TRANSLATE_NOOP

_NOT_READY = QT_TRANSLATE_NOOP(
    "moi", "ยังรวมฉบับ {revision} ของ {office} ไม่ได้ เพราะสถานะเป็น “{state}” กรุณาตรวจในกล่องรับก่อน"
)
_NOT_A_FORK = QT_TRANSLATE_NOOP("moi", "ฉบับ {revision} ของ {office} ไม่ได้อยู่ในกลุ่มฉบับที่แตกกัน จึงไม่มีอะไรให้เลือก")
_NOTHING_APPLIED = QT_TRANSLATE_NOOP("moi", "ยังไม่มีฉบับของ {office} ที่รวมในแผน จึงไม่มีอะไรให้ยกเลิก")
_NO_RECORD = QT_TRANSLATE_NOOP(
    "moi", "ไม่พบข้อมูลรหัส {record} ในตาราง {table} ของ {office} ในฉบับที่รวมแล้ว กรุณาตรวจรหัสหรือหน่วยงาน"
)
_NO_FIELD = QT_TRANSLATE_NOOP("moi", "ตาราง {table} ไม่มีช่อง {field} กรุณาตรวจชื่อช่อง")
_NO_AMENDMENT = QT_TRANSLATE_NOOP("moi", "ไม่พบค่าเสนอรหัส {amendment} กรุณาเลือกจากรายการค่าเสนออีกครั้ง")
_AMENDMENT_ENDED = QT_TRANSLATE_NOOP("moi", "ถอนค่าเสนอนี้ไม่ได้ เพราะสิ้นสุดแล้ว (สถานะ “{state}”) หากต้องการ ให้เสนอค่าใหม่")
_ALL_DECIDED = QT_TRANSLATE_NOOP("moi", "พิจารณาครบทุกโครงการแล้ว")


def apply_revision(centre: Centre, office: str, revision: str) -> None:
    """Take a ready revision into the plan. Raises CentralError (not-ready) for any other."""
    row = counted_packages(centre, office).get(revision)
    if row is None or row.state != RevisionState.READY:
        state = STATE_NAMES[row.state if row else ""]
        raise CentralError(_NOT_READY, code="not-ready", revision=revision[:8] or "-", office=office, state=state)
    _refuse_held(centre, office)
    with centre.transaction():
        centre.record(Act.APPLY, f"{office}/{revision}", {"office": office, "revision": revision})
        _head_moved(centre, office)


def apply_ready(centre: Centre, *, refused: dict[str, CentralError] | None = None) -> list[str]:
    """Apply every ready revision, each in a transaction of its own; the revision ids, by office.

    A revision that cannot be applied stops none of the others: it stands in `refused` afterwards, or the first such
    error is raised at the end when the caller gave no place for it. One of an office on hold only waits (code `on-hold`).
    """
    applied: list[str] = []
    errors: dict[str, CentralError] = {} if refused is None else refused

    def apply(row: PackageRow) -> None:
        try:
            apply_revision(centre, row.office, row.revision_id)
            applied.append(row.revision_id)
        except CentralError as error:
            errors[row.revision_id] = error

    centre.in_shared_saves(ready_heads(centre), apply)
    wrong = [error for error in errors.values() if error.code != ON_HOLD]
    if refused is None and wrong:
        raise wrong[0]
    return applied


def _refuse_held(centre: Centre, office: str) -> None:
    waits = on_hold(centre, office)
    if waits is not None:
        raise CentralError(waits.template, code=ON_HOLD, place="", **waits.values)


def undo_apply(centre: Centre, office: str) -> str:
    """Take the last applied revision of an office back; the revision id. The revision stays in the vault."""
    head = centre.ledger.head(office)
    if head is None:
        raise CentralError(_NOTHING_APPLIED, code="nothing-applied", office=office)
    with centre.transaction():
        centre.record(Act.UNDO_APPLY, f"{office}/{head}", {"office": office, "revision": head})
        _head_moved(centre, office)
    return head


def resolve_fork(centre: Centre, office: str, chosen: str, reason: str) -> None:
    """Go on with one of several competing revisions and set the others aside, with a reason."""
    _require(reason)
    sides = fork_sides(centre, office)
    if chosen not in sides:
        raise CentralError(_NOT_A_FORK, code="not-a-fork", revision=chosen[:8], office=office)
    _refuse_held(centre, office)
    others = sorted(set(sides) - {chosen})
    with centre.transaction():
        payload = {"office": office, "chosen": chosen, "set_aside": others, "reason": reason}
        centre.record(Act.RESOLVE_FORK, f"{office}/{chosen}", payload)
        _head_moved(centre, office)


def _head_moved(centre: Centre, office: str) -> None:
    restate(centre, office)
    show_offices(centre, [office, *_takers(centre, office)])


def _takers(centre: Centre, office: str) -> list[str]:
    """The offices that have projects which once were transferred from this one: its applied line ended proposals on them."""
    lines = centre.ledger.organisation.transfers.values()
    return sorted({line[-1].taker for line in lines if any(t.giver == office for t in line)} - {office})


def settle_packages(centre: Centre, office: str) -> None:
    """Settle the packages of an office after one came, or counts now: a late ancestor may tell of a project that vanished."""
    counted = counted_packages(centre, office).keys()
    restate(centre, office)
    if counted != counted_packages(centre, office).keys() and (takers := _takers(centre, office)):
        show_offices(centre, takers)
    head, store = centre.ledger.head(office), centre.workspace.holdings
    held = store.of(office)
    line = line_of(centre, office)
    missing = any(h.revision != head and h.seq for h in held)
    if not missing and not any(projects_of(centre, row) - projects_of(centre, line[0]) for row in line[1:]):
        return
    settle_holdings(centre, office)
    if store.of(office) != held:
        show_offices(centre, [office])


def show_offices(centre: Centre, offices: Iterable[str]) -> None:
    """Show the plans of some offices as they count now, with all that is laid over them, and of whom else it concerns."""
    wanted = set(offices)
    turned = {other for office in sorted(wanted) for other in settle_holdings(centre, office)}
    for other in sorted(turned):  # what each holds is known only now; whose it is follows from that
        settle_holdings(centre, other)
    for office in sorted(wanted | turned):
        show_head(centre, office)
        show_comments(centre, office)
        show_decisions(centre, office)


@dataclass(frozen=True, slots=True)
class Place:
    """A field of a record of an office."""

    office: str
    table: str
    record: str
    field: str


def amend(centre: Centre, place: Place, proposed: Value | None, reason: str) -> str:
    """Propose another value for one field of the applied revision; the amendment's id. The office's value stays."""
    _require(reason)
    kind = _field_of(place).kind
    base = _held(centre, place)
    amendment = {
        "id": new_uid(),
        "office": place.office,
        "table": place.table,
        "record": place.record,
        "field": place.field,
        "base": base,
        "proposed": None if proposed is None else to_canonical(kind, proposed),
        "reason": reason,
        "supersedes": _former_amendments(centre, place),
    }
    with centre.transaction():
        centre.record(Act.AMEND, f"{place.office}/{place.record}/{place.field}", amendment)
        _lay(centre, place.office)
    return str(amendment["id"])


def _former_amendments(centre: Centre, place: Place) -> list[str]:
    """Proposals for the same field that came here with their project from another office."""
    return [
        a.id
        for a in centre.ledger.amendments.values()
        if a.place[1:] == (place.table, place.record, place.field)
        and a.office != place.office
        and a.closing is None
        and amended_office(centre, a) == place.office
    ]


def withdraw_amendment(centre: Centre, amendment: str, reason: str) -> None:
    """Take an open amendment back. Raises CentralError (no-amendment, amendment-ended)."""
    _require(reason)
    known = centre.ledger.amendments.get(amendment)
    if known is None:
        raise CentralError(_NO_AMENDMENT, code="no-amendment", amendment=amendment)
    office = amended_office(centre, known)
    states = {s.amendment.id: s.state for s in standings(centre, office, working_snapshot(centre, office))}
    if not states[amendment].waits:
        raise CentralError(
            _AMENDMENT_ENDED, code="amendment-ended", state=_choice("amendment", "state", states[amendment])
        )
    with centre.transaction():
        centre.record(Act.WITHDRAW_AMENDMENT, amendment, {"id": amendment, "reason": reason})
        _lay(centre, office)


def comment(centre: Centre, place: Place, text: str) -> str:
    """Pin a remark to a field, or to a whole record when the place names no field; the comment's id."""
    _require(text)
    if place.field:
        _field_of(place)
    _held(centre, place)
    payload = {
        "id": new_uid(),
        "office": place.office,
        "table": place.table,
        "record": place.record,
        "field": place.field,
        "text": text,
    }
    with centre.transaction():
        centre.record(Act.COMMENT, f"{place.office}/{place.record}/{place.field}", payload)
        show_comments(centre, place.office)
    return payload["id"]


def decide(centre: Centre, office: str, project: str, decision: str, reason: str = "", *, seen: str = "") -> None:
    """Decide on a project (APPROVED, RETURNED, REVIEWING, REJECTED), bound to the project as it stands now.

    `seen` is the hash of the project as the reviewer saw it; raises CentralError (changed-meanwhile) when it changed since.
    """
    review = OfficeReview.of(centre, office)
    error = review.refusal(project, decision, reason, seen)
    if error is not None:
        raise error
    with centre.transaction():
        record_decision(centre, review, project, decision, reason)
        settle_decisions(centre, review)


def record_decision(centre: Centre, review: OfficeReview, project: str, decision: str, reason: str) -> None:
    """Write one decision that `review` does not refuse. Call inside `transaction`, and `settle_decisions` afterwards."""
    payload = {
        "office": review.office,
        "project": project,
        "decision": decision,
        "seen_hash": review.digests[project],
        "reason": reason,
    }
    centre.record(Act.DECIDE, f"{review.office}/{project}", payload)


def settle_decisions(centre: Centre, review: OfficeReview) -> None:
    """Show what was decided, and let newer revisions in again once every project of a held office is decided."""
    office = review.office
    show_decisions(centre, office)
    if office in centre.ledger.held and review.is_decided(centre):
        centre.record(Act.RELEASE, office, {"office": office, "reason": _ALL_DECIDED})
        restate(centre, office)


def applied_plan(centre: Centre, office: str) -> Plan:
    """The plan of an office as it counts, in its own values: the applied revision, without projects that count elsewhere."""
    return Plan(working_snapshot(centre, office).records())


def decision_states(centre: Centre, office: str) -> list[tuple[Decision, str]]:
    """Each decision on a project of an office with its state; an approval is VOID once the project changed.

    A decision on a project that was transferred here since goes with it, until it is decided on anew.
    """
    own = standing_decisions(centre, office)
    if not own:
        return []
    digests = project_digests(applied_plan(centre, office))
    return [(made, VOID if _is_void(made, digests) else made.decision) for _, made in sorted(own.items())]


def _is_void(made: Decision, digests: Mapping[str, str]) -> bool:
    return made.decision == APPROVED and digests.get(made.project) != made.seen_hash


def comment_record(comment: Comment, place: str = "") -> Record:
    """A comment as the record that travels in a return."""
    values = {
        "table": comment.table,
        "record": comment.record,
        "field": comment.field,
        "place": place,
        "text": comment.text,
        "author": comment.entry.person,
    }
    return Record("comment", comment.id, {k: v for k, v in values.items() if v})


def comments_on(centre: Centre, office: str) -> list[Comment]:
    """The comments on an office's plan, oldest first; those on a project that was transferred here since go with it."""
    return [c for c in centre.ledger.comments.values() if _commented_office(centre, c) == office]


def _commented_office(centre: Centre, remark: Comment) -> str:
    return holder_of(centre, remark.office, remark.table, remark.record, remark.entry.seq)


def show_comments(centre: Centre, office: str) -> None:
    """Put the comments on an office's plan into the views."""
    centre.workspace.clear_ruled("comment", office)
    for remark in comments_on(centre, office):
        entry = remark.entry
        centre.workspace.put_ruled(Ruled(office, "", comment_record(remark), entry.seq, entry.at, entry.person))


def show_decisions(centre: Centre, office: str) -> None:
    """Put the decisions on an office's projects into the views, approvals of changed projects as void.

    What a pooled line shares out depends on which projects count, so it is shared out anew.
    """
    centre.workspace.clear_approvals(office)
    for made, state in decision_states(centre, office):
        entry = made.entry
        approval = Approval(office, made.project, entry.seq, entry.at, entry.person, made.seen_hash, state, made.reason)
        centre.workspace.put_approval(approval)
    lay_amounts(centre, lines_beside(centre, office))


def _lay(centre: Centre, office: str) -> None:
    show_head(centre, office)


def _field_of(place: Place) -> catalogue.Field:
    try:
        return catalogue.entity(place.table).field(place.field)
    except KeyError:
        raise CentralError(_NO_FIELD, code="no-field", table=place.table, field=place.field) from None


def _choice(table: str, field: str, code: str) -> str:
    choice = catalogue.entity(table).field(field).choice(code)
    return choice.th if choice else code


def _held(centre: Centre, place: Place) -> Canonical | None:
    values = working_snapshot(centre, place.office).rows.get((place.table, place.record))
    if values is None:
        raise CentralError(_NO_RECORD, code="no-record", record=place.record, table=place.table, office=place.office)
    return values.get(place.field) if place.field else None


def _require(reason: str) -> None:
    if not reason.strip():
        raise CentralError(NO_REASON, code="no-reason")


def fork_sides(centre: Centre, office: str) -> Sequence[str]:
    """The competing revisions of an office, sorted by id: the applied one too, where nothing follows on it."""
    packages = counted_packages(centre, office)
    forks = {rid for rid, row in packages.items() if row.state == RevisionState.FORK}
    named = {ancestor for row in packages.values() for ancestor in row.ancestors}
    applied = centre.ledger.head(office)
    return sorted(forks | ({applied} if forks and applied in packages.keys() - named else set()))
