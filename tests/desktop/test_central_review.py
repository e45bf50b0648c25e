"""The review as hands do it: the list, one project in its parts, decisions with their way back, many at once, holds."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from moi_desktop.central import decisions, reviewing, views
from moi_desktop.central.decisions import Place as Spot
from moi_desktop.desktop.models import central_review_list
from moi_desktop.desktop.models.central_words import StateName
from moi_desktop.desktop.pages.central_chip_delegate import chip_width
from moi_desktop.desktop.pages.page import Place
from moi_desktop.plan.thai_numbers import format_baht
from tests.desktop.central_desks import CentralDesk, Post, post_in

FIRST, SECOND = "PIO50/PIO50-p1", "PIO50/PIO50-p2"


@pytest.fixture(scope="session")
def post(tmp_path_factory) -> Post:
    return post_in(tmp_path_factory.mktemp("post"))


@pytest.fixture
def desk(qtbot, post, tmp_path):
    made = CentralDesk(post.template, tmp_path)
    yield made
    made.close()


def merge(desk, *paths):
    inbox = desk.go("inbox")
    inbox.take_in(list(paths))
    desk.settle()
    inbox.steps.apply_everything()
    desk.settle()


@pytest.fixture
def review(desk, post):
    """The page with two projects of each of two offices."""
    merge(desk, post.first["PIO50"], post.first["PIO20"])
    return desk.go("review")


def work(desk, does):
    """Let a colleague do something meanwhile."""
    desk.session.act(desk.shell, does, title="")
    desk.settle()


def choose(desk, review, uid):
    assert review.desk.grid.choose(uid)
    desk.settle()


def states(review):
    return {row[0]: row[1] for row in review.desk.grid.facts.listed}


def decided(desk):
    return desk.ask(lambda centre: {a.project: (a.state, a.reason) for a in centre.workspace.approvals()})


def fill(dialog, field, value):
    dialog._rows[field].set_value(value)


def press(desk, grid, key):
    desk.shell.activateWindow()
    desk.settle()
    grid.setFocus()
    QTest.keyClick(grid, key)
    desk.settle()


def rebuilt(desk):
    return desk.ask(lambda centre: views.rebuild(centre).same)


def test_without_anything_merged_the_review_leads_to_the_inbox(desk):
    review = desk.go("review")
    review.desk._stack.currentWidget().button.click()
    desk.settle()
    assert desk.shell.ui.pages.currentWidget().key == "inbox"


def test_every_project_waits_and_the_number_stands_beside_the_page(desk, post):
    counts: list[int] = []
    desk.shell.page("review").attention.connect(counts.append)
    merge(desk, post.first["PIO50"], post.first["PIO20"])
    review = desk.go("review")
    assert states(review) == dict.fromkeys((FIRST, SECOND, "PIO20/PIO20-p1", "PIO20/PIO20-p2"), "new")
    assert counts[-1] == 4


def test_a_project_is_approved_by_its_key_and_the_next_one_stands_ready(desk, review):
    review.desk.list.filters.choose("waiting")
    choose(desk, review, FIRST)
    here = review.desk.grid.currentIndex().row()
    press(desk, review.desk.grid, Qt.Key.Key_A)
    assert decided(desk) == {"PIO50-p1": ("APPROVED", "")}
    assert FIRST not in states(review)
    assert review.desk.grid.currentIndex().row() == here
    desk.undos[-1]()
    desk.settle()
    assert decided(desk) == {}
    assert states(review)[FIRST] == "new"
    assert rebuilt(desk)


def test_a_project_is_returned_or_left_out_only_with_a_reason(desk, review, keyboard):
    choose(desk, review, FIRST)
    for key, state, shown in ((Qt.Key.Key_R, "RETURNED", "returned"), (Qt.Key.Key_X, "REJECTED", "rejected")):
        press(desk, review.desk.grid, key)
        dialog = desk.dialog()
        desk.press(dialog)
        assert dialog.isVisible(), "a reason is needed"
        fill(dialog, "reason", "ขอเอกสารประกอบ")
        desk.press(dialog)
        assert decided(desk)["PIO50-p1"] == (state, "ขอเอกสารประกอบ")
        assert states(review)[FIRST] == shown
    press(desk, review.desk.grid, Qt.Key.Key_U)
    assert decided(desk)["PIO50-p1"] == ("RETURNED", "ขอเอกสารประกอบ")


def test_keys_of_a_thai_keyboard_do_what_the_latin_ones_do(desk, review, keyboard):
    choose(desk, review, FIRST)
    review.desk.grid.setFocus()
    keyboard.type(review.desk.grid, "่")
    desk.settle()
    assert review.desk.grid.chosen != FIRST
    keyboard.type(review.desk.grid, "า")
    desk.settle()
    keyboard.type(review.desk.grid, "ฟ")
    desk.settle()
    assert decided(desk) == {"PIO50-p1": ("APPROVED", "")}


def test_a_project_that_is_not_shown_yet_is_not_decided(desk, review):
    choose(desk, review, FIRST)
    review.desk.grid.choose(SECOND)
    review.desk.do("approve")
    desk.settle()
    assert decided(desk) == {}
    assert "กดอีกครั้ง" in desk.told[-1]


def test_what_changed_meanwhile_is_not_approved_unseen(desk, review, post, shown_messages):
    choose(desk, review, "PIO20/PIO20-p1")
    seen = review.desk._review
    merge(desk, post.forks[0])
    desk.go("review")
    review.desk._review = seen
    review.desk.do("approve")
    desk.settle()
    assert "เปลี่ยนไปหลังจากที่ท่านเปิดดู" in shown_messages.read().sentence
    assert decided(desk) == {}


def test_the_difference_since_the_decision_is_shown_with_its_effect(desk, review, post):
    work(desk, lambda centre: decisions.decide(centre, "PIO20", "PIO20-p1", "RETURNED", "ปรับวงเงิน"))
    merge(desk, post.forks[0])
    review = desk.go("review")
    choose(desk, review, "PIO20/PIO20-p1")
    assert states(review)["PIO20/PIO20-p1"] == "changed"
    assert "ที่พิจารณาไว้" in review.desk.effect.text()
    (row,) = review.desk.parts.grids[""].facts.listed
    assert row[1:] == (
        "changed",
        "คำของบประมาณ ลำดับที่ 1 ค่าจ้างเหมาบริการ 1",
        "จำนวนเงิน",
        "10,000.00",
        "11,000.00",
        100_000,
    )
    assert [title for title, _ in review.desk.parts.chosen.notes] == ["เดิม", "ใหม่"]
    choose(desk, review, "PIO20/PIO20-p2")
    assert review.desk.parts.grids[""].facts.listed == []


def test_offices_are_compared_with_what_was_decided_a_few_at_a_time(desk, review, post, monkeypatch):
    def decide(centre):
        for office in ("PIO50", "PIO20"):
            decisions.decide(centre, office, f"{office}-p1", "RETURNED", "ปรับวงเงิน")

    work(desk, decide)
    merge(desk, post.forks[0])
    monkeypatch.setattr(central_review_list, "AT_ONCE", 1)
    review.desk._lists = central_review_list.ReviewLists()
    first = desk.ask(review.desk._lists.read)
    assert not first.is_more, "PIO50 sent nothing since"
    monkeypatch.setattr(central_review_list, "AT_ONCE", 0)
    waiting = desk.ask(central_review_list.ReviewLists().read)
    assert waiting.is_more
    assert {line.state for line in waiting.lines if line.project.endswith("p1")} == {"returned"}
    assert {line.project: line.state for line in first.lines if line.project.endswith("p1")} == {
        "PIO50-p1": "returned",
        "PIO20-p1": "changed",
    }


def test_enter_leads_from_the_list_into_the_project_and_escape_back(desk, review):
    choose(desk, review, FIRST)
    press(desk, review.desk.grid, Qt.Key.Key_Return)
    assert review.desk.parts.grid.hasFocus()
    press(desk, review.desk.parts.grid, Qt.Key.Key_3)
    assert review.desk.parts.part == "findings"
    assert review.desk.parts.grid.hasFocus()
    press(desk, review.desk.parts.grid, Qt.Key.Key_Escape)
    assert review.desk.grid.hasFocus()
    press(desk, review.desk.parts.grid, Qt.Key.Key_J)
    assert review.desk.grid.chosen != FIRST


def test_the_first_revision_opens_with_its_content(desk, review):
    choose(desk, review, FIRST)
    assert review.desk.parts.part == "content"
    fields = {row[2]: row[3] for row in review.desk.parts.grid.facts.listed}
    assert fields["ปีงบประมาณเริ่มต้น"] == "2563"
    review.desk.parts.section.setCurrentIndex(review.desk.parts.section.findData("budget"))
    review.desk.parts.section.activated.emit(0)
    assert {row[1] for row in review.desk.parts.grid.facts.listed} == {
        f"คำของบประมาณ ลำดับที่ {n} ค่าจ้างเหมาบริการ {n}" for n in (1, 2)
    }


def content_row(review, *spot):
    assert review.desk.parts.grid.choose("/".join(spot))


def test_another_value_is_proposed_for_any_field_in_its_own_editor(desk, review):
    choose(desk, review, FIRST)
    content_row(review, "project", "PIO50-p1", "start_fy")
    press(desk, review.desk.parts.grid, Qt.Key.Key_M)
    dialog = desk.dialog()
    fill(dialog, "reason", "งบปีแรกไม่ทันแล้ว")
    desk.press(dialog)
    assert dialog.isVisible(), "the value is still the office's"
    fill(dialog, "proposed", 2564)
    desk.press(dialog)
    (proposal,) = review.desk.parts.grids["proposals"].facts.listed
    assert proposal[1:] == ("OPEN", "ปีงบประมาณเริ่มต้น", "2563", "2563", "2564")
    content_row(review, "project", "PIO50-p1", "start_fy")
    assert dict(review.desk.parts.chosen.notes)["ส่วนกลางเสนอ"] == "2564"
    desk.undos[-1]()
    desk.settle()
    assert [row[1] for row in review.desk.parts.grids["proposals"].facts.listed] == ["WITHDRAWN"]
    assert rebuilt(desk)


def test_a_remark_on_a_field_can_be_taken_back_until_it_is_sent(desk, review):
    choose(desk, review, FIRST)
    content_row(review, "project", "PIO50-p1", "name_th")
    press(desk, review.desk.parts.grid, Qt.Key.Key_C)
    dialog = desk.dialog()
    fill(dialog, "text", "ขอชื่อที่บอกผลลัพธ์")
    desk.press(dialog)
    review.desk.parts.switch.choose("remarks")
    (remark,) = review.desk.parts.grid.facts.listed
    assert remark[1:3] == ("ชื่อโครงการ", "ขอชื่อที่บอกผลลัพธ์")
    assert [line.uid for line in review.desk.list._list.lines if line.unanswered] == [FIRST]
    press(desk, review.desk.parts.grid, Qt.Key.Key_W)
    assert review.desk.parts.grid.facts.listed == []
    assert not any(line.unanswered for line in review.desk.list._list.lines)


def test_a_conflict_shows_three_values_and_stops_the_approval(desk, review, post, shown_messages):
    place = Spot("PIO20", "budget_line", "PIO20-p1-l1", "amount")
    work(desk, lambda centre: decisions.amend(centre, place, 900_000, "ตามกรอบ"))
    merge(desk, post.forks[0])
    review = desk.go("review")
    review.desk.list.filters.choose("conflict")
    assert states(review) == {"PIO20/PIO20-p1": "conflict"}
    desk.settle()
    review.desk.parts.switch.choose("proposals")
    (row,) = review.desk.parts.grid.facts.listed
    assert row[1] == "CONFLICT"
    assert row[3:] == ("10,000.00", "11,000.00", "9,000.00")
    review.desk.do("approve")
    desk.settle()
    assert "หน่วยงานแก้ค่าที่ส่วนกลางเสนอไว้" in shown_messages.read().sentence


def test_findings_stand_with_the_reasons_of_the_office(desk, review):
    choose(desk, review, FIRST)
    review.desk.parts.switch.choose("findings")
    rows = review.desk.parts.grid.facts.listed
    assert {row[1] for row in rows} <= {"error", "warning", "waived"}
    assert len(rows) > 3
    assert all("{" not in row[3] for row in rows)


def test_filters_stay_while_one_looks_elsewhere(desk, review):
    review.desk.list.offices.setCurrentIndex(review.desk.list.offices.findData("PIO20"))
    review.desk.list.filters.choose("new")
    desk.go("board")
    desk.go("review")
    assert set(states(review)) == {"PIO20/PIO20-p1", "PIO20/PIO20-p2"}
    review.search_for("ไม่มีโครงการเช่นนี้")
    assert states(review) == {}
    review.search_for("")
    review.show_place(Place("review", "project", "PIO50-p2", owner="PIO50"))
    desk.settle()
    assert review.desk.grid.chosen == SECOND


def test_many_are_approved_after_a_preview_that_says_why_some_cannot(desk, review, post):
    place = Spot("PIO20", "budget_line", "PIO20-p1-l1", "amount")
    work(desk, lambda centre: decisions.amend(centre, place, 900_000, "ตามกรอบ"))
    merge(desk, post.forks[0])
    review = desk.go("review")
    review.desk.list.approve_many.click()
    desk.settle()
    dialog = desk.dialog()
    assert dialog.able == 3
    assert [row[1] for row in dialog.grid.facts.listed] == ["ทำได้"] * 3 + ["ทำไม่ได้"]
    asked = sum(line.satang for line in review.desk.list.chosen_lines if line.project != "PIO20-p1")
    assert f"ขอรวม {format_baht(asked)} บาท" in dialog.ui.explanation.text()
    assert dialog.grid.choose("PIO20/PIO20-p1")
    assert "หน่วยงานแก้ค่าที่ส่วนกลางเสนอไว้" in dialog.why.text()
    desk.press(dialog)
    assert set(decided(desk)) == {"PIO50-p1", "PIO50-p2", "PIO20-p2"}
    assert "3 โครงการ" in desk.told[-1]
    desk.undos[-1]()
    desk.settle()
    assert decided(desk) == {}


def test_the_selected_projects_are_returned_together_with_one_reason(desk, review):
    grid = review.desk.grid
    rows = [grid.facts.row_of(uid) for uid in (FIRST, SECOND)]
    grid.setCurrentIndex(grid.facts.index(rows[0], 0))
    grid.selectionModel().select(
        grid.facts.index(rows[1], 0),
        grid.selectionModel().SelectionFlag.Select | grid.selectionModel().SelectionFlag.Rows,
    )
    review.desk.list.return_many.click()
    desk.settle()
    dialog = desk.dialog()
    desk.press(dialog)
    assert dialog.isVisible(), "a reason is needed"
    fill(dialog, "reason", "ปรับตามกรอบวงเงิน")
    desk.press(dialog)
    assert decided(desk) == dict.fromkeys(("PIO50-p1", "PIO50-p2"), ("RETURNED", "ปรับตามกรอบวงเงิน"))


def test_a_held_offices_new_revision_waits_until_everything_is_decided(desk, review, post, shown_messages):
    choose(desk, review, "PIO20/PIO20-p1")
    press(desk, review.desk.grid, Qt.Key.Key_H)
    dialog = desk.dialog()
    fill(dialog, "reason", "พิจารณาร่วมกับสำนักงบประมาณ")
    desk.press(dialog)
    assert "พักรับฉบับใหม่" in review.desk.state.text()
    inbox = desk.go("inbox")
    inbox.take_in([post.forks[0]])
    desk.settle()
    inbox.steps.apply_everything()
    desk.settle()
    assert "พิจารณาร่วมกับสำนักงบประมาณ" in shown_messages.read().details
    desk.go("review")
    for uid in ("PIO20/PIO20-p1", "PIO20/PIO20-p2"):
        choose(desk, review, uid)
        review.desk.do("approve")
        desk.settle()
    assert desk.ask(lambda centre: centre.ledger.held) == {}
    assert rebuilt(desk)


def test_a_hold_is_released_by_the_same_key(desk, review):
    work(desk, lambda centre: reviewing.hold(centre, "PIO50", "กำลังพิจารณา"))
    choose(desk, review, FIRST)
    press(desk, review.desk.grid, Qt.Key.Key_H)
    assert desk.ask(lambda centre: centre.ledger.held) == {}


def test_a_fork_is_seen_against_its_ancestor_and_the_office_can_be_asked_to_merge(desk, review, post):
    inbox = desk.go("inbox")
    inbox.take_in(list(post.forks))
    desk.settle()
    desk.go("review")
    assert "สอจ.ชลบุรี" in review.desk.list.fork_words.text()
    review.desk.list.choose_side.click()
    desk.settle()
    dialog = desk.dialog()
    kinds = {row[1]: row[8] for row in dialog.grid.facts.listed}
    assert kinds == {"จำนวนเงิน": "ต้องเลือก", "ชื่อโครงการ": "ฉบับเดียว"}
    amounts = next(row for row in dialog.grid.facts.listed if row[1] == "จำนวนเงิน")
    assert amounts[3] == "10,000.00"
    assert set(amounts[4:6]) == {"11,000.00", "7,000.00"}
    assert dialog.grid.choose(amounts[0])
    shown = dialog.texts.toPlainText()
    assert all(words in shown for words in ("10,000.00", "11,000.00", "7,000.00"))
    dialog.filters.choose("apart")
    assert "โครงการที่เปลี่ยนชื่อ" in dialog.texts.toPlainText().replace("\u200b", ""), "it follows the list"
    assert [row[1] for row in dialog.grid.facts.listed] == ["ชื่อโครงการ"]
    dialog.ask_office.click()
    text = QGuiApplication.clipboard().text()
    assert "รวมแฟ้มของเพื่อนร่วมงาน" in text
    assert post.forks[0].name in text
    dialog.choose(0)
    fill(dialog, "reason", "ตกลงกับหน่วยงานแล้ว")
    desk.press(dialog)
    assert not review.desk.list._fork_bar.isVisible()


def test_with_several_forks_a_menu_asks_for_the_office(desk, review, monkeypatch):
    asked: list[str] = []
    monkeypatch.setattr(review.desk, "choose_revision_of", asked.append)
    monkeypatch.setattr(review.desk.list, "_list", central_review_list.ReviewList((), (), (), ("PIO20", "PIO50")))
    choose(desk, review, FIRST)
    review.desk.choose_revision()
    menu = review.desk.fork_menu
    assert menu.isVisible()
    assert [action.text() for action in menu.actions()] == ["สอจ.ชลบุรี", "สอจ.เชียงใหม่"]
    assert menu.activeAction().text() == "สอจ.เชียงใหม่", "the office of the chosen project stands ready"
    menu.activeAction().trigger()
    menu.close()
    assert asked == ["PIO50"]


def test_the_history_of_a_project_offers_to_take_the_last_decision_back(desk, review):
    work(desk, lambda centre: decisions.decide(centre, "PIO50", "PIO50-p1", "RETURNED", "ขอเอกสาร"))
    work(desk, lambda centre: decisions.decide(centre, "PIO50", "PIO50-p1", "APPROVED"))
    choose(desk, review, FIRST)
    review.desk.parts.switch.choose("history")
    assert [row[3] for row in review.desk.parts.grid.facts.listed] == ["เห็นชอบ", "ส่งกลับแก้ไข"]
    review.desk.panel.buttons["undo"].click()
    desk.settle()
    assert [row[2] for row in review.desk.parts.grid.facts.listed] == ["เลิกผล", "พิจารณา", "พิจารณา"]
    assert decided(desk) == {"PIO50-p1": ("RETURNED", "ขอเอกสาร")}


def test_the_column_of_states_is_as_wide_as_the_widest_chip_in_it(desk, review, monkeypatch):
    """In English some states are long; what is cut short tells nothing."""
    long = StateName("Changed and sent again by the office", "accent")
    monkeypatch.setattr(review.desk.grid.facts.columns[0].form, "name", lambda _state: long)
    review.desk.list.search_for("")
    grid = review.desk.grid
    assert grid.columnWidth(0) >= chip_width(long.words)
    assert grid.columnWidth(1) > 0
