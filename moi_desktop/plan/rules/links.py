"""Rules about a project's links to the national plans."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.code_book import MASTER_PLAN, NATIONAL_STRATEGY
from moi_desktop.plan.model import Record
from moi_desktop.plan.rules.findings import Finding, error, warning
from moi_desktop.plan.rules.view import PlanView
from moi_desktop.text import QT_TRANSLATE_NOOP

L001 = error(
    "L001",
    QT_TRANSLATE_NOOP("moi", "ยุทธศาสตร์ชาติหลัก"),
    QT_TRANSLATE_NOOP("moi", "โครงการยังไม่ได้เลือกยุทธศาสตร์ชาติหลัก"),
    QT_TRANSLATE_NOOP("moi", "เชื่อมโยงยุทธศาสตร์ชาติ 1 ด้าน และทำเครื่องหมายเป็นความเชื่อมโยงหลัก"),
)
L002 = error(
    "L002",
    QT_TRANSLATE_NOOP("moi", "ยุทธศาสตร์ชาติหลักมีได้ด้านเดียว"),
    QT_TRANSLATE_NOOP("moi", "โครงการมียุทธศาสตร์ชาติหลัก {count} ด้าน"),
    QT_TRANSLATE_NOOP("moi", "เหลือความเชื่อมโยงหลักไว้ด้านเดียว ด้านอื่นเป็นความเชื่อมโยงรอง"),
)
L003 = error(
    "L003",
    QT_TRANSLATE_NOOP("moi", "แผนแม่บทภายใต้ยุทธศาสตร์ชาติ"),
    QT_TRANSLATE_NOOP("moi", "โครงการยังไม่เชื่อมโยงแผนแม่บทภายใต้ยุทธศาสตร์ชาติ"),
    QT_TRANSLATE_NOOP("moi", "เพิ่มความเชื่อมโยงแผนแม่บทอย่างน้อย 1 ประเด็น พร้อมเหตุผล"),
)
L004 = warning(
    "L004",
    QT_TRANSLATE_NOOP("moi", "ความเชื่อมโยงซ้ำ"),
    QT_TRANSLATE_NOOP("moi", "โครงการเชื่อมโยง “{name}” {count} ครั้ง"),
    QT_TRANSLATE_NOOP("moi", "รวมเหตุผลไว้ในความเชื่อมโยงเดียวและลบรายการที่ซ้ำ"),
)
L005 = warning(
    "L005",
    QT_TRANSLATE_NOOP("moi", "ความเชื่อมโยงกว้างเกินไป"),
    QT_TRANSLATE_NOOP("moi", "“{name}” เป็นชื่อแผนทั้งฉบับ ไม่ใช่ด้าน ประเด็น หรือเป้าหมาย"),
    QT_TRANSLATE_NOOP("moi", "เลือกด้าน ประเด็น หรือเป้าหมายที่โครงการสนับสนุน"),
)

RULES: Final = (L001, L002, L003, L004, L005)


def check_links(view: PlanView) -> Iterator[Finding]:
    """Exactly one primary national-strategy link, at least one master-plan link, none twice, none too wide."""
    table = view.context.codes.table(CodeList.PLAN_LINK)
    for project in view.projects:
        links = view.children("plan_link", project)
        if len(table):
            yield from _required(view, project, links)
        yield from _quality(view, links)


def _required(view: PlanView, project: Record, links: list[Record]) -> Iterator[Finding]:
    table = view.context.codes.table(CodeList.PLAN_LINK)
    strategies = [link for link in links if NATIONAL_STRATEGY in table.lineage(link.text("link"))]
    primary = [link for link in strategies if link.flag("primary")]
    if not primary:
        yield view.finding(L001, project)
    elif len(primary) > 1:
        yield view.finding(L002, project, count=str(len(primary)))
    if not any(MASTER_PLAN in table.lineage(link.text("link")) for link in links):
        yield view.finding(L003, project)


def _quality(view: PlanView, links: list[Record]) -> Iterator[Finding]:
    table = view.context.codes.table(CodeList.PLAN_LINK)
    times = Counter(link.text("link") for link in links)
    for link in links:
        code = link.text("link")
        entry = table.get(code)
        if code and times[code] > 1:
            name = entry.th if entry else code
            yield view.finding(L004, link, "link", name=name, count=str(times[code]))
        if entry is not None and not entry.parent and not entry.leaf:
            yield view.finding(L005, link, "link", name=entry.th)
