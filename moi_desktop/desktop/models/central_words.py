"""What the centre's people read for states, verdicts and next steps, each said once, with its tone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from moi_desktop.central.state_names import VERDICT_SENTENCES
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

_SKIPPED: Final[Mapping[str, str]] = {
    "duplicate": QT_TRANSLATE_NOOP("moi", "ได้รับฉบับนี้แล้ว ไม่มีอะไรเปลี่ยน"),
    "superseded": QT_TRANSLATE_NOOP("moi", "มีฉบับที่ใหม่กว่าของหน่วยงานนี้แล้ว เก็บไว้เป็นหลักฐาน"),
    "set-aside": QT_TRANSLATE_NOOP("moi", "เคยเลือกใช้ฉบับอื่นแทนฉบับนี้ เก็บไว้เป็นหลักฐาน"),
    "applied": QT_TRANSLATE_NOOP("moi", "ฉบับนี้รวมในแผนอยู่แล้ว"),
    "issued": QT_TRANSLATE_NOOP("moi", "แฟ้มที่ส่วนกลางออกเอง ไม่มีอะไรต้องรับ"),
    "card": QT_TRANSLATE_NOOP("moi", "บัตรประจำหน่วยงาน ไม่มีข้อมูลแผน รอโทรยืนยันกุญแจ"),
    "fork": QT_TRANSLATE_NOOP("moi", "มีหลายฉบับที่ไม่ได้ต่อกัน ต้องเลือกฉบับที่จะใช้"),
}
_ROWS: Final[Mapping[str, tuple[str, str]]] = {
    "dealt-with": (QT_TRANSLATE_NOOP("moi", "จัดการแล้ว"), "plain"),
    "missing": (QT_TRANSLATE_NOOP("moi", "ยังไม่ส่ง"), "plain"),
    "missing-late": (QT_TRANSLATE_NOOP("moi", "พ้นกำหนด"), "bad"),
}
_TOUCHES: Final[Mapping[str, tuple[str, str]]] = {
    "approved": (QT_TRANSLATE_NOOP("moi", "เห็นชอบแล้ว"), "bad"),
    "amended": (QT_TRANSLATE_NOOP("moi", "ส่วนกลางเสนอปรับ"), "warning"),
    "commented": (QT_TRANSLATE_NOOP("moi", "มีความเห็น"), "accent"),
}
_REVIEWS: Final[Mapping[str, tuple[str, str]]] = {
    "checked": (QT_TRANSLATE_NOOP("moi", "ตรวจลายเซ็นแล้ว"), "accent"),
    "sent-again": (QT_TRANSLATE_NOOP("moi", "ส่งใหม่"), "accent"),
    "included": (QT_TRANSLATE_NOOP("moi", "รวมในแผน"), "good"),
    "reviewing": (QT_TRANSLATE_NOOP("moi", "กำลังพิจารณา"), "accent"),
    "returned": (QT_TRANSLATE_NOOP("moi", "ส่งกลับแก้ไข"), "warning"),
    "approved": (QT_TRANSLATE_NOOP("moi", "เห็นชอบ"), "good"),
}

INBOX_STATES: Final = (*PACKAGE_STATES, *_ROWS)
"""The states of the rows of the inbox: those of files, what is dealt with, then offices that sent nothing yet."""

_OFFICES: Final[Mapping[str, tuple[str, str]]] = {
    "fork": (QT_TRANSLATE_NOOP("moi", "แตกหลายฉบับ"), "warning"),
    "ready": (QT_TRANSLATE_NOOP("moi", "พร้อมรวม"), "accent"),
    "returned": (QT_TRANSLATE_NOOP("moi", "ส่งกลับแก้ไข"), "warning"),
    "applied": (QT_TRANSLATE_NOOP("moi", "รวมในแผน"), "good"),
    "approved": (QT_TRANSLATE_NOOP("moi", "เห็นชอบครบ"), "good"),
    "quarantined": (QT_TRANSLATE_NOOP("moi", "กักไว้"), "bad"),
    "card": (QT_TRANSLATE_NOOP("moi", "รอยืนยันกุญแจ"), "accent"),
    "waiting": (QT_TRANSLATE_NOOP("moi", "ยังไม่ส่ง"), "plain"),
    "late": (QT_TRANSLATE_NOOP("moi", "พ้นกำหนด"), "bad"),
    "closed": (QT_TRANSLATE_NOOP("moi", "ปิดหน่วยงาน"), "plain"),
}
OFFICE_STATES: Final = tuple(_OFFICES)
"""The states of offices in the order in which they want to be looked at."""

_OFFICE_MARKS: Final = {
    "fork": "fork",
    "ready": "arrow",
    "returned": "back",
    "applied": "tick",
    "approved": "ticks",
    "quarantined": "cross",
    "card": "key",
    "late": "late",
    "closed": "dots",
}
"""State of an office to its sign on the map; none while it is waited for."""

_BANGKOK: Final = QT_TRANSLATE_NOOP("moi", "กรุงเทพมหานคร ไม่มี สอจ. กรม รัฐวิสาหกิจ และสถาบันอยู่ในมุมมองประเภทหน่วยงาน")

_DECISIONS: Final[Mapping[str, tuple[str, str]]] = {
    "APPROVED": (QT_TRANSLATE_NOOP("moi", "เห็นชอบ"), "good"),
    "RETURNED": (QT_TRANSLATE_NOOP("moi", "ส่งกลับแก้ไข"), "warning"),
    "REVIEWING": (QT_TRANSLATE_NOOP("moi", "กำลังพิจารณา"), "accent"),
    "REJECTED": (QT_TRANSLATE_NOOP("moi", "ไม่บรรจุในแผน"), "bad"),
    "VOID": (QT_TRANSLATE_NOOP("moi", "แก้หลังเห็นชอบ"), "warning"),
    "": (QT_TRANSLATE_NOOP("moi", "รอพิจารณา"), "plain"),
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
    "ending": (QT_TRANSLATE_NOOP("moi", "ใกล้หมดอายุ"), "warning"),
    "expired": (QT_TRANSLATE_NOOP("moi", "หมดอายุแล้ว"), "bad"),
    "card": (QT_TRANSLATE_NOOP("moi", "รอยืนยัน"), "accent"),
    "renewal": (QT_TRANSLATE_NOOP("moi", "ขอต่ออายุ"), "accent"),
    "revoked": (QT_TRANSLATE_NOOP("moi", "เพิกถอนแล้ว"), "bad"),
    "none": (QT_TRANSLATE_NOOP("moi", "ยังไม่มีกุญแจ"), "plain"),
}
_ROLES: Final[Mapping[str, str]] = {
    "PREPARE": QT_TRANSLATE_NOOP("moi", "ผู้จัดทำ"),
    "CERTIFY": QT_TRANSLATE_NOOP("moi", "ผู้รับรอง"),
}
_OFFICE_CHANGES: Final[Mapping[str, tuple[str, str]]] = {
    "open": (QT_TRANSLATE_NOOP("moi", "ใช้งาน"), "plain"),
    "renaming": (QT_TRANSLATE_NOOP("moi", "จะเปลี่ยนชื่อ"), "accent"),
    "opening": (QT_TRANSLATE_NOOP("moi", "จะเพิ่มใหม่"), "accent"),
    "merging": (QT_TRANSLATE_NOOP("moi", "จะรวมเข้ากับ"), "warning"),
    "closing": (QT_TRANSLATE_NOOP("moi", "จะเลิกใช้"), "warning"),
    "merged": (QT_TRANSLATE_NOOP("moi", "รวมแล้ว"), "bad"),
    "closed": (QT_TRANSLATE_NOOP("moi", "เลิกใช้แล้ว"), "bad"),
}
_PLANNED: Final[Mapping[str, tuple[str, str]]] = {
    "TRANSFER": (QT_TRANSLATE_NOOP("moi", "โอนโครงการ"), "accent"),
    "RENAME": (QT_TRANSLATE_NOOP("moi", "เปลี่ยนชื่อ"), "accent"),
    "OPEN": (QT_TRANSLATE_NOOP("moi", "เพิ่มหน่วยงาน"), "accent"),
    "MERGE": (QT_TRANSLATE_NOOP("moi", "รวมหน่วยงาน"), "warning"),
    "CLOSE": (QT_TRANSLATE_NOOP("moi", "เลิกใช้หน่วยงาน"), "warning"),
}
_FINDINGS: Final[Mapping[str, tuple[str, str]]] = {
    "missing": (QT_TRANSLATE_NOOP("moi", "โครงการหายไป"), "warning"),
    "contested": (QT_TRANSLATE_NOOP("moi", "อยู่สองหน่วยงาน"), "bad"),
    "recode": (QT_TRANSLATE_NOOP("moi", "รหัสเลิกใช้แล้ว"), "warning"),
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
_STEPS: Final = {
    "apply": QT_TRANSLATE_NOOP("moi", "รวมฉบับที่พร้อม"),
    "choose": QT_TRANSLATE_NOOP("moi", "เลือกฉบับที่จะใช้"),
    "confirm": QT_TRANSLATE_NOOP("moi", "โทรยืนยันกุญแจ"),
    "reply": QT_TRANSLATE_NOOP("moi", "แจ้งให้ส่งใหม่"),
    "save-attachment": QT_TRANSLATE_NOOP("moi", "บันทึกไฟล์แนบ"),
    "unpack": QT_TRANSLATE_NOOP("moi", "แตกไฟล์ก่อนรับ"),
    "review": QT_TRANSLATE_NOOP("moi", "พิจารณา {count} โครงการ"),
    "return": QT_TRANSLATE_NOOP("moi", "ออกผลการพิจารณา"),
    "wait": QT_TRANSLATE_NOOP("moi", "รอหน่วยงานส่ง"),
    "wait-again": QT_TRANSLATE_NOOP("moi", "รอหน่วยงานส่งใหม่"),
    "chase": QT_TRANSLATE_NOOP("moi", "ทวงถามหน่วยงาน"),
    "done": QT_TRANSLATE_NOOP("moi", "จัดการแล้ว"),
    "held": QT_TRANSLATE_NOOP("moi", "รอพิจารณาฉบับเดิม"),
    "": "",
}

_ARRIVALS: Final[Mapping[str, tuple[str, str]]] = {
    "received": (QT_TRANSLATE_NOOP("moi", "ได้รับแฟ้ม"), "good"),
    "refused": (QT_TRANSLATE_NOOP("moi", "กักไว้"), "bad"),
    "again": (QT_TRANSLATE_NOOP("moi", "ได้รับซ้ำ"), "plain"),
}
_NEEDS: Final = {
    "choose": (
        QT_TRANSLATE_NOOP("moi", "ส่งมา {count} ฉบับที่แตกจากกัน ต้องเลือกฉบับที่จะใช้"),
        QT_TRANSLATE_NOOP("moi", "ไปเลือกฉบับ"),
    ),
    "apply": (QT_TRANSLATE_NOOP("moi", "มีฉบับที่ตรวจผ่านและพร้อมรวมในแผน"), QT_TRANSLATE_NOOP("moi", "ไปรวมในกล่องรับ")),
    "confirm": (QT_TRANSLATE_NOOP("moi", "บัตร {count} ใบรอโทรยืนยันลายนิ้วมือกุญแจ"), QT_TRANSLATE_NOOP("moi", "ไปยืนยันกุญแจ")),
    "reply": (QT_TRANSLATE_NOOP("moi", "กักแฟ้มไว้ {count} แฟ้ม ต้องแจ้งหน่วยงาน"), QT_TRANSLATE_NOOP("moi", "ไปดูแฟ้มที่กักไว้")),
    "conflict": (
        QT_TRANSLATE_NOOP("moi", "หน่วยงานแก้ค่าเดียวกับที่ส่วนกลางเสนอ {count} แห่ง"),
        QT_TRANSLATE_NOOP("moi", "ไปตัดสินค่าเสนอ"),
    ),
    "renew": (
        QT_TRANSLATE_NOOP("moi", "{count} โครงการถูกแก้หลังเห็นชอบ ต้องพิจารณาใหม่"),
        QT_TRANSLATE_NOOP("moi", "ไปพิจารณาใหม่"),
    ),
    "review": (QT_TRANSLATE_NOOP("moi", "{count} โครงการยังไม่มีผลการพิจารณา"), QT_TRANSLATE_NOOP("moi", "ไปพิจารณา")),
    "return": (QT_TRANSLATE_NOOP("moi", "มีผลที่ยังไม่ได้แจ้งหน่วยงาน"), QT_TRANSLATE_NOOP("moi", "ไปออกผลการพิจารณา")),
}
_CONTACTS: Final = {
    "prepared": QT_TRANSLATE_NOOP("moi", "ผู้จัดทำ"),
    "certified": QT_TRANSLATE_NOOP("moi", "ผู้รับรอง"),
    "key": QT_TRANSLATE_NOOP("moi", "ผู้ถือกุญแจ"),
}


def package_state(state: str) -> StateName:
    """The state of a file."""
    return _named(_PACKAGES, state)


def row_state(state: str) -> StateName:
    """The state of a row of the inbox: of a file, or of an office that sent nothing yet."""
    return _named(_ROWS, state) if state in _ROWS else package_state(state)


def skip_reason(state: str) -> str:
    """Why a file of this state brings nothing into the plan now; empty where it does or has its own sentence."""
    return moi(_SKIPPED.get(state, ""))


def touch_name(touches: str) -> StateName:
    """What of the centre's own work a change touches, the gravest first of several in one text."""
    first = next((touch for touch in _TOUCHES if touch in touches.split()), "")
    return _named(_TOUCHES, first) if first else StateName("")


def review_state(state: str) -> StateName:
    """How far a submission has come with the centre; no words for none."""
    return _named(_REVIEWS, state) if state else StateName("")


def office_state(state: str) -> StateName:
    """The state of an office on the board."""
    return _named(_OFFICES, state)


def office_mark(state: str) -> str:
    """The sign of an office's state on the map, one of `state_marks.MARKS`; empty for none."""
    return _OFFICE_MARKS.get(state, "")


def decision_state(state: str) -> StateName:
    """What was decided on a project; empty for nothing yet."""
    return _named(_DECISIONS, state)


def amendment_state(state: str) -> StateName:
    """Where a proposal of the centre stands; no words for none."""
    return _named(_AMENDMENTS, state) if state else StateName("")


def key_state(state: str) -> StateName:
    """Whether an office's key can be used: active, card, revoked or none."""
    return _named(_KEYS, state)


def key_role(role: str) -> str:
    """What a key is for, in words: PREPARE or CERTIFY; keys of older versions prepare."""
    return moi(_ROLES["CERTIFY" if role == "CERTIFY" else "PREPARE"])


def office_change(state: str) -> StateName:
    """Whether an office is open, closed, or about to be changed."""
    return _named(_OFFICE_CHANGES, state)


def planned_name(what: str) -> StateName:
    """What is to take effect with the next kit."""
    return _named(_PLANNED, what)


def finding_name(kind: str) -> StateName:
    """What waits for the centre: a vanished or doubly owned project, or a code without a place in today's kit."""
    return _named(_FINDINGS, kind)


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
    return moi(VERDICT_SENTENCES.get(verdict, verdict))


def step_words(step: str, count: int = 0) -> str:
    """The next step, one of the keys that the facts carry."""
    return moi(_STEPS[step], {"count": count}) if step else ""


def _named(names: Mapping[str, tuple[str, str]], state: str) -> StateName:
    words, tone = names.get(state, (state, "plain"))
    return StateName(moi(words), tone) if words else StateName("")


def arrival_kind(kind: str) -> StateName:
    """How a file came: received, refused or again."""
    return _named(_ARRIVALS, kind)


def need_words(need: str, count: int) -> tuple[str, str]:
    """What waits at an office as a sentence, and the words of the button that leads there."""
    sentence, verb = _NEEDS[need]
    return moi(sentence, {"count": count}), moi(verb)


def contact_part(part: str) -> str:
    """What part a person of an office has: prepared, certified or key."""
    return moi(_CONTACTS[part])


def no_provincial_office() -> str:
    """What the map says of Bangkok."""
    return moi(_BANGKOK)
