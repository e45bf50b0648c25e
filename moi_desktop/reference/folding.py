"""The one definition of "the same word" for searching: digits, spaces and letter case do not matter."""

from __future__ import annotations

THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"

TO_ARABIC_DIGITS = str.maketrans(THAI_DIGITS, "0123456789")
"""Translation table that turns ๐-๙ into 0-9 and leaves all else alone."""

TO_THAI_DIGITS = str.maketrans("0123456789", THAI_DIGITS)
"""Translation table that turns 0-9 into ๐-๙ and leaves all else alone."""


def fold(text: str) -> str:
    """Return `text` with Arabic digits, single spaces and small letters.

    Marks are compared as they stand: pasted text is repaired first (`plan.thai_text.search_key` does both).
    """
    return " ".join(text.translate(TO_ARABIC_DIGITS).split()).casefold()
