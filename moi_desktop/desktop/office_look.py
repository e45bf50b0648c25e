"""An office's plan as it stands at one moment: records, what the check found, the kit's years and ceilings.

It is read in one go on the thread of the jobs. Pages show it and need not ask the workspace for the same things again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from moi_desktop.desktop.models.grid_model import Pin
from moi_desktop.desktop.office_pins import pins_of, review_counts
from moi_desktop.desktop.values import Option, Surroundings, label_of
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import DELETED, CodeList
from moi_desktop.plan.model import Plan, Record
from moi_desktop.plan.places import record_label
from moi_desktop.plan.rules import Finding, RuleContext, Severity, check
from moi_desktop.plan.values import ReadingContext, RecordNames

if TYPE_CHECKING:
    from moi_desktop.exchange.answering import Suggestion
    from moi_desktop.exchange.sent_revisions import SentRevision
    from moi_desktop.store.office_workspace import OfficeWorkspace
    from moi_desktop.store.revisions import Revision

CHOSEN_RECORDS = ("project", "activity", "kpi", "statement", "budget_line")
"""Tables whose records can be chosen in a field of another."""


@dataclass(frozen=True, slots=True)
class SourceMoney:
    """Satang asked for from one source of money; `ceiling` is None where the kit sets none."""

    source: str
    name: str
    asked: int
    ceiling: int | None


@dataclass(frozen=True, slots=True)
class YearMoney:
    """Satang of one fiscal year (BE) by source. `limited` is what counts against the ceilings of the kit, `ceiling` their sum."""

    year: int
    asked: int
    limited: int
    ceiling: int
    sources: tuple[SourceMoney, ...]


@dataclass(frozen=True, slots=True)
class Remarked:
    """A comment or decision of the centre, and this office's answer where there is one."""

    record: Record
    answer: Record | None


@dataclass(frozen=True, slots=True)
class Kit:
    """What the kit says of the cycle: the plan's name, the kit's number, and when submissions are taken in."""

    plan_name: str = ""
    number: int | None = None
    opens: date | None = None
    closes: date | None = None
    programmes: tuple[tuple[str, str], ...] = ()
    """Code and name, in the order of the plan frame."""
    enclosing: str = ""
    """Whether a submission may (MAY) or should (SHOULD) be enclosed for the centre; empty where it cannot be."""


@dataclass(frozen=True)
class Look:
    """Everything about the plan that pages show together."""

    plan: Plan
    context: RuleContext
    findings: tuple[Finding, ...]
    kit: Kit
    revision: Revision | None = None
    comments: tuple[Remarked, ...] = ()
    decisions: tuple[Remarked, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    sent_projects: frozenset[str] = field(default_factory=frozenset)
    sent: tuple[SentRevision, ...] = ()
    """What was sent, oldest first, and what the receipts say of it."""

    edits: int = 0
    """Records changed since the revision sent last; 0 before the first."""

    unconfirmed: Mapping[str, frozenset[tuple[str, str, str]]] = field(default_factory=dict)
    """By the uid of a project, the places (entity, uid, field) whose inherited value nobody has confirmed."""

    @property
    def years(self) -> range:
        """The fiscal years (BE) of the cycle; empty without a kit."""
        first, last = self.context.first_fy, self.context.last_fy
        return range(0) if first is None or last is None else range(first, last + 1)

    @cached_property
    def blocking(self) -> int:
        """How many findings keep the plan from being sent."""
        return sum(finding.blocks for finding in self.findings)

    @cached_property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(finding.severity is Severity.ERROR for finding in self.findings)

    @property
    def unanswered(self) -> int:
        """How many suggestions and comments of the centre wait for an answer."""
        suggestions = sum(not suggestion.answered for suggestion in self.suggestions)
        return suggestions + sum(comment.answer is None for comment in self.comments)

    @cached_property
    def pins(self) -> Mapping[tuple[str, str, str], Pin]:
        """What the centre wrote, by entity, uid and field."""
        return pins_of(self)

    @cached_property
    def reviews(self) -> Mapping[str, tuple[int, int]]:
        """By project, how many comments and proposals are answered and how many wait."""
        return review_counts(self)

    def answer_to(self, subject: str) -> Record | None:
        """This office's latest answer to a suggestion or comment of the centre, by its uid."""
        return next((one for one in reversed(self.plan.of("answer")) if one.text("about") == subject), None)

    @cached_property
    def by_project(self) -> Mapping[str, Sequence[Finding]]:
        """The findings by the uid of the project that they are about; empty uid for those about the office."""
        found: dict[str, list[Finding]] = defaultdict(list)
        for finding in self.findings:
            found[self.project_of(finding.entity, finding.uid)].append(finding)
        return found

    @cached_property
    def money(self) -> tuple[YearMoney, ...]:
        """The money of live projects by fiscal year, with the ceilings."""
        return money_of(self.plan, self.context)

    def project_of(self, entity: str, uid: str) -> str:
        """The uid of the project that a record belongs to; empty for one that belongs to none."""
        record = self.plan.get(entity, uid)
        project = self.plan.project_of(record) if record else None
        return project.uid if project else ""

    def project_money(self, project: str) -> dict[int, int]:
        """Satang of one project by fiscal year (BE)."""
        sums: dict[int, int] = defaultdict(int)
        for line in self.plan.children("budget_line", project):
            year = line.whole("fiscal_year")
            if year is not None:
                sums[year] += line.money("amount")
        return dict(sorted(sums.items()))

    def surround(self, around: Surroundings, project: str = "") -> None:
        """Put the plan's codes and names into `around`, those of one project only where it is given."""
        around.context = ReadingContext(codes=self.context.codes, names=RecordNames(self.plan, project))
        around.years = self.years
        if project not in self._offered:
            self._offered[project] = {entity: self._options(entity, project) for entity in CHOSEN_RECORDS}
        around.records = self._offered[project]

    @cached_property
    def _offered(self) -> dict[str, dict[str, list[Option]]]:
        """The records to choose from by project and entity, as far as somebody asked for them."""
        return {}

    def _options(self, entity: str, project: str) -> list[Option]:
        table = catalogue.entity(entity)
        nameless = f"({label_of(table.th, table.en)})"
        return [
            Option(record.uid, record_label(record) or nameless, shows_code=False)
            for record in self.plan.of(entity)
            if record.text("status") != DELETED and (not project or self._belongs(record, project))
        ]

    def _belongs(self, record: Record, project: str) -> bool:
        return record.uid == project or record.text("project") == project


def look_at(workspace: OfficeWorkspace) -> Look:
    """Read and check the plan; runs on the thread of the jobs."""
    from moi_desktop.exchange.answering import suggestions
    from moi_desktop.exchange.checking import rule_context
    from moi_desktop.exchange.sent_revisions import edits_since_last, sent_revisions

    plan, context = workspace.plan(), rule_context(workspace)
    return Look(
        plan,
        context,
        tuple(check(plan, context)),
        _kit(Plan(workspace.kit_records()), workspace.info.office),
        workspace.last_revision(),
        tuple(Remarked(item.record, item.answer) for item in workspace.review_items("comment")),
        _decisions(workspace),
        tuple(suggestions(workspace)),
        frozenset(str(row["uid"]) for row in workspace.query('SELECT "uid" FROM "sent_project"')),
        tuple(sent_revisions(workspace)),
        edits_since_last(workspace),
        _unconfirmed(plan, context),
    )


def _unconfirmed(plan: Plan, context: RuleContext) -> dict[str, frozenset[tuple[str, str, str]]]:
    """Unconfirmed places by project; there may be tens of thousands, so this is not left to the window's thread."""
    found: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
    for place in context.unconfirmed:
        record = plan.get(*place[:2])
        project = plan.project_of(record) if record else None
        if project is not None:
            found[project.uid].add(place)
    return {uid: frozenset(places) for uid, places in found.items()}


def _decisions(workspace: OfficeWorkspace) -> tuple[Remarked, ...]:
    """The latest decision on each project: the centre writes them anew in every return."""
    latest = {item.record.text("project"): item for item in workspace.review_items("decision")}
    return tuple(Remarked(item.record, item.answer) for item in latest.values())


def money_of(plan: Plan, context: RuleContext) -> tuple[YearMoney, ...]:
    """Add up the lines of live projects by year and source, and set the ceilings beside them."""
    live = {project.uid for project in plan.live_projects()}
    return money_of_lines((line.values for line in plan.of("budget_line") if line.text("project") in live), context)


def money_of_lines(lines: Iterable[Mapping[str, object]], context: RuleContext) -> tuple[YearMoney, ...]:
    """Add up the values of budget lines by year and source, and set the ceilings beside them."""
    asked: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for values in lines:
        year, amount = values.get("fiscal_year"), values.get("amount")
        if isinstance(amount, int):
            asked[year if isinstance(year, int) else 0][str(values.get("source") or "")] += amount
    years = {*asked, *(ceiling.fiscal_year for ceiling in context.ceilings)}
    return tuple(_year_money(year, asked.get(year, {}), context) for year in sorted(years) if year)


def _year_money(year: int, asked: Mapping[str, int], context: RuleContext) -> YearMoney:
    table = context.codes.table(CodeList.FUND_SOURCE)
    ceilings = {ceiling.source: ceiling.amount for ceiling in context.ceilings if ceiling.fiscal_year == year}
    under = {source: next((code for code in table.lineage(source) if code in ceilings), "") for source in asked}
    sources = [
        SourceMoney(
            code,
            context.codes.name(CodeList.FUND_SOURCE, code),
            sum(satang for source, satang in asked.items() if code in table.lineage(source)),
            amount,
        )
        for code, amount in ceilings.items()
    ]
    free = [
        SourceMoney(source, context.codes.name(CodeList.FUND_SOURCE, source), satang, None)
        for source, satang in sorted(asked.items())
        if not under[source]
    ]
    limited = sum(satang for source, satang in asked.items() if under[source])
    return YearMoney(year, sum(asked.values()), limited, sum(ceilings.values()), (*sources, *free))


def _kit(kit: Plan, office: str) -> Kit:
    cycle = kit.single("cycle")
    if cycle is None:
        return Kit()
    windows = sorted(kit.of("window"), key=lambda window: window.text("office") != office)
    window = next((one for one in windows if one.text("office") in ("", office)), None)
    opens, closes = (window.values.get(key) if window else None for key in ("opens", "closes"))
    return Kit(
        cycle.text("name"),
        cycle.whole("kit_no"),
        opens if isinstance(opens, date) else None,
        closes if isinstance(closes, date) else None,
        tuple(
            (node.text("code"), node.text("name")) for node in kit.of("frame_node") if node.text("level") == "PROGRAMME"
        ),
        cycle.text("enclosing") if cycle.text("enclosing_key") else "",
    )
