"""Thai dictionary order as a stored key: sorting by code point puts เชียงใหม่ after พะเยา.

The key is computed once when a text is written and kept in an indexed column, so that the database sorts and pages
without any Thai knowledge and in the same order on every machine.
"""

from __future__ import annotations

import re
from functools import lru_cache

from moi_desktop.reference.folding import TO_ARABIC_DIGITS

_LEADING_VOWEL = re.compile("([เ-ไ])([ก-ฮ])")
_MARK = re.compile("[็-๎]")
_NUMBER = re.compile("[0-9]+")
_DIGIT = re.compile("[0-9๐-๙]")
_BETWEEN_MARKS = re.compile("[^็-๎]+")
# ฯ and ๆ are punctuation in the Thai order and stand before all letters and digits.
_PUNCTUATION = str.maketrans("ฯๆ", "!!")


@lru_cache(maxsize=8192)  # the lines of a ministry's budgets have few names
def thai_key(text: str) -> str:
    """Return the sort key of repaired `text`: compare two keys by code point to compare two texts.

    A leading vowel sorts after its consonant; tone and other marks only break ties; Thai and Arabic digits are the
    same, and numbers sort by value ("กิจกรรมที่ 2" before "กิจกรรมที่ 10"); letter case does not matter.
    """
    plain = _NUMBER.sub(_by_length, text.translate(TO_ARABIC_DIGITS)) if _DIGIT.search(text) else text
    plain = plain.casefold()
    ordered = _LEADING_VOWEL.sub(_swapped, plain)
    primary = _MARK.sub("", ordered).translate(_PUNCTUATION)
    marks = _BETWEEN_MARKS.sub(_blanks, ordered).rstrip()
    return f"{primary}\x01{marks}" if marks else primary


def _swapped(match: re.Match[str]) -> str:
    return match[2] + match[1]


def _blanks(match: re.Match[str]) -> str:
    return " " * (match.end() - match.start())


def _by_length(match: re.Match[str]) -> str:
    """Put the count of digits before a number, so that longer numbers sort after shorter ones."""
    digits = match.group().lstrip("0") or "0"
    return f"{min(len(digits), 99):02d}{digits}"
