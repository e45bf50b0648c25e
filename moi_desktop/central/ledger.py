"""What the journal says, replayed: keys, kits, applied heads, revisions set aside, amendments, approvals, offices.

The journal is the only source. `Ledger.take` is a pure step from one entry to the next state, so replaying the
entries from the first always gives the same ledger. Acts and their payloads:

| act | payload |
| --- | --- |
| `register-key` | office, fingerprint, holder, position, role, state (ACTIVE or REVOKED), valid_from, valid_to, revoked_on, reason; phone, spoken_to and way (of the call); renews and former_until (until when the former key counts); replaces (fingerprints that end with it) |
| `certify-key` | office, fingerprint, certificate (base64), until: issued by the centre's authority |
| `make-authority` | fingerprint, until: the key with which the centre issues certificates |
| `issue-kit` | kit (revision id), kit_no, file, changes (Thai words; absent in older entries); transfers and offices (lists): what takes effect |
| `apply` | office, revision |
| `undo-apply` | office, revision (the one taken back) |
| `resolve-fork` | office, chosen, set_aside (list), reason |
| `amend` | id, office, table, record, field, base, proposed (canonical, null for empty), reason; supersedes (ids) |
| `withdraw-amendment` | id, reason |
| `comment` | id, office, table, record, field, text |
| `withdraw-comment` | id, office, table, record, field, text |
| `decide` | office, project, decision, seen_hash, reason |
| `undo-decision` | office, project, decision, seq (the journal line that is taken back), reason |
| `hold` | office, reason |
| `release` | office, reason |
| `issue-return` | office, return (revision id), reviewed, file |
| `define-pool` | id, name, bb_plan, bb_output, category, fiscal_year |
| `remove-pool` | id |
| `pool-lines` | id, add and remove (lists of office, line) |
| `enter-amounts` | amounts (list of about, layer, amount as money text or null), reason, source (file name) |
| `plan-transfer` | id, project, name, from, to, reason: takes effect with the next kit |
| `change-office` | id, change (RENAME, OPEN, MERGE or CLOSE), office, into, name, reason: takes effect likewise |
| `drop-planned` | id (of a planned transfer or change that is taken back) |
| `dismiss` | what (twins or file), key, seen, reason |
| `take-up-again` | what, key |
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from moi_desktop.central.amount_book import AmountBook, PoolAct
from moi_desktop.central.organisation import Organisation
from moi_desktop.exchange.verdict import RegisteredKey
from moi_desktop.plan.model import Canonical
from moi_desktop.store.journal import Entry


class Act(StrEnum):
    """What a person did."""

    REGISTER_KEY = "register-key"
    CERTIFY_KEY = "certify-key"
    MAKE_AUTHORITY = "make-authority"
    ISSUE_KIT = "issue-kit"
    APPLY = "apply"
    UNDO_APPLY = "undo-apply"
    RESOLVE_FORK = "resolve-fork"
    AMEND = "amend"
    WITHDRAW_AMENDMENT = "withdraw-amendment"
    COMMENT = "comment"
    WITHDRAW_COMMENT = "withdraw-comment"
    DECIDE = "decide"
    UNDO_DECISION = "undo-decision"
    HOLD = "hold"
    RELEASE = "release"
    ISSUE_RETURN = "issue-return"
    DEFINE_POOL = PoolAct.DEFINE
    REMOVE_POOL = PoolAct.REMOVE
    POOL_LINES = PoolAct.LINES
    ENTER_AMOUNTS = PoolAct.AMOUNTS
    PLAN_TRANSFER = "plan-transfer"
    CHANGE_OFFICE = "change-office"
    DROP_PLANNED = "drop-planned"
    DISMISS = "dismiss"
    TAKE_UP_AGAIN = "take-up-again"


_TOLD = frozenset(
    {
        Act.APPLY,
        Act.UNDO_APPLY,
        Act.RESOLVE_FORK,
        Act.AMEND,
        Act.WITHDRAW_AMENDMENT,
        Act.COMMENT,
        Act.WITHDRAW_COMMENT,
        Act.DECIDE,
        Act.UNDO_DECISION,
    }
)


class Closing(StrEnum):
    """How the centre itself ended an amendment."""

    SUPERSEDED = "SUPERSEDED"
    WITHDRAWN = "WITHDRAWN"


@dataclass(frozen=True, slots=True)
class Applied:
    """One applied revision, the journal line that applied it, and what that line set aside."""

    revision: str
    seq: int
    set_aside: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Amendment:
    """The centre's proposal for one field of one office's record. It lies over the office's value, never in it.

    `closing` and `closed_seq` (a journal line) are set when the centre withdrew it or proposed anew; `revision` is the
    applied revision that it was made on.
    """

    id: str
    office: str
    table: str
    record: str
    field: str
    base: Canonical | None
    proposed: Canonical | None
    reason: str
    entry: Entry
    closing: Closing | None = None
    closed_seq: int = 0
    revision: str = ""

    @property
    def place(self) -> tuple[str, str, str, str]:
        """Office, table, record and field."""
        return self.office, self.table, self.record, self.field


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark pinned to a field, a record (field empty) or a table, made on the applied `revision`."""

    id: str
    office: str
    table: str
    record: str
    field: str
    text: str
    entry: Entry
    revision: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided on a project, bound to the hash of the project as it was seen in the applied `revision`."""

    office: str
    project: str
    decision: str
    seen_hash: str
    reason: str
    entry: Entry
    revision: str = ""


@dataclass(frozen=True, slots=True)
class Hold:
    """An office of which nothing newer is applied while its plan is reviewed; why, and the journal line that says so."""

    office: str
    reason: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class Issued:
    """The last return of an office: its revision id, the file's SHA-256, the revision it is about, its journal line."""

    revision: str
    file: str
    reviewed: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class Dismissal:
    """What somebody looked at and let be; `seen` is what that word is bound to, empty for nothing."""

    what: str
    key: str
    seen: str
    reason: str
    entry: Entry


@dataclass(slots=True)
class Ledger:
    """The state after some entries of the journal. `made` holds the hashes of the files that the centre wrote.

    `applied` is the stack of applied revisions of each office; amendments are never forgotten, only closed. `decisions`
    holds what stands, `taken_back` the last decision on projects on which every decision was undone. `touched` is the last
    journal line of each office that a return would tell of.
    """

    keys: dict[tuple[str, str], RegisteredKey] = field(default_factory=dict)
    certificates: dict[tuple[str, str], str] = field(default_factory=dict)
    kits: dict[str, int] = field(default_factory=dict)
    made: set[str] = field(default_factory=set)
    applied: dict[str, list[Applied]] = field(default_factory=dict)
    set_aside: set[str] = field(default_factory=set)
    amendments: dict[str, Amendment] = field(default_factory=dict)
    comments: dict[str, Comment] = field(default_factory=dict)
    decisions: dict[tuple[str, str], Decision] = field(default_factory=dict)
    returns: dict[str, int] = field(default_factory=dict)
    earlier: dict[tuple[str, str], list[Decision]] = field(default_factory=dict)
    taken_back: dict[tuple[str, str], Decision] = field(default_factory=dict)
    held: dict[str, Hold] = field(default_factory=dict)
    issued: dict[str, Issued] = field(default_factory=dict)
    touched: dict[str, int] = field(default_factory=dict)
    amounts: AmountBook = field(default_factory=AmountBook)
    organisation: Organisation = field(default_factory=Organisation)
    dismissed: dict[tuple[str, str], Dismissal] = field(default_factory=dict)

    def head(self, office: str) -> str | None:
        """The applied revision of an office, or None."""
        stack = self.applied.get(office)
        return stack[-1].revision if stack else None

    def was_applied(self, office: str, revision: str) -> bool:
        """Whether a revision is or was the applied one, and was not taken back."""
        return any(applied.revision == revision for applied in self.applied.get(office, ()))

    def heads(self) -> dict[str, str]:
        """The applied revision of every office that has one."""
        return {office: stack[-1].revision for office, stack in self.applied.items() if stack}

    def take(self, entry: Entry) -> None:
        """One step: what this entry changes."""
        payload = entry.payload
        self._touch(entry)
        match entry.act:
            case Act.REGISTER_KEY:
                self._register(payload)
            case Act.CERTIFY_KEY:
                self.certificates[payload["office"], payload["fingerprint"]] = payload["certificate"]
            case Act.ISSUE_KIT:
                self.kits[payload["kit"]] = payload["kit_no"]
                self.made.add(payload["file"])
                self.organisation.take_effect(payload, entry.seq)
                self._hand_over(entry.seq)
            case Act.APPLY:
                self._apply(payload["office"], Applied(payload["revision"], entry.seq))
            case Act.UNDO_APPLY:
                self.set_aside -= self.applied[payload["office"]].pop().set_aside
            case Act.RESOLVE_FORK:
                self._apply(payload["office"], Applied(payload["chosen"], entry.seq, frozenset(payload["set_aside"])))
            case Act.AMEND:
                self._amend(entry)
            case Act.WITHDRAW_AMENDMENT:
                self._close(payload["id"], Closing.WITHDRAWN, entry.seq)
            case _:
                self._take_review(entry)

    def _take_review(self, entry: Entry) -> None:
        """What reviewers say of projects, and what the office is told of it."""
        p = entry.payload
        match entry.act:
            case Act.COMMENT:
                place = p["office"], p["table"], p["record"], p["field"]
                remark = Comment(p["id"], *place, p["text"], entry, self.head(p["office"]) or "")
                self.comments[remark.id] = remark
            case Act.WITHDRAW_COMMENT:
                del self.comments[p["id"]]
            case Act.DECIDE:
                self._decide(entry)
            case Act.UNDO_DECISION:
                self._undo_decision(p["office"], p["project"])
            case Act.HOLD:
                self.held[p["office"]] = Hold(p["office"], p["reason"], entry)
            case Act.RELEASE:
                self.held.pop(p["office"], None)
            case Act.ISSUE_RETURN:
                self.returns[p["office"]] = self.returns.get(p["office"], 0) + 1
                self.issued[p["office"]] = Issued(p["return"], p["file"], p["reviewed"], entry)
                self.made.add(p["file"])
            case _:
                self._take_organisation(entry)

    def _take_organisation(self, entry: Entry) -> None:
        """What changes among the offices, what is entered of amounts, and what somebody looked at and let be."""
        p = entry.payload
        match entry.act:
            case Act.DEFINE_POOL | Act.REMOVE_POOL | Act.POOL_LINES | Act.ENTER_AMOUNTS:
                self.amounts.take(entry)
            case Act.PLAN_TRANSFER:
                self.organisation.plan_transfer(p, entry.seq)
            case Act.CHANGE_OFFICE:
                self.organisation.plan_change(p, entry.seq)
            case Act.DROP_PLANNED:
                self.organisation.drop(p["id"])
            case Act.DISMISS | Act.TAKE_UP_AGAIN:
                self._let_be(entry)

    def _touch(self, entry: Entry) -> None:
        """Note that there is something to tell an office."""
        if entry.act in _TOLD:
            about = str(entry.payload.get("id", ""))
            known = self.amendments.get(about) or self.comments.get(about)
            self.touched[known.office if known else entry.payload["office"]] = entry.seq

    def _hand_over(self, seq: int) -> None:
        """The next returns of the offices between which a kit moved projects have something to tell."""
        for transfer in self.organisation.every_transfer():
            if transfer.seq == seq:
                self.touched |= {transfer.giver: seq, transfer.taker: seq}

    def _decide(self, entry: Entry) -> None:
        p = entry.payload
        key = p["office"], p["project"]
        if key in self.decisions:
            self.earlier.setdefault(key, []).append(self.decisions[key])
        self.decisions[key] = Decision(*key, p["decision"], p["seen_hash"], p["reason"], entry, self.head(key[0]) or "")
        self.taken_back.pop(key, None)

    def _undo_decision(self, office: str, project: str) -> None:
        """What was decided before the last decision stands again."""
        key = office, project
        last = self.decisions.pop(key)
        before = self.earlier.get(key)
        if before:
            self.decisions[key] = before.pop()
            if not before:
                del self.earlier[key]
        else:
            self.taken_back[key] = last

    def _let_be(self, entry: Entry) -> None:
        p = entry.payload
        if entry.act == Act.DISMISS:
            self.dismissed[p["what"], p["key"]] = Dismissal(p["what"], p["key"], p["seen"], p["reason"], entry)
        else:
            self.dismissed.pop((p["what"], p["key"]), None)

    def _apply(self, office: str, applied: Applied) -> None:
        self.applied.setdefault(office, []).append(applied)
        self.set_aside |= applied.set_aside

    def _register(self, payload: Mapping[str, Any]) -> None:
        office, fingerprint = payload["office"], payload["fingerprint"]
        if payload["state"] != "ACTIVE":
            # Entries of older versions wrote the day of a revocation as the day from which the key counts.
            ended = _day(payload.get("revoked_on") or payload.get("valid_from"))
            self._revoke((office, fingerprint), ended, payload.get("reason", ""))
            return
        renews = payload.get("renews", "")
        self.keys[office, fingerprint] = RegisteredKey(
            office,
            fingerprint,
            active=True,
            valid_from=_day(payload.get("valid_from")),
            valid_to=_day(payload.get("valid_to")),
            holder=payload.get("holder", ""),
            position=payload.get("position", ""),
            role=payload.get("role", ""),
            reason=payload.get("reason", ""),
            renews=renews,
            phone=payload.get("phone", ""),
        )
        former, until = self.keys.get((office, renews)), _day(payload.get("former_until"))
        if former is not None and until is not None:
            self.keys[office, renews] = replace(former, valid_to=min(until, former.valid_to or until))
        for replaced in payload.get("replaces", ()):
            self._revoke((office, replaced), _day(payload.get("valid_from")), payload.get("reason", ""))

    def _revoke(self, pair: tuple[str, str], day: date | None, reason: str) -> None:
        known = self.keys.get(pair) or RegisteredKey(*pair, active=False)
        self.keys[pair] = replace(known, active=False, revoked_on=day, reason=reason)

    def _amend(self, entry: Entry) -> None:
        """At most one open amendment a field: a newer one replaces the older for good.

        `supersedes` names those that were made at the project's former office.
        """
        p = entry.payload
        new = Amendment(
            p["id"],
            p["office"],
            p["table"],
            p["record"],
            p["field"],
            p["base"],
            p["proposed"],
            p["reason"],
            entry,
            revision=self.head(p["office"]) or "",
        )
        named = set(p.get("supersedes", ()))
        for old in [a for a in self.amendments.values() if a.place == new.place or a.id in named]:
            self._close(old.id, Closing.SUPERSEDED, entry.seq)
        self.amendments[new.id] = new

    def _close(self, amendment: str, closing: Closing, seq: int) -> None:
        known = self.amendments[amendment]
        if known.closing is None:
            self.amendments[amendment] = replace(known, closing=closing, closed_seq=seq)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def replay(entries: Iterable[Entry]) -> Ledger:
    """The ledger after these entries, in the order of the journal."""
    ledger = Ledger()
    for entry in entries:
        ledger.take(entry)
    return ledger
