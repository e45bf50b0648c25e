"""Like projects as a person sees them: in the inbox, side by side, let be with a reason and taken up again."""

import pytest

from moi_desktop.central.centre import Centre
from moi_desktop.plan.model import Record
from tests.central.offices import Desk
from tests.desktop.central_desks import CentralDesk, Post, post_in

NAME = "โครงการยกระดับผลิตภัณฑ์ชุมชนด้วยนวัตกรรมการออกแบบ"


@pytest.fixture(scope="session")
def post(tmp_path_factory) -> Post:
    return post_in(tmp_path_factory.mktemp("post"))


@pytest.fixture
def desk(qtbot, post, tmp_path):
    made = CentralDesk(post.template, tmp_path)
    yield made
    made.close()


@pytest.fixture
def inbox(desk, post, tmp_path):
    """Two offices with the same second project in the same province."""
    paths = []
    for office, name in (("PIO50", NAME), ("PIO20", f"{NAME}ใหม่")):
        own = Desk.copied(post.first[office].parent / f"{office}.db", tmp_path / office)
        own.rename(f"โครงการเฉพาะถิ่นของ{office * 4}", project=1)
        own.rename(name, project=2)
        own.set_amount(11_000 if office == "PIO50" else 10_000, project=2)
        area = Record("area", f"{office}-area", {"project": f"{office}-p2", "province": "50"})
        own.workspace.add_many([area], "กรอกพื้นที่")
        paths.append(own.send().path)
        own.workspace.close()
    page = desk.go("inbox")
    page.take_in(paths)
    desk.settle()
    return page


def choose(desk, inbox, office):
    assert inbox.grid.choose(next(line.sha256 for line in inbox._lines if line.office == office))
    desk.settle()


def dismissed(desk):
    return desk.ask(lambda centre: [said.reason for said in Centre(centre.workspace).ledger.dismissed.values()])


def test_the_details_of_a_file_lead_to_the_like_projects_of_its_office(desk, inbox):
    choose(desk, inbox, "PIO50")
    button = inbox.panel.buttons["twins"]
    assert button.isVisible()
    assert "1" in button.text()
    button.click()
    desk.settle()
    (row,) = inbox.outcome.twins.grid.facts.listed
    assert row[3:8] == ("สอจ.ชลบุรี", f"{NAME}ใหม่", "สอจ.เชียงใหม่", NAME, "ชื่อคล้ายกัน 95% · พื้นที่ เชียงใหม่")


def test_two_projects_are_seen_side_by_side_and_let_be_for_a_reason(desk, inbox):
    inbox.outcome.bring_twins()
    inbox.outcome.twins.open_button.click()
    dialog = desk.dialog()
    words = [label.text() for label in dialog.findChildren(type(dialog.ui.explanation))]
    assert NAME in words
    assert any("31,000.00" in text and "1,000.00" in text for text in words)
    desk.press(dialog)
    assert dialog.isVisible(), "a reason is needed"
    dialog._rows["reason"].set_value("คนละกลุ่มเป้าหมาย")
    desk.press(dialog)
    assert dismissed(desk) == ["คนละกลุ่มเป้าหมาย"]
    assert inbox.outcome.twins.waiting() == 0
    assert not inbox.panel.buttons["twins"].isVisible()
    (row,) = inbox.outcome.twins.grid.facts.listed
    assert row[1] == "seen"


def test_what_was_let_be_is_taken_up_again(desk, inbox):
    inbox.outcome.bring_twins()
    inbox.outcome.twins.open_button.click()
    desk.dialog()._rows["reason"].set_value("คนละกลุ่มเป้าหมาย")
    desk.press(desk.dialog())
    inbox.outcome.twins.open_button.click()
    dialog = desk.dialog()
    assert dialog.wants_again
    desk.press(dialog)
    assert dismissed(desk) == []
    assert inbox.outcome.twins.waiting() == 1


def test_undo_in_the_toast_takes_the_word_back(desk, inbox):
    inbox.outcome.bring_twins()
    inbox.outcome.twins.open_button.click()
    desk.dialog()._rows["reason"].set_value("คนละกลุ่มเป้าหมาย")
    desk.press(desk.dialog())
    desk.undos[-1]()
    desk.settle()
    assert dismissed(desk) == []


def test_the_pairs_of_all_offices_are_one_tick_away(desk, inbox):
    assert inbox.grid.choose("office:PIO10") or inbox.grid.choose("office:PIO11")
    desk.settle()
    assert len(inbox.outcome.twins.grid.facts.listed) == 1, "with no office's file chosen, all pairs stand there"
    choose(desk, inbox, "PIO20")
    inbox.outcome.twins.every_office.setChecked(True)
    assert len(inbox.outcome.twins.grid.facts.listed) == 1
