"""What an office does with a file from the centre: verify, refuse or keep. Local work is never overwritten."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from moi_desktop.errors import PackageError
from moi_desktop.exchange.handovers import take_over
from moi_desktop.exchange.package import CENTRE
from moi_desktop.exchange.problems import Problem
from moi_desktop.exchange.sending import codes_of
from moi_desktop.exchange.unpacking import Unpacked
from moi_desktop.exchange.verdict import RegisteredKey, Trust, Verdict, Verification, Verifier, trust_of
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import record_from_canonical, sha256_hex
from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.plan.code_book import CodeBook
from moi_desktop.plan.model import Record
from moi_desktop.store.office_workspace import OfficeWorkspace
from moi_desktop.text import QT_TRANSLATE_NOOP

CENTRE_FINGERPRINT: Final = "centre_fingerprint"
"""The workspace setting that holds the centre's key, taken from the first kit and confirmed by telephone."""

OLDER_KIT: Final = "kit-older"
"""The code of the refusal that a person may overrule."""

_CHANGED_MEANWHILE: Final = QT_TRANSLATE_NOOP("moi", "ไฟล์เปลี่ยนไประหว่างที่อ่าน")


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file that was verified and not taken in yet. `data` are the bytes that were verified; empty when they are of no use."""

    verification: Verification
    data: bytes = b""

    @property
    def kind(self) -> str:
        """What the file says that it is; empty for no travelling file."""
        return self.verification.claims.kind

    @property
    def records(self) -> list[Record]:
        """The records that this version knows."""
        unpacked = self.verification.unpacked
        rows = unpacked.rows if unpacked else ()
        return [record_from_canonical(e, u, v) for e, u, v in rows if e in catalogue.ENTITIES]


@dataclass(frozen=True, slots=True)
class Received:
    """A kit or return that was kept. `warnings` are told before anybody edits; `again` means it was known.

    `taken` are the uids of transferred projects that came into the plan with it, as the step `step` of the history.
    """

    kind: DocumentKind
    revision_id: str
    again: bool
    records: Sequence[Record]
    warnings: Sequence[Problem] = field(default_factory=list)
    taken: Sequence[str] = ()
    step: int = 0

    def count(self, entity: str) -> int:
        """How many records of an entity came."""
        return sum(r.entity == entity for r in self.records)


def office_register(workspace: OfficeWorkspace) -> list[RegisteredKey]:
    """The keys an office knows: the centre's."""
    fingerprint = workspace.setting(CENTRE_FINGERPRINT)
    return [RegisteredKey(CENTRE, fingerprint, active=True)] if fingerprint else []


def receive(workspace: OfficeWorkspace, path: Path, *, older_kit: bool = False) -> Received:
    """Verify a kit or return and keep it. Raises PackageError with the code and sentence of the first problem.

    With `older_kit` a person has confirmed that a kit older than the one in use takes its place.
    """
    (arrived,) = verify_files(workspace, [path])
    return accept(workspace, arrived, older_kit=older_kit)


def verify_files(
    workspace: OfficeWorkspace,
    paths: Sequence[Path],
    progress: Callable[[int, int], object] = lambda _done, _total: None,
) -> list[Arrived]:
    """Verify files; nothing is kept. Raises nothing for what a file holds, but what `progress` raises, also while it is read."""
    found: list[Arrived] = []
    with Verifier(
        office_register(workspace),
        recorded=lambda sha: workspace.document_bytes(sha) is not None,
        watch=lambda: progress(len(found), len(paths)),
    ) as verifier:
        for number, path in enumerate(paths):
            progress(number, len(paths))
            found.append(_arrived(verifier.verify_file(path), path))
    progress(len(paths), len(paths))
    return found


def kept_again(workspace: OfficeWorkspace, sha256: str) -> Arrived:
    """A kept document, verified once more, to be looked at. Raises PackageError when it is not there any more."""
    data = workspace.document_bytes(sha256)
    if data is None:
        raise told(Problem("file-missing", sha256[:8]))
    name = next((one.revision_id[:8] for one in workspace.documents() if one.sha256 == sha256), "")
    with Verifier(office_register(workspace), recorded=lambda _sha: True) as verifier:
        return Arrived(verifier.verify_bytes(name, data), data)


def accept(workspace: OfficeWorkspace, arrived: Arrived, *, older_kit: bool = False) -> Received:
    """Keep a verified kit or return, and take in the projects that a return hands over.

    With `older_kit` a person has confirmed that a kit older than the one in use takes its place. Raises PackageError
    with the code and sentence of the first problem.
    """
    problem = refusal(workspace, arrived.verification, older_kit=older_kit)
    if problem is not None:
        raise told(problem)
    received = _keep(workspace, arrived.verification, arrived.data)
    if received.kind is not DocumentKind.RETURN or received.again:
        return received
    taken = take_over(workspace, received.records)
    step = workspace.next_undo() if taken else None
    return replace(received, taken=taken, step=step.seq if step else 0)


def _arrived(verification: Verification, path: Path) -> Arrived:
    """With the bytes of the file, if they are still those that were verified: sticks are pulled out, folders synchronised."""
    if not verification.lets_in:
        return Arrived(verification)
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return Arrived(_unreadable(verification, path, reason))
    if sha256_hex(data) != verification.file_sha256:
        return Arrived(_unreadable(verification, path, _CHANGED_MEANWHILE))
    return Arrived(verification, data)


def _unreadable(verification: Verification, path: Path, reason: str) -> Verification:
    problem = Problem("file-unreadable", str(path), {"reason": reason})
    return replace(verification, verdict=Verdict.UNVERIFIABLE, problems=[problem], unpacked=None)


def kit_facts(path: Path) -> tuple[str, bool]:
    """Cycle and practice mark of a kit that a workspace is to be made from. Raises PackageError when it is no kit."""
    content = _sound_kit(path).content
    return content.cycle, content.practice


def kit_codes(path: Path) -> CodeBook:
    """The codes that a kit knows, offices that the centre opened or renamed among them. Raises as `kit_facts` does."""
    rows = _sound_kit(path).rows
    return codes_of(record_from_canonical(e, u, v) for e, u, v in rows if e in catalogue.ENTITIES)


def _sound_kit(path: Path) -> Unpacked:
    with Verifier() as verifier:
        verification = verifier.verify_file(path)
    problem = next(iter(verification.problems), None)
    unpacked = verification.unpacked
    if unpacked is not None and problem is None and unpacked.content.kind is not DocumentKind.KIT:
        problem = Problem("kind-not-here", path.name, {"kind": catalogue.DOCUMENT_NAMES[unpacked.content.kind]})
    if problem is not None or unpacked is None:
        raise told(problem or Problem("not-a-package", path.name))
    return unpacked


def told(problem: Problem) -> PackageError:
    """The problem as an error for people."""
    return PackageError(problem.template, code=problem.code, place=problem.place, **problem.values)


def refusal(workspace: OfficeWorkspace, verification: Verification, *, older_kit: bool = False) -> Problem | None:
    """Why this office does not take the file; None when it does. `older_kit` lets a kit in that is older than the one in use."""
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
    problem = _key_refusal(workspace, verification)
    return problem or (None if older_kit else _older_kit(workspace, verification))


def trust_now(workspace: OfficeWorkspace, verification: Verification) -> Trust:
    """Whose key signed, by what is known by now: a kit that came along may have brought the centre's."""
    unpacked = verification.unpacked
    if unpacked is None:
        return verification.trust
    return trust_of(unpacked.content, verification.fingerprint, office_register(workspace))


def _older_kit(workspace: OfficeWorkspace, verification: Verification) -> Problem | None:
    unpacked, current = verification.unpacked, workspace.kit_id
    if unpacked is None or unpacked.content.kind is not DocumentKind.KIT or not current:
        return None
    known = current == unpacked.revision_id or current in unpacked.content.ancestors
    return None if known else Problem(OLDER_KIT, verification.file)


def _key_refusal(workspace: OfficeWorkspace, verification: Verification) -> Problem | None:
    known = workspace.setting(CENTRE_FINGERPRINT)
    if verification.fingerprint == known:
        return None
    first_kit = not known and verification.claims.kind == DocumentKind.KIT
    if first_kit or trust_now(workspace, verification) is Trust.KNOWN:
        return None
    return Problem("centre-key-other", verification.file, {"fingerprint": verification.fingerprint})


def _keep(workspace: OfficeWorkspace, verification: Verification, data: bytes) -> Received:
    unpacked = verification.unpacked
    assert unpacked is not None
    records = Arrived(verification).records
    header: dict[str, object] = dict(unpacked.header.as_canonical())
    kind, revision_id = unpacked.content.kind, unpacked.revision_id
    with workspace.transaction():
        known = any(document.revision_id == revision_id for document in workspace.documents(kind.value))
        workspace.keep_document(kind.value, revision_id, data, header)
        if kind is DocumentKind.KIT:
            again = _keep_kit(workspace, verification, records) and known
        else:
            again = known or is_older_return(workspace, verification)
            again = again or not workspace.store_return(revision_id, records)
    warnings = return_warnings(workspace, verification, records) if kind is DocumentKind.RETURN else []
    return Received(kind, revision_id, again, records, warnings)


def _keep_kit(workspace: OfficeWorkspace, verification: Verification, records: Sequence[Record]) -> bool:
    """Take a kit into use; whether it was in use already."""
    assert verification.unpacked is not None
    revision_id = verification.unpacked.revision_id
    current = workspace.kit_id
    if not workspace.setting(CENTRE_FINGERPRINT):
        workspace.set_setting(CENTRE_FINGERPRINT, verification.fingerprint)
    workspace.store_kit(revision_id, records)
    return current == revision_id


def is_older_return(workspace: OfficeWorkspace, verification: Verification) -> bool:
    """Whether a return says less than one that is kept: each says everything up to its number, whenever it arrives."""
    numbers = [one.header.get("revision_no") for one in workspace.documents(DocumentKind.RETURN.value)]
    newest = max((number for number in numbers if isinstance(number, int)), default=0)
    return (verification.claims.revision_no or 0) < newest


def return_warnings(workspace: OfficeWorkspace, verification: Verification, records: Sequence[Record]) -> list[Problem]:
    """What people should know before they edit: an older return, or one about a revision that this computer never made.

    The latter is a restored backup, or a second computer.
    """
    warnings = [Problem("return-older", verification.file)] if is_older_return(workspace, verification) else []
    receipt = next((r for r in records if r.entity == "receipt"), None)
    head = receipt.text("head") if receipt else ""
    if head and head not in workspace.ancestors():
        warnings.append(Problem("centre-holds-other", "", {"revision": head[:8]}))
    return warnings
