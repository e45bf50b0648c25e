"""The journal page as hands use it: reading, narrowing, checking, comparing a hash, rebuilding, exporting."""

import csv
import io
import sqlite3
from typing import Any

import openpyxl
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from moi_desktop.central import decisions
from moi_desktop.central.decisions import Place as Spot
from moi_desktop.desktop import file_dialogs
from moi_desktop.desktop.jobs import Job
from moi_desktop.desktop.pages.central_journal_parts import HeadDialog
from moi_desktop.desktop.pages.page import Place
from tests.desktop.central_desks import CentralDesk, Post, post_in


@pytest.fixture(scope="session")
def post(tmp_path_factory) -> Post:
    return post_in(tmp_path_factory.mktemp("post"))


@pytest.fixture
def desk(post, tmp_path, qapp):
    made = CentralDesk(post.template, tmp_path)
    made.shell.activateWindow()
    yield made
    made.close()


@pytest.fixture
def journal(desk, post):
    """The journal after an office was applied, amended and commented on by somebody."""
    desk.session.person = "นางสาววรรณา ตรวจดี"
    inbox = desk.go("inbox")
    inbox.take_in([post.first["PIO50"]])
    desk.settle()
    inbox.steps.apply_everything()
    desk.settle()
    desk.ask(_decide)
    return desk.go("journal")


def _decide(centre):
    decisions.amend(centre, Spot("PIO50", "budget_line", "PIO50-p1-l1", "amount"), 800_000, "ราคากลาง")
    decisions.decide(centre, "PIO50", "PIO50-p1", "RETURNED", "แก้ตัวชี้วัด")


def acts(journal):
    return [row[4] for row in journal.grid.facts.listed]


def facts_of(journal):
    return " ".join(
        label.text() for label in journal.panel.details.findChildren(type(journal.total)) if label.isVisibleTo(journal)
    )


def dialog_of(desk):
    (found,) = [d for d in desk.shell.findChildren(QDialog) if d.isVisible()]
    assert isinstance(found, HeadDialog)
    return found


def test_the_newest_entry_stands_first_and_every_one_is_a_sentence(journal):
    assert acts(journal) == ["ผลการพิจารณาโครงการ", "เสนอปรับค่า", "รวมในแผน", "ทะเบียนกุญแจ", "ทะเบียนกุญแจ", "ออกชุดแผน"]
    assert journal.grid.facts.listed[0][6].startswith("ส่ง “โครงการยกระดับผู้ประกอบการที่ 1 ของ PIO50”")
    assert journal.total.text() == "แสดง 6 จาก 6 รายการ"


def test_the_chosen_entry_is_told_in_words_with_its_hash_in_groups(journal, desk):
    journal.grid.choose("5")
    desk.settle()
    assert journal.panel.details.title.text() == "รายการที่ 5 · เสนอปรับค่า"
    assert "8,000.00 บาท" in facts_of(journal)
    digest = next(line.hash for line in journal._lines if line.seq == 5).upper()
    notes = [label.text() for label in journal.panel.details.findChildren(type(journal.chain.words))]
    assert f"{digest[:4]} {digest[4:8]} {digest[8:12]}" in " ".join(notes)


def test_search_and_boxes_narrow_together(journal):
    journal.search_for("เชียงใหม่")
    assert len(acts(journal)) == 4
    journal.people.choose("นางสาววรรณา ตรวจดี")
    assert acts(journal) == ["ผลการพิจารณาโครงการ", "เสนอปรับค่า", "รวมในแผน"]
    journal.act.choose("amend")
    assert acts(journal) == ["เสนอปรับค่า"]
    assert journal.total.text() == "แสดง 1 จาก 6 รายการ"
    journal.search_for("ไม่มีคำนี้")
    assert acts(journal) == []
    assert not journal.export_button.isEnabled()


def test_days_narrow(journal):
    day = journal._lines[-1].day
    journal.days.from_day.set_value(day)
    journal.days.changed.emit()
    assert len(acts(journal)) == 6
    journal.days.to_day.set_value(day.replace(year=day.year - 1))
    journal.days.changed.emit()
    assert acts(journal) == []


def test_the_office_box_and_the_button_lead_to_the_office_and_back(journal, desk):
    journal.office.choose("PIO20")
    assert acts(journal) == ["ทะเบียนกุญแจ"]
    desk.settle()
    journal.to_office.click()
    desk.settle()
    assert desk.shell.front_key == "board"
    assert desk.shell.page("board").office.code == "PIO20"
    desk.shell.go_to(Place("journal", "office", "PIO50"))
    desk.settle()
    assert len(acts(journal)) == 4


def test_what_is_decided_meanwhile_is_added_without_reading_everything_again(journal, desk):
    known = list(journal._lines)
    spot = Spot("PIO50", "project", "PIO50-p2", "")
    desk.session.act(journal, lambda centre: decisions.comment(centre, spot, "ดีแล้ว"), title="comment")
    desk.settle()
    assert acts(journal)[0] == "ความเห็น"
    assert journal._lines[: len(known)] == known
    assert all(one is other for one, other in zip(journal._lines, known, strict=False))


def test_the_chain_is_checked_at_the_opening_and_on_demand(journal, desk):
    assert journal.chain.state.text() == "ลูกโซ่ครบ"
    assert "ทั้ง 6 รายการ" in journal.chain.words.text()
    journal.check_button.click()
    desk.settle()
    assert desk.told[-1].startswith("ลูกโซ่ครบถ้วน")


def test_a_broken_chain_shows_beside_the_pages_name_before_anybody_goes_there(post, tmp_path, qapp):
    template = tmp_path / "broken.db"
    template.write_bytes(post.template.read_bytes())
    with sqlite3.connect(template) as db:
        triggers = db.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'journal%'"
        ).fetchall()
        for name, _ in triggers:
            db.execute(f'DROP TRIGGER "{name}"')
        db.execute("UPDATE journal SET person = 'ผู้อื่น' WHERE seq = 2")
        for _, sql in triggers:
            db.execute(sql)
    db.close()
    folder = tmp_path / "desk"
    folder.mkdir()
    desk = CentralDesk(template, folder)
    try:
        waiting: list[int] = []
        journal: Any = desk.shell.page("journal")
        journal.attention.connect(waiting.append)
        journal.check_quietly()
        desk.settle()
        assert waiting == [1]
        assert journal.chain.state.text() == "ลูกโซ่ขาด"
        assert "รายการที่ 2 ถูกแก้ไขหลังบันทึก" in journal.chain.words.text()
    finally:
        desk.close()


def test_the_head_is_copied_in_groups_for_the_telephone(journal, desk):
    journal.copy_button.click()
    head = desk.ask(lambda centre: centre.workspace.journal_head()).upper()
    assert QGuiApplication.clipboard().text() == "-".join(head[at : at + 4] for at in range(0, 64, 4))
    assert journal.chain.hash.text().replace(" ", "") == head


def test_a_hash_that_an_office_reads_out_is_looked_up_and_its_line_shown(journal, desk):
    digest = next(line.hash for line in journal._lines if line.seq == 4)
    journal.head_button.click()
    dialog = dialog_of(desk)
    dialog.line.setText(f"{digest[:4].upper()} {digest[4:8].upper()}")
    dialog.ask_button.click()
    desk.settle()
    assert "ตรงกับรายการที่ 4" in dialog.answer.text()
    dialog.show_line.click()
    desk.settle()
    assert journal.grid.chosen == "4"


def test_a_hash_that_is_not_there_is_said_so(journal, desk):
    journal.head_button.click()
    dialog = dialog_of(desk)
    dialog.line.setText("0123-4567-89AB")
    dialog.ask_button.click()
    desk.settle()
    assert dialog.answer.text().startswith("ไม่พบลายนิ้วมือนี้")
    assert not dialog.show_line.isVisible()
    dialog.accept()


def test_a_rebuild_is_compared_and_told(journal, desk):
    journal.rebuild_button.click()
    desk.settle()
    assert "ได้ผลตรงกับที่แสดงอยู่ทุกค่า" in journal.chain.note.text()
    assert len(acts(journal)) == 6


def test_a_rebuild_that_is_stopped_leaves_everything(journal, desk):
    before = desk.ask(lambda centre: centre.workspace.query('SELECT * FROM "view_package"'))
    jobs: list[Job] = []
    desk.runner.started.connect(jobs.append)
    journal.rebuild_button.click()
    next(job for job in jobs if "สร้างแผนรวมใหม่" in job.title).cancel()
    desk.settle()
    assert desk.ask(lambda centre: centre.workspace.query('SELECT * FROM "view_package"')) == before
    assert journal.chain.note.text() == "หยุดแล้ว ไม่มีอะไรเปลี่ยน"


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_what_is_shown_is_exported_the_oldest_first(journal, desk, tmp_path, monkeypatch, suffix):
    target = tmp_path / f"สมุดบันทึก{suffix}"
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_: target)
    journal.office.choose("PIO50")
    journal.export_button.click()
    desk.settle()
    assert desk.told[-1] == f"ส่งออก 4 รายการเป็น สมุดบันทึก{suffix} แล้ว"
    if suffix == ".csv":
        rows = list(csv.DictReader(io.StringIO(target.read_text("utf-8-sig"), newline="")))
        assert [row["act"] for row in rows] == ["register-key", "apply", "amend", "decide"]
    else:
        book = openpyxl.load_workbook(target)
        assert book.active.max_row > 4
        book.close()
