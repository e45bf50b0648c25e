"""Records and plans: what is absent, what belongs to whom, and what changes."""

from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moi_desktop.plan.model import Plan, Record, new_uid
from moi_desktop.plan.sample import SAMPLE_OFFICES, sample_plan
from tests.store.record_strategies import records


def test_reading_a_value_of_another_kind_or_none_gives_nothing() -> None:
    record = Record("kpi", "k", {"name": "ร้อยละ", "weight": Decimal("2.5"), "baseline_fy": 2562, "cumulative": True})
    assert (record.text("name"), record.text("baseline_fy"), record.text("unit")) == ("ร้อยละ", "2562", "")
    assert (record.whole("baseline_fy"), record.whole("name"), record.whole("unit")) == (2562, None, None)
    assert (record.number("weight"), record.number("name")) == (Decimal("2.5"), None)
    assert (record.flag("cumulative"), record.flag("name")) == (True, False)
    assert (Record("budget_line", "b", {"amount": 5}).money("amount"), record.money("amount")) == (5, 0)


def test_changing_a_record_leaves_the_old_one_and_drops_what_is_emptied() -> None:
    old = Record("area", "a", {"province": "50", "district": "แม่ริม"}, {"zone:text": "เหนือ"})
    new = old.changed({"district": None, "subdistrict": "", "whole_province": False, "province": "51"})
    assert new == Record("area", "a", {"province": "51"}, {"zone:text": "เหนือ"})
    assert old.values == {"province": "50", "district": "แม่ริม"}


def test_zero_is_a_value_when_a_record_is_changed() -> None:
    line = Record("budget_line", "b", {}).changed({"amount": 0, "qty1": Decimal(0)})
    assert line.values == {"amount": 0, "qty1": Decimal(0)}


def test_a_new_uid_is_a_random_uuid() -> None:
    uids = {new_uid() for _ in range(50)}
    assert len(uids) == 50
    assert {UUID(uid).version for uid in uids} == {4}


@given(st.lists(records(), max_size=20))
def test_a_plan_holds_every_record_once_in_the_order_given(some: list[Record]) -> None:
    plan = Plan(some)
    last = {(r.entity, r.uid): r for r in some}
    assert len(plan) == len(last) == len(list(plan))
    assert {(r.entity, r.uid): r for r in plan} == last
    for entity in {r.entity for r in some}:
        order = list(dict.fromkeys(r.uid for r in some if r.entity == entity))
        assert [r.uid for r in plan.of(entity)] == order


def test_a_plan_without_a_table_answers_nothing() -> None:
    plan = Plan([Record("project", "p")])
    assert plan.of("kpi") == []
    assert plan.get("kpi", "p") is None
    assert plan.single("office_profile") is None
    assert plan.children("activity", "p") == []


def test_children_are_found_through_the_parent_field() -> None:
    plan = Plan(
        [
            Record("project", "p"),
            Record("activity", "a", {"project": "p"}),
            Record("activity", "b", {"project": "q"}),
            Record("activity_year", "y", {"activity": "a"}),
        ]
    )
    assert [r.uid for r in plan.children("activity", "p")] == ["a"]
    assert [r.uid for r in plan.children("activity_year", "a")] == ["y"]


@pytest.mark.parametrize("office", SAMPLE_OFFICES)
def test_every_record_below_a_project_leads_to_it(office: str) -> None:
    plan = sample_plan(office)
    homeless = {r.entity for r in plan if plan.project_of(r) is None}
    assert homeless <= {"office_profile", "kpi", "kpi_target", "kpi_level", "waiver", "answer"}
    project = plan.of("project")[0]
    assert plan.project_of(project) is project
    year = plan.of("line_year")[0]
    line = plan.get("budget_line", year.text("budget_line"))
    assert line is not None
    assert plan.project_of(year) == plan.get("project", line.text("project"))


def test_a_record_whose_owner_is_gone_has_no_project() -> None:
    plan = Plan([Record("activity_year", "y", {"activity": "gone"}), Record("kpi", "k", {"frame": "1"})])
    assert plan.project_of(plan.of("activity_year")[0]) is None
    assert plan.project_of(plan.of("kpi")[0]) is None


def test_deleted_projects_are_not_live() -> None:
    plan = Plan(
        [
            Record("project", "a"),
            Record("project", "b", {"status": "DELETED"}),
            Record("project", "c", {"status": "LIVE"}),
        ]
    )
    assert [p.uid for p in plan.live_projects()] == ["a", "c"]
