"""Facts for papers in tests: the sample office, and plans that nobody would draw by hand."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from moi_desktop.desktop.papers.facts import PaperFacts, SentMark
from moi_desktop.plan.code_book import reference_book
from moi_desktop.plan.model import Plan, Record, Value
from moi_desktop.plan.rules import check, context_of_kit
from moi_desktop.plan.sample import sample_kit, sample_plan

SENT = SentMark(2, "1A2B-3C4D-5E6F-7081", "MOI-PIO50-FY2563-2565-R02.xlsx", "2019-11-20T03:00:00Z")


def facts_of(plan: Plan, office: str = "PIO50", *, practice: bool = False, sent: SentMark | None = None) -> PaperFacts:
    kit = Plan(sample_kit())
    codes = reference_book().with_kit(kit)
    findings = tuple(check(plan, context_of_kit(kit, office, codes)))
    return PaperFacts(plan, kit, codes, office, "2563-2565", practice, date(2019, 11, 22), sent, findings)


def sample_facts(office: str = "PIO50", **changes: object) -> PaperFacts:
    return replace(facts_of(Plan(sample_plan(office)), office), **changes)  # type: ignore[arg-type]


def with_profile(facts: PaperFacts, **values: Value | None) -> PaperFacts:
    profile = facts.profile.changed(values)
    return replace(facts, plan=Plan([profile if one.entity == "office_profile" else one for one in facts.plan]))


def bare_project(uid: str = "p1", **values: Value) -> Record:
    return Record("project", uid, values)


def awkward_plan() -> Plan:
    """A project with nothing but its name, one with everything far too long, forty lines, and one that is deleted."""
    endless = "กขฃคฅฆงจฉชซฌญฎฏฐ" * 60
    long_text = "ผู้ประกอบการที่เข้าร่วมโครงการมีรายได้เพิ่มขึ้นและญี่ปุ่นสั่งซื้อป่านศรนารายณ์ " * 120
    records = [
        bare_project("bare", name_th="โครงการว่างเปล่า"),
        bare_project(
            "long",
            name_th=endless[:300],
            rationale=f"{long_text}\n\n{long_text}",
            start_fy=2563,
            end_fy=2571,
            email="x" * 140 + "@example.go.th",
        ),
        bare_project("gone", name_th="โครงการที่ลบแล้ว", status="DELETED"),
        Record("activity", "a1", {"project": "long", "seq": 1, "name": endless[:300]}),
        Record("budget_line", "of-gone", {"project": "gone", "name": "รายการของโครงการที่ลบ", "amount": 999_900}),
    ]
    for number in range(40):
        values: Mapping[str, Value] = {
            "project": "long",
            "activity": "a1" if number % 2 else "",
            "fiscal_year": 2563 + number % 9,
            "category": "B201",
            "name": f"รายการที่ {number} {endless[:200]}",
            "qty1": Decimal(3),
            "unit1": "คน",
            "qty2": Decimal("2.5"),
            "unit2": "วัน",
            "unit_price": 1_234_567_89,
            "amount": 9_259_259_18,
            "source": "F101",
        }
        records.append(Record("budget_line", f"l{number}", {k: v for k, v in values.items() if v != ""}))
    return Plan(records)
