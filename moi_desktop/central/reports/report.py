"""One call for every official output: the workbook's bytes and a few figures about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from moi_desktop.central.reports import budget, indicators, plan1, plan3, tidy
from moi_desktop.central.reports.frame import Frame, Workspace
from moi_desktop.errors import CentralError
from moi_desktop.plan.clock import Clock
from moi_desktop.text import QT_TRANSLATE_NOOP
from moi_desktop.workbook.outputs import Book, render


class ReportKind(StrEnum):
    """The official outputs."""

    PLAN3 = "plan3"
    PLAN1 = "plan1"
    BUDGET = "budget"
    KPI = "kpi"
    TIDY = "tidy"


NAMES: Final[Mapping[ReportKind, str]] = {
    ReportKind.PLAN3: QT_TRANSLATE_NOOP("moi", "แผนปฏิบัติราชการตลอดรอบแผน"),
    ReportKind.PLAN1: QT_TRANSLATE_NOOP("moi", "แผนปฏิบัติราชการรายปี"),
    ReportKind.BUDGET: QT_TRANSLATE_NOOP("moi", "คำของบประมาณรายจ่ายประจำปี"),
    ReportKind.KPI: QT_TRANSLATE_NOOP("moi", "ตัวชี้วัดและค่าเป้าหมายรวม"),
    ReportKind.TIDY: QT_TRANSLATE_NOOP("moi", "ข้อมูลสำหรับวิเคราะห์"),
}
"""What people call each output."""

_WRONG_YEAR: Final = QT_TRANSLATE_NOOP(
    "moi", "ปีงบประมาณ {year} ไม่อยู่ในรอบแผน {period} ให้เลือกปีในรอบแผนหรือเว้นว่างไว้เพื่อใช้ปีแรก"
)
_WRONG_KIND: Final = QT_TRANSLATE_NOOP("moi", "ไม่มีรายงานชนิด {kind} ให้เลือกจาก {kinds}")


@dataclass(frozen=True, slots=True)
class Report:
    """A written output: the bytes of an .xlsx file, and what it covers.

    `offices`, `projects`, `lines` and `indicators` count what the plan holds; `money` is satang by fiscal year (BE;
    year 0 holds money outside the cycle) and `total` their sum, both over the whole cycle. `year` is None for outputs
    that have none.
    """

    kind: ReportKind
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


def write_report(
    workspace: Workspace, kind: ReportKind | str, *, year: int | None = None, clock: Clock | None = None
) -> Report:
    """Write one official output of the merged plan. Equal plans give equal bytes.

    `year` is the fiscal year (BE) of `plan1` and `budget`, the cycle's first when None; the other kinds cover the whole
    cycle. With a `clock`, sheets say when they were printed; nothing else depends on it. Raises CentralError:
    `report-no-kit` without a kit, `report-year` for a year outside the cycle, `report-kind` for another kind.
    """
    wanted = _kind(kind)
    frame = Frame(workspace, clock)
    book, of_year = _book(frame, wanted, year)
    counts = frame.counts
    return Report(wanted, of_year, render(book), len(frame.heads), len(frame.projects), *counts, frame.whole)


def _kind(kind: ReportKind | str) -> ReportKind:
    try:
        return ReportKind(kind)
    except ValueError:
        raise CentralError(_WRONG_KIND, code="report-kind", kind=kind, kinds=", ".join(ReportKind)) from None


def _book(frame: Frame, kind: ReportKind, year: int | None) -> tuple[Book, int | None]:
    yearly: dict[ReportKind, Callable[[Frame, int], Book]] = {
        ReportKind.PLAN1: plan1.book,
        ReportKind.BUDGET: budget.book,
    }
    whole: dict[ReportKind, Callable[[Frame], Book]] = {
        ReportKind.PLAN3: plan3.book,
        ReportKind.KPI: indicators.book,
        ReportKind.TIDY: tidy.book,
    }
    if kind in whole:
        return whole[kind](frame), None
    chosen = frame.cycle.first if year is None else year
    if chosen not in frame.cycle.years:
        raise CentralError(_WRONG_YEAR, code="report-year", year=chosen, period=frame.cycle.period)
    return yearly[kind](frame, chosen), chosen
