"""Carrying projects forward: nothing is lost, nothing counts before somebody has looked at it."""

from collections import Counter
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from moi_desktop.plan.carrying import carry, code_changes, later
from moi_desktop.plan.catalogue import Kind, entity
from moi_desktop.plan.families import family, reranked
from moi_desktop.plan.model import Plan, Record
from moi_desktop.plan.rules import RuleContext, check
from moi_desktop.plan.sample import sample_plan

PLAN = sample_plan("PIO50")
PROJECTS = [project.uid for project in PLAN.live_projects()]


@settings(max_examples=25)
@given(st.lists(st.sampled_from(PROJECTS), unique=True), st.integers(0, 5))
def test_every_value_is_carried_and_waits_to_be_confirmed(uids: list[str], shift: int) -> None:
    carried = carry(PLAN, uids, shift=shift, first_fy=2563, next_rank=7)
    members = [member for uid in uids for member in family(PLAN, uid)]
    assert len(carried.records) == len(members)
    assert not {record.uid for record in carried.records} & {member.uid for member in members}
    waiting = {(one.entity, one.uid, one.field) for one in carried.former if not one.confirmed}
    for member, copy in zip(members, carried.records, strict=True):
        for field in entity(copy.entity).fields:
            if field.kind is Kind.REFERENCE or field.key == "seq" or field.computed:
                continue
            if member.entity == "project" and field.key in ("kind", "rank", "carried_from", "code", "status"):
                continue
            place = (copy.entity, copy.uid, field.key)
            assert (place in waiting) == (field.key in copy.values), place
            if field.kind not in (Kind.FISCAL_YEAR, Kind.DATE) and not field.key.startswith("prev_"):
                assert copy.values.get(field.key) == member.values.get(field.key)


@settings(max_examples=25)
@given(st.lists(st.sampled_from(PROJECTS), unique=True))
def test_copies_refer_to_copies_and_form_a_plan_without_loose_ends(uids: list[str]) -> None:
    carried = carry(PLAN, uids, shift=1)
    plan = Plan(carried.records)
    assert len(plan) == len(carried.records)
    for record in plan:
        for field in entity(record.entity).fields:
            if field.kind is Kind.REFERENCE and field.key in record.values:
                assert plan.get(field.refers, record.text(field.key)) is not None


def test_years_and_dates_move_and_the_project_names_what_it_continues() -> None:
    former = PLAN.live_projects()[0]
    carried = carry(PLAN, [former.uid], shift=2, next_rank=5)
    project = carried.records[0]
    assert project.whole("start_fy") == (former.whole("start_fy") or 0) + 2
    begins = former.values["start_date"]
    assert isinstance(begins, date)
    assert project.values["start_date"] == later(begins, 2)
    assert (project.text("kind"), project.whole("rank")) == ("CONT", 5)
    assert project.text("carried_from") == former.text("code")
    assert "code" not in project.values
    years = Counter(line.whole("fiscal_year") for line in PLAN.children("budget_line", former.uid))
    moved = Counter(record.whole("fiscal_year") for record in carried.records if record.entity == "budget_line")
    assert moved == {(year or 0) + 2: count for year, count in years.items()}


def test_a_project_without_a_number_is_named_by_its_uid() -> None:
    plan = Plan([Record("project", "former", {"name_th": "ก"})])
    assert carry(plan, ["former"], shift=1).records[0].text("carried_from") == "former"


def test_lines_of_the_first_year_get_the_money_of_the_year_before() -> None:
    lines = [
        Record("budget_line", f"l{year}", {"project": "p", "fiscal_year": year, "name": "ค่าจ้าง", "amount": year})
        for year in (2560, 2561, 2562)
    ]
    plan = Plan([Record("project", "p"), *lines])
    by_year = {
        line.whole("fiscal_year"): line.whole("prev_alloc")
        for line in carry(plan, ["p"], shift=3, first_fy=2563).records
        if line.entity == "budget_line"
    }
    assert by_year == {2563: 2562, 2564: None, 2565: None}
    a_year_later = carry(plan, ["p"], shift=1, first_fy=2563).records
    assert [line.whole("prev_alloc") for line in a_year_later if line.entity == "budget_line"] == [None, None, 2562]


def test_codes_that_the_kit_renamed_come_under_their_new_name() -> None:
    kit = Plan(
        [
            Record("code_change", "1", {"list": "frame", "change": "RENAME", "old_code": "A", "new_code": "B"}),
            Record("code_change", "2", {"list": "frame", "change": "SPLIT", "old_code": "C", "new_code": "D"}),
        ]
    )
    plan = Plan([Record("project", "a", {"programme": "A"}), Record("project", "c", {"programme": "C"})])
    carried = carry(plan, ["a", "c"], shift=1, codes=code_changes(kit))
    assert [record.text("programme") for record in carried.records] == ["B", "C"]
    assert [one.value for one in carried.former if one.field == "programme"] == ["A", "C"]


def test_the_29th_of_february_becomes_the_28th() -> None:
    assert later(date(2020, 2, 29), 1) == date(2021, 2, 28)
    assert later(date(2020, 2, 29), 4) == date(2024, 2, 29)


def test_the_check_counts_what_waits_by_project_and_looks_past_what_is_gone() -> None:
    plan = Plan(
        [Record("project", "p"), Record("project", "q", {"status": "DELETED"}), Record("risk", "r", {"project": "p"})]
    )
    places = (("project", "p", "name_th"), ("risk", "r", "text"), ("project", "q", "name_th"), ("risk", "gone", "text"))
    found = [one for one in check(plan, RuleContext(unconfirmed=places)) if one.code == "P022"]
    assert [(one.uid, one.values["count"], one.blocks) for one in found] == [("p", "2", True)]
    assert not [one for one in check(plan, RuleContext()) if one.code == "P022"]


@given(st.lists(st.uuids().map(str), unique=True, min_size=1), st.data())
def test_a_new_order_has_everything_once_and_keeps_what_stayed_in_order(order: list[str], data: st.DataObject) -> None:
    moved = data.draw(st.lists(st.sampled_from(order), unique=True))
    before = data.draw(st.sampled_from([*order, ""]))
    after = reranked(order, moved, before)
    assert sorted(after) == sorted(order)
    assert [uid for uid in after if uid not in moved] == [uid for uid in order if uid not in moved]
    assert [uid for uid in after if uid in moved] == [uid for uid in order if uid in moved]
    if moved and before and before not in moved:
        assert after.index(before) == after.index([uid for uid in order if uid in moved][-1]) + 1
