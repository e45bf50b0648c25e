"""Every change is remembered, and every step can be taken back and done again."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moi_desktop.errors import StoreError
from moi_desktop.plan.canonical import record_text, sha256_hex
from moi_desktop.plan.model import Record
from moi_desktop.store.change_log import PendingText, What
from moi_desktop.store.office_workspace import OfficeWorkspace

PROJECT = Record("project", "p", {"name_th": "โครงการ"})
LINE = Record("budget_line", "l", {"project": "p", "name": "ค่าจ้าง", "amount": 100})


def state(workspace: OfficeWorkspace) -> tuple[list[str], set[PendingText]]:
    return sorted(map(record_text, workspace.plan(verified=True))), set(workspace.pending_texts())


def test_the_history_of_a_field_says_who_changed_it_when_from_what_to_what(office: OfficeWorkspace) -> None:
    office.add(PROJECT)
    office.work_as("สมหญิง ใจดี")
    office.save_value("project", "p", "rank", 2)
    office.save_value("project", "p", "rank", 3)
    newest, older = office.history("project", "p", "rank")
    assert (newest.old, newest.new, newest.person, newest.at) == (2, 3, "สมหญิง ใจดี", "2019-08-28T05:00:00Z")
    assert (older.old, older.new, older.what) == (None, 2, What.VALUE)
    assert [line.what for line in office.history("project", "p")] == [What.VALUE, What.VALUE, What.RECORD]


def test_saving_the_same_value_again_is_no_step(office: OfficeWorkspace) -> None:
    office.add(PROJECT)
    office.save_value("project", "p", "name_th", "ใหม่")
    office.undo()
    office.save_value("project", "p", "name_th", "โครงการ")
    redone = office.next_redo()
    assert redone is not None
    assert redone.places == (("project", "p", "name_th"),)


def test_text_that_is_not_valid_is_kept_beside_the_last_valid_value(office: OfficeWorkspace) -> None:
    office.add_many([PROJECT, LINE], "เริ่ม")
    office.save_typed("budget_line", "l", "amount", "๑๒ พัน?", "number-unclear")
    assert office.pending_texts() == [PendingText("budget_line", "l", "amount", "๑๒ พัน?", "number-unclear")]
    assert office.records("budget_line")[0].money("amount") == 100
    office.save_value("budget_line", "l", "amount", 1200000)
    assert office.pending_texts() == []
    office.undo()
    assert office.pending_texts("budget_line", "l")[0].text == "๑๒ พัน?"
    assert office.records("budget_line")[0].money("amount") == 100
    office.save_value("budget_line", "l", "amount", 100)
    assert office.pending_texts() == []


def test_several_fields_saved_together_are_one_step(office: OfficeWorkspace) -> None:
    office.add_many([PROJECT, LINE], "เริ่ม")
    office.save_values("budget_line", "l", {"qty1": Decimal(3), "amount": 300}, "แก้จำนวน")
    step = office.undo()
    assert step is not None
    assert (step.label, len(step.places)) == ("แก้จำนวน", 2)
    assert office.record("budget_line", "l") == LINE


def test_a_block_of_changes_is_one_step_and_all_or_nothing(office: OfficeWorkspace) -> None:
    office.add_many([PROJECT, LINE], "เริ่ม")
    with office.changes("วางข้อมูล"):
        office.save_value("budget_line", "l", "amount", 5)
        office.save_value("project", "p", "name_th", "ใหม่")
    before = state(office)

    def half() -> None:
        with office.changes("วางข้อมูล"):
            office.save_value("budget_line", "l", "amount", 7)
            office.save_value("budget_line", "no such line", "amount", 7)

    with pytest.raises(StoreError):
        half()
    assert state(office) == before
    office.undo()
    assert office.record("budget_line", "l") == LINE
    assert office.record("project", "p") == PROJECT


def test_a_change_that_fails_inside_a_block_leaves_nothing_of_itself(office: OfficeWorkspace) -> None:
    office.add(PROJECT)
    with office.changes("นำเข้า"):
        with pytest.raises(StoreError):
            office.add_many([LINE, PROJECT], "ซ้ำ")
        office.save_value("project", "p", "rank", 1)
    assert office.records("budget_line") == []
    assert office.flaws() == []


def test_removing_takes_what_belongs_to_it_and_forgets_references(office: OfficeWorkspace) -> None:
    activity = Record("activity", "a", {"project": "p", "name": "กิจกรรม"})
    month = Record("activity_year", "m", {"activity": "a", "fiscal_year": 2563})
    line = Record("budget_line", "l", {"project": "p", "activity": "a", "amount": 100})
    office.add_many([PROJECT, activity, month, line], "เริ่ม")
    office.save_typed("activity", "a", "weight", "ครึ่ง", "number")
    before = state(office)
    office.remove("activity", "a")
    assert office.plan().of("activity") == office.plan().of("activity_year") == []
    assert office.record("budget_line", "l") == Record("budget_line", "l", {"project": "p", "amount": 100})
    after = state(office)
    office.undo()
    assert state(office) == before
    office.redo()
    assert state(office) == after


def test_an_undone_removal_puts_the_record_back_where_it_stood(office: OfficeWorkspace) -> None:
    office.add_many([PROJECT, *(Record("budget_line", f"l{n}", {"project": "p", "rank": n}) for n in range(5))], "")
    order = [line.uid for line in office.children("budget_line", "p")]
    office.remove("budget_line", "l2")
    office.undo()
    assert [line.uid for line in office.children("budget_line", "p")] == order


def test_a_removed_record_is_restored_with_what_went_with_it(office: OfficeWorkspace) -> None:
    kpi = Record("kpi", "k", {"project": "p", "name": "ตัวชี้วัด"})
    target = Record("kpi_target", "t", {"kpi": "k", "fiscal_year": 2563})
    office.add_many([PROJECT, kpi, target], "เริ่ม")
    office.remove("kpi", "k")
    office.save_value("project", "p", "rank", 1)
    office.restore("kpi", "k")
    assert office.records("kpi") == [kpi]
    assert office.records("kpi_target") == [target]
    with pytest.raises(StoreError) as caught:
        office.restore("kpi", "never")
    assert caught.value.code == "store-no-record"


def test_what_named_a_removed_record_names_it_again_when_it_comes_back(office: OfficeWorkspace) -> None:
    activity = Record("activity", "a", {"project": "p", "name": "กิจกรรม"})
    other = Record("activity", "b", {"project": "p", "name": "อีกกิจกรรม"})
    lines = [Record("budget_line", uid, {"project": "p", "activity": "a"}) for uid in ("l1", "l2")]
    office.add_many([PROJECT, activity, other, *lines], "เริ่ม")
    office.remove("activity", "a")
    office.save_value("budget_line", "l2", "activity", "b")
    office.restore("activity", "a")
    assert [line.text("activity") for line in office.records("budget_line")] == ["a", "b"]
    office.undo()
    assert [line.text("activity") for line in office.records("budget_line")] == ["", "b"]
    assert office.flaws() == []


def test_typed_text_that_went_with_a_removed_record_comes_back_with_it(office: OfficeWorkspace) -> None:
    activity = Record("activity", "a", {"project": "p", "name": "กิจกรรม"})
    year = Record("activity_year", "y", {"activity": "a", "fiscal_year": 2563})
    office.add_many([PROJECT, activity, year], "เริ่ม")
    office.save_typed("activity_year", "y", "q1", "ราวหมื่น", "not-money")
    texts = office.pending_texts()
    office.remove("activity", "a")
    assert office.pending_texts() == []
    office.restore("activity", "a")
    assert office.pending_texts() == texts
    assert office.flaws() == []


def test_a_project_that_was_sent_is_only_removed_with_a_reason_and_stays_as_a_tombstone(
    office: OfficeWorkspace,
) -> None:
    office.add_many([PROJECT, Record("project", "q"), LINE], "เริ่ม")
    office.remove("project", "q")
    assert office.record("project", "q") is None
    send(office, b"first")
    with pytest.raises(StoreError) as caught:
        office.remove("project", "p", " ")
    assert caught.value.code == "store-reason-needed"
    office.remove("project", "p", "ซ้ำกับโครงการอื่น")
    assert office.plan().live_projects() == []
    assert office.totals() == []
    assert [r.text("deleted_reason") for r in office.records("project")] == ["ซ้ำกับโครงการอื่น"]
    office.restore("project", "p")
    assert office.record("project", "p") == PROJECT


def send(office: OfficeWorkspace, payload: bytes) -> None:
    office.record_revision(
        sha256_hex(payload), 1, (), (), payload, file_sha256="f", file_name="a.xlsx", created_at="2019-08-28T05:00:00Z"
    )


def test_undo_works_in_a_later_session(tmp_path: Path) -> None:
    path = tmp_path / "plan.db"
    with OfficeWorkspace.create(path, "PIO50", "2563-2565", practice=False) as first:
        first.add(PROJECT)
        first.save_value("project", "p", "name_th", "ใหม่")
    with OfficeWorkspace.open(path) as second:
        second.undo()
        assert second.records("project") == [PROJECT]
    with OfficeWorkspace.open(path) as third:
        third.redo()
        assert third.records("project")[0].text("name_th") == "ใหม่"


def test_doing_something_else_ends_what_could_be_redone(office: OfficeWorkspace) -> None:
    office.add(PROJECT)
    office.save_value("project", "p", "rank", 1)
    office.save_value("project", "p", "rank", 2)
    office.undo()
    office.save_value("project", "p", "rank", 9)
    assert office.next_redo() is None
    assert office.redo() is None
    office.undo()
    office.undo()
    assert office.records("project") == [PROJECT]


def test_a_colleagues_records_replace_and_add_as_one_step(office: OfficeWorkspace) -> None:
    office.add_many([PROJECT, LINE], "เริ่ม")
    before = state(office)
    newer = Record("project", "p", {"name_th": "ของเพื่อน", "rank": 1}, {"colour:text": "แดง"})
    office.put_many([newer, LINE, Record("budget_line", "l2", {"project": "p"})], "รวมแฟ้มของเพื่อนร่วมงาน")
    assert office.record("project", "p") == newer
    after = state(office)
    assert office.undo() is not None
    assert state(office) == before
    office.redo()
    assert state(office) == after
    assert office.damaged_records() == []


def typed(office: OfficeWorkspace, key: str, text: str) -> None:
    with office.typing("project", "p", key):
        office.save_value("project", "p", key, text)


def test_a_long_text_that_is_being_typed_has_one_line_in_the_history(office: OfficeWorkspace) -> None:
    start = "ความเป็นมา " * 100
    office.add(Record("project", "p", {"name_th": "โครงการ", "rationale": start}))
    for number in range(1, 6):
        typed(office, "rationale", start + "ก" * number)
    (line,) = office.history("project", "p", "rationale")
    assert (line.old, line.new) == (start, start + "กกกกก")
    typed(office, "evidence", "สั้น")
    typed(office, "rationale", start)
    assert len(office.history("project", "p", "rationale")) == 2
    assert office.flaws() == []
    for expected in (start + "กกกกก", start + "กกกกก", start):
        office.undo()
        assert office.records("project")[0].text("rationale") == expected
    office.redo()
    typed(office, "rationale", start + "ข")
    office.undo()
    assert office.records("project")[0].text("rationale") == start + "กกกกก"


def test_another_person_or_another_session_starts_a_new_line(tmp_path: Path) -> None:
    text = "ความเป็นมา " * 100
    path = tmp_path / "plan.db"
    with OfficeWorkspace.create(path, "PIO50", "2563-2565", practice=False) as office:
        office.add(Record("project", "p", {"rationale": text}))
        typed(office, "rationale", text + "1")
        office.work_as("สมหญิง")
        typed(office, "rationale", text + "2")
    with OfficeWorkspace.open(path) as office:
        typed(office, "rationale", text + "3")
        assert [line.person for line in office.history("project", "p", "rationale")] == ["สมหญิง", "สมหญิง", ""]


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM history",
        "UPDATE history SET old = 'x'",
        "UPDATE history SET new = 'x'",
        "UPDATE history SET seq = seq + 9 WHERE seq = (SELECT MAX(seq) FROM history)",
        "UPDATE history SET uid = 'x' WHERE seq = (SELECT MAX(seq) FROM history)",
    ],
)
def test_the_history_cannot_be_rewritten(office: OfficeWorkspace, sql: str) -> None:
    office.add(PROJECT)
    office.save_value("project", "p", "rank", 1)
    office.save_value("project", "p", "rank", 2)
    with pytest.raises(Exception, match="append-only"):
        office.database.conn.execute(sql)
    office.database.conn.rollback()


UIDS = st.sampled_from(["a", "b", "c"])
STEPS = st.one_of(
    st.tuples(st.just("add"), UIDS),
    st.tuples(st.just("add_line"), UIDS, UIDS),
    st.tuples(st.just("save"), UIDS, st.sampled_from([None, "กข", "เก", "x"])),
    st.tuples(st.just("amount"), UIDS, st.one_of(st.none(), st.integers(0, 9))),
    st.tuples(st.just("typed"), UIDS, st.sampled_from(["12?", "abc"])),
    st.tuples(st.just("remove"), UIDS),
    st.tuples(st.just("remove_line"), UIDS),
    st.tuples(st.just("bury"), UIDS),
    st.tuples(st.just("restore"), UIDS),
    st.tuples(st.just("put"), UIDS, st.sampled_from(["ก", "ข"])),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


def take(office: OfficeWorkspace, step: tuple[str | int | None, ...]) -> None:
    """One step; a refusal is an answer too."""
    act, uid, value = (*step, None, None)[:3]
    name = str(uid)
    actions = {
        "add": lambda: office.add(Record("project", name, {"name_th": name})),
        "add_line": lambda: office.add(Record("budget_line", f"l{name}", {"project": str(value), "amount": 1})),
        "save": lambda: office.save_value("project", name, "name_th", value),
        "amount": lambda: office.save_value("budget_line", f"l{name}", "amount", value),
        "typed": lambda: office.save_typed("project", name, "rank", str(value), "number"),
        "remove": lambda: office.remove("project", name),
        "remove_line": lambda: office.remove("budget_line", f"l{name}"),
        "bury": lambda: office.remove("project", name, "เลิก"),
        "restore": lambda: office.restore("project", name),
        "put": lambda: office.put_many([Record("project", name, {"name_th": str(value), "rank": 1})], "รวม"),
        "undo": office.undo,
        "redo": office.redo,
    }
    try:
        actions[str(act)]()
    except StoreError as error:
        if error.code not in {"store-no-record", "store-duplicate", "store-reference"}:
            raise


@settings(max_examples=80)
@given(st.lists(STEPS, max_size=12))
def test_any_sequence_of_edits_then_undoing_all_gives_the_start_and_redoing_all_the_end(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str | int | None, ...]]
) -> None:
    path = tmp_path_factory.mktemp("undo") / "plan.db"
    with OfficeWorkspace.create(path, "PIO50", "2563-2565", practice=True) as office:
        office.database.conn.execute("PRAGMA synchronous=OFF")  # thousands of saves, no power cut
        start = state(office)
        for step in steps:
            take(office, step)
        end = state(office)
        had_redo = office.next_redo() is not None
        undone = 0
        while office.undo():
            undone += 1
        assert state(office) == start
        for _ in range(undone):
            assert office.redo() is not None
        assert state(office) == end
        assert (office.next_redo() is not None) == had_redo
        assert (office.flaws(), office.damaged_records()) == ([], [])
