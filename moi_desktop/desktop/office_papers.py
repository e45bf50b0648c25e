"""What was sent and what was received, and answering a comment. Everything here runs on the thread of the jobs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from moi_desktop.plan.model import Record, new_uid

if TYPE_CHECKING:
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
    """A file that was kept: its kind, number, when it came (UTC), whether it is in use, and its SHA-256."""

    kind: str
    number: int | None
    at: str
    code: str
    in_use: bool
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Papers:
    """Both, newest first."""

    sent: tuple[SentPaper, ...]
    received: tuple[ReceivedPaper, ...]


def read_papers(workspace: OfficeWorkspace) -> Papers:
    """Read what was sent and received."""
    from moi_desktop.exchange.package import verification_code
    from moi_desktop.exchange.sent_revisions import is_kept, sent_revisions

    sent = [
        SentPaper(one, verification_code(one.revision.revision_id), is_kept(workspace, one.revision))
        for one in reversed(sent_revisions(workspace))
    ]
    own = {revision.revision_id for revision in workspace.revisions()}
    last_return = next(reversed(workspace.returns()), "")
    received = [
        ReceivedPaper(
            one.kind,
            number if isinstance(number := one.header.get("revision_no"), int) else None,
            one.received_at,
            verification_code(one.revision_id),
            one.revision_id in (workspace.kit_id, last_return),
            one.sha256,
        )
        for one in reversed(workspace.documents())
        if one.revision_id not in own
    ]
    return Papers(tuple(sent), tuple(received))


def reply(workspace: OfficeWorkspace, comment: str, text: str) -> None:
    """Answer a comment of the centre, in the place of an earlier answer. It travels with the next submission."""
    earlier = next((one for one in workspace.records("answer") if one.text("about") == comment), None)
    if earlier is not None:
        workspace.save_value("answer", earlier.uid, "reason", text)
    else:
        workspace.add(Record("answer", new_uid(), {"about": comment, "answer": "REPLY", "reason": text}))
