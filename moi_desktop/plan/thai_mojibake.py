"""Thai text whose bytes were read with the wrong code page, and the way back.

Three accidents happen in practice: cp874 read as Latin ("¡ÃÐ·ÃÇ§"), UTF-8 read as Latin ("à¸à¸£à¸°") and UTF-8
read as cp874 ("เธเธฃเธฐ", a CSV opened by double click). Each is undone only when the whole text fits.
"""

from __future__ import annotations

import re

from moi_desktop.plan.thai_damage import DOUBLED_MARK, STRAY_MARK

_SUSPECT = re.compile("[\x80-\xff]|เ[ธน]")
_THAI_RUN = re.compile("[ก-๛]+")
_VOWEL_OR_MARK = re.compile("[ะ-ฺเ-๎]")


def restored(text: str) -> str | None:
    """Return what `text` was before it was read with the wrong code page, or None when that is not certain."""
    if not _SUSPECT.search(text):
        return None
    latin = _bytes(text, "cp1252")
    if latin is not None:
        utf8 = _thai_utf8(latin)
        return utf8 if utf8 is not None else _thai_cp874(latin)
    thai = _bytes(text, "cp874")
    return None if thai is None else _thai_utf8(thai)


def _bytes(text: str, codec: str) -> bytes | None:
    """Encode, letting the bytes that the code page leaves undefined stand for themselves."""
    out = bytearray()
    for character in text:
        try:
            out += character.encode(codec)
        except UnicodeEncodeError:
            if not 0x80 <= ord(character) <= 0x9F:
                return None
            out.append(ord(character))
    return bytes(out)


def _thai_utf8(data: bytes) -> str | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return text if sum("ก" <= character <= "๛" for character in text) >= 2 else None


def _thai_cp874(data: bytes) -> str | None:
    """Decode as cp874 when the result reads as Thai: nearly any Latin text decodes to something."""
    try:
        text = data.decode("cp874")
    except UnicodeDecodeError:
        return None
    runs = list(_THAI_RUN.finditer(text))
    if not any(len(run.group()) >= 3 for run in runs) or not _VOWEL_OR_MARK.search(text):
        return None
    # "25 °C" and "«Título»" would give a lone Thai letter glued to a Latin one or a figure.
    glued = any(len(run.group()) < 3 and _touches_ascii(text, *run.span()) for run in runs)
    return None if glued or STRAY_MARK.search(text) or DOUBLED_MARK.search(text) else text


def _touches_ascii(text: str, start: int, end: int) -> bool:
    around = text[max(start - 1, 0) : start] + text[end : end + 1]
    return any(character.isascii() and character.isalnum() for character in around)
