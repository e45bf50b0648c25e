"""What the vault holds of a revision, as records and as facts for classification."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from moi_desktop import reference
from moi_desktop.central.centre import Centre
from moi_desktop.central.organisation import OfficeChange
from moi_desktop.exchange.lineage import Known, RevisionState, classify
from moi_desktop.exchange.package import Content
from moi_desktop.exchange.problems import Problem
from moi_desktop.exchange.snapshots import NOTHING, Snapshot, parsed
from moi_desktop.exchange.verdict import Trust, Verdict, Verification, trust_of
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import moment_from_text, moment_text
from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.plan.model import Canonical
from moi_desktop.plan.thai_calendar import arrival_day, format_date
from moi_desktop.store.central_workspace import PackageRow

QUARANTINED: Final = "quarantined"
DUPLICATE: Final = "duplicate"
CARD: Final = "card"
ISSUED: Final = "issued"
ON_HOLD: Final = "on-hold"


_PROJECTS: Final = "projects"
_DELETED: Final = "deleted"


def projects_of(centre: Centre, row: PackageRow) -> frozenset[str]:
    """The uids of the projects in a package; files that older versions took in have to be read for it."""
    noted = row.header.get(_PROJECTS)
    return frozenset(_project_rows(centre, row) if noted is None else noted)


def deleted_projects_of(centre: Centre, row: PackageRow) -> frozenset[str]:
    """Those of them that the office deleted: tombstones."""
    noted = row.header.get(_DELETED)
    if noted is None:
        noted = [uid for uid, values in _project_rows(centre, row).items() if _is_deleted(values)]
    return frozenset(noted)


def _project_rows(centre: Centre, row: PackageRow) -> dict[str, Mapping[str, Canonical]]:
    rows = snapshot(centre, row.sha256).rows
    return {uid: values for (entity, uid), values in rows.items() if entity == "project"}


def _is_deleted(values: Mapping[str, Canonical]) -> bool:
    return values.get("status") == catalogue.DELETED


def snapshot(centre: Centre, sha256: str) -> Snapshot:
    """The records of a package that was taken into the vault; nothing when its data were not let in."""
    data = centre.workspace.package_payload(sha256)
    return NOTHING if data is None else parsed(data)


def package_row(verification: Verification) -> PackageRow:
    """What the views keep of a verified file. Its state is settled afterwards, among the others of its office."""
    claims, unpacked = verification.claims, verification.unpacked
    first = verification.problems[0] if verification.problems else None
    header: dict[str, Any] = {
        "signer": verification.signer,
        "problems": [{"code": p.code, "place": p.place, "message": p.message} for p in verification.problems],
    }
    base = PackageRow(
        sha256=verification.file_sha256,
        name=verification.file,
        kind=claims.kind,
        office=claims.office,
        cycle=claims.cycle,
        revision_id=claims.revision_id,
        revision_no=claims.revision_no or 0,
        verdict=verification.verdict.value,
        trust=verification.trust.value,
        fingerprint=verification.fingerprint,
        state=QUARANTINED,
        code=first.code if first else "",
        message=first.message if first else "",
        header=header,
    )
    if unpacked is None:
        return base
    content = unpacked.content
    header |= unpacked.header.as_canonical() | _signing(verification)
    if content.kind is DocumentKind.SUBMISSION:
        projects = {uid: values for entity, uid, values in unpacked.rows if entity == "project"}
        header[_PROJECTS] = sorted(projects)
        header[_DELETED] = sorted(uid for uid, values in projects.items() if _is_deleted(values))
    return replace(
        base,
        kit=content.kit,
        practice=content.practice,
        parents=content.parents,
        ancestors=tuple(sorted(content.ancestors)),
        totals=dict(unpacked.totals),
        header=header,
    )


def _signing(verification: Verification) -> dict[str, Any]:
    """Who certified, when Office says it was signed, and why a file that was saved again is not the one that was signed."""
    signatures, resaving = verification.office.signatures, verification.resaving
    return {
        "certifier": verification.certifier,
        "signed_at": moment_text(signatures[0].claimed_at) if signatures else "",
        "resaved": {"code": resaving.code, "message": resaving.message} if resaving else {},
    }


def content_of(row: PackageRow) -> Content:
    """The sealed content that a package row was made from, as far as classification needs it."""
    return Content(
        kind=DocumentKind(row.kind),
        office=row.office,
        cycle=row.cycle,
        kit=row.kit,
        practice=row.practice,
        parents=tuple(row.parents),
        ancestors=frozenset(row.ancestors),
    )


def gate(centre: Centre, row: PackageRow) -> tuple[Trust, Problem | None]:
    """Whose key signed, and why the package may not count here; None when it may. First failing step wins."""
    if row.verdict in (Verdict.UNVERIFIABLE, Verdict.CHANGED):
        return Trust(row.trust), Problem(row.code, row.name, sentence=row.message)
    content = content_of(row)
    trust = trust_of(content, row.fingerprint, centre.register, _arrival(centre, row))
    return trust, _refusal(centre, row, content, trust)


def _arrival(centre: Centre, row: PackageRow) -> date | None:
    """The day on which a file first came, where it matters: the register knows the last day of its key."""
    key = centre.ledger.keys.get((row.office, row.fingerprint))
    return None if key is None or key.valid_to is None else arrived_on(centre, row.sha256)


def arrived_on(centre: Centre, sha256: str) -> date | None:
    """The day in Thailand on which a file of the vault first came, by the centre's clock; None for one that never did."""
    moment = centre.workspace.first_received(sha256)
    return arrival_day(moment_from_text(moment)) if moment else None


def _refusal(centre: Centre, row: PackageRow, content: Content, trust: Trust) -> Problem | None:
    workspace = centre.workspace
    if content.kind not in (DocumentKind.SUBMISSION, DocumentKind.CARD):
        return Problem("kind-not-here", row.name, {"kind": catalogue.DOCUMENT_NAMES[content.kind]})
    if content.practice != workspace.info.practice:
        return Problem("practice" if content.practice else "not-practice", row.name)
    if not reference.office_name(content.office) and not centre.ledger.organisation.was_opened(content.office):
        return Problem("office-unknown", row.name, {"office": content.office})
    if content.kind is DocumentKind.CARD:
        return None
    return _key_refusal(centre, row, trust) or _plan_refusal(centre, row, content)


def _key_refusal(centre: Centre, row: PackageRow, trust: Trust) -> Problem | None:
    if centre.ledger.was_applied(row.office, row.revision_id):
        return None  # a key that is revoked later takes nothing back that people have let in
    values: dict[str, object] = {"fingerprint": row.fingerprint, "office": _name(row.office)}
    if trust is Trust.UNKNOWN or (trust is Trust.PRACTICE and not _registered(centre, row)):
        return Problem("key-unknown", row.name, values)
    if trust is Trust.REVOKED:
        return Problem("key-revoked", row.name, values)
    if trust is Trust.EXPIRED:
        key = centre.ledger.keys[row.office, row.fingerprint]
        return Problem("key-expired", row.name, values | {"day": format_date(key.valid_to) if key.valid_to else ""})
    if trust is Trust.OTHER_OFFICE:
        owner = next(key.office for key in centre.register if key.fingerprint == row.fingerprint)
        return Problem("key-other-office", row.name, values | {"owner": _name(owner)})
    return None


def _name(office: str) -> str:
    """An office as sentences about its files name it. Not by a name that a later kit gives: the sentence is stored."""
    return reference.office_short_name(office)


def _registered(centre: Centre, row: PackageRow) -> bool:
    key = centre.ledger.keys.get((row.office, row.fingerprint))
    return key is not None and key.active


def _plan_refusal(centre: Centre, row: PackageRow, content: Content) -> Problem | None:
    if content.cycle != centre.workspace.info.cycle_name:
        return Problem("cycle-other", row.name, {"cycle": content.cycle, "ours": centre.workspace.info.cycle_name})
    if content.kit and content.kit not in centre.ledger.kits:
        return Problem("kit-unknown", row.name)
    return None


def restate(centre: Centre, office: str) -> None:
    """Settle the state of every package of an office anew: a pure function of vault and journal."""
    counted: dict[str, list[PackageRow]] = {}
    trusts: dict[str, Trust] = {}
    packages = centre.workspace.packages(office=office)
    closed = _Closed.now(centre, office, packages)
    for row in packages:
        trust, refusal = gate(centre, row)
        if refusal is None and closed is not None and row.kind != DocumentKind.CARD:
            refusal = closed.refusal(row)
        if row.sha256 in centre.ledger.made:
            _settle(centre, row, trust, ISSUED)
        elif refusal is not None:
            _settle(centre, row, trust, QUARANTINED, refusal)
        elif row.kind == DocumentKind.CARD:
            _settle(centre, row, trust, CARD)
        else:
            counted.setdefault(row.revision_id, []).append(row)
            trusts[row.sha256] = trust
    states = classify(known_of(centre, counted), centre.ledger.head(office))
    for revision, rows in counted.items():
        first, *others = rows  # in the order of arrival: what came first stays, what came again is a duplicate
        state = states[revision]
        waits = on_hold(centre, office) if state is RevisionState.READY else None
        _settle(centre, first, trusts[first.sha256], state.value, waits)
        for other in others:
            _settle(centre, other, trusts[other.sha256], DUPLICATE)


def on_hold(centre: Centre, office: str) -> Problem | None:
    """Why nothing newer of an office is applied for now; None when it may be."""
    hold = centre.ledger.held.get(office)
    if hold is None:
        return None
    values: dict[str, object] = {"office": _name(office), "person": hold.entry.person, "reason": hold.reason}
    return Problem(ON_HOLD, "", values)


@dataclass(frozen=True, slots=True)
class _Closed:
    """A closed office: what was applied of it stays with all before it; what comes late waits for a person."""

    change: OfficeChange
    settled: frozenset[str]

    @classmethod
    def now(cls, centre: Centre, office: str, packages: Sequence[PackageRow]) -> _Closed | None:
        change = centre.ledger.organisation.closing(office)
        if change is None:
            return None
        head = centre.ledger.head(office) or ""
        line = next((row.ancestors for row in packages if row.revision_id == head), ())
        return cls(change, frozenset((head, *line)))

    def refusal(self, row: PackageRow) -> Problem | None:
        change = self.change
        if row.revision_id in self.settled:
            return None
        values: dict[str, object] = {
            "office": _name(change.office),
            "into": _name(change.into),
            "kit_no": change.kit_no,
        }
        return Problem("office-merged" if change.into else "office-closed", row.name, values)


def known_of(centre: Centre, revisions: Mapping[str, Sequence[PackageRow]]) -> dict[str, Known]:
    """The lineage facts of revisions."""
    return {rid: Known(frozenset(rows[0].ancestors), rid in centre.ledger.set_aside) for rid, rows in revisions.items()}


def _settle(centre: Centre, row: PackageRow, trust: Trust, state: str, problem: Problem | None = None) -> None:
    code, message = (problem.code, problem.message) if problem else ("", "")
    if (row.state, row.trust, row.code, row.message) != (state, trust.value, code, message):
        centre.workspace.update_package_state(row.sha256, state, trust=trust.value, code=code, message=message)


def line_of(centre: Centre, office: str) -> list[PackageRow]:
    """The applied revision of an office and its ancestors that are at hand, newest first; empty before the first."""
    rows = counted_packages(centre, office)
    head = rows.get(centre.ledger.head(office) or "")
    if head is None:
        return []
    line = [rows[rid] for rid in head.ancestors if rid in rows]
    # a revision has more ancestors than any of its ancestors; the ids settle what neither descends from the other
    return [head, *sorted(line, key=lambda row: (-len(row.ancestors), row.revision_id))]


def counted_packages(centre: Centre, office: str) -> dict[str, PackageRow]:
    """The packages of an office that count, one per revision id."""
    out = {QUARANTINED, DUPLICATE, CARD, ISSUED}
    return {row.revision_id: row for row in centre.workspace.packages(office=office) if row.state not in out}


def ready_heads(centre: Centre) -> list[PackageRow]:
    """The packages that may be applied without a question, by office."""
    rows = [row for row in centre.workspace.packages() if row.state == RevisionState.READY]
    return sorted(rows, key=lambda r: r.office)


def offices_of(rows: Iterable[PackageRow]) -> list[str]:
    """The offices that have packages, sorted."""
    return sorted({row.office for row in rows if row.office})
