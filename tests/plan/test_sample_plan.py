"""The three written sample plans: complete, consistent, within the rules, the same in every run."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from difflib import SequenceMatcher
from importlib.resources import files

import pytest

from moi_desktop.plan import catalogue
from moi_desktop.plan.amounts import HUNDRED_BAHT, line_amount
from moi_desktop.plan.canonical import record_hash
from moi_desktop.plan.catalogue import FISCAL_MONTH_KEYS, QUARTER_KEYS, Kind
from moi_desktop.plan.code_book import reference_book
from moi_desktop.plan.model import Plan
from moi_desktop.plan.rules import Severity, check, context_of_kit
from moi_desktop.plan.sample import SAMPLE_OFFICES, sample_kit, sample_plan
from moi_desktop.plan.sample.building import months_of, split
from moi_desktop.plan.sample.kpis import quarter_targets, target_values
from moi_desktop.plan.sample.lines import quantity
from moi_desktop.plan.thai_text import clean
from moi_desktop.plan.totals import control_totals

KIT = Plan(sample_kit())


@pytest.fixture(scope="module", params=SAMPLE_OFFICES)
def office(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def plan(office: str) -> Plan:
    return sample_plan(office)


def texts_of(plan: Plan) -> list[str]:
    return [v for record in plan for v in record.values.values() if isinstance(v, str)]


def test_an_office_has_about_8_projects_25_kpis_and_120_lines(plan: Plan) -> None:
    assert len(plan.of("project")) == 8
    assert 24 <= len(plan.of("kpi")) <= 27
    assert 115 <= len(plan.of("budget_line")) <= 125


def test_every_table_but_the_answers_to_the_centre_is_filled(plan: Plan) -> None:
    empty = [key for key in catalogue.PLAN_ENTITIES if not plan.of(key)]
    assert empty == ["answer"]


def test_every_field_is_used_by_some_office() -> None:
    used: dict[str, set[str]] = defaultdict(set)
    for office in SAMPLE_OFFICES:
        for record in sample_plan(office):
            used[record.entity].update(record.values)
    unused = {
        f"{key}.{field.key}"
        for key in catalogue.PLAN_ENTITIES
        if key != "answer"
        for field in catalogue.entity(key).fields
        if field.key not in used[key]
    }
    assert unused == {"project.deleted_reason"}


def test_the_rules_find_no_error_and_only_warnings_with_written_reasons(office: str, plan: Plan) -> None:
    findings = check(plan, context_of_kit(KIT, office, reference_book()))
    assert [f.message for f in findings if f.severity is Severity.ERROR] == []
    assert [f"{f.place}: {f.message}" for f in findings if f.blocks] == []
    assert 1 <= len(findings) <= 8


def test_every_waiver_answers_a_warning(office: str, plan: Plan) -> None:
    warned = {(f.code, f.uid) for f in check(plan, context_of_kit(KIT, office, reference_book()))}
    assert {(w.text("rule"), w.text("record")) for w in plan.of("waiver")} == warned


def test_every_reference_names_a_record_of_the_plan(plan: Plan) -> None:
    for record in plan:
        for field in catalogue.entity(record.entity).fields:
            if field.kind is Kind.REFERENCE and field.key in record.values:
                assert plan.get(field.refers, record.text(field.key)), (record, field.key)


def test_every_code_is_a_choice_or_stands_in_its_list(plan: Plan) -> None:
    codes = reference_book().with_kit(KIT)
    for record in plan:
        for field in catalogue.entity(record.entity).fields:
            if field.kind is not Kind.CODE or field.key not in record.values:
                continue
            code = record.text(field.key)
            assert field.choice(code) or (field.codes and code in codes.table(field.codes)), (field.key, code)


def test_expense_categories_are_leaves(plan: Plan) -> None:
    table = reference_book().table(catalogue.CodeList.EXPENSE)
    assert all((entry := table.get(line.text("category"))) and entry.leaf for line in plan.of("budget_line"))


def test_amounts_are_factors_times_price_in_hundreds_of_baht_and_their_quarters_add_up(plan: Plan) -> None:
    for line in plan.of("budget_line"):
        assert line.whole("amount") == line_amount(line)
        assert line.money("amount") % HUNDRED_BAHT == 0
        assert sum(line.money(quarter) for quarter in QUARTER_KEYS) == line.money("amount")


def test_a_project_with_money_asks_for_half_a_million_to_six_million_baht_a_year(plan: Plan) -> None:
    sums: dict[tuple[str, int], int] = defaultdict(int)
    for line in plan.of("budget_line"):
        sums[line.text("project"), line.money("fiscal_year")] += line.money("amount")
    assert all(500_000_00 <= amount <= 6_000_000_00 for amount in sums.values())


def test_activity_weights_add_up_to_100_and_every_activity_has_months(plan: Plan) -> None:
    for project in plan.live_projects():
        activities = plan.children("activity", project.uid)
        assert sum((a.number("weight") or Decimal(0) for a in activities), Decimal(0)) == 100
        for activity in activities:
            plans = plan.children("activity_year", activity.uid)
            assert any(p.flag(month) for p in plans for month in FISCAL_MONTH_KEYS)


def test_each_project_has_one_primary_strategy_a_master_plan_agenda_and_focus_each_with_its_reason(plan: Plan) -> None:
    for project in plan.live_projects():
        links = plan.children("plan_link", project.uid)
        primary = [link for link in links if link.flag("primary")]
        assert [link.text("link")[:2] for link in primary] == ["NS"]
        assert {"MP", "MA", "MF"} <= {link.text("link")[:2] for link in links}
        assert all(len(link.text("reason")) > 20 for link in links)
    assert any(link.text("link").startswith("SC") for link in plan.of("plan_link"))


def test_rationales_are_of_several_sentences_and_no_two_are_alike() -> None:
    rationales = [p.text("rationale") for office in SAMPLE_OFFICES for p in sample_plan(office).of("project")]
    assert min(map(len, rationales)) >= 200
    assert len(set(rationales)) == len(rationales)


def test_one_project_uses_no_money_and_some_money_stands_off_the_budget(plan: Plan) -> None:
    without = [p for p in plan.of("project") if p.text("channel") == "NONE"]
    assert len(without) == 1
    assert not plan.children("budget_line", without[0].uid)
    sources = {line.text("source") for line in plan.of("budget_line")}
    assert any(source.startswith("F2") for source in sources)
    assert len(sources) >= 5


def test_last_years_allocation_is_sometimes_known_and_sometimes_not(plan: Plan) -> None:
    known = {"prev_alloc" in line.values for line in plan.of("budget_line")}
    assert known == {True, False}


def test_obligations_span_2_to_8_years_reach_beyond_the_cycle_and_contain_the_lines_own_amount() -> None:
    spans, years = set(), set()
    for office in SAMPLE_OFFICES:
        plan = sample_plan(office)
        for line in plan.of("budget_line"):
            rows = [r for r in plan.children("line_year", line.uid) if r.text("kind") == "OBLIGATION"]
            assert bool(rows) == line.flag("obligated")
            if rows:
                by_year = {r.money("fiscal_year"): r.money("amount") for r in rows}
                assert by_year[line.money("fiscal_year")] == line.money("amount")
                spans.add(len(by_year))
                years |= set(by_year)
    assert {2, 3, 4, 5, 8} <= spans
    assert min(years) < 2563
    assert max(years) > 2565


def test_new_construction_carries_a_fifth_in_its_first_year() -> None:
    for office in SAMPLE_OFFICES:
        plan = sample_plan(office)
        building = [
            x for x in plan.of("budget_line") if x.text("category").startswith("B30102") and x.flag("obligated")
        ]
        assert building
        first = min(building, key=lambda line: line.money("fiscal_year"))
        rows = [r.money("amount") for r in plan.children("line_year", first.uid) if r.text("kind") == "OBLIGATION"]
        assert first.money("amount") * 5 == sum(rows)


def test_all_merge_rules_types_and_directions_of_kpis_occur() -> None:
    kpis = [kpi for office in SAMPLE_OFFICES for kpi in sample_plan(office).of("kpi")]
    for key in ("aggregation", "type", "polarity", "frequency"):
        assert {kpi.text(key) for kpi in kpis} == {c.code for c in catalogue.entity("kpi").field(key).choices}
    assert {"baseline" in kpi.values for kpi in kpis} == {True, False}
    assert {kpi.flag("cumulative") for kpi in kpis} == {True, False}


def test_a_kpi_that_feeds_the_frame_has_the_unit_and_merge_rule_of_the_frames_kpi(plan: Plan) -> None:
    frame = {
        kpi.text("frame"): (kpi.text("unit"), kpi.text("aggregation")) for kpi in KIT.of("kpi") if kpi.text("frame")
    }
    feeding = [kpi for kpi in plan.of("kpi") if kpi.text("frame")]
    assert len(feeding) >= 5
    for kpi in feeding:
        assert (kpi.text("unit"), kpi.text("aggregation")) == frame[kpi.text("frame")]


def test_repair_leaves_every_text_as_it_is(plan: Plan) -> None:
    for record in plan:
        for field in catalogue.entity(record.entity).fields:
            value = record.values.get(field.key)
            if isinstance(value, str):
                assert clean(value, long=field.kind is Kind.LONG_TEXT) == value


def test_awkward_but_valid_texts_are_among_the_samples() -> None:
    texts = [text for office in SAMPLE_OFFICES for text in texts_of(sample_plan(office))]
    every = "\n".join(texts)
    for piece in ("ฏุ", "ฐู", "ญู", "ที่", "น้ำ", "ปู่", "กี๊", "๒", "2561–2565", '"', "“", "Roast Profile", "CH₄", "°C"):
        assert piece in every, piece
    for sign in ("=", "+"):
        assert any(text.startswith(sign) for text in texts), sign
    names = [p.text("name_th") for office in SAMPLE_OFFICES for p in sample_plan(office).of("project")]
    items = [x.text("name") for office in SAMPLE_OFFICES for x in sample_plan(office).of("budget_line")]
    assert max(map(len, names)) == 139
    assert 275 <= max(map(len, items)) <= 300


def test_exactly_one_pair_of_projects_of_different_offices_is_nearly_the_same() -> None:
    names = [(office, p.text("name_th")) for office in SAMPLE_OFFICES for p in sample_plan(office).of("project")]
    alike = [
        (one, other)
        for n, (office, one) in enumerate(names)
        for elsewhere, other in names[n + 1 :]
        if office != elsewhere and SequenceMatcher(None, one, other).ratio() > 0.9
    ]
    assert len(alike) == 1
    assert alike[0][0] != alike[0][1]


def test_two_runs_give_the_same_records_and_no_uid_twice(office: str, plan: Plan) -> None:
    again = sample_plan(office)
    assert [record_hash(r) for r in again] == [record_hash(r) for r in plan]
    assert len({r.uid for r in plan}) == len(plan)


def test_uids_have_not_changed_since_they_were_first_handed_out() -> None:
    assert {o: sample_plan(o).of("project")[0].uid for o in SAMPLE_OFFICES} == {
        "PIO50": "1ad6eec0-089f-548c-9635-06275816d2bf",
        "PIO20": "a02e6ebc-3319-58be-a57a-72d726f2e7c6",
        "PIO90": "b9d07baf-cb44-5e1c-95ca-1c80391f8783",
    }


def test_control_totals_count_the_money_of_a_sample_office() -> None:
    totals = control_totals(sample_plan("PIO50"))
    assert totals["count:project"] == 8
    assert totals["sum:2563:F202"] == "852000.00"


def test_an_office_without_a_sample_is_refused() -> None:
    with pytest.raises(KeyError):
        sample_plan("PIO96")


def test_data_files_are_read_by_people_and_hold_no_tabs_or_carriage_returns() -> None:
    for entry in files("moi_desktop.plan.sample").joinpath("data").iterdir():
        text = entry.read_bytes().decode("utf-8")
        assert "\t" not in text
        assert "\r" not in text


def test_quantities_months_shares_and_targets_are_read_as_written() -> None:
    assert quantity("3 คน x 5 วัน x 2 ครั้ง") == {
        "qty1": "3", "unit1": "คน", "qty2": "5", "unit2": "วัน", "qty3": "2", "unit3": "ครั้ง",
    }  # fmt: skip
    assert months_of("ต.ค.-ธ.ค., มี.ค.") == ["m01", "m02", "m03", "m06"]
    with pytest.raises(ValueError, match=r"มี\.ค\.-ต\.ค\."):
        months_of("มี.ค.-ต.ค.")
    assert split(100_000, [1, 0, 2, 0], 10_000) == {"q1": 30_000, "q3": 70_000}
    assert target_values("2/3") == {"target": Decimal("66.67"), "numerator": Decimal(2), "denominator": Decimal(3)}
    assert quarter_targets(Decimal(7), [50, 50, 0, 0], adds_up=True) == {"q1": Decimal(4), "q2": Decimal(3)}
    assert quarter_targets(Decimal("12.5"), [0, 50, 0, 100], adds_up=False) == {
        "q2": Decimal("6.3"),
        "q4": Decimal("12.5"),
    }
