"""Taking packages in: into the vault, verified, classified, previewed; applied only when asked.

Each file is one transaction of its own: one bad file never stops the rest. A rehearsal (`dry_run`) does the same work
and takes it back, so it shows exactly what would happen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from moi_desktop.central import envelopes
from moi_desktop.central.centre import Centre
from moi_desktop.central.decisions import apply_ready, settle_packages
from moi_desktop.central.envelopes import Source
from moi_desktop.central.revisions import DUPLICATE, QUARANTINED, package_row, snapshot
from moi_desktop.central.sources import expand, left_out, sources, writable
from moi_desktop.central.touching import touching
from moi_desktop.central.working import applied_snapshot
from moi_desktop.errors import CentralError
from moi_desktop.exchange.comparing import Counts, count_changes
from moi_desktop.exchange.lineage import RevisionState
from moi_desktop.exchange.problems import Problem
from moi_desktop.exchange.reading_ahead import with_following
from moi_desktop.exchange.sealing import Claims
from moi_desktop.exchange.snapshots import NOTHING, Snapshot, money_by_year, money_of, size_of
from moi_desktop.exchange.verdict import Trust, Verdict, Verification, Verifier
from moi_desktop.plan.canonical import moment_text, sha256_hex
from moi_desktop.plan.clock import Clock, utc_now
from moi_desktop.store.central_workspace import PackageRow

Progress = Callable[[int, int], None]
"""Called with done and total; raising Cancelled from it stops the work between two files."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PackageReport:
    """What became of one file. `state` is quarantined, duplicate, superseded, ready, fork, applied or card.

    `years` is the effect in satang on each fiscal year in which there is one. `touching` counts the changed fields that
    the centre had amended or commented on, or that belong to an approved project. `base_no` is the number of the
    revision that it was compared with, 0 for none.
    """

    file: str
    sha256: str
    office: str
    revision_id: str
    revision_no: int
    state: str
    code: str
    message: str
    verdict: str
    trust: str
    counts: Counts
    years: tuple[tuple[int, int], ...] = ()
    touching: int = 0
    base_no: int = 0


@dataclass(slots=True)
class IntakeReport:
    """What became of every file, in the order they were taken, and the revisions that were applied.

    `left_out` names the files of folders that are no packages: they were not even read.
    `refused` holds ready revisions that could not be applied, of these files or of earlier ones, and why.
    """

    packages: list[PackageReport] = field(default_factory=list)
    applied: list[str] = field(default_factory=list)
    refused: dict[str, CentralError] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        """Whether nothing waits for a person because something is wrong."""
        waiting = any(p.state in (QUARANTINED, RevisionState.FORK) for p in self.packages)
        return not waiting and not self.refused


class _Rehearsal(Exception):  # noqa: N818 - takes the work of a dry run back
    pass


def take_in(
    centre: Centre,
    paths: Sequence[Path],
    *,
    apply: bool = False,
    dry_run: bool = False,
    clock: Clock = utc_now,
    progress: Progress = lambda _done, _total: None,
    on_file: Callable[[str], None] = lambda _name: None,
) -> IntakeReport:
    """Take files, folders, e-mails and archives into the central workspace. Raises Cancelled when `progress` does.

    `on_file` hears the name of each file, also of those inside others, before `progress` is called for it.
    """
    report = IntakeReport()
    if dry_run:
        return rehearse(
            centre, paths, lambda found: found, apply=apply, clock=clock, progress=progress, on_file=on_file
        )
    _take(centre, paths, report, apply=apply, clock=clock, progress=_Steps(progress, on_file))
    return report


def rehearse(
    centre: Centre,
    paths: Sequence[Path],
    look: Callable[[IntakeReport], T],
    *,
    apply: bool = False,
    clock: Clock = utc_now,
    progress: Progress = lambda _done, _total: None,
    on_file: Callable[[str], None] = lambda _name: None,
) -> T:
    """Take files in, `look` at the workspace as it then is, and take everything back; what was seen."""
    seen: list[T] = []
    try:
        with centre.transaction():
            report = IntakeReport()
            _take(centre, paths, report, apply=apply, clock=clock, progress=_Steps(progress, on_file))
            seen.append(look(report))
            raise _Rehearsal
    except _Rehearsal:
        return seen[0]


@dataclass(frozen=True, slots=True)
class _Steps:
    progress: Progress
    on_file: Callable[[str], None]


def _take(
    centre: Centre, paths: Sequence[Path], report: IntakeReport, *, apply: bool, clock: Clock, progress: _Steps
) -> None:
    files = list(expand(paths))
    report.left_out = left_out(paths)
    taken: list[_Taken | PackageReport] = []
    with _Inspector(centre) as inspector:

        def take(pair: tuple[_Coming, Sequence[_Coming]]) -> None:
            coming, following = pair
            for name in coming.names:
                progress.on_file(name)
                progress.progress(coming.number, len(files))
            taken.append(
                _keep_unread(centre, coming.source, clock)
                if coming.source.problem
                else _take_one(centre, inspector, coming.source, [other.source for other in following], clock)
            )

        centre.in_shared_saves(with_following(_each_source(files)), take)
    progress.progress(len(files), len(files))
    rows = {row.sha256: row for row in centre.workspace.packages()}
    bases: dict[str, _Base] = {}
    for one in taken:
        report.packages.append(one if isinstance(one, PackageReport) else _report(centre, rows[one.sha256], one, bases))
    if apply:
        _apply(centre, report)


@dataclass(frozen=True, slots=True)
class _Coming:
    """A file with what is told when it is taken: how many were done before, and its name after that of its envelope."""

    source: Source
    number: int
    names: tuple[str, ...]


def _each_source(files: Sequence[Path]) -> Iterator[_Coming]:
    for number, path in enumerate(files):
        outer = writable(path.name)
        for place, source in enumerate(sources(path)):
            inner = (source.name,) if source.name != path.name else ()
            yield _Coming(source, number, (outer, *inner) if place == 0 else inner)


def _apply(centre: Centre, report: IntakeReport) -> None:
    report.applied = apply_ready(centre, refused=report.refused)
    report.packages = [_after_apply(p, report) for p in report.packages]


@dataclass(frozen=True, slots=True)
class _Taken:
    """A file that is in the vault now: under which name it came, and whether these bytes were there before."""

    sha256: str
    name: str
    again: bool


class _Inspector:
    """Verifies files; the child process that reads them starts with the first file that was not seen before."""

    def __init__(self, centre: Centre) -> None:
        self._centre = centre
        self._open = ExitStack()
        self._verifier: Verifier | None = None

    def __enter__(self) -> _Inspector:
        return self

    def __exit__(self, *details: object) -> None:
        self._open.close()

    def verify(self, source: Source, following: Sequence[Source]) -> Verification:
        if self._verifier is None:
            made = self._centre.ledger.made
            verifier = Verifier(self._centre.register, recorded=made.__contains__)
            self._verifier = self._open.enter_context(verifier)
        ahead = [other.data for other in following if not other.problem]
        return self._verifier.verify_bytes(source.name, source.data, following=ahead)


def _take_one(
    centre: Centre, inspector: _Inspector, source: Source, following: Sequence[Source], clock: Clock
) -> _Taken:
    sha = sha256_hex(source.data)
    again = centre.workspace.package(sha) is not None
    verification = None if again else inspector.verify(source, following)
    with centre.transaction():
        centre.workspace.keep_file(source.name, source.data, moment_text(clock()))
        if verification is not None:
            add_package(centre, verification)
    return _Taken(sha, source.name, again)


def add_package(centre: Centre, verification: Verification) -> None:
    """Put a verified file into the views and settle the packages of its office."""
    row = package_row(verification)
    payload = verification.unpacked.payload.data if verification.lets_in and verification.unpacked else None
    centre.workspace.put_package(row, payload)
    if row.office:
        settle_packages(centre, row.office)


def _keep_unread(centre: Centre, source: Source, clock: Clock) -> PackageReport:
    """Report what could not be read; an envelope that came along is kept as it is, under the name of its file."""
    assert source.problem is not None
    sha = ""
    if source.data:
        outer = source.name.partition("/")[0]
        sha = sha256_hex(source.data)
        with centre.transaction():
            centre.workspace.keep_file(outer, source.data, moment_text(clock()))
            if centre.workspace.package(sha) is None:
                centre.workspace.put_package(package_row(unopened(outer, sha, source.problem)))
    code, message = source.problem.code, source.problem.message
    return PackageReport(source.name, sha, "", "", 0, QUARANTINED, code, message, "unverifiable", "unknown", Counts())


def verified(verifier: Verifier, name: str, data: bytes, following: Iterable[bytes] = ()) -> Verification:
    """What is known of a file of the vault, be it a package or an envelope that was kept as it came.

    The `following` files are read while this one is judged.
    """
    problem = envelopes.first_problem(name, data)
    if problem is not None:
        return unopened(name, sha256_hex(data), problem)
    return verifier.verify_bytes(name, data, following=following)


def unopened(name: str, sha256: str, problem: Problem) -> Verification:
    """An envelope in which something could not be read."""
    return Verification(name, sha256, Verdict.UNVERIFIABLE, Trust.UNKNOWN, Claims(), problems=[problem])


@dataclass(frozen=True, slots=True)
class _Base:
    """What a new revision of an office is compared with."""

    snapshot: Snapshot
    number: int


def _base(centre: Centre, office: str) -> _Base:
    head = centre.ledger.head(office)
    rows = centre.workspace.packages(revision_id=head) if head else []
    return _Base(applied_snapshot(centre, office), rows[0].revision_no) if rows else _Base(NOTHING, 0)


def _report(centre: Centre, row: PackageRow, taken: _Taken, bases: dict[str, _Base]) -> PackageReport:
    report = PackageReport(
        file=taken.name,
        sha256=row.sha256,
        office=row.office,
        revision_id=row.revision_id,
        revision_no=row.revision_no,
        state=DUPLICATE if taken.again and row.state != QUARANTINED else row.state,
        code=row.code,
        message=row.message,
        verdict=row.verdict,
        trust=row.trust,
        counts=Counts(skipped=size_of(row.totals)),
    )
    if taken.again or row.state not in (RevisionState.READY, RevisionState.FORK):
        return report
    if centre.ledger.head(row.office) is None:  # the first revision of an office is new from end to end
        effect = _effect({}, money_by_year(row.totals))
        return replace(
            report, counts=Counts(new=size_of(row.totals), money_effect_satang=money_of(row.totals)), years=effect
        )
    if row.office not in bases:
        bases[row.office] = _base(centre, row.office)
    base, new = bases[row.office], snapshot(centre, row.sha256)
    return replace(
        report,
        counts=count_changes(base.snapshot, new),
        years=_effect(money_by_year(base.snapshot.totals), money_by_year(new.totals)),
        touching=len(touching(centre, row.office, base.snapshot, new)),
        base_no=base.number,
    )


def _effect(before: Mapping[int, int], after: Mapping[int, int]) -> tuple[tuple[int, int], ...]:
    """The difference by fiscal year, of the years in which there is one."""
    years = sorted(before.keys() | after.keys())
    effects = ((year, after.get(year, 0) - before.get(year, 0)) for year in years)
    return tuple((year, effect) for year, effect in effects if effect)


def _after_apply(package: PackageReport, report: IntakeReport) -> PackageReport:
    if package.state != RevisionState.READY:
        return package
    if package.revision_id in report.applied:
        return replace(package, state=RevisionState.APPLIED.value)
    error = report.refused.get(package.revision_id)
    return package if error is None else replace(package, code=error.code, message=error.sentence)
