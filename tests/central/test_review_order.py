"""Whatever reviewers decide, take back, hold and release while revisions come in: what stands is what the rules say."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from moi_desktop.central import decisions, reviewing, views
from moi_desktop.central.centre import Centre
from moi_desktop.central.intake import take_in
from moi_desktop.central.office_review import APPROVED, CLOSED, REJECTED, RETURNED, REVIEWING
from moi_desktop.errors import CentralError
from tests.central.offices import Desk, copy_of, noon

OFFICE = "PIO50"
PROJECTS = (1, 2)
VERSIONS = {1: ("a", "a", "b"), 2: ("a", "b", "b")}
"""By project, which of the three revisions hold the same: the second changes project 2, the third project 1."""

STEPS = st.one_of(
    st.tuples(
        st.just("decide"),
        st.sampled_from(PROJECTS),
        st.sampled_from((APPROVED, APPROVED, RETURNED, REJECTED, REVIEWING)),
    ),
    st.tuples(st.just("undo"), st.sampled_from(PROJECTS), st.just("")),
    st.tuples(st.sampled_from(("hold", "release", "apply", "apply")), st.just(0), st.just("")),
)


@dataclass
class Reckoning:
    """What should stand: the applied revision, the decisions on each project with what was seen, and whether it is held."""

    head: int = 0
    made: dict[int, list[tuple[str, str]]] = field(default_factory=lambda: {p: [] for p in PROJECTS})
    held: bool = False

    def content(self, project: int) -> str:
        return VERSIONS[project][self.head]

    def take(self, act: str, project: int, decision: str, newest: int) -> bool:
        """One step; whether it is refused."""
        match act:
            case "decide":
                self.made[project].append((decision, self.content(project)))
                tops = [self.made[p][-1] if self.made[p] else ("", "") for p in PROJECTS]
                if all(d in CLOSED and seen == self.content(p) for p, (d, seen) in zip(PROJECTS, tops, strict=True)):
                    self.held = False
            case "undo":
                if not self.made[project]:
                    return True
                self.made[project].pop()
            case "hold" | "release":
                if self.held == (act == "hold"):
                    return True
                self.held = not self.held
            case _:
                self.head = self.head if self.held else newest
        return False

    @property
    def shown(self) -> dict[str, str]:
        tops = {p: made[-1] for p, made in self.made.items() if made}
        return {
            f"{OFFICE}-p{p}": "VOID" if d == APPROVED and seen != self.content(p) else d
            for p, (d, seen) in tops.items()
        }


@pytest.fixture(scope="module")
def revisions(begun: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    desk = Desk.opened(tmp_path_factory.mktemp("office"), OFFICE, kit=begun[1])
    sent = [desk.send().path]
    desk.set_amount(11_000, project=2)
    sent.append(desk.send().path)
    desk.set_amount(12_000, project=1)
    sent.append(desk.send().path)
    desk.workspace.close()
    return sent


def do(centre: Centre, act: str, project: int, decision: str) -> None:
    uid = f"{OFFICE}-p{project}"
    match act:
        case "decide":
            decisions.decide(centre, OFFICE, uid, decision, "เหตุผล")
        case "undo":
            reviewing.undo_decision(centre, OFFICE, uid)
        case "hold":
            reviewing.hold(centre, OFFICE, "กำลังพิจารณา")
        case "release":
            reviewing.release(centre, OFFICE)


@settings(max_examples=25, deadline=None)
@given(steps=st.lists(STEPS, min_size=4, max_size=14))
def test_what_stands_is_what_the_rules_say(
    begun: tuple[Path, Path], revisions: list[Path], steps: list[tuple[str, int, str]]
) -> None:
    with copy_of(begun[0]) as centre:
        take_in(centre, revisions[:1], apply=True, clock=noon)
        should, came = Reckoning(), 0
        for act, project, decision in steps:
            if act == "apply":
                came = min(came + 1, len(revisions) - 1)
                take_in(centre, [revisions[came]], apply=True, clock=noon)
                should.take(act, project, decision, came)
            elif should.take(act, project, decision, came):
                event(f"{act} refused")
                with pytest.raises(CentralError):
                    do(centre, act, project, decision)
            else:
                event(act)
                do(centre, act, project, decision)
            assert {a.project: a.state for a in centre.workspace.approvals(OFFICE)} == should.shown
            assert (OFFICE in centre.ledger.held) is should.held
            applied = centre.workspace.query(
                'SELECT MAX("revision_no") AS "no" FROM "view_package" p JOIN "view_head" h '
                'ON h."revision_id" = p."revision_id"'
            )
            assert applied[0]["no"] == should.head + 1
        event("void" if "VOID" in should.shown.values() else "not void")
        assert Centre(centre.workspace).ledger == centre.ledger
        assert views.rebuild(centre).same
