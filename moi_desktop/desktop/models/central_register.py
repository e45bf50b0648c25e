"""Kits of the centre, as facts for the window. Runs on the thread of the jobs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from moi_desktop.desktop.models.central_plan import cycle_years
from moi_desktop.plan.clock import Clock

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.signing.keys import OfficeKey


_COUNTS: Final = """
SELECT (SELECT COUNT(*) FROM "view_frame_node" WHERE "office" = 'MOI') AS "nodes",
       (SELECT COUNT(*) FROM "view_kpi" WHERE "office" = 'MOI') AS "kpis",
       (SELECT COUNT(DISTINCT "office_code") FROM "view_ceiling" WHERE "office" = 'MOI') AS "limited",
       (SELECT SUM("amount") FROM "view_ceiling" WHERE "office" = 'MOI') AS "ceiling"
"""


@dataclass(frozen=True, slots=True)
class IssuedKit:
    """One kit of the chain. `code` is what people compare of its revision id, `changes` what the offices were told."""

    revision_id: str
    number: int
    issued: str
    changes: str
    code: str
    file: str


@dataclass(frozen=True, slots=True)
class KitFacts:
    """The newest kit; number 0 before the first. `fingerprint` is the centre's own key's, empty before it is made."""

    number: int
    name: str
    years: tuple[int, int]
    issued: str
    file: str
    changes: str
    opens: date | None
    closes: date | None
    nodes: int
    kpis: int
    limited: int
    ceiling: int
    keys: int
    fingerprint: str
    has_plan: bool
    history: tuple[IssuedKit, ...] = ()


def read_kit(centre: Centre) -> KitFacts:
    """What the newest kit says, and which returns can be issued."""
    from moi_desktop.central.kits import current_kit
    from moi_desktop.exchange import keyring

    workspace = centre.workspace
    (counts,) = workspace.query(_COUNTS)
    cycle: Mapping[str, Any] = next(iter(workspace.query('SELECT * FROM "view_cycle" WHERE "office" = \'MOI\'')), {})
    window = next(
        iter(
            workspace.query(
                "SELECT * FROM \"view_window\" WHERE \"office\" = 'MOI' AND COALESCE(\"office_code\", '') = ''"
            )
        ),
        {},
    )
    package = next(iter(workspace.packages(revision_id=current_kit(centre))), None) if centre.ledger.kits else None
    return KitFacts(
        number=max(centre.ledger.kits.values(), default=0),
        name=cycle.get("name") or "",
        years=cycle_years(centre),
        issued=str(package.header.get("created_at", "")) if package else "",
        file=package.name if package else "",
        changes=cycle.get("changes") or "",
        opens=_day(window.get("opens")),
        closes=_day(window.get("closes")),
        nodes=counts["nodes"],
        kpis=counts["kpis"],
        limited=counts["limited"],
        ceiling=counts["ceiling"] or 0,
        keys=sum(key.active for key in centre.ledger.keys.values()),
        fingerprint=keyring.key_fingerprint(workspace) if keyring.has_key(workspace) else "",
        has_plan=bool(centre.ledger.heads()),
        history=_history(centre),
    )


def _history(centre: Centre) -> tuple[IssuedKit, ...]:
    """All kits, the newest first."""
    from moi_desktop.exchange.package import verification_code

    told = {e.payload["kit"]: e.payload.get("changes", "") for e in centre.workspace.entries() if e.act == "issue-kit"}
    found = []
    for kit, number in sorted(centre.ledger.kits.items(), key=lambda one: -one[1]):
        package = next(iter(centre.workspace.packages(revision_id=kit)), None)
        issued = str(package.header.get("created_at", "")) if package else ""
        name = package.name if package else ""
        found.append(IssuedKit(kit, number, issued, told.get(kit, ""), verification_code(kit), name))
    return tuple(found)


def _day(text: object) -> date | None:
    return date.fromisoformat(text) if isinstance(text, str) and text else None


def issue_kit(centre: Centre, key: OfficeKey, folder: Path, words: str, clock: Clock) -> tuple[int, Path]:
    """Issue the next kit as it was drafted; its number and file. `words` are what the offices are told of the changes."""
    from moi_desktop.central import kit_draft, kit_issue

    look = kit_issue.look_at(centre, clock=clock)
    cycle = next(iter(r for r in look.records if r.entity == "cycle"), None)
    if cycle is not None and words and words != look.changes_words:
        kit_draft.change(centre, "words", {("cycle", cycle.uid): {"changes": words}})
    sent = kit_issue.issue_draft(centre, key, folder, clock=clock)
    return sent.revision_no, sent.path
