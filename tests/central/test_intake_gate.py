"""Who may come in: every reason for holding a package back, told in Thai, and what lets it go on later."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from moi_desktop.central import key_register, kits, views
from moi_desktop.central.centre import Centre
from moi_desktop.central.intake import IntakeReport, PackageReport, take_in
from moi_desktop.errors import CentralError
from moi_desktop.exchange.sending import make_return, write_packed
from moi_desktop.plan.code_book import reference_book
from moi_desktop.plan.model import Record
from tests.central.offices import (
    Desk,
    issue_kit,
    key_of,
    new_centre,
    noon,
    register,
    small_kit,
    states,
    vault_of,
    views_of,
)

OpenDesk = Callable[..., Desk]


def only(report: IntakeReport) -> PackageReport:
    (package,) = report.packages
    return package


def is_thai(sentence: str) -> bool:
    return any("ก" <= letter <= "๛" for letter in sentence) and "{" not in sentence


def held_back(centre: Centre, path: Path, code: str) -> PackageReport:
    """Take a file in that must be held back for this reason, with no other effect than standing in the vault."""
    before, applied = views.digest(centre), dict(centre.ledger.heads())
    report = take_in(centre, [path], apply=True, clock=noon)
    package = only(report)
    assert (package.state, package.code) == ("quarantined", code)
    assert is_thai(package.message)
    assert report.applied == []
    assert not report.clean
    assert centre.ledger.heads() == applied
    assert centre.workspace.file_bytes(package.sha256) == path.read_bytes()
    assert package.counts.new == package.counts.changed == package.counts.money_effect_satang == 0
    after_rebuild = views.rebuild(centre)
    assert after_rebuild.same
    if not package.office:
        assert after_rebuild.after == before
    return package


def test_a_practice_file_is_held_back(centre: Centre, desk: OpenDesk) -> None:
    held_back(centre, desk(practice=True).send().path, "practice")


def test_a_real_file_is_held_back_by_a_practice_centre(desk: OpenDesk, tmp_path: Path) -> None:
    practice = new_centre(tmp_path, practice=True)
    register(practice, "PIO50")
    held_back(practice, desk().send().path, "not-practice")
    practice.workspace.close()


def test_a_practice_centre_takes_practice_files_of_registered_keys_only(desk: OpenDesk, tmp_path: Path) -> None:
    practice = new_centre(tmp_path, practice=True)
    sent = desk(practice=True).send()
    held_back(practice, sent.path, "key-unknown")
    register(practice, "PIO50")
    assert states(practice, "PIO50") == {sent.revision_id: "ready"}
    practice.workspace.close()


def test_a_file_of_another_cycle_is_held_back(centre: Centre, desk: OpenDesk) -> None:
    package = held_back(centre, desk(cycle="2566-2570").send().path, "cycle-other")
    assert "2566-2570" in package.message
    assert "2563-2565" in package.message


def test_a_file_made_under_a_kit_that_the_centre_did_not_issue_is_held_back(
    centre: Centre, desk: OpenDesk, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    other = new_centre(tmp_path / "other")
    records = [r.changed({"name": "กรอบอื่น"}) if r.entity == "cycle" else r for r in small_kit()]
    foreign = kits.issue_kit(other, records, key_of("MOI"), tmp_path / "other", clock=noon).path
    other.workspace.close()
    held_back(centre, desk(kit=foreign).send().path, "kit-unknown")


def test_a_file_under_an_earlier_kit_of_this_centre_is_taken(centre: Centre, desk: OpenDesk, tmp_path: Path) -> None:
    sent = desk().send()
    kits.issue_kit(centre, small_kit(), key_of("MOI"), tmp_path, clock=noon)
    assert only(take_in(centre, [sent.path], clock=noon)).state == "ready"


def test_a_file_without_a_kit_is_taken(centre: Centre, desk: OpenDesk) -> None:
    assert only(take_in(centre, [desk(kit=None).send().path], clock=noon)).state == "ready"


def test_a_file_signed_with_an_unknown_key_is_held_back_until_the_key_is_registered(
    centre: Centre, desk: OpenDesk
) -> None:
    first = desk(key=key_of("PIO50", 2))
    sent = first.send()
    package = held_back(centre, sent.path, "key-unknown")
    assert key_of("PIO50", 2).fingerprint in package.message
    take_in(centre, [first.card().path], clock=noon)
    assert states(centre, "PIO50") == {}
    key_register.confirm_card(centre, "PIO50", key_of("PIO50", 2).fingerprint.lower(), clock=noon)
    assert states(centre, "PIO50") == {sent.revision_id: "ready"}
    row = centre.workspace.package(package.sha256)
    assert row is not None
    assert (row.trust, row.code, row.message) == ("known", "", "")
    assert take_in(centre, [], apply=True).applied == [sent.revision_id]


def test_a_card_alone_opens_no_door(centre: Centre, desk: OpenDesk) -> None:
    stranger = desk("PIO90")
    report = take_in(centre, [stranger.card().path, stranger.send().path], clock=noon)
    assert [(p.state, p.code) for p in report.packages] == [("card", ""), ("quarantined", "key-unknown")]
    with pytest.raises(CentralError) as refused:
        key_register.confirm_card(centre, "PIO90", key_of("PIO20").fingerprint, clock=noon)
    assert refused.value.code == "no-card"
    key_register.confirm_card(centre, "PIO90", key_of("PIO90").fingerprint, clock=noon)
    assert centre.ledger.keys["PIO90", key_of("PIO90").fingerprint].holder == "นายสมชาย มั่นคง"
    assert list(states(centre, "PIO90").values()) == ["ready"]


def test_a_file_signed_with_a_revoked_key_is_held_back(centre: Centre, desk: OpenDesk) -> None:
    key_register.revoke_key(centre, "PIO50", key_of("PIO50").fingerprint, "เครื่องหาย", clock=noon)
    held_back(centre, desk().send().path, "key-revoked")


def test_revoking_a_key_leaves_what_was_applied_and_holds_back_what_comes_later(centre: Centre, desk: OpenDesk) -> None:
    office = desk()
    first = office.send()
    take_in(centre, [first.path], apply=True, clock=noon)
    stood = views_of(centre)["view_budget_line"]
    office.set_amount(99)
    second = office.send()
    take_in(centre, [second.path], clock=noon)
    key_register.revoke_key(centre, "PIO50", key_of("PIO50").fingerprint, "เครื่องหาย", clock=noon)
    assert states(centre, "PIO50") == {first.revision_id: "applied"}
    held = centre.workspace.packages(revision_id=second.revision_id)[0]
    assert (held.state, held.code, held.trust) == ("quarantined", "key-revoked", "revoked")
    assert views.rebuild(centre).same
    assert views_of(centre)["view_budget_line"] == stood
    register(centre, "PIO50")
    assert states(centre, "PIO50") == {first.revision_id: "applied", second.revision_id: "ready"}


def test_a_file_signed_with_another_offices_key_is_held_back(centre: Centre, desk: OpenDesk) -> None:
    package = held_back(centre, desk("PIO50", key=key_of("PIO20")).send().path, "key-other-office")
    assert "สอจ.เชียงใหม่" in package.message
    assert "สอจ.ชลบุรี" in package.message


def test_a_file_of_an_office_that_does_not_exist_is_held_back(centre: Centre, desk: OpenDesk) -> None:
    package = held_back(centre, desk("PIO00").send().path, "office-unknown")
    assert "PIO00" in package.message


def test_kits_and_returns_of_somebody_else_are_held_back(centre: Centre, tmp_path: Path, kit: Path) -> None:
    (tmp_path / "other").mkdir()
    other = new_centre(tmp_path / "other")
    foreign = issue_kit(other, tmp_path / "other")
    receipt = Record("receipt", "r", {"reviewed": "0" * 64, "head": "0" * 64})
    packed = make_return(
        other.workspace, "PIO50", 1, [receipt], key_of("MOI"), kit="", codes=reference_book(), clock=noon
    )
    back = write_packed(packed, tmp_path / "other")
    other.workspace.close()
    for path in (foreign, back.path):
        held_back(centre, path, "kind-not-here")


def test_a_kit_of_our_own_in_the_inbox_is_no_trouble(centre: Centre, kit: Path) -> None:
    before = views.digest(centre), views_of(centre)
    report = take_in(centre, [kit], clock=noon)
    assert (only(report).state, report.clean) == ("duplicate", True)
    assert (views.digest(centre), views_of(centre)) == before


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("ว่าง.xlsx", b"", "file-empty"),
        ("ข้อความ.xlsx", b"plain text", "file-not-xlsx"),
        ("ซิป.xlsx", b"PK\x05\x06" + bytes(18), "file-not-workbook"),
    ],
)
def test_a_file_that_cannot_be_read_disturbs_nobody(
    centre: Centre, desk: OpenDesk, tmp_path: Path, name: str, data: bytes, code: str
) -> None:
    mine, other = desk("PIO50"), desk("PIO20")
    take_in(centre, [mine.send().path, other.send().path], apply=True, clock=noon)
    stood = {office: states(centre, office) for office in ("PIO50", "PIO20")}
    (tmp_path / name).write_bytes(data)
    package = held_back(centre, tmp_path / name, code)
    assert (package.office, package.verdict) == ("", "unverifiable")
    assert {office: states(centre, office) for office in ("PIO50", "PIO20")} == stood
    assert held_back(centre, tmp_path / name, code).file == name


def test_one_bad_file_never_stops_the_others_and_the_report_keeps_their_order(
    centre: Centre, desk: OpenDesk, tmp_path: Path
) -> None:
    garbage = tmp_path / "MOI-PIO50-FY2563-2565-R09.xlsx"
    garbage.write_bytes(b"\x00" * 100)
    cut = tmp_path / "cut.xlsx"
    good, other = desk("PIO50").send(), desk("PIO20").send()
    cut.write_bytes(good.path.read_bytes()[:-2_000])
    paths = [garbage, good.path, tmp_path / "missing.xlsx", cut, tmp_path, other.path]
    (tmp_path / "empty.eml").write_bytes(b"")
    report = take_in(centre, [p for p in paths if p != tmp_path], apply=True, clock=noon)
    assert [p.file for p in report.packages] == [p.name for p in paths if p != tmp_path]
    assert [p.code for p in report.packages] == ["file-not-xlsx", "", "file-missing", "file-truncated", ""]
    assert report.applied == [other.revision_id, good.revision_id]
    assert all(is_thai(p.message) for p in report.packages if p.code)


def test_a_folder_is_searched_for_packages_only(centre: Centre, desk: OpenDesk, tmp_path: Path) -> None:
    box = tmp_path / "กล่องรับ"
    (box / "ส่งต่อ").mkdir(parents=True)
    sent = desk().send()
    (box / "ส่งต่อ" / "ของเชียงใหม่.XLSX").write_bytes(sent.path.read_bytes())
    for name in ("~$ของเชียงใหม่.xlsx", ".~lock.xlsx", "อ่านก่อน.txt", "แผน.docx", "x.xlsx.part"):
        (box / name).write_bytes(b"x")
    report = take_in(centre, [box], apply=True, clock=noon)
    assert [p.file for p in report.packages] == ["ของเชียงใหม่.XLSX"]
    assert report.applied == [sent.revision_id]
    assert take_in(centre, [tmp_path / "กล่องรับ" / "ไม่มี"]).packages[0].code == "file-missing"


def test_records_with_the_same_ids_in_two_offices_stand_side_by_side_and_a_project_counts_once(
    centre: Centre, desk: OpenDesk
) -> None:
    copy = desk("PIO20")
    copy.workspace.add(Record("project", "PIO50-p1", {"name_th": "โครงการคัดลอก", "code": "P9"}))
    copy.workspace.add(Record("kpi", "same", {"name": "ตัวชี้วัดของ PIO20"}))
    own = desk("PIO50")
    own.workspace.add(Record("kpi", "same", {"name": "ตัวชี้วัดของ PIO50"}))
    take_in(centre, [own.send().path, copy.send().path], apply=True, clock=noon)
    assert len(centre.workspace.view_records("kpi")) == 2
    names = [r.text("name_th") for r in centre.workspace.view_records("project") if r.uid == "PIO50-p1"]
    assert names == ["โครงการคัดลอก"]  # PIO20 was applied first


def test_a_rehearsal_changes_nothing_and_shows_the_same_report(centre: Centre, desk: OpenDesk, tmp_path: Path) -> None:
    (tmp_path / "garbage.xlsx").write_bytes(b"x")
    paths = [desk("PIO50").send().path, tmp_path / "garbage.xlsx", desk("PIO20").send().path, tmp_path / "none.xlsx"]
    before = views.digest(centre), views_of(centre), vault_of(centre), dict(centre.ledger.heads())
    rehearsed = take_in(centre, paths, apply=True, dry_run=True, clock=noon)
    assert (views.digest(centre), views_of(centre), vault_of(centre), dict(centre.ledger.heads())) == before
    assert len(rehearsed.applied) == 2
    done = take_in(centre, paths, apply=True, clock=noon)
    assert done == rehearsed
    assert views.digest(centre) != before[0]


def test_the_report_counts_what_would_change_and_the_money(centre: Centre, desk: OpenDesk) -> None:
    office = desk()
    first = only(take_in(centre, [office.send().path], apply=True, clock=noon))
    assert (first.counts.new, first.counts.money_effect_satang) == (7, 6_000_000)
    office.set_amount(12_345)
    office.workspace.add(Record("budget_line", "new", {"project": "PIO50-p1", "name": "ใหม่", "amount": 100_000}))
    office.workspace.remove("budget_line", office.line(2, 1))
    second = only(take_in(centre, [office.send().path], clock=noon))
    counts = second.counts
    assert (counts.new, counts.changed, counts.same, counts.gone, counts.skipped) == (1, 1, 5, 1, 0)
    assert counts.money_effect_satang == 234_500 + 100_000 - 1_000_000


def test_nothing_to_take_in_is_no_trouble(centre: Centre) -> None:
    report = take_in(centre, [], apply=True)
    assert report == IntakeReport()
    assert report.clean
