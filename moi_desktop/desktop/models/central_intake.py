"""Taking files in, and putting what is ready into the plan, as facts for the window. Runs on the thread of the jobs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from moi_desktop.desktop.jobs import Progress
from moi_desktop.errors import CentralError, MoiError

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.central.intake import PackageReport


@dataclass(frozen=True, slots=True)
class IntakeLine:
    """What became, or would become, of one file. `sha256` is empty where the file could not be read at all."""

    file: str
    sha256: str
    office: str
    state: str
    code: str
    message: str
    new: int
    changed: int
    same: int
    satang: int


@dataclass(frozen=True, slots=True)
class Merged:
    """The offices whose revision is in the plan now, and those whose revision was refused, each with its error."""

    offices: tuple[str, ...]
    refused: tuple[tuple[str, MoiError], ...]


@dataclass(frozen=True, slots=True)
class IntakeOutcome:
    """What became of every file. `rehearsed`: nothing was kept, this is what would happen."""

    lines: tuple[IntakeLine, ...]
    rehearsed: bool

    def count(self, state: str) -> int:
        """How many files came into this state."""
        return sum(line.state == state for line in self.lines)


def take_in(
    centre: Centre, paths: Sequence[Path], clock: Callable[[], datetime], progress: Progress, *, rehearse: bool
) -> IntakeOutcome:
    """Take files, folders and e-mails into the vault; with `rehearse` only see what would become of them."""
    from moi_desktop.central import intake

    report = intake.take_in(centre, paths, dry_run=rehearse, clock=clock, progress=progress)
    return IntakeOutcome(tuple(_line(package) for package in report.packages), rehearse)


def _line(package: PackageReport) -> IntakeLine:
    state = "practice" if package.code == "practice" else package.state
    counts = package.counts
    return IntakeLine(
        package.file,
        package.sha256,
        package.office,
        state,
        package.code,
        package.message,
        counts.new,
        counts.changed,
        counts.same,
        counts.money_effect_satang,
    )


def apply_all(centre: Centre, progress: Progress) -> Merged:
    """Put every ready revision into the plan, each on its own; one that is refused does not stop the rest."""
    from moi_desktop.central import decisions, revisions

    rows = revisions.ready_heads(centre)
    offices: list[str] = []
    refused: list[tuple[str, MoiError]] = []
    for number, row in enumerate(rows):
        progress(number, len(rows))
        try:
            decisions.apply_revision(centre, row.office, row.revision_id)
        except CentralError as error:
            refused.append((row.office, error))
        else:
            offices.append(row.office)
    progress(len(rows), len(rows))
    return Merged(tuple(offices), tuple(refused))


def apply_one(centre: Centre, office: str, revision: str) -> str:
    """Put one ready revision into the plan; the office."""
    from moi_desktop.central import decisions

    decisions.apply_revision(centre, office, revision)
    return office


def undo(centre: Centre, offices: Sequence[str]) -> list[str]:
    """Take the last applied revision of each office out of the plan; the offices."""
    from moi_desktop.central import decisions

    for office in offices:
        decisions.undo_apply(centre, office)
    return list(offices)


def resolve(centre: Centre, office: str, revision: str, reason: str) -> str:
    """Go on with one of several competing revisions; the office."""
    from moi_desktop.central import decisions

    decisions.resolve_fork(centre, office, revision, reason)
    return office
