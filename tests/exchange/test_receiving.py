"""What an office does with a file from the centre: kept when it is what it says, refused by name otherwise."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from moi_desktop.errors import PackageError
from moi_desktop.exchange import sending
from moi_desktop.exchange.package import Header
from moi_desktop.exchange.receiving import CENTRE_FINGERPRINT, kit_facts, receive
from moi_desktop.exchange.verdict import Verifier
from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.plan.model import Record
from moi_desktop.signing.keys import OfficeKey
from moi_desktop.store.office_workspace import Kit, OfficeWorkspace
from tests.exchange.conftest import noon
from tests.exchange.packages import CYCLE, HEADER, edited, key, records_of, resaved, sealed, small_records


def kit(folder: Path, number: int = 1, *, by: OfficeKey | None = None, header: Header = HEADER, **changes: Any) -> Path:
    """A kit file of the centre."""
    records = [
        Record("cycle", "cycle", {"name": "แผน 3 ปี", "kit_no": number, "first_fy": 2563, "last_fy": 2565}),
        Record("frame_node", "n1", {"code": "1", "level": "ISSUE", "name": "อุตสาหกรรมศักยภาพ"}),
    ]
    packed = sealed(records, DocumentKind.KIT, by=by, header=header, **changes)
    path = folder / f"kit-{number}-{packed.file_sha256[:8]}.xlsx"
    path.write_bytes(packed.data)
    return path


def review(folder: Path, head: str = "ab" * 32, *, by: OfficeKey | None = None, **changes: Any) -> Path:
    """A return of the centre that reviewed the revision `head`."""
    records = [r for r in records_of(DocumentKind.RETURN) if r.entity != "receipt"]
    receipt = Record("receipt", "r1", {"reviewed": head, "head": head, "revision_no": 1})
    packed = sealed([receipt, *records], DocumentKind.RETURN, by=by, **changes)
    path = folder / f"return-{packed.file_sha256[:8]}.xlsx"
    path.write_bytes(packed.data)
    return path


def revision_of(path: Path) -> str:
    with Verifier() as verifier:
        return verifier.verify_file(path).claims.revision_id


def state(workspace: OfficeWorkspace) -> tuple[object, ...]:
    """Everything that a refused file must leave as it was."""
    return (
        workspace.kit_id,
        workspace.kit_records(),
        workspace.setting(CENTRE_FINGERPRINT),
        workspace.documents(),
        workspace.returns(),
        list(workspace.plan()),
    )


def refused(workspace: OfficeWorkspace, path: Path) -> PackageError:
    before = state(workspace)
    with pytest.raises(PackageError) as error:
        receive(workspace, path)
    assert state(workspace) == before
    assert error.value.sentence
    return error.value


@pytest.fixture
def started(office: OfficeWorkspace, tmp_path: Path) -> OfficeWorkspace:
    """An office that has its first kit and a small plan."""
    receive(office, kit(tmp_path))
    office.add_many(small_records(), "ตัวอย่าง")
    return office


@pytest.fixture
def practising(tmp_path: Path) -> Iterator[OfficeWorkspace]:
    with OfficeWorkspace.create(tmp_path / "practice.db", "PIO50", CYCLE, practice=True, clock=noon) as workspace:
        yield workspace


# ---- kits ----------------------------------------------------------------------------------------------------------


def test_the_first_kit_is_kept_and_its_key_becomes_the_key_of_the_centre(
    office: OfficeWorkspace, tmp_path: Path
) -> None:
    path = kit(tmp_path)
    received = receive(office, path)
    assert (received.kind, received.again, list(received.warnings)) == (DocumentKind.KIT, False, [])
    assert received.revision_id == office.kit_id == revision_of(path)
    assert office.setting(CENTRE_FINGERPRINT) == key("MOI").fingerprint
    assert [r.uid for r in office.kit_records()] == ["cycle", "n1"]
    assert (received.count("frame_node"), received.count("ceiling")) == (1, 0)
    (document,) = office.documents()
    assert office.document_bytes(document.sha256) == path.read_bytes()
    assert (document.kind, document.header["revision_no"]) == ("kit", 3)


def test_the_same_kit_again_changes_nothing(office: OfficeWorkspace, tmp_path: Path) -> None:
    path = kit(tmp_path)
    receive(office, path)
    before = state(office)
    received = receive(office, path)
    assert received.again
    assert state(office) == before


def test_a_kit_that_a_spreadsheet_program_saved_is_the_same_kit(office: OfficeWorkspace, tmp_path: Path) -> None:
    path = kit(tmp_path)
    (tmp_path / "saved.xlsx").write_bytes(resaved(path.read_bytes()))
    receive(office, tmp_path / "saved.xlsx")
    assert receive(office, path).again
    assert len(office.documents()) == 2


def test_a_workspace_made_from_the_records_of_a_kit_still_receives_its_file(tmp_path: Path) -> None:
    path = kit(tmp_path)
    start = Kit(revision_of(path), [])
    with OfficeWorkspace.create(tmp_path / "o.db", "PIO50", CYCLE, practice=False, clock=noon, kit=start) as workspace:
        received = receive(workspace, path)
        assert not received.again
        assert workspace.setting(CENTRE_FINGERPRINT) == key("MOI").fingerprint
        assert len(workspace.kit_records()) == 2


def test_a_newer_kit_takes_the_place_of_the_former_and_the_plan_stays(started: OfficeWorkspace, tmp_path: Path) -> None:
    first = started.kit_id
    plan = list(started.plan())
    receive(started, kit(tmp_path, 2, parents=(first,), ancestors=frozenset({first})))
    assert started.kit_id != first
    assert started.kit_records("cycle")[0].whole("kit_no") == 2
    assert list(started.plan()) == plan


def test_an_older_kit_is_refused_and_so_is_one_of_another_line(started: OfficeWorkspace, tmp_path: Path) -> None:
    first, old = started.kit_id, kit(tmp_path)
    receive(started, kit(tmp_path, 2, parents=(first,), ancestors=frozenset({first})))
    assert refused(started, old).code == "kit-older"
    assert refused(started, kit(tmp_path, 3)).code == "kit-older"
    assert refused(started, kit(tmp_path, 4, parents=(first,), ancestors=frozenset({first}))).code == "kit-older"


def test_an_older_kit_comes_back_when_a_person_confirms_it(started: OfficeWorkspace, tmp_path: Path) -> None:
    first, old = started.kit_id, kit(tmp_path)
    receive(started, kit(tmp_path, 2, parents=(first,), ancestors=frozenset({first})))
    received = receive(started, old, older_kit=True)
    assert (started.kit_id, received.again) == (first, False)
    assert started.kit_records("cycle")[0].whole("kit_no") == 1


def test_a_kit_that_skips_one_is_taken(started: OfficeWorkspace, tmp_path: Path) -> None:
    line = frozenset({started.kit_id, "cd" * 32})
    receive(started, kit(tmp_path, 3, parents=("cd" * 32,), ancestors=line))
    assert started.kit_records("cycle")[0].whole("kit_no") == 3


# ---- keys ----------------------------------------------------------------------------------------------------------


def test_a_kit_or_return_with_another_key_is_refused(started: OfficeWorkspace, tmp_path: Path) -> None:
    other = kit(tmp_path, 2, by=key("FORGER"), parents=(started.kit_id,), ancestors=frozenset({started.kit_id}))
    error = refused(started, other)
    assert error.code == "centre-key-other"
    assert key("FORGER").fingerprint in error.sentence
    assert refused(started, review(tmp_path, by=key("FORGER"))).code == "centre-key-other"
    assert refused(started, review(tmp_path, by=key("PIO50"))).code == "centre-key-other"


def test_a_return_before_any_kit_is_refused(office: OfficeWorkspace, tmp_path: Path) -> None:
    assert refused(office, review(tmp_path)).code == "centre-key-other"


# ---- practice, cycle, kind, office ---------------------------------------------------------------------------------


def test_practice_and_earnest_do_not_mix(office: OfficeWorkspace, practising: OfficeWorkspace, tmp_path: Path) -> None:
    play, earnest = kit(tmp_path, practice=True), kit(tmp_path)
    assert refused(office, play).code == "practice"
    assert refused(practising, earnest).code == "not-practice"
    assert not receive(practising, play).again
    assert refused(practising, kit(tmp_path, 2, practice=True, by=key("FORGER"))).code == "centre-key-other"


def test_a_kit_of_another_cycle_is_refused(office: OfficeWorkspace, tmp_path: Path) -> None:
    error = refused(office, kit(tmp_path, cycle="2566-2568"))
    assert error.code == "cycle-other"
    assert "2566-2568" in error.sentence
    assert CYCLE in error.sentence


@pytest.mark.parametrize("kind", [DocumentKind.CARD, DocumentKind.SUBMISSION])
def test_what_an_office_writes_is_not_received_by_an_office(
    kind: DocumentKind, office: OfficeWorkspace, tmp_path: Path
) -> None:
    records = records_of(DocumentKind.CARD) if kind is DocumentKind.CARD else small_records()
    path = tmp_path / "file.xlsx"
    path.write_bytes(sealed(records, kind).data)
    assert refused(office, path).code == "kind-not-here"


def test_a_return_for_another_office_is_refused(started: OfficeWorkspace, tmp_path: Path) -> None:
    error = refused(started, review(tmp_path, office="PIO20"))
    assert error.code == "return-other-office"
    assert "PIO20" in error.sentence


# ---- changed and broken --------------------------------------------------------------------------------------------


def test_a_changed_kit_is_refused_with_the_place_of_the_change(office: OfficeWorkspace, tmp_path: Path) -> None:
    path = tmp_path / "kit.xlsx"
    path.write_bytes(edited(kit(tmp_path).read_bytes(), lambda w: setattr(w["กรอบแผน"]["B3"], "value", "2")))
    error = refused(office, path)
    assert (error.code, error.place) == ("record-changed", "กรอบแผน!3")


def test_what_is_no_package_is_refused_with_its_own_code(office: OfficeWorkspace, tmp_path: Path) -> None:
    (tmp_path / "empty.xlsx").write_bytes(b"")
    assert refused(office, tmp_path / "empty.xlsx").code == "file-empty"
    assert refused(office, tmp_path / "ไม่มี.xlsx").code == "file-missing"


def test_a_file_that_changes_after_it_was_verified_is_not_kept(
    office: OfficeWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick pulled out, a folder that is just being synchronised: kept is only what was verified."""
    path = kit(tmp_path)
    verify = Verifier.verify_file

    def verify_and_change(self: Verifier, file: Path):
        found = verify(self, file)
        file.write_bytes(b"other")
        return found

    monkeypatch.setattr(Verifier, "verify_file", verify_and_change)
    assert refused(office, path).code == "file-unreadable"


# ---- returns -------------------------------------------------------------------------------------------------------


def test_a_return_is_kept_and_the_plan_stays_as_it_is(started: OfficeWorkspace, tmp_path: Path) -> None:
    plan = list(started.plan())
    received = receive(started, review(tmp_path))
    assert (received.kind, received.again) == (DocumentKind.RETURN, False)
    assert (received.count("decision"), received.count("amendment")) == (1, 1)
    assert started.returns() == [received.revision_id]
    assert list(started.plan()) == plan
    assert {r.entity for r in started.return_records(received.revision_id)} == {
        *("receipt", "decision", "comment", "amendment", "amount_layer")
    }


def test_a_return_received_twice_is_kept_once(started: OfficeWorkspace, tmp_path: Path) -> None:
    path = review(tmp_path)
    receive(started, path)
    before = state(started)
    assert receive(started, path).again
    assert state(started) == before
    again = tmp_path / "saved.xlsx"
    again.write_bytes(resaved(path.read_bytes()))
    assert receive(started, again).again
    assert len(started.returns()) == 1


def test_a_return_about_a_revision_that_was_not_sent_from_here_is_told(
    started: OfficeWorkspace, tmp_path: Path
) -> None:
    (warning,) = receive(started, review(tmp_path)).warnings
    assert warning.code == "centre-holds-other"
    assert "abababab" in warning.message


def test_a_return_about_what_was_sent_from_here_warns_of_nothing(started: OfficeWorkspace, tmp_path: Path) -> None:
    sent = sending.submit(started, key(), tmp_path, clock=noon)
    assert list(receive(started, review(tmp_path, sent.revision_id)).warnings) == []


# ---- a workspace made from a kit -----------------------------------------------------------------------------------


def test_a_kit_says_which_cycle_it_is_for(tmp_path: Path) -> None:
    assert kit_facts(kit(tmp_path)) == (CYCLE, False)
    assert kit_facts(kit(tmp_path, practice=True)) == (CYCLE, True)


def test_only_a_kit_that_holds_says_so(tmp_path: Path) -> None:
    with pytest.raises(PackageError) as other:
        kit_facts(review(tmp_path))
    assert other.value.code == "kind-not-here"
    changed = tmp_path / "kit.xlsx"
    changed.write_bytes(edited(kit(tmp_path).read_bytes(), lambda w: setattr(w["กรอบแผน"]["B3"], "value", "2")))
    with pytest.raises(PackageError) as spoiled:
        kit_facts(changed)
    assert spoiled.value.code == "record-changed"
    with pytest.raises(PackageError) as missing:
        kit_facts(tmp_path / "ไม่มี.xlsx")
    assert missing.value.code == "file-missing"
