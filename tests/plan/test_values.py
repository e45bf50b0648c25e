from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import CodeList, Field, Kind
from moi_desktop.plan.code_book import CodeBook, CodeEntry
from moi_desktop.plan.model import Plan, Record, Value
from moi_desktop.plan.reading import Status
from moi_desktop.plan.thai_text import repair
from moi_desktop.plan.values import CHECK_MARK, Cell, ReadingContext, RecordNames, read_cell, read_value, show_value

BOOK = CodeBook(
    {
        CodeList.EXPENSE: [
            CodeEntry(code="B2", th="งบดำเนินงาน", leaf=False),
            CodeEntry(code="B2010210", th="ค่าใช้จ่ายในการสัมมนาและฝึกอบรม", en="Seminars and training", parent="B2"),
            CodeEntry(code="B2010301", th="วัสดุสำนักงาน", parent="B2"),
            CodeEntry(code="X1", th="ชื่อซ้ำ"),
            CodeEntry(code="X2", th="ชื่อซ้ำ"),
        ],
        CodeList.PROVINCE: [CodeEntry(code="50", th="เชียงใหม่", en="Chiang Mai", other_names=("จังหวัดเชียงใหม่",))],
    }
)
CONTEXT = ReadingContext(codes=BOOK)


def spec(entity: str, key: str) -> Field:
    return catalogue.entity(entity).field(key)


CATEGORY = spec("budget_line", "category")
AMOUNT = spec("budget_line", "unit_price")
QUANTITY = spec("budget_line", "qty1")
YEAR = spec("budget_line", "fiscal_year")
RANK = spec("budget_line", "rank")
NAME = spec("budget_line", "name")
START = spec("project", "start_date")
CHANNEL = spec("project", "channel")
READY = spec("readiness", "ready")
ACTIVITY = spec("budget_line", "activity")


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        (AMOUNT, "๑,๒๓๔.๕๐", 123_450),
        (AMOUNT, "1,234.-", 123_400),
        (AMOUNT, "500 บาท", 50_000),
        (QUANTITY, "1,000.25", Decimal("1000.25")),
        (RANK, "๑๒", 12),
        (YEAR, "พ.ศ. 2563", 2563),
        (START, "29/2/2563", date(2020, 2, 29)),
        (START, "1 ต.ค. 2562", date(2019, 10, 1)),
        (NAME, "  นํ้าดื่ม  ", "น้ำดื่ม"),
        (CHANNEL, "AREA-P", "AREA-P"),
        (CHANNEL, "area-p จังหวัด (Area)", "AREA-P"),
        (CHANNEL, "จังหวัด (area)", "AREA-P"),
        (CHANNEL, "Off-budget", "OFF"),
        (CATEGORY, "b2010210", "B2010210"),
        (CATEGORY, "B2010210 ค่าใช้จ่ายในการสัมมนาและฝึกอบรม", "B2010210"),
        (CATEGORY, "seminars and training", "B2010210"),
        (spec("area", "province"), "จังหวัดเชียงใหม่", "50"),
        (spec("area", "province"), "๕๐", "50"),
        (READY, "✓", True),
        (READY, "ใช่", True),
    ],
)
def test_a_text_becomes_the_value_that_people_mean(field: Field, text: str, value: Value) -> None:
    reading = read_value(field, text, context=CONTEXT)
    assert (reading.status, reading.value) == (Status.OK, value)


@pytest.mark.parametrize(
    ("field", "text", "code", "proposal"),
    [
        (AMOUNT, "1.5 ล้านบาท", "multiplier", 150_000_000),
        (QUANTITY, "12 ราย", "unit-found", Decimal(12)),
        (YEAR, "2020", "ask-year", 2563),
        (START, "1/10/62", "two-digit-year", date(2019, 10, 1)),
        (CATEGORY, "B2010210 วัสดุ", "code-name-differs", "B2010210"),
        (READY, "x", "cross-as-mark", True),
    ],
)
def test_what_can_mean_two_things_is_offered_and_not_taken(field: Field, text: str, code: str, proposal: Value) -> None:
    reading = read_value(field, text, context=CONTEXT)
    assert (reading.status, reading.value, reading.proposal) == (Status.NEEDS_CONFIRMATION, None, proposal)
    assert reading.code == code
    assert reading.sentence


@pytest.mark.parametrize(
    ("field", "text", "code"),
    [
        (AMOUNT, "สิบบาท", "not-a-number"),
        (AMOUNT, "-5", "below-minimum"),
        (AMOUNT, "12 คน", "unit-not-money"),
        (RANK, "1.5", "not-whole"),
        (RANK, "0", "below-minimum"),
        (YEAR, "2700", "above-maximum"),
        (YEAR, "ปีหน้า", "not-a-year"),
        (START, "31/2/2563", "no-such-day"),
        (NAME, "ก" * 501, "text-too-long"),
        (CATEGORY, "ค่าอื่น", "unknown-code"),
        (CATEGORY, "ชื่อซ้ำ", "several-codes"),
        (CHANNEL, "ทางด่วน", "unknown-code"),
        (READY, "อาจจะ", "not-a-flag"),
        (ACTIVITY, "กิจกรรมลับ", "unknown-record"),
        (spec("activity", "weight"), "101", "above-maximum"),
    ],
)
def test_what_does_not_fit_is_refused_with_a_reason_that_a_clerk_can_act_on(field: Field, text: str, code: str) -> None:
    reading = read_value(field, text, context=CONTEXT)
    assert (reading.status, reading.code, reading.value, reading.proposal) == (Status.REFUSED, code, None, None)
    assert reading.sentence


@pytest.mark.parametrize("field", [AMOUNT, QUANTITY, YEAR, RANK, START, CATEGORY, CHANNEL, READY])
@pytest.mark.parametrize("text", ["", "   ", "-", "ไม่มี", "N/A"])
def test_the_ways_to_write_nothing_are_no_value(field: Field, text: str) -> None:
    assert read_value(field, text, context=CONTEXT).status is Status.EMPTY


def test_repairs_of_the_letters_are_told() -> None:
    assert [remark.code for remark in read_value(NAME, "นํ้า").repairs] == ["sara-am"]
    assert read_value(NAME, "น้ำ").repairs == ()


def test_long_text_keeps_its_lines_and_a_line_of_text_does_not() -> None:
    assert read_value(spec("project", "rationale"), "ก\r\nข").value == "ก\nข"
    assert read_value(NAME, "ก\nข").value == "ก ข"


def test_a_number_in_the_units_of_its_column_is_taken() -> None:
    target = spec("kpi_target", "target")
    assert read_value(target, "12 ราย", context=ReadingContext(unit="ราย")).value == 12
    assert read_value(spec("activity", "weight"), "ร้อยละ 12.5").value == Decimal("12.5")


def test_a_code_is_taken_on_trust_while_its_list_has_not_arrived() -> None:
    programme = spec("project", "programme")
    assert read_value(programme, "P0101", context=CONTEXT).value == "P0101"
    assert read_value(programme, "แผนงานที่ 1", context=CONTEXT).status is Status.REFUSED


PLAN = Plan(
    [
        Record("activity", "u1", {"project": "p1", "name": "อบรม"}),
        Record("activity", "u2", {"project": "p2", "name": "อบรม"}),
        Record("activity", "u3", {"project": "p2", "name": "ติดตามผล"}),
    ]
)


def test_a_reference_is_found_by_uid_or_by_a_name_that_is_not_ambiguous() -> None:
    everywhere = ReadingContext(names=RecordNames(PLAN))
    assert read_value(ACTIVITY, "u2", context=everywhere).value == "u2"
    assert read_value(ACTIVITY, "ติดตามผล", context=everywhere).value == "u3"
    assert read_value(ACTIVITY, "อบรม", context=everywhere).code == "several-records"
    in_project = ReadingContext(names=RecordNames(PLAN, "p2"))
    assert read_value(ACTIVITY, "อบรม", context=in_project).value == "u2"
    assert show_value(ACTIVITY, "u2", context=in_project) == "อบรม"
    assert show_value(ACTIVITY, "u2", context=everywhere) == "u2"


@pytest.mark.parametrize(
    ("field", "cell", "status", "value"),
    [
        (AMOUNT, 1234.5, Status.OK, 123_450),
        (AMOUNT, 0.1 + 0.2, Status.OK, 30),
        (QUANTITY, 3, Status.OK, Decimal(3)),
        (RANK, 2.0, Status.OK, 2),
        (YEAR, 2563.0, Status.OK, 2563),
        (START, 44105, Status.OK, date(2020, 10, 1)),
        (START, "2563-02-29", Status.OK, date(2020, 2, 29)),
        (START, "1963-10-01", Status.NEEDS_CONFIRMATION, date(2020, 10, 1)),
        (NAME, 7.33e18, Status.NEEDS_CONFIRMATION, "7330000000000000000"),
        (NAME, 12.0, Status.OK, "12"),
        (READY, True, Status.OK, True),
        (READY, False, Status.EMPTY, None),
        (READY, 1.0, Status.OK, True),
        (START, date(2020, 10, 1), Status.OK, date(2020, 10, 1)),
        (START, datetime(2563, 10, 1, 8, 30, tzinfo=UTC), Status.OK, date(2020, 10, 1)),
        (NAME, date(2020, 10, 1), Status.OK, "1 ต.ค. 2563"),
        (QUANTITY, date(2020, 10, 1), Status.REFUSED, None),
        (AMOUNT, None, Status.EMPTY, None),
        (AMOUNT, True, Status.REFUSED, None),
        (spec("area", "province"), 50.0, Status.OK, "50"),
        (spec("activity", "weight"), 0.125, Status.NEEDS_CONFIRMATION, Decimal("12.5")),
    ],
)
def test_a_spreadsheet_cell_is_read_by_what_it_holds(
    field: Field, cell: Cell, status: Status, value: Value | None
) -> None:
    reading = read_cell(field, cell, context=CONTEXT)
    assert reading.status is status
    assert (reading.value if reading.value is not None else reading.proposal) == value


def test_values_are_shown_as_people_read_them() -> None:
    assert show_value(AMOUNT, 123_456_750) == "1,234,567.50"
    assert show_value(START, date(2019, 10, 1)) == "1 ต.ค. 2562"
    assert show_value(READY, value=True) == CHECK_MARK
    assert show_value(READY, value=False) == ""
    assert show_value(CHANNEL, "OFF") == "เงินนอกงบประมาณ"
    assert show_value(CATEGORY, "B2010301", context=CONTEXT) == "B2010301 วัสดุสำนักงาน"
    assert show_value(CATEGORY, "GONE", context=CONTEXT) == "GONE"
    assert show_value(NAME, None) == ""


_ANY_FIELD = st.sampled_from([f for entity in catalogue.ENTITIES.values() for f in entity.fields])


def _values_of(field: Field) -> st.SearchStrategy[Value]:
    low, high = field.minimum, field.maximum
    if field.kind in (Kind.TEXT, Kind.LONG_TEXT):
        texts = st.text(max_size=min(field.max_length, 60)).map(
            lambda t: repair(t, long=field.kind is Kind.LONG_TEXT).text
        )
        return texts.filter(bool)
    if field.kind is Kind.CODE:
        codes = [c.code for c in field.choices] or [e.code for e in BOOK.table(field.codes or CodeList.EXPENSE)]
        return st.sampled_from(codes or ["P01"])
    numbers: dict[Kind, st.SearchStrategy[Value]] = {
        Kind.INTEGER: st.integers(low or 0, high or 10**9),
        Kind.FISCAL_YEAR: st.integers(2540, 2620),
        Kind.MONEY: st.integers(0, 10**15),
        Kind.DECIMAL: st.decimals(low if low is not None else -(10**9), high or 10**9, places=3),
        Kind.DATE: st.dates(date(2000, 1, 1), date(2100, 1, 1)),
        Kind.FLAG: st.just(True),
        Kind.REFERENCE: st.just("u3"),
    }
    return numbers[field.kind]


EVERY_TABLE = Plan(Record(key, "u3", {"name": "ชื่อ", "text": "ชื่อ"}) for key in catalogue.ENTITIES)


@given(st.data())
def test_reading_what_was_shown_gives_the_value_back(data: st.DataObject) -> None:
    field = data.draw(_ANY_FIELD)
    value = data.draw(_values_of(field))
    context = ReadingContext(codes=BOOK, names=RecordNames(EVERY_TABLE))
    reading = read_value(field, show_value(field, value, context=context), context=context)
    assert (reading.status, reading.value) == (Status.OK, value)
