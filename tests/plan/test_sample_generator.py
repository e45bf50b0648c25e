"""Generated offices: any size, within the rules, the same for the same seed, in the shape of real plans."""

from __future__ import annotations

from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moi_desktop.errors import PlanError
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import record_hash
from moi_desktop.plan.catalogue import Kind
from moi_desktop.plan.code_book import reference_book
from moi_desktop.plan.model import Plan
from moi_desktop.plan.rules import check, context_of_kit
from moi_desktop.plan.sample import generate_plan, sample_kit
from moi_desktop.plan.thai_text import clean

YEARS = st.integers(2563, 2565).flatmap(lambda first: st.integers(first, 2567).map(lambda last: range(first, last + 1)))


def blocking(office: str, plan: Plan) -> list[str]:
    context = context_of_kit(Plan(sample_kit({office: plan})), office, reference_book())
    return [f"{f.code} {f.place}: {f.message}" for f in check(plan, context) if f.blocks]


@settings(max_examples=25, deadline=None)
@given(
    projects=st.integers(1, 9),
    more_kpis=st.integers(0, 40),
    lines=st.integers(0, 90),
    seed=st.integers(0, 10_000),
    years=YEARS,
)
def test_any_size_has_exactly_the_wanted_numbers_and_keeps_the_rules(
    projects: int, more_kpis: int, lines: int, seed: int, years: range
) -> None:
    plan = generate_plan("PIO34", projects=projects, kpis=projects + more_kpis, lines=lines, seed=seed, years=years)
    assert len(plan.of("project")) == projects
    assert len(plan.of("kpi")) == projects + more_kpis
    assert len(plan.of("budget_line")) == lines
    assert blocking("PIO34", plan) == []


def test_the_same_arguments_give_the_same_plan_and_another_seed_another() -> None:
    def hashes(seed: int) -> list[str]:
        return [record_hash(r) for r in generate_plan("PIO11", projects=4, kpis=10, lines=40, seed=seed)]

    assert hashes(1) == hashes(1)
    assert not set(hashes(1)) & set(hashes(2))


def test_uids_of_different_offices_never_meet() -> None:
    one, other = (generate_plan(o, projects=3, kpis=9, lines=30, seed=5) for o in ("PIO11", "PIO12"))
    assert not {r.uid for r in one} & {r.uid for r in other}
    assert len({r.uid for r in one}) == len(one)


def test_texts_have_the_lengths_of_the_printed_budget() -> None:
    plan = generate_plan("PIO30", projects=60, kpis=300, lines=2400, seed=1)
    items = [line.text("name") for line in plan.of("budget_line")]
    names = [project.text("name_th") for project in plan.of("project")]
    assert 50 <= median(map(len, items)) <= 60
    assert 200 <= max(map(len, items)) <= 300
    assert 55 <= median(map(len, names)) <= 70
    assert all(len(p.text("rationale")) >= 200 for p in plan.of("project"))
    assert blocking("PIO30", plan) == []


def test_a_plan_of_benchmark_size_holds_obligations_estimates_investment_and_last_years_money() -> None:
    plan = generate_plan("PIO30", projects=20, kpis=80, lines=500, seed=3)
    lines = plan.of("budget_line")
    assert {row.text("kind") for row in plan.of("line_year")} == {"OBLIGATION", "FORWARD"}
    assert {line.text("nature") for line in lines} == {"N1", "N2"}
    assert {"prev_alloc" in line.values for line in lines} == {True, False}
    assert {"F101", "F102", "F103", "F104", "F202"} <= {line.text("source") for line in lines}
    assert [p.text("channel") for p in plan.of("project")].count("NONE") == 1


def test_repair_leaves_generated_texts_as_they_are() -> None:
    for record in generate_plan("PIO96", projects=8, kpis=25, lines=120, seed=11):
        for field in catalogue.entity(record.entity).fields:
            value = record.values.get(field.key)
            if isinstance(value, str):
                assert clean(value, long=field.kind is Kind.LONG_TEXT) == value


@pytest.mark.parametrize(
    ("projects", "kpis", "lines", "years"),
    [(0, 5, 5, (2563,)), (3, 2, 5, (2563,)), (1, 1, -1, (2563,)), (1, 1, 1, ()), (1, 1, 1, (2563, 2565))],
)
def test_sizes_that_no_plan_can_have_are_refused(projects: int, kpis: int, lines: int, years: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="no plan has"):
        generate_plan("PIO50", projects=projects, kpis=kpis, lines=lines, seed=1, years=years)


def test_an_unknown_office_is_refused() -> None:
    with pytest.raises(PlanError):
        generate_plan("PIO99", projects=1, kpis=2, lines=3, seed=1)


def test_a_department_can_have_a_generated_plan_too() -> None:
    plan = generate_plan("DIP", projects=2, kpis=4, lines=12, seed=1)
    assert len(plan.of("budget_line")) == 12
