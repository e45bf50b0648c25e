"""The register of the offices' keys: who may sign, until when, and what a revoked key has signed.

A key comes in when its fingerprint was compared over the telephone, or when the key before it signed for it. Days are the
centre's: no clock of an office decides anything.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from moi_desktop.central.centre import Centre
from moi_desktop.central.decisions import settle_packages
from moi_desktop.central.ledger import Act
from moi_desktop.central.revisions import CARD, arrived_on, snapshot
from moi_desktop.errors import CentralError
from moi_desktop.exchange.own_keys import WARNED_BEFORE
from moi_desktop.exchange.package import PREPARE
from moi_desktop.exchange.problems import Problem
from moi_desktop.exchange.renewal import flaw_of_renewal
from moi_desktop.exchange.verdict import RegisteredKey
from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.plan.clock import Clock
from moi_desktop.plan.model import Record, Value, new_uid
from moi_desktop.plan.thai_calendar import arrival_day
from moi_desktop.store.central_workspace import PackageRow
from moi_desktop.text import QT_TRANSLATE_NOOP

VALID_FOR: Final = timedelta(days=3 * 365)
"""How long a key counts from the day on which it was registered."""

BOTH_COUNT_FOR: Final = timedelta(days=30)
"""How long the former key still counts after a renewal: what was signed with it may be in the mail."""

_NO_CARD = QT_TRANSLATE_NOOP(
    "moi", "ไม่พบบัตรประจำหน่วยงานของ {office} ที่มีลายนิ้วมือ {fingerprint} กรุณารับบัตรเข้ากล่องรับก่อน แล้วโทรยืนยันลายนิ้วมือ"
)


@dataclass(frozen=True, slots=True)
class Call:
    """The telephone call in which a fingerprint was compared: number called, who answered, and how it was compared.

    `way` is `typed` (what the clerk read out was typed in) or `read-back` (each group was read back and ticked).
    """

    phone: str = ""
    spoken_to: str = ""
    way: str = ""


@dataclass(frozen=True, slots=True)
class CardFacts:
    """One card that came: its file in the vault and what it says; `problem` is why its renewal does not hold, if so."""

    office: str
    fingerprint: str
    sha256: str
    record: Record
    problem: Problem | None = None

    @property
    def role(self) -> str:
        """What the key is for; a card of an older version is of a key that prepares."""
        return self.record.text("role") or PREPARE

    @property
    def renews(self) -> bool:
        """Whether the former key signed for this one, so that nobody has to telephone."""
        return bool(self.record.text("renews")) and self.problem is None


@dataclass(frozen=True, slots=True)
class Affected:
    """A package that a key signed: when it came, whether that was before the key was revoked, and its package row."""

    package: PackageRow
    arrived: date | None
    before: bool


# ---- cards -------------------------------------------------------------------------------------------------------


def cards(centre: Centre, office: str = "") -> list[CardFacts]:
    """The cards of offices that no registered key answers yet, in the order in which they came."""
    rows = centre.workspace.packages(office=office, kind=DocumentKind.CARD.value)
    waiting = [r for r in rows if r.state == CARD and (r.office, r.fingerprint) not in centre.ledger.keys]
    return [_card(centre, row) for row in waiting]


def _card(centre: Centre, row: PackageRow) -> CardFacts:
    record = next(iter(snapshot(centre, row.sha256).records()), Record("office_card", ""))
    problem = _flaw(centre, row, record) if record.text("renews") else None
    return CardFacts(row.office, row.fingerprint, row.sha256, record, problem)


def _flaw(centre: Centre, row: PackageRow, card: Record) -> Problem | None:
    """Why a card's renewal does not hold: by its own signature, or by what the register says of the former key."""
    flaw = flaw_of_renewal(card, row.office, row.fingerprint)
    if flaw is not None:
        return flaw
    former = centre.ledger.keys.get((row.office, card.text("renews")))
    arrived = arrived_on(centre, row.sha256)
    same_role = former is not None and (former.role or PREPARE) == (card.text("role") or PREPARE)
    if former is None or not former.active or former.has_expired(arrived) or not same_role:
        return Problem("renewal-former", "", {"former": card.text("renews"), "office": row.office})
    return None


def card_of(centre: Centre, office: str, fingerprint: str) -> CardFacts:
    """The card of an office with this fingerprint, its spelling aside. Raises CentralError (no-card)."""
    spelled = fingerprint.strip().upper()
    for row in centre.workspace.packages(office=office, kind=DocumentKind.CARD.value):
        if row.state == CARD and row.fingerprint == spelled:
            return _card(centre, row)
    raise CentralError(_NO_CARD, code="no-card", office=office, fingerprint=spelled)


# ---- what people decide ------------------------------------------------------------------------------------------


def register_key(
    centre: Centre,
    office: str,
    fingerprint: str,
    *,
    holder: str = "",
    position: str = "",
    role: str = PREPARE,
    call: Call | None = None,
    replaces: Collection[str] = (),
    clock: Clock,
) -> None:
    """Enter a key that was confirmed by telephone. Packages that waited for it are settled at once.

    The keys in `replaces` are revoked with it: somebody lost them, or their PIN.
    """
    call = call or Call()
    facts: dict[str, Any] = {
        "holder": holder,
        "position": position,
        "role": role,
        "phone": call.phone,
        "spoken_to": call.spoken_to,
        "way": call.way,
        "replaces": sorted(replaces),
        "reason": "",
    }
    _enter(centre, office, fingerprint, facts, clock)


def confirm_card(
    centre: Centre,
    office: str,
    fingerprint: str,
    *,
    call: Call | None = None,
    replaces: Collection[str] = (),
    clock: Clock,
) -> None:
    """Enter the key of a card that lies in the inbox. Raises CentralError (no-card) when none has this fingerprint."""
    card = card_of(centre, office, fingerprint)
    register_key(
        centre,
        office,
        card.fingerprint,
        holder=card.record.text("holder"),
        position=card.record.text("position"),
        role=card.role,
        call=call,
        replaces=replaces,
        clock=clock,
    )


def accept_renewal(centre: Centre, office: str, fingerprint: str, *, clock: Clock) -> None:
    """Enter a key for which the key before it signed; that one counts for 30 days more.

    Raises CentralError (no-card, renewal-bad, renewal-former).
    """
    card = card_of(centre, office, fingerprint)
    if not card.renews:
        problem = card.problem or Problem("renewal-bad", "", {"former": "–"})
        raise CentralError(problem.template, code=problem.code, place=card.office, **problem.values)
    former = card.record.text("renews")
    until = arrival_day(clock()) + BOTH_COUNT_FOR
    facts = {
        "holder": card.record.text("holder"),
        "position": card.record.text("position"),
        "role": card.role,
        "phone": centre.ledger.keys[office, former].phone,
        "renews": former,
        "former_until": until.isoformat(),
        "reason": "",
    }
    _enter(centre, office, card.fingerprint, facts, clock)


def _enter(centre: Centre, office: str, fingerprint: str, facts: dict[str, Any], clock: Clock) -> None:
    day = arrival_day(clock())
    dates = {"valid_from": day.isoformat(), "valid_to": (day + VALID_FOR).isoformat()}
    _set_key(centre, office, fingerprint, {"state": "ACTIVE", **dates, **{k: v for k, v in facts.items() if v}})


def revoke_key(centre: Centre, office: str, fingerprint: str, reason: str, *, clock: Clock) -> None:
    """Withdraw a key from now on; what was applied stays applied, and `signed_with` lists it."""
    facts = {"state": "REVOKED", "revoked_on": arrival_day(clock()).isoformat(), "reason": reason}
    _set_key(centre, office, fingerprint, facts)


def revoke_keys(centre: Centre, office: str, fingerprints: Iterable[str], reason: str, *, clock: Clock) -> None:
    """Withdraw several keys of an office at once: its computer was lost."""
    with centre.transaction():
        for fingerprint in fingerprints:
            revoke_key(centre, office, fingerprint, reason, clock=clock)


def _set_key(centre: Centre, office: str, fingerprint: str, facts: dict[str, Any]) -> None:
    payload = {"office": office, "fingerprint": fingerprint, **facts}
    with centre.transaction():
        centre.record(Act.REGISTER_KEY, f"{office}/{fingerprint}", payload)
        settle_packages(centre, office)


# ---- what people look at -----------------------------------------------------------------------------------------


def signed_with(centre: Centre, office: str, fingerprint: str) -> list[Affected]:
    """The packages of an office that a key sealed, in the order in which they came, before and after its revocation."""
    key = centre.ledger.keys.get((office, fingerprint))
    ended = key.revoked_on if key else None
    found = []
    for row in centre.workspace.packages(office=office):
        if row.fingerprint == fingerprint and row.kind != DocumentKind.CARD:
            arrived = arrived_on(centre, row.sha256)
            found.append(Affected(row, arrived, ended is None or (arrived is not None and arrived < ended)))
    return found


def ending_keys(centre: Centre, today: date) -> list[RegisteredKey]:
    """The keys that count today and end within 60 days, or ended within the last 60 without another in their place."""
    renewed = {(key.office, key.renews) for key in centre.register if key.active and key.renews}
    return [
        key
        for key in centre.register
        if key.active and (key.office, key.fingerprint) not in renewed and ends_soon(key.valid_to, today)
    ]


def ends_soon(last_day: date | None, today: date) -> bool:
    """Whether it is time to say that a key ends: 60 days before its last day, and 60 days after."""
    return last_day is not None and abs(last_day - today) <= WARNED_BEFORE


def known_phone(centre: Centre, office: str) -> str:
    """The number at which a key of this office was confirmed last; empty before the first call."""
    calls = [
        str(entry.payload.get("phone", ""))
        for entry in centre.workspace.entries()
        if entry.act == Act.REGISTER_KEY and entry.payload.get("office") == office
    ]
    return next((phone for phone in reversed(calls) if phone), "")


def register_records(centre: Centre) -> list[Record]:
    """The key register as records that travel in a kit."""
    records = []
    for pair, key in sorted(centre.ledger.keys.items()):
        values: dict[str, Value | None] = {
            "office": key.office,
            "fingerprint": key.fingerprint,
            "holder": key.holder,
            "state": "ACTIVE" if key.active else "REVOKED",
            "valid_from": key.valid_from or key.revoked_on,
            "valid_to": key.valid_to,
            "role": key.role,
            "position": key.position,
            "revoked_on": key.revoked_on,
            "renews": key.renews,
            "certificate": centre.ledger.certificates.get(pair),
        }
        records.append(Record("office_key", new_uid(), {k: v for k, v in values.items() if v}))
    return records
