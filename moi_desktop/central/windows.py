"""Until when offices may send, and which offices are expected to: from the newest kit and the key register."""

from __future__ import annotations

from datetime import date

from moi_desktop import reference
from moi_desktop.central.centre import Centre


def last_days(centre: Centre) -> dict[str, date]:
    """Office to the last day of its window; the empty office stands for all that have no day of their own."""
    rows = centre.workspace.query('SELECT "office_code", "closes" FROM "view_window" WHERE "office" = \'MOI\'')
    return {row["office_code"] or "": date.fromisoformat(row["closes"]) for row in rows if row["closes"]}


def expected_offices(centre: Centre) -> list[str]:
    """The provincial offices in Thai order, then whoever else has a key or a window of its own."""
    usual = [office.code for office in reference.provincial_offices()]
    others = {office for office, _ in centre.ledger.keys} | set(last_days(centre))
    return [*usual, *sorted(o for o in others - set(usual) if o and reference.office_name(o))]
