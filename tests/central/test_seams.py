"""Where the pieces of the centre meet: what one act leaves behind, and what another makes of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from moi_desktop.central import decisions, dismissals, kit_draft, kit_issue, kits, pools, reviewing, transfers, views
from moi_desktop.central.amount_book import line_key, pool_key
from moi_desktop.central.centre import Centre
from moi_desktop.central.decisions import Place
from moi_desktop.central.intake import IntakeReport, take_in
from moi_desktop.central.ledger import replay
from moi_desktop.central.office_history import read_needs, working_total
from moi_desktop.central.office_review import APPROVED, REJECTED, RETURNED
from moi_desktop.central.organisation import OfficeChangeKind
from moi_desktop.central.pools import Printed
from moi_desktop.central.reports.report import write_report
from moi_desktop.central.returning import has_news, issue_return, offices_to_tell, return_records
from moi_desktop.central.reviewing import Wanted
from moi_desktop.central.rollup import read_tree
from moi_desktop.central.rollup_groups import Dimension
from moi_desktop.central.rollup_query import Ask
from moi_desktop.central.touching import touching
from moi_desktop.central.twins import find_twins, subjects
from moi_desktop.central.working import working_snapshot
from moi_desktop.desktop.models.central_board import read_board
from moi_desktop.errors import CentralError
from moi_desktop.exchange import answering, receiving
from moi_desktop.exchange.sending import Sent
from moi_desktop.plan.model import Record
from moi_desktop.store.central_workspace import CentralWorkspace
from tests.central.offices import BAHT, Desk, key_of, noon, register, resaved, small_kit, small_plan, views_of

OpenDesk = Callable[..., Desk]
P1 = "PIO50-p1"
OPEN, MERGE, CLOSE = OfficeChangeKind.OPEN, OfficeChangeKind.MERGE, OfficeChangeKind.CLOSE


def take(centre: Centre, *sent: Sent) -> IntakeReport:
    return take_in(centre, [one.path for one in sent], apply=True, clock=noon)


@pytest.fixture
def next_kit(tmp_path: Path) -> Callable[[Centre], Path]:
    def issue(centre: Centre) -> Path:
        folder = tmp_path / f"kit{len(centre.ledger.kits)}"
        folder.mkdir()
        return kits.issue_kit(centre, small_kit(), key_of("MOI"), folder, clock=noon).path

    return issue


Kit = Callable[[Centre], Path]


@pytest.fixture
def two(centre: Centre, desk: OpenDesk) -> tuple[Desk, Desk]:
    """PIO50 and PIO20, each with its first revision applied."""
    giver, taker = desk("PIO50"), desk("PIO20")
    take(centre, giver.send(), taker.send())
    return giver, taker


def hand_over(centre: Centre, next_kit: Kit, giver: str = "PIO50", taker: str = "PIO20", project: str = P1) -> Path:
    transfers.plan_transfer(centre, project, giver, taker, "ย้ายพื้นที่")
    return next_kit(centre)


def stands(centre: Centre, *, but: str = "") -> None:
    """The journal alone says the same, and all views (`but` one), row by row, are what vault and journal make."""
    assert replay(centre.workspace.entries()) == centre.ledger
    stood = views_of(centre)
    assert views.rebuild(centre).same
    rebuilt = views_of(centre)
    for table, rows in stood.items():
        assert table == but or (table, rebuilt[table]) == (table, rows)


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(CentralError) as caught:
        act()
    return caught.value.code


def told(centre: Centre, office: str) -> list[tuple[str, str]]:
    """Project and decision, as a return would say them."""
    return [(r.text("project"), r.text("decision")) for r in return_records(centre, office) if r.entity == "decision"]


def give_back(centre: Centre, office: str, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    return issue_return(centre, office, key_of("MOI"), folder, clock=noon).path


def laid(centre: Centre) -> dict[tuple[str, str], int]:
    rows = centre.workspace.query('SELECT * FROM "view_amount_layer"')
    return {(row["office"], row["budget_line"]): row["amount"] // BAHT for row in rows}


# ---- decisions --------------------------------------------------------------------------------------------------------


def test_a_return_says_one_thing_of_a_project_when_the_new_office_s_decision_was_taken_back(
    centre: Centre, two: tuple[Desk, Desk], next_kit: Kit
) -> None:
    decisions.decide(centre, "PIO50", P1, RETURNED, "แก้วงเงิน")
    hand_over(centre, next_kit)
    decisions.decide(centre, "PIO20", P1, APPROVED)
    reviewing.undo_decision(centre, "PIO20", P1)
    assert told(centre, "PIO20") == [(P1, RETURNED)]
    stands(centre)


def test_a_decision_taken_back_after_a_transfer_is_told_to_the_new_office(
    centre: Centre, two: tuple[Desk, Desk], next_kit: Kit
) -> None:
    decisions.decide(centre, "PIO50", P1, RETURNED, "แก้วงเงิน")
    hand_over(centre, next_kit)
    reviewing.undo_decision(centre, "PIO20", P1)
    assert told(centre, "PIO20") == [(P1, "REVIEWING")]
    assert told(centre, "PIO50") == []
    decisions.decide(centre, "PIO20", P1, APPROVED)
    assert told(centre, "PIO20") == [(P1, APPROVED)]
    stands(centre)


def test_what_happens_at_the_first_of_three_offices_is_news_for_the_last(
    centre: Centre, two: tuple[Desk, Desk], desk: OpenDesk, next_kit: Kit, tmp_path: Path
) -> None:
    register(centre, "PIO51")
    take(centre, desk("PIO51").send())
    decisions.decide(centre, "PIO50", P1, RETURNED, "แก้วงเงิน")
    hand_over(centre, next_kit)
    hand_over(centre, next_kit, "PIO20", "PIO51")
    give_back(centre, "PIO51", tmp_path / "back")
    assert not has_news(centre, "PIO51")
    reviewing.undo_decision(centre, "PIO51", P1)
    assert has_news(centre, "PIO51")
    stands(centre)


def test_a_bulk_decision_that_decides_nothing_lets_nothing_in(centre: Centre, two: tuple[Desk, Desk]) -> None:
    giver, _ = two
    every = [Wanted("PIO50", P1), Wanted("PIO50", "PIO50-p2")]
    reviewing.decide_many(centre, every, APPROVED)
    reviewing.hold(centre, "PIO50", "รอประชุม")
    assert all(one.error for one in reviewing.decide_many(centre, every, APPROVED))
    assert "PIO50" in centre.ledger.held
    giver.set_amount(12_000)
    assert take(centre, giver.send()).applied == []
    stands(centre)


# ---- offices ----------------------------------------------------------------------------------------------------------


def test_nothing_is_handed_to_an_office_that_closes_with_the_same_kit(
    centre: Centre, two: tuple[Desk, Desk], next_kit: Kit
) -> None:
    transfers.plan_change(centre, OPEN, "PIO99", name="สำนักงานอุตสาหกรรมจังหวัดใหม่", reason="ตั้งใหม่")
    next_kit(centre)
    transfers.plan_transfer(centre, P1, "PIO50", "PIO99", "ย้าย")
    closing = transfers.plan_change(centre, CLOSE, "PIO99", reason="ยุบ")
    assert refused(lambda: next_kit(centre)) == "office-closed"
    transfers.drop_planned(centre, closing)
    stands(centre)


def test_nothing_is_handed_to_an_office_whose_opening_was_dropped(
    centre: Centre, two: tuple[Desk, Desk], next_kit: Kit
) -> None:
    opening = transfers.plan_change(centre, OPEN, "PIO99", name="สำนักงานอุตสาหกรรมจังหวัดใหม่", reason="ตั้งใหม่")
    transfers.plan_transfer(centre, P1, "PIO50", "PIO99", "ย้าย")
    transfers.drop_planned(centre, opening)
    assert refused(lambda: next_kit(centre)) == "no-office"


def test_an_office_does_not_merge_into_one_that_merges_away_itself(
    centre: Centre, two: tuple[Desk, Desk], next_kit: Kit
) -> None:
    transfers.plan_change(centre, MERGE, "PIO50", into="PIO20", reason="ยุบรวม")
    transfers.plan_change(centre, MERGE, "PIO20", into="PIO51", reason="ยุบรวม")
    assert refused(lambda: next_kit(centre)) == "office-closed"


def test_a_held_office_that_merges_can_be_let_go(centre: Centre, two: tuple[Desk, Desk], next_kit: Kit) -> None:
    giver, _ = two
    reviewing.hold(centre, "PIO50", "รอประชุม")
    giver.set_amount(12_000)
    take(centre, giver.send())
    transfers.plan_change(centre, MERGE, "PIO50", into="PIO20", reason="ยุบรวม")
    next_kit(centre)
    stands(centre)
    late = centre.workspace.packages(office="PIO50", state="quarantined")
    assert [row.code for row in late] == ["office-merged"]
    reviewing.release(centre, "PIO50")
    stands(centre)


def test_a_fork_of_a_held_office_waits_and_is_chosen_afterwards(
    centre: Centre, two: tuple[Desk, Desk], tmp_path: Path
) -> None:
    giver, _ = two
    second = giver.second_computer(tmp_path / "second")
    reviewing.hold(centre, "PIO50", "รอประชุม")
    giver.set_amount(12_000)
    second.set_amount(13_000)
    one, other = giver.send(), second.send()
    take(centre, one, other)
    assert refused(lambda: decisions.resolve_fork(centre, "PIO50", one.revision_id, "ตกลง")) == "on-hold"
    reviewing.release(centre, "PIO50")
    decisions.resolve_fork(centre, "PIO50", one.revision_id, "ตกลง")
    stands(centre)
    reviewing.hold(centre, "PIO50", "รอ")
    decisions.undo_apply(centre, "PIO50")
    stands(centre)
    second.workspace.close()


def test_a_new_office_with_nothing_but_transferred_projects(
    centre: Centre, two: tuple[Desk, Desk], next_kit: Kit, tmp_path: Path
) -> None:
    transfers.plan_change(centre, OPEN, "PIO99", name="สำนักงานอุตสาหกรรมจังหวัดใหม่", reason="ตั้งใหม่")
    hand_over(centre, next_kit, taker="PIO99")
    stands(centre)
    decisions.decide(centre, "PIO99", P1, APPROVED)
    decisions.comment(centre, Place("PIO99", "project", P1, "name_th"), "ชื่อยาว")
    decisions.amend(centre, Place("PIO99", "budget_line", f"{P1}-l1", "amount"), 5_000 * BAHT, "ตามกรอบ")
    assert has_news(centre, "PIO99")
    give_back(centre, "PIO99", tmp_path / "back")
    assert not has_news(centre, "PIO99")
    stands(centre)


# ---- taking back after a transfer -------------------------------------------------------------------------------------


@pytest.mark.parametrize("office", ["PIO50", "PIO20"])
def test_taking_an_applied_revision_back_after_a_transfer_loses_no_project(
    centre: Centre, two: tuple[Desk, Desk], next_kit: Kit, tmp_path: Path, office: str
) -> None:
    _, taker = two
    decisions.amend(centre, Place("PIO50", "budget_line", f"{P1}-l1", "amount"), 5_000 * BAHT, "ตามกรอบ")
    decisions.comment(centre, Place("PIO50", "project", P1, ""), "ดีมาก")
    receiving.receive(taker.workspace, hand_over(centre, next_kit))
    receiving.receive(taker.workspace, give_back(centre, "PIO20", tmp_path / "back"))
    take(centre, taker.send())
    stands(centre)
    while centre.ledger.head(office):
        decisions.undo_apply(centre, office)
        assert [r["office"] for r in centre.workspace.query(f"SELECT office FROM view_project WHERE uid = '{P1}'")] == [
            "PIO20"
        ]
        stands(centre)


# ---- amounts ----------------------------------------------------------------------------------------------------------


def test_amounts_follow_a_project_over_three_offices(
    centre: Centre, two: tuple[Desk, Desk], desk: OpenDesk, next_kit: Kit
) -> None:
    register(centre, "PIO51")
    take(centre, desk("PIO51").send())
    pool = pools.define_pool(centre, Printed("ค่าจ้างเหมา", 2563))
    pools.add_lines(centre, pool, [("PIO50", f"{P1}-l1"), ("PIO51", "PIO51-p1-l1")])
    pools.enter_amounts(centre, {(pool_key(pool), "BUREAU"): 30_000 * BAHT})
    pools.enter_amounts(centre, {(line_key(("PIO50", f"{P1}-l2")), "BUREAU"): 7_000 * BAHT})
    for giver, taker in (("PIO50", "PIO20"), ("PIO20", "PIO51"), ("PIO51", "PIO50")):
        hand_over(centre, next_kit, giver, taker)
        assert laid(centre) == {
            (taker, f"{P1}-l1"): 15_000,
            (taker, f"{P1}-l2"): 7_000,
            ("PIO51", "PIO51-p1-l1"): 15_000,
        }
        stands(centre)


def test_an_amount_entered_for_a_line_under_its_new_office_is_the_same_line_s(
    centre: Centre, two: tuple[Desk, Desk], next_kit: Kit
) -> None:
    pool = pools.define_pool(centre, Printed("ค่าจ้างเหมา", 2563))
    pools.add_lines(centre, pool, [("PIO50", f"{P1}-l1"), ("PIO20", "PIO20-p1-l1")])
    pools.enter_amounts(centre, {(pool_key(pool), "BUREAU"): 30_000 * BAHT})
    hand_over(centre, next_kit)
    pools.enter_amounts(centre, {(line_key(("PIO20", f"{P1}-l1")), "BUREAU"): 4_000 * BAHT})
    assert laid(centre) == {("PIO20", f"{P1}-l1"): 4_000, ("PIO20", "PIO20-p1-l1"): 26_000}
    stands(centre)


def test_a_line_with_an_amount_of_its_own_joins_a_pool_at_its_new_office(
    centre: Centre, two: tuple[Desk, Desk], next_kit: Kit
) -> None:
    pools.enter_amounts(centre, {(line_key(("PIO50", f"{P1}-l1")), "BUREAU"): 4_000 * BAHT})
    hand_over(centre, next_kit)
    pool = pools.define_pool(centre, Printed("ค่าจ้างเหมา", 2563))
    pools.add_lines(centre, pool, [("PIO20", f"{P1}-l1"), ("PIO20", "PIO20-p1-l1")])
    pools.enter_amounts(centre, {(pool_key(pool), "BUREAU"): 30_000 * BAHT})
    assert laid(centre) == {("PIO20", f"{P1}-l1"): 4_000, ("PIO20", "PIO20-p1-l1"): 26_000}
    stands(centre)


def test_shares_of_a_pool_change_when_a_line_is_left_out_deleted_or_taken_back(
    centre: Centre, two: tuple[Desk, Desk]
) -> None:
    giver, _ = two
    pool = pools.define_pool(centre, Printed("ค่าจ้างเหมา", 2563))
    pools.add_lines(centre, pool, [("PIO50", f"{P1}-l1"), ("PIO20", "PIO20-p1-l1")])
    pools.enter_amounts(centre, {(pool_key(pool), "BUREAU"): 30_000 * BAHT})
    alone = {("PIO20", "PIO20-p1-l1"): 30_000}
    decisions.decide(centre, "PIO50", P1, REJECTED, "ซ้ำ")
    assert laid(centre) == alone
    stands(centre)
    reviewing.undo_decision(centre, "PIO50", P1)
    assert len(laid(centre)) == 2
    giver.workspace.remove("budget_line", f"{P1}-l1", "ตัดออก")
    take(centre, giver.send())
    assert laid(centre) == alone
    stands(centre)
    decisions.undo_apply(centre, "PIO50")
    decisions.undo_apply(centre, "PIO50")
    assert laid(centre) == alone
    stands(centre)


# ---- what is looked at ------------------------------------------------------------------------------------------------


def test_a_change_of_a_field_with_a_comment_from_the_former_office_is_looked_at(
    centre: Centre, two: tuple[Desk, Desk], next_kit: Kit
) -> None:
    decisions.comment(centre, Place("PIO50", "project", P1, "name_th"), "ชื่อยาว")
    hand_over(centre, next_kit)
    before = working_snapshot(centre, "PIO20")
    rows = {**before.rows, ("project", P1): {**before.rows["project", P1], "name_th": "ชื่อสั้น"}}
    after = type(before)(rows, {}, before.hashes)
    assert len(touching(centre, "PIO20", before, after)) == 1


def test_a_project_that_was_left_out_and_then_transferred_is_no_twin(
    centre: Centre, two: tuple[Desk, Desk], next_kit: Kit
) -> None:
    decisions.decide(centre, "PIO50", P1, REJECTED, "ซ้ำ")
    hand_over(centre, next_kit)
    assert P1 not in {subject.uid for subject in subjects(centre)}


def test_a_project_that_was_transferred_is_no_twin_of_its_former_copy(
    centre: Centre, two: tuple[Desk, Desk], next_kit: Kit
) -> None:
    giver, _ = two
    hand_over(centre, next_kit)
    giver.set_amount(12_000, project=2)
    take_in(centre, [giver.send().path], clock=noon)
    assert [(s.office, s.uid) for s in subjects(centre) if s.uid == P1] == [("PIO20", P1)]


def test_a_pair_that_somebody_let_stand_stands_after_a_transfer(centre: Centre, desk: OpenDesk, next_kit: Kit) -> None:
    name = "โครงการส่งเสริมการผลิตผ้าไหม"
    giver, taker = desk("PIO50"), desk("PIO20")
    for one in (giver, taker):
        one.rename(name)
        one.workspace.add_many(
            [Record("area", f"{one.office}-a", {"project": f"{one.office}-p1", "province": "50"})], "พื้นที่"
        )
    take(centre, giver.send(), taker.send())
    (pair,) = [t for t in find_twins(centre) if {t.pair.first.uid, t.pair.second.uid} == {P1, "PIO20-p1"}]
    dismissals.dismiss(centre, dismissals.TWINS, pair.key, "คนละกลุ่ม", seen=pair.seen)
    hand_over(centre, next_kit)
    found = [t for t in find_twins(centre) if {t.pair.first.uid, t.pair.second.uid} == {P1, "PIO20-p1"}]
    assert all(t.dismissal for t in found)


# ---- what the returns of both offices say -------------------------------------------------------------------------------


def said(centre: Centre, office: str, entity: str) -> list[str]:
    """What records of a return are about."""
    names = {"amendment": "record", "comment": "record", "decision": "project", "transfer": "project"}
    return [r.text(names[entity]) for r in return_records(centre, office) if r.entity == entity]


def test_what_was_said_of_a_transferred_project_stands_in_the_return_of_its_new_office_alone(
    centre: Centre, two: tuple[Desk, Desk], next_kit: Kit, tmp_path: Path
) -> None:
    decisions.amend(centre, Place("PIO50", "budget_line", f"{P1}-l1", "amount"), 5_000 * BAHT, "ตามกรอบ")
    decisions.comment(centre, Place("PIO50", "budget_line", f"{P1}-l2", ""), "ราคาสูง")
    decisions.comment(centre, Place("PIO50", "project", "PIO50-p2", ""), "ดี")
    decisions.decide(centre, "PIO50", P1, RETURNED, "แก้วงเงิน")
    hand_over(centre, next_kit)
    assert [said(centre, "PIO50", e) for e in ("amendment", "comment", "decision", "transfer")] == [
        [],
        ["PIO50-p2"],
        [],
        [],
    ]
    assert [said(centre, "PIO20", e) for e in ("amendment", "comment", "decision", "transfer")] == [
        [f"{P1}-l1"],
        [f"{P1}-l2"],
        [P1],
        [P1],
    ]
    decisions.amend(centre, Place("PIO20", "budget_line", f"{P1}-l1", "amount"), 6_000 * BAHT, "ตามกรอบใหม่")
    states = [r.text("state") for r in return_records(centre, "PIO20") if r.entity == "amendment"]
    assert sorted(states) == ["OPEN", "SUPERSEDED"]
    assert said(centre, "PIO50", "amendment") == []
    stands(centre)


def test_a_remark_of_the_former_office_s_time_can_be_taken_back_until_the_new_one_hears_it(
    centre: Centre, two: tuple[Desk, Desk], next_kit: Kit, tmp_path: Path
) -> None:
    first = decisions.comment(centre, Place("PIO50", "project", P1, ""), "ดี")
    second = decisions.comment(centre, Place("PIO50", "project", P1, "name_th"), "ชื่อยาว")
    give_back(centre, "PIO50", tmp_path / "back")
    assert refused(lambda: reviewing.withdraw_comment(centre, first)) == "comment-sent"
    hand_over(centre, next_kit)
    reviewing.withdraw_comment(centre, second)
    give_back(centre, "PIO20", tmp_path / "back")
    assert refused(lambda: reviewing.withdraw_comment(centre, first)) == "comment-sent"
    stands(centre)


def test_a_proposal_that_was_accepted_before_a_transfer_stays_ended_after_it(
    centre: Centre, two: tuple[Desk, Desk], next_kit: Kit, tmp_path: Path
) -> None:
    giver, _ = two
    decisions.amend(centre, Place("PIO50", "budget_line", f"{P1}-l1", "amount"), 5_000 * BAHT, "ตามกรอบ")
    receiving.receive(giver.workspace, give_back(centre, "PIO50", tmp_path / "back"))
    answering.accept_safe(giver.workspace)
    take(centre, giver.send())
    giver.set_amount(8_000)
    take(centre, giver.send())
    hand_over(centre, next_kit)
    assert [r.record.text("state") for r in centre.workspace.ruled("amendment")] == ["ACCEPTED"]
    decisions.undo_apply(centre, "PIO50")
    stands(centre)
    kits.revoke_key(centre, "PIO50", giver.key.fingerprint, "สูญหาย", clock=noon)
    stands(centre)
    register(centre, "PIO50")
    decisions.undo_apply(centre, "PIO50")
    stands(centre)


@pytest.mark.parametrize("again", [False, True])
def test_a_revoked_key_shows_at_what_was_applied_under_it(
    centre: Centre, two: tuple[Desk, Desk], again: bool, tmp_path: Path
) -> None:
    giver, _ = two
    if again:
        take_in(centre, [resaved(giver.sent[0].path, tmp_path / "again.xlsx")], clock=noon)
    kits.revoke_key(centre, "PIO50", giver.key.fingerprint, "สูญหาย", clock=noon)
    assert {row.trust for row in centre.workspace.packages(office="PIO50")} == {"revoked"}
    stands(centre)
    register(centre, "PIO50")
    assert {row.trust for row in centre.workspace.packages(office="PIO50")} == {"known"}
    stands(centre)


# ---- amounts and what stands twice --------------------------------------------------------------------------------------


def test_a_pooled_line_of_a_contested_project_counts_once(
    centre: Centre, two: tuple[Desk, Desk], next_kit: Kit
) -> None:
    _, taker = two
    taker.workspace.add_many([r for r in small_plan("PIO50") if r.uid.startswith(P1)], "คัดลอก")
    take(centre, taker.send())
    pool = pools.define_pool(centre, Printed("ค่าจ้างเหมา", 2563))
    pools.add_lines(centre, pool, [("PIO50", f"{P1}-l1"), ("PIO20", "PIO20-p1-l1")])
    pools.enter_amounts(centre, {(pool_key(pool), "BUREAU"): 30_000 * BAHT})
    assert laid(centre) == {("PIO50", f"{P1}-l1"): 15_000, ("PIO20", "PIO20-p1-l1"): 15_000}
    stands(centre)
    hand_over(centre, next_kit)
    assert laid(centre) == {("PIO20", f"{P1}-l1"): 15_000, ("PIO20", "PIO20-p1-l1"): 15_000}
    stands(centre)
    while centre.ledger.head("PIO50"):
        decisions.undo_apply(centre, "PIO50")
    stands(centre)
    decisions.undo_apply(centre, "PIO20")
    stands(centre)


def test_a_pool_outlives_removal_while_its_line_moves(centre: Centre, two: tuple[Desk, Desk], next_kit: Kit) -> None:
    pool = pools.define_pool(centre, Printed("ค่าจ้างเหมา", 2563))
    pools.add_lines(centre, pool, [("PIO50", f"{P1}-l1"), ("PIO20", "PIO20-p1-l1")])
    pools.enter_amounts(centre, {(pool_key(pool), "BUREAU"): 30_000 * BAHT})
    pools.remove_pool(centre, pool)
    stands(centre)
    hand_over(centre, next_kit)
    other = pools.define_pool(centre, Printed("ค่าวัสดุ", 2563))
    pools.add_lines(centre, other, [("PIO20", f"{P1}-l1")])
    pools.restore_pool(centre, pool)
    pools.enter_amounts(centre, {(pool_key(other), "BUREAU"): 1_000 * BAHT})
    assert laid(centre) == {("PIO20", f"{P1}-l1"): 1_000, ("PIO20", "PIO20-p1-l1"): 30_000}
    stands(centre)


def test_a_draft_of_the_next_kit_ends_with_the_kit_and_begins_over_the_newest_one(
    centre: Centre, two: tuple[Desk, Desk], next_kit: Kit, tmp_path: Path
) -> None:
    key = next(key for key in kit_draft.base_records(centre) if key[0] == "frame_node")
    kit_draft.change(centre, "ชื่อ", {key: {"name": "ชื่อใหม่หนึ่ง"}})
    folder = tmp_path / "draft"
    folder.mkdir()
    kit_issue.issue_draft(centre, key_of("MOI"), folder, clock=noon)
    assert not kit_draft.has_draft(centre)
    assert kit_draft.undo(centre) is None
    kit_draft.change(centre, "ชื่อ", {key: {"name": "ชื่อใหม่สอง"}})
    kit_draft.undo(centre)
    assert {r.uid: r.text("name") for r in kit_draft.draft_records(centre)}[key[1]] == "ชื่อใหม่หนึ่ง"
    stands(centre)


# ---- three ways to the same money -------------------------------------------------------------------------------------


def money_three_ways(centre: Centre) -> list[int]:
    """The working money of the plan in baht: from the report, the roll-up by office, and the board by office."""
    report = write_report(centre.workspace, "budget", year=2563).total
    tree = read_tree(centre, Ask(Dimension.OFFICE))
    board = read_board(centre, noon().date())
    by_office = sum(line.working or 0 for line in board.offices)
    assert by_office == sum(year.working for year in board.years)
    assert by_office == sum(sum(working_total(centre, office).values()) for office in views.plan_offices(centre))
    return [report // BAHT, sum(tree.total.sums.working) // BAHT, by_office // BAHT]


def test_report_roll_up_and_board_agree_whatever_happens(
    centre: Centre, two: tuple[Desk, Desk], next_kit: Kit, tmp_path: Path
) -> None:
    giver, taker = two
    assert money_three_ways(centre) == [120_000] * 3
    decisions.amend(centre, Place("PIO50", "budget_line", f"{P1}-l1", "amount"), 5_000 * BAHT, "ตามกรอบ")
    assert money_three_ways(centre) == [115_000] * 3
    decisions.decide(centre, "PIO50", "PIO50-p2", REJECTED, "ซ้ำ")
    assert money_three_ways(centre) == [85_000] * 3
    transfers.plan_change(centre, OPEN, "PIO99", name="สำนักงานอุตสาหกรรมจังหวัดใหม่", reason="ตั้งใหม่")
    hand_over(centre, next_kit, taker="PIO99")
    assert money_three_ways(centre) == [85_000] * 3
    hand_over(centre, next_kit, taker="PIO99", project="PIO50-p2")
    assert money_three_ways(centre) == [85_000] * 3
    reviewing.undo_decision(centre, "PIO99", "PIO50-p2")
    assert money_three_ways(centre) == [115_000] * 3
    giver.set_amount(99_000)
    taker.workspace.remove("project", "PIO20-p1", "ยุบ")
    take(centre, giver.send(), taker.send())
    assert money_three_ways(centre) == [85_000] * 3
    transfers.plan_change(centre, MERGE, "PIO20", into="PIO99", reason="ยุบรวม")
    next_kit(centre)
    assert money_three_ways(centre) == [85_000] * 3
    stands(centre)


def test_the_board_says_of_a_closed_office_that_it_is_closed_and_of_a_new_one_what_it_has(
    centre: Centre, two: tuple[Desk, Desk], next_kit: Kit
) -> None:
    transfers.plan_change(centre, OPEN, "PIO99", name="สำนักงานอุตสาหกรรมจังหวัดใหม่", reason="ตั้งใหม่")
    transfers.plan_change(centre, MERGE, "PIO50", into="PIO99", reason="ยุบรวม")
    next_kit(centre)
    lines = {line.office: line for line in read_board(centre, noon().date()).offices}
    assert (lines["PIO50"].state, lines["PIO50"].step) == ("closed", "")
    assert (lines["PIO99"].projects, lines["PIO99"].working) == (2, 60_000 * BAHT)


def test_an_office_that_gave_a_project_away_is_not_asked_to_have_it_reviewed(
    centre: Centre, two: tuple[Desk, Desk], next_kit: Kit
) -> None:
    transfers.plan_change(centre, OPEN, "PIO99", name="สำนักงานอุตสาหกรรมจังหวัดใหม่", reason="ตั้งใหม่")
    hand_over(centre, next_kit, taker="PIO99")
    needs = {
        office: {n.key: n.count for n in read_needs(centre, office, centre.workspace.packages(office=office))}
        for office in ("PIO50", "PIO99", "PIO51")
    }
    assert needs == {"PIO50": {"review": 1, "return": 1}, "PIO99": {"review": 1, "return": 1}, "PIO51": {}}
    assert offices_to_tell(centre) == ["PIO20", "PIO50", "PIO99"]


# ---- older files ------------------------------------------------------------------------------------------------------


RELEASED = sorted((Path(__file__).parents[1] / "samples").glob("*/central.db"))
"""The workspace of a centre as each released version left it."""


@pytest.mark.parametrize("sample", RELEASED, ids=lambda path: path.parent.name)
def test_a_file_of_a_released_version_takes_every_new_act(sample: Path, tmp_path: Path, next_kit: Kit) -> None:
    shutil.copyfile(sample, tmp_path / "central.db")
    with CentralWorkspace.open(tmp_path / "central.db", clock=noon) as workspace:
        centre = Centre(workspace)
        ((office, head),) = centre.ledger.heads().items()
        assert head
        first, second = sorted(r.uid for r in workspace.view_records("project", office))[:2]
        lines = [r.uid for r in workspace.view_records("budget_line", office) if r.text("project") == first]
        free = next(line for line in lines if centre.ledger.amounts.pool_of((office, line)) is None)
        planned = {one.project: one.taker for one in centre.ledger.organisation.planned_transfers.values()}
        if office in centre.ledger.held:  # as the sample left it, which planned a transfer, too
            reviewing.release(centre, office)
        reviewing.hold(centre, office, "รอประชุม")
        decisions.decide(centre, office, first, RETURNED, "แก้")
        reviewing.undo_decision(centre, office, first)
        reviewing.release(centre, office)
        decisions.decide(centre, office, first, APPROVED)
        year = next(r.whole("fiscal_year") or 0 for r in workspace.view_records("budget_line", office) if r.uid == free)
        pool = pools.define_pool(centre, Printed("ค่าจ้างเหมา", year))
        pools.add_lines(centre, pool, [(office, free)])
        pools.enter_amounts(centre, {(pool_key(pool), "BUREAU"): 30_000 * BAHT})
        transfers.plan_change(centre, OPEN, "PIO99", name="สำนักงานใหม่", reason="ตั้งใหม่")
        hand_over(centre, next_kit, office, "PIO99", first)
        assert replay(workspace.entries()) == centre.ledger
        assert [a.office for a in workspace.approvals() if a.project == first] == ["PIO99"]
        transfers.plan_change(centre, MERGE, office, into="PIO99", reason="ยุบรวม")
        next_kit(centre)
        stands(centre, but="view_package")  # older files noted less of each package
        offices = {r["office"] for r in workspace.query('SELECT "office" FROM "view_project"')}
        assert offices == {"PIO99", *planned.values()}
        assert second in {r.uid for r in workspace.view_records("project", planned.get(second, "PIO99"))}
        give_back(centre, "PIO99", tmp_path / "back")
        decisions.undo_apply(centre, office)
        stands(centre)
