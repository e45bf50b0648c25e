"""The canonical form: RFC 8785 to the letter, one spelling of every value, and nothing lost on the way back."""

import json
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from moi_desktop.plan.canonical import (
    canonical_json,
    canonical_text,
    canonical_values,
    decimal_text,
    from_canonical,
    moment_from_text,
    moment_text,
    money_from_text,
    money_text,
    project_hash,
    record_from_canonical,
    record_hash,
    record_text,
    sha256_hex,
    to_canonical,
)
from moi_desktop.plan.catalogue import ENTITIES, Kind
from moi_desktop.plan.model import Canonical, Record
from tests.store.record_strategies import BY_KIND, records

LARGEST_WHOLE = 2**53 - 1

# Keys are names of the catalogue, numbers of totals and names of sheets: all below the surrogates, where the order of
# code points (Python) and of UTF-16 units (RFC 8785) is the same.
KEYS = st.text(st.characters(max_codepoint=0xD7FF), max_size=12)
SCALARS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.integers(-LARGEST_WHOLE, LARGEST_WHOLE),
    st.booleans(),
)
DOCUMENTS = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=5) | st.dictionaries(KEYS, inner, max_size=5))


@given(DOCUMENTS)
@settings(max_examples=300)
def test_canonical_json_is_what_the_rfc_8785_library_writes(document: Any) -> None:
    assert canonical_json(document) == rfc8785.dumps(document)


def test_canonical_json_of_awkward_texts_is_what_the_rfc_8785_library_writes() -> None:
    document: dict[str, Any] = {
        "ก": 'แผ่น "ก" \\ / \b\f\n\r\t\x00\x1f\x7f',
        "a": "\u2028\u2029\u0085\ufeff\ufffd😀",
        "": [True, False, 0, -1, LARGEST_WHOLE, -LARGEST_WHOLE],
        "sum:2563:F101": "36000.00",
    }
    assert canonical_json(document) == rfc8785.dumps(document)
    assert json.loads(canonical_json(document)) == document


@given(records())
def test_the_text_of_a_record_is_rfc_8785_of_its_parts(record: Record) -> None:
    fields = {f.key: f for f in ENTITIES[record.entity].fields}
    later = {key: f"{key}:{field.kind}" for key, field in fields.items() if field.since != (1, 0)}
    values = {later.get(key, key): value for key, value in canonical_values(record).items()}
    parts: dict[str, Any] = {"entity": record.entity, "uid": record.uid, "values": values}
    assert record_text(record).encode() == rfc8785.dumps(parts)
    assert record_hash(record) == sha256_hex(rfc8785.dumps(parts))


@given(records())
def test_a_record_comes_back_from_its_canonical_form(record: Record) -> None:
    again = record_from_canonical(record.entity, record.uid, canonical_values(record))
    assert again == record
    assert record_hash(again) == record_hash(record)


@given(records(), st.randoms(use_true_random=False))
def test_the_order_of_values_does_not_change_the_hash(record: Record, random: Any) -> None:
    pairs = list(record.values.items())
    random.shuffle(pairs)
    assert record_hash(Record(record.entity, record.uid, dict(pairs), record.extra)) == record_hash(record)


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_of_value_comes_back_exactly(kind: Kind) -> None:
    @given(BY_KIND[kind])
    @settings(max_examples=60)
    def comes_back(value: Any) -> None:
        again = from_canonical(kind, to_canonical(kind, value))
        assert again == value
        assert type(again) is type(value)

    comes_back()


@pytest.mark.parametrize(
    ("satang", "text"),
    [
        (0, "0.00"),
        (1, "0.01"),
        (10, "0.10"),
        (-1, "-0.01"),
        (-50, "-0.50"),
        (-100, "-1.00"),
        (3600050, "36000.50"),
        (10**17 + 1, "1000000000000000.01"),
    ],
)
def test_money_is_baht_with_two_decimals(satang: int, text: str) -> None:
    assert money_text(satang) == text
    assert money_from_text(text) == satang


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1",
        "1.5",
        "1.500",
        "1,000.00",
        " 1.00",
        "1.00 ",
        "+1.00",
        "-0.00",
        "01.00",
        ".50",
        "1_0.00",
        "๑.๐๐",
        "1.²²",
        "1.-1",
        "1e3.00",
    ],
)
def test_money_in_any_other_spelling_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        money_from_text(text)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("0", "0"),
        ("-0", "0"),
        ("0.0", "0"),
        ("0E+7", "0"),
        ("12.50", "12.5"),
        ("100", "100"),
        ("1E+3", "1000"),
        ("-1.20", "-1.2"),
        ("1E-7", "0.0000001"),
        ("123456789.123456789123456789", "123456789.123456789123456789"),
    ],
)
def test_a_decimal_is_plain_digits_without_trailing_zeros(number: str, text: str) -> None:
    assert decimal_text(Decimal(number)) == text
    assert from_canonical(Kind.DECIMAL, text) == Decimal(number)


@pytest.mark.parametrize(
    "text", ["", "1.0", "01", "+1", "1E3", "-0", " 1", "1_0", "๑๒", "NaN", "Infinity", "1e999999999", ".5", "5."]
)
def test_a_decimal_in_any_other_spelling_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        from_canonical(Kind.DECIMAL, text)


@pytest.mark.parametrize(
    "text", ["", "2019-8-28", "20190828", "2019-W35-3", "2019-02-29", "๒๐๑๙-๐๘-๒๘", "2019-08-28T00:00:00Z"]
)
def test_a_date_in_any_other_spelling_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        from_canonical(Kind.DATE, text)


def test_a_moment_is_utc_to_the_second_in_every_year() -> None:
    bangkok = timezone(timedelta(hours=7))
    assert moment_text(datetime(2019, 8, 28, 9, 30, 59, 999999, tzinfo=bangkok)) == "2019-08-28T02:30:59Z"
    assert moment_text(datetime(543, 1, 1, tzinfo=UTC)) == "0543-01-01T00:00:00Z"
    assert moment_from_text("0543-01-01T00:00:00Z") == datetime(543, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2019-08-28",
        "2019-8-28T02:30:00Z",
        "2019-08-28T2:30:00Z",
        "2019-08-28T02:30:00+00:00",
        "๒๐๑๙-08-28T02:30:00Z",
    ],
)
def test_a_moment_in_any_other_spelling_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        moment_from_text(text)


def test_an_absent_value_is_not_zero() -> None:
    empty = Record("budget_line", "a", {})
    zero = Record("budget_line", "a", {"amount": 0, "qty1": Decimal(0), "rank": 0})
    assert canonical_values(empty) == {}
    assert canonical_values(zero) == {"amount": "0.00", "qty1": "0", "rank": 0}
    assert record_hash(empty) != record_hash(zero)


def test_empty_texts_and_flags_that_are_not_set_are_absent() -> None:
    said = Record("area", "a", {"whole_province": False, "district": "", "province": "50"})
    assert canonical_values(said) == {"province": "50"}
    assert record_hash(said) == record_hash(Record("area", "a", {"province": "50"}))


def test_a_new_column_leaves_the_hash_of_records_that_do_not_use_it() -> None:
    """The hash of a record depends on what it holds, not on which fields a version knows."""
    text = canonical_text("area", "a", {"province": "50"})
    assert text == '{"entity":"area","uid":"a","values":{"province":"50"}}'
    assert record_hash(Record("area", "a", {"province": "50"})) == sha256_hex(text.encode())


def test_columns_of_a_newer_version_are_kept_and_hashed() -> None:
    newer: dict[str, Canonical] = {"province": "50", "zone:text": "เหนือ", "depth:int": 3}
    record = record_from_canonical("area", "a", newer)
    assert record.values == {"province": "50"}
    assert record.extra == {"zone:text": "เหนือ", "depth:int": 3}
    assert canonical_values(record) == newer
    assert record_hash(record) == sha256_hex(canonical_text("area", "a", newer).encode())


def test_the_hash_of_a_project_does_not_depend_on_the_order_of_its_records() -> None:
    some = [Record("project", "p", {"name_th": "ก"}), Record("area", "a", {"project": "p", "province": "50"})]
    assert project_hash(some) == project_hash(reversed(some))
    assert project_hash(some) != project_hash(some[:1])


def test_every_field_of_the_catalogue_has_a_canonical_spelling() -> None:
    known = {Kind.MONEY, Kind.DECIMAL, Kind.DATE, Kind.MOMENT}
    plain = {Kind.TEXT, Kind.LONG_TEXT, Kind.INTEGER, Kind.FISCAL_YEAR, Kind.FLAG, Kind.CODE, Kind.REFERENCE}
    assert known | plain == set(Kind)
    assert {f.kind for e in ENTITIES.values() for f in e.fields} <= set(Kind)
