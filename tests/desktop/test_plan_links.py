"""Plan links on the form of a project: the chain, the cards, the picker; by keyboard and by mouse, over a real store."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from moi_desktop.desktop.models.grid_column import Pin
from moi_desktop.desktop.models.link_tree import LinkRole, LinkTree
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.widgets.chain_strip import EMPTY, FULL, KNOWN, PART
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.code_book import CodeEntry, reference_book
from moi_desktop.plan.link_chain import LinkKind
from moi_desktop.plan.model import Record, new_uid
from tests.desktop.office_desk import OfficeDesk, pump, type_cell

CTRL = Qt.KeyboardModifier.ControlModifier
SECTION = "links"


@pytest.fixture
def desk(qtbot, tmp_path):
    made = OfficeDesk(qtbot, tmp_path, "projects", "check")
    yield made
    made.close()


@pytest.fixture
def page(desk):
    found = desk.page("projects")
    show_section(desk, found)
    return found


@pytest.fixture
def view(page):
    return page.form.views["plan_link"]


def show_section(desk, page):
    page.form.bar.set_current([section.key for section in page.form.sections].index(SECTION))
    desk.settle()


def links(desk, page):
    """What stands in the store: code, primary, reason."""
    desk.settle()
    found = desk.ask(lambda workspace: workspace.children("plan_link", page.form.uid))
    return {one.text("link"): (one.flag("primary"), one.text("reason")) for one in found}


def card_of(view, code):
    row = next(row for row in view.model.rows if row.values.get("link") == code)
    return view.cards[row.uid]


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_cards_stand_in_the_order_of_the_plans_with_name_path_and_years(page, view):
    codes = [view.cards[uid].code.text() for uid in view._order]
    assert codes[0] == "NS02"
    assert codes.index("MP0304") < codes.index("DP1203") < codes.index("MA01") < codes.index("SC05")
    card = card_of(view, "MP0304")
    assert card.name.text() == "แผนย่อย เกษตรแปรรูป"
    assert "ประเด็นที่ 3 การเกษตร" in card.path.text()
    assert card.path.text().endswith("ใช้ปี พ.ศ. 2562-2580")
    assert not card.years.isVisible()
    assert card.kind.text() == "แผนแม่บท"
    assert not card.primary.isVisible()
    assert card_of(view, "NS02").primary.isChecked()


def test_the_chain_is_filled_from_the_links_through_the_hierarchy(view):
    project, y1, y2, *_, top = [place.rung for place in view.chain.places]
    assert project.words.startswith("โครงการ")
    assert (y1.state, y1.code, y1.title) == (KNOWN, "MP0304", "Y1 แผนย่อย")
    assert (y2.state, y2.code) == (KNOWN, "MP03")
    assert (top.state, top.code) == (FULL, "NS02")


def test_a_link_is_added_by_keyboard_alone_with_its_reason(desk, page, view, qtbot, keyboard):
    view.add_button.setFocus()
    qtbot.keyClick(view.add_button, Qt.Key.Key_Insert)
    pump()
    picker = view.picker
    assert QApplication.focusWidget() is picker.ui.search
    keyboard.type(picker.ui.search, "ครบวงจร แพทย์ แผนย่อย")
    assert picker.tree.entry(picker.ui.tree.currentIndex()).code == "MP0402"
    qtbot.keyClick(picker.ui.search, Qt.Key.Key_Return)
    pump()
    area = picker.reason.editor.area
    assert QApplication.focusWidget() is area
    keyboard.type(area, "ผลิตเครื่องมือแพทย์ในจังหวัด")
    qtbot.keyClick(area, Qt.Key.Key_Return, CTRL)
    assert not picker.isVisible()
    assert links(desk, page)["MP0402"] == (False, "ผลิตเครื่องมือแพทย์ในจังหวัด")
    assert desk.shell.focusWidget() is card_of(view, "MP0402")


def test_the_picker_is_left_with_esc_and_the_reason_waits_for_the_next_time(desk, page, view, qtbot, keyboard):
    before = links(desk, page)
    view.pick()
    keyboard.type(view.picker.ui.search, "MP0402")
    qtbot.keyClick(view.picker.ui.search, Qt.Key.Key_Return)
    keyboard.type(view.picker.reason.editor.area, "ครึ่งประโยค")
    qtbot.keyClick(view.picker.reason.editor.area, Qt.Key.Key_Escape)
    assert view.picker.isVisible()
    qtbot.keyClick(view.picker.ui.search, Qt.Key.Key_Escape)
    assert not view.picker.isVisible()
    assert links(desk, page) == before
    view.pick()
    keyboard.type(view.picker.ui.search, "MP0801")
    view.picker.reject()
    view.pick()
    assert view.picker.reason.editor.value() == "ครึ่งประโยค"
    view.picker.reject()


def test_arrows_in_the_search_line_move_in_the_tree(view, qtbot, keyboard):
    view.pick(LinkKind.STRATEGY)
    search, tree = view.picker.ui.search, view.picker.ui.tree
    assert tree.currentIndex().data(LinkRole.CODE) == "NS01"
    qtbot.keyClick(search, Qt.Key.Key_Down)
    assert tree.currentIndex().data(LinkRole.CODE) == "NS02"
    qtbot.keyClick(search, Qt.Key.Key_Up)
    qtbot.keyClick(search, Qt.Key.Key_Up)
    assert tree.currentIndex().data(LinkRole.CODE) == "NS"
    assert not view.picker.ui.choose_button.isEnabled()  # a whole plan is no link
    qtbot.keyClick(search, Qt.Key.Key_Left)
    assert not tree.isExpanded(tree.currentIndex())
    view.picker.reject()


def test_choosing_another_primary_strategy_moves_it_in_one_step_that_can_be_undone(desk, page, view, qtbot):
    click(qtbot, card_of(view, "NS04").primary)
    found = links(desk, page)
    assert (found["NS04"][0], found["NS02"][0]) == (True, False)
    assert view._order[0] == card_of(view, "NS04").uid
    assert view.chain.places[-1].rung.code == "NS04"
    steps = desk.ask(lambda workspace: workspace.next_undo())
    assert {uid for _, uid, _ in steps.places} == {card_of(view, "NS02").uid, card_of(view, "NS04").uid}
    qtbot.keyClick(card_of(view, "NS04").primary, Qt.Key.Key_Z, CTRL)
    found = links(desk, page)
    assert (found["NS04"][0], found["NS02"][0]) == (False, True)


def test_a_picked_strategy_takes_the_place_of_the_primary_one_only_when_asked(desk, page, view, qtbot):
    for code, wanted in (("NS01", False), ("NS03", True)):
        view.pick(LinkKind.STRATEGY)
        view.picker.ui.search.setText(code)
        click(qtbot, view.picker.ui.choose_button)
        assert "การสร้างความสามารถในการแข่งขัน" in view.picker.ui.primary.text()
        assert not view.picker.ui.primary.isChecked()
        view.picker.ui.primary.setChecked(wanted)
        click(qtbot, view.picker.ui.do_button)
    found = links(desk, page)
    assert {code for code, (primary, _) in found.items() if primary} == {"NS03"}
    assert "NS01" in found


def test_the_first_strategy_becomes_the_primary_one_from_the_empty_place_of_the_chain(
    desk, page, view, qtbot, keyboard
):
    for code in ("NS02", "NS04"):
        click(qtbot, card_of(view, code).remove)
    desk.settle()
    place = view.chain.places[-1]
    assert place.rung.state == EMPTY
    assert "ยังไม่ได้เลือกยุทธศาสตร์ชาติหลัก" in view.note.text()
    assert page.form._state_of(page.form.sections[page.form.bar.current]).problems == 1
    place.setFocus()
    qtbot.keyClick(place, Qt.Key.Key_Return)
    assert view.picker.kinds.current == LinkKind.STRATEGY
    keyboard.type(view.picker.ui.search, "แข่งขัน")
    view.picker.choose()
    assert view.picker.ui.primary.isChecked()
    view.picker.finish()
    assert links(desk, page)["NS02"] == (True, "")
    assert view.chain.places[-1].rung.state == FULL
    assert desk.shell.focusWidget() is card_of(view, "NS02").reason.editor.area


def test_a_reason_is_saved_as_it_is_left(desk, page, view, keyboard):
    card = card_of(view, "MA01")
    card.go_to("reason")
    card.reason.editor.area.selectAll()
    keyboard.type(card.reason.editor.area, "ใช้ของเหลือจากการผลิตกาแฟให้เกิดมูลค่า")
    page.leave()
    assert links(desk, page)["MA01"][1] == "ใช้ของเหลือจากการผลิตกาแฟให้เกิดมูลค่า"


def test_a_removed_link_is_named_and_comes_back_with_the_button_beside(desk, page, view, qtbot):
    before = links(desk, page)
    uid = card_of(view, "SC05").uid
    card_of(view, "SC05").setFocus()
    qtbot.keyClick(card_of(view, "SC05"), Qt.Key.Key_Delete)
    assert "SC05" not in links(desk, page)
    assert "อุตสาหกรรมการแปรรูปอาหาร" in desk.shell.toast.words.text()
    click(qtbot, desk.shell.toast.button)
    assert links(desk, page) == before
    assert card_of(view, "SC05").uid == uid


def test_the_button_of_an_older_step_does_not_undo_another(desk, page, view, qtbot):
    click(qtbot, card_of(view, "SC05").remove)
    undo = desk.shell.toast._undo
    click(qtbot, card_of(view, "NS04").primary)
    undo()
    found = links(desk, page)
    assert found["NS04"][0]
    assert "SC05" not in found


def test_a_link_is_changed_in_its_place_and_keeps_its_reason(desk, page, view, qtbot):
    reason = links(desk, page)["MP0304"][1]
    uid = card_of(view, "MP0304").uid
    click(qtbot, card_of(view, "MP0304").change)
    view.picker.ui.search.setText("MP0302")
    view.picker.choose()
    assert view.picker.reason.editor.value() == reason
    view.picker.finish()
    found = links(desk, page)
    assert found["MP0302"][1] == reason
    assert "MP0304" not in found
    assert card_of(view, "MP0302").uid == uid


def test_what_is_chosen_already_is_marked_and_not_chosen_twice(desk, page, view, shown_messages):
    view.pick()
    view.picker.ui.search.setText("MP0304")
    assert view.picker.ui.tree.currentIndex().data(LinkRole.CHOSEN)
    view.picker.choose()
    assert "แล้ว" in shown_messages.read().sentence
    assert view.picker.ui.steps.currentWidget() is view.picker.ui.choosing
    view.picker.reject()


def test_an_expired_link_is_marked_and_chosen_only_after_a_question(desk, page, view, shown_messages):
    add_to_kit(desk, CodeEntry(code="DP11", th="แผนพัฒนาฯ ฉบับที่ 11", valid_from=2555, valid_to=2559))
    view.pick()
    view.picker.ui.search.setText("DP11")
    assert view.picker.ui.tree.currentIndex().data(LinkRole.EXPIRED)
    assert "ไม่ครอบคลุมปี 2563-2565" in view.picker.ui.years.text()
    shown_messages.answers = ["", "take"]
    view.picker.choose()
    assert "2563-2565" in shown_messages.read().sentence
    assert view.picker.ui.steps.currentWidget() is view.picker.ui.choosing
    view.picker.choose()
    shown_messages.read()
    view.picker.finish()
    assert "DP11" in links(desk, page)
    assert "ไม่ครอบคลุมปี" in card_of(view, "DP11").years.text()


def add_to_kit(desk, *entries):
    """Give the office a list with further entries, as a kit does."""
    more = {
        "list": str(CodeList.PLAN_LINK),
    }
    records = [
        Record(
            "code_item",
            new_uid(),
            {
                key: value
                for key, value in {
                    **more,
                    "code": entry.code,
                    "name_th": entry.th,
                    "parent": entry.parent,
                    "valid_from": entry.valid_from,
                    "valid_to": entry.valid_to,
                }.items()
                if value
            },
        )
        for entry in entries
    ]
    desk.ask(lambda workspace: workspace.store_kit("f" * 64, [*workspace.kit_records(), *records]))
    desk.session.look_now()
    desk.settle()


def test_targets_of_the_kit_fill_the_chain_and_their_empty_places_open_the_picker_there(desk, page, view, qtbot):
    add_to_kit(
        desk,
        CodeEntry(code="030001", th="ผลิตภัณฑ์มวลรวมภาคเกษตรเพิ่มขึ้น", parent="MP03"),
        CodeEntry(code="030401", th="สินค้าเกษตรแปรรูปมีมูลค่าเพิ่มขึ้น", parent="MP0304"),
    )
    view.refresh()
    _, y1, y2, *_ = view.chain.places
    assert (y1.rung.state, y1.rung.foot) == (PART, "เลือกเป้าหมาย…")
    click(qtbot, y1)
    assert view.picker.ui.tree.currentIndex().data(LinkRole.CODE) == "030401"
    view.picker.choose()
    view.picker.finish()
    desk.settle()
    _, y1, y2, *_ = view.chain.places
    assert (y1.rung.state, y1.rung.code, y2.rung.state) == (FULL, "030401", PART)
    qtbot.mouseClick(y2, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert view.picker.ui.tree.currentIndex().data(LinkRole.CODE) == "030001"
    view.picker.reject()


def test_what_the_check_found_leads_to_the_card_and_its_field(desk, page, view):
    uid = card_of(view, "MA01").uid
    desk.shell.go_to(Place("projects", "plan_link", uid, "reason"))
    desk.settle()
    pump()
    assert QApplication.focusWidget() is view.cards[uid].reason.editor.area
    desk.shell.go_to(Place("projects", "plan_link", uid, "link"))
    desk.settle()
    pump()
    assert QApplication.focusWidget() is view.cards[uid]


def test_a_missing_reason_is_shown_at_its_field(desk, page, view):
    card = card_of(view, "MA01")
    card.reason.editor.area.setPlainText("")
    card.reason.editor.commit()
    desk.settle()
    assert card.reason.state == "problem"
    assert "ยังไม่ได้กรอก" in card.reason.note.text()


def test_links_can_be_entered_in_a_plain_table_as_well(desk, page, view, qtbot, keyboard):
    click(qtbot, view.as_table)
    table = page.form.tables["plan_link"]
    type_cell(keyboard, table.grid, len(table.model.rows), "link", "MF04")
    assert "MF04" in links(desk, page)
    click(qtbot, view.as_table)
    assert card_of(view, "MF04").name.text().startswith("การส่งเสริมการลงทุน")


def test_text_that_is_no_code_is_kept_on_its_card(desk, page, view, qtbot, keyboard):
    click(qtbot, view.as_table)
    table = page.form.tables["plan_link"]
    type_cell(keyboard, table.grid, len(table.model.rows), "link", "แผนอะไรสักอย่าง")
    click(qtbot, view.as_table)
    card = view.cards[view._order[0]]
    assert card.name.text() == "แผนอะไรสักอย่าง"
    assert card.property("state") == "problem"
    assert card.note.text()


def test_comments_of_the_centre_stand_at_their_fields(page, view):
    card = card_of(view, "NS02")
    page.form.show_pins({("plan_link", card.uid, key): Pin("โปรดขยายความ") for key in ("reason", "link")})
    assert card.reason.pin.isVisible()
    assert card.pin.isVisible()
    assert not card_of(view, "MA01").pin.isVisible()


def test_a_deleted_project_shows_its_links_for_reading_only(desk, page, view):
    page.form.set_locked(True)
    card = card_of(view, "NS02")
    assert card.reason.editor.area.isReadOnly()
    assert not card.remove.isVisible()
    assert not view.add_button.isVisible()
    view.pick()
    assert view._picker is None


def test_another_project_has_cards_of_its_own(desk, page, view):
    other = next(one for one in desk.session.look.plan.live_projects() if one.uid != page.form.uid)
    page.tree.choose(other.uid)
    desk.settle()
    assert {row.values["project"] for row in view.model.rows} == {other.uid}
    assert set(view.cards) == {row.uid for row in view.model.rows}


# The tree of a full list


@pytest.fixture(scope="module")
def full_list():
    entries = [
        CodeEntry(
            code=f"{issue:02d}{sub:02d}{number:02d}",
            th=f"เป้าหมายที่ {number} ของแผนย่อย {sub} มีการเติบโตอย่างยั่งยืน",
            parent=f"MP{issue:02d}",
        )
        for issue in range(1, 24)
        for sub in range(8)
        for number in range(1, 30)
    ]
    return reference_book().extended({CodeList.PLAN_LINK: entries}).table(CodeList.PLAN_LINK)


def test_words_are_found_in_any_order_also_in_what_an_entry_belongs_to(qapp, full_list):
    tree = LinkTree()
    tree.show_table(full_list, (), range(2563, 2566))
    assert tree.narrow("ท่องเที่ยว 050003", None) == 1  # the issue's name, the target's code
    assert tree.best().data(LinkRole.CODE) == "050003"
    assert [index.data(LinkRole.CODE) for index in tree.unfolded()] == ["MP", "MP05"]
    assert tree.narrow("๐๕๐๐๐๓", None) == 1
    assert tree.narrow("ไม่มีคำนี้", None) == 0
    assert not tree.best().isValid()


def test_thousands_of_entries_are_narrowed_and_only_what_is_unfolded_is_asked_for(qapp, full_list):
    tree = LinkTree()
    tree.show_table(full_list, (), ())
    assert tree.narrow("", LinkKind.MASTER_PLAN) > 5000
    assert tree.rowCount() == 1
    assert tree.rowCount(tree.index(0, 0)) == 23
    assert tree.narrow("เติบโต", None) > 5000
    found = tree.place_of("230728")
    assert found.parent().data(LinkRole.CODE) == "MP23"
    assert tree.index(found.row(), 0, found.parent()) == found


def test_tab_goes_through_the_chain_and_the_cards_in_reading_order(desk, page, view):
    seen = tab_stops(desk, view)
    rungs = [place for place in view.chain.places if place.rung.key]
    assert seen[: len(rungs)] == rungs
    assert [one for one in seen if one in view.cards.values()] == [view.cards[uid] for uid in view._order]


def test_tab_comes_to_every_card_also_after_changes(desk, page, view, qtbot):
    qtbot.mouseClick(card_of(view, "NS04").primary, Qt.MouseButton.LeftButton)
    view.pick()
    view.picker.ui.search.setText("MP0402")
    view.picker.choose()
    view.picker.finish()
    desk.settle()
    seen = tab_stops(desk, view)
    assert set(view.cards.values()) <= set(seen)
    assert {place for place in view.chain.places if place.rung.key} <= set(seen)


def tab_stops(desk, view):
    """Where one comes with Tab from the head of the section until the same place again."""
    desk.shell.activateWindow()
    pump()
    view.as_table.setFocus()
    seen: list[QWidget | None] = []
    while not seen or seen[-1] is not view.as_table:
        desk.shell.focusNextChild()
        seen.append(desk.shell.focusWidget())
        assert len(seen) < 120, "Tab never comes round"
    return seen
