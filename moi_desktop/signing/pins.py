"""How hard a PIN is to guess, and how long a key stays shut after wrong ones. Pure: no clock, no cryptography.

Whoever has the key file can try PINs on a computer of their own, one about every second (`keys.OFFICE_COST`); only the PIN
itself stands in the way. The wait after wrong PINs is for those who sit at this computer.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

GUESSES_A_SECOND: Final = 1
"""What one computer manages, measured at the cost of every real key."""

FREE_TRIES: Final = 3
"""How many wrong PINs in a row cost nothing but the second that each takes."""

_WAITS: Final = (30, 60, 2 * 60, 5 * 60, 15 * 60, 30 * 60, 60 * 60)
THAI_DIGITS: Final = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
"""Digits of both kinds are one to a PIN."""

_DAY: Final = 24 * 60 * 60
_OBVIOUS: Final = (
    "0123456789012345",
    "1234567890123456",
    "qwertyuiopasdfghjklzxcvbnm",
    "abcdefghijklmnopqrstuvwxyz",
    "ๅ/_ภถุึคตจขช",
    "password",
    "moidesktop",
)
_OBVIOUS_GUESSES: Final = 1_000


class Strength(StrEnum):
    """How long a PIN stands against one computer: less than 60 days, less than 20 years, longer."""

    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class PinStrength:
    """What is told of a PIN: how many there are of its kind, and the days that one computer needs for all of them."""

    guesses: int
    obvious: bool = False

    @property
    def days(self) -> int:
        """Days until all of its kind are tried, at least; 0 for less than one."""
        return self.guesses // (GUESSES_A_SECOND * _DAY)

    @property
    def strength(self) -> Strength:
        """In one word."""
        if self.days < 60:
            return Strength.WEAK
        return Strength.FAIR if self.days < 20 * 365 else Strength.STRONG


def strength_of(pin: str) -> PinStrength:
    """How hard a PIN is to guess for somebody who knows how people choose them.

    Letters of one kind count as that kind only; runs of the keyboard, one letter over and over, years and dates of birth
    are among the first that anybody tries.
    """
    text = unicodedata.normalize("NFKC", pin.strip()).translate(THAI_DIGITS)
    if not text:
        return PinStrength(0)
    if _is_obvious(text):
        return PinStrength(_OBVIOUS_GUESSES, obvious=True)
    alphabet = sum(size for size, is_in in _ALPHABETS if any(map(is_in, text)))
    different = len(set(text))
    effective = min(len(text), 2 * different)  # what repeats adds little
    return PinStrength(alphabet**effective)


def _is_obvious(text: str) -> bool:
    low = text.casefold()
    if len(set(low)) <= 2:
        return True
    runs = (*_OBVIOUS, *(run[::-1] for run in _OBVIOUS))
    if any(low in run or (len(run) >= 6 and low.startswith(run)) for run in runs):
        return True
    half, odd = divmod(len(low), 2)
    return not odd and half >= 3 and low[:half] == low[half:] and (low[:half].isdigit() or len(set(low[:half])) <= 2)


def _is_thai(letter: str) -> bool:
    return "\u0e00" <= letter <= "\u0e7f"


def _is_mark(letter: str) -> bool:
    return not letter.isalnum() and not _is_thai(letter)


_ALPHABETS: Final = (
    (10, str.isdigit),
    (26, lambda c: c.isascii() and c.islower()),
    (26, lambda c: c.isascii() and c.isupper()),
    (60, lambda c: _is_thai(c) and not c.isdigit()),
    (30, _is_mark),
)


def wait_after(wrong: int) -> int:
    """Seconds that a key stays shut after so many wrong PINs in a row: none after the first three, an hour at most."""
    if wrong < FREE_TRIES:
        return 0
    return _WAITS[min(wrong - FREE_TRIES, len(_WAITS) - 1)]
