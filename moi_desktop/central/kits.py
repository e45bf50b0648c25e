"""Kits: what the centre gives to the offices, and the register of their keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from moi_desktop.central.centre import Centre
from moi_desktop.central.decisions import settle_packages
from moi_desktop.central.ledger import Act
from moi_desktop.central.revisions import CARD, snapshot
from moi_desktop.central.transfers import due_changes, kit_records_with, show_changes
from moi_desktop.errors import CentralError
from moi_desktop.exchange.sending import KitLine, Sent, make_kit, write_packed
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import moment_text
from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.plan.clock import Clock
from moi_desktop.plan.model import Record, new_uid
from moi_desktop.signing.keys import OfficeKey
from moi_desktop.text import QT_TRANSLATE_NOOP

_DRAFT_OPEN = QT_TRANSLATE_NOOP("moi", "มีร่างชุดแผนฉบับถัดไปที่แก้ค้างไว้ ยังไม่ได้ออกชุดแผน กรุณาออกจากร่างนั้น หรือเลิกร่างในหน้าชุดแผนก่อน")
_NO_CARD = QT_TRANSLATE_NOOP(
    "moi", "ไม่พบบัตรประจำหน่วยงานของ {office} ที่มีลายนิ้วมือ {fingerprint} กรุณารับบัตรเข้ากล่องรับก่อน แล้วโทรยืนยันลายนิ้วมือ"
)


def issue_kit(
    centre: Centre, records: Sequence[Record], key: OfficeKey, folder: Path, *, clock: Clock, is_draft: bool = False
) -> Sent:
    """Issue the next kit: sealed, written, kept in the vault, journalled, and shown as the centre's plan frame.

    The key register of the ledger goes along, and what was planned for offices and projects takes effect. Earlier kits
    are its ancestors. Raises CentralError (`kit-draft-open`) while a draft of the next kit is kept, which would be lost;
    with `is_draft` the records are that draft, and it is done with. `kit_issue.issue_draft` issues it.
    """
    if not is_draft and centre.workspace.kit_draft.rows():
        raise CentralError(_DRAFT_OPEN, code="kit-draft-open")
    number = max(centre.ledger.kits.values(), default=0) + 1
    earlier = sorted(centre.ledger.kits, key=lambda kit: centre.ledger.kits[kit])
    line = KitLine(number, earlier[-1:], earlier)
    due = due_changes(centre, number)
    own = [_numbered(centre, r, number, key) for r in records if r.entity != "office_key"]
    own = kit_records_with(centre, own, due)
    packed = make_kit(centre.workspace, [*own, *register_records(centre)], line, key, clock=clock)
    sent = write_packed(packed, folder)
    with centre.transaction():
        centre.workspace.keep_file(sent.path.name, packed.data, moment_text(clock()))
        words = next((r.text("changes") for r in own if r.entity == "cycle"), "")
        facts = {"kit": packed.revision_id, "kit_no": number, "file": packed.file_sha256, "changes": words}
        centre.record(Act.ISSUE_KIT, packed.revision_id, {**facts, **due.payload})
        keep_own(centre, sent)
        show_kit(centre)
        show_changes(centre, due)
        centre.workspace.kit_draft.clear()
    return sent


def keep_own(centre: Centre, sent: Sent) -> None:
    """Show a file that the centre itself wrote among the packages."""
    from moi_desktop.central.intake import add_package
    from moi_desktop.exchange.verdict import Verifier

    with Verifier(centre.register, recorded=centre.ledger.made.__contains__) as verifier:
        add_package(centre, verifier.verify_bytes(sent.path.name, sent.packed.data))


def _numbered(centre: Centre, record: Record, number: int, key: OfficeKey) -> Record:
    if record.entity == "cycle":
        head = centre.workspace.journal_head()
        return record.changed({"kit_no": number, "centre_fingerprint": key.fingerprint, "journal_head": head})
    return record


def current_kit(centre: Centre) -> str:
    """The revision id of the newest kit, empty before the first."""
    kits = centre.ledger.kits
    return max(kits, key=lambda kit: kits[kit]) if kits else ""


def kit_records(centre: Centre) -> list[Record]:
    """The records of the newest kit."""
    packages = centre.workspace.packages(revision_id=current_kit(centre)) if centre.ledger.kits else []
    return [r for p in packages[:1] for r in snapshot(centre, p.sha256).records()]


def show_kit(centre: Centre) -> None:
    """Put the newest kit into the views, where the official outputs find the plan frame."""
    if centre.ledger.kits:
        known = set(catalogue.DOCUMENTS[DocumentKind.KIT])
        centre.workspace.set_kit(current_kit(centre), [r for r in kit_records(centre) if r.entity in known])


def register_records(centre: Centre) -> list[Record]:
    """The key register as records that travel in a kit."""
    records = []
    for (office, fingerprint), key in sorted(centre.ledger.keys.items()):
        values = {
            "office": office,
            "fingerprint": fingerprint,
            "holder": centre.ledger.holders.get((office, fingerprint)),
            "state": "ACTIVE" if key.active else "REVOKED",
            "valid_from": key.valid_from,
            "valid_to": key.valid_to,
        }
        records.append(Record("office_key", new_uid(), {k: v for k, v in values.items() if v}))
    return records


def register_key(centre: Centre, office: str, fingerprint: str, *, holder: str = "", clock: Clock) -> None:
    """Enter a key that was confirmed by telephone. Packages that waited for it are settled at once."""
    _set_key(centre, office, fingerprint, {"state": "ACTIVE", "holder": holder, "reason": ""}, clock)


def revoke_key(centre: Centre, office: str, fingerprint: str, reason: str, *, clock: Clock) -> None:
    """Withdraw a key from today on; packages taken earlier stay applied."""
    _set_key(centre, office, fingerprint, {"state": "REVOKED", "holder": "", "reason": reason}, clock)


def _set_key(centre: Centre, office: str, fingerprint: str, facts: Mapping[str, str], clock: Clock) -> None:
    payload = {"office": office, "fingerprint": fingerprint, "valid_from": clock().date().isoformat(), **facts}
    with centre.transaction():
        centre.record(Act.REGISTER_KEY, f"{office}/{fingerprint}", payload)
        settle_packages(centre, office)


def confirm_card(centre: Centre, office: str, fingerprint: str, *, clock: Clock) -> None:
    """Enter the key of a card that lies in the inbox. Raises CentralError (no-card) when none has this fingerprint."""
    spelled = fingerprint.strip().upper()
    for row in centre.workspace.packages(office=office, kind=DocumentKind.CARD.value):
        if row.state == CARD and row.fingerprint == spelled:
            holder = next((r.text("holder") for r in snapshot(centre, row.sha256).records()), "")
            register_key(centre, office, spelled, holder=holder, clock=clock)
            return
    raise CentralError(_NO_CARD, code="no-card", office=office, fingerprint=spelled)
