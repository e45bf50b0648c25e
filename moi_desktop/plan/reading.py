"""What came of reading something a person typed or pasted: taken, to be confirmed, empty or refused, and why.

Numbers, money, dates and fiscal years all answer with a `Reading`, so that a form, a grid and an import treat them
alike. Nothing is guessed: where a text can mean two things, the likelier one is offered and a person decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")

DASHES = frozenset({"-", "–", "—", "−"})
"""A lone dash: "nothing" in a plan column, but zero in print."""

EMPTY_MARKS = DASHES | {"", "--", "ไม่มี", "ไม่มีข้อมูล", "n/a", "#n/a"}
"""What people write, in lower case, for "no value"."""


class Status(StrEnum):
    """How far a reading may be used."""

    OK = "ok"
    NEEDS_CONFIRMATION = "needs_confirmation"
    EMPTY = "empty"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Remark:
    """A stable code and a Thai sentence with named placeholders; `template` is what gets translated."""

    code: str
    template: str
    values: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def sentence(self) -> str:
        """The Thai sentence with its figures and words inserted."""
        return self.template.format(**self.values)

    def about(self, **values: str) -> Remark:
        """Return the same remark with its placeholders filled."""
        return Remark(self.code, self.template, {**self.values, **values})


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """The value of a text, with the unit words found beside it.

    `value` is there when the status is OK, is a proposal when it is NEEDS_CONFIRMATION, and is None otherwise.
    `remark` says why the reading is not plainly OK.
    """

    status: Status
    value: T | None = None
    unit: str = ""
    remark: Remark | None = None

    @property
    def code(self) -> str:
        """The remark's stable code, or the status where there is nothing to remark."""
        return self.remark.code if self.remark else str(self.status)

    @property
    def sentence(self) -> str:
        """The Thai sentence for people; empty where there is nothing to say."""
        return self.remark.sentence if self.remark else ""


def is_empty_mark(text: str) -> bool:
    """Say whether `text` (already repaired) is one of the ways to write "no value"."""
    return text.casefold() in EMPTY_MARKS
