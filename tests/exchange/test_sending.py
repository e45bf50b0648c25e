"""The files that a workspace sends: its key, its card, its submissions one after another, the centre's kit and return."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from moi_desktop import __version__
from moi_desktop.errors import FileWriteError, KeyFileError
from moi_desktop.exchange import checking, keyring, sending
from moi_desktop.exchange.verdict import RegisteredKey, Trust, Verdict, Verification, Verifier
from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.plan.code_book import reference_book
from moi_desktop.plan.model import Record
from moi_desktop.plan.sample import sample_kit, sample_plan
from moi_desktop.signing.keys import TEST_COST, OfficeKey
from moi_desktop.store.central_workspace import CentralWorkspace
from moi_desktop.store.office_workspace import OfficeWorkspace
from tests.exchange.conftest import NOON, noon
from tests.exchange.packages import CYCLE, key, records_of, small_records

PIN = "๑๒๓๔๕๖"


@pytest.fixture
def plan(office: OfficeWorkspace) -> OfficeWorkspace:
    office.store_kit("ab" * 32, [])
    office.add_many(small_records(), "ตัวอย่าง")
    return office


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[CentralWorkspace]:
    with CentralWorkspace.create(tmp_path / "central.db", CYCLE, clock=noon) as workspace:
        yield workspace


def verified(workspace: OfficeWorkspace, path: Path, who: OfficeKey) -> Verification:
    register = [
        RegisteredKey("PIO50", who.fingerprint, active=True),
        RegisteredKey("MOI", who.fingerprint, active=True),
    ]
    made = {r.file_sha256 for r in workspace.revisions()}
    with Verifier(register, recorded=made.__contains__) as one:
        return one.verify_file(path)


# ---- the key of a workspace ----------------------------------------------------------------------------------------


def test_a_key_is_made_once_and_opened_with_its_pin(office: OfficeWorkspace) -> None:
    assert not keyring.has_key(office)
    with pytest.raises(KeyFileError) as missing:
        keyring.open_key(office, PIN)
    assert missing.value.code == "key-missing"
    made = keyring.create_key(office, PIN, cost=TEST_COST, now=NOON)
    assert keyring.has_key(office)
    assert keyring.open_key(office, "123456").fingerprint == made.fingerprint == keyring.key_fingerprint(office)
    with pytest.raises(KeyFileError) as wrong:
        keyring.open_key(office, "654321")
    assert wrong.value.code == "key-pin-wrong"


def test_a_key_is_replaced_only_when_asked(office: OfficeWorkspace) -> None:
    first = keyring.create_key(office, PIN, cost=TEST_COST)
    with pytest.raises(KeyFileError) as refused:
        keyring.create_key(office, PIN, cost=TEST_COST)
    assert refused.value.code == "key-exists"
    assert keyring.key_fingerprint(office) == first.fingerprint
    assert keyring.create_key(office, PIN, replace=True, cost=TEST_COST).fingerprint != first.fingerprint


def test_the_centre_has_a_key_of_its_own_name(centre: CentralWorkspace) -> None:
    from moi_desktop.signing.keys import certificate_info

    made = keyring.create_key(centre, PIN, cost=TEST_COST)
    assert certificate_info(made.certificate_der).common_name.startswith("MOI")


# ---- the four files ------------------------------------------------------------------------------------------------


def test_a_card_carries_the_certificate_whose_fingerprint_it_names(office: OfficeWorkspace, tmp_path: Path) -> None:
    sent = sending.write_packed(
        sending.make_card(office, key(), sending.CardHolder("นายสมชาย", "0 5311 2234"), clock=noon), tmp_path
    )
    assert sent.path.name == "MOI-PIO50-CARD.xlsx"
    found = verified(office, sent.path, key())
    assert (found.verdict, found.claims.kind, found.claims.office) == (Verdict.INTACT, "card", "PIO50")
    assert found.unpacked is not None
    ((_, _, values),) = found.unpacked.rows
    assert values == {"office": "PIO50", "fingerprint": found.fingerprint, "holder": "นายสมชาย", "phone": "0 5311 2234"}


def test_submissions_follow_one_another(plan: OfficeWorkspace, tmp_path: Path) -> None:
    first = sending.submit(plan, key(), tmp_path, clock=noon)
    plan.save_value("budget_line", "b2", "amount", 20)
    second = sending.submit(plan, key(), tmp_path, clock=noon)
    third = sending.submit(plan, key(), tmp_path, clock=noon)
    assert [s.path.name for s in (first, second, third)] == [f"MOI-PIO50-FY2563-2565-R0{n}.xlsx" for n in (1, 2, 3)]
    assert [s.revision_no for s in (first, second, third)] == [1, 2, 3]
    assert len({s.revision_id for s in (first, second, third)}) == 3
    contents = [s.packed.content for s in (first, second, third)]
    assert [c.parents for c in contents] == [(), (first.revision_id,), (second.revision_id,)]
    assert contents[2].ancestors == {first.revision_id, second.revision_id}
    assert {c.kit for c in contents} == {"ab" * 32}
    assert [r.revision_id for r in plan.revisions()] == [first.revision_id, second.revision_id, third.revision_id]


def test_the_office_that_wrote_a_file_knows_it_intact(plan: OfficeWorkspace, tmp_path: Path) -> None:
    sent = sending.submit(plan, key(), tmp_path, clock=noon)
    found = verified(plan, sent.path, key())
    assert (found.verdict, found.trust) == (Verdict.INTACT, Trust.KNOWN)
    assert plan.revisions()[-1].file_sha256 == found.file_sha256
    assert plan.revision_payload(sent.revision_id) == sent.packed.payload.data


def test_the_header_says_who_when_and_with_which_program(plan: OfficeWorkspace, tmp_path: Path) -> None:
    sent = sending.submit(plan, key(), tmp_path, clock=lambda: datetime(2019, 8, 28, 5, 0, 7, 999, tzinfo=UTC))
    header = sent.packed.header
    assert header.created_at == datetime(2019, 8, 28, 5, 0, 7, tzinfo=UTC)
    assert (header.prepared_by, header.install_id, header.app_version) == ("นางสาวสายใจ", plan.install_id, __version__)


@pytest.mark.parametrize("year", [1476, 1970, 2038, 2568])
def test_a_wrong_clock_does_not_stop_or_reorder_submissions(year: int, plan: OfficeWorkspace, tmp_path: Path) -> None:
    first = sending.submit(plan, key(), tmp_path, clock=noon)
    second = sending.submit(plan, key(), tmp_path, clock=lambda: datetime(year, 1, 1, tzinfo=UTC))
    assert second.packed.content.parents == (first.revision_id,)
    assert verified(plan, second.path, key()).verdict is Verdict.INTACT


def test_a_merged_colleague_is_a_second_parent(plan: OfficeWorkspace, tmp_path: Path) -> None:
    first = sending.submit(plan, key(), tmp_path, clock=noon)
    plan.note_merged("cd" * 32, ["ef" * 32])
    second = sending.submit(plan, key(), tmp_path, clock=noon)
    assert second.packed.content.parents == tuple(sorted([first.revision_id, "cd" * 32]))
    assert second.packed.content.ancestors == {first.revision_id, "cd" * 32, "ef" * 32}


def test_a_revision_of_the_same_number_is_written_beside_the_earlier_one(plan: OfficeWorkspace, tmp_path: Path) -> None:
    other = sending.write_packed(sending.make_submission(plan, key(), clock=noon), tmp_path)
    plan.save_value("office_profile", plan.records("office_profile")[0].uid, "phone", "0 5311 2235")
    sent = sending.submit(plan, key(), tmp_path, clock=noon)
    assert (other.path.name, sent.path.name) == ("MOI-PIO50-FY2563-2565-R01.xlsx", "MOI-PIO50-FY2563-2565-R01-2.xlsx")
    assert other.path.read_bytes() == other.packed.data
    assert sending.write_packed(sent.packed, tmp_path).path == sent.path  # the same once more is no other


def test_what_could_not_be_written_was_not_sent(plan: OfficeWorkspace, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileWriteError):
        sending.submit(plan, key(), tmp_path / "file" / "folder", clock=noon)
    assert plan.revisions() == []
    assert sending.submit(plan, key(), tmp_path, clock=noon).revision_no == 1


def test_a_practice_workspace_stamps_its_files(tmp_path: Path) -> None:
    with OfficeWorkspace.create(tmp_path / "p.db", "PIO50", CYCLE, practice=True, clock=noon) as workspace:
        workspace.add_many(small_records(), "ตัวอย่าง")
        sent = sending.submit(workspace, key(), tmp_path, clock=noon)
        assert sent.path.name.endswith("-PRACTICE.xlsx")
        assert verified(workspace, sent.path, key()).trust is Trust.PRACTICE


def test_the_centre_seals_kits_and_returns(centre: CentralWorkspace, tmp_path: Path, verifier: Verifier) -> None:
    line = sending.KitLine(2, ["ab" * 32], {"ab" * 32})
    kit = sending.write_packed(sending.make_kit(centre, sample_kit(), line, key("MOI"), clock=noon), tmp_path)
    assert kit.path.name == "MOI-KIT-FY2563-2565-K02.xlsx"
    paper = sending.make_return(
        centre,
        "PIO50",
        1,
        records_of(DocumentKind.RETURN),
        key("MOI"),
        kit=kit.revision_id,
        codes=reference_book(),
        clock=noon,
    )
    sent = sending.write_packed(paper, tmp_path)
    assert sent.path.name == "MOI-PIO50-FY2563-2565-RETURN01.xlsx"
    for path, kind, office in ((kit.path, "kit", "MOI"), (sent.path, "return", "PIO50")):
        found = verifier.verify_file(path)
        assert (found.verdict, found.trust) == (Verdict.INTACT, Trust.KNOWN)
        assert (found.claims.kind, found.claims.office) == (kind, office)


def test_codes_of_a_kit_are_shown_with_their_words(tmp_path: Path, office: OfficeWorkspace) -> None:
    node = next(r for r in sample_kit() if r.entity == "frame_node" and r.text("level") == "PROGRAMME")
    office.store_kit("ab" * 32, sample_kit())
    office.add(Record("project", "p", {"name_th": "ก", "programme": node.text("code")}))
    sent = sending.submit(office, key(), tmp_path, clock=noon)
    from moi_desktop.workbook.cells import read_cells

    table = read_cells(sent.path.read_bytes())["โครงการ"]
    shown = table[2][table[1].index("programme:code")]
    assert shown == f"{node.text('code')} {node.text('name')}"


# ---- the check before it is sent -----------------------------------------------------------------------------------


def test_warnings_are_let_stand_with_a_reason_and_errors_are_not(office: OfficeWorkspace) -> None:
    office.store_kit("ab" * 32, sample_kit())
    office.add_many([r.changed({"rank": None}) if r.entity == "project" else r for r in sample_plan("PIO50")], "ตัวอย่าง")
    first = office.records("project")[0]
    office.save_value("project", first.uid, "name_th", None)
    findings = checking.check_workspace(office)
    warnings = [f for f in findings if f.severity == "warning" and not f.waived]
    assert warnings
    waivers = checking.waive(office, findings, "ส่วนกลางทราบแล้ว")
    assert {(w.text("rule"), w.text("record"), w.text("field")) for w in waivers} == {
        (f.code, f.uid, f.field) for f in warnings
    }
    after = checking.check_workspace(office)
    assert not [f for f in after if f.severity == "warning" and not f.waived]
    assert [f.code for f in after if f.severity == "error"] == [f.code for f in findings if f.severity == "error"] != []
    assert checking.waive(office, after, "อีกครั้ง") == []
