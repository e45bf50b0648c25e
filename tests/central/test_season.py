"""A season of all offices: nothing an office sent is lost, every sum is theirs, and order of arrival changes nothing."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import closing

import pytest

from moi_desktop.central import views
from moi_desktop.central.figures import Figure, figure_lines
from moi_desktop.central.provenance import origin_of
from moi_desktop.central.reports.report import write_report
from moi_desktop.central.rollup import Node, read_tree
from moi_desktop.central.rollup_groups import Dimension
from moi_desktop.central.rollup_query import Ask
from moi_desktop.exchange.snapshots import parsed
from moi_desktop.exchange.verdict import Verifier
from moi_desktop.plan.model import Record
from tests.central.offices import BAHT
from tests.central.season import LOTS, ROUNDS, Lot, Office, Season, play_again

OFFICES = 76


@pytest.fixture(scope="module")
def season(tmp_path_factory: pytest.TempPathFactory, _one_reader: None) -> Iterator[Season]:
    with closing(Season(tmp_path_factory.mktemp("season"), OFFICES)) as held:
        held.hold()
        yield held


def test_every_lot_fell_to_somebody_and_everybody_sent_every_time(season: Season) -> None:
    assert {office.lot for office in season.offices} == set(LOTS)
    assert all(len(office.desk.sent) == ROUNDS for office in season.offices)


def test_another_order_of_arrival_gives_the_same_plan(season: Season) -> None:
    expected = views.digest(season.centre)
    for seed in (1, 2, 3):
        with play_again(season, random.Random(seed)) as centre:
            assert views.digest(centre) == expected
            assert views.rebuild(centre).same


def in_the_plan(season: Season, office: Office) -> dict[str, int]:
    """What the plan must say of an office, in baht by line: what it sent, without what was handed over to another."""
    amounts = office.amounts_of(season.centre.ledger.head(office.code) or "")
    if season.after(office) is not None and office.lot is Lot.CLOSES:
        return {}
    if season.after(office) is not None and office.lot is Lot.GIVES:
        return {line: baht for line, baht in amounts.items() if "-p2-" not in line}
    return amounts


def test_what_was_handed_over_goes_on_at_the_new_office(season: Season) -> None:
    for office in season.offices:
        giver = season.offices[season.offices.index(office) - 1]
        if office.lot is Lot.TAKES:
            assert in_the_plan(season, office)[f"{giver.code}-p2-l1"] == 44_444
        if office.lot is Lot.ABSORBS:
            lines = {line: baht for line, baht in in_the_plan(season, office).items() if line.startswith(giver.code)}
            assert lines == {
                f"{giver.code}-p1-l1": 10_002,
                f"{giver.code}-p1-l2": 30_002,
                f"{giver.code}-p2-l1": 10_000,
                f"{giver.code}-p2-l2": 20_000,
            }


def test_each_mail_was_kept_and_each_revision_has_its_place(season: Season) -> None:
    kept = {season.centre.workspace.file_bytes(sha) for sha in season.centre.workspace.file_hashes()}
    for one in season.rounds:
        assert {path.read_bytes() for path in one.letters} <= kept
    for office in season.offices:
        head = season.centre.ledger.head(office.code)
        assert head is not None
        aside = office.parents.keys() & season.centre.ledger.set_aside
        late = {row.revision_id for row in season.centre.workspace.packages(office=office.code, state="quarantined")}
        assert office.parents.keys() == office.line_of(head) | aside | late
        assert len(late) == (2 if office.lot is Lot.CLOSES and season.after(office) else 0)
        assert bool(aside) == (office.lot in (Lot.TWO_COMPUTERS, Lot.RESTORED))


def test_no_edit_is_lost(season: Season) -> None:
    """Whatever anybody entered stands in the plan, unless the same line was entered again or its revision set aside."""
    for office in season.offices:
        rows = season.centre.workspace.view_records("budget_line", office.code)
        shown = {row.uid: row.money("amount") for row in rows}
        assert shown == {line: baht * BAHT for line, baht in in_the_plan(season, office).items()}


def test_colleagues_are_both_in_the_plan(season: Season) -> None:
    for office in season.offices:
        if office.lot is Lot.COLLEAGUES:
            head = season.centre.ledger.head(office.code) or ""
            assert office.second is not None
            assert office.second.sent[-1].revision_id in office.parents[head]
            assert office.amounts_of(head)[office.second.line(2)] == 20_002


def test_every_proposal_of_the_centre_ended_as_the_office_answered(season: Season) -> None:
    ends = {Lot.AGREES: "ACCEPTED", Lot.DISAGREES: "REJECTED", Lot.NEVER_HEARS: "WITHDRAWN"}
    shown = {ruled.office: ruled.record.text("state") for ruled in season.centre.workspace.ruled("amendment")}
    assert shown == {office.code: ends[office.lot] for office in season.offices if office.lot in ends}


def test_an_approval_of_a_project_that_was_deleted_is_void(season: Season) -> None:
    shown = {approval.office: approval.state for approval in season.centre.workspace.approvals()}
    for office in season.offices:
        if office.lot is Lot.DELETES:
            assert shown[office.code] == "VOID"
        elif office.lot is Lot.PLAIN:
            assert shown[office.code] == "RETURNED"


def test_the_sums_of_the_plan_are_those_of_the_offices(season: Season) -> None:
    expected = 0
    for office in season.offices:
        amounts = in_the_plan(season, office)
        gone = office.lot is Lot.DELETES
        expected += sum(baht for line, baht in amounts.items() if not (gone and "-p2-" in line))
    report = write_report(season.centre.workspace, "budget", year=2563)
    assert (report.offices, report.total) == (OFFICES, expected * BAHT)


def every_node(nodes: tuple[Node, ...]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from every_node(node.below)


@pytest.mark.parametrize("dimension", [Dimension.OFFICE, Dimension.FRAME])
def test_every_figure_of_the_plan_is_the_sum_of_the_lines_behind_it(season: Season, dimension: Dimension) -> None:
    tree = read_tree(season.centre, Ask(dimension))
    for node in (tree.total, *every_node(tree.nodes)):
        for column, year in enumerate(tree.years):
            lines = figure_lines(season.centre, Figure(tree.ask, node.key, tree.years, year))
            assert sum(line.satang for line in lines) == node.sums.chosen[column]
            assert len({(line.office, line.uid) for line in lines}) == len(lines)
    assert len([node for node in every_node(tree.nodes) if any(node.sums.chosen)]) > 20  # the money is spread out
    if dimension is Dimension.OFFICE:
        whole = figure_lines(season.centre, Figure(tree.ask, tree.total.key, tree.years))
        named = {(line.office, line.uid) for line in whole}
        parts = [
            line for node in tree.nodes for line in figure_lines(season.centre, Figure(tree.ask, node.key, tree.years))
        ]
        assert {(line.office, line.uid) for line in parts} == named
        assert len(parts) == len(whole)


def test_every_line_behind_a_figure_names_a_revision_that_holds_its_value(season: Season) -> None:
    ask = Ask(Dimension.OFFICE)
    tree = read_tree(season.centre, ask)
    vault = set(season.centre.workspace.file_hashes())
    read: dict[str, dict[str, int]] = {}
    sent = season.revisions
    for line in figure_lines(season.centre, Figure(ask, tree.total.key, tree.years)):
        origin = origin_of(season.centre, line.office, line.uid)
        assert origin is not None
        assert origin.sha256 in vault
        if origin.sha256 not in read:
            records = payload_records(season, origin.sha256)
            read[origin.sha256] = {r.uid: r.money("amount") or 0 for r in records if r.entity == "budget_line"}
            assert origin.revision_id in sent
        assert (origin.held, origin.stands) == (line.requested, True)
        assert read[origin.sha256][line.uid] == line.requested
        assert sent[origin.revision_id].amounts_of(origin.revision_id)[line.uid] * BAHT == line.requested
        assert line.working == line.requested == line.satang  # no proposal is open any more
        assert origin.applied is not None


def payload_records(season: Season, sha256: str) -> list[Record]:
    """The records of a file, read from its bytes in the vault and not from what the views keep of it."""
    data = season.centre.workspace.file_bytes(sha256)
    with Verifier([], recorded=lambda _sha: False) as verifier:
        found = verifier.verify_bytes("x.xlsx", data)
    assert found.unpacked is not None
    return list(parsed(found.unpacked.payload.data).records())


def test_the_journal_holds_and_the_views_follow_from_it(season: Season) -> None:
    assert season.centre.workspace.check_chain() == []
    assert views.rebuild(season.centre).same
