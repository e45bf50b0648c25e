"""The plan of the cycle and of the year: the right projects in the right places, and totals that agree (I13)."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from moi_desktop.central.reports import ReportKind, write_report
from moi_desktop.central.reports.frame import Frame
from moi_desktop.central.reports.links import Links
from moi_desktop.errors import CentralError
from moi_desktop.plan.model import Plan
from moi_desktop.store.central_workspace import CentralWorkspace
from tests.central.report_workspaces import (
    MILLION,
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

YEARS = (2563, 2564, 2565)
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture(scope="module")
def plans() -> dict[str, Plan]:
    return sample_plans()


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory, plans: Mapping[str, Plan]) -> Iterator[CentralWorkspace]:
    with workspace_with(tmp_path_factory.mktemp("sample") / "central.db", plans) as opened:
        yield opened


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory, plans: Mapping[str, Plan]) -> Iterator[CentralWorkspace]:
    path = tmp_path_factory.mktemp("odd") / "central.db"
    with workspace_with(path, {**plans, ODD: odd_plan()}) as opened:
        reject(opened, ODD, REJECTED)
        yield opened


@pytest.fixture(scope="module")
def plan3(workspace: CentralWorkspace) -> dict[str, list[list[Any]]]:
    return sheets(write_report(workspace, "plan3").data)


@pytest.fixture(scope="module")
def plan1(workspace: CentralWorkspace) -> dict[str, list[list[Any]]]:
    return sheets(write_report(workspace, "plan1").data)


def sums(plans: Mapping[str, Plan], key: Any) -> dict[Any, list[int]]:
    """Satang of the cycle's years and their sum, by whatever `key(office, project, line)` says."""
    found: dict[Any, list[int]] = defaultdict(lambda: [0] * (len(YEARS) + 1))
    for office, plan in plans.items():
        for line in plan.of("budget_line"):
            owner = plan.get("project", line.text("project"))
            assert owner is not None
            cells = found[key(office, owner, line)]
            cells[YEARS.index(line.whole("fiscal_year") or 0)] += line.money("amount")
            cells[-1] += line.money("amount")
    return dict(found)


def millions(row: list[Any], start: int) -> list[int]:
    return [satang_of(cell, MILLION) for cell in row[start : start + len(YEARS) + 1]]


def test_the_whole_of_the_plan_is_the_sum_of_its_lines(plan3: Any, plans: Mapping[str, Plan]) -> None:
    whole = sums(plans, lambda *_: "")[""]
    for heading in ("แหล่งเงิน", "เรื่อง / แนวทางการพัฒนา / แผนงาน", "หน่วยงาน"):
        assert millions(row_of(plan3["สรุป"], "รวมทั้งสิ้น", after=heading), 1) == whole


def test_money_by_source_agrees_with_the_lines(plan3: Any, plans: Mapping[str, Plan]) -> None:
    by_root = sums(plans, lambda _office, _project, line: line.text("source")[:2])
    assert millions(row_of(plan3["สรุป"], "เงินงบประมาณ"), 1) == by_root["F1"]
    assert millions(row_of(plan3["สรุป"], "เงินนอกงบประมาณ"), 1) == by_root["F2"]
    own = sums(plans, lambda _office, _project, line: line.text("source"))
    assert millions(row_of(plan3["สรุป"], "งบประมาณจังหวัด (Area)"), 1) == own["F103"]


def test_every_project_stands_under_its_programme_with_its_money(plan3: Any, plans: Mapping[str, Plan]) -> None:
    by_project = sums(plans, lambda _office, project, _line: project.text("name_th"))
    shown = {
        row[1]: millions(row, 3)
        for name, rows in plan3.items()
        if name.startswith("เรื่องที่")
        for row in rows
        if row[2].startswith("สอจ.")
    }
    names = {p.text("name_th") for plan in plans.values() for p in plan.live_projects()}
    assert set(shown) == names
    assert {name: cells for name, cells in shown.items() if any(cells)} == by_project


def test_sums_of_programmes_and_issues_agree_with_their_projects(plan3: Any, plans: Mapping[str, Plan]) -> None:
    by_programme = sums(plans, lambda _office, project, _line: project.text("programme"))
    nodes = [r for r in plan3["สรุป"] if str(r[0]).startswith("1.1.1.1 ")]
    assert millions(nodes[0], 1) == by_programme["PG010101"]
    by_issue = sums(plans, lambda _office, project, _line: project.text("programme")[2:4])
    for issue in range(1, 6):
        rows = plan3[f"เรื่องที่ {issue}"]
        assert millions(row_of(rows, f"รวมเรื่องที่ {issue}", column=1), 3) == by_issue.get(f"{issue:02d}", [0] * 4)


def test_money_by_office_names_the_offices(plan3: Any, plans: Mapping[str, Plan]) -> None:
    by_office = sums(plans, lambda office, *_: office)
    row = row_of(plan3["สรุป"], "สำนักงานอุตสาหกรรมจังหวัดเชียงใหม่")
    assert millions(row, 1) == by_office["PIO50"]
    assert row[5] == len(plans["PIO50"].live_projects())


def test_issues_show_goals_indicators_and_guidelines_before_their_projects(plan3: Any) -> None:
    first = [row[0] for row in plan3["เรื่องที่ 1"]]
    order = [first.index(h) for h in ("เป้าหมาย", "ตัวชี้วัดและค่าเป้าหมาย", "แนวทางการพัฒนา", "แผนงานและโครงการ")]
    assert order == sorted(order)
    indicator = row_of(plan3["เรื่องที่ 1"], "KF0101")
    assert indicator[3:6] == [1000, 1150, 1300]


def test_every_link_of_every_project_is_listed_with_its_reason(plan3: Any, plans: Mapping[str, Plan]) -> None:
    rows = plan3["ความสอดคล้องกับแผน 3 ระดับ"]
    links = [link for plan in plans.values() for link in plan.of("plan_link")]
    listed = [(row[2], row[5]) for row in rows if row[4] in ("หลัก", "รอง")]
    assert sorted(listed) == sorted((link.text("link"), link.text("reason")) for link in links)
    primary = [row for row in rows if row[4] == "หลัก"]
    assert len(primary) == sum(link.flag("primary") for link in links)


def test_a_target_stands_under_the_plan_it_belongs_to(workspace: CentralWorkspace) -> None:
    codes = [code for code, _ in Links(Frame(workspace)).used() if code.startswith("MP")]
    assert any(len(code) > len("MP0902") for code in codes)
    assert codes == sorted(codes)


def test_projects_without_money_are_in_the_appendix(plan3: Any, plans: Mapping[str, Plan]) -> None:
    with_money = sums(plans, lambda _office, project, _line: project.uid)
    without = {p.text("name_th") for plan in plans.values() for p in plan.live_projects() if p.uid not in with_money}
    assert without
    assert {row[1] for row in plan3["ภาคผนวก ไม่ใช้งบประมาณ"] if row[2].startswith("สอจ.")} == without


def test_the_year_s_money_by_quarter_agrees_with_the_lines(plan1: Any, plans: Mapping[str, Plan]) -> None:
    lines = [r for plan in plans.values() for r in plan.of("budget_line") if r.whole("fiscal_year") == 2563]
    whole = [sum(r.money(key) for r in lines) for key in ("q1", "q2", "q3", "q4", "amount")]
    for heading in ("แหล่งเงิน", "แผนงาน", "หน่วยงาน"):
        row = row_of(plan1["สรุป"], "รวมทั้งสิ้น", after=heading)
        assert [satang_of(cell) for cell in row[1:6]] == whole
    total = row_of(plan1["แผนรายเดือน"], "รวมทั้งสิ้น", column=1)
    assert [satang_of(cell) for cell in total[16:21]] == whole


def test_months_are_marked_as_the_activities_have_them(plan1: Any, plans: Mapping[str, Plan]) -> None:
    marked = sum(
        plan_year.flag(f"m{n:02d}")
        for plan in plans.values()
        for plan_year in plan.of("activity_year")
        if plan_year.whole("fiscal_year") == 2563
        for n in range(1, 13)
    )
    rows = plan1["แผนรายเดือน"]
    of_activities = [row for row in rows if row[0] == "" and row[1] not in ("", "รวมทั้งสิ้น")]
    assert sum(cell == "■" for row in of_activities for cell in row[4:16]) == marked
    assert rows[3][4:16] == [
        "ต.ค.",
        "พ.ย.",
        "ธ.ค.",
        "ม.ค.",
        "ก.พ.",
        "มี.ค.",
        "เม.ย.",
        "พ.ค.",
        "มิ.ย.",
        "ก.ค.",
        "ส.ค.",
        "ก.ย.",
    ]


def test_a_rejected_project_is_in_no_sum_but_in_an_appendix(odd: CentralWorkspace) -> None:
    report = write_report(odd, "plan3")
    named = sheets(report.data)
    assert [row[1:4] for row in named["ภาคผนวก ไม่บรรจุในแผน"] if row[0] == "1"] == [
        [f"โครงการ {REJECTED}", "สอจ.สระแก้ว", 1.0]
    ]
    texts = [str(cell) for name, rows in named.items() if name != "ภาคผนวก ไม่บรรจุในแผน" for row in rows for cell in row]
    assert not [text for text in texts if "odd-rejected" in text or "odd-deleted" in text]


def test_money_outside_the_cycle_and_without_programme_is_not_lost(odd: CentralWorkspace) -> None:
    report = write_report(odd, "plan3")
    named = sheets(report.data)
    assert report.money[0] == 70_00
    row = row_of(named["สรุป"], "รวมทั้งสิ้น", after="แหล่งเงิน")
    assert satang_of(row[5], MILLION) == report.total == sum(report.money.values())
    assert satang_of(row[4], MILLION) == 70_00
    lost = row_of(named["ยังไม่ระบุแผนงาน"], "รวม", column=1)
    assert satang_of(lost[3], MILLION) == 70_00
    assert row_of(named["สรุป"], "ยังไม่ระบุแหล่งเงิน")[1] == pytest.approx(0.00004)


def test_money_not_laid_over_quarters_has_a_column_of_its_own(odd: CentralWorkspace) -> None:
    rows = sheets(write_report(odd, "plan1").data)["แผนรายเดือน"]
    own = row_of(rows, "+กิจกรรม", column=1)
    assert [satang_of(cell) for cell in own[16:22]] == [5_000_00, 5_000_00, 0, 0, 1, 10_000_01]
    assert own[4:16] == ["■", *[""] * 10, "■"]
    assert row_of(rows, "รายการที่ยังไม่ระบุกิจกรรม", column=1)


@pytest.mark.parametrize("kind", list(ReportKind))
def test_merged_headings_never_overlap_and_every_printed_row_has_its_height(
    kind: ReportKind, odd: CentralWorkspace
) -> None:
    archive = zipfile.ZipFile(io.BytesIO(write_report(odd, kind).data))
    for name in (n for n in archive.namelist() if n.startswith("xl/worksheets/sheet")):
        sheet = ET.fromstring(archive.read(name))
        cells = [cell for merge in sheet.iter(f"{MAIN}mergeCell") for cell in cells_of(merge.get("ref", ""))]
        assert len(cells) == len(set(cells))
        if kind is not ReportKind.TIDY:
            assert all(float(row.get("ht", "0")) > 10 for row in sheet.iter(f"{MAIN}row"))


def cells_of(area: str) -> list[tuple[int, int]]:
    """The cells (row, column) of an area such as `A1:C2`."""
    (left, top), (right, bottom) = re.findall(r"([A-Z]+)([0-9]+)", area)
    columns = [sum((ord(c) - 64) * 26**n for n, c in enumerate(reversed(letters))) for letters in (left, right)]
    return [(r, c) for r in range(int(top), int(bottom) + 1) for c in range(columns[0], columns[1] + 1)]


@pytest.mark.parametrize("kind", list(ReportKind))
def test_equal_plans_give_equal_bytes_and_never_a_formula(kind: ReportKind, odd: CentralWorkspace) -> None:
    report = write_report(odd, kind)
    assert write_report(odd, kind).data == report.data
    archive = zipfile.ZipFile(io.BytesIO(report.data))
    assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    sheets_xml = [archive.read(n).decode() for n in archive.namelist() if n.startswith("xl/worksheets/sheet")]
    assert not any("<f>" in xml for xml in sheets_xml)
    texts = {str(cell) for rows in sheets(report.data).values() for row in rows for cell in row}
    assert kind is ReportKind.KPI or "=1+1" in texts or any("=1+1" in text for text in texts)


@pytest.mark.parametrize("kind", list(ReportKind))
def test_the_order_of_arrival_does_not_show(
    kind: ReportKind, tmp_path: Path, plans: Mapping[str, Plan], workspace: CentralWorkspace
) -> None:
    turned = {office: list(plans[office])[::-1] for office in list(plans)[::-1]}
    with workspace_with(tmp_path / "turned.db", turned) as other:
        assert write_report(other, kind).data == write_report(workspace, kind).data


def test_a_clock_that_cannot_be_right_is_not_printed(workspace: CentralWorkspace) -> None:
    def printed(year: int) -> list[str]:
        rows = sheets(write_report(workspace, "kpi", clock=lambda: datetime(year, 8, 28, tzinfo=UTC)).data)
        return [row[0] for row in rows["ค่ารวมระดับกระทรวง"] if str(row[0]).startswith("พิมพ์เมื่อ")]

    assert printed(2019) == ["พิมพ์เมื่อ 28 สิงหาคม 2562"]
    assert printed(1970) == printed(2568) == []


def test_reports_say_what_they_cover(workspace: CentralWorkspace, plans: Mapping[str, Plan]) -> None:
    report = write_report(workspace, "budget", year=2564)
    assert (report.kind, report.year, report.offices) == (ReportKind.BUDGET, 2564, len(plans))
    assert report.projects == sum(len(plan.live_projects()) for plan in plans.values())
    assert report.lines == sum(len(plan.of("budget_line")) for plan in plans.values())
    assert report.indicators == sum(len(plan.of("kpi")) for plan in plans.values())


def test_refusals_have_codes(tmp_path: Path, workspace: CentralWorkspace) -> None:
    with CentralWorkspace.create(tmp_path / "empty.db") as empty, pytest.raises(CentralError) as no_kit:
        write_report(empty, "plan3")
    with pytest.raises(CentralError) as wrong_year:
        write_report(workspace, "plan1", year=2570)
    with pytest.raises(CentralError) as wrong_kind:
        write_report(workspace, "plan9")
    assert [e.value.code for e in (no_kit, wrong_year, wrong_kind)] == ["report-no-kit", "report-year", "report-kind"]
    assert "2570" in wrong_year.value.sentence


def test_a_centre_without_any_plan_still_prints(tmp_path: Path) -> None:
    with workspace_with(tmp_path / "central.db", {}) as empty:
        for kind in ReportKind:
            assert sheets(write_report(empty, kind).data)
