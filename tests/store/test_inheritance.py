"""Values that were carried over: marked until confirmed, and undo takes the marks along."""

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moi_desktop.plan.carrying import FormerValue
from moi_desktop.plan.model import Record
from moi_desktop.store.doctor import doctor
from moi_desktop.store.office_workspace import OfficeWorkspace

PROJECT = Record("project", "p", {"name_th": "โครงการ", "start_fy": 2564})
LINE = Record("budget_line", "l", {"project": "p", "name": "ค่าจ้าง", "amount": 100})
NAME, START, AMOUNT = ("project", "p", "name_th"), ("project", "p", "start_fy"), ("budget_line", "l", "amount")
FORMER = [FormerValue(*NAME, "โครงการเดิม"), FormerValue(*START, 2563), FormerValue(*AMOUNT, 90)]
SAMPLES = Path(__file__).parents[1] / "samples"


@pytest.fixture
def carried(office: OfficeWorkspace) -> OfficeWorkspace:
    office.carry_in([PROJECT, LINE], FORMER, "ยกมา")
    return office


def test_former_values_stand_beside_the_records_in_their_own_kind(carried: OfficeWorkspace) -> None:
    assert carried.inherited() == FORMER
    assert carried.inherited("budget_line", "l") == [FORMER[2]]
    assert carried.unconfirmed() == [NAME, START, AMOUNT]


def test_editing_a_value_confirms_it_and_undo_takes_that_back(carried: OfficeWorkspace) -> None:
    carried.save_value("project", "p", "start_fy", 2565)
    assert carried.unconfirmed() == [NAME, AMOUNT]
    carried.undo()
    assert carried.unconfirmed() == [NAME, START, AMOUNT]
    carried.redo()
    assert carried.unconfirmed() == [NAME, AMOUNT]


def test_a_value_saved_as_it_stands_is_not_an_edit(carried: OfficeWorkspace) -> None:
    carried.save_value("project", "p", "start_fy", 2564)
    assert START in carried.unconfirmed()


def test_text_that_is_no_value_confirms_nothing(carried: OfficeWorkspace) -> None:
    carried.save_typed("project", "p", "start_fy", "ปีหน้า", "not-a-year")
    assert START in carried.unconfirmed()


def test_confirming_is_one_step_with_its_places(carried: OfficeWorkspace) -> None:
    carried.confirm([NAME, AMOUNT], "ยืนยัน 2 ค่า")
    assert carried.unconfirmed() == [START]
    step = carried.next_undo()
    assert step is not None
    assert (step.act, step.label, set(step.places)) == ("confirm", "ยืนยัน 2 ค่า", {NAME, AMOUNT})
    carried.undo()
    assert carried.unconfirmed() == [NAME, START, AMOUNT]


def test_confirming_what_waits_for_nothing_is_no_step(carried: OfficeWorkspace) -> None:
    carried.confirm([NAME])
    before = carried.next_undo()
    carried.confirm([NAME, ("project", "p", "position"), ("risk", "none", "text")])
    assert carried.next_undo() == before


def test_undoing_the_carrying_takes_records_and_marks_away_together(carried: OfficeWorkspace) -> None:
    carried.undo()
    assert (len(carried.plan()), carried.inherited()) == (0, [])
    carried.redo()
    assert carried.unconfirmed() == [NAME, START, AMOUNT]
    assert doctor(carried) == []


def test_a_removed_project_that_comes_back_is_still_unconfirmed(carried: OfficeWorkspace) -> None:
    carried.remove("project", "p")
    carried.undo()
    assert carried.unconfirmed() == [NAME, START, AMOUNT]


def test_a_long_text_is_confirmed_once_while_it_is_typed_in_one_go(office: OfficeWorkspace) -> None:
    long = "ก" * 2000
    place = ("project", "p", "rationale")
    office.carry_in([Record("project", "p", {"rationale": long})], [FormerValue(*place, long)], "ยกมา")
    for more in ("ข", "ขค", "ขคง"):
        with office.typing(*place):
            office.save_value(*place, long + more)
    assert office.unconfirmed() == []
    assert len(office.history("project", "p", "rationale")) == 1
    office.undo()
    assert office.unconfirmed() == [place]


def test_the_doctor_sees_a_mark_that_is_not_what_was_written(carried: OfficeWorkspace) -> None:
    carried.database.conn.execute('UPDATE "inherited" SET "confirmed" = 1')
    assert [finding for finding in carried.flaws() if finding.startswith("inherited ")]


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.sampled_from(["edit", "confirm", "line", "undo", "redo", "remove"]), max_size=8))
def test_undoing_everything_leads_back_whatever_was_done(carried: OfficeWorkspace, acts: list[str]) -> None:
    first = (carried.inherited(), len(carried.plan()))
    base = carried.next_undo()
    for number, act in enumerate(acts):
        present = carried.record("project", "p") is not None
        if act == "edit" and present:
            carried.save_value("project", "p", "start_fy", 2500 + number + len(acts))
        elif act == "line" and present:
            carried.save_value("budget_line", "l", "amount", number)
        elif act == "confirm":
            carried.confirm([NAME, AMOUNT])
        elif act == "remove" and present:
            carried.remove("project", "p")
        elif act == "undo" and carried.next_undo() != base:
            carried.undo()
        elif act == "redo":
            carried.redo()
    while carried.next_undo() != base:
        carried.undo()
    assert (carried.inherited(), len(carried.plan())) == first


@pytest.mark.parametrize("version", sorted(path.parent.name for path in SAMPLES.glob("*/facts.json")))
def test_a_workspace_of_every_released_version_takes_inherited_values(tmp_path: Path, version: str) -> None:
    path = tmp_path / "office.db"
    shutil.copy(SAMPLES / version / "office.db", path)
    with OfficeWorkspace.open(path) as office:
        before = office.plan(verified=True)
        facts = json.loads((SAMPLES / version / "facts.json").read_text(encoding="utf-8"))
        assert len(office.unconfirmed()) == facts.get("unconfirmed", 0)
        office.carry_in([PROJECT, LINE], FORMER, "ยกมา")
        assert len(office.plan()) == len(before) + 2
        office.undo()
        assert [*office.plan()] == [*before]
        assert doctor(office) == []
