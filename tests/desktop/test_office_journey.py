"""A new clerk's first day: from the first screen with the centre's kit to a sealed file that verifies."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from moi_desktop.desktop import file_dialogs
from moi_desktop.desktop.app import Desktop
from moi_desktop.desktop.main_window import MainWindow
from moi_desktop.desktop.pages.begin_dialog import BeginDialog
from moi_desktop.desktop.pages.first_run import FirstRun
from moi_desktop.desktop.pages.new_key_dialog import NewKeyDialog
from moi_desktop.desktop.settings import Settings
from moi_desktop.desktop.widgets import reason_dialog
from moi_desktop.desktop.widgets.reason_dialog import Reason
from moi_desktop.exchange.sending import KitLine, make_kit, write_packed
from moi_desktop.exchange.verdict import RegisteredKey, Trust, Verdict, Verifier
from moi_desktop.plan.clock import utc_now
from moi_desktop.plan.rules import Severity
from moi_desktop.plan.sample import sample_kit
from moi_desktop.signing.keys import TEST_COST, Holder, create_key
from moi_desktop.store.central_workspace import CentralWorkspace
from tests.desktop.office_desk import choose, pump, type_cell, type_into, wait_for

PIN = "เชียงราย-2563"
NAME = "โครงการยกระดับชาอินทรีย์ดอยแม่สลองสู่มาตรฐานสากล"
RATIONALE = "จังหวัดเชียงรายปลูกชามากที่สุดของประเทศ แต่ผู้ผลิตส่วนใหญ่ขายใบชาสดราคาต่ำและขาดมาตรฐานการแปรรูป " * 3


@pytest.fixture
def kit(tmp_path) -> Path:
    key = create_key(Holder("MOI", "สำนักงานปลัดกระทรวงอุตสาหกรรม", ""))
    (tmp_path / "mail").mkdir()
    with CentralWorkspace.create(tmp_path / "central.db", "2563-2565", practice=False) as centre:
        packed = make_kit(centre, sample_kit(), KitLine(1), key, clock=utc_now)
        return write_packed(packed, tmp_path / "mail").path


@pytest.fixture
def desktop(qtbot, tmp_path):
    window = MainWindow()
    qtbot.addWidget(window)
    made = Desktop(window, Settings(tmp_path / "settings.ini"), tmp_path / "data")
    failures: list[object] = []
    made.runner.unheard.connect(failures.append)
    window.resize(1366, 728)
    window.show()
    window.activateWindow()
    yield made
    window.close()
    assert not failures


class Clerk:
    """Works with the window as a person would, one page after the other."""

    def __init__(self, desktop, keyboard, qtbot):
        self.desktop, self.keyboard, self.qtbot = desktop, keyboard, qtbot

    def page(self, key):
        self.desktop.shell.go_to(key)
        self.settle()
        return self.desktop.shell.page(key)

    def settle(self):
        session = self.desktop.shell.page("overview").session
        for _ in range(3):
            pump()
            if session._rest.isActive():
                session.look_now()
            wait_for(lambda: self.desktop.runner.is_idle)
        pump()

    @property
    def look(self):
        return self.desktop.shell.page("overview").session.look


def begin(desktop, keyboard, kit, monkeypatch):
    """The first screen: choose the kit, say which office this is."""

    def answer(dialog):
        search = dialog._rows["office"].editor.search
        search.setText("PIO57")  # without the list that opens while typing: the dialog itself is not on the screen
        search.setModified(True)
        keyboard.press(search, Qt.Key.Key_Return)
        assert dialog.ui.begin_button.isEnabled()
        dialog.ui.begin_button.click()
        return dialog.result()

    monkeypatch.setattr(file_dialogs, "file_to_open", lambda *_: kit)
    monkeypatch.setattr(BeginDialog, "exec", answer)
    desktop.start()
    screen = desktop.shell.ui.pages.currentWidget()
    assert isinstance(screen, FirstRun)
    screen.ui.kit_button.click()
    wait_for(lambda: desktop.workspace is not None)


def enter_project(clerk):
    keyboard = clerk.keyboard
    page = clerk.page("projects")
    page._empty.button.click()
    clerk.settle()
    fields, form = page.form.fields, page.form
    assert QApplication.focusWidget() is fields["name_th"].editor.line
    keyboard.type(fields["name_th"].editor.line, NAME)
    type_into(keyboard, fields["code"], "ชร-01")
    type_into(keyboard, fields["programme"], "PG010101")
    choose(fields["class"], "DEVELOP")
    choose(fields["channel"], "AREA-P")
    choose(fields["origin"], "AREA")
    type_into(keyboard, fields["start_date"], "1/10/2562")
    type_into(keyboard, fields["end_date"], "30 ก.ย. 2565")
    assert page.head.name.text() == NAME
    section(form, "detail")
    type_into(keyboard, fields["rationale"], RATIONALE)
    type_into(keyboard, fields["evidence"], "สำรวจผู้ผลิต 120 ราย มีมาตรฐานเพียงร้อยละ 12")
    type_row(keyboard, form, "target_group", ("name", "ผู้ผลิตชา"), ("number", "60"), ("unit", "ราย"))
    section(form, "links")
    link(clerk, form.views["plan_link"], "NS02", "เพิ่มมูลค่าสินค้าเกษตร")
    link(clerk, form.views["plan_link"], "แปรรูป เกษตร", "แปรรูปสินค้าเกษตรด้วยเทคโนโลยี")
    section(form, "results")
    for kind, text in (("วัตถุประสงค์", "เพื่อยกระดับการแปรรูปชา"), ("ผลผลิต", "ผู้ผลิตผ่านการอบรม"), ("ผลลัพธ์", "รายได้เพิ่มขึ้น")):
        type_row(keyboard, form, "statement", ("kind", kind), ("text", text))
    section(form, "activities")
    activity(clerk, form.views["activity"], "อบรมการแปรรูปชา")
    section(form, "risk")
    type_into(keyboard, fields["monitoring"], "ติดตามรายไตรมาส")
    type_row(keyboard, form, "risk", ("kind", "ปฏิบัติงาน"), ("text", "ฝนตกหนัก"), ("likelihood", "3"), ("impact", "2"))
    section(form, "people")
    for key, text in (("person", "นางสาวสายใจ ใจดี"), ("position", "นักวิชาการอุตสาหกรรม"), ("phone", "0 5371 1000")):
        type_into(keyboard, fields[key], text)
    clerk.settle()
    project = clerk.look.plan.live_projects()[0]
    assert project.text("name_th") == NAME
    assert project.values["end_date"] == date(2022, 9, 30)
    assert [area.text("province") for area in clerk.look.plan.of("area")] == ["57"]
    assert clerk.look.plan.of("activity_year")[0].flag("m03")


def section(form, key):
    form.bar.set_current(next(number for number, one in enumerate(form.sections) if one.key == key))


def link(clerk, view, words, reason):
    """Choose a plan in the picker and say why, by keyboard."""
    view.add_button.click()
    picker = view.picker
    clerk.keyboard.type(picker.ui.search, words)
    clerk.keyboard.press(picker.ui.search, Qt.Key.Key_Return)
    clerk.keyboard.type(picker.reason.editor.area, reason)
    picker.ui.do_button.click()
    clerk.settle()


def activity(clerk, view, name):
    """Add the one activity with its name and weight, and mark December."""
    view.add_button.click()
    type_into(clerk.keyboard, view.fields.rows["name"], name)
    view.share.click()
    view.bar.setFocus()
    for _ in range(2):
        clerk.keyboard.press(view.bar, Qt.Key.Key_Right)
    clerk.keyboard.press(view.bar, Qt.Key.Key_Space)
    clerk.settle()


def type_row(keyboard, form, entity, *cells):
    table = form.tables[entity]
    number = len(table.model.rows)
    for key, text in cells:
        type_cell(keyboard, table.grid, number, key, text) if not is_flag(table, key) else tick(
            keyboard, table, number, key
        )


def is_flag(table, key):
    return table.model.columns[table.model.column_of(key)].flag


def tick(keyboard, table, number, key):
    table.grid.view.setCurrentIndex(table.model.index(number, table.model.column_of(key)))
    keyboard.press(table.grid.view, Qt.Key.Key_Space)


def enter_kpis(clerk):
    page = clerk.page("kpis")
    for number, (name, kind, unit, target) in enumerate(
        (("จำนวนผู้ผลิตที่ผ่านการอบรม", "เชิงปริมาณ", "ราย", "60"), ("ร้อยละของผู้ผลิตที่ได้มาตรฐาน", "เชิงคุณภาพ", "ร้อยละ", "80"))
    ):
        page.add_button.click()
        clerk.keyboard.press(page.grid.view, Qt.Key.Key_Escape)
        cells = {
            "name": name, "level": "โครงการ: ผลผลิต", "type": kind, "unit": unit, "polarity": "ยิ่งมากยิ่งดี",
            "aggregation": "ผลรวม" if unit == "ราย" else "เฉลี่ย", "target:2563": target,
        }  # fmt: skip
        for key, text in cells.items():
            type_cell(clerk.keyboard, page.grid, number, key, text)
        clerk.settle()
        page.grid.view.setCurrentIndex(page.grid.model.index(number, 0))
        clerk.settle()
        assert page.row_name.text() == name
        for key, text in (("definition", "ผู้ผลิตชาที่ผ่านเกณฑ์"), ("data_source", "ทะเบียนอบรม"), ("steward", "กลุ่มส่งเสริม")):
            type_into(clerk.keyboard, page.form.fields[key], text)
    clerk.settle()
    assert [kpi.text("steward") for kpi in clerk.look.plan.of("kpi")] == ["กลุ่มส่งเสริม"] * 2
    assert {target.text("target") for target in clerk.look.plan.of("kpi_target")} == {"60", "80"}


LINES = (
    ("ค่าวิทยากร", "B2010104", "3", "คน", "1,200"),
    ("ค่าอาหารและอาหารว่าง", "B2010210", "60", "คน", "150.-"),
    ("ค่าจ้างที่ปรึกษา", "B503", "1", "งาน", "๕๐๐,๐๐๐"),
)


def enter_lines(clerk):
    page = clerk.page("budget")
    for number, (name, category, quantity, unit, price) in enumerate(LINES):
        cells = {"name": name, "category": category, "qty1": quantity, "unit1": unit, "unit_price": price}
        if not number:
            cells |= {"source": "F103", "activity": "อบรมการแปรรูปชา"}
        if number == 2:
            cells["nature"] = "N1"  # the category may be either, so the program does not choose
        for key, text in cells.items():
            type_cell(clerk.keyboard, page.grid, number, key, text)
        clerk.settle()
    page.grid.view.setCurrentIndex(page.grid.model.index(0, 0))
    pump()
    page.follow_all_button.click()
    clerk.settle()
    lines = clerk.look.plan.of("budget_line")
    assert [line.money("amount") for line in lines] == [360_000, 900_000, 50_000_000]
    assert [line.text("source") for line in lines] == ["F103"] * 3
    assert all(sum(line.money(f"q{n}") for n in range(1, 5)) == line.money("amount") for line in lines)
    assert page.totals._shown[0].asked == 51_260_000


def clear_findings(clerk, monkeypatch):
    """Every warning that stays gets a reason; nothing else may be left but the office itself."""
    page = clerk.page("check")
    wrong = [one for one in clerk.look.findings if one.severity is Severity.ERROR and one.entity != "office_profile"]
    assert [f"{one.code} {one.place}: {one.message}" for one in wrong] == []
    monkeypatch.setattr(reason_dialog, "ask_for_reason", lambda *_: Reason("เป็นโครงการใหม่", for_all=True))
    for _ in range(30):
        rows = [row for group in page.groups for row in group.rows]
        waiting = [row for row in rows if row.finding.severity is Severity.WARNING and not row.finding.waived]
        if not waiting:
            break
        waiting[0].reason_wanted.emit(waiting[0].finding)
        clerk.settle()
    assert all(one.entity == "office_profile" for one in clerk.look.findings if one.blocks)


def export(clerk, folder):
    page = clerk.page("export")
    page.session.pin_cost = TEST_COST
    clerk.desktop.shell.ui.next_action.click()
    for _ in range(2):
        assert page.ui.next_button.isEnabled(), page.ui.hint.text()
        page.ui.next_button.click()
        clerk.settle()
    fields = page.sign.profile.fields
    for key, text in (
        ("prepared_by", "นางสาวสายใจ ใจดี"), ("prepared_position", "นักวิเคราะห์นโยบายและแผน"), ("phone", "0 5371 1000"),
        ("certified_by", "นายสมชาย รักไทย"), ("certified_position", "อุตสาหกรรมจังหวัดเชียงราย"),
        ("letter_no", "ชร 0033/12"), ("letter_date", "1 พ.ย. 2562"),
    ):  # fmt: skip
        type_into(clerk.keyboard, fields[key], text)
    clerk.settle()
    assert page.ui.hint.text() == "สร้างกุญแจลงนามก่อน"
    make_key(clerk, page)
    page.sign.certify.click()
    clerk.keyboard.type(page.sign.pin, "ผิด-123456")
    page.ui.next_button.click()
    clerk.settle()
    assert page.sign.problem.text()
    page.sign.pin.clear()
    clerk.keyboard.type(page.sign.pin, PIN)
    clerk.keyboard.press(page.sign.pin, Qt.Key.Key_Return)
    clerk.settle()
    assert page.stepper.current == 3
    page.write.show_folder(folder)
    page.ui.next_button.click()
    clerk.settle()
    assert page.stepper.current == 4
    return page


def make_key(clerk, page):
    page.sign.new_button.click()
    dialog = page.findChild(NewKeyDialog)
    assert dialog is not None
    assert not dialog.ui.make_button.isEnabled(), "nobody is named yet as who prepares, so the holder is asked for"
    clerk.keyboard.type(dialog.ui.person, "นางสาวใจดี มีสุข")
    clerk.keyboard.type(dialog.ui.pin, PIN)
    clerk.keyboard.type(dialog.ui.again, PIN)
    dialog.ui.make_button.click()
    clerk.settle()
    assert len(page.sign.fingerprint.accessibleName().split()) == 8


def test_one_real_project_goes_from_the_kit_to_a_file_that_verifies(
    desktop, keyboard, qtbot, kit, tmp_path, monkeypatch
):
    begin(desktop, keyboard, kit, monkeypatch)
    clerk = Clerk(desktop, keyboard, qtbot)
    clerk.settle()
    assert desktop.shell.ui.who.text() == "สำนักงานอุตสาหกรรมจังหวัดเชียงราย"
    enter_project(clerk)
    enter_kpis(clerk)
    enter_lines(clerk)
    clear_findings(clerk, monkeypatch)
    folder = tmp_path / "แฟ้ม ส่ง"
    folder.mkdir()
    page = export(clerk, folder)
    file = folder / "MOI-PIO57-FY2563-2565-R01.xlsx"
    fingerprint = "-".join(page.sign.fingerprint.accessibleName().split())
    with Verifier([RegisteredKey("PIO57", fingerprint, active=True)]) as verifier:
        seen = verifier.verify_file(file)
    assert (seen.verdict, seen.trust) == (Verdict.INTACT, Trust.KNOWN)
    assert seen.unpacked is not None
    names = [values["name_th"] for entity, _, values in seen.unpacked.rows if entity == "project"]
    assert names == [NAME]
    assert file.name in page.done.mail.toPlainText()
    assert "ยังไม่มีการแก้ไขหลังนำส่งครั้งที่ 1" in desktop.shell.ui.plan.text()
