"""What goes back to the offices: who has news, what each is told, the files and the e-mail's text."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from moi_desktop.central import decisions
from moi_desktop.central.decisions import Place as Spot
from moi_desktop.desktop import file_dialogs
from moi_desktop.desktop.pages.page import Place
from moi_desktop.exchange.verdict import Verifier
from moi_desktop.plan.catalogue import DocumentKind
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
def out(tmp_path, monkeypatch):
    folder = tmp_path / "ส่งออก"
    folder.mkdir()
    monkeypatch.setattr(file_dialogs, "folder", lambda *_: folder)
    return folder


@pytest.fixture
def returns(desk, post):
    """The view of the returns, with a decision, a proposal and a remark for PIO50."""
    inbox = desk.go("inbox")
    inbox.take_in([post.first["PIO50"], post.first["PIO20"]])
    desk.settle()
    inbox.steps.apply_everything()
    desk.settle()

    def review(centre):
        decisions.decide(centre, "PIO50", "PIO50-p1", "RETURNED", "ขอเอกสารประกอบ")
        decisions.amend(centre, Spot("PIO50", "budget_line", "PIO50-p2-l1", "amount"), 900_000, "ตามกรอบ")
        decisions.comment(centre, Spot("PIO50", "project", "PIO50-p2", "name_th"), "ขอชื่อใหม่")

    desk.session.act(desk.shell, review, title="")
    desk.settle()
    page = desk.go("review")
    page.show_place(Place("review", "returns"))
    desk.settle()
    page.returns.opens = lambda _folder: None
    return page.returns


def news(returns):
    return {row[0]: row[1] for row in returns.grid.facts.listed}


def issue(desk, button, message=""):
    button.click()
    dialog = desk.dialog()
    dialog.type_pin(PIN)
    if message:
        dialog._rows["message"].set_value(message)
    desk.press(dialog)


def test_what_an_office_would_be_told_is_seen_before_it_is_issued(desk, returns):
    returns.grid.choose("PIO50")
    desk.settle()
    said = [(row[2], row[4]) for row in returns.said.facts.listed]
    assert said == [
        ("ใบรับ", ""),
        ("ส่งกลับแก้ไข", "ขอเอกสารประกอบ"),
        ("เสนอปรับ", "10,000.00 → 9,000.00 · ตามกรอบ"),
        ("ความเห็น", "ขอชื่อใหม่"),
    ]
    assert {row[1] for row in returns.said.facts.listed} == {"news"}


def test_returns_are_issued_to_those_with_news_and_nobody_twice(desk, returns, out):
    assert news(returns) == {"PIO50": "news", "PIO20": "news"}
    issue(desk, returns.issue_news, "โปรดตอบภายในวันศุกร์")
    files = sorted(out.glob("*.xlsx"))
    assert len(files) == 2
    with Verifier() as verifier:
        found = [verifier.verify_file(path) for path in files]
    assert {one.claims.kind for one in found if one.lets_in} == {DocumentKind.RETURN.value}
    assert news(returns) == {"PIO50": "told", "PIO20": "told"}
    assert not returns.issue_news.isEnabled()
    desk.session.act(desk.shell, lambda centre: decisions.decide(centre, "PIO20", "PIO20-p1", "APPROVED"), title="")
    desk.settle()
    assert news(returns) == {"PIO50": "told", "PIO20": "news"}
    returns.grid.choose("PIO20")
    desk.settle()
    assert [(row[2], row[1]) for row in returns.said.facts.listed] == [("ใบรับ", "news"), ("เห็นชอบ", "news")]
    issue(desk, returns.issue_news)
    assert len(list(out.glob("*.xlsx"))) == 3


def test_the_chosen_office_alone_is_answered(desk, returns, out):
    returns.grid.choose("PIO20")
    desk.settle()
    issue(desk, returns.issue_one)
    assert [path.name for path in out.iterdir()] == ["MOI-PIO20-FY2563-2565-RETURN01.xlsx"]
    assert [row[-1] for row in returns.grid.facts.listed] == [1, 0] or news(returns)["PIO50"] == "news"


def test_a_wrong_pin_is_told_and_nothing_is_written(desk, returns, out, shown_messages):
    returns.issue_all.click()
    dialog = desk.dialog()
    desk.press(dialog)
    assert dialog.isVisible(), "the PIN is missing"
    dialog.type_pin("000000")
    desk.press(dialog)
    assert "PIN ไม่ถูกต้อง" in shown_messages.read().sentence
    assert not list(out.iterdir())
    assert set(news(returns).values()) == {"news"}


def test_the_email_names_the_file_and_counts_what_is_asked(desk, returns, out):
    returns.grid.choose("PIO50")
    desk.settle()
    returns.copy_mail.click()
    text = QGuiApplication.clipboard().text()
    assert "MOI-PIO50-FY2563-2565-RETURN01.xlsx" in text
    for words in ("ส่งกลับแก้ไข 1 โครงการ", "ค่าเสนอรอคำตอบ 1 ข้อ", "ความเห็น 1 ข้อ", "เรียน สำนักงานอุตสาหกรรมจังหวัดเชียงใหม่"):
        assert words in text
    assert "{" not in text
    issue(desk, returns.issue_one)
    assert "ออกแล้ว" in returns.title.text()
    assert Path(out / "MOI-PIO50-FY2563-2565-RETURN01.xlsx").exists()
    assert "RETURN01" in returns.mail.toPlainText()


def test_the_board_leads_to_what_one_office_is_told(desk, returns):
    desk.go("board")
    returns.grid.choose("PIO50")
    desk.shell.page("review").show_place(Place("review", "returns", "PIO20"))
    desk.settle()
    assert returns.grid.chosen == "PIO20"


def test_without_the_centres_key_nothing_can_be_issued(qtbot, post, tmp_path):
    desk = CentralDesk(None, tmp_path)
    page = desk.go("review")
    page.show_view("returns")
    desk.settle()
    assert page.returns._stack.currentWidget() is page.returns._empty
    desk.close()


def test_until_the_offices_are_counted_nothing_says_that_there_are_none(desk, returns):
    page = desk.shell.page("review")
    fresh = type(returns)(desk.session, page)
    assert "กำลังนับ" in fresh._stack.currentWidget().sentence.text()
    for ask in (fresh.ask_for_news, fresh.ask_for_all, fresh.ask_for_one):
        ask()
    assert not page.findChildren(QDialog), "a dialog that speaks of 0 offices"
    fresh.load()
    desk.settle()
    assert fresh._stack.currentWidget() is fresh._offices
    fresh.ask_for_news()
    assert "2 หน่วยงาน" in desk.dialog().ui.explanation.text()


def test_a_message_outlives_a_wrong_pin_and_going_back_until_it_went_out(desk, returns, out, shown_messages):
    returns.issue_all.click()
    dialog = desk.dialog()
    dialog._rows["message"].set_value("โปรดตอบภายในวันศุกร์")
    dialog.type_pin("000000")
    desk.press(dialog)
    shown_messages.read()
    returns.issue_all.click()
    dialog = desk.dialog()
    assert dialog.text("message") == "โปรดตอบภายในวันศุกร์"
    dialog.reject()
    desk.settle()
    issue(desk, returns.issue_all)
    returns.issue_all.click()
    assert desk.dialog().text("message") == ""


def test_where_all_are_told_the_filter_says_so_instead_of_showing_nothing(desk, returns, out):
    issue(desk, returns.issue_news)
    returns.filters.choose("news")
    returns.filters.chosen.emit("news")
    desk.settle()
    assert "แจ้งครบทุกหน่วยงานแล้ว" in returns.title.text()
    assert returns.text.text() == ""


def test_the_email_asks_for_nothing_where_nothing_waits_and_says_what_the_receipt_says(desk, returns, post):
    returns.grid.choose("PIO20")
    desk.settle()
    assert "ไม่มีข้อที่หน่วยงานต้องแก้ไขหรือตอบ" in returns.mail.toPlainText()
    assert "ใบรับแผน" in returns.mail.toPlainText()
    desk.session.act(
        desk.shell, lambda centre: decisions.decide(centre, "PIO20", "PIO20-p1", "RETURNED", "แก้"), title=""
    )
    desk.settle()
    assert "แก้ไขหรือตอบให้ครบทุกข้อ" in returns.mail.toPlainText()
    desk.go("inbox").take_in([*post.forks])
    desk.settle()
    returns = desk.go("review").returns
    returns.load()
    desk.settle()
    (receipt,) = [row for row in returns.said.facts.listed if row[2] == "ใบรับ"]
    assert "หลายฉบับ" in receipt[4]
    assert receipt[4] in returns.mail.toPlainText().replace("\n", " ")
