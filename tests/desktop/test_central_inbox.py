"""The inbox as a person uses it: files come in, are looked at, merged, taken out, confirmed, decided."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from moi_desktop.central import decisions, reviewing
from moi_desktop.central.office_review import APPROVED
from moi_desktop.desktop import file_dialogs
from moi_desktop.desktop.models import central_inbox
from moi_desktop.desktop.models.central_board import read_board
from moi_desktop.desktop.pages.central_reminder import ReminderDialog
from tests.central.offices import Desk, key_of
from tests.desktop.central_desks import NOW, CentralDesk, Post, post_in


@pytest.fixture(scope="session")
def post(tmp_path_factory) -> Post:
    return post_in(tmp_path_factory.mktemp("post"))


@pytest.fixture
def desk(qtbot, post, tmp_path):
    made = CentralDesk(post.template, tmp_path)
    yield made
    made.close()


@pytest.fixture
def inbox(desk):
    return desk.go("inbox")


def states(inbox):
    return {(line.name, line.state) for line in inbox._lines}


def take(desk, inbox, *paths):
    inbox.take_in(list(paths))
    desk.settle()


def choose(desk, inbox, path, number=1):
    line = [line for line in inbox._lines if line.name == path.name][-number]
    assert inbox.grid.choose(line.sha256)
    desk.settle()
    return line


def test_an_empty_inbox_says_what_to_do_and_offers_one_button(desk, inbox, monkeypatch, post):
    assert inbox._stack.currentIndex() == 0
    monkeypatch.setattr(file_dialogs, "files_to_open", lambda *_: [post.first["PIO50"]])
    inbox._stack.currentWidget().button.click()
    desk.settle()
    assert inbox._stack.currentWidget() is inbox.preview_pane
    assert not inbox._lines
    inbox.preview_pane.take_button.click()
    desk.settle()
    assert inbox._stack.currentIndex() == 1
    assert {line.state for line in inbox._lines} == {"ready"}


def test_files_folders_and_mails_come_in_with_their_states(desk, inbox, post, tmp_path):
    folder = tmp_path / "รับวันนี้"
    folder.mkdir()
    for path in (post.first["PIO20"], post.first["PIO90"], post.cards["PIO90"], post.broken):
        (folder / path.name).write_bytes(path.read_bytes())
    take(desk, inbox, folder, post.mail)
    mailed = f"{post.mail.name}/{post.first['PIO50'].name}"
    assert states(inbox) == {
        (mailed, "ready"),
        (post.first["PIO20"].name, "ready"),
        (post.first["PIO90"].name, "quarantined"),
        (post.cards["PIO90"].name, "card"),
        (post.broken.name, "quarantined"),
    }
    row = next(row for row in inbox.grid.facts.listed if row[1] == "สอจ.ชลบุรี")
    assert row[2:6] == ("ฉบับที่ 1", "ready", "7 · 0 · 0", 6_000_000)
    assert "พร้อมรวม 2" in desk.told[-1]
    assert inbox.apply_all.text().endswith("(2)")


def test_dropped_files_are_shown_before_they_are_taken_in(desk, inbox, post):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(post.first["PIO50"]))])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    inbox.dropEvent(QDropEvent(QPointF(5, 5), copy, data, Qt.MouseButton.LeftButton, none))
    desk.settle()
    assert states(inbox) == set()
    assert desk.ask(lambda centre: len(centre.workspace.file_hashes())) == 1  # the kit
    inbox.preview_pane.take_button.click()
    desk.settle()
    assert states(inbox) == {(post.first["PIO50"].name, "ready")}


def test_the_one_next_step_with_a_mail_of_outlook_is_to_save_what_is_attached(desk, inbox, tmp_path):
    mail = tmp_path / "นำส่งแผน.msg"
    mail.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    take(desk, inbox, mail)
    choose(desk, inbox, mail)
    assert inbox._lines[0].step == "save-attachment"
    assert "บันทึกไฟล์แนบ" in inbox.panel.details.meaning.text()
    assert not inbox.panel.buttons["reply"].isVisible()
    assert inbox.panel.buttons["done"].isVisible()


def test_an_unreadable_file_shows_its_sentence_and_a_reply_to_the_office(desk, inbox, post):
    take(desk, inbox, post.broken)
    choose(desk, inbox, post.broken)
    assert "ไม่ใช่แฟ้ม Excel" in inbox.panel.details.meaning.text()
    assert inbox.panel.buttons["reply"].isVisible()
    assert not inbox.panel.buttons["apply"].isVisible()
    inbox.panel.buttons["reply"].click()
    reply = QGuiApplication.clipboard().text()
    assert post.broken.name in reply
    assert "ไม่ใช่แฟ้ม Excel" in reply
    assert reply.startswith("เรียน ")


def test_a_file_that_cannot_be_opened_at_all_is_told_in_the_outcome(desk, inbox, tmp_path):
    take(desk, inbox, tmp_path / "หายไป.xlsx")
    (row,) = inbox.outcome.outcome.facts.listed
    assert row[1] == "หายไป.xlsx"
    assert "ไม่พบไฟล์นี้" in str(row[4])


def test_a_preview_keeps_nothing_until_the_person_takes_the_files_in(desk, inbox, post):
    inbox.preview([post.first["PIO50"], post.broken])
    desk.settle()
    pane = inbox.preview_pane
    assert inbox._stack.currentWidget() is pane
    assert not inbox._lines
    assert {row[3] for row in pane.grid.facts.listed} == {"ready", "quarantined"}
    QTest.keyClick(pane, Qt.Key.Key_Escape)
    assert inbox._stack.currentIndex() == 0
    inbox.preview([post.first["PIO50"], post.broken])
    desk.settle()
    pane.take_button.click()
    desk.settle()
    assert {line.state for line in inbox._lines} == {"ready", "quarantined"}
    assert inbox._stack.currentIndex() == 1


def test_a_preview_says_what_each_file_would_change_and_why_it_would_not(desk, inbox, post):
    take(desk, inbox, post.first["PIO20"])
    inbox.steps.apply_everything()
    desk.settle()
    inbox.preview([post.first["PIO50"], post.first["PIO20"], post.forks[0], post.broken])
    desk.settle()
    pane = inbox.preview_pane
    rows = {(row[1], row[2]): row for row in pane.grid.facts.listed}
    assert rows["สอจ.เชียงใหม่", "1"][3:11] == ("ready", 7, None, None, None, None, None, 6_000_000)
    again = rows["สอจ.ชลบุรี", "1"]
    assert (again[3], again[8], again[11]) == ("duplicate", 7, "ได้รับฉบับนี้แล้ว ไม่มีอะไรเปลี่ยน")
    second = rows["สอจ.ชลบุรี", "2"]
    assert second[3:7] == ("ready", None, 1, 6)
    assert "ไม่ใช่แฟ้ม Excel" in rows["", ""][11]
    assert pane.grid.choose(second[0])
    (change,) = pane.changes.grid.facts.listed
    assert change[1:3] == ("changed", "จำนวนเงิน")


def test_a_preview_puts_first_what_touches_the_centres_own_work(desk, inbox, post):
    take(desk, inbox, post.first["PIO20"])
    inbox.steps.apply_everything()
    desk.settle()

    def approve(centre):
        with centre.transaction():
            decisions.decide(centre, "PIO20", "PIO20-p1", APPROVED)
            decisions.comment(centre, decisions.Place("PIO20", "project", "PIO20-p2", "name_th"), "ชื่อยาวไป")

    desk.ask(approve)
    inbox.preview([post.forks[1]])
    desk.settle()
    pane = inbox.preview_pane
    (row,) = pane.grid.facts.listed
    assert row[9] == 2
    assert "1 แฟ้มแก้สิ่งที่ส่วนกลาง" in pane.sentence.text()
    touched = {change[2]: change[7] for change in pane.changes.grid.facts.listed}
    assert touched == {"จำนวนเงิน": "approved", "ชื่อโครงการ": "commented"}
    pane.changes.levels.choose("touching")
    assert len(pane.changes.grid.facts.listed) == 2


def test_a_file_that_was_held_back_is_dealt_with_for_a_reason_and_waits_again(desk, inbox, post):
    counts: list[int] = []
    inbox.attention.connect(counts.append)
    take(desk, inbox, post.broken)
    choose(desk, inbox, post.broken)
    inbox.panel.buttons["done"].click()
    dialog = desk.dialog()
    dialog._rows["reason"].set_value("โทรแจ้งแล้ว หน่วยงานส่งใหม่")
    desk.press(dialog)
    (line,) = inbox._lines
    assert (line.step, line.dealt_with) == ("done", "โทรแจ้งแล้ว หน่วยงานส่งใหม่")
    assert counts[-1] == 0
    inbox.filters.choose("dealt-with")
    assert [row[3] for row in inbox.grid.facts.listed] == ["dealt-with"]
    inbox.panel.buttons["wait"].click()
    desk.settle()
    assert counts[-1] == 1
    assert inbox._lines[0].step == "reply"


def test_a_newer_revision_waits_while_the_former_one_is_reviewed(desk, inbox, post):
    take(desk, inbox, post.first["PIO20"])
    inbox.steps.apply_everything()
    desk.settle()
    desk.ask(lambda centre: reviewing.hold(centre, "PIO20", "ประชุมพิจารณาอยู่"))
    take(desk, inbox, post.forks[0])
    line = next(line for line in inbox._lines if line.revision_no == 2)
    assert (line.state, line.step) == ("ready", "held")
    assert not inbox.apply_all.isEnabled()
    assert inbox.grid.choose(line.sha256)
    desk.settle()
    assert "ประชุมพิจารณาอยู่" in inbox.panel.details.meaning.text()
    assert not inbox.panel.buttons["apply"].isVisible()
    assert not inbox.panel.buttons["reply"].isVisible()


def test_offices_that_sent_nothing_are_rows_with_their_days(desk, inbox, post):
    take(desk, inbox, post.first["PIO50"], post.cards["PIO90"])
    missing = {row[1]: row for row in inbox.grid.facts.listed if str(row[0]).startswith("office:")}
    waiting = desk.ask(lambda centre: read_board(centre, NOW.date()).missing)
    assert set(missing) == {line.name for line in waiting}, "The inbox and the board wait for the same offices"
    assert "สอจ.เชียงใหม่" not in missing
    row = missing["สอจ.สงขลา"]
    assert row[3] in ("missing", "missing-late")
    assert "วัน" in row[10]
    assert row[17], "its card came once"
    assert inbox.grid.choose("office:PIO20")
    desk.settle()
    assert inbox.panel.details.title.text() == "สอจ.ชลบุรี"
    inbox.filters.choose("ready")
    assert [row[1] for row in inbox.grid.facts.listed] == ["สอจ.เชียงใหม่"]


def test_a_preview_names_the_files_of_a_folder_that_are_not_read(desk, inbox, post, tmp_path):
    folder = tmp_path / "รับวันนี้"
    folder.mkdir()
    (folder / "หนังสือนำส่ง.pdf").write_bytes(b"%PDF")
    (folder / "แผน.xlsx").write_bytes(post.first["PIO50"].read_bytes())
    inbox.preview([folder])
    desk.settle()
    assert "หนังสือนำส่ง.pdf" in inbox.preview_pane.sentence.text()
    assert len(inbox.preview_pane.grid.facts.listed) == 1


def test_a_letter_without_an_attachment_gets_an_answer_too(desk, inbox, post, tmp_path):
    letter = tmp_path / "ส่งแผนครับ.eml"
    letter.write_bytes(b"Subject: hello\r\n\r\nno attachment\r\n")
    take(desk, inbox, letter, post.first["PIO50"])
    assert [line.name for line in inbox._lines] == [post.first["PIO50"].name], "the letter itself is not kept"
    assert inbox.outcome.reply_button.isVisible()
    inbox.outcome.reply_button.click()
    reply = QGuiApplication.clipboard().text()
    assert "ส่งแผนครับ.eml" in reply
    assert "อาจลืมแนบ" in reply
    number = next(str(n) for n, row in enumerate(inbox.outcome.outcome.facts.listed) if row[3] == "ready")
    inbox.outcome.outcome.choose(number)
    assert not inbox.outcome.reply_button.isVisible()


def test_a_practice_file_is_answered_with_what_to_do(desk, inbox, tmp_path):
    own = Desk.opened(tmp_path / "ฝึก", "PIO50", practice=True)
    sent = own.send().path
    own.workspace.close()
    take(desk, inbox, sent)
    (line,) = inbox._lines
    assert (line.state, line.step) == ("practice", "reply")
    assert desk.ask(lambda centre: centre.ledger.heads()) == {}
    inbox.grid.choose(line.sha256)
    desk.settle()
    inbox.panel.buttons["reply"].click()
    reply = QGuiApplication.clipboard().text()
    assert "แฟ้มงานฝึกหัด" in reply
    assert "ขอให้ดำเนินการ: เปิดแฟ้มงานจริง" in reply


def test_letters_go_on_and_back_and_ctrl_enter_does_the_next_step(desk, inbox, post):
    take(desk, inbox, post.first["PIO50"], post.first["PIO20"])
    inbox.filters.choose("ready")
    inbox.grid.setFocus()
    inbox.grid.choose(str(inbox.grid.facts.listed[0][0]))
    QTest.keyClick(inbox.grid, Qt.Key.Key_J)
    assert inbox.grid.currentIndex().row() == 1
    QTest.keyClick(inbox.grid, Qt.Key.Key_J)
    assert inbox.grid.currentIndex().row() == 1
    QTest.keyClick(inbox.grid, Qt.Key.Key_K)
    desk.settle()
    assert inbox.grid.currentIndex().row() == 0
    office = inbox._details.line.office
    QTest.keyClick(inbox.grid, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert desk.ask(lambda centre: list(centre.ledger.heads())) == [office]


def test_columns_are_chosen_and_come_back_as_they_were(desk, inbox, post):
    take(desk, inbox, post.first["PIO50"])
    number = [column.key for column in inbox.grid.facts.columns].index("group")
    assert inbox.grid.isColumnHidden(number)
    inbox.chooser.actions_by_key["group"].trigger()
    assert not inbox.grid.isColumnHidden(number)
    inbox.chooser.show_usual()
    assert inbox.grid.isColumnHidden(number)


def test_a_revision_is_checked_by_the_rules_before_it_is_merged(desk, inbox, post):
    take(desk, inbox, post.first["PIO50"])
    (line,) = inbox._lines
    assert line.quality.errors > 0
    assert 0 < line.quality.percent < 100
    row = inbox.grid.facts.listed[0]
    assert row[7:10] == (f"{line.quality.percent}%", f"{line.quality.errors} · {line.quality.warnings}", "checked")


def test_all_that_is_ready_is_merged_at_once_and_can_be_taken_out_again(desk, inbox, post):
    take(desk, inbox, post.first["PIO50"], post.first["PIO20"])
    inbox.apply_all.click()
    desk.settle()
    assert {line.state for line in inbox._lines} == {"applied"}
    assert desk.ask(lambda centre: set(centre.ledger.heads())) == {"PIO50", "PIO20"}
    desk.undos[-1]()
    desk.settle()
    assert {line.state for line in inbox._lines} == {"ready"}
    assert desk.ask(lambda centre: centre.ledger.heads()) == {}


def test_one_revision_is_merged_shown_field_by_field_and_taken_out_after_a_question(desk, inbox, post, shown_messages):
    take(desk, inbox, post.first["PIO20"])
    choose(desk, inbox, post.first["PIO20"])
    inbox.panel.buttons["apply"].click()
    desk.settle()
    take(desk, inbox, post.forks[0])
    choose(desk, inbox, post.forks[0], number=1)
    newest = next(line for line in inbox._lines if line.revision_no == 2)
    assert inbox.grid.choose(newest.sha256)
    desk.settle()
    (row,) = inbox.outcome.changes.facts.listed
    assert row[1:3] == ("changed", "จำนวนเงิน")
    assert row[4:7] == ("10,000.00", "11,000.00", 100_000)
    choose(desk, inbox, post.first["PIO20"])
    first = next(line for line in inbox._lines if line.state == "applied")
    assert inbox.grid.choose(first.sha256)
    desk.settle()
    shown_messages.answers = ["undo"]
    inbox.panel.buttons["undo"].click()
    desk.settle()
    assert "สอจ.ชลบุรี" in shown_messages.read().sentence
    assert desk.ask(lambda centre: centre.ledger.heads()) == {}


def test_a_key_counts_only_after_the_telephone_call(desk, inbox, post):
    take(desk, inbox, post.first["PIO90"], post.cards["PIO90"])
    line = choose(desk, inbox, post.first["PIO90"])
    assert line.step == "confirm"
    inbox.do_next_step()
    desk.settle()
    dialog = desk.dialog()
    assert "0 5311 2234" in dialog._number_words()
    desk.press(dialog)
    assert dialog.isVisible(), "nobody said yet that the fingerprints are the same"
    assert dialog.ui.problem.isVisible()
    dialog.phone.setText("0 7431 1234")
    dialog.hear(key_of("PIO90").fingerprint)
    desk.press(dialog)
    assert {line.state for line in inbox._lines} == {"ready", "card-known"}


def test_a_key_without_a_card_asks_for_the_card(desk, inbox, post, shown_messages):
    take(desk, inbox, post.first["PIO90"])
    choose(desk, inbox, post.first["PIO90"])
    inbox.do_next_step()
    assert "ขอให้หน่วยงานส่งบัตรมาก่อน" in shown_messages.read().sentence


def test_one_side_of_a_fork_is_chosen_with_a_reason(desk, inbox, post):
    take(desk, inbox, post.first["PIO20"])
    inbox.steps.apply_everything()
    desk.settle()
    take(desk, inbox, *post.forks)
    assert sorted(line.state for line in inbox._lines) == ["applied", "fork", "fork"]
    choose(desk, inbox, post.forks[1])
    forked = next(line for line in inbox._lines if line.state == "fork")
    assert inbox.grid.choose(forked.sha256)
    desk.settle()
    inbox.panel.buttons["choose"].click()
    desk.settle()
    dialog = desk.dialog()
    differing = {row[1]: row[3:6] for row in dialog.grid.facts.listed}
    assert set(differing) == {"จำนวนเงิน", "ชื่อโครงการ"}
    assert sorted(differing["จำนวนเงิน"]) == ["10,000.00", "11,000.00", "7,000.00"]
    dialog.choose(1)
    desk.press(dialog)
    assert dialog.isVisible(), "a reason is needed"
    dialog._rows["reason"].set_value("ฉบับที่หัวหน้ายืนยันทางโทรศัพท์")
    wanted = dialog.chosen
    desk.press(dialog)
    assert desk.ask(lambda centre: centre.ledger.head("PIO20")) == wanted
    assert sorted(line.state for line in inbox._lines) == ["applied", "set-aside", "superseded"]


def test_filters_and_search_narrow_the_list(desk, inbox, post):
    take(desk, inbox, post.first["PIO50"], post.first["PIO20"], post.broken)
    inbox.filters.choose("quarantined")
    assert [row[1] for row in inbox.grid.facts.listed] == [post.broken.name]
    inbox.filters.choose("")
    inbox.search_for("เชียงใหม่")
    assert [row[1] for row in inbox.grid.facts.listed] == ["สอจ.เชียงใหม่"]
    inbox.search_for("")
    inbox.grid.facts.sort(0, Qt.SortOrder.DescendingOrder)
    files = [row[1] for row in inbox.grid.facts.listed if not str(row[0]).startswith("office:")]
    assert files == ["สอจ.เชียงใหม่", "สอจ.ชลบุรี", post.broken.name]


def test_the_number_of_waiting_files_stands_beside_the_page(desk, inbox, post):
    counts: list[int] = []
    inbox.attention.connect(counts.append)
    take(desk, inbox, post.first["PIO50"], post.broken)
    assert counts[-1] == 2


def test_stopping_keeps_what_came_in_before(desk, inbox, post, monkeypatch):
    jobs: list[object] = []
    desk.runner.started.connect(jobs.append)
    desk.runner.started.connect(lambda job: job.progressed.connect(lambda done, total: job.cancel()))
    take(desk, inbox, *(post.first.values()), post.broken)
    assert len(jobs) == 1
    desk.settle()
    assert len(inbox._lines) <= 4
    assert desk.ask(lambda centre: len(centre.workspace.file_hashes())) == len(inbox._lines) + 1  # and the kit


def test_comparing_goes_on_in_small_pieces(desk, inbox, post, monkeypatch):
    monkeypatch.setattr(central_inbox, "AT_ONCE", 1)
    take(desk, inbox, post.first["PIO50"], post.first["PIO20"])
    assert [line.new for line in inbox._lines] == [7, 7]


def test_the_window_answers_while_files_are_taken_in(desk, inbox, post, tmp_path):
    folder = tmp_path / "มาก"
    folder.mkdir()
    for number in range(6):
        for path in (*post.first.values(), *post.forks):
            (folder / f"{number}-{path.name}").write_bytes(path.read_bytes() + b"\0" * number)
    ticks = 0

    def tick() -> None:
        nonlocal ticks
        ticks += 1

    timer = QTimer()
    timer.setInterval(2)
    timer.timeout.connect(tick)
    timer.start()
    inbox.take_in([folder])
    desk.settle()
    timer.stop()
    assert len(inbox._lines) > 20
    assert ticks > 5  # the window went on turning all the while


def test_an_office_whose_only_file_is_held_back_has_sent_for_board_and_inbox_alike(desk, inbox, post):
    take(desk, inbox, post.first["PIO90"])
    assert states(inbox) == {(post.first["PIO90"].name, "quarantined")}
    board = desk.ask(lambda centre: read_board(centre, NOW.date()))
    held = next(line for line in board.offices if line.office == "PIO90")
    assert (held.state, held.has_sent, held.is_missing) == ("quarantined", True, False)
    assert {one.office for one in inbox._missing} == {line.office for line in board.missing}


def test_a_practice_file_is_no_plan_for_board_and_inbox_alike(desk, inbox, tmp_path):
    office = Desk.opened(tmp_path / "PIO30", "PIO30", practice=True)
    path = office.send().path
    office.workspace.close()
    take(desk, inbox, path)
    assert states(inbox) == {(path.name, "practice")}
    board = desk.ask(lambda centre: read_board(centre, NOW.date()))
    assert next(line for line in board.offices if line.office == "PIO30").is_missing
    assert {one.office for one in inbox._missing} == {line.office for line in board.missing}


def test_the_next_step_with_an_office_that_sent_nothing_is_a_text_to_remind_it(desk, inbox, post):
    take(desk, inbox, post.cards["PIO90"])
    assert inbox.grid.choose("office:PIO90")
    desk.settle()
    button = inbox.panel.buttons["remind"]
    assert [one for one in inbox.panel.buttons.values() if one.isVisible()] == [button]
    facts = [label.text() for label in inbox.panel.details.findChildren(QLabel)]
    assert "โทรศัพท์" in facts, "its card says whom to call"
    button.click()
    (dialog,) = inbox.findChildren(ReminderDialog)
    assert "เรียน หัวหน้าหน่วยงาน สอจ.สงขลา\n" in dialog.text.toPlainText()
    dialog.accept()
    desk.settle()
    inbox.do_next_step()
    assert inbox.findChildren(ReminderDialog), "the way of the keyboard"


def test_codes_stand_small_below_the_sentences(desk, inbox, post):
    take(desk, inbox, post.broken)
    choose(desk, inbox, post.broken)
    details = inbox.panel.details
    assert "[" not in details.meaning.text()
    assert details.codes.text().startswith("file-not-xlsx")
    assert details.codes.toolTip() == "รหัสสำหรับแจ้งผู้ดูแล"
    assert inbox.grid.choose("office:PIO90")
    desk.settle()
    assert not details.codes.isVisible()
