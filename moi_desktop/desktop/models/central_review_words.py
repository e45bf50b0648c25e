"""What reviewers read for the states of projects, changes, findings and returns, each said once, with its tone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from moi_desktop.desktop.models.central_words import StateName
from moi_desktop.desktop.translated import moi
from moi_desktop.text import QT_TRANSLATE_NOOP

_REVIEWS: Final[Mapping[str, tuple[str, str]]] = {
    "waiting": (QT_TRANSLATE_NOOP("moi", "รอพิจารณา"), "accent"),
    "new": (QT_TRANSLATE_NOOP("moi", "เข้าใหม่"), "accent"),
    "changed": (QT_TRANSLATE_NOOP("moi", "แก้แล้วส่งใหม่"), "accent"),
    "void": (QT_TRANSLATE_NOOP("moi", "แก้หลังเห็นชอบ"), "warning"),
    "conflict": (QT_TRANSLATE_NOOP("moi", "ค่าเสนอขัดกัน"), "warning"),
    "missing": (QT_TRANSLATE_NOOP("moi", "หายจากฉบับล่าสุด"), "warning"),
    "unanswered": (QT_TRANSLATE_NOOP("moi", "ความเห็นรอคำตอบ"), "plain"),
    "reviewing": (QT_TRANSLATE_NOOP("moi", "กำลังพิจารณา"), "accent"),
    "returned": (QT_TRANSLATE_NOOP("moi", "ส่งกลับแก้ไข"), "warning"),
    "approved": (QT_TRANSLATE_NOOP("moi", "เห็นชอบ"), "good"),
    "rejected": (QT_TRANSLATE_NOOP("moi", "ไม่บรรจุในแผน"), "bad"),
    "deleted": (QT_TRANSLATE_NOOP("moi", "หน่วยงานลบ"), "bad"),
}
REVIEW_KINDS: Final = tuple(_REVIEWS)
"""What the list of reviewers can be narrowed to, in the order in which it wants to be looked at."""

_HISTORY: Final = {
    "decide": QT_TRANSLATE_NOOP("moi", "พิจารณา"),
    "undo-decision": QT_TRANSLATE_NOOP("moi", "เลิกผล"),
    "amend": QT_TRANSLATE_NOOP("moi", "เสนอค่า"),
    "comment": QT_TRANSLATE_NOOP("moi", "ให้ความเห็น"),
}
_RETURNS: Final[Mapping[str, tuple[str, str]]] = {
    "news": (QT_TRANSLATE_NOOP("moi", "มีเรื่องใหม่"), "accent"),
    "told": (QT_TRANSLATE_NOOP("moi", "แจ้งครบแล้ว"), "good"),
}
_CHANGES: Final[Mapping[str, tuple[str, str]]] = {
    "new": (QT_TRANSLATE_NOOP("moi", "เพิ่ม"), "good"),
    "gone": (QT_TRANSLATE_NOOP("moi", "ลบ"), "bad"),
    "changed": (QT_TRANSLATE_NOOP("moi", "แก้"), "plain"),
}
_SEVERITIES: Final[Mapping[str, tuple[str, str]]] = {
    "error": (QT_TRANSLATE_NOOP("moi", "ต้องแก้"), "bad"),
    "warning": (QT_TRANSLATE_NOOP("moi", "ควรตรวจ"), "warning"),
    "waived": (QT_TRANSLATE_NOOP("moi", "มีเหตุผลแล้ว"), "plain"),
}


def review_kind(kind: str) -> StateName:
    """What a project waits for, or had decided."""
    return _named(_REVIEWS, kind)


def change_kind(kind: str) -> StateName:
    """What happened to a record: new, gone or changed."""
    return _named(_CHANGES, kind)


def severity_name(severity: str) -> StateName:
    """How a finding of the rules counts; waived where the office gave a reason."""
    return _named(_SEVERITIES, severity)


def return_state(state: str) -> StateName:
    """Whether an office has been told everything; no words for none."""
    return _named(_RETURNS, state) if state else StateName("")


def history_words(act: str) -> str:
    """What was done about a project."""
    return moi(_HISTORY.get(act, act))


def _named(names: Mapping[str, tuple[str, str]], state: str) -> StateName:
    words, tone = names.get(state, (state, "plain"))
    return StateName(moi(words), tone) if words else StateName("")
