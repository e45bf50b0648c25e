"""The views as one figure, and their rebuilding from vault and journal.

The digest covers what the merged plan is: every office's applied revision, every open head with its state, every id
that is known of a lineage, all shown records, amendments and decisions. It does not cover arrival: neither order nor
repetition nor a superseded revision that never came changes it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from moi_desktop.central.centre import Centre
from moi_desktop.central.decisions import decision_states, show_offices
from moi_desktop.central.intake import Progress, verified
from moi_desktop.central.kits import show_kit
from moi_desktop.central.revisions import counted_packages, offices_of, package_row, restate
from moi_desktop.central.working import standings, working_snapshot
from moi_desktop.exchange.lineage import RevisionState
from moi_desktop.exchange.package import CENTRE
from moi_desktop.exchange.reading_ahead import with_following
from moi_desktop.exchange.verdict import Verifier
from moi_desktop.plan.canonical import canonical_json
from moi_desktop.plan.catalogue import PLAN_ENTITIES
from moi_desktop.store.holdings import HoldingState

_HEAD_STATES = frozenset({RevisionState.APPLIED, RevisionState.READY, RevisionState.FORK})


def digest(centre: Centre) -> str:
    """SHA-256 over the views, in hexadecimal."""
    total = hashlib.sha256()
    for line in _lines(centre):
        total.update(canonical_json(line) + b"\n")
    return total.hexdigest()


def _lines(centre: Centre) -> Iterator[list[object]]:
    workspace = centre.workspace
    for office in sorted({*offices_of(workspace.packages()), *plan_offices(centre)}):
        packages = counted_packages(centre, office)
        known = set(packages).union(*(row.ancestors for row in packages.values()))
        yield ["lineage", office, sorted(known)]
        for revision, row in sorted(packages.items()):
            if row.state in _HEAD_STATES:
                yield ["head", office, revision, row.state]
        for standing in standings(centre, office, working_snapshot(centre, office)):
            yield ["amendment", office, standing.amendment.id, standing.state.value]
        for decision, state in decision_states(centre, office):
            yield ["decision", office, decision.project, state]
    held = (h for h in workspace.holdings.of() if h.state is not HoldingState.CURRENT)
    for h in held:
        yield ["holding", h.office, h.project, h.state.value, h.revision, h.other]
    for entity in PLAN_ENTITIES:
        rows = workspace.query(
            f'SELECT "office", "uid", "record_hash" FROM "view_{entity}" ORDER BY "office", "uid"'  # noqa: S608 - a catalogue name
        )
        yield from (["record", entity, r["office"], r["uid"], r["record_hash"]] for r in rows)
    amended = workspace.query(
        'SELECT "office", "uid", "amount" FROM "view_budget_line" '
        'WHERE "amount" IS NOT "requested_amount" ORDER BY "office", "uid"'
    )
    yield from (["working-amount", r["office"], r["uid"], r["amount"]] for r in amended)
    layers = workspace.query(
        'SELECT "office", "budget_line", "layer", "amount" FROM "view_amount_layer" '
        'ORDER BY "office", "budget_line", "layer"'
    )
    yield from (["amount-layer", r["office"], r["budget_line"], r["layer"], r["amount"]] for r in layers)


def plan_offices(centre: Centre) -> list[str]:
    """The offices that sent anything, and those that were handed a project before they did."""
    takers = {transfer.taker for transfer in centre.ledger.organisation.every_transfer()}
    return sorted({*offices_of(centre.workspace.packages()), *takers} - {CENTRE})


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """The digests before and after a rebuild, which must be equal, and how many rows no longer fitted their hash."""

    before: str
    after: str
    damaged: int = 0

    @property
    def same(self) -> bool:
        """Whether the views were what vault and journal say."""
        return self.before == self.after and not self.damaged


def rebuild(centre: Centre, progress: Progress = lambda _done, _total: None) -> Rebuilt:
    """Drop the views and make them anew from vault and journal alone, in one transaction."""
    workspace = centre.workspace
    before, damaged = digest(centre), len(workspace.damaged_rows())
    hashes = workspace.file_hashes()
    made = centre.ledger.made
    names = {receipt.sha256: receipt.name for receipt in reversed(workspace.receipts())}
    with centre.transaction():
        workspace.clear_views()
        with Verifier(centre.register, recorded=made.__contains__) as verifier:
            files = ((sha, workspace.file_bytes(sha)) for sha in hashes)
            for number, ((sha, data), following) in enumerate(with_following(files)):
                progress(number, len(hashes))
                verification = verified(verifier, names[sha], data, (other for _, other in following))
                payload = verification.unpacked.payload.data if verification.lets_in and verification.unpacked else None
                workspace.put_package(package_row(verification), payload)
        for office in offices_of(workspace.packages()):
            restate(centre, office)
        show_kit(centre)
        show_offices(centre, plan_offices(centre))
    progress(len(hashes), len(hashes))
    return Rebuilt(before, digest(centre), damaged)
