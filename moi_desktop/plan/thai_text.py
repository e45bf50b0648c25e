"""Repair of Thai text at every door: typing, pasting, importing.

`clean` is the fast way in for cells; `repair` also says what was changed and what damage is left. Only what has one
possible meaning is repaired. NFKC is never used: it takes SARA AM (ำ) apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from moi_desktop.plan.reading import Remark
from moi_desktop.plan.thai_damage import damage
from moi_desktop.plan.thai_mojibake import restored
from moi_desktop.reference.folding import fold
from moi_desktop.text import QT_TRANSLATE_NOOP

# The letters of nearly all cells, less those that may begin something to repair. ํ, ฺ and all that is not Thai,
# ASCII or plain typography take the slow way round.
_SOUND = "!-~ก-าิ-ู฿แ-็๎-๛–—‘’“”…•"
_IN_ORDER = "[่-์](?![ัิ-ฺ])|ำ(?![่-๋])|เ(?!เ)"
_CLEAN_LINE = re.compile(rf"(?! )(?:[{_SOUND}]*+(?:{_IN_ORDER}| (?! |\Z)|\Z))*+")
_CLEAN_LONG = re.compile(rf"(?!\n)(?:[{_SOUND}]*+(?:{_IN_ORDER}| ++(?!\n|\Z)|\n(?!\Z)|\Z))*+")

_SURROGATE = re.compile("[\ud800-\udfff]")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ZERO_WIDTH = re.compile("[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufff9-\ufffb\ufffe\uffff]")
_LINE_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_WIDE_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_SARA_AM = re.compile("ํ([่-๋]?)า|([่-๋])ํา")
_MARK_BEFORE_VOWEL = re.compile("([่-์]+)([ัิ-ฺ]+)")
_TONE_AFTER_AM = re.compile("ำ([่-๋]+)")
_LINE_END = re.compile(" +(?=\n|\\Z)")

# Positional variants of marks in old Thai fonts (U+F700 to U+F71A), and the letters that they draw.
_FONT_GLYPHS = dict(
    zip(
        range(0xF700, 0xF71B),
        "\u0e10\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
        "\u0e0d\u0e31\u0e4d\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a",
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class Repaired:
    """A text after repair and what was done to it."""

    text: str
    changes: tuple[Remark, ...] = ()

    @property
    def flags(self) -> tuple[Remark, ...]:
        """Damage that is left in the text and needs a person; computed when asked for."""
        return damage(self.text)


def repair(text: str, *, long: bool = False) -> Repaired:
    """Repair `text` and say what was changed, each kind of change once.

    One-line text loses line breaks and surplus spaces. `long` text keeps its line breaks (as LF) and inner spaces,
    and loses spaces at line ends and blank lines at both ends. Repairing twice changes nothing more.
    """
    if (_CLEAN_LONG if long else _CLEAN_LINE).fullmatch(text):
        return Repaired(text)
    steps = _LONG_STEPS if long else _LINE_STEPS
    changes: dict[str, Remark] = {}
    before = None
    while before != text:  # a later step may make work for an earlier one; every step only removes disorder
        before = text
        for remark, step in steps:
            after = step(text)
            if after != text:
                changes[remark.code] = remark
                text = after
    return Repaired(text, tuple(changes.values()))


def clean(text: str, *, long: bool = False) -> str:
    """Return the text of `repair` alone."""
    if (_CLEAN_LONG if long else _CLEAN_LINE).fullmatch(text):
        return text
    return repair(text, long=long).text


def search_key(text: str) -> str:
    """Return the form in which texts are compared and searched: repaired, folded digits, spaces and case."""
    return fold(clean(text))


def holds_words(text: str, words: Sequence[str]) -> bool:
    """Whether a text holds all of the words, which are search keys already; with no words, every text does."""
    key = search_key(text) if words else ""
    return all(word in key for word in words)


def _unmangle(text: str) -> str:
    return restored(text) or text


def _remove(pattern: re.Pattern[str]) -> Callable[[str], str]:
    return lambda text: pattern.sub("", text)


def _map_glyphs(text: str) -> str:
    return text.translate(_FONT_GLYPHS)


def _compose_sara_am(text: str) -> str:
    return _SARA_AM.sub(lambda match: f"{match[1] or match[2] or ''}ำ", text)


def _order_marks(text: str) -> str:
    return _TONE_AFTER_AM.sub(r"\1ำ", _MARK_BEFORE_VOWEL.sub(r"\2\1", text))


def _join_sara_ae(text: str) -> str:
    return text.replace("เเ", "แ")


def _compose(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _unify_breaks(text: str) -> str:
    return _LINE_BREAK.sub("\n", text)


def _break_to_space(text: str) -> str:
    return _unify_breaks(text).replace("\n", " ")


def _plain_spaces(text: str) -> str:
    return _WIDE_SPACE.sub(" ", text)


def _tidy_line(text: str) -> str:
    return " ".join(text.split())


def _tidy_long(text: str) -> str:
    return _LINE_END.sub("", text.replace("\t", " ")).strip("\n")


_Step = tuple[Remark, Callable[[str], str]]

_LETTER_STEPS: Final[tuple[_Step, ...]] = (
    (
        Remark("mojibake", QT_TRANSLATE_NOOP("moi", "แปลงกลับข้อความที่ถูกอ่านด้วยรหัสภาษาผิด")),
        _unmangle,
    ),
    (Remark("surrogate", QT_TRANSLATE_NOOP("moi", "ลบรหัสอักขระที่ไม่สมบูรณ์")), _remove(_SURROGATE)),
    (Remark("bidi", QT_TRANSLATE_NOOP("moi", "ลบรหัสซ่อนที่สลับทิศทางข้อความ")), _remove(_BIDI)),
    (Remark("zero-width", QT_TRANSLATE_NOOP("moi", "ลบอักขระที่มองไม่เห็น")), _remove(_ZERO_WIDTH)),
    (Remark("control", QT_TRANSLATE_NOOP("moi", "ลบอักขระควบคุม")), _remove(_CONTROL)),
    (Remark("font-glyph", QT_TRANSLATE_NOOP("moi", "แทนอักขระเฉพาะแบบอักษรเก่าด้วยอักษรไทยมาตรฐาน")), _map_glyphs),
    (Remark("sara-am", QT_TRANSLATE_NOOP("moi", "รวมนิคหิตกับสระอาเป็นสระอำ")), _compose_sara_am),
    (Remark("mark-order", QT_TRANSLATE_NOOP("moi", "เรียงลำดับสระและวรรณยุกต์ให้ถูกต้อง")), _order_marks),
    (Remark("sara-ae", QT_TRANSLATE_NOOP("moi", "แทนสระเอสองตัวด้วยสระแอ")), _join_sara_ae),
    (Remark("nfc", QT_TRANSLATE_NOOP("moi", "รวมอักขระประกอบให้เป็นรูปมาตรฐาน")), _compose),
)
_BREAKS = Remark("line-break", QT_TRANSLATE_NOOP("moi", "แก้การขึ้นบรรทัด"))
_WIDE = Remark("wide-space", QT_TRANSLATE_NOOP("moi", "แทนช่องว่างพิเศษด้วยช่องว่างธรรมดา"))
_SPACES = Remark("spaces", QT_TRANSLATE_NOOP("moi", "ตัดช่องว่างที่เกิน"))

_LINE_STEPS: Final = (
    *_LETTER_STEPS,
    (_BREAKS, _break_to_space),
    (_WIDE, _plain_spaces),
    (_SPACES, _tidy_line),
)
_LONG_STEPS: Final = (
    *_LETTER_STEPS,
    (_BREAKS, _unify_breaks),
    (_WIDE, _plain_spaces),
    (_SPACES, _tidy_long),
)
