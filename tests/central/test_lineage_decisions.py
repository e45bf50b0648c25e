"""Apply, undo, choose between forks: what each decision does, and that nothing half-done ever stays."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from moi_desktop.central import decisions, views
from moi_desktop.central.centre import Centre
from moi_desktop.central.intake import take_in
from moi_desktop.central.state_names import STATE_NAMES
from moi_desktop.errors import Cancelled, CentralError
from moi_desktop.store.central_workspace import CentralWorkspace, StoredRows
from tests.central.offices import Desk, amount, noon, states, vault_of, views_of

OpenDesk = Callable[..., Desk]


def in_sync(centre: Centre) -> None:
    """The views are what vault and journal say, cell by cell."""
    stood = views_of(centre)
    assert views.rebuild(centre).same
    assert views_of(centre) == stood
    assert centre.workspace.check_chain() == []


def test_apply_undo_and_apply_again(centre: Centre, desk: OpenDesk) -> None:
    office = desk()
    first = office.send()
    take_in(centre, [first.path], apply=True, clock=noon)
    after_first = views.digest(centre)
    office.set_amount(123)
    second = office.send()
    take_in(centre, [second.path], clock=noon)
    decisions.apply_revision(centre, "PIO50", second.revision_id)
    after_second = views.digest(centre)
    assert amount(centre, office.line()) == (123, 123)
    assert decisions.undo_apply(centre, "PIO50") == second.revision_id
    assert amount(centre, office.line()) == (10_000, 10_000)
    assert states(centre, "PIO50") == {first.revision_id: "applied", second.revision_id: "ready"}
    in_sync(centre)
    assert decisions.apply_ready(centre) == [second.revision_id]
    assert views.digest(centre) == after_second
    decisions.undo_apply(centre, "PIO50")
    decisions.undo_apply(centre, "PIO50")
    assert centre.workspace.heads() == {}
    assert centre.workspace.view_records("project") == []
    in_sync(centre)
    with pytest.raises(CentralError) as refused:
        decisions.undo_apply(centre, "PIO50")
    assert refused.value.code == "nothing-applied"
    assert after_first != after_second


@pytest.mark.parametrize("what", ["unknown", "superseded", "applied", "fork"])
def test_only_a_ready_revision_can_be_applied(centre: Centre, desk: OpenDesk, tmp_path: Path, what: str) -> None:
    office = desk()
    first = office.send()
    second = office.second_computer(tmp_path / "second")
    office.set_amount(1)
    newer = office.send()
    take_in(centre, [first.path, newer.path], apply=True, clock=noon)
    second.set_amount(2)
    other = second.send()
    second.workspace.close()
    take_in(centre, [other.path], clock=noon)
    known = {"superseded": first, "applied": newer, "fork": other}
    revision = known[what].revision_id if what in known else "0" * 64
    before = views_of(centre), vault_of(centre)
    with pytest.raises(CentralError) as refused:
        decisions.apply_revision(centre, "PIO50", revision)
    assert refused.value.code == "not-ready"
    assert STATE_NAMES["" if what == "unknown" else what] in refused.value.sentence
    assert (views_of(centre), vault_of(centre)) == before


class Fork:
    """PIO50 with two computers that both went on from r1; `left` is applied when `applied` says so."""

    def __init__(self, centre: Centre, desk: OpenDesk, tmp_path: Path, *, applied: bool) -> None:
        self.centre = centre
        self.first = desk()
        self.r1 = self.first.send()
        self.second = self.first.second_computer(tmp_path / "second")
        self.first.set_amount(111)
        self.left = self.first.send()
        self.second.set_amount(222)
        self.right = self.second.send()
        take_in(centre, [self.r1.path, self.left.path], apply=applied, clock=noon)
        take_in(centre, [self.right.path], clock=noon)

    def close(self) -> None:
        self.second.workspace.close()

    def take(self, desk: Desk) -> str:
        sent = desk.send()
        take_in(self.centre, [sent.path], clock=noon)
        return sent.revision_id

    @property
    def states(self) -> dict[str, str]:
        return states(self.centre, "PIO50")


@pytest.fixture(params=[False, True], ids=["nothing applied", "one side applied"])
def fork(request: pytest.FixtureRequest, centre: Centre, desk: OpenDesk, tmp_path: Path):
    made = Fork(centre, desk, tmp_path, applied=request.param)
    yield made
    in_sync(centre)
    made.close()


@pytest.mark.parametrize("side", ["left", "right"])
def test_either_side_of_a_fork_can_be_chosen_and_the_other_is_set_aside(fork: Fork, centre: Centre, side: str) -> None:
    chosen, other = (fork.left, fork.right) if side == "left" else (fork.right, fork.left)
    before = views.digest(centre), fork.states
    assert set(decisions.fork_sides(centre, "PIO50")) == {fork.left.revision_id, fork.right.revision_id}
    decisions.resolve_fork(centre, "PIO50", chosen.revision_id, "ตกลงกับหน่วยงานทางโทรศัพท์แล้ว")
    assert fork.states == {
        fork.r1.revision_id: "superseded",
        chosen.revision_id: "applied",
        other.revision_id: "set-aside",
    }
    assert decisions.fork_sides(centre, "PIO50") == []
    assert decisions.apply_ready(centre) == []
    assert amount(centre, fork.first.line())[0] == (111 if side == "left" else 222)
    in_sync(centre)
    decisions.undo_apply(centre, "PIO50")
    assert (views.digest(centre), fork.states) == before


def test_a_fork_decision_needs_a_reason_and_a_side_of_the_fork(fork: Fork, centre: Centre) -> None:
    before = views_of(centre), vault_of(centre)
    for revision, reason, code in (
        (fork.left.revision_id, "  ", "no-reason"),
        (fork.r1.revision_id, "เหตุผล", "not-a-fork"),
        ("0" * 64, "เหตุผล", "not-a-fork"),
    ):
        with pytest.raises(CentralError) as refused:
            decisions.resolve_fork(centre, "PIO50", revision, reason)
        assert refused.value.code == code
    assert (views_of(centre), vault_of(centre)) == before


def test_without_a_fork_there_is_nothing_to_choose(centre: Centre, desk: OpenDesk) -> None:
    sent = desk().send()
    take_in(centre, [sent.path], apply=True, clock=noon)
    with pytest.raises(CentralError) as refused:
        decisions.resolve_fork(centre, "PIO50", sent.revision_id, "เหตุผล")
    assert refused.value.code == "not-a-fork"


def test_what_goes_on_from_a_side_that_was_set_aside_is_a_new_fork(fork: Fork, centre: Centre) -> None:
    decisions.resolve_fork(centre, "PIO50", fork.left.revision_id, "เลือกเครื่องแรก")
    fork.second.set_amount(333)
    back = fork.take(fork.second)
    assert fork.states[back] == "fork"
    assert set(decisions.fork_sides(centre, "PIO50")) == {fork.left.revision_id, back}
    decisions.resolve_fork(centre, "PIO50", fork.left.revision_id, "ยังใช้เครื่องแรก")
    assert fork.states[back] == "set-aside"
    assert fork.states[fork.left.revision_id] == "applied"
    fork.first.set_amount(444)
    newer = fork.take(fork.first)
    assert fork.states[newer] == "ready"


def test_setting_a_side_aside_sets_its_whole_line_aside(fork: Fork, centre: Centre) -> None:
    fork.first.set_amount(555)
    newer = fork.take(fork.first)
    decisions.resolve_fork(centre, "PIO50", fork.right.revision_id, "เลือกเครื่องที่สอง")
    assert fork.states == {
        fork.r1.revision_id: "superseded",
        fork.left.revision_id: "superseded",
        newer: "set-aside",
        fork.right.revision_id: "applied",
    }


def test_a_merge_by_the_office_ends_the_fork_also_after_a_decision(fork: Fork, centre: Centre) -> None:
    decisions.resolve_fork(centre, "PIO50", fork.left.revision_id, "เลือกเครื่องแรกไปก่อน")
    fork.first.merge(fork.right)
    merged = fork.take(fork.first)
    assert fork.states[merged] == "ready"
    decisions.apply_ready(centre)
    assert fork.states[merged] == "applied"
    assert set(fork.states.values()) <= {"applied", "superseded", "set-aside"}


def test_stored_records_that_read_back_differently_take_the_whole_apply_back(
    centre: Centre, desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad, good = desk("PIO50").send(), desk("PIO20").send()
    true_reading = CentralWorkspace.stored_rows

    def misread(self: CentralWorkspace, office: str) -> StoredRows:
        found = true_reading(self, office)
        return (
            found
            if office != "PIO50"
            else {**found, "project": [(*row[:-2], "0" * 64, "{}") for row in found["project"]]}
        )

    take_in(centre, [bad.path], clock=noon)
    before = views.digest(centre), views_of(centre), vault_of(centre)
    monkeypatch.setattr(CentralWorkspace, "stored_rows", misread)
    with pytest.raises(CentralError) as refused:
        decisions.apply_revision(centre, "PIO50", bad.revision_id)
    assert refused.value.code == "read-back-differs"
    assert (views.digest(centre), views_of(centre), vault_of(centre)) == before
    assert centre.ledger.heads() == {}
    report = take_in(centre, [good.path, bad.path], apply=True, clock=noon)
    assert report.applied == [good.revision_id]
    assert not report.clean
    assert centre.ledger.heads() == {"PIO20": good.revision_id}
    with pytest.raises(CentralError):
        decisions.apply_ready(centre)
    monkeypatch.undo()
    assert decisions.apply_ready(centre) == [bad.revision_id]
    in_sync(centre)


def test_a_package_that_cannot_be_applied_says_why_in_the_report(
    centre: Centre, desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CentralWorkspace, "stored_rows", lambda *_: {})
    (package,) = take_in(centre, [desk().send().path], apply=True, clock=noon).packages
    assert (package.state, package.code) == ("ready", "read-back-differs")
    assert "PIO50" in package.message


def test_a_failure_in_the_middle_of_an_intake_leaves_the_files_before_it(
    centre: Centre, desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, bad = desk("PIO20").send(), desk("PIO50").send()
    true_put = CentralWorkspace.put_package

    def failing(self: CentralWorkspace, row, payload=None) -> None:
        true_put(self, row, payload)
        if row.office == "PIO50":
            raise RuntimeError("disk gone")

    monkeypatch.setattr(CentralWorkspace, "put_package", failing)
    with pytest.raises(RuntimeError):
        take_in(centre, [good.path, bad.path], clock=noon)
    monkeypatch.undo()
    assert list(states(centre, "PIO20").values()) == ["ready"]
    assert states(centre, "PIO50") == {}
    assert len(centre.workspace.receipts()) == len(centre.workspace.file_hashes())
    in_sync(centre)
    assert take_in(centre, [bad.path], clock=noon).packages[0].state == "ready"


@pytest.mark.parametrize(
    "sql",
    [
        """DELETE FROM "view_budget_line" WHERE "uid" = 'PIO50-p1-l1'""",
        """UPDATE "view_package" SET "state" = 'fork' WHERE "kind" = 'submission'""",
        """UPDATE "view_budget_line" SET "amount" = "amount" + 1 WHERE "uid" = 'PIO50-p1-l1'""",
        """UPDATE "view_project" SET "name_th" = 'ชื่อที่ไม่มีใครส่ง'""",
        """UPDATE "view_cycle" SET "name" = 'แผนอื่น'""",
    ],
)
def test_views_that_were_tampered_with_are_found_and_put_right(centre: Centre, desk: OpenDesk, sql: str) -> None:
    take_in(centre, [desk().send().path], apply=True, clock=noon)
    right, stood = views.digest(centre), views_of(centre)
    with centre.transaction():
        centre.workspace.database.conn.execute(sql)
    assert views_of(centre) != stood
    rebuilt = views.rebuild(centre)
    assert (rebuilt.same, rebuilt.after) == (False, right)
    assert views_of(centre) == stood
    assert views.rebuild(centre).same


@pytest.mark.parametrize("table", ["journal", "vault_file", "vault_receipt"])
def test_vault_and_journal_cannot_be_rewritten(centre: Centre, desk: OpenDesk, table: str) -> None:
    take_in(centre, [desk().send().path], apply=True, clock=noon)
    for sql in (f'DELETE FROM "{table}"', f'UPDATE "{table}" SET rowid = rowid + 100'):
        with pytest.raises(Exception, match=r"append|may not|refused|never"):
            centre.workspace.database.conn.execute(sql)
    in_sync(centre)


def test_stopping_an_intake_keeps_what_was_taken_and_the_rest_can_follow(centre: Centre, desk: OpenDesk) -> None:
    office, other = desk("PIO50"), desk("PIO20")
    paths = [office.send().path, other.send().path, office.send().path, other.send().path]
    steps: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        steps.append((done, total))
        if done == 2:
            raise Cancelled

    files_before = set(centre.workspace.file_hashes())
    with pytest.raises(Cancelled):
        take_in(centre, paths, apply=True, clock=noon, progress=progress)
    assert list(dict.fromkeys(steps)) == [(0, 4), (1, 4), (2, 4)]
    taken = set(centre.workspace.file_hashes()) - files_before
    assert 1 <= len(taken) <= 2
    assert centre.ledger.heads() == {}
    in_sync(centre)
    report = take_in(centre, paths, apply=True, clock=noon)
    assert [p.state for p in report.packages].count("duplicate") == len(taken)
    assert set(report.applied) == {office.sent[1].revision_id, other.sent[1].revision_id}
    in_sync(centre)
