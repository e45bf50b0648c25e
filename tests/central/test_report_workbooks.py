"""The workbook of everything, the descriptions of indicators, the framework of coming years, and tables as CSV."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import openpyxl
import pytest

from moi_desktop.central.journal_checks import spoken_hash
from moi_desktop.central.reports import write_report
from moi_desktop.central.reports.kpi_sheets import MOST_SHEETS
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


@pytest.fixture(scope="module")
def plans() -> dict[str, Plan]:
    return sample_plans()


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory, plans: Mapping[str, Plan]) -> Iterator[CentralWorkspace]:
    with workspace_with(tmp_path_factory.mktemp("sample") / "central.db", plans) as opened:
        yield opened


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CentralWorkspace]:
    with workspace_with(tmp_path_factory.mktemp("odd") / "central.db", {ODD: odd_plan()}) as opened:
        reject(opened, ODD, REJECTED)
        yield opened


@pytest.fixture(scope="module")
def everything(workspace: CentralWorkspace) -> bytes:
    return write_report(workspace, "consolidated").data


def by_year(plan: Plan) -> list[int]:
    sums = [sum(r.money("amount") for r in plan.of("budget_line") if r.whole("fiscal_year") == y) for y in YEARS]
    return [*sums, sum(sums)]


def test_contents_lead_to_every_sheet_and_back(everything: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(everything))
    contents = book["สารบัญ"]
    targets = {cell.hyperlink.location for row in contents.iter_rows() for cell in row if cell.hyperlink}
    assert targets == {f"'{name}'!A1" for name in book.sheetnames if name != "สารบัญ"}
    for name in book.sheetnames[1:]:
        if name != "ตัวชี้วัดทั้งหมด":
            assert book[name]["A1"].hyperlink.location == "'สารบัญ'!A1"


def test_each_office_has_a_sheet_whose_sums_are_those_of_its_lines(
    everything: bytes, plans: Mapping[str, Plan]
) -> None:
    named = sheets(everything)
    for office, plan in plans.items():
        rows = next(rows for name, rows in named.items() if name.startswith(office))
        for first in ("งบรายจ่าย", "โครงการ"):
            total = row_of(rows, "รวมทั้งสิ้น", after=first)
            assert [satang_of(cell) for cell in total[1:5]] == by_year(plan)
        projects = [row for row in rows if re.match(r"\d+\. ", str(row[0]))]
        assert len(projects) == len(plan.live_projects())


def test_the_overview_agrees_with_the_lines_and_has_native_charts(everything: bytes, plans: Mapping[str, Plan]) -> None:
    rows = sheets(everything)["ภาพรวม"]
    whole = [sum(cells) for cells in zip(*map(by_year, plans.values()), strict=True)]
    for first in ("งบรายจ่าย", "เรื่อง", "หน่วยงาน"):
        assert [satang_of(cell, MILLION) for cell in row_of(rows, "รวมทั้งสิ้น", after=first)[1:5]] == whole
    names = zipfile.ZipFile(io.BytesIO(everything)).namelist()
    assert len([name for name in names if re.fullmatch(r"xl/charts/chart\d+\.xml", name)]) == 4 + len(plans)


def test_charts_draw_the_rows_of_their_table_and_not_its_sum(everything: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(everything))
    sheet = book["ภาพรวม"]
    for chart in sheet._charts:
        for series in chart.series:
            area = series.val.numRef.f.split("!")[1].replace("$", "")
            cells = [cell for row in sheet[area] for cell in row]
            names = [sheet.cell(cell.row, 1).value for cell in cells]
            assert "รวมทั้งสิ้น" not in names
            assert all(isinstance(cell.value, int | float) for cell in cells)
            assert [point.v for point in series.val.numRef.numCache.pt] == pytest.approx([c.value for c in cells])


def test_the_axes_of_charts_begin_at_nothing(everything: bytes) -> None:
    charts = [chart for sheet in openpyxl.load_workbook(io.BytesIO(everything)) for chart in sheet._charts]
    axes = [chart.y_axis for chart in charts if hasattr(chart, "y_axis")]
    assert len(axes) > 2
    assert {axis.scaling.min for axis in axes} == {0}


def test_every_line_is_in_the_list_of_lines_once(everything: bytes, plans: Mapping[str, Plan]) -> None:
    rows = sheets(everything)["รายการงบประมาณทั้งหมด"][3:]
    assert len(rows) == sum(len(plan.of("budget_line")) for plan in plans.values())
    assert sum(satang_of(row[8]) for row in rows) == sum(by_year(plan)[-1] for plan in plans.values())


def test_every_indicator_has_a_sheet_with_the_answers_of_the_form(
    workspace: CentralWorkspace, plans: Mapping[str, Plan]
) -> None:
    named = sheets(write_report(workspace, "kpi_sheets").data)
    listed = [row for row in named["สารบัญ"] if str(row[0]) in named]
    count = sum(len(plan.of("kpi")) for plan in plans.values())
    assert len(listed) == len(named) - 1 > count  # those of the kit too
    for plan in plans.values():
        for kpi in plan.of("kpi"):
            name = next(row[0] for row in listed if row[1] == kpi.text("name"))
            assert row_of(named[name], "ชื่อตัวชี้วัด")[1] == kpi.text("name")
            assert row_of(named[name], "หน่วยนับ")[1] == kpi.text("unit")


def test_targets_and_levels_of_an_indicator_stand_on_its_sheet(
    workspace: CentralWorkspace, plans: Mapping[str, Plan]
) -> None:
    named = sheets(write_report(workspace, "kpi_sheets").data)
    plan, kpi = next((p, k) for p in plans.values() for k in p.of("kpi") if p.children("kpi_level", k.uid))
    rows = next(
        rows for rows in named.values() if rows and any(row[:2] == ["รหัสตัวชี้วัด", kpi.text("code")] for row in rows)
    )
    for target in plan.children("kpi_target", kpi.uid):
        row = row_of(rows, str(target.whole("fiscal_year")))
        assert row[1] == pytest.approx(float(target.number("target") or 0))
    after = next(n for n, row in enumerate(rows) if row[0] == "เกณฑ์การให้คะแนน")
    assert len([row for row in rows[after + 2 :] if str(row[0]).isdigit()]) == len(plan.children("kpi_level", kpi.uid))


def test_with_very_many_indicators_each_office_has_one_sheet(
    workspace: CentralWorkspace, plans: Mapping[str, Plan], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MOST_SHEETS > 100
    monkeypatch.setattr("moi_desktop.central.reports.kpi_sheets.MOST_SHEETS", 10)
    data = write_report(workspace, "kpi_sheets").data
    assert len(sheets(data)) == 2 + len(plans)
    assert "rowBreaks" in zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet3.xml").decode()


def test_obligations_and_forward_estimates_stand_by_year_however_far(odd: CentralWorkspace) -> None:
    rows = sheets(write_report(odd, "budget", year=2563).data)["MTEF"]
    heads = next(row for row in rows if row[1] == 2562 or row[1] == "2562")
    years = [str(cell) for cell in heads[1:] if str(cell).isdigit()]
    assert years == ["2562", "2563", "2564", "2565", "2569"]
    bound = row_of(rows, "ภาระผูกพันตามสัญญา (ต้องตั้งงบประมาณ)")
    assert [satang_of(cell, MILLION) for cell in bound[1:7]] == [
        100_000_00,
        500_000_00,
        600_000_00,
        0,
        50_000_00,
        1_250_000_00,
    ]
    ahead = row_of(rows, "ประมาณการรายจ่ายล่วงหน้าที่หน่วยงานระบุ")
    assert [satang_of(cell, MILLION) for cell in ahead[1:7]] == [0, 0, 550_000_00, 7_00, 0, 550_007_00]


def test_the_framework_s_sums_are_those_of_the_request(workspace: CentralWorkspace) -> None:
    named = sheets(write_report(workspace, "budget", year=2563).data)
    whole = row_of(named["สรุป"], "รวมทั้งสิ้น", after="หน่วยงาน")
    assert row_of(named["MTEF"], "รวมทั้งสิ้น")[1:6] == whole[1:6]
    parts: dict[str, float] = defaultdict(float)
    for label in ("เงินงบประมาณ", "เงินนอกงบประมาณและอื่น ๆ"):
        parts["y0"] += row_of(named["MTEF"], label)[2]
    assert parts["y0"] == pytest.approx(whole[2])


def csv_tables(data: bytes) -> dict[str, list[dict[str, str]]]:
    archive = zipfile.ZipFile(io.BytesIO(data))
    found = {}
    for name in archive.namelist():
        raw = archive.read(name)
        assert raw.startswith(b"\xef\xbb\xbf"), f"Excel would take {name} for another encoding"
        if name.endswith(".csv"):
            found[name] = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    return found


def test_csv_holds_what_the_tidy_workbook_holds(workspace: CentralWorkspace) -> None:
    tables = csv_tables(write_report(workspace, "tidy", form="zip").data)
    named = sheets(write_report(workspace, "tidy").data)
    for name in ("project_year_kpi", "line_province", "project_year_money"):
        assert len(tables[f"{name}.csv"]) == len(named[name]) - 2
        assert list(tables[f"{name}.csv"][0]) == named[name][1]
    money = sum(round(float(row["amount"]) * 100) for row in tables["line_province.csv"])
    assert money == sum(satang_of(row[-2]) for row in named["line_province"][2:])
    assert {row["table"] for row in tables["columns.csv"]} == {
        "project_year_kpi",
        "line_province",
        "project_year_money",
    }


def test_no_cell_of_a_csv_can_become_a_formula(odd: CentralWorkspace) -> None:
    tables = csv_tables(write_report(odd, "tidy", form="zip").data)
    cells = [cell for rows in tables.values() for row in rows for cell in row.values()]
    assert "'=1+1" in cells
    for cell in cells:
        assert not cell.startswith(("=", "+", "@", "\t", "\r")), cell
        assert not cell.startswith("-") or re.fullmatch(r"-[0-9.]+", cell), cell


def test_csv_says_in_its_notes_whose_decisions_it_knows(tmp_path: Path, plans: Mapping[str, Plan]) -> None:
    with workspace_with(tmp_path / "central.db", plans) as opened:
        opened.append("ก", "TEST", "ข", {})
        archive = zipfile.ZipFile(io.BytesIO(write_report(opened, "tidy", form="zip").data))
        assert spoken_hash(opened.journal_head()[:16]) in archive.read("README.txt").decode("utf-8-sig")
