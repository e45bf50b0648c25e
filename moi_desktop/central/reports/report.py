"""One call for every official output: the bytes of the file and a few figures about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from moi_desktop.central.reports import (
    budget,
    consolidated,
    indicators,
    kpi_sheets,
    plan1,
    plan3,
    plan_document,
    tidy,
    year_document,
)
from moi_desktop.central.reports.book_document import document_of
from moi_desktop.central.reports.frame import Frame, Workspace
from moi_desktop.errors import CentralError
from moi_desktop.plan.clock import Clock
from moi_desktop.text import QT_TRANSLATE_NOOP
from moi_desktop.workbook.book_writing import Told, nobody, render
from moi_desktop.workbook.csv_files import csv_archive
from moi_desktop.workbook.documents import Document
from moi_desktop.workbook.faces import SARABUN_NEW, Face
from moi_desktop.workbook.outputs import Book
from moi_desktop.workbook.word import word_of


class ReportKind(StrEnum):
    """The official outputs."""

    PLAN3 = "plan3"
    PLAN1 = "plan1"
    BUDGET = "budget"
    KPI = "kpi"
    KPI_SHEETS = "kpi_sheets"
    CONSOLIDATED = "consolidated"
    TIDY = "tidy"


class Form(StrEnum):
    """What a file is: the value is the ending of its name, without the dot."""

    XLSX = "xlsx"
    DOCX = "docx"
    PDF = "pdf"
    CSV = "zip"


_PRINTED: Final = (Form.DOCX, Form.PDF, Form.XLSX)
FORMS: Final[Mapping[ReportKind, Sequence[Form]]] = {
    ReportKind.PLAN3: _PRINTED,
    ReportKind.PLAN1: _PRINTED,
    ReportKind.BUDGET: (Form.XLSX, Form.DOCX, Form.PDF),
    ReportKind.KPI: (Form.XLSX, Form.DOCX, Form.PDF),
    ReportKind.KPI_SHEETS: (Form.XLSX, Form.DOCX, Form.PDF),
    ReportKind.CONSOLIDATED: (Form.XLSX,),
    ReportKind.TIDY: (Form.XLSX, Form.CSV),
}
"""The forms in which each output can be written, the usual one first."""

Binder = Callable[[Document], bytes]
"""Makes the PDF of a document. It needs the painter of the window, so whoever has one brings it along."""


NAMES: Final[Mapping[ReportKind, str]] = {
    ReportKind.PLAN3: QT_TRANSLATE_NOOP("moi", "แผนปฏิบัติราชการตลอดรอบแผน"),
    ReportKind.PLAN1: QT_TRANSLATE_NOOP("moi", "แผนปฏิบัติราชการรายปี"),
    ReportKind.BUDGET: QT_TRANSLATE_NOOP("moi", "คำของบประมาณรายจ่ายประจำปี"),
    ReportKind.KPI: QT_TRANSLATE_NOOP("moi", "ตัวชี้วัดและค่าเป้าหมายรวม"),
    ReportKind.KPI_SHEETS: QT_TRANSLATE_NOOP("moi", "คำอธิบายตัวชี้วัดรายตัว"),
    ReportKind.CONSOLIDATED: QT_TRANSLATE_NOOP("moi", "ฐานข้อมูลแผนรวม"),
    ReportKind.TIDY: QT_TRANSLATE_NOOP("moi", "ข้อมูลสำหรับวิเคราะห์"),
}
"""What people call each output."""

_WRONG_YEAR: Final = QT_TRANSLATE_NOOP(
    "moi", "ปีงบประมาณ {year} ไม่อยู่ในรอบแผน {period} ให้เลือกปีในรอบแผนหรือเว้นว่างไว้เพื่อใช้ปีแรก"
)
_WRONG_FORM: Final = QT_TRANSLATE_NOOP("moi", "รายงานนี้เขียนเป็นแฟ้ม .{form} ไม่ได้ ให้ตั้งชื่อแฟ้มลงท้ายด้วย {forms}")
_NO_PDF: Final = QT_TRANSLATE_NOOP("moi", "คำสั่งนี้เขียน PDF ไม่ได้ ให้เขียนจากหน้ารายงานในหน้าต่างโปรแกรม หรือเขียนเป็น .docx แทน")
_WRONG_KIND: Final = QT_TRANSLATE_NOOP("moi", "ไม่มีรายงานชนิด {kind} ให้เลือกจาก {kinds}")


@dataclass(frozen=True, slots=True)
class Report:
    """A written output: the bytes of the file, and what it covers.

    `offices`, `projects`, `lines` and `indicators` count what the plan holds; `money` is satang by fiscal year (BE;
    year 0 holds money outside the cycle) and `total` their sum, both over the whole cycle. `year` is None for outputs
    that have none.
    """

    kind: ReportKind
    form: Form
    year: int | None
    data: bytes
    offices: int
    projects: int
    lines: int
    indicators: int
    money: Mapping[int, int]

    @property
    def total(self) -> int:
        """Satang of the whole plan."""
        return sum(self.money.values())


@dataclass(frozen=True, slots=True)
class Printing:
    """How documents are printed: Word's typeface, who makes PDF (None: nobody here can), and whether with Thai digits."""

    face: Face = SARABUN_NEW
    binder: Binder | None = None
    thai_digits: bool = False


def write_report(
    workspace: Workspace,
    kind: ReportKind | str,
    *,
    year: int | None = None,
    clock: Clock | None = None,
    form: Form | str = Form.XLSX,
    printing: Printing | None = None,
    told: Told = nobody,
) -> Report:
    """Write one official output of the merged plan. Equal plans, journals and printings give equal bytes.

    `year` is the fiscal year (BE) of `plan1` and `budget`, the cycle's first when None; the other kinds cover the whole
    cycle. With a `clock`, sheets say when they were printed; nothing else depends on it. Raises CentralError:
    `report-no-kit` without a kit, `report-year` for a year outside the cycle, `report-kind` for another kind,
    `report-form` for a form in which the kind is not written, `report-no-pdf` for PDF without a binder. `told` hears how far
    a workbook is, and what it raises ends the writing.
    """
    wanted = _kind(kind)
    shape = _form(wanted, form)
    frame = Frame(workspace, clock)
    of_year = _year(frame, wanted, year)
    data = _bytes(frame, wanted, of_year, shape, printing=printing or Printing(), told=told)
    return Report(wanted, shape, of_year, data, len(frame.heads), len(frame.projects), *frame.counts, frame.whole)


def form_of(name: str) -> str:
    """The form that a file name asks for by its ending; `xlsx` for a name without any."""
    return name.rpartition(".")[2].lower() if "." in name else Form.XLSX.value


def _kind(kind: ReportKind | str) -> ReportKind:
    try:
        return ReportKind(kind)
    except ValueError:
        raise CentralError(_WRONG_KIND, code="report-kind", kind=kind, kinds=", ".join(ReportKind)) from None


def _form(kind: ReportKind, form: Form | str) -> Form:
    if form not in list(FORMS[kind]):
        forms = ", ".join(f".{one}" for one in FORMS[kind])
        raise CentralError(_WRONG_FORM, code="report-form", form=str(form), forms=forms)
    return Form(form)


_YEARLY: Final[Mapping[ReportKind, Callable[[Frame, int], Book]]] = {
    ReportKind.PLAN1: plan1.book,
    ReportKind.BUDGET: budget.book,
}
_WHOLE: Final[Mapping[ReportKind, Callable[[Frame], Book]]] = {
    ReportKind.PLAN3: plan3.book,
    ReportKind.KPI: indicators.book,
    ReportKind.KPI_SHEETS: kpi_sheets.book,
    ReportKind.CONSOLIDATED: consolidated.book,
    ReportKind.TIDY: tidy.book,
}


def _year(frame: Frame, kind: ReportKind, year: int | None) -> int | None:
    if kind in _WHOLE:
        return None
    chosen = frame.cycle.first if year is None else year
    if chosen not in frame.cycle.years:
        raise CentralError(_WRONG_YEAR, code="report-year", year=chosen, period=frame.cycle.period)
    return chosen


def _bytes(frame: Frame, kind: ReportKind, year: int | None, form: Form, *, printing: Printing, told: Told) -> bytes:
    if form is Form.XLSX:
        return render(_book(frame, kind, year), told)
    if form is Form.CSV:
        return csv_archive(_book(frame, kind, year))
    document = replace(_document(frame, kind, year), thai_digits=printing.thai_digits)
    if form is Form.DOCX:
        return word_of(document, printing.face)
    if printing.binder is None:
        raise CentralError(_NO_PDF, code="report-no-pdf")
    return printing.binder(document)


def _book(frame: Frame, kind: ReportKind, year: int | None) -> Book:
    return _WHOLE[kind](frame) if year is None else _YEARLY[kind](frame, year)


def _document(frame: Frame, kind: ReportKind, year: int | None) -> Document:
    if kind is ReportKind.PLAN3:
        return plan_document.of_cycle(frame)
    if kind is ReportKind.PLAN1 and year is not None:
        return year_document.of_year(frame, year)
    if kind is ReportKind.KPI_SHEETS:
        return kpi_sheets.document(frame)
    return document_of(frame, _book(frame, kind, year))
