"""Projects that came to an office by a transfer, or left it by one: neither new nor gone, whatever its own files say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from moi_desktop.central.centre import Centre
from moi_desktop.central.holdings import family_keys, revision_snapshot
from moi_desktop.exchange.snapshots import Snapshot


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What a revision of an office is to be compared with, and which of its projects changed hands since.

    `before` has the projects that came, as they were handed over, and no longer those that went. Its control totals are
    those of the former revision, so that the money of what changed hands stays in the difference. `came` names the giving
    office of each such project by its uid, `went` the taking one.
    """

    before: Snapshot
    came: Mapping[str, str]
    went: Mapping[str, str]


def handed_over(centre: Centre, office: str, before: Snapshot, after: Snapshot) -> HandedOver:
    """Tell apart what changed hands between two revisions of an office from what the office itself added and removed."""
    last = {
        key[1]: line[-1]
        for key in before.rows.keys() ^ after.rows.keys()
        if key[0] == "project" and (line := centre.ledger.organisation.of_project(key[1]))
    }
    came = {p: one for p, one in last.items() if one.taker == office and ("project", p) in after.rows}
    went = {p: one for p, one in last.items() if one.giver == office and ("project", p) in before.rows}
    if not came and not went:
        return HandedOver(before, {}, {})
    left = before.without(family_keys(before.rows, went))
    rows, hashes = dict(left.rows), dict(left.hashes)
    for project, transfer in came.items():
        given = revision_snapshot(centre, transfer.revision)
        part = given.only(family_keys(given.rows, [project]))
        rows |= part.rows
        hashes |= part.hashes
    return HandedOver(
        Snapshot(rows, before.totals, hashes),
        {project: one.giver for project, one in came.items()},
        {project: one.taker for project, one in went.items()},
    )
