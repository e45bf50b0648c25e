"""What competing revisions of one office ask: a deletion against work is one question, a record is one line."""

from __future__ import annotations

import pytest

from moi_desktop.central.intake import take_in
from moi_desktop.desktop.models.central_fork import Fork, Side, read_fork
from moi_desktop.desktop.models.central_fork_lines import fork_lines
from moi_desktop.desktop.pages.central_fork import ForkDialog
from moi_desktop.exchange.three_way import NO_BASE, Base
from moi_desktop.plan.code_book import CodeBook
from tests.central.offices import Desk, issue_kit, new_centre, noon, register

PROJECT, LINE, NEW = ("project", "p"), ("budget_line", "l"), ("project", "n")
DELETED = {"status": "DELETED", "deleted_reason": "ซ้ำกับของจังหวัด"}


def plan(amount="100.00", name="อบรมผู้ประกอบการ", **project):
    values = {"name_th": name, "status": "ACTIVE", **project}
    line = {"project": "p", "name": "ค่าวิทยากร", "fiscal_year": 2563, "amount": amount}
    return {PROJECT: {k: v for k, v in values.items() if v is not None}, LINE: line}


def lines(*sides, base=None):
    return fork_lines(Base(plan()) if base is None else base, sides, CodeBook())


@pytest.mark.parametrize("deleter", [0, 1])
def test_a_deletion_against_work_is_one_question_with_the_money_of_both(deleter):
    sides = [plan("150.00", name="อบรมเข้ม"), plan("150.00", name="อบรมเข้ม")]
    sides[deleter] = plan(**DELETED)
    (line,) = lines(*sides)
    assert line.is_conflict
    assert line.effects[deleter] == -100_00
    assert line.effects[1 - deleter] == 50_00
    assert "ซ้ำกับของจังหวัด" in line.values[deleter]
    assert "คงไว้" in line.values[1 - deleter]
    changed = {detail.label for detail in line.details}
    assert {"ชื่อโครงการ", "จำนวนเงิน", "เหตุผลที่ลบ"} <= changed


def test_a_deletion_that_nobody_worked_against_is_one_line_of_one_side():
    (line,) = lines(plan(**DELETED), plan())
    assert not line.is_conflict
    assert line.effects == (-100_00, 0)


def test_a_deletion_against_a_new_line_is_a_conflict():
    added = {**plan(), ("budget_line", "m"): {**plan()[LINE], "name": "ค่าอาหาร", "amount": "70.00"}}
    (line,) = lines(plan(**DELETED), added)
    assert line.is_conflict
    assert line.effects == (-100_00, 70_00)


def test_an_added_project_is_one_line_with_its_fields_in_the_order_of_the_catalogue():
    new = {
        NEW: {"summary_note": "x", "status": "ACTIVE", "name_th": "โรงงานสีเขียว", "name_en": "Green", "code": "1"},
        ("budget_line", "k"): {"project": "n", "name": "ค่าจ้าง", "fiscal_year": 2563, "amount": "900.00"},
    }
    (line,) = lines({**plan(), **new}, plan())
    assert not line.is_conflict
    assert line.effects == (900_00, 0)
    assert "โรงงานสีเขียว" in line.record
    assert "900.00" in line.values[0]
    labels = [detail.label for detail in line.details]
    assert labels.index("ชื่อโครงการ") < labels.index("จำนวนเงิน")
    assert all(detail.values[1] == "" for detail in line.details)


def test_a_removed_record_against_work_on_it_is_a_conflict():
    without = {PROJECT: plan()[PROJECT]}
    (line,) = lines(without, plan("300.00"))
    assert line.is_conflict
    assert line.effects == (-100_00, 200_00)


def test_the_same_field_changed_differently_comes_before_what_one_side_changed():
    first, second = lines(plan("110.00"), plan("70.00", name="อีกชื่อ"))
    assert (first.field, first.is_conflict, first.effects) == ("จำนวนเงิน", True, (10_00, -30_00))
    assert (first.base, first.values) == ("100.00", ("110.00", "70.00"))
    assert (second.field, second.is_conflict) == ("ชื่อโครงการ", False)


def test_what_is_computed_from_each_other_is_one_line():
    one, other = plan("200.00"), plan()
    one[LINE] = {**one[LINE], "qty1": "2", "unit_price": "100.00"}
    (line,) = lines(one, other)
    assert line.field.startswith("จำนวนเงิน")
    assert len(line.details) >= 2


def test_of_three_sides_a_conflict_between_any_two_is_one():
    found = lines(plan("110.00"), plan(), plan(**DELETED))
    (line,) = found
    assert line.is_conflict
    assert line.effects == (10_00, 0, -100_00)


def test_without_a_known_ancestor_everything_that_differs_is_asked_and_no_effect_is_claimed():
    (line,) = lines(plan(**DELETED), plan("150.00"), base=NO_BASE)
    assert line.is_conflict
    assert line.effects == ()
    assert line.base == ""


def test_without_a_known_ancestor_the_sides_stand_beside_each_other_alone(qtbot):
    found = lines(plan(name="ชื่อหนึ่ง"), plan(name="ชื่อสอง"), base=NO_BASE)
    sides = [Side(f"r{n}", n, "แฟ้ม.xlsx", "", "", "", 0, 0, 100_00) for n in (1, 2)]
    dialog = ForkDialog(Fork("PIO50", tuple(sides), tuple(found), 0))
    qtbot.addWidget(dialog)
    shown = dialog.texts.toPlainText().replace("\u200b", "")
    assert "ก่อนแยก" not in shown
    assert "ชื่อหนึ่ง" in shown
    assert "ชื่อสอง" in shown
    hidden = [column.key for n, column in enumerate(dialog.grid.facts.columns) if dialog.grid.isColumnHidden(n)]
    assert hidden == ["base", "effect0", "effect1"]


def test_a_deletion_against_an_edit_is_asked_as_one_question_and_its_money_is_left_out(tmp_path):
    centre = new_centre(tmp_path)
    kit = issue_kit(centre, tmp_path)
    register(centre, "PIO50")
    first = Desk.opened(tmp_path / "PIO50", "PIO50", kit=kit)
    take_in(centre, [first.send().path], apply=True, clock=noon)
    (tmp_path / "second").mkdir()
    second = first.second_computer(tmp_path / "second")
    first.workspace.save_value("project", "PIO50-p1", "deleted_reason", "รวมกับโครงการอื่น")
    first.workspace.save_value("project", "PIO50-p1", "status", "DELETED")
    second.set_amount(12_000)
    take_in(centre, [first.send().path, second.send().path], clock=noon)
    second.workspace.close()
    fork = read_fork(centre, "PIO50")
    (line,) = fork.lines
    assert line.is_conflict
    assert sorted(line.effects) == [-30_000_00, 2_000_00]
    assert sorted(side.satang for side in fork.sides) == [-30_000_00, 2_000_00]
    assert sorted(side.total for side in fork.sides) == [30_000_00, 62_000_00]
    assert [line.effects[n] for n in (0, 1)] == [side.satang for side in fork.sides]
    first.workspace.close()
    centre.workspace.close()
