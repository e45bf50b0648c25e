"""Exit codes and the one JSON object: 0 all well, 1 something wrong, 2 wrong use, 3 the workspace cannot be opened."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from moi_desktop.cli.main import parser, run
from moi_desktop.plan.model import Record
from moi_desktop.store.office_workspace import OfficeWorkspace
from tests.cli.conftest import Cli

OFFICE = ("new", "--role", "office", "--office", "PIO50", "--cycle", "2563-2565", "--workspace")
CENTRAL = ("new", "--role", "central", "--cycle", "2563-2565", "--workspace")


@pytest.fixture
def office(cli: Cli, tmp_path: Path) -> Path:
    cli(*OFFICE, tmp_path / "office.db")
    return tmp_path / "office.db"


@pytest.fixture
def central(cli: Cli, tmp_path: Path) -> Path:
    cli(*CENTRAL, tmp_path / "central.db")
    return tmp_path / "central.db"


def every_command(tmp_path: Path) -> dict[str, tuple[str, ...]]:
    """Each command that opens a workspace, with all that it needs besides."""
    pin, out, file = str(tmp_path / "pin.txt"), str(tmp_path / "out"), str(tmp_path / "any.xlsx")
    who = ("--office", "PIO50")
    place = ("--table", "project", "--record", "x", "--field", "name_th")
    return {
        "load": ("load", file),
        "check": ("check",),
        "key create": ("key", "create", "--pin-file", pin),
        "key import": ("key", "import", file, "--pin-file", pin),
        "key renew": ("key", "renew", "--pin-file", pin),
        "key change-pin": ("key", "change-pin", "--pin-file", pin, "--new-pin-file", pin),
        "key card": ("key", "card", "--pin-file", pin, "--out", out),
        "key show": ("key", "show"),
        "submit": ("submit", "--pin-file", pin, "--out", out),
        "receive": ("receive", file),
        "merge": ("merge", file),
        "verify": ("verify", file),
        "intake": ("intake", file),
        "kit": ("kit", "--pin-file", pin, "--out", out),
        "return": ("return", "--pin-file", pin, "--out", out),
        "report": ("report", "--kind", "plan3", "--out", str(tmp_path / "out.xlsx")),
        "digest": ("digest",),
        "rebuild": ("rebuild",),
        "journal": ("journal",),
        "doctor": ("doctor",),
        "backup": ("backup", "--out", out),
        "decide apply": ("decide", "apply", *who),
        "decide resolve": ("decide", "resolve", *who, "--revision", "0" * 64, "--reason", "x"),
        "decide undo": ("decide", "undo", *who),
        "decide amend": ("decide", "amend", *who, *place, "--value", "x", "--reason", "x"),
        "decide withdraw": ("decide", "withdraw", "--amendment", "x", "--reason", "x"),
        "decide comment": ("decide", "comment", *who, *place, "--text", "x"),
        "decide approve": ("decide", "approve", *who, "--project", "x"),
        "decide return": ("decide", "return", *who, "--project", "x", "--reason", "x"),
        "decide reject": ("decide", "reject", *who, "--project", "x", "--reason", "x"),
        "decide undo-decision": ("decide", "undo-decision", *who, "--project", "x"),
        "decide hold": ("decide", "hold", *who, "--reason", "x"),
        "decide release": ("decide", "release", *who),
        "decide withdraw-comment": ("decide", "withdraw-comment", "--comment", "x"),
        "decide register-key": ("decide", "register-key", *who, "--fingerprint", "AA"),
        "decide renew-key": ("decide", "renew-key", *who, "--fingerprint", "AA"),
        "decide revoke-key": ("decide", "revoke-key", *who, "--fingerprint", "AA", "--reason", "x"),
    }


COMMANDS = sorted(every_command(Path()))
ONLY_OFFICE = {"load", "check", "key card", "submit", "receive"}
ONLY_CENTRAL = {"intake", "kit", "return", "report", "digest", "rebuild", "journal"} | {
    c for c in COMMANDS if c.startswith("decide")
}


@pytest.fixture
def command(request: pytest.FixtureRequest, tmp_path: Path, pin: Path) -> tuple[str, ...]:
    (tmp_path / "any.xlsx").write_bytes(b"not a workbook")
    return every_command(tmp_path)[request.param]


@pytest.mark.parametrize("command", COMMANDS, indirect=True)
def test_a_missing_workspace_ends_with_three(cli: Cli, tmp_path: Path, command: tuple[str, ...]) -> None:
    ran = cli(*command, "--workspace", tmp_path / "nothing.db", code=3 if command[0] != "load" else None)
    if command[0] == "load":  # the file to load is looked at first
        assert ran.code == 1
        return
    assert ran.json["error"]["code"] == "store-missing"
    assert "nothing.db" in ran.json["error"]["message"]
    assert ran.json["error"]["message"] in ran.words
    assert not (tmp_path / "nothing.db").exists()


def corrupt(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for start in range(4096, len(data), 4096):
        data[start : start + 200] = b"\xff" * 200
    path.write_bytes(bytes(data))


def newer(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 990000")
    db.close()


def foreign(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE t (a)")
    db.close()


@pytest.mark.parametrize(
    "what", [corrupt, newer, foreign, lambda p: p.write_bytes(b"text"), lambda p: p.write_bytes(b"")]
)
@pytest.mark.parametrize("words", [("digest",), ("doctor",), ("check",), ("verify", "any.xlsx"), ("intake",)])
def test_a_workspace_that_cannot_be_opened_ends_with_three(
    cli: Cli, tmp_path: Path, central: Path, office: Path, what, words: tuple[str, ...]
) -> None:
    workspace = office if words[0] == "check" else central
    what(workspace)
    before = workspace.read_bytes()
    ran = cli(*words, "--workspace", workspace, code=3)
    assert ran.json["error"]["code"].startswith("store-")
    assert workspace.read_bytes() == before


@pytest.mark.parametrize("command", sorted(ONLY_OFFICE - {"load"}), indirect=True)
def test_a_central_workspace_is_not_taken_for_an_offices(cli: Cli, central: Path, command: tuple[str, ...]) -> None:
    assert cli(*command, "--workspace", central, code=3).json["error"]["code"] == "store-wrong-role"


@pytest.mark.parametrize("command", sorted(ONLY_CENTRAL), indirect=True)
def test_an_offices_workspace_is_not_taken_for_the_centres(cli: Cli, office: Path, command: tuple[str, ...]) -> None:
    assert cli(*command, "--workspace", office, code=3).json["error"]["code"] == "store-wrong-role"


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("nonsense",),
        ("new", "--role", "office"),
        ("new", "--role", "king", "--workspace", "x.db"),
        ("new", "--role", "office", "--office", "PIO50", "--workspace", "x.db"),
        ("new", "--role", "office", "--cycle", "2563-2565", "--workspace", "x.db"),
        ("new", "--role", "office", "--office", "PIO00", "--cycle", "2563-2565", "--workspace", "x.db"),
        ("new", "--role", "office", "--office", "PIO50", "--cycle", "2020-2022", "--workspace", "x.db"),
        ("new", "--role", "office", "--office", "PIO50", "--cycle", "2565-2563", "--workspace", "x.db"),
        ("new", "--role", "central", "--workspace", "x.db"),
        ("new", "--role", "central", "--cycle", "สามปี", "--workspace", "x.db"),
        ("verify",),
        ("intake",),
        ("report", "--workspace", "x.db", "--kind", "novel", "--out", "x.xlsx"),
        ("report", "--workspace", "x.db", "--kind", "plan3", "--year", "ปีหน้า", "--out", "x.xlsx"),
        ("decide", "--workspace", "x.db"),
        ("decide", "amend", "--workspace", "x.db", "--office", "PIO50"),
        ("demo",),
        ("demo", "--out", "x", "--offices", "0"),
        ("demo", "--out", "x", "--until", "lunch"),
    ],
)
def test_wrong_use_ends_with_two_and_makes_nothing(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = cli(*words, code=2)
    assert ran.json == {}
    assert ran.words.strip()
    assert not (tmp_path / "x.db").exists()
    assert not (tmp_path / "x").exists()


def test_an_amendment_of_a_field_that_does_not_exist_is_wrong_use(cli: Cli, central: Path) -> None:
    place = ("--table", "project", "--record", "x", "--field", "nonsense")
    cli("decide", "amend", "--workspace", central, "--office", "PIO50", *place, "--value", "x", "--reason", "x", code=2)


def test_a_value_that_its_field_cannot_take_is_refused(cli: Cli, central: Path) -> None:
    place = ("--table", "budget_line", "--record", "x", "--field", "amount")
    words = ("decide", "amend", "--workspace", central, "--office", "PIO50", *place, "--reason", "x", "--value")
    assert cli(*words, "สิบบาท", code=1).json["error"]["message"]
    assert cli(*words, "100", code=1).json["error"]["code"] == "no-record"


def test_help_ends_with_zero(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["--help"], ["--version"], ["intake", "--help"], ["decide", "amend", "--help"]):
        assert run(words) == 0
        assert capsys.readouterr().out


def test_every_command_of_the_contract_is_there() -> None:
    usage = parser().format_help()
    names = ["demo", "new", "load", "check", "key", "submit", "verify", "intake", "decide", "kit", "return", "receive"]
    for name in [*names, "report", "digest", "rebuild", "doctor", "backup", "restore"]:
        assert f" {name} " in usage.replace("\n", " ") + " "


def test_a_workspace_is_never_made_over_another(cli: Cli, office: Path, central: Path) -> None:
    for words, path in ((OFFICE, office), (CENTRAL, central), (OFFICE, central)):
        before = path.read_bytes()
        assert cli(*words, path, code=1).json["error"]["code"] == "store-exists"
        assert path.read_bytes() == before


def test_what_is_refused_ends_with_one_and_says_why(
    cli: Cli, tmp_path: Path, office: Path, central: Path, pin: Path
) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("000000", encoding="utf-8")
    short = tmp_path / "short.txt"
    short.write_text("1", encoding="utf-8")
    keyed = ("--workspace", office, "--out", tmp_path / "out", "--pin-file")
    for words, code in (
        (("submit", *keyed, pin), "key-missing"),
        (("key", "show", "--workspace", office), "key-missing"),
        (("key", "create", "--workspace", office, "--pin-file", tmp_path / "none.txt"), "pin-file"),
        (("key", "create", "--workspace", office, "--pin-file", short), "key-pin-short"),
        (("kit", "--workspace", central, "--out", tmp_path, "--pin-file", pin), "key-missing"),
        (("report", "--workspace", central, "--kind", "plan3", "--out", tmp_path / "r.xlsx"), "report-no-kit"),
        (("receive", "--workspace", office, tmp_path / "none.xlsx"), "file-missing"),
        (("receive", "--workspace", office, wrong), "file-not-xlsx"),
        (("decide", "undo", "--workspace", central, "--office", "PIO50"), "nothing-applied"),
        (("decide", "approve", "--workspace", central, "--office", "PIO50", "--project", "x"), "no-project"),
        (("decide", "undo-decision", "--workspace", central, "--office", "PIO50", "--project", "x"), "nothing-decided"),
        (("decide", "hold", "--workspace", central, "--office", "PIO50", "--reason", "x"), "nothing-applied"),
        (("decide", "release", "--workspace", central, "--office", "PIO50"), "not-held"),
        (("decide", "withdraw-comment", "--workspace", central, "--comment", "x"), "no-comment"),
        (("restore", "--workspace", tmp_path / "new.db", tmp_path / "none.backup.db"), "store-missing"),
        (("backup", "--workspace", office, "--out", wrong), "file-trouble"),
    ):
        ran = cli(*words, code=3 if code == "store-missing" else 1)
        assert ran.json["error"]["code"] == code
        assert any("ก" <= letter <= "๛" for letter in ran.json["error"]["message"])
    cli("key", "create", "--workspace", office, "--pin-file", pin)
    assert cli("key", "create", "--workspace", office, "--pin-file", pin, code=1).json["error"]["code"] == "key-exists"
    assert cli("submit", *keyed, wrong, code=1).json["error"]["code"] == "key-pin-wrong"
    cli("key", "create", "--workspace", office, "--pin-file", wrong, "--replace")


def test_a_plan_with_errors_is_not_submitted_and_all_findings_are_told(
    cli: Cli, tmp_path: Path, office: Path, pin: Path
) -> None:
    with OfficeWorkspace.open(office) as workspace:
        workspace.add(Record("project", "p", {"name_th": "โครงการที่ยังไม่ครบ"}))
    checked = cli("check", "--workspace", office, code=1)
    assert {"code", "severity", "place", "message"} <= checked.json["findings"][0].keys()
    assert "error" in {f["severity"] for f in checked.json["findings"]}
    cli("key", "create", "--workspace", office, "--pin-file", pin)
    refused = cli("submit", "--workspace", office, "--pin-file", pin, "--out", tmp_path / "mail", code=1).json
    assert refused["file"] is None
    assert {f["code"] for f in refused["findings"] if f["severity"] == "error"} == {
        f["code"] for f in checked.json["findings"] if f["severity"] == "error"
    }
    assert not list(tmp_path.glob("mail/*.xlsx"))


def test_doctor_finds_a_changed_letter(cli: Cli, office: Path) -> None:
    with OfficeWorkspace.open(office) as workspace:
        workspace.add(Record("project", "p", {"name_th": "โครงการหนึ่ง"}))
    with sqlite3.connect(office) as db:
        db.execute("UPDATE project SET name_th = 'โครงการสอง'")
    db.close()
    findings = cli("doctor", "--workspace", office, code=1).json["findings"]
    assert ("doctor-record", "error", "project p") in {(f["code"], f["severity"], f["place"]) for f in findings}
    assert cli("backup", "--workspace", office, "--out", office.parent / "b", code=1).json["error"]["code"] == (
        "store-backup-damaged"
    )


def test_a_restored_workspace_keeps_what_stood_there(cli: Cli, tmp_path: Path, office: Path) -> None:
    made = cli("backup", "--workspace", office, "--out", tmp_path / "backups").json["file"]
    with OfficeWorkspace.open(office) as workspace:
        workspace.add(Record("project", "p", {"name_th": "หลังสำรอง"}))
        old = workspace.install_id
    restored = cli("restore", "--workspace", office, made).json
    assert restored["install_id"] != old
    with OfficeWorkspace.open(office) as workspace:
        assert workspace.records("project") == []
        assert workspace.install_id == restored["install_id"]
    with OfficeWorkspace.open(Path(restored["kept"])) as workspace:
        assert [r.uid for r in workspace.records("project")] == ["p"]


def test_a_practice_workspace_says_so_in_its_files(cli: Cli, tmp_path: Path, pin: Path) -> None:
    cli(*CENTRAL, tmp_path / "practice.db", "--practice")
    cli("key", "create", "--workspace", tmp_path / "practice.db", "--pin-file", pin)
    kit = cli("kit", "--workspace", tmp_path / "practice.db", "--out", tmp_path, "--pin-file", pin).json["file"]
    assert Path(kit).name == "MOI-KIT-FY2563-2565-K01-PRACTICE.xlsx"
    cli("new", "--role", "office", "--office", "PIO50", "--kit", kit, "--workspace", tmp_path / "o.db")
    with OfficeWorkspace.open(tmp_path / "o.db") as workspace:
        assert workspace.info.practice
    cli(*OFFICE, tmp_path / "real.db")
    assert cli("receive", "--workspace", tmp_path / "real.db", kit, code=1).json["error"]["code"] == "practice"


def test_without_json_people_read_thai_on_stdout(central: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["digest", "--workspace", str(central)]) == 0
    assert len(capsys.readouterr().out.strip()) == 64
    assert run(["rebuild", "--workspace", str(central)]) == 0
    assert "ตรงกับคลังและบันทึก" in capsys.readouterr().out
    assert run(["intake", "--workspace", str(central), "none.xlsx"]) == 1
    assert "กักไว้ [file-missing]" in capsys.readouterr().out


def test_ctrl_c_is_told_in_words_and_not_as_a_fault(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("moi_desktop.exchange.verdict.Verifier.verify_file", interrupted)
    told = cli("verify", tmp_path / "a.xlsx", code=1)
    assert told.json["error"]["code"] == "stopped"
    assert "Ctrl+C" in told.words
