"""The four travelling files, made from a workspace: card, kit, submission, return."""

from __future__ import annotations

import base64
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from moi_desktop import __version__, reference
from moi_desktop.exchange.enclosing import enclosed
from moi_desktop.exchange.package import CENTRE, CERTIFY, Content, Header
from moi_desktop.exchange.packing import Packed, file_name, pack
from moi_desktop.exchange.renewal import Renewal
from moi_desktop.plan.canonical import moment_text
from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.plan.clock import Clock
from moi_desktop.plan.code_book import CodeBook, reference_book
from moi_desktop.plan.model import Plan, Record, Value, new_uid
from moi_desktop.signing.signer import Signer
from moi_desktop.store.office_workspace import OfficeWorkspace
from moi_desktop.store.safe_file import Written, write_file
from moi_desktop.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Sent:
    """A travelling file on the disk: where it landed, what it says, and its number."""

    written: Written
    packed: Packed

    @property
    def path(self) -> Path:
        """Where the file landed; another name than asked for when the target was held open."""
        return self.written.path

    @property
    def revision_id(self) -> str:
        """The identity of what the file says."""
        return self.packed.revision_id

    @property
    def revision_no(self) -> int:
        """The number shown to people."""
        return self.packed.header.revision_no


def header_for(workspace: Workspace, revision_no: int, prepared_by: str, clock: Clock) -> Header:
    """The header that a file of this workspace carries."""
    return Header(
        revision_no=revision_no,
        created_at=clock().replace(microsecond=0),
        prepared_by=prepared_by,
        install_id=workspace.install_id,
        app_version=__version__,
    )


def codes_of(kit: Iterable[Record]) -> CodeBook:
    """The program's own code lists with the plan frame and the codes of a kit."""
    return reference_book().with_kit(Plan(kit))


def write_packed(packed: Packed, folder: Path, instead: tuple[str, bytes] | None = None) -> Sent:
    """Write a finished file into a folder, safely; `instead` is the enclosed one, name and bytes. Raises FileWriteError.

    Another revision of the same name is never written over: after a backup was restored, or from two computers into one
    folder, two revisions may have the same number. The later one is then called `…-R02-2.xlsx`.
    """
    name, data = instead or (file_name(packed.content, packed.header.revision_no), packed.data)
    return Sent(write_file(_own_place(packed, folder / name, data), data), packed)


def _own_place(packed: Packed, wanted: Path, data: bytes) -> Path:
    if packed.content.kind is DocumentKind.CARD:  # a newer card says the same and takes the older one's place
        return wanted
    names = chain([wanted], (wanted.with_stem(f"{wanted.stem}-{number}") for number in count(2)))
    return next(path for path in names if not _is_other(path, data))


def _is_other(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() != data
    except OSError:  # nothing there, or nothing that can be read: writing finds out which, and says so
        return False


@dataclass(frozen=True, slots=True)
class CardHolder:
    """Whom a card names: the person, position, the telephone to call, and what the key is for (a code of the catalogue)."""

    name: str
    phone: str
    position: str = ""
    role: str = ""


def make_card(
    workspace: OfficeWorkspace, key: Signer, holder: CardHolder, *, renewal: Renewal | None = None, clock: Clock
) -> Packed:
    """The office's card: its certificate travels in the seal, its fingerprint is read over the telephone.

    With a `renewal` the former key says that this one takes its place, and nobody has to telephone.
    """
    info = workspace.info
    values: dict[str, Value] = {
        "office": info.office,
        "fingerprint": key.fingerprint,
        "holder": holder.name,
        "phone": holder.phone,
        "position": holder.position,
        "role": holder.role,
        **(renewal.values() if renewal else {}),
    }
    if key.shown_certificate_der != key.certificate_der:
        values["shown_certificate"] = base64.b64encode(key.shown_certificate_der).decode("ascii")
    content = Content(kind=DocumentKind.CARD, office=info.office, cycle=info.cycle_name, practice=info.practice)
    record = Record("office_card", new_uid(), {k: v for k, v in values.items() if v})
    number = 2 if holder.role == CERTIFY else 1  # the cards of both keys lie side by side in one folder
    header = header_for(workspace, number, holder.name, clock)
    return pack(content, header, Plan([record]), key, signer=holder.name, codes=reference_book())


def make_submission(
    workspace: OfficeWorkspace, key: Signer, *, certifier: Signer | None = None, clock: Clock
) -> Packed:
    """The whole plan of the office as its next revision. Every record is compared with its stored hash first.

    `certifier` is the key of the one who certifies, None where that person does not sign with a key.
    """
    info = workspace.info
    plan = workspace.plan(verified=True)
    profile = plan.single("office_profile") or Record("office_profile", "")
    last = workspace.last_revision()
    content = Content(
        kind=DocumentKind.SUBMISSION,
        office=info.office,
        cycle=info.cycle_name,
        kit=workspace.kit_id,
        practice=info.practice,
        parents=workspace.parents(),
        ancestors=frozenset(workspace.ancestors()),
    )
    header = header_for(workspace, last.revision_no + 1 if last else 1, profile.text("prepared_by"), clock)
    return pack(
        content,
        header,
        plan,
        key,
        signer=profile.text("certified_by"),
        codes=codes_of(workspace.kit_records()),
        certifier=certifier,
    )


def submit(
    workspace: OfficeWorkspace,
    key: Signer,
    folder: Path,
    *,
    certifier: Signer | None = None,
    clock: Clock,
    enclose: bool = False,
) -> Sent:
    """Seal the plan, write the file, and remember the revision with its bytes, so that a lost file can be written again.

    With `enclose` only the centre can open the file; the bytes that are remembered are the package in the clear. Raises
    PackageError as `enclosed` does. The revision counts only once the file is safe.
    """
    packed = make_submission(workspace, key, certifier=certifier, clock=clock)
    name = file_name(packed.content, packed.header.revision_no)
    sent = write_packed(packed, folder, enclosed(workspace, name, packed.data) if enclose else None)
    with workspace.transaction():
        workspace.record_revision(
            packed.revision_id,
            packed.header.revision_no,
            packed.content.parents,
            packed.content.ancestors,
            packed.payload.data,
            file_sha256=packed.file_sha256,
            file_name=sent.path.name,
            created_at=moment_text(packed.header.created_at),
        )
        header: dict[str, object] = dict(packed.header.as_canonical())
        workspace.keep_document(DocumentKind.SUBMISSION.value, packed.revision_id, packed.data, header)
    return sent


@dataclass(frozen=True, slots=True)
class KitLine:
    """Where a kit stands among the kits of its cycle."""

    number: int
    parents: Sequence[str] = ()
    ancestors: Collection[str] = ()


def make_kit(workspace: Workspace, records: Iterable[Record], line: KitLine, key: Signer, *, clock: Clock) -> Packed:
    """A kit of these records, sealed by the centre."""
    info = workspace.info
    plan = Plan(records)
    content = Content(
        kind=DocumentKind.KIT,
        office=CENTRE,
        cycle=info.cycle_name,
        practice=info.practice,
        parents=tuple(line.parents),
        ancestors=frozenset(line.ancestors),
    )
    header = header_for(workspace, line.number, "", clock)
    return pack(content, header, plan, key, signer=reference.office_name(CENTRE), codes=codes_of(plan))


def make_return(
    workspace: Workspace,
    office: str,
    number: int,
    records: Iterable[Record],
    key: Signer,
    *,
    kit: str,
    codes: CodeBook,
    clock: Clock,
) -> Packed:
    """The centre's answer to one office."""
    info = workspace.info
    content = Content(kind=DocumentKind.RETURN, office=office, cycle=info.cycle_name, kit=kit, practice=info.practice)
    return pack(
        content,
        header_for(workspace, number, "", clock),
        Plan(records),
        key,
        signer=reference.office_name(CENTRE),
        codes=codes,
    )
