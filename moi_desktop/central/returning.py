"""Returns: the centre's receipt, decisions, comments and amendments for one office, sealed by the centre's key."""

from __future__ import annotations

from pathlib import Path

from moi_desktop.central.centre import Centre
from moi_desktop.central.decisions import VOID, applied_plan, comment_record, comments_on, decision_states
from moi_desktop.central.holdings import family_keys, revision_snapshot
from moi_desktop.central.kits import current_kit, keep_own, kit_records
from moi_desktop.central.ledger import Act
from moi_desktop.central.revisions import counted_packages
from moi_desktop.central.transfers import transfer_record
from moi_desktop.central.working import amendment_record, standings, working_snapshot
from moi_desktop.errors import CentralError
from moi_desktop.exchange.sending import Sent, codes_of, make_return, write_packed
from moi_desktop.plan.canonical import moment_text
from moi_desktop.plan.clock import Clock
from moi_desktop.plan.model import Plan, Record, Value, new_uid
from moi_desktop.plan.places import describe_place
from moi_desktop.signing.keys import OfficeKey
from moi_desktop.store.holdings import HoldingState
from moi_desktop.text import QT_TRANSLATE_NOOP

_NOTHING_YET = QT_TRANSLATE_NOOP("moi", "ยังไม่มีฉบับของ {office} ที่รวมในแผน จึงยังไม่มีผลการพิจารณาให้ส่งกลับ")


def issue_return(centre: Centre, office: str, key: OfficeKey, folder: Path, *, message: str = "", clock: Clock) -> Sent:
    """Write the return of one office. Raises CentralError (nothing-applied) before anything of it was applied."""
    records = return_records(centre, office, message)
    number = centre.ledger.returns.get(office, 0) + 1
    packed = make_return(
        centre.workspace,
        office,
        number,
        records,
        key,
        kit=current_kit(centre),
        codes=codes_of(kit_records(centre)),
        clock=clock,
    )
    sent = write_packed(packed, folder)
    with centre.transaction():
        centre.workspace.keep_file(sent.path.name, packed.data, moment_text(clock()))
        head = centre.ledger.head(office)
        payload = {"office": office, "return": packed.revision_id, "reviewed": head, "file": packed.file_sha256}
        centre.record(Act.ISSUE_RETURN, f"{office}/{packed.revision_id}", payload)
        keep_own(centre, sent)
    return sent


def return_records(centre: Centre, office: str, message: str = "") -> list[Record]:
    """What a return says: receipt, decisions, comments, amendments with their states, projects handed over, amount layers."""
    head, handed = centre.ledger.head(office), transferred_records(centre, office)
    if head is None and not handed:
        raise CentralError(_NOTHING_YET, code="nothing-applied", office=office)
    plan = applied_plan(centre, office)
    placed = [comment_record(c, _place(plan, c.table, c.record, c.field)) for c in comments_on(centre, office)]
    amendments = [
        amendment_record(s, _place(plan, s.amendment.table, s.amendment.record, s.amendment.field))
        for s in standings(centre, office, working_snapshot(centre, office))
    ]
    layers = [ruled.record for ruled in centre.workspace.ruled("amount_layer", office)]
    receipt = _receipt(centre, office, head, message)
    return [receipt, *_decisions(centre, office, plan), *placed, *amendments, *handed, *layers]


def transferred_records(centre: Centre, office: str) -> list[Record]:
    """The projects that were transferred to an office and do not stand in a revision of it yet, whole, so that it can
    take them in."""
    records: list[Record] = []
    for holding in centre.workspace.holdings.of(office):
        if holding.state is HoldingState.ARRIVING:
            transfer = centre.ledger.organisation.of_project(holding.project)[-1]
            found = revision_snapshot(centre, holding.revision)
            family = found.only(family_keys(found.rows, [holding.project]))
            records += [transfer_record(transfer), *family.records()]
    return records


def _receipt(centre: Centre, office: str, head: str | None, message: str) -> Record:
    row = counted_packages(centre, office)[head] if head else None
    values: dict[str, Value] = {
        "reviewed": head or "",
        "revision_no": row.revision_no if row else 0,
        "head": head or "",
        "journal_head": centre.workspace.journal_head(),
        "message": message,
    }
    return Record("receipt", new_uid(), {k: v for k, v in values.items() if v})


def _decisions(centre: Centre, office: str, plan: Plan) -> list[Record]:
    records = []
    for decision, state in decision_states(centre, office):
        project = plan.get("project", decision.project)
        values = {
            "project": decision.project,
            "project_name": project.text("name_th") if project else "",
            "decision": "REVIEWING" if state == VOID else state,
            "seen_hash": decision.seen_hash,
            "reason": decision.reason,
        }
        records.append(Record("decision", new_uid(), {k: v for k, v in values.items() if v}))
    return records


def _place(plan: Plan, table: str, record: str, field: str) -> str:
    found = plan.get(table, record)
    return describe_place(plan, found, field) if found else ""
