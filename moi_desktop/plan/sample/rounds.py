"""What an office changes between two revisions: an amount, a target, a new line, a project taken back."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from moi_desktop.plan.amounts import HUNDRED_BAHT, line_amount
from moi_desktop.plan.catalogue import DELETED, FISCAL_MONTH_KEYS, QUARTER_KEYS
from moi_desktop.plan.model import Plan, Record, Value
from moi_desktop.plan.sample.building import month_shares, split
from moi_desktop.plan.sample.lines import with_amount
from moi_desktop.plan.sample.naming import uid_of

_FEWEST_PROJECTS: Final = 3
_ROUNDS_BETWEEN_WITHDRAWALS: Final = 3
_MEETING_PRICE: Final = 450 * 100
_MEETING_PEOPLE: Final = 40
_WITHDRAWN_OFF_BUDGET: Final = "ผู้สนับสนุนเงินนอกงบประมาณแจ้งยกเลิกการสนับสนุน จึงขอถอนโครงการ"
_WITHDRAWN: Final = "ซ้ำซ้อนกับโครงการของหน่วยงานอื่นในพื้นที่ จึงขอถอนเพื่อดำเนินการร่วมกัน"


def next_round(plan: Plan, office: str) -> Plan:
    """The plan after the office's next edits. Made again of its own result, it makes further edits."""
    turn = _turn(plan, office)
    changed = _fewer(plan, turn)
    changed += _raised_target(plan, turn)
    changed += _new_line(plan, office, turn)
    if turn % _ROUNDS_BETWEEN_WITHDRAWALS == 0:
        changed += _withdrawn(plan)
    return _with_month_plans(_replaced(plan, changed))


def _turn(plan: Plan, office: str) -> int:
    """How many rounds the plan has behind it: each leaves one line of its own."""
    turn = 0
    while plan.get("budget_line", uid_of(office, "round", turn)):
        turn += 1
    return turn


def _replaced(plan: Plan, changed: Iterable[Record]) -> Plan:
    """A plan with changed records in the places of the old ones and new ones at the end."""
    by_key = {(record.entity, record.uid): record for record in changed}
    kept = [by_key.pop((record.entity, record.uid), record) for record in plan]
    return Plan([*kept, *by_key.values()])


def _live(plan: Plan, entity: str) -> list[Record]:
    """Records of projects that are not deleted."""
    live = {project.uid for project in plan.live_projects()}
    return [record for record in plan.of(entity) if record.text("project") in live]


def _fewer(plan: Plan, turn: int) -> list[Record]:
    """One line with a tenth less of its first quantity, and the estimates that earlier years made of it."""
    lines = [
        line
        for line in _live(plan, "budget_line")
        if not line.flag("obligated") and (line.number("qty1") or 0) >= 10 and line.text("activity")
    ]
    if not lines:
        return []
    line = lines[(turn * 7 + 3) % len(lines)]
    quantity = line.number("qty1") or Decimal(0)
    fewer = line.changed({"qty1": quantity - max(Decimal(1), quantity // 10)})
    amount = line_amount(fewer) or 0
    shares = [line.money(quarter) for quarter in QUARTER_KEYS]
    quarters = dict.fromkeys(QUARTER_KEYS) | split(amount, shares, HUNDRED_BAHT)
    return [fewer.changed({"amount": amount, **quarters}), *_estimates(plan, line, amount)]


def _estimates(plan: Plan, line: Record, amount: int) -> list[Record]:
    """Forward estimates of the same item's earlier lines for the line's year."""
    same = ("project", "category", "name")
    year = line.whole("fiscal_year")
    return [
        row.changed({"amount": amount})
        for other in plan.children("budget_line", line.text("project"))
        if all(other.text(key) == line.text(key) for key in same)
        for row in plan.children("line_year", other.uid)
        if row.text("kind") == "FORWARD" and row.whole("fiscal_year") == year
    ]


def _raised_target(plan: Plan, turn: int) -> list[Record]:
    """A sum that the office now trusts itself to raise by a twentieth in its last year and last quarter."""
    kpis = [k for k in _live(plan, "kpi") if k.text("aggregation") == "SUM" and k.text("polarity") == "UP"]
    if not kpis:
        return []
    kpi = kpis[(turn * 5 + 1) % len(kpis)]
    targets = plan.children("kpi_target", kpi.uid)
    last = max(targets, key=lambda target: target.money("fiscal_year"))
    target = last.number("target") or Decimal(0)
    step = max(Decimal(1), target // 20)
    more: dict[str, Value | None] = {"target": target + step}
    quarter = next((q for q in reversed(QUARTER_KEYS) if last.number(q) is not None), None)
    if quarter:
        more[quarter] = (last.number(quarter) or Decimal(0)) + step
    source = f"{kpi.text('data_source')} (สอบทานโดยผู้กำกับดูแลตัวชี้วัดทุกไตรมาส)"
    return [last.changed(more), kpi.changed({"data_source": source})]


def _new_line(plan: Plan, office: str, turn: int) -> list[Record]:
    """A meeting that sums up the first project with money, in its last year."""
    for project in plan.live_projects():
        lines = plan.children("budget_line", project.uid)
        new_in_first_year = project.text("kind") == "CONT" and project.whole("start_fy") == project.whole("end_fy")
        if not lines or new_in_first_year:
            continue
        for plan_of_year in _month_plans_of(plan, project):
            return [_meeting(plan, project, plan_of_year, uid_of(office, "round", turn), turn)]
    return []


def _month_plans_of(plan: Plan, project: Record) -> list[Record]:
    """The month plans of the project's last year, those of the last activity first."""
    activities = reversed(plan.children("activity", project.uid))
    every = [month_plan for activity in activities for month_plan in plan.children("activity_year", activity.uid)]
    return [month_plan for month_plan in every if month_plan.whole("fiscal_year") == project.whole("end_fy")]


def _meeting(plan: Plan, project: Record, month_plan: Record, uid: str, turn: int) -> Record:
    year = project.money("end_fy")
    used = [line.money("rank") for line in plan.of("budget_line") if line.whole("fiscal_year") == year]
    values: dict[str, Value] = {
        "project": project.uid,
        "activity": month_plan.text("activity"),
        "fiscal_year": year,
        "category": "B2010211",
        "name": f"ค่าใช้จ่ายในการประชุมสรุปบทเรียนและวางแผนระยะต่อไป ครั้งที่ {turn + 1}",
        "qty1": Decimal(_MEETING_PEOPLE),
        "unit1": "คน",
        "qty2": Decimal(1),
        "unit2": "วัน",
        "unit_price": _MEETING_PRICE,
        "nature": "N1",
        "source": plan.children("budget_line", project.uid)[0].text("source"),
        "rank": max(used, default=0) + 1,
        "reason": "ส่วนกลางแนะนำให้สรุปบทเรียนร่วมกับกลุ่มเป้าหมายก่อนสิ้นสุดโครงการ",
    }
    months = [key for key in FISCAL_MONTH_KEYS if month_plan.flag(key)]
    return with_amount(Record("budget_line", uid, values), month_shares(months))


def _withdrawn(plan: Plan) -> list[Record]:
    """The off-budget project, else the last one, marked as deleted with the reason; never the first, never the last few."""
    live = plan.live_projects()
    if len(live) <= _FEWEST_PROJECTS:
        return []
    project = next((p for p in reversed(live[1:]) if p.text("channel") == "OFF"), live[-1])
    reason = _WITHDRAWN_OFF_BUDGET if project.text("channel") == "OFF" else _WITHDRAWN
    return [project.changed({"status": DELETED, "deleted_reason": reason})]


def _with_month_plans(plan: Plan) -> Plan:
    """The plan with the money of its month plans added up again from the lines."""
    money: dict[tuple[str, int | None, str], int] = {}
    for line in plan.of("budget_line"):
        for quarter in QUARTER_KEYS:
            place = line.text("activity"), line.whole("fiscal_year"), quarter
            money[place] = money.get(place, 0) + line.money(quarter)
    changed = []
    for record in plan.of("activity_year"):
        place_of = record.text("activity"), record.whole("fiscal_year")
        changed.append(record.changed({q: money.get((*place_of, q)) or None for q in QUARTER_KEYS}))
    return _replaced(plan, changed)
