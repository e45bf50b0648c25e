"""Somebody's own Excel file into a workspace: read, previewed, taken as one step, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook

from moi_desktop.errors import Cancelled, WorkbookError
from moi_desktop.exchange import importing
from moi_desktop.plan.values import Cell
from moi_desktop.store.office_workspace import OfficeWorkspace
from moi_desktop.workbook.foreign import EntryKind, LoadPreview, guess_mapping

HEADS = ("โครงการ", "รายการ", "ปีงบประมาณ", "จำนวนเงิน (บาท)", "สถานที่")
ROWS = (
    ("โครงการกาแฟ", "ค่าอาหาร", 2564, 3000, None),
    ("โครงการกาแฟ", "ค่าจ้าง", 2564, "รอผลประมูล", None),
    ("โครงการผ้าทอ", "ค่าวัสดุ", 2564, 5000, None),
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[OfficeWorkspace]:
    with OfficeWorkspace.create(tmp_path / "a.db", "PIO50", "2563-2565", practice=False) as made:
        yield made


def written(path: Path, *rows: tuple[object, ...]) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (HEADS, *rows):
        sheet.append(row)
    book.save(path)
    return path


def looked_at(office: OfficeWorkspace, path: Path) -> LoadPreview:
    sheets = importing.read_file(path)
    return importing.preview_of(office, sheets, guess_mapping(sheets))


def test_a_file_is_one_step_texts_included_and_is_taken_back_as_one(office: OfficeWorkspace, tmp_path: Path) -> None:
    loaded = looked_at(office, written(tmp_path / "a.xlsx", *ROWS))
    taken = importing.take(office, loaded, importing.usually_taken(loaded), "นำเข้าจาก a.xlsx")
    assert dict(taken.added) == {"project": 2, "budget_line": 3}
    assert (taken.texts, taken.amount) == (1, 800_000)
    assert [text.text for text in office.pending_texts()] == ["รอผลประมูล"]
    assert taken.step is not None
    assert importing.take_back(office, taken.step)
    assert office.records("project") == office.records("budget_line") == []
    assert office.pending_texts() == []
    assert not importing.take_back(office, taken.step)


def test_a_row_that_is_left_out_leaves_out_what_only_it_brings(office: OfficeWorkspace, tmp_path: Path) -> None:
    loaded = looked_at(office, written(tmp_path / "a.xlsx", *ROWS))
    importing.take(office, loaded, [one for one in loaded.entries if one.text != "ค่าวัสดุ"], "นำเข้า")
    assert [project.text("name_th") for project in office.records("project")] == ["โครงการกาแฟ"]
    assert [line.text("name") for line in office.records("budget_line")] == ["ค่าอาหาร", "ค่าจ้าง"]


def test_changes_are_written_only_when_they_are_chosen(office: OfficeWorkspace, tmp_path: Path) -> None:
    first = looked_at(office, written(tmp_path / "a.xlsx", *ROWS))
    importing.take(office, first, first.entries, "นำเข้า")
    again = looked_at(office, written(tmp_path / "b.xlsx", ("โครงการกาแฟ", "ค่าอาหาร", 2564, 4000, "ห้องประชุม")))
    (change,) = again.entries
    assert change.kind is EntryKind.CHANGE
    assert importing.usually_taken(again) == []
    assert importing.take(office, again, [], "ไม่เลือก").step is None
    taken = importing.take(office, again, again.entries, "นำเข้า")
    assert dict(taken.changed) == {"budget_line": 1}
    assert [line.money("amount") for line in office.records("budget_line")] == [400_000, 0, 500_000]


def test_a_plan_that_has_moved_since_the_preview_refuses_the_change(office: OfficeWorkspace, tmp_path: Path) -> None:
    first = looked_at(office, written(tmp_path / "a.xlsx", *ROWS))
    importing.take(office, first, first.entries, "นำเข้า")
    rows = (("โครงการใหม่", "ค่าเช่า", 2564, 9000, None), ("โครงการกาแฟ", "ค่าอาหาร", 2564, 4000, None))
    again = looked_at(office, written(tmp_path / "b.xlsx", *rows))
    office.save_value("budget_line", office.records("budget_line")[0].uid, "amount", 777_700)
    with pytest.raises(WorkbookError) as caught:
        importing.take(office, again, again.entries, "นำเข้า")
    assert caught.value.code == "import-plan-moved"
    assert len(office.records("project")) == 2


def test_a_mapping_is_kept_for_files_with_the_same_headings(office: OfficeWorkspace, tmp_path: Path) -> None:
    sheets = importing.read_file(written(tmp_path / "a.xlsx", *ROWS))
    mapping = guess_mapping(sheets)
    name = mapping.sheets[0].sheet
    changed = mapping.with_column(name, 4, target="budget_line.standard").with_column(name, 3, factor=1000)
    importing.remember(office, changed)
    assert importing.recalled(office, mapping) == changed
    other: dict[str, list[list[Cell]]] = {"อื่น": [["รายการ", "จำนวนเงิน"], ["ค่าวัสดุ", 5000.0]]}
    assert importing.recalled(office, guess_mapping(other)) == guess_mapping(other)
    office.set_setting(f"import-mapping:{mapping.sheets[0].fingerprint}", "{}")
    assert importing.recalled(office, mapping) == mapping


def test_reading_ends_at_once_when_it_is_cancelled(tmp_path: Path) -> None:
    path = written(tmp_path / "a.xlsx", *ROWS)

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        importing.read_file(path, stop)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError) as caught:
        importing.read_file(tmp_path / "none.xlsx")
    assert caught.value.code == "file-missing"
