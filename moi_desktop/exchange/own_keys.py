"""How the keys of an office stand: made here, known to the centre by the kit in use, ending soon, revoked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from moi_desktop.errors import KeyFileError, StoreError
from moi_desktop.exchange import keyring
from moi_desktop.exchange.package import CERTIFY, PREPARE
from moi_desktop.plan.model import Record
from moi_desktop.plan.thai_calendar import arrival_day
from moi_desktop.store.office_workspace import OfficeWorkspace

WARNED_BEFORE: Final = timedelta(days=60)
"""How long before its last day people are told that a key ends, at the office and at the centre."""


class Standing(StrEnum):
    """What is known of a key. `waiting`: made, but the kit in use does not name it yet."""

    NONE = "none"
    DAMAGED = "damaged"
    WAITING = "waiting"
    KNOWN = "known"
    ENDING = "ending"
    EXPIRED = "expired"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class OwnKey:
    """One key of the office. `last_day` and `reason` are what the kit says; `issuer` is whose certificate Office shows,
    empty for the key's own; `shut` is for how many seconds it cannot be tried."""

    role: str
    standing: Standing
    fingerprint: str = ""
    person: str = ""
    position: str = ""
    last_day: date | None = None
    reason: str = ""
    issuer: str = ""
    shut: int = 0
    renews: str = ""

    @property
    def exists(self) -> bool:
        """Whether there is a key that a PIN can open."""
        return self.standing not in (Standing.NONE, Standing.DAMAGED)


def own_keys(workspace: OfficeWorkspace) -> tuple[OwnKey, OwnKey]:
    """The key that prepares and the one that certifies."""
    rows = {r.text("fingerprint"): r for r in _rows(workspace)}
    return _own_key(workspace, PREPARE, rows), _own_key(workspace, CERTIFY, rows)


def _rows(workspace: OfficeWorkspace) -> list[Record]:
    return [r for r in workspace.kit_records("office_key") if r.text("office") == workspace.info.office]


def _own_key(workspace: OfficeWorkspace, role: str, rows: dict[str, Record]) -> OwnKey:
    try:
        if not keyring.has_key(workspace, role):
            return OwnKey(role, Standing.NONE)
        info, fingerprint = keyring.key_info(workspace, role), keyring.key_fingerprint(workspace, role)
        renewal = keyring.renewal_of(workspace, role)
    except (KeyFileError, StoreError):  # the data are whole all the same; only a new key is needed
        return OwnKey(role, Standing.DAMAGED)
    from moi_desktop.exchange import pin_tries
    from moi_desktop.signing.certificates import issuer_name

    row = rows.get(fingerprint)
    shown = info.shown_certificate_der
    last = row.values.get("valid_to") if row else None
    return OwnKey(
        role,
        _standing(row, arrival_day(workspace.clock())),
        fingerprint,
        info.person,
        info.position,
        last if isinstance(last, date) else None,
        row.text("reason") if row else "",
        issuer_name(shown) if shown else ("MOI" if row and row.text("certificate") else ""),
        pin_tries.seconds_shut(workspace, keyring.BLOBS[role]),
        renewal.former if renewal else "",
    )


def _standing(row: Record | None, today: date) -> Standing:
    if row is None:
        return Standing.WAITING
    if row.text("state") == "REVOKED":
        return Standing.REVOKED
    last = row.values.get("valid_to")
    if not isinstance(last, date) or last - today > WARNED_BEFORE:
        return Standing.KNOWN
    return Standing.ENDING if last >= today else Standing.EXPIRED
