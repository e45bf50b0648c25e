"""What the journal says of offices and of whose project is whose: transfers, mergers, closed, renamed and new offices.

A change is first planned and may be taken back; it takes effect with the next kit, which tells it to every office. From
then on it stays. Pure data: the ledger feeds it one entry after the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

NO_TRANSFERS: Final = ()


class OfficeChangeKind(StrEnum):
    """What becomes of an office."""

    RENAME = "RENAME"
    OPEN = "OPEN"  # a new office, or a closed one that is opened again
    MERGE = "MERGE"  # all its projects go to another office, and it is closed
    CLOSE = "CLOSE"


@dataclass(frozen=True, slots=True)
class PlannedTransfer:
    """A project that is to go to another office with the next kit. `seq` is the journal line."""

    id: str
    project: str
    name: str
    giver: str
    taker: str
    reason: str
    seq: int = 0


@dataclass(frozen=True, slots=True)
class OfficeChange:
    """A change of an office; `kit_no` is 0 while it is only planned. `into` is the office it merges into."""

    id: str
    kind: OfficeChangeKind
    office: str
    into: str = ""
    name: str = ""
    reason: str = ""
    seq: int = 0
    kit_no: int = 0


@dataclass(frozen=True, slots=True)
class Transfer:
    """A transfer in effect since a kit. `revision` holds the project as it was handed over; `seq` is the kit's line."""

    project: str
    name: str
    giver: str
    taker: str
    revision: str
    reason: str
    kit_no: int
    seq: int = 0


@dataclass(slots=True)
class Organisation:
    """The state after some entries of the journal; both `planned` are in the order of the journal."""

    planned_transfers: dict[str, PlannedTransfer] = field(default_factory=dict)
    planned_changes: dict[str, OfficeChange] = field(default_factory=dict)
    transfers: dict[str, tuple[Transfer, ...]] = field(default_factory=dict)
    changes: list[OfficeChange] = field(default_factory=list)

    def of_project(self, project: str) -> tuple[Transfer, ...]:
        """The transfers of a project that are in effect, oldest first."""
        return self.transfers.get(project, NO_TRANSFERS)

    def every_transfer(self) -> Iterator[Transfer]:
        """All transfers in effect, oldest first."""
        yield from sorted((t for each in self.transfers.values() for t in each), key=lambda t: (t.kit_no, t.project))

    def closing(self, office: str) -> OfficeChange | None:
        """The change by which an office is closed now, None for an open one."""
        last = None
        for change in self.changes:
            if change.office == office and change.kind is not OfficeChangeKind.RENAME:
                last = change
        return None if last is None or last.kind is OfficeChangeKind.OPEN else last

    def was_opened(self, office: str) -> bool:
        """Whether the centre made this office or opened it again."""
        return any(c.office == office and c.kind is OfficeChangeKind.OPEN for c in self.changes)

    def name(self, office: str) -> str:
        """The name that the centre gave an office, empty where it gave none."""
        return next((c.name for c in reversed(self.changes) if c.office == office and c.name), "")

    def plan_transfer(self, payload: Mapping[str, Any], seq: int) -> None:
        """A transfer was planned; a newer plan for the same project takes the place of an older one."""
        p = payload
        self.planned_transfers = {i: t for i, t in self.planned_transfers.items() if t.project != p["project"]}
        self.planned_transfers[p["id"]] = PlannedTransfer(
            p["id"], p["project"], p["name"], p["from"], p["to"], p["reason"], seq
        )

    def plan_change(self, payload: Mapping[str, Any], seq: int) -> None:
        """A change of an office was planned."""
        self.planned_changes[payload["id"]] = _change(payload, seq)

    def drop(self, planned: str) -> None:
        """Something that was planned is taken back."""
        self.planned_transfers.pop(planned, None)
        self.planned_changes.pop(planned, None)

    def take_effect(self, payload: Mapping[str, Any], seq: int) -> None:
        """A kit was issued: what was planned is in effect, as the kit says."""
        for p in payload.get("transfers", ()):
            one = Transfer(
                p["project"], p["name"], p["from"], p["to"], p["revision"], p["reason"], payload["kit_no"], seq
            )
            self.transfers[one.project] = (*self.of_project(one.project), one)
        self.changes += [_change(p, seq, payload["kit_no"]) for p in payload.get("offices", ())]
        self.planned_transfers, self.planned_changes = {}, {}


def _change(p: Mapping[str, Any], seq: int, kit_no: int = 0) -> OfficeChange:
    kind = OfficeChangeKind(p["change"])
    return OfficeChange(p["id"], kind, p["office"], p["into"], p["name"], p["reason"], seq, kit_no)
