"""Tables as offices write them: titles, merged headings, blanks for ditto, totals, units typed in cells."""

from __future__ import annotations

import itertools
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moi_desktop.errors import WorkbookError
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.code_book import reference_book
from moi_desktop.plan.model import Plan, Record
from moi_desktop.plan.rules import RuleContext, check
from moi_desktop.plan.values import Cell
from moi_desktop.workbook.foreign import (
    ForeignMapping,
    LoadAnswers,
    LoadContext,
    LoadPreview,
    Outcome,
    guess_mapping,
    mapping_from_json,
    preview,
    targets,
)
from moi_desktop.workbook.foreign_categories import NameFinder

D = Decimal
BOOK = reference_book()
SHEET = "Sheet1"


def load(*rows: list[Cell], plan: Plan | None = None, year: int | None = 2563, **answers: Any) -> LoadPreview:
    sheets = {SHEET: list(rows)}
    return preview(sheets, guess_mapping(sheets), context(plan, year, **answers))


def context(plan: Plan | None = None, year: int | None = 2563, **answers: Any) -> LoadContext:
    numbers = itertools.count(1)
    return LoadContext(
        codes=BOOK,
        plan=plan or Plan(),
        fiscal_year=year,
        answers=LoadAnswers(**answers),
        make_uid=lambda: f"u{next(numbers)}",
    )


def of(loaded: LoadPreview, entity: str) -> list[Record]:
    return [record for record in loaded.records if record.entity == entity]


def values(loaded: LoadPreview, entity: str, *keys: str) -> list[tuple[object, ...]]:
    return [tuple(record.values.get(key) for key in keys) for record in of(loaded, entity)]


def notes(loaded: LoadPreview) -> dict[str, tuple[Outcome, str]]:
    return {note.place.partition("!")[2]: (note.outcome, note.remark.code) for note in loaded.notes}


FORM: list[list[Cell]] = [
    ["แบบคำของบประมาณรายจ่าย ประจำปีงบประมาณ พ.ศ. 2564", None, None, None, None, None, None],
    ["สำนักงานอุตสาหกรรมจังหวัดเชียงใหม่", None, None, None, None, None, None],
    [None, None, None, None, None, None, None],
    ["ลำดับ", "โครงการ", "กิจกรรม", "รายการ", "รายละเอียดค่าใช้จ่าย", None, "จำนวนเงิน (บาท)"],
    [None, None, None, None, "จำนวน", "ราคาต่อหน่วย", None],
    [1.0, "โครงการพัฒนากาแฟ", "อบรม", "ค่าวิทยากร", "3 คน x 5 วัน", "600.-", 9000.0],
    [None, None, None, "ค่าอาหาร", "๓๐ คน", "1,500", 45000.0],
    [None, None, "ติดตามผล", "ค่าพาหนะ", None, None, "๑๒,๐๐๐"],
    [2.0, "โครงการพัฒนาผ้าทอ", None, "ค่าจ้างเหมา", 1.0, 500000.0, 500000.0],
    ["รวมทั้งสิ้น", None, None, None, None, None, 566000.0],
    [None, None, None, None, None, None, None],
    ["หมายเหตุ : ราคาตามมาตรฐานสำนักงบประมาณ", None, None, None, None, None, None],
]


def test_headings_are_found_below_titles_and_over_two_lines() -> None:
    table = guess_mapping({SHEET: FORM}).of(SHEET)
    assert table is not None
    assert (table.heading_rows, table.first_row, table.year) == ((3, 4), 5, 2564)
    assert [(c.letter, c.target, c.fill_down) for c in table.columns] == [
        ("A", "", False),
        ("B", "project.name_th", True),
        ("C", "activity.name", True),
        ("D", "budget_line.name", False),
        ("E", "budget_line.qty1", False),
        ("F", "budget_line.unit_price", False),
        ("G", "budget_line.amount", False),
    ]


def test_a_column_of_quantities_may_hold_nothing_but_products() -> None:
    lines: list[list[Cell]] = [
        [None, None, None, f"ค่าวิทยากร {n}", f"{n} คน x 5 วัน", 600.0, n * 3000.0] for n in range(1, 21)
    ]
    rows = [*FORM[:6], *lines]
    table = guess_mapping({SHEET: rows}).of(SHEET)
    assert table is not None
    assert table.columns[4].target == "budget_line.qty1"
    first = of(load(*rows), "budget_line")[0]
    assert [first.values[key] for key in ("qty1", "unit1", "qty2", "unit2")] == [3, "คน", 5, "วัน"]


def test_blanks_repeat_what_stands_above_but_not_beyond_a_new_project() -> None:
    loaded = load(*FORM)
    projects = {r.uid: r.text("name_th") for r in of(loaded, "project")}
    activities = {r.uid: r.text("name") for r in of(loaded, "activity")}
    lines = [(projects[r.text("project")], activities.get(r.text("activity"))) for r in of(loaded, "budget_line")]
    assert lines == [
        ("โครงการพัฒนากาแฟ", "อบรม"),
        ("โครงการพัฒนากาแฟ", "อบรม"),
        ("โครงการพัฒนากาแฟ", "ติดตามผล"),
        ("โครงการพัฒนาผ้าทอ", None),
    ]
    assert notes(loaded)["B7"] == (Outcome.CHANGED, "ditto")
    assert notes(loaded)["C7"] == (Outcome.CHANGED, "ditto")


def test_units_come_off_numbers_and_factors_come_apart() -> None:
    loaded = load(*FORM)
    keys = ("qty1", "unit1", "qty2", "unit2", "unit_price", "amount", "fiscal_year")
    assert values(loaded, "budget_line", *keys) == [
        (D(3), "คน", D(5), "วัน", 60_000, 900_000, 2564),
        (D(30), "คน", None, None, 150_000, 4_500_000, 2564),
        (D(1), "รายการ", None, None, 1_200_000, 1_200_000, 2564),
        (D(1), "รายการ", None, None, 50_000_000, 50_000_000, 2564),
    ]
    told = notes(loaded)
    assert told["E6"] == (Outcome.CHANGED, "factors")
    assert told["E7"] == (Outcome.CHANGED, "unit-found")
    assert told["F6"] == (Outcome.CHANGED, "number-from-text")
    assert told["G8"] == (Outcome.CHANGED, "number-from-text")


def test_totals_and_notes_are_skipped_and_told() -> None:
    loaded = load(*FORM)
    assert [(row.place, row.remark.code) for row in loaded.skipped] == [
        (f"{SHEET}!10", "total"),
        (f"{SHEET}!12", "note"),
    ]
    assert loaded.amount_taken == 56_600_000


@pytest.mark.parametrize(
    "label", ["รวม", "รวมเป็นเงิน", "รวมทั้งสิ้น 3 รายการ", "ยอดรวม", "Total", "รวม (1)+(2)", "รวมโครงการที่ 1"]
)
def test_a_totals_row_is_known_by_its_label(label: str) -> None:
    loaded = load(["รายการ", "จำนวนเงิน"], ["ค่าวัสดุ", 5000.0], [label, 5000.0])
    assert [row.remark.code for row in loaded.skipped] == ["total"]


def test_an_item_that_only_begins_like_a_total_is_an_item() -> None:
    loaded = load(["รายการ", "จำนวนเงิน"], ["รวมพลังอุตสาหกรรมเชียงใหม่", 5000.0])
    assert values(loaded, "budget_line", "name") == [("รวมพลังอุตสาหกรรมเชียงใหม่",)]


def test_group_rows_inside_the_item_column_name_project_activity_and_category() -> None:
    loaded = load(
        ["รายการ", "จำนวนเงิน"],
        ["โครงการพัฒนากาแฟ", None],
        ["1. กิจกรรมอบรม", None],
        ["ค่าครุภัณฑ์", None],
        ["ครุภัณฑ์สำนักงาน ตู้เอกสาร", 5000.0],
        ["กิจกรรมติดตาม", None],
        ["ค่าพาหนะ", 3000.0],
        ["ข้อความอื่น", None],
    )
    projects, activities = of(loaded, "project"), of(loaded, "activity")
    assert [p.text("name_th") for p in projects] == ["โครงการพัฒนากาแฟ"]
    assert [a.text("name") for a in activities] == ["กิจกรรมอบรม", "กิจกรรมติดตาม"]
    first, second = of(loaded, "budget_line")
    assert (first.text("category"), first.text("nature")) == ("B3010101", "N2")
    assert (second.text("category"), second.text("activity")) == ("", activities[1].uid)
    assert [row.remark.code for row in loaded.skipped] == ["no-money"]


def test_money_of_several_years_makes_a_line_a_year() -> None:
    loaded = load(
        ["โครงการ", "ผู้รับผิดชอบ", "งบประมาณ (บาท)", None, None],
        [None, None, 2563.0, 2564.0, 2565.0],
        ["โครงการก", "นายมั่นคง", 100000.0, "-", 300000.0],
    )
    assert values(loaded, "budget_line", "fiscal_year", "amount", "name") == [
        (2563, 10_000_000, "โครงการก"),
        (2565, 30_000_000, "โครงการก"),
    ]
    assert values(loaded, "project", "name_th", "person", "start_fy", "end_fy") == [("โครงการก", "นายมั่นคง", 2563, 2565)]
    assert notes(loaded)["D3"] == (Outcome.CHANGED, "dash-as-nothing")


def test_kpis_come_with_their_unit_and_targets_by_year() -> None:
    loaded = load(
        ["โครงการ", "ตัวชี้วัด", "หน่วยนับ", "ค่าเป้าหมาย", None],
        [None, None, None, 2563.0, 2564.0],
        ["โครงการก", "จำนวนผู้เข้าอบรม", "ราย", 30.0, "40 ราย"],
        [None, "ผลการประเมิน", "ระดับ", "ผ่าน", "ดีมาก"],
    )
    assert values(loaded, "kpi", "name", "unit") == [("จำนวนผู้เข้าอบรม", "ราย"), ("ผลการประเมิน", "ระดับ")]
    assert {r.text("project") for r in of(loaded, "kpi")} == {of(loaded, "project")[0].uid}
    assert values(loaded, "kpi_target", "fiscal_year", "target", "target_text") == [
        (2563, D(30), None),
        (2564, D(40), None),
        (2563, None, "ผ่าน"),
        (2564, None, "ดีมาก"),
    ]
    assert notes(loaded)["E3"] == (Outcome.CHANGED, "unit-found")
    assert notes(loaded)["D4"] == (Outcome.CHANGED, "target-as-text")


def test_a_common_era_year_becomes_a_fiscal_year_and_two_digits_are_asked_about() -> None:
    rows: list[list[Cell]] = [
        ["รายการ", "ปีงบประมาณ", "จำนวนเงิน"],
        ["ค่าวัสดุ", 2020.0, 5000.0],
        ["ค่าวัสดุ", "64", 6000.0],
        ["ค่าวัสดุ", 2565.0, 6000.0],
        ["ค่าวัสดุ", 2565.0, 7000.0],
    ]
    loaded = load(*rows, year=None)
    assert [line.whole("fiscal_year") for line in of(loaded, "budget_line")] == [2563, None, 2565, 2565]
    assert notes(loaded)["B2"] == (Outcome.CHANGED, "ask-year")
    assert notes(loaded)["B3"] == (Outcome.REFUSED, "ask-year")
    assert [(q.id, q.must) for q in loaded.questions] == [(f"{SHEET}!B:ask-year", False)]
    answered = load(*rows, year=None, accepted=frozenset({f"{SHEET}!B:ask-year"}))
    assert [line.whole("fiscal_year") for line in of(answered, "budget_line")] == [2563, 2564, 2565, 2565]
    assert answered.questions == ()


SMALL: list[list[Cell]] = [["รายการ", "งบประมาณ"], ["ค่าก่อสร้าง", 25.3333], ["ค่าครุภัณฑ์", 1.5]]


def test_a_column_of_small_amounts_must_be_answered_for_before_it_is_kept() -> None:
    loaded = load(*SMALL)
    assert not loaded.ready
    assert [(q.id, q.must) for q in loaded.questions] == [(f"{SHEET}!B:unit", True)]
    assert "ล้านบาท" in loaded.questions[0].sentence


@pytest.mark.parametrize(("answer", "satang"), [("million", 2_533_330_000), ("thousand", 2_533_330), ("baht", None)])
def test_the_answer_decides_the_unit(answer: str, satang: int | None) -> None:
    loaded = load(*SMALL, money_units={"*": answer})
    assert loaded.ready or answer == "baht"
    assert of(loaded, "budget_line")[0].whole("amount") == satang


def test_a_heading_that_says_million_baht_needs_no_question() -> None:
    loaded = load(["รายการ", "งบประมาณ (ล้านบาท)"], ["ค่าก่อสร้าง", 25.3333], ["ค่าจ้าง", "1.00000001"], ["เศษ", 0.000000001])
    assert loaded.ready
    assert [line.whole("amount") for line in of(loaded, "budget_line")] == [2_533_330_000, 100_000_001, None]
    assert notes(loaded)["B4"] == (Outcome.REFUSED, "finer-than-satang")
    assert notes(loaded)["B2"] == (Outcome.CHANGED, "unit-converted")


def test_multiples_in_words_are_asked_about_and_not_taken() -> None:
    rows: list[list[Cell]] = [["รายการ", "จำนวนเงิน"], ["ค่าจ้าง", "1.5 ล้านบาท"], ["ค่าวัสดุ", 5000.0]]
    loaded = load(*rows)
    assert values(loaded, "budget_line", "name", "amount") == [("ค่าจ้าง", None), ("ค่าวัสดุ", 500_000)]
    assert notes(loaded)["B2"] == (Outcome.REFUSED, "multiplier")
    accepted = load(*rows, accept_all=True)
    assert values(accepted, "budget_line", "amount") == [(150_000_000,), (500_000,)]


@pytest.mark.parametrize(
    ("quantity", "price", "amount", "kept", "refused"),
    [
        (3.0, 100.0, 300.0, (D(3), 10_000, 30_000), ""),
        (3.0, None, 300.0, (D(3), 10_000, 30_000), ""),
        (None, 100.0, 300.0, (D(3), 10_000, 30_000), ""),
        (None, None, 300.0, (D(1), 30_000, 30_000), ""),
        (3.0, 100.0, None, (D(3), 10_000, 30_000), ""),
        (3.0, 100.0, 350.0, (D(3), 10_000, 30_000), "product-differs"),
        (3.0, None, 100.0, (D(1), 10_000, 10_000), "price-not-exact"),
        (None, 70.0, 100.0, (D(1), 10_000, 10_000), "quantity-not-exact"),
    ],
)
def test_quantity_price_and_amount_agree_or_the_difference_is_told(
    quantity: Cell, price: Cell, amount: Cell, kept: tuple[object, ...], refused: str
) -> None:
    loaded = load(
        ["รายการ", "จำนวน", "ราคาต่อหน่วย", "จำนวนเงิน"],
        ["ค่าวัสดุ", quantity, price, amount],
        ["ค่าจ้าง", 1.0, 90000.0, 90000.0],
    )
    assert values(loaded, "budget_line", "qty1", "unit_price", "amount")[0] == kept
    assert [note.remark.code for note in loaded.refused] == ([refused] if refused else [])
    given = int(amount * 100) if isinstance(amount, float) else 0
    assert loaded.amount_taken + loaded.amount_refused == given + 9_000_000


def test_what_the_plan_has_already_is_used_and_not_added_again() -> None:
    there = load(*FORM)
    plan = Plan(there.records)
    more: list[list[Cell]] = [*FORM[:9], [None, None, "ออกแบบลาย", "ค่าวัสดุ", 1.0, 7000.0, 7000.0]]
    again = preview({SHEET: more}, guess_mapping({SHEET: more}), LoadContext(codes=BOOK, plan=plan))
    assert [r.entity for r in again.records] == ["activity", "budget_line"]
    weaving = of(there, "project")[1]
    assert {record.text("project") for record in again.records} == {weaving.uid}
    assert len(again.repeated) == 4


def test_two_equal_lines_of_one_file_are_two_lines() -> None:
    loaded = load(["รายการ", "จำนวนเงิน"], ["ค่าวัสดุ", 5000.0], ["ค่าวัสดุ", 5000.0])
    assert loaded.count("budget_line") == 2


def test_a_value_that_contradicts_an_earlier_row_is_refused() -> None:
    loaded = load(
        ["โครงการ", "ผู้รับผิดชอบ", "จำนวนเงิน"],
        ["โครงการก", "นายมั่นคง", 5000.0],
        ["โครงการก", "นายยั่งยืน", 6000.0],
    )
    assert values(loaded, "project", "person") == [("นายมั่นคง",)]
    assert notes(loaded)["B3"] == (Outcome.REFUSED, "differs-from-first")


def test_rows_of_column_numbers_and_repeated_headings_are_skipped() -> None:
    loaded = load(
        ["ลำดับ", "รายการ", "จำนวนเงิน"],
        ["(1)", "(2)", "(3)"],
        [1.0, "ค่าวัสดุ", 5000.0],
        ["ลำดับ", "รายการ", "จำนวนเงิน"],
        [1.0, 2.0, 3.0],
        [2.0, "ค่าจ้าง", 6000.0],
    )
    assert loaded.count("budget_line") == 2
    assert [row.remark.code for row in loaded.skipped] == ["heading-again", "heading-again"]


def test_a_sheet_without_a_table_is_told_as_unread() -> None:
    sheets: dict[str, list[list[Cell]]] = {SHEET: [["สวัสดี"], ["ข้อความ"]], "อื่น": FORM}
    loaded = preview(sheets, guess_mapping(sheets), context())
    assert loaded.counts[Outcome.UNREAD] == 2
    assert loaded.skipped[0].remark.code == "no-table"


def test_a_mapping_can_be_edited_kept_and_is_refused_for_another_table() -> None:
    sheets = {SHEET: FORM}
    mapping = guess_mapping(sheets).with_column(SHEET, 2, target="", fill_down=False)
    kept = mapping_from_json(mapping.as_json())
    assert kept == mapping
    loaded = preview(sheets, kept, context())
    assert loaded.count("activity") == 0
    assert [(column.letter, column.cells) for column in loaded.unmapped] == [("A", 2), ("C", 2)]
    with pytest.raises(WorkbookError) as caught:
        preview({SHEET: [["อื่น", "ตาราง"], ["ก", 1.0]]}, kept, context())
    assert caught.value.code == "foreign-mapping"
    assert preview(sheets, kept.without(SHEET), context()).counts[Outcome.UNREAD] > 0


@pytest.mark.parametrize(
    "stored", [None, {}, {"version": 99, "sheets": []}, {"version": 1, "sheets": [{"sheet": "x"}]}]
)
def test_a_mapping_that_was_not_written_here_is_refused(stored: object) -> None:
    with pytest.raises(WorkbookError):
        mapping_from_json(stored)


def test_every_target_that_is_offered_has_words() -> None:
    assert "category" in targets()
    assert all(label.strip() for label in targets().values())


@pytest.mark.parametrize(
    ("words", "item", "code"),
    [
        (["งบลงทุน", "ค่าครุภัณฑ์", "ครุภัณฑ์สำนักงาน"], "ตู้เอกสาร", "B3010101"),
        (["งบดำเนินงาน", "ค่าสาธารณูปโภค"], "ค่าไฟฟ้า", "B20201"),
        (["งบลงทุน"], "ครุภัณฑ์คอมพิวเตอร์ที่มีราคาต่อหน่วยต่ำกว่า 1 ล้านบาท", "B3010105"),
        (["ค่าก่อสร้างอื่นๆ"], "ถนน", "B3010204"),
        (["วัสดุสำนักงาน (กระดาษ)"], "กระดาษ", "B2010301"),
        (["งบรายจ่ายอื่น"], "ค่าใช้จ่ายในการพัฒนาผู้ประกอบการ", ""),
        (["งบลงทุน", "ค่าที่ดินและสิ่งก่อสร้าง", "ค่าที่ดินและสิ่งก่อสร้าง"], "อาคาร", ""),
        (["หมวดลับ"], "ค่าไฟฟ้า", ""),
    ],
)
def test_category_words_lead_to_one_leaf_or_to_none(words: list[str], item: str, code: str) -> None:
    match = NameFinder(BOOK.table(CodeList.EXPENSE)).category(words, item)
    assert match.code == code
    assert bool(match.code) or match.remark is not None


def test_what_was_loaded_passes_through_the_rules_without_a_broken_reference() -> None:
    loaded = load(*FORM)
    found = {finding.code for finding in check(Plan(loaded.records), RuleContext(codes=BOOK))}
    assert not found & {"G003", "G004", "G005", "G008", "G011", "B001"}


_CELLS = st.one_of(
    st.none(),
    st.sampled_from(
        ["-", "รวม", "๑๒ คน", "1,500.-", "โครงการก", "3 คน x 2 วัน", "1.5 ล้านบาท", "นํ้า", "ค่าไฟฟ้า", "64", " "]
    ),
    st.floats(0, 10**7, allow_nan=False).map(lambda number: round(number, 2)),
    st.text(max_size=12),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(_CELLS, min_size=7, max_size=7), min_size=1, max_size=8))
def test_no_cell_of_any_table_is_dropped_in_silence(body: list[list[Cell]]) -> None:
    mapping = guess_mapping({SHEET: FORM})
    rows: list[list[Cell]] = [*FORM[:5], *body]
    assert isinstance(mapping, ForeignMapping)
    loaded = preview({SHEET: rows}, mapping, context())
    filled = sum(cell is not None and not (isinstance(cell, str) and not cell.strip()) for row in rows for cell in row)
    assert loaded.cells == filled
    told = {note.place for note in loaded.notes if note.before}
    assert loaded.counts[Outcome.CHANGED] + loaded.counts[Outcome.REFUSED] <= len(told)
    assert loaded.counts[Outcome.UNMAPPED] == sum(column.cells for column in loaded.unmapped)
    kept = sum(line.money("amount") for line in of(loaded, "budget_line"))
    assert kept >= loaded.amount_taken
