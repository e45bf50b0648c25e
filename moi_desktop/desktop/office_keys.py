"""The keys of an office as the window sees them. Everything here runs on the thread of the jobs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from moi_desktop.exchange.own_keys import OwnKey
    from moi_desktop.plan.clock import Clock
    from moi_desktop.signing.signer import Signer
    from moi_desktop.store.office_workspace import OfficeWorkspace

PREPARE: Final = "PREPARE"
CERTIFY: Final = "CERTIFY"
PROFILE: Final = "office_profile"
_NAMES: Final = {PREPARE: ("prepared_by", "prepared_position"), CERTIFY: ("certified_by", "certified_position")}


@dataclass(frozen=True, slots=True)
class KeyFacts:
    """The key that prepares, the one that certifies, who would hold each by the office's own page, and its telephone."""

    prepare: OwnKey
    certify: OwnKey
    people: dict[str, tuple[str, str]]
    phone: str
    office: str

    def key(self, role: str) -> OwnKey:
        """The key of a role."""
        return self.certify if role == CERTIFY else self.prepare

    def holder(self, role: str) -> tuple[str, str]:
        """Name and position of who holds a key: as it was made, else as the office's page has them."""
        key = self.key(role)
        return (key.person, key.position) if key.person else self.people[role]

    def qr_text(self, role: str) -> str:
        """What the QR code of a card says."""
        return f"MOI-KEY:{self.office}:{role}:{self.key(role).fingerprint}"


@dataclass(frozen=True, slots=True)
class OpenedKeys:
    """The keys that sign one submission: who prepared, and who certified, where that person signs too."""

    preparer: Signer
    certifier: Signer | None = None


def read_keys(workspace: OfficeWorkspace) -> KeyFacts:
    """How both keys stand."""
    from moi_desktop.exchange.own_keys import own_keys

    prepare, certify = own_keys(workspace)
    profile = next(iter(workspace.records(PROFILE)), None)
    people = {
        role: (profile.text(name), profile.text(position)) if profile else ("", "")
        for role, (name, position) in _NAMES.items()
    }
    return KeyFacts(prepare, certify, people, profile.text("phone") if profile else "", workspace.info.office)


def open_keys(workspace: OfficeWorkspace, pin: str, certifier_pin: str | None) -> OpenedKeys:
    """Open the key that prepares, and the one that certifies unless its PIN is None. Raises KeyFileError; `place` is the role."""
    from moi_desktop.errors import KeyFileError
    from moi_desktop.exchange import keyring

    opened: dict[str, Signer] = {}
    for role, typed in ((PREPARE, pin), (CERTIFY, certifier_pin)):
        if typed is not None:
            try:
                opened[role] = keyring.open_key(workspace, typed, role=role)
            except KeyFileError as error:
                error.place = role
                raise
    return OpenedKeys(opened[PREPARE], opened.get(CERTIFY))


def write_card(workspace: OfficeWorkspace, pin: str, role: str, folder: Path, clock: Clock) -> Path:
    """Write the card of a key, with the word of the former key where it renews one. Raises KeyFileError, FileWriteError."""
    from moi_desktop.exchange import keyring, sending

    key, facts = keyring.open_key(workspace, pin, role=role), read_keys(workspace)
    person, position = facts.holder(role)
    holder = sending.CardHolder(person, facts.phone, position, role)
    packed = sending.make_card(workspace, key, holder, renewal=keyring.renewal_of(workspace, role), clock=clock)
    return sending.write_packed(packed, folder).path
