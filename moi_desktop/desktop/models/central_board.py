"""What the board shows: every office with its state, and the plan's money by year. Runs on the thread of the jobs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from moi_desktop import reference
from moi_desktop.central.included import INCLUDED
from moi_desktop.central.windows import offices_that_sent, planning_offices
from moi_desktop.desktop.models.central_plan import cycle_years
from moi_desktop.plan.canonical import moment_from_text
from moi_desktop.plan.thai_calendar import THAI_TIME
from moi_desktop.reference import OfficeKind

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
       SUM(COALESCE(a."state", '') = 'RETURNED') AS "returned",
       SUM(COALESCE(a."state", '') = 'APPROVED') AS "approved"
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


GROUPS: Final = ("pio", "department", "enterprise", "institute", "other")
"""The sorts of offices on the board; of `other` only those stand there that have sent something or have a key."""

_GROUP_OF: Final[Mapping[OfficeKind, str]] = {
    OfficeKind.PROVINCIAL_OFFICE: "pio",
    OfficeKind.DEPARTMENT: "department",
    OfficeKind.STATE_ENTERPRISE: "enterprise",
    OfficeKind.NETWORK_INSTITUTE: "institute",
}
CLOSED: Final = "closed"
"""The state of an office that was closed or merged into another, of which nothing waits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeLine:
    """One office: its state, its newest file, what of it is in the plan, and the next step.

    `has_sent` as `windows.offices_that_sent` has it. Money is satang of all years: `satang` what the applied revision asks for, `working` with the centre's proposals, both
    None before anything of it was applied or transferred to it; `ceiling` is 0 where the kit has none. `days_left` counts to the end of the office's
    own window and is None once something has come; `days_late` is by how much the first file missed it. `is_closed`: it was closed or
    merged into another, so that it is counted nowhere, whatever of it still stands in the plan or waits.
    """

    office: str
    name: str
    group: str
    province: str
    cluster: str
    state: str
    revision_no: int | None
    received: str
    projects: int | None
    decided: int | None
    approved: int | None
    satang: int | None
    working: int | None
    ceiling: int
    closes: date | None
    days_left: int | None
    days_late: int
    is_extended: bool
    is_applied: bool
    has_sent: bool
    is_closed: bool
    step: str
    step_count: int = 0

    @property
    def is_missing(self) -> bool:
        """Whether it is expected to send and no plan has come."""
        return not self.has_sent and not self.is_closed

    @property
    def is_late(self) -> bool:
        """Whether it is missing and its window is over."""
        return self.is_missing and self.days_left is not None and self.days_left < 0

    @property
    def is_over(self) -> bool:
        """Whether it stands above its ceiling with the centre's proposals."""
        return 0 < self.ceiling < (self.working or 0)


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

    @property
    def missing(self) -> tuple[OfficeLine, ...]:
        """The offices that are expected to send and of which nothing has come."""
        return tuple(line for line in self.offices if line.is_missing)

    def count(self, *states: str) -> int:
        """How many offices are in one of these states."""
        return sum(line.state in states for line in self.offices)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What is known of one office: its files, its projects in the plan, and what the centre did with them."""

    office: str
    name: str
    is_closed: bool
    packages: tuple[Mapping[str, Any], ...]
    projects: Mapping[str, Any] | None
    asked: int
    working: int
    ceiling: int
    closes: date | None
    is_extended: bool
    today: date
    is_applied: bool
    has_sent: bool
    returns: int
    keys: frozenset[str]

    @property
    def days_left(self) -> int | None:
        """Days to the end of its window, below 0 afterwards."""
        return None if self.closes is None else (self.closes - self.today).days

    def has(self, state: str) -> bool:
        """Whether a file of it is in this state."""
        return any(package["state"] == state for package in self.packages)

    @property
    def has_plan(self) -> bool:
        """Whether anything stands in the merged plan under it, be it only what was transferred to it."""
        return self.is_applied or self.projects is not None

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
    """Every office that is expected to send, then whoever else has sent something or has a key."""
    packages: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in centre.workspace.query(_PACKAGES):
        packages[row["office"]].append(row)
    projects = {row["office"]: row for row in centre.workspace.query(_PROJECTS)}
    asked: Counter[str] = Counter()
    working: Counter[str] = Counter()
    for sums in money:
        asked[sums["office"]] += sums["requested"]
        working[sums["office"]] += sums["working"]
    ceilings = _ceilings(centre)
    sent = offices_that_sent(centre)
    organisation = centre.ledger.organisation
    usual = planning_offices()
    opened = {change.office for change in organisation.changes if organisation.was_opened(change.office)}
    others = {*packages, *projects, *opened, *(office for office, _ in centre.ledger.keys)} - set(usual)
    for office in [*usual, *sorted(one for one in others if reference.office_name(one) or one in opened)]:
        yield _Known(
            office=office,
            name=organisation.name(office) or reference.office_short_name(office),
            is_closed=organisation.closing(office) is not None,
            packages=tuple(packages.get(office, ())),
            projects=projects.get(office),
            asked=asked[office],
            working=working[office],
            ceiling=ceilings.get(office, 0),
            closes=windows.get(office, windows.get("")),
            is_extended=office in windows,
            today=today,
            is_applied=centre.ledger.head(office) is not None,
            has_sent=office in sent,
            returns=centre.ledger.returns.get(office, 0),
            keys=frozenset(fingerprint for owner, fingerprint in centre.ledger.keys if owner == office),
        )


def group_of(office: str) -> str:
    """The sort of office that it is: one of `GROUPS`."""
    return _GROUP_OF.get(reference.office(office).kind, "other") if reference.office_name(office) else "other"


def _line(known: _Known) -> OfficeLine:
    state = _state(known)
    submissions = [package for package in known.packages if package["kind"] == "submission"]
    newest = max(submissions, key=lambda package: package["revision_no"], default=None)
    step, count = _step(state, known)
    province = next((p for p in reference.provinces() if p.office_code == known.office), None)
    return OfficeLine(
        office=known.office,
        name=known.name,
        group=group_of(known.office),
        province=province.code if province else "",
        cluster=province.cluster_code if province else "",
        state=state,
        revision_no=newest["revision_no"] if newest else None,
        received=newest["received"] if newest else "",
        projects=known.projects["projects"] if known.projects else None,
        decided=known.projects["decided"] if known.projects else None,
        approved=known.projects["approved"] if known.projects else None,
        satang=known.asked if known.has_plan else None,
        working=known.working if known.has_plan else None,
        ceiling=known.ceiling,
        closes=known.closes,
        days_left=None if known.has_sent else known.days_left,
        days_late=_days_late(known, submissions),
        is_extended=known.is_extended,
        is_applied=known.is_applied,
        has_sent=known.has_sent,
        is_closed=known.is_closed,
        step=step,
        step_count=count,
    )


def _days_late(known: _Known, submissions: Iterable[Mapping[str, Any]]) -> int:
    """By how many days the first file that could be used came after the window had closed; 0 where it did not."""
    arrivals = [package["received"] for package in submissions if package["state"] != "quarantined"]
    if not arrivals or known.closes is None:
        return 0
    first = moment_from_text(min(arrivals)).astimezone(THAI_TIME).date()
    return max(0, (first - known.closes).days)


def _state(known: _Known) -> str:
    """The one word for an office: what wants to be done first wins."""
    for state in ("fork", "ready"):
        if known.has(state):
            return state
    if known.is_applied:
        return _applied_state(known)
    if known.has_sent:
        return "quarantined"
    if known.is_closed:
        return CLOSED
    if known.waiting_card:
        return "card"
    return "late" if known.days_left is not None and known.days_left < 0 else "waiting"


def _applied_state(known: _Known) -> str:
    projects = known.projects
    if projects is None:
        return CLOSED if known.is_closed else "applied"
    if projects["returned"] and known.returns:
        return "returned"
    return "approved" if projects["approved"] == projects["projects"] else "applied"


def _step(state: str, known: _Known) -> tuple[str, int]:
    """The next step with an office, and how many projects it is about."""
    if state == "quarantined":
        unknown = any(p["code"] == "key-unknown" for p in known.packages if p["state"] == "quarantined")
        return ("confirm" if unknown else "reply"), 0
    if state in ("applied", "approved"):
        open_ones = known.projects["projects"] - known.projects["decided"] if known.projects else 0
        if open_ones:
            return "review", open_ones
        return ("" if known.returns else "return"), 0
    return _STEPS.get(state, ""), 0


def _windows(centre: Centre) -> dict[str, date]:
    """Office to the last day of its window; the empty office stands for all."""
    rows = centre.workspace.query('SELECT "office_code", "closes" FROM "view_window" WHERE "office" = \'MOI\'')
    return {row["office_code"] or "": date.fromisoformat(row["closes"]) for row in rows if row["closes"]}


def _ceilings(centre: Centre) -> dict[str, int]:
    """Office to its ceiling of all years and sources, in satang."""
    rows = centre.workspace.query(
        'SELECT "office_code" AS "office", SUM("amount") AS "amount" FROM "view_ceiling" '
        "WHERE \"office\" = 'MOI' AND COALESCE(\"office_code\", '') <> '' GROUP BY 1"
    )
    return {row["office"]: row["amount"] or 0 for row in rows}


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
