"""How competing revisions of one office differ from what they came from, in words. Runs on the thread of the jobs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from moi_desktop.desktop.models.central_changes import MOST_SHOWN
from moi_desktop.desktop.models.central_fork_lines import ForkLine, fork_lines
from moi_desktop.desktop.models.central_inbox import sha_of
from moi_desktop.desktop.models.central_revision import RevisionWords, codes_now

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre


@dataclass(frozen=True, slots=True)
class Side:
    """One of several competing revisions. `changed` records and `satang` are counted against the common ancestor.

    `total` is its requested money in satang. Money leaves out deleted projects.
    """

    revision_id: str
    revision_no: int
    name: str
    received: str
    signer: str
    prepared_by: str
    changed: int
    satang: int
    total: int
    is_applied: bool = False


@dataclass(frozen=True, slots=True)
class Fork:
    """The competing revisions of one office, and where they differ. `base_no` is 0 where the ancestor never came."""

    office: str
    sides: tuple[Side, ...]
    lines: tuple[ForkLine, ...]
    more: int
    base_no: int = 0

    @property
    def conflicts(self) -> int:
        """How many listed lines are questions: several sides changed the same thing differently."""
        return sum(line.is_conflict for line in self.lines)


def read_fork(centre: Centre, office: str) -> Fork:
    """The competing revisions of an office against their newest common ancestor."""
    from moi_desktop.central.decisions import fork_sides
    from moi_desktop.central.revisions import counted_packages, known_of, snapshot
    from moi_desktop.exchange.comparing import count_changes
    from moi_desktop.exchange.lineage import common_ancestors
    from moi_desktop.exchange.plan_tree import requested_money
    from moi_desktop.exchange.snapshots import NOTHING
    from moi_desktop.exchange.three_way import NO_BASE, Base

    packages, codes = counted_packages(centre, office), codes_now(centre)
    revisions = fork_sides(centre, office)
    shared = common_ancestors(known_of(centre, {rid: [row] for rid, row in packages.items()}), revisions)
    held = sorted(rid for rid in shared if rid in packages)
    is_known = len(shared) == len(held) == 1  # of several newest ones nobody knows which of them a side came from
    base = snapshot(centre, sha_of(centre, held[0])) if is_known else NOTHING
    before = requested_money(base.rows)
    sides, rows = [], []
    for revision in revisions:
        row = packages[revision]
        own = snapshot(centre, row.sha256)
        counts = count_changes(base, own)
        total = requested_money(own.rows)
        sides.append(
            Side(
                revision,
                row.revision_no,
                row.name,
                centre.workspace.receipts(row.sha256)[0].received_at,
                RevisionWords(own, codes).certified_by,
                str(row.header.get("prepared_by", "")),
                counts.new + counts.changed + counts.gone,
                total - before,
                total,
                centre.ledger.head(office) == revision,
            )
        )
        rows.append(own.rows)
    lines = fork_lines(Base(base.rows) if is_known else NO_BASE, rows, codes)
    number = packages[held[0]].revision_no if is_known else 0
    return Fork(office, tuple(sides), tuple(lines[:MOST_SHOWN]), max(0, len(lines) - MOST_SHOWN), number)
