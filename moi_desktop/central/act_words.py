"""The words of every act of the journal: the one place where an act gets its name and its sentence.

A new act of `ledger.Act` gets one row in `WORDINGS`. An entry whose act, or whose payload, is not as this version knows it
still reads: with the act's name, what it is about and its reason.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from moi_desktop.central.entry_names import SHORT_ID, Names
from moi_desktop.central.ledger import Act
from moi_desktop.central.sentences import Said, Sentence
from moi_desktop.store.journal import Entry
from moi_desktop.text import QT_TRANSLATE_NOOP

Payload = Mapping[str, Any]
Teller = Callable[[Payload, Names], Sentence]

_UNKNOWN = QT_TRANSLATE_NOOP("moi", "ทำรายการ “{act}” เรื่อง {about}")
_NAMED = QT_TRANSLATE_NOOP("moi", "{act} เรื่อง {about}")
_BECAUSE = QT_TRANSLATE_NOOP("moi", "{done} เพราะ {reason}")
_SAID = QT_TRANSLATE_NOOP("moi", "{done}: “{text}”")
_BY_HOLDER = QT_TRANSLATE_NOOP("moi", "{done} (ผู้ถือกุญแจ {holder})")
_KEY_IN = QT_TRANSLATE_NOOP("moi", "ยืนยันกุญแจ {fingerprint} ของ {office}")
_KEY_CALLED = QT_TRANSLATE_NOOP("moi", "{done} โทรยืนยันที่หมายเลข {phone} กับ {spoken_to}")
_KEY_RENEWED = QT_TRANSLATE_NOOP("moi", "ต่ออายุกุญแจของ {office} เป็น {fingerprint} ตามลายเซ็นของกุญแจเดิม {former}")
_KEY_REPLACES = QT_TRANSLATE_NOOP("moi", "{done} และเพิกถอนกุญแจเดิม {replaced}")
_KEY_CERTIFIED = QT_TRANSLATE_NOOP("moi", "ออกใบรับรองให้กุญแจ {fingerprint} ของ {office}")
_AUTHORITY = QT_TRANSLATE_NOOP("moi", "สร้างกุญแจออกใบรับรองของส่วนกลาง {fingerprint}")
_KEY_OUT = QT_TRANSLATE_NOOP("moi", "เพิกถอนกุญแจ {fingerprint} ของ {office}")
_KIT = QT_TRANSLATE_NOOP("moi", "ออกชุดแผนฉบับที่ {number}")
_APPLIED = QT_TRANSLATE_NOOP("moi", "รวม{revision} ของ {office} ในแผน")
_UNDONE = QT_TRANSLATE_NOOP("moi", "ยกเลิกการรวม{revision} ของ {office}")
_CHOSEN = QT_TRANSLATE_NOOP("moi", "เลือกใช้{revision} ของ {office} และพักฉบับอื่นไว้ {count} ฉบับ")
_AMENDED = QT_TRANSLATE_NOOP("moi", "เสนอปรับ{place} ของ {office} จาก {base} เป็น {proposed}")
_WITHDRAWN = QT_TRANSLATE_NOOP("moi", "ถอนค่าเสนอที่{place} ของ {office}")
_WITHDRAWN_ID = QT_TRANSLATE_NOOP("moi", "ถอนค่าเสนอ {id}")
_COMMENT = QT_TRANSLATE_NOOP("moi", "เขียนความเห็นที่{place} ของ {office}")
_APPROVED = QT_TRANSLATE_NOOP("moi", "เห็นชอบ {project} ของ {office}")
_RETURNED = QT_TRANSLATE_NOOP("moi", "ส่ง {project} ของ {office} กลับแก้ไข")
_REVIEWING = QT_TRANSLATE_NOOP("moi", "ให้ {project} ของ {office} อยู่ระหว่างพิจารณา")
_REJECTED = QT_TRANSLATE_NOOP("moi", "ไม่บรรจุ {project} ของ {office} ในแผน")
_DECIDED = QT_TRANSLATE_NOOP("moi", "บันทึกผลการพิจารณา {project} ของ {office}")
_UNDECIDED = QT_TRANSLATE_NOOP("moi", "เลิกผล “{decision}” ของ {project} ของ {office}")
_COMMENT_BACK = QT_TRANSLATE_NOOP("moi", "ถอนความเห็นที่{place} ของ {office}")
_HELD = QT_TRANSLATE_NOOP("moi", "พักรับฉบับใหม่ของ {office} ระหว่างพิจารณา")
_RELEASED = QT_TRANSLATE_NOOP("moi", "เลิกพักรับฉบับใหม่ของ {office}")
_GAVE_BACK = QT_TRANSLATE_NOOP("moi", "ออกผลการพิจารณา{revision} ให้ {office}")
_NO_TWINS = QT_TRANSLATE_NOOP("moi", "ตรวจแล้วว่า{first} ของ {office} ไม่ซ้ำกับ{second} ของ {other}")
_TWINS_AGAIN = QT_TRANSLATE_NOOP("moi", "ตรวจใหม่ว่า{first} ของ {office} ซ้ำกับ{second} ของ {other} หรือไม่")
_DEALT_WITH = QT_TRANSLATE_NOOP("moi", "บันทึกว่าจัดการแฟ้ม “{file}” แล้ว")
_WAITS_AGAIN = QT_TRANSLATE_NOOP("moi", "ให้แฟ้ม “{file}” กลับมารอจัดการ")

_TRANSFER = QT_TRANSLATE_NOOP("moi", "วางแผนโอนโครงการ “{name}” จาก {giver} ไป {taker} กับชุดแผนฉบับถัดไป")
_RENAME = QT_TRANSLATE_NOOP("moi", "วางแผนเปลี่ยนชื่อ {office} เป็น “{name}” กับชุดแผนฉบับถัดไป")
_OPEN = QT_TRANSLATE_NOOP("moi", "วางแผนเพิ่มหน่วยงาน {office} “{name}” กับชุดแผนฉบับถัดไป")
_MERGE = QT_TRANSLATE_NOOP("moi", "วางแผนรวม {office} เข้ากับ {into} กับชุดแผนฉบับถัดไป")
_CLOSE = QT_TRANSLATE_NOOP("moi", "วางแผนเลิกใช้ {office} กับชุดแผนฉบับถัดไป")
_DROPPED = QT_TRANSLATE_NOOP("moi", "ยกเลิกสิ่งที่เตรียมไว้: {planned}")
_KIT_WITH = QT_TRANSLATE_NOOP(
    "moi", "{done} การโอนโครงการมีผล {transfers} รายการ การเปลี่ยนแปลงหน่วยงานมีผล {offices} รายการ"
)
_DROPPED_ID = QT_TRANSLATE_NOOP("moi", "ยกเลิกสิ่งที่เตรียมไว้ {id}")
_POOL = QT_TRANSLATE_NOOP("moi", "กำหนดรายการรวม “{name}” ของปี {year}")
_POOL_GONE = QT_TRANSLATE_NOOP("moi", "เลิกใช้รายการรวม “{name}”")
_POOL_LINES = QT_TRANSLATE_NOOP("moi", "ปรับรายการรวม “{name}” นำเข้า {added} รายการ นำออก {removed} รายการ")
_AMOUNTS = QT_TRANSLATE_NOOP("moi", "กรอกวงเงินแต่ละชั้น {count} ค่า")
_AMOUNTS_FROM = QT_TRANSLATE_NOOP("moi", "กรอกวงเงินแต่ละชั้น {count} ค่า จากไฟล์ {source}")

_OFFICE_CHANGES: Final = {"RENAME": _RENAME, "OPEN": _OPEN, "MERGE": _MERGE, "CLOSE": _CLOSE}

_DECISIONS: Final = {
    "APPROVED": _APPROVED,
    "RETURNED": _RETURNED,
    "REVIEWING": _REVIEWING,
    "REJECTED": _REJECTED,
}


@dataclass(frozen=True, slots=True)
class Wording:
    """An act's name for lists and filters, and how one entry of it is told."""

    name: str
    tell: Teller


def _register_key(payload: Payload, names: Names) -> Sentence:
    template = _KEY_IN if payload["state"] == "ACTIVE" else _KEY_OUT
    done = Sentence(template, {"fingerprint": payload["fingerprint"], "office": names.office(payload["office"])})
    if payload.get("renews"):
        done = Sentence(_KEY_RENEWED, {**done.values, "former": payload["renews"]})
    if payload.get("holder"):
        done = Sentence(_BY_HOLDER, {"done": done, "holder": payload["holder"]})
    if payload.get("spoken_to"):
        done = Sentence(_KEY_CALLED, {"done": done, "phone": payload["phone"], "spoken_to": payload["spoken_to"]})
    if payload.get("replaces"):
        done = Sentence(_KEY_REPLACES, {"done": done, "replaced": ", ".join(payload["replaces"])})
    return _with_reason(done, payload)


def _certify_key(payload: Payload, names: Names) -> Sentence:
    return Sentence(_KEY_CERTIFIED, {"fingerprint": payload["fingerprint"], "office": names.office(payload["office"])})


def _make_authority(payload: Payload, _names: Names) -> Sentence:
    return Sentence(_AUTHORITY, {"fingerprint": payload["fingerprint"]})


def _issue_kit(payload: Payload, _names: Names) -> Sentence:
    done = Sentence(_KIT, {"number": payload["kit_no"]})
    transfers, offices = len(payload.get("transfers") or ()), len(payload.get("offices") or ())
    if not transfers and not offices:
        return done
    return Sentence(_KIT_WITH, {"done": done, "transfers": transfers, "offices": offices})


def _apply(payload: Payload, names: Names) -> Sentence:
    return Sentence(_APPLIED, _whose(payload, names, payload["revision"]))


def _undo_apply(payload: Payload, names: Names) -> Sentence:
    return _with_reason(Sentence(_UNDONE, _whose(payload, names, payload["revision"])), payload)


def _resolve_fork(payload: Payload, names: Names) -> Sentence:
    whose = _whose(payload, names, payload["chosen"])
    return _with_reason(Sentence(_CHOSEN, {**whose, "count": len(payload["set_aside"])}), payload)


def _amend(payload: Payload, names: Names) -> Sentence:
    table, field = payload["table"], payload["field"]
    values = {
        **_where(payload, names),
        "base": names.value(table, field, payload["base"]),
        "proposed": names.value(table, field, payload["proposed"]),
    }
    return _with_reason(Sentence(_AMENDED, values), payload)


def _withdraw_amendment(payload: Payload, names: Names) -> Sentence:
    made = names.made(payload["id"])
    if made is None:
        return _with_reason(Sentence(_WITHDRAWN_ID, {"id": payload["id"][:SHORT_ID]}), payload)
    return _with_reason(Sentence(_WITHDRAWN, _where(made.payload, names)), payload)


def _comment(payload: Payload, names: Names) -> Sentence:
    return Sentence(_SAID, {"done": Sentence(_COMMENT, _where(payload, names)), "text": payload["text"]})


def _decide(payload: Payload, names: Names) -> Sentence:
    office = payload["office"]
    values = {"project": names.project(office, payload["project"]), "office": names.office(office)}
    return _with_reason(Sentence(_DECISIONS.get(payload["decision"], _DECIDED), values), payload)


def _undo_decision(payload: Payload, names: Names) -> Sentence:
    office, decision = payload["office"], payload["decision"]
    values = {
        "decision": names.value("decision", "decision", decision),
        "project": names.project(office, payload["project"]),
        "office": names.office(office),
    }
    return _with_reason(Sentence(_UNDECIDED, values), payload)


def _withdraw_comment(payload: Payload, names: Names) -> Sentence:
    return Sentence(_SAID, {"done": Sentence(_COMMENT_BACK, _where(payload, names)), "text": payload["text"]})


def _hold(payload: Payload, names: Names) -> Sentence:
    return _with_reason(Sentence(_HELD, {"office": names.office(payload["office"])}), payload)


def _release(payload: Payload, names: Names) -> Sentence:
    return _with_reason(Sentence(_RELEASED, {"office": names.office(payload["office"])}), payload)


def _issue_return(payload: Payload, names: Names) -> Sentence:
    return Sentence(_GAVE_BACK, _whose(payload, names, payload["reviewed"] or ""))


def _plan_transfer(payload: Payload, names: Names) -> Sentence:
    values = {
        "name": payload["name"] or payload["project"][:SHORT_ID],
        "giver": names.office(payload["from"]),
        "taker": names.office(payload["to"]),
    }
    return _with_reason(Sentence(_TRANSFER, values), payload)


def _change_office(payload: Payload, names: Names) -> Sentence:
    values = {
        "office": names.office(payload["office"]),
        "into": names.office(payload["into"]) if payload["into"] else "",
        "name": payload["name"],
    }
    return _with_reason(Sentence(_OFFICE_CHANGES[payload["change"]], values), payload)


def _drop_planned(payload: Payload, names: Names) -> Sentence:
    made = names.made(payload["id"])
    if made is None or made.act == Act.DROP_PLANNED:
        return Sentence(_DROPPED_ID, {"id": payload["id"][:SHORT_ID]})
    return Sentence(_DROPPED, {"planned": told(made, names)})


def _dismiss(payload: Payload, names: Names) -> Sentence:
    return _with_reason(_let_be(payload, names, _NO_TWINS, _DEALT_WITH), payload)


def _take_up_again(payload: Payload, names: Names) -> Sentence:
    return _let_be(payload, names, _TWINS_AGAIN, _WAITS_AGAIN)


def _let_be(payload: Payload, names: Names, of_twins: str, of_file: str) -> Sentence:
    if payload["what"] != "twins":
        return Sentence(of_file, {"file": payload["name"] or names.file(payload["key"])})
    (office, _, first), (other, _, second) = (place.partition("/") for place in payload["key"].split("|"))
    values = {
        "first": names.project(office, first),
        "office": names.office(office),
        "second": names.project(other, second),
        "other": names.office(other),
    }
    return Sentence(of_twins, values)


def _define_pool(payload: Payload, _names: Names) -> Sentence:
    return Sentence(_POOL, {"name": payload["name"], "year": str(payload["fiscal_year"])})


def _remove_pool(payload: Payload, names: Names) -> Sentence:
    return Sentence(_POOL_GONE, {"name": _pool(payload, names)})


def _pool_lines(payload: Payload, names: Names) -> Sentence:
    values: dict[str, Said] = {
        "name": _pool(payload, names),
        "added": len(payload["add"]),
        "removed": len(payload["remove"]),
    }
    return Sentence(_POOL_LINES, values)


def _enter_amounts(payload: Payload, _names: Names) -> Sentence:
    values: dict[str, Said] = {"count": len(payload["amounts"]), "source": str(payload.get("source") or "")}
    return _with_reason(Sentence(_AMOUNTS_FROM if values["source"] else _AMOUNTS, values), payload)


def _pool(payload: Payload, names: Names) -> str:
    made = names.made(payload["id"])
    return str(made.payload.get("name", "")) if made is not None else payload["id"][:SHORT_ID]


WORDINGS: Final[Mapping[str, Wording]] = {
    Act.REGISTER_KEY: Wording(QT_TRANSLATE_NOOP("moi", "ทะเบียนกุญแจ"), _register_key),
    Act.CERTIFY_KEY: Wording(QT_TRANSLATE_NOOP("moi", "ออกใบรับรองกุญแจ"), _certify_key),
    Act.MAKE_AUTHORITY: Wording(QT_TRANSLATE_NOOP("moi", "กุญแจออกใบรับรอง"), _make_authority),
    Act.ISSUE_KIT: Wording(QT_TRANSLATE_NOOP("moi", "ออกชุดแผน"), _issue_kit),
    Act.APPLY: Wording(QT_TRANSLATE_NOOP("moi", "รวมในแผน"), _apply),
    Act.UNDO_APPLY: Wording(QT_TRANSLATE_NOOP("moi", "ยกเลิกการรวม"), _undo_apply),
    Act.RESOLVE_FORK: Wording(QT_TRANSLATE_NOOP("moi", "เลือกฉบับที่แตก"), _resolve_fork),
    Act.AMEND: Wording(QT_TRANSLATE_NOOP("moi", "เสนอปรับค่า"), _amend),
    Act.WITHDRAW_AMENDMENT: Wording(QT_TRANSLATE_NOOP("moi", "ถอนค่าเสนอ"), _withdraw_amendment),
    Act.COMMENT: Wording(QT_TRANSLATE_NOOP("moi", "ความเห็น"), _comment),
    Act.DECIDE: Wording(QT_TRANSLATE_NOOP("moi", "ผลการพิจารณาโครงการ"), _decide),
    Act.PLAN_TRANSFER: Wording(QT_TRANSLATE_NOOP("moi", "วางแผนโอนโครงการ"), _plan_transfer),
    Act.CHANGE_OFFICE: Wording(QT_TRANSLATE_NOOP("moi", "วางแผนเปลี่ยนหน่วยงาน"), _change_office),
    Act.DROP_PLANNED: Wording(QT_TRANSLATE_NOOP("moi", "ยกเลิกการเปลี่ยนหน่วยงาน"), _drop_planned),
    Act.UNDO_DECISION: Wording(QT_TRANSLATE_NOOP("moi", "เลิกผลการพิจารณา"), _undo_decision),
    Act.WITHDRAW_COMMENT: Wording(QT_TRANSLATE_NOOP("moi", "ถอนความเห็น"), _withdraw_comment),
    Act.HOLD: Wording(QT_TRANSLATE_NOOP("moi", "พักรับฉบับใหม่"), _hold),
    Act.RELEASE: Wording(QT_TRANSLATE_NOOP("moi", "เลิกพักรับฉบับใหม่"), _release),
    Act.ISSUE_RETURN: Wording(QT_TRANSLATE_NOOP("moi", "ออกผลการพิจารณา"), _issue_return),
    Act.DISMISS: Wording(QT_TRANSLATE_NOOP("moi", "ตรวจแล้ว ไม่ต้องทำอะไร"), _dismiss),
    Act.TAKE_UP_AGAIN: Wording(QT_TRANSLATE_NOOP("moi", "กลับมาตรวจใหม่"), _take_up_again),
    Act.DEFINE_POOL: Wording(QT_TRANSLATE_NOOP("moi", "กำหนดรายการรวม"), _define_pool),
    Act.REMOVE_POOL: Wording(QT_TRANSLATE_NOOP("moi", "เลิกใช้รายการรวม"), _remove_pool),
    Act.POOL_LINES: Wording(QT_TRANSLATE_NOOP("moi", "ปรับรายการรวม"), _pool_lines),
    Act.ENTER_AMOUNTS: Wording(QT_TRANSLATE_NOOP("moi", "กรอกวงเงิน"), _enter_amounts),
}
"""Act to its words."""


def act_name(act: str) -> Sentence:
    """An act's name for lists and filters; its code where this version does not know it."""
    known = WORDINGS.get(act)
    return Sentence(known.name if known else "{act}", {"act": act})


def told(entry: Entry, names: Names) -> Sentence:
    """What an entry says happened, as one sentence without who and when."""
    wording = WORDINGS.get(entry.act)
    if wording is None:
        return _fallback(entry, Sentence(_UNKNOWN, {"act": entry.act, "about": entry.object}))
    try:
        return wording.tell(entry.payload, names)
    except (
        AttributeError,
        KeyError,
        TypeError,
        ValueError,
    ):  # written by another version: what it is about still stands
        return _fallback(entry, Sentence(_NAMED, {"act": act_name(entry.act), "about": entry.object}))


def _fallback(entry: Entry, done: Sentence) -> Sentence:
    return _with_reason(done, entry.payload)


def _with_reason(done: Sentence, payload: Payload) -> Sentence:
    reason = str(payload.get("reason") or "").strip()
    return Sentence(_BECAUSE, {"done": done, "reason": reason}) if reason else done


def _whose(payload: Payload, names: Names, revision: str) -> dict[str, Said]:
    return {"revision": names.revision(revision), "office": names.office(payload["office"])}


def _where(payload: Payload, names: Names) -> dict[str, Said]:
    office = payload["office"]
    place = names.place(office, payload["table"], payload["record"], payload["field"])
    return {"place": place, "office": names.office(office)}
