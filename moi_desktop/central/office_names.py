"""What offices are called now: the kit's names for those that the centre renamed or opened, else the register's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

from moi_desktop import reference

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre


class Asked(Protocol):
    """A central workspace, as far as names need it."""

    def query(self, sql: str, params: Mapping[str, Any], /) -> list[dict[str, Any]]:
        """The rows of a SELECT."""


def given_names(workspace: Asked) -> dict[str, str]:
    """The offices that the newest kit names, by code: renamed ones and new ones."""
    rows = workspace.query(
        'SELECT "code", "name_th" FROM "view_code_item" WHERE "office" = :centre AND "list" = :list '
        "AND COALESCE(\"name_th\", '') <> '' ORDER BY \"code\"",
        {"centre": "MOI", "list": "office"},
    )
    return {row["code"]: row["name_th"] for row in rows}


def name_in_lists(centre: Centre, code: str) -> str:
    """What an office is called now where lists and sentences name it: สอจ.เชียงใหม่; the code where it is unknown."""
    return centre.ledger.organisation.name(code) or reference.office_short_name(code)


def short_names(workspace: Asked) -> dict[str, str]:
    """All offices by code, as lists name them now; new offices last."""
    known = {office.code: office.abbr_th or office.name_th for office in reference.offices()}
    return known | given_names(workspace)
