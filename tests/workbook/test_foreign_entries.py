"""A file against a plan that holds some of it already: what is new, what would change, what is the same, row by row."""

from __future__ import annotations

import itertools
from decimal import Decimal
from typing import Any

import pytest

from moi_desktop.plan.code_book import reference_book
from moi_desktop.plan.model import Plan, Record
from moi_desktop.plan.values import Cell
from moi_desktop.workbook.foreign import (
    Entry,
    EntryKind,
    LoadContext,
    LoadPreview,
    field_changes,
    guess_mapping,
    map_sheet,
    preview,
)

BOOK = reference_book()
SHEET = "คำขอ"
PROJECT = Record("project", "p1", {"name_th": "โครงการพัฒนากาแฟ", "code": "ก-01", "person": "นายมั่นคง", "status": "LIVE"})
LINE = Record(
    "budget_line",
    "l1",
    {
        "project": "p1",
        "fiscal_year": 2564,
        "name": "ค่าอาหาร",
        "qty1": Decimal(30),
        "unit1": "คน",
        "unit_price": 10_000,
        "amount": 300_000,
        "q1": 300_000,
    },
)
HEADS: list[Cell] = ["โครงการ", "ผู้รับผิดชอบ", "รายการ", "ปีงบประมาณ", "จำนวนเงิน"]


def load(*rows: list[Cell], plan: Plan, pending: frozenset[Any] = frozenset()) -> LoadPreview:
    numbers = itertools.count(1)
    sheets = {SHEET: list(rows)}
    context = LoadContext(codes=BOOK, plan=plan, make_uid=lambda: f"u{next(numbers)}", pending=pending)
    return preview(sheets, guess_mapping(sheets), context)


def kinds(loaded: LoadPreview) -> list[tuple[int, str]]:
    return [(entry.row, entry.kind.value) for entry in loaded.entries]


def changes(loaded: LoadPreview) -> list[Entry]:
    return [entry for entry in loaded.entries if entry.kind is EntryKind.CHANGE]


def plan(*more: Record) -> Plan:
    return Plan([PROJECT, LINE, *more])


def test_an_amount_that_differs_is_a_change_of_the_line_that_is_there_with_what_follows_from_it() -> None:
    loaded = load(HEADS, ["โครงการพัฒนากาแฟ", None, "ค่าอาหาร", 2564.0, 4500.0], plan=plan())
    (change,) = changes(loaded)
    assert loaded.records == ()
    assert change.record == LINE
    assert dict(change.values) == {"amount": 450_000, "unit_price": 15_000, "q1": 450_000}
    assert change.overwrites
    assert change.careful
    assert [(one.key, one.before, one.after) for one in field_changes(change, BOOK)] == [
        ("unit_price", "100.00", "150.00"),
        ("amount", "3,000.00", "4,500.00"),
        ("q1", "3,000.00", "4,500.00"),
    ]


def test_what_only_fills_an_empty_field_is_no_overwriting() -> None:
    heads: list[Cell] = [*HEADS, "สถานที่"]
    loaded = load(heads, ["โครงการพัฒนากาแฟ", None, "ค่าอาหาร", 2564.0, 3000.0, "ห้องประชุม"], plan=plan())
    (change,) = changes(loaded)
    assert dict(change.values) == {"place": "ห้องประชุม"}
    assert not change.overwrites


def test_a_project_is_found_by_its_code_although_its_name_is_another() -> None:
    heads: list[Cell] = ["รหัสโครงการ", *HEADS]
    loaded = load(heads, ["ก-01", "โครงการพัฒนากาแฟไทย", "นางยั่งยืน", "ค่าจ้าง", 2564.0, 9000.0], plan=plan())
    (change,) = changes(loaded)
    assert change.remark is not None
    assert change.remark.code == "found-by-code"
    assert dict(change.values) == {"name_th": "โครงการพัฒนากาแฟไทย", "person": "นางยั่งยืน"}
    assert kinds(loaded) == [(1, "new"), (1, "change")]
    assert {record.text("project") for record in loaded.records} == {"p1"}


def test_a_target_of_a_year_that_is_there_is_changed_and_the_same_one_is_the_same() -> None:
    kpi = Record("kpi", "k1", {"project": "p1", "name": "ผู้เข้าอบรม", "unit": "คน"})
    target = Record("kpi_target", "t1", {"kpi": "k1", "fiscal_year": 2563, "target": Decimal(30)})
    rows: list[list[Cell]] = [
        ["โครงการ", "ตัวชี้วัด", "หน่วยนับ", "เป้าหมาย 2563", "เป้าหมาย 2564"],
        ["โครงการพัฒนากาแฟ", "ผู้เข้าอบรม", "คน", 40.0, 50.0],
    ]
    loaded = load(*rows, plan=plan(kpi, target))
    (change,) = changes(loaded)
    assert (change.record, dict(change.values)) == (target, {"target": Decimal(40)})
    assert [dict(record.values) for record in loaded.records] == [
        {"kpi": "k1", "fiscal_year": 2564, "target": Decimal(50)}
    ]
    rows[1][3] = 30.0
    assert changes(load(*rows, plan=plan(kpi, target))) == []


def test_of_several_lines_of_one_name_none_is_changed_by_guessing() -> None:
    twin = Record("budget_line", "l2", {**LINE.values, "amount": 700_000})
    loaded = load(HEADS, ["โครงการพัฒนากาแฟ", None, "ค่าอาหาร", 2564.0, 4500.0], plan=plan(twin))
    (entry,) = loaded.entries
    assert entry.kind is EntryKind.NEW
    assert entry.remark is not None
    assert entry.remark.code == "like-another"
    assert entry.careful


def test_the_very_same_line_is_the_same_whatever_the_file_leaves_out() -> None:
    loaded = load(HEADS, ["โครงการพัฒนากาแฟ", None, "ค่าอาหาร", 2564.0, 3000.0], plan=plan())
    assert kinds(loaded) == [(1, "same")]
    assert [row.remark.code for row in loaded.repeated] == ["there-already"]


def test_a_note_instead_of_a_number_is_kept_as_typed_and_is_nothing_new_the_second_time() -> None:
    rows: list[list[Cell]] = [HEADS, ["โครงการใหม่", None, "ค่าจ้าง", 2564.0, "รอผลประมูล"]]
    loaded = load(*rows, plan=plan())
    assert [(text.entity, text.key, text.text, text.code) for text in loaded.texts] == [
        ("budget_line", "amount", "รอผลประมูล", "not-a-number")
    ]
    assert loaded.kept == {(SHEET, 1, 4)}
    there = Plan([*plan(), *loaded.records])
    pending = frozenset((text.entity, text.uid, text.key, text.text) for text in loaded.texts)
    assert kinds(load(*rows, plan=there, pending=pending)) == [(1, "same")]


def test_notes_in_columns_of_years_stand_in_the_line_of_their_year() -> None:
    loaded = load(
        ["โครงการ", "รายการ", "งบประมาณ 2563", "งบประมาณ 2564"],
        ["โครงการใหม่", "ค่าจ้าง", 5000.0, "ตามผลประมูล"],
        plan=plan(),
    )
    lines = {r.uid: r.whole("fiscal_year") for r in loaded.records if r.entity == "budget_line"}
    assert sorted(lines.values()) == [2563, 2564]  # type: ignore[type-var]
    assert [(lines[text.uid], text.text) for text in loaded.texts] == [(2564, "ตามผลประมูล")]


def test_every_row_of_data_is_told_once_at_least() -> None:
    rows: list[list[Cell]] = [
        HEADS,
        ["โครงการพัฒนากาแฟ", None, "ค่าอาหาร", 2564.0, 3000.0],
        [None, None, "ค่าวิทยากร", 2564.0, 6000.0],
        ["รวม", None, None, None, 9000.0],
    ]
    loaded = load(*rows, plan=plan())
    assert kinds(loaded) == [(1, "same"), (2, "new"), (3, "skipped")]


def test_the_reading_tells_how_far_it_is_and_can_be_ended() -> None:
    rows: list[list[Cell]] = [HEADS]
    rows += [["โครงการ", None, f"รายการ {n}", 2564.0, 5000.0] for n in range(200)]
    told: list[tuple[int, int]] = []

    def watch(done: int, total: int) -> None:
        told.append((done, total))
        if done >= 100:
            raise KeyboardInterrupt

    sheets = {SHEET: rows}
    with pytest.raises(KeyboardInterrupt):
        preview(sheets, guess_mapping(sheets), LoadContext(codes=BOOK), watch)
    assert told == [(0, 201), (50, 201), (100, 201)]


def test_a_sheet_can_be_mapped_with_the_heading_that_a_person_shows() -> None:
    rows: list[list[Cell]] = [["สารบัญ", "ก"], ["เรื่อง", "เงินที่ขอ"], ["ตู้เอกสาร", 5000.0]]
    assert guess_mapping({SHEET: rows}).sheets == ()
    table = map_sheet(SHEET, rows, (1,))
    assert [(column.letter, column.heading) for column in table.columns] == [("A", "เรื่อง"), ("B", "เงินที่ขอ")]
    assert table.first_row == 2
    assert table.fingerprint == map_sheet("อื่น", rows[1:], (0,)).fingerprint
    assert table.fingerprint != map_sheet(SHEET, rows, (0,)).fingerprint
