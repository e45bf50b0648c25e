"""What the check found, on paper: project by project, with place, what to do, and the reasons that were given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from moi_desktop.desktop.papers.facts import PaperFacts
from moi_desktop.desktop.papers.paper import Block, Line, Paper, Part, Side, Style, Table
from moi_desktop.plan.rules import Finding, Severity
from moi_desktop.plan.thai_calendar import format_date

_HEADS = ("ที่", "ระดับ", "รหัส", "ตำแหน่ง", "สิ่งที่พบและวิธีแก้", "เหตุผลที่ให้ไว้")
_SHARES = (5, 10, 8, 24, 33, 20)


def check_report(facts: PaperFacts) -> Paper:
    """The report of `facts.findings`."""
    return Paper(
        "ผลการตรวจสอบแผน",
        facts.stem("CHECK"),
        [Part([*_head(facts), *_groups(facts)])],
        facts.head,
        facts.foot,
        facts.mark,
    )


def _head(facts: PaperFacts) -> list[Block]:
    errors = sum(one.severity is Severity.ERROR for one in facts.findings)
    waived = sum(bool(one.waived) for one in facts.findings)
    warnings = len(facts.findings) - errors - waived
    lines = [
        ("หน่วยงาน", f"{facts.office_name} ({facts.office})"),
        ("แผน", facts.plan_name),
        ("วันที่ตรวจ", format_date(facts.today, "long")),
        ("ต้องแก้", f"{errors:,} แห่ง"),
        ("คำเตือนที่ยังไม่มีเหตุผล", f"{warnings:,} แห่ง"),
        ("คำเตือนที่มีเหตุผลแล้ว", f"{waived:,} แห่ง"),
        ("สรุป", "ยังนำส่งไม่ได้" if errors or warnings else "นำส่งได้"),
    ]
    title = "ผลการตรวจสอบแผน"
    return [Line(title, Style.TITLE, Side.CENTRE), Table(lines, (30, 70), bold_first=True)]


def _groups(facts: PaperFacts) -> list[Block]:
    live = {one.uid for one in facts.projects}
    by_project: dict[str, list[Finding]] = defaultdict(list)
    for finding in facts.findings:
        record = facts.plan.get(finding.entity, finding.uid)
        project = facts.plan.project_of(record) if record else None
        by_project[project.uid if project and project.uid in live else ""].append(finding)
    named = [("", "หน่วยงานและภาพรวมของแผน")]
    named += [(one.uid, one.text("name_th") or "(ยังไม่มีชื่อ)") for one in facts.projects]
    blocks: list[Block] = []
    for uid, name in named:
        if by_project[uid]:
            blocks += [Line(name, Style.HEADING, before=3), _table(by_project[uid])]
    return blocks or [Line("ตรวจแล้วไม่พบสิ่งที่ต้องแก้", side=Side.CENTRE, before=6)]


def _table(findings: Sequence[Finding]) -> Table:
    ordered = sorted(findings, key=lambda one: (one.severity is not Severity.ERROR, bool(one.waived)))
    rows = [
        (
            str(place),
            "ต้องแก้" if one.severity is Severity.ERROR else "คำเตือน",
            one.code,
            # The project's name stands above the table.
            " > ".join(one.place.split(" > ")[1:]) or one.place,
            f"{one.message}\nวิธีแก้: {one.fix}" if one.fix else one.message,
            one.waived or "–",
        )
        for place, one in enumerate(ordered, 1)
    ]
    return Table(rows, _SHARES, _HEADS, centred=frozenset({0, 2}))
