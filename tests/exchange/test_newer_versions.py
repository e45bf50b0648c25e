"""Packages of a newer minor version: what this version does not know is kept, hashed, and written back."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from moi_desktop.exchange import receiving, sending
from moi_desktop.exchange.package import Content
from moi_desktop.exchange.packing import code_labels
from moi_desktop.exchange.verdict import Verdict, Verifier
from moi_desktop.plan.canonical import canonical_values, record_from_canonical, record_hash
from moi_desktop.plan.catalogue import DOCUMENTS, SCHEMA_VERSION, DocumentKind
from moi_desktop.plan.code_book import reference_book
from moi_desktop.plan.model import Plan, Record
from moi_desktop.store.office_workspace import OfficeWorkspace
from moi_desktop.workbook.cells import read_cells
from moi_desktop.workbook.grid import Cell, Column, Grid, Style
from moi_desktop.workbook.layout import cover_grid, table_grid
from tests.exchange.packages import CYCLE, content, edited, find, key, sealed, sealed_by_hand, small_records

NEWER = f"{SCHEMA_VERSION[0]}.{SCHEMA_VERSION[1] + 1}"

# Machine key to its cells in the two rows of the project sheet, and the canonical values they stand for.
ADDED: dict[str, tuple[tuple[Cell, Cell], tuple[Any, Any]]] = {
    "zone:text": (("ภาคเหนือ\nตอนบน", None), ("ภาคเหนือ\nตอนบน", None)),
    "grade:code": (("A1 ดีมาก", "B"), ("A1", "B")),
    "depth:int": ((3, 9_999), (3, 9_999)),
    "share:dec": ((12.5, "0.12345678901234567"), ("12.5", "0.12345678901234567")),
    "fee:money": ((36_000.5, None), ("36000.50", None)),
    "since:date": (("28/08/2562", None), ("2019-08-28", None)),
    "seen:moment": (("2019-08-28T02:30:00Z", None), ("2019-08-28T02:30:00Z", None)),
    "green:flag": (("✓", None), (True, None)),
    "owner:ref": ((None, "p1"), (None, "p1")),
    "from_year:year": ((2563, None), (2563, None)),
}


def newer_grids(records: list[Record] | None = None) -> list[Grid]:
    """The small package as a newer version would write it: more columns of every kind in the project sheet."""
    plan, labels = Plan(records or small_records()), code_labels(reference_book())
    tables = [table_grid(e, plan.of(e), plan, labels) for e in DOCUMENTS[DocumentKind.SUBMISSION] if plan.of(e)]
    grids = [_wider(t) if t.name == "โครงการ" else t for t in tables]
    return [cover_grid([("หน่วยงาน", "PIO50")], "แฟ้มนำส่ง", "แก้ไขในโปรแกรมเท่านั้น"), *grids]


def _wider(table: Grid) -> Grid:
    added = [("หัวตารางใหม่", name, *cells) for name, (cells, _) in ADDED.items()]
    beside = list(zip(*added, strict=True))
    rows = [[*row[:-1], *more, row[-1]] for row, more in zip(table.rows, beside, strict=True)]
    columns = [*table.columns[:-1], *(Column(12, Style.TEXT) for _ in ADDED), table.columns[-1]]
    return replace(table, columns=columns, rows=rows)


def expected_extra(row: int) -> dict[str, Any]:
    return {name: values[row] for name, (_, values) in ADDED.items() if values[row] is not None}


def newer(kind: Content | None = None) -> bytes:
    return sealed_by_hand(newer_grids(), kind or content(schema=NEWER), key())


def test_columns_of_a_newer_version_are_kept_and_their_hash_holds(verifier: Verifier) -> None:
    found = verifier.verify_bytes("file.xlsx", newer())
    assert list(found.problems) == []
    assert found.verdict is Verdict.RESAVED
    assert found.unpacked is not None
    assert found.unpacked.content.schema == NEWER
    records = {u: record_from_canonical(e, u, v) for e, u, v in found.unpacked.rows}
    assert records["p1"].extra == expected_extra(0)
    assert records["p2"].extra == expected_extra(1)
    assert records["p1"].values == small_records()[1].values
    assert {(r.entity, r.uid): record_hash(r) for r in records.values()} == found.unpacked.payload.hashes


def test_they_are_written_back_and_come_out_again(verifier: Verifier) -> None:
    first = verifier.verify_bytes("file.xlsx", newer()).unpacked
    assert first is not None
    again = sealed([record_from_canonical(e, u, v) for e, u, v in first.rows])
    second = verifier.verify_bytes("file.xlsx", again.data)
    assert list(second.problems) == []
    assert second.unpacked is not None
    assert second.unpacked.payload.hashes == first.payload.hashes
    keys = read_cells(again.data)["โครงการ"][1]
    assert set(ADDED) < {str(cell) for cell in keys}


def test_a_changed_cell_of_an_unknown_column_is_a_changed_record(verifier: Verifier) -> None:
    spoiled = edited(newer(), lambda w: setattr(find(w, "โครงการ", "fee", "p1"), "value", 36_000.51))
    found = verifier.verify_bytes("file.xlsx", spoiled)
    assert found.verdict is Verdict.CHANGED
    assert ("record-changed", "โครงการ!3") in {(p.code, p.place) for p in found.problems}


def test_words_beside_an_unknown_code_are_sealed_too(verifier: Verifier) -> None:
    spoiled = edited(newer(), lambda w: setattr(find(w, "โครงการ", "grade", "p1"), "value", "A1 แย่"))
    assert {(p.code, p.place) for p in verifier.verify_bytes("file.xlsx", spoiled).problems} == {
        ("display-changed", "โครงการ")
    }


def test_a_table_that_this_version_does_not_know_is_kept(verifier: Verifier) -> None:
    grids = newer_grids()
    rows: list[list[Cell]] = [["ลำดับ", "ข้อความ", "รหัสระเบียน"], ["#outlook", "text:long", "uid:uid"], [1, "=ก", "o1"]]
    strange = Grid("แนวโน้ม", [Column(6, Style.FAINT), Column(30, Style.TEXT), Column(12, Style.FAINT)], rows, 2)
    found = verifier.verify_bytes("file.xlsx", sealed_by_hand([*grids, strange], content(schema=NEWER), key()))
    assert list(found.problems) == []
    assert found.unpacked is not None
    assert ("outlook", "o1", {"text:long": "=ก"}) in list(found.unpacked.rows)
    ours = verifier.verify_bytes("file.xlsx", sealed_by_hand([*grids, strange], content(), key()))
    assert {(p.code, p.place) for p in ours.problems} == {("sheet-unknown", "แนวโน้ม")}


def test_a_key_that_a_newer_version_adds_to_the_seal_is_let_pass_and_no_other(verifier: Verifier) -> None:
    def add(workbook: Any) -> None:
        workbook["ตราประทับ"].append(["signing_policy", "2"])

    def twice(workbook: Any) -> None:
        workbook["ตราประทับ"].append(["office", "PIO20"])

    assert verifier.verify_bytes("file.xlsx", edited(newer(), add)).verdict is Verdict.RESAVED
    assert verifier.verify_bytes("file.xlsx", edited(newer(), twice)).verdict is Verdict.CHANGED


@pytest.mark.parametrize("schema", ["2.0", "9.9"])
def test_a_newer_major_version_is_refused_by_name(schema: str, verifier: Verifier) -> None:
    found = verifier.verify_bytes("file.xlsx", newer(content(schema=schema)))
    assert (found.verdict, [p.code for p in found.problems]) == (Verdict.UNVERIFIABLE, ["schema-newer"])
    assert schema in found.problems[0].message


# ---- against a program of the next version -------------------------------------------------------------------------


def next_program(*arguments: str) -> str:
    """What the program of the next version says (tests/exchange/newer_program.py)."""
    script = Path(__file__).with_name("newer_program.py")
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    done = subprocess.run([sys.executable, str(script), *arguments], env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def test_two_versions_agree_on_the_hash_of_what_only_one_of_them_knows(verifier: Verifier, tmp_path: Path) -> None:
    """The newer program seals a plan with new columns; this one keeps it and sends it on; the newer one reads it again."""
    path = tmp_path / "newer.xlsx"
    next_program("write", str(path))
    found = verifier.verify_file(path)
    assert list(found.problems) == []
    assert found.verdict is Verdict.INTACT
    assert found.unpacked is not None
    assert found.unpacked.content.schema == NEWER
    records = {u: record_from_canonical(e, u, v) for e, u, v in found.unpacked.rows if e != "outlook"}
    assert records["p1"].extra == {
        "zone:text": "เขตเหนือ",
        "fee:money": "36000.50",
        "since_day:date": "2019-08-28",
        "green:flag": True,
    }
    assert record_hash(records["p1"]) == found.unpacked.payload.hashes["project", "p1"]
    assert ("outlook", "o1", {"text:long": "=ก\nข"}) in list(found.unpacked.rows)

    again = json.loads(next_program("read", str(path)))
    assert (again["verdict"], again["problems"], again["extra"]) == ("intact", [], [])
    assert again["hashes"] == {u: digest for (_, u), digest in found.unpacked.payload.hashes.items()}
    assert again["project"] == {"zone": "เขตเหนือ", "fee": "3600050", "since_day": "2019-08-28", "green": "True"}

    ours = tmp_path / "ours.xlsx"
    plan = [r.changed({"name_th": "ชื่อใหม่"}) if r.uid == "p1" else r for r in records.values()]
    ours.write_bytes(sealed_by_hand(_tables(plan, "outlook"), content(), key()))
    back = json.loads(next_program("read", str(ours)))
    assert (back["verdict"], back["problems"], back["extra"]) == ("resaved", [], [])
    assert back["project"] == again["project"]
    assert back["outlook"] == "ก"
    assert back["hashes"]["p2"] == again["hashes"]["p2"]


def _tables(records: list[Record], strange: str) -> list[Grid]:
    """The sheets of this version, with a table that it does not know beside them."""
    plan, labels = Plan(records), code_labels(reference_book())
    rows: list[list[Cell]] = [["ลำดับ", "ข้อความ", "รหัส"], [f"#{strange}", "text:long", "uid:uid"], [1, "ก", "o1"]]
    table = Grid("แนวโน้ม", [Column(6, Style.FAINT), Column(30, Style.TEXT), Column(12, Style.FAINT)], rows, 2)
    return [*(table_grid(e, plan.of(e), plan, labels) for e in dict.fromkeys(r.entity for r in records)), table]


def test_an_office_keeps_them_through_its_workspace(
    office: OfficeWorkspace, tmp_path: Path, verifier: Verifier
) -> None:
    """Taken over, stored, changed in a known field, and sent: the unknown columns travel on."""
    first = verifier.verify_bytes("file.xlsx", newer()).unpacked
    assert first is not None
    office.add_many([record_from_canonical(e, u, v) for e, u, v in first.rows], "รับจากเพื่อนร่วมงาน")
    office.save_value("project", "p1", "name_th", "ชื่อใหม่")
    sent = sending.submit(office, key(), tmp_path, clock=lambda: datetime(2019, 8, 28, tzinfo=UTC))
    found = verifier.verify_file(sent.path)
    assert list(found.problems) == []
    assert found.unpacked is not None
    values = {u: dict(v) for _, u, v in found.unpacked.rows}
    assert values["p1"] == canonical_values(small_records()[1]) | expected_extra(0) | {"name_th": "ชื่อใหม่"}


def test_a_kit_of_a_newer_version_is_received_with_what_is_known(office: OfficeWorkspace, tmp_path: Path) -> None:
    plan, labels = Plan([Record("cycle", "c1", {"name": "แผน", "kit_no": 1})]), code_labels(reference_book())
    table = table_grid("cycle", plan.of("cycle"), plan, labels)
    wide = replace(
        table,
        columns=[*table.columns[:-1], Column(12, Style.TEXT), table.columns[-1]],
        rows=[[*row[:-1], more, row[-1]] for row, more in zip(table.rows, ["ใหม่", "tone:text", "เขียว"], strict=True)],
    )
    rows: list[list[Cell]] = [["ลำดับ", "รหัสระเบียน"], ["#outlook", "uid:uid"], [1, "o1"]]
    strange = Grid("แนวโน้ม", [Column(6, Style.FAINT), Column(12, Style.FAINT)], rows, 2)
    path = tmp_path / "kit.xlsx"
    what = Content(kind=DocumentKind.KIT, office="MOI", cycle=CYCLE, schema=NEWER)
    path.write_bytes(sealed_by_hand([wide, strange], what, key("MOI")))
    receiving.receive(office, path)
    (cycle,) = office.kit_records("cycle")
    assert (cycle.values["kit_no"], cycle.extra) == (1, {"tone:text": "เขียว"})
