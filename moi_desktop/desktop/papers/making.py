"""Making papers of a workspace: drawn, as PDF, written beside a package. Everything here runs on the thread of the jobs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from moi_desktop.desktop.office_keys import PREPARE, read_keys
from moi_desktop.desktop.papers.brief import briefs
from moi_desktop.desktop.papers.check_report import check_report
from moi_desktop.desktop.papers.emenscr import entry_order
from moi_desktop.desktop.papers.facts import PaperFacts, gather
from moi_desktop.desktop.papers.key_card import key_card
from moi_desktop.desktop.papers.letter import letter
from moi_desktop.desktop.papers.paper import Paper

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from moi_desktop.desktop.jobs import Progress
    from moi_desktop.plan.clock import Clock
    from moi_desktop.store.office_workspace import OfficeWorkspace
    from moi_desktop.store.safe_file import Written

LETTER, BRIEFS, EMENSCR, CHECK, KEY_CARD = "letter", "briefs", "emenscr", "check", "key-card"


@dataclass(frozen=True, slots=True)
class Wanted:
    """One paper that is wanted: its kind, of which sent revision (empty for the plan as it stands), of which projects (all).

    `encloses` are the kinds that a letter names as enclosed; `role` is whose key a card is of.
    """

    kind: str
    revision_id: str = ""
    projects: tuple[str, ...] = ()
    encloses: tuple[str, ...] = ()
    role: str = PREPARE


@dataclass(frozen=True, slots=True)
class Drawn:
    """A paper to be looked at: its title, the name for its file, its pages as PNG."""

    title: str
    stem: str
    pictures: Sequence[bytes]


@dataclass(frozen=True, slots=True)
class Bound:
    """A paper as PDF, and the name for its file."""

    stem: str
    data: bytes


def paper_of(workspace: OfficeWorkspace, clock: Clock, wanted: Wanted) -> Paper:
    """Write one paper. Raises StoreError for a revision that is not kept."""
    if wanted.kind == KEY_CARD:
        return key_card(gather(workspace, clock), read_keys(workspace), wanted.role)
    facts = gather(workspace, clock, wanted.revision_id, checked=wanted.kind == CHECK or CHECK in wanted.encloses)
    makers: dict[str, Callable[[PaperFacts], Paper]] = {
        LETTER: lambda facts: letter(
            facts,
            with_briefs=len(facts.projects) if BRIEFS in wanted.encloses else 0,
            with_report=CHECK in wanted.encloses,
        ),
        BRIEFS: lambda facts: briefs(facts, wanted.projects),
        EMENSCR: lambda facts: entry_order(facts, wanted.projects),
        CHECK: check_report,
    }
    return makers[wanted.kind](facts)


def draw(workspace: OfficeWorkspace, clock: Clock, wanted: Wanted, progress: Progress) -> Drawn:
    """Draw the pages of a paper."""
    from moi_desktop.desktop.papers.document import pictures_of

    paper = paper_of(workspace, clock, wanted)
    return Drawn(paper.title, paper.stem, pictures_of(paper, progress))


def bind(workspace: OfficeWorkspace, clock: Clock, wanted: Wanted, progress: Progress) -> Bound:
    """Make the PDF of a paper."""
    from moi_desktop.desktop.papers.document import pdf_of

    paper = paper_of(workspace, clock, wanted)
    return Bound(paper.stem, pdf_of(paper, progress))


def write_pdf(path: Path, data: bytes) -> Written:
    """Write a PDF safely. Raises FileWriteError."""
    from moi_desktop.store.safe_file import write_file

    return write_file(path.with_suffix(".pdf"), data)


def write_all(
    workspace: OfficeWorkspace, clock: Clock, wanted: Sequence[Wanted], folder: Path, progress: Progress
) -> list[Path]:
    """Write several papers as PDF into a folder; where they landed. Raises FileWriteError."""
    bound = [bind(workspace, clock, one, progress) for one in wanted]
    return [write_pdf(folder / f"{one.stem}.pdf", one.data).path for one in bound]


def print_on(workspace: OfficeWorkspace, clock: Clock, wanted: Wanted, printer: QPrinter, progress: Progress) -> int:
    """Print a paper; how many pages went to the printer, whose choice of pages is heeded."""
    from moi_desktop.desktop.papers.document import Pages, paint_all

    pages = Pages(paper_of(workspace, clock, wanted), progress)
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
    chosen = range(max(first, 1) - 1, min(last, len(pages)))
    paint_all(pages, printer, progress, chosen)
    return len(chosen)
