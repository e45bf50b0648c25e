"""Keys from the command line: two of them, another PIN, renewal, a provider's file that is not there."""

from pathlib import Path

import pytest

from moi_desktop.exchange import keyring
from moi_desktop.signing import keys as signing_keys
from moi_desktop.signing.keys import TEST_COST
from moi_desktop.store.office_workspace import OfficeWorkspace
from tests.cli.conftest import Cli


@pytest.fixture
def office(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(signing_keys, "OFFICE_COST", TEST_COST)
    cli("new", "--role", "office", "--office", "PIO50", "--cycle", "2563-2565", "--workspace", tmp_path / "office.db")
    for name, pin in (("one", "ลำไย-2563"), ("two", "มะม่วง-2564")):
        (tmp_path / name).write_text(pin, encoding="utf-8")
    return tmp_path / "office.db"


def test_two_keys_are_made_and_shown_with_their_roles(cli: Cli, office: Path, tmp_path: Path) -> None:
    base = ("key", "create", "--workspace", office)
    cli(*base, "--pin-file", tmp_path / "one")
    cli(*base, "--pin-file", tmp_path / "two", "--role", "certify", "--person", "นายสมชาย มั่นคง")
    shown = cli("key", "show", "--workspace", office).json["keys"]
    assert [(k["role"], k["holder"], k["standing"]) for k in shown] == [
        ("PREPARE", "", "waiting"),
        ("CERTIFY", "นายสมชาย มั่นคง", "waiting"),
    ]
    card = ("key", "card", "--workspace", office, "--out", tmp_path, "--phone", "0 5311 2234")
    written = cli(*card, "--pin-file", tmp_path / "two", "--role", "certify").json
    assert Path(written["file"]).name == "MOI-PIO50-CARD2.xlsx"


def test_the_pin_is_changed_and_the_key_renewed(cli: Cli, office: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    made = cli("key", "create", "--workspace", office, "--pin-file", one).json["fingerprint"]
    pins = ("--pin-file", one, "--new-pin-file", two)
    assert cli("key", "change-pin", "--workspace", office, *pins).json["fingerprint"] == made
    refused = cli("key", "renew", "--workspace", office, "--pin-file", one, code=1).json
    assert refused["error"]["code"] == "key-pin-wrong"
    renewed = cli("key", "renew", "--workspace", office, "--pin-file", two).json["fingerprint"]
    assert renewed != made
    with OfficeWorkspace.open(office) as workspace:
        renewal = keyring.renewal_of(workspace)
    assert renewal is not None
    assert renewal.former == made


def test_a_providers_file_that_is_not_there_is_told(cli: Cli, office: Path, tmp_path: Path) -> None:
    words = ("key", "import", tmp_path / "none.p12", "--workspace", office, "--pin-file", tmp_path / "one")
    assert cli(*words, code=1).json["error"]["code"] == "file-unreadable"
