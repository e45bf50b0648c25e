"""What lies in the inbox, as facts for the window. Runs on the thread of the jobs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

from moi_desktop import reference
from moi_desktop.central.replies import OWN_AFFAIR
from moi_desktop.desktop.models.central_inbox_facts import (
    NO_FACTS,
    MissingOffice,
    OfficeFacts,
    Quality,
    missing_offices,
    quality_of,
    read_offices,
)

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.exchange.comparing import Counts
    from moi_desktop.store.central_workspace import PackageRow

AT_ONCE = 8
"""So many files at most are compared and checked in one job, so that nobody else waits long."""

_LONG_ENOUGH_S = 0.3
"""After so many seconds a job makes room for others."""

_LIST = """
SELECT p."sha256", p."name", p."kind", p."office", p."cycle", p."kit", p."revision_no", p."revision_id", p."verdict",
       p."trust", p."fingerprint", p."state", p."code", p."totals", r."first", r."received"
FROM "view_package" p
JOIN (SELECT "sha256", MIN("seq") AS "first", MIN("received_at") AS "received" FROM "vault_receipt" GROUP BY "sha256") r
  ON r."sha256" = p."sha256"
WHERE p."state" <> 'issued'
ORDER BY r."first" DESC
"""


@dataclass(frozen=True, slots=True)
class PackageLine:
    """One file of the inbox. Counts and money are None where nothing is compared, or not yet."""

    sha256: str
    name: str
    kind: str
    office: str
    office_name: str
    revision_no: int
    revision_id: str
    received: str
    verdict: str
    trust: str
    state: str
    step: str
    step_count: int = 0
    cycle: str = ""
    kit: str = ""
    requested: int | None = None
    facts: OfficeFacts = NO_FACTS
    dealt_with: str = ""
    """Why somebody let a file be that was held back; empty while it waits."""
    new: int | None = None
    changed: int | None = None
    same: int | None = None
    satang: int | None = None
    quality: Quality | None = None

    @property
    def shown_state(self) -> str:
        """The state of its row: what was held back and is dealt with waits no longer."""
        return "dealt-with" if self.dealt_with else self.state

    @property
    def is_compared(self) -> bool:
        """Whether it is a revision that stands, or could stand, in the plan."""
        return self.kind == "submission" and self.state in ("ready", "fork", "applied")

    @property
    def waits(self) -> bool:
        """Whether a person should do something with the file."""
        return self.state in ("ready", "fork", "card") or (self.state == "quarantined" and not self.dealt_with)


@dataclass(frozen=True, slots=True)
class Inbox:
    """Everything that the list shows: the files, the newest first, and the offices that sent nothing yet."""

    lines: tuple[PackageLine, ...]
    missing: tuple[MissingOffice, ...]


@dataclass(frozen=True, slots=True)
class PackageDetails:
    """Everything that is known of one file. `problems` are (code, place, sentence); `totals` satang by fiscal year."""

    line: PackageLine
    certified_by: str
    signed_with: str
    certified_with: str
    signed: str
    prepared_by: str
    created: str
    app_version: str
    arrivals: int
    fingerprint: str
    holder: str
    phone: str
    problems: tuple[tuple[str, str, str], ...]
    records: tuple[tuple[str, int], ...]
    totals: tuple[tuple[int, int], ...]
    is_head: bool
    resaved: tuple[str, str] = ("", "")
    """Code and sentence for a file whose data are as they were sealed and whose bytes are not."""
    waiting_card: str = ""
    """Fingerprint of a card of this office that waits for confirmation and has the key of this file."""


class InboxReader:
    """Reads the inbox and remembers what was compared; one for each open workspace, used by jobs only."""

    def __init__(self) -> None:
        self._counts: dict[tuple[str, str], Counts] = {}
        self._qualities: dict[tuple[str, str], Quality] = {}

    def inbox(self, centre: Centre, today: date) -> Inbox:
        """Everything that the list shows; `today` is the day in Thailand."""
        return Inbox(self.lines(centre), missing_offices(centre, today))

    def lines(self, centre: Centre) -> tuple[PackageLine, ...]:
        """All files that came, the newest first, with the comparisons made so far."""
        offices = read_offices(centre)
        rows = centre.workspace.query(_LIST)
        return tuple(self._with_counts(centre, _line(centre, row, offices)) for row in rows)

    def compare_some(self, centre: Centre) -> bool:
        """Compare some files that were not compared yet; whether any were."""
        waiting = [line for line in self.lines(centre) if line.is_compared and line.new is None]
        began = monotonic()
        for line in waiting[:AT_ONCE]:
            if monotonic() - began > _LONG_ENOUGH_S:
                break
            base = base_of(centre, line.office, line.revision_id)
            self._counts[line.sha256, base] = counts_of(centre, line.office, line.sha256, base)
            self._qualities[line.sha256, line.kit] = quality_of(centre, line.sha256, line.office, line.kit)
        return bool(waiting)

    def _with_counts(self, centre: Centre, line: PackageLine) -> PackageLine:
        if not line.is_compared:
            return line
        counts = self._counts.get((line.sha256, base_of(centre, line.office, line.revision_id)))
        if counts is None:
            return line
        return replace(
            line,
            new=counts.new,
            changed=counts.changed,
            same=counts.same,
            satang=counts.money_effect_satang,
            quality=self._qualities.get((line.sha256, line.kit)),
        )


def read_details(centre: Centre, sha256: str) -> PackageDetails | None:
    """Everything about one file, None when it is not there."""
    from moi_desktop.exchange.snapshots import money_by_year

    row = centre.workspace.package(sha256)
    rows = centre.workspace.query(_LIST.replace("WHERE", 'WHERE p."sha256" = :sha256 AND'), {"sha256": sha256})
    if row is None or not rows:
        return None
    line = _line(centre, rows[0], read_offices(centre))
    header: Mapping[str, Any] = row.header
    card = _card(centre, line.office, row.fingerprint)
    return PackageDetails(
        line=line,
        certified_by=_certifier(centre, sha256),
        signed_with=str(header.get("signer", "")),
        certified_with=str(header.get("certifier", "")),
        signed=str(header.get("signed_at", "")),
        prepared_by=str(header.get("prepared_by", "")),
        created=str(header.get("created_at", "")),
        app_version=str(header.get("app_version", "")),
        arrivals=len(centre.workspace.receipts(sha256)),
        fingerprint=row.fingerprint,
        holder=card.get("holder", ""),
        phone=card.get("phone", ""),
        problems=_problems(row),
        records=tuple((k.removeprefix("count:"), int(v)) for k, v in row.totals.items() if k.startswith("count:")),
        totals=tuple(sorted(money_by_year(row.totals).items())),
        is_head=bool(row.revision_id) and centre.ledger.head(row.office) == row.revision_id,
        resaved=_resaved(header),
        waiting_card=card.get("waiting", ""),
    )


def counts_of(centre: Centre, office: str, sha256: str, base: str) -> Counts:
    """How a revision differs from its base; a project that changed hands between two offices is neither new nor gone."""
    from moi_desktop.central.handed_over import handed_over
    from moi_desktop.central.revisions import snapshot
    from moi_desktop.exchange.comparing import count_changes

    before, after = snapshot(centre, sha_of(centre, base)), snapshot(centre, sha256)
    return count_changes(handed_over(centre, office, before, after).before, after)


def base_of(centre: Centre, office: str, revision: str) -> str:
    """The revision that another is compared with: the applied one, or for the applied one the one before; or empty."""
    applied = [step.revision for step in centre.ledger.applied.get(office, ())]
    if applied and applied[-1] == revision:
        applied.pop()
    return applied[-1] if applied else ""


def sha_of(centre: Centre, revision: str) -> str:
    """The file that holds a revision, empty when none does."""
    packages = centre.workspace.packages(revision_id=revision) if revision else []
    return packages[0].sha256 if packages else ""


def short_name(office: str) -> str:
    """An office as lists name it: สอจ.เชียงใหม่; the code where it is unknown."""
    return reference.office_short_name(office)


def _line(centre: Centre, row: Mapping[str, Any], offices: Mapping[str, OfficeFacts]) -> PackageLine:
    from moi_desktop.central.dismissals import FILE
    from moi_desktop.exchange.snapshots import money_of

    state = _shown_state(centre, row)
    facts = offices.get(row["office"], NO_FACTS)
    done = centre.ledger.dismissed.get((FILE, row["sha256"])) if state in ("quarantined", "practice") else None
    step, count = facts.step() if state == "applied" else (_step(state, row["code"]), 0)
    return PackageLine(
        sha256=row["sha256"],
        name=row["name"],
        kind=row["kind"],
        office=row["office"],
        office_name=short_name(row["office"]),
        revision_no=row["revision_no"],
        revision_id=row["revision_id"],
        received=row["received"],
        verdict=row["verdict"],
        trust=row["trust"],
        state=state,
        step="done" if done else step,
        step_count=count,
        cycle=row["cycle"],
        kit=row["kit"],
        requested=money_of(json.loads(row["totals"])) if row["kind"] == "submission" and row["totals"] else None,
        facts=facts,
        dealt_with=done.reason if done else "",
    )


def _shown_state(centre: Centre, row: Mapping[str, Any]) -> str:
    if row["state"] == "quarantined" and row["code"] == "practice":
        return "practice"
    if row["state"] != "card":
        return str(row["state"])
    key = centre.ledger.keys.get((row["office"], row["fingerprint"]))
    if key is None:
        return "card"
    return "card-known" if key.active else "card-revoked"


_OWN_STEPS: Final = {
    "key-unknown": "confirm",
    "mail-outlook": "save-attachment",
    "mail-winmail": "save-attachment",
    "mail-broken": "save-attachment",
    "archive-other": "unpack",
}
"""What the centre can do itself with files that are held back, by why they are; of all others the office is told."""


def _step(state: str, code: str) -> str:
    if state == "ready" and code:
        return "held"
    if state == "quarantined":
        if code in OWN_AFFAIR:
            return ""
        return _OWN_STEPS.get(code, "reply")
    return {"ready": "apply", "fork": "choose", "card": "confirm", "practice": "reply"}.get(state, "")


def _card(centre: Centre, office: str, fingerprint: str) -> dict[str, str]:
    """Who holds a key and what to call them by, from the office's card; `waiting` while nobody confirmed it."""
    from moi_desktop.central.revisions import snapshot

    for package in centre.workspace.packages(office=office, kind="card", state="card"):
        if package.fingerprint == fingerprint:
            record = next(iter(snapshot(centre, package.sha256).records()), None)
            found = {key: record.text(key) for key in ("holder", "phone")} if record else {}
            known = (office, fingerprint) in centre.ledger.keys
            return found if known else found | {"waiting": fingerprint}
    return {}


def _certifier(centre: Centre, sha256: str) -> str:
    """Who certified a submission, as its own records say."""
    from moi_desktop.central.revisions import snapshot

    rows = snapshot(centre, sha256).rows.items()
    return next((str(values.get("certified_by", "")) for (entity, _), values in rows if entity == "office_profile"), "")


def _resaved(header: Mapping[str, Any]) -> tuple[str, str]:
    found = header.get("resaved") or {}
    return found.get("code", ""), found.get("message", "")


def _problems(row: PackageRow) -> tuple[tuple[str, str, str], ...]:
    """What is wrong with the file itself, or else why it does not count here."""
    found = tuple((p["code"], p["place"], p["message"]) for p in row.header.get("problems", ()))
    if any(code == row.code for code, _, _ in found) or not row.code:
        return found
    return ((row.code, "", row.message), *found)
