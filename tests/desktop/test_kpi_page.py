"""The sheet of a KPI: baseline, quarters against the year, levels, the score of a supposed result, merging."""

from decimal import Decimal

import pytest

from tests.desktop.office_desk import OfficeDesk, pump, type_cell, type_into


@pytest.fixture
def desk(qtbot, tmp_path):
    made = OfficeDesk(qtbot, tmp_path, "kpis")
    yield made
    made.close()


@pytest.fixture
def kpis(desk):
    return desk.page("kpis")


def kpi(desk, uid):
    return desk.ask(lambda workspace: workspace.record("kpi", uid))


def choose(desk, kpis, **values):
    """Go to the first KPI and give it these values."""
    uid = kpis.grid.model.rows[0].uid
    kpis.grid.model.edit({uid: values}, "เตรียม")
    kpis.grid.view.setCurrentIndex(kpis.grid.model.index(0, 0))
    desk.settle()
    assert kpis.form.uid == uid
    return uid


def levels(desk, uid):
    records = desk.ask(lambda workspace: workspace.children("kpi_level", uid))
    return [(one.number("score"), one.number("threshold")) for one in sorted(records, key=lambda r: r.whole("level"))]


# Merging


def test_the_merge_rule_is_explained_beneath_the_grid(desk, kpis):
    choose(desk, kpis, unit="แห่ง", aggregation="SUM")
    assert kpis.merge_words.text() == "ส่วนกลางจะบวกค่า (แห่ง) ของทุกจังหวัดเข้าด้วยกัน"
    assert not kpis.mend_button.isVisible()


def test_adding_percentages_is_marked_and_mended_by_one_press(desk, kpis):
    uid = choose(desk, kpis, unit="ร้อยละ", aggregation="SUM")
    assert "บวกกันไม่ได้" in kpis.merge_words.text()
    kpis.mend_button.click()
    desk.settle()
    assert kpi(desk, uid).text("aggregation") == "RATE"
    assert "ตัวตั้งรวม" in kpis.merge_words.text()


# Baseline


def test_an_unknown_baseline_is_one_press_and_no_value_is_made_up(desk, kpis):
    project = kpis.grid.model.rows[0].values["project"]
    desk.ask(lambda workspace: workspace.save_value("project", project, "kind", "CONT"))
    uid = choose(desk, kpis, baseline=None)
    kpis.form.bar.set_current(1)
    assert any((one.uid, one.field) == (uid, "baseline") and not one.waived for one in desk.session.look.findings)
    kpis.form.unknown_button.click()
    desk.settle()
    assert kpi(desk, uid).number("baseline") is None
    assert all(one.waived for one in desk.session.look.findings if (one.uid, one.field) == (uid, "baseline"))
    assert "เป็นครั้งแรก" in kpis.form.unknown_words.text()
    kpis.form.unknown_button.click()
    desk.settle()
    assert any((one.uid, one.field) == (uid, "baseline") and not one.waived for one in desk.session.look.findings)


def test_a_baseline_that_is_known_asks_nothing(desk, kpis):
    choose(desk, kpis, baseline=Decimal(5))
    kpis.form.bar.set_current(1)
    assert not kpis.form.unknown_button.isVisible()


# Quarters


def test_quarters_are_held_against_the_year_while_they_are_typed(desk, kpis, keyboard):
    choose(desk, kpis, unit="คน", aggregation="SUM", cumulative=None)
    kpis.form.bar.set_current(1)
    table = kpis.form.tables["kpi_target"]
    for key, text in (("target", "100"), ("q1", "30"), ("q2", "30"), ("q3", "30"), ("q4", "20")):
        type_cell(keyboard, table.grid, 0, key, text)
    assert "รวมกันได้ 110 แต่ค่าเป้าหมายคือ 100" in kpis.form.quarter_words.text()
    kpis.form.follow_button.click()
    pump()
    assert table.model.rows[0].values["target"] == 110
    assert not kpis.form.follow_button.isVisible()


def test_cumulative_quarters_end_at_the_year(desk, kpis, keyboard):
    choose(desk, kpis, unit="คน", aggregation="SUM", cumulative=True)
    kpis.form.bar.set_current(1)
    table = kpis.form.tables["kpi_target"]
    for key, text in (("target", "40"), ("q1", "10"), ("q2", "20"), ("q3", "30"), ("q4", "40")):
        type_cell(keyboard, table.grid, 0, key, text)
    assert "แต่ค่าเป้าหมายคือ 40" not in kpis.form.quarter_words.text()
    type_cell(keyboard, table.grid, 0, "q3", "45")
    assert "ลดลงระหว่างปี" in kpis.form.quarter_words.text()
    assert not kpis.form.follow_button.isVisible()


# Levels


def test_levels_are_filled_from_target_and_step(desk, kpis, keyboard):
    uid = choose(desk, kpis, polarity="UP", interval=Decimal(10))
    kpis.form.bar.set_current(2)
    target = kpis.form._first_target()
    kpis.form.fill_button.click()
    desk.settle()
    assert levels(desk, uid) == [(Decimal(n), target + (n - 3) * 10) for n in range(1, 6)]
    assert "ถูกต้อง" in kpis.form.order_words.text()


def test_without_a_step_the_form_says_what_is_missing(desk, kpis):
    choose(desk, kpis, interval=None)
    kpis.form.bar.set_current(2)
    kpis.form.fill_button.click()
    pump()
    assert "ช่วงการปรับเกณฑ์" in desk.shell.toast.words.text()


def test_a_level_out_of_order_is_marked_at_once(desk, kpis, keyboard):
    choose(desk, kpis, polarity="UP", interval=Decimal(10))
    kpis.form.bar.set_current(2)
    kpis.form.fill_button.click()
    table = kpis.form.tables["kpi_level"]
    type_cell(keyboard, table.grid, 2, "threshold", "1")
    assert table.model._marks[table.model.rows[2].uid, "threshold"].state == "problem"
    assert "ต้องเรียงจากน้อยไปมาก" in kpis.form.order_words.text()


def test_a_supposed_result_is_scored_and_no_result_is_no_score(desk, kpis, keyboard):
    uid = choose(desk, kpis, polarity="UP", interval=Decimal(10))
    kpis.form.bar.set_current(2)
    for number, threshold in enumerate((60, 70, 80, 90, 100)):
        type_cell(keyboard, kpis.form.tables["kpi_level"].grid, number, "threshold", str(threshold))
    desk.settle()
    assert [threshold for _, threshold in levels(desk, uid)] == [60, 70, 80, 90, 100]
    preview = kpis.form.preview
    assert "ยังไม่มีผล" in preview.words.text()
    keyboard.type(preview.result, "๘๔")
    assert preview.words.text() == "ได้ 3.40 คะแนน จากเต็ม 5"
    assert preview.ladder.place_of(Decimal(84)) == pytest.approx(0.6)
    preview.result.setText("10")
    assert preview.words.text() == "ได้ 1.00 คะแนน จากเต็ม 5"
    preview.result.setText("")
    assert "ไม่ใช่ 1 คะแนน" in preview.words.text()


def test_a_field_of_the_sheet_is_saved_letter_by_letter_and_undone_as_one(desk, kpis, keyboard):
    uid = choose(desk, kpis)
    before = kpi(desk, uid).text("steward")
    type_into(keyboard, kpis.form.fields["steward"], "กลุ่มแผนงาน")
    desk.settle()
    kpis.undo_button.click()
    desk.settle()
    assert kpi(desk, uid).text("steward") == before
