"""Painting months and typing money, and the records that come of it."""

from decimal import Decimal
from itertools import count

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QUndoStack

from moi_desktop.desktop.models.activity_steps import HUNDRED, moving, sharing_weights, total_weight
from moi_desktop.desktop.models.grid_model import Column, GridModel, Row
from moi_desktop.desktop.models.month_plan import Amount, Month, amount_of, budgeting, by_month, painting, picture_of
from moi_desktop.desktop.values import FieldFormat, Unparsed
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import FISCAL_MONTH_KEYS, QUARTER_KEYS

ACTIVITIES = ("a", "b")
YEARS = (2563, 2564)
MONTHS = st.tuples(st.sampled_from(ACTIVITIES), st.sampled_from(YEARS), st.integers(1, 12))
AMOUNTS = st.tuples(st.sampled_from(ACTIVITIES), st.sampled_from(YEARS), st.sampled_from(QUARTER_KEYS))
GESTURES = st.lists(
    st.one_of(
        st.tuples(st.just("paint"), st.dictionaries(MONTHS, st.booleans(), min_size=1, max_size=8)),
        st.tuples(
            st.just("money"),
            st.dictionaries(AMOUNTS, st.one_of(st.none(), st.integers(0, 10**9)), min_size=1, max_size=4),
        ),
    ),
    max_size=12,
)


def model():
    entity = catalogue.entity("activity_year")
    return GridModel(
        [Column(field.key, field.th, FieldFormat(field)) for field in entity.fields], undo_stack=QUndoStack()
    )


def do(years, kind, cells, uids):
    change = (painting if kind == "paint" else budgeting)(years.rows, cells, "", lambda: f"y{next(uids)}")
    return years.do(change)


def kept(years):
    return {row.uid: dict(row.values) for row in years.rows}


def money(years):
    found = {}
    for activity in ACTIVITIES:
        for year in YEARS:
            for quarter in QUARTER_KEYS:
                value = amount_of(years.rows, activity, year, quarter)
                if value is not None:
                    found[activity, year, quarter] = value
    return found


@given(GESTURES)
def test_records_match_the_picture_whatever_is_painted_and_none_is_ever_empty(gestures):
    years, uids = model(), count()
    picture: set[Month] = set()
    amounts: dict[Amount, object] = {}
    for kind, cells in gestures:
        do(years, kind, cells, uids)
        for place, value in cells.items():
            if kind == "paint":
                (picture.add if value else picture.discard)(place)
            elif value is None:
                amounts.pop(place, None)
            else:
                amounts[place] = value
        assert picture_of(years.rows) == picture
        assert money(years) == amounts
        places = [(row.values["activity"], row.values["fiscal_year"]) for row in years.rows]
        assert len(places) == len(set(places))
        for row in years.rows:
            assert any(key in row.values for key in (*FISCAL_MONTH_KEYS, *QUARTER_KEYS))


@given(GESTURES)
def test_every_gesture_is_one_step_that_can_be_undone_and_done_again(gestures):
    years, uids = model(), count()
    states = [kept(years)]
    for kind, cells in gestures:
        if do(years, kind, cells, uids):
            states.append(kept(years))
    assert years.undo_stack.count() == len(states) - 1
    for before in reversed(states[:-1]):
        years.undo_stack.undo()
        assert kept(years) == before
    for after in states[1:]:
        years.undo_stack.redo()
        assert kept(years) == after


def twice():
    return [
        Row("x", {"activity": "a", "fiscal_year": 2563, "m01": True, "q1": 100}),
        Row("y", {"activity": "a", "fiscal_year": 2563, "m02": True, "m01": True, "q1": 50, "q2": 7}),
    ]


def test_a_year_that_was_entered_twice_is_shown_together_and_cleared_in_both():
    years = model()
    years.set_rows(twice())
    assert picture_of(years.rows) == {("a", 2563, 1), ("a", 2563, 2)}
    assert amount_of(years.rows, "a", 2563, "q1") == 150
    years.do(painting(years.rows, {("a", 2563, 1): False}, ""))
    assert picture_of(years.rows) == {("a", 2563, 2)}
    assert amount_of(years.rows, "a", 2563, "q1") == 150
    years.do(budgeting(years.rows, {("a", 2563, "q1"): 80}, ""))
    assert amount_of(years.rows, "a", 2563, "q1") == 80
    years.do(budgeting(years.rows, {("a", 2563, "q1"): None}, ""))
    assert [row.uid for row in years.rows] == ["y"]


def test_typed_text_that_is_no_amount_is_kept_and_keeps_its_record():
    years = model()
    unread = Unparsed("ราวหมื่น", "ไม่ใช่จำนวนเงิน")
    years.do(budgeting(years.rows, {("a", 2563, "q1"): unread}, ""))
    years.do(painting(years.rows, {("a", 2563, 1): True}, ""))
    years.do(painting(years.rows, {("a", 2563, 1): False}, ""))
    assert amount_of(years.rows, "a", 2563, "q1") is unread
    assert by_month(years.rows, "a", 2563) == {}


def test_painting_what_is_painted_already_is_no_step():
    years = model()
    assert years.do(painting(years.rows, {("a", 2563, 1): True}, ""))
    assert not years.do(painting(years.rows, {("a", 2563, 1): True, ("b", 2563, 4): False}, ""))


@given(
    st.sets(st.integers(1, 12)),
    st.dictionaries(st.sampled_from(QUARTER_KEYS), st.integers(0, 10**12)),
    st.integers(1, 12),
)
def test_money_by_month_adds_up_to_the_quarters_and_stands_only_in_marked_months(marked, quarters, some):
    values = {"activity": "a", "fiscal_year": 2563, **quarters}
    values.update({FISCAL_MONTH_KEYS[position - 1]: True for position in marked})
    rows = [Row("y", values)]
    months = by_month(rows, "a", 2563)
    assert sum(months.values()) == sum(quarters.values())
    assert set(months) <= marked | {0}
    for number, quarter in enumerate(QUARTER_KEYS):
        inside = [months[position] for position in range(3 * number + 1, 3 * number + 4) if position in months]
        if inside:
            assert sum(inside) == quarters[quarter]
            assert max(inside) - min(inside) <= 1


def rows_with(*weights):
    return [Row(f"r{n}", {} if weight is None else {"weight": Decimal(weight)}) for n, weight in enumerate(weights)]


def after(rows, change):
    values = {row.uid: row.values.get("weight") for row in rows}
    values.update({edit.uid: edit.after for edit in change.edits})
    return list(values.values())


def test_those_without_a_weight_share_what_is_left():
    rows = rows_with("40", None, None)
    assert after(rows, sharing_weights(rows, "")) == [Decimal(40), Decimal(30), Decimal(30)]


def test_weights_that_do_not_add_up_keep_their_proportions():
    rows = rows_with("30", "30", "30")
    assert after(rows, sharing_weights(rows, "")) == [Decimal("33.34"), Decimal("33.33"), Decimal("33.33")]
    rows = rows_with("20", "60")
    assert after(rows, sharing_weights(rows, "")) == [Decimal(25), Decimal(75)]


@given(st.lists(st.one_of(st.none(), st.decimals(0, 100, places=2)), min_size=1, max_size=12))
def test_shared_weights_always_add_up_to_a_hundred(weights):
    rows = rows_with(*weights)
    shared = after(rows, sharing_weights(rows, ""))
    assert sum(weight for weight in shared if weight is not None) == HUNDRED
    assert all(weight is None or 0 <= weight <= HUNDRED for weight in shared)


def test_a_moved_activity_gets_its_place_and_the_others_theirs():
    rows = [Row("x", {"seq": 1}), Row("y", {"seq": 4}), Row("z", {})]
    change = moving(rows, "z", -1, "")
    assert [(edit.uid, edit.after) for edit in change.edits] == [("z", 2), ("y", 3)]
    assert moving(rows, "x", -1, "").edits == ()
    assert total_weight(rows) == 0
