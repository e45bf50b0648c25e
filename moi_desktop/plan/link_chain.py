"""Where a plan link stands in the hierarchy, and the chain X > Y1 > Y2 > Z that the links of a project make.

X is the project itself (a plan of level 3), Y1 a target of a sub-plan of the master plan, Y2 a target of one of its issues,
Z the national strategy. The program's own list has issues and sub-plans; the targets come with the kit, whose entries say
no more than their code and what they stand under, so the code's digits tell a target (040001, 040101) from a sub-plan (0401).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Final

from moi_desktop.plan.code_book import MASTER_PLAN, NATIONAL_STRATEGY, CodeEntry, CodeTable
from moi_desktop.reference.policy import Scheme, plan_links
from moi_desktop.text import QT_TRANSLATE_NOOP


class LinkKind(StrEnum):
    """Which plan or policy a link belongs to, in the order in which links are shown."""

    STRATEGY = "strategy"
    MASTER_PLAN = "master_plan"
    REFORM = "reform"
    DEVELOPMENT = "development"
    SECURITY = "security"
    GOVERNMENT = "government"
    MINISTER = "minister"
    FOCUS = "focus"
    S_CURVE = "s_curve"
    OTHER = "other"


KIND_WORDS: Final = {
    LinkKind.STRATEGY: QT_TRANSLATE_NOOP("moi", "ยุทธศาสตร์ชาติ"),
    LinkKind.MASTER_PLAN: QT_TRANSLATE_NOOP("moi", "แผนแม่บท"),
    LinkKind.REFORM: QT_TRANSLATE_NOOP("moi", "แผนปฏิรูป"),
    LinkKind.DEVELOPMENT: QT_TRANSLATE_NOOP("moi", "แผนพัฒนาฯ"),
    LinkKind.SECURITY: QT_TRANSLATE_NOOP("moi", "แผนความมั่นคง"),
    LinkKind.GOVERNMENT: QT_TRANSLATE_NOOP("moi", "นโยบายรัฐบาล"),
    LinkKind.MINISTER: QT_TRANSLATE_NOOP("moi", "วาระรัฐมนตรี"),
    LinkKind.FOCUS: QT_TRANSLATE_NOOP("moi", "จุดเน้นกระทรวง"),
    LinkKind.S_CURVE: QT_TRANSLATE_NOOP("moi", "S-Curve"),
    LinkKind.OTHER: QT_TRANSLATE_NOOP("moi", "แผนอื่น"),
}
"""The short name of each kind."""

_KIND_OF_SCHEME: Final = {
    Scheme.NATIONAL_STRATEGY: LinkKind.STRATEGY,
    Scheme.MASTER_PLAN: LinkKind.MASTER_PLAN,
    Scheme.NATIONAL_REFORM: LinkKind.REFORM,
    Scheme.DEVELOPMENT_PLAN_12: LinkKind.DEVELOPMENT,
    Scheme.SECURITY_PLAN: LinkKind.SECURITY,
    Scheme.GOVERNMENT_POLICY: LinkKind.GOVERNMENT,
    Scheme.MINISTER_AGENDA: LinkKind.MINISTER,
    Scheme.MOI_FOCUS: LinkKind.FOCUS,
    Scheme.S_CURVE: LinkKind.S_CURVE,
}
_DEVELOPMENT_ROOT: Final = re.compile(r"DP\d+")


class Level(StrEnum):
    """What a link of the national strategy or the master plan is; OTHER for all else."""

    PLAN = "plan"
    STRATEGY = "strategy"
    ISSUE = "issue"
    TARGET_Y2 = "y2"
    SUB_PLAN = "sub_plan"
    TARGET_Y1 = "y1"
    FACTOR = "factor"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Chain:
    """One way from the project up. Codes; empty where nothing is chosen or known.

    `issue` and `sub_plan` may be known from what stands below them, targets are there only when chosen.
    """

    issue: str = ""
    y2: str = ""
    sub_plan: str = ""
    y1: str = ""


def kind_of(table: CodeTable, code: str) -> LinkKind:
    """Which plan or policy a code belongs to, by the uppermost code above it."""
    root = table.lineage(code)[-1] if code else ""
    scheme = _root_schemes().get(root)
    if scheme is not None:
        return _KIND_OF_SCHEME.get(scheme, LinkKind.OTHER)
    return LinkKind.DEVELOPMENT if _DEVELOPMENT_ROOT.fullmatch(root) else LinkKind.OTHER


def level_of(table: CodeTable, code: str) -> Level:
    """What a code is among the levels of the national strategy and the master plan."""
    way = table.lineage(code)
    if len(way) == 1:
        return Level.PLAN
    if way[-1] == NATIONAL_STRATEGY:
        return Level.STRATEGY
    if way[-1] != MASTER_PLAN:
        return Level.OTHER
    return Level.ISSUE if len(way) == 2 else _in_master_plan(code, level_of(table, way[1]))


def _in_master_plan(code: str, above: Level) -> Level:
    """What stands below an issue, by what it stands under."""
    if above in (Level.TARGET_Y1, Level.TARGET_Y2, Level.FACTOR):
        return Level.FACTOR
    if above is Level.SUB_PLAN:
        return Level.TARGET_Y1
    return _under_issue(code)


def _under_issue(code: str) -> Level:
    """A sub-plan has four digits (0401); a target six, 00 in the middle for one of the issue itself."""
    digits = "".join(letter for letter in code if letter.isdecimal())
    if len(digits) != 6:
        return Level.SUB_PLAN
    return Level.TARGET_Y2 if digits[2:4] == "00" else Level.TARGET_Y1


def chains(table: CodeTable, codes: Iterable[str]) -> tuple[Chain, ...]:
    """The chains that the chosen links of the master plan make, one for each sub-plan, by code.

    A link to an issue or to its target belongs to every chain of the issue, and is one of its own where there is none.
    """
    single = [chain for code in codes if (chain := _chain(table, code)).issue]
    found: list[Chain] = []
    for chain in single:
        if chain.sub_plan or chain.y1:
            _merge(found, chain)
    for chain in single:
        if not (chain.sub_plan or chain.y1):
            _spread(found, chain)
    return tuple(sorted(found, key=lambda chain: (chain.issue, chain.sub_plan, chain.y1)))


def _merge(found: list[Chain], chain: Chain) -> None:
    """Add a chain that has a sub-plan; one that only names the sub-plan of another adds nothing."""
    for number, other in enumerate(found):
        if (other.issue, other.sub_plan) == (chain.issue, chain.sub_plan) and (not other.y1 or not chain.y1):
            found[number] = replace(other, y1=other.y1 or chain.y1)
            return
    if chain not in found:
        found.append(chain)


def _spread(found: list[Chain], chain: Chain) -> None:
    same = [number for number, other in enumerate(found) if other.issue == chain.issue]
    free = [number for number in same if not found[number].y2 or not chain.y2 or found[number].y2 == chain.y2]
    for number in free:
        found[number] = replace(found[number], y2=found[number].y2 or chain.y2)
    if not free:
        found.append(chain)


def _chain(table: CodeTable, code: str) -> Chain:
    if not code or MASTER_PLAN not in table.lineage(code):
        return Chain()
    at = {level: one for one in table.lineage(code) for level in (level_of(table, one),)}
    return Chain(
        at.get(Level.ISSUE, ""), at.get(Level.TARGET_Y2, ""), at.get(Level.SUB_PLAN, ""), at.get(Level.TARGET_Y1, "")
    )


def targets_under(table: CodeTable, code: str, level: Level) -> Iterator[CodeEntry]:
    """The targets of a level that the list has below a code."""
    return (entry for entry in table if table.is_under(entry.code, code) and level_of(table, entry.code) is level)


def path_of(table: CodeTable, code: str) -> tuple[CodeEntry, ...]:
    """The entries above a code, the plan first, without the code's own."""
    above = reversed(table.lineage(code)[1:])
    return tuple(entry for one in above if (entry := table.get(one)) is not None)


def years_missing(entry: CodeEntry, years: Iterable[int]) -> tuple[int, ...]:
    """Those of `years` (BE) in which an entry is not in force."""
    return tuple(year for year in years if not entry.valid_in(year))


@cache
def _root_schemes() -> dict[str, Scheme]:
    return {link.code: link.scheme for link in plan_links() if not link.parent}
