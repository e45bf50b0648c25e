"""Taking packages in: into the vault, verified, classified, previewed; applied only when asked.

Each file is one transaction of its own: one bad file never stops the rest. A rehearsal (`dry_run`) does the same work
and takes it back, so it shows exactly what would happen.
"""

from __future__ import annotations

import email
import email.policy
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from moi_desktop.central.centre import Centre, Clock, utc_now
from moi_desktop.central.comparing import Counts, count_changes
from moi_desktop.central.decisions import apply_ready
from moi_desktop.central.revisions import DUPLICATE, QUARANTINED, package_row, restate, snapshot
from moi_desktop.central.working import applied_snapshot
from moi_desktop.exchange.lineage import RevisionState
from moi_desktop.exchange.problems import Problem
from moi_desktop.exchange.verdict import Verification, Verifier
from moi_desktop.plan.canonical import moment_text
from moi_desktop.store.central_workspace import PackageRow

Progress = Callable[[int, int], None]
"""Called with done and total; raising Cancelled from it stops the work between two files."""

PACKAGE_SUFFIXES: Final = frozenset({".xlsx", ".eml"})
_WORKING_FILES: Final = ("~$", ".~")  # what Excel and LibreOffice leave beside an open file


@dataclass(frozen=True, slots=True)
class Source:
    """One file to take in: its name, and its bytes or why they could not be read."""

    name: str
    data: bytes = b""
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class PackageReport:
    """What became of one file. `state` is quarantined, duplicate, superseded, ready, fork, applied or card."""

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


@dataclass(slots=True)
class IntakeReport:
    """What became of every file, in the order they were taken, and the revisions that were applied."""

    packages: list[PackageReport] = field(default_factory=list)
    applied: list[str] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        """Whether nothing waits for a person because something is wrong."""
        return not any(p.state in (QUARANTINED, RevisionState.FORK) for p in self.packages)


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
) -> IntakeReport:
    """Take files, folders and e-mails into the central workspace. Raises Cancelled when `progress` does."""
    report = IntakeReport()
    if not dry_run:
        _take(centre, paths, report, apply=apply, clock=clock, progress=progress)
        return report
    try:
        with centre.transaction():
            _take(centre, paths, report, apply=apply, clock=clock, progress=progress)
            raise _Rehearsal
    except _Rehearsal:
        return report


def _take(
    centre: Centre, paths: Sequence[Path], report: IntakeReport, *, apply: bool, clock: Clock, progress: Progress
) -> None:
    sources = list(expand(paths))
    taken: list[tuple[str, bool]] = []
    with Verifier(centre.register, recorded=centre.ledger.made.__contains__) as verifier:
        for number, source in enumerate(sources):
            progress(number, len(sources))
            if source.problem is not None:
                report.packages.append(_unread(source, source.problem))
                continue
            taken.append(_take_one(centre, verifier, source, clock))
    progress(len(sources), len(sources))
    rows = {row.sha256: row for row in centre.workspace.packages()}
    report.packages += [_report(centre, rows[sha], again=again) for sha, again in taken]
    if apply:
        report.applied = apply_ready(centre)
        report.packages = [_after_apply(p, report.applied) for p in report.packages]


def _take_one(centre: Centre, verifier: Verifier, source: Source, clock: Clock) -> tuple[str, bool]:
    verification = verifier.verify_bytes(source.name, source.data)
    with centre.transaction():
        sha, already = centre.workspace.keep_file(source.name, source.data, moment_text(clock()))
        if not already:
            add_package(centre, verification)
    return sha, already


def add_package(centre: Centre, verification: Verification) -> None:
    """Put a verified file into the views and settle the packages of its office."""
    row = package_row(verification)
    payload = verification.unpacked.payload.data if verification.lets_in and verification.unpacked else None
    centre.workspace.put_package(row, payload)
    restate(centre, row.office)


def _unread(source: Source, problem: Problem) -> PackageReport:
    return PackageReport(
        source.name, "", "", "", 0, QUARANTINED, problem.code, problem.message, "unverifiable", "unknown", Counts()
    )


def _report(centre: Centre, row: PackageRow, *, again: bool) -> PackageReport:
    counts_now = row.state in (RevisionState.READY, RevisionState.FORK) and not again
    after = snapshot(centre, row.sha256)
    counts = (
        count_changes(applied_snapshot(centre, row.office), after) if counts_now else Counts(skipped=len(after.rows))
    )
    state = DUPLICATE if again and row.state != QUARANTINED else row.state
    return PackageReport(
        row.name,
        row.sha256,
        row.office,
        row.revision_id,
        row.revision_no,
        state,
        row.code,
        row.message,
        row.verdict,
        row.trust,
        counts,
    )


def _after_apply(package: PackageReport, applied: Sequence[str]) -> PackageReport:
    if package.state == RevisionState.READY and package.revision_id in applied:
        return replace(package, state=RevisionState.APPLIED.value)
    return package


def expand(paths: Iterable[Path]) -> Iterator[Source]:
    """Files as they are named, folders with all packages and e-mails below them, e-mails as their attachments."""
    for path in paths:
        if path.is_dir():
            for inner in sorted(path.rglob("*")):
                if (
                    inner.is_file()
                    and inner.suffix.lower() in PACKAGE_SUFFIXES
                    and not inner.name.startswith(_WORKING_FILES)
                ):
                    yield from _read(inner)
        else:
            yield from _read(path)


def _read(path: Path) -> Iterator[Source]:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        yield Source(path.name, problem=Problem("file-missing", str(path)))
        return
    except OSError as error:
        yield Source(
            path.name, problem=Problem("file-unreadable", str(path), {"reason": error.strerror or type(error).__name__})
        )
        return
    if path.suffix.lower() == ".eml":
        yield from _attachments(path, data)
    else:
        yield Source(path.name, data)


def _attachments(path: Path, data: bytes) -> Iterator[Source]:
    """The workbooks attached to an e-mail. A broken mail is a problem of that mail alone."""
    found = 0
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        for part in message.walk():
            name = part.get_filename() or ""
            if name.lower().endswith(".xlsx"):
                found += 1
                body = part.get_payload(decode=True)
                yield Source(f"{path.name}/{name}", body if isinstance(body, bytes) else b"")
    except (AttributeError, LookupError, TypeError, ValueError):  # what the parser raises on broken headers
        yield Source(path.name, problem=Problem("mail-broken", path.name))
        return
    if not found:
        yield Source(path.name, problem=Problem("mail-empty", path.name))
