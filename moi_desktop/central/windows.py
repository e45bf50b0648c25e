"""Until when offices may send, which offices are expected to, and which have: from the newest kit and what came."""

from __future__ import annotations

from datetime import date
from typing import Final

from moi_desktop import reference
from moi_desktop.central.centre import Centre
from moi_desktop.reference import OfficeKind

_SENT: Final = """
SELECT DISTINCT "office" FROM "view_package"
WHERE "kind" = 'submission' AND "state" <> 'issued' AND "code" <> 'practice' AND "office" <> ''
"""


def last_days(centre: Centre) -> dict[str, date]:
    """Office to the last day of its window; the empty office stands for all that have no day of their own."""
    rows = centre.workspace.query('SELECT "office_code", "closes" FROM "view_window" WHERE "office" = \'MOI\'')
    return {row["office_code"] or "": date.fromisoformat(row["closes"]) for row in rows if row["closes"]}


def planning_offices() -> list[str]:
    """The offices that plan: the provincial ones in Thai order, departments, state enterprises and institutes."""
    kinds = (OfficeKind.DEPARTMENT, OfficeKind.STATE_ENTERPRISE, OfficeKind.NETWORK_INSTITUTE)
    provincial = [office.code for office in reference.provincial_offices()]
    return [*provincial, *(office.code for kind in kinds for office in reference.offices(kind))]


def expected_offices(centre: Centre) -> list[str]:
    """All that plan and are still open, then whoever was opened or else has a key or a window of its own."""
    organisation = centre.ledger.organisation
    usual = planning_offices()
    opened = {change.office for change in organisation.changes if organisation.was_opened(change.office)}
    others = {*opened, *(office for office, _ in centre.ledger.keys), *last_days(centre)} - set(usual)
    known = sorted(one for one in others if one and (one in opened or reference.office_name(one)))
    return [office for office in (*usual, *known) if organisation.closing(office) is None]


def offices_that_sent(centre: Centre) -> frozenset[str]:
    """The offices of which a plan has come, be it one that was held back; a practice file is no plan.

    Who is missing on the board, in the inbox and in reminders is settled here alone.
    """
    return frozenset(row["office"] for row in centre.workspace.query(_SENT))
