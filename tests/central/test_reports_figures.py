"""Indicators and tidy tables: merged by their own rule, never twice, and shared without losing a satang (I13)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moi_desktop.central.reports import write_report
from moi_desktop.central.reports.tidy import SHARE_RULE, seat, shares
from moi_desktop.plan.model import Plan
from moi_desktop.store.central_workspace import CentralWorkspace
from tests.central.report_workspaces import (
    ODD,
    REJECTED,
    odd_plan,
    reject,
    row_of,
    sample_plans,
    satang_of,
    sheets,
    workspace_with,
)

MERGED = "ค่ารวมระดับกระทรวง"


@pytest.fixture(scope="module")
def plans() -> dict[str, Plan]:
    return {**sample_plans(), ODD: Plan(odd_plan())}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory, plans: Mapping[str, Plan]) -> Iterator[CentralWorkspace]:
    with workspace_with(tmp_path_factory.mktemp("odd") / "central.db", plans) as opened:
        reject(opened, ODD, REJECTED)
        yield opened


@pytest.fixture(scope="module")
def kpi(workspace: CentralWorkspace) -> dict[str, list[list[Any]]]:
    return sheets(write_report(workspace, "kpi").data)


@pytest.fixture(scope="module")
def tidy(workspace: CentralWorkspace) -> dict[str, list[dict[str, Any]]]:
    named = sheets(write_report(workspace, "tidy").data)
    return {
        name: [dict(zip(rows[1], row, strict=True)) for row in rows[2:]]
        for name, rows in named.items()
        if len(rows) > 1 and rows[1][0] == "office"
    }


def targets_of(plans: Mapping[str, Plan], frame: str, year: int, key: str) -> list[Decimal]:
    found = []
    for plan in plans.values():
        for indicator in plan.of("kpi"):
            if indicator.text("frame") == frame:
                own = (t for t in plan.children("kpi_target", indicator.uid) if t.whole("fiscal_year") == year)
                found += [number for t in own if (number := t.number(key)) is not None]
    return found


def test_a_rate_is_the_sum_of_numerators_over_the_sum_of_denominators(kpi: Any, plans: Mapping[str, Plan]) -> None:
    row = row_of(kpi[MERGED], "ร้อยละของโรงงานที่ตรวจแล้วปฏิบัติตามกฎหมายว่าด้วยโรงงาน", column=1)
    top, bottom = (sum(targets_of(plans, "GO0302", 2563, key)) for key in ("numerator", "denominator"))
    assert bottom
    assert row[7] == pytest.approx(float(top * 100 / bottom), abs=1e-6)
    assert row[3] == "เฉลี่ยถ่วงน้ำหนัก (ตัวตั้งหารตัวหาร)"


def test_a_sum_is_the_sum_of_the_offices(kpi: Any, plans: Mapping[str, Plan]) -> None:
    row = row_of(kpi[MERGED], "มูลค่าเพิ่มทางเศรษฐกิจที่เกิดจากการพัฒนาอุตสาหกรรมเป้าหมายในภูมิภาค", column=1)
    assert row[4:7] == [1000, 1150, 1300]
    assert [Decimal(str(cell)) for cell in row[7:10]] == [
        sum(targets_of(plans, "GO0101", y, "target")) for y in (2563, 2564, 2565)
    ]


def test_a_rate_without_denominators_says_that_it_cannot_be_merged(kpi: Any) -> None:
    row = row_of(kpi[MERGED], "ร้อยละของผู้ประกอบการที่มีรายได้เพิ่มขึ้นหรือต้นทุนลดลงไม่น้อยกว่าร้อยละ 10", column=1)
    assert row[7] == "รวมไม่ได้"
    assert "ไม่มีตัวตั้งหรือตัวหาร" in row[12]
    assert isinstance(row[8], int | float), "the other years are not spoiled"


def test_units_that_differ_are_not_added(kpi: Any) -> None:
    row = row_of(kpi[MERGED], "จำนวนสถานประกอบการที่ได้รับการยกระดับผลิตภาพด้วยระบบอัตโนมัติและดิจิทัล", column=1)
    assert row[7] == "รวมไม่ได้"
    assert row[12].startswith("หน่วยนับไม่ตรงกัน")
    assert "รายการ" in row[12]


def test_every_indicator_is_listed_with_its_targets(kpi: Any, plans: Mapping[str, Plan]) -> None:
    rows = kpi["ตัวชี้วัดทั้งหมด"]
    names = [row[1] for row in rows]
    for plan in plans.values():
        for indicator in plan.of("kpi"):
            if indicator.uid != "k3":
                assert indicator.text("name") in names
    assert "ของโครงการที่ไม่บรรจุ" not in names
    assert row_of(rows, "จำนวนผลิตภัณฑ์อาหารแปรรูปต้นแบบ", column=1)[8:11]


def test_tidy_has_one_row_for_each_target(tidy: Any, plans: Mapping[str, Plan]) -> None:
    rows = tidy["project_year_kpi"]
    targets = {
        (office, t.text("kpi"), t.whole("fiscal_year")) for office, plan in plans.items() for t in plan.of("kpi_target")
    }
    shown = [(row["office"], row["kpi_uid"], int(row["fiscal_year"])) for row in rows if row["fiscal_year"] != ""]
    assert len(shown) == len(set(shown))
    assert set(shown) == targets
    without = {row["project_uid"] for row in rows if row["kpi_uid"] == ""}
    assert {"odd-nowhere", "odd-empty"} <= without
    assert REJECTED not in {row["project_uid"] for row in rows}


def test_amounts_by_province_add_up_to_the_plan(
    tidy: Any, workspace: CentralWorkspace, plans: Mapping[str, Plan]
) -> None:
    rows = tidy["line_province"]
    total = write_report(workspace, "kpi").total
    assert sum(satang_of(row["amount"]) for row in rows) == total
    assert sum(satang_of(row["amount"]) for row in tidy["project_year_money"]) == total
    by_line: dict[str, int] = defaultdict(int)
    for row in rows:
        by_line[row["line_uid"]] += satang_of(row["amount"])
    for plan in plans.values():
        for line in plan.of("budget_line"):
            if line.uid not in ("l8", "l9"):
                assert by_line[line.uid] == line.money("amount")


def test_a_line_of_several_provinces_is_shared_and_the_own_province_leads(tidy: Any) -> None:
    rows = [row for row in tidy["line_province"] if row["line_uid"] == "l1"]
    assert [(row["province"], row["lead"], row["provinces"]) for row in rows] == [
        ("27", 1, 3),
        ("10", 0, 3),
        ("50", 0, 3),
    ]
    assert [satang_of(row["amount"]) for row in rows] == [3_333_35, 3_333_33, 3_333_33]
    alone = [row for row in tidy["line_province"] if row["line_uid"] == "l6"]
    assert [(row["province"], row["province_name"]) for row in alone] == [("27", "สระแก้ว")]


def test_codes_are_text_and_the_rule_of_sharing_is_told(tidy: Any, workspace: CentralWorkspace) -> None:
    row = next(row for row in tidy["line_province"] if row["line_uid"] == "l1")
    assert all(
        isinstance(row[key], str) for key in ("office", "project_uid", "line_uid", "category", "source", "province")
    )
    notes = " ".join(row[0] for row in sheets(write_report(workspace, "tidy").data)["คำอธิบาย"])
    assert SHARE_RULE in notes


@given(st.integers(0, 10**15), st.integers(1, 77))
def test_shares_add_up_and_differ_by_what_does_not_divide(satang: int, parts: int) -> None:
    split = shares(satang, parts)
    assert sum(split) == satang
    assert len(split) == parts
    assert split[0] - split[-1] < parts or parts == 1
    assert min(split) == split[-1]


def test_offices_have_their_seats() -> None:
    assert (seat("PIO50"), seat("MOI"), seat("nobody")) == ("50", "", "")
