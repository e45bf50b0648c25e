"""What an office does with a file from the centre: verify, refuse or keep. Local work is never overwritten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from moi_desktop.errors import PackageError
from moi_desktop.exchange.package import CENTRE
from moi_desktop.exchange.problems import Problem
from moi_desktop.exchange.verdict import RegisteredKey, Trust, Verification, Verifier
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import record_from_canonical, sha256_hex
from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.plan.model import Record
from moi_desktop.store.office_workspace import OfficeWorkspace
from moi_desktop.text import QT_TRANSLATE_NOOP

CENTRE_FINGERPRINT: Final = "centre_fingerprint"
"""The workspace setting that holds the centre's key, taken from the first kit and confirmed by telephone."""


_CHANGED_MEANWHILE: Final = QT_TRANSLATE_NOOP("moi", "ไฟล์เปลี่ยนไประหว่างที่อ่าน")


@dataclass(frozen=True, slots=True)
class Received:
    """A kit or return that was kept. `warnings` are told before anybody edits; `again` means it was known."""

    kind: DocumentKind
    revision_id: str
    again: bool
    records: Sequence[Record]
    warnings: Sequence[Problem] = field(default_factory=list)

    def count(self, entity: str) -> int:
        """How many records of an entity came."""
        return sum(r.entity == entity for r in self.records)


def office_register(workspace: OfficeWorkspace) -> list[RegisteredKey]:
    """The keys an office knows: the centre's."""
    fingerprint = workspace.setting(CENTRE_FINGERPRINT)
    return [RegisteredKey(CENTRE, fingerprint, active=True)] if fingerprint else []


def receive(workspace: OfficeWorkspace, path: Path) -> Received:
    """Verify a kit or return and keep it. Raises PackageError with the code and sentence of the first problem."""
    with Verifier(
        office_register(workspace), recorded=lambda sha: workspace.document_bytes(sha) is not None
    ) as verifier:
        verification = verifier.verify_file(path)
    problem = refusal(workspace, verification)
    if problem is not None:
        raise _told(problem)
    return _keep(workspace, verification, _bytes_verified(path, verification))


def _bytes_verified(path: Path, verification: Verification) -> bytes:
    """The bytes of the file, if they are still those that were verified: sticks are pulled out, folders synchronised."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _told(
            Problem("file-unreadable", str(path), {"reason": error.strerror or type(error).__name__})
        ) from error
    if sha256_hex(data) != verification.file_sha256:
        raise _told(Problem("file-unreadable", str(path), {"reason": _CHANGED_MEANWHILE}))
    return data


def kit_facts(path: Path) -> tuple[str, bool]:
    """Cycle and practice mark of a kit that a workspace is to be made from. Raises PackageError when it is no kit."""
    with Verifier() as verifier:
        verification = verifier.verify_file(path)
    problem = next(iter(verification.problems), None)
    unpacked = verification.unpacked
    if unpacked is not None and problem is None and unpacked.content.kind is not DocumentKind.KIT:
        problem = Problem("kind-not-here", path.name, {"kind": catalogue.DOCUMENT_NAMES[unpacked.content.kind]})
    if problem is not None or unpacked is None:
        raise _told(problem or Problem("not-a-package", path.name))
    return unpacked.content.cycle, unpacked.content.practice


def _told(problem: Problem) -> PackageError:
    return PackageError("{sentence}", code=problem.code, place=problem.place, sentence=problem.message)


def refusal(workspace: OfficeWorkspace, verification: Verification) -> Problem | None:
    """Why this office does not take the file; None when it does."""
    if not verification.lets_in or verification.unpacked is None:
        return next(iter(verification.problems), Problem("not-a-package", verification.file))
    content, info = verification.unpacked.content, workspace.info
    if content.kind not in (DocumentKind.KIT, DocumentKind.RETURN):
        return Problem("kind-not-here", verification.file, {"kind": catalogue.DOCUMENT_NAMES[content.kind]})
    if content.practice != info.practice:
        return Problem("practice" if content.practice else "not-practice", verification.file)
    if content.cycle != info.cycle_name:
        return Problem("cycle-other", verification.file, {"cycle": content.cycle, "ours": info.cycle_name})
    if content.kind is DocumentKind.RETURN and content.office != info.office:
        return Problem("return-other-office", verification.file, {"office": content.office, "ours": info.office})
    return _key_refusal(workspace, verification)


def _key_refusal(workspace: OfficeWorkspace, verification: Verification) -> Problem | None:
    known = workspace.setting(CENTRE_FINGERPRINT)
    if verification.fingerprint == known:
        return None
    first_kit = not known and verification.claims.kind == DocumentKind.KIT
    if first_kit or verification.trust is Trust.KNOWN:
        return None
    return Problem("centre-key-other", verification.file, {"fingerprint": verification.fingerprint})


def _keep(workspace: OfficeWorkspace, verification: Verification, data: bytes) -> Received:
    unpacked = verification.unpacked
    assert unpacked is not None
    records = [record_from_canonical(e, u, v) for e, u, v in unpacked.rows if e in catalogue.ENTITIES]
    header: dict[str, object] = dict(unpacked.header.as_canonical())
    kind, revision_id = unpacked.content.kind, unpacked.revision_id
    with workspace.transaction():
        known = any(document.revision_id == revision_id for document in workspace.documents(kind.value))
        workspace.keep_document(kind.value, revision_id, data, header)
        if kind is DocumentKind.KIT:
            again = _keep_kit(workspace, verification, records) and known
        else:
            again = not workspace.store_return(revision_id, records)
    warnings = _lineage_warnings(workspace, records) if kind is DocumentKind.RETURN else []
    return Received(kind, revision_id, again, records, warnings)


def _keep_kit(workspace: OfficeWorkspace, verification: Verification, records: Sequence[Record]) -> bool:
    """Take a kit into use; whether it was in use already."""
    assert verification.unpacked is not None
    revision_id = verification.unpacked.revision_id
    current = workspace.kit_id
    if current and current != revision_id and current not in verification.unpacked.content.ancestors:
        raise _told(Problem("kit-older", verification.file))
    if not workspace.setting(CENTRE_FINGERPRINT):
        workspace.set_setting(CENTRE_FINGERPRINT, verification.fingerprint)
    workspace.store_kit(revision_id, records)
    return current == revision_id


def _lineage_warnings(workspace: OfficeWorkspace, records: Sequence[Record]) -> list[Problem]:
    """A return that names a revision this computer never made: a restored backup, or a second computer."""
    receipt = next((r for r in records if r.entity == "receipt"), None)
    head = receipt.text("head") if receipt else ""
    if head and head not in workspace.ancestors():
        return [Problem("centre-holds-other", "", {"revision": head[:8]})]
    return []
