"""What waits for the centre because of vanished projects, double ownership and codes that have no place in today's kit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from moi_desktop.central.centre import Centre
from moi_desktop.central.holdings import revision_snapshot
from moi_desktop.plan import catalogue
from moi_desktop.store.holdings import Holding, HoldingState, Recode


class FindingKind(StrEnum):
    """What is wrong, or open."""

    MISSING = "missing"
    CONTESTED = "contested"
    RECODE = "recode"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that the centre asks about or decides. `satang`: money of the project; `revision`: where it stands.

    Of a contested project `other` is the office under which it counts. Of a code `table`, `record` and `field` say where
    it stands, `sent` what it is, and `name` what people call the record. `is_asked`: the office has been asked already,
    by a comment on the vanished project or by a proposal for the code.
    """

    kind: FindingKind
    office: str
    project: str
    name: str
    satang: int = 0
    other: str = ""
    revision: str = ""
    table: str = ""
    record: str = ""
    field: str = ""
    sent: str = ""
    is_asked: bool = False

    @property
    def uid(self) -> str:
        """What tells this finding from all others."""
        return "/".join((self.kind.value, self.office, self.project, self.record, self.field))


_WAITING: Final = {HoldingState.MISSING: FindingKind.MISSING, HoldingState.CONTESTED: FindingKind.CONTESTED}


def findings(centre: Centre) -> list[Finding]:
    """Everything that waits: vanished and contested projects, then codes, by office."""
    planned = {t.project for t in centre.ledger.organisation.planned_transfers.values()}
    held = [h for h in centre.workspace.holdings.of() if h.state in _WAITING and h.project not in planned]
    ruled_out = {(a.office, a.project) for a in centre.workspace.approvals() if a.state == "REJECTED"}
    waiting = [h for h in held if (h.office, h.project) not in ruled_out or h.state is HoldingState.CONTESTED]
    return [*(_of_project(centre, h) for h in waiting), *_of_codes(centre)]


def _of_project(centre: Centre, holding: Holding) -> Finding:
    rows = revision_snapshot(centre, holding.revision).rows
    name = str(rows.get(("project", holding.project), {}).get("name_th", ""))
    satang = sum(
        int(str(values.get("amount", "0.00")).replace(".", ""))
        for (entity, _), values in rows.items()
        if entity == "budget_line" and values.get("project") == holding.project
    )
    kind, office, project = _WAITING[holding.state], holding.office, holding.project
    asked = any(r.record.text("record") == project for r in centre.workspace.ruled("comment", office))
    return Finding(kind, office, project, name, satang, holding.other, holding.revision, is_asked=asked)


def _of_codes(centre: Centre) -> list[Finding]:
    found = []
    for recode in centre.workspace.holdings.recodes():
        if not recode.is_mapped:
            name, project = _record_words(centre, recode.office, recode.entity, recode.uid)
            found.append(
                Finding(
                    FindingKind.RECODE,
                    recode.office,
                    project,
                    name,
                    table=recode.entity,
                    record=recode.uid,
                    field=recode.field,
                    sent=recode.sent,
                    is_asked=_is_proposed(centre, recode),
                )
            )
    return found


def _is_proposed(centre: Centre, recode: Recode) -> bool:
    return any(
        (r.record.text("record"), r.record.text("field")) == (recode.uid, recode.field)
        and r.record.text("state") in ("OPEN", "CONFLICT")
        for r in centre.workspace.ruled("amendment", recode.office)
    )


def _record_words(centre: Centre, office: str, entity: str, uid: str) -> tuple[str, str]:
    """What people call a record of the merged plan, and its project, as far as the record itself says."""
    rows = centre.workspace.query(f'SELECT * FROM "view_{entity}" WHERE "office" = ? AND "uid" = ?', (office, uid))  # noqa: S608 - a catalogue name
    if not rows:
        return "", ""
    row = rows[0]
    name = next((str(row[key]) for key in ("name_th", "name", "text") if row.get(key)), "")
    project = uid if entity == "project" else str(row.get("project") or "")
    return name or catalogue.entity(entity).th, project
