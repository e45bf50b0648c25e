"""The text of a PDF, as one can search and copy it.

Thai tone marks and vowels are drawn in several forms, and Qt names in a PDF only the forms that the font gives a code.
The bundled font therefore has a private code for every form (`build/make_font.py`); here the private codes, which mean
nothing to a reader, become the letters that they stand for. What is drawn does not change, nor does the length of the
file, so that its table of positions stays right.
"""

from __future__ import annotations

import re
from typing import Final

_MAP = re.compile(rb"begincmap.*?endcmap", re.DOTALL)
_CODE = re.compile(rb"<((?:E[0-3]|E[89A]|FB)[0-9A-F]{2})>")
_SPACES = re.compile(rb"(?<=>) +(?=<)|(?<=\[) +(?=<)|(?<=>) +(?=\])")
_MOMENT = re.compile(rb"\(D:[0-9]{14}[^)]*\)")
_NO_MOMENT: Final = b"(D:19800101000000Z)"
_ISO_MOMENT = re.compile(rb'(?<=Date=")[0-9T:-]{19}[^"]*')
_NO_ISO_MOMENT: Final = b"1980-01-01T00:00:00+00:00"
_POSITION = re.compile(rb"([0-9]{10})( [0-9]{5} n)")
_NIKHAHIT: Final = "0E4D"
_LONG_STROKE: Final = "0E45"
_LATIN_PAIRS: Final = {"FB01": "00660069", "FB02": "0066006C"}


def readable(pdf: bytes) -> bytes:
    """Return the PDF with letters in the place of the private codes of the bundled font; as long as it was."""
    return _MAP.sub(_mended, pdf)


def timeless(pdf: bytes) -> bytes:
    """Return the PDF without the moment, the time zone and the chance in which it was made.

    Qt writes the moment at the beginning, as long as the time zone's name; what follows may therefore move, and the
    table of positions at the end with it.
    """
    begin, end = pdf.index(b"<<"), pdf.index(b"endobj")
    info = _MOMENT.sub(_NO_MOMENT, pdf[begin:end])
    moved = len(info) - (end - begin)
    rest = _ISO_MOMENT.sub(_NO_ISO_MOMENT, pdf[end:])
    return pdf[:begin] + info + _moved(rest, end, moved)


def _moved(rest: bytes, end: int, by: int) -> bytes:
    """The part of a file behind position `end`, which now stands `by` bytes further on."""
    body, start, tail = rest.rpartition(b"startxref")
    head, xref, table = body.rpartition(b"xref")

    def shifted(found: re.Match[bytes]) -> bytes:
        place = int(found[1])
        return b"%010d" % (place + by if place >= end else place) + found[2]

    table = _POSITION.sub(shifted, table)
    place, after = tail.split(maxsplit=1)
    return b"".join((head, xref, table, start, b"\n", b"%d" % (int(place) + by), b"\n", after))


def letters_of(code: str) -> str:
    """Return the letters, four hexadecimal digits each, that a private code stands for."""
    kind, letter = code[:2], f"0E{code[2:]}"
    if kind in ("E8", "EA"):
        return _NIKHAHIT + letter
    if kind == "E9":
        return letter + _LONG_STROKE
    return _LATIN_PAIRS.get(code, code) if kind == "FB" else letter


def _mended(found: re.Match[bytes]) -> bytes:
    text = found.group()
    mended = _CODE.sub(lambda code: f"<{letters_of(code.group(1).decode())}>".encode(), text)
    if len(mended) > len(text):  # joined letters are longer than their code; spaces between codes say nothing
        mended = _SPACES.sub(b"", mended)
    missing = len(text) - len(mended)
    return text if missing < 0 else mended.replace(b"endcmap", b" " * missing + b"endcmap")
