"""Records as sheets and sheets as records: the one spelling of every kind of value, and what stands beside the data."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moi_desktop.plan.canonical import canonical_values, to_canonical
from moi_desktop.plan.catalogue import DOCUMENTS, ENTITIES, DocumentKind, Field, Kind
from moi_desktop.plan.model import Plan, Record
from moi_desktop.workbook.grid import Cell, Grid, Style, display_text
from moi_desktop.workbook.layout import (
    COVER_SHEET,
    SEAL_HEADINGS,
    SEAL_SHEET,
    canonical_decimal,
    cover_grid,
    seal_grid,
    table_grid,
)
from moi_desktop.workbook.reading import PackageCells, column_letters, read_package, shown_rows
from moi_desktop.workbook.writing import as_read

KEYS: list[Cell] = ["#thing", "name:text", "value:%s", "uid:uid"]


def no_labels(_field: Field, _code: str) -> str:
    return ""


def grid_of(records: Sequence[Record], entity: str = "") -> Grid:
    return table_grid(entity or records[0].entity, records, Plan(records), no_labels)


def cell_of(record: Record, field: str) -> Cell:
    """The cell of one field, by its machine key."""
    grid = grid_of([record])
    keys = [str(cell).partition(":")[0] for cell in grid.rows[1]]
    return grid.rows[2][keys.index(field)]


def read_value(kind: str, cell: object) -> tuple[object, list[tuple[str, str]]]:
    """What a cell of an unknown table reads as, and the problems that were found."""
    keys = [str(k).replace("%s", kind) for k in KEYS]
    found = read_package({"ตาราง": [["ลำดับ", "ชื่อ", "ค่า", "รหัส"], keys, [1, "ก", cell, "u1"]]})
    values = found.rows[0].values if found.rows else {}
    return values.get(f"value:{kind}"), [(p.code, p.place) for p in found.problems]


# ---- the spelling of a cell ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entity", "field", "value", "cell"),
    [
        ("project", "name_th", "=SUM(A1)", "=SUM(A1)"),
        ("project", "rationale", "บรรทัด\nสอง", "บรรทัด\nสอง"),
        ("project", "start_fy", 2563, 2563),
        ("project", "rank", 0, 0),
        ("project", "rank", 10**15, "1000000000000000"),
        ("project", "start_date", date(2019, 12, 31), "31/12/2562"),
        ("project", "start_date", date(1, 2, 3), "03/02/0544"),
        ("project", "start_date", date(9999, 12, 31), "31/12/10542"),
        ("project", "status", "LIVE", "LIVE"),
        ("budget_line", "amount", 7_686_665, 76866.65),
        ("budget_line", "amount", 1, 0.01),
        ("budget_line", "amount", 0, 0),
        ("budget_line", "amount", -50, -0.5),
        ("budget_line", "amount", 999_999_999_999_999, 9999999999999.99),
        ("budget_line", "amount", 10**15, "10000000000000.00"),
        ("budget_line", "qty1", Decimal("12.50"), 12.5),
        ("budget_line", "qty1", Decimal(3), 3),
        ("budget_line", "qty1", Decimal("0.1234567890123456"), "0.1234567890123456"),
        ("budget_line", "qty1", Decimal("1E-400"), "0." + "0" * 399 + "1"),
        ("budget_line", "obligated", True, "✓"),
        ("budget_line", "obligated", False, None),
        ("budget_line", "activity", "a1", "a1"),
    ],
)
def test_a_value_has_one_spelling_in_a_cell(entity: str, field: str, value: Any, cell: Cell) -> None:
    assert cell_of(Record(entity, "u", {field: value}), field) == cell


def test_an_empty_field_is_an_empty_cell() -> None:
    grid = grid_of([Record("budget_line", "u", {})])
    assert [cell for cell in grid.rows[2] if cell is not None] == [1, "u"]


def test_words_stand_beside_codes_and_beside_references() -> None:
    plan = Plan(
        [Record("project", "p", {"name_th": "ยกระดับ"}), Record("area", "a", {"project": "p", "province": "50"})]
    )
    grid = table_grid("area", plan.of("area"), plan, lambda _f, code: "เชียงใหม่" if code == "50" else "")
    row = dict(zip(grid.rows[1], grid.rows[2], strict=True))
    assert row["~project"] == "ยกระดับ"
    assert row["project:ref"] == "p"
    assert row["province:code"] == "50 เชียงใหม่"


@pytest.mark.parametrize("key", ENTITIES)
def test_every_table_has_a_heading_a_key_and_a_column_for_every_field(key: str) -> None:
    entity = ENTITIES[key]
    grid = grid_of([Record(key, "u", {})])
    headings, keys, _ = grid.rows
    assert len(headings) == len(keys) == len(grid.columns)
    assert len(set(keys)) == len(keys)
    assert (keys[0], keys[-1]) == (f"#{key}", "uid:uid")
    assert all(headings)
    assert {f"{f.key}:{f.kind.value}" for f in entity.fields} <= {str(k) for k in keys}


def test_every_sheet_name_is_one_that_excel_takes_and_no_two_are_alike() -> None:
    for kind in DocumentKind:
        names = [COVER_SHEET, SEAL_SHEET, *(ENTITIES[e].th for e in DOCUMENTS[kind])]
        assert len({name.casefold() for name in names}) == len(names)
        for name in names:
            assert 0 < len(name) <= 31
            assert not set("[]:*?/\\'") & set(name)


def test_answers_offered_to_excel_fit_into_its_list() -> None:
    """A list in a formula is parted by commas, stands in quotes, and has at most 255 characters."""
    for entity in ENTITIES.values():
        grid = grid_of([Record(entity.key, "u", {})])
        for column in grid.columns:
            assert len(",".join(column.answers)) <= 255
            assert not any("," in answer or '"' in answer for answer in column.answers)


def test_unknown_columns_are_written_in_the_spelling_of_their_kind() -> None:
    extra: dict[str, Any] = {
        "fee:money": "36000.50",
        "depth:int": 3,
        "since:date": "2019-08-28",
        "green:flag": True,
        "x:text": "=ก",
    }
    grid = grid_of([Record("risk", "u", {"text": "ก"}, extra)])
    row = dict(zip(grid.rows[1], grid.rows[2], strict=True))
    assert [row[key] for key in extra] == [36000.5, 3, "28/08/2562", "✓", "=ก"]
    assert grid.columns[list(row).index("fee:money")].style is Style.MONEY


# ---- reading -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        ("text", "=SUM(A1)", "=SUM(A1)"),
        ("text", 12.0, "12"),
        ("text", 0.1, "0.1"),
        ("text", "ก\r\nข\rค", "ก\nข\nค"),
        ("long", "ก\nข", "ก\nข"),
        ("code", "50 เชียงใหม่", "50"),
        ("code", "50", "50"),
        ("code", 50.0, "50"),
        ("int", 3.0, 3),
        ("int", "9007199254740991", 2**53 - 1),
        ("year", 2563.0, 2563),
        ("dec", 12.5, "12.5"),
        ("dec", 0.1 + 0.2, "0.3"),
        ("dec", 1e-10, "0.0000000001"),
        ("dec", "0.1234567890123456", "0.1234567890123456"),
        ("money", 76866.65, "76866.65"),
        ("money", 76866.64999999998, "76866.65"),
        ("money", 9999999999999.99, "9999999999999.99"),
        ("money", "10000000000000.00", "10000000000000.00"),
        ("date", "31/12/2562", "2019-12-31"),
        ("date", "03/02/0544", "0001-02-03"),
        ("date", "31/12/10542", "9999-12-31"),
        ("moment", "2019-08-28T02:30:00Z", "2019-08-28T02:30:00Z"),
        ("flag", "✓", True),
        ("ref", "u2", "u2"),
        ("text", None, None),
        ("money", "", None),
    ],
)
def test_a_cell_reads_as_its_key_says(kind: str, cell: object, value: object) -> None:
    assert read_value(kind, cell) == (value, [])


@pytest.mark.parametrize(
    ("kind", "cell"),
    [
        *[("int", c) for c in (1.5, "3", True, 2.0**53 + 2, 1e300, "07", "๓", "9007199254740993", date(2019, 1, 1))][
            2:
        ],
        ("int", 1.5),
        ("year", "พ.ศ. 2563"),
        *[
            ("dec", c)
            for c in (True, "12.50", "1e5", "1e999999999", "๑๒", " 12", "1,000", "NaN", "-0", date(2019, 1, 1))
        ],
        *[
            ("money", c)
            for c in (True, 0.001, 76866.651, 1e15, 1e308, -1e308, "36000", "36,000.00", "๑.๐๐", date(2019, 1, 1))
        ],
        *[
            ("date", c)
            for c in ("31/02/2562", "1/2/2562", "31-12-2562", "31/12/62", "๓๑/๑๒/๒๕๖๒", "00/00/0000", "31/12/0543")
        ],
        *[("date", c) for c in ("31/12/10543", 43830.0, date(2019, 12, 31), datetime(2019, 12, 31))],  # noqa: DTZ001 - a cell
        *[("moment", c) for c in ("2019-08-28", "28/08/2562 02:30", datetime(2019, 8, 28))],  # noqa: DTZ001 - a cell
        *[("flag", c) for c in ("x", "TRUE", True, 1.0)],
    ],
)
def test_a_cell_in_any_other_spelling_is_named(kind: str, cell: object) -> None:
    assert read_value(kind, cell) == (None, [("cell-bad", "ตาราง!C3")])


def test_a_whole_number_may_also_come_as_text_because_long_ones_do() -> None:
    assert read_value("int", "3") == (3, [])


def table(*rows: list[object], keys: Sequence[object] = ("#project", "name_th:text", "uid:uid")) -> PackageCells:
    return read_package({"โครงการ": [["ลำดับ", "ชื่อโครงการ", "รหัสระเบียน"], list(keys), *rows]})


@pytest.mark.parametrize(
    ("keys", "problem"),
    [
        (["#project", "name_th", "uid:uid"], ("column-key-bad", "โครงการ!B2")),
        (["#project", "name_th:words", "uid:uid"], ("column-key-bad", "โครงการ!B2")),
        (["#project", "name_th:long", "uid:uid"], ("column-key-bad", "โครงการ!B2")),
        (["#project", None, "uid:uid"], ("column-key-bad", "โครงการ!B2")),
        (["#project", "Name:text", "uid:uid"], ("column-key-bad", "โครงการ!B2")),
        (["#project", "uid:uid", "uid:uid"], ("column-key-bad", "โครงการ!C2")),
        (["#project", "name_th:text", "name_th:text", "uid:uid"], ("column-key-bad", "โครงการ!C2")),
        (["#project", "name_th:text", "id:text"], ("column-uid-missing", "โครงการ!A2")),
    ],
)
def test_a_machine_key_that_is_none_is_named(keys: list[object], problem: tuple[str, str]) -> None:
    found = table([1, "ก", "u", "u"][: len(keys)], keys=keys)
    assert problem in {(p.code, p.place) for p in found.problems}


def test_rows_short_empty_and_without_uid() -> None:
    found = table([1, "ก", "u1"], [], [None, "", None], [2], [3, "ข", "u2", None])
    assert [(r.uid, r.place, r.values) for r in found.rows] == [
        ("u1", "โครงการ!3", {"name_th": "ก"}),
        ("u2", "โครงการ!7", {"name_th": "ข"}),
    ]
    assert [(p.code, p.place) for p in found.problems] == [("uid-missing", "โครงการ!C6")]


def test_cells_to_the_right_of_a_table_are_named() -> None:
    found = table([1, "ก", "u1", None, "แก้แล้ว"])
    assert [(p.code, p.place) for p in found.problems] == [("cell-bad", "โครงการ!E3")]


def test_columns_may_stand_in_any_order() -> None:
    found = table(["u1", "ก", 1], keys=["#project", "name_th:text", "uid:uid"])
    other = read_package({"โครงการ": [["", "", ""], ["#project", "uid:uid", "name_th:text"], [1, "u1", "ก"]]})
    assert other.rows[0].values == {"name_th": "ก"}
    assert found.rows[0].uid == "1"


def test_a_sheet_without_keys_is_unknown() -> None:
    some: list[list[list[object]]] = [[], [["ก"]], [["ก"], []], [["ก"], [None, "#project"]], [["ก"], ["project"]]]
    for rows in some:
        assert [(p.code, p.place) for p in read_package({"x": rows}).problems] == [("sheet-unknown", "x")]


@pytest.mark.parametrize(
    ("index", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
)
def test_columns_have_their_letters(index: int, letters: str) -> None:
    assert column_letters(index) == letters


# ---- what stands beside the data -----------------------------------------------------------------------------------


def test_the_order_of_rows_does_not_change_what_is_shown() -> None:
    one, two = [1, "ก", "u1"], [2, "ข", "u2"]
    assert table(one, two).display == table(two, one).display
    assert table(one, two).display != table([2, "ก", "u1"], [1, "ข", "u2"]).display


def test_words_of_codes_and_reading_aids_are_shown_and_values_are_not() -> None:
    def shown(aid: str, province: str, district: str) -> object:
        keys = ["#area", "~project", "province:code", "district:text", "uid:uid"]
        return read_package({"พื้นที่": [["ก"], keys, [1, aid, province, district, "u"]]}).display

    base = shown("โครงการ ก", "50 เชียงใหม่", "แม่ริม")
    assert shown("โครงการ ก", "50 เชียงใหม่", "แม่แตง") == base
    assert shown("โครงการ ก", "51 เชียงใหม่", "แม่ริม") == base
    assert shown("โครงการ ข", "50 เชียงใหม่", "แม่ริม") != base
    assert shown("โครงการ ก", "50 ลำพูน", "แม่ริม") != base
    assert base == [
        [
            "พื้นที่",
            [
                ["ก"],
                ["#area", "~project", "province:code", "district:text", "uid:uid"],
                ("u", "1", "โครงการ ก", "เชียงใหม่"),
            ],
        ]
    ]


def test_the_words_of_a_cover_without_blanks_at_the_ends() -> None:
    assert shown_rows([["ก", None, "", "ข", None], [None], ["", 3.0], [], [None, ""]]) == [
        ["ก", "", "", "ข"],
        [],
        ["", "3"],
    ]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        ("ก", "ก"),
        ("ก\r\nข", "ก\nข"),
        (3.0, "3"),
        (-3.0, "-3"),
        (0.5, "0.5"),
        (1e15, "1000000000000000"),
        (1e-7, "0.0000001"),
        (True, "TRUE"),
        (False, "FALSE"),
        (7, "7"),
    ],
)
def test_what_a_reader_sees_has_one_spelling(cell: object, text: str) -> None:
    assert display_text(cell) == text


def test_the_cover_is_a_title_a_note_and_pairs() -> None:
    grid = cover_grid([("หน่วยงาน", "PIO50"), ("ครั้งที่", 3)], "แฟ้มนำส่ง", "แก้ไขในโปรแกรมเท่านั้น")
    assert [list(row) for row in grid.rows] == [
        ["แฟ้มนำส่ง"],
        ["แก้ไขในโปรแกรมเท่านั้น"],
        [],
        ["หน่วยงาน", "PIO50"],
        ["ครั้งที่", 3],
    ]


@pytest.mark.parametrize("pairs", [0, 2, 5])
def test_a_seal_sheet_reads_back_as_it_was_written(pairs: int) -> None:
    lines = [(f"key{n}", f"value {n}") for n in range(pairs)]
    hashes = [("project", "p1", "ab" * 32), ("project", "p2", "cd" * 32), ("area", "a", "ef" * 32)]
    found = read_package({SEAL_SHEET: seal_grid(lines, hashes).rows})
    assert found.seal == lines
    assert found.sealed == [((entity, uid), digest) for entity, uid, digest in hashes]
    assert not found.problems


@pytest.mark.parametrize(
    ("rows", "place"),
    [
        ([], 1),
        ([["รายการ", "ค่า"]], 1),
        ([[*SEAL_HEADINGS, "หมายเหตุ"]], 1),
        ([[*SEAL_HEADINGS], ["a", "b", None, None, None, "c"]], 2),
        ([[*SEAL_HEADINGS], ["a", "b"], [None, "b"]], 3),
        ([[*SEAL_HEADINGS], [None, None, None, "u", "ab"]], 2),
    ],
)
def test_anything_else_on_the_seal_sheet_is_named(rows: list[list[object]], place: int) -> None:
    found = read_package({SEAL_SHEET: rows})
    assert [(p.code, p.place) for p in found.problems] == [("seal-changed", f"{SEAL_SHEET}!{place}")]


# ---- there and back ------------------------------------------------------------------------------------------------


@given(st.integers(-(10**18), 10**18))
@settings(max_examples=300)
def test_every_amount_comes_back_to_the_satang(satang: int) -> None:
    assert _there_and_back(Kind.MONEY, satang) == to_canonical(Kind.MONEY, satang)


@given(st.integers(-(10**15) + 1, 10**15 - 1))
@settings(max_examples=300)
def test_an_amount_survives_a_program_that_keeps_fifteen_digits(satang: int) -> None:
    """Some programs write what they show; fifteen digits of an amount are still the amount."""
    cell = float(f"{satang / 100:.15g}")
    assert read_value("money", cell) == (to_canonical(Kind.MONEY, satang), [])


@given(st.decimals(allow_nan=False, allow_infinity=False).filter(lambda d: -350 < d.adjusted() < 320))
@settings(max_examples=300)
def test_every_decimal_comes_back_to_the_last_digit(number: Decimal) -> None:
    assert _there_and_back(Kind.DECIMAL, number) == to_canonical(Kind.DECIMAL, number)


@given(st.integers(-(2**53) + 1, 2**53 - 1))
def test_every_whole_number_comes_back(number: int) -> None:
    assert _there_and_back(Kind.INTEGER, number) == number


@given(st.dates())
def test_every_day_comes_back(day: date) -> None:
    assert _there_and_back(Kind.DATE, day) == day.isoformat()


def _there_and_back(kind: Kind, value: Any) -> object:
    field = {Kind.MONEY: "amount", Kind.DECIMAL: "qty1", Kind.INTEGER: "rank"}.get(kind)
    entity = "budget_line" if field else "project"
    record = Record(entity, "u", {field or "start_date": value})
    grid = as_read(grid_of([record]))
    found = read_package({grid.name: grid.rows})
    assert not found.problems
    (row,) = found.rows
    assert row.values == canonical_values(record)
    return row.values[field or "start_date"]


@given(st.floats(-1e307, 1e307))
def test_a_number_in_a_cell_counts_at_fifteen_digits(number: float) -> None:
    text = canonical_decimal(number)
    assert canonical_decimal(float(text)) == text
    assert float(text) == pytest.approx(number, rel=1e-14, abs=0)


def test_moments_are_text_in_a_cell() -> None:
    moment = datetime(2019, 8, 28, 2, 30, tzinfo=UTC)
    grid = grid_of([Record("risk", "u", {}, {"seen:moment": str(to_canonical(Kind.MOMENT, moment))})])
    found = read_package({grid.name: grid.rows})
    assert found.rows[0].values == {"seen:moment": "2019-08-28T02:30:00Z"}
