"""A real table of 600 budget lines, as somebody else's program wrote it, is taken without losing a satang."""

from __future__ import annotations

import csv
from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.code_book import reference_book
from moi_desktop.plan.model import Plan
from moi_desktop.workbook.cells import read_cells
from moi_desktop.workbook.foreign import LoadContext, LoadPreview, Outcome, guess_mapping, preview
from moi_desktop.workbook.foreign_mapping import Sheets

SAMPLE = Path(__file__).parent.parent / "samples" / "foreign" / "budget_lines_fy2565.csv"
SHEET = "งบประมาณ 2565"
NUMBERS = {"page", "fiscal_year_be", "amount_baht", "obligated"}
CONTEXT = LoadContext(codes=reference_book())


def lines() -> list[dict[str, str]]:
    with SAMPLE.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def as_workbook(rows: list[dict[str, str]], path: Path) -> Sheets:
    """Write the rows as Excel would hold them and read them back through the cage."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = SHEET
    sheet.append(list(rows[0]))
    for row in rows:
        sheet.append([int(text) if key in NUMBERS else text or None for key, text in row.items()])
    packed = BytesIO()
    book.save(packed)
    path.write_bytes(packed.getvalue())
    return read_cells(path.read_bytes())


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> Sheets:
    return as_workbook(lines(), tmp_path_factory.mktemp("foreign") / "lines.xlsx")


@pytest.fixture(scope="module")
def loaded(sheets: Sheets) -> LoadPreview:
    return preview(sheets, guess_mapping(sheets), CONTEXT)


def test_its_columns_are_understood_by_their_english_names(sheets: Sheets) -> None:
    table = guess_mapping(sheets).of(SHEET)
    assert table is not None
    assert {column.heading: column.target for column in table.columns} == {
        "page": "",
        "unit": "",
        "plan": "budget_line.bb_plan",
        "output": "budget_line.bb_output",
        "project": "project.name_th",
        **{f"category_{n}": "category" for n in range(1, 7)},
        "item": "budget_line.name",
        "fiscal_year_be": "budget_line.fiscal_year",
        "amount_baht": "budget_line.amount",
        "obligated": "budget_line.obligated",
    }
    assert not any(column.fill_down for column in table.columns)


def test_all_600_rows_are_accounted_for(loaded: LoadPreview) -> None:
    assert loaded.count("budget_line") + len(loaded.skipped) + len(loaded.repeated) == 600
    assert loaded.count("budget_line") == 600


def test_every_cell_is_taken_changed_refused_or_told_as_not_mapped(loaded: LoadPreview) -> None:
    headings = len(lines()[0])
    filled = sum(bool(text) for row in lines() for text in row.values())
    assert loaded.cells == filled + headings
    assert loaded.counts[Outcome.HEADING] == headings
    assert loaded.counts[Outcome.UNMAPPED] == sum(column.cells for column in loaded.unmapped) == 1200
    assert [column.heading for column in loaded.unmapped] == ["page", "unit"]
    assert loaded.counts[Outcome.CHANGED] == len({note.place for note in loaded.changed})
    assert loaded.counts[Outcome.REFUSED] == len({note.place for note in loaded.refused})
    assert all(note.before and note.sentence for note in loaded.notes)


def test_the_money_is_the_documents_money_to_the_satang(loaded: LoadPreview) -> None:
    whole = sum(int(row["amount_baht"]) for row in lines()) * 100
    assert loaded.amount_taken + loaded.amount_refused == whole
    kept = sum(r.money("amount") for r in loaded.records if r.entity == "budget_line")
    assert kept == loaded.amount_taken == whole


def test_obligated_lines_of_other_years_keep_their_year(loaded: LoadPreview) -> None:
    kept = Counter((r.whole("fiscal_year"), r.flag("obligated")) for r in loaded.records if r.entity == "budget_line")
    assert kept == Counter((int(row["fiscal_year_be"]), row["obligated"] == "1") for row in lines())
    projects = {r.uid: r for r in loaded.records if r.entity == "project"}
    assert {(p.whole("start_fy"), p.whole("end_fy")) for p in projects.values()} <= {(2565, 2565), (None, None)}


def test_projects_come_from_project_output_or_plan_names(loaded: LoadPreview) -> None:
    names = [r.text("name_th") for r in loaded.records if r.entity == "project"]
    expected = {row["project"] or row["output"] or row["plan"] for row in lines()}
    assert len(names) == len(set(names))
    assert set(names) == expected
    assert any("ช่องโครงการว่าง" in remark.sentence for remark in loaded.assumptions)


def test_a_category_is_a_leaf_or_is_left_empty_with_a_reason(loaded: LoadPreview) -> None:
    table = reference_book().table(CodeList.EXPENSE)
    chosen = [r.text("category") for r in loaded.records if r.entity == "budget_line"]
    entries = [table.get(code) for code in chosen if code]
    assert all(entry is not None and entry.leaf for entry in entries)
    assert len(entries) > 350
    told = {note.row for note in loaded.refused if note.target == "category"}
    assert len(told) == chosen.count("")


def test_texts_that_still_look_damaged_are_pointed_at(loaded: LoadPreview) -> None:
    assert len(loaded.flags) >= 10
    assert all(flag.after and flag.sentence for flag in loaded.flags)


def test_letters_as_pdf_files_give_them_are_repaired_and_reported(sheets: Sheets, tmp_path: Path) -> None:
    damaged = [{key: text.replace("ำ", "ํา") for key, text in row.items()} for row in lines()[:60]]
    broken = as_workbook(damaged, tmp_path / "damaged.xlsx")
    result = preview(broken, guess_mapping(broken), CONTEXT)
    whole = preview({SHEET: sheets[SHEET][:61]}, guess_mapping(sheets), CONTEXT)
    names = [[r.text("name") for r in p.records if r.entity == "budget_line"] for p in (result, whole)]
    assert names[0] == names[1]
    repaired = [note for note in result.changed if note.target == "budget_line.name"]
    assert len(repaired) == sum("ำ" in row["item"] for row in lines()[:60])
    assert {note.remark.code for note in repaired} == {"sara-am"}


def test_loading_the_same_file_again_adds_nothing(sheets: Sheets, loaded: LoadPreview) -> None:
    again = preview(sheets, guess_mapping(sheets), LoadContext(codes=reference_book(), plan=Plan(loaded.records)))
    assert again.records == ()
    assert len(again.repeated) == 600


def test_a_hidden_sheet_is_not_taken_and_that_is_told(tmp_path: Path) -> None:
    book = Workbook()
    for title, state in (("ใช้จริง", "visible"), ("ฉบับเก่า", "hidden")):
        sheet = book.create_sheet(title)
        sheet.sheet_state = state
        sheet.append(["รายการ", "จำนวนเงิน"])
        sheet.append(["ค่าวัสดุ", 5000])
    del book["Sheet"]
    book.save(tmp_path / "two.xlsx")
    two = read_cells((tmp_path / "two.xlsx").read_bytes())
    result = preview(two, guess_mapping(two), CONTEXT)
    assert result.count("budget_line") == 1
    assert [(row.sheet, row.remark.code) for row in result.skipped] == [("ฉบับเก่า", "no-table")]
