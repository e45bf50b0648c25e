"""The plans and policies above the ministry's own that a project may be linked to, with the years they are in force."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from moi_desktop.reference.table import Entry, Table, read_rows
from moi_desktop.text import QT_TRANSLATE_NOOP


class Scheme(StrEnum):
    """Which plan or policy a link belongs to."""

    NATIONAL_STRATEGY = "national_strategy"
    MASTER_PLAN = "master_plan"
    MASTER_PLAN_SUB = "master_plan_sub"
    MASTER_PLAN_TARGET_Y1 = "master_plan_target_y1"
    NATIONAL_REFORM = "national_reform"
    DEVELOPMENT_PLAN_12 = "development_plan_12"
    SECURITY_PLAN = "security_plan"
    GOVERNMENT_POLICY = "government_policy"
    MINISTER_AGENDA = "minister_agenda"
    MOI_FOCUS = "moi_focus"
    S_CURVE = "s_curve"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLink(Entry):
    """One strategy, issue, sub-plan, target or policy.

    `level` is the level of the plan ("1", "2", or "P" for policies). `valid_from` and `valid_to` are fiscal years
    (BE), both included; no `valid_to` means still in force. `verified` is false for names not seen in a source.
    """

    scheme: Scheme
    level: str
    valid_from: int
    valid_to: int | None
    verified: bool
    note: str
    source: str

    def valid_in(self, fiscal_year: int) -> bool:
        """Say whether the link is in force in a fiscal year (BE)."""
        return self.valid_from <= fiscal_year and (self.valid_to is None or fiscal_year <= self.valid_to)


def plan_links(scheme: Scheme | None = None, *, fiscal_year: int | None = None) -> tuple[PlanLink, ...]:
    """Return all plan links, or those of one scheme and those in force in one fiscal year (BE)."""
    return tuple(entry for entry in _plan_links().entries if _wanted(entry, scheme, fiscal_year))


def plan_link(code: str) -> PlanLink:
    """Return one plan link by code; raises PlanError when there is none."""
    return _plan_links().get(code)


def plan_link_name(code: str) -> str:
    """Return the Thai name of a plan link, or an empty text for an unknown code."""
    return _plan_links().name(code)


def plan_links_under(code: str) -> tuple[PlanLink, ...]:
    """Return the plan links directly below one; an empty code gives the plans themselves."""
    return _plan_links().under(code)


def plan_link_chain(code: str) -> tuple[PlanLink, ...]:
    """Return a plan link and all above it, the plan first; raises PlanError for an unknown code."""
    return _plan_links().chain(code)


def plan_link_path(code: str) -> str:
    """Return the Thai names from the plan down to a link, parted by ">"; raises PlanError for an unknown code."""
    return _plan_links().path(code)


def find_plan_links(
    needle: str, scheme: Scheme | None = None, *, fiscal_year: int | None = None
) -> tuple[PlanLink, ...]:
    """Return the plan links that a typed code or Thai or English name may mean, best first."""
    return tuple(entry for entry in _plan_links().find(needle) if _wanted(entry, scheme, fiscal_year))


def _wanted(entry: PlanLink, scheme: Scheme | None, fiscal_year: int | None) -> bool:
    return (scheme is None or entry.scheme == scheme) and (fiscal_year is None or entry.valid_in(fiscal_year))


@cache
def _plan_links() -> Table[PlanLink]:
    return Table(
        (_plan_link(row) for row in read_rows("plan_links")),
        unknown=QT_TRANSLATE_NOOP("moi", "ไม่มีรหัสแผนหรือนโยบาย “{typed}” ในบัญชีความเชื่อมโยง โปรดเลือกจากรายการ"),
        unknown_code="unknown-plan-link",
    )


def _plan_link(row: dict[str, str]) -> PlanLink:
    return PlanLink(
        code=row["code"],
        parent=row["parent"],
        scheme=Scheme(row["scheme"]),
        level=row["level"],
        name_th=row["name_th"],
        name_en=row["name_en"],
        valid_from=int(row["valid_from_be"]),
        valid_to=int(row["valid_to_be"]) if row["valid_to_be"] else None,
        verified=row["verified"] == "1",
        note=row["note"],
        source=row["source"],
    )
