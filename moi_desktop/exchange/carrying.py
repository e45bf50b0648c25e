"""Where projects are carried forward from: another workspace of this office, a package that it sent, or this plan itself.

A former file is only read. A former workspace is copied first, since a file of an older version is brought up to date
when it is opened.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from moi_desktop.errors import PackageError
from moi_desktop.exchange.problems import Problem
from moi_desktop.exchange.verdict import Verifier
from moi_desktop.plan.canonical import record_from_canonical
from moi_desktop.plan.carrying import Carried, carry, code_changes
from moi_desktop.plan.catalogue import DOCUMENT_NAMES, PLAN_ENTITIES, DocumentKind
from moi_desktop.plan.fiscal_year import years_of_cycle
from moi_desktop.plan.model import Plan, Record
from moi_desktop.store.copies import copy_of_workspace
from moi_desktop.store.office_workspace import OfficeWorkspace
from moi_desktop.text import QT_TRANSLATE_NOOP

LABEL: Final = "ยกโครงการมาจากปีก่อน"
"""What the step is called in the history."""


@dataclass(frozen=True, slots=True)
class FormerPlan:
    """A plan to carry projects from. `name` is the file's, empty for this plan itself; `cycle` its years, 2562-2564."""

    name: str
    office: str
    cycle: str
    practice: bool
    plan: Plan

    @property
    def years(self) -> range:
        """The fiscal years (BE) of its cycle."""
        return years_of_cycle(self.cycle)


def former_plan(workspace: OfficeWorkspace, path: Path) -> FormerPlan:
    """Read a former plan of the same office from a workspace (.db) or a sealed submission (.xlsx).

    Raises PackageError `former-other-office`, `former-practice`, or with the code of what is wrong with the package;
    StoreError as opening a workspace does.
    """
    found = _of_workspace(path) if path.suffix.lower() == ".db" else _of_package(path)
    if found.office != workspace.info.office:
        raise _refused("former-other-office", _OTHER_OFFICE, file=path.name, office=found.office)
    if found.practice and not workspace.info.practice:
        raise _refused("former-practice", _PRACTICE, file=path.name)
    return found


def own_plan(workspace: OfficeWorkspace) -> FormerPlan:
    """This plan itself: projects of its earlier years that go on in later ones."""
    info = workspace.info
    return FormerPlan("", info.office, info.cycle_name, info.practice, workspace.plan())


def shift_between(former: FormerPlan, workspace: OfficeWorkspace) -> int:
    """By how many fiscal years a former project moves: the difference of the cycles; one year inside the same plan."""
    if not former.name:
        return 1
    years = years_of_cycle(workspace.info.cycle_name)
    return years[0] - former.years[0] if years and former.years else 0


def carry_over(workspace: OfficeWorkspace, former: FormerPlan, uids: Iterable[str], shift: int) -> Carried:
    """Carry projects into the workspace as one step, every value unconfirmed; what was carried."""
    kit = Plan(workspace.kit_records())
    cycle = kit.single("cycle")
    years = years_of_cycle(workspace.info.cycle_name)
    ranks = [project.whole("rank") or 0 for project in workspace.plan().live_projects()]
    carried = carry(
        former.plan,
        uids,
        shift=shift,
        first_fy=(cycle.whole("first_fy") if cycle else None) or (years[0] if years else None),
        next_rank=max(ranks, default=0) + 1,
        codes=code_changes(kit),
    )
    if carried.records:
        workspace.carry_in(carried.records, carried.former, LABEL)
    return carried


def _of_workspace(path: Path) -> FormerPlan:
    with tempfile.TemporaryDirectory(prefix="moi-former-") as folder:
        copy = Path(folder) / "former.db"
        copy_of_workspace(path, copy)
        with OfficeWorkspace.open(copy) as former:
            info = former.info
            return FormerPlan(path.name, info.office, info.cycle_name, info.practice, former.plan(verified=True))


def _of_package(path: Path) -> FormerPlan:
    with Verifier() as verifier:
        verification = verifier.verify_file(path)
    unpacked = verification.unpacked
    if unpacked is None or not verification.lets_in:
        raise _told(next(iter(verification.problems), Problem("not-a-package")))
    if unpacked.content.kind is not DocumentKind.SUBMISSION:
        raise _told(Problem("kind-not-here", path.name, {"kind": DOCUMENT_NAMES[unpacked.content.kind]}))
    records: list[Record] = [
        record_from_canonical(entity, uid, values) for entity, uid, values in unpacked.rows if entity in PLAN_ENTITIES
    ]
    content = unpacked.content
    return FormerPlan(path.name, content.office, content.cycle, content.practice, Plan(records))


def _told(problem: Problem) -> PackageError:
    return PackageError("{sentence}", code=problem.code, place=problem.place, sentence=problem.message)


def _refused(code: str, sentence: str, **values: str) -> PackageError:
    return PackageError(sentence, code=code, **values)


_OTHER_OFFICE: Final = QT_TRANSLATE_NOOP(
    "moi", "แฟ้ม {file} เป็นแผนของ {office} ไม่ใช่ของหน่วยงานนี้ จึงยกโครงการมาไม่ได้ ให้เลือกแฟ้มของหน่วยงานตนเอง"
)
_PRACTICE: Final = QT_TRANSLATE_NOOP("moi", "แฟ้ม {file} เป็นแฟ้มฝึกหัด จึงไม่ยกโครงการมาเป็นข้อมูลจริง ให้เลือกแฟ้มงานจริง")
