"""A season of all offices: nothing an office sent is lost, every sum is theirs, and order of arrival changes nothing."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import closing

import pytest

from moi_desktop.central import views
from moi_desktop.central.reports.report import write_report
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


def test_the_journal_holds_and_the_views_follow_from_it(season: Season) -> None:
    assert season.centre.workspace.check_chain() == []
    assert views.rebuild(season.centre).same
