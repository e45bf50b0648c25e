"""Submissions that only the centre can open: from the office's kit through mails and archives into the vault, and back."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from moi_desktop.central import kit_draft, kits, views
from moi_desktop.central.centre import Centre
from moi_desktop.central.enclosure_keys import BLOB, enclosure_keys, offered_key
from moi_desktop.central.intake import take_in
from moi_desktop.errors import CentralError, PackageError
from moi_desktop.exchange import receiving, sending
from moi_desktop.exchange.enclosing import EnclosingOffer, offer_of
from moi_desktop.exchange.sending import Sent
from moi_desktop.exchange.sent_revisions import write_again
from moi_desktop.exchange.verdict import Verdict, Verifier
from moi_desktop.plan.canonical import sha256_hex
from moi_desktop.signing.envelope import EnclosureKey, enclose, opened
from tests.central.offices import Desk, key_of, noon, small_kit, views_of

OpenDesk = Callable[..., Desk]

NAME = "MOI-PIO50-FY2563-2565-R01.moi-enclosed"
INSIDE = "MOI-PIO50-FY2563-2565-R01.xlsx"


@pytest.fixture
def enclosing(centre: Centre, tmp_path: Path) -> Path:
    """A kit of this centre with which offices may enclose."""
    return _kit(centre, tmp_path / "kit", "MAY")


@pytest.fixture
def office(desk: OpenDesk, enclosing: Path) -> Desk:
    one = desk("PIO50")
    receiving.receive(one.workspace, enclosing)
    return one


def _kit(centre: Centre, folder: Path, choice: str | None) -> Path:
    folder.mkdir()
    records = [r.changed({"enclosing": choice}) if r.entity == "cycle" else r for r in small_kit()]
    return kits.issue_kit(centre, records, key_of("MOI"), folder, clock=noon).path


def sent_enclosed(office: Desk, folder: Path) -> Sent:
    folder.mkdir(exist_ok=True)
    return sending.submit(office.workspace, office.key, folder, clock=noon, enclose=True)


def rebuilt_the_same(centre: Centre) -> bool:
    before = views_of(centre)
    return views.rebuild(centre).same and views_of(centre) == before


# The office


def test_a_kit_without_the_setting_offers_nothing(centre: Centre, desk: OpenDesk, tmp_path: Path) -> None:
    one = desk("PIO50")
    assert offer_of(one.workspace) is None
    with pytest.raises(PackageError) as caught:
        sent_enclosed(one, tmp_path / "out")
    assert caught.value.code == "enclosing-not-offered"
    assert one.workspace.last_revision() is None
    assert not list((tmp_path / "out").iterdir())


@pytest.mark.parametrize(("choice", "advised"), [("MAY", False), ("SHOULD", True)])
def test_a_kit_says_whether_offices_may_or_should(
    centre: Centre, desk: OpenDesk, tmp_path: Path, choice: str, advised: bool
) -> None:
    one = desk("PIO50")
    receiving.receive(one.workspace, _kit(centre, tmp_path / "kit", choice))
    assert offer_of(one.workspace) == EnclosingOffer(offered_key(centre.workspace), advised)


def test_the_key_stays_the_same_from_kit_to_kit_and_goes_when_the_setting_goes(centre: Centre, tmp_path: Path) -> None:
    for number, choice in enumerate(("MAY", "SHOULD", None)):
        _kit(centre, tmp_path / str(number), choice)
        (cycle,) = (r for r in kits.kit_records(centre) if r.entity == "cycle")
        assert cycle.text("enclosing_key") == (offered_key(centre.workspace) if choice else "")
    assert len(enclosure_keys(centre.workspace)) == 1


def test_a_setting_of_the_draft_travels_with_the_next_kit(centre: Centre, tmp_path: Path) -> None:
    from moi_desktop.central.kit_issue import issue_draft

    _kit(centre, tmp_path / "first", None)
    cycle = next(r for r in kit_draft.draft_records(centre) if r.entity == "cycle")
    kit_draft.change(centre, "เข้ารหัส", {("cycle", cycle.uid): {"enclosing": "SHOULD"}})
    issue_draft(centre, key_of("MOI"), tmp_path, clock=noon)
    (cycle,) = (r for r in kits.kit_records(centre) if r.entity == "cycle")
    assert cycle.text("enclosing_key") == offered_key(centre.workspace)


def test_the_file_has_a_name_of_its_own_and_shows_nothing(office: Desk, tmp_path: Path) -> None:
    sent = sent_enclosed(office, tmp_path / "out")
    assert sent.path.name == NAME
    assert b"PK\x03\x04" not in sent.path.read_bytes()[:1000]
    (revision,) = office.workspace.revisions()
    assert (revision.file_name, revision.file_sha256) == (NAME, sent.packed.file_sha256)
    assert office.workspace.document_bytes(revision.file_sha256) == sent.packed.data


def test_a_lost_file_is_enclosed_again(centre: Centre, office: Desk, tmp_path: Path) -> None:
    sent = sent_enclosed(office, tmp_path / "out")
    sent.path.unlink()
    again = write_again(office.workspace, sent.revision_id, tmp_path / "out")
    assert again.path.name == NAME
    assert opened(again.path.read_bytes(), enclosure_keys(centre.workspace)).data == sent.packed.data


def test_whoever_has_no_key_is_told_for_whom_it_is(centre: Centre, office: Desk, tmp_path: Path) -> None:
    sent = sent_enclosed(office, tmp_path / "out")
    with Verifier() as verifier:
        found = verifier.verify_file(sent.path)
    assert (found.verdict, [p.code for p in found.problems]) == (Verdict.UNVERIFIABLE, ["enclosed-sealed"])
    assert enclosure_keys(centre.workspace)[0].public.fingerprint in found.problems[0].message
    with Verifier(enclosure_keys=enclosure_keys(centre.workspace)) as verifier:
        found = verifier.verify_file(sent.path)
    assert (found.file, found.lets_in, found.claims.office) == (NAME, True, "PIO50")


# The inbox


def test_the_inbox_opens_it_in_one_go_and_keeps_both(centre: Centre, office: Desk, tmp_path: Path) -> None:
    sent = sent_enclosed(office, tmp_path / "out")
    (package,) = take_in(centre, [sent.path], apply=True, clock=noon).packages
    assert (package.file, package.state, package.code) == (f"{NAME}/{INSIDE}", "applied", "")
    (row,) = centre.workspace.packages(kind="submission")
    assert row.sha256 == sent.packed.file_sha256
    assert centre.workspace.file_bytes(row.sha256) == sent.packed.data
    raw = sent.path.read_bytes()
    assert centre.workspace.file_bytes(sha256_hex(raw)) == raw
    assert rebuilt_the_same(centre)


def test_when_the_key_is_lost_the_plan_is_rebuilt_from_the_package(
    centre: Centre, office: Desk, tmp_path: Path
) -> None:
    take_in(centre, [sent_enclosed(office, tmp_path / "out").path], apply=True, clock=noon)
    centre.workspace.set_blob(BLOB, b'{"version": 1, "keys": []}')
    assert rebuilt_the_same(centre)


def test_it_is_found_in_folders_mails_and_archives(centre: Centre, office: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "mail"
    first = sent_enclosed(office, tmp_path / "out")
    data = first.path.read_bytes()
    folder.mkdir()
    letter = EmailMessage()
    letter["Subject"] = "นำส่งแผน"
    letter.set_content("เรียน สป.อก.")
    letter.add_attachment(data, maintype="application", subtype="octet-stream", filename=NAME)
    (folder / "1.eml").write_bytes(letter.as_bytes())
    with zipfile.ZipFile(folder / "2.zip", "w") as archive:
        archive.writestr(f"ลับ/{NAME}", data)
    nameless = EmailMessage()
    nameless["Subject"] = "x"
    nameless.set_content("x")
    nameless.add_attachment(data, maintype="application", subtype="octet-stream", filename="noname.dat")
    (folder / "3.eml").write_bytes(nameless.as_bytes())
    (folder / NAME).write_bytes(data)
    report = take_in(centre, [folder], apply=True, clock=noon)
    assert [(p.file, p.state) for p in report.packages] == [
        (f"1.eml/{NAME}/{INSIDE}", "applied"),
        (f"2.zip/{NAME}/{INSIDE}", "duplicate"),
        (f"3.eml/noname.dat.moi-enclosed/{INSIDE}", "duplicate"),
        (f"{NAME}/{INSIDE}", "duplicate"),
    ]
    assert report.left_out == []
    assert len(centre.workspace.packages(kind="submission")) == 1
    assert rebuilt_the_same(centre)


def test_a_rehearsal_opens_it_and_takes_everything_back(centre: Centre, office: Desk, tmp_path: Path) -> None:
    sent = sent_enclosed(office, tmp_path / "out")
    files = centre.workspace.file_hashes()
    (package,) = take_in(centre, [sent.path], dry_run=True, clock=noon).packages
    assert package.state == "ready"
    assert centre.workspace.file_hashes() == files


def _spoiled(data: bytes, centre: Centre) -> dict[str, bytes]:
    (key,) = enclosure_keys(centre.workspace)
    return {
        "enclosed-damaged": data[:-1] + bytes([data[-1] ^ 1]),
        "enclosed-truncated": data[: len(data) // 2],
        "enclosed-newer": data[:12] + b"\x09" + data[13:],
        "enclosed-other-key": enclose(INSIDE, b"PK", EnclosureKey.made().public),
        "enclosed-nested": enclose(NAME, data, key.public),
        "file-not-xlsx": enclose("x.eml", b"From: a@b\r\n\r\n", key.public),
        "file-empty": enclose("", b"", key.public),
    }


@pytest.mark.parametrize(
    "code",
    [
        "enclosed-damaged",
        "enclosed-truncated",
        "enclosed-newer",
        "enclosed-other-key",
        "enclosed-nested",
        "file-not-xlsx",
        "file-empty",
    ],
)
def test_what_cannot_be_opened_is_kept_with_its_reason(centre: Centre, office: Desk, tmp_path: Path, code: str) -> None:
    data = _spoiled(sent_enclosed(office, tmp_path / "out").path.read_bytes(), centre)[code]
    path = tmp_path / NAME
    path.write_bytes(data)
    for _ in range(2):
        (package,) = take_in(centre, [path], apply=True, clock=noon).packages
        assert (package.state, package.code) == ("quarantined", code)
        assert "ก" <= package.message[0] <= "๛"
    assert sha256_hex(data) in centre.workspace.file_hashes()
    assert rebuilt_the_same(centre)


def test_a_file_that_came_before_its_key_opens_when_it_comes_again(
    centre: Centre, office: Desk, tmp_path: Path
) -> None:
    sent = sent_enclosed(office, tmp_path / "out")
    key = centre.workspace.blob(BLOB)
    assert key is not None
    centre.workspace.set_blob(BLOB, b'{"version": 1, "keys": []}')
    (package,) = take_in(centre, [sent.path], apply=True, clock=noon).packages
    assert (package.state, package.code) == ("quarantined", "enclosed-other-key")
    centre.workspace.set_blob(BLOB, key)
    assert views.rebuild(centre).same
    (row,) = centre.workspace.packages(state="quarantined")
    assert row.code == "enclosed-waiting"
    (package,) = take_in(centre, [sent.path], apply=True, clock=noon).packages
    assert (package.state, package.code) == ("applied", "")
    assert not centre.workspace.packages(state="quarantined")
    assert rebuilt_the_same(centre)


def test_a_damaged_list_of_keys_is_never_written_over(centre: Centre) -> None:
    centre.workspace.set_blob(BLOB, b"{}")
    with pytest.raises(CentralError) as caught:
        offered_key(centre.workspace)
    assert caught.value.code == "enclosing-key-bad"
    assert centre.workspace.blob(BLOB) == b"{}"
