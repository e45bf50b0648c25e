"""Where the amounts of a budget line come from: the file, the signer and the journal lines.

Every amount names its source (invariant I6): the sealed revision that holds it, the amendment that lies over it, or the
journal line in which the centre entered it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from moi_desktop.central.amount_book import LineKey, line_key, pool_key
from moi_desktop.central.amount_sharing import called_then
from moi_desktop.central.ledger import Amendment
from moi_desktop.central.revisions import counted_packages, snapshot
from moi_desktop.central.rollup_query import ENTERED, Layer
from moi_desktop.plan.canonical import money_from_text
from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.plan.model import Canonical

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.store.central_workspace import PackageRow
    from moi_desktop.store.journal import Entry


@dataclass(frozen=True, slots=True)
class JournalLine:
    """A line of the journal: number, canonical moment, and who."""

    seq: int
    at: str
    person: str

    @classmethod
    def of(cls, entry: Entry) -> JournalLine:
        """The facts of an entry."""
        return cls(entry.seq, entry.at, entry.person)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a line's amounts come from.

    `held` is the amount in the sealed file itself (None for an empty one) and `stands` whether the merged plan shows just
    that. `entered` is the journal line of an entered layer, `pool` the name of the pooled line it was shared out from.
    """

    office: str
    file: str
    sha256: str
    revision_id: str
    revision_no: int
    verdict: str
    signer: str
    prepared_by: str
    fingerprint: str
    holder: str
    received_at: str
    applied: JournalLine | None
    held: int | None
    stands: bool
    amendment: Amendment | None
    amendment_state: str
    decision: str
    decision_reason: str
    decided: JournalLine | None
    entered: JournalLine | None
    entered_satang: int | None
    entered_reason: str
    pool: str


def origin_of(centre: Centre, office: str, uid: str, layer: Layer = Layer.WORKING) -> Origin | None:
    """Where a line's amounts come from; None when the line is not in the merged plan any more."""
    rows = centre.workspace.query(
        'SELECT "revision_id", "project", "requested_amount" FROM "view_budget_line" WHERE "office" = ? AND "uid" = ?',
        (office, uid),
    )
    if not rows:
        return None
    revision, project, requested = rows[0]["revision_id"], rows[0]["project"] or "", rows[0]["requested_amount"]
    package = _package(centre, office, revision)
    header: Mapping[str, Any] = package.header if package else {}
    receipts = centre.workspace.receipts(package.sha256) if package else []
    sealed = snapshot(centre, package.sha256).rows.get(("budget_line", uid)) if package else None
    held = _satang(sealed.get("amount")) if sealed is not None else None
    amendment, state = _amendment(centre, office, uid)
    decision = next((a for a in centre.workspace.approvals(office) if a.project == project), None)
    entered, satang, reason, pool = _entered(centre, (office, uid), layer)
    fingerprint = package.fingerprint if package else ""
    return Origin(
        office=office,
        file=package.name if package else "",
        sha256=package.sha256 if package else "",
        revision_id=revision,
        revision_no=package.revision_no if package else 0,
        verdict=package.verdict if package else "",
        signer=str(header.get("signer") or ""),
        prepared_by=str(header.get("prepared_by") or ""),
        fingerprint=fingerprint,
        holder=_holder(centre, office, fingerprint),
        received_at=receipts[0].received_at if receipts else "",
        applied=_applied(centre, package.office if package else office, revision),
        held=held,
        stands=sealed is not None and held == requested,
        amendment=amendment,
        amendment_state=state,
        decision=decision.state if decision else "",
        decision_reason=decision.reason if decision else "",
        decided=JournalLine(decision.seq, decision.at, decision.person) if decision else None,
        entered=entered,
        entered_satang=satang,
        entered_reason=reason,
        pool=pool,
    )


def _package(centre: Centre, office: str, revision: str) -> PackageRow | None:
    """The package of a revision; of another office where the project was handed over and is shown from there."""
    found = counted_packages(centre, office).get(revision)
    if found is not None:
        return found
    others = (row for row in centre.workspace.packages(revision_id=revision) if row.kind == DocumentKind.SUBMISSION)
    return next((counted_packages(centre, row.office).get(revision) for row in others), None)


def _satang(value: Canonical | None) -> int | None:
    return None if value is None else money_from_text(str(value))


def _applied(centre: Centre, office: str, revision: str) -> JournalLine | None:
    """The journal line that took a revision into the plan; the last one, where it was taken in again."""
    seqs = [applied.seq for applied in centre.ledger.applied.get(office, ()) if applied.revision == revision]
    if not seqs:
        return None
    entries = centre.workspace.entries(seqs[-1] - 1)
    return JournalLine.of(entries[0]) if entries and entries[0].seq == seqs[-1] else None


def _amendment(centre: Centre, office: str, uid: str) -> tuple[Amendment | None, str]:
    """The newest proposal for the amount that was not replaced or withdrawn, and its state."""
    for ruled in reversed(centre.workspace.ruled("amendment", office)):
        values = ruled.record
        about = values.text("table"), values.text("record"), values.text("field")
        if about == ("budget_line", uid, "amount") and values.text("state") not in ("SUPERSEDED", "WITHDRAWN"):
            return centre.ledger.amendments.get(values.uid), values.text("state")
    return None, ""


def _entered(centre: Centre, line: LineKey, layer: Layer) -> tuple[JournalLine | None, int | None, str, str]:
    """For an entered layer: its journal line, satang, reason, and the pooled line it was shared out from."""
    if layer not in ENTERED:
        return None, None, "", ""
    book, then = centre.ledger.amounts, called_then(centre, line)
    own = book.entered.get((line_key(then), layer.value))
    if own is not None:
        return JournalLine.of(own.entry), own.satang, own.reason, ""
    pool = book.pool_of(then)
    shared = book.entered.get((pool_key(pool.id), layer.value)) if pool else None
    if pool is None or shared is None:
        return None, None, "", ""
    rows = centre.workspace.query(
        'SELECT "amount" FROM "view_amount_layer" WHERE "office" = ? AND "budget_line" = ? AND "layer" = ?',
        (*line, layer.value),
    )
    return JournalLine.of(shared.entry), rows[0]["amount"] if rows else None, shared.reason, pool.name


def _holder(centre: Centre, office: str, fingerprint: str) -> str:
    key = centre.ledger.keys.get((office, fingerprint))
    return key.holder if key else ""
