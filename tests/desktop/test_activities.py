"""Activities on the form of a project: the month bar, the fields, the money; by keyboard and by mouse, over a real store."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models.month_model import MonthRole
from moi_desktop.desktop.pages.page import Place
from moi_desktop.plan.catalogue import FISCAL_MONTH_KEYS
from tests.desktop.office_desk import OfficeDesk, pump, type_cell, type_into

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
KEY = Qt.Key


@pytest.fixture
def desk(qtbot, tmp_path):
    made = OfficeDesk(qtbot, tmp_path, "projects")
    yield made
    made.close()


@pytest.fixture
def page(desk):
    found = desk.page("projects")
    found.form.bar.set_current([section.key for section in found.form.sections].index("activities"))
    desk.settle()
    return found


@pytest.fixture
def view(page):
    return page.form.views["activity"]


def activities(desk, page):
    desk.settle()
    found = desk.ask(lambda workspace: workspace.children("activity", page.form.uid))
    return sorted(found, key=lambda one: one.whole("seq") or 99)


def years(desk, uid):
    """The stored year records of an activity: by fiscal year the marked months (1 is October) and the quarters."""
    desk.settle()
    found = {}
    for record in desk.ask(lambda workspace: workspace.children("activity_year", uid)):
        assert record.whole("fiscal_year") not in found
        months = [number for number, key in enumerate(FISCAL_MONTH_KEYS, 1) if record.flag(key)]
        found[record.whole("fiscal_year")] = (months, [record.whole(f"q{number}") for number in range(1, 5)])
    return found


def months_of(desk, uid):
    return {year: months for year, (months, _) in years(desk, uid).items()}


def go(view, row, year, position):
    assert view.bar.go_to(view.rows[row].uid, year, position)
    return view.bar


def drag(qtbot, bar, row, first, last):
    """Press on a month, pass to another, let go."""
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(bar.viewport(), left, pos=bar.place_of_cell(row, first))
    qtbot.mouseMove(bar.viewport(), bar.place_of_cell(row, last))
    bar.mouseMoveEvent(move_to(bar, row, last))
    qtbot.mouseRelease(bar.viewport(), left, pos=bar.place_of_cell(row, last))


def move_to(bar, row, column):
    """The event of a mouse that moves with its button down; QTest's own moves carry no button."""
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent

    at = QPointF(bar.place_of_cell(row, column))
    left = Qt.MouseButton.LeftButton
    return QMouseEvent(QEvent.Type.MouseMove, at, bar.viewport().mapToGlobal(at), left, left, SHIFT & CTRL)


def test_the_bar_shows_each_activity_with_the_months_of_all_years(desk, page, view):
    stored = activities(desk, page)
    assert [line.uid for line in view.bar.months.sheet.lines] == [one.uid for one in stored]
    assert view.bar.months.sheet.years == (2563, 2564, 2565)
    assert view.bar.months.columnCount() == 36
    for activity in stored:
        shown = {(month[1], month[2]) for month in view.bar.months.sheet.on if month[0] == activity.uid}
        kept = {(year, month) for year, found in months_of(desk, activity.uid).items() for month in found}
        assert shown == kept
    assert view.weights.text() == "น้ำหนักรวม 100 จาก 100"
    assert not view.share.isVisible()


def test_space_marks_and_clears_a_month(desk, page, view, qtbot):
    uid = view.rows[0].uid
    before = months_of(desk, uid)
    bar = go(view, 0, 2563, 12)
    qtbot.keyClick(bar, KEY.Key_Space)
    assert months_of(desk, uid)[2563] == [*before[2563], 12]
    qtbot.keyClick(bar, KEY.Key_Space)
    assert months_of(desk, uid) == before


def test_shift_and_arrows_select_months_that_space_marks_together(desk, page, view, qtbot):
    uid = view.rows[3].uid
    before = months_of(desk, uid)
    bar = go(view, 3, 2564, 1)
    for _ in range(2):
        qtbot.keyClick(bar, KEY.Key_Right, SHIFT)
    qtbot.keyClick(bar, KEY.Key_Space)
    assert months_of(desk, uid)[2564] == [1, 2, 3, *before[2564]]
    step = desk.ask(lambda workspace: workspace.next_undo())
    assert len({place[1] for place in step.places}) == 1
    qtbot.keyClick(bar, KEY.Key_Z, CTRL)
    assert months_of(desk, uid) == before
    qtbot.keyClick(bar, KEY.Key_Y, CTRL)
    assert months_of(desk, uid)[2564][:3] == [1, 2, 3]


def test_a_click_marks_a_month_and_a_drag_all_it_passes_in_one_step(desk, page, view, qtbot):
    uid = view.rows[3].uid
    before = months_of(desk, uid)
    bar = view.bar
    qtbot.mouseClick(bar.viewport(), Qt.MouseButton.LeftButton, pos=bar.place_of_cell(3, 0))
    assert months_of(desk, uid)[2563][0] == 1
    drag(qtbot, bar, 3, 2, 5)
    assert months_of(desk, uid)[2563][:5] == [1, 3, 4, 5, 6]
    drag(qtbot, bar, 3, 5, 2)  # beginning on a marked month clears
    assert months_of(desk, uid)[2563] == [1, *before[2563]]
    qtbot.keyClick(bar, KEY.Key_Z, CTRL)
    assert months_of(desk, uid)[2563][:5] == [1, 3, 4, 5, 6]


def test_a_year_record_comes_with_its_first_month_and_goes_with_its_last_but_not_with_money(desk, page, view, qtbot):
    view.add_activity()
    desk.settle()
    uid = view.rows[-1].uid
    bar = go(view, len(view.rows) - 1, 2564, 5)
    qtbot.keyClick(bar, KEY.Key_Space)
    assert years(desk, uid) == {2564: ([5], [None] * 4)}
    qtbot.keyClick(bar, KEY.Key_Delete)
    assert years(desk, uid) == {}
    qtbot.keyClick(bar, KEY.Key_Z, CTRL)
    assert years(desk, uid) == {2564: ([5], [None] * 4)}
    first = view.rows[0].uid
    kept = years(desk, first)
    go(view, 0, 2563, 1)
    for _ in range(11):
        qtbot.keyClick(bar, KEY.Key_Right, SHIFT)
    qtbot.keyClick(bar, KEY.Key_Delete)
    assert years(desk, first)[2563] == ([], kept[2563][1])


def test_a_rows_months_are_copied_to_another_row(desk, page, view, qtbot):
    source, target = view.rows[1].uid, view.rows[3].uid
    bar = go(view, 1, 2564, 7)
    qtbot.keyClick(bar, KEY.Key_C, CTRL)
    go(view, 3, 2565, 2)
    qtbot.keyClick(bar, KEY.Key_V, CTRL)
    assert months_of(desk, target) == months_of(desk, source)


def test_a_block_from_excel_is_pasted_from_the_current_month_on(desk, page, view, qtbot):
    first, second = (row.uid for row in view.rows[2:4])
    QGuiApplication.clipboard().setText("1\t\t1\n\t1\t\n")
    before = months_of(desk, first), months_of(desk, second)
    bar = go(view, 2, 2563, 1)
    qtbot.keyClick(bar, KEY.Key_V, CTRL)
    assert months_of(desk, first)[2563] == sorted({1, 3} | {month for month in before[0].get(2563, []) if month > 3})
    assert months_of(desk, second)[2563] == sorted({2} | {month for month in before[1].get(2563, []) if month > 3})
    QGuiApplication.clipboard().setText("ไม่รู้")
    qtbot.keyClick(bar, KEY.Key_V, CTRL)
    assert "ไม่รู้" in desk.shell.toast.words.text()


def test_months_outside_the_time_of_the_project_are_told_and_warned_of(desk, page, view, qtbot):
    model = view.bar.months
    page.form._on_committed("end_date", date(2022, 6, 15))
    desk.settle()
    outside = [column for column in range(36) if model.is_outside(column)]
    assert [model.name_of(column) for column in outside] == ["กรกฎาคม 2565", "สิงหาคม 2565", "กันยายน 2565"]
    assert "อยู่นอกระยะเวลา" in model.words_of(0, outside[0])
    row, column = next((row, column) for row in range(4) for column in outside if model.is_on(row, column))
    assert "อยู่นอกช่วงดำเนินการ" in model.words_of(row, column)  # the rule's own words
    page.form._on_committed("end_fy", 2564)
    desk.settle()
    assert model.is_outside(model.column_of(2565, 1))
    assert not model.is_outside(model.column_of(2564, 12))
    row = next(row for row in range(4) if any(model.is_on(row, column) for column in range(24, 36)))
    column = next(column for column in range(24, 36) if model.is_on(row, column))
    assert model.index(row, column).data(MonthRole.OUTSIDE)


def test_one_year_can_be_looked_at_large_and_its_money_below(desk, page, view, qtbot):
    go(view, 0, 2563, 4)
    qtbot.mouseClick(view.year_buttons[2565], Qt.MouseButton.LeftButton)
    assert view.bar.months.columnCount() == 12
    assert view.bar.current() == (view.rows[0].uid, 2565, 4)
    assert "2565" in view.money.title.text()
    qtbot.mouseClick(view.year_buttons[0], Qt.MouseButton.LeftButton)
    assert view.bar.months.columnCount() == 36
    assert view.bar.current() == (view.rows[0].uid, 2565, 4)


def test_an_activity_is_added_named_and_weighed_by_keyboard(desk, page, view, qtbot, keyboard):
    go(view, 0, 2563, 1)
    qtbot.keyClick(view.bar, KEY.Key_Insert)
    line = view.fields.rows["name"].editor.line
    assert QApplication.focusWidget() is line
    keyboard.type(line, "ถอดบทเรียน")
    keyboard.press(line, KEY.Key_Return)
    desk.settle()
    made = activities(desk, page)[-1]
    assert (made.text("name"), made.whole("seq")) == ("ถอดบทเรียน", 5)
    assert view.share.isVisible() is False  # the others hold 100 already
    type_into(keyboard, view.fields.rows["weight"], "๑๐")
    desk.settle()
    assert view.weights.text() == "น้ำหนักรวม 110 จาก 100"
    assert (
        "110" in next(one for one in desk.session.look.by_project[page.form.uid] if one.code == "A001").values["total"]
    )
    qtbot.mouseClick(view.share, Qt.MouseButton.LeftButton)
    assert sum(one.number("weight") for one in activities(desk, page)) == Decimal(100)
    qtbot.keyClick(view.bar, KEY.Key_Z, CTRL)
    assert view.weights.text() == "น้ำหนักรวม 110 จาก 100"


def test_an_activity_moves_with_alt_and_arrows_and_keeps_the_focus(desk, page, view, qtbot):
    before = [one.uid for one in activities(desk, page)]
    bar = go(view, 2, 2563, 3)
    qtbot.keyClick(bar, KEY.Key_Up, ALT)
    wanted = [before[0], before[2], before[1], *before[3:]]
    assert [one.uid for one in activities(desk, page)] == wanted
    assert [row.uid for row in view.rows] == wanted
    assert bar.current() == (before[2], 2563, 3)
    assert [one.whole("seq") for one in activities(desk, page)] == [1, 2, 3, 4]
    page.load()
    desk.settle()
    assert [row.uid for row in view.rows] == wanted
    view.as_table.click()
    assert [row.uid for row in page.form.tables["activity"].model.rows] == wanted


def test_a_removed_activity_names_what_goes_with_it_and_everything_comes_back(desk, page, view, qtbot):
    uid = view.rows[0].uid
    kept = years(desk, uid)
    lines = desk.ask(lambda workspace: workspace.children("budget_line", page.form.uid))
    bound = [line.uid for line in lines if line.text("activity") == uid]
    bar = go(view, 0, 2563, 1)
    qtbot.keyClick(bar, KEY.Key_Minus, CTRL)
    desk.settle()
    words = desk.shell.toast.words.text()
    assert "แผนรายเดือน 3 ปี" in words
    assert f"คำของบประมาณ {len(bound)} รายการ" in words
    assert "บาท" in words
    assert len(activities(desk, page)) == 3
    assert desk.ask(lambda workspace: workspace.children("activity_year", uid)) == []
    assert uid not in {row.values.get("activity") for row in page.form.tables["activity_year"].model.rows}
    assert uid not in {row.values.get("activity") for row in page.form._rows["budget_line"]}
    qtbot.mouseClick(desk.shell.toast.button, Qt.MouseButton.LeftButton)
    assert years(desk, uid) == kept
    assert view.rows[0].uid == uid
    after = desk.ask(lambda workspace: workspace.children("budget_line", page.form.uid))
    assert [line.uid for line in after if line.text("activity") == uid] == bound
    assert uid in {row.values.get("activity") for row in page.form._rows["budget_line"]}
    assert desk.ask(lambda workspace: workspace.flaws()) == []


def test_money_is_typed_by_quarter_and_read_by_month(desk, page, view, qtbot, keyboard):
    uid = view.rows[3].uid
    go(view, 3, 2563, 1)
    qtbot.keyClick(view.bar, KEY.Key_Space)
    type_cell(keyboard, view.money.quarters, 3, "q1", "1,000.-")
    stored = years(desk, uid)[2563]
    assert stored[1][0] == 100_000
    assert stored[0][0] == 1
    month = next(row for row in view.money.months.model.rows if row.uid == uid)
    assert (month.values["m01"], "m02" in month.values) == (100_000, False)
    qtbot.keyClick(view.bar, KEY.Key_Right, SHIFT)
    qtbot.keyClick(view.bar, KEY.Key_Space)  # one of the two is free: both are marked
    month = next(row for row in view.money.months.model.rows if row.uid == uid)
    assert (month.values["m01"], month.values["m02"]) == (50_000, 50_000)
    view.money.quarters.view.setFocus()
    qtbot.keyClick(view.money.quarters.view, KEY.Key_Z, CTRL)
    qtbot.keyClick(view.money.quarters.view, KEY.Key_Z, CTRL)
    assert years(desk, uid)[2563][1][0] is None


def test_the_money_of_budget_lines_stands_beside(desk, page, view):
    row = view.rows[0]
    lines = desk.ask(lambda workspace: workspace.children("budget_line", page.form.uid))
    asked = sum(
        line.money("amount") for line in lines if (line.text("activity"), line.whole("fiscal_year")) == (row.uid, 2563)
    )
    go(view, 0, 2563, 1)
    shown = next(one for one in view.money.quarters.model.rows if one.uid == row.uid)
    assert shown.values["asked"] == asked > 0
    assert "ปี 2563" in view.fields.money.text()


def test_text_that_is_no_amount_is_kept_and_marked(desk, page, view, keyboard):
    go(view, 0, 2563, 1)
    type_cell(keyboard, view.money.quarters, 0, "q1", "ราวหมื่น")
    desk.settle()
    texts = desk.ask(lambda workspace: workspace.pending_texts("activity_year"))
    assert [(text.field, text.text) for text in texts] == [("q1", "ราวหมื่น")]
    model = view.money.quarters.model
    cell = model.index(0, model.column_of("q1"))
    assert cell.data() == "ราวหมื่น"
    assert model.mark_of(view.rows[0].uid, "q1").state == "problem"


def test_an_amount_that_is_saved_while_it_is_typed_is_one_step(desk, page, view, qtbot, keyboard):
    uid = view.rows[2].uid  # without a record in this year
    assert 2563 not in years(desk, uid)
    go(view, 2, 2563, 1)
    grid = view.money.quarters
    row, column = 2, grid.model.column_of("q2")
    for text in ("1", "12", "12,000"):
        grid.model.type_text(row, column, text, 77)
    assert years(desk, uid)[2563] == ([], [None, 1_200_000, None, None])
    grid.view.setFocus()
    qtbot.keyClick(grid.view, KEY.Key_Z, CTRL)
    assert 2563 not in years(desk, uid)
    qtbot.keyClick(grid.view, KEY.Key_Y, CTRL)
    assert years(desk, uid)[2563][1][1] == 1_200_000


def test_a_removed_activity_comes_back_whole_after_the_page_was_read_anew(desk, page, view, qtbot):
    uid = view.rows[1].uid
    kept = years(desk, uid)
    view.remove_activity(uid)
    desk.settle()
    page.load()
    desk.settle()
    qtbot.keyClick(view.bar, KEY.Key_Z, CTRL)
    assert years(desk, uid) == kept
    shown = {(month[1], month[2]) for month in view.bar.months.sheet.on if month[0] == uid}
    assert shown == {(year, month) for year, (months, _) in kept.items() for month in months}


def test_the_last_step_taken_back_by_the_window_shows_in_the_bar(desk, page, view, qtbot):
    uid = view.rows[0].uid
    before = months_of(desk, uid)
    go(view, 0, 2563, 12)
    qtbot.keyClick(view.bar, KEY.Key_Space)
    desk.settle()
    desk.session.undo()
    desk.settle()
    assert months_of(desk, uid) == before
    page.load()
    desk.settle()
    assert (uid, 2563, 12) not in view.bar.months.sheet.on


def test_a_block_of_money_is_pasted_in_one_step(desk, page, view, qtbot):
    go(view, 0, 2565, 1)
    grid = view.money.quarters
    column = grid.model.column_of("q3")
    grid.view.setCurrentIndex(grid.model.index(0, column))
    QGuiApplication.clipboard().setText("100\t200\n300\t400\n")
    grid.view.confirm = lambda *_: True
    grid.view.paste()
    desk.settle()
    assert years(desk, view.rows[0].uid)[2565][1][2:] == [10_000, 20_000]
    assert years(desk, view.rows[1].uid)[2565][1][2:] == [30_000, 40_000]
    qtbot.keyClick(grid.view, KEY.Key_Z, CTRL)
    assert years(desk, view.rows[1].uid)[2565][1][2:] != [30_000, 40_000]


def test_what_the_check_found_leads_to_the_month_the_quarter_and_the_field(desk, page, view):
    activity = view.rows[1].uid
    record = next(
        one
        for one in desk.ask(lambda workspace: workspace.children("activity_year", activity))
        if one.whole("fiscal_year") == 2564
    )
    for field in ("m05", "q2"):
        desk.shell.go_to(Place("projects", "activity_year", record.uid, field))
        desk.settle()
        pump()
        if field == "m05":
            assert view.bar.current() == (activity, 2564, 5)
            assert QApplication.focusWidget() is view.bar
    assert QApplication.focusWidget() is view.money.quarters.view
    desk.shell.go_to(Place("projects", "activity", activity, "weight"))
    desk.settle()
    pump()
    assert QApplication.focusWidget() is view.fields.rows["weight"].editor.line


def test_a_year_record_without_a_year_is_told_of_and_shown_in_the_table(desk, page, view):
    record = desk.ask(lambda workspace: workspace.children("activity_year", view.rows[0].uid))[0]
    desk.ask(lambda workspace: workspace.save_value("activity_year", record.uid, "fiscal_year", None))
    page.load()
    desk.settle()
    assert "1 รายการ" in view.lost.text()
    assert page.form.show_place("activity_year", record.uid, "fiscal_year")
    assert view.as_table.isChecked()


def test_activities_are_pasted_from_excel_in_the_plain_table(desk, page, view, qtbot):
    qtbot.keyClick(view.bar, KEY.Key_T, CTRL)
    assert view.as_table.isChecked()
    grid = page.form.tables["activity"].grid
    grid.view.setCurrentIndex(grid.model.index(len(grid.model.rows), 0))
    QGuiApplication.clipboard().setText("สำรวจข้อมูล\t5\nสรุปผล\t5\n")
    grid.view.confirm = lambda *_: True
    grid.view.paste()
    assert [one.text("name") for one in activities(desk, page)[-2:]] == ["สำรวจข้อมูล", "สรุปผล"]
    view.as_table.click()
    assert view.bar.months.rowCount() == 6


def test_a_deleted_project_can_only_be_looked_at(desk, page, view, qtbot):
    before = months_of(desk, view.rows[0].uid)
    page.form.set_locked(True)
    bar = go(view, 0, 2563, 12)
    qtbot.keyClick(bar, KEY.Key_Space)
    drag(qtbot, bar, 0, 8, 11)
    view.add_activity()
    view.remove_activity(view.rows[0].uid)
    assert months_of(desk, view.rows[0].uid) == before
    assert len(view.rows) == 4
    assert not view.add_button.isVisible()
    assert view.fields.rows["name"].editor.line.isReadOnly()


def test_a_project_without_activities_says_how_to_begin(desk, page, view, qtbot):
    page.add()
    desk.settle()
    page.form.bar.set_current([section.key for section in page.form.sections].index("activities"))
    desk.settle()
    assert view.nothing.isVisible()
    assert not view.bar.isVisible()
    qtbot.mouseClick(view.add_button, Qt.MouseButton.LeftButton)
    assert view.bar.isVisible()
    assert QApplication.focusWidget() is view.fields.rows["name"].editor.line


def test_the_bar_is_told_to_screen_readers_and_has_no_tab_trap(desk, page, view, qtbot):
    bar = go(view, 0, 2563, 1)
    assert view.rows[0].values["name"] in bar.accessibleDescription()
    assert "ตุลาคม 2562" in bar.accessibleDescription()
    cell = bar.months.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert cell.startswith("ตุลาคม 2562")
    qtbot.keyClick(bar, KEY.Key_Tab)
    assert QApplication.focusWidget() is not bar


def test_month_names_are_never_wider_than_their_place(desk, page, view, qapp):
    head = view.bar.horizontalHeader()
    metrics = QFontMetrics(theme.font(theme.SIZES.small))
    for year, count in ((0, 3), (2564, 1)):
        view.choose_year(year)
        for month in view.bar.months.months[::count]:
            assert metrics.horizontalAdvance(month.month.short) <= head.sectionSize(0) * count


def test_tab_goes_through_years_bar_fields_and_money_and_comes_round(desk, page, view):
    view.as_table.setFocus()
    seen: list[QWidget | None] = []
    while not seen or seen[-1] is not desk.shell.ui.search:
        desk.shell.focusNextChild()
        seen.append(QApplication.focusWidget())
        assert len(seen) < 60, "Tab never comes round"
    fields = [view.fields.rows[key].editor.inner for key in ("name", "weight", "owner", "partners")]
    wanted = [*view.year_buttons.values(), view.bar, *fields, view.money.quarters.view]
    assert [one for one in seen if one in wanted] == wanted
