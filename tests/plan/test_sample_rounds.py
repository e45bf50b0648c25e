"""What sample offices change from one revision to the next."""

from __future__ import annotations

import pytest

from moi_desktop.plan.canonical import record_hash
from moi_desktop.plan.catalogue import DELETED
from moi_desktop.plan.code_book import reference_book
from moi_desktop.plan.model import Plan, Record
from moi_desktop.plan.rules import check, context_of_kit
from moi_desktop.plan.sample import SAMPLE_OFFICES, generate_plan, sample_kit, sample_plan, second_round


def changes(before: Plan, after: Plan) -> tuple[list[Record], list[Record], list[Record]]:
    """New, changed and missing records."""
    old = {(r.entity, r.uid): record_hash(r) for r in before}
    new = [r for r in after if (r.entity, r.uid) not in old]
    changed = [r for r in after if (r.entity, r.uid) in old and old[r.entity, r.uid] != record_hash(r)]
    kept = {(r.entity, r.uid) for r in after}
    return new, changed, [r for r in before if (r.entity, r.uid) not in kept]


@pytest.mark.parametrize("office", SAMPLE_OFFICES)
def test_an_office_changes_an_amount_and_a_kpi_adds_a_line_and_withdraws_a_project(office: str) -> None:
    before = sample_plan(office)
    new, changed, missing = changes(before, second_round(before, office))
    assert [r.entity for r in new] == ["budget_line"]
    assert missing == []
    entities = {r.entity for r in changed}
    assert {"budget_line", "kpi", "kpi_target", "project", "activity_year"} <= entities
    deleted = [r for r in changed if r.entity == "project"]
    assert [p.text("status") for p in deleted] == [DELETED]
    assert deleted[0].text("deleted_reason")
    assert len(changed) < 12


@pytest.mark.parametrize("office", SAMPLE_OFFICES)
def test_every_round_keeps_the_rules_and_differs_from_the_one_before(office: str) -> None:
    context = context_of_kit(Plan(sample_kit()), office, reference_book())
    plan = sample_plan(office)
    for _ in range(4):
        after = second_round(plan, office)
        assert [f.message for f in check(after, context) if f.blocks] == []
        assert any(changes(plan, after))
        assert len(after) == len(plan) + 1
        plan = after


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("years", [(2563,), (2563, 2564, 2565)])
def test_generated_offices_go_on_to_a_next_round_too(seed: int, years: tuple[int, ...]) -> None:
    plan = generate_plan("PIO45", projects=5, kpis=12, lines=40, seed=seed, years=years)
    context = context_of_kit(Plan(sample_kit({"PIO45": plan})), "PIO45", reference_book())
    after = second_round(plan, "PIO45")
    assert [f.message for f in check(after, context) if f.blocks and f.code != "O003"] == []
    assert any(changes(plan, after))


def test_a_plan_with_few_projects_keeps_them_all() -> None:
    plan = generate_plan("PIO45", projects=3, kpis=6, lines=12, seed=1)
    assert len(second_round(plan, "PIO45").live_projects()) == 3


def test_a_plan_without_money_or_sums_is_left_nearly_as_it_is() -> None:
    plan = Plan([Record("project", "p", {"status": "LIVE"})])
    assert [r.values for r in second_round(plan, "PIO50")] == [{"status": "LIVE"}]


def test_two_runs_make_the_same_edits() -> None:
    one, other = (second_round(sample_plan("PIO90"), "PIO90") for _ in range(2))
    assert [record_hash(r) for r in one] == [record_hash(r) for r in other]
