"""What the board shows: every office with its state, and the plan's money by year. Runs on the thread of the jobs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from moi_desktop import reference
from moi_desktop.central.included import INCLUDED
from moi_desktop.desktop.models.central_inbox import short_name
from moi_desktop.desktop.models.central_plan import cycle_years

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre

_PACKAGES: Final = """
SELECT p."office", p."kind", p."state", p."code", p."fingerprint", p."revision_id", p."revision_no",
       (SELECT MIN("received_at") FROM "vault_receipt" r WHERE r."sha256" = p."sha256") AS "received"
FROM "view_package" p WHERE p."state" <> 'issued' AND p."office" <> ''
"""
_PROJECTS: Final = f"""
WITH {INCLUDED}
SELECT p."office", COUNT(*) AS "projects",
       SUM(COALESCE(a."state", 'VOID') NOT IN ('VOID', 'REVIEWING')) AS "decided",
       SUM(COALESCE(a."state", '') = 'RETURNED') AS "returned"
FROM "included" p LEFT JOIN "view_approval" a ON a."office" = p."office" AND a."project" = p."uid"
GROUP BY p."office"
"""  # noqa: S608 - a constant
_MONEY: Final = f"""
WITH {INCLUDED}
SELECT l."office", CASE WHEN l."fiscal_year" BETWEEN :first AND :last THEN l."fiscal_year" ELSE 0 END AS "year",
       SUM(COALESCE(l."requested_amount", 0)) AS "requested", SUM(COALESCE(l."amount", 0)) AS "working"
FROM "view_budget_line" l JOIN "included" p ON p."office" = l."office" AND p."uid" = l."project"
GROUP BY 1, 2
"""  # noqa: S608 - a constant


_STEPS: Final = {
    "fork": "choose",
    "ready": "apply",
    "returned": "wait-again",
    "card": "confirm",
    "waiting": "wait",
    "late": "chase",
}


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """One office: its state, its newest file, what of it is in the plan, and the next step."""

    office: str
    name: str
    state: str
    revision_no: int | None
    received: str
    projects: int | None
    decided: int | None
    satang: int | None
    days_left: int | None
    is_applied: bool
    step: str
    step_count: int = 0


@dataclass(frozen=True, slots=True)
class YearMoney:
    """Satang of one fiscal year (BE; 0 for years outside the plan): asked for, as it stands now, and the ceiling."""

    year: int
    requested: int
    working: int
    ceiling: int


@dataclass(frozen=True, slots=True)
class Board:
    """Everything on the board. `closes` is the day after which offices are late, None before the first kit."""

    offices: tuple[OfficeLine, ...]
    years: tuple[YearMoney, ...]
    kit_no: int
    closes: date | None
    days_left: int | None

    def count(self, *states: str) -> int:
        """How many offices are in one of these states."""
        return sum(line.state in states for line in self.offices)


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of one office: its files, its projects in the plan, and what the centre did with them."""

    office: str
    packages: tuple[Mapping[str, Any], ...]
    projects: Mapping[str, Any] | None
    asked: int
    days_left: int | None
    is_applied: bool
    returns: int
    keys: frozenset[str]

    def has(self, state: str) -> bool:
        """Whether a file of it is in this state."""
        return any(package["state"] == state for package in self.packages)

    @property
    def waiting_card(self) -> bool:
        """Whether a card waits for the telephone call."""
        return any(p["state"] == "card" and p["fingerprint"] not in self.keys for p in self.packages)


def read_board(centre: Centre, today: date) -> Board:
    """Read the board as it stands; `today` is the day in Thailand."""
    first, last = cycle_years(centre)
    money = centre.workspace.query(_MONEY, {"first": first, "last": last})
    windows = _windows(centre)
    closes = windows.get("")
    return Board(
        tuple(_line(known) for known in _offices(centre, money, windows, today)),
        _years(centre, money, range(first, last + 1)),
        max(centre.ledger.kits.values(), default=0),
        closes,
        None if closes is None else (closes - today).days,
    )


def _offices(
    centre: Centre, money: Iterable[Mapping[str, Any]], windows: Mapping[str, date], today: date
) -> Iterator[_Known]:
    """The provincial offices in Thai order, then whoever else has sent something or has a key."""
    packages: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in centre.workspace.query(_PACKAGES):
        packages[row["office"]].append(row)
    projects = {row["office"]: row for row in centre.workspace.query(_PROJECTS)}
    asked: Counter[str] = Counter()
    for sums in money:
        asked[sums["office"]] += sums["requested"]
    usual = [office.code for office in reference.provincial_offices()]
    others = {*packages, *(office for office, _ in centre.ledger.keys)} - set(usual)
    for office in [*usual, *sorted(other for other in others if reference.office_name(other))]:
        closes = windows.get(office, windows.get(""))
        yield _Known(
            office,
            tuple(packages.get(office, ())),
            projects.get(office),
            asked[office],
            None if closes is None else (closes - today).days,
            centre.ledger.head(office) is not None,
            centre.ledger.returns.get(office, 0),
            frozenset(fingerprint for owner, fingerprint in centre.ledger.keys if owner == office),
        )


def _line(known: _Known) -> OfficeLine:
    state = _state(known)
    submissions = [package for package in known.packages if package["kind"] == "submission"]
    newest = max(submissions, key=lambda package: package["revision_no"], default=None)
    step, count = _step(state, known)
    return OfficeLine(
        office=known.office,
        name=short_name(known.office),
        state=state,
        revision_no=newest["revision_no"] if newest else None,
        received=newest["received"] if newest else "",
        projects=known.projects["projects"] if known.projects else None,
        decided=known.projects["decided"] if known.projects else None,
        satang=known.asked if known.is_applied else None,
        days_left=known.days_left if state in ("waiting", "late") else None,
        is_applied=known.is_applied,
        step=step,
        step_count=count,
    )


def _state(known: _Known) -> str:
    """The one word for an office: what wants to be done first wins."""
    for state in ("fork", "ready"):
        if known.has(state):
            return state
    if known.is_applied:
        is_returned = known.projects is not None and known.projects["returned"] and known.returns
        return "returned" if is_returned else "applied"
    if known.has("quarantined"):
        return "quarantined"
    if known.waiting_card:
        return "card"
    return "late" if known.days_left is not None and known.days_left < 0 else "waiting"


def _step(state: str, known: _Known) -> tuple[str, int]:
    """The next step with an office, and how many projects it is about."""
    if state == "quarantined":
        unknown = any(p["code"] == "key-unknown" for p in known.packages if p["state"] == "quarantined")
        return ("confirm" if unknown else "reply"), 0
    if state == "applied":
        open_ones = known.projects["projects"] - known.projects["decided"] if known.projects else 0
        if open_ones:
            return "review", open_ones
        return ("" if known.returns else "return"), 0
    return _STEPS.get(state, ""), 0


def _windows(centre: Centre) -> dict[str, date]:
    """Office to the last day of its window; the empty office stands for all."""
    rows = centre.workspace.query('SELECT "office_code", "closes" FROM "view_window" WHERE "office" = \'MOI\'')
    return {row["office_code"] or "": date.fromisoformat(row["closes"]) for row in rows if row["closes"]}


def _years(centre: Centre, money: list[dict[str, Any]], years: range) -> tuple[YearMoney, ...]:
    rows = centre.workspace.query(
        'SELECT "fiscal_year" AS "year", SUM("amount") AS "amount" FROM "view_ceiling" WHERE "office" = \'MOI\' GROUP BY 1'
    )
    ceilings = {row["year"]: row["amount"] for row in rows}
    requested: Counter[int] = Counter()
    working: Counter[int] = Counter()
    for row in money:
        requested[row["year"]] += row["requested"]
        working[row["year"]] += row["working"]
    shown = [*years, *([0] if requested[0] or working[0] else [])]
    return tuple(YearMoney(y, requested[y], working[y], ceilings.get(y, 0) if y else 0) for y in shown)
