"""Writing the official outputs, one after the other. Runs on the thread of the jobs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from moi_desktop.desktop.jobs import Progress
from moi_desktop.errors import MoiError

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.workbook.documents import Document

_STEPS = 100
"""Of each output, so that a long one is seen to move."""


@dataclass(frozen=True, slots=True)
class ReportOrder:
    """One output to be written: its kind, its fiscal year (BE; None for the whole plan), the file, and its form."""

    kind: str
    year: int | None
    path: Path
    form: str = "xlsx"
    thai_digits: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written, under another name than the wanted one where that was held open; or why it was not."""

    path: Path
    trouble: str = ""
    size: int = 0


def write_reports(centre: Centre, orders: Sequence[ReportOrder], progress: Progress) -> list[Written]:
    """Write official outputs. One that cannot be written does not keep the others from it."""
    written = []
    for number, order in enumerate(orders):
        progress(number * _STEPS, len(orders) * _STEPS)
        try:
            written.append(_write(centre, order, _share(progress, number, len(orders))))
        except MoiError as error:
            written.append(Written(order.path, error.sentence))
    progress(len(orders) * _STEPS, len(orders) * _STEPS)
    return written


def _write(centre: Centre, order: ReportOrder, progress: Progress) -> Written:
    from moi_desktop.central.reports import Form, Printing, write_report
    from moi_desktop.desktop.papers.report_paper import bind, word_face
    from moi_desktop.store.safe_file import write_file

    def binder(document: Document) -> bytes:
        return bind(document, progress)

    face = word_face() if order.form == Form.DOCX else Printing().face
    printing = Printing(face, binder, order.thai_digits)
    made = write_report(
        centre.workspace, order.kind, year=order.year, form=order.form, printing=printing, told=progress
    )
    return Written(write_file(order.path, made.data).path, size=len(made.data))


def _share(progress: Progress, number: int, orders: int) -> Progress:
    """Progress of one output as its share of all."""

    def told(done: int, total: int, /) -> None:
        progress(number * _STEPS + (done * _STEPS // total if total else 0), orders * _STEPS)

    return told
