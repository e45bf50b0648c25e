"""Anything that can happen at the centre, in any sequence, against a reckoning that shares no code with the program.

The reckoning below knows the rules and nothing else: plain sets, names and numbers. After every step the real centre,
with real files in a real database, must stand where the reckoning stands. MOI_CENTRAL_RUNS=2000 looks further.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from moi_desktop.central import decisions, revisions, views, working
from moi_desktop.central.centre import Centre
from moi_desktop.central.decisions import Place
from moi_desktop.central.intake import take_in
from moi_desktop.central.ledger import Decision, Ledger
from moi_desktop.central.office_review import APPROVED
from moi_desktop.central.working import AmendmentState, Standing
from moi_desktop.exchange.lineage import Known, RevisionState, classify
from tests.central.mailbox import FACTS, Facts, Mail
from tests.central.offices import BAHT, amount, copy_of, noon, states, views_of

OFFICES = ("PIO50", "PIO20")
BEFORE_THE_MERGE = ("r2", "r2b", "r1", "r3", "s1", "s2")
STARTS = ((), (("r1", "s1"),), (("r1", "s1"), ("r2", "r2b")), (("r2", "s1"), ("r2b",)), (("r2", "r2b"),))
"""What was received, and applied where it could be, before anything else happens."""

FOLLOWS = {"r1": "r2", "r2": "r3", "r3": "r4", "r2b": "r4", "r4": "r5", "s1": "s2"}
"""What an office sends after its applied revision."""

PROPOSALS = (11_000, 22_000, 9_000, 10_000)


@dataclass
class Apply:
    """One line of the stack of applied revisions: the revision, when, and what was set aside with it."""

    revision: str
    at: int
    aside: frozenset[str] = frozenset()


@dataclass
class Proposal:
    """An amendment as the reckoning knows it: the first line of a project, what stood there and what is proposed."""

    office: str
    project: int
    base: int
    proposed: int
    at: int
    closed_at: int | None = None
    closing: str = ""


@dataclass
class Reckoning:
    """The rules, on names."""

    known: set[str] = field(default_factory=set)
    stack: dict[str, list[Apply]] = field(default_factory=lambda: {office: [] for office in OFFICES})
    proposals: dict[str, Proposal] = field(default_factory=dict)
    approvals: dict[tuple[str, int], tuple[object, ...] | None] = field(default_factory=dict)
    clock: int = 0

    def tick(self) -> int:
        self.clock += 1
        return self.clock

    def of(self, office: str) -> dict[str, Facts]:
        return {name: FACTS[name] for name in self.known if FACTS[name].office == office}

    def head(self, office: str) -> str | None:
        return self.stack[office][-1].revision if self.stack[office] else None

    def aside(self, office: str) -> set[str]:
        return {name for apply in self.stack[office] for name in apply.aside}

    def heads(self, office: str) -> set[str]:
        own = self.of(office)
        named = {ancestor for facts in own.values() for ancestor in facts.ancestors}
        return own.keys() - named - self.aside(office)

    def new_heads(self, office: str) -> set[str]:
        head = self.head(office)
        return self.heads(office) - ({head} | FACTS[head].ancestors if head else set())

    def state(self, office: str, name: str) -> str:
        head, new = self.head(office), self.new_heads(office)
        if name == head:
            return "applied"
        if name in new:
            follows = head is None or head in FACTS[name].ancestors
            return "ready" if len(new) == 1 and follows else "fork"
        return "set-aside" if name in self.aside(office) else "superseded"

    def sides(self, office: str) -> list[str]:
        if "fork" not in {self.state(office, name) for name in self.of(office)}:
            return []
        head = self.head(office)
        return sorted(self.new_heads(office) | ({head} & self.heads(office) if head else set()))

    def ends(self, proposal: Proposal, revision: str) -> bool:
        facts = FACTS[revision]
        gone = facts.deleted and proposal.project == 1
        return not gone and facts.amounts[proposal.project - 1] == proposal.proposed

    def standing(self, proposal: Proposal) -> str:
        head = self.head(proposal.office)
        line = {head, *FACTS[head].ancestors} if head else set()
        for apply in self.stack[proposal.office]:
            in_time = apply.at > proposal.at and (proposal.closed_at is None or apply.at < proposal.closed_at)
            if in_time and apply.revision in line and self.ends(proposal, apply.revision):
                return "CONVERGED"
        if proposal.closing:
            return proposal.closing
        if head is None:
            return "CONFLICT"
        if self.ends(proposal, head):
            return "CONVERGED"
        gone = FACTS[head].deleted and proposal.project == 1
        return "CONFLICT" if gone or FACTS[head].amounts[proposal.project - 1] != proposal.base else "OPEN"

    def content(self, office: str, project: int) -> tuple[object, ...] | None:
        head = self.head(office)
        if head is None:
            return None
        facts = FACTS[head]
        own = (facts.name, facts.deleted) if project == 1 else ()
        return (facts.amounts[project - 1], *own)

    def working(self, office: str, project: int) -> int:
        head = self.head(office)
        assert head is not None
        for proposal in self.proposals.values():
            if (proposal.office, proposal.project) == (office, project) and self.standing(proposal) == "OPEN":
                return proposal.proposed
        return FACTS[head].amounts[project - 1]


class Machine(RuleBasedStateMachine):
    """The real centre beside the reckoning."""

    mail: ClassVar[Mail]
    reached: ClassVar[Counter[str]]
    thorough: ClassVar[bool] = True

    @initialize(start=st.sampled_from(STARTS))
    def begin(self, start: tuple[tuple[str, ...], ...]) -> None:
        self.stack = ExitStack()
        self.centre: Centre = self.stack.enter_context(copy_of(self.mail.template))
        self.model = Reckoning()
        self.bytes: dict[str, bytes] = {}
        self.arrivals = len(self.centre.workspace.receipts())
        self.names = {revision: name for name, revision in self.mail.ids.items()}
        for names in start:
            self.take([(name, 0) for name in names])
            if self.ready():
                self.apply_ready()

    def teardown(self) -> None:
        if hasattr(self, "stack"):
            for sha, data in self.bytes.items():
                assert self.centre.workspace.file_bytes(sha) == data
            if self.thorough:
                self.rebuild()
            self.stack.close()

    # -- what happens -----------------------------------------------------------------------------------------------

    @rule(copies=st.lists(st.tuples(st.sampled_from(BEFORE_THE_MERGE), st.integers(0, 2)), min_size=1, max_size=3))
    def receive(self, copies: list[tuple[str, int]]) -> None:
        self.take(copies)

    @precondition(lambda self: len(self.model.known) > 3)
    @rule(name=st.sampled_from(("r4", "r5")), variant=st.integers(0, 2))
    def receive_the_merge(self, name: str, variant: int) -> None:
        self.take([(name, variant)])

    def take(self, copies: list[tuple[str, int]]) -> None:
        offices = {FACTS[name].office for name, _ in copies}
        with self.untouched(*(set(OFFICES) - offices)):
            report = take_in(self.centre, [self.mail.files[name][variant] for name, variant in copies], clock=noon)
        self.arrivals += len(copies)
        for (name, variant), package in zip(copies, report.packages, strict=True):
            self.bytes[package.sha256] = self.mail.files[name][variant].read_bytes()
            assert (package.state == "duplicate") == (name in self.model.known)
            self.model.known.add(name)
        self.reached["received"] += 1

    def next_of(self, office: str) -> str | None:
        head = self.model.head(office)
        return FOLLOWS.get(head) if head else None

    @precondition(lambda self: any(self.next_of(office) for office in OFFICES))
    @rule(data=st.data(), amended=st.booleans())
    def go_on(self, data: st.DataObject, amended: bool) -> None:
        """The office sends its next revision, sometimes with the very value that the centre has just proposed."""
        office = data.draw(st.sampled_from([o for o in OFFICES if self.next_of(o)]))
        following = self.next_of(office)
        assert following is not None
        if amended:
            project = 2 if following == "r4" else 1
            self.propose(office, project, FACTS[following].amounts[project - 1])
        self.take([(following, 0)])
        if self.ready():
            self.apply_ready()

    @precondition(lambda self: self.model.known)
    @rule(data=st.data())
    def receive_again(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.model.known)))
        before, digest = self.heads_and_rows(), views.digest(self.centre)
        (package,) = take_in(self.centre, [self.mail.files[name][data.draw(st.integers(0, 2))]], clock=noon).packages
        self.arrivals += 1
        self.bytes[package.sha256] = self.centre.workspace.file_bytes(package.sha256)
        assert package.state == "duplicate"
        assert (self.heads_and_rows(), views.digest(self.centre)) == (before, digest)

    @precondition(lambda self: self.ready())
    @rule()
    def apply_ready(self) -> None:
        ready = self.ready()
        before = {office: self.model.head(office) for office in OFFICES}
        applied = decisions.apply_ready(self.centre)
        assert sorted(self.names[revision] for revision in applied) == sorted(ready)
        for name in ready:
            office = FACTS[name].office
            assert before[office] is None or before[office] in FACTS[name].ancestors
            self.model.stack[office].append(Apply(name, self.model.tick()))
        self.reached["applied"] += 1

    @precondition(lambda self: any(self.model.stack.values()))
    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        office = data.draw(st.sampled_from([o for o in OFFICES if self.model.stack[o]]))
        with self.untouched(*(set(OFFICES) - {office})):
            undone = decisions.undo_apply(self.centre, office)
        assert self.names[undone] == self.model.stack[office].pop().revision
        self.reached["undone"] += 1

    @precondition(lambda self: self.model.sides("PIO50"))
    @rule(data=st.data())
    def resolve_fork(self, data: st.DataObject) -> None:
        sides = self.model.sides("PIO50")
        assert sorted(self.names[r] for r in decisions.fork_sides(self.centre, "PIO50")) == sides
        chosen = data.draw(st.sampled_from(sides))
        with self.untouched("PIO20"):
            decisions.resolve_fork(self.centre, "PIO50", self.mail.ids[chosen], "ตกลงกันทางโทรศัพท์")
        self.model.stack["PIO50"].append(Apply(chosen, self.model.tick(), frozenset(sides) - {chosen}))
        self.reached["resolved"] += 1

    @precondition(lambda self: any(self.model.stack.values()))
    @rule(data=st.data(), again=st.booleans(), proposed=st.sampled_from(PROPOSALS))
    def amend(self, data: st.DataObject, again: bool, proposed: int) -> None:
        places = [(o, p) for o in OFFICES if self.model.stack[o] for p in (1, 2)]
        known = [(p.office, p.project) for p in self.model.proposals.values() if self.model.stack[p.office]]
        office, project = data.draw(st.sampled_from(known if again and known else places))
        self.propose(office, project, proposed)

    def propose(self, office: str, project: int, proposed: int) -> None:
        head = self.model.head(office)
        assert head is not None
        place = Place(office, "budget_line", f"{office}-p{project}-l1", "amount")
        with self.untouched(*(set(OFFICES) - {office})):
            one = decisions.amend(self.centre, place, proposed * BAHT, "ตามกรอบวงเงิน")
        now = self.model.tick()
        for old in self.model.proposals.values():
            if (old.office, old.project) == (office, project) and not old.closing:
                old.closed_at, old.closing = now, "SUPERSEDED"
        base = FACTS[head].amounts[project - 1]
        self.model.proposals[one] = Proposal(office, project, base, proposed, now)
        self.reached["amended"] += 1

    def waiting(self) -> list[str]:
        return [i for i, p in self.model.proposals.items() if self.model.standing(p) in ("OPEN", "CONFLICT")]

    @precondition(lambda self: self.waiting())
    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        one = data.draw(st.sampled_from(self.waiting()))
        decisions.withdraw_amendment(self.centre, one, "คำนวณใหม่")
        proposal = self.model.proposals[one]
        proposal.closed_at, proposal.closing = self.model.tick(), "WITHDRAWN"
        self.reached["withdrawn"] += 1

    def approvable(self) -> list[tuple[str, int]]:
        conflicts = {
            (p.office, p.project) for p in self.model.proposals.values() if self.model.standing(p) == "CONFLICT"
        }
        return [(o, p) for o in OFFICES if self.model.stack[o] for p in (1, 2) if (o, p) not in conflicts]

    @precondition(lambda self: self.approvable())
    @rule(data=st.data())
    def approve(self, data: st.DataObject) -> None:
        office, project = data.draw(st.sampled_from(self.approvable()))
        decisions.decide(self.centre, office, f"{office}-p{project}", APPROVED)
        self.model.approvals[office, project] = self.model.content(office, project)
        self.reached["approved"] += 1

    @precondition(lambda self: self.thorough and self.model.clock > 2)
    @rule()
    def rebuild(self) -> None:
        stood = views_of(self.centre)
        rebuilt = views.rebuild(self.centre)
        assert rebuilt.same
        assert views_of(self.centre) == stood
        assert Centre(self.centre.workspace).ledger == self.centre.ledger

    # -- what always holds ------------------------------------------------------------------------------------------

    @invariant()
    def every_revision_has_its_state(self) -> None:
        for office in OFFICES:
            found = {self.names[revision]: state for revision, state in states(self.centre, office).items()}
            wanted = {name: self.model.state(office, name) for name in self.model.of(office)}
            assert found == wanted
            self.reached.update(state for state in wanted.values() if state in ("fork", "set-aside", "superseded"))

    @invariant()
    def heads_and_rows_are_the_applied_revisions(self) -> None:
        wanted = {office: self.model.head(office) for office in OFFICES}
        heads = {office: self.names[revision] for office, revision in self.centre.workspace.heads().items()}
        assert heads == {office: head for office, head in wanted.items() if head}
        assert self.centre.workspace.damaged_rows() == []

    @invariant()
    def every_amendment_is_listed_once_with_its_state(self) -> None:
        shown = {r.record.uid: r.record.text("state") for r in self.centre.workspace.ruled("amendment")}
        assert shown == {one: self.model.standing(p) for one, p in self.model.proposals.items()}
        waiting = Counter(self.centre.ledger.amendments[one].place for one in self.waiting())
        assert all(count == 1 for count in waiting.values())
        self.reached.update(shown.values())

    @invariant()
    def working_amounts_are_the_offices_or_an_open_proposal(self) -> None:
        for office in OFFICES:
            head = self.model.head(office)
            if head is not None:
                for project in (1, 2):
                    wanted = self.model.working(office, project), FACTS[head].amounts[project - 1]
                    assert amount(self.centre, f"{office}-p{project}-l1") == wanted

    @invariant()
    def approvals_cover_what_they_saw(self) -> None:
        found = {(a.office, a.project): a.state for a in self.centre.workspace.approvals()}
        wanted = {
            (office, f"{office}-p{project}"): "APPROVED" if self.model.content(office, project) == seen else "VOID"
            for (office, project), seen in self.model.approvals.items()
        }
        assert found == wanted
        self.reached.update(state for state in wanted.values() if state == "VOID")

    @invariant()
    def vault_and_journal_only_grow(self) -> None:
        assert self.bytes.keys() <= set(self.centre.workspace.file_hashes())
        assert len(self.centre.workspace.receipts()) == self.arrivals
        assert self.centre.workspace.check_chain() == []

    def ready(self) -> list[str]:
        return [n for o in OFFICES for n in self.model.of(o) if self.model.state(o, n) == "ready"]

    def heads_and_rows(self) -> dict[str, object]:
        return {table: rows for table, rows in views_of(self.centre).items() if table != "view_package"}

    def untouched(self, *offices: str) -> ExitStack:
        """Nothing of these offices changes inside."""
        stack = ExitStack()
        before = list(self.rows_of(offices))
        stack.callback(lambda: _same(before, list(self.rows_of(offices))))
        return stack

    def rows_of(self, offices: tuple[str, ...]) -> Iterator[tuple[object, ...]]:
        for table, rows in views_of(self.centre).items():
            yield from ((table, *row) for row in rows if any(cell in offices for cell in row[:6]))


def _same(before: object, after: object) -> None:
    assert before == after


QUIET = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
WANTED = {
    "applied", "undone", "resolved", "amended", "withdrawn", "approved", "fork", "set-aside", "superseded",
    "OPEN", "CONFLICT", "CONVERGED", "SUPERSEDED", "WITHDRAWN", "VOID",
}  # fmt: skip


def run_machine(mail: Mail, chosen: settings, *, thorough: bool = True) -> Counter[str]:
    """Run the machine; what was reached, and how often."""

    class Ours(Machine):
        pass

    Ours.mail, Ours.reached, Ours.thorough = mail, Counter(), thorough
    run_state_machine_as_test(Ours, settings=chosen)
    return Ours.reached


def test_the_centre_stands_where_the_rules_say(mail: Mail, reached_report: Any) -> None:
    runs = int(os.environ.get("MOI_CENTRAL_RUNS", "0"))
    chosen = settings(
        max_examples=runs or 25,
        stateful_step_count=40 if runs else 25,
        derandomize=not runs,  # every run the same, unless somebody asks for many
        suppress_health_check=QUIET,
    )
    reached = run_machine(mail, chosen)
    reached_report("lineage", reached)
    missed = WANTED - reached.keys()
    assert not missed, f"never reached: {missed}; reached {reached}"


# -- the machine is no use if it does not notice wrong rules ---------------------------------------------------------


def any_head_is_ready(known: Mapping[str, Known], applied: str | None) -> dict[str, RevisionState]:
    """Last one wins: no question is ever asked."""
    states = classify(known, applied)
    forks = sorted(rid for rid, state in states.items() if state is RevisionState.FORK)
    return states | dict.fromkeys(forks[:1], RevisionState.READY) | dict.fromkeys(forks[1:], RevisionState.SUPERSEDED)


def no_descent_needed(known: Mapping[str, Known], applied: str | None) -> dict[str, RevisionState]:
    """A single new head is ready, whatever it is based on."""
    states = classify(known, applied)
    forks = [rid for rid, state in states.items() if state is RevisionState.FORK]
    return states | (dict.fromkeys(forks, RevisionState.READY) if len(forks) == 1 else {})


def set_aside_is_superseded(known: Mapping[str, Known], applied: str | None) -> dict[str, RevisionState]:
    """A decision of a person leaves no trace."""
    changed = {RevisionState.SET_ASIDE: RevisionState.SUPERSEDED}
    return {rid: changed.get(state, state) for rid, state in classify(known, applied).items()}


def over_any_value(*details: Any) -> Standing:
    """An amendment is laid over whatever the office writes."""
    found = TRUE_STANDING(*details)
    return replace(found, state=AmendmentState.OPEN) if found.state is AmendmentState.CONFLICT else found


def nothing_closed(*_details: object) -> None:
    """A newer amendment leaves the older one open; a withdrawn one too."""


def from_values_only(*_details: object) -> list[object]:
    """How an amendment ended on the way is forgotten."""
    return []


def approved_for_ever(centre: Centre, office: str) -> list[tuple[Decision, str]]:
    """An approval covers what it never saw."""
    return [(decision, decision.decision) for decision, _ in TRUE_DECISIONS(centre, office)]


TRUE_STANDING, TRUE_DECISIONS = working._standing, decisions.decision_states
MUTANTS: dict[str, tuple[object, str, object]] = {
    "last one wins": (revisions, "classify", any_head_is_ready),
    "no descent needed": (revisions, "classify", no_descent_needed),
    "set aside is superseded": (revisions, "classify", set_aside_is_superseded),
    "laid over any value": (working, "_standing", over_any_value),
    "amendments are never closed": (Ledger, "_close", nothing_closed),
    "state from values only": (working._AppliedLine, "after", from_values_only),
    "approved for ever": (decisions, "decision_states", approved_for_ever),
}


@pytest.mark.parametrize("mutant", MUTANTS)
def test_the_machine_notices_a_wrong_rule(mail: Mail, monkeypatch: pytest.MonkeyPatch, mutant: str) -> None:
    owner, name, wrong = MUTANTS[mutant]
    monkeypatch.setattr(owner, name, wrong)
    chosen = settings(
        max_examples=60,
        stateful_step_count=25,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=QUIET,
        print_blob=False,
    )
    with pytest.raises(AssertionError):
        run_machine(mail, chosen, thorough=False)
