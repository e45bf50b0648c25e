"""What was sent and what was received, and taking in another file. Everything here runs on the thread of the jobs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.plan.model import Record, new_uid

if TYPE_CHECKING:
    from moi_desktop.exchange.receiving import Received
    from moi_desktop.exchange.sent_revisions import SentRevision
    from moi_desktop.store.office_workspace import OfficeWorkspace


@dataclass(frozen=True, slots=True)
class SentPaper:
    """A revision that was sent, its code, and whether its file can be written again."""

    sent: SentRevision
    code: str
    is_kept: bool


@dataclass(frozen=True, slots=True)
class ReceivedPaper:
    """A file from the centre: its kind, number, when it came (UTC), whether it is in use."""

    kind: str
    number: int | None
    at: str
    code: str
    in_use: bool


@dataclass(frozen=True, slots=True)
class Papers:
    """Both, newest first."""

    sent: tuple[SentPaper, ...]
    received: tuple[ReceivedPaper, ...]


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a file from the centre brought. `warnings` are sentences; `fingerprint` is the centre's, with the first kit."""

    kind: str
    again: bool
    decisions: int
    comments: int
    amendments: int
    changes: str
    warnings: tuple[str, ...]
    fingerprint: str


def read_papers(workspace: OfficeWorkspace) -> Papers:
    """Read what was sent and received."""
    from moi_desktop.exchange.package import verification_code
    from moi_desktop.exchange.sent_revisions import is_kept, sent_revisions

    sent = [
        SentPaper(one, verification_code(one.revision.revision_id), is_kept(workspace, one.revision))
        for one in reversed(sent_revisions(workspace))
    ]
    last_return = next(reversed(workspace.returns()), "")
    received = [
        ReceivedPaper(
            one.kind,
            number if isinstance(number := one.header.get("revision_no"), int) else None,
            one.received_at,
            verification_code(one.revision_id),
            one.revision_id in (workspace.kit_id, last_return),
        )
        for one in reversed(workspace.documents())
        if one.kind != DocumentKind.SUBMISSION
    ]
    return Papers(tuple(sent), tuple(received))


def take_in(workspace: OfficeWorkspace, path: Path) -> Arrival:
    """Verify a kit or return and keep it. Raises PackageError with the sentence of what is wrong."""
    from moi_desktop.exchange.receiving import CENTRE_FINGERPRINT, receive

    known = workspace.setting(CENTRE_FINGERPRINT)
    received = receive(workspace, path)
    fingerprint = workspace.setting(CENTRE_FINGERPRINT)
    return _arrival(received, "" if known else fingerprint)


def reply(workspace: OfficeWorkspace, comment: str, text: str) -> None:
    """Answer a comment of the centre, in the place of an earlier answer. It travels with the next submission."""
    earlier = next((one for one in workspace.records("answer") if one.text("about") == comment), None)
    if earlier is not None:
        workspace.save_value("answer", earlier.uid, "reason", text)
    else:
        workspace.add(Record("answer", new_uid(), {"about": comment, "answer": "REPLY", "reason": text}))


def _arrival(received: Received, fingerprint: str) -> Arrival:
    cycle = next((one for one in received.records if one.entity == "cycle"), None)
    warnings: Sequence[str] = [warning.message for warning in received.warnings]
    return Arrival(
        received.kind.value,
        received.again,
        received.count("decision"),
        received.count("comment"),
        received.count("amendment"),
        cycle.text("changes") if cycle else "",
        tuple(warnings),
        fingerprint,
    )
