"""Working values: the applied revisions with the centre's open amendments laid over them.

An amendment shows only while the office's value is still the value it was made on. Otherwise it has ended (the office
answered, or holds the value already) or it is a listed conflict; the office's value is never hidden by it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from moi_desktop.central.centre import Centre
from moi_desktop.central.ledger import Amendment
from moi_desktop.central.revisions import NOTHING, Snapshot, counted_packages, snapshot
from moi_desktop.errors import CentralError
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import money_from_text, project_hash
from moi_desktop.plan.model import Canonical, Plan, Record
from moi_desktop.store.central_workspace import Ruled
from moi_desktop.text import QT_TRANSLATE_NOOP


class AmendmentState(StrEnum):
    """Where an amendment stands against the applied revision; the codes of the catalogue."""

    OPEN = "OPEN"
    CONFLICT = "CONFLICT"
    ACCEPTED = "ACCEPTED"
    REJECTED = "REJECTED"
    CONVERGED = "CONVERGED"


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


def standings(centre: Centre, office: str, applied: Snapshot) -> list[Standing]:
    """The state of every amendment of an office against `applied`: a pure function of journal and revision."""
    answers = {str(v.get("about")): v.get("answer") for (e, _), v in applied.rows.items() if e == "answer"}
    own = (a for a in centre.ledger.amendments.values() if a.office == office)
    return [_standing(amendment, applied, answers.get(amendment.id)) for amendment in own]


def _standing(amendment: Amendment, applied: Snapshot, answer: Canonical | None) -> Standing:
    values = applied.rows.get((amendment.table, amendment.record))
    held = None if values is None else values.get(amendment.field)
    if answer in ("ACCEPT", "REJECT"):
        return Standing(amendment, AmendmentState.ACCEPTED if answer == "ACCEPT" else AmendmentState.REJECTED, held)
    if values is None or _project_deleted(amendment, values, applied):
        return Standing(amendment, AmendmentState.CONFLICT, held)
    if held == amendment.proposed:
        return Standing(amendment, AmendmentState.CONVERGED, held)
    return Standing(amendment, AmendmentState.OPEN if held == amendment.base else AmendmentState.CONFLICT, held)


def _project_deleted(amendment: Amendment, values: Mapping[str, Canonical], applied: Snapshot) -> bool:
    project = values if amendment.table == "project" else applied.rows.get(("project", str(values.get("project"))), {})
    return project.get("status") == catalogue.DELETED


def show_head(centre: Centre, office: str) -> None:
    """Put the applied revision of an office into the views, checked, then lay open amendments over it.

    The stored records are read back and compared before anything else happens. Raises CentralError (read-back-differs)
    when they differ; the transaction around it then leaves everything as it was.
    """
    head = centre.ledger.head(office)
    if head is None:
        centre.workspace.clear_head(office)
        return
    applied = applied_snapshot(centre, office)
    centre.workspace.set_head(office, head, applied.records())
    known = {key: digest for key, digest in applied.hashes().items() if key[0] in catalogue.ENTITIES}
    if centre.workspace.read_back(office) != known:
        raise CentralError(
            QT_TRANSLATE_NOOP(
                "moi", "ข้อมูลของ {office} ที่บันทึกแล้วอ่านกลับมาไม่ตรงกับแฟ้ม จึงยกเลิกการรับทั้งหมด กรุณาตรวจดิสก์แล้วลองใหม่"
            ),
            code="read-back-differs",
            office=office,
        )
    lay_amendments(centre, office, applied)


def lay_amendments(centre: Centre, office: str, applied: Snapshot) -> None:
    """Store the state of each amendment, and show the proposed value where the amendment is open."""
    for old in centre.workspace.ruled("amendment", office):
        if old.record.uid not in centre.ledger.amendments:
            centre.workspace.remove_ruled("amendment", office, old.record.uid)
            if (old.record.text("table"), old.record.text("field")) == ("budget_line", "amount"):
                centre.workspace.set_working_amount(office, old.record.text("record"), None)
    for standing in standings(centre, office, applied):
        amendment, entry = standing.amendment, standing.amendment.entry
        centre.workspace.put_ruled(Ruled(office, "", amendment_record(standing), entry.seq, entry.at, entry.person))
        if (amendment.table, amendment.field) == ("budget_line", "amount"):
            proposed = amendment.proposed if standing.state is AmendmentState.OPEN else None
            satang = None if proposed is None else money_from_text(str(proposed))
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
