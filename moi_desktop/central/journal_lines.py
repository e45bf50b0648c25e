"""The journal as people read it: every entry a sentence, searched and narrowed, with its details in words."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from moi_desktop import reference
from moi_desktop.central.act_words import act_name, told
from moi_desktop.central.entry_names import Names
from moi_desktop.central.sentences import THAI, Said, Sentence, Speech, Term, spoken
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import moment_from_text
from moi_desktop.plan.thai_calendar import THAI_TIME
from moi_desktop.plan.thai_text import search_key
from moi_desktop.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.store.journal import Entry

_OFFICE_KEYS: Final = (
    "office",
    "from",
    "to",
    "from_office",
    "to_office",
    "offices",
    "into",
    "new_office",
    "old_office",
)
"""Where a payload names offices, one or a list of them."""

_KEYS: Final[Mapping[str, tuple[str, str]]] = {
    "office": ("หน่วยงาน", "Office"),
    "from": ("จาก", "From"),
    "to": ("ไปยัง", "To"),
    "revision": ("ฉบับ", "Revision"),
    "chosen": ("ฉบับที่เลือก", "Chosen revision"),
    "set_aside": ("ฉบับที่พักไว้", "Set aside"),
    "reviewed": ("ฉบับที่พิจารณา", "Reviewed revision"),
    "return": ("รหัสผลการพิจารณา", "Return id"),
    "kit": ("รหัสชุดแผน", "Kit id"),
    "kit_no": ("ชุดแผนฉบับที่", "Kit number"),
    "file": ("ลายนิ้วมือแฟ้ม", "File fingerprint"),
    "fingerprint": ("ลายนิ้วมือกุญแจ", "Key fingerprint"),
    "holder": ("ผู้ถือกุญแจ", "Key holder"),
    "state": ("สถานะ", "State"),
    "valid_from": ("ใช้ได้ตั้งแต่", "Valid from"),
    "valid_to": ("ใช้ได้ถึง", "Valid to"),
    "role": ("หน้าที่ของกุญแจ", "Role of the key"),
    "position": ("ตำแหน่ง", "Position"),
    "phone": ("หมายเลขที่โทร", "Number called"),
    "spoken_to": ("ผู้ที่พูดสายด้วย", "Who answered"),
    "way": ("วิธีเทียบลายนิ้วมือ", "How it was compared"),
    "replaces": ("แทนกุญแจ", "Replaces keys"),
    "renews": ("ต่ออายุจากกุญแจ", "Renews the key"),
    "former_until": ("กุญแจเดิมใช้ได้ถึง", "Former key until"),
    "revoked_on": ("เพิกถอนเมื่อ", "Revoked on"),
    "certificate": ("ใบรับรอง", "Certificate"),
    "until": ("ใช้ได้ถึง", "Until"),
    "reason": ("เหตุผล", "Reason"),
    "id": ("รหัสอ้างอิง", "Reference"),
    "table": ("ตาราง", "Table"),
    "record": ("รายการ", "Record"),
    "field": ("ช่อง", "Field"),
    "base": ("ค่าของหน่วยงาน", "Office's value"),
    "proposed": ("ค่าที่เสนอ", "Proposed value"),
    "text": ("ข้อความ", "Text"),
    "project": ("โครงการ", "Project"),
    "decision": ("ผล", "Decision"),
    "name": ("ชื่อ", "Name"),
    "into": ("รวมเข้ากับ", "Merged into"),
    "change": ("การเปลี่ยนแปลง", "Change"),
    "changes": ("สิ่งที่เปลี่ยนแปลง", "Changes"),
    "transfers": ("การโอนโครงการ", "Transfers"),
    "offices": ("หน่วยงานที่เกี่ยวข้อง", "Offices concerned"),
    "what": ("เรื่อง", "Subject"),
    "key": ("รหัสเรื่อง", "Subject key"),
    "seen": ("ข้อมูลที่เห็น", "What was seen"),
    "seq": ("รายการที่", "Line"),
    "supersedes": ("แทนค่าเสนอ", "Supersedes"),
    "bb_plan": ("แผนงานของสำนักงบประมาณ", "Bureau plan"),
    "bb_output": ("ผลผลิตของสำนักงบประมาณ", "Bureau output"),
    "category": ("หมวดรายจ่าย", "Expense category"),
    "fiscal_year": ("ปีงบประมาณ", "Fiscal year"),
    "amounts": ("วงเงินที่กรอก", "Amounts entered"),
    "add": ("รายการที่นำเข้า", "Lines added"),
    "remove": ("รายการที่นำออก", "Lines taken out"),
    "source": ("แหล่งข้อมูล", "Source"),
    "seen_hash": ("ลายนิ้วมือข้อมูลที่เห็น", "Fingerprint of what was seen"),
}
_STATES: Final = {"ACTIVE": QT_TRANSLATE_NOOP("moi", "ใช้ได้"), "REVOKED": QT_TRANSLATE_NOOP("moi", "เพิกถอนแล้ว")}
_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "state": _STATES,
    "role": {"PREPARE": QT_TRANSLATE_NOOP("moi", "ผู้จัดทำ"), "CERTIFY": QT_TRANSLATE_NOOP("moi", "ผู้รับรอง")},
    "way": {
        "typed": QT_TRANSLATE_NOOP("moi", "พิมพ์ตามที่ได้ยิน"),
        "read-back": QT_TRANSLATE_NOOP("moi", "อ่านทวนแล้วติ๊ก"),
    },
}
_ID_AND_NAME = QT_TRANSLATE_NOOP("moi", "{name} ({id})")


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One entry as it is read. `at` is UTC in canonical spelling, `day` the day in Thailand, `words` the sentence.

    `needle` is everything that a search looks at, folded.
    """

    seq: int
    at: str
    day: date
    person: str
    act: str
    act_name: str
    offices: tuple[str, ...]
    words: str
    hash: str
    needle: str


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Which lines are wanted; empty texts and None stand for all. `words` are searched for as they are typed."""

    words: str = ""
    act: str = ""
    person: str = ""
    office: str = ""
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class EntryDetails:
    """Everything that one entry holds: its sentence, and what its payload says as (label, words)."""

    line: JournalLine
    prev_hash: str
    facts: tuple[tuple[str, str], ...]


_AT_ONCE: Final = 500
"""So many lines are read between two words about progress."""


def read_lines(
    centre: Centre,
    since: int = 0,
    speech: Speech = THAI,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> list[JournalLine]:
    """The journal's lines after line `since`, the oldest first. Raises Cancelled when `progress` does."""
    names, entries = Names(centre), centre.workspace.entries(since)
    lines: list[JournalLine] = []
    for entry in entries:
        if len(lines) % _AT_ONCE == 0:
            progress(len(lines), len(entries))
        lines.append(_line(entry, names, speech))
    return lines


def read_details(centre: Centre, seq: int, speech: Speech = THAI) -> EntryDetails | None:
    """One line with its payload in words; None when there is no such line."""
    entry = next(iter(centre.workspace.entries(seq - 1)), None)
    if entry is None or entry.seq != seq:
        return None
    names = Names(centre)
    facts = tuple((label.said(speech), spoken(what, speech)) for label, what in _facts(entry.payload, names))
    return EntryDetails(_line(entry, names, speech), entry.prev_hash, facts)


def narrowed(lines: Sequence[JournalLine], wanted: Narrowing) -> list[JournalLine]:
    """The lines that fit, in the order they came."""
    words = search_key(wanted.words).split()
    return [line for line in lines if _fits(line, wanted) and all(word in line.needle for word in words)]


def offices_of(entry: Entry, names: Names) -> tuple[str, ...]:
    """The offices that an entry is about, as its payload names them, or as the line does that made what it is about."""
    named = [code for key in _OFFICE_KEYS for code in _codes(entry.payload.get(key))]
    made = None if named else names.made(str(entry.payload.get("id", "")))
    if made is not None and made.seq != entry.seq:
        return offices_of(made, names)
    return tuple(dict.fromkeys(code for code in named if names.is_office(code)))


def _codes(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def _line(entry: Entry, names: Names, speech: Speech) -> JournalLine:
    words, offices = told(entry, names).said(speech), offices_of(entry, names)
    name = act_name(entry.act).said(speech)
    full_names = " ".join(f"{code} {reference.office_name(code)}" for code in offices)
    needle = search_key(f"{entry.seq} {entry.person} {name} {words} {full_names} {entry.hash} {entry.object}")
    day = moment_from_text(entry.at).astimezone(THAI_TIME).date()
    return JournalLine(entry.seq, entry.at, day, entry.person, entry.act, name, offices, words, entry.hash, needle)


def _fits(line: JournalLine, wanted: Narrowing) -> bool:
    return (
        wanted.act in ("", line.act)
        and wanted.person in ("", line.person)
        and (not wanted.office or wanted.office in line.offices)
        and (wanted.first is None or line.day >= wanted.first)
        and (wanted.last is None or line.day <= wanted.last)
    )


def _facts(payload: Mapping[str, Any], names: Names) -> Iterator[tuple[Term, Said]]:
    for key, value in payload.items():
        if value not in ("", None, []) or key in ("base", "proposed"):
            label = _KEYS.get(key, (key, key))
            yield Term(*label), _fact(key, value, payload, names)


def _fact(key: str, value: Any, payload: Mapping[str, Any], names: Names) -> Said:  # noqa: ANN401 - whatever a payload holds
    if key in ("base", "proposed"):
        return names.value(str(payload.get("table", "")), str(payload.get("field", "")), value)
    if isinstance(value, list):
        return ", ".join(spoken(_fact(key, item, payload, names)) for item in value)
    if isinstance(value, str):
        return _text_fact(key, value, payload, names)
    return value if isinstance(value, int) else json.dumps(value, ensure_ascii=False)


def _text_fact(key: str, value: str, payload: Mapping[str, Any], names: Names) -> Said:
    office, table = str(payload.get("office") or payload.get("from", "")), str(payload.get("table", ""))
    if key in _OFFICE_KEYS and reference.office_name(value):
        return Sentence(_ID_AND_NAME, {"name": reference.office_name(value), "id": value})
    if key in ("revision", "chosen", "reviewed", "set_aside"):
        return Sentence(_ID_AND_NAME, {"name": names.revision(value), "id": value})
    if key == "project":
        return names.project(office, value)
    if key == "record":
        return names.place(office, table, value)
    return _coded(key, value, table)


def _coded(key: str, value: str, table: str) -> Said:
    """A code by its name, any other text as it is."""
    if key == "table" and value in catalogue.ENTITIES:
        return Term(catalogue.ENTITIES[value].th, catalogue.ENTITIES[value].en)
    if key == "field" and table in catalogue.ENTITIES and value in catalogue.ENTITIES[table].keys:
        field = catalogue.ENTITIES[table].field(value)
        return Term(field.th, field.en)
    if key == "decision":
        choice = catalogue.entity("decision").field("decision").choice(value)
        return Term(choice.th, choice.en) if choice else value
    if key in _WORDS and value in _WORDS[key]:
        return Sentence(_WORDS[key][value])
    return value
