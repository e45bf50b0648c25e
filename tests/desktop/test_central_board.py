"""The board as hands use it: map and list, clusters, filters that stay, the page of an office, the reminder, the name."""

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from moi_desktop import reference
from moi_desktop.central import decisions
from moi_desktop.central.centre import UNNAMED
from moi_desktop.central.decisions import Place as Spot
from moi_desktop.desktop import theme
from moi_desktop.desktop.pages.central_person import PersonDialog
from moi_desktop.desktop.pages.central_reminder import ReminderDialog
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.settings import Settings
from moi_desktop.desktop.widgets.state_marks import MARKS
from moi_desktop.desktop.widgets.tile_map import LegendLine
from tests.desktop.central_desks import CentralDesk, Post, post_in

IN_TIME = datetime(2019, 10, 21, 3, 0, tzinfo=UTC)
"""Ten days before the window closes."""


@pytest.fixture(scope="session")
def post(tmp_path_factory) -> Post:
    return post_in(tmp_path_factory.mktemp("post"))


@pytest.fixture
def settings(tmp_path) -> Settings:
    kept = Settings(tmp_path / "settings.ini")
    kept.reviewer = "นางสาววรรณา ตรวจดี"
    return kept


@pytest.fixture
def open_desk(post, tmp_path, qapp):
    opened: list[CentralDesk] = []

    def open_(settings=None, now=IN_TIME, template=post.template) -> CentralDesk:
        folder = tmp_path / str(len(opened))
        folder.mkdir()
        desk = CentralDesk(template, folder, now, settings)
        opened.append(desk)
        desk.shell.activateWindow()
        return desk

    yield open_
    for desk in opened:
        desk.close()


@pytest.fixture
def desk(open_desk):
    return open_desk()


@pytest.fixture
def board(desk, post) -> Any:
    """The board after one office's plan was applied and another's forked."""
    inbox = desk.go("inbox")
    inbox.take_in([post.first["PIO50"], post.first["PIO20"], *post.forks, post.cards["PIO90"]])
    desk.settle()
    inbox.steps.apply_everything()
    desk.settle()
    return desk.go("board")


def listed(grid):
    return [row[0] for row in grid.facts.listed]


def spoken(board):
    return board.map.accessibleDescription()


def visible_dialog(desk, kind):
    (found,) = [d for d in desk.shell.findChildren(QDialog) if d.isVisible()]
    assert isinstance(found, kind)
    return found


def test_the_figures_count_every_office_and_the_days(board):
    figures = {key: label.text() for key, label in board.head.figures.items()}
    assert figures == {
        "sent": "2 / 95",
        "applied": "1",
        "approved": "0",
        "check": "2",
        "waiting": "93",
        "late": "0",
        "days": "เหลือ 10 วัน",
    }
    assert "ขยาย 1 แห่ง" in board.head.notes["days"].text()


def test_the_map_and_the_list_choose_the_same_office(board, desk):
    board.grid.choose("PIO50")
    assert board.map.current == "50"
    board.map._go_to("34")
    assert board.grid.chosen == "PIO34"
    assert spoken(board) == "สอจ.อุบลราชธานี · ยังไม่ส่ง"


def test_arrows_walk_over_the_map_and_enter_opens_the_office(board, desk, keyboard):
    board.map.setFocus()
    board.grid.choose("PIO50")
    for key, province in (
        (Qt.Key.Key_Down, "51"),
        (Qt.Key.Key_Right, "52"),
        (Qt.Key.Key_Up, "56"),
        (Qt.Key.Key_Left, "50"),
    ):
        keyboard.press(board.map, key)
        assert board.map.current == province
    keyboard.press(board.map, Qt.Key.Key_Return)
    desk.settle()
    assert board.office.code == "PIO50"
    assert board.office.isVisible()


def test_every_province_is_reached_by_arrows(board, keyboard):
    seen, waiting = set(), ["57"]
    while waiting:
        here = waiting.pop()
        seen.add(here)
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left):
            board.map.choose(here)
            keyboard.press(board.map, key)
            if board.map.current not in seen and board.map.current not in waiting:
                waiting.append(board.map.current)
    assert seen == {province.code for province in reference.provinces()}


def test_a_click_chooses_and_a_double_click_opens(board, desk):
    board.map_view.resize(board.map_view.size())
    middle = board.map.area_of("57").center().toPoint()
    QTest.mouseClick(board.map, Qt.MouseButton.LeftButton, pos=middle)
    assert board.grid.chosen == "PIO57"
    QTest.mouseDClick(board.map, Qt.MouseButton.LeftButton, pos=middle)
    desk.settle()
    assert board.office.code == "PIO57"


def test_a_click_beside_the_tiles_chooses_nothing(board):
    board.grid.choose("PIO50")
    QTest.mouseClick(board.map, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert board.map.current == "50"


def test_bangkok_has_no_provincial_office_and_leads_to_the_groups(board, keyboard):
    board.map.choose("10")
    assert "ไม่มี สอจ." in spoken(board)
    keyboard.press(board.map, Qt.Key.Key_Return)
    assert board.views.currentIndex() == 2


def test_a_state_shows_by_its_sign_and_not_by_colour_alone(board):
    tiles = {tile.key: tile for tile in board.map._tiles}
    assert {tiles[code].mark for code in ("50", "20", "90", "34")} == {"tick", "fork", "key", ""}
    assert {tile.mark for tile in tiles.values()} <= {*MARKS, ""}
    assert [line.words for line in board.map._legend] == ["แตกหลายฉบับ  1", "รวมในแผน  1", "รอยืนยันกุญแจ  1", "ยังไม่ส่ง  73"]


@pytest.mark.parametrize("size", [(1366, 728), (1093, 542)])
def test_a_legend_of_all_states_covers_no_province(board, desk, size):
    desk.shell.resize(*size)
    desk.settle()
    everything = [LegendLine(mark, "good", "รอยืนยันกุญแจ  12") for mark in MARKS]
    board.map.show_tiles(board.map._tiles, everything)
    tiles = [board.map.area_of(tile.key) for tile in board.map._tiles]
    areas = board.map.legend_areas()
    assert len(areas) == len(MARKS)
    assert not [area for area in areas if any(area.intersects(tile) for tile in tiles)]
    assert all(board.map.rect().toRectF().contains(area) for area in areas)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_map_is_drawn_in_both_schemes_with_the_chosen_tile_framed(board, desk, qapp, usual_look, scheme):
    theme.apply(qapp, scheme)
    board.map.choose("50")
    desk.settle()
    picture = board.map.grab().toImage()
    ratio = picture.devicePixelRatio()
    inside = board.map.area_of("20").center() * ratio
    inside.setY((board.map.area_of("20").top() + 3) * ratio)
    assert picture.pixelColor(inside.toPoint()) == theme.colour("warning_soft")


def test_the_eighteen_clusters_narrow_the_board_to_their_offices(board, desk):
    board.show_view("clusters")
    assert len(listed(board.clusters)) == 18
    board.clusters.wanted.emit("PC15")
    assert board.views.currentIndex() == 0
    assert set(listed(board.grid)) == {"PIO50", "PIO51", "PIO52", "PIO58"}
    assert board.map._lit == {"50", "51", "52", "58"}


def test_groups_show_departments_and_institutes(board):
    board.show_view("groups")
    assert listed(board.groups) == ["pio", "department", "enterprise", "institute"]
    board.groups.wanted.emit("institute")
    assert len(listed(board.grid)) == 11


def test_a_state_narrows_list_and_map(board):
    board.filters.choose("applied")
    assert listed(board.grid) == ["PIO50"]
    assert board.map._lit == {"50"}
    board.filters.choose("")
    assert board.map._lit is None


def test_search_narrows_by_thai_name(board):
    board.search_for("นคร")
    with_word = {office.code for office in reference.provincial_offices() if "นคร" in office.name_th}
    assert set(listed(board.grid)) == with_word
    assert with_word
    board.search_for("")
    assert len(listed(board.grid)) == 95


def test_view_and_filters_stay_for_the_next_session(open_desk, settings):
    board = open_desk(settings).go("board")
    board.cluster.choose("PC15")
    board.filters.choose("waiting")
    board.group.choose("pio")
    board.show_view("clusters")
    again = open_desk(settings).go("board")
    assert (again.cluster.key, again.group.key) == ("PC15", "pio")
    assert again.views.currentIndex() == 1
    assert again.filters.current == "waiting"
    assert set(listed(again.grid)) == {"PIO50", "PIO51", "PIO52", "PIO58"}


def test_the_money_stands_by_year(board, desk):
    board.show_view("money")
    desk.settle()
    assert board.money.chart.isVisible()
    assert "60,000" in board.money.chart.accessibleDescription()


def test_before_anything_came_the_money_says_so(desk):
    board = desk.go("board")
    board.show_view("money")
    desk.settle()
    assert board.money.nothing.isVisible()
    assert not board.money.chart.isVisible()


# The page of an office


def test_the_sides_of_a_fork_are_told_apart_in_the_chart_of_money(board, desk):
    board.grid.wanted.emit("PIO20")
    desk.settle()
    told = board.office.money.chart.accessibleDescription()
    sides = set(re.findall(r"ฉบับที่ 2 \(([0-9A-F]{4})\)", told))
    assert len(sides) == 2
    assert "ฉบับที่ 1 (" not in told


def test_the_page_of_an_office_tells_its_history_people_money_and_what_waits(board, desk):
    desk.ask(
        lambda centre: decisions.amend(
            centre, Spot("PIO50", "budget_line", "PIO50-p1-l1", "amount"), 800_000, "ราคากลาง"
        )
    )
    board.grid.wanted.emit("PIO50")
    desk.settle()
    office = board.office
    assert office.title.text() == "สำนักงานอุตสาหกรรมจังหวัดเชียงใหม่"
    words = [row[3] for row in office.events.facts.listed]
    assert any(text.startswith("ได้รับแฟ้มนำส่งฉบับที่ 1") for text in words)
    assert any(text.startswith("เสนอปรับ") for text in words)
    assert "58,000 · ในแผน" in office.money.chart.accessibleDescription()
    names = [label.text() for label in office.people.findChildren(type(office.sentence)) if label.isVisibleTo(office)]
    assert "นางสาวกานดา ใจดี" in names
    buttons = [button.text() for button in office.needs.findChildren(type(office.back)) if button.isVisibleTo(office)]
    assert buttons == ["ไปพิจารณา", "ไปออกผลการพิจารณา"]


def test_a_next_step_leads_to_its_page_with_the_office(board, desk):
    board.open_office("PIO20")
    desk.settle()
    (button,) = [b for b in board.office.needs.findChildren(type(board.office.back)) if b.isVisibleTo(board.office)]
    button.click()
    desk.settle()
    assert desk.shell.front_key == "inbox"
    assert desk.shell.page("inbox")._office == "PIO20"


def test_events_are_narrowed_and_lead_to_the_journal(board, desk):
    board.open_office("PIO50")
    desk.settle()
    office = board.office
    office.filters.choose("decisions")
    assert [row[2] for row in office.events.facts.listed] == ["apply", "register-key"]
    office.to_journal.click()
    desk.settle()
    journal = desk.shell.page("journal")
    assert desk.shell.front_key == "journal"
    assert journal.grid.chosen == "4"


def test_a_file_has_no_line_in_the_journal(board, desk):
    board.open_office("PIO50")
    desk.settle()
    board.office.filters.choose("files")
    assert not board.office.to_journal.isEnabled()


def test_escape_goes_back_to_the_board_where_the_office_is_chosen(board, desk, keyboard):
    board.open_office("PIO57")
    desk.settle()
    keyboard.press(board.office.events, Qt.Key.Key_Escape)
    desk.settle()
    assert not board.office.isVisible()
    assert board.grid.chosen == "PIO57"


def test_an_office_that_sent_nothing_has_a_page_too(board, desk):
    board.open_office("PIO34")
    desk.settle()
    assert board.office.events.facts.listed == []
    assert board.office.sentence.text() == "ยังไม่มีเหตุการณ์ของหน่วยงานนี้"
    assert "ขยายเวลา" in board.office.window_card.note.text()


def test_what_is_done_elsewhere_shows_on_the_open_page(board, desk):
    board.open_office("PIO50")
    desk.settle()
    before = len(board.office.events.facts.listed)
    desk.session.act(board, lambda centre: decisions.undo_apply(centre, "PIO50"), title="undo")
    desk.settle()
    assert len(board.office.events.facts.listed) == before + 1
    assert board.office.state.text() == "พร้อมรวม"


def test_other_pages_open_an_office(desk):
    desk.go("inbox")
    desk.shell.go_to(Place("board", "office", "TGI"))
    desk.settle()
    board = desk.shell.page("board")
    assert board.office.title.text() == "สถาบันไทย-เยอรมัน"


# The reminder


def test_who_has_not_sent_is_a_text_to_copy(board, desk):
    board.remind.click()
    desk.settle()
    dialog = visible_dialog(desk, ReminderDialog)
    assert "สอจ.อุบลราชธานี" in dialog.text.toPlainText()
    assert "สอจ.เชียงใหม่" not in dialog.text.toPlainText()
    assert "เหลือ 10 วัน" in dialog.text.toPlainText()
    dialog.switch.buttons["chat"].click()
    dialog.text.appendPlainText("โทร 0 2430 6999")
    dialog.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.endswith("โทร 0 2430 6999")
    assert not copied.startswith("เรื่อง")
    dialog.accept()


def test_the_text_is_for_the_offices_that_are_shown(board, desk):
    board.cluster.choose("PC15")
    board.remind.click()
    desk.settle()
    dialog = visible_dialog(desk, ReminderDialog)
    assert "จาก 3 หน่วยงาน" in dialog.text.toPlainText()
    dialog.accept()


# Who works here


def test_the_name_is_asked_once_and_stands_in_every_entry(open_desk, tmp_path, post):
    kept = Settings(tmp_path / "new.ini")
    desk = open_desk(kept)
    dialog = visible_dialog(desk, PersonDialog)
    assert dialog.problem
    dialog.name.setText("  นายทวี   ละเอียด ")
    desk.press(dialog)
    assert kept.reviewer == "นายทวี ละเอียด"
    board = desk.shell.page("board")
    assert "นายทวี ละเอียด" in board.person.button.text()
    inbox = desk.go("inbox")
    inbox.take_in([post.first["PIO50"]])
    desk.settle()
    inbox.steps.apply_everything()
    desk.settle()
    assert desk.ask(lambda centre: centre.workspace.entries()[-1].person) == "นายทวี ละเอียด"
    again = open_desk(kept)
    assert not [d for d in again.shell.findChildren(QDialog) if d.isVisible()]


def test_whoever_does_not_say_is_not_asked_again_until_the_next_start(open_desk, tmp_path):
    desk = open_desk(Settings(tmp_path / "new.ini"))
    visible_dialog(desk, PersonDialog).reject()
    desk.go("inbox")
    desk.go("board")
    assert not [d for d in desk.shell.findChildren(QDialog) if d.isVisible()]
    assert desk.ask(lambda centre: centre.person) == UNNAMED


def test_the_name_can_be_changed_and_old_entries_keep_theirs(open_desk, settings):
    desk = open_desk(settings)
    before = desk.ask(lambda centre: [entry.person for entry in centre.workspace.entries()])
    board = desk.shell.page("board")
    board.person.button.click()
    desk.settle()
    dialog = visible_dialog(desk, PersonDialog)
    assert dialog.name.text() == "นางสาววรรณา ตรวจดี"
    dialog.name.setText("นายทวี ละเอียด")
    desk.press(dialog)
    assert desk.ask(lambda centre: centre.person) == "นายทวี ละเอียด"
    assert desk.ask(lambda centre: [entry.person for entry in centre.workspace.entries()]) == before


def test_keys_go_from_view_to_view(board, desk, qtbot):
    seen = []
    for _ in range(4):
        QTest.keyClick(
            desk.shell, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        seen.append(board.views.currentIndex())
    assert seen == [1, 2, 3, 0]
