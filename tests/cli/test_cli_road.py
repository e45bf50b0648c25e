"""The whole road by commands alone: from a new centre to the second round, the outputs, and a restored backup."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from moi_desktop.central import kit_draft
from moi_desktop.central.centre import Centre
from moi_desktop.plan.amounts import factor_product, times
from moi_desktop.plan.model import Value
from moi_desktop.plan.sample import generate_plan
from moi_desktop.store.central_workspace import CentralWorkspace
from moi_desktop.store.office_workspace import OfficeWorkspace
from tests.cli.conftest import Cli

YEARS = (2563, 2564, 2565)


@dataclass(frozen=True)
class Places:
    """Where everything lies."""

    folder: Path
    pin: Path

    @property
    def centre(self) -> Path:
        return self.folder / "central.db"

    @property
    def office(self) -> Path:
        return self.folder / "แผนเชียงใหม่.db"

    @property
    def mail(self) -> Path:
        return self.folder / "mail"


@pytest.fixture
def places(tmp_path: Path, pin: Path) -> Places:
    return Places(tmp_path, pin)


def enter(workspace: Path) -> None:
    """What a clerk types in the window."""
    with OfficeWorkspace.open(workspace) as office:
        office.add_many(generate_plan("PIO50", projects=2, kpis=3, lines=6, seed=7, years=YEARS), "กรอกแผน")


def begin(cli: Cli, places: Places) -> str:
    """A centre with key and kit, and an office that has its kit, plan and key; the office's fingerprint."""
    cli("new", "--role", "central", "--cycle", "2563-2565", "--workspace", places.centre)
    cli("key", "create", "--workspace", places.centre, "--pin-file", places.pin)
    kit = cli("kit", "--workspace", places.centre, "--out", places.folder, "--pin-file", places.pin).json
    assert (Path(kit["file"]).name, kit["revision_no"]) == ("MOI-KIT-FY2563-2565-K01.xlsx", 1)
    new = cli("new", "--role", "office", "--office", "PIO50", "--kit", kit["file"], "--workspace", places.office).json
    assert (new["office"], new["cycle"]) == ("PIO50", "2563-2565")
    enter(places.office)
    checked = cli("check", "--workspace", places.office).json
    assert [f for f in checked["findings"] if f["severity"] == "error"] == []
    made = cli("key", "create", "--workspace", places.office, "--pin-file", places.pin).json
    shown = cli("key", "show", "--workspace", places.office).json
    assert (shown["fingerprint"], shown["keys"][0]["standing"]) == (made["fingerprint"], "waiting")
    return str(made["fingerprint"])


def register(cli: Cli, places: Places, fingerprint: str) -> None:
    """The card to the centre, the telephone call, the register."""
    card = cli("key", "card", "--workspace", places.office, "--pin-file", places.pin, "--out", places.mail).json
    assert card["fingerprint"] == fingerprint
    (package,) = cli("intake", "--workspace", places.centre, card["file"]).json["packages"]
    assert (package["state"], package["code"]) == ("card", None)
    cli("decide", "register-key", "--workspace", places.centre, "--office", "PIO50", "--fingerprint", fingerprint)


def submit(cli: Cli, places: Places, *more: str) -> dict[str, object]:
    return cli("submit", "--workspace", places.office, "--pin-file", places.pin, "--out", places.mail, *more).json


def test_the_whole_road_and_the_second_round(cli: Cli, places: Places) -> None:
    register(cli, places, begin(cli, places))

    sent = submit(cli, places)
    assert sent["revision_no"] == 1
    (verified,) = cli("verify", sent["file"], "--workspace", places.office).json["files"]
    assert verified["revision_id"] == sent["revision_id"]
    assert (verified["kind"], verified["office"], verified["verdict"]) == ("submission", "PIO50", "intact")

    before = cli("digest", "--workspace", places.centre).json["digest"]
    rehearsed = cli("intake", "--workspace", places.centre, sent["file"], "--dry-run", "--apply-ready").json
    assert rehearsed["applied"] == [sent["revision_id"]]
    assert cli("digest", "--workspace", places.centre).json["digest"] == before
    taken = cli("intake", "--workspace", places.centre, places.mail, "--apply-ready").json
    assert taken["applied"] == [sent["revision_id"]]
    states = {p["file"]: p["state"] for p in taken["packages"]}
    assert states == {"MOI-PIO50-CARD.xlsx": "duplicate", "MOI-PIO50-FY2563-2565-R01.xlsx": "applied"}
    applied = next(p for p in taken["packages"] if p["state"] == "applied")
    assert applied == next(p for p in rehearsed["packages"])
    assert applied["new"] > 20
    assert applied["money_effect_satang"] > 0

    with CentralWorkspace.open(places.centre) as centre:
        project = centre.view_records("project", "PIO50")[0]
        line = next(r for r in centre.view_records("budget_line", "PIO50") if not r.flag("obligated"))
    who = ("--workspace", places.centre, "--office", "PIO50")
    where = ("--table", "budget_line", "--record", line.uid)
    baht = times(factor_product(line) or Decimal(1), line.money("unit_price") - 10_000) // 100
    amended = cli(
        "decide", "amend", *who, *where, "--field", "amount", "--value", f"{baht:,}.-", "--reason", "กรอบวงเงิน"
    )
    text = "ขอรายละเอียดเพิ่ม"
    remark = ("--table", "project", "--record", project.uid)
    commented = cli("decide", "comment", *who, *remark, "--field", "rationale", "--text", text).json
    cli("decide", "approve", *who, "--project", project.uid)
    cli("decide", "return", *who, "--project", project.uid, "--reason", "ขอข้อมูลเพิ่ม")
    (back,) = cli("return", "--workspace", places.centre, "--pin-file", places.pin, "--out", places.folder).json[
        "returns"
    ]
    assert back["office"] == "PIO50"

    received = cli("receive", "--workspace", places.office, back["file"], "--accept-safe").json
    assert (received["kind"], received["again"], received["warnings"]) == ("return", False, [])
    assert received["accepted"] == [amended.json["amendment"]]
    assert commented["comment"]
    again = cli("receive", "--workspace", places.office, back["file"]).json
    assert (again["again"], again["accepted"]) == (True, [])

    second = submit(cli, places, "--accept-warnings", "ปรับตามที่กระทรวงเสนอ")
    assert second["revision_no"] == 2
    taken = cli("intake", "--workspace", places.centre, second["file"], "--apply-ready").json
    assert taken["applied"] == [second["revision_id"]]
    with CentralWorkspace.open(places.centre) as centre:
        assert [r.record.text("state") for r in centre.ruled("amendment")] == ["ACCEPTED"]

    for kind in ("plan3", "plan1", "budget", "kpi", "tidy"):
        report = cli(
            "report", "--workspace", places.centre, "--kind", kind, "--out", places.folder / f"{kind}.xlsx"
        ).json
        assert report["kind"] == kind
        assert Path(report["file"]).stat().st_size > 5_000
    digest = cli("digest", "--workspace", places.centre).json
    rebuilt = cli("rebuild", "--workspace", places.centre).json
    assert rebuilt == {"before": digest["digest"], "digest": digest["digest"], "same": True}
    for workspace in (places.centre, places.office):
        assert cli("doctor", "--workspace", workspace).json == {"findings": []}


def test_decisions_can_be_taken_back_and_forks_resolved(cli: Cli, places: Places) -> None:
    register(cli, places, begin(cli, places))
    first = submit(cli, places)
    backup = cli("backup", "--workspace", places.office, "--out", places.folder / "backups").json["file"]
    second = submit(cli, places)
    cli("intake", "--workspace", places.centre, first["file"], second["file"], "--apply-ready")
    who = ("--workspace", places.centre, "--office", "PIO50")
    assert cli("decide", "undo", *who).json == {"undone": second["revision_id"]}
    assert cli("decide", "apply", *who).json == {"applied": [second["revision_id"]]}
    assert cli("decide", "apply", *who, code=1).json["error"]["code"] == "not-ready"

    other = places.folder / "other.db"
    restored = cli("restore", "--workspace", other, backup).json
    assert restored["workspace"] == str(other)
    with OfficeWorkspace.open(places.office) as one, OfficeWorkspace.open(other) as two:
        assert two.install_id == restored["install_id"] != one.install_id
        assert two.former_install_ids == [one.install_id]
        project = two.records("project")[0]
        two.save_value("project", project.uid, "name_th", "โครงการจากเครื่องที่สอง")
    split = cli("submit", "--workspace", other, "--pin-file", places.pin, "--out", places.folder / "two").json
    taken = cli("intake", "--workspace", places.centre, split["file"], "--apply-ready", code=1).json
    assert taken["packages"][0]["state"] == "fork"
    assert taken["applied"] == []
    chosen = ("--revision", split["revision_id"])
    assert cli("decide", "resolve", *who, *chosen, "--reason", " ", code=1).json["error"]["code"] == "no-reason"
    cli("decide", "resolve", *who, *chosen, "--reason", "ตกลงกันแล้ว")
    assert cli("intake", "--workspace", places.centre, "--apply-ready").json["applied"] == []


def test_two_computers_of_an_office_are_merged(cli: Cli, places: Places) -> None:
    register(cli, places, begin(cli, places))
    submit(cli, places)
    backup = cli("backup", "--workspace", places.office, "--out", places.folder / "backups").json["file"]
    other = places.folder / "other.db"
    cli("restore", "--workspace", other, backup)
    for path, name in ((places.office, "ชื่อของเรา"), (other, "ชื่อของเพื่อน")):
        with OfficeWorkspace.open(path) as workspace:
            workspace.save_value("project", workspace.records("project")[0].uid, "name_th", name)
    with OfficeWorkspace.open(other) as workspace:
        workspace.save_value("project", workspace.records("project")[0].uid, "person", "เพื่อน")
    theirs = cli("submit", "--workspace", other, "--pin-file", places.pin, "--out", places.folder / "two").json
    merge = ("merge", "--workspace", places.office, theirs["file"])
    waiting = cli(*merge, code=1).json
    assert (waiting["merged"], waiting["base"]) == (False, [1])
    assert sorted(one["outcome"] for one in waiting["differences"]) == ["conflict", "taken"]
    assert cli(*merge, "--conflicts", "theirs", "--dry-run", code=1).json["merged"] is False
    assert cli(*merge, "--conflicts", "theirs").json["merged"] is True
    with OfficeWorkspace.open(places.office) as workspace:
        project = workspace.records("project")[0]
        assert (project.text("name_th"), project.text("person")) == ("ชื่อของเพื่อน", "เพื่อน")
    assert cli(*merge, code=1).json["error"]["code"] == "colleague-already"


def test_a_withdrawn_amendment_and_a_revoked_key(cli: Cli, places: Places) -> None:
    fingerprint = begin(cli, places)
    register(cli, places, fingerprint)
    sent = submit(cli, places)
    cli("intake", "--workspace", places.centre, sent["file"], "--apply-ready")
    with OfficeWorkspace.open(places.office) as office:
        uid = office.records("project")[0].uid
    who = ("--workspace", places.centre, "--office", "PIO50")
    where = ("--table", "project", "--record", uid, "--field", "name_th")
    one = cli("decide", "amend", *who, *where, "--value", "ชื่อที่เสนอ", "--reason", "สะกดผิด").json["amendment"]
    cli("decide", "withdraw", "--workspace", places.centre, "--amendment", one, "--reason", "ไม่เสนอแล้ว")
    ended = cli("decide", "withdraw", "--workspace", places.centre, "--amendment", one, "--reason", "x", code=1)
    assert ended.json["error"]["code"] == "amendment-ended"
    key = ("--fingerprint", fingerprint)
    cli("decide", "revoke-key", *who, *key, "--reason", "เครื่องหาย")
    digest = cli("digest", "--workspace", places.centre).json
    later = submit(cli, places)
    (package,) = cli("intake", "--workspace", places.centre, later["file"], "--apply-ready", code=1).json["packages"]
    assert (package["state"], package["code"]) == ("quarantined", "key-revoked")
    assert cli("digest", "--workspace", places.centre).json == digest
    cli("decide", "register-key", *who, *key)
    assert cli("intake", "--workspace", places.centre, "--apply-ready").json["applied"] == [later["revision_id"]]


def test_a_second_kit_carries_the_register_and_reaches_the_office(cli: Cli, places: Places) -> None:
    register(cli, places, begin(cli, places))
    kit = cli("kit", "--workspace", places.centre, "--out", places.folder, "--pin-file", places.pin).json
    assert kit["revision_no"] == 2
    received = cli("receive", "--workspace", places.office, kit["file"]).json
    assert (received["kind"], received["again"]) == ("kit", False)
    first = places.folder / "MOI-KIT-FY2563-2565-K01.xlsx"
    older = cli("receive", "--workspace", places.office, first, code=1).json["error"]
    assert older["code"] == "kit-older"
    sent = submit(cli, places)
    assert cli("intake", "--workspace", places.centre, sent["file"]).json["packages"][0]["state"] == "ready"


def test_the_kit_command_issues_the_draft_once_nothing_is_wrong_with_it(cli: Cli, places: Places) -> None:
    begin(cli, places)
    order = ("kit", "--workspace", places.centre, "--out", places.folder, "--pin-file", places.pin)

    def write(values: dict[str, Value]) -> None:
        with CentralWorkspace.open(places.centre) as workspace:
            kit_draft.change(Centre(workspace), "เพิ่มแผนงาน", {("frame_node", "new"): values})

    write({"code": "PG010103", "parent": "GU9999", "level": "PROGRAMME", "name": "แผนงานอุตสาหกรรมฮาลาล"})
    found = cli(*order, code=1).json["findings"]
    assert [(one["code"], one["severity"]) for one in found if one["severity"] == "error"] == [
        ("kit-parent-missing", "error")
    ]
    write({"parent": "GU0101"})
    kit = cli(*order).json
    assert kit["revision_no"] == 2
    assert kit["changes"].splitlines()[0] == "กรอบแผน: เพิ่ม 1 รายการ ได้แก่ PG010103 แผนงานอุตสาหกรรมฮาลาล"
    cli("receive", "--workspace", places.office, kit["file"])
    first = places.folder / "MOI-KIT-FY2563-2565-K01.xlsx"
    assert cli("receive", "--workspace", places.office, first, "--older-kit").json["again"] is False


def test_a_mixed_verify_tells_all_three_and_a_folder_with_garbage_takes_the_others(cli: Cli, places: Places) -> None:
    register(cli, places, begin(cli, places))
    sent = Path(str(submit(cli, places)["file"]))
    box = places.folder / "box"
    box.mkdir()
    good = shutil.copy(sent, box / "good.xlsx")
    bad = box / "bad.xlsx"
    bad.write_bytes(sent.read_bytes()[: sent.stat().st_size // 2])
    ran = cli("verify", good, bad, box / "missing.xlsx", code=1)
    verdicts = [(f["file"], f["verdict"], [p["code"] for p in f["problems"]]) for f in ran.json["files"]]
    assert verdicts == [
        ("good.xlsx", "intact", []),
        ("bad.xlsx", "unverifiable", ["file-truncated"]),
        ("missing.xlsx", "unverifiable", ["file-missing"]),
    ]
    for file in ran.json["files"]:
        keys = {
            "file",
            "kind",
            "office",
            "cycle",
            "revision_id",
            "revision_no",
            "verdict",
            "trust",
            "signer",
            "problems",
        }
        assert keys <= file.keys()
        assert all({"code", "place", "message"} <= problem.keys() for problem in file["problems"])
    (box / "garbage.xlsx").write_bytes(b"\x01" * 64)
    taken = cli("intake", "--workspace", places.centre, box, "--apply-ready", code=1).json
    assert {p["file"]: p["state"] for p in taken["packages"]} == {
        "bad.xlsx": "quarantined",
        "garbage.xlsx": "quarantined",
        "good.xlsx": "applied",
    }
    assert len(taken["applied"]) == 1
    wanted = {"file", "office", "revision_id", "state", "code", "message", "new", "changed", "same", "skipped"}
    assert all(wanted | {"money_effect_satang"} <= package.keys() for package in taken["packages"])


def test_offices_change_by_commands_and_a_new_office_begins_from_the_kit(cli: Cli, places: Places) -> None:
    fingerprint = begin(cli, places)
    register(cli, places, fingerprint)
    sent = cli(
        "submit",
        "--workspace",
        places.office,
        "--out",
        places.mail,
        "--pin-file",
        places.pin,
        "--accept-warnings",
        "ตามมติ",
    )
    cli("intake", "--workspace", places.centre, sent.json["file"], "--apply-ready")
    with CentralWorkspace.open(places.centre) as central:
        projects = [r.uid for r in central.view_records("project")]
    to = ("--workspace", places.centre)
    opened = ("--office", "PIO501", "--name", "สอจ.ฝาง", "--reason", "แยกหน่วยงาน")
    cli("decide", "open-office", *to, *opened)
    given = ("--project", projects[0], "--office", "PIO50", "--to", "PIO501", "--reason", "แยกหน่วยงาน")
    cli("decide", "transfer", *to, *given)
    dropped = cli("decide", "rename-office", *to, "--office", "PIO50", "--name", "ชื่อใหม่", "--reason", "ลอง").json
    assert cli("decide", "drop", *to, "--planned", dropped["planned"]).json == dropped
    assert (
        cli("decide", "close-office", *to, "--office", "PIO50", "--reason", "x", code=1).json["error"]["code"]
        == "still-holds"
    )
    shown = cli("decide", "offices", *to).json
    assert ([one["change"] for one in shown["planned"]], shown["findings"]) == (["TRANSFER", "OPEN"], [])
    kit = cli("kit", *to, "--out", places.folder, "--pin-file", places.pin).json
    new = places.folder / "ฝาง.db"
    cli("new", "--role", "office", "--office", "PIO501", "--kit", kit["file"], "--workspace", new)
    (back,) = cli("return", *to, "--out", places.mail, "--pin-file", places.pin, "--office", "PIO501").json["returns"]
    assert cli("receive", "--workspace", new, back["file"]).json["taken"] == [projects[0]]
    with OfficeWorkspace.open(new) as office:
        assert [r.uid for r in office.records("project")] == [projects[0]]
