"""Which office holds which project, and codes that changed between kits: views of the centre, as rows."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from moi_desktop.store.database import OpenFile

HOLDING_TABLES: Final = ("view_holding", "view_recode")


class HoldingState(StrEnum):
    """Whether a project counts in the plan of an office that ever had it."""

    CURRENT = "current"
    MISSING = "missing"  # vanished from the office's revision without a word: shown from the last one that had it
    ARRIVING = "arriving"  # transferred here, not yet in a revision of this office: shown from the former office's
    MOVED = "moved"  # transferred away: not current here
    CONTESTED = "contested"  # in the revision of this office, but another one owns it, and no transfer says why
    RELEASED = "released"  # neither owned here nor in the plan of this office any more

    @property
    def is_shown(self) -> bool:
        """Whether the project stands in the merged plan under this office."""
        return self in (HoldingState.CURRENT, HoldingState.MISSING, HoldingState.ARRIVING)


@dataclass(frozen=True, slots=True)
class Holding:
    """One project beside one office that ever had it.

    `revision` is whose rows are shown, or would be; `other` is the office that it came from, went to or is owned by;
    `seq` is the journal line with which the project first came into the plan here (0: only transferred here).
    """

    office: str
    project: str
    state: HoldingState
    revision: str
    other: str = ""
    seq: int = 0


@dataclass(frozen=True, slots=True)
class Recode:
    """A code of an office's revision that the newest kit changed or does not have.

    `is_mapped`: it is shown as `shown`; otherwise it is shown as sent, until it is given a code of today.
    """

    office: str
    entity: str
    uid: str
    field: str
    sent: str
    shown: str
    is_mapped: bool


_HOLDING: Final = '"office", "project", "state", "revision_id", "other", "seq"'


class Holdings:
    """The two views; written inside the caller's transaction."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    def put(self, office: str, holdings: Iterable[Holding]) -> None:
        """Put these holdings of an office in the place of the former ones."""
        self._file.run('DELETE FROM "view_holding" WHERE "office" = ?', (office,))
        self._file.run_many(
            f'INSERT INTO "view_holding" ({_HOLDING}) VALUES (?, ?, ?, ?, ?, ?)',
            [(h.office, h.project, h.state.value, h.revision, h.other, h.seq) for h in holdings],
        )

    def of(self, office: str = "") -> list[Holding]:
        """The holdings of one office, or of all, by office and project."""
        return self._read("WHERE :office = '' OR \"office\" = :office", {"office": office})

    def are_known(self) -> bool:
        """Whether anything is written of any office."""
        return self._file.row('SELECT 1 FROM "view_holding" LIMIT 1') is not None

    def of_project(self, project: str) -> list[Holding]:
        """Every office that ever had a project."""
        return self._read('WHERE "project" = :project', {"project": project})

    def beside(self, office: str, projects: Iterable[str]) -> dict[str, list[Holding]]:
        """Project to what other offices hold of it, for some projects."""
        rows = self._read(
            'WHERE "office" <> :office AND "project" IN (SELECT "value" FROM json_each(:projects))',
            {"office": office, "projects": json.dumps(sorted(projects))},
        )
        found: dict[str, list[Holding]] = {}
        for holding in rows:
            found.setdefault(holding.project, []).append(holding)
        return found

    def _read(self, where: str, values: dict[str, str]) -> list[Holding]:
        rows = self._file.rows(f'SELECT {_HOLDING} FROM "view_holding" {where} ORDER BY "office", "project"', values)
        return [Holding(o, p, HoldingState(state), rid, other, seq) for o, p, state, rid, other, seq in rows]

    def put_recodes(self, office: str, recodes: Iterable[Recode]) -> None:
        """Put these changed codes of an office in the place of the former ones."""
        self._file.run('DELETE FROM "view_recode" WHERE "office" = ?', (office,))
        self._file.run_many(
            'INSERT INTO "view_recode" ("office", "entity", "uid", "field", "sent", "shown", "state") '
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (r.office, r.entity, r.uid, r.field, r.sent, r.shown, "mapped" if r.is_mapped else "recode")
                for r in recodes
            ],
        )

    def recodes(self, office: str = "") -> list[Recode]:
        """The changed codes of one office, or of all, by office, table and record."""
        rows = self._file.rows(
            'SELECT "office", "entity", "uid", "field", "sent", "shown", "state" FROM "view_recode" '
            'WHERE :office = \'\' OR "office" = :office ORDER BY "office", "entity", "uid", "field"',
            {"office": office},
        )
        return [Recode(o, e, u, f, sent, shown, state == "mapped") for o, e, u, f, sent, shown, state in rows]
