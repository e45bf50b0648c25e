"""What an office may say of a revision that it sent: only what a receipt of the centre proves."""

from pathlib import Path

import pytest

from moi_desktop.central import decisions, returning
from moi_desktop.central.centre import Centre
from moi_desktop.central.intake import take_in
from moi_desktop.central.office_review import APPROVED
from moi_desktop.errors import StoreError
from moi_desktop.exchange.receiving import receive
from moi_desktop.exchange.sent_revisions import SentState, edits_since_last, is_kept, sent_revisions, write_again
from moi_desktop.plan.canonical import sha256_hex
from tests.central.conftest import OpenDesk
from tests.central.offices import Desk, key_of, noon


@pytest.fixture
def office(desk: OpenDesk) -> Desk:
    return desk()


def answer(centre: Centre, office: Desk, folder: Path) -> None:
    """The centre writes its return, and the office reads it."""
    receive(office.workspace, returning.issue_return(centre, office.office, key_of("MOI"), folder, clock=noon).path)


def seen(office: Desk) -> list[tuple[int, str]]:
    return [(one.revision.revision_no, str(one.state)) for one in sent_revisions(office.workspace)]


def test_a_written_file_is_not_held_to_have_arrived(office: Desk) -> None:
    assert sent_revisions(office.workspace) == []
    office.send()
    assert seen(office) == [(1, "written")]


def test_a_receipt_proves_the_revision_that_it_names(centre: Centre, office: Desk, tmp_path: Path) -> None:
    take_in(centre, [office.send().path], apply=True, clock=noon)
    assert seen(office) == [(1, "written")]  # it lies at the centre, but nobody here can know that
    answer(centre, office, tmp_path)
    (one,) = sent_revisions(office.workspace)
    assert (one.state, one.receipted_at[:10]) == (SentState.RECEIVED, "2019-08-28")


def test_a_decision_is_told_with_its_count(centre: Centre, office: Desk, tmp_path: Path) -> None:
    take_in(centre, [office.send().path], apply=True, clock=noon)
    answer(centre, office, tmp_path)
    decisions.decide(centre, "PIO50", "PIO50-p1", APPROVED)
    answer(centre, office, tmp_path)
    (one,) = sent_revisions(office.workspace)
    assert one.state is SentState.DECIDED
    assert one.decisions == {"APPROVED": 1}


def test_a_revision_that_a_later_one_replaced_claims_nothing(centre: Centre, office: Desk, tmp_path: Path) -> None:
    office.send()
    office.set_amount(77_000)
    take_in(centre, [office.send().path], apply=True, clock=noon)
    answer(centre, office, tmp_path)
    first, second = sent_revisions(office.workspace)
    assert (first.state, first.replaced_by) == (SentState.WRITTEN, 2)
    assert (second.state, second.replaced_by) == (SentState.RECEIVED, None)


def test_edits_after_the_last_revision_are_counted_by_record(office: Desk) -> None:
    assert edits_since_last(office.workspace) == 0
    office.send()
    assert edits_since_last(office.workspace) == 0
    office.set_amount(77_000)
    office.rename("ชื่อใหม่")
    office.rename("ชื่อใหม่กว่า")
    assert edits_since_last(office.workspace) == 2
    office.workspace.remove("budget_line", office.line(2, 2))
    assert edits_since_last(office.workspace) == 3
    office.send()
    assert edits_since_last(office.workspace) == 0


def test_the_file_of_a_revision_is_written_again_byte_for_byte(office: Desk, tmp_path: Path) -> None:
    sent = office.send()
    office.set_amount(77_000)
    folder = tmp_path / "again"
    folder.mkdir()
    written = write_again(office.workspace, sent.revision_id, folder)
    assert written.path.name == sent.path.name
    assert written.path.read_bytes() == sent.path.read_bytes()
    assert len(office.workspace.revisions()) == 1


def test_a_revision_of_before_files_were_kept_says_so(office: Desk, tmp_path: Path) -> None:
    payload = b'{"records":[]}'
    revision_id = sha256_hex(payload)
    office.workspace.record_revision(
        revision_id, 1, (), (), payload, file_sha256="ab" * 32, file_name="old.xlsx", created_at="2019-08-28T05:00:00Z"
    )
    (revision,) = office.workspace.revisions()
    assert not is_kept(office.workspace, revision)
    with pytest.raises(StoreError) as error:
        write_again(office.workspace, revision_id, tmp_path)
    assert error.value.code == "sent-file-missing"
