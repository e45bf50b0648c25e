"""What goes into a package comes out of it, in all four kinds, and the same records make the same bytes."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moi_desktop.errors import PackageError
from moi_desktop.exchange.package import build_payload, record_texts, verification_code
from moi_desktop.exchange.packing import file_name
from moi_desktop.exchange.verdict import Verdict, Verifier
from moi_desktop.plan.canonical import canonical_values, record_from_canonical, record_hash, sha256_hex
from moi_desktop.plan.catalogue import DOCUMENTS, ENTITIES, DocumentKind, Kind
from moi_desktop.plan.model import Record
from moi_desktop.plan.totals import control_totals
from moi_desktop.workbook.cells import CellReader
from moi_desktop.workbook.layout import COVER_SHEET, SEAL_SHEET
from tests.exchange.packages import (
    CHAINED_ESCAPES,
    HEADER,
    awkward_records,
    content,
    key,
    parts_of,
    records_of,
    sealed,
    small,
    small_records,
    whole,
)
from tests.store.record_strategies import BY_KIND

KINDS = list(DocumentKind)
HERE = Path(__file__).resolve().parents[2]


def by_key(records):
    return {(r.entity, r.uid): r for r in records}


# ---- round trip ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_every_record_of_every_kind_comes_back_as_it_went_in(kind: DocumentKind, verifier: Verifier) -> None:
    packed, records = whole(kind), records_of(kind)
    found = verifier.verify_bytes("file.xlsx", packed.data).unpacked
    assert found is not None
    assert not found.changes
    assert found.content == packed.content
    assert found.header == packed.header
    assert found.revision_id == packed.revision_id == found.payload.revision_id
    assert found.payload.data == packed.payload.data
    assert found.totals == packed.totals == control_totals(records)
    assert found.payload.hashes == {(r.entity, r.uid): record_hash(r) for r in records}
    assert by_key(record_from_canonical(e, u, v) for e, u, v in found.rows) == by_key(records)


def test_texts_and_numbers_that_spreadsheets_like_to_change_come_back(verifier: Verifier) -> None:
    records = awkward_records()
    found = verifier.verify_bytes("file.xlsx", sealed(records).data).unpacked
    assert found is not None
    assert not found.changes
    assert {(e, u): v for e, u, v in found.rows} == {(r.entity, r.uid): canonical_values(r) for r in records}


def test_runs_that_look_like_escapes_come_back(verifier: Verifier) -> None:
    records = [Record("project", f"p{n}", {"name_th": text}) for n, text in enumerate(CHAINED_ESCAPES)]
    found = verifier.verify_bytes("file.xlsx", sealed(records).data).unpacked
    assert found is not None
    assert [v["name_th"] for _, _, v in found.rows] == list(CHAINED_ESCAPES)


def test_the_records_come_in_the_order_of_the_sheets(verifier: Verifier) -> None:
    found = verifier.verify_bytes("file.xlsx", small().data).unpacked
    assert found is not None
    assert [(e, u) for e, u, _ in found.rows] == [(r.entity, r.uid) for r in small_records()]


def test_a_plan_without_records_travels_too(verifier: Verifier) -> None:
    found = verifier.verify_bytes("file.xlsx", sealed([]).data)
    assert found.verdict is Verdict.INTACT
    assert found.unpacked is not None
    assert list(found.unpacked.rows) == []


@given(st.data())
@settings(max_examples=25)
def test_any_record_of_any_entity_comes_back(verifier: Verifier, data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(KINDS))
    records = data.draw(st.lists(_records(DOCUMENTS[kind]), max_size=6, unique_by=lambda r: (r.entity, r.uid)))
    found = verifier.verify_bytes("file.xlsx", sealed(records, kind).data).unpacked
    assert found is not None
    assert list(found.changes) == []
    assert by_key(record_from_canonical(e, u, v) for e, u, v in found.rows) == by_key(records)


TRAPS = st.sampled_from(
    ['},{"entity":"', '"records":[', '],"schema":"1.0"', '{"entity":"x","uid":"y"}', "\\", '\\"', "ก"]
)


@given(
    st.lists(st.tuples(TRAPS, TRAPS, st.dictionaries(TRAPS, TRAPS, max_size=3)), max_size=5, unique_by=lambda r: r[:2]),
    TRAPS,
)
@settings(max_examples=80)
def test_records_can_be_cut_out_of_a_payload_whatever_they_hold(rows, kit: str) -> None:
    payload = build_payload(content(kit=kit), rows, {kit: kit})
    assert [sha256_hex(text) for text in record_texts(payload.data)] == list(payload.hashes.values())
    assert json.loads(payload.data)["records"] == [json.loads(text) for text in record_texts(payload.data)]


@st.composite
def _records(draw: st.DrawFn, entities: tuple[str, ...]) -> Record:
    """A record with values that a cell can hold: text of XML characters, line ends as LF, codes without spaces."""
    entity = ENTITIES[draw(st.sampled_from(entities))]
    optional = {f.key: _CELL_VALUES.get(f.kind, BY_KIND[f.kind]) for f in entity.fields}
    return Record(entity.key, draw(st.uuids().map(str)), draw(st.fixed_dictionaries({}, optional=optional)))


_WRITABLE = st.characters(
    exclude_categories=["Cs", "Cc"], include_characters="\t\n\x7f\x85", exclude_characters="\ufffe\uffff"
)
_TEXT = st.one_of(
    st.text(_WRITABLE, min_size=1, max_size=40),
    st.text("กขำ่า _x05FFDA=+-@'\"\n", min_size=1, max_size=20),
).filter(lambda text: not text.isspace())
_CELL_VALUES = {
    Kind.TEXT: _TEXT,
    Kind.LONG_TEXT: _TEXT,
    Kind.MONEY: st.integers(-(10**18), 10**18),
    Kind.DECIMAL: st.one_of(
        st.decimals(allow_nan=False, allow_infinity=False, places=4),
        st.decimals(-(10**6), 10**6, places=20),
        st.builds(lambda d, e: Decimal(d).scaleb(e), st.integers(-(10**17), 10**17), st.integers(-40, 40)),
    ).map(lambda number: abs(number) if number == 0 else number),
}


# ---- the same bytes ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_records_header_and_key_make_the_same_bytes(kind: DocumentKind) -> None:
    assert sealed(records_of(kind), kind).data == whole(kind).data


@pytest.mark.parametrize("year", [1970, 2108, 2568], ids=lambda year: f"clock-of-{year}")
def test_the_clock_of_the_pc_leaves_no_trace_in_the_file(year: int, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = small().data
    _set_clock(monkeypatch, datetime(year, 1, 1, 12))  # noqa: DTZ001 - the wall clock of a PC
    assert sealed(small_records()).data == expected


def _set_clock(monkeypatch: pytest.MonkeyPatch, moment: datetime) -> None:
    """What zipfile and openpyxl ask for the time says `moment`."""
    import time

    import openpyxl.packaging.core
    import openpyxl.writer.excel

    class Frozen(datetime):
        @classmethod
        def now(cls, tz=None):
            return cls(*moment.timetuple()[:6], tzinfo=tz)

        utcnow = now

    broken_down = moment.timetuple()
    seconds = (moment - datetime(1970, 1, 1)).total_seconds()  # noqa: DTZ001 - as above
    monkeypatch.setattr(time, "time", lambda: seconds)
    monkeypatch.setattr(time, "localtime", lambda *_: broken_down)
    monkeypatch.setattr(openpyxl.packaging.core.datetime, "datetime", Frozen)
    monkeypatch.setattr(openpyxl.writer.excel.datetime, "datetime", Frozen)
    assert openpyxl.packaging.core.datetime.datetime.now().year == moment.year


def test_a_file_that_openpyxl_itself_cannot_save_under_such_a_clock_is_written_by_us(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The patch above reaches the library: without our archive this clock stops it."""
    import io

    import openpyxl

    _set_clock(monkeypatch, datetime(2568, 1, 1))  # noqa: DTZ001 - the wall clock of a PC
    with pytest.raises((ValueError, OverflowError, __import__("struct").error)):
        openpyxl.Workbook().save(io.BytesIO())


@pytest.mark.parametrize("lxml", ["True", "False"])
def test_the_xml_library_that_happens_to_be_installed_leaves_no_trace(lxml: str, tmp_path: Path) -> None:
    script = (
        "import hashlib, sys; from moi_desktop.workbook.grid import Column, Grid, Style;"
        "from moi_desktop.workbook.writing import render;"
        "grid = Grid('ก', [Column(10, Style.TEXT)], [[' =ก\\n_x0041_<&> '], [0.1], [3]], 1);"
        "sys.stdout.write(hashlib.sha256(render([grid])).hexdigest()); import openpyxl; assert not openpyxl.LXML"
    )
    said = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "OPENPYXL_LXML": lxml, "PYTHONPATH": str(HERE), "TZ": "Asia/Bangkok"},
        capture_output=True,
        check=True,
        text=True,
    )
    from hashlib import sha256

    from moi_desktop.workbook.grid import Column, Grid, Style
    from moi_desktop.workbook.writing import render

    grid = Grid("ก", [Column(10, Style.TEXT)], [[" =ก\n_x0041_<&> "], [0.1], [3]], 1)
    assert said.stdout == sha256(render([grid])).hexdigest()


def test_nothing_of_the_machine_stands_in_the_archive() -> None:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(small().data)) as archive:
        for entry in archive.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert (entry.create_system, entry.external_attr, entry.extra, entry.comment) == (0, 0, b"", b"")
    core = parts_of(small().data)["docProps/core.xml"].decode()
    assert "created" not in core
    assert "modified" not in core


# ---- what a person finds in it -------------------------------------------------------------------------------------


def test_cover_first_and_seal_last_and_one_sheet_a_table() -> None:
    with CellReader() as reader:
        sheets = reader.read(small().data)
    tables = ["office_profile", "project", "area", "activity", "budget_line"]
    assert list(sheets) == [COVER_SHEET, *(ENTITIES[t].th for t in tables), SEAL_SHEET]
    cover = {str(row[0]): row[1] for row in sheets[COVER_SHEET][3:]}
    assert str(cover["หน่วยงาน"]).startswith("PIO50 ")
    assert cover["ผู้ลงนาม"] == "นายสมชาย ใจดี"
    assert cover["ผู้จัดทำ"] == HEADER.prepared_by
    assert cover["งบประมาณปี 2563 (บาท)"] == "112,866.75"
    assert cover["รหัสยืนยัน"] == verification_code(small().revision_id)


def test_a_file_of_ours_holds_no_formula_no_link_no_macro_and_nothing_hidden() -> None:
    parts = parts_of(whole(DocumentKind.SUBMISSION).data)
    assert not [name for name in parts if "vba" in name.lower() or "external" in name.lower()]
    for name, xml in parts.items():
        if name.startswith("xl/worksheets/"):
            assert b"<f>" not in xml
            assert b"<f " not in xml
            assert b"hidden=" not in xml
            assert b"<hyperlink" not in xml
            assert b"<mergeCell" not in xml
    assert b'state="hidden"' not in parts["xl/workbook.xml"]
    assert b'fullCalcOnLoad="1"' not in parts["xl/workbook.xml"]


@pytest.mark.parametrize(
    ("kind", "practice", "name"),
    [
        (DocumentKind.CARD, False, "MOI-PIO50-CARD.xlsx"),
        (DocumentKind.KIT, False, "MOI-KIT-FY2563-2565-K03.xlsx"),
        (DocumentKind.SUBMISSION, False, "MOI-PIO50-FY2563-2565-R03.xlsx"),
        (DocumentKind.SUBMISSION, True, "MOI-PIO50-FY2563-2565-R03-PRACTICE.xlsx"),
        (DocumentKind.RETURN, False, "MOI-PIO50-FY2563-2565-RETURN03.xlsx"),
    ],
)
def test_file_names_are_ascii_and_sortable(kind: DocumentKind, practice: bool, name: str) -> None:
    assert file_name(content(kind, practice=practice), 3) == name


def test_practice_stands_on_the_cover(verifier: Verifier) -> None:
    packed = sealed(small_records(), practice=True)
    with CellReader() as reader:
        assert reader.read(packed.data)[COVER_SHEET][0][0] == "ฝึกหัด: แฟ้มนำส่ง"


# ---- identity ------------------------------------------------------------------------------------------------------


def test_clock_number_install_and_program_version_do_not_change_the_identity() -> None:
    other = replace(
        HEADER, revision_no=9, created_at=datetime(2562, 8, 28).astimezone(), prepared_by="", install_id="x"
    )
    again = sealed(small_records(), header=other)
    assert again.revision_id == small().revision_id
    assert again.data != small().data


def test_the_order_of_records_and_the_key_do_not_change_the_identity() -> None:
    assert sealed(list(reversed(small_records()))).revision_id == small().revision_id
    assert sealed(small_records(), by=key("PIO20")).revision_id == small().revision_id


@pytest.mark.parametrize(
    "change",
    [
        {"office": "PIO20"},
        {"cycle": "2563"},
        {"kit": "ab" * 32},
        {"practice": True},
        {"parents": ("ab" * 32,), "ancestors": frozenset({"ab" * 32})},
        {"ancestors": frozenset({"cd" * 32})},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_the_plan_is_and_what_it_descends_from_is_part_of_the_identity(change: dict[str, Any]) -> None:
    assert sealed(small_records(), by=key(), **change).revision_id != small().revision_id


def test_every_ancestor_comes_back(verifier: Verifier) -> None:
    line = [f"{n:064x}" for n in range(200)]
    packed = sealed(small_records(), parents=tuple(line[-2:]), ancestors=frozenset(line))
    found = verifier.verify_bytes("file.xlsx", packed.data).unpacked
    assert found is not None
    assert not found.changes
    assert (found.content.parents, found.content.ancestors) == (tuple(sorted(line[-2:])), frozenset(line))


# ---- what a file cannot carry --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["ก\x00ข", "ก\x0bข", "ก\x1fข", "ก\rข", "ก\r\nข", "ก\ufffe", "ก\ud800", " \n\t", "ย" * 40_000, "😀" * 20_000],
    ids=[
        "nul",
        "vertical-tab",
        "control",
        "cr",
        "crlf",
        "noncharacter",
        "half-a-letter",
        "blanks",
        "too-long",
        "too-long-in-utf-16",
    ],
)
def test_a_text_that_a_file_cannot_carry_stops_the_export_and_is_named(text: str) -> None:
    with pytest.raises(PackageError) as refused:
        sealed([Record("project", "p-bad", {"name_th": text})])
    assert refused.value.code == "export-differs"
    assert "p-bad" in refused.value.sentence
    assert "โครงการ" in refused.value.sentence


@pytest.mark.parametrize("text", ["ก\x00ข", "ก\x1fข", " ", "ย" * 40_000])
def test_a_header_that_a_file_cannot_carry_stops_the_export(text: str) -> None:
    with pytest.raises(PackageError) as refused:
        sealed(small_records(), header=replace(HEADER, prepared_by=text))
    assert refused.value.code == "export-differs"


@pytest.mark.parametrize(
    "record",
    [
        Record("project", "p-bad", {"kind": "NE W"}),
        Record("activity", "p-bad", {"seq": 2**53 + 1}),
        Record("project", "", {"name_th": "ก"}),
    ],
    ids=["code-with-a-space", "whole-number-that-no-spreadsheet-holds", "no-uid"],
)
def test_a_value_that_would_come_back_as_another_stops_the_export(record: Record) -> None:
    with pytest.raises(PackageError) as refused:
        sealed([record])
    assert refused.value.code == "export-differs"


def test_a_record_that_does_not_belong_into_this_kind_of_file_stops_the_export() -> None:
    with pytest.raises(PackageError) as refused:
        sealed([*small_records(), Record("ceiling", "x", {"office": "PIO50"})])
    assert refused.value.code == "export-differs"


@pytest.mark.parametrize("day", [date(1, 1, 1), date(456, 12, 31), date(9999, 12, 31)])
def test_days_of_every_year_come_back(day: date, verifier: Verifier) -> None:
    found = verifier.verify_bytes("file.xlsx", sealed([Record("project", "p", {"start_date": day})]).data).unpacked
    assert found is not None
    assert [v for _, _, v in found.rows] == [{"start_date": day.isoformat()}]
