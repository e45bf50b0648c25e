"""The next kit under the hands of the administrator: grids, forms, a paste by names, a list from a file, undo."""

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from moi_desktop.central import kit_draft
from moi_desktop.central.windows import planning_offices
from moi_desktop.desktop import file_dialogs
from moi_desktop.desktop.values import Unparsed
from tests.desktop.central_desks import PIN, CentralDesk, Post, post_in


@pytest.fixture(scope="session")
def post(tmp_path_factory) -> Post:
    return post_in(tmp_path_factory.mktemp("post"))


@pytest.fixture
def desk(qtbot, post, tmp_path):
    made = CentralDesk(post.template, tmp_path)
    yield made
    made.close()


@pytest.fixture
def draft(desk):
    return desk.go("kit").draft


def section(desk, draft, key):
    draft.show_section(key)
    desk.settle()
    return draft.sections[key]


def cell(grid, uid, key):
    model = grid.grid.model
    return next((column.value_in(model.row_of(uid).values) for column in model.columns if column.key == key), None)


def row_with(grid, key, value):
    return next(row.uid for row in grid.grid.model.all_rows if row.values.get(key) == value)


def put(desk, grid, uid, key, text):
    """Type into a cell and leave it."""
    place = grid.grid.model.place_of(uid, key)
    assert grid.grid.model.setData(place, text)
    desk.settle()


def records(desk, entity):
    return desk.ask(lambda centre: [r for r in kit_draft.draft_records(centre) if r.entity == entity])


def test_a_name_in_the_frame_is_typed_kept_marked_and_taken_back(desk, draft, keyboard):
    frame = section(desk, draft, "frame")
    uid = row_with(frame, "code", "PG010101")
    place = frame.grid.model.place_of(uid, "name")
    frame.grid.view.setCurrentIndex(place)
    frame.grid.view.edit(place)
    editor = frame.grid.view.indexWidget(place) or frame.grid.view.focusWidget()
    editor.selectAll()
    keyboard.type(editor, "แผนงานเกษตรแปรรูป")
    keyboard.press(editor, Qt.Key.Key_Return)
    desk.settle()
    assert next(r.text("name") for r in records(desk, "frame_node") if r.uid == uid) == "แผนงานเกษตรแปรรูป"
    assert "แก้ไขแล้ว 1 รายการ" in draft.state.text()
    mark = frame.grid.model.mark_of(uid, "name")
    assert mark.state == "changed"
    assert "ยกระดับอุตสาหกรรมเกษตรแปรรูป" in mark.words
    draft.undo.click()
    desk.settle()
    assert "ยังไม่ได้แก้ไข" in draft.state.text()
    assert "ยกระดับ" in cell(frame, uid, "name")
    assert not draft.undo.isEnabled()


def test_a_row_below_the_last_becomes_a_node_beside_the_chosen_one_in_the_tree(desk, draft):
    frame = section(desk, draft, "frame")
    uid = row_with(frame, "code", "PG010102")
    frame.grid.view.setCurrentIndex(frame.grid.model.place_of(uid, "code"))
    model = frame.grid.model
    model.enter({(model.shown_count, model.column_of("code")): "PG010109"}, "รหัส")
    desk.settle()
    new = row_with(frame, "code", "PG010109")
    rows = [row.values.get("code") for row in frame.grid.model.rows]
    assert rows.index("PG010109") == rows.index("PG010102") + 1
    assert cell(frame, new, "parent") == "GU0101"
    assert frame.grid.model.mark_of(new, "name").state == "problem", "the check asks for a name"
    draft.sections["changes"]
    draft.show_section("changes")
    assert draft.changes.findings.facts.listed[0][1] == "error"
    draft.changes.findings.wanted.emit(draft.changes.findings.facts.listed[0][0])
    assert draft.section == "frame"
    assert frame.chosen.uid == new


def test_ctrl_z_in_a_grid_takes_its_step_back_in_the_draft(desk, draft):
    frame = section(desk, draft, "frame")
    uid = row_with(frame, "code", "PG050201")
    frame.grid.view.setCurrentIndex(frame.grid.model.place_of(uid, "code"))
    frame.grid.view.remove_rows()
    desk.settle()
    assert desk.ask(kit_draft.has_draft)
    frame.grid.view.undo()
    desk.settle()
    assert not desk.ask(kit_draft.has_draft)
    frame.grid.view.redo()
    desk.settle()
    assert uid not in {r.uid for r in records(desk, "frame_node")}


def test_text_that_is_no_value_is_kept_shown_and_keeps_the_kit_from_being_issued(desk, draft):
    cycle = section(desk, draft, "cycle")
    grid = cycle.extensions
    model = grid.grid.model
    model.enter({(model.shown_count, 0): "PIO50"}, "หน่วยงาน")
    desk.settle()
    uid = row_with(grid, "office", "PIO50")
    put(desk, grid, uid, "closes", "สิ้นเดือนหน้า")
    assert isinstance(cell(grid, uid, "closes"), Unparsed)
    page = desk.shell.page("kit")
    page.issue.click()
    desk.settle()
    assert draft.section == "changes"
    assert "ต้องแก้ 2 ข้อ" in desk.told[-1] or "มีข้อที่ต้องแก้ 2 ข้อ" in desk.told[-1]


def test_targets_of_the_plan_s_kpis_are_cells_by_year(desk, draft):
    kpis = section(desk, draft, "kpis")
    model = kpis.grid.model
    model.enter({(model.shown_count, 0): "มูลค่าการลงทุน", (model.shown_count, model.column_of("target:2564")): 12}, "x")
    desk.settle()
    (kpi,) = records(desk, "kpi")
    (target,) = records(desk, "kpi_target")
    assert (target.text("kpi"), target.whole("fiscal_year")) == (kpi.uid, 2564)
    put(desk, kpis, kpi.uid, "target:2564", "")
    assert records(desk, "kpi_target") == []
    kpis.grid.view.setCurrentIndex(model.place_of(kpi.uid, "name"))
    draft.take_back()
    desk.settle()
    assert len(records(desk, "kpi_target")) == 1


def test_one_of_the_program_s_own_codes_is_retired_by_its_last_year(desk, draft):
    links = section(desk, draft, "links")
    uid = "builtin:MP090202"
    put(desk, links, uid, "valid_to", "2564")
    (item,) = records(desk, "code_item")
    assert (item.text("code"), item.whole("valid_to"), item.text("parent")) == ("MP090202", 2564, "MP0902")
    put(desk, links, uid, "valid_to", "2565")
    assert [r.uid for r in records(desk, "code_item")] == [item.uid]
    assert cell(links, uid, "origin") == "ชุดแผน"
    assert not links.grid.model.may_edit(
        links.grid.model.place_of(uid, "code").row(), links.grid.model.column_of("code")
    )


def test_a_block_with_names_of_offices_is_pasted_into_their_rows(desk, draft, monkeypatch):
    ceilings = section(desk, draft, "ceilings")
    view = ceilings.grid.view
    view.confirm = lambda pasting, model: True
    view.setCurrentIndex(ceilings.grid.model.index(0, ceilings.grid.model.column_of("2563|F101")))
    block = "หน่วยงาน\t2563\t2563\nสอจ.เชียงใหม่\t4,200,000\t1,500,000\nPIO20\t6,500,000\t\nสอจ.ดาวอังคาร\t1\t2"
    QGuiApplication.clipboard().setText(block)
    ceilings.by_name.click()
    desk.settle()
    found = {(r.text("office"), r.text("source")): r.money("amount") for r in records(desk, "ceiling")}
    assert found == {
        ("PIO50", "F101"): 4_200_000_00,
        ("PIO50", "F102"): 1_500_000_00,
        ("PIO20", "F101"): 6_500_000_00,
    }
    assert "สอจ.ดาวอังคาร" in desk.told[-1]
    draft.undo.click()
    desk.settle()
    assert records(desk, "ceiling") == []


def test_another_source_of_money_gets_its_columns(desk, draft):
    ceilings = section(desk, draft, "ceilings")
    ceilings.sources.setCurrentIndex(ceilings.sources.findData("F201"))
    desk.settle()
    assert "2565|F201" in ceilings.grid.model.column_keys
    assert ceilings.sources.findData("F201") < 0
    assert ceilings.sources.key == ""


def test_a_list_of_targets_comes_from_a_file_after_a_look(desk, draft, tmp_path, monkeypatch):
    book = openpyxl.Workbook()
    for row in (("รหัส", "เป้าหมาย"), ("080101", "วิสาหกิจเริ่มต้นเพิ่มขึ้น"), ("080001", "เป้าหมาย Y2"), ("", "ไม่มีรหัส")):
        book.active.append(row)
    path = tmp_path / "Y1Y2.xlsx"
    book.save(path)
    monkeypatch.setattr(file_dialogs, "file_to_open", lambda *_: path)
    links = section(desk, draft, "links")
    links.load.click()
    desk.settle()
    dialog = draft.link_file.dialog
    assert dialog.take.text() == "นำเข้า 2 รหัส"
    dialog.list.setCurrentIndex(dialog.model.index(2, 0))
    assert dialog.whole.text() == "Sheet!B4 · ไม่พบรหัสของ “ไม่มีรหัส”"
    dialog.combos["Sheet", 1].setCurrentIndex(0)
    desk.settle()
    assert dialog.take.text() == "นำเข้า 0 รหัส"
    dialog.combos["Sheet", 1].setCurrentIndex(dialog.combos["Sheet", 1].findData("name_th"))
    desk.settle()
    dialog.model.toggle(0)
    assert dialog.take.text() == "นำเข้า 1 รหัส"
    dialog.take.click()
    desk.settle()
    assert [r.text("code") for r in records(desk, "code_item")] == ["MP080001"]
    assert desk.told[-1] == "นำเข้า 1 รหัสลงในร่างแล้ว"
    desk.undos[-1]()
    desk.settle()
    assert records(desk, "code_item") == []


def test_the_map_is_filled_in_and_the_draft_dropped_with_a_way_back(desk, draft, tmp_path, monkeypatch):
    frame = section(desk, draft, "frame")
    put(desk, frame, row_with(frame, "code", "PG050201"), "code", "PG050299")
    changes = section(desk, draft, "changes")
    assert draft.verdict.text() == "ต้องแก้ 1 ข้อ"
    changes.fill_map.click()
    desk.settle()
    assert draft.verdict.tone != "bad"
    (entry,) = records(desk, "code_change")
    assert (entry.text("change"), entry.text("old_code"), entry.text("new_code")) == ("RENAME", "PG050201", "PG050299")
    assert changes.map.grid.model.index(0, 0).data() == "กรอบแผน"
    changes.discard.click()
    desk.settle()
    assert not desk.ask(kit_draft.has_draft)
    desk.undos[-1]()
    desk.settle()
    assert desk.ask(kit_draft.has_draft)


def test_words_for_the_offices_follow_the_differences_until_somebody_writes_their_own(
    desk, draft, tmp_path, monkeypatch
):
    frame = section(desk, draft, "frame")
    put(desk, frame, row_with(frame, "code", "PG050201"), "name", "แผนงานพัฒนาบริการดิจิทัล")
    changes = section(desk, draft, "changes")
    assert changes.words.area.toPlainText().startswith("กรอบแผน: แก้ไข 1 รายการ")
    changes.words_edited.emit("ปรับชื่อแผนงานตามมติที่ประชุม")
    desk.settle()
    assert changes.own_words.isEnabled()
    page = desk.shell.page("kit")
    page.opens = lambda folder: None
    monkeypatch.setattr(file_dialogs, "folder", lambda *_: tmp_path)
    page.issue.click()
    dialog = desk.dialog()
    assert dialog.text("changes") == "ปรับชื่อแผนงานตามมติที่ประชุม"
    dialog.type_pin(PIN)
    desk.press(dialog)
    assert page.values["changes"].text() == "ปรับชื่อแผนงานตามมติที่ประชุม"
    assert "ยังไม่ได้แก้ไข" in draft.state.text()
    assert next((row[1], row[3]) for row in page.history.facts.listed) == (2, "ปรับชื่อแผนงานตามมติที่ประชุม")
    assert len(page.history.facts.listed) == 2


def test_an_issued_code_that_somebody_removes_comes_back_with_the_reason(
    desk, draft, tmp_path, monkeypatch, shown_messages
):
    links = section(desk, draft, "links")
    model = links.grid.model
    first = {model.column_of("code"): "MP080101", model.column_of("name_th"): "วิสาหกิจเริ่มต้น", 2: "MP0801"}
    model.enter({(model.shown_count, column): value for column, value in first.items()}, "เพิ่ม")
    desk.settle()
    page = desk.shell.page("kit")
    page.opens = lambda folder: None
    monkeypatch.setattr(file_dialogs, "folder", lambda *_: tmp_path)
    page.issue.click()
    dialog = desk.dialog()
    dialog.type_pin(PIN)
    desk.press(dialog)
    links = section(desk, draft, "links")
    uid = row_with(links, "code", "MP080101")
    links.grid.view.setCurrentIndex(links.grid.model.place_of(uid, "code"))
    links.grid.view.remove_rows()
    desk.settle()
    assert "จึงลบไม่ได้" in shown_messages.read().sentence
    assert links.grid.model.row_of(uid) is not None
    assert not desk.ask(kit_draft.has_draft)


def test_the_register_of_keys_is_shown_as_it_will_travel(desk, draft):
    register = section(desk, draft, "register")
    assert [row[1] for row in register.grid.facts.listed] == planning_offices()
    draft.search_for("เชียงใหม่")
    assert [row[1] for row in register.grid.facts.listed] == ["PIO50"]


def test_whether_offices_enclose_their_files_is_chosen_seen_as_a_change_and_taken_back(desk, draft):
    cycle = section(desk, draft, "cycle")
    box = cycle.enclosing.rows["enclosing"].editor.box
    assert [box.itemData(place) for place in range(1, box.count())] == ["MAY", "SHOULD"]
    box.setCurrentIndex(2)
    desk.settle()
    assert records(desk, "cycle")[0].text("enclosing") == "SHOULD"
    draft.take_back()
    desk.settle()
    assert not desk.ask(kit_draft.has_draft)
    assert box.currentIndex() == 0


def test_vision_and_mission_are_written_on_the_page_and_kept(desk, draft):
    cycle = section(desk, draft, "cycle")
    for name, text in (("vision", "อุตสาหกรรมก้าวหน้า"), ("mission", "ข้อแรก\nข้อที่สอง")):
        editor = cycle.direction.rows[name].editor
        editor.area.insertPlainText(text)
        editor.commit()
        desk.settle()
    (kept,) = records(desk, "cycle")
    assert (kept.text("vision"), kept.text("mission")) == ("อุตสาหกรรมก้าวหน้า", "ข้อแรก\nข้อที่สอง")
