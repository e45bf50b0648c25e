"""Returns: the centre's receipt, decisions, comments and amendments for one office, sealed by the centre's key.

Each return says everything up to its number, open conflicts among it (amendments in state CONFLICT, approvals that are
void, competing revisions in the message), so that a later one stands for all former ones.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from moi_desktop.central.centre import Centre
from moi_desktop.central.decisions import (
    applied_plan,
    comment_record,
    comments_on,
    decision_states,
    fork_sides,
)
from moi_desktop.central.holdings import family_keys, revision_snapshot
from moi_desktop.central.kits import current_kit, keep_own, kit_records
from moi_desktop.central.ledger import Act, Decision
from moi_desktop.central.office_review import REVIEWING, VOID, decided_office, standing_decisions
from moi_desktop.central.revisions import counted_packages
from moi_desktop.central.transfers import transfer_record
from moi_desktop.central.working import amendment_record, standings, working_snapshot
from moi_desktop.errors import CentralError
from moi_desktop.exchange.package import Content
from moi_desktop.exchange.packing import file_name
from moi_desktop.exchange.sending import Sent, codes_of, make_return, write_packed
from moi_desktop.exchange.snapshots import parsed
from moi_desktop.plan.canonical import canonical_values, moment_text
from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.plan.clock import Clock
from moi_desktop.plan.model import Canonical, Plan, Record, Value, new_uid
from moi_desktop.plan.places import describe_place
from moi_desktop.signing.keys import OfficeKey
from moi_desktop.store.holdings import HoldingState
from moi_desktop.text import QT_TRANSLATE_NOOP

_NOTHING_YET = QT_TRANSLATE_NOOP("moi", "ยังไม่มีฉบับของ {office} ที่รวมในแผน จึงยังไม่มีผลการพิจารณาให้ส่งกลับ")
_VOID_REASON = QT_TRANSLATE_NOOP("moi", "โครงการเปลี่ยนไปหลังจากที่เห็นชอบ ส่วนกลางจึงพิจารณาใหม่")
_TAKEN_BACK = QT_TRANSLATE_NOOP("moi", "ส่วนกลางเลิกผลที่แจ้งไว้เดิม และกำลังพิจารณาใหม่")
_FORKED = QT_TRANSLATE_NOOP(
    "moi",
    "ส่วนกลางได้รับแผนของหน่วยงานมาหลายฉบับที่ไม่ได้ต่อกัน ({revisions}) กรุณารวมเป็นฉบับเดียวด้วยคำสั่ง “รวมแฟ้มของเพื่อนร่วมงาน” แล้วส่งใหม่",
)


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


def return_file_name(centre: Centre, office: str, number: int) -> str:
    """What the file of a return is called: as it was written, or as it would be."""
    issued = centre.ledger.issued.get(office)
    row = centre.workspace.package(issued.file) if issued and number == centre.ledger.returns[office] else None
    info = centre.workspace.info
    content = Content(kind=DocumentKind.RETURN, office=office, cycle=info.cycle_name, kit="", practice=info.practice)
    return row.name if row else file_name(content, number)


def return_records(centre: Centre, office: str, message: str = "") -> list[Record]:
    """What a return says: receipt, decisions, comments, every amendment with its state, projects handed over, amount layers.

    Raises CentralError (nothing-applied) while there is nothing of the office to speak of.
    """
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


def offices_to_tell(centre: Centre) -> list[str]:
    """The offices of which there is something to speak in a return: a plan, or projects that were transferred to them."""
    arriving = {h.office for h in centre.workspace.holdings.of() if h.state is HoldingState.ARRIVING}
    return sorted(arriving | centre.ledger.heads().keys())


def has_news(centre: Centre, office: str) -> bool:
    """Whether anything happened that the office's last return does not tell, or nothing was ever returned."""
    issued = centre.ledger.issued.get(office)
    # What is said of a project that was transferred here may still stand under any office that had it before.
    lines = centre.ledger.organisation.transfers.values()
    givers = {one.giver for line in lines if any(t.taker == office for t in line) for one in line}
    offices = {office, *givers}
    return issued is None or max(centre.ledger.touched.get(one, 0) for one in offices) > issued.entry.seq


def untold(centre: Centre, office: str, records: Sequence[Record]) -> set[str]:
    """The uids of those of `records` that the office's last return did not hold, or held in other words."""
    issued = centre.ledger.issued.get(office)
    data = centre.workspace.package_payload(issued.file) if issued else None
    rows = parsed(data).rows if data is not None else {}
    told = {_subject(entity, uid, values): _said(entity, values) for (entity, uid), values in rows.items()}
    return {
        record.uid
        for record in records
        for values in (canonical_values(record),)
        if told.get(_subject(record.entity, record.uid, values)) != _said(record.entity, values)
    }


def _subject(entity: str, uid: str, values: Mapping[str, Canonical]) -> tuple[str, str]:
    """What a record of a return speaks of: decisions and receipts get a new uid in each return."""
    return entity, {"decision": str(values.get("project", "")), "receipt": ""}.get(entity, uid)


def _said(entity: str, values: Mapping[str, Canonical]) -> dict[str, Canonical]:
    passing = ("journal_head",) if entity == "receipt" else ("place",)
    return {name: value for name, value in values.items() if name not in passing}


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
    packages = counted_packages(centre, office)
    sides = [f"ครั้งที่ {packages[side].revision_no} รหัส {side[:8]}" for side in fork_sides(centre, office)]
    forked = _FORKED.format(revisions=", ".join(sides)) if sides else ""
    values: dict[str, Value] = {
        "reviewed": head or "",
        "revision_no": packages[head].revision_no if head else 0,
        "head": head or "",
        "journal_head": centre.workspace.journal_head(),
        "message": "\n".join(filter(None, (message, forked))),
    }
    return Record("receipt", new_uid(), {k: v for k, v in values.items() if v})


def _decisions(centre: Centre, office: str, plan: Plan) -> list[Record]:
    """What stands on each project; what was told before and taken back since is under review again."""
    standing = [
        _decision(plan, made, REVIEWING if state == VOID else state, _VOID_REASON if state == VOID else made.reason)
        for made, state in decision_states(centre, office)
    ]
    return standing + [_decision(plan, made, REVIEWING, _TAKEN_BACK) for made in _taken_back(centre, office)]


def _taken_back(centre: Centre, office: str) -> list[Decision]:
    """The last decision on each project of an office on which none stands any more, at whatever office it was made."""
    decided = standing_decisions(centre, office)
    every = sorted(centre.ledger.taken_back.values(), key=lambda made: (made.project, made.entry.seq))
    last = {made.project: made for made in every if decided_office(centre, made) == office}
    return [made for project, made in last.items() if project not in decided]


def _decision(plan: Plan, made: Decision, decision: str, reason: str) -> Record:
    project = plan.get("project", made.project)
    values = {
        "project": made.project,
        "project_name": project.text("name_th") if project else "",
        "decision": decision,
        "seen_hash": made.seen_hash,
        "reason": reason,
    }
    return Record("decision", new_uid(), {k: v for k, v in values.items() if v})


def _place(plan: Plan, table: str, record: str, field: str) -> str:
    found = plan.get(table, record)
    return describe_place(plan, found, field) if found else ""
