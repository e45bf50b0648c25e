"""Taking files in, and putting what is ready into the plan, as facts for the window. Runs on the thread of the jobs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from moi_desktop.desktop.jobs import NamingProgress, Progress
from moi_desktop.desktop.models.central_changes import Changes, read_changes
from moi_desktop.desktop.models.central_inbox import base_of, counts_of
from moi_desktop.errors import CentralError, MoiError

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.central.intake import IntakeReport, PackageReport


MOST_LISTED = 300
"""More differences of one file than this are counted in a preview, not listed."""


@dataclass(frozen=True, slots=True)
class IntakeLine:
    """What became, or would become, of one file. `sha256` is empty where the file could not be read at all.

    `years` is the effect in satang by fiscal year; `touching` counts the fields that touch the centre's own work. `changes`
    is there in previews alone.
    """

    file: str
    sha256: str
    office: str
    revision_no: int
    state: str
    code: str
    message: str
    new: int
    changed: int
    same: int
    gone: int
    skipped: int
    satang: int
    years: tuple[tuple[int, int], ...] = ()
    touching: int = 0
    changes: Changes | None = None


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
    left_out: tuple[str, ...] = ()
    """Names of the files of folders that are no packages."""

    def count(self, state: str) -> int:
        """How many files came into this state."""
        return sum(line.state == state for line in self.lines)

    @property
    def years(self) -> tuple[tuple[int, int], ...]:
        """The effect of all files together, by fiscal year, in satang."""
        total: Counter[int] = Counter()
        for line in self.lines:
            for year, satang in line.years:
                total[year] += satang
        return tuple(sorted(total.items()))


def take_in(
    centre: Centre, paths: Sequence[Path], clock: Callable[[], datetime], progress: NamingProgress, *, rehearse: bool
) -> IntakeOutcome:
    """Take files, folders, e-mails and archives into the vault; with `rehearse` only see what would become of them."""
    from moi_desktop.central import intake

    told = [""]

    def on_file(name: str) -> None:
        told[0] = name

    def steps(done: int, total: int) -> None:
        progress(done, total, told[0])

    if not rehearse:
        report = intake.take_in(centre, paths, clock=clock, progress=steps, on_file=on_file)
        lines = tuple(_line(package) for package in report.packages)
        return IntakeOutcome(lines, rehearsed=False, left_out=tuple(report.left_out))

    def look(found: IntakeReport) -> IntakeOutcome:
        lines = []
        for number, package in enumerate(found.packages):
            progress(number, len(found.packages), package.file)
            lines.append(_rehearsed(centre, package))
        return IntakeOutcome(tuple(lines), rehearsed=True, left_out=tuple(found.left_out))

    return intake.rehearse(centre, paths, look, clock=clock, progress=steps, on_file=on_file)


def _rehearsed(centre: Centre, package: PackageReport) -> IntakeLine:
    """A line with what its revision would change."""
    line = _line(package)
    if package.state not in ("ready", "fork"):
        return line
    changes = read_changes(centre, package.office, package.sha256, package.revision_id, most=MOST_LISTED)
    if not any(change.kind in ("came", "went") for change in changes.lines):
        return replace(line, changes=changes)
    base = base_of(centre, package.office, package.revision_id)
    counts = counts_of(centre, package.office, package.sha256, base)
    return replace(line, changes=changes, new=counts.new, changed=counts.changed, same=counts.same, gone=counts.gone)


def _line(package: PackageReport) -> IntakeLine:
    state = "practice" if package.code == "practice" else package.state
    counts = package.counts
    return IntakeLine(
        file=package.file,
        sha256=package.sha256,
        office=package.office,
        revision_no=package.revision_no,
        state=state,
        code=package.code,
        message=package.message,
        new=counts.new,
        changed=counts.changed,
        same=counts.same,
        gone=counts.gone,
        skipped=counts.skipped,
        satang=counts.money_effect_satang,
        years=package.years,
        touching=package.touching,
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
