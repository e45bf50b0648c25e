"""The journal as facts for the window. Runs on the thread of the jobs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from moi_desktop.desktop.translated import speech

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.central.journal_lines import EntryDetails, JournalLine
    from moi_desktop.desktop.jobs import Progress
    from moi_desktop.plan.clock import Clock

CSV_SUFFIX: Final = ".csv"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found, in words, and the head as it is read out: groups of four joined by hyphens."""

    is_whole: bool
    words: tuple[str, ...]
    entries: int
    head: str
    first_break: int = 0


@dataclass(frozen=True, slots=True)
class HeadWords:
    """The answer to a hash that was read out: whether it is vouched for, the sentence, and its line (0 for none)."""

    is_good: bool
    words: str
    seq: int


@dataclass(frozen=True, slots=True)
class Rebuilding:
    """What a rebuild found."""

    same: bool
    digest: str
    words: tuple[str, ...]


def read_lines(centre: Centre, since: int, progress: Progress) -> list[JournalLine]:
    """The lines after line `since`, in the language of the screen."""
    from moi_desktop.central import journal_lines

    return journal_lines.read_lines(centre, since, speech(), progress)


def read_details(centre: Centre, seq: int) -> EntryDetails | None:
    """One line with its payload in words."""
    from moi_desktop.central import journal_lines

    return journal_lines.read_details(centre, seq, speech())


def check(centre: Centre, *, thoroughly: bool) -> Verdict:
    """Check the chain; `thoroughly` looks into the centre's own returns too."""
    from moi_desktop.central.journal_checks import check_chain, check_journal, spoken_hash

    found = check_journal(centre) if thoroughly else check_chain(centre)
    spoken = speech()
    return Verdict(
        found.is_whole,
        tuple(sentence.said(spoken) for sentence in found.sentences),
        found.entries,
        spoken_hash(found.head),
        found.breaks[0].seq if found.breaks else 0,
    )


def find_head(centre: Centre, typed: str) -> HeadWords:
    """Look up a hash that somebody read out."""
    from moi_desktop.central.journal_checks import HeadMatch
    from moi_desktop.central.journal_checks import find_head as look_up

    answer = look_up(centre, typed)
    return HeadWords(answer.match in (HeadMatch.FOUND, HeadMatch.START), answer.sentence.said(speech()), answer.seq)


def rebuild(centre: Centre, progress: Progress) -> Rebuilding:
    """Make the views anew and compare; stopped by `progress`, everything stays as it was."""
    from moi_desktop.central.journal_checks import compare_by_rebuilding

    answer = compare_by_rebuilding(centre, progress)
    spoken = speech()
    return Rebuilding(answer.same, answer.digest, tuple(sentence.said(spoken) for sentence in answer.sentences))


def export(centre: Centre, lines: Sequence[JournalLine], path: Path, clock: Clock) -> Path:
    """Write lines as a workbook, or as CSV where the name says so; the file that was written."""
    from moi_desktop.central.journal_export import csv_bytes, workbook_bytes
    from moi_desktop.plan.canonical import moment_text
    from moi_desktop.store.safe_file import write_file

    if path.suffix.lower() == CSV_SUFFIX:
        data = csv_bytes(centre, lines)
    else:
        data = workbook_bytes(centre, lines, moment_text(clock()))
    return write_file(path, data).path
