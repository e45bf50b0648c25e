"""The chain X > Y1 > Y2 > Z that the links of a project make."""

import pytest

from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.code_book import CodeEntry, reference_book
from moi_desktop.plan.link_chain import (
    Chain,
    Level,
    LinkKind,
    chains,
    kind_of,
    level_of,
    path_of,
    targets_under,
    years_missing,
)

KIT = [
    CodeEntry(code="040001", th="การขยายตัวของผลิตภัณฑ์มวลรวมสาขาอุตสาหกรรม", parent="MP04"),
    CodeEntry(code="040101", th="อุตสาหกรรมชีวภาพมีการขยายตัวเพิ่มขึ้น", parent="MP0401"),
    CodeEntry(code="040101V01", th="ปัจจัยการผลิต", parent="040101"),
    CodeEntry(code="040201", th="เป้าหมายที่ชุดแผนวางไว้ใต้ประเด็น", parent="MP04"),
    CodeEntry(code="DP13", th="แผนพัฒนาฯ ฉบับที่ 13"),
    CodeEntry(code="DP1301", th="หมุดหมายที่ 1", parent="DP13"),
]


@pytest.fixture(scope="module")
def table():
    return reference_book().extended({CodeList.PLAN_LINK: KIT}).table(CodeList.PLAN_LINK)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("NS02", LinkKind.STRATEGY),
        ("MP0401", LinkKind.MASTER_PLAN),
        ("040101", LinkKind.MASTER_PLAN),
        ("NR05", LinkKind.REFORM),
        ("DP1203", LinkKind.DEVELOPMENT),
        ("DP1301", LinkKind.DEVELOPMENT),
        ("SEC", LinkKind.SECURITY),
        ("GP05", LinkKind.GOVERNMENT),
        ("MA01", LinkKind.MINISTER),
        ("MF0501", LinkKind.FOCUS),
        ("SC05", LinkKind.S_CURVE),
        ("XX9", LinkKind.OTHER),
        ("", LinkKind.OTHER),
    ],
)
def test_every_code_belongs_to_a_plan_or_policy(table, code, kind):
    assert kind_of(table, code) is kind


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("MP", Level.PLAN),
        ("NS02", Level.STRATEGY),
        ("MP04", Level.ISSUE),
        ("MP0401", Level.SUB_PLAN),
        ("040001", Level.TARGET_Y2),
        ("040101", Level.TARGET_Y1),
        ("040201", Level.TARGET_Y1),
        ("MP090202", Level.TARGET_Y1),
        ("040101V01", Level.FACTOR),
        ("MA01", Level.OTHER),
    ],
)
def test_digits_tell_targets_of_a_kit_from_sub_plans(table, code, level):
    assert level_of(table, code) is level


def test_five_agenda_items_five_focus_areas_and_twelve_industries_are_among_the_links(table):
    of = {kind: [entry for entry in table if kind_of(table, entry.code) is kind] for kind in LinkKind}
    assert sum(entry.parent == "MA" for entry in of[LinkKind.MINISTER]) == 5
    assert sum(entry.parent == "MF" for entry in of[LinkKind.FOCUS]) == 5
    assert sum(entry.leaf for entry in of[LinkKind.S_CURVE]) == 12


def test_a_target_brings_its_sub_plan_and_issue_along(table):
    assert chains(table, ["NS02", "040101"]) == (Chain("MP04", "", "MP0401", "040101"),)


def test_a_factor_counts_as_its_target(table):
    assert chains(table, ["040101V01"]) == (Chain("MP04", "", "MP0401", "040101"),)


def test_links_of_one_issue_join_into_one_chain(table):
    wanted = (Chain("MP04", "040001", "MP0401", "040101"),)
    assert chains(table, ["040001", "MP0401", "040101"]) == wanted
    assert chains(table, ["040101", "MP04", "040001"]) == wanted


def test_each_sub_plan_has_a_chain_of_its_own_under_the_target_of_its_issue(table):
    assert chains(table, ["MP0402", "040001", "MP0401", "MP08"]) == (
        Chain("MP04", "040001", "MP0401", ""),
        Chain("MP04", "040001", "MP0402", ""),
        Chain("MP08", "", "", ""),
    )


def test_without_a_master_plan_there_is_no_chain(table):
    assert chains(table, ["NS02", "MA01", "", "XX9"]) == ()


def test_targets_are_known_only_as_far_as_the_list_has_them(table):
    assert [entry.code for entry in targets_under(table, "MP04", Level.TARGET_Y2)] == ["040001"]
    assert [entry.code for entry in targets_under(table, "MP0402", Level.TARGET_Y1)] == []
    assert [entry.code for entry in path_of(table, "040101")] == ["MP", "MP04", "MP0401"]


def test_years_in_which_a_link_is_not_in_force_are_named(table):
    entry = CodeEntry(code="X1", th="แผนเดิม", valid_from=2560, valid_to=2564)
    assert years_missing(entry, range(2563, 2566)) == (2565,)
    assert years_missing(table.get("NS02"), range(2563, 2566)) == ()
