"""The four verdicts on a file, and whose key signed it. The seal alone decides; trust is a second answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Final

from moi_desktop.door.process import Door, unwatched
from moi_desktop.errors import KeyFileError, WorkbookError
from moi_desktop.exchange import enclosing
from moi_desktop.exchange.package import CENTRE, CERTIFY, Content
from moi_desktop.exchange.problems import Problem
from moi_desktop.exchange.reading_ahead import ReadingAhead, WorkbookRead
from moi_desktop.exchange.resaving import Resaving, why_resaved
from moi_desktop.exchange.sealing import Claims, Refused, version_of
from moi_desktop.exchange.unpacking import Unpacked, unpack
from moi_desktop.plan.canonical import sha256_hex
from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.signing.envelope import EnclosureKey, is_enclosed
from moi_desktop.signing.keys import certificate_info
from moi_desktop.signing.office_signature import OfficeSignatures
from moi_desktop.signing.seal import same_key
from moi_desktop.text import QT_TRANSLATE_NOOP
from moi_desktop.workbook.cells import Visibility

_SIGNED_SINCE: Final = (1, 2)
"""The version of the tables since which every file carries Office signatures."""

LARGEST_FILE: Final = 50 * 1024 * 1024
"""Bytes; typical packages are a hundredth of this."""

_PANIC: Final = "PanicException"
"""What a library in Rust raises over bytes that it did not foresee: no Exception, and importable from nowhere."""


class Verdict(StrEnum):
    """What became of the file on its way."""

    INTACT = "intact"
    RESAVED = "resaved"
    CHANGED = "changed"
    UNVERIFIABLE = "unverifiable"


VERDICT_NAMES: Final[dict[Verdict, str]] = {
    Verdict.INTACT: QT_TRANSLATE_NOOP("moi", "สมบูรณ์"),
    Verdict.RESAVED: QT_TRANSLATE_NOOP("moi", "เปิดแล้วบันทึกซ้ำ ข้อมูลไม่เปลี่ยน"),
    Verdict.CHANGED: QT_TRANSLATE_NOOP("moi", "ข้อมูลถูกแก้ไขหลังลงนาม"),
    Verdict.UNVERIFIABLE: QT_TRANSLATE_NOOP("moi", "ตรวจสอบไม่ได้"),
}


class Trust(StrEnum):
    """Whether the key is one that the register knows for this office."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    REVOKED = "revoked"
    EXPIRED = "expired"
    OTHER_OFFICE = "other-office"
    PRACTICE = "practice"


TRUST_NAMES: Final[dict[Trust, str]] = {
    Trust.KNOWN: QT_TRANSLATE_NOOP("moi", "กุญแจในทะเบียน"),
    Trust.UNKNOWN: QT_TRANSLATE_NOOP("moi", "ยังไม่รู้จักกุญแจ"),
    Trust.REVOKED: QT_TRANSLATE_NOOP("moi", "กุญแจถูกเพิกถอน"),
    Trust.EXPIRED: QT_TRANSLATE_NOOP("moi", "กุญแจหมดอายุ"),
    Trust.OTHER_OFFICE: QT_TRANSLATE_NOOP("moi", "กุญแจของหน่วยงานอื่น"),
    Trust.PRACTICE: QT_TRANSLATE_NOOP("moi", "แฟ้มฝึกหัด"),
}


@dataclass(frozen=True, slots=True)
class RegisteredKey:
    """One row of the key register: whose key, its fingerprint, and until which day (included) it counts.

    `role` is a code of the catalogue, empty for a key that was registered before keys had roles; `renews` is the
    fingerprint of the key in whose place this one came. `active` is False once it was revoked.
    """

    office: str
    fingerprint: str
    active: bool
    valid_from: date | None = None
    valid_to: date | None = None
    holder: str = ""
    position: str = ""
    role: str = ""
    reason: str = ""
    revoked_on: date | None = None
    renews: str = ""
    phone: str = ""

    def has_expired(self, on: date | None) -> bool:
        """Whether the key's last day was before the day `on`; never for no day, and never for a key without an end."""
        return on is not None and self.valid_to is not None and on > self.valid_to

    @property
    def certifies(self) -> bool:
        """Whether the key is that of somebody who certifies."""
        return self.role == CERTIFY


@dataclass(frozen=True, slots=True)
class Verification:
    """What is known of one file. `unpacked` is there unless the verdict is unverifiable."""

    file: str
    file_sha256: str
    verdict: Verdict
    trust: Trust
    claims: Claims
    fingerprint: str = ""
    signer: str = ""
    problems: Sequence[Problem] = field(default_factory=list)
    unpacked: Unpacked | None = None
    office: OfficeSignatures = field(default_factory=OfficeSignatures)
    certifier: str = ""
    certifier_fingerprint: str = ""

    @property
    def resaving(self) -> Resaving | None:
        """Why the bytes are not those that were signed, for a file whose data are."""
        return why_resaved(self.office) if self.verdict is Verdict.RESAVED else None

    @property
    def lets_in(self) -> bool:
        """Whether the data are what the signer sealed: intact or resaved."""
        return self.verdict in (Verdict.INTACT, Verdict.RESAVED)


class Verifier:
    """Verifies files one after another through one child process; a context manager.

    `recorded` says whether a file hash is one that this centre or office wrote down when it made the file.
    With a `door` the files are read by its child processes, which stay open. `watch` is called every moment while a file
    is read; what it raises ends the reading at once. `enclosure_keys` open what was enclosed for them.
    """

    def __init__(
        self,
        register: Iterable[RegisteredKey] = (),
        *,
        recorded: Callable[[str], bool] | None = None,
        door: Door | None = None,
        watch: Callable[[], object] = unwatched,
        enclosure_keys: Sequence[EnclosureKey] | None = None,
    ) -> None:
        self.register = list(register)
        self._recorded = recorded or (lambda _sha: False)
        self._enclosure_keys = enclosure_keys
        self._reading = ReadingAhead(door, watch)

    def __enter__(self) -> Verifier:
        self._reading.__enter__()
        return self

    def __exit__(self, *details: object) -> None:
        self._reading.__exit__(*details)

    @property
    def door(self) -> Door:
        """Through which files are read."""
        return self._reading.door

    def verify_file(self, path: Path) -> Verification:
        """Verify one file on disk. Never raises for what the file holds."""
        try:
            if path.stat().st_size > LARGEST_FILE:
                size = path.stat().st_size // 1_000_000
                return _unverifiable(
                    path.name, "", Problem("too-large", path.name, {"size": size, "most": LARGEST_FILE // 1_000_000})
                )
            data = path.read_bytes()
        except FileNotFoundError:
            return _unverifiable(path.name, "", Problem("file-missing", str(path)))
        except OSError as error:
            return _unverifiable(
                path.name, "", Problem("file-unreadable", str(path), {"reason": error.strerror or type(error).__name__})
            )
        return self.verify_bytes(path.name, data)

    def verify_bytes(self, name: str, data: bytes, *, following: Iterable[bytes] = ()) -> Verification:
        """Verify the bytes of one file. Never raises for what they hold.

        Child processes read the `following` files while these bytes are judged; to be verified next, in this order.
        """
        try:
            return self._verified(name, data, following)
        except BaseException as panic:
            if type(panic).__name__ != _PANIC:
                raise
            return _unverifiable(name, sha256_hex(data), Problem("certificate-damaged", name))

    def _verified(self, name: str, data: bytes, following: Iterable[bytes]) -> Verification:
        sha = sha256_hex(data)
        if is_enclosed(data):
            inside = enclosing.opened(name, data, self._enclosure_keys)
            if isinstance(inside, Problem):
                return _unverifiable(name, sha, inside)
            return self.verify_bytes(name, inside.data, following=following)
        try:
            read = self._read(data, following)
            sheets = read.sheets
            unpacked = unpack(sheets, hidden=[n for n, v in sheets.visibility.items() if v is not Visibility.VISIBLE])
            info = certificate_info(unpacked.certificate)
            certified = not unpacked.changes and unpacked.certifier
            certifier = certificate_info(unpacked.certifier) if certified else None
        except (WorkbookError, KeyFileError) as error:
            return _unverifiable(name, sha, Problem(error.code, error.place or name, sentence=error.sentence))
        except Refused as refusal:
            return _unverifiable(name, sha, refusal.problem, refusal.claims)
        content, header = unpacked.content, unpacked.header
        claims = Claims(content.kind.value, content.office, content.cycle, unpacked.revision_id, header.revision_no)
        return Verification(
            name,
            sha,
            self._verdict(unpacked, read.office, sha),
            trust_of(content, info.fingerprint, self.register),
            claims,
            info.fingerprint,
            info.common_name,
            list(unpacked.changes),
            unpacked,
            read.office,
            certifier.common_name if certifier else "",
            certifier.fingerprint if certifier else "",
        )

    def _read(self, data: bytes, following: Iterable[bytes]) -> WorkbookRead:
        self._reading.begin(data)
        for other in following:
            self._reading.begin(other)
        return self._reading.read(data)

    def _verdict(self, unpacked: Unpacked, office: OfficeSignatures, sha: str) -> Verdict:
        """The seal decides whether data are let in; whether the bytes are untouched is shown beside it.

        This is the one place that says so. A file whose seal holds is intact when its Office signatures are good and
        are those of the seal's keys. Files of versions before the Office signature count as intact where this office or
        centre recorded their hash on writing them.
        """
        if unpacked.changes:
            return Verdict.CHANGED
        sealed = [unpacked.certificate, *([unpacked.certifier] if unpacked.certifier else [])]
        if office.are_good and len(office.signatures) == len(sealed):
            shown = [signature.certificate_der for signature in office.signatures]
            if all(map(same_key, shown, sealed)):
                return Verdict.INTACT
        unsigned = office.code == "not-signed" and version_of(unpacked.content.schema) < _SIGNED_SINCE
        return Verdict.INTACT if unsigned and self._recorded(sha) else Verdict.RESAVED


def trust_of(content: Content, fingerprint: str, register: Iterable[RegisteredKey], on: date | None = None) -> Trust:
    """What the register says of the key that signed. Practice files are never anything else.

    `on` is the day on which the file arrived, which alone decides whether a key had come to its end; without it no end
    is looked at. A file may come before its key is registered.
    """
    if content.practice:
        return Trust.PRACTICE
    rows = [key for key in register if key.fingerprint == fingerprint]
    if not rows:
        return Trust.UNKNOWN
    own = [key for key in rows if key.office == signer_office(content)]
    if not own:
        return Trust.OTHER_OFFICE
    if not all(key.active for key in own):
        return Trust.REVOKED
    return Trust.EXPIRED if any(key.has_expired(on) for key in own) else Trust.KNOWN


def signer_office(content: Content) -> str:
    """Who must have signed: the office for cards and submissions, the centre for kits and returns."""
    return CENTRE if content.kind in (DocumentKind.KIT, DocumentKind.RETURN) else content.office


def _unverifiable(name: str, sha: str, problem: Problem, claims: Claims | None = None) -> Verification:
    return Verification(name, sha, Verdict.UNVERIFIABLE, Trust.UNKNOWN, claims or Claims(), problems=[problem])
