"""Several spellings of the same texts in full, side by side, with what differs from the first one marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import escape
from itertools import groupby
from typing import Final

from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QTextBrowser, QWidget

from moi_desktop.desktop import thai_breaks, theme

_LONGEST_COMPARED: Final = 4_000
"""Words of one text; a longer one is marked as a whole, since comparing takes time with the square of it."""

_FIRST_COLUMN: Final = 16
"""Per cent of the width."""


@dataclass(frozen=True, slots=True)
class Texts:
    """What one line is called, and its texts: the one to compare with, then the others. Without `is_marked` they only stand there."""

    name: str
    texts: tuple[str, ...]
    is_marked: bool = True


class SideBySide(QTextBrowser):
    """A table of texts, to be read, selected and copied; the Tab key leaves it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setOpenLinks(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    def show_texts(self, heads: Sequence[str], lines: Sequence[Texts], empty: str) -> None:
        """Show lines of texts beneath `heads`, the first of which stands over the names; `empty` stands for no text."""
        width = (100 - _FIRST_COLUMN) // max(1, len(heads) - 1)
        widths = (_FIRST_COLUMN, *(width for _ in heads[1:]))
        top = "".join(
            f'<th align="left" width="{part}%" bgcolor="{theme.colour("head").name()}">{_shown(head)}</th>'
            for part, head in zip(widths, heads, strict=True)
        )
        rows = "".join(f"<tr>{''.join(_cells(line, empty))}</tr>" for line in lines)
        line = theme.colour("line").name()
        self.setHtml(
            f'<table width="100%" cellspacing="0" cellpadding="4" border="1" style="border-collapse:collapse;'
            f'border-style:solid;border-color:{line}"><tr>{top}</tr>{rows}</table>'
        )


def _cells(line: Texts, empty: str) -> Iterator[str]:
    nothing = f'<span style="color:{theme.colour("muted").name()}">{_shown(empty)}</span>'
    first, *others = line.texts
    # Where there was nothing before, everything is new: marking it all would only make it hard to read.
    marked = _marked(first, others) if line.is_marked and first else [_shown(text) for text in line.texts]
    yield f"<td>{_shown(line.name)}</td>"
    for words in marked:
        yield f"<td>{words or nothing}</td>"


def _marked(first: str, others: Sequence[str]) -> list[str]:
    """The texts with marks: in the first the words that another one lacks, in the others the words it lacks."""
    old = _words(first)
    gone: set[int] = set()
    shown = []
    for other in others:
        new = _words(other)
        if max(len(old), len(new)) > _LONGEST_COMPARED:
            shown.append(_shown(other) if first == other else _as_new(other))
            continue
        pieces = []
        for what, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            gone.update(range(i, j) if what in ("delete", "replace") else ())
            words = "".join(new[k:m])
            pieces.append(_shown(words) if what == "equal" or not words else _as_new(words))
        shown.append("".join(pieces))
    runs = groupby(range(len(old)), key=gone.__contains__)
    base = ((is_gone, "".join(old[number] for number in run)) for is_gone, run in runs)
    return ["".join(_as_gone(words) if is_gone else _shown(words) for is_gone, words in base), *shown]


def _as_new(words: str) -> str:
    soft = theme.colour("accent_soft").name()
    return f'<span style="background-color:{soft};font-weight:bold;text-decoration:underline">{_shown(words)}</span>'


def _as_gone(words: str) -> str:
    soft = theme.colour("warning_soft").name()
    return f'<span style="background-color:{soft};text-decoration:underline">{_shown(words)}</span>'


def _words(text: str) -> list[str]:
    """The words of a text with the spaces between them; joined, they are the text again."""
    marked = thai_breaks.with_marks(text).replace(" ", f"{thai_breaks.ZERO_WIDTH_SPACE} {thai_breaks.ZERO_WIDTH_SPACE}")
    return [word for word in marked.split(thai_breaks.ZERO_WIDTH_SPACE) if word]


def _shown(text: str) -> str:
    return escape(thai_breaks.for_display(text)).replace("\n", "<br>")
