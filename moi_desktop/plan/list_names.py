"""What people call the code lists that a kit carries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from moi_desktop.plan.catalogue import CodeList

LIST_NAMES: Final[Mapping[str, str]] = {
    CodeList.PROVINCE.value: "จังหวัด",
    CodeList.OFFICE.value: "หน่วยงาน",
    CodeList.EXPENSE.value: "หมวดรายจ่าย",
    CodeList.FUND_SOURCE.value: "แหล่งเงิน",
    CodeList.NATURE.value: "ลักษณะรายจ่าย",
    CodeList.PLAN_TYPE.value: "ประเภทแผนงานงบประมาณ",
    CodeList.PLAN_LINK.value: "ความเชื่อมโยงแผน",
    CodeList.FRAME.value: "กรอบแผน",
}
"""The code lists in the words of the offices; the changelog is Thai whatever the language of the screen."""


def list_name(key: str) -> str:
    """The Thai name of a code list; its key where it is not known."""
    return LIST_NAMES.get(key, key)
