"""Working values: the applied revisions with the centre's open amendments laid over them.

An amendment shows only while the office's value is still the value it was made on. Otherwise it has ended (the office
answered, or holds the value already) or it is a listed conflict; the office's value is never hidden by it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from moi_desktop.central.centre import Centre
from moi_desktop.central.holdings import holder_of, joined, journey, plan_parts, stay_revisions
from moi_desktop.central.ledger import Amendment
from moi_desktop.central.recoding import CodeMap, code_map, through_the_map
from moi_desktop.central.revisions import counted_packages, snapshot
from moi_desktop.errors import CentralError
from moi_desktop.exchange.snapshots import NOTHING, Snapshot
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import money_from_text, project_hash
from moi_desktop.plan.model import Canonical, Plan, Record
from moi_desktop.store.central_workspace import PackageRow, Ruled
from moi_desktop.text import QT_TRANSLATE_NOOP


class AmendmentState(StrEnum):
    """Where an amendment stands against the applied revision; the codes of the catalogue."""

    OPEN = "OPEN"
    CONFLICT = "CONFLICT"
    ACCEPTED = "ACCEPTED"
    REJECTED = "REJECTED"
    CONVERGED = "CONVERGED"
    SUPERSEDED = "SUPERSEDED"
    WITHDRAWN = "WITHDRAWN"

    @property
    def waits(self) -> bool:
        """Whether the amendment has not ended."""
        return self in (AmendmentState.OPEN, AmendmentState.CONFLICT)


@dataclass(frozen=True, slots=True)
class Standing:
    """An amendment, its state, and what the office holds now (None for an empty field or a record that is gone)."""

    amendment: Amendment
    state: AmendmentState
    held: Canonical | None


def applied_snapshot(centre: Centre, office: str) -> Snapshot:
    """The applied revision of an office; empty when nothing was applied."""
    head = centre.ledger.head(office)
    row = counted_packages(centre, office).get(head) if head else None
    return snapshot(centre, row.sha256) if row else NOTHING


def working_snapshot(centre: Centre, office: str) -> Snapshot:
    """The plan of an office as it counts: its applied revision, without projects that count elsewhere, and with those
    that went missing or were transferred here."""
    return joined(plan_parts(centre, office, applied_snapshot(centre, office)))


def standings(centre: Centre, office: str, applied: Snapshot) -> list[Standing]:
    """The state of every amendment of an office's plan: a pure function of journal and vault; `applied` is that plan.

    The first revision on the applied line that answers an amendment, or holds its value, ends it for good; going back
    behind that revision, or over to a line without it, opens it again. Amendments of a project that was transferred
    stand at its new office.
    """
    own = [a for a in centre.ledger.amendments.values() if amended_office(centre, a) == office]
    if not own:
        return []
    line = _AppliedLine(centre)
    head = _Answered.of(applied)
    return [_standing(amendment, head, line) for amendment in own]


def amended_office(centre: Centre, amendment: Amendment) -> str:
    """The office in whose plan an amendment stands now."""
    return holder_of(centre, amendment.office, amendment.table, amendment.record, amendment.entry.seq)


@dataclass(frozen=True, slots=True)
class _Answered:
    """A revision with the answers in it: amendment id to the answers that name it."""

    revision: Snapshot
    answers: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, revision: Snapshot) -> _Answered:
        answers: dict[str, frozenset[str]] = {}
        for (entity, _), values in revision.rows.items():
            if entity == "answer":
                about = str(values.get("about"))
                answers[about] = answers.get(about, frozenset()) | {str(values.get("answer"))}
        return cls(revision, answers)


class _AppliedLine:
    """What was applied since an amendment was made, on the way to the applied revision, at each office where it stood."""

    def __init__(self, centre: Centre) -> None:
        self._centre = centre
        self._read: dict[str, _Answered] = {}

    def after(self, amendment: Amendment) -> Iterator[_Answered]:
        """The revisions that could end this amendment, oldest first: none after the centre closed it."""
        seq, closed = amendment.entry.seq, amendment.closed_seq
        for stay in journey(self._centre, amendment.office, amendment.table, amendment.record, seq):
            for applied, row in stay_revisions(self._centre, stay):
                if amendment.closing is None or applied < closed:
                    yield self._answered(row)

    def _answered(self, row: PackageRow) -> _Answered:
        if row.sha256 not in self._read:
            self._read[row.sha256] = _Answered.of(snapshot(self._centre, row.sha256))
        return self._read[row.sha256]


def _standing(amendment: Amendment, head: _Answered, line: _AppliedLine) -> Standing:
    values = head.revision.rows.get((amendment.table, amendment.record))
    held = None if values is None else values.get(amendment.field)
    for revision in line.after(amendment):
        end = _end(amendment, revision)
        if end is not None:
            return Standing(amendment, end, held)
    if amendment.closing is not None:
        return Standing(amendment, AmendmentState(amendment.closing.value), held)
    end = _end(amendment, head)
    if end is not None:
        return Standing(amendment, end, held)
    deleted = values is None or _project_deleted(amendment, values, head.revision)
    open_still = held == amendment.base and not deleted
    return Standing(amendment, AmendmentState.OPEN if open_still else AmendmentState.CONFLICT, held)


def _end(amendment: Amendment, answered: _Answered) -> AmendmentState | None:
    """How a revision of the office ends an amendment; None when it does not."""
    answers = answered.answers.get(amendment.id, frozenset())
    if "REJECT" in answers:
        return AmendmentState.REJECTED
    if "ACCEPT" in answers:
        return AmendmentState.ACCEPTED
    values = answered.revision.rows.get((amendment.table, amendment.record))
    if values is None or _project_deleted(amendment, values, answered.revision):
        return None
    return AmendmentState.CONVERGED if values.get(amendment.field) == amendment.proposed else None


def _project_deleted(amendment: Amendment, values: Mapping[str, Canonical], applied: Snapshot) -> bool:
    project = values if amendment.table == "project" else applied.rows.get(("project", str(values.get("project"))), {})
    return project.get("status") == catalogue.DELETED


def show_head(centre: Centre, office: str) -> None:
    """Put the plan of an office into the views as it counts, checked, then lay open amendments over it.

    What the file then holds is read back and compared, record hashes included, before anything else happens. Raises
    CentralError (read-back-differs) when they differ; the transaction around it then leaves everything as it was.
    """
    parts = plan_parts(centre, office, applied_snapshot(centre, office))
    shown, recodes = [], []
    for revision, part in parts:
        records, changed = through_the_map(office, part.sealed(), _map_of(centre, revision))
        shown.append((revision, records))
        recodes += changed
    written = centre.workspace.set_plan(office, centre.ledger.head(office), shown)
    centre.workspace.holdings.put_recodes(office, recodes)
    if centre.workspace.stored_rows(office) != written:
        raise CentralError(
            QT_TRANSLATE_NOOP(
                "moi", "ข้อมูลของ {office} ที่บันทึกแล้วอ่านกลับมาไม่ตรงกับแฟ้ม จึงยกเลิกการรับทั้งหมด กรุณาตรวจดิสก์แล้วลองใหม่"
            ),
            code="read-back-differs",
            office=office,
        )
    lay_amendments(centre, office, joined(parts))


def _map_of(centre: Centre, revision: str) -> CodeMap:
    row = next(iter(centre.workspace.packages(revision_id=revision)), None)
    return code_map(centre, row.kit if row else "")


def lay_amendments(centre: Centre, office: str, applied: Snapshot) -> None:
    """Store the state of each amendment, and show the proposed amount where one is open over the office's own rows."""
    centre.workspace.clear_ruled("amendment", office)
    for standing in standings(centre, office, applied):
        amendment, entry = standing.amendment, standing.amendment.entry
        centre.workspace.put_ruled(Ruled(office, "", amendment_record(standing), entry.seq, entry.at, entry.person))
        if standing.state is AmendmentState.OPEN and (amendment.table, amendment.field) == ("budget_line", "amount"):
            satang = 0 if amendment.proposed is None else money_from_text(str(amendment.proposed))
            centre.workspace.set_working_amount(office, amendment.record, satang)


def amendment_record(standing: Standing, place: str = "") -> Record:
    """An amendment as the record that travels in a return."""
    amendment = standing.amendment
    values = {
        "table": amendment.table,
        "record": amendment.record,
        "field": amendment.field,
        "place": place,
        "base": "" if amendment.base is None else str(amendment.base),
        "proposed": "" if amendment.proposed is None else str(amendment.proposed),
        "reason": amendment.reason,
        "state": standing.state.value,
    }
    return Record("amendment", amendment.id, {k: v for k, v in values.items() if v})


def project_digests(plan: Plan) -> dict[str, str]:
    """The hash of each project with everything that belongs to it: what approvals are bound to."""
    records: dict[str, list[Record]] = {}
    for record in plan:
        owner = plan.project_of(record)
        if owner is not None:
            records.setdefault(owner.uid, []).append(record)
    return {uid: project_hash(own) for uid, own in records.items()}
