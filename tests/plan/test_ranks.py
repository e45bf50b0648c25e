from hypothesis import given
from hypothesis import strategies as st

from moi_desktop.plan.ranks import in_rank_order, moved, placed

FOUR = {"a": 1, "b": 2, "c": 3, "d": 4}


def after(ranks, changes):
    return in_rank_order({**ranks, **changes})


def test_one_step_changes_places_with_the_neighbour_and_nothing_else():
    assert moved(FOUR, {"c"}, -1) == {"c": 2, "b": 3}
    assert moved(FOUR, {"b"}, 1) == {"c": 2, "b": 3}


def test_the_first_cannot_go_further_up_nor_the_last_further_down():
    assert moved(FOUR, {"a"}, -1) == {}
    assert moved(FOUR, {"d"}, 1) == {}


def test_several_move_together():
    assert after(FOUR, moved(FOUR, {"c", "d"}, -1)) == ["a", "c", "d", "b"]


def test_missing_and_repeated_ranks_are_numbered_on_the_way():
    ranks = {"a": None, "b": 2, "c": 2, "d": 9}
    assert after(ranks, moved(ranks, {"d"}, -1)) == ["b", "d", "c", "a"]
    assert {**ranks, **moved(ranks, {"d"}, -1)} == {"a": 4, "b": 1, "c": 3, "d": 2}


def test_dropped_rows_stand_before_the_row_they_were_dropped_on():
    assert after(FOUR, placed(FOUR, {"d"}, "b")) == ["a", "d", "b", "c"]
    assert after(FOUR, placed(FOUR, {"a", "b"}, None)) == ["c", "d", "a", "b"]
    assert placed(FOUR, {"b"}, "b") == {}


ranks_of_any_kind = st.dictionaries(st.text("abcdefgh", min_size=1, max_size=2), st.none() | st.integers(1, 12))


@given(ranks_of_any_kind, st.data(), st.integers(-5, 5))
def test_afterwards_each_rank_is_there_once_and_the_others_keep_their_order(ranks, data, steps):
    some = data.draw(st.sets(st.sampled_from(sorted(ranks)))) if ranks else set()
    result = {**ranks, **moved(ranks, some, steps)}
    if some:
        assert sorted(result.values()) == list(range(1, len(ranks) + 1))
    others = [uid for uid in in_rank_order(ranks) if uid not in some]
    assert [uid for uid in in_rank_order(result) if uid not in some] == others


@given(ranks_of_any_kind, st.data(), st.integers(1, 5))
def test_up_and_down_again_is_where_it_was(ranks, data, steps):
    if not ranks:
        return
    one = data.draw(st.sampled_from(sorted(ranks)))
    numbered = {uid: number for number, uid in enumerate(in_rank_order(ranks), 1)}
    if numbered[one] + steps > len(numbered):
        return
    there = {**numbered, **moved(numbered, {one}, steps)}
    assert {**there, **moved(there, {one}, -steps)} == numbered
