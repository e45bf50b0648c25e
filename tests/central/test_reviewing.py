"""Deciding in bulk, taking decisions back, holding an office's newer revisions; and what a return tells of all that."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from moi_desktop.central import decisions, kits, returning, reviewing, transfers, views
from moi_desktop.central.centre import Centre
from moi_desktop.central.decisions import Place
from moi_desktop.central.intake import take_in
from moi_desktop.central.office_review import APPROVED, REJECTED, RETURNED, OfficeReview
from moi_desktop.central.reviewing import Wanted
from moi_desktop.errors import Cancelled, CentralError
from moi_desktop.exchange import answering, receiving
from moi_desktop.plan.model import Record
from tests.central.offices import BAHT, Desk, amount, key_of, noon, small_kit, states, views_of

OpenDesk = Callable[..., Desk]

FIRST, SECOND = "PIO50-p1", "PIO50-p2"


@pytest.fixture
def office(centre: Centre, desk: OpenDesk) -> Desk:
    """PIO50, whose first revision is applied."""
    own = desk()
    send(centre, own)
    return own


def send(centre: Centre, desk: Desk) -> str:
    sent = desk.send()
    take_in(centre, [sent.path], apply=True, clock=noon)
    return sent.revision_id


def stand(centre: Centre, office: str = "PIO50") -> dict[str, str]:
    """Project to the state of its decision; the same after everything was made anew from vault and journal."""
    shown = {a.project: a.state for a in centre.workspace.approvals(office)}
    stood = views_of(centre)
    assert views.rebuild(centre).same
    assert views_of(centre) == stood
    assert Centre(centre.workspace).ledger == centre.ledger
    return shown


def code_of(refused: pytest.ExceptionInfo[CentralError]) -> str:
    assert "{" not in refused.value.sentence
    return refused.value.code


# -- decisions taken back -------------------------------------------------------------------------------------------


def test_a_decision_that_is_taken_back_lets_the_one_before_stand_again(centre: Centre, office: Desk) -> None:
    decisions.decide(centre, "PIO50", FIRST, RETURNED, "ขอรายละเอียดเพิ่ม")
    decisions.decide(centre, "PIO50", FIRST, APPROVED)
    assert reviewing.undo_decision(centre, "PIO50", FIRST, "กดผิด").decision == APPROVED
    assert stand(centre) == {FIRST: "RETURNED"}
    assert reviewing.undo_decision(centre, "PIO50", FIRST).decision == RETURNED
    assert stand(centre) == {}
    with pytest.raises(CentralError) as refused:
        reviewing.undo_decision(centre, "PIO50", FIRST)
    assert code_of(refused) == "nothing-decided"
    assert [e.act for e in centre.workspace.entries()].count("decide") == 2


def test_only_the_decision_that_is_meant_is_taken_back(centre: Centre, office: Desk) -> None:
    decisions.decide(centre, "PIO50", FIRST, RETURNED, "ขอรายละเอียดเพิ่ม")
    seen = centre.ledger.decisions["PIO50", FIRST].entry.seq
    decisions.decide(centre, "PIO50", FIRST, APPROVED)
    with pytest.raises(CentralError) as refused:
        reviewing.undo_decision(centre, "PIO50", FIRST, seq=seen)
    assert code_of(refused) == "not-the-last"
    assert stand(centre) == {FIRST: "APPROVED"}


def test_a_project_left_out_of_the_plan_counts_again_when_that_is_taken_back(centre: Centre, office: Desk) -> None:
    from moi_desktop.central.reports import write_report

    before = write_report(centre.workspace, "budget").total
    decisions.decide(centre, "PIO50", FIRST, REJECTED, "ไม่ตรงภารกิจ")
    assert write_report(centre.workspace, "budget").total == before - 30_000 * BAHT
    reviewing.undo_decision(centre, "PIO50", FIRST)
    assert write_report(centre.workspace, "budget").total == before


def test_a_decision_that_went_along_with_a_project_is_taken_back_at_its_new_office(
    centre: Centre, office: Desk, desk: OpenDesk, tmp_path: Path
) -> None:
    send(centre, desk("PIO20"))
    decisions.decide(centre, "PIO50", FIRST, APPROVED)
    returning.issue_return(centre, "PIO20", key_of("MOI"), tmp_path, clock=noon)
    transfers.plan_transfer(centre, FIRST, "PIO50", "PIO20", "ย้ายภารกิจ")
    assert not returning.has_news(centre, "PIO20")
    kits.issue_kit(centre, small_kit(), key_of("MOI"), tmp_path, clock=noon)
    assert returning.has_news(centre, "PIO20")
    assert stand(centre, "PIO20") == {FIRST: "APPROVED"}
    assert reviewing.decide_many(centre, [Wanted("PIO20", FIRST)], APPROVED)[0].error is not None
    with pytest.raises(CentralError):
        reviewing.undo_decision(centre, "PIO50", FIRST)
    returning.issue_return(centre, "PIO20", key_of("MOI"), tmp_path, clock=noon)
    assert reviewing.undo_decision(centre, "PIO20", FIRST).decision == APPROVED
    assert stand(centre, "PIO20") == {}
    assert returning.has_news(centre, "PIO20")


# -- bound to what was seen -----------------------------------------------------------------------------------------


def test_a_decision_on_something_else_than_was_seen_is_refused(centre: Centre, office: Desk) -> None:
    seen = OfficeReview.of(centre, "PIO50").digests[FIRST]
    office.set_amount(12_000)
    send(centre, office)
    with pytest.raises(CentralError) as refused:
        decisions.decide(centre, "PIO50", FIRST, APPROVED, seen=seen)
    assert code_of(refused) == "changed-meanwhile"
    decisions.decide(centre, "PIO50", FIRST, APPROVED, seen=OfficeReview.of(centre, "PIO50").digests[FIRST])
    assert stand(centre) == {FIRST: "APPROVED"}


def test_a_conflict_on_a_line_that_the_office_removed_still_stops_the_approval(centre: Centre, office: Desk) -> None:
    decisions.amend(centre, Place("PIO50", "budget_line", office.line(), "amount"), 9_000 * BAHT, "ตามกรอบ")
    office.workspace.remove("budget_line", office.line())
    send(centre, office)
    with pytest.raises(CentralError) as refused:
        decisions.decide(centre, "PIO50", FIRST, APPROVED)
    assert code_of(refused) == "open-conflict"
    assert "ค่าจ้างเหมาบริการ 1" in refused.value.sentence
    decisions.decide(centre, "PIO50", SECOND, APPROVED)


# -- in bulk --------------------------------------------------------------------------------------------------------


@pytest.fixture
def many(centre: Centre, desk: OpenDesk) -> list[Wanted]:
    """Two offices: one project is approved, one in conflict, one deleted, one changed since it was seen, one free."""
    first, second = desk(), desk("PIO20")
    for own in (first, second):
        send(centre, own)
    seen = OfficeReview.of(centre, "PIO20").digests["PIO20-p1"]
    decisions.amend(centre, Place("PIO50", "budget_line", first.line(), "amount"), 9_000 * BAHT, "ตามกรอบ")
    first.set_amount(11_000)
    second.set_amount(5_000)
    second.workspace.save_values("project", "PIO20-p2", {"status": "DELETED", "deleted_reason": "ซ้ำซ้อน"})
    for own in (first, second):
        send(centre, own)
    return [
        Wanted("PIO50", FIRST),
        Wanted("PIO20", "PIO20-p1", seen),
        Wanted("PIO50", SECOND),
        Wanted("PIO20", "PIO20-p2"),
    ]


def test_the_preview_says_which_cannot_be_decided_and_why_and_writes_nothing(
    centre: Centre, many: list[Wanted]
) -> None:
    before = centre.workspace.journal_head(), views_of(centre)
    outcomes = reviewing.preview(centre, many, APPROVED)
    assert [o.error.code if o.error else "" for o in outcomes] == ["open-conflict", "changed-meanwhile", "", "deleted"]
    assert [(o.wanted.office, o.wanted.project) for o in outcomes] == [(w.office, w.project) for w in many]
    assert all(o.wanted.seen for o in outcomes)
    assert (centre.workspace.journal_head(), views_of(centre)) == before
    returned = reviewing.preview(centre, many, RETURNED)
    assert [o.error.code if o.error else "" for o in returned] == ["", "changed-meanwhile", "", "deleted"]


def test_what_is_decided_in_bulk_is_what_the_preview_said(centre: Centre, many: list[Wanted]) -> None:
    told: list[tuple[int, int]] = []
    outcomes = reviewing.preview(centre, many, APPROVED)
    promised = [(o.wanted, o.error and o.error.code) for o in outcomes]
    done = reviewing.decide_many(
        centre, [o.wanted for o in outcomes], APPROVED, progress=lambda d, t: told.append((d, t))
    )
    assert [(o.wanted, o.error and o.error.code) for o in done] == promised
    assert told[-1] == (4, 4)
    assert stand(centre) == {SECOND: "APPROVED"}
    again = reviewing.decide_many(centre, many, APPROVED)
    assert again[2].error is not None
    assert again[2].error.code == "already-decided"


def test_returning_in_bulk_needs_a_reason(centre: Centre, many: list[Wanted]) -> None:
    outcomes = reviewing.decide_many(centre, many, RETURNED, " ")
    assert {o.error.code for o in outcomes if o.error} == {"no-reason"}
    reviewing.decide_many(centre, many[:1], RETURNED, "ปรับวงเงินตามกรอบ")
    assert stand(centre) == {FIRST: "RETURNED"}


def test_stopping_a_bulk_decision_leaves_no_office_half_decided(centre: Centre, desk: OpenDesk) -> None:
    for own in (desk(), desk("PIO20")):
        send(centre, own)
    wanted = [Wanted(o, f"{o}-p{n}") for o in ("PIO50", "PIO20") for n in (1, 2)]

    def stop(done: int, _total: int) -> None:
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        reviewing.decide_many(centre, wanted, APPROVED, progress=stop)
    assert stand(centre) == {FIRST: "APPROVED", SECOND: "APPROVED"}
    assert stand(centre, "PIO20") == {}


# -- hold and release -----------------------------------------------------------------------------------------------


def test_a_revision_of_a_held_office_waits_and_says_why(centre: Centre, office: Desk, desk: OpenDesk) -> None:
    reviewing.hold(centre, "PIO50", "กำลังพิจารณาวงเงิน")
    office.set_amount(12_000)
    other, newer = desk("PIO20").send(), office.send()
    report = take_in(centre, [newer.path, other.path], apply=True, clock=noon)
    assert report.applied == [other.revision_id]
    held = report.packages[0]
    assert (held.state, held.code) == ("ready", "on-hold")
    assert "กำลังพิจารณาวงเงิน" in held.message
    assert decisions.apply_ready(centre) == []
    with pytest.raises(CentralError) as refused:
        decisions.apply_revision(centre, "PIO50", newer.revision_id)
    assert code_of(refused) == "on-hold"
    assert amount(centre, office.line()) == (10_000, 10_000)
    stand(centre)
    reviewing.release(centre, "PIO50", "ขอรับฉบับใหม่")
    assert [p.code for p in centre.workspace.packages(revision_id=newer.revision_id)] == [""]
    assert decisions.apply_ready(centre) == [newer.revision_id]
    stand(centre)


def test_deciding_every_project_ends_the_hold(centre: Centre, office: Desk) -> None:
    reviewing.hold(centre, "PIO50", "กำลังพิจารณา")
    office.rename("ชื่อใหม่", project=2)
    newer = send(centre, office)
    decisions.decide(centre, "PIO50", FIRST, APPROVED)
    decisions.decide(centre, "PIO50", SECOND, "REVIEWING", "รอเอกสาร")
    assert "PIO50" in centre.ledger.held
    decisions.decide(centre, "PIO50", SECOND, RETURNED, "ขอเอกสารเพิ่ม")
    assert centre.ledger.held == {}
    assert [e.act for e in centre.workspace.entries()][-2:] == ["decide", "release"]
    assert decisions.apply_ready(centre) == [newer]
    assert stand(centre) == {FIRST: "APPROVED", SECOND: "RETURNED"}


def test_a_fork_of_a_held_office_is_not_chosen_from(centre: Centre, office: Desk, tmp_path: Path) -> None:
    second = office.second_computer(tmp_path / "second")
    office.set_amount(1)
    second.set_amount(2)
    for one in (office, second):
        take_in(centre, [one.send().path], clock=noon)
    second.workspace.close()
    reviewing.hold(centre, "PIO50", "กำลังพิจารณา")
    side = decisions.fork_sides(centre, "PIO50")[0]
    with pytest.raises(CentralError) as refused:
        decisions.resolve_fork(centre, "PIO50", side, "เลือก")
    assert code_of(refused) == "on-hold"
    reviewing.release(centre, "PIO50")
    decisions.resolve_fork(centre, "PIO50", side, "เลือก")
    assert states(centre, "PIO50")[side] == "applied"


def test_holding_and_releasing_need_something_to_hold_and_a_reason(centre: Centre, office: Desk) -> None:
    def hold_twice() -> None:
        for _ in range(2):
            reviewing.hold(centre, "PIO50", "กำลังพิจารณา")

    for act, code in (
        (lambda: reviewing.hold(centre, "PIO20", "กำลังพิจารณา"), "nothing-applied"),
        (lambda: reviewing.hold(centre, "PIO50", " "), "no-reason"),
        (lambda: reviewing.release(centre, "PIO50"), "not-held"),
        (hold_twice, "held-already"),
    ):
        with pytest.raises(CentralError) as refused:
            act()
        assert code_of(refused) == code


# -- remarks --------------------------------------------------------------------------------------------------------


def test_a_remark_can_be_taken_back_until_the_office_was_told(centre: Centre, office: Desk, tmp_path: Path) -> None:
    place = Place("PIO50", "project", FIRST, "name_th")
    one = decisions.comment(centre, place, "ขอชื่อที่สั้นกว่านี้")
    reviewing.withdraw_comment(centre, one)
    assert centre.workspace.ruled("comment") == []
    stand(centre)
    with pytest.raises(CentralError) as refused:
        reviewing.withdraw_comment(centre, one)
    assert code_of(refused) == "no-comment"
    two = decisions.comment(centre, place, "ขอชื่อที่สั้นกว่านี้")
    give_back(centre, office, tmp_path)
    with pytest.raises(CentralError) as refused:
        reviewing.withdraw_comment(centre, two)
    assert code_of(refused) == "comment-sent"


# -- returns --------------------------------------------------------------------------------------------------------


def give_back(centre: Centre, desk: Desk, folder: Path) -> receiving.Received:
    sent = returning.issue_return(centre, desk.office, key_of("MOI"), folder, clock=noon)
    return receiving.receive(desk.workspace, sent.path)


def decided(desk: Desk) -> dict[str, tuple[str, bool]]:
    """What the office believes by now: project to decision, and whether there is a reason."""
    items = [item.record for item in desk.workspace.review_items("decision")]
    return {r.text("project"): (r.text("decision"), bool(r.text("reason"))) for r in items}


def test_a_decision_that_was_told_and_taken_back_is_under_review_again_at_the_office(
    centre: Centre, office: Desk, tmp_path: Path
) -> None:
    decisions.decide(centre, "PIO50", FIRST, APPROVED)
    give_back(centre, office, tmp_path)
    assert decided(office) == {FIRST: ("APPROVED", False)}
    reviewing.undo_decision(centre, "PIO50", FIRST)
    give_back(centre, office, tmp_path)
    assert decided(office) == {FIRST: ("REVIEWING", True)}
    decisions.decide(centre, "PIO50", FIRST, REJECTED, "ไม่ตรงภารกิจ")
    give_back(centre, office, tmp_path)
    assert decided(office) == {FIRST: ("REJECTED", True)}


def test_open_conflicts_travel_in_the_return(centre: Centre, office: Desk, tmp_path: Path) -> None:
    place = Place("PIO50", "budget_line", office.line(), "amount")
    one = decisions.amend(centre, place, 9_000 * BAHT, "ตามกรอบ")
    decisions.decide(centre, "PIO50", SECOND, APPROVED)
    give_back(centre, office, tmp_path)
    office.set_amount(12_000)
    office.rename("ชื่อใหม่", project=2)
    send(centre, office)
    received = give_back(centre, office, tmp_path)
    assert {r.uid: r.text("state") for r in received.records if r.entity == "amendment"} == {one: "CONFLICT"}
    (suggestion,) = answering.suggestions(office.workspace)
    assert (suggestion.reviewed, suggestion.mine, suggestion.proposed) == ("10000.00", "12000.00", "9000.00")
    assert decided(office) == {SECOND: ("REVIEWING", True)}


def test_a_return_names_the_revisions_that_compete(centre: Centre, office: Desk, tmp_path: Path) -> None:
    second = office.second_computer(tmp_path / "second")
    office.set_amount(1)
    second.set_amount(2)
    for one in (office, second):
        take_in(centre, [one.send().path], clock=noon)
    second.workspace.close()
    (receipt,) = [r for r in returning.return_records(centre, "PIO50", "เรียนทราบ") if r.entity == "receipt"]
    assert receipt.text("message").startswith("เรียนทราบ\n")
    assert "ครั้งที่ 2" in receipt.text("message")


def test_an_older_return_that_comes_late_changes_nothing_at_the_office(
    centre: Centre, office: Desk, tmp_path: Path
) -> None:
    decisions.decide(centre, "PIO50", FIRST, RETURNED, "ขอเอกสารเพิ่ม")
    late = returning.issue_return(centre, "PIO50", key_of("MOI"), tmp_path, clock=noon)
    decisions.decide(centre, "PIO50", FIRST, APPROVED)
    give_back(centre, office, tmp_path)
    received = receiving.receive(office.workspace, late.path)
    assert received.again
    assert [w.code for w in received.warnings] == ["return-older"]
    assert decided(office) == {FIRST: ("APPROVED", False)}


def test_there_is_news_for_an_office_whenever_something_was_done_since_its_last_return(
    centre: Centre, office: Desk, tmp_path: Path
) -> None:
    def said() -> list[Record]:
        return returning.return_records(centre, "PIO50")

    assert returning.has_news(centre, "PIO50")
    assert len(returning.untold(centre, "PIO50", said())) == 1
    give_back(centre, office, tmp_path)
    assert not returning.has_news(centre, "PIO50")
    assert returning.untold(centre, "PIO50", said()) == set()
    amendment = ""
    acts: list[Callable[[], object]] = [
        lambda: decisions.decide(centre, "PIO50", FIRST, APPROVED),
        lambda: decisions.comment(centre, Place("PIO50", "project", SECOND, ""), "ดีมาก"),
        lambda: reviewing.undo_decision(centre, "PIO50", FIRST),
        lambda: decisions.amend(centre, Place("PIO50", "budget_line", office.line(), "amount"), BAHT, "ตามกรอบ"),
        lambda: decisions.withdraw_amendment(centre, amendment, "คำนวณผิด"),
    ]
    for act in acts:
        amendment = next(iter(centre.ledger.amendments), "")
        act()
        assert returning.has_news(centre, "PIO50")
        assert len(returning.untold(centre, "PIO50", said())) == 1
        give_back(centre, office, tmp_path)
        assert not returning.has_news(centre, "PIO50")
        assert returning.untold(centre, "PIO50", said()) == set()
        assert Centre(centre.workspace).ledger == centre.ledger
    office.set_amount(7)
    send(centre, office)
    assert returning.has_news(centre, "PIO50")
