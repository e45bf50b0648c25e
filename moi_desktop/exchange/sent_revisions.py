"""What became of each revision that this office wrote, as far as the files that came back prove it.

A file that was written is not yet a file that arrived: only a receipt that names a revision says that the centre has it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final

from moi_desktop.errors import StoreError
from moi_desktop.exchange.enclosing import enclosed, is_enclosed_name
from moi_desktop.plan.canonical import canonical_text, sha256_hex, values_by_field
from moi_desktop.plan.catalogue import ENTITIES, DocumentKind
from moi_desktop.plan.model import Record
from moi_desktop.store.office_workspace import OfficeWorkspace
from moi_desktop.store.revisions import Revision
from moi_desktop.store.safe_file import Written, write_file
from moi_desktop.text import QT_TRANSLATE_NOOP

REVIEWING: Final = "REVIEWING"
"""The one decision that decides nothing yet."""


class SentState(StrEnum):
    """How far a revision is known to have come."""

    WRITTEN = "written"  # the file was written here; nothing says that it arrived
    RECEIVED = "received"  # a receipt names it
    DECIDED = "decided"  # and at least one project was decided upon


@dataclass(frozen=True, slots=True)
class SentRevision:
    """A revision and what the receipts say of it.

    `receipted_at` is when the centre made the receipt (UTC, ISO), empty without one. `decisions` counts its projects by
    decision (APPROVED, …). `replaced_by` is the number of a later revision that the centre is known to have, or None.
    """

    revision: Revision
    state: SentState
    receipted_at: str = ""
    decisions: Mapping[str, int] = field(default_factory=dict)
    replaced_by: int | None = None


def sent_revisions(workspace: OfficeWorkspace) -> list[SentRevision]:
    """Every revision that was written here, oldest first, with its state."""
    revisions = workspace.revisions()
    made_at = {one.revision_id: str(one.header.get("created_at", "")) for one in workspace.documents("return")}
    receipts: dict[str, tuple[str, Mapping[str, int]]] = {}
    for paper in workspace.returns():
        records = workspace.return_records(paper)
        decisions = Counter(one.text("decision") for one in records if one.entity == "decision")
        for known in _receipted(records):
            earlier = receipts.get(known, ("", {}))[0]  # the first receipt dates it, the newest decides
            receipts[known] = (earlier or made_at.get(paper, ""), decisions)
    arrived = [one.revision_no for one in revisions if one.revision_id in receipts]
    return [
        _with_state(one, receipts, max((no for no in arrived if no > one.revision_no), default=None))
        for one in revisions
    ]


def edits_since_last(workspace: OfficeWorkspace) -> int:
    """How many records were added, changed or taken away since the last revision; 0 before the first.

    A revision whose copy is damaged counts as unedited: what is wrong with it is told where it is opened.
    """
    last = workspace.last_revision()
    if last is None:
        return 0
    try:
        before = _hashes_of(workspace, last.revision_id)
    except StoreError:
        return 0
    now = workspace.record_hashes()
    return sum(before.get(key) != now.get(key) for key in before.keys() | now.keys())


def write_again(workspace: OfficeWorkspace, revision_id: str, folder: Path) -> Written:
    """Write the file of a revision once more, byte for byte; no new revision comes of it.

    One that was written enclosed is enclosed again, for the key of the kit in use. Raises PackageError as `enclosed` does,
    StoreError (sent-file-missing) where the file was not kept, FileWriteError where it cannot be written.
    """
    revision = next((one for one in workspace.revisions() if one.revision_id == revision_id), None)
    data = workspace.document_bytes(revision.file_sha256) if revision else None
    if revision is None or data is None:
        raise StoreError(_NOT_KEPT, code="sent-file-missing", place=revision_id)
    if not is_enclosed_name(revision.file_name):
        return write_file(folder / revision.file_name, data)
    _, again = enclosed(workspace, f"{Path(revision.file_name).stem}.xlsx", data)
    return write_file(folder / revision.file_name, again)


def is_kept(workspace: OfficeWorkspace, revision: Revision) -> bool:
    """Whether the file of a revision can be written again."""
    return any(one.sha256 == revision.file_sha256 for one in workspace.documents(DocumentKind.SUBMISSION.value))


def _receipted(records: Sequence[Record]) -> set[str]:
    receipt = next((one for one in records if one.entity == "receipt"), None)
    return {receipt.text("reviewed"), receipt.text("head")} - {""} if receipt else set()


def _with_state(
    revision: Revision, receipts: Mapping[str, tuple[str, Mapping[str, int]]], replaced_by: int | None
) -> SentRevision:
    if revision.revision_id not in receipts:
        return SentRevision(revision, SentState.WRITTEN, replaced_by=replaced_by)
    at, decisions = receipts[revision.revision_id]
    is_decided = any(count for decision, count in decisions.items() if decision != REVIEWING)
    state = SentState.DECIDED if is_decided else SentState.RECEIVED
    return SentRevision(revision, state, at, decisions, replaced_by)


_known_hashes: dict[str, dict[tuple[str, str], str]] = {}
"""Hashes of the records of the revision that was asked for last: they never change, and every look asks for them."""


def _hashes_of(workspace: OfficeWorkspace, revision_id: str) -> dict[tuple[str, str], str]:
    if revision_id not in _known_hashes:
        records = json.loads(workspace.revision_payload(revision_id))["records"]
        _known_hashes.clear()
        _known_hashes[revision_id] = {
            (one["entity"], one["uid"]): _hash(one["entity"], one["uid"], one["values"])
            for one in records
            if one["entity"] in ENTITIES
        }
    return _known_hashes[revision_id]


def _hash(entity: str, uid: str, values: Mapping[str, str | int | bool]) -> str:
    return sha256_hex(canonical_text(entity, uid, values_by_field(entity, values)).encode())


_NOT_KEPT: Final = QT_TRANSLATE_NOOP(
    "moi",
    "ฉบับนี้นำส่งก่อนที่โปรแกรมจะเก็บไฟล์ไว้ จึงบันทึกไฟล์เดิมอีกครั้งไม่ได้ ให้ใช้ไฟล์ที่ส่งไปแล้ว หรือส่งออกครั้งใหม่ซึ่งแทนครั้งนี้ทั้งฉบับ",
)
