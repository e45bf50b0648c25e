"""Links of projects to the three levels of plans, the minister's agenda and the ministry's focus areas."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from moi_desktop.central.included import INCLUDED
from moi_desktop.central.reports.frame import Frame, Project
from moi_desktop.central.reports.parts import bulleted
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.code_book import MASTER_PLAN, NATIONAL_STRATEGY

AGENDA: Final = "MA"
"""Root code of the minister's agenda among the plan links."""

FOCUS: Final = "MF"
"""Root code of the ministry's focus areas among the plan links."""

LEVELS: Final[Mapping[str, str]] = {
    NATIONAL_STRATEGY: "แผนระดับที่ 1",
    MASTER_PLAN: "แผนระดับที่ 2",
    "NR": "แผนระดับที่ 2",
    "DP12": "แผนระดับที่ 2",
    "SEC": "แผนระดับที่ 2",
}
"""The level of each plan; all others are policies."""

POLICY: Final = "นโยบายและจุดเน้น"
_OWN_PREFIX: Final = "ยุทธศาสตร์ชาติ"  # each area repeats the plan's name


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a project: the plan it leads to (`root`), whether it is the primary one, and the written reason."""

    code: str
    root: str
    primary: bool
    reason: str


class Links:
    """All links of the projects that count."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._table = frame.codes.table(CodeList.PLAN_LINK)

    @cached_property
    def order(self) -> dict[str, int]:
        """The place of each code in the official order of plans."""
        return {entry.code: place for place, entry in enumerate(self._table)}

    @cached_property
    def by_project(self) -> dict[tuple[str, str], list[Link]]:
        """The links of each project in the order of the plans, the primary one first."""
        rows = self._frame.query(
            f"""WITH {INCLUDED} SELECT k."office", k."project", k."link", k."primary", k."reason"
            FROM "view_plan_link" k JOIN "included" p ON p."office" = k."office" AND p."uid" = k."project"
            WHERE COALESCE(k."link", '') <> ''"""  # noqa: S608 - constant text
        )
        found: dict[tuple[str, str], list[Link]] = defaultdict(list)
        for row in rows:
            code = row["link"]
            link = Link(code, self.root(code), bool(row["primary"]), row["reason"] or "")
            found[row["office"], row["project"]].append(link)
        for links in found.values():
            links.sort(key=lambda link: (self._place(link.root), not link.primary, self._place(link.code)))
        return dict(found)

    def root(self, code: str) -> str:
        """The plan that a code belongs to."""
        return self._table.lineage(code)[-1]

    def _place(self, code: str) -> tuple[tuple[int, str], ...]:
        """Where a code stands: after the one above it and before that one's next, at every level from the plan down."""
        return tuple((self.order.get(one, len(self.order)), one) for one in reversed(self._table.lineage(code)))

    def name(self, code: str) -> str:
        """The name of a strategy, target or policy, without the plan's own name before it."""
        name = self._frame.name(CodeList.PLAN_LINK, code)
        return (
            name.removeprefix(_OWN_PREFIX)
            if self.root(code) == NATIONAL_STRATEGY and code != NATIONAL_STRATEGY
            else name
        )

    def plan(self, root: str) -> str:
        """The name of a plan."""
        return self._frame.name(CodeList.PLAN_LINK, root)

    def of(self, project: Project, root: str, *, only_primary: bool = False) -> str:
        """The names of a project's links to one plan, as one cell."""
        links = [link for link in self.by_project.get(project.key, ()) if link.root == root]
        if only_primary:
            links = [link for link in links if link.primary]
        return bulleted([self.name(link.code) for link in links]) if links else ""

    def used(self) -> list[tuple[str, Sequence[tuple[Project, Link]]]]:
        """Every code in use, in official order, with the projects linked to it."""
        users: dict[str, list[tuple[Project, Link]]] = defaultdict(list)
        for project in self._frame.projects:
            for link in self.by_project.get(project.key, ()):
                users[link.code].append((project, link))
        return sorted(users.items(), key=lambda item: self._place(item[0]))
