"""Whose project is whose: each project counts once, under one office, and what was once seen is never lost to sight.

- An office keeps every project that stood in a known revision of its applied line. One that vanished without a
  tombstone stays, from the newest revision that had it, as *missing*.
- Only a transfer of the centre, in effect since a kit, changes who owns a project. The former office's copy is *moved*
  from then on, whatever it sends; at the new office the project is *arriving* until a revision of that office holds it
  which was made under that kit (or goes on from what was handed over).
- A project that stands in two offices without a transfer belongs to the one in which it first came into the plan; the
  other copy is *contested* and does not count until the centre decides.

What is laid over a project (amendments, comments, decisions) follows it to its new office.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from moi_desktop.central.centre import Centre
from moi_desktop.central.organisation import Transfer
from moi_desktop.central.revisions import counted_packages, deleted_projects_of, line_of, projects_of, snapshot
from moi_desktop.exchange.snapshots import NOTHING, Key, Rows, Snapshot
from moi_desktop.plan import catalogue
from moi_desktop.store.central_workspace import PackageRow
from moi_desktop.store.holdings import Holding, HoldingState

_OWNERS: Final[Mapping[str, tuple[str, str]]] = {
    key: (catalogue.entity(key).parent, catalogue.entity(key).field(catalogue.entity(key).parent).refers)
    for key in catalogue.PROJECT_ENTITIES
    if catalogue.entity(key).parent
}
"""Table to the field that names the owner, and the owner's table; owners come before what they own."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """A project on the applied line of an office: its newest revision there, and the line of the journal it came with."""

    row: PackageRow
    in_head: bool
    is_live: bool
    seq: int


def settle_holdings(centre: Centre, office: str) -> list[str]:
    """Find out anew what an office holds; the other offices whose holdings thereby change, to be settled too."""
    store = centre.workspace.holdings
    claims = _claims(centre, office)
    coming = {p for p, line in centre.ledger.organisation.transfers.items() if line[-1].taker == office}
    before = {holding.project for holding in store.of(office)}
    beside = store.beside(office, before | claims.keys() | coming)
    found = [
        _holding(centre, office, project, claims.get(project), beside.get(project, ()))
        for project in sorted(claims.keys() | coming)
    ]
    store.put(office, found)
    return _turned(centre, office, {p: c.seq for p, c in claims.items()}, beside)


def _turned(
    centre: Centre, office: str, own: Mapping[str, int], beside: Mapping[str, Collection[Holding]]
) -> list[str]:
    """The other offices that own a project no longer, or now, because of what this office holds."""
    turned: set[str] = set()
    for project, others in beside.items():
        if centre.ledger.organisation.of_project(project):
            continue  # the transfers alone say whose it is
        owner = _first([(h.seq, h.office) for h in others] + ([(own[project], office)] if project in own else []))
        turned |= {h.office for h in others if (h.office == owner) != h.state.is_shown or h.other not in ("", owner)}
    return sorted(turned)


def _claims(centre: Centre, office: str) -> dict[str, _Claim]:
    line = line_of(centre, office)
    if not line:
        return {}
    since = _first_applied(centre, office)
    applied = centre.ledger.applied[office][-1].seq
    claims: dict[str, _Claim] = {}
    for row in line:
        deleted = deleted_projects_of(centre, row)
        for project in projects_of(centre, row) - claims.keys():
            in_head, is_live = row is line[0], project not in deleted
            claims[project] = _Claim(row, in_head, is_live, since.get(project, applied))
    return claims


def _first_applied(centre: Centre, office: str) -> dict[str, int]:
    """Project to the journal line with which it first came into the plan of an office."""
    rows = counted_packages(centre, office)
    since: dict[str, int] = {}
    for applied in reversed(centre.ledger.applied.get(office, ())):
        if applied.revision in rows:
            since |= dict.fromkeys(projects_of(centre, rows[applied.revision]), applied.seq)
    return since


def _holding(centre: Centre, office: str, project: str, claim: _Claim | None, others: Collection[Holding]) -> Holding:
    line = centre.ledger.organisation.of_project(project)
    seq = claim.seq if claim else 0
    if line and line[-1].taker == office:
        last = line[-1]
        if claim is not None and _knows(centre, claim.row, last):
            return Holding(office, project, _kept(claim), claim.row.revision_id, "", seq)
        return Holding(office, project, HoldingState.ARRIVING, last.revision, last.giver, seq)
    assert claim is not None
    revision = claim.row.revision_id
    if line and any(office in (one.giver, one.taker) for one in line):
        return Holding(office, project, HoldingState.MOVED, revision, line[-1].taker, seq)
    owner = line[-1].taker if line else _first([(seq, office), *((h.seq, h.office) for h in others)])
    if owner == office:
        return Holding(office, project, _kept(claim), revision, "", seq)
    state = HoldingState.CONTESTED if claim.in_head and claim.is_live else HoldingState.RELEASED
    return Holding(office, project, state, revision, owner, seq)


def _first(since: Iterable[tuple[int, str]]) -> str:
    """Of offices with the journal lines with which a project came in there, the one to which it came first."""
    return min(since)[1]


def _kept(claim: _Claim) -> HoldingState:
    """Current, or missing; a tombstone that was left out of a later revision still is a tombstone."""
    return HoldingState.CURRENT if claim.in_head or not claim.is_live else HoldingState.MISSING


def _knows(centre: Centre, row: PackageRow, transfer: Transfer) -> bool:
    """Whether a revision was made in knowledge of a transfer, or goes on from what was handed over."""
    known = centre.ledger.kits.get(row.kit, 0) >= transfer.kit_no
    return known or transfer.revision == row.revision_id or transfer.revision in row.ancestors


# ---- the plan of an office, as it counts ------------------------------------------------------------------------------


def family_keys(rows: Rows, projects: Collection[str]) -> set[Key]:
    """The keys of these projects with everything that belongs to them."""
    tables: dict[str, list[tuple[str, str]]] = {}
    for (entity, uid), values in rows.items():
        if entity in _OWNERS:
            tables.setdefault(entity, []).append((uid, str(values.get(_OWNERS[entity][0]))))
    found: set[Key] = {("project", uid) for uid in projects if ("project", uid) in rows}
    for entity, (_, owner) in _OWNERS.items():
        found |= {(entity, uid) for uid, above in tables.get(entity, ()) if (owner, above) in found}
    return found


def revision_snapshot(centre: Centre, revision: str) -> Snapshot:
    """What the vault holds of a revision, whichever office sent it; nothing when it is not there."""
    rows = centre.workspace.packages(revision_id=revision)
    return next((found for row in rows if (found := snapshot(centre, row.sha256)).rows), NOTHING)


def plan_parts(centre: Centre, office: str, applied: Snapshot) -> list[tuple[str, Snapshot]]:
    """The plan of an office as it counts: of each revision the records that are shown from it, the applied one first."""
    head = centre.ledger.head(office) or ""
    holdings = centre.workspace.holdings.of(office)
    out = {h.project for h in holdings if not h.state.is_shown or h.revision != head}
    parts = [(head, applied.without(family_keys(applied.rows, out)) if out else applied)] if head else []
    taken = set(parts[0][1].rows) if parts else set()
    beside: dict[str, list[str]] = {}
    for holding in holdings:
        if holding.state.is_shown and holding.revision != head:
            beside.setdefault(holding.revision, []).append(holding.project)
    for revision, projects in sorted(beside.items()):
        found = revision_snapshot(centre, revision)
        part = found.only(family_keys(found.rows, projects) - taken)
        taken |= part.rows.keys()
        parts.append((revision, part))
    return parts


def joined(parts: Iterable[tuple[str, Snapshot]]) -> Snapshot:
    """The parts of a plan in one."""
    every = [part for _, part in parts]
    if len(every) == 1:
        return every[0]
    rows = {key: values for part in every for key, values in part.rows.items()}
    return Snapshot(rows, {}, {key: digest for part in every for key, digest in part.hashes.items()})


# ---- what follows a project -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Stay:
    """How long something that was said of a record stood at an office, between two journal lines, and on which line.

    `tip` is the revision to which that line leads; `arrived` is the transfer with which it came.
    """

    office: str
    since: int
    until: int
    tip: str
    arrived: Transfer | None = None


_FOR_EVER: Final = 2**62


def journey(centre: Centre, office: str, table: str, record: str, seq: int) -> list[Stay]:
    """The offices at which something stood that was said at journal line `seq` of a record of `office`, one after the other."""
    stays: list[Stay] = []
    arrived = None
    for transfer in centre.ledger.organisation.every_transfer():
        if transfer.giver == office and transfer.seq > seq and (table, record) in _family(centre, transfer):
            stays.append(Stay(office, seq, transfer.seq, transfer.revision, arrived))
            office, seq, arrived = transfer.taker, transfer.seq, transfer
    return [*stays, Stay(office, seq, _FOR_EVER, centre.ledger.head(office) or "", arrived)]


def holder_of(centre: Centre, office: str, table: str, record: str, seq: int) -> str:
    """The office to which something went that was said at journal line `seq` of a record of `office`."""
    return journey(centre, office, table, record, seq)[-1].office


def stay_revisions(centre: Centre, stay: Stay) -> list[tuple[int, PackageRow]]:
    """What was applied at an office during a stay, with the line of the journal, oldest first."""
    rows = counted_packages(centre, stay.office)
    tip = rows.get(stay.tip)
    on_line = {tip.revision_id, *tip.ancestors} if tip else set()
    applied = [a for a in centre.ledger.applied.get(stay.office, ()) if stay.since < a.seq < stay.until]
    found = [(a.seq, rows[a.revision]) for a in applied if a.revision in on_line and a.revision in rows]
    return [(seq, row) for seq, row in found if stay.arrived is None or _knows(centre, row, stay.arrived)]


def _family(centre: Centre, transfer: Transfer) -> frozenset[Key]:
    known = centre.families.get((transfer.revision, transfer.project))
    if known is None:
        rows = revision_snapshot(centre, transfer.revision).rows
        known = frozenset(family_keys(rows, [transfer.project]))
        centre.families[transfer.revision, transfer.project] = known
    return known
