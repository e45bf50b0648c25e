"""How like each other two projects are: the only module that knows rapidfuzz.

Names are compared as people search: repaired, Arabic digits, small letters, without spaces and without the word that begins
them all. A pair is worth a look when

- in one office the names are nearly the same, or rather alike with the same money;
- in two offices the names are nearly the same and a province is in both, or the money is the same to the satang.

Names that differ in nothing but their numbers are a series (รุ่นที่ 1, รุ่นที่ 2) and no pair. Only projects that share an
office, a province or an amount are compared at all, so that 76 offices with 60 projects each stay a matter of a moment.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz, process

from moi_desktop.plan.thai_text import search_key

NEARLY_THE_SAME: Final = 88
"""Percent of likeness of names from which on they are nearly the same."""

RATHER_ALIKE: Final = 75
"""Percent from which on names are alike enough inside an office where the money is the same."""

SAME_MONEY_ELSEWHERE: Final = 92
"""Percent from which on names of two offices count where only the money is the same."""

_LEAST: Final = {"office": RATHER_ALIKE, "province": NEARLY_THE_SAME, "money": SAME_MONEY_ELSEWHERE}
_BEGINNING = re.compile(r"^(?:โครงการ|โครงการย่อย|กิจกรรม)")
_NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Subject:
    """One project as it is compared. `key` is what is compared of its name; `satang` what it asks for in all years."""

    office: str
    uid: str
    name: str
    key: str
    programme: str
    provinces: frozenset[str]
    satang: int

    @property
    def place(self) -> tuple[str, str]:
        """Office and uid."""
        return self.office, self.uid


@dataclass(frozen=True, slots=True)
class Pair:
    """Two projects that are like each other; `percent` says how like their names are."""

    first: Subject
    second: Subject
    percent: int

    @property
    def inside(self) -> bool:
        """Whether both are of one office."""
        return self.first.office == self.second.office

    @property
    def same_programme(self) -> bool:
        """Whether both are under the same programme."""
        return bool(self.first.programme) and self.first.programme == self.second.programme

    @property
    def same_money(self) -> bool:
        """Whether both ask for the same, and for something."""
        return bool(self.first.satang) and self.first.satang == self.second.satang

    @property
    def shared_provinces(self) -> frozenset[str]:
        """The provinces that both are in."""
        return self.first.provinces & self.second.provinces


def name_key(name: str) -> str:
    """What is compared of a name."""
    return _BEGINNING.sub("", search_key(name).replace(" ", ""))


def pairs_of(subjects: Sequence[Subject]) -> list[Pair]:
    """Every pair that is worth a look, the most alike first; each once, in the order of office and uid."""
    found: dict[tuple[tuple[str, str], tuple[str, str]], Pair] = {}
    for one, other, percent in _alike(subjects):
        first, second = (one, other) if one.place < other.place else (other, one)
        pair = Pair(first, second, percent)
        if _counts(pair):
            found[first.place, second.place] = pair
    return sorted(found.values(), key=lambda pair: (-pair.percent, pair.first.place, pair.second.place))


def _counts(pair: Pair) -> bool:
    """Whether a pair whose names are rather alike is worth a look."""
    if _is_series(pair.first.key, pair.second.key):
        return False
    if pair.inside:
        return pair.percent >= NEARLY_THE_SAME or pair.same_money
    if pair.shared_provinces:
        return pair.percent >= NEARLY_THE_SAME
    return pair.same_money and pair.percent >= SAME_MONEY_ELSEWHERE


def _is_series(one: str, other: str) -> bool:
    """Whether two names are the same but for their numbers."""
    numbers = _NUMBERS.findall(one), _NUMBERS.findall(other)
    return numbers[0] != numbers[1] and _NUMBERS.sub("", one) == _NUMBERS.sub("", other)


def _alike(subjects: Iterable[Subject]) -> Iterator[tuple[Subject, Subject, int]]:
    """The pairs that share an office, a province or an amount and are alike enough for that; some more than once."""
    groups: dict[tuple[str, str | int], list[Subject]] = defaultdict(list)
    for subject in subjects:
        if not subject.key:
            continue
        groups["office", subject.office].append(subject)
        if subject.satang:
            groups["money", subject.satang].append(subject)
        for province in subject.provinces:
            groups["province", province].append(subject)
    for (kind, _), group in groups.items():
        yield from _alike_in(group, _LEAST[kind])


def _alike_in(group: Sequence[Subject], least: int) -> Iterator[tuple[Subject, Subject, int]]:
    """The pairs of a group whose names are alike by `least` percent at least.

    Likeness is twice the common letters by all letters, so a name is compared only with those that are not too much longer.
    """
    by_length = sorted(group, key=lambda subject: len(subject.key))
    keys = [subject.key for subject in by_length]
    lengths = [len(key) for key in keys]
    for number, one in enumerate(by_length):
        end = bisect_right(lengths, lengths[number] * (200 - least) / least)
        near = keys[number + 1 : end]
        for _, score, place in process.extract(one.key, near, scorer=fuzz.ratio, score_cutoff=least, limit=None):
            yield one, by_length[number + 1 + place], int(score)
