"""The reference tables hold what they claim to, and nothing is broken in them."""

import re
import unicodedata
from collections import Counter

import pytest

from moi_desktop import reference
from moi_desktop.reference import Domain, OfficeKind, Scheme
from moi_desktop.reference.table import read_rows

FILES = ["provinces", "agencies", "budget_categories", "plan_links"]
TREES = [reference.offices, reference.categories, reference.plan_links]


def test_the_counts_are_those_of_the_ministry_and_the_country():
    assert len(reference.provinces()) == 77
    assert len(reference.provincial_offices()) == 76
    assert len(reference.clusters()) == 18
    assert len(reference.offices()) == 109
    assert len(reference.categories()) == 135
    assert len(reference.plan_links()) == 143


def test_every_kind_domain_and_scheme_has_entries():
    assert all(reference.offices(kind) for kind in OfficeKind)
    assert all(reference.categories(domain) for domain in Domain)
    assert all(reference.plan_links(scheme) for scheme in Scheme)
    assert sum(len(reference.categories(domain)) for domain in Domain) == 135


@pytest.mark.parametrize("entries", [reference.provinces, reference.clusters, *TREES])
def test_codes_are_unique_and_safe_in_a_spreadsheet(entries):
    codes = [entry.code for entry in entries()]
    assert len(set(codes)) == len(codes)
    # Neither a date (1-10), nor a decimal (1.10), nor an exponent (1E5), nor a number with a leading zero.
    assert all(re.fullmatch(r"[A-Z]+[A-Z0-9-]*|[1-9][0-9]", code) for code in codes)


@pytest.mark.parametrize("entries", TREES)
def test_parents_exist_and_no_tree_runs_in_a_circle(entries):
    parents = {entry.code: entry.parent for entry in entries()}
    for code in parents:
        way = [code]
        while parents[way[-1]]:
            way.append(parents[way[-1]])
            assert len(set(way)) == len(way), way


def test_only_categories_without_children_are_leaves():
    with_children = {entry.parent for entry in reference.categories()}
    assert all(entry.is_leaf != (entry.code in with_children) for entry in reference.categories())


def test_levels_count_the_steps_from_the_top():
    assert all(len(reference.category_chain(entry.code)) == entry.level for entry in reference.categories())


def test_domains_are_told_by_the_letter_of_the_code():
    letters = {domain: {entry.code[0] for entry in reference.categories(domain)} for domain in Domain}
    assert letters == {
        Domain.EXPENSE: {"B"},
        Domain.PLAN_TYPE: {"P"},
        Domain.BUDGET_GROUP: {"G"},
        Domain.SPEND_NATURE: {"N"},
        Domain.FUND_SOURCE: {"F"},
    }


def test_every_province_but_bangkok_has_an_office_and_a_cluster():
    without = [province.name_th for province in reference.provinces() if not province.office_code]
    assert without == ["กรุงเทพมหานคร"]
    for province in reference.provinces():
        if province.office_code:
            office = reference.office(province.office_code)
            assert office.province_code == province.code
            assert office.name_th == f"สำนักงานอุตสาหกรรมจังหวัด{province.name_th}"
            assert province.code in reference.cluster(province.cluster_code).province_codes


def test_each_cluster_has_one_centre_in_its_own_region():
    members = Counter(code for cluster in reference.clusters() for code in cluster.province_codes)
    assert len(members) == 76
    assert set(members.values()) == {1}
    for cluster in reference.clusters():
        assert cluster.center_code in cluster.province_codes
        assert {reference.province(code).region_code for code in cluster.province_codes} == {cluster.region_code}


def test_validity_years_are_buddhist_and_in_order():
    for link in reference.plan_links():
        assert 2550 <= link.valid_from <= (link.valid_to or 2600) <= 2600


@pytest.mark.parametrize("name", FILES)
def test_texts_are_composed_and_trimmed(name):
    for row in read_rows(name):
        for text in row.values():
            assert unicodedata.is_normalized("NFC", text)
            assert "\u0e4d\u0e32" not in text
            assert text == text.strip()
            assert "  " not in text


@pytest.mark.parametrize("name", ["agencies", "budget_categories", "plan_links"])
def test_every_row_says_where_it_comes_from_and_whether_that_was_seen(name):
    for row in read_rows(name):
        assert row["source"]
        assert row["verified"] in {"0", "1"}
