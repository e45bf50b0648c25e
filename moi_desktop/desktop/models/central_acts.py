"""What reviewers do to projects, fields and offices. Runs on the thread of the jobs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from moi_desktop.desktop.jobs import Progress
from moi_desktop.desktop.models.central_revision import RevisionWords, codes_now
from moi_desktop.desktop.values import Option, Surroundings
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import from_canonical
from moi_desktop.plan.catalogue import PLAN_ENTITIES, Field, Kind
from moi_desktop.plan.model import Record, Value
from moi_desktop.plan.places import Spot, describe_place, record_label

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.central.reviewing import Outcome

_OFFICES_OWN: Final = frozenset({"waiver", "answer", "office_profile"})
"""Tables in which the centre proposes nothing: they are the office's own words."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A project to be decided on: `seen` is its hash as it was shown (empty: as it stands), `satang` what it asks for."""

    office: str
    project: str
    name: str
    seen: str = ""
    satang: int = 0


@dataclass(frozen=True, slots=True)
class FieldFacts:
    """One field of an applied revision: where it stands, what the office says, what is proposed; and how it is read."""

    office: str
    spot: Spot
    field: Field
    place: str
    value: Value | None
    shown: str
    proposed: Value | None
    around: Surroundings


@dataclass(frozen=True, slots=True)
class BulkLine:
    """What would become, or became, of one project in bulk; `why` the error that says why nothing did, or None."""

    subject: Subject
    why: Exception | None


def decide(centre: Centre, subject: Subject, decision: str, reason: str = "") -> int:
    """Approve a project, return it, or leave it out; the journal line of the decision."""
    from moi_desktop.central import decisions

    decisions.decide(centre, subject.office, subject.project, decision, reason, seen=subject.seen)
    return centre.ledger.decisions[subject.office, subject.project].entry.seq


def undo_decisions(centre: Centre, lines: Sequence[tuple[str, str, int]], reason: str = "") -> int:
    """Take decisions back, each (office, project, journal line); how many."""
    from moi_desktop.central import reviewing

    for office, project, seq in lines:
        reviewing.undo_decision(centre, office, project, reason, seq=seq)
    return len(lines)


def preview(centre: Centre, subjects: Sequence[Subject], decision: str, progress: Progress) -> tuple[BulkLine, ...]:
    """What deciding on all of these would do; the lines are bound to the projects as they stand now."""
    from moi_desktop.central import reviewing
    from moi_desktop.central.reviewing import Wanted

    wanted = [Wanted(one.office, one.project, one.seen) for one in subjects]
    return _bulk(subjects, reviewing.preview(centre, wanted, decision, progress))


def decide_all(
    centre: Centre, subjects: Sequence[Subject], decision: str, reason: str, progress: Progress
) -> tuple[tuple[BulkLine, ...], tuple[tuple[str, str, int], ...]]:
    """Decide on all of these; what became of each, and what there is to take back."""
    from moi_desktop.central import reviewing
    from moi_desktop.central.reviewing import Wanted

    wanted = [Wanted(one.office, one.project, one.seen) for one in subjects]
    lines = _bulk(subjects, reviewing.decide_many(centre, wanted, decision, reason, progress))
    made = centre.ledger.decisions
    done = [(line.subject.office, line.subject.project) for line in lines if line.why is None]
    return lines, tuple((*key, made[key].entry.seq) for key in done)


def _bulk(subjects: Sequence[Subject], outcomes: Sequence[Outcome]) -> tuple[BulkLine, ...]:
    return tuple(
        BulkLine(replace(one, seen=outcome.wanted.seen), outcome.error)
        for one, outcome in zip(subjects, outcomes, strict=True)
    )


def can_propose(spot: Spot) -> bool:
    """Whether the centre may propose another value there: a field that the office fills in, of a record that it sent."""
    table, uid, key = spot
    if not uid or table not in PLAN_ENTITIES or table in _OFFICES_OWN:
        return False
    entity = catalogue.entity(table)
    return key in entity.keys and key != entity.parent


def read_field(centre: Centre, office: str, spot: Spot) -> FieldFacts | None:
    """Everything that is needed to propose another value for a field; None when its record is not in the plan any more."""
    from moi_desktop.central.working import standings, working_snapshot

    table, uid, key = spot
    applied = working_snapshot(centre, office)
    words = RevisionWords(applied, codes_now(centre))
    record = words.plan.get(table, uid)
    if record is None:
        return None
    field = catalogue.entity(table).field(key)
    value = record.values.get(key)
    found = [s.amendment for s in standings(centre, office, applied) if s.state.waits]
    waiting = next((one for one in found if (one.table, one.record, one.field) == spot), None)
    proposed = None
    if waiting is not None and waiting.proposed is not None:
        proposed = from_canonical(field.kind, waiting.proposed)
    return FieldFacts(
        office,
        spot,
        field,
        describe_place(words.plan, record, key),
        value,
        words.value(table, key, applied.rows[table, uid].get(key)),
        proposed,
        _around(words, record, field),
    )


def _around(words: RevisionWords, record: Record, field: Field) -> Surroundings:
    """Code lists, and for a reference the records of the same project that can be chosen."""
    records = {}
    if field.kind is Kind.REFERENCE:
        owner = words.plan.project_of(record)
        some = [one for one in words.plan.of(field.refers) if words.plan.project_of(one) == owner]
        records[field.refers] = [Option(one.uid, record_label(one) or one.uid) for one in some]
    return Surroundings(context=words.context, records=records)


def propose(centre: Centre, office: str, spot: Spot, value: Value | None, reason: str) -> tuple[str, bool]:
    """Propose another value for a field; the proposal's id, and whether it took the place of a former one."""
    from moi_desktop.central import decisions

    place = decisions.Place(office, *spot)
    former = any(one.place == (office, *spot) and one.closing is None for one in centre.ledger.amendments.values())
    return decisions.amend(centre, place, value, reason), former


def withdraw(centre: Centre, amendment: str, reason: str) -> None:
    """Take a proposal back."""
    from moi_desktop.central import decisions

    decisions.withdraw_amendment(centre, amendment, reason)


def comment(centre: Centre, office: str, spot: Spot, text: str) -> str:
    """Write a remark on a record or one of its fields; the remark's id."""
    from moi_desktop.central import decisions

    return decisions.comment(centre, decisions.Place(office, *spot), text)


def withdraw_comment(centre: Centre, remark: str) -> None:
    """Take a remark back that was not sent yet."""
    from moi_desktop.central import reviewing

    reviewing.withdraw_comment(centre, remark)


def hold(centre: Centre, office: str, reason: str) -> None:
    """Let nothing newer of an office in while it is reviewed."""
    from moi_desktop.central import reviewing

    reviewing.hold(centre, office, reason)


def release(centre: Centre, office: str) -> None:
    """Let newer revisions of an office in again."""
    from moi_desktop.central import reviewing

    reviewing.release(centre, office)
