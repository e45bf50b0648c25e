"""The journal from the command line: told, narrowed, checked, a hash looked up, exported."""

from __future__ import annotations

import csv
import io
import sqlite3
from pathlib import Path

import pytest

from tests.central.offices import issue_kit, new_centre, register
from tests.cli.conftest import Cli


@pytest.fixture
def centre(tmp_path: Path) -> Path:
    made = new_centre(tmp_path)
    issue_kit(made, tmp_path)
    for office in ("PIO50", "PIO20"):
        register(made, office)
    made.workspace.close()
    return tmp_path / "central.db"


def test_the_journal_is_told_in_sentences_and_found_whole(cli: Cli, centre: Path) -> None:
    ran = cli("journal", "--workspace", centre)
    assert (ran.json["entries"], ran.json["whole"], ran.json["findings"], ran.json["lost"]) == (3, True, [], [])
    assert [line["act"] for line in ran.json["lines"]] == ["issue-kit", "register-key", "register-key"]
    assert ran.json["lines"][-1]["hash"] == ran.json["head"]
    assert "ออกชุดแผนฉบับที่ 1" in ran.words
    assert "ลูกโซ่ครบถ้วน" in ran.words


def test_it_is_narrowed_by_words_act_and_office(cli: Cli, centre: Path) -> None:
    assert len(cli("journal", "--workspace", centre, "--search", "เชียงใหม่").json["lines"]) == 1
    assert len(cli("journal", "--workspace", centre, "--act", "register-key").json["lines"]) == 2
    assert len(cli("journal", "--workspace", centre, "--office", "PIO20").json["lines"]) == 1


def test_a_hash_is_looked_up_and_one_that_is_not_there_ends_with_one(cli: Cli, centre: Path) -> None:
    head = cli("journal", "--workspace", centre).json["head"]
    found = cli("journal", "--workspace", centre, "--find", f"{head[:4]}-{head[4:8]}").json["found"]
    assert (found["match"], found["seq"]) == ("found", 3)
    lost = cli("journal", "--workspace", centre, "--find", "0123456789", code=1).json["found"]
    assert (lost["match"], lost["seq"]) == ("unknown", None)


def test_a_changed_line_ends_with_one_and_its_place(cli: Cli, centre: Path) -> None:
    with sqlite3.connect(centre) as db:
        triggers = db.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'journal%'"
        ).fetchall()
        for name, _ in triggers:
            db.execute(f'DROP TRIGGER "{name}"')
        db.execute("UPDATE journal SET person = 'ผู้อื่น' WHERE seq = 2")
        for _, sql in triggers:
            db.execute(sql)
    db.close()
    ran = cli("journal", "--workspace", centre, code=1)
    assert ran.json["findings"] == [{"seq": 2, "kind": "changed"}]
    assert "รายการที่ 2 ถูกแก้ไขหลังบันทึก" in ran.words


def test_it_is_exported_as_csv_and_as_a_workbook(cli: Cli, centre: Path, tmp_path: Path) -> None:
    file = cli("journal", "--workspace", centre, "--out", tmp_path / "out" / "journal.csv").json["file"]
    rows = list(csv.DictReader(io.StringIO(Path(file).read_text("utf-8-sig"), newline="")))
    assert [row["seq"] for row in rows] == ["1", "2", "3"]
    book = cli("journal", "--workspace", centre, "--out", tmp_path / "journal.xlsx").json["file"]
    assert Path(book).read_bytes().startswith(b"PK")
