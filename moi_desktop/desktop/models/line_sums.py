"""What budget lines add up to by fiscal year, and within a year by source of money, by budget or by project."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication

from moi_desktop.desktop.models.grid_steps import Values
from moi_desktop.desktop.office_look import Look, SourceMoney, YearMoney, money_of_lines
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.thai_order import thai_key

BY_SOURCE, BY_BUDGET, BY_PROJECT = "source", "budget", "project"
GROUPINGS: Final = (BY_SOURCE, BY_BUDGET, BY_PROJECT)


def sums_of(
    lines: Iterable[Values], look: Look, grouping: str = BY_SOURCE, *, is_part: bool = False
) -> tuple[YearMoney, ...]:
    """Add up lines by year against the ceilings; `sources` of each year then holds the parts by `grouping`.

    Ceilings are set by source: parts of another grouping have none, the year keeps its own. Where the lines are only part
    of the plan (`is_part`) there are no ceilings: what is left of one is said of the whole plan only.
    """
    some = list(lines)
    years = money_of_lines(some, look.context)
    if is_part:
        years = tuple(_without_ceilings(year) for year in years if year.asked)
    if grouping == BY_SOURCE:
        return years
    key_of, name_of = _BY[grouping]
    parts: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for values in some:
        year, amount = values.get("fiscal_year"), values.get("amount")
        if isinstance(year, int) and isinstance(amount, int):
            parts[year][key_of(values, look)] += amount
    return tuple(replace(year, sources=_parts(parts[year.year], look, name_of)) for year in years)


def _without_ceilings(year: YearMoney) -> YearMoney:
    sources = (replace(source, ceiling=None) for source in year.sources if source.asked)
    return replace(year, limited=0, ceiling=0, sources=tuple(sources))


def _parts(asked: dict[str, int], look: Look, name_of: Callable[[str, Look], str]) -> tuple[SourceMoney, ...]:
    named = [SourceMoney(key, name_of(key, look), satang, None) for key, satang in asked.items() if satang]
    return tuple(sorted(named, key=lambda part: (not part.source, thai_key(part.name))))


def _budget_of(values: Values, look: Look) -> str:
    """The budget (งบรายจ่าย) that a category belongs to; empty without a category."""
    category = values.get("category")
    lineage = look.context.codes.table(CodeList.EXPENSE).lineage(category) if isinstance(category, str) else ()
    return lineage[-1] if lineage else ""


def _budget_name(code: str, look: Look) -> str:
    nameless = QCoreApplication.translate("LineSums", "ยังไม่เลือกหมวด")
    return look.context.codes.name(CodeList.EXPENSE, code) if code else nameless


def _project_of(values: Values, _look: Look) -> str:
    return str(values.get("project") or "")


def _project_name(uid: str, look: Look) -> str:
    project = look.plan.get("project", uid)
    nameless = QCoreApplication.translate("LineSums", "ยังไม่มีชื่อโครงการ")
    return (project.text("name_th") if project else "") or nameless


_BY: Final[dict[str, tuple[Callable[[Values, Look], str], Callable[[str, Look], str]]]] = {
    BY_BUDGET: (_budget_of, _budget_name),
    BY_PROJECT: (_project_of, _project_name),
}
