"""What the centre's people read for states, verdicts and next steps, each said once, with its tone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from moi_desktop.desktop.translated import moi
from moi_desktop.text import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class StateName:
    """A state in one or two words and the tone of its chip: plain, accent, good, warning or bad."""

    words: str
    tone: str = "plain"


_PACKAGES: Final[Mapping[str, tuple[str, str]]] = {
    "ready": (QT_TRANSLATE_NOOP("moi", "พร้อมรวม"), "accent"),
    "fork": (QT_TRANSLATE_NOOP("moi", "แตกหลายฉบับ"), "warning"),
    "quarantined": (QT_TRANSLATE_NOOP("moi", "กักไว้"), "bad"),
    "practice": (QT_TRANSLATE_NOOP("moi", "ฝึกหัด"), "warning"),
    "card": (QT_TRANSLATE_NOOP("moi", "บัตรรอยืนยัน"), "accent"),
    "card-known": (QT_TRANSLATE_NOOP("moi", "บัตรยืนยันแล้ว"), "good"),
    "card-revoked": (QT_TRANSLATE_NOOP("moi", "เพิกถอนแล้ว"), "bad"),
    "applied": (QT_TRANSLATE_NOOP("moi", "รวมในแผน"), "good"),
    "superseded": (QT_TRANSLATE_NOOP("moi", "ถูกแทนที่"), "plain"),
    "duplicate": (QT_TRANSLATE_NOOP("moi", "ได้รับแล้ว"), "plain"),
    "set-aside": (QT_TRANSLATE_NOOP("moi", "พักไว้"), "plain"),
    "issued": (QT_TRANSLATE_NOOP("moi", "ส่วนกลางออกเอง"), "plain"),
}
PACKAGE_STATES: Final = tuple(_PACKAGES)
"""The states of files in the order in which they want to be looked at."""

_OFFICES: Final[Mapping[str, tuple[str, str]]] = {
    "fork": (QT_TRANSLATE_NOOP("moi", "แตกหลายฉบับ"), "warning"),
    "ready": (QT_TRANSLATE_NOOP("moi", "พร้อมรวม"), "accent"),
    "returned": (QT_TRANSLATE_NOOP("moi", "ส่งกลับแก้ไข"), "warning"),
    "applied": (QT_TRANSLATE_NOOP("moi", "รวมในแผน"), "good"),
    "quarantined": (QT_TRANSLATE_NOOP("moi", "กักไว้"), "bad"),
    "card": (QT_TRANSLATE_NOOP("moi", "รอยืนยันกุญแจ"), "accent"),
    "waiting": (QT_TRANSLATE_NOOP("moi", "ยังไม่ส่ง"), "plain"),
    "late": (QT_TRANSLATE_NOOP("moi", "พ้นกำหนด"), "bad"),
}
OFFICE_STATES: Final = tuple(_OFFICES)
"""The states of offices in the order in which they want to be looked at."""

_DECISIONS: Final[Mapping[str, tuple[str, str]]] = {
    "APPROVED": (QT_TRANSLATE_NOOP("moi", "เห็นชอบ"), "good"),
    "RETURNED": (QT_TRANSLATE_NOOP("moi", "ส่งกลับแก้ไข"), "warning"),
    "REVIEWING": (QT_TRANSLATE_NOOP("moi", "กำลังพิจารณา"), "accent"),
    "REJECTED": (QT_TRANSLATE_NOOP("moi", "ไม่บรรจุในแผน"), "bad"),
    "VOID": (QT_TRANSLATE_NOOP("moi", "แก้หลังเห็นชอบ"), "warning"),
    "": (QT_TRANSLATE_NOOP("moi", "รอพิจารณา"), "plain"),
}
_REVIEWS: Final[Mapping[str, tuple[str, str]]] = {
    "waiting": (QT_TRANSLATE_NOOP("moi", "รอพิจารณา"), "accent"),
    "new": (QT_TRANSLATE_NOOP("moi", "เข้าใหม่"), "accent"),
    "changed": (QT_TRANSLATE_NOOP("moi", "แก้แล้วส่งใหม่"), "accent"),
    "void": (QT_TRANSLATE_NOOP("moi", "แก้หลังเห็นชอบ"), "warning"),
    "conflict": (QT_TRANSLATE_NOOP("moi", "ค่าเสนอขัดกัน"), "warning"),
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
_AMENDMENTS: Final[Mapping[str, tuple[str, str]]] = {
    "OPEN": (QT_TRANSLATE_NOOP("moi", "เสนอปรับ"), "accent"),
    "CONFLICT": (QT_TRANSLATE_NOOP("moi", "หน่วยงานแก้ค่าเดียวกัน"), "warning"),
    "ACCEPTED": (QT_TRANSLATE_NOOP("moi", "หน่วยงานรับแล้ว"), "good"),
    "REJECTED": (QT_TRANSLATE_NOOP("moi", "หน่วยงานไม่รับ"), "bad"),
    "CONVERGED": (QT_TRANSLATE_NOOP("moi", "ค่าตรงกันแล้ว"), "good"),
}
_KEYS: Final[Mapping[str, tuple[str, str]]] = {
    "active": (QT_TRANSLATE_NOOP("moi", "ใช้ได้"), "good"),
    "card": (QT_TRANSLATE_NOOP("moi", "รอยืนยัน"), "accent"),
    "revoked": (QT_TRANSLATE_NOOP("moi", "เพิกถอนแล้ว"), "bad"),
    "none": (QT_TRANSLATE_NOOP("moi", "ยังไม่มีกุญแจ"), "plain"),
}
_VERDICTS: Final[Mapping[str, tuple[str, str]]] = {
    "intact": (QT_TRANSLATE_NOOP("moi", "สมบูรณ์"), "good"),
    "resaved": (QT_TRANSLATE_NOOP("moi", "ข้อมูลตรง"), "good"),
    "changed": (QT_TRANSLATE_NOOP("moi", "ถูกแก้ไข"), "bad"),
    "unverifiable": (QT_TRANSLATE_NOOP("moi", "ตรวจไม่ได้"), "bad"),
}
_TRUSTS: Final[Mapping[str, tuple[str, str]]] = {
    "known": (QT_TRANSLATE_NOOP("moi", "ในทะเบียน"), "good"),
    "unknown": (QT_TRANSLATE_NOOP("moi", "ยังไม่รู้จัก"), "warning"),
    "revoked": (QT_TRANSLATE_NOOP("moi", "ถูกเพิกถอน"), "bad"),
    "other-office": (QT_TRANSLATE_NOOP("moi", "ของหน่วยงานอื่น"), "bad"),
    "practice": (QT_TRANSLATE_NOOP("moi", "ฝึกหัด"), "warning"),
}
_KINDS: Final = {
    "submission": QT_TRANSLATE_NOOP("moi", "แฟ้มนำส่ง"),
    "card": QT_TRANSLATE_NOOP("moi", "บัตรประจำหน่วยงาน"),
    "kit": QT_TRANSLATE_NOOP("moi", "ชุดแผน"),
    "return": QT_TRANSLATE_NOOP("moi", "ผลการพิจารณา"),
}
_SHORT_KINDS: Final = {
    "submission": QT_TRANSLATE_NOOP("moi", "นำส่ง"),
    "card": QT_TRANSLATE_NOOP("moi", "บัตร"),
    "kit": QT_TRANSLATE_NOOP("moi", "ชุดแผน"),
    "return": QT_TRANSLATE_NOOP("moi", "ผลพิจารณา"),
}
_VERDICT_SENTENCES: Final = {
    "intact": QT_TRANSLATE_NOOP("moi", "สมบูรณ์ ไม่ถูกแตะต้องหลังลงนาม"),
    "resaved": QT_TRANSLATE_NOOP("moi", "ข้อมูลไม่เปลี่ยน อาจเคยเปิดแล้วบันทึกซ้ำ"),
    "changed": QT_TRANSLATE_NOOP("moi", "ข้อมูลถูกแก้ไขหลังลงนาม"),
    "unverifiable": QT_TRANSLATE_NOOP("moi", "ตรวจสอบไม่ได้"),
}
_STEPS: Final = {
    "apply": QT_TRANSLATE_NOOP("moi", "รวมฉบับที่พร้อม"),
    "choose": QT_TRANSLATE_NOOP("moi", "เลือกฉบับที่จะใช้"),
    "confirm": QT_TRANSLATE_NOOP("moi", "โทรยืนยันกุญแจ"),
    "reply": QT_TRANSLATE_NOOP("moi", "แจ้งให้ส่งใหม่"),
    "review": QT_TRANSLATE_NOOP("moi", "พิจารณา {count} โครงการ"),
    "return": QT_TRANSLATE_NOOP("moi", "ออกผลการพิจารณา"),
    "wait": QT_TRANSLATE_NOOP("moi", "รอหน่วยงานส่ง"),
    "wait-again": QT_TRANSLATE_NOOP("moi", "รอหน่วยงานส่งใหม่"),
    "chase": QT_TRANSLATE_NOOP("moi", "ทวงถามหน่วยงาน"),
    "": "",
}


def package_state(state: str) -> StateName:
    """The state of a file."""
    return _named(_PACKAGES, state)


def office_state(state: str) -> StateName:
    """The state of an office on the board."""
    return _named(_OFFICES, state)


def decision_state(state: str) -> StateName:
    """What was decided on a project; empty for nothing yet."""
    return _named(_DECISIONS, state)


def amendment_state(state: str) -> StateName:
    """Where a proposal of the centre stands; no words for none."""
    return _named(_AMENDMENTS, state) if state else StateName("")


def review_state(state: str) -> StateName:
    """What a project waits for, or had decided."""
    return _named(_REVIEWS, state)


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


def key_state(state: str) -> StateName:
    """Whether an office's key can be used: active, card, revoked or none."""
    return _named(_KEYS, state)


def verdict_name(verdict: str) -> StateName:
    """Whether a file is what was signed."""
    return _named(_VERDICTS, verdict)


def trust_name(trust: str) -> StateName:
    """Whose key signed."""
    return _named(_TRUSTS, trust)


def kind_words(kind: str) -> str:
    """What sort of travelling file it is; empty where that could not be read."""
    return moi(_KINDS.get(kind, ""))


def short_kind(kind: str) -> str:
    """What sort of travelling file it is, in one word."""
    return moi(_SHORT_KINDS.get(kind, ""))


def verdict_sentence(verdict: str) -> str:
    """Whether a file is what was signed, said in full."""
    return moi(_VERDICT_SENTENCES.get(verdict, verdict))


def step_words(step: str, count: int = 0) -> str:
    """The next step, one of the keys that the facts carry."""
    return moi(_STEPS[step], {"count": count}) if step else ""


def _named(names: Mapping[str, tuple[str, str]], state: str) -> StateName:
    words, tone = names.get(state, (state, "plain"))
    return StateName(moi(words), tone) if words else StateName("")
