"""Is the journal whole, and is it the one whose hashes were given out? Said in words, with the place of a break.

The chain shows a line that was changed, taken out or slipped in. That the end was cut off, only a hash shows that somebody
else holds: each kit, return and report prints the head of its moment, so an office can read it out and have it looked up here, and
the kits and returns that the centre keeps itself are compared at every thorough check.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from moi_desktop.central.sentences import Sentence
from moi_desktop.central.views import Rebuilt, rebuild
from moi_desktop.exchange.snapshots import parsed
from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.store.journal import FIRST_PREV_HASH, Break, BreakKind
from moi_desktop.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre

GROUP: Final = 4
"""So many digits are read out in one breath."""

FEWEST_DIGITS: Final = 8
"""So many digits of a hash are enough to find its line, and too many to be hit by chance."""

_HEX: Final = frozenset("0123456789abcdef")
_WHOLE = QT_TRANSLATE_NOOP("moi", "ลูกโซ่ครบถ้วน ทั้ง {count} รายการต่อกันถูกต้องและไม่ถูกแก้ไข")
_EMPTY = QT_TRANSLATE_NOOP("moi", "ยังไม่มีรายการในสมุดบันทึก")
_BREAKS: Final = {
    BreakKind.CHANGED: QT_TRANSLATE_NOOP("moi", "รายการที่ {seq} ถูกแก้ไขหลังบันทึก เนื้อหาไม่ตรงกับลายนิ้วมือของรายการ"),
    BreakKind.MISSING: QT_TRANSLATE_NOOP("moi", "มีรายการหายไประหว่างรายการที่ {after} กับรายการที่ {seq}"),
    BreakKind.CUT: QT_TRANSLATE_NOOP("moi", "รายการที่ {seq} ไม่ต่อจากรายการที่ {after} อาจมีรายการถูกสอดหรือสลับ"),
}
_FIRST_MISSING = QT_TRANSLATE_NOOP("moi", "รายการก่อนรายการที่ {seq} หายไป สมุดบันทึกไม่ได้เริ่มที่รายการแรก")
_BROKEN = QT_TRANSLATE_NOOP(
    "moi",
    "ลูกโซ่ขาด {count} จุด จุดแรก: {first} หยุดตัดสินใจในแฟ้มงานนี้ เก็บแฟ้มไว้เป็นหลักฐาน แล้วกู้คืนจากสำเนาสำรองล่าสุดที่ตรวจแล้วครบถ้วน",
)
_ANCHORS = QT_TRANSLATE_NOOP("moi", "ลายนิ้วมือที่พิมพ์ในแฟ้มที่ส่วนกลางออกไปแล้ว {count} แฟ้ม พบในสมุดบันทึกครบทุกแฟ้ม")
_LOST = QT_TRANSLATE_NOOP(
    "moi",
    "ไม่พบลายนิ้วมือที่พิมพ์ในแฟ้มที่ส่วนกลางออกไป {count} แฟ้ม เช่น {file} ท้ายสมุดบันทึกอาจถูกตัดหรือเขียนใหม่ ให้เทียบกับสำเนาสำรอง",
)
_NOT_HEX = QT_TRANSLATE_NOOP("moi", "“{typed}” ไม่ใช่ลายนิ้วมือ ลายนิ้วมือมีแต่เลข 0-9 และอักษร A-F กรุณาอ่านใหม่")
_TOO_SHORT = QT_TRANSLATE_NOOP("moi", "กรุณากรอกอย่างน้อย {fewest} ตัวแรกของลายนิ้วมือ")
_TOO_LONG = QT_TRANSLATE_NOOP("moi", "ลายนิ้วมือยาวเกิน 64 ตัว กรุณาตรวจว่าวางข้อความเกินมาหรือไม่")
_FOUND = QT_TRANSLATE_NOOP(
    "moi", "ตรงกับรายการที่ {seq} สมุดบันทึกที่หน่วยงานเห็นในวันนั้นยังอยู่ครบในสมุดนี้ และมีรายการเพิ่มต่อจากนั้น {later} รายการ"
)
_FOUND_LAST = QT_TRANSLATE_NOOP("moi", "ตรงกับรายการที่ {seq} ซึ่งเป็นรายการล่าสุดของสมุดบันทึกนี้")
_FOUND_BROKEN = QT_TRANSLATE_NOOP(
    "moi", "พบลายนิ้วมือนี้ที่รายการที่ {seq} แต่ลูกโซ่ก่อนหน้านั้นขาดที่รายการที่ {broken} จึงยืนยันไม่ได้ว่าสมุดบันทึกยังเป็นฉบับเดิม"
)
_START = QT_TRANSLATE_NOOP("moi", "ลายนิ้วมือนี้คือสมุดบันทึกที่ยังไม่มีรายการใด")
_SEVERAL = QT_TRANSLATE_NOOP("moi", "มีหลายรายการที่ขึ้นต้นด้วยตัวเหล่านี้ กรุณากรอกเพิ่มอีก {group} ตัว")
_UNKNOWN = QT_TRANSLATE_NOOP(
    "moi",
    "ไม่พบลายนิ้วมือนี้ในสมุดบันทึก ให้หน่วยงานอ่านใหม่ทีละกลุ่ม หากยังไม่พบ แสดงว่าสมุดบันทึกนี้ไม่ใช่ฉบับที่ใช้ออกผลการพิจารณานั้น",
)
_SAME = QT_TRANSLATE_NOOP("moi", "สร้างแผนรวมใหม่จากแฟ้ม {files} แฟ้มและบันทึก {entries} รายการแล้ว ได้ผลตรงกับที่แสดงอยู่ทุกค่า")
_DIFFERED = QT_TRANSLATE_NOOP(
    "moi", "แผนรวมที่แสดงอยู่เดิมไม่ตรงกับคลังแฟ้มและสมุดบันทึก โปรแกรมสร้างใหม่ให้ถูกต้องแล้ว กรุณาออกรายงานที่ใช้อยู่ใหม่อีกครั้ง"
)
_DAMAGED = QT_TRANSLATE_NOOP(
    "moi", "พบข้อมูลที่แสดงเสียหาย {count} แถว โปรแกรมสร้างใหม่จากคลังแฟ้มและสมุดบันทึกแล้ว กรุณาตรวจสภาพดิสก์และออกรายงานที่ใช้อยู่ใหม่"
)


@dataclass(frozen=True, slots=True)
class JournalVerdict:
    """What a check of the journal found. `lost` are the names of issued files whose printed hash is in no line any more."""

    entries: int
    head: str
    breaks: tuple[Break, ...] = ()
    anchors: int = 0
    lost: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether nothing is wrong with it."""
        return not self.breaks and not self.lost

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """What was found, the worst first."""
        if not self.entries and not self.lost:
            return (Sentence(_EMPTY),)
        found = []
        if self.breaks:
            found.append(Sentence(_BROKEN, {"count": len(self.breaks), "first": break_sentence(self.breaks[0])}))
        if self.lost:
            found.append(Sentence(_LOST, {"count": len(self.lost), "file": self.lost[0]}))
        if not self.breaks:
            found.append(Sentence(_WHOLE, {"count": self.entries}))
        if self.anchors and not self.lost:
            found.append(Sentence(_ANCHORS, {"count": self.anchors}))
        return tuple(found)


class HeadMatch(StrEnum):
    """What became of a hash that somebody read out."""

    FOUND = "found"
    START = "start"
    SEVERAL = "several"
    UNKNOWN = "unknown"
    DOUBTFUL = "doubtful"
    """It is there, but the chain before it is broken."""
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class HeadAnswer:
    """The answer to whoever read a hash out, and the line it belongs to (0 for none)."""

    match: HeadMatch
    sentence: Sentence
    seq: int = 0


def check_journal(centre: Centre) -> JournalVerdict:
    """Compute the whole chain anew, and look every hash up that the centre's own kits and returns print."""
    workspace = centre.workspace
    hashes = {FIRST_PREV_HASH, *_hashes(centre)}
    printed = _printed_heads(centre)
    return JournalVerdict(
        workspace.journal_length(),
        workspace.journal_head(),
        tuple(workspace.chain_breaks()),
        len(printed),
        tuple(name for name, head in printed if head not in hashes),
    )


def check_chain(centre: Centre) -> JournalVerdict:
    """Compute the chain anew without opening the issued files: fast enough for every opening."""
    workspace = centre.workspace
    return JournalVerdict(workspace.journal_length(), workspace.journal_head(), tuple(workspace.chain_breaks()))


def break_sentence(broken: Break) -> Sentence:
    """Where the chain is broken and how."""
    if broken.kind is BreakKind.MISSING and not broken.after:
        return Sentence(_FIRST_MISSING, {"seq": broken.seq})
    return Sentence(_BREAKS[broken.kind], {"seq": broken.seq, "after": broken.after})


def spoken_hash(digest: str) -> str:
    """A hash as it is read out over the telephone: capital groups of four."""
    digits = digest.upper()
    return "-".join(digits[at : at + GROUP] for at in range(0, len(digits), GROUP))


def find_head(centre: Centre, typed: str) -> HeadAnswer:
    """Look up the hash, or its beginning, that somebody read out from a return; spaces and hyphens do not matter."""
    digits = "".join(typed.split()).replace("-", "").replace("–", "").lower()
    problem = _unreadable(typed, digits)
    if problem is not None:
        return HeadAnswer(HeadMatch.UNREADABLE, problem)
    if FIRST_PREV_HASH.startswith(digits):
        return HeadAnswer(HeadMatch.START, Sentence(_START))
    hashes = _hashes(centre)
    found = [seq for seq, digest in enumerate(hashes, 1) if digest.startswith(digits)]
    if len(found) > 1:
        return HeadAnswer(HeadMatch.SEVERAL, Sentence(_SEVERAL, {"group": GROUP}))
    if not found:
        return HeadAnswer(HeadMatch.UNKNOWN, Sentence(_UNKNOWN))
    return _found(centre, found[0], len(hashes))


def rebuilt_in_words(rebuilt: Rebuilt, files: int, entries: int) -> tuple[Sentence, ...]:
    """What a rebuild found, in words."""
    if rebuilt.same:
        return (Sentence(_SAME, {"files": files, "entries": entries}),)
    found = [Sentence(_DIFFERED)] if rebuilt.before != rebuilt.after else []
    return (*found, *([Sentence(_DAMAGED, {"count": rebuilt.damaged})] if rebuilt.damaged else []))


@dataclass(frozen=True, slots=True)
class RebuildAnswer:
    """Whether the views were what vault and journal say, in words, and the digest that now stands."""

    same: bool
    digest: str
    sentences: tuple[Sentence, ...]


def compare_by_rebuilding(centre: Centre, progress: Callable[[int, int], None]) -> RebuildAnswer:
    """Make the views anew and compare; when `progress` raises, everything stays as it was."""
    rebuilt = rebuild(centre, progress)
    workspace = centre.workspace
    words = rebuilt_in_words(rebuilt, len(workspace.file_hashes()), workspace.journal_length())
    return RebuildAnswer(rebuilt.same, rebuilt.after, words)


def _unreadable(typed: str, digits: str) -> Sentence | None:
    if not set(digits) <= _HEX:
        return Sentence(_NOT_HEX, {"typed": typed.strip()})
    if len(digits) < FEWEST_DIGITS:
        return Sentence(_TOO_SHORT, {"fewest": FEWEST_DIGITS})
    return Sentence(_TOO_LONG) if len(digits) > len(FIRST_PREV_HASH) else None


def _found(centre: Centre, seq: int, entries: int) -> HeadAnswer:
    broken = next((one.seq for one in centre.workspace.chain_breaks() if one.seq <= seq), 0)
    if broken:
        return HeadAnswer(HeadMatch.DOUBTFUL, Sentence(_FOUND_BROKEN, {"seq": seq, "broken": broken}), seq)
    later = entries - seq
    words = Sentence(_FOUND, {"seq": seq, "later": later}) if later else Sentence(_FOUND_LAST, {"seq": seq})
    return HeadAnswer(HeadMatch.FOUND, words, seq)


def _hashes(centre: Centre) -> list[str]:
    return [row["hash"] for row in centre.workspace.query('SELECT "hash" FROM "journal" ORDER BY "seq"')]


_PRINTED_IN: Final = {DocumentKind.RETURN: "receipt", DocumentKind.KIT: "cycle"}
"""Kind of file to the record in which it prints the head of the journal."""


def _printed_heads(centre: Centre) -> list[tuple[str, str]]:
    """Name and printed journal hash of every kit and return that lies in the vault and is the centre's own."""
    found = []
    for kind, entity in _PRINTED_IN.items():
        for row in centre.workspace.packages(kind=kind.value):
            payload = centre.workspace.package_payload(row.sha256)
            rows = {} if payload is None else parsed(payload).rows
            printed = (values.get("journal_head") for (table, _), values in rows.items() if table == entity)
            found += [(row.name, str(head)) for head in printed if head]
    return found
