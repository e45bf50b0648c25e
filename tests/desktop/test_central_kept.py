"""Filters and order of the central lists: kept until the next run, and never hiding rows without a way back in sight."""

import pytest
from PySide6.QtCore import Qt

from moi_desktop.desktop.settings import Settings
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice
from moi_desktop.desktop.widgets.filter_box import FilterBox
from tests.desktop.central_desks import CentralDesk, Post, post_in


@pytest.fixture(scope="session")
def post(tmp_path_factory) -> Post:
    return post_in(tmp_path_factory.mktemp("post"))


@pytest.fixture
def settings(tmp_path) -> Settings:
    kept = Settings(tmp_path / "settings.ini")
    kept.reviewer = "นางสาววรรณา ตรวจดี"
    return kept


@pytest.fixture
def runs(qapp, post, tmp_path, settings):
    """Opens the program again and again: each run finds the workspace and the settings as the one before left them."""
    folder = tmp_path / "centre"
    folder.mkdir()
    opened: list[CentralDesk] = []

    def run() -> CentralDesk:
        template = None if opened else post.template
        if opened:
            opened.pop().close()
        opened.append(CentralDesk(template, folder, settings=settings))
        return opened[0]

    yield run
    for desk in opened:
        desk.close()


@pytest.fixture
def begun(runs, post):
    """A run in which the plans of two offices were merged, and one file held back."""
    desk = runs()
    inbox = desk.go("inbox")
    inbox.take_in([post.first["PIO50"], post.first["PIO20"], post.broken])
    desk.settle()
    inbox.steps.apply_everything()
    desk.settle()
    return desk


def order_of(grid):
    head = grid.horizontalHeader()
    return grid.facts.columns[head.sortIndicatorSection()].key, head.sortIndicatorOrder()


def sort(grid, key, order=Qt.SortOrder.AscendingOrder):
    """As a click on the head does."""
    number = next(n for n, column in enumerate(grid.facts.columns) if column.key == key)
    grid.horizontalHeader().setSortIndicator(number, order)


def test_the_inbox_opens_as_it_was_left(begun, runs):
    inbox = begun.go("inbox")
    inbox.filters.choose("quarantined")
    sort(inbox.grid, "received", Qt.SortOrder.DescendingOrder)
    inbox = runs().go("inbox")
    assert inbox.filters.current == "quarantined"
    assert [row[3] for row in inbox.grid.facts.listed] == ["quarantined"]
    assert order_of(inbox.grid) == ("received", Qt.SortOrder.DescendingOrder)
    assert inbox.clear.isVisible()
    inbox.clear.click()
    assert len(inbox.grid.facts.listed) > 3
    assert not inbox.clear.isVisible()
    assert runs().go("inbox").filters.current == ""


def test_the_review_opens_as_it_was_left(begun, runs):
    review = begun.go("review").desk
    review.list.offices.choose("PIO20")
    review.list.filters.choose("new")
    sort(review.grid, "name", Qt.SortOrder.DescendingOrder)
    names = [row[2] for row in review.grid.facts.listed]
    desk = runs()
    review = desk.go("review").desk
    assert [row[2] for row in review.grid.facts.listed] == names
    assert {row[3] for row in review.grid.facts.listed} == {"สอจ.ชลบุรี"}
    assert review.list.offices.key == "PIO20"
    assert review.list.clear.text() == "ล้างตัวกรอง (ซ่อนอยู่ 2)"
    review.list.clear.click()
    assert len(review.grid.facts.listed) == 4
    assert not review.list.clear.isVisible()


def test_the_merged_plan_opens_as_it_was_left(begun, runs):
    plan = begun.go("merged").projects
    whole = plan.choices.total.text()
    source = plan.choices.source.itemData(1)
    plan.choices.source.choose(source)
    plan.choices.grouping.setCurrentIndex(plan.choices.grouping.findData("office"))
    plan.choices.grouping.activated.emit(plan.choices.grouping.currentIndex())
    begun.settle()
    desk = runs()
    plan = desk.go("merged").projects
    assert (plan.choices.source.key, plan.choices.ask.source) == (source, source)
    assert plan.choices.grouping.currentData() == "office"
    assert plan.model.tree.ask == plan.choices.ask
    assert plan.choices.clear.isVisible()
    plan.choices.clear.click()
    desk.settle()
    assert plan.choices.total.text() == whole
    assert runs().go("merged").projects.choices.source.key == ""


def test_the_journal_opens_as_it_was_left(begun, runs):
    journal = begun.go("journal")
    journal.act.choose("apply")
    journal.days.from_day.set_value(begun.session.today)
    journal.days.from_day.committed.emit(begun.session.today)
    sort(journal.grid, "office")
    shown = [row[0] for row in journal.grid.facts.listed]
    again = runs().go("journal")
    assert [row[0] for row in again.grid.facts.listed] == shown
    assert (again.act.key, again.days.first, order_of(again.grid)[0]) == ("apply", journal_day(begun), "office")
    assert again.clear.isVisible()
    again.clear.click()
    assert len(again.grid.facts.listed) > len(shown)
    assert again.days.first is None
    assert not again.clear.isVisible()


def journal_day(desk):
    return desk.session.today


def test_the_board_says_how_many_offices_its_filters_hide(begun, runs):
    board = begun.go("board")
    assert not board.clear.isVisible()
    board.filters.choose("applied")
    sort(board.grid, "office")
    board = runs().go("board")
    assert [row[0] for row in board.grid.facts.listed] == ["PIO20", "PIO50"]
    assert order_of(board.grid)[0] == "office"
    assert board.clear.isVisible()
    board.show_view("clusters")
    assert not board.clear.isVisible(), "the state narrows the list alone"
    board.show_view("map")
    board.clear.click()
    assert len(board.grid.facts.listed) > 76
    assert not board.clear.isVisible()


def test_a_kept_kind_waits_for_what_is_still_being_read_and_not_longer(qtbot):
    bar = FilterBar("ตัวอย่าง", ("", "ready"))
    qtbot.addWidget(bar)
    bar.restore("ready")
    none, some = [FilterChoice("", "", 3), FilterChoice("ready", "", 0)], [FilterChoice("ready", "", 1)]
    bar.show_choices(none, is_whole=False)
    assert bar.current == ""
    bar.show_choices(some, is_whole=False)
    assert bar.current == "ready"
    bar.choose("")
    bar.restore("ready")
    bar.show_choices(none)
    bar.show_choices(some)
    assert bar.current == "", "nobody asked for it by now"


def test_a_kept_answer_waits_until_answers_are_offered(qtbot):
    box = FilterBox("ตัวอย่าง", "ทั้งหมด", 200)
    qtbot.addWidget(box)
    told: list[str] = []
    box.chosen.connect(told.append)
    box.restore("b")
    box.show_answers([])
    box.show_answers([("a", "ก"), ("b", "ข")])
    assert (box.key, told) == ("b", ["b"])
    box.restore("gone")
    box.show_answers([("a", "ก")])
    box.show_answers([("a", "ก"), ("gone", "ค")])
    assert box.key == ""
