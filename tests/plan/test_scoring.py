from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moi_desktop.plan.model import Record
from moi_desktop.plan.scoring import (
    Level,
    MergePart,
    in_order,
    levels_around,
    levels_of,
    merge_kpi,
    misplaced,
    score,
)

D = Decimal


def ladder(*thresholds: int) -> tuple[Level, ...]:
    return tuple(Level(D(n), D(t)) for n, t in enumerate(thresholds, 1))


UP = ladder(60, 70, 80, 90, 100)
DOWN = ladder(30, 25, 20, 15, 10)


@pytest.mark.parametrize(
    ("result", "levels", "polarity", "expected"),
    [
        ("84", UP, "UP", "3.4"),
        ("22", DOWN, "DOWN", "2.6"),
        ("12", UP, "UP", "1"),
        ("60", UP, "UP", "1"),
        ("100", UP, "UP", "5"),
        ("250", UP, "UP", "5"),
        ("99", DOWN, "DOWN", "1"),
        ("3", DOWN, "DOWN", "5"),
    ],
)
def test_scores_run_straight_between_levels_and_stay_at_the_ends(
    result: str, levels: tuple[Level, ...], polarity: str, expected: str
) -> None:
    assert score(D(result), levels, polarity) == D(expected)


def test_no_result_is_no_score_and_not_the_lowest() -> None:
    assert score(None, UP, "UP") is None
    assert score(D(84), (), "UP") is None


def test_three_levels_of_50_75_100_are_as_good_as_five() -> None:
    levels = (Level(D(50), D(10)), Level(D(75), D(20)), Level(D(100), D(40)))
    assert score(D(30), levels, "UP") == D("87.5")


def test_a_range_scores_best_inside_and_less_on_both_sides() -> None:
    levels = tuple(Level(D(s), D(t)) for s, t in ((1, 40), (5, 50), (5, 60), (1, 70)))
    assert [score(D(x), levels, "RANGE") for x in (30, 45, 55, 65, 90)] == [1, 3, 5, 3, 1]


def test_levels_that_are_out_of_order_give_no_score() -> None:
    muddled = ladder(60, 80, 70)
    assert not in_order(muddled, "UP")
    assert score(D(75), muddled, "UP") is None
    assert not in_order(UP, "DOWN")
    assert not in_order(ladder(60, 60), "UP")
    assert in_order(DOWN, "DOWN")


def test_levels_come_from_records_in_their_order_without_the_text_ones() -> None:
    records = [
        Record("kpi_level", "b", {"level": 2, "score": D(2), "threshold": D(70)}),
        Record("kpi_level", "a", {"level": 1, "score": D(1), "threshold": D(60)}),
        Record("kpi_level", "c", {"level": 3, "score": D(3), "threshold_text": "ผ่าน"}),
    ]
    assert levels_of(records) == ladder(60, 70)


def test_an_interval_fills_five_levels_around_the_third() -> None:
    assert levels_around(D(80), D(10), "UP") == UP
    assert levels_around(D(20), D(5), "DOWN") == DOWN


def test_any_number_of_levels_is_filled_one_interval_apart() -> None:
    three = levels_around(D(80), D(10), "UP", (D(50), D(75), D(100)))
    assert three == (Level(D(50), D(70)), Level(D(75), D(80)), Level(D(100), D(90)))


def test_the_levels_that_break_the_order_are_named() -> None:
    broken = (Level(D(1), D(60)), Level(D(2), D(50)), Level(D(3), D(80)))
    assert misplaced(broken, "UP") == (broken[1],)
    assert misplaced(broken, "DOWN") == (broken[2],)
    assert misplaced(UP, "UP") == ()
    assert misplaced((Level(D(1), D(5)), Level(D(2), D(5))), "RANGE") != ()


@given(st.decimals(-1000, 1000, places=2), st.decimals(-1000, 1000, places=2))
def test_a_better_result_never_scores_less(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    for levels, polarity, best_first in ((UP, "UP", False), (DOWN, "DOWN", True)):
        low_score, high_score = score(low, levels, polarity), score(high, levels, polarity)
        assert low_score is not None
        assert high_score is not None
        assert (low_score >= high_score) if best_first else (low_score <= high_score)
        assert 1 <= low_score <= 5


def part(value: str | None, year: int = 2563, quarter: int = 0) -> MergePart:
    return MergePart(None if value is None else D(value), fiscal_year=year, quarter=quarter)


def test_numbers_of_people_are_added_and_gaps_are_told() -> None:
    assert merge_kpi("SUM", [part("30"), part("12.5")]).value == D("42.5")
    merged = merge_kpi("SUM", [part("30"), part(None)])
    assert merged.value == 30
    assert merged.explanation == "คำนวณจาก 1 ค่า อีก 1 ค่ายังว่าง"


def test_a_mean_is_over_the_values_that_exist() -> None:
    assert merge_kpi("MEAN", [part("80"), part("90"), part("95")]).value == D("88.333333")
    assert merge_kpi("MEAN", [part("80"), part(None)]).value == 80


def test_percentages_are_merged_by_numerator_and_denominator_not_averaged() -> None:
    parts = [MergePart(D(50), D(5), D(10)), MergePart(D(90), D(900), D(1000))]
    merged = merge_kpi("RATE", parts)
    assert merged.value == D("89.60396")
    assert "905" in merged.explanation
    assert "1,010" in merged.explanation


def test_a_rate_with_a_part_that_lacks_its_base_gives_no_figure_but_a_reason() -> None:
    merged = merge_kpi("RATE", [MergePart(D(50), D(5), D(10)), MergePart(D(90))])
    assert merged.value is None
    assert "1 จาก 2" in merged.explanation
    assert merge_kpi("RATE", [MergePart(D(0), D(0), D(0))]).value is None


def test_the_latest_quarter_wins_and_the_year_counts_as_its_fourth() -> None:
    assert merge_kpi("LAST", [part("1", 2563, 4), part("2", 2564, 1), part("9", 2564, 3)]).value == 9
    assert merge_kpi("LAST", [part("1", 2564, 3), part("2", 2564)]).value == 2


def test_two_different_latest_values_are_not_chosen_between() -> None:
    assert merge_kpi("LAST", [part("1"), part("2")]).value is None
    assert merge_kpi("LAST", [part("2"), part("2.0")]).value == 2


def test_a_kpi_that_is_not_added_says_so_and_nothing_gives_nothing() -> None:
    assert merge_kpi("NONE", [part("1")]).value is None
    assert "รายหน่วยงาน" in merge_kpi("NONE", [part("1")]).explanation
    assert [merge_kpi(rule, []).value for rule in ("SUM", "MEAN", "RATE", "LAST")] == [None] * 4
    assert merge_kpi("SUM", [part(None)]).value is None


def test_an_unknown_merge_rule_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="MEDIAN"):
        merge_kpi("MEDIAN", [part("1")])


@given(st.permutations([part("1", 2563), part("7", 2564, 2), part(None, 2565), part("3.5", 2564, 1)]))
def test_the_order_of_the_offices_does_not_matter(parts: list[MergePart]) -> None:
    assert merge_kpi("SUM", parts).value == D("11.5")
    assert merge_kpi("LAST", parts).value == 7
