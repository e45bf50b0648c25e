"""The centre's authority at work: made once, sealed under its own PIN, copied twice, and issuing certificates for confirmed keys.

A certificate decides nothing here; it makes Excel and LibreOffice show an office's file as valid.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from moi_desktop import reference
from moi_desktop.central.centre import Centre
from moi_desktop.central.ledger import Act
from moi_desktop.errors import CentralError
from moi_desktop.exchange import keyring
from moi_desktop.exchange.verdict import RegisteredKey, Verifier
from moi_desktop.plan.canonical import moment_text
from moi_desktop.plan.clock import Clock
from moi_desktop.plan.thai_calendar import true_moment
from moi_desktop.signing import authority
from moi_desktop.signing.certificates import Holder, certificate_info
from moi_desktop.store.safe_file import write_file
from moi_desktop.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from moi_desktop.signing.keys import OfficeKey, PinCost

BLOB: Final = "authority_key"
"""Where the workspace keeps the sealed authority."""

COPIES: Final = ("MOI-CA-COPY-1.moikey", "MOI-CA-COPY-2.moikey")
ROOT_FILE: Final = "MOI-CA.cer"

_NONE: Final = QT_TRANSLATE_NOOP("moi", "ส่วนกลางยังไม่มีกุญแจออกใบรับรอง กรุณาสร้าง หรือนำสำเนาที่เก็บไว้เข้ามาก่อน")
_EXISTS: Final = QT_TRANSLATE_NOOP("moi", "ส่วนกลางมีกุญแจออกใบรับรองอยู่แล้ว ใบรับรองที่ออกไปแล้วขึ้นกับกุญแจนี้ จึงไม่สร้างใหม่ทับ")
_COPY_DIFFERS: Final = QT_TRANSLATE_NOOP(
    "moi", "สำเนา {file} อ่านกลับแล้วไม่ตรงกับกุญแจ จึงยังไม่นับเป็นสำเนา กรุณาเลือกไดรฟ์อื่นแล้วลองใหม่"
)


@dataclass(frozen=True, slots=True)
class AuthorityFacts:
    """The authority as people see it: its fingerprint, the thumbprint that Windows shows, its last day; how many keys wait."""

    fingerprint: str
    thumbprint: str
    not_after: datetime
    waiting: int


def facts(centre: Centre) -> AuthorityFacts | None:
    """The authority of this centre; None before it was made."""
    blob = centre.workspace.blob(BLOB)
    if blob is None:
        return None
    root = authority.root_of(blob)
    info = certificate_info(root)
    return AuthorityFacts(info.fingerprint, authority.thumbprint(root), info.not_after, len(uncertified(centre)))


def create(centre: Centre, pin: str, *, cost: PinCost | None = None, clock: Clock) -> None:
    """Make the authority and seal it under `pin`. Raises CentralError (authority-exists), KeyFileError (key-pin-short)."""
    from moi_desktop.signing.keys import OFFICE_COST

    if centre.workspace.blob(BLOB) is not None:
        raise CentralError(_EXISTS, code="authority-exists")
    made = authority.create_authority(now=true_moment(clock()))
    blob = authority.seal_authority(made, pin, cost=cost or OFFICE_COST)
    _keep(centre, blob)


def take_copy(centre: Centre, data: bytes) -> None:
    """Take a sealed copy in, on a new computer of the centre. Raises KeyFileError for anything else, authority-exists."""
    if centre.workspace.blob(BLOB) is not None:
        raise CentralError(_EXISTS, code="authority-exists")
    authority.root_of(data)
    _keep(centre, data)


def _keep(centre: Centre, blob: bytes) -> None:
    info = certificate_info(authority.root_of(blob))
    payload = {"fingerprint": info.fingerprint, "until": moment_text(info.not_after)}
    with centre.transaction():
        centre.workspace.set_blob(BLOB, blob)
        centre.record(Act.MAKE_AUTHORITY, info.fingerprint, payload)


def write_copy(centre: Centre, folder: Path, number: int) -> Path:
    """Write the sealed authority to `folder` as its first or second copy (0, 1), read it back, and say where it is."""
    blob = _blob(centre)
    written = write_file(folder / COPIES[number], blob).path
    if written.read_bytes() != blob:
        raise CentralError(_COPY_DIFFERS, code="authority-copy", file=written.name)
    return written


def write_root(centre: Centre, folder: Path) -> Path:
    """Write the root certificate as Windows imports it."""
    return write_file(folder / ROOT_FILE, authority.root_of(_blob(centre))).path


def uncertified(centre: Centre) -> list[RegisteredKey]:
    """The keys that count and have no certificate yet."""
    return [k for k in centre.register if k.active and (k.office, k.fingerprint) not in centre.ledger.certificates]


def certify(
    centre: Centre, pin: str, *, clock: Clock, progress: Callable[[int, int], object] = lambda _done, _total: None
) -> int:
    """Issue certificates for all keys that count and have none; they travel with the next kit. How many were issued.

    A key of which nothing signed is in the vault has to wait until something comes. Raises KeyFileError as opening does.
    """
    opened: list[authority.Authority] = []

    def opens() -> OfficeKey:
        opened.append(authority.open_authority(_blob(centre), pin))
        return opened[0].key

    keyring.guarded(centre.workspace, BLOB, opens)
    waiting, issued = uncertified(centre), 0
    with Verifier(centre.register) as verifier:
        for number, key in enumerate(waiting):
            progress(number, len(waiting))
            own = _own_certificate(centre, verifier, key)
            if own is None:
                continue
            made = opened[0].issue(own, _holder(key), now=true_moment(clock()))
            payload = {
                "office": key.office,
                "fingerprint": key.fingerprint,
                "certificate": base64.b64encode(made).decode("ascii"),
                "until": moment_text(certificate_info(made).not_after),
            }
            with centre.transaction():
                centre.record(Act.CERTIFY_KEY, f"{key.office}/{key.fingerprint}", payload)
            issued += 1
    progress(len(waiting), len(waiting))
    return issued


def _own_certificate(centre: Centre, verifier: Verifier, key: RegisteredKey) -> bytes | None:
    """The certificate that stands in the seal of something that the key signed, the card before all else."""
    rows = [row for row in centre.workspace.packages(office=key.office) if row.fingerprint == key.fingerprint]
    for row in sorted(rows, key=lambda row: row.kind != "card"):
        found = verifier.verify_bytes(row.name, centre.workspace.file_bytes(row.sha256))
        if found.lets_in and found.unpacked is not None and found.fingerprint == key.fingerprint:
            return found.unpacked.certificate
    return None


def _holder(key: RegisteredKey) -> Holder:
    known = bool(reference.office_name(key.office))
    name = reference.office_name(key.office) if known else key.office
    short = reference.office(key.office).abbr_th if known else ""
    return Holder(key.office, name, short, person=key.holder, position=key.position)


def _blob(centre: Centre) -> bytes:
    blob = centre.workspace.blob(BLOB)
    if blob is None:
        raise CentralError(_NONE, code="authority-missing")
    return blob
