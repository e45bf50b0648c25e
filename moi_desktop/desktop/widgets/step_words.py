"""What to say of a step that was taken back or done again, where that is not seen in the grid."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from moi_desktop.desktop.models.grid_steps import Stepped


def words_of_step(step: Stepped, *, is_seen: bool) -> str:
    """What became of a step, in a sentence; empty where all of it was done and is seen."""
    if not step.change.size:
        words = _gone_back() if step.back else _gone_again()
    elif step.left:
        words = _part_back() if step.back else _part_again()
    elif is_seen:
        return ""
    else:
        words = _unseen_back() if step.back else _unseen_again()
    return words.format(words=step.change.words, left=step.left)


def _gone_back() -> str:
    return QCoreApplication.translate("StepWords", "ขั้น “{words}” เลิกทำไม่ได้แล้ว เพราะข้อมูลถูกแก้จากที่อื่นหลังจากนั้น ดูที่หน้าประวัติ")


def _gone_again() -> str:
    return QCoreApplication.translate("StepWords", "ขั้น “{words}” ทำซ้ำไม่ได้แล้ว เพราะข้อมูลถูกแก้จากที่อื่นหลังจากนั้น ดูที่หน้าประวัติ")


def _part_back() -> str:
    return QCoreApplication.translate(
        "StepWords", "เลิกทำ “{words}” แล้วบางส่วน อีก {left} ช่องถูกแก้จากที่อื่นหลังจากนั้น จึงคงไว้ตามเดิม"
    )


def _part_again() -> str:
    return QCoreApplication.translate(
        "StepWords", "ทำซ้ำ “{words}” แล้วบางส่วน อีก {left} ช่องถูกแก้จากที่อื่นหลังจากนั้น จึงคงไว้ตามเดิม"
    )


def _unseen_back() -> str:
    return QCoreApplication.translate("StepWords", "เลิกทำ “{words}” แล้ว แถวนั้นไม่อยู่ในที่แสดงอยู่ตอนนี้")


def _unseen_again() -> str:
    return QCoreApplication.translate("StepWords", "ทำซ้ำ “{words}” แล้ว แถวนั้นไม่อยู่ในที่แสดงอยู่ตอนนี้")
