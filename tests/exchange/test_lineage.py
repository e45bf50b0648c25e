"""Which revision follows which: the situations that happen, and what must hold in every history there can be."""

from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moi_desktop.exchange.lineage import Known, RevisionState, classify, common_ancestors, heads

A, R, F, S, X = (
    RevisionState.APPLIED,
    RevisionState.READY,
    RevisionState.FORK,
    RevisionState.SUPERSEDED,
    RevisionState.SET_ASIDE,
)

# Two computers and a merge:  r1 - r2 - r3 - r4      r2 - s3 - s4      m5 has the parents r4 and s4
PARENTS: dict[str, tuple[str, ...]] = {
    "r1": (),
    "r2": ("r1",),
    "r3": ("r2",),
    "r4": ("r3",),
    "s3": ("r2",),
    "s4": ("s3",),
    "m5": ("r4", "s4"),
    "q1": (),
}


def ancestors(rid: str, parents: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    named: set[str] = set()
    for parent in parents[rid]:
        named |= {parent} | ancestors(parent, parents)
    return frozenset(named)


def known(words: str) -> dict[str, Known]:
    """`r1 r2 (s3)`: these revisions are known, those in brackets were set aside."""
    return {w.strip("()"): Known(ancestors(w.strip("()"), PARENTS), w.startswith("(")) for w in words.split()}


@pytest.mark.parametrize(
    ("words", "applied", "expected"),
    [
        pytest.param("r1", None, {"r1": R}, id="the first one"),
        pytest.param("r1", "r1", {"r1": A}, id="applied"),
        pytest.param("r1 r2", "r1", {"r1": A, "r2": R}, id="based on what is applied"),
        pytest.param("r1 r2 r3", None, {"r1": S, "r2": S, "r3": R}, id="only the newest of a line"),
        pytest.param("r3", "r2", {"r3": R}, id="the applied one is no longer held"),
        pytest.param("r1 r3", "r1", {"r1": A, "r3": R}, id="the one between is missing"),
        pytest.param("r1 r3 r2", "r1", {"r1": A, "r3": R, "r2": S}, id="the one between comes late"),
        pytest.param("r1 r2 r3", "r3", {"r1": S, "r2": S, "r3": A}, id="late ones behind the applied one"),
        pytest.param("r1 r2 r3 s3", "r2", {"r1": S, "r2": A, "r3": F, "s3": F}, id="two computers, both sent"),
        pytest.param("r1 r2 r3 s3", None, {"r1": S, "r2": S, "r3": F, "s3": F}, id="two computers, nothing applied"),
        pytest.param("r1 r2 r3 s3", "r3", {"r1": S, "r2": S, "r3": A, "s3": F}, id="the other computer sends later"),
        pytest.param(
            "r1 r2 r3 r4 s3", "r4", {"r1": S, "r2": S, "r3": S, "r4": A, "s3": F}, id="a restored backup goes on"
        ),
        pytest.param(
            "r1 r2 r3 s3 m5", "r3", {"r1": S, "r2": S, "r3": A, "s3": S, "m5": R}, id="the office merged both"
        ),
        pytest.param("r1 q1", "r1", {"r1": A, "q1": F}, id="a plan that began anew"),
        pytest.param("r1 q1", None, {"r1": F, "q1": F}, id="two beginnings"),
        pytest.param("r2 r3 (s3)", "r3", {"r2": S, "r3": A, "s3": X}, id="a side was chosen"),
        pytest.param("r2 r3 (s3) r4", "r3", {"r2": S, "r3": A, "s3": X, "r4": R}, id="the chosen side goes on"),
        pytest.param(
            "r2 r3 (s3) s4", "r3", {"r2": S, "r3": A, "s3": X, "s4": F}, id="the other side goes on: a new fork"
        ),
        pytest.param(
            "r2 r3 s3 (s4)", "r3", {"r2": S, "r3": A, "s3": S, "s4": X}, id="late ones behind what was set aside"
        ),
        pytest.param("r2 r3 (s3) m5", "r3", {"r2": S, "r3": A, "s3": X, "m5": R}, id="merged after the choice"),
        pytest.param("r2 (r3)", "r2", {"r2": A, "r3": X}, id="the applied one was kept"),
        pytest.param(
            "r2 (r3) r4", "r2", {"r2": A, "r3": X, "r4": F}, id="what was set aside does not come back in silence"
        ),
        pytest.param("(r1) r2", None, {"r1": X, "r2": F}, id="nor when nothing is applied"),
        pytest.param("r2 (r3) r4", "r4", {"r2": S, "r3": X, "r4": A}, id="a person took it after all"),
    ],
)
def test_states_in_the_situations_that_happen(
    words: str, applied: str | None, expected: dict[str, RevisionState]
) -> None:
    assert classify(known(words), applied) == expected


def test_nothing_known_has_no_states() -> None:
    assert classify({}, None) == {}
    assert classify({}, "r1") == {}
    assert heads({}) == set()


# ---- every history there can be ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class History:
    """What the centre knows of one office."""

    known: dict[str, Known]
    applied: str | None
    parents: dict[str, tuple[str, ...]]


@st.composite
def histories(draw: st.DrawFn) -> History:
    """Any number of computers, merges and lost mails; an applied revision and some that were set aside."""
    parents: dict[str, tuple[str, ...]] = {}
    for number in range(draw(st.integers(1, 9))):
        chosen = draw(st.lists(st.sampled_from(sorted(parents)), max_size=2, unique=True)) if parents else []
        parents[f"{number:02}"] = tuple(chosen)
    here = draw(st.lists(st.sampled_from(sorted(parents)), min_size=1, unique=True))
    applied = draw(st.none() | st.sampled_from(here))
    aside = draw(st.sets(st.sampled_from(here))) - {applied}
    return History({rid: Known(ancestors(rid, parents), rid in aside) for rid in here}, applied, parents)


@given(histories(), st.randoms(use_true_random=False))
def test_the_order_of_arrival_decides_nothing(history: History, random) -> None:
    pairs = list(history.known.items())
    random.shuffle(pairs)
    assert classify(dict(pairs), history.applied) == classify(history.known, history.applied)


@given(histories())
@settings(max_examples=200)
def test_every_revision_has_one_state_that_follows_from_its_line(history: History) -> None:
    states = classify(history.known, history.applied)
    assert states.keys() == history.known.keys()
    named = set().union(*(k.ancestors for k in history.known.values()))
    behind = history.known[history.applied].ancestors if history.applied else frozenset()
    for rid, revision in history.known.items():
        match states[rid]:
            case RevisionState.APPLIED:
                assert rid == history.applied
            case RevisionState.SET_ASIDE:
                assert revision.set_aside
            case RevisionState.SUPERSEDED:
                assert rid in named | behind
                assert not revision.set_aside
            case RevisionState.READY | RevisionState.FORK:
                assert rid not in named
                assert rid not in behind
                assert not revision.set_aside
    assert sum(state is R for state in states.values()) <= 1
    assert not {R, F} <= set(states.values())


@given(histories())
@settings(max_examples=200)
def test_only_a_descendant_of_what_is_applied_is_ready(history: History) -> None:
    for rid, state in classify(history.known, history.applied).items():
        if state is R and history.applied is not None:
            assert history.applied in history.known[rid].ancestors
        if state is R:
            fresh = {a for a in history.known[rid].ancestors if a in history.known and history.known[a].set_aside}
            assert not {a for a in fresh if history.applied is None or history.applied in history.known[a].ancestors}


@given(histories())
@settings(max_examples=200)
def test_a_revision_between_that_never_came_changes_no_state(history: History) -> None:
    """Heads, the applied one and what people decided stay; any other revision may be missing."""
    states = classify(history.known, history.applied)
    for rid, state in states.items():
        if state is S:
            rest = {other: k for other, k in history.known.items() if other != rid}
            assert classify(rest, history.applied) == {other: states[other] for other in rest}


@given(histories())
def test_what_is_ready_can_be_applied_and_leaves_nothing_waiting(history: History) -> None:
    states = classify(history.known, history.applied)
    ready = [rid for rid, state in states.items() if state is R]
    for rid in ready:
        after = classify(history.known, rid)
        assert after[rid] is A
        assert not {R, F} & set(after.values())


@given(histories())
def test_choosing_a_side_of_a_fork_settles_it(history: History) -> None:
    sides = [rid for rid, state in classify(history.known, history.applied).items() if state is F]
    for chosen in sides:
        others = {*sides, history.applied} - {chosen, None} - history.known[chosen].ancestors
        decided = {
            rid: Known(k.ancestors, (k.set_aside or rid in others) and rid != chosen)
            for rid, k in history.known.items()
        }
        assert not {R, F} & set(classify(decided, chosen).values())


@given(histories())
def test_common_ancestors_are_the_newest_that_all_share(history: History) -> None:
    whole = {rid: Known(ancestors(rid, history.parents)) for rid in history.parents}
    some = list(history.known)[:3]
    found = common_ancestors(whole, some)
    shared = frozenset.intersection(*(whole[rid].ancestors | {rid} for rid in some))
    assert found == {rid for rid in shared if not any(rid in whole[other].ancestors for other in shared)}


def test_the_common_ancestor_of_two_computers_is_where_they_parted() -> None:
    assert common_ancestors(known("r1 r2 r3 s4"), ["r3", "s4"]) == {"r2"}
    assert common_ancestors(known("r1 r2 r3"), ["r3", "r2"]) == {"r2"}
    assert common_ancestors(known("r1 q1"), ["r1", "q1"]) == set()
    assert common_ancestors(known("r1"), []) == set()
