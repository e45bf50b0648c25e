"""Packages in any order, in any number, in any batches, with superseded ones missing: the same merged plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moi_desktop.central import views
from moi_desktop.central.centre import Centre
from moi_desktop.central.decisions import apply_ready
from moi_desktop.central.intake import take_in
from tests.central.mailbox import Mail
from tests.central.offices import copy_of, noon, states, vault_of, views_of

HEADS = ("ready", "fork", "applied")


@dataclass(frozen=True)
class Line:
    """Revisions that may lie in one mailbox: those that must be there, and those that their descendants replace."""

    heads: tuple[str, ...]
    replaced: tuple[str, ...]


LINES = (
    Line(("r3",), ("r1", "r2")),
    Line(("r2", "r2b"), ("r1",)),
    Line(("r3", "r2b"), ("r1", "r2")),
    Line(("r4",), ("r1", "r2", "r3", "r2b")),
    Line(("r5", "s1"), ("r1", "r2", "r3", "r2b", "r4")),
    Line(("r3", "s2"), ("r1", "r2", "s1")),
    Line(("r3", "r2b", "s2"), ("r1", "r2", "s1")),
)


@st.composite
def arrivals(draw: st.DrawFn) -> tuple[Line, list[list[tuple[str, int]]]]:
    """A line, and the batches in which its files come: revision and variant, some twice, some replaced ones never."""
    line = draw(st.sampled_from(LINES))
    present = [*line.heads, *(name for name in line.replaced if draw(st.booleans()))]
    copies = [
        (name, variant)
        for name in present
        for variant in draw(st.lists(st.sampled_from((0, 1, 2)), min_size=1, max_size=3))
    ]
    order = draw(st.permutations(copies))
    batches: list[list[tuple[str, int]]] = [[]]
    for copy in order:
        batches[-1].append(copy)
        if draw(st.integers(0, 3)) == 0:
            batches.append([])
    return line, [batch for batch in batches if batch]


@pytest.fixture(scope="module")
def expected(mail: Mail) -> dict[Line, tuple[str, str, dict[str, str]]]:
    """Digest before and after applying, and the heads with their states, when all files come once and in order."""
    found = {}
    for line in LINES:
        with copy_of(mail.template) as centre:
            take_in(centre, [mail.files[name][0] for name in (*line.replaced, *line.heads)], clock=noon)
            before, heads = views.digest(centre), head_states(centre)
            apply_ready(centre)
            found[line] = before, views.digest(centre), heads
    return found


def head_states(centre: Centre) -> dict[str, str]:
    both = {**states(centre, "PIO50"), **states(centre, "PIO20")}
    return {revision: state for revision, state in both.items() if state in HEADS}


def test_the_lines_mean_what_they_say(mail: Mail, expected: dict[Line, tuple[str, str, dict[str, str]]]) -> None:
    for line, (_, _, found) in expected.items():
        heads = dict(found)
        forked = {name for name in line.heads if name.startswith("r")}
        for name in line.heads:
            wanted = "fork" if name in forked and len(forked) > 1 else "ready"
            assert heads.pop(mail.ids[name]) == wanted
        assert not heads
    assert len({digest for digest, _, _ in expected.values()}) == len(LINES)


@given(arrivals())
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_neither_order_nor_repetition_nor_a_missing_replaced_revision_changes_anything(
    mail: Mail,
    expected: dict[Line, tuple[str, str, dict[str, str]]],
    case: tuple[Line, list[list[tuple[str, int]]]],
) -> None:
    line, batches = case
    before, after, heads = expected[line]
    with copy_of(mail.template) as centre:
        take_all(centre, mail, batches)
        assert (views.digest(centre), head_states(centre)) == (before, heads)
        apply_ready(centre)
        assert views.digest(centre) == after
        stood = views_of(centre)
        assert views.rebuild(centre).same
        assert views_of(centre) == stood


def take_all(centre: Centre, mail: Mail, batches: Sequence[Sequence[tuple[str, int]]]) -> None:
    """Take the batches in; whatever comes again is a duplicate, and every line of the report is about its file."""
    seen: set[str] = set()
    for batch in batches:
        report = take_in(centre, [mail.files[name][variant] for name, variant in batch], clock=noon)
        for (name, variant), package in zip(batch, report.packages, strict=True):
            assert package.file == mail.files[name][variant].name
            assert package.revision_id == mail.ids[name]
            assert (package.state == "duplicate") == (name in seen)
            seen.add(name)


def test_a_resent_file_is_a_duplicate_and_leaves_only_a_receipt(mail: Mail) -> None:
    with copy_of(mail.template) as centre:
        take_in(centre, [mail.files["r1"][0]], apply=True)
        digest, stood, (files, receipts, head) = views.digest(centre), views_of(centre), vault_of(centre)
        for path in mail.files["r1"][:2]:
            (package,) = take_in(centre, [path], apply=True).packages
            assert (package.state, package.file, package.code) == ("duplicate", path.name, "")
            assert package.counts.new == package.counts.changed == package.counts.money_effect_satang == 0
            assert package.counts.skipped == 7
        assert (views.digest(centre), views_of(centre)) == (digest, stood)
        assert vault_of(centre) == (files, receipts + 2, head)


def test_a_resent_file_is_not_read_again(mail: Mail, monkeypatch: pytest.MonkeyPatch) -> None:
    with copy_of(mail.template) as centre:
        take_in(centre, [mail.files["r1"][0]])
        monkeypatch.setattr("moi_desktop.door.process.Door.begin", lambda *_: pytest.fail("read again"))
        assert take_in(centre, [mail.files["r1"][1]]).packages[0].state == "duplicate"


def test_a_file_saved_again_keeps_its_other_bytes_but_counts_as_a_duplicate(mail: Mail) -> None:
    with copy_of(mail.template) as centre:
        take_in(centre, [mail.files["r1"][0]], apply=True)
        (package,) = take_in(centre, [mail.files["r1"][2]]).packages
        assert (package.state, package.verdict, package.revision_id) == ("duplicate", "resaved", mail.ids["r1"])
        assert centre.workspace.file_bytes(package.sha256) == mail.files["r1"][2].read_bytes()
        assert states(centre, "PIO50") == {mail.ids["r1"]: "applied"}


def test_of_two_copies_in_one_batch_the_first_is_ready_and_the_second_a_duplicate(mail: Mail) -> None:
    for order in ((0, 2), (2, 0)):
        with copy_of(mail.template) as centre:
            report = take_in(centre, [mail.files["r1"][variant] for variant in order], apply=True)
            assert [p.state for p in report.packages] == ["applied", "duplicate"]
            assert report.packages[0].counts.new == 7


def test_r3_before_r2_makes_r2_superseded(mail: Mail) -> None:
    with copy_of(mail.template) as centre:
        take_in(centre, [mail.files["r1"][0], mail.files["r3"][0]], apply=True)
        (late,) = take_in(centre, [mail.files["r2"][0]], apply=True).packages
        assert late.state == "superseded"
        assert states(centre, "PIO50") == {
            mail.ids["r1"]: "superseded",
            mail.ids["r2"]: "superseded",
            mail.ids["r3"]: "applied",
        }


def test_two_computers_of_one_office_are_a_fork_that_stops_nobody_else(mail: Mail) -> None:
    with copy_of(mail.template) as centre:
        report = take_in(centre, [mail.files[name][0] for name in ("r1", "r2", "r2b", "s2")], apply=True)
        assert [p.state for p in report.packages] == ["superseded", "fork", "fork", "applied"]
        assert report.applied == [mail.ids["s2"]]
        assert not report.clean


def test_a_merge_of_both_computers_ends_the_fork(mail: Mail) -> None:
    with copy_of(mail.template) as centre:
        take_in(centre, [mail.files[name][0] for name in ("r3", "r2b")], apply=True)
        report = take_in(centre, [mail.files["r4"][0]], apply=True)
        assert report.applied == [mail.ids["r4"]]
        row = centre.workspace.packages(revision_id=mail.ids["r4"])[0]
        assert set(row.parents) == {mail.ids["r3"], mail.ids["r2b"]}
        assert set(row.ancestors) == {mail.ids[name] for name in ("r1", "r2", "r3", "r2b")}
