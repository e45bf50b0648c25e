"""The report command as a script starts it: the form of the file is in its name."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import docx
import pytest

from tests.central.report_workspaces import sample_plans, workspace_with
from tests.cli.test_cli_process import start


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ส่วนกลาง") / "central.db"
    with workspace_with(path, sample_plans()) as opened:
        opened.append("ก", "TEST", "ข", {})
    return path


def written(centre: Path, kind: str, name: str, *more: str) -> tuple[dict[str, object], bytes]:
    target = centre.parent / "ผลลัพธ์" / name
    told = start("report", "--workspace", centre, "--kind", kind, "--out", target, "--json", *more)
    assert told.returncode == 0, told.stderr.decode()
    return json.loads(told.stdout), target.read_bytes()


def test_a_plan_becomes_word_pdf_or_excel_by_the_name_of_the_file(centre: Path) -> None:
    beginnings = {"docx": b"PK", "pdf": b"%PDF", "xlsx": b"PK"}
    for form, beginning in beginnings.items():
        told, data = written(centre, "plan3", f"แผน.{form}")
        assert data.startswith(beginning)
        assert (told["kind"], told["form"], told["year"]) == ("plan3", form, None)
        assert {"file", "offices", "projects", "lines", "total_satang"} <= told.keys()


def test_two_processes_write_the_same_bytes(centre: Path) -> None:
    for name in ("a.docx", "a.pdf", "a.xlsx"):
        assert written(centre, "plan1", name)[1] == written(centre, "plan1", f"b{name[1:]}")[1]


def test_thai_digits_are_asked_for_by_name(centre: Path) -> None:
    _, data = written(centre, "plan1", "เลขไทย.docx", "--year", "2564", "--thai-digits")
    assert any("๒๕๖๔" in paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)


def test_tables_for_machines_become_a_zip_of_csv(centre: Path) -> None:
    _, data = written(centre, "tidy", "ข้อมูล.zip")
    assert "line_province.csv" in zipfile.ZipFile(io.BytesIO(data)).namelist()


def test_another_ending_is_refused_with_those_that_go(centre: Path) -> None:
    told = start("report", "--workspace", centre, "--kind", "tidy", "--out", centre.parent / "x.pdf", "--json")
    assert told.returncode == 1
    error = json.loads(told.stdout)["error"]
    assert error["code"] == "report-form"
    assert ".zip" in error["message"]
    assert not (centre.parent / "x.pdf").exists()
