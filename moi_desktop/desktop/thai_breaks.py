"""Thai lines break between words, which are written without spaces.

Qt asks libthai where the words end and shows one endless line when it is not there. `are_known` finds out once;
`for_display` then puts U+200B (a place where a line may end, of no width) between the words of text that is only shown.
Text that people edit, copy or send never goes through it; `without_marks` takes the marks out again.

Where the words end is asked of ICU, which Windows 10 and Qt bring along; without it a break is allowed before a leading
vowel, which always begins a syllable.
"""

from __future__ import annotations

import ctypes
import re
import sys
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QTextBoundaryFinder

ZERO_WIDTH_SPACE = "\u200b"
PROBE = "ภาษาไทยตัดคำได้หรือไม่"

_THAI_RUN = re.compile("[\u0e01-\u0e4e]{2,}")
_SYLLABLE_START = re.compile("(?<=[\u0e01-\u0e3a\u0e45-\u0e4e])(?=[\u0e40-\u0e44])")
_BETWEEN_GROUPS = re.compile("(?<=[0-9A-F]{4}-)(?=[0-9A-F]{4})")
_LONG_CODE = re.compile("[0-9A-Za-z+=_-]{32,}")
_CODE_PIECE = re.compile("[0-9A-Za-z+=_]{1,15}-?|-")
_LINE = 2  # UBRK_LINE: where a line may end


@lru_cache(maxsize=1)
def are_known() -> bool:
    """Return whether Qt itself finds the ends of Thai words on this machine."""
    return len(line_ends(PROBE)) > 1


def line_ends(text: str) -> list[int]:
    """Return the positions in `text`, in UTF-16 units, at which Qt would let a line end."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    ends = []
    position = finder.toNextBoundary()
    while position >= 0:
        ends.append(position)
        position = finder.toNextBoundary()
    return ends


def for_display(text: str) -> str:
    """Return `text` such that it wraps: unchanged where Qt can do it, else with marks between the words."""
    return text if are_known() else with_marks(text)


def with_marks(text: str) -> str:
    """Return `text` with U+200B between its Thai words."""
    split = _splitter()
    return _THAI_RUN.sub(lambda run: ZERO_WIDTH_SPACE.join(split(run.group())), text)


def with_broken_codes(text: str) -> str:
    """Return `text` in which a line may end inside fingerprints, ids and digests, which else are one endless word."""
    cut = _LONG_CODE.sub(lambda code: ZERO_WIDTH_SPACE.join(_CODE_PIECE.findall(code.group())), text)
    return _BETWEEN_GROUPS.sub(ZERO_WIDTH_SPACE, cut)


def without_marks(text: str) -> str:
    """Return `text` as it was before `with_marks` and `with_broken_codes`."""
    return text.replace(ZERO_WIDTH_SPACE, "")


def split_at_leading_vowels(run: str) -> list[str]:
    """Return the pieces of a run of Thai letters, cut before each เ แ โ ใ ไ."""
    return _SYLLABLE_START.split(run)


@lru_cache(maxsize=1)
def _splitter() -> Callable[[str], list[str]]:
    for library, suffix in _icu_candidates():
        try:
            return _icu_splitter(ctypes.CDLL(library), suffix)
        except (OSError, AttributeError):
            continue
    return split_at_leading_vowels


def _icu_candidates() -> list[tuple[str, str]]:
    if sys.platform == "win32":
        return [("icuuc.dll", ""), ("icu.dll", "")]
    import PySide6

    folder = Path(PySide6.__file__).parent / "Qt" / "lib"
    return [(str(path), "_" + path.suffix.lstrip(".")) for path in sorted(folder.glob("libicuuc.so.*"))]


def _icu_splitter(icu: ctypes.CDLL, suffix: str) -> Callable[[str], list[str]]:
    open_breaks = getattr(icu, f"ubrk_open{suffix}")
    next_break = getattr(icu, f"ubrk_next{suffix}")
    close_breaks = getattr(icu, f"ubrk_close{suffix}")
    open_breaks.restype = ctypes.c_void_p
    open_breaks.argtypes = [ctypes.c_int, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_int32, ctypes.c_void_p]
    next_break.restype = ctypes.c_int32
    next_break.argtypes = close_breaks.argtypes = [ctypes.c_void_p]

    def split(run: str) -> list[str]:
        failure = ctypes.c_int(0)
        kept_alive = run.encode("utf-16-le") + b"\0\0"  # ICU reads this memory until the handle is closed
        handle = open_breaks(_LINE, b"th", kept_alive, len(run), ctypes.byref(failure))
        if failure.value > 0 or not handle:
            return split_at_leading_vowels(run)
        try:
            return _pieces(run, handle, next_break)
        finally:
            close_breaks(handle)

    return split


def _pieces(run: str, handle: int, next_break: Callable[[int], int]) -> list[str]:
    pieces = []
    start = 0
    end = next_break(handle)
    while end >= 0:
        pieces.append(run[start:end])
        start = end
        end = next_break(handle)
    return pieces
