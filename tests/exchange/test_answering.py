"""What an office answers to the centre's proposals, and that the answers travel in the next submission."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from moi_desktop.errors import PlanError
from moi_desktop.exchange import sending
from moi_desktop.exchange.answering import Suggestion, accept, accept_safe, keep_own, suggestions
from moi_desktop.exchange.verdict import Verifier
from moi_desktop.plan.canonical import canonical_values
from moi_desktop.plan.model import Record
from moi_desktop.store.office_workspace import OfficeWorkspace
from tests.exchange.conftest import noon
from tests.exchange.packages import key, small_records


def amendment(uid: str, table: str, record: str, field: str, **values: Any) -> Record:
    """A proposal of the centre as it stands in a return; an empty `base` or `proposed` is left out."""
    facts = {"table": table, "record": record, "field": field, "reason": "ตามกรอบวงเงิน", "state": "OPEN"} | values
    return Record("amendment", uid, {k: v for k, v in facts.items() if v != ""})


@pytest.fixture
def plan(office: OfficeWorkspace) -> OfficeWorkspace:
    office.add_many(small_records(), "ตัวอย่าง")
    return office


def returned(workspace: OfficeWorkspace, *amendments: Record, revision: str = "ab") -> None:
    workspace.store_return(revision * 32, amendments)


def one(workspace: OfficeWorkspace) -> Suggestion:
    (suggestion,) = suggestions(workspace)
    return suggestion


def answers(workspace: OfficeWorkspace) -> list[dict[str, Any]]:
    return [dict(r.values) for r in workspace.records("answer")]


CASES = [
    ("project", "p1", "name_th", "ยกระดับโรงงาน", "ชื่อใหม่", "ชื่อใหม่"),
    ("project", "p1", "channel", "AREA-P", "FUNCTION", "FUNCTION"),
    ("project", "p1", "start_fy", "2563", "2564", 2564),
    ("project", "p1", "rationale", "", "เหตุผล\nสองบรรทัด", "เหตุผล\nสองบรรทัด"),
    ("area", "a1", "seq", "1", "2", 2),
    ("area", "a1", "whole_province", "True", "", None),
    ("activity", "v1", "weight", "62.5", "60", Decimal(60)),
    ("activity", "v1", "weight", "62.5", "", None),
    ("budget_line", "b2", "amount", "0.10", "0.20", 20),
    ("office_profile", "profile", "letter_date", "2019-08-28", "2019-08-29", date(2019, 8, 29)),
]


@pytest.mark.parametrize(("table", "uid", "field", "base", "proposed", "value"), CASES)
def test_a_proposal_for_an_untouched_field_is_accepted(
    table: str, uid: str, field: str, base: str, proposed: str, value: object, plan: OfficeWorkspace
) -> None:
    returned(plan, amendment("m1", table, uid, field, base=base, proposed=proposed))
    assert one(plan).safe
    assert not one(plan).answered
    assert accept_safe(plan) == ["m1"]
    record = plan.record(table, uid)
    assert record is not None
    assert record.values.get(field) == value
    assert answers(plan) == [{"about": "m1", "answer": "ACCEPT"}]
    assert one(plan).answered
    assert accept_safe(plan) == []


def test_a_field_that_was_touched_waits_for_a_person(plan: OfficeWorkspace) -> None:
    returned(
        plan,
        amendment("m1", "budget_line", "b2", "amount", base="0.10", proposed="0.05"),
        amendment("m2", "budget_line", "b3", "amount", base="36000.00", proposed="30000.00"),
    )
    plan.save_value("budget_line", "b2", "amount", 30)
    assert [(s.amendment.uid, s.reviewed, s.mine, s.proposed, s.safe) for s in suggestions(plan)] == [
        ("m1", "0.10", "0.30", "0.05", False),
        ("m2", "36000.00", "36000.00", "30000.00", True),
    ]
    assert accept_safe(plan) == ["m2"]
    line = plan.record("budget_line", "b2")
    assert line is not None
    assert line.money("amount") == 30


def test_a_person_may_accept_what_is_not_safe(plan: OfficeWorkspace) -> None:
    returned(plan, amendment("m1", "budget_line", "b2", "amount", base="0.05", proposed="0.20"))
    assert not one(plan).safe
    accept(plan, one(plan), "เห็นด้วย")
    line = plan.record("budget_line", "b2")
    assert line is not None
    assert line.money("amount") == 20
    assert answers(plan) == [{"about": "m1", "answer": "ACCEPT", "reason": "เห็นด้วย"}]


def test_accepting_is_one_step_of_undo(plan: OfficeWorkspace) -> None:
    returned(plan, amendment("m1", "budget_line", "b2", "amount", base="0.10", proposed="0.20"))
    accept(plan, one(plan))
    plan.undo()
    line = plan.record("budget_line", "b2")
    assert line is not None
    assert line.money("amount") == 10
    assert answers(plan) == []
    assert not one(plan).answered


def test_keeping_the_own_value_needs_a_reason(plan: OfficeWorkspace) -> None:
    returned(plan, amendment("m1", "budget_line", "b2", "amount", base="0.10", proposed="0.20"))
    with pytest.raises(PlanError) as refused:
        keep_own(plan, one(plan), "  ")
    assert refused.value.code == "answer-reason"
    keep_own(plan, one(plan), "ราคาตลาด")
    assert answers(plan) == [{"about": "m1", "answer": "REJECT", "reason": "ราคาตลาด"}]
    line = plan.record("budget_line", "b2")
    assert line is not None
    assert line.money("amount") == 10
    assert accept_safe(plan) == []


def test_a_changed_mind_leaves_one_answer(plan: OfficeWorkspace) -> None:
    """Two answers to one proposal would leave the centre to guess which is meant."""
    returned(plan, amendment("m1", "budget_line", "b2", "amount", base="0.10", proposed="0.20"))
    keep_own(plan, one(plan), "ราคาตลาด")
    accept(plan, one(plan))
    assert answers(plan) == [{"about": "m1", "answer": "ACCEPT"}]
    keep_own(plan, one(plan), "ราคาตลาด")
    assert answers(plan) == [{"about": "m1", "answer": "REJECT", "reason": "ราคาตลาด"}]


@pytest.mark.parametrize("state", ["ACCEPTED", "REJECTED", "CONVERGED", "SUPERSEDED", "WITHDRAWN"])
def test_a_proposal_that_has_ended_asks_for_nothing(state: str, plan: OfficeWorkspace) -> None:
    returned(plan, amendment("m1", "budget_line", "b2", "amount", base="0.10", proposed="0.20", state=state))
    assert suggestions(plan) == []


def test_the_newest_return_has_the_word(plan: OfficeWorkspace) -> None:
    returned(plan, amendment("m1", "budget_line", "b2", "amount", base="0.10", proposed="0.20"))
    returned(plan, amendment("m1", "budget_line", "b2", "amount", base="0.10", proposed="0.30"), revision="cd")
    assert one(plan).proposed == "0.30"
    returned(plan, amendment("m1", "budget_line", "b2", "amount", base="0.10", state="WITHDRAWN"), revision="ef")
    assert suggestions(plan) == []


def test_a_proposal_for_a_record_that_is_gone_is_shown_and_never_safe(plan: OfficeWorkspace) -> None:
    returned(
        plan,
        amendment("m1", "budget_line", "b2", "reason", proposed="เพิ่มเหตุผล"),
        amendment("m2", "budget_line", "b3", "amount", base="36000.00", proposed="30000.00"),
    )
    plan.remove("budget_line", "b2")
    assert [(s.amendment.uid, s.safe) for s in suggestions(plan)] == [("m1", False), ("m2", True)]
    assert accept_safe(plan) == ["m2"]
    with pytest.raises(PlanError) as refused:
        accept(plan, suggestions(plan)[0])
    assert refused.value.code == "answer-no-field"
    keep_own(plan, suggestions(plan)[0], "ลบรายการนี้แล้ว")
    assert suggestions(plan)[0].answered


@pytest.mark.parametrize(
    ("table", "field"), [("budget_line", "carbon"), ("outlook", "text"), ("ceiling", "amount")], ids=str
)
def test_a_proposal_that_this_version_does_not_understand_is_shown_and_never_safe(
    table: str, field: str, plan: OfficeWorkspace
) -> None:
    returned(plan, amendment("m1", table, "b2", field, base="1", proposed="2"))
    suggestion = one(plan)
    assert (suggestion.safe, suggestion.reviewed, suggestion.mine, suggestion.proposed) == (False, "1", None, "2")
    assert accept_safe(plan) == []
    with pytest.raises(PlanError) as refused:
        accept(plan, suggestion)
    assert refused.value.code == "answer-no-field"


def test_answers_travel_in_the_next_submission(plan: OfficeWorkspace, tmp_path: Path, verifier: Verifier) -> None:
    first = sending.submit(plan, key(), tmp_path, clock=noon)
    returned(
        plan,
        amendment("m1", "budget_line", "b2", "amount", base="0.10", proposed="0.20"),
        amendment("m2", "budget_line", "b3", "amount", base="36000.00", proposed="30000.00"),
    )
    accept(plan, suggestions(plan)[0])
    keep_own(plan, suggestions(plan)[1], "ราคาตลาด")
    second = sending.submit(plan, key(), tmp_path, clock=noon)
    found = verifier.verify_file(second.path).unpacked
    assert found is not None
    assert found.content.parents == (first.revision_id,)
    said = {v["about"]: v["answer"] for e, _, v in found.rows if e == "answer"}
    assert said == {"m1": "ACCEPT", "m2": "REJECT"}
    amounts = {u: v["amount"] for e, u, v in found.rows if e == "budget_line"}
    assert amounts == {"b1": "76866.65", "b2": "0.20", "b3": "36000.00"}
    assert {(r.entity, r.uid): canonical_values(r) for r in plan.plan()} == {(e, u): v for e, u, v in found.rows}
