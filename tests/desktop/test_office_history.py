"""The history page: what was sent and received, and the office's answers to the centre."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel

from moi_desktop.desktop import file_dialogs, office_papers
from moi_desktop.desktop.pages.centre_list import COMMENTS, DECISIONS, PROPOSALS, WAITING
from moi_desktop.desktop.widgets import reason_dialog
from moi_desktop.desktop.widgets.navigation import COUNT_ROLE
from moi_desktop.desktop.widgets.reason_dialog import Reason
from moi_desktop.exchange.sending import KitLine, codes_of, make_kit, make_return, write_packed
from moi_desktop.plan.canonical import canonical_values, record_hash
from moi_desktop.plan.model import Record, new_uid
from moi_desktop.plan.sample import sample_kit
from moi_desktop.signing.keys import Holder, create_key
from moi_desktop.store.central_workspace import CentralWorkspace
from tests.desktop.office_desk import OfficeDesk

NOON = datetime(2019, 11, 22, 5, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def centre_key():
    return create_key(Holder("MOI", "สำนักงานปลัดกระทรวงอุตสาหกรรม", ""))


@pytest.fixture
def desk(qtbot, tmp_path):
    made = OfficeDesk(qtbot, tmp_path, "history", "projects")
    yield made
    made.close()


@pytest.fixture
def page(desk):
    return desk.page("history")


class Centre:
    """Writes kits and returns for the office of the desk."""

    def __init__(self, desk, folder, key):
        self.desk, self.folder, self.key = desk, folder, key
        self.workspace = CentralWorkspace.create(folder / "central.db", "2563-2565", practice=True)

    def kit(self):
        kit_id = self.desk.ask(lambda workspace: workspace.kit_id)
        line = KitLine(2, (kit_id,), (kit_id,))
        packed = make_kit(self.workspace, sample_kit(), line, self.key, clock=lambda: NOON)
        return write_packed(packed, self.folder).path

    def answer(self):
        codes = codes_of(sample_kit())
        records = what_the_centre_wrote(self.desk)
        packed = make_return(self.workspace, "PIO50", 1, records, self.key, kit="", codes=codes, clock=lambda: NOON)
        return write_packed(packed, self.folder).path


def what_the_centre_wrote(desk):
    """A proposal for an amount, a comment on a rationale and a decision."""
    plan = desk.ask(lambda workspace: workspace.plan())
    project, line = plan.of("project")[0], plan.of("budget_line")[0]
    base = str(canonical_values(line)["amount"])
    about = {"table": "budget_line", "record": line.uid, "field": "amount", "base": base}
    proposal = {**about, "proposed": "150000.00", "reason": "ปรับตามกรอบ", "state": "OPEN"}
    comment = {"table": "project", "record": project.uid, "field": "rationale", "text": "ขอข้อมูลเพิ่ม"}
    seen = {"project": project.uid, "project_name": project.text("name_th"), "seen_hash": record_hash(project)}
    return [
        Record("receipt", new_uid(), {"reviewed": "0" * 64, "head": "0" * 64, "message": "ขอบคุณ"}),
        Record("amendment", "am-1", proposal),
        Record("comment", "co-1", comment),
        Record("decision", "de-1", {**seen, "decision": "RETURNED", "reason": "ขอให้แก้ไข"}),
    ]


@pytest.fixture
def centre(desk, tmp_path, centre_key):
    made = Centre(desk, tmp_path, centre_key)
    yield made
    made.workspace.close()


def receive(desk, page, path, monkeypatch):
    monkeypatch.setattr(file_dialogs, "files_to_open", lambda *_: [path])
    page.receive_button.click()
    desk.settle()


def take(desk, page):
    """Press the verb of the file that is shown."""
    page.arrivals.dialog.ui.do_button.click()
    desk.settle()


def words_in(widget):
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


@pytest.fixture
def answered(desk, page):
    """A desk that has received what the centre wrote."""
    records = what_the_centre_wrote(desk)
    desk.ask(lambda workspace: workspace.store_return("r1", records))
    desk.session.look_now()
    desk.settle()


def row(page, place):
    return next(one for one in page.written.rows if place in one.accessibleName())


def test_a_kit_says_what_it_changes_before_it_changes_anything(desk, page, centre, monkeypatch):
    before = desk.ask(lambda workspace: workspace.kit_id)
    receive(desk, page, centre.kit(), monkeypatch)
    dialog = page.arrivals.dialog
    shown = words_in(dialog)
    assert "ชุดแผน ฉบับที่ 2" in shown
    assert centre.key.fingerprint in shown
    assert "ผลตรวจพบเพิ่ม 0 ข้อ หายไป 0 ข้อ" in shown
    assert desk.ask(lambda workspace: workspace.kit_id) == before
    dialog.ui.leave_button.click()
    desk.settle()
    assert desk.ask(lambda workspace: workspace.kit_id) == before
    assert page.received.rowCount() == 0


def test_a_kit_is_taken_in_once(desk, page, centre, monkeypatch):
    kit = centre.kit()
    receive(desk, page, kit, monkeypatch)
    take(desk, page)
    assert page.received.item(0, 0).text() == "ชุดแผน (ใช้อยู่)"
    assert desk.shell.toast.words.text().startswith("รับชุดแผนแล้ว")
    receive(desk, page, kit, monkeypatch)
    dialog = page.arrivals.dialog
    assert dialog.ui.do_button.isHidden()
    assert "ไฟล์นี้รับไว้แล้วเมื่อ" in dialog.ui.promise.text()
    dialog.ui.leave_button.click()
    desk.settle()


def test_a_return_shows_what_it_says_and_is_taken_in(desk, page, centre, monkeypatch):
    receive(desk, page, centre.kit(), monkeypatch)
    take(desk, page)
    receive(desk, page, centre.answer(), monkeypatch)
    shown = words_in(page.arrivals.dialog)
    for said in ("204,000.00", "150,000.00", "รับได้ทันที", "“ขอข้อมูลเพิ่ม”", "ส่งกลับแก้ไข", "ขอบคุณ"):
        assert said in shown
    assert "00000000" in page.arrivals.dialog.ui.warnings.text()  # a revision that this computer never sent
    take(desk, page)
    assert desk.shell.toast.words.text() == "รับผลการพิจารณาแล้ว: ผล 1 โครงการ ความเห็น 1 ข้อ ค่าที่เสนอ 1 ข้อ"
    assert page.received.rowCount() == 2
    assert len(page.written.rows) == 3


def test_several_files_come_in_turn_and_a_bad_one_does_not_stop_them(
    desk, page, centre, tmp_path, monkeypatch, shown_messages
):
    bad = tmp_path / "รูปถ่าย.xlsx"
    bad.write_bytes(b"no workbook")
    files = [bad, centre.answer(), centre.kit()]
    monkeypatch.setattr(file_dialogs, "files_to_open", lambda *_: files)
    page.receive_button.click()
    desk.settle()
    assert "ชุดแผน" in page.arrivals.dialog.windowTitle()  # the kit first: it brings the key of the others
    assert "อีก 2 ไฟล์" in page.arrivals.dialog.ui.note.text()
    take(desk, page)
    assert "ผลการพิจารณา" in page.arrivals.dialog.windowTitle()
    take(desk, page)
    assert "รูปถ่าย.xlsx" in shown_messages.read().sentence
    assert page.received.rowCount() == 2
    assert not page.arrivals.is_busy


def test_a_file_can_be_dropped_on_any_page(desk, page, centre):
    desk.page("projects")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(centre.kit()))])
    where, left, none = QPoint(5, 5), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    projects = desk.shell.page("projects")
    with pytest.deprecated_call():  # Qt has no other way to make one by hand
        entering = QDragEnterEvent(where, Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(projects, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(projects, QDropEvent(where, Qt.DropAction.CopyAction, data, left, none))
    desk.settle()
    assert desk.shell.ui.pages.currentWidget() is page
    take(desk, page)
    assert page.received.rowCount() == 1


def test_a_kept_file_is_looked_at_again_without_changing_anything(desk, page, centre, monkeypatch, keyboard):
    receive(desk, page, centre.kit(), monkeypatch)
    take(desk, page)
    page.received.selectRow(0)
    page.look_button.click()
    desk.settle()
    dialog = page.arrivals.dialog
    assert dialog.ui.do_button.isHidden()
    keyboard.press(dialog, Qt.Key.Key_Escape)
    desk.settle()
    assert page.arrivals.dialog is None
    assert not page.arrivals.is_busy


def test_what_the_centre_wrote_is_counted_by_kind_and_by_what_waits(desk, page, answered):
    for kind in (PROPOSALS, COMMENTS, DECISIONS):
        assert page.written.kinds.buttons[kind].text().split()[-1] == "1"
    assert desk.shell.ui.navigation.item(0).data(COUNT_ROLE) == 2


def test_a_proposal_shows_three_values_and_can_be_accepted(desk, page, answered):
    shown = row(page, "จำนวนเงิน")
    words = [label.text() for label in shown.findChildren(object) if hasattr(label, "text")]
    assert "204,000.00" in words
    assert "150,000.00" in words
    shown.buttons["accept"].click()
    desk.settle()
    line = desk.session.look.plan.of("budget_line")[0]
    assert line.money("amount") == 15_000_000
    assert desk.session.look.answer_to("am-1").text("answer") == "ACCEPT"
    assert "accept" not in row(page, "จำนวนเงิน").buttons
    assert desk.shell.ui.navigation.item(0).data(COUNT_ROLE) == 1


def test_keeping_ones_own_value_needs_a_reason(desk, page, answered, monkeypatch):
    before = desk.session.look.plan.of("budget_line")[0].money("amount")
    monkeypatch.setattr(reason_dialog, "ask_for_reason", lambda *_: Reason("ราคาตลาดสูงกว่า"))
    row(page, "จำนวนเงิน").buttons["keep"].click()
    desk.settle()
    answer = desk.session.look.answer_to("am-1")
    assert (answer.text("answer"), answer.text("reason")) == ("REJECT", "ราคาตลาดสูงกว่า")
    assert desk.session.look.plan.of("budget_line")[0].money("amount") == before


def test_a_value_that_was_changed_here_since_is_marked(desk, page, answered):
    uid = desk.session.look.plan.of("budget_line")[0].uid
    desk.ask(lambda workspace: workspace.save_value("budget_line", uid, "amount", 16_000_000))
    desk.session.look_now()
    desk.settle()
    words = [label.text() for label in row(page, "จำนวนเงิน").findChildren(object) if hasattr(label, "text")]
    assert "หน่วยงานแก้ค่านี้หลังส่ง" in words


def test_a_comment_is_answered_and_the_answer_corrected(desk, page, answered, monkeypatch):
    for text in ("เพิ่มแล้ว", "เพิ่มแล้วในข้อ 2"):
        monkeypatch.setattr(reason_dialog, "ask_for_reason", lambda *_, text=text: Reason(text))
        row(page, "หลักการและเหตุผล").buttons["reply"].click()
        desk.settle()
    answers = desk.session.look.plan.of("answer")
    assert [(one.text("answer"), one.text("reason")) for one in answers] == [("REPLY", "เพิ่มแล้วในข้อ 2")]


def test_rows_lead_to_their_places(desk, page, answered):
    row(page, "หลักการและเหตุผล").buttons["go"].click()
    desk.settle()
    projects = desk.shell.page("projects")
    assert projects.form.uid == desk.session.look.plan.of("project")[0].uid
    assert not projects.form.fields["rationale"].pin.isHidden()
    assert projects.head.chip.text() == "ส่งกลับแก้ไข"


def test_kinds_and_search_narrow_the_rows(desk, page, answered):
    page.written.kinds.choose(DECISIONS)
    assert len(page.written.rows) == 1
    page.written.kinds.choose(WAITING)
    assert len(page.written.rows) == 2
    page.written.kinds.choose("")
    assert "ตอบแล้ว 0 · ยังไม่ตอบ 2" in page.written.projects.itemText(1)
    page.written.projects.setCurrentIndex(1)
    assert len(page.written.rows) == 3
    desk.shell.ui.search.setText("ขอข้อมูลเพิ่ม")
    assert len(page.written.rows) == 1


def test_a_file_that_is_no_kit_is_refused_in_words(desk, page, tmp_path, monkeypatch, shown_messages):
    wrong = tmp_path / "ผิด.xlsx"
    wrong.write_bytes(b"no workbook")
    receive(desk, page, wrong, monkeypatch)
    assert "ผิด.xlsx" in shown_messages.read().sentence
    assert page.received.rowCount() == 0


def test_papers_are_told_newest_first(desk):
    papers = desk.ask(office_papers.read_papers)
    assert papers.sent == ()
