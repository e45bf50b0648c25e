"""Enclosed submissions by commands alone."""

from __future__ import annotations

from pathlib import Path

from moi_desktop.plan.sample import generate_plan
from moi_desktop.store.office_workspace import OfficeWorkspace
from tests.cli.conftest import Cli


def test_an_office_encloses_and_the_centre_takes_it_in(cli: Cli, tmp_path: Path, pin: Path) -> None:
    centre, office, mail = tmp_path / "central.db", tmp_path / "office.db", tmp_path / "mail"
    key = ("--pin-file", pin)
    cli("new", "--role", "central", "--cycle", "2563-2565", "--workspace", centre)
    cli("key", "create", "--workspace", centre, *key)
    kit = cli("kit", "--workspace", centre, "--out", tmp_path, *key, "--enclosing", "should").json["file"]
    cli("new", "--role", "office", "--office", "PIO50", "--kit", kit, "--workspace", office)
    with OfficeWorkspace.open(office) as workspace:
        workspace.add_many(
            generate_plan("PIO50", projects=2, kpis=3, lines=6, seed=7, years=(2563, 2564, 2565)), "กรอกแผน"
        )
    cli("key", "create", "--workspace", office, *key)
    card = cli("key", "card", "--workspace", office, "--out", mail, *key).json
    submit = ("submit", "--workspace", office, "--out", mail, *key, "--accept-warnings", "ตกลงกับส่วนกลางแล้ว")
    sent = cli(*submit, "--enclose").json
    assert Path(sent["file"]).name == "MOI-PIO50-FY2563-2565-R01.moi-enclosed"

    (outside,) = cli("verify", sent["file"], code=1).json["files"]
    assert (outside["verdict"], [p["code"] for p in outside["problems"]]) == ("unverifiable", ["enclosed-sealed"])
    (inside,) = cli("verify", "--workspace", centre, sent["file"], code=0).json["files"]
    assert (inside["office"], inside["revision_id"]) == ("PIO50", sent["revision_id"])

    cli("intake", "--workspace", centre, mail, code=None)
    cli("decide", "register-key", "--workspace", centre, "--office", "PIO50", "--fingerprint", card["fingerprint"])
    taken = cli("intake", "--workspace", centre, mail, "--apply-ready").json
    assert taken["applied"] == [sent["revision_id"]]
    assert cli("rebuild", "--workspace", centre).code == 0

    plain = cli("kit", "--workspace", centre, "--out", tmp_path, *key, "--enclosing", "off").json["file"]
    cli("receive", "--workspace", office, plain)
    refused = cli(*submit, "--enclose", code=1)
    assert "enclosing-not-offered" in refused.words
    assert not list(mail.glob("*R02*"))
