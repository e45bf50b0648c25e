"""`load`: somebody's own Excel file into the plan; what was changed, refused or left out is told cell by cell."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from moi_desktop.store.office_workspace import OfficeWorkspace
from tests.cli.conftest import Cli

SAMPLE = Path(__file__).parent.parent / "samples" / "foreign" / "budget_lines_fy2565.csv"
HEADINGS = ("โครงการ", "กิจกรรม", "รายการ", "หมวดรายจ่าย", "ปีงบประมาณ", "จำนวนเงิน (บาท)", "ผู้รับจ้างเดิม")


@pytest.fixture
def office(cli: Cli, tmp_path: Path) -> Path:
    path = tmp_path / "office.db"
    cli("new", "--role", "office", "--office", "PIO50", "--cycle", "2563-2565", "--workspace", path)
    return path


def written(path: Path, *rows: tuple[Any, ...]) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "คำขอ"
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def records(path: Path, entity: str) -> list[Any]:
    with OfficeWorkspace.open(path) as workspace:
        return workspace.records(entity)


def test_a_table_goes_in_with_repairs_and_everything_is_told(cli: Cli, tmp_path: Path, office: Path) -> None:
    file = written(
        tmp_path / "คำของบ.xlsx",
        ("คำของบประมาณรายจ่าย สอจ.เชียงใหม่",),
        HEADINGS,
        ("โครงการพัฒนากาแฟ", "อบรม", "คาใชจายฝกอบรม", "ค่าใช้สอย", 2563, "๑๒,๐๐๐.-", "บริษัท ก"),
        ("โครงการพัฒนากาแฟ", "อบรม", "ค่าวิทยากร", "ค่าตอบแทน", "2564", "ราคาเดิม", None),
        ("โครงการพัฒนากาแฟ", "อบรม", "ค่าเอกสาร", "ค่าวัสดุ", 2564, 3_500, None),
        ("รวมทั้งสิ้น", None, None, None, None, 15_500, None),
    )
    before = office.read_bytes()
    rehearsed = cli("load", "--workspace", office, file, "--dry-run", code=1).json
    assert not rehearsed["written"]
    assert office.read_bytes() == before
    loaded = cli("load", "--workspace", office, file, code=1)
    told = loaded.json
    assert told["written"]
    assert {**told, "written": False} == rehearsed
    assert told["added"] == {"project": 1, "activity": 1, "budget_line": 3}
    assert [r.money("amount") for r in records(office, "budget_line")] == [1_200_000, 0, 350_000]
    refused = {cell["place"]: cell for cell in told["refused"]}
    assert set(refused) == {"คำขอ!F4", "คำขอ!D3", "คำขอ!D4", "คำขอ!D5"}
    assert (refused["คำขอ!F4"]["before"], refused["คำขอ!F4"]["after"]) == ("ราคาเดิม", "")
    assert all(cell["code"] and cell["message"] for cell in refused.values())
    changed = {cell["place"]: (cell["before"], cell["after"]) for cell in told["changed"]}
    assert changed["คำขอ!F3"] == ("๑๒,๐๐๐.-", "12,000.00")
    assert [row["place"] for row in told["skipped"]] == ["คำขอ!6"]
    assert [(c["place"], c["heading"], c["cells"]) for c in told["not_mapped"]] == [("คำขอ!G", HEADINGS[-1], 1)]
    for place in ("คำขอ!F3", "คำขอ!F4", "คำขอ!6", "คำขอ!G"):
        assert place in loaded.words
    assert sum(told["cells"].values()) == 1 + 7 + 7 + 6 + 6 + 2
    assert told["amount_taken_satang"] == 1_550_000


def test_loading_the_same_file_twice_adds_nothing_more(cli: Cli, tmp_path: Path, office: Path) -> None:
    row = ("โครงการ ก", None, "ค่าเอกสาร", None, 2564, 3_500)
    file = written(tmp_path / "a.xlsx", HEADINGS[:6], row)
    assert cli("load", "--workspace", office, file).json["added"] == {"project": 1, "budget_line": 1}
    again = cli("load", "--workspace", office, file).json
    assert (again["added"], again["written"]) == ({}, False)
    assert [row["place"] for row in again["repeated"]] == ["คำขอ!2"]
    assert len(records(office, "budget_line")) == 1


def test_a_load_is_one_step_that_can_be_undone(cli: Cli, tmp_path: Path, office: Path) -> None:
    cli("load", "--workspace", office, written(tmp_path / "ก.xlsx", HEADINGS[:6], ("ก", "ข", "ค", None, 2563, 5_000)))
    with OfficeWorkspace.open(office) as workspace:
        step = workspace.undo()
        assert step is not None
        assert "ก.xlsx" in step.label
        assert workspace.records("project") == workspace.records("budget_line") == []


def test_an_unclear_unit_of_money_is_asked_and_nothing_is_kept_before_the_answer(
    cli: Cli, tmp_path: Path, office: Path
) -> None:
    rows = [("โครงการ ก", None, f"รายการ {n}", None, 2563, n + 0.5) for n in range(1, 6)]
    file = written(tmp_path / "a.xlsx", ("โครงการ", "กิจกรรม", "รายการ", "หมวด", "ปีงบประมาณ", "จำนวนเงิน"), *rows)
    asked = cli("load", "--workspace", office, file, code=1)
    (question,) = (q for q in asked.json["questions"] if q["must"])
    assert not asked.json["written"]
    assert question["message"] in asked.words
    assert "--unit" in asked.words
    assert records(office, "budget_line") == []
    told = cli("load", "--workspace", office, file, "--unit", "million").json
    assert told["written"]
    assert sum(r.money("amount") for r in records(office, "budget_line")) == 17_500_000 * 100


def test_six_hundred_real_lines_are_accounted_for(cli: Cli, tmp_path: Path, office: Path) -> None:
    with SAMPLE.open(encoding="utf-8-sig", newline="") as text:
        lines = list(csv.DictReader(text))
    numbers = {"page", "fiscal_year_be", "amount_baht", "obligated"}
    rows = [tuple(int(v) if k in numbers else v or None for k, v in line.items()) for line in lines]
    file = written(tmp_path / "2565.xlsx", tuple(lines[0]), *rows)
    told = cli("load", "--workspace", office, file, code=None).json
    assert told["written"]
    assert told["added"]["budget_line"] == len(records(office, "budget_line")) == 600
    assert told["amount_taken_satang"] == sum(int(line["amount_baht"]) for line in lines) * 100
    cells = sum(1 for line in lines for value in line.values() if value) + len(lines[0])
    assert sum(told["cells"].values()) == cells
    assert told["cells"]["refused"] == len({cell["place"] for cell in told["refused"]})


@pytest.mark.parametrize(("data", "code"), [(b"", "file-empty"), (b"text", "file-not-xlsx"), (None, "file-missing")])
def test_a_file_that_cannot_be_read_is_told(
    cli: Cli, tmp_path: Path, office: Path, data: bytes | None, code: str
) -> None:
    file = tmp_path / "x.xlsx"
    if data is not None:
        file.write_bytes(data)
    assert cli("load", "--workspace", office, file, code=1).json["error"]["code"] == code


def test_a_workbook_without_a_table_adds_nothing_and_says_so(cli: Cli, tmp_path: Path, office: Path) -> None:
    file = written(tmp_path / "letter.xlsx", ("เรียน ผู้อำนวยการ",), ("ขอส่งแผน",))
    told = cli("load", "--workspace", office, file, code=1).json
    assert (told["added"], told["written"]) == ({}, False)
    assert told["skipped"]


def test_what_the_plan_has_otherwise_is_told_and_changed_only_when_asked_for(
    cli: Cli, tmp_path: Path, office: Path
) -> None:
    cli("load", "--workspace", office, written(tmp_path / "a.xlsx", HEADINGS[:6], ("ก", None, "ค", None, 2563, 5_000)))
    file = written(tmp_path / "b.xlsx", HEADINGS[:6], ("ก", None, "ค", None, 2563, 7_000))
    told = cli("load", "--workspace", office, file, code=1)
    (change,) = told.json["changes"]
    assert (change["place"], change["text"]) == ("คำขอ!2", "ค")
    assert {"field": "amount", "before": "5,000.00", "after": "7,000.00"} in change["fields"]
    assert "7,000.00" in told.words
    assert [r.money("amount") for r in records(office, "budget_line")] == [500_000]
    assert cli("load", "--workspace", office, file, "--changes").json["written"]
    assert [r.money("amount") for r in records(office, "budget_line")] == [700_000]


def test_a_note_instead_of_a_number_stands_in_the_field_as_typed_text(cli: Cli, tmp_path: Path, office: Path) -> None:
    file = written(tmp_path / "a.xlsx", HEADINGS[:6], ("ก", None, "ค", None, 2563, "รอผลประมูล"))
    assert cli("load", "--workspace", office, file, code=1).json["kept_as_typed"] == 1
    with OfficeWorkspace.open(office) as workspace:
        assert [(one.field, one.text) for one in workspace.pending_texts()] == [("amount", "รอผลประมูล")]
