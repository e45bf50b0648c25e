"""Projects that vanish, change hands or stand in two offices; offices that close, merge, open and are renamed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from moi_desktop.central import decisions, kits, transfers, views
from moi_desktop.central.centre import Centre
from moi_desktop.central.handed_over import handed_over
from moi_desktop.central.holdings import family_keys, revision_snapshot
from moi_desktop.central.intake import IntakeReport, take_in
from moi_desktop.central.office_review import APPROVED
from moi_desktop.central.organisation import OfficeChangeKind
from moi_desktop.central.returning import issue_return, return_records
from moi_desktop.central.rollup import read_tree
from moi_desktop.central.rollup_groups import Dimension
from moi_desktop.central.rollup_query import Ask
from moi_desktop.errors import CentralError
from moi_desktop.exchange import receiving
from moi_desktop.exchange.comparing import count_changes
from moi_desktop.exchange.sending import Sent
from moi_desktop.plan.model import Record
from tests.central.offices import BAHT, Desk, amount, key_of, noon, register, small_kit, small_plan, states

OpenDesk = Callable[..., Desk]
MERGE, CLOSE = OfficeChangeKind.MERGE, OfficeChangeKind.CLOSE


def take(centre: Centre, *sent: Sent) -> IntakeReport:
    return take_in(centre, [one.path for one in sent], apply=True, clock=noon)


def shown(centre: Centre, office: str) -> dict[str, str]:
    """Project to name, as the merged plan shows an office."""
    return {r.uid: r.text("name_th") for r in centre.workspace.view_records("project", office)}


def held(centre: Centre, office: str) -> Mapping[str, str]:
    return {h.project: h.state.value for h in centre.workspace.holdings.of(office)}


def next_kit(centre: Centre, folder: Path, records: list[Record] | None = None) -> Path:
    folder.mkdir(exist_ok=True)
    return kits.issue_kit(centre, records or small_kit(), key_of("MOI"), folder, clock=noon).path


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(CentralError) as caught:
        act()
    return caught.value.code


def rebuilds(centre: Centre) -> bool:
    stood = centre.workspace.holdings.of()
    return views.rebuild(centre).same and centre.workspace.holdings.of() == stood


def without_first(desk: OpenDesk, first: Desk, tmp_path: Path, kit: Path) -> Desk:
    """A desk that goes on from what `first` sent and has lost its first project without a word."""
    other = Desk.opened(tmp_path / "lost", first.office, kit=kit)
    other.workspace.become([r for r in small_plan(first.office) if not r.uid.startswith(f"{first.office}-p1")], "หาย")
    other.merge(first.sent[-1])
    return other


# ---- what vanishes ----------------------------------------------------------------------------------------------------


def test_a_project_that_vanishes_without_a_tombstone_stays_in_the_plan_as_missing(
    centre: Centre, desk: OpenDesk, tmp_path: Path, kit: Path
) -> None:
    first = desk()
    take(centre, first.send())
    other = without_first(desk, first, tmp_path, kit)
    take(centre, other.send())
    assert held(centre, "PIO50") == {"PIO50-p1": "missing", "PIO50-p2": "current"}
    assert set(shown(centre, "PIO50")) == {"PIO50-p1", "PIO50-p2"}
    assert amount(centre, "PIO50-p1-l2") == (20_000, 20_000)
    (row,) = centre.workspace.query('SELECT "revision_id" FROM "view_project" WHERE "uid" = \'PIO50-p1\'')
    assert row["revision_id"] == first.sent[0].revision_id
    assert rebuilds(centre)
    other.workspace.close()


def test_a_late_ancestor_tells_of_a_project_that_vanished(
    centre: Centre, desk: OpenDesk, tmp_path: Path, kit: Path
) -> None:
    first = desk()
    early = first.send()
    other = without_first(desk, first, tmp_path, kit)
    take(centre, other.send())
    assert "PIO50-p1" not in shown(centre, "PIO50")
    take(centre, early)
    assert held(centre, "PIO50")["PIO50-p1"] == "missing"
    assert rebuilds(centre)
    other.workspace.close()


def test_the_centre_can_ask_about_a_missing_project_or_leave_it_out(
    centre: Centre, desk: OpenDesk, tmp_path: Path, kit: Path
) -> None:
    first = desk()
    take(centre, first.send())
    other = without_first(desk, first, tmp_path, kit)
    take(centre, other.send())
    decisions.comment(centre, decisions.Place("PIO50", "project", "PIO50-p1", ""), "โครงการนี้หายไปเพราะเหตุใด")
    assert "comment" in {r.entity for r in return_records(centre, "PIO50")}
    decisions.decide(centre, "PIO50", "PIO50-p1", "REJECTED", "หน่วยงานแจ้งว่ายกเลิก")
    assert [a.state for a in centre.workspace.approvals("PIO50")] == ["REJECTED"]
    other.workspace.close()


def test_a_tombstone_is_no_missing_project(centre: Centre, desk: OpenDesk) -> None:
    first = desk()
    take(centre, first.send())
    first.workspace.remove("project", "PIO50-p1", "ยุบรวม")
    take(centre, first.send())
    assert held(centre, "PIO50")["PIO50-p1"] == "current"


# ---- what changes hands -----------------------------------------------------------------------------------------------


@pytest.fixture
def two(centre: Centre, desk: OpenDesk) -> tuple[Desk, Desk]:
    """PIO50 and PIO20, each with its first revision applied."""
    giver, taker = desk("PIO50"), desk("PIO20")
    take(centre, giver.send(), taker.send())
    return giver, taker


def test_a_transfer_takes_effect_with_the_next_kit_and_can_be_taken_back_before(
    centre: Centre, two: tuple[Desk, Desk], tmp_path: Path
) -> None:
    planned = transfers.plan_transfer(centre, "PIO50-p1", "PIO50", "PIO20", "ย้ายพื้นที่รับผิดชอบ")
    assert held(centre, "PIO50")["PIO50-p1"] == "current"
    transfers.drop_planned(centre, planned)
    assert refused(lambda: transfers.drop_planned(centre, planned)) == "not-planned"
    next_kit(centre, tmp_path / "2")
    assert held(centre, "PIO50")["PIO50-p1"] == "current"
    transfers.plan_transfer(centre, "PIO50-p1", "PIO50", "PIO20", "ย้ายพื้นที่รับผิดชอบ")
    next_kit(centre, tmp_path / "3")
    assert held(centre, "PIO50") == {"PIO50-p1": "moved", "PIO50-p2": "current"}
    assert held(centre, "PIO20")["PIO50-p1"] == "arriving"
    assert set(shown(centre, "PIO20")) == {"PIO20-p1", "PIO20-p2", "PIO50-p1"}
    assert set(shown(centre, "PIO50")) == {"PIO50-p2"}
    assert rebuilds(centre)
    (record,) = [r for r in kits.kit_records(centre) if r.entity == "transfer"]
    assert (record.text("project"), record.text("to_office"), record.whole("kit_no")) == ("PIO50-p1", "PIO20", 3)
    (cycle,) = [r for r in kits.kit_records(centre) if r.entity == "cycle"]
    assert len(cycle.text("journal_head")) == 64


def test_the_former_office_may_send_on_but_changes_nothing_of_what_it_gave(
    centre: Centre, two: tuple[Desk, Desk], tmp_path: Path
) -> None:
    giver, _ = two
    transfers.plan_transfer(centre, "PIO50-p1", "PIO50", "PIO20", "ย้าย")
    next_kit(centre, tmp_path / "2")
    giver.set_amount(77_000)
    giver.set_amount(55_000, project=2)
    take(centre, giver.send())
    assert amount(centre, "PIO50-p1-l1") == (10_000, 10_000)
    assert amount(centre, "PIO50-p2-l1") == (55_000, 55_000)
    assert held(centre, "PIO50")["PIO50-p1"] == "moved"
    assert rebuilds(centre)


def test_the_new_office_takes_it_in_from_its_return_and_sends_it_on(
    centre: Centre, two: tuple[Desk, Desk], tmp_path: Path
) -> None:
    _, taker = two
    decisions.decide(centre, "PIO50", "PIO50-p1", APPROVED)
    place = decisions.Place("PIO50", "budget_line", "PIO50-p1-l2", "amount")
    proposal = decisions.amend(centre, place, 5_000 * BAHT, "ตามกรอบ")
    transfers.plan_transfer(centre, "PIO50-p1", "PIO50", "PIO20", "ย้าย")
    receiving.receive(taker.workspace, next_kit(centre, tmp_path / "2"))
    assert [(a.office, a.state) for a in centre.workspace.approvals()] == [("PIO20", "APPROVED")]
    assert [r.office for r in centre.workspace.ruled("amendment")] == ["PIO20"]
    assert amount(centre, "PIO50-p1-l2") == (5_000, 20_000)
    assert give_back(centre, taker, tmp_path / "back").taken == ["PIO50-p1"]
    assert len(taker.workspace.children("budget_line", "PIO50-p1")) == 2
    taker.workspace.save_value("budget_line", "PIO50-p1-l1", "amount", 12_000 * BAHT)
    take(centre, taker.send())
    assert held(centre, "PIO20")["PIO50-p1"] == "current"
    assert amount(centre, "PIO50-p1-l1") == (12_000, 12_000)
    assert [(a.office, a.state) for a in centre.workspace.approvals()] == [("PIO20", "VOID")]
    assert [r for r in return_records(centre, "PIO20") if r.entity == "transfer"] == []
    decisions.withdraw_amendment(centre, proposal, "คิดใหม่")
    assert amount(centre, "PIO50-p1-l2") == (20_000, 20_000)
    assert rebuilds(centre)


def test_a_revision_made_before_the_transfer_back_does_not_bring_old_values_back(
    centre: Centre, two: tuple[Desk, Desk], tmp_path: Path
) -> None:
    giver, taker = two
    transfers.plan_transfer(centre, "PIO50-p1", "PIO50", "PIO20", "ย้าย")
    receiving.receive(taker.workspace, next_kit(centre, tmp_path / "2"))
    give_back(centre, taker, tmp_path / "back")
    taker.workspace.save_value("budget_line", "PIO50-p1-l1", "amount", 12_000 * BAHT)
    take(centre, taker.send())
    transfers.plan_transfer(centre, "PIO50-p1", "PIO20", "PIO50", "ย้ายกลับ")
    next_kit(centre, tmp_path / "3")
    giver.set_amount(1_000)
    take(centre, giver.send())
    assert held(centre, "PIO50")["PIO50-p1"] == "arriving"
    assert amount(centre, "PIO50-p1-l1") == (12_000, 12_000)
    receiving.receive(giver.workspace, next_kit(centre, tmp_path / "4"))
    assert give_back(centre, giver, tmp_path / "back").taken == ["PIO50-p1"]
    take(centre, giver.send())
    assert held(centre, "PIO50")["PIO50-p1"] == "current"
    assert amount(centre, "PIO50-p1-l1") == (12_000, 12_000)
    assert rebuilds(centre)


def give_back(centre: Centre, desk: Desk, folder: Path) -> receiving.Received:
    """The centre's return, received at the office."""
    folder.mkdir(exist_ok=True)
    sent = issue_return(centre, desk.office, key_of("MOI"), folder, clock=noon)
    return receiving.receive(desk.workspace, sent.path)


def test_taking_a_transferred_project_in_can_be_undone_and_is_done_once(
    centre: Centre, two: tuple[Desk, Desk], tmp_path: Path
) -> None:
    _, taker = two
    transfers.plan_transfer(centre, "PIO50-p1", "PIO50", "PIO20", "ย้าย")
    receiving.receive(taker.workspace, next_kit(centre, tmp_path / "2"))
    give_back(centre, taker, tmp_path / "back")
    taker.workspace.save_value("budget_line", "PIO50-p1-l1", "amount", 12_000 * BAHT)
    assert not give_back(centre, taker, tmp_path / "back").taken
    assert taker.workspace.children("budget_line", "PIO50-p1")[0].money("amount") == 12_000 * BAHT
    before = len(taker.workspace.plan())
    taker.workspace.undo()
    taker.workspace.undo()
    assert len(taker.workspace.plan()) == before - 3
    assert give_back(centre, taker, tmp_path / "back").taken == ["PIO50-p1"]


def test_a_project_in_two_offices_counts_once_and_waits_for_the_centre(
    centre: Centre, desk: OpenDesk, tmp_path: Path
) -> None:
    owner, copy = desk("PIO50"), desk("PIO20")
    take(centre, owner.send())
    copy.workspace.add_many([r for r in small_plan("PIO50") if r.uid.startswith("PIO50-p1")], "คัดลอก")
    copy.workspace.save_value("project", "PIO50-p1", "name_th", "โครงการคัดลอก")
    take(centre, copy.send())
    assert held(centre, "PIO20")["PIO50-p1"] == "contested"
    assert "PIO50-p1" not in shown(centre, "PIO20")
    decisions.undo_apply(centre, "PIO50")
    assert shown(centre, "PIO20")["PIO50-p1"] == "โครงการคัดลอก"
    take_in(centre, [], apply=True, clock=noon)
    assert held(centre, "PIO50")["PIO50-p1"] == "contested"
    transfers.plan_transfer(centre, "PIO50-p1", "PIO20", "PIO50", "PIO50 เป็นเจ้าของ")
    next_kit(centre, tmp_path / "2")
    assert (held(centre, "PIO50")["PIO50-p1"], held(centre, "PIO20")["PIO50-p1"]) == ("current", "moved")
    assert rebuilds(centre)


def test_what_cannot_be_handed_over_is_refused(centre: Centre, two: tuple[Desk, Desk]) -> None:
    plan = transfers.plan_transfer
    assert refused(lambda: plan(centre, "PIO50-p1", "PIO50", "PIO20", " ")) == "no-reason"
    assert refused(lambda: plan(centre, "PIO50-p1", "PIO50", "PIO50", "x")) == "same-office"
    assert refused(lambda: plan(centre, "PIO50-p1", "PIO20", "PIO50", "x")) == "not-held"
    assert refused(lambda: plan(centre, "PIO50-p1", "PIO50", "PIO00", "x")) == "no-office"


# ---- offices ----------------------------------------------------------------------------------------------------------


def test_a_merged_office_hands_everything_over_and_its_late_packages_wait_for_a_person(
    centre: Centre, two: tuple[Desk, Desk], tmp_path: Path
) -> None:
    giver, _ = two
    transfers.plan_change(centre, MERGE, "PIO50", into="PIO20", reason="ยุบรวม")
    assert refused(lambda: transfers.plan_transfer(centre, "PIO20-p1", "PIO20", "PIO50", "x")) == "office-closed"
    next_kit(centre, tmp_path / "2")
    assert set(shown(centre, "PIO20")) == {"PIO20-p1", "PIO20-p2", "PIO50-p1", "PIO50-p2"}
    assert shown(centre, "PIO50") == {}
    giver.set_amount(99_000)
    (late,) = take(centre, giver.send()).packages
    assert (late.state, late.code) == ("quarantined", "office-merged")
    assert "สอจ.ชลบุรี" in late.message
    assert states(centre, "PIO50") == {giver.sent[0].revision_id: "applied"}
    assert rebuilds(centre)


def test_an_office_closes_only_when_it_has_nothing_left(centre: Centre, two: tuple[Desk, Desk], tmp_path: Path) -> None:
    giver, _ = two
    assert refused(lambda: transfers.plan_change(centre, CLOSE, "PIO50", reason="เลิก")) == "still-holds"
    for project in ("PIO50-p1", "PIO50-p2"):
        transfers.plan_transfer(centre, project, "PIO50", "PIO20", "เลิก")
    transfers.plan_change(centre, CLOSE, "PIO50", reason="เลิก")
    next_kit(centre, tmp_path / "2")
    (late,) = take(centre, giver.send()).packages
    assert late.code in ("office-closed", "")
    giver.set_amount(99_000)
    (late,) = take(centre, giver.send()).packages
    assert (late.state, late.code) == ("quarantined", "office-closed")
    assert rebuilds(centre)


def test_offices_are_renamed_and_opened_and_both_stand_in_the_kit(
    centre: Centre, two: tuple[Desk, Desk], tmp_path: Path
) -> None:
    transfers.plan_change(centre, OfficeChangeKind.RENAME, "PIO50", name="สอจ.เชียงใหม่ (ใหม่)", reason="กฎกระทรวง")
    transfers.plan_change(centre, OfficeChangeKind.OPEN, "PIO501", name="สอจ.ฝาง", reason="แยกหน่วยงาน")
    transfers.plan_transfer(centre, "PIO50-p2", "PIO50", "PIO501", "แยกหน่วยงาน")
    next_kit(centre, tmp_path / "2")
    items = {r.text("code"): r.text("name_th") for r in kits.kit_records(centre) if r.entity == "code_item"}
    assert items == {"PIO50": "สอจ.เชียงใหม่ (ใหม่)", "PIO501": "สอจ.ฝาง"}
    assert transfers.office_name(centre, "PIO50") == "สอจ.เชียงใหม่ (ใหม่)"
    assert set(shown(centre, "PIO501")) == {"PIO50-p2"}
    (record,) = [r for r in return_records(centre, "PIO501") if r.entity == "transfer"]
    assert record.text("from_office") == "PIO50"
    assert rebuilds(centre)
    next_kit(centre, tmp_path / "3")
    assert items == {r.text("code"): r.text("name_th") for r in kits.kit_records(centre) if r.entity == "code_item"}
    taker = Desk.opened(tmp_path / "new", "PIO501", kit=tmp_path / "3" / kits_file(tmp_path / "3"))
    register(centre, "PIO501", taker.key)
    assert take(centre, taker.send()).packages[0].state == "applied"
    taker.workspace.close()


def kits_file(folder: Path) -> str:
    return next(folder.glob("*.xlsx")).name


# ---- codes ------------------------------------------------------------------------------------------------------------


def frame(code: str) -> Record:
    return Record("frame_node", f"node-{code}", {"code": code, "level": "PROGRAMME", "name": f"แผนงาน {code}"})


def change(what: str, old: str, new: str = "") -> Record:
    values = {"list": "frame", "change": what, "old_code": old, "new_code": new}
    return Record("code_change", f"change-{old}-{new}", {k: v for k, v in values.items() if v})


def test_codes_are_shown_through_the_maps_of_the_kits_that_came_after(
    centre: Centre, desk: OpenDesk, tmp_path: Path
) -> None:
    own = desk()
    base = small_kit()
    first = next_kit(centre, tmp_path / "2", [*base, frame("X1"), frame("X2"), frame("X3"), frame("X4")])
    receiving.receive(own.workspace, first)
    own.workspace.save_value("project", "PIO50-p1", "programme", "X1")
    own.workspace.save_value("project", "PIO50-p2", "programme", "X2")
    take(centre, own.send())
    assert centre.workspace.holdings.recodes() == []
    renamed = [*base, frame("Y1"), frame("X3"), frame("Z1"), frame("Z2")]
    changes = [change("RENAME", "X1", "Y1"), change("SPLIT", "X2", "Z1"), change("SPLIT", "X2", "Z2")]
    next_kit(centre, tmp_path / "3", [*renamed, *changes])
    assert programmes(centre) == {"PIO50-p1": "Y1", "PIO50-p2": "X2"}
    last = [*base, frame("W1"), frame("Z1"), frame("Z2"), *changes, change("MERGE", "Y1", "W1")]
    next_kit(centre, tmp_path / "4", last)
    assert programmes(centre) == {"PIO50-p1": "W1", "PIO50-p2": "X2"}
    assert [(r.uid, r.sent, r.shown, r.is_mapped) for r in centre.workspace.holdings.recodes("PIO50")] == [
        ("PIO50-p1", "X1", "W1", True),
        ("PIO50-p2", "X2", "X2", False),
    ]
    assert centre.workspace.damaged_rows() == []
    assert rebuilds(centre)


def programmes(centre: Centre) -> dict[str, str]:
    return {r.uid: r.text("programme") for r in centre.workspace.view_records("project")}


def test_a_new_office_has_its_name_and_its_sum_in_the_plan_by_office(
    centre: Centre, two: tuple[Desk, Desk], tmp_path: Path
) -> None:
    transfers.plan_change(centre, OfficeChangeKind.OPEN, "PIO501", name="สอจ.ฝาง", reason="แยกหน่วยงาน")
    transfers.plan_transfer(centre, "PIO50-p2", "PIO50", "PIO501", "แยกหน่วยงาน")
    next_kit(centre, tmp_path / "2")
    tree = read_tree(centre, Ask(dimension=Dimension.OFFICE))
    sums = {node.name: sum(node.sums.requested) for node in tree.nodes if node.count}
    assert sums == {"สอจ.ชลบุรี": 60_000 * BAHT, "สอจ.เชียงใหม่": 30_000 * BAHT, "สอจ.ฝาง": 30_000 * BAHT}


def test_what_changed_hands_is_neither_new_nor_gone_in_the_next_files(
    centre: Centre, two: tuple[Desk, Desk], tmp_path: Path
) -> None:
    giver, taker = two
    transfers.plan_transfer(centre, "PIO50-p1", "PIO50", "PIO20", "ย้าย")
    receiving.receive(taker.workspace, next_kit(centre, tmp_path / "2"))
    former = {desk.office: centre.ledger.head(desk.office) or "" for desk in two}
    give_back(centre, taker, tmp_path / "back")
    taker.workspace.save_value("budget_line", "PIO50-p1-l1", "amount", 12_000 * BAHT)
    taker.workspace.add_many([Record("project", "own", {"name_th": "โครงการที่เพิ่มเอง"})], "เพิ่ม")
    sent = taker.send()
    take(centre, sent)
    before, after = revision_snapshot(centre, former["PIO20"]), revision_snapshot(centre, sent.revision_id)
    handed = handed_over(centre, "PIO20", before, after)
    assert (handed.came, handed.went) == ({"PIO50-p1": "PIO50"}, {})
    counts = count_changes(handed.before, after)
    assert (counts.new, counts.changed, counts.gone) == (1, 1, 0), "its own new project, and the amount it changed"
    assert counts.money_effect_satang == (12_000 + 20_000) * BAHT, "the money came along"
    removed = after.without(family_keys(after.rows, ["PIO50-p1", "own"]))
    back = handed_over(centre, "PIO50", revision_snapshot(centre, former["PIO50"]), removed)
    assert back.went == {"PIO50-p1": "PIO20"}
    assert ("project", "PIO50-p1") not in back.before.rows
    giver.workspace.close()
