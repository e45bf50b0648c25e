"""Looking at papers, printing and keeping them: what the buttons and keys of the pages do."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter

from moi_desktop.desktop import file_dialogs
from moi_desktop.desktop.pages.export import DONE, TOTALS
from moi_desktop.desktop.pages.paper_dialog import PaperDialog
from moi_desktop.desktop.pages.sent_papers import ComparisonDialog
from moi_desktop.desktop.papers import printing
from moi_desktop.desktop.widgets.difference_list import AFTER, BEFORE, EFFECT, PLACE
from moi_desktop.exchange.verdict import Verifier
from moi_desktop.plan.model import Record, new_uid
from tests.desktop.office_desk import OfficeDesk, wait_for
from tests.desktop.test_office_export import send


@pytest.fixture
def opened(monkeypatch):
    """What would have been opened in other programs."""
    shown: list[Path] = []
    monkeypatch.setattr(file_dialogs, "open_file", shown.append)
    monkeypatch.setattr(file_dialogs, "open_folder", shown.append)
    return shown


@pytest.fixture
def desk(qtbot, tmp_path):
    made = OfficeDesk(qtbot, tmp_path, "overview", "projects", "check", "export", "history")
    yield made
    made.close()


def dialog_of(desk, page):
    found = page.findChild(PaperDialog)
    assert found is not None, "No paper is shown"
    wait_for(lambda: found.drawn is not None)
    return found


def keep_in(monkeypatch, folder):
    asked = []

    def answer(_parent, _title, _kinds, proposal):
        asked.append(proposal.name)
        return folder / proposal.name

    monkeypatch.setattr(file_dialogs, "file_to_save", answer)
    return asked


def pdf_printer(monkeypatch, path, first=0, last=0):
    """A printer that prints into a file, chosen without a question."""

    def choose(_parent, _title, _pages):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        if first:
            printer.setFromTo(first, last)
        return printer

    monkeypatch.setattr(printing, "choose_printer", choose)


class TestCheckPage:
    def test_the_report_is_kept_as_pdf_and_opened(self, desk, tmp_path, monkeypatch, opened):
        page = desk.page("check")
        asked = keep_in(monkeypatch, tmp_path)
        page.save_button.click()
        desk.settle()
        path = tmp_path / "MOI-PIO50-FY2563-2565-CHECK-PRACTICE.pdf"
        assert asked == [path.name]
        assert path.read_bytes().startswith(b"%PDF-")
        assert opened == [path]
        assert desk.shell.toast.words.text() == f"บันทึก {path.name} แล้ว"
        assert desk.session.paper_folder == tmp_path

    def test_nothing_is_written_when_no_place_is_chosen(self, desk, tmp_path, monkeypatch, opened):
        monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_: None)
        desk.page("check").save_button.click()
        desk.settle()
        assert opened == []
        assert not list(tmp_path.glob("*.pdf"))

    def test_ctrl_p_shows_the_report_and_its_keys_turn_pages(self, desk, keyboard):
        page = desk.page("check")
        page.print_button.click()
        shown = dialog_of(desk, page)
        assert shown.choice.isHidden()
        assert shown.place.text().startswith("หน้า 1 จาก ")
        assert shown.view.count == len(shown.drawn.pictures) >= 2
        keyboard.press(shown.view, Qt.Key.Key_PageDown)
        assert shown.view.number == 1
        keyboard.press(shown.view, Qt.Key.Key_Home)
        assert not shown.back_button.isEnabled()
        width = shown.view._sheet.width()
        shown.larger_button.click()
        assert shown.view._sheet.width() > width
        keyboard.press(shown, Qt.Key.Key_Escape)
        assert shown.isHidden()
        desk.settle()

    def test_a_dialog_that_is_closed_stops_drawing(self, desk):
        page = desk.page("check")
        page.print_button.click()
        shown = page.findChild(PaperDialog)
        job = shown._drawing
        shown.reject()
        wait_for(lambda: job.is_over)
        assert shown.drawn is None

    def test_the_chosen_pages_go_to_the_printer(self, desk, tmp_path, monkeypatch):
        page = desk.page("check")
        page.print_button.click()
        shown = dialog_of(desk, page)
        pdf_printer(monkeypatch, tmp_path / "printed.pdf", 2, 2)
        shown.print_button.click()
        desk.settle()
        assert (tmp_path / "printed.pdf").read_bytes().count(b"/Type /Page\n") == 1
        assert shown.place.text() == "ส่งไปเครื่องพิมพ์แล้ว 1 หน้า"
        pdf_printer(monkeypatch, tmp_path / "whole.pdf")
        shown.print_button.click()
        desk.settle()
        assert (tmp_path / "whole.pdf").read_bytes().count(b"/Type /Page\n") == shown.view.count
        shown.reject()

    def test_no_printer_no_pages(self, desk, monkeypatch):
        page = desk.page("check")
        page.print_button.click()
        shown = dialog_of(desk, page)
        before = shown.place.text()
        monkeypatch.setattr(printing, "choose_printer", lambda *_: None)
        shown.print_button.click()
        desk.settle()
        assert shown.place.text() == before
        shown.reject()


class TestProjectsPage:
    def test_the_open_project_is_shown_with_what_was_just_typed(self, desk, keyboard):
        page = desk.page("projects")
        row = page.form.fields["name_th"]
        row.editor.inner.setFocus(Qt.FocusReason.TabFocusReason)
        row.editor.inner.selectAll()
        keyboard.type(row.editor.inner, "โครงการที่เพิ่งพิมพ์")
        page.print_project()
        shown = dialog_of(desk, page)
        assert shown.choice.count() == 2
        assert "BRIEF" in shown.drawn.stem
        names = desk.ask(lambda workspace: [one.text("name_th") for one in workspace.records("project")])
        assert "โครงการที่เพิ่งพิมพ์" in names
        shown.choice.setCurrentIndex(1)
        wait_for(lambda: shown.drawn is not None)
        assert "EMENSCR" in shown.drawn.stem
        shown.reject()
        desk.settle()

    def test_a_deleted_project_has_no_paper(self, desk):
        page = desk.page("projects")
        uid = page.form.uid
        desk.ask(lambda workspace: workspace.remove("project", uid, "ยกเลิก"))
        desk.session.look_now()
        desk.settle()
        page.print_project()
        assert page.findChild(PaperDialog) is None


@pytest.fixture
def sent(desk, tmp_path, opened):
    """A desk that has just sent its first revision; its export page."""
    page = desk.page("export")
    send(desk, page, tmp_path)
    assert page.step == DONE
    return page


class TestAfterSending:
    def test_the_papers_are_written_beside_the_package(self, desk, sent, tmp_path, opened):
        sent.done.write_papers_button.click()
        desk.settle()
        names = sorted(path.name for path in tmp_path.glob("*.pdf"))
        assert names == [f"MOI-PIO50-FY2563-2565-R01-{one}-PRACTICE.pdf" for one in ("BRIEFS", "LETTER")]
        assert opened == [tmp_path]
        assert not list(tmp_path.glob("*.part"))

    def test_nothing_ticked_nothing_to_write(self, sent):
        for box in sent.done.papers.values():
            box.setChecked(False)
        assert not sent.done.write_papers_button.isEnabled()
        assert not sent.done.look_button.isEnabled()

    def test_the_papers_can_be_looked_at_and_printed(self, desk, sent):
        sent.done.papers["check"].setChecked(True)
        sent.done.look_button.click()
        shown = dialog_of(desk, sent)
        assert [shown.choice.itemText(i) for i in range(shown.choice.count())] == [
            "หนังสือนำส่ง",
            "โครงการ (แบบ จ.1-1)",
            "ผลการตรวจสอบ",
        ]
        assert shown.wanted.encloses == ("briefs", "check")
        shown.reject()

    def test_the_file_can_be_copied_into_a_mail(self, desk, sent, tmp_path):
        sent.done.copy_file_button.click()
        urls = QGuiApplication.clipboard().mimeData().urls()
        assert [url.toLocalFile() for url in urls] == [str(tmp_path / "MOI-PIO50-FY2563-2565-R01-PRACTICE.xlsx")]
        assert "วางในอีเมล" in desk.shell.toast.words.text()

    def test_nothing_claims_that_it_arrived(self, desk, sent):
        words = sent.done.findChildren(type(sent.done.note))
        assert any("ถือว่าส่วนกลางได้รับแล้ว" in one.text() and "ใบรับ" in one.text() for one in words)
        history = desk.page("history")
        assert history.sent.table.item(0, 1).text() == "บันทึกไฟล์แล้ว (ยังไม่มีใบรับ)"

    def test_a_receipt_changes_what_is_said_everywhere(self, desk, sent):
        revision = desk.session.look.sent[-1].revision
        receipt = Record("receipt", new_uid(), {"reviewed": revision.revision_id, "head": revision.revision_id})
        project = desk.session.look.plan.live_projects()[0].uid
        decision = Record("decision", new_uid(), {"project": project, "decision": "APPROVED", "seen_hash": "0"})
        desk.ask(lambda workspace: workspace.store_return("return-1", [receipt]))
        history = desk.page("history")
        assert history.sent.table.item(0, 1).text() == "ส่วนกลางได้รับแล้ว"
        desk.ask(lambda workspace: workspace.store_return("return-2", [receipt, decision]))
        history.load()
        desk.settle()
        assert history.sent.table.item(0, 1).text() == "ส่วนกลางพิจารณาแล้ว: เห็นชอบ 1 โครงการ"
        desk.session.look_now()
        desk.settle()
        overview = desk.page("overview")
        assert any("ส่วนกลางพิจารณาแล้ว" in words for words in texts_of(overview.tasks))

    def test_edits_after_sending_are_told_in_the_top_bar_and_the_overview(self, desk, sent):
        assert "ยังไม่มีการแก้ไขหลังนำส่งครั้งที่ 1" in desk.shell.ui.plan.text()
        line = desk.session.look.plan.of("budget_line")[0]
        desk.ask(lambda workspace: workspace.save_value("budget_line", line.uid, "amount", 100))
        desk.session.look_now()
        desk.settle()
        assert "แก้ไขหลังนำส่งครั้งที่ 1 แล้ว 1 แห่ง" in desk.shell.ui.plan.text()
        overview = desk.page("overview")
        assert any("แก้ไขหลังนำส่งครั้งที่ 1 แล้ว 1 แห่ง" in words for words in texts_of(overview.tasks))

    def test_the_differences_open_to_fields_with_their_effect(self, desk, sent):
        line = desk.session.look.plan.of("budget_line")[0]
        amount = line.money("amount")
        desk.ask(lambda workspace: workspace.save_value("budget_line", line.uid, "amount", amount + 1_500_00))
        desk.session.look_now()
        desk.settle()
        sent._go_to(TOTALS)
        desk.settle()
        tree = sent.totals.differences.tree
        assert tree.topLevelItemCount() == 1
        item = tree.topLevelItem(0).child(0)
        assert "จำนวนเงิน" in item.text(PLACE)
        assert (item.text(BEFORE), item.text(AFTER)) == ("204,000.00", "205,500.00")
        assert item.text(EFFECT) == "+1,500.00"
        tree.setCurrentItem(item)
        assert "ก่อน: 204,000.00\nหลัง: 205,500.00" in sent.totals.differences.words.toPlainText()

    def test_warnings_go_along_with_their_reasons(self, desk, sent):
        sent._go_to(TOTALS)
        desk.settle()
        waived = [one for one in desk.session.look.findings if one.waived]
        assert sent.totals.warnings_card.title.text() == f"คำเตือนที่ส่งไปพร้อมเหตุผล {len(waived)} ข้อ"

    def test_what_was_sent_can_be_looked_at_but_not_changed(self, desk, sent):
        project = desk.session.look.plan.live_projects()[0].uid
        desk.ask(lambda workspace: workspace.save_value("project", project, "name_th", "ชื่อหลังส่ง"))
        history = desk.page("history")
        history.sent.look_button.click()
        shown = dialog_of(desk, history)
        assert shown.windowTitle() == "ฉบับนำส่งครั้งที่ 1 (ดูได้อย่างเดียว)"
        assert shown.drawn.stem == "MOI-PIO50-FY2563-2565-R01-BRIEFS-PRACTICE"
        shown.reject()
        history.sent.compare_button.click()
        desk.settle()
        compared = history.findChild(ComparisonDialog)
        item = compared.list.tree.topLevelItem(0).child(0)
        assert item.text(AFTER) == "ชื่อหลังส่ง"
        compared.reject()

    def test_a_lost_file_is_written_again_without_a_new_revision(self, desk, sent, tmp_path, monkeypatch, opened):
        name = "MOI-PIO50-FY2563-2565-R01-PRACTICE.xlsx"
        first = (tmp_path / name).read_bytes()
        again = tmp_path / "อีกครั้ง"
        again.mkdir()
        monkeypatch.setattr(file_dialogs, "folder", lambda *_: again)
        history = desk.page("history")
        history.sent.again_button.click()
        desk.settle()
        assert (again / name).read_bytes() == first
        assert opened == [again]
        assert desk.ask(lambda workspace: len(workspace.revisions())) == 1
        with Verifier() as verifier:
            assert verifier.verify_file(again / name).lets_in
        assert history.received.rowCount() == 0  # the office's own file is nothing that came from the centre

    def test_a_revision_whose_file_was_not_kept_says_why(self, desk, sent):
        history = desk.page("history")
        papers = [replace(one, is_kept=False) for one in history.sent._papers]
        history.sent.show_papers(papers)
        assert not history.sent.again_button.isEnabled()
        assert "ก่อนที่โปรแกรมจะเก็บไฟล์ไว้" in history.sent.again_button.toolTip()


def texts_of(widget):
    return [one.text() for one in widget.findChildren(object) if hasattr(one, "text") and callable(one.text)]


def test_the_buttons_of_the_check_page_name_their_keys(desk):
    page = desk.page("check")
    for button, keys in ((page.print_button, "Ctrl+P"), (page.save_button, "Ctrl+Shift+S")):
        assert button.shortcut().toString() == keys
        assert keys in button.toolTip()
