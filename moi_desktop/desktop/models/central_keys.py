"""The register of keys as facts for the window: keys, cards, calls, what a key has signed. Runs on the thread of the jobs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from moi_desktop.central.windows import planning_offices
from moi_desktop.desktop.models.central_inbox import short_name
from moi_desktop.plan.clock import Clock
from moi_desktop.plan.thai_calendar import arrival_day, format_date

if TYPE_CHECKING:
    from datetime import date

    from moi_desktop.central.centre import Centre
    from moi_desktop.central.key_authority import AuthorityFacts
    from moi_desktop.central.key_register import Affected, CardFacts
    from moi_desktop.exchange.verdict import RegisteredKey

ACTIVE: Final = ("active", "ending")
WAITING: Final = ("card", "renewal")


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One key of an office, or an office without one.

    `state` is active, ending (60 days before its last day), expired, revoked, card (a card waits for the call), renewal (a
    card for which the former key signed) or none. `since` is a day, for cards the moment in which they came. `phone` is the
    number that was called, for cards the one on the card. `renews` is the former key of a renewal.
    """

    office: str
    name: str
    state: str
    fingerprint: str
    holder: str
    phone: str
    since: str
    sha256: str = ""
    position: str = ""
    role: str = ""
    until: date | None = None
    reason: str = ""
    revoked: date | None = None
    renews: str = ""
    certified: bool = False
    problem: str = ""

    @property
    def uid(self) -> str:
        """What tells this row from all others."""
        return f"{self.office}/{self.fingerprint}"

    @property
    def counts(self) -> bool:
        """Whether what this key signs is taken today."""
        return self.state in ACTIVE


@dataclass(frozen=True, slots=True)
class CallFacts:
    """What a telephone call needs: whom and where to call, and the fingerprint.

    `known_phone` is the number of an earlier call, empty for none; `others` are the keys of the same role that count.
    `problem` says why a renewal on the card does not hold, `issuer` who issued a provider's certificate.
    """

    office: str
    name: str
    fingerprint: str
    holder: str
    position: str
    role: str
    card_phone: str
    known_phone: str
    others: tuple[str, ...] = ()
    problem: str = ""
    issuer: str = ""


@dataclass(frozen=True, slots=True)
class SignedLine:
    """A package that a key signed, as a row."""

    sha256: str
    name: str
    number: int
    arrived: date | None
    before: bool
    state: str
    applied: bool


def read_keys(centre: Centre, clock: Clock | None = None) -> tuple[KeyLine, ...]:
    """All offices that plan or have a key, with their keys and the cards that wait."""
    from moi_desktop.central.key_register import cards

    today = arrival_day(clock()) if clock is not None else None
    usual = planning_offices()
    waiting: dict[str, list[KeyLine]] = {}
    for card in cards(centre):
        waiting.setdefault(card.office, []).append(_card_line(centre, card))
    others = {*(office for office, _ in centre.ledger.keys), *waiting} - set(usual)
    lines: list[KeyLine] = []
    for office in [*usual, *sorted(others)]:
        own = [_key_line(centre, key, today) for pair, key in sorted(centre.ledger.keys.items()) if pair[0] == office]
        lines += [*waiting.get(office, ()), *own] or [KeyLine(office, short_name(office), "none", "", "", "", "")]
    return tuple(lines)


def _card_line(centre: Centre, card: CardFacts) -> KeyLine:
    record = card.record
    return KeyLine(
        card.office,
        short_name(card.office),
        "renewal" if card.renews else "card",
        card.fingerprint,
        record.text("holder"),
        record.text("phone"),
        centre.workspace.first_received(card.sha256),
        card.sha256,
        position=record.text("position"),
        role=card.role,
        renews=record.text("renews"),
        problem=card.problem.message if card.problem else "",
    )


def _key_line(centre: Centre, key: RegisteredKey, today: date | None) -> KeyLine:
    return KeyLine(
        key.office,
        short_name(key.office),
        _state(key, today),
        key.fingerprint,
        key.holder,
        key.phone,
        key.valid_from.isoformat() if key.valid_from else "",
        position=key.position,
        role=key.role,
        until=key.valid_to,
        reason=key.reason,
        revoked=key.revoked_on,
        renews=key.renews,
        certified=(key.office, key.fingerprint) in centre.ledger.certificates,
    )


def _state(key: RegisteredKey, today: date | None) -> str:
    from moi_desktop.exchange.own_keys import WARNED_BEFORE

    if not key.active:
        return "revoked"
    if today is None or key.valid_to is None or key.valid_to - today > WARNED_BEFORE:
        return "active"
    return "ending" if key.valid_to >= today else "expired"


def read_call(centre: Centre, office: str, fingerprint: str) -> CallFacts:
    """What the call about a card needs. Raises CentralError (no-card)."""
    import base64

    from moi_desktop.central.key_register import card_of, known_phone
    from moi_desktop.exchange.package import PREPARE
    from moi_desktop.signing.certificates import issuer_name

    card = card_of(centre, office, fingerprint)
    same = [k for k in centre.register if k.office == office and k.active and (k.role or PREPARE) == card.role]
    shown = card.record.text("shown_certificate")
    try:
        issuer = issuer_name(base64.b64decode(shown)) if shown else ""
    except (ValueError, LookupError):
        issuer = ""
    return CallFacts(
        office,
        short_name(office),
        card.fingerprint,
        card.record.text("holder"),
        card.record.text("position"),
        card.role,
        card.record.text("phone"),
        known_phone(centre, office),
        tuple(k.fingerprint for k in same if k.fingerprint != card.fingerprint),
        card.problem.message if card.problem else "",
        issuer,
    )


@dataclass(frozen=True, slots=True)
class Confirmed:
    """How a call went: number, who answered, how it was compared, and the keys that end with it."""

    phone: str
    spoken_to: str
    way: str
    replaces: tuple[str, ...] = ()


def confirm_card(centre: Centre, office: str, fingerprint: str, told: Confirmed, clock: Clock) -> None:
    """Enter the key of a card whose fingerprint was compared over the telephone."""
    from moi_desktop.central import key_register

    call = key_register.Call(told.phone, told.spoken_to, told.way)
    key_register.confirm_card(centre, office, fingerprint, call=call, replaces=told.replaces, clock=clock)


def accept_renewal(centre: Centre, office: str, fingerprint: str, clock: Clock) -> None:
    """Enter a key for which the former one signed."""
    from moi_desktop.central import key_register

    key_register.accept_renewal(centre, office, fingerprint, clock=clock)


def revoke_keys(centre: Centre, office: str, fingerprints: tuple[str, ...], reason: str, clock: Clock) -> None:
    """Withdraw keys from now on."""
    from moi_desktop.central import key_register

    key_register.revoke_keys(centre, office, fingerprints, reason, clock=clock)


def read_signed(centre: Centre, office: str, fingerprints: tuple[str, ...]) -> tuple[SignedLine, ...]:
    """What these keys of an office signed, in the order of arrival."""
    from moi_desktop.central import key_register

    found = [one for f in fingerprints for one in key_register.signed_with(centre, office, f)]
    return tuple(_signed_line(centre, one) for one in sorted(found, key=lambda one: str(one.arrived)))


def _signed_line(centre: Centre, one: Affected) -> SignedLine:
    row = one.package
    applied = centre.ledger.was_applied(row.office, row.revision_id)
    return SignedLine(row.sha256, row.name, row.revision_no, one.arrived, one.before, row.state, applied)


def write_signed(path: Path, title: str, rows: Sequence[tuple[str, ...]], heads: tuple[str, ...]) -> Path:
    """Write what a key signed as a workbook; where it landed."""
    from moi_desktop.store.safe_file import write_file
    from moi_desktop.workbook.book_writing import render
    from moi_desktop.workbook.outputs import Book, Column, Look, Row, Sheet, Table, Text

    columns = [Column(head, Look.TEXT) for head in heads]
    table = Table(columns, [Row(row) for row in rows], main=True)
    sheet = Sheet("แฟ้ม", [36.0, *(18.0 for _ in heads[1:])], [Text(title), table])
    return write_file(path, render(Book(title, [sheet]))).path


def read_authority(centre: Centre) -> AuthorityFacts | None:
    """The centre's authority, None before it was made."""
    from moi_desktop.central import key_authority

    return key_authority.facts(centre)


def day_words(day: date | None) -> str:
    """A day as people read it; nothing for none."""
    return format_date(day) if day is not None else ""
