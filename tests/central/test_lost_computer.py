"""A stolen computer, from the telephone call to the next submission: nothing that was sent is lost, and the old key is worth nothing."""

from pathlib import Path

import pytest

from moi_desktop.central import key_register, kits, views
from moi_desktop.central.centre import Centre
from moi_desktop.central.intake import take_in
from moi_desktop.errors import PackageError
from moi_desktop.exchange.merging import merge, preview_merge
from moi_desktop.exchange.receiving import receive, verify_files
from moi_desktop.exchange.three_way import Outcome, Side
from moi_desktop.plan.canonical import canonical_rows
from moi_desktop.store.office_workspace import OfficeWorkspace
from tests.central.conftest import OpenDesk
from tests.central.offices import CYCLE, Desk, key_of, noon, small_kit


def new_computer(folder: Path, kit: Path) -> Desk:
    folder.mkdir()
    workspace = OfficeWorkspace.create(folder / "PIO50.db", "PIO50", CYCLE, practice=False, clock=noon)
    receive(workspace, kit)
    return Desk(workspace, folder, key_of("PIO50", 2))


def test_an_office_starts_over_from_its_own_sent_file(centre: Centre, desk: OpenDesk, tmp_path: Path) -> None:
    lost = desk()
    sent = lost.send()
    take_in(centre, [sent.path], apply=True, clock=noon)
    plan = canonical_rows(lost.workspace.plan())
    key_register.revoke_keys(centre, "PIO50", [key_of("PIO50").fingerprint], "เครื่องถูกขโมย", clock=noon)
    kit = kits.issue_kit(centre, small_kit(), key_of("MOI"), tmp_path, clock=noon).path

    new = new_computer(tmp_path / "new", kit)
    (arrived,) = verify_files(new.workspace, [sent.path])
    preview = preview_merge(new.workspace, arrived)
    assert "colleague-key-former" in {warning.code for warning in preview.warnings}
    merge(new.workspace, preview, {one.spot: Side.THEIRS for one in preview.comparison.of(Outcome.CONFLICT)})
    assert canonical_rows(new.workspace.plan()) == plan

    new.set_amount(77)
    following = new.send()
    take_in(centre, [new.card().path, following.path], clock=noon)
    key_register.confirm_card(centre, "PIO50", key_of("PIO50", 2).fingerprint, clock=noon)
    package = centre.workspace.packages(revision_id=following.revision_id)[0]
    assert (package.state, package.trust) == ("ready", "known")
    assert views.rebuild(centre).same

    lost.set_amount(1)
    theft = take_in(centre, [lost.send().path], clock=noon).packages[0]
    assert (theft.state, theft.code) == ("quarantined", "key-revoked")
    new.workspace.close()


def test_where_there_is_work_already_a_revoked_key_brings_nothing_in(
    centre: Centre, desk: OpenDesk, tmp_path: Path
) -> None:
    lost = desk()
    sent = lost.send()
    key_register.revoke_key(centre, "PIO50", key_of("PIO50").fingerprint, "เครื่องถูกขโมย", clock=noon)
    kit = kits.issue_kit(centre, small_kit(), key_of("MOI"), tmp_path, clock=noon).path
    new = new_computer(tmp_path / "new", kit)
    new.workspace.add_many([lost.workspace.records("project")[0]], "กรอกแล้ว")
    (arrived,) = verify_files(new.workspace, [sent.path])
    with pytest.raises(PackageError) as refused:
        preview_merge(new.workspace, arrived)
    assert refused.value.code == "colleague-key-revoked"
    new.workspace.close()
