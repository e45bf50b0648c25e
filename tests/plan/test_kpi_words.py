from decimal import Decimal

import pytest

from moi_desktop.plan.kpi_words import HIGHEST_QUARTER, LAST_QUARTER, merging, merging_mistake, year_by_quarters


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("SUM", "ส่วนกลางจะบวกค่า (คน) ของทุกจังหวัดเข้าด้วยกัน"),
        ("NONE", "ส่วนกลางจะไม่รวมค่า (คน) แต่แสดงแยกเป็นรายจังหวัด"),
    ],
)
def test_a_merge_rule_is_explained_with_the_unit(rule, words):
    assert merging(rule, "คน").sentence == words


def test_a_rule_that_was_not_chosen_is_asked_for():
    assert "ยังไม่เลือก" in merging("", "คน").sentence


def test_adding_percentages_is_warned_of_and_the_usual_rule_offered():
    found = merging_mistake("SUM", "ร้อยละ")
    assert found is not None
    remark, usual = found
    assert "บวกกันไม่ได้" in remark.sentence
    assert usual == "RATE"
    assert merging_mistake("RATE", "ร้อยละ") is None


def test_a_rate_of_things_that_are_counted_is_warned_of():
    found = merging_mistake("RATE", "แห่ง")
    assert found is not None
    remark, usual = found
    assert "แห่ง" in remark.sentence
    assert usual == "SUM"
    assert merging_mistake("SUM", "แห่ง") is None
    assert merging_mistake("SUM", "") is None


def test_quarters_add_up_where_the_kpi_is_summed():
    year = year_by_quarters([Decimal(1), None, Decimal(2), Decimal(3)], cumulative=False, aggregation="SUM")
    assert year is not None
    assert year.value == 6


def test_cumulative_quarters_end_at_the_year():
    year = year_by_quarters([Decimal(1), Decimal(2), Decimal(2), Decimal(5)], cumulative=True, aggregation="SUM")
    assert year is not None
    assert (year.value, year.how, year.is_falling) == (Decimal(5), LAST_QUARTER, False)


def test_cumulative_quarters_that_fall_are_told():
    year = year_by_quarters([Decimal(1), Decimal(4), Decimal(2), None], cumulative=True, aggregation="SUM")
    assert year is not None
    assert (year.value, year.how, year.is_falling) == (Decimal(4), HIGHEST_QUARTER, True)


def test_without_quarters_or_with_averages_the_year_stands_alone():
    assert year_by_quarters([None] * 4, cumulative=True, aggregation="SUM") is None
    assert (
        year_by_quarters([Decimal(1), Decimal(2), Decimal(3), Decimal(4)], cumulative=False, aggregation="MEAN") is None
    )
    assert year_by_quarters([Decimal(1), Decimal(2), None, None], cumulative=True, aggregation="SUM") is None
