"""One project of the merged plan, with its lines and what was said about it; and what a reviewer decides on it.

Everything here runs on the thread of the jobs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from moi_desktop.desktop.models.central_inbox import short_name
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import money_from_text
from moi_desktop.plan.places import record_label

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre

_PROJECT: Final = """
SELECT p.*, a."state", a."reason" AS "decision_reason", a."at" AS "decided_at", a."person" AS "reviewer"
FROM "view_project" p
LEFT JOIN "view_approval" a ON a."office" = p."office" AND a."project" = p."uid"
WHERE p."office" = :office AND p."uid" = :uid
"""
_LINES: Final = """
SELECT l."uid", l."fiscal_year", l."name", l."category", l."source", l."requested_amount", l."amount",
       m."state", m."proposed", m."reason", m."uid" AS "amendment"
FROM "view_budget_line" l
LEFT JOIN "view_amendment" m
  ON m."office" = l."office" AND m."record" = l."uid" AND m."table" = 'budget_line' AND m."field" = 'amount'
  AND m."state" NOT IN ('SUPERSEDED', 'WITHDRAWN')
WHERE l."office" = :office AND l."project" = :uid
ORDER BY l."fiscal_year", l."rank" IS NULL, l."rank", l."name_order", l."uid"
"""
_COMMENTS: Final = """
SELECT c."table", c."record", c."field", c."text", c."at", c."person" FROM "view_comment" c
WHERE c."office" = :office AND (c."record" = :uid OR c."record" IN
    (SELECT "uid" FROM "view_budget_line" WHERE "office" = :office AND "project" = :uid))
ORDER BY c."seq"
"""


@dataclass(frozen=True, slots=True)
class LineFacts:
    """One budget line: satang asked for and as it stands now, and the centre's proposal (state empty for none)."""

    uid: str
    fiscal_year: int | None
    name: str
    category: str
    source: str
    requested: int | None
    working: int | None
    state: str
    proposed: int | None
    reason: str
    amendment: str


@dataclass(frozen=True, slots=True)
class Remark:
    """One comment of the centre: what it is about in words, the text, when (canonical moment) and by whom."""

    about: str
    text: str
    at: str
    person: str


@dataclass(frozen=True, slots=True)
class ProjectFacts:
    """One project as its office sent it, and what the centre decided on it (`state` empty for nothing yet)."""

    office: str
    office_name: str
    uid: str
    name: str
    code: str
    revision_no: int
    signer: str
    prepared_by: str
    received: str
    person: str
    phone: str
    programme: str
    state: str
    reason: str
    decided_at: str
    reviewer: str
    lines: tuple[LineFacts, ...]
    remarks: tuple[Remark, ...]


def read_project(centre: Centre, office: str, uid: str) -> ProjectFacts | None:
    """Everything about one project of the merged plan, None when it is not there any more."""
    where = {"office": office, "uid": uid}
    rows = centre.workspace.query(_PROJECT, where)
    if not rows:
        return None
    row = rows[0]
    packages = centre.workspace.packages(revision_id=row["revision_id"])  # another office's, where it was handed over
    header: Mapping[str, Any] = packages[0].header if packages else {}
    receipts = centre.workspace.receipts(packages[0].sha256) if packages else []
    return ProjectFacts(
        office=office,
        office_name=short_name(office),
        uid=uid,
        name=row["name_th"] or "",
        code=row["code"] or "",
        revision_no=packages[0].revision_no if packages else 0,
        signer=_certifier(centre, office),
        prepared_by=str(header.get("prepared_by", "")),
        received=receipts[0].received_at if receipts else "",
        person=row["person"] or "",
        phone=row["phone"] or "",
        programme=_programme(centre, row["programme"] or ""),
        state=row["state"] or "",
        reason=row["decision_reason"] or "",
        decided_at=row["decided_at"] or "",
        reviewer=row["reviewer"] or "",
        lines=tuple(_line(line) for line in centre.workspace.query(_LINES, where)),
        remarks=tuple(_remark(centre, office, comment) for comment in centre.workspace.query(_COMMENTS, where)),
    )


def _programme(centre: Centre, code: str) -> str:
    rows = centre.workspace.query(
        'SELECT "name" FROM "view_frame_node" WHERE "office" = \'MOI\' AND "code" = :code', {"code": code}
    )
    return str(rows[0]["name"]) if rows else code


def _certifier(centre: Centre, office: str) -> str:
    rows = centre.workspace.query(
        'SELECT "certified_by" FROM "view_office_profile" WHERE "office" = :office', {"office": office}
    )
    return str(rows[0]["certified_by"] or "") if rows else ""


def _line(row: Mapping[str, Any]) -> LineFacts:
    return LineFacts(
        uid=row["uid"],
        fiscal_year=row["fiscal_year"],
        name=row["name"] or "",
        category=row["category"] or "",
        source=row["source"] or "",
        requested=row["requested_amount"],
        working=row["amount"],
        state=row["state"] or "",
        proposed=money_from_text(row["proposed"]) if row["proposed"] else None,
        reason=row["reason"] or "",
        amendment=row["amendment"] or "",
    )


def _remark(centre: Centre, office: str, row: Mapping[str, Any]) -> Remark:
    entity = catalogue.ENTITIES.get(row["table"] or "")
    field = row["field"] or ""
    parts = [entity.field(field).th] if entity is not None and field in entity.keys else []
    if row["table"] == "budget_line":
        lines = [r for r in centre.workspace.view_records("budget_line", office) if r.uid == row["record"]]
        parts.insert(0, record_label(lines[0]) if lines else catalogue.entity("budget_line").th)
    return Remark(" > ".join(parts), row["text"] or "", row["at"], row["person"])
