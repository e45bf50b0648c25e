"""Taking a list of codes from an Excel file into the draft of the next kit: what is new, changed, the same, refused."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from moi_desktop.central import kit_draft
from moi_desktop.central.centre import Centre
from moi_desktop.central.kit_codes import coded
from moi_desktop.central.kit_issue import issued_codes
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.code_book import MASTER_PLAN, CodeTable, reference_book
from moi_desktop.plan.model import Record, Value, new_uid
from moi_desktop.plan.reading import Remark
from moi_desktop.plan.thai_text import search_key
from moi_desktop.text import QT_TRANSLATE_NOOP
from moi_desktop.workbook.foreign_codes import CODE, NAME, PARENT, CodeLine, read_codes
from moi_desktop.workbook.foreign_mapping import ForeignMapping, Sheets

_DIGITS: Final = re.compile(r"\d{1,6}")
_TARGET_DIGITS: Final = 6
_ZEROS: Final = Remark("zeros", QT_TRANSLATE_NOOP("moi", "รหัสในไฟล์เป็นตัวเลข {text} จึงเติมเป็น {code}"))
_RETIRED: Final = Remark(
    "retired", QT_TRANSLATE_NOOP("moi", "รหัส {code} เคยใช้กับ “{name}” และเลิกใช้แล้ว จึงนำกลับมาใช้อีกไม่ได้")
)
_NO_PARENT: Final = Remark(
    "no-parent",
    QT_TRANSLATE_NOOP(
        "moi", "รหัส {code} อยู่ภายใต้ {parent} ซึ่งไม่มีทั้งในไฟล์และในบัญชี กรุณาเพิ่ม {parent} ในไฟล์ หรือแก้รหัสให้ถูก แล้วเลือกไฟล์อีกครั้ง"
    ),
)
_NO_SUB_PLAN: Final = Remark(
    "no-sub-plan", QT_TRANSLATE_NOOP("moi", "ไม่มีแผนย่อย {parent} ทั้งในไฟล์และในบัญชี จึงวางไว้ใต้ {above} โดยตรง")
)
_TWO_NAMES: Final = Remark("two-names", QT_TRANSLATE_NOOP("moi", "รหัส {code} มีอีกชื่อหนึ่งในไฟล์ คือ “{name}”"))


class LinkFate(StrEnum):
    """What would become of a code of the file."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class LinkEntry:
    """One code of the file. `was` is its name so far, `uid` its record in the kit; `remark` why it is refused, or mended."""

    fate: LinkFate
    line: CodeLine
    was: str = ""
    uid: str = ""
    remark: Remark | None = None

    @property
    def code(self) -> str:
        """The code as it would be kept."""
        return self.line.text(CODE)


@dataclass(frozen=True, slots=True)
class LinkPreview:
    """Everything that an import would do; nothing has been kept."""

    list: str
    entries: tuple[LinkEntry, ...]

    def count(self, fate: LinkFate) -> int:
        """How many codes have this fate."""
        return sum(entry.fate is fate for entry in self.entries)


def preview_links(centre: Centre, name: str, sheets: Sheets, mapping: ForeignMapping) -> LinkPreview:
    """What the codes of a file would do to the list `name` of the draft."""
    known = _Known.of(centre, name)
    lines = [_placed(line, known) for line in read_codes(sheets, mapping)]
    codes = {line.text(CODE) for line, _ in lines if line.problem is None}
    lines = [_within_reach(line, mended, known, codes) for line, mended in lines]
    first: dict[str, CodeLine] = {}
    entries = []
    for line, mended in lines:
        other = first.setdefault(line.text(CODE), line) if line.problem is None else line
        entries.append(_entry(line, mended, other, known, codes))
    return LinkPreview(name, tuple(entries))


def take_links(centre: Centre, preview: LinkPreview, chosen: Iterable[LinkEntry], label: str) -> int:
    """Write the chosen entries into the draft as one step; how many codes."""
    puts: dict[tuple[str, str], Mapping[str, Value]] = {}
    for entry in chosen:
        if entry.fate in (LinkFate.NEW, LinkFate.CHANGED):
            puts["code_item", entry.uid or new_uid()] = {"list": preview.list, **entry.line.values}
    if puts:
        kit_draft.change(centre, label, puts)
    return len(puts)


@dataclass(frozen=True, slots=True)
class _Known:
    """The list so far: the program's own codes, those of the draft, and those that went."""

    name: str
    own: CodeTable
    items: Mapping[str, Record]
    retired: Mapping[str, str]

    @classmethod
    def of(cls, centre: Centre, name: str) -> _Known:
        records = kit_draft.draft_records(centre)
        items = {item.code: item.record for item in coded(records) if item.list == name}
        issued = {code: one.name for (lst, code), one in issued_codes(centre).items() if lst == name}
        retired = {code: word for code, word in issued.items() if code not in items}
        lists = set(CodeList)
        own = reference_book().table(CodeList(name)) if name in lists else CodeTable()
        return cls(name, own, items, retired)

    def name_of(self, code: str) -> str | None:
        if code in self.items:
            return self.items[code].text("name_th")
        entry = self.own.get(code)
        return entry.th if entry else None

    def values_of(self, code: str) -> Mapping[str, Value]:
        """What the list says of a code now, as far as a file may say otherwise."""
        if code in self.items:
            return self.items[code].values
        entry = self.own.get(code)
        if entry is None:
            return {}
        held = {"name_th": entry.th, "name_en": entry.en, "parent": entry.parent}
        years = {"valid_from": entry.valid_from, "valid_to": entry.valid_to}
        return {key: value for key, value in {**held, **years}.items() if value}


def _placed(line: CodeLine, known: _Known) -> tuple[CodeLine, Remark | None]:
    """The line with the code as the list writes it, and with what it stands under; what was mended of its code."""
    if line.problem is not None or CODE not in line.values:
        return line, None
    code, mended = _spelled(line, known)
    values = {**line.values, CODE: code}
    parent = line.text(PARENT)
    above = _spelling(parent, known) if parent else _above(code, known) or _spelling(line.above, known)
    if above and above != code:
        values[PARENT] = above
    else:
        values.pop(PARENT, None)
    return replace(line, values=values), mended


def _spelled(line: CodeLine, known: _Known) -> tuple[str, Remark | None]:
    text = line.text(CODE)
    digits = f"0{text}" if line.number and len(text) % 2 and _DIGITS.fullmatch(text) else text
    code = _spelling(digits, known)
    return code, _ZEROS.about(text=text, code=code) if digits != text else None


def _spelling(text: str, known: _Known) -> str:
    """The program writes MP before the digits of the master plan: 090202 is MP090202."""
    is_target = known.name == CodeList.PLAN_LINK and _DIGITS.fullmatch(text)
    return f"{MASTER_PLAN}{text}" if is_target else text


def _above(code: str, known: _Known) -> str:
    """What the digits of a code of the master plan say that it stands under."""
    digits = code.removeprefix(MASTER_PLAN)
    if known.name != CodeList.PLAN_LINK or not code.startswith(MASTER_PLAN) or not digits.isdecimal():
        return ""
    if len(digits) == _TARGET_DIGITS and digits[2:4] == "00":
        return MASTER_PLAN + digits[:2]
    return MASTER_PLAN + digits[:-2]


def _within_reach(
    line: CodeLine, mended: Remark | None, known: _Known, codes: Collection[str]
) -> tuple[CodeLine, Remark | None]:
    """The line under its issue where the sub-plan that its digits name is nowhere: lists of targets often leave those out."""
    code, parent = line.text(CODE), line.text(PARENT)
    if line.problem is not None or not parent or parent != _above(code, known):
        return line, mended
    above = _above(parent, known)
    if _is_there(parent, known, codes) or above in ("", MASTER_PLAN) or not _is_there(above, known, codes):
        return line, mended
    return replace(line, values={**line.values, PARENT: above}), _NO_SUB_PLAN.about(parent=parent, above=above)


def _is_there(code: str, known: _Known, codes: Collection[str]) -> bool:
    return code in codes or known.name_of(code) is not None


def _entry(line: CodeLine, mended: Remark | None, first: CodeLine, known: _Known, codes: Collection[str]) -> LinkEntry:
    if line.problem is not None:
        return LinkEntry(LinkFate.REFUSED, line, remark=line.problem)
    code, parent = line.text(CODE), line.text(PARENT)
    if first is not line:
        return LinkEntry(LinkFate.REFUSED, line, remark=_TWO_NAMES.about(code=code, name=first.text(NAME)))
    if code in known.retired:
        return LinkEntry(LinkFate.REFUSED, line, remark=_RETIRED.about(code=code, name=known.retired[code]))
    if parent and not _is_there(parent, known, codes):
        return LinkEntry(LinkFate.REFUSED, line, remark=_NO_PARENT.about(code=code, parent=parent))
    was = known.name_of(code)
    if was is None:
        return LinkEntry(LinkFate.NEW, line, remark=mended)
    held = known.values_of(code)
    differs = any(not _alike(held.get(key), value) for key, value in line.values.items() if key != CODE)
    uid = known.items[code].uid if code in known.items else ""
    return LinkEntry(LinkFate.CHANGED if differs else LinkFate.SAME, line, was, uid, mended)


def _alike(before: Value | None, after: Value) -> bool:
    if isinstance(before, str) and isinstance(after, str):
        return search_key(before) == search_key(after)
    return before == after


def usually_taken(preview: LinkPreview) -> Sequence[LinkEntry]:
    """The entries that are taken unless a person says otherwise: what is new."""
    return [entry for entry in preview.entries if entry.fate is LinkFate.NEW]
