"""Numbers and money as they are typed in Thai offices, from text and from spreadsheet cells."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moi_desktop.plan.reading import Status
from moi_desktop.plan.thai_numbers import (
    ColumnKind,
    amount_doubt,
    decimal_from_cell,
    format_baht,
    format_decimal,
    format_million_baht,
    format_signed_baht,
    looks_like_million,
    money_from_cell,
    parse_money,
    parse_number,
    to_thai_digits,
)

OK, ASK, EMPTY, REFUSED = Status.OK, Status.NEEDS_CONFIRMATION, Status.EMPTY, Status.REFUSED

TAKEN = [
    ("๑๒๓", "123", ""),
    ("1,234", "1234", ""),
    ("๑,๒๓๔.๕๐", "1234.5", ""),
    ("1,234.-", "1234", ""),
    ("1,234.–", "1234", ""),
    ("1๒3", "123", ""),
    ("  42\u00a0", "42", ""),
    ("-5", "-5", ""),
    ("+5", "5", ""),
    (".5", "0.5", ""),
    ("0", "0", ""),
    ("-0", "0", ""),
    ("๑๒.๕%", "12.5", "ร้อยละ"),
    ("12.5 %", "12.5", "ร้อยละ"),
    ("ร้อยละ 12.5", "12.5", "ร้อยละ"),
    ("ร้อยละ๘๐", "80", "ร้อยละ"),
]


@pytest.mark.parametrize(("text", "value", "unit"), TAKEN)
def test_plain_numbers_are_taken(text, value, unit):
    reading = parse_number(text)
    assert (reading.status, reading.value, reading.unit) == (OK, Decimal(value), unit)
    assert reading.sentence == ""


@pytest.mark.parametrize("text", ["-", "–", "—", "", "   ", "ไม่มี", "N/A", "n/a", "ไม่มีข้อมูล"])
def test_marks_for_nothing_are_no_value_and_not_zero(text):
    assert parse_number(text).status is EMPTY
    assert parse_number(text).value is None
    assert parse_money(text).status is EMPTY


def test_a_dash_in_a_result_column_is_asked_about_because_print_uses_it_for_zero():
    reading = parse_number("-", column_kind=ColumnKind.RESULT)
    assert (reading.status, reading.value, reading.code) == (ASK, Decimal(0), "dash-as-zero")
    money = parse_money("–", column_kind=ColumnKind.RESULT)
    assert (money.status, money.value) == (ASK, 0)


def test_a_unit_beside_the_number_is_shown_and_asked_about():
    reading = parse_number("12 ราย")
    assert (reading.status, reading.value, reading.unit, reading.code) == (ASK, Decimal(12), "ราย", "unit-found")
    assert "ราย" in reading.sentence


@pytest.mark.parametrize(
    ("text", "unit"), [("12 ราย", "ราย"), ("ระดับ 12", "ระดับ"), ("12%", "เปอร์เซ็นต์"), ("12 ล้านบาท", "ล้านบาท")]
)
def test_the_unit_of_the_column_passes_without_a_question(text, unit):
    assert parse_number(text, unit=unit).status is OK
    assert parse_number(text, unit=unit).value == 12


def test_another_unit_than_the_columns_is_asked_about():
    reading = parse_number("12.5%", unit="คน")
    assert (reading.status, reading.value, reading.code) == (ASK, Decimal("12.5"), "unit-differs")


def test_parentheses_propose_a_result_or_a_negative_number_by_the_column():
    assert parse_number("(1,234)").value == -1234
    assert parse_number("(1,234)", column_kind=ColumnKind.RESULT).value == 1234
    for kind in ColumnKind:
        assert parse_number("(1,234)", column_kind=kind).code == "parentheses"
        assert parse_number("(1,234)", column_kind=kind).status is ASK


@pytest.mark.parametrize("text", ["ไม่น้อยกว่าร้อยละ 80", "≥ 80", "ร้อยละ 80 ขึ้นไป", "ประมาณ 80 คน"])
def test_words_that_bound_a_number_are_asked_about(text):
    reading = parse_number(text)
    assert (reading.status, reading.value, reading.code) == (ASK, Decimal(80), "qualifier")


@pytest.mark.parametrize("text", ["–5", "- 5"])
def test_a_dash_that_may_be_a_bullet_is_asked_about(text):
    assert (parse_number(text).status, parse_number(text).value) == (ASK, Decimal(-5))


NOT_TAKEN = [
    ("1.234,50", "decimal-comma"),
    ("1 234", "space-grouping"),
    ("12,34", "grouping"),
    ("1,234,5", "grouping"),
    ("1234,567.5", "grouping"),
    ("10-20", "range"),
    ("10 – 20", "range"),
    ("10 ถึง 20", "range"),
    ("1/10/2563", "date-not-number"),
    ("2563-10-01", "date-not-number"),
    ("01.10.2563", "date-not-number"),
    ("1 ต.ค. 2563", "date-not-number"),
    ("28 สิงหาคม", "date-not-number"),
    ("1E5", "exponent"),
    ("1.5e+06", "exponent"),
    ("3 คน x 5 วัน", "several-numbers"),
    ("1/2", "several-numbers"),
    ("ตามเกณฑ์", "not-a-number"),
    ("1.2.3", "not-a-number"),
    ("(12", "not-a-number"),
    ("9" * 16, "too-long"),
    ("9" * 5000, "too-long"),
]


@pytest.mark.parametrize(("text", "code"), NOT_TAKEN)
def test_what_is_not_one_clear_number_is_refused_with_a_reason(text, code):
    for reading in (parse_number(text), parse_money(text)):
        assert (reading.status, reading.value, reading.code) == (REFUSED, None, code)
        assert reading.sentence
        assert "{" not in reading.sentence


def test_a_unit_that_contains_a_month_like_ending_is_no_date():
    assert parse_number("5 สมาคม").unit == "สมาคม"
    assert parse_number("10 tCO2e").unit == "tCO2e"


@pytest.mark.parametrize(
    ("text", "satang"),
    [
        ("1,234", 123_400),
        ("๑,๒๓๔.๕๐", 123_450),
        ("1,234.-", 123_400),
        ("1,234.50 บาท", 123_450),
        ("฿1,234", 123_400),
        ("1,234.- บาทถ้วน", 123_400),
        ("0.25", 25),
        ("0", 0),
        ("-500", -50_000),
    ],
)
def test_amounts_in_baht_become_satang(text, satang):
    assert (parse_money(text).status, parse_money(text).value) == (OK, satang)


@pytest.mark.parametrize(
    ("text", "satang"),
    [
        ("12ล้านบาท", 12_000_000_00),
        ("1.5 ลบ.", 1_500_000_00),
        ("1.5 ล้าน", 1_500_000_00),
        ("๑.๕ ล้านบาท", 1_500_000_00),
        ("300 พันบาท", 300_000_00),
        ("2 แสน", 200_000_00),
        ("1 พันล้านบาท", 1_000_000_000_00),
        ("27.0590 ล้านบาท", 27_059_000_00),
    ],
)
def test_multiples_are_worked_out_but_asked_about(text, satang):
    reading = parse_money(text)
    assert (reading.status, reading.value, reading.code) == (ASK, satang, "multiplier")
    assert format_baht(satang) in reading.sentence


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("12 ราย", "unit-not-money"),
        ("12%", "unit-not-money"),
        ("12 ลบ.ม.", "unit-not-money"),
        ("1.005", "finer-than-satang"),
        ("0.000000001 ล้านบาท", "finer-than-satang"),
        ("99999999999999", "too-large"),
        ("99999999 ล้านบาท", "too-large"),
    ],
)
def test_what_is_not_an_amount_of_money_is_refused(text, code):
    reading = parse_money(text)
    assert (reading.status, reading.value, reading.code) == (REFUSED, None, code)


@pytest.mark.parametrize(
    ("value", "satang"),
    [
        (1234.56, 123_456),
        (0.1 + 0.2, 30),
        (27_059_000.0, 27_059_000_00),
        (1_000_000_000.29, 1_000_000_000_29),
        (12, 12_00),
        (-0.5, -50),
        ("1,234.50", 123_450),
    ],
)
def test_spreadsheet_numbers_become_exact_satang(value, satang):
    assert (money_from_cell(value).status, money_from_cell(value).value) == (OK, satang)


def test_a_cell_finer_than_a_satang_is_rounded_only_after_a_question():
    reading = money_from_cell(100 / 3)
    assert (reading.status, reading.value, reading.code) == (ASK, 33_33, "rounded-to-satang")
    assert "33.33 บาท" in reading.sentence
    assert money_from_cell(0.005).value == 1


@pytest.mark.parametrize("value", [True, float("nan"), float("inf")])
def test_truth_values_and_broken_floats_are_refused(value):
    assert money_from_cell(value).status is REFUSED
    assert decimal_from_cell(value).status is REFUSED


def test_giant_cells_are_refused():
    assert money_from_cell(1e22).code == "too-long"
    assert money_from_cell(10**14).code == "too-large"
    assert decimal_from_cell(10**400).code == "too-long"


def test_empty_cells_are_no_value():
    assert money_from_cell(None).status is EMPTY
    assert decimal_from_cell(None).status is EMPTY


def test_quantities_from_cells_carry_no_float_dust():
    assert decimal_from_cell(0.1 + 0.2).value == Decimal("0.3")
    assert decimal_from_cell(12).value == Decimal(12)
    assert decimal_from_cell("๑๒ ราย", unit="ราย").value == Decimal(12)


def test_a_fraction_in_a_per_cent_column_is_asked_about_because_spreadsheets_store_it_so():
    reading = decimal_from_cell(0.125, unit="ร้อยละ")
    assert (reading.status, reading.value, reading.code) == (ASK, Decimal("12.5"), "percent-as-fraction")
    assert decimal_from_cell(12.5, unit="ร้อยละ").status is OK
    assert decimal_from_cell(0.125, unit="เท่า").status is OK


@pytest.mark.parametrize(
    ("satang", "decimals", "text"),
    [
        (123_450, 2, "1,234.50"),
        (123_450, 0, "1,235"),
        (-123_450, 2, "-1,234.50"),
        (0, 2, "0.00"),
        (5, 2, "0.05"),
    ],
)
def test_baht_is_printed_with_commas(satang, decimals, text):
    assert format_baht(satang, decimals=decimals) == text


@pytest.mark.parametrize(
    ("satang", "text"),
    [(27_059_000_00, "27.0590"), (0, "-"), (100_00, "0.0001"), (4_380_123_400_00, "4,380.1234"), (1, "0.0000")],
)
def test_million_baht_is_printed_with_four_decimals_and_a_dash_for_zero(satang, text):
    assert format_million_baht(satang) == text


@pytest.mark.parametrize(("satang", "text"), [(150_000, "+1,500.00"), (-150_000, "−1,500.00"), (0, "")])
def test_a_difference_says_whether_it_is_more_or_less(satang: int, text: str) -> None:
    assert format_signed_baht(satang) == text


@pytest.mark.parametrize(
    ("value", "text"), [("12000.500", "12,000.5"), ("1E+3", "1,000"), ("0.30", "0.3"), ("-5", "-5"), ("100", "100")]
)
def test_quantities_are_printed_without_closing_zeros(value, text):
    assert format_decimal(Decimal(value)) == text


def test_thai_digits_are_written_on_request():
    assert to_thai_digits("ปี 2563 จำนวน 1,234.50") == "ปี ๒๕๖๓ จำนวน ๑,๒๓๔.๕๐"


def test_amounts_that_may_be_in_another_unit_are_asked_about():
    small, large = amount_doubt(999_99), amount_doubt(1_000_000_001_00)
    assert small is not None
    assert small.code == "small-amount"
    assert large is not None
    assert large.code == "large-amount"
    assert amount_doubt(0) is None
    assert amount_doubt(1_000_00) is None
    assert amount_doubt(1_000_000_000_00) is None


def test_a_column_whose_amounts_are_all_small_was_probably_typed_in_million_baht():
    assert looks_like_million([27_06, 5_59, None, 0])
    assert not looks_like_million([27_06, 1_500_000_00])
    assert not looks_like_million([0, None])


SATANG = st.integers(-(10**14), 10**14)


@given(SATANG)
@settings(max_examples=200)
def test_printed_money_reads_back_to_the_same_satang(satang):
    for text in (format_baht(satang), to_thai_digits(format_baht(satang)), format_baht(satang) + " บาท"):
        assert parse_money(text).value == satang
        assert parse_money(text).status is OK


@given(st.integers(-(10**11), 10**11))
@settings(max_examples=100)
def test_million_baht_reads_back_when_the_amount_is_a_multiple_of_100_baht(hundreds):
    satang = hundreds * 100_00
    assert parse_money(f"{format_million_baht(satang)} ล้านบาท").value == (satang or None)


@given(st.decimals(-(10**12), 10**12, places=6))
@settings(max_examples=200)
def test_printed_quantities_read_back_to_the_same_value(value):
    assert parse_number(format_decimal(value)).value == value


@given(st.integers(-(10**15) + 1, 10**15 - 1))
@settings(max_examples=200)
def test_money_survives_the_float_of_a_spreadsheet(satang):
    assert money_from_cell(satang / 100).value == satang


@given(st.text("0123456789๑๒,.- ()–%บาทลร้อยะEe/", max_size=20))
@settings(max_examples=300)
def test_any_text_gets_an_answer_and_a_value_only_when_it_may_be_used(text):
    for reading in (parse_number(text), parse_money(text)):
        assert (reading.value is not None) == (reading.status in {OK, ASK})
        assert bool(reading.sentence) == (reading.status in {ASK, REFUSED})
