"""One office's whole history at the centre: every file that came, every decision, the people, the sums by revision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from moi_desktop.central.act_words import told
from moi_desktop.central.entry_names import Names
from moi_desktop.central.included import INCLUDED
from moi_desktop.central.journal_lines import offices_of
from moi_desktop.central.returning import has_news, offices_to_tell
from moi_desktop.central.revisions import CARD, DUPLICATE, ISSUED, QUARANTINED, snapshot
from moi_desktop.central.sentences import THAI, Sentence, Speech
from moi_desktop.central.state_names import VERDICT_SENTENCES
from moi_desktop.central.working import AmendmentState, standings, working_snapshot
from moi_desktop.exchange.lineage import RevisionState
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import money_from_text
from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.plan.model import Record
    from moi_desktop.store.central_workspace import PackageRow

RECEIVED: Final = "received"
REFUSED: Final = "refused"
AGAIN: Final = "again"

_GOT_REVISION = QT_TRANSLATE_NOOP("moi", "ได้รับแฟ้มนำส่งฉบับที่ {number} {verdict}")
_GOT_CARD = QT_TRANSLATE_NOOP("moi", "ได้รับบัตรประจำหน่วยงาน {verdict}")
_GOT_FILE = QT_TRANSLATE_NOOP("moi", "ได้รับแฟ้ม {file} {verdict}")
_GOT_AGAIN = QT_TRANSLATE_NOOP("moi", "ได้รับแฟ้ม {file} ซ้ำ ข้อมูลตรงกับที่มีอยู่ จึงไม่มีอะไรเปลี่ยน")
_KEPT_BACK = QT_TRANSLATE_NOOP("moi", "{got} และกักไว้: {message}")


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, told. `kind` is received, refused, again, or the journal's act; `seq` its journal line."""

    at: str
    kind: str
    words: str
    person: str = ""
    seq: int = 0


@dataclass(frozen=True, slots=True)
class RevisionSums:
    """What one revision of the office asked for: satang by fiscal year (BE)."""

    revision: str
    number: int
    state: str
    years: Mapping[int, int]

    @property
    def total(self) -> int:
        """Satang of all years."""
        return sum(self.years.values())


@dataclass(frozen=True, slots=True)
class Contact:
    """A person of the office: what part they have (prepared, certified, key), name, position, telephone, e-mail."""

    part: str
    name: str
    position: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Need:
    """Something that waits, and of how many there are: a key of `NEEDS`."""

    key: str
    count: int = 1


NEEDS: Final = ("choose", "apply", "confirm", "reply", "conflict", "renew", "review", "return")
"""What may wait at an office, in the order in which it wants to be done."""


@dataclass(frozen=True, slots=True)
class OfficeHistory:
    """Everything about one office, the newest event first and the revisions in the order of their numbers."""

    office: str
    events: tuple[Event, ...]
    revisions: tuple[RevisionSums, ...]
    contacts: tuple[Contact, ...]
    needs: tuple[Need, ...]
    active_keys: int


def read_history(centre: Centre, office: str, speech: Speech = THAI) -> OfficeHistory:
    """Everything that the vault and the journal hold about one office."""
    packages = centre.workspace.packages(office=office)
    return OfficeHistory(
        office,
        tuple(_newest_first([*_arrivals(centre, packages, speech), *_entries(centre, office, speech)])),
        tuple(sorted(map(_sums, _submissions(packages)), key=lambda one: (one.number, one.revision))),
        tuple(_contacts(centre, office, packages)),
        tuple(read_needs(centre, office, packages)),
        sum(key.active for (owner, _), key in centre.ledger.keys.items() if owner == office),
    )


def _newest_first(events: list[Event]) -> list[Event]:
    return [event for _, event in sorted(enumerate(events), key=lambda pair: (pair[1].at, pair[0]), reverse=True)]


def _entries(centre: Centre, office: str, speech: Speech) -> Iterator[Event]:
    names = Names(centre)
    for entry in centre.workspace.entries():
        if office in offices_of(entry, names):
            yield Event(entry.at, entry.act, told(entry, names).said(speech), entry.person, entry.seq)


def _arrivals(centre: Centre, packages: list[PackageRow], speech: Speech) -> Iterator[Event]:
    """Every arrival of every file; the centre's own files are told by the journal."""
    for row in packages:
        if row.state == ISSUED:
            continue
        for number, receipt in enumerate(centre.workspace.receipts(row.sha256)):
            if number or row.state == DUPLICATE:
                yield Event(receipt.received_at, AGAIN, Sentence(_GOT_AGAIN, {"file": receipt.name}).said(speech))
            else:
                kind = REFUSED if row.state == QUARANTINED else RECEIVED
                yield Event(receipt.received_at, kind, _arrival(row).said(speech))


def _arrival(row: PackageRow) -> Sentence:
    verdict = Sentence(VERDICT_SENTENCES.get(row.verdict, row.verdict))
    if row.kind == DocumentKind.SUBMISSION and row.revision_no:
        got = Sentence(_GOT_REVISION, {"number": row.revision_no, "verdict": verdict})
    elif row.kind == DocumentKind.CARD:
        got = Sentence(_GOT_CARD, {"verdict": verdict})
    else:
        got = Sentence(_GOT_FILE, {"file": row.name, "verdict": verdict})
    refused = row.state == QUARANTINED and row.message
    return Sentence(_KEPT_BACK, {"got": got, "message": row.message}) if refused else got


def _submissions(packages: list[PackageRow]) -> list[PackageRow]:
    """One file for each revision that counts."""
    out = {QUARANTINED, DUPLICATE, CARD, ISSUED}
    return [row for row in packages if row.kind == DocumentKind.SUBMISSION and row.state not in out]


def _sums(row: PackageRow) -> RevisionSums:
    years = {
        int(key.removeprefix("sum:")): money_from_text(str(value))
        for key, value in row.totals.items()
        if key.startswith("sum:") and key.removeprefix("sum:").isdecimal()
    }
    return RevisionSums(row.revision_id, row.revision_no, row.state, years)


def _contacts(centre: Centre, office: str, packages: list[PackageRow]) -> Iterator[Contact]:
    """Who prepared and certified the newest revision, and who holds the keys, with their telephones."""
    profile = _newest(centre, [row for row in packages if row.kind == DocumentKind.SUBMISSION], "office_profile")
    if profile is not None:
        phone, email = profile.text("phone"), profile.text("email")
        if profile.text("prepared_by"):
            yield Contact("prepared", profile.text("prepared_by"), profile.text("prepared_position"), phone, email)
        if profile.text("certified_by"):
            yield Contact("certified", profile.text("certified_by"), profile.text("certified_position"))
    told_holders = set()
    for row in reversed([row for row in packages if row.kind == DocumentKind.CARD]):
        card = _newest(centre, [row], "office_card")
        if card is not None and card.text("holder") not in told_holders:
            told_holders.add(card.text("holder"))
            yield Contact("key", card.text("holder"), phone=card.text("phone"))
    for (owner, _), key in sorted(centre.ledger.keys.items()):
        if owner == office and key.active and key.holder and key.holder not in told_holders:
            told_holders.add(key.holder)
            yield Contact("key", key.holder, key.position, key.phone)


def _newest(centre: Centre, packages: list[PackageRow], entity: str) -> Record | None:
    """The single record of an entity in the newest file whose data were let in."""
    for row in sorted(packages, key=lambda row: row.revision_no, reverse=True):
        for record in snapshot(centre, row.sha256).records():
            if record.entity == entity:
                return record
    return None


def read_needs(centre: Centre, office: str, packages: list[PackageRow]) -> list[Need]:
    """What waits at an office for the centre to do, the most urgent first."""
    found: Counter[str] = Counter()
    states = Counter(row.state for row in packages)
    found["choose"] = states[RevisionState.FORK]
    found["apply"] = states[RevisionState.READY]
    known = {fingerprint for owner, fingerprint in centre.ledger.keys if owner == office}
    found["confirm"] = len({row.fingerprint for row in packages if row.state == CARD} - known)
    found["reply"] = states[QUARANTINED]
    found += _project_needs(centre, office)
    if office in offices_to_tell(centre) and has_news(centre, office):
        found["return"] = 1
    return [Need(key, found[key]) for key in NEEDS if found[key]]


def _project_needs(centre: Centre, office: str) -> Counter[str]:
    counting = working_snapshot(centre, office)
    states = {approval.project: approval.state for approval in centre.workspace.approvals(office)}
    live = [
        uid
        for (entity, uid), values in counting.rows.items()
        if entity == "project" and values.get("status") != catalogue.DELETED
    ]
    return Counter(
        conflict=sum(s.state is AmendmentState.CONFLICT for s in standings(centre, office, counting)),
        renew=sum(states.get(uid) == "VOID" for uid in live),
        review=sum(states.get(uid, "REVIEWING") == "REVIEWING" for uid in live),
    )


def working_total(centre: Centre, office: str) -> Mapping[int, int]:
    """Satang by fiscal year of the office's applied plan with the centre's proposals laid over it."""
    rows = centre.workspace.query(
        f'WITH {INCLUDED} SELECT l."fiscal_year" AS "year", SUM(COALESCE(l."amount", 0)) AS "satang" '  # noqa: S608 - a constant
        'FROM "view_budget_line" l JOIN "included" p ON p."office" = l."office" AND p."uid" = l."project" '
        'WHERE l."office" = ? GROUP BY 1',
        (office,),
    )
    return {row["year"]: row["satang"] for row in rows}
