from moi_desktop.plan.catalogue import SECTIONS
from moi_desktop.plan.completeness import NOTHING, Progress, progress_of
from moi_desktop.plan.model import Plan, Record
from moi_desktop.plan.sample import sample_plan


def project(**values):
    return Record("project", "p1", values)


def test_an_empty_project_has_nothing_done_in_any_section():
    begun = project()
    found = progress_of(Plan([begun]), begun)
    assert list(found) == [section.key for section in SECTIONS]
    assert all(progress.done == 0 < progress.total for progress in found.values())


def test_a_field_that_may_be_empty_does_not_count():
    named = project(name_th="กาแฟ", name_en="Coffee")
    assert progress_of(Plan([named]), named)["general"].done == 1


def test_a_table_counts_once_however_many_rows_it_has():
    begun = project()
    rows = [Record("statement", f"s{number}", {"project": "p1"}) for number in range(3)]
    assert progress_of(Plan([begun, *rows]), begun)["results"].done == 1


def test_a_table_of_a_table_counts_through_its_owner():
    begun = project()
    activity = Record("activity", "a1", {"project": "p1"})
    other = Record("activity", "a2", {"project": "p2"})
    months = Record("activity_year", "m1", {"activity": "a1"})
    elsewhere = Record("activity_year", "m2", {"activity": "a2"})
    assert progress_of(Plan([begun, activity, other, elsewhere]), begun)["activities"].done == 1
    assert progress_of(Plan([begun, activity, months]), begun)["activities"].done == 2


def test_what_is_optional_for_a_project_is_not_asked_for():
    begun = project()
    partner = Record("co_agency", "c1", {"project": "p1"})
    without, with_one = Plan([begun]), Plan([begun, partner])
    assert progress_of(without, begun)["people"] == progress_of(with_one, begun)["people"]


def test_the_sample_is_all_but_finished():
    plan = Plan(sample_plan("PIO50"))
    total = sum((progress for one in plan.live_projects() for progress in progress_of(plan, one).values()), NOTHING)
    assert 90 <= total.percent < 100


def test_a_percentage_is_rounded_down_so_that_hundred_means_all():
    assert Progress(199, 200).percent == 99
    assert Progress(200, 200).percent == 100
    assert Progress(0, 0).percent == 100
