"""An amount in Thai words, as cheques and official letters have it: หนึ่งร้อยเอ็ดบาทถ้วน."""

from __future__ import annotations

from typing import Final

_DIGITS: Final = ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_PLACES: Final = ("", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน")
_MILLION: Final = 10**6


def baht_text(satang: int) -> str:
    """Return an amount of satang in Thai words; negative amounts begin with ลบ.

    Amounts below one baht name the satang alone (ยี่สิบห้าสตางค์).
    """
    baht, rest = divmod(abs(satang), 100)
    sign = "ลบ" if satang < 0 else ""
    if not rest:
        return f"{sign}{number_text(baht)}บาทถ้วน"
    whole = f"{number_text(baht)}บาท" if baht else ""
    return f"{sign}{whole}{number_text(rest)}สตางค์"


def number_text(number: int) -> str:
    """Return a whole number, zero or greater, in Thai words."""
    if number < _MILLION:
        return _below_million(number, after_million=False)
    millions, rest = divmod(number, _MILLION)
    return f"{number_text(millions)}ล้าน" + (_below_million(rest, after_million=True) if rest else "")


def _below_million(number: int, *, after_million: bool) -> str:
    if number == 0:
        return _DIGITS[0]
    digits = str(number)
    words = [
        _digit_word(int(digit), len(digits) - index - 1, leads=index == 0 and not after_million)
        for index, digit in enumerate(digits)
        if digit != "0"
    ]
    return "".join(words)


def _digit_word(digit: int, place: int, *, leads: bool) -> str:
    """One digit with its place: twenty is ยี่สิบ, ten is สิบ, a closing one after other digits is เอ็ด."""
    if place == 1 and digit in {1, 2}:
        return ("สิบ", "ยี่สิบ")[digit - 1]
    if place == 0 and digit == 1 and not leads:
        return "เอ็ด"
    return _DIGITS[digit] + _PLACES[place]
