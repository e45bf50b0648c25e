"""Rules about the office's plan as a whole: who signs, whether there is anything in it, ceilings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.rules.findings import Finding, error, warning
from moi_desktop.plan.rules.view import PlanView
from moi_desktop.plan.thai_numbers import format_baht
from moi_desktop.text import QT_TRANSLATE_NOOP

O001 = error(
    "O001",
    QT_TRANSLATE_NOOP("moi", "หน่วยงานและผู้ลงนาม"),
    QT_TRANSLATE_NOOP("moi", "ยังไม่ได้กรอกข้อมูลหน่วยงาน ผู้จัดทำ และผู้รับรอง"),
    QT_TRANSLATE_NOOP("moi", "กรอกหน้าหน่วยงานและผู้ลงนาม"),
)
O002 = warning(
    "O002",
    QT_TRANSLATE_NOOP("moi", "แผนไม่มีโครงการ"),
    QT_TRANSLATE_NOOP("moi", "แผนนี้ยังไม่มีโครงการ"),
    QT_TRANSLATE_NOOP("moi", "เพิ่มโครงการ หรือระบุเหตุผลที่ปีนี้ไม่เสนอโครงการ"),
)
O003 = warning(
    "O003",
    QT_TRANSLATE_NOOP("moi", "กรอบวงเงิน"),
    QT_TRANSLATE_NOOP("moi", "ปี {year} {source} ขอ {asked} บาท เกินกรอบวงเงิน {ceiling} บาท อยู่ {excess} บาท"),
    QT_TRANSLATE_NOOP("moi", "ปรับลดคำของบประมาณให้อยู่ในกรอบวงเงิน หรือระบุเหตุผล"),
)

RULES: Final = (O001, O002, O003)


def check_office(view: PlanView) -> Iterator[Finding]:
    """The office profile, an empty plan, and the ceilings of the kit."""
    if view.plan.single("office_profile") is None:
        yield Finding(O001, "office_profile", "office_profile", "", catalogue.entity("office_profile").th)
    if not view.projects:
        yield Finding(O002, "project", "plan", "", catalogue.entity("project").th)
    yield from _ceilings(view)


def _ceilings(view: PlanView) -> Iterator[Finding]:
    asked: dict[tuple[int | None, str], int] = defaultdict(int)
    for line in view.records("budget_line"):
        asked[line.whole("fiscal_year"), line.text("source")] += line.money("amount")
    sources = view.context.codes.table(CodeList.FUND_SOURCE)
    for ceiling in view.context.ceilings:
        total = sum(
            amount
            for (year, source), amount in asked.items()
            if year == ceiling.fiscal_year and ceiling.source in sources.lineage(source)
        )
        if total > ceiling.amount:
            values = {
                "year": str(ceiling.fiscal_year),
                "source": view.context.codes.name(CodeList.FUND_SOURCE, ceiling.source),
                "asked": format_baht(total),
                "ceiling": format_baht(ceiling.amount),
                "excess": format_baht(total - ceiling.amount),
            }
            uid = f"ceiling-{ceiling.fiscal_year}-{ceiling.source}"
            yield Finding(O003, "budget_line", uid, "amount", catalogue.entity("ceiling").th, values)
