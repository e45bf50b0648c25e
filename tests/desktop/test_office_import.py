"""The import of an existing Excel file in the window: file, sheets, columns, preview, result."""

from decimal import Decimal

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from moi_desktop.desktop import file_dialogs
from moi_desktop.desktop.import_state import KEEP, TAKE, target_words
from moi_desktop.desktop.pages.import_entry import SHORTCUT
from moi_desktop.desktop.pages.import_wizard import COLUMNS, DONE, FILE, PREVIEW, SHEETS, ImportWizard
from tests.desktop.office_desk import OfficeDesk, wait_for

FORM = (
    ("แบบคำของบประมาณรายจ่าย ประจำปีงบประมาณ พ.ศ. 2564",),
    (),
    ("ลำดับ", "โครงการ", "กิจกรรม", "รายการ", "รายละเอียดค่าใช้จ่าย", None, "จำนวนเงิน (บาท)", "ผู้รับจ้างเดิม"),
    (None, None, None, None, "จำนวน", "ราคาต่อหน่วย"),
    (1, "โครงการพัฒนากาแฟ", "อบรม", "ค่าวิทยากร", "3 คน x 5 วัน", "600.-", 9000, "บริษัท ก"),
    (None, None, None, "ค่าอาหาร", "๓๐ คน", "1,500", 45000),
    (None, None, "ติดตามผล", "ค่าจ้างเหมา", None, None, "รอผลประมูล"),
    ("รวมทั้งสิ้น", None, None, None, None, None, 54000),
)


@pytest.fixture
def desk(qtbot, tmp_path):
    made = OfficeDesk(qtbot, tmp_path, "budget", "projects")
    yield made
    made.close()


@pytest.fixture
def wizard(qtbot, desk):
    page = desk.page("budget")
    open_import(page)
    found = desk.shell.window().findChild(ImportWizard)
    assert found is not None
    assert found.isVisible()
    return found


def open_import(page):
    """Do what Ctrl+Shift+I, the button and the menu of the page do."""
    action = next(one for one in page.actions() if one.shortcut() == QKeySequence(SHORTCUT))
    action.trigger()


def written(path, *sheets):
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def read(desk, wizard, path):
    wizard.read_file(path)
    wait_for(lambda: wizard.step == SHEETS)
    desk.settle()


def to_preview(desk, wizard):
    while wizard.step != PREVIEW:
        wizard.ui.next_button.click()
    wait_for(lambda: wizard.state.loaded is not None)
    desk.settle()


def take(desk, wizard):
    assert wizard.ui.next_button.isEnabled(), wizard.ui.hint.text()
    wizard.ui.next_button.click()
    wait_for(lambda: wizard.step == DONE)
    desk.settle()


def lines(desk, name):
    return [one for one in desk.ask(lambda ws: ws.records("budget_line")) if one.text("name") == name]


def test_a_table_goes_from_the_file_into_the_plan_and_back_with_one_undo(desk, wizard, tmp_path, monkeypatch):
    path = written(tmp_path / "คำของบ 2564.xlsx", ("คำขอ", FORM), ("หมายเหตุ", [("เรียน ผู้อำนวยการ",)]))
    before = desk.ask(lambda ws: len(ws.records("budget_line")))
    monkeypatch.setattr(file_dialogs, "file_to_open", lambda *_: path)
    wizard.file.choose_button.click()
    wait_for(lambda: wizard.step == SHEETS)
    assert [wizard.sheets.model.index(row, 1).data() for row in range(2)] == [
        "โครงการ · กิจกรรม · คำของบประมาณ",
        "ไม่พบตารางที่รู้จัก",
    ]
    to_preview(desk, wizard)
    assert wizard.preview.summary.text() == "เพิ่ม โครงการ 1 · กิจกรรม 2 · คำของบประมาณ 3  เป็นเงิน 54,000.00 บาท"
    take(desk, wizard)
    (food,) = lines(desk, "ค่าอาหาร")
    assert (food.whole("fiscal_year"), food.money("amount"), food.number("qty1")) == (2564, 4_500_000, Decimal(30))
    (hired,) = lines(desk, "ค่าจ้างเหมา")
    typed = desk.ask(lambda ws: ws.pending_texts("budget_line", hired.uid))
    assert [(one.field, one.text) for one in typed] == [("amount", "รอผลประมูล")]
    shown = {row.values.get("name") for row in desk.shell.page("budget").all_rows}
    assert {"ค่าวิทยากร", "ค่าอาหาร", "ค่าจ้างเหมา"} <= shown
    desk.shell.toast.button.click()
    desk.settle()
    assert desk.ask(lambda ws: len(ws.records("budget_line"))) == before
    assert desk.ask(lambda ws: ws.pending_texts()) == []
    assert "เลิกทำการนำเข้าแล้ว" in wizard.result_step.title.text()


def test_what_was_done_after_the_import_must_be_undone_first(desk, wizard, tmp_path):
    read(desk, wizard, written(tmp_path / "a.xlsx", ("คำขอ", FORM)))
    to_preview(desk, wizard)
    take(desk, wizard)
    (food,) = lines(desk, "ค่าอาหาร")
    desk.ask(lambda ws: ws.save_value("budget_line", food.uid, "place", "ห้องประชุม"))
    wizard.result_step.undo_button.click()
    desk.settle()
    assert lines(desk, "ค่าอาหาร")
    assert "มีการแก้ไขหลังจากนำเข้า" in wizard.result_step.note.text()


def existing(desk):
    look = desk.session.look
    project = look.plan.live_projects()[0]
    line = next(
        one
        for one in look.plan.of("budget_line")
        if one.text("project") == project.uid and look.plan.of("budget_line").count(one) == 1
    )
    return project, line


def changed_file(tmp_path, project, line, amount):
    heads = ("โครงการ", "รายการ", "ปีงบประมาณ", "จำนวนเงิน (บาท)", "สถานที่")
    row = (project.text("name_th"), line.text("name"), line.whole("fiscal_year"), amount, "ห้องประชุมใหญ่")
    return written(tmp_path / "b.xlsx", ("คำขอ", [heads, row]))


def test_a_row_that_differs_from_the_plan_is_a_change_that_is_not_taken_unless_ticked(desk, wizard, tmp_path, keyboard):
    project, line = existing(desk)
    read(desk, wizard, changed_file(tmp_path, project, line, line.money("amount") / 100 + 1000))
    to_preview(desk, wizard)
    (entry,) = wizard.state.loaded.entries
    assert entry.record == line
    assert "พบในแผนจากโครงการ ปี และชื่อรายการที่ตรงกัน" in entry.remark.sentence
    assert "→" in wizard.preview.rows.index(0, 5).data()
    assert wizard.state.chosen == set()
    assert not wizard.ui.next_button.isEnabled()
    wizard.preview.row_list.setFocus()
    keyboard.press(wizard.preview.row_list, Qt.Key.Key_Space, text=" ")
    take(desk, wizard)
    after = desk.ask(lambda ws: ws.record("budget_line", line.uid))
    assert after.money("amount") == line.money("amount") + 100_000
    assert after.text("place") == "ห้องประชุมใหญ่"
    assert after.text("category") == line.text("category")
    assert desk.ask(lambda ws: len(ws.records("budget_line"))) == len(desk.session.look.plan.of("budget_line"))


def test_a_file_that_was_imported_before_changes_nothing(desk, wizard, tmp_path):
    path = written(tmp_path / "a.xlsx", ("คำขอ", FORM))
    read(desk, wizard, path)
    to_preview(desk, wizard)
    take(desk, wizard)
    wizard.result_step.again_button.click()
    assert wizard.step == FILE
    read(desk, wizard, path)
    to_preview(desk, wizard)
    assert {entry.kind for entry in wizard.state.loaded.entries} == {"same", "skipped"}
    assert not wizard.ui.next_button.isEnabled()
    assert "ไม่มีสิ่งที่จะนำเข้า" in wizard.ui.hint.text()


def test_one_question_a_column_is_answered_before_anything_is_taken(desk, wizard, tmp_path):
    rows: list[tuple[object, ...]] = [("โครงการ", "รายการ", "ปีงบประมาณ", "จำนวนเงิน")]
    rows += [("โครงการใหม่", f"รายการ {n}", "64" if n < 3 else 2564, 5000 + n) for n in range(6)]
    read(desk, wizard, written(tmp_path / "a.xlsx", ("คำขอ", rows)))
    to_preview(desk, wizard)
    (question,) = wizard.state.asked
    assert wizard.state.asked[question].count == 3
    assert not wizard.ui.next_button.isEnabled()
    wizard.preview.choices[question, KEEP].click()
    desk.settle()
    assert (
        sum(
            record.entity == "budget_line" and "fiscal_year" not in record.values
            for record in wizard.state.loaded.records
        )
        == 3
    )
    wizard.preview.choices[question, TAKE].click()
    desk.settle()
    take(desk, wizard)
    assert {line.whole("fiscal_year") for n in range(6) for line in lines(desk, f"รายการ {n}")} == {2564}


def test_what_was_unticked_stays_so_when_an_answer_has_the_file_read_again(desk, wizard, tmp_path):
    rows: list[tuple[object, ...]] = [("โครงการ", "รายการ", "ปีงบประมาณ", "จำนวนเงิน")]
    rows += [("โครงการใหม่", "ค่าจ้าง", "64", 9000), ("โครงการใหม่", "ค่าวัสดุ", 2564, 5000)]
    read(desk, wizard, written(tmp_path / "a.xlsx", ("คำขอ", rows)))
    to_preview(desk, wizard)
    wizard.preview.rows.toggle(1)
    (question,) = wizard.state.asked
    wizard.preview.choices[question, TAKE].click()
    desk.settle()
    assert wizard.state.chosen == {0}
    take(desk, wizard)
    assert lines(desk, "ค่าจ้าง")
    assert lines(desk, "ค่าวัสดุ") == []


def test_baht_or_million_baht_is_asked_and_kept_for_the_next_file(desk, wizard, tmp_path):
    rows = [
        ("โครงการ", "รายการ", "ปีงบประมาณ", "วงเงิน"),
        ("โครงการใหม่", "อาคาร", 2564, 1.5),
        ("โครงการใหม่", "ถนน", 2564, 20),
    ]
    path = written(tmp_path / "a.xlsx", ("คำขอ", rows))
    read(desk, wizard, path)
    to_preview(desk, wizard)
    (question,) = wizard.state.asked
    wizard.preview.choices[question, "million"].click()
    desk.settle()
    take(desk, wizard)
    assert [line.money("amount") for line in lines(desk, "อาคาร")] == [150_000_000]
    wizard.result_step.again_button.click()
    read(desk, wizard, path)
    assert wizard.state.mapping.of("คำขอ").columns[3].factor == 10**6
    to_preview(desk, wizard)
    assert not wizard.state.asked


def test_a_column_can_be_sent_elsewhere_by_typing_words_and_that_is_kept(desk, wizard, tmp_path, keyboard):
    path = written(tmp_path / "a.xlsx", ("คำขอ", FORM))
    read(desk, wizard, path)
    wizard.ui.next_button.click()
    assert wizard.step == COLUMNS
    step = wizard.columns
    step.list.setCurrentIndex(step.model.index(7, 0))
    assert step.column.heading == "ผู้รับจ้างเดิม"
    assert step.target.text() == "ไม่นำเข้า"
    step.target.selectAll()
    keyboard.type(step.target, "ราคามาตรฐานหรือที่มา")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    keyboard.press(popup, Qt.Key.Key_Down)
    keyboard.press(popup, Qt.Key.Key_Return)
    assert step.column.target == "budget_line.standard"
    assert step.model.index(7, 3).data() == target_words("budget_line.standard")
    to_preview(desk, wizard)
    take(desk, wizard)
    assert [line.text("standard") for line in lines(desk, "ค่าวิทยากร")] == ["บริษัท ก"]
    wizard.result_step.again_button.click()
    read(desk, wizard, path)
    assert wizard.state.mapping.of("คำขอ").columns[7].target == "budget_line.standard"


def test_two_columns_with_one_goal_are_told_before_the_preview(desk, wizard, tmp_path):
    read(desk, wizard, written(tmp_path / "a.xlsx", ("คำขอ", FORM)))
    wizard.ui.next_button.click()
    wizard.columns.list.setCurrentIndex(wizard.columns.model.index(7, 0))
    wizard.columns._change(target="budget_line.name")
    assert "มีหลายคอลัมน์ไปที่" in wizard.ui.hint.text()
    assert not wizard.ui.next_button.isEnabled()


def test_a_table_that_was_not_recognised_is_taken_after_its_heading_was_shown(desk, wizard, tmp_path):
    rows = [("ทะเบียนครุภัณฑ์",), ("เรื่องที่ขอ", "เงินที่ขอ"), ("ตู้เอกสาร", 5000), ("โต๊ะ", 6000)]
    read(desk, wizard, written(tmp_path / "a.xlsx", ("คำขอ", rows)))
    assert wizard.ui.next_button.isEnabled() is False
    wizard.sheets.first.setCurrentIndex(1)
    wizard.sheets.last.setCurrentIndex(1)
    assert wizard.state.wanted.of("คำขอ").heading_rows == (1,)
    wizard.ui.next_button.click()
    assert "ยังไม่ได้จับคู่" in wizard.ui.hint.text()
    wizard.columns.list.setCurrentIndex(wizard.columns.model.index(0, 0))
    wizard.columns._change(target="budget_line.name")
    wizard.columns.list.setCurrentIndex(wizard.columns.model.index(1, 0))
    wizard.columns._change(target="budget_line.amount")
    to_preview(desk, wizard)
    take(desk, wizard)
    assert [line.money("amount") for line in lines(desk, "ตู้เอกสาร")] == [500_000]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "ว่างเปล่า"),
        (b"PK\x03\x04 not a workbook", "แฟ้มนี้"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "Workbook".encode("utf-16-le"), "Excel รุ่นเก่า"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "รหัสผ่าน"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_another_can_be_chosen(desk, wizard, tmp_path, data, words):
    path = tmp_path / "x.xlsx"
    path.write_bytes(data)
    wizard.read_file(path)
    wait_for(lambda: wizard._job is None)
    assert wizard.step == FILE
    assert words in wizard.file.problem.text()
    assert wizard.file.choose_button.isEnabled()


def test_reading_can_be_stopped(desk, wizard, tmp_path):
    path = written(tmp_path / "a.xlsx", ("คำขอ", FORM))
    wizard.read_file(path)
    assert wizard.ui.stop_button.isVisible()
    wizard.ui.stop_button.click()
    wait_for(lambda: wizard._job is None)
    assert wizard.step == FILE
    assert wizard.file.choose_button.isEnabled()


@pytest.mark.filterwarnings("ignore:Function.*QDragEnterEvent:DeprecationWarning")  # nothing else makes one by hand
def test_a_dropped_file_is_read(desk, wizard, tmp_path):
    path = written(tmp_path / "a.xlsx", ("คำขอ", FORM))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    enter = QDragEnterEvent(
        QPoint(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(wizard, enter)
    assert enter.isAccepted()
    drop = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(wizard, drop)
    wait_for(lambda: wizard.step == SHEETS)
    assert wizard.state.path == path


def test_the_report_says_what_became_of_every_row_and_cell(desk, wizard, tmp_path, monkeypatch):
    read(desk, wizard, written(tmp_path / "a.xlsx", ("คำขอ", FORM)))
    to_preview(desk, wizard)
    take(desk, wizard)
    target = tmp_path / "รายงาน.txt"
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_: target)
    wizard.result_step.report_button.click()
    desk.settle()
    text = target.read_text("utf-8-sig")
    for words in ("คำขอ!5", "ค่าวิทยากร", "คำขอ!8", "แถวผลรวม", "รอผลประมูล", "เก็บข้อความไว้ให้แก้", "ผู้รับจ้างเดิม"):
        assert words in text


def test_the_way_can_be_gone_with_keys_alone(desk, tmp_path, keyboard):
    page = desk.page("projects")
    open_import(page)
    wizard = desk.shell.window().findChild(ImportWizard)
    wizard.read_file(written(tmp_path / "a.xlsx", ("คำขอ", FORM)))
    wait_for(lambda: wizard.step == SHEETS)
    assert wizard.sheets.list.hasFocus()
    keyboard.press(wizard.sheets.list, Qt.Key.Key_Space, text=" ")
    assert not wizard.ui.next_button.isEnabled()
    keyboard.press(wizard.sheets.list, Qt.Key.Key_Space, text=" ")
    assert wizard.ui.next_button.isEnabled()
    stops = set()
    for _ in range(12):
        stops.add(wizard.focusWidget())
        keyboard.press(wizard.focusWidget(), Qt.Key.Key_Tab)
    assert {wizard.sheets.list, wizard.sheets.first, wizard.ui.next_button, wizard.ui.leave_button} <= stops
    wizard.reject()
    assert not wizard.isVisible()


def test_two_thousand_four_hundred_lines_stay_quick_because_only_rows_in_sight_are_made(desk, wizard, tmp_path):
    rows: list[tuple[object, ...]] = [("โครงการ", "รายการ", "ปีงบประมาณ", "จำนวนเงิน")]
    rows += [("โครงการใหญ่", f"ค่าวัสดุชุดที่ {n}", 2564, 5000 + n) for n in range(2400)]
    read(desk, wizard, written(tmp_path / "a.xlsx", ("คำขอ", rows)))
    to_preview(desk, wizard)
    assert wizard.preview.rows.rowCount() == 2400
    assert len(wizard.preview.rows._made) < 200
    take(desk, wizard)
    assert wizard._taken.added["budget_line"] == 2400
