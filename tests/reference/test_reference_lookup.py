"""Looking up provinces, offices, categories and plan links by code and by what people type."""

import pytest

from moi_desktop import reference
from moi_desktop.errors import PlanError
from moi_desktop.reference import Domain, Scheme


@pytest.mark.parametrize(
    "typed", ["สป.อก.", "สปอ.", "สปอ", "สป.อก", "OPS", "ops", "๒๒๐๐๒", "สำนักงานปลัดกระทรวงอุตสาหกรรม"]
)
def test_both_abbreviations_of_the_central_office_find_it(typed):
    assert reference.find_offices(typed)[0].code == "OPS"


@pytest.mark.parametrize("typed", ["PIO50", "pio50", "สอจ.เชียงใหม่", "สอจ. เชียงใหม่", "Chiang Mai", "เชียงใหม่"])
def test_an_office_is_found_by_code_abbreviation_and_names(typed):
    assert reference.find_offices(typed)[0].code == "PIO50"


@pytest.mark.parametrize("typed", ["50", "๕๐", "ชม", "เชียงใหม่", "จังหวัดเชียงใหม่", "จ. เชียงใหม่", "chiang mai", "TH-50"])
def test_a_province_is_found_by_code_abbreviation_and_names(typed):
    assert reference.find_provinces(typed)[0].code == "50"


def test_the_whole_name_comes_before_names_that_only_contain_it():
    assert reference.find_offices("กระทรวงอุตสาหกรรม")[0].code == "MOI"
    assert reference.find_categories("เงินเดือน")[0].name_th == "เงินเดือน"


def test_an_empty_or_unknown_text_finds_nothing():
    assert reference.find_provinces("  ") == ()
    assert reference.find_offices("ไม่มีหน่วยงานนี้") == ()


def test_clusters_are_found_by_code_and_name():
    assert reference.find_clusters("PC15")[0].name_th == reference.cluster("PC15").name_th
    assert len(reference.find_clusters("กลุ่มจังหวัดภาคเหนือ")) == 4


def test_searches_can_be_narrowed():
    assert {category.domain for category in reference.find_categories("งบ", Domain.FUND_SOURCE)} == {Domain.FUND_SOURCE}
    assert [link.code for link in reference.find_plan_links("BCG", Scheme.MINISTER_AGENDA)] == ["MA01"]
    assert reference.find_plan_links("MF01", fiscal_year=2562) == ()
    assert reference.find_plan_links("MF01", fiscal_year=2563)[0].code == "MF01"


def test_plan_links_are_in_force_from_their_first_to_their_last_year():
    reform = reference.plan_link("NR01")
    assert [reform.valid_in(year) for year in (2560, 2561, 2565, 2566)] == [False, True, True, False]
    assert reference.plan_link("MA01").valid_in(2599)
    in_2561 = {link.code for link in reference.plan_links(Scheme.NATIONAL_STRATEGY, fiscal_year=2561)}
    assert "NS02" in in_2561
    assert reference.plan_links(Scheme.MINISTER_AGENDA, fiscal_year=2561) == ()


def test_paths_run_from_the_top_down():
    assert reference.category_path("B20101").startswith("งบดำเนินงาน > ")
    assert [link.code for link in reference.plan_link_chain("MP090202")] == ["MP", "MP09", "MP0902", "MP090202"]
    assert reference.plan_link_path("NS02").endswith("> ยุทธศาสตร์ชาติด้านการสร้างความสามารถในการแข่งขัน")


def test_children_are_listed_in_official_order():
    assert [category.code for category in reference.categories_under("B2")] == ["B201", "B202"]
    assert [link.code for link in reference.plan_links_under("MA")] == ["MA01", "MA02", "MA03", "MA04", "MA05"]
    assert len(reference.offices_under("OPS")) == 77
    assert {link.code for link in reference.plan_links_under("")} >= {"NS", "MP", "MA", "MF"}


@pytest.mark.parametrize(
    ("look_up", "code"),
    [
        (reference.province, "unknown-province"),
        (reference.cluster, "unknown-cluster"),
        (reference.office, "unknown-office"),
        (reference.category, "unknown-category"),
        (reference.plan_link, "unknown-plan-link"),
    ],
)
def test_an_unknown_code_is_refused_in_thai(look_up, code):
    with pytest.raises(PlanError) as caught:
        look_up("ZZ9")
    assert caught.value.code == code
    assert "“ZZ9”" in caught.value.sentence


def test_names_of_unknown_codes_are_empty():
    assert reference.province_name("50") == "เชียงใหม่"
    assert reference.office_name("OPS") == "สำนักงานปลัดกระทรวงอุตสาหกรรม"
    assert reference.category_name("N1") == "รายจ่ายประจำ"
    assert reference.plan_link_name("SEC")
    names = (reference.province_name, reference.office_name, reference.category_name, reference.plan_link_name)
    assert [name("ZZ9") for name in names] == ["", "", "", ""]


def test_provincial_offices_stand_in_the_thai_order_of_their_provinces():
    order = [reference.province(office.province_code).sort_th for office in reference.provincial_offices()]
    assert order == sorted(order)
