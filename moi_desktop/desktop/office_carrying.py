"""Last year's projects as they are offered, and carrying the chosen ones over. Runs on the thread of the jobs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from moi_desktop.plan.fiscal_year import years_of_cycle
from moi_desktop.plan.thai_order import thai_key

if TYPE_CHECKING:  # these import the libraries of Excel and of the database
    from moi_desktop.exchange.carrying import FormerPlan
    from moi_desktop.plan.model import Record
    from moi_desktop.store.office_workspace import OfficeWorkspace


@dataclass(frozen=True, slots=True)
class FormerProject:
    """One project of a former plan: its years (BE, None where it has none), satang, and whether it was carried over before."""

    uid: str
    code: str
    name: str
    start: int | None
    end: int | None
    satang: int
    carried: bool


@dataclass(frozen=True, slots=True)
class Offer:
    """A former plan with its projects in their order of priority, and by how many years they would move."""

    former: FormerPlan
    projects: tuple[FormerProject, ...]
    shift: int


def read_offer(workspace: OfficeWorkspace, path: Path | None) -> Offer:
    """Read a former plan; without a path, the earlier years of this plan. Raises PackageError and StoreError."""
    from moi_desktop.exchange import carrying

    former = carrying.own_plan(workspace) if path is None else carrying.former_plan(workspace, path)
    live = sorted(former.plan.live_projects(), key=_order)
    if path is None:
        years = years_of_cycle(workspace.info.cycle_name)
        live = [project for project in live if years and (project.whole("end_fy") or years[-1]) < years[-1]]
    known = {project.text("carried_from") for project in workspace.plan().live_projects()}
    shift = max(0, carrying.shift_between(former, workspace))
    return Offer(former, tuple(_project(former, project, known) for project in live), shift)


def carry(workspace: OfficeWorkspace, offer: Offer, uids: list[str], shift: int) -> list[str]:
    """Carry projects over as one step and return the uids of the copies."""
    from moi_desktop.exchange import carrying

    return list(carrying.carry_over(workspace, offer.former, uids, shift).projects)


def _order(project: Record) -> tuple[bool, int, str]:
    rank = project.whole("rank")
    return rank is None, rank or 0, thai_key(project.text("name_th"))


def _project(former: FormerPlan, project: Record, known: set[str]) -> FormerProject:
    code, uid = project.text("code"), project.uid
    satang = sum(line.money("amount") for line in former.plan.children("budget_line", uid))
    years = project.whole("start_fy"), project.whole("end_fy")
    return FormerProject(uid, code, project.text("name_th"), *years, satang, carried=bool({code or uid, uid} & known))
