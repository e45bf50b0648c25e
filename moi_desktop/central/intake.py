"""Taking packages in: into the vault, verified, classified, previewed; applied only when asked.

Each file is one transaction of its own: one bad file never stops the rest. A rehearsal (`dry_run`) does the same work
and takes it back, so it shows exactly what would happen.
"""

from __future__ import annotations

import email
import email.policy
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from moi_desktop.central.centre import Centre
from moi_desktop.central.decisions import apply_ready, settle_packages
from moi_desktop.central.revisions import DUPLICATE, QUARANTINED, package_row, snapshot
from moi_desktop.central.working import applied_snapshot
from moi_desktop.errors import CentralError
from moi_desktop.exchange.comparing import Counts, count_changes
from moi_desktop.exchange.lineage import RevisionState
from moi_desktop.exchange.problems import Problem
from moi_desktop.exchange.snapshots import money_of, size_of
from moi_desktop.exchange.verdict import LARGEST_FILE, Verification, Verifier
from moi_desktop.plan.canonical import moment_text, sha256_hex
from moi_desktop.plan.clock import Clock, utc_now
from moi_desktop.store.central_workspace import PackageRow

Progress = Callable[[int, int], None]
"""Called with done and total; raising Cancelled from it stops the work between two files."""

PACKAGE_SUFFIXES: Final = frozenset({".xlsx", ".eml"})
LARGEST_MAIL: Final = 4 * LARGEST_FILE
"""Bytes of an e-mail with its attachments, which travel as text."""

_SPREADSHEET: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
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
    """What became of every file, in the order they were taken, and the revisions that were applied.

    `refused` holds ready revisions that could not be applied, of these files or of earlier ones, and why.
    """

    packages: list[PackageReport] = field(default_factory=list)
    applied: list[str] = field(default_factory=list)
    refused: dict[str, CentralError] = field(default_factory=dict)

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
    files = list(expand(paths))
    taken: list[_Taken | PackageReport] = []
    with _Inspector(centre) as inspector:

        def take(pair: tuple[Source, Source | None]) -> None:
            source, following = pair
            taken.append(_unread(source) if source.problem else _take_one(centre, inspector, source, following, clock))

        centre.in_shared_saves(_with_following(_each_source(files, progress)), take)
    progress(len(files), len(files))
    rows = {row.sha256: row for row in centre.workspace.packages()}
    for one in taken:
        report.packages.append(one if isinstance(one, PackageReport) else _report(centre, rows[one.sha256], one))
    if apply:
        _apply(centre, report)


def _each_source(files: Sequence[Path], progress: Progress) -> Iterator[Source]:
    for number, path in enumerate(files):
        progress(number, len(files))
        yield from sources(path)


def _with_following(each: Iterator[Source]) -> Iterator[tuple[Source, Source | None]]:
    """Each source with the one after it, which can be read while this one is judged."""
    source = next(each, None)
    while source is not None:
        following = next(each, None)
        yield source, following
        source = following


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

    def verify(self, source: Source, following: Source | None) -> Verification:
        if self._verifier is None:
            made = self._centre.ledger.made
            verifier = Verifier(self._centre.register, recorded=made.__contains__)
            self._verifier = self._open.enter_context(verifier)
        ahead = None if following is None or following.problem else following.data
        return self._verifier.verify_bytes(source.name, source.data, following=ahead)


def _take_one(centre: Centre, inspector: _Inspector, source: Source, following: Source | None, clock: Clock) -> _Taken:
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


def _unread(source: Source) -> PackageReport:
    assert source.problem is not None
    code, message = source.problem.code, source.problem.message
    return PackageReport(source.name, "", "", "", 0, QUARANTINED, code, message, "unverifiable", "unknown", Counts())


def _report(centre: Centre, row: PackageRow, taken: _Taken) -> PackageReport:
    counts_now = row.state in (RevisionState.READY, RevisionState.FORK) and not taken.again
    counts = _counts(centre, row) if counts_now else Counts(skipped=size_of(row.totals))
    return PackageReport(
        taken.name,
        row.sha256,
        row.office,
        row.revision_id,
        row.revision_no,
        DUPLICATE if taken.again and row.state != QUARANTINED else row.state,
        row.code,
        row.message,
        row.verdict,
        row.trust,
        counts,
    )


def _counts(centre: Centre, row: PackageRow) -> Counts:
    if centre.ledger.head(row.office) is None:  # the first revision of an office is new from end to end
        return Counts(new=size_of(row.totals), money_effect_satang=money_of(row.totals))
    return count_changes(applied_snapshot(centre, row.office), snapshot(centre, row.sha256))


def _after_apply(package: PackageReport, report: IntakeReport) -> PackageReport:
    if package.state != RevisionState.READY:
        return package
    if package.revision_id in report.applied:
        return replace(package, state=RevisionState.APPLIED.value)
    error = report.refused.get(package.revision_id)
    return package if error is None else replace(package, code=error.code, message=error.sentence)


def expand(paths: Iterable[Path]) -> Iterator[Path]:
    """Files as they are named, folders as all packages and e-mails below them."""
    for path in paths:
        if path.is_dir():
            yield from (inner for inner in sorted(path.rglob("*")) if _is_package(inner))
        else:
            yield path


def _is_package(path: Path) -> bool:
    return path.suffix.lower() in PACKAGE_SUFFIXES and not path.name.startswith(_WORKING_FILES) and path.is_file()


def sources(path: Path) -> Iterator[Source]:
    """What one file holds: itself, or the workbooks attached to an e-mail; or why it cannot be read."""
    name = _writable(path.name)
    try:
        size, most = path.stat().st_size, LARGEST_MAIL if _is_mail(path) else LARGEST_FILE
        if size > most:
            problem = Problem("too-large", name, {"size": size // 1_000_000, "most": most // 1_000_000})
            yield Source(name, problem=problem)
            return
        data = path.read_bytes()
    except FileNotFoundError:
        yield Source(name, problem=Problem("file-missing", _writable(str(path))))
        return
    except OSError as error:
        reason = error.strerror or type(error).__name__
        yield Source(name, problem=Problem("file-unreadable", _writable(str(path)), {"reason": reason}))
        return
    if _is_mail(path):
        yield from _attachments(name, data)
    else:
        yield Source(name, data)


def _is_mail(path: Path) -> bool:
    return path.suffix.lower() == ".eml"


def _attachments(mail: str, data: bytes) -> Iterator[Source]:
    """The workbooks attached to an e-mail. A broken mail is a problem of that mail alone."""
    found: list[Source] = []
    try:
        for part in email.message_from_bytes(data, policy=email.policy.default).walk():
            name = part.get_filename() or (f"{len(found) + 1}.xlsx" if part.get_content_type() == _SPREADSHEET else "")
            if name.lower().endswith(".xlsx"):
                body = part.get_payload(decode=True)
                found.append(Source(f"{mail}/{_writable(name)}", body if isinstance(body, bytes) else b""))
    except (AttributeError, LookupError, RecursionError, TypeError, ValueError):  # what broken headers and nests raise
        found.append(Source(mail, problem=Problem("mail-broken", mail)))
    yield from found or [Source(mail, problem=Problem("mail-empty", mail))]


def _writable(name: str) -> str:
    """A name as the database can keep it: bytes that are no text become question marks."""
    return name.encode("utf-8", "replace").decode("utf-8")
