"""Two computers of one office: the second takes the first one's package in, and the centre sees one line again."""

from pathlib import Path

import pytest

from moi_desktop.central.centre import Centre
from moi_desktop.central.decisions import apply_ready
from moi_desktop.central.intake import take_in
from moi_desktop.errors import PackageError, StoreError
from moi_desktop.exchange.lineage import RevisionState
from moi_desktop.exchange.merging import merge, preview_merge
from moi_desktop.exchange.receiving import verify_files
from moi_desktop.exchange.sending import Sent
from moi_desktop.exchange.three_way import Outcome, Side
from moi_desktop.exchange.verdict import Trust
from moi_desktop.plan.canonical import canonical_rows
from moi_desktop.plan.catalogue import DELETED
from moi_desktop.plan.model import Record
from moi_desktop.store.office_workspace import OfficeWorkspace
from tests.central.conftest import OpenDesk
from tests.central.offices import BAHT, Desk, key_of, noon, resaved, states


@pytest.fixture
def pair(desk: OpenDesk, tmp_path: Path):
    """Two computers that go on from the same sent revision."""
    here = desk("PIO50")
    here.send()
    (tmp_path / "second").mkdir()
    there = here.second_computer(tmp_path / "second")
    yield here, there
    there.workspace.close()


def previewed(desk: Desk, sent: Sent | Path):
    (arrived,) = verify_files(desk.workspace, [sent.path if isinstance(sent, Sent) else sent])
    return preview_merge(desk.workspace, arrived)


def take(desk: Desk, sent: Sent, choice: Side = Side.THEIRS):
    preview = previewed(desk, sent)
    return merge(desk.workspace, preview, {one.spot: choice for one in preview.comparison.of(Outcome.CONFLICT)})


def amount(desk, project=1, number=1):
    return desk.workspace.record("budget_line", desk.line(project, number)).money("amount") // BAHT


def test_what_only_one_changed_comes_together(pair):
    here, there = pair
    here.set_amount(12_000)
    there.rename("ชื่อที่เพื่อนแก้", project=2)
    done = take(here, there.send())
    assert (done.taken, done.kept, done.decided_ours, done.decided_theirs) == (1, 1, 0, 0)
    assert amount(here) == 12_000
    assert here.workspace.record("project", "PIO50-p2").text("name_th") == "ชื่อที่เพื่อนแก้"


def test_what_both_changed_is_decided(pair):
    here, there = pair
    here.set_amount(12_000)
    there.set_amount(7_000)
    preview = previewed(here, there.send())
    (conflict,) = preview.comparison.of(Outcome.CONFLICT)
    assert (conflict.base["amount"], conflict.ours["amount"], conflict.theirs["amount"]) == (
        "10000.00",
        "12000.00",
        "7000.00",
    )
    assert conflict.effect == -5_000 * BAHT
    with pytest.raises(PackageError) as refused:
        merge(here.workspace, preview, {})
    assert refused.value.code == "merge-undecided"
    assert amount(here) == 12_000
    merge(here.workspace, preview, {conflict.spot: Side.THEIRS})
    assert amount(here) == 7_000


def test_a_merge_is_one_step_that_can_be_undone_and_done_again(pair):
    here, there = pair
    there.set_amount(7_000)
    there.rename("ชื่อที่เพื่อนแก้", project=2)
    there.workspace.remove("budget_line", there.line(2, 2))
    there.workspace.add(Record("budget_line", "new-line", {"project": "PIO50-p1", "name": "ใหม่", "amount": 100}))
    before = canonical_rows(here.workspace.plan())
    sent = there.send()
    take(here, sent)
    after = canonical_rows(here.workspace.plan())
    assert after == canonical_rows(there.workspace.plan())
    here.workspace.undo()
    assert canonical_rows(here.workspace.plan()) == before
    assert sent.revision_id not in here.workspace.ancestors()
    here.workspace.redo()
    assert canonical_rows(here.workspace.plan()) == after
    assert sent.revision_id in here.workspace.ancestors()


def test_a_merge_that_is_done_again_after_something_was_sent_is_in_the_line_again(pair):
    here, there = pair
    there.set_amount(7_000)
    sent = there.send()
    take(here, sent)
    here.workspace.undo()
    between = here.send()
    here.workspace.redo()
    assert amount(here) == 7_000
    assert set(here.workspace.parents()) == {between.revision_id, sent.revision_id}


def test_new_records_of_a_colleague_stand_in_the_order_in_which_they_were_entered(pair):
    here, there = pair
    names = ["ก", "ข", "ค", "ง", "จ", "ฉ"]
    for number, name in enumerate(names):
        uid = f"new-{len(names) - number}"
        there.workspace.add(Record("budget_line", uid, {"project": "PIO50-p1", "name": name, "amount": 100}))
    there.workspace.add(Record("project", "new-project", {"name_th": "ใหม่"}))
    for number, name in enumerate(names):
        uid = f"kpi-{len(names) - number}"
        there.workspace.add(Record("kpi", uid, {"project": "new-project", "name": name}))
    take(here, there.send())
    assert [one.text("name") for one in here.workspace.records("budget_line")][-len(names) :] == names
    assert [one.text("name") for one in here.workspace.children("kpi", "new-project")] == names


def test_the_field_tells_in_its_history_that_it_was_taken_over(pair):
    here, there = pair
    there.set_amount(7_000)
    take(here, there.send())
    (line,) = here.workspace.history("budget_line", here.line(), "amount", limit=1)
    assert (line.label, line.old, line.new) == ("รวมแฟ้มของเพื่อนร่วมงาน", 10_000 * BAHT, 7_000 * BAHT)


def test_an_undone_merge_can_be_merged_anew(pair):
    here, there = pair
    sent = there.send()  # nothing differs: the merge changes no value
    take(here, sent)
    assert sent.revision_id in here.workspace.parents()
    here.workspace.undo()
    assert sent.revision_id not in here.workspace.parents()
    take(here, sent)
    assert sent.revision_id in here.workspace.parents()


def test_the_centre_takes_the_merged_revision_without_a_question(centre: Centre, pair):
    here, there = pair
    first = here.sent[0].path
    here.set_amount(12_000)
    there.rename("ชื่อที่เพื่อนแก้", project=2)
    theirs, ours = there.send(), here.send()
    take_in(centre, [first], clock=noon)
    apply_ready(centre)
    take_in(centre, [theirs.path, ours.path], clock=noon)
    assert set(states(centre, "PIO50").values()) == {RevisionState.APPLIED, RevisionState.FORK}
    take(here, theirs)
    both = here.send()
    assert set(both.packed.content.parents) == {theirs.revision_id, ours.revision_id}
    take_in(centre, [both.path], clock=noon)
    assert states(centre, "PIO50")[both.revision_id] == RevisionState.READY
    assert RevisionState.FORK not in states(centre, "PIO50").values()


def test_the_second_merge_asks_nothing_that_was_decided(pair):
    here, there = pair
    here.set_amount(12_000)
    there.set_amount(7_000)
    take(here, there.send(), Side.OURS)
    there.rename("ชื่อที่เพื่อนแก้ต่อ", project=2)
    preview = previewed(here, there.send())
    assert preview.conflicts == 0
    assert [one.fields for one in preview.comparison.of(Outcome.TAKEN)] == [("name_th",)]
    assert amount(here) == 12_000


def test_a_package_that_is_in_the_plan_already_is_not_merged(pair):
    here, there = pair
    sent = there.send()
    take(here, sent)
    for path in (sent.path, here.sent[0].path):
        with pytest.raises(PackageError) as refused:
            previewed(here, path)
        assert refused.value.code == "colleague-already"


def test_without_a_common_revision_everything_is_decided(desk: OpenDesk, tmp_path: Path):
    here = desk("PIO50")
    there = Desk.opened(tmp_path / "other", "PIO50")
    there.set_amount(7_000)
    here.workspace.add(Record("project", "only-here", {"name_th": "มีที่นี่"}))
    preview = previewed(here, there.send())
    assert not preview.has_base
    assert preview.conflicts == len(preview.comparison.differences) == 2
    there.workspace.close()
    merge(here.workspace, preview, {one.spot: Side.THEIRS for one in preview.comparison.differences})
    assert here.workspace.record("project", "only-here") is None
    assert amount(here) == 7_000


def test_a_sent_project_that_goes_stays_as_a_tombstone(desk, tmp_path):
    here = desk("PIO50")
    here.workspace.add(Record("project", "only-here", {"name_th": "มีที่นี่"}))
    here.send()
    there = Desk.opened(tmp_path / "other", "PIO50")
    take(here, there.send(), Side.THEIRS)
    there.workspace.close()
    kept = here.workspace.record("project", "only-here")
    assert kept.text("status") == DELETED
    assert kept.text("deleted_reason")


def test_a_project_that_a_colleague_sent_can_only_be_tombstoned_here(pair):
    here, there = pair
    there.workspace.add(Record("project", "new-project", {"name_th": "ใหม่"}))
    take(here, there.send())
    with pytest.raises(StoreError) as refused:
        here.workspace.remove("project", "new-project")
    assert refused.value.code == "store-reason-needed"


def test_typed_text_that_is_no_value_yet_is_not_overwritten_unasked(pair):
    here, there = pair
    here.workspace.save_typed("budget_line", here.line(), "amount", "หมื่นสอง", "number-unread")
    there.set_amount(7_000)
    sent = there.send()
    take(here, sent, Side.OURS)
    assert [text.text for text in here.workspace.pending_texts()] == ["หมื่นสอง"]


def test_a_key_that_the_kit_does_not_know_is_told(pair):
    here, there = pair
    there.key = key_of("PIO50", 2)
    preview = previewed(here, there.send())
    assert preview.trust is Trust.UNKNOWN
    assert [warning.code for warning in preview.warnings] == ["colleague-key-unknown"]


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda here, there, folder: here.card().path, "kind-not-here"),
        (lambda here, there, folder: _other_office(folder), "colleague-other-office"),
        (lambda here, there, folder: _rubbish(folder), "file-not-xlsx"),
    ],
)
def test_files_that_are_no_colleagues_are_refused(pair, tmp_path, spoil, code):
    here, there = pair
    with pytest.raises(PackageError) as refused:
        previewed(here, spoil(here, there, tmp_path))
    assert refused.value.code == code
    assert refused.value.sentence


def _other_office(folder: Path) -> Path:
    other = Desk.opened(folder / "PIO20", "PIO20")
    path = other.send().path
    other.workspace.close()
    return path


def _rubbish(folder: Path) -> Path:
    path = folder / "x.xlsx"
    path.write_bytes(b"no workbook")
    return path


def test_a_resaved_package_merges_like_the_original(pair, tmp_path):
    here, there = pair
    there.set_amount(7_000)
    take_path = resaved(there.send().path, tmp_path / "resaved.xlsx")
    preview = previewed(here, take_path)
    merge(here.workspace, preview, {})
    assert amount(here) == 7_000


def test_a_plan_that_changed_meanwhile_is_not_merged_into(pair):
    here, there = pair
    there.set_amount(7_000)
    preview = previewed(here, there.send())
    here.rename("พิมพ์ต่อ")
    with pytest.raises(PackageError) as refused:
        merge(here.workspace, preview, {})
    assert refused.value.code == "merge-plan-changed"
    assert amount(here) == 10_000
    assert here.workspace.parents() == (here.sent[0].revision_id,)


def test_what_is_read_back_otherwise_changes_nothing(pair, monkeypatch):
    here, there = pair
    there.set_amount(7_000)
    sent = there.send()
    preview = previewed(here, sent)
    whole = OfficeWorkspace.become

    def half(workspace, records, why):
        whole(workspace, list(records)[:-1], why)

    monkeypatch.setattr(OfficeWorkspace, "become", half)
    with pytest.raises((PackageError, StoreError)) as refused:
        merge(here.workspace, preview, {})
    assert refused.value.code in ("merge-read-back", "store-reference")
    assert amount(here) == 10_000
    assert sent.revision_id not in [one.revision_id for one in here.workspace.documents()]
    assert sent.revision_id not in here.workspace.ancestors()
