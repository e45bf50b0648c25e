"""The rule about values that were carried over from a former plan: somebody must have looked at them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from moi_desktop.plan.rules.findings import Finding, warning
from moi_desktop.plan.rules.view import PlanView
from moi_desktop.text import QT_TRANSLATE_NOOP

P022 = warning(
    "P022",
    QT_TRANSLATE_NOOP("moi", "ค่าจากปีก่อนที่ยังไม่ยืนยัน"),
    QT_TRANSLATE_NOOP("moi", "โครงการที่ยกมาจากปีก่อนมีค่าที่ยังไม่ยืนยัน {count} ค่า"),
    QT_TRANSLATE_NOOP("moi", "ตรวจค่าแต่ละช่องแล้วแก้ หรือกด “ยืนยัน” หรือระบุเหตุผล"),
)

RULES: Final = (P022,)


def check_inherited(view: PlanView) -> Iterator[Finding]:
    """How many values of each project were carried over and neither edited nor confirmed."""
    waiting: Counter[str] = Counter()
    for entity, uid, _field in view.context.unconfirmed:
        record = view.plan.get(entity, uid)
        project = view.project_of(record) if record is not None else None
        if project is not None:
            waiting[project.uid] += 1
    for project in view.projects:
        if waiting[project.uid]:
            yield view.finding(P022, project, count=f"{waiting[project.uid]:,}")
