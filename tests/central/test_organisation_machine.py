"""Kits, transfers, mergers, vanished and doubly owned projects in any sequence, against rules on plain names.

The rules stand in `season_offices.py` and share no code with the program. After every step the real centre, with real
files in a real database, must stand where they stand. MOI_CENTRAL_RUNS=300 looks further.
"""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
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

from moi_desktop.central import decisions, holdings, kits, office_review, recoding, revisions, transfers, views, working
from moi_desktop.central.centre import Centre
from moi_desktop.central.decisions import Place
from moi_desktop.central.intake import take_in
from moi_desktop.central.office_review import APPROVED
from moi_desktop.central.organisation import OfficeChangeKind
from moi_desktop.central.recoding import CodeMap
from moi_desktop.errors import CentralError
from moi_desktop.store.holdings import Holding, HoldingState
from tests.central.offices import BAHT, amount, copy_of, key_of, new_centre, noon, register, states, views_of
from tests.central.season_offices import (
    OFFICES,
    SHOWN,
    Handover,
    Project,
    Proposal,
    Rules,
    Sender,
    kit_of,
    next_codes,
    sealed,
    with_project,
)

AMOUNTS = (10_000, 11_000, 12_000, 13_000)


class Machine(RuleBasedStateMachine):
    """The real centre beside the rules."""

    template: ClassVar[Path]
    first_kit: ClassVar[str]
    reached: ClassVar[Counter[str]]
    thorough: ClassVar[bool] = True

    @initialize(sending=st.lists(st.sampled_from(OFFICES), unique=True, min_size=2, max_size=3))
    def begin(self, sending: list[str]) -> None:
        self.stack = ExitStack()
        self.folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        self.centre: Centre = self.stack.enter_context(copy_of(self.template))
        self.model = Rules()
        self.kits = ["", self.first_kit]
        self.ids: dict[str, str] = {}
        self.files: dict[str, Path] = {}
        self.senders = {
            office: Sender(office, 1, {f"{office}-p{n}": Project(10_000 * n, c) for n, c in ((1, "A1"), (2, "B1"))})
            for office in OFFICES
        }
        for office in sending:
            self.post(office)
        self.receive_all()
        self.apply_ready()

    def teardown(self) -> None:
        if hasattr(self, "stack"):
            if self.thorough:
                self.rebuild()
            self.stack.close()

    # -- offices ----------------------------------------------------------------------------------------------------

    def post(self, office: str) -> str:
        revision = self.senders[office].revision()
        packed, path = sealed(revision, self.ids, self.kits, self.folder)
        self.ids[revision.name], self.files[revision.name] = packed.revision_id, path
        self.model.revisions[revision.name] = revision
        return revision.name

    @rule(
        office=st.sampled_from(OFFICES),
        what=st.sampled_from(("change", "vanish", "delete", "copy", "code", "new", "take", "take")),
        baht=st.sampled_from(AMOUNTS),
        adopts=st.booleans(),
        arrives=st.integers(0, 4),
        data=st.data(),
    )
    def send(self, office: str, what: str, baht: int, adopts: bool, arrives: int, data: st.DataObject) -> None:
        sender = self.senders[office]
        if adopts or what == "take":
            sender.kit = self.model.kit
        self.edit(sender, what, baht, data)
        self.post(office)
        if arrives:  # a fifth of the mail is late, or lost
            self.receive_all(office)
            self.apply_ready()
        if arrives == 4:
            self.receive_some([n for n in self.lost() if self.model.revisions[n].office == office][:1])

    def edit(self, sender: Sender, what: str, baht: int, data: st.DataObject) -> None:
        own = sorted(sender.projects)
        if what == "take":
            for (office, project), (content, _) in self.model.shown().items():
                if office == sender.office and project not in sender.projects:
                    sender.projects[project] = content
        elif what == "new":
            sender.projects[f"{sender.office}-n{sender.sent}"] = Project(baht)
        elif what == "copy":
            others = sorted({p for o in OFFICES for p in self.senders[o].projects} - set(own))
            if others:
                sender.projects[data.draw(st.sampled_from(others))] = Project(baht)
        elif own:
            fought = [p for p in own if what in ("vanish", "delete") and self.model.owner(p) != sender.office]
            project = data.draw(st.sampled_from(fought or own))
            if what == "vanish":
                del sender.projects[project]
            elif what == "delete":
                with_project(sender, project, deleted=True)
            elif what == "code":
                code = data.draw(st.sampled_from(("A1", "A2", "B1", "B2", "C1")))
                with_project(sender, project, programme=code)
            else:
                with_project(sender, project, amount=baht)

    def receive_all(self, *only: str) -> None:
        names = self.lost()
        self.receive([n for n in names if not only or self.model.revisions[n].office in only][-1:] if only else names)

    def receive(self, names: list[str]) -> None:
        if names:
            report = take_in(self.centre, [self.files[name] for name in names], clock=noon)
            self.model.received |= set(names)
            found = {p.revision_id: p.state for p in report.packages}
            assert found == {self.ids[name]: self.model.state(name) for name in names}

    def lost(self) -> list[str]:
        return [name for name in self.files if name not in self.model.received]

    def receive_some(self, names: list[str]) -> None:
        self.receive(names)
        self.reached.update(f"late {self.model.state(name)}" for name in names)

    @precondition(lambda self: self.lost())
    @rule(data=st.data())
    def receive_late(self, data: st.DataObject) -> None:
        self.receive_some([data.draw(st.sampled_from(self.lost()))])

    @rule(office=st.sampled_from(OFFICES), data=st.data(), what=st.sampled_from(("new", "change")))
    def mail_crosses(self, office: str, data: st.DataObject, what: str) -> None:
        """Two revisions, of which the later one comes first, and in which something has vanished."""
        self.edit(self.senders[office], what, 13_000, data)
        first = self.post(office)
        self.edit(self.senders[office], "vanish", 0, data)
        self.receive([self.post(office)])
        self.apply_ready()
        self.receive_some([first])

    @rule(office=st.sampled_from(OFFICES), data=st.data())
    def copies_and_gives_up(self, office: str, data: st.DataObject) -> None:
        """A project of another office stands here for a while."""
        for what in ("copy", "vanish"):
            self.edit(self.senders[office], what, 13_000, data)
            self.receive([self.post(office)])
            self.apply_ready()
            self.every_project_stands_where_the_rules_say()

    @precondition(lambda self: self.model.closed)
    @rule(data=st.data(), baht=st.sampled_from(AMOUNTS))
    def a_closed_office_sends_on(self, data: st.DataObject, baht: int) -> None:
        office = data.draw(st.sampled_from(sorted(self.model.closed)))
        self.edit(self.senders[office], "change", baht, data)
        self.receive_some([self.post(office)])

    # -- the centre -------------------------------------------------------------------------------------------------

    @precondition(lambda self: "ready" in self.states())
    @rule()
    def apply_ready(self) -> None:
        ready = sorted(name for name in self.model.received if self.model.state(name) == "ready")
        applied = decisions.apply_ready(self.centre)
        names = {rid: name for name, rid in self.ids.items()}
        assert sorted(names[rid] for rid in applied) == ready
        for rid in applied:
            self.model.stack[self.model.revisions[names[rid]].office].append((names[rid], self.model.tick()))

    def states(self) -> list[str]:
        return [self.model.state(name) for name in self.model.received]

    @precondition(lambda self: any(self.model.stack[o] for o in OFFICES if o not in self.model.closed))
    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        able = [o for o in OFFICES if self.model.stack[o] and o not in self.model.closed]
        office = data.draw(st.sampled_from(able))
        decisions.undo_apply(self.centre, office)
        self.model.stack[office].pop()
        self.reached["undone"] += 1

    def movable(self) -> list[tuple[str, str]]:
        shown = {p: (o, c) for (o, p), (c, _) in self.model.shown().items() if not c.deleted}
        contested = [(o, p) for o, p, h in self.model.everything() if h.state == "contested"]
        return sorted([(o, p) for p, (o, _) in shown.items()] + contested)

    def open_offices(self) -> list[str]:
        gone = self.model.closed.keys() | {office for office, _ in self.model.mergers.values()}
        return [office for office in OFFICES if office not in gone]

    @precondition(lambda self: self.movable() and self.open_offices())
    @rule(data=st.data(), contested=st.booleans(), at_once=st.integers(0, 3))
    def plan_transfer(self, data: st.DataObject, contested: bool, at_once: int) -> None:
        places = self.movable()
        fought = [place for place in places if self.model.owner(place[1]) != place[0]]
        giver, project = data.draw(st.sampled_from(fought if contested and fought else places))
        takers = [office for office in self.open_offices() if office != giver]
        if not takers:
            return
        taker = data.draw(st.sampled_from(takers))
        one = transfers.plan_transfer(self.centre, project, giver, taker, "ย้ายพื้นที่รับผิดชอบ")
        self.model.planned = {i: t for i, t in self.model.planned.items() if t[0] != project}
        self.model.planned[one] = (project, giver, taker)
        self.reached["planned"] += 1
        if at_once == 1:
            self.drop(one)
        if at_once:
            self.issue_kit("same")

    def drop(self, one: str) -> None:
        transfers.drop_planned(self.centre, one)
        self.model.planned.pop(one, None)
        self.model.mergers.pop(one, None)
        self.reached["dropped"] += 1

    @precondition(lambda self: len(self.open_offices()) > 1 and self.model.kit > 1)
    @rule(data=st.data())
    def plan_merger(self, data: st.DataObject) -> None:
        office = data.draw(st.sampled_from(self.open_offices()))
        into = data.draw(st.sampled_from([o for o in self.open_offices() if o != office]))
        if office in {taker for _, _, taker in self.model.planned.values()}:
            return
        if office in {i for _, i in self.model.mergers.values()}:
            return
        one = transfers.plan_change(self.centre, OfficeChangeKind.MERGE, office, into=into, reason="ยุบรวม")
        self.model.mergers[one] = (office, into)
        self.issue_kit("same")

    @rule(codes=st.sampled_from(("same", "rename", "split", "drop")))
    def issue_kit(self, codes: str) -> None:
        able = set(self.movable())
        if any((giver, project) not in able for project, giver, _ in self.model.planned.values()):
            with pytest.raises(CentralError):
                kits.issue_kit(self.centre, kit_of(self.model.frames[-1], []), key_of("MOI"), self.folder, clock=noon)
            for one in [i for i, (project, giver, _) in self.model.planned.items() if (giver, project) not in able]:
                self.drop(one)
        frames, changes = next_codes(self.model.frames[-1], codes)
        records = kit_of(frames, [*self.model.maps, changes])
        sent = kits.issue_kit(self.centre, records, key_of("MOI"), self.folder, clock=noon)
        self.kits.append(sent.revision_id)
        self.take_effect()
        self.model.frames.append(frames)
        self.model.maps.append(changes)
        self.reached[f"kit {codes}"] += 1

    def take_effect(self) -> None:
        rules, at = self.model, self.model.tick()
        every = {project: (giver, taker) for project, giver, taker in rules.planned.values()}
        for office, into in rules.mergers.values():
            held = {(o, p): h for o, p, h in rules.everything()}
            contested = [p for (o, p), h in held.items() if o == office and h.state == "contested" and h.other == into]
            live = [p for (o, p), (c, _) in rules.shown().items() if o == office and not c.deleted]
            every = dict.fromkeys((*contested, *live), (office, into)) | every
        handed = []
        for project, (giver, taker) in every.items():
            own = rules.held(taker, project)
            given = rules.held(giver, project)
            assert given is not None
            source = own.source if own and own.state in (*SHOWN, "contested") else given.source
            handed.append((project, Handover(giver, taker, source, rules.kit + 1, at)))
        for project, handover in handed:
            rules.handovers.setdefault(project, []).append(handover)
            self.reached["transferred"] += 1
        for office, into in rules.mergers.values():
            rules.closed[office] = into
            self.reached["merged"] += 1
        rules.planned, rules.mergers = {}, {}

    def live(self) -> list[tuple[str, str]]:
        return sorted(place for place, (content, _) in self.model.shown().items() if not content.deleted)

    @precondition(lambda self: self.live())
    @rule(data=st.data(), proposed=st.sampled_from(AMOUNTS))
    def amend(self, data: st.DataObject, proposed: int) -> None:
        office, project = data.draw(st.sampled_from(self.live()))
        base = self.model.shown()[office, project][0].amount
        place = Place(office, "budget_line", f"{project}-l1", "amount")
        one = decisions.amend(self.centre, place, proposed * BAHT, "ตามกรอบวงเงิน")
        now = self.model.tick()
        for old in self.model.proposals.values():
            holder = self.model.holder(old.office, old.project, old.at)
            if old.project == project and office in (holder, old.office) and not old.closing:
                old.closed_at, old.closing = now, "SUPERSEDED"
        self.model.proposals[one] = Proposal(office, project, base, proposed, now)

    @precondition(lambda self: self.live())
    @rule(data=st.data())
    def approve(self, data: st.DataObject) -> None:
        office, project = data.draw(st.sampled_from(self.live()))
        fought = [p for p in self.model.proposals.values() if self.model.standing(p) == "CONFLICT"]
        if (office, project) in {(self.model.holder(p.office, p.project, p.at), p.project) for p in fought}:
            return
        decisions.decide(self.centre, office, project, APPROVED)
        self.model.approvals[office, project] = self.model.shown()[office, project][0], self.model.tick()

    @precondition(lambda self: self.thorough and self.model.clock > 4)
    @rule()
    def rebuild(self) -> None:
        stood = views_of(self.centre)
        rebuilt = views.rebuild(self.centre)
        assert views_of(self.centre) == stood
        assert rebuilt.same
        assert Centre(self.centre.workspace).ledger == self.centre.ledger

    # -- what always holds ------------------------------------------------------------------------------------------

    @invariant()
    def every_package_has_its_state(self) -> None:
        for office in OFFICES:
            wanted = {self.ids[n]: self.model.state(n) for n in self.model.counted(office)}
            assert states(self.centre, office) == wanted

    @invariant()
    def every_project_stands_where_the_rules_say(self) -> None:
        found = {
            (h.office, h.project): (h.state.value, h.revision, h.other) for h in self.centre.workspace.holdings.of()
        }
        wanted = {(o, p): (h.state, self.ids[h.source], h.other) for o, p, h in self.model.everything()}
        assert found == wanted
        self.reached.update({state for state, _, _ in found.values()})

    @invariant()
    def each_project_once_seen_is_shown_under_one_office(self) -> None:
        rows = self.centre.workspace.query('SELECT "uid", COUNT(*) AS "times" FROM "view_project" GROUP BY 1')
        seen = {p for o in OFFICES for r in self.model.line(o) for p in r.projects} | self.model.handovers.keys()
        assert {row["uid"]: row["times"] for row in rows} == dict.fromkeys(seen, 1)

    @invariant()
    def amounts_and_codes_are_those_of_the_revision_that_counts(self) -> None:
        shown = self.model.shown()
        rows = self.centre.workspace.query(
            'SELECT "office", "uid", "programme", "status", "revision_id" FROM "view_project"'
        )
        found = {(r["office"], r["uid"]): (r["programme"] or "", r["status"], r["revision_id"]) for r in rows}
        wanted = {
            place: (self.model.programme(c, r)[0], "DELETED" if c.deleted else None, self.ids[r.name])
            for place, (c, r) in shown.items()
        }
        assert found == wanted
        for (office, project), (content, _) in shown.items():
            both = self.model.working(office, project), content.amount
            assert amount(self.centre, f"{project}-l1") == both
        total = self.centre.workspace.query('SELECT COALESCE(SUM("amount"), 0) AS "baht" FROM "view_budget_line"')
        assert total[0]["baht"] == BAHT * sum(self.model.working(*place) for place in shown)
        assert self.centre.workspace.damaged_rows() == []

    @invariant()
    def changed_codes_are_listed(self) -> None:
        flags = {place: self.model.programme(c, r)[1] for place, (c, r) in self.model.shown().items()}
        found = {
            (r.office, r.uid): "mapped" if r.is_mapped else "recode" for r in self.centre.workspace.holdings.recodes()
        }
        assert found == {place: flag for place, flag in flags.items() if flag}
        self.reached.update(found.values())

    @invariant()
    def what_was_said_of_a_project_stands_where_the_project_stands(self) -> None:
        rules = self.model
        found = {r.record.uid: (r.office, r.record.text("state")) for r in self.centre.workspace.ruled("amendment")}
        wanted = {
            one: (rules.holder(p.office, p.project, p.at), rules.standing(p)) for one, p in rules.proposals.items()
        }
        assert found == wanted
        approvals = {(a.office, a.project): a.state for a in self.centre.workspace.approvals()}
        assert approvals == rules.decided()
        followed = {o for (o, _), p in zip(wanted.values(), rules.proposals.values(), strict=True) if o != p.office}
        self.reached.update(["amendment followed"] * bool(followed))
        self.reached.update({state for _, state in wanted.values()} | set(approvals.values()))

    @invariant()
    def the_journal_holds(self) -> None:
        assert self.centre.workspace.check_chain() == []


QUIET = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
WANTED = {
    "current", "missing", "arriving", "moved", "contested", "released", "mapped", "recode", "transferred", "merged",
    "planned", "dropped", "undone", "late quarantined", "late superseded", "kit rename", "kit split", "kit drop",
    "OPEN", "CONFLICT", "CONVERGED", "SUPERSEDED", "APPROVED", "VOID", "amendment followed",
}  # fmt: skip


@pytest.fixture(scope="module")
def begun_season(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A centre that knows the keys of all three offices and has issued kit 1, and that kit's id."""
    folder = tmp_path_factory.mktemp("season")
    centre = new_centre(folder)
    rules = Rules()
    sent = kits.issue_kit(centre, kit_of(rules.frames[1], []), key_of("MOI"), folder, clock=noon)
    for office in OFFICES:
        register(centre, office)
    centre.workspace.close()
    return folder / "central.db", sent.revision_id


def run_machine(begun: tuple[Path, str], chosen: settings, *, thorough: bool = True) -> Counter[str]:
    """Run the machine; what was reached, and how often."""

    class Ours(Machine):
        pass

    (Ours.template, Ours.first_kit), Ours.reached, Ours.thorough = begun, Counter(), thorough
    run_state_machine_as_test(Ours, settings=chosen)
    return Ours.reached


def test_the_centre_stands_where_the_rules_say(begun_season: tuple[Path, str], reached_report: Any) -> None:
    runs = int(os.environ.get("MOI_CENTRAL_RUNS", "0"))
    chosen = settings(
        max_examples=runs or 20,
        stateful_step_count=40 if runs else 25,
        derandomize=not runs,  # every run the same, unless somebody asks for many
        suppress_health_check=QUIET,
    )
    reached = run_machine(begun_season, chosen)
    reached_report("organisation", reached)
    missed = WANTED - reached.keys()
    assert not missed, f"never reached: {missed}; reached {reached}"


# -- the machine is no use if it does not notice wrong rules ---------------------------------------------------------


TRUE_LINE, TRUE_HOLDING, TRUE_SHOWN = revisions.line_of, holdings._holding, CodeMap.shown
TRUE_MAP = recoding.code_map


def only_the_head(centre: Centre, office: str) -> list[Any]:
    """What is not in the newest revision never was."""
    return TRUE_LINE(centre, office)[:1]


def last_one_owns(since: Any) -> str:
    """The office that sent a project last has it."""
    return str(max(since)[1])


def with_state(wrong: Mapping[HoldingState, HoldingState]) -> Any:
    def holding(*details: Any) -> Holding:
        found = TRUE_HOLDING(*details)
        return replace(found, state=wrong.get(found.state, found.state))

    return holding


def always(answer: object) -> Any:
    return lambda *_details, **_more: answer


def as_sent(_map: CodeMap, _codes: str, code: str) -> str:
    """Codes of a former kit stand as they are, unlisted."""
    return code


def first_guess(mapping: CodeMap, codes: str, code: str) -> str:
    """A split code becomes the first of its new ones; a code that is unknown today is let stand without a word."""
    return TRUE_SHOWN(mapping, codes, code) or {"B1": "B2"}.get(code, code)


def by_the_newest_kit(centre: Centre, _named: str) -> CodeMap:
    """Every revision is judged by the newest kit, whatever it names."""
    return TRUE_MAP(centre, kits.current_kit(centre))


def stays_behind(_centre: Centre, office: str, *_details: Any) -> str:
    """What was said of a project stays at its former office."""
    return office


C = HoldingState
MUTANTS: dict[str, tuple[object, str, object]] = {
    "absent is deleted": (holdings, "line_of", only_the_head),
    "last one owns": (holdings, "_first", last_one_owns),
    "the former office goes on": (holdings, "_holding", with_state({C.MOVED: C.CURRENT})),
    "both owners count": (holdings, "_holding", with_state({C.CONTESTED: C.CURRENT})),
    "missing is told as current": (holdings, "_holding", with_state({C.MISSING: C.CURRENT})),
    "any revision knows of a transfer": (holdings, "_knows", always(answer=True)),
    "no revision goes on from a transfer": (holdings, "_knows", always(answer=False)),
    "late packages of a closed office come in": (revisions._Closed, "now", always(None)),
    "a merger hands nothing over": (transfers, "_everything", always(())),
    "a transfer shows only at the next submission": (transfers, "show_offices", always(None)),
    "codes as sent": (CodeMap, "shown", as_sent),
    "the first of a split": (CodeMap, "shown", first_guess),
    "judged by the newest kit": (working, "code_map", by_the_newest_kit),
    "amendments stay behind": (working, "holder_of", stays_behind),
    "approvals stay behind": (office_review, "decided_office", lambda _centre, made: made.office),
}


@pytest.mark.parametrize("mutant", MUTANTS)
def test_the_machine_notices_a_wrong_rule(
    begun_season: tuple[Path, str], monkeypatch: pytest.MonkeyPatch, mutant: str
) -> None:
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
    with pytest.raises((AssertionError, ValueError)):
        run_machine(begun_season, chosen, thorough=False)
