"""The centre's sample kit: cycle, frame, frame KPIs, ceilings of all provincial offices, window."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise

import pytest

from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import record_hash
from moi_desktop.plan.catalogue import CodeList, Kind, Need
from moi_desktop.plan.code_book import reference_book
from moi_desktop.plan.model import Plan
from moi_desktop.plan.sample import SAMPLE_OFFICES, generate_plan, sample_kit, sample_plan
from moi_desktop.plan.thai_text import clean
from moi_desktop.reference import provincial_offices

LEVELS = ("ISSUE", "GOAL", "GUIDELINE", "PROGRAMME")


@pytest.fixture(scope="module")
def kit() -> Plan:
    return Plan(sample_kit())


def ceilings_of(kit: Plan, office: str) -> dict[tuple[int, str], int]:
    return {
        (c.money("fiscal_year"), c.text("source")): c.money("amount")
        for c in kit.of("ceiling")
        if c.text("office") == office
    }


def test_the_cycle_is_the_ministrys_three_year_plan(kit: Plan) -> None:
    cycle = kit.single("cycle")
    assert cycle is not None
    assert cycle.text("name") == "แผนปฏิบัติราชการระยะ 3 ปี (พ.ศ. 2563-2565) ของกระทรวงอุตสาหกรรม"
    assert (cycle.whole("first_fy"), cycle.whole("last_fy"), cycle.text("scope")) == (2563, 2565, "MOI")


def test_the_kit_holds_only_tables_that_a_kit_carries_and_every_required_field(kit: Plan) -> None:
    allowed = {*catalogue.DOCUMENTS[catalogue.DocumentKind.KIT], "kpi_target", "kpi_level"}
    for record in kit:
        assert record.entity in allowed
        for field in catalogue.entity(record.entity).fields:
            assert field.need is not Need.REQUIRED or field.key in record.values, (record, field.key)


def test_each_frame_node_stands_under_a_node_of_the_level_above(kit: Plan) -> None:
    nodes = {node.text("code"): node for node in kit.of("frame_node")}
    assert len(nodes) == len(kit.of("frame_node"))
    above = dict(pairwise(LEVELS))
    for node in nodes.values():
        if node.text("level") == "ISSUE":
            assert not node.text("parent")
        else:
            parent = nodes[node.text("parent")]
            assert above[parent.text("level")] == node.text("level")
    counts = Counter(node.text("level") for node in nodes.values())
    assert counts["ISSUE"] == 5
    assert set(counts) == set(LEVELS)


def test_frame_codes_survive_excel(kit: Plan) -> None:
    for node in kit.of("frame_node"):
        assert node.text("code").isalnum()
        assert node.text("code")[:2].isalpha()


def test_every_programme_of_the_frame_is_served_and_every_goal_measured(kit: Plan) -> None:
    codes = {level: {n.text("code") for n in kit.of("frame_node") if n.text("level") == level} for level in LEVELS}
    served = {p.text("programme") for office in SAMPLE_OFFICES for p in sample_plan(office).of("project")}
    assert served == codes["PROGRAMME"]
    assert {kpi.text("frame") for kpi in kit.of("kpi") if kpi.text("frame")} == codes["GOAL"]


def test_frame_kpis_have_a_target_for_each_year(kit: Plan) -> None:
    for kpi in kit.of("kpi"):
        assert [t.whole("fiscal_year") for t in kit.children("kpi_target", kpi.uid)] == [2563, 2564, 2565]


def test_all_76_offices_have_a_ceiling_for_each_year_and_source(kit: Plan) -> None:
    offices = {c.text("office") for c in kit.of("ceiling")}
    assert offices == {office.code for office in provincial_offices()}
    for office in offices:
        assert len(ceilings_of(kit, office)) == 3 * 4
    sources = reference_book().table(CodeList.FUND_SOURCE)
    assert all(c.text("source") in sources and c.money("amount") > 0 for c in kit.of("ceiling"))


def test_ceilings_rise_in_whole_millions_for_a_plan_that_asks_for_more(kit: Plan) -> None:
    plan = generate_plan("PIO42", projects=12, kpis=24, lines=600, seed=7)
    raised = Plan(sample_kit({"PIO42": plan}))
    before, after = ceilings_of(kit, "PIO42"), ceilings_of(raised, "PIO42")
    changed = {key for key in before if before[key] != after[key]}
    assert changed
    assert all(after[key] > before[key] and after[key] % 1_000_000_00 == 0 for key in changed)
    assert ceilings_of(raised, "PIO50") == ceilings_of(kit, "PIO50")


def test_the_window_of_all_offices_can_be_moved(kit: Plan) -> None:
    windows = {w.text("office"): w for w in kit.of("window")}
    assert windows[""].values["closes"] == date(2019, 10, 31)
    moved = {w.text("office"): w for w in Plan(sample_kit(closes=date(2030, 1, 2))).of("window")}
    assert moved[""].values["closes"] == date(2030, 1, 2)
    assert moved["PIO34"].values == windows["PIO34"].values


def test_repair_leaves_every_text_of_the_kit_as_it_is(kit: Plan) -> None:
    for record in kit:
        for field in catalogue.entity(record.entity).fields:
            value = record.values.get(field.key)
            if isinstance(value, str):
                assert clean(value, long=field.kind is Kind.LONG_TEXT) == value


def test_two_kits_are_the_same() -> None:
    assert [record_hash(r) for r in sample_kit()] == [record_hash(r) for r in sample_kit()]
