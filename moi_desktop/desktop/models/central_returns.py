"""Returns to the offices: which have news, what each would say, and their writing. Runs on the thread of the jobs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from moi_desktop import reference
from moi_desktop.desktop.jobs import Progress
from moi_desktop.desktop.models.central_inbox import short_name
from moi_desktop.desktop.models.central_revision import RevisionWords, codes_now
from moi_desktop.plan.clock import Clock
from moi_desktop.plan.model import Record

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.signing.keys import OfficeKey

_OFFICES: Final = """
SELECT h."office",
       (SELECT MAX("revision_no") FROM "view_package" v WHERE v."revision_id" = h."revision_id") AS "revision_no",
       (SELECT COUNT(*) FROM "view_approval" a WHERE a."office" = h."office" AND a."state" = 'APPROVED') AS "approved",
       (SELECT COUNT(*) FROM "view_approval" a WHERE a."office" = h."office" AND a."state" IN ('RETURNED', 'REJECTED'))
           AS "returned",
       (SELECT COUNT(*) FROM "view_comment" c WHERE c."office" = h."office") AS "comments",
       (SELECT COUNT(*) FROM "view_amendment" m WHERE m."office" = h."office" AND m."state" IN ('OPEN', 'CONFLICT'))
           AS "amendments",
       (SELECT COUNT(*) FROM "view_amendment" m WHERE m."office" = h."office" AND m."state" = 'CONFLICT') AS "conflicts"
FROM (SELECT "office", "revision_id" FROM "view_head" UNION
      SELECT DISTINCT "office", '' FROM "view_holding" WHERE "state" = 'arriving'
          AND "office" NOT IN (SELECT "office" FROM "view_head")) h
"""
_DEADLINE: Final = """
SELECT MAX("closes") AS "closes" FROM "view_window"
WHERE "office" = 'MOI' AND COALESCE("office_code", '') IN ('', :office)
"""
_KINDS: Final = {"receipt": 0, "decision": 1, "amendment": 2, "comment": 3, "transfer": 4}


@dataclass(frozen=True, slots=True)
class ReturnLine:
    """One office with an applied revision: what a return would tell it, how many returns it had, when the last one was."""

    office: str
    name: str
    revision_no: int
    approved: int
    returned: int
    comments: int
    amendments: int
    conflicts: int
    returns: int
    last: str
    has_news: bool


@dataclass(frozen=True, slots=True)
class ReturnList:
    """All offices; `can_sign` once the centre has a key."""

    lines: tuple[ReturnLine, ...]
    can_sign: bool


@dataclass(frozen=True, slots=True)
class SaidLine:
    """One thing that a return says: `kind` is the record's entity, `state` its decision or amendment state."""

    uid: str
    kind: str
    state: str
    is_new: bool
    place: str
    words: str


@dataclass(frozen=True, slots=True)
class ReturnPreview:
    """What the next return of an office would hold, or the last one held where there is no news; `number` is its number."""

    office: str
    office_name: str
    plan_name: str
    number: int
    file: str
    is_issued: bool
    revision_no: int
    lines: tuple[SaidLine, ...]
    deadline: date | None

    def count(self, kind: str, *states: str) -> int:
        """How many things of a kind it says; of some states where they are given."""
        return sum(line.kind == kind and (not states or line.state in states) for line in self.lines)


@dataclass(frozen=True, slots=True)
class ReturnOrder:
    """Returns to be written: of which offices, where, and a message that goes along to all of them."""

    offices: tuple[str, ...]
    folder: Path
    message: str = ""


def read_returns(centre: Centre) -> ReturnList:
    """The offices that can be answered, in the usual order."""
    from moi_desktop.central.returning import has_news
    from moi_desktop.exchange import keyring

    order = {office.code: number for number, office in enumerate(reference.provincial_offices())}
    rows = centre.workspace.query(_OFFICES)
    rows.sort(key=lambda row: (order.get(row["office"], len(order)), row["office"]))
    issued = centre.ledger.issued
    lines = tuple(
        ReturnLine(
            name=short_name(row["office"]),
            returns=centre.ledger.returns.get(row["office"], 0),
            last=issued[row["office"]].entry.at if row["office"] in issued else "",
            has_news=has_news(centre, row["office"]),
            **row,
        )
        for row in rows
    )
    return ReturnList(lines, keyring.has_key(centre.workspace))


def read_preview(centre: Centre, office: str) -> ReturnPreview | None:
    """What a return of this office would say now, None when nothing of it is applied."""
    from moi_desktop.central.returning import has_news, return_file_name, return_records, transferred_records, untold
    from moi_desktop.central.working import working_snapshot

    if centre.ledger.head(office) is None and not transferred_records(centre, office):
        return None
    records = return_records(centre, office)
    new = untold(centre, office, records)
    times, is_issued = centre.ledger.returns.get(office, 0), not has_news(centre, office)
    cycle = centre.workspace.query('SELECT "name" FROM "view_cycle" WHERE "office" = \'MOI\'')
    (deadline,) = centre.workspace.query(_DEADLINE, {"office": office})
    receipt = next(record for record in records if record.entity == "receipt")
    number = times if is_issued else times + 1
    words = RevisionWords(working_snapshot(centre, office), codes_now(centre))
    lines = sorted(
        (_said(centre, words, record, record.uid in new) for record in records if record.entity in _KINDS),
        key=lambda one: _KINDS[one.kind],
    )
    return ReturnPreview(
        office=office,
        office_name=reference.office_name(office) or office,
        plan_name=(cycle[0]["name"] or "") if cycle else "",
        number=number,
        file=return_file_name(centre, office, number),
        is_issued=is_issued,
        revision_no=receipt.whole("revision_no") or 0,
        lines=tuple(lines),
        deadline=date.fromisoformat(deadline["closes"]) if deadline["closes"] else None,
    )


def _said(centre: Centre, words_of: RevisionWords, record: Record, is_new: bool) -> SaidLine:  # noqa: FBT001 - what the record does not say itself
    text = record.text
    match record.entity:
        case "decision":
            place, state, words = text("project_name"), text("decision"), text("reason")
        case "amendment":
            one = centre.ledger.amendments[record.uid]
            values = (words_of.value(one.table, one.field, value) or "–" for value in (one.base, one.proposed))
            place, state, words = text("place"), text("state"), f"{' → '.join(values)} · {one.reason}"
        case "comment":
            place, state, words = text("place"), "", text("text")
        case "transfer":
            place, state, words = (
                text("project_name"),
                "",
                " · ".join((short_name(text("from_office")), text("reason"))),
            )
        case _:
            place, state, words = "", "", text("message")
    return SaidLine(record.uid, record.entity, state, is_new, place, words)


def issue_returns(centre: Centre, key: OfficeKey, order: ReturnOrder, clock: Clock, progress: Progress) -> list[Path]:
    """Write the returns of some offices; the files. Stopping keeps those that are written already."""
    from moi_desktop.central import returning

    paths = []
    for number, office in enumerate(order.offices):
        progress(number, len(order.offices))
        sent = returning.issue_return(centre, office, key, order.folder, message=order.message, clock=clock)
        paths.append(sent.path)
    progress(len(order.offices), len(order.offices))
    return paths


def offices_with_news(lines: Sequence[ReturnLine]) -> list[str]:
    """The offices to which there is something to tell."""
    return [line.office for line in lines if line.has_news]
