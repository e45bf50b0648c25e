"""The centre's proposals lie over an office's values and never hide anything else; approvals cover what they saw."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from moi_desktop.central import decisions, returning, views
from moi_desktop.central.centre import Centre
from moi_desktop.central.decisions import Place
from moi_desktop.central.intake import take_in
from moi_desktop.central.office_review import APPROVED
from moi_desktop.central.working import applied_snapshot, standings
from moi_desktop.errors import CentralError
from moi_desktop.exchange import answering, receiving
from moi_desktop.plan.model import Record
from tests.central.offices import BAHT, Desk, amount, key_of, noon, views_of

OpenDesk = Callable[..., Desk]


@pytest.fixture
def office(centre: Centre, desk: OpenDesk) -> Desk:
    """PIO50, whose first revision is applied."""
    own = desk()
    take_in(centre, [own.send().path], apply=True, clock=noon)
    return own


def place(desk: Desk, field: str = "amount") -> Place:
    return Place(desk.office, "budget_line", desk.line(), field)


def send(centre: Centre, desk: Desk) -> str:
    sent = desk.send()
    assert take_in(centre, [sent.path], apply=True, clock=noon).applied == [sent.revision_id]
    return sent.revision_id


def listed(centre: Centre, office: str = "PIO50") -> dict[str, str]:
    """Every amendment of an office with its state, as the view shows it; the same as computed afresh."""
    shown = {r.record.uid: r.record.text("state") for r in centre.workspace.ruled("amendment", office)}
    computed = standings(centre, office, applied_snapshot(centre, office))
    assert shown == {s.amendment.id: s.state.value for s in computed}
    stood = views_of(centre)
    assert views.rebuild(centre).same
    assert views_of(centre) == stood
    return shown


def give_back(centre: Centre, desk: Desk, folder: Path) -> receiving.Received:
    sent = returning.issue_return(centre, desk.office, key_of("MOI"), folder, clock=noon)
    return receiving.receive(desk.workspace, sent.path)


def test_an_open_amendment_shows_beside_the_offices_own_amount(centre: Centre, office: Desk) -> None:
    one = decisions.amend(centre, place(office), 9_000 * BAHT, "ตามกรอบวงเงิน")
    assert amount(centre, office.line()) == (9_000, 10_000)
    assert listed(centre) == {one: "OPEN"}
    assert centre.workspace.view_records("budget_line", "PIO50")[0].money("amount") == 10_000 * BAHT


def test_an_amendment_stays_on_a_field_that_the_office_did_not_touch(centre: Centre, office: Desk) -> None:
    one = decisions.amend(centre, place(office), 9_000 * BAHT, "ตามกรอบวงเงิน")
    office.rename("ชื่อใหม่")
    send(centre, office)
    assert listed(centre) == {one: "OPEN"}
    assert amount(centre, office.line()) == (9_000, 10_000)


def test_an_amendment_of_a_changed_field_is_a_conflict_and_hides_nothing(centre: Centre, office: Desk) -> None:
    one = decisions.amend(centre, place(office), 9_000 * BAHT, "ตามกรอบวงเงิน")
    office.set_amount(11_000)
    send(centre, office)
    assert listed(centre) == {one: "CONFLICT"}
    assert amount(centre, office.line()) == (11_000, 11_000)


def test_an_amendment_that_the_office_arrived_at_by_itself_has_converged_for_good(centre: Centre, office: Desk) -> None:
    one = decisions.amend(centre, place(office), 9_000 * BAHT, "ตามกรอบวงเงิน")
    office.set_amount(9_000)
    send(centre, office)
    assert listed(centre) == {one: "CONVERGED"}
    office.set_amount(10_000)
    send(centre, office)
    assert listed(centre) == {one: "CONVERGED"}
    assert amount(centre, office.line()) == (10_000, 10_000)


def test_undoing_the_revision_that_ended_an_amendment_opens_it_again(centre: Centre, office: Desk) -> None:
    one = decisions.amend(centre, place(office), 9_000 * BAHT, "ตามกรอบวงเงิน")
    office.set_amount(9_000)
    send(centre, office)
    decisions.undo_apply(centre, "PIO50")
    assert listed(centre) == {one: "OPEN"}
    assert amount(centre, office.line()) == (9_000, 10_000)
    decisions.apply_ready(centre)
    assert listed(centre) == {one: "CONVERGED"}


def test_an_amendment_that_ended_on_a_line_not_chosen_is_open_again(
    centre: Centre, office: Desk, tmp_path: Path
) -> None:
    one = decisions.amend(centre, place(office), 9_000 * BAHT, "ตามกรอบวงเงิน")
    second = office.second_computer(tmp_path / "second")
    office.set_amount(9_000)
    send(centre, office)
    second.rename("จากเครื่องที่สอง")
    other = second.send()
    second.workspace.close()
    take_in(centre, [other.path], clock=noon)
    decisions.resolve_fork(centre, "PIO50", other.revision_id, "เลือกเครื่องที่สอง")
    assert listed(centre) == {one: "OPEN"}
    assert amount(centre, office.line()) == (9_000, 10_000)


def test_a_newer_amendment_replaces_the_older_for_good_and_both_stay_listed(centre: Centre, office: Desk) -> None:
    one = decisions.amend(centre, place(office), 9_000 * BAHT, "ครั้งแรก")
    two = decisions.amend(centre, place(office), 8_000 * BAHT, "ครั้งที่สอง")
    assert listed(centre) == {one: "SUPERSEDED", two: "OPEN"}
    assert amount(centre, office.line()) == (8_000, 10_000)
    office.set_amount(9_000)
    send(centre, office)
    assert listed(centre) == {one: "SUPERSEDED", two: "CONFLICT"}
    decisions.withdraw_amendment(centre, two, "ไม่เสนอแล้ว")
    assert listed(centre) == {one: "SUPERSEDED", two: "WITHDRAWN"}


def test_a_withdrawn_amendment_gives_the_offices_amount_back_and_stays_listed(centre: Centre, office: Desk) -> None:
    one = decisions.amend(centre, place(office), 9_000 * BAHT, "ตามกรอบวงเงิน")
    decisions.withdraw_amendment(centre, one, "คำนวณผิด")
    assert amount(centre, office.line()) == (10_000, 10_000)
    assert listed(centre) == {one: "WITHDRAWN"}
    office.set_amount(9_000)
    send(centre, office)
    assert listed(centre) == {one: "WITHDRAWN"}


def test_only_an_amendment_that_has_not_ended_can_be_withdrawn(centre: Centre, office: Desk) -> None:
    one = decisions.amend(centre, place(office), 9_000 * BAHT, "ตามกรอบวงเงิน")
    decisions.withdraw_amendment(centre, one, "คำนวณผิด")
    for amendment, reason, code in (
        (one, "อีกครั้ง", "amendment-ended"),
        ("nothing", "เหตุผล", "no-amendment"),
        (decisions.amend(centre, place(office), 1, "ใหม่"), " ", "no-reason"),
    ):
        with pytest.raises(CentralError) as refused:
            decisions.withdraw_amendment(centre, amendment, reason)
        assert refused.value.code == code
        assert "{" not in refused.value.sentence


def test_an_office_learns_that_an_amendment_was_withdrawn(centre: Centre, office: Desk, tmp_path: Path) -> None:
    one = decisions.amend(centre, place(office), 9_000 * BAHT, "ตามกรอบวงเงิน")
    give_back(centre, office, tmp_path)
    assert [s.amendment.uid for s in answering.suggestions(office.workspace)] == [one]
    decisions.withdraw_amendment(centre, one, "คำนวณผิด")
    give_back(centre, office, tmp_path)
    assert answering.suggestions(office.workspace) == []


def test_an_accepted_amendment_ends_and_the_working_amount_is_the_offices(
    centre: Centre, office: Desk, tmp_path: Path
) -> None:
    one = decisions.amend(centre, place(office), 9_000 * BAHT, "ตามกรอบวงเงิน")
    received = give_back(centre, office, tmp_path)
    assert received.count("amendment") == 1
    assert answering.accept_safe(office.workspace) == [one]
    send(centre, office)
    assert listed(centre) == {one: "ACCEPTED"}
    assert amount(centre, office.line()) == (9_000, 9_000)


def test_a_rejected_amendment_ends_and_comes_back_only_by_a_new_one(
    centre: Centre, office: Desk, tmp_path: Path
) -> None:
    one = decisions.amend(centre, place(office), 9_000 * BAHT, "ตามกรอบวงเงิน")
    give_back(centre, office, tmp_path)
    (suggestion,) = answering.suggestions(office.workspace)
    answering.keep_own(office.workspace, suggestion, "ราคากลางสูงขึ้น")
    send(centre, office)
    assert listed(centre) == {one: "REJECTED"}
    assert amount(centre, office.line()) == (10_000, 10_000)
    two = decisions.amend(centre, place(office), 8_000 * BAHT, "ยืนยันกรอบวงเงิน")
    assert listed(centre) == {one: "REJECTED", two: "OPEN"}
    assert amount(centre, office.line()) == (8_000, 10_000)


def test_an_amendment_of_a_deleted_project_or_a_line_that_is_gone_is_a_conflict(
    centre: Centre, office: Desk, tmp_path: Path
) -> None:
    one = decisions.amend(centre, place(office), 9_000 * BAHT, "ตามกรอบวงเงิน")
    other = Place("PIO50", "budget_line", office.line(2, 2), "amount")
    two = decisions.amend(centre, other, 1_000 * BAHT, "ตามกรอบวงเงิน")
    office.workspace.remove("project", "PIO50-p1", "ยุบรวมกับโครงการอื่น")
    office.workspace.remove("budget_line", office.line(2, 2))
    send(centre, office)
    assert listed(centre) == {one: "CONFLICT", two: "CONFLICT"}
    assert amount(centre, office.line()) == (10_000, 10_000)
    assert give_back(centre, office, tmp_path).count("amendment") == 2


def test_undoing_the_first_revision_lists_its_amendments_as_conflicts(centre: Centre, office: Desk) -> None:
    one = decisions.amend(centre, place(office), 9_000 * BAHT, "ตามกรอบวงเงิน")
    decisions.undo_apply(centre, "PIO50")
    assert listed(centre) == {one: "CONFLICT"}
    decisions.apply_ready(centre)
    assert listed(centre) == {one: "OPEN"}


def test_any_field_can_be_amended_and_emptied(centre: Centre, office: Desk, tmp_path: Path) -> None:
    name = Place("PIO50", "project", "PIO50-p1", "name_th")
    one = decisions.amend(centre, name, "ชื่อที่ถูกต้อง", "สะกดตามหนังสือ")
    two = decisions.amend(centre, place(office, "source"), None, "ยังไม่ระบุแหล่งเงิน")
    give_back(centre, office, tmp_path)
    assert set(answering.accept_safe(office.workspace)) == {one, two}
    send(centre, office)
    assert listed(centre) == {one: "ACCEPTED", two: "ACCEPTED"}
    (project,) = (one for one in centre.workspace.view_records("project", "PIO50") if one.uid == "PIO50-p1")
    assert project.text("name_th") == "ชื่อที่ถูกต้อง"
    (line,) = (one for one in centre.workspace.view_records("budget_line", "PIO50") if one.uid == office.line())
    assert "source" not in line.values


@pytest.mark.parametrize(
    ("where", "reason", "code"),
    [
        (Place("PIO50", "budget_line", "PIO50-p1-l1", "amount"), "", "no-reason"),
        (Place("PIO50", "budget_line", "nothing", "amount"), "x", "no-record"),
        (Place("PIO20", "budget_line", "PIO50-p1-l1", "amount"), "x", "no-record"),
        (Place("PIO50", "budget_line", "PIO50-p1-l1", "nothing"), "x", "no-field"),
        (Place("PIO50", "nothing", "PIO50-p1-l1", "amount"), "x", "no-field"),
    ],
)
def test_an_amendment_needs_a_reason_and_a_field_that_is_there(
    centre: Centre, office: Desk, where: Place, reason: str, code: str
) -> None:
    with pytest.raises(CentralError) as refused:
        decisions.amend(centre, where, 1, reason)
    assert refused.value.code == code
    assert "{" not in refused.value.sentence
    assert listed(centre) == {}


def test_amendments_of_one_office_do_not_touch_another(centre: Centre, office: Desk, desk: OpenDesk) -> None:
    other = desk("PIO20")
    send(centre, other)
    before = [r for r in views_of(centre)["view_budget_line"] if r[0] == "PIO20"]
    decisions.amend(centre, place(office), 9_000 * BAHT, "ตามกรอบวงเงิน")
    assert [r for r in views_of(centre)["view_budget_line"] if r[0] == "PIO20"] == before
    assert amount(centre, other.line()) == (10_000, 10_000)


def decided(centre: Centre) -> dict[str, str]:
    return {a.project: a.state for a in centre.workspace.approvals("PIO50")}


def test_an_approval_is_void_once_anything_of_the_project_changed(centre: Centre, office: Desk, tmp_path: Path) -> None:
    for project in ("PIO50-p1", "PIO50-p2"):
        decisions.decide(centre, "PIO50", project, APPROVED)
    office.set_amount(11_000, project=1)
    send(centre, office)
    assert decided(centre) == {"PIO50-p1": "VOID", "PIO50-p2": "APPROVED"}
    back = {
        r.text("project"): r.text("decision")
        for r in give_back(centre, office, tmp_path).records
        if r.entity == "decision"
    }
    assert back == {"PIO50-p1": "REVIEWING", "PIO50-p2": "APPROVED"}
    decisions.decide(centre, "PIO50", "PIO50-p1", APPROVED)
    assert decided(centre) == {"PIO50-p1": "APPROVED", "PIO50-p2": "APPROVED"}
    decisions.undo_apply(centre, "PIO50")
    assert decided(centre) == {"PIO50-p1": "VOID", "PIO50-p2": "APPROVED"}
    listed(centre)


def test_a_project_with_an_open_conflict_cannot_be_approved(centre: Centre, office: Desk) -> None:
    one = decisions.amend(centre, place(office), 9_000 * BAHT, "ตามกรอบวงเงิน")
    decisions.decide(centre, "PIO50", "PIO50-p1", APPROVED)
    office.set_amount(11_000)
    send(centre, office)
    with pytest.raises(CentralError) as refused:
        decisions.decide(centre, "PIO50", "PIO50-p1", APPROVED)
    assert refused.value.code == "open-conflict"
    assert "{" not in refused.value.sentence
    decisions.decide(centre, "PIO50", "PIO50-p2", APPROVED)
    decisions.decide(centre, "PIO50", "PIO50-p1", "RETURNED", "ขอให้ชี้แจงยอดเงิน")
    decisions.withdraw_amendment(centre, one, "ใช้ยอดของหน่วยงาน")
    decisions.decide(centre, "PIO50", "PIO50-p1", APPROVED)
    assert decided(centre) == {"PIO50-p1": "APPROVED", "PIO50-p2": "APPROVED"}


def test_a_decision_other_than_approval_needs_a_reason_and_a_project(centre: Centre, office: Desk) -> None:
    for project, decision, reason, code in (
        ("PIO50-p1", "RETURNED", " ", "no-reason"),
        ("nothing", APPROVED, "", "no-project"),
        ("PIO50-p1", "MAYBE", "เหตุผล", "no-decision"),
    ):
        with pytest.raises(CentralError) as refused:
            decisions.decide(centre, "PIO50", project, decision, reason)
        assert refused.value.code == code
    assert decided(centre) == {}


def test_a_comment_is_pinned_to_what_is_there(centre: Centre, office: Desk, tmp_path: Path) -> None:
    one = decisions.comment(centre, Place("PIO50", "project", "PIO50-p1", ""), "ขอข้อมูลเพิ่ม")
    two = decisions.comment(centre, place(office), "ขอราคากลาง")
    for where, text, code in (
        (Place("PIO50", "project", "nothing", ""), "x", "no-record"),
        (Place("PIO50", "project", "PIO50-p1", "nothing"), "x", "no-field"),
        (place(office), "  ", "no-reason"),
    ):
        with pytest.raises(CentralError) as refused:
            decisions.comment(centre, where, text)
        assert refused.value.code == code
    received = give_back(centre, office, tmp_path)
    comments = {r.uid: r for r in received.records if r.entity == "comment"}
    assert set(comments) == {one, two}
    assert comments[two].text("text") == "ขอราคากลาง"
    assert "ค่าจ้างเหมาบริการ 1" in comments[two].text("place")
    listed(centre)


def test_a_return_names_the_revision_and_anchors_the_journal(centre: Centre, office: Desk, tmp_path: Path) -> None:
    head = centre.workspace.journal_head()
    received = give_back(centre, office, tmp_path)
    (receipt,) = (r for r in received.records if r.entity == "receipt")
    assert receipt.text("reviewed") == receipt.text("head") == office.sent[0].revision_id
    assert receipt.text("journal_head") == head
    assert receipt.whole("revision_no") == 1
    again = receiving.receive(office.workspace, next(tmp_path.glob("*RETURN01*")))
    assert again.again
    listed(centre)


def test_there_is_no_return_before_anything_was_applied(centre: Centre, tmp_path: Path) -> None:
    with pytest.raises(CentralError) as refused:
        returning.issue_return(centre, "PIO50", key_of("MOI"), tmp_path, clock=noon)
    assert refused.value.code == "nothing-applied"
    assert list(tmp_path.glob("*.xlsx")) == []


def test_a_return_of_a_line_that_this_computer_did_not_send_warns(centre: Centre, office: Desk, tmp_path: Path) -> None:
    second = office.second_computer(tmp_path / "second")
    office.set_amount(1)
    send(centre, office)
    sent = returning.issue_return(centre, "PIO50", key_of("MOI"), tmp_path, clock=noon)
    received = receiving.receive(second.workspace, sent.path)
    second.workspace.close()
    assert [w.code for w in received.warnings] == ["centre-holds-other"]


def test_an_amended_extra_record_travels_with_its_place(centre: Centre, office: Desk, tmp_path: Path) -> None:
    decisions.amend(centre, place(office), 9_000 * BAHT, "ตามกรอบวงเงิน")
    (amendment,) = (r for r in give_back(centre, office, tmp_path).records if r.entity == "amendment")
    assert isinstance(amendment, Record)
    assert (amendment.text("base"), amendment.text("proposed")) == ("10000.00", "9000.00")
    assert "ค่าจ้างเหมาบริการ 1" in amendment.text("place")
