"""The one thing to do next at the centre: said once, from what the board shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from moi_desktop.desktop.models.central_board import Board
from moi_desktop.desktop.pages.central_review_page import RETURNS
from moi_desktop.desktop.pages.page import Place

TO_CHECK = ("fork", "quarantined", "card")
"""The states of offices that want a person before anything of them can be merged."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """What to do next: the sentence, the button, and the place where it is done."""

    sentence: str
    verb: str
    place: Place


def next_step(board: Board) -> NextStep:
    """The first of the steps that wait."""
    return next(_steps(board))


def _steps(board: Board) -> Iterator[NextStep]:
    """All steps that wait, the most urgent first; there is always one."""
    if not board.kit_no:
        words = QCoreApplication.translate("BoardPage", "ยังไม่มีชุดแผน หน่วยงานเริ่มกรอกได้เมื่อได้รับชุดแผนจากส่วนกลาง")
        yield NextStep(words, QCoreApplication.translate("BoardPage", "ไปออกชุดแผน"), Place("kit"))
    if ready := board.count("ready"):
        words = QCoreApplication.translate("BoardPage", "มี {count} หน่วยงานที่ตรวจผ่านและพร้อมรวมในแผน").format(count=ready)
        yield NextStep(words, QCoreApplication.translate("BoardPage", "ไปรวมในกล่องรับ"), Place("inbox"))
    if check := board.count(*TO_CHECK):
        words = QCoreApplication.translate("BoardPage", "มี {count} หน่วยงานที่ต้องตรวจหรือยืนยันก่อนรวม").format(count=check)
        yield NextStep(words, _to_inbox(), Place("inbox"))
    if any(line.step == "review" for line in board.offices):
        words = QCoreApplication.translate("BoardPage", "ทุกแฟ้มที่ได้รับรวมในแผนแล้ว พิจารณาโครงการที่ยังไม่มีผลต่อได้")
        yield NextStep(words, QCoreApplication.translate("BoardPage", "ไปพิจารณา"), Place("review"))
    if untold := sum(line.step == "return" for line in board.offices):
        words = QCoreApplication.translate("BoardPage", "พิจารณาครบแล้ว {count} หน่วยงาน แต่ยังไม่ได้ออกผลการพิจารณา")
        verb = QCoreApplication.translate("BoardPage", "ไปออกผลการพิจารณา")
        yield NextStep(words.format(count=untold), verb, Place("review", RETURNS))
    if not any(line.has_sent for line in board.offices):
        words = QCoreApplication.translate("BoardPage", "ส่งชุดแผนให้หน่วยงานแล้วรอแฟ้มนำส่ง เมื่อได้รับให้นำเข้ากล่องรับ")
        yield NextStep(words, _to_inbox(), Place("inbox"))
    words = QCoreApplication.translate("BoardPage", "พิจารณาครบแล้ว ออกผลการพิจารณาและรายงานได้")
    yield NextStep(words, QCoreApplication.translate("BoardPage", "ไปออกรายงาน"), Place("reports"))


def _to_inbox() -> str:
    return QCoreApplication.translate("BoardPage", "ไปที่กล่องรับ")
