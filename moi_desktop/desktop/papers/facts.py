"""What the papers are written from: a plan, the code lists it uses, and which revision it is.

Gathered in one go on the thread of the jobs; the papers are then made of it without the workspace.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from moi_desktop import reference
from moi_desktop.plan.canonical import record_from_canonical
from moi_desktop.plan.catalogue import ENTITIES, CodeList
from moi_desktop.plan.clock import Clock
from moi_desktop.plan.code_book import CodeBook
from moi_desktop.plan.model import Plan, Record
from moi_desktop.plan.rules import Finding, check
from moi_desktop.plan.thai_calendar import THAI_TIME
from moi_desktop.plan.values import show_value

if TYPE_CHECKING:
    from moi_desktop.store.office_workspace import OfficeWorkspace
    from moi_desktop.store.revisions import Revision

PRACTICE_WORD = "ฝึกหัด"
_LAST = 10**6


@dataclass(frozen=True, slots=True)
class SentMark:
    """The sent revision that a paper speaks of: number, verification code, name of the file, moment (UTC, ISO)."""

    number: int
    code: str
    file: str
    at: str


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """Everything that a paper says something of. `kit` are the records of the kit; `sent` is None for a plan as it stands."""

    plan: Plan
    kit: Plan
    codes: CodeBook
    office: str
    cycle: str
    practice: bool
    today: date
    sent: SentMark | None = None
    findings: Sequence[Finding] = ()

    @property
    def office_name(self) -> str:
        """The office's full Thai name."""
        return reference.office_name(self.office) or self.office

    @property
    def plan_name(self) -> str:
        """The plan's name as the kit has it."""
        cycle = self.kit.single("cycle")
        name = cycle.text("name") if cycle else ""
        return name or f"แผนปฏิบัติราชการ พ.ศ. {self.cycle.replace('-', '–')}"

    @property
    def profile(self) -> Record:
        """Office and signatories; an empty record before anybody filled it in."""
        return self.plan.single("office_profile") or Record("office_profile", "")

    @property
    def projects(self) -> list[Record]:
        """The projects that are not deleted, by rank."""
        return sorted(self.plan.live_projects(), key=lambda project: project.whole("rank") or _LAST)

    @property
    def mark(self) -> str:
        """What lies across every page; empty for a real plan."""
        return PRACTICE_WORD if self.practice else ""

    @property
    def head(self) -> tuple[str, str]:
        """What stands at the head of every page."""
        return self.office_name, self.plan_name

    @property
    def foot(self) -> str:
        """What stands at the foot of every page: which revision, or that it was not sent."""
        if self.sent is None:
            return "ข้อมูลที่กำลังจัดทำ ยังไม่ใช่ฉบับนำส่ง"
        return f"ฉบับนำส่งครั้งที่ {self.sent.number} รหัสตรวจสอบ {self.sent.code}"

    def stem(self, word: str) -> str:
        """The name of a paper's file, in ASCII: MOI-PIO50-FY2563-2565-R03-BRIEFS."""
        revision = f"-R{self.sent.number:02d}" if self.sent else ""
        return f"MOI-{self.office}-FY{self.cycle}{revision}-{word}{'-PRACTICE' if self.practice else ''}"

    def show(self, record: Record, key: str) -> str:
        """A field as people read it; choices and codes by name."""
        spec = ENTITIES[record.entity].field(key)
        value = record.values.get(key)
        if spec.codes is not None and isinstance(value, str):
            return self.codes.name(spec.codes, value)
        return show_value(spec, value)

    def rows(self, entity: str, owner: str) -> list[Record]:
        """The records of a table that belong to `owner`, in their own order."""
        return sorted(self.plan.children(entity, owner), key=lambda one: one.whole("seq") or _LAST)

    def said(self, project: str, kind: str) -> list[str]:
        """The texts of one kind of statement (OBJECTIVE, OUTPUT, …) of a project."""
        return [one.text("text") for one in self.rows("statement", project) if one.text("kind") == kind]

    def money_by_year(self, lines: Sequence[Record]) -> dict[int, int]:
        """Satang of budget lines by fiscal year (BE), in the order of the years; a line without a year stands under 0."""
        sums: dict[int, int] = defaultdict(int)
        for line in lines:
            sums[line.whole("fiscal_year") or 0] += line.money("amount")
        return dict(sorted(sums.items()))

    def money_by_top(self, lines: Sequence[Record], codes: CodeList, key: str) -> dict[str, dict[int, int]]:
        """Satang by fiscal year under each top entry of a list (งบดำเนินงาน, …), in the order of the list."""
        table = self.codes.table(codes)
        found: dict[str, list[Record]] = defaultdict(list)
        for line in lines:
            way = table.lineage(line.text(key))
            found[way[-1] if way else ""].append(line)
        order = {entry.code: place for place, entry in enumerate(table)}
        return {code: self.money_by_year(found[code]) for code in sorted(found, key=lambda c: order.get(c, _LAST))}

    def frame_of(self, project: Record) -> dict[str, str]:
        """The names of the plan frame above a project by level: ISSUE, GOAL, GUIDELINE, PROGRAMME.

        Where programmes lie in programmes, PROGRAMME is the project's own and MAIN the one above it.
        """
        table = self.codes.table(CodeList.FRAME)
        names: dict[str, str] = {}
        for code in table.lineage(project.text("programme")):
            entry = table.get(code)
            if entry is not None and entry.group not in names:
                names[entry.group] = entry.th
            elif entry is not None and entry.group == "PROGRAMME":
                names["MAIN"] = entry.th
        return names


def gather(workspace: OfficeWorkspace, clock: Clock, revision_id: str = "", *, checked: bool = False) -> PaperFacts:
    """Read what the papers need: the plan as it stands, or as it was sent in a revision. Runs on the thread of the jobs.

    The findings are only looked for where they are wanted. Raises StoreError for
    a revision that is not kept or damaged.
    """
    from moi_desktop.exchange.checking import rule_context

    kit = Plan(workspace.kit_records())
    revision = next((one for one in workspace.revisions() if one.revision_id == revision_id), None)
    info = workspace.info
    plan = sent_plan(workspace.revision_payload(revision_id)) if revision_id else workspace.plan()
    context = rule_context(workspace)
    if revision_id:  # what was typed since and is no value yet is none of its business
        context = replace(context, unread=())
    return PaperFacts(
        plan,
        kit,
        context.codes,
        info.office,
        info.cycle_name,
        info.practice,
        clock().astimezone(THAI_TIME).date(),
        _mark(revision) if revision else None,
        tuple(check(plan, context)) if checked else (),
    )


def sent_plan(payload: bytes) -> Plan:
    """The plan that a sent revision holds; columns of a newer version stay with their records."""
    records = json.loads(payload)["records"]
    return Plan(
        record_from_canonical(one["entity"], one["uid"], one["values"]) for one in records if one["entity"] in ENTITIES
    )


def head_title(office: str) -> str:
    """What the head of an office is called; empty where it is not known."""
    name = next((one.name_th for one in reference.provincial_offices() if one.code == office), "")
    return name.removeprefix("สำนักงาน")


def _mark(revision: Revision) -> SentMark:
    from moi_desktop.exchange.package import verification_code

    return SentMark(
        revision.revision_no, verification_code(revision.revision_id), revision.file_name, revision.created_at
    )
