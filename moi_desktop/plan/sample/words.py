"""The word bank of generated offices and the one place that fills its blanks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

Bank = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Sector:
    """A branch of industry with the programme and the plan links that its projects serve."""

    name: str
    programme: str
    strategy: str
    master_plan: str
    agenda: str
    focus: str
    s_curve: str


@dataclass(frozen=True, slots=True)
class Words:
    """Texts of one project: every blank of the bank means the same thing all through it."""

    bank: Bank
    rng: Random
    sector: Sector
    group: str
    place: str

    def fill(self, template: str) -> str:
        """The template with its blanks filled; `{n}`, `{share}` and `{district}` are drawn anew each time."""
        return template.format(
            sector=self.sector.name,
            group=self.group,
            place=self.place,
            district=self.rng.choice(self.bank["districts"]),
            n=self.rng.randrange(40, 900),
            share=self.rng.randrange(12, 68),
        )

    def some(self, key: str) -> str:
        """One filled template of a list."""
        return self.fill(self.rng.choice(self.bank[key]))

    def many(self, key: str, count: int) -> list[str]:
        """Filled templates of a list, in its order, none twice."""
        templates: Sequence[str] = self.bank[key]
        chosen = sorted(self.rng.sample(range(len(templates)), min(count, len(templates))))
        return [self.fill(templates[n]) for n in chosen]


def words_of(bank: Bank, rng: Random, place: str) -> Words:
    """Words for a new project of an office in the province called `place`."""
    sector = Sector(*rng.choice(bank["sectors"]))
    return Words(bank, rng, sector, rng.choice(bank["groups"]), place)
