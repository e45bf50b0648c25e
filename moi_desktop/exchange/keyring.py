"""The signing keys of a workspace, kept sealed inside it. Losing a key or its PIN never loses data.

An office has one key that prepares and may have a second one that certifies, each with its holder and its own PIN; the centre
has one.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from moi_desktop import reference
from moi_desktop.errors import KeyFileError
from moi_desktop.exchange import pin_tries
from moi_desktop.exchange.package import CENTRE, CERTIFY, PREPARE
from moi_desktop.plan.clock import utc_now
from moi_desktop.plan.thai_calendar import true_moment
from moi_desktop.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from moi_desktop.exchange.renewal import Renewal
    from moi_desktop.signing.keys import Holder, OfficeKey, PinCost, SealedKeyInfo
    from moi_desktop.store.workspace import Workspace

KEY_BLOB: Final = "signing_key"
"""The key that prepares, or the centre's."""

BLOBS: Final = {PREPARE: KEY_BLOB, CERTIFY: "certifying_key"}
"""Role to the name under which its key is kept."""

_RENEWAL: Final = ".renewal"

_NO_KEY: Final = QT_TRANSLATE_NOOP("moi", "แฟ้มงานนี้ยังไม่มีกุญแจลงนาม กรุณาสร้างกุญแจและตั้งรหัส PIN ก่อน")
_HAS_KEY: Final = QT_TRANSLATE_NOOP("moi", "แฟ้มงานนี้มีกุญแจลงนามอยู่แล้ว หากลืมรหัส PIN ให้สร้างกุญแจใหม่แทนกุญแจเดิม")


@dataclass(frozen=True, slots=True)
class Person:
    """Who holds a key: name and position as they stand on papers."""

    name: str = ""
    position: str = ""


def create_key(
    workspace: Workspace,
    pin: str,
    *,
    role: str = PREPARE,
    person: Person | None = None,
    replace: bool = False,
    cost: PinCost | None = None,
    now: datetime | None = None,
) -> OfficeKey:
    """Make the workspace's key for a role and keep it sealed under `pin`. KeyFileError key-exists unless `replace`; key-pin-short."""
    from moi_desktop.signing import keys

    person = person or Person()
    _refuse_second(workspace, role, replace=replace)
    key = keys.create_key(_holder(workspace, person), now=true_moment(now or utc_now()))
    _keep(workspace, role, key, pin, person, cost=cost)
    return key


def import_key(
    workspace: Workspace,
    data: bytes,
    password: str,
    pin: str,
    *,
    role: str = PREPARE,
    person: Person | None = None,
    replace: bool = False,
    cost: PinCost | None = None,
    now: datetime | None = None,
) -> OfficeKey:
    """Take a provider's PKCS#12 file as the key for a role; from then on it is sealed under `pin` like any key.

    Raises KeyFileError as `read_pkcs12` and `create_key` do.
    """
    from moi_desktop.signing.pkcs12 import read_pkcs12

    person = person or Person()
    _refuse_second(workspace, role, replace=replace)
    found = read_pkcs12(data, password, _holder(workspace, person), now=true_moment(now or utc_now()))
    _keep(workspace, role, found.key, pin, person, cost=cost)
    return found.key


def renew_key(
    workspace: Workspace, pin: str, new_pin: str, *, role: str = PREPARE, cost: PinCost | None = None
) -> OfficeKey:
    """Make a new key in the place of the old one, which signs for it; the card then needs no telephone call.

    The person stays. Raises KeyFileError as `open_key` and `create_key` do; the old key stays where anything fails.
    """
    from moi_desktop.exchange.renewal import sign_renewal
    from moi_desktop.signing import keys

    former = open_key(workspace, pin, role=role)
    info = key_info(workspace, role)
    person = Person(info.person, info.position)
    key = keys.create_key(_holder(workspace, person), now=true_moment(utc_now()))
    renewal = sign_renewal(former, workspace.info.office or CENTRE, key.fingerprint, role)
    facts = {
        "key": key.fingerprint,
        "former": renewal.former,
        "certificate": base64.b64encode(renewal.certificate).decode(),
        "signature": base64.b64encode(renewal.signature).decode(),
    }
    with workspace.transaction():
        _keep(workspace, role, key, new_pin, person, cost=cost)
        workspace.set_blob(BLOBS[role] + _RENEWAL, json.dumps(facts).encode())
    return key


def renewal_of(workspace: Workspace, role: str = PREPARE) -> Renewal | None:
    """What the former key signed for the key of today; None where this one was not made as a renewal."""
    from moi_desktop.exchange.renewal import Renewal

    blob = workspace.blob(BLOBS[role] + _RENEWAL)
    if blob is None or not has_key(workspace, role):
        return None
    facts = json.loads(blob)
    if facts["key"] != key_fingerprint(workspace, role):
        return None
    return Renewal(facts["former"], base64.b64decode(facts["certificate"]), base64.b64decode(facts["signature"]))


def change_pin(
    workspace: Workspace, pin: str, new_pin: str, *, role: str = PREPARE, cost: PinCost | None = None
) -> None:
    """Seal the same key under another PIN; nobody else notices. Raises KeyFileError as `open_key` does; key-pin-short."""
    key = _opened(workspace, pin, role)
    info = key_info(workspace, role)
    _keep(workspace, role, key, new_pin, Person(info.person, info.position), cost=cost)


def open_key(workspace: Workspace, pin: str, *, role: str = PREPARE) -> OfficeKey:
    """Open a key of the workspace, with the certificate that the centre issued for it, if the kit brought one.

    Raises KeyFileError: key-missing, key-pin-wrong, key-locked after several of them, key-file-damaged.
    """
    key = _opened(workspace, pin, role)
    if key.shown_certificate_der != key.certificate_der:
        return key
    try:
        return key.showing(base64.b64decode(_row_of(workspace, key.fingerprint).get("certificate", ""), validate=True))
    except (KeyFileError, ValueError):  # none, or one that is of no use: the own one is as good
        return key


def _opened(workspace: Workspace, pin: str, role: str) -> OfficeKey:
    from moi_desktop.signing import keys

    blob = _sealed(workspace, role)
    return guarded(workspace, BLOBS[role], lambda: keys.open_key(blob, pin))


def guarded(workspace: Workspace, name: str, opens: Callable[[], OfficeKey]) -> OfficeKey:
    """Open something that is sealed under a PIN, counting wrong PINs. Raises KeyFileError (key-locked, key-pin-wrong …)."""
    pin_tries.refuse_while_shut(workspace, name)
    before = pin_tries.note_try(workspace, name)
    try:
        key = opens()
    except KeyFileError as error:
        if error.code == "key-pin-wrong":
            raise pin_tries.wrong_pin(workspace, name) from error
        pin_tries.restore_tries(workspace, name, before)
        raise
    pin_tries.restore_tries(workspace, name, pin_tries.Tries())
    return key


def key_info(workspace: Workspace, role: str = PREPARE) -> SealedKeyInfo:
    """What a key shows without its PIN. KeyFileError key-missing, key-file-damaged."""
    from moi_desktop.signing import keys

    return keys.sealed_key_info(_sealed(workspace, role))


def key_fingerprint(workspace: Workspace, role: str = PREPARE) -> str:
    """The fingerprint of a key, which needs no PIN. KeyFileError key-missing, key-file-damaged."""
    from moi_desktop.signing import keys

    return keys.fingerprint(key_info(workspace, role).certificate_der)


def has_key(workspace: Workspace, role: str = PREPARE) -> bool:
    """Whether a key was made for a role."""
    return workspace.blob(BLOBS[role]) is not None


def _row_of(workspace: Workspace, fingerprint: str) -> dict[str, str]:
    """What the kit in use says of a key of this office; nothing at the centre, or before the kit names it."""
    from moi_desktop.store.office_workspace import OfficeWorkspace

    if not isinstance(workspace, OfficeWorkspace):
        return {}
    for record in workspace.kit_records("office_key"):
        if record.text("fingerprint") == fingerprint and record.text("office") == workspace.info.office:
            return {key: record.text(key) for key in ("certificate", "state", "role")}
    return {}


def _refuse_second(workspace: Workspace, role: str, *, replace: bool) -> None:
    if not replace and has_key(workspace, role):
        raise KeyFileError(_HAS_KEY, code="key-exists")


def _keep(workspace: Workspace, role: str, key: OfficeKey, pin: str, person: Person, *, cost: PinCost | None) -> None:
    from moi_desktop.signing import keys

    office = workspace.info.office or CENTRE
    sealed = keys.seal_key(
        key, pin, label=office, person=person.name, position=person.position, cost=cost or keys.OFFICE_COST
    )
    with workspace.transaction():
        workspace.set_blob(BLOBS[role], sealed)
        pin_tries.restore_tries(workspace, BLOBS[role], pin_tries.Tries())


def _holder(workspace: Workspace, person: Person) -> Holder:
    from moi_desktop.signing.keys import Holder

    office = workspace.info.office or CENTRE
    return Holder(
        office,
        reference.office_name(office) or office,
        _short_name(office),
        person=person.name,
        position=person.position,
    )


def _short_name(office: str) -> str:
    return reference.office(office).abbr_th if reference.office_name(office) else ""


def _sealed(workspace: Workspace, role: str) -> bytes:
    blob = workspace.blob(BLOBS[role])
    if blob is None:
        raise KeyFileError(_NO_KEY, code="key-missing")
    return blob
