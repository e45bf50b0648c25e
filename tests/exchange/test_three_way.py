"""Three-way comparison: nobody's edit is lost, nothing is invented, and what is the same stays the same."""

from hypothesis import given, settings
from hypothesis import strategies as st

from moi_desktop.exchange.three_way import (
    NO_BASE,
    Base,
    Outcome,
    Side,
    agreed,
    compare_three,
)

PROJECT = ("project", "p")
LINE = ("budget_line", "l")


def plan(*, name="ก", amount="100.00", **more):
    return {
        PROJECT: {"name_th": name, "phone": "1"},
        LINE: {"project": "p", "name": "ค่าจ้าง", "qty1": "1", "unit_price": amount, "amount": amount, **more},
    }


def compare(base, ours, theirs, typed=()):
    return compare_three(Base(base), ours, theirs, typed)


def outcomes(comparison):
    return {(one.key[1], *one.fields): one.outcome for one in comparison.differences}


# ---- one field ---------------------------------------------------------------------------------------------------------


def test_what_only_the_colleague_changed_is_taken():
    found = compare(plan(), plan(), plan(name="ข"))
    assert outcomes(found) == {("p", "name_th"): Outcome.TAKEN}
    assert found.merged({}) == plan(name="ข")


def test_what_only_we_changed_is_kept():
    found = compare(plan(), plan(name="ข"), plan())
    assert outcomes(found) == {("p", "name_th"): Outcome.KEPT}
    assert found.merged({}) == plan(name="ข")


def test_what_both_changed_alike_is_no_difference():
    assert compare(plan(), plan(name="ข"), plan(name="ข")).differences == ()


def test_what_both_changed_differently_waits_for_a_person():
    found = compare(plan(), plan(name="ข"), plan(name="ค"))
    (one,) = found.differences
    assert one.outcome is Outcome.CONFLICT
    assert (one.base, one.ours, one.theirs) == ({"name_th": "ก"}, {"name_th": "ข"}, {"name_th": "ค"})
    assert found.merged({one.spot: Side.THEIRS}) == plan(name="ค")
    assert found.merged({one.spot: Side.OURS}) == plan(name="ข")


def test_two_fields_of_one_record_go_their_own_ways():
    theirs = {**plan(), PROJECT: {"name_th": "ก", "phone": "2"}}
    found = compare(plan(), plan(name="ข"), theirs)
    assert found.merged({})[PROJECT] == {"name_th": "ข", "phone": "2"}


def test_what_is_computed_from_each_other_is_decided_as_one():
    ours = plan(qty1="3", amount="300.00", unit_price="100.00")
    theirs = plan(amount="150.00")
    (one,) = compare(plan(), ours, theirs).differences
    assert one.outcome is Outcome.CONFLICT
    assert set(one.fields) == {"qty1", "unit_price", "amount"}
    assert one.effect == -15_000


def test_text_that_is_no_value_yet_counts_as_our_change():
    found = compare(plan(), plan(), plan(name="ข"), [("project", "p", "name_th")])
    assert outcomes(found) == {("p", "name_th"): Outcome.CONFLICT}


# ---- whole records -----------------------------------------------------------------------------------------------------


def test_new_records_of_both_sides_come_together():
    ours = {**plan(), ("budget_line", "a"): {"project": "p", "amount": "1.00"}}
    theirs = {**plan(), ("budget_line", "b"): {"project": "p", "amount": "2.00"}}
    found = compare(plan(), ours, theirs)
    assert set(found.merged({})) == {PROJECT, LINE, ("budget_line", "a"), ("budget_line", "b")}
    assert [one.effect for one in found.of(Outcome.TAKEN)] == [200]


def test_a_new_project_comes_as_one_with_all_that_belongs_to_it():
    theirs = {
        **plan(),
        ("project", "q"): {"name_th": "ใหม่"},
        ("budget_line", "m"): {"project": "q", "amount": "5.00"},
        ("line_year", "y"): {"budget_line": "m", "kind": "OBLIGATION", "fiscal_year": 2564, "amount": "1.00"},
    }
    (one,) = compare(plan(), plan(), theirs).differences
    assert one.members == (("project", "q"), ("budget_line", "m"), ("line_year", "y"))
    assert one.effect == 500


def test_a_record_that_only_the_colleague_removed_goes():
    theirs = {PROJECT: plan()[PROJECT]}
    assert compare(plan(), plan(), theirs).merged({}) == theirs


def test_removed_there_and_changed_here_is_a_conflict():
    theirs = {PROJECT: plan()[PROJECT]}
    found = compare(plan(), plan(amount="9.00"), theirs)
    (one,) = found.differences
    assert (one.outcome, one.theirs) == (Outcome.CONFLICT, None)
    assert found.merged({one.spot: Side.OURS}) == plan(amount="9.00")
    assert found.merged({one.spot: Side.THEIRS}) == theirs


def test_removed_here_and_added_to_there_is_a_conflict():
    theirs = {**plan(), ("budget_line", "n"): {"project": "p", "amount": "2.00"}}
    found = compare(plan(), {}, theirs)
    (one,) = found.differences
    assert one.outcome is Outcome.CONFLICT
    assert set(one.members) == set(theirs)
    assert found.merged({one.spot: Side.OURS}) == {}
    assert found.merged({one.spot: Side.THEIRS}) == theirs


def test_a_removed_record_that_the_other_side_began_to_point_at_is_a_conflict():
    activity = ("activity", "v")
    base = {**plan(), activity: {"project": "p", "name": "อบรม"}}
    ours = {**base, LINE: {**base[LINE], "activity": "v"}}
    found = compare(base, ours, plan())
    (removal,) = [one for one in found.differences if not one.fields]
    assert removal.outcome is Outcome.CONFLICT
    gone = found.merged({removal.spot: Side.THEIRS})
    assert activity not in gone
    assert "activity" not in gone[LINE]
    assert found.merged({removal.spot: Side.OURS}) == ours


def test_a_project_deleted_there_and_worked_on_here_is_a_conflict():
    theirs = {**plan(), PROJECT: {**plan()[PROJECT], "status": "DELETED", "deleted_reason": "ซ้ำ"}}
    (status, _) = sorted(
        compare(plan(), plan(amount="9.00"), theirs).differences, key=lambda one: one.key[0] != "project"
    )
    assert status.outcome is Outcome.CONFLICT
    assert status.fields == ("status", "deleted_reason")
    assert status.effect == -900
    assert outcomes(compare(plan(), plan(), theirs)) == {("p", "status", "deleted_reason"): Outcome.TAKEN}


def test_one_thing_made_on_two_computers_is_one_record():
    base = {("kpi", "k"): {"name": "รายได้"}}
    ours = {**base, ("kpi_target", "a"): {"kpi": "k", "fiscal_year": 2563, "target": "5"}}
    theirs = {**base, ("kpi_target", "b"): {"kpi": "k", "fiscal_year": 2563, "target": "6"}}
    (one,) = compare(base, ours, theirs).differences
    assert (one.key, one.fields, one.outcome) == (("kpi_target", "a"), ("target",), Outcome.CONFLICT)


def test_a_waiver_speaks_of_the_record_under_our_uid_too():
    base = {("kpi", "k"): {"name": "รายได้"}}
    ours = {**base, ("kpi_target", "a"): {"kpi": "k", "fiscal_year": 2563, "target": "5"}}
    theirs = {
        **base,
        ("kpi_target", "b"): {"kpi": "k", "fiscal_year": 2563, "target": "5"},
        ("waiver", "w"): {"rule": "K001", "record": "b", "field": "target", "reason": "วัดปีเดียว"},
    }
    merged = compare(base, ours, theirs).merged({})
    assert merged["waiver", "w"]["record"] == "a"


def test_removed_here_and_moved_into_a_new_project_there_is_a_conflict():
    moved = {**plan(), ("project", "n"): {"name_th": "ใหม่"}}
    moved[LINE] = {**moved[LINE], "project": "n"}
    (one,) = compare(plan(), {PROJECT: plan()[PROJECT]}, moved).differences
    assert one.outcome is Outcome.CONFLICT


# ---- what both came from -----------------------------------------------------------------------------------------------


def test_without_a_common_ancestor_every_difference_is_decided():
    theirs = {**plan(name="ข"), ("budget_line", "n"): {"project": "p", "amount": "2.00"}}
    ours = {**plan(), ("budget_line", "m"): {"project": "p", "amount": "3.00"}}
    found = compare_three(NO_BASE, ours, theirs)
    assert {one.outcome for one in found.differences} == {Outcome.CONFLICT}
    assert found.merged({one.spot: Side.OURS for one in found.differences}) == ours
    assert found.merged({one.spot: Side.THEIRS for one in found.differences}) == theirs


def test_where_common_ancestors_disagree_nobody_knows():
    base = agreed([plan(), plan(name="ข")])
    found = compare_three(base, plan(), plan(name="ข", amount="7.00"))
    assert outcomes(found) == {
        ("p", "name_th"): Outcome.CONFLICT,
        ("l", "unit_price", "amount"): Outcome.TAKEN,
    }


# ---- always ------------------------------------------------------------------------------------------------------------

TEXTS = st.sampled_from(["ก", "ข", "ค"])
AMOUNTS = st.sampled_from(["1.00", "2.00"])
FREE = {
    "project": {"name_th": TEXTS, "phone": TEXTS, "status": st.just("DELETED")},
    "activity": {"project": st.sampled_from(["p1", "p2"]), "name": TEXTS},
    "budget_line": {
        "project": st.sampled_from(["p1", "p2"]),
        "activity": st.sampled_from(["v1", "v2"]),
        "name": TEXTS,
        "amount": AMOUNTS,
        "q1": AMOUNTS,
    },
}
KEYS = [("project", "p1"), ("project", "p2"), ("activity", "v1"), ("activity", "v2")]
KEYS += [("budget_line", f"l{n}") for n in (1, 2, 3)]


@st.composite
def sound_plans(draw):
    """A plan in which whatever is pointed at is there, as the database holds it."""
    rows = {}
    for key in KEYS:
        if draw(st.booleans()):
            rows[key] = draw(st.fixed_dictionaries({}, optional=FREE[key[0]]))
    for key, values in list(rows.items()):
        owner = ("project", str(values.get("project")))
        if key[0] != "project" and owner not in rows:
            del rows[key]
    for values in rows.values():
        if values.get("activity") and ("activity", values["activity"]) not in rows:
            del values["activity"]
    return rows


SIDES = st.sampled_from(list(Side))


def decided(comparison, data):
    return {one.spot: data.draw(SIDES) for one in comparison.of(Outcome.CONFLICT)}


@settings(max_examples=400, deadline=None)
@given(sound_plans(), sound_plans(), sound_plans(), st.data())
def test_every_value_of_a_merge_is_ours_or_theirs_and_points_at_something(base, ours, theirs, data):
    found = compare(base, ours, theirs)
    merged = found.merged(decided(found, data))
    for key, values in merged.items():
        for name, value in values.items():
            assert value in (ours.get(key, {}).get(name), theirs.get(key, {}).get(name))
        for name, entity in (("project", "project"), ("activity", "activity")):
            assert name not in values or (entity, values[name]) in merged


@settings(max_examples=400, deadline=None)
@given(sound_plans(), sound_plans(), sound_plans(), st.data())
def test_no_edit_of_either_side_is_lost_without_a_decision(base, ours, theirs, data):
    found = compare(base, ours, theirs)
    merged = found.merged(decided(found, data))
    asked = {key for one in found.of(Outcome.CONFLICT) for key in (one.key, *one.members)}
    for side in (ours, theirs):
        for key, values in side.items():
            if key in asked or (set(ours) | set(theirs)) & {("project", values.get("project"))} & asked:
                continue
            before = base.get(key)
            edits = {n for n in {*values, *(before or {})} if before is None or values.get(n) != before.get(n)}
            for name in edits:
                held = merged.get(key, {}).get(name)
                pointed = ("activity", values.get("activity")) if name == "activity" else None
                assert held == values.get(name) or pointed in asked or (key not in merged and not values)


@settings(max_examples=300, deadline=None)
@given(sound_plans(), sound_plans(), sound_plans())
def test_which_side_is_called_ours_does_not_matter(base, ours, theirs):
    there, back = compare(base, ours, theirs), compare(base, theirs, ours)
    turned = {Outcome.TAKEN: Outcome.KEPT, Outcome.KEPT: Outcome.TAKEN, Outcome.CONFLICT: Outcome.CONFLICT}
    assert {one.spot: one.outcome for one in there.differences} == {
        one.spot: turned[one.outcome] for one in back.differences
    }
    mine = {one.spot: Side.OURS for one in there.differences}
    assert there.merged(mine) == back.merged(dict.fromkeys(mine, Side.THEIRS))


@settings(max_examples=300, deadline=None)
@given(sound_plans(), sound_plans(), sound_plans(), st.data())
def test_merging_twice_changes_nothing(base, ours, theirs, data):
    found = compare(base, ours, theirs)
    merged = found.merged(decided(found, data))
    again = compare(theirs, merged, theirs)
    assert again.of(Outcome.CONFLICT) == []
    assert again.merged({}) == merged


@given(sound_plans(), sound_plans())
def test_a_side_that_did_nothing_has_no_say(base, changed):
    assert compare(base, base, changed).merged({}) == changed
    assert compare(base, changed, base).merged({}) == changed
    assert compare(base, changed, changed).differences == ()


@given(sound_plans(), sound_plans(), sound_plans())
def test_the_effects_add_up_to_the_difference_in_money(base, ours, theirs):
    for rows in (base, ours, theirs):
        for values in rows.values():
            values.pop("status", None)
    found = compare(base, ours, theirs)
    assert sum(one.effect for one in found.differences) == money(theirs) - money(ours)


def money(rows):
    return sum(round(float(v.get("amount", 0)) * 100) for k, v in rows.items() if k[0] == "budget_line")
