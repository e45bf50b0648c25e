"""The history page: what was sent and received, and the office's answers to the centre."""

from datetime import UTC, datetime

import pytest

from moi_desktop.desktop import file_dialogs, office_papers
from moi_desktop.desktop.pages.history import COMMENTS, DECISIONS, PROPOSALS
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
    monkeypatch.setattr(file_dialogs, "file_to_open", lambda *_: path)
    page.receive_button.click()
    desk.settle()


@pytest.fixture
def answered(desk, page):
    """A desk that has received what the centre wrote."""
    records = what_the_centre_wrote(desk)
    desk.ask(lambda workspace: workspace.store_return("r1", records))
    desk.session.look_now()
    desk.settle()


def row(page, place):
    return next(one for one in page.rows if place in one.accessibleName())


def test_a_kit_is_taken_in_and_the_centres_key_told_once(desk, page, centre, monkeypatch, shown_messages):
    kit = centre.kit()
    receive(desk, page, kit, monkeypatch)
    words = shown_messages.read().sentence
    assert centre.key.fingerprint in words
    assert page.received.item(0, 0).text() == "ชุดแผน (ใช้อยู่)"
    receive(desk, page, kit, monkeypatch)
    assert desk.shell.toast.words.text() == "ไฟล์นี้รับไว้แล้ว ไม่มีอะไรเปลี่ยน"


def test_a_return_is_taken_in_from_its_file(desk, page, centre, monkeypatch, shown_messages):
    receive(desk, page, centre.kit(), monkeypatch)
    shown_messages.read()
    receive(desk, page, centre.answer(), monkeypatch)
    assert desk.shell.toast.words.text() == "รับผลการพิจารณาแล้ว: ผล 1 โครงการ ความเห็น 1 ข้อ ค่าที่เสนอ 1 ข้อ"
    assert "00000000" in shown_messages.read().sentence  # a revision that this computer never sent
    assert page.received.rowCount() == 2
    assert len(page.rows) == 3


def test_what_the_centre_wrote_is_counted_by_kind_and_by_what_waits(desk, page, answered):
    for kind in (PROPOSALS, COMMENTS, DECISIONS):
        assert page.kinds.buttons[kind].text().split()[-1] == "1"
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
    page.kinds.choose(DECISIONS)
    assert len(page.rows) == 1
    page.kinds.choose("")
    desk.shell.ui.search.setText("ขอข้อมูลเพิ่ม")
    assert len(page.rows) == 1


def test_a_file_that_is_no_kit_is_refused_in_words(desk, page, tmp_path, monkeypatch):
    wrong = tmp_path / "ผิด.xlsx"
    wrong.write_bytes(b"no workbook")
    receive(desk, page, wrong, monkeypatch)
    assert [error.code for error in desk.failures] == ["file-not-workbook"] or desk.failures
    desk.failures.clear()
    assert page.received.rowCount() == 0


def test_papers_are_told_newest_first(desk):
    papers = desk.ask(office_papers.read_papers)
    assert papers.sent == ()
