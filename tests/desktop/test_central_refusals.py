"""What the inbox says of files whose key, clock or bytes are not as they should be, walked through the window."""

import pytest
from PySide6.QtWidgets import QLabel

from tests.central.refusals import CLOCK, EXPIRED, OTHER, REMAILED, RESAVED, REVOKED, Refusals, write_refusals
from tests.desktop.central_desks import NOW, CentralDesk


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Refusals:
    return write_refusals(tmp_path_factory.mktemp("refusals"), lambda: NOW)


@pytest.fixture
def desk(qtbot, made, tmp_path):
    opened = CentralDesk(made.centre, tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def inbox(desk, made):
    page = desk.go("inbox")
    page.take_in([*made.files.values(), made.again])
    desk.settle()
    return page


def shown_in(inbox):
    return " ".join(label.text() for label in inbox.panel.findChildren(QLabel) if label.isVisible())


def chosen(desk, inbox, path):
    line = next(line for line in inbox._lines if line.name == path.name)
    assert inbox.grid.choose(line.sha256)
    desk.settle()
    return line


@pytest.mark.parametrize(
    ("office", "state", "words"),
    [
        (REVOKED, "quarantined", ["ของ สอจ.ชลบุรี ถูกเพิกถอนแล้ว", "สร้างกุญแจใหม่และส่งบัตรประจำหน่วยงาน"]),
        (EXPIRED, "quarantined", ["ของ สอจ.เชียงราย ใช้ได้ถึงวันที่", "มาถึงหลังจากนั้น"]),
        (OTHER, "quarantined", ["แฟ้มระบุว่าเป็นของ สอจ.สงขลา", "แต่ลงนามด้วยกุญแจของ สอจ.อุตรดิตถ์"]),
    ],
)
def test_a_file_whose_key_is_not_taken_says_why_and_what_to_do(desk, inbox, made, office, state, words):
    line = chosen(desk, inbox, made.files[office])
    assert line.state == state
    for part in words:
        assert part in shown_in(inbox)


def test_a_clock_in_2568_keeps_nothing_back(desk, inbox, made):
    assert chosen(desk, inbox, made.files[CLOCK]).state == "ready"


def test_a_file_that_was_saved_again_is_taken_and_says_so(desk, inbox, made):
    line = chosen(desk, inbox, made.files[RESAVED])
    assert line.state == "ready"
    assert desk.ask(lambda centre: centre.workspace.package(line.sha256).verdict) == "resaved"
    assert "ข้อมูลยังตรงกับที่ลงนาม" in shown_in(inbox)


def test_an_untouched_file_says_when_its_office_signed_it(desk, inbox, made):
    chosen(desk, inbox, made.files[OTHER])
    assert "ลงนามเมื่อ (ตามเครื่องผู้ส่ง)" in shown_in(inbox)


def test_a_file_that_comes_twice_counts_once(desk, inbox, made):
    lines = [line for line in inbox._lines if line.office == REMAILED]
    assert [line.state for line in lines] == ["ready"]
    received = desk.ask(lambda centre: centre.workspace.receipts(lines[0].sha256))
    assert [receipt.name for receipt in received] == [made.files[REMAILED].name, made.again.name]
