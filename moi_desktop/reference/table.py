"""One table of coded facts, read from a CSV file of `data/`: look up by code, walk the tree, search by name."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO
from typing import Generic, TypeVar

from moi_desktop.errors import PlanError
from moi_desktop.reference.folding import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A coded fact with its Thai and English name; `parent` is the code above it, or empty."""

    code: str
    name_th: str
    name_en: str
    parent: str = ""

    @property
    def short_names(self) -> tuple[str, ...]:
        """Abbreviations and other names that people use for it."""
        return ()


E = TypeVar("E", bound=Entry)


class Table(Generic[E]):
    """Entries of one kind in the order of their file."""

    def __init__(self, entries: Iterable[E], *, unknown: str, unknown_code: str) -> None:
        """`unknown` is the Thai sentence for a code that is not there (placeholder {typed})."""
        self.entries = tuple(entries)
        self._unknown = unknown
        self._unknown_code = unknown_code
        self._by_code = {entry.code: entry for entry in self.entries}
        self._by_parent: dict[str, list[E]] = defaultdict(list)
        for entry in self.entries:
            self._by_parent[entry.parent].append(entry)
        self._words = [(entry, _words(entry)) for entry in self.entries]

    def get(self, code: str) -> E:
        """Return the entry with exactly this code; raises PlanError when there is none."""
        try:
            return self._by_code[code]
        except KeyError:
            raise PlanError(self._unknown, code=self._unknown_code, typed=code) from None

    def name(self, code: str) -> str:
        """Return the Thai name of a code, or an empty text when the code is not known."""
        entry = self._by_code.get(code)
        return entry.name_th if entry else ""

    def under(self, code: str) -> tuple[E, ...]:
        """Return the entries directly below a code; an empty code gives the roots."""
        return tuple(self._by_parent.get(code, ()))

    def chain(self, code: str) -> tuple[E, ...]:
        """Return the entry and all above it, the root first; raises PlanError for an unknown code."""
        entry = self.get(code)
        return (*self.chain(entry.parent), entry) if entry.parent else (entry,)

    def path(self, code: str) -> str:
        """Return the Thai names from the root down, parted by ">"; raises PlanError for an unknown code."""
        return " > ".join(entry.name_th for entry in self.chain(code))

    def find(self, needle: str) -> tuple[E, ...]:
        """Return the entries that a typed text may mean, best first.

        Code and short names must agree whole, Thai and English names may contain the text; dots, spaces, letter case
        and the kind of digits do not matter.
        """
        wanted = _compact(needle)
        if not wanted:
            return ()
        ranked = [(rank, entry) for entry, words in self._words if (rank := _rank(wanted, words)) is not None]
        return tuple(entry for _, entry in sorted(ranked, key=lambda pair: pair[0]))


def read_rows(name: str) -> list[dict[str, str]]:
    """Return the rows of `data/<name>.csv` by their column names."""
    from importlib.resources import files  # not needed before the first look-up, and slow to load

    text = files("moi_desktop.reference").joinpath("data", f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(StringIO(text)))


@dataclass(frozen=True, slots=True)
class _Words:
    """What an entry is searched by."""

    whole: frozenset[str]
    names: tuple[str, ...]


def _words(entry: Entry) -> _Words:
    names = tuple(_compact(name) for name in (entry.name_th, entry.name_en) if name)
    return _Words(frozenset(_compact(word) for word in (entry.code, *entry.short_names) if word).union(names), names)


def _rank(wanted: str, words: _Words) -> int | None:
    """0 when the text is the whole word, 1 when a name begins with it, 2 when a name contains it, else None."""
    if wanted in words.whole:
        return 0
    if any(name.startswith(wanted) for name in words.names):
        return 1
    return 2 if any(wanted in name for name in words.names) else None


def _compact(text: str) -> str:
    return fold(text).replace(" ", "").replace(".", "")
