from datetime import date
from decimal import Decimal

import pytest

from moi_desktop.desktop.values import FieldFormat, Option, Surroundings, Unparsed
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import CodeList, Field, Kind
from moi_desktop.plan.code_book import CodeBook, CodeEntry
from moi_desktop.plan.values import ReadingContext

PROVINCES = CodeBook(
    {
        CodeList.PROVINCE: [
            CodeEntry(code="50", th="เชียงใหม่", en="Chiang Mai"),
            CodeEntry(code="51", th="ลำพูน", en="Lamphun"),
            CodeEntry(code="57", th="เชียงราย", en="Chiang Rai"),
        ]
    }
)
AROUND = Surroundings(
    ReadingContext(codes=PROVINCES), {"activity": [Option("u1", "อบรม", shows_code=False), Option("u2", "ติดตาม")]}
)


def form_of(kind, **more):
    return FieldFormat(Field(key="x", th="ช่อง", en="Field", kind=kind, **more), AROUND)


MONEY, DECIMAL, INTEGER = form_of(Kind.MONEY), form_of(Kind.DECIMAL), form_of(Kind.INTEGER)
YEAR, DATE, FLAG = form_of(Kind.FISCAL_YEAR), form_of(Kind.DATE), form_of(Kind.FLAG)
TEXT, PROVINCE = form_of(Kind.TEXT), form_of(Kind.CODE, codes=CodeList.PROVINCE)
ACTIVITY = form_of(Kind.REFERENCE, refers="activity")


@pytest.mark.parametrize(
    ("form", "text", "value", "shown"),
    [
        (MONEY, "๑,๒๓๔.๕๐", 123450, "1,234.50"),
        (MONEY, "1,234.-", 123400, "1,234.00"),
        (DECIMAL, "1234.50", Decimal("1234.50"), "1,234.5"),
        (INTEGER, "๑๒๓", 123, "123"),
        (YEAR, "2563", 2563, "2563"),
        (DATE, "29/2/2563", date(2020, 2, 29), "29 ก.พ. 2563"),
        (DATE, "1 ต.ค. 2562", date(2019, 10, 1), "1 ต.ค. 2562"),
        (TEXT, "  โครงการ  ", "โครงการ", "โครงการ"),
        (FLAG, "/", True, "✓"),
        (PROVINCE, "50", "50", "50 เชียงใหม่"),
        (PROVINCE, "ลำพูน", "51", "51 ลำพูน"),
    ],
)
def test_text_is_read_the_thai_way_and_shown_in_one_shape(form, text, value, shown):
    assert form.read(text).value == value
    assert form.show(value) == shown
    assert form.read(shown).value == value


@pytest.mark.parametrize("form", [MONEY, DECIMAL, INTEGER, YEAR, DATE, FLAG, PROVINCE])
def test_what_is_not_a_value_is_kept_as_typed_with_a_reason(form):
    reading = form.read("ไม่ใช่ค่านี้")
    assert isinstance(reading.value, Unparsed)
    assert reading.value.reason
    assert reading.value.code
    assert form.show(reading.value) == "ไม่ใช่ค่านี้"


@pytest.mark.parametrize("form", [MONEY, DECIMAL, INTEGER, YEAR, DATE, FLAG, PROVINCE, TEXT])
def test_nothing_is_nothing_and_not_zero(form):
    assert form.read("").value is None
    assert form.show(None) == ""


def test_a_doubtful_number_is_offered_and_not_taken():
    value = MONEY.read("12ล้านบาท").value
    assert isinstance(value, Unparsed)
    assert value.proposal == 12_000_000_00


def test_mended_letters_are_told_and_surplus_spaces_are_not():
    assert TEXT.read("นํ้า").value == "น้ำ"
    assert "สระอำ" in TEXT.read("นํ้า").remark
    assert TEXT.read(" น้ำ  ใส ").remark == ""


def test_search_takes_words_in_any_order_and_thai_digits():
    assert [option.code for option in PROVINCE.search("เชียง")] == ["50", "57"]
    assert [option.code for option in PROVINCE.search("ใหม่ เชียง")] == ["50"]
    assert [option.code for option in PROVINCE.search("๕๑")] == ["51"]
    assert [option.code for option in PROVINCE.search("")] == ["50", "51", "57"]


def test_records_are_chosen_by_their_names():
    assert ACTIVITY.show("u1") == "อบรม"
    assert [option.code for option in ACTIVITY.search("ติด")] == ["u2"]


def test_every_field_of_the_catalogue_has_a_format():
    for entity in catalogue.ENTITIES.values():
        for field in entity.fields:
            form = FieldFormat(field)
            assert form.show(None) == ""
            assert form.align_right is (field.kind in {"int", "dec", "money", "year"})
