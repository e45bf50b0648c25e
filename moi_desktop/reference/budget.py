"""The classifications of the budget: expense categories, plan types, budget groups, nature and source of money."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from moi_desktop.reference.table import Entry, Table, read_rows
from moi_desktop.text import QT_TRANSLATE_NOOP


class Domain(StrEnum):
    """Which question a category answers; the letter begins its codes."""

    EXPENSE = "expense"  # B: what the money buys (งบรายจ่าย)
    PLAN_TYPE = "plan_type"  # P: the plan it stands under (แผนงาน)
    BUDGET_GROUP = "budget_group"  # G: the group of the Budget Act
    SPEND_NATURE = "spend_nature"  # N: current or investment (ประจำ / ลงทุน)
    FUND_SOURCE = "fund_source"  # F: where the money comes from (แหล่งเงิน)


@dataclass(frozen=True, slots=True, kw_only=True)
class Category(Entry):
    """One category. Only leaves take money; `level` is 1 at the top."""

    domain: Domain
    level: int
    is_leaf: bool
    note: str
    verified: bool
    source: str


def categories(domain: Domain | None = None) -> tuple[Category, ...]:
    """Return all categories, or those of one domain, in official order."""
    return tuple(entry for entry in _categories().entries if domain is None or entry.domain == domain)


def category(code: str) -> Category:
    """Return one category by code; raises PlanError when there is none."""
    return _categories().get(code)


def category_name(code: str) -> str:
    """Return the Thai name of a category, or an empty text for an unknown code."""
    return _categories().name(code)


def categories_under(code: str) -> tuple[Category, ...]:
    """Return the categories directly below one."""
    return _categories().under(code)


def category_chain(code: str) -> tuple[Category, ...]:
    """Return a category and all above it, the top first; raises PlanError for an unknown code."""
    return _categories().chain(code)


def category_path(code: str) -> str:
    """Return the Thai names down to a category: งบดำเนินงาน > ค่าตอบแทน > …; raises PlanError for an unknown code."""
    return _categories().path(code)


def find_categories(needle: str, domain: Domain | None = None) -> tuple[Category, ...]:
    """Return the categories that a typed code or Thai or English name may mean, best first."""
    return tuple(entry for entry in _categories().find(needle) if domain is None or entry.domain == domain)


@cache
def _categories() -> Table[Category]:
    return Table(
        (_category(row) for row in read_rows("budget_categories")),
        unknown=QT_TRANSLATE_NOOP("moi", "ไม่มีรหัสหมวดงบประมาณ “{typed}” ในบัญชีรหัส โปรดเลือกจากรายการ"),
        unknown_code="unknown-category",
    )


def _category(row: dict[str, str]) -> Category:
    return Category(
        code=row["code"],
        parent=row["parent"],
        domain=Domain(row["domain"]),
        level=int(row["level"]),
        name_th=row["name_th"],
        name_en=row["name_en"],
        is_leaf=row["is_leaf"] == "1",
        note=row["note"],
        verified=row["verified"] == "1",
        source=row["source"],
    )
