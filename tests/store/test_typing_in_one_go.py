"""A text that is saved again and again while it is written is one step of the history."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from moi_desktop.plan.model import Record
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


def names(office: OfficeWorkspace) -> list[tuple[object, object]]:
    return [(line.old, line.new) for line in office.history("project", "p", "name_th")]


def test_what_is_written_on_within_seconds_is_one_line_and_one_undo(office: OfficeWorkspace, watch: Watch) -> None:
    for text in ("โครง", "โครงการ", "โครงการใหม่"):
        office.save_value("project", "p", "name_th", text)
        watch.pass_by(2)
    assert names(office) == [("โครงการใหม่", "เดิม")[::-1]]
    office.undo()
    record = office.record("project", "p")
    assert record is not None
    assert record.text("name_th") == "เดิม"


def test_a_longer_pause_another_field_or_other_words_begin_another_step(office: OfficeWorkspace, watch: Watch) -> None:
    office.save_value("project", "p", "name_th", "โครง")
    watch.pass_by(6)
    office.save_value("project", "p", "name_th", "โครงการ")
    office.save_value("project", "p", "person", "นาย")
    office.save_value("project", "p", "name_th", "โครงการ ก")
    office.save_value("project", "p", "name_th", "อื่น")
    assert names(office) == [
        ("โครงการ ก", "อื่น"),
        ("โครงการ", "โครงการ ก"),
        ("โครง", "โครงการ"),
        ("เดิม", "โครง"),
    ]
