"""Project briefs in the layout of แบบ จ.1-1: a head of five lines and eleven points, each project on pages of its own."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from moi_desktop.desktop.papers import tables
from moi_desktop.desktop.papers.facts import PaperFacts
from moi_desktop.desktop.papers.paper import (
    SHORT_DOTS,
    Block,
    Line,
    Paper,
    Part,
    Side,
    Space,
    Style,
    Table,
    numbered,
    or_dots,
)
from moi_desktop.plan.baht_text import baht_text
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.model import Record
from moi_desktop.plan.thai_calendar import format_date
from moi_desktop.plan.thai_numbers import format_baht

FORM_NAME = "แบบ จ.1-1"


def briefs(facts: PaperFacts, only: Collection[str] = ()) -> Paper:
    """The briefs of all live projects, or of those whose uid stands in `only`."""
    projects = [one for one in facts.projects if not only or one.uid in only]
    parts = [brief(facts, one) for one in projects]
    return Paper(
        f"แบบฟอร์มโครงการแบบย่อ ({FORM_NAME})",
        facts.stem("BRIEF" if len(only) == 1 else "BRIEFS"),
        parts or [Part([Line("ยังไม่มีโครงการในแผนนี้", side=Side.CENTRE)])],
        facts.head,
        facts.foot,
        facts.mark,
    )


def brief(facts: PaperFacts, project: Record) -> Part:
    """One project."""
    return Part([*_head(facts, project), *_why(facts, project), *_work(facts, project), *_results(facts, project)])


def _head(facts: PaperFacts, project: Record) -> list[Block]:
    frame = facts.frame_of(project)
    issue_kpis = "\n".join(_frame_targets(facts, project))
    lines = (
        ("ประเด็นการพัฒนา", frame.get("ISSUE", "")),
        ("แนวทางการพัฒนา", frame.get("GUIDELINE", "")),
        ("ตัวชี้วัดและค่าเป้าหมายของประเด็น", issue_kpis),
        ("แผนงานหลัก", frame.get("MAIN", "")),
        ("แผนงาน", frame.get("PROGRAMME", "")),
    )
    return [
        Line(FORM_NAME, Style.NOTE, Side.RIGHT),
        Line("แบบฟอร์มโครงการแบบย่อ (Project Brief)", Style.TITLE, Side.CENTRE),
        Line(f"{facts.office_name} · {facts.plan_name}", Style.NOTE, Side.CENTRE),
        Space(2),
        Table([(label, or_dots(text)) for label, text in lines], (34, 66), bold_first=True),
    ]


def _frame_targets(facts: PaperFacts, project: Record) -> list[str]:
    """What the kit wants of the issue above the project: indicator, unit, target of each year."""
    above = set(facts.codes.table(CodeList.FRAME).lineage(project.text("programme")))
    said = []
    for kpi in facts.kit.of("kpi"):
        if kpi.text("frame") in above and kpi.text("level") in ("ISSUE", "PROGRAMME", "PLAN"):
            targets = sorted(facts.kit.children("kpi_target", kpi.uid), key=lambda one: one.whole("fiscal_year") or 0)
            shown = ", ".join(
                f"ปี {one.whole('fiscal_year')}: {one.text('target_text') or one.text('target')}" for one in targets
            )
            said.append(f"{kpi.text('name')} ({kpi.text('unit')}) {shown}".strip())
    return said


def _why(facts: PaperFacts, project: Record) -> list[Block]:
    uid = project.uid
    kpis = facts.plan.children("kpi", uid)
    return [
        _point("1. ชื่อโครงการ"),
        Line(or_dots(project.text("name_th")), indent=8),
        _point("2. หลักการและเหตุผล"),
        *(Line(text, first=16) for text in or_dots(project.text("rationale")).split("\n") if text.strip()),
        _point("3. วัตถุประสงค์"),
        *numbered(facts.said(uid, "OBJECTIVE"), "3."),
        _point("4. ตัวชี้วัดและค่าเป้าหมาย"),
        *(tables.indicator_tables(facts, kpis) if kpis else numbered([])),
        _point("5. พื้นที่เป้าหมาย"),
        tables.area_table(facts, uid),
    ]


def _work(facts: PaperFacts, project: Record) -> list[Block]:
    uid = project.uid
    lines = facts.plan.children("budget_line", uid)
    total = sum(line.money("amount") for line in lines)
    years = tables.years_of(project, facts.money_by_year(lines))
    return [
        _point("6. ขอบเขตกิจกรรมหลัก"),
        tables.activity_table(facts, uid),
        _point("7. หน่วยงานดำเนินการ"),
        Line(facts.office_name, indent=8, label="หน่วยงานหลัก"),
        Line("\n".join(partners(facts, uid)) or "–", indent=8, label="หน่วยงานร่วม"),
        Line(contact(project), indent=8, label="ผู้รับผิดชอบโครงการ"),
        _point("8. ระยะเวลาดำเนินงาน"),
        Line(period(project), indent=8),
        _point("9. งบประมาณ"),
        Line(f"รวมทั้งสิ้น {format_baht(total)} บาท ({baht_text(total)})", indent=8),
        tables.money_table(facts, lines, years, CodeList.EXPENSE, "category"),
    ]


def _results(facts: PaperFacts, project: Record) -> list[Block]:
    return [
        _point("10. ผลผลิต (Output)"),
        *numbered(facts.said(project.uid, "OUTPUT"), "10."),
        _point("11. ผลลัพธ์ที่คาดว่าจะได้รับ (Outcome)"),
        *numbered(facts.said(project.uid, "OUTCOME"), "11."),
    ]


def partners(facts: PaperFacts, project: str) -> list[str]:
    """The names of the agencies that work with the office on a project."""
    shown = (facts.show(one, "office") or one.text("name") for one in facts.rows("co_agency", project))
    return [name for name in shown if name]


def contact(project: Record) -> str:
    """Who is responsible, with position, telephone and e-mail."""
    person = " ".join(part for part in (project.text("person"), project.text("position")) if part)
    ways = [f"โทร. {or_dots(project.text('phone'), SHORT_DOTS)}"]
    if project.text("email"):
        ways.append(f"อีเมล {project.text('email')}")
    return f"{or_dots(person)} {' '.join(ways)}"


def period(project: Record) -> str:
    """From when to when, and the fiscal years."""
    days = [
        format_date(day, "long") if isinstance(day, date) else SHORT_DOTS
        for day in (project.values.get("start_date"), project.values.get("end_date"))
    ]
    first, last = project.whole("start_fy"), project.whole("end_fy")
    years = f"พ.ศ. {first or SHORT_DOTS}" if first == last else f"พ.ศ. {first or SHORT_DOTS}–{last or SHORT_DOTS}"
    return f"{days[0]} ถึง {days[1]} (ปีงบประมาณ {years})"


def _point(text: str) -> Line:
    return Line(text, Style.HEADING, before=2)
