"""Which revision follows which. Set inclusion of hashes decides; order of arrival, clocks and numbers do not.

- a *head* is a known revision that no other known revision names as its ancestor and that was not set aside;
- a head that is the applied revision, or an ancestor of it, is nothing new;
- exactly one new head that descends from the applied revision (or nothing applied yet) is *ready*;
- anything else is a *fork*: a person decides. So is a head that goes on from what was set aside on top of the applied
  revision: what a person refused does not come back in silence. One that merges a line set aside beside it is ready.
A revision that some known revision names as its ancestor is *superseded*, whenever it arrives.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum


class RevisionState(StrEnum):
    """Where a verified revision stands among the others of its office."""

    APPLIED = "applied"
    READY = "ready"
    FORK = "fork"
    SUPERSEDED = "superseded"
    SET_ASIDE = "set-aside"


@dataclass(frozen=True, slots=True)
class Known:
    """One verified revision: all its ancestors, and whether a person set it aside."""

    ancestors: frozenset[str]
    set_aside: bool = False


def heads(known: Mapping[str, Known]) -> set[str]:
    """Revisions that nobody names as an ancestor and that were not set aside."""
    named: set[str] = set()
    for revision in known.values():
        named |= revision.ancestors
    return {rid for rid, revision in known.items() if rid not in named and not revision.set_aside}


def classify(known: Mapping[str, Known], applied: str | None) -> dict[str, RevisionState]:
    """The state of each verified revision of one office."""
    behind = known[applied].ancestors | {applied} if applied is not None and applied in known else frozenset()
    new = heads(known) - behind
    ready = len(new) == 1 and all(_follows(known, rid, applied) for rid in new)
    states: dict[str, RevisionState] = {}
    for rid, revision in known.items():
        if rid == applied:
            states[rid] = RevisionState.APPLIED
        elif rid in new:
            states[rid] = RevisionState.READY if ready else RevisionState.FORK
        elif revision.set_aside:
            states[rid] = RevisionState.SET_ASIDE
        else:
            states[rid] = RevisionState.SUPERSEDED
    return states


def _follows(known: Mapping[str, Known], head: str, applied: str | None) -> bool:
    """Whether `head` descends from the applied revision, over nothing that was set aside since."""
    line = known[head].ancestors
    if applied is not None and applied not in line:
        return False
    aside = [known[rid] for rid in line if rid in known and known[rid].set_aside]
    return not any(applied is None or applied in revision.ancestors for revision in aside)


def common_ancestors(known: Mapping[str, Known], revisions: Collection[str]) -> set[str]:
    """The newest revisions that all of `revisions` descend from; ids only, held or not."""
    lines = [known[rid].ancestors | {rid} for rid in revisions]
    shared = frozenset.intersection(*lines) if lines else frozenset()
    older: set[str] = set()
    for rid in shared:
        if rid in known:
            older |= known[rid].ancestors
    return set(shared) - older
