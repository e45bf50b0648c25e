"""The page of one office as facts for the window. Runs on the thread of the jobs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from moi_desktop.desktop.translated import speech

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.central.office_history import OfficeHistory


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """One office: its history, satang by fiscal year (BE) as it stands in the plan and of its ceiling, names of acts."""

    history: OfficeHistory
    working: Mapping[int, int]
    ceilings: Mapping[int, int]
    act_names: Mapping[str, str]


def read_office(centre: Centre, office: str) -> OfficeFacts:
    """Everything about one office."""
    from moi_desktop.central.act_words import act_name
    from moi_desktop.central.office_history import read_history, working_total

    spoken = speech()
    history = read_history(centre, office, spoken)
    acts = {event.kind for event in history.events if event.seq}
    rows = centre.workspace.query(
        'SELECT "fiscal_year" AS "year", SUM("amount") AS "satang" FROM "view_ceiling" '
        'WHERE "office" = \'MOI\' AND "office_code" = ? GROUP BY 1',
        (office,),
    )
    return OfficeFacts(
        history,
        working_total(centre, office),
        {row["year"]: row["satang"] or 0 for row in rows},
        {act: act_name(act).said(spoken) for act in acts},
    )
