"""Pooled Bureau lines: acts in the journal, layers beside each other, and shares that add up to the satang."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moi_desktop.central import decisions, kits, pools, transfers
from moi_desktop.central.amount_book import Amounts, line_key, pool_key
from moi_desktop.central.amount_sharing import shares
from moi_desktop.central.centre import Centre
from moi_desktop.central.intake import take_in
from moi_desktop.central.ledger import replay
from moi_desktop.central.pool_suggestions import suggestions
from moi_desktop.central.pools import PoolRow, Printed
from moi_desktop.central.provenance import origin_of
from moi_desktop.central.returning import return_records
from moi_desktop.central.rollup import read_tree
from moi_desktop.central.rollup_query import Ask, Layer
from moi_desktop.central.views import digest, rebuild
from moi_desktop.errors import CentralError
from tests.central.offices import BAHT, Desk, key_of, noon, small_kit

OpenDesk = Callable[..., Desk]
PRINTED = Printed("เงินอุดหนุนการยกระดับผู้ประกอบการ", 2563, "B2010210", "P301", "ผลผลิตที่ 1")


@pytest.fixture
def chiang_mai(desk: OpenDesk) -> Desk:
    return desk("PIO50")


@pytest.fixture
def both(centre: Centre, desk: OpenDesk, chiang_mai: Desk) -> Centre:
    """Both offices applied: four projects of two lines each, 10,000 and 20,000 baht."""
    take_in(centre, [chiang_mai.send().path, desk("PIO20").send().path], clock=noon)
    decisions.apply_ready(centre)
    return centre


def line(office: str, project: int = 1, number: int = 1) -> tuple[str, str]:
    return office, f"{office}-p{project}-l{number}"


def pooled(centre: Centre) -> str:
    pool = pools.define_pool(centre, PRINTED)
    pools.add_lines(centre, pool, [line("PIO50"), line("PIO50", 1, 2), line("PIO20")])
    return pool


def only_row(centre: Centre) -> PoolRow:
    (row,) = pools.pool_rows(centre)
    return row


def laid(centre: Centre, layer: str) -> dict[tuple[str, str], int]:
    rows = centre.workspace.query('SELECT * FROM "view_amount_layer" WHERE "layer" = ?', (layer,))
    return {(row["office"], row["budget_line"]): row["amount"] for row in rows}


def assert_survives(centre: Centre) -> None:
    """The journal alone says the same, and so do views that are made anew."""
    assert replay(centre.workspace.entries()) == centre.ledger
    assert rebuild(centre).same
    assert digest(Centre(centre.workspace)) == digest(centre)


@given(satang=st.integers(0, 10**15), weights=st.lists(st.integers(0, 10**13), min_size=1, max_size=40))
def test_shares_add_up_to_the_satang_and_none_is_a_satang_off_its_part(satang: int, weights: list[int]) -> None:
    found = shares(satang, weights)
    assert sum(found) == satang
    whole = sum(weights) or len(weights)
    for share, weight in zip(found, weights if sum(weights) else [1] * len(weights), strict=True):
        assert abs(share * whole - satang * weight) < whole


@given(satang=st.integers(0, 10**9), weights=st.lists(st.integers(1, 10**6), min_size=2, max_size=9))
def test_who_asked_for_more_never_gets_less(satang: int, weights: list[int]) -> None:
    found = shares(satang, weights)
    pairs = sorted(zip(weights, found, strict=True))
    assert all(b - a >= 0 or one == two for (one, a), (two, b) in itertools.pairwise(pairs))


def test_a_share_of_less_than_nothing_is_refused() -> None:
    for satang, weights in ((-1, [1]), (1, []), (1, [-1, 3])):
        with pytest.raises(ValueError):  # noqa: PT011 - the values say which
            shares(satang, weights)


def test_many_lines_become_one_printed_line_with_its_layers_side_by_side(both: Centre) -> None:
    pool = pooled(both)
    pools.enter_amounts(both, {(pool_key(pool), "BUREAU"): 30_000 * BAHT, (pool_key(pool), "ACT"): 100 * BAHT})
    row = only_row(both)
    assert (row.printed, row.lines, row.requested, row.working) == (PRINTED, 3, 40_000 * BAHT, 40_000 * BAHT)
    assert row.layers == row.of_lines == {"BUREAU": 30_000 * BAHT, "ACT": 100 * BAHT}
    assert laid(both, "BUREAU") == {
        line("PIO50"): 7_500 * BAHT,
        line("PIO50", 1, 2): 15_000 * BAHT,
        line("PIO20"): 7_500 * BAHT,
    }
    assert_survives(both)


def test_the_layers_leave_each_other_and_the_offices_values_alone(both: Centre) -> None:
    pool = pooled(both)
    before = both.workspace.query('SELECT "uid", "amount", "requested_amount" FROM "view_budget_line" ORDER BY 1')
    for step, layer in enumerate(("SPENT", "MINISTRY", "BUREAU", "ALLOCATED", "ACT"), 1):
        pools.enter_amounts(both, {(pool_key(pool), layer): step * 1000 * BAHT})
    assert only_row(both).layers == {
        "MINISTRY": 2000 * BAHT,
        "BUREAU": 3000 * BAHT,
        "ACT": 5000 * BAHT,
        "ALLOCATED": 4000 * BAHT,
        "SPENT": 1000 * BAHT,
    }
    assert (
        both.workspace.query('SELECT "uid", "amount", "requested_amount" FROM "view_budget_line" ORDER BY 1') == before
    )


def test_a_line_with_an_amount_of_its_own_keeps_it_and_the_rest_is_shared(both: Centre) -> None:
    pool = pooled(both)
    own = line_key(line("PIO50"))
    pools.enter_amounts(both, {(pool_key(pool), "SPENT"): 100_01, (own, "SPENT"): 50_00})
    assert laid(both, "SPENT") == {line("PIO50"): 50_00, line("PIO50", 1, 2): 33_34, line("PIO20"): 16_67}
    assert {found.uid: found.own for found in pools.pool_lines(both, pool)}[line("PIO50")[1]] == {"SPENT"}
    pools.enter_amounts(both, {(own, "SPENT"): 200_00})
    row = only_row(both)
    assert (row.unequal, row.layers["SPENT"], row.of_lines["SPENT"]) == (("SPENT",), 100_01, 200_00)
    pools.enter_amounts(both, {(own, "SPENT"): None})
    assert sum(laid(both, "SPENT").values()) == 100_01
    assert_survives(both)


def test_a_line_feeds_one_pool_only_and_only_of_its_year(both: Centre) -> None:
    pool = pooled(both)
    other = pools.define_pool(both, Printed("รายการอื่น", 2563))
    late = pools.define_pool(both, Printed(PRINTED.name, 2564))
    for where, what, code in (
        (other, line("PIO50"), "line-in-other-pool"),
        (late, line("PIO50", 2), "pool-other-year"),
        (other, ("PIO50", "nothing"), "no-line"),
        ("nothing", line("PIO50", 2), "no-pool"),
    ):
        with pytest.raises(CentralError) as refused:
            pools.add_lines(both, where, [what])
        assert refused.value.code == code
    assert pools.add_lines(both, pool, [line("PIO50")]) == 0
    assert pools.take_lines_out(both, pool, [line("PIO50"), line("PIO20", 2)]) == 1
    assert pools.add_lines(both, other, [line("PIO50")]) == 1


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        (Printed(" \u200b ", 2563), "pool-no-name"),
        (Printed(" เงินอุดหนุน  การยกระดับผู้ประกอบการ ".replace("  ", ""), 2563), "pool-name-taken"),
    ],
)
def test_a_pool_needs_a_name_of_its_own(both: Centre, printed: Printed, code: str) -> None:
    pooled(both)
    with pytest.raises(CentralError) as refused:
        pools.define_pool(both, printed)
    assert refused.value.code == code


def test_a_pool_is_described_otherwise_but_its_year_stays_while_it_has_lines(both: Centre) -> None:
    pool = pooled(both)
    pools.define_pool(both, Printed("ชื่อใหม่", 2563, bb_output="ผลผลิตที่ ๒"), pool)
    assert only_row(both).printed == Printed("ชื่อใหม่", 2563, bb_output="ผลผลิตที่ ๒")
    with pytest.raises(CentralError) as refused:
        pools.define_pool(both, Printed("ชื่อใหม่", 2564), pool)
    assert refused.value.code == "pool-year"


def test_removing_a_pool_frees_its_lines_and_bringing_it_back_brings_what_is_still_free(both: Centre) -> None:
    pool = pooled(both)
    pools.enter_amounts(both, {(pool_key(pool), "ACT"): 9_000 * BAHT})
    pools.remove_pool(both, pool)
    assert pools.pool_rows(both) == []
    assert laid(both, "ACT") == {}
    other = pools.define_pool(both, Printed("รายการอื่น", 2563))
    pools.add_lines(both, other, [line("PIO20")])
    pools.restore_pool(both, pool)
    rows = {row.id: row for row in pools.pool_rows(both)}
    assert (rows[pool].lines, rows[other].lines) == (2, 1)
    assert laid(both, "ACT") == {line("PIO50"): 3_000 * BAHT, line("PIO50", 1, 2): 6_000 * BAHT}
    assert_survives(both)


@pytest.mark.parametrize(
    ("amounts", "code"),
    [
        ({("pool:x", "ACT"): 1}, "no-pool"),
        ({("line:PIO50/x", "ACT"): 1}, "no-line"),
        ({("line:PIO50/PIO50-p1-l1", "REQUESTED"): 1}, "no-layer"),
        ({("line:PIO50/PIO50-p1-l1", "ACT"): -1}, "amount-negative"),
    ],
)
def test_amounts_that_belong_nowhere_are_refused_as_a_whole(both: Centre, amounts: Amounts, code: str) -> None:
    good = {(line_key(line("PIO20")), "ACT"): 5}
    with pytest.raises(CentralError) as refused:
        pools.enter_amounts(both, {**good, **amounts})
    assert refused.value.code == code
    assert laid(both, "ACT") == {}


def test_entering_what_stands_there_already_writes_no_journal_line(both: Centre) -> None:
    one = {(line_key(line("PIO20")), "ACT"): 5}
    assert pools.enter_amounts(both, one) == 1
    head = both.workspace.journal_head()
    assert pools.enter_amounts(both, one) == 0
    assert both.workspace.journal_head() == head


def test_what_is_shared_follows_the_applied_revisions_and_the_decisions(both: Centre, chiang_mai: Desk) -> None:
    pool = pooled(both)
    pools.enter_amounts(both, {(pool_key(pool), "BUREAU"): 30_000 * BAHT})
    chiang_mai.set_amount(50_000)
    take_in(both, [chiang_mai.send().path], clock=noon)
    decisions.apply_ready(both)
    assert laid(both, "BUREAU")[line("PIO50")] == 18_750 * BAHT
    decisions.decide(both, "PIO50", "PIO50-p1", "REJECTED", "ซ้ำซ้อน")
    assert laid(both, "BUREAU") == {line("PIO20"): 30_000 * BAHT}
    assert (only_row(both).left_out, only_row(both).requested) == (2, 10_000 * BAHT)
    decisions.decide(both, "PIO50", "PIO50-p1", "REVIEWING", "พิจารณาใหม่")
    assert sum(laid(both, "BUREAU").values()) == 30_000 * BAHT
    assert_survives(both)


def test_lines_that_are_gone_are_counted_and_get_nothing(both: Centre) -> None:
    pool = pooled(both)
    pools.enter_amounts(both, {(pool_key(pool), "ACT"): 600_00})
    decisions.undo_apply(both, "PIO20")
    row = only_row(both)
    assert (row.lines, row.missing, row.unequal) == (3, 1, ())
    decisions.undo_apply(both, "PIO50")
    assert (only_row(both).missing, only_row(both).unequal) == (3, ("ACT",))
    assert_survives(both)


def test_the_merged_plan_adds_each_layer_up(both: Centre) -> None:
    pool = pooled(both)
    single = line_key(line("PIO20", 2))
    pools.enter_amounts(both, {(pool_key(pool), "ACT"): 999_99, (single, "ACT"): 1, (single, "MINISTRY"): 7})
    tree = read_tree(both, Ask(layer=Layer.ACT))
    assert sum(tree.total.sums.chosen) == 1_000_00
    ministry = read_tree(both, Ask(layer=Layer.MINISTRY))
    assert sum(ministry.total.sums.chosen) == sum(ministry.total.sums.working) - 10_000 * BAHT + 7


def test_the_layers_of_an_office_travel_in_its_return(both: Centre) -> None:
    pool = pooled(both)
    pools.enter_amounts(both, {(pool_key(pool), "BUREAU"): 30_000 * BAHT}, "ตามเล่ม")
    layers = [r for r in return_records(both, "PIO20") if r.entity == "amount_layer"]
    assert [(r.text("budget_line"), r.text("layer"), r.whole("amount")) for r in layers] == [
        (line("PIO20")[1], "BUREAU", 7_500 * BAHT)
    ]
    assert PRINTED.name in layers[0].text("reason")


def test_lines_with_like_names_are_suggested_and_those_that_feed_a_pool_are_not(both: Centre) -> None:
    pool = pools.define_pool(both, Printed("ค่าจ้างเหมาบริการ 1", 2563))
    found = suggestions(both, pool)
    assert len(found) == 8
    assert {one.name for one in found[:4]} == {"ค่าจ้างเหมาบริการ 1"}
    assert found[0].likeness == 100
    pools.add_lines(both, pool, [found[0].line])
    assert found[0].line not in {one.line for one in suggestions(both, pool)}
    assert {one.office for one in suggestions(both, pool, "PIO20 บริการ 2")} == {"PIO20"}
    strange = pools.define_pool(both, Printed("ก่อสร้างอาคาร", 2563))
    assert suggestions(both, strange) == []


def test_a_line_that_feeds_a_pool_follows_its_project_to_another_office(both: Centre, tmp_path: Path) -> None:
    pool = pooled(both)
    own = line_key(line("PIO50", 1, 2))
    pools.enter_amounts(both, {(pool_key(pool), "ACT"): 30_000 * BAHT, (own, "ACT"): 1_000 * BAHT})
    transfers.plan_transfer(both, "PIO50-p1", "PIO50", "PIO20", "ย้าย")
    kits.issue_kit(both, small_kit(), key_of("MOI"), tmp_path, clock=noon)
    row = only_row(both)
    assert (row.missing, row.left_out, row.requested, row.unequal) == (0, 0, 40_000 * BAHT, ())
    moved = ("PIO20", line("PIO50")[1])
    assert laid(both, "ACT") == {
        moved: 14_500 * BAHT,
        ("PIO20", line("PIO50", 1, 2)[1]): 1_000 * BAHT,
        line("PIO20"): 14_500 * BAHT,
    }
    assert {one.now for one in pools.pool_lines(both, pool)} == {"PIO20"}
    assert moved not in {one.line for one in suggestions(both, pool, "บริการ")}
    origin = origin_of(both, *moved, Layer.ACT)
    assert origin is not None
    assert (origin.pool, origin.stands) == (PRINTED.name, True)
    assert_survives(both)
