"""The demonstration walks the whole road, and what it leaves is what a script or a benchmark can go on with."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from moi_desktop.central.reports import FORMS, Form
from moi_desktop.cli.main import run
from moi_desktop.store.central_workspace import CentralWorkspace
from moi_desktop.store.office_workspace import OfficeWorkspace

FOLDERS = {"kit", "mail", "returns", "outputs", "workspaces"}
REPORTS = {f"{kind}.{form}" for kind, forms in FORMS.items() for form in forms if form is not Form.PDF}
SMALL = ("--offices", "2", "--projects", "2", "--kpis", "4", "--lines", "10")


@dataclass(frozen=True)
class Walk:
    """A finished demonstration: where it lies, what it told scripts and what it told people."""

    folder: Path
    told: dict[str, Any]
    words: str

    @property
    def central(self) -> Path:
        return self.folder / "workspaces" / "central.db"

    def files(self, folder: str) -> list[Path]:
        return sorted((self.folder / folder).iterdir())

    def submissions(self) -> list[Path]:
        return [path for path in self.files("mail") if "-FY" in path.name]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Callable[..., dict[str, Any]]:
    def ran(*words: object, code: int = 0) -> dict[str, Any]:
        capsys.readouterr()
        assert run([*(str(word) for word in words), "--json"]) == code
        told = json.loads(capsys.readouterr().out)
        assert isinstance(told, dict)
        return told

    return ran


def walk(folder: Path, *options: str) -> Walk:
    with pytest.MonkeyPatch.context() as patch:
        said: list[str] = []
        results: list[dict[str, Any]] = []
        patch.setattr("moi_desktop.cli.output.Output.say", lambda _self, text: said.append(text))
        patch.setattr("moi_desktop.cli.output.Output.result", lambda _self, value: results.append(dict(value)))
        assert run(["demo", "--out", str(folder), *options]) == 0
    (told,) = results
    return Walk(folder, json.loads(json.dumps(told)), "\n".join(said))


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    return walk(tmp_path_factory.mktemp("sample") / "ตัวอย่าง")


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    return walk(tmp_path_factory.mktemp("generated"), *SMALL, "--rounds", "2")


@pytest.fixture(scope="module")
def mailed(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    return walk(tmp_path_factory.mktemp("mailed"), *SMALL, "--until", "mail")


@pytest.fixture(params=["sample", "generated"])
def whole(request: pytest.FixtureRequest) -> Walk:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Walk)
    return found


def test_it_leaves_kit_mail_returns_outputs_and_workspaces(whole: Walk) -> None:
    assert {path.name for path in whole.folder.iterdir()} == FOLDERS
    offices = whole.told["offices"]
    assert len(whole.files("kit")) == 1
    assert len(whole.submissions()) == 2 * len(offices)
    assert {path.name for path in whole.files("outputs")} == REPORTS
    assert len(whole.files("returns")) == len(offices)
    databases = {path.name for path in whole.files("workspaces") if path.suffix == ".db"}
    assert databases == {"central.db", *(f"{office}.db" for office in offices)}


def test_the_sample_is_three_offices_without_an_error(sample: Walk) -> None:
    assert sample.told["offices"] == ["PIO50", "PIO20", "PIO90"]
    assert "ผิด 0 " in sample.words
    assert all(f"ผิด {n} " not in sample.words for n in range(1, 10))
    for office in ("เชียงใหม่", "ชลบุรี", "สงขลา"):
        assert office in sample.words


def test_the_account_tells_every_step_in_thai(whole: Walk) -> None:
    for step in (
        "ชุดแผน",
        "กรอกแผน",
        "กุญแจ",
        "นำส่งรอบ 1",
        "รับแฟ้มรอบ 1",
        "พิจารณา",
        "ผลการพิจารณา",
        "นำส่งรอบ 2",
        "ผลลัพธ์",
        "ตรวจทาน",
    ):
        assert f"[{step}]" in whole.words
    assert "อีเมลเดิมมาถึงซ้ำ" in whole.words
    assert "{" not in whole.words


def test_every_travelling_file_verifies(whole: Walk, command: Callable[..., dict[str, Any]]) -> None:
    paths = [*whole.files("kit"), *whole.files("mail"), *whole.files("returns")]
    files = command("verify", *paths, "--workspace", whole.central)["files"]
    assert [f["file"] for f in files] == [path.name for path in paths]
    assert {f["verdict"] for f in files} <= {"intact", "resaved"}
    assert {f["trust"] for f in files if f["kind"] == "submission"} == {"known"}
    assert {f["verdict"] for f in files if f["kind"] in ("kit", "return")} == {"intact"}
    assert all(f["problems"] == [] for f in files)


def test_what_it_says_of_revisions_and_digest_is_what_the_workspaces_hold(
    whole: Walk, command: Callable[..., dict[str, Any]]
) -> None:
    assert command("digest", "--workspace", whole.central) == {"digest": whole.told["digest"]}
    last = {s["office"]: s["revision_id"] for s in whole.told["submissions"] if s["revision_no"] == 2}
    with CentralWorkspace.open(whole.central) as centre:
        assert centre.heads() == last
        assert {r.record.text("state") for r in centre.ruled("amendment")} == {"ACCEPTED"}
        lines = {o: {r.uid for r in centre.view_records("budget_line", o)} for o in whole.told["offices"]}
    for office in whole.told["offices"]:
        with OfficeWorkspace.open(whole.folder / "workspaces" / f"{office}.db") as workspace:
            assert {r.uid for r in workspace.records("budget_line")} == lines[office]
    states = [p["state"] for intake in whole.told["intakes"] for p in intake["packages"]]
    assert states.count("applied") == 2 * len(last)
    assert states.count("duplicate") == 1


def test_every_workspace_is_sound(whole: Walk, command: Callable[..., dict[str, Any]]) -> None:
    for path in whole.files("workspaces"):
        if path.suffix == ".db":
            assert command("doctor", "--workspace", path) == {"findings": []}


def test_the_outputs_are_workbooks_with_thai_headings(whole: Walk) -> None:
    for path in (path for path in whole.files("outputs") if path.suffix == ".xlsx"):
        book = openpyxl.load_workbook(path, read_only=True)
        texts = [str(c) for sheet in book for row in sheet.iter_rows(max_row=12, values_only=True) for c in row if c]
        book.close()
        assert any("ก" <= letter <= "๛" for text in texts for letter in text), path.name


def test_the_plans_are_word_documents_too(whole: Walk) -> None:
    for kind in ("plan3", "plan1"):
        document = docx.Document(str(whole.folder / "outputs" / f"{kind}.docx"))
        assert "ส่วนที่ 1 บทสรุปผู้บริหาร" in [paragraph.text for paragraph in document.paragraphs]


def test_generated_offices_have_the_size_that_was_asked(generated: Walk) -> None:
    assert len(generated.told["offices"]) == 2
    with CentralWorkspace.open(generated.central) as centre:
        for office in generated.told["offices"]:
            assert len(centre.view_records("project", office)) >= 2
            assert len(centre.view_records("budget_line", office)) >= 10


def test_until_mail_the_centre_has_taken_no_submission(mailed: Walk, command: Callable[..., dict[str, Any]]) -> None:
    assert {path.name for path in mailed.folder.iterdir()} == FOLDERS
    assert mailed.files("returns") == mailed.files("outputs") == []
    assert len(mailed.submissions()) == 2
    with CentralWorkspace.open(mailed.central) as centre:
        assert centre.packages(kind="submission") == []
        names = {receipt.name for receipt in centre.receipts()}
        assert names.isdisjoint(path.name for path in mailed.submissions())
        assert centre.heads() == {}
    assert command("digest", "--workspace", mailed.central) == {"digest": mailed.told["digest"]}


def test_the_mail_folder_can_be_taken_in_by_a_script_afterwards(
    tmp_path: Path, command: Callable[..., dict[str, Any]]
) -> None:
    fresh = walk(tmp_path / "m", *SMALL, "--until", "mail")
    taken = command("intake", "--workspace", fresh.central, fresh.folder / "mail", "--apply-ready")
    sent = {s["revision_id"] for s in fresh.told["submissions"]}
    assert set(taken["applied"]) == sent
    states = {p["file"]: p["state"] for p in taken["packages"]}
    assert {states[path.name] for path in fresh.submissions()} == {"applied"}
    assert {state for name, state in states.items() if "CARD" in name} == {"duplicate"}
    assert command("digest", "--workspace", fresh.central)["digest"] != fresh.told["digest"]
    assert command("rebuild", "--workspace", fresh.central)["same"]
    again = command("intake", "--workspace", fresh.central, fresh.folder / "mail", "--apply-ready")
    assert again["applied"] == []


def test_it_writes_over_its_own_leavings_and_nobody_elses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    small = ("--offices", "1", "--projects", "1", "--kpis", "1", "--lines", "1", "--until", "mail")
    walk(out, *small)
    second = walk(out, *small)
    assert len(second.submissions()) == 1
    mine = tmp_path / "documents"
    (mine / "mail").mkdir(parents=True)
    (mine / "mail" / "สำคัญ.txt").write_text("ของฉัน", encoding="utf-8")
    assert run(["demo", "--out", str(mine), *small, "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "demo-folder"
    assert (mine / "mail" / "สำคัญ.txt").read_text(encoding="utf-8") == "ของฉัน"
    assert {path.name for path in mine.iterdir()} == {"mail"}
