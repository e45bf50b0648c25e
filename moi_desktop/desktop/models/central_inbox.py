"""What lies in the inbox, as facts for the window. Runs on the thread of the jobs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from moi_desktop import reference
from moi_desktop.plan.canonical import money_from_text

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.exchange.comparing import Counts
    from moi_desktop.store.central_workspace import PackageRow

AT_ONCE = 8
"""So many files are compared in one job, so that nobody else waits long."""

_LIST = """
SELECT p."sha256", p."name", p."kind", p."office", p."revision_no", p."revision_id", p."verdict", p."trust",
       p."fingerprint", p."state", p."code", r."first", r."received"
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
    new: int | None = None
    changed: int | None = None
    same: int | None = None
    satang: int | None = None


@dataclass(frozen=True, slots=True)
class PackageDetails:
    """Everything that is known of one file. `problems` are (code, place, sentence); `totals` satang by fiscal year."""

    line: PackageLine
    certified_by: str
    signed_with: str
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
    waiting_card: str = ""
    """Fingerprint of a card of this office that waits for confirmation and has the key of this file."""


class InboxReader:
    """Reads the inbox and remembers what was compared; one for each open workspace, used by jobs only."""

    def __init__(self) -> None:
        self._counts: dict[tuple[str, str], Counts] = {}

    def lines(self, centre: Centre) -> tuple[PackageLine, ...]:
        """All files that came, the newest first, with the comparisons made so far."""
        return tuple(self._with_counts(centre, _line(centre, row)) for row in centre.workspace.query(_LIST))

    def compare_some(self, centre: Centre) -> bool:
        """Compare some files that were not compared yet; whether any were."""
        from moi_desktop.central.revisions import snapshot
        from moi_desktop.exchange.comparing import count_changes

        waiting = [line for line in self.lines(centre) if _is_compared(line) and line.new is None]
        for line in waiting[:AT_ONCE]:
            base = base_of(centre, line.office, line.revision_id)
            before = snapshot(centre, sha_of(centre, base))
            self._counts[line.sha256, base] = count_changes(before, snapshot(centre, line.sha256))
        return bool(waiting)

    def _with_counts(self, centre: Centre, line: PackageLine) -> PackageLine:
        if not _is_compared(line):
            return line
        counts = self._counts.get((line.sha256, base_of(centre, line.office, line.revision_id)))
        if counts is None:
            return line
        return replace(
            line, new=counts.new, changed=counts.changed, same=counts.same, satang=counts.money_effect_satang
        )


def read_details(centre: Centre, sha256: str) -> PackageDetails | None:
    """Everything about one file, None when it is not there."""
    row = centre.workspace.package(sha256)
    rows = centre.workspace.query(_LIST.replace("WHERE", 'WHERE p."sha256" = :sha256 AND'), {"sha256": sha256})
    if row is None or not rows:
        return None
    line = _line(centre, rows[0])
    header: Mapping[str, Any] = row.header
    card = _card(centre, line.office, row.fingerprint)
    return PackageDetails(
        line=line,
        certified_by=_certifier(centre, sha256),
        signed_with=str(header.get("signer", "")),
        prepared_by=str(header.get("prepared_by", "")),
        created=str(header.get("created_at", "")),
        app_version=str(header.get("app_version", "")),
        arrivals=len(centre.workspace.receipts(sha256)),
        fingerprint=row.fingerprint,
        holder=card.get("holder", ""),
        phone=card.get("phone", ""),
        problems=_problems(row),
        records=tuple((k.removeprefix("count:"), int(v)) for k, v in row.totals.items() if k.startswith("count:")),
        totals=_totals(row.totals),
        is_head=bool(row.revision_id) and centre.ledger.head(row.office) == row.revision_id,
        waiting_card=card.get("waiting", ""),
    )


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


def _line(centre: Centre, row: Mapping[str, Any]) -> PackageLine:
    state = _shown_state(centre, row)
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
        step=_step(state, row["code"]),
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


def _step(state: str, code: str) -> str:
    if state == "quarantined":
        return "confirm" if code == "key-unknown" else "reply"
    return {"ready": "apply", "fork": "choose", "card": "confirm", "practice": "reply"}.get(state, "")


def _is_compared(line: PackageLine) -> bool:
    return line.kind == "submission" and line.state in ("ready", "fork", "applied")


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


def _problems(row: PackageRow) -> tuple[tuple[str, str, str], ...]:
    """What is wrong with the file itself, or else why it does not count here."""
    found = tuple((p["code"], p["place"], p["message"]) for p in row.header.get("problems", ()))
    if any(code == row.code for code, _, _ in found) or not row.code:
        return found
    return ((row.code, "", row.message), *found)


def _totals(totals: Mapping[str, Any]) -> tuple[tuple[int, int], ...]:
    """Satang by fiscal year from the control totals of the seal."""
    years = [(key.split(":"), value) for key, value in totals.items()]
    return tuple(sorted((int(parts[1]), money_from_text(str(value))) for parts, value in years if _is_year_sum(parts)))


def _is_year_sum(parts: list[str]) -> bool:
    return len(parts) == 2 and parts[0] == "sum" and parts[1].isdigit()
