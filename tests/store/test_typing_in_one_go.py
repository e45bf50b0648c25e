"""A text that is saved again and again while it is written is one step of the history."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moi_desktop.plan.model import Record, Value
from moi_desktop.store.change_log import What
from moi_desktop.store.office_workspace import OfficeWorkspace


class Watch:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = datetime(2019, 8, 28, 5, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def office(tmp_path: Path, watch: Watch) -> Iterator[OfficeWorkspace]:
    with OfficeWorkspace.create(tmp_path / "a.db", "PIO50", "2563-2565", practice=False, clock=watch) as made:
        made.add(Record("project", "p", {"name_th": "เดิม"}))
        yield made


def typed(office: OfficeWorkspace, key: str, value: Value) -> None:
    with office.typing("project", "p", key):
        office.save_value("project", "p", key, value)


def names(office: OfficeWorkspace) -> list[tuple[object, object]]:
    return [(line.old, line.new) for line in office.history("project", "p", "name_th")]


def test_what_is_written_on_within_seconds_is_one_line_and_one_undo(office: OfficeWorkspace, watch: Watch) -> None:
    for text in ("โครง", "โครงการ", "โครงการใหม่"):
        typed(office, "name_th", text)
        watch.pass_by(2)
    assert names(office) == [("โครงการใหม่", "เดิม")[::-1]]
    office.undo()
    record = office.record("project", "p")
    assert record is not None
    assert record.text("name_th") == "เดิม"


def test_a_longer_pause_or_another_field_begins_another_step(office: OfficeWorkspace, watch: Watch) -> None:
    typed(office, "name_th", "โครง")
    watch.pass_by(6)
    typed(office, "name_th", "โครงการ")
    typed(office, "person", "นาย")
    typed(office, "name_th", "โครงการ ก")
    typed(office, "name_th", "อื่น")
    assert names(office) == [
        ("โครงการ", "อื่น"),
        ("โครง", "โครงการ"),
        ("เดิม", "โครง"),
    ]


def test_a_number_typed_with_pauses_is_one_step_also_where_its_beginning_was_none(office: OfficeWorkspace) -> None:
    for text in ("2", "25", "256"):
        with office.typing("project", "p", "start_fy"):
            office.save_typed("project", "p", "start_fy", text, "not-a-year")
    typed(office, "start_fy", 2563)
    assert [(line.what, line.old, line.new) for line in office.history("project", "p", "start_fy")] == [
        (What.VALUE, None, 2563)
    ]
    office.undo()
    assert office.pending_texts() == []
    assert [one.whole("start_fy") for one in office.records("project")] == [None]


def test_what_is_picked_twice_is_two_steps(office: OfficeWorkspace) -> None:
    for code in ("1", "2"):
        typed(office, "status", code)
    assert [(line.old, line.new) for line in office.history("project", "p", "status")] == [("1", "2"), (None, "1")]


@given(st.lists(st.tuples(st.sampled_from(["name_th", "person"]), st.sampled_from("กขค"), st.integers(0, 9))))
def test_whatever_was_typed_can_be_undone_to_the_beginning_and_done_again(strokes: list[tuple[str, str, int]]) -> None:
    watch = Watch()
    with (
        TemporaryDirectory() as folder,
        OfficeWorkspace.create(Path(folder) / "a.db", "PIO50", "2563-2565", practice=False, clock=watch) as office,
    ):
        office.add(Record("project", "p", {"name_th": "เดิม"}))
        for key, text, seconds in strokes:
            typed(office, key, text)
            watch.pass_by(seconds)
        end = office.record("project", "p")
        while (step := office.next_undo()) is not None and step.act != "add":
            office.undo()
        assert office.record("project", "p") == Record("project", "p", {"name_th": "เดิม"})
        while office.next_redo() is not None:
            office.redo()
        assert office.record("project", "p") == end
        assert office.flaws() == []


def test_what_one_typing_saves_bit_by_bit_is_one_step_also_where_it_is_no_value(office: OfficeWorkspace) -> None:
    for text in ("รอ", "รอผล"):
        with office.changes("ชื่อ", typing="7"):
            office.save_typed("project", "p", "start_fy", text, "not-a-year")
    with office.changes("ชื่อ", typing="7"):
        office.save_value("project", "p", "start_fy", 2563)
    office.undo()
    record = office.record("project", "p")
    assert record is not None
    assert record.whole("start_fy") is None
    assert office.pending_texts() == []
    office.redo()
    assert [one.whole("start_fy") for one in office.records("project")] == [2563]


def test_another_typing_or_something_in_between_is_another_step(office: OfficeWorkspace) -> None:
    with office.changes("ปี", typing="7"):
        office.save_value("project", "p", "start_fy", 2563)
    with office.changes("ปี", typing="8"):
        office.save_value("project", "p", "start_fy", 2564)
    office.save_value("project", "p", "person", "นาย")
    with office.changes("ปี", typing="8"):
        office.save_value("project", "p", "start_fy", 2565)
    years = []
    while office.next_undo() is not None and office.undo() is not None:
        records = office.records("project")
        years += [records[0].whole("start_fy")] if records else []
    assert years == [2564, 2564, 2563, None]
