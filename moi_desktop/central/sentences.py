"""Sentences with named places that are said in Thai here and in the language of the screen by the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True)
class Speech:
    """How words are turned into the language that is read: a text, and one of two labels that a field or table has."""

    translate: Callable[[str], str]
    label: Callable[[str, str], str]


THAI: Final = Speech(lambda text: text, lambda th, _en: th)


@dataclass(frozen=True, slots=True)
class Term:
    """A name that exists in both languages, such as the label of a field."""

    th: str
    en: str

    def said(self, speech: Speech = THAI) -> str:
        """The name in the language that is read."""
        return speech.label(self.th, self.en)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Thai with named places, and what stands in them. Names and figures are inserted whole."""

    template: str
    values: Mapping[str, Said] = field(default_factory=dict)

    def said(self, speech: Speech = THAI) -> str:
        """The sentence in the language that is read."""
        return speech.translate(self.template).format(**{key: spoken(one, speech) for key, one in self.values.items()})


Said = str | int | Term | Sentence
"""What may stand in a place of a sentence."""


def spoken(what: Said, speech: Speech = THAI) -> str:
    """What stands in a place, in the language that is read; whole numbers with separators."""
    if isinstance(what, (Sentence, Term)):
        return what.said(speech)
    return f"{what:,}" if isinstance(what, int) else what
