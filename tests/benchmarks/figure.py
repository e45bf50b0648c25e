"""What a benchmark reports: one measured figure and the figure to hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Comparison = Literal["at most", "at least", "for information"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure.

    `value` and `limit` are in `unit`; a ratio has the unit "x" and both sides of it were measured in the same run.
    `comparison` says which side of the limit is good; "for information" has none. `beside` says in words what was
    compared, with the measured parts ("window 212 ms, bare window 160 ms").
    """

    name: str
    value: float
    unit: str
    limit: float | None = None
    comparison: Comparison = "for information"
    beside: str = ""

    @property
    def holds(self) -> bool:
        """Whether the figure is on the good side of its limit, or has none."""
        if self.limit is None or self.comparison == "for information":
            return True
        return self.value <= self.limit if self.comparison == "at most" else self.value >= self.limit
