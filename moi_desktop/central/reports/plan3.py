"""The plan of the whole cycle (แผนปฏิบัติราชการ) as a workbook, in the order that NESDC asks for.

A cover with the estimated money by year and source, one sheet per issue (goals, indicators and targets by year,
development guidelines, programmes and projects with sums), the consistency with the three levels of plans, and
appendices.
"""

from __future__ import annotations

from typing import Final

from moi_desktop.central.reports.frame import Frame, Node, numbers
from moi_desktop.central.reports.links import Links
from moi_desktop.central.reports.parts import (
    MILLION,
    NO_PROGRAMME,
    UNDER_REVIEW,
    money_widths,
    office_table,
    source_table,
    titles,
    width_for,
)
from moi_desktop.central.reports.plan_tables import (
    PlanTables,
    frame_table,
    left_out_table,
    link_table,
    moneyless_table,
    reason_table,
)
from moi_desktop.workbook.outputs import Book, Look, PageBreak, Part, Sheet, Table, Text, Tone

LINK_NOTE: Final = (
    f"โครงการหนึ่งเชื่อมโยงได้หลายแผน จึงรวมยอดข้ามบรรทัดไม่ได้ เว้นแต่ยุทธศาสตร์ชาติหลักซึ่งมีได้โครงการละ 1 ด้าน วงเงินเป็น{MILLION}"
)
_LINK_WIDTHS: Final = (20.0, 24.0, 20.0, 17.0)


def book(frame: Frame) -> Book:
    """The workbook of the whole cycle."""
    title = f"แผนปฏิบัติราชการ {frame.owner} {frame.cycle.period}"
    links = Links(frame)
    plan = PlanTables(frame, links)
    sheets = [_cover(frame, plan), *(_issue_sheet(plan, n, issue) for n, issue in enumerate(frame.issues, 1))]
    if unplaced := plan.unplaced(linked=True):
        sheets.append(Sheet("ยังไม่ระบุแผนงาน", _widths(frame), [*titles(frame, NO_PROGRAMME), unplaced]))
    sheets += [_consistency(frame, links), _without_money(frame)]
    if left_out := left_out_table(frame):
        sheets.append(_left_out(frame, left_out))
    return Book(title, sheets, frame.foot)


def plan_title(frame: Frame) -> str:
    """`แผนปฏิบัติราชการ ระยะ 3 ปี (พ.ศ. 2563-2565)`."""
    span = f"ระยะ {len(frame.cycle.years)} ปี " if len(frame.cycle.years) > 1 else ""
    return f"แผนปฏิบัติราชการ {span}({frame.cycle.period})"


def _widths(frame: Frame) -> list[float]:
    return [9.0, 46.0, 16.0, *money_widths([frame.whole], frame.years), *_LINK_WIDTHS]


def _cover(frame: Frame, plan: PlanTables) -> Sheet:
    years = frame.years
    money = money_widths([frame.whole], years)
    facts = (
        f"{frame.cycle.name} ชุดแผนฉบับที่ {frame.cycle.kit_no} รวม {numbers(len(frame.heads))} หน่วยงาน "
        f"{numbers(len(frame.projects))} โครงการ"
    )
    indicators = plan.whole_indicators(unit_span=2 + _beside(frame))
    parts: list[Part] = [
        *titles(frame, plan_title(frame), frame.owner),
        Text(facts),
        *_captioned("ตัวชี้วัดและค่าเป้าหมายรวม", indicators),
        Text("ประมาณการวงเงินงบประมาณรวม จำแนกตามแหล่งเงิน", Tone.HEADING),
        source_table(frame, years),
        PageBreak(),
        Text("ประมาณการวงเงินงบประมาณ จำแนกตามเรื่อง แนวทางการพัฒนา และแผนงาน", Tone.HEADING),
        frame_table(frame, years),
        PageBreak(),
        Text("ประมาณการวงเงินงบประมาณ จำแนกตามหน่วยงาน", Tone.HEADING),
        office_table(frame, years),
        Text(UNDER_REVIEW, Tone.NOTE),
    ]
    return Sheet("สรุป", [72.0, *money, 12.0, 12.0], parts)


def _beside(frame: Frame) -> int:
    """How many columns of money have no year of the cycle, and so no target above or below them."""
    return len(frame.years) - len(frame.cycle.years)


def _captioned(caption: str, table: Table | None) -> list[Part]:
    return [Text(caption, Tone.HEADING), table] if table is not None else []


def _issue_sheet(plan: PlanTables, place: int, issue: Node) -> Sheet:
    """One issue, from its goals to its projects."""
    nodes = list(issue.walk())
    parts: list[Part] = [*titles(plan.frame, f"แผนปฏิบัติราชการ เรื่องที่ {place} {issue.name}")]
    if goals := [node for node in nodes if node.level == "GOAL"]:
        parts.append(Text("เป้าหมาย", Tone.HEADING))
        parts += [Text(f"{n}. {goal.name}") for n, goal in enumerate(goals, 1)]
    parts += _captioned("ตัวชี้วัดและค่าเป้าหมาย", plan.indicators(issue, last_span=len(_LINK_WIDTHS) + _beside(plan.frame)))
    if guidelines := [node for node in nodes if node.level == "GUIDELINE"]:
        parts.append(Text("แนวทางการพัฒนา", Tone.HEADING))
        parts += [Text(f"{n}. {guideline.name}") for n, guideline in enumerate(guidelines, 1)]
    projects = plan.projects(issue, f"รวมเรื่องที่ {place}", linked=True)
    parts += [Text("แผนงานและโครงการ", Tone.HEADING), projects]
    return Sheet(f"เรื่องที่ {place}", _widths(plan.frame), parts)


def _consistency(frame: Frame, links: Links) -> Sheet:
    money = width_for([sum(frame.whole.values())], Look.MILLION)
    parts: list[Part] = [
        *titles(frame, "ความสอดคล้องกับแผน 3 ระดับ"),
        Text("ตามมติคณะรัฐมนตรีเมื่อวันที่ 4 ธันวาคม 2560 นโยบายรัฐมนตรี และจุดเน้นของกระทรวงอุตสาหกรรม"),
        Text("จำนวนโครงการตามแผนและนโยบาย", Tone.HEADING),
        link_table(frame, links),
        Text(LINK_NOTE, Tone.NOTE),
        PageBreak(),
        Text("ความเชื่อมโยงรายโครงการ", Tone.HEADING),
        reason_table(frame, links, reason_span=3),
    ]
    return Sheet("ความสอดคล้องกับแผน 3 ระดับ", [17.0, 38.0, 13.0, 50.0, 16.0, 16.0, 16.0, max(34.0, money)], parts)


def _without_money(frame: Frame) -> Sheet:
    parts: list[Part] = [*titles(frame, "ภาคผนวก โครงการที่ไม่ใช้งบประมาณหรือยังไม่มีวงเงิน")]
    parts.append(moneyless_table(frame) or Text("ไม่มีโครงการที่ไม่ใช้งบประมาณ"))
    return Sheet("ภาคผนวก ไม่ใช้งบประมาณ", [7.0, 60.0, 20.0, 44.0, 26.0, 15.0, 28.0], parts)


def _left_out(frame: Frame, table: Table) -> Sheet:
    parts: list[Part] = [*titles(frame, "ภาคผนวก โครงการที่ส่วนกลางพิจารณาไม่บรรจุในแผน"), table]
    return Sheet("ภาคผนวก ไม่บรรจุในแผน", [7.0, 70.0, 22.0, 18.0, 60.0], parts)
