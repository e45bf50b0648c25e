"""What the rules are held against beside the plan itself: the office, the cycle, code lists, ceilings, limits."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from moi_desktop.plan.code_book import CodeBook
from moi_desktop.plan.model import Plan


@dataclass(frozen=True, slots=True)
class Ceiling:
    """How much (satang) an office may ask for in a fiscal year (BE) from a fund source and all sources below it."""

    fiscal_year: int
    source: str
    amount: int


@dataclass(frozen=True, slots=True)
class UnreadText:
    """Text that was typed into a field and kept although it is no value of that field."""

    entity: str
    uid: str
    field: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleContext:
    """The surroundings of a plan. Years are BE; without a cycle (None) nothing is held against it.

    `first_year_percent` is the least share of an obligated item that its first year should carry. `unconfirmed` are the
    places (entity, uid, field) of values that were carried over from a former plan and not confirmed.
    """

    office: str = ""
    first_fy: int | None = None
    last_fy: int | None = None
    codes: CodeBook = field(default_factory=CodeBook)
    ceilings: tuple[Ceiling, ...] = ()
    first_year_percent: Decimal = Decimal(20)
    unread: tuple[UnreadText, ...] = ()
    unconfirmed: tuple[tuple[str, str, str], ...] = ()


def context_of_kit(kit: Plan, office: str, codes: CodeBook, *, unread: tuple[UnreadText, ...] = ()) -> RuleContext:
    """The context that a kit's records give one office; `codes` are the lists that the program itself knows."""
    cycle = kit.single("cycle")
    return RuleContext(
        office=office,
        first_fy=cycle.whole("first_fy") if cycle else None,
        last_fy=cycle.whole("last_fy") if cycle else None,
        codes=codes.with_kit(kit),
        ceilings=tuple(
            Ceiling(ceiling.whole("fiscal_year") or 0, ceiling.text("source"), ceiling.money("amount"))
            for ceiling in kit.of("ceiling")
            if ceiling.text("office") == office
        ),
        unread=unread,
    )
