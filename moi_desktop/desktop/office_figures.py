"""Figures of the overview, worked out from one look at the plan: money by expense category, completeness by section."""

from __future__ import annotations

from collections import defaultdict

from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.widgets.stacked_bars import Part
from moi_desktop.plan.catalogue import SECTIONS, CodeList
from moi_desktop.plan.completeness import NOTHING, Progress, progress_of


def parts_by_category(look: Look, unnamed: str) -> tuple[list[int], list[Part]]:
    """Return the fiscal years (BE) with money of live projects, and the satang of each expense category (งบรายจ่าย) in them.

    `unnamed` stands for the lines that have no category yet.
    """
    live = {project.uid for project in look.plan.live_projects()}
    table = look.context.codes.table(CodeList.EXPENSE)
    sums: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for line in look.plan.of("budget_line"):
        year = line.whole("fiscal_year")
        if line.text("project") in live and year is not None and line.money("amount"):
            lineage = table.lineage(line.text("category"))
            sums[lineage[-1] if lineage else ""][year] += line.money("amount")
    years = sorted({year for by_year in sums.values() for year in by_year})
    order = [entry.code for entry in table if entry.code in sums]
    order += [code for code in sums if code not in order]
    parts = [
        Part(
            look.context.codes.name(CodeList.EXPENSE, code) if code else unnamed,
            tuple(sums[code][year] for year in years),
        )
        for code in order
    ]
    return years, parts


def completeness(look: Look) -> dict[str, Progress]:
    """How far all live projects are together, by section."""
    total = {section.key: NOTHING for section in SECTIONS}
    for project in look.plan.live_projects():
        for key, progress in progress_of(look.plan, project).items():
            total[key] += progress
    return total
